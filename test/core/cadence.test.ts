// How often the monitor really runs, told from GitHub's list of its runs.
import { describe, expect, test } from '@jest/globals';
import { cadenceWords, type MonitorRun, measureCadence, nextCheckWithinMs } from '../../src/core/cadence.ts';
import { ago, DAY, HOUR, NOW } from '../support/builders.ts';

const MINUTE = HOUR / 60;
/** Runs so many minutes apart, from now back. */
const runsOf = (...gaps: number[]): MonitorRun[] => {
  let minutes = 0;
  return gaps.map((gap) => {
    minutes += gap;
    return { at: ago(minutes * MINUTE), isScheduled: true };
  });
};
const every = (minutes: number, times: number) => Array.from({ length: times }, () => minutes);
const inMinutes = (runs: MonitorRun[]) => {
  const { medianMs, usualMs, longestMs, spanMs } = measureCadence(runs, NOW) ?? {};
  return [medianMs, usualMs, longestMs, spanMs].map((ms) => (ms ?? Number.NaN) / MINUTE);
};

describe('the cadence', () => {
  test.each<[string, number[], [median: number, usual: number, longest: number, span: number]]>([
    ['a schedule that is kept', every(30, 96), [30, 30, 30, 2880]],
    ['one gap among many is the longest only', [...every(30, 50), 190, ...every(30, 40)], [30, 30, 190, 2890]],
    ['nights of long gaps are a part of the time', [...every(30, 16), ...every(240, 3)], [30, 240, 240, 1200]],
    ['ten runs by hand in a row do not hide them', [...every(1, 10), ...every(240, 6)], [1, 240, 240, 1450]],
    ['the gap that this check ends counts', [600, ...every(30, 5)], [30, 600, 600, 750]],
    [
      'only a week counts, with the gap that it begins in',
      [...every(360, 26), 2880, ...every(30, 40)],
      [360, 2880, 2880, 10_080],
    ],
  ])('%s', (_name, gaps, expected) => {
    expect(inMinutes(runsOf(...gaps))).toEqual(expected);
  });

  test.each<[string, number[]]>([
    ['no runs', []],
    ['a monitor that is new', every(30, 4)],
    ['a monitor that was off for the whole week', [9 * 24 * 60, ...every(30, 50)]],
  ])('is not known of %s', (_name, gaps) => {
    expect(measureCadence(runsOf(...gaps), NOW)).toBeUndefined();
  });

  test('a run that began by a clock ahead of ours is not counted', () => {
    const ahead = [{ at: ago(-HOUR), isScheduled: true }, ...runsOf(...every(30, 10))];
    expect(measureCadence(ahead, NOW)).toEqual(measureCadence(runsOf(...every(30, 10)), NOW));
  });
});

describe('the next check', () => {
  const cadence = (usualMs: number) => ({ medianMs: usualMs, usualMs, longestMs: usualMs, spanMs: DAY });
  test.each<[string, number | undefined, number]>([
    ['nothing is known: the interval, and GitHub’s usual lateness', undefined, 45 * MINUTE],
    ['a schedule that is kept: no sooner than that', 31 * MINUTE, 45 * MINUTE],
    ['a late one: as late as it usually is', 3 * HOUR, 3 * HOUR],
    ['a monitor that was off: a day at most', 9 * DAY, DAY],
  ])('%s', (_name, usualMs, expected) => {
    expect(nextCheckWithinMs(30 * MINUTE, usualMs === undefined ? undefined : cadence(usualMs))).toBe(expected);
  });
});

test.each<[number, string]>([
  [7 * DAY, 'every 47 min in the last week, longest gap 3 h 10 min'],
  [20 * HOUR, 'every 47 min in the last 20 h, longest gap 3 h 10 min'],
])('%i ms in words', (spanMs, words) => {
  expect(cadenceWords({ medianMs: 47 * MINUTE, usualMs: 2 * HOUR, longestMs: 190 * MINUTE, spanMs })).toBe(words);
});
