// One bot's part of the page: a row that opens where it is well, and else what is wrong and where to act.

import { renderDuration } from '../time.ts';
import { isDead } from '../token/token-health.ts';
import { type Html, html } from './html.ts';
import type { PastIncident } from './incidents.ts';
import type { BotStats, Durations } from './stats.ts';
import { drawStrip, STRIP_HEIGHT, STRIP_WIDTH, stripDays, stripWords } from './strip.ts';
import {
  dayWords,
  forecastWords,
  gapOf,
  incidentFacts,
  incidentTitle,
  plural,
  renderShare,
  stateWords,
  tellExpiry,
  timeLeft,
  timeTag,
} from './words.ts';

/** Where people act and read on: addresses on GitHub. */
export interface PageLinks {
  /** The issues of the repository; a number behind it is one of them. */
  issues: string;
  /** The workflow that takes a new token. */
  replace: string;
}

/** What a page that has grown old puts before whatever it says of the present. */
export const WAS = html`<span class="was">Last known: </span>`;

const BOX = html`viewBox="0 0 ${STRIP_WIDTH} ${STRIP_HEIGHT}" preserveAspectRatio="none"`;

/** A bot that is well. */
export function renderRow(stats: BotStats, now: Date, links?: PageLinks): Html {
  const { bot, latest, windows } = stats;
  const { tone, badge, sentence } = stateWords(latest);
  const sums = windows.at(-1)?.sums;
  return html`
<article class="bot row ${tone}" id="bot-${bot}" aria-labelledby="name-${bot}">
  <details>
    <summary>
      <h3 id="name-${bot}">${bot}</h3>
      <span class="badge">${WAS}${badge}</span>
      <svg class="bars mini" aria-hidden="true" ${BOX}>${drawDays(stats)}</svg>
      <span class="share">${sums && shareInRow(renderShare(sums))}</span>
      <span class="left">${timeLeft(stats, now)}</span>
    </summary>
    <p class="now">${WAS}${sentence} ${renderSince(stats)}</p>
    ${renderNeeds(stats, now)}
    ${renderStrip(stats, html`<use href="#days-${bot}"/>`)}
    ${renderPast(stats, now, links)}
  </details>
</article>`;
}

/** A bot that is not. Of a token that is over, the sentence and the links say all there is to do. */
export function renderCard(stats: BotStats, now: Date, links?: PageLinks): Html {
  const { bot, latest } = stats;
  const { tone, badge, sentence } = stateWords(latest);
  const isSaid = links && latest && isDead(latest.state);
  return html`
<article class="bot card ${tone}" id="bot-${bot}" aria-labelledby="name-${bot}">
  <header><h3 id="name-${bot}">${bot}</h3><span class="badge">${WAS}${badge}</span></header>
  <p class="now">${WAS}${sentence} ${renderSince(stats)}</p>
  ${links && renderActions(stats, links)}
  ${!isSaid && renderNeeds(stats, now)}
  ${renderStrip(stats, drawDays(stats))}
  <details class="past">
    <summary>Uptime and incidents</summary>
    ${renderPast(stats, now, links)}
  </details>
</article>`;
}

function shareInRow(share: string): string {
  return share.endsWith('%') ? `${share} uptime` : share;
}

function renderSince({ holdsSince }: BotStats): Html | undefined {
  return holdsSince && html`<span class="since">Since ${timeTag(holdsSince)}.</span>`;
}

/** The first is what helps most. Where Meta restricted the app, or nothing answers, a new token would help nothing. */
function renderActions({ latest, incidents }: BotStats, { issues, replace }: PageLinks): Html | undefined {
  if (!latest) return undefined;
  const { state } = latest;
  const ongoing = incidents.findLast(({ ended }) => !ended);
  const number = ongoing ? ongoing.issue : latest.issue;
  const issue = number
    ? html`<a href="${issues}/${number}">Open the issue</a>`
    : ongoing && html`<a href="${issues}">Open the issues</a>`;
  const update = state !== 'blocked' && state !== 'unknown' && html`<a href="${replace}">Replace the token</a>`;
  const isTokenFirst = isDead(state) || state === 'expiring';
  return html`<p class="actions">${isTokenFirst ? [update, issue] : [issue, update]}</p>`;
}

function renderPast(stats: BotStats, now: Date, links: PageLinks | undefined): Html {
  const { windows, incidents, earlier } = stats;
  return html`<h4>Uptime</h4>
    <dl class="windows">${windows.map((window) => renderWindow(window, stats.since, now))}</dl>
    <h4>Incidents</h4>
    ${renderIncidents(incidents, now, links)}
    ${renderReactions(stats)}
    ${renderDays(stats)}
    ${earlier && renderEarlier(earlier)}`;
}

function renderNeeds(stats: BotStats, now: Date): Html {
  return html`<dl class="needs">
    <div><dt>What you need to do</dt><dd>${forecastWords(stats.forecast)}</dd></div>
    <div><dt>Token expires</dt><dd>${tellExpiry(stats, now)}</dd></div>
  </dl>`;
}

function renderReactions(stats: BotStats): Html {
  const { toNotice, toRepair } = stats;
  return html`<dl class="figures">
    ${toNotice && html`<div><dt>Time to detect</dt><dd>${renderDurations(toNotice)}</dd></div>`}
    ${toRepair && html`<div><dt>Time to resolve</dt><dd>${renderDurations(toRepair)}</dd></div>`}
    <div><dt>Tokens replaced</dt><dd>${renderCures(stats)}</dd></div>
  </dl>`;
}

function drawDays({ bot, days }: BotStats): Html {
  const { track, silent, up } = drawStrip(stripDays(days));
  return html`<g id="days-${bot}"><path class="bar-gap" d="${track}"/><path class="bar-up" d="${up}"/><path class="bar-down" d="${silent}"/></g>`;
}

/** Behind the picture each day can be pointed at, or reached by the keyboard. A phone shows the last third of them. */
function renderStrip(stats: BotStats, bars: Html): Html {
  return html`<figure class="strip">
    <figcaption>Last <span class="wide">90</span><span class="narrow">30</span> days</figcaption>
    <div class="picture">
      <div class="frame"><svg class="bars" aria-hidden="true" ${BOX}>${bars}</svg></div>
      <ol class="days" aria-label="${stripWords(stats)}">${stats.days.map((day) => html`<li tabindex="0" aria-label="${dayWords(day)}"></li>`)}</ol>
    </div>
    <p class="ends" aria-hidden="true"><span><span class="wide">90</span><span class="narrow">30</span> days ago</span><span>Today</span></p>
  </figure>`;
}

/** The time before there was a history is no gap in monitoring. */
function renderWindow({ name, sums }: BotStats['windows'][number], since: Date, now: Date): Html {
  const from = now.getTime() - sums.up - sums.silent - sums.unwatched;
  const gap = gapOf({ unwatched: sums.unwatched - Math.max(0, since.getTime() - from) });
  const share = renderShare(sums);
  const notes = [
    sums.silent > 0 && `Down ${renderDuration(sums.silent)}`,
    gap > 0 && `Not monitored ${renderDuration(gap)}`,
    since.getTime() > from && `Monitored since ${dayOf(since)}`,
  ].filter(Boolean);
  const figure = share.endsWith('%') ? share : html`<span class="nothing">${share}</span>`;
  return html`<div><dt>${name}</dt><dd>${figure}${notes.map((note) => html` <small>${note}</small>`)}</dd></div>`;
}

const dayOf = (time: Date) => time.toISOString().slice(0, 10);

function renderDurations({ count, median, longest }: Durations): Html {
  if (count === 1) return html`${renderDuration(median)} <small>1 incident</small>`;
  return html`${renderDuration(median)} <small>Median of ${count}, longest ${renderDuration(longest)}</small>`;
}

function renderCures({ cures }: BotStats): Html {
  const switched = cures.switched > 0 && html` <small>${plural(cures.switched, 'switch')} to a backup</small>`;
  return html`${cures.pasted} manually, ${cures.renewed} automatically${switched}`;
}

const OPEN_INCIDENTS = 5;
/** A token of an hour that nothing renews expires a thousand times in 90 days. */
const MOST_INCIDENTS = 50;

/** Newest first; those that are not among the newest are folded away. */
function renderIncidents(incidents: BotStats['incidents'], now: Date, links: PageLinks | undefined): Html {
  if (incidents.length === 0) return html`<p class="quiet">No incidents in the last 90 days.</p>`;
  const list = (part: typeof incidents) =>
    html`<ol class="incidents">${part.map((incident) => renderIncident(incident, now, links))}</ol>`;
  const newest = incidents.toReversed();
  const folded = newest.slice(OPEN_INCIDENTS, MOST_INCIDENTS);
  const left = Math.max(0, incidents.length - MOST_INCIDENTS);
  return html`<p class="quiet">${plural(incidents.length, 'incident')} in the last 90 days.</p>
    ${list(newest.slice(0, OPEN_INCIDENTS))}${
      folded.length > 0 &&
      html`
    <details class="more">
      <summary>${plural(folded.length, 'earlier incident')}</summary>
      ${list(folded)}
      ${left > 0 && html`<p>And ${left} before.</p>`}
    </details>`
    }`;
}

function renderIncident(incident: PastIncident, now: Date, links: PageLinks | undefined): Html {
  const { causes, ended, issue } = incident;
  const facts = incidentFacts(incident, now, timeTag);
  return html`<li class="${ended ? 'over' : 'ongoing'}"><strong>${incidentTitle(incident)}</strong>${causes.map((cause) => html` <code>${cause}</code>`)}${links && issue !== undefined && html` <a href="${links.issues}/${issue}">Issue #${issue}</a>`}<br>${facts.map((fact, index) => html`${index > 0 && ' · '}<span>${fact}</span>`)}</li>`;
}

/** The strip as a table: every day since the first check that was not wholly monitored and up. */
function renderDays({ bot, since, days }: BotStats): Html {
  const told = days.filter(({ day, sums }) => (sums.silent > 0 || gapOf(sums) > 0) && day >= dayOf(since)).toReversed();
  if (told.length === 0) return html`<p class="quiet">Up and monitored all the time.</p>`;
  return html`<details class="more">
    <summary>${plural(told.length, 'day')} with downtime or gaps in monitoring</summary>
    <table>
      <caption class="unseen">Days of ${bot}, newest first</caption>
      <thead><tr><th scope="col">Day (UTC)</th><th scope="col">Down</th><th scope="col">Not monitored</th></tr></thead>
      <tbody>${told.map(
        ({ day, sums }) =>
          html`<tr><th scope="row">${day}</th><td>${orNone(sums.silent)}</td><td>${orNone(gapOf(sums))}</td></tr>`,
      )}</tbody>
    </table>
  </details>`;
}

function orNone(durationMs: number): string {
  return durationMs > 0 ? renderDuration(durationMs) : '–';
}

function renderEarlier({ before, silentMs, incidents, pasted, renewed }: NonNullable<BotStats['earlier']>): Html {
  const downtime = silentMs > 0 ? `${renderDuration(silentMs)} of downtime` : 'no downtime';
  return html`<p class="quiet">Before ${timeTag(before)}, only totals are kept: ${downtime}, ${plural(incidents, 'incident')}, tokens replaced ${pasted} manually and ${renewed} automatically.</p>`;
}
