import { describe, expect, test } from '@jest/globals';
import { isShortLived, judgeDataAccess, judgeExpiry, warnBeforeMs } from '../../../src/core/token/expiry.ts';
import { WATCHED } from '../../../src/core/token/subject.ts';
import type { TokenHealth } from '../../../src/core/token/token-health.ts';
import { ago, DAY, HOUR, NOW } from '../../support/builders.ts';

const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;
const LATE = { medianMs: HOUR, usualMs: 3 * HOUR, longestMs: 4 * HOUR, spanMs: DAY };

describe('how early to warn', () => {
  test.each<[string, Parameters<typeof warnBeforeMs>[0], number]>([
    ['lifetime unknown: one check and its lateness', { warnBefore: 'auto', checkIntervalMs: HALF_HOUR }, 45 * MINUTE],
    ['an hour of life', { warnBefore: 'auto', checkIntervalMs: HALF_HOUR, lifetimeMs: HOUR }, 45 * MINUTE],
    ['exactly a day of life', { warnBefore: 'auto', checkIntervalMs: HALF_HOUR, lifetimeMs: DAY }, 45 * MINUTE],
    ['four days of life: half of it', { warnBefore: 'auto', checkIntervalMs: HALF_HOUR, lifetimeMs: 4 * DAY }, 2 * DAY],
    ['sixty days of life: a week', { warnBefore: 'auto', checkIntervalMs: HALF_HOUR, lifetimeMs: 60 * DAY }, 7 * DAY],
    [
      'a check a day, two days of life',
      { warnBefore: 'auto', checkIntervalMs: DAY, lifetimeMs: 2 * DAY },
      DAY + 15 * MINUTE,
    ],
    [
      'a late schedule: as late as it usually is',
      { warnBefore: 'auto', checkIntervalMs: HALF_HOUR, cadence: LATE },
      3 * HOUR,
    ],
    ['as set, however late', { warnBefore: 5 * MINUTE, checkIntervalMs: HALF_HOUR, cadence: LATE }, 5 * MINUTE],
    ['as set', { warnBefore: 5 * MINUTE, checkIntervalMs: HALF_HOUR, lifetimeMs: 60 * DAY }, 5 * MINUTE],
  ])('%s', (_name, options, expected) => {
    expect(warnBeforeMs(options)).toBe(expected);
  });
});

describe('how far a token is from its end', () => {
  const every30 = { now: NOW, checkIntervalMs: HALF_HOUR, warnBefore: 'auto' as 'auto' | number };
  const sixtyDays = (leftMs: number) => ({ expiresAt: ago(-leftMs), issuedAt: ago(60 * DAY - leftMs) });

  test.each<[string, Parameters<typeof judgeExpiry>[0], boolean, boolean]>([
    ['60 minutes long, 59 left', { ...every30, expiresAt: ago(-59 * MINUTE) }, false, false],
    ['60 minutes long, 46 left', { ...every30, expiresAt: ago(-46 * MINUTE) }, false, false],
    ['60 minutes long, 44 left', { ...every30, expiresAt: ago(-44 * MINUTE) }, true, true],
    ['60 minutes long, 10 left', { ...every30, expiresAt: ago(-10 * MINUTE) }, true, true],
    ['60 days long, 8 days left', { ...every30, ...sixtyDays(8 * DAY) }, false, false],
    ['60 days long, 6 days left', { ...every30, ...sixtyDays(6 * DAY) }, true, false],
    ['60 days long, 40 minutes left', { ...every30, ...sixtyDays(40 * MINUTE) }, true, true],
    ['lifetime unknown, 6 days left', { ...every30, expiresAt: ago(-6 * DAY) }, false, false],
    ['fixed 2 h, 3 h left', { ...every30, warnBefore: 2 * HOUR, expiresAt: ago(-3 * HOUR) }, false, false],
    ['fixed 2 h, 1 h left', { ...every30, warnBefore: 2 * HOUR, expiresAt: ago(-HOUR) }, true, false],
    ['60 minutes long, exactly 45 left', { ...every30, expiresAt: ago(-45 * MINUTE) }, true, true],
    [
      'fixed 5 min, 20 min left: no check comes in between',
      { ...every30, warnBefore: 5 * MINUTE, expiresAt: ago(-20 * MINUTE) },
      false,
      true,
    ],
  ])('%s', (_name, given, expiring, endsBeforeNextCheck) => {
    expect(judgeExpiry(given)).toMatchObject({ expiring, endsBeforeNextCheck });
  });

  test('how long it lives is known where it is known when it was made', () => {
    expect(judgeExpiry({ ...every30, ...sixtyDays(8 * DAY) })).toMatchObject({
      lifetimeMs: 60 * DAY,
      remainingMs: 8 * DAY,
    });
  });

  test('past its end by our clock, nothing is left, and no more is claimed', () => {
    expect(judgeExpiry({ ...every30, expiresAt: ago(HOUR) })).toEqual({
      expiring: true,
      remainingMs: 0,
      endsBeforeNextCheck: true,
    });
  });
});

describe('a temporary token', () => {
  test.each<[string, Pick<TokenHealth, 'type' | 'issuedAt' | 'expiresAt'>, boolean]>([
    ['user token, an hour left', { type: 'USER', expiresAt: ago(-HOUR) }, true],
    ['user token that has ended', { type: 'USER', expiresAt: ago(HOUR) }, true],
    ['user token with a whole day left', { type: 'USER', expiresAt: ago(-DAY) }, false],
    ['user token of 60 days, an hour left', { type: 'USER', issuedAt: ago(59 * DAY), expiresAt: ago(-HOUR) }, false],
    ['user token made two hours ago, an hour left', { type: 'USER', issuedAt: ago(HOUR), expiresAt: ago(-HOUR) }, true],
    ['user token without issue time, 50 days left', { type: 'USER', expiresAt: ago(-50 * DAY) }, false],
    ['user token that never ends', { type: 'USER', expiresAt: 'never' }, false],
    ['user token whose end is not known', { type: 'USER' }, false],
    ['system user token, an hour left', { type: 'SYSTEM_USER', expiresAt: ago(-HOUR) }, false],
    ['type unknown', { expiresAt: ago(-HOUR) }, false],
  ])('%s', (_name, facts, expected) => {
    expect(isShortLived(facts, NOW)).toBe(expected);
  });
});

describe('access to data', () => {
  test.each<[string, string, Date | undefined, string | undefined]>([
    ['8 days left', 'USER', ago(-8 * DAY), undefined],
    ['6 days left', 'USER', ago(-6 * DAY), 'DATA_ACCESS_EXPIRES'],
    ['exactly a week left', 'USER', ago(-7 * DAY), 'DATA_ACCESS_EXPIRES'],
    ['over', 'USER', ago(DAY), 'DATA_ACCESS_EXPIRES'],
    ['not told', 'USER', undefined, undefined],
    ['of a system user', 'SYSTEM_USER', ago(-6 * DAY), undefined],
  ])('%s', (_name, type, dataAccessExpiresAt, code) => {
    const facts = { isValid: true, type, scopes: [], ...(dataAccessExpiresAt ? { dataAccessExpiresAt } : {}) };
    expect(judgeDataAccess(facts, NOW, WATCHED)?.code).toBe(code);
  });

  test('the reason says when, why, and what to do', () => {
    const facts = { isValid: true, type: 'USER', scopes: [], dataAccessExpiresAt: ago(-6 * DAY) };
    expect(judgeDataAccess(facts, NOW, WATCHED)).toMatchObject({
      level: 'warning',
      what: expect.stringContaining('2026-11-30'),
      why: expect.stringContaining('90 days'),
      fix: expect.stringContaining('new token'),
    });
  });
});
