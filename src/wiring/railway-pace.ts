// How many requests a second Railway is sent: as many as the smallest plan allows, until its answers tell of a larger one.
import type { HeaderLookup } from '../adapters/http/answer.ts';
import { createPace, type Pace } from '../adapters/http/pace.ts';

/**
 * What Railway allows. Its headers tell the limit of an hour (`"default";q=10000;w=3600`), and with it the plan; what
 * the plan allows a second is documented only. https://docs.railway.com/integrations/api
 */
const HOBBY_A_SECOND = 10;
const PRO_A_SECOND = 50;
const PRO_AN_HOUR = 10_000;
const HOUR = 3_600;
/** Requests arrive less evenly than they are sent, and others may use the same token. */
const MARGIN = 0.8;
/** Before anything is known, and wherever it is not known for sure. */
const CAREFUL = HOBBY_A_SECOND * MARGIN;

/** Requests a second, by the headers of an answer; nothing where they say nothing that makes sense. */
export function paceFor(headers: HeaderLookup): number | undefined {
  const limit = readCount(headers.get('x-ratelimit-limit'));
  const policies = (headers.get('ratelimit-policy') ?? '').split(',').flatMap(readPolicy);
  const allowed = limit && allowedASecond(limit, policies);
  if (!allowed) return undefined;
  const burst = policies.find(({ window }) => window === 1)?.quota ?? PRO_A_SECOND;
  const remaining = readCount(headers.get('x-ratelimit-remaining')) ?? limit;
  const isNearlyUsedUp = remaining < limit / 10;
  return MARGIN * Math.min(allowed, burst, isNearlyUsedUp ? HOBBY_A_SECOND : PRO_A_SECOND);
}

interface Policy {
  quota: number;
  /** Seconds. */
  window: number;
}

/** The quota of a policy may be another than the token's: it is told to whoever has none as well. */
function allowedASecond(limit: number, policies: readonly Policy[]): number | undefined {
  const hourly = policies.length === 0 ? { window: HOUR } : policies.find(({ window }) => window === HOUR);
  const { window } = policies.find(({ quota }) => quota === limit) ?? hourly ?? {};
  if (window === HOUR) return limit >= PRO_AN_HOUR ? PRO_A_SECOND : HOBBY_A_SECOND;
  return window === 1 ? limit : undefined;
}

/**
 * `"default";q=1000;w=3600`, or `1000;w=3600` of earlier drafts.
 * https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
 */
function readPolicy(item: string): Policy[] {
  const quota = readCount(/(?:^\s*|;\s*q=)(\d+)\s*(?:;|$)/.exec(item)?.[1]);
  const window = readCount(/;\s*w=(\d+)\s*(?:;|$)/.exec(item)?.[1]);
  return quota && window ? [{ quota, window }] : [];
}

function readCount(text: string | null | undefined): number | undefined {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : undefined;
}

/**
 * A pace for each token of a run: Railway counts by the token. All of them together are no faster than the fastest may
 * be, since they may belong to one account. After a 429 all are careful.
 */
export function createRailwayPaces(): () => Pace {
  const rates: number[] = [];
  const all = createPace(CAREFUL);
  let isLimited = false;
  return () => {
    const own = createPace(CAREFUL);
    const index = rates.push(CAREFUL) - 1;
    return {
      async turn(signal) {
        await own.turn(signal);
        await all.turn(signal);
      },
      slowDown(forMs) {
        isLimited = true;
        all.setRate(CAREFUL);
        all.slowDown(forMs);
      },
      heed(headers) {
        const rate = paceFor(headers);
        if (rate === undefined || isLimited) return;
        rates[index] = rate;
        own.setRate(rate);
        all.setRate(Math.max(...rates));
      },
    };
  };
}
