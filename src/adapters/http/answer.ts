// Reads an HTTP answer as JSON, or says in words what came instead.
import type { CleanText } from '../../core/sanitize.ts';
import type { Fault } from './faults.ts';
import { isWorthAnotherTry, parseRetryAfter } from './retry.ts';

/** The headers of an answer, looked up in any case. */
export interface HeaderLookup {
  get(name: string): string | null;
}

/** An answer in JSON, of whatever status. */
export interface JsonAnswer {
  status: number;
  headers: HeaderLookup;
  body: unknown;
  /** How long the service asked to wait, in milliseconds. */
  retryAfterMs?: number;
}

/** A complete answer, whatever it holds. */
export interface RawAnswer<Body> {
  status: number;
  headers: HeaderLookup & Iterable<[string, string]>;
  body: Body;
}

/** A reason for an answer that is not JSON, where the service has one that is known. */
export type Explain = (answer: { status: number; text: string }) => string | undefined;

/** What one try came to, and whether another may come to something else. */
export type Attempt = ({ is: 'json'; answer: JsonAnswer } | { is: 'fault'; fault: Fault }) & {
  again: boolean;
  retryAfterMs?: number;
  /** Absent where there was no complete answer. */
  status?: number;
};

/** What nobody's clock shows by mistake: such a date is no date, and breaks what is reckoned with it. */
const CENTURY = { from: Date.UTC(2000), to: Date.UTC(2100) };

/** When an answer was sent, by the clock of who sent it. */
export function sentAt(headers: HeaderLookup): Date | undefined {
  const time = Date.parse(headers.get('date') ?? '');
  return time >= CENTURY.from && time < CENTURY.to ? new Date(time) : undefined;
}

/** How far that clock is ahead of this machine's, by an answer that has just come in. Milliseconds. */
export function clockAheadMs(headers: HeaderLookup): number | undefined {
  const sent = sentAt(headers);
  return sent && sent.getTime() - Date.now();
}

export function readJson(raw: RawAnswer<string>, url: URL, clean: CleanText, explain: Explain | undefined): Attempt {
  const { status, headers, body: text } = raw;
  if (status >= 300 && status < 400) return readRedirect(raw, url, clean);
  const again = isWorthAnotherTry(status);
  const retryAfterMs = readRetryAfter(headers);
  const waits = retryAfterMs === undefined ? {} : { retryAfterMs };
  try {
    return { is: 'json', answer: { status, headers, body: JSON.parse(text), ...waits }, again, ...waits };
  } catch {
    const asked = again && retryAfterMs !== undefined ? ` and asked to wait ${Math.ceil(retryAfterMs / 1_000)} s` : '';
    const what = `answered HTTP ${status} with ${kindOfBody(text)}${asked}`;
    const why = explain?.({ status, text }) ?? whyNoJson(status);
    return { is: 'fault', fault: { what, why, again }, status, again, ...waits };
  }
}

function readRedirect({ status, headers }: RawAnswer<string>, url: URL, clean: CleanText): Attempt {
  const location = headers.get('location');
  const target =
    location && URL.canParse(location, url.href) ? clean(new URL(location, url).host) : 'no address at all';
  const fault: Fault = {
    what: `redirected to ${target} (HTTP ${status}), which was not followed`,
    why: 'The address has moved, or a proxy answers for it. Secrets are not sent to another address.',
    again: false,
  };
  return { is: 'fault', fault, again: false };
}

function readRetryAfter(headers: HeaderLookup): number | undefined {
  return parseRetryAfter(headers.get('retry-after'), Date.now() + (clockAheadMs(headers) ?? 0));
}

function whyNoJson(status: number): string {
  if (status === 429) return 'It limits the rate of requests.';
  return 'It has an internal problem, or a gateway or proxy answers for it.';
}

function kindOfBody(text: string): string {
  const start = text.trimStart();
  if (start === '') return 'an empty body';
  if (start.startsWith('<')) return 'an HTML page instead of JSON';
  return /^[[{]/.test(start) ? 'JSON that is broken or cut off' : 'something that is not JSON';
}
