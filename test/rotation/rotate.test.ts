import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/core/report/report.ts';
import type { MetaAnswers, TokenFacts } from '../../src/core/token/token-health.ts';
import { ServiceUnavailableError, SetupError } from '../../src/errors.ts';
import { WhatsAppTokenManager } from '../../src/manager.ts';
import { Secret } from '../../src/secret.ts';
import { ago, aToken, DAY, HOUR, NOW } from '../support/builders.ts';
import { asClean, outside } from '../support/clean.ts';
import { aBot, aWorld, expiredAnswers, type FakeRailway, healthyAnswers, silentAnswers } from '../support/fakes.ts';

const OLD = aToken('a');
const NEW = aToken('b');
const LASTING = aToken('c');
const MINUTE = 60_000;
const outage = () => new ServiceUnavailableError('Railway', 'Railway gave no usable answer.');
const refusal = () => new SetupError('RAILWAY_TOKEN_REFUSED', { what: 'Railway refused the token.', fix: 'Make one.' });

const codes = ({ reasons }: Report) => reasons.map(({ code }) => code);
const progress = ({ reasons }: Report, code: string) => {
  const { what = '', why = '', fix = '' } = reasons.find((reason) => reason.code === code) ?? {};
  return [what, why, fix].join(' ');
};

/** A healthy token, with other facts where they are given. */
function facts(change: Partial<TokenFacts>): MetaAnswers {
  const { inspection, ...rest } = healthyAnswers();
  if (inspection.is !== 'value') throw new Error('a healthy token is inspected');
  return { ...rest, inspection: { is: 'value', value: { ...inspection.value, ...change } } };
}
/** As API Setup makes them: of a user, for an hour, without a time of issue. */
const shortLived = () => facts({ type: 'USER', expiresAt: ago(-HOUR) });
const longLived = () => facts({ type: 'USER', issuedAt: NOW, expiresAt: ago(-60 * DAY) });

/** Meta names the app of a dead token, too. */
function expired(): MetaAnswers {
  const { inspection, ...rest } = expiredAnswers();
  if (inspection.is !== 'value') throw new Error('a dead token is inspected');
  return { ...rest, inspection: { is: 'value', value: { ...inspection.value, appId: '634974688087057' } } };
}

/** The old token has expired and a new one that never expires is at hand. */
function aDeadBot(bot = aBot()) {
  const world = aWorld(bot);
  world.meta.about.set(OLD, expired());
  return world;
}

/** Both tokens work. */
const aLivingBot = (bot = aBot()) => aWorld(bot);

/** It happens, and the answer is lost; the first time only. */
function loseAnswer(railway: FakeRailway, call: 'writeVariable' | 'redeploy'): void {
  atFirst(railway, call, () => {}, outage());
}

/** Something else happens at the moment of the first such call. */
function atFirst(railway: FakeRailway, call: 'writeVariable' | 'redeploy', happen: () => void, lost?: Error): void {
  const calls = { writeVariable: railway.writeVariable, redeploy: railway.redeploy };
  let first = true;
  const wrapped = async (...given: never[]) => {
    if (!first) return await Reflect.apply(calls[call], railway, given);
    first = false;
    happen();
    const answer = await Reflect.apply(calls[call], railway, given);
    if (lost) throw lost;
    return answer;
  };
  Object.assign(railway, { [call]: wrapped });
}

describe('live', () => {
  test('written, deployed, followed, checked: the issue closes', async () => {
    const { railway, issues, manager, said, check } = aDeadBot();
    expect(await check()).toMatchObject({ state: 'expired', issue: { step: 'opened' } });
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({
      state: 'valid',
      rotation: { outcome: 'live', changed: true, deploymentId: 'd2' },
      issue: { step: 'closed' },
    });
    expect(codes(report)).toEqual(['LIVE', 'USE_NOT_SEEN']);
    expect(railway.written).toEqual([{ name: 'W1_WHATSAPP_ACCESS_TOKEN', shared: false, value: NEW }]);
    expect(railway.deployed).toEqual(['d1']);
    expect(issues.all[0]).toMatchObject({ open: false, stateReason: 'completed' });
    for (const status of ['BUILDING', 'DEPLOYING', 'SUCCESS']) expect(said).toContain(`Deployment d2: ${status}`);
  });

  test('the monitor is started once, and only then', async () => {
    const { ports, manager } = aDeadBot();
    let started = 0;
    ports.startMonitor = async () => void started++;
    await manager.updateRailwayToken(NEW);
    await manager.updateRailwayToken(NEW);
    expect(started).toBe(1);
  });

  test('a monitor that could not be started is only said', async () => {
    const { ports, manager } = aDeadBot();
    ports.startMonitor = () => Promise.reject(new ServiceUnavailableError('GitHub', 'GitHub gave no usable answer.'));
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ level: 'info', rotation: { outcome: 'live' } });
    expect(codes(report)).toContain('MONITOR_NOT_STARTED');
  });

  test.each<[string, object, string]>([
    ['none is active', { active: undefined, lastGoodCommit: 'c0ffee' }, 'c0ffee'],
    ['none is active, and no commit is known', { active: undefined }, 'latest'],
    [
      'it has crashed and cannot be redeployed',
      {
        active: { id: 'd1', status: 'CRASHED', createdAt: ago(HOUR), commitHash: 'badc0de', canRedeploy: false },
        lastGoodCommit: 'c0ffee',
      },
      'c0ffee',
    ],
  ])('%s: the last good commit is deployed', async (_name, change, deployed) => {
    const { railway, manager } = aDeadBot();
    Object.assign(railway.service, change);
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({ rotation: { outcome: 'live' } });
    expect(railway.deployed).toEqual([deployed]);
  });

  test('staged changes are said, and not waited for', async () => {
    const { railway, manager } = aDeadBot();
    railway.staged = 2;
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ rotation: { outcome: 'live' } });
    expect(progress(report, 'STAGED_CHANGES')).toContain('2 staged changes are waiting');
  });
});

describe('unchanged', () => {
  test('the same token again writes nothing', async () => {
    const { railway, manager } = aLivingBot();
    expect(await manager.updateRailwayToken(OLD)).toMatchObject({ rotation: { outcome: 'unchanged', changed: false } });
    expect(railway).toMatchObject({ written: [], deployed: [] });
  });

  test('unless the variable is newer than what runs: then it is deployed', async () => {
    const { railway, manager } = aLivingBot();
    railway.set(NEW);
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({ rotation: { outcome: 'live', changed: false } });
    expect(railway).toMatchObject({ written: [], deployed: ['d1'] });
  });
});

describe('refused, and nothing is written', () => {
  const error = (code: number, message: string) => ({
    ...healthyAnswers(),
    phone: { is: 'error' as const, error: { code, message: asClean(message), transient: false, status: 400 } },
  });
  test.each<[string, string, MetaAnswers, string]>([
    ['empty', '', healthyAnswers(), 'TOKEN_MISSING'],
    ['broken', `${NEW}\n${NEW}`, healthyAnswers(), 'TOKEN_BROKEN'],
    ['an app token', `634974688087057|${'fake'.repeat(8)}`, healthyAnswers(), 'TOKEN_KIND_WRONG'],
    ['expired', NEW, expiredAnswers(), 'TOKEN_EXPIRED'],
    ['revoked', NEW, error(190, 'The session was invalidated explicitly using an API call.'), 'TOKEN_REVOKED'],
    ['unknown to Meta', NEW, error(190, 'Malformed access token'), 'TOKEN_MALFORMED'],
    ['blocked', NEW, error(200, 'API access blocked.'), 'ACCOUNT_BLOCKED'],
    [
      'cannot see the phone number',
      NEW,
      error(100, "Unsupported get request. Object with ID '1' does not exist"),
      'PHONE_NUMBER_NOT_FOUND',
    ],
    ['of another app', NEW, facts({ appId: '257422819769992' }), 'APP_DIFFERS'],
    ['of a page', NEW, facts({ type: 'PAGE' }), 'TOKEN_KIND_WRONG'],
    ['without the permission to send', NEW, facts({ scopes: ['public_profile'] }), 'SCOPE_MISSING'],
    ['expires sooner', NEW, facts({ expiresAt: ago(-DAY) }), 'EXPIRES_SOONER'],
  ])('%s', async (_name, pasted, answers, code) => {
    const { meta, railway, manager } = aLivingBot();
    meta.about.set(NEW, answers);
    const report = await manager.updateRailwayToken(pasted);
    expect(report.rotation).toEqual({ outcome: 'refused', changed: false });
    expect(report.level).toBe('error');
    expect(report.reasons[0]?.code).toBe(code);
    expect(railway).toMatchObject({ stored: OLD, written: [], deployed: [] });
  });

  test('what Meta says of it names it, and the stored token is only asked about', async () => {
    const { meta, manager } = aLivingBot();
    const expired = facts({ isValid: false, expiresAt: ago(5 * 60_000) });
    meta.about.set(NEW, { ...expiredAnswers(), inspection: expired.inspection });
    const said = 'it expired 5 min ago, 08:55 UTC (code 190, subcode 463).';
    const { reasons } = await manager.updateRailwayToken(NEW);
    expect(reasons.map(({ what }) => what)).toEqual([`Meta rejected the new token: ${said}`]);
    const given = await manager.validateToken(NEW);
    expect(given.reasons[0]).toMatchObject({
      what: `Meta rejected this token: ${said}`,
      fix: 'Generate a new token at Meta.',
    });
  });

  test('with force, a token that expires sooner and is of another app is stored, and that is said', async () => {
    const { meta, railway, manager } = aLivingBot(aBot({ rotation: { ...aBot().rotation, force: true } }));
    meta.about.set(NEW, facts({ appId: '257422819769992', expiresAt: ago(-2 * DAY) }));
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ rotation: { outcome: 'live' } });
    expect(codes(report)).toEqual(expect.arrayContaining(['APP_DIFFERS', 'EXPIRES_SOONER']));
    expect(railway.stored).toBe(NEW);
  });

  test('the app id that was handed in goes before what Meta says of the old token', async () => {
    const { railway, manager } = aLivingBot(aBot({ given: { appId: '257422819769992' } }));
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({ reasons: [{ code: 'APP_DIFFERS' }] });
    expect(railway.written).toEqual([]);
  });
});

describe('could not be asked: no outcome, nothing is written, and it says to try again', () => {
  test.each<[string, (world: ReturnType<typeof aDeadBot>) => void, string]>([
    ['Meta', ({ meta }) => meta.about.set(NEW, silentAnswers()), 'META_UNAVAILABLE'],
    ['Railway', ({ railway }) => Object.assign(railway.faults, { findService: outage() }), 'RAILWAY_UNAVAILABLE'],
    ['the service', ({ railway }) => Object.assign(railway.faults, { service: outage() }), 'RAILWAY_UNAVAILABLE'],
    ['writing', ({ railway }) => Object.assign(railway.faults, { write: outage() }), 'RAILWAY_UNAVAILABLE'],
  ])('%s', async (_name, break_, code) => {
    const world = aDeadBot();
    break_(world);
    const report = await world.manager.updateRailwayToken(NEW);
    expect(report.rotation).toEqual({ changed: false });
    expect(report.reasons[0]).toMatchObject({ code, level: 'error' });
    expect(progress(report, code)).toMatch(/Run this again/);
    expect(world.railway).toMatchObject({ stored: OLD, written: [], deployed: [] });
  });

  test('a token of Railway that may not write: as a set-up fault, and nothing is called changed', async () => {
    const { railway, manager } = aDeadBot();
    railway.faults.write = refusal();
    const report = await manager.updateRailwayToken(NEW);
    expect(report.rotation).toEqual({ changed: false });
    expect(report.reasons[0]).toMatchObject({ code: 'RAILWAY_TOKEN_REFUSED', fix: 'Make one.' });
  });

  test('without a Railway token the call itself is wrong', async () => {
    const { ports } = aDeadBot();
    const { railway: _none, ...others } = ports;
    const manager = new WhatsAppTokenManager(aBot(), others, { showExcerpts: true, dryRun: false });
    await expect(manager.updateRailwayToken(NEW)).rejects.toMatchObject({ name: 'UserError' });
  });
});

describe('exchange', () => {
  const exchanging = (change: Partial<ReturnType<typeof aBot>['rotation']> = {}) => {
    const world = aDeadBot(aBot({ rotation: { ...aBot().rotation, ...change } }));
    world.meta.about.set(NEW, shortLived()).set(LASTING, longLived());
    world.meta.exchanged = LASTING;
    return world;
  };

  test('a short-lived token is exchanged, and the long-lived one stored', async () => {
    const { railway, manager } = exchanging();
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ rotation: { outcome: 'live' }, token: { expiresAt: ago(-60 * DAY) } });
    expect(railway.written.map(({ value }) => value)).toEqual([LASTING]);
  });

  test('what Meta gave out and does not accept is not stored', async () => {
    const { meta, railway, manager } = exchanging();
    meta.about.set(LASTING, expiredAnswers());
    const report = await manager.updateRailwayToken(NEW);
    expect(codes(report)).toEqual(expect.arrayContaining(['LIVE', 'EXCHANGE_FAILED']));
    expect(report.reasons.find(({ code }) => code === 'EXCHANGE_FAILED')?.fix).toMatch(/^Run the update again/);
    expect(railway.stored).toBe(NEW);
  });

  test.each([
    [
      'an outage',
      new ServiceUnavailableError('Meta', 'Meta gave no usable answer.', { fix: 'Wait: the next run tries again.' }),
      /^Run the update again/,
    ],
    [
      'a refusal',
      new SetupError('APP_SECRET_WRONG', { what: 'The app secret is wrong.', fix: 'Copy it again.' }),
      /^Copy it again/,
    ],
  ])('that failed by %s is said, and the pasted token is used', async (_name, fault, fix) => {
    const { meta, railway, manager } = exchanging();
    meta.exchanged = fault;
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ rotation: { outcome: 'live' } });
    expect(progress(report, 'EXCHANGE_FAILED')).toContain(fault instanceof SetupError ? fault.message : fault.what);
    expect(report.reasons.find(({ code }) => code === 'EXCHANGE_FAILED')?.fix).toMatch(fix);
    expect(railway.stored).toBe(NEW);
  });

  test.each<[string, () => ReturnType<typeof exchanging>]>([
    ['where it is turned off', () => exchanging({ exchange: 'never' })],
    [
      'of a token that never expires',
      () => {
        const world = exchanging();
        world.meta.about.set(NEW, healthyAnswers());
        return world;
      },
    ],
    [
      'of one that lives long already',
      () => {
        const world = exchanging();
        world.meta.about.set(NEW, longLived());
        return world;
      },
    ],
    [
      'without the app secret',
      () => {
        const world = exchanging();
        delete world.railway.service.values.W1_WHATSAPP_APP_SECRET;
        return world;
      },
    ],
  ])('never %s', async (_name, make) => {
    const { railway, manager } = make();
    const report = await manager.updateRailwayToken(NEW);
    expect(railway.stored).toBe(NEW);
    expect(codes(report)).not.toContain('EXCHANGE_FAILED');
  });
});

describe('a deployment that fails', () => {
  test('the old token goes back where Meta accepts it, without a deployment: the old container still runs', async () => {
    const { railway, manager } = aLivingBot();
    railway.script = ['BUILDING', 'FAILED'];
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ rotation: { outcome: 'restored', changed: false, deploymentId: 'd2' } });
    expect(codes(report)).not.toContain('NOT_DEPLOYED');
    expect(railway.written.map(({ value }) => value)).toEqual([NEW, OLD]);
    expect(railway).toMatchObject({ stored: OLD, deployed: ['d1'] });
  });

  test.each([
    ['has died', expiredAnswers()],
    ['cannot be asked about', silentAnswers()],
  ])('the new token stays where the old one %s by then', async (_name, answers) => {
    const { meta, railway, manager } = aLivingBot();
    railway.script = ['BUILDING', 'FAILED'];
    atFirst(railway, 'redeploy', () => meta.about.set(OLD, answers));
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ level: 'error', rotation: { outcome: 'set-not-live', changed: true } });
    expect(progress(report, 'DEPLOYMENT_FAILED')).toContain('the new one stays');
    expect(railway).toMatchObject({ stored: NEW, deployed: ['d1'] });
  });

  test('a crash has replaced the old container, so the old token goes back and is deployed', async () => {
    const { railway, manager } = aLivingBot();
    railway.script = ['BUILDING', 'CRASHED'];
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ rotation: { outcome: 'restored', deploymentId: 'd3' } });
    expect(railway).toMatchObject({ stored: OLD, deployed: ['d1', 'd1'] });
  });

  test('another token that came in meanwhile is not overwritten by the old one', async () => {
    const { railway, manager } = aLivingBot();
    railway.script = ['FAILED'];
    atFirst(railway, 'redeploy', () => railway.set(LASTING));
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ level: 'error', rotation: { outcome: 'set-not-live' } });
    expect(codes(report)).toContain('OVERTAKEN');
    expect(railway.stored).toBe(LASTING);
  });

  test('of a run that goes on: no old token is known any more, so the new one stays', async () => {
    const { railway, manager } = aLivingBot();
    railway.set(NEW);
    railway.script = ['FAILED'];
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({
      rotation: { outcome: 'set-not-live', changed: false },
    });
    expect(railway).toMatchObject({ stored: NEW, written: [] });
  });

  /** It ends in two days, which opens an issue, and works until then. */
  const endsSoon = () => facts({ type: 'USER', issuedAt: ago(58 * DAY), expiresAt: ago(-2 * DAY) });

  test('what was put back is remembered by the open issue, so that the next check does not call it not deployed', async () => {
    const { meta, railway, issues, manager, check } = aLivingBot();
    meta.about.set(OLD, endsSoon());
    expect(await check()).toMatchObject({ state: 'expiring', issue: { step: 'opened' } });
    railway.script = ['FAILED'];
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({ rotation: { outcome: 'restored' } });
    const report = await check(HOUR);
    expect(report).toMatchObject({ state: 'expiring', level: 'warning', issue: { number: 1 } });
    expect(codes(report)).not.toContain('NOT_DEPLOYED');
    expect(issues.all).toMatchObject([{ open: true }]);
  });

  test('without an open issue nothing remembers it: a warning that says so', async () => {
    const { railway, manager, check } = aLivingBot();
    railway.script = ['FAILED'];
    await manager.updateRailwayToken(NEW);
    const report = await check(HOUR);
    expect(report).toMatchObject({ level: 'warning', issue: { step: 'none' } });
    expect(progress(report, 'NOT_DEPLOYED')).toContain('this is harmless');
  });
});

describe('a deployment that does not end', () => {
  const within = (deployTimeoutMs: number) => {
    const world = aDeadBot(aBot({ rotation: { ...aBot().rotation, deployTimeoutMs } }));
    world.railway.script = ['BUILDING'];
    return world;
  };

  test('is left after deploy-timeout, and 8 minutes of it cost at most 50 looks', async () => {
    const { railway, ports, manager } = within(8 * MINUTE);
    let looks = 0;
    const { readDeployment } = railway;
    railway.readDeployment = (id) => {
      looks++;
      return readDeployment.call(railway, id);
    };
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ rotation: { outcome: 'set-not-live', changed: true, deploymentId: 'd2' } });
    expect(codes(report)).toContain('DEPLOYMENT_SLOW');
    expect(ports.clock.now().getTime() - NOW.getTime()).toBeGreaterThanOrEqual(8 * MINUTE);
    expect(ports.clock.now().getTime() - NOW.getTime()).toBeLessThan(9 * MINUTE);
    expect(looks).toBeLessThanOrEqual(50);
    expect(railway).toMatchObject({ stored: NEW, deployed: ['d1'] });
  });

  test('is not waited for at all with 0, and the next run sees that it came up', async () => {
    const { railway, ports, manager, said } = within(0);
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ rotation: { outcome: 'set-not-live' } });
    expect(codes(report)).toContain('DEPLOYMENT_NOT_FOLLOWED');
    expect(ports.clock.now()).toEqual(NOW);
    expect(said.some((line) => line.startsWith('Deployment d2'))).toBe(false);

    railway.script = ['SUCCESS'];
    await railway.readDeployment('d2');
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({ rotation: { outcome: 'unchanged' } });
    expect(railway.deployed).toEqual(['d1']);
  });
});

describe('what Railway says where it refuses to deploy', () => {
  const paused = 'Deploys have been paused temporarily';
  const refuses = () =>
    new ServiceUnavailableError('Railway', `Railway gave no usable answer: it says "${paused}" (HTTP 200).`, {
      said: asClean(paused),
    });

  test('is told in its own words, and in the reason that the issue is about', async () => {
    const { railway, issues, manager, check } = aDeadBot();
    await check();
    railway.faults.redeploy = refuses();
    railway.deploy = () => Promise.reject(refuses());
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ rotation: { outcome: 'set-not-live', changed: true } });
    expect(progress(report, 'DEPLOYMENT_REFUSED')).toContain(`Railway says: "${paused}".`);
    expect(progress(report, 'NOT_DEPLOYED')).toContain(`Railway refused to deploy it: "${paused}".`);
    expect(issues.all[0]).toMatchObject({ open: true, body: expect.stringContaining(paused) });
  });

  test('is no refusal where it happened all the same', async () => {
    const { railway, manager } = aDeadBot();
    atFirst(railway, 'redeploy', () => {}, refuses());
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ rotation: { outcome: 'live' } });
    expect(railway.deployed).toEqual(['d1']);
  });
});

describe('Railway answers oddly', () => {
  /** One look shows the variable as it was before the last write. */
  function readStale(railway: FakeRailway, after: number): void {
    const { readService, writeVariable } = railway;
    let writes = 0;
    let before: Secret | undefined;
    railway.writeVariable = async (...given) => {
      before = railway.service.values.W1_WHATSAPP_ACCESS_TOKEN;
      await writeVariable.apply(railway, given);
      writes++;
    };
    railway.readService = async (...given) => {
      const reading = await readService.apply(railway, given);
      if (writes !== after || !before) return reading;
      const values = { ...reading.values, W1_WHATSAPP_ACCESS_TOKEN: before };
      before = undefined;
      return { ...reading, values };
    };
  }

  test('a stale read after the write is read again, and is not called overtaken', async () => {
    const { railway, manager } = aDeadBot();
    readStale(railway, 1);
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({ rotation: { outcome: 'live' } });
    expect(railway.written).toHaveLength(1);
  });

  test('a stale read after putting the old token back is read again, and is no refusal', async () => {
    const { railway, manager } = aLivingBot();
    railway.script = ['FAILED'];
    readStale(railway, 2);
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({ rotation: { outcome: 'restored' } });
    expect(railway.stored).toBe(OLD);
  });

  test('a redeployment that answers with the running deployment has started nothing: its commit is deployed', async () => {
    const { railway, manager } = aDeadBot();
    railway.redeploy = async ({ id }) => id;
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({ rotation: { outcome: 'live', deploymentId: 'd2' } });
    expect(railway.deployed).toEqual(['c0ffee']);
  });
});

describe('a push that is being built', () => {
  /** Begun before the update; it becomes what it becomes while it is waited for. */
  function aPush(script: string[], bot = aBot()) {
    const world = aDeadBot(bot);
    world.railway.script = script;
    world.railway.service.inFlight = [{ id: 'push', status: 'QUEUED', createdAt: ago(MINUTE), commitHash: 'fresh' }];
    return world;
  }

  test('is waited for, and its code is what gets the token', async () => {
    const { railway, manager, said } = aPush(['BUILDING', 'SUCCESS']);
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ rotation: { outcome: 'live' } });
    expect(railway.deployed).toEqual(['push']);
    expect(said).toContainEqual(expect.stringContaining('Waiting for a push that is building'));
    expect(codes(report)).not.toContain('PUSH_IN_FLIGHT');
  });

  test('and fails: what ran before gets the token', async () => {
    const { railway, manager } = aPush(['FAILED']);
    const { readDeployment } = railway;
    railway.readDeployment = async (id) => {
      const deployment = await readDeployment.call(railway, id);
      railway.script = ['SUCCESS'];
      return deployment;
    };
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({ rotation: { outcome: 'live' } });
    expect(railway.deployed).toEqual(['d1']);
  });

  test.each<[string, number]>([
    ['for half of the time', 8 * MINUTE],
    ['not at all where nothing is waited for', 0],
  ])('and does not end is waited for %s, and said', async (_name, deployTimeoutMs) => {
    const rotation = { ...aBot().rotation, deployTimeoutMs, proofWindowMs: 0 };
    const { railway, manager, ports } = aPush(['BUILDING'], aBot({ rotation }));
    const { readDeployment } = railway;
    railway.readDeployment = async (id) => {
      railway.script = id === 'push' ? ['BUILDING'] : ['SUCCESS'];
      return await readDeployment.call(railway, id);
    };
    const report = await manager.updateRailwayToken(NEW);
    expect(progress(report, 'PUSH_IN_FLIGHT')).toContain('still building');
    expect(railway.deployed).toEqual(['d1']);
    expect(ports.clock.now().getTime() - NOW.getTime()).toBeLessThan(deployTimeoutMs / 2 + MINUTE);
  });

  test('for more than half an hour is stuck, and not waited for', async () => {
    const { railway, manager, said } = aPush(['SUCCESS']);
    railway.service.inFlight = [{ id: 'push', status: 'BUILDING', createdAt: ago(31 * MINUTE) }];
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({ rotation: { outcome: 'live' } });
    expect(railway.deployed).toEqual(['d1']);
    expect(said.join('\n')).not.toContain('A push');
  });
});

describe('which code is deployed', () => {
  test.each<[string, (railway: FakeRailway) => void, string[]]>([
    ['what runs, as it is', () => {}, ['d1']],
    [
      'its commit, where Railway refuses to redeploy it',
      ({ faults }) => Object.assign(faults, { redeploy: refusal() }),
      ['c0ffee'],
    ],
    [
      'its commit, where Railway gives no answer to that and did nothing',
      ({ faults }) => Object.assign(faults, { redeploy: outage() }),
      ['c0ffee'],
    ],
    [
      'its commit, where it cannot be redeployed',
      ({ service }) => Object.assign(service.active ?? {}, { canRedeploy: false }),
      ['c0ffee'],
    ],
    ["the service's own, where nothing runs", ({ service }) => void delete service.active, ['latest']],
  ])('%s', async (_name, arrange, deployed) => {
    const { railway, manager } = aDeadBot();
    arrange(railway);
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({ rotation: { outcome: 'live' } });
    expect(railway).toMatchObject({ stored: NEW, deployed });
  });

  test('none, where Railway refuses either way: set, not live, and the same call again goes on', async () => {
    const { railway, manager } = aDeadBot();
    const { deploy } = railway;
    railway.faults.redeploy = refusal();
    railway.deploy = () => Promise.reject(refusal());
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ rotation: { outcome: 'set-not-live', changed: true } });
    expect(progress(report, 'RAILWAY_TOKEN_REFUSED')).toContain('Run this again');
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({
      rotation: { outcome: 'set-not-live', changed: false },
    });

    delete railway.faults.redeploy;
    railway.deploy = deploy;
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({ rotation: { outcome: 'live', changed: false } });
    expect(railway.written).toHaveLength(1);
  });
});

describe('what happens in between', () => {
  test.each(['writeVariable', 'redeploy'] as const)('a lost answer to %s is settled by looking', async (call) => {
    const { railway, manager } = aDeadBot();
    loseAnswer(railway, call);
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({ rotation: { outcome: 'live' } });
    expect(railway.written).toHaveLength(1);
    expect(railway.deployed).toHaveLength(1);
  });

  test('a write that was lost on its way is sent once more', async () => {
    const { railway, manager } = aDeadBot();
    railway.faults.write = outage();
    const { readService } = railway;
    let looks = 0;
    railway.readService = (...call) => {
      if (++looks === 2) delete railway.faults.write;
      return readService.apply(railway, call);
    };
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({ rotation: { outcome: 'live' } });
    expect(railway.written).toHaveLength(1);
  });

  test('another token overtakes this one, and that is said', async () => {
    const { railway, manager } = aDeadBot();
    atFirst(railway, 'redeploy', () => railway.set(LASTING));
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ level: 'error', rotation: { outcome: 'set-not-live' } });
    expect(codes(report)).toContain('OVERTAKEN');
    expect(railway).toMatchObject({ stored: LASTING, written: [{ value: NEW }] });
  });

  test('Railway goes away after the write: set, not live, and the same call again finishes the work', async () => {
    const { railway, manager } = aDeadBot();
    atFirst(railway, 'redeploy', () => Object.assign(railway.faults, { service: outage() }), outage());
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ rotation: { outcome: 'set-not-live', changed: true } });
    expect(progress(report, 'RAILWAY_UNAVAILABLE')).toMatch(/Run this again/);

    delete railway.faults.service;
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({ rotation: { outcome: 'live', changed: false } });
    expect(railway.written).toHaveLength(1);
    expect(railway.deployed).toHaveLength(1);
  });
});

describe('where the variable is no plain one', () => {
  test('a reference to a shared one: that is written, and who else uses it is named with the command', async () => {
    const { railway, manager } = aDeadBot();
    railway.service = {
      ...railway.service,
      tokenReference: { is: 'shared', name: outside('WHATSAPP_TOKEN') },
      tokenVariable: { ...railway.service.tokenVariable, sharedWith: [asClean('other')] },
    };
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ rotation: { outcome: 'live' } });
    expect(railway.written).toEqual([{ name: 'WHATSAPP_TOKEN', shared: true, value: NEW }]);
    expect(railway.deployed).toEqual(['d1']);
    expect(progress(report, 'SHARED_VARIABLE')).toContain('railway redeploy --service shop --yes');
  });

  test("a reference to another service's: refused, with the place to change it", async () => {
    const { railway, manager } = aDeadBot();
    railway.service = {
      ...railway.service,
      tokenReference: { is: 'elsewhere', path: [outside('Gateway.WHATSAPP_TOKEN')] },
    };
    const report = await manager.updateRailwayToken(NEW);
    expect(report.rotation).toEqual({ outcome: 'refused', changed: false });
    expect(progress(report, 'VARIABLE_REFERS_ELSEWHERE')).toContain(
      'Monitor Gateway.WHATSAPP_TOKEN at its own service',
    );
    expect(railway).toMatchObject({ written: [], deployed: [] });
  });

  test('one that is put together from others: refused', async () => {
    const { railway, manager } = aDeadBot();
    railway.service = {
      ...railway.service,
      tokenReference: { is: 'composed', of: [outside('shared.A'), outside('Gateway.B')] },
    };
    const report = await manager.updateRailwayToken(NEW);
    expect(report.rotation).toEqual({ outcome: 'refused', changed: false });
    expect(progress(report, 'VARIABLE_REFERS_ELSEWHERE')).toContain('Change shared.A and Gateway.B where it is set');
    expect(railway).toMatchObject({ written: [], deployed: [] });
  });

  test('a sealed one: written, said, and the new token is the one that is checked', async () => {
    const { meta, railway, manager } = aDeadBot(aBot({ given: { token: new Secret(OLD) } }));
    railway.service = {
      ...railway.service,
      tokenVariable: { ...railway.service.tokenVariable, isSealed: true },
    };
    const report = await manager.updateRailwayToken(NEW);
    expect(report).toMatchObject({ state: 'valid', rotation: { outcome: 'live', changed: true } });
    expect(railway.written).toEqual([{ name: 'W1_WHATSAPP_ACCESS_TOKEN', shared: false, value: NEW }]);
    expect(progress(report, 'VARIABLE_SEALED')).toContain('Also replace the GitHub secret behind `whatsapp-token`');
    expect(meta.asked.at(-1)).toBe(NEW);
  });

  test('the same token with white space around is written again without, since not every bot copes with it', async () => {
    const { railway, manager } = aLivingBot();
    railway.set(`${NEW}\n`);
    expect(await manager.updateRailwayToken(NEW)).toMatchObject({ rotation: { outcome: 'live', changed: true } });
    expect(railway.stored).toBe(NEW);
  });
});
