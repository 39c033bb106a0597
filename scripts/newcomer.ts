// `npm run newcomer`: how long a newcomer's two paths take from a fresh clone, in seconds: to the end of the demo, and to a
// check against the stand-ins with nothing installed. The clone is of this repository's last commit.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startBot } from '../sandbox/bot.ts';
import { cliEnv, runCli } from '../sandbox/run-cli.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'newcomer-'));

/** The environment of a machine on which this repository's own programs are not installed. */
const env = {
  ...process.env,
  PATH: (process.env.PATH ?? '')
    .split(':')
    .filter((part) => !part.startsWith(ROOT))
    .join(':'),
};

/** Runs a command, which must succeed. Gives the seconds that it took. */
function time(cwd: string, program: string, ...args: string[]): number {
  const began = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return (performance.now() - began) / 1000;
}

const clone = (name: string) => time(folder, 'git', 'clone', '--quiet', '--depth', '1', pathToFileURL(ROOT).href, name);

async function timeCheck(): Promise<number> {
  const seconds = clone('bare');
  const program = [process.execPath, join(folder, 'bare/dist/cli/index.js')] as const;
  if (existsSync(join(folder, 'bare/node_modules'))) throw new Error('The clone has packages.');
  const bot = await startBot();
  const { exitCode, stderr, durationMs } = await runCli({ args: ['check'], env: cliEnv(bot), folder, program });
  await bot.sandbox.close();
  if (exitCode !== 0) throw new Error(`The check ended with ${exitCode}:\n${stderr}`);
  return seconds + durationMs / 1000;
}

try {
  const parts = {
    'git clone': clone('demo'),
    'npm ci': time(join(folder, 'demo'), 'npm', 'ci'),
    'npm run demo': time(join(folder, 'demo'), 'npm', 'run', 'demo'),
  };
  const all = Object.values(parts).reduce((sum, seconds) => sum + seconds, 0);
  const of = Object.entries(parts).map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`);
  console.log(`Clone to the end of the demo: ${all.toFixed(1)} s (${of.join(', ')})`);
  console.log(`Clone to a check, nothing installed: ${(await timeCheck()).toFixed(1)} s`);
  console.log(`Node.js ${process.versions.node}, ${availableParallelism()} cores, cloned from this disk.`);
} finally {
  rmSync(folder, { recursive: true });
}
