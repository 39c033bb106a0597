// The GitHub Actions runner: inputs in, outputs, summary and annotations out, as they are: what others wrote was cleaned
// where it came in.
import { accessSync, appendFileSync, constants, statSync, truncateSync } from 'node:fs';
import * as core from '@actions/core';
import { type Reason, reasonLine } from '../core/reason.ts';
import type { ConsoleLine } from '../core/report/console.ts';
import type { InputName } from '../settings/inputs.ts';

/** Anything shorter would mask half the log, and has job outputs withheld that hold it by chance. */
const LEAST_MASKED = 8;

/** An input as the workflow gave it; nothing where it is empty. */
export function readInput(name: InputName): string | undefined {
  return core.getInput(name, { trimWhitespace: false }) || undefined;
}

/**
 * Tells the runner to replace the value, and what is left of it without white space, in its log.
 * @param address of the repository: what stands in it everybody sees, and every link holds
 */
export function maskSecret(value: string, address: string): void {
  for (const form of new Set([value, value.trim()])) {
    if (form.length >= LEAST_MASKED && !address.includes(form)) core.setSecret(form);
  }
}

/** Prints lines, which GitHub wraps; from `warning` on they are annotations as well, unless they were told before. */
export function printLines(lines: readonly ConsoleLine[]): void {
  for (const { level, text, isTold } of lines) {
    // In one line: what others wrote must not come to stand at the beginning of one, where it could be a command.
    if (level === 'info' || isTold) core.info(text.replaceAll('\n', ' '));
    else if (level === 'warning') core.warning(text);
    else core.error(text);
  }
}

/**
 * A file that cannot be written is said, and changes nothing else: in some containers the runner's are read-only.
 * @param file where the runner reads them
 */
export function writeOutputs(outputs: Record<string, string>, file: string | undefined): void {
  const before = sizeOf(file);
  try {
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
  } catch (error) {
    // Half an output would make the runner fail the step.
    if (file && before !== undefined) attempt(() => truncateSync(file, before));
    warnUnwritten('outputs', 'later steps see none of them', error);
  }
}

/** The same for the summary. Nothing is waited for: it may be the last thing that a run does. */
export function writeSummary(markdown: string, file: string | undefined): void {
  if (!file) return;
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
    appendFileSync(file, `${markdown}\n`);
  } catch (error) {
    warnUnwritten('summary', 'this log is all there is', error);
  }
}

function warnUnwritten(what: 'outputs' | 'summary', so: string, error: unknown): void {
  const { code } = Object(error) as { code?: unknown };
  const cause = typeof code === 'string' && /^E[A-Z]+$/.test(code) ? ` (${code})` : '';
  const reason: Reason = {
    code: 'RUNNER_FILE_UNWRITABLE',
    level: 'warning',
    what: `Couldn't write the ${what} of this step${cause}, so ${so}.`,
    why: 'The file from the runner is missing, read-only or on a full disk.',
    fix: 'Run the job without a container or as root in it, or free some disk space.',
  };
  core.warning(reasonLine(reason));
}

function sizeOf(file: string | undefined): number | undefined {
  return attempt(() => (file ? statSync(file).size : undefined));
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** Makes the step red. */
export function fail(message: string): void {
  core.setFailed(message);
}

/** Shown only where debug logging is on. */
export function debug(text: string): void {
  core.debug(text);
}
