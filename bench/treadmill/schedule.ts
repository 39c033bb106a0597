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
const USUAL: Queue = { meanLatenessMs: 5 * MINUTE, dropped: 0.03 };
const AT_THE_FULL_HOUR: Queue = { meanLatenessMs: 15 * MINUTE, dropped: 0.1 };
/** How GitHub keeps a schedule: at most minutes, and at the start of an hour. */
export interface Punctuality {
  usual: Queue;
  atTheFullHour: Queue;
}

export const AS_DOCUMENTED: Punctuality = { usual: USUAL, atTheFullHour: AT_THE_FULL_HOUR };

/**
 * Three of four runs never start, and the others come half an hour late: between what people report of 2026, which is
 * 34 runs asked for and 3 seen, 9 and 1, half of them dropped with gaps of 2 to 4 hours at night, and starts 10 to 12
 * hours late. https://github.com/jdx/mise-versions/issues/295,
 * https://github.com/lipelix/home-assistant-chmu-weather/issues/26, https://github.com/reyamira/models/issues/36
 */
const LATE: Queue = { meanLatenessMs: 30 * MINUTE, dropped: 0.75 };
export const AS_REPORTED_IN_2026: Punctuality = { usual: LATE, atTheFullHour: LATE };

/** So many minutes after it still count as the start of the hour. */
export const START_OF_HOUR_MINUTES = 10;

/** The minutes of the example workflow: `cron: '17,47 * * * *'`. */
export const EXAMPLE_MINUTES: readonly number[] = [17, 47];

/** The starts of all runs of a time, earliest first. `span.from` is at a full hour. */
export function planChecks(
  minutes: readonly number[],
  span: { from: number; to: number },
  random: Random,
  { usual, atTheFullHour }: Punctuality = AS_DOCUMENTED,
): number[] {
  const starts: number[] = [];
  for (let hour = span.from; hour < span.to; hour += HOUR) {
    for (const minute of minutes) {
      const { meanLatenessMs, dropped } = minute < START_OF_HOUR_MINUTES ? atTheFullHour : usual;
      // Both are drawn for every run, so that what is dropped does not move the others.
      const [chance, spread] = [random(), random()];
      if (chance >= dropped) starts.push(hour + minute * MINUTE - Math.log(1 - spread) * meanLatenessMs);
    }
  }
  return starts.filter((start) => start < span.to).sort((a, b) => a - b);
}
