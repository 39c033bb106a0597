// Which tokens can serve a bot, and what is said of one that is of another kind.

import type { Level, Reason } from '../reason.ts';
import { causeOf } from './graph-causes.ts';
import { type Subject, tellOf } from './subject.ts';

/** By Meta's names for them. https://developers.facebook.com/docs/facebook-login/guides/access-tokens */
const SENDING = ['USER', 'SYSTEM_USER'];

/** Whether messages can be sent with tokens of this type. Where Meta named none, nothing speaks against it. */
export function canServe(type: string | undefined): boolean {
  return type === undefined || SENDING.includes(type);
}

const NAMES: Readonly<Record<string, string>> = { PAGE: 'a Page token', APP: 'an app token (`id|secret`)' };

/** Meta itself says that it is of this type. */
export function kindByType(type: string, level: Level, subject: Subject): Reason {
  const name = Object.hasOwn(NAMES, type) ? NAMES[type] : `a ${type} token`;
  return wrongKind(`{Token} is ${name}, which cannot send messages.`, level, subject);
}

/** Meta cannot read it, and it looks like something else. */
export function kindByLooks(looksLike: string, level: Level, subject: Subject): Reason {
  return wrongKind(`{Rejected}: it looks like ${looksLike}.`, level, subject);
}

function wrongKind(sentence: string, level: Level, subject: Subject): Reason {
  const { why, fix } = causeOf('TOKEN_KIND_WRONG', subject);
  return { code: 'TOKEN_KIND_WRONG', level, ...tellOf(subject, sentence), why, fix };
}

/** The permission to send. https://developers.facebook.com/docs/permissions#whatsapp_business_messaging */
export const MESSAGING = 'whatsapp_business_messaging';

/** Meta listed the permissions, and the one to send is not among them. */
export function lacksMessaging(scopes: readonly string[] = []): boolean {
  return scopes.length > 0 && !scopes.includes(MESSAGING);
}
