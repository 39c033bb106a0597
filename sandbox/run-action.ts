// Runs the built Action as the runner would: inputs by environment, an event file, files for outputs and summary.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ACTION = new URL('../dist/action/index.js', import.meta.url).pathname;

export interface ActionRun {
  exitCode: number | null;
  /** Standard output and error, without the commands that the runner obeys instead of printing; nothing is masked. */
  log: string;
  /** What the runner was told to mask. */
  masks: string[];
  outputs: Record<string, string>;
  summary: string;
  durationMs: number;
}

export interface ActionCall {
  inputs: Record<string, string>;
  event?: object;
  env?: Record<string, string>;
  /** Kills it with SIGKILL, as the runner does with a job that does not stop; `exitCode` is then null. */
  signal?: AbortSignal;
}

export async function runAction({ inputs, event = {}, env = {}, signal }: ActionCall): Promise<ActionRun> {
  const folder = await mkdtemp(join(tmpdir(), 'action-'));
  const files = { event: join(folder, 'event.json'), output: join(folder, 'output'), summary: join(folder, 'summary') };
  await writeFile(files.event, JSON.stringify(event));
  await writeFile(files.output, '');
  await writeFile(files.summary, '');
  const asEnv = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const began = performance.now();
  const child = spawn(process.execPath, [ACTION], {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? '',
      GITHUB_REPOSITORY: 'octo/bot',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '4711',
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_EVENT_PATH: files.event,
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      ...Object.fromEntries(asEnv),
      ...env,
    },
  });
  signal?.addEventListener('abort', () => child.kill('SIGKILL'), { once: true });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const durationMs = performance.now() - began;
  const lines = printed.split('\n');
  const isMask = (line: string) => line.startsWith('::add-mask::');
  const run = {
    exitCode,
    log: lines.filter((line) => line !== '' && !isMask(line)).join('\n'),
    masks: lines.filter(isMask).map((line) => decodeURIComponent(line.slice('::add-mask::'.length))),
    durationMs,
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
