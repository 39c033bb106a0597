// What a change of state says of the bot until the next one: it answered, it was silent, or nobody could tell.

import { behaviourOf, isMessagingCode } from '../messaging/codes.ts';
import { isLoud } from '../reason.ts';
import { isWorking } from '../token/token-health.ts';
import { effectOf } from '../verdict/rules.ts';
import type { Change } from './history.ts';

/** What is known of a moment. Time without an answer about the token counts as not watched. */
export type Availability = 'up' | 'silent' | 'unwatched';

/** What a change says of the bot until the next one. */
export function availabilityOf({ state, level, cause }: Change): Availability {
  // Meta refuses the running bot, whatever it says of the token that is stored.
  const isSilent = effectOf(cause) === 'bot-silent' || isCutOff(cause);
  if (isWorking(state)) return isSilent && isLoud(level) ? 'silent' : 'up';
  return state === 'unknown' || state === 'misconfigured' ? 'unwatched' : 'silent';
}

/** No message goes out, or none comes in, though the token works. */
export function isCutOff(cause: string | undefined): boolean {
  return cause !== undefined && isMessagingCode(cause) && behaviourOf(cause).weight === 'blocked';
}

/**
 * When what a change tells really began. An expired token died when Meta had said it would, which is before the check
 * that noticed it; of everything else only the noticing is known.
 */
export function startOf(change: Change, before: Change | undefined): Date {
  if (change.state !== 'expired' || !before || !isWorking(before.state)) return change.at;
  const end = change.expiresAt ?? before.expiresAt;
  return end instanceof Date && end > before.at && end < change.at ? end : change.at;
}
