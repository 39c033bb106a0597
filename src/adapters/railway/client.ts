// One GraphQL request to Railway, with the kind of token that it turns out to be.
import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises';
import type * as z from 'zod/mini';
import type { Clean, CleanText } from '../../core/sanitize.ts';
import { ServiceUnavailableError } from '../../errors.ts';
import type { Secret } from '../../secret.ts';
import { clockAheadMs } from '../http/answer.ts';
import type { Http } from '../http/client.ts';
import type { Pace } from '../http/pace.ts';
import { explainText, HINT, isDoubtful, judgeReply, noAnswer, requestRejected, tokenRefused } from './faults.ts';
import type { AnswerOf, FormName } from './parse.ts';

/** Names us at Railway's edge, which limits requests without a query string much harder. */
const SOURCE = 'whatsapp-token-manager';

/** A project token, or an account or workspace token. */
export type TokenKind = 'project' | 'account';

export interface RailwayClientOptions {
  http: Http;
  /** `https://backboard.railway.com/graphql/v2`. */
  url: URL;
  token: Secret;
  tokenType: TokenKind | 'auto';
  /** Makes names and words of Railway's fit to be shown. */
  clean: CleanText;
  /** Keeps the limit of requests a second, where many bots are watched. */
  pace?: Pace;
}

/** An operation, and the form of its answer. */
export interface Query<Name extends FormName> {
  operation: string;
  variables: Record<string, unknown>;
  answer: Name;
  maxBytes?: number;
  /** Changes something: sent once, because a lost answer is no lost effect. */
  isMutation?: true;
  /** There is a way without it, so that a refusal is taken at its word. */
  isOptional?: true;
  /** Not asked again after a fault either. */
  isAskedOnce?: true;
}

/** Before a refusal that may pass is believed. */
const SECOND_THOUGHTS_MS = 1_000;
/** Characters of Railway's words that are quoted. */
const MOST_SAID = 200;

/** Data, or Railway's words where it does not take the token. */
export type Asked<T> = { is: 'data'; data: T } | { is: 'refused'; said: Clean };

export interface RailwayClient {
  /** The kinds that the token can still be; one, as soon as Railway has accepted it. */
  kinds(): readonly TokenKind[];
  /** The kind that Railway has accepted the token as. */
  accepted(): TokenKind | undefined;
  /** How far Railway's clock is ahead of this machine's, by its last answer. Milliseconds. */
  clockAheadMs(): number | undefined;
  /** Asks as one kind. Throws `ServiceUnavailableError`, and `SetupError` where Railway rejects the request itself. */
  askAs<Name extends FormName>(
    kind: TokenKind,
    query: Query<Name>,
    signal: AbortSignal,
  ): Promise<Asked<AnswerOf<Name>>>;
  /** Asks as every kind that the token can be. Throws `SetupError` as well where all are refused. */
  ask<Name extends FormName>(query: Query<Name>, signal: AbortSignal): Promise<AnswerOf<Name>>;
}

/** While an answer is waited for: nothing else would happen while they are loaded. */
export async function loadForms() {
  await immediate();
  return (await import('./parse.ts')).FORMS;
}

export function createRailwayClient(options: RailwayClientOptions): RailwayClient {
  const { http, token, tokenType, clean } = options;
  const url = new URL(options.url);
  url.searchParams.set('source', SOURCE);
  let kinds: readonly TokenKind[] = tokenType === 'auto' ? ['project', 'account'] : [tokenType];
  let accepted: TokenKind | undefined;
  let aheadMs: number | undefined;

  async function askOnce<Name extends FormName>(
    kind: TokenKind,
    query: Query<Name>,
    signal: AbortSignal,
  ): Promise<Asked<AnswerOf<Name>>> {
    const { operation, variables, maxBytes, answer: name, isMutation, isAskedOnce } = query;
    const asking = http.requestJson({
      service: 'Railway',
      hint: HINT,
      method: 'POST',
      url,
      headers:
        kind === 'project' ? { 'project-access-token': token.reveal() } : { authorization: `Bearer ${token.reveal()}` },
      json: { query: operation, variables },
      idempotent: !isMutation && !isAskedOnce,
      signal,
      explain: explainText,
      ...(options.pace && { pace: options.pace }),
      ...(maxBytes !== undefined && { maxBytes }),
    });
    const [answer, forms] = await Promise.all([asking, loadForms()]);
    aheadMs = clockAheadMs(answer.headers) ?? aheadMs;
    const reply = judgeReply(forms.REPLY.safeParse(answer.body).data, clean);
    switch (reply.is) {
      case 'refused':
        return { is: 'refused', said: reply.said.shown(MOST_SAID) };
      case 'rejected':
        throw requestRejected(reply.said.shown(MOST_SAID));
      case 'nothing':
        throw describeNothing(answer.status, answer.retryAfterMs, reply.said?.shown(MOST_SAID));
      case 'data': {
        const form: z.ZodMiniType = forms[name];
        const parsed = form.safeParse(reply.data);
        if (!parsed.success) throw describeMisfit(parsed.error);
        kinds = [kind];
        accepted = kind;
        return { is: 'data', data: parsed.data as AnswerOf<Name> };
      }
    }
  }

  async function askAsAny<Name extends FormName>(
    query: Query<Name>,
    signal: AbortSignal,
  ): Promise<Asked<AnswerOf<Name>>> {
    let asked: Asked<AnswerOf<Name>> | undefined;
    for (const kind of kinds) {
      // Another request, under way at the same time, may have found out meanwhile.
      if (!kinds.includes(kind)) break;
      asked = await askOnce(kind, query, signal);
      if (asked.is === 'data') break;
    }
    return asked as Asked<AnswerOf<Name>>;
  }

  return {
    kinds: () => kinds,
    accepted: () => accepted,
    clockAheadMs: () => aheadMs,
    askAs: (kind, query, signal) => askTwice(() => askOnce(kind, query, signal), query, signal),
    async ask(query, signal) {
      const asked = await askTwice(() => askAsAny(query, signal), query, signal);
      if (asked.is === 'data') return asked.data;
      throw tokenRefused(asked.said);
    },
  };
}

/** "Not Authorized" has been seen to come and go: it is said of a token only where Railway says it twice. */
async function askTwice<T>(
  ask: () => Promise<Asked<T>>,
  { isMutation, isOptional }: Query<FormName>,
  signal: AbortSignal,
): Promise<Asked<T>> {
  const asked = await ask();
  if (asked.is === 'data' || isMutation || isOptional || !isDoubtful(asked.said)) return asked;
  await sleep(SECOND_THOUGHTS_MS, undefined, { signal }).catch(() => {});
  return await ask();
}

function describeNothing(
  status: number,
  retryAfterMs: number | undefined,
  said: Clean | undefined,
): ServiceUnavailableError {
  if (status === 429) {
    const asked = retryAfterMs === undefined ? '' : ` and asks to wait ${Math.ceil(retryAfterMs / 1_000)} s`;
    return noAnswer(`it limits the rate of requests (HTTP 429)${asked}. The free plan allows 100 an hour.`);
  }
  return said
    ? noAnswer(`it says "${said}" (HTTP ${status}).`, said)
    : noAnswer(`its answer was empty (HTTP ${status}).`);
}

function describeMisfit(error: z.core.$ZodError): ServiceUnavailableError {
  const at = error.issues[0]?.path.map(String).join('.') || 'data';
  return noAnswer(
    `its answer has another form than expected (at ${at}). If this stays so, its API has changed: please report it.`,
  );
}

/** The same client for many bots: what was asked before is not asked again. An outage is; a refusal stands. */
export function shareReads(client: RailwayClient): RailwayClient {
  const answers = new Map<string, Promise<unknown>>();
  function once<T>(kind: string, query: Query<FormName>, ask: () => Promise<T>): Promise<T> {
    if (query.isMutation) return ask();
    const key = JSON.stringify([kind, query.operation, query.variables]);
    const known = answers.get(key);
    if (known) return known as Promise<T>;
    const answer = ask();
    answers.set(key, answer);
    answer.catch((error: unknown) => error instanceof ServiceUnavailableError && answers.delete(key));
    return answer;
  }
  return {
    kinds: client.kinds,
    accepted: client.accepted,
    clockAheadMs: client.clockAheadMs,
    askAs: (kind, query, signal) => once(kind, query, () => client.askAs(kind, query, signal)),
    ask: (query, signal) => once('any', query, () => client.ask(query, signal)),
  };
}
