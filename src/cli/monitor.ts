// `monitor`: a pass every so often, until it is stopped.
import type { Command } from 'commander';
import { type FleetReport, fleetToJson, renderFleetConsole } from '../core/report/fleet.ts';
import { type Report, toJson } from '../core/report/report.ts';
import { renderDuration } from '../core/time.ts';
import type { SentChange } from '../wiring/watch-changes.ts';
import type { CommandContext, OutputOptions } from './context.ts';
import { addInputs, TAKES } from './flags.ts';
import { addExamples } from './help.ts';
import { describeStop, tellWhenInterrupted } from './interrupt.ts';
import { createLiveLine, type LiveLine } from './live-line.ts';
import { isFleetNews, isNews, renderPass } from './monitor-log.ts';
import { inFlagsOfFleet, inFlagsOfReport, showJsonLine, showLines } from './output.ts';

const EXAMPLES = `
Examples:
  $ whatsapp-token-manager monitor
  $ whatsapp-token-manager monitor --interval 10m
  $ whatsapp-token-manager monitor --quiet >>monitor.log     only what changes`;

export function registerMonitor(program: Command, tools: CommandContext): void {
  const command = program
    .command('monitor')
    .summary('check again and again, until Ctrl-C')
    .description('Checks the token again and again, until you press Ctrl-C or send SIGTERM.')
    .option('--interval <duration>', 'the same as --check-interval')
    .option('--json', 'print one JSON document a line, one for each check')
    .option('--quiet', 'print only what changes');
  addExamples(addInputs(command, TAKES.monitor), EXAMPLES).action(async (manner: OutputOptions) => {
    if (tools.read('bots') && !tools.read('bot')) return await monitorFleet(tools, manner);
    const { openManager: openEngine } = await import('./open-manager.ts');
    const changes: SentChange[] = [];
    const { manager, settings } = await openEngine(tools, { ...manner, changes, endsItself: true });
    const stop = stopOnSignal(changes, tools);
    const { checkIntervalMs } = settings.bot;
    greet(tools, manner, checkIntervalMs, settings.github !== undefined);
    const live = tools.isTerminal && !manner.quiet && !manner.json ? createLiveLine(checkIntervalMs) : undefined;
    const tell = teller(tools, manner, live);
    await manager.startMonitoring({
      signal: stop,
      onReport(report) {
        // The report says what became of them.
        changes.length = 0;
        tell(report);
      },
    });
    live?.clear();
    if (changes.length > 0) tools.err(describeStop(changes));
    end(tools, manner);
  });
}

/** Once: whoever asks again does not want to wait. */
function stopOnSignal(changes: readonly SentChange[], { err }: CommandContext): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => {
      if (!stop.signal.aborted) tellWhenInterrupted(changes, err);
      stop.abort();
    });
  return stop.signal;
}

/** Every bot of the list, again and again. Only the issues remember what was told; without them nothing does. */
async function monitorFleet(tools: CommandContext, manner: OutputOptions): Promise<void> {
  const [{ openFleet }, { checkAll }] = await Promise.all([import('./open-manager.ts'), import('../fleet.ts')]);
  const changes: SentChange[] = [];
  const stop = stopOnSignal(changes, tools);
  let before: FleetReport | undefined;
  for (let isFirst = true; !stop.aborted; isFirst = false) {
    // Anew each time: what the bots share is what was read in this very pass.
    const { bots, ports } = await openFleet(tools, { ...manner, changes, endsItself: true });
    const { checkIntervalMs = 0 } = bots[0]?.bot ?? {};
    if (isFirst) greet(tools, manner, checkIntervalMs, tools.read('repo') !== undefined);
    const fleet = inFlagsOfFleet(await checkAll(bots, ports));
    if (manner.json) showJsonLine(fleetToJson(fleet), tools);
    else if (!manner.quiet || isFleetNews(fleet, before)) showLines(renderFleetConsole(fleet), tools);
    before = fleet;
    changes.length = 0;
    await ports.clock.sleep(checkIntervalMs, stop);
  }
  end(tools, manner);
}

function end({ out, err, exit }: CommandContext, { json, quiet }: OutputOptions): void {
  if (!quiet) (json ? err : out)('Monitoring has ended.');
  exit(0);
}

function greet(
  { out, err }: CommandContext,
  { json, quiet }: OutputOptions,
  intervalMs: number,
  keepsIssue: boolean,
): void {
  if (quiet) return;
  const memory = keepsIssue ? '' : ' Without `--repo`, no issue is kept, and nothing is remembered after this ends.';
  (json ? err : out)(`Checking every ${renderDuration(intervalMs)}.${memory}`);
}

/** On a terminal only news scrolls by, since the live line shows the rest. */
function teller(
  tools: CommandContext,
  { json, quiet }: OutputOptions,
  live: LiveLine | undefined,
): (report: Report) => void {
  let before: Report | undefined;
  return (told) => {
    const report = inFlagsOfReport(told);
    if (json) return showJsonLine(toJson(report), tools);
    live?.clear();
    const news = isNews(report, before);
    if (news || !(live || quiet)) showLines(renderPass(report, news), tools);
    live?.show(report);
    before = report;
  };
}
