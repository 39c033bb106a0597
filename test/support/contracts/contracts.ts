// Fails a test that sends a stand-in what the real service would not take. Jest loads it before every test file.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, afterEach } from '@jest/globals';
import { RECEIVED, type Received, type RecordedRequest } from '../../../sandbox/service.ts';

/** What a contract looks at. */
export type Sent = Pick<RecordedRequest, 'method' | 'path' | 'query' | 'body'>;

/** Loaded where something was sent, as GitHub's alone is 13 MB. Meta publishes no description of its API. */
const CONTRACTS: Record<string, () => Promise<{ findBreaches(sent: Sent): string[] }>> = {
  GitHub: () => import('./github-contract.ts'),
  Railway: () => import('./railway-contract.ts'),
};

const received: Received[] = [];
const remember = (message: unknown) => void received.push(message as Received);
subscribe(RECEIVED.name, remember);

async function holdToContracts(): Promise<void> {
  const found: string[] = [];
  for (const { service, request } of received.splice(0)) {
    const contract = await CONTRACTS[service]?.();
    found.push(...(contract?.findBreaches(request) ?? []).map((breach) => `${service} would not take ${breach}`));
  }
  if (found.length > 0) throw new Error([...new Set(found)].join('\n'));
}

afterEach(holdToContracts);
// What arrived between the tests, or while they were being cleaned up.
afterAll(async () => {
  unsubscribe(RECEIVED.name, remember);
  await holdToContracts();
});
