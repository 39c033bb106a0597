// Several bots in one run, held in memory: who is told first, what several share, and what a bug of ours does to others.
import { expect, test } from '@jest/globals';
import { Checker } from '../src/check/checker.ts';
import { SetupError } from '../src/errors.ts';
import { checkAll, type FleetBot, type FleetPorts } from '../src/fleet.ts';
import { aBot, aWorld, expiredAnswers, FakeIssues } from './support/fakes.ts';

const CONTEXT = { showExcerpts: false, dryRun: false };
const REFUSED = new SetupError('RAILWAY_TOKEN_REFUSED', { what: 'Railway refused the token.', fix: 'Make a new one.' });

/** Bots with a credential in common, whose issues lie in one repository. */
function aFleet(...names: string[]) {
  const issues = new FakeIssues();
  const bots = names.map((name) => {
    const bot = aBot({ name });
    const world = aWorld(bot);
    const checker = new Checker(bot, { ...world.ports, issues }, CONTEXT);
    return { ...world, bot, checker, credential: 'railway-c0ffee' };
  });
  const [first] = bots;
  if (!first) throw new Error('there is one at least');
  const ports: FleetPorts = {
    clock: first.ports.clock,
    openCredential: (name, { bot }) => new Checker({ ...bot, name }, { ...first.ports, issues }, CONTEXT),
  };
  return { bots, issues, check: (some: readonly FleetBot[] = bots) => checkAll(some, ports) };
}

const titles = ({ all }: FakeIssues) => all.map(({ title, open }) => `${open ? 'open' : 'closed'} ${title}`);

test('a report for each in their order, and the loudest is told first', async () => {
  const { bots, issues, check } = aFleet('well', 'refused', 'expired');
  const [, refused, expired] = bots;
  if (!refused || !expired) throw new Error('there are three');
  refused.railway.faults.findService = REFUSED;
  expired.meta.answers = expiredAnswers();
  const { reports, shared } = await check();
  expect(reports.map(({ context, state }) => `${context.bot} ${state}`)).toEqual([
    'well valid',
    'refused misconfigured',
    'expired expired',
  ]);
  expect(shared).toEqual([]);
  expect(titles(issues)).toEqual([
    'open WhatsApp token (expired): expired',
    'open WhatsApp token (refused): Railway token refused',
  ]);
});

test('a credential that is refused to several is told once, and closed once it is taken again', async () => {
  const { bots, issues, check } = aFleet('a', 'b', 'c');
  const [a, b] = bots;
  for (const one of [a, b]) if (one) one.railway.faults.findService = REFUSED;
  const { reports, shared } = await check();
  expect(reports.map(({ state, issue }) => `${state} ${issue.step}`)).toEqual([
    'misconfigured none',
    'misconfigured none',
    'valid none',
  ]);
  expect(shared).toMatchObject([{ state: 'misconfigured', level: 'error', issue: { step: 'opened', number: 1 } }]);
  expect(shared[0]?.reasons[0]?.what).toContain('2 bots use this Railway token: `a`, `b`.');
  expect(titles(issues)).toEqual(['open WhatsApp token (railway-c0ffee): Railway token refused']);
  expect(a?.told).toHaveLength(1);

  for (const one of [a, b]) if (one) one.railway.faults = {};
  expect((await check()).shared).toMatchObject([{ state: 'valid', issue: { step: 'closed' } }]);
  expect((await check()).shared).toEqual([]);
});

test('a bug of ours in one stops none of the others, and is told all the same', async () => {
  const { bots, issues, check } = aFleet('bug', 'expired');
  const [bug, expired] = bots;
  if (!bug || !expired) throw new Error('there are two');
  bug.meta.probe = () => Promise.reject(new TypeError('ours'));
  expired.meta.answers = expiredAnswers();
  const { reports } = await check();
  expect(reports.map(({ state, level, reasons }) => [state, level, reasons[0]?.code])).toEqual([
    ['unknown', 'error', 'INTERNAL_ERROR'],
    ['expired', 'critical', 'TOKEN_EXPIRED'],
  ]);
  expect(titles(issues)).toEqual(['open WhatsApp token (expired): expired']);
});
