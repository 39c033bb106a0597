// The one HTTP client: bounded in time and size, never following redirects, repeating reads only, with faults in words.
import { setTimeout as sleep } from 'node:timers/promises';
import fetch, { FetchError, type RequestInit, Response } from 'node-fetch';
import type { CleanText } from '../../core/sanitize.ts';
import { ServiceUnavailableError } from '../../errors.ts';
import { createAgents } from './agents.ts';
import { type Attempt, type Explain, type JsonAnswer, type RawAnswer, readJson } from './answer.ts';
import { describeError, type Fault, OUT_OF_TIME, timedOut } from './faults.ts';
import type { Pace } from './pace.ts';
import { retryDelayMs } from './retry.ts';

const TRY_TIMEOUT_MS = 10_000;
const MAX_BYTES = 1024 * 1024;
// A page of a hundred GitHub issues with the longest bodies fits.
const FETCH_MAX_BYTES = 32 * 1024 * 1024;

/** Who is asked, as messages say it. */
interface Service {
  /** `Meta`. */
  service: string;
  /** What a person can do about an outage of it, as a sentence. */
  hint: string;
}

/** One request whose answer should be JSON. */
export interface JsonRequest extends Service {
  method: 'GET' | 'POST';
  /** Messages name its host and path, never its query. */
  url: URL;
  headers?: Record<string, string>;
  json?: unknown;
  /** Fields of a form, in the place of JSON. */
  form?: Record<string, string>;
  /** A read, which is asked again after a fault. Anything else is sent once: a lost answer is no lost effect. */
  idempotent: boolean;
  /** The run's deadline. */
  signal: AbortSignal;
  /** Longest body that is read; 1 MiB unless given. */
  maxBytes?: number;
  explain?: Explain;
  /** Waited for before each try, where many ask the same service. */
  pace?: Pace;
}

/** The part of a WHATWG `RequestInit` that is understood. */
export interface SimpleInit {
  method?: string | undefined;
  headers?: Record<string, string> | undefined;
  body?: string | undefined;
  signal?: AbortSignal | null | undefined;
}

/** The part of a WHATWG `fetch` that other clients use. */
export type Fetch = (url: string | URL, init?: SimpleInit) => Promise<Response>;

/** The HTTP client. */
export interface Http {
  /**
   * Asks, and hands over JSON of any status once no further try is due: what a JSON body of 4xx or 5xx says is for the
   * caller to judge. Throws `ServiceUnavailableError` for everything else: network, timeout, redirect, other content, too large,
   * deadline.
   */
  requestJson(request: JsonRequest): Promise<JsonAnswer>;
  /**
   * For other clients: one try, inside `init.signal`; any status and redirects handed over as they are, the body already
   * read. Throws `ServiceUnavailableError` where there was no complete answer.
   */
  fetch: Fetch;
  /** Opens connections to a URL's host before they are needed; see `Agents`. */
  openAhead(url: URL, count: number): void;
}

/** What `createHttp` needs to know of the process. */
export interface HttpOptions {
  userAgent: string;
  /** Makes what an answer says fit to be shown. */
  clean: CleanText;
  /** Where HTTPS_PROXY, HTTP_PROXY and NO_PROXY are looked up. */
  env: Record<string, string | undefined>;
  /** 10 s unless given. */
  tryTimeoutMs?: number;
  /** Between 0 and 1; spreads the pauses before another try. */
  random?: () => number;
}

/** How long everybody pauses where a service does not say so. */
const BUSY_MS = 1_000;

function isTooMany(result: Attempt): boolean {
  if (result.is === 'json') return result.answer.status === 429;
  return result.status === 429 || (result.again && result.retryAfterMs !== undefined);
}

type Exchange<Body> = { is: 'answer'; raw: RawAnswer<Body> } | { is: 'fault'; fault: Fault };

/** Throws `UserError` where a proxy variable is no usable URL. */
export function createHttp(options: HttpOptions): Http {
  const agent = createAgents(options.env);
  const { userAgent, clean, tryTimeoutMs = TRY_TIMEOUT_MS, random = Math.random } = options;

  async function exchange<Body>(
    url: URL,
    init: RequestInit & { size: number },
    { deadline, read }: { deadline: AbortSignal; read(response: Response): Promise<Body> },
  ): Promise<Exchange<Body>> {
    // Given a body and a signal that is aborted already, node-fetch destroys the body with nobody listening: a crash.
    if (deadline.aborted) return { is: 'fault', fault: OUT_OF_TIME };
    const timeout = new AbortController();
    // A timer of our own keeps the process alive until then; the one in `AbortSignal.timeout` would not, and where a
    // connection is lost without a sound the run would end in the middle.
    const timer = setTimeout(() => timeout.abort(), tryTimeoutMs);
    const signal = AbortSignal.any([deadline, timeout.signal]);
    try {
      const response = await fetch(url, { ...init, signal, agent, redirect: 'manual' });
      return { is: 'answer', raw: { status: response.status, headers: response.headers, body: await read(response) } };
    } catch (error) {
      if (deadline.aborted) return { is: 'fault', fault: OUT_OF_TIME };
      if (timeout.signal.aborted) return { is: 'fault', fault: timedOut(tryTimeoutMs) };
      return { is: 'fault', fault: describeError(error, init.size) };
    } finally {
      clearTimeout(timer);
    }
  }

  async function attempt(request: JsonRequest): Promise<Attempt> {
    const { method, url, json, form, maxBytes = MAX_BYTES, signal } = request;
    const headers = {
      'user-agent': userAgent,
      accept: 'application/json',
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      ...request.headers,
    };
    const body = form ? new URLSearchParams(form).toString() : json === undefined ? null : JSON.stringify(json);
    const result = await exchange(url, { method, headers, body, size: maxBytes }, { deadline: signal, read: readText });
    if (result.is === 'fault') return { ...result, again: result.fault.again };
    return readJson(result.raw, url, clean, request.explain);
  }

  return {
    openAhead: agent.openAhead,

    async requestJson(request) {
      const { method, url, idempotent, signal } = request;
      for (let tries = 1; ; tries += 1) {
        await request.pace?.turn(signal);
        const result = await attempt(request);
        if (result.is === 'json') request.pace?.heed?.(result.answer.headers);
        if (isTooMany(result)) request.pace?.slowDown(result.retryAfterMs ?? BUSY_MS);
        const again = result.again && idempotent;
        const delayMs = again ? retryDelayMs(tries, result.retryAfterMs, random()) : undefined;
        if (delayMs === undefined) {
          if (result.is === 'json') return result.answer;
          throw describeOutage(request, method, url, result.fault, tries);
        }
        await sleep(delayMs, undefined, { signal }).catch(() => {
          throw describeOutage(request, method, url, OUT_OF_TIME, tries);
        });
      }
    },

    async fetch(input, init = {}) {
      const url = new URL(input);
      const { method = 'GET', body = null, signal } = init;
      const headers = { 'user-agent': userAgent, ...init.headers };
      const deadline = signal ?? new AbortController().signal;
      const result = await exchange(
        url,
        { method, headers, body, size: FETCH_MAX_BYTES },
        { deadline, read: readBytes },
      );
      if (result.is === 'fault') throw describeOutage({ service: url.host, hint: '' }, method, url, result.fault, 1);
      const { status, body: bytes } = result.raw;
      const bodiless = status === 204 || status === 205 || status === 304;
      // Not the global one: with it comes Node's second HTTP client.
      return new Response(bodiless ? null : Buffer.from(bytes), { status, headers: [...result.raw.headers] });
    },
  };
}

const readBytes = (response: Response) => response.arrayBuffer();

/** What most answers fit into. */
const SMALL_BYTES = 64 * 1024;

/** Into one buffer that grows: as text piece by piece, or by `response.text()`, a long log is held several times over. */
async function readText({ body, size }: Response): Promise<string> {
  let bytes = Buffer.allocUnsafeSlow(SMALL_BYTES);
  let length = 0;
  for await (const piece of (body ?? []) as AsyncIterable<Buffer>) {
    const needed = length + piece.length;
    if (needed > size) throw new FetchError('', 'max-size');
    if (needed > bytes.length) {
      const larger = Buffer.allocUnsafeSlow(2 * needed);
      bytes.copy(larger, 0, 0, length);
      bytes = larger;
    }
    piece.copy(bytes, length);
    length = needed;
  }
  return new TextDecoder().decode(bytes.subarray(0, length));
}

function describeOutage(
  asked: Service,
  method: string,
  url: URL,
  fault: Fault,
  tries: number,
): ServiceUnavailableError {
  const times = tries > 1 ? ` (${tries} tries)` : '';
  const what = `${asked.service} gave no usable answer: ${method} ${url.host}${url.pathname} ${fault.what}${times}.`;
  // The original error stays out on purpose: its message holds the whole URL.
  const cause = fault.code === undefined ? {} : { cause: new Error(fault.code) };
  return new ServiceUnavailableError(asked.service, what, { ...cause, why: fault.why, fix: asked.hint });
}
