export const id = 8931;
export const ids = [8931];
export const modules = {

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
        fix: `Save a system user token in \`${variable}\`: https://business.facebook.com/latest/settings \u2192 System users \u2192 Generate token.`,
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
        '1. **Generate a token** that does not expire together with this one, preferably a system user token: [Business settings](https://business.facebook.com/latest/settings) \u2192 **System users** \u2192 **Generate token**.',
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
const SENT = /\b(?:sent|enviad[oa]|gesendet|envoy[\u00e9e]e?)\b/i;
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
/* harmony export */   Dh: () => (/* binding */ NOTHING_CHANGED),
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
const NOTHING_CHANGED = 'Nothing was changed.';
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
    return { ...reason, level: 'error', what: `${reason.what} ${NOTHING_CHANGED}`, fix };
}
/** Something stopped the rotation half-way. */
function stoppedAfter({ sequel: _before, ...reason }, { wrote }) {
    const done = wrote ? 'The token was sent to Railway' : 'A deployment was requested';
    return { ...reason, level: 'error', what: `${done}, then this failed: ${reason.what}`, fix: AGAIN };
}
function exchangeFailed({ sequel: _before, ...reason }) {
    const what = `Couldn't exchange the token for a long-lived one, so the pasted token was used. ${reason.what}`;
    // No schedule tries it again.
    const known = reason.noAnswerFrom ? undefined : reason.fix;
    const fix = known ?? 'Run the update again before this token expires, or use a system user token.';
    return { ...reason, code: 'EXCHANGE_FAILED', level: 'warning', what, fix };
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
        what: `The variable ${variable} only refers to another variable (${path.join(' \u2192 ')}).`,
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
        ...(0,_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .tellOf */ .zy)(subject, `{Token} loses data access at ${(0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTime */ .sZ)(dataAccessExpiresAt)}, even if it expires later.`),
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
        const told = (0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .tellOf */ .zy)(subject, `{Token} lacks the permission \`${_token_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .MESSAGING */ .L}\`, so the bot could not send with it.`);
        against.push(refusal('SCOPE_MISSING', told, 'Generate it again and select that permission.'));
    }
    if (isOfOtherApp(next, current, expectedAppId)) {
        const ids = next.appId && expectedAppId ? ` (${next.appId}, not ${expectedAppId})` : '';
        const told = (0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .tellOf */ .zy)(subject, `{Token} belongs to a different Meta app than the bot uses${ids}.`);
        const advice = 'Generate it in the app that the bot uses. If you did, correct `app-id` and `app-secret`.';
        (force ? notes : against).push(overridable('APP_DIFFERS', told, advice, force));
    }
    else if (!expectedAppId || !next.appId) {
        notes.push({
            code: 'APP_UNKNOWN',
            level: 'info',
            what: (0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .about */ .Cv)(subject, "Couldn't check whether {token} belongs to the same app as the old one."),
        });
    }
    if (current && (0,_token_health_js__WEBPACK_IMPORTED_MODULE_1__/* .isWorking */ .ms)(current.state) && endsSooner(next, current)) {
        const told = (0,_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .tellOf */ .zy)(subject, '{Token} expires sooner than the stored token, which still works.');
        (force ? notes : against).push(overridable('EXPIRES_SOONER', told, 'Keep the stored token.', force));
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
function refusal(code, told, fix) {
    return { code, level: 'error', ...told, fix };
}
function overridable(code, told, advice, force) {
    if (force)
        return { code, level: 'warning', what: `${told.what} It is used anyway, because \`force\` is on.` };
    return refusal(code, told, `${advice} To use this one anyway, turn on \`force\`.`);
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
    fix: 'Generate a system user token: https://business.facebook.com/latest/settings \u2192 System users \u2192 Generate token.',
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
    return wrongKind(`{Token} is ${name}, which cannot send messages.`, level, subject);
}
/** Meta cannot read it, and it looks like something else. */
function kindByLooks(looksLike, level, subject) {
    return wrongKind(`{Rejected}: it looks like ${looksLike}.`, level, subject);
}
function wrongKind(sentence, level, subject) {
    const { why, fix } = (0,_graph_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)('TOKEN_KIND_WRONG', subject);
    return { code: 'TOKEN_KIND_WRONG', level, ...(0,_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .tellOf */ .zy)(subject, sentence), why, fix };
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
            line: 'The WhatsApp token of {bot} works, but Meta rejects the bot\u2019s calls',
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


/***/ })

};
