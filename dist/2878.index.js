export const id = 2878;
export const ids = [2878];
export const modules = {

/***/ 9655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ html)
/* harmony export */ });
/* unused harmony export Html */
// HTML as a tagged template: whatever is put in is escaped, unless this template made it.
/** A piece of HTML that is safe as it stands. */
class Html {
    #text;
    constructor(text) {
        this.#text = text;
    }
    toString() {
        return this.#text;
    }
}
/** `undefined`, `false` and an empty list leave nothing. Attributes have to stand in double quotes. */
function html(parts, ...holes) {
    return new Html(parts.reduce((text, part, index) => `${text}${fill(holes[index - 1])}${part}`));
}
function fill(hole) {
    if (hole === undefined || hole === false)
        return '';
    if (hole instanceof Html)
        return hole.toString();
    if (typeof hole === 'object')
        return hole.map(fill).join('');
    return escapeText(String(hole));
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** What XML cannot hold, not even escaped, is left out. https://www.w3.org/TR/xml/#charsets */
function escapeText(text) {
    return text
        .toWellFormed()
        .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')
        .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}


/***/ }),

/***/ 2878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ PAGE_MARK),
  C: () => (/* binding */ renderPage)
});

// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/core/token/token-health.js
var token_health = __webpack_require__(2740);
// EXTERNAL MODULE: ./build/core/page/html.js
var html = __webpack_require__(9655);
// EXTERNAL MODULE: ./build/core/page/words.js
var words = __webpack_require__(7181);
;// CONCATENATED MODULE: ./build/core/page/strip.js
// The strip of the last 90 days: what of each day is drawn, and the words that stand for the picture.


const STRIP_WIDTH = 900;
const STRIP_HEIGHT = 48;
/** Of the width that a day has; the rest is the gap between two. */
const BAR_SHARE = 0.75;
/** Half an hour would be too thin a line to see: any downtime takes at least this share of its day. */
const LEAST_SILENCE = 0.2;
/** So does a gap in monitoring, unless it is one of those that GitHub's late schedules leave every day. */
const LEAST_GAP = 0.2;
const USUAL_GAP_MS = time/* HOUR_MS */.iQ;
/** And what was seen of a day that was hardly monitored. */
const LEAST_UP = 0.1;
function stripDays(days) {
    return days.map(({ sums }) => {
        const whole = sums.up + sums.silent + sums.unwatched;
        if (whole === 0)
            return { silent: 0, up: 0 };
        const silent = sums.silent === 0 ? 0 : Math.max(LEAST_SILENCE, sums.silent / whole);
        const gap = Math.max(sums.unwatched > USUAL_GAP_MS ? LEAST_GAP : 0, sums.unwatched / whole);
        const up = sums.up === 0 ? 0 : Math.min(1 - silent, Math.max(LEAST_UP, 1 - silent - gap));
        return { silent, up };
    });
}
/** One bar a day: its track over the whole height; on the ground its silence, and what answered on top of it. */
function drawStrip(days) {
    const step = STRIP_WIDTH / days.length;
    /** Of each day the part of its height between two shares. */
    const outline = (part) => days
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
function bar(left, top, width, height) {
    return `M${round(left)} ${round(top)}h${round(width)}v${round(height)}h${round(-width)}Z`;
}
/** A tenth of a unit is less than anybody sees. */
const round = (length) => Math.round(length * 10) / 10;
/** The picture in words. */
function stripWords({ bot, days }) {
    const count = (is) => days.filter(({ sums }) => is(sums)).length;
    const isWatched = (sums) => sums.up + sums.silent > 0;
    const silent = days.filter(({ sums }) => sums.silent > 0);
    const worst = silent.toSorted((a, b) => b.sums.silent - a.sums.silent)[0];
    const parts = [
        `${(0,words/* plural */.LS)(count((sums) => isWatched(sums) && sums.silent === 0), 'day')} without downtime`,
        `${(0,words/* plural */.LS)(silent.length, 'day')} with downtime${worst ? ` (most on ${worst.day}: ${(0,time/* renderDuration */.PP)(worst.sums.silent)})` : ''}`,
        `${(0,words/* plural */.LS)(count((sums) => !isWatched(sums)), 'day')} not monitored`,
    ];
    return `The last ${days.length} days of ${bot}: ${parts.join(', ')}.`;
}

;// CONCATENATED MODULE: ./build/core/page/bot-section.js
// One bot's part of the page: a row that opens where it is well, and else what is wrong and where to act.





/** What a page that has grown old puts before whatever it says of the present. */
const WAS = (0,html/* html */.q) `<span class="was">Last known: </span>`;
const BOX = (0,html/* html */.q) `viewBox="0 0 ${STRIP_WIDTH} ${STRIP_HEIGHT}" preserveAspectRatio="none"`;
/** A bot that is well. */
function renderRow(stats, now, links) {
    const { bot, latest, windows } = stats;
    const { tone, badge, sentence } = (0,words/* stateWords */.Xu)(latest);
    const sums = windows.at(-1)?.sums;
    return (0,html/* html */.q) `
<article class="bot row ${tone}" id="bot-${bot}" aria-labelledby="name-${bot}">
  <details>
    <summary>
      <h3 id="name-${bot}">${bot}</h3>
      <span class="badge">${WAS}${badge}</span>
      <svg class="bars mini" aria-hidden="true" ${BOX}>${drawDays(stats)}</svg>
      <span class="share">${sums && shareInRow((0,words/* renderShare */.O8)(sums))}</span>
      <span class="left">${(0,words/* timeLeft */.f$)(stats, now)}</span>
    </summary>
    <p class="now">${WAS}${sentence} ${renderSince(stats)}</p>
    ${renderNeeds(stats, now)}
    ${renderStrip(stats, (0,html/* html */.q) `<use href="#days-${bot}"/>`)}
    ${renderPast(stats, now, links)}
  </details>
</article>`;
}
/** A bot that is not. Of a token that is over, the sentence and the links say all there is to do. */
function renderCard(stats, now, links) {
    const { bot, latest } = stats;
    const { tone, badge, sentence } = (0,words/* stateWords */.Xu)(latest);
    const isSaid = links && latest && (0,token_health/* isDead */.XU)(latest.state);
    return (0,html/* html */.q) `
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
function shareInRow(share) {
    return share.endsWith('%') ? `${share} uptime` : share;
}
function renderSince({ holdsSince }) {
    return holdsSince && (0,html/* html */.q) `<span class="since">Since ${(0,words/* timeTag */.Sm)(holdsSince)}.</span>`;
}
/** The first is what helps most. Where Meta restricted the app, or nothing answers, a new token would help nothing. */
function renderActions({ latest, incidents }, { issues, replace }) {
    if (!latest)
        return undefined;
    const { state } = latest;
    const ongoing = incidents.findLast(({ ended }) => !ended);
    const number = ongoing ? ongoing.issue : latest.issue;
    const issue = number
        ? (0,html/* html */.q) `<a href="${issues}/${number}">Open the issue</a>`
        : ongoing && (0,html/* html */.q) `<a href="${issues}">Open the issues</a>`;
    const update = state !== 'blocked' && state !== 'unknown' && (0,html/* html */.q) `<a href="${replace}">Replace the token</a>`;
    const isTokenFirst = (0,token_health/* isDead */.XU)(state) || state === 'expiring';
    return (0,html/* html */.q) `<p class="actions">${isTokenFirst ? [update, issue] : [issue, update]}</p>`;
}
function renderPast(stats, now, links) {
    const { windows, incidents, earlier } = stats;
    return (0,html/* html */.q) `<h4>Uptime</h4>
    <dl class="windows">${windows.map((window) => renderWindow(window, stats.since, now))}</dl>
    <h4>Incidents</h4>
    ${renderIncidents(incidents, now, links)}
    ${renderReactions(stats)}
    ${renderDays(stats)}
    ${earlier && renderEarlier(earlier)}`;
}
function renderNeeds(stats, now) {
    return (0,html/* html */.q) `<dl class="needs">
    <div><dt>What you need to do</dt><dd>${(0,words/* forecastWords */.fr)(stats.forecast)}</dd></div>
    <div><dt>Token expires</dt><dd>${(0,words/* tellExpiry */.bR)(stats, now)}</dd></div>
  </dl>`;
}
function renderReactions(stats) {
    const { toNotice, toRepair } = stats;
    return (0,html/* html */.q) `<dl class="figures">
    ${toNotice && (0,html/* html */.q) `<div><dt>Time to detect</dt><dd>${renderDurations(toNotice)}</dd></div>`}
    ${toRepair && (0,html/* html */.q) `<div><dt>Time to resolve</dt><dd>${renderDurations(toRepair)}</dd></div>`}
    <div><dt>Tokens replaced</dt><dd>${renderCures(stats)}</dd></div>
  </dl>`;
}
function drawDays({ bot, days }) {
    const { track, silent, up } = drawStrip(stripDays(days));
    return (0,html/* html */.q) `<g id="days-${bot}"><path class="bar-gap" d="${track}"/><path class="bar-up" d="${up}"/><path class="bar-down" d="${silent}"/></g>`;
}
/** Behind the picture each day can be pointed at, or reached by the keyboard. A phone shows the last third of them. */
function renderStrip(stats, bars) {
    return (0,html/* html */.q) `<figure class="strip">
    <figcaption>Last <span class="wide">90</span><span class="narrow">30</span> days</figcaption>
    <div class="picture">
      <div class="frame"><svg class="bars" aria-hidden="true" ${BOX}>${bars}</svg></div>
      <ol class="days" aria-label="${stripWords(stats)}">${stats.days.map((day) => (0,html/* html */.q) `<li tabindex="0" aria-label="${(0,words/* dayWords */.Yw)(day)}"></li>`)}</ol>
    </div>
    <p class="ends" aria-hidden="true"><span><span class="wide">90</span><span class="narrow">30</span> days ago</span><span>Today</span></p>
  </figure>`;
}
/** The time before there was a history is no gap in monitoring. */
function renderWindow({ name, sums }, since, now) {
    const from = now.getTime() - sums.up - sums.silent - sums.unwatched;
    const gap = (0,words/* gapOf */.iT)({ unwatched: sums.unwatched - Math.max(0, since.getTime() - from) });
    const share = (0,words/* renderShare */.O8)(sums);
    const notes = [
        sums.silent > 0 && `Down ${(0,time/* renderDuration */.PP)(sums.silent)}`,
        gap > 0 && `Not monitored ${(0,time/* renderDuration */.PP)(gap)}`,
        since.getTime() > from && `Monitored since ${dayOf(since)}`,
    ].filter(Boolean);
    const figure = share.endsWith('%') ? share : (0,html/* html */.q) `<span class="nothing">${share}</span>`;
    return (0,html/* html */.q) `<div><dt>${name}</dt><dd>${figure}${notes.map((note) => (0,html/* html */.q) ` <small>${note}</small>`)}</dd></div>`;
}
const dayOf = (time) => time.toISOString().slice(0, 10);
function renderDurations({ count, median, longest }) {
    if (count === 1)
        return (0,html/* html */.q) `${(0,time/* renderDuration */.PP)(median)} <small>1 incident</small>`;
    return (0,html/* html */.q) `${(0,time/* renderDuration */.PP)(median)} <small>Median of ${count}, longest ${(0,time/* renderDuration */.PP)(longest)}</small>`;
}
function renderCures({ cures }) {
    const switched = cures.switched > 0 && (0,html/* html */.q) ` <small>${(0,words/* plural */.LS)(cures.switched, 'switch')} to a backup</small>`;
    return (0,html/* html */.q) `${cures.pasted} manually, ${cures.renewed} automatically${switched}`;
}
const OPEN_INCIDENTS = 5;
/** A token of an hour that nothing renews expires a thousand times in 90 days. */
const MOST_INCIDENTS = 50;
/** Newest first; those that are not among the newest are folded away. */
function renderIncidents(incidents, now, links) {
    if (incidents.length === 0)
        return (0,html/* html */.q) `<p class="quiet">No incidents in the last 90 days.</p>`;
    const list = (part) => (0,html/* html */.q) `<ol class="incidents">${part.map((incident) => renderIncident(incident, now, links))}</ol>`;
    const newest = incidents.toReversed();
    const folded = newest.slice(OPEN_INCIDENTS, MOST_INCIDENTS);
    const left = Math.max(0, incidents.length - MOST_INCIDENTS);
    return (0,html/* html */.q) `<p class="quiet">${(0,words/* plural */.LS)(incidents.length, 'incident')} in the last 90 days.</p>
    ${list(newest.slice(0, OPEN_INCIDENTS))}${folded.length > 0 &&
        (0,html/* html */.q) `
    <details class="more">
      <summary>${(0,words/* plural */.LS)(folded.length, 'earlier incident')}</summary>
      ${list(folded)}
      ${left > 0 && (0,html/* html */.q) `<p>And ${left} before.</p>`}
    </details>`}`;
}
function renderIncident(incident, now, links) {
    const { causes, ended, issue } = incident;
    const facts = (0,words/* incidentFacts */.S5)(incident, now, words/* timeTag */.Sm);
    return (0,html/* html */.q) `<li class="${ended ? 'over' : 'ongoing'}"><strong>${(0,words/* incidentTitle */.Bl)(incident)}</strong>${causes.map((cause) => (0,html/* html */.q) ` <code>${cause}</code>`)}${links && issue !== undefined && (0,html/* html */.q) ` <a href="${links.issues}/${issue}">Issue #${issue}</a>`}<br>${facts.map((fact, index) => (0,html/* html */.q) `${index > 0 && ' \u00b7 '}<span>${fact}</span>`)}</li>`;
}
/** The strip as a table: every day since the first check that was not wholly monitored and up. */
function renderDays({ bot, since, days }) {
    const told = days.filter(({ day, sums }) => (sums.silent > 0 || (0,words/* gapOf */.iT)(sums) > 0) && day >= dayOf(since)).toReversed();
    if (told.length === 0)
        return (0,html/* html */.q) `<p class="quiet">Up and monitored all the time.</p>`;
    return (0,html/* html */.q) `<details class="more">
    <summary>${(0,words/* plural */.LS)(told.length, 'day')} with downtime or gaps in monitoring</summary>
    <table>
      <caption class="unseen">Days of ${bot}, newest first</caption>
      <thead><tr><th scope="col">Day (UTC)</th><th scope="col">Down</th><th scope="col">Not monitored</th></tr></thead>
      <tbody>${told.map(({ day, sums }) => (0,html/* html */.q) `<tr><th scope="row">${day}</th><td>${orNone(sums.silent)}</td><td>${orNone((0,words/* gapOf */.iT)(sums))}</td></tr>`)}</tbody>
    </table>
  </details>`;
}
function orNone(durationMs) {
    return durationMs > 0 ? (0,time/* renderDuration */.PP)(durationMs) : '\u2013';
}
function renderEarlier({ before, silentMs, incidents, pasted, renewed }) {
    const downtime = silentMs > 0 ? `${(0,time/* renderDuration */.PP)(silentMs)} of downtime` : 'no downtime';
    return (0,html/* html */.q) `<p class="quiet">Before ${(0,words/* timeTag */.Sm)(before)}, only totals are kept: ${downtime}, ${(0,words/* plural */.LS)(incidents, 'incident')}, tokens replaced ${pasted} manually and ${renewed} automatically.</p>`;
}

// EXTERNAL MODULE: ./build/core/page/timeline.js
var timeline = __webpack_require__(5969);
;// CONCATENATED MODULE: ./build/core/page/render-page.js
// The whole page as HTML. It asks no other host for anything, and works without the script that goes with it.





/** Tells a page of ours from any other. */
const PAGE_MARK = (0,html/* html */.q) `<meta name="generator" content="whatsapp-token-manager">`;
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; base-uri 'none'; form-action 'none'";
function renderPage(matter) {
    const bots = matter.bots.toSorted(byNeed);
    const { madeAt, links } = matter;
    const { sentence, tone } = summarize(bots);
    const isStale = isStaleAlready(matter);
    const well = bots.filter((stats) => toneOf(stats) === 'good');
    const unwell = bots.filter((stats) => toneOf(stats) !== 'good');
    const title = `${isStale ? `${OUT_OF_DATE} \u00b7 ` : ''}${sentence.replace(/\.$/, '')} \u00b7 WhatsApp tokens`;
    const summary = `As of ${(0,time/* renderTime */.sZ)(matter.ranAt ?? madeAt)}. ${describe(unwell)}`;
    const page = (0,html/* html */.q) `<!doctype html>
<html lang="en"${isStale && (0,html/* html */.q) ` class="stale"`}>
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
${unwell.length > 0 && (0,html/* html */.q) `<section aria-labelledby="unwell"><h2 id="unwell">${WAS}Needs attention${countOf(unwell)}</h2><div class="cards">${unwell.map((stats) => renderCard(stats, madeAt, links))}</div></section>`}
${well.length > 0 && (0,html/* html */.q) `<section aria-labelledby="well"><h2 id="well">${WAS}Up${countOf(well)}</h2><div class="rows">${well.map((stats) => renderRow(stats, madeAt, links))}</div></section>`}
</main>
${renderFoot(matter)}
</body>
</html>
`;
    return page.toString();
}
const countOf = ({ length }) => (0,html/* html */.q) ` <span class="count">${length}</span>`;
const toneOf = ({ latest }) => (0,words/* stateWords */.Xu)(latest).tone;
/** What is wrong first, then by name. */
function byNeed(a, b) {
    const rank = (stats) => words/* TONES */.Sj.indexOf(toneOf(stats));
    return rank(a) - rank(b) || (a.bot < b.bot ? -1 : 1);
}
const ONE = {
    bad: 'The bot is down.',
    wrong: 'The bot needs attention.',
    warn: 'The bot is up, and its token expires soon.',
    none: 'The state of the bot is unknown.',
    good: 'The bot is up.',
};
function summarize(bots) {
    const tones = bots.map(toneOf);
    const [tone = 'none'] = words/* TONES */.Sj.filter((each) => tones.includes(each));
    if (bots.length === 0)
        return { sentence: 'No bot has a history yet.', tone };
    if (bots.length === 1)
        return { sentence: ONE[tone], tone };
    const count = (each) => tones.filter((one) => one === each).length;
    const [bad, wrong, warn, none] = [count('bad'), count('wrong'), count('warn'), count('none')];
    const isUp = bad + wrong + none === 0;
    const parts = [
        bad > 0 && `${bad} of ${(0,words/* plural */.LS)(bots.length, 'bot')} ${bad === 1 ? 'is' : 'are'} down`,
        wrong > 0 && `${wrong} ${wrong === 1 ? 'needs' : 'need'} attention`,
        none > 0 && `${none} unknown`,
        isUp && `All ${bots.length} bots are up`,
        isUp && warn > 0 && `${(0,words/* plural */.LS)(warn, 'token')} ${warn === 1 ? 'expires' : 'expire'} soon`,
    ].filter(Boolean);
    return { sentence: `${parts.join(', ')}.`, tone };
}
const NAMED = 5;
/** For a preview of the link: which bots it is about. */
function describe(unwell) {
    const named = unwell.slice(0, NAMED).map(({ bot, latest }) => `${bot}: ${(0,words/* stateWords */.Xu)(latest).badge.toLowerCase()}`);
    const more = unwell.length - named.length;
    return named.length > 0 ? `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.` : 'Nothing needs attention.';
}
/** While nothing is wrong: what comes next. */
function renderNext(bots) {
    if (bots.some(({ forecast }) => forecast.need === 'now'))
        return undefined;
    const timed = bots.flatMap(({ bot, forecast }) => forecast.need === 'by' || forecast.need === 'about' ? [{ bot, ...forecast }] : []);
    const next = timed.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0];
    if (!next)
        return undefined;
    const { bot, at, need } = next;
    return (0,html/* html */.q) `<p class="next">Next: replace the token of <a href="#bot-${bot}">${bot}</a> ${need === 'by' ? 'before' : 'around'} ${(0,words/* timeTag */.Sm)(at)}.</p>`;
}
const OUT_OF_DATE = 'Out of date';
function isStaleAlready({ bots, madeAt, ranAt, runsKnown, intervalMs }) {
    return (runsKnown && bots.length > 0 && (!ranAt || madeAt.getTime() - ranAt.getTime() > timeline/* WATCHED_INTERVALS */.AV * intervalMs));
}
/** By the reader's clock with the script; without it, by that of the machine that made the page. */
function renderAge({ madeAt, ranAt, runsKnown, intervalMs }, isStale) {
    const staleAfter = new Date((ranAt ?? madeAt).getTime() + timeline/* WATCHED_INTERVALS */.AV * intervalMs);
    return (0,html/* html */.q) `<p class="made">As of <strong>${(0,words/* timeTag */.Sm)(madeAt)}</strong><span data-age="${madeAt.toISOString()}"></span>.${ranAt && (0,html/* html */.q) ` Last check: ${(0,words/* timeTag */.Sm)(ranAt)}.`}</p>
  <noscript><p class="by-clock">This page describes <strong>${(0,words/* timeTag */.Sm)(madeAt)}</strong>. Without JavaScript it can\u2019t tell its own age. After ${(0,words/* timeTag */.Sm)(staleAfter)}, treat it as out of date.</p></noscript>
  <div class="banner" role="status" data-stale-after="${staleAfter.toISOString()}"${!isStale && (0,html/* html */.q) ` hidden`}>
    <p class="loud">This page is out of date.</p>
    <p>${renderAgeing({ madeAt, runsKnown, ...(ranAt ? { ranAt } : {}) })}. A new one is due every ${(0,time/* renderDuration */.PP)(intervalMs)}. What it says may no longer be true. Check that the monitor\u2019s workflow and the page\u2019s workflow still run.</p>
  </div>`;
}
function renderAgeing({ madeAt, ranAt, runsKnown }) {
    if (ranAt)
        return (0,html/* html */.q) `The last check it knows was ${(0,words/* timeTag */.Sm)(ranAt)}`;
    return runsKnown ? (0,html/* html */.q) `It knows no check at all` : (0,html/* html */.q) `It was made ${(0,words/* timeTag */.Sm)(madeAt)}`;
}
function renderUnreadable(names) {
    return (0,html/* html */.q) `<section class="notice"><h2>Not shown</h2><p>These files hold no readable history: ${names.map((name, index) => (0,html/* html */.q) `${index > 0 && ', '}<code>${name}</code>`)}. They may have been edited. The monitor sets a broken file aside and starts a new one.</p></section>`;
}
const EMPTY = (0,html/* html */.q) `<section class="notice"><h2>Nothing to show yet</h2><p>The history begins with the first check of a monitor that sets <code>history: branch</code>. The next page after that shows it.</p></section>`;
const LEGEND = (0,html/* html */.q) `<ul class="legend" aria-label="What the colors of the strips mean"><li class="up">Up</li><li class="silent">Down</li><li class="track">Not monitored</li></ul>`;
function renderFoot({ runsKnown, intervalMs }) {
    const monitored = runsKnown
        ? (0,html/* html */.q) `Time counts as monitored from each run of the monitor, as GitHub lists them, until the next run, and for at most ${(0,time/* renderDuration */.PP)(timeline/* WATCHED_INTERVALS */.AV * intervalMs)}. `
        : (0,html/* html */.q) `<strong>The times of the monitor\u2019s runs are unknown here</strong>, so all time since the first check counts as monitored. `;
    return (0,html/* html */.q) `<footer class="foot">
  <h2>How this is measured</h2>
  <p>${monitored}While Meta or Railway doesn\u2019t answer, or there is a setup problem, time counts as not monitored. It is neither up nor down.</p>
  <p>An expired token counts as down from its expiry, not only from the check that detected it. In a strip, any downtime takes at least a fifth of its day. Percentages are rounded down, and need a day of monitored time.</p>
  <p><a href="feed.xml">Incidents as an Atom feed</a></p>
</footer>`;
}
/** Each has a shape as well as a color. */
const icon = (color, shape) => `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="${color}"/><path d="${shape}" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`)}`;
const EXCLAMATION = 'M8 4v4.5M8 11.75v.01';
const ICON = {
    good: icon('#1f8a4c', 'M4.75 8.25l2.25 2.25 4.25-4.75'),
    warn: icon('#9a6400', EXCLAMATION),
    none: icon('#6b757e', 'M5 8h6'),
    wrong: icon('#c2570c', EXCLAMATION),
    bad: icon('#c62828', 'M5.25 5.25l5.5 5.5M10.75 5.25l-5.5 5.5'),
};


/***/ }),

/***/ 5969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ WATCHED_INTERVALS),
/* harmony export */   Fz: () => (/* binding */ silenceBefore),
/* harmony export */   NV: () => (/* binding */ sumTimeline),
/* harmony export */   r2: () => (/* binding */ toTimeline)
/* harmony export */ });
/* harmony import */ var _history_availability_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5050);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3669);
// Cuts a bot's past into spans: it answered, it was silent, or nobody was watching. Exact, to the millisecond.


/** A run vouches for the time until the next one, but not for longer than so many intervals. */
const WATCHED_INTERVALS = 2;
function statesFromChanges({ changes }) {
    return changes.map((change, index) => ({
        from: (0,_history_availability_js__WEBPACK_IMPORTED_MODULE_0__/* .startOf */ .GH)(change, changes[index - 1]).getTime(),
        is: (0,_history_availability_js__WEBPACK_IMPORTED_MODULE_0__/* .availabilityOf */ .nS)(change),
    }));
}
/** Before the first kept change only sums of days are known: their silence is put at the beginning of the day. */
function statesFromSums(past) {
    const { since, changes } = past;
    const firstAt = changes[0]?.at.getTime();
    if (firstAt === undefined || since.getTime() >= firstAt)
        return [];
    const states = [{ from: since.getTime(), is: 'up' }];
    for (const { start, silentMs } of silenceBefore(past)) {
        const from = Math.max(start, since.getTime());
        const until = Math.min(from + silentMs, firstAt);
        if (until > from)
            states.push({ from, is: 'silent' }, { from: until, is: 'up' });
    }
    return states;
}
/** The days before the first kept change, and how long each was silent up to it. Milliseconds. */
function silenceBefore({ changes, days, }) {
    const firstAt = changes[0]?.at.getTime() ?? Number.POSITIVE_INFINITY;
    const kept = statesFromChanges({ changes });
    return days.flatMap(({ day, silentMs }) => {
        const start = Date.parse(day);
        const end = start + _time_js__WEBPACK_IMPORTED_MODULE_1__/* .DAY_MS */ .sO;
        if (start >= firstAt)
            return [];
        // What the kept changes tell of their first day is in its sum, too.
        return [{ start, silentMs: firstAt < end ? silentMs - silentWithin(kept, start, end) : silentMs }];
    });
}
function silentWithin(states, start, end) {
    const lengths = states.map(({ from, is }, index) => is === 'silent' ? Math.min(end, states[index + 1]?.from ?? end) - Math.max(start, from) : 0);
    return lengths.reduce((sum, length) => sum + Math.max(0, length), 0);
}
/** The whole of `[from, to)` in spans without gaps, of which no two neighbours are alike. */
function toTimeline(past, watching, from, to) {
    const states = [...statesFromSums(past), ...statesFromChanges(past)];
    const covers = coversOf(watching, to);
    const edges = new Set([from, ...states.map((state) => state.from), ...covers.flat()]);
    const starts = [...edges].filter((edge) => edge >= from && edge < to).sort((a, b) => a - b);
    const spans = [];
    let state = -1;
    let cover = 0;
    for (const [index, start] of starts.entries()) {
        while ((states[state + 1]?.from ?? Number.POSITIVE_INFINITY) <= start)
            state += 1;
        while ((covers[cover]?.[1] ?? Number.POSITIVE_INFINITY) <= start)
            cover += 1;
        const isWatched = (covers[cover]?.[0] ?? Number.POSITIVE_INFINITY) <= start;
        const is = (isWatched && states[state]?.is) || 'unwatched';
        const end = starts[index + 1] ?? to;
        const last = spans.at(-1);
        if (last?.is === is)
            last.to = end;
        else
            spans.push({ from: start, to: end, is });
    }
    return spans;
}
/** The times that runs vouch for, in order; they may overlap. */
function coversOf({ runs, intervalMs }, to) {
    if (!runs)
        return [[Number.NEGATIVE_INFINITY, to]];
    const times = runs.map((run) => run.getTime()).sort((a, b) => a - b);
    return times.map((time) => [time, time + WATCHED_INTERVALS * intervalMs]);
}
/** How long each of the three lasted between two times. */
function sumTimeline(spans, from, to) {
    const sums = { up: 0, silent: 0, unwatched: 0 };
    for (const span of spans)
        sums[span.is] += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
    return sums;
}


/***/ }),

/***/ 7181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ incidentTitle),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   O8: () => (/* binding */ renderShare),
/* harmony export */   S5: () => (/* binding */ incidentFacts),
/* harmony export */   Sj: () => (/* binding */ TONES),
/* harmony export */   Sm: () => (/* binding */ timeTag),
/* harmony export */   Xu: () => (/* binding */ stateWords),
/* harmony export */   Yw: () => (/* binding */ dayWords),
/* harmony export */   bR: () => (/* binding */ tellExpiry),
/* harmony export */   f$: () => (/* binding */ timeLeft),
/* harmony export */   fr: () => (/* binding */ forecastWords),
/* harmony export */   iT: () => (/* binding */ gapOf)
/* harmony export */ });
/* harmony import */ var _history_availability_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5050);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4220);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3669);
/* harmony import */ var _token_token_health_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2740);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9655);
// What the page says of states, forecasts and incidents, in plain words.





/** The worst first. */
const TONES = ['bad', 'wrong', 'warn', 'none', 'good'];
const OF_STATE = {
    valid: ['good', 'Up', 'The token works.'],
    expiring: ['warn', 'Expires soon', 'The token works, but it expires soon.'],
    expired: ['bad', 'Down', 'The token expired.'],
    invalid: ['bad', 'Down', 'Meta rejects the token: it was revoked, or it is not valid.'],
    blocked: ['bad', 'Down', 'Meta restricted the app or the account.'],
    misconfigured: ['wrong', 'Setup problem', 'The monitor couldn\u2019t check the token, or the bot can\u2019t use it.'],
    unknown: ['none', 'Unknown', 'Meta or Railway didn\u2019t answer, so the state is unknown.'],
};
/** What holds now. */
function stateWords(latest) {
    if (!latest)
        return { tone: 'none', badge: 'Not checked yet', sentence: 'No check has found anything out yet.' };
    const [tone, badge, sentence] = OF_STATE[latest.state];
    if ((0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_3__/* .isWorking */ .ms)(latest.state) && (0,_history_availability_js__WEBPACK_IMPORTED_MODULE_0__/* .availabilityOf */ .nS)(latest) === 'silent')
        return {
            tone: 'bad',
            badge: 'Down',
            sentence: (0,_history_availability_js__WEBPACK_IMPORTED_MODULE_0__/* .isCutOff */ .o7)(latest.cause)
                ? 'The token works, but the bot cannot send or receive messages.'
                : 'The stored token works, but the bot still runs with an older one.',
        };
    if (tone === 'good' && (0,_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoud */ .tw)(latest.level))
        return { tone: 'wrong', badge: 'Needs attention', sentence: 'The token works, but there is another problem.' };
    if (tone === 'none' && (0,_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoud */ .tw)(latest.level))
        return { tone: 'wrong', badge: 'Not monitored', sentence: 'No check has had an answer for a long time.' };
    return { tone, badge, sentence };
}
/** A time that the reader's browser can tell in its own zone as well. */
function timeTag(time) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `<time datetime="${time.toISOString()}">${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTime */ .sZ)(time)}</time>`;
}
/** When the token expires. */
function tellExpiry({ latest }, now) {
    if (!latest)
        return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Unknown`;
    const { expiresAt, state } = latest;
    if (state === 'expired')
        return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Expired`;
    if ((0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_3__/* .isDead */ .XU)(state))
        return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Not working`;
    if (expiresAt === 'never')
        return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Never`;
    if (!expiresAt)
        return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Unknown`;
    if (expiresAt <= now)
        return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Was due <small>${timeTag(expiresAt)}</small>`;
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `<span class="then">In ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderDuration */ .PP)(expiresAt.getTime() - now.getTime())}</span> <small>${timeTag(expiresAt)}</small>`;
}
/** The same in a few words, for a row. */
function timeLeft({ latest }, now) {
    const expiresAt = latest?.expiresAt;
    if (expiresAt === 'never')
        return 'Never expires';
    if (!expiresAt)
        return 'Expiry unknown';
    return expiresAt <= now ? 'Expiry passed' : `${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderDuration */ .PP)(expiresAt.getTime() - now.getTime())} left`;
}
const NOW = {
    valid: (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Follow the steps in the issue`,
    expiring: (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Follow the steps in the issue`,
    expired: (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Replace the token`,
    invalid: (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Replace the token`,
    blocked: (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Ask Meta for a review <small>A new token doesn\u2019t help.</small>`,
    misconfigured: (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Fix the setup problem <small>The issue says how.</small>`,
    unknown: (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Find out why there is no answer`,
};
/** What is asked of the reader, and by when. */
function forecastWords(forecast) {
    switch (forecast.need) {
        case 'now':
            return NOW[forecast.state];
        case 'by':
            return forecast.isPast
                ? (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Replace the token <small>It was due to expire ${timeTag(forecast.at)}.</small>`
                : (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Replace the token <small>Before ${timeTag(forecast.at)}.</small>`;
        case 'renewed':
            return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Nothing <small>Automatic renewal worked ${times(forecast.renewals)}. Without it, the token expires ${timeTag(forecast.at)}.</small>`;
        case 'about':
            return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Replace the token <small>Around ${timeTag(forecast.at)}, judging by ${plural(forecast.lives, 'earlier token')}.</small>`;
        case 'nobody':
            return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Nothing <small>The token never expires.</small>`;
        case 'unknown':
            return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Unknown <small>Meta didn\u2019t say when the token expires.</small>`;
    }
}
const OF_CURE = {
    pasted: 'The token was replaced.',
    renewed: 'Automatic renewal replaced the token.',
    switched: 'The bot switched to a backup token.',
    'by-itself': 'Resolved outside the monitor.',
};
const OF_INCIDENT = {
    valid: 'Needed attention',
    expiring: 'Needed attention',
    expired: 'Token expired',
    invalid: 'Token revoked or not valid',
    blocked: 'Restricted by Meta',
    misconfigured: 'Setup problem',
    unknown: 'Not monitored',
};
function incidentTitle({ state, causes }) {
    if ((0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_3__/* .isWorking */ .ms)(state) && causes.some(_history_availability_js__WEBPACK_IMPORTED_MODULE_0__/* .isCutOff */ .o7))
        return 'The bot could not send or receive messages';
    return OF_INCIDENT[state];
}
/** When it was what, as far as it is known; `showTime` puts a time into the text. */
function incidentFacts({ began, noticed, ended, cure }, now, showTime) {
    const duration = (0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderDuration */ .PP)((ended ?? now).getTime() - began.getTime());
    const lateMs = noticed.getTime() - began.getTime();
    return [
        ...(lateMs > 0 ? [(0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Began ${showTime(began)}`] : []),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Detected ${showTime(noticed)}${lateMs > 0 && `, ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderDuration */ .PP)(lateMs)} later`}`,
        ended ? (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Resolved ${showTime(ended)}` : (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Ongoing`,
        (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Duration ${duration}${!ended && ' so far'}`,
        ...(cure ? [(0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `${OF_CURE[cure]}`] : []),
    ];
}
/** `99.98%`, always rounded down: 100% is said only of no downtime at all. A day of monitoring is the least that tells. */
function renderShare({ up, silent }) {
    const monitored = up + silent;
    if (monitored < _time_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY_MS */ .sO)
        return 'not enough data';
    if (silent === 0)
        return '100%';
    return `${(Math.floor((up / monitored) * 10_000) / 100).toFixed(2)}%`;
}
/** What of the monitoring is worth a word: a run begins a few seconds late, and that is none. Milliseconds. */
function gapOf({ unwatched }) {
    return unwatched < _time_js__WEBPACK_IMPORTED_MODULE_2__/* .MINUTE_MS */ .kg ? 0 : unwatched;
}
/** One day of the strip. */
function dayWords({ day, sums }) {
    const date = new Date(day).toUTCString().slice(0, 16);
    const { up, silent } = sums;
    const unwatched = gapOf(sums);
    if (up + silent === 0)
        return `${date}: not monitored`;
    if (silent === 0 && unwatched === 0)
        return `${date}: up`;
    if (up === 0 && unwatched === 0)
        return `${date}: down`;
    const parts = [
        silent > 0 && `down ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderDuration */ .PP)(silent)}`,
        up > 0 && `up ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderDuration */ .PP)(up)}`,
        unwatched > 0 && `not monitored ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderDuration */ .PP)(unwatched)}`,
    ];
    return `${date}: ${parts.filter(Boolean).join(', ')}`;
}
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function times(count) {
    return count === 1 ? 'once' : `${count} times`;
}


/***/ })

};
