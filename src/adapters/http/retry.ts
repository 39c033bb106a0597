// When a read is asked again, and how long to wait before: pure, so that the clock and chance stay with the caller.

/** Tries of one read, the first included. */
const MAX_TRIES = 3;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_WAIT_MS = 10_000;

/** Statuses that say "not now" rather than "no". */
export function isWorthAnotherTry(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/**
 * Milliseconds that `Retry-After` asks to wait: whole seconds or an HTTP date; nothing where it is neither.
 * https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function parseRetryAfter(value: string | null, nowMs: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  // Every HTTP date begins with a weekday; without this, Date.parse would accept far more than dates.
  const atMs = /^[A-Z][a-z]{2,8}, /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs);
}

/**
 * Milliseconds to wait after the given try, spread by `random` (0 to 1) so that many runs don't return at once.
 * Nothing where no further try makes sense: all are used up, or the service asks for a longer wait than a run can spend.
 */
export function retryDelayMs(tries: number, retryAfterMs: number | undefined, random: number): number | undefined {
  if (tries >= MAX_TRIES || (retryAfterMs ?? 0) > LONGEST_WAIT_MS) return undefined;
  const spread = random * FIRST_PAUSE_MS * 2 ** (tries - 1);
  return Math.min(LONGEST_WAIT_MS, (retryAfterMs ?? 0) + spread);
}
