// When to advise a token that lasts: replacing one every few hours is a treadmill.

import { hasEffect, type Reason } from '../reason.ts';
import type { Outside } from '../sanitize.ts';
import { TOKEN_CODES } from './codes.ts';
import { isShortLived } from './expiry.ts';
import type { TokenHealth } from './token-health.ts';

/** What Railway calls the environment of a bot that people use, unless somebody named it otherwise. */
function isProduction(environmentName: Outside | undefined): boolean {
  return /^prod(uction)?$/i.test(environmentName?.raw() ?? '');
}

/** Whether a token that lives for hours serves a bot that people use. */
export function isTemporaryInProduction(health: TokenHealth, environmentName: Outside | undefined, now: Date): boolean {
  const isKnown = health.state === 'valid' || health.state === 'expiring' || health.state === 'expired';
  return isKnown && isProduction(environmentName) && isShortLived(health, now);
}

/** The reasons without the advice for a bot that nobody uses yet, where that for one in production is among them. */
export function preferLasting(reasons: readonly Reason[]): Reason[] {
  return reasons.filter(({ effect }) => effect !== 'temporary' || !hasEffect(reasons, 'temporary-in-use'));
}

export const TEMPORARY_TOKEN_IN_USE: Reason = {
  code: 'TEMPORARY_TOKEN_IN_USE',
  level: 'info',
  what: 'This production bot uses a temporary token, which expires within hours.',
  fix: 'Generate a system user token: https://business.facebook.com/latest/settings → System users → Generate token.',
  ...TOKEN_CODES.TEMPORARY_TOKEN_IN_USE,
};
