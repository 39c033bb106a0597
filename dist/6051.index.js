export const id = 6051;
export const ids = [6051,8329,4511];
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

/***/ 6051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openFleet: () => (/* binding */ openFleet),
/* harmony export */   openManager: () => (/* binding */ openManager)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _check_build_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2946);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _settings_log_patterns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5316);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4144);
/* harmony import */ var _wiring_load_manager_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8329);
/* harmony import */ var _wiring_runtime_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4511);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2992);
/* harmony import */ var _interrupt_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7766);
// Settings and a manager for one command. It brings most of the program along, so commands load it when they run.









/** Throws one `UserError` that names every problem, before anything is asked. Of several bots, `bot` says which. */
async function openManager(tools, call) {
    const [settings] = await readAll(tools, call);
    if (!settings)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('WRONG_INPUT', [
            'The list has no bot to work on. Remove `shard`, or name a bot of the list with `bot`.',
        ]);
    const door = openDoor(tools, call);
    if (!call.endsItself)
        (0,_interrupt_js__WEBPACK_IMPORTED_MODULE_7__/* .tellWhenInterrupted */ .QR)(door.changes, tools.err, call.nothingChanged);
    return {
        settings,
        manager: await (0,_wiring_load_manager_js__WEBPACK_IMPORTED_MODULE_5__.loadManager)(settings, tools.secrets, door),
        context: await (0,_check_build_report_js__WEBPACK_IMPORTED_MODULE_1__/* .reportContextOf */ .XS)(settings.bot, (0,_wiring_runtime_js__WEBPACK_IMPORTED_MODULE_8__.contextOf)(settings, door)),
    };
}
/** Every bot of the list that the call is about. */
async function openFleet(tools, call) {
    const [all, { createFleet }] = await Promise.all([readAll(tools, call), Promise.all(/* import() */[__webpack_require__.e(3730), __webpack_require__.e(1197), __webpack_require__.e(5162)]).then(__webpack_require__.bind(__webpack_require__, 5162))]);
    const door = openDoor(tools, call);
    if (!call.endsItself)
        (0,_interrupt_js__WEBPACK_IMPORTED_MODULE_7__/* .tellWhenInterrupted */ .QR)(door.changes, tools.err, call.nothingChanged);
    return createFleet(all, tools.secrets, door);
}
function openDoor({ env, out, err }, { json, quiet, changes = [] }) {
    const progress = (text) => (json ? err : out)((0,_flags_js__WEBPACK_IMPORTED_MODULE_6__/* .inFlags */ .rx)(text));
    return { ...(0,_wiring_runtime_js__WEBPACK_IMPORTED_MODULE_8__.readRuntime)(env), progress: quiet && !json ? () => { } : progress, changes };
}
async function readAll(tools, { command = 'check', inputs = {}, problems = [] }) {
    const { env } = tools;
    const wrong = [...tools.problems, ...problems];
    const read = (name) => {
        if (name === 'command')
            return command;
        return Object.hasOwn(inputs, name) ? inputs[name] : tools.read(name);
    };
    const event = env.GITHUB_ACTIONS === 'true' && env.GITHUB_EVENT_NAME ? { name: env.GITHUB_EVENT_NAME } : {};
    try {
        const settings = await readList(read, tools, { ...event, input: () => undefined });
        if (wrong.length === 0)
            return settings;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(error.code, [...wrong, ...error.problems]);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('WRONG_INPUT', wrong);
}
/** One bot, or those of the file that `bots` names. */
async function readList(read, { secrets, env }, event) {
    const file = read('bots');
    if (!file)
        return [(0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_4__.readSettings)(read, secrets, { ...event, ...(await (0,_settings_log_patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .loadPatternEngine */ .J)(read('log-patterns'))) })];
    const { readBots, readSelection: readChoice } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2124)]).then(__webpack_require__.bind(__webpack_require__, 2124));
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('WRONG_INPUT', [
            `\`bots\` names a file that could not be read (${error.code ?? 'no reason given'}). Correct the path.`,
        ]);
    });
    return await readBots({ text, from: 'file', env }, readChoice(read), { read, secrets, event });
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

/***/ 8329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LATER_MS: () => (/* binding */ LATER_MS),
/* harmony export */   loadManager: () => (/* binding */ loadManager)
/* harmony export */ });
/* harmony import */ var _connections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6264);

/** After the first requests, and GitHub's client, which sends one of them, and long before the first answer. */
const LATER_MS = 30;
/** Rejects with `UserError` where a proxy variable is no usable URL. */
async function loadManager(settings, secrets, door) {
    const http = (0,_connections_js__WEBPACK_IMPORTED_MODULE_0__/* .openConnected */ .G6)(settings, secrets, door);
    const { createManager } = await Promise.all(/* import() */[__webpack_require__.e(3730), __webpack_require__.e(1197), __webpack_require__.e(8931), __webpack_require__.e(1036)]).then(__webpack_require__.bind(__webpack_require__, 3578));
    setTimeout(() => void getReady(secrets), LATER_MS);
    return createManager(settings, secrets, { ...door, http });
}
/** While the first answers are waited for: what they need, and the first use of the expressions that clean text. */
async function getReady({ clean }) {
    clean('x');
    await Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(2687), __webpack_require__.e(1641)]).then(__webpack_require__.bind(__webpack_require__, 2687)).catch(() => { });
}


/***/ }),

/***/ 4511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contextOf: () => (/* binding */ contextOf),
/* harmony export */   monitorOf: () => (/* binding */ monitorOf),
/* harmony export */   readRuntime: () => (/* binding */ readRuntime)
/* harmony export */ });
function readRuntime(env) {
    const serverUrl = env.GITHUB_SERVER_URL || 'https://github.com';
    const place = { env, githubApiUrl: env.GITHUB_API_URL || 'https://api.github.com', serverUrl };
    // A codespace, for one, names a repository as well, and runs no workflow.
    if (env.GITHUB_ACTIONS !== 'true')
        return place;
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: runId, GITHUB_ACTION_REPOSITORY: action = '' } = env;
    const [, workflow] = /\/([^/@]+\.ya?ml)@/.exec(env.GITHUB_WORKFLOW_REF ?? '') ?? [];
    return {
        ...place,
        ...(repository ? { repository } : {}),
        ...(repository && runId ? { runUrl: `${serverUrl}/${repository}/actions/runs/${runId}` } : {}),
        ...(workflow ? { workflow } : {}),
        ...(/^[\w.-]+\/[\w.-]+$/.test(action) ? { cloneUrl: `${serverUrl}/${action}` } : {}),
    };
}
/** What reports of this bot say of where they come from. Workflows lie where this one runs, else beside the issues. */
function contextOf({ github, bot, dryRun }, { serverUrl, repository, runUrl, cloneUrl, isPrivate }) {
    const { excerpts } = bot.issue;
    return {
        ...(github ? { repositoryUrl: `${serverUrl}/${repository ?? `${github.owner}/${github.repo}`}` } : {}),
        ...(runUrl ? { runUrl } : {}),
        ...(cloneUrl ? { cloneUrl } : {}),
        showExcerpts: excerpts === 'auto' ? (isPrivate ?? false) : excerpts === 'redacted',
        dryRun,
    };
}
/** The workflow that runs the checks, where it is known. */
function monitorOf({ command, monitorWorkflow }, { workflow }) {
    // An update runs in a workflow of its own, which says nothing about when the monitor ran.
    return monitorWorkflow ?? (command === 'update' ? undefined : workflow);
}


/***/ })

};
