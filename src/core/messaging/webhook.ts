// Whether messages reach the bot: is its app subscribed, is `messages` ticked, and where does Meta send them?
import type { AppWebhook, CallbackAnswer, MessagingQuestions, MetaIds, SubscribedApp } from './answers.ts';
import { type EffectiveCallback, faultOf } from './callback.ts';
import { LINKS } from './links.ts';
import type { MessagingMemory } from './memory.ts';
import type { MessagingFinding } from './number.ts';

/** The bot's own app among those that get the account's webhooks: that any app is there says nothing. */
export function judgeSubscription(apps: readonly SubscribedApp[], appId: string, ids: MetaIds): MessagingFinding[] {
  if (apps.some(({ id }) => id === appId)) return [];
  const others = apps.length === 0 ? 'No app is.' : 'Only another app is.';
  const account = ids.accountId ?? 'WABA-ID';
  return [
    {
      code: 'APP_NOT_SUBSCRIBED',
      what: `The token is fine. No message reaches the bot: its app is not subscribed to the WhatsApp account. ${others}`,
      why: 'Meta delivers only to subscribed apps. The test button of the dashboard works all the same.',
      fix: `Subscribe it: send POST https://graph.facebook.com/v26.0/${account}/subscribed_apps with the bot's token. This removes a callback that was set for the account alone.`,
    },
  ];
}

/** The app's own settings. */
export function judgeWebhook({ exists, isActive, hasMessages }: AppWebhook, ids: MetaIds): MessagingFinding[] {
  const page = LINKS.webhook(ids);
  if (!exists) return [noCallback(page)];
  const found: MessagingFinding[] = [];
  if (!hasMessages) {
    found.push({
      code: 'MESSAGES_NOT_SUBSCRIBED',
      what: "The token is fine. No message reaches the bot: the app's webhook field `messages` is off.",
      why: 'Meta sends only the fields that are subscribed under WhatsApp → Configuration.',
      fix: `Open ${page} → Webhook fields → messages → Subscribe.`,
    });
  }
  if (!isActive) {
    found.push({
      code: 'WEBHOOK_INACTIVE',
      what: "The token is fine. No message reaches the bot: the app's webhook is switched off.",
      fix: `Open ${page}, save the callback again, and check that it works.`,
    });
  }
  return found;
}

export function noCallback(page: string): MessagingFinding {
  return {
    code: 'CALLBACK_MISSING',
    what: 'The token is fine. No message reaches the bot: the app has no callback URL for WhatsApp.',
    fix: `Open ${page}, enter the bot's address and its verify token, and subscribe to messages.`,
  };
}

const SET_ON: Record<EffectiveCallback['setOn'], string> = {
  number: 'set on the phone number',
  account: 'set on the WhatsApp account',
  app: 'set in the app',
};

/** The addresses of the service on Railway: another one may be a proxy or a domain of one's own, so it is only said. */
export function judgeHost(
  { host, setOn }: EffectiveCallback,
  domains: readonly string[],
  ids: MetaIds,
): MessagingFinding[] {
  const isKnown = domains.some((domain) => domain.toLowerCase() === host.toLowerCase());
  if (isKnown || domains.length === 0) return [];
  return [
    {
      code: 'CALLBACK_ELSEWHERE',
      what: `The token is fine. Meta sends messages to ${host} (${SET_ON[setOn]}), which is not a domain of this Railway service.`,
      why: 'That is normal behind a proxy. Otherwise another system gets the messages.',
      fix: `If it is not meant so, ${setOn === 'app' ? 'change the callback' : 'remove that override, or change the callback'}: ${LINKS.webhook(ids)}`,
    },
  ];
}

/** What one plain request to the callback came to. */
export function judgeProbe(host: string, answer: CallbackAnswer): MessagingFinding[] {
  const fault = faultOf(answer);
  if (!fault) return [];
  return [
    {
      code: 'CALLBACK_FAILS',
      what: `The token is fine. The callback that Meta calls does not work: ${host}: ${fault}.`,
      why: 'Meta repeats undelivered messages for up to 7 days, less and less often.',
      fix: 'Check that the service runs, that its domain is right, and that the path of the callback exists.',
    },
  ];
}

export interface QuestionsFacts {
  accountId: string | undefined;
  /** App id and secret are both known. */
  hasApp: boolean;
  memory: MessagingMemory | undefined;
  now: Date;
  checkIntervalMs: number;
}

/** Both in turns, check by check, unless one of them was answered badly: then that one until it is well. */
export function chooseQuestions(facts: QuestionsFacts): MessagingQuestions & { takesTurns?: true } {
  const { accountId, hasApp, memory, now, checkIntervalMs } = facts;
  if (!accountId) return hasApp ? { webhook: true } : {};
  if (!hasApp) return { subscribedAppsOf: accountId };
  const {
    APP_NOT_SUBSCRIBED: unsubscribed,
    MESSAGES_NOT_SUBSCRIBED: unticked,
    WEBHOOK_INACTIVE: off,
  } = memory?.codes ?? {};
  const isAccounts = unsubscribed
    ? true
    : unticked || off
      ? false
      : Math.floor(now.getTime() / checkIntervalMs) % 2 === 0;
  return { ...(isAccounts ? { subscribedAppsOf: accountId } : { webhook: true }), takesTurns: true };
}
