// How long a healthy check takes: with answers that take a tenth of a second, and from a place that is far away.
import { type Bot, startBot } from '../sandbox/bot.ts';
import { asMs, inTurn, median, type Row } from './measure.ts';
import { ACTION, type Checked, checkOf, idsOf, LATENCY_MS, type Strings } from './stand-ins.ts';
import { type Journey, measureTrips } from './trips.ts';

const ROUNDS = 5;
const WAYS = [
  { name: 'project token alone', inputsOf: () => ({}), floor: 3 },
  { name: 'the ids given as well', inputsOf: idsOf, floor: 2 },
];

/** A healthy check in one of two ways, by each of several Actions. */
export interface Way {
  name: string;
  /** Requests that wait for one another. */
  floor: number;
  /** While each answer takes `LATENCY_MS`. */
  checks: Checked[];
  /** While each network round trip takes `LATENCY_MS`. */
  journeys: Journey[];
}

export async function measureWays(actions: readonly string[], rounds: number): Promise<Way[]> {
  const slow = await startBot({ latencyMs: LATENCY_MS });
  const far = await startBot();
  const ways: Way[] = [];
  for (const { name, inputsOf, floor } of WAYS) {
    ways.push({
      name,
      floor,
      checks: await checkInTurn(actions, slow, inputsOf(slow), rounds),
      journeys: await measureTrips(actions, far, inputsOf(far), { rounds, tripMs: LATENCY_MS }),
    });
  }
  await Promise.all([slow.sandbox.close(), far.sandbox.close()]);
  return ways;
}

async function checkInTurn(actions: readonly string[], bot: Bot, inputs: Strings, rounds: number): Promise<Checked[]> {
  const checked = await inTurn(actions, rounds, (action) => checkOf(action, bot, inputs));
  return checked.map((each) => ({ ...(each.at(-1) as Checked), ms: median(each.map(({ ms }) => ms)) }));
}

export const floorOf = ({ floor }: Way) => floor * LATENCY_MS;

export async function measureChecks(): Promise<Row[]> {
  const ways = await measureWays([ACTION], ROUNDS);
  return [
    ...ways.flatMap((way) =>
      way.checks.map(({ ms, requests }) => ({
        what: `Healthy check, ${way.name}, each answer after ${LATENCY_MS} ms`,
        figure: asMs(ms),
        beside: `floor: ${way.floor} sequential round trips, ${asMs(floorOf(way))}; ${requests} requests`,
      })),
    ),
    ...ways.flatMap(({ name, journeys }) =>
      journeys.map(({ trips, ms, connections }) => ({
        what: `Network round trips of a healthy check over TLS, ${name}`,
        figure: String(trips),
        beside: `at ${LATENCY_MS} ms a trip: ${asMs(ms)}; ${connections} connections`,
      })),
    ),
  ];
}
