// Every way in which a service fails, and which part of it: the rows of the matrix.
import { type Bot, PHONE_NUMBER_ID } from '../../sandbox/bot.ts';
import type { Call } from '../../sandbox/call.ts';
import { COMMON_FAULTS, type Fault } from '../../sandbox/faults.ts';

const status = (code: number, headers: Record<string, string> = {}, body = ''): Fault => ({
  kind: 'status',
  status: code,
  headers,
  body,
});
const html = (code: number) => status(code, { 'content-type': 'text/html' }, '<html><h1>Sorry</h1></html>');

const JSON_TYPE = { 'content-type': 'application/json' };

/** Whole answers that are none of the service's. They come to the same for every command, so not each meets them all. */
export const ODD_ANSWERS: Record<string, MakeFault> = {
  'HTTP 204': () => status(204),
  'HTTP 304': () => status(304),
  'HTTP 404 with HTML': () => html(404),
  'HTTP 418 with an empty object': () => status(418, JSON_TYPE, '{}'),
  ...malformed({
    'an empty list': [],
    'a list of an empty object': [{}],
    'a list of null': [null],
    'a number': 42,
    text: 'ok',
    true: true,
    'an empty object': {},
    'nulls inside': { data: null, error: null, id: null, access_token: null },
    'wrong types inside': { data: [{ is_valid: 'true' }], error: 'yes', id: [], errors: {}, access_token: 7 },
    'names of JavaScript': JSON.parse('{"constructor":null,"__proto__":[],"then":1}'),
  }),
};

/** HTTP 200 with JSON that is none of the service's. */
function malformed(bodies: Record<string, unknown>): Record<string, MakeFault> {
  const names = Object.entries(bodies);
  return Object.fromEntries(names.map(([name, body]) => [`JSON: ${name}`, () => ({ kind: 'wrong-json', body })]));
}

/** Gets the address of a host that nobody asked for. */
export type MakeFault = (elsewhere: string) => Fault;

/** Such a run waits for most of its time. */
export const NO_ANSWER = 'no answer, ever';

export const FAULTS: Record<string, MakeFault> = {
  'HTTP 500': () => status(500),
  'HTTP 502 with HTML': () => COMMON_FAULTS.badGateway(),
  'HTTP 429': () => status(429),
  'HTTP 429, back in 1 s': () => status(429, { 'retry-after': '1' }),
  'HTTP 429, back in an hour': () => status(429, { 'retry-after': '3600' }),
  'HTTP 401 with HTML': () => html(401),
  'HTTP 403 with HTML': () => html(403),
  reset: () => ({ kind: 'reset' }),
  'an empty body': () => ({ kind: 'empty' }),
  'no JSON': () => ({ kind: 'not-json' }),
  'other JSON': () => ({ kind: 'wrong-json' }),
  null: () => ({ kind: 'null' }),
  'half an answer': () => ({ kind: 'truncated' }),
  'a body without end': () => ({ kind: 'endless' }),
  [NO_ANSWER]: () => ({ kind: 'hang' }),
  'HTTP 101': () => ({ kind: 'switching-protocols' }),
  'a redirect to itself': () => ({ kind: 'redirect-loop' }),
  'a redirect to another host': (url) => ({ kind: 'redirect-to', url }),
  'a redirect to another host, body and all': (url) => ({ kind: 'redirect-to', url, status: 307 }),
};

const pick = (...names: string[]) => Object.fromEntries(names.map((name) => [name, FAULTS[name] as MakeFault]));

/** Where only a part fails: those that differ for a change, which is sent once. */
export const FAULTS_OF_A_CHANGE: Record<string, MakeFault> = {
  ...pick('HTTP 502 with HTML', 'HTTP 429, back in an hour', 'reset', 'an empty body', 'other JSON', 'null'),
  ...pick('a body without end', NO_ANSWER, 'a redirect to another host, body and all'),
};

/** The change happens, and its answer never arrives. */
export const LOST_ANSWERS: Record<string, MakeFault> = {
  'half an answer': () => ({ kind: 'truncated' }),
  'done, then reset': () => ({ kind: 'lost-answer' }),
};

export type ServiceName = 'meta' | 'railway' | 'github';

/** Which requests of a service fail. */
export type Part = (call: Call) => boolean;

const inBody =
  (...words: string[]): Part =>
  ({ body }) =>
    words.some((word) => body.includes(word));
const inPath =
  (word: string): Part =>
  ({ path }) =>
    path.endsWith(word);

export const EVERYTHING: Part = () => true;
export const THE_EXCHANGE = inPath('/oauth/access_token');
export const THE_INSPECTION = inPath('/debug_token');
/** Whether the bot can send and receive. */
export const BESIDE_THE_TOKEN: Part = ({ path, query }) =>
  (query.get('fields') ?? '').includes('health_status') || /\/(subscriptions|subscribed_apps)$/.test(path);
export const THE_NUMBER = inPath(PHONE_NUMBER_ID);
export const THE_LOG = inBody('environmentLogs', 'deploymentLogs');
export const THE_WRITE = inBody('mutation writeVariable');
export const THE_DEPLOYMENT = inBody('mutation redeploy', 'mutation deploy');
export const CHANGES: Part = ({ method }) => method !== 'GET';

/** The log takes up all the time of a check until it gives no answer any more. */
export function wearOutTheLog({ sandbox: { railway } }: Bot): void {
  const log = inBody('environmentLogs');
  railway.latencies.set(log, 3_000);
  railway.faults.set(log, { kind: 'hang' });
  railway.faults.set(log, { ...status(429, { 'retry-after': '10' }), times: 2 });
}

/** Nothing is wrong any more. */
export function mend({ sandbox: { meta, railway, github } }: Bot): void {
  for (const { faults, latencies } of [meta, railway, github]) {
    faults.clear();
    latencies.clear();
  }
}
