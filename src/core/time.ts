// Times and durations, in milliseconds and as people read them.

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
export const WEEK_MS = 7 * DAY_MS;

/** What lies outside of it is a mistake of a clock or of a service, and no history could say it. */
export function isOfThisCentury(time: Date): boolean {
  const year = time.getUTCFullYear();
  return year >= 2000 && year < 2100;
}

/** `2026-11-24 21:36 UTC`. */
export function renderTime(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** `59 days` from two days up, `31 h` from one; below that `2 h 15 min`, `40 min`. Always rounded down. */
export function renderDuration(durationMs: number): string {
  const minutes = Math.floor(Math.max(0, durationMs) / MINUTE_MS);
  const hours = Math.floor(minutes / 60);
  if (minutes < 1) return 'less than a minute';
  if (hours < 1) return `${minutes} min`;
  if (hours >= 48) return `${Math.floor(hours / 24)} days`;
  return hours >= 24 || minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}

/** `in 40 min, 15:30 UTC`, `5 min ago, 15:30 UTC`; with its date where that is another day than now's, by UTC. */
export function renderMoment(time: Date, now: Date): string {
  const isAhead = time > now;
  const distance = renderDuration(Math.abs(time.getTime() - now.getTime()));
  const at = renderTime(time);
  const isToday = at.slice(0, 10) === renderTime(now).slice(0, 10);
  return `${isAhead ? `in ${distance}` : `${distance} ago`}, ${isToday ? at.slice(11) : at}`;
}

/** A short span to the second: `90 s`, `10 min`. */
export function renderSeconds(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);
  return seconds > 0 && seconds % 60 === 0 && seconds > 60 ? `${seconds / 60} min` : `${seconds} s`;
}
