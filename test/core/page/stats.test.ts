// The figures of the page: incidents, how fast they were noticed and mended, shares, and when a person is next needed.
import { describe, expect, test } from '@jest/globals';
import type { Change, History, RecoveredBy } from '../../../src/core/history/history.ts';
import { type Forecast, forecastFromHistory, median } from '../../../src/core/page/forecast.ts';
import { computeStats } from '../../../src/core/page/stats.ts';
import { renderShare } from '../../../src/core/page/words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = new Date('2026-11-24T09:17:00Z');
const ago = (ms: number) => new Date(NOW.getTime() - ms);

const works = (agoMs: number, more: Partial<Change> = {}): Change => ({
  at: ago(agoMs),
  state: 'valid',
  level: 'info',
  ...more,
});
const dead = (agoMs: number, state: 'expired' | 'invalid' = 'expired'): Change => ({
  at: ago(agoMs),
  state,
  level: 'critical',
  cause: state === 'expired' ? 'TOKEN_EXPIRED' : 'TOKEN_REVOKED',
});
const unanswered = (agoMs: number): Change => ({
  at: ago(agoMs),
  state: 'unknown',
  level: 'warning',
  cause: 'META_UNAVAILABLE',
});
const figures = (changes: Change[], days: History['days'] = []) =>
  computeStats({ bot: 'shop', since: ago(100 * DAY), changes, days }, { intervalMs: 30 * MINUTE }, NOW);

describe('incidents', () => {
  test('have a beginning, the check that noticed, an end and a cure', () => {
    const { incidents } = figures([
      works(5 * DAY, { expiresAt: ago(2 * DAY) }),
      dead(2 * DAY - 20 * MINUTE),
      works(DAY, { cure: 'pasted' }),
    ]);
    expect(incidents).toEqual([
      {
        state: 'expired',
        causes: ['TOKEN_EXPIRED'],
        began: ago(2 * DAY),
        noticed: ago(2 * DAY - 20 * MINUTE),
        ended: ago(DAY),
        cure: 'pasted',
      },
    ]);
  });

  const told: [name: string, changes: Change[], issue: number | undefined][] = [
    [
      'the issue that was opened',
      [
        { ...dead(8 * HOUR), issue: 7 },
        { ...works(5 * HOUR), issue: 7 },
      ],
      7,
    ],
    ['one that came later', [dead(8 * HOUR), { ...dead(7 * HOUR, 'invalid'), issue: 7 }], 7],
    ['the one that its end closed', [dead(8 * HOUR), { ...works(5 * HOUR), issue: 7 }], 7],
    ['none, where none was ever known', [dead(8 * HOUR), works(5 * HOUR)], undefined],
  ];
  test.each(told)('lead to %s', (_name, changes, issue) => {
    expect(figures(changes).incidents.map((incident) => incident.issue)).toEqual([issue]);
  });

  const counts: [name: string, changes: Change[], incidents: number][] = [
    [
      'a check without an answer ends none',
      [works(9 * HOUR), dead(8 * HOUR), unanswered(7 * HOUR), dead(6 * HOUR), works(5 * HOUR)],
      1,
    ],
    ['a recovery ends one', [works(9 * HOUR), dead(8 * HOUR), works(7 * HOUR), dead(6 * HOUR, 'invalid')], 2],
    ['another cause goes on with the same', [dead(8 * HOUR), dead(7 * HOUR, 'invalid'), works(6 * HOUR)], 1],
    ['a warning is none', [works(9 * HOUR), { ...works(8 * HOUR), state: 'expiring', level: 'warning' }], 0],
    [
      'an error with a working token is one',
      [works(9 * HOUR), works(8 * HOUR, { level: 'error', cause: 'RENEWAL_FAILED' })],
      1,
    ],
    ['one that ended before the 90 days is past', [dead(99 * DAY), works(91 * DAY)], 0],
    ['one that began before them and ended within is told', [dead(99 * DAY), works(89 * DAY)], 1],
    ['one that lasts is told, however old', [dead(99 * DAY)], 1],
  ];
  test.each(counts)('%s', (_name, changes, count) => {
    expect(figures(changes).incidents).toHaveLength(count);
  });

  test('are noticed and repaired in a median and a longest time', () => {
    const story = [10, 40, 20].flatMap((late, index) => {
      const died = (9 - index) * DAY;
      return [
        works(died + HOUR, { expiresAt: ago(died) }),
        dead(died - late * MINUTE),
        works(died - late * MINUTE - (index + 1) * HOUR, { cure: 'pasted' as RecoveredBy }),
      ];
    });
    const { toNotice, toRepair } = figures(story);
    expect(toNotice).toEqual({ count: 3, median: 20 * MINUTE, longest: 40 * MINUTE });
    expect(toRepair).toEqual({ count: 3, median: 2 * HOUR, longest: 3 * HOUR });
  });

  test('of which no beginning is known, or no end, say nothing of how fast', () => {
    const { toNotice, toRepair } = figures([works(5 * DAY), dead(2 * DAY, 'invalid')]);
    expect([toNotice, toRepair]).toEqual([undefined, undefined]);
  });
});

test('the state holds since it began, not since its last change of another kind', () => {
  const renewed = [works(9 * DAY, { cure: 'pasted' }), works(4 * DAY, { cure: 'renewed' })];
  expect(figures(renewed).holdsSince).toEqual(ago(9 * DAY));
  expect(figures([...renewed, dead(DAY)]).holdsSince).toEqual(ago(DAY));
  const foretold = [works(9 * DAY, { expiresAt: ago(2 * DAY) }), dead(DAY)];
  expect(figures(foretold).holdsSince).toEqual(ago(2 * DAY));
});

test('new tokens by hand and by itself are counted within the 90 days, older ones from the daily sums', () => {
  const changes = [
    works(95 * DAY, { cure: 'pasted' }),
    works(80 * DAY, { cure: 'renewed' }),
    works(9 * DAY, { cure: 'renewed' }),
    works(3 * DAY, { cure: 'switched' }),
  ];
  const sum = { silentMs: HOUR, incidents: 2, pasted: 3, renewed: 0 };
  const { cures, earlier } = figures(changes, [
    { day: '2026-08-01', ...sum },
    { day: '2026-08-02', ...sum },
  ]);
  expect(cures).toEqual({ pasted: 0, renewed: 2, switched: 1, 'by-itself': 0 });
  expect(earlier).toEqual({ before: ago(95 * DAY), silentMs: 2 * HOUR, incidents: 4, pasted: 6, renewed: 0 });
});

describe('what the first kept change tells is in the sums as well, and not told twice', () => {
  const sum = { day: '2026-11-19', silentMs: HOUR, incidents: 2, pasted: 3, renewed: 1 };
  const untilMidnight = DAY - (9 * HOUR + 17 * MINUTE);
  const firsts: [name: string, first: Change, day: History['days'][number], earlier: Partial<typeof sum>][] = [
    ['a paste', works(5 * DAY, { cure: 'pasted' }), sum, { silentMs: HOUR, incidents: 2, pasted: 2, renewed: 1 }],
    ['a renewal', works(5 * DAY, { cure: 'renewed' }), sum, { silentMs: HOUR, incidents: 2, pasted: 3, renewed: 0 }],
    [
      'an incident, and its silence',
      dead(5 * DAY),
      { ...sum, silentMs: HOUR + untilMidnight },
      { silentMs: HOUR, incidents: 1, pasted: 3, renewed: 1 },
    ],
    ['nothing', works(5 * DAY), sum, { silentMs: HOUR, incidents: 2, pasted: 3, renewed: 1 }],
  ];
  test.each(firsts)('%s', (_name, first, day, earlier) => {
    const told = figures([first, works(DAY, { cure: 'pasted' })], [day]);
    expect(told.earlier).toEqual({ before: ago(5 * DAY), ...earlier });
    expect(told.cures.pasted).toBe(first.cure === 'pasted' ? 2 : 1);
    expect(told.incidents).toHaveLength(first.state === 'expired' ? 1 : 0);
  });
});

test('a change that lies in the future is not told yet', () => {
  expect(figures([works(DAY), dead(-HOUR)]).latest?.state).toBe('valid');
});

test('the strip ends today, which is not over, and begins 89 days before', () => {
  const { days } = figures([works(100 * DAY)]);
  expect(days).toHaveLength(90);
  expect([days[0]?.day, days.at(-1)?.day]).toEqual(['2026-08-27', '2026-11-24']);
  expect(days[0]?.sums.up).toBe(DAY);
  expect(days.at(-1)?.sums).toEqual({ up: 9 * HOUR + 17 * MINUTE, silent: 0, unwatched: 0 });
});

describe('when a person is next needed', () => {
  const soon = ago(-5 * DAY);
  const cases: [name: string, changes: Change[], forecast: Forecast][] = [
    ['now, where the token is dead', [works(DAY), dead(HOUR)], { need: 'now', state: 'expired' }],
    [
      'now, where it works and something else is an error',
      [works(DAY, { level: 'error' })],
      { need: 'now', state: 'valid' },
    ],
    [
      'by its end, where nothing renewed it',
      [works(DAY, { expiresAt: soon })],
      { need: 'by', at: soon, isPast: false },
    ],
    [
      'by its end, where it was pasted after renewals',
      [works(9 * DAY, { cure: 'renewed' }), works(DAY, { expiresAt: soon, cure: 'pasted' })],
      { need: 'by', at: soon, isPast: false },
    ],
    [
      'not before its end, where renewals go on',
      [works(9 * DAY, { cure: 'pasted' }), works(DAY, { expiresAt: soon, cure: 'renewed' })],
      { need: 'renewed', at: soon, renewals: 1 },
    ],
    [
      'by an end that has passed',
      [works(DAY, { expiresAt: ago(HOUR), cure: 'renewed' })],
      { need: 'by', at: ago(HOUR), isPast: true },
    ],
    ['nobody, where it never ends', [works(DAY, { expiresAt: 'never' })], { need: 'nobody' }],
    [
      'about when past tokens died, where the end is not known',
      [
        works(30 * DAY, { cure: 'pasted' }),
        dead(20 * DAY),
        dead(20 * DAY - HOUR, 'invalid'),
        works(19 * DAY, { cure: 'pasted' }),
        dead(7 * DAY),
        works(6 * DAY, { cure: 'pasted' }),
      ],
      { need: 'about', at: ago(6 * DAY - 11 * DAY), lives: 2 },
    ],
    ['not known, where no past token tells', [works(DAY)], { need: 'unknown' }],
    ['not known, where nobody answers', [works(DAY, { expiresAt: soon }), unanswered(HOUR)], { need: 'unknown' }],
    ['not known, where nothing was ever seen', [], { need: 'unknown' }],
  ];
  test.each(cases)('%s', (_name, changes, expected) => {
    expect(forecastFromHistory({ changes }, NOW)).toEqual(expected);
  });
});

test.each([
  [DAY, 0, '100%'],
  [0, DAY, '0.00%'],
  [999_999_999, 1, '99.99%'],
  [2 * DAY, DAY, '66.66%'],
  [DAY - 1, 0, 'not enough data'],
  [0, 0, 'not enough data'],
])('%d ms up and %d ms down are %s', (up, silent, words) => {
  expect(renderShare({ up, silent })).toBe(words);
});

test.each([
  [[], undefined],
  [[3], 3],
  [[9, 1], 5],
  [[9, 1, 2], 2],
])('the median of %j is %s', (values, middle) => {
  expect(median(values)).toBe(middle);
});
