// Backup tokens: what a check says of them, when it puts one in place by itself, and what the issue asks for then.
import { describe, expect, test } from '@jest/globals';
import { parseMarker } from '../../src/core/incident/marker.ts';
import type { MetaAnswers } from '../../src/core/token/token-health.ts';
import { ServiceUnavailableError, SetupError } from '../../src/errors.ts';
import { Secret } from '../../src/secret.ts';
import { ago, aToken, DAY, HOUR } from '../support/builders.ts';
import { asClean } from '../support/clean.ts';
import { aBot, aWorld, expiredAnswers, healthyAnswers, silentAnswers } from '../support/fakes.ts';

const TOKEN = 'W1_WHATSAPP_ACCESS_TOKEN';
const BACKUP = `${TOKEN}_BACKUP`;
const BACKUP_2 = `${TOKEN}_BACKUP_2`;
const PRIMARY = aToken('a');

const refusedWith = (code: number): MetaAnswers =>
  healthyAnswers({
    inspection: { is: 'silence', reason: 'Meta did not answer.' },
    phone: { is: 'error', error: { code, message: asClean('No.'), transient: false, status: 400 } },
  });
const ending = (leftMs: number) =>
  healthyAnswers({
    inspection: {
      is: 'value',
      value: { isValid: true, type: 'SYSTEM_USER', expiresAt: ago(-leftMs), issuedAt: ago(50 * DAY), scopes: [] },
    },
  });

/** A bot with one backup that works; the letter says which token the variable holds. */
function aBackedWorld({ letter = 'b', answers = healthyAnswers(), autoSwitch = true } = {}) {
  const world = aWorld(aBot({ autoSwitch }));
  const store = (token: string, variable = BACKUP, updatedAt = ago(DAY)) => {
    const { service } = world.railway;
    service.values[variable] = new Secret(token);
    service.backups = [
      ...(service.backups ?? []).filter((each) => each.variable !== variable),
      { variable, isSealed: false, updatedAt },
    ];
  };
  store(aToken(letter));
  world.meta.about.set(PRIMARY, answers);
  return { ...world, store };
}
const codes = ({ reasons }: { reasons: readonly { code: string }[] }) => reasons.map(({ code }) => code);

describe('a check with a backup', () => {
  test('proves it beside the token, and says that all is well', async () => {
    const { check, meta, railway } = aBackedWorld();
    const report = await check();
    expect(report).toMatchObject({ state: 'valid', level: 'info', issue: { step: 'none' } });
    expect(report.backups).toEqual([{ variable: BACKUP, standing: 'ready', state: 'valid', expiresAt: 'never' }]);
    expect(report.prediction?.byItself).toContain(`the backup in \`${BACKUP}\` takes over`);
    expect(meta.asked).toEqual([PRIMARY, aToken('b')]);
    expect(railway.written).toEqual([]);
  });

  test('asks Meta nothing more where there is none, or an empty one', async () => {
    const { check, meta, railway, store } = aBackedWorld();
    store('  ');
    expect((await check()).backups).toBeUndefined();
    delete railway.service.backups;
    expect((await check()).backups).toBeUndefined();
    expect(meta.asked).toEqual([PRIMARY, PRIMARY]);
  });

  test('asks about the same token once', async () => {
    const { check, meta, store } = aBackedWorld({ letter: 'a' });
    store(PRIMARY, BACKUP, ago(HOUR));
    store(PRIMARY, BACKUP_2, ago(HOUR));
    expect(codes(await check())).toEqual(['BACKUP_SAME_TOKEN', 'BACKUP_SAME_TOKEN']);
    expect(meta.asked).toEqual([PRIMARY]);
  });

  test('a second backup that is a copy of the first is none', async () => {
    const { check, meta, store } = aBackedWorld();
    store(aToken('b'), BACKUP_2);
    expect((await check()).backups).toMatchObject([{ standing: 'ready' }, { variable: BACKUP_2, standing: 'same' }]);
    expect(meta.asked).toEqual([PRIMARY, aToken('b')]);
  });

  test('a dying backup is a warning of its own, and no issue', async () => {
    const { check, meta } = aBackedWorld();
    meta.about.set(aToken('b'), ending(DAY));
    const report = await check();
    expect(report).toMatchObject({ state: 'valid', level: 'warning', issue: { step: 'none' } });
    expect(codes(report)).toEqual(['BACKUP_EXPIRING']);
  });

  test('a sealed one cannot be proved', async () => {
    const { check, railway, meta } = aBackedWorld();
    delete railway.service.values[BACKUP];
    railway.service.backups = [{ variable: BACKUP, isSealed: true }];
    expect(codes(await check())).toEqual(['BACKUP_SEALED']);
    expect(meta.asked).toEqual([PRIMARY]);
  });

  test('with white space around it, it is asked about without', async () => {
    const { check, meta, store } = aBackedWorld();
    store(` ${aToken('b')}\n`);
    await check();
    expect(meta.asked).toContain(aToken('b'));
  });

  test('text that is no token is said, and not sent to Meta', async () => {
    const { check, meta, store } = aBackedWorld();
    store(`"${aToken('b')}"`);
    expect(codes(await check())).toEqual(['BACKUP_UNUSABLE']);
    expect(meta.asked).toEqual([PRIMARY]);
  });
});

describe('with auto-switch', () => {
  test.each<[state: string, answers: MetaAnswers]>([
    ['expired', expiredAnswers()],
    ['invalid', refusedWith(190)],
  ])(
    'a token that is %s is replaced by the backup at once, and the issue asks for a new one',
    async (_state, answers) => {
      const { check, railway, issues, told } = aBackedWorld({ answers });
      const report = await check();
      expect(report).toMatchObject({ state: 'valid', level: 'warning', rotation: { outcome: 'live', changed: true } });
      expect(report.issue.step).toBe('opened');
      expect(codes(report)).toContain('RUNNING_ON_BACKUP');
      expect(railway).toMatchObject({ stored: aToken('b'), deployed: ['d1'] });
      expect(issues.all[0]?.title).toBe('WhatsApp token (bot): running on the backup');
      expect(issues.all[0]?.body).toContain(`railway variable set ${BACKUP}`);
      expect(report.prediction).toMatchObject({ byHand: 'Save a new backup token.' });
      expect(told.map(({ level, title }) => [level, title])).toEqual([
        ['warning', expect.stringContaining('runs on its backup')],
      ]);
    },
  );

  test.each([
    ['deploys it', true, 1],
    ['leaves it, where nothing may be switched', false, 0],
  ])(
    'where a run ended between storing the backup and deploying, the next check %s',
    async (_what, autoSwitch, times) => {
      const { check, railway } = aBackedWorld({ autoSwitch });
      railway.set(aToken('b'));
      const report = await check(HOUR);
      expect(report.rotation?.outcome).toBe(autoSwitch ? 'live' : undefined);
      expect(codes(report).includes('NOT_DEPLOYED')).toBe(!autoSwitch);
      expect((await check(2 * HOUR)).rotation).toBeUndefined();
      expect(railway.deployed).toHaveLength(times);
      expect(railway.written).toEqual([]);
    },
  );

  test('an issue that is open is kept until a new backup is there, and written to once', async () => {
    const { check, meta, issues, store, told } = aBackedWorld({ answers: expiredAnswers() });
    meta.about.set(aToken('b'), expiredAnswers());
    expect(await check()).toMatchObject({ state: 'expired', issue: { step: 'opened' } });
    meta.about.delete(aToken('b'));
    expect(await check(HOUR)).toMatchObject({ level: 'warning', issue: { step: 'updated' } });
    expect(issues.all[0]?.texts).toEqual([expect.stringContaining('from `expired` to `valid`')]);
    const marker = parseMarker(issues.all[0]?.body ?? '');
    expect(marker).toMatchObject({ state: 'valid', backup: 'running' });
    // The silence is over.
    expect(marker?.incidents).toMatchObject([{ state: 'expired', to: expect.any(Date) }]);
    expect(await check(2 * HOUR)).toMatchObject({ level: 'warning', issue: { step: 'none' } });
    store(aToken('c'));
    expect(await check(5 * HOUR)).toMatchObject({ level: 'info', issue: { step: 'closed' } });
    expect(issues.all[0]?.texts.at(-1)).toContain(
      'no longer depends on its backup token. Duration since it was detected: 4 h',
    );
    expect(told.at(-1)?.title).toContain('no longer depends on its backup');
    expect(issues.all).toHaveLength(1);
  });

  test('a new backup that is none keeps the issue open, and says so', async () => {
    const { check, meta, issues, store } = aBackedWorld({ answers: expiredAnswers() });
    await check();
    store(aToken('c'));
    meta.about.set(aToken('c'), expiredAnswers());
    const report = await check(HOUR);
    expect(report).toMatchObject({ state: 'valid', level: 'warning', issue: { step: 'updated' } });
    expect(codes(report)).toEqual(expect.arrayContaining(['BACKUP_AWAITED', 'BACKUP_DEAD']));
    expect(issues.all[0]).toMatchObject({ open: true, title: 'WhatsApp token (bot): without a backup' });
    expect(await check(2 * HOUR)).toMatchObject({ issue: { step: 'none' } });
    store(aToken('d'));
    expect(await check(3 * HOUR)).toMatchObject({ issue: { step: 'closed' } });
  });

  test('a new token in the token’s own variable makes the backup one again', async () => {
    const { check, manager } = aBackedWorld({ answers: expiredAnswers() });
    await check();
    const report = await manager.updateRailwayToken(aToken('e'));
    expect(report).toMatchObject({ level: 'info', issue: { step: 'closed' }, backups: [{ standing: 'ready' }] });
  });

  test('the second takes over where the first is dead', async () => {
    const { check, meta, railway, store } = aBackedWorld({ answers: expiredAnswers() });
    store(aToken('c'), BACKUP_2);
    meta.about.set(aToken('b'), expiredAnswers());
    await check();
    expect(railway.stored).toBe(aToken('c'));
  });

  test.each<[name: string, answers: MetaAnswers, state: string]>([
    ['nobody answers', silentAnswers(), 'unknown'],
    ['the account is blocked', refusedWith(131031), 'blocked'],
    ['the number cannot be seen', refusedWith(100), 'misconfigured'],
  ])('nothing is switched where %s', async (_name, answers, state) => {
    const { check, railway } = aBackedWorld({ answers });
    expect(await check()).toMatchObject({ state });
    expect(railway.written).toEqual([]);
  });

  test.each<[name: string, arrange: (world: ReturnType<typeof aBackedWorld>) => void]>([
    ['is dead as well', ({ meta }) => meta.about.set(aToken('b'), expiredAnswers())],
    ['gets no answer', ({ meta }) => meta.about.set(aToken('b'), silentAnswers())],
    ['is the same token', ({ store }) => store(PRIMARY)],
    [
      'is sealed',
      ({ railway }) => {
        delete railway.service.values[BACKUP];
        railway.service.backups = [{ variable: BACKUP, isSealed: true }];
      },
    ],
  ])('nothing is written where the backup %s', async (_name, arrange) => {
    const world = aBackedWorld({ answers: expiredAnswers() });
    arrange(world);
    expect(await world.check()).toMatchObject({ state: 'expired', level: 'critical', issue: { step: 'opened' } });
    expect(world.railway.written).toEqual([]);
  });

  test('over a sealed variable no backup is written: nobody could read it back', async () => {
    const world = aWorld(aBot({ autoSwitch: true, given: { token: new Secret(PRIMARY) } }));
    world.railway.service.values[BACKUP] = new Secret(aToken('b'));
    world.railway.service.backups = [{ variable: BACKUP, isSealed: false, updatedAt: ago(DAY) }];
    world.railway.service.tokenVariable = { ...world.railway.service.tokenVariable, isSealed: true };
    world.meta.about.set(PRIMARY, expiredAnswers());
    const report = await world.check();
    expect(report.prediction).toMatchObject({ byItself: expect.stringContaining('sealed') });
    expect(world.railway.written).toEqual([]);
  });

  test('somebody was faster: the token in place works again', async () => {
    const { check, meta, railway } = aBackedWorld({ answers: expiredAnswers() });
    const probe = meta.probe.bind(meta);
    meta.probe = async (credentials) => {
      const answers = await probe(credentials);
      if (credentials.token.reveal() === PRIMARY) meta.about.set(PRIMARY, healthyAnswers());
      return answers;
    };
    expect(await check()).toMatchObject({ state: 'valid', rotation: { outcome: 'unchanged', changed: false } });
    expect(railway.written).toEqual([]);
  });

  test.each<[name: string, fault: Error, says: string]>([
    [
      'Railway refuses the write',
      new SetupError('RAILWAY_REQUEST_REFUSED', { what: 'Railway says no.', fix: 'Ask.' }),
      'Railway says no.',
    ],
    ['Railway takes no write', new ServiceUnavailableError('Railway', 'Railway gave no usable answer.'), 'Railway'],
  ])('%s: said in the issue, and tried again by the next check', async (_name, fault, says) => {
    const { check, railway, issues } = aBackedWorld({ answers: expiredAnswers() });
    railway.faults.write = fault;
    const report = await check();
    expect(report).toMatchObject({ state: 'expired', level: 'critical', rotation: { changed: expect.any(Boolean) } });
    expect(issues.all[0]?.body).toContain('SWITCH_FAILED');
    expect(issues.all[0]?.body).toContain(says);
    delete railway.faults.write;
    expect(await check(HOUR)).toMatchObject({ state: 'valid', rotation: { outcome: 'live' } });
  });

  test('a deployment that fails leaves the backup in place, and the issue says that the bot does not have it', async () => {
    const { check, railway, issues } = aBackedWorld({ answers: expiredAnswers() });
    railway.script = ['FAILED'];
    const report = await check();
    expect(report).toMatchObject({ level: 'error', rotation: { outcome: 'set-not-live' }, issue: { step: 'opened' } });
    expect(issues.all[0]?.title).toContain('not deployed');
    expect(railway.stored).toBe(aToken('b'));
  });

  test('off: it is only said', async () => {
    const { check, railway, issues } = aBackedWorld({ answers: expiredAnswers(), autoSwitch: false });
    expect(await check()).toMatchObject({ state: 'expired', level: 'critical' });
    expect(railway.written).toEqual([]);
    expect(issues.all[0]?.body).toContain(`The backup in \`${BACKUP}\` works, but \`auto-switch\` is off.`);
  });

  test('a process that keeps watching tells it once without an issue, and its end', async () => {
    const { ports, manager, store, told } = aBackedWorld({ answers: expiredAnswers() });
    delete ports.issues;
    const stop = new AbortController();
    let passes = 0;
    await manager.startMonitoring({
      signal: stop.signal,
      onReport: () => {
        passes++;
        if (passes === 2) store(aToken('c'));
        if (passes === 3) stop.abort();
      },
    });
    expect(told.map(({ title }) => title)).toEqual([
      expect.stringContaining('runs on its backup'),
      expect.stringContaining('no longer depends on its backup'),
    ]);
  });
});
