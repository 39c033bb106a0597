// The whole page as HTML. It asks no other host for anything, and works without the script that goes with it.

import { renderDuration, renderTime } from '../time.ts';
import { type PageLinks, renderCard, renderRow, WAS } from './bot-section.ts';
import { type Html, html } from './html.ts';
import type { BotStats } from './stats.ts';
import { WATCHED_INTERVALS } from './timeline.ts';
import { plural, stateWords, TONES, type Tone, timeTag } from './words.ts';

/** Tells a page of ours from any other. */
export const PAGE_MARK = html`<meta name="generator" content="whatsapp-token-manager">`;

export interface PageData {
  bots: readonly BotStats[];
  /** Names of files that hold no history. */
  unreadable: readonly string[];
  madeAt: Date;
  /** When the monitor last ran; absent where the runs are not known. */
  ranAt?: Date;
  runsKnown: boolean;
  intervalMs: number;
  /** Absent where the repository is not known. */
  links?: PageLinks;
}

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; base-uri 'none'; form-action 'none'";

export function renderPage(matter: PageData): string {
  const bots = matter.bots.toSorted(byNeed);
  const { madeAt, links } = matter;
  const { sentence, tone } = summarize(bots);
  const isStale = isStaleAlready(matter);
  const well = bots.filter((stats) => toneOf(stats) === 'good');
  const unwell = bots.filter((stats) => toneOf(stats) !== 'good');
  const title = `${isStale ? `${OUT_OF_DATE} · ` : ''}${sentence.replace(/\.$/, '')} · WhatsApp tokens`;
  const summary = `As of ${renderTime(matter.ranAt ?? madeAt)}. ${describe(unwell)}`;
  const page = html`<!doctype html>
<html lang="en"${isStale && html` class="stale"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${PAGE_MARK}
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="description" content="${summary}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="WhatsApp tokens">
<meta property="og:title" content="${sentence}">
<meta property="og:description" content="${summary}">
<title>${title}</title>
<link rel="icon" type="image/svg+xml" href="${ICON[isStale ? 'none' : tone]}" data-stale="${ICON.none}">
<link rel="alternate" type="application/atom+xml" title="WhatsApp token incidents" href="feed.xml">
<link rel="stylesheet" href="style.css">
<script src="script.js" defer></script>
</head>
<body>
<a class="skip" href="#bots">Skip to the bots</a>
<header class="page ${tone}">
  <h1>WhatsApp tokens</h1>
  <p class="verdict">${WAS}${sentence}</p>
  ${renderNext(bots)}
  ${renderAge(matter, isStale)}
</header>
<main id="bots" tabindex="-1">
${matter.unreadable.length > 0 && renderUnreadable(matter.unreadable)}
${bots.length === 0 && EMPTY}
${bots.length > 0 && LEGEND}
${unwell.length > 0 && html`<section aria-labelledby="unwell"><h2 id="unwell">${WAS}Needs attention${countOf(unwell)}</h2><div class="cards">${unwell.map((stats) => renderCard(stats, madeAt, links))}</div></section>`}
${well.length > 0 && html`<section aria-labelledby="well"><h2 id="well">${WAS}Up${countOf(well)}</h2><div class="rows">${well.map((stats) => renderRow(stats, madeAt, links))}</div></section>`}
</main>
${renderFoot(matter)}
</body>
</html>
`;
  return page.toString();
}

const countOf = ({ length }: readonly BotStats[]) => html` <span class="count">${length}</span>`;

const toneOf = ({ latest }: BotStats) => stateWords(latest).tone;

/** What is wrong first, then by name. */
function byNeed(a: BotStats, b: BotStats): number {
  const rank = (stats: BotStats) => TONES.indexOf(toneOf(stats));
  return rank(a) - rank(b) || (a.bot < b.bot ? -1 : 1);
}

const ONE: Record<Tone, string> = {
  bad: 'The bot is down.',
  wrong: 'The bot needs attention.',
  warn: 'The bot is up, and its token expires soon.',
  none: 'The state of the bot is unknown.',
  good: 'The bot is up.',
};

function summarize(bots: readonly BotStats[]): { sentence: string; tone: Tone } {
  const tones = bots.map(toneOf);
  const [tone = 'none'] = TONES.filter((each) => tones.includes(each));
  if (bots.length === 0) return { sentence: 'No bot has a history yet.', tone };
  if (bots.length === 1) return { sentence: ONE[tone], tone };
  const count = (each: Tone) => tones.filter((one) => one === each).length;
  const [bad, wrong, warn, none] = [count('bad'), count('wrong'), count('warn'), count('none')];
  const isUp = bad + wrong + none === 0;
  const parts = [
    bad > 0 && `${bad} of ${plural(bots.length, 'bot')} ${bad === 1 ? 'is' : 'are'} down`,
    wrong > 0 && `${wrong} ${wrong === 1 ? 'needs' : 'need'} attention`,
    none > 0 && `${none} unknown`,
    isUp && `All ${bots.length} bots are up`,
    isUp && warn > 0 && `${plural(warn, 'token')} ${warn === 1 ? 'expires' : 'expire'} soon`,
  ].filter(Boolean);
  return { sentence: `${parts.join(', ')}.`, tone };
}

const NAMED = 5;

/** For a preview of the link: which bots it is about. */
function describe(unwell: readonly BotStats[]): string {
  const named = unwell.slice(0, NAMED).map(({ bot, latest }) => `${bot}: ${stateWords(latest).badge.toLowerCase()}`);
  const more = unwell.length - named.length;
  return named.length > 0 ? `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.` : 'Nothing needs attention.';
}

/** While nothing is wrong: what comes next. */
function renderNext(bots: readonly BotStats[]): Html | undefined {
  if (bots.some(({ forecast }) => forecast.need === 'now')) return undefined;
  const timed = bots.flatMap(({ bot, forecast }) =>
    forecast.need === 'by' || forecast.need === 'about' ? [{ bot, ...forecast }] : [],
  );
  const next = timed.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0];
  if (!next) return undefined;
  const { bot, at, need } = next;
  return html`<p class="next">Next: replace the token of <a href="#bot-${bot}">${bot}</a> ${need === 'by' ? 'before' : 'around'} ${timeTag(at)}.</p>`;
}

const OUT_OF_DATE = 'Out of date';

function isStaleAlready({ bots, madeAt, ranAt, runsKnown, intervalMs }: PageData): boolean {
  return (
    runsKnown && bots.length > 0 && (!ranAt || madeAt.getTime() - ranAt.getTime() > WATCHED_INTERVALS * intervalMs)
  );
}

/** By the reader's clock with the script; without it, by that of the machine that made the page. */
function renderAge({ madeAt, ranAt, runsKnown, intervalMs }: PageData, isStale: boolean): Html {
  const staleAfter = new Date((ranAt ?? madeAt).getTime() + WATCHED_INTERVALS * intervalMs);
  return html`<p class="made">As of <strong>${timeTag(madeAt)}</strong><span data-age="${madeAt.toISOString()}"></span>.${ranAt && html` Last check: ${timeTag(ranAt)}.`}</p>
  <noscript><p class="by-clock">This page describes <strong>${timeTag(madeAt)}</strong>. Without JavaScript it can’t tell its own age. After ${timeTag(staleAfter)}, treat it as out of date.</p></noscript>
  <div class="banner" role="status" data-stale-after="${staleAfter.toISOString()}"${!isStale && html` hidden`}>
    <p class="loud">This page is out of date.</p>
    <p>${renderAgeing({ madeAt, runsKnown, ...(ranAt ? { ranAt } : {}) })}. A new one is due every ${renderDuration(intervalMs)}. What it says may no longer be true. Check that the monitor’s workflow and the page’s workflow still run.</p>
  </div>`;
}

function renderAgeing({ madeAt, ranAt, runsKnown }: Pick<PageData, 'madeAt' | 'ranAt' | 'runsKnown'>): Html {
  if (ranAt) return html`The last check it knows was ${timeTag(ranAt)}`;
  return runsKnown ? html`It knows no check at all` : html`It was made ${timeTag(madeAt)}`;
}

function renderUnreadable(names: readonly string[]): Html {
  return html`<section class="notice"><h2>Not shown</h2><p>These files hold no readable history: ${names.map((name, index) => html`${index > 0 && ', '}<code>${name}</code>`)}. They may have been edited. The monitor sets a broken file aside and starts a new one.</p></section>`;
}

const EMPTY = html`<section class="notice"><h2>Nothing to show yet</h2><p>The history begins with the first check of a monitor that sets <code>history: branch</code>. The next page after that shows it.</p></section>`;

const LEGEND = html`<ul class="legend" aria-label="What the colors of the strips mean"><li class="up">Up</li><li class="silent">Down</li><li class="track">Not monitored</li></ul>`;

function renderFoot({ runsKnown, intervalMs }: PageData): Html {
  const monitored = runsKnown
    ? html`Time counts as monitored from each run of the monitor, as GitHub lists them, until the next run, and for at most ${renderDuration(WATCHED_INTERVALS * intervalMs)}. `
    : html`<strong>The times of the monitor’s runs are unknown here</strong>, so all time since the first check counts as monitored. `;
  return html`<footer class="foot">
  <h2>How this is measured</h2>
  <p>${monitored}While Meta or Railway doesn’t answer, or there is a setup problem, time counts as not monitored. It is neither up nor down.</p>
  <p>An expired token counts as down from its expiry, not only from the check that detected it. In a strip, any downtime takes at least a fifth of its day. Percentages are rounded down, and need a day of monitored time.</p>
  <p><a href="feed.xml">Incidents as an Atom feed</a></p>
</footer>`;
}

/** Each has a shape as well as a color. */
const icon = (color: string, shape: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="${color}"/><path d="${shape}" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`)}`;

const EXCLAMATION = 'M8 4v4.5M8 11.75v.01';

const ICON: Record<Tone, string> = {
  good: icon('#1f8a4c', 'M4.75 8.25l2.25 2.25 4.25-4.75'),
  warn: icon('#9a6400', EXCLAMATION),
  none: icon('#6b757e', 'M5 8h6'),
  wrong: icon('#c2570c', EXCLAMATION),
  bad: icon('#c62828', 'M5.25 5.25l5.5 5.5M10.75 5.25l-5.5 5.5'),
};
