// A change that lands after Railway gave no usable answer to it: what the checks after the rotation make of it.
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/core/report/report.ts';
import { ServiceUnavailableError } from '../../src/errors.ts';
import { ago, aToken, DAY, HOUR, NOW } from '../support/builders.ts';
import { aBot, aWorld, expiredAnswers, type FakeRailway, healthyAnswers } from '../support/fakes.ts';

const OLD = aToken('a');
const NEW = aToken('b');

const codes = ({ reasons }: Report) => reasons.map(({ code }) => code);
const outage = () => new ServiceUnavailableError('Railway', 'Railway gave no usable answer: HTTP 504.');

/** Railway takes this many writes; each later one stays on its way until it `lands`. */
function delayWrites(railway: FakeRailway, { after = 0, lost = Number.POSITIVE_INFINITY } = {}) {
  const write = railway.writeVariable.bind(railway);
  const onTheWay: string[] = [];
  let sent = 0;
  railway.writeVariable = async (...call) => {
    sent++;
    if (sent <= after || sent > after + lost) return await write(...call);
    onTheWay.push(call[1].value.reveal());
    throw outage();
  };
  return { land: () => railway.set(onTheWay.shift() ?? '') };
}

/** The token ends in two days, which opens an issue, and works until then. */
async function endingSoon(bot = aBot()) {
  const world = aWorld(bot);
  const { inspection, ...rest } = healthyAnswers();
  if (inspection.is !== 'value') throw new Error('a healthy token is inspected');
  const facts = { ...inspection.value, type: 'USER', issuedAt: ago(58 * DAY), expiresAt: ago(-2 * DAY) };
  world.meta.about.set(OLD, { ...rest, inspection: { is: 'value', value: facts } });
  expect(await world.check()).toMatchObject({ state: 'expiring', issue: { step: 'opened' } });
  return world;
}

/** The token has expired, and its issue is open. */
async function mourned(bot = aBot()) {
  const world = aWorld(bot);
  world.meta.about.set(OLD, expiredAnswers());
  expect(await world.check()).toMatchObject({ state: 'expired', issue: { step: 'opened' } });
  return world;
}

describe('the old token, put back late', () => {
  const failed = async (bot = aBot()) => {
    const world = await endingSoon(bot);
    world.railway.script = ['FAILED'];
    const late = delayWrites(world.railway, { after: 1 });
    expect(await world.manager.updateRailwayToken(NEW)).toMatchObject({ rotation: { outcome: 'set-not-live' } });
    expect(codes(await world.check(HOUR))).toContain('NOT_DEPLOYED');
    late.land();
    return world;
  };

  test('is what the running deployment has, so it counts as deployed', async () => {
    const { railway, check } = await failed(aBot({ autoRedeploy: true }));
    railway.deployed.length = 0;
    for (const hours of [2, 3]) {
      const report = await check(hours * HOUR);
      expect(report).toMatchObject({ state: 'expiring', level: 'warning' });
      expect(codes(report)).not.toContain('NOT_DEPLOYED');
    }
    expect(railway.deployed).toEqual([]);
  });

  test('is remembered by the issue when that has closed', async () => {
    const { meta, check } = await failed();
    meta.about.set(OLD, healthyAnswers({ now: new Date(NOW.getTime() + 2 * HOUR) }));
    expect(await check(2 * HOUR)).toMatchObject({ level: 'info', issue: { step: 'closed' } });
    for (const hours of [3, 40]) expect(codes(await check(hours * HOUR))).not.toContain('NOT_DEPLOYED');
  });

  test('counts for the deployment that ran, and for no other', async () => {
    const { railway, check } = await failed();
    railway.service.active = { id: 'by-hand', status: 'SUCCESS', createdAt: ago(HOUR) };
    expect(codes(await check(2 * HOUR))).toContain('NOT_DEPLOYED');
  });
});

describe('a new token, written late', () => {
  const late = async (bot = aBot()) => {
    const world = await mourned(bot);
    const { land } = delayWrites(world.railway);
    const report = await world.manager.updateRailwayToken(NEW);
    expect(codes(report)).toContain('RAILWAY_UNAVAILABLE');
    expect(world.railway.stored).toBe(OLD);
    land();
    return world;
  };
  const notDeployed = ({ reasons }: Report) => reasons.find(({ code }) => code === 'NOT_DEPLOYED');

  test('is told as what it is: the bot does not run with it yet', async () => {
    const { check, issues } = await late();
    const report = await check(HOUR);
    expect(report).toMatchObject({ state: 'valid', level: 'error', issue: { step: 'updated' } });
    expect(notDeployed(report)?.what).toContain('An update by this monitor wrote it, and Railway saved it only later.');
    expect(issues.all).toMatchObject([{ open: true }]);
  });

  test.each([{ autoRedeploy: true }, { autoRefresh: true }, { autoSwitch: true }])(
    'is deployed with %j',
    async (auto) => {
      const { check, railway, issues } = await late(aBot(auto));
      const report = await check(HOUR);
      expect(report).toMatchObject({ state: 'valid', rotation: { outcome: 'live' }, issue: { step: 'closed' } });
      expect(railway).toMatchObject({ stored: NEW, deployed: ['d1'] });
      expect(issues.all).toMatchObject([{ open: false }]);
    },
  );

  test('by somebody else is no such thing', async () => {
    const { check, railway } = await late();
    railway.set(aToken('c'));
    expect(notDeployed(await check(HOUR))?.what).not.toContain('An update by this monitor');
  });

  test('once more after the bot runs with it changes nothing', async () => {
    const { railway, manager, check } = await mourned();
    const { land } = delayWrites(railway, { lost: 1 });
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({
      rotation: { outcome: 'live' },
      issue: { step: 'closed' },
    });
    land();
    const report = await check(HOUR);
    expect(report).toMatchObject({ state: 'valid', level: 'info' });
  });
});

test('a process that keeps watching remembers it without an issue', async () => {
  const { ports, meta, railway, manager } = aWorld(aBot({ autoRefresh: true }));
  delete ports.issues;
  const lasting = (token: string, issuedAt: Date, expiresAt: Date) => {
    const { inspection, ...rest } = healthyAnswers();
    if (inspection.is !== 'value') throw new Error('a healthy token is inspected');
    const value = { ...inspection.value, type: 'USER', issuedAt, expiresAt };
    meta.about.set(token, { ...rest, inspection: { is: 'value', value } });
  };
  lasting(OLD, ago(57 * DAY), ago(-3 * DAY));
  // So long ago that it is no renewal of just now.
  lasting(NEW, ago(DAY), ago(-59 * DAY));
  meta.exchanged = NEW;
  const { land } = delayWrites(railway);
  const stop = new AbortController();
  const outcomes: unknown[] = [];
  await manager.startMonitoring({
    signal: stop.signal,
    onReport: ({ rotation }) => {
      outcomes.push(rotation?.outcome);
      if (outcomes.length === 1) land();
      else stop.abort();
    },
  });
  expect(outcomes).toEqual([undefined, 'live']);
  expect(railway).toMatchObject({ stored: NEW, deployed: ['d1'] });
});

test('nothing of a token stands in the issue, and no salt is used twice', async () => {
  const salts = new Set<string>();
  for (const _time of [1, 2]) {
    const { railway, manager, issues } = await mourned();
    delayWrites(railway);
    await manager.updateRailwayToken(NEW);
    const [, salt = ''] = /"salt":"([0-9a-f]{32})"/.exec(issues.all[0]?.body ?? '') ?? [];
    salts.add(salt);
    for (const token of [OLD, NEW]) expect(issues.all[0]?.body).not.toContain(token.slice(10, 30));
  }
  expect(salts.size).toBe(2);
  expect(salts).not.toContain('');
});
