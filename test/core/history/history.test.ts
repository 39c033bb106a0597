// What is remembered of a bot: what counts as a change, how it was cured, what old days come to, what the badge shows.
import { describe, expect, test } from '@jest/globals';
import { renderBadge } from '../../../src/core/history/badge.ts';
import {
  appendCheck,
  type CheckRecord,
  changeAt,
  toCheckRecord,
  unknownSince,
} from '../../../src/core/history/changes.ts';
import { compact } from '../../../src/core/history/days.ts';
import {
  brokenPath,
  type Change,
  type History,
  isHistoryPath,
  parseHistory,
  printHistory,
} from '../../../src/core/history/history.ts';
import type { TokenHealth } from '../../../src/core/token/token-health.ts';
import { judgeBlindness } from '../../../src/core/verdict/blindness.ts';
import { ServiceUnavailableError, toReason } from '../../../src/errors.ts';
import { ago, aVerdict, DAY, HOUR, NOW } from '../../support/builders.ts';

const SOON = new Date(NOW.getTime() + 6 * DAY);
const LATER = new Date(NOW.getTime() + 60 * DAY);
const valid = { state: 'valid', level: 'info' } as const;
const expired = { state: 'expired', level: 'critical', cause: 'TOKEN_EXPIRED' } as const;
const unknown = { state: 'unknown', level: 'warning', cause: 'META_UNAVAILABLE' } as const;
const notDeployed = { state: 'valid', level: 'error', cause: 'NOT_DEPLOYED' } as const;

const aPass = (found: Partial<CheckRecord>): CheckRecord => ({ bot: 'bot', at: NOW, ...valid, ...found });
const aHistory = (...changes: Change[]): History => ({
  bot: 'bot',
  since: changes[0]?.at ?? NOW,
  changes,
  days: [],
});
const hoursAgo = (hours: number, found: Omit<Change, 'at'>): Change => ({ at: ago(hours * HOUR), ...found });

describe('what is a change', () => {
  test.each<[string, Change[], Partial<CheckRecord>, Omit<Change, 'at'> | undefined]>([
    ['the first pass of all', [], valid, valid],
    ['the same again', [hoursAgo(1, valid)], valid, undefined],
    ['a warning in the log', [hoursAgo(1, valid)], { level: 'warning', cause: 'LOG_ERRORS_WEAK' }, undefined],
    ['another state', [hoursAgo(1, valid)], expired, expired],
    ['an error beside a token that works', [hoursAgo(1, valid)], notDeployed, notDeployed],
    [
      'another cause of an error',
      [hoursAgo(1, { state: 'misconfigured', level: 'error', cause: 'VARIABLE_MISSING' })],
      { state: 'misconfigured', level: 'error', cause: 'RAILWAY_TOKEN_REFUSED' },
      { state: 'misconfigured', level: 'error', cause: 'RAILWAY_TOKEN_REFUSED' },
    ],
    ['another service that is silent', [hoursAgo(1, unknown)], { ...unknown, cause: 'RAILWAY_UNAVAILABLE' }, undefined],
    [
      'another end of the token',
      [hoursAgo(1, { ...valid, expiresAt: SOON })],
      { expiresAt: LATER },
      { ...valid, expiresAt: LATER },
    ],
    ['another state, told in an issue', [hoursAgo(1, valid)], { ...expired, issue: 7 }, { ...expired, issue: 7 }],
    ['only that an issue tells of it now', [hoursAgo(1, expired)], { ...expired, issue: 7 }, undefined],
    ['an end that is not known this time', [hoursAgo(1, { ...valid, expiresAt: SOON })], {}, undefined],
  ])('%s', (_name, changes, found, expected) => {
    const after = appendCheck(changes.length > 0 ? aHistory(...changes) : undefined, aPass(found));
    expect(after?.changes.at(-1)).toEqual(expected && { at: NOW, ...expected });
    if (expected) expect(after?.changes.slice(0, -1)).toEqual(changes);
  });
});

describe('how it was cured', () => {
  const pasted = { rotation: { cure: 'pasted', changed: true } } as const;
  test.each<[string, Change[], Partial<CheckRecord>, Change['cure']]>([
    ['an update', [hoursAgo(1, expired)], pasted, 'pasted'],
    [
      'an update that found the token in place',
      [hoursAgo(1, expired)],
      { rotation: { cure: 'pasted', changed: false } },
      'pasted',
    ],
    ['somebody, on Railway', [hoursAgo(1, expired)], {}, 'by-itself'],
    ['a renewal', [hoursAgo(1, notDeployed)], { rotation: { cure: 'renewed', changed: true } }, 'renewed'],
    ['an outage in between', [hoursAgo(2, expired), hoursAgo(1, unknown)], {}, 'by-itself'],
    ['an outage is no illness', [hoursAgo(2, valid), hoursAgo(1, unknown)], {}, undefined],
    ['not cured yet', [hoursAgo(1, expired)], { ...notDeployed, ...pasted }, undefined],
    ['a token that worked, replaced', [hoursAgo(1, valid)], pasted, 'pasted'],
  ])('%s', (_name, changes, found, cure) => {
    const after = appendCheck(aHistory(...changes), aPass(found));
    expect(after?.changes.at(-1)).toMatchObject({ at: NOW, state: 'valid' });
    expect(after?.changes.at(-1)?.cure).toBe(cure);
  });

  test('where nothing was replaced, nothing is new', () => {
    const unchanged = aPass({ rotation: { cure: 'renewed', changed: false } });
    expect(appendCheck(aHistory(hoursAgo(1, valid)), unchanged)).toBeUndefined();
  });
});

describe('what a run tells', () => {
  const reasons = [
    { code: 'TOKEN_EXPIRED', level: 'critical', what: 'It has expired.' },
    { code: 'LOGS_UNREAD', level: 'info', what: 'Not read.' },
  ] as const;
  const health: TokenHealth = { state: 'expired', level: 'critical', reasons: [], expiresAt: SOON };

  test('the code of the loudest reason, and no words', () => {
    const verdict = aVerdict('expired', { reasons: [...reasons] });
    expect(toCheckRecord('bot', { verdict, health, now: NOW })).toEqual({
      bot: 'bot',
      at: NOW,
      ...expired,
      expiresAt: SOON,
    });
  });

  test('the issue that tells of it, where there is one', () => {
    const seen = { verdict: aVerdict('expired', { reasons: [...reasons] }), health, now: NOW };
    expect(toCheckRecord('bot', { ...seen, issue: 7 }).issue).toBe(7);
    expect(toCheckRecord('bot', { ...seen, issue: undefined })).not.toHaveProperty('issue');
  });

  test.each([
    ['live', true],
    ['unchanged', true],
    ['set-not-live', true],
    ['restored', false],
    ['refused', false],
    [undefined, false],
  ] as const)('a rotation that ended as %s', (outcome, counts) => {
    const rotation = { ...(outcome ? { outcome } : {}), changed: true };
    const pass = toCheckRecord(
      'bot',
      { verdict: aVerdict('valid'), health: { ...health, state: 'valid' }, now: NOW },
      { cure: 'pasted', rotation },
    );
    expect(pass.rotation).toEqual(counts ? { cure: 'pasted', changed: true } : undefined);
  });
});

test('a pass that is older than what was written since goes to its place, and changes nothing else', () => {
  const history = aHistory(hoursAgo(3, valid), hoursAgo(1, valid));
  const after = appendCheck(history, aPass({ at: ago(2 * HOUR), ...expired }));
  expect(after?.changes).toEqual([history.changes[0], hoursAgo(2, expired), history.changes[1]]);
  expect(after && changeAt(after, ago(2 * HOUR))).toMatchObject(expired);
});

test.each<[string, Change[], number | undefined]>([
  ['never', [hoursAgo(9, valid)], undefined],
  ['since the second change', [hoursAgo(9, valid), hoursAgo(4, unknown), hoursAgo(1, unknown)], 4],
  ['from the beginning', [hoursAgo(4, unknown)], 4],
  ['not any more', [hoursAgo(4, unknown), hoursAgo(1, expired)], undefined],
  ['a change that somebody dated ahead says nothing yet', [hoursAgo(4, unknown), hoursAgo(-9, valid)], 4],
])('blind: %s', (_name, changes, hours) => {
  expect(unknownSince(aHistory(...changes), NOW)).toEqual(hours && ago(hours * HOUR));
});

test.each([
  ['just before', 3 * HOUR - 1, false],
  ['from then on', 3 * HOUR, true],
])('blind for three hours: %s', (_name, forMs, isError) => {
  const reasons = [toReason(new ServiceUnavailableError('Railway', 'Railway gave no usable answer.'))];
  const blind = { since: ago(forMs), now: NOW, blindAfterMs: 3 * HOUR };
  const verdict = judgeBlindness(aVerdict('unknown', { reasons }), blind);
  expect(verdict.level).toBe(isError ? 'error' : 'warning');
  expect(verdict.reasons[0]?.what).toMatch(
    isError ? /^No check could tell .* since 2026-11-24 06:00 UTC: couldn't reach Railway\.$/ : /^Railway gave/,
  );
  expect(judgeBlindness(aVerdict('expired'), blind)).toEqual(aVerdict('expired'));
});

describe('days older than ninety', () => {
  const MIDNIGHT = new Date('2026-11-24T00:00:00Z');
  const daysAgo = (days: number, hours = 0) => ago(days * DAY - hours * HOUR, MIDNIGHT);

  test('become sums; the change that held when the kept days began stays', () => {
    const changes: Change[] = [
      { at: daysAgo(100), ...valid },
      { at: daysAgo(99, 22), ...expired },
      { at: daysAgo(98, 1), ...valid, cure: 'pasted' },
      { at: daysAgo(95, 3), ...unknown },
      { at: daysAgo(92, 12), ...expired },
      { at: daysAgo(89, 6), ...valid, cure: 'renewed' },
    ];
    const first = compact(aHistory(...changes), NOW);
    expect(first.changes).toEqual(changes.slice(4));
    expect(first.days).toEqual([
      { day: '2026-08-17', silentMs: 2 * HOUR, incidents: 1, pasted: 0, renewed: 0 },
      { day: '2026-08-18', silentMs: HOUR, incidents: 0, pasted: 1, renewed: 0 },
      { day: '2026-08-24', silentMs: 12 * HOUR, incidents: 1, pasted: 0, renewed: 0 },
      { day: '2026-08-25', silentMs: DAY, incidents: 0, pasted: 0, renewed: 0 },
    ]);
    expect(compact(first, NOW)).toEqual(first);
    // Two days later the rest of that incident is a sum as well, and it is counted once.
    const second = compact(first, new Date(NOW.getTime() + 2 * DAY));
    expect(second.changes).toEqual(changes.slice(5));
    expect(second.days.slice(4)).toEqual([
      { day: '2026-08-26', silentMs: DAY, incidents: 0, pasted: 0, renewed: 0 },
      { day: '2026-08-27', silentMs: 6 * HOUR, incidents: 0, pasted: 0, renewed: 1 },
    ]);
  });

  const foretold = (endedAt: Date): Change => ({ at: daysAgo(99), ...valid, expiresAt: endedAt });
  const sum = (day: string, silentHours: number, counts: { incidents: number; pasted: number }) => ({
    day,
    silentMs: silentHours * HOUR,
    renewed: 0,
    ...counts,
  });
  test.each<[string, Change[], History['days']]>([
    [
      'from the end that Meta had named',
      [foretold(daysAgo(97, 2)), { at: daysAgo(97, 3), ...expired }],
      [sum('2026-08-19', 3, { incidents: 1, pasted: 1 })],
    ],
    [
      'of the day before as well, where it was noticed after midnight',
      [foretold(daysAgo(98, 23)), { at: daysAgo(97, 1), ...expired }],
      [sum('2026-08-18', 1, { incidents: 0, pasted: 0 }), sum('2026-08-19', 5, { incidents: 1, pasted: 1 })],
    ],
    [
      'without a gap, where the bot ran with an older token before',
      [foretold(daysAgo(97, 2)), { at: daysAgo(97, 1), ...notDeployed }, { at: daysAgo(97, 3), ...expired }],
      [sum('2026-08-19', 4, { incidents: 1, pasted: 1 })],
    ],
  ])('count silence as the page does: %s', (_name, changes, days) => {
    const recovered: Change = { at: daysAgo(97, 5), ...valid, cure: 'pasted' };
    expect(compact(aHistory(...changes, recovered), NOW).days).toEqual(days);
  });

  test('a state that flickers becomes sums sooner, and today stays', () => {
    const changes = Array.from({ length: 6_000 }, (_, index) => ({
      at: ago((6_000 - index) * 5 * 60_000),
      ...(index % 2 ? valid : expired),
    }));
    const { changes: kept, days } = compact(aHistory(...changes), NOW);
    expect(kept.length).toBeLessThanOrEqual(2_001);
    expect(kept.at(-1)).toEqual(changes.at(-1));
    expect(days.reduce((sum, day) => sum + day.incidents, 0)).toBe(
      changes.filter(({ at, state }) => state === 'expired' && at < (kept[1]?.at as Date)).length,
    );
  });
});

describe('what the file says', () => {
  const history: History = {
    bot: 'shop',
    since: ago(DAY),
    changes: [
      hoursAgo(3, { ...valid, expiresAt: SOON }),
      hoursAgo(2, { ...expired, issue: 7 }),
      hoursAgo(1, { ...valid, cure: 'pasted', expiresAt: 'never' }),
    ],
    days: [{ day: '2026-08-17', silentMs: 1, incidents: 2, pasted: 3, renewed: 4 }],
  };

  test('comes back, and has a line a change', () => {
    const text = printHistory(history);
    expect(parseHistory(text)).toEqual(history);
    expect(JSON.parse(text)).toMatchObject({ version: 1, bot: 'shop', changes: [{}, { cause: 'TOKEN_EXPIRED' }, {}] });
    expect(text.split('\n').filter((line) => line.includes('"at"'))).toHaveLength(3);
  });

  test('in another order is put in order', () => {
    const text = printHistory({ ...history, changes: history.changes.toReversed() });
    expect(parseHistory(text)).toEqual(history);
  });

  const broken = (change: object) => JSON.stringify({ ...JSON.parse(printHistory(history)), ...change });
  test.each([
    ['nothing', ''],
    ['words', 'bot: valid'],
    ['a list', '[]'],
    ['half of it', printHistory(history).slice(0, 200)],
    ['a conflict of a merge', `<<<<<<< HEAD\n${printHistory(history)}`],
    ['another version', broken({ version: 2 })],
    ['no bot', broken({ bot: '../x' })],
    ['no beginning', broken({ since: 'yesterday' })],
    ['a state that is none', broken({ changes: [{ at: NOW, state: 'fine', level: 'info' }] })],
    ['a cause with words in it', broken({ changes: [{ at: NOW, ...expired, cause: '@octo look' }] })],
    ['an issue without a number', broken({ changes: [{ at: NOW, ...expired, issue: '#7' }] })],
    ['issue 0', broken({ changes: [{ at: NOW, ...expired, issue: 0 }] })],
    ['a day that is none', broken({ days: [{ day: '2026-02-31', silentMs: 0, incidents: 0, pasted: 0, renewed: 0 }] })],
    ['a year that is none', broken({ since: '0001-01-01T00:00:00.000Z' })],
    ['less than nothing', broken({ days: [{ day: '2026-02-01', silentMs: -1, incidents: 0, pasted: 0, renewed: 0 }] })],
  ])('is none where it holds %s', (_name, text) => {
    expect(parseHistory(text)).toBeUndefined();
  });
});

test.each<[string, Omit<Change, 'at'>, string, string]>([
  ['bot', { ...valid, expiresAt: 'never' }, 'valid', 'brightgreen'],
  ['bot', { ...valid, expiresAt: SOON }, 'valid until 2026-11-30 09:00 UTC', 'brightgreen'],
  ['bot', { state: 'expiring', level: 'warning', expiresAt: SOON }, 'expiring until 2026-11-30 09:00 UTC', 'yellow'],
  ['bot', { ...expired, expiresAt: SOON }, 'expired', 'red'],
  ['shop', notDeployed, 'valid, not deployed', 'orange'],
  ['shop', unknown, 'unknown', 'lightgrey'],
])('the badge of %s at %o', (bot, change, message, color) => {
  const label = bot === 'bot' ? 'WhatsApp token' : 'WhatsApp token of shop';
  expect(JSON.parse(renderBadge(bot, { at: NOW, ...change }))).toEqual({ schemaVersion: 1, label, message, color });
});

test('a broken file is kept under a name of its own', () => {
  expect(brokenPath('shop', 'c0ffee0000000000000000000000000000000001')).toBe('history/shop.broken-c0ffee00.json');
});

test.each<[string, boolean]>([
  ['history/shop-1.json', true],
  [brokenPath('shop', '0123456789abcdef'), false],
  ['history/Shop.json', false],
  [`history/${'a'.repeat(41)}.json`, false],
  ['history/a/b.json', false],
  ['badge/shop.json', false],
])('%s is the history of a bot: %s', (path, is) => {
  expect(isHistoryPath(path)).toBe(is);
});
