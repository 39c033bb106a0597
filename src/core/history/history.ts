// What is remembered of one bot: its changes of state, and older days as sums. A text that people can edit.

import { BOT_NAME } from '../bot-name.ts';
import { type MessagingMemory, parseMemory, printMemory } from '../messaging/memory.ts';
import { LEVELS, type Level } from '../reason.ts';
import type { State } from '../token/token-health.ts';

/** How a recovery came about. */
export type RecoveredBy = 'pasted' | 'renewed' | 'switched' | 'by-itself';

/** One change of state, as the monitor noticed it. */
export interface Change {
  at: Date;
  state: State;
  level: Level;
  /** The code of the loudest reason; absent where all is well. */
  cause?: string;
  /** On the way back to a working token. */
  cure?: RecoveredBy;
  /** As Meta said then. */
  expiresAt?: Date | 'never';
  /** Number of the issue that told of it, where one was open then or was closed by it. */
  issue?: number;
  /** What was known of sending and receiving. */
  messaging?: MessagingMemory;
}

/** What a day older than the kept changes came to. A day on which nothing happened has none. */
export interface DaySum {
  /** `YYYY-MM-DD`, UTC. */
  day: string;
  /** How long the bot could not send. Milliseconds. */
  silentMs: number;
  /** How often it fell silent. */
  incidents: number;
  /** Tokens handed in by people. */
  pasted: number;
  /** Tokens renewed by the program. */
  renewed: number;
}

/**
 * One bot's past: the changes of the last 90 days, oldest first, and daily sums before. The first change may be older:
 * it says what held at the beginning. Where runs met, neighbours may say the same.
 */
export interface History {
  bot: string;
  since: Date;
  changes: readonly Change[];
  days: readonly DaySum[];
}

/** Where the history lives, one file a bot. */
export const HISTORY_BRANCH = 'whatsapp-token-history';

/** Where the files of the bots lie on it. */
export const HISTORY_FOLDER = 'history/';

export function historyPath(bot: string): string {
  return `history/${bot}.json`;
}

/** Whether it is the history of a bot; what was set aside as broken has a longer name. */
export function isHistoryPath(path: string): boolean {
  return BOT_NAME.test(/^history\/(.*)\.json$/.exec(path)?.[1] ?? '');
}

/** Where a file is kept that was no history; `sha` is GitHub's name of its bytes. */
export function brokenPath(bot: string, sha: string): string {
  return `history/${bot}.broken-${sha.slice(0, 8)}.json`;
}

const STATES = new Set<string>([
  'valid',
  'expiring',
  'expired',
  'invalid',
  'misconfigured',
  'blocked',
  'unknown',
] satisfies State[]);
const LEVEL_NAMES = new Set<string>(LEVELS);
const CURES = new Set<string>(['pasted', 'renewed', 'switched', 'by-itself'] satisfies RecoveredBy[]);

/** The history that a file holds; nothing where the file is none. Never throws. */
export function parseHistory(text: string): History | undefined {
  const file = asRecord(parseJson(text));
  const since = parseDate(file?.since);
  const changes = parseEach(file?.changes, parseChange);
  const days = parseEach(file?.days, parseDaySum);
  if (file?.version !== 1 || !since || !changes || !days) return undefined;
  if (typeof file.bot !== 'string' || !BOT_NAME.test(file.bot)) return undefined;
  return {
    bot: file.bot,
    since,
    changes: changes.toSorted((a, b) => a.at.getTime() - b.at.getTime()),
    days: days.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  };
}

/** As JSON, a line a change, so that a commit shows what happened. */
export function printHistory({ bot, since, changes, days }: History): string {
  const list = (entries: readonly unknown[]) =>
    entries.length === 0 ? '[]' : `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
  return `{
  "version": 1,
  "bot": ${JSON.stringify(bot)},
  "since": ${JSON.stringify(since)},
  "changes": ${list(changes.map(printChange))},
  "days": ${list(days)}
}
`;
}

function printChange({ messaging, ...change }: Change): object {
  return { ...change, ...(messaging ? { messaging: printMemory(messaging) } : {}) };
}

function parseChange(value: unknown): Change | undefined {
  const entry = asRecord(value);
  const at = parseDate(entry?.at);
  if (!entry || !at || !isIn(STATES, entry.state) || !isIn(LEVEL_NAMES, entry.level)) return undefined;
  const { cause, cure, expiresAt, issue } = entry;
  const end = expiresAt === 'never' ? expiresAt : parseDate(expiresAt);
  const messaging = parseMemory(entry.messaging);
  if (cause !== undefined && !(typeof cause === 'string' && /^[A-Z_]{1,40}$/.test(cause))) return undefined;
  if (cure !== undefined && !isIn(CURES, cure)) return undefined;
  if (expiresAt !== undefined && !end) return undefined;
  if (issue !== undefined && !(isCount(issue) && issue > 0)) return undefined;
  return {
    at,
    state: entry.state as State,
    level: entry.level as Level,
    ...(cause === undefined ? {} : { cause }),
    ...(cure === undefined ? {} : { cure: cure as RecoveredBy }),
    ...(end ? { expiresAt: end } : {}),
    ...(issue === undefined ? {} : { issue: issue as number }),
    ...(messaging ? { messaging } : {}),
  };
}

function parseDaySum(value: unknown): DaySum | undefined {
  const entry = asRecord(value);
  const { day, silentMs, incidents, pasted, renewed } = entry ?? {};
  if (typeof day !== 'string' || !parseDate(`${day}T00:00:00.000Z`)) return undefined;
  if (!isCount(silentMs) || !isCount(incidents) || !isCount(pasted) || !isCount(renewed)) return undefined;
  return { day, silentMs, incidents, pasted, renewed };
}

function parseEach<T>(value: unknown, parse: (entry: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const parsed = value.map(parse).filter((entry) => entry !== undefined);
  return parsed.length === value.length ? parsed : undefined;
}

/** Of this century, so that a mistyped year does not make a million days. */
function parseDate(value: unknown): Date | undefined {
  if (typeof value !== 'string' || !/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(value)) return undefined;
  const date = new Date(value);
  // `Date` takes the 31st of February for the 3rd of March.
  return date.getUTCDate() === Number(value.slice(8, 10)) ? date : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function isIn(names: ReadonlySet<string>, value: unknown): value is string {
  return typeof value === 'string' && names.has(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
