import { expect, test } from '@jest/globals';
import { renderDuration, renderTime } from '../../src/core/time.ts';

test.each([
  [-1, 'under a minute'],
  [59_000, 'under a minute'],
  [60_000, '1 min'],
  [59 * 60_000, '59 min'],
  [3_600_000, '1 h'],
  [3_900_000, '1 h 5 min'],
  [86_400_000, '1 d'],
  [86_400_000 + 5 * 60_000, '1 d'],
  [5_184_000_000 - 60_000, '59 d 23 h'],
])('%d ms are %s', (durationMs, words) => {
  expect(renderDuration(durationMs)).toBe(words);
});

test('a time is UTC to the minute', () => {
  expect(renderTime(new Date('2026-11-24T21:36:59.999Z'))).toBe('2026-11-24 21:36 UTC');
});
