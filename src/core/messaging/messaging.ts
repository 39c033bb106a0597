// What can be said of a bot beside its token: can it send, can it receive, and what speaks against either?
import type { LogGroup } from '../log/log-scan.ts';
import type { Probe } from '../token/token-health.ts';
import type { CallbackAnswer, MessagingAnswers, MetaIds } from './answers.ts';
import { callbackIn } from './callback.ts';
import { behaviourOf } from './codes.ts';
import { LINKS } from './links.ts';
import { idsIn, judgeNumber, type MessagingFinding } from './number.ts';
import { judgeSendErrors } from './send-errors.ts';
import { judgeHost, judgeProbe, judgeSubscription, judgeWebhook, noCallback } from './webhook.ts';

export type CanSend = 'yes' | 'limited' | 'no' | 'unknown';
/** `elsewhere`: messages go to a host that is not the service's. */
export type CanReceive = 'yes' | 'no' | 'elsewhere' | 'unknown';

/** Everything it is judged by. */
export interface MessagingFacts {
  answers: MessagingAnswers;
  /** The ids that settings, Railway and an earlier check know. */
  known: MetaIds;
  /** Of the bot's log. */
  groups: readonly LogGroup[];
  /** The service's domains, where they are known. */
  domains?: readonly string[];
  /** What the callback said, where it was asked. */
  callbackAnswer?: CallbackAnswer;
  /** Both questions about webhooks can be asked; a check asks one of them at a time. */
  takesTurns?: true;
}

/** The judgement. */
export interface Messaging {
  canSend: CanSend;
  canReceive: CanReceive;
  send: readonly MessagingFinding[];
  receive: readonly MessagingFinding[];
  ids: MetaIds;
  /** Only this of the callback is shown. */
  host?: string;
  /** The questions that Meta answered. */
  read: readonly Question[];
  /** What was not answered or was refused, a sentence each. */
  unread: Readonly<Partial<Record<Question, string>>>;
}

export type Question = keyof MessagingAnswers;

export function judgeMessaging(facts: MessagingFacts): Messaging {
  const { answers, known, groups } = facts;
  const number = valueIn(answers.number);
  // Meta names the asking token's app; the number is the one that was asked about.
  const ids = { ...idsIn(number), ...known };
  const send = [...(number ? judgeNumber(number, ids) : []), ...judgeSendErrors(groups, ids)];
  const { receive, host, canReceive } = judgeReceiving(facts, ids);
  return {
    canSend: standingOf(number?.entities.some(({ canSend }) => canSend !== undefined) ?? false, send),
    canReceive,
    send,
    receive,
    ids,
    ...(host ? { host } : {}),
    read: QUESTIONS.filter((question) => answers[question]?.is === 'value'),
    unread: {
      ...saySilence('number', answers, "the number's health"),
      ...saySilence('subscribedApps', answers, 'which apps are subscribed to the WhatsApp account'),
      ...saySilence('webhook', answers, "the app's webhook"),
    },
  };
}

const QUESTIONS: readonly Question[] = ['number', 'subscribedApps', 'webhook'];

function standingOf(isKnown: boolean, found: readonly MessagingFinding[]): CanSend {
  if (found.some(({ code }) => behaviourOf(code).weight === 'blocked')) return 'no';
  if (found.length > 0) return 'limited';
  return isKnown ? 'yes' : 'unknown';
}

function judgeReceiving(
  { answers, domains = [], callbackAnswer, takesTurns }: MessagingFacts,
  ids: MetaIds,
): { receive: MessagingFinding[]; host?: string; canReceive: CanReceive } {
  const apps = valueIn(answers.subscribedApps);
  const webhook = valueIn(answers.webhook);
  const shown = valueIn(answers.number)?.callbacks;
  const own = apps?.find(({ id }) => id === ids.appId);
  const callback = callbackIn(answers, ids.appId);
  const isMissing = shown !== undefined && !callback && webhook?.exists !== false;
  const receive = [
    ...(apps && ids.appId ? judgeSubscription(apps, ids.appId, ids) : []),
    ...(webhook ? judgeWebhook(webhook, ids) : []),
    ...(isMissing ? [noCallback(LINKS.webhook(ids))] : []),
    ...(callback ? judgeHost(callback, domains, ids) : []),
    ...(callback && callbackAnswer ? judgeProbe(callback.host, callbackAnswer) : []),
  ];
  const isSeen = takesTurns ? own !== undefined || webhook !== undefined : own !== undefined && webhook !== undefined;
  const isDeaf = receive.some(({ code }) => behaviourOf(code).weight === 'blocked');
  const isElsewhere = receive.some(({ code }) => code === 'CALLBACK_ELSEWHERE');
  return {
    receive,
    ...(callback ? { host: callback.host } : {}),
    canReceive: isDeaf ? 'no' : isElsewhere ? 'elsewhere' : isSeen && callback ? 'yes' : 'unknown',
  };
}

function valueIn<T>(probe: Probe<T> | undefined): T | undefined {
  return probe?.is === 'value' ? probe.value : undefined;
}

function saySilence(question: Question, answers: MessagingAnswers, what: string): Messaging['unread'] {
  const probe = answers[question];
  if (!probe || probe.is === 'value') return {};
  const why = probe.is === 'silence' ? probe.reason : `Meta refused: "${probe.error.message}".`;
  return { [question]: `Couldn't check ${what}. ${why}` };
}
