// Asks Meta beside the token whether the bot can send and receive: never waited for longer than a moment after that.

import type { LogGroup } from '../core/log/log-scan.ts';
import type { CallbackAnswer, MessagingAnswers, MetaIds } from '../core/messaging/answers.ts';
import { callbackIn, type EffectiveCallback } from '../core/messaging/callback.ts';
import type { MessagingMemory } from '../core/messaging/memory.ts';
import { judgeMessaging, type Messaging, type MessagingFacts } from '../core/messaging/messaging.ts';
import { idsIn } from '../core/messaging/number.ts';
import { tellMessaging } from '../core/messaging/tell.ts';
import { chooseQuestions } from '../core/messaging/webhook.ts';
import type { Reason } from '../core/reason.ts';
import { isWorking, type TokenHealth } from '../core/token/token-health.ts';
import type { LogObservation } from '../core/verdict/observation.ts';
import { attempt } from '../errors.ts';
import type { Meta, ObservePorts, Railway, ServiceSnapshot, TokenCredentials } from '../ports.ts';
import type { Bot } from '../settings/settings.ts';
import { accountIdOf } from '../token/credentials.ts';

/** How long it may take once all is known of the token. */
const GRACE_MS = 500;

/** What was found out. */
export interface MessagingObservation {
  answers: MessagingAnswers;
  known: MetaIds;
  takesTurns?: true;
  /** The service's domains, and what the callback said, where they were asked for. */
  domains?: readonly string[];
  callbackAnswer?: CallbackAnswer;
  /** Where we failed at it ourselves. */
  notes: readonly Reason[];
}

/**
 * Begins to ask; what comes back is to be called when the token is judged, and gives what was answered by then. Gives
 * nothing where there is nothing to ask.
 */
export function askBeside(
  bot: Bot,
  ports: ObservePorts,
  { credentials, service }: { credentials: TokenCredentials; service: ServiceSnapshot | undefined },
  memory: MessagingMemory | undefined,
  signal: AbortSignal,
): (appId: string | undefined) => Promise<MessagingObservation | undefined> {
  const { messagingHealth, checkIntervalMs } = bot;
  const { meta, clock } = ports;
  const { phoneNumberId, appId, appSecret } = credentials;
  if (messagingHealth === 'off' || !phoneNumberId) return async () => undefined;
  const accountId = accountIdOf(bot, service) ?? memory?.accountId;
  const hasApp = appId !== undefined && appSecret !== undefined;
  const { takesTurns, ...about } = chooseQuestions({ accountId, hasApp, memory, now: clock.now(), checkIntervalMs });
  const late = new AbortController();
  const reading = attempt(
    meta.readMessaging({ ...credentials, phoneNumberId }, about, AbortSignal.any([signal, late.signal])),
  );
  return async (judgedAppId) => {
    clock.deadline(GRACE_MS).addEventListener('abort', () => late.abort());
    const read = await reading;
    const app = judgedAppId ?? onlyId(appId);
    const answers = read.ok ? read.value : {};
    return {
      answers,
      known: { phoneNumberId, ...(accountId ? { accountId } : {}), ...(app ? { appId: app } : {}) },
      ...(takesTurns ? { takesTurns } : {}),
      ...(await lookAtCallback(bot, ports, callbackIn(answers, app), service, signal)),
      notes: read.ok ? [] : [read.reason],
    };
  };
}

/** A variable on Railway may hold anything, and an id is part of a link. */
function onlyId(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{5,20}$/.test(text) ? text : undefined;
}

/** All of it, one after the other, for a person who waits for the answer. */
export async function examineMessaging(
  bot: Bot,
  { meta, railway, askCallback }: Examiners,
  { credentials, service }: { credentials: TokenCredentials; service: ServiceSnapshot | undefined },
  judgedAppId: string | undefined,
  signal: AbortSignal,
): Promise<MessagingFacts | undefined> {
  const { phoneNumberId, appId } = credentials;
  if (bot.messagingHealth === 'off' || !phoneNumberId) return undefined;
  const asker = { ...credentials, phoneNumberId };
  const first = await meta.readMessaging(asker, { webhook: true }, signal);
  const named = first.number?.is === 'value' ? idsIn(first.number.value).accountId : undefined;
  const accountId = named ?? accountIdOf(bot, service);
  const second = accountId ? await meta.readMessaging(asker, { subscribedAppsOf: accountId }, signal) : {};
  const answers = { ...second, ...first };
  const app = judgedAppId ?? onlyId(appId);
  const ports = { ...(railway ? { railway } : {}), ...(askCallback ? { askCallback } : {}) };
  const asked = { mute: new Set<never>(), probeCallback: true };
  return {
    answers,
    known: { phoneNumberId, ...(accountId ? { accountId } : {}), ...(app ? { appId: app } : {}) },
    groups: [],
    ...(await lookAtCallback(asked, ports, callbackIn(answers, app), service, signal)),
  };
}

/** What examining needs of the outside world. */
interface Examiners {
  meta: Meta;
  railway: Railway | undefined;
  askCallback: ObservePorts['askCallback'] | undefined;
}

/**
 * Whether the address that Meta calls is the service's: its domains are listed only where it is not the one that every
 * service is told. It is asked where the settings want that.
 */
async function lookAtCallback(
  { mute, probeCallback }: Pick<Bot, 'mute' | 'probeCallback'>,
  { railway, askCallback }: Pick<ObservePorts, 'railway' | 'askCallback'>,
  callback: EffectiveCallback | undefined,
  service: ServiceSnapshot | undefined,
  signal: AbortSignal,
): Promise<Pick<MessagingObservation, 'domains' | 'callbackAnswer'>> {
  if (!callback) return {};
  const { place, publicDomain } = service ?? {};
  const isOwn = publicDomain?.raw().toLowerCase() === callback.host.toLowerCase();
  const mustList = place && railway && (publicDomain || probeCallback) && !isOwn && !mute.has('CALLBACK_ELSEWHERE');
  const [listed, callbackAnswer] = await Promise.all([
    mustList ? attempt(railway.listDomains(place, signal)) : undefined,
    probeCallback ? askCallback?.(callback.url, signal) : undefined,
  ]);
  return {
    ...(isOwn ? { domains: [callback.host] } : {}),
    ...(listed?.ok ? { domains: listed.value.map((domain) => domain.raw()) } : {}),
    ...(callbackAnswer ? { callbackAnswer } : {}),
  };
}

/** What is said of it, and remembered. */
export interface MessagingAssessment {
  /** Absent where it was not asked for, or where the token does not work: then nothing else matters. */
  messaging?: Messaging;
  reasons: readonly Reason[];
  memory?: MessagingMemory;
  /** Meta gave no answer in time to something that was asked, so less was seen than there is. */
  isUnheard?: true;
  /** People have to be told of something that is no error. */
  isNews?: true;
  /** The reader's own nodes at Meta, as far as they are known. */
  ids: MetaIds;
}

/** What it is assessed by. */
interface MessagingEvidence {
  health: TokenHealth;
  logs: LogObservation;
  messaging?: MessagingObservation;
  now: Date;
}

export function assessMessaging(
  { mute, messagingHealth }: Bot,
  { health, logs, messaging: seen, now }: MessagingEvidence,
  { memory, issueIsOpen }: { memory: MessagingMemory | undefined; issueIsOpen: boolean },
): MessagingAssessment {
  const ids = recallIds(health.appId, memory);
  if (messagingHealth === 'off') return { reasons: [], ids };
  if (!seen || !isWorking(health.state)) return { reasons: [], ids, ...(memory ? { memory } : {}) };
  const { notes, ...facts } = seen;
  const groups: readonly LogGroup[] = logs.is === 'read' ? logs.findings.groups : [];
  const messaging = judgeMessaging({ ...facts, groups });
  const told = tellMessaging(messaging, { memory, mute, now, issueIsOpen });
  const { isNews } = told;
  const { number = NOT_HEARD, ...others } = seen.answers;
  const isUnheard = [number, ...Object.values(others)].some((answer) => answer.is === 'silence');
  return {
    messaging,
    reasons: [...notes, ...told.reasons],
    memory: told.memory,
    ...(isNews ? { isNews } : {}),
    ...(isUnheard ? { isUnheard } : {}),
    ids: { ...ids, ...messaging.ids },
  };
}

const NOT_HEARD = { is: 'silence' } as const;

/** Where nobody is asked, as for a token that has expired. */
function recallIds(appId: string | undefined, { accountId, businessId }: Partial<MessagingMemory> = {}): MetaIds {
  return {
    ...(appId ? { appId } : {}),
    ...(accountId ? { accountId } : {}),
    ...(businessId ? { businessId } : {}),
  };
}
