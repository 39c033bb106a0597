// What every command of the terminal is handed: how it reads, speaks and ends.

import type { Secrets } from '../secret.ts';
import type { ReadInput } from '../settings/inputs.ts';

/** Handed to `registerX(program, tools)`; used when the command runs, not before. */
export interface CommandContext {
  /** Flag, then environment, then `.env`, for the command that runs. */
  read: ReadInput;
  secrets: Secrets;
  /** A line, or several, on standard output. With `--json` this is the one document. */
  out(text: string): void;
  /** A line, or several, on standard error. */
  err(text: string): void;
  /** The environment of the process, without `.env`. */
  env: Readonly<Record<string, string | undefined>>;
  /** Whether standard output is a terminal. */
  isTerminal: boolean;
  /** How wide it is, where that is known. */
  columns?: number | undefined;
  /** What the command line itself shows to be wrong; commands with settings tell it together with what is wrong there. */
  readonly problems: readonly string[];
  /** Sets the exit code; the process ends by itself. 0 well, 1 a finding, 2 a wrong call or set-up, 3 unknown. */
  exit(code: number): void;
}

/** How much a command says, and in what form. */
export interface OutputOptions {
  json?: boolean;
  quiet?: boolean;
}
