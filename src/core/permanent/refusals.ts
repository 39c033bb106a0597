// What each refusal of Meta means on the way to a system user token, and the one step that takes the call's place.
import type { Write, WriteError } from './facts.ts';
import type { StepId } from './steps.ts';

/** What to do after a refusal. */
export type Refusal =
  /** It was so already. */
  | { is: 'already' }
  /** There is such a system user: the list has to be read again. */
  | { is: 'exists' }
  /** Only a fresh admin token helps, after what is said here. */
  | { is: 'admin-token'; what: string; press: string }
  /** There is no room for another one. */
  | { is: 'full'; what: string }
  /** The same later: nothing is wrong. */
  | { is: 'later'; what: string }
  | { is: 'step'; step: StepId; what: string };

const STEP_OF: Readonly<Record<Write, StepId>> = {
  create: 'system-user',
  install: 'install-app',
  assign: 'assign-account',
  generate: 'generate-token',
};

/** The session of the admin token is over. https://developers.facebook.com/docs/graph-api/guides/error-handling */
const SESSION_ENDED = [190, 102, 452];
/** Rate limits and outages, as everywhere in the graph. */
const LATER = [1, 2, 4, 17, 32, 341, 613];

/**
 * By the code, and never by the sentence.
 * https://developers.facebook.com/docs/business-management-apis/system-users/create-retrieve-update
 */
export function explainRefusal(write: Write, error: WriteError): Refusal {
  const { code = 0, subcode, transient } = error;
  const step = STEP_OF[write];
  if (code === 104001)
    return { is: 'step', step: 'claim-app', what: 'Meta says that the app does not belong to this business yet.' };
  if (code === 3949 || code === 3965) return { is: 'full', what: 'The business has no room for another system user.' };
  if (code === 3972) return { is: 'exists' };
  if (code === 415 || subcode === 2_859_009)
    return {
      is: 'admin-token',
      what: 'Meta asks you to confirm your identity with two-factor authentication.',
      press: 'open Business settings, enter the code that Meta asks for, and generate a new admin token.',
    };
  if (SESSION_ENDED.includes(code))
    return {
      is: 'admin-token',
      what: 'Meta rejected the admin token: it has probably expired.',
      press: 'generate a new admin token.',
    };
  if (write === 'assign' && code === 100 && isAlready(error)) return { is: 'already' };
  if (code === 10 && subcode === 2_859_030)
    return { is: 'step', step, what: 'Meta holds this action back for security reasons, for minutes or longer.' };
  if (code === 10 || code === 3)
    return { is: 'step', step, what: 'Meta does not allow this app to do this. Another admin may have to approve it.' };
  if (code === 270)
    return { is: 'step', step, what: "The app's access level does not allow this call. The dashboard does." };
  if (code >= 200 && code < 300)
    return { is: 'step', step, what: 'The admin token lacks a permission, or you are not an admin of this business.' };
  if (write === 'assign' && (code === 803 || code === 100))
    return { is: 'step', step, what: 'The admin token cannot see this WhatsApp account, or its ID is wrong.' };
  if (code === 110) return { is: 'step', step, what: 'Meta does not know this system user by that ID.' };
  if (code === 368) return { is: 'step', step, what: 'Meta restricts this account for a policy violation.' };
  if (transient || LATER.includes(code)) return { is: 'later', what: 'Meta cannot do this at the moment.' };
  return { is: 'step', step, what: 'Meta refused this call.' };
}

/** Subcode 33 is about an account that is not there. */
function isAlready({ message, subcode, userMessage }: WriteError): boolean {
  return subcode !== 33 && /already (?:been )?assigned/i.test(`${message} ${userMessage ?? ''}`);
}

/** Meta's own sentences for people, cleaned; its message where it has none. */
export function quoteRefusal({ code, subcode, message, userTitle, userMessage }: WriteError): string {
  const said = [userTitle, userMessage].filter(Boolean).join(': ') || message;
  const numbers = [code && `code ${code}`, subcode && `subcode ${subcode}`].filter(Boolean).join(', ');
  return `Meta said: "${said}"${numbers ? ` (${numbers})` : ''}.`;
}
