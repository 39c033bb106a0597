export const id = 9017;
export const ids = [9017];
export const modules = {

/***/ 9017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resultOf: () => (/* binding */ resultOf),
  resultOfFleet: () => (/* binding */ resultOfFleet)
});

// EXTERNAL MODULE: ./build/core/reason.js
var reason = __webpack_require__(4220);
// EXTERNAL MODULE: ./build/core/report/console.js
var console = __webpack_require__(5172);
// EXTERNAL MODULE: ./build/core/report/fleet.js
var report_fleet = __webpack_require__(4477);
// EXTERNAL MODULE: ./build/core/report/report.js
var report_report = __webpack_require__(6859);
// EXTERNAL MODULE: ./build/core/cadence.js
var core_cadence = __webpack_require__(981);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(9507);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/core/report/outcome.js
var report_outcome = __webpack_require__(2005);
// EXTERNAL MODULE: ./build/core/report/recovery-steps.js
var recovery_steps = __webpack_require__(5916);
// EXTERNAL MODULE: ./build/core/report/wording.js
var wording = __webpack_require__(8001);
;// CONCATENATED MODULE: ./build/core/report/summary.js
// The job summary: what became of the run and why, a table understood at a glance, and the rest folded.







function renderSummary(report) {
    const { context, token, checkedAt, state, issue } = report;
    const { outcome, ofRun, head, others } = (0,report_outcome/* toldOnce */.n)(report);
    const loud = others.filter(({ level }) => level !== 'info');
    const links = (0,wording/* findLinks */.t5)(report);
    const [next, todo, ...more] = (0,wording/* predictionWords */.Vu)(report);
    const number = issue.number && `[#${issue.number}](${issue.url}) ${issue.step === 'none' ? '' : issue.step}`.trim();
    const table = (0,wording/* renderTable */.bo)([
        ['State', `${wording/* MARK */.M$[state]} **${state}**`],
        [state === 'expired' ? 'Expired' : 'Expires', (0,wording/* expiryWords */.T_)(token, checkedAt)],
        ...(next ? [next] : []),
        ...(todo ? [todo] : []),
        ['Issue', number || 'none'],
    ]);
    return [
        ...(outcome ? headOf(outcome, '##') : []),
        ...(ofRun.length > 0 ? [...ofRun.map(wording/* reasonItem */.iT), ''] : []),
        ...headOf(head, outcome ? '###' : '##'),
        ...(links.length > 0 ? [(0,wording/* renderLinks */.UE)(links), ''] : []),
        ...(loud.length > 0 ? [...loud.map(wording/* reasonItem */.iT), ''] : []),
        ...table,
        '',
        ...(context.dryRun && !outcome ? ['*Dry run: nothing was changed.*', ''] : []),
        ...details(report, { more, quiet: others.filter(({ level }) => level === 'info') }),
        '',
    ].join('\n');
}
function headOf({ text, of }, mark) {
    const rest = of && (0,wording/* restOf */.Y6)(of);
    return [`${mark} ${text}`, '', ...(rest ? [rest, ''] : [])];
}
function details(report, { more, quiet }) {
    const { context, token, checkedAt, logs, prediction, rotation, cadence } = report;
    const bar = (0,wording/* lifeBar */.qG)(token, checkedAt);
    const isTemporary = (0,reason/* hasEffect */.u1)(report.reasons, 'temporary') || (0,reason/* hasEffect */.u1)(report.reasons, 'temporary-in-use');
    const aside = (0,wording/* asideTable */.Fc)(logs, context);
    const found = (0,wording/* logTable */.Jn)(logs, context);
    return [
        '<details><summary>Details</summary>',
        '',
        ...(0,wording/* renderTable */.bo)([
            ['Rotation', rotation?.outcome],
            ['Bot', (0,sanitize/* inlineCode */.ti)(context.bot)],
            ['On Railway', context.place && (0,sanitize/* inlineCode */.ti)(context.place)],
            ['Variable', (0,sanitize/* inlineCode */.ti)(context.tokenVariable)],
            ['Token type', token.type],
            ['Time left', bar && `\`${bar}\``],
            ...more,
            ['Next check', prediction && `by ${(0,time/* renderTime */.sZ)(prediction.nextCheckBy)}`],
            ['Messages', (0,wording/* messagingWords */.qS)(report)],
            ["Bot's log", (0,wording/* logWords */.UU)(logs)],
            ['Checked', (0,time/* renderTime */.sZ)(checkedAt)],
            ['Checks', cadence && (0,core_cadence/* cadenceWords */.dI)(cadence)],
        ]),
        ...(quiet.length > 0 ? ['', ...quiet.map(wording/* reasonItem */.iT)] : []),
        ...(isTemporary ? ['', `For a system user token: ${(0,recovery_steps/* permanentTokenGuide */.C3)(context)}`] : []),
        ...(found.length > 0 ? ['', ...found] : []),
        ...(aside.length > 0 ? ['', ...aside] : []),
        '',
        '</details>',
    ];
}

;// CONCATENATED MODULE: ./build/action/result.js
// What a run of the Action comes to: the lines of its log, its summary, its outputs and its colour.





function resultOf(report, settings) {
    return {
        lines: (0,console/* renderConsole */.qP)(report),
        summary: renderSummary(report),
        outputs: outputs(report),
        isRed: isRed(report, settings),
    };
}
/** @param settings of one of the bots: they share what makes a step fail */
function resultOfFleet(fleet, settings) {
    const worst = (0,report_fleet/* worstOf */.hm)(fleet);
    return {
        lines: (0,report_fleet/* renderFleetConsole */.cB)(fleet),
        summary: (0,report_fleet/* renderFleetSummary */.LL)(fleet),
        outputs: fleetOutputs(fleet),
        isRed: settings !== undefined && worst !== undefined && isRed(worst, settings),
    };
}
function outputs(report) {
    const { token, logs, issue, rotation } = report;
    const { canSend, canReceive } = (0,report_report/* messagingToJson */.cd)(report);
    return {
        state: report.state,
        level: report.level,
        'expires-at': token.expiresAt instanceof Date ? token.expiresAt.toISOString() : '',
        'expires-in-minutes': String((0,report_report/* expiresInMinutes */.N6)(report) ?? ''),
        'log-findings': logs.is === 'read' ? String(logs.findings.count) : '',
        'can-send': canSend,
        'can-receive': canReceive,
        'issue-number': String(issue.number ?? ''),
        'issue-url': issue.url ?? '',
        'issue-step': issue.step,
        changed: rotation ? String(rotation.changed) : '',
        'deployment-id': rotation?.deploymentId ?? '',
        rotation: rotation?.outcome ?? '',
        report: JSON.stringify((0,report_report/* toJson */.aB)(report)),
    };
}
/** Of the worst one, and of the one that expires first. */
function fleetOutputs(fleet) {
    const worst = (0,report_fleet/* worstOf */.hm)(fleet);
    const first = (0,report_fleet/* soonest */.WH)(fleet);
    const findings = fleet.reports.flatMap(({ logs }) => (logs.is === 'read' ? [logs.findings.count] : []));
    return {
        ...(worst ? outputs(worst) : { state: 'valid', level: 'info' }),
        'expires-at': first?.token.expiresAt instanceof Date ? first.token.expiresAt.toISOString() : '',
        'expires-in-minutes': String((first && (0,report_report/* expiresInMinutes */.N6)(first)) ?? ''),
        'log-findings': findings.length > 0 ? String(findings.reduce((sum, count) => sum + count, 0)) : '',
        report: JSON.stringify((0,report_fleet/* fleetToJson */.eS)(fleet)),
    };
}
/** What was asked for is red unless it came about, whatever `fail-on` says. */
function isRed(report, { command, failOn }) {
    if (command !== 'check')
        return !(0,report_report/* isRotationDone */.VZ)(report);
    return failOn !== 'never' && reason/* LEVELS */.A_.indexOf(report.level) >= reason/* LEVELS */.A_.indexOf(failOn);
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

/***/ 5916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ permanentTokenGuide),
/* harmony export */   F4: () => (/* binding */ recoverySteps),
/* harmony export */   Vk: () => (/* binding */ permanentTokenSteps),
/* harmony export */   n4: () => (/* binding */ verifySteps)
/* harmony export */ });
/* harmony import */ var _backup_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2572);
/* harmony import */ var _messaging_links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7644);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8001);
// What to do about each state: the steps that stand in the issue. Links and labels are those of Meta and Railway.



const CLOSES = 'This issue closes when a check sees that all is well.';
/** The steps that restore the bot, as Markdown. */
function recoverySteps({ state, token, context, backups = [] }, leading) {
    if (state === 'blocked') {
        return [
            '### Restore the bot',
            '',
            'Meta has restricted the app or the WhatsApp Business account. **A new token will not help**, so do not replace it.',
            '',
            '1. Open [the Business Support Home](https://business.facebook.com/business-support-home), and read the notice there.',
            `2. Open [the app at Meta](${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .appPage */ .Tm)(token)}), and read its alerts.`,
            `3. Request a review where Meta offers one. ${CLOSES}`,
        ];
    }
    if (state === 'misconfigured') {
        return [
            '### Fix the setup',
            '',
            '1. Do what the lines under **What is wrong** say.',
            `2. Open the monitor workflow \u2192 **Run workflow**. ${CLOSES}`,
        ];
    }
    if (state === 'unknown') {
        return [
            '### What you need to do',
            '',
            'It is not known whether the token works, so **do not replace it for this**.',
            `Look at the service that did not answer: **What is wrong** names it. ${CLOSES}`,
        ];
    }
    const effect = leading?.effect;
    if (effect === 'bot-silent')
        return redeploySteps(context);
    const lacking = backups.find(({ standing }) => standing === 'running') ?? backups[0];
    if (lacking && (effect === 'needs-backup' || effect === 'awaits-backup'))
        return (0,_backup_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .backupSteps */ .Kx)(lacking.variable);
    if (state === 'valid' || (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .isAboutMessages */ .aD)(leading))
        return ['### What you need to do', '', `Do what the lines under **What is wrong** say. ${CLOSES}`];
    return [
        state === 'expiring' ? '### Replace the token before it expires' : '### Restore the bot',
        '',
        `1. **Get a token.** Open [your app at Meta](${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .appPage */ .Tm)(token)}) \u2192 **API Setup** \u2192 **Generate access token**. Copy it.`,
        ...replaceSteps(context),
    ];
}
/** The token is good; only the bot does not have it yet. */
function redeploySteps({ repositoryUrl, cloneUrl }) {
    const actions = repositoryUrl ? `[the Actions tab](${repositoryUrl}/actions)` : 'the Actions tab';
    return [
        '### Redeploy the bot (you do not need a new token)',
        '',
        `1. Open ${actions} \u2192 the monitor workflow \u2192 **Run workflow**.`,
        `2. Choose **redeploy** \u2192 **Run workflow**. ${CLOSES}`,
        '',
        '<details><summary>Without the workflow</summary>',
        '',
        'Press **Redeploy** at the latest deployment on Railway, or run this:',
        '',
        ...commandLine('redeploy', cloneUrl),
        '',
        '</details>',
    ];
}
function replaceSteps({ repositoryUrl, cloneUrl, updateWorkflow, tokenVariable }) {
    const byRailway = [
        `Or save it with Railway's CLI, which asks for it without showing it:`,
        '',
        '```sh',
        `read -rs TOKEN && printf %s "$TOKEN" | railway variable set ${tokenVariable} --stdin --service YOUR-SERVICE`,
        '```',
    ];
    if (!repositoryUrl)
        return [
            '2. **Replace it.** Run this, and paste the token when it asks:',
            '',
            ...commandLine('update', cloneUrl),
            '',
            ...byRailway,
        ];
    return [
        `2. **Replace it.** Open [the update workflow](${repositoryUrl}/actions/workflows/${updateWorkflow}) \u2192 **Run workflow** \u2192 paste the token \u2192 **Run workflow**.`,
        '',
        'The workflow verifies the token, saves it to Railway and redeploys the bot. Then this issue closes.',
        '',
        '<details><summary>Without the workflow</summary>',
        '',
        'In a terminal with Node 22.21 or later, set `RAILWAY_TOKEN` and run this. It asks for the new token without showing it:',
        '',
        ...commandLine('update', cloneUrl),
        '',
        ...byRailway,
        '',
        `To add the workflow, copy \`examples/workflows/update-token.yml\` of the WhatsApp token manager to \`.github/workflows/${updateWorkflow}\` on your default branch.`,
        '',
        '</details>',
    ];
}
/** Nothing is installed: a clone runs as it is. */
function commandLine(command, cloneUrl) {
    const run = `node whatsapp-token-manager/dist/cli/index.js ${command}`;
    const lines = cloneUrl
        ? [`git clone --depth 1 ${cloneUrl} whatsapp-token-manager`, run]
        : ['# Beside a clone of the WhatsApp token manager:', run];
    return ['```sh', ...lines, '```'];
}
/** How to see that it worked. */
function verifySteps() {
    return [
        '**How to verify**',
        '',
        '- Send the bot a message.',
        '- Run `railway logs --tail 10` to see the last lines of its log.',
        '- Open the monitor workflow \u2192 **Run workflow**. It says `valid`.',
    ];
}
/** Meta's guide, for a reader who is not known to have this project's pages. */
const META_GUIDE = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/get-started';
function permanentTokenGuide({ cloneUrl }) {
    const link = cloneUrl
        ? `[Make the token permanent](${cloneUrl}/blob/HEAD/docs/permanent-token.md)`
        : `[Meta\u2019s guide](${META_GUIDE})`;
    return `${link} has every step.`;
}
/** How to never do this again: where the steps stand, and what of the reader's own they are about. */
function permanentTokenSteps(urgent, context, ids = {}) {
    const { appId, accountId, businessId } = ids;
    const users = businessId
        ? `[the system users of your business](${_messaging_links_js__WEBPACK_IMPORTED_MODULE_1__/* .LINKS */ .A.systemUsers(ids)})`
        : '[Business settings](https://business.facebook.com/latest/settings) \u2192 **System users**';
    const app = appId ? `your app (${appId})` : 'your app';
    const account = accountId ? `your WhatsApp account (${accountId})` : 'your WhatsApp account';
    return [
        '### Stop it from happening again',
        '',
        `${urgent ? `${WHY_STOP[urgent]} ` : ''}Use a system user token: it lasts 60 days, or never expires.`,
        '',
        `- ${permanentTokenGuide(context)}`,
        `- Begin at ${users}. Assign ${app} and ${account} first, then generate the token.`,
        ...(businessId && appId
            ? [`- [x] The app ${appId} belongs to the business ${businessId}. Meta shows this part as done.`]
            : []),
    ];
}
/** Why replacing it again and again should end. */
const WHY_STOP = {
    'expired again and again': '**This token expired three times within a week.**',
    'in production': '**This bot runs in production with a temporary token, which expires within hours.**',
};


/***/ })

};
