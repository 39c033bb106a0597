// The command line from a clone or a tarball, as it is at three in the morning: Node is there, and nothing is installed.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import { cliEnv, runCli } from '../../sandbox/run-cli.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VARIABLE = 'W1_WHATSAPP_ACCESS_TOKEN';

let clone: string;
let bot: Bot;
beforeAll(async () => {
  bot = await startBot();
  clone = mkdtempSync(join(tmpdir(), 'bare-clone-'));
  // What is tracked, with dist/ as it was just built: a commit has exactly that.
  const tracked = execFileSync('git', ['ls-files', '-z', '--', ':!dist', ':!test'], { cwd: ROOT, encoding: 'utf8' });
  for (const file of [...tracked.split('\0').filter(Boolean), 'dist'])
    if (existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(clone, file), { recursive: true });
});
afterAll(async () => {
  rmSync(clone, { recursive: true });
  await bot.sandbox.close();
});

const run = (program: [string, ...string[]], args: string[], input = '') =>
  runCli({ program, args, env: { ...cliEnv(bot), HOME: clone }, folder: clone, input });

test('nothing is installed there', () => {
  expect(existsSync(join(clone, 'node_modules'))).toBe(false);
  expect(existsSync(join(dirname(clone), 'node_modules'))).toBe(false);
});

test.each(['bin/whatsapp-token-manager.js', 'dist/cli/index.js', 'scripts/whatsapp-token-manager.js'])(
  'node %s checks the token',
  async (file) => {
    const { exitCode, stdout, stderr } = await run([process.execPath, file], ['check']);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('valid');
  },
);

test('it replaces the token, and npm starts it as well', async () => {
  const fresh = bot.issueToken('b', 'never');
  const update = await run([process.execPath, 'bin/whatsapp-token-manager.js'], ['update'], fresh);
  expect(update.exitCode).toBe(0);
  expect(bot.sandbox.railway.running(bot.serviceId)?.variables[VARIABLE]).toBe(fresh);
  expect((await run(['npm', 'run', '--silent'], ['check-token'])).exitCode).toBe(0);
});
