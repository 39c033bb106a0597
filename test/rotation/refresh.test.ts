// Renewing before expiry: what a check does by itself, what it remembers, and what `refresh` does when it is asked.
import { describe, expect, test } from '@jest/globals';
import { parseMarker } from '../../src/core/incident/marker.ts';
import type { MetaAnswers, TokenFacts } from '../../src/core/token/token-health.ts';
import { ServiceUnavailableError, SetupError } from '../../src/errors.ts';
import { Secret } from '../../src/secret.ts';
import { ago, aToken, DAY, HOUR, NOW } from '../support/builders.ts';
import { asClean } from '../support/clean.ts';
import { aBot, aWorld, expiredAnswers, healthyAnswers, silentAnswers } from '../support/fakes.ts';

const OLD = aToken('a');
const RENEWED = aToken('c');

function facts(change: Partial<TokenFacts>): MetaAnswers {
  const { inspection, ...rest } = healthyAnswers();
  if (inspection.is !== 'value') throw new Error('a healthy token is inspected');
  return { ...rest, inspection: { is: 'value', value: { ...inspection.value, ...change } } };
}
const shortLived = () => facts({ type: 'USER', expiresAt: ago(-HOUR) });
const ending = (leftMs = 3 * DAY) => facts({ type: 'USER', issuedAt: ago(57 * DAY), expiresAt: ago(-leftMs) });
const longLived = () => facts({ type: 'USER', issuedAt: NOW, expiresAt: ago(-60 * DAY) });

/** Meta gives out a token that lasts for 60 days. */
function aRenewableWorld(answers = shortLived(), bot = aBot({ autoRefresh: true })) {
  const world = aWorld(bot);
  world.meta.answers = answers;
  world.meta.exchanged = RENEWED;
  world.meta.about.set(RENEWED, longLived());
  return world;
}
const wrongSecret = () => new SetupError('APP_SECRET_WRONG', { what: 'The app secret is wrong.', fix: 'Copy it.' });
const outage = () => new ServiceUnavailableError('Meta', 'Meta gave no usable answer.');

describe('a check with auto-refresh', () => {
  test('an hour token becomes a 60-day one, and no issue is opened', async () => {
    const { check, railway, issues, told } = aRenewableWorld();
    const report = await check();
    expect(report).toMatchObject({
      state: 'valid',
      level: 'info',
      token: { expiresAt: ago(-60 * DAY) },
      rotation: { outcome: 'live', changed: true },
      issue: { step: 'none' },
    });
    expect(railway.stored).toBe(RENEWED);
    expect(railway.deployed).toEqual(['d1']);
    expect({ issues: issues.all, told }).toEqual({ issues: [], told: [] });
  });

  test('a token of a system user is asked for with its own parameter', async () => {
    const { check, meta } = aRenewableWorld(facts({ issuedAt: ago(50 * DAY), expiresAt: ago(-10 * DAY) }));
    const asked: object[] = [];
    meta.exchange = (credentials) => {
      asked.push(credentials);
      return Promise.resolve(new Secret(RENEWED));
    };
    await check();
    expect(asked).toMatchObject([{ expiresIn60Days: true }]);
  });

  test.each<[name: string, answers: MetaAnswers]>([
    ['not due yet', longLived()],
    ['never expires', healthyAnswers()],
    ['expired', expiredAnswers()],
    ['nobody answers', silentAnswers()],
  ])('%s: nothing is exchanged', async (_name, answers) => {
    const { check, meta, railway } = aRenewableWorld(answers);
    let exchanges = 0;
    meta.exchange = () => {
      exchanges++;
      return Promise.reject(outage());
    };
    const report = await check();
    expect(report.rotation).toBeUndefined();
    expect({ exchanges, written: railway.written }).toEqual({ exchanges: 0, written: [] });
  });

  test('off, it only says so', async () => {
    const { check, railway } = aRenewableWorld(shortLived(), aBot());
    const { prediction } = await check();
    expect(prediction?.byItself).toContain('`auto-refresh` is off');
    expect(railway.written).toEqual([]);
  });

  test('what will renew itself opens no issue early', async () => {
    const { check, issues } = aRenewableWorld(
      facts({ type: 'USER', issuedAt: ago(39 * DAY), expiresAt: ago(-21 * DAY) }),
      aBot({ autoRefresh: true, warnBefore: 30 * DAY }),
    );
    expect(await check()).toMatchObject({ state: 'expiring', issue: { step: 'none' } });
    expect(issues.all).toEqual([]);
  });
});

test('its user has to log in again: renewing does not move that, so the issue asks for a person in time', async () => {
  const soon = { type: 'USER', issuedAt: ago(30 * DAY), expiresAt: ago(-30 * DAY), dataAccessExpiresAt: ago(-6 * DAY) };
  const { check, railway, issues } = aRenewableWorld(facts(soon));
  expect(await check()).toMatchObject({ state: 'expiring', level: 'warning', issue: { step: 'opened' } });
  expect(issues.all[0]?.body).toContain('DATA_ACCESS_EXPIRES');
  expect(railway.written).toEqual([]);
});

test.each<[name: string, issuedAt: Date, deployed: number]>([
  ['a run that was killed after storing the renewed token is finished by the next check', NOW, 1],
  ['so is one where the clock of Railway is behind that of Meta', ago(-4 * 60_000), 1],
  ['a token that somebody stored by hand an hour after it was made is left to them', ago(HOUR), 0],
])('%s', async (_name, issuedAt, deployed) => {
  const { check, railway, meta } = aRenewableWorld(longLived());
  meta.about.set(RENEWED, facts({ type: 'USER', issuedAt, expiresAt: ago(-60 * DAY) }));
  railway.set(RENEWED);
  const report = await check(HOUR / 2);
  expect(report.rotation?.outcome).toBe(deployed ? 'live' : undefined);
  expect(railway.deployed).toHaveLength(deployed);
});

describe('a renewal that fails', () => {
  test('a wrong secret: the old token stays, the issue says why and is opened once, and it is not tried again', async () => {
    const { check, meta, railway, issues, told } = aRenewableWorld(ending());
    let exchanges = 0;
    meta.exchange = () => {
      exchanges++;
      return Promise.reject(wrongSecret());
    };
    const first = await check();
    expect(first).toMatchObject({ state: 'expiring', level: 'error', issue: { step: 'opened' } });
    expect(railway.stored).toBe(OLD);
    const [issue] = issues.all;
    expect(issue?.title).toContain('not renewed');
    expect(issue?.body).toContain('could not be renewed');
    expect(parseMarker(issue?.body ?? '')?.attempt).toMatchObject({ at: NOW, code: 'APP_SECRET_WRONG' });
    expect(await check(HOUR)).toMatchObject({ level: 'error', issue: { step: 'none' } });
    expect(await check(2 * HOUR)).toMatchObject({ level: 'error', issue: { step: 'none' } });
    expect({ exchanges, told: told.length }).toEqual({ exchanges: 1, told: 1 });
  });

  test('with a new secret it is tried again, and the issue closes', async () => {
    const { check, meta, railway, issues } = aRenewableWorld(ending());
    meta.exchanged = wrongSecret();
    await check();
    meta.exchanged = RENEWED;
    railway.service.values.W1_WHATSAPP_APP_SECRET = new Secret('another0c1e7ab2d84c60a5e1f7d20b9');
    expect(await check(HOUR)).toMatchObject({
      state: 'valid',
      rotation: { outcome: 'live' },
      issue: { step: 'closed' },
    });
    expect(parseMarker(issues.all[0]?.body ?? '')?.attempt).toBeUndefined();
  });

  test('an outage of Meta is tried again, with pauses as long as there is time', async () => {
    const { check, meta, railway } = aRenewableWorld(ending());
    meta.exchanged = outage();
    expect(await check()).toMatchObject({ state: 'expiring', level: 'error', issue: { step: 'opened' } });
    meta.exchanged = RENEWED;
    expect((await check(HOUR)).rotation).toBeUndefined();
    expect(railway.stored).toBe(OLD);
    expect(await check(7 * HOUR)).toMatchObject({ rotation: { outcome: 'live' }, issue: { step: 'closed' } });
  });

  test('an outage while the token has weeks left is a warning, and no issue', async () => {
    const { check, meta } = aRenewableWorld(ending(15 * DAY));
    meta.exchanged = outage();
    expect(await check()).toMatchObject({ state: 'valid', level: 'warning', issue: { step: 'none' } });
  });

  test.each<[name: string, answers: MetaAnswers, code: string]>([
    ['a token that ends sooner', facts({ type: 'USER', expiresAt: ago(-HOUR) }), 'RENEWAL_GAINED_NOTHING'],
    ['one that ends at the same time', ending(), 'RENEWAL_GAINED_NOTHING'],
    [
      'one whose end is not known',
      { ...longLived(), inspection: { is: 'silence', reason: 'Meta said nothing.' } },
      'RENEWAL_GAINED_NOTHING',
    ],
    ['one that Meta refuses', expiredAnswers(), 'TOKEN_EXPIRED'],
    [
      'one of another app',
      facts({ type: 'USER', appId: '111111111111', issuedAt: NOW, expiresAt: ago(-60 * DAY) }),
      'APP_DIFFERS',
    ],
  ])('%s is not stored', async (_name, answers, code) => {
    const { check, meta, railway, issues } = aRenewableWorld(
      ending(),
      aBot({
        autoRefresh: true,
        rotation: { exchange: 'auto', force: true, deployTimeoutMs: 480_000, proofWindowMs: 0 },
      }),
    );
    meta.about.set(RENEWED, answers);
    expect(await check()).toMatchObject({
      state: 'expiring',
      level: 'error',
      rotation: { outcome: 'refused', changed: false },
    });
    expect(railway).toMatchObject({ stored: OLD, written: [], deployed: [] });
    expect(parseMarker(issues.all[0]?.body ?? '')?.attempt?.code).toBe(code);
  });

  test('a deployment that fails: the old token goes back, and the bot is not restarted again and again', async () => {
    const { check, railway } = aRenewableWorld(ending());
    railway.script = ['BUILDING', 'FAILED'];
    expect(await check()).toMatchObject({
      state: 'expiring',
      level: 'error',
      rotation: { outcome: 'restored', changed: false },
    });
    expect(railway.stored).toBe(OLD);
    await check(HOUR);
    await check(8 * HOUR);
    expect(railway.deployed).toHaveLength(1);
  });

  test('a process that keeps watching remembers it without an issue', async () => {
    const { ports, meta, manager } = aRenewableWorld(ending());
    delete ports.issues;
    let exchanges = 0;
    meta.exchange = () => {
      exchanges++;
      return Promise.reject(wrongSecret());
    };
    const stop = new AbortController();
    let passes = 0;
    await manager.startMonitoring({ signal: stop.signal, onReport: () => ++passes === 3 && stop.abort() });
    expect({ exchanges, passes }).toEqual({ exchanges: 1, passes: 3 });
  });

  test('another run was faster: its token stays, and nothing is said to be wrong', async () => {
    const { check, meta, railway } = aRenewableWorld();
    const OTHERS = aToken('d');
    meta.about.set(OTHERS, longLived());
    const write = railway.writeVariable.bind(railway);
    railway.writeVariable = async (...given) => {
      await write(...given);
      railway.set(OTHERS);
      await railway.redeploy({ id: asClean('d1') });
    };
    const report = await check();
    expect(report).toMatchObject({ state: 'valid', level: 'info', rotation: { outcome: 'unchanged' } });
    expect(report.reasons.map(({ code }) => code)).toContain('RENEWED_BY_ANOTHER');
    expect(railway.stored).toBe(OTHERS);
  });
});

describe('refresh', () => {
  test.each<[name: string, answers: MetaAnswers, outcome: string | undefined, code: string]>([
    ['due', shortLived(), 'live', 'LIVE'],
    ['not due yet', longLived(), 'unchanged', 'RENEWAL_NOT_DUE'],
    ['never expires', healthyAnswers(), 'unchanged', 'RENEWAL_IMPOSSIBLE'],
    ['expired', expiredAnswers(), 'refused', 'RENEWAL_IMPOSSIBLE'],
    ['of a page', facts({ type: 'PAGE', expiresAt: ago(-HOUR) }), 'refused', 'RENEWAL_IMPOSSIBLE'],
    ['nobody answers', silentAnswers(), undefined, 'META_UNAVAILABLE'],
  ])('%s', async (_name, answers, outcome, code) => {
    const { manager, railway } = aRenewableWorld(answers, aBot());
    const report = await manager.refreshToken();
    expect(report.rotation?.outcome).toBe(outcome);
    expect(report.reasons.map((reason) => reason.code)).toContain(code);
    expect(railway.written).toHaveLength(outcome === 'live' ? 1 : 0);
  });

  test('of a token that is not due, but that the bot does not run with: an earlier run is finished', async () => {
    const { manager, railway } = aRenewableWorld(longLived(), aBot());
    railway.set(OLD);
    const report = await manager.refreshToken();
    expect(report).toMatchObject({ level: 'info', rotation: { outcome: 'live', changed: false } });
    expect(report.reasons.map(({ code }) => code)).toContain('RENEWAL_NOT_DUE');
    expect({ written: railway.written, deployed: railway.deployed }).toEqual({ written: [], deployed: ['d1'] });
  });

  test('is tried whatever came of the last attempt', async () => {
    const { check, manager, meta, railway } = aRenewableWorld(ending());
    meta.exchanged = wrongSecret();
    await check();
    meta.exchanged = RENEWED;
    expect(await manager.refreshToken()).toMatchObject({ rotation: { outcome: 'live' }, issue: { step: 'closed' } });
    expect(railway.stored).toBe(RENEWED);
  });

  test('a sealed variable is left alone: the next check could not see the renewed token', async () => {
    const { manager, railway } = aRenewableWorld(shortLived(), aBot({ given: { token: new Secret(OLD) } }));
    railway.service.tokenVariable = { ...railway.service.tokenVariable, isSealed: true };
    expect(await manager.refreshToken()).toMatchObject({ rotation: { outcome: 'refused' } });
    expect(railway.written).toEqual([]);
  });

  test('without the app secret it says what is missing', async () => {
    const { manager, railway } = aRenewableWorld(shortLived(), aBot());
    delete railway.service.values.W1_WHATSAPP_APP_SECRET;
    const { rotation, reasons } = await manager.refreshToken();
    expect(rotation).toEqual({ outcome: 'refused', changed: false });
    expect(reasons[0]).toMatchObject({ code: 'RENEWAL_IMPOSSIBLE', fix: expect.stringContaining('app-secret') });
  });
});
