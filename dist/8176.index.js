export const id = 8176;
export const ids = [8176];
export const modules = {

/***/ 8176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describeFailure: () => (/* binding */ describeFailure),
  describePage: () => (/* binding */ describePage),
  makePage: () => (/* binding */ makePage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/core/history/history.js
var history_history = __webpack_require__(361);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/core/page/html.js
var html = __webpack_require__(9655);
// EXTERNAL MODULE: ./build/core/page/words.js
var words = __webpack_require__(7181);
;// CONCATENATED MODULE: ./build/core/page/feed.js
// The incidents of all bots as an Atom feed. https://www.rfc-editor.org/rfc/rfc4287



/** What a reader has not fetched by then is on the page. */
const MOST_ENTRIES = 50;
function renderFeed({ bots, madeAt, links }) {
    const entries = bots
        .flatMap(({ bot, incidents }) => incidents.map((incident) => ({ bot, incident, updated: incident.ended ?? incident.noticed })))
        .toSorted((a, b) => b.updated.getTime() - a.updated.getTime() || (a.bot < b.bot ? -1 : 1))
        .slice(0, MOST_ENTRIES);
    const origin = originOf(links);
    const feed = (0,html/* html */.q) `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${origin}incidents</id>
  <title>WhatsApp token incidents</title>
  <updated>${(entries[0]?.updated ?? madeAt).toISOString()}</updated>
  <author><name>WhatsApp Token Manager</name></author>
  <link rel="self" type="application/atom+xml" href="feed.xml"/>
  <link rel="alternate" type="text/html" href="index.html"/>${entries.map((entry) => renderEntry(entry, { origin, madeAt, links }))}
</feed>
`;
    return feed.toString();
}
function renderEntry({ bot, incident, updated }, { origin, madeAt, links }) {
    const { noticed, ended, issue, causes } = incident;
    const address = links && issue !== undefined ? `${links.issues}/${issue}` : `index.html#bot-${bot}`;
    const facts = (0,words/* incidentFacts */.S5)(incident, madeAt, time/* renderTime */.sZ);
    return (0,html/* html */.q) `
  <entry>
    <id>${origin}${bot}/${noticed.toISOString()}</id>
    <title>${bot}: ${(0,words/* incidentTitle */.Bl)(incident)} (${ended ? 'resolved' : 'ongoing'})</title>
    <published>${noticed.toISOString()}</published>
    <updated>${updated.toISOString()}</updated>
    <link rel="alternate" type="text/html" href="${address}"/>${causes.map((cause) => (0,html/* html */.q) `
    <category term="${cause}"/>`)}
    <summary type="text">${facts.map((fact, index) => (0,html/* html */.q) `${index > 0 && ' \u00b7 '}${fact}`)}</summary>
  </entry>`;
}
/** Begins an id that stays the same wherever the page is put. https://www.rfc-editor.org/rfc/rfc4151 */
function originOf(links) {
    const [, host = 'whatsapp-token-manager.invalid', path = ''] = /^https?:\/\/([^/:]+)[^/]*\/(.+)\/issues$/.exec(links?.issues ?? '') ?? [];
    return `tag:${host},2026:whatsapp-tokens/${path && `${path}/`}`;
}

// EXTERNAL MODULE: ./build/core/page/render-page.js + 2 modules
var render_page = __webpack_require__(2878);
// EXTERNAL MODULE: ./build/core/history/availability.js
var availability = __webpack_require__(5050);
// EXTERNAL MODULE: ./build/core/reason.js
var reason = __webpack_require__(4220);
// EXTERNAL MODULE: ./build/core/token/token-health.js
var token_health = __webpack_require__(2740);
;// CONCATENATED MODULE: ./build/core/page/forecast.js
// When a person is next needed: from what Meta said of the token's end, from who renewed it, and from past lives.


function forecastFromHistory({ changes }, now) {
    const latest = changes.at(-1);
    if (!latest || latest.state === 'unknown')
        return { need: 'unknown' };
    if (!(0,token_health/* isWorking */.ms)(latest.state) || (0,reason/* isLoud */.tw)(latest.level))
        return { need: 'now', state: latest.state };
    const { expiresAt } = latest;
    if (expiresAt === 'never')
        return { need: 'nobody' };
    if (expiresAt) {
        const renewals = countRenewals(changes);
        const isPast = expiresAt <= now;
        return renewals > 0 && !isPast
            ? { need: 'renewed', at: expiresAt, renewals }
            : { need: 'by', at: expiresAt, isPast };
    }
    const lives = pastLives(changes);
    const usual = median(lives);
    const born = changes.findLast(({ cure }) => cure !== undefined && cure !== 'by-itself')?.at;
    if (usual === undefined || !born)
        return { need: 'unknown' };
    return { need: 'about', at: new Date(born.getTime() + usual), lives: lives.length };
}
/** How many renewals there were by themselves since a person last handed one in. */
function countRenewals(changes) {
    const byHand = changes.findLastIndex(({ cure }) => cure === 'pasted' || cure === 'switched');
    return changes.slice(byHand + 1).filter(({ cure }) => cure === 'renewed').length;
}
/** The middle one; of an even number the mean of the two in the middle. */
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const upper = sorted[Math.floor(sorted.length / 2)];
    const lower = sorted[Math.ceil(sorted.length / 2) - 1];
    return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}
/** How long tokens lived whose beginning and end were both seen. Milliseconds. */
function pastLives(changes) {
    const lives = [];
    let born;
    for (const { at, state, cure } of changes) {
        if (born && (0,token_health/* isDead */.XU)(state)) {
            lives.push(at.getTime() - born.getTime());
            born = undefined;
        }
        if (cure && cure !== 'by-itself')
            born = at;
    }
    return lives;
}

;// CONCATENATED MODULE: ./build/core/page/incidents.js
// The incidents of a bot's past: what began when, why, who noticed how fast, and how it ended.


/** Oldest first. A check that could not find out ends none. */
function findIncidents(changes) {
    const incidents = [];
    for (const [index, change] of changes.entries()) {
        let open = incidents.at(-1);
        if (open?.ended)
            open = undefined;
        if ((0,reason/* isLoud */.tw)(change.level)) {
            if (!open) {
                open = { state: change.state, causes: [], began: (0,availability/* startOf */.GH)(change, changes[index - 1]), noticed: change.at };
                incidents.push(open);
            }
            if (change.cause && !open.causes.includes(change.cause))
                open.causes.push(change.cause);
        }
        else if (open && change.state !== 'unknown') {
            open.ended = change.at;
            if (change.cure)
                open.cure = change.cure;
        }
        if (open && !open.issue && change.issue)
            open.issue = change.issue;
    }
    return incidents;
}

// EXTERNAL MODULE: ./build/core/page/timeline.js
var timeline = __webpack_require__(5969);
;// CONCATENATED MODULE: ./build/core/page/stats.js
// Everything that the page says of one bot, as figures.





const SHOWN_DAYS = 90;
/** The windows that availability is given for, each up to the time of the page. One day is never wholly monitored. */
const WINDOWS = [
    { name: '7 days', days: 7 },
    { name: '30 days', days: 30 },
    { name: '90 days', days: SHOWN_DAYS },
];
function computeStats(history, watching, now) {
    const to = now.getTime();
    const from = to - SHOWN_DAYS * time/* DAY_MS */.sO;
    const seen = history.changes.filter(({ at }) => at <= now);
    const past = { ...history, changes: seen };
    const spans = (0,timeline/* toTimeline */.r2)(past, watching, from, to);
    const incidents = findIncidents(seen).filter(({ ended }) => !ended || ended.getTime() > from);
    const toNotice = gather(incidents.filter(({ began, noticed }) => began < noticed).map(noticing));
    const toRepair = gather(incidents.flatMap(({ noticed, ended }) => (ended ? [ended.getTime() - noticed.getTime()] : [])));
    const latest = seen.at(-1);
    return {
        bot: history.bot,
        since: history.since,
        ...(latest ? { latest, holdsSince: findSince(seen, latest) } : {}),
        windows: WINDOWS.map(({ name, days }) => ({ name, sums: (0,timeline/* sumTimeline */.NV)(spans, to - days * time/* DAY_MS */.sO, to) })),
        days: daysUntil(to).map((start) => ({
            day: new Date(start).toISOString().slice(0, 10),
            sums: (0,timeline/* sumTimeline */.NV)(spans, start, start + time/* DAY_MS */.sO),
        })),
        incidents,
        ...(toNotice ? { toNotice } : {}),
        ...(toRepair ? { toRepair } : {}),
        cures: countCures(seen.filter(({ at }) => at.getTime() > from)),
        forecast: forecastFromHistory(past, now),
        ...(history.days.length > 0 ? { earlier: addUp(history, incidents, from) } : {}),
    };
}
/** A renewal, or another cause, is a change without being another state. */
function findSince(changes, { state, at }) {
    const first = changes.findLastIndex((change) => change.state !== state) + 1;
    const change = changes[first];
    return change ? (0,availability/* startOf */.GH)(change, changes[first - 1]) : at;
}
const noticing = ({ began, noticed }) => noticed.getTime() - began.getTime();
/** The beginnings of the days that the strip shows. The oldest begins within the 90 days, the last is today. */
function daysUntil(to) {
    const today = Math.floor(to / time/* DAY_MS */.sO) * time/* DAY_MS */.sO;
    return Array.from({ length: SHOWN_DAYS }, (_, index) => today - (SHOWN_DAYS - 1 - index) * time/* DAY_MS */.sO);
}
function gather(durations) {
    const middle = median(durations);
    return middle === undefined
        ? undefined
        : { count: durations.length, median: middle, longest: Math.max(...durations) };
}
function countCures(changes) {
    const counts = { pasted: 0, renewed: 0, switched: 0, 'by-itself': 0 };
    for (const { cure } of changes)
        if (cure)
            counts[cure] += 1;
    return counts;
}
/** The first kept change is in the sums as well: what is told of it elsewhere is not told twice. */
function addUp(history, incidents, from) {
    const { since, changes, days } = history;
    const [first] = changes;
    const sums = { before: first?.at ?? since, silentMs: 0, incidents: 0, pasted: 0, renewed: 0 };
    for (const { silentMs } of (0,timeline/* silenceBefore */.Fz)(history))
        sums.silentMs += silentMs;
    for (const { incidents, pasted, renewed } of days) {
        sums.incidents += incidents;
        sums.pasted += pasted;
        sums.renewed += renewed;
    }
    if (!first)
        return sums;
    const { at, cure } = first;
    if (sums.incidents > 0 && (0,availability/* availabilityOf */.nS)(first) === 'silent' && incidents[0]?.noticed === at)
        sums.incidents--;
    if ((cure === 'pasted' || cure === 'renewed') && sums[cure] > 0 && at.getTime() > from)
        sums[cure]--;
    return sums;
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/page.js
// Gathers the histories into the files of one static page.








// One literal address each: the bundler then carries the files along.
const ASSETS = {
    'style.css': __webpack_require__.ab + "style.css",
    'script.js': __webpack_require__.ab + "script.js",
};
/** Throws what `readHistories` throws. */
async function makePage({ readHistories, now, intervalMs, links, }, signal) {
    const { files, runs } = await readHistories(signal);
    const unreadable = [];
    const watching = { ...(runs ? { runs } : {}), intervalMs };
    const bots = Object.entries(files).flatMap(([name, text]) => {
        const history = (0,history_history/* parseHistory */.i6)(text);
        if (!history)
            unreadable.push(name);
        return history ? [computeStats(history, watching, now)] : [];
    });
    const ranAt = runs?.filter((run) => run <= now).toSorted((a, b) => b.getTime() - a.getTime())[0];
    const where = links ? { links } : {};
    const index = (0,render_page/* renderPage */.C)({
        bots,
        unreadable,
        madeAt: now,
        ...(ranAt ? { ranAt } : {}),
        runsKnown: runs !== undefined,
        intervalMs,
        ...where,
    });
    const feed = renderFeed({ bots, madeAt: now, ...where });
    const assets = await Promise.all(Object.entries(ASSETS).map(async ([name, url]) => [name, await (0,promises_.readFile)(url, 'utf8')]));
    return {
        files: { 'index.html': index, 'feed.xml': feed, ...Object.fromEntries(assets) },
        bots: bots.length,
        unreadable,
        runsKnown: runs !== undefined,
    };
}
/** What is said once it is written. */
function describePage({ bots, unreadable, runsKnown }, folder) {
    const lines = [{ level: 'info', text: `page  ${(0,words/* plural */.LS)(bots, 'bot')}, in ${folder}/index.html` }];
    if (!runsKnown)
        lines.push({
            level: 'info',
            text: 'When the monitor ran is unknown, so all time since its first check counts as monitored.',
        });
    for (const name of unreadable) {
        const what = `${/^[\w.-]{1,60}$/.test(name) ? name : 'A file'} ${UNREADABLE.what}`;
        lines.push({ level: UNREADABLE.level, text: (0,reason/* reasonLine */.$E)({ ...UNREADABLE, what }) });
    }
    return lines;
}
const UNREADABLE = {
    code: 'HISTORY_UNREADABLE',
    level: 'warning',
    what: 'holds no readable history, so its bot is not on the page.',
    why: 'It may have been edited, or written by a newer version.',
    fix: 'Restore it from an earlier commit of its branch, or remove it.',
};
/** What kept the page from being made. Rethrows a bug of ours and a wrong call. */
function describeFailure(error) {
    if (error instanceof errors/* SetupError */.w3) {
        const { code, message, why, fix } = error;
        const text = (0,reason/* reasonLine */.$E)({ code, what: message, fix, ...(why ? { why } : {}) });
        return { lines: [{ level: 'error', text }], is: 'fault' };
    }
    if (!(error instanceof errors/* ServiceUnavailableError */.us))
        throw error;
    const text = `${error.service.toUpperCase()}_UNAVAILABLE: ${error.message} The page was not made. What to do: run it again in a few minutes.`;
    return { lines: [{ level: 'warning', text }], is: 'outage' };
}


/***/ })

};
