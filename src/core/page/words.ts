// What the page says of states, forecasts and incidents, in plain words.

import { availabilityOf, isCutOff } from '../history/availability.ts';
import type { Change, RecoveredBy } from '../history/history.ts';
import { isLoud } from '../reason.ts';
import { DAY_MS, MINUTE_MS, renderDuration, renderTime } from '../time.ts';
import { isDead, isWorking, type State } from '../token/token-health.ts';
import type { Forecast } from './forecast.ts';
import { type Html, html } from './html.ts';
import type { PastIncident } from './incidents.ts';
import type { BotStats, Sums } from './stats.ts';

/** How a bot is shown: its color, which is never the only sign, and its place in the order. */
export type Tone = 'bad' | 'wrong' | 'warn' | 'none' | 'good';

/** The worst first. */
export const TONES: readonly Tone[] = ['bad', 'wrong', 'warn', 'none', 'good'];

export interface StateWords {
  tone: Tone;
  badge: string;
  sentence: string;
}

const OF_STATE: Record<State, readonly [tone: Tone, badge: string, sentence: string]> = {
  valid: ['good', 'Up', 'The token works.'],
  expiring: ['warn', 'Expires soon', 'The token works, but it expires soon.'],
  expired: ['bad', 'Down', 'The token expired.'],
  invalid: ['bad', 'Down', 'Meta rejects the token: it was revoked, or it is not valid.'],
  blocked: ['bad', 'Down', 'Meta restricted the app or the account.'],
  misconfigured: ['wrong', 'Setup problem', 'The monitor couldn’t check the token, or the bot can’t use it.'],
  unknown: ['none', 'Unknown', 'Meta or Railway didn’t answer, so the state is unknown.'],
};

/** What holds now. */
export function stateWords(latest: Change | undefined): StateWords {
  if (!latest) return { tone: 'none', badge: 'Not checked yet', sentence: 'No check has found anything out yet.' };
  const [tone, badge, sentence] = OF_STATE[latest.state];
  if (isWorking(latest.state) && availabilityOf(latest) === 'silent')
    return {
      tone: 'bad',
      badge: 'Down',
      sentence: isCutOff(latest.cause)
        ? 'The token works, but the bot cannot send or receive messages.'
        : 'The stored token works, but the bot still runs with an older one.',
    };
  if (tone === 'good' && isLoud(latest.level))
    return { tone: 'wrong', badge: 'Needs attention', sentence: 'The token works, but there is another problem.' };
  if (tone === 'none' && isLoud(latest.level))
    return { tone: 'wrong', badge: 'Not monitored', sentence: 'No check has had an answer for a long time.' };
  return { tone, badge, sentence };
}

/** A time that the reader's browser can tell in its own zone as well. */
export function timeTag(time: Date): Html {
  return html`<time datetime="${time.toISOString()}">${renderTime(time)}</time>`;
}

/** When the token expires. */
export function tellExpiry({ latest }: Pick<BotStats, 'latest'>, now: Date): Html {
  if (!latest) return html`Unknown`;
  const { expiresAt, state } = latest;
  if (state === 'expired') return html`Expired`;
  if (isDead(state)) return html`Not working`;
  if (expiresAt === 'never') return html`Never`;
  if (!expiresAt) return html`Unknown`;
  if (expiresAt <= now) return html`Was due <small>${timeTag(expiresAt)}</small>`;
  return html`<span class="then">In ${renderDuration(expiresAt.getTime() - now.getTime())}</span> <small>${timeTag(expiresAt)}</small>`;
}

/** The same in a few words, for a row. */
export function timeLeft({ latest }: Pick<BotStats, 'latest'>, now: Date): string {
  const expiresAt = latest?.expiresAt;
  if (expiresAt === 'never') return 'Never expires';
  if (!expiresAt) return 'Expiry unknown';
  return expiresAt <= now ? 'Expiry passed' : `${renderDuration(expiresAt.getTime() - now.getTime())} left`;
}

const NOW: Record<State, Html> = {
  valid: html`Follow the steps in the issue`,
  expiring: html`Follow the steps in the issue`,
  expired: html`Replace the token`,
  invalid: html`Replace the token`,
  blocked: html`Ask Meta for a review <small>A new token doesn’t help.</small>`,
  misconfigured: html`Fix the setup problem <small>The issue says how.</small>`,
  unknown: html`Find out why there is no answer`,
};

/** What is asked of the reader, and by when. */
export function forecastWords(forecast: Forecast): Html {
  switch (forecast.need) {
    case 'now':
      return NOW[forecast.state];
    case 'by':
      return forecast.isPast
        ? html`Replace the token <small>It was due to expire ${timeTag(forecast.at)}.</small>`
        : html`Replace the token <small>Before ${timeTag(forecast.at)}.</small>`;
    case 'renewed':
      return html`Nothing <small>Automatic renewal worked ${times(forecast.renewals)}. Without it, the token expires ${timeTag(forecast.at)}.</small>`;
    case 'about':
      return html`Replace the token <small>Around ${timeTag(forecast.at)}, judging by ${plural(forecast.lives, 'earlier token')}.</small>`;
    case 'nobody':
      return html`Nothing <small>The token never expires.</small>`;
    case 'unknown':
      return html`Unknown <small>Meta didn’t say when the token expires.</small>`;
  }
}

const OF_CURE: Record<RecoveredBy, string> = {
  pasted: 'The token was replaced.',
  renewed: 'Automatic renewal replaced the token.',
  switched: 'The bot switched to a backup token.',
  'by-itself': 'Resolved outside the monitor.',
};

const OF_INCIDENT: Record<State, string> = {
  valid: 'Needed attention',
  expiring: 'Needed attention',
  expired: 'Token expired',
  invalid: 'Token revoked or not valid',
  blocked: 'Restricted by Meta',
  misconfigured: 'Setup problem',
  unknown: 'Not monitored',
};

export function incidentTitle({ state, causes }: PastIncident): string {
  if (isWorking(state) && causes.some(isCutOff)) return 'The bot could not send or receive messages';
  return OF_INCIDENT[state];
}

/** When it was what, as far as it is known; `showTime` puts a time into the text. */
export function incidentFacts(
  { began, noticed, ended, cure }: PastIncident,
  now: Date,
  showTime: (time: Date) => Html | string,
): Html[] {
  const duration = renderDuration((ended ?? now).getTime() - began.getTime());
  const lateMs = noticed.getTime() - began.getTime();
  return [
    ...(lateMs > 0 ? [html`Began ${showTime(began)}`] : []),
    html`Detected ${showTime(noticed)}${lateMs > 0 && `, ${renderDuration(lateMs)} later`}`,
    ended ? html`Resolved ${showTime(ended)}` : html`Ongoing`,
    html`Duration ${duration}${!ended && ' so far'}`,
    ...(cure ? [html`${OF_CURE[cure]}`] : []),
  ];
}

/** `99.98%`, always rounded down: 100% is said only of no downtime at all. A day of monitoring is the least that tells. */
export function renderShare({ up, silent }: Pick<Sums, 'up' | 'silent'>): string {
  const monitored = up + silent;
  if (monitored < DAY_MS) return 'not enough data';
  if (silent === 0) return '100%';
  return `${(Math.floor((up / monitored) * 10_000) / 100).toFixed(2)}%`;
}

/** What of the monitoring is worth a word: a run begins a few seconds late, and that is none. Milliseconds. */
export function gapOf({ unwatched }: Pick<Sums, 'unwatched'>): number {
  return unwatched < MINUTE_MS ? 0 : unwatched;
}

/** One day of the strip. */
export function dayWords({ day, sums }: BotStats['days'][number]): string {
  const date = new Date(day).toUTCString().slice(0, 16);
  const { up, silent } = sums;
  const unwatched = gapOf(sums);
  if (up + silent === 0) return `${date}: not monitored`;
  if (silent === 0 && unwatched === 0) return `${date}: up`;
  if (up === 0 && unwatched === 0) return `${date}: down`;
  const parts = [
    silent > 0 && `down ${renderDuration(silent)}`,
    up > 0 && `up ${renderDuration(up)}`,
    unwatched > 0 && `not monitored ${renderDuration(unwatched)}`,
  ];
  return `${date}: ${parts.filter(Boolean).join(', ')}`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
