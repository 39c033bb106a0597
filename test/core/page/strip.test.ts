// The strip: what of each day is drawn, where its bars stand, and the words for those who cannot see it.
import { describe, expect, test } from '@jest/globals';
import { drawStrip, type StripDay, stripDays, stripWords } from '../../../src/core/page/strip.ts';
import { DRAWN_BY_ECHARTS } from './echarts-strips.ts';

const MINUTE = 60_000;

test('the strip shows any downtime, and leaves open what was not monitored', () => {
  const HOUR = 60 * MINUTE;
  const day = (silent: number, up: number, unwatched: number) => ({
    day: '2026-11-24',
    sums: { silent: silent * HOUR, up: up * HOUR, unwatched: unwatched * HOUR },
  });
  expect(
    stripDays([
      day(0, 24, 0),
      day(0.5, 23.5, 0),
      day(12, 0, 12),
      day(24, 0, 0),
      day(0, 0, 24),
      day(0, 0, 0),
      // A gap that shows, one of those that are usual, and a day that was hardly monitored.
      day(0, 22, 2),
      day(0, 23.04, 0.96),
      day(0, 0.1, 23.9),
      day(23, 1, 0),
    ]),
  ).toEqual([
    { silent: 0, up: 1 },
    { silent: 0.2, up: 0.8 },
    { silent: 0.5, up: 0 },
    { silent: 1, up: 0 },
    { silent: 0, up: 0 },
    { silent: 0, up: 0 },
    { silent: 0, up: 0.8 },
    { silent: 0, up: 0.96 },
    { silent: 0, up: 0.1 },
    { silent: 23 / 24, up: 1 - 23 / 24 },
  ]);
});

/** Left, top, width and height of every bar, one after the other. */
function bars(outline: string): number[] {
  const found = [...outline.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h-\3Z/g)];
  expect(found.map(([bar]) => bar).join('')).toBe(outline);
  return found.flatMap(([, ...numbers]) => numbers.map(Number));
}

const OF_EACH_KIND: readonly StripDay[] = [
  { silent: 0, up: 1 },
  { silent: 0.2, up: 0.8 },
  { silent: 0.2, up: 0 },
  { silent: 1 / 3, up: 1 / 7 },
  { silent: 0.5, up: 0.25 },
  { silent: 1, up: 0 },
  { silent: 0, up: 0 },
];
const SEASON = Array.from({ length: 90 }, (_, day) => {
  const silent = Math.max(0, day - 60) / 30;
  return { silent, up: (1 - silent) * ((day % 7) / 6) };
});

describe('the bars stand where ECharts 6.1.0 drew them', () => {
  test.each<[keyof typeof DRAWN_BY_ECHARTS, readonly StripDay[]]>([
    ['a day', OF_EACH_KIND.slice(1, 2)],
    ['a day of each kind', OF_EACH_KIND],
    ['90 days', SEASON],
  ])('%s', (name, days) => {
    const strip = drawStrip(days);
    for (const kind of ['track', 'silent', 'up'] as const) {
      const expected = DRAWN_BY_ECHARTS[name][kind];
      const got = bars(strip[kind]);
      expect(got).toHaveLength(expected.length);
      // Both are rounded to a tenth, where halves may go either way.
      for (const [index, number] of got.entries()) expect(Math.abs(number - (expected[index] ?? 0))).toBeLessThan(0.11);
    }
  });

  test('no days', () => {
    expect(drawStrip([])).toEqual({ track: '', silent: '', up: '' });
  });
});

test('the strip has words', () => {
  const day = (name: string, silent: number, up: number) => ({
    day: name,
    sums: { silent: silent * MINUTE, up, unwatched: 0 },
  });
  const days = [day('2026-11-21', 0, 0), day('2026-11-22', 10, 1), day('2026-11-23', 75, 1), day('2026-11-24', 0, 1)];
  expect(stripWords({ bot: 'shop', days })).toBe(
    'The last 4 days of shop: 1 day without downtime, 2 days with downtime (most on 2026-11-23: 1 h 15 min), 1 day not monitored.',
  );
  expect(stripWords({ bot: 'shop', days: days.slice(3) })).toBe(
    'The last 1 days of shop: 1 day without downtime, 0 days with downtime, 0 days not monitored.',
  );
});
