// The strip of the last 90 days: what of each day is drawn, and the words that stand for the picture.

import { HOUR_MS, renderDuration } from '../time.ts';
import type { BotStats, Sums } from './stats.ts';
import { plural } from './words.ts';

/** Shares of a day's height, from the ground up; what is missing to the whole was not monitored. */
export interface StripDay {
  silent: number;
  up: number;
}

/** The outlines of each kind of bar, as SVG path data in a box of this size. */
export interface StripPicture {
  track: string;
  silent: string;
  up: string;
}

export const STRIP_WIDTH = 900;
export const STRIP_HEIGHT = 48;
/** Of the width that a day has; the rest is the gap between two. */
const BAR_SHARE = 0.75;

/** Half an hour would be too thin a line to see: any downtime takes at least this share of its day. */
const LEAST_SILENCE = 0.2;
/** So does a gap in monitoring, unless it is one of those that GitHub's late schedules leave every day. */
const LEAST_GAP = 0.2;
const USUAL_GAP_MS = HOUR_MS;
/** And what was seen of a day that was hardly monitored. */
const LEAST_UP = 0.1;

export function stripDays(days: BotStats['days']): StripDay[] {
  return days.map(({ sums }) => {
    const whole = sums.up + sums.silent + sums.unwatched;
    if (whole === 0) return { silent: 0, up: 0 };
    const silent = sums.silent === 0 ? 0 : Math.max(LEAST_SILENCE, sums.silent / whole);
    const gap = Math.max(sums.unwatched > USUAL_GAP_MS ? LEAST_GAP : 0, sums.unwatched / whole);
    const up = sums.up === 0 ? 0 : Math.min(1 - silent, Math.max(LEAST_UP, 1 - silent - gap));
    return { silent, up };
  });
}

/** One bar a day: its track over the whole height; on the ground its silence, and what answered on top of it. */
export function drawStrip(days: readonly StripDay[]): StripPicture {
  const step = STRIP_WIDTH / days.length;
  /** Of each day the part of its height between two shares. */
  const outline = (part: (day: StripDay) => readonly [from: number, to: number]) =>
    days
      .map((day, index) => {
        const [from, to] = part(day);
        const left = step * (index + (1 - BAR_SHARE) / 2);
        return to > from ? bar(left, STRIP_HEIGHT * (1 - to), step * BAR_SHARE, STRIP_HEIGHT * (to - from)) : '';
      })
      .join('');
  return {
    track: outline(() => [0, 1]),
    silent: outline(({ silent }) => [0, silent]),
    up: outline(({ silent, up }) => [silent, silent + up]),
  };
}

function bar(left: number, top: number, width: number, height: number): string {
  return `M${round(left)} ${round(top)}h${round(width)}v${round(height)}h${round(-width)}Z`;
}

/** A tenth of a unit is less than anybody sees. */
const round = (length: number) => Math.round(length * 10) / 10;

/** The picture in words. */
export function stripWords({ bot, days }: Pick<BotStats, 'bot' | 'days'>): string {
  const count = (is: (sums: Sums) => boolean) => days.filter(({ sums }) => is(sums)).length;
  const isWatched = (sums: Sums) => sums.up + sums.silent > 0;
  const silent = days.filter(({ sums }) => sums.silent > 0);
  const worst = silent.toSorted((a, b) => b.sums.silent - a.sums.silent)[0];
  const parts = [
    `${plural(
      count((sums) => isWatched(sums) && sums.silent === 0),
      'day',
    )} without downtime`,
    `${plural(silent.length, 'day')} with downtime${worst ? ` (most on ${worst.day}: ${renderDuration(worst.sums.silent)})` : ''}`,
    `${plural(
      count((sums) => !isWatched(sums)),
      'day',
    )} not monitored`,
  ];
  return `The last ${days.length} days of ${bot}: ${parts.join(', ')}.`;
}
