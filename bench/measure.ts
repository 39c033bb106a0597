// What the speed table is made of: its rows, medians, and the time that something takes.

/** A row of the table: what was measured, the figure, and what to hold it against. */
export interface Row {
  what: string;
  figure: string;
  beside: string;
}

/** The middle one, the upper of two. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

/** The median of several runs after one that warms up, in milliseconds. */
export function measure(run: () => void, times = 5): number {
  run();
  return median(Array.from({ length: times }, () => timed(run)));
}

/** Milliseconds. */
export function timed(run: () => void): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}
