export const id = 878;
export const ids = [878];
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
function escapeText(text) {
    return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}


/***/ }),

/***/ 5066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ median),
/* harmony export */   O: () => (/* binding */ renderShare)
/* harmony export */ });
// The few numbers of the page that are not times: a median, and a share in per cent.
/** The middle one; of an even number the mean of the two in the middle. */
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const upper = sorted[Math.floor(sorted.length / 2)];
    const lower = sorted[Math.ceil(sorted.length / 2) - 1];
    return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}
/** `99.98 %`, always rounded down: 100 % is said only of no silence at all. Nothing where nothing was watched. */
function renderShare(upMs, silentMs) {
    const watched = upMs + silentMs;
    if (watched === 0)
        return undefined;
    if (silentMs === 0)
        return '100 %';
    return `${(Math.floor((upMs / watched) * 10_000) / 100).toFixed(2)} %`;
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
// EXTERNAL MODULE: ./build/core/page/html.js
var html = __webpack_require__(9655);
// EXTERNAL MODULE: ./build/core/page/numbers.js
var numbers = __webpack_require__(5066);
// EXTERNAL MODULE: ./build/core/page/words.js
var words = __webpack_require__(7181);
;// CONCATENATED MODULE: ./build/core/page/strip.js
// The strip of the last 90 days: what of each day is drawn, and the words that stand for the picture.


const WIDTH = 900;
const HEIGHT = 48;
/** Of the width that a day has; the rest is the gap between two. */
const BAR_SHARE = 0.75;
/** Half an hour would be a line that nobody sees: any silence takes at least this share of its day. */
const LEAST_SILENCE = 0.2;
function stripDays(days) {
    return days.map(({ sums }) => {
        const whole = sums.up + sums.silent + sums.unwatched;
        if (whole === 0)
            return { silent: 0, up: 0 };
        const silent = sums.silent === 0 ? 0 : Math.max(LEAST_SILENCE, sums.silent / whole);
        const watched = (sums.up + sums.silent) / whole;
        return { silent, up: Math.max(0, watched - silent) };
    });
}
/** One bar a day: its track over the whole height; on the ground its silence, and what answered on top of it. */
function drawStrip(days) {
    const step = WIDTH / days.length;
    /** Of each day the part of its height between two shares. */
    const outline = (part) => days
        .map((day, index) => {
        const [from, to] = part(day);
        const left = step * (index + (1 - BAR_SHARE) / 2);
        return to > from ? bar(left, HEIGHT * (1 - to), step * BAR_SHARE, HEIGHT * (to - from)) : '';
    })
        .join('');
    return {
        width: WIDTH,
        height: HEIGHT,
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
        `${(0,words/* plural */.LS)(count((sums) => isWatched(sums) && sums.silent === 0), 'day')} without silence`,
        `${(0,words/* plural */.LS)(silent.length, 'day')} with silence${worst ? ` (most on ${worst.day}: ${(0,time/* renderDuration */.PP)(worst.sums.silent)})` : ''}`,
        `${(0,words/* plural */.LS)(count((sums) => !isWatched(sums)), 'day')} not watched`,
    ];
    return `The last ${days.length} days of ${bot}: ${parts.join(', ')}.`;
}

;// CONCATENATED MODULE: ./build/core/page/bot-section.js
// One bot's part of the page.





function renderBot(figures, now) {
    const { bot, latest, holdsSince, incidents, earlier } = figures;
    const { tone, badge, sentence } = (0,words/* stateWords */.Xu)(latest);
    return (0,html/* html */.q) `
<article class="bot ${tone}" id="bot-${bot}" aria-labelledby="name-${bot}">
  <header><h2 id="name-${bot}">${bot}</h2><p class="badge">${badge}</p></header>
  <p class="now">${sentence}${holdsSince && (0,html/* html */.q) `, since ${(0,words/* timeTag */.Sm)(holdsSince)}`}.</p>
  <dl class="needs">
    <div><dt>A person is needed</dt><dd>${(0,words/* forecastWords */.fr)(figures.forecast)}</dd></div>
    <div><dt>Time left</dt><dd>${(0,words/* timeLeft */.f$)(figures, now)}</dd></div>
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
function renderStrip(figures) {
    const { width, height, track, silent, up } = drawStrip(stripDays(figures.days));
    return (0,html/* html */.q) `<figure class="strip">
    <svg role="img" aria-label="${stripWords(figures)}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">
      <path class="track" d="${track}"/><path class="up" d="${up}"/><path class="silent" d="${silent}"/>
    </svg>
    <figcaption><span>90 days ago</span><span>today</span></figcaption>
  </figure>`;
}
function renderWindow({ name, sums }) {
    const share = (0,numbers/* renderShare */.O)(sums.up, sums.silent);
    const notes = [
        sums.silent > 0 && `${(0,time/* renderDuration */.PP)(sums.silent)} silent`,
        sums.unwatched > 0 && share !== undefined && `${(0,time/* renderDuration */.PP)(sums.unwatched)} not watched`,
    ].filter(Boolean);
    return (0,html/* html */.q) `<div><dt>${name}</dt><dd>${share ?? (0,html/* html */.q) `<span class="nothing">not watched</span>`}${notes.map((note) => (0,html/* html */.q) ` <small>${note}</small>`)}</dd></div>`;
}
function renderDurations(durations, nothing) {
    if (!durations)
        return (0,html/* html */.q) `– <small>${nothing}</small>`;
    const { count, median, longest } = durations;
    if (count === 1)
        return (0,html/* html */.q) `${(0,time/* renderDuration */.PP)(median)} <small>once</small>`;
    return (0,html/* html */.q) `${(0,time/* renderDuration */.PP)(median)} <small>median of ${count}, the longest ${(0,time/* renderDuration */.PP)(longest)}</small>`;
}
function renderCures({ cures }) {
    const switched = cures.switched > 0 && (0,html/* html */.q) ` <small>${(0,words/* plural */.LS)(cures.switched, 'switch')} to a backup</small>`;
    return (0,html/* html */.q) `${cures.pasted} by hand, ${cures.renewed} by itself${switched}`;
}
/** A token of an hour that nobody renews dies a thousand times in 90 days. */
const LISTED_INCIDENTS = 50;
function renderIncidents(incidents, now) {
    if (incidents.length === 0)
        return (0,html/* html */.q) `<p class="quiet">No incidents in these 90 days.</p>`;
    const older = incidents.length - LISTED_INCIDENTS;
    return (0,html/* html */.q) `<details>
    <summary>${(0,words/* plural */.LS)(incidents.length, 'incident')} in these 90 days</summary>
    <ol class="incidents">${incidents
        .slice(-LISTED_INCIDENTS)
        .toReversed()
        .map((incident) => (0,html/* html */.q) `<li>${(0,words/* incidentWords */.am)(incident, now)}</li>`)}</ol>
    ${older > 0 && (0,html/* html */.q) `<p>And ${older} before them.</p>`}
  </details>`;
}
/** The strip as a table: every day that was not wholly watched and answered. */
function renderDays({ bot, days }) {
    const told = days.filter(({ sums }) => sums.silent > 0 || sums.unwatched > 0).toReversed();
    if (told.length === 0)
        return (0,html/* html */.q) `<p class="quiet">On each of these days it was watched, and answered.</p>`;
    return (0,html/* html */.q) `<details>
    <summary>${(0,words/* plural */.LS)(told.length, 'day')} with silence, or not wholly watched</summary>
    <table>
      <caption class="unseen">Days of ${bot}, the last first</caption>
      <thead><tr><th scope="col">Day (UTC)</th><th scope="col">Silent</th><th scope="col">Not watched</th></tr></thead>
      <tbody>${told.map(({ day, sums }) => (0,html/* html */.q) `<tr><th scope="row">${day}</th><td>${orNone(sums.silent)}</td><td>${orNone(sums.unwatched)}</td></tr>`)}</tbody>
    </table>
  </details>`;
}
function orNone(durationMs) {
    return durationMs > 0 ? (0,time/* renderDuration */.PP)(durationMs) : '–';
}
function renderEarlier({ before, silentMs, incidents, pasted, renewed }) {
    const silence = silentMs > 0 ? `${(0,time/* renderDuration */.PP)(silentMs)} of silence` : 'no silence';
    return (0,html/* html */.q) `<p class="quiet">Of the days before ${(0,words/* timeTag */.Sm)(before)} only sums are kept: ${silence}, ${(0,words/* plural */.LS)(incidents, 'incident')}, new tokens: ${pasted} by hand, ${renewed} by itself.</p>`;
}

// EXTERNAL MODULE: ./build/core/page/timeline.js
var timeline = __webpack_require__(5969);
;// CONCATENATED MODULE: ./build/core/page/render-page.js
// The whole page as HTML. It asks no other host for anything, and works without the script that goes with it.





/** Tells a page of ours from any other. */
const PAGE_MARK = (0,html/* html */.q) `<meta name="generator" content="whatsapp-token-manager">`;
/** With this many bots, a list of them stands before the first. */
const MANY = 6;
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; base-uri 'none'; form-action 'none'";
function renderPage(matter) {
    const bots = matter.bots.toSorted(byNeed);
    const { sentence, tone } = summarise(bots);
    const page = (0,html/* html */.q) `<!doctype html>
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
function byNeed(a, b) {
    const rank = ({ latest }) => words/* TONES */.Sj.indexOf((0,words/* stateWords */.Xu)(latest).tone);
    return rank(a) - rank(b) || (a.bot < b.bot ? -1 : 1);
}
function summarise(bots) {
    const tones = bots.map(({ latest }) => (0,words/* stateWords */.Xu)(latest).tone);
    const count = (tone) => tones.filter((each) => each === tone).length;
    const answering = count('good') + count('warn');
    const [tone = 'none'] = words/* TONES */.Sj.filter((each) => tones.includes(each));
    if (bots.length === 0)
        return { sentence: 'No bot has a history yet.', tone };
    if (answering === bots.length)
        return { sentence: bots.length === 1 ? 'The bot answers.' : `All ${bots.length} bots answer.`, tone };
    const parts = [
        count('bad') > 0 && `${count('bad')} silent`,
        count('wrong') > 0 && `${count('wrong')} in need of help`,
        count('none') > 0 && `${count('none')} not known`,
        answering > 0 && `${answering} answering`,
    ].filter(Boolean);
    return { sentence: `${(0,words/* plural */.LS)(bots.length, 'bot')}: ${parts.join(', ')}.`, tone };
}
function renderNext(bots) {
    const now = bots.filter(({ forecast }) => forecast.need === 'now');
    if (now.length > 0)
        return (0,html/* html */.q) `<p class="next">A person is needed <strong>now</strong>: ${links(now)}.</p>`;
    const timed = bots.flatMap((figures) => {
        const { forecast } = figures;
        return 'at' in forecast ? [{ figures, at: forecast.at }] : [];
    });
    const next = timed.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0];
    if (!next)
        return undefined;
    const { need } = next.figures.forecast;
    const how = need === 'renewed' ? 'not before' : need === 'about' ? 'about' : 'by';
    return (0,html/* html */.q) `<p class="next">A person is next needed ${how} ${(0,words/* timeTag */.Sm)(next.at)} (${links([next.figures])}).</p>`;
}
const LINKED = 5;
function links(bots) {
    const shown = bots
        .slice(0, LINKED)
        .map(({ bot }, index) => (0,html/* html */.q) `${index > 0 && ', '}<a href="#bot-${bot}">${bot}</a>`);
    return bots.length > LINKED ? [...shown, (0,html/* html */.q) ` and ${bots.length - LINKED} more`] : shown;
}
/** By the reader's clock with the script; without it, by that of the machine that made the page. */
function renderAge({ bots, madeAt, ranAt, runsKnown, intervalMs }) {
    const toleranceMs = timeline/* WATCHED_INTERVALS */.AV * intervalMs;
    const dataAt = ranAt ?? madeAt;
    const isStale = runsKnown && bots.length > 0 && (!ranAt || madeAt.getTime() - ranAt.getTime() > toleranceMs);
    const staleAfter = new Date(dataAt.getTime() + toleranceMs).toISOString();
    return (0,html/* html */.q) `<p class="made">Made <strong>${(0,words/* timeTag */.Sm)(madeAt)}</strong><span data-age="${madeAt.toISOString()}"></span>${ranAt && (0,html/* html */.q) `, after the check of ${(0,words/* timeTag */.Sm)(ranAt)}`}.</p>
  <noscript><p class="by-clock">This page was made at <strong>${(0,words/* timeTag */.Sm)(madeAt)}</strong>. Without JavaScript it cannot tell its own age: if that is more than ${(0,time/* renderDuration */.PP)(toleranceMs)} ago, what it says may no longer hold.</p></noscript>
  <div class="stale" role="status" data-stale-after="${staleAfter}"${!isStale && (0,html/* html */.q) ` hidden`}>
    <p class="loud">This page is old.</p>
    <p>${renderAgeing({ madeAt, runsKnown, ...(ranAt ? { ranAt } : {}) })}, and there should be a new one every ${(0,time/* renderDuration */.PP)(intervalMs)}. What it says may no longer hold. See whether the monitor’s workflow and that of this page still run.</p>
  </div>`;
}
function renderAgeing({ madeAt, ranAt, runsKnown }) {
    if (ranAt)
        return (0,html/* html */.q) `The last check it knows of was ${(0,words/* timeTag */.Sm)(ranAt)}`;
    return runsKnown ? (0,html/* html */.q) `It knows of no check at all` : (0,html/* html */.q) `It was made ${(0,words/* timeTag */.Sm)(madeAt)}`;
}
function renderUnreadable(names) {
    return (0,html/* html */.q) `<section class="notice"><h2>Not shown</h2><p>These files hold no history that can be read: ${names.map((name, index) => (0,html/* html */.q) `${index > 0 && ', '}<code>${name}</code>`)}. Somebody may have edited them. The monitor sets a broken one aside and begins a new one.</p></section>`;
}
function renderList(bots) {
    return (0,html/* html */.q) `<nav class="list" aria-label="All bots"><ul>${bots.map(({ bot, latest }) => {
        const { tone, badge } = (0,words/* stateWords */.Xu)(latest);
        return (0,html/* html */.q) `<li class="${tone}"><a href="#bot-${bot}">${bot} <span>${badge}</span></a></li>`;
    })}</ul></nav>`;
}
const EMPTY = (0,html/* html */.q) `<section class="notice"><h2>Nothing to show yet</h2><p>The history begins with the first check of a monitor that has <code>history: branch</code>. This page fills by itself once there is one.</p></section>`;
const LEGEND = (0,html/* html */.q) `<ul class="legend" aria-label="What the colours of the strips mean"><li class="up">answered</li><li class="silent">silent</li><li class="track">not watched</li></ul>`;
function renderFoot({ runsKnown, intervalMs }) {
    const watched = runsKnown
        ? (0,html/* html */.q) `Time is watched from each run of the monitor, by GitHub’s list of runs, until the next one, and for at most ${(0,time/* renderDuration */.PP)(timeline/* WATCHED_INTERVALS */.AV * intervalMs)}. `
        : (0,html/* html */.q) `<strong>When the monitor ran is not known here</strong>, so all time since its first check is counted as watched. `;
    return (0,html/* html */.q) `<footer class="foot">
  <h2>How this is counted</h2>
  <p>${watched}Time in which Meta or Railway did not answer, or the set-up was wrong, says nothing about the bot, and is shown as not watched. Such time counts neither as silence nor as the opposite.</p>
  <p>A token that expired counts as silent from the time that Meta had named, not only from the check that noticed. A strip shows any silence at a fifth of the day’s height at least, so that half an hour can be seen. Shares are rounded down.</p>
</footer>`;
}
const icon = (colour) => `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="${colour}"/></svg>`)}`;
const ICON = {
    good: icon('#1f8a4c'),
    warn: icon('#b7791f'),
    none: icon('#78828c'),
    wrong: icon('#c2570c'),
    bad: icon('#c62828'),
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
        from: (0,_history_availability_js__WEBPACK_IMPORTED_MODULE_0__/* .startOf */ .G)(change, changes[index - 1]).getTime(),
        is: (0,_history_availability_js__WEBPACK_IMPORTED_MODULE_0__/* .availabilityOf */ .n)(change),
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
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Sj: () => (/* binding */ TONES),
/* harmony export */   Sm: () => (/* binding */ timeTag),
/* harmony export */   Xu: () => (/* binding */ stateWords),
/* harmony export */   am: () => (/* binding */ incidentWords),
/* harmony export */   f$: () => (/* binding */ timeLeft),
/* harmony export */   fr: () => (/* binding */ forecastWords)
/* harmony export */ });
/* harmony import */ var _history_availability_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5050);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4220);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3669);
/* harmony import */ var _token_token_health_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2740);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9655);
// What the page says of states, forecasts and figures, in plain words.





/** The worst first. */
const TONES = ['bad', 'wrong', 'warn', 'none', 'good'];
const OF_STATE = {
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
function stateWords(latest) {
    if (!latest)
        return { tone: 'none', badge: 'Not seen yet', sentence: 'No check has told anything yet' };
    const [tone, badge, sentence] = OF_STATE[latest.state];
    if ((0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_3__/* .isWorking */ .ms)(latest.state) && (0,_history_availability_js__WEBPACK_IMPORTED_MODULE_0__/* .availabilityOf */ .n)(latest) === 'silent')
        return { tone: 'bad', badge: 'Silent', sentence: 'The stored token works, but the bot runs with an older one' };
    if (tone === 'good' && (0,_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoud */ .tw)(latest.level))
        return { tone: 'wrong', badge: 'Needs help', sentence: `${sentence}, but not all is well` };
    if (tone === 'none' && (0,_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoud */ .tw)(latest.level))
        return { tone: 'wrong', badge: 'Blind', sentence: 'The monitor could not find anything out for a long time' };
    return { tone, badge, sentence };
}
/** A time that the reader's browser can tell in its own zone as well. */
function timeTag(time) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `<time datetime="${time.toISOString()}">${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTime */ .sZ)(time)}</time>`;
}
/** How long the token has left. */
function timeLeft({ latest }, now) {
    if (!latest)
        return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `not known`;
    const { expiresAt, state } = latest;
    if ((0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_3__/* .isDead */ .XU)(state))
        return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `none`;
    if (expiresAt === 'never')
        return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `never ends`;
    if (!expiresAt)
        return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `not known`;
    if (expiresAt <= now)
        return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `was to end ${timeTag(expiresAt)}`;
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderDuration */ .PP)(expiresAt.getTime() - now.getTime())} <small>until ${timeTag(expiresAt)}</small>`;
}
const NOW = {
    valid: 'see what the issue says',
    expiring: 'see what the issue says',
    expired: 'hand in a new token',
    invalid: 'hand in a new token',
    blocked: 'ask Meta for a review; a new token does not help',
    misconfigured: 'put right what the issue names',
    unknown: 'see why nothing answers',
};
/** When a person is next needed, and how that is known. */
function forecastWords(forecast) {
    switch (forecast.need) {
        case 'now':
            return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `<strong>now</strong> <small>${NOW[forecast.state]}</small>`;
        case 'by':
            return forecast.isPast
                ? (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `by ${timeTag(forecast.at)} <small>which has passed; the next check will tell</small>`
                : (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `by ${timeTag(forecast.at)} <small>nothing has renewed it so far</small>`;
        case 'renewed':
            return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `not before ${timeTag(forecast.at)} <small>nor then, if renewing by itself goes on (${times(forecast.renewals)} so far)</small>`;
        case 'about':
            return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `about ${timeTag(forecast.at)} <small>going by how long ${plural(forecast.lives, 'past token')} lived</small>`;
        case 'nobody':
            return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `not foreseen <small>the token never expires</small>`;
        case 'unknown':
            return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `not known <small>Meta did not say when the token ends, and no past one tells</small>`;
    }
}
const OF_CURE = {
    pasted: 'a person handed in a new token',
    renewed: 'the token was renewed by itself',
    switched: 'a backup token was put in its place',
    'by-itself': 'it came back by itself',
};
const OF_INCIDENT = {
    valid: 'Needed help',
    expiring: 'Needed help',
    expired: 'Expired',
    invalid: 'Revoked',
    blocked: 'Blocked by Meta',
    misconfigured: 'Set up wrongly',
    unknown: 'Nothing could be found out',
};
/** What it was, how it was noticed, and how it ended. */
function incidentWords({ state, causes, began, noticed, ended, cure }, now) {
    const lasted = (0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderDuration */ .PP)((ended ?? now).getTime() - began.getTime());
    const codes = causes.map((cause) => (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) ` <code>${cause}</code>`);
    const late = began < noticed && (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `, noticed ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderDuration */ .PP)(noticed.getTime() - began.getTime())} later`;
    const end = ended
        ? (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `Ended ${timeTag(ended)}, after ${lasted}${cure && `: ${OF_CURE[cure]}`}.`
        : (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `<strong>It lasts</strong>, for ${lasted} so far.`;
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .html */ .q) `<strong>${OF_INCIDENT[state]}</strong>${codes}<br>Since ${timeTag(began)}${late}. ${end}`;
}
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function times(count) {
    return count === 1 ? 'once' : `${count} times`;
}


/***/ })

};
