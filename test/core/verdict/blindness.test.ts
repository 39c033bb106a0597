// A monitor that did not run knows nothing of that time, and says so once it runs again.
import { describe, expect, test } from '@jest/globals';
import { judgeAwakening, lastKnownAt } from '../../../src/core/verdict/blindness.ts';
import { ago, DAY, HOUR, NOW } from '../../support/builders.ts';

const runs = (...hoursAgo: number[]) => hoursAgo.map((hours) => ({ at: ago(hours * HOUR), isScheduled: true }));

describe('when it was last known whether the token works', () => {
  test.each<[string, number[], number | undefined, number | undefined]>([
    ['no list of runs, and it was known a moment ago', [], undefined, undefined],
    ['no list of runs: since the history says', [], 2, 2],
    ['known until now, and the check before was long ago', [5, 5.5], undefined, 5],
    ['unknown for two hours, and the check before those was long ago', [0.5, 1, 1.5, 2.01, 8], 2, 8],
    ['a schedule that is kept', [0.5, 1, 1.5, 2.01, 2.5], 2, 2.5],
    ['the list does not reach that far', [0.5, 1], 2, 2],
  ])('%s', (_name, hours, unknown, expected) => {
    const since = unknown === undefined ? undefined : ago(unknown * HOUR);
    expect(lastKnownAt(runs(...hours), since, NOW)).toEqual(expected === undefined ? undefined : ago(expected * HOUR));
  });
});

describe('the check that ends a long gap', () => {
  const says = (hoursAgo: number[], blindAfterMs = 3 * HOUR) =>
    judgeAwakening(runs(...hoursAgo), { now: NOW, blindAfterMs }).map(({ code, what }) => `${code}: ${what}`);

  test('says how long nobody looked', () => {
    expect(says([9 * 24, 9.5 * 24])).toEqual([
      expect.stringMatching(/^MONITOR_ASLEEP: No check ran for 9 d.*, since 2026-11-15 09:00 UTC\.$/),
    ]);
  });

  test.each<[string, number[], number]>([
    ['no list of runs', [], 3 * HOUR],
    ['a night of 2026', [12], 3 * HOUR],
    ['less than is asked for', [30], 2 * DAY],
  ])('says nothing of %s', (_name, hoursAgo, blindAfterMs) => {
    expect(says(hoursAgo, blindAfterMs)).toEqual([]);
  });
});
