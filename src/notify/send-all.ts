// Tells everybody at once: each channel has its own time, and none of them can silence another.

import type { Reason } from '../core/reason.ts';
import type { Notification } from '../core/report/notification.ts';
import { toWord } from '../core/sanitize.ts';
import { ServiceUnavailableError, SetupError } from '../errors.ts';

const LIMIT_MS = 10_000;

/** Somebody who is told. */
export interface Notifier {
  /** A harmless name, such as `slack #1`; it stands in messages. */
  readonly name: string;
  /** Sends once, or not at all where the message is below its threshold. Throws where it did not arrive. */
  send(notification: Notification, signal: AbortSignal): Promise<void>;
}

/** What did not arrive, a reason for each; never throws. Nothing of a failure is told but what our own errors say. */
export async function sendAll(
  notifiers: readonly Notifier[],
  notification: Notification,
  signal: AbortSignal,
  { limitMs = LIMIT_MS }: { limitMs?: number } = {},
): Promise<Reason[]> {
  const failures = await Promise.all(
    notifiers.map(async (notifier) => {
      try {
        await sendWithin(limitMs, notifier, notification, signal);
        return [];
      } catch (error) {
        return [describeFailure(notifier, error)];
      }
    }),
  );
  return failures.flat();
}

/** Also bounds a notifier that does not listen to its signal. */
async function sendWithin(
  limitMs: number,
  notifier: Notifier,
  notification: Notification,
  signal: AbortSignal,
): Promise<void> {
  const limit = new AbortController();
  // A timer of our own keeps the process alive until the limit; the one in `AbortSignal.timeout` would not.
  const timer = setTimeout(() => limit.abort(), limitMs);
  const either = AbortSignal.any([signal, limit.signal]);
  const late = new Promise<never>((_resolve, reject) => {
    const stop = () =>
      reject(new ServiceUnavailableError(notifier.name, describeLate(notifier, limitMs, signal.aborted)));
    if (either.aborted) stop();
    else either.addEventListener('abort', stop, { once: true });
  });
  try {
    await Promise.race([late, notifier.send(notification, either)]);
  } finally {
    clearTimeout(timer);
  }
}

function describeLate({ name }: Notifier, limitMs: number, runIsOver: boolean): string {
  return runIsOver
    ? `${name} had not accepted the message when this run ran out of time.`
    : `${name} did not accept the message within ${limitMs / 1000} s. It is overloaded, or the network is.`;
}

function describeFailure({ name }: Notifier, error: unknown): Reason {
  const reason = { code: 'NOTIFY_FAILED', level: 'warning' } as const;
  if (error instanceof ServiceUnavailableError) {
    return { ...reason, what: error.message, fix: 'Nothing, unless it happens again: only this message is lost.' };
  }
  if (error instanceof SetupError) {
    const { message, why, fix } = error;
    return { ...reason, what: message, ...(why ? { why } : {}), fix };
  }
  // The message of a foreign error may hold the URL.
  const kind = error instanceof Error ? (toWord(error.constructor.name) ?? 'Error') : typeof error;
  return {
    ...reason,
    what: `${name} failed to send the message (${kind}).`,
    fix: 'Check the code and the settings of that notifier.',
  };
}
