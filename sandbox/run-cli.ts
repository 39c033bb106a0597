// Runs the built command line as a terminal would: arguments, an environment of its own, a folder, standard input.
import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import type { Bot } from './bot.ts';

/** Whatever has not ended by then never would. */
const LONGEST_MS = 120_000;
const CLI = new URL('../bin/whatsapp-token-manager.js', import.meta.url).pathname;

export interface CliRun {
  exitCode: number | null;
  stdout: string;
  stderr: string;
  durationMs: number;
}

export interface CliCall {
  args: readonly string[];
  env?: Record<string, string>;
  /** The folder it is called in; one without `.env` unless said. */
  folder?: string;
  input?: string;
  /** What takes longer is killed; two minutes unless said. */
  longestMs?: number;
  /** What to run instead of the built program itself: a script, or npm. */
  program?: readonly [file: string, ...args: string[]];
  /** Told of the process, and of what it has printed so far each time that grows. */
  onOutput?: (child: ChildProcess, stdout: string) => void;
  /** Told of the process once it runs. */
  onStart?: (child: ChildProcess) => void;
}

export async function runCli(call: CliCall): Promise<CliRun> {
  const {
    args,
    env = {},
    folder = tmpdir(),
    input = '',
    program = [process.execPath, CLI],
    onOutput,
    onStart,
    longestMs = LONGEST_MS,
  } = call;
  const [file, ...before] = program;
  const began = performance.now();
  const child = spawn(file, [...before, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...env },
    timeout: longestMs,
    killSignal: 'SIGKILL',
  });
  onStart?.(child);
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
      onOutput?.(child, texts.stdout);
    });
  child.stdin.end(input);
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exitCode, ...texts, durationMs: performance.now() - began };
}

/** The environment in which the command line watches this bot, and the URLs of the stand-ins. */
export function cliEnv({ inputs, env }: Bot): Record<string, string> {
  const given = Object.entries(inputs).map(([name, value]) => [name.toUpperCase().replaceAll('-', '_'), value]);
  return { ...Object.fromEntries(given), ...env };
}
