// Proves that each fault fails in its own way, for the requests it is meant for, as often as it says.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { COMMON_FAULTS, type Fault } from '../../sandbox/faults.ts';
import { json, type Service, startService } from '../../sandbox/service.ts';

let service: Service;
let performed = 0;
beforeEach(async () => {
  performed = 0;
  service = await startService({
    name: 'any',
    now: () => new Date(),
    handle: () => {
      performed += 1;
      return json(200, { data: 'x'.repeat(100) });
    },
  });
});
afterEach(() => service.close());

/** What a caller sees within a moment: status and body, or how it failed. */
async function ask(path = '/', body?: string): Promise<string> {
  const init = { redirect: 'manual', signal: AbortSignal.timeout(300), ...(body && { method: 'POST', body }) } as const;
  try {
    const response = await fetch(`${service.url}${path}`, init);
    return `${response.status} ${response.headers.get('location') ?? (await response.text()).slice(0, 20)}`;
  } catch (error) {
    return (error as Error).name === 'TimeoutError' ? 'timeout' : 'broken';
  }
}

test.each<[Fault, string, number]>([
  [{ kind: 'status', status: 500, body: 'oh' }, '500 oh', 0],
  [{ kind: 'reset' }, 'broken', 0],
  [{ kind: 'empty' }, '200 ', 0],
  [{ kind: 'not-json' }, '200 <!DOCTYPE html><html', 0],
  [{ kind: 'wrong-json' }, '200 {"unexpected":[true]', 0],
  [{ kind: 'null' }, '200 null', 0],
  [{ kind: 'truncated' }, 'broken', 1],
  [{ kind: 'hang' }, 'timeout', 0],
  [{ kind: 'endless' }, 'timeout', 0],
  [{ kind: 'redirect-loop' }, '302 /', 0],
  [{ kind: 'redirect-to', url: 'https://example.com/' }, '302 https://example.com/', 0],
  [{ kind: 'switching-protocols' }, 'broken', 0],
  [{ kind: 'lost-answer' }, 'broken', 1],
  [{ kind: 'slow-drip' }, 'timeout', 1],
  [COMMON_FAULTS.cloudflare1015(), '429 error code: 1015', 0],
])('%j', async (fault, seen, done) => {
  service.fault = fault;
  expect(await ask()).toBe(seen);
  expect(performed).toBe(done);
});

test('a rule hits what it matches, as often as it says, and wins over the fault of the service', async () => {
  service.fault = { kind: 'null' };
  service.faults.set(({ path, body }) => path === '/logs' && body.includes('mutation'), {
    kind: 'status',
    status: 503,
    times: 2,
  });
  const seen = [];
  for (let n = 0; n < 3; n += 1) seen.push(await ask('/logs', 'mutation'));
  expect([...seen, await ask('/logs', 'query')]).toEqual(['503 ', '503 ', '200 null', '200 null']);
});

test('requests are remembered with their headers and times, and take as long as they are told to', async () => {
  service.latencies.set(({ path }) => path === '/slow', 60);
  await fetch(`${service.url}/slow?a=1`, { headers: { authorization: 'Bearer x' } });
  const [request] = service.requests;
  expect(request).toMatchObject({
    method: 'GET',
    path: '/slow',
    query: { a: '1' },
    headers: { authorization: 'Bearer x' },
    status: 200,
  });
  expect((request?.endedAt ?? 0) - (request?.startedAt ?? 0)).toBeGreaterThan(50);
});
