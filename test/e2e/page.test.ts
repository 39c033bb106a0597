// `command: page` of the built Action: the page of a story that just happened, read from GitHub; and what stays as it was
// where GitHub does not say enough.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import type { Call } from '../../sandbox/call.ts';
import type { Fault } from '../../sandbox/faults.ts';
import { readPage } from '../../sandbox/page-text.ts';
import { type ActionCall, type ActionRun, runAction } from '../../sandbox/runner/run-action.ts';
import { expectNoSecret, runWithoutLeak } from '../support/secrets.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const INDEX = 'index.html';
const NOT_KNOWN = 'When the monitor ran is unknown';
const NOT_KNOWN_HERE = 'The times of the monitor’s runs are unknown here';

interface World extends Bot {
  /** A run of a workflow with a history. */
  run(call?: Partial<ActionCall>): Promise<ActionRun>;
  makePage(): Promise<ActionRun>;
  /** The page as it lies in its folder, by file name; nothing where there is none. */
  files(): Record<string, string>;
}

async function inWorld(story: (world: World) => Promise<void>): Promise<void> {
  const bot = await startBot({ livesForMs: 'never' });
  bot.sandbox.railway.deploymentScript = ['SUCCESS'];
  const parent = mkdtempSync(join(tmpdir(), 'page-'));
  const folder = join(parent, 'page');
  const files = () =>
    Object.fromEntries(
      readdirSync(parent).length === 0
        ? []
        : readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
  const world: World = {
    ...bot,
    files,
    run: async ({ inputs, env, ...call } = {}) =>
      await runWithoutLeak(bot, {
        ...call,
        inputs: { history: 'branch', ...inputs },
        env: { GITHUB_WORKFLOW_REF: 'octo/bot/.github/workflows/monitor.yml@refs/heads/main', ...env },
      }),
    async makePage() {
      const inputs = {
        command: 'page',
        'github-token': bot.sandbox.github.token,
        'page-dir': folder,
        'update-workflow': 'new-token.yml',
      };
      const run = await runAction({ inputs, env: bot.env });
      // Nothing half-made is left beside it either.
      expect(readdirSync(parent).filter((name) => name !== 'page')).toEqual([]);
      return run;
    },
  };
  try {
    await story(world);
  } finally {
    await bot.sandbox.close();
    rmSync(parent, { recursive: true });
  }
}

const index = ({ files }: World) => files()[INDEX] ?? '';
const isRuns = ({ path }: Call) => path.endsWith('/runs');
const isBranch = ({ path }: Call) => path.includes('/git/') || path.includes('/contents/');
const refusal: Fault = {
  kind: 'status',
  status: 403,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message: 'Resource not accessible by integration' }),
};

test.concurrent('a story: what happened stands on the page, and no secret in any of its files', () =>
  inWorld(async (world) => {
    const { meta, github } = world.sandbox;
    const began = new Date();
    await world.run();
    meta.expire(world.token);
    await world.run();
    github.runs.set('monitor.yml', [{ startedAt: began, conclusion: 'success' }]);
    const silent = await world.makePage();
    expect([silent.exitCode, silent.log]).toEqual([
      0,
      expect.stringMatching(/^page {2}1 bot, in .*page\/index\.html$/),
    ]);
    expect(index(world)).toContain(
      '<a href="https://github.com/octo/bot/actions/workflows/new-token.yml">Replace the token</a><a href="https://github.com/octo/bot/issues/1">Open the issue</a>',
    );
    expect(readPage(index(world))).toMatch(
      /^The bot is down\.\nbot\nThe token expired\. Since .*\n7 days: not enough data · Down/,
    );

    // Answers are dated to the second: a silence within one would be none.
    await sleep(1_000);
    const inputs = { command: 'update', exchange: 'never' };
    const event = { inputs: { token: world.issueToken('b', 60 * DAY) } };
    await world.run({ inputs, event, env: { GITHUB_EVENT_NAME: 'workflow_dispatch' } });
    const well = await world.makePage();
    expect(well.exitCode).toBe(0);
    const files = world.files();
    const told = readPage(index(world));
    expect(told).toMatch(/^The bot is up\.\nbot\nThe token works\. Since /);
    expect(told).toMatch(/Token expires: In 59 days/);
    expect(told).toMatch(/7 days: not enough data · Down less than a minute · Monitored since 20/);
    expect(told).toMatch(/1 incident in the last 90 days\.\nToken expired TOKEN_EXPIRED Issue #1 · Detected /);
    expect(told).toMatch(/The token was replaced\.\n.*Tokens replaced: 1 manually, 0 automatically/s);
    expect(files[INDEX]).toContain('<a href="https://github.com/octo/bot/issues/1">Issue #1</a>');
    expect(files['feed.xml']).toContain('<title>bot: Token expired (resolved)</title>');
    expect(index(world)).not.toContain(NOT_KNOWN_HERE);
    expect(Object.keys(world.files()).sort()).toEqual(['feed.xml', INDEX, 'script.js', 'style.css']);
    await expectNoSecret({ ...well, log: [well.log, ...Object.values(world.files())].join('\n') }, world);
  }));

test.concurrent('without a branch there is a page that says so', () =>
  inWorld(async (world) => {
    const { exitCode, log } = await world.makePage();
    expect([exitCode, log]).toEqual([0, expect.stringMatching(/^page {2}0 bots/)]);
    expect(index(world)).toContain('No bot has a history yet.');
    expect(index(world)).toContain('history: branch');
  }));

test.concurrent('where the list of runs is refused, the page says that it does not know when the monitor ran', () =>
  inWorld(async (world) => {
    await world.run();
    world.sandbox.github.faults.set(isRuns, refusal);
    const { exitCode, log } = await world.makePage();
    expect([exitCode, log]).toEqual([0, expect.stringContaining(NOT_KNOWN)]);
    expect(index(world)).toContain(NOT_KNOWN_HERE);
    expect(readPage(index(world))).toContain('The bot is up.');
  }));

test.concurrent('a broken history is named, and never quoted; the others are shown', () =>
  inWorld(async (world) => {
    await world.run();
    const said = `{"version":1,"bot":"shop","changes":"${world.token} <b>never</b>"}`;
    await world.sandbox.github.history.commit({ 'history/shop.json': said });
    const { exitCode, log } = await world.makePage();
    expect(exitCode).toBe(0);
    expect(log).toContain('HISTORY_UNREADABLE: shop.json');
    expect(index(world)).toContain('<code>shop.json</code>');
    expect(index(world)).toContain('id="bot-bot"');
    for (const text of [log, ...Object.values(world.files())]) {
      expect(text).not.toContain(world.token.slice(0, 40));
      expect(text).not.toContain('never</b>');
    }
  }));

describe('the page that was there stays', () => {
  test.concurrent.each<[string, (call: Call) => boolean, Fault, RegExp]>([
    [
      'GitHub is down',
      () => true,
      { kind: 'status', status: 500 },
      /GITHUB_UNAVAILABLE: .*500.* The page was not made\./,
    ],
    [
      'the list of runs is down',
      isRuns,
      { kind: 'status', status: 500 },
      /GITHUB_UNAVAILABLE: .*What to do: run it again/,
    ],
    ['the branch may not be read', isBranch, refusal, /HISTORY_FORBIDDEN: .*What to do: /],
  ])('where %s: red, with the reason', async (_name, matcher, fault, says) => {
    await inWorld(async (world) => {
      await world.run();
      await world.makePage();
      const before = world.files();
      expect(before[INDEX]).toContain('id="bot-bot"');
      world.sandbox.github.faults.set(matcher, fault);
      const { exitCode, log } = await world.makePage();
      expect(exitCode).toBe(1);
      expect(log).toMatch(says);
      expect(world.files()).toEqual(before);
    });
  });
});
