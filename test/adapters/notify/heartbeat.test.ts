import { describe, expect, test } from '@jest/globals';
import { createHttp } from '../../../src/adapters/http/client.ts';
import { pingHeartbeat, type RunEnd } from '../../../src/adapters/notify/heartbeat.ts';
import { Secret } from '../../../src/secret.ts';
import { asClean } from '../../support/clean.ts';
import { expectNothingOf } from '../../support/notification.ts';
import { startServer } from '../../support/server.ts';

const http = createHttp({ userAgent: 'test', clean: asClean, env: {} });
const never = new AbortController().signal;
const healthy: RunEnd = { level: 'info', state: 'valid' };
const ping = (url: string, end: RunEnd, signal = never) => pingHeartbeat(new Secret(url), end, { http }, signal);

describe('where a run is reported', () => {
  const cases: [path: string, end: RunEnd, asked: string[]][] = [
    ['/ping/0f3c2a9e', healthy, ['GET /ping/0f3c2a9e']],
    ['/ping/0f3c2a9e', { level: 'warning', state: 'expiring' }, ['GET /ping/0f3c2a9e']],
    ['/ping/0f3c2a9e', { level: 'error', state: 'misconfigured' }, ['GET /ping/0f3c2a9e/fail']],
    ['/ping/0f3c2a9e/?a=1&b', { level: 'critical', state: 'expired' }, ['GET /ping/0f3c2a9e/fail?a=1&b']],
    ['/ping/0f3c2a9e', { level: 'warning', state: 'unknown' }, []],
    ['/ping/0f3c2a9e', { level: 'error', state: 'unknown' }, []],
  ];
  test.each(cases)('%s at %j', async (path, end, asked) => {
    await using server = await startServer((_request, response) => response.end('OK'));
    expect(await ping(server.url.origin + path, end)).toEqual([]);
    expect(server.requests.map(({ method, url }) => `${method} ${url.pathname}${url.search}`)).toEqual(asked);
  });
});

describe('a ping that fails is a reason without the URL', () => {
  test.each([
    [404, 'warning', 'The heartbeat service answered HTTP 404.'],
    [302, 'warning', 'The heartbeat service answered HTTP 302, which points to another address.'],
    [500, 'info', 'The heartbeat service answered HTTP 500: it has an internal problem.'],
  ])('HTTP %s', async (status, level, what) => {
    await using server = await startServer(({ url }, response) => response.writeHead(status).end(url.href));
    const url = `${server.url.origin}/ping/0f3c2a9e-1111-4222-8333-444455556666?secret=abcdefgh`;
    const reasons = await ping(url, healthy);
    expect(reasons).toMatchObject([{ code: 'HEARTBEAT_FAILED', level, what, fix: expect.any(String) }]);
    expect(server.requests).toHaveLength(1);
    expectNothingOf(url, JSON.stringify(reasons));
  });

  test('a service that hangs is left alone when the run is over', async () => {
    await using server = await startServer(() => {});
    const url = `${server.url.origin}/ping/0f3c2a9e-1111-4222-8333-444455556666`;
    const reasons = await ping(url, healthy, AbortSignal.timeout(100));
    expect(reasons).toMatchObject([{ code: 'HEARTBEAT_FAILED', level: 'info' }]);
    expectNothingOf(url, JSON.stringify(reasons));
  });
});
