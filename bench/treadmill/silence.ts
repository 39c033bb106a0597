// How long the bot was silent: the time in which Meta did not accept the token that the running deployment had. Pure.

/** A token taking over on Railway, and until when Meta accepts it. Milliseconds; `Infinity` for always. */
export interface Reign {
  from: number;
  acceptedUntil: number;
}

export interface Silence {
  totalMs: number;
  longestMs: number;
}

/** A time of it, and the token that ended. */
export interface SilentTime<R extends Reign> {
  from: number;
  to: number;
  of: R;
}

export function measureSilence(reigns: readonly Reign[], span: { from: number; to: number }): Silence {
  const lengths = findSilences(reigns, span).map(({ from, to }) => to - from);
  return { totalMs: lengths.reduce((sum, each) => sum + each, 0), longestMs: Math.max(0, ...lengths) };
}

/**
 * @param reigns in the order of their beginnings; each lasts until the next one begins
 * @param span what counts of it
 */
export function findSilences<R extends Reign>(
  reigns: readonly R[],
  span: { from: number; to: number },
): SilentTime<R>[] {
  const silences: SilentTime<R>[] = [];
  for (const [index, reign] of reigns.entries()) {
    const from = Math.max(reign.from, span.from);
    const to = Math.min(reigns[index + 1]?.from ?? span.to, span.to);
    const silentFrom = Math.max(from, reign.acceptedUntil);
    if (silentFrom >= to) continue;
    const last = silences.at(-1);
    // A token that was dead before it came to run goes on with the silence before it.
    if (last?.to === silentFrom) last.to = to;
    else silences.push({ from: silentFrom, to, of: reign });
  }
  return silences;
}
