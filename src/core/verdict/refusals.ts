// Whether a bot whose stored token works is refused by Meta all the same, as far as its log says, now and since.
import { refusalsIn } from '../log/log-proof.ts';
import { countLogLines, type LogLine, type ScanOptions, scanLogs } from '../log/log-scan.ts';
import { DAY_MS, HOUR_MS, renderTime } from '../time.ts';
import { isWorking } from '../token/token-health.ts';
import type { RefusedCalls, VerdictFacts } from './observation.ts';

/** So many refusals within one interval are no coincidence. */
const MANY = 5;
/** Silence for so long ends it, though nothing was proved. */
const FORGOTTEN_AFTER_MS = DAY_MS;

/** Counts them by interval; nothing where there are none. */
export function countRefusals(
  lines: readonly LogLine[],
  options: ScanOptions,
  { now, intervalMs }: { now: Date; intervalMs: number },
): RefusedCalls | undefined {
  const agoMs = ({ timestamp }: LogLine) => now.getTime() - timestamp.getTime();
  const within = (some: readonly LogLine[]) => refusalsIn(scanLogs(some, options));
  const all = within(lines);
  if (!all) return undefined;
  const recent = within(lines.filter((line) => agoMs(line) < intervalMs))?.count ?? 0;
  const before = within(lines.filter((line) => agoMs(line) >= intervalMs && agoMs(line) < 2 * intervalMs))?.count ?? 0;
  return { ...all, recent, before };
}

/** Whether the interval before would decide: one check alone has too few. */
export function needsIntervalBefore({ recent, before }: RefusedCalls): boolean {
  return recent > 0 && recent < MANY && before === 0;
}

/** Refused now; or refused lately, and not seen to work since. */
export type RefusalStanding = { is: 'refused' | 'awaits-proof'; last: Date; count: number };

/**
 * Without a memory it takes many refusals in one check, or some in two in a row. What is known to have been refused is
 * well once its log was quiet about it for one interval with lines in it, or after a day without a refusal.
 */
export function judgeRefusals(observation: Omit<VerdictFacts, 'issueIsOpen'>): RefusalStanding | undefined {
  const { health, logs, deployment, checkIntervalMs } = observation;
  // Times of the log are Railway's.
  const now = deployment?.now ?? observation.now;
  if (!isWorking(health.state)) return undefined;
  // People can edit what an issue remembers: what is yet to come would never be over.
  const refusedAt =
    (observation.refusedAt ?? now) < new Date(now.getTime() + HOUR_MS) ? observation.refusedAt : undefined;
  const seen = logs.is === 'read' ? logs.refusals : undefined;
  const count = seen?.count ?? 0;
  if (!refusedAt) {
    // A bot that runs with an older token is refused for that, which has a reason of its own.
    const { active, variableUpdatedAt } = deployment ?? {};
    const isOld = active && variableUpdatedAt && active.createdAt < variableUpdatedAt;
    if (!seen || (isOld && deployment?.restoredAt?.getTime() !== variableUpdatedAt.getTime())) return undefined;
    const isRefused = seen.recent >= MANY || (seen.recent > 0 && seen.before > 0);
    return isRefused ? { is: 'refused', last: seen.last, count } : undefined;
  }
  const last = seen && seen.last > refusedAt ? seen.last : refusedAt;
  const quietMs = now.getTime() - last.getTime();
  if (quietMs < checkIntervalMs) return { is: 'refused', last, count };
  const hasSpoken = logs.is === 'read' && logs.lastLineAt !== undefined && logs.lastLineAt > last;
  return hasSpoken || quietMs >= FORGOTTEN_AFTER_MS ? undefined : { is: 'awaits-proof', last, count };
}

/** Whether the refusals in the log are said to last, or were and are over. */
export function isToldOfRefusals(observation: VerdictFacts): boolean {
  const { logs, refusedAt } = observation;
  const isOver = refusedAt && logs.is === 'read' && logs.refusals?.recent === 0;
  return isOver || judgeRefusals(observation)?.is === 'refused';
}

/** When it was, for people. */
export function sinceRefusal({ last, count }: RefusalStanding): string {
  const lines = count === 0 ? '' : `${countLogLines(count)}, `;
  return `${lines}the last at ${renderTime(last)}`;
}
