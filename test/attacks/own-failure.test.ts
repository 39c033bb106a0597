// Our own code fails, in the built Action and command line: outputs, summary, a line and the exit code are there all the same.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import { cliEnv, runCli } from '../../sandbox/run-cli.ts';
import { expectNoSecret, runWithoutLeak } from '../support/secrets.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await startBot();
  bot.sandbox.meta.expire(bot.token);
});
afterAll(() => bot.sandbox.close());

/** Breaks a part of JavaScript before the program begins, as a mistake of ours would break what uses it. */
const sabotage = (code: string) => ({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` });
const fails = (what: string) => sabotage(`${what} = () => { throw new TypeError('planted') }`);
const LINE = /INTERNAL_ERROR: The WhatsApp token manager failed \(.+?\)\..*What to do: Report this line/;

test.each<[string, Record<string, string>, RegExp, string]>([
  ['a time is rendered', fails('Date.prototype.toISOString'), /TypeError: planted/, 'unknown'],
  ['the inputs are read', fails('Object.fromEntries'), /TypeError: planted/, 'unknown'],
  ['a look-up', fails('Map.prototype.get'), /TypeError: planted/, 'unknown'],
  [
    'what is awaited never comes',
    // The bundler loads its parts with the same function.
    sabotage(
      'const all = Promise.all.bind(Promise); Promise.all = (list) => (/dist.index.js/.test(new Error().stack.split(/\\n/)[2]) ? all(list) : new Promise(() => {}))',
    ),
    /ended in the middle/,
    'unknown',
  ],
  [
    'something is thrown beside the work',
    sabotage("setTimeout(() => { throw new Error('stray') }, 400)"),
    /stray/,
    'expired',
  ],
  [
    'a rejection that nobody takes',
    sabotage("setTimeout(() => Promise.reject(new Error('stray')), 400)"),
    /stray/,
    'expired',
  ],
])('%s', async (_name, env, says, state) => {
  const run = await runWithoutLeak(bot, { env });
  expect(run.exitCode).toBe(1);
  expect(run.log).toMatch(LINE);
  expect(run.log).toMatch(says);
  expect(run.outputs).toMatchObject({ state, level: state === 'expired' ? 'critical' : 'error' });
  expect(JSON.parse(run.outputs.report ?? '')).toMatchObject({ version: 1 });
  expect(run.summary).toMatch(state === 'expired' ? /EXPIRED/ : /The WhatsApp token manager failed/);

  const cli = await runCli({ args: ['check', '--json'], env: { ...cliEnv(bot), ...env } });
  await expectNoSecret({ log: cli.stdout + cli.stderr, summary: '', outputs: {} }, bot);
  // What the terminal reads before its own net is there is Node's to tell.
  if (!/^TypeError: planted$/m.test(cli.stderr)) {
    expect(cli.exitCode).toBe(70);
    expect(cli.stdout + cli.stderr).toContain('INTERNAL_ERROR');
    expect(JSON.parse(cli.stdout)).toMatchObject({ version: 1 });
  }
});

/** As where a file of the bundle is missing: what a check needs is there, what only a rotation needs is not. */
const withoutRotations = sabotage(
  "import { registerHooks } from 'node:module'; registerHooks({ load(url, context, next) { const loaded = next(url, context); if (/class Rollout /.test(loaded.source)) throw new Error('planted'); return loaded; } });",
);

test.each([
  ['refresh', 'Token not renewed', {}],
  ['redeploy', 'Bot not redeployed', {}],
  ['update', 'New token not saved', { 'whatsapp-token': `EAA${'n'.repeat(60)}` }],
])('what only %s needs cannot be loaded: the check after it is made all the same', async (command, outcome, inputs) => {
  const run = await runWithoutLeak(bot, { inputs: { command, ...inputs }, env: withoutRotations });
  expect(run).toMatchObject({ exitCode: 1, outputs: { state: 'expired', level: 'critical' } });
  expect(run.log).toMatch(
    new RegExp(`${outcome}: the WhatsApp token manager failed \\(Error: planted.*INTERNAL_ERROR`),
  );
});

test('wrong inputs are in the summary and the outputs as well', async () => {
  const run = await runWithoutLeak(bot, { inputs: { 'fail-on': 'sometimes' } });
  expect(run.exitCode).toBe(1);
  expect(run.summary).toMatch(/WRONG_INPUT.*\n\n- `fail-on`/s);
  expect(run.outputs).toMatchObject({ state: '', level: 'error' });
  expect(JSON.parse(run.outputs.report ?? '')).toMatchObject({
    version: 1,
    error: { code: 'WRONG_INPUT', problems: [expect.stringContaining('fail-on')] },
  });
});

test('what finds no room on standard output is said on the other one', async () => {
  for (const to of ['>/dev/full', '>/dev/full 2>/dev/full']) {
    const program = ['bash', '-c', `"$0" "$1" check --quiet ${to}`, process.execPath] as const;
    const cli = new URL('../../bin/whatsapp-token-manager.js', import.meta.url).pathname;
    const run = await runCli({ args: [cli], env: cliEnv(bot), program });
    // The token is dead, whatever the disk does.
    expect(run.exitCode).toBe(1);
    if (to === '>/dev/full') expect(run.stderr).toMatch(/^The result could not be written .*\(ENOSPC\)/m);
  }
});
