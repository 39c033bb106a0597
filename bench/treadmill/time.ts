// Lengths of time in milliseconds, and the first moment of the simulation.

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A Monday at 09:00, in the one time zone that the simulation has. */
export const START = Date.UTC(2026, 0, 5, 9);
