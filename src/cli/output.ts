// Shows a report on the terminal: as lines, in color where that is wanted, or as one JSON document.
import type { Level } from '../core/reason.ts';
import { type ConsoleLine, MOST_COLUMNS, renderConsole, wrapLine } from '../core/report/console.ts';
import { type Report, toJson } from '../core/report/report.ts';
import type { CommandContext, OutputOptions } from './context.ts';

const COLOR: Record<Level, string> = { info: '32', warning: '33', error: '31', critical: '31' };

/** Quiet means: nothing where all is well. */
export function showReport(report: Report, tools: CommandContext, { json, quiet }: OutputOptions): void {
  if (json) showJson(toJson(report), tools);
  else if (!quiet || report.level !== 'info') showLines(renderConsole(report, localTime(report.checkedAt)), tools);
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
