// How far away Meta, Railway and GitHub may be: every network round trip of a healthy check, counted over TLS.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { createDistance } from '../../bench/distance.ts';
import { idsOf } from '../../bench/stand-ins.ts';
import { measureTrips } from '../../bench/trips.ts';
import { startBot } from '../../sandbox/bot.ts';
import { startServer } from '../support/server.ts';

const ACTION = fileURLToPath(new URL('../../dist/action/index.js', import.meta.url));

test('a connection costs two round trips, and each request one', async () => {
  await using server = await startServer((_, response) => response.end('{}'));
  const distance = createDistance();
  const url = await distance.move(server.url.href);
  const agent = new Agent({ keepAlive: true, ca: readFileSync(distance.certificate) });
  const taken = distance.start(60);
  const began = performance.now();
  const ask = async () => {
    const [response] = await once(request(url, { agent }).end(), 'response');
    await once(response.resume(), 'end');
  };
  await ask();
  expect(taken).toEqual({ connections: 1, trips: 3 });
  expect(performance.now() - began).toBeGreaterThanOrEqual(179);
  await ask();
  expect(taken).toEqual({ connections: 1, trips: 4 });
  await Promise.all([ask(), ask()]);
  expect(taken).toEqual({ connections: 2, trips: 7 });
  agent.destroy();
  distance.close();
});

test.each([
  ['project token alone', false, {}, { trips: 5, connections: 8 }],
  ['the ids given as well', true, {}, { trips: 4, connections: 8 }],
  ['sending and receiving not asked for', true, { 'messaging-health': 'off' }, { trips: 4, connections: 6 }],
])(
  'a healthy check, %s: all connections are opened at once, and all are used',
  async (_name, ids, inputs, expected) => {
    const bot = await startBot();
    const given = { ...inputs, ...(ids ? idsOf(bot) : {}) };
    const [journey] = await measureTrips([ACTION], bot, given, { rounds: 3, tripMs: 150 });
    await bot.sandbox.close();
    expect(journey).toMatchObject(expected);
  },
);
