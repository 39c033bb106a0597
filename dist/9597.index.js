export const id = 9597;
export const ids = [9597,4511];
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

/***/ 7798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findPlaceInputs: () => (/* binding */ findPlaceInputs)
/* harmony export */ });
/* harmony import */ var _core_doctor_railway_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7895);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _settings_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9511);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4144);
/* harmony import */ var _wiring_runtime_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4511);
/* harmony import */ var _wiring_wiring_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3578);
// Where the bot is on Railway, as `init` prints it where a Railway token is at hand. Loaded only there.






/** Nobody who writes two files waits longer. */
const FIND_MS = 5_000;
/** What else is set has no say in where the bot is. */
const NEEDED = ['Railway', 'API addresses'];
/** Nothing where the settings or Railway do not tell: `doctor` says why. */
async function findPlaceInputs(tools) {
    const { secrets, env } = tools;
    const read = (name) => (NEEDED.includes(_settings_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS */ .m[name].group) ? tools.read(name) : undefined);
    try {
        const settings = (0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_3__.readSettings)(read, secrets, { input: () => undefined });
        const railway = (0,_wiring_wiring_js__WEBPACK_IMPORTED_MODULE_4__.createRailwayOf)(settings, secrets, (0,_wiring_runtime_js__WEBPACK_IMPORTED_MODULE_5__.readRuntime)(env));
        const place = await railway?.findService(settings.bot.target, _wiring_wiring_js__WEBPACK_IMPORTED_MODULE_4__.clock.deadline(FIND_MS));
        return place && (0,_core_doctor_railway_js__WEBPACK_IMPORTED_MODULE_0__/* .toInputs */ .L)(place);
    }
    catch (error) {
        if ([_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo, _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SetupError */ .w3, _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceUnavailableError */ .us].some((kind) => error instanceof kind))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 8220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ powersOfGitHubToken),
/* harmony export */   _d: () => (/* binding */ POWERS_OF_APP_SECRET),
/* harmony export */   ir: () => (/* binding */ powersOfRailwayToken),
/* harmony export */   sN: () => (/* binding */ powersOfMetaToken)
/* harmony export */ });
/* harmony import */ var _report_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8001);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3669);
// What each token and secret of the monitor can do, what it cannot, and when it ends.


/** Permissions that count for a bot. https://developers.facebook.com/docs/permissions */
const SCOPES = [
    ['whatsapp_business_messaging', 'send messages'],
    ['whatsapp_business_management', 'read the account and its phone numbers'],
];
function powersOfMetaToken({ scopes, dataAccessExpiresAt, type, ...health }, now) {
    const known = scopes ? SCOPES : [];
    const named = (isGranted) => known.filter(([scope]) => scopes?.includes(scope) === isGranted).map(([scope, allows]) => `${allows} (${scope})`);
    const access = type === 'USER' && dataAccessExpiresAt ? `; data access ${(0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTime */ .sZ)(dataAccessExpiresAt)}` : '';
    return { can: named(true), cannot: named(false), ends: `${(0,_report_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .expiryWords */ .T_)(health, now)}${access}` };
}
const POWERS_OF_APP_SECRET = {
    can: ['renew tokens', 'show when a token expires', 'sign calls'],
    cannot: ['send messages'],
    ends: 'never, until it is reset at Meta',
};
/** https://docs.railway.com/integrations/api#project-token */
function powersOfRailwayToken(kind) {
    return {
        can: [
            'read variables, deployments and logs',
            ...(kind === 'account' ? ['reach every project of its account or workspace'] : []),
        ],
        cannot: kind === 'project' ? ['reach another project or environment'] : [],
        ends: 'never, until it is deleted on Railway',
    };
}
function powersOfGitHubToken({ canListRuns, expiresAt, }) {
    const runs = 'list the runs of the monitor (actions: read)';
    return {
        can: ['read issues', ...(canListRuns === true ? [runs] : [])],
        cannot: canListRuns === false ? [runs] : [],
        ends: expiresAt ? (0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTime */ .sZ)(expiresAt) : 'GitHub names no end',
    };
}


/***/ }),

/***/ 7895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ toInputs),
/* harmony export */   a: () => (/* binding */ diagnoseRailway)
/* harmony export */ });
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3669);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1417);
/* harmony import */ var _powers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8220);
// What the doctor says of Railway: the token and its kind, the place, the variables, the log.



function toInputs(place) {
    return {
        'railway-project-id': place.projectId,
        'railway-environment-id': place.environmentId,
        'railway-service-id': place.serviceId,
    };
}
const KIND = {
    project: 'It is a project token for one environment.',
    account: 'It is an account or workspace token.',
};
const TOO_MUCH = 'It reaches more than this bot. A project token is enough (on Railway: project \u2192 Settings \u2192 Tokens).';
function diagnoseRailway(found) {
    if (!found)
        return [NO_TOKEN];
    const { kind, place } = found;
    if (!place.ok) {
        // A token of a known kind was accepted: then something else is wrong.
        return kind ? [accepted(kind), (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__.toFinding)('service', place.reason)] : [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__.toFinding)('Railway token', place.reason)];
    }
    return [accepted(kind), NOT_WRITTEN, diagnosePlace(place.value), ...diagnoseVariables(found), diagnoseLogs(found)];
}
function diagnosePlace({ name, spared }) {
    const found = { about: 'service', is: 'fine', what: `${name ?? 'The one with the IDs you set'}.` };
    return spared ? { ...found, fix: FASTER, inputs: spared } : found;
}
const FASTER = 'For faster checks, add these IDs under `with:` in both workflows. Each check then sends one fewer request to Railway.';
function accepted(kind) {
    return {
        about: 'Railway token',
        is: 'fine',
        what: `Railway accepts it.${kind ? ` ${KIND[kind]}` : ''}`,
        powers: (0,_powers_js__WEBPACK_IMPORTED_MODULE_2__/* .powersOfRailwayToken */ .ir)(kind),
        ...(kind === 'account' ? { fix: TOO_MUCH } : {}),
    };
}
const NO_TOKEN = {
    about: 'Railway token',
    is: 'untried',
    what: 'Not checked: `railway-token` is not set, so the variable and the log cannot be read.',
    fix: 'Create a project token (on Railway: project \u2192 Settings \u2192 Tokens), and set it as RAILWAY_TOKEN.',
};
/** https://docs.railway.com/integrations/api: no question tells what a token may write. */
const NOT_WRITTEN = {
    about: 'Railway writing',
    is: 'untried',
    what: 'Not checked: only a change shows if it may save and redeploy. A project token may do both.',
};
function diagnoseVariables({ variables: { read, unread }, notes }) {
    const findings = notes.map((note) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__.toFinding)('variables', note));
    if (read.length > 0)
        findings.unshift({ about: 'variables', is: 'fine', what: `On Railway: ${read.join(', ')}.` });
    if (unread.length > 0) {
        const what = `Not on Railway, or sealed: ${unread.join(', ')}. See below for what needs them.`;
        findings.push({ about: 'variables', is: 'untried', what });
    }
    return findings;
}
function diagnoseLogs({ logs, logWindowMs }) {
    const about = 'log';
    if (!logs)
        return { about, is: 'untried', what: 'Not checked: `log-window` is 0.' };
    if (!logs.ok)
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__.toFinding)(about, logs.reason);
    const { lines, onlyRunningDeployment } = logs.value;
    const amount = lines === 1 ? '1 line' : `${lines} lines`;
    const part = onlyRunningDeployment ? ', from the running deployment only. Railway shows this token no other log' : '';
    return { about, is: 'fine', what: `Readable: ${amount} in the last ${(0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .renderDuration */ .PP)(logWindowMs)}${part}.` };
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
