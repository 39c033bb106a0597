// Proof of use: what the log of a new deployment shows within `proof-window`, and what the checks after it make of that.
import { describe, expect, test } from '@jest/globals';
import { parseMarker } from '../../src/core/incident/marker.ts';
import type { Report } from '../../src/core/report/report.ts';
import { ServiceUnavailableError } from '../../src/errors.ts';
import { ago, aToken, DAY, HOUR, NOW } from '../support/builders.ts';
import { asClean } from '../support/clean.ts';
import { aBot, aWorld, expiredAnswers } from '../support/fakes.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const NEW = aToken('b');
const REFUSED = 'Error validating access token: Session has expired on Tuesday';
const SENT = 'POST https://graph.facebook.com/v26.0/106853218861309/messages 200 120ms';
const UNDELIVERABLE = '(#131047) Re-engagement message: more than 24 hours have passed';

const codes = ({ reasons }: Report) => reasons.map(({ code }) => code);
const find = ({ reasons }: Report, code: string) => reasons.find((reason) => reason.code === code);

/** The stored token is dead, its issue is open, and what the new deployment logs so long after it came up is given. */
async function aRotation(lines: readonly (readonly [afterMs: number, text: string])[], bot = aBot()) {
  const world = aWorld(bot);
  world.meta.about.set(aToken('a'), expiredAnswers());
  await world.check();
  world.said.length = 0;
  const { readDeployment } = world.railway;
  world.railway.readDeployment = async (id) => {
    const deployment = await readDeployment.call(world.railway, id);
    if (deployment.phase === 'up' && id === 'd2' && world.railway.lines.length === 0) {
      const upAt = world.ports.clock.now().getTime();
      world.railway.lines = lines.map(([afterMs, text]) => ({
        timestamp: new Date(upAt + afterMs),
        text,
        deploymentId: 'd2',
      }));
    }
    return deployment;
  };
  const elapsedMs = () => world.ports.clock.now().getTime() - NOW.getTime();
  return { ...world, elapsedMs };
}

describe('the log of the new deployment', () => {
  test.each([50, 30 * SECOND, 80 * SECOND])('refuses after %i ms: red, and the issue stays open', async (afterMs) => {
    const { manager, issues, elapsedMs } = await aRotation([[afterMs, REFUSED]]);
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({
      state: 'valid',
      level: 'error',
      rotation: { outcome: 'live-but-refused', changed: true, deploymentId: 'd2' },
      issue: { step: 'updated' },
    });
    expect(find(report, 'LIVE_BUT_REFUSED')?.what).toContain('(1 log line)');
    // The rotation and the check after it have seen the same lines: they are told once.
    expect(codes(report)).not.toContain('CALLS_REFUSED');
    expect(issues.all[0]).toMatchObject({ open: true, title: 'WhatsApp token (bot): calls rejected' });
    expect(issues.all[0]?.body).toContain('read its token from another variable');
    expect(elapsedMs()).toBeLessThan(afterMs + 30 * SECOND);
  });

  test('refuses what is not about the token: green, and the issue closes', async () => {
    const { manager, issues } = await aRotation([[SECOND, UNDELIVERABLE]]);
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ state: 'valid', rotation: { outcome: 'live' }, issue: { step: 'closed' } });
    expect(find(report, 'USE_NOT_SEEN')?.what).toContain('within 90 s');
    expect(issues.all[0]?.open).toBe(false);
  });

  test('shows a call that succeeded: nothing is waited for any longer', async () => {
    const { manager, elapsedMs } = await aRotation([[SECOND, SENT]]);
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ rotation: { outcome: 'live' }, issue: { step: 'closed' } });
    expect(codes(report)).not.toContain('USE_NOT_SEEN');
    expect(elapsedMs()).toBeLessThan(30 * SECOND);
  });

  test('is watched to the end where it shows nothing, and progress is said', async () => {
    const { manager, elapsedMs, said } = await aRotation([]);
    const report = await manager.updateRailwayToken(NEW);
    expect(find(report, 'USE_NOT_SEEN')?.what).toContain('had no lines within 90 s');
    expect(elapsedMs()).toBeGreaterThanOrEqual(90 * SECOND);
    expect(said).toContain(
      'Deployment d2 is running. Watching its log for up to 90 s to see whether Meta accepts its calls.',
    );
    expect(said.filter((line) => line.startsWith('Still watching the log of d2')).length).toBeGreaterThan(1);
  });

  test('cannot be read: live, and said not to be checked', async () => {
    const { manager, railway } = await aRotation([[SECOND, REFUSED]]);
    railway.faults.deploymentLogs = new ServiceUnavailableError('Railway', 'Railway gave no usable answer.');
    const report = await manager.updateRailwayToken(NEW);
    expect(report.rotation).toMatchObject({ outcome: 'live' });
    expect(find(report, 'USE_NOT_SEEN')?.what).toContain("Couldn't check whether the bot uses the token");
  });

  test('is not read where `proof-window` is 0', async () => {
    const rotation = { ...aBot().rotation, proofWindowMs: 0 };
    const { manager, elapsedMs } = await aRotation([[50 * SECOND, REFUSED]], aBot({ rotation }));
    const report = await manager.updateRailwayToken(NEW);
    expect(report.rotation).toMatchObject({ outcome: 'live' });
    expect(codes(report)).not.toContain('USE_NOT_SEEN');
    expect(elapsedMs()).toBeLessThan(30 * SECOND);
  });

  test('is watched only as long as the job has time', async () => {
    const rotation = { ...aBot().rotation, deployTimeoutMs: 11 * MINUTE, proofWindowMs: 10 * MINUTE };
    const { manager, elapsedMs } = await aRotation([], aBot({ rotation }));
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({ rotation: { outcome: 'live' } });
    expect(elapsedMs()).toBeLessThanOrEqual(11 * MINUTE + 20 * SECOND);
  });

  test('a run that finds it stored by a killed one watches the rest', async () => {
    const { manager, railway } = await aRotation([[40 * SECOND, REFUSED]]);
    railway.set(NEW);
    await railway.redeploy({ id: asClean('d1') });
    railway.script = ['SUCCESS'];
    await railway.readDeployment('d2');
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({ rotation: { outcome: 'live-but-refused' } });
    expect(railway.written).toEqual([]);
  });
});

describe('a deployment that comes up and crashes', () => {
  test.each<[string, number]>([
    ['while its log is watched', 90 * SECOND],
    ['at the next look, where no log is watched', 0],
  ])('%s is not live', async (_name, proofWindowMs) => {
    const { manager, railway } = await aRotation([], aBot({ rotation: { ...aBot().rotation, proofWindowMs } }));
    const { readDeployment } = railway;
    railway.readDeployment = async (id) => {
      const deployment = await readDeployment.call(railway, id);
      if (deployment.phase === 'up' && railway.service.active) railway.service.active.status = 'CRASHED';
      return deployment;
    };
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ level: 'error', rotation: { outcome: 'set-not-live' } });
    expect(find(report, 'DEPLOYMENT_FAILED')?.what).toContain('crashed');
  });
});

describe.each<
  [
    name: string,
    world: () => ReturnType<typeof aRotation>,
    run: (w: Awaited<ReturnType<typeof aRotation>>) => Promise<Report>,
  ]
>([
  ['redeploy', aLateBot, ({ manager }) => manager.redeploy()],
  ['refresh', aLateBot, ({ manager }) => manager.refreshToken()],
  ['a check with auto-redeploy', aLateBot, ({ manager }) => manager.check()],
])('%s', (_name, world, run) => {
  test('whose deployment logs a refusal is live-but-refused, and opens an issue', async () => {
    const given = await world();
    const report = await run(given);
    expect(report).toMatchObject({ level: 'error', rotation: { outcome: 'live-but-refused' } });
    expect(given.issues.all.filter(({ open }) => open)).toHaveLength(1);
  });
});

/** The token was replaced on Railway, and the bot still runs with the old one. */
async function aLateBot() {
  const world = await aRotation([[30 * SECOND, REFUSED]], aBot({ autoRedeploy: true }));
  world.railway.set(NEW);
  return world;
}

describe('the checks after a refusal', () => {
  async function aRefusedBot() {
    const world = await aRotation([[30 * SECOND, REFUSED]]);
    await world.manager.updateRailwayToken(NEW);
    const timestamp = world.railway.lines[0]?.timestamp;
    const log = (afterMs: number, text = 'GET /health 204') =>
      world.railway.lines.push({ timestamp: new Date(NOW.getTime() + afterMs), text, deploymentId: 'd2' });
    return { ...world, log, refusedAt: timestamp, issue: () => world.issues.all[0] };
  }

  test('the marker remembers when it was', async () => {
    const { issue, refusedAt } = await aRefusedBot();
    expect(parseMarker(issue()?.body ?? '')?.refused).toEqual(refusedAt);
  });

  test('lines and no refusal for one interval: recovered', async () => {
    const { check, log, issue } = await aRefusedBot();
    log(20 * MINUTE);
    expect(await check(25 * MINUTE)).toMatchObject({ level: 'error', issue: { step: 'none' } });
    log(40 * MINUTE);
    expect(await check(50 * MINUTE)).toMatchObject({ state: 'valid', level: 'info', issue: { step: 'closed' } });
    expect(issue()?.texts.at(-1)).toContain("Meta no longer rejects calls in the bot's log.");
    expect(parseMarker(issue()?.body ?? '')?.refused).toBeUndefined();
  });

  test('refused again: the interval begins anew', async () => {
    const { check, log } = await aRefusedBot();
    log(28 * MINUTE, REFUSED);
    expect(await check(50 * MINUTE)).toMatchObject({ level: 'error' });
    log(55 * MINUTE);
    expect(await check(57 * MINUTE)).toMatchObject({ level: 'error' });
    expect(await check(60 * MINUTE)).toMatchObject({ level: 'info', issue: { step: 'closed' } });
  });

  test('silence: not seen to work yet, which the issue says, until a day has passed', async () => {
    const { check, issue, told } = await aRefusedBot();
    const news = told.length;
    const report = await check(HOUR);
    expect(report).toMatchObject({ state: 'valid', level: 'warning', issue: { step: 'updated' } });
    expect(codes(report)).toContain('NOT_SEEN_TO_WORK');
    expect(issue()?.body).toContain('has not been seen to work since');
    expect(await check(2 * HOUR)).toMatchObject({ level: 'warning', issue: { step: 'none' } });
    expect(await check(23 * HOUR)).toMatchObject({ level: 'warning', issue: { step: 'none' } });
    expect(told).toHaveLength(news);
    expect(await check(DAY + HOUR)).toMatchObject({ level: 'info', issue: { step: 'closed' } });
  });

  test('a later rotation whose deployment is seen to make a call ends it at once', async () => {
    const { manager, check, railway, log } = await aRefusedBot();
    await check(5 * MINUTE);
    railway.lines.length = 0;
    log(0);
    railway.set(aToken('c'));
    const { readDeployment } = railway;
    railway.readDeployment = async (id) => {
      railway.lines.push({ timestamp: ago(-5 * MINUTE), text: SENT, deploymentId: 'd3' });
      return await readDeployment.call(railway, id);
    };
    expect(await manager.redeploy()).toMatchObject({ rotation: { outcome: 'live' }, issue: { step: 'closed' } });
  });

  test('a process that keeps watching without an issue tells of the end only when it is one', async () => {
    const { ports, manager, told, railway, meta } = await aRotation([]);
    const { now: _clockOfMeta, ...answers } = meta.answers;
    meta.answers = answers;
    delete ports.issues;
    railway.set(NEW);
    railway.service.tokenVariable = { ...railway.service.tokenVariable, updatedAt: ago(3 * HOUR) };
    for (let at = 1; at <= 5; at++)
      railway.lines.push({ timestamp: ago(at * SECOND), text: REFUSED, deploymentId: 'd1' });
    const news = told.length;
    const stop = new AbortController();
    const levels: string[] = [];
    await manager.startMonitoring({
      signal: stop.signal,
      onReport: ({ level }) => levels.push(level) === 3 && stop.abort(),
    });
    expect(levels).toEqual(['error', 'warning', 'warning']);
    expect(told.slice(news).map(({ title }) => title)).toEqual([
      'The WhatsApp token of bot works, but Meta rejects the bot’s calls',
    ]);
  });
});

describe('a check, where the stored token works and no issue is open', () => {
  const lines = (...agoMs: number[]) => agoMs.map((ms) => ({ timestamp: ago(ms), text: REFUSED, deploymentId: 'd1' }));
  test.each<[string, number[], 'warning' | 'error', string]>([
    ['one refusal', [MINUTE], 'warning', 'LOG_ERRORS_STRONG'],
    ['four in one interval', [1, 2, 3, 4].map((at) => at * MINUTE), 'warning', 'LOG_ERRORS_STRONG'],
    ['five in one interval', [1, 2, 3, 4, 5].map((at) => at * MINUTE), 'error', 'CALLS_REFUSED'],
    ['one in this interval and one in that before', [MINUTE, 50 * MINUTE], 'error', 'CALLS_REFUSED'],
    ['none in the last interval', [31, 32, 33, 34, 34.5].map((at) => at * MINUTE), 'warning', 'LOG_ERRORS_STRONG'],
    ['one now, and one long ago', [MINUTE, 70 * MINUTE], 'warning', 'LOG_ERRORS_STRONG'],
  ])('%s', async (_name, agoMs, level, code) => {
    const { check, railway, issues } = aWorld();
    railway.lines = lines(...agoMs);
    const report = await check();
    expect(report).toMatchObject({ state: 'valid', level, issue: { step: level === 'error' ? 'opened' : 'none' } });
    expect(codes(report)).toEqual([code]);
    expect(issues.all).toHaveLength(level === 'error' ? 1 : 0);
  });

  test('in two checks in a row: first a warning, then an issue', async () => {
    const { check, railway } = aWorld();
    railway.lines = lines(MINUTE, -29 * MINUTE);
    expect(await check()).toMatchObject({ level: 'warning', issue: { step: 'none' } });
    expect(await check(HOUR / 2)).toMatchObject({ level: 'error', issue: { step: 'opened' } });
  });
});
