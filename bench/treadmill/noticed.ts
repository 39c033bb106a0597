// What a monitor could notice of a simulated life: the true silences, cut down to what its looks and runs can tell. Pure.
import { findSilences } from './silence.ts';
import type { Events } from './simulate.ts';
import { MINUTE } from './time.ts';

/** A check vouches for the time until the next one, but for no longer than two intervals of the example workflow. */
const VOUCHES_FOR = 2 * 30 * MINUTE;

/** From `from` on, up to but without `to`. Milliseconds. */
export interface Span {
  from: number;
  to: number;
}

/** A true silence, and what was noticed of it. Milliseconds. */
export interface NoticedSilence {
  of: Span;
  /** The end of the token, where that is what Meta had named; else when it was noticed. */
  began: number;
  noticed: number;
  /** The first look that saw it work again; absent where there was none. */
  ended?: number;
  cure?: 'pasted' | 'renewed' | 'by-itself';
}

/**
 * The rule: what begins and ends between two looks is noticed by nobody. Any other silence counts from the end that
 * Meta had named, else from the first look in it, and until the first look after it.
 */
export function findNoticed({ reigns, span, looks }: Events): NoticedSilence[] {
  return findSilences(reigns, span).flatMap(({ from, to, of }) => {
    const first = looks.find(({ at }) => at >= from && at < to);
    if (!first) return [];
    const last = looks.find(({ at }) => at >= to && at <= span.to);
    const cure = last?.by === 'paste' ? 'pasted' : last?.replaced ? 'renewed' : 'by-itself';
    return [
      {
        of: { from, to },
        began: of.expiresAt === from ? from : first.at,
        noticed: first.at,
        ...(last ? { ended: last.at, cure } : {}),
      } satisfies NoticedSilence,
    ];
  });
}

/** The time that checks vouch for, from the first look on: without it nothing was seen yet. */
export function findWatched({ checks, looks, span }: Events): Span[] {
  const watched: Span[] = [];
  for (const check of checks) {
    const from = Math.max(check, looks[0]?.at ?? span.to);
    const to = Math.min(check + VOUCHES_FOR, span.to);
    const last = watched.at(-1);
    if (last && last.to >= from) last.to = to;
    else watched.push({ from, to });
  }
  return watched;
}

/** What both have in common. Each is in order, without overlaps. */
export function intersect(some: readonly Span[], others: readonly Span[]): Span[] {
  return some.flatMap((one) =>
    others
      .map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }))
      .filter(({ from, to }) => from < to),
  );
}

export function measure(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}
