// The files of the runner, broken in every way: the run says so, tells people, and takes its colour from the token.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import { actionStep } from '../../sandbox/runner/run-action.ts';
import { runWithoutLeak } from '../support/secrets.ts';

let bot: Bot;
let folder: string;
beforeEach(async () => {
  bot = await startBot();
  folder = await mkdtemp(join(tmpdir(), 'runner-files-'));
});
afterEach(async () => {
  await bot.sandbox.close();
  await rm(folder, { recursive: true });
});

const expire = () => bot.sandbox.meta.expire(bot.token);

test.each<[string, () => Record<string, string>, RegExp, string[]]>([
  ['outputs on a full disk', () => ({ GITHUB_OUTPUT: '/dev/full' }), /outputs .*\(ENOSPC\)/, ['summary']],
  ['outputs that are a folder', () => ({ GITHUB_OUTPUT: folder }), /outputs .*\(EISDIR\)/, ['summary']],
  ['outputs that are gone', () => ({ GITHUB_OUTPUT: join(folder, 'gone') }), /write the outputs /, ['summary']],
  ['a summary on a full disk', () => ({ GITHUB_STEP_SUMMARY: '/dev/full' }), /summary .*\(ENOSPC\)/, ['outputs']],
  ['a summary that is gone', () => ({ GITHUB_STEP_SUMMARY: join(folder, 'gone') }), /write the summary /, ['outputs']],
  [
    'neither can be written',
    () => ({ GITHUB_OUTPUT: folder, GITHUB_STEP_SUMMARY: folder }),
    /write the outputs .*\n.*write the summary /,
    [],
  ],
])('%s', async (_name, env, says, written) => {
  for (const exitCode of [0, 1]) {
    if (exitCode === 1) expire();
    const run = await runWithoutLeak(bot, { env: env() });
    expect(run.exitCode).toBe(exitCode);
    expect(run.log).toMatch(/^::warning::RUNNER_FILE_UNWRITABLE: /m);
    expect(run.log).toMatch(says);
    expect(run.log).not.toContain('::error::This is a bug');
    if (written.includes('outputs')) expect(run.outputs.state).toBe(exitCode ? 'expired' : 'valid');
    if (written.includes('summary')) expect(run.summary).toContain(exitCode ? 'EXPIRED' : 'valid');
  }
  expect(await bot.sandbox.github.issues()).toHaveLength(1);
});

test.each<[string, string | undefined]>([
  ['cut off', '{"inputs": {"tok'],
  ['empty', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['text', '"text"'],
  ['of another form', '{"repository": 7, "inputs": "text"}'],
  ['a folder', undefined],
])('an event file that is %s', async (_name, text) => {
  const file = text === undefined ? folder : join(folder, 'event.json');
  if (text !== undefined) await writeFile(file, text);
  expire();
  // Whether lines are shown depends on the repository.
  bot.sandbox.railway.log(bot.serviceId, 'OAuthException: Error validating access token');
  for (const name of ['schedule', 'workflow_dispatch']) {
    const run = await runWithoutLeak(bot, { env: { GITHUB_EVENT_PATH: file, GITHUB_EVENT_NAME: name } });
    expect(run).toMatchObject({ exitCode: 1, outputs: { state: 'expired' } });
    expect(run.log).not.toContain('This is a bug');
    expect(run.log.match(/EVENT_UNREADABLE/g) ?? []).toHaveLength(isJson(text) ? 0 : 1);
  }
});

test('a broken event file that nothing depends on is not spoken of', async () => {
  const env = { GITHUB_EVENT_PATH: folder, GITHUB_EVENT_NAME: 'schedule' };
  const run = await runWithoutLeak(bot, { env });
  expect(run).toMatchObject({ exitCode: 0, outputs: { state: 'valid' } });
  expect(run.log).not.toContain('EVENT_UNREADABLE');
});

function isJson(text: string | undefined): boolean {
  try {
    JSON.parse(text ?? '{');
    return true;
  } catch {
    return false;
  }
}

test.each(['stdout', 'stderr', 'both'])('a log that nobody reads any more: %s', async (closed) => {
  expire();
  bot.sandbox.meta.latencyMs = 500;
  const { command, env } = actionStep({ inputs: { ...bot.inputs, repo: 'octo/bot' }, env: bot.env });
  const [program, ...args] = command;
  const child = spawn(program ?? '', args, { env: { PATH: process.env.PATH, ...env } });
  for (const name of ['stdout', 'stderr'] as const)
    if (closed === name || closed === 'both') child[name].destroy();
    else child[name].resume();
  const lost = setTimeout(() => child.kill('SIGKILL'), 20_000);
  const [exitCode] = await once(child, 'close');
  clearTimeout(lost);
  expect(exitCode).toBe(1);
  expect(await bot.sandbox.github.issues()).toHaveLength(1);
});
