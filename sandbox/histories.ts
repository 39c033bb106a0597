// Made-up pasts of bots, for the tests of the page and its picture: three that tell something, or as many as wanted.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Change, type History, printHistory, type RecoveredBy } from '../src/core/history/history.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The time at which these pasts are looked at. */
export const NOW = new Date('2026-11-24T09:17:00Z');

export const ago = (ms: number) => new Date(NOW.getTime() - ms);

const works = (agoMs: number, lifeMs: number, cure?: RecoveredBy): Change => ({
  at: ago(agoMs),
  state: 'valid',
  level: 'info',
  ...(cure ? { cure } : {}),
  expiresAt: ago(agoMs - lifeMs),
});

const expired = (agoMs: number, issue?: number): Change => ({
  at: ago(agoMs),
  state: 'expired',
  level: 'critical',
  cause: 'TOKEN_EXPIRED',
  ...(issue ? { issue } : {}),
});

/** Renewed by itself, after a beginning with two tokens that nobody renewed. */
const shop: History = {
  bot: 'shop',
  since: ago(140 * DAY),
  changes: [
    works(96 * DAY, 21 * DAY, 'pasted'),
    expired(75 * DAY - 19 * MINUTE),
    works(75 * DAY - 55 * MINUTE, 31 * DAY - 55 * MINUTE, 'pasted'),
    expired(44 * DAY - 11 * MINUTE),
    works(44 * DAY - 31 * MINUTE, 30 * DAY, 'pasted'),
    works(34 * DAY, 30 * DAY, 'renewed'),
    works(14 * DAY, 60 * DAY, 'renewed'),
  ],
  days: Array.from({ length: 44 }, (_, index) => ({
    day: ago((140 - index) * DAY)
      .toISOString()
      .slice(0, 10),
    silentMs: index % 15 === 4 ? 47 * MINUTE : 0,
    incidents: index % 15 === 4 ? 1 : 0,
    pasted: index % 15 === 4 ? 1 : 0,
    renewed: 0,
  })),
};

/** A night of silence, a wrong set-up, and silent again since a moment ago. */
const support: History = {
  bot: 'support',
  since: ago(52 * DAY),
  changes: [
    works(52 * DAY, 21 * DAY, 'pasted'),
    { at: ago(33 * DAY), state: 'expiring', level: 'warning', cause: 'TOKEN_EXPIRING', expiresAt: ago(31 * DAY) },
    expired(31 * DAY - 21 * MINUTE, 12),
    works(31 * DAY - 8 * HOUR, 12 * DAY - 8 * HOUR, 'pasted'),
    { at: ago(24 * DAY), state: 'misconfigured', level: 'error', cause: 'APP_SECRET_WRONG', issue: 14 },
    works(24 * DAY - 3 * HOUR, 5 * DAY - 3 * HOUR, 'by-itself'),
    expired(19 * DAY - 27 * MINUTE, 15),
    works(19 * DAY - 2 * HOUR, 19 * DAY - 2 * HOUR - 41 * MINUTE, 'pasted'),
    expired(20 * MINUTE, 23),
  ],
  days: [],
};

/** Never silent, and soon to be handed a new token. */
const bookings: History = {
  bot: 'bookings',
  since: ago(88 * DAY),
  changes: [
    works(88 * DAY, 60 * DAY),
    works(35 * DAY, 40 * DAY, 'pasted'),
    {
      at: ago(2 * DAY),
      state: 'expiring',
      level: 'warning',
      cause: 'TOKEN_EXPIRING',
      expiresAt: ago(-5 * DAY),
      issue: 21,
    },
  ],
  days: [],
};

export const TELLING: readonly History[] = [bookings, shop, support];

/** Every half hour for 100 days, now and then late; GitHub once stopped the schedule for two days. */
export function makeRuns(): Date[] {
  return Array.from({ length: 100 * 48 }, (_, index) =>
    ago(index * 30 * MINUTE + ((index * 7) % 11) * MINUTE + MINUTE),
  ).filter((run) => run < ago(12 * DAY) || run > ago(10 * DAY));
}

/** So many bots, of which some are not well. */
export function makeBots(count: number): History[] {
  return Array.from({ length: count }, (_, index) => {
    const like = TELLING[index % 17 === 3 ? 2 : index % 25 === 1 ? 0 : 1] as History;
    return { ...like, bot: `bot-${String(index + 1).padStart(3, '0')}` };
  });
}

/** Puts them into a folder, as the branch has them, and when the monitor ran beside them. */
export function writeHistories(folder: string, histories: readonly History[], runs?: readonly Date[]): void {
  for (const history of histories) writeFileSync(join(folder, `${history.bot}.json`), printHistory(history));
  if (runs) writeFileSync(join(folder, 'runs.json'), JSON.stringify(runs.map((createdAt) => ({ createdAt }))));
}
