import { expect, test } from '@jest/globals';
import { createPace } from '../../../src/adapters/http/pace.ts';

const never = new AbortController().signal;

test('turns are spread evenly', async () => {
  const pace = createPace(100);
  const began = performance.now();
  await Promise.all(Array.from({ length: 11 }, () => pace.turn(never)));
  expect(performance.now() - began).toBeGreaterThanOrEqual(95);
});

test('a pause holds for everybody, those who wait already included', async () => {
  const pace = createPace(1_000);
  const began = performance.now();
  const waiting = Promise.all([pace.turn(never), pace.turn(never)]);
  pace.slowDown(120);
  await Promise.all([waiting, pace.turn(never)]);
  expect(performance.now() - began).toBeGreaterThanOrEqual(110);
});

test('nobody waits beyond a deadline', async () => {
  const pace = createPace(1_000);
  pace.slowDown(60_000);
  await pace.turn(AbortSignal.timeout(30));
});
