// What `permanent` does on a terminal: asks, says how it goes, and offers what keeps the new token alive.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { offerRenewal, toPlanJson } from '../core/permanent/texts.ts';
import { hasEffect, type Reason, reasonLine } from '../core/reason.ts';
import { MOST_COLUMNS } from '../core/report/console.ts';
import { attempt, UserError } from '../errors.ts';
import { type Ended, makePermanent, type Wishes } from '../permanent/permanent.ts';
import type { Dialog } from '../permanent/ports.ts';
import type { Settings } from '../settings/settings.ts';
import { createBusinessOf } from '../wiring/business.ts';
import { readRuntime } from '../wiring/runtime.ts';
import type { SentChange } from '../wiring/watch-changes.ts';
import { createPorts } from '../wiring/wiring.ts';
import type { CommandContext } from './context.ts';
import { exitCodeOfRotation, OWN_BUG } from './exit-code.ts';
import { inFlags } from './flags.ts';
import { WORKFLOWS } from './init.ts';
import { openManager } from './open-manager.ts';
import { reasonInFlags, showJson, showLines, showReport } from './output.ts';
import { askLine, askSecretly, readToken } from './prompt.ts';

export interface PermanentOptions {
  json?: boolean;
  yes?: boolean;
  systemUser?: string;
}

/** As `init` calls it. */
const MONITOR = 'monitor.yml';

export async function runPermanent(
  tools: CommandContext,
  { json = false, yes = false, systemUser, reads, folder }: PermanentOptions & { reads: boolean; folder: string },
): Promise<void> {
  const { secrets, env } = tools;
  const isAsked = process.stdin.isTTY === true;
  const { token: piped, problems } = isAsked ? { problems: [] } : await readToken('-');
  const adminToken = piped === undefined ? undefined : secrets.register(piped.trim());
  // A pipe may be missing, and then there is a plan of what the bot's own token shows.
  const changes: SentChange[] = [];
  const { settings, manager } = await openManager(tools, {
    command: 'update',
    json,
    changes,
    nothingChanged: 'Nothing was changed at Meta or on Railway.',
    problems: reads ? problems : [],
    inputs: { exchange: 'never' },
  });
  const ports = createPorts(settings, secrets, { ...readRuntime(env), progress: () => {} });
  const { railway } = ports;
  if (!railway)
    throw new UserError('WRONG_INPUT', [
      '`railway-token` is empty, so nothing on Railway can be read or changed. Set RAILWAY_TOKEN.',
    ]);
  const isPlan = json || settings.dryRun || !(isAsked || yes);
  const made = await attempt(
    makePermanent(
      settings.bot,
      {
        meta: ports.meta,
        railway,
        clock: ports.clock,
        business: createBusinessOf(settings, secrets, { ...readRuntime(env), changes }),
        dialog: openReader(tools, { json, isAsked }),
        update: (token) => manager.updateRailwayToken(token.reveal()),
        redeploy: () => manager.redeploy(),
      },
      {
        mode: isPlan ? 'plan' : yes ? 'yes' : 'ask',
        asksAdmin: isAsked && (reads || !isPlan),
        ...(adminToken ? { adminToken } : {}),
        ...(systemUser ? { systemUserId: systemUser } : {}),
      } satisfies Wishes,
    ),
  );
  if (!made.ok) return fail(made.reason, tools, json);
  await tell(made.value, tools, { json, settings, folder });
}

async function tell(
  ended: Ended,
  tools: CommandContext,
  { json, settings, folder }: { json: boolean; settings: Settings; folder: string },
): Promise<void> {
  const { is, steps, situation, report } = ended;
  if (json) showJson(toPlanJson(steps, situation), tools);
  if (report) {
    tools.out('');
    showReport(report, tools, {});
    await offerAutoRefresh(settings, folder, tools);
    return tools.exit(exitCodeOfRotation(report));
  }
  if (is === 'planned' && !json) tools.out('\nNothing was changed.');
  tools.exit({ stopped: 1, unsure: 3 }[is as string] ?? 0);
}

/** Railway, or we ourselves, before anything was said of the business. */
function fail(reason: Reason, tools: CommandContext, json: boolean): void {
  const { code, level, what, why, fix } = reasonInFlags(reason);
  const text = reasonLine({ code, what, ...(why ? { why } : {}), ...(fix ? { fix } : {}) });
  if (json) showJson({ version: 1, error: { code, problems: [text] } }, tools);
  showLines([{ level, text, hang: 3 }], { ...tools, out: tools.err });
  tools.exit(hasEffect([reason], 'own-bug') ? OWN_BUG : reason.noAnswerFrom ? 3 : 2);
}

/** Without a terminal nobody can be asked anything. */
function openReader(tools: CommandContext, { json, isAsked }: { json: boolean; isAsked: boolean }): Dialog {
  const { out, err, columns, isTerminal } = tools;
  return {
    say(...lines) {
      for (const text of lines.map(inFlags)) {
        if (json) err(text);
        else
          showLines([{ level: 'info', text, hang: 4 }], {
            ...tools,
            out,
            columns: isTerminal ? columns : MOST_COLUMNS,
          });
      }
    },
    ask: async (question) => (isAsked ? await askLine(question) : undefined),
    askSecret: async (question) => {
      const typed = isAsked ? await askSecretly(question) : '';
      return typed === '' ? undefined : tools.secrets.register(typed);
    },
  };
}

/** Only where a monitor workflow is in this folder, and its text does not turn renewal on. */
async function offerAutoRefresh({ bot, monitorWorkflow = MONITOR }: Settings, folder: string, { out }: CommandContext) {
  if (bot.autoRefresh) return;
  const path = join(WORKFLOWS, monitorWorkflow);
  const text = await readFile(join(folder, path), 'utf8').catch(() => undefined);
  if (text === undefined || /^[ \t]*auto-refresh:[ \t]*['"]?true/m.test(text)) return;
  for (const line of ['', ...offerRenewal(path)]) out(line);
}
