// What the monitor knows of itself: when it ran before this check, as GitHub lists it, and when its own token ends.
import type { MonitorRun } from '../core/cadence.ts';
import { unknownSince } from '../core/history/changes.ts';
import type { Outcome, Reason } from '../core/reason.ts';
import { judgeAwakening, lastKnownAt } from '../core/verdict/blindness.ts';
import { judgeGitHubToken } from '../core/verdict/own-tokens.ts';
import { attempt } from '../errors.ts';
import type { Issues } from '../ports.ts';
import type { Bot } from '../settings/settings.ts';
import type { Observation } from './observe.ts';
import { type HistoryReadingOfBot, note } from './record-history.ts';

/** The newest runs of the monitor before this one, newest first, in one request. Throws as `RunLog` does. */
export type ListMonitorRuns = (signal: AbortSignal) => Promise<MonitorRun[]>;

/** What is observed waits for the list, so that is not waited for long. */
export const LIST_RUNS_MS = 8_000;

export function runsOf(listed: Outcome<MonitorRun[]> | undefined): readonly MonitorRun[] {
  return listed?.ok ? listed.value : [];
}

/**
 * That no run took place for long is told. That GitHub does not show them, only where a history makes more of them; a
 * mistake of ours always.
 */
export function withRuns<Seen extends { observation: Observation; past?: HistoryReadingOfBot }>(
  seen: Seen,
  listed: Outcome<MonitorRun[]> | undefined,
  { blindAfterMs }: Pick<Bot, 'blindAfterMs'>,
): Seen & { runs: readonly MonitorRun[] } {
  const { observation, past } = seen;
  const unlisted = listed && !listed.ok ? [note(listed.reason)] : [];
  const runs = runsOf(listed);
  const asleep = judgeAwakening(runs, { now: observation.now, blindAfterMs });
  const ours = past ? [] : unlisted.filter(({ effect }) => effect === 'own-bug');
  return {
    ...seen,
    observation: { ...observation, notes: [...observation.notes, ...ours, ...asleep] },
    ...(past ? { past: { ...past, notes: [...past.notes, ...unlisted] } } : {}),
    runs,
  };
}

/** Since when nobody knows whether the token works, as far as a history says. */
export function blindSince(
  past: HistoryReadingOfBot | undefined,
  runs: readonly MonitorRun[],
  now: Date,
): Date | undefined {
  return past?.history && lastKnownAt(runs, unknownSince(past.history, now), now);
}

/** Where that fails, the listing has said why. */
export async function judgeOwnToken(issues: Issues | undefined, now: Date): Promise<Reason[]> {
  const end = issues?.tokenExpiresAt && (await attempt(issues.tokenExpiresAt()));
  return judgeGitHubToken(end?.ok ? end.value : undefined, now);
}
