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
const OBSTACLES: Record<RefreshBlocker, { what: string; fix: string }> = {
  'not-working': {
    what: 'The stored token does not work, and Meta renews only a token that does.',
    fix: 'Make a new token at Meta and hand it in with `update`.',
  },
  'not-known': {
    what: 'Whether the stored token still works could not be found out, so nothing was renewed.',
    fix: 'Run it again later.',
  },
  'never-expires': { what: 'The token never expires, so there is nothing to renew.', fix: 'Nothing.' },
  'expiry-unknown': {
    what: 'Meta did not say when the token expires, so nobody could tell whether a renewed one lasts longer.',
    fix: 'Run it again later.',
  },
  kind: {
    what: 'Only tokens of users and system users can be renewed at Meta, and this is neither.',
    fix: 'Make a token of a system user.',
  },
  'no-railway': {
    what: 'Without a Railway token a renewed token could not be stored.',
    fix: 'Give `railway-token`.',
  },
  sealed: {
    what: 'The variable is sealed: the renewed token could not be read back, and the next check would see the old one.',
    fix: 'Replace the sealed variable with an ordinary one, or hand in a new token together with its copy, `whatsapp-token`.',
  },
  'no-app-secret': {
    what: 'The app secret is not known, and Meta renews a token only for whoever knows it.',
    fix: 'Set the Railway variable …WHATSAPP_APP_SECRET, or give `app-secret` (at Meta: App settings → Basic).',
  },
};

/** `refresh` where nothing is to be done. */
export function notDue(from: Date): Reason {
  const what = `The token is not due yet: it is renewed from ${renderTime(from)} on.`;
  return { code: 'RENEWAL_NOT_DUE', level: 'info', what, fix: 'Nothing.' };
}

/**
 * `refresh` where it cannot be done.
 * @param fix what to do about it, where something more precise is known of the token
 */
export function cannotRenew(because: RefreshBlocker, fix = OBSTACLES[because].fix): Reason {
  const level = because === 'never-expires' ? 'info' : 'error';
  return { code: 'RENEWAL_IMPOSSIBLE', level, ...OBSTACLES[because], fix, ...RENEWAL_CODES.RENEWAL_IMPOSSIBLE };
}

/** The reasons of a token that a check renews: then its end is nothing that a person has to do something about. */
export function leaveToRenewal(reasons: readonly Reason[]): Reason[] {
  return reasons.map((reason) =>
    reason.effect === 'token-ends' ? { ...reason, fix: 'Nothing: a check renews it.' } : reason,
  );
}

/** What Meta gave out would be no gain. */
export const GAINED_NOTHING: Reason = {
  code: 'RENEWAL_GAINED_NOTHING',
  level: 'error',
  what: 'Meta gave out a token that does not last longer than the stored one, so the stored one was kept.',
  why: 'Meta does not say which tokens it renews how often; this kind may not be among them.',
  fix: 'Hand in a new token before this one ends.',
  ...RENEWAL_CODES.RENEWAL_GAINED_NOTHING,
};

/** Two runs that meet may both renew: one token stays. */
export const RENEWED_BY_ANOTHER: Reason = {
  code: 'RENEWED_BY_ANOTHER',
  level: 'info',
  what: 'Another run renewed the token at the same time; its token is the one that is stored.',
};

/** Causes that are neither Meta's nor an outage, in half a sentence. */
const WORDS: Record<string, string> = {
  RENEWAL_GAINED_NOTHING: 'Meta gave out a token that does not last longer',
  EXPIRES_SOONER: 'Meta gave out a token that expires sooner',
  DEPLOYMENT_FAILED: 'the deployment with the renewed token failed, and the old token was put back',
  VARIABLE_REFERS_ELSEWHERE: "the variable refers to another service's",
  RAILWAY_TOKEN_REFUSED: 'Railway refused its token',
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
      ? `It is tried again from ${renderTime(renewal.until)} on.`
      : 'The next check tries again.'
    : 'Put that right. It is tried again once token, app id or app secret have changed, or by hand with `refresh`.';
  const level = passes && state !== 'expiring' ? 'warning' : 'error';
  const works = state === 'expiring' ? 'expires soon' : 'works';
  const line = `The WhatsApp token of {bot} ${works}, and could not be renewed`;
  return {
    code: 'RENEWAL_FAILED',
    level,
    what: `The token could not be renewed at ${renderTime(at)}: ${words ? `${words} (${code})` : code}.`,
    ...(cause && !passes ? { why: cause.why } : {}),
    fix: again,
    ...(level === 'error' ? { headline: { line, title: 'not renewed' } } : {}),
  };
}
