// Everything that the page says of one bot, as figures.

import { type Availability, availabilityOf, startOf } from '../history/availability.ts';
import type { Change, History, RecoveredBy } from '../history/history.ts';
import { DAY_MS } from '../time.ts';
import { type Forecast, forecastFromHistory, median } from './forecast.ts';
import { findIncidents, type PastIncident } from './incidents.ts';
import { silenceBefore, sumTimeline, toTimeline, type Watching } from './timeline.ts';

const SHOWN_DAYS = 90;

/** The windows that availability is given for, each up to the time of the page. One day is never wholly monitored. */
const WINDOWS = [
  { name: '7 days', days: 7 },
  { name: '30 days', days: 30 },
  { name: '90 days', days: SHOWN_DAYS },
] as const;

/** How long each lasted. Milliseconds; together they are the window. */
export type Sums = Record<Availability, number>;

/** What several durations come to. Milliseconds. */
export interface Durations {
  count: number;
  median: number;
  longest: number;
}

export interface BotStats {
  bot: string;
  since: Date;
  /** What holds now, and since when it has; absent where nothing was ever seen. */
  latest?: Change;
  holdsSince?: Date;
  windows: readonly { name: string; sums: Sums }[];
  /** One for each day, UTC, the last of which is not over yet. */
  days: readonly { day: string; sums: Sums }[];
  /** Of the last 90 days, oldest first. */
  incidents: readonly PastIncident[];
  /** From the beginning to the check that noticed; absent where no beginning is known. */
  toNotice?: Durations;
  /** From the check that noticed to the one that saw it work again. */
  toRepair?: Durations;
  cures: Readonly<Record<RecoveredBy, number>>;
  forecast: Forecast;
  /** What the sums of days come to up to the first change that is kept after them. */
  earlier?: { before: Date; silentMs: number; incidents: number; pasted: number; renewed: number };
}

export function computeStats(history: History, watching: Watching, now: Date): BotStats {
  const to = now.getTime();
  const from = to - SHOWN_DAYS * DAY_MS;
  const seen = history.changes.filter(({ at }) => at <= now);
  const past = { ...history, changes: seen };
  const spans = toTimeline(past, watching, from, to);
  const incidents = findIncidents(seen).filter(({ ended }) => !ended || ended.getTime() > from);
  const toNotice = gather(incidents.filter(({ began, noticed }) => began < noticed).map(noticing));
  const toRepair = gather(
    incidents.flatMap(({ noticed, ended }) => (ended ? [ended.getTime() - noticed.getTime()] : [])),
  );
  const latest = seen.at(-1);
  return {
    bot: history.bot,
    since: history.since,
    ...(latest ? { latest, holdsSince: findSince(seen, latest) } : {}),
    windows: WINDOWS.map(({ name, days }) => ({ name, sums: sumTimeline(spans, to - days * DAY_MS, to) })),
    days: daysUntil(to).map((start) => ({
      day: new Date(start).toISOString().slice(0, 10),
      sums: sumTimeline(spans, start, start + DAY_MS),
    })),
    incidents,
    ...(toNotice ? { toNotice } : {}),
    ...(toRepair ? { toRepair } : {}),
    cures: countCures(seen.filter(({ at }) => at.getTime() > from)),
    forecast: forecastFromHistory(past, now),
    ...(history.days.length > 0 ? { earlier: addUp(history, incidents, from) } : {}),
  };
}

/** A renewal, or another cause, is a change without being another state. */
function findSince(changes: readonly Change[], { state, at }: Change): Date {
  const first = changes.findLastIndex((change) => change.state !== state) + 1;
  const change = changes[first];
  return change ? startOf(change, changes[first - 1]) : at;
}

const noticing = ({ began, noticed }: PastIncident) => noticed.getTime() - began.getTime();

/** The beginnings of the days that the strip shows. The oldest begins within the 90 days, the last is today. */
function daysUntil(to: number): number[] {
  const today = Math.floor(to / DAY_MS) * DAY_MS;
  return Array.from({ length: SHOWN_DAYS }, (_, index) => today - (SHOWN_DAYS - 1 - index) * DAY_MS);
}

function gather(durations: readonly number[]): Durations | undefined {
  const middle = median(durations);
  return middle === undefined
    ? undefined
    : { count: durations.length, median: middle, longest: Math.max(...durations) };
}

function countCures(changes: readonly Change[]): Record<RecoveredBy, number> {
  const counts: Record<RecoveredBy, number> = { pasted: 0, renewed: 0, switched: 0, 'by-itself': 0 };
  for (const { cure } of changes) if (cure) counts[cure] += 1;
  return counts;
}

/** The first kept change is in the sums as well: what is told of it elsewhere is not told twice. */
function addUp(history: History, incidents: readonly PastIncident[], from: number): NonNullable<BotStats['earlier']> {
  const { since, changes, days } = history;
  const [first] = changes;
  const sums = { before: first?.at ?? since, silentMs: 0, incidents: 0, pasted: 0, renewed: 0 };
  for (const { silentMs } of silenceBefore(history)) sums.silentMs += silentMs;
  for (const { incidents, pasted, renewed } of days) {
    sums.incidents += incidents;
    sums.pasted += pasted;
    sums.renewed += renewed;
  }
  if (!first) return sums;
  const { at, cure } = first;
  if (sums.incidents > 0 && availabilityOf(first) === 'silent' && incidents[0]?.noticed === at) sums.incidents--;
  if ((cure === 'pasted' || cure === 'renewed') && sums[cure] > 0 && at.getTime() > from) sums[cure]--;
  return sums;
}
