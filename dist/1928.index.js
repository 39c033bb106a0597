export const id = 1928;
export const ids = [1928,8329,6051,4511];
export const modules = {

/***/ 1048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ID: () => (/* binding */ ID),
/* harmony export */   Kw: () => (/* binding */ parsePhone),
/* harmony export */   Lr: () => (/* binding */ toId),
/* harmony export */   NA: () => (/* binding */ parseIssued),
/* harmony export */   Y7: () => (/* binding */ refusesProof),
/* harmony export */   _R: () => (/* binding */ lax),
/* harmony export */   eD: () => (/* binding */ parseGraphError),
/* harmony export */   ye: () => (/* binding */ parseTokenFacts)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3305);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9507);
/* harmony import */ var _core_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3669);
// Meta's JSON in our words. Tolerant: Meta adds, drops and reshapes fields overnight, and none of that makes a token bad.



/** An optional field; one of another type counts as absent. */
const lax = (type) => zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(type), undefined);
/** Ids are strings, though a long number does no harm. */
const ID = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()]), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((id) => String(id)));
const ERROR = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    message: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    code: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    error_subcode: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    /** What `/debug_token` calls it inside `data`. */
    subcode: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    is_transient: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
    /** Elsewhere in the graph it is a string that holds JSON, and nothing for people. */
    error_data: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ details: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) })),
});
const FAILURE = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ error: ERROR });
const INSPECTION = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    data: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        is_valid: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
        type: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        app_id: lax(ID),
        user_id: lax(ID),
        expires_at: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
        data_access_expires_at: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
        issued_at: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
        scopes: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), []),
        error: lax(ERROR),
    }),
});
const PHONE = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: ID });
const ISSUED = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ access_token: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(1)) });
/** The error in an answer's body, where there is one that Graph worded. */
function parseGraphError(body, status, clean) {
    const parsed = FAILURE.safeParse(body);
    return parsed.success ? toGraphError(parsed.data.error, status, clean) : undefined;
}
/** What `/debug_token` says; nothing where the body is of another form. */
function parseTokenFacts(body, status, clean) {
    const parsed = INSPECTION.safeParse(body);
    if (!parsed.success)
        return undefined;
    const { data } = parsed.data;
    const expiresAt = toDate(data.expires_at);
    const dataAccessExpiresAt = toDate(data.data_access_expires_at);
    const issuedAt = toDate(data.issued_at);
    const [appId, userId] = [toId(data.app_id), toId(data.user_id)];
    return {
        isValid: data.is_valid,
        scopes: data.scopes,
        ...(data.type !== undefined && { type: clean(data.type) }),
        ...(appId && { appId }),
        // Of a token that is not valid, 0 means nothing: it stands beside an invalidated session, too.
        ...(data.is_valid && data.expires_at === 0 ? { expiresAt: 'never' } : expiresAt && { expiresAt }),
        ...(userId && { userId }),
        ...(dataAccessExpiresAt && { dataAccessExpiresAt }),
        ...(issuedAt && { issuedAt }),
        ...(data.error && { error: toGraphError(data.error, status, clean) }),
    };
}
/** The id of a phone number; nothing where the body is of another form. */
function parsePhone(body) {
    return PHONE.safeParse(body).data;
}
/** The token that `/oauth/access_token` gives out; nothing where the body is of another form. */
function parseIssued(body) {
    return ISSUED.safeParse(body).data?.access_token;
}
function toGraphError(error, status, clean) {
    const { message = '', code, error_subcode, subcode = error_subcode, is_transient = false, error_data } = error;
    const details = clean(error_data?.details ?? '');
    return {
        message: clean(message),
        said: new _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .Outside */ .u8(message, clean),
        transient: is_transient,
        status,
        ...(details && { details }),
        ...(code !== undefined && { code }),
        ...(subcode !== undefined && { subcode }),
    };
}
/** Whether the signature of a call was refused. */
function refusesProof(body) {
    return /invalid appsecret_proof/i.test(FAILURE.safeParse(body).data?.error.message ?? '');
}
/** An id is digits: it goes into a link as it is. */
function toId(text = '') {
    return /^\d+$/.test(text) ? (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .toWord */ .Os)(text) : undefined;
}
/** Unix seconds; 0 and what can be no time of a token give nothing. */
function toDate(seconds) {
    const date = new Date((seconds ?? 0) * 1_000);
    return (0,_core_time_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfThisCentury */ .i_)(date) ? date : undefined;
}


/***/ }),

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

/***/ 1928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPermanent: () => (/* binding */ runPermanent)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/core/permanent/refusals.js
const STEP_OF = {
    create: 'system-user',
    install: 'install-app',
    assign: 'assign-account',
    generate: 'generate-token',
};
/** The session of the admin token is over. https://developers.facebook.com/docs/graph-api/guides/error-handling */
const SESSION_ENDED = [190, 102, 452];
/** Rate limits and outages, as everywhere in the graph. */
const LATER = [1, 2, 4, 17, 32, 341, 613];
/**
 * By the code, and never by the sentence.
 * https://developers.facebook.com/docs/business-management-apis/system-users/create-retrieve-update
 */
function explainRefusal(write, error) {
    const { code = 0, subcode, transient } = error;
    const step = STEP_OF[write];
    if (code === 104001)
        return { is: 'step', step: 'claim-app', what: 'Meta says that the app does not belong to this business yet.' };
    if (code === 3949 || code === 3965)
        return { is: 'full', what: 'The business has no room for another system user.' };
    if (code === 3972)
        return { is: 'exists' };
    if (code === 415 || subcode === 2_859_009)
        return {
            is: 'admin-token',
            what: 'Meta asks you to confirm your identity with two-factor authentication.',
            press: 'open Business settings, enter the code that Meta asks for, and generate a new admin token.',
        };
    if (SESSION_ENDED.includes(code))
        return {
            is: 'admin-token',
            what: 'Meta rejected the admin token: it has probably expired.',
            press: 'generate a new admin token.',
        };
    if (write === 'assign' && code === 100 && isAlready(error))
        return { is: 'already' };
    if (code === 10 && subcode === 2_859_030)
        return { is: 'step', step, what: 'Meta holds this action back for security reasons, for minutes or longer.' };
    if (code === 10 || code === 3)
        return { is: 'step', step, what: 'Meta does not allow this app to do this. Another admin may have to approve it.' };
    if (code === 270)
        return { is: 'step', step, what: "The app's access level does not allow this call. The dashboard does." };
    if (code >= 200 && code < 300)
        return { is: 'step', step, what: 'The admin token lacks a permission, or you are not an admin of this business.' };
    if (write === 'assign' && (code === 803 || code === 100))
        return { is: 'step', step, what: 'The admin token cannot see this WhatsApp account, or its ID is wrong.' };
    if (code === 110)
        return { is: 'step', step, what: 'Meta does not know this system user by that ID.' };
    if (code === 368)
        return { is: 'step', step, what: 'Meta restricts this account for a policy violation.' };
    if (transient || LATER.includes(code))
        return { is: 'later', what: 'Meta cannot do this at the moment.' };
    return { is: 'step', step, what: 'Meta refused this call.' };
}
/** Subcode 33 is about an account that is not there. */
function isAlready({ message, subcode, userMessage }) {
    return subcode !== 33 && /already (?:been )?assigned/i.test(`${message} ${userMessage ?? ''}`);
}
/** Meta's own sentences for people, cleaned; its message where it has none. */
function quoteRefusal({ code, subcode, message, userTitle, userMessage }) {
    const said = [userTitle, userMessage].filter(Boolean).join(': ') || message;
    const numbers = [code && `code ${code}`, subcode && `subcode ${subcode}`].filter(Boolean).join(', ');
    return `Meta said: "${said}"${numbers ? ` (${numbers})` : ''}.`;
}

;// CONCATENATED MODULE: ./build/core/permanent/texts.js
// How the plan and its steps read on a terminal, and as JSON.

const SIGN = { done: '\u2713', missing: '\u2717', 'not known': '?' };
/** A line for each step; what is still to be done says where and how. */
function renderPlan(steps, situation) {
    const { ids, current, assets } = situation;
    const known = [
        `App ${ids.appId ?? 'not known'}`,
        `WhatsApp account ${ids.accountId ?? 'not known'}`,
        `business ${ids.businessId ?? 'not known'}`,
    ];
    const token = { lasting: 'a system user token', other: `a ${current.type ?? 'temporary'} token`, 'not known': '' };
    const kind = token[current.is] || 'not known';
    return [
        `${known.join(', ')}.`,
        `The bot's token: ${kind}${current.expiry ? `, ${current.expiry}` : ''}.`,
        '',
        ...steps.flatMap((step) => [
            `${SIGN[step.is]} ${step.what}${step.is === 'not known' ? " (couldn't check)" : ''}`,
            ...(step.is === 'done' ? [] : renderWay(step).map((line) => `    ${line}`)),
        ]),
        ...(assets && assets.systemUsers.is !== 'value' ? ['', whyUnread(assets.systemUsers)] : []),
    ];
}
/** Why the system users of the business are not known. */
function whyUnread(read) {
    const why = read.is === 'error' ? quoteRefusal(read.error) : read.reason;
    return `Couldn't read the system users of the business. ${why}`;
}
function renderWay({ link, press, call, id }) {
    if (id === 'replace-token')
        return [press];
    return [link, press, ...(call ? [`Or as an API call: ${call}`] : [])];
}
/** The dashboard step in the place of a call, as it is said after a refusal. */
function renderStep({ link, press }) {
    return [`What to do: Open ${link}`, `  ${press}`];
}
/** A document for programs. Reads only, so nothing in it was changed. */
function toPlanJson(steps, { ids, current }) {
    const { is, type, expiry } = current;
    return {
        version: 1,
        ids,
        token: { lasting: is === 'lasting', ...(type ? { type } : {}), ...(expiry ? { expiry } : {}) },
        done: steps.every((step) => step.is === 'done'),
        steps: steps.map(({ is: state, ...step }) => ({ ...step, state })),
    };
}
/** What is said where no answer came to the call that generates a token: it may have been generated all the same. */
const LOST_TOKEN = [
    'Meta gave no usable answer, so it may have generated a token that cannot be read any more.',
    'It expires after 60 days. To end it earlier, open the system user in Business settings, and choose Revoke tokens.',
    'That ends every token of this system user, also one that the bot already uses.',
];
/** Below the clicks, where nobody was asked for it. */
const HOW_TO_GIVE = 'Then run `whatsapp-token-manager permanent` in a terminal, which asks for it.';
const HOW_TO_GIVE_AGAIN = 'Then pipe the new token into the same command.';
/** Nobody was asked, and nothing was piped in. */
const NO_ADMIN = '`--yes` needs an admin token, and none was given. Pipe it in, or run the command in a terminal. Nothing was changed.';
/** Nothing reads it back, and nothing lists it. */
const NOT_SAVED = 'The new token was not saved to Railway. It expires after 60 days. Run the same command again: it generates another one.';
/** The token of an admin, for one, which the bot must not get. */
function otherKind(type) {
    return `Meta calls this a ${type} token, not a system user token. It was not saved. Run the same command again.`;
}
function unknownUser(id) {
    return `The business has no system user with the ID ${id}. Use the ID that Meta's API gives, not the one in the dashboard's address.`;
}
/** What is already done says how far it came. */
function renderDone(steps) {
    const done = steps.filter(({ is }) => is === 'done').length;
    return `${done} of ${steps.length} steps are done. Run the same command again: it goes on from there.`;
}
/** Whether Meta will renew the token before it expires, as far as that can be known without doing it. */
function tellRenewal({ type, expiresAt, hasAppSecret, }) {
    if (expiresAt === 'never')
        return 'This token never expires, so it needs no renewal.';
    if (type !== 'SYSTEM_USER')
        return 'Automatic renewal: not checked, because Meta does not call it a system user token.';
    if (!hasAppSecret)
        return 'Automatic renewal needs the app secret. Set `app-secret`, or the Railway variable of the bot.';
    return 'Automatic renewal would work: it is a system user token, and app ID and app secret are known.';
}
/** The line that a monitor workflow lacks. */
function offerRenewal(workflow) {
    return [
        `${workflow} does not renew the token yet. Add this line below \`with:\` in its step for the token manager:`,
        '    auto-refresh: true',
    ];
}

// EXTERNAL MODULE: ./build/core/reason.js
var core_reason = __webpack_require__(4220);
// EXTERNAL MODULE: ./build/core/report/console.js
var console = __webpack_require__(5172);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/core/messaging/links.js
var links = __webpack_require__(7644);
;// CONCATENATED MODULE: ./build/core/permanent/facts.js
/** By this name another run knows the system user again: Meta has no way to delete one. */
const SYSTEM_USER_NAME = 'whatsapp-token-manager';

;// CONCATENATED MODULE: ./build/core/permanent/choose.js

/**
 * A system user and the app have to be of the same portfolio. `claimers`: portfolios that have claimed the app, asked
 * where Meta does not name its owner. https://developers.facebook.com/docs/business-management-apis/system-users/overview
 */
function choosePortfolio(ids, owners, claimers) {
    const ofAccount = ownerIn(owners.ofAccount) ?? ids.businessId;
    const ofApp = ownerIn(owners.ofApp) ?? claimers.find(({ id }) => id === ofAccount)?.id ?? claimers[0]?.id;
    const businessId = ofApp ?? ofAccount;
    return {
        ...(businessId ? { businessId } : {}),
        ...(ofApp && ofAccount && ofApp !== ofAccount ? { accountOwnerId: ofAccount } : {}),
    };
}
function ownerIn(probe) {
    return probe.is === 'value' ? probe.value.owner?.id : undefined;
}
/** Whether an id is in the list that Meta gave. */
function holds(list, id) {
    if (list?.is !== 'value' || id === undefined)
        return 'not known';
    return list.value.includes(id) ? 'yes' : 'no';
}
/**
 * The one that has both app and account, else the one that an earlier run created; both, where there is one. What the
 * reader chose goes before.
 */
function chooseSystemUser(assets, { appId }, chosenId) {
    const users = assets.systemUsers.is === 'value' ? assets.systemUsers.value : [];
    const candidates = users.map((user) => ({
        user,
        hasApp: holds(assets.appsOf[user.id], appId),
        hasAccount: holds(assets.accountHolders, user.id),
    }));
    const isReady = ({ hasApp, hasAccount }) => hasApp === 'yes' && hasAccount === 'yes';
    const isOurs = ({ user }) => user.name?.raw() === SYSTEM_USER_NAME;
    return (candidates.find(({ user }) => user.id === chosenId) ??
        candidates.find((candidate) => isOurs(candidate) && isReady(candidate)) ??
        candidates.find(isReady) ??
        candidates.find(isOurs));
}

;// CONCATENATED MODULE: ./build/core/permanent/steps.js



/** The permissions of the bot's token. That for the business is left out: the bot has no use for such power. */
const SCOPES = ['whatsapp_business_management', 'whatsapp_business_messaging'];
const OF_KNOWN = { yes: 'done', no: 'missing', 'not known': 'not known' };
/** Everything in the order in which it is done. */
function planSteps(situation) {
    const { ids, current, assets, accountOwnerId, hasAppSecret } = situation;
    const candidate = assets && chooseSystemUser(assets, ids, situation.chosenId);
    const isListed = assets?.systemUsers.is === 'value';
    const isLasting = current.is === 'lasting';
    const ofUser = (known) => (known ? OF_KNOWN[known] : isListed ? 'missing' : 'not known');
    const standings = [
        ['claim-app', OF_KNOWN[holds(assets?.ownedApps, ids.appId)]],
        ...(accountOwnerId
            ? [['share-account', OF_KNOWN[holds(assets?.sharedAccounts, ids.accountId)]]]
            : []),
        ['system-user', candidate ? 'done' : isListed ? 'missing' : 'not known'],
        ['install-app', ofUser(candidate?.hasApp)],
        ['assign-account', ofUser(candidate?.hasAccount)],
        ['generate-token', 'missing'],
        ['replace-token', 'missing'],
    ];
    const secret = ['app-secret', hasAppSecret ? 'done' : 'missing'];
    // A token that is there was made by somebody who took all these steps, in whatever way.
    const all = [...standings.map(([id, is]) => [id, isLasting ? 'done' : is]), secret];
    return all.map(([id, is]) => ({ is, ...describeStep(id, situation, candidate?.user.id) }));
}
/** One step, with the reader's own ids. */
function describeStep(id, { ids, accountOwnerId }, systemUserId) {
    const names = nameIds(ids, systemUserId);
    return { id, ...STEPS[id]({ ...names, ids: { ...ids }, owner: accountOwnerId ?? names.business }) };
}
function nameIds({ appId, accountId, businessId }, systemUserId) {
    return {
        app: appId ?? 'APP_ID',
        account: accountId ?? 'ACCOUNT_ID',
        business: businessId ?? 'BUSINESS_ID',
        user: systemUserId ?? 'SYSTEM_USER_ID',
    };
}
/** Labels of 2026. https://developers.facebook.com/documentation/business-messaging/whatsapp/get-started */
const STEPS = {
    'claim-app': ({ ids, app, business }) => ({
        what: `Claim the app ${app} for the business ${business}.`,
        link: links/* LINKS */.A.settings(ids),
        press: `Accounts \u2192 Apps \u2192 Add, then enter the app ID ${app}.`,
    }),
    'share-account': ({ ids, account, business, owner }) => ({
        what: `Share the WhatsApp account ${account} with the app's business ${business}.`,
        link: links/* LINKS */.A.settings({ ...ids, businessId: owner }),
        press: `Accounts \u2192 WhatsApp accounts \u2192 ${account} \u2192 Partners \u2192 Assign partner, then enter the business ID ${business}.`,
    }),
    'system-user': ({ ids, business }) => ({
        what: 'Create a system user for the bot.',
        link: links/* LINKS */.A.systemUsers(ids),
        press: `System users \u2192 Add+, with the name \`${SYSTEM_USER_NAME}\` and the role Employee.`,
        call: `POST /${business}/system_users name=${SYSTEM_USER_NAME} role=EMPLOYEE`,
    }),
    'install-app': ({ ids, app, user }) => ({
        what: 'Let the system user use the app.',
        link: links/* LINKS */.A.systemUsers(ids),
        press: `Select the system user \u2192 Assign assets \u2192 the app ${app} \u2192 Manage app \u2192 Assign assets.`,
        call: `POST /${user}/applications business_app=${app}`,
    }),
    'assign-account': ({ ids, account, user }) => ({
        what: 'Let the system user manage the WhatsApp account.',
        link: links/* LINKS */.A.systemUsers(ids),
        press: `Select the system user \u2192 Assign assets \u2192 the WhatsApp account ${account} \u2192 Manage WhatsApp Business accounts \u2192 Assign assets.`,
        call: `POST /${account}/assigned_users user=${user} tasks=["MANAGE"]`,
    }),
    'generate-token': ({ ids, app, user }) => ({
        what: 'Generate a system user token for 60 days.',
        link: links/* LINKS */.A.systemUsers(ids),
        press: `Select the system user \u2192 Generate token \u2192 the app ${app} \u2192 60 days \u2192 select \`${SCOPES.join('` and `')}\` \u2192 copy it.`,
        call: `POST /${user}/access_tokens business_app=${app} scope=${SCOPES.join(',')} set_token_expires_in_60_days=true`,
    }),
    'replace-token': ({ ids }) => ({
        what: 'Verify the token for this phone number, and save it to Railway.',
        link: links/* LINKS */.A.systemUsers(ids),
        press: 'Nothing at Meta: this command does it, and so does `whatsapp-token-manager update`.',
    }),
    'app-secret': ({ ids }) => ({
        what: 'Set the app secret, which automatic renewal needs.',
        link: links/* LINKS */.A.appSecret(ids),
        press: 'App secret \u2192 Show, then set it as `app-secret` or as the Railway variable of the bot.',
    }),
};

;// CONCATENATED MODULE: ./build/core/permanent/admin-token.js


const NEEDED = ['business_management', ...SCOPES];
const TYPES = ['USER', 'SYSTEM_USER'];
/** Meta names the app that asks, and not the other one. */
const OTHER_APP = /did not match the Viewing App/i;
function judgeAdminToken({ inspection }, { appId }) {
    if (inspection.is === 'silence')
        return { is: 'unsure', what: inspection.reason };
    if (inspection.is === 'error') {
        const { message, code } = inspection.error;
        if (OTHER_APP.test(message))
            return ofOtherApp(appId);
        return { is: 'wrong', what: `Meta rejected the admin token: "${message}"${code ? ` (code ${code})` : ''}.` };
    }
    const { isValid, scopes, type, appId: owner, error } = inspection.value;
    if (!isValid)
        return {
            is: 'wrong',
            what: error?.subcode === 463
                ? 'The admin token has expired. It works for an hour or two only.'
                : `Meta rejected the admin token: "${error?.message ?? 'not valid'}".`,
        };
    if (appId && owner && owner !== appId)
        return ofOtherApp(appId);
    if (type && !TYPES.includes(type))
        return { is: 'wrong', what: `This is a ${type} token. Choose **User Token** in Graph API Explorer.` };
    const missing = NEEDED.filter((scope) => !scopes.includes(scope));
    if (missing.length > 0)
        return { is: 'wrong', what: `The admin token lacks the permission \`${missing.join('` and `')}\`.` };
    return { is: 'good' };
}
function ofOtherApp(appId) {
    return { is: 'wrong', what: `The admin token belongs to another app than the bot's${appId ? ` (${appId})` : ''}.` };
}
/** The clicks. https://developers.facebook.com/docs/graph-api/guides/explorer */
function adminTokenSteps(ids) {
    return [
        'Get an admin token. Meta makes it for you as an admin of the business, and it works for an hour or two.',
        `1. Open ${links/* LINKS */.A.explorer(ids)}`,
        `2. Meta App: choose the bot's app${ids.appId ? ` (${ids.appId})` : ''}. User or Page: choose User Token.`,
        `3. Add a Permission: ${NEEDED.join(', ')}.`,
        '4. Generate Access Token, choose the business and the WhatsApp account, and copy the token.',
        'It is used for this run only. It is not saved, and the bot gets another token.',
    ];
}

// EXTERNAL MODULE: ./build/core/report/report.js
var report_report = __webpack_require__(6859);
;// CONCATENATED MODULE: ./build/permanent/admin.js
// The token of an admin: asked for, signed with the secret of its app, and proved before anything is done with it.

/** For one round of questions, or one call. Milliseconds. */
const ROUND_MS = 60_000;
/** Asks until one is good, or none is given. */
async function askAdmin(bot, ports, { ids }) {
    const { dialog } = ports;
    dialog.say('', ...adminTokenSteps(ids), '');
    for (;;) {
        const token = await dialog.askSecret('Admin token, or only Enter to go on without');
        if (!token)
            return undefined;
        const admin = signedBy(bot, token);
        const problem = await findAdminProblem(bot, ports, admin, ids);
        if (!problem)
            return admin;
        dialog.say(problem.what);
    }
}
/** The token with the secret of its app. */
function signedBy({ known: { appSecret } }, token) {
    return { token, ...(appSecret ? { appSecret } : {}) };
}
/** Why an admin token cannot be used, or whether Meta could not say; nothing where it can. */
async function findAdminProblem({ known: { appId } }, { meta, clock }, admin, ids) {
    const answers = await meta.probe({ ...admin, ...(appId ? { appId } : {}) }, clock.deadline(ROUND_MS));
    const judged = judgeAdminToken(answers, ids);
    return judged.is === 'good' ? undefined : judged;
}

// EXTERNAL MODULE: ./build/core/messaging/number.js
var messaging_number = __webpack_require__(360);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/core/token/token-health.js
var token_health = __webpack_require__(2740);
// EXTERNAL MODULE: ./build/token/credentials.js
var credentials = __webpack_require__(3876);
// EXTERNAL MODULE: ./build/token/inspect-token.js
var inspect_token = __webpack_require__(7770);
;// CONCATENATED MODULE: ./build/permanent/read.js






/** Each costs a request. */
const MOST_PORTFOLIOS = 10;
/** Throws `ServiceUnavailableError` and `SetupError` of Railway. */
async function readBot(bot, { meta, railway, clock }, signal) {
    const service = await railway.readService(bot.target, signal);
    const known = (0,credentials/* inspectionContext */.Ob)(bot, service);
    const chosen = (0,credentials/* chooseCredentials */.Mk)(bot, service);
    const ask = (0,inspect_token/* createInspector */.Y)(bot, { meta, clock }, signal);
    const health = chosen.ok ? await ask(chosen.value.credentials) : undefined;
    const accountId = (0,credentials/* accountIdOf */.Ow)(bot, service);
    const { phoneNumberId, appId = health?.appId } = known;
    const isUsable = chosen.ok && health !== undefined && (0,token_health/* isWorking */.ms)(health.state);
    const ids = {
        ...(isUsable ? await readNumber(meta, chosen.value.credentials, signal) : {}),
        ...(accountId ? { accountId } : {}),
        ...(phoneNumberId ? { phoneNumberId } : {}),
        ...(appId ? { appId } : {}),
    };
    return {
        known: { ...known, ...(appId ? { appId } : {}) },
        situation: { ids, current: describeToken(health, clock.now()), hasAppSecret: known.appSecret !== undefined },
    };
}
/** The nodes behind the number; none where Meta does not show them. */
async function readNumber(meta, credentials, signal) {
    const { phoneNumberId } = credentials;
    if (!phoneNumberId)
        return {};
    const { number } = await meta.readMessaging({ ...credentials, phoneNumberId }, {}, signal);
    return number?.is === 'value' ? (0,messaging_number/* idsIn */.S)(number.value) : {};
}
function describeToken(health, now) {
    if (!health || health.state === 'unknown')
        return { is: 'not known' };
    const { type, state, expiresAt } = health;
    const isLasting = type === 'SYSTEM_USER' && (0,token_health/* isWorking */.ms)(state);
    const when = expiresAt instanceof Date && (0,time/* renderMoment */.dc)(expiresAt, now);
    const expiry = expiresAt === 'never' ? 'never expires' : when && `${(0,token_health/* isWorking */.ms)(state) ? 'expires' : 'expired'} ${when}`;
    return { is: isLasting ? 'lasting' : 'other', ...(type ? { type } : {}), ...(expiry ? { expiry } : {}) };
}
/** The same with what an admin can see. */
async function readBusiness({ situation, known }, { meta, business }, by, signal) {
    const seen = situation.ids.accountId ? {} : await readNumber(meta, { ...known, ...by }, signal);
    const ids = { ...seen, ...situation.ids };
    const owners = await business.readOwners(by, ids, signal);
    const claimers = ownerIn(owners.ofApp) ? [] : await findClaimers(business, by, owners, ids, signal);
    const { businessId = ids.businessId, accountOwnerId } = choosePortfolio(ids, owners, claimers);
    return await readAssets({
        ...situation,
        ids: { ...ids, ...(businessId ? { businessId } : {}) },
        ...(accountOwnerId ? { accountOwnerId } : {}),
    }, business, by, signal);
}
/** The same again with what the business holds by now. Which one it is stays as it was: an outage must not change that. */
async function readAssets(situation, business, by, signal) {
    const { ids, accountOwnerId } = situation;
    const { businessId, accountId } = ids;
    if (!businessId)
        return situation;
    const about = { businessId, ...(accountId ? { accountId } : {}), ...(accountOwnerId ? { shared: true } : {}) };
    return { ...situation, assets: await business.readAssets(by, about, signal) };
}
async function findClaimers(business, by, { mine }, { appId }, signal) {
    const all = mine.is === 'value' ? mine.value.slice(0, MOST_PORTFOLIOS) : [];
    const owned = await Promise.all(all.map(({ id }) => business.readOwnedApps(by, id, signal)));
    return all.filter((_portfolio, at) => holds(owned[at], appId) === 'yes');
}

;// CONCATENATED MODULE: ./build/permanent/carry-out.js
// Takes the steps that are missing, one call at a time. Each call is followed by a look; each refusal by the one step in
// the dashboard that replaces the call, after which it goes on from there.







const NO_IDS = [
    "Couldn't check which app, WhatsApp account or business is meant. Nothing was changed.",
    'What to do: Generate the admin token again, and choose this business and this WhatsApp account there.',
];
class Journey {
    #bot;
    #ports;
    #admin;
    #situation;
    constructor(bot, ports, admin, situation) {
        this.#bot = bot;
        this.#ports = ports;
        this.#admin = admin;
        this.#situation = situation;
    }
    get situation() {
        return this.#situation;
    }
    /** The token that was generated, or pasted; nothing where it stopped on the way, which was said. */
    async run() {
        const { appId, accountId, businessId } = this.#situation.ids;
        const { dialog } = this.#ports;
        if (!appId || !accountId || !businessId) {
            dialog.say(...NO_IDS);
            return undefined;
        }
        if (!(await this.#shareAccount()))
            return undefined;
        const user = await this.#findOrCreate(businessId);
        if (!user)
            return undefined;
        const about = { systemUserId: user.user.id, appId, accountId };
        if (!(await this.#give('install', 'install-app', about)) || !(await this.#give('assign', 'assign-account', about)))
            return undefined;
        return await this.#generate(about);
    }
    /** What is still missing, said where it ends early. */
    stop() {
        this.#ports.dialog.say(renderDone(planSteps(this.#situation)));
        return undefined;
    }
    get #signal() {
        return this.#ports.clock.deadline(ROUND_MS);
    }
    async #look() {
        this.#situation = await readAssets(this.#situation, this.#ports.business, this.#admin, this.#signal);
    }
    get #candidate() {
        const { assets, ids, chosenId } = this.#situation;
        return assets && chooseSystemUser(assets, ids, chosenId);
    }
    #standing(step) {
        return planSteps(this.#situation).find(({ id }) => id === step)?.is;
    }
    /** No call does that: it takes an admin of the other business. */
    async #shareAccount() {
        while (this.#standing('share-account') === 'missing') {
            const what = 'The WhatsApp account belongs to another business than the app, and is not shared with it.';
            if (!(await this.#dashboard('share-account', what)))
                return false;
        }
        return true;
    }
    async #findOrCreate(businessId) {
        const { business, dialog } = this.#ports;
        for (;;) {
            const found = this.#candidate;
            if (found)
                return found;
            const listed = this.#situation.assets?.systemUsers;
            if (listed?.is !== 'value') {
                // Without the list, a second one could be created, which Meta has no way to delete.
                dialog.say(listed ? whyUnread(listed) : '', 'No system user was created, as there may be one already.');
                if (!(await this.#pause()))
                    return undefined;
                continue;
            }
            dialog.say(`Creating the system user \`${SYSTEM_USER_NAME}\` with the role Employee.`);
            const about = { businessId, name: SYSTEM_USER_NAME };
            const written = await business.createSystemUser(this.#admin, about, this.#signal);
            if (written.is === 'written') {
                await this.#look();
                const created = { id: written.value };
                return this.#candidate ?? { user: created, hasApp: 'no', hasAccount: 'no' };
            }
            if ((await this.#overcome('create', written)).is === 'stopped')
                return undefined;
        }
    }
    /** The app, and then the account. Where the reader did it in the dashboard, the token will show whether it is enough. */
    async #give(write, step, about) {
        const { business, dialog } = this.#ports;
        while (this.#standing(step) !== 'done') {
            dialog.say(write === 'install' ? 'Installing the app for it.' : 'Assigning the WhatsApp account to it.');
            const call = write === 'install' ? business.installApp : business.assignAccount;
            const written = await call(this.#admin, about, this.#signal);
            const next = written.is === 'written' ? { is: 'there' } : await this.#overcome(write, written);
            if (next.is === 'stopped')
                return false;
            if (written.is === 'written')
                await this.#look();
            const isTaken = next.is === 'there' || next.after === step;
            if (isTaken && this.#standing(step) !== 'done')
                dialog.say('Meta does not show that yet. Going on: the token will show whether it is enough.');
            if (isTaken)
                return true;
        }
        return true;
    }
    async #generate(about) {
        const { business, dialog } = this.#ports;
        for (;;) {
            dialog.say('Generating a token for 60 days.');
            const written = await business.generateToken(this.#admin, { ...about, scopes: SCOPES }, this.#signal);
            if (written.is === 'written')
                return written.value;
            if (written.is === 'lost') {
                dialog.say(written.reason, ...LOST_TOKEN);
                const answer = await dialog.ask('Type yes to generate another one');
                if (answer?.toLowerCase() !== 'yes')
                    return this.stop();
                continue;
            }
            const next = await this.#overcome('generate', written, about.systemUserId);
            if (next.is === 'stopped')
                return undefined;
            if (next.is === 'again' && next.after === 'generate-token') {
                const pasted = await dialog.askSecret('Token that you generated there');
                return pasted ?? this.stop();
            }
        }
    }
    async #overcome(write, written, systemUserId = this.#candidate?.user.id) {
        const { dialog } = this.#ports;
        if (written.is === 'lost') {
            dialog.say(written.reason, 'The call may have been carried out all the same, so Meta is asked first.');
            return (await this.#pause()) ? { is: 'again' } : STOPPED;
        }
        const refusal = explainRefusal(write, written.error);
        if (refusal.is === 'already')
            return { is: 'there' };
        if (refusal.is === 'exists')
            return await this.#findExisting(written.error);
        if (refusal.is === 'step') {
            const isPaste = refusal.step === 'generate-token';
            const what = `${refusal.what} ${quoteRefusal(written.error)}`;
            const isTaken = isPaste
                ? this.#sayStep(refusal.step, what, systemUserId)
                : this.#dashboard(refusal.step, what, systemUserId);
            return (await isTaken) ? { is: 'again', after: refusal.step } : STOPPED;
        }
        dialog.say(refusal.what, quoteRefusal(written.error));
        if (refusal.is === 'admin-token')
            return await this.#askAdminToken(refusal);
        if (refusal.is === 'full')
            return await this.#chooseExisting();
        return (await this.#pause()) ? { is: 'again' } : STOPPED;
    }
    #sayStep(step, what, systemUserId) {
        const described = describeStep(step, this.#situation, systemUserId);
        this.#ports.dialog.say(what, ...renderStep(described));
        return true;
    }
    /** Waits until the reader has done it there, and looks again. */
    async #dashboard(step, what, systemUserId) {
        this.#sayStep(step, what, systemUserId);
        return await this.#pause();
    }
    async #pause() {
        const { dialog } = this.#ports;
        if ((await dialog.ask('Press Enter to look again')) === undefined) {
            this.stop();
            return false;
        }
        await this.#look();
        return true;
    }
    /** Another run was faster, or one of that name is hidden from this list. */
    async #findExisting(error) {
        await this.#look();
        if (this.#candidate)
            return { is: 'again' };
        const what = `There is a system user of that name already, but the list does not show it. ${quoteRefusal(error)}`;
        return (await this.#dashboard('system-user', what)) ? { is: 'again' } : STOPPED;
    }
    async #chooseExisting() {
        const { dialog } = this.#ports;
        const { assets } = this.#situation;
        const users = assets?.systemUsers.is === 'value' ? assets.systemUsers.value : [];
        dialog.say('Use one that is there. Its other rights and tokens stay as they are:', ...users.map(({ id, name, role }) => `  ${[id, name?.shown(), role].filter(Boolean).join('  ')}`));
        const answer = await dialog.ask('Type the ID of the system user to use, or press Enter to look again');
        if (answer === undefined) {
            dialog.say('Run the same command with `--system-user` and that ID.');
            this.stop();
            return STOPPED;
        }
        const chosen = users.find(({ id }) => id === answer);
        if (chosen)
            this.#situation = { ...this.#situation, chosenId: chosen.id };
        else
            await this.#look();
        return { is: 'again' };
    }
    async #askAdminToken({ press }) {
        const { dialog } = this.#ports;
        dialog.say(`What to do: ${press.charAt(0).toUpperCase()}${press.slice(1)}`);
        const admin = await askAdmin(this.#bot, this.#ports, this.#situation);
        if (!admin) {
            this.stop();
            return STOPPED;
        }
        this.#admin = admin;
        await this.#look();
        return { is: 'again' };
    }
}
const STOPPED = { is: 'stopped' };

;// CONCATENATED MODULE: ./build/permanent/permanent.js
// From a token that lives for hours to one of a system user: reads, plans, takes the missing steps, and lets the ordinary
// rotation put the token in place. The same again goes on where the last run stopped.







/** Throws `ServiceUnavailableError` and `SetupError` of Railway, before anything was changed. */
async function makePermanent(bot, ports, wishes) {
    const { dialog, clock } = ports;
    const read = await readBot(bot, ports, clock.deadline(ROUND_MS));
    const { systemUserId: chosenId } = wishes;
    const isLasting = read.situation.current.is === 'lasting';
    const admin = isLasting ? undefined : await findAdmin(read, ports, wishes);
    if (admin === 'wrong' || admin === 'unsure')
        return ended(admin === 'wrong' ? 'stopped' : 'unsure', read.situation);
    const seen = admin ? await readBusiness(read, ports, admin, clock.deadline(ROUND_MS)) : read.situation;
    const situation = { ...seen, ...(chosenId ? { chosenId } : {}) };
    dialog.say(...renderPlan(planSteps(situation), situation));
    if (chosenId && !isListed(situation, chosenId)) {
        dialog.say(unknownUser(chosenId));
        return ended('stopped', situation);
    }
    if (wishes.mode === 'plan') {
        if (!admin && !isLasting)
            dialog.say('', ...adminTokenSteps(situation.ids), HOW_TO_GIVE);
        return ended('planned', situation);
    }
    if (isLasting)
        return await finish(ports, wishes, situation);
    if (!admin)
        return await pasteOnly(read, ports, wishes, situation);
    if (!(await isWanted(ports, wishes, 'Type yes to take these steps now')))
        return ended('planned', situation);
    const journey = new Journey(read, ports, admin, situation);
    const token = await journey.run();
    if (!token)
        return ended('stopped', journey.situation);
    return await putInPlace(read, ports, token, journey.situation);
}
async function findAdmin(read, ports, { asksAdmin, adminToken }) {
    const { situation } = read;
    if (!adminToken)
        return asksAdmin ? await askAdmin(read, ports, situation) : undefined;
    const admin = signedBy(read, adminToken);
    const problem = await findAdminProblem(read, ports, admin, situation.ids);
    if (!problem)
        return admin;
    ports.dialog.say(problem.what, 'Nothing was changed.');
    if (problem.is === 'wrong')
        ports.dialog.say('', ...adminTokenSteps(situation.ids), HOW_TO_GIVE_AGAIN);
    return problem.is;
}
/** An earlier run may have been killed after the token was saved: then the bot still has to be put on it. */
async function finish(ports, wishes, situation) {
    ports.dialog.say('', 'The bot has a system user token already. No admin token is needed.');
    const question = 'Type yes to verify that the bot runs with it, and to redeploy it if it does not';
    if (!(await isWanted(ports, wishes, question)))
        return ended('planned', situation);
    return tell(ports, await ports.redeploy(), situation);
}
/** Everything in the dashboard, and one paste here. */
async function pasteOnly(read, ports, { mode }, situation) {
    ports.dialog.say('', 'Take the steps above at Meta, and paste the token that you generate there.');
    const token = await ports.dialog.askSecret('System user token, or only Enter to end');
    if (token)
        return await putInPlace(read, ports, token, situation);
    if (mode === 'yes')
        ports.dialog.say(NO_ADMIN);
    return ended(mode === 'yes' ? 'stopped' : 'planned', situation);
}
async function isWanted({ dialog }, { mode }, question) {
    if (mode === 'yes')
        return true;
    dialog.say('');
    return (await dialog.ask(question))?.toLowerCase() === 'yes';
}
async function putInPlace(read, ports, token, situation) {
    if (!(await settles(read, ports, token, situation)))
        return ended('stopped', situation);
    const report = await ports.update(token);
    if (!(0,report_report/* isRotationDone */.VZ)(report) && !report.rotation?.changed)
        ports.dialog.say(NOT_SAVED);
    return tell(ports, report, situation);
}
/** Where nobody can be asked which there are, Meta will say. */
function isListed({ assets }, chosenId) {
    return assets?.systemUsers.is !== 'value' || assets.systemUsers.value.some(({ id }) => id === chosenId);
}
function tell({ dialog }, report, situation) {
    const { type, expiresAt } = report.token;
    if (report.state === 'valid' || report.state === 'expiring')
        dialog.say(tellRenewal({ type, expiresAt, hasAppSecret: situation.hasAppSecret }));
    return { ...ended('rotated', situation), report };
}
/** Meta lets a few minutes pass until a new token sees what its system user was given. */
const SETTLE_MS = 5 * 60_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
function isUnsettled({ code = 0, subcode }) {
    return (code === 100 && subcode === 33) || code === 200;
}
async function settles({ known }, { meta, clock, dialog }, token, situation) {
    const never = new AbortController().signal;
    for (;;) {
        const until = clock.now().getTime() + SETTLE_MS;
        for (let pause = FIRST_PAUSE_MS; clock.now().getTime() < until; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
            const { phone, inspection } = await meta.probe({ ...known, token }, clock.deadline(ROUND_MS));
            const type = inspection.is === 'value' ? inspection.value.type : undefined;
            if (type && type !== 'SYSTEM_USER') {
                dialog.say(otherKind(type));
                return false;
            }
            // Whatever else is wrong with it, the rotation says.
            if (phone.is !== 'error' || !isUnsettled(phone.error))
                return true;
            if (pause === FIRST_PAUSE_MS)
                dialog.say('The new token does not see the phone number yet. Meta needs up to five minutes for that.');
            await clock.sleep(pause, never);
        }
        const step = describeStep('assign-account', situation);
        dialog.say('The new token still does not see the phone number, so it was not saved to Railway.', ...renderStep(step));
        if ((await dialog.ask('Press Enter to look again')) === undefined) {
            dialog.say(NOT_SAVED);
            return false;
        }
    }
}
function ended(is, situation) {
    return { is, steps: planSteps(situation), situation };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/adapters/meta/parse.js
var meta_parse = __webpack_require__(1048);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(9507);
;// CONCATENATED MODULE: ./build/adapters/meta/parse-business.js
// Meta's JSON about businesses and system users in our words. Nobody has seen many of these bodies: what is of another
// form counts as absent.



const NODE = schemas/* object */.Ikc({ id: meta_parse.ID, name: (0,meta_parse/* lax */._R)(schemas/* string */.YjP()), role: (0,meta_parse/* lax */._R)(schemas/* string */.YjP()), user_type: (0,meta_parse/* lax */._R)(schemas/* string */.YjP()) });
const NODES = schemas/* object */.Ikc({ data: schemas/* array */.YOg(schemas/* catch */.MfU(schemas/* nullable */.mee(NODE), null)) });
const ACCOUNT = schemas/* object */.Ikc({ id: meta_parse.ID, owner_business_info: (0,meta_parse/* lax */._R)(NODE) });
const APP = schemas/* object */.Ikc({ id: meta_parse.ID, owner_business: (0,meta_parse/* lax */._R)(NODE) });
const SAID = schemas/* object */.Ikc({ error: schemas/* object */.Ikc({ error_user_title: (0,meta_parse/* lax */._R)(schemas/* string */.YjP()), error_user_msg: (0,meta_parse/* lax */._R)(schemas/* string */.YjP()) }) });
/** Room for what Meta advises. */
const SENTENCE = 300;
/** Items of a list that have an id. */
function nodesIn(body) {
    return NODES.safeParse(body).data?.data.filter((node) => node !== null);
}
function parsePortfolios(body, clean) {
    return nodesIn(body)?.flatMap((node) => toPortfolio(node, clean) ?? []);
}
function parseIds(body) {
    return nodesIn(body)?.flatMap(({ id }) => (0,meta_parse/* toId */.Lr)(id) ?? []);
}
function parseSystemUsers(body, clean) {
    return nodesIn(body)?.flatMap((node) => {
        const role = (0,sanitize/* toWord */.Os)(node.role ?? '');
        const portfolio = toPortfolio(node, clean);
        return portfolio ? [{ ...portfolio, ...(role ? { role } : {}) }] : [];
    });
}
function parseAccountOwner(body, clean) {
    return toOwner(ACCOUNT.safeParse(body).data, (account) => account.owner_business_info, clean);
}
function parseAppOwner(body, clean) {
    return toOwner(APP.safeParse(body).data, (app) => app.owner_business, clean);
}
function toOwner(parsed, ownerOf, clean) {
    if (parsed === undefined)
        return undefined;
    const node = ownerOf(parsed);
    const owner = node && toPortfolio(node, clean);
    return owner ? { owner } : {};
}
function toPortfolio({ id: text, name }, clean) {
    const id = (0,meta_parse/* toId */.Lr)(text);
    return id && { id, ...(name ? { name: new sanitize/* Outside */.u8(name, clean) } : {}) };
}
/** The id of what was created; nothing where the body is of another form. */
function parseCreated(body) {
    return (0,meta_parse/* toId */.Lr)(NODE.safeParse(body).data?.id);
}
/** A bare `true`, or `{"success":true}`: Meta's pages show both. */
function parseSuccess(body) {
    const { success } = schemas/* object */.Ikc({ success: schemas/* unknown */.L5J() }).safeParse(body).data ?? {};
    return [true, 'true'].some((yes) => body === yes || success === yes) || undefined;
}
function parseWriteError(body, status, clean) {
    const error = (0,meta_parse/* parseGraphError */.eD)(body, status, clean);
    if (!error)
        return undefined;
    const { error_user_title: title, error_user_msg: message } = SAID.safeParse(body).data?.error ?? {};
    return {
        ...error,
        ...(title ? { userTitle: clean(title, SENTENCE) } : {}),
        ...(message ? { userMessage: clean(message, SENTENCE) } : {}),
    };
}

;// CONCATENATED MODULE: ./build/adapters/meta/business.js
// The business management part of the Graph API: what an admin token can see, and the four calls that make a token.




const HINT = 'Run the same command again in a few minutes. Meta: https://metastatus.com/whatsapp-business-api';
/** A business has ten system users, and a hundred apps, at most. */
const PAGE = { limit: '200' };
/** Each costs a request. */
const MOST_ASKED = 20;
/** Reads are asked again after a fault, writes are sent once. */
function openGraph(options) {
    const { http, version, clean } = options;
    const base = `${new URL(options.baseUrl).href.replace(/\/$/, '')}/${version}`;
    function request(path, by, signal) {
        const headers = { authorization: `Bearer ${by.token.reveal()}` };
        return { service: 'Meta', hint: HINT, url: new URL(`${base}/${path}`), headers, signal };
    }
    async function read(path, query, by, parse, signal) {
        const asked = request(path, by, signal);
        for (const [name, value] of Object.entries({ ...query, ...proofOf(by) }))
            asked.url.searchParams.set(name, value);
        try {
            const { body, status } = await http.requestJson({ ...asked, method: 'GET', idempotent: true });
            const error = (0,meta_parse/* parseGraphError */.eD)(body, status, clean);
            if (error)
                return { is: 'error', error };
            const value = status === 200 ? parse(body) : undefined;
            return value === undefined ? { is: 'silence', reason: unrecognised(status) } : { is: 'value', value };
        }
        catch (error) {
            if (error instanceof errors/* ServiceUnavailableError */.us)
                return { is: 'silence', reason: error.message };
            throw error;
        }
    }
    async function write(path, fields, by, parse, signal) {
        let answer;
        try {
            const form = { ...fields, ...proofOf(by) };
            answer = await http.requestJson({ ...request(path, by, signal), method: 'POST', form, idempotent: false });
        }
        catch (error) {
            if (error instanceof errors/* ServiceUnavailableError */.us)
                return { is: 'lost', reason: error.message };
            throw error;
        }
        const { body, status } = answer;
        const error = parseWriteError(body, status, clean);
        if (error)
            return { is: 'refused', error };
        const value = status === 200 ? parse(body) : undefined;
        return value === undefined ? { is: 'lost', reason: unrecognised(status) } : { is: 'written', value };
    }
    return { read, write };
}
function createBusiness(options) {
    const graph = openGraph(options);
    return { ...createReads(graph, options), ...createWrites(graph, options) };
}
function createReads({ read }, { clean }) {
    const readOwnedApps = (by, businessId, signal) => read(`${at(businessId)}/owned_apps`, { fields: 'id,name', ...PAGE }, by, parseIds, signal);
    return {
        readOwnedApps,
        async readOwners(by, { accountId, appId }, signal) {
            // Each alone: one refused field fails the whole call.
            const [ofAccount, ofApp, mine] = await Promise.all([
                accountId === undefined
                    ? NOT_ASKED
                    : read(at(accountId), { fields: 'id,owner_business_info' }, by, (body) => parseAccountOwner(body, clean), signal),
                appId === undefined
                    ? NOT_ASKED
                    : read(at(appId), { fields: 'id,owner_business' }, by, (body) => parseAppOwner(body, clean), signal),
                read('me/businesses', { fields: 'id,name', ...PAGE }, by, (body) => parsePortfolios(body, clean), signal),
            ]);
            return { ofAccount, ofApp, mine };
        },
        async readAssets(by, { businessId, accountId, shared }, signal) {
            const business = at(businessId);
            const fields = { fields: 'id,name,role', ...PAGE };
            const [ownedApps, systemUsers, accountHolders, sharedAccounts] = await Promise.all([
                readOwnedApps(by, businessId, signal),
                read(`${business}/system_users`, fields, by, (body) => parseSystemUsers(body, clean), signal),
                accountId === undefined
                    ? NOT_ASKED
                    : read(`${at(accountId)}/assigned_users`, { business: businessId, fields: 'id,name,user_type', ...PAGE }, by, parseIds, signal),
                shared
                    ? read(`${business}/client_whatsapp_business_accounts`, { fields: 'id,name', ...PAGE }, by, parseIds, signal)
                    : undefined,
            ]);
            const users = systemUsers.is === 'value' ? systemUsers.value.slice(0, MOST_ASKED) : [];
            const apps = await Promise.all(users.map(async ({ id }) => {
                return [
                    id,
                    await read(`${at(id)}/assigned_applications`, { fields: 'id,name', ...PAGE }, by, parseIds, signal),
                ];
            }));
            const appsOf = Object.fromEntries(apps);
            return { ownedApps, systemUsers, accountHolders, appsOf, ...(sharedAccounts ? { sharedAccounts } : {}) };
        },
    };
}
function createWrites({ write }, { register }) {
    return {
        createSystemUser: (by, { businessId, name }, signal) => write(`${at(businessId)}/system_users`, { name, role: 'EMPLOYEE' }, by, parseCreated, signal),
        installApp: (by, { systemUserId, appId }, signal) => write(`${at(systemUserId)}/applications`, { business_app: appId }, by, parseSuccess, signal),
        assignAccount: (by, { systemUserId, accountId }, signal) => write(`${at(accountId)}/assigned_users`, { user: systemUserId, tasks: '["MANAGE"]' }, by, parseSuccess, signal),
        generateToken: (by, { systemUserId, appId, scopes }, signal) => write(`${at(systemUserId)}/access_tokens`, { business_app: appId, scope: scopes.join(','), set_token_expires_in_60_days: 'true' }, by, (body) => {
            const issued = (0,meta_parse/* parseIssued */.NA)(body);
            return issued === undefined ? undefined : register(issued);
        }, signal),
    };
}
const NOT_ASKED = { is: 'silence', reason: 'Meta was not asked, because an ID is not known.' };
const at = (id) => encodeURIComponent(id);
/** Of the token that calls. https://developers.facebook.com/docs/facebook-login/security/#proof */
function proofOf({ token, appSecret }) {
    if (!appSecret)
        return {};
    return { appsecret_proof: (0,external_node_crypto_.createHmac)('sha256', appSecret.reveal()).update(token.reveal()).digest('hex') };
}
function unrecognised(status) {
    return `Meta gave no usable answer (HTTP ${status} without what was asked for, and without an error code). ${HINT}`;
}

// EXTERNAL MODULE: ./build/wiring/connections.js + 3 modules
var connections = __webpack_require__(6264);
// EXTERNAL MODULE: ./build/wiring/watch-changes.js
var watch_changes = __webpack_require__(5904);
;// CONCATENATED MODULE: ./build/wiring/business.js
// The business management part of Meta's API, for the one command that needs it.



function createBusinessOf({ meta }, secrets, runtime) {
    const { clean, register } = secrets;
    const business = createBusiness({
        http: (0,connections/* openHttp */.fb)(runtime, secrets),
        baseUrl: meta.url,
        version: meta.version,
        clean,
        register,
    });
    return (0,watch_changes/* watchBusiness */.w)(business, runtime.changes);
}

// EXTERNAL MODULE: ./build/wiring/runtime.js
var runtime = __webpack_require__(4511);
// EXTERNAL MODULE: ./build/wiring/wiring.js + 6 modules
var wiring = __webpack_require__(3578);
// EXTERNAL MODULE: ./build/cli/exit-code.js
var exit_code = __webpack_require__(5123);
// EXTERNAL MODULE: ./build/cli/flags.js + 1 modules
var flags = __webpack_require__(2992);
// EXTERNAL MODULE: ./build/cli/init.js
var init = __webpack_require__(6919);
// EXTERNAL MODULE: ./build/cli/open-manager.js
var open_manager = __webpack_require__(6051);
// EXTERNAL MODULE: ./build/cli/output.js
var output = __webpack_require__(8288);
// EXTERNAL MODULE: ./build/cli/prompt.js
var cli_prompt = __webpack_require__(9863);
;// CONCATENATED MODULE: ./build/cli/run-permanent.js
// What `permanent` does on a terminal: asks, says how it goes, and offers what keeps the new token alive.
















/** As `init` calls it. */
const MONITOR = 'monitor.yml';
async function runPermanent(tools, { json = false, yes = false, systemUser, reads, folder }) {
    const { secrets, env } = tools;
    const isAsked = process.stdin.isTTY === true;
    const { token: piped, problems } = isAsked ? { problems: [] } : await (0,cli_prompt/* readToken */.AI)('-');
    const adminToken = piped === undefined ? undefined : secrets.register(piped.trim());
    // A pipe may be missing, and then there is a plan of what the bot's own token shows.
    const changes = [];
    const { settings, manager } = await (0,open_manager.openManager)(tools, {
        command: 'update',
        json,
        changes,
        nothingChanged: 'Nothing was changed at Meta or on Railway.',
        problems: reads ? problems : [],
        inputs: { exchange: 'never' },
    });
    const ports = (0,wiring.createPorts)(settings, secrets, { ...(0,runtime.readRuntime)(env), progress: () => { } });
    const { railway } = ports;
    if (!railway)
        throw new errors/* UserError */.yo('WRONG_INPUT', [
            '`railway-token` is empty, so nothing on Railway can be read or changed. Set RAILWAY_TOKEN.',
        ]);
    const isPlan = json || settings.dryRun || !(isAsked || yes);
    const made = await (0,errors/* attempt */.CD)(makePermanent(settings.bot, {
        meta: ports.meta,
        railway,
        clock: ports.clock,
        business: createBusinessOf(settings, secrets, { ...(0,runtime.readRuntime)(env), changes }),
        dialog: openReader(tools, { json, isAsked }),
        update: (token) => manager.updateRailwayToken(token.reveal()),
        redeploy: () => manager.redeploy(),
    }, {
        mode: isPlan ? 'plan' : yes ? 'yes' : 'ask',
        asksAdmin: isAsked && (reads || !isPlan),
        ...(adminToken ? { adminToken } : {}),
        ...(systemUser ? { systemUserId: systemUser } : {}),
    }));
    if (!made.ok)
        return fail(made.reason, tools, json);
    await run_permanent_tell(made.value, tools, { json, settings, folder });
}
async function run_permanent_tell(ended, tools, { json, settings, folder }) {
    const { is, steps, situation, report } = ended;
    if (json)
        (0,output/* showJson */.qN)(toPlanJson(steps, situation), tools);
    if (report) {
        tools.out('');
        (0,output/* showReport */.UY)(report, tools, {});
        await offerAutoRefresh(settings, folder, tools);
        return tools.exit((0,exit_code/* exitCodeOfRotation */.xj)(report));
    }
    if (is === 'planned' && !json)
        tools.out('\nNothing was changed.');
    tools.exit({ stopped: 1, unsure: 3 }[is] ?? 0);
}
/** Railway, or we ourselves, before anything was said of the business. */
function fail(reason, tools, json) {
    const { code, level, what, why, fix } = (0,output/* reasonInFlags */.Bw)(reason);
    const text = (0,core_reason/* reasonLine */.$E)({ code, what, ...(why ? { why } : {}), ...(fix ? { fix } : {}) });
    if (json)
        (0,output/* showJson */.qN)({ version: 1, error: { code, problems: [text] } }, tools);
    (0,output/* showLines */.P6)([{ level, text, hang: 3 }], { ...tools, out: tools.err });
    tools.exit((0,core_reason/* hasEffect */.u1)([reason], 'own-bug') ? exit_code/* OWN_BUG */.aL : reason.noAnswerFrom ? 3 : 2);
}
/** Without a terminal nobody can be asked anything. */
function openReader(tools, { json, isAsked }) {
    const { out, err, columns, isTerminal } = tools;
    return {
        say(...lines) {
            for (const text of lines.map(flags/* inFlags */.rx)) {
                if (json)
                    err(text);
                else
                    (0,output/* showLines */.P6)([{ level: 'info', text, hang: 4 }], {
                        ...tools,
                        out,
                        columns: isTerminal ? columns : console/* MOST_COLUMNS */.Yw,
                    });
            }
        },
        ask: async (question) => (isAsked ? await (0,cli_prompt/* askLine */.kP)(question) : undefined),
        askSecret: async (question) => {
            const typed = isAsked ? await (0,cli_prompt/* askSecretly */.pY)(question) : '';
            return typed === '' ? undefined : tools.secrets.register(typed);
        },
    };
}
/** Only where a monitor workflow is in this folder, and its text does not turn renewal on. */
async function offerAutoRefresh({ bot, monitorWorkflow = MONITOR }, folder, { out }) {
    if (bot.autoRefresh)
        return;
    const path = (0,external_node_path_.join)(init/* WORKFLOWS */.v1, monitorWorkflow);
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, path), 'utf8').catch(() => undefined);
    if (text === undefined || /^[ \t]*auto-refresh:[ \t]*['"]?true/m.test(text))
        return;
    for (const line of ['', ...offerRenewal(path)])
        out(line);
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
