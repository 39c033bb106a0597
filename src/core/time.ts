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

/** The two largest units: `59 d 3 h`, `1 h 5 min`, `12 min`; below a minute `under a minute`. */
export function renderDuration(durationMs: number): string {
  const minutes = Math.floor(Math.max(0, durationMs) / MINUTE_MS);
  if (minutes < 1) return 'under a minute';
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'min'],
  ] as const;
  const first = parts.findIndex(([amount]) => amount > 0);
  return parts
    .slice(first, first + 2)
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(' ');
}

/** A short span to the second: `90 s`, `10 min`. */
export function renderSeconds(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);
  return seconds > 0 && seconds % 60 === 0 && seconds > 60 ? `${seconds / 60} min` : `${seconds} s`;
}
