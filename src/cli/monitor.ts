// `monitor`: a pass every so often, until somebody ends it.
import type { Command } from 'commander';
import { type FleetReport, renderFleetConsole } from '../core/report/fleet.ts';
import type { Report } from '../core/report/report.ts';
import { renderDuration } from '../core/time.ts';
import type { CommandContext, OutputOptions } from './context.ts';
import { addInputs, TAKES } from './flags.ts';
import { createLiveLine, type LiveLine } from './live-line.ts';
import { isFleetNews, isNews, renderPass } from './monitor-log.ts';
import { showLines } from './output.ts';

const EXAMPLES = `
Examples:
  $ whatsapp-token-manager monitor
  $ whatsapp-token-manager monitor --interval 10m
  $ whatsapp-token-manager monitor --quiet >>monitor.log     only what changes`;

export function registerMonitor(program: Command, tools: CommandContext): void {
  const command = program
    .command('monitor')
    .summary('check again and again')
    .description('Checks the watched token every so often, until it is ended by Ctrl-C or SIGTERM.')
    .option('--interval <duration>', 'the same as --check-interval')
    .option('--quiet', 'only say what changes');
  addInputs(command, TAKES.monitor)
    .addHelpText('after', EXAMPLES)
    .action(async (manner: OutputOptions) => {
      if (tools.read('bots') && !tools.read('bot')) return await monitorFleet(tools, manner);
      const { openManager: openEngine } = await import('./open-manager.ts');
      const { manager, settings } = await openEngine(tools, manner);
      const stop = stopOnSignal();
      const { checkIntervalMs } = settings.bot;
      if (!manner.quiet) greet(tools, checkIntervalMs, settings.github !== undefined);
      const live = tools.isTerminal && !manner.quiet ? createLiveLine(checkIntervalMs) : undefined;
      await manager.startMonitoring({ signal: stop, onReport: teller(tools, manner, live) });
      live?.clear();
      if (!manner.quiet) tools.out('Monitoring has ended.');
      tools.exit(0);
    });
}

/** Once: whoever asks again does not want to wait. */
function stopOnSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  return stop.signal;
}

/** Every bot of the list, again and again. Only the issues remember what was told; without them nothing does. */
async function monitorFleet(tools: CommandContext, manner: OutputOptions): Promise<void> {
  const [{ openFleet }, { checkAll }] = await Promise.all([import('./open-manager.ts'), import('../fleet.ts')]);
  const stop = stopOnSignal();
  let before: FleetReport | undefined;
  for (let isFirst = true; !stop.aborted; isFirst = false) {
    // Anew each time: what the bots share is what was read in this very pass.
    const { bots, ports } = await openFleet(tools, manner);
    const { checkIntervalMs = 0 } = bots[0]?.bot ?? {};
    if (isFirst && !manner.quiet) greet(tools, checkIntervalMs, tools.read('repo') !== undefined);
    const fleet = await checkAll(bots, ports);
    if (!manner.quiet || isFleetNews(fleet, before)) showLines(renderFleetConsole(fleet), tools);
    before = fleet;
    await ports.clock.sleep(checkIntervalMs, stop);
  }
  if (!manner.quiet) tools.out('Monitoring has ended.');
  tools.exit(0);
}

function greet({ out }: CommandContext, intervalMs: number, keepsIssue: boolean): void {
  const memory = keepsIssue ? '' : ' No issue is kept (`repo`), so what was told is forgotten when this ends.';
  out(`Checking every ${renderDuration(intervalMs)}.${memory}`);
}

/** On a terminal only news scrolls by, since the live line shows the rest. */
function teller(tools: CommandContext, { quiet }: OutputOptions, live: LiveLine | undefined): (report: Report) => void {
  let before: Report | undefined;
  return (report) => {
    live?.clear();
    const news = isNews(report, before);
    if (news || !(live || quiet)) showLines(renderPass(report, news), tools);
    live?.show(report);
    before = report;
  };
}
