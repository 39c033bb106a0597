// What the tables are made of: their rows, medians, the time that something takes, and the machine.
import { availableParallelism, loadavg } from 'node:os';

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

/**
 * What each of several gives, by its place among them: in turn, so that a busy moment of the machine meets them all, and
 * each one first as often. A round that warms up is left out.
 */
export async function inTurn<Each, Found>(
  all: readonly Each[],
  rounds: number,
  run: (each: Each) => Found | Promise<Found>,
): Promise<Found[][]> {
  const found = all.map((): Found[] => []);
  for (let round = 0; round <= rounds; round++) {
    const order = [...all.entries()];
    for (const [at, each] of round % 2 === 0 ? order : order.reverse()) {
      const one = await run(each);
      if (round > 0) found[at]?.push(one);
    }
  }
  return found;
}

/** What it was measured with, for beneath a table. */
export function describeMachine({ node, cores, load }: Machine): string {
  return `Node.js ${node} on ${cores} cores, at a load of ${load.toFixed(1)} before it began`;
}

export interface Machine {
  node: string;
  cores: number;
  /** How many processes wanted a core when the measuring began, on the average of a minute. */
  load: number;
}

export function thisMachine(): Machine {
  return { node: process.versions.node, cores: availableParallelism(), load: loadavg()[0] ?? 0 };
}

/** Millions of bytes, with one digit behind the point where there are few. */
export function asMB(bytes: number): string {
  const mb = bytes / 1_000_000;
  return `${mb < 10 ? mb.toFixed(2) : Math.round(mb).toLocaleString('en')} MB`;
}

export const asMs = (ms: number) => `${Math.round(ms).toLocaleString('en')} ms`;
