export const id = 744;
export const ids = [744];
export const modules = {

/***/ 7071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ createAsk)
/* harmony export */ });
/* harmony import */ var _core_judge_health_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7544);
// Asks Meta about one token, and judges what it says.

function createAsk({ warnBefore, checkIntervalMs }, { meta, clock }, signal) {
    return async (credentials) => {
        const answers = await meta.probe(credentials, signal);
        return (0,_core_judge_health_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeTokenHealth */ .Z)(answers, { now: answers.now ?? clock.now(), warnBefore, checkIntervalMs });
    };
}


/***/ }),

/***/ 6899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ CAUSES),
/* harmony export */   r: () => (/* binding */ causeOf)
/* harmony export */ });
// Why the Graph API said no, in words: each cause with its class, what it means, why probably, and what to do.
const NEW_TOKEN = 'Make a new token at Meta and put it in the place of this one.';
const APP_BASICS = 'Copy App ID and App secret again from App settings → Basic of the app that made the token.';
/** Each is a heading in `docs/troubleshooting.md`. */
const CAUSES = {
    TOKEN_EXPIRED: {
        class: 'bad',
        what: 'Meta says that the token has expired',
        why: 'A temporary token lives for hours, others for 60 days; only one of a system user can last.',
        fix: NEW_TOKEN,
    },
    TOKEN_REVOKED: {
        class: 'bad',
        what: 'Meta says that the token was revoked',
        why: 'Somebody revoked it or logged out, or a program ended its session.',
        fix: `${NEW_TOKEN} If nobody meant to revoke it, find out who did first.`,
    },
    TOKEN_INVALIDATED: {
        class: 'bad',
        what: 'Meta ended the session that the token belongs to',
        why: 'The user behind it changed the password, or Meta reset the session for security.',
        fix: `${NEW_TOKEN} One of a system user does not hang on anybody's password.`,
    },
    APP_REMOVED: {
        class: 'bad',
        what: 'The app is no longer connected to the user behind the token, or was connected anew',
        why: 'Somebody removed the app from that account or from the business.',
        fix: 'Connect the app to that user again, then make a new token and put it in the place of this one.',
    },
    USER_MUST_ACT: {
        class: 'bad',
        what: 'Meta wants the user behind the token to act before any token of theirs works',
        why: 'Facebook holds that account at a security check, or it was never confirmed.',
        fix: 'Have that user log in at https://www.facebook.com and do what is asked there. Then make a new token.',
    },
    TOKEN_MALFORMED: {
        class: 'bad',
        what: 'Meta cannot read the token: it is not one that Meta made',
        why: 'Most often it was pasted in part, or with quotes, a space or a line break.',
        fix: 'Copy the whole token again, as one line. If it is not shown any more, make a new one.',
    },
    TOKEN_INVALID: {
        class: 'bad',
        what: 'Meta does not accept the token any more',
        why: 'Meta does not say more; it has expired, been revoked, or lost its user.',
        fix: NEW_TOKEN,
    },
    APP_SECRET_WRONG: {
        class: 'setup',
        what: 'The app secret is wrong: Meta does not accept it for this app id',
        why: 'It was reset at Meta, cut while pasting, or belongs to another app.',
        fix: APP_BASICS,
    },
    APP_ID_WRONG: {
        class: 'setup',
        what: 'Meta does not know the app that this is about',
        why: 'The app id was mistyped, or the app that made the token was deleted.',
        fix: APP_BASICS,
    },
    APP_SECRET_REQUIRED: {
        class: 'setup',
        what: 'The app takes only calls that are signed with its secret',
        why: '"Require App Secret" is on in App settings → Advanced → Security.',
        fix: 'Give the app secret (`app-secret`; App settings → Basic), or turn that switch off. The bot must sign, too.',
    },
    TOKEN_EMPTY: {
        class: 'setup',
        what: 'No token reached Meta',
        why: 'The secret or variable that should hold it is probably empty.',
        fix: 'Look whether the variable on Railway, or the secret behind `whatsapp-token`, really has a value.',
    },
    PERMISSION_MISSING: {
        class: 'setup',
        what: 'The token lives, but lacks a permission for this phone number',
        why: 'A permission was not granted or was taken away, or its user may not use the WhatsApp account.',
        fix: 'Business settings → System users: assign the app and the WhatsApp account in full, then generate a token with whatsapp_business_messaging and whatsapp_business_management.',
    },
    PHONE_NUMBER_NOT_FOUND: {
        class: 'setup',
        what: 'Meta finds no phone number under this phone number id, or does not show it to this token',
        why: 'The id is wrong (often the phone number itself was pasted), the number was deleted, or the token may not see its WhatsApp account.',
        fix: 'Copy the phone number ID from API Setup at Meta. If it is right, assign the WhatsApp account to the user behind the token.',
    },
    NUMBER_NOT_REGISTERED: {
        class: 'setup',
        what: 'The phone number is not registered with the Cloud API; the token is fine',
        why: 'It was never registered, or was taken off again.',
        fix: 'Register the number in WhatsApp Manager, or with the `/register` call of the Cloud API.',
    },
    INSPECTION_REFUSED: {
        class: 'setup',
        what: 'Meta lets only the app itself, or somebody with a role in it, look into the token',
        why: 'The token asked about itself, because app id and app secret are not both known.',
        fix: 'Give both `app-id` and `app-secret` (App settings → Basic).',
    },
    META_REQUEST_REFUSED: {
        class: 'setup',
        what: 'Meta did not understand the question',
        why: 'An id has the wrong form, Meta changed its API, or this program has a bug.',
        fix: 'Check the ids. If they are right, report it with the code above.',
        quotes: true,
    },
    ACCOUNT_BLOCKED: {
        class: 'blocked',
        what: 'Meta has blocked the app or the WhatsApp Business account; a new token will not help',
        why: 'Meta restricts accounts over its policies, over security, or while a check is open.',
        fix: 'Read the alerts of the app at https://developers.facebook.com/apps and of https://business.facebook.com/business-support-home, and ask for a review there.',
    },
    COUNTRY_RESTRICTED: {
        class: 'blocked',
        what: 'Meta does not let this account message people in that country; a new token will not help',
        why: 'WhatsApp restricts businesses in some countries.',
        fix: 'Look in https://business.facebook.com/business-support-home for what is restricted.',
    },
    META_UNAVAILABLE: {
        class: 'retry',
        what: 'Meta had a trouble of its own; this says nothing about the token',
        why: 'An outage, an overload or maintenance.',
        fix: 'Nothing: the next check asks again. https://metastatus.com/whatsapp-business-api shows larger outages.',
    },
    META_RATE_LIMITED: {
        class: 'rate',
        what: 'Meta takes no more calls for now; this says nothing about the token',
        why: 'The app, the account or the number made too many calls, the bot included.',
        fix: 'Nothing: the next check asks again. If it stays, look at what else calls Meta.',
    },
    META_UNCLEAR: {
        class: 'unknown',
        what: 'Meta gave an answer that says nothing certain about the token',
        why: 'It has no code, or one that this program does not know.',
        fix: 'The next check asks again. If it stays, look the code up at https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes',
        quotes: true,
    },
    MESSAGE_REFUSED: {
        class: 'fine',
        what: 'Meta refused one message, not the token',
        why: 'The code is about a recipient, a template or a repeated post.',
        fix: 'Look the code up at https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes',
    },
};
/** The entry as every cause has it. */
function causeOf(code) {
    return CAUSES[code];
}


/***/ }),

/***/ 1784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ classifyGraphError)
/* harmony export */ });
/* harmony import */ var _graph_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6899);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8610);
// Decides what an error of the Graph API says about the token: by its code, then its message, then its subcode.


/** The codes that are about a token; 0 and 102 are older names of 190. */
const TOKEN = [190, 102, 0];
/**
 * The first row that fits decides. Since v16 subcodes may be missing, so messages stand before them.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 * https://developers.facebook.com/docs/facebook-login/guides/access-tokens/debugging
 */
const ROWS = [
    { codes: [190], message: /error validating application/i, cause: 'APP_ID_WRONG' },
    { codes: TOKEN, call: 'debug_token', inspector: 'app', cause: 'APP_SECRET_WRONG' },
    { codes: TOKEN, message: /session has expired/i, cause: 'TOKEN_EXPIRED' },
    { codes: TOKEN, message: /session has been invalidated because/i, cause: 'TOKEN_INVALIDATED' },
    { codes: TOKEN, message: /invalidated explicitly/i, cause: 'TOKEN_REVOKED' },
    { codes: TOKEN, message: /not a confirmed user/i, cause: 'USER_MUST_ACT' },
    {
        codes: TOKEN,
        message: /could not be decrypted|cannot parse access token|malformed|invalid oauth access token/i,
        subcodes: 'none',
        cause: 'TOKEN_MALFORMED',
    },
    { codes: TOKEN, subcodes: [463], cause: 'TOKEN_EXPIRED' },
    { codes: TOKEN, subcodes: [466, 467], cause: 'TOKEN_REVOKED' },
    { codes: TOKEN, subcodes: [460], cause: 'TOKEN_INVALIDATED' },
    { codes: TOKEN, subcodes: [458, 461], cause: 'APP_REMOVED' },
    { codes: TOKEN, subcodes: [459, 464], cause: 'USER_MUST_ACT' },
    { codes: TOKEN, subcodes: [456], cause: 'TOKEN_MALFORMED' },
    { codes: TOKEN, subcodes: [492], cause: 'PERMISSION_MISSING' },
    // Subcodes 457, 462, 465 and 468, and any that Meta invents.
    { codes: TOKEN, cause: 'TOKEN_INVALID' },
    { codes: [104, 2500], cause: 'TOKEN_EMPTY' },
    { codes: [200], message: /provide valid app id/i, cause: 'TOKEN_EMPTY' },
    { codes: [200], message: /api access blocked/i, cause: 'ACCOUNT_BLOCKED' },
    { codes: [3, 10, [200, 299], 131005], cause: 'PERMISSION_MISSING' },
    { codes: [1], message: /validating client secret/i, call: 'oauth', cause: 'APP_SECRET_WRONG' },
    { codes: [101], cause: 'APP_ID_WRONG' },
    {
        codes: [100],
        message: /app_id in the input_token did not match/i,
        cause: 'APP_ID_WRONG',
        what: 'The app id and app secret belong to another app than the token',
    },
    { codes: [100], message: /invalid appsecret_proof/i, cause: 'APP_SECRET_WRONG' },
    { codes: [100], message: /appsecret_proof/i, cause: 'APP_SECRET_REQUIRED' },
    { codes: [100], message: /must provide an app access token/i, cause: 'INSPECTION_REFUSED' },
    { codes: [100], message: /unsupported \w+ request\. object with id/i, cause: 'PHONE_NUMBER_NOT_FOUND' },
    { codes: [100], subcodes: [33], cause: 'PHONE_NUMBER_NOT_FOUND' },
    { codes: [100], cause: 'META_REQUEST_REFUSED' },
    { codes: [33, 803], cause: 'PHONE_NUMBER_NOT_FOUND' },
    { codes: [131045, 133010], cause: 'NUMBER_NOT_REGISTERED' },
    { codes: [1, 2, 131000, 131016, 131057, 2494100], cause: 'META_UNAVAILABLE' },
    { codes: [4, 17, 32, 341, 613, [80000, 80014], 130429], cause: 'META_RATE_LIMITED' },
    { codes: [131048, 131056, 131064, 133016], cause: 'META_RATE_LIMITED' },
    { codes: [368, 131031], cause: 'ACCOUNT_BLOCKED' },
    { codes: [130497], cause: 'COUNTRY_RESTRICTED' },
    { codes: [506, 131026, 131030, 131047, [132000, 132999]], cause: 'MESSAGE_REFUSED' },
];
const LEVELS_OF_CLASS = {
    bad: 'critical',
    setup: 'error',
    blocked: 'critical',
    fine: 'warning',
    retry: 'warning',
    rate: 'warning',
    unknown: 'warning',
};
const QUOTED_LENGTH = 160;
/**
 * What this error means for the token. The HTTP status alone never says that a token is bad.
 * @param inspector who asked `/debug_token`: a token that asks about itself is told about itself.
 */
function classifyGraphError(error, call, inspector = 'app') {
    const row = ROWS.find((candidate) => fits(candidate, error, call, inspector));
    const code = row?.cause ?? causeWithoutRow(error);
    const cause = (0,_graph_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .r)(code);
    const quote = cause.quotes && error.message ? `: "${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(error.message, QUOTED_LENGTH)}"` : '';
    const reason = {
        code,
        level: LEVELS_OF_CLASS[cause.class],
        what: `${row?.what ?? cause.what}${quote} (${numbers(error)}).`,
        why: cause.why,
        fix: cause.fix,
    };
    if (cause.class !== 'bad')
        return { class: cause.class, reason };
    return { class: 'bad', state: code === 'TOKEN_EXPIRED' ? 'expired' : 'invalid', reason };
}
function fits(row, error, call, inspector) {
    const { code, subcode, message } = error;
    if (code === undefined)
        return false;
    if (row.call && row.call !== call)
        return false;
    if (row.inspector && row.inspector !== inspector)
        return false;
    if (!row.codes.some((known) => (typeof known === 'number' ? known === code : known[0] <= code && code <= known[1])))
        return false;
    if (row.message && !row.message.test(message))
        return false;
    if (row.subcodes === undefined)
        return true;
    return row.subcodes === 'none' ? subcode === undefined : subcode !== undefined && row.subcodes.includes(subcode);
}
function causeWithoutRow({ transient, status }) {
    if (transient || status >= 500)
        return 'META_UNAVAILABLE';
    // A 401 without a code may come from a proxy on the way, so it is as unclear as the rest.
    return status === 429 ? 'META_RATE_LIMITED' : 'META_UNCLEAR';
}
function numbers({ code, subcode, status }) {
    if (code === undefined)
        return `HTTP ${status}, no code`;
    return subcode === undefined ? `code ${code}` : `code ${code}, subcode ${subcode}`;
}


/***/ }),

/***/ 7544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ judgeTokenHealth)
/* harmony export */ });
/* harmony import */ var _expiry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9503);
/* harmony import */ var _graph_causes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6899);
/* harmony import */ var _graph_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1784);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4220);
/* harmony import */ var _time_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1829);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5139);
// Judges one token from Meta's two answers: the phone number decides whether it works, /debug_token when and why it ends.






const STATE_OF_CLASS = {
    setup: 'misconfigured',
    blocked: 'blocked',
    fine: 'valid',
    retry: 'unknown',
    rate: 'unknown',
    unknown: 'unknown',
};
/** The state of one token, how loudly to say so, and why. `expired` and `invalid` only where Meta says so. */
function judgeTokenHealth(answers, rules) {
    const { state, reasons: causes } = judge(answers, rules);
    const reasons = [...causes, ...judgeCircumstances(answers)];
    const level = (0,_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .worstLevel */ .cY)([(0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .levelOfState */ .pq)(state), ...reasons.map((reason) => reason.level)]);
    const { inspection } = answers;
    return {
        state,
        level,
        reasons,
        ...(inspection.is === 'value' ? describe(inspection.value) : {}),
        ...(isOfOtherApp(answers) ? { ofOtherApp: true } : {}),
    };
}
/** An app may inspect only its own tokens. Code 100 alone can mean much. */
function isOfOtherApp({ inspection, inspector }) {
    if (inspection.is !== 'error' || inspection.error.code !== 100)
        return false;
    return (0,_graph_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .classifyGraphError */ .L)(inspection.error, 'debug_token', inspector).reason.code === 'APP_ID_WRONG';
}
function judge(answers, rules) {
    const { phone } = answers;
    const inspected = findInspectionFault(answers);
    if (phone.is === 'value')
        return judgeWorking(answers, inspected, rules);
    if (phone.is === 'silence')
        return judgeUnanswered(silent(phone.reason), inspected);
    const fault = (0,_graph_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .classifyGraphError */ .L)(phone.error, 'phone-number');
    switch (fault.class) {
        case 'fine': {
            const working = judgeWorking(answers, inspected, rules);
            return { ...working, reasons: [fault.reason, ...working.reasons] };
        }
        case 'bad': {
            const more = inspected?.class === 'bad' && inspected.reason.code !== fault.reason.code ? [inspected.reason] : [];
            return { state: fault.state, reasons: [fault.reason, ...more] };
        }
        case 'setup':
            // A dead token sees no phone number either: then that is the cause, not the id.
            return fromFault(inspected?.class === 'bad' ? inspected : fault);
        case 'blocked':
            return fromFault(fault);
        default:
            return judgeUnanswered(fault.reason, inspected);
    }
}
/** An error about the token or about whoever asked for it. `is_valid: false` without a code says too little. */
function findInspectionFault({ inspection, inspector }) {
    if (inspection.is === 'error')
        return (0,_graph_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .classifyGraphError */ .L)(inspection.error, 'debug_token', inspector);
    if (inspection.is === 'silence' || inspection.value.isValid)
        return undefined;
    const { error } = inspection.value;
    return error?.code === undefined ? undefined : (0,_graph_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .classifyGraphError */ .L)(error, 'inspected');
}
function fromFault(fault) {
    return { state: fault.class === 'bad' ? fault.state : STATE_OF_CLASS[fault.class], reasons: [fault.reason] };
}
/** The phone number said nothing about the token. Only a clear word of the inspection then counts. */
function judgeUnanswered(reason, inspected) {
    if (inspected?.class === 'bad' || inspected?.class === 'blocked')
        return fromFault(inspected);
    const hint = inspected && inspected.reason.code !== reason.code ? [asWarning(inspected.reason)] : [];
    return { state: 'unknown', reasons: [reason, ...hint] };
}
function judgeWorking({ inspection }, inspected, rules) {
    if (inspected?.class === 'bad' || (inspection.is === 'value' && !inspection.value.isValid)) {
        return { state: 'valid', reasons: [contradiction(inspected)] };
    }
    if (inspection.is === 'value')
        return judgeFacts(inspection.value, rules);
    const why = inspection.is === 'silence' ? inspection.reason : inspected?.reason.what;
    return { state: 'valid', reasons: [expiryUnknown(why, inspected?.reason.fix)] };
}
function judgeFacts(facts, { now, ...rules }) {
    const { expiresAt, issuedAt, type, scopes } = facts;
    const reasons = [];
    let state = 'valid';
    if (expiresAt === undefined)
        reasons.push(expiryUnknown('Meta described the token without an expiry.'));
    if (expiresAt instanceof Date) {
        const expiry = (0,_expiry_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeExpiry */ .BF)({ expiresAt, issuedAt, now, ...rules });
        if (expiry.expiring)
            state = 'expiring';
        if (expiry.expiring || expiry.endsBeforeNextCheck)
            reasons.push(endsSoon(expiresAt, expiry));
        if ((0,_expiry_js__WEBPACK_IMPORTED_MODULE_0__/* .isTemporary */ .ey)(type, expiry))
            reasons.push(TEMPORARY_TOKEN);
    }
    const dataAccess = (0,_expiry_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeDataAccess */ .yV)(facts, now);
    if (dataAccess) {
        reasons.push(dataAccess);
        // Once it is over and the token works all the same, there is nothing left to expire.
        if (facts.dataAccessExpiresAt && facts.dataAccessExpiresAt > now)
            state = 'expiring';
    }
    if (scopes.length > 0 && !scopes.includes('whatsapp_business_messaging'))
        reasons.push(SCOPE_MISSING);
    return { state, reasons };
}
/** What came along with the answers, whatever they say. */
function judgeCircumstances({ appRefused, proofRefused, servedVersion }) {
    const reasons = [];
    if (appRefused && !proofRefused)
        reasons.push(asWarning((0,_graph_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .classifyGraphError */ .L)(appRefused, 'debug_token', 'app').reason));
    if (proofRefused) {
        const { why, fix } = (0,_graph_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .causeOf */ .r)('APP_SECRET_WRONG');
        const what = 'The app secret is wrong: Meta refused the call that was signed with it, so it was repeated unsigned.';
        reasons.push({ code: 'APP_SECRET_WRONG', level: 'warning', what, why, fix });
    }
    if (servedVersion) {
        reasons.push({
            code: 'GRAPH_VERSION_RETIRED',
            level: 'warning',
            what: `Meta answered with version ${servedVersion} of the Graph API, not with the one asked for.`,
            why: 'Meta retires each version after about two years and then serves the next one.',
            fix: `Update this program, or set \`graph-api-version\` to ${servedVersion}.`,
        });
    }
    return reasons;
}
/** Facts to report. An expiry of 0 means `never` only of a token that is valid. */
function describe({ isValid, expiresAt, dataAccessExpiresAt, issuedAt, type, appId, userId, scopes, }) {
    return {
        ...(expiresAt instanceof Date || (expiresAt && isValid) ? { expiresAt } : {}),
        ...(issuedAt ? { issuedAt } : {}),
        ...(dataAccessExpiresAt ? { dataAccessExpiresAt } : {}),
        ...(type ? { type } : {}),
        ...(appId ? { appId } : {}),
        ...(userId ? { userId } : {}),
        ...(scopes.length > 0 ? { scopes } : {}),
    };
}
function asWarning(reason) {
    return { ...reason, level: 'warning' };
}
/** The sentence says all: what happened, why probably, and what to do. */
function silent(what) {
    return { code: 'META_UNAVAILABLE', level: 'warning', what: `${what} This says nothing about the token.` };
}
function contradiction(inspected) {
    return {
        code: 'META_CONTRADICTS',
        level: 'warning',
        what: 'Meta contradicts itself: the token works for the phone number, but its inspection calls it invalid.',
        why: inspected?.reason.what ?? 'Meta gave no cause; its servers may not agree yet.',
        fix: 'Nothing yet: the bot can send. If the next checks say the same, make a new token.',
    };
}
function expiryUnknown(why, fix = 'Nothing yet: the next check asks again.') {
    return {
        code: 'EXPIRY_UNKNOWN',
        level: 'warning',
        what: 'The token works, but when it expires is not known, so nobody can be warned before.',
        ...(why ? { why } : {}),
        fix,
    };
}
// No durations in these: an open issue would be rewritten at every check.
function endsSoon(expiresAt, { remainingMs, endsBeforeNextCheck }) {
    const at = (0,_time_words_js__WEBPACK_IMPORTED_MODULE_5__/* .renderTime */ .s)(expiresAt);
    const early = endsBeforeNextCheck ? ', and the next check may come too late' : '';
    return {
        code: 'TOKEN_EXPIRING',
        level: 'warning',
        what: remainingMs > 0
            ? `The token expires at ${at}${early}.`
            : `The token should have ended at ${at}, yet Meta still accepts it.`,
        fix: 'Make a new token at Meta and put it in the place of this one.',
    };
}
const TEMPORARY_TOKEN = {
    code: 'TEMPORARY_TOKEN',
    level: 'info',
    what: 'This is a temporary token: it lives for hours and then has to be replaced by hand.',
    why: 'API Setup at Meta makes such tokens for trying things out.',
    fix: 'For a bot that runs all the time make a token of a system user: https://business.facebook.com/latest/settings → System users → Generate token.',
};
const SCOPE_MISSING = {
    code: 'SCOPE_MISSING',
    level: 'warning',
    what: 'The token works, but lacks the permission whatsapp_business_messaging, so the bot may not be able to send.',
    why: 'It was not ticked when the token was made.',
    fix: 'Make a new token with whatsapp_business_messaging and whatsapp_business_management.',
};


/***/ }),

/***/ 4468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HW: () => (/* binding */ scanLogs),
/* harmony export */   ne: () => (/* binding */ BUILT_IN_PATTERNS)
/* harmony export */ });
/* unused harmony export orderedLiterals */
/* harmony import */ var _alerts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7851);
// Finds authentication errors among the bot's log lines, in time linear in their length.

/** The patterns of the product's promise: case-insensitive, `.*` stays within a line. */
const BUILT_IN_PATTERNS = [
    orderedLiterals('token.*expir', ['token', 'expir']),
    orderedLiterals('invalid.*token', ['invalid', 'token']),
    orderedLiterals('unauthorized', ['unauthorized']),
    orderedLiterals('authentication.*fail', ['authentication', 'fail']),
    orderedLiterals('403.*forbidden', ['403', 'forbidden']),
    orderedLiterals('401.*unauthorized', ['401', 'unauthorized']),
];
/** Meta's texts for a changed password or a revoked token match no pattern, and are errors all the same. */
const GRAPH_ERROR = 'Graph API error';
const META_SENTENCES = ['oauthexception', 'error validating access token'];
/** Each built-in pattern and each of Meta's sentences holds one of these, so that most lines are done after one look. */
const SUSPECT = /token|unauthorized|authentication|403|oauthexception/iu;
/** 190 is Meta's code for a token that does not work. */
const STRONG = /graph\.facebook\.com|graph[ -]?api|oauthexception|error validating access token|code\W{0,6}190\b|\(#190\)/i;
const RAILWAY_DROPS = 'Railway rate limit of ';
const OWN_NAME = 'whatsapp-token-manager';
function scanLogs(lines, options) {
    const groups = new Map();
    const own = options.patterns.filter((pattern) => !BUILT_IN_PATTERNS.includes(pattern));
    const findings = { scanned: 0, count: 0, strong: 0, groups: [], droppedByRailway: false };
    for (const line of lines) {
        if (!isOfRunningDeployment(line, options))
            continue;
        const { text, timestamp } = line;
        findings.scanned++;
        if (text.startsWith(RAILWAY_DROPS))
            findings.droppedByRailway = true;
        const pattern = SUSPECT.test(text)
            ? findPattern(text, options.patterns)
            : own.find((pattern) => pattern.matches(text))?.name;
        if (pattern === undefined || isOurOwn(text))
            continue;
        const evidence = STRONG.test(text) ? 'strong' : 'weak';
        findings.count++;
        if (evidence === 'strong')
            findings.strong++;
        const key = `${evidence} ${pattern}`;
        const group = groups.get(key);
        if (!group) {
            groups.set(key, { pattern, evidence, count: 1, first: timestamp, last: timestamp, newest: text });
            continue;
        }
        group.count++;
        if (timestamp < group.first)
            group.first = timestamp;
        if (timestamp >= group.last) {
            group.last = timestamp;
            group.newest = text;
        }
    }
    findings.groups = [...groups.values()]
        .sort((a, b) => Number(b.evidence === 'strong') - Number(a.evidence === 'strong') || b.count - a.count)
        .map(({ newest, ...group }) => ({ ...group, example: options.excerpt(newest) }));
    return findings;
}
function isOfRunningDeployment(line, { since, deploymentId }) {
    if (deploymentId !== undefined && line.deploymentId !== undefined)
        return line.deploymentId === deploymentId;
    return since === undefined || line.timestamp >= since;
}
function findPattern(text, patterns) {
    const lower = text.toLowerCase();
    for (const pattern of patterns)
        if (pattern.matches(text, lower))
            return pattern.name;
    return META_SENTENCES.some((sentence) => lower.includes(sentence)) ? GRAPH_ERROR : undefined;
}
/** Our alerts are about the token, too; a monitor on Railway must not take them for the bot's. */
function isOurOwn(text) {
    return text.startsWith(OWN_NAME) || text.includes(_alerts_js__WEBPACK_IMPORTED_MODULE_0__/* .CRITICAL_WORDS */ .k_) || text.includes(_alerts_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKED_WORDS */ .Bs);
}
/**
 * The pattern `a.*b.*c` for literals in lower case. Between literals `.*` only asks for their order, which repeated
 * searching answers in linear time, where a backtracking engine needs quadratic time for `token token token …`.
 */
function orderedLiterals(name, literals) {
    return { name, matches: (text, lower = text.toLowerCase()) => standInOrder(lower, literals) };
}
function standInOrder(text, literals) {
    let from = 0;
    let found = 0;
    for (let literal = literals[0]; literal !== undefined; literal = literals[found]) {
        const at = text.indexOf(literal, from);
        if (at < 0)
            return false;
        const lineStart = found === 0 ? from : lastLineStart(text, from, at);
        if (lineStart > from) {
            // No line before this one has that literal behind the others, so the search goes on here.
            from = lineStart;
            found = 0;
        }
        else {
            from = at + literal.length;
            found++;
        }
    }
    return true;
}
/** Where the line of `at` begins, or `from` where no line break lies between. */
function lastLineStart(text, from, at) {
    for (let index = at - 1; index >= from; index--) {
        if (isLineBreak(text.charCodeAt(index)))
            return index + 1;
    }
    return from;
}
/** The characters that `.` does not match. https://tc39.es/ecma262/#prod-LineTerminator */
function isLineBreak(charCode) {
    return charCode === 10 || charCode === 13 || charCode === 0x2028 || charCode === 0x2029;
}


/***/ }),

/***/ 7093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ foresee)
/* harmony export */ });
/* harmony import */ var _expiry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9503);
/* harmony import */ var _time_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1829);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5139);
// What will become of the token: when it ends, what happens by itself, and what a person has to do.



function foresee(outlook) {
    const { health, now, checkIntervalMs } = outlook;
    const next = (0,_expiry_js__WEBPACK_IMPORTED_MODULE_0__/* .nextCheckBy */ .br)(now, checkIntervalMs);
    const end = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .isWorking */ .ms)(health.state) ? findEnd(health) : undefined;
    return {
        ...end,
        nextCheckBy: next,
        endsBeforeNextCheck: end !== undefined && end.endsAt <= next,
        ...((0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .isWorking */ .ms)(health.state)
            ? backedUp(foreseeWorking(outlook), outlook)
            : (foreseeSwitch(outlook) ?? WITHOUT_TOKEN[health.state])),
    };
}
/** Only a user's token loses its data: 90 days after that user last logged in to the app. */
function findEnd({ type, expiresAt, dataAccessExpiresAt, }) {
    const ends = [
        ...(expiresAt instanceof Date ? [{ endsAt: expiresAt, endsBy: 'expiry' }] : []),
        ...(type === 'USER' && dataAccessExpiresAt
            ? [{ endsAt: dataAccessExpiresAt, endsBy: 'data-access' }]
            : []),
    ];
    return ends.toSorted((a, b) => a.endsAt.getTime() - b.endsAt.getTime())[0];
}
const DEAD = { byItself: 'Nothing brings it back.', byHand: 'Hand in a new token now.' };
const WITHOUT_TOKEN = {
    expired: DEAD,
    invalid: DEAD,
    blocked: { byItself: 'Nothing, until Meta lifts the restriction.', byHand: 'Ask Meta for a review.' },
    misconfigured: { byItself: 'Nothing.', byHand: 'Put right what is named below.' },
    unknown: { byItself: 'The next check asks again.' },
};
function backedUp({ byItself, byHand }, { standIn, needsBackup }) {
    const takeover = standIn?.how === 'by-itself' ? ` Once Meta refuses it, the backup in \`${standIn.variable}\` takes over.` : '';
    const todo = [...(byHand ? [byHand] : []), ...(needsBackup ? ['Store a new backup.'] : [])];
    return { byItself: byItself + takeover, ...(todo.length > 0 ? { byHand: todo.join(' ') } : {}) };
}
/** Only where a new token is the cure is a backup one, too. */
function foreseeSwitch({ health, standIn }) {
    if (!standIn || (health.state !== 'expired' && health.state !== 'invalid'))
        return undefined;
    const { variable, how } = standIn;
    switch (how) {
        case 'by-itself':
            return {
                byItself: `The next check tries to put the backup in \`${variable}\` in its place.`,
                byHand: DEAD.byHand,
            };
        case 'off':
            return {
                byItself: `${DEAD.byItself} The backup in \`${variable}\` works, but \`auto-switch\` is off.`,
                byHand: 'Hand in a new token now, or set `auto-switch: true` and start the monitor.',
            };
        case 'sealed':
            return {
                byItself: `${DEAD.byItself} The backup in \`${variable}\` works, but the token variable is sealed.`,
                byHand: `Hand in a new token now, or the one in \`${variable}\`.`,
            };
    }
}
function foreseeWorking({ health, renewal, autoRefresh }) {
    const { expiresAt } = health;
    if (!(expiresAt instanceof Date)) {
        return expiresAt === 'never'
            ? { byItself: 'It goes on working: the token never expires.', ...loginAgain(health) }
            : { byItself: 'Nothing: when the token ends is not known.', byHand: 'Make app id and app secret known.' };
    }
    const before = `Hand in a new token before ${(0,_time_words_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTime */ .s)(expiresAt)}`;
    if (!autoRefresh)
        return { byItself: NOTHING_RENEWS, byHand: `${before}${orInstead(renewal)}.` };
    switch (renewal.is) {
        case 'later':
            return { byItself: `It is renewed at Meta from ${(0,_time_words_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTime */ .s)(renewal.from)} on.`, ...loginAgain(health) };
        case 'due':
            return { byItself: 'It is renewed at Meta by the next check.', ...loginAgain(health) };
        case 'held-back':
            return renewal.until
                ? {
                    byItself: `Renewing it is tried again from ${(0,_time_words_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTime */ .s)(renewal.until)} on.`,
                    byHand: `If that fails, too: ${lower(before)}.`,
                }
                : {
                    byItself: 'Nothing: renewing it failed, and a retry alone cures nothing.',
                    byHand: `${before}, or put right why it could not be renewed.`,
                };
        case 'impossible':
            return { byItself: NOTHING_RENEWS, byHand: `${before}${TO_RENEW[renewal.because] ?? ''}.` };
    }
}
const NOTHING_RENEWS = 'Nothing renews it.';
/** What would let a check renew it. */
const TO_RENEW = {
    'no-app-secret': ', or make the app secret known, so that it is renewed by itself',
    sealed: ', or unseal the variable, so that it is renewed by itself',
};
/** The same where renewing is off. */
function orInstead(renewal) {
    if (renewal.is !== 'impossible')
        return ', or set `auto-refresh: true`, so that it is renewed by itself';
    return renewal.because === 'no-app-secret'
        ? ', or make the app secret known and set `auto-refresh: true`, so that it is renewed by itself'
        : '';
}
/** Whether renewing a user's token moves the end of its access to data, Meta does not say. */
function loginAgain({ type, dataAccessExpiresAt }) {
    if (type !== 'USER' || !dataAccessExpiresAt)
        return {};
    return {
        byHand: `Before ${(0,_time_words_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTime */ .s)(dataAccessExpiresAt)}, hand in a new token made by a user who has just logged in: Meta ends the access to data then.`,
    };
}
function lower(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}


/***/ }),

/***/ 9522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ companionsOf),
/* harmony export */   Mk: () => (/* binding */ chooseCredentials),
/* harmony export */   k7: () => (/* binding */ judgeStoredText)
/* harmony export */ });
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5714);

/** What goes along with a token when Meta is asked; what was handed in goes before the Railway variables. */
function companionsOf({ given, target }, service) {
    const values = service?.values ?? {};
    const phoneNumberId = given.phoneNumberId ?? values[target.variables.phoneNumberId]?.reveal().trim();
    const appId = given.appId ?? values[target.variables.appId]?.reveal().trim();
    const appSecret = (given.appSecret ?? values[target.variables.appSecret])?.reveal().trim();
    return {
        ...(phoneNumberId ? { phoneNumberId } : {}),
        ...(appId ? { appId } : {}),
        ...(appSecret ? { appSecret: new _secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(appSecret) } : {}),
    };
}
/** Takes the token that the bot itself uses; the one handed in only stands in where that cannot be read. */
function chooseCredentials(bot, service) {
    const { given, target } = bot;
    const name = target.variables.token;
    const rest = companionsOf(bot, service);
    const stored = service?.values[name];
    if (stored)
        return fromVariable(name, stored, rest, { given: given.token, reference: service?.tokenReference });
    if (service && !service.tokenVariable.exists)
        return { problem: missing(name) };
    if (given.token)
        return { credentials: { token: given.token, ...rest }, notes: service ? [sealedNote(name)] : [] };
    return { problem: sealed(name) };
}
function fromVariable(name, stored, rest, { given, reference }) {
    const raw = stored.reveal();
    const value = raw.trim();
    const problem = value === '' && reference ? refersToNothing(name, reference) : judgeStoredText(name, value);
    if (problem)
        return { problem };
    const notes = [];
    if (raw !== value) {
        notes.push({
            code: 'VARIABLE_PADDED',
            level: 'warning',
            what: `The Railway variable ${name} has white space around the token.`,
            why: 'It was probably pasted along. Whether the bot copes with it depends on the bot.',
            fix: 'Paste the token again without it.',
        });
    }
    if (given && given.reveal() !== value) {
        notes.push({
            code: 'TOKEN_DIFFERS',
            level: 'warning',
            what: `\`whatsapp-token\` differs from the Railway variable ${name}; the variable was checked, because the bot uses that one.`,
            why: 'The secret behind `whatsapp-token` is probably from before the last update.',
            fix: 'Leave `whatsapp-token` out: it is needed only where the variable cannot be read.',
        });
    }
    return { credentials: { token: new _secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value), ...rest }, notes };
}
/** Faults that can be seen without asking Meta; text that a bot would send to Meta as it is. */
function judgeStoredText(name, value) {
    const fault = (what, fix) => ({ code: 'VARIABLE_UNUSABLE', level: 'error', what, fix });
    if (value === '') {
        return fault(`The Railway variable ${name} is empty.`, 'Set it to a token; this issue says where to get one.');
    }
    if (/^(["'`]).*\1$/s.test(value)) {
        return fault(`The Railway variable ${name} has quotes around the token, and the bot sends them along.`, 'Set it again without the quotes.');
    }
    if (/^bearer\s/i.test(value)) {
        return fault(`The Railway variable ${name} begins with \`Bearer\`, which is not part of the token.`, 'Set it again without that word.');
    }
    if (/\s/.test(value)) {
        return fault(`The Railway variable ${name} has white space or a line break inside.`, 'The token was cut in two when it was pasted. Copy it again as one line.');
    }
    if (value.includes('${{')) {
        return fault(`The Railway variable ${name} refers to another variable that does not exist.`, 'Correct the reference in the Variables tab of the service.');
    }
    return undefined;
}
function refersToNothing(name, reference) {
    const what = `The Railway variable ${name} refers to \`${reference.replaceAll('`', "'")}\`, which is empty or does not exist.`;
    return {
        code: 'VARIABLE_UNUSABLE',
        level: 'error',
        what,
        fix: 'Set that variable, or correct the reference in the Variables tab of the service.',
    };
}
function missing(name) {
    return {
        code: 'VARIABLE_MISSING',
        level: 'error',
        what: `The service on Railway has no variable ${name}.`,
        why: 'The bot may call it otherwise, or the service id may be that of another service.',
        fix: 'Say its name with `token-variable`, or correct `railway-service-id`.',
    };
}
function sealed(name) {
    return {
        code: 'VARIABLE_SEALED',
        level: 'error',
        what: `The Railway variable ${name} is sealed, so nobody can read the token, this monitor included.`,
        fix: 'Store the same token as a repository secret as well and pass it as `whatsapp-token`; it must be replaced together with the variable.',
    };
}
function sealedNote(name) {
    return {
        code: 'VARIABLE_SEALED',
        level: 'info',
        what: `The Railway variable ${name} is sealed, so \`whatsapp-token\` was checked instead.`,
        fix: 'Keep both the same: replace the secret whenever the variable is replaced.',
    };
}


/***/ }),

/***/ 4868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ phoneNumberMissing),
/* harmony export */   Ge: () => (/* binding */ toReason),
/* harmony export */   gz: () => (/* binding */ observeLogs),
/* harmony export */   lB: () => (/* binding */ observe),
/* harmony export */   nk: () => (/* binding */ NO_MEANS),
/* harmony export */   pO: () => (/* binding */ readServiceOf),
/* harmony export */   st: () => (/* binding */ findMeans)
/* harmony export */ });
/* unused harmony export windowOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _ask_meta_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7071);
/* harmony import */ var _core_judge_health_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7544);
/* harmony import */ var _core_log_scan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4468);
/* harmony import */ var _core_neutralise_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8610);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9473);
/* harmony import */ var _prove_backups_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8260);
// Gathers what one pass needs to know, in as few sequential round trips as possible; each failure becomes a finding.








/** @param lastRun when the monitor ran before, as soon as that is known: only the log waits for it */
async function observe(bot, ports, signal, lastRun) {
    const { railway, clock } = ports;
    if (!railway)
        return await askMeta(bot, ports, undefined, signal);
    const place = await answer(railway.locate(bot.target, signal));
    if (!place.ok)
        return blind(clock, place.reason);
    const now = clock.now();
    const window = lastRun ? lastRun.then((time) => windowOf(bot, now, time)) : windowOf(bot, now);
    const logs = bot.logWindowMs > 0 ? answer(readWindow(railway, place.value, window, signal)) : undefined;
    const service = await answer(railway.readService(place.value, bot.target, signal));
    if (!service.ok) {
        await logs;
        return { ...blind(clock, service.reason), ...named(place.value, bot) };
    }
    const [findings, lines] = await Promise.all([
        askMeta(bot, ports, service.value, signal),
        logs && withFallback(logs, railway, service.value, window, signal),
    ]);
    return { ...findings, ...named(place.value, bot), logs: scan(lines, bot, ports, service.value) };
}
/** The scan alone. Without a Railway token there is nothing to read. */
async function observeLogs(bot, ports, signal) {
    const { railway, clock } = ports;
    if (!railway || bot.logWindowMs === 0)
        return { is: 'off' };
    const unread = (reason) => scan({ ok: false, reason }, bot, ports, undefined);
    const place = await answer(railway.locate(bot.target, signal));
    if (!place.ok)
        return unread(place.reason);
    const window = windowOf(bot, clock.now());
    const logs = answer(railway.readLogs(place.value, window, signal));
    const service = await answer(railway.readService(place.value, bot.target, signal));
    if (!service.ok)
        return unread(service.reason);
    return scan(await withFallback(logs, railway, service.value, window, signal), bot, ports, service.value);
}
/** What Railway holds for the bot; nothing where it cannot be asked. */
async function readServiceOf(bot, railway, signal) {
    if (!railway)
        return undefined;
    const place = await answer(railway.locate(bot.target, signal));
    if (!place.ok)
        return undefined;
    const service = await answer(railway.readService(place.value, bot.target, signal));
    return service.ok ? service.value : undefined;
}
async function askMeta(bot, ports, service, signal) {
    const now = ports.clock.now();
    const deployment = service && {
        ...(service.tokenVariable.updatedAt ? { variableUpdatedAt: service.tokenVariable.updatedAt } : {}),
        ...(service.active ? { active: service.active } : {}),
        inFlight: service.inFlight,
        ...(service.latest ? { latest: service.latest } : {}),
    };
    const chosen = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_4__/* .chooseCredentials */ .Mk)(bot, service);
    const prove = () => (0,_prove_backups_js__WEBPACK_IMPORTED_MODULE_6__/* .proveBackups */ .G)(bot, service, (0,_ask_meta_js__WEBPACK_IMPORTED_MODULE_1__/* .createAsk */ .c)(bot, ports, signal));
    const rest = { logs: { is: 'off' }, ...(deployment ? { deployment } : {}) };
    if ('problem' in chosen) {
        const health = unchecked('misconfigured', chosen.problem);
        return { now, health, notes: [], means: NO_MEANS, backups: await prove(), ...rest };
    }
    const [answers, backups] = await Promise.all([ports.meta.probe(chosen.credentials, signal), prove()]);
    const asked = answers.now ?? now;
    const health = (0,_core_judge_health_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeTokenHealth */ .Z)(answers, {
        now: asked,
        warnBefore: bot.warnBefore,
        checkIntervalMs: bot.checkIntervalMs,
    });
    const { phoneNumberId, appId } = chosen.credentials;
    const phoneMissing = !phoneNumberId && health.level !== 'critical';
    return {
        now: asked,
        health: phoneMissing ? { ...health, ...unchecked('misconfigured', phoneNumberMissing(bot)) } : health,
        notes: chosen.notes,
        means: findMeans(chosen.credentials, service),
        backups,
        ...(appId ? { expectedAppId: appId } : {}),
        ...rest,
    };
}
/** A log is stretched back this far at most, however long no monitor ran. */
const LONGEST_STRETCH_MS = 6 * 3_600_000;
/** What was logged just before a run may not have reached Railway when it looked. */
const OVERLAP_MS = 5 * 60_000;
/** Back to the last run, where that is longer ago than the window reaches; a wider window stays as it is. */
function windowOf(bot, to, lastRun) {
    const sinceRunMs = lastRun ? to.getTime() - lastRun.getTime() + OVERLAP_MS : 0;
    const lengthMs = Math.max(bot.logWindowMs, Math.min(sinceRunMs, LONGEST_STRETCH_MS));
    return { from: new Date(to.getTime() - lengthMs), to };
}
async function readWindow(railway, place, window, signal) {
    return await railway.readLogs(place, await window, signal);
}
/** `environmentLogs` may be refused to a project token: then the running deployment's own log has to do. */
async function withFallback(logs, railway, service, window, signal) {
    const first = await logs;
    if (first.ok || !service.active)
        return first;
    return await answer(railway.readDeploymentLogs(service.active.id, await window, signal));
}
function scan(lines, bot, ports, service) {
    if (!lines)
        return { is: 'off' };
    if (!lines.ok) {
        const { reason } = lines;
        const what = `The bot's log could not be read, so this check says nothing about errors in it. ${reason.what}`;
        return {
            is: 'unread',
            reason: { ...reason, code: 'LOGS_UNREAD', what, level: reason.level === 'error' ? 'warning' : 'info' },
        };
    }
    const findings = (0,_core_log_scan_js__WEBPACK_IMPORTED_MODULE_3__/* .scanLogs */ .HW)(lines.value.lines, {
        patterns: bot.logPatterns,
        ...(service?.active ? { since: service.active.createdAt, deploymentId: service.active.id } : {}),
        excerpt: ports.excerpt,
    });
    return { is: 'read', findings, truncated: lines.value.truncated };
}
function blind(clock, reason) {
    const state = reason.level === 'error' ? 'misconfigured' : 'unknown';
    return {
        now: clock.now(),
        health: unchecked(state, reason),
        notes: [],
        logs: { is: 'off' },
        means: NO_MEANS,
        backups: [],
    };
}
function unchecked(state, reason) {
    return { state, level: reason.level, reasons: [reason] };
}
/** Nothing can be renewed. */
const NO_MEANS = { hasAppSecret: false, storage: 'none', key: '' };
/** What a renewal would work with. */
function findMeans({ token, appId, appSecret }, service) {
    const parts = [token.reveal(), appId ?? '', appSecret?.reveal() ?? ''];
    return {
        hasAppSecret: appSecret !== undefined,
        storage: service === undefined ? 'none' : service.tokenVariable.isSealed ? 'sealed' : 'open',
        key: shortHash(parts),
    };
}
/** Says whether two things are the same, and nothing about what they are. */
function shortHash(parts) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}
function named(place, bot) {
    const names = [place.serviceName, place.environmentName].filter((name) => name !== undefined);
    return {
        placeHash: shortHash([place.environmentId, place.serviceId, bot.target.variables.token]),
        ...(place.environmentName ? { environmentName: place.environmentName } : {}),
        ...(names.length > 0 ? { placeName: (0,_core_neutralise_js__WEBPACK_IMPORTED_MODULE_7__/* .neutralise */ .$0)(names.join(' in '), 100) } : {}),
    };
}
/** Without a number nobody can say whether the token works for the bot. */
function phoneNumberMissing(bot) {
    return {
        code: 'PHONE_NUMBER_ID_MISSING',
        level: 'error',
        what: `No phone number id is known: the Railway variable ${bot.target.variables.phoneNumberId} is missing, empty or sealed, and \`phone-number-id\` is not given.`,
        why: 'Whether the token works for the bot can only be seen by asking Meta about its number.',
        fix: 'Copy the phone number id from API Setup at Meta into that variable, or pass it as `phone-number-id`.',
    };
}
/** Outages are warnings, set-up faults are errors, anything else is our bug and goes on its way. */
async function answer(promise) {
    try {
        return { ok: true, value: await promise };
    }
    catch (error) {
        return { ok: false, reason: toReason(error) };
    }
}
/** A failure of a service as a reason. Throws what is neither an outage nor a set-up fault. */
function toReason(error, level) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .Outage */ .ad) {
        return { code: `${error.service.toUpperCase()}_UNAVAILABLE`, level: level ?? 'warning', what: error.message };
    }
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .SetupFault */ .MK) {
        const { code, message, why, fix } = error;
        return { code, level: level ?? 'error', what: message, ...(why ? { why } : {}), fix };
    }
    throw error;
}


/***/ }),

/***/ 8260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ proveBackups)
/* harmony export */ });
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9522);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5714);


/** All at once, each different token once. An empty variable is none. Asks nothing where there are none. */
async function proveBackups(bot, service, ask) {
    if (!service?.backups?.length)
        return [];
    const companions = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .companionsOf */ .Lo)(bot, service);
    const tokenVariable = bot.target.variables.token;
    const known = new Map();
    const primary = (service.values[tokenVariable] ?? bot.given.token)?.reveal().trim();
    if (primary)
        known.set(primary, tokenVariable);
    const prove = async ({ variable, isSealed, updatedAt }) => {
        const about = { variable, ...(updatedAt ? { changedAt: updatedAt } : {}) };
        if (isSealed)
            return [{ ...about, is: 'sealed' }];
        const value = service.values[variable]?.reveal().trim();
        if (!value)
            return [];
        const as = known.get(value);
        if (as !== undefined)
            return [{ ...about, is: 'same', as }];
        known.set(value, variable);
        const problem = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeStoredText */ .k7)(variable, value);
        if (problem)
            return [{ ...about, is: 'broken', problem }];
        return [{ ...about, is: 'asked', health: await ask({ token: new _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(value), ...companions }) }];
    };
    return (await Promise.all(service.backups.map(prove))).flat();
}


/***/ })

};
