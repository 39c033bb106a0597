// Runs one step's process as GitHub's runner does: an event file, and files for outputs and summary.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface StepRun {
  exitCode: number | null;
  outputs: Record<string, string>;
  summary: string;
  durationMs: number;
}

export interface StepCall {
  command: [program: string, ...args: string[]];
  event: object;
  env: Record<string, string>;
  /** Kills it with SIGKILL, as the runner does with a job that does not stop; `exitCode` is then null. */
  signal?: AbortSignal | undefined;
  /** Given what the process prints, as it comes. */
  onText(text: string, stream: 'stdout' | 'stderr'): void;
}

export async function runStep({ command: [program, ...args], event, env, signal, onText }: StepCall): Promise<StepRun> {
  const folder = await mkdtemp(join(tmpdir(), 'action-'));
  const files = { event: join(folder, 'event.json'), output: join(folder, 'output'), summary: join(folder, 'summary') };
  await writeFile(files.event, JSON.stringify(event));
  await writeFile(files.output, '');
  await writeFile(files.summary, '');
  const began = performance.now();
  const child = spawn(program, args, {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? '',
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'octo/bot',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '4711',
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_EVENT_PATH: files.event,
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      ...env,
    },
  });
  signal?.addEventListener('abort', () => child.kill('SIGKILL'), { once: true });
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => onText(text, stream));
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const run = {
    exitCode,
    durationMs: performance.now() - began,
    outputs: parseOutputs(await readFile(files.output, 'utf8')),
    summary: await readFile(files.summary, 'utf8'),
  };
  await rm(folder, { recursive: true });
  return run;
}

/** The `name<<DELIMITER` blocks of an output file. */
function parseOutputs(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^([\w-]+)<<(\S+)\r?\n([\s\S]*?)\r?\n?^\2$/gm)].map(([, name, , value]) => [
      name,
      value?.replace(/\r?\n$/, ''),
    ]),
  );
}
