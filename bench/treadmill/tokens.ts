// What a simulated token is, how long it lives, and what an exchange makes of it. Pure.
import { DAY, HOUR } from './time.ts';

/** The kind that the person always fetches; after the guided sitting, a system user's of 60 days. */
export type TokenKind = 'hourly' | 'sixty-day' | 'never';
export type FetchedKind = TokenKind | 'system-user';

/** Times in milliseconds; `Infinity` never comes. */
export interface SimulatedToken {
  type: 'USER' | 'SYSTEM_USER';
  /** Short-lived ones carry none. */
  issuedAt?: number;
  expiresAt: number;
  /** 90 days after the person logged in, which an exchange does not change. A system user never logs in. */
  dataAccessUntil: number;
}

/** https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived */
const LONG_LIFE = 60 * DAY;
const DATA_ACCESS = 90 * DAY;

/** A token that a person fetches, for which they log in. */
export function makeToken(kind: FetchedKind, at: number): SimulatedToken {
  switch (kind) {
    case 'hourly': {
      // Recorded tokens end on a full hour, one to two hours after they were made.
      const expiresAt = Math.ceil((at + HOUR) / HOUR) * HOUR;
      return { type: 'USER', expiresAt, dataAccessUntil: at + DATA_ACCESS };
    }
    case 'sixty-day':
      return { type: 'USER', issuedAt: at, expiresAt: at + LONG_LIFE, dataAccessUntil: at + DATA_ACCESS };
    case 'system-user':
      return {
        type: 'SYSTEM_USER',
        issuedAt: at,
        expiresAt: at + LONG_LIFE,
        dataAccessUntil: Number.POSITIVE_INFINITY,
      };
    case 'never': {
      const never = Number.POSITIVE_INFINITY;
      return { type: 'SYSTEM_USER', issuedAt: at, expiresAt: never, dataAccessUntil: never };
    }
  }
}

/** A long-lived token for one that is still accepted: 60 days from now, yet of the same login. */
export function exchangeToken({ type, dataAccessUntil }: SimulatedToken, at: number): SimulatedToken {
  return { type, issuedAt: at, expiresAt: at + LONG_LIFE, dataAccessUntil };
}

/** The worse of two readings: that a token without data access is of no use to a bot. */
export function acceptedUntil({ expiresAt, dataAccessUntil }: SimulatedToken): number {
  return Math.min(expiresAt, dataAccessUntil);
}
