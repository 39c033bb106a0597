// When the token ends that we call GitHub with, as GitHub says beside each answer.
import type { Octokit } from '@octokit/rest';
import type { Secret } from '../../secret.ts';

const HEADER = 'github-authentication-token-expiration';
/** GitHub was seen to give the time of its answer instead. https://github.com/google/go-github/issues/3708 */
const MISTAKEN_MS = 10 * 60_000;

/**
 * Listens to what the client is answered. Of the token of a workflow nothing is said: it is made for one job.
 * https://github.blog/changelog/2021-07-26-expiration-options-for-personal-access-tokens/
 */
export function watchTokenExpiry(octokit: Octokit, token: Secret): () => Date | undefined {
  let expiresAt: Date | undefined;
  if (token.reveal().startsWith('ghs_')) return () => undefined;
  octokit.hook.after('request', ({ headers }) => {
    const said = parseExpiry(headers[HEADER]);
    const answeredAt = headers.date ? new Date(headers.date).getTime() : Number.NaN;
    if (said && !(Math.abs(said.getTime() - answeredAt) < MISTAKEN_MS)) expiresAt = said;
  });
  return () => expiresAt;
}

/** `2026-12-09 12:00:00 UTC`, or with an offset such as `+0100`. */
export function parseExpiry(header: unknown): Date | undefined {
  const [, day, time, zone] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (UTC|[+-]\d{4})$/.exec(String(header)) ?? [];
  const at = new Date(`${day}T${time}${zone === 'UTC' ? 'Z' : zone?.replace(/..$/, ':$&')}`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
