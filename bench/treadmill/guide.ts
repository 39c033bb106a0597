// The one sitting of day 1 that ends with a system user token: by Meta's API where that goes through, else in the dashboard.
import type { Random } from './random.ts';
import { MINUTE } from './time.ts';

/**
 * That every call goes through, from nothing. An estimate: Meta documents the calls, and no recorded success by an app
 * that only has WhatsApp is known.
 */
export const AUTOMATIC_ODDS = 0.4;

/** Getting the admin token and watching the calls, up to the token or the first refusal. */
export const AUTOMATIC_TAKES = 10 * MINUTE;
/** The 12 to 15 steps in the dashboard. */
export const DASHBOARD_TAKES = 30 * MINUTE;

export interface Sitting {
  takes: number;
  /** The admin token; where Meta refused a call, the system user token as well. */
  pastes: number;
}

export function planSitting(random: Random): Sitting {
  const isAutomatic = random() < AUTOMATIC_ODDS;
  return isAutomatic ? { takes: AUTOMATIC_TAKES, pastes: 1 } : { takes: AUTOMATIC_TAKES + DASHBOARD_TAKES, pastes: 2 };
}
