// The GitHub Actions runner: inputs in, outputs, summary and annotations out, every text redacted on its way.
import * as core from '@actions/core';
import type { ConsoleLine } from '../core/report/console.ts';
import type { InputName } from '../settings/inputs.ts';

/** Anything shorter would mask half the log. */
const LEAST_MASKED = 4;

/** An input as the workflow gave it; nothing where it is empty. */
export function readInput(name: InputName): string | undefined {
  return core.getInput(name, { trimWhitespace: false }) || undefined;
}

/** Tells the runner to replace the value, and what is left of it without white space, in its log. */
export function maskSecret(value: string): void {
  for (const form of new Set([value, value.trim()])) {
    if (form.length >= LEAST_MASKED) core.setSecret(form);
  }
}

/** Prints lines; from `warning` on they are annotations as well. */
export function printLines(lines: readonly ConsoleLine[], redact: (text: string) => string): void {
  for (const { level, text } of lines) {
    const safe = redact(text);
    if (level === 'info') core.info(safe);
    else if (level === 'warning') core.warning(safe);
    else core.error(safe);
  }
}

export function writeOutputs(outputs: Record<string, string>, redact: (text: string) => string): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, redact(value));
}

/** Rejects where the runner gave no summary file. */
export async function writeSummary(markdown: string, redact: (text: string) => string): Promise<void> {
  await core.summary.addRaw(redact(markdown), true).write();
}

/** Makes the step red. */
export function fail(message: string, redact: (text: string) => string): void {
  core.setFailed(redact(message));
}

/** Shown only where debug logging is on. */
export function debug(text: string, redact: (text: string) => string): void {
  core.debug(redact(text));
}
