// A process that watches remembers what it saw of sending and receiving, and tells people of it once.
import { expect, test } from '@jest/globals';
import { HEALTH, type Health } from '../../sandbox/meta/health.ts';
import { parseNumberHealth } from '../../src/adapters/meta/parse-messaging.ts';
import type { MessagingAnswers, NumberHealth } from '../../src/core/messaging/answers.ts';
import { WhatsAppTokenManager } from '../../src/manager.ts';
import { asClean } from '../support/clean.ts';
import { aBot, aWorld } from '../support/fakes.ts';

const DAY = 86_400_000;
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
