// The issues of a repository for many bots: one listing for all, and writes that keep GitHub's limit.
import type { Issue } from '../../core/incident/issue.ts';
import type { Issues } from '../../ports.ts';
import { createPace } from '../http/pace.ts';

/**
 * GitHub allows 80 requests a minute that make content.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
const WRITES_A_SECOND = 75 / 60;

export function shareIssues(issues: Issues): Issues {
  const pace = createPace(WRITES_A_SECOND);
  let isTold = false;
  const listings = new Map<string, Promise<Issue[]>>();
  function once(key: string, list: () => Promise<Issue[]>): Promise<Issue[]> {
    const known = listings.get(key);
    if (known) return known;
    const listing = list();
    listings.set(key, listing);
    return listing;
  }
  return {
    listOpen: (options, signal) =>
      options.fresh
        ? issues.listOpen(options, signal)
        : once(`open ${options.label ?? ''}`, () => issues.listOpen(options, signal)),
    listClosed: (options, signal) => once(`closed ${options.label}`, () => issues.listClosed(options, signal)),
    read: (number, signal) => issues.read(number, signal),
    async apply(step, signal) {
      await pace.turn(signal);
      return await issues.apply(step, signal);
    },
    // Once is enough to be told.
    async tokenExpiresAt() {
      const expiresAt = isTold ? undefined : await issues.tokenExpiresAt?.();
      isTold = true;
      return expiresAt;
    },
  };
}
