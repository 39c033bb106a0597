// `check`: one pass over the monitored token, or a look at one token alone.
import type { Command } from 'commander';
import { fleetToJson, renderFleetConsole, worstOf } from '../core/report/fleet.ts';
import type { Report, TokenReport } from '../core/report/report.ts';
import type { TokenHealth } from '../core/token/token-health.ts';
import { UserError } from '../errors.ts';
import type { CommandContext, OutputOptions } from './context.ts';
import { exitCodeOf } from './exit-code.ts';
import { addInputs, addOutput, isFlag, TAKES } from './flags.ts';
import { addExamples } from './help.ts';
import type { OpenManager } from './open-manager.ts';
import { inFlagsOfFleet, showJson, showLines, showReport } from './output.ts';
import { askToken, readToken } from './prompt.ts';

const EXAMPLES = `
Examples:
  $ whatsapp-token-manager check                    checks token, log and issue
  $ pass show bot/token | whatsapp-token-manager check -
  $ whatsapp-token-manager check --json | jq .state`;

export function registerCheck(program: Command, tools: CommandContext): void {
  const command = program
    .command('check')
    .summary("check the token, the bot's log and the issue once")
    .description(
      "Checks the token at Meta and the bot's log on Railway, and updates the issue if you set --repo.\nWith TOKEN, it only asks Meta about that token.",
    )
    .argument('[TOKEN]', 'token to check instead; - reads a pipe, or asks on a terminal');
  addOutput(command, 'print nothing if all is well');
  addExamples(addInputs(command, TAKES.check), EXAMPLES).action(
    async (argument: string | undefined, manner: OutputOptions) => {
      // A flag that is not known is no token; it is among the problems of this call.
      const given = argument !== undefined && !isFlag(argument) ? argument : undefined;
      if (given === undefined && tools.read('bots') && !tools.read('bot')) return await checkFleet(tools, manner);
      const report = await (given === undefined ? pass(tools, manner) : checkOne(given, tools, manner));
      showReport(report, tools, manner);
      tools.exit(exitCodeOf(report));
    },
  );
}

async function pass(tools: CommandContext, manner: OutputOptions): Promise<Report> {
  const { openManager: openEngine } = await import('./open-manager.ts');
  const { manager, settings } = await openEngine(tools, manner);
  const report = await manager.check();
  if (tools.read('notify') && !settings.github && report.level !== 'info')
    tools.err('Without an issue, nothing is remembered: every such check notifies you again. Set `--repo`.');
  if (settings.bot.autoRefresh && !settings.github)
    tools.err('Without an issue, nothing is remembered: every check tries a failed renewal again. Set `--repo`.');
  return report;
}

/** Every bot of the list; the shell learns of the worst. */
async function checkFleet(tools: CommandContext, manner: OutputOptions): Promise<void> {
  const [{ openFleet }, { checkAll }] = await Promise.all([import('./open-manager.ts'), import('../fleet.ts')]);
  const { bots, ports } = await openFleet(tools, manner);
  const fleet = inFlagsOfFleet(await checkAll(bots, ports));
  const worst = worstOf(fleet);
  if (manner.json) showJson(fleetToJson(fleet), tools);
  else if (!manner.quiet || (worst && worst.level !== 'info')) showLines(renderFleetConsole(fleet), tools);
  tools.exit(worst ? exitCodeOf(worst) : 0);
}

/** About that very token; the issue is left alone, and nobody is told. */
async function checkOne(argument: string, tools: CommandContext, manner: OutputOptions): Promise<Report> {
  const { token: given, problems } = await readToken(argument);
  if (problems.length > 0) throw new UserError('WRONG_INPUT', [...tools.problems, ...problems]);
  const token = given ?? (await askToken('Token to check'));
  tools.secrets.register(token);
  const { openManager: openEngine } = await import('./open-manager.ts');
  const inputs = { 'whatsapp-token': token, repo: undefined, history: undefined };
  const { manager, context } = await openEngine(tools, { ...manner, inputs });
  return toReport(await manager.validateToken(token), context);
}

function toReport(health: TokenHealth, context: OpenManager['context']): Report {
  const { state, level, reasons, type, appId, issuedAt, expiresAt } = health;
  const token: TokenReport = {
    ...(type ? { type } : {}),
    ...(appId ? { appId } : {}),
    ...(issuedAt ? { issuedAt } : {}),
    ...(expiresAt ? { expiresAt } : {}),
  };
  const none = { logs: { is: 'off' }, issue: { step: 'none' } } as const;
  return { context, checkedAt: new Date(), state, level, reasons, token, ...none, isGiven: true };
}
