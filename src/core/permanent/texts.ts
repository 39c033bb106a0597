// How the plan and its steps read on a terminal, and as JSON.

import type { Probe } from '../token/token-health.ts';
import type { PermanentFacts } from './facts.ts';
import { quoteRefusal } from './refusals.ts';
import type { Standing, Step } from './steps.ts';

const SIGN: Record<Standing, string> = { done: '✓', missing: '✗', 'not known': '?' };

/** A line for each step; what is still to be done says where and how. */
export function renderPlan(steps: readonly Step[], situation: PermanentFacts): string[] {
  const { ids, current, assets } = situation;
  const known = [
    `App ${ids.appId ?? 'not known'}`,
    `WhatsApp account ${ids.accountId ?? 'not known'}`,
    `business ${ids.businessId ?? 'not known'}`,
  ];
  const token = { lasting: 'a system user token', other: `a ${current.type ?? 'temporary'} token`, 'not known': '' };
  const kind = token[current.is] || 'not known';
  return [
    `${known.join(', ')}.`,
    `The bot's token: ${kind}${current.expiry ? `, ${current.expiry}` : ''}.`,
    '',
    ...steps.flatMap((step) => [
      `${SIGN[step.is]} ${step.what}${step.is === 'not known' ? " (couldn't check)" : ''}`,
      ...(step.is === 'done' ? [] : renderWay(step).map((line) => `    ${line}`)),
    ]),
    ...(assets && assets.systemUsers.is !== 'value' ? ['', whyUnread(assets.systemUsers)] : []),
  ];
}

/** Why the system users of the business are not known. */
export function whyUnread(read: Exclude<Probe<unknown>, { is: 'value' }>): string {
  const why = read.is === 'error' ? quoteRefusal(read.error) : read.reason;
  return `Couldn't read the system users of the business. ${why}`;
}

function renderWay({ link, press, call, id }: Step): string[] {
  if (id === 'replace-token') return [press];
  return [link, press, ...(call ? [`Or as an API call: ${call}`] : [])];
}

/** The dashboard step in the place of a call, as it is said after a refusal. */
export function renderStep({ link, press }: Pick<Step, 'link' | 'press'>): string[] {
  return [`What to do: Open ${link}`, `  ${press}`];
}

/** A document for programs. Reads only, so nothing in it was changed. */
export function toPlanJson(steps: readonly Step[], { ids, current }: PermanentFacts): Record<string, unknown> {
  const { is, type, expiry } = current;
  return {
    version: 1,
    ids,
    token: { lasting: is === 'lasting', ...(type ? { type } : {}), ...(expiry ? { expiry } : {}) },
    done: steps.every((step) => step.is === 'done'),
    steps: steps.map(({ is: state, ...step }) => ({ ...step, state })),
  };
}

/** What is said where no answer came to the call that generates a token: it may have been generated all the same. */
export const LOST_TOKEN = [
  'Meta gave no usable answer, so it may have generated a token that cannot be read any more.',
  'It expires after 60 days. To end it earlier, open the system user in Business settings, and choose Revoke tokens.',
  'That ends every token of this system user, also one that the bot already uses.',
];

/** Below the clicks, where nobody was asked for it. */
export const HOW_TO_GIVE = 'Then run `whatsapp-token-manager permanent` in a terminal, which asks for it.';

export const HOW_TO_GIVE_AGAIN = 'Then pipe the new token into the same command.';

/** Nobody was asked, and nothing was piped in. */
export const NO_ADMIN =
  '`--yes` needs an admin token, and none was given. Pipe it in, or run the command in a terminal. Nothing was changed.';

/** Nothing reads it back, and nothing lists it. */
export const NOT_SAVED =
  'The new token was not saved to Railway. It expires after 60 days. Run the same command again: it generates another one.';

/** The token of an admin, for one, which the bot must not get. */
export function otherKind(type: string): string {
  return `Meta calls this a ${type} token, not a system user token. It was not saved. Run the same command again.`;
}

export function unknownUser(id: string): string {
  return `The business has no system user with the ID ${id}. Use the ID that Meta's API gives, not the one in the dashboard's address.`;
}

/** What is already done says how far it came. */
export function renderDone(steps: readonly Step[]): string {
  const done = steps.filter(({ is }) => is === 'done').length;
  return `${done} of ${steps.length} steps are done. Run the same command again: it goes on from there.`;
}

/** Whether Meta will renew the token before it expires, as far as that can be known without doing it. */
export function tellRenewal({
  type,
  expiresAt,
  hasAppSecret,
}: {
  type?: string | undefined;
  expiresAt?: Date | 'never' | undefined;
  hasAppSecret: boolean;
}): string {
  if (expiresAt === 'never') return 'This token never expires, so it needs no renewal.';
  if (type !== 'SYSTEM_USER')
    return 'Automatic renewal: not checked, because Meta does not call it a system user token.';
  if (!hasAppSecret)
    return 'Automatic renewal needs the app secret. Set `app-secret`, or the Railway variable of the bot.';
  return 'Automatic renewal would work: it is a system user token, and app ID and app secret are known.';
}

/** The line that a monitor workflow lacks. */
export function offerRenewal(workflow: string): string[] {
  return [
    `${workflow} does not renew the token yet. Add this line below \`with:\` in its step for the token manager:`,
    '    auto-refresh: true',
  ];
}
