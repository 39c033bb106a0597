// What the page says of states, forecasts and figures, in plain words.

import { availabilityOf } from '../history/availability.ts';
import type { Change, RecoveredBy } from '../history/history.ts';
import { isLoud } from '../reason.ts';
import { renderDuration, renderTime } from '../time.ts';
import { isDead, isWorking, type State } from '../token/token-health.ts';
import type { Forecast } from './forecast.ts';
import { type Html, html } from './html.ts';
import type { PastIncident } from './incidents.ts';
import type { BotStats } from './stats.ts';

/** How a bot is shown: its colour, which is never the only sign, and its place in the order. */
export type Tone = 'bad' | 'wrong' | 'warn' | 'none' | 'good';

/** The worst first. */
export const TONES: readonly Tone[] = ['bad', 'wrong', 'warn', 'none', 'good'];

const OF_STATE: Record<State, readonly [tone: Tone, badge: string, sentence: string]> = {
  valid: ['good', 'Answers', 'The token works'],
  expiring: ['warn', 'Expires soon', 'The token works, and expires soon'],
  expired: ['bad', 'Silent', 'The token has expired'],
  invalid: ['bad', 'Silent', 'The token was revoked, or is none'],
  blocked: ['bad', 'Blocked', 'Meta has restricted the app or the account'],
  misconfigured: [
    'wrong',
    'Set up wrongly',
    'There is a setup problem: the token cannot be checked, or the bot cannot use it',
  ],
  unknown: ['none', 'Not known', 'Somebody did not answer, so the state is not known'],
};

/** What holds now. */
export function stateWords(latest: Change | undefined): { tone: Tone; badge: string; sentence: string } {
  if (!latest) return { tone: 'none', badge: 'Not seen yet', sentence: 'No check has told anything yet' };
  const [tone, badge, sentence] = OF_STATE[latest.state];
  if (isWorking(latest.state) && availabilityOf(latest) === 'silent')
    return { tone: 'bad', badge: 'Silent', sentence: 'The stored token works, but the bot runs with an older one' };
  if (tone === 'good' && isLoud(latest.level))
    return { tone: 'wrong', badge: 'Needs help', sentence: `${sentence}, but not all is well` };
  if (tone === 'none' && isLoud(latest.level))
    return { tone: 'wrong', badge: 'Blind', sentence: 'The monitor could not find anything out for a long time' };
  return { tone, badge, sentence };
}

/** A time that the reader's browser can tell in its own zone as well. */
export function timeTag(time: Date): Html {
  return html`<time datetime="${time.toISOString()}">${renderTime(time)}</time>`;
}

/** How long the token has left. */
export function timeLeft({ latest }: Pick<BotStats, 'latest'>, now: Date): Html {
  if (!latest) return html`not known`;
  const { expiresAt, state } = latest;
  if (isDead(state)) return html`none`;
  if (expiresAt === 'never') return html`never ends`;
  if (!expiresAt) return html`not known`;
  if (expiresAt <= now) return html`was to end ${timeTag(expiresAt)}`;
  return html`${renderDuration(expiresAt.getTime() - now.getTime())} <small>until ${timeTag(expiresAt)}</small>`;
}

const NOW: Record<State, string> = {
  valid: 'see what the issue says',
  expiring: 'see what the issue says',
  expired: 'hand in a new token',
  invalid: 'hand in a new token',
  blocked: 'ask Meta for a review; a new token does not help',
  misconfigured: 'put right what the issue names',
  unknown: 'see why nothing answers',
};

/** When a person is next needed, and how that is known. */
export function forecastWords(forecast: Forecast): Html {
  switch (forecast.need) {
    case 'now':
      return html`<strong>now</strong> <small>${NOW[forecast.state]}</small>`;
    case 'by':
      return forecast.isPast
        ? html`by ${timeTag(forecast.at)} <small>which has passed; the next check will tell</small>`
        : html`by ${timeTag(forecast.at)} <small>nothing has renewed it so far</small>`;
    case 'renewed':
      return html`not before ${timeTag(forecast.at)} <small>nor then, if renewing by itself goes on (${times(forecast.renewals)} so far)</small>`;
    case 'about':
      return html`about ${timeTag(forecast.at)} <small>going by how long ${plural(forecast.lives, 'past token')} lived</small>`;
    case 'nobody':
      return html`not foreseen <small>the token never expires</small>`;
    case 'unknown':
      return html`not known <small>Meta did not say when the token ends, and no past one tells</small>`;
  }
}

const OF_CURE: Record<RecoveredBy, string> = {
  pasted: 'a person handed in a new token',
  renewed: 'the token was renewed by itself',
  switched: 'a backup token was put in its place',
  'by-itself': 'it came back by itself',
};

const OF_INCIDENT: Record<State, string> = {
  valid: 'Needed help',
  expiring: 'Needed help',
  expired: 'Expired',
  invalid: 'Revoked',
  blocked: 'Blocked by Meta',
  misconfigured: 'Set up wrongly',
  unknown: 'Nothing could be found out',
};

/** What it was, how it was noticed, and how it ended. */
export function incidentWords({ state, causes, began, noticed, ended, cure }: PastIncident, now: Date): Html {
  const lasted = renderDuration((ended ?? now).getTime() - began.getTime());
  const codes = causes.map((cause) => html` <code>${cause}</code>`);
  const late = began < noticed && html`, noticed ${renderDuration(noticed.getTime() - began.getTime())} later`;
  const end = ended
    ? html`Ended ${timeTag(ended)}, after ${lasted}${cure && `: ${OF_CURE[cure]}`}.`
    : html`<strong>It lasts</strong>, for ${lasted} so far.`;
  return html`<strong>${OF_INCIDENT[state]}</strong>${codes}<br>Since ${timeTag(began)}${late}. ${end}`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
