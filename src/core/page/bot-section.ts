// One bot's part of the page.

import { renderDuration } from '../time.ts';
import { type Html, html } from './html.ts';
import { renderShare } from './numbers.ts';
import type { BotStats, Durations } from './stats.ts';
import { drawStrip, stripDays, stripWords } from './strip.ts';
import { forecastWords, incidentWords, plural, stateWords, timeLeft, timeTag } from './words.ts';

export function renderBot(figures: BotStats, now: Date): Html {
  const { bot, latest, holdsSince, incidents, earlier } = figures;
  const { tone, badge, sentence } = stateWords(latest);
  return html`
<article class="bot ${tone}" id="bot-${bot}" aria-labelledby="name-${bot}">
  <header><h2 id="name-${bot}">${bot}</h2><p class="badge">${badge}</p></header>
  <p class="now">${sentence}${holdsSince && html`, since ${timeTag(holdsSince)}`}.</p>
  <dl class="needs">
    <div><dt>A person is needed</dt><dd>${forecastWords(figures.forecast)}</dd></div>
    <div><dt>Time left</dt><dd>${timeLeft(figures, now)}</dd></div>
  </dl>
  ${renderStrip(figures)}
  <h3>Answered, of the time that was watched</h3>
  <dl class="windows">${figures.windows.map(renderWindow)}</dl>
  <dl class="figures">
    <div><dt>Time to notice</dt><dd>${renderDurations(figures.toNotice, 'no beginning is known')}</dd></div>
    <div><dt>Time to repair</dt><dd>${renderDurations(figures.toRepair, 'nothing had to be repaired')}</dd></div>
    <div><dt>New tokens</dt><dd>${renderCures(figures)}</dd></div>
  </dl>
  ${renderIncidents(incidents, now)}
  ${renderDays(figures)}
  ${earlier && renderEarlier(earlier)}
</article>`;
}

function renderStrip(figures: BotStats): Html {
  const { width, height, track, silent, up } = drawStrip(stripDays(figures.days));
  return html`<figure class="strip">
    <svg role="img" aria-label="${stripWords(figures)}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">
      <path class="track" d="${track}"/><path class="up" d="${up}"/><path class="silent" d="${silent}"/>
    </svg>
    <figcaption><span>90 days ago</span><span>today</span></figcaption>
  </figure>`;
}

function renderWindow({ name, sums }: BotStats['windows'][number]): Html {
  const share = renderShare(sums.up, sums.silent);
  const notes = [
    sums.silent > 0 && `${renderDuration(sums.silent)} silent`,
    sums.unwatched > 0 && share !== undefined && `${renderDuration(sums.unwatched)} not watched`,
  ].filter(Boolean);
  return html`<div><dt>${name}</dt><dd>${share ?? html`<span class="nothing">not watched</span>`}${notes.map((note) => html` <small>${note}</small>`)}</dd></div>`;
}

function renderDurations(durations: Durations | undefined, nothing: string): Html {
  if (!durations) return html`– <small>${nothing}</small>`;
  const { count, median, longest } = durations;
  if (count === 1) return html`${renderDuration(median)} <small>once</small>`;
  return html`${renderDuration(median)} <small>median of ${count}, the longest ${renderDuration(longest)}</small>`;
}

function renderCures({ cures }: BotStats): Html {
  const switched = cures.switched > 0 && html` <small>${plural(cures.switched, 'switch')} to a backup</small>`;
  return html`${cures.pasted} by hand, ${cures.renewed} by itself${switched}`;
}

/** A token of an hour that nobody renews dies a thousand times in 90 days. */
const LISTED_INCIDENTS = 50;

function renderIncidents(incidents: BotStats['incidents'], now: Date): Html {
  if (incidents.length === 0) return html`<p class="quiet">No incidents in these 90 days.</p>`;
  const older = incidents.length - LISTED_INCIDENTS;
  return html`<details>
    <summary>${plural(incidents.length, 'incident')} in these 90 days</summary>
    <ol class="incidents">${incidents
      .slice(-LISTED_INCIDENTS)
      .toReversed()
      .map((incident) => html`<li>${incidentWords(incident, now)}</li>`)}</ol>
    ${older > 0 && html`<p>And ${older} before them.</p>`}
  </details>`;
}

/** The strip as a table: every day that was not wholly watched and answered. */
function renderDays({ bot, days }: BotStats): Html {
  const told = days.filter(({ sums }) => sums.silent > 0 || sums.unwatched > 0).toReversed();
  if (told.length === 0) return html`<p class="quiet">On each of these days it was watched, and answered.</p>`;
  return html`<details>
    <summary>${plural(told.length, 'day')} with silence, or not wholly watched</summary>
    <table>
      <caption class="unseen">Days of ${bot}, the last first</caption>
      <thead><tr><th scope="col">Day (UTC)</th><th scope="col">Silent</th><th scope="col">Not watched</th></tr></thead>
      <tbody>${told.map(
        ({ day, sums }) =>
          html`<tr><th scope="row">${day}</th><td>${orNone(sums.silent)}</td><td>${orNone(sums.unwatched)}</td></tr>`,
      )}</tbody>
    </table>
  </details>`;
}

function orNone(durationMs: number): string {
  return durationMs > 0 ? renderDuration(durationMs) : '–';
}

function renderEarlier({ before, silentMs, incidents, pasted, renewed }: NonNullable<BotStats['earlier']>): Html {
  const silence = silentMs > 0 ? `${renderDuration(silentMs)} of silence` : 'no silence';
  return html`<p class="quiet">Of the days before ${timeTag(before)} only sums are kept: ${silence}, ${plural(incidents, 'incident')}, new tokens: ${pasted} by hand, ${renewed} by itself.</p>`;
}
