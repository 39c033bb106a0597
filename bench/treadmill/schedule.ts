// When GitHub really starts the scheduled checks: late, and now and then not at all. Pure.
import type { Random } from './random.ts';
import { HOUR, MINUTE } from './time.ts';

/** How the queue is at some minutes of the hour. */
export interface Queue {
  /** Lateness is exponential: three times the mean is exceeded by one run in twenty. */
  meanLatenessMs: number;
  /** Share of runs that never start. */
  dropped: number;
}

/**
 * GitHub says that schedules are delayed and dropped under load, most at the start of every hour, and gives no
 * number: these are assumed. Three times 5 minutes is the lateness that the engine calls usual.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule
 */
export const USUAL: Queue = { meanLatenessMs: 5 * MINUTE, dropped: 0.03 };
export const AT_THE_FULL_HOUR: Queue = { meanLatenessMs: 15 * MINUTE, dropped: 0.1 };
/** So many minutes after it still count as the start of the hour. */
export const START_OF_HOUR_MINUTES = 10;

/** The minutes of the example workflow: `cron: '17,47 * * * *'`. */
export const EXAMPLE_MINUTES: readonly number[] = [17, 47];

/** The starts of all runs of a time, earliest first. `span.from` is at a full hour. */
export function planChecks(minutes: readonly number[], span: { from: number; to: number }, random: Random): number[] {
  const starts: number[] = [];
  for (let hour = span.from; hour < span.to; hour += HOUR) {
    for (const minute of minutes) {
      const { meanLatenessMs, dropped } = minute < START_OF_HOUR_MINUTES ? AT_THE_FULL_HOUR : USUAL;
      // Both are drawn for every run, so that what is dropped does not move the others.
      const [chance, spread] = [random(), random()];
      if (chance >= dropped) starts.push(hour + minute * MINUTE - Math.log(1 - spread) * meanLatenessMs);
    }
  }
  return starts.filter((start) => start < span.to).sort((a, b) => a - b);
}
