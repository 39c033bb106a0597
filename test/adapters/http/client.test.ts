// The HTTP client against servers that misbehave in every way that was thought of.
import { execFile } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { inspect, promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { createHttp, type HttpOptions, type JsonRequest } from '../../../src/adapters/http/client.ts';
import { describeError } from '../../../src/adapters/http/faults.ts';
import { parseRetryAfter, retryDelayMs } from '../../../src/adapters/http/retry.ts';
import { ServiceUnavailableError, UserError } from '../../../src/errors.ts';
import { Secrets } from '../../../src/secret.ts';
import { asClean } from '../../support/clean.ts';
import { sendJson, startServer } from '../../support/server.ts';

const SECRET = `EAAG${'q'.repeat(180)}`;
const HTML = { 'content-type': 'text/html' };

const http = (options: Partial<HttpOptions> = {}) =>
  createHttp({ userAgent: 'test', clean: asClean, env: {}, tryTimeoutMs: 2_000, random: () => 0, ...options });

function read(url: URL, rest: Partial<JsonRequest> = {}): JsonRequest {
  const target = new URL(`/v1/thing?input_token=${SECRET}`, url);
  const headers = { authorization: `Bearer ${SECRET}`, 'project-access-token': SECRET };
  const signal = new AbortController().signal;
  return { service: 'Meta', hint: 'Wait.', method: 'GET', url: target, headers, idempotent: true, signal, ...rest };
}

/** The outage that a request ends with; neither it nor its cause may hold a secret. */
async function outageOf(promise: Promise<unknown>): Promise<ServiceUnavailableError> {
  const error = await promise.then(
    () => new Error('it was answered'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ServiceUnavailableError);
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(SECRET.slice(0, 20));
  return error as ServiceUnavailableError;
}

describe('faults', () => {
  const html =
    (status: number, headers = {}) =>
    (_: unknown, response: ServerResponse) => {
      response.writeHead(status, { ...HTML, ...headers }).end('<html>Bad gateway</html>');
    };
  const cases: [string, Parameters<typeof startServer>[0], RegExp, number][] = [
    ['502 with an HTML page', html(502), /answered HTTP 502 with an HTML page instead of JSON \(3 tries\)/, 3],
    ['429 without Retry-After', html(429), /HTTP 429 with an HTML page/, 3],
    ['429 that asks for a second', html(429, { 'retry-after': '0' }), /asked to wait 0 s/, 3],
    ['429 that asks for an hour', html(429, { 'retry-after': '3600' }), /asked to wait 3600 s\./, 1],
    ['408', html(408), /HTTP 408/, 3],
    ['403 with an HTML page', html(403), /answered HTTP 403 with an HTML page instead of JSON\./, 1],
    ['an HTML page with 200', html(200), /answered HTTP 200 with an HTML page/, 1],
    ['a reset', (_, response) => response.socket?.resetAndDestroy(), /closed the connection/, 3],
    ['a closed connection', (_, response) => response.destroy(), /closed the connection/, 3],
    ['an empty body', (_, response) => response.end(), /HTTP 200 with an empty body/, 1],
    ['text', (_, response) => response.end('OK'), /HTTP 200 with something that is not JSON/, 1],
    ['half of an object', (_, response) => response.end('{"a":'), /JSON that is broken or cut off/, 1],
    [
      'a body shorter than announced',
      (_, response) => response.writeHead(200, { 'content-length': '50' }).write('{"a":', () => response.destroy()),
      /closed the connection before its answer was complete/,
      3,
    ],
    [
      'a chunked body without an end',
      (_, response) => response.write('{"a":', () => response.destroy()),
      /closed the connection before its answer was complete/,
      3,
    ],
    [
      'damaged gzip',
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
      /sent an answer that cannot be read/,
      3,
    ],
  ];
  test.each(cases)('%s', async (_name, handle, message, tries) => {
    await using server = await startServer(handle);
    const error = await outageOf(http().requestJson(read(server.url)));
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/^Meta gave no usable answer: GET 127\.0\.0\.1:\d+\/v1\/thing .* Wait\.$/);
    expect(server.requests).toHaveLength(tries);
  });

  test('nobody listens', async () => {
    const url = await unusedUrl();
    expect((await outageOf(http().requestJson(read(url)))).message).toMatch(/refused the connection \(3 tries\)/);
  });

  test('a name that does not exist', async () => {
    const error = await outageOf(http().requestJson(read(new URL('http://does-not-exist.invalid'))));
    expect(error.message).toMatch(/could not be found by name \(DNS\)/);
  });

  test('plain HTTP where TLS is expected', async () => {
    await using server = await startServer((_, response) => response.end());
    const url = new URL(server.url.href.replace('http:', 'https:'));
    expect((await outageOf(http().requestJson(read(url)))).message).toMatch(/has no valid certificate \(TLS\)/);
  });

  test.each([
    ['SELF_SIGNED_CERT_IN_CHAIN', true],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', true],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', true],
    ['CERT_HAS_EXPIRED', false],
    ['ERR_TLS_CERT_ALTNAME_INVALID', false],
  ])('%s: the certificates of one in between are named where they are the cause', (code, isInBetween) => {
    const { what, why } = describeError({ code }, 0);
    expect(`${what} ${why}`.includes('NODE_EXTRA_CA_CERTS')).toBe(isInBetween);
  });

  test('a server that never answers, and one that never ends', async () => {
    await using silent = await startServer(() => {});
    await using dripping = await startServer((_, response) => {
      const drip = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(drip));
    });
    for (const server of [silent, dripping]) {
      const error = await outageOf(http({ tryTimeoutMs: 100 }).requestJson(read(server.url)));
      expect(error.message).toMatch(/timed out after 0\.1 s \(3 tries\)/);
      expect(server.requests).toHaveLength(3);
    }
  });

  test('an endless body is cut off at the limit, and the connection with it', async () => {
    const events = new EventEmitter();
    const closed = once(events, 'closed');
    await using server = await startServer((_, response) => {
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', pour).on('close', () => events.emit('closed'));
      pour();
    });
    const error = await outageOf(http().requestJson(read(server.url, { maxBytes: 100_000 })));
    expect(error.message).toMatch(/sent more than 98 KiB/);
    await closed;
    expect(server.requests).toHaveLength(1);
  });

  test('a header that cannot be sent is no crash, and shows nothing', async () => {
    await using server = await startServer((_, response) => sendJson(response, 200, {}));
    const headers = { authorization: `Bearer ${SECRET}\nX: 1` };
    const error = await outageOf(http().requestJson(read(server.url, { headers })));
    expect(error.message).toMatch(/line break/);
    expect(server.requests).toHaveLength(0);
  });

  test('a URL with a password shows nothing', async () => {
    const url = new URL('http://127.0.0.1');
    url.password = SECRET;
    await outageOf(http().requestJson(read(url, { url })));
  });
});

describe('answers', () => {
  test.each([200, 400, 401, 404, 500, 503, 429])('JSON with %i is handed over', async (status) => {
    await using server = await startServer((_, response) => sendJson(response, status, { error: { code: 190 } }));
    const answer = await http().requestJson(read(server.url));
    expect(answer).toMatchObject({ status, body: { error: { code: 190 } } });
    expect(server.requests).toHaveLength(status >= 429 ? 3 : 1);
  });

  test('a later try that works is the answer', async () => {
    await using server = await startServer((_, response, count) =>
      count < 3 ? response.destroy() : sendJson(response, 200, { count }),
    );
    expect((await http().requestJson(read(server.url))).body).toEqual({ count: 3 });
  });

  test('JSON that asks to wait longer than a run can is handed over at once, with the wait', async () => {
    await using server = await startServer((_, response) =>
      sendJson(response, 429, { data: null }, { 'retry-after': '3600' }),
    );
    expect(await http().requestJson(read(server.url))).toMatchObject({ status: 429, retryAfterMs: 3_600_000 });
    expect(server.requests).toHaveLength(1);
  });

  test.each<[string, [number, string, Record<string, string>], number[]]>([
    ['JSON', [429, '{}', { 'retry-after': '0' }], [0]],
    ['the text of a gateway, which says no time', [429, 'error code: 1015', {}], [1_000]],
    ['an outage', [502, '<html>', {}], []],
  ])('a pace learns from every answer, and pauses after a 429: %s', async (_name, [status, body, headers], pauses) => {
    const seen = { turns: 0, limits: [] as (string | null)[], pauses: [] as number[] };
    await using server = await startServer((_, response, count) =>
      count === 1
        ? response.writeHead(status, { 'x-ratelimit-limit': '1000', ...headers }).end(body)
        : sendJson(response, 200, {}, { 'x-ratelimit-limit': '10000' }),
    );
    const pace = {
      turn: async () => {
        seen.turns += 1;
      },
      slowDown: (ms: number) => void seen.pauses.push(ms),
      heed: (told: { get(name: string): string | null }) => void seen.limits.push(told.get('x-ratelimit-limit')),
    };
    await http().requestJson(read(server.url, { pace }));
    expect(seen).toEqual({ turns: 2, pauses, limits: body === '{}' ? ['1000', '10000'] : ['10000'] });
  });

  test('gzip and a byte order mark', async () => {
    const { gzipSync } = await import('node:zlib');
    await using server = await startServer((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('\uFEFF{"a":1}')),
    );
    expect((await http().requestJson(read(server.url))).body).toEqual({ a: 1 });
  });

  test('a mutation is sent once, whatever happens', async () => {
    await using server = await startServer((_, response) => response.destroy());
    await outageOf(http().requestJson(read(server.url, { method: 'POST', json: { a: 1 }, idempotent: false })));
    expect(server.requests).toMatchObject([{ method: 'POST', body: '{"a":1}' }]);
  });

  test('a redirect is not followed, and no secret goes there', async () => {
    await using other = await startServer((_, response) => sendJson(response, 200, {}));
    await using server = await startServer((_, response) =>
      response.writeHead(302, { location: new URL('/login?x=1', other.url).href }).end(),
    );
    const error = await outageOf(http().requestJson(read(server.url)));
    expect(error.message).toContain(`redirected to ${other.url.host} (HTTP 302), which was not followed`);
    expect(other.requests).toHaveLength(0);
    expect(server.requests).toHaveLength(1);
  });

  test('nor is a secret told that somebody puts into the address', async () => {
    const secrets = new Secrets();
    secrets.register('9f3c1e7ab2d84c60a5e1f7d20b9c4e88');
    await using server = await startServer((_, response) =>
      response.writeHead(302, { location: 'https://9f3c1e7ab2d84c60a5e1f7d20b9c4e88.evil.example' }).end(),
    );
    const error = await outageOf(http({ clean: secrets.clean }).requestJson(read(server.url)));
    expect(error.message).toContain('redirected to ***.evil.example (HTTP 302)');
  });
});

describe('the deadline', () => {
  const cases: [string, Parameters<typeof startServer>[0]][] = [
    ['during a try', () => {}],
    ['during a pause', (_, response) => response.writeHead(503, { 'retry-after': '9' }).end()],
  ];
  test.each(cases)('ends everything %s', async (_name, handle) => {
    await using server = await startServer(handle);
    const started = performance.now();
    const error = await outageOf(http().requestJson(read(server.url, { signal: AbortSignal.timeout(150) })));
    expect(error.message).toMatch(/ran out of time/);
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  test('asks nothing once it has passed', async () => {
    await using server = await startServer((_, response) => sendJson(response, 200, {}));
    const error = await outageOf(http().requestJson(read(server.url, { signal: AbortSignal.abort() })));
    expect(error.message).toMatch(/ran out of time/);
    expect(server.requests).toHaveLength(0);
  });
});

describe('proxies', () => {
  test('a plain request goes through the proxy of the environment', async () => {
    await using proxy = await startServer((request, response) => sendJson(response, 200, { for: request.url.host }));
    const client = http({ env: { HTTP_PROXY: proxy.url.href } });
    const answer = await client.requestJson(read(new URL('http://graph.example')));
    expect(answer.body).toEqual({ for: 'graph.example' });
  });

  test.each(['http_proxy', 'HTTP_PROXY'])('%s needs no scheme', async (name) => {
    await using proxy = await startServer((request, response) => sendJson(response, 200, { for: request.url.host }));
    for (const value of [proxy.url.host, `localhost:${proxy.url.port}`, ` ${proxy.url.host} `]) {
      const client = http({ env: { [name]: value } });
      expect((await client.requestJson(read(new URL('http://graph.example')))).body).toEqual({ for: 'graph.example' });
    }
  });

  test('NO_PROXY is honoured', async () => {
    await using proxy = await startServer((_, response) => sendJson(response, 200, { by: 'proxy' }));
    await using server = await startServer((_, response) => sendJson(response, 200, { by: 'server' }));
    const client = http({ env: { HTTP_PROXY: proxy.url.href, NO_PROXY: '127.0.0.1' } });
    expect((await client.requestJson(read(server.url))).body).toEqual({ by: 'server' });
  });

  test('a proxy that refuses a tunnel is named as the cause', async () => {
    await using proxy = await startServer(() => {});
    const client = http({ env: { HTTPS_PROXY: proxy.url.href } });
    const error = await outageOf(client.requestJson(read(new URL('https://graph.example'))));
    expect(error.message).toMatch(/could not be reached through the proxy/);
  });

  test.each([
    ['HTTPS_PROXY', `http://me:${SECRET}@x:99999`, /^`HTTPS_PROXY` is not the address of a proxy\./],
    ['https_proxy', `me:${SECRET}@x:99999`, /^`https_proxy` is not the address of a proxy\./],
    ['HTTP_PROXY', 'http://', /^`HTTP_PROXY` is not the address of a proxy\./],
    [
      'HTTPS_PROXY',
      `socks5://me:${SECRET}@proxy.example:1080`,
      /^`HTTPS_PROXY` names a proxy of the kind `socks5`, .* HTTP/,
    ],
    ['https_proxy', 'SOCKS5H://proxy.example:1080', /^`https_proxy` names a proxy of the kind `socks5h`/],
    ['HTTP_PROXY', 'ftp://proxy.example', /^`HTTP_PROXY` names a proxy of the kind `ftp`/],
  ])('%s=%s is refused without showing it', (name, value, problem) => {
    let error: unknown;
    try {
      http({ env: { [name]: value } });
    } catch (reason) {
      error = reason;
    }
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).problems).toEqual([expect.stringMatching(problem)]);
    expect(inspect(error)).not.toContain(SECRET);
  });

  test('every proxy variable that cannot work is named', () => {
    const env = { HTTP_PROXY: 'socks5://a', HTTPS_PROXY: 'socks5://b', https_proxy: '' };
    expect(() => http({ env })).toThrow(/`HTTP_PROXY`.*\n`HTTPS_PROXY`/);
  });
});

describe('fetch for other clients', () => {
  test('hands over any status, once, redirects included', async () => {
    await using server = await startServer((request, response) => {
      if (request.url.pathname === '/moved') response.writeHead(301, { location: '/elsewhere' }).end('{}');
      else if (request.url.pathname === '/none') response.writeHead(204).end();
      else sendJson(response, 503, { message: 'no' }, { 'x-test': 'yes' });
    });
    const { fetch } = http();
    const failed = await fetch(new URL('/x', server.url), { method: 'POST', body: '{}', headers: { 'x-a': 'b' } });
    expect([failed.status, failed.headers.get('x-test'), await failed.json()]).toEqual([503, 'yes', { message: 'no' }]);
    expect((await fetch(new URL('/moved', server.url))).status).toBe(301);
    expect((await fetch(new URL('/none', server.url))).status).toBe(204);
    expect(server.requests.map(({ url }) => url.pathname)).toEqual(['/x', '/moved', '/none']);
    expect(server.requests[0]?.headers).toMatchObject({ 'x-a': 'b', 'user-agent': 'test' });
  });

  test('a body that breaks off is an outage, not half an answer', async () => {
    await using server = await startServer((_, response) => response.write('{"a":', () => response.destroy()));
    await outageOf(http().fetch(server.url));
    expect(server.requests).toHaveLength(1);
  });

  test('stays within the deadline and the time of a try', async () => {
    await using server = await startServer(() => {});
    const late = await outageOf(http().fetch(server.url, { signal: AbortSignal.timeout(50) }));
    expect(late.message).toMatch(/ran out of time/);
    expect((await outageOf(http({ tryTimeoutMs: 50 }).fetch(server.url))).message).toMatch(/timed out after 0\.05 s/);
  });
});

describe('waiting', () => {
  const now = Date.UTC(2026, 10, 24, 12, 0, 0);
  test.each([
    ['120', 120_000],
    [' 5 ', 5_000],
    ['Tue, 24 Nov 2026 12:00:30 GMT', 30_000],
    ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['', undefined],
    [null, undefined],
  ])('Retry-After %j', (value, expected) => {
    expect(parseRetryAfter(value, now)).toBe(expected);
  });

  test('pauses grow, respect Retry-After, and end', () => {
    expect(retryDelayMs(1, undefined, 1)).toBe(1_000);
    expect(retryDelayMs(2, undefined, 1)).toBe(2_000);
    expect(retryDelayMs(1, 4_000, 0)).toBe(4_000);
    expect(retryDelayMs(1, 10_000, 1)).toBeGreaterThanOrEqual(10_000);
    expect(retryDelayMs(1, 10_001, 0)).toBeUndefined();
    expect(retryDelayMs(3, undefined, 0)).toBeUndefined();
  });
});

/** An address where nothing listens any more. */
async function unusedUrl(): Promise<URL> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return new URL(`http://127.0.0.1:${port}`);
}

test('a connection that is lost without a sound keeps the process waiting until the try times out', async () => {
  // In a process of its own, in which nothing else keeps it alive.
  const client = new URL('../../../src/adapters/http/client.ts', import.meta.url).href;
  const program = `
    import { Agent } from 'node:http';
    Agent.prototype.addRequest = () => {};
    const { createHttp } = await import('${client}');
    const http = createHttp({ userAgent: 'test', env: {}, tryTimeoutMs: 200 });
    await http.fetch('http://127.0.0.1:9/').catch(({ message }) => console.log(message));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
  expect(stdout).toContain('timed out after 0.2 s');
});

describe('connections in advance', () => {
  test('are used by the next requests, and nothing is sent before', async () => {
    await using server = await startServer((_, response) => sendJson(response, 200, {}));
    let connections = 0;
    server.server.on('connection', () => {
      connections++;
    });
    const client = http();
    client.openAhead(server.url, 2);
    await setTimeout(50);
    expect([connections, server.requests.length]).toEqual([2, 0]);
    await Promise.all([client.requestJson(read(server.url)), client.requestJson(read(server.url))]);
    await client.requestJson(read(server.url));
    expect([connections, server.requests.length]).toEqual([2, 3]);
  });

  test('that were lost, or could not be opened, change nothing', async () => {
    await using server = await startServer((_, response) => sendJson(response, 200, {}));
    server.server.once('connection', (socket) => socket.destroy());
    const client = http();
    client.openAhead(server.url, 1);
    await setTimeout(50);
    expect((await client.requestJson(read(server.url))).status).toBe(200);
    const closed = createTcpServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const url = new URL(`http://127.0.0.1:${(closed.address() as AddressInfo).port}`);
    closed.close();
    await once(closed, 'close');
    client.openAhead(url, 2);
    expect((await outageOf(client.requestJson(read(url, { idempotent: false })))).message).toMatch(
      /refused the connection/,
    );
  });

  test('hold no process', async () => {
    await using server = await startServer(() => {});
    const module = new URL('../../../src/adapters/http/agents.ts', import.meta.url).href;
    const script = `const { createAgents } = await import(${JSON.stringify(module)});
      createAgents({}).openAhead(new URL(${JSON.stringify(server.url.href)}), 2);`;
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { timeout: 4_000 });
  });
});
