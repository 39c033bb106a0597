// Shows a report on the terminal: as lines, in color where that is wanted, or as one JSON document.
import type { Level, Reason } from '../core/reason.ts';
import { type ConsoleLine, MOST_COLUMNS, renderConsole, wrapLine } from '../core/report/console.ts';
import type { FleetReport } from '../core/report/fleet.ts';
import { type Report, toJson } from '../core/report/report.ts';
import type { CommandContext, OutputOptions } from './context.ts';
import { inFlags } from './flags.ts';

const COLOR: Record<Level, string> = { info: '32', warning: '33', error: '31', critical: '31' };

/** Quiet means: nothing where all is well. */
export function showReport(report: Report, tools: CommandContext, { json, quiet }: OutputOptions): void {
  const told = inFlagsOfReport(report);
  if (json) showJson(toJson(told), tools);
  else if (!quiet || report.level !== 'info') showLines(renderConsole(told, localTime(report.checkedAt)), tools);
}

export function showLines(lines: readonly ConsoleLine[], { out, env, isTerminal, columns }: CommandContext): void {
  // https://no-color.org
  const isColorful = isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
  const width = Math.min((isTerminal && columns) || MOST_COLUMNS, MOST_COLUMNS);
  for (const line of lines) {
    const { level, headline } = line;
    const code = headline ? `1;${COLOR[headline]}` : level === 'info' ? '' : COLOR[level];
    for (const [at, text] of wrapLine(line, width).entries()) {
      const isColored = isColorful && code && text && (at === 0 || !headline);
      out(isColored ? `\u001b[${code}m${text}\u001b[0m` : text);
    }
  }
}

/** How the clock of this machine says a time; nothing where it shows UTC. The date where it is not that of `now`. */
function localTime(now: Date): ((time: Date) => string) | undefined {
  if (now.getTimezoneOffset() === 0) return undefined;
  return (time) => {
    const clock = `${two(time.getHours())}:${two(time.getMinutes())} local time`;
    const isToday = time.toDateString() === now.toDateString();
    return isToday ? clock : `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${clock}`;
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

export function showJson(document: Record<string, unknown>, { out }: CommandContext): void {
  out(JSON.stringify(document, null, 2));
}

/** For what goes on: one document a line. */
export function showJsonLine(document: Record<string, unknown>, { out }: CommandContext): void {
  out(JSON.stringify(document));
}

/** A reason names inputs as the Action does; a terminal is told of flags. */
export function reasonInFlags(reason: Reason): Reason {
  const { what, sequel, why, fix } = reason;
  return {
    ...reason,
    what: inFlags(what),
    ...(sequel ? { sequel: inFlags(sequel) } : {}),
    ...(why ? { why: inFlags(why) } : {}),
    ...(fix ? { fix: inFlags(fix) } : {}),
  };
}

export function inFlagsOfReport(report: Report): Report {
  return { ...report, reasons: report.reasons.map(reasonInFlags) };
}

export function inFlagsOfFleet({ reports, shared, notes }: FleetReport): FleetReport {
  return {
    reports: reports.map(inFlagsOfReport),
    shared: shared.map(inFlagsOfReport),
    notes: notes.map(reasonInFlags),
  };
}
