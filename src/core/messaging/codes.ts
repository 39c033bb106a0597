// What is said of a bot that has a token and still cannot send or receive: every code, and how loud it may become.
import type { Behaviour, Headline } from '../reason.ts';

/**
 * `blocked`: nothing goes through, which is an error once two checks have seen it. `limited`: a part of it does not,
 * which is said once, and again after a week. `advice`: the same, and not at all where nothing remembers. `passing`:
 * comes and goes, so it is said whenever it is seen. `notice`: known, and mostly meant to be so.
 */
export type Weight = 'blocked' | 'limited' | 'advice' | 'passing' | 'notice';

interface MessagingCode extends Behaviour {
  weight: Weight;
}

const CANNOT_SEND: Headline = {
  line: 'The token is fine. Messages from {bot} do not go out',
  title: 'cannot send',
};
const CANNOT_RECEIVE: Headline = {
  line: 'The token is fine. Messages to {bot} do not arrive',
  title: 'cannot receive',
};
const LIMITED: Headline = { line: 'The token is fine. Meta limits what {bot} may send', title: 'limited' };
const SILENT = { weight: 'blocked', effect: 'cannot-send', headline: CANNOT_SEND } as const;
const DEAF = { weight: 'blocked', effect: 'cannot-receive', headline: CANNOT_RECEIVE } as const;

/** Each is a heading in `docs/troubleshooting.md`. */
export const MESSAGING_CODES = {
  NUMBER_UNREGISTERED: SILENT,
  NUMBER_RESTRICTED: SILENT,
  NUMBER_DISCONNECTED: SILENT,
  SENDING_BLOCKED: SILENT,
  APP_NOT_SUBSCRIBED: DEAF,
  MESSAGES_NOT_SUBSCRIBED: DEAF,
  WEBHOOK_INACTIVE: DEAF,
  CALLBACK_MISSING: DEAF,
  PAYMENT_METHOD_FAILED: {
    weight: 'limited',
    headline: { line: 'The token is fine. Meta cannot charge the payment method of {bot}', title: 'payment' },
  },
  SENDING_LIMITED: { weight: 'limited', headline: LIMITED },
  BUSINESS_UNVERIFIED: { weight: 'advice', headline: LIMITED },
  DISPLAY_NAME_UNAPPROVED: { weight: 'advice', headline: LIMITED },
  SENDS_REFUSED: { weight: 'passing' },
  CALLBACK_FAILS: { weight: 'passing' },
  TEST_NUMBER: { weight: 'notice' },
  CALLBACK_ELSEWHERE: { weight: 'notice' },
  MESSAGING_UNCHECKED: { weight: 'notice', effect: 'awaits-proof' },
} as const satisfies Record<string, MessagingCode>;

declare module '../reason.ts' {
  interface CodeTables {
    messaging: typeof MESSAGING_CODES;
  }
}

export type MessagingCodeName = keyof typeof MESSAGING_CODES;

/** The entry as every code has it. */
export function behaviourOf(code: MessagingCodeName): MessagingCode {
  return MESSAGING_CODES[code];
}

export function isMessagingCode(code: string): code is MessagingCodeName {
  return Object.hasOwn(MESSAGING_CODES, code);
}
