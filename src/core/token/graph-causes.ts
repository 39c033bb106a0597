// Why the Graph API said no, in words: each cause with its class, what it means, why probably, and what to do.

import type { Effect } from '../reason.ts';

/**
 * What an error says about the token: it is dead (`bad`), it lives and something else is wrong (`setup`), the account
 * is restricted (`blocked`), it works (`fine`); the others say nothing about it.
 */
export type GraphClass = 'bad' | 'setup' | 'blocked' | 'fine' | 'retry' | 'rate' | 'unknown';

/** One cause; `what` has no full stop, because Meta's numbers follow it. */
interface Cause {
  class: GraphClass;
  what: string;
  why: string;
  fix: string;
  /** Meta's own words are worth showing, because ours say little. */
  quotes?: true;
  /** A token of another kind is answered in the same way. */
  hidesKind?: true;
  effect?: Effect;
}

const NEW_TOKEN = 'Make a new token at Meta and put it in the place of this one.';
const ERROR_CODES = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes';
const APP_BASICS = 'Copy App ID and App secret again from App settings → Basic of the app that made the token.';

/** Each is a heading in `docs/troubleshooting.md`. */
export const CAUSES = {
  TOKEN_EXPIRED: {
    class: 'bad',
    what: 'Meta says that the token has expired',
    why: 'A temporary token lives for hours, others for 60 days; only one of a system user can last.',
    fix: NEW_TOKEN,
  },
  TOKEN_REVOKED: {
    class: 'bad',
    what: 'Meta says that the token was revoked',
    why: 'Somebody revoked it or logged out, or a program ended its session.',
    fix: `${NEW_TOKEN} If nobody meant to revoke it, find out who did first.`,
  },
  TOKEN_INVALIDATED: {
    class: 'bad',
    what: 'Meta ended the session that the token belongs to',
    why: 'The user behind it changed the password, or Meta reset the session for security.',
    fix: `${NEW_TOKEN} One of a system user does not hang on anybody's password.`,
  },
  APP_REMOVED: {
    class: 'bad',
    what: 'The app is no longer connected to the user behind the token, or was connected anew',
    why: 'Somebody removed the app from that account or from the business.',
    fix: 'Connect the app to that user again, then make a new token and put it in the place of this one.',
  },
  APP_DELETED: {
    class: 'bad',
    what: 'The app that made the token was deleted at Meta',
    why: 'A token ends with its app, and nothing renews it.',
    fix: 'Make a token in another app that may use the WhatsApp account, and put it in the place of this one. Its app ID and app secret go with it.',
    effect: 'app-gone',
  },
  USER_MUST_ACT: {
    class: 'bad',
    what: 'Meta wants the user behind the token to act before any token of theirs works',
    why: 'Facebook holds that account at a security check, or it was never confirmed.',
    fix: 'Have that user log in at https://www.facebook.com and do what is asked there. Then make a new token.',
  },
  TOKEN_MALFORMED: {
    class: 'bad',
    what: 'Meta cannot read the token: it is not one that Meta made',
    why: 'Most often it was pasted in part, or with quotes, a space or a line break.',
    fix: 'Copy the whole token again, as one line. If it is not shown any more, make a new one.',
    hidesKind: true,
  },
  TOKEN_KIND_WRONG: {
    class: 'bad',
    what: 'The token is of another kind than WhatsApp bots need',
    why: 'A bot sends with the token of a user or system user; those of Pages, apps and other services cannot do that.',
    fix: 'Take the access token from API Setup at Meta, or make a token of a system user.',
  },
  TOKEN_INVALID: {
    class: 'bad',
    what: 'Meta does not accept the token any more',
    why: 'Meta does not say more; it has expired, been revoked, or lost its user.',
    fix: NEW_TOKEN,
    hidesKind: true,
  },
  APP_SECRET_WRONG: {
    class: 'setup',
    what: 'The app secret is wrong: Meta does not accept it for this app id',
    why: 'It was reset at Meta, cut while pasting, or belongs to another app.',
    fix: APP_BASICS,
  },
  APP_ID_WRONG: {
    class: 'setup',
    what: 'The app id is wrong: Meta does not know that app, or it is not the one that made the token',
    why: 'The app id was mistyped, or is that of another app or of one that was deleted.',
    fix: APP_BASICS,
    effect: 'another-app',
  },
  APP_SECRET_REQUIRED: {
    class: 'setup',
    what: 'The app takes only calls that are signed with its secret',
    why: '"Require App Secret" is on in App settings → Advanced → Security.',
    fix: 'Give the app secret (`app-secret`; App settings → Basic), or turn that switch off. The bot must sign, too.',
  },
  GRAPH_PATH_UNKNOWN: {
    class: 'setup',
    what: 'Meta does not know the address that it was asked for',
    why: '`graph-api-version` names a version that does not exist, or the phone number id is not the id of anything.',
    fix: 'Leave `graph-api-version` out, and copy the Phone number ID again from API Setup at Meta.',
  },
  TOKEN_EMPTY: {
    class: 'setup',
    what: 'No token reached Meta',
    why: 'The secret or variable that should hold it is probably empty.',
    fix: 'Look whether the variable on Railway, or the secret behind `whatsapp-token`, really has a value.',
  },
  PERMISSION_MISSING: {
    class: 'setup',
    what: 'The token lives, but lacks a permission for this phone number',
    why: 'A permission was not granted or was taken away, or its user may not use the WhatsApp account.',
    fix: 'Business settings → System users: assign the app and the WhatsApp account in full, then generate a token with whatsapp_business_messaging and whatsapp_business_management.',
    hidesKind: true,
  },
  PHONE_NUMBER_NOT_FOUND: {
    class: 'setup',
    what: 'Meta finds no phone number under this phone number id, or does not show it to this token',
    why: 'The id is wrong (often the phone number itself was pasted), the number was deleted, or the token may not see its WhatsApp account.',
    fix: 'Copy the phone number ID from API Setup at Meta. If it is right, assign the WhatsApp account to the user behind the token.',
    hidesKind: true,
  },
  NOT_A_PHONE_NUMBER: {
    class: 'setup',
    what: 'The phone number id is not the id of a phone number',
    why: 'API Setup at Meta shows several ids side by side, and another one was copied.',
    fix: 'Copy the Phone number ID from API Setup at Meta; it stands beside the WhatsApp Business Account ID.',
  },
  NUMBER_NOT_REGISTERED: {
    class: 'setup',
    what: 'The phone number is not registered with the Cloud API; the token is fine',
    why: 'It was never registered, or was taken off again.',
    fix: 'Register the number in WhatsApp Manager, or with the `/register` call of the Cloud API.',
  },
  INSPECTION_REFUSED: {
    class: 'setup',
    what: 'Meta lets only the app itself, or somebody with a role in it, look into the token',
    why: 'The token asked about itself, because app id and app secret are not both known.',
    fix: 'Give both `app-id` and `app-secret` (App settings → Basic).',
  },
  META_REQUEST_REFUSED: {
    class: 'setup',
    what: 'Meta did not understand the question',
    why: 'An id has the wrong form, or Meta changed its API.',
    fix: `Check the phone number id and the app id. If they are right, look the code up at ${ERROR_CODES}`,
    quotes: true,
  },
  APP_DEACTIVATED: {
    class: 'blocked',
    what: 'Meta has switched off the API access of the app; a new token will not help',
    why: 'Meta does so where an app breaks a policy, or where its owner has not answered a Data Use Checkup.',
    fix: 'Open the app at https://developers.facebook.com/apps and do what its dashboard asks for.',
    quotes: true,
  },
  ACCOUNT_BLOCKED: {
    class: 'blocked',
    what: 'Meta has blocked the app or the WhatsApp Business account; a new token will not help',
    why: 'Meta restricts accounts over its policies, over security, or while a check is open.',
    fix: 'Read the alerts of the app at https://developers.facebook.com/apps and of https://business.facebook.com/business-support-home, and ask for a review there.',
  },
  COUNTRY_RESTRICTED: {
    class: 'blocked',
    what: 'Meta does not let this account message people in that country; a new token will not help',
    why: 'WhatsApp restricts businesses in some countries.',
    fix: 'Look in https://business.facebook.com/business-support-home for what is restricted.',
  },
  META_UNAVAILABLE: {
    class: 'retry',
    what: 'Meta had a trouble of its own; this says nothing about the token',
    why: 'An outage, an overload or maintenance.',
    fix: 'Nothing: the next check asks again. https://metastatus.com/whatsapp-business-api shows larger outages.',
  },
  META_RATE_LIMITED: {
    class: 'rate',
    what: 'Meta takes no more calls for now; this says nothing about the token',
    why: 'The app, the account or the number made too many calls, the bot included.',
    fix: 'Nothing: the next check asks again. If it stays, look at what else calls Meta.',
  },
  META_UNCLEAR: {
    class: 'unknown',
    what: 'Meta gave an answer that says nothing certain about the token',
    why: 'It has no code, or one that this program does not know.',
    fix: `The next check asks again. If it stays, look the code up at ${ERROR_CODES}`,
    quotes: true,
  },
  MESSAGE_REFUSED: {
    class: 'fine',
    what: 'Meta refused one message, not the token',
    why: 'The code is about a recipient, a template or a repeated post.',
    fix: `Look the code up at ${ERROR_CODES}`,
  },
} as const satisfies Record<string, Cause>;

declare module '../reason.ts' {
  interface CodeTables {
    causes: typeof CAUSES;
  }
}

/** The cause behind a code that is remembered, where it is one of these. */
export function findCause(code: string): Cause | undefined {
  return Object.hasOwn(CAUSES, code) ? causeOf(code as CauseCode) : undefined;
}

/** Whether an error of this class leaves open how the token is. */
export function saysNothing(kind: GraphClass): boolean {
  return kind === 'retry' || kind === 'rate' || kind === 'unknown';
}

export type CauseCode = keyof typeof CAUSES;

/** The entry as every cause has it. */
export function causeOf(code: CauseCode): Cause {
  return CAUSES[code];
}

/** Whether this may be the answer to a token of another kind. */
export function mayHideKind(code: string): boolean {
  return Object.hasOwn(CAUSES, code) && causeOf(code as CauseCode).hidesKind === true;
}
