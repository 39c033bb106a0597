// How far back a check reads the bot's log.
import { HOUR_MS, MINUTE_MS } from '../time.ts';

/** A log is stretched back this far at most, however long no monitor ran. */
const LONGEST_STRETCH_MS = 6 * HOUR_MS;
/** What was logged just before a run may not have reached Railway when it looked. */
const OVERLAP_MS = 5 * MINUTE_MS;

/** Back to the last run, where that is longer ago than the window reaches; a wider window stays as it is. */
export function windowOf(bot: { logWindowMs: number }, to: Date, lastRun?: Date): { from: Date; to: Date } {
  const sinceRunMs = lastRun ? to.getTime() - lastRun.getTime() + OVERLAP_MS : 0;
  const lengthMs = Math.max(bot.logWindowMs, Math.min(sinceRunMs, LONGEST_STRETCH_MS));
  return { from: new Date(to.getTime() - lengthMs), to };
}
