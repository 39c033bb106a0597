import { describe, expect, test } from '@jest/globals';
import type { About } from '../src/check/checker.ts';
import type { Level } from '../src/core/reason.ts';
import { headline } from '../src/core/report/wording.ts';
import { ServiceUnavailableError, SetupError } from '../src/errors.ts';
import { WhatsAppTokenManager } from '../src/manager.ts';
import { Secret, Secrets } from '../src/secret.ts';
import { ago, aToken, DAY, HOUR } from './support/builders.ts';
import { asClean } from './support/clean.ts';
import {
  aBot,
  aWorld,
  expiredAnswers,
  type FakeIssues,
  forbidden,
  healthyAnswers,
  silentAnswers,
} from './support/fakes.ts';

const TOKEN = 'W1_WHATSAPP_ACCESS_TOKEN';

type Kept = FakeIssues['all'][number];

/** What a run that met this one opened beside it. */
function second(first: Kept | undefined): Kept {
  const { body = '', ...rest } = first as Kept;
  return { ...rest, number: 2, body: body.replace('"number":1', '"number":2'), texts: [] };
}

describe('the life of the issue', () => {
  test('healthy → expired → still expired → outage → recovered', async () => {
    const { meta, issues, check } = aWorld();
    expect(await check()).toMatchObject({ state: 'valid', level: 'info', issue: { step: 'none' } });

    meta.answers = expiredAnswers();
    expect(await check(HOUR)).toMatchObject({
      state: 'expired',
      level: 'critical',
      issue: { step: 'opened', number: 1 },
    });
    expect(issues.all[0]?.body).toContain('\n## 🚨 WHATSAPP TOKEN EXPIRED - MANUAL UPDATE REQUIRED 🚨\n');

    expect(await check(1.5 * HOUR)).toMatchObject({ issue: { step: 'none', number: 1 } });

    meta.answers = silentAnswers();
    expect(await check(2 * HOUR)).toMatchObject({
      state: 'unknown',
      level: 'warning',
      issue: { step: 'none', number: 1 },
    });
    expect(issues.all[0]).toMatchObject({ open: true, texts: [] });

    meta.answers = healthyAnswers();
    expect(await check(3 * HOUR)).toMatchObject({ state: 'valid', issue: { step: 'closed', number: 1 } });
    expect(issues.all[0]).toMatchObject({
      open: false,
      stateReason: 'completed',
      texts: [expect.stringContaining('2 h')],
    });
  });

  test('a problem within a day of recovery reopens the same issue, a later one opens another', async () => {
    const { meta, issues, check } = aWorld();
    for (const [at, answers] of [
      [0, expiredAnswers()],
      [1, healthyAnswers()],
      [5, expiredAnswers()],
      [6, healthyAnswers()],
    ] as const) {
      meta.answers = answers;
      await check(at * HOUR);
    }
    expect(issues.all).toHaveLength(1);
    meta.answers = expiredAnswers();
    await check(2 * DAY);
    expect(issues.all).toHaveLength(2);
    expect(issues.all[1]?.body).toContain('#1');
  });

  test('a token that expired three times in a week gets the advice that ends it, unfolded', async () => {
    const { meta, issues, check } = aWorld();
    for (let hour = 0; hour < 6; hour++) {
      meta.answers = hour % 2 === 0 ? expiredAnswers() : healthyAnswers();
      await check(hour * HOUR);
    }
    meta.answers = expiredAnswers();
    await check(7 * HOUR);
    const body = issues.all[0]?.body ?? '';
    expect(body.indexOf('Restore the bot')).toBeGreaterThan(0);
    expect(body.indexOf('Restore the bot')).toBeLessThan(body.indexOf('Stop it from happening again'));
    expect(body).toContain('**This token expired three times within a week.**');
  });

  test('five runs at once leave one open issue', async () => {
    const world = aWorld();
    world.meta.answers = expiredAnswers();
    await Promise.all(Array.from({ length: 5 }, () => world.check()));
    expect(world.issues.all.filter((issue) => issue.open).map((issue) => issue.number)).toEqual([1]);
  });

  test('one that lost its label is found by its marker and gets it back', async () => {
    const { meta, issues, check } = aWorld();
    meta.answers = expiredAnswers();
    await check();
    Object.assign(issues.all[0] ?? {}, { labels: [] });
    await check(HOUR);
    expect(issues.all).toHaveLength(1);
    expect(issues.all[0]?.labels).toEqual(['whatsapp-token']);
  });

  test('one that was deleted while we looked is forgotten, and a new one is opened', async () => {
    const { meta, issues, check } = aWorld();
    meta.answers = expiredAnswers();
    await check();
    issues.faults.gone = 1;
    meta.answers = {
      ...expiredAnswers(),
      phone: {
        is: 'error',
        error: { code: 200, message: asClean('API access blocked.'), transient: false, status: 400 },
      },
    };
    expect(await check(HOUR)).toMatchObject({ issue: { step: 'opened', number: 2 } });
  });

  test('a duplicate that was deleted while we looked is out of the way, and recovery is told once', async () => {
    const { meta, issues, check } = aWorld();
    meta.answers = expiredAnswers();
    await check();
    issues.all.push(second(issues.all[0]));
    issues.faults.gone = 2;
    meta.answers = healthyAnswers();
    expect(await check(HOUR)).toMatchObject({ issue: { step: 'closed', number: 1 } });
    expect(issues.all[0]).toMatchObject({ open: false, comments: 1, texts: [expect.stringContaining('Resolved')] });
  });

  test('a duplicate that is deleted while a new one is opened makes no third', async () => {
    const { meta, issues, check } = aWorld();
    meta.answers = expiredAnswers();
    const list = issues.listOpen.bind(issues);
    // Another run opens one at the same moment, and a person deletes it before we close it.
    issues.listOpen = async (options) => {
      const [own] = issues.all;
      if (own && issues.all.length === 1) issues.all.push(second(own));
      return await list(options);
    };
    issues.faults.gone = 2;
    expect(await check()).toMatchObject({ issue: { step: 'opened', number: 1 } });
    expect(issues.all.filter(({ open }) => open).map(({ number }) => number)).toEqual([1]);
  });

  test('the last open one was deleted while we looked: the one closed an hour ago is opened again', async () => {
    const { meta, issues, check } = aWorld();
    meta.answers = expiredAnswers();
    await check();
    meta.answers = healthyAnswers();
    await check(HOUR);
    const [closed] = issues.all;
    issues.all.push({ ...second(closed), open: true });
    issues.faults.gone = 2;
    meta.answers = expiredAnswers();
    expect(await check(2 * HOUR)).toMatchObject({ issue: { step: 'reopened', number: 1 } });
  });

  test('two monitors under one name: the second says so, touches nothing, and tells of its token all the same', async () => {
    const { meta, railway, issues, check, told } = aWorld();
    meta.answers = expiredAnswers();
    await check();
    railway.place = { ...railway.place, serviceId: 'another' };
    const before = structuredClone(issues.all);
    const report = await check(HOUR);
    expect(report).toMatchObject({ state: 'expired', issue: { step: 'none' } });
    expect(report.reasons.map((reason) => reason.code)).toContain('BOT_NAME_TAKEN');
    expect(told.map(({ level, state }) => ({ level, state }))).toEqual(
      Array(2).fill({ level: 'critical', state: 'expired' }),
    );
    expect(told[1]?.title).toBe(told[0]?.title);
    expect(told[1]?.title).toMatch(/EXPIRED/);
    expect(told[1]?.lines).toEqual(told[0]?.lines.filter((line) => !line.startsWith('Issue: ')));
    expect(issues.all).toEqual(before);
  });

  test('one that is healthy says at the top that its name is taken, and not that all is well', async () => {
    const { meta, railway, told, check } = aWorld();
    meta.answers = expiredAnswers();
    await check();
    railway.place = { ...railway.place, serviceId: 'another' };
    meta.answers = healthyAnswers();
    told.length = 0;
    const report = await check(HOUR);
    expect(report).toMatchObject({ state: 'valid', level: 'error', issue: { step: 'none' } });
    expect(headline(report)).toMatch(
      /^The WhatsApp token of bot works, but: Another monitor here also uses the name `bot`/,
    );
    expect(told.map(({ title }) => title)).toEqual([headline(report)]);
  });
});

describe('what GitHub does to us', () => {
  test.each([
    ['no permission, issue needed', forbidden, expiredAnswers(), 'critical', 'ISSUES_FORBIDDEN'],
    ['no permission, none needed', forbidden, healthyAnswers(), 'warning', 'ISSUES_FORBIDDEN'],
    [
      'an outage, issue needed',
      new ServiceUnavailableError('GitHub', 'GitHub gave no usable answer.'),
      expiredAnswers(),
      'critical',
      'GITHUB_UNAVAILABLE',
    ],
    [
      'an outage, none needed',
      new ServiceUnavailableError('GitHub', 'GitHub gave no usable answer.'),
      healthyAnswers(),
      'info',
      'GITHUB_UNAVAILABLE',
    ],
  ] as const)('%s', async (_name, fault, answers, level, code) => {
    const { meta, issues, check } = aWorld();
    meta.answers = answers;
    issues.faults.list = fault;
    const report = await check();
    expect(report.level).toBe(level);
    expect(report.reasons.map((reason) => reason.code)).toContain(code);
  });
});

describe('which token is checked', () => {
  const given = new Secret(aToken('b'));

  test('the one the bot uses', async () => {
    const { meta, check } = aWorld();
    await check();
    expect(meta.asked).toEqual([aToken('a')]);
  });

  test('the one in the variable, even where another is given, and that is said', async () => {
    const { meta, check } = aWorld(aBot({ given: { token: given } }));
    const report = await check();
    expect(meta.asked).toEqual([aToken('a')]);
    expect(report.reasons.map((reason) => reason.code)).toEqual(['TOKEN_DIFFERS']);
  });

  test('the given one where the variable is sealed', async () => {
    const { meta, railway, check } = aWorld(aBot({ given: { token: given, phoneNumberId: '106853218861309' } }));
    railway.service = {
      ...railway.service,
      values: {},
      tokenVariable: { exists: true, isSealed: true, sharedWith: [] },
    };
    expect(await check()).toMatchObject({ state: 'valid' });
    expect(meta.asked).toEqual([aToken('b')]);
  });

  test('none while Railway does not answer', async () => {
    const { meta, railway, check } = aWorld(aBot({ given: { token: given } }));
    railway.faults.findService = new ServiceUnavailableError('Railway', 'Railway did not answer.');
    expect(await check()).toMatchObject({ state: 'unknown', level: 'warning', issue: { step: 'none' } });
    expect(meta.asked).toEqual([]);
  });
});

describe('how the variable is stored', () => {
  const stored = (value: string) => ({
    [TOKEN]: new Secret(value),
    W1_WHATSAPP_PHONE_NUMBER_ID: new Secret('106853218861309'),
  });
  test.each([
    ['empty', '', 'VARIABLE_UNUSABLE', 'misconfigured'],
    ['in quotes', `"${aToken('a')}"`, 'VARIABLE_UNUSABLE', 'misconfigured'],
    ['a placeholder', 'your-whatsapp-token', 'VARIABLE_UNUSABLE', 'misconfigured'],
    ['with Bearer', `Bearer ${aToken('a')}`, 'VARIABLE_UNUSABLE', 'misconfigured'],
    ['cut by a line break', `EAAT\n${aToken('a')}`, 'VARIABLE_UNUSABLE', 'misconfigured'],
    ['an unresolved reference', '${{shared.TOKEN}}', 'VARIABLE_UNUSABLE', 'misconfigured'],
    ['with white space around', `${aToken('a')}\n`, 'VARIABLE_PADDED', 'valid'],
  ])('%s', async (_name, value, code, state) => {
    const { railway, issues, check } = aWorld();
    railway.service = { ...railway.service, values: stored(value) };
    const report = await check();
    expect(report.state).toBe(state);
    expect(report.reasons[0]?.code).toBe(code);
    expect(issues.all).toHaveLength(state === 'valid' ? 0 : 1);
  });

  test.each([
    ['missing', { exists: false, isSealed: false, sharedWith: [] }, 'VARIABLE_MISSING'],
    ['sealed, and nothing else given', { exists: true, isSealed: true, sharedWith: [] }, 'VARIABLE_SEALED'],
  ])('%s', async (_name, tokenVariable, code) => {
    const { railway, check } = aWorld();
    railway.service = { ...railway.service, values: {}, tokenVariable };
    expect(await check()).toMatchObject({
      state: 'misconfigured',
      level: 'error',
      reasons: [{ code }],
      issue: { step: 'opened' },
    });
  });

  test('no phone number id is a fault of its own, unless the token is dead anyway', async () => {
    const { meta, railway, check } = aWorld();
    railway.service = { ...railway.service, values: { [TOKEN]: new Secret(aToken('a')) } };
    meta.answers = healthyAnswers({ phone: { is: 'silence', reason: 'not asked' } });
    expect(await check()).toMatchObject({ state: 'misconfigured', reasons: [{ code: 'PHONE_NUMBER_ID_MISSING' }] });
    meta.answers = { ...expiredAnswers(), phone: { is: 'silence', reason: 'not asked' } };
    expect(await check(HOUR)).toMatchObject({ state: 'expired' });
  });
});

describe('the log', () => {
  test('lines of the running deployment count, and raise a valid token to a warning', async () => {
    const { railway, check } = aWorld();
    railway.lines = [
      { timestamp: ago(HOUR / 2), text: 'Error validating access token: Session has expired', deploymentId: 'd1' },
      { timestamp: ago(HOUR / 2), deploymentId: 'd0', text: 'Error validating access token: before the deployment' },
    ];
    const report = await check();
    expect(report).toMatchObject({
      state: 'valid',
      level: 'warning',
      logs: { is: 'read', findings: { count: 1, strong: 1 } },
    });
  });

  test('that cannot be read is said, never called clean', async () => {
    const { railway, check } = aWorld();
    const { active: _none, ...nothingRuns } = railway.service;
    railway.service = nothingRuns;
    railway.faults.logs = new ServiceUnavailableError('Railway', 'Railway did not answer.');
    expect(await check()).toMatchObject({
      state: 'valid',
      logs: { is: 'unread' },
      reasons: [{ code: 'BOT_NOT_RUNNING' }, { code: 'LOGS_UNREAD' }],
    });
  });

  test('falls back to the log of the running deployment', async () => {
    const { railway, check } = aWorld();
    railway.faults.logs = new SetupError('RAILWAY_TOKEN_REFUSED', { what: 'Not Authorized', fix: 'x' });
    expect(await check()).toMatchObject({ logs: { is: 'read' }, level: 'info' });
  });
});

test('a Railway refusal is a set-up fault with an issue, and has no place in its marker', async () => {
  const { railway, issues, check } = aWorld();
  railway.faults.findService = new SetupError('RAILWAY_TOKEN_REFUSED', {
    what: 'Railway refused the token.',
    fix: 'Make a new one.',
  });
  expect(await check()).toMatchObject({ state: 'misconfigured', level: 'error', issue: { step: 'opened' } });
  expect(issues.all[0]?.body).not.toContain('"place"');
});

describe('people are told', () => {
  const titles = (told: { title: string }[]) => told.map(({ title }) => title);

  test('once per change, again as a reminder, and of the recovery with how long it took', async () => {
    const { meta, told, check } = aWorld();
    await check();
    expect(told).toEqual([]);
    meta.answers = expiredAnswers();
    await check(HOUR);
    await check(2 * HOUR);
    expect(titles(told)).toEqual(['🚨 WHATSAPP TOKEN EXPIRED - MANUAL UPDATE REQUIRED 🚨']);
    expect(told[0]).toMatchObject({
      level: 'critical',
      bot: 'bot',
      state: 'expired',
      url: expect.stringContaining('/issues/1'),
    });
    await check(7.5 * HOUR);
    expect(told).toHaveLength(2);
    expect(told[1]?.lines.join(' ')).toContain('reminder');
    meta.answers = healthyAnswers();
    await check(9 * HOUR);
    expect(told[2]).toMatchObject({ level: 'info', concerns: 'critical', title: expect.stringContaining('after 8 h') });
    await check(10 * HOUR);
    expect(told).toHaveLength(3);
  });

  test('not of an outage, and not of a short-lived token that is about to expire', async () => {
    const { meta, told, check } = aWorld();
    meta.answers = silentAnswers();
    await check();
    const expiresAt = new Date(ago(0).getTime() + 40 * 60_000);
    const value = { isValid: true, type: 'USER', expiresAt, scopes: [] };
    meta.answers = healthyAnswers({ inspection: { is: 'value', value } });
    expect(await check()).toMatchObject({ state: 'expiring' });
    expect(told).toEqual([]);
  });

  test('every time where there is no issue to remember', async () => {
    const world = aWorld();
    const { issues: _none, ...ports } = world.ports;
    const manager = new WhatsAppTokenManager(aBot(), ports, { showExcerpts: false, dryRun: false });
    world.meta.answers = expiredAnswers();
    await manager.check();
    await manager.check();
    expect(world.told).toHaveLength(2);
  });

  test('by a process that keeps watching, which remembers where no issue does', async () => {
    const world = aWorld();
    const { issues: _none, ...ports } = world.ports;
    const manager = new WhatsAppTokenManager(aBot(), ports, { showExcerpts: false, dryRun: false });
    const stop = new AbortController();
    const script = [
      healthyAnswers(),
      expiredAnswers(),
      expiredAnswers(),
      silentAnswers(),
      expiredAnswers(),
      healthyAnswers(),
    ];
    let pass = 0;
    world.meta.answers = script[0] ?? healthyAnswers();
    await manager.startMonitoring({
      signal: stop.signal,
      onReport: () => {
        pass += 1;
        world.meta.answers = script[pass] ?? healthyAnswers();
        if (pass === script.length) stop.abort();
      },
    });
    expect(titles(world.told)).toEqual([
      '🚨 WHATSAPP TOKEN EXPIRED - MANUAL UPDATE REQUIRED 🚨',
      expect.stringContaining('works again'),
    ]);
  });

  test('although the issue cannot be written', async () => {
    const { meta, issues, told, check } = aWorld();
    meta.answers = expiredAnswers();
    issues.faults.write = forbidden;
    await check();
    expect(titles(told)).toEqual(['🚨 WHATSAPP TOKEN EXPIRED - MANUAL UPDATE REQUIRED 🚨']);
  });

  test('although a channel fails, which is said', async () => {
    const world = aWorld();
    const broken = { name: 'broken #1', send: () => Promise.reject(new Error('https://hooks.example/secret')) };
    const ports = { ...world.ports, notifiers: [broken, ...(world.ports.notifiers ?? [])] };
    const manager = new WhatsAppTokenManager(aBot(), ports, { showExcerpts: false, dryRun: false });
    world.meta.answers = expiredAnswers();
    const report = await manager.check();
    expect(world.told).toHaveLength(1);
    expect(report.reasons.find((reason) => reason.code === 'NOTIFY_FAILED')?.what).toContain('broken #1');
    expect(JSON.stringify(report)).not.toContain('hooks.example');
  });
});

describe('a subclass', () => {
  const watchOnce = async (manager: WhatsAppTokenManager) => {
    const stop = new AbortController();
    await manager.startMonitoring({ signal: stop.signal, onReport: () => stop.abort() });
  };
  test.each<[string, (manager: WhatsAppTokenManager) => Promise<unknown>]>([
    ['a check', (manager) => manager.check()],
    ['a process that keeps watching', watchOnce],
    ['an update', (manager) => manager.updateRailwayToken(aToken('b'))],
  ])('can tell people otherwise: %s', async (_name, run) => {
    const heard: string[] = [];
    class Paging extends WhatsAppTokenManager {
      override async sendNotification(message: string) {
        heard.push(message);
        return [];
      }
    }
    const world = aWorld();
    world.meta.answers = expiredAnswers();
    await run(new Paging(aBot(), world.ports, { showExcerpts: false, dryRun: false }));
    expect(heard).toHaveLength(1);
    expect(world.told).toEqual([]);
  });

  test('a message of a caller goes without secrets; a link in it stays, and so does our own alert', async () => {
    const world = aWorld();
    const secrets = new Secrets();
    secrets.register('a-secret-0815');
    secrets.register('not-whatsapp-but-WHATSAPP-0815');
    const ports = { ...world.ports, cleanOwn: secrets.cleanOwn };
    class Signed extends WhatsAppTokenManager {
      override async sendNotification(message: string, level: Level, about: About) {
        return await super.sendNotification(`${message}\nsaid by a-secret-0815`, level, about);
      }
    }
    const options = { showExcerpts: false, dryRun: false };
    const link = 'https://github.com/octo/bot/issues/7';
    await new WhatsAppTokenManager(aBot(), ports, options).sendNotification(
      `Look\na-secret-0815 \x1b[2J${link}`,
      'info',
      { url: 'https://example.com/?key=a-secret-0815' },
    );
    world.meta.answers = expiredAnswers();
    await new Signed(aBot(), ports, options).check();
    expect(world.told).toMatchObject([
      { title: 'Look', lines: [`*** ${link}`], url: 'https://example.com/?key=***' },
      { title: '🚨 WHATSAPP TOKEN EXPIRED - MANUAL UPDATE REQUIRED 🚨', url: 'https://github.com/octo/bot/issues/1' },
    ]);
    expect(world.told[1]?.lines.at(-1)).toBe('said by ***');
    expect(world.told[1]?.lines).toContain('Issue: https://github.com/octo/bot/issues/1');
  });
});
