export const id = 142;
export const ids = [142,329,511];
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

/***/ 2142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openFleet: () => (/* binding */ openFleet),
  openManager: () => (/* binding */ openManager)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/check/build-report.js
var build_report = __webpack_require__(2946);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/settings/log-patterns.js
var log_patterns = __webpack_require__(5316);
// EXTERNAL MODULE: ./build/settings/settings.js + 11 modules
var settings = __webpack_require__(4144);
// EXTERNAL MODULE: ./build/wiring/load-manager.js
var load_manager = __webpack_require__(8329);
// EXTERNAL MODULE: ./build/wiring/runtime.js
var runtime = __webpack_require__(4511);
// EXTERNAL MODULE: ./build/cli/flags.js + 1 modules
var flags = __webpack_require__(2992);
;// CONCATENATED MODULE: ./build/cli/interrupt.js
/** Says how far it came, and lets the signal do what it does to any other program. */
function tellWhenInterrupted(journal, err) {
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => {
            err(describeStop(journal));
            // Once it is written: on some systems a terminal takes its time.
            process.stderr.write('', () => process.kill(process.pid, signal));
        });
}
const AGAIN = 'Run the same command again: it finishes the work.';
const STILL_OLD = 'The bot still runs with the token it had.';
/** For people: what was changed, what was not, and what to do. */
function describeStop(journal) {
    const last = (kind) => journal.findLast((change) => change.kind === kind);
    const [write, deploy] = [last('write'), last('deploy')];
    if (!write && !deploy)
        return '\nStopped. Nothing was changed on Railway.';
    const isSecond = journal.filter(({ kind }) => kind === 'write').length > 1;
    const token = isSecond ? 'old token' : 'new token';
    const saved = !write
        ? 'The variable was not changed.'
        : write.answered
            ? `The ${token} is saved to Railway.`
            : `The ${token} was being saved to Railway, and Railway had not answered yet.`;
    const deployed = !deploy
        ? STILL_OLD
        : deploy.answered
            ? `Deployment ${deploy.answered} was started, but not checked.`
            : 'A redeploy was requested, and Railway had not answered yet.';
    return `\nStopped. ${saved} ${deployed} ${AGAIN}`;
}

;// CONCATENATED MODULE: ./build/cli/open-manager.js
// Settings and a manager for one command. It brings most of the program along, so commands load it when they run.









/** Throws one `UserError` that names every problem, before anything is asked. Of several bots, `bot` says which. */
async function openManager(tools, call) {
    const [settings] = await readAll(tools, call);
    if (!settings)
        throw new errors/* UserError */.yo('WRONG_INPUT', ['The list has no bot to work on.']);
    const door = openDoor(tools, call);
    if (!call.endsItself)
        tellWhenInterrupted(door.changes, tools.err);
    return {
        settings,
        manager: await (0,load_manager.loadManager)(settings, tools.secrets, door),
        context: await (0,build_report/* reportContextOf */.XS)(settings.bot, (0,runtime.contextOf)(settings, door)),
    };
}
/** Every bot of the list that the call is about. */
async function openFleet(tools, call) {
    const [all, { createFleet }] = await Promise.all([readAll(tools, call), Promise.all(/* import() */[__webpack_require__.e(846), __webpack_require__.e(730), __webpack_require__.e(387), __webpack_require__.e(516)]).then(__webpack_require__.bind(__webpack_require__, 2516))]);
    const door = openDoor(tools, call);
    if (!call.endsItself)
        tellWhenInterrupted(door.changes, tools.err);
    return createFleet(all, tools.secrets, door);
}
function openDoor({ env, out, err }, { json, quiet }) {
    const progress = (text) => (json ? err : out)((0,flags/* inFlags */.rx)(text));
    const changes = [];
    return { ...(0,runtime.readRuntime)(env), progress: quiet && !json ? () => { } : progress, changes };
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
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        throw new errors/* UserError */.yo(error.code, [...wrong, ...error.problems]);
    }
    throw new errors/* UserError */.yo('WRONG_INPUT', wrong);
}
/** One bot, or those of the file that `bots` names. */
async function readList(read, { secrets, env }, event) {
    const file = read('bots');
    if (!file)
        return [(0,settings.readSettings)(read, secrets, { ...event, ...(await (0,log_patterns/* loadPatternEngine */.J)(read('log-patterns'))) })];
    const { readBots, readSelection: readChoice } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(124)]).then(__webpack_require__.bind(__webpack_require__, 2124));
    const text = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        throw new errors/* UserError */.yo('WRONG_INPUT', [
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
/* harmony export */   loadManager: () => (/* binding */ loadManager)
/* harmony export */ });
/* harmony import */ var _connections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6264);

/** Rejects with `UserError` where a proxy variable is no usable URL. */
async function loadManager(settings, secrets, door) {
    const http = (0,_connections_js__WEBPACK_IMPORTED_MODULE_0__/* .openConnected */ .G6)(settings, secrets, door);
    const { createManager } = await Promise.all(/* import() */[__webpack_require__.e(846), __webpack_require__.e(730), __webpack_require__.e(387), __webpack_require__.e(931), __webpack_require__.e(36)]).then(__webpack_require__.bind(__webpack_require__, 4387));
    // The first use of all its expressions takes milliseconds, which would come on top of those of an answer.
    setImmediate(() => secrets.clean('x'));
    return createManager(settings, secrets, { ...door, http });
}


/***/ }),

/***/ 4511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contextOf: () => (/* binding */ contextOf),
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


/***/ })

};
