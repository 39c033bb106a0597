// How often the monitor really runs. A schedule at GitHub is a wish: in 2026 runs start hours late, and many never do.
import { DAY_MS, MINUTE_MS, renderDuration, WEEK_MS } from './time.ts';

/** One run of the monitor that looked, whatever it found. */
export interface MonitorRun {
  at: Date;
  /** By GitHub's schedule; otherwise a person or a program started it. */
  isScheduled: boolean;
}

/** The gaps between the runs of the last days, the one that this check ends included. Milliseconds. */
export interface Cadence {
  medianMs: number;
  /** Nine tenths of the time lay in gaps no longer than this: what a token that ends at some moment has to reckon with. */
  usualMs: number;
  longestMs: number;
  /** How far back the list reaches, a week at most. */
  spanMs: number;
}

/**
 * GitHub starts scheduled runs late, by this much at the least.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule
 */
export const LATENESS_MS = 15 * MINUTE_MS;

/** Fewer say nothing yet. */
const FEWEST_GAPS = 5;

/** @param runs newest first; whoever started them, they looked */
export function measureCadence(runs: readonly MonitorRun[], now: Date): Cadence | undefined {
  const times = runs.map(({ at }) => at.getTime()).filter((time) => time < now.getTime());
  const begin = now.getTime() - WEEK_MS;
  // The gap that the week begins in counts whole.
  const before = times.findIndex((time) => time < begin);
  const points = [now.getTime(), ...(before < 0 ? times : times.slice(0, before + 1))];
  const gaps = points.slice(1).map((time, index) => (points[index] ?? time) - time);
  if (gaps.length < FEWEST_GAPS) return undefined;
  const sorted = gaps.toSorted((a, b) => a - b);
  return {
    medianMs: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0,
    usualMs: ofTime(sorted, 0.9),
    longestMs: sorted.at(-1) ?? 0,
    spanMs: Math.min(WEEK_MS, now.getTime() - (points.at(-1) ?? 0)),
  };
}

/** The gap at which so much of the time is covered. Of gaps alone, ten runs by hand in a row would outweigh a night. */
function ofTime(sorted: readonly number[], share: number): number {
  const total = sorted.reduce((sum, gap) => sum + gap, 0);
  let covered = 0;
  for (const gap of sorted) {
    covered += gap;
    if (covered >= share * total) return gap;
  }
  return 0;
}

/**
 * So long after a check the next one should be there. What is over a day is no lateness, but a monitor that was off.
 * Milliseconds.
 */
export function nextCheckWithinMs(checkIntervalMs: number, cadence: Cadence | undefined): number {
  return Math.max(checkIntervalMs + LATENESS_MS, Math.min(cadence?.usualMs ?? 0, DAY_MS));
}

/** `every 47 min in the last week, longest gap 3 h 10 min`. */
export function cadenceWords({ medianMs, longestMs, spanMs }: Cadence): string {
  const span = spanMs >= WEEK_MS ? 'week' : renderDuration(spanMs);
  return `every ${renderDuration(medianMs)} in the last ${span}, longest gap ${renderDuration(longestMs)}`;
}
