import { describe, expect, test } from '@jest/globals';
import { renderDuration, renderMoment, renderSeconds, renderTime } from '../../src/core/time.ts';

const MIN = 60_000;
const HOUR = 60 * MIN;
const DAY = 24 * HOUR;

test.each([
  [-1, 'less than a minute'],
  [59_999, 'less than a minute'],
  [MIN, '1 min'],
  [40 * MIN + 59_999, '40 min'],
  [HOUR - 1, '59 min'],
  [HOUR, '1 h'],
  [HOUR + 5 * MIN, '1 h 5 min'],
  [2 * HOUR + 15 * MIN, '2 h 15 min'],
  [DAY - 1, '23 h 59 min'],
  [DAY, '24 h'],
  [DAY + 5 * MIN, '24 h'],
  [DAY + 7 * HOUR + 59 * MIN, '31 h'],
  [2 * DAY - 1, '47 h'],
  [2 * DAY, '2 days'],
  [60 * DAY - MIN, '59 days'],
  [60 * DAY, '60 days'],
])('%d ms are %s', (durationMs, words) => {
  expect(renderDuration(durationMs)).toBe(words);
});

test.each([
  [1_000, '1 s'],
  [60_000, '60 s'],
  [90_000, '90 s'],
  [600_000, '10 min'],
])('a span of %d ms to the second is %s', (durationMs, words) => {
  expect(renderSeconds(durationMs)).toBe(words);
});

test('a time is UTC to the minute', () => {
  expect(renderTime(new Date('2026-11-24T21:36:59.999Z'))).toBe('2026-11-24 21:36 UTC');
});

describe('a moment is told by its distance and by the clock', () => {
  const now = new Date('2026-11-24T14:50:00Z');
  test.each([
    ['2026-11-24T15:30:00Z', 'in 40 min, 15:30 UTC'],
    ['2026-11-24T14:45:00Z', '5 min ago, 14:45 UTC'],
    ['2026-11-24T14:50:00Z', 'less than a minute ago, 14:50 UTC'],
    ['2026-11-24T14:50:20Z', 'in less than a minute, 14:50 UTC'],
    ['2026-11-25T00:10:00Z', 'in 9 h 20 min, 2026-11-25 00:10 UTC'],
    ['2026-11-23T14:50:00Z', '24 h ago, 2026-11-23 14:50 UTC'],
    ['2027-01-23T14:49:00Z', 'in 59 days, 2027-01-23 14:49 UTC'],
  ])('%s: %s', (time, words) => {
    expect(renderMoment(new Date(time), now)).toBe(words);
  });
});
