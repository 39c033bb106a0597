// The history through the built Action: what it keeps over a story, what runs that meet or die leave, and blindness.
import { describe, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import type { Call } from '../../sandbox/call.ts';
import type { Fault } from '../../sandbox/faults.ts';
import { type ActionCall, type ActionRun, runAction } from '../../sandbox/runner/run-action.ts';
import { type Change, type History, parseHistory, printHistory } from '../../src/core/history/history.ts';
import { expectNoSecret } from '../support/secrets.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FILE = 'history/bot.json';
const BADGE = 'badge/bot.json';

/** A bot in a world whose clock can be put forward. */
interface World extends Bot {
  run(call?: Partial<ActionCall>): Promise<ActionRun>;
  pass(durationMs: number): void;
  now(): number;
  history(): Promise<History>;
  badge(): Promise<{ message: string; color: string }>;
}

async function inWorld(story: (world: World) => Promise<void>): Promise<void> {
  let ahead = 0;
  const bot = await startBot({ livesForMs: 'never', now: () => new Date(Date.now() + ahead) });
  const { github } = bot.sandbox;
  const world: World = {
    ...bot,
    async run({ inputs, env, ...call } = {}) {
      const run = await runAction({
        ...call,
        inputs: { ...bot.inputs, history: 'branch', ...inputs },
        env: { ...bot.env, GITHUB_WORKFLOW_REF: 'octo/bot/.github/workflows/monitor.yml@refs/heads/main', ...env },
      });
      await expectNoSecret(run, bot);
      return run;
    },
    pass(durationMs) {
      ahead += durationMs;
    },
    now: () => Date.now() + ahead,
    async history() {
      const history = parseHistory((await github.history.files())[FILE] ?? '');
      if (!history) throw new Error('there is no history');
      return history;
    },
    badge: async () => JSON.parse((await github.history.files())[BADGE] ?? ''),
  };
  try {
    await story(world);
  } finally {
    await bot.sandbox.close();
  }
}

const summary = ({ changes }: History) =>
  changes.map(({ state, cause, cure }) => [state, cause, cure].filter(Boolean).join(' '));
const updateWith = (token: string): Partial<ActionCall> => ({
  inputs: { command: 'update', exchange: 'never' },
  env: { GITHUB_EVENT_NAME: 'workflow_dispatch' },
  event: { inputs: { token } },
});
const deployAtOnce = ({ sandbox: { railway } }: Bot) => {
  railway.deploymentScript = ['SUCCESS'];
};
const isGit = ({ path }: Call) => path.includes('/git/') || path.includes('/contents/');
const refusal: Fault = {
  kind: 'status',
  status: 403,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message: 'Resource not accessible by integration' }),
};

test.concurrent('a story: one commit for each change, none where nothing changed, and the badge follows', () =>
  inWorld(async (world) => {
    const { meta, github } = world.sandbox;
    deployAtOnce(world);
    await world.run();
    expect(await world.badge()).toMatchObject({ message: 'valid', color: 'brightgreen' });
    world.pass(HOUR / 2);
    await world.run();
    expect(await github.history.commits()).toEqual(['bot: valid']);

    world.pass(HOUR / 2);
    meta.fault = { kind: 'status', status: 500 };
    expect((await world.run()).outputs).toMatchObject({ state: 'unknown', level: 'warning', 'issue-step': 'none' });
    meta.fault = undefined;
    meta.expire(world.token);
    world.pass(HOUR / 2);
    expect((await world.run()).outputs).toMatchObject({ state: 'expired', 'issue-step': 'opened' });
    expect(await world.badge()).toMatchObject({ message: 'expired', color: 'red' });
    world.pass(HOUR / 2);
    await world.run();

    const fresh = world.issueToken('b', 60 * 24 * HOUR);
    world.pass(HOUR / 2);
    expect((await world.run(updateWith(fresh))).outputs).toMatchObject({ rotation: 'live', 'issue-step': 'closed' });
    expect(await github.history.commits()).toEqual([
      'bot: expired → valid',
      'bot: unknown → expired',
      'bot: valid → unknown',
      'bot: valid',
    ]);
    const history = await world.history();
    expect(summary(history)).toEqual(['valid', 'unknown META_UNAVAILABLE', 'expired TOKEN_EXPIRED', 'valid pasted']);
    expect(history.changes.at(-1)?.expiresAt).toBeInstanceOf(Date);
    // What people read of it, found from the page without a request.
    expect(history.changes.map(({ issue }) => issue)).toEqual([undefined, undefined, 1, 1]);
    expect((await world.badge()).message).toMatch(/^valid until 20\d\d-/);
    expect(Object.keys(await github.history.files())).toEqual([BADGE, FILE]);
  }));

test.concurrent('without it, nothing of it is asked for', () =>
  inWorld(async ({ sandbox: { github }, run }) => {
    await run({ inputs: { history: 'off' } });
    expect(github.requests.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'GET /repos/octo/bot/actions/workflows/monitor.yml/runs',
      'GET /repos/octo/bot/issues',
    ]);
  }));

test.concurrent('with it, two more requests where nothing changed', () =>
  inWorld(async ({ sandbox: { github }, run }) => {
    await run();
    const before = github.requests.length;
    await run();
    const paths = github.requests.slice(before).map(({ method, path }) => `${method} ${path.slice(15)}`);
    expect(paths.sort()).toEqual([
      'GET /actions/workflows/monitor.yml/runs',
      'GET /contents/history%2Fbot.json',
      'GET /git/ref/heads%2Fwhatsapp-token-history',
      'GET /issues',
    ]);
  }));

test.concurrent('a dry run says what it would write, and writes nothing', () =>
  inWorld(async ({ sandbox: { github }, run }) => {
    const { log } = await run({ inputs: { 'dry-run': 'true' } });
    expect(log).toMatch(/Dry run: would write history\/bot\.json, badge\/bot\.json .*\(bot: valid\)/);
    expect(github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  }));

test.concurrent('two bots that write at once both stand in it', () =>
  inWorld(async (world) => {
    const { github } = world.sandbox;
    // Neither gets its answer before the other has asked.
    github.latencies.set(isGit, 300);
    const runs = await Promise.all(['bot', 'shop', 'desk'].map((name) => world.run({ inputs: { 'bot-name': name } })));
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    const files = await github.history.files();
    for (const name of ['bot', 'shop', 'desk'])
      expect(summary(parseHistory(files[`history/${name}.json`] ?? '') as History)).toEqual(['valid']);
    expect((await github.history.commits()).sort()).toEqual(['bot: valid', 'desk: valid', 'shop: valid']);
    const lost = github.requests.filter(({ path, status }) => path.includes('/git/refs') && status === 422);
    expect(lost.length).toBeGreaterThan(0);
  }));

describe('what people do to the branch', () => {
  const SAD = '{"version":1,"bot":"bot","changes":"none"}';
  test.concurrent('a file that is none is set aside, said, and a new one begun', () =>
    inWorld(async ({ sandbox: { github }, run, history }) => {
      await github.history.commit({ [FILE]: SAD, 'README.md': 'Ours.' });
      const broken = await run();
      expect(broken).toMatchObject({ exitCode: 0, outputs: { state: 'valid', level: 'warning' } });
      expect(broken.log).toMatch(/HISTORY_BROKEN: .* renamed to history\/bot\.broken-[0-9a-f]{8}\.json/);
      const files = await github.history.files();
      const aside = Object.keys(files).find((path) => path.includes('broken')) ?? '';
      expect(files).toMatchObject({ [aside]: SAD, 'README.md': 'Ours.' });
      expect(summary(await history())).toEqual(['valid']);
      expect((await run()).log).not.toContain('HISTORY_BROKEN');
    }));

  test.concurrent('deleted, it is begun again; rewritten, it is gone on with', () =>
    inWorld(async ({ sandbox: { github }, run, history }) => {
      await run();
      await github.history.delete();
      await run();
      expect(await github.history.commits()).toEqual(['bot: valid']);
      await github.history.commit({ 'README.md': 'Start over.' }, 'rewrite');
      await run();
      expect(await github.history.commits()).toEqual(['bot: valid', 'by hand']);
      expect(summary(await history())).toEqual(['valid']);
    }));
});

test.concurrent.each<[string, (call: Call) => boolean, Fault, RegExp, string]>([
  ['no contents: write', (call) => isGit(call) && call.method !== 'GET', refusal, /HISTORY_FORBIDDEN/, 'warning'],
  ['no contents at all', isGit, refusal, /HISTORY_FORBIDDEN/, 'warning'],
  ['no actions: read', ({ path }) => path.endsWith('/runs'), refusal, /RUNS_HIDDEN/, 'warning'],
  [
    'an outage of GitHub',
    isGit,
    { kind: 'status', status: 503 },
    /GITHUB_UNAVAILABLE: .*the history was not updated/,
    'info',
  ],
])('%s is said and changes nothing else', async (_name, matcher, fault, says, level) => {
  await inWorld(async (world) => {
    const { github, meta } = world.sandbox;
    github.faults.set(matcher, fault);
    const well = await world.run();
    expect(well).toMatchObject({ exitCode: 0, outputs: { state: 'valid', level } });
    expect(well.log).toMatch(says);
    meta.expire(world.token);
    const dead = await world.run();
    expect(dead).toMatchObject({ exitCode: 1, outputs: { state: 'expired', 'issue-step': 'opened' } });
  });
});

test('killed at any of its requests, a run leaves a valid file, and the next one goes on', async () => {
  const killAt = (at: number) =>
    inWorld(async (world) => {
      const { github, meta } = world.sandbox;
      await world.run();
      meta.expire(world.token);
      const controller = new AbortController();
      let count = 0;
      github.latencies.set(() => {
        count++;
        if (count === at) controller.abort();
        return false;
      }, 0);
      const killed = await world.run({ signal: controller.signal });
      expect(killed.exitCode).toBe(controller.signal.aborted ? null : 1);
      expect(['valid', 'expired']).toContain((await world.history()).changes.at(-1)?.state);
      await world.run();
      expect(summary(await world.history())).toEqual(['valid', 'expired TOKEN_EXPIRED']);
      expect(await world.badge()).toMatchObject({ message: 'expired' });
      ended ||= !controller.signal.aborted;
    });
  let ended = false;
  for (let at = 1; !ended; at += 3) await Promise.all([at, at + 1, at + 2].map(killAt));
}, 120_000);

describe('a monitor that is blind', () => {
  /** The file as runs before this one have left it. */
  const past = ({ now }: World, ...changes: [hoursAgo: number, change: Omit<Change, 'at'>][]) => {
    const dated = changes.map(([hours, change]) => ({ at: new Date(now() - hours * HOUR), ...change }));
    return printHistory({ bot: 'bot', since: dated[0]?.at as Date, changes: dated, days: [] });
  };
  const VALID = { state: 'valid', level: 'info' } as const;
  const UNKNOWN = { state: 'unknown', level: 'warning', cause: 'META_UNAVAILABLE' } as const;

  test.concurrent('tells in the one issue after `blind-after`, stays with it, and closes it once it sees again', () =>
    inWorld(async (world) => {
      const { github, meta } = world.sandbox;
      await github.history.commit({ [FILE]: past(world, [9, VALID], [2.9, UNKNOWN]) });
      meta.fault = { kind: 'status', status: 500 };
      expect((await world.run()).outputs).toMatchObject({ state: 'unknown', level: 'warning', 'issue-step': 'none' });
      // Without Meta's answer the time is this machine's, which cannot be put forward: the past is moved instead.
      await github.history.commit({ [FILE]: past(world, [9, VALID], [3.1, UNKNOWN]) });
      const blind = await world.run();
      expect(blind).toMatchObject({
        exitCode: 1,
        outputs: { state: 'unknown', level: 'error', 'issue-step': 'opened' },
      });
      const [issue] = await github.issues();
      expect(issue?.title).toBe('WhatsApp token (bot): unknown');
      expect(issue?.body).toMatch(/No check could tell .* since 20\d\d-\d\d-\d\d \d\d:\d\d UTC: couldn't reach Meta/);
      expect(issue?.body).toContain('do not replace it for this');
      expect((await world.run()).outputs).toMatchObject({ level: 'error', 'issue-step': 'none' });
      meta.fault = undefined;
      expect((await world.run()).outputs).toMatchObject({ state: 'valid', 'issue-step': 'closed' });
      const [closed] = await github.issues();
      expect(closed).toMatchObject({ state: 'closed' });
      expect(closed?.comments.at(-1)).toMatch(/Checks work again/);
      expect(summary(await world.history())).toEqual([
        'valid',
        'unknown META_UNAVAILABLE',
        'unknown MONITOR_BLIND',
        'valid',
      ]);
    }));

  test.concurrent.each<[string, Parameters<typeof past>[1][], Partial<ActionCall>]>([
    [
      'it could see in between',
      [
        [9, UNKNOWN],
        [1, VALID],
      ],
      {},
    ],
    ['it is given more time', [[9, UNKNOWN]], { inputs: { 'blind-after': '12h' } }],
    ['it remembers nothing', [[9, UNKNOWN]], { inputs: { history: 'off' } }],
  ])('is none where %s', async (_name, changes, call) => {
    await inWorld(async (world) => {
      const { github, railway } = world.sandbox;
      await github.history.commit({ [FILE]: past(world, ...changes) });
      railway.fault = { kind: 'status', status: 502 };
      const run = await world.run(call);
      expect(run).toMatchObject({ exitCode: 0, outputs: { state: 'unknown', level: 'warning', 'issue-step': 'none' } });
    });
  });

  test.concurrent('an issue about a dead token says so, too, and goes back to the token afterwards', () =>
    inWorld(async (world) => {
      const { github, meta, railway } = world.sandbox;
      meta.expire(world.token);
      await world.run();
      railway.fault = { kind: 'status', status: 502 };
      expect((await world.run()).outputs).toMatchObject({ state: 'unknown', 'issue-step': 'none' });
      await github.history.commit({ [FILE]: past(world, [9, VALID], [4, UNKNOWN]) });
      expect((await world.run()).outputs).toMatchObject({ level: 'error', 'issue-step': 'updated' });
      railway.fault = undefined;
      expect((await world.run()).outputs).toMatchObject({ state: 'expired', 'issue-step': 'updated' });
      expect(await github.issues()).toHaveLength(1);
    }));
});

describe('the log is read back to the last run', () => {
  const complaint = 'OAuthException: Error validating access token: Session has expired on Tuesday';

  test.concurrent.each<[string, number[], number, string]>([
    ['within the window all the same', [0.5], 1, '0'],
    ['three hours ago', [3], 2, '1'],
    ['twelve hours ago, but no further than six', [12], 5.9, '1'],
    ['twelve hours ago, and older', [12], 6.2, '0'],
    ['never', [], 2, '0'],
  ])('%s', async (_name, runs, hours, findings) => {
    await inWorld(async (world) => {
      const { github, railway } = world.sandbox;
      const at = (ago: number) => new Date(Date.now() - ago * HOUR);
      github.runs.set('monitor.yml', [
        ...runs.map((ago) => ({ startedAt: at(ago), conclusion: 'success' })),
        { startedAt: at(0), conclusion: null },
      ]);
      railway.log(world.serviceId, complaint, { at: at(hours) });
      expect((await world.run()).outputs).toMatchObject({ 'log-findings': findings });
    });
  });
});
