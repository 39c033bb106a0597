// What the doctor says of sending and receiving: each thing that a message needs, line by line.
import { faultOf } from '../messaging/callback.ts';
import { behaviourOf, type Weight } from '../messaging/codes.ts';
import { judgeMessaging, type Messaging, type MessagingFacts, type Question } from '../messaging/messaging.ts';
import type { MessagingFinding } from '../messaging/number.ts';
import type { Level } from '../reason.ts';
import { type Finding, toFinding } from './finding.ts';

type About = 'sending' | 'app subscribed' | 'webhook' | 'callback';

const LEVELS: Record<Weight, Level> = {
  blocked: 'error',
  limited: 'warning',
  passing: 'warning',
  advice: 'info',
  notice: 'info',
};

const ABOUT: Partial<Record<MessagingFinding['code'], About>> = {
  APP_NOT_SUBSCRIBED: 'app subscribed',
  MESSAGES_NOT_SUBSCRIBED: 'webhook',
  WEBHOOK_INACTIVE: 'webhook',
  CALLBACK_MISSING: 'callback',
  CALLBACK_ELSEWHERE: 'callback',
  CALLBACK_FAILS: 'callback',
};

/** Absent where it was not asked: without a token that works, or because the settings say so. */
export function diagnoseMessaging(facts: MessagingFacts | undefined): Finding[] {
  if (!facts)
    return [
      {
        about: 'sending',
        is: 'untried',
        what: 'Not checked: this needs a token that works, a phone number id, and `messaging-health: auto`.',
      },
    ];
  const messaging = judgeMessaging(facts);
  const told = (about: About) =>
    [...messaging.send, ...messaging.receive]
      .filter(({ code }) => (ABOUT[code] ?? 'sending') === about)
      .map((finding) => toFinding(about, { ...finding, level: LEVELS[behaviourOf(finding.code).weight] }));
  return [
    ...orElse(told('sending'), sending(messaging)),
    ...orElse(told('app subscribed'), subscribed(messaging, facts)),
    ...orElse(told('webhook'), webhook(messaging, facts)),
    ...orElse(told('callback'), callback(messaging, facts)),
  ];
}

function orElse(told: Finding[], otherwise: Finding): Finding[] {
  return told.length > 0 ? told : [otherwise];
}

function sending(messaging: Messaging): Finding {
  const about = 'sending';
  if (messaging.canSend === 'unknown')
    return unread(about, 'number', messaging, "Meta doesn't show the number's health.");
  return { about, is: 'fine', what: 'Meta lets the bot send: number, account, business and app are available.' };
}

function subscribed(messaging: Messaging, { known, answers }: MessagingFacts): Finding {
  const about = 'app subscribed';
  const { accountId, appId } = messaging.ids;
  const isSeen = answers.subscribedApps?.is === 'value' && (known.appId ?? appId);
  if (isSeen)
    return { about, is: 'fine', what: `The bot's app gets the messages of the WhatsApp account ${accountId}.` };
  return unread(
    about,
    'subscribedApps',
    messaging,
    'Not checked: the id of the WhatsApp account or of the app is not known.',
  );
}

function webhook(messaging: Messaging, { answers }: MessagingFacts): Finding {
  const about = 'webhook';
  if (answers.webhook?.is === 'value' && answers.webhook.value.exists)
    return { about, is: 'fine', what: 'The app has a webhook that is on, and its field `messages` is subscribed.' };
  return unread(about, 'webhook', messaging, 'Not checked: this needs the app id and the app secret.');
}

function callback({ host }: Messaging, { domains = [], callbackAnswer: answer }: MessagingFacts): Finding {
  const about = 'callback';
  if (!host) return { about, is: 'untried', what: "Not checked: Meta doesn't show the callback." };
  const isOwn = domains.some((domain) => domain.toLowerCase() === host.toLowerCase());
  const where = isOwn ? `${host}, a domain of the Railway service` : host;
  if (answer?.is !== 'status' || faultOf(answer))
    return {
      about,
      is: 'untried',
      what: `Meta sends messages to ${where}. It was not asked: its address is not public.`,
    };
  return { about, is: 'fine', what: `Meta sends messages to ${where}, which answers (HTTP ${answer.status}).` };
}

/** Meta did not answer or refused, or there was nothing to ask with. */
function unread(about: About, question: Question, { unread: said }: Messaging, otherwise: string): Finding {
  const what = said[question];
  return what ? { about, is: 'unsure', what } : { about, is: 'untried', what: otherwise };
}
