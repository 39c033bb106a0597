// Turns what is older than 90 days into one sum a day, so that a file stays small for years.

import { DAY_MS } from '../time.ts';
import { availabilityOf, startOf } from './availability.ts';
import type { Change, DaySum, History } from './history.ts';

const KEPT_DAYS = 90;
/** A state that flickers all day long becomes sums sooner. */
const MOST_CHANGES = 2_000;

/** The last change before the kept days stays: it says what held at their beginning. */
export function compact(history: History, now: Date): History {
  const { changes, days } = history;
  const cutoff = findCutoff(changes, now);
  const held = Math.max(
    0,
    changes.findLastIndex(({ at }) => at.getTime() < cutoff),
  );
  const first = changes[0]?.at.getTime() ?? cutoff;
  const lastDay = days.at(-1)?.day;
  // Only days with something in them are listed; all before the last one of those are done.
  const from = lastDay === undefined ? startOfDay(first) : Date.parse(lastDay) + DAY_MS;
  if (from >= cutoff) return history;
  return { ...history, changes: changes.slice(held), days: [...days, ...sumDays(changes, from, cutoff)] };
}

/** The beginning of a day, UTC. Never within today, however many changes that has. */
function findCutoff(changes: readonly Change[], now: Date): number {
  const today = startOfDay(now.getTime());
  const byCount = changes.at(-MOST_CHANGES)?.at.getTime();
  const crowded = byCount === undefined ? 0 : startOfDay(byCount) + DAY_MS;
  return Math.min(today, Math.max(today - KEPT_DAYS * DAY_MS, crowded));
}

function sumDays(changes: readonly Change[], from: number, to: number): DaySum[] {
  const sums = new Map<string, DaySum>();
  const sumOf = (time: number) => {
    const day = new Date(time).toISOString().slice(0, 10);
    const sum = sums.get(day) ?? { day, silentMs: 0, incidents: 0, pasted: 0, renewed: 0 };
    sums.set(day, sum);
    return sum;
  };
  const begins = changes.map((change, index) => startOf(change, changes[index - 1]).getTime());
  let wasSilent = false;
  for (const [index, change] of changes.entries()) {
    const at = change.at.getTime();
    const silent = availabilityOf(change) === 'silent';
    if (at >= from && at < to) {
      if (silent && !wasSilent) sumOf(at).incidents++;
      if (change.cure === 'pasted' || change.cure === 'renewed') sumOf(at)[change.cure]++;
    }
    // What could not be found out neither ends an incident nor begins another.
    if (change.state !== 'unknown') wasSilent = silent;
    const end = Math.min(begins[index + 1] ?? to, to);
    if (!silent) continue;
    for (let time = Math.max(begins[index] ?? at, from); time < end; time = startOfDay(time) + DAY_MS)
      sumOf(time).silentMs += Math.min(end, startOfDay(time) + DAY_MS) - time;
  }
  return [...sums.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function startOfDay(time: number): number {
  return Math.floor(time / DAY_MS) * DAY_MS;
}
