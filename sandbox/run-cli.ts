// Runs the built command line as a terminal would: arguments, an environment of its own, a folder, standard input.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import type { Bot } from './bot.ts';

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
}

export async function runCli({ args, env = {}, folder = tmpdir(), input = '' }: CliCall): Promise<CliRun> {
  const began = performance.now();
  const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, env: { PATH: process.env.PATH ?? '', ...env } });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
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
