// Clocks that differ: Meta's times are judged by Meta's clock, Railway's by Railway's, and this machine's is told of.
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/core/report/report.ts';
import type { TokenFacts } from '../../src/core/token/token-health.ts';
import { ago, aToken, DAY, HOUR, NOW } from '../support/builders.ts';
import { aBot, aWorld, healthyAnswers } from '../support/fakes.ts';

const OLD = aToken('a');
const NEW = aToken('b');
const MINUTE = 60_000;

const codes = ({ reasons }: Report) => reasons.map(({ code }) => code);
const facts = (change: Partial<TokenFacts>) => {
  const { inspection, ...rest } = healthyAnswers();
  if (inspection.is !== 'value') throw new Error('a healthy token is inspected');
  return { ...rest, inspection: { is: 'value' as const, value: { ...inspection.value, ...change } } };
};

/** This machine's clock is ahead of that of the world by so much; of the world, Railway's may be ahead as well. */
function aSkewedWorld(machineMs: number, { bot = aBot(), railwayMs = 0 } = {}) {
  const world = aWorld(bot);
  const { clock } = world.ports;
  const now = clock.now;
  clock.now = () => new Date(now().getTime() + machineMs);
  world.meta.answers = { ...world.meta.answers, clockAheadMs: -machineMs };
  Object.assign(world.railway, { aheadMs: railwayMs - machineMs, clock: () => new Date(now().getTime() + railwayMs) });
  return world;
}
const EITHER_WAY = [-2 * HOUR, 2 * HOUR];

describe.each(EITHER_WAY)('a machine whose clock is %i ms ahead', (machineMs) => {
  test('reads the log of the right time', async () => {
    const { railway, manager, check } = aSkewedWorld(machineMs);
    const text = '{"error":{"message":"Session has expired","type":"OAuthException","code":190}}';
    railway.lines = [{ timestamp: ago(10 * MINUTE), text, deploymentId: 'd1' }];
    const report = await check();
    expect(codes(report)).toContain('LOG_ERRORS_STRONG');
    expect(report.logs).toMatchObject({ refusals: { recent: 1 } });
    expect(await manager.checkRailwayLogs()).toMatchObject({ findings: { strong: 1 }, refusals: { recent: 1 } });
  });

  test('renews a token when it is due by Meta, and not before', async () => {
    // In the last third of 60 days.
    const endsIn = (leftMs: number) =>
      facts({ type: 'USER', issuedAt: ago(60 * DAY - leftMs), expiresAt: ago(-leftMs) });
    for (const [leftMs, outcome] of [
      [20 * DAY - HOUR, 'live'],
      [20 * DAY + HOUR, 'unchanged'],
    ] as const) {
      const { meta, manager } = aSkewedWorld(machineMs);
      meta.answers = { ...endsIn(leftMs), clockAheadMs: -machineMs };
      meta.exchanged = NEW;
      meta.about.set(NEW, facts({ type: 'USER', issuedAt: NOW, expiresAt: ago(-60 * DAY) }));
      expect(await manager.refreshToken()).toMatchObject({ rotation: { outcome } });
    }
  });

  test('waits for a push that was begun just now, and for none that hangs', async () => {
    for (const [startedAt, waits] of [
      [ago(5 * MINUTE), true],
      [ago(45 * MINUTE), false],
    ] as const) {
      const { railway, manager, said } = aSkewedWorld(machineMs);
      railway.service.inFlight = [{ id: 'push', status: 'BUILDING', createdAt: startedAt }];
      await manager.updateRailwayToken(NEW);
      expect(said.some((line) => line.startsWith('Waiting for a push that is building'))).toBe(waits);
    }
  });

  test('watches the log of a deployment that is young, and of none that has run for long', async () => {
    for (const [createdAt, watches] of [
      [ago(MINUTE), true],
      [ago(HOUR), false],
    ] as const) {
      const { railway, manager, said } = aSkewedWorld(machineMs);
      railway.service.active = { id: 'd1', status: 'SUCCESS', createdAt };
      expect(await manager.updateRailwayToken(OLD)).toMatchObject({ rotation: { outcome: 'unchanged' } });
      expect(said.some((line) => line.includes('Watching its log'))).toBe(watches);
    }
  });

  test('says so once', async () => {
    const report = await aSkewedWorld(machineMs).check();
    expect(codes(report).filter((code) => code === 'CLOCK_SKEWED')).toHaveLength(1);
    expect(report).toMatchObject({ state: 'valid', level: 'info', issue: { step: 'none' } });
  });
});

test.each([-2 * HOUR, 2 * HOUR])(
  "a deployment hangs by Railway's clock, which is %i ms ahead of Meta's",
  async (ms) => {
    for (const [agoMs, code] of [
      [10 * MINUTE, 'DEPLOYING'],
      [45 * MINUTE, 'NOT_DEPLOYED'],
    ] as const) {
      const { railway, check } = aSkewedWorld(0, { railwayMs: ms });
      const byRailway = (beforeMs: number) => new Date(NOW.getTime() + ms - beforeMs);
      railway.service = {
        ...railway.service,
        tokenVariable: { ...railway.service.tokenVariable, updatedAt: byRailway(HOUR) },
        active: { id: 'd1', status: 'SUCCESS', createdAt: byRailway(3 * HOUR) },
        inFlight: [{ id: 'd2', status: 'BUILDING', createdAt: byRailway(agoMs) }],
      };
      expect(codes(await check())).toContain(code);
    }
  },
);

describe('a renewal that was killed after it was stored is finished', () => {
  test.each([
    ["Railway's clock is behind", 0, -HOUR],
    ["Railway's clock is ahead", 0, HOUR],
    ["this machine's is behind", -HOUR, 0],
    ["this machine's is ahead", HOUR, 0],
  ])('%s', async (_name, machineMs, railwayMs) => {
    const world = aSkewedWorld(machineMs, { bot: aBot({ autoRefresh: true }), railwayMs });
    const { railway, meta, check } = world;
    const { clockAheadMs = 0 } = meta.answers;
    meta.answers = { ...facts({ type: 'USER', issuedAt: ago(20 * MINUTE), expiresAt: ago(-59 * DAY) }), clockAheadMs };
    railway.service = {
      ...railway.service,
      tokenVariable: { ...railway.service.tokenVariable, updatedAt: ago(19 * MINUTE - railwayMs) },
      active: { id: 'd1', status: 'SUCCESS', createdAt: ago(5 * HOUR) },
    };
    expect(await check()).toMatchObject({ rotation: { outcome: 'live' } });
    expect(railway.deployed).toEqual(['d1']);
  });
});
