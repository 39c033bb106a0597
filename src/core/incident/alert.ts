// When people are told: on a change of state, as a reminder while it is critical, and on recovery.
import { type BackupNeed, findNeed } from '../backup/backup.ts';
import { type Effect, hasEffect, isLoud, type Level, type Reason } from '../reason.ts';
import { isBlind } from '../verdict/blindness.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { KeptState } from './marker.ts';
import { type Recovery, recoveryOf } from './recovery.ts';

/** Why people are told. */
export type AlertCause = { is: 'changed' } | { is: 'reminder' } | { is: 'recovered'; afterMs: number; of: Recovery };

/** What was announced last: from the marker, or from the process that keeps watching. */
export interface AlertMemory {
  state: KeptState;
  since: Date;
  reminded?: Date;
  /** It was about a new backup token. */
  backup?: BackupNeed;
  /** What the problem did besides. */
  effects?: readonly Effect[];
}

/** Whether a lasting problem is due for a reminder. `remindEveryMs` 0 reminds never. */
export function isReminderDue(
  level: Level,
  memory: Pick<AlertMemory, 'since' | 'reminded'>,
  now: Date,
  remindEveryMs: number,
): boolean {
  if (level !== 'critical' || remindEveryMs === 0) return false;
  return now.getTime() - (memory.reminded ?? memory.since).getTime() >= remindEveryMs;
}

/** What its end is told by. */
const ENDING: readonly Effect[] = ['calls-refused', 'cannot-send', 'cannot-receive'];

/** For a process that watches without an issue: what it tells, and what it remembers from then on. */
export function planAlert(
  report: Pick<Verdict, 'state' | 'level'> & { reasons: readonly Reason[]; checkedAt: Date },
  memory: AlertMemory | undefined,
  remindEveryMs: number,
): { cause?: AlertCause; memory: AlertMemory } {
  const { state, level, checkedAt: now } = report;
  const backup = findNeed(report.reasons);
  // Silence of a service is no news; what was known before still counts.
  if (state === 'unknown' && !isBlind(report)) return { memory: memory ?? { state: 'recovered', since: now } };
  const wasProblem = memory !== undefined && memory.state !== 'recovered';
  const isHeld = wasProblem && hasEffect(report.reasons, 'awaits-proof');
  const isProblem = isLoud(level) || backup !== undefined || isHeld;
  if (!isProblem) {
    if (!wasProblem) return { memory: { state: 'recovered', since: memory?.since ?? now } };
    const afterMs = now.getTime() - memory.since.getTime();
    const of = recoveryOf({ effects: [], ...memory });
    return { cause: { is: 'recovered', afterMs, of }, memory: { state: 'recovered', since: now } };
  }
  const effects = report.reasons.flatMap(({ effect }) => (effect && ENDING.includes(effect) ? [effect] : []));
  const known = effects.length > 0 ? { effects } : {};
  if (memory?.state !== state) {
    const since = wasProblem && !backup ? memory.since : now;
    return { cause: { is: 'changed' }, memory: { state, since, ...(backup ? { backup } : {}), ...known } };
  }
  const kept = { ...memory, ...known };
  if (!isReminderDue(level, memory, now, remindEveryMs)) return { memory: kept };
  return { cause: { is: 'reminder' }, memory: { ...kept, reminded: now } };
}
