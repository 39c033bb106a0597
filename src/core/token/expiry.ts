// When a token ends, and how early that has to be said. Never says `expired`: that is Meta's word alone.
import { type Cadence, nextCheckWithinMs } from '../cadence.ts';
import type { Reason } from '../reason.ts';
import { DAY_MS, renderTime, WEEK_MS } from '../time.ts';
import { TOKEN_CODES } from './codes.ts';
import { type Subject, tellOf } from './subject.ts';
import type { TokenFacts } from './token-health.ts';

/** How long before a token ends to warn: as set, or long enough for a person to be told in time. Milliseconds. */
export function warnBeforeMs(options: {
  warnBefore: 'auto' | number;
  checkIntervalMs: number;
  cadence?: Cadence | undefined;
  /** Known only where Meta says when the token was issued. */
  lifetimeMs?: number | undefined;
}): number {
  const { warnBefore, checkIntervalMs, cadence, lifetimeMs = 0 } = options;
  if (warnBefore !== 'auto') return warnBefore;
  const early = lifetimeMs > DAY_MS ? Math.min(WEEK_MS, lifetimeMs / 2) : 0;
  return Math.max(nextCheckWithinMs(checkIntervalMs, cadence), early);
}

/** How far a token is from its end. */
export interface Expiry {
  expiring: boolean;
  /** 0 once its time has passed by our clock, though Meta may still accept it. */
  remainingMs: number;
  lifetimeMs?: number;
  /** The next check may come too late to warn. */
  endsBeforeNextCheck: boolean;
}

export function judgeExpiry(given: {
  expiresAt: Date;
  issuedAt?: Date | undefined;
  now: Date;
  warnBefore: 'auto' | number;
  checkIntervalMs: number;
  cadence?: Cadence | undefined;
}): Expiry {
  const { expiresAt, issuedAt, now, warnBefore, checkIntervalMs, cadence } = given;
  const lifetimeMs = issuedAt && expiresAt.getTime() - issuedAt.getTime();
  const remainingMs = Math.max(0, expiresAt.getTime() - now.getTime());
  return {
    expiring: remainingMs <= warnBeforeMs({ warnBefore, checkIntervalMs, cadence, lifetimeMs }),
    remainingMs,
    ...(lifetimeMs === undefined ? {} : { lifetimeMs }),
    endsBeforeNextCheck: remainingMs <= nextCheckWithinMs(checkIntervalMs, cadence),
  };
}

/** A user token that lives less than a day, as API Setup makes them. Such a one does not say when it was issued. */
export function isShortLived(
  { type, issuedAt, expiresAt }: Pick<TokenFacts, 'type' | 'issuedAt'> & { expiresAt?: Date | 'never' | undefined },
  now: Date,
): boolean {
  if (!(expiresAt instanceof Date)) return false;
  return type === 'USER' && expiresAt.getTime() - (issuedAt ?? now).getTime() < DAY_MS;
}

/**
 * A user token loses its data after 90 days without a login, whatever its own expiry.
 * https://developers.facebook.com/docs/facebook-login/guides/access-tokens/debugging
 */
export function judgeDataAccess(
  { type, dataAccessExpiresAt }: TokenFacts,
  now: Date,
  subject: Subject,
): Reason | undefined {
  if (type !== 'USER' || !dataAccessExpiresAt) return undefined;
  if (dataAccessExpiresAt.getTime() - now.getTime() > WEEK_MS) return undefined;
  return {
    code: 'DATA_ACCESS_EXPIRES',
    level: 'warning',
    ...tellOf(subject, `{Token} loses data access at ${renderTime(dataAccessExpiresAt)}, even if it expires later.`),
    why: 'Meta ends data access 90 days after its user last logged in to the app.',
    fix: 'Ask that user to generate a new token, or use a system user token, which has no such limit.',
    ...TOKEN_CODES.DATA_ACCESS_EXPIRES,
  };
}
