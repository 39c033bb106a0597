// Cuts a bot's past into spans: it answered, it was silent, or nobody was watching. Exact, to the millisecond.

import { type Availability, availabilityOf, startOf } from '../history/availability.ts';
import type { History } from '../history/history.ts';
import { DAY_MS } from '../time.ts';

/** From `from` on, up to but without `to`. Milliseconds since 1970. */
export interface Span {
  from: number;
  to: number;
  is: Availability;
}

/** A run vouches for the time until the next one, but not for longer than so many intervals. */
export const WATCHED_INTERVALS = 2;

/** When the monitor ran, as far as GitHub's list of runs is known. */
export interface Watching {
  /** Absent where the runs are not known: then everything from the first change on counts as watched. */
  runs?: readonly Date[];
  intervalMs: number;
}

type Past = Pick<History, 'since' | 'changes' | 'days'>;
type State = Omit<Span, 'to'>;

function statesFromChanges({ changes }: Pick<Past, 'changes'>): State[] {
  return changes.map((change, index) => ({
    from: startOf(change, changes[index - 1]).getTime(),
    is: availabilityOf(change),
  }));
}

/** Before the first kept change only sums of days are known: their silence is put at the beginning of the day. */
function statesFromSums(past: Past): State[] {
  const { since, changes } = past;
  const firstAt = changes[0]?.at.getTime();
  if (firstAt === undefined || since.getTime() >= firstAt) return [];
  const states: State[] = [{ from: since.getTime(), is: 'up' }];
  for (const { start, silentMs } of silenceBefore(past)) {
    const from = Math.max(start, since.getTime());
    const until = Math.min(from + silentMs, firstAt);
    if (until > from) states.push({ from, is: 'silent' }, { from: until, is: 'up' });
  }
  return states;
}

/** The days before the first kept change, and how long each was silent up to it. Milliseconds. */
export function silenceBefore({
  changes,
  days,
}: Pick<Past, 'changes' | 'days'>): { start: number; silentMs: number }[] {
  const firstAt = changes[0]?.at.getTime() ?? Number.POSITIVE_INFINITY;
  const kept = statesFromChanges({ changes });
  return days.flatMap(({ day, silentMs }) => {
    const start = Date.parse(day);
    const end = start + DAY_MS;
    if (start >= firstAt) return [];
    // What the kept changes tell of their first day is in its sum, too.
    return [{ start, silentMs: firstAt < end ? silentMs - silentWithin(kept, start, end) : silentMs }];
  });
}

function silentWithin(states: readonly State[], start: number, end: number): number {
  const lengths = states.map(({ from, is }, index) =>
    is === 'silent' ? Math.min(end, states[index + 1]?.from ?? end) - Math.max(start, from) : 0,
  );
  return lengths.reduce((sum, length) => sum + Math.max(0, length), 0);
}

/** The whole of `[from, to)` in spans without gaps, of which no two neighbours are alike. */
export function toTimeline(past: Past, watching: Watching, from: number, to: number): Span[] {
  const states = [...statesFromSums(past), ...statesFromChanges(past)];
  const covers = coversOf(watching, to);
  const edges = new Set([from, ...states.map((state) => state.from), ...covers.flat()]);
  const starts = [...edges].filter((edge) => edge >= from && edge < to).sort((a, b) => a - b);
  const spans: Span[] = [];
  let state = -1;
  let cover = 0;
  for (const [index, start] of starts.entries()) {
    while ((states[state + 1]?.from ?? Number.POSITIVE_INFINITY) <= start) state += 1;
    while ((covers[cover]?.[1] ?? Number.POSITIVE_INFINITY) <= start) cover += 1;
    const isWatched = (covers[cover]?.[0] ?? Number.POSITIVE_INFINITY) <= start;
    const is = (isWatched && states[state]?.is) || 'unwatched';
    const end = starts[index + 1] ?? to;
    const last = spans.at(-1);
    if (last?.is === is) last.to = end;
    else spans.push({ from: start, to: end, is });
  }
  return spans;
}

/** The times that runs vouch for, in order; they may overlap. */
function coversOf({ runs, intervalMs }: Watching, to: number): [from: number, to: number][] {
  if (!runs) return [[Number.NEGATIVE_INFINITY, to]];
  const times = runs.map((run) => run.getTime()).sort((a, b) => a - b);
  return times.map((time) => [time, time + WATCHED_INTERVALS * intervalMs]);
}

/** How long each of the three lasted between two times. */
export function sumTimeline(spans: readonly Span[], from: number, to: number): Record<Availability, number> {
  const sums: Record<Availability, number> = { up: 0, silent: 0, unwatched: 0 };
  for (const span of spans) sums[span.is] += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
  return sums;
}
