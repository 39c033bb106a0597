// The runs of a schedule as GitHub kept them in 2026: every half hour was asked for.
import type { WorkflowRun } from './history.ts';

/**
 * Minutes between one run and the next over a day, begun at 08:00 UTC: by day half of them dropped, at night gaps of two
 * to four hours, as people report them (lipelix/home-assistant-chmu-weather#26, jdx/mise-versions#295).
 */
const GAPS = [31, 58, 34, 92, 29, 61, 47, 88, 33, 75, 52, 96, 30, 71, 49, 86, 132, 190, 118, 168];

/** Runs of that rhythm, the last one `endedMs` before `until`. Newest first, each well. */
export function lateRuns({
  until,
  durationMs,
  endedMs = 47 * 60_000,
}: {
  until: Date;
  durationMs: number;
  endedMs?: number;
}): WorkflowRun[] {
  const runs: WorkflowRun[] = [];
  let at = until.getTime() - endedMs;
  for (let index = 0; until.getTime() - at <= durationMs; index++) {
    runs.push({ startedAt: new Date(at), conclusion: 'success' });
    at -= (GAPS[index % GAPS.length] ?? 30) * 60_000;
  }
  return runs;
}
