// Shows a report on the terminal: as lines, in colour where that is wanted, or as one JSON document.
import type { Level } from '../core/reason.ts';
import { type ConsoleLine, renderConsole } from '../core/report/console.ts';
import { type Report, toJson } from '../core/report/report.ts';
import type { CommandContext, OutputOptions } from './context.ts';

const COLOUR: Record<Level, string> = { info: '', warning: '\u001b[33m', error: '\u001b[31m', critical: '\u001b[31m' };

/** Quiet means: nothing where all is well. */
export function showReport(report: Report, tools: CommandContext, { json, quiet }: OutputOptions): void {
  if (json) showJson(toJson(report), tools);
  else if (!quiet || report.level !== 'info') showLines(renderConsole(report), tools);
}

export function showLines(lines: readonly ConsoleLine[], { out, env, isTerminal }: CommandContext): void {
  // https://no-color.org
  const isColourful = isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
  for (const { level, text } of lines) out(isColourful && COLOUR[level] ? `${COLOUR[level]}${text}\u001b[0m` : text);
}

export function showJson(document: Record<string, unknown>, { out }: CommandContext): void {
  out(JSON.stringify(document, null, 2));
}
