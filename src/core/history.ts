// One bot's past, as the file `history/NAME.json` keeps it. People can edit that file, so nothing in it is trusted.
import { LEVELS, type Level } from './reason.ts';
import type { State } from './token-health.ts';

/** How a recovery came about. */
export type Cure = 'pasted' | 'renewed' | 'switched' | 'by-itself';

/** One change of state, as the monitor noticed it. */
export interface Change {
  at: Date;
  state: State;
  level: Level;
  /** The code of the loudest reason; absent where all is well. */
  cause?: string;
  /** On the way back to a working token. */
  cure?: Cure;
  /** As Meta said then. */
  expiresAt?: Date | 'never';
}

/** What a day older than the kept changes came to. Milliseconds. */
export interface DaySum {
  /** `YYYY-MM-DD`, UTC. */
  day: string;
  silentMs: number;
  incidents: number;
  pasted: number;
  renewed: number;
}

/** One bot's past: the changes of the last 90 days (oldest first; the first may be older), daily sums before. */
export interface History {
  bot: string;
  since: Date;
  changes: readonly Change[];
  days: readonly DaySum[];
}

const STATES: readonly State[] = ['valid', 'expiring', 'expired', 'invalid', 'misconfigured', 'blocked', 'unknown'];
const CURES: readonly Cure[] = ['pasted', 'renewed', 'switched', 'by-itself'];

/** Never throws; nothing where the text is no history. */
export function parseHistory(text: string): History | undefined {
  const file = parseJson(text);
  if (!isRecord(file) || file.version !== 1) return undefined;
  const { bot, changes, days } = file;
  const since = parseDate(file.since);
  if (typeof bot !== 'string' || !/^[a-z0-9-]{1,40}$/.test(bot) || !since) return undefined;
  if (!Array.isArray(changes) || !Array.isArray(days)) return undefined;
  const kept = changes.map(parseChange);
  const sums = days.map(parseDay);
  if (!kept.every((change) => change !== undefined) || !sums.every((sum) => sum !== undefined)) return undefined;
  if (kept.some(({ at }, index) => at < (kept[index - 1]?.at ?? at))) return undefined;
  return { bot, since, changes: kept, days: sums };
}

export function printHistory({ bot, since, changes, days }: History): string {
  return `${JSON.stringify({ version: 1, bot, since, changes, days }, null, 2)}\n`;
}

function parseChange(value: unknown): Change | undefined {
  if (!isRecord(value)) return undefined;
  const at = parseDate(value.at);
  const state = STATES.find((candidate) => candidate === value.state);
  const level = LEVELS.find((candidate) => candidate === value.level);
  const cure = CURES.find((candidate) => candidate === value.cure);
  const expiresAt = value.expiresAt === 'never' ? 'never' : parseDate(value.expiresAt);
  const cause = typeof value.cause === 'string' && /^[A-Z_]{1,40}$/.test(value.cause) ? value.cause : undefined;
  if (!at || !state || !level) return undefined;
  return {
    at,
    state,
    level,
    ...(cause ? { cause } : {}),
    ...(cure ? { cure } : {}),
    ...(expiresAt ? { expiresAt } : {}),
  };
}

function parseDay(value: unknown): DaySum | undefined {
  if (!isRecord(value)) return undefined;
  const { day, silentMs, incidents, pasted, renewed } = value;
  if (typeof day !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  if (!isCount(silentMs) || !isCount(incidents) || !isCount(pasted) || !isCount(renewed)) return undefined;
  return { day, silentMs, incidents, pasted, renewed };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseDate(value: unknown): Date | undefined {
  const date = typeof value === 'string' ? new Date(value) : undefined;
  return date && !Number.isNaN(date.getTime()) ? date : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
