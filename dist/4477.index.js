export const id = 4477;
export const ids = [4477];
export const modules = {

/***/ 5172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yw: () => (/* binding */ MOST_COLUMNS),
/* harmony export */   lQ: () => (/* binding */ reasonParagraph),
/* harmony export */   qP: () => (/* binding */ renderConsole),
/* harmony export */   x9: () => (/* binding */ wrapLine)
/* harmony export */ });
/* unused harmony export columnsOf */
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4220);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6859);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8001);
// What the run's log and the terminal show: few lines, the important one first.




/** No console is used wider: lines that long are hard to read. */
const MOST_COLUMNS = 100;
/** @param renderLocal a time as the place of the reader says it, where that is known */
function renderConsole(report, renderLocal) {
    const { outcome, ofRun, head, others } = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .toldOnce */ .n)(report);
    const tell = (reason) => reasonParagraph(reason, report);
    return [
        ...(outcome ? [headParagraph(outcome, report, outcome.of?.level ?? 'info'), ...ofRun.map(tell), BLANK] : []),
        headParagraph(head, report, report.level),
        ...facts(report, renderLocal),
        ...others.map(tell),
    ];
}
const BLANK = { level: 'info', text: '' };
/** A reason that the line says is told with it, and only there. */
function headParagraph({ text, of }, report, color) {
    if (!of)
        return { level: 'info', text, headline: color };
    const lines = [text, (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .restOf */ .Y6)(of)].filter(Boolean);
    return { ...asTold(of, report), text: lines.join('\n'), headline: color, hang: INDENT };
}
/** @param before what goes before its code */
function reasonParagraph(reason, report, before = '') {
    return { ...asTold(reason, report), text: `${before}${(0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonLine */ .$E)(reason)}`, hang: INDENT };
}
/** What makes a run red is annotated in each of them; advice only while it is news. */
function asTold({ level, code }, { told = [] }) {
    return { level, ...(level === 'warning' && told.includes(code) ? { isTold: true } : {}) };
}
const INDENT = 3;
const NAME_COLUMNS = 19;
function facts(report, renderLocal) {
    const { context, token, checkedAt, state, level, issue, logs, rotation, run } = report;
    const bar = (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .lifeBar */ .qG)(token, checkedAt);
    const row = (name, words) => ({
        level: 'info',
        text: `${' '.repeat(INDENT)}${name.padEnd(NAME_COLUMNS)}  ${words}`,
        hang: INDENT + NAME_COLUMNS + 2,
    });
    const expires = row(state === 'expired' ? 'Expired' : 'Expires', (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .expiryWords */ .T_)(token, checkedAt, renderLocal));
    if (report.isGiven)
        return [...(token.expiresAt ? [expires] : []), ...(token.type ? [row('Token type', token.type)] : [])];
    const groups = logs.is === 'read' ? (0,_report_js__WEBPACK_IMPORTED_MODULE_2__/* .shownGroups */ .sS)(logs.findings, context.showExcerpts).filter(_report_js__WEBPACK_IMPORTED_MODULE_2__/* .isAboutToken */ .nw) : [];
    const aside = (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .asideWords */ .kD)(logs);
    const messages = (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .messagingWords */ .qS)(report);
    const about = issue.step === 'none' ? 'unchanged' : issue.step;
    return [
        {
            level: 'info',
            text: `${_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK */ .M$[state]} ${state} \u00b7 ${level} \u00b7 ${context.bot}${context.place ? ` \u00b7 ${context.place}` : ''}`,
            hang: INDENT,
        },
        expires,
        ...(bar ? [row('Time left', bar)] : []),
        ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .predictionWords */ .Vu)(report).map(([name, words]) => row(name, words)),
        ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .findLinks */ .t5)(report).map(([name, url]) => row(name, url)),
        ...(messages ? [row('Messages', messages)] : []),
        row("Bot's log", (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .logWords */ .UU)(logs)),
        ...groups.map(({ count, pattern, evidence, example }) => row('', `${count} \u00d7 ${pattern} (${evidence})${context.showExcerpts ? ` | ${example}` : ''}`)),
        ...(aside ? [row('', aside)] : []),
        ...(issue.number ? [row('Issue', `#${issue.number} ${about} ${issue.url ?? ''}`.trimEnd())] : []),
        ...(rotation?.outcome && !run ? [row('Rotation', rotation.outcome)] : []),
        ...(context.dryRun && !run ? [row('Dry run', 'nothing was changed')] : []),
    ];
}
/**
 * The paragraph as lines of at most so many columns; what has no space to break at stays whole. No line begins with what
 * a runner takes for a command: others wrote part of the text.
 */
function wrapLine({ text, hang = 0 }, columns) {
    const room = Math.max(20, columns);
    const indent = ' '.repeat(Math.min(hang, Math.floor(room / 2)));
    return text.split('\n').flatMap((line, at) => {
        // The name of a row is not broken.
        const name = at === 0 && /^.* {2}$/.test(line.slice(0, hang)) ? line.slice(0, hang) : undefined;
        const begin = name ?? (at === 0 ? (/^ */.exec(line)?.[0] ?? '') : indent);
        const lines = [];
        let current = begin;
        let isEmpty = true;
        for (const word of line
            .slice(at === 0 ? begin.length : 0)
            .trimStart()
            .split(/(?<=\S) (?=\S)(?!::|##)/)) {
            const longer = isEmpty ? `${current}${word}` : `${current} ${word}`;
            if (!isEmpty && columnsOf(longer) > room) {
                lines.push(current);
                current = `${indent}${word}`;
            }
            else
                current = longer;
            isEmpty = false;
        }
        return [...lines, current.trimEnd()];
    });
}
/** Made where a text needs it: it brings three megabytes of Unicode along. */
let graphemes;
const WIDE = /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{FE0F}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}])/u;
/** How many columns of a terminal a text takes. */
function columnsOf(text) {
    if (/^[ -~]*$/.test(text))
        return text.length;
    graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    let columns = 0;
    for (const { segment } of graphemes.segment(text))
        columns += WIDE.test(segment) ? 2 : 1;
    return columns;
}


/***/ }),

/***/ 4477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LL: () => (/* binding */ renderFleetSummary),
/* harmony export */   WH: () => (/* binding */ soonest),
/* harmony export */   cB: () => (/* binding */ renderFleetConsole),
/* harmony export */   eS: () => (/* binding */ fleetToJson),
/* harmony export */   hm: () => (/* binding */ worstOf)
/* harmony export */ });
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4220);
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9507);
/* harmony import */ var _console_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5172);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6859);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8001);
// Many bots at a glance: one line for each, and more only where something is wrong.





/** From quiet to loud, so that the state of the worst can be told. */
const STATES = ['valid', 'unknown', 'expiring', 'misconfigured', 'blocked', 'invalid', 'expired'];
/** The one that is told loudest; nothing where there is none. */
function worstOf({ reports, shared }) {
    const rank = ({ level, state }) => _reason_js__WEBPACK_IMPORTED_MODULE_0__/* .LEVELS */ .A_.indexOf(level) * STATES.length + STATES.indexOf(state);
    return [...reports, ...shared].toSorted((a, b) => rank(b) - rank(a))[0];
}
/** `100 bots: 97 valid, 2 expiring, 1 expired`. */
function fleetHeadline({ reports }) {
    const counts = STATES.toReversed()
        .map((state) => ({ state, count: reports.filter((report) => report.state === state).length }))
        .filter(({ count }) => count > 0)
        .map(({ state, count }) => `${count} ${state}`);
    const bots = reports.length === 1 ? '1 bot' : `${reports.length} bots`;
    return counts.length > 0 ? `${bots}: ${counts.join(', ')}` : 'No bots in this part of the list';
}
/** Silence of a service that changes no bot's level, once for all of them. */
function silences(all) {
    const told = all.flatMap(({ reasons }) => reasons.filter(({ level, noAnswerFrom }) => level === 'info' && noAnswerFrom));
    return [...new Set(told.map(_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonLine */ .$E))];
}
/** A line for each bot; then what is wrong, grouped by bot. */
function renderFleetConsole(fleet) {
    const all = [...fleet.shared, ...fleet.reports];
    const width = Math.max(0, ...all.map(({ context }) => context.bot.length));
    return [
        { level: 'info', text: fleetHeadline(fleet), headline: (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .worstLevel */ .cY)(all.map(({ level }) => level)) },
        ...all.map(({ context, state, level, token, checkedAt, issue }) => {
            const about = issue.number ? ` \u00b7 issue #${issue.number}` : '';
            const name = context.bot.padEnd(width);
            return {
                level: 'info',
                text: `${_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK */ .M$[state]} ${name}  ${state} \u00b7 ${level} \u00b7 ${state === 'expired' ? 'expired' : 'expires'} ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .expiryWords */ .T_)(token, checkedAt)}${about}`,
                hang: width + 5,
            };
        }),
        ...silences(all).map((text) => ({ level: 'info', text, hang: 3 })),
        ...fleet.notes.map((note) => ({ level: note.level, text: (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonLine */ .$E)(note), hang: 3 })),
        ...all.flatMap((report) => report.reasons
            .filter(({ level }) => level !== 'info')
            .map((reason) => (0,_console_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonParagraph */ .lQ)(reason, report, `${report.context.bot}: `))),
    ];
}
function renderFleetSummary(fleet) {
    const all = [...fleet.shared, ...fleet.reports];
    const rows = all.map(({ context, state, token, checkedAt, issue, prediction }) => {
        const number = issue.number ? `[#${issue.number}](${issue.url})` : '';
        return `| ${(0,_sanitize_js__WEBPACK_IMPORTED_MODULE_4__/* .inlineCode */ .ti)(context.bot)} | ${_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK */ .M$[state]} ${state} | ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .expiryWords */ .T_)(token, checkedAt)} | ${prediction?.byHand ?? ''} | ${number} |`;
    });
    const notes = [...silences(all).map((text) => `- ${text}`), ...fleet.notes.map(_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonItem */ .iT)];
    return [
        `## ${fleetHeadline(fleet)}`,
        '',
        '| Bot | State | Expires | What you need to do | Issue |',
        '| --- | --- | --- | --- | --- |',
        ...rows,
        '',
        ...notes,
        ...(notes.length > 0 ? [''] : []),
        ...all.filter(({ level }) => level !== 'info').flatMap(troubleOf),
    ].join('\n');
}
/** What is wrong with one bot, folded. */
function troubleOf(report) {
    const head = (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .headlineOf */ .gD)(report);
    const links = (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .findLinks */ .t5)(report);
    const rest = head.of && (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .restOf */ .Y6)(head.of);
    return [
        `<details><summary>${report.context.bot}: ${head.text}</summary>`,
        '',
        ...(links.length > 0 ? [(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .renderLinks */ .UE)(links), ''] : []),
        ...(rest ? [`- ${rest}`] : []),
        ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .unsaid */ .DY)(report.reasons, head).map(_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonItem */ .iT),
        '',
        '</details>',
        '',
    ];
}
function fleetToJson(fleet) {
    const worst = worstOf(fleet);
    return {
        version: 1,
        state: worst?.state ?? 'valid',
        level: (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .worstLevel */ .cY)([...fleet.reports, ...fleet.shared].map(({ level }) => level)),
        bots: fleet.reports.map(_report_js__WEBPACK_IMPORTED_MODULE_2__/* .toJson */ .aB),
        ...(fleet.notes.length > 0 ? { notes: fleet.notes.map(_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .toldOf */ .dc) } : {}),
        ...(fleet.shared.length > 0 ? { shared: fleet.shared.map(_report_js__WEBPACK_IMPORTED_MODULE_2__/* .toJson */ .aB) } : {}),
    };
}
/** When the first of them expires. */
function soonest({ reports }) {
    return reports
        .filter((report) => (0,_report_js__WEBPACK_IMPORTED_MODULE_2__/* .expiresInMinutes */ .N6)(report) !== undefined)
        .toSorted((a, b) => ((0,_report_js__WEBPACK_IMPORTED_MODULE_2__/* .expiresInMinutes */ .N6)(a) ?? 0) - ((0,_report_js__WEBPACK_IMPORTED_MODULE_2__/* .expiresInMinutes */ .N6)(b) ?? 0))[0];
}


/***/ }),

/***/ 2005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ toldOnce)
/* harmony export */ });
/* harmony import */ var _rotation_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7648);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8001);
// What a run did about the token, in one line: it is told before the state that the stored token is in.


const DONE = {
    update: '\u2705 Done: the new token is saved to Railway, and the bot runs with it.',
    refresh: '\u2705 Done: the token is renewed, and the bot runs with it.',
    redeploy: '\u2705 Done: the bot runs with the token saved on Railway.',
    switch: '\u2705 Done: the bot runs with its backup token.',
};
const NOT_DONE = {
    update: 'New token not saved',
    refresh: 'Token not renewed',
    redeploy: 'Bot not redeployed',
    switch: 'Backup token not used',
};
function toldOnce(report) {
    const { reasons, run } = report;
    const outcome = outcomeOf(report);
    const head = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .headlineOf */ .gD)(report, outcome);
    const ofRun = outcome ? (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .unsaid */ .DY)(run?.reasons ?? [], outcome) : [];
    const others = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .unsaid */ .DY)(reasons, outcome, head).filter((reason) => !ofRun.some((each) => (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .isAlike */ .HI)(each, reason)));
    const said = new Set();
    const once = (reason) => {
        const { why, fix, ...rest } = reason;
        const isNew = { why: why && !said.has(why), fix: fix && !said.has(fix) };
        said.add(why).add(fix);
        return { ...rest, ...(why && isNew.why ? { why } : {}), ...(fix && isNew.fix ? { fix } : {}) };
    };
    const onceIn = (line) => (line.of ? { ...line, of: once(line.of) } : line);
    return {
        ...(outcome ? { outcome: onceIn(outcome) } : {}),
        ofRun: ofRun.map(once),
        head: onceIn(head),
        others: others.map(once),
    };
}
/** What became of what this run was asked for, or did without being asked; nothing where it only checked. */
function outcomeOf({ run, rotation, context }) {
    if (!run)
        return undefined;
    const { kind, outcome, reasons } = run;
    const [main] = reasons;
    if (context.dryRun) {
        if (!main || outcome !== 'refused')
            return { text: 'Dry run: nothing was changed.' };
        return withoutChange((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .sayWith */ .C6)(`\u270b Dry run. ${failureOf(kind, main)}`, main));
    }
    if (outcome === 'live')
        return { text: DONE[kind], ...(main ? { of: main } : {}) };
    if (!main)
        return { text: `\u26a0\ufe0f ${NOT_DONE[kind]}.` };
    const said = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .sayWith */ .C6)(outcome === 'refused' ? `\u270b ${failureOf(kind, main)}` : BEFORE[outcome ?? 'none'](kind), main);
    return rotation?.changed || outcome === 'unchanged' ? said : withoutChange(said);
}
/** What goes before the reason. */
const BEFORE = {
    unchanged: () => '\u2705 Nothing to do',
    'set-not-live': () => '\u26a0\ufe0f Not finished',
    'live-but-refused': () => '\u274c Not working yet',
    restored: (kind) => `\u21a9\ufe0f ${NOT_DONE[kind]}`,
    none: (kind) => `\u26a0\ufe0f ${NOT_DONE[kind]}`,
};
/** What stands in the way of any token, and says nothing against this one. */
const ABOUT_SETUP = [
    ...Object.keys(_rotation_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .ROTATION_CODES */ .ES),
    'PHONE_NUMBER_ID_MISSING',
    'PHONE_NUMBER_ID_UNUSABLE',
];
function failureOf(kind, { code }) {
    return kind === 'update' && !ABOUT_SETUP.includes(code) ? 'New token rejected' : NOT_DONE[kind];
}
/** Its own sentence may say so already. */
function withoutChange({ text, ...said }) {
    return { ...said, text: text.endsWith(_rotation_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh) ? text : `${text} ${_rotation_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_CHANGED */ .Dh}` };
}


/***/ }),

/***/ 6859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ expiresInMinutes),
/* harmony export */   Rq: () => (/* binding */ logsToJson),
/* harmony export */   VZ: () => (/* binding */ isRotationDone),
/* harmony export */   aB: () => (/* binding */ toJson),
/* harmony export */   bB: () => (/* binding */ timeLeftMs),
/* harmony export */   cd: () => (/* binding */ messagingToJson),
/* harmony export */   nw: () => (/* binding */ isAboutToken),
/* harmony export */   sS: () => (/* binding */ shownGroups)
/* harmony export */ });
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4220);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3669);


/** Whether what was asked for came about: the bot runs with the token. A dry run is asked to change nothing. */
function isRotationDone({ rotation, context }) {
    return context.dryRun || rotation?.outcome === 'live' || rotation?.outcome === 'unchanged';
}
/** Milliseconds until the token expires; nothing where it never does or nobody knows. */
function timeLeftMs(token, now) {
    return token.expiresAt instanceof Date ? Math.max(0, token.expiresAt.getTime() - now.getTime()) : undefined;
}
/** The report as the output `report` carries it: dates as ISO text, excerpts only where they may be shown. */
function toJson(report) {
    const { context, logs, token } = report;
    return {
        version: 1,
        bot: context.bot,
        checkedAt: report.checkedAt,
        state: report.state,
        level: report.level,
        reasons: report.reasons.map(_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .toldOf */ .dc),
        token: { ...token, expiresInMinutes: expiresInMinutes(report) },
        logs: logsToJson(logs, context.showExcerpts),
        messaging: messagingToJson(report),
        ...(report.prediction ? { prediction: report.prediction } : {}),
        ...(report.cadence ? { cadence: cadenceToJson(report.cadence) } : {}),
        ...(report.backups ? { backups: report.backups } : {}),
        issue: report.issue,
        ...(report.rotation ? { rotation: report.rotation } : {}),
        dryRun: context.dryRun,
    };
}
/** As outputs and `report` carry it. */
function messagingToJson({ messaging }) {
    const { canSend = 'unknown', canReceive = 'unknown', host } = messaging ?? {};
    return { canSend, canReceive, ...(host ? { callbackHost: host } : {}) };
}
/** In whole minutes, as `report` carries it. */
function cadenceToJson({ medianMs, usualMs, longestMs, spanMs }) {
    const minutes = (durationMs) => Math.round(durationMs / _time_js__WEBPACK_IMPORTED_MODULE_1__/* .MINUTE_MS */ .kg);
    return {
        medianMinutes: minutes(medianMs),
        usualMinutes: minutes(usualMs),
        longestMinutes: minutes(longestMs),
        spanMinutes: minutes(spanMs),
    };
}
/** What was found in the bot's log, as `report` carries it. */
function logsToJson(logs, showExcerpts) {
    if (logs.is !== 'read')
        return { read: false };
    const { scanned, count, strong } = logs.findings;
    const groups = shownGroups(logs.findings, showExcerpts);
    return {
        read: true,
        lines: scanned,
        findings: count,
        strong,
        groups: groups.map(({ example, ...group }) => (showExcerpts ? { ...group, example } : group)),
    };
}
/** Without excerpts nothing tells apart what one pattern found, so that it is one group. */
function shownGroups({ groups }, showExcerpts) {
    if (showExcerpts)
        return groups;
    const merged = Map.groupBy(groups, ({ evidence, pattern }) => `${evidence} ${pattern}`);
    return [...merged.values()].map((alike) => {
        const newest = alike.reduce((late, group) => (group.last > late.last ? group : late));
        const first = new Date(Math.min(...alike.map((group) => group.first.getTime())));
        return { ...newest, first, count: alike.reduce((sum, { count }) => sum + count, 0) };
    });
}
/** Whether such lines look like authentication errors of the watched token; others are only told. */
function isAboutToken({ evidence }) {
    return evidence === 'strong' || evidence === 'weak';
}
/** Whole minutes until expiry, as the output `expires-in-minutes` gives them. */
function expiresInMinutes(report) {
    const left = timeLeftMs(report.token, report.checkedAt);
    return left === undefined ? undefined : Math.floor(left / _time_js__WEBPACK_IMPORTED_MODULE_1__/* .MINUTE_MS */ .kg);
}


/***/ }),

/***/ 8001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ sayWith),
/* harmony export */   DY: () => (/* binding */ unsaid),
/* harmony export */   Fc: () => (/* binding */ asideTable),
/* harmony export */   HI: () => (/* binding */ isAlike),
/* harmony export */   Jn: () => (/* binding */ logTable),
/* harmony export */   M$: () => (/* binding */ MARK),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   T_: () => (/* binding */ expiryWords),
/* harmony export */   Tm: () => (/* binding */ appPage),
/* harmony export */   UE: () => (/* binding */ renderLinks),
/* harmony export */   UU: () => (/* binding */ logWords),
/* harmony export */   Vu: () => (/* binding */ predictionWords),
/* harmony export */   Y6: () => (/* binding */ restOf),
/* harmony export */   _A: () => (/* binding */ stateTitle),
/* harmony export */   aD: () => (/* binding */ isAboutMessages),
/* harmony export */   b0: () => (/* binding */ findMain),
/* harmony export */   bo: () => (/* binding */ renderTable),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   iT: () => (/* binding */ reasonItem),
/* harmony export */   kD: () => (/* binding */ asideWords),
/* harmony export */   qG: () => (/* binding */ lifeBar),
/* harmony export */   qS: () => (/* binding */ messagingWords),
/* harmony export */   t5: () => (/* binding */ findLinks)
/* harmony export */ });
/* harmony import */ var _alert_lines_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5526);
/* harmony import */ var _backup_backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(515);
/* harmony import */ var _backup_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2572);
/* harmony import */ var _log_log_scan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(374);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4220);
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9507);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3669);
/* harmony import */ var _token_token_health_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2740);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1197);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6859);
// The words that every renderer shares: the first line, a short name, a mark, and what a state means for people.










/** A coloured mark for a state. */
const MARK = {
    valid: '\ud83d\udfe2',
    expiring: '\ud83d\udfe1',
    expired: '\ud83d\udd34',
    invalid: '\ud83d\udd34',
    misconfigured: '\ud83d\udfe0',
    blocked: '\u26d4',
    unknown: '\u26aa',
};
const HEADLINE = {
    valid: (bot) => `The WhatsApp token of ${bot} works`,
    expiring: (bot) => `The WhatsApp token of ${bot} expires soon`,
    expired: () => _alert_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .CRITICAL_LINE */ .ZB,
    invalid: () => _alert_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .CRITICAL_LINE */ .ZB,
    misconfigured: (bot) => `Setup problem with the WhatsApp token of ${bot}`,
    blocked: () => _alert_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .BLOCKED_LINE */ .MI,
    unknown: (bot) => `Couldn't check the WhatsApp token of ${bot} this time`,
};
/** A token that was only asked about: whether a bot depends on it is not known, so this is no alarm. */
const GIVEN = {
    valid: '\u2705 This token works',
    expiring: '\ud83d\udfe1 This token works, but expires soon',
    expired: '\u274c Token rejected',
    invalid: '\u274c Token rejected',
    misconfigured: "\ud83d\udfe0 Couldn't verify this token",
    blocked: '\u26d4 Meta has blocked the account of this token',
    unknown: "\u26aa Couldn't check this token",
};
/** The first line of everything that is told about a state. A good token beside a fault is no good news. */
function headline(report) {
    return headlineOf(report).text;
}
/** @param told what was said before it, which it need not say again */
function headlineOf(report, told) {
    const { state, context, reasons } = report;
    if (report.isGiven) {
        const main = (0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_5__/* .isWorking */ .ms)(state) ? undefined : findMain(reasons);
        return main ? sayWith(GIVEN[state], main) : { text: GIVEN[state] };
    }
    const leading = (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .findLeading */ .s)(report);
    if (leading?.headline)
        return { text: leading.headline.line.replace('{bot}', () => context.bot) };
    const line = HEADLINE[state](context.bot);
    if (leading && told?.of && isAlike(told.of, leading))
        return { text: line };
    if (leading)
        return { text: `${line}, ${state === 'valid' ? 'but' : 'and'}: ${leading.what}`, of: leading };
    return { text: isFaulty(report) ? `${line}, but not all is well` : line };
}
/** The loudest reason: it says why. */
function findMain(reasons) {
    return (0,_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .sortByLevel */ .OV)(reasons)[0];
}
/** What goes before, and the reason in the same sentence. */
function sayWith(before, reason) {
    const lower = (what) => what.replace(/^(?:A|An|Another|It|No|The|This|Couldn't)\b/, (word) => word.toLowerCase());
    return { text: `${before}${reason.sequel ?? `: ${lower(reason.what)}`}`, of: reason };
}
/** What is still to be said of the reasons, once some were said in full. */
function unsaid(reasons, ...said) {
    const isSaid = (reason) => said.some((line) => line?.of && isAlike(line.of, reason));
    return reasons.filter((reason) => !isSaid(reason));
}
/** One that was passed on may be louder or quieter since, and say what it came to as well. */
function isAlike(a, b) {
    return a.code === b.code && (a.what.includes(b.what) || b.what.includes(a.what));
}
/** The state in the words of the title, which says what is wrong where the state does not. */
function stateTitle(report) {
    const { state } = report;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .findLeading */ .s)(report)?.headline?.title ?? (isFaulty(report) ? 'needs attention' : state);
}
/** Something is wrong that the state, a good one, does not say. */
function isFaulty({ state, level }) {
    return state === 'valid' && (0,_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .isLoud */ .tw)(level);
}
/** What happens next, what you need to do, and which tokens could take over: each with its name. */
function predictionWords({ prediction, backups = [], }) {
    if (!prediction)
        return [];
    const { byItself, byHand } = prediction;
    return [
        ['What happens next', byItself],
        ...(byHand ? [['What you need to do', byHand]] : []),
        ...backups.map((backup) => ['Backup', (0,_backup_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .backupWords */ .eI)(backup)]),
    ];
}
/** When the token ends, in a few words; as the reader's clock says it first, where that is known. */
function expiryWords(token, now, renderLocal) {
    const { expiresAt } = token;
    if (expiresAt === 'never')
        return 'never';
    if (!expiresAt)
        return 'not known';
    const moment = (0,_time_js__WEBPACK_IMPORTED_MODULE_4__/* .renderMoment */ .dc)(expiresAt, now);
    if (!renderLocal)
        return moment;
    const [distance, at = ''] = moment.split(', ');
    const local = renderLocal(expiresAt);
    const isSameDay = local.startsWith(at.slice(0, 10));
    return `${distance}, ${local} (${isSameDay ? at.slice(11) : at})`;
}
/** A reason as one item of a Markdown list. */
function reasonItem({ code, what, why, fix }) {
    return `- **${what}**${why ? ` ${why}` : ''}${fix ? ` *What to do:* ${fix}` : ''} <sub>${code}</sub>`;
}
/** What a reason says after its first sentence, which was said already; nothing where that was all. */
function restOf({ code, why, fix }) {
    return why || fix ? [why, fix && `What to do: ${fix}`, `(${code})`].filter(Boolean).join(' ') : undefined;
}
/** The two places that bring a bot back: where a token is made, and where it is replaced. */
function findLinks({ state, token, context, reasons, prediction, }) {
    const { repositoryUrl, updateWorkflow } = context;
    if (state === 'blocked') {
        return [
            ['Open the Business Support Home', 'https://business.facebook.com/business-support-home'],
            ['Open the app', appPage(token)],
        ];
    }
    // Where a check renews it, nobody is sent to do so.
    const isLeft = state === 'expiring' && (!prediction || prediction.byHand !== undefined);
    if (!(0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_5__/* .isDead */ .XU)(state) && !isLeft && !(0,_backup_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .findNeed */ .ml)(reasons))
        return [];
    const replace = repositoryUrl
        ? [['Replace it', `${repositoryUrl}/actions/workflows/${updateWorkflow}`]]
        : [];
    return [['Get a token', appPage(token)], ...replace];
}
/** On one line, in the order of use. */
function renderLinks(links) {
    return links.map(([name, url]) => `[${name}](${url})`).join(' \u2192 ');
}
/** Names and values side by side; rows without a value are left out. */
function renderTable(rows) {
    const shown = rows.flatMap(([name, value]) => (value ? [`| ${name} | ${value} |`] : []));
    return ['| | |', '| --- | --- |', ...shown];
}
/** Where its app makes tokens. Which business it belongs to is not known. */
function appPage({ appId }) {
    const base = 'https://developers.facebook.com/apps';
    return appId && /^\d+$/.test(appId) ? `${base}/${appId}/whatsapp-business/wa-dev-console/` : base;
}
const BAR_CELLS = 20;
/**
 * How much of the token's life is left, as a bar. Short-lived tokens don't say when they were issued: theirs is
 * drawn against two hours, the most such a token was seen to live.
 */
function lifeBar(token, now) {
    const left = (0,_report_js__WEBPACK_IMPORTED_MODULE_7__/* .timeLeftMs */ .bB)(token, now);
    if (!left || !(token.expiresAt instanceof Date))
        return undefined;
    const whole = token.issuedAt ? token.expiresAt.getTime() - token.issuedAt.getTime() : Math.max(left, 2 * _time_js__WEBPACK_IMPORTED_MODULE_4__/* .HOUR_MS */ .iQ);
    const share = whole > 0 ? Math.min(1, left / whole) : 0;
    const full = Math.max(1, Math.round(share * BAR_CELLS));
    const percent = token.issuedAt ? ` ${Math.round(share * 100)}%` : '';
    return `${'\u2588'.repeat(full)}${'\u2591'.repeat(BAR_CELLS - full)}${percent}`;
}
/** Whether messages go out and come in, in a few words; nothing where that was not asked. */
function messagingWords({ messaging }) {
    if (!messaging)
        return undefined;
    const { canSend, canReceive, host } = messaging;
    return `${CAN_SEND[canSend]} \u00b7 ${CAN_RECEIVE[canReceive]}${canReceive === 'elsewhere' ? ` ${host}` : ''}`;
}
const CAN_SEND = {
    yes: 'can send',
    limited: 'can send, with limits',
    no: 'cannot send',
    unknown: "couldn't check sending",
};
const CAN_RECEIVE = {
    yes: 'can receive',
    no: 'cannot receive',
    elsewhere: 'receives at',
    unknown: 'receiving not checked',
};
/** The token is fine, and messages do not get through: a new token would not help. */
function isAboutMessages(leading) {
    return leading?.effect === 'cannot-send' || leading?.effect === 'cannot-receive';
}
/** What the log scan found, in one sentence. */
function logWords(logs) {
    if (logs.is === 'off')
        return 'not read';
    if (logs.is === 'unread')
        return "couldn't read it";
    const { scanned, count, strong } = logs.findings;
    if (scanned === 0)
        return 'no log lines in this period';
    const lines = (0,_log_log_scan_js__WEBPACK_IMPORTED_MODULE_2__/* .countLogLines */ .to)(scanned);
    if (count === 0)
        return `${lines}, no authentication errors`;
    const like = `${count === 1 ? 'looks' : 'look'} like an authentication error`;
    return `${count} of ${lines} ${like}${strong > 0 ? `, ${strong} from Meta` : ''}`;
}
/** What sounds like an authentication error and is none of this token, in one line; nothing where there is none. */
function asideWords(logs) {
    const groups = logs.is === 'read' ? (0,_report_js__WEBPACK_IMPORTED_MODULE_7__/* .shownGroups */ .sS)(logs.findings, false).filter((group) => !(0,_report_js__WEBPACK_IMPORTED_MODULE_7__/* .isAboutToken */ .nw)(group)) : [];
    if (groups.length === 0)
        return undefined;
    const named = groups.slice(0, 3).map(({ count, pattern }) => `${count} \u00d7 ${pattern}`);
    return `${countAside(groups)} not about this token: ${named.join(', ')}${groups.length > 3 ? ', \u2026' : ''}`;
}
function countAside(groups) {
    return (0,_log_log_scan_js__WEBPACK_IMPORTED_MODULE_2__/* .countLogLines */ .to)(groups.reduce((sum, { count }) => sum + count, 0));
}
/** Only patterns of the user's own can make more groups; in an issue they would bury the rest. */
const SHOWN_GROUPS = 40;
const SHOWN_ASIDE = 10;
/** The groups of matching log lines as a Markdown table, followed by one redacted line of each where that is allowed. */
function logTable(logs, context) {
    return logs.is === 'read'
        ? groupTable((0,_report_js__WEBPACK_IMPORTED_MODULE_7__/* .shownGroups */ .sS)(logs.findings, context.showExcerpts).filter(_report_js__WEBPACK_IMPORTED_MODULE_7__/* .isAboutToken */ .nw), context, SHOWN_GROUPS)
        : [];
}
/** The same of the lines that are not about the token, folded. */
function asideTable(logs, context) {
    if (logs.is !== 'read')
        return [];
    const groups = (0,_report_js__WEBPACK_IMPORTED_MODULE_7__/* .shownGroups */ .sS)(logs.findings, context.showExcerpts).filter((group) => !(0,_report_js__WEBPACK_IMPORTED_MODULE_7__/* .isAboutToken */ .nw)(group));
    if (groups.length === 0)
        return [];
    const table = groupTable(groups, context, SHOWN_ASIDE);
    const summary = `${countAside(groups)} not about this token: other services, rejected messages, good news`;
    return [`<details><summary>${summary}</summary>`, '', ...table, '', '</details>'];
}
function groupTable(all, { showExcerpts }, most) {
    if (all.length === 0)
        return [];
    const groups = all.slice(0, most);
    const rows = groups.map((group) => `| \`${group.pattern.replaceAll('`', "'").replaceAll('|', '\\|')}\` | ${group.count} | ${group.evidence} | ${(0,_time_js__WEBPACK_IMPORTED_MODULE_4__/* .renderTime */ .sZ)(group.last)} |`);
    const table = ['| Pattern | Lines | Evidence | Last seen |', '| --- | ---: | --- | --- |', ...rows];
    if (all.length > groups.length)
        table.push(`| and ${all.length - groups.length} more | | | |`);
    return showExcerpts ? [...table, '', (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_9__/* .codeFence */ .d6)(groups.map((group) => group.example))] : table;
}


/***/ })

};
