// What can go wrong, in the three kinds that are handled differently. Each says what, why probably, and what to do.
import type { Behaviour, Code, Level, OUTAGES, Outcome, Reason } from './core/reason.ts';
import { type Clean, sanitizeLine } from './core/sanitize.ts';

/** What is said of the call, of services, and of what the program writes. */
export const PROGRAM_CODES = {
  // What is stored on Railway, or was handed in.
  VARIABLE_MISSING: {},
  VARIABLE_UNUSABLE: {},
  VARIABLE_PADDED: {},
  TOKEN_DIFFERS: {},
  TOKEN_MISSING: {},
  TOKEN_BROKEN: {},
  PHONE_NUMBER_ID_MISSING: {},
  PHONE_NUMBER_ID_UNUSABLE: {},
  // The call itself.
  WRONG_INPUT: {},
  PROXY_INVALID: {},
  DRY_RUN: {},
  PULL_REQUEST: {},
  EVENT_UNREADABLE: {},
  RUNNER_FILE_UNWRITABLE: {},
  INTERNAL_ERROR: { effect: 'own-bug' },
  // Railway.
  RAILWAY_TOKEN_REFUSED: {
    headline: {
      line: 'The monitor of {bot} has no access to Railway: check its own Railway token',
      title: 'Railway token refused',
    },
    effect: 'monitor-refused',
  },
  RAILWAY_REQUEST_REFUSED: {},
  RAILWAY_IDS_MISSING: {},
  RAILWAY_SERVICE_AMBIGUOUS: {},
  RAILWAY_SERVICE_NOT_FOUND: {},
  LOGS_UNREAD: {},
  // GitHub: issues and runs.
  GITHUB_TOKEN_REFUSED: {},
  GITHUB_TOKEN_EXPIRES: {},
  GITHUB_REFUSED: {},
  REPOSITORY_MOVED: {},
  REPOSITORY_ARCHIVED: {},
  SSO_REQUIRED: {},
  ADDRESS_NOT_ALLOWED: {},
  TOKEN_KIND_FORBIDDEN: {},
  INTERACTIONS_RESTRICTED: {},
  LABEL_REFUSED: {},
  REPOSITORY_NOT_FOUND: {},
  ISSUES_DISABLED: {},
  ISSUES_FORBIDDEN: {},
  ISSUE_LOCKED: {},
  ASSIGNEES_REFUSED: {},
  BOT_NAME_TAKEN: {},
  ACKNOWLEDGED: {},
  MONITOR_NOT_STARTED: {},
  RUNS_HIDDEN: {},
  // The history.
  HISTORY_FORBIDDEN: {},
  HISTORY_REFUSED: {},
  HISTORY_BROKEN: {},
  HISTORY_BUSY: {},
  HISTORY_UNREADABLE: {},
  // Telling people.
  NOTIFY_FAILED: {},
  HEARTBEAT_FAILED: {},
} as const satisfies Record<string, Behaviour>;

declare module './core/reason.ts' {
  interface CodeTables {
    program: typeof PROGRAM_CODES;
  }
}

/** Somebody outside did not answer, or not usably. Never says anything about the token. */
export class ServiceUnavailableError extends Error {
  readonly service: string;
  readonly what: string;
  readonly why: string | undefined;
  readonly fix: string | undefined;
  /** The service's own words, where it gave any. */
  readonly said: Clean | undefined;
  constructor(service: string, what: string, options?: { cause?: unknown; why?: string; fix?: string; said?: Clean }) {
    super([what, options?.why, options?.fix].filter(Boolean).join(' '), options);
    this.name = 'ServiceUnavailableError';
    this.service = service;
    this.what = what;
    this.why = options?.why;
    this.fix = options?.fix;
    this.said = options?.said;
  }
}

/** Railway, Meta or GitHub answered, and the answer shows that something is set up wrongly. */
export class SetupError extends Error {
  readonly code: Code;
  readonly why: string | undefined;
  readonly fix: string;
  constructor(code: Code, text: { what: string; why?: string; fix: string }, options?: { cause?: unknown }) {
    super(text.what, options);
    this.name = 'SetupError';
    this.code = code;
    this.why = text.why;
    this.fix = text.fix;
  }
}

/** The issue was deleted, or moved to another repository. */
export class IssueGoneError extends Error {
  readonly number: number;
  constructor(number: number, options?: { cause?: unknown }) {
    super(`Issue #${number} no longer exists.`, options);
    this.name = 'IssueGoneError';
    this.number = number;
  }
}

/** The call itself is wrong: the strings alone show it, before anything is asked. Lists every problem at once. */
export class UserError extends Error {
  readonly code: Code;
  readonly problems: readonly string[];
  constructor(code: Code, problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'UserError';
    this.code = code;
    this.problems = problems;
  }
}

/** A failure of a service as a reason. Throws what is neither an outage nor a set-up fault. */
export function toReason(error: unknown, level?: Level): Reason {
  if (error instanceof ServiceUnavailableError) {
    const { service, what, why, fix } = error;
    // A channel's silence is said as NOTIFY_FAILED, by whoever sends.
    const code = `${service.toUpperCase()}_UNAVAILABLE` as keyof typeof OUTAGES;
    const rest = { ...(why ? { why } : {}), ...(fix ? { fix } : {}) };
    return { code, level: level ?? 'warning', what, ...rest, noAnswerFrom: service };
  }
  if (error instanceof SetupError) {
    const { code, message, why, fix } = error;
    const behaviours: Readonly<Record<string, Behaviour>> = PROGRAM_CODES;
    return { code, level: level ?? 'error', what: message, ...(why ? { why } : {}), fix, ...behaviours[code] };
  }
  throw error;
}

/**
 * What a promise comes to. A bug of ours is a reason as well, so that what does not depend on it goes on; a wrong call
 * is thrown on.
 */
export async function attempt<T>(promise: Promise<T>, level?: Level): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await promise };
  } catch (error) {
    if (error instanceof UserError) throw error;
    const isExpected = error instanceof ServiceUnavailableError || error instanceof SetupError;
    return { ok: false, reason: isExpected ? toReason(error, level) : describeBug(error) };
  }
}

const LONGEST_BUG = 200;
/** What a message repeats of the data it is about may be a secret: JavaScript quotes it, and words of ours are shorter. */
const QUOTED = /"[^"]*"?|\S*\d\S*|\S{17,}/g;

/** As the doors name their source. Of any other frame the function alone: a path says where somebody keeps their files. */
const OUR_FRAME = /^\s+at (?:async )?(?:([\w.#<>$ ]+?) (?:\[as \w+\] )?\()?(src\/[\w/.-]+\.ts:\d+)\)?$/m;
const ANY_FRAME = /^\s+at (?:async )?([\w.#<>$ ]+?) \(/m;

/** A failure that is nobody's but ours: what was thrown, and where. */
export function describeBug(error: unknown): Reason {
  const { name, message, stack = '' } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  const [, place, source] = OUR_FRAME.exec(stack) ?? ANY_FRAME.exec(stack) ?? [];
  const where = `${place ? `, in ${sanitizeLine(place)}` : ''}${source ? `, ${source}` : ''}`;
  const what = `${sanitizeLine(`${name}: ${message.replace(QUOTED, '…')}`, LONGEST_BUG)}${where}`;
  return {
    ...{ code: 'INTERNAL_ERROR', level: 'error', ...PROGRAM_CODES.INTERNAL_ERROR },
    what: `The WhatsApp token manager failed (${what}).`,
    why: 'This is a bug in the WhatsApp token manager. It says nothing about the token.',
    fix: 'Report this line. The next run tries again.',
  };
}
