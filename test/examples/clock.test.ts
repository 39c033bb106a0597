// A clock of one's own, as a Cloudflare Worker and as a Railway cron service, in processes of their own against GitHub.
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import type { Fault } from '../../sandbox/faults.ts';
import { type CliRun, runCli } from '../../sandbox/run-cli.ts';
import { expectNoSecret } from '../support/secrets.ts';
import { startServer } from '../support/server.ts';

const EXAMPLE = new URL('../../examples/clock/', import.meta.url).pathname;
const page = (name: string) => readFileSync(join(EXAMPLE, name), 'utf8');

/** Whoever has no account at GitHub; of a token's shape. */
const STRANGERS_TOKEN = `github_pat_${'11FAKE'.repeat(13)}WXYZ`;

/** As Cloudflare calls it: the settings come with the call, and what it throws fails the event. */
const WORKERD = `
import worker from './worker.js';
const env = JSON.parse(process.env.BINDINGS);
delete process.env.BINDINGS;
process.env = {};
await worker.scheduled({ cron: '7,37 * * * *', scheduledTime: Date.now(), noRetry() {} }, env, { waitUntil() {} });
`;

const CLOCKS = {
  'Cloudflare Worker': { program: 'workerd.js', toEnv: (env: object) => ({ BINDINGS: JSON.stringify(env) }) },
  'Railway cron service': { program: 'cron.js', toEnv: (env: Record<string, string>) => env },
};

let bot: Bot;
let folder: string;
beforeEach(async () => {
  bot = await startBot();
  folder = await mkdtemp(join(tmpdir(), 'clock-'));
  await cp(EXAMPLE, folder, { recursive: true });
  await writeFile(join(folder, 'workerd.js'), WORKERD);
});
afterEach(async () => {
  await bot.sandbox.close();
  await rm(folder, { recursive: true });
});

async function tick(name: keyof typeof CLOCKS, env: Record<string, string> = {}): Promise<CliRun> {
  const { github } = bot.sandbox;
  const { program, toEnv } = CLOCKS[name];
  const settings = {
    CLOCK_GITHUB_TOKEN: github.personalToken,
    CLOCK_REPOSITORY: 'octo/bot',
    GITHUB_API_URL: github.url,
    ...env,
  };
  const run = await runCli({ program: [process.execPath], args: [program], folder, env: toEnv(settings) });
  await expectNoSecret({ log: run.stdout + run.stderr, summary: '', outputs: {} }, bot, STRANGERS_TOKEN);
  expect(run.durationMs).toBeLessThan(20_000);
  return run;
}
const posts = () => bot.sandbox.github.requests.filter(({ method }) => method === 'POST');
const MONITOR = { target: 'monitor.yml', body: { ref: 'main' } };

describe.each(Object.keys(CLOCKS) as (keyof typeof CLOCKS)[])('%s', (name) => {
  test('starts the monitor workflow, once, and says so', async () => {
    const run = await tick(name);
    expect(run).toMatchObject({ exitCode: 0, stdout: 'monitor.yml of octo/bot was started.\n', stderr: '' });
    expect(bot.sandbox.github.dispatches()).toEqual([MONITOR]);
    expect(posts()).toMatchObject([{ headers: { 'x-github-api-version': '2022-11-28' }, body: '{"ref":"main"}' }]);
  });

  test('another workflow on another branch', async () => {
    await tick(name, { CLOCK_WORKFLOW: 'watch.yaml', CLOCK_BRANCH: 'trunk' });
    expect(bot.sandbox.github.dispatches()).toEqual([{ target: 'watch.yaml', body: { ref: 'trunk' } }]);
  });

  test('a server error of GitHub is tried once more', async () => {
    bot.sandbox.github.fault = { kind: 'status', status: 502, times: 1 };
    expect(await tick(name)).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('was started') });
    expect(posts()).toHaveLength(2);
    expect(bot.sandbox.github.dispatches()).toEqual([MONITOR]);
  });

  test.each<[string, Fault | undefined, Record<string, string>, number, RegExp]>([
    ['503 twice', { kind: 'status', status: 503, body: 'secret of a stack trace' }, {}, 2, /HTTP 503\. The next tick/],
    ['no answer', { kind: 'hang' }, {}, 1, /gave no answer, so monitor\.yml .* may or may not/],
    ['a lost answer', { kind: 'lost-answer' }, {}, 1, /gave no answer/],
    ['a token that expired', undefined, { CLOCK_GITHUB_TOKEN: STRANGERS_TOKEN }, 1, /refused CLOCK_GITHUB_TOKEN/],
    ['another repository', undefined, { CLOCK_REPOSITORY: 'octo/other' }, 1, /Check CLOCK_REPOSITORY/],
    ['a disabled workflow', { kind: 'status', status: 422 }, {}, 1, /disabled/],
    ['no token', undefined, { CLOCK_GITHUB_TOKEN: '' }, 0, /CLOCK_GITHUB_TOKEN is not set/],
    ['no repository', undefined, { CLOCK_REPOSITORY: '' }, 0, /CLOCK_REPOSITORY is not set/],
    ['a token in two lines', undefined, { CLOCK_GITHUB_TOKEN: 'a\nb' }, 0, /a line break in it/],
    ['a repository that climbs', undefined, { CLOCK_REPOSITORY: 'octo/..' }, 0, /must be owner\/name/],
    ['a workflow that climbs', undefined, { CLOCK_WORKFLOW: '../../issues/1.yml' }, 0, /must be the file name/],
    [
      'an address in the clear',
      undefined,
      { GITHUB_API_URL: 'http://github.example.invalid' },
      0,
      /must be an https URL/,
    ],
  ])('%s: it fails, and says what to do', async (_case, fault, env, asked, says) => {
    bot.sandbox.github.fault = fault;
    const { exitCode, stdout, stderr } = await tick(name, env);
    expect(exitCode).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(says);
    expect(stderr).not.toContain('stack trace');
    expect(posts()).toHaveLength(asked);
  });

  test('a token without the permission', async () => {
    const { exitCode, stderr } = await tick(name, { CLOCK_GITHUB_TOKEN: bot.sandbox.github.readOnlyToken });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('"Actions: Read and write"');
  });

  test('a redirect to elsewhere is not followed with the token', async () => {
    await using elsewhere = await startServer((_request, response) => void response.end());
    bot.sandbox.github.fault = { kind: 'redirect-to', url: String(elsewhere.url), status: 307 };
    expect(await tick(name)).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('another name') });
    expect(elsewhere.requests).toEqual([]);
  });
});

test('the Worker needs nothing of Node, and its settings are those that the code reads', () => {
  const code = ['worker.js', 'start-monitor.js'].map(page).join('\n');
  expect([...code.matchAll(/\bfrom '(.*)'|import\('(.*)'\)/g)].map(([, from]) => from)).toEqual(['./start-monitor.js']);
  expect(code).not.toMatch(/\bprocess\b|\bBuffer\b|\brequire\b/);
  const config = JSON.parse(page('wrangler.jsonc').replace(/^\s*\/\/.*$/gm, ''));
  expect(config).toMatchObject({ main: 'worker.js', triggers: { crons: ['7,37 * * * *'] }, workers_dev: false });
  for (const name of Object.keys(config.vars)) expect(code).toContain(name);
  expect(JSON.stringify(config)).not.toContain('TOKEN');
});

test('the page names the settings that matter', () => {
  for (const text of ['**Never**', '7,37 * * * *', 'node cron.js', 'CLOCK_GITHUB_TOKEN', 'Actions: Read and write'])
    expect(page('README.md')).toContain(text);
});
