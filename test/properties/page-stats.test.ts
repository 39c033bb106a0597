// The page's figures against counting: hour by hour, with a rule written down a second time.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from '../../src/core/history/history.ts';
import { computeStats } from '../../src/core/page/stats.ts';

const HOUR = 3_600_000;
const DAY_HOURS = 24;
const EPOCH = Date.UTC(2026, 6, 1);
const NOW_HOUR = 100 * DAY_HOURS;
const time = (hour: number) => new Date(EPOCH + hour * HOUR);

const hour = fc.integer({ min: 0, max: NOW_HOUR });
const aChange = fc.record(
  {
    at: hour,
    state: fc.constantFrom(
      ...(['valid', 'expiring', 'expired', 'invalid', 'misconfigured', 'blocked', 'unknown'] as const),
    ),
    level: fc.constantFrom(...(['info', 'warning', 'error', 'critical'] as const)),
    cause: fc.constantFrom('NOT_DEPLOYED', 'TOKEN_EXPIRED'),
    expiresAt: fc.oneof(hour, fc.constant('never' as const)),
  },
  { requiredKeys: ['at', 'state', 'level'] },
);
const aPast = fc.array(aChange, { maxLength: 12 }).map((changes) => changes.toSorted((a, b) => a.at - b.at));
type Counted = (typeof aPast extends fc.Arbitrary<infer T> ? T : never)[number];
const theRuns = fc.option(
  fc.oneof(
    fc.array(hour, { maxLength: 40 }),
    // Every few hours, with days that are left out.
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 10 }))
      .map(([every, skipped]) =>
        Array.from({ length: Math.floor(NOW_HOUR / every) }, (_, index) => index * every).filter(
          (at) => !skipped.includes(Math.floor(at / DAY_HOURS)),
        ),
      ),
  ),
  { nil: undefined },
);

const works = ({ state }: Counted) => state === 'valid' || state === 'expiring';

/** What holds in the hour that begins then. */
function holds(changes: readonly Counted[], runs: readonly number[] | undefined, interval: number, at: number) {
  if (runs && !runs.some((run) => run <= at && at < run + 2 * interval)) return 'unwatched';
  const begun = changes.filter((change, index) => {
    const before = changes[index - 1];
    const end = change.expiresAt ?? before?.expiresAt;
    const isForetold =
      change.state === 'expired' &&
      before &&
      works(before) &&
      typeof end === 'number' &&
      end > before.at &&
      end < change.at;
    return (isForetold ? end : change.at) <= at;
  });
  const last = begun.at(-1);
  if (!last || last.state === 'misconfigured' || last.state === 'unknown') return 'unwatched';
  if (!works(last)) return 'silent';
  return last.cause === 'NOT_DEPLOYED' && /error|critical/.test(last.level) ? 'silent' : 'up';
}

test('every window and every day come to what counting comes to, and to the whole', () => {
  fc.assert(
    fc.property(aPast, theRuns, fc.integer({ min: 1, max: 8 }), (changes, runs, interval) => {
      const history = {
        bot: 'bot',
        since: time(changes[0]?.at ?? 0),
        changes: changes.map(
          ({ at, expiresAt, ...rest }): Change => ({
            ...rest,
            at: time(at),
            ...(expiresAt === undefined ? {} : { expiresAt: expiresAt === 'never' ? 'never' : time(expiresAt) }),
          }),
        ),
        days: [],
      };
      const watching = { ...(runs ? { runs: runs.map(time) } : {}), intervalMs: interval * HOUR };
      const { windows, days } = computeStats(history, watching, time(NOW_HOUR));
      const hours = Array.from({ length: 90 * DAY_HOURS }, (_, index) =>
        holds(changes, runs, interval, NOW_HOUR - 90 * DAY_HOURS + index),
      );
      const count = (part: readonly string[]) =>
        Object.fromEntries(
          ['up', 'silent', 'unwatched'].map((is) => [is, part.filter((each) => each === is).length * HOUR]),
        );
      for (const [index, length] of [7, 30, 90].entries())
        expect(windows[index]?.sums).toEqual(count(hours.slice(-length * DAY_HOURS)));
      // It is midnight: the 89 whole days before, and a today that has not begun.
      for (const [index, { sums }] of days.slice(0, -1).entries())
        expect(sums).toEqual(count(hours.slice((index + 1) * DAY_HOURS, (index + 2) * DAY_HOURS)));
      expect(days.at(-1)?.sums).toEqual({ up: 0, silent: 0, unwatched: 0 });
    }),
    { numRuns: 150 },
  );
});

test('to any millisecond, the three parts of a window are the window', () => {
  const ms = fc.integer({ min: EPOCH, max: EPOCH + 110 * 24 * HOUR });
  const changes = fc
    .array(
      fc.record({
        at: ms,
        state: fc.constantFrom('valid' as const, 'expired' as const, 'unknown' as const),
        expiresAt: ms,
      }),
    )
    .map((list) => list.toSorted((a, b) => a.at - b.at));
  fc.assert(
    fc.property(changes, fc.array(ms), ms, fc.integer({ min: 1, max: 100 * HOUR }), (list, runs, now, intervalMs) => {
      const history = {
        bot: 'bot',
        since: new Date(EPOCH),
        changes: list.map(({ at, state, expiresAt }) => ({
          at: new Date(at),
          state,
          level: 'info' as const,
          expiresAt: new Date(expiresAt),
        })),
        days: [],
      };
      const { windows, days } = computeStats(
        history,
        { runs: runs.map((run) => new Date(run)), intervalMs },
        new Date(now),
      );
      const whole = ({ up, silent, unwatched }: (typeof days)[number]['sums']) => up + silent + unwatched;
      expect(windows.map(({ sums }) => whole(sums))).toEqual([7, 30, 90].map((length) => length * 24 * HOUR));
      const today = now % (24 * HOUR);
      expect(days.map(({ sums }) => whole(sums))).toEqual([...Array(89).fill(24 * HOUR), today]);
    }),
  );
});
