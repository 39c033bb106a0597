// GitHub's client, bounded, and one call of it: inside the deadline, with what goes wrong in our words.
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import type { Clean, CleanText } from '../../core/sanitize.ts';
import { SetupError } from '../../errors.ts';
import type { Secret } from '../../secret.ts';
import type { Fetch } from '../http/client.ts';
import { gitHubUnavailable, translate } from './faults.ts';

/** A rate limit that asks for a longer pause is left to the next run. Seconds. */
const MAX_PAUSE_S = 10;

export interface GitHubOptions {
  token: Secret;
  /** `https://api.github.com`, or that of a GitHub Enterprise Server: octokit does not read it by itself. */
  apiUrl: string;
  owner: string;
  repo: string;
  fetch: Fetch;
  /** Makes what GitHub says fit to be shown. */
  clean: CleanText;
  /** Takes secrets out of what people wrote beside our part of an issue. */
  redact(text: string): string;
  /** Somebody else keeps GitHub's limit of writes, for many bots at once: octokit's own would take three seconds each. */
  isPaced?: boolean;
}

/**
 * GitHub's client: bounded, and repeating nothing but reads.
 * @param spaced a second between writes, as GitHub asks of who writes many issues, unless somebody else sees to it
 */
export function createOctokit({ token, apiUrl, fetch, isPaced = false }: GitHubOptions, spaced = !isPaced): Octokit {
  const goOn = (pauseSeconds: number, request: { method?: string }, _octokit: unknown, retries: number) =>
    request.method === 'GET' && pauseSeconds <= MAX_PAUSE_S && retries < 1;
  const silent = () => {};
  const octokit = new (Octokit.plugin(retry, throttling))({
    auth: token.reveal(),
    baseUrl: apiUrl,
    userAgent: 'whatsapp-token-manager',
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: { fetch },
    retry: { retries: 2, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
    throttle: { enabled: spaced, onRateLimit: goOn, onSecondaryRateLimit: goOn },
  });
  // A write whose answer was lost may have happened: only reads are repeated.
  octokit.hook.before('request', (request) => {
    if (request.method !== 'GET') request.request = { ...request.request, retries: 0 };
  });
  return octokit;
}

type Answer<T> = { status: number; data: T };

/** Runs one call inside the deadline and translates what goes wrong. `number`: the issue that it is about. */
export type Call = <T>(
  about: { number?: number; signal: AbortSignal },
  run: (request: { signal: AbortSignal }) => Promise<Answer<T>>,
) => Promise<T>;

export function createCall(octokit: Octokit, options: GitHubOptions): Call {
  return async ({ number, signal }, run) => {
    try {
      const answer = await Promise.race([run({ signal }), aborted(signal)]);
      // Octokit takes a redirect for a success; we don't follow one: that issue is in another repository now.
      if (answer.status >= 300) throw Object.assign(new Error('moved'), { status: answer.status, response: answer });
      return answer.data;
    } catch (error) {
      const fault = translate(error, number, options);
      if (!(fault instanceof SetupError) || fault.code !== 'REPOSITORY_MOVED') throw fault;
      throw translate(error, number, { ...options, movedTo: await findRepository(octokit, options, signal) });
    }
  };
}

/** What a repository that was renamed or moved is called now; nothing where GitHub does not say so. */
async function findRepository(
  { graphql }: Octokit,
  { owner, repo, clean }: GitHubOptions,
  signal: AbortSignal,
): Promise<Clean | undefined> {
  const query = 'query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { nameWithOwner } }';
  try {
    const found = await Promise.race([graphql(query, { owner, name: repo, request: { signal } }), aborted(signal)]);
    const { nameWithOwner } = Object((found as { repository?: unknown }).repository) as { nameWithOwner?: unknown };
    return typeof nameWithOwner === 'string' ? clean(nameWithOwner) : undefined;
  } catch {
    return undefined;
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = () => reject(gitHubUnavailable('it took too long'));
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}
