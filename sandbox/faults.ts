// What can go wrong between a caller and a service, as data, and the one place that lets it go wrong.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Call, Reply } from './call.ts';

/** One way to fail. `times`: how often, before things work again; always, where it is left out. */
export type Fault = { times?: number } & (
  | { kind: 'status'; status: number; body?: string; headers?: Record<string, string> }
  /** The connection is reset before an answer. */
  | { kind: 'reset' }
  /** HTTP 200 without a body. */
  | { kind: 'empty' }
  /** HTTP 200 with a page of HTML. */
  | { kind: 'not-json' }
  /** HTTP 200 with JSON of another form; `body` to say which. */
  | { kind: 'wrong-json'; body?: unknown }
  | { kind: 'null' }
  /** The request is performed; the connection breaks in the middle of the answer. */
  | { kind: 'truncated' }
  /** No answer, ever. */
  | { kind: 'hang' }
  /** A body without end. */
  | { kind: 'endless' }
  /** A redirect to the same address. */
  | { kind: 'redirect-loop' }
  /** HTTP 101, after which the connection speaks something else. */
  | { kind: 'switching-protocols' }
  | { kind: 'redirect-to'; url: string; status?: number }
  /** The request is performed, and its answer altered on the way. */
  | { kind: 'altered'; alter(body: string): string }
  /** The request is performed, and the connection reset instead of an answer. */
  | { kind: 'lost-answer' }
  /** The request is performed, and the answer arrives byte by byte; `everyMs` apart, 100 unless said. */
  | { kind: 'slow-drip'; everyMs?: number }
);

export type Matcher = (call: Call) => boolean;

/** Things that hold for some requests. */
export interface Rules<T> {
  /** Returns a function that takes the rule back. */
  set(matcher: Matcher, value: T): () => void;
  find(call: Call): T | undefined;
  clear(): void;
}

/** The rule set last is asked first. */
export function createRules<T>(): Rules<T> {
  let rules: { matcher: Matcher; value: T }[] = [];
  return {
    set(matcher, value) {
      const rule = { matcher, value };
      rules.unshift(rule);
      return () => {
        rules = rules.filter((other) => other !== rule);
      };
    },
    find: (call) => rules.find(({ matcher, value }) => !isSpent(value) && matcher(call))?.value,
    clear() {
      rules = [];
    },
  };
}

const used = new WeakMap<object, number>();

function isSpent(value: unknown): boolean {
  const { times = Infinity } = Object(value) as { times?: number };
  return (used.get(Object(value)) ?? 0) >= times;
}

/** The fault that hits this request, counted as used. */
export function takeFault(from: Rules<Fault> | { fault: Fault | undefined }, call: Call): Fault | undefined {
  const fault = 'fault' in from ? from.fault : from.find(call);
  if (!fault || isSpent(fault)) return undefined;
  used.set(fault, (used.get(fault) ?? 0) + 1);
  return fault;
}

const PAGE = '<!DOCTYPE html><html><head><title>Something went wrong</title></head><body><h1>Sorry</h1></body></html>';
const ok = (body: string, contentType = 'application/json'): Reply => ({
  status: 200,
  headers: { 'content-type': contentType },
  body,
});

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** Does what was asked. */
  perform(): Promise<Reply>;
}

/** Answers as the fault says. */
export async function misbehave(fault: Fault, { request, response, perform }: Exchange): Promise<void> {
  const answer = ({ status, headers = {}, body }: Reply) => void response.writeHead(status, headers).end(body);
  switch (fault.kind) {
    case 'status':
      return answer({ status: fault.status, body: fault.body ?? '', headers: fault.headers ?? {} });
    case 'empty':
      return answer(ok(''));
    case 'not-json':
      return answer(ok(PAGE, 'text/html; charset=utf-8'));
    case 'wrong-json':
      return answer(ok(JSON.stringify(fault.body ?? { unexpected: [true] })));
    case 'null':
      return answer(ok('null'));
    case 'redirect-loop':
      return answer({ status: 302, headers: { location: request.url ?? '/' }, body: '' });
    case 'redirect-to':
      return answer({ status: fault.status ?? 302, headers: { location: fault.url }, body: '' });
    case 'switching-protocols':
      return void request.socket.write(
        'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n',
      );
    case 'altered': {
      const reply = await perform();
      return answer({ ...reply, body: fault.alter(reply.body) });
    }
    case 'lost-answer':
      await perform();
      return void request.socket.resetAndDestroy();
    case 'reset':
      return void request.socket.resetAndDestroy();
    case 'hang':
      return;
    case 'endless': {
      response.writeHead(200, { 'content-type': 'application/json' }).write('[0');
      while (!response.destroyed) {
        response.write(',0'.repeat(32_768));
        await sleep(1);
      }
      return;
    }
    case 'truncated': {
      const { status, headers, body } = await perform();
      response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
      response.write(body.slice(0, body.length / 2), () => request.socket.destroy());
      return;
    }
    case 'slow-drip': {
      const { status, headers, body } = await perform();
      response.writeHead(status, headers);
      for (const byte of Buffer.from(body)) {
        if (response.destroyed) return;
        response.write(Buffer.of(byte));
        await sleep(fault.everyMs ?? 100);
      }
      response.end();
    }
  }
}

const html = (title: string) =>
  `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n</body>\r\n</html>\r\n`;

/** Answers that were really seen, or that a service documents. A fresh one each, as `times` is counted by fault. */
export const COMMON_FAULTS = {
  badGateway: (): Fault => ({
    kind: 'status',
    status: 502,
    headers: { 'content-type': 'text/html' },
    body: html('502 Bad Gateway'),
  }),
  /** Meta's codes 4 (application limit) and 2 (temporary); https://developers.facebook.com/docs/graph-api/overview/rate-limiting */
  metaRateLimit: (): Fault =>
    graph(403, { message: '(#4) Application request limit reached', code: 4, is_transient: true }),
  metaTemporary: (): Fault => graph(500, { message: 'Service temporarily unavailable', code: 2, is_transient: true }),
  /** https://docs.railway.com/integrations/api#rate-limits */
  railwayRateLimit: (retryAfterS = 30): Fault => ({
    kind: 'status',
    status: 429,
    headers: { 'content-type': 'application/json', 'retry-after': String(retryAfterS), 'x-ratelimit-remaining': '0' },
    body: '{"data":null}',
  }),
  /** The edge in front of Railway. */
  cloudflare1015: (): Fault => ({
    kind: 'status',
    status: 429,
    headers: { 'content-type': 'text/plain; charset=UTF-8' },
    body: 'error code: 1015',
  }),
  /** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
  githubRateLimit: (resetAt: Date): Fault =>
    github(
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.ceil(resetAt.getTime() / 1000)) },
      'API rate limit exceeded for installation ID 1.',
    ),
  githubSecondaryRateLimit: (retryAfterS = 60): Fault =>
    github(
      { 'retry-after': String(retryAfterS) },
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    ),
};

function graph(status: number, error: object): Fault {
  const body = JSON.stringify({ error: { type: 'OAuthException', ...error, fbtrace_id: 'AXfu0NKfYelIG2VlOmIfK3C' } });
  return { kind: 'status', status, headers: { 'content-type': 'application/json; charset=UTF-8' }, body };
}

function github(headers: Record<string, string>, message: string): Fault {
  const body = JSON.stringify({
    message,
    documentation_url: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api',
    status: '403',
  });
  return {
    kind: 'status',
    status: 403,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body,
  };
}
