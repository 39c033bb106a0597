export const id = 261;
export const ids = [261];
export const modules = {

/***/ 5526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ BLOCKED_WORDS),
/* harmony export */   MI: () => (/* binding */ BLOCKED_LINE),
/* harmony export */   ZB: () => (/* binding */ CRITICAL_LINE),
/* harmony export */   k_: () => (/* binding */ CRITICAL_WORDS)
/* harmony export */ });
// The two sentences that people and the log scan know our loudest alerts by.
/** What an alert says when a new token is the cure, bare of ornament. */
const CRITICAL_WORDS = 'WHATSAPP TOKEN EXPIRED - MANUAL UPDATE REQUIRED';
/** What an alert says when Meta restricts the account, bare of ornament. */
const BLOCKED_WORDS = 'WHATSAPP ACCOUNT BLOCKED - A NEW TOKEN WILL NOT HELP';
/** The first line for an expired or invalid token. */
const CRITICAL_LINE = `🚨 ${CRITICAL_WORDS} 🚨`;
/** The first line for a blocked app or account. */
const BLOCKED_LINE = `🚨 ${BLOCKED_WORDS} 🚨`;


/***/ }),

/***/ 515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lb: () => (/* binding */ judgeBackups),
/* harmony export */   ml: () => (/* binding */ findNeed),
/* harmony export */   ot: () => (/* binding */ backupVariables),
/* harmony export */   wL: () => (/* binding */ findSuccessor)
/* harmony export */ });
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4220);
/* harmony import */ var _token_expiry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33);
/* harmony import */ var _token_judge_candidate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5051);
/* harmony import */ var _token_subject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1116);
/* harmony import */ var _token_token_health_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2740);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2572);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2917);
// How each backup token stands: whether it could take over, why not, and whether the bot runs on one already.







/** Names of the variables that may hold a backup, in the order in which they take over. */
function backupVariables(tokenVariable) {
    return [`${tokenVariable}_BACKUP`, `${tokenVariable}_BACKUP_2`];
}
/**
 * @param wasNeeded what the issue said last: once it asked for a new backup, it does so until one is there
 */
function judgeBackups(primary, backups, { now, wasNeeded }) {
    const judged = backups.map((facts) => judgeOne(primary, facts, now));
    const reports = judged.map(({ report }) => report);
    const reasons = judged.flatMap(({ reason }) => reason ?? []);
    if (!(0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_4__/* .isWorking */ .ms)(primary.health.state) || backups.length === 0)
        return { reports, reasons };
    const running = reports.find(({ standing }) => standing === 'running');
    const next = reports.find(_standing_js__WEBPACK_IMPORTED_MODULE_6__/* .isReady */ .i);
    if (running) {
        const behind = next ? { behind: next.variable } : {};
        reasons.unshift(_reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .running */ .yk({ primary: primary.variable, backup: running.variable, ...behind }));
    }
    else if (wasNeeded && !next)
        reasons.unshift(_reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .AWAITED */ .A7);
    return { reports, reasons };
}
function judgeOne(primary, facts, now) {
    const { variable } = facts;
    const only = (standing, reason) => ({
        report: { variable, standing },
        ...(reason ? { reason } : {}),
    });
    switch (facts.is) {
        case 'sealed':
            return only('sealed', _reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .sealed */ .JW(variable));
        case 'broken':
            return only('unusable', _reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .broken */ .mw(facts.problem));
        case 'same':
            return isInUse(primary, facts) ? only('running') : only('same', _reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .same */ .FB(variable, facts.as));
        case 'asked': {
            const { state, expiresAt } = facts.health;
            const { standing, reason } = judgeAsked(primary, variable, facts.health, now);
            const report = { variable, standing, state, ...(expiresAt ? { expiresAt } : {}) };
            return { report, ...(reason ? { reason } : {}) };
        }
    }
}
/** Whoever stores a copy does so after the token is there; whoever puts a backup in place, after the backup was. */
function isInUse(primary, { as, changedAt }) {
    return as === primary.variable && !!changedAt && !!primary.changedAt && primary.changedAt > changedAt;
}
function judgeAsked(primary, variable, health, now) {
    const { state } = health;
    if (state === 'unknown')
        return { standing: 'not-known' };
    if ((0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_4__/* .isDead */ .XU)(state))
        return { standing: 'dead', reason: _reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .dead */ .Tm(variable, health.reasons[0]) };
    if (!(0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_4__/* .isWorking */ .ms)(state)) {
        // What concerns both is said of the token already.
        const isShared = state === primary.health.state;
        return { standing: 'unusable', ...(isShared ? {} : { reason: _reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .unusable */ ._P(variable, health.reasons[0]) }) };
    }
    const { expectedAppId } = primary;
    const judgement = (0,_token_judge_candidate_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeRotation */ .Q)({
        next: health,
        // As when it takes over: nothing is then compared with a token that works.
        current: { ...primary.health, state: 'expired' },
        ...(expectedAppId ? { expectedAppId } : {}),
        force: false,
        subject: (0,_token_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .backupIn */ .Ws)(variable),
    });
    if (judgement.is !== 'accepted')
        return { standing: 'unusable', reason: _reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .unusable */ ._P(variable, judgement.reasons[0]) };
    if (diesToo(primary.health, health, now))
        return { standing: 'dies-too', reason: _reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .diesToo */ .Qh(variable) };
    if (state === 'expiring')
        return { standing: 'expiring', reason: _reasons_js__WEBPACK_IMPORTED_MODULE_5__/* .expiring */ .ZQ(variable, health) };
    return { standing: 'ready' };
}
/** Both made in the same way within the same hours: such a backup is none. */
function diesToo(primary, backup, now) {
    const areOfOneUser = primary.userId !== undefined && primary.userId === backup.userId;
    return (0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_4__/* .isWorking */ .ms)(primary.state) && areOfOneUser && (0,_token_expiry_js__WEBPACK_IMPORTED_MODULE_1__/* .isShortLived */ .HB)(primary, now) && (0,_token_expiry_js__WEBPACK_IMPORTED_MODULE_1__/* .isShortLived */ .HB)(backup, now);
}
/** The backup to put in the token's place: only where Meta itself says that the token is dead. */
function findSuccessor(state, reports) {
    return (0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_4__/* .isDead */ .XU)(state) ? reports.find(_standing_js__WEBPACK_IMPORTED_MODULE_6__/* .isReady */ .i) : undefined;
}
function findNeed(reasons) {
    if ((0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEffect */ .u1)(reasons, 'needs-backup'))
        return 'running';
    return (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEffect */ .u1)(reasons, 'awaits-backup') ? 'awaited' : undefined;
}


/***/ }),

/***/ 2572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ AWAITED),
/* harmony export */   FB: () => (/* binding */ same),
/* harmony export */   JW: () => (/* binding */ sealed),
/* harmony export */   Kx: () => (/* binding */ backupSteps),
/* harmony export */   QH: () => (/* binding */ switchFailed),
/* harmony export */   Qh: () => (/* binding */ diesToo),
/* harmony export */   Tm: () => (/* binding */ dead),
/* harmony export */   ZQ: () => (/* binding */ expiring),
/* harmony export */   _P: () => (/* binding */ unusable),
/* harmony export */   eI: () => (/* binding */ backupWords),
/* harmony export */   mw: () => (/* binding */ broken),
/* harmony export */   nV: () => (/* binding */ SWITCH_NOT_NEEDED),
/* harmony export */   yk: () => (/* binding */ running)
/* harmony export */ });
/* unused harmony export BACKUP_CODES */
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3669);
// What is said about backup tokens: one reason for each way to be none, the rows of a report, and the steps to a new one.

/** What is said of backups. */
const BACKUP_CODES = {
    RUNNING_ON_BACKUP: {
        headline: {
            line: 'The bot {bot} runs on its backup WhatsApp token and needs a new backup',
            title: 'running on the backup',
        },
        effect: 'needs-backup',
    },
    BACKUP_AWAITED: {
        headline: { line: 'The bot {bot} has no working backup WhatsApp token', title: 'without a backup' },
        effect: 'awaits-backup',
    },
    BACKUP_SAME_TOKEN: {},
    BACKUP_DIES_TOO: {},
    BACKUP_EXPIRING: {},
    BACKUP_DEAD: {},
    BACKUP_UNUSABLE: {},
    BACKUP_SEALED: {},
    SWITCH_FAILED: {},
    SWITCH_NOT_NEEDED: {},
};
function running({ primary, backup, behind }) {
    return {
        code: 'RUNNING_ON_BACKUP',
        level: 'warning',
        what: `The bot runs on its backup: \`${primary}\` now holds the token of \`${backup}\`. ${behind ? `Only \`${behind}\` is left as a backup.` : 'No other backup is left.'}`,
        why: 'The previous token stopped working, so the backup took over.',
        fix: `Save another token in \`${backup}\`, or replace the token with \`update\`. Then \`${backup}\` is a backup again.`,
        ...BACKUP_CODES.RUNNING_ON_BACKUP,
    };
}
const AWAITED = {
    code: 'BACKUP_AWAITED',
    level: 'warning',
    what: 'The backup was used, and the token saved since then cannot take over.',
    fix: 'Save a token that works as the new backup. This issue closes then.',
    ...BACKUP_CODES.BACKUP_AWAITED,
};
function same(variable, as) {
    return {
        code: 'BACKUP_SAME_TOKEN',
        level: 'warning',
        what: `\`${variable}\` cannot be a backup: it holds the same token as \`${as}\`, and stops working with it.`,
        why: 'It was probably copied.',
        fix: `Save another token in \`${variable}\`, preferably a system user token, or delete the variable.`,
    };
}
function diesToo(variable) {
    return {
        code: 'BACKUP_DIES_TOO',
        level: 'warning',
        what: `\`${variable}\` cannot be a backup: like the token, it is temporary, from the same user, and expires with it.`,
        why: 'Both come from API Setup at Meta, where tokens expire within hours.',
        fix: `Save a system user token in \`${variable}\`: https://business.facebook.com/latest/settings → System users → Generate token.`,
    };
}
function expiring(variable, { reasons }) {
    const end = reasons.find(({ effect }) => effect === 'token-ends' || effect === 'data-ends');
    return {
        code: 'BACKUP_EXPIRING',
        level: 'warning',
        what: end?.what ?? `The backup in \`${variable}\` expires soon.`,
        fix: 'Save a new backup before then.',
    };
}
function dead(variable, reason) {
    return {
        code: 'BACKUP_DEAD',
        level: 'warning',
        what: reason?.what ?? `Meta rejected the backup in \`${variable}\`.`,
        fix: `Save a new token in \`${variable}\`, or delete the variable.`,
    };
}
function unusable(variable, reason) {
    return {
        code: 'BACKUP_UNUSABLE',
        level: 'warning',
        what: `The backup in \`${variable}\` cannot take over.`,
        ...(reason ? { why: reason.what } : {}),
        fix: reason?.fix ?? `Save another token in \`${variable}\`.`,
    };
}
/** A variable whose text cannot be a token: the problem names it. */
function broken({ what, why, fix }) {
    return { code: 'BACKUP_UNUSABLE', level: 'warning', what, ...(why ? { why } : {}), ...(fix ? { fix } : {}) };
}
function sealed(variable) {
    return {
        code: 'BACKUP_SEALED',
        level: 'warning',
        what: `Couldn't verify the backup in \`${variable}\`: the variable is sealed, so its token can be neither read nor used.`,
        fix: 'Replace the sealed variable with an ordinary one.',
    };
}
/** A check wanted to put a backup in place, and could not. */
function switchFailed(reason) {
    return {
        code: 'SWITCH_FAILED',
        level: 'error',
        what: `Couldn't switch to the backup.${reason ? ` ${reason.what}` : ''}`,
        ...(reason?.why ? { why: reason.why } : {}),
        fix: 'Fix this problem. Every check tries again.',
    };
}
/** Between the look and the switch another run was faster. */
const SWITCH_NOT_NEEDED = {
    code: 'SWITCH_NOT_NEEDED',
    level: 'info',
    what: 'The token works again or was replaced meanwhile, so the backup was not needed.',
};
const STANDING = {
    ready: 'works',
    expiring: 'works for now',
    'not-known': "couldn't be checked this time",
    running: 'is in use: the bot runs on it',
    same: 'cannot be a backup: it is the same token',
    'dies-too': 'cannot be a backup: it expires with the token',
    dead: 'does not work: Meta rejects it',
    unusable: 'cannot take over',
    sealed: "is sealed, so it can't be verified",
};
/** How a backup stands, in a few words. */
function backupWords({ variable, standing, expiresAt }) {
    const isAlive = standing === 'ready' || standing === 'expiring';
    const end = expiresAt === 'never' ? ', never expires' : expiresAt ? `, expires at ${(0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .renderTime */ .sZ)(expiresAt)}` : '';
    return `\`${variable}\` ${STANDING[standing]}${isAlive ? end : ''}`;
}
/** How to save a new backup, as Markdown: nothing is deployed for it. */
function backupSteps(variable) {
    return [
        '### Save a new backup (the bot keeps running)',
        '',
        '1. **Generate a token** that does not expire together with this one, preferably a system user token: [Business settings](https://business.facebook.com/latest/settings) → **System users** → **Generate token**.',
        `2. **Save it to Railway** as \`${variable}\`. This command asks for the token without showing it, and restarts nothing:`,
        '   ```sh',
        `   read -rs TOKEN && printf %s "$TOKEN" | railway variable set ${variable} --stdin --skip-deploys --service YOUR-SERVICE`,
        '   ```',
        '3. **Wait for the next check.** It verifies the backup and closes this issue. You can also replace the token with `update`: then the token in use now becomes its backup again.',
    ];
}


/***/ }),

/***/ 2917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ isReady)
/* harmony export */ });
/** Meta accepts it, and nothing speaks against it. */
function isReady({ standing }) {
    return standing === 'ready' || standing === 'expiring';
}


/***/ }),

/***/ 9387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ BOT_NAME)
/* harmony export */ });
/** What a bot may be called: it is part of issues, of file names and of addresses. */
const BOT_NAME = /^[a-z0-9-]{1,40}$/;


/***/ }),

/***/ 981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B$: () => (/* binding */ nextCheckWithinMs),
/* harmony export */   dI: () => (/* binding */ cadenceWords),
/* harmony export */   jO: () => (/* binding */ LATENESS_MS),
/* harmony export */   q3: () => (/* binding */ measureCadence)
/* harmony export */ });
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3669);
// How often the monitor really runs. A schedule at GitHub is a wish: in 2026 runs start hours late, and many never do.

/**
 * GitHub starts scheduled runs late, by this much at the least.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule
 */
const LATENESS_MS = 15 * _time_js__WEBPACK_IMPORTED_MODULE_0__/* .MINUTE_MS */ .kg;
/** Fewer say nothing yet. */
const FEWEST_GAPS = 5;
/** @param runs newest first; whoever started them, they looked */
function measureCadence(runs, now) {
    const times = runs.map(({ at }) => at.getTime()).filter((time) => time < now.getTime());
    const begin = now.getTime() - _time_js__WEBPACK_IMPORTED_MODULE_0__/* .WEEK_MS */ .mb;
    // The gap that the week begins in counts whole.
    const before = times.findIndex((time) => time < begin);
    const points = [now.getTime(), ...(before < 0 ? times : times.slice(0, before + 1))];
    const gaps = points.slice(1).map((time, index) => (points[index] ?? time) - time);
    if (gaps.length < FEWEST_GAPS)
        return undefined;
    const sorted = gaps.toSorted((a, b) => a - b);
    return {
        medianMs: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0,
        usualMs: ofTime(sorted, 0.9),
        longestMs: sorted.at(-1) ?? 0,
        spanMs: Math.min(_time_js__WEBPACK_IMPORTED_MODULE_0__/* .WEEK_MS */ .mb, now.getTime() - (points.at(-1) ?? 0)),
    };
}
/** The gap at which so much of the time is covered. Of gaps alone, ten runs by hand in a row would outweigh a night. */
function ofTime(sorted, share) {
    const total = sorted.reduce((sum, gap) => sum + gap, 0);
    let covered = 0;
    for (const gap of sorted) {
        covered += gap;
        if (covered >= share * total)
            return gap;
    }
    return 0;
}
/**
 * So long after a check the next one should be there. What is over a day is no lateness, but a monitor that was off.
 * Milliseconds.
 */
function nextCheckWithinMs(checkIntervalMs, cadence) {
    return Math.max(checkIntervalMs + LATENESS_MS, Math.min(cadence?.usualMs ?? 0, _time_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO));
}
/** `every 47 min in the last week, longest gap 3 h 10 min`. */
function cadenceWords({ medianMs, longestMs, spanMs }) {
    const span = spanMs >= _time_js__WEBPACK_IMPORTED_MODULE_0__/* .WEEK_MS */ .mb ? 'week' : (0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .renderDuration */ .PP)(spanMs);
    return `every ${(0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .renderDuration */ .PP)(medianMs)} in the last ${span}, longest gap ${(0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .renderDuration */ .PP)(longestMs)}`;
}


/***/ }),

/***/ 7398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eB: () => (/* binding */ judgeProof),
/* harmony export */   z0: () => (/* binding */ refusalsIn)
/* harmony export */ });
/* unused harmony export showsSuccess */
/* harmony import */ var _log_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(374);
// What a bot's log proves about the token that it uses: Meta refused it, or a call with it succeeded.

/** Meta's refusals among what was found; nothing where there are none. */
function refusalsIn({ strong, groups }) {
    const times = groups.filter(({ evidence }) => evidence === 'strong').map(({ last }) => last.getTime());
    return strong > 0 && times.length > 0 ? { count: strong, last: new Date(Math.max(...times)) } : undefined;
}
function judgeProof(lines, options) {
    const findings = (0,_log_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .scanLogs */ .HW)(lines, options);
    const refusals = refusalsIn(findings);
    return {
        lines: findings.scanned,
        ...(refusals ? { refusals } : {}),
        isUsed: lines.some((line) => (0,_log_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfRunningDeployment */ .CM)(line, options) && showsSuccess(line.text)),
    };
}
/**
 * The answer to a sent message names what was given as `input`; webhooks, which prove nothing, do not.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/message-api
 */
const SEND_ANSWER = (0,_log_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .orderedLiterals */ .QU)('send answer', ['messaging_product', 'input', 'wa_id', 'wamid.']);
/** A line of a program that says that it sent a message, with Meta's id for it. */
const SENT = /\b(?:sent|enviad[oa]|gesendet|envoy[ée]e?)\b/i;
const HTTP_OK = /\b20[01]\b(?!\s*ms)/;
/** Whatever else such a line says, it is about something that went wrong, or about the state of an older message. */
const NOT_WELL = /(?<!:)\b[45]\d\d\b|error|fail|exception|refused|denied|timeout|"?status"?\s*[:=]\s*["']?[a-z]/i;
/** Whether the line shows that a call to the Graph API succeeded. What is not sure is none. */
function showsSuccess(text) {
    if (text.includes('wamid.')) {
        if (SEND_ANSWER.matches(text.replaceAll(/\s+/g, ' ')))
            return true;
        return SENT.test(text) && !NOT_WELL.test(text);
    }
    return text.includes('graph.facebook.com') && HTTP_OK.test(text) && !NOT_WELL.test(text);
}


/***/ }),

/***/ 374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ne: () => (/* binding */ BUILT_IN_PATTERNS),
  to: () => (/* binding */ countLogLines),
  CM: () => (/* binding */ isOfRunningDeployment),
  sW: () => (/* binding */ judgeLine),
  QU: () => (/* binding */ orderedLiterals),
  HW: () => (/* binding */ scanLogs)
});

// EXTERNAL MODULE: ./build/core/alert-lines.js
var alert_lines = __webpack_require__(5526);
;// CONCATENATED MODULE: ./build/core/log/log-classes.js
// What a line of the bot's log is evidence of: one table, a row each, from what is certain to what only sounds like it.
/** Never silenced and never another service's; of a text in lower case. */
const NAMES_GRAPH = /graph\.facebook\.com/u;
/** Every error of the Graph API is an OAuthException, so that says whose error it is, and nothing about the token. */
const META_ERROR = /oauthexception|graphmethodexception|fbtrace_id|facebook platform/u;
/** Whose line it is; good answers say so, too. */
const META = /oauthexception|graphmethodexception|fbtrace_id|graph\.facebook\.com|facebook platform|(?<!microsoft )graph ?api|messaging_product|wamid\./u;
/** Also in JSON that is a string of JSON. A status, an exit code and a subcode are other numbers. */
const CODE = String.raw `(?<!sub_?|status[ _-]?|exit[ _-]?|response[ _-]?)c(?:ode|[oó]digo)[^\w\n]{0,12}`;
const OF_TOKEN = '(?:190|102|452|0)';
/** HTTP statuses are written under that name, too. */
const OF_MESSAGE = String.raw `(?![45]\d\d\b)\d{1,7}`;
/** Meta's sentences about tokens, as its errors have them and bots repeat them. */
const SENTENCES = [
    'error validating access token',
    'error validating application',
    'invalid oauth (?:2.0 )?access token',
    'malformed access token',
    'cannot parse access token',
    'access token could not be decrypted',
    'session has expired on ',
    'session has been invalidated because',
    'session was invalidated explicitly',
    'session does not match current stored session',
    'session key invalid',
    'has not authorized application',
    'cannot access the app till you log in',
    'an active access token must be used',
].join('|');
/** In the order of their weight: a line is what the first row says that fits. */
const ROWS = [
    { evidence: 'strong', name: 'Meta: token rejected', says: new RegExp(SENTENCES, 'u') },
    { evidence: 'strong', name: 'Meta: "invalid_token"', says: /\boauth\W[^\n]{0,60}?invalid_token/u },
    {
        evidence: 'strong',
        name: 'Meta: token error code',
        says: new RegExp(String.raw `${CODE}${OF_TOKEN}\b|\(#${OF_TOKEN}\)|oauthexception\W{1,4}190\b`, 'u'),
        besides: META_ERROR,
    },
    {
        evidence: 'strong',
        name: 'Meta: token error code',
        says: new RegExp(String.raw `${CODE}190\b|\(#190\)`, 'u'),
        besides: META,
    },
    {
        evidence: 'strong',
        name: 'Meta: HTTP 401',
        // Neither a length nor a duration.
        says: /(?<!\b[23]\d\d )\b401\b(?! ?(?:ms|s|b|kb|bytes)\b)/u,
        besides: NAMES_GRAPH,
    },
    {
        evidence: 'messaging',
        name: 'Meta: code',
        says: new RegExp(String.raw `(?:${CODE}|\(#)(${OF_MESSAGE})\b`, 'u'),
        besides: META_ERROR,
    },
    { evidence: 'messaging', name: 'Meta: code', says: new RegExp(String.raw `\(#(${OF_MESSAGE})\)`, 'u'), besides: META },
    { evidence: 'messaging', name: 'Meta: code', says: new RegExp(String.raw `(?:${CODE}|\(#)(13\d{4})\b`, 'u') },
    // Other services, by their hosts, libraries and errors.
    {
        evidence: 'elsewhere',
        name: 'a parser',
        says: /unexpected token|or unexpected token|syntaxerror|jsondecodeerror|tokeniz|\bzod|invalid input|is not valid json|token at position|token '?[<{]/u,
    },
    {
        evidence: 'elsewhere',
        name: 'an AI service',
        says: /openai|anthropic|claude|gemini|\bgroq|openrouter|deepseek|mistral|elevenlabs|assemblyai|deepgram|hugging ?face|langchain|pinecone|dialogflow|\bsk-|max_\w{0,20}tokens|tokens per|context length|\bllm\b|\bgpt/u,
    },
    {
        evidence: 'elsewhere',
        name: 'Postgres',
        says: /postgres|\bpg_|prisma|sequelize|typeorm|sqlstate|28p01|supabase|database/u,
    },
    { evidence: 'elsewhere', name: 'MySQL', says: /mysql|mariadb|er_access_denied|mssql|sql ?server/u },
    { evidence: 'elsewhere', name: 'Redis', says: /redis|noauth|wrongpass|upstash|bullmq|valkey/u },
    { evidence: 'elsewhere', name: 'MongoDB', says: /mongo/u },
    { evidence: 'elsewhere', name: 'a message queue', says: /rabbitmq|amqp|kafka|\bsasl\b|\bmqtt\b|\bnats\b/u },
    {
        evidence: 'elsewhere',
        name: 'mail',
        says: /smtp|\bimap|nodemailer|\beauth\b|\b535\b|mailgun|sendgrid|\bgmail|\bmailer|postmark|resend\.com|brevo/u,
    },
    {
        evidence: 'elsewhere',
        name: 'payments',
        says: /stripe|paypal|mercado ?pago|razorpay|shopify|woocommerce|pagar\.?me|\basaas\b|\bpix\b|\badyen|braintree/u,
    },
    {
        evidence: 'elsewhere',
        name: 'Google',
        says: /google|gaxios|invalid_grant|firebase|firestore|\bgcp\b|\bfcm\b/u,
    },
    { evidence: 'elsewhere', name: 'Telegram', says: /telegra[mf]|grammy/u },
    { evidence: 'elsewhere', name: 'Discord', says: /discord/u },
    { evidence: 'elsewhere', name: 'Slack', says: /\bslack|invalid_auth\b/u },
    {
        evidence: 'elsewhere',
        name: 'AWS',
        says: /\baws|amazon|\bs3\b|expiredtoken\b|expiredtokenexception|invalidclienttokenid|unrecognizedclient|signaturedoesnotmatch|dynamodb|cognito/u,
    },
    {
        evidence: 'elsewhere',
        name: 'Microsoft',
        says: /microsoft|azure|aadsts|outlook|office ?365|invalidauthenticationtoken|\bmsal/u,
    },
    {
        evidence: 'elsewhere',
        name: 'another service',
        says: /twilio|github|gitlab|npm err|\bnotion|airtable|hubspot|zendesk|salesforce|pipedrive|auth0|clerk|\bokta\b|keycloak|cloudflare|cloudinary|spotify|twitter|linkedin|tiktok|\bzoom\b|calendly|trello|\bjira\b|atlassian|dropbox|ngrok|otlp|opentelemetry|\bloki\b|grafana|\bgrpc|elasticsearch|opensearch|\bminio|\bvault\b|api[ _-]?key/u,
    },
    // The bot's own doors: its webhook, its users, its access log.
    {
        evidence: 'elsewhere',
        name: 'webhook handshake',
        says: /verif(?:y|ication)[ _-]?token|hub\.verify|hub\.mode|webhook verif(?:y|ication)|invalid signature|signature mismatch|hub[ -]signature/u,
    },
    { evidence: 'elsewhere', name: 'CSRF protection', says: /[cx]srf|csurf|authenticity ?token/u },
    {
        evidence: 'elsewhere',
        name: 'JSON Web Tokens',
        says: /\bjwt|jsonwebtoken|tokenexpirederror|notbeforeerror|expiredsignature|no authorization token was found|passport|authguard|unauthorizedexception|next-?auth|\bjw[ks]s?\b/u,
    },
    {
        evidence: 'elsewhere',
        name: "the bot's users",
        says: /password|contraseña|senha|\bfor user\b|invalid credentials|log-?in failed|failed log-?in|\b(?:session|refresh|reset|invit\w{1,8}|confirmation|id|device|push|registration|fcm)[ _-]token|refresh_?token|(?:request|attempt|access|connection) (?:from|by|to) |client rejected|socket\.io|websocket|captcha|turnstile|\bldap/u,
    },
    {
        evidence: 'elsewhere',
        name: 'access log',
        // A bot that logs its own calls to Graph by their path names the version.
        says: /\b(?:get|post|put|patch|delete|head|options) \/(?!v\d)[^\s"]{0,500}(?: http\/[\d.]{1,3})?"? {1,4}(?:[-=→>:]{1,2} )?(?:status[=: ])?40[13]\b|\bunauthorized: \/(?!v\d)|"(?:url|path)":"\/(?!v\d)|werkzeug|starlette/u,
    },
    // Good news, and settings.
    {
        evidence: 'elsewhere',
        name: 'good news',
        says: /refreshed|renewed|rotated|still valid|is valid\b|not expired|valid until|(?:will )?expires? (?:in|at|on)\b|expires_(?:in|at)\b|success/u,
        unless: /fail|error|exception|unsuccess|could not|can't|cannot|unable|denied|reject|refused|invalid|expired|unauthori[sz]ed|40[13]|in 0\b/u,
    },
    {
        evidence: 'elsewhere',
        name: 'a setting',
        says: /_expir(?:e|es|y|ation)(?:_\w{1,20})?\W{0,3}[=:]|expires?in\W{0,3}[=:]/u,
    },
    {
        evidence: 'elsewhere',
        name: 'another host',
        says: /https?:\/\/(?!(?:[\w-]{1,40}\.){0,3}(?:facebook|fbsbx|fb|whatsapp|meta|instagram)\.|developer\.mozilla|httpstatuses|nodejs\.org)[a-z0-9[]/u,
    },
    { evidence: 'strong', name: 'code 190', says: new RegExp(String.raw `${CODE}190\b`, 'u') },
    {
        evidence: 'strong',
        name: 'code 190',
        says: /\(#190\)/u,
        besides: /token|unauthori[sz]ed|authenticat/u,
    },
];
/**
 * What only sounds like an authentication error: the six patterns of the product's promise, plain refusals, and the
 * commonest words of Spanish and Portuguese. Each literal follows the one before, on the same line.
 */
const WEAK = [
    ['token', 'expir'],
    ['invalid', 'token'],
    ['unauthorized'],
    ['authentication', 'fail'],
    ['403', 'forbidden'],
    ['401', 'unauthorized'],
    ['status code 401'],
    ['status 401'],
    ['http 401'],
    ['token', 'invalid'],
    ['token', 'inválid'],
    ['token', 'válido'],
    ['token', 'caduc'],
    ['token', 'vencid'],
    ['no autorizad'],
    ['não autorizad'],
    ['autentica', 'fall'],
    ['autentica', 'falh'],
    ['falh', 'autentica'],
    ['fall', 'autentica'],
    ['error de autentica'],
    ['erro de autentica'],
];
/**
 * Every weak pattern needs one of these, and Meta's errors have one in practice (`OAuthException`, `access token`), so
 * that most lines are done after one look.
 */
const SUSPECT = /token|auth|autori|autentica|40[13]|190|13\d{4}/iu;
/** How far from what was found a line is searched for the name of another service. */
const REACH = 2_000;
/**
 * What the line says by the table; nothing where it may still be weak.
 * @param text in lower case
 * @param weakAt where it sounds like an error, if it does
 */
function classify(text, weakAt) {
    const isGraphs = NAMES_GRAPH.test(text);
    const at = weakAt ?? text.search(BARE_CODE);
    const near = at < 0 || isGraphs ? '' : text.slice(Math.max(0, at - REACH), at + REACH);
    for (const row of ROWS) {
        const isElsewhere = row.evidence === 'elsewhere';
        if (isElsewhere && near === '')
            continue;
        const said = row.says.exec(isElsewhere ? near : text);
        if (!said || row.besides?.test(text) === false || row.unless?.test(near))
            continue;
        return {
            evidence: row.evidence,
            name: row.evidence === 'messaging' ? `${row.name} ${said[1]}` : row.name,
            locate: (shown) => shown.toLowerCase().search(row.says),
        };
    }
    return undefined;
}
const BARE_CODE = new RegExp(String.raw `${CODE}190\b`, 'u');

;// CONCATENATED MODULE: ./build/core/log/log-scan.js
// Finds authentication errors among the bot's log lines, in time linear in their length.


/** The weak patterns: case-insensitive, `.*` stays within a line. */
const BUILT_IN_PATTERNS = WEAK.map((literals) => orderedLiterals(literals.join('.*'), literals));
const EVIDENCE = ['strong', 'weak', 'messaging', 'elsewhere'];
/** Kinds of lines that one pattern is split into at most; the last one takes what is left. */
const MOST_KINDS = 4;
const RAILWAY_DROPS = 'Railway rate limit of ';
const OWN_NAME = 'whatsapp-token-manager';
/** The colours of `util.inspect`, also as JSON writes them. */
const COLOURS = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
/(?:\x1b|\\{1,4}(?:u00|x)1b)\[[\d;]{0,20}m/gi;
function scanLogs(lines, options) {
    const groups = new Map();
    const kinds = new Map();
    const patterns = sortPatterns(options.patterns);
    const findings = { scanned: 0, count: 0, strong: 0, groups: [], droppedByRailway: false };
    for (const line of lines) {
        if (!isOfRunningDeployment(line, options))
            continue;
        findings.scanned++;
        if (line.text.startsWith(RAILWAY_DROPS))
            findings.droppedByRailway = true;
        const found = judgeLine(line.text, patterns);
        if (!found)
            continue;
        const { text } = line;
        if (found.evidence === 'strong')
            findings.strong++;
        if (found.evidence === 'strong' || found.evidence === 'weak')
            findings.count++;
        const name = `${found.evidence} ${found.name}`;
        const known = kinds.get(name) ?? new Set();
        kinds.set(name, known);
        const kind = fingerprint(text, found.locate(text));
        if (known.size < MOST_KINDS)
            known.add(kind);
        const key = `${name} ${known.has(kind) ? kind : ''}`;
        count(groups, key, { ...found, text, timestamp: line.timestamp });
    }
    findings.groups = [...groups.values()]
        .sort((a, b) => EVIDENCE.indexOf(a.evidence) - EVIDENCE.indexOf(b.evidence) || b.count - a.count)
        .map(({ newest, locate, ...group }) => ({ ...group, example: options.sanitizeExcerpt(newest, locate) }));
    return findings;
}
function count(groups, key, { evidence, name, locate, text, timestamp }) {
    const group = groups.get(key);
    if (!group) {
        const times = { first: timestamp, last: timestamp };
        groups.set(key, { pattern: name, evidence, count: 1, ...times, newest: text, locate });
        return;
    }
    group.count++;
    if (timestamp < group.first)
        group.first = timestamp;
    if (timestamp >= group.last)
        Object.assign(group, { last: timestamp, newest: text, locate });
}
function sortPatterns(patterns) {
    return {
        builtIn: patterns.filter((pattern) => BUILT_IN_PATTERNS.includes(pattern)),
        own: patterns.filter((pattern) => !BUILT_IN_PATTERNS.includes(pattern) && !pattern.silences),
        silencing: patterns.filter(({ silences }) => silences),
    };
}
/** A pattern of the user's own counts, whatever else the line names: it was asked for. */
function judgeLine(line, { builtIn, own, silencing } = { builtIn: BUILT_IN_PATTERNS, own: [], silencing: [] }) {
    const isSuspect = SUSPECT.test(line);
    if ((!isSuspect && own.length === 0) || isOurOwn(line))
        return undefined;
    const text = line.replace(COLOURS, '');
    const lower = text.toLowerCase();
    const isGraphs = isSuspect && NAMES_GRAPH.test(lower);
    const matching = (pattern) => pattern.matches(text, lower);
    if (!isGraphs && silencing.some(matching))
        return undefined;
    const asked = own.find(matching);
    const weak = (isSuspect ? (isGraphs ? BUILT_IN_PATTERNS : builtIn).find(matching) : undefined) ?? asked;
    const found = isSuspect ? classify(lower, weak && locate(weak, text)) : undefined;
    if (found?.evidence === 'strong' || (found && !asked))
        return found;
    return weak && { evidence: 'weak', name: weak.name, locate: (shown) => locate(weak, shown) };
}
function locate(pattern, text) {
    return pattern.locate?.(text) ?? 0;
}
/** Tells one error from another by the words around what was found, less what differs from line to line. */
function fingerprint(text, at) {
    const start = text.lastIndexOf('\n', at) + 1;
    const words = (part) => part.toLowerCase().match(/(?<![^\s"'{,:])[\p{L}.-]{3,30}(?![^\s"'},:])/gu) ?? [];
    const before = words(text.slice(Math.max(start, at - 100), Math.max(at, 0))).slice(-4);
    return [...before, ...words(text.slice(Math.max(at, 0), at + 200)).slice(0, 6)].join(' ');
}
/** Whether the running deployment wrote it, as far as can be told. */
function isOfRunningDeployment(line, { since, deploymentId }) {
    if (deploymentId !== undefined && line.deploymentId !== undefined)
        return line.deploymentId === deploymentId;
    return since === undefined || line.timestamp >= since;
}
/** Our alerts are about the token, too; a monitor on Railway must not take them for the bot's. */
function isOurOwn(text) {
    return text.startsWith(OWN_NAME) || text.includes(alert_lines/* CRITICAL_WORDS */.k_) || text.includes(alert_lines/* BLOCKED_WORDS */.Bs);
}
/**
 * The pattern `a.*b.*c` for literals in lower case. Between literals `.*` only asks for their order, which repeated
 * searching answers in linear time, where a backtracking engine needs quadratic time for `token token token …`.
 */
function orderedLiterals(name, literals) {
    return {
        name,
        matches: (text, lower = text.toLowerCase()) => findInOrder(lower, literals) >= 0,
        locate: (text) => findInOrder(text.toLowerCase(), literals),
    };
}
/** Where the first of them stands, or -1. */
function findInOrder(text, literals) {
    let from = 0;
    let found = 0;
    let first = -1;
    for (let literal = literals[0]; literal !== undefined; literal = literals[found]) {
        const at = text.indexOf(literal, from);
        if (at < 0)
            return -1;
        const lineStart = found === 0 ? from : lastLineStart(text, from, at);
        if (lineStart > from) {
            // No line before this one has that literal behind the others, so the search goes on here.
            from = lineStart;
            found = 0;
        }
        else {
            if (found === 0)
                first = at;
            from = at + literal.length;
            found++;
        }
    }
    return first;
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
/** `1 log line`, `2 log lines`. */
function countLogLines(count) {
    return count === 1 ? '1 log line' : `${count} log lines`;
}


/***/ }),

/***/ 4220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ reasonLine),
/* harmony export */   A_: () => (/* binding */ LEVELS),
/* harmony export */   OV: () => (/* binding */ sortByLevel),
/* harmony export */   cY: () => (/* binding */ worstLevel),
/* harmony export */   dc: () => (/* binding */ toldOf),
/* harmony export */   nW: () => (/* binding */ OUTAGES),
/* harmony export */   tw: () => (/* binding */ isLoud),
/* harmony export */   u1: () => (/* binding */ hasEffect)
/* harmony export */ });
// The words every judgement is made of: a level, and reasons that say what happened, why probably, and what to do.
/** Whether it is an error, or worse: it opens an issue, and makes a run red unless `fail-on` says otherwise. */
function isLoud(level) {
    return level === 'error' || level === 'critical';
}
/** From quiet to loud, so that the worst of several can be taken. */
const LEVELS = ['info', 'warning', 'error', 'critical'];
/** The codes of services that gave no usable answer, and which these are. */
const OUTAGES = {
    META_UNAVAILABLE: 'Meta',
    RAILWAY_UNAVAILABLE: 'Railway',
    GITHUB_UNAVAILABLE: 'GitHub',
};
function hasEffect(reasons, effect) {
    return reasons.some((reason) => reason.effect === effect);
}
/** What programs are told of a reason: what people are told. */
function toldOf({ headline: _line, effect: _does, noAnswerFrom: _silent, ...told }) {
    return told;
}
/** Loudest first. */
function sortByLevel(reasons) {
    return reasons.toSorted((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level));
}
/** All of it in one line, behind its code. */
function reasonLine({ code, what, why, fix }) {
    return [`${code}: ${what}`, why, fix && `What to do: ${fix}`].filter(Boolean).join(' ');
}
/** The loudest level among several; `info` when there is none. */
function worstLevel(levels) {
    let worst = 0;
    for (const level of levels)
        worst = Math.max(worst, LEVELS.indexOf(level));
    return LEVELS[worst] ?? 'info';
}


/***/ }),

/***/ 193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PI: () => (/* binding */ redactOutside),
/* harmony export */   lY: () => (/* binding */ createRedactor),
/* harmony export */   n0: () => (/* binding */ looksSecret)
/* harmony export */ });
/* unused harmony export redactPersonal */
/* harmony import */ var _sensitive_shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1649);
// Takes secrets and personal data out of text that leaves the program, in time linear in its length.

const MASK = '***';
/** Shorter values would blank out ordinary words everywhere. */
const SHORTEST_SECRET = 4;
/** Eight characters of a secret are always this many of its characters, base64 digits and hex digits. */
const GRAM = { plain: 8, base64: 10, hex: 16 };
const GRAM_LENGTHS = Object.values(GRAM);
/** What often stands before a secret, and in our own sentences as well: a URL's scheme, a pasted `NAME=`. */
const PREAMBLE = /^(?:[A-Za-z][A-Za-z0-9+.-]*:\/\/|[A-Z0-9_]*(?:TOKEN|SECRET|KEY)=)(?=.{8})/s;
/**
 * A function that masks every known secret, each fragment of eight characters or more, and what looks like a secret
 * of Meta or GitHub: as it is, URL-encoded, JSON-escaped, in hex and in base64. Applying it again changes nothing.
 * Fragments with white space in them stay (a variable that wrongly holds words must not garble our sentences).
 */
function createRedactor(secrets) {
    // Indexed when the next text comes: many secrets may become known before.
    let waiting = [...secrets];
    const index = { grams: new Set(), beginnings: new Uint8Array(0x10000), wholes: new Set() };
    const learn = () => {
        for (const value of waiting)
            indexSecret(index, value);
        waiting = [];
    };
    const redact = (text) => {
        learn();
        for (let before = text;;) {
            const after = mask(before, index);
            // A mask may complete a secret that has asterisks of its own. Each further round makes the text shorter.
            if (after === before)
                return after;
            before = after;
        }
    };
    return Object.assign(redact, {
        add: (value) => void waiting.push(value),
        holds: (text) => {
            learn();
            const covered = new Uint8Array(text.length);
            coverGrams(text, index, covered);
            return covered.includes(1);
        },
    });
}
function indexSecret(index, value) {
    const secret = value.trim().replace(PREAMBLE, '');
    if (secret.length < SHORTEST_SECRET)
        return;
    for (const form of plainForms(secret))
        indexForm(index, form, GRAM.plain);
    for (const form of base64Forms(secret))
        indexForm(index, form, GRAM.base64);
    const hex = Buffer.from(secret).toString('hex');
    for (const form of [hex, hex.toUpperCase()])
        indexForm(index, form, GRAM.hex);
}
/** Ways to write a value in which eight of its characters never take less than eight. */
function plainForms(secret) {
    const wellFormed = secret.replace(/\p{Surrogate}/gu, '\ufffd');
    const json = JSON.stringify(secret).slice(1, -1);
    const urls = [encodeURIComponent(wellFormed), new URLSearchParams({ '': wellFormed }).toString().slice(1)];
    const lower = urls.map((url) => url.replace(/%../g, (byte) => byte.toLowerCase()));
    return new Set([secret, json, json.replaceAll('/', '\\/'), ...urls, ...lower]);
}
/** The digits of base64 and base64url that the value alone decides, behind 0, 1 or 2 bytes of something else. */
function base64Forms(secret) {
    const forms = new Set();
    for (const shift of [0, 1, 2]) {
        const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]);
        for (const encoding of ['base64', 'base64url']) {
            const digits = bytes
                .toString(encoding)
                .replace(/=+$/, '')
                .slice(Math.ceil((shift * 8) / 6));
            // The last digit counts where the value ends the data, and not where something follows.
            forms.add(digits).add(digits.slice(0, Math.floor((bytes.length * 8) / 6) - Math.ceil((shift * 8) / 6)));
        }
    }
    return forms;
}
function indexForm(index, form, length) {
    if (form.length < length || /\s/.test(form))
        index.wholes.add(form);
    for (let start = 0; start + length <= form.length; start++) {
        const gram = form.slice(start, start + length);
        if (/\s/.test(gram))
            continue;
        index.grams.add(gram);
        let key = 0;
        for (let at = 0; at < 4; at++)
            key = nextKey(key, gram.charCodeAt(at));
        index.beginnings[key] = 1;
    }
}
/** A key of the last four characters: whatever came before has been shifted out. */
function nextKey(key, charCode) {
    return ((key << 4) ^ charCode) & 0xffff;
}
function mask(text, index) {
    // Everything is found in the same text and covered first, so that no mask can cut another secret in two.
    const covered = new Uint8Array(text.length);
    coverGrams(text, index, covered);
    for (const whole of index.wholes) {
        for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1))
            covered.fill(1, at, at + whole.length);
    }
    for (const shape of _sensitive_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRETS */ .cW)
        if (shape.always)
            coverShape(text, shape, covered);
    return maskCovered(text, covered);
}
function maskCovered(text, covered) {
    let masked = '';
    let at = 0;
    for (let start = covered.indexOf(1); start >= 0; start = covered.indexOf(1, at)) {
        masked += text.slice(at, start) + MASK;
        const end = covered.indexOf(0, start);
        if (end < 0)
            return masked;
        at = end;
    }
    return masked + text.slice(at);
}
function coverShape(text, shape, covered) {
    if ('says' in shape) {
        for (const match of text.matchAll(shape.says)) {
            const end = match.index + match[0].length;
            covered.fill(1, end - (match[1] ?? match[0]).length, end);
        }
        return;
    }
    const { begins, ends, isWhole, isQuoted, last } = shape;
    begins.lastIndex = 0;
    // Goes on behind each value, so that no character is looked at twice.
    for (let match = begins.exec(text); match; match = begins.exec(text)) {
        const start = begins.lastIndex;
        ends.lastIndex = start;
        const stop = ends.exec(text)?.index ?? text.length;
        let end = last ? text.slice(start, stop).lastIndexOf(last) + start : stop;
        while (isQuoted && end > start && stop - end < 8 && text[end - 1] === '\\')
            end -= 1;
        if (end > start)
            covered.fill(1, isWhole ? match.index : start, end);
        begins.lastIndex = Math.max(start, stop);
    }
}
function coverGrams(text, { grams, beginnings }, covered) {
    let key = 0;
    for (let at = 0; at < text.length; at++) {
        key = nextKey(key, text.charCodeAt(at));
        if (beginnings[key] === 0 || at < 3)
            continue;
        const start = at - 3;
        for (const length of GRAM_LENGTHS) {
            if (grams.has(text.slice(start, start + length)))
                covered.fill(1, start, start + length);
        }
    }
}
/** Whether something in it has the form of a secret of Meta or GitHub. */
function looksSecret(text) {
    const covered = new Uint8Array(text.length);
    for (const shape of _sensitive_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRETS */ .cW)
        if (shape.always)
            coverShape(text, shape, covered);
    return covered.includes(1);
}
/** Secrets of other services, and what is personal. For what others wrote: our own sentences say `token:` and `key=`. */
function redactOutside(text) {
    const covered = new Uint8Array(text.length);
    for (const shape of _sensitive_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRETS */ .cW)
        if (!shape.always)
            coverShape(text, shape, covered);
    return redactPersonal(maskCovered(text, covered));
}
/** Telephone numbers, addresses and ids of people become a word in brackets; dates and times stay. */
function redactPersonal(text) {
    return _sensitive_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .PERSONAL */ .zv.reduce((clean, { says, instead }) => clean.replace(says, (_match, kept) => (typeof kept === 'string' ? kept : instead)), text);
}


/***/ }),

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
            text: `${_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK */ .M$[state]} ${state} · ${level} · ${context.bot}${context.place ? ` · ${context.place}` : ''}`,
            hang: INDENT,
        },
        expires,
        ...(bar ? [row('Time left', bar)] : []),
        ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .predictionWords */ .Vu)(report).map(([name, words]) => row(name, words)),
        ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .findLinks */ .t5)(report).map(([name, url]) => row(name, url)),
        ...(messages ? [row('Messages', messages)] : []),
        row("Bot's log", (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .logWords */ .UU)(logs)),
        ...groups.map(({ count, pattern, evidence, example }) => row('', `${count} × ${pattern} (${evidence})${context.showExcerpts ? ` | ${example}` : ''}`)),
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
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE = /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{FE0F}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}])/u;
/** How many columns of a terminal a text takes. */
function columnsOf(text) {
    let columns = 0;
    for (const { segment } of GRAPHEMES.segment(text))
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
            const about = issue.number ? ` · issue #${issue.number}` : '';
            const name = context.bot.padEnd(width);
            return {
                level: 'info',
                text: `${_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK */ .M$[state]} ${name}  ${state} · ${level} · ${state === 'expired' ? 'expired' : 'expires'} ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .expiryWords */ .T_)(token, checkedAt)}${about}`,
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
    update: '✅ Done: the new token is saved to Railway, and the bot runs with it.',
    refresh: '✅ Done: the token is renewed, and the bot runs with it.',
    redeploy: '✅ Done: the bot runs with the token saved on Railway.',
    switch: '✅ Done: the bot runs with its backup token.',
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
        return withoutChange((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .sayWith */ .C6)(`✋ Dry run. ${failureOf(kind, main)}`, main));
    }
    if (outcome === 'live')
        return { text: DONE[kind], ...(main ? { of: main } : {}) };
    if (!main)
        return { text: `⚠️ ${NOT_DONE[kind]}.` };
    const said = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .sayWith */ .C6)(outcome === 'refused' ? `✋ ${failureOf(kind, main)}` : BEFORE[outcome ?? 'none'](kind), main);
    return rotation?.changed || outcome === 'unchanged' ? said : withoutChange(said);
}
/** What goes before the reason. */
const BEFORE = {
    unchanged: () => '✅ Nothing to do',
    'set-not-live': () => '⚠️ Not finished',
    'live-but-refused': () => '❌ Not working yet',
    restored: (kind) => `↩️ ${NOT_DONE[kind]}`,
    none: (kind) => `⚠️ ${NOT_DONE[kind]}`,
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
    return { ...said, text: `${text.replace(/ Nothing was (?:written|changed)\.$/, '')} Nothing was changed.` };
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
/* harmony export */   PE: () => (/* binding */ goodNews),
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
    valid: '🟢',
    expiring: '🟡',
    expired: '🔴',
    invalid: '🔴',
    misconfigured: '🟠',
    blocked: '⛔',
    unknown: '⚪',
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
    valid: '✅ This token works',
    expiring: '🟡 This token works, but expires soon',
    expired: '❌ Token rejected',
    invalid: '❌ Token rejected',
    misconfigured: "🟠 Couldn't verify this token",
    blocked: '⛔ Meta has blocked the account of this token',
    unknown: "⚪ Couldn't check this token",
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
    const [, join, byMeta] = /^Meta rejected (?:the new|this) token(:|, which) (.*)$/s.exec(reason.what) ?? [];
    if (byMeta)
        return { text: `${before} by Meta: ${join === ':' ? '' : 'it '}${byMeta}`, of: reason };
    const what = reason.what
        .replace(/^(?:This|The new) token (?=\w+s? |has )/, 'it ')
        .replace(/^(?:A|An|Another|It|No|The|This|Couldn't)\b/, (word) => word.toLowerCase());
    return { text: `${before}: ${what}`, of: reason };
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
/** The first line once all is well again. */
function goodNews(bot) {
    return `✅ ${HEADLINE.valid(bot)} again`;
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
    return links.map(([name, url]) => `[${name}](${url})`).join(' → ');
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
    return `${'█'.repeat(full)}${'░'.repeat(BAR_CELLS - full)}${percent}`;
}
/** Whether messages go out and come in, in a few words; nothing where that was not asked. */
function messagingWords({ messaging }) {
    if (!messaging)
        return undefined;
    const { canSend, canReceive, host } = messaging;
    return `${CAN_SEND[canSend]} · ${CAN_RECEIVE[canReceive]}${canReceive === 'elsewhere' ? ` ${host}` : ''}`;
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
    const named = groups.slice(0, 3).map(({ count, pattern }) => `${count} × ${pattern}`);
    return `${countAside(groups)} not about this token: ${named.join(', ')}${groups.length > 3 ? ', …' : ''}`;
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


/***/ }),

/***/ 2671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ pollPauseMs),
/* harmony export */   ZD: () => (/* binding */ isStuck),
/* harmony export */   sk: () => (/* binding */ nextStep)
/* harmony export */ });
// The steps of a rotation: what to do next, from what is there now. That is what makes it resumable.
/** What has not ended by then will hardly end by itself. */
const STUCK_AFTER_MS = 30 * 60_000;
/** Whether a deployment on its way is no longer worth waiting for. */
function isStuck({ createdAt }, now) {
    return now.getTime() - createdAt.getTime() > STUCK_AFTER_MS;
}
/** A lost answer is settled by looking; what then is still to do is tried once more, and no more. */
const MOST_TRIES = 2;
function nextStep(view) {
    const { stored, writes, deploys, followed, active, changedAt } = view;
    if (stored !== 'new' && writes.answered === 0) {
        return writes.sent < MOST_TRIES ? { do: 'write' } : { do: 'finish', as: 'not-written' };
    }
    // A read may be older than the write before it: one is no proof that somebody else wrote.
    if (stored === 'other')
        return (view.otherSeen ?? 0) < 2 ? { do: 'look-again' } : { do: 'finish', as: 'overtaken' };
    if (view.asked)
        return { do: 'follow', id: view.asked };
    if (followed?.ended === 'failed' || followed?.ended === 'crashed')
        return { do: 'undo', because: followed.ended };
    if (followed?.ended === 'timeout')
        return { do: 'finish', as: 'timeout' };
    // What was followed has it. Railway may still list the old one as active for a moment.
    if (followed?.ended === 'up') {
        const hasCrashed = active?.id === followed.id && active.phase === 'crashed';
        return hasCrashed ? { do: 'undo', because: 'crashed' } : proveOrFinish(view, followed.id, 'live');
    }
    const hasIt = ({ id, createdAt }) => changedAt !== undefined && createdAt >= changedAt && (writes.sent === 0 || id !== view.ranBefore);
    const untouched = writes.sent === 0 && deploys === 0 && !followed;
    if (active && active.phase === 'up' && hasIt(active)) {
        return proveOrFinish(view, active.id, untouched ? 'unchanged' : 'live');
    }
    const coming = view.inFlight.find((deployment) => hasIt(deployment) && deployment.id !== followed?.id);
    if (coming)
        return { do: 'follow', id: coming.id };
    // What was begun before the change lacks it, and would take the place of what is started now, or lose its code to it.
    const waitedFor = [...(view.waitedFor ?? []), ...(followed ? [followed.id] : [])];
    const push = view.inFlight.find(({ id }) => !waitedFor.includes(id));
    if (push && deploys === 0)
        return { do: 'wait', id: push.id };
    return deploys < MOST_TRIES ? { do: 'deploy' } : { do: 'finish', as: 'not-deployed' };
}
/** That it runs says nothing about the token: its log does. */
function proveOrFinish({ proof }, id, as) {
    if (proof === 'off')
        return { do: 'finish', as };
    if (proof?.id !== id)
        return { do: 'prove', id };
    return { do: 'finish', as: proof.refused ? 'live-but-refused' : as };
}
/** Pauses between looks at a deployment grow to 15 s: 8 minutes cost some 40 requests. Milliseconds. */
function pollPauseMs(polls) {
    return Math.min(15_000, 2_000 + polls * 1_000);
}


/***/ }),

/***/ 7648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ DEPLOYMENT_NOT_FOLLOWED),
/* harmony export */   AG: () => (/* binding */ refersElsewhere),
/* harmony export */   AJ: () => (/* binding */ copiedTo),
/* harmony export */   Dn: () => (/* binding */ stoppedBefore),
/* harmony export */   ES: () => (/* binding */ ROTATION_CODES),
/* harmony export */   FE: () => (/* binding */ SEALED_WRITTEN),
/* harmony export */   G7: () => (/* binding */ proofNotes),
/* harmony export */   GY: () => (/* binding */ stagedChanges),
/* harmony export */   HP: () => (/* binding */ READS_ELSEWHERE),
/* harmony export */   IN: () => (/* binding */ stoppedAfter),
/* harmony export */   Iw: () => (/* binding */ REDEPLOYED),
/* harmony export */   JQ: () => (/* binding */ exchangeFailed),
/* harmony export */   KO: () => (/* binding */ sharedWith),
/* harmony export */   L8: () => (/* binding */ LIVE),
/* harmony export */   Lu: () => (/* binding */ deploymentFailed),
/* harmony export */   OX: () => (/* binding */ NOT_WRITTEN),
/* harmony export */   ST: () => (/* binding */ UNCHANGED),
/* harmony export */   YH: () => (/* binding */ RUNS_ALREADY),
/* harmony export */   e6: () => (/* binding */ PUSH_IN_FLIGHT),
/* harmony export */   fM: () => (/* binding */ OTHER_CODE),
/* harmony export */   gI: () => (/* binding */ OVERTAKEN),
/* harmony export */   iD: () => (/* binding */ DEPLOYMENT_SLOW),
/* harmony export */   jz: () => (/* binding */ isComposed),
/* harmony export */   mL: () => (/* binding */ liveButRefused),
/* harmony export */   si: () => (/* binding */ deploymentRefused),
/* harmony export */   u2: () => (/* binding */ storedIsDead),
/* harmony export */   yV: () => (/* binding */ WAS_PUT_BACK)
/* harmony export */ });
/* harmony import */ var _log_log_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(374);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3669);
// What a rotation says: one reason for each way it can end, and for what else people should know of it.


/** What is said of putting a token in place. */
const ROTATION_CODES = {
    LIVE: { effect: 'was-done' },
    OVERTAKEN: { effect: 'overtaken' },
    UNCHANGED: {},
    LIVE_BUT_REFUSED: { effect: 'calls-refused' },
    USE_NOT_SEEN: {},
    STORED_TOKEN_DEAD: {},
    DEPLOYMENT_SLOW: {},
    DEPLOYMENT_NOT_FOLLOWED: {},
    DEPLOYMENT_REFUSED: {},
    DEPLOYMENT_FAILED: {},
    EXCHANGE_FAILED: {},
    STAGED_CHANGES: {},
    SHARED_VARIABLE: {},
    TOKEN_COPIED: {},
    OTHER_CODE_DEPLOYED: {},
    PUSH_IN_FLIGHT: {},
    VARIABLE_SEALED: {},
    VARIABLE_REFERS_ELSEWHERE: {},
};
const AGAIN = 'Run this again: it continues where it stopped, and changes nothing twice.';
const UNCHANGED = {
    code: 'UNCHANGED',
    level: 'info',
    what: 'The variable already holds this token, and the bot runs with it. Nothing was changed.',
};
const LIVE = {
    code: 'LIVE',
    level: 'info',
    what: 'The new token is saved to Railway, and a deployment with it is running.',
    ...ROTATION_CODES.LIVE,
};
const RUNS_ALREADY = {
    code: 'UNCHANGED',
    level: 'info',
    what: 'The bot already runs with the stored token. Nothing was deployed.',
};
const REDEPLOYED = {
    code: 'LIVE',
    level: 'info',
    what: 'A deployment with the stored token is running.',
    ...ROTATION_CODES.LIVE,
};
/** Why the bot is not redeployed. */
function storedIsDead(reason) {
    return {
        code: 'STORED_TOKEN_DEAD',
        level: 'error',
        what: 'The stored token does not work, so redeploying the bot would not help.',
        fix: reason?.fix ?? 'Replace the token: that also redeploys the bot.',
    };
}
const NOT_WRITTEN = {
    code: 'RAILWAY_UNAVAILABLE',
    level: 'error',
    what: 'Railway did not confirm the new token in two attempts, and the variable does not show it.',
    why: 'Railway may not accept changes at the moment.',
    fix: AGAIN,
    noAnswerFrom: 'Railway',
};
const OVERTAKEN = {
    code: 'OVERTAKEN',
    level: 'error',
    what: 'Another update ran at the same time, and the variable now holds its token.',
    fix: 'Check whether that update is the one you want. If not, run this again.',
    ...ROTATION_CODES.OVERTAKEN,
};
const DEPLOYMENT_SLOW = {
    code: 'DEPLOYMENT_SLOW',
    level: 'error',
    what: 'The token is saved to Railway, but its deployment did not finish within `deploy-timeout`.',
    why: 'The deployment may be queued, or waiting for approval or CI. Or Railway is slow.',
    fix: `Open the deployment on Railway. ${AGAIN}`,
};
const DEPLOYMENT_NOT_FOLLOWED = {
    code: 'DEPLOYMENT_NOT_FOLLOWED',
    level: 'info',
    what: 'The token is saved to Railway, and a deployment was started. It was not followed, because `deploy-timeout` is 0.',
    fix: 'Wait: the next check sees whether it runs.',
};
/** @param said Railway's own words */
function deploymentRefused(said) {
    return {
        code: 'DEPLOYMENT_REFUSED',
        level: 'error',
        what: `The token is saved to Railway, but no deployment could be started.${said ? ` Railway says: "${said}".` : ''}`,
        fix: `Redeploy the service on Railway${said ? ' once it accepts deployments again' : ''}. ${AGAIN}`,
    };
}
/** What was deployed is not known to be what ran before. */
const OTHER_CODE = {
    code: 'OTHER_CODE_DEPLOYED',
    level: 'warning',
    what: 'The running deployment could not be repeated, so the service was built again. Its code may be newer now.',
    why: 'No earlier commit is known to deploy. An image is pulled again, and its tag may have moved.',
    fix: 'Check whether the bot works as before. If not, roll back to the former deployment on Railway, then run `redeploy`.',
};
/** Two deployments were on their way at once. */
const PUSH_IN_FLIGHT = {
    code: 'PUSH_IN_FLIGHT',
    level: 'warning',
    what: 'A push was still building on Railway when the token was deployed. It may take over with the old token.',
    why: 'A deployment that started before the variable changed may not have the new token.',
    fix: 'When that build has finished, run the monitor workflow with the command `redeploy`. The next check sees it too.',
};
/** Why the new token is not in the variable any more. */
const WAS_PUT_BACK = 'The old token was restored, because Meta still accepts it.';
/** How the failed deployment left the container. */
const AFTER = {
    failed: 'The deployment failed. The old container still runs.',
    crashed: 'The deployment crashed, and it has replaced the old container.',
};
function deploymentFailed(how, why) {
    return {
        code: 'DEPLOYMENT_FAILED',
        level: 'error',
        what: AFTER[how],
        why,
        fix: 'Read its log on Railway (`railway logs --latest`), fix the problem, and run this again.',
    };
}
/** Something stopped the rotation before the variable was touched. */
function stoppedBefore(reason) {
    // What no service answered is tried again by a schedule, but an update is not.
    const fix = (reason.noAnswerFrom ? undefined : reason.fix) ?? AGAIN;
    return { ...reason, level: 'error', what: `${reason.what} Nothing was changed.`, fix };
}
/** Something stopped the rotation half-way. */
function stoppedAfter(reason, { wrote }) {
    const done = wrote ? 'The token was sent to Railway' : 'A deployment was requested';
    return { ...reason, level: 'error', what: `${done}, then this failed: ${reason.what}`, fix: AGAIN };
}
function exchangeFailed(reason) {
    const what = `Couldn't exchange the token for a long-lived one, so the pasted token was used. ${reason.what}`;
    return { ...reason, code: 'EXCHANGE_FAILED', level: 'warning', what };
}
function stagedChanges(count) {
    return {
        code: 'STAGED_CHANGES',
        level: 'warning',
        what: `${count} staged ${count === 1 ? 'change is' : 'changes are'} waiting in this Railway environment. The token is saved without them.`,
        fix: 'Apply or discard them in the Railway dashboard.',
    };
}
const SEALED_WRITTEN = {
    code: 'VARIABLE_SEALED',
    level: 'warning',
    what: 'The variable is sealed: the token was written, but cannot be read back.',
    fix: 'Also replace the GitHub secret behind `whatsapp-token`, or the monitor keeps checking the old token.',
};
function sharedWith(service) {
    return {
        code: 'SHARED_VARIABLE',
        level: 'warning',
        what: `The service ${service} uses the same variable and still runs with the old token.`,
        fix: `Redeploy it when you are ready: \`railway redeploy --service ${service} --yes\`.`,
    };
}
/** The token that is replaced stands at another service, too. */
function copiedTo(service, variable) {
    return {
        code: 'TOKEN_COPIED',
        level: 'warning',
        what: `The service ${service} has its own variable ${variable}, which holds the replaced token.`,
        why: 'An update changes only the variable of the monitored service.',
        fix: `Replace it there too: run the update with the \`railway-service-id\` of ${service}. A shared variable for both avoids this.`,
    };
}
/** Why Meta refuses the calls of a bot whose variable holds a token that works. */
const READS_ELSEWHERE = {
    why: 'The bot may read its token from another variable, a file, a cache, or a database. Another service may also be the sender.',
    fix: 'Read its log (`railway logs --tail 10`) and find where the bot gets its token. If it uses another variable, set `token-variable`.',
};
function liveButRefused(lines) {
    return {
        code: 'LIVE_BUT_REFUSED',
        level: 'error',
        what: `The new deployment runs with the token, but Meta rejects its calls (${(0,_log_log_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .countLogLines */ .to)(lines)}).`,
        ...READS_ELSEWHERE,
        ...ROTATION_CODES.LIVE_BUT_REFUSED,
    };
}
const NOT_SEEN = {
    code: 'USE_NOT_SEEN',
    level: 'info',
    fix: 'Send the bot a message to see whether it answers.',
};
/** What a watched log leaves open; nothing where a call was seen to succeed. */
function proofNotes({ lines, isUsed }, windowMs) {
    if (isUsed)
        return [];
    if (lines === undefined)
        return [{ ...NOT_SEEN, what: "Couldn't check whether the bot uses the token: its log could not be read." }];
    const seen = lines === 0 ? 'had no lines' : 'showed no call to Meta and no rejection';
    const what = `The bot has not been seen to use the token yet: its log ${seen} within ${(0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .renderSeconds */ .eB)(windowMs)}.`;
    return [{ ...NOT_SEEN, what }];
}
/** Writing a token over a reference to another service's variable would cut the two apart. */
function refersElsewhere(variable, path) {
    const where = path.at(-1) ?? '';
    return {
        code: 'VARIABLE_REFERS_ELSEWHERE',
        level: 'error',
        what: `The variable ${variable} only refers to another variable (${path.join(' → ')}).`,
        why: 'Writing a token here would replace the reference.',
        fix: `Monitor ${where} at its own service, with \`railway-service-id\` and \`token-variable\`, or first replace the reference with a token.`,
    };
}
/** Whatever was written would stand in the place of the references. */
function isComposed(variable, names) {
    const places = names.join(' and ');
    return {
        code: 'VARIABLE_REFERS_ELSEWHERE',
        level: 'error',
        what: `The variable ${variable} combines other variables and text (${places}).`,
        why: 'Writing a token here would replace them.',
        fix: `Change ${places} where it is set on Railway, or let ${variable} hold only the token.`,
    };
}


/***/ }),

/***/ 9507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ ourWord),
/* harmony export */   Os: () => (/* binding */ toWord),
/* harmony export */   d6: () => (/* binding */ codeFence),
/* harmony export */   g$: () => (/* binding */ sanitizeLine),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   ti: () => (/* binding */ inlineCode),
/* harmony export */   u8: () => (/* binding */ Outside)
/* harmony export */ });
// Makes remote text harmless: one plain line that no terminal, log or Markdown reader takes for an instruction.
/** What others wrote, as it came. Printing, joining and JSON show nothing of it. */
class Outside {
    #text;
    #clean;
    constructor(text, clean) {
        this.#text = text;
        this.#clean = clean;
    }
    /** To compare with, to search in, to send back to where it came from; never to be shown. */
    raw() {
        return this.#text;
    }
    /** Cleaned when it is shown, so that secrets count that were not known when it came. */
    shown(maxLength) {
        return this.#clean(this.#text, maxLength);
    }
    toString() {
        return '[text from outside]';
    }
    toJSON() {
        return '[text from outside]';
    }
}
/** An id or a word out of a service's own list, which is harmless by its form; nothing where it has another. */
function toWord(text) {
    return /^\w[\w-]{0,63}$/.test(text) ? text : undefined;
}
/** Our own word in the place of one from outside: a literal, which the compiler sees to. */
function ourWord(text) {
    return text;
}
/** Cursor movements, colours, window titles and links, ended or not. https://invisible-island.net/xterm/ctlseqs/ctlseqs.html */
const ESCAPES = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
/(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/g;
/** Everything that is there without being seen, which includes lone surrogates and the direction of writing. */
const INVISIBLE = /[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]|(?![\t-\r\x85])\p{Cc}/gu;
const WHITE_SPACE = /[\s\x85]+/g;
/**
 * What GitHub acts upon, and a character of the same looks and length to take its place: a zero-width one would be
 * stripped the next time, a longer one could be cut.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
const LOOKALIKES = [
    [/@/g, '＠'],
    // `#1`, `owner/repo#1`, and the runner's old commands, which it obeys anywhere in a line: `##[error]`.
    [/#(?=[\d[])/g, '＃'],
    [/(?<=gh)-(?=\d)/gi, '‑'],
    [/(?<=\/(?:issues|pull|discussions))\/(?=\d)/gi, '／'],
    // The runner's commands begin a line: `::error::`.
    [/^:(?=:)/g, '：'],
    // Tags, comments, links and pictures, where the text does not stand in a code block.
    [/<(?=[a-z/!?])/gi, '‹'],
    [/\](?=[([])/g, '］'],
    [/(?<=--)>/g, '›'],
];
/** Enough of the raw text to fill the line even when much of it turns out to be escapes. */
const RAW_PER_SHOWN = 8;
/**
 * One line of at most `maxLength` code points, `…` included where it was cut. Applying it again changes nothing.
 * Only the beginning of a long text is looked at.
 */
function sanitizeLine(text, maxLength = 300) {
    const line = plainLine(text, maxLength);
    return LOOKALIKES.reduce((safe, [pattern, lookalike]) => safe.replace(pattern, lookalike), line);
}
/** The same for the words of whoever runs the program: they may link and mention whom they like. */
function plainLine(text, maxLength) {
    const looked = text.slice(0, maxLength * RAW_PER_SHOWN);
    const plain = looked.replace(ESCAPES, '').replace(INVISIBLE, '').replace(WHITE_SPACE, ' ').trim();
    return cut([...plain], maxLength, looked.length < text.length);
}
function cut(codePoints, maxLength, isCut) {
    if (!isCut && codePoints.length <= maxLength)
        return codePoints.join('');
    return `${codePoints.slice(0, maxLength - 1).join('')}…`;
}
/** The lines as a Markdown code block, in a fence that nothing inside can close. */
function codeFence(lines) {
    const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
    return [fence, ...lines, fence].join('\n');
}
/** The text as a Markdown code span that nothing inside can close, also in a cell of a table. */
function inlineCode(text) {
    // An escaped bar shows its backslash outside tables, and a backslash before it would undo the escape.
    const line = text.replace(WHITE_SPACE, ' ').replaceAll('|', '｜');
    const ticks = '`'.repeat(longestRun(line) + 1);
    const room = line === '' || /^[` ]|[` ]$/.test(line) ? ' ' : '';
    return `${ticks}${room}${line}${room}${ticks}`;
}
function longestRun(text) {
    return (text.match(/`+|~+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}


/***/ }),

/***/ 1649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cW: () => (/* binding */ SECRETS),
/* harmony export */   wK: () => (/* binding */ isPlaceholder),
/* harmony export */   zv: () => (/* binding */ PERSONAL)
/* harmony export */ });
// What secrets and personal data look like, where nobody knows their value: one table each, every row in linear time.
const META_NAME = `(?:(?:access|input|exchange|revoke|refresh|verify)[_-]?token|(?:client|app)[_-]?secret|appsecret_proof)`;
/** From the name to the value, also inside JSON that is a string of JSON. */
const IS = String.raw `\\{0,8}["']?\s{0,8}(?:=>?|:|%3D)\s{0,8}\\{0,8}`;
/** What a name ends with whose value is a secret. */
const SECRET_NAME = String.raw `(?:token|secret|passw(?:or)?d|\bpwd|passphrase|senha|contraseña|credentials?|(?:api|access|private|secret|signing|encryption|master|account|auth)[_-]?key|(?<![a-z])key|signature|\bsig|\bhmac|session(?:[_-]?id)?|\bsid|\botp|\bpin|\bjwt|\bauth)`;
/** Says what is wrong, and is no secret. */
const NOTHING = String.raw `(?!(?:undefined|null|none|nil|true|false|empty|missing|\*{3})\b|\*)`;
const SCHEMES = String.raw `(?:basic|bearer|token|digest|apikey|negotiate|oauth)\s{1,8}`;
const SCHEME = `(?:${SCHEMES}|(?!${SCHEMES}))`;
/**
 * Meta documents no shape for its tokens: this one was observed. GitHub's prefixes:
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 * The others follow gitleaks' rules, but for the lengths, which change: https://github.com/gitleaks/gitleaks
 */
const SECRETS = [
    { what: 'Meta token', always: true, begins: /(?:EAA\w|\bEA[A-Z])[\w-]{16}/g, ends: /[^\w-]/g, isWhole: true },
    {
        what: 'Meta field, "quoted"',
        always: true,
        begins: new RegExp(`${META_NAME}${IS}"`, 'gi'),
        ends: /["\r\n]/g,
        isQuoted: true,
    },
    {
        what: "Meta field, 'quoted'",
        always: true,
        begins: new RegExp(`${META_NAME}${IS}'`, 'gi'),
        ends: /['\r\n]/g,
        isQuoted: true,
    },
    {
        what: 'Meta field in a query',
        always: true,
        begins: new RegExp(`${META_NAME}(?:=|%3D)`, 'gi'),
        ends: /[&\s"'\x60\\<>]/g,
    },
    { what: 'app token', always: true, says: /\d{13,18}(?:\||%7C)[A-Za-z0-9_-]{20,9999}/gi },
    {
        what: 'Meta field',
        always: true,
        says: new RegExp(String.raw `${META_NAME}["']?:\s{0,8}([\w.|~+/=-]{16,9999})`, 'gi'),
    },
    // `Bearer undefined` is no secret, but the whole diagnosis.
    { what: 'Bearer', always: true, says: /\bBearer(?:\s|%20){1,8}(?!undefined\b)([\w.~+/=|-]{8,9999})/gi },
    { what: 'GitHub', always: true, says: /gh[opsru]_[A-Za-z0-9]{16,9999}|github_pat_[A-Za-z0-9_]{16,9999}/g },
    // JSON in base64 as a JWT begins, with or without the parts that follow.
    { what: 'JWT', always: true, says: /eyJ[A-Za-z0-9_-]{14,9999}(?:\.[A-Za-z0-9_-]{0,9999}){0,4}/g },
    { what: 'OpenAI, Anthropic and their like', says: /\b(?:sk|pplx|gsk|xai|key|r8|hf|fw)[-_][\w-]{16,9999}/gi },
    { what: 'Stripe', says: /\b(?:sk|rk|pk)_(?:live|test|prod)_\w{8,9999}|\bwhsec_[\w+/=]{8,9999}/gi },
    { what: 'SendGrid', says: /\bSG\.[\w-]{8,999}(?:\.[\w-]{0,999})?/g },
    { what: 'Brevo, Mailgun', says: /\b(?:xkeysib|xsmtpsib|pubkey|key)-[\w-]{16,999}/g },
    {
        what: 'Slack',
        says: /\bx(?:ox[a-z]|app)(?:\.xox[a-z])?-[\w-]{8,9999}|hooks\.slack\.com\/\w{1,20}\/([\w/+-]{8,999})/gi,
    },
    { what: 'Discord', says: /\b[MNO][\w-]{23,28}\.[\w-]{6}\.[\w-]{20,99}|api\/webhooks\/([\w/-]{8,999})/g },
    {
        what: 'Google',
        says: /\bAIza[\w-]{16,999}|\bya29\.[\w.-]{8,9999}|\bGOCSPX-[\w-]{8,99}|\b[14]\/\/?0[\w-]{16,9999}/g,
    },
    { what: 'AWS', says: /\b(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,99}|\bABSK[\w+/=]{16,999}/g },
    { what: 'Azure', says: /\b\w{3}\dQ~[\w.~-]{20,99}|\bsv=\d[^\s"'\x60<>]{16,2000}/g },
    { what: 'Telegram', says: /(?<!\d)\d{5,16}(?::|%3A)[A-Za-z0-9_-]{24,999}/gi },
    { what: 'Twilio', says: /\b(?:AC|SK)[0-9a-f]{32}/gi },
    {
        what: 'GitLab, npm, Shopify, DigitalOcean, Notion, Linear, Sentry, Supabase, Mercado Pago',
        says: /\b(?:gl[a-z]{2,6}-|npm_|shp[a-z]{2}_|do[opr]_v1_|ntn_|lin_api_|sntry[a-z]_|sb_[a-z]{6,12}_|sbp_|APP_USR-|TEST-\d{10}|PMAK-|dapi|sq0[a-z]{3}-|rpa_|re_)[\w-]{12,999}/g,
    },
    {
        what: 'private key',
        begins: /-----BEGIN[ A-Z]{0,40}PRIVATE KEY(?: BLOCK)?-----/g,
        ends: /-----END/g,
    },
    { what: 'password in a URL', begins: /:\/\/(?=[^\s/"'\x60<>]{0,256}:)/g, ends: /[\s"'\x60<>]/g, last: '@' },
    // A data source name without a scheme: `bot:password@tcp(mysql:3306)/bot`.
    { what: 'password before a protocol', says: /:([^\s:"'\x60]{1,200})(?=@(?:tcp|unix|udp)\()/g },
    {
        what: 'header, "quoted"',
        begins: new RegExp(`(?:authorization|cookie)${IS}["']${SCHEME}${NOTHING}`, 'gi'),
        ends: /["'\r\n]/g,
        isQuoted: true,
    },
    {
        what: 'authorization',
        begins: new RegExp(`authorization${IS}${SCHEME}${NOTHING}(?=[^\\s"'])`, 'gi'),
        ends: /[\s"',;]/g,
    },
    { what: 'cookies', begins: new RegExp(`cookie${IS}(?=[^\\s"'])`, 'gi'), ends: /["'\r\n]/g },
    { what: 'Basic', says: /\bBasic(?:\s|%20){1,8}([\w+/=-]{8,9999})/gi },
    {
        what: 'named, "quoted"',
        begins: new RegExp(`${SECRET_NAME}${IS}"${NOTHING}`, 'gi'),
        ends: /["\r\n]/g,
        isQuoted: true,
    },
    {
        what: "named, 'quoted'",
        begins: new RegExp(`${SECRET_NAME}${IS}'${NOTHING}`, 'gi'),
        ends: /['\r\n]/g,
        isQuoted: true,
    },
    {
        what: 'named, in a query or a setting',
        begins: new RegExp(`${SECRET_NAME}(?:=|%3D)${NOTHING}`, 'gi'),
        ends: /[&\s"'\x60\\<>,;]/g,
    },
    // Words follow a colon as well: only what holds a digit, or stands behind a name that no sentence ends with.
    {
        what: 'named, behind a colon',
        says: new RegExp(String.raw `${SECRET_NAME}\\{0,8}["']?\s{0,4}:\s{0,4}(?=[^\s"',;]{0,40}\d)([^\s"',;&<>\\]{4,9999})`, 'gi'),
    },
    {
        what: 'password, behind a colon',
        says: new RegExp(String.raw `(?:passw(?:or)?d|\bpwd|passphrase|senha|secret|api[_-]?key)\s{0,4}:\s{0,4}${NOTHING}([^\s"',;&<>\\]{4,9999})`, 'gi'),
    },
];
/** The calendar's words, so that a date with a time is no telephone number. */
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}';
const CLOCK = String.raw `[012]?\d:[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:\s?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?`;
const KEPT = [
    String.raw `(?<![\d+])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ][012]\d:[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?`,
    String.raw `(?<![\d+])(?:19|20)\d\d/(?:0[1-9]|1[0-2])/(?:0[1-9]|[12]\d|3[01])(?: ${CLOCK})?`,
    String.raw `(?<![\d+])[0-3]?\d[-/ ]${MONTH}[-/ ](?:(?:19|20)\d\d|\d\d)(?:[: ]${CLOCK})?`,
    String.raw `\b${MONTH} [0-3]?\d(?:,? (?:19|20)\d\d)?(?:,? ${CLOCK})?`,
    String.raw `(?<![\d:+])[012]\d:[0-5]\d:[0-5]\d(?:[.,]\d{1,9})?`,
    String.raw `\(#\d{1,7}\)`,
].map((shape) => `${shape}(?![\\d:])`);
const BETWEEN_DIGITS = String.raw `(?:[\s\p{Pd}+().\[\]/_·•∙|~*]|[,;:](?!\s)|%(?:25){0,3}(?:20|2[0-9A-F]|09|C2%(?:25){0,3}A0)|&(?:nbsp|ndash|#x?[0-9a-f]{1,4});|\\{1,4}(?:u00a0|u20[01][0-9a-f]|[tn]))`;
const PHONE_NUMBER = String.raw `\+?\p{Nd}(?:${BETWEEN_DIGITS}{0,3}\p{Nd}){7,9999}`;
const AT = String.raw `(?:[@＠]|%(?:25){0,4}40|&#(?:64|x40);|&commat;|\\{1,4}(?:u0040|x40))`;
const PART = String.raw `[\w\u00a1-\uffff-]{1,99}`;
/** What is personal, and the word in its place; a group is text that stays as it is. */
const PERSONAL = [
    // Base64 over the customer's number.
    { what: 'message id', says: /wamid(?:\.|%2E)[\w+/=%-]{4,999}/gi, instead: '[message id]' },
    // Only begins where a run of digits begins, or each digit of a long run would be a new attempt.
    {
        what: 'WhatsApp id',
        says: new RegExp(String.raw `(?<![\p{Nd}:-])\p{Nd}[\p{Nd}:-]{0,99}${AT}(?:s\.whatsapp\.net|c\.us|g\.us|lid|broadcast)\b`, 'gu'),
        instead: '[number]',
    },
    // Replaces the telephone number since April 2026.
    {
        what: 'business-scoped user id',
        says: /(?<![\w.])[A-Z]{2}\.(?:ENT\.)?(?=[A-Za-z]{0,40}\d)[A-Za-z0-9]{8,128}(?![\w.])/g,
        instead: '[user]',
    },
    // The last part begins with a letter: `express@4.18.2` is a package.
    {
        what: 'e-mail address',
        says: new RegExp(String.raw `(?:"[^"\r\n]{1,99}"|(?<![\w.%+\u00a1-\uffff-])[\w.%+\u00a1-\uffff-]{1,999})${AT}${PART}(?:\.${PART}){0,32}\.[a-z\u00a1-\uffff][\w\u00a1-\uffff-]{1,99}`, 'gi'),
        instead: '[e-mail]',
    },
    {
        what: 'place',
        says: /(?<=\b(?:lat|lng|lon|latitude|longitude)["']?\s{0,2}[=:]\s{0,2}["']?)[-+]?\d{1,3}\.\d{1,20}/gi,
        instead: '[place]',
    },
    // More than the fifteen digits of a telephone number as well: two of them may stand side by side.
    { what: 'telephone number', says: new RegExp(`(${KEPT.join('|')})|${PHONE_NUMBER}`, 'giu'), instead: '[number]' },
    // What has more digits than seven is a number by now.
    { what: 'IPv4 address', says: /(?:::ffff:)?(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d)/gi, instead: '[ip]' },
    {
        what: 'IPv6 address',
        says: /(?<![\w:])(?=[0-9a-f:]{0,40}\d)(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}|(?:[0-9a-f]{1,4}:){2,7}:|::(?:ffff:)?[0-9a-f]{2,4})(?![\w:])/gi,
        instead: '[ip]',
    },
];
/** What stands in templates where a secret should be, and words of our own, which would be masked everywhere. */
const PLACEHOLDER_WORDS = new Set(`a access account admin an api app auth bot business change changeme code critical default demo dummy empty enter error
  example expired expiring facebook fill fixme foo bar baz generated github goes here hidden id info insert invalid key
  live main meta misconfigured missing monitor me my name new nil no none not null number old optional page password paste
  permanent phone placeholder production put railway real redacted removed replace sample secret some staging string
  system temp temporary test that the this tbd to todo token true false unchanged undefined unknown unset update user
  valid value variable warning whatsapp with xx xxx xxxx yes you your`.split(/\s+/));
/** Whether somebody left a placeholder where a secret belongs: nothing but such words, or one character again and again. */
function isPlaceholder(text) {
    const bare = text.trim();
    if (/^(\S)\1{3,}$/u.test(bare))
        return true;
    if (/[\d+/=]|[^\s\w<>[\]{}()"'.,:;!?-]/.test(bare))
        return false;
    const words = bare.replace(/([a-z])(?=[A-Z])/g, '$1 ').match(/[A-Za-z]+/g) ?? [];
    return words.length > 0 && words.every((word) => PLACEHOLDER_WORDS.has(word.toLowerCase()));
}


/***/ }),

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

/***/ 8086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ TOKEN_CODES)
/* harmony export */ });
/** Of the token that is watched, and of one that may take its place. */
const TOKEN_CODES = {
    TOKEN_EXPIRING: { effect: 'token-ends' },
    DATA_ACCESS_EXPIRES: { effect: 'data-ends' },
    TEMPORARY_TOKEN: { effect: 'temporary' },
    TEMPORARY_TOKEN_IN_USE: { effect: 'temporary-in-use' },
    EXPIRY_UNKNOWN: {},
    META_CONTRADICTS: {},
    SCOPE_MISSING: {},
    GRAPH_VERSION_RETIRED: {},
    TOKEN_KIND_WRONG: {},
    APP_DIFFERS: {},
    APP_UNKNOWN: {},
    EXPIRES_SOONER: {},
};


/***/ }),

/***/ 33:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ judgeExpiry),
/* harmony export */   HB: () => (/* binding */ isShortLived),
/* harmony export */   yV: () => (/* binding */ judgeDataAccess)
/* harmony export */ });
/* unused harmony export warnBeforeMs */
/* harmony import */ var _cadence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(981);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3669);
/* harmony import */ var _codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8086);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1116);
// When a token ends, and how early that has to be said. Never says `expired`: that is Meta's word alone.




/** How long before a token ends to warn: as set, or long enough for a person to be told in time. Milliseconds. */
function warnBeforeMs(options) {
    const { warnBefore, checkIntervalMs, cadence, lifetimeMs = 0 } = options;
    if (warnBefore !== 'auto')
        return warnBefore;
    const early = lifetimeMs > _time_js__WEBPACK_IMPORTED_MODULE_1__/* .DAY_MS */ .sO ? Math.min(_time_js__WEBPACK_IMPORTED_MODULE_1__/* .WEEK_MS */ .mb, lifetimeMs / 2) : 0;
    return Math.max((0,_cadence_js__WEBPACK_IMPORTED_MODULE_0__/* .nextCheckWithinMs */ .B$)(checkIntervalMs, cadence), early);
}
function judgeExpiry(given) {
    const { expiresAt, issuedAt, now, warnBefore, checkIntervalMs, cadence } = given;
    const lifetimeMs = issuedAt && expiresAt.getTime() - issuedAt.getTime();
    const remainingMs = Math.max(0, expiresAt.getTime() - now.getTime());
    return {
        expiring: remainingMs <= warnBeforeMs({ warnBefore, checkIntervalMs, cadence, lifetimeMs }),
        remainingMs,
        ...(lifetimeMs === undefined ? {} : { lifetimeMs }),
        endsBeforeNextCheck: remainingMs <= (0,_cadence_js__WEBPACK_IMPORTED_MODULE_0__/* .nextCheckWithinMs */ .B$)(checkIntervalMs, cadence),
    };
}
/** A user token that lives less than a day, as API Setup makes them. Such a one does not say when it was issued. */
function isShortLived({ type, issuedAt, expiresAt }, now) {
    if (!(expiresAt instanceof Date))
        return false;
    return type === 'USER' && expiresAt.getTime() - (issuedAt ?? now).getTime() < _time_js__WEBPACK_IMPORTED_MODULE_1__/* .DAY_MS */ .sO;
}
/**
 * A user token loses its data after 90 days without a login, whatever its own expiry.
 * https://developers.facebook.com/docs/facebook-login/guides/access-tokens/debugging
 */
function judgeDataAccess({ type, dataAccessExpiresAt }, now, subject) {
    if (type !== 'USER' || !dataAccessExpiresAt)
        return undefined;
    if (dataAccessExpiresAt.getTime() - now.getTime() > _time_js__WEBPACK_IMPORTED_MODULE_1__/* .WEEK_MS */ .mb)
        return undefined;
    return {
        code: 'DATA_ACCESS_EXPIRES',
        level: 'warning',
        what: (0,_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .Cv)(subject, `{Token} loses data access at ${(0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTime */ .sZ)(dataAccessExpiresAt)}, even if it expires later.`),
        why: 'Meta ends data access 90 days after its user last logged in to the app.',
        fix: 'Ask that user to generate a new token, or use a system user token, which has no such limit.',
        ..._codes_js__WEBPACK_IMPORTED_MODULE_2__/* .TOKEN_CODES */ .J.DATA_ACCESS_EXPIRES,
    };
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
const APP_BASICS = 'In the app that made the token, open App settings → Basic. Copy App ID and App secret again.';
/** Each is a heading in `docs/troubleshooting.md`. */
const CAUSES = {
    TOKEN_EXPIRED: {
        class: 'bad',
        what: 'Meta rejected {token}: it has expired',
        why: 'Temporary tokens expire within hours, others after 60 days. Only a system user token can be permanent.',
        fix: '{replace}',
    },
    TOKEN_REVOKED: {
        class: 'bad',
        what: 'Meta rejected {token}: it was revoked',
        why: 'It was revoked directly, its user logged out, or an app ended its session.',
        fix: '{replace} If this was unexpected, first find out who revoked it.',
    },
    TOKEN_INVALIDATED: {
        class: 'bad',
        what: 'Meta rejected {token}: its session was ended',
        why: 'Its user changed their password, or Meta reset the session for security.',
        fix: "{replace} A system user token does not depend on anyone's password.",
    },
    APP_REMOVED: {
        class: 'bad',
        what: 'Meta rejected {token}: its user is no longer connected to the app, or was connected again',
        why: 'The app was removed from that account or from the business.',
        fix: 'Connect the app to that user again. {replace}',
    },
    APP_DELETED: {
        class: 'bad',
        what: 'Meta rejected {token}: the app that made it was deleted',
        why: 'A token stops working with its app, and cannot be renewed.',
        fix: 'Generate a token in another app that can use the WhatsApp account. Change the app ID and app secret with it.',
        effect: 'app-gone',
    },
    USER_MUST_ACT: {
        class: 'bad',
        what: 'Meta rejected {token}: its user must act on Facebook first',
        why: 'The account is held at a security check, or was never confirmed.',
        fix: 'Ask that user to log in at https://www.facebook.com and follow the steps there. Then generate a new token.',
    },
    TOKEN_MALFORMED: {
        class: 'bad',
        what: 'Meta rejected {token}: it is not a token that Meta issued',
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
        what: 'Meta rejected {token}',
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
        why: '"Require App Secret" is on in App settings → Advanced → Security.',
        fix: 'Set `app-secret` (at Meta: App settings → Basic), or turn off that switch. The bot must sign its calls too.',
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
        fix: 'Open Business settings → System users, and assign the app and the WhatsApp account with full control. Then generate a token with whatsapp_business_messaging and whatsapp_business_management.',
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
        fix: 'Set both `app-id` and `app-secret` (at Meta: App settings → Basic).',
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
    return { ...cause, what: (0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .about */ .Cv)(subject, what), why: (0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .about */ .Cv)(subject, why), fix: (0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .about */ .Cv)(subject, fix) };
}
/** Whether this may be the answer to a token of another kind. */
function mayHideKind(code) {
    return Object.hasOwn(CAUSES, code) && causeOf(code).hidesKind === true;
}


/***/ }),

/***/ 5051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ judgeRotation)
/* harmony export */ });
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1116);
/* harmony import */ var _token_health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2740);
/* harmony import */ var _token_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7336);
// Whether a new token may take the place of the stored one.



function judgeRotation({ next, current, expectedAppId, force, subject = _subject_js__WEBPACK_IMPORTED_MODULE_0__/* .NEW */ .dy }) {
    if (next.state === 'unknown')
        return { is: 'unanswered', reasons: next.reasons };
    if (!(0,_token_health_js__WEBPACK_IMPORTED_MODULE_1__/* .isWorking */ .ms)(next.state))
        return { is: 'refused', reasons: next.reasons.map(asRefusal) };
    const against = [];
    const notes = [];
    if (next.type && !(0,_token_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .canServe */ .KS)(next.type))
        against.push((0,_token_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .kindByType */ ._X)(next.type, 'error', subject));
    if ((0,_token_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .lacksMessaging */ .hf)(next.scopes)) {
        const what = (0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .about */ .Cv)(subject, `{Token} lacks the permission \`${_token_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .MESSAGING */ .L}\`, so the bot could not send with it.`);
        against.push(refusal('SCOPE_MISSING', what, 'Generate it again and select that permission.'));
    }
    if (isOfOtherApp(next, current, expectedAppId)) {
        const ids = next.appId && expectedAppId ? ` (${next.appId}, not ${expectedAppId})` : '';
        const what = (0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .about */ .Cv)(subject, `{Token} belongs to a different Meta app than the bot uses${ids}.`);
        const advice = 'Generate it in the app that the bot uses. If you did, correct `app-id` and `app-secret`.';
        (force ? notes : against).push(overridable('APP_DIFFERS', what, advice, force));
    }
    else if (!expectedAppId || !next.appId) {
        notes.push({
            code: 'APP_UNKNOWN',
            level: 'info',
            what: (0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .about */ .Cv)(subject, "Couldn't check whether {token} belongs to the same app as the old one."),
        });
    }
    if (current && (0,_token_health_js__WEBPACK_IMPORTED_MODULE_1__/* .isWorking */ .ms)(current.state) && endsSooner(next, current)) {
        const what = (0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .about */ .Cv)(subject, '{Token} expires sooner than the stored token, which still works.');
        (force ? notes : against).push(overridable('EXPIRES_SOONER', what, 'Keep the stored token.', force));
    }
    return against.length > 0 ? { is: 'refused', reasons: against } : { is: 'accepted', notes };
}
/** An app id and secret to which the stored token does not belong either are wrong themselves, and say nothing. */
function isOfOtherApp(next, current, expectedAppId) {
    if (next.ofOtherApp)
        return !current?.ofOtherApp;
    return expectedAppId !== undefined && next.appId !== undefined && next.appId !== expectedAppId;
}
function endsSooner(next, current) {
    const end = ({ expiresAt }) => (expiresAt === 'never' ? Number.POSITIVE_INFINITY : expiresAt?.getTime());
    const [nextEnd, currentEnd] = [end(next), end(current)];
    return nextEnd !== undefined && currentEnd !== undefined && nextEnd < currentEnd;
}
function refusal(code, what, fix) {
    return { code, level: 'error', what, fix };
}
function overridable(code, what, advice, force) {
    if (force)
        return { code, level: 'warning', what: `${what} It is used anyway, because \`force\` is on.` };
    return refusal(code, what, `${advice} To use this one anyway, turn on \`force\`.`);
}
/** The stored token goes on as before, so this is no alarm. */
function asRefusal(reason) {
    return { ...reason, level: reason.level === 'critical' ? 'error' : reason.level };
}


/***/ }),

/***/ 5518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ TEMPORARY_TOKEN_IN_USE),
/* harmony export */   rt: () => (/* binding */ preferLasting),
/* harmony export */   yU: () => (/* binding */ isTemporaryInProduction)
/* harmony export */ });
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4220);
/* harmony import */ var _codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8086);
/* harmony import */ var _expiry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33);
// When to advise a token that lasts: replacing one every few hours is a treadmill.



/** What Railway calls the environment of a bot that people use, unless somebody named it otherwise. */
function isProduction(environmentName) {
    return /^prod(uction)?$/i.test(environmentName?.raw() ?? '');
}
/** Whether a token that lives for hours serves a bot that people use. */
function isTemporaryInProduction(health, environmentName, now) {
    const isKnown = health.state === 'valid' || health.state === 'expiring' || health.state === 'expired';
    return isKnown && isProduction(environmentName) && (0,_expiry_js__WEBPACK_IMPORTED_MODULE_2__/* .isShortLived */ .HB)(health, now);
}
/** The reasons without the advice for a bot that nobody uses yet, where that for one in production is among them. */
function preferLasting(reasons) {
    return reasons.filter(({ effect }) => effect !== 'temporary' || !(0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEffect */ .u1)(reasons, 'temporary-in-use'));
}
const TEMPORARY_TOKEN_IN_USE = {
    code: 'TEMPORARY_TOKEN_IN_USE',
    level: 'info',
    what: 'This production bot uses a temporary token, which expires within hours.',
    fix: 'Generate a system user token: https://business.facebook.com/latest/settings → System users → Generate token.',
    ..._codes_js__WEBPACK_IMPORTED_MODULE_1__/* .TOKEN_CODES */ .J.TEMPORARY_TOKEN_IN_USE,
};


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
/* harmony export */   tC: () => (/* binding */ WATCHED)
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
};
/** One that is only asked about. */
const GIVEN = { name: 'this token', replace: 'Generate a new token at Meta.', once: true };
/** What Meta issued for the pasted one, and for the stored one. */
const EXCHANGED = { ...NEW, name: 'the exchanged token' };
const RENEWED = { ...STORED, name: 'the renewed token', once: true };
function backupIn(variable) {
    return { name: `the backup in \`${variable}\``, replace: `Save a new token in \`${variable}\`.` };
}
/** A sentence with its gaps filled: `{token}`, `{Token}` at its beginning, `{replace}`. */
function about({ name, replace }, sentence) {
    const gaps = {
        '{token}': name,
        '{Token}': name.charAt(0).toUpperCase() + name.slice(1),
        '{replace}': replace,
    };
    return sentence.replace(/\{\w+\}/g, (gap) => gaps[gap] ?? gap);
}


/***/ }),

/***/ 2740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XU: () => (/* binding */ isDead),
/* harmony export */   ms: () => (/* binding */ isWorking),
/* harmony export */   pq: () => (/* binding */ levelOfState)
/* harmony export */ });
const LEVEL_OF_STATE = {
    valid: 'info',
    expiring: 'warning',
    unknown: 'warning',
    misconfigured: 'error',
    expired: 'critical',
    invalid: 'critical',
    blocked: 'critical',
};
/** A token in this state sends messages. */
function isWorking(state) {
    return state === 'valid' || state === 'expiring';
}
/** Meta refuses the token in this state: only another one helps. */
function isDead(state) {
    return state === 'expired' || state === 'invalid';
}
/** The level that a state has by itself; reasons can only raise it. */
function levelOfState(state) {
    return LEVEL_OF_STATE[state];
}


/***/ }),

/***/ 7336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KS: () => (/* binding */ canServe),
/* harmony export */   L: () => (/* binding */ MESSAGING),
/* harmony export */   _X: () => (/* binding */ kindByType),
/* harmony export */   c2: () => (/* binding */ kindByLooks),
/* harmony export */   hf: () => (/* binding */ lacksMessaging)
/* harmony export */ });
/* harmony import */ var _graph_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7013);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1116);
// Which tokens can serve a bot, and what is said of one that is of another kind.


/** By Meta's names for them. https://developers.facebook.com/docs/facebook-login/guides/access-tokens */
const SENDING = ['USER', 'SYSTEM_USER'];
/** Whether messages can be sent with tokens of this type. Where Meta named none, nothing speaks against it. */
function canServe(type) {
    return type === undefined || SENDING.includes(type);
}
const NAMES = { PAGE: 'a Page token', APP: 'an app token (`id|secret`)' };
/** Meta itself says that it is of this type. */
function kindByType(type, level, subject) {
    const name = Object.hasOwn(NAMES, type) ? NAMES[type] : `a ${type} token`;
    return wrongKind((0,_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .about */ .Cv)(subject, `{Token} is ${name}, which cannot send messages.`), level, subject);
}
/** Meta cannot read it, and it looks like something else. */
function kindByLooks(looksLike, level, subject) {
    return wrongKind((0,_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .about */ .Cv)(subject, `Meta rejected {token}, which looks like ${looksLike}.`), level, subject);
}
function wrongKind(what, level, subject) {
    const { why, fix } = (0,_graph_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)('TOKEN_KIND_WRONG', subject);
    return { code: 'TOKEN_KIND_WRONG', level, what, why, fix };
}
/** The permission to send. https://developers.facebook.com/docs/permissions#whatsapp_business_messaging */
const MESSAGING = 'whatsapp_business_messaging';
/** Meta listed the permissions, and the one to send is not among them. */
function lacksMessaging(scopes = []) {
    return scopes.length > 0 && !scopes.includes(MESSAGING);
}


/***/ }),

/***/ 6695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ countRefusals),
/* harmony export */   C4: () => (/* binding */ isToldOfRefusals),
/* harmony export */   Q1: () => (/* binding */ needsIntervalBefore),
/* harmony export */   pQ: () => (/* binding */ judgeRefusals),
/* harmony export */   pX: () => (/* binding */ sinceRefusal)
/* harmony export */ });
/* harmony import */ var _log_log_proof_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7398);
/* harmony import */ var _log_log_scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(374);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3669);
/* harmony import */ var _token_token_health_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2740);
// Whether a bot whose stored token works is refused by Meta all the same, as far as its log says, now and since.




/** So many refusals within one interval are no coincidence. */
const MANY = 5;
/** Silence for so long ends it, though nothing was proved. */
const FORGOTTEN_AFTER_MS = _time_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY_MS */ .sO;
/** Counts them by interval; nothing where there are none. */
function countRefusals(lines, options, { now, intervalMs }) {
    const agoMs = ({ timestamp }) => now.getTime() - timestamp.getTime();
    const within = (some) => (0,_log_log_proof_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalsIn */ .z0)((0,_log_log_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .scanLogs */ .HW)(some, options));
    const all = within(lines);
    if (!all)
        return undefined;
    const recent = within(lines.filter((line) => agoMs(line) < intervalMs))?.count ?? 0;
    const before = within(lines.filter((line) => agoMs(line) >= intervalMs && agoMs(line) < 2 * intervalMs))?.count ?? 0;
    return { ...all, recent, before };
}
/** Whether the interval before would decide: one check alone has too few. */
function needsIntervalBefore({ recent, before }) {
    return recent > 0 && recent < MANY && before === 0;
}
/**
 * Without a memory it takes many refusals in one check, or some in two in a row. What is known to have been refused is
 * well once its log was quiet about it for one interval with lines in it, or after a day without a refusal.
 */
function judgeRefusals(observation) {
    const { health, logs, deployment, checkIntervalMs } = observation;
    // Times of the log are Railway's.
    const now = deployment?.now ?? observation.now;
    if (!(0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_3__/* .isWorking */ .ms)(health.state))
        return undefined;
    // People can edit what an issue remembers: what is yet to come would never be over.
    const refusedAt = (observation.refusedAt ?? now) < new Date(now.getTime() + _time_js__WEBPACK_IMPORTED_MODULE_2__/* .HOUR_MS */ .iQ) ? observation.refusedAt : undefined;
    const seen = logs.is === 'read' ? logs.refusals : undefined;
    const count = seen?.count ?? 0;
    if (!refusedAt) {
        // A bot that runs with an older token is refused for that, which has a reason of its own.
        const { active, variableUpdatedAt } = deployment ?? {};
        const isOld = active && variableUpdatedAt && active.createdAt < variableUpdatedAt;
        if (!seen || (isOld && deployment?.restoredAt?.getTime() !== variableUpdatedAt.getTime()))
            return undefined;
        const isRefused = seen.recent >= MANY || (seen.recent > 0 && seen.before > 0);
        return isRefused ? { is: 'refused', last: seen.last, count } : undefined;
    }
    const last = seen && seen.last > refusedAt ? seen.last : refusedAt;
    const quietMs = now.getTime() - last.getTime();
    if (quietMs < checkIntervalMs)
        return { is: 'refused', last, count };
    const hasSpoken = logs.is === 'read' && logs.lastLineAt !== undefined && logs.lastLineAt > last;
    return hasSpoken || quietMs >= FORGOTTEN_AFTER_MS ? undefined : { is: 'awaits-proof', last, count };
}
/** Whether the refusals in the log are said to last, or were and are over. */
function isToldOfRefusals(observation) {
    const { logs, refusedAt } = observation;
    const isOver = refusedAt && logs.is === 'read' && logs.refusals?.recent === 0;
    return isOver || judgeRefusals(observation)?.is === 'refused';
}
/** When it was, for people. */
function sinceRefusal({ last, count }) {
    const lines = count === 0 ? '' : `${(0,_log_log_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .countLogLines */ .to)(count)}, `;
    return `${lines}the last at ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTime */ .sZ)(last)}`;
}


/***/ }),

/***/ 7403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ effectOf),
/* harmony export */   VV: () => (/* binding */ VERDICT_CODES),
/* harmony export */   wZ: () => (/* binding */ wasDeployed),
/* harmony export */   y0: () => (/* binding */ RULES)
/* harmony export */ });
/* harmony import */ var _rotation_next_step_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2671);
/* harmony import */ var _rotation_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7648);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3669);
/* harmony import */ var _token_permanent_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5518);
/* harmony import */ var _token_token_health_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2740);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6695);
// What speaks against a bot besides its token's health. A rule is a function of the observation and a line in the list.






/** What the rules say, and a monitor that is blind. */
const VERDICT_CODES = {
    DEPLOYING: {},
    NOT_DEPLOYED: { effect: 'bot-silent' },
    BOT_NOT_RUNNING: {},
    CALLS_REFUSED: {
        headline: {
            line: 'The WhatsApp token of {bot} works, but Meta rejects the bot’s calls',
            title: 'calls rejected',
        },
        effect: 'calls-refused',
    },
    NOT_SEEN_TO_WORK: {
        headline: {
            line: 'The WhatsApp token of {bot} works, but the bot has not been seen to work yet',
            title: 'not seen to work',
        },
        effect: 'awaits-proof',
    },
    LOG_ERRORS_STRONG: {},
    LOG_ERRORS_WEAK: {},
    LOGS_INCOMPLETE: {},
    CLOCK_SKEWED: {},
    MONITOR_ASLEEP: {},
    MONITOR_BLIND: {
        headline: { line: "Couldn't check the WhatsApp token of {bot} for hours", title: 'unknown' },
        effect: 'blind',
    },
};
/** The effect of a reason that is remembered by its code alone. */
function effectOf(code) {
    const known = VERDICT_CODES;
    return code !== undefined && Object.hasOwn(known, code) ? known[code]?.effect : undefined;
}
function temporaryInProduction({ health, environmentName, now }) {
    return (0,_token_permanent_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isTemporaryInProduction */ .yU)(health, environmentName, now) ? _token_permanent_token_js__WEBPACK_IMPORTED_MODULE_2__/* .TEMPORARY_TOKEN_IN_USE */ .K : undefined;
}
const REDEPLOY = 'Redeploy the bot on Railway, or run the monitor workflow with the command `redeploy`. In a terminal, run `whatsapp-token-manager redeploy`.';
function oldDeployment({ health, deployment, logs, issueIsOpen, ...rest }) {
    if (!(0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_3__/* .isWorking */ .ms)(health.state))
        return undefined;
    if (!deployment?.variableUpdatedAt || !deployment.active)
        return undefined;
    const { now = rest.now } = deployment;
    const changed = deployment.variableUpdatedAt;
    if (deployment.active.createdAt >= changed)
        return undefined;
    if (deployment.restoredAt?.getTime() === changed.getTime())
        return undefined;
    const coming = deployment.inFlight.find((candidate) => candidate.createdAt >= changed);
    if (coming && !(0,_rotation_next_step_js__WEBPACK_IMPORTED_MODULE_5__/* .isStuck */ .ZD)(coming, now)) {
        return {
            code: 'DEPLOYING',
            level: 'info',
            what: `A deployment with the current token is in progress (${coming.status}).`,
            fix: 'Wait: the next check sees how it ended.',
            ...(issueIsOpen ? { effect: 'holds-issue' } : {}),
        };
    }
    const isUrgent = issueIsOpen || (logs.is === 'read' && logs.findings.strong > 0);
    const tried = findTry(deployment, changed, now);
    const told = [
        'The bot still runs with the old token: the variable changed after its deployment was created.',
        deployment.landedLate && 'An update by this monitor wrote it, and Railway saved it only later.',
        tried?.what,
        deployment.refusal && `Railway refused to deploy it: "${deployment.refusal}".`,
    ];
    return {
        code: 'NOT_DEPLOYED',
        level: isUrgent ? 'error' : 'warning',
        what: told.filter(Boolean).join(' '),
        why: 'A container reads its variables only when it starts. After a failed update that restored the old token, this is harmless.',
        fix: tried?.fix ?? REDEPLOY,
        ...(isUrgent ? { headline: OLD_TOKEN } : {}),
        ...VERDICT_CODES.NOT_DEPLOYED,
    };
}
/** What became of the newest deployment since the change, which did not put the new token in place. */
function findTry(deployment, changed, now) {
    const { inFlight, awaitsApproval, latest } = deployment;
    const readItsLog = 'Read the log of that deployment on Railway (`railway logs --latest`), fix the problem, and redeploy.';
    const stuck = inFlight.find(({ createdAt }) => createdAt >= changed);
    if (stuck) {
        const since = (0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .PP)(now.getTime() - stuck.createdAt.getTime());
        return { what: `A newer deployment has been in progress for ${since} (${stuck.status}).`, fix: readItsLog };
    }
    if (awaitsApproval && awaitsApproval.createdAt >= changed) {
        const fix = 'Approve that deployment on Railway, or redeploy the running one.';
        return { what: 'A newer deployment is waiting for approval on Railway.', fix };
    }
    if (!wasDeployed(deployment))
        return undefined;
    return { what: `A newer deployment ended as ${latest?.status}.`, fix: readItsLog };
}
/** A token that works helps nobody where no bot runs with it. */
function notRunning({ health, deployment, ...rest }) {
    if (!(0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_3__/* .isWorking */ .ms)(health.state) || !deployment)
        return undefined;
    const { now = rest.now } = deployment;
    if (deployment.inFlight.some((coming) => !(0,_rotation_next_step_js__WEBPACK_IMPORTED_MODULE_5__/* .isStuck */ .ZD)(coming, now)))
        return undefined;
    const { active, latest } = deployment;
    if (active && active.phase !== 'crashed')
        return undefined;
    const ended = active?.status ?? latest?.status;
    return {
        code: 'BOT_NOT_RUNNING',
        level: 'warning',
        what: active
            ? `The bot is not running: its deployment on Railway crashed (${ended}).`
            : `The bot is not running: Railway has no running deployment for it${ended ? ` (the newest is ${ended})` : ''}.`,
        why: 'The token works, but no container is running to use it.',
        fix: 'Read the log of the last deployment on Railway (`railway logs --latest`), then redeploy the service.',
    };
}
const OLD_TOKEN = {
    line: 'The bot {bot} does not run with the stored WhatsApp token',
    title: 'not deployed',
};
/** Whether any deployment, of whatever outcome, was started since the variable was changed: once is enough. */
function wasDeployed({ variableUpdatedAt, latest }) {
    return variableUpdatedAt !== undefined && latest !== undefined && latest.createdAt >= variableUpdatedAt;
}
function unreadLog({ logs }) {
    return logs.is === 'unread' ? logs.reason : undefined;
}
function refusedCalls(observation) {
    const standing = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeRefusals */ .pQ)(observation);
    if (!standing)
        return undefined;
    if (standing.is === 'refused') {
        return {
            code: 'CALLS_REFUSED',
            level: 'error',
            what: `The stored token works, but Meta rejects the bot's own calls (${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .sinceRefusal */ .pX)(standing)}).`,
            ..._rotation_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .READS_ELSEWHERE */ .HP,
            ...VERDICT_CODES.CALLS_REFUSED,
        };
    }
    return {
        code: 'NOT_SEEN_TO_WORK',
        level: 'warning',
        what: `The bot has not been seen to work since Meta last rejected its calls at ${(0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTime */ .sZ)(standing.last)}. Its log has no newer lines.`,
        why: 'The stored token works, but a log without new lines does not show whether the bot uses it.',
        fix: 'Send the bot a message. The issue closes when a check finds new log lines without a rejection, or after 24 hours without one.',
        ...VERDICT_CODES.NOT_SEEN_TO_WORK,
    };
}
function strongLogLines(observation) {
    if ((0,_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .isToldOfRefusals */ .C4)(observation))
        return undefined;
    const { count, strong } = findSuspicious(observation) ?? { count: 0, strong: 0 };
    if (strong === 0)
        return undefined;
    return {
        code: 'LOG_ERRORS_STRONG',
        level: 'warning',
        what: `Meta accepts the token, but the bot's log has ${authErrors(count)} (${strong} from the Graph API).`,
        why: 'The bot may run with another token than the stored one. Or the errors are from just before a recovery.',
        fix: 'If they continue, redeploy the bot and read its log: `railway logs --tail 10`.',
    };
}
function weakLogLines(observation) {
    const { count, strong } = findSuspicious(observation) ?? { count: 0, strong: 0 };
    if (count === 0 || strong > 0)
        return undefined;
    return {
        code: 'LOG_ERRORS_WEAK',
        level: 'warning',
        what: `The bot's log has ${authErrors(count)}. Meta does not reject the token there.`,
        why: 'This may be about something else: bots get a 401 for other reasons too.',
        fix: 'Read the log. To ignore harmless lines, set `log-patterns`: `!unauthorized` drops that pattern, `!line: GET /admin` drops lines with that text.',
    };
}
/** Beside a dead token they say nothing new. */
function findSuspicious({ health, logs }) {
    return (0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_3__/* .isWorking */ .ms)(health.state) && logs.is === 'read' ? logs.findings : undefined;
}
function authErrors(count) {
    return count === 1
        ? '1 line that looks like an authentication error'
        : `${count} lines that look like authentication errors`;
}
function incompleteLog({ logs }) {
    if (logs.is !== 'read' || !(logs.truncated || logs.findings.droppedByRailway))
        return undefined;
    return {
        code: 'LOGS_INCOMPLETE',
        level: 'info',
        what: logs.truncated
            ? `The log has more lines than one check reads, so only the newest ${logs.findings.scanned} were read.`
            : 'Railway dropped log lines, because the bot writes more than 500 per second.',
    };
}
/** In the order in which reasons of the same level are told. */
const RULES = [
    temporaryInProduction,
    oldDeployment,
    notRunning,
    unreadLog,
    refusedCalls,
    strongLogLines,
    weakLogLines,
    incompleteLog,
];


/***/ }),

/***/ 1197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide),
/* harmony export */   s: () => (/* binding */ findLeading)
/* harmony export */ });
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4220);
/* harmony import */ var _token_permanent_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5518);
/* harmony import */ var _token_token_health_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2740);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7403);
// Decides, from everything that was observed, what state the watched token is in and how loudly to say so.




/** The problem may be over, and is not called so yet. */
const HOLDING = ['holds-issue', 'awaits-proof'];
function decide(observation) {
    const { health, notes } = observation;
    const found = _rules_js__WEBPACK_IMPORTED_MODULE_3__/* .RULES */ .y0.flatMap((rule) => rule(observation) ?? []);
    const reasons = (0,_token_permanent_token_js__WEBPACK_IMPORTED_MODULE_1__/* .preferLasting */ .rt)([...health.reasons, ...notes, ...found]);
    const level = (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .worstLevel */ .cY)([(0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_2__/* .levelOfState */ .pq)(health.state), health.level, ...reasons.map((reason) => reason.level)]);
    return {
        state: health.state,
        level,
        reasons: (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .sortByLevel */ .OV)(reasons),
        healthy: (0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_2__/* .isWorking */ .ms)(health.state) && !HOLDING.some((effect) => (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEffect */ .u1)(reasons, effect)) && !(0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoud */ .tw)(level),
    };
}
/** What says more than a state in which the token is not known to work. */
const LEADS = { unknown: 'blind', misconfigured: 'monitor-refused' };
/** The reason that the first line is about: the loudest that says more than the state; nothing where none does. */
function findLeading({ state, reasons }) {
    if (!(0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_2__/* .isWorking */ .ms)(state))
        return reasons.find(({ effect }) => effect !== undefined && effect === LEADS[state]);
    const loud = (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .sortByLevel */ .OV)(reasons.filter(({ level }) => (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoud */ .tw)(level)));
    const quiet = state === 'valid' ? reasons : [];
    return loud.find(({ headline }) => headline) ?? loud[0] ?? quiet.find(({ headline }) => headline);
}


/***/ }),

/***/ 9473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   Ge: () => (/* binding */ toReason),
/* harmony export */   T4: () => (/* binding */ IssueGoneError),
/* harmony export */   WP: () => (/* binding */ describeBug),
/* harmony export */   us: () => (/* binding */ ServiceUnavailableError),
/* harmony export */   w3: () => (/* binding */ SetupError),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/* unused harmony export PROGRAM_CODES */
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9507);

/** What is said of the call, of services, and of what the program writes. */
const PROGRAM_CODES = {
    // What is stored on Railway, or was handed in.
    VARIABLE_MISSING: {},
    VARIABLE_UNUSABLE: {},
    VARIABLE_PADDED: {},
    TOKEN_DIFFERS: {},
    TOKEN_MISSING: {},
    TOKEN_BROKEN: {},
    PHONE_NUMBER_ID_MISSING: {},
    PHONE_NUMBER_ID_UNUSABLE: {},
    // The call itself.
    WRONG_INPUT: {},
    PROXY_INVALID: {},
    DRY_RUN: {},
    PULL_REQUEST: {},
    EVENT_UNREADABLE: {},
    RUNNER_FILE_UNWRITABLE: {},
    INTERNAL_ERROR: { effect: 'own-bug' },
    // Railway.
    RAILWAY_TOKEN_REFUSED: {
        headline: {
            line: 'The monitor of {bot} has no access to Railway: check its own Railway token',
            title: 'Railway token refused',
        },
        effect: 'monitor-refused',
    },
    RAILWAY_REQUEST_REFUSED: {},
    RAILWAY_IDS_MISSING: {},
    RAILWAY_SERVICE_AMBIGUOUS: {},
    RAILWAY_SERVICE_NOT_FOUND: {},
    LOGS_UNREAD: {},
    // GitHub: issues and runs.
    GITHUB_TOKEN_REFUSED: {},
    GITHUB_TOKEN_EXPIRES: {},
    GITHUB_REFUSED: {},
    REPOSITORY_MOVED: {},
    REPOSITORY_ARCHIVED: {},
    SSO_REQUIRED: {},
    ADDRESS_NOT_ALLOWED: {},
    TOKEN_KIND_FORBIDDEN: {},
    INTERACTIONS_RESTRICTED: {},
    LABEL_REFUSED: {},
    REPOSITORY_NOT_FOUND: {},
    ISSUES_DISABLED: {},
    ISSUES_FORBIDDEN: {},
    ISSUE_LOCKED: {},
    ASSIGNEES_REFUSED: {},
    BOT_NAME_TAKEN: {},
    ACKNOWLEDGED: {},
    MONITOR_NOT_STARTED: {},
    RUNS_HIDDEN: {},
    // The history.
    HISTORY_FORBIDDEN: {},
    HISTORY_REFUSED: {},
    HISTORY_BROKEN: {},
    HISTORY_BUSY: {},
    HISTORY_UNREADABLE: {},
    // Telling people.
    NOTIFY_FAILED: {},
    HEARTBEAT_FAILED: {},
};
/** Somebody outside did not answer, or not usably. Never says anything about the token. */
class ServiceUnavailableError extends Error {
    service;
    what;
    why;
    fix;
    /** The service's own words, where it gave any. */
    said;
    constructor(service, what, options) {
        super([what, options?.why, options?.fix].filter(Boolean).join(' '), options);
        this.name = 'ServiceUnavailableError';
        this.service = service;
        this.what = what;
        this.why = options?.why;
        this.fix = options?.fix;
        this.said = options?.said;
    }
}
/** Railway, Meta or GitHub answered, and the answer shows that something is set up wrongly. */
class SetupError extends Error {
    code;
    why;
    fix;
    constructor(code, text, options) {
        super(text.what, options);
        this.name = 'SetupError';
        this.code = code;
        this.why = text.why;
        this.fix = text.fix;
    }
}
/** The issue was deleted, or moved to another repository. */
class IssueGoneError extends Error {
    number;
    constructor(number, options) {
        super(`Issue #${number} no longer exists.`, options);
        this.name = 'IssueGoneError';
        this.number = number;
    }
}
/** The call itself is wrong: the strings alone show it, before anything is asked. Lists every problem at once. */
class UserError extends Error {
    code;
    problems;
    constructor(code, problems) {
        super(problems.join('\n'));
        this.name = 'UserError';
        this.code = code;
        this.problems = problems;
    }
}
/** A failure of a service as a reason. Throws what is neither an outage nor a set-up fault. */
function toReason(error, level) {
    if (error instanceof ServiceUnavailableError) {
        const { service, what, why, fix } = error;
        // A channel's silence is said as NOTIFY_FAILED, by whoever sends.
        const code = `${service.toUpperCase()}_UNAVAILABLE`;
        const rest = { ...(why ? { why } : {}), ...(fix ? { fix } : {}) };
        return { code, level: level ?? 'warning', what, ...rest, noAnswerFrom: service };
    }
    if (error instanceof SetupError) {
        const { code, message, why, fix } = error;
        const behaviours = PROGRAM_CODES;
        return { code, level: level ?? 'error', what: message, ...(why ? { why } : {}), fix, ...behaviours[code] };
    }
    throw error;
}
/**
 * What a promise comes to. A bug of ours is a reason as well, so that what does not depend on it goes on; a wrong call
 * is thrown on.
 */
async function attempt(promise, level) {
    try {
        return { ok: true, value: await promise };
    }
    catch (error) {
        if (error instanceof UserError)
            throw error;
        const isExpected = error instanceof ServiceUnavailableError || error instanceof SetupError;
        return { ok: false, reason: isExpected ? toReason(error, level) : describeBug(error) };
    }
}
const LONGEST_BUG = 200;
/** What a message repeats of the data it is about may be a secret: JavaScript quotes it, and words of ours are shorter. */
const QUOTED = /"[^"]*"?|\S*\d\S*|\S{17,}/g;
/** A failure that is nobody's but ours: what was thrown, and where. */
function describeBug(error) {
    const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    // The name of the function alone: a path says where somebody keeps their files.
    const [, place] = /^\s+at (?:async )?([\w.#<>$ ]+?) \(/m.exec(stack) ?? [];
    const what = (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitizeLine */ .g$)(`${name}: ${message.replace(QUOTED, '…')}${place ? `, in ${place}` : ''}`, LONGEST_BUG);
    return {
        ...{ code: 'INTERNAL_ERROR', level: 'error', ...PROGRAM_CODES.INTERNAL_ERROR },
        what: `The WhatsApp token manager failed (${what}).`,
        why: 'This is a bug in the WhatsApp token manager. It says nothing about the token.',
        fix: 'Report this line. The next run tries again.',
    };
}


/***/ }),

/***/ 7872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ Secret),
  S: () => (/* binding */ Secrets)
});

// EXTERNAL MODULE: ./build/core/redact.js
var core_redact = __webpack_require__(193);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(9507);
;// CONCATENATED MODULE: ./build/core/excerpt.js
// The one door for what others wrote: out comes a line that may be shown; what cannot be told apart is not shown.


/** How much stands in front of what was found. */
const LEAD = 80;
const MAX_LENGTH = 300;
const WITHHELD = '(not shown: it may hold a secret)';
/** Text in code: as escapes, entities, numbers of bytes. Nobody reads it, and it may be anything. */
const CODED = /(?:\\{1,4}(?:x[0-9a-f]{2}|u\{?[0-9a-f]{2,6}\}?|[0-3][0-7]{2})){4,9999}|(?:&[#＃]x?[0-9a-f]{1,6};){4,9999}|(?:%(?:25){0,3}[0-9a-f]{2}){6,9999}|(?<![a-z\d])(?:(?:0x)?[0-9a-f]{2}[ ,:]{1,2}){8,9999}(?:0x)?[0-9a-f]{0,2}|(?:\d{1,3}, ?){8,9999}\d{0,3}/gi;
/** As keys, hashes and base64 look: long, of letters and several digits. */
const OPAQUE = /(?<![A-Za-z0-9+=])(?=[A-Za-z+=]{0,99}\d)[A-Za-z0-9+=]{20,9999}/g;
/** One harmless line without secrets and personal data. Applying it again changes nothing. */
function cleanLine(text, redact, maxLength) {
    const hide = (raw) => (0,core_redact/* redactOutside */.PI)(redact(raw));
    // Once more afterwards: an invisible character inside a secret hides it from the first look.
    return hide((0,sanitize/* sanitizeLine */.g$)(hide(text).replace(OPAQUE, maskOpaque), maxLength));
}
/** Longer ones are cut by every channel. */
const LONGEST_OWN = 4_000;
/** A line of whoever runs the program, such as a title or a message of a program that uses this one: without secrets. */
function cleanOwnLine(text, redact) {
    return redact((0,sanitize/* plainLine */.h0)(redact(text), LONGEST_OWN));
}
/** One harmless line of the text around the place that `locate` finds in it, without secrets and personal data. */
function sanitizeExcerpt(text, locate, { redact, holds }) {
    const hide = (raw) => (0,core_redact/* redactOutside */.PI)(redact(raw));
    // Whole, before anything is cut: half a secret has no shape. Once more afterwards: what cannot be seen hides one.
    const clean = hide((0,sanitize/* sanitizeLine */.g$)(hide(text), Number.MAX_SAFE_INTEGER));
    const start = Math.max(0, locate(clean) - LEAD);
    const part = clean
        .slice(start, start + 2 * MAX_LENGTH)
        .replace(CODED, '***')
        .replace(OPAQUE, maskOpaque);
    const line = (0,sanitize/* sanitizeLine */.g$)(`${start > 0 ? '…' : ''}${part}`, MAX_LENGTH);
    return (readings(line).some(holds) ? WITHHELD : line);
}
function maskOpaque(run) {
    const digits = run.match(/\d/g)?.length ?? 0;
    return digits > 2 && /[A-Za-z]\d*[A-Za-z]/.test(run) ? '***' : run;
}
/** The ways in which somebody could read it: out of its code, joined, backwards. */
function readings(line) {
    const decoded = decode(decode(line));
    const joined = [line, decoded].map((text) => text.replace(/\\[nrt]|[\s"'`+,;>|…]+/g, ''));
    return [decoded, ...joined, ...[line, decoded, ...joined].map(backwards), ...[line, ...joined].flatMap(fromBase64)];
}
function decode(line) {
    return line
        .replace(/\\{1,4}x([0-9a-f]{2})|\\{1,4}u\{?0{0,4}([0-9a-f]{2})\}?|%(?:25){0,3}([0-9a-f]{2})|&[#＃]x([0-9a-f]{2});/gi, (_all, ...codes) => String.fromCharCode(Number.parseInt(codes.slice(0, 4).find(Boolean), 16)))
        .replace(/&[#＃](\d{2,3});/g, (_all, code) => String.fromCharCode(Number(code)));
}
function backwards(line) {
    return [...line].reverse().join('');
}
function fromBase64(line) {
    const runs = line.match(/[\w+/-]{12,}/g) ?? [];
    return runs.flatMap((run) => [0, 1, 2, 3].map((shift) => Buffer.from(run.slice(shift), 'base64').toString('latin1')));
}

// EXTERNAL MODULE: ./build/core/sensitive-shapes.js
var sensitive_shapes = __webpack_require__(1649);
;// CONCATENATED MODULE: ./build/secret.js
// A string that cannot print itself, and the keeper that takes every such string out of outgoing text.



/** Holds a secret. Printing, joining, JSON and `util.inspect` show `[secret]`; only `reveal()` gives the value. */
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    /** The value. Call this where it is sent, and nowhere else. */
    reveal() {
        return this.#value;
    }
    toString() {
        return '[secret]';
    }
    toJSON() {
        return '[secret]';
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return '[secret]';
    }
}
const NOT_CLEANED = 'This text could not be searched for secrets, so it is not shown. Please report that.';
/** Where every secret of a run is made, so that none exists that the redactor does not know. */
class Secrets {
    #values = new Set();
    #onNew;
    #redactor = (0,core_redact/* createRedactor */.lY)([]);
    /** @param onNew told of each new value before anything else can see it; masks it in the runner's log. */
    constructor(onNew = () => { }) {
        this.#onNew = onNew;
    }
    register = (value) => {
        // A placeholder hides nothing, and masked it would garble what others say of tokens.
        if (value.trim() !== '' && !this.#values.has(value) && !(0,sensitive_shapes/* isPlaceholder */.wK)(value)) {
            this.#onNew(value);
            this.#values.add(value);
            this.#redactor.add(value);
        }
        return new Secret(value);
    };
    /** The text without any secret, in whatever common encoding it stands there; nothing of it where that fails. */
    redact = (text) => {
        try {
            return this.#redactor(text);
        }
        catch {
            return NOT_CLEANED;
        }
    };
    /** What others wrote, fit to be shown. */
    clean = (text, maxLength) => cleanLine(text, this.redact, maxLength);
    /** The same of several lines, such as the stack of an error. */
    cleanLines = (text) => text
        .split('\n')
        .map((line) => this.clean(line))
        .join('\n');
    /** A line of whoever runs the program, without secrets. */
    cleanOwn = (line) => cleanOwnLine(line, this.redact);
    /** A log line, fit to be shown, around the place that `locate` finds in it. */
    sanitizeExcerpt = (text, locate) => sanitizeExcerpt(text, locate, this);
    /** Whether a secret, or eight characters of one, is in the text. */
    holds = (text) => this.#redactor.holds(text);
}


/***/ }),

/***/ 22:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ JOINTS),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   _4: () => (/* binding */ PASSES),
/* harmony export */   fd: () => (/* binding */ GROUPS),
/* harmony export */   qI: () => (/* binding */ ROTATIONS),
/* harmony export */   ui: () => (/* binding */ CHECKS),
/* harmony export */   y2: () => (/* binding */ ALL)
/* harmony export */ });
// What is said of an input in the table of inputs, and which commands take its flag.
/** How several are one text. */
const JOINTS = { lines: '\n', names: ',' };
/** The headings of help and of the docs, in their order: by task, the common ones first. */
const GROUPS = [
    'This run',
    'Railway',
    'Token and app at Meta',
    'GitHub issue',
    'Notifications',
    'Automatic renewal',
    'Replacing a token',
    'Checks and logs',
    'History and status page',
    'Several bots',
    'API addresses',
];
/** The commands with settings. */
const ALL = ['check', 'logs', 'monitor', 'update', 'refresh', 'redeploy'];
/** Those that look at everything. */
const CHECKS = ['check', 'monitor', 'update', 'refresh', 'redeploy'];
/** Those that only look, unless they are told otherwise. */
const PASSES = ['check', 'monitor'];
const ROTATIONS = ['update', 'refresh', 'redeploy'];
function flag(placeholder, help, commands) {
    return { placeholder, help, commands };
}


/***/ }),

/***/ 9511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ INPUTS)
/* harmony export */ });
/* harmony import */ var _core_bot_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9387);
/* harmony import */ var _input_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22);
// The one table of inputs. Settings, flags, help, lists of bots and the class follow from it; a test holds `action.yml`
// to it, and the page of inputs is written from both.


const TEXT = { is: 'text' };
const SWITCH = { is: 'switch', default: 'false' };
/** What only a call can say, not a program that makes the class. */
const CALL = { scope: 'run', notInClass: true };
const CHECKING = { group: 'Checks and logs' };
const LINES_OF_CHECKS = { ...CHECKING, value: { is: 'lines' } };
const RENEWAL = { group: 'Automatic renewal', value: SWITCH };
const LIST = { group: 'Several bots', value: TEXT, ...CALL };
const API = { group: 'API addresses', scope: 'run' };
const WORKFLOW_FILE = 'the file name of a workflow, such as monitor.yml';
const WORKFLOW = /^[\w.-]+\.ya?ml$/;
/** By group, in the order of `action.yml`. */
const INPUTS = {
    command: {
        group: 'This run',
        value: { is: 'choice', of: ['check', 'update', 'refresh', 'redeploy'], note: ' or `page`', default: 'check' },
        ...CALL,
        field: 'command',
    },
    'dry-run': {
        group: 'This run',
        value: SWITCH,
        scope: 'run',
        field: 'dryRun',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('', 'check and report, but change nothing', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'fail-on': {
        group: 'This run',
        value: { is: 'choice', of: ['warning', 'error', 'critical', 'never'], default: 'error' },
        ...CALL,
        field: 'failOn',
    },
    'railway-token': {
        group: 'Railway',
        value: TEXT,
        required: 'unless you give `whatsapp-token` and only check',
        secret: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('token', 'project token; better set RAILWAY_TOKEN', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'railway-service-id': {
        group: 'Railway',
        value: TEXT,
        required: 'if several services own the token variable',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('id', 'service of the bot, if several own the token variable', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'railway-environment-id': {
        group: 'Railway',
        value: TEXT,
        required: 'with an account token, if the project has several environments',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('id', 'environment of the bot; not needed with a project token', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'railway-project-id': {
        group: 'Railway',
        value: TEXT,
        required: 'with an account token',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('id', 'project of the bot; not needed with a project token', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'variable-prefix': {
        group: 'Railway',
        value: { is: 'text', like: /^[A-Za-z_][A-Za-z0-9_]*$|^$/, allowed: 'letters, digits and _', default: 'W1_' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('text', 'prefix of the variable names on Railway', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'token-variable': {
        group: 'Railway',
        value: { is: 'text', like: /^[A-Za-z_][A-Za-z0-9_]*$/, allowed: 'letters, digits and _' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('name', 'full name of the token variable, if it differs', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'railway-token-type': {
        group: 'Railway',
        value: { is: 'choice', of: ['auto', 'project', 'account'], default: 'auto' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('type', 'project, account or auto', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'app-secret': {
        group: 'Token and app at Meta',
        value: TEXT,
        required: 'for automatic renewal, unless the variable is on Railway',
        secret: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('secret', 'app secret; read from Railway if not given', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'app-id': {
        group: 'Token and app at Meta',
        value: { is: 'id', allowed: 'digits only, as in App settings → Basic' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('id', 'app ID; read from Railway if not given', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'phone-number-id': {
        group: 'Token and app at Meta',
        value: { is: 'id', allowed: 'digits only: the ID of the number at Meta, not the number itself' },
        required: 'unless the variable is on Railway',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('id', 'phone number ID; read from Railway if not given', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'whatsapp-token': {
        group: 'Token and app at Meta',
        value: TEXT,
        required: 'without `railway-token`, or if the variable is sealed',
        secret: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('token', 'used if the variable on Railway cannot be read', ['check', 'monitor', 'redeploy']),
    },
    'warn-before': {
        group: 'Token and app at Meta',
        value: { is: 'duration', from: '1m', to: '60d', or: 'auto', note: ', or `auto`', default: 'auto' },
        field: 'warnBefore',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'warn this long before the token expires', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    repo: {
        group: 'GitHub issue',
        value: { is: 'text', like: /^[\w.-]+\/[\w.-]+$/, allowed: 'owner/name' },
        scope: 'run',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('owner/name', 'repository of the issue and the history', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'github-token': {
        group: 'GitHub issue',
        value: TEXT,
        required: 'with `repo`, outside the Action',
        scope: 'run',
        secret: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('token', 'may write issues; better set GITHUB_TOKEN', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'bot-name': {
        group: 'GitHub issue',
        value: { is: 'text', like: _core_bot_name_js__WEBPACK_IMPORTED_MODULE_1__/* .BOT_NAME */ .W, allowed: 'at most 40 of a-z, 0-9 and -', default: 'bot' },
        scope: 'run',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('name', 'name of the bot in issues and notifications', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'issue-assignees': {
        group: 'GitHub issue',
        value: { is: 'names' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('logins', 'GitHub users to assign, separated by commas', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'issue-label': {
        group: 'GitHub issue',
        value: {
            is: 'text',
            like: /^[^,\p{Cc}\p{Cs}]{1,50}$/u,
            allowed: 'one label of at most 50 characters, without a comma',
            default: 'whatsapp-token',
        },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('label', 'label that marks the issue', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'issue-title': {
        group: 'GitHub issue',
        value: {
            is: 'text',
            like: /^[^\p{Cc}\p{Cs}]{1,150}$/u,
            allowed: 'one line of at most 150 characters',
            default: 'WhatsApp token',
        },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('text', 'start of the issue title', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'issue-log-excerpts': {
        group: 'GitHub issue',
        value: { is: 'choice', of: ['auto', 'none', 'redacted'], default: 'auto' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('mode', 'none or redacted log lines; auto shows none here', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'update-workflow': {
        group: 'GitHub issue',
        value: { is: 'text', like: WORKFLOW, allowed: WORKFLOW_FILE, default: 'update-token.yml' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('file', 'workflow that issues link to', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    notify: {
        group: 'Notifications',
        value: { is: 'lines' },
        secret: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('url', 'notification URL, repeatable; better set NOTIFY', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'remind-every': {
        group: 'Notifications',
        value: { is: 'duration', from: '0', to: '30d', note: ' (0 turns reminders off)', default: '6h' },
        field: 'remindEveryMs',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'remind of a critical problem; 0 turns that off', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'heartbeat-url': {
        group: 'Notifications',
        value: { is: 'url' },
        secret: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('url', 'pinged after every check; better set HEARTBEAT_URL', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'auto-refresh': {
        ...RENEWAL,
        field: 'autoRefresh',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('', 'renew the token at Meta before it expires', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .PASSES */ ._4),
    },
    'auto-redeploy': {
        ...RENEWAL,
        field: 'autoRedeploy',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('', 'redeploy a bot that runs with an older token', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .PASSES */ ._4),
    },
    'auto-switch': {
        ...RENEWAL,
        field: 'autoSwitch',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('', 'switch to a backup token when the token expires', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .PASSES */ ._4),
    },
    'token-input': { group: 'Replacing a token', value: { is: 'text', default: 'token' }, ...CALL },
    exchange: {
        group: 'Replacing a token',
        value: { is: 'choice', of: ['auto', 'never'], default: 'auto' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('mode', 'exchange a temporary token for one of 60 days: auto, never', ['update']),
    },
    force: {
        group: 'Replacing a token',
        value: SWITCH,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('', 'accept a token that expires sooner or is of another app', ['update']),
    },
    'deploy-timeout': {
        group: 'Replacing a token',
        value: { is: 'duration', from: '0', to: '11m', note: ' (0 does not wait)', default: '8m' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'wait this long for the deployment; 0 does not wait', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'proof-window': {
        group: 'Replacing a token',
        value: { is: 'duration', from: '0', to: '10m', note: ' (0 turns that off)', default: '90s' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'watch the new deployment log; 0 turns that off', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'monitor-workflow': {
        group: 'Replacing a token',
        value: { is: 'text', like: WORKFLOW, allowed: WORKFLOW_FILE },
        ...CALL,
        field: 'monitorWorkflow',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('file', 'workflow to start once the new token is live', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ROTATIONS */ .qI),
    },
    'check-interval': {
        group: 'Checks and logs',
        value: { is: 'duration', from: '5m', to: '24h', default: '30m' },
        field: 'checkIntervalMs',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'time between two checks', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'log-window': {
        group: 'Checks and logs',
        value: { is: 'duration', from: '0', to: '24h', note: ' (0 turns the scan off)', default: '35m' },
        field: 'logWindowMs',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'read the log this far back; 0 turns that off', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'log-patterns': {
        ...LINES_OF_CHECKS,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('pattern', 'add a pattern, repeatable; !unauthorized removes that one', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'messaging-health': {
        ...CHECKING,
        value: { is: 'choice', of: ['auto', 'off'], default: 'auto' },
        field: 'messagingHealth',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('mode', 'off: do not check sending and receiving', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    mute: { ...LINES_OF_CHECKS, flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('code', 'ignore this code about sending or receiving, repeatable', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui) },
    'probe-callback': { ...CHECKING, value: SWITCH, field: 'probeCallback', flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('', 'ask the callback', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui) },
    history: {
        group: 'History and status page',
        value: { is: 'choice', of: ['off', 'branch'], default: 'off' },
        scope: 'run',
        field: 'history',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('mode', 'branch keeps a history on a branch of the repository', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'blind-after': {
        group: 'History and status page',
        value: { is: 'duration', from: '30m', to: '7d', default: '3h' },
        field: 'blindAfterMs',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'with a history: error after this long unknown', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'page-dir': { group: 'History and status page', value: { is: 'text', default: 'page' }, ...CALL },
    bots: { ...LIST, flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('file', 'YAML list of bots', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui) },
    bot: {
        ...LIST,
        required: 'with `bots`, for `update`, `refresh` and `redeploy`',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('name', 'only this bot of the list', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    shard: { ...LIST, flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('part', 'only this part of the list, such as 2/5', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .PASSES */ ._4) },
    'graph-api-url': {
        ...API,
        value: { is: 'url', default: 'https://graph.facebook.com' },
        notFromFile: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('url', 'base URL of the Graph API', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'graph-api-version': {
        ...API,
        value: { is: 'text', like: /^v\d+\.\d+$/, allowed: 'a version such as v26.0', default: 'v26.0' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('version', 'version of the Graph API', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'railway-api-url': {
        ...API,
        value: { is: 'url', default: 'https://backboard.railway.com/graphql/v2' },
        notFromFile: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('url', 'URL of the GraphQL API', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
};


/***/ }),

/***/ 116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ underNet)
/* harmony export */ });
// The last net of a door: however its work ends, somebody is told of it, and the shell learns of it.
/** Does the work of a door. Told of are what it throws, what is thrown anywhere else, and that it never came to its end. */
async function underNet(work, fall) {
    let isOver = false;
    // Where nobody reads any more, nothing can be said; saying so would be one more thing to say, forever.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => { });
    process.on('uncaughtException', (error) => fall(error, false));
    // Where nothing is left that could wake it, Node ends a process in the middle of an `await`.
    process.on('exit', () => {
        if (!isOver)
            fall(new StoppedShortError(), true);
    });
    try {
        await work();
    }
    catch (error) {
        fall(error, true);
    }
    isOver = true;
}
class StoppedShortError extends Error {
    constructor() {
        super('the run ended in the middle of its work, as nothing was left to wait for');
        this.name = 'StoppedShortError';
        this.stack = '';
    }
}


/***/ })

};
