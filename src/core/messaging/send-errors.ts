// Meta's send errors in the bot's own log: no read lists them, and none of them is about the token.
import { countLogLines, type LogGroup } from '../log/log-scan.ts';
import type { MetaIds } from './answers.ts';
import { LINKS } from './links.ts';
import type { MessagingFinding } from './number.ts';

interface SendError {
  meaning: string;
  fix(ids: MetaIds): string;
}

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes */
const SEND_ERRORS: Readonly<Record<string, SendError>> = {
  2: {
    meaning: 'a temporary error; where every send fails so, the payment method is the usual cause',
    fix: (ids) => `If it goes on, check the payment method: ${LINKS.billing(ids)}`,
  },
  131030: {
    meaning: "the recipient is not on the list of Meta's test number",
    fix: (ids) => `Add the recipient as Meta writes the number: ${LINKS.apiSetup(ids)}`,
  },
  131031: {
    meaning: 'the WhatsApp account is locked',
    fix: (ids) => `Read why and ask for a review: ${LINKS.support(ids)}`,
  },
  131042: {
    meaning: 'the payment method failed',
    fix: (ids) => `Check the payment method: ${LINKS.billing(ids)}`,
  },
  131045: {
    meaning: 'the phone number is not registered',
    fix: (ids) => `Register the number again: ${LINKS.phoneNumbers(ids)}`,
  },
  133010: {
    meaning: 'the phone number is not registered',
    fix: (ids) => `Register the number again: ${LINKS.phoneNumbers(ids)}`,
  },
};

/** One finding a code. Codes about one message, such as a recipient that cannot be reached, are none. */
export function judgeSendErrors(groups: readonly LogGroup[], ids: MetaIds): MessagingFinding[] {
  const counts = new Map<string, number>();
  for (const { evidence, pattern, count } of groups) {
    const code = evidence === 'messaging' ? /(\d+)$/.exec(pattern)?.[1] : undefined;
    if (code && Object.hasOwn(SEND_ERRORS, code)) counts.set(code, (counts.get(code) ?? 0) + count);
  }
  return [...counts].map(([code, count]) => {
    const { meaning, fix } = SEND_ERRORS[code] as SendError;
    return {
      code: 'SENDS_REFUSED',
      what: `The token is fine. Meta refused messages of the bot: ${countLogLines(count)} ${count === 1 ? 'has' : 'have'} code ${code} (${meaning}).`,
      fix: fix(ids),
    };
  });
}
