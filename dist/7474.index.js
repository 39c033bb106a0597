export const id = 7474;
export const ids = [7474,4511];
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

/***/ 2231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  proveSetup: () => (/* binding */ proveSetup)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/doctor/finding.js
var doctor_finding = __webpack_require__(1417);
// EXTERNAL MODULE: ./build/core/incident/marker.js
var marker = __webpack_require__(4167);
// EXTERNAL MODULE: ./build/core/token/permanent-token.js
var permanent_token = __webpack_require__(5518);
// EXTERNAL MODULE: ./build/core/verdict/own-tokens.js
var own_tokens = __webpack_require__(1915);
// EXTERNAL MODULE: ./build/core/doctor/powers.js
var powers = __webpack_require__(8220);
// EXTERNAL MODULE: ./build/core/cadence.js
var core_cadence = __webpack_require__(981);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
;// CONCATENATED MODULE: ./build/core/doctor/runs.js
// What the doctor says of the monitor's own clock: a workflow that is active need not have run.



/** A check reads the bot's log back to the run before it, and no further than this. */
const LONGEST_LATENESS_MS = 6 * time/* HOUR_MS */.iQ;
const OWN_CLOCK = 'If hours matter, start the workflow with your own clock: examples/clock.';
function diagnoseRuns({ repo, workflow, runs, checkIntervalMs, now }) {
    const about = 'runs';
    if (!runs.ok) {
        if (runs.reason.code !== 'RUNS_HIDDEN')
            return (0,doctor_finding.toFinding)(about, runs.reason);
        return {
            about,
            is: 'untried',
            what: 'Not checked: this token may not list runs.',
            fix: `Give it the permission actions: read, or run: gh run list --workflow ${workflow} -R ${repo}`,
        };
    }
    const [last] = runs.value;
    const start = `gh workflow run ${workflow} -R ${repo}`;
    if (!last)
        return { about, is: 'wrong', what: `${workflow} has not run yet.`, fix: `Start it once: ${start}` };
    const limitMs = Math.max(LONGEST_LATENESS_MS, 4 * checkIntervalMs);
    const lastScheduled = runs.value.find(({ isScheduled }) => isScheduled);
    const agoMs = (run) => now.getTime() - run.at.getTime();
    const isKept = lastScheduled !== undefined && agoMs(lastScheduled) <= limitMs;
    if (!isKept && !hasOwnClock(runs.value, now, limitMs)) {
        const when = lastScheduled ? `was ${(0,time/* renderDuration */.PP)(agoMs(lastScheduled))} ago` : 'is not among the last 100 runs';
        const other = last.isScheduled ? '' : ` It was started manually ${(0,time/* renderDuration */.PP)(agoMs(last))} ago.`;
        return {
            about,
            is: 'wrong',
            what: `The last scheduled run of ${workflow} ${when}. One is due every ${(0,time/* renderDuration */.PP)(checkIntervalMs)}.${other}`,
            fix: `Start it once: ${start}. If no scheduled run follows, commit a change of its cron line. ${OWN_CLOCK}`,
        };
    }
    const cadence = (0,core_cadence/* measureCadence */.q3)(runs.value, now);
    const rhythm = cadence ? `, ${(0,core_cadence/* cadenceWords */.dI)(cadence)}` : '';
    const isLate = cadence !== undefined && cadence.usualMs > 2 * checkIntervalMs + core_cadence/* LATENESS_MS */.jO;
    return {
        about,
        is: 'fine',
        what: `The monitor ran ${(0,time/* renderDuration */.PP)(agoMs(last))} ago${rhythm}.`,
        ...(isLate ? { fix: OWN_CLOCK } : {}),
    };
}
/** A day without a longer gap, though GitHub's schedule started none of it: no person does that. */
function hasOwnClock(runs, now, limitMs) {
    const begin = now.getTime() - Math.max(time/* DAY_MS */.sO, 4 * limitMs);
    const times = [...runs.map(({ at }) => at.getTime()).filter((time) => time >= begin), begin];
    let after = now.getTime();
    return times.every((time) => {
        const gap = after - time;
        after = time;
        return gap <= limitMs;
    });
}

;// CONCATENATED MODULE: ./build/core/doctor/github.js
// What the doctor says of GitHub: the token, the schedule, and the workflow files in this folder.






function diagnoseGitHub(found) {
    if (!found)
        return [NO_REPOSITORY];
    const { repo, issues } = found;
    const token = !issues.ok
        ? (0,doctor_finding.toFinding)('GitHub token', issues.reason)
        : {
            about: 'GitHub token',
            is: 'fine',
            what: `GitHub accepts it for ${repo}.`,
            powers: (0,powers/* powersOfGitHubToken */.MU)({ canListRuns: canListRuns(found), expiresAt: found.tokenExpiresAt }),
        };
    const ending = (0,own_tokens/* judgeGitHubToken */.k)(found.tokenExpiresAt, found.now).map((reason) => (0,doctor_finding.toFinding)('GitHub token', reason));
    const often = issues.ok && (0,marker/* expiredRepeatedly */.Ds)(issues.value, found.now) ? [TREADMILL] : [];
    return [token, ...ending, ...(issues.ok ? [NOT_WRITTEN] : []), ...often, diagnoseSchedule(found), ...runsOf(found)];
}
const NO_REPOSITORY = {
    about: 'GitHub token',
    is: 'untried',
    what: 'Not checked: `repo` is not set, so no issue is kept from here.',
    fix: 'To keep an issue, set `repo` (owner/name) and `github-token`.',
};
const TREADMILL = {
    about: 'token',
    is: 'wrong',
    what: 'The token expired three times within a week.',
    ...(permanent_token/* TEMPORARY_TOKEN_IN_USE */.K.fix ? { fix: permanent_token/* TEMPORARY_TOKEN_IN_USE */.K.fix } : {}),
    code: permanent_token/* TEMPORARY_TOKEN_IN_USE */.K.code,
};
/** https://docs.github.com/en/rest/issues/issues#create-an-issue: no question tells whether it may. */
const NOT_WRITTEN = {
    about: 'GitHub writing',
    is: 'untried',
    what: 'Not checked: only writing an issue shows if it may. It needs the permission issues: write.',
};
/** https://docs.github.com/en/actions/how-tos/manage-workflow-runs/disable-and-enable-a-workflow */
const INACTIVITY = 'In a public repository, GitHub disables schedules after 60 days without activity, and sends an email.';
/** GitHub's words for a workflow that does not run. https://docs.github.com/en/rest/actions/workflows#get-a-workflow */
const SWITCHED_OFF = {
    disabled_inactivity: 'GitHub disabled it: the public repository had no activity for 60 days.',
    disabled_manually: 'It was disabled manually.',
    disabled_fork: 'It is disabled because the repository is a fork.',
};
function diagnoseSchedule({ repo, workflow, schedule, issues }) {
    const about = 'schedule';
    if (!schedule.ok) {
        const isSame = !issues.ok && issues.reason.code === schedule.reason.code;
        if (isSame)
            return { about, is: 'untried', what: 'Not checked, because GitHub cannot be read.' };
        return (0,doctor_finding.toFinding)(about, schedule.reason);
    }
    const state = schedule.value;
    const off = SWITCHED_OFF[state];
    if (off)
        return { about, is: 'wrong', what: `${workflow}: ${off}`, fix: `gh workflow enable ${workflow} -R ${repo}` };
    switch (state) {
        case 'active':
            return { about, is: 'fine', what: `${workflow} is active. ${INACTIVITY}` };
        case 'missing':
        case 'deleted':
            return {
                about,
                is: 'wrong',
                what: `${repo} has no workflow ${workflow}: the file is not on the default branch, or has another name.`,
                fix: 'Commit it there and push: `init` writes it. If it has another name, set `monitor-workflow`.',
            };
        case 'hidden':
            return {
                about,
                is: 'untried',
                what: 'Not checked: this token may not read workflows.',
                fix: `Give it the permission actions: read, or run: gh workflow list --all -R ${repo}`,
            };
        default:
            return { about, is: 'unsure', what: `GitHub reports an unknown state for ${workflow}.` };
    }
}
/** Not known where GitHub did not answer, or nobody asked. */
function canListRuns({ runs }) {
    if (runs?.ok)
        return true;
    return runs?.reason.code === 'RUNS_HIDDEN' ? false : undefined;
}
/** Only of a workflow that is known to be there: the rest is said of the schedule. */
function runsOf({ schedule, runs, ...found }) {
    const isThere = schedule.ok && (schedule.value === 'active' || SWITCHED_OFF[schedule.value] !== undefined);
    return isThere && runs ? [diagnoseRuns({ ...found, runs })] : [];
}
/** Nothing is said against a folder that is no repository. */
function diagnoseFiles(files) {
    const about = 'workflow files';
    if (!files) {
        const what = 'Not checked: this folder is not a git repository.';
        return { about, is: 'untried', what, fix: "Run this in the top folder of the bot's repository." };
    }
    const named = (is) => files.filter((file) => file.is === is).map(({ name }) => name);
    const [missing, templates] = [named('missing'), named('template')];
    if (missing.length > 0) {
        const what = `Missing in .github/workflows: ${missing.join(', ')}.`;
        return { about, is: 'wrong', what, fix: 'Run `init`: it writes the missing files.' };
    }
    if (templates.length > 0) {
        const what = `${templates.join(' and ')} still contain the placeholder OWNER/whatsapp-token-manager.`;
        return { about, is: 'wrong', what, fix: 'Replace OWNER with the owner of the Action, commit and push.' };
    }
    return { about, is: 'fine', what: `${files.map(({ name }) => name).join(' and ')} are in .github/workflows.` };
}

;// CONCATENATED MODULE: ./build/core/doctor/inputs.js
/** An older Node does not get as far as this. */
function diagnoseNode(version) {
    return { about: 'Node', is: 'fine', what: `${version}.` };
}
/** Each problem with the inputs is a line; what else could be proved then waits until they are right. */
function diagnoseInputs(given, wrong) {
    const names = given.map(({ name, from }) => `${name} (${from})`);
    const found = { about: 'settings', is: 'fine', what: `Set: ${names.join(', ')}.` };
    const problems = (wrong?.problems ?? []).map((what) => ({ about: 'settings', is: 'wrong', what, ...(wrong ? { code: wrong.code } : {}) }));
    return [...(names.length > 0 ? [found] : []), ...problems];
}
/** Channels that are not well formed are problems of the inputs. */
function diagnoseChannels(channels) {
    const about = 'notify';
    if (channels.length === 0) {
        return { about, is: 'untried', what: 'Not checked: no channels are set, so only the issue notifies you.' };
    }
    const what = `Valid URLs: ${channels.join(', ')}. Nothing was sent.`;
    return { about, is: 'fine', what, fix: 'Run `notify --test` to send a test message to each.' };
}

// EXTERNAL MODULE: ./build/core/messaging/links.js
var links = __webpack_require__(7644);
// EXTERNAL MODULE: ./build/core/token/judge-health.js
var judge_health = __webpack_require__(7326);
// EXTERNAL MODULE: ./build/core/token/token-health.js
var token_health = __webpack_require__(2740);
;// CONCATENATED MODULE: ./build/core/doctor/lasting.js
// What the doctor says of how long the bot can go on without a person: what its token is, and what it lacks.



/** Nothing where the token does not work, or Meta does not say of which kind it is: other lines tell that. */
function diagnoseLasting(found) {
    if (!found)
        return [];
    const { answers, rules, isSigned, ids = {} } = found;
    const { state, type, expiresAt } = (0,judge_health/* judgeTokenHealth */.Z)(answers, rules);
    if (!(0,token_health/* isWorking */.ms)(state) || type === undefined)
        return [];
    const about = 'lasting token';
    if (expiresAt === 'never')
        return [{ about, is: 'fine', what: 'The token never expires, so it needs no renewal.' }];
    if (type !== 'SYSTEM_USER')
        return [
            {
                about,
                is: 'untried',
                what: 'Not set up: only a system user token renews without a login at Meta.',
                fix: `Run \`whatsapp-token-manager permanent\`: it leads you there. Or start at ${links/* LINKS */.A.systemUsers(ids)}`,
            },
        ];
    return isSigned
        ? [{ about, is: 'fine', what: 'It is a system user token, and the app secret for its renewal is known.' }]
        : [
            {
                about,
                is: 'untried',
                what: 'It is a system user token, but its renewal needs the app secret.',
                fix: `Set \`app-secret\`. It is at ${links/* LINKS */.A.appSecret(ids)}`,
            },
        ];
}

// EXTERNAL MODULE: ./build/core/messaging/callback.js
var callback = __webpack_require__(5650);
// EXTERNAL MODULE: ./build/core/messaging/codes.js
var codes = __webpack_require__(1079);
// EXTERNAL MODULE: ./build/core/messaging/messaging.js + 1 modules
var messaging_messaging = __webpack_require__(9997);
;// CONCATENATED MODULE: ./build/core/doctor/messaging.js
// What the doctor says of sending and receiving: each thing that a message needs, line by line.




const LEVELS = {
    blocked: 'error',
    limited: 'warning',
    passing: 'warning',
    advice: 'info',
    notice: 'info',
};
const ABOUT = {
    APP_NOT_SUBSCRIBED: 'app subscribed',
    MESSAGES_NOT_SUBSCRIBED: 'webhook',
    WEBHOOK_INACTIVE: 'webhook',
    CALLBACK_MISSING: 'callback',
    CALLBACK_ELSEWHERE: 'callback',
    CALLBACK_FAILS: 'callback',
};
/** Absent where it was not asked: without a token that works, or because the settings say so. */
function diagnoseMessaging(facts) {
    if (!facts)
        return [
            {
                about: 'sending',
                is: 'untried',
                what: 'Not checked: this needs a token that works, a phone number id, and `messaging-health: auto`.',
            },
        ];
    const messaging = (0,messaging_messaging/* judgeMessaging */.U)(facts);
    const told = (about) => [...messaging.send, ...messaging.receive]
        .filter(({ code }) => (ABOUT[code] ?? 'sending') === about)
        .map((finding) => (0,doctor_finding.toFinding)(about, { ...finding, level: LEVELS[(0,codes/* behaviourOf */.xu)(finding.code).weight] }));
    return [
        ...orElse(told('sending'), sending(messaging)),
        ...orElse(told('app subscribed'), subscribed(messaging, facts)),
        ...orElse(told('webhook'), webhook(messaging, facts)),
        ...orElse(told('callback'), messaging_callback(messaging, facts)),
    ];
}
function orElse(told, otherwise) {
    return told.length > 0 ? told : [otherwise];
}
function sending(messaging) {
    const about = 'sending';
    if (messaging.canSend === 'unknown')
        return unread(about, 'number', messaging, "Meta doesn't show the number's health.");
    return { about, is: 'fine', what: 'Meta lets the bot send: number, account, business and app are available.' };
}
function subscribed(messaging, { known, answers }) {
    const about = 'app subscribed';
    const { accountId, appId } = messaging.ids;
    const isSeen = answers.subscribedApps?.is === 'value' && (known.appId ?? appId);
    if (isSeen)
        return { about, is: 'fine', what: `The bot's app gets the messages of the WhatsApp account ${accountId}.` };
    return unread(about, 'subscribedApps', messaging, 'Not checked: the id of the WhatsApp account or of the app is not known.');
}
function webhook(messaging, { answers }) {
    const about = 'webhook';
    if (answers.webhook?.is === 'value' && answers.webhook.value.exists)
        return { about, is: 'fine', what: 'The app has a webhook that is on, and its field `messages` is subscribed.' };
    return unread(about, 'webhook', messaging, 'Not checked: this needs the app id and the app secret.');
}
function messaging_callback({ host }, { domains = [], callbackAnswer: answer }) {
    const about = 'callback';
    if (!host)
        return { about, is: 'untried', what: "Not checked: Meta doesn't show the callback." };
    const isOwn = domains.some((domain) => domain.toLowerCase() === host.toLowerCase());
    const where = isOwn ? `${host}, a domain of the Railway service` : host;
    if (answer?.is !== 'status' || (0,callback/* faultOf */.Kl)(answer))
        return {
            about,
            is: 'untried',
            what: `Meta sends messages to ${where}. It was not asked: its address is not public.`,
        };
    return { about, is: 'fine', what: `Meta sends messages to ${where}, which answers (HTTP ${answer.status}).` };
}
/** Meta did not answer or refused, or there was nothing to ask with. */
function unread(about, question, { unread: said }, otherwise) {
    const what = said[question];
    return what ? { about, is: 'unsure', what } : { about, is: 'untried', what: otherwise };
}

;// CONCATENATED MODULE: ./build/core/doctor/meta.js
// What the doctor says of Meta: is it reachable, and do token, app secret and phone number belong together?





/** Reasons that are about something else than the token itself. */
const meta_ABOUT = {
    META_UNAVAILABLE: 'Meta',
    META_RATE_LIMITED: 'Meta',
    META_UNCLEAR: 'Meta',
    GRAPH_VERSION_RETIRED: 'Meta',
    GRAPH_PATH_UNKNOWN: 'Meta',
    APP_SECRET_WRONG: 'app secret',
    APP_SECRET_REQUIRED: 'app secret',
    APP_ID_WRONG: 'app secret',
    PERMISSION_MISSING: 'phone number',
    PHONE_NUMBER_ID_MISSING: 'phone number',
    PHONE_NUMBER_ID_UNUSABLE: 'phone number',
    PHONE_NUMBER_NOT_FOUND: 'phone number',
    NOT_A_PHONE_NUMBER: 'phone number',
    NUMBER_NOT_REGISTERED: 'phone number',
};
/** Nothing was asked where there is no token. */
function diagnoseMeta(found) {
    if (!found)
        return [untried('Meta'), untried('token'), untried('app secret'), untried('phone number')];
    const { answers, rules, phoneMissing } = found;
    const { inspection } = answers;
    // Without a number the inspection has to do: the rest of the judgement would only say that nobody was asked.
    const isEnough = phoneMissing && inspection.is === 'value' && inspection.value.isValid;
    const health = (0,judge_health/* judgeTokenHealth */.Z)(isEnough ? { ...answers, phone: { is: 'value', value: { id: '' } } } : answers, rules);
    const makeshift = (0,permanent_token/* isTemporaryInProduction */.yU)(health, found.environmentName, rules.now);
    // The first says that the number was not asked about, which is nothing against Meta.
    const isUnasked = phoneMissing && health.state === 'unknown' && inspection.is !== 'silence';
    const judged = isUnasked ? health.reasons.slice(1) : health.reasons;
    const all = (0,permanent_token/* preferLasting */.rt)([
        ...judged,
        ...(makeshift ? [{ ...permanent_token/* TEMPORARY_TOKEN_IN_USE */.K, level: 'warning' }] : []),
        ...(phoneMissing ? [phoneMissing] : []),
    ]);
    const reasons = (0,links/* withOwnLinks */.o)(all, found.ids ?? {});
    const told = (about) => reasons.filter(({ code }) => (meta_ABOUT[code] ?? 'token') === about).map((reason) => (0,doctor_finding.toFinding)(about, reason));
    return [
        ...meta_orElse(told('Meta'), { about: 'Meta', is: 'fine', what: 'Reachable.' }),
        ...diagnoseToken(health, told('token'), rules.now),
        ...meta_orElse(told('app secret'), diagnoseSecret(found)),
        ...meta_orElse(told('phone number'), diagnosePhone(answers)),
    ];
}
function untried(about) {
    return { about, is: 'untried', what: 'Not checked: no token is known.' };
}
function meta_orElse(told, otherwise) {
    return told.length > 0 ? told : [otherwise];
}
const TYPES = { USER: 'a user token', SYSTEM_USER: 'a system user token' };
/** What speaks against a token that works comes in lines of its own; a piece of advice stands with it. */
function diagnoseToken(health, told, now) {
    const about = 'token';
    const { state, type } = health;
    if (state === 'valid' || state === 'expiring') {
        const advice = told.find(({ is }) => is === 'fine');
        const kind = type && `It is ${TYPES[type] ?? `a token with type ${type}`}.`;
        const what = ['It works.', kind, advice?.what].filter(Boolean).join(' ');
        const works = { ...advice, about, is: 'fine', what, powers: (0,powers/* powersOfMetaToken */.sN)(health, now) };
        return [works, ...told.filter((finding) => finding !== advice)];
    }
    if (state === 'unknown')
        return meta_orElse(told, { about, is: 'unsure', what: "Couldn't check: Meta gave no clear answer." });
    return meta_orElse(told, { about, is: 'untried', what: 'Not checked: fix the other problems first.' });
}
function diagnoseSecret({ answers: { inspector, inspection, phone }, isSigned }) {
    const about = 'app secret';
    if (!isSigned) {
        return {
            about,
            is: 'untried',
            what: 'Not checked: no app secret is known. Meta may not say when the token expires.',
            fix: 'Set \u2026WHATSAPP_APP_ID and \u2026WHATSAPP_APP_SECRET on Railway, or set `app-id` and `app-secret`. Both are at Meta: App settings \u2192 Basic.',
        };
    }
    const isProved = phone.is === 'value' || (inspector === 'app' && inspection.is === 'value');
    return isProved
        ? { about, is: 'fine', what: 'Meta accepts it.', powers: powers/* POWERS_OF_APP_SECRET */._d }
        : { about, is: 'untried', what: "Couldn't check: Meta's answer does not show it." };
}
function diagnosePhone({ phone }) {
    const about = 'phone number';
    return phone.is === 'value'
        ? { about, is: 'fine', what: 'The token may use it.' }
        : { about, is: 'untried', what: 'Not checked, because the token does not work or Meta did not answer.' };
}

// EXTERNAL MODULE: ./build/core/doctor/railway.js
var doctor_railway = __webpack_require__(7895);
// EXTERNAL MODULE: ./build/check/observe-messaging.js + 1 modules
var observe_messaging = __webpack_require__(5020);
// EXTERNAL MODULE: ./build/core/incident/issue.js
var incident_issue = __webpack_require__(162);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/token/credentials.js
var token_credentials = __webpack_require__(3876);
// EXTERNAL MODULE: ./build/token/phone-number-id.js
var phone_number_id = __webpack_require__(3290);
;// CONCATENATED MODULE: ./build/doctor.js
// Gathers what the doctor tells: asks everybody what can be asked without changing anything, and writes nothing.









/** Railway first, since Meta is asked about what it holds. Throws only what is a bug of ours. */
async function examineBot(bot, ports, signal) {
    const { railway } = ports;
    if (!railway)
        return await probeMeta(bot, undefined, ports, signal);
    const asked = await (0,errors/* attempt */.CD)(railway.readService(bot.target, signal));
    const { logWindowMs } = bot;
    if (!asked.ok) {
        const found = { ...kindOf(railway), place: asked, variables: { read: [], unread: [] }, notes: [], logWindowMs };
        return { railway: found, ...(bot.given.token ? await probeMeta(bot, undefined, ports, signal) : {}) };
    }
    const service = asked.value;
    const { place } = service;
    const chosen = (0,token_credentials/* chooseCredentials */.Mk)(bot, service);
    // By Railway's clock, whose log it is.
    const to = new Date(ports.clock.now().getTime() + (service.clockAheadMs ?? 0));
    const [logs, answered] = await Promise.all([
        logWindowMs > 0 ? (0,errors/* attempt */.CD)(readLogs(railway, service, { to, logWindowMs }, signal)) : undefined,
        probeMeta(bot, service, ports, signal, place.environmentName),
    ]);
    const { projectId, environmentId, serviceId } = bot.target;
    const isGiven = projectId && environmentId && serviceId;
    const found = {
        ...kindOf(railway),
        place: { ok: true, value: { ...nameOf(place), ...(isGiven ? {} : { spared: (0,doctor_railway/* toInputs */.L)(place) }) } },
        variables: sortVariables(bot, service),
        notes: chosen.ok ? chosen.value.notes : [chosen.reason],
        ...(logs ? { logs } : {}),
        logWindowMs,
    };
    return { railway: found, ...answered };
}
/** Reading issues, the schedule and its runs; none of it proves that writing is allowed. */
async function examineGitHub({ repo, workflow, bot }, { issues, readWorkflow, listRunsOf, clock }, signal) {
    if (!issues || !readWorkflow)
        return undefined;
    const [listed, schedule, runs] = await Promise.all([
        (0,errors/* attempt */.CD)(readIncidents(issues, bot, signal)),
        (0,errors/* attempt */.CD)(readWorkflow(workflow, signal)),
        listRunsOf && (0,errors/* attempt */.CD)(listRunsOf(workflow, signal)),
    ]);
    const { checkIntervalMs } = bot;
    const seen = { repo, issues: listed, workflow, schedule, checkIntervalMs, now: clock.now() };
    const end = issues.tokenExpiresAt && (await (0,errors/* attempt */.CD)(issues.tokenExpiresAt()));
    return { ...seen, ...(runs ? { runs } : {}), ...(end?.ok && end.value ? { tokenExpiresAt: end.value } : {}) };
}
/** What the newest issue of the bot remembers, open or closed. */
async function readIncidents(issues, { name, issue }, signal) {
    const { label } = issue;
    const listed = await Promise.all([issues.listOpen({ label }, signal), issues.listClosed({ label }, signal)]);
    const markers = (0,incident_issue/* findOurs */.ZA)(listed.flat(), { bot: name }).ours.map(({ body }) => (0,marker/* parseMarker */.gY)(body));
    return markers.findLast((marker) => marker && !marker.duplicate)?.incidents ?? [];
}
async function readLogs(railway, { place, active }, { to, logWindowMs }, signal) {
    const window = { from: new Date(to.getTime() - logWindowMs), to };
    const { lines, onlyRunningDeployment = false } = await railway.readLogs(place, window, signal, async () => active);
    return { lines: lines.length, onlyRunningDeployment };
}
async function probeMeta(bot, service, { meta, clock, railway, askCallback }, signal, environmentName) {
    const chosen = (0,token_credentials/* chooseCredentials */.Mk)(bot, service);
    if (!chosen.ok)
        return {};
    const { credentials } = chosen.value;
    const answers = await meta.probe(credentials, signal);
    const { warnBefore, checkIntervalMs } = bot;
    const rules = { now: answers.now ?? clock.now(), warnBefore, checkIntervalMs };
    const { state, appId } = (0,judge_health/* judgeTokenHealth */.Z)(answers, rules);
    const ports = { meta, railway, askCallback };
    const messaging = (0,token_health/* isWorking */.ms)(state)
        ? await (0,observe_messaging/* examineMessaging */._o)(bot, ports, { credentials, service }, appId, signal)
        : undefined;
    return {
        ...(messaging ? { messaging } : {}),
        meta: {
            answers,
            rules,
            isSigned: credentials.appSecret !== undefined,
            ...(environmentName ? { environmentName } : {}),
            ...(credentials.phoneNumberId ? {} : { phoneMissing: (0,phone_number_id/* phoneNumberFault */.I)(bot, service) }),
        },
    };
}
function kindOf(railway) {
    const kind = railway.tokenKind?.();
    return kind ? { kind } : {};
}
function nameOf({ serviceName, environmentName }) {
    const names = [serviceName, environmentName].flatMap((name) => name?.shown() ?? []);
    return names.length > 0 ? { name: names.join(' in ') } : {};
}
function sortVariables({ target }, { values }) {
    const { accountId: _mayBeMissing, ...needed } = target.variables;
    const names = Object.values(needed);
    return { read: names.filter((name) => values[name]), unread: names.filter((name) => !values[name]) };
}

// EXTERNAL MODULE: ./build/settings/inputs.js
var inputs = __webpack_require__(9511);
// EXTERNAL MODULE: ./build/settings/log-patterns.js
var log_patterns = __webpack_require__(5316);
// EXTERNAL MODULE: ./build/settings/settings.js + 11 modules
var settings_settings = __webpack_require__(4144);
// EXTERNAL MODULE: ./build/wiring/runtime.js
var runtime = __webpack_require__(4511);
// EXTERNAL MODULE: ./build/wiring/wiring.js + 6 modules
var wiring = __webpack_require__(3578);
// EXTERNAL MODULE: ./build/cli/flags.js + 1 modules
var flags = __webpack_require__(2992);
// EXTERNAL MODULE: ./build/cli/init.js
var init = __webpack_require__(6919);
// EXTERNAL MODULE: ./build/cli/input-sources.js
var input_sources = __webpack_require__(110);
// EXTERNAL MODULE: ./build/cli/interrupt.js
var interrupt = __webpack_require__(7766);
// EXTERNAL MODULE: ./build/cli/output.js
var output = __webpack_require__(8288);
;// CONCATENATED MODULE: ./build/cli/run-doctor.js
// What `doctor` does: looks at everything it can, even where a part of it is wrong, and writes nothing.























/** Everything that is asked is asked within this. */
const EXAMINE_MS = 33_000;
/** As `init` calls it. */
const MONITOR = 'monitor.yml';
/** Shows a finding for each thing, and sets the exit code: 0, 1 something is wrong, 2 the inputs are, 3 not known. */
async function proveSetup(tools, { json, quiet, flags, folder }) {
    (0,interrupt/* tellWhenInterrupted */.QR)([], tools.err, 'Nothing was changed.');
    const given = listGiven(tools, flags);
    const read = await readInputs(tools);
    const findings = read.is === 'wrong'
        ? [...diagnoseInputs(given, read.error), await lookAtFiles(folder)]
        : [...diagnoseInputs(given), ...(await askAround(read)), await lookAtFiles(folder, read.settings)];
    const all = [diagnoseNode(process.versions.node), ...findings].map(findingInFlags);
    const shown = quiet ? all.filter(doctor_finding.isBadNews) : all;
    if (json)
        (0,output/* showJson */.qN)((0,doctor_finding.toDiagnosisJson)(all), tools);
    else if (shown.length > 0)
        tools.out([...(0,doctor_finding.renderFindings)(shown), '', (0,doctor_finding.sumUp)(all)].join('\n'));
    tools.exit(read.is === 'wrong' ? 2 : (0,doctor_finding.exitCodeOfFindings)(all));
}
/** The core names inputs as the Action does. */
function findingInFlags(finding) {
    const { what, fix } = finding;
    return { ...finding, what: (0,flags/* inFlags */.rx)(what), ...(fix ? { fix: (0,flags/* inFlags */.rx)(fix) } : {}) };
}
/** What the strings alone show to be wrong is a finding here, and not the end. */
async function readInputs({ read, secrets, env, err, }) {
    try {
        const engine = await (0,log_patterns/* loadPatternEngine */.J)(read('log-patterns'));
        const settings = (0,settings_settings.readSettings)(read, secrets, { input: () => undefined, ...engine });
        return { is: 'read', settings, ports: (0,wiring.createPorts)(settings, secrets, { ...(0,runtime.readRuntime)(env), progress: err }) };
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return { is: 'wrong', error };
        throw error;
    }
}
async function askAround({ settings, ports }) {
    const { bot, github, channels, monitorWorkflow: workflow = MONITOR } = settings;
    const signal = ports.clock.deadline(EXAMINE_MS);
    const [{ railway, meta, messaging }, atGitHub] = await Promise.all([
        examineBot(bot, ports, signal),
        examineGitHub({ repo: `${github?.owner}/${github?.repo}`, workflow, bot }, ports, signal),
    ]);
    const found = meta && { ...meta, ...(messaging ? { ids: (0,messaging_messaging/* judgeMessaging */.U)(messaging).ids } : {}) };
    return [
        ...(0,doctor_railway/* diagnoseRailway */.a)(railway),
        ...diagnoseMeta(found),
        ...diagnoseLasting(found),
        ...diagnoseMessaging(messaging),
        ...diagnoseGitHub(atGitHub),
        diagnoseChannels(channels.map(({ name }) => name)),
    ];
}
function listGiven({ read, env }, flags) {
    const fromEnvironment = (0,input_sources/* createLookup */.BL)({}, env, {});
    const from = (name) => {
        if (flags[name] !== undefined)
            return 'flag';
        return fromEnvironment(name) === read(name) ? 'environment' : '.env';
    };
    const names = Object.keys(inputs/* INPUTS */.m);
    return names.filter((name) => read(name)?.trim()).map((name) => ({ name, from: from(name) }));
}
async function lookAtFiles(folder, settings) {
    const update = settings?.bot.issue.updateWorkflow ?? inputs/* INPUTS */.m['update-workflow'].value.default;
    return diagnoseFiles(await readWorkflowFiles(folder, [settings?.monitorWorkflow ?? MONITOR, update]));
}
/** Only the top folder of a repository is looked into. */
async function readWorkflowFiles(folder, names) {
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git')))
        return undefined;
    return await Promise.all(names.map(async (name) => {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, init/* WORKFLOWS */.v1, name), 'utf8').catch(() => undefined);
        if (text === undefined)
            return { name, is: 'missing' };
        return { name, is: text.includes(init/* TEMPLATE_OWNER */.Nx) ? 'template' : 'there' };
    }));
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
