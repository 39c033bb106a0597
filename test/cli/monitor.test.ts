// `monitor`: how it ends, what its lines say, and that it tells each change once whatever fails meanwhile.
import { describe, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import { type CliCall, type CliRun, cliEnv, runCli } from '../../sandbox/run-cli.ts';
import { renderLive } from '../../src/cli/live-line.ts';
import { isFleetNews, isNews, renderPass } from '../../src/cli/monitor-log.ts';
import type { Report } from '../../src/core/report/report.ts';
import { ServiceUnavailableError } from '../../src/errors.ts';
import { WhatsAppTokenManager } from '../../src/manager.ts';
import { NOW } from '../support/builders.ts';
import { aBot, aWorld, expiredAnswers, healthyAnswers, silentAnswers } from '../support/fakes.ts';
import { expectNoSecret } from '../support/secrets.ts';

/** Runs until the output matches, then sends the signal. */
async function until(pattern: RegExp, signal: NodeJS.Signals, bot: Bot, more: Partial<CliCall> = {}): Promise<CliRun> {
  let isSent = false;
  const run = await runCli({
    args: ['monitor'],
    ...more,
    env: { ...cliEnv(bot), ...more.env },
    onOutput(child, stdout) {
      if (isSent || !pattern.test(stdout)) return;
      isSent = true;
      child.kill(signal);
    },
  });
  await expectNoSecret({ log: run.stdout + run.stderr, summary: '', outputs: {} }, bot);
  return run;
}

describe('the process', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('ends cleanly on %s', async (signal) => {
    const bot = await startBot();
    const run = await until(/expires/, signal, bot);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ valid · info · expires in (59|60) days, /m);
    expect(run.stdout).toMatch(/Without `--repo`, no issue is kept/);
    expect(run.stdout.trimEnd()).toMatch(/Monitoring has ended\.$/);
    expect(run.stdout).not.toContain('\u001b');
    await bot.sandbox.close();
  });

  test('ends at once, though nobody answers', async () => {
    const bot = await startBot();
    bot.sandbox.railway.fault = { kind: 'hang' };
    const run = await until(/Checking every 10 min/, 'SIGTERM', bot, { args: ['monitor', '--interval', '10m'] });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.durationMs).toBeLessThan(5000);
    await bot.sandbox.close();
  });

  test('quietly says only what is news', async () => {
    const bot = await startBot();
    bot.sandbox.meta.expire(bot.token);
    const run = await until(/🚨/, 'SIGTERM', bot, { args: ['monitor', '--quiet'] });
    expect(run.stdout).toMatch(/^\S+Z 🚨 WHATSAPP TOKEN EXPIRED/);
    expect(run.stdout).not.toContain('Monitoring');
    await bot.sandbox.close();
  });
});

const aReport = (change: Partial<Report> = {}): Report => ({
  context: { bot: 'bot', tokenVariable: 'T', updateWorkflow: 'u.yml', showExcerpts: false, dryRun: false },
  checkedAt: NOW,
  state: 'valid',
  level: 'info',
  reasons: [],
  token: { expiresAt: new Date(NOW.getTime() + 90 * 60_000) },
  logs: { is: 'off' },
  issue: { step: 'none' },
  ...change,
});

describe('a line', () => {
  test.each<[string, Partial<Report>, number, string]>([
    ['counts down', {}, 0, '🟢 valid · info · expires in 1 h 30 min · next check in 30:00'],
    ['goes on counting', {}, 65_000, '🟢 valid · info · expires in 1 h 28 min · next check in 28:55'],
    ['never', { token: { expiresAt: 'never' } }, 0, '🟢 valid · info · never expires · next check in 30:00'],
    ['not known', { token: {}, state: 'unknown' }, 0, '⚪ unknown · info · expiry not known · next check in 30:00'],
    ['is due', {}, 3_600_000, '🟢 valid · info · expires in 30 min · next check in 0:00'],
  ])('that is alive: %s', (_name, change, afterMs, line) => {
    const now = NOW.getTime();
    expect(renderLive(aReport(change), now + 30 * 60_000, now + afterMs)).toBe(line);
  });

  test('of a log has the reasons only where they are new', () => {
    const reason = { code: 'TOKEN_EXPIRED', level: 'critical', what: 'It has expired.', fix: 'Get another.' } as const;
    const before = aReport();
    const after = aReport({ state: 'expired', level: 'critical', reasons: [reason] });
    expect([isNews(before, undefined), isNews(before, before), isNews(after, before)]).toEqual([true, false, true]);
    expect(renderPass(before, false)).toHaveLength(1);
    expect(renderPass(after, true).map(({ text }) => text)).toEqual([
      expect.stringContaining('🚨 WHATSAPP TOKEN EXPIRED'),
      expect.stringContaining('2026-11-24T09:00:00Z expired · critical'),
      expect.stringContaining('TOKEN_EXPIRED: It has expired. What to do: Get another.'),
    ]);
  });
});

test('of several bots only what one of them says anew is news, not that time goes by', () => {
  const shop = aReport();
  const cafe = aReport({ context: { ...shop.context, bot: 'cafe' } });
  const before = { reports: [shop, cafe], shared: [], notes: [] };
  const later = aReport({ checkedAt: new Date(NOW.getTime() + 30 * 60_000) });
  expect(isFleetNews(before, undefined)).toBe(true);
  expect(isFleetNews({ ...before, reports: [later, cafe] }, before)).toBe(false);
  expect(isFleetNews({ ...before, reports: [shop, { ...cafe, state: 'unknown' }] }, before)).toBe(true);
  expect(isFleetNews({ ...before, reports: [shop] }, before)).toBe(true);
});

describe('200 passes while things fail at random', () => {
  /** The same every time, so that a failure can be looked at again. */
  function createRandom(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state * 16_807) % 2_147_483_647;
      return state / 2_147_483_647;
    };
  }

  /** What is told in the end where each change is told once: problem, recovery, problem, … */
  function changes(reports: readonly Report[]): string[] {
    let before = 'valid';
    return reports
      .map(({ state }) => state)
      .filter((state) => state !== 'unknown')
      .filter((state) => {
        const isChange = state !== before;
        before = state;
        return isChange;
      });
  }

  async function watch(seed: number, { withIssues }: { withIssues: boolean }) {
    const world = aWorld();
    const { meta, railway, issues } = world;
    const { issues: _none, ...blind } = world.ports;
    const bot = aBot({ remindEveryMs: 0 });
    const context = { showExcerpts: false, dryRun: false };
    const manager = new WhatsAppTokenManager(bot, withIssues ? world.ports : blind, context);
    const random = createRandom(seed);
    const now = world.ports.clock.now;
    const outage = (service: string, chance: number) =>
      random() < chance ? { fault: new ServiceUnavailableError(service, `${service} did not answer.`) } : {};
    let isDead = false;
    const disturb = () => {
      if (random() < 0.1) isDead = !isDead;
      meta.answers = random() < 0.2 ? silentAnswers() : isDead ? expiredAnswers(now()) : healthyAnswers({ now: now() });
      const [findService, logs, list, write] = [0.1, 0.2, 0.2, 0.1].map((chance) => outage('GitHub', chance).fault);
      railway.faults = { ...(findService ? { findService } : {}), ...(logs ? { logs } : {}) };
      issues.faults = { ...(list ? { list } : {}), ...(write ? { write } : {}) };
      issues.now = now();
    };
    const reports: Report[] = [];
    const stop = new AbortController();
    disturb();
    await manager.startMonitoring({
      signal: stop.signal,
      onReport(report) {
        reports.push(report);
        if (reports.length === 200) stop.abort();
        disturb();
      },
    });
    return { reports, told: world.told };
  }

  test.each([
    [1, false],
    [2, false],
    [3, false],
    [1, true],
    [2, true],
    [3, true],
  ])('tells each change once (seed %i, with an issue: %s)', async (seed, withIssues) => {
    const { reports, told } = await watch(seed, { withIssues });
    expect(reports).toHaveLength(200);
    expect(new Set(reports.map(({ state }) => state))).toEqual(new Set(['valid', 'expired', 'unknown']));
    const states = told.map(({ title }) => (title.includes('works again') ? 'valid' : 'expired'));
    expect(states).toEqual(changes(reports));
    expect(states.length).toBeGreaterThan(5);
  });
});
