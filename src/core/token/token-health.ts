// What Meta's two answers say about the token: does it work, until when, and if not, why.
import type { Level, Reason } from '../reason.ts';
import type { Clean, Outside } from '../sanitize.ts';

/** The state of a watched token, as the output `state` names it. */
export type State = 'valid' | 'expiring' | 'expired' | 'invalid' | 'misconfigured' | 'blocked' | 'unknown';

/**
 * An error as the Graph API words it.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
export interface GraphError {
  code?: number;
  subcode?: number;
  message: Clean;
  /** The message as it came: what an error means must not hang on what happens to be a secret. */
  said?: Outside;
  /** `error_data.details`: often the only sentence that says anything; cleaned as well. */
  details?: Clean;
  transient: boolean;
  /** HTTP status of the answer; 200 for an error inside `data` of `/debug_token`. */
  status: number;
}

/** What `/debug_token` says of a token. https://developers.facebook.com/docs/graph-api/reference/debug_token */
export interface TokenFacts {
  isValid: boolean;
  /** `USER`, `SYSTEM_USER`, `APP`, … */
  type?: string;
  appId?: string;
  /** Whose token it is; only compared, never shown. */
  userId?: string;
  /** `never` where Meta says 0 of a valid token; absent where Meta says nothing. */
  expiresAt?: Date | 'never';
  dataAccessExpiresAt?: Date;
  /** Short-lived user tokens carry none. */
  issuedAt?: Date;
  scopes: string[];
  /** Why the token is not valid. */
  error?: GraphError;
}

/** The answer to one question: a value, an error that Graph worded, or no usable answer at all. */
export type Probe<T> =
  | { is: 'value'; value: T }
  | { is: 'error'; error: GraphError }
  /** `reason` is a sentence naming the service and what happened. */
  | { is: 'silence'; reason: string };

/** Both answers of Meta about one token, and what came along with them. */
export interface MetaAnswers {
  /** Who asked `/debug_token`: the app (id and secret known) or the token about itself. */
  inspector: 'app' | 'token';
  /** Meta refused the app's own word, so the token was asked about itself. */
  appRefused?: GraphError;
  inspection: Probe<TokenFacts>;
  phone: Probe<{ id: string }>;
  /** The phone-number call failed with our `appsecret_proof` and was repeated without: the secret is wrong. */
  proofRefused: boolean;
  /** What the token looks like, where that is not a WhatsApp token; it counts only once Meta cannot read it. */
  looksLike?: string;
  /** The `Date` header of Meta's answer, where there was one. */
  now?: Date;
  /** How far Meta's clock was ahead of this machine's when it answered. Milliseconds. */
  clockAheadMs?: number;
  /** The version asked for, and what the `facebook-api-version` header said, where they differ. */
  otherVersion?: { asked: string; served: string };
}

/** The judgement on one token. */
export interface TokenHealth {
  state: State;
  level: Level;
  reasons: Reason[];
  expiresAt?: Date | 'never';
  issuedAt?: Date;
  dataAccessExpiresAt?: Date;
  type?: string;
  appId?: string;
  /** Whose token it is; only compared, never shown. */
  userId?: string;
  /** Meta says that it belongs to another app than the one that asked about it, and no more. */
  ofOtherApp?: true;
  /** Permissions, where Meta listed them. */
  scopes?: string[];
}

const LEVEL_OF_STATE: Record<State, Level> = {
  valid: 'info',
  expiring: 'warning',
  unknown: 'warning',
  misconfigured: 'error',
  expired: 'critical',
  invalid: 'critical',
  blocked: 'critical',
};

/** A token in this state sends messages. */
export function isWorking(state: State): state is 'valid' | 'expiring' {
  return state === 'valid' || state === 'expiring';
}

/** Meta refuses the token in this state: only another one helps. */
export function isDead(state: State): state is 'expired' | 'invalid' {
  return state === 'expired' || state === 'invalid';
}

/** The level that a state has by itself; reasons can only raise it. */
export function levelOfState(state: State): Level {
  return LEVEL_OF_STATE[state];
}
