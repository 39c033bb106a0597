// Whether a token can be renewed at Meta before it expires, and from when on; pure, so that a rule is changed here alone.

import { type Cadence, nextCheckWithinMs } from '../cadence.ts';
import { OUTAGES } from '../reason.ts';
import { DAY_MS, HOUR_MS } from '../time.ts';
import { findCause } from '../token/graph-causes.ts';
import type { TokenHealth } from '../token/token-health.ts';
import { isWorking } from '../token/token-health.ts';

/** How long to wait after a failure that passes by itself, as long as there is time. */
const PAUSE_MS = 6 * HOUR_MS;

/** What a renewal has at hand. */
export interface RefreshPrerequisites {
  /** The app secret is known. The app id can also be asked of Meta. */
  hasAppSecret: boolean;
  /** Whether the variable can be written and read back; `none` where Railway cannot be asked. */
  storage: 'open' | 'sealed' | 'none';
  /** A short hash of token, app id and app secret: another one says that something changed. */
  key: string;
}

/** The last attempt that failed. */
export interface RenewalAttempt {
  at: Date;
  /** The code of the reason why. */
  code: string;
  /** The key of `RenewalMeans` then. */
  key: string;
}

/** Why a token is not renewed, whatever the time. */
export type RefreshBlocker =
  | 'not-working'
  | 'not-known'
  | 'never-expires'
  | 'expiry-unknown'
  | 'kind'
  | 'no-railway'
  | 'sealed'
  | 'no-app-secret';

/** How a token stands with being renewed. */
export type Renewal =
  /** `again`: the last attempt failed. */
  | { is: 'due'; again?: true }
  | { is: 'later'; from: Date }
  /** The last attempt failed: tried again at that time, or, without one, once something has changed. */
  | { is: 'held-back'; until?: Date }
  | { is: 'impossible'; because: RefreshBlocker };

/** Everything that decides it. */
export interface RenewalSituation {
  health: Pick<TokenHealth, 'state' | 'type' | 'expiresAt' | 'issuedAt'>;
  means: RefreshPrerequisites;
  now: Date;
  checkIntervalMs: number;
  cadence?: Cadence | undefined;
  /** The last attempt, where one failed. */
  attempt?: RenewalAttempt;
}

export function judgeRenewal({ health, means, now, attempt, ...rhythm }: RenewalSituation): Renewal {
  const { expiresAt, issuedAt } = health;
  const obstacle = findObstacle(health, means);
  if (obstacle) return { is: 'impossible', because: obstacle };
  if (!(expiresAt instanceof Date)) return { is: 'impossible', because: 'expiry-unknown' };
  const lifetimeMs = issuedAt && expiresAt.getTime() - issuedAt.getTime();
  const from = new Date(expiresAt.getTime() - renewalWindowMs(lifetimeMs, rhythm));
  if (from > now) return { is: 'later', from };
  if (!attempt || attempt.key !== means.key) return { is: 'due' };
  if (!isTransient(attempt.code)) return { is: 'held-back' };
  const isShort = expiresAt.getTime() - now.getTime() <= DAY_MS;
  const until = new Date(attempt.at.getTime() + (isShort ? 0 : PAUSE_MS));
  return until > now ? { is: 'held-back', until } : { is: 'due', again: true };
}

/**
 * How long before its end a token is renewed: half of a short life, a third of a long one. Short-lived tokens don't
 * say when they were issued: within a day of their end they are renewed at once. Milliseconds.
 */
function renewalWindowMs(
  lifetimeMs: number | undefined,
  { checkIntervalMs, cadence }: Pick<RenewalSituation, 'checkIntervalMs' | 'cadence'>,
): number {
  const window = lifetimeMs === undefined ? DAY_MS : lifetimeMs <= DAY_MS ? lifetimeMs / 2 : lifetimeMs / 3;
  return Math.max(window, nextCheckWithinMs(checkIntervalMs, cadence));
}

/** An outage ends; a wrong secret stays wrong until somebody corrects it. */
export function isTransient(code: string): boolean {
  const kind = findCause(code)?.class;
  return Object.hasOwn(OUTAGES, code) || kind === 'retry' || kind === 'rate';
}

function findObstacle(
  { state, type, expiresAt }: RenewalSituation['health'],
  { hasAppSecret, storage }: RefreshPrerequisites,
): RefreshBlocker | undefined {
  if (state === 'unknown') return 'not-known';
  if (!isWorking(state)) return 'not-working';
  if (expiresAt === 'never') return 'never-expires';
  if (expiresAt === undefined) return 'expiry-unknown';
  if (type !== 'USER' && type !== 'SYSTEM_USER') return 'kind';
  if (storage !== 'open') return storage === 'sealed' ? 'sealed' : 'no-railway';
  return hasAppSecret ? undefined : 'no-app-secret';
}
