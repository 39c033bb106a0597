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

/**
 * @param reigns in the order of their beginnings; each lasts until the next one begins
 * @param span what counts of it
 */
export function measureSilence(reigns: readonly Reign[], span: { from: number; to: number }): Silence {
  const silence = { totalMs: 0, longestMs: 0 };
  let lastingMs = 0;
  for (const [index, reign] of reigns.entries()) {
    const from = Math.max(reign.from, span.from);
    const to = Math.min(reigns[index + 1]?.from ?? span.to, span.to);
    const silentFrom = Math.max(from, reign.acceptedUntil);
    // A token that was dead before it came to run goes on with the silence before it.
    if (silentFrom > from) lastingMs = 0;
    const silentMs = Math.max(0, to - silentFrom);
    lastingMs += silentMs;
    silence.totalMs += silentMs;
    silence.longestMs = Math.max(silence.longestMs, lastingMs);
  }
  return silence;
}
