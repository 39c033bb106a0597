// `logs`: what the bot's log says about authentication.
import type { Command } from 'commander';
import { reasonLine } from '../core/reason.ts';
import type { ConsoleLine } from '../core/report/console.ts';
import { isAboutToken, logsToJson, shownGroups } from '../core/report/report.ts';
import { logWords } from '../core/report/wording.ts';
import type { LogObservation } from '../core/verdict/observation.ts';
import { UserError } from '../errors.ts';
import type { CommandContext, OutputOptions } from './context.ts';
import { exitCodeOfLogs } from './exit-code.ts';
import { addInputs, addOutput, TAKES } from './flags.ts';
import { addExamples } from './help.ts';
import { reasonInFlags, showJson, showLines } from './output.ts';

const EXAMPLES = `
Examples:
  $ whatsapp-token-manager logs --log-window 2h
  $ whatsapp-token-manager logs --issue-log-excerpts redacted     shows one line of each kind
  $ whatsapp-token-manager logs --json | jq .logs.findings`;

export function registerLogs(program: Command, tools: CommandContext): void {
  const command = program
    .command('logs')
    .summary("look for authentication errors in the bot's log")
    .description("Looks for authentication errors in the bot's log on Railway. Exits 1 if there are any.");
  addOutput(command, 'print nothing if all is well');
  addExamples(addInputs(command, TAKES.logs), EXAMPLES).action(async (manner: OutputOptions) => {
    const { openManager: openEngine } = await import('./open-manager.ts');
    const { manager, settings, context } = await openEngine(tools, { ...manner, inputs: { repo: undefined } });
    if (!settings.railway)
      throw new UserError('WRONG_INPUT', [
        "`railway-token` is empty, so the bot's log cannot be read. Set RAILWAY_TOKEN.",
      ]);
    if (settings.bot.logWindowMs === 0)
      throw new UserError('WRONG_INPUT', ['`log-window` is `0`, which turns the log off. Set a duration such as 2h.']);
    const logs = await manager.checkRailwayLogs();
    if (manner.json) showJson({ version: 1, bot: context.bot, ...toJson(logs, context.showExcerpts) }, tools);
    else if (!manner.quiet || exitCodeOfLogs(logs) > 0) showLines(render(logs, context.showExcerpts), tools);
    tools.exit(exitCodeOfLogs(logs));
  });
}

function toJson(logs: LogObservation, showExcerpts: boolean): Record<string, unknown> {
  return { logs: logsToJson(logs, showExcerpts), reasons: logs.is === 'unread' ? [reasonInFlags(logs.reason)] : [] };
}

function render(logs: LogObservation, showExcerpts: boolean): ConsoleLine[] {
  const lines: ConsoleLine[] = [{ level: 'info', text: `log  ${logWords(logs)}` }];
  if (logs.is === 'unread') lines.push({ level: logs.reason.level, text: reasonLine(reasonInFlags(logs.reason)) });
  if (logs.is === 'read') {
    for (const group of shownGroups(logs.findings, showExcerpts))
      lines.push({
        level: isAboutToken(group) ? 'warning' : 'info',
        text: `     ${group.count} × ${group.pattern} (${group.evidence})${showExcerpts ? ` | ${group.example}` : ''}`,
      });
  }
  return lines;
}
