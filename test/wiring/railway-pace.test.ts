// How many requests a second Railway is sent, by what it says of its limits.
import { describe, expect, test } from '@jest/globals';
import { createRailwayPaces, paceFor } from '../../src/wiring/railway-pace.ts';

const never = new AbortController().signal;
const says = (limit?: string, policy?: string, remaining?: string) =>
  new Headers({
    ...(limit !== undefined && { 'x-ratelimit-limit': limit }),
    ...(policy !== undefined && { 'ratelimit-policy': policy }),
    ...(remaining !== undefined && { 'x-ratelimit-remaining': remaining }),
  });

test.each<[string, Headers, number | undefined]>([
  ['Pro, as Railway documents it', says('10000', '"default";q=10000;w=3600', '9999'), 40],
  ['Hobby', says('1000', '"default";q=1000;w=3600', '999'), 8],
  ['Free, of which no limit a second is documented', says('100', '"default";q=100;w=3600', '99'), 8],
  ['an older form of the policy', says('10000', '10000;w=3600', '9999'), 40],
  ['no policy: the limits that Railway documents are those of an hour', says('10000', undefined, '9999'), 40],
  ['more than Pro, of which no limit a second is documented', says('50000', '"default";q=50000;w=3600', '49000'), 40],
  ['a limit of a second besides', says('10000', '"default";q=10000;w=3600, "burst";q=20;w=1', '9999'), 16],
  ['a limit of a second alone', says('50', '"default";q=50;w=1', '49'), 40],
  ['one that is smaller than now', says('5', '"default";q=5;w=1', '4'), 4],
  ['one beyond all that is documented', says('999999', '"default";q=999999;w=1', '999998'), 40],
  ['little left of the hour', says('10000', '"default";q=10000;w=3600', '999'), 8],
  ['nothing left of it', says('10000', '"default";q=10000;w=3600', '0'), 8],
  ['what is left is no number', says('10000', '"default";q=10000;w=3600', 'many'), 40],
  ['a limit of a day', says('10000', '"default";q=10000;w=86400', '9999'), undefined],
  ['a small number without its window', says('50'), 8],
  ['nothing', says(), undefined],
  ['a policy alone', says(undefined, '"default";q=10000;w=3600'), undefined],
  ['a policy for whoever has no token', says('10000', '"default";q=1000;w=3600', '9999'), 40],
  ['a policy that promises more', says('1000', '"default";q=10000;w=3600', '999'), 8],
  ['a policy that cannot be read', says('10000', 'as you like', '9999'), 40],
  ['no number', says('lots', 'as you like', '1'), undefined],
  ['none at all', says('0', '"default";q=0;w=1', '0'), undefined],
  ['a negative number', says('-10000', '"default";q=-10000;w=3600'), undefined],
  ['more digits than a number has', says('9'.repeat(40), `"default";q=${'9'.repeat(40)};w=3600`), undefined],
])('%s', (_name, headers, expected) => {
  expect(paceFor(headers)).toBe(expected);
});

const PRO = says('10000', '"default";q=10000;w=3600', '9999');
const HOBBY = says('1000', '"default";q=1000;w=3600', '999');

/** How long so many turns take, in milliseconds. */
async function time(turns: number, ...paces: { turn(signal: AbortSignal): Promise<void> }[]): Promise<number> {
  const began = performance.now();
  await Promise.all(paces.flatMap((pace) => Array.from({ length: turns }, () => pace.turn(never))));
  return performance.now() - began;
}

describe('a run', () => {
  test('begins with what the smallest plan allows, and is faster once Railway says so', async () => {
    const pace = createRailwayPaces()();
    expect(await time(5, pace)).toBeGreaterThanOrEqual(490);
    pace.heed?.(PRO);
    const quick = await time(9, pace);
    expect(quick).toBeGreaterThanOrEqual(195);
    expect(quick).toBeLessThan(900);
  });

  test('keeps to what it knows where an answer says nothing', async () => {
    const pace = createRailwayPaces()();
    pace.heed?.(PRO);
    pace.heed?.(says());
    expect(await time(9, pace)).toBeLessThan(900);
  });

  test('is slow for good after a 429, whatever the headers say', async () => {
    const pace = createRailwayPaces()();
    pace.heed?.(PRO);
    pace.slowDown(0);
    pace.heed?.(PRO);
    expect(await time(5, pace)).toBeGreaterThanOrEqual(490);
  });

  test('a credential is as fast as its own plan allows, and all together as the fastest of them', async () => {
    const open = createRailwayPaces();
    const [pro, alsoPro, hobby, unheard] = [open(), open(), open(), open()];
    for (const pace of [pro, alsoPro]) pace.heed?.(PRO);
    hobby.heed?.(HOBBY);
    expect(await time(8, pro, alsoPro)).toBeGreaterThanOrEqual(370);
    expect(await time(4, hobby)).toBeGreaterThanOrEqual(370);
    expect(await time(4, unheard)).toBeGreaterThanOrEqual(370);
  });

  test('a 429 of one pauses all of them', async () => {
    const open = createRailwayPaces();
    const [one, other] = [open(), open()];
    one.slowDown(200);
    expect(await time(1, other)).toBeGreaterThanOrEqual(190);
  });
});
