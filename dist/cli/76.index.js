export const id = 76;
export const ids = [76];
export const modules = {

/***/ 9076:
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
// EXTERNAL MODULE: ./build/core/page/render-page.js + 1 modules
var render_page = __webpack_require__(1628);
// EXTERNAL MODULE: ./build/core/history/availability.js
var availability = __webpack_require__(5050);
// EXTERNAL MODULE: ./build/core/token/token-health.js
var token_health = __webpack_require__(2740);
// EXTERNAL MODULE: ./build/core/page/incidents.js
var page_incidents = __webpack_require__(2515);
// EXTERNAL MODULE: ./build/core/page/numbers.js
var numbers = __webpack_require__(5066);
;// CONCATENATED MODULE: ./build/core/page/forecast.js
// When a person is next needed: from what Meta said of the token's end, from who renewed it, and from past lives.



function forecast({ changes }, now) {
    const latest = changes.at(-1);
    if (!latest || latest.state === 'unknown')
        return { need: 'unknown' };
    if (!(0,token_health/* isWorking */.m)(latest.state) || (0,page_incidents/* isLoud */.t)(latest))
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
    const usual = (0,numbers/* median */.J)(lives);
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
/** How long tokens lived whose beginning and end were both seen. Milliseconds. */
function pastLives(changes) {
    const lives = [];
    let born;
    for (const { at, state, cure } of changes) {
        if (born && (state === 'expired' || state === 'invalid')) {
            lives.push(at.getTime() - born.getTime());
            born = undefined;
        }
        if (cure && cure !== 'by-itself')
            born = at;
    }
    return lives;
}

// EXTERNAL MODULE: ./build/core/page/timeline.js
var timeline = __webpack_require__(5969);
;// CONCATENATED MODULE: ./build/core/page/stats.js
// Everything that the page says of one bot, as figures.





const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SHOWN_DAYS = 90;
/** The windows that availability is said of, up to the time of the page. */
const WINDOWS = [
    { name: '24 h', days: 1 },
    { name: '7 d', days: 7 },
    { name: '30 d', days: 30 },
    { name: '90 d', days: SHOWN_DAYS },
];
function reckon(history, watching, now) {
    const to = now.getTime();
    const from = to - SHOWN_DAYS * DAY_MS;
    const seen = history.changes.filter(({ at }) => at <= now);
    const past = { ...history, changes: seen };
    const spans = (0,timeline/* cut */.Jj)(past, watching, from, to);
    const incidents = (0,page_incidents/* findIncidents */.r)(seen).filter(({ ended }) => !ended || ended.getTime() > from);
    const toNotice = gather(incidents.filter(({ began, noticed }) => began < noticed).map(noticing));
    const toRepair = gather(incidents.flatMap(({ noticed, ended }) => (ended ? [ended.getTime() - noticed.getTime()] : [])));
    const latest = seen.at(-1);
    return {
        bot: history.bot,
        since: history.since,
        ...(latest ? { latest, holdsSince: findSince(seen, latest) } : {}),
        windows: WINDOWS.map(({ name, days }) => ({ name, sums: (0,timeline/* sumSpans */.di)(spans, to - days * DAY_MS, to) })),
        days: daysUntil(to).map((start) => ({
            day: new Date(start).toISOString().slice(0, 10),
            sums: (0,timeline/* sumSpans */.di)(spans, start, start + DAY_MS),
        })),
        incidents,
        ...(toNotice ? { toNotice } : {}),
        ...(toRepair ? { toRepair } : {}),
        cures: countCures(seen.filter(({ at }) => at.getTime() > from)),
        forecast: forecast(past, now),
        ...(history.days.length > 0 ? { earlier: addUp(history, incidents, from) } : {}),
    };
}
/** A renewal, or another cause, is a change without being another state. */
function findSince(changes, { state, at }) {
    const first = changes.findLastIndex((change) => change.state !== state) + 1;
    const change = changes[first];
    return change ? (0,availability/* beginOf */.p)(change, changes[first - 1]) : at;
}
const noticing = ({ began, noticed }) => noticed.getTime() - began.getTime();
/** The beginnings of the days that the strip shows. The oldest begins within the 90 days, the last is today. */
function daysUntil(to) {
    const today = Math.floor(to / DAY_MS) * DAY_MS;
    return Array.from({ length: SHOWN_DAYS }, (_, index) => today - (SHOWN_DAYS - 1 - index) * DAY_MS);
}
function gather(durations) {
    const middle = (0,numbers/* median */.J)(durations);
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
    if (sums.incidents > 0 && (0,availability/* watchOf */.x)(first) === 'silent' && incidents[0]?.noticed === at)
        sums.incidents--;
    if ((cure === 'pasted' || cure === 'renewed') && sums[cure] > 0 && at.getTime() > from)
        sums[cure]--;
    return sums;
}

// EXTERNAL MODULE: ./build/core/page/strip.js
var strip = __webpack_require__(202);
// EXTERNAL MODULE: ./build/core/page/words.js
var words = __webpack_require__(7181);
// EXTERNAL MODULE: ./build/core/reason.js
var reason = __webpack_require__(4220);
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
async function makePage({ readHistories, draw, now, intervalMs, }, signal) {
    const { files, runs } = await readHistories(signal);
    const unreadable = [];
    const watching = { ...(runs ? { runs } : {}), intervalMs };
    const bots = Object.entries(files).flatMap(([name, text]) => {
        const history = (0,history_history/* parseHistory */.i6)(text);
        if (!history)
            unreadable.push(name);
        return history ? [reckon(history, watching, now)] : [];
    });
    const ranAt = runs?.filter((run) => run <= now).toSorted((a, b) => b.getTime() - a.getTime())[0];
    const index = (0,render_page/* renderPage */.C)({
        bots: bots.map((figures) => ({ figures, picture: draw((0,strip/* stripDays */.w)(figures.days)) })),
        unreadable,
        madeAt: now,
        ...(ranAt ? { ranAt } : {}),
        runsKnown: runs !== undefined,
        intervalMs,
    });
    const assets = await Promise.all(Object.entries(ASSETS).map(async ([name, url]) => [name, await (0,promises_.readFile)(url, 'utf8')]));
    return {
        files: { 'index.html': index, ...Object.fromEntries(assets) },
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
            text: 'When the monitor ran is not known, so all time since its first check counts as watched.',
        });
    for (const name of unreadable) {
        const what = `${name} ${UNREADABLE.what}`;
        lines.push({ level: UNREADABLE.level, text: (0,reason/* reasonLine */.$E)({ ...UNREADABLE, what }) });
    }
    return lines;
}
const UNREADABLE = {
    code: 'HISTORY_UNREADABLE',
    level: 'warning',
    what: 'holds no history that can be read, so its bot is not on the page.',
    why: 'Somebody may have edited it, or it was written by a newer version.',
    fix: 'Restore it from an earlier commit of its branch, or remove it.',
};
/** What kept the page from being made, where that is no mistake of ours and no wrong call; others are thrown on. */
function describeFailure(error) {
    if (error instanceof errors/* SetupFault */.MK) {
        const { code, message, why, fix } = error;
        const text = (0,reason/* reasonLine */.$E)({ code, what: message, fix, ...(why ? { why } : {}) });
        return { lines: [{ level: 'error', text }], is: 'fault' };
    }
    if (!(error instanceof errors/* Outage */.ad))
        throw error;
    const text = `${error.service.toUpperCase()}_UNAVAILABLE: ${error.message} The page was not made. What to do: run it again in a few minutes.`;
    return { lines: [{ level: 'warning', text }], is: 'outage' };
}


/***/ })

};
