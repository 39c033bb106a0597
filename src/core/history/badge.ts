// The badge of one bot, in the form of the shields endpoint. https://shields.io/badges/endpoint-badge

import { isLoud } from '../reason.ts';
import { renderTime } from '../time.ts';
import type { State } from '../token/token-health.ts';
import { isWorking } from '../token/token-health.ts';
import type { Change } from './history.ts';

const COLOR: Record<State, string> = {
  valid: 'brightgreen',
  expiring: 'yellow',
  expired: 'red',
  invalid: 'red',
  blocked: 'red',
  misconfigured: 'orange',
  unknown: 'lightgrey',
};

export function badgePath(bot: string): string {
  return `badge/${bot}.json`;
}

/** State and, while the token works, until when. It is written when something changes, so it holds no time that passes. */
export function renderBadge(bot: string, { state, level, cause, expiresAt }: Change): string {
  const works = isWorking(state);
  const isFault = works && isLoud(level);
  const until = works && !isFault && expiresAt instanceof Date ? ` until ${renderTime(expiresAt)}` : '';
  const fault = isFault && cause ? `, ${cause.toLowerCase().replaceAll('_', ' ')}` : '';
  const badge = {
    schemaVersion: 1,
    label: bot === 'bot' ? 'WhatsApp token' : `WhatsApp token of ${bot}`,
    message: `${state}${until}${fault}`,
    color: isFault ? 'orange' : COLOR[state],
  };
  return `${JSON.stringify(badge, undefined, 2)}\n`;
}
