// What can go wrong, in the three kinds that are handled differently. Each says what, why probably, and what to do.
import type { Level, Outcome, Reason } from './core/reason.ts';

/** Somebody outside did not answer, or not usably. Never says anything about the token. */
export class Outage extends Error {
  readonly service: string;
  constructor(service: string, what: string, options?: { cause?: unknown }) {
    super(what, options);
    this.name = 'Outage';
    this.service = service;
  }
}

/** Railway, Meta or GitHub answered, and the answer shows that something is set up wrongly. */
export class SetupFault extends Error {
  readonly code: string;
  readonly why: string | undefined;
  readonly fix: string;
  constructor(code: string, text: { what: string; why?: string; fix: string }, options?: { cause?: unknown }) {
    super(text.what, options);
    this.name = 'SetupFault';
    this.code = code;
    this.why = text.why;
    this.fix = text.fix;
  }
}

/** The issue was deleted, or moved to another repository. */
export class IssueGone extends Error {
  readonly number: number;
  constructor(number: number, options?: { cause?: unknown }) {
    super(`Issue #${number} is not there any more.`, options);
    this.name = 'IssueGone';
    this.number = number;
  }
}

/** The call itself is wrong: the strings alone show it, before anything is asked. Lists every problem at once. */
export class UserError extends Error {
  readonly code: string;
  readonly problems: readonly string[];
  constructor(code: string, problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'UserError';
    this.code = code;
    this.problems = problems;
  }
}

/** A failure of a service as a reason. Throws what is neither an outage nor a set-up fault. */
export function toReason(error: unknown, level?: Level): Reason {
  if (error instanceof Outage) {
    return {
      code: `${error.service.toUpperCase()}_UNAVAILABLE`,
      level: level ?? 'warning',
      what: error.message,
      noAnswerFrom: error.service,
    };
  }
  if (error instanceof SetupFault) {
    const { code, message, why, fix } = error;
    return { code, level: level ?? 'error', what: message, ...(why ? { why } : {}), fix };
  }
  throw error;
}

/** What a promise comes to. Rejects where `toReason` throws: a bug of ours goes on its way. */
export async function attempt<T>(promise: Promise<T>, level?: Level): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await promise };
  } catch (error) {
    return { ok: false, reason: toReason(error, level) };
  }
}
