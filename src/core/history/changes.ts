// What a pass adds to the history: a change or nothing, wherever in time it belongs.

import { isSameMemory, type MessagingMemory } from '../messaging/memory.ts';
import { isLoud, type Level } from '../reason.ts';
import type { RotationOutcome } from '../rotation/next-step.ts';
import { isOfThisCentury } from '../time.ts';
import type { State, TokenHealth } from '../token/token-health.ts';
import { isWorking } from '../token/token-health.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { compact } from './days.ts';
import type { Change, History, RecoveredBy } from './history.ts';

/** What one pass found out, as far as it is remembered. No secret, no log line, no number. */
export interface CheckRecord {
  bot: string;
  at: Date;
  state: State;
  level: Level;
  cause?: string;
  expiresAt?: Date | 'never';
  messaging?: MessagingMemory;
  /** The run put a token in place, or found it there already. */
  rotation?: { cure: RecoveredBy; changed: boolean };
  /** Number of the issue that is open, or that this run closed. */
  issue?: number;
}

/** How a run replaced the token, where it did. */
export interface Replacement {
  cure: RecoveredBy;
  rotation: { outcome?: RotationOutcome; changed: boolean };
}

/** What leaves the token in the variable. */
const STORED: ReadonlySet<RotationOutcome> = new Set(['live', 'live-but-refused', 'unchanged', 'set-not-live']);

/** What one pass found out. */
interface CheckFindings {
  verdict: Verdict;
  health: TokenHealth;
  now: Date;
  issue?: number | undefined;
  messaging?: MessagingMemory | undefined;
}

export function toCheckRecord(bot: string, seen: CheckFindings, replaced?: Replacement): CheckRecord {
  const { state, level, reasons } = seen.verdict;
  const loudest = level === 'info' ? undefined : reasons.find((reason) => reason.level === level);
  const { expiresAt } = seen.health;
  const { outcome, changed = false } = replaced?.rotation ?? {};
  const isIn = outcome !== undefined && STORED.has(outcome);
  return {
    bot,
    at: seen.now,
    state,
    level,
    ...(loudest ? { cause: loudest.code } : {}),
    ...(expiresAt ? { expiresAt } : {}),
    ...(seen.issue ? { issue: seen.issue } : {}),
    ...(seen.messaging ? { messaging: seen.messaging } : {}),
    ...(replaced && isIn ? { rotation: { cure: replaced.cure, changed } } : {}),
  };
}

/**
 * The history with what the pass found out, or nothing where it knows that already. The change goes where it belongs in
 * time, so a pass may be applied to a file that another run has written since, and none of that run's changes is lost.
 */
export function appendCheck(history: History | undefined, pass: CheckRecord): History | undefined {
  const { at, state, level, cause, issue } = pass;
  // A clock that is wrong by that much knows nothing of when it was.
  if (!isOfThisCentury(at)) return undefined;
  const isKnown = pass.expiresAt === 'never' || (pass.expiresAt && isOfThisCentury(pass.expiresAt));
  const expiresAt = isKnown ? pass.expiresAt : undefined;
  const { changes, since, days } = history ?? { changes: [], since: at, days: [] };
  const index = changes.findLastIndex((change) => change.at <= at) + 1;
  const before = changes.slice(0, index);
  const cure = findCure(before, pass);
  const change: Change = {
    at,
    state,
    level,
    ...(cause ? { cause } : {}),
    ...(cure ? { cure } : {}),
    ...(expiresAt ? { expiresAt } : {}),
    ...(issue ? { issue } : {}),
    ...(pass.messaging ? { messaging: pass.messaging } : {}),
  };
  const last = before.at(-1);
  // A run may be carried out twice, where its answer was lost.
  const isDone = !cure || (last?.at.getTime() === at.getTime() && last.cure === cure);
  if (last && saysTheSame(last, change) && isDone) return undefined;
  return compact(
    {
      bot: pass.bot,
      since: new Date(Math.min(since.getTime(), at.getTime())),
      changes: [...before, change, ...changes.slice(index)],
      days,
    },
    at,
  );
}

/** What held at a time. */
export function changeAt({ changes }: History, time: Date): Change | undefined {
  return changes.findLast((change) => change.at <= time);
}

/** Since when nothing could be found out; nothing where something could, the last time. */
export function unknownSince({ changes }: History, now: Date): Date | undefined {
  const past = changes.filter((change) => change.at <= now);
  const known = past.findLastIndex(({ state }) => state !== 'unknown');
  return past[known + 1]?.at;
}

const NOTHING: MessagingMemory = { codes: {} };

/** Warnings come and go with every line in the log: they are not what is remembered. */
function saysTheSame(a: Change, b: Change): boolean {
  if (a.state !== b.state || isLoud(a.level) !== isLoud(b.level)) return false;
  if (isLoud(a.level) && a.cause !== b.cause) return false;
  if (b.messaging && !isSameMemory(a.messaging ?? NOTHING, b.messaging)) return false;
  return b.expiresAt === undefined || String(a.expiresAt) === String(b.expiresAt);
}

function isWell({ state, level }: Pick<Change, 'state' | 'level'>): boolean {
  return isWorking(state) && !isLoud(level);
}

/** After a problem, or where this run replaced a token that worked. */
function findCure(before: readonly Change[], { state, level, rotation }: CheckRecord): RecoveredBy | undefined {
  if (!isWell({ state, level })) return undefined;
  const known = before.findLast((change) => change.state !== 'unknown');
  if (known && !isWell(known)) return rotation?.cure ?? 'by-itself';
  return rotation?.changed ? rotation.cure : undefined;
}
