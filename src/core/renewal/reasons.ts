// What is said about renewing a token: why it is not renewed, and why an attempt failed.

import type { Behaviour, Code, Reason } from '../reason.ts';
import { renderTime } from '../time.ts';
import { findCause } from '../token/graph-causes.ts';
import type { State } from '../token/token-health.ts';
import { isTransient, type RefreshBlocker, type Renewal, type RenewalAttempt } from './renewal.ts';

/** What is said of renewing. */
export const RENEWAL_CODES = {
  RENEWAL_FAILED: {},
  RENEWAL_IMPOSSIBLE: { effect: 'not-tried' },
  RENEWAL_GAINED_NOTHING: { effect: 'was-done' },
  RENEWAL_NOT_DUE: {},
  RENEWED_BY_ANOTHER: {},
} as const satisfies Record<string, Behaviour>;

declare module '../reason.ts' {
  interface CodeTables {
    renewal: typeof RENEWAL_CODES;
  }
}

/** Why nothing will renew a token, and what would have to change. */
const OBSTACLES: Record<RefreshBlocker, { what: string; fix?: string }> = {
  'not-working': {
    what: 'Meta renews only tokens that work, and the stored token does not.',
    fix: 'Generate a new token at Meta and save it with `update`.',
  },
  'not-known': {
    what: "Couldn't check whether the stored token still works, so nothing was renewed.",
    fix: 'Run this again later.',
  },
  'never-expires': { what: 'The token never expires, so it needs no renewal.' },
  'expiry-unknown': {
    what: 'Meta did not say when the token expires, so a renewed token could not be compared with it.',
    fix: 'Run this again later.',
  },
  kind: {
    what: 'Meta renews only user tokens and system user tokens, and this token is neither.',
    fix: 'Use a system user token.',
  },
  'no-railway': {
    what: 'Without a Railway token, a renewed token could not be saved.',
    fix: 'Set `railway-token`.',
  },
  sealed: {
    what: 'The variable is sealed, so a renewed token could not be read back. The next check would see the old one.',
    fix: 'Replace the sealed variable with an ordinary one.',
  },
  'no-app-secret': {
    what: 'Meta renews a token only with the app secret, which is not known.',
    fix: 'Set the Railway variable …WHATSAPP_APP_SECRET, or pass `app-secret` (at Meta: App settings → Basic).',
  },
};

/** `refresh` where nothing is to be done. */
export function notDue(from: Date): Reason {
  const what = `The token is not due yet: it can be renewed after ${renderTime(from)}.`;
  return { code: 'RENEWAL_NOT_DUE', level: 'info', what };
}

/**
 * `refresh` where it cannot be done.
 * @param fix what to do about it, where something more precise is known of the token
 */
export function cannotRenew(because: RefreshBlocker, fix = OBSTACLES[because].fix): Reason {
  const level = because === 'never-expires' ? 'info' : 'error';
  const { what } = OBSTACLES[because];
  return { code: 'RENEWAL_IMPOSSIBLE', level, what, ...(fix ? { fix } : {}), ...RENEWAL_CODES.RENEWAL_IMPOSSIBLE };
}

/** The reasons of a token that a check renews: then its end is nothing that a person has to do something about. */
export function leaveToRenewal(reasons: readonly Reason[]): Reason[] {
  return reasons.map((reason) =>
    reason.effect === 'token-ends' ? { ...reason, fix: 'Nothing: automatic renewal handles it.' } : reason,
  );
}

/** What Meta issued would not help. */
export const GAINED_NOTHING: Reason = {
  code: 'RENEWAL_GAINED_NOTHING',
  level: 'error',
  what: 'Meta issued a token that does not last longer than the stored one, so the stored one was kept.',
  why: 'Meta does not say which tokens it renews, or how often. This kind may not be among them.',
  fix: 'Replace the token before it expires.',
  ...RENEWAL_CODES.RENEWAL_GAINED_NOTHING,
};

/** Two runs that meet may both renew: one token stays. */
export const RENEWED_BY_ANOTHER: Reason = {
  code: 'RENEWED_BY_ANOTHER',
  level: 'info',
  what: 'Another run renewed the token at the same time, and its token is the one in use.',
};

/** Causes that are neither Meta's nor an outage, without a full stop. */
const WORDS: Record<string, string> = {
  RENEWAL_GAINED_NOTHING: 'Meta issued a token that does not last longer',
  EXPIRES_SOONER: 'Meta issued a token that expires sooner',
  DEPLOYMENT_FAILED: 'The deployment with the renewed token failed, and the old token was restored',
  VARIABLE_REFERS_ELSEWHERE: "The variable refers to another service's variable",
  RAILWAY_TOKEN_REFUSED: 'Railway refused the Railway token',
  META_UNAVAILABLE: 'Meta gave no usable answer',
  RAILWAY_UNAVAILABLE: 'Railway gave no usable answer',
} satisfies Partial<Record<Code, string>>;

/**
 * The last attempt failed. It is an error where the token ends soon or time alone does not help, and the same text in
 * every run until something changes, so that the issue stays as it is.
 */
export function renewalFailed({ at, code }: RenewalAttempt, renewal: Renewal, state: State): Reason {
  const cause = findCause(code);
  const words = WORDS[code] ?? cause?.what;
  const passes = isTransient(code);
  const again = passes
    ? renewal.is === 'held-back' && renewal.until
      ? `Wait: the first check after ${renderTime(renewal.until)} tries again.`
      : 'Wait: the next check tries again.'
    : 'Fix that first. Once the token, app ID, or app secret changes, a check tries again. To try now, run `refresh`.';
  const level = passes && state !== 'expiring' ? 'warning' : 'error';
  const works = state === 'expiring' ? 'expires soon' : 'works';
  const line = `The WhatsApp token of {bot} ${works}, but could not be renewed`;
  return {
    code: 'RENEWAL_FAILED',
    level,
    what: `The renewal at ${renderTime(at)} failed${words ? `. ${words} (${code}).` : ` (${code}).`}`,
    ...(cause && !passes ? { why: cause.why } : {}),
    fix: again,
    ...(level === 'error' ? { headline: { line, title: 'not renewed' } } : {}),
  };
}
