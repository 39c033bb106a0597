// How many network round trips a healthy check takes: those of TCP, of TLS, and of requests that wait for one another.
import type { Bot } from '../sandbox/bot.ts';
import { createDistance } from './distance.ts';
import { inTurn, median } from './measure.ts';
import { checkOf, type Strings } from './stand-ins.ts';

/** What one Action took. */
export interface Journey {
  /** The fewest: a machine that is busy can only add some. */
  trips: number;
  /** The median, in milliseconds. */
  ms: number;
  connections: number;
}

/** Runs the same check by each Action in turn, while each network round trip takes `tripMs`. */
export async function measureTrips(
  actions: readonly string[],
  bot: Bot,
  inputs: Strings,
  { rounds, tripMs }: { rounds: number; tripMs: number },
): Promise<Journey[]> {
  const distance = createDistance();
  const { meta, railway, github } = bot.sandbox;
  const far = {
    ...inputs,
    'graph-api-url': await distance.move(meta.url),
    'railway-api-url': await distance.move(`${railway.url}/graphql/v2`),
  };
  const env = { GITHUB_API_URL: await distance.move(github.url), NODE_EXTRA_CA_CERTS: distance.certificate };
  const journeys = await inTurn(actions, rounds, async (action): Promise<Journey> => {
    const taken = distance.start(tripMs);
    const { ms } = await checkOf(action, bot, far, env);
    return { ms, ...taken };
  });
  distance.close();
  return journeys.map((each) => ({
    trips: Math.min(...each.map(({ trips }) => trips)),
    ms: median(each.map(({ ms }) => ms)),
    connections: Math.max(...each.map(({ connections }) => connections)),
  }));
}
