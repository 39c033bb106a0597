// The whole page as HTML. It asks no other host for anything, and works without the script that goes with it.

import { renderDuration } from '../time.ts';
import { renderBot } from './bot-section.ts';
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
}

/** With this many bots, a list of them stands before the first. */
const MANY = 6;

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; base-uri 'none'; form-action 'none'";

export function renderPage(matter: PageData): string {
  const bots = matter.bots.toSorted(byNeed);
  const { sentence, tone } = summarise(bots);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${PAGE_MARK}
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${sentence} · WhatsApp tokens</title>
<link rel="icon" href="${ICON[tone]}">
<link rel="stylesheet" href="style.css">
<script src="script.js" defer></script>
</head>
<body>
<a class="skip" href="#bots">Skip to the bots</a>
<header class="page ${tone}">
  <h1>WhatsApp tokens</h1>
  <p class="verdict">${sentence}</p>
  ${renderNext(bots)}
  ${renderAge(matter)}
</header>
<main id="bots" tabindex="-1">
${matter.unreadable.length > 0 && renderUnreadable(matter.unreadable)}
${bots.length === 0 && EMPTY}
${bots.length >= MANY && renderList(bots)}
${bots.length > 0 && LEGEND}
<div class="bots">${bots.map((figures) => renderBot(figures, matter.madeAt))}</div>
</main>
${renderFoot(matter)}
</body>
</html>
`;
  return page.toString();
}

/** What is wrong first, then by name. */
function byNeed(a: BotStats, b: BotStats): number {
  const rank = ({ latest }: BotStats) => TONES.indexOf(stateWords(latest).tone);
  return rank(a) - rank(b) || (a.bot < b.bot ? -1 : 1);
}

function summarise(bots: readonly BotStats[]): { sentence: string; tone: Tone } {
  const tones = bots.map(({ latest }) => stateWords(latest).tone);
  const count = (tone: Tone) => tones.filter((each) => each === tone).length;
  const answering = count('good') + count('warn');
  const [tone = 'none'] = TONES.filter((each) => tones.includes(each));
  if (bots.length === 0) return { sentence: 'No bot has a history yet.', tone };
  if (answering === bots.length)
    return { sentence: bots.length === 1 ? 'The bot answers.' : `All ${bots.length} bots answer.`, tone };
  const parts = [
    count('bad') > 0 && `${count('bad')} silent`,
    count('wrong') > 0 && `${count('wrong')} in need of help`,
    count('none') > 0 && `${count('none')} not known`,
    answering > 0 && `${answering} answering`,
  ].filter(Boolean);
  return { sentence: `${plural(bots.length, 'bot')}: ${parts.join(', ')}.`, tone };
}

function renderNext(bots: readonly BotStats[]): Html | undefined {
  const now = bots.filter(({ forecast }) => forecast.need === 'now');
  if (now.length > 0) return html`<p class="next">A person is needed <strong>now</strong>: ${links(now)}.</p>`;
  const timed = bots.flatMap((figures) => {
    const { forecast } = figures;
    return 'at' in forecast ? [{ figures, at: forecast.at }] : [];
  });
  const next = timed.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0];
  if (!next) return undefined;
  const { need } = next.figures.forecast;
  const how = need === 'renewed' ? 'not before' : need === 'about' ? 'about' : 'by';
  return html`<p class="next">A person is next needed ${how} ${timeTag(next.at)} (${links([next.figures])}).</p>`;
}

const LINKED = 5;

function links(bots: readonly BotStats[]): Html[] {
  const shown = bots
    .slice(0, LINKED)
    .map(({ bot }, index) => html`${index > 0 && ', '}<a href="#bot-${bot}">${bot}</a>`);
  return bots.length > LINKED ? [...shown, html` and ${bots.length - LINKED} more`] : shown;
}

/** By the reader's clock with the script; without it, by that of the machine that made the page. */
function renderAge({ bots, madeAt, ranAt, runsKnown, intervalMs }: PageData): Html {
  const toleranceMs = WATCHED_INTERVALS * intervalMs;
  const dataAt = ranAt ?? madeAt;
  const isStale = runsKnown && bots.length > 0 && (!ranAt || madeAt.getTime() - ranAt.getTime() > toleranceMs);
  const staleAfter = new Date(dataAt.getTime() + toleranceMs).toISOString();
  return html`<p class="made">Made <strong>${timeTag(madeAt)}</strong><span data-age="${madeAt.toISOString()}"></span>${ranAt && html`, after the check of ${timeTag(ranAt)}`}.</p>
  <noscript><p class="by-clock">This page was made at <strong>${timeTag(madeAt)}</strong>. Without JavaScript it cannot tell its own age: if that is more than ${renderDuration(toleranceMs)} ago, what it says may no longer hold.</p></noscript>
  <div class="stale" role="status" data-stale-after="${staleAfter}"${!isStale && html` hidden`}>
    <p class="loud">This page is old.</p>
    <p>${renderAgeing({ madeAt, runsKnown, ...(ranAt ? { ranAt } : {}) })}, and there should be a new one every ${renderDuration(intervalMs)}. What it says may no longer hold. See whether the monitor’s workflow and that of this page still run.</p>
  </div>`;
}

function renderAgeing({ madeAt, ranAt, runsKnown }: Pick<PageData, 'madeAt' | 'ranAt' | 'runsKnown'>): Html {
  if (ranAt) return html`The last check it knows of was ${timeTag(ranAt)}`;
  return runsKnown ? html`It knows of no check at all` : html`It was made ${timeTag(madeAt)}`;
}

function renderUnreadable(names: readonly string[]): Html {
  return html`<section class="notice"><h2>Not shown</h2><p>These files hold no history that can be read: ${names.map((name, index) => html`${index > 0 && ', '}<code>${name}</code>`)}. Somebody may have edited them. The monitor sets a broken one aside and begins a new one.</p></section>`;
}

function renderList(bots: readonly BotStats[]): Html {
  return html`<nav class="list" aria-label="All bots"><ul>${bots.map(({ bot, latest }) => {
    const { tone, badge } = stateWords(latest);
    return html`<li class="${tone}"><a href="#bot-${bot}">${bot} <span>${badge}</span></a></li>`;
  })}</ul></nav>`;
}

const EMPTY = html`<section class="notice"><h2>Nothing to show yet</h2><p>The history begins with the first check of a monitor that has <code>history: branch</code>. This page fills by itself once there is one.</p></section>`;

const LEGEND = html`<ul class="legend" aria-label="What the colours of the strips mean"><li class="up">answered</li><li class="silent">silent</li><li class="track">not watched</li></ul>`;

function renderFoot({ runsKnown, intervalMs }: PageData): Html {
  const watched = runsKnown
    ? html`Time is watched from each run of the monitor, by GitHub’s list of runs, until the next one, and for at most ${renderDuration(WATCHED_INTERVALS * intervalMs)}. `
    : html`<strong>When the monitor ran is not known here</strong>, so all time since its first check is counted as watched. `;
  return html`<footer class="foot">
  <h2>How this is counted</h2>
  <p>${watched}Time in which Meta or Railway did not answer, or the set-up was wrong, says nothing about the bot, and is shown as not watched. Such time counts neither as silence nor as the opposite.</p>
  <p>A token that expired counts as silent from the time that Meta had named, not only from the check that noticed. A strip shows any silence at a fifth of the day’s height at least, so that half an hour can be seen. Shares are rounded down.</p>
</footer>`;
}

const icon = (colour: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="${colour}"/></svg>`)}`;

const ICON: Record<Tone, string> = {
  good: icon('#1f8a4c'),
  warn: icon('#b7791f'),
  none: icon('#78828c'),
  wrong: icon('#c2570c'),
  bad: icon('#c62828'),
};
