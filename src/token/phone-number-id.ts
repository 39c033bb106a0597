// Why no phone number can be asked about: none is known, or what stands on Railway is not the id of one.

import type { Reason } from '../core/reason.ts';
import type { ServiceSnapshot } from '../ports.ts';
import type { Bot } from '../settings/settings.ts';

const FIX = 'Copy the Phone number ID from API Setup at Meta into that variable, or pass it as `phone-number-id`.';

/** Whether Meta can be asked about it; white space around does not count. */
export function isPhoneNumberId(text: string): boolean {
  return /^\d+$/.test(text);
}

/** Without a number, whether the token works for the bot cannot be seen. */
export function phoneNumberFault({ target }: Bot, service: ServiceSnapshot | undefined): Reason {
  const name = target.variables.phoneNumberId;
  const stored = service?.values[name]?.reveal().trim();
  if (stored) {
    return {
      code: 'PHONE_NUMBER_ID_UNUSABLE',
      level: 'error',
      what: `The Railway variable ${name} ${describeText(stored)}, so the phone number couldn't be checked at Meta.`,
      why: 'The bot sends the same text to Meta, unless it cleans it first.',
      fix: `${FIX} It has only digits.`,
    };
  }
  return {
    code: 'PHONE_NUMBER_ID_MISSING',
    level: 'error',
    what: `No phone number ID is known. The Railway variable ${name} is missing, empty, or sealed, and \`phone-number-id\` is not set.`,
    why: "Only Meta's answer about the phone number shows whether the token works for the bot.",
    fix: FIX,
  };
}

function describeText(text: string): string {
  if (/^(["'`]).*\1$/s.test(text)) return 'has quotes around the phone number ID';
  if (text.includes('${{')) return 'refers to another variable that does not exist';
  if (/^\+[\d\s().-]+$/.test(text)) return 'holds the phone number itself, not its ID';
  if (/^[\d\s]+$/.test(text)) return 'has a space or a line break inside the phone number ID';
  return 'holds text that is not a phone number ID';
}
