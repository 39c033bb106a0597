// Simulated time in whole milliseconds: it moves where somebody sleeps, and between two runs.
import type { Clock } from '../../src/ports.ts';

export class SimulatedClock implements Clock {
  #time: number;
  #deadlines: { at: number; controller: AbortController }[] = [];

  constructor(time: number) {
    this.#time = time;
  }

  /** Milliseconds, as `Date` counts them. */
  get time(): number {
    return this.#time;
  }

  now(): Date {
    return new Date(this.#time);
  }

  deadline(durationMs: number): AbortSignal {
    const controller = new AbortController();
    if (durationMs === 0) controller.abort();
    else this.#deadlines.push({ at: this.#time + durationMs, controller });
    return controller.signal;
  }

  /** Deadlines on the way are met, each at its own time; the sleeper's own one ends its sleep. */
  async sleep(durationMs: number, signal: AbortSignal): Promise<void> {
    const wakeAt = this.#time + durationMs;
    for (const { at, controller } of this.#deadlines.toSorted((a, b) => a.at - b.at)) {
      if (signal.aborted || at > wakeAt) break;
      this.#time = at;
      controller.abort();
    }
    if (!signal.aborted) this.#time = wakeAt;
    this.#deadlines = this.#deadlines.filter(({ at }) => at > this.#time);
  }

  /** Between two runs nobody is left whom a deadline could concern. A moment that has passed is now. */
  jumpTo(time: number): void {
    this.#deadlines = [];
    this.#time = Math.max(this.#time, Math.ceil(time));
  }
}
