// How long a program takes from its start to its end, beside Node.js that loads nothing.
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { asMs, inTurn, median, type Row, timed } from './measure.ts';

const ROUNDS = 11;
const LONGEST_MS = 60_000;

/** Node.js that does nothing, to hold others against. */
export const BARE = ['-e', '0'];

/** Runs Node.js to its end, with nothing of this environment, in a folder that is nobody's. */
export function start(args: readonly string[], env: Record<string, string> = {}): void {
  const options = { env: { PATH: process.env.PATH, ...env }, cwd: tmpdir(), timeout: LONGEST_MS };
  const { error } = spawnSync(process.execPath, args, options);
  if (error) throw error;
}

/** The median for each command line of Node.js, in milliseconds. */
export async function timeStarts(commands: readonly (readonly string[])[], rounds = ROUNDS): Promise<number[]> {
  const times = await inTurn(commands, rounds, (args) => timed(() => start(args)));
  return times.map(median);
}

export async function measureColdStarts(): Promise<Row[]> {
  const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
  // Without any input the Action says what is missing and ends: that is all of its loading and no network.
  const commands = [BARE, [at('dist/action/index.js')], [at('bin/whatsapp-token-manager.js'), '--version']];
  const [bare = 0, action = 0, cli = 0] = await timeStarts(commands);
  const row = (what: string, ms: number): Row => ({
    what: `Cold start of \`${what}\``,
    figure: `${asMs(ms)}, ${(ms / bare).toFixed(1)} × bare Node`,
    beside: `bare \`node -e 0\`: ${asMs(bare)}`,
  });
  return [row('dist/action', action), row('whatsapp-token-manager --version', cli)];
}
