// Decides what an error of the Graph API says about the token: by its code, then its message, then its subcode.

import type { Level, Reason } from '../reason.ts';
import { sanitizeLine } from '../sanitize.ts';
import { type CauseCode, causeOf, type GraphClass, saysNothing } from './graph-causes.ts';
import { about, type Subject, WATCHED } from './subject.ts';
import type { GraphError } from './token-health.ts';

/**
 * Where an error came from: the phone number; `/debug_token` itself, which is about whoever asks; `data` of
 * `/debug_token`, which is about the token asked for; `/oauth/access_token`.
 */
export type GraphCall = 'phone-number' | 'debug_token' | 'inspected' | 'oauth';

/** What an error means. Only `bad` says that the token is dead, and `expired` only on Meta's word. */
export type GraphFault =
  | { class: 'bad'; state: 'expired' | 'invalid'; reason: Reason }
  | { class: Exclude<GraphClass, 'bad'>; reason: Reason };

interface Row {
  /** Single codes, and ranges with both ends. */
  codes: readonly (number | readonly [number, number])[];
  message?: RegExp;
  subcodes?: readonly number[] | 'none';
  /** Only as an answer to this call. */
  call?: GraphCall;
  /** Only where the app asked `/debug_token`, so that the error is about app id and secret. */
  inspector?: 'app';
  cause: CauseCode;
  /** Said instead of the cause's own sentence. */
  what?: string | ((error: GraphError) => string | undefined);
}

/** The codes that are about a token; the others are older names of 190. */
const TOKEN = [190, 102, 0, 452];

const DELETED = /application has been deleted/i;
const OF_ANOTHER_APP = 'The app ID and app secret belong to a different app than {token}';

/**
 * The first row that fits decides. Since v16 subcodes may be missing, so messages stand before them.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 * https://developers.facebook.com/docs/facebook-login/guides/access-tokens/debugging
 */
const ROWS: readonly Row[] = [
  // The app that asks is the one that the settings name; any other is the one that made the token.
  { codes: [190, 101], message: DELETED, call: 'debug_token', inspector: 'app', cause: 'APP_ID_WRONG' },
  { codes: [190, 101], message: DELETED, call: 'oauth', cause: 'APP_ID_WRONG' },
  { codes: [190, 101], message: DELETED, cause: 'APP_DELETED' },
  { codes: [190], message: /error validating application/i, cause: 'APP_ID_WRONG' },
  { codes: TOKEN, call: 'debug_token', inspector: 'app', cause: 'APP_SECRET_WRONG' },
  { codes: TOKEN, message: /session has expired/i, cause: 'TOKEN_EXPIRED' },
  {
    codes: TOKEN,
    message: /session has been invalidated because|does not match current stored session/i,
    cause: 'TOKEN_INVALIDATED',
  },
  { codes: TOKEN, message: /invalidated explicitly|user logged out/i, cause: 'TOKEN_REVOKED' },
  { codes: TOKEN, message: /has not authorized application/i, cause: 'APP_REMOVED' },
  {
    codes: TOKEN,
    message: /not a confirmed user|till you log in|logged-in checkpoint|two[- ]factor/i,
    cause: 'USER_MUST_ACT',
  },
  {
    codes: TOKEN,
    message: /could not be decrypted|cannot parse access token|malformed|invalid oauth access token/i,
    subcodes: 'none',
    cause: 'TOKEN_MALFORMED',
  },
  { codes: TOKEN, subcodes: [463], cause: 'TOKEN_EXPIRED' },
  { codes: TOKEN, subcodes: [466, 467], cause: 'TOKEN_REVOKED' },
  { codes: TOKEN, subcodes: [460], cause: 'TOKEN_INVALIDATED' },
  { codes: TOKEN, subcodes: [458, 461], cause: 'APP_REMOVED' },
  { codes: TOKEN, subcodes: [459, 464, 490], cause: 'USER_MUST_ACT' },
  { codes: TOKEN, subcodes: [456], cause: 'TOKEN_MALFORMED' },
  { codes: TOKEN, subcodes: [492], cause: 'PERMISSION_MISSING' },
  // Subcodes 457, 462, 465 and 468, and any that Meta invents.
  { codes: TOKEN, cause: 'TOKEN_INVALID' },

  { codes: [104], message: /signature/i, cause: 'APP_SECRET_WRONG' },
  { codes: [104], cause: 'TOKEN_EMPTY' },
  { codes: [2500], message: /unknown path components/i, cause: 'GRAPH_PATH_UNKNOWN' },
  { codes: [2500], message: /access token/i, cause: 'TOKEN_EMPTY' },
  { codes: [2500], cause: 'META_REQUEST_REFUSED' },
  { codes: [200], message: /provide valid app id/i, cause: 'TOKEN_EMPTY' },
  { codes: [200], message: /api access (?:deactivated|disrupted)/i, cause: 'APP_DEACTIVATED' },
  { codes: [200], message: /api access blocked/i, cause: 'ACCOUNT_BLOCKED' },
  { codes: [3, 10, [200, 299], 131005], cause: 'PERMISSION_MISSING' },

  { codes: [1], message: /validating client secret/i, call: 'oauth', cause: 'APP_SECRET_WRONG' },
  {
    codes: [1, 100, 190],
    message: /does not belong to application/i,
    call: 'oauth',
    cause: 'APP_ID_WRONG',
    what: OF_ANOTHER_APP,
  },
  { codes: [101], cause: 'APP_ID_WRONG' },
  {
    codes: [100],
    message: /app_id in the input_token did not match/i,
    cause: 'APP_ID_WRONG',
    what: OF_ANOTHER_APP,
  },
  { codes: [100], message: /invalid appsecret_proof/i, cause: 'APP_SECRET_WRONG' },
  { codes: [100], message: /appsecret_proof/i, cause: 'APP_SECRET_REQUIRED' },
  { codes: [100], message: /must provide an app access token/i, cause: 'INSPECTION_REFUSED' },
  { codes: [100], message: /unsupported \w+ request\. object with id/i, cause: 'PHONE_NUMBER_NOT_FOUND' },
  { codes: [100], message: /missing permission/i, cause: 'PERMISSION_MISSING' },
  { codes: [100], subcodes: [33], cause: 'PHONE_NUMBER_NOT_FOUND' },
  {
    codes: [100],
    // Of a phone number it would be Meta that has dropped the field.
    message: /nonexisting field \(display_phone_number\)(?! on node type \(\w*PhoneNumber)/i,
    call: 'phone-number',
    cause: 'NOT_A_PHONE_NUMBER',
    what: nameNode,
  },
  { codes: [100], cause: 'META_REQUEST_REFUSED' },
  { codes: [33, 803], cause: 'PHONE_NUMBER_NOT_FOUND' },
  { codes: [131045, 133010], cause: 'NUMBER_NOT_REGISTERED' },

  { codes: [1, 2, 131000, 131016, 131057, 2494100], cause: 'META_UNAVAILABLE' },
  { codes: [4, 17, 32, 341, 613, [80000, 80014], 130429], cause: 'META_RATE_LIMITED' },
  { codes: [131048, 131056, 131064, 133016], cause: 'META_RATE_LIMITED' },
  { codes: [368, 131031], cause: 'ACCOUNT_BLOCKED' },
  { codes: [130497], cause: 'COUNTRY_RESTRICTED' },
  { codes: [506, 131026, 131030, 131047, [132000, 132999]], cause: 'MESSAGE_REFUSED' },
];

/** Nodes whose ids people have at hand, by Meta's names for them. */
const NODES: Readonly<Record<string, string>> = {
  WhatsAppBusinessAccount: 'a WhatsApp Business Account',
  Business: 'a business portfolio',
  Application: 'an app',
  User: 'a user',
  SystemUser: 'a system user',
  Page: 'a Facebook Page',
};

function nameNode({ message }: GraphError): string | undefined {
  const [, type] = /on node type \((\w{1,60})\)/i.exec(message) ?? [];
  if (!type) return undefined;
  const node = Object.hasOwn(NODES, type) ? NODES[type] : `a ${type}`;
  return `The phone number ID is the ID of ${node}, not of a phone number`;
}

const LEVELS_OF_CLASS: Record<GraphClass, Level> = {
  bad: 'critical',
  setup: 'error',
  blocked: 'critical',
  fine: 'warning',
  retry: 'warning',
  rate: 'warning',
  unknown: 'warning',
};

const QUOTED_LENGTH = 160;

/**
 * What this error means for the token. The HTTP status alone never says that a token is bad.
 * @param inspector who asked `/debug_token`: a token that asks about itself is told about itself.
 */
export function classifyGraphError(
  error: GraphError,
  call: GraphCall,
  inspector: 'app' | 'token' = 'app',
  subject: Subject = WATCHED,
): GraphFault {
  const row = ROWS.find((candidate) => fits(candidate, error, call, inspector));
  const code = row?.cause ?? causeWithoutRow(error);
  const cause = causeOf(code, subject);
  const words = error.details ?? (cause.quotes ? error.message : '');
  const quote = words ? `: "${sanitizeLine(words, QUOTED_LENGTH)}"` : '';
  const own = typeof row?.what === 'function' ? row.what(error) : row?.what && about(subject, row.what);
  const rest = `${quote} (${numbers(error)}).`;
  const reason: Reason = {
    code,
    level: LEVELS_OF_CLASS[cause.class],
    what: `${own ?? cause.what}${rest}`,
    ...(cause.sequel && !own ? { sequel: `${cause.sequel}${rest}` } : {}),
    why: cause.why,
    fix: cause.fix,
    ...(cause.effect ? { effect: cause.effect } : {}),
    ...(saysNothing(cause.class) ? { noAnswerFrom: 'Meta' } : {}),
  };
  if (cause.class !== 'bad') return { class: cause.class, reason };
  return { class: 'bad', state: code === 'TOKEN_EXPIRED' ? 'expired' : 'invalid', reason };
}

function fits(row: Row, error: GraphError, call: GraphCall, inspector: 'app' | 'token'): boolean {
  const { code, subcode } = error;
  if (code === undefined) return false;
  if (row.call && row.call !== call) return false;
  if (row.inspector && row.inspector !== inspector) return false;
  if (!row.codes.some((known) => (typeof known === 'number' ? known === code : known[0] <= code && code <= known[1])))
    return false;
  if (row.message && !row.message.test(error.said?.raw() ?? error.message)) return false;
  if (row.subcodes === undefined) return true;
  return row.subcodes === 'none' ? subcode === undefined : subcode !== undefined && row.subcodes.includes(subcode);
}

function causeWithoutRow({ transient, status }: GraphError): CauseCode {
  if (transient || status >= 500) return 'META_UNAVAILABLE';
  // A 401 without a code may come from a proxy on the way, so it is as unclear as the rest.
  return status === 429 ? 'META_RATE_LIMITED' : 'META_UNCLEAR';
}

function numbers({ code, subcode, status }: GraphError): string {
  if (code === undefined) return `HTTP ${status}, no code`;
  return subcode === undefined ? `code ${code}` : `code ${code}, subcode ${subcode}`;
}
