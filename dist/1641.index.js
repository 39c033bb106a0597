export const id = 1641;
export const ids = [1641];
export const modules = {

/***/ 3669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PP: () => (/* binding */ renderDuration),
/* harmony export */   dc: () => (/* binding */ renderMoment),
/* harmony export */   eB: () => (/* binding */ renderSeconds),
/* harmony export */   iQ: () => (/* binding */ HOUR_MS),
/* harmony export */   i_: () => (/* binding */ isOfThisCentury),
/* harmony export */   kg: () => (/* binding */ MINUTE_MS),
/* harmony export */   mb: () => (/* binding */ WEEK_MS),
/* harmony export */   sO: () => (/* binding */ DAY_MS),
/* harmony export */   sZ: () => (/* binding */ renderTime)
/* harmony export */ });
// Times and durations, in milliseconds and as people read them.
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;
/** What lies outside of it is a mistake of a clock or of a service, and no history could say it. */
function isOfThisCentury(time) {
    const year = time.getUTCFullYear();
    return year >= 2000 && year < 2100;
}
/** `2026-11-24 21:36 UTC`. */
function renderTime(time) {
    return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
/** `59 days` from two days up, `31 h` from one; below that `2 h 15 min`, `40 min`. Always rounded down. */
function renderDuration(durationMs) {
    const minutes = Math.floor(Math.max(0, durationMs) / MINUTE_MS);
    const hours = Math.floor(minutes / 60);
    if (minutes < 1)
        return 'less than a minute';
    if (hours < 1)
        return `${minutes} min`;
    if (hours >= 48)
        return `${Math.floor(hours / 24)} days`;
    return hours >= 24 || minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}
/** `in 40 min, 15:30 UTC`, `5 min ago, 15:30 UTC`; with its date where that is another day than now's, by UTC. */
function renderMoment(time, now) {
    const isAhead = time > now;
    const distance = renderDuration(Math.abs(time.getTime() - now.getTime()));
    const at = renderTime(time);
    const isToday = at.slice(0, 10) === renderTime(now).slice(0, 10);
    return `${isAhead ? `in ${distance}` : `${distance} ago`}, ${isToday ? at.slice(11) : at}`;
}
/** A short span to the second: `90 s`, `10 min`. */
function renderSeconds(durationMs) {
    const seconds = Math.round(durationMs / 1000);
    return seconds > 0 && seconds % 60 === 0 && seconds > 60 ? `${seconds / 60} min` : `${seconds} s`;
}


/***/ }),

/***/ 7013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _X: () => (/* binding */ saysNothing),
/* harmony export */   e2: () => (/* binding */ mayHideKind),
/* harmony export */   lO: () => (/* binding */ findCause),
/* harmony export */   rl: () => (/* binding */ causeOf)
/* harmony export */ });
/* unused harmony export CAUSES */
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1116);
// Why the Graph API said no, in words: each cause with its class, what it means, why probably, and what to do.

const ERROR_CODES = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes';
const APP_BASICS = 'In the app that made the token, open App settings \u2192 Basic. Copy App ID and App secret again.';
/** Each is a heading in `docs/troubleshooting.md`. */
const CAUSES = {
    TOKEN_EXPIRED: {
        class: 'bad',
        what: '{Rejected}: {expired}',
        why: 'Temporary tokens expire within hours, others after 60 days. Only a system user token can be permanent.',
        fix: '{replace}',
    },
    TOKEN_REVOKED: {
        class: 'bad',
        what: '{Rejected}: it was revoked',
        why: 'It was revoked directly, its user logged out, or an app ended its session.',
        fix: '{replace} If this was unexpected, first find out who revoked it.',
    },
    TOKEN_INVALIDATED: {
        class: 'bad',
        what: '{Rejected}: its session was ended',
        why: 'Its user changed their password, or Meta reset the session for security.',
        fix: "{replace} A system user token does not depend on anyone's password.",
    },
    APP_REMOVED: {
        class: 'bad',
        what: '{Rejected}: its user is no longer connected to the app, or was connected again',
        why: 'The app was removed from that account or from the business.',
        fix: 'Connect the app to that user again. {replace}',
    },
    APP_DELETED: {
        class: 'bad',
        what: '{Rejected}: the app that made it was deleted',
        why: 'A token stops working with its app, and cannot be renewed.',
        fix: 'Generate a token in another app that can use the WhatsApp account. Change the app ID and app secret with it.',
        effect: 'app-gone',
    },
    USER_MUST_ACT: {
        class: 'bad',
        what: '{Rejected}: its user must act on Facebook first',
        why: 'The account is held at a security check, or was never confirmed.',
        fix: 'Ask that user to log in at https://www.facebook.com and follow the steps there. Then generate a new token.',
    },
    TOKEN_MALFORMED: {
        class: 'bad',
        what: '{Rejected}: it is not a token that Meta issued',
        why: 'Usually only part of it was pasted, or a quote, space, or line break was pasted with it.',
        fix: 'Copy the whole token again, as one line. If Meta no longer shows it, generate a new one.',
        hidesKind: true,
    },
    TOKEN_KIND_WRONG: {
        class: 'bad',
        what: 'WhatsApp bots need another kind of token',
        why: 'Only user tokens and system user tokens can send messages.',
        fix: 'Use the access token from API Setup at Meta, or a system user token.',
    },
    TOKEN_INVALID: {
        class: 'bad',
        what: '{Rejected}',
        why: 'Meta does not say why. It has expired, been revoked, or lost its user.',
        fix: '{replace}',
        hidesKind: true,
    },
    APP_SECRET_WRONG: {
        class: 'setup',
        what: 'The app secret is wrong: Meta rejected it for this app ID',
        why: 'It was reset at Meta, only partly pasted, or belongs to another app.',
        fix: APP_BASICS,
    },
    APP_ID_WRONG: {
        class: 'setup',
        what: 'The app ID is wrong: Meta does not know that app, or another app made {token}',
        why: 'The app ID has a typo, or belongs to another app or a deleted one.',
        fix: APP_BASICS,
        effect: 'another-app',
    },
    APP_SECRET_REQUIRED: {
        class: 'setup',
        what: 'Meta accepts only signed calls for this app',
        why: '"Require App Secret" is on in App settings \u2192 Advanced \u2192 Security.',
        fix: 'Set `app-secret` (at Meta: App settings \u2192 Basic), or turn off that switch. The bot must sign its calls too.',
    },
    GRAPH_PATH_UNKNOWN: {
        class: 'setup',
        what: 'Meta does not know the address of this request',
        why: '`graph-api-version` names a version that does not exist, or the phone number ID is wrong.',
        fix: 'Remove `graph-api-version`, and copy the phone number ID again from API Setup at Meta.',
    },
    TOKEN_EMPTY: {
        class: 'setup',
        what: 'Meta received no token',
        why: 'The secret or variable for the token is probably empty.',
        fix: 'Check that the Railway variable, or the secret behind `whatsapp-token`, has a value.',
    },
    PERMISSION_MISSING: {
        class: 'setup',
        what: 'Meta accepts {token}, but it lacks a permission for this phone number',
        why: 'A permission was never granted or was removed, or its user cannot use the WhatsApp account.',
        fix: 'Open Business settings \u2192 System users, and assign the app and the WhatsApp account with full control. Then generate a token with whatsapp_business_messaging and whatsapp_business_management.',
        hidesKind: true,
    },
    PHONE_NUMBER_NOT_FOUND: {
        class: 'setup',
        what: 'Meta found no phone number with this phone number ID that {token} can see',
        why: 'The ID is wrong (often it is the phone number itself), the number was deleted, or the token lacks access.',
        fix: "Copy the phone number ID again from API Setup at Meta. If it is right, assign the WhatsApp account to the token's user.",
        hidesKind: true,
    },
    NOT_A_PHONE_NUMBER: {
        class: 'setup',
        what: 'The phone number ID is not the ID of a phone number',
        why: 'API Setup at Meta shows several IDs, and another one was copied.',
        fix: 'Copy the Phone number ID from API Setup at Meta. It is next to the WhatsApp Business Account ID.',
    },
    NUMBER_NOT_REGISTERED: {
        class: 'setup',
        what: 'Meta accepts {token}, but the phone number is not registered with the Cloud API',
        why: 'It was never registered, or was deregistered.',
        fix: 'Register the number in WhatsApp Manager, or call `/register` of the Cloud API.',
    },
    INSPECTION_REFUSED: {
        class: 'setup',
        what: 'Meta did not let {token} be inspected',
        why: 'Only its app, or a user with a role in that app, can inspect it. The check needs both app ID and app secret.',
        fix: 'Set both `app-id` and `app-secret` (at Meta: App settings \u2192 Basic).',
    },
    META_REQUEST_REFUSED: {
        class: 'setup',
        what: 'Meta did not understand the request',
        why: 'An ID has the wrong format, or Meta changed its API.',
        fix: `Check the phone number ID and the app ID. If they are right, look up the code: ${ERROR_CODES}`,
        quotes: true,
    },
    APP_DEACTIVATED: {
        class: 'blocked',
        what: "Meta turned off the app's API access, and a new token will not help",
        why: 'Meta does this when an app breaks a policy, or its owner has not answered a Data Use Checkup.',
        fix: 'Open the app at https://developers.facebook.com/apps and follow the steps on its dashboard.',
        quotes: true,
    },
    ACCOUNT_BLOCKED: {
        class: 'blocked',
        what: 'Meta blocked the app or the WhatsApp Business account, and a new token will not help',
        why: 'Meta restricts accounts over its policies, for security, or during a review.',
        fix: 'Read the alerts at https://developers.facebook.com/apps and https://business.facebook.com/business-support-home. Request a review there.',
    },
    COUNTRY_RESTRICTED: {
        class: 'blocked',
        what: 'Meta does not let this account message people in that country, and a new token will not help',
        why: 'WhatsApp restricts businesses in some countries.',
        fix: 'Open https://business.facebook.com/business-support-home to see what is restricted.',
    },
    META_UNAVAILABLE: {
        class: 'retry',
        what: 'Meta had a problem, which says nothing about {token}',
        why: 'Meta is probably down, overloaded, or under maintenance.',
        fix: 'Wait for the next check. https://metastatus.com/whatsapp-business-api shows larger outages.',
    },
    META_RATE_LIMITED: {
        class: 'rate',
        what: 'Meta is limiting the number of calls, which says nothing about {token}',
        why: "The app, the account, or the number made too many calls. The bot's calls count too.",
        fix: 'Wait for the next check. If this lasts, find out what else calls Meta.',
    },
    META_UNCLEAR: {
        class: 'unknown',
        what: "Meta's answer does not say whether {token} works",
        why: 'It has no code, or a code that this program does not know.',
        fix: `Wait for the next check. If this lasts, look up the code: ${ERROR_CODES}`,
        quotes: true,
    },
    MESSAGE_REFUSED: {
        class: 'fine',
        what: 'Meta rejected one message, not {token}',
        why: 'The code is about a recipient, a template, or a repeated message.',
        fix: `Look up the code: ${ERROR_CODES}`,
    },
};
/** The cause behind a code that is remembered, where it is one of these. */
function findCause(code) {
    return Object.hasOwn(CAUSES, code) ? causeOf(code) : undefined;
}
/** Whether an error of this class leaves open how the token is. */
function saysNothing(kind) {
    return kind === 'retry' || kind === 'rate' || kind === 'unknown';
}
/** The entry as every cause has it, about that token. */
function causeOf(code, subject = _subject_js__WEBPACK_IMPORTED_MODULE_0__/* .WATCHED */ .tC) {
    const cause = CAUSES[code];
    const { what, why, fix } = cause;
    return { ...cause, ...(0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .tellOf */ .zy)(subject, what), why: (0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .about */ .Cv)(subject, why), fix: (0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .about */ .Cv)(subject, fix) };
}
/** Whether this may be the answer to a token of another kind. */
function mayHideKind(code) {
    return Object.hasOwn(CAUSES, code) && causeOf(code).hidesKind === true;
}


/***/ }),

/***/ 5930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ classifyGraphError)
/* harmony export */ });
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9507);
/* harmony import */ var _graph_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7013);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1116);
// Decides what an error of the Graph API says about the token: by its code, then its message, then its subcode.



/** The codes that are about a token; the others are older names of 190. */
const TOKEN = [190, 102, 0, 452];
const DELETED = /application has been deleted/i;
const OF_ANOTHER_APP = 'The app ID and app secret belong to a different app than {token}';
/**
 * The first row that fits decides. Since v16 subcodes may be missing, so messages stand before them.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 * https://developers.facebook.com/docs/facebook-login/guides/access-tokens/debugging
 */
const ROWS = [
    // The app that asks is the one that the settings name; any other is the one that made the token.
    { codes: [190, 101], message: DELETED, call: 'debug_token', inspector: 'app', cause: 'APP_ID_WRONG' },
    { codes: [190, 101], message: DELETED, call: 'oauth', cause: 'APP_ID_WRONG' },
    { codes: [190, 101], message: DELETED, cause: 'APP_DELETED' },
    { codes: [190], message: /error validating application/i, cause: 'APP_ID_WRONG' },
    { codes: TOKEN, call: 'debug_token', inspector: 'app', cause: 'APP_SECRET_WRONG' },
    { codes: TOKEN, message: /session has expired/i, cause: 'TOKEN_EXPIRED' },
    {
        codes: TOKEN,
        message: /session has been invalidated because|does not match current stored session/i,
        cause: 'TOKEN_INVALIDATED',
    },
    { codes: TOKEN, message: /invalidated explicitly|user logged out/i, cause: 'TOKEN_REVOKED' },
    { codes: TOKEN, message: /has not authorized application/i, cause: 'APP_REMOVED' },
    {
        codes: TOKEN,
        message: /not a confirmed user|till you log in|logged-in checkpoint|two[- ]factor/i,
        cause: 'USER_MUST_ACT',
    },
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
    { codes: TOKEN, subcodes: [459, 464, 490], cause: 'USER_MUST_ACT' },
    { codes: TOKEN, subcodes: [456], cause: 'TOKEN_MALFORMED' },
    { codes: TOKEN, subcodes: [492], cause: 'PERMISSION_MISSING' },
    // Subcodes 457, 462, 465 and 468, and any that Meta invents.
    { codes: TOKEN, cause: 'TOKEN_INVALID' },
    { codes: [104], message: /signature/i, cause: 'APP_SECRET_WRONG' },
    { codes: [104], cause: 'TOKEN_EMPTY' },
    { codes: [2500], message: /unknown path components/i, cause: 'GRAPH_PATH_UNKNOWN' },
    { codes: [2500], message: /access token/i, cause: 'TOKEN_EMPTY' },
    { codes: [2500], cause: 'META_REQUEST_REFUSED' },
    { codes: [200], message: /provide valid app id/i, cause: 'TOKEN_EMPTY' },
    { codes: [200], message: /api access (?:deactivated|disrupted)/i, cause: 'APP_DEACTIVATED' },
    { codes: [200], message: /api access blocked/i, cause: 'ACCOUNT_BLOCKED' },
    { codes: [3, 10, [200, 299], 131005], cause: 'PERMISSION_MISSING' },
    { codes: [1], message: /validating client secret/i, call: 'oauth', cause: 'APP_SECRET_WRONG' },
    {
        codes: [1, 100, 190],
        message: /does not belong to application/i,
        call: 'oauth',
        cause: 'APP_ID_WRONG',
        what: OF_ANOTHER_APP,
    },
    { codes: [101], cause: 'APP_ID_WRONG' },
    {
        codes: [100],
        message: /app_id in the input_token did not match/i,
        cause: 'APP_ID_WRONG',
        what: OF_ANOTHER_APP,
    },
    { codes: [100], message: /invalid appsecret_proof/i, cause: 'APP_SECRET_WRONG' },
    { codes: [100], message: /appsecret_proof/i, cause: 'APP_SECRET_REQUIRED' },
    { codes: [100], message: /must provide an app access token/i, cause: 'INSPECTION_REFUSED' },
    { codes: [100], message: /unsupported \w+ request\. object with id/i, cause: 'PHONE_NUMBER_NOT_FOUND' },
    { codes: [100], message: /missing permission/i, cause: 'PERMISSION_MISSING' },
    { codes: [100], subcodes: [33], cause: 'PHONE_NUMBER_NOT_FOUND' },
    {
        codes: [100],
        // Of a phone number it would be Meta that has dropped the field.
        message: /nonexisting field \(display_phone_number\)(?! on node type \(\w*PhoneNumber)/i,
        call: 'phone-number',
        cause: 'NOT_A_PHONE_NUMBER',
        what: nameNode,
    },
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
/** Nodes whose ids people have at hand, by Meta's names for them. */
const NODES = {
    WhatsAppBusinessAccount: 'a WhatsApp Business Account',
    Business: 'a business portfolio',
    Application: 'an app',
    User: 'a user',
    SystemUser: 'a system user',
    Page: 'a Facebook Page',
};
function nameNode({ message }) {
    const [, type] = /on node type \((\w{1,60})\)/i.exec(message) ?? [];
    if (!type)
        return undefined;
    const node = Object.hasOwn(NODES, type) ? NODES[type] : `a ${type}`;
    return `The phone number ID is the ID of ${node}, not of a phone number`;
}
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
function classifyGraphError(error, call, inspector = 'app', subject = _subject_js__WEBPACK_IMPORTED_MODULE_1__/* .WATCHED */ .tC) {
    const row = ROWS.find((candidate) => fits(candidate, error, call, inspector));
    const code = row?.cause ?? causeWithoutRow(error);
    const cause = (0,_graph_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)(code, subject);
    const words = error.details ?? (cause.quotes ? error.message : '');
    const quote = words ? `: "${(0,_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitizeLine */ .g$)(words, QUOTED_LENGTH)}"` : '';
    const own = typeof row?.what === 'function' ? row.what(error) : row?.what && (0,_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .about */ .Cv)(subject, row.what);
    const rest = `${quote} (${numbers(error)}).`;
    const reason = {
        code,
        level: LEVELS_OF_CLASS[cause.class],
        what: `${own ?? cause.what}${rest}`,
        ...(cause.sequel && !own ? { sequel: `${cause.sequel}${rest}` } : {}),
        why: cause.why,
        fix: cause.fix,
        ...(cause.effect ? { effect: cause.effect } : {}),
        ...((0,_graph_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .saysNothing */ ._X)(cause.class) ? { noAnswerFrom: 'Meta' } : {}),
    };
    if (cause.class !== 'bad')
        return { class: cause.class, reason };
    return { class: 'bad', state: code === 'TOKEN_EXPIRED' ? 'expired' : 'invalid', reason };
}
function fits(row, error, call, inspector) {
    const { code, subcode } = error;
    if (code === undefined)
        return false;
    if (row.call && row.call !== call)
        return false;
    if (row.inspector && row.inspector !== inspector)
        return false;
    if (!row.codes.some((known) => (typeof known === 'number' ? known === code : known[0] <= code && code <= known[1])))
        return false;
    if (row.message && !row.message.test(error.said?.raw() ?? error.message))
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

/***/ 1116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ EXCHANGED),
/* harmony export */   Cv: () => (/* binding */ about),
/* harmony export */   SD: () => (/* binding */ STORED),
/* harmony export */   WJ: () => (/* binding */ GIVEN),
/* harmony export */   Ws: () => (/* binding */ backupIn),
/* harmony export */   Zh: () => (/* binding */ RENEWED),
/* harmony export */   dy: () => (/* binding */ NEW),
/* harmony export */   tC: () => (/* binding */ WATCHED),
/* harmony export */   zy: () => (/* binding */ tellOf)
/* harmony export */ });
// Which token a sentence is about: the one that is watched, unless it says otherwise.
const REPLACE = 'Replace the token with a new one from Meta.';
const WATCHED = { name: 'the token', replace: REPLACE };
/** Beside others. */
const STORED = { name: 'the stored token', replace: REPLACE };
/** One that is to be put in the place of the stored one. */
const NEW = {
    name: 'the new token',
    replace: 'Generate another token at Meta and use that one.',
    once: true,
    isNamedBefore: true,
};
/** One that is only asked about. */
const GIVEN = {
    name: 'this token',
    replace: 'Generate a new token at Meta.',
    once: true,
    isNamedBefore: true,
};
/** What Meta issued for the pasted one, and for the stored one. */
const EXCHANGED = { ...NEW, name: 'the exchanged token' };
const RENEWED = { ...STORED, name: 'the renewed token', once: true };
function backupIn(variable) {
    return { name: `the backup in \`${variable}\``, replace: `Save a new token in \`${variable}\`.` };
}
/** How a sentence goes on from words that named the token, instead of these gaps at its beginning. */
const SEQUELS = [
    ['{Rejected}', ' by Meta'],
    ['{Token} ', ': it '],
];
/** What a reason says about it, from a sentence with gaps. */
function tellOf(subject, sentence) {
    const what = about(subject, sentence);
    const [gap, sequel] = SEQUELS.find(([begin]) => subject.isNamedBefore && sentence.startsWith(begin)) ?? [];
    return gap ? { what, sequel: `${sequel}${about(subject, sentence.slice(gap.length))}` } : { what };
}
/** A sentence with its gaps filled: `{token}`, `{Token}` and `{Rejected}` at its beginning, `{expired}`, `{replace}`. */
function about({ name, replace, expired = 'it has expired' }, sentence) {
    const gaps = {
        '{token}': name,
        '{Token}': name.charAt(0).toUpperCase() + name.slice(1),
        '{Rejected}': `Meta rejected ${name}`,
        '{expired}': expired,
        '{replace}': replace,
    };
    return sentence.replace(/\{\w+\}/g, (gap) => gaps[gap] ?? gap);
}


/***/ }),

/***/ 8582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isJson),
/* harmony export */   t: () => (/* binding */ nameLookalike)
/* harmony export */ });
// What a text that should be a WhatsApp token looks like instead. Only its form is looked at, and only a name comes out.
/**
 * The first that fits decides. Meta warns of reading its own tokens' form, so this explains a refusal and never makes one.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/access-tokens
 */
const LOOKALIKES = [
    [/^EA[A-Z]/, ''],
    [/^IG[A-Z]{2}/, 'an Instagram token'],
    [/^TH[A-Z]{2}/, 'a Threads token'],
    [/^\d{5,20}\|/, 'an app token (`id|secret`)'],
    [/^[0-9a-f]{32}$/, 'an app secret'],
    [/^\d{8,20}$/, 'an ID'],
    [/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'a Railway token'],
    [/^(?:gh[a-z]_|github_pat_)/, 'a GitHub token'],
    [/^sk-/, 'an OpenAI key'],
    [/^xox[a-z]-/, 'a Slack token'],
    [/^\d{6,12}:AA/, 'a Telegram token'],
    [/^(?:AIza|ya29\.)/, 'a Google key'],
    [/^eyJ[\w-]*\.[\w-]+\.[\w-]*$/, 'a JSON Web Token'],
    [/^(?:AC|SK)[0-9a-f]{32}$/i, 'a Twilio ID or key'],
    // Those of Meta that were seen have 180 characters and more.
    [/^[\w-]{16,64}$/, 'a key from a reseller such as 360dialog'],
];
/** Its name with an article; nothing where it may be a WhatsApp token, or nobody can tell. */
function nameLookalike(token) {
    return LOOKALIKES.find(([form]) => form.test(token))?.[1] || undefined;
}
/** A whole answer of an API that has the token somewhere in it. */
function isJson(text) {
    return /^\s*[[{].*".*[\]}]\s*$/s.test(text);
}


/***/ })

};
