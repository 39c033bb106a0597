// How many network round trips a healthy check takes: those of TCP, of TLS, and of requests that wait for one another.
import type { Bot } from '../sandbox/bot.ts';
import { createDistance } from './distance.ts';
import { inTurn, median } from './measure.ts';
import { checkOf, type Strings } from './stand-ins.ts';

/** What one Action took. */
export interface Journey {
  requests: number;
  /** The fewest, of those runs that asked everything: what a busy machine does late can only add some. */
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
    const { ms, requests } = await checkOf(action, bot, far, env);
    return { ms, requests, ...taken };
  });
  distance.close();
  return journeys.map((all) => {
    const requests = Math.max(...all.map((each) => each.requests));
    // On a busy machine a question that is not waited for long may be given up.
    const whole = all.filter((each) => each.requests === requests);
    return {
      requests,
      trips: Math.min(...whole.map(({ trips }) => trips)),
      ms: median(whole.map(({ ms }) => ms)),
      connections: Math.min(...whole.map(({ connections }) => connections)),
    };
  });
}
