// What the built Action weighs, in bytes, which are the same on every machine: so weight is noticed when it comes.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { archiveBytes, loadedBytes, readAction } from '../../bench/weight.ts';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import { runAction } from '../../sandbox/runner/run-action.ts';

const ACTION = readAction('.');
const HOOK = fileURLToPath(new URL('../../bench/loaded.cjs', import.meta.url));

let bot: Bot;
let folder: string;
beforeAll(async () => {
  bot = await startBot();
  folder = mkdtempSync(join(tmpdir(), 'weight-'));
});
afterAll(async () => {
  await bot.sandbox.close();
  rmSync(folder, { recursive: true });
});

/** Bytes of the program files that a check loads. */
async function loadedByCheck(inputs: Record<string, string> = {}): Promise<number> {
  const file = join(folder, 'loaded');
  const env = { ...bot.env, NODE_OPTIONS: `--require=${HOOK}`, LOADED_FILE: file };
  expect((await runAction({ inputs: { ...bot.inputs, ...inputs }, env })).outputs.state).toBe('valid');
  return Number(readFileSync(file, 'utf8'));
}

test('little is fetched by `uses:`', () => {
  expect(archiveBytes(ACTION)).toBeLessThan(1_500_000);
});

test('a wrong call ends before the program is loaded', () => {
  expect(loadedBytes(ACTION)).toBeLessThan(250_000);
});

test('a check loads neither what only a rotation needs nor the engine of patterns, where none is given', async () => {
  const plain = await loadedByCheck();
  expect(plain).toBeLessThan(1_500_000);
  expect(await loadedByCheck({ 'log-patterns': 'out of order' })).toBeGreaterThan(plain + 200_000);
});
