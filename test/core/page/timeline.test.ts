// Time that was watched, silent, or neither: what each change of a history says, and how long a run vouches for it.
import { describe, expect, test } from '@jest/globals';
import { availabilityOf, startOf } from '../../../src/core/history/availability.ts';
import type { Change } from '../../../src/core/history/history.ts';
import { sumTimeline, toTimeline } from '../../../src/core/page/timeline.ts';

const MINUTE = 60_000;
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24) + minute * MINUTE);
const ms = (minute: number) => at(minute).getTime();
const change = (minute: number, state: Change['state'], more: Partial<Change> = {}): Change => ({
  at: at(minute),
  state,
  level: 'info',
  ...more,
});

describe('what a change says of the bot', () => {
  const cases: [name: string, change: Change, says: string][] = [
    ['a valid token answers', change(0, 'valid'), 'up'],
    ['one that expires soon answers', change(0, 'expiring', { level: 'warning' }), 'up'],
    [
      'a failed renewal is an error, and answers',
      change(0, 'valid', { level: 'error', cause: 'RENEWAL_FAILED' }),
      'up',
    ],
    ['an older token may still work', change(0, 'valid', { level: 'warning', cause: 'NOT_DEPLOYED' }), 'up'],
    ['Meta refuses an older token', change(0, 'valid', { level: 'error', cause: 'NOT_DEPLOYED' }), 'silent'],
    ['no message comes in', change(0, 'valid', { level: 'error', cause: 'APP_NOT_SUBSCRIBED' }), 'silent'],
    ['no message came in once', change(0, 'valid', { level: 'warning', cause: 'APP_NOT_SUBSCRIBED' }), 'up'],
    ['payment fails', change(0, 'valid', { level: 'warning', cause: 'PAYMENT_METHOD_FAILED' }), 'up'],
    ['expired', change(0, 'expired', { level: 'critical' }), 'silent'],
    ['invalid', change(0, 'invalid', { level: 'critical' }), 'silent'],
    ['blocked', change(0, 'blocked', { level: 'critical' }), 'silent'],
    ['a wrong set-up says nothing', change(0, 'misconfigured', { level: 'error' }), 'unwatched'],
    ['an outage says nothing', change(0, 'unknown', { level: 'warning' }), 'unwatched'],
    ['a blind monitor says nothing', change(0, 'unknown', { level: 'error' }), 'unwatched'],
  ];
  test.each(cases)('%s', (_name, given, says) => {
    expect(availabilityOf(given)).toBe(says);
  });
});

describe('when an expired token died', () => {
  const valid = (expiresAt?: number) => change(0, 'valid', expiresAt === undefined ? {} : { expiresAt: at(expiresAt) });
  const cases: [name: string, before: Change | undefined, dead: Change, began: number][] = [
    ['when Meta had said it would', valid(20), change(30, 'expired'), 20],
    ['as Meta says afterwards, when that differs', valid(20), change(30, 'expired', { expiresAt: at(10) }), 10],
    ['when it was noticed, where no end was known', valid(), change(30, 'expired'), 30],
    ['when it was noticed, where the end was to come later', valid(45), change(30, 'expired'), 30],
    ['when it was noticed, where it still worked after its end', valid(-5), change(30, 'expired'), 30],
    [
      'when it was noticed, where nothing was known before',
      change(0, 'unknown', { expiresAt: at(20) }),
      change(30, 'expired'),
      30,
    ],
    ['when it was noticed, where it is the first change', undefined, change(30, 'expired', { expiresAt: at(20) }), 30],
    ['when it was noticed, where it was revoked', valid(20), change(30, 'invalid'), 30],
  ];
  test.each(cases)('%s', (_name, before, dead, began) => {
    expect(startOf(dead, before)).toEqual(at(began));
  });
});

describe('the day in spans', () => {
  const changes = [change(0, 'valid', { expiresAt: at(100) }), change(110, 'expired'), change(150, 'valid')];
  const runs = (...minutes: number[]) => minutes.map(at);
  const cases: [name: string, runs: Date[] | undefined, spans: [minute: number, is: string][]][] = [
    [
      'without a list of runs all of it is watched',
      undefined,
      [
        [0, 'up'],
        [100, 'silent'],
        [150, 'up'],
      ],
    ],
    [
      'a run vouches for two intervals',
      runs(0),
      [
        [0, 'up'],
        [60, 'unwatched'],
      ],
    ],
    [
      'the next run goes on from there',
      runs(0, 60),
      [
        [0, 'up'],
        [100, 'silent'],
        [120, 'unwatched'],
      ],
    ],
    [
      'a gap is a gap, also in the middle of a silence',
      runs(0, 45, 140),
      [
        [0, 'up'],
        [100, 'silent'],
        [105, 'unwatched'],
        [140, 'silent'],
        [150, 'up'],
      ],
    ],
    [
      'runs in any order, and twice',
      runs(45, 0, 140, 45),
      [
        [0, 'up'],
        [100, 'silent'],
        [105, 'unwatched'],
        [140, 'silent'],
        [150, 'up'],
      ],
    ],
    ['no runs at all', [], [[0, 'unwatched']]],
  ];
  test.each(cases)('%s', (_name, given, expected) => {
    const watching = { ...(given ? { runs: given } : {}), intervalMs: 30 * MINUTE };
    const spans = toTimeline({ since: at(0), changes, days: [] }, watching, ms(0), ms(180));
    expect(spans.map(({ from, is }) => [(from - ms(0)) / MINUTE, is])).toEqual(expected);
    expect(spans.at(-1)?.to).toBe(ms(180));
  });

  test('before the first change nothing was watched', () => {
    const spans = toTimeline({ since: at(0), changes, days: [] }, { intervalMs: MINUTE }, ms(-60), ms(30));
    expect(sumTimeline(spans, ms(-60), ms(30))).toEqual({ up: 30 * MINUTE, silent: 0, unwatched: 60 * MINUTE });
  });

  test('sums are exact to the millisecond, and of the part that was asked for', () => {
    const odd = [change(0, 'valid'), { ...change(0, 'invalid'), at: new Date(ms(0) + 7) }];
    const spans = toTimeline({ since: at(0), changes: odd, days: [] }, { intervalMs: MINUTE }, ms(0), ms(0) + 20);
    expect(sumTimeline(spans, ms(0) + 3, ms(0) + 20)).toEqual({ up: 4, silent: 13, unwatched: 0 });
  });
});

describe('days of which only sums are kept', () => {
  const DAY = 1440;
  const sum = (day: string, silentMinutes: number) => ({
    day,
    silentMs: silentMinutes * MINUTE,
    incidents: 1,
    pasted: 0,
    renewed: 0,
  });
  const days = [sum('2026-11-22', 30), sum('2026-11-23', 100)];
  const dayOf = (changes: Change[], day: number, runs?: Date[]) => {
    const past = { since: at(-2 * DAY + 60), changes, days };
    const spans = toTimeline(past, { intervalMs: 30 * MINUTE, ...(runs ? { runs } : {}) }, ms(-3 * DAY), ms(DAY));
    const { up, silent, unwatched } = sumTimeline(spans, ms(day * DAY), ms(day * DAY + DAY));
    return { up: up / MINUTE, silent: silent / MINUTE, unwatched: unwatched / MINUTE };
  };
  const working = [change(0, 'valid')];

  test('have their silence, from the first check on', () => {
    expect(dayOf(working, -3)).toEqual({ up: 0, silent: 0, unwatched: 1440 });
    expect(dayOf(working, -2)).toEqual({ up: 1350, silent: 30, unwatched: 60 });
    expect(dayOf(working, -1)).toEqual({ up: 1340, silent: 100, unwatched: 0 });
    expect(dayOf(working, 0)).toEqual({ up: 1440, silent: 0, unwatched: 0 });
  });

  test('do not count the silence of the first kept change twice', () => {
    const ended = [change(-80, 'invalid'), change(-20, 'valid')];
    expect(dayOf(ended, -1)).toEqual({ up: 1340, silent: 100, unwatched: 0 });
    const lasting = [change(-70, 'invalid'), change(40, 'valid')];
    expect(dayOf(lasting, -1)).toEqual({ up: 1340, silent: 100, unwatched: 0 });
    expect(dayOf(lasting, 0)).toEqual({ up: 1400, silent: 40, unwatched: 0 });
  });

  test('were watched where there were runs', () => {
    expect(dayOf(working, -2, [at(-DAY - 600)])).toEqual({ up: 60, silent: 0, unwatched: 1380 });
  });
});
