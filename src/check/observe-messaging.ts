// Asks Meta beside the token whether the bot can send and receive: never waited for longer than a moment after that.

import type { LogGroup } from '../core/log/log-scan.ts';
import type { CallbackAnswer, MessagingAnswers, MetaIds } from '../core/messaging/answers.ts';
import type { MessagingMemory } from '../core/messaging/memory.ts';
import { judgeMessaging, type Messaging } from '../core/messaging/messaging.ts';
import { tellMessaging } from '../core/messaging/tell.ts';
import { chooseQuestions } from '../core/messaging/webhook.ts';
import type { Reason } from '../core/reason.ts';
import { isWorking, type TokenHealth } from '../core/token/token-health.ts';
import type { LogObservation } from '../core/verdict/observation.ts';
import { attempt } from '../errors.ts';
import type { ObservePorts, TokenCredentials } from '../ports.ts';
import type { Bot } from '../settings/settings.ts';

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
  { messagingHealth, checkIntervalMs }: Bot,
  { meta, clock }: ObservePorts,
  { credentials, accountId: given }: { credentials: TokenCredentials; accountId: string | undefined },
  memory: MessagingMemory | undefined,
  signal: AbortSignal,
): (appId: string | undefined) => Promise<MessagingObservation | undefined> {
  const { phoneNumberId, appId, appSecret } = credentials;
  if (messagingHealth === 'off' || !phoneNumberId) return async () => undefined;
  const accountId = given ?? memory?.accountId;
  const hasApp = appId !== undefined && appSecret !== undefined;
  const { takesTurns, ...about } = chooseQuestions({ accountId, hasApp, memory, now: clock.now(), checkIntervalMs });
  const late = new AbortController();
  const reading = attempt(
    meta.readMessaging({ ...credentials, phoneNumberId }, about, AbortSignal.any([signal, late.signal])),
  );
  return async (judgedAppId) => {
    clock.deadline(GRACE_MS).addEventListener('abort', () => late.abort());
    const read = await reading;
    const app = judgedAppId ?? appId;
    return {
      answers: read.ok ? read.value : {},
      known: { phoneNumberId, ...(accountId ? { accountId } : {}), ...(app ? { appId: app } : {}) },
      ...(takesTurns ? { takesTurns } : {}),
      notes: read.ok ? [] : [read.reason],
    };
  };
}

/** What is said of it, and remembered. */
export interface MessagingAssessment {
  /** Absent where it was not asked for, or where the token does not work: then nothing else matters. */
  messaging?: Messaging;
  reasons: readonly Reason[];
  memory?: MessagingMemory;
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
  if (messagingHealth === 'off') return { reasons: [] };
  if (!seen || !isWorking(health.state)) return { reasons: [], ...(memory ? { memory } : {}) };
  const { notes, ...facts } = seen;
  const groups: readonly LogGroup[] = logs.is === 'read' ? logs.findings.groups : [];
  const messaging = judgeMessaging({ ...facts, groups });
  const told = tellMessaging(messaging, { memory, mute, now, issueIsOpen });
  return { messaging, reasons: [...notes, ...told.reasons], memory: told.memory };
}
