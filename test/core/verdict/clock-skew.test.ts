import { expect, test } from '@jest/globals';
import { clockSkewed } from '../../../src/core/verdict/clock-skew.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each<[string, { meta?: number; railway?: number } | undefined]>([
  ['nobody says what time it is', undefined],
  ['the answers had no date', {}],
  ['it is a matter of two minutes', { meta: 2 * MINUTE, railway: -2 * MINUTE }],
])('nothing where %s', (_name, clocks) => {
  expect(clockSkewed(clocks ? { clocks } : {})).toEqual([]);
});

test.each<[{ meta?: number; railway?: number }, string]>([
  [{ meta: 3 * MINUTE, railway: 3 * MINUTE }, '3 min behind Meta and Railway.'],
  [{ meta: -HOUR, railway: -HOUR - MINUTE }, '1 h 1 min ahead of Meta and Railway.'],
  [{ meta: -HOUR, railway: 0 }, '1 h ahead of Meta.'],
  [{ railway: HOUR }, '1 h behind Railway.'],
  [{ meta: 5 * MINUTE, railway: -HOUR }, '1 h ahead of Railway and 5 min behind Meta.'],
])('%j: one line that says by how much, and whose', (clocks, told) => {
  expect(clockSkewed({ clocks })).toMatchObject([
    { code: 'CLOCK_SKEWED', level: 'info', what: `This machine's clock is ${told}` },
  ]);
});
