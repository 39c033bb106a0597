// Whether a token from Graph API Explorer can do what an admin has to do, and how to get one that can.
import type { MetaIds } from '../messaging/answers.ts';
import { LINKS } from '../messaging/links.ts';
import type { MetaAnswers } from '../token/token-health.ts';
import { SCOPES } from './steps.ts';

const NEEDED = ['business_management', ...SCOPES];
const TYPES = ['USER', 'SYSTEM_USER'];
/** Meta names the app that asks, and not the other one. */
const OTHER_APP = /did not match the Viewing App/i;

/** `wrong`: another one is needed. `unsure`: Meta did not answer. */
export type AdminToken = { is: 'good' } | { is: 'wrong' | 'unsure'; what: string };

export function judgeAdminToken({ inspection }: Pick<MetaAnswers, 'inspection'>, { appId }: MetaIds): AdminToken {
  if (inspection.is === 'silence') return { is: 'unsure', what: inspection.reason };
  if (inspection.is === 'error') {
    const { message, code } = inspection.error;
    if (OTHER_APP.test(message)) return ofOtherApp(appId);
    return { is: 'wrong', what: `Meta rejected the admin token: "${message}"${code ? ` (code ${code})` : ''}.` };
  }
  const { isValid, scopes, type, appId: owner, error } = inspection.value;
  if (!isValid)
    return {
      is: 'wrong',
      what:
        error?.subcode === 463
          ? 'The admin token has expired. It works for an hour or two only.'
          : `Meta rejected the admin token: "${error?.message ?? 'not valid'}".`,
    };
  if (appId && owner && owner !== appId) return ofOtherApp(appId);
  if (type && !TYPES.includes(type))
    return { is: 'wrong', what: `This is a ${type} token. Choose **User Token** in Graph API Explorer.` };
  const missing = NEEDED.filter((scope) => !scopes.includes(scope));
  if (missing.length > 0)
    return { is: 'wrong', what: `The admin token lacks the permission \`${missing.join('` and `')}\`.` };
  return { is: 'good' };
}

function ofOtherApp(appId: string | undefined): AdminToken {
  return { is: 'wrong', what: `The admin token belongs to another app than the bot's${appId ? ` (${appId})` : ''}.` };
}

/** The clicks. https://developers.facebook.com/docs/graph-api/guides/explorer */
export function adminTokenSteps(ids: MetaIds): string[] {
  return [
    'Get an admin token. Meta makes it for you as an admin of the business, and it works for an hour or two.',
    `1. Open ${LINKS.explorer(ids)}`,
    `2. Meta App: choose the bot's app${ids.appId ? ` (${ids.appId})` : ''}. User or Page: choose User Token.`,
    `3. Add a Permission: ${NEEDED.join(', ')}.`,
    '4. Generate Access Token, choose the business and the WhatsApp account, and copy the token.',
    'It is used for this run only. It is not saved, and the bot gets another token.',
  ];
}
