// Keeps a service's limits for everybody who asks it in this run: so many requests a second, and a pause for all after a 429.
import { setTimeout as sleep } from 'node:timers/promises';

/** Whom requests to one service wait for. */
export interface Pace {
  /** Resolves when it is one's turn, or as soon as the signal aborts. */
  turn(signal: AbortSignal): Promise<void>;
  /** Nobody's turn comes before so many milliseconds have passed. */
  slowDown(forMs: number): void;
}

/** At most so many turns a second, evenly spread. */
export function createPace(perSecond: number, now: () => number = () => performance.now()): Pace {
  const gapMs = 1_000 / perSecond;
  let nextAt = 0;
  let notBefore = 0;
  return {
    async turn(signal) {
      nextAt = Math.max(nextAt, now(), notBefore);
      let at = nextAt;
      nextAt += gapMs;
      for (;;) {
        const waitMs = Math.max(at, notBefore) - now();
        if (waitMs <= 0 || signal.aborted) return;
        await sleep(waitMs, undefined, { signal }).catch(() => {});
        // Whoever waited while everybody was told to pause is late by that pause.
        if (notBefore > at) at = notBefore;
      }
    },
    slowDown(forMs) {
      notBefore = Math.max(notBefore, now() + forMs);
    },
  };
}
