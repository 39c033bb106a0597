// What the second table of the treadmill rests on: with three of four runs dropped, the end of a token is told in time.
import { expect, test } from '@jest/globals';
import { createRandom } from '../../bench/treadmill/random.ts';
import { AS_DOCUMENTED, AS_REPORTED_IN_2026, planChecks } from '../../bench/treadmill/schedule.ts';
import { DAY, HOUR, MINUTE, START } from '../../bench/treadmill/time.ts';
import { type Knowledge, simulateWarnings } from '../../bench/treadmill/warnings.ts';

const ENDS = 400;
const warn = (knows: Knowledge, punctuality = AS_REPORTED_IN_2026) => simulateWarnings(ENDS, punctuality, knows);

test('a schedule as people report it: three of four runs dropped, and gaps of hours', () => {
  const span = { from: START, to: START + 90 * DAY };
  const checks = planChecks([17, 47], span, createRandom(1, 'schedule'), AS_REPORTED_IN_2026);
  expect(checks.length / (90 * 48)).toBeCloseTo(0.25, 1);
  const gaps = checks.slice(1).map((at, index) => at - (checks[index] ?? 0));
  expect(Math.max(...gaps)).toBeGreaterThan(8 * HOUR);
});

test('knowing its own cadence, the monitor warns of 95 in 100 ends even where Meta does not say when the token began', () => {
  const { inTime, byTheLast, medianLeadMs } = warn({ issued: false, runs: true });
  expect(inTime).toBeGreaterThanOrEqual(0.95);
  expect(byTheLast).toBeGreaterThanOrEqual(0.95);
  expect(medianLeadMs).toBeGreaterThan(3 * HOUR);
});

test('where it does, all are told days before, and the last check before the end still says that it is the last', () => {
  const { inTime, byTheLast, leastLeadMs } = warn({ issued: true, runs: true });
  expect(inTime).toBe(1);
  expect(leastLeadMs).toBeGreaterThan(6 * DAY);
  expect(byTheLast).toBeGreaterThanOrEqual(0.95);
});

test('a fixed lateness of 15 minutes would miss most of them', () => {
  expect(warn({ issued: false, runs: false }).inTime).toBeLessThan(0.5);
});

test('a schedule that is kept makes nobody warn hours too early', () => {
  const { inTime, medianLeadMs } = warn({ issued: false, runs: true }, AS_DOCUMENTED);
  expect(inTime).toBeGreaterThanOrEqual(0.95);
  expect(medianLeadMs).toBeLessThan(60 * MINUTE);
});
