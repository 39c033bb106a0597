// The bot's reporter, in both languages: small bots in processes of their own, a dead token, and what GitHub then saw.
import { spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { APP_ID, type Bot, startBot } from '../../sandbox/bot.ts';
import type { Fault } from '../../sandbox/faults.ts';
import { type CliRun, runCli } from '../../sandbox/run-cli.ts';
import { expectNoSecret, runWithoutLeak } from '../support/secrets.ts';
import { startServer } from '../support/server.ts';
import { JAVASCRIPT, type Language, PYTHON, type Story } from './reporter-bots.ts';

const EXAMPLE = new URL('../../examples/bot-reporter/', import.meta.url).pathname;
const hasPython = spawnSync('python3', ['--version']).status === 0;

/** Whoever has no account at GitHub; of a token's shape. */
const STRANGERS_TOKEN = `github_pat_${'11FAKE'.repeat(13)}WXYZ`;

let bot: Bot;
let folder: string;
beforeEach(async () => {
  bot = await startBot();
  bot.sandbox.meta.expire(bot.token);
  folder = await mkdtemp(join(tmpdir(), 'bot-'));
});
afterEach(async () => {
  await bot.sandbox.close();
  await rm(folder, { recursive: true });
});

const configured = () => ({
  REPORT_GITHUB_TOKEN: bot.sandbox.github.personalToken,
  REPORT_REPOSITORY: 'octo/bot',
  GITHUB_API_URL: bot.sandbox.github.url,
});

/** Runs a bot whose token is dead. Whatever happens, it lives on, and no secret is seen anywhere. */
async function run(language: Language, story: Story, env: Record<string, string> = {}): Promise<CliRun> {
  const { meta, github } = bot.sandbox;
  await copyFile(join(EXAMPLE, language.module), join(folder, language.module));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  const { begin, stories, end } = language;
  await writeFile(join(folder, language.bot), [begin, stories[story], end].join('\n'));
  const ended = await runCli({
    args: [language.bot],
    folder,
    program: [language.program],
    env: {
      PYTHONDONTWRITEBYTECODE: '1',
      GRAPH_URL: meta.url,
      W1_WHATSAPP_ACCESS_TOKEN: bot.token,
      ...configured(),
      ...env,
    },
  });
  expect(ended).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringMatching(/^alive$/m) });
  await expectNoSecret({ log: ended.stdout, summary: '', outputs: {} }, bot, STRANGERS_TOKEN);
  expect(JSON.stringify(github.requests)).not.toContain(bot.token.slice(4, -4));
  expect(JSON.stringify(github.requests)).not.toMatch(/OAuthException|validating|fbtrace|"?code"?:\s*190/);
  return ended;
}

const posts = () => bot.sandbox.github.requests.filter(({ method }) => method === 'POST');
const notes = ({ stdout }: CliRun) => stdout.split('\n').filter((line) => line.startsWith('note:'));
const MONITOR = { target: 'monitor.yml', body: { ref: 'main' } };

describe.each([
  ['JavaScript', JAVASCRIPT, true],
  [hasPython ? 'Python' : 'Python (skipped: there is no python3 on the PATH)', PYTHON, hasPython],
] as const)('%s', (_name, language, present) => {
  const story = present ? test : test.skip;

  story.each<[Story, number]>([
    ['one call', 1],
    ['one response', 1],
    ['ten calls', 1],
    ['ten calls at once', 1],
    ['nine minutes later', 1],
    ['eleven minutes later', 2],
  ])('%s: %d of the monitor is started', async (name, times) => {
    const ended = await run(language, name);
    expect(bot.sandbox.github.dispatches()).toEqual(Array(times).fill(MONITOR));
    expect(notes(ended)).toEqual(
      Array(times).fill('note: The Graph API refused the token (code 190): monitor.yml of octo/bot was started.'),
    );
    if (name === 'one response') expect(ended.stdout).toContain('still readable: 190');
  });

  story('the request says who asks for which branch, and nothing else', async () => {
    await run(language, 'one call', { REPORT_BRANCH: 'trunk' });
    expect(posts()).toMatchObject([
      {
        path: '/repos/octo/bot/actions/workflows/monitor.yml/dispatches',
        query: {},
        headers: { authorization: `Bearer ${bot.sandbox.github.personalToken}`, 'x-github-api-version': '2022-11-28' },
        body: expect.stringMatching(/^\{"ref": ?"trunk"\}$/),
      },
    ]);
  });

  story('arguments beat the environment', async () => {
    const { github } = bot.sandbox;
    const wrong = { REPORT_GITHUB_TOKEN: STRANGERS_TOKEN, REPORT_REPOSITORY: 'octo/other', REPORT_BRANCH: 'other' };
    const away = { GITHUB_API_URL: 'https://github.example.invalid' };
    await run(language, 'arguments', { ...wrong, ...away, TOKEN: github.personalToken, API: `${github.url}/` });
    expect(github.dispatches()).toEqual([{ target: 'watch.yaml', body: { ref: 'trunk' } }]);
  });

  story('a living token, other codes, and what is no answer at all: nothing is started', async () => {
    expect((await run(language, 'other answers')).durationMs).toBeLessThan(15_000);
    const fresh = bot.issueToken('b', 'never');
    await run(language, 'one call', { W1_WHATSAPP_ACCESS_TOKEN: fresh });
    bot.sandbox.meta.addApp(APP_ID, { secret: bot.appSecret, name: 'WhatsApp Bot', blocked: true });
    await run(language, 'one call');
    expect(bot.sandbox.github.requests).toEqual([]);
  });

  story.each<[string, Record<string, string>, RegExp]>([
    ['no token', { REPORT_GITHUB_TOKEN: '' }, /REPORT_GITHUB_TOKEN is not set/],
    ['no repository', { REPORT_REPOSITORY: '' }, /REPORT_REPOSITORY is not set/],
    ['a token in two lines', { REPORT_GITHUB_TOKEN: `${STRANGERS_TOKEN}\n${STRANGERS_TOKEN}` }, /a line break in it/],
    ['a token beyond ASCII', { REPORT_GITHUB_TOKEN: `${STRANGERS_TOKEN}…` }, /paste it again/],
    ['a repository that climbs', { REPORT_REPOSITORY: 'octo/..' }, /must be owner\/name/],
    ['a repository with more in it', { REPORT_REPOSITORY: 'octo/bot/issues?x=' }, /must be owner\/name/],
    ['a workflow that climbs', { REPORT_WORKFLOW: '../../issues/1.yml' }, /must be the file name of a workflow/],
    ['a workflow in disguise', { REPORT_WORKFLOW: '..%2fissues.yml' }, /must be the file name of a workflow/],
    ['a workflow in two lines', { REPORT_WORKFLOW: 'monitor.yml\nx' }, /must be the file name of a workflow/],
    ['an address in the clear', { GITHUB_API_URL: 'http://github.example.invalid' }, /must be an https URL/],
    ['no address', { GITHUB_API_URL: 'github' }, /must be an https URL/],
  ])('%s: nothing is started, and that is said once', async (_case, env, says) => {
    const ended = await run(language, 'ten calls', env);
    expect(bot.sandbox.github.requests).toEqual([]);
    expect(notes(ended)).toEqual([expect.stringMatching(says)]);
  });

  story.each<[string, () => Record<string, string>, RegExp]>([
    ['401', () => ({ REPORT_GITHUB_TOKEN: STRANGERS_TOKEN }), /does not know REPORT_GITHUB_TOKEN/],
    ['403', () => ({ REPORT_GITHUB_TOKEN: bot.sandbox.github.readOnlyToken }), /"Actions: read and write"/],
    ['404', () => ({ REPORT_REPOSITORY: 'octo/other' }), /does not get to see it/],
  ])('GitHub refuses with %s: said once, and not tried again', async (_status, env, says) => {
    const ended = await run(language, 'ten calls', env());
    expect(posts()).toHaveLength(1);
    expect(notes(ended)).toEqual([expect.stringMatching(says)]);
    expect(bot.sandbox.github.dispatches()).toEqual([]);
  });

  story.each<[Fault, RegExp]>([
    [{ kind: 'status', status: 422 }, /no `workflow_dispatch`/],
    [{ kind: 'status', status: 500, body: 'secret of a stack trace' }, /HTTP 500\. The scheduled check/],
    [{ kind: 'redirect-loop' }, /HTTP 302/],
    [{ kind: 'reset' }, /gave no answer/],
    [{ kind: 'lost-answer' }, /gave no answer/],
    [{ kind: 'endless' }, /was started/],
  ])('GitHub, instead of an answer: %j', async (fault, says) => {
    bot.sandbox.github.fault = fault;
    const ended = await run(language, 'ten calls');
    expect(posts()).toHaveLength(1);
    expect(notes(ended)).toEqual([expect.stringMatching(says)]);
    expect(ended.stdout).not.toContain('stack trace');
    expect(ended.durationMs).toBeLessThan(15_000);
  });

  story('GitHub hangs: the bot goes on at once, and can end soon', async () => {
    bot.sandbox.github.fault = { kind: 'hang' };
    const ended = await run(language, 'a hanging GitHub');
    const [, heldUpMs] = /held up for ([\d.]+) ms/.exec(ended.stdout) ?? [];
    expect(Number(heldUpMs)).toBeLessThan(1_000);
    expect(ended.durationMs).toBeLessThan(15_000);
    expect(notes(ended)).toEqual([expect.stringMatching(/gave no answer/)]);
  });

  story.each([302, 307, 308])('a redirect (%d) to elsewhere is not followed with the token', async (status) => {
    await using elsewhere = await startServer((_request, response) => void response.end());
    bot.sandbox.github.fault = { kind: 'redirect-to', url: String(elsewhere.url), status };
    await run(language, 'ten calls');
    expect(posts()).toHaveLength(1);
    expect(elsewhere.requests).toEqual([]);
  });

  story('a logger that fails is not felt', async () => {
    await run(language, 'a broken logger');
    expect(bot.sandbox.github.dispatches()).toHaveLength(3);
  });

  story("from the bot's failing calls to the open issue: one run of the workflow", async () => {
    const { github } = bot.sandbox;
    await run(language, 'ten calls at once');
    expect(github.dispatches()).toEqual([MONITOR]);
    expect(await github.issues()).toEqual([]);
    const event = { ref: 'refs/heads/main', workflow: '.github/workflows/monitor.yml', inputs: null };
    const { outputs } = await runWithoutLeak(bot, { event, env: { GITHUB_EVENT_NAME: 'workflow_dispatch' } });
    expect(outputs).toMatchObject({ state: 'expired', level: 'critical', 'issue-step': 'opened' });
    expect(await github.issues()).toMatchObject([
      { number: 1, state: 'open', title: expect.stringContaining('expired') },
    ]);
  });
});
