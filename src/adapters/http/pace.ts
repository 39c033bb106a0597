// Keeps a service's limits for everybody who asks it in this run: so many requests a second, and a pause for all after a 429.
import type { HeaderLookup } from './answer.ts';

/** Whom requests to one service wait for. */
export interface Pace {
  /** Resolves when it is one's turn, or as soon as the signal aborts. */
  turn(signal: AbortSignal): Promise<void>;
  /** Nobody's turn comes before so many milliseconds have passed. */
  slowDown(forMs: number): void;
  /** Told of each answer, where a service says in it how much it allows. */
  heed?(headers: HeaderLookup): void;
}

/** One whose rate is found out on the way. */
export interface AdjustablePace extends Pace {
  /** At most so many turns a second from now on, for those who wait already as well. */
  setRate(perSecond: number): void;
}

/** So much of what a busy machine was late by is made up for: a fifth of a second's turns would be beyond the limit. */
const CATCH_UP_MS = 100;

/** At most so many turns a second, evenly spread, first come first served. */
export function createPace(perSecond: number, now: () => number = () => performance.now()): AdjustablePace {
  const waiting: (() => void)[] = [];
  let gapMs = 1_000 / perSecond;
  let lastDueAt = Number.NEGATIVE_INFINITY;
  let notBefore = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;

  function serve(): void {
    clearTimeout(timer);
    while (waiting.length > 0) {
      const dueAt = Math.max(lastDueAt + gapMs, notBefore);
      const waitMs = dueAt - now();
      if (waitMs > 0) {
        timer = setTimeout(serve, Math.ceil(waitMs));
        return;
      }
      lastDueAt = Math.max(dueAt, now() - CATCH_UP_MS);
      waiting.shift()?.();
    }
  }

  return {
    turn: (signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const go = () => {
          signal.removeEventListener('abort', leave);
          resolve();
        };
        const leave = () => {
          waiting.splice(waiting.indexOf(go), 1);
          resolve();
          serve();
        };
        signal.addEventListener('abort', leave, { once: true });
        // A time in which nobody waited is no lateness.
        if (waiting.push(go) === 1) lastDueAt = Math.max(lastDueAt, now() - gapMs);
        serve();
      }),
    slowDown(forMs) {
      notBefore = Math.max(notBefore, now() + forMs);
    },
    setRate(perSecond) {
      gapMs = 1_000 / perSecond;
      serve();
    },
  };
}
