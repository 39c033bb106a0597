// A process that watches remembers what it saw of sending and receiving, and tells people of it once.
import { describe, expect, test } from '@jest/globals';
import { HEALTH, type Health } from '../../sandbox/meta/health.ts';
import { parseNumberHealth } from '../../src/adapters/meta/parse-messaging.ts';
import { parseMarker } from '../../src/core/incident/marker.ts';
import type { MessagingAnswers, NumberHealth } from '../../src/core/messaging/answers.ts';
import type { MetaAnswers } from '../../src/core/token/token-health.ts';
import { WhatsAppTokenManager } from '../../src/manager.ts';
import { NOW } from '../support/builders.ts';
import { asClean } from '../support/clean.ts';
import { aBot, aWorld, expiredAnswers, healthyAnswers } from '../support/fakes.ts';

const DAY = 86_400_000;
const HALF_HOUR = 1_800_000;
const ids = {
  number: '106853218861309',
  account: '102290129340398',
  business: '506914307656634',
  app: '634974688087057',
};

function answersOf(health: Health): MessagingAnswers {
  const body = { id: ids.number, status: 'CONNECTED', ...health(ids) };
  return { number: { is: 'value', value: parseNumberHealth(body, asClean) as NumberHealth } };
}

const SILENCE: MessagingAnswers = { number: { is: 'silence', reason: 'Meta did not answer.' } };

/** A token that works so long. */
function expiresIn(ms: number): Partial<MetaAnswers> {
  const { inspection } = healthyAnswers();
  if (inspection.is !== 'value') return {};
  return {
    inspection: {
      is: 'value',
      value: {
        ...inspection.value,
        issuedAt: new Date(NOW.getTime() - 55 * DAY),
        expiresAt: new Date(NOW.getTime() + ms),
      },
    },
  };
}

/** What each pass comes to, and what people are told meanwhile. */
async function watch(passes: readonly MessagingAnswers[], checkIntervalMs = 1_800_000) {
  const bot = aBot({ checkIntervalMs, given: { phoneNumberId: ids.number } });
  const world = aWorld(bot);
  const manager = new WhatsAppTokenManager(bot, world.ports, { showExcerpts: true, dryRun: false });
  // The clock of the process has to do.
  const { now: _none, ...answers } = world.meta.answers;
  world.meta.answers = answers;
  const stop = new AbortController();
  const seen: string[] = [];
  world.meta.messaging = passes[0] ?? {};
  await manager.startMonitoring({
    signal: stop.signal,
    onReport({ state, level, messaging }) {
      seen.push(`${state} ${level} ${messaging?.canSend}`);
      world.meta.messaging = passes[seen.length] ?? {};
      if (seen.length === passes.length) stop.abort();
    },
  });
  return { seen, told: world.told.map(({ level, title }) => `${level}: ${title}`), issues: world.issues };
}

const [well, banned, payment, unverified] = (['well', 'banned', 'payment', 'unverified'] as const).map((name) =>
  answersOf(HEALTH[name]),
) as [MessagingAnswers, MessagingAnswers, MessagingAnswers, MessagingAnswers];

test('what blocks: the second check in a row is sure, people are told once, and of its end', async () => {
  const { seen, told, issues } = await watch([well, banned, well, banned, banned, banned, SILENCE, well]);
  expect(seen).toEqual([
    'valid info yes',
    'valid warning no',
    'valid info yes',
    'valid warning no',
    'valid error no',
    'valid error no',
    'valid warning unknown',
    'valid info yes',
  ]);
  expect(told).toEqual([
    'error: The token is fine. Messages from bot do not go out',
    expect.stringMatching(/^info: ✅ /),
  ]);
  expect(issues.all).toMatchObject([{ open: false, title: expect.stringContaining('cannot send') }]);
});

test('what only limits is told once, and again after a week; no issue is opened', async () => {
  const { seen, told, issues } = await watch([well, ...Array(9).fill(payment), well], DAY);
  expect(seen.map((pass) => pass.split(' ')[1])).toEqual([
    'info',
    'warning',
    ...Array(6).fill('info'),
    'warning',
    'info',
    'info',
  ]);
  expect(told).toEqual(Array(2).fill('warning: The token is fine. Meta cannot charge the payment method of bot'));
  expect(issues.all).toEqual([]);
});

test('a business that is not verified is told once as well', async () => {
  const { told } = await watch([unverified, unverified, unverified]);
  expect(told).toEqual(['warning: The token is fine. Meta limits what bot may send']);
});

describe('an open issue, and an answer that comes too late', () => {
  /** What becomes of the issue of a token that ends in five days, and how often it is rewritten. */
  async function steps(passes: readonly MessagingAnswers[]) {
    const { check, meta, issues } = aWorld(aBot({ given: { phoneNumberId: ids.number } }));
    meta.answers = healthyAnswers(expiresIn(5 * DAY));
    const seen: string[] = [];
    for (const [at, answers] of passes.entries()) {
      meta.messaging = answers;
      seen.push((await check(at * HALF_HOUR)).issue.step);
    }
    return { seen, issue: issues.all[0] };
  }

  test.each<[string, MessagingAnswers]>([
    ['all is well', well],
    ['what limits', payment],
    ['what blocks', banned],
  ])('%s: it stays as it was seen last', async (_name, answers) => {
    const { seen, issue } = await steps([...Array(3).fill(answers), SILENCE, SILENCE, answers, {}]);
    expect(seen.slice(3)).toEqual(['none', 'none', 'none', 'none']);
    expect(issue?.body).toMatch(/\| Messages \| (?:can|cannot) send/);
  });

  test('what the first check was too late for is written once, with the way to the business', async () => {
    const { seen, issue } = await steps([SILENCE, well, SILENCE, well]);
    expect(seen).toEqual(['opened', 'updated', 'none', 'none']);
    expect(parseMarker(issue?.body ?? '')?.messaging).toMatchObject({ accountId: ids.account });
  });

  test('what such a check sees besides is written', async () => {
    const { check, meta, issues } = aWorld(aBot({ given: { phoneNumberId: ids.number } }));
    meta.answers = healthyAnswers(expiresIn(5 * DAY));
    meta.messaging = well;
    await check();
    meta.messaging = SILENCE;
    meta.answers = healthyAnswers({ ...expiresIn(5 * DAY), proofRefused: true });
    expect((await check(HALF_HOUR)).issue.step).toBe('updated');
    expect(issues.all[0]?.body).toContain('APP_SECRET_WRONG');
    expect((await check(2 * HALF_HOUR)).issue.step).toBe('none');
  });

  test('what a check has to remember besides is written all the same', async () => {
    const { check, meta, issues } = aWorld(aBot({ given: { phoneNumberId: ids.number } }));
    meta.answers = healthyAnswers(expiresIn(5 * DAY));
    meta.messaging = well;
    await check();
    meta.messaging = SILENCE;
    meta.answers = expiredAnswers();
    expect((await check(HALF_HOUR)).issue.step).toBe('updated');
    expect(issues.all[0]?.title).toContain('expired');
  });

  test('advice is no news again after one', async () => {
    const { seen, told } = await watch([payment, SILENCE, payment, SILENCE, payment]);
    expect(seen.map((pass) => pass.split(' ')[1])).toEqual(['warning', 'info', 'info', 'info', 'info']);
    expect(told).toHaveLength(1);
  });
});
