// A monitor that knows its own clock: through the built Action, against a GitHub that starts runs late or not at all.
import { describe, expect, test } from '@jest/globals';
import { type Bot, type BotOptions, startBot } from '../../sandbox/bot.ts';
import type { Fault } from '../../sandbox/faults.ts';
import { lateRuns } from '../../sandbox/github/runs.ts';
import { runWithoutLeak } from '../support/secrets.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const env = { GITHUB_WORKFLOW_REF: 'octo/bot/.github/workflows/monitor.yml@refs/heads/main' };

async function withBot(options: BotOptions, story: (bot: Bot) => Promise<void>): Promise<void> {
  const bot = await startBot(options);
  try {
    await story(bot);
  } finally {
    await bot.sandbox.close();
  }
}
const late = ({ sandbox: { github } }: Bot, endedMs = 47 * MINUTE) =>
  github.runs.set('monitor.yml', lateRuns({ until: new Date(), durationMs: 9 * DAY, endedMs }));
const isRuns = ({ path }: { path: string }) => path.endsWith('/runs');
const refusal: Fault = {
  kind: 'status',
  status: 403,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message: 'Resource not accessible by integration' }),
};

describe('a token that ends in two hours', () => {
  const options = { livesForMs: 2 * HOUR + 5 * MINUTE };
  const NEXT_CHECK = /possibly before the next check/;

  test('is warned of where runs are usually that late', () =>
    withBot(options, async (bot) => {
      late(bot);
      const { outputs, log, summary } = await runWithoutLeak(bot, { env });
      expect(outputs).toMatchObject({ state: 'expiring', level: 'warning' });
      expect(log).toMatch(NEXT_CHECK);
      expect(summary).toMatch(/every 1 h 1 min in the last [^|]*, longest gap 3 h 10 min/);
      const { cadence, prediction } = JSON.parse(outputs.report ?? '');
      expect(cadence).toMatchObject({ medianMinutes: 61, usualMinutes: 190, longestMinutes: 190 });
      expect(prediction.endsBeforeNextCheck).toBe(true);
    }));

  test.each<[string, (bot: Bot) => void]>([
    [
      'the schedule is kept',
      ({ sandbox: { github } }) =>
        github.runs.set(
          'monitor.yml',
          Array.from({ length: 99 }, (_, index) => ({
            startedAt: new Date(Date.now() - (index + 1) * 30 * MINUTE),
            conclusion: 'success',
          })),
        ),
    ],
    ['GitHub does not show the runs', ({ sandbox: { github } }) => void github.faults.set(isRuns, refusal)],
    ['GitHub has none', () => {}],
  ])('is well where %s, and nothing is said of that', (_name, arrange) =>
    withBot(options, async (bot) => {
      arrange(bot);
      const { outputs, log } = await runWithoutLeak(bot, { env });
      expect(outputs).toMatchObject({ state: 'valid' });
      expect(log).not.toMatch(/actions: read|RUNS_HIDDEN|possibly before the next check/);
      expect(bot.sandbox.github.requests.filter(isRuns)).toHaveLength(1);
    }),
  );
});

test('a list of runs that never comes holds nothing up for long, and changes nothing', () =>
  withBot({ livesForMs: 'never' }, async (bot) => {
    bot.sandbox.github.faults.set(isRuns, { kind: 'hang' });
    const { outputs, durationMs } = await runWithoutLeak(bot, { env });
    expect(outputs).toMatchObject({ state: 'valid', level: 'info' });
    expect(durationMs).toBeLessThan(20_000);
  }));

test('outside of a workflow nothing is asked', () =>
  withBot({ livesForMs: 'never' }, async (bot) => {
    await runWithoutLeak(bot, { env: { GITHUB_WORKFLOW_REF: '' } });
    expect(bot.sandbox.github.requests.filter(isRuns)).toEqual([]);
  }));

test('an open issue is not edited because the rhythm differs a little', () =>
  withBot({}, async (bot) => {
    late(bot);
    bot.sandbox.meta.expire(bot.token);
    expect((await runWithoutLeak(bot, { env })).outputs).toMatchObject({ 'issue-step': 'opened' });
    const [issue] = await bot.sandbox.github.issues();
    expect(issue?.body).toMatch(/hecked every 1 h 1 min in the last .*, longest gap 3 h 10 min/);
    late(bot, 2 * HOUR);
    expect((await runWithoutLeak(bot, { env })).outputs).toMatchObject({ 'issue-step': 'none' });
  }));

test('the check that ends a gap of nine days says so, and the next one does not', () =>
  withBot({ livesForMs: 'never' }, async (bot) => {
    late(bot, 9 * DAY - HOUR);
    const first = await runWithoutLeak(bot, { env });
    expect(first).toMatchObject({ exitCode: 0, outputs: { state: 'valid', level: 'warning' } });
    expect(first.log).toMatch(/MONITOR_ASLEEP: No check ran for 8 d/);
    bot.sandbox.github.runs
      .get('monitor.yml')
      ?.push({ startedAt: new Date(Date.now() - MINUTE), conclusion: 'success' });
    const second = await runWithoutLeak(bot, { env });
    expect(second.outputs).toMatchObject({ state: 'valid', level: 'info' });
  }));

test('a monitor that ran for the last time hours ago, and now reaches nobody, is blind since then', () =>
  withBot({ livesForMs: 'never' }, async (bot) => {
    const history = { history: 'branch' };
    await runWithoutLeak(bot, { env, inputs: history });
    late(bot, 4 * HOUR);
    bot.sandbox.meta.fault = { kind: 'status', status: 500 };
    const run = await runWithoutLeak(bot, { env, inputs: history });
    expect(run.outputs).toMatchObject({ state: 'unknown', level: 'error', 'issue-step': 'opened' });
    expect(run.log).toContain('MONITOR_BLIND');
    // With the schedule kept, one unanswered check is nothing.
    late(bot, 30 * MINUTE);
    expect((await runWithoutLeak(bot, { env, inputs: history })).outputs.level).toBe('warning');
  }));

describe('the GitHub token of the monitor itself', () => {
  const withPersonalToken = (bot: Bot) => ({ env, inputs: { 'github-token': bot.sandbox.github.personalToken } });

  test('is warned of from 14 days before it ends, as its own and not as the fault of the bot', () =>
    withBot({ livesForMs: 'never' }, async (bot) => {
      bot.sandbox.github.expireToken(new Date(Date.now() + 13 * DAY));
      const { exitCode, outputs, log, summary } = await runWithoutLeak(bot, withPersonalToken(bot));
      expect({ exitCode, outputs }).toMatchObject({ exitCode: 0, outputs: { state: 'valid', level: 'warning' } });
      for (const text of [log, summary]) expect(text).toContain("The monitor's own GitHub token expires at 20");
      expect(log.match(/GITHUB_TOKEN_EXPIRES/g)).toHaveLength(1);
    }));

  test.each<[string, number, boolean]>([
    ['15 days', 15, true],
    ['a day, but it is of the workflow', 1, false],
  ])('nothing is said where it has %s', (_name, days, isPersonal) =>
    withBot({ livesForMs: 'never' }, async (bot) => {
      bot.sandbox.github.expireToken(new Date(Date.now() + days * DAY));
      const run = await runWithoutLeak(bot, isPersonal ? withPersonalToken(bot) : { env });
      expect(run.outputs).toMatchObject({ state: 'valid', level: 'info' });
      expect(run.log).not.toContain('GITHUB_TOKEN_EXPIRES');
    }),
  );
});

test('a Railway token that is refused is told as the token of the monitor, in title, headline and body', () =>
  withBot({}, async (bot) => {
    bot.sandbox.railway.revokeToken(bot.sandbox.railway.projectToken);
    const { outputs, log, summary } = await runWithoutLeak(bot, { env });
    expect(outputs).toMatchObject({ state: 'misconfigured', level: 'error', 'issue-step': 'opened' });
    const [issue] = await bot.sandbox.github.issues();
    expect(issue?.title).toBe('WhatsApp token (bot): Railway token refused');
    for (const text of [log, summary, issue?.body]) {
      expect(text).toContain('The monitor of bot has no access to Railway: check its own Railway token');
      expect(text).toMatch(/Railway refused .*RAILWAY_TOKEN.*WhatsApp token .* not affected/);
      expect(text).not.toContain('setup problem with the WhatsApp token');
    }
  }));
