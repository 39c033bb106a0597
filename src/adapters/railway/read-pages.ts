// Services of one environment, ten in one request, where many bots share it: for as long as Railway answers such a one.
import { ServiceUnavailableError, SetupError } from '../../errors.ts';
import type { ServiceInstance } from '../../ports.ts';
import { loadForms, type RailwayClient } from './client.ts';
import { READ_TEN_SERVICES } from './operations.ts';
import type { ServiceAnswer } from './parse.ts';

const PAGE_SIZE = 10;
/** As much as ten answers may have. */
const PAGE_BYTES = PAGE_SIZE * 1024 * 1024;

type Answers = ReadonlyMap<string, ServiceAnswer>;
const NONE: Answers = new Map();

export interface Pages {
  /** What of an environment will be asked for. Only whole pages are made: whoever is left is read alone. */
  plan(environmentId: string, serviceIds: readonly string[]): void;
  /** What Railway says of the service; nothing where it has to be read alone. */
  read(place: ServiceInstance, signal: AbortSignal): Promise<ServiceAnswer | undefined>;
}

export function createPages(client: RailwayClient): Pages {
  const pages = new Map<string, { serviceIds: readonly string[]; answers?: Promise<Answers> }>();
  let first: Promise<Answers> | undefined;
  let isOver = false;

  async function ask(serviceIds: readonly string[], place: ServiceInstance, signal: AbortSignal): Promise<Answers> {
    if (isOver) return NONE;
    const { projectId, environmentId } = place;
    const ids = Object.fromEntries(serviceIds.map((id, at) => [`s${at}`, id]));
    const query = {
      operation: READ_TEN_SERVICES,
      variables: { projectId, environmentId, ...ids },
      answer: 'PARTS' as const,
      maxBytes: PAGE_BYTES,
      isOptional: true as const,
      isAskedOnce: true as const,
    };
    try {
      const parts = await client.ask(query, signal);
      const { SERVICE } = await loadForms();
      const answers = new Map(
        serviceIds.flatMap((id, at) => {
          const { data } = SERVICE.safeParse(partsOf(parts, at));
          return data ? [[id, data] as const] : [];
        }),
      );
      if (answers.size === 0) isOver = true;
      return answers;
    } catch (error) {
      if (!(error instanceof ServiceUnavailableError || error instanceof SetupError)) throw error;
      // Whatever is wrong is found again, and told, where each is read alone.
      isOver = true;
      return NONE;
    }
  }

  return {
    plan(environmentId, serviceIds) {
      for (let at = 0; at + PAGE_SIZE <= serviceIds.length; at += PAGE_SIZE) {
        const page = { serviceIds: serviceIds.slice(at, at + PAGE_SIZE) };
        for (const id of page.serviceIds) pages.set(keyOf(environmentId, id), page);
      }
    },
    async read(place, signal) {
      const page = pages.get(keyOf(place.environmentId, place.serviceId));
      if (!page) return undefined;
      // One request tells whether Railway takes such a question at all.
      const before = first ?? Promise.resolve(NONE);
      page.answers ??= before.then(() => ask(page.serviceIds, place, signal));
      first ??= page.answers;
      return (await page.answers).get(place.serviceId);
    },
  };
}

function partsOf(parts: Record<string, unknown>, at: number): Record<string, unknown> {
  const names = ['rendered', 'unrendered', 'serviceInstance', 'deployments'];
  return Object.fromEntries(names.map((name) => [name, parts[`${name}${at}`]]));
}

function keyOf(environmentId: string, serviceId: string): string {
  return `${environmentId} ${serviceId}`;
}
