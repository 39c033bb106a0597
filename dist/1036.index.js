export const id = 1036;
export const ids = [1036];
export const modules = {

/***/ 2946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ buildReport),
/* harmony export */   Vb: () => (/* binding */ leftAlone),
/* harmony export */   XS: () => (/* binding */ reportContextOf),
/* harmony export */   lX: () => (/* binding */ withRotation),
/* harmony export */   qr: () => (/* binding */ withReasons)
/* harmony export */ });
/* harmony import */ var _core_messaging_links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7644);
/* harmony import */ var _core_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4220);
// Makes a report of what was seen and done.


/** What every report of a bot says of the bot and of the run. */
async function reportContextOf({ name, target, issue }, { showExcerpts, ...context }) {
    return {
        ...context,
        showExcerpts: typeof showExcerpts === 'function' ? await showExcerpts() : showExcerpts,
        bot: name,
        tokenVariable: target.variables.token,
        updateWorkflow: issue.updateWorkflow,
    };
}
/** The assessment, told; nothing has become of the issue yet. */
async function buildReport(bot, { observation, verdict, prediction, backups, told, messaging: { messaging, ids } }, context) {
    const { type, appId, issuedAt, expiresAt } = observation.health;
    const { logs } = observation;
    const hasLines = logs.is === 'read' && logs.findings.groups.length > 0;
    return {
        context: {
            ...(await reportContextOf(bot, hasLines ? context : { ...context, showExcerpts: false })),
            ...(observation.placeName ? { place: observation.placeName } : {}),
        },
        checkedAt: observation.now,
        state: verdict.state,
        level: verdict.level,
        reasons: (0,_core_messaging_links_js__WEBPACK_IMPORTED_MODULE_0__/* .withOwnLinks */ .o)(verdict.reasons, ids),
        token: {
            ...(type ? { type } : {}),
            ...(appId ? { appId } : {}),
            ...(issuedAt ? { issuedAt } : {}),
            ...(expiresAt ? { expiresAt } : {}),
        },
        logs,
        ...(messaging ? { messaging } : {}),
        ids,
        prediction,
        ...(observation.cadence ? { cadence: observation.cadence } : {}),
        ...(backups.reports.length > 0 ? { backups: backups.reports } : {}),
        issue: { step: 'none' },
        ...(told ? { told } : {}),
    };
}
/** The report with more to say, first what goes before and last what goes after. */
function withReasons(report, before, after) {
    const reasons = sayOnce([...before, ...report.reasons, ...after]);
    return {
        ...report,
        reasons,
        level: (0,_core_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .worstLevel */ .cY)([report.level, ...[...before, ...after].map((reason) => reason.level)]),
    };
}
/** What a rotation and the check after it both say, as loudly as either does. */
function sayOnce(reasons) {
    const alike = Map.groupBy(reasons, ({ code, what }) => `${code} ${what}`);
    return [...alike.values()].flatMap((group) => (0,_core_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .sortByLevel */ .OV)(group).slice(0, 1));
}
/** The report with what became of a rotation. In a dry run everything was said, and nothing happened. */
function withRotation(report, { outcome, changed, deploymentId, reasons: said }, notes, kind) {
    const { dryRun } = report.context;
    const reasons = dryRun ? said.filter(({ effect }) => effect !== 'was-done') : said;
    const run = kind && { run: { kind, ...(outcome ? { outcome } : {}), reasons } };
    if (dryRun)
        return withReasons({ ...report, ...run, rotation: { changed: false } }, reasons, notes);
    // The rotation has seen the refusals that the check after it goes by: once is enough.
    const isTold = said.some(({ effect }) => effect === 'calls-refused');
    const others = isTold ? report.reasons.filter(({ effect }) => effect !== 'calls-refused') : report.reasons;
    const happened = { ...(outcome ? { outcome } : {}), changed, ...(deploymentId ? { deploymentId } : {}) };
    return withReasons({ ...report, ...run, reasons: others, rotation: happened }, reasons, notes);
}
/** In a dry run nothing became of the issue either; one that was not opened has the number 0. */
function leftAlone({ number, url }) {
    return { step: 'none', ...(number && url ? { number, url } : {}) };
}


/***/ }),

/***/ 7644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ LINKS),
/* harmony export */   o: () => (/* binding */ withOwnLinks)
/* harmony export */ });
const SUITE = 'https://business.facebook.com';
const APPS = 'https://developers.facebook.com/apps';
/** The page without what is not known: Meta then asks which one is meant. */
function at(page, query) {
    const known = Object.entries(query).filter((entry) => entry[1] !== undefined);
    return known.length === 0 ? page : `${page}?${new URLSearchParams(known)}`;
}
const LINKS = {
    billing: ({ accountId }) => at(`${SUITE}/billing_hub/accounts/details/`, { asset_id: accountId }),
    phoneNumbers: ({ businessId, accountId }) => at(`${SUITE}/latest/whatsapp_manager/phone_numbers/`, { business_id: businessId, asset_id: accountId }),
    verification: ({ businessId }) => at(`${SUITE}/latest/settings/security_center`, { business_id: businessId }),
    systemUsers: ({ businessId }) => at(`${SUITE}/latest/settings/system_users`, { business_id: businessId }),
    /** Business settings, where apps and WhatsApp accounts are claimed and shared. */
    settings: ({ businessId }) => at(`${SUITE}/latest/settings`, { business_id: businessId }),
    /** App settings \u2192 Basic. */
    appSecret: ({ appId }) => (appId ? `${APPS}/${appId}/settings/basic/` : APPS),
    /** Graph API Explorer with the app chosen. */
    explorer: ({ appId }) => `https://developers.facebook.com/tools/explorer/${appId ? `${appId}/` : ''}`,
    support: (_ids) => `${SUITE}/business-support-home`,
    /** WhatsApp \u2192 Configuration: callback and webhook fields. */
    webhook: ({ appId, businessId }) => appId ? at(`${APPS}/${appId}/whatsapp-business/wa-settings/`, { business_id: businessId }) : APPS,
    /** WhatsApp \u2192 API Setup: recipients of a test number. */
    apiSetup: ({ appId, businessId }) => appId ? at(`${APPS}/${appId}/whatsapp-business/wa-dev-console/`, { business_id: businessId }) : APPS,
};
/** The way to a token that lasts, as reasons name it. */
const BUSINESS_SETTINGS = /https:\/\/business\.facebook\.com\/latest\/settings \u2192 \**System users\**/g;
/** The same reasons, their way to the system users opening the reader's own business. */
function withOwnLinks(reasons, ids) {
    if (!ids.businessId)
        return [...reasons];
    const link = LINKS.systemUsers(ids);
    return reasons.map((reason) => reason.fix ? { ...reason, fix: reason.fix.replace(BUSINESS_SETTINGS, () => link) } : reason);
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
