// Why the Graph API said no, in words: each cause with its class, what it means, why probably, and what to do.

import type { Effect } from '../reason.ts';
import { about, type Subject, tellOf, WATCHED } from './subject.ts';

/**
 * What an error says about the token: it is rejected (`bad`), it lives and something else is wrong (`setup`), the account
 * is restricted (`blocked`), it works (`fine`); the others say nothing about it.
 */
export type GraphClass = 'bad' | 'setup' | 'blocked' | 'fine' | 'retry' | 'rate' | 'unknown';

/** One cause, with gaps for the token it is about; `what` has no full stop, because Meta's numbers follow it. */
interface Cause {
  class: GraphClass;
  what: string;
  sequel?: string;
  why: string;
  fix: string;
  /** Meta's own words are worth showing, because ours say little. */
  quotes?: true;
  /** A token of another kind is answered in the same way. */
  hidesKind?: true;
  effect?: Effect;
}

const ERROR_CODES = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes';
const APP_BASICS = 'In the app that made the token, open App settings → Basic. Copy App ID and App secret again.';

/** Each is a heading in `docs/troubleshooting.md`. */
export const CAUSES = {
  TOKEN_EXPIRED: {
    class: 'bad',
    what: '{Rejected}: {expired}',
    why: 'Temporary tokens expire within hours, others after 60 days. Only a system user token can be permanent.',
    fix: '{replace}',
  },
  TOKEN_REVOKED: {
    class: 'bad',
    what: '{Rejected}: it was revoked',
    why: 'It was revoked directly, its user logged out, or an app ended its session.',
    fix: '{replace} If this was unexpected, first find out who revoked it.',
  },
  TOKEN_INVALIDATED: {
    class: 'bad',
    what: '{Rejected}: its session was ended',
    why: 'Its user changed their password, or Meta reset the session for security.',
    fix: "{replace} A system user token does not depend on anyone's password.",
  },
  APP_REMOVED: {
    class: 'bad',
    what: '{Rejected}: its user is no longer connected to the app, or was connected again',
    why: 'The app was removed from that account or from the business.',
    fix: 'Connect the app to that user again. {replace}',
  },
  APP_DELETED: {
    class: 'bad',
    what: '{Rejected}: the app that made it was deleted',
    why: 'A token stops working with its app, and cannot be renewed.',
    fix: 'Generate a token in another app that can use the WhatsApp account. Change the app ID and app secret with it.',
    effect: 'app-gone',
  },
  USER_MUST_ACT: {
    class: 'bad',
    what: '{Rejected}: its user must act on Facebook first',
    why: 'The account is held at a security check, or was never confirmed.',
    fix: 'Ask that user to log in at https://www.facebook.com and follow the steps there. Then generate a new token.',
  },
  TOKEN_MALFORMED: {
    class: 'bad',
    what: '{Rejected}: it is not a token that Meta issued',
    why: 'Usually only part of it was pasted, or a quote, space, or line break was pasted with it.',
    fix: 'Copy the whole token again, as one line. If Meta no longer shows it, generate a new one.',
    hidesKind: true,
  },
  TOKEN_KIND_WRONG: {
    class: 'bad',
    what: 'WhatsApp bots need another kind of token',
    why: 'Only user tokens and system user tokens can send messages.',
    fix: 'Use the access token from API Setup at Meta, or a system user token.',
  },
  TOKEN_INVALID: {
    class: 'bad',
    what: '{Rejected}',
    why: 'Meta does not say why. It has expired, been revoked, or lost its user.',
    fix: '{replace}',
    hidesKind: true,
  },
  APP_SECRET_WRONG: {
    class: 'setup',
    what: 'The app secret is wrong: Meta rejected it for this app ID',
    why: 'It was reset at Meta, only partly pasted, or belongs to another app.',
    fix: APP_BASICS,
  },
  APP_ID_WRONG: {
    class: 'setup',
    what: 'The app ID is wrong: Meta does not know that app, or another app made {token}',
    why: 'The app ID has a typo, or belongs to another app or a deleted one.',
    fix: APP_BASICS,
    effect: 'another-app',
  },
  APP_SECRET_REQUIRED: {
    class: 'setup',
    what: 'Meta accepts only signed calls for this app',
    why: '"Require App Secret" is on in App settings → Advanced → Security.',
    fix: 'Set `app-secret` (at Meta: App settings → Basic), or turn off that switch. The bot must sign its calls too.',
  },
  GRAPH_PATH_UNKNOWN: {
    class: 'setup',
    what: 'Meta does not know the address of this request',
    why: '`graph-api-version` names a version that does not exist, or the phone number ID is wrong.',
    fix: 'Remove `graph-api-version`, and copy the phone number ID again from API Setup at Meta.',
  },
  TOKEN_EMPTY: {
    class: 'setup',
    what: 'Meta received no token',
    why: 'The secret or variable for the token is probably empty.',
    fix: 'Check that the Railway variable, or the secret behind `whatsapp-token`, has a value.',
  },
  PERMISSION_MISSING: {
    class: 'setup',
    what: 'Meta accepts {token}, but it lacks a permission for this phone number',
    why: 'A permission was never granted or was removed, or its user cannot use the WhatsApp account.',
    fix: 'Open Business settings → System users, and assign the app and the WhatsApp account with full control. Then generate a token with whatsapp_business_messaging and whatsapp_business_management.',
    hidesKind: true,
  },
  PHONE_NUMBER_NOT_FOUND: {
    class: 'setup',
    what: 'Meta found no phone number with this phone number ID that {token} can see',
    why: 'The ID is wrong (often it is the phone number itself), the number was deleted, or the token lacks access.',
    fix: "Copy the phone number ID again from API Setup at Meta. If it is right, assign the WhatsApp account to the token's user.",
    hidesKind: true,
  },
  NOT_A_PHONE_NUMBER: {
    class: 'setup',
    what: 'The phone number ID is not the ID of a phone number',
    why: 'API Setup at Meta shows several IDs, and another one was copied.',
    fix: 'Copy the Phone number ID from API Setup at Meta. It is next to the WhatsApp Business Account ID.',
  },
  NUMBER_NOT_REGISTERED: {
    class: 'setup',
    what: 'Meta accepts {token}, but the phone number is not registered with the Cloud API',
    why: 'It was never registered, or was deregistered.',
    fix: 'Register the number in WhatsApp Manager, or call `/register` of the Cloud API.',
  },
  INSPECTION_REFUSED: {
    class: 'setup',
    what: 'Meta did not let {token} be inspected',
    why: 'Only its app, or a user with a role in that app, can inspect it. The check needs both app ID and app secret.',
    fix: 'Set both `app-id` and `app-secret` (at Meta: App settings → Basic).',
  },
  META_REQUEST_REFUSED: {
    class: 'setup',
    what: 'Meta did not understand the request',
    why: 'An ID has the wrong format, or Meta changed its API.',
    fix: `Check the phone number ID and the app ID. If they are right, look up the code: ${ERROR_CODES}`,
    quotes: true,
  },
  APP_DEACTIVATED: {
    class: 'blocked',
    what: "Meta turned off the app's API access, and a new token will not help",
    why: 'Meta does this when an app breaks a policy, or its owner has not answered a Data Use Checkup.',
    fix: 'Open the app at https://developers.facebook.com/apps and follow the steps on its dashboard.',
    quotes: true,
  },
  ACCOUNT_BLOCKED: {
    class: 'blocked',
    what: 'Meta blocked the app or the WhatsApp Business account, and a new token will not help',
    why: 'Meta restricts accounts over its policies, for security, or during a review.',
    fix: 'Read the alerts at https://developers.facebook.com/apps and https://business.facebook.com/business-support-home. Request a review there.',
  },
  COUNTRY_RESTRICTED: {
    class: 'blocked',
    what: 'Meta does not let this account message people in that country, and a new token will not help',
    why: 'WhatsApp restricts businesses in some countries.',
    fix: 'Open https://business.facebook.com/business-support-home to see what is restricted.',
  },
  META_UNAVAILABLE: {
    class: 'retry',
    what: 'Meta had a problem, which says nothing about {token}',
    why: 'Meta is probably down, overloaded, or under maintenance.',
    fix: 'Wait for the next check. https://metastatus.com/whatsapp-business-api shows larger outages.',
  },
  META_RATE_LIMITED: {
    class: 'rate',
    what: 'Meta is limiting the number of calls, which says nothing about {token}',
    why: "The app, the account, or the number made too many calls. The bot's calls count too.",
    fix: 'Wait for the next check. If this lasts, find out what else calls Meta.',
  },
  META_UNCLEAR: {
    class: 'unknown',
    what: "Meta's answer does not say whether {token} works",
    why: 'It has no code, or a code that this program does not know.',
    fix: `Wait for the next check. If this lasts, look up the code: ${ERROR_CODES}`,
    quotes: true,
  },
  MESSAGE_REFUSED: {
    class: 'fine',
    what: 'Meta rejected one message, not {token}',
    why: 'The code is about a recipient, a template, or a repeated message.',
    fix: `Look up the code: ${ERROR_CODES}`,
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

/** The entry as every cause has it, about that token. */
export function causeOf(code: CauseCode, subject: Subject = WATCHED): Cause {
  const cause: Cause = CAUSES[code];
  const { what, why, fix } = cause;
  return { ...cause, ...tellOf(subject, what), why: about(subject, why), fix: about(subject, fix) };
}

/** Whether this may be the answer to a token of another kind. */
export function mayHideKind(code: string): boolean {
  return Object.hasOwn(CAUSES, code) && causeOf(code as CauseCode).hidesKind === true;
}
