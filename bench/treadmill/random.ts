// Chance that can be repeated: a stream of numbers that follows from a seed and a purpose alone.

/** The next number, from 0 up to but not including 1. */
export type Random = () => number;

/**
 * Streams of the same seed for different purposes are independent, so that one more paste does not change when GitHub
 * is late. The mixing is that of mulberry32 (Tommy Ettinger, public domain).
 */
export function createRandom(seed: number, purpose: string): Random {
  let state = seed;
  for (const letter of purpose) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Any whole number from `from` to `to`, all equally likely. */
export function between({ from, to }: { from: number; to: number }, random: Random): number {
  return Math.round(from + random() * (to - from));
}
