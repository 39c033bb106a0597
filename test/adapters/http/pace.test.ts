import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { createPace } from '../../../src/adapters/http/pace.ts';

const never = new AbortController().signal;
const elapsedSince = (began: number) => performance.now() - began;

test('turns are spread evenly', async () => {
  const pace = createPace(100);
  const began = performance.now();
  await Promise.all(Array.from({ length: 11 }, () => pace.turn(never)));
  expect(elapsedSince(began)).toBeGreaterThanOrEqual(95);
});

test('a pause holds for everybody, those who wait already included', async () => {
  const pace = createPace(1_000);
  const began = performance.now();
  const waiting = Promise.all([pace.turn(never), pace.turn(never)]);
  pace.slowDown(120);
  await Promise.all([waiting, pace.turn(never)]);
  expect(elapsedSince(began)).toBeGreaterThanOrEqual(110);
});

test('those who waited for the end of a pause do not come all at once', async () => {
  const pace = createPace(50);
  const began = performance.now();
  const waiting = Array.from({ length: 6 }, () => pace.turn(never));
  pace.slowDown(100);
  await Promise.all(waiting);
  // The first had its turn before the pause; the second ends it, and four more follow 20 ms apart.
  expect(elapsedSince(began)).toBeGreaterThanOrEqual(175);
});

test('time in which nobody asked is not made up for', async () => {
  const pace = createPace(50);
  await pace.turn(never);
  await sleep(200);
  const began = performance.now();
  await Promise.all(Array.from({ length: 6 }, () => pace.turn(never)));
  expect(elapsedSince(began)).toBeGreaterThanOrEqual(95);
});

test('another rate holds at once, for those who wait already as well', async () => {
  const pace = createPace(1);
  const began = performance.now();
  const waiting = Promise.all(Array.from({ length: 11 }, () => pace.turn(never)));
  pace.setRate(100);
  await waiting;
  expect(elapsedSince(began)).toBeGreaterThanOrEqual(95);
  expect(elapsedSince(began)).toBeLessThan(900);
});

test('nobody waits beyond a deadline, nor keeps those behind waiting', async () => {
  const pace = createPace(10);
  pace.slowDown(60_000);
  await pace.turn(AbortSignal.timeout(30));
  const quick = createPace(10);
  await quick.turn(never);
  const began = performance.now();
  const left = Array.from({ length: 20 }, () => quick.turn(AbortSignal.timeout(20)));
  await Promise.all([...left, quick.turn(never)]);
  expect(elapsedSince(began)).toBeLessThan(500);
});

test('a pause that nobody waits for any more keeps no process', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const before = timers();
  const pace = createPace(10);
  pace.slowDown(60_000);
  const given = new AbortController();
  const turn = pace.turn(given.signal);
  expect(timers()).toBe(before + 1);
  given.abort();
  await turn;
  expect(timers()).toBe(before);
});

test('what a busy machine was late by is made up for in small part only', async () => {
  const pace = createPace(50);
  const began = performance.now();
  const waiting = Promise.all(Array.from({ length: 30 }, () => pace.turn(never)));
  while (elapsedSince(began) < 400);
  await waiting;
  // On time the last would have had its turn after 580 ms.
  expect(elapsedSince(began)).toBeGreaterThanOrEqual(800);
});
