export const id = 3730;
export const ids = [3730];
export const modules = {

/***/ 3730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _G: () => (/* binding */ OBSERVE_MS),
  no: () => (/* binding */ assess),
  XA: () => (/* binding */ lifetimeOf),
  C1: () => (/* binding */ toAssessment)
});

// EXTERNAL MODULE: ./build/core/backup/backup.js
var backup = __webpack_require__(515);
// EXTERNAL MODULE: ./build/core/backup/standing.js
var standing = __webpack_require__(2917);
// EXTERNAL MODULE: ./build/core/incident/issue.js
var issue = __webpack_require__(162);
// EXTERNAL MODULE: ./build/core/incident/marker.js
var incident_marker = __webpack_require__(4167);
// EXTERNAL MODULE: ./build/core/reason.js
var reason = __webpack_require__(4220);
// EXTERNAL MODULE: ./build/core/cadence.js
var core_cadence = __webpack_require__(981);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/core/token/token-health.js
var token_health = __webpack_require__(2740);
;// CONCATENATED MODULE: ./build/core/renewal/outlook.js
// What will become of the token: when it ends, what happens by itself, and what a person has to do.



function forecastToken(outlook) {
    const { health, now, checkIntervalMs, cadence } = outlook;
    const next = new Date(now.getTime() + (0,core_cadence/* nextCheckWithinMs */.B$)(checkIntervalMs, cadence));
    const end = (0,token_health/* isWorking */.ms)(health.state) ? findEnd(health) : undefined;
    return {
        ...end,
        nextCheckBy: next,
        endsBeforeNextCheck: end !== undefined && end.endsAt <= next,
        ...((0,token_health/* isWorking */.ms)(health.state)
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
const DEAD = {
    byItself: 'Nothing changes until you replace the token.',
    byHand: 'Replace the token now.',
};
const WITHOUT_TOKEN = {
    expired: DEAD,
    invalid: DEAD,
    blocked: { byItself: 'Nothing changes until Meta lifts the restriction.', byHand: 'Request a review at Meta.' },
    misconfigured: { byItself: 'Nothing changes until you fix the setup.', byHand: 'Fix the setup problem below.' },
    unknown: { byItself: 'The next check tries again.' },
};
function backedUp({ byItself, byHand }, { standIn, needsBackup }) {
    const takeover = standIn?.how === 'by-itself'
        ? ` Once Meta rejects the token, the backup in \`${standIn.variable}\` takes over.`
        : '';
    const todo = [...(byHand ? [byHand] : []), ...(needsBackup ? ['Save a new backup token.'] : [])];
    return { byItself: byItself + takeover, ...(todo.length > 0 ? { byHand: todo.join(' ') } : {}) };
}
/** Only where a new token is the cure is a backup one, too. */
function foreseeSwitch({ health, standIn }) {
    if (!standIn || !(0,token_health/* isDead */.XU)(health.state))
        return undefined;
    const { variable, how } = standIn;
    switch (how) {
        case 'by-itself':
            return {
                byItself: `The next check tries to switch to the backup in \`${variable}\`.`,
                byHand: DEAD.byHand,
            };
        case 'off':
            return {
                byItself: `${DEAD.byItself} The backup in \`${variable}\` works, but \`auto-switch\` is off.`,
                byHand: DEAD.byHand,
            };
        case 'sealed':
            return {
                byItself: `${DEAD.byItself} The backup in \`${variable}\` works, but the token variable is sealed.`,
                byHand: `Replace the token now. You can use the one in \`${variable}\`.`,
            };
    }
}
function foreseeWorking({ health, renewal, autoRefresh }) {
    const { expiresAt } = health;
    if (!(expiresAt instanceof Date)) {
        return expiresAt === 'never'
            ? { byItself: 'The token never expires.', ...loginAgain(health) }
            : { byItself: 'The token expires at an unknown time.' };
    }
    const end = (0,time/* renderTime */.sZ)(expiresAt);
    const byHand = `Replace the token before ${end}.`;
    if (renewal.is === 'impossible' || !autoRefresh)
        return { byItself: notRenewed(renewal, autoRefresh), byHand };
    const ifThatFails = `If that fails too, replace the token before ${end}.`;
    switch (renewal.is) {
        case 'later':
            return { byItself: `The first check after ${(0,time/* renderTime */.sZ)(renewal.from)} renews the token.`, ...loginAgain(health) };
        case 'due':
            return renewal.again
                ? { byItself: 'The next check tries again to renew the token.', byHand: ifThatFails }
                : { byItself: 'The next check renews the token.', ...loginAgain(health) };
        case 'held-back':
            return renewal.until
                ? {
                    byItself: `The first check after ${(0,time/* renderTime */.sZ)(renewal.until)} tries again to renew it.`,
                    byHand: ifThatFails,
                }
                : { byItself: 'The last renewal failed, and trying again would not help.', byHand };
    }
}
const MISSING = {
    'no-app-secret': 'the app secret is not known',
    sealed: 'the variable is sealed',
};
/** Why nothing renews it, as far as somebody could change that. */
function notRenewed(renewal, autoRefresh) {
    const missing = renewal.is === 'impossible' ? MISSING[renewal.because] : undefined;
    const why = [...(autoRefresh ? [] : ['`auto-refresh` is off']), ...(missing ? [missing] : [])];
    return why.length > 0 ? `No automatic renewal: ${why.join(', and ')}.` : 'No automatic renewal.';
}
/** Whether renewing a user's token moves the end of its access to data, Meta does not say. */
function loginAgain({ type, dataAccessExpiresAt }) {
    if (type !== 'USER' || !dataAccessExpiresAt)
        return {};
    return {
        byHand: `Before ${(0,time/* renderTime */.sZ)(dataAccessExpiresAt)}, replace the token with one from a user who has just logged in. Meta ends its data access then.`,
    };
}

// EXTERNAL MODULE: ./build/core/renewal/reasons.js
var reasons = __webpack_require__(9252);
// EXTERNAL MODULE: ./build/core/renewal/renewal.js
var renewal_renewal = __webpack_require__(3741);
// EXTERNAL MODULE: ./build/core/verdict/blindness.js
var blindness = __webpack_require__(216);
// EXTERNAL MODULE: ./build/core/verdict/refusals.js
var refusals = __webpack_require__(6695);
// EXTERNAL MODULE: ./build/core/verdict/verdict.js
var verdict = __webpack_require__(1197);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/check/observe.js
var observe = __webpack_require__(5475);
// EXTERNAL MODULE: ./build/check/observe-messaging.js + 1 modules
var observe_messaging = __webpack_require__(5020);
// EXTERNAL MODULE: ./build/core/history/changes.js + 1 modules
var changes = __webpack_require__(2027);
// EXTERNAL MODULE: ./build/core/verdict/own-tokens.js
var own_tokens = __webpack_require__(1915);
// EXTERNAL MODULE: ./build/check/record-history.js + 1 modules
var record_history = __webpack_require__(6111);
;// CONCATENATED MODULE: ./build/check/own-clock.js





/** What is observed waits for the list, so that is not waited for long. */
const LIST_RUNS_MS = 8_000;
function runsOf(listed) {
    return listed?.ok ? listed.value : [];
}
/**
 * That no run took place for long is told. That GitHub does not show them, only where a history makes more of them; a
 * mistake of ours always.
 */
function withRuns(seen, listed, { blindAfterMs }) {
    const { observation, past } = seen;
    const unlisted = listed && !listed.ok ? [(0,record_history/* note */.N4)(listed.reason)] : [];
    const runs = runsOf(listed);
    const asleep = (0,blindness/* judgeAwakening */.hm)(runs, { now: observation.now, blindAfterMs });
    const ours = past ? [] : unlisted.filter(({ effect }) => effect === 'own-bug');
    return {
        ...seen,
        observation: { ...observation, notes: [...observation.notes, ...ours, ...asleep] },
        ...(past ? { past: { ...past, notes: [...past.notes, ...unlisted] } } : {}),
        runs,
    };
}
/** Since when nobody knows whether the token works, as far as a history says. */
function blindSince(past, runs, now) {
    return past?.history && (0,blindness/* lastKnownAt */.ft)(runs, (0,changes/* unknownSince */.d8)(past.history, now), now);
}
/** Where that fails, the listing has said why. */
async function judgeOwnToken(issues, now) {
    const end = issues?.tokenExpiresAt && (await (0,errors/* attempt */.CD)(issues.tokenExpiresAt()));
    return (0,own_tokens/* judgeGitHubToken */.k)(end?.ok ? end.value : undefined, now);
}

;// CONCATENATED MODULE: ./build/check/assess.js
// Assesses one bot: what is there, what follows from it, and what will become of it.
















/** Observing, deciding and telling end within this, so that a run is one billed minute. */
const RUN_MS = 45_000;
/** The rest is for the issue. */
const OBSERVE_MS = 33_000;
async function assess(bot, ports, options) {
    const { clock, issues, history } = ports;
    const run = clock.deadline(RUN_MS);
    const ends = [run, clock.deadline(OBSERVE_MS), ...(options.signal ? [options.signal] : [])];
    const listed = ports.listRuns && (0,errors/* attempt */.CD)(ports.listRuns(clock.deadline(LIST_RUNS_MS)));
    const read = {};
    const earlier = { runs: listed?.then(runsOf), recall: () => recallMessaging(bot, options, read) };
    const [observation, listing, past, listedRuns] = await Promise.all([
        (0,observe/* observe */.lB)(bot, ports, AbortSignal.any(ends), earlier),
        (issues ? (0,errors/* attempt */.CD)(issues.listOpen({ label: bot.issue.label }, run)) : NO_ISSUES).then((listing) => {
            read.listing = listing;
            return listing;
        }),
        history &&
            (0,record_history/* readHistory */.Lu)(history.store, bot.name, AbortSignal.any(ends)).then((past) => {
                read.past = past;
                return past;
            }),
        listed,
    ]);
    const ownToken = await judgeOwnToken(issues, observation.now);
    const noted = { ...observation, notes: [...observation.notes, ...ownToken] };
    const seen = withRuns({ observation: noted, listing, run, ...(past ? { past } : {}) }, listedRuns, bot);
    const assessment = toAssessment(bot, seen, options);
    const closed = issues && (await recall(bot, assessment, issues));
    return closed ? toAssessment(bot, seen, options, closed) : assessment;
}
/** What was put back stays so when its issue has closed: asked for only where the bot seems to lack the stored token. */
async function recall(bot, { verdict, listing, owner, run }, issues) {
    if (!(0,reason/* hasEffect */.u1)(verdict.reasons, 'bot-silent') || !listing.ok || (0,issue/* findOurs */.ZA)(listing.value, owner).ours.length > 0)
        return undefined;
    const closed = await (0,errors/* attempt */.CD)(issues.listClosed({ label: bot.issue.label }, run));
    const previous = closed.ok ? (0,issue/* findPrevious */.ve)(closed.value, owner) : undefined;
    return previous && (0,incident_marker/* parseMarker */.gY)(previous.body);
}
const NO_ISSUES = Promise.resolve({ ok: true, value: [] });
const NOTHING_SEEN = { codes: {} };
/** Nothing where nothing remembers: an open issue does, a history, and a process that keeps watching. */
function recallMessaging({ name }, { messaging, watches }, { listing, past }, place) {
    const [open] = listing?.ok ? (0,issue/* findOurs */.ZA)(listing.value, { bot: name, ...(place ? { place } : {}) }).ours : [];
    const ofIssue = open && (0,incident_marker/* parseMarker */.gY)(open.body)?.messaging;
    const ofHistory = past?.reading && (past.history?.changes.at(-1)?.messaging ?? NOTHING_SEEN);
    return messaging ?? ofIssue ?? ofHistory ?? (watches && NOTHING_SEEN);
}
/** What follows from what was found out. */
function toAssessment(bot, seen, options = {}, 
/** Of the issue that was closed last. */
closed) {
    const { observation, listing, past, runs } = seen;
    const { health, means, now, placeHash, cadence } = observation;
    const rhythm = { checkIntervalMs: bot.checkIntervalMs, cadence };
    const owner = { bot: bot.name, ...(placeHash ? { place: placeHash } : {}) };
    const [open] = listing.ok ? (0,issue/* findOurs */.ZA)(listing.value, owner).ours : [];
    const marker = open && (0,incident_marker/* parseMarker */.gY)(open.body);
    const attempted = findAttempt(bot, observation, { ...options, kept: marker?.attempt ?? options.attempt });
    const failed = attempted && { attempt: attempted };
    const renewal = (0,renewal_renewal/* judgeRenewal */.S)({ health, means, now, ...rhythm, ...failed });
    const backups = (0,backup/* judgeBackups */.lb)(toPrimary(bot, observation), observation.backups, { now, wasNeeded: marker?.backup });
    const need = (0,backup/* findNeed */.ml)(backups.reasons);
    const failure = attempted && renewal.is !== 'impossible' ? [(0,reasons/* renewalFailed */.Yu)(attempted, renewal, health.state)] : [];
    const remembered = options.isUsed ? undefined : (options.refusedAt ?? marker?.refused);
    const known = remembered && { refusedAt: remembered };
    const willRenew = isRenewedByItself(bot, renewal, attempted);
    const told = willRenew ? { ...health, reasons: (0,reasons/* leaveToRenewal */.FH)(health.reasons) } : health;
    const evidence = { ...observation, health: told, ...known, checkIntervalMs: bot.checkIntervalMs };
    const { restored, unsettled: kept } = { ...(marker ?? closed) };
    const unsettled = options.unsettled ?? kept;
    const landed = unsettled && observation.recognize?.(unsettled);
    const restoredAt = options.restoredAt ?? (landed === 'runs' ? observation.deployment?.variableUpdatedAt : undefined);
    const memory = recallMessaging(bot, options, seen, placeHash);
    const messaging = (0,observe_messaging/* assessMessaging */.bD)(bot, observation, { memory, issueIsOpen: open !== undefined });
    const more = [...(options.notes ?? []), ...backups.reasons, ...failure, ...messaging.reasons];
    const verdict = decideOn(evidence, more, {
        restoredAt: restoredAt ?? restored,
        refusal: options.refusal,
        landedLate: landed === 'wrote',
        // Running on the backup opens one.
        issueIsOpen: !!open || need === 'running',
    });
    const refusedAt = (0,refusals/* judgeRefusals */.pQ)(evidence)?.last;
    const toldBefore = marker?.told ?? findTold(past?.history);
    return {
        ...seen,
        owner,
        verdict: (0,blindness/* judgeBlindness */.kJ)(verdict, { since: blindSince(past, runs, now), now, blindAfterMs: bot.blindAfterMs }),
        renewal,
        prediction: forecastToken({
            ...{ health, renewal, autoRefresh: bot.autoRefresh, now, ...rhythm },
            ...findStandIn(bot, observation, backups),
            needsBackup: need !== undefined,
        }),
        backups,
        messaging,
        ...failed,
        ...(restoredAt ? { restoredAt } : {}),
        ...(unsettled ? { unsettled } : {}),
        ...(landed ? { landed } : {}),
        ...(refusedAt ? { refusedAt } : {}),
        ...(toldBefore ? { told: toldBefore } : {}),
    };
}
/** A warning opens no issue that could remember it. */
function findTold(history) {
    const last = history?.changes.at(-1);
    return last?.level === 'warning' && last.cause ? [last.cause] : undefined;
}
/** How long the token has, and whether a check will renew it before that: only its expiry can be moved. */
function lifetimeOf(bot, { prediction, renewal, attempt: failed, observation }) {
    const { endsAt, endsBy } = prediction;
    return {
        renewsByItself: isRenewedByItself(bot, renewal, failed) && endsBy === 'expiry',
        ...(endsAt ? { timeLeftMs: Math.max(0, endsAt.getTime() - observation.now.getTime()) } : {}),
    };
}
function isRenewedByItself({ autoRefresh }, renewal, failed) {
    return autoRefresh && (renewal.is === 'due' || renewal.is === 'later') && !failed;
}
/** An attempt counts as long as token, app id and app secret are those it was made with. */
function findAttempt(bot, { means, now }, { failedRenewal, kept }) {
    if (failedRenewal)
        return { at: now, code: failedRenewal, key: means.key };
    return bot.autoRefresh && kept?.key === means.key ? kept : undefined;
}
function toPrimary({ target }, { health, deployment, expectedAppId = health.appId }) {
    return {
        variable: target.variables.token,
        health,
        ...(deployment?.variableUpdatedAt ? { changedAt: deployment.variableUpdatedAt } : {}),
        ...(expectedAppId ? { expectedAppId } : {}),
    };
}
/** The backup that would take over, and whether a check puts it in place. */
function findStandIn(bot, { means }, { reports }) {
    const next = reports.find(standing/* isReady */.i);
    if (!next || means.storage === 'none')
        return {};
    const how = means.storage === 'sealed' ? 'sealed' : bot.autoSwitch ? 'by-itself' : 'off';
    return { standIn: { variable: next.variable, how } };
}
function decideOn(observation, more, { restoredAt, refusal, landedLate, issueIsOpen, }) {
    const known = {
        ...(restoredAt ? { restoredAt } : {}),
        ...(refusal ? { refusal } : {}),
        ...(landedLate ? { landedLate: true } : {}),
    };
    const deployment = observation.deployment && { ...observation.deployment, ...known };
    return (0,verdict/* decide */.L)({
        ...observation,
        notes: [...observation.notes, ...more],
        ...(deployment ? { deployment } : {}),
        issueIsOpen,
    });
}


/***/ }),

/***/ 6839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jm: () => (/* binding */ lookFurtherBack),
  U8: () => (/* binding */ nowBy),
  gz: () => (/* binding */ observeLogs),
  gR: () => (/* binding */ readRailway),
  SQ: () => (/* binding */ scan)
});

// EXTERNAL MODULE: ./build/core/log/log-scan.js + 1 modules
var log_scan = __webpack_require__(374);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
;// CONCATENATED MODULE: ./build/core/log/log-window.js
// How far back a check reads the bot's log.

/** A log is stretched back this far at most, however long no monitor ran. */
const LONGEST_STRETCH_MS = 6 * time/* HOUR_MS */.iQ;
/** What was logged just before a run may not have reached Railway when it looked. */
const OVERLAP_MS = 5 * time/* MINUTE_MS */.kg;
/** Back to the last run, where that is longer ago than the window reaches; a wider window stays as it is. */
function windowOf(bot, to, lastRun) {
    const sinceRunMs = lastRun ? to.getTime() - lastRun.getTime() + OVERLAP_MS : 0;
    const lengthMs = Math.max(bot.logWindowMs, Math.min(sinceRunMs, LONGEST_STRETCH_MS));
    return { from: new Date(to.getTime() - lengthMs), to };
}

// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(9507);
// EXTERNAL MODULE: ./build/core/verdict/clock-skew.js
var clock_skew = __webpack_require__(7433);
// EXTERNAL MODULE: ./build/core/verdict/refusals.js
var verdict_refusals = __webpack_require__(6695);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/check/observe-logs.js
// The bot's log: read beside the service that it is of, scanned, and read again where refusals may go further back.






/** The scan alone. Without a Railway token there is nothing to read. */
async function observeLogs(bot, ports, signal) {
    const { railway, clock } = ports;
    if (!railway || bot.logWindowMs === 0)
        return { is: 'off' };
    const { service, logs } = await readRailway(bot, railway, clock, signal);
    if (!service.ok)
        return scan(service, bot, ports, undefined, clock.now());
    return scan(await logs, bot, ports, service.value, nowBy(service.value, clock));
}
/** As soon as the service is found, it is read and its log is asked for at the same time; nobody waits for the log. */
async function readRailway(bot, railway, clock, signal, runs) {
    const place = await (0,errors/* attempt */.CD)(railway.findService(bot.target, signal));
    if (!place.ok)
        return { service: place };
    const service = (0,errors/* attempt */.CD)(railway.readService(bot.target, signal, place.value));
    const running = async () => {
        const read = await service;
        return read.ok ? read.value.active : undefined;
    };
    const readLogs = async (to) => await railway.readLogs(place.value, windowOf(bot, to, (await runs)?.[0]?.at), signal, running);
    const first = bot.logWindowMs > 0 ? (0,errors/* attempt */.CD)(readLogs(clock.now())) : undefined;
    const read = await service;
    // The window was of another time: only the answer beside it says what time it is at Railway.
    const isOff = read.ok && (0,clock_skew/* isSkewed */.S)(read.value.clockAheadMs ?? 0);
    const logs = first && isOff ? (0,errors/* attempt */.CD)(readLogs(nowBy(read.value, clock))) : first;
    return { place: place.value, service: read, ...(logs ? { logs } : {}) };
}
/** By Railway's clock, where it says what time it is. */
function nowBy({ clockAheadMs = 0 }, clock) {
    return new Date(clock.now().getTime() + clockAheadMs);
}
function scan(lines, bot, ports, service, now) {
    if (!lines)
        return { is: 'off' };
    if (!lines.ok) {
        // It is another reason now, and does not lead; a mistake of ours stays one.
        const { noAnswerFrom: _silent, headline: _line, effect, ...reason } = lines.reason;
        const what = `Couldn't read the bot's log, so this check says nothing about errors in it. ${reason.what}`;
        const level = reason.level === 'error' ? 'warning' : 'info';
        const ours = effect === 'own-bug' ? { effect } : {};
        return { is: 'unread', reason: { ...reason, ...ours, code: 'LOGS_UNREAD', what, level } };
    }
    const options = scanOptions(bot, ports, service);
    const findings = (0,log_scan/* scanLogs */.HW)(lines.value.lines, options);
    const refusals = findings.strong > 0 ? refusalsOf(lines.value.lines, bot, ports, service, now) : undefined;
    const newest = lines.value.lines.findLast((line) => (0,log_scan/* isOfRunningDeployment */.CM)(line, options));
    return {
        is: 'read',
        findings,
        truncated: lines.value.truncated,
        ...(refusals ? { refusals } : {}),
        ...(newest ? { lastLineAt: newest.timestamp } : {}),
    };
}
function refusalsOf(lines, bot, ports, service, now) {
    const when = { now, intervalMs: bot.checkIntervalMs };
    return (0,verdict_refusals/* countRefusals */.Bq)(lines, { ...scanOptions(bot, ports, service), sanitizeExcerpt: () => (0,sanitize/* ourWord */.Fk)('') }, when);
}
function scanOptions({ logPatterns }, { sanitizeExcerpt }, service) {
    const { active } = service ?? {};
    return {
        patterns: logPatterns,
        ...(active ? { since: active.createdAt, deploymentId: active.id } : {}),
        sanitizeExcerpt,
    };
}
/**
 * Few refusals count where the check before saw some as well. The log itself remembers, so it is asked again, where its
 * window does not reach that far; what cannot be read changes nothing.
 */
async function lookFurtherBack(seen, lines, { bot, ports, service, now, signal, }) {
    const { checkIntervalMs } = bot;
    if (seen.is !== 'read' || !lines?.ok || !seen.refusals || !(0,verdict_refusals/* needsIntervalBefore */.Q1)(seen.refusals))
        return seen;
    const { active } = service;
    const to = new Date(now.getTime() - checkIntervalMs);
    if (bot.logWindowMs >= 2 * checkIntervalMs || (active && active.createdAt > to))
        return seen;
    const window = { from: new Date(to.getTime() - checkIntervalMs), to };
    const earlier = await (0,errors/* attempt */.CD)(ports.railway.readLogs(service.place, window, signal, async () => active));
    if (!earlier.ok)
        return seen;
    const refusals = refusalsOf([...earlier.value.lines, ...lines.value.lines], bot, ports, service, now);
    return { ...seen, ...(refusals ? { refusals: { ...refusals, count: seen.refusals.count } } : {}) };
}


/***/ }),

/***/ 5020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ac: () => (/* binding */ askBeside),
  bD: () => (/* binding */ assessMessaging),
  _o: () => (/* binding */ examineMessaging)
});

// EXTERNAL MODULE: ./build/core/messaging/callback.js
var callback = __webpack_require__(5650);
// EXTERNAL MODULE: ./build/core/messaging/messaging.js + 1 modules
var messaging_messaging = __webpack_require__(9997);
// EXTERNAL MODULE: ./build/core/messaging/number.js
var number = __webpack_require__(360);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/core/messaging/codes.js
var messaging_codes = __webpack_require__(1079);
;// CONCATENATED MODULE: ./build/core/messaging/tell.js


function tellMessaging(messaging, { memory, mute, now, issueIsOpen = false }) {
    const codes = {};
    const reasons = [];
    let isNews = false;
    for (const finding of [...messaging.send, ...messaging.receive].filter(({ code }) => !mute.has(code))) {
        const { reason, at } = tell(finding, { memory, now, issueIsOpen });
        reasons.push(reason);
        if (at)
            codes[finding.code] = at;
        const { weight } = (0,messaging_codes/* behaviourOf */.xu)(finding.code);
        if (at === now && (weight === 'limited' || weight === 'advice'))
            isNews = true;
    }
    const { accountId = memory?.accountId, businessId = memory?.businessId } = messaging.ids;
    const ids = { ...(accountId ? { accountId } : {}), ...(businessId ? { businessId } : {}) };
    const unseen = findUnseen(messaging, memory, mute);
    if (unseen.some(isBlocking))
        reasons.push(unchecked(messaging));
    const kept = Object.fromEntries(unseen.map((code) => [code, memory?.codes[code]]));
    return { reasons, ...(isNews ? { isNews } : {}), memory: { ...ids, codes: { ...kept, ...codes } } };
}
function tell({ code, ...words }, { memory, now, issueIsOpen }) {
    const { weight, headline, effect } = (0,messaging_codes/* behaviourOf */.xu)(code);
    const before = memory?.codes[code];
    const say = (level) => ({ code, level, ...words });
    if (weight === 'blocked') {
        const at = before ?? now;
        if (memory && !before && !issueIsOpen)
            return { reason: { ...say('warning'), why: FIRST }, at };
        return { reason: { ...say('error'), ...(headline ? { headline } : {}), ...(effect ? { effect } : {}) }, at };
    }
    if (weight === 'passing')
        return { reason: say('warning') };
    if (weight === 'notice')
        return { reason: say('info') };
    if (!memory)
        return { reason: say(weight === 'limited' ? 'warning' : 'info') };
    const isDue = !before || now.getTime() - before.getTime() >= time/* WEEK_MS */.mb;
    return {
        reason: { ...say(isDue ? 'warning' : 'info'), ...(isDue && headline ? { headline } : {}) },
        at: isDue ? now : before,
    };
}
const FIRST = 'This is the first check that sees it. Meta can lag behind, so the next check decides.';
/** Where each is seen: what was not read says nothing about it. */
const SEEN_IN = {
    APP_NOT_SUBSCRIBED: 'subscribedApps',
    MESSAGES_NOT_SUBSCRIBED: 'webhook',
    WEBHOOK_INACTIVE: 'webhook',
};
function isBlocking(code) {
    return (0,messaging_codes/* behaviourOf */.xu)(code).weight === 'blocked';
}
/** What was neither seen nor seen to be over. */
function findUnseen({ read, send, receive }, memory, mute) {
    const codes = Object.keys(memory?.codes ?? {}).filter(messaging_codes/* isMessagingCode */.ih);
    return codes.filter((code) => !mute.has(code) &&
        !read.includes(SEEN_IN[code] ?? 'number') &&
        ![...send, ...receive].some((finding) => finding.code === code));
}
function unchecked({ unread }) {
    const [why] = Object.values(unread);
    const { effect } = (0,messaging_codes/* behaviourOf */.xu)('MESSAGING_UNCHECKED');
    return {
        code: 'MESSAGING_UNCHECKED',
        level: 'warning',
        what: "The token is fine. This check couldn't see whether messages go through again.",
        ...(why ? { why } : {}),
        fix: 'Nothing: the next check asks again.',
        ...(effect ? { effect } : {}),
    };
}

// EXTERNAL MODULE: ./build/core/messaging/webhook.js
var webhook = __webpack_require__(7735);
// EXTERNAL MODULE: ./build/core/token/token-health.js
var token_health = __webpack_require__(2740);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/token/credentials.js
var token_credentials = __webpack_require__(3876);
;// CONCATENATED MODULE: ./build/check/observe-messaging.js
// Asks Meta beside the token whether the bot can send and receive: never waited for longer than a moment after that.








/** How long it may take once all is known of the token. */
const GRACE_MS = 500;
/**
 * Begins to ask; what comes back is to be called when the token is judged, and gives what was answered by then. Gives
 * nothing where there is nothing to ask.
 */
function askBeside(bot, ports, { credentials, service }, memory, signal) {
    const { messagingHealth, checkIntervalMs } = bot;
    const { meta, clock } = ports;
    const { phoneNumberId, appId, appSecret } = credentials;
    if (messagingHealth === 'off' || !phoneNumberId)
        return async () => undefined;
    const accountId = (0,token_credentials/* accountIdOf */.Ow)(bot, service) ?? memory?.accountId;
    const hasApp = appId !== undefined && appSecret !== undefined;
    const { takesTurns, ...about } = (0,webhook/* chooseQuestions */.Ny)({ accountId, hasApp, memory, now: clock.now(), checkIntervalMs });
    const late = new AbortController();
    const reading = (0,errors/* attempt */.CD)(meta.readMessaging({ ...credentials, phoneNumberId }, about, AbortSignal.any([signal, late.signal])));
    return async (judgedAppId) => {
        clock.deadline(GRACE_MS).addEventListener('abort', () => late.abort());
        const read = await reading;
        const app = judgedAppId ?? onlyId(appId);
        const answers = read.ok ? read.value : {};
        return {
            answers,
            known: { phoneNumberId, ...(accountId ? { accountId } : {}), ...(app ? { appId: app } : {}) },
            ...(takesTurns ? { takesTurns } : {}),
            ...(await lookAtCallback(bot, ports, (0,callback/* callbackIn */.fH)(answers, app), service, signal)),
            notes: read.ok ? [] : [read.reason],
        };
    };
}
/** A variable on Railway may hold anything, and an id is part of a link. */
function onlyId(text) {
    return text !== undefined && /^\d{5,20}$/.test(text) ? text : undefined;
}
/** All of it, one after the other, for a person who waits for the answer. */
async function examineMessaging(bot, { meta, railway, askCallback }, { credentials, service }, judgedAppId, signal) {
    const { phoneNumberId, appId } = credentials;
    if (bot.messagingHealth === 'off' || !phoneNumberId)
        return undefined;
    const asker = { ...credentials, phoneNumberId };
    const first = await meta.readMessaging(asker, { webhook: true }, signal);
    const named = first.number?.is === 'value' ? (0,number/* idsIn */.S)(first.number.value).accountId : undefined;
    const accountId = named ?? (0,token_credentials/* accountIdOf */.Ow)(bot, service);
    const second = accountId ? await meta.readMessaging(asker, { subscribedAppsOf: accountId }, signal) : {};
    const answers = { ...second, ...first };
    const app = judgedAppId ?? onlyId(appId);
    const ports = { ...(railway ? { railway } : {}), ...(askCallback ? { askCallback } : {}) };
    const asked = { mute: new Set(), probeCallback: true };
    return {
        answers,
        known: { phoneNumberId, ...(accountId ? { accountId } : {}), ...(app ? { appId: app } : {}) },
        groups: [],
        ...(await lookAtCallback(asked, ports, (0,callback/* callbackIn */.fH)(answers, app), service, signal)),
    };
}
/**
 * Whether the address that Meta calls is the service's: its domains are listed only where it is not the one that every
 * service is told. It is asked where the settings want that.
 */
async function lookAtCallback({ mute, probeCallback }, { railway, askCallback }, callback, service, signal) {
    if (!callback)
        return {};
    const { place, publicDomain } = service ?? {};
    const isOwn = publicDomain?.raw().toLowerCase() === callback.host.toLowerCase();
    const mustList = place && railway && (publicDomain || probeCallback) && !isOwn && !mute.has('CALLBACK_ELSEWHERE');
    const [listed, callbackAnswer] = await Promise.all([
        mustList ? (0,errors/* attempt */.CD)(railway.listDomains(place, signal)) : undefined,
        probeCallback ? askCallback?.(callback.url, signal) : undefined,
    ]);
    return {
        ...(isOwn ? { domains: [callback.host] } : {}),
        ...(listed?.ok ? { domains: listed.value.map((domain) => domain.raw()) } : {}),
        ...(callbackAnswer ? { callbackAnswer } : {}),
    };
}
function assessMessaging({ mute, messagingHealth }, { health, logs, messaging: seen, now }, { memory, issueIsOpen }) {
    const ids = recallIds(health.appId, memory);
    if (messagingHealth === 'off')
        return { reasons: [], ids };
    if (!seen || !(0,token_health/* isWorking */.ms)(health.state))
        return { reasons: [], ids, ...(memory ? { memory } : {}) };
    const { notes, ...facts } = seen;
    const groups = logs.is === 'read' ? logs.findings.groups : [];
    const messaging = (0,messaging_messaging/* judgeMessaging */.U)({ ...facts, groups });
    const told = tellMessaging(messaging, { memory, mute, now, issueIsOpen });
    const { isNews } = told;
    const { number = NOT_HEARD, ...others } = seen.answers;
    const isUnheard = [number, ...Object.values(others)].some((answer) => answer.is === 'silence');
    return {
        messaging,
        reasons: [...notes, ...told.reasons],
        memory: told.memory,
        ...(isNews ? { isNews } : {}),
        ...(isUnheard ? { isUnheard } : {}),
        ids: { ...ids, ...messaging.ids },
    };
}
const NOT_HEARD = { is: 'silence' };
/** Where nobody is asked, as for a token that has expired. */
function recallIds(appId, { accountId, businessId } = {}) {
    return {
        ...(appId ? { appId } : {}),
        ...(accountId ? { accountId } : {}),
        ...(businessId ? { businessId } : {}),
    };
}


/***/ }),

/***/ 5475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KY: () => (/* binding */ observationOf),
/* harmony export */   lB: () => (/* binding */ observe),
/* harmony export */   pO: () => (/* binding */ readServiceOf)
/* harmony export */ });
/* harmony import */ var _core_cadence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(981);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9507);
/* harmony import */ var _core_token_judge_health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7326);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _token_credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3876);
/* harmony import */ var _token_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8554);
/* harmony import */ var _token_inspect_backups_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9144);
/* harmony import */ var _token_inspect_token_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7770);
/* harmony import */ var _token_phone_number_id_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3290);
/* harmony import */ var _observe_logs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6839);
/* harmony import */ var _observe_messaging_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5020);
// Gathers what one pass needs to know, in as few sequential round trips as possible; each failure becomes a finding.











async function observe(bot, ports, signal, earlier = {}) {
    const { railway, clock } = ports;
    if (!railway)
        return await inspectStored(bot, ports, undefined, signal, earlier);
    const { place, service, logs } = await (0,_observe_logs_js__WEBPACK_IMPORTED_MODULE_7__/* .readRailway */ .gR)(bot, railway, clock, signal, earlier.runs);
    if (!service.ok) {
        await logs;
        return { ...blind(clock, service.reason), ...(place ? named(place, bot) : {}) };
    }
    const [observation, lines] = await Promise.all([inspectStored(bot, ports, service.value, signal, earlier), logs]);
    const now = observation.deployment?.now ?? observation.now;
    const seen = (0,_observe_logs_js__WEBPACK_IMPORTED_MODULE_7__/* .scan */ .SQ)(lines, bot, ports, service.value, now);
    const scanned = await (0,_observe_logs_js__WEBPACK_IMPORTED_MODULE_7__/* .lookFurtherBack */ .jm)(seen, lines, {
        bot,
        ports: { ...ports, railway },
        service: service.value,
        now,
        signal,
    });
    const { values, active } = service.value;
    const stored = values[bot.target.variables.token];
    return {
        ...observation,
        ...named(service.value.place, bot),
        ...(stored ? { recognize: (unsettled) => (0,_token_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .recognize */ .v)(unsettled, stored, active?.id) } : {}),
        logs: scanned,
    };
}
/** What Railway holds for the bot; nothing where it cannot be asked. */
async function readServiceOf(bot, railway, signal) {
    const service = railway && (await (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(railway.readService(bot.target, signal)));
    return service?.ok ? service.value : undefined;
}
async function inspectStored(bot, ports, service, signal, { runs, recall = () => undefined }) {
    const now = ports.clock.now();
    const deployment = service && {
        ...(service.clockAheadMs === undefined ? {} : { now: (0,_observe_logs_js__WEBPACK_IMPORTED_MODULE_7__/* .nowBy */ .U8)(service, ports.clock) }),
        ...(service.tokenVariable.updatedAt ? { variableUpdatedAt: service.tokenVariable.updatedAt } : {}),
        ...(service.active ? { active: service.active } : {}),
        inFlight: service.inFlight,
        ...(service.awaitsApproval ? { awaitsApproval: service.awaitsApproval } : {}),
        ...(service.latest ? { latest: service.latest } : {}),
    };
    const chosen = (0,_token_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseCredentials */ .Mk)(bot, service);
    const prove = () => (0,_token_inspect_backups_js__WEBPACK_IMPORTED_MODULE_5__/* .proveBackups */ .G)(bot, service, (0,_token_inspect_token_js__WEBPACK_IMPORTED_MODULE_6__/* .createInspector */ .Y)(bot, ports, signal));
    const rest = { logs: { is: 'off' }, clocks: clocksOf({}, service), ...(deployment ? { deployment } : {}) };
    if (!chosen.ok) {
        const health = unchecked('misconfigured', chosen.reason);
        return { now, health, notes: [], means: _token_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_MEANS */ .nk, backups: await prove(), ...rest };
    }
    const { credentials, notes } = chosen.value;
    // First, so that its turns come first where many bots are watched.
    const probed = ports.meta.probe(credentials, signal);
    const askedBeside = (0,_observe_messaging_js__WEBPACK_IMPORTED_MODULE_8__/* .askBeside */ .ac)(bot, ports, { credentials, service }, recall(), signal);
    const [answers, backups] = await Promise.all([probed, prove()]);
    const asked = answers.now ?? now;
    const cadence = runs && (0,_core_cadence_js__WEBPACK_IMPORTED_MODULE_0__/* .measureCadence */ .q3)(await runs, asked);
    const { warnBefore, checkIntervalMs } = bot;
    const health = (0,_core_token_judge_health_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeTokenHealth */ .Z)(answers, { now: asked, warnBefore, checkIntervalMs, cadence });
    const { phoneNumberId, appId } = credentials;
    const phoneMissing = !phoneNumberId && health.level !== 'critical';
    const messaging = await askedBeside(health.appId);
    return {
        now: asked,
        health: phoneMissing ? { ...health, ...unchecked('misconfigured', (0,_token_phone_number_id_js__WEBPACK_IMPORTED_MODULE_9__/* .phoneNumberFault */ .I)(bot, service)) } : health,
        notes,
        means: (0,_token_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .findMeans */ .st)(credentials, service),
        backups,
        ...(messaging ? { messaging } : {}),
        ...(appId ? { expectedAppId: appId } : {}),
        ...(cadence ? { cadence } : {}),
        ...rest,
        clocks: clocksOf(answers, service),
    };
}
function clocksOf({ clockAheadMs: meta }, { clockAheadMs: railway } = {}) {
    return { ...(meta === undefined ? {} : { meta }), ...(railway === undefined ? {} : { railway }) };
}
/** Where Railway says nothing, there is nothing else to be seen. */
function blind(clock, reason) {
    const isSetup = reason.level === 'error' && reason.effect !== 'own-bug';
    return observationOf(clock.now(), unchecked(isSetup ? 'misconfigured' : 'unknown', reason));
}
/** A state, and nothing besides. */
function observationOf(now, health) {
    return { now, health, notes: [], logs: { is: 'off' }, means: _token_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_MEANS */ .nk, backups: [] };
}
function unchecked(state, reason) {
    return { state, level: reason.level, reasons: [reason] };
}
function named(place, bot) {
    const names = [place.serviceName, place.environmentName].flatMap((name) => name?.shown() ?? []);
    return {
        placeHash: (0,_token_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .shortHash */ .BC)([place.environmentId, place.serviceId, bot.target.variables.token]),
        ...(place.environmentName ? { environmentName: place.environmentName } : {}),
        ...(names.length > 0 ? { placeName: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_10__/* .sanitizeLine */ .g$)(names.join(' in '), 100) } : {}),
    };
}


/***/ }),

/***/ 6111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N4: () => (/* binding */ note),
  Lu: () => (/* binding */ readHistory),
  cJ: () => (/* binding */ recordHistory)
});

// EXTERNAL MODULE: ./build/core/reason.js
var reason = __webpack_require__(4220);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/core/token/token-health.js
var token_health = __webpack_require__(2740);
;// CONCATENATED MODULE: ./build/core/history/badge.js
// The badge of one bot, in the form of the shields endpoint. https://shields.io/badges/endpoint-badge



const COLOR = {
    valid: 'brightgreen',
    expiring: 'yellow',
    expired: 'red',
    invalid: 'red',
    blocked: 'red',
    misconfigured: 'orange',
    unknown: 'lightgrey',
};
function badgePath(bot) {
    return `badge/${bot}.json`;
}
/** State and, while the token works, until when. It is written when something changes, so it holds no time that passes. */
function renderBadge(bot, { state, level, cause, expiresAt }) {
    const works = (0,token_health/* isWorking */.ms)(state);
    const isFault = works && (0,reason/* isLoud */.tw)(level);
    const until = works && !isFault && expiresAt instanceof Date ? ` until ${(0,time/* renderTime */.sZ)(expiresAt)}` : '';
    const fault = isFault && cause ? `, ${cause.toLowerCase().replaceAll('_', ' ')}` : '';
    const badge = {
        schemaVersion: 1,
        label: bot === 'bot' ? 'WhatsApp token' : `WhatsApp token of ${bot}`,
        message: `${state}${until}${fault}`,
        color: isFault ? 'orange' : COLOR[state],
    };
    return `${JSON.stringify(badge, undefined, 2)}\n`;
}

// EXTERNAL MODULE: ./build/core/history/changes.js + 1 modules
var changes = __webpack_require__(2027);
// EXTERNAL MODULE: ./build/core/history/history.js
var history_history = __webpack_require__(361);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/check/record-history.js
// Reads the history before a verdict and adds to it afterwards, and copes with other runs and people who write as well.




/** Each time somebody else was faster, which gets rarer with every one that is done. */
const MOST_TRIES = 8;
/** The past of one bot. An outage or a refusal leaves it unknown. */
async function readHistory(store, bot, signal) {
    const read = await (0,errors/* attempt */.CD)(readOne(store, (0,history_history/* historyPath */.ae)(bot), signal));
    return read.ok ? { ...read.value, notes: [] } : { notes: [note(read.reason)] };
}
async function readOne(store, path, signal) {
    const reading = await store.read([path], signal);
    const history = (0,history_history/* parseHistory */.i6)(reading.files[path]?.text ?? '');
    return { reading, ...(history ? { history } : {}) };
}
/**
 * Adds what the passes of a run found out, all in one commit, where anything changed. A lost race reads again and
 * applies again. Failures become notes: they never stop a run, and the next one makes up for it.
 * @param reading what was read already; read here where it is not given
 */
async function recordHistory(store, passes, signal, reading) {
    const kept = await (0,errors/* attempt */.CD)(commitPasses(store, passes, signal, reading));
    return kept.ok ? kept.value : [note(kept.reason)];
}
async function commitPasses(store, passes, signal, reading) {
    const paths = passes.map(({ bot }) => (0,history_history/* historyPath */.ae)(bot));
    let known = reading;
    for (let tries = 1; tries <= MOST_TRIES; tries++) {
        known ??= await store.read(paths, signal);
        const { commit, notes } = planCommit(passes, known);
        if (!commit || (await store.write(commit, signal)) === 'written')
            return notes;
        known = undefined;
    }
    return [BUSY];
}
/** Nothing to commit where all is known already. */
function planCommit(passes, { head, files }) {
    const changed = {};
    const news = [];
    const notes = [];
    for (const pass of passes) {
        const { bot } = pass;
        const file = files[(0,history_history/* historyPath */.ae)(bot)];
        const before = file && (0,history_history/* parseHistory */.i6)(file.text);
        const after = (0,changes/* appendCheck */.xR)(before && { ...before, bot }, pass);
        if (!after)
            continue;
        if (file && !before) {
            const aside = (0,history_history/* brokenPath */.JR)(bot, file.sha);
            changed[aside] = { sha: file.sha };
            notes.push(broken((0,history_history/* historyPath */.ae)(bot), aside));
        }
        const latest = after.changes.at(-1);
        changed[(0,history_history/* historyPath */.ae)(bot)] = (0,history_history/* printHistory */.AP)(after);
        if (latest)
            changed[badgePath(bot)] = renderBadge(bot, latest);
        news.push(`${bot}: ${[before && (0,changes/* changeAt */.cL)(before, pass.at)?.state, pass.state].filter(Boolean).join(' \u2192 ')}`);
    }
    if (news.length === 0)
        return { notes };
    return { commit: { ...(head ? { head } : {}), files: changed, message: news.join('\n') }, notes };
}
/** What is written, or was read of the past, is a help, never a condition. */
function note(reason) {
    if (reason.effect === 'own-bug')
        return reason;
    return { ...reason, level: reason.level === 'error' ? 'warning' : 'info' };
}
function broken(path, aside) {
    return {
        code: 'HISTORY_BROKEN',
        level: 'warning',
        what: `Couldn't read ${path} on the branch whatsapp-token-history. It was renamed to ${aside}, and a new history was started.`,
        why: 'It was probably edited, or written by another program.',
        fix: 'To keep the past, fix the renamed file and give it its old name again.',
    };
}
const BUSY = {
    code: 'HISTORY_BUSY',
    level: 'info',
    what: `The history was not saved: other runs were faster ${MOST_TRIES} times in a row. The next run catches up.`,
};


/***/ }),

/***/ 5050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   nS: () => (/* binding */ availabilityOf),
/* harmony export */   o7: () => (/* binding */ isCutOff)
/* harmony export */ });
/* harmony import */ var _messaging_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1079);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4220);
/* harmony import */ var _token_token_health_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2740);
/* harmony import */ var _verdict_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7403);
// What a change of state says of the bot until the next one: it answered, it was silent, or nobody could tell.




/** What a change says of the bot until the next one. */
function availabilityOf({ state, level, cause }) {
    // Meta refuses the running bot, whatever it says of the token that is stored.
    const isSilent = (0,_verdict_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .effectOf */ .$x)(cause) === 'bot-silent' || isCutOff(cause);
    if ((0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_2__/* .isWorking */ .ms)(state))
        return isSilent && (0,_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoud */ .tw)(level) ? 'silent' : 'up';
    return state === 'unknown' || state === 'misconfigured' ? 'unwatched' : 'silent';
}
/** No message goes out, or none comes in, though the token works. */
function isCutOff(cause) {
    return cause !== undefined && (0,_messaging_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .isMessagingCode */ .ih)(cause) && (0,_messaging_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .behaviourOf */ .xu)(cause).weight === 'blocked';
}
/**
 * When what a change tells really began. An expired token died when Meta had said it would, which is before the check
 * that noticed it; of everything else only the noticing is known.
 */
function startOf(change, before) {
    if (change.state !== 'expired' || !before || !(0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_2__/* .isWorking */ .ms)(before.state))
        return change.at;
    const end = change.expiresAt ?? before.expiresAt;
    return end instanceof Date && end > before.at && end < change.at ? end : change.at;
}


/***/ }),

/***/ 2027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xR: () => (/* binding */ appendCheck),
  cL: () => (/* binding */ changeAt),
  pc: () => (/* binding */ toCheckRecord),
  d8: () => (/* binding */ unknownSince)
});

// EXTERNAL MODULE: ./build/core/messaging/memory.js
var memory = __webpack_require__(3802);
// EXTERNAL MODULE: ./build/core/reason.js
var reason = __webpack_require__(4220);
// EXTERNAL MODULE: ./build/core/time.js
var core_time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/core/token/token-health.js
var token_health = __webpack_require__(2740);
// EXTERNAL MODULE: ./build/core/history/availability.js
var availability = __webpack_require__(5050);
;// CONCATENATED MODULE: ./build/core/history/days.js
// Turns what is older than 90 days into one sum a day, so that a file stays small for years.


const KEPT_DAYS = 90;
/** A state that flickers all day long becomes sums sooner. */
const MOST_CHANGES = 2_000;
/** The last change before the kept days stays: it says what held at their beginning. */
function compact(history, now) {
    const { changes, days } = history;
    const cutoff = findCutoff(changes, now);
    const held = Math.max(0, changes.findLastIndex(({ at }) => at.getTime() < cutoff));
    const first = changes[0]?.at.getTime() ?? cutoff;
    const lastDay = days.at(-1)?.day;
    // Only days with something in them are listed; all before the last one of those are done.
    const from = lastDay === undefined ? startOfDay(first) : Date.parse(lastDay) + core_time/* DAY_MS */.sO;
    if (from >= cutoff)
        return history;
    return { ...history, changes: changes.slice(held), days: [...days, ...sumDays(changes, from, cutoff)] };
}
/** The beginning of a day, UTC. Never within today, however many changes that has. */
function findCutoff(changes, now) {
    const today = startOfDay(now.getTime());
    const byCount = changes.at(-MOST_CHANGES)?.at.getTime();
    const crowded = byCount === undefined ? 0 : startOfDay(byCount) + core_time/* DAY_MS */.sO;
    return Math.min(today, Math.max(today - KEPT_DAYS * core_time/* DAY_MS */.sO, crowded));
}
function sumDays(changes, from, to) {
    const sums = new Map();
    const sumOf = (time) => {
        const day = new Date(time).toISOString().slice(0, 10);
        const sum = sums.get(day) ?? { day, silentMs: 0, incidents: 0, pasted: 0, renewed: 0 };
        sums.set(day, sum);
        return sum;
    };
    const begins = changes.map((change, index) => (0,availability/* startOf */.GH)(change, changes[index - 1]).getTime());
    let wasSilent = false;
    for (const [index, change] of changes.entries()) {
        const at = change.at.getTime();
        const silent = (0,availability/* availabilityOf */.nS)(change) === 'silent';
        if (at >= from && at < to) {
            if (silent && !wasSilent)
                sumOf(at).incidents++;
            if (change.cure === 'pasted' || change.cure === 'renewed')
                sumOf(at)[change.cure]++;
        }
        // What could not be found out neither ends an incident nor begins another.
        if (change.state !== 'unknown')
            wasSilent = silent;
        const end = Math.min(begins[index + 1] ?? to, to);
        if (!silent)
            continue;
        for (let time = Math.max(begins[index] ?? at, from); time < end; time = startOfDay(time) + core_time/* DAY_MS */.sO)
            sumOf(time).silentMs += Math.min(end, startOfDay(time) + core_time/* DAY_MS */.sO) - time;
    }
    return [...sums.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
function startOfDay(time) {
    return Math.floor(time / core_time/* DAY_MS */.sO) * core_time/* DAY_MS */.sO;
}

;// CONCATENATED MODULE: ./build/core/history/changes.js
// What a pass adds to the history: a change or nothing, wherever in time it belongs.





/** What leaves the token in the variable. */
const STORED = new Set(['live', 'live-but-refused', 'unchanged', 'set-not-live']);
function toCheckRecord(bot, seen, replaced) {
    const { state, level, reasons } = seen.verdict;
    const loudest = level === 'info' ? undefined : reasons.find((reason) => reason.level === level);
    const { expiresAt } = seen.health;
    const { outcome, changed = false } = replaced?.rotation ?? {};
    const isIn = outcome !== undefined && STORED.has(outcome);
    return {
        bot,
        at: seen.now,
        state,
        level,
        ...(loudest ? { cause: loudest.code } : {}),
        ...(expiresAt ? { expiresAt } : {}),
        ...(seen.issue ? { issue: seen.issue } : {}),
        ...(seen.messaging ? { messaging: seen.messaging } : {}),
        ...(replaced && isIn ? { rotation: { cure: replaced.cure, changed } } : {}),
    };
}
/**
 * The history with what the pass found out, or nothing where it knows that already. The change goes where it belongs in
 * time, so a pass may be applied to a file that another run has written since, and none of that run's changes is lost.
 */
function appendCheck(history, pass) {
    const { at, state, level, cause, issue } = pass;
    // A clock that is wrong by that much knows nothing of when it was.
    if (!(0,core_time/* isOfThisCentury */.i_)(at))
        return undefined;
    const isKnown = pass.expiresAt === 'never' || (pass.expiresAt && (0,core_time/* isOfThisCentury */.i_)(pass.expiresAt));
    const expiresAt = isKnown ? pass.expiresAt : undefined;
    const { changes, since, days } = history ?? { changes: [], since: at, days: [] };
    const index = changes.findLastIndex((change) => change.at <= at) + 1;
    const before = changes.slice(0, index);
    const cure = findCure(before, pass);
    const change = {
        at,
        state,
        level,
        ...(cause ? { cause } : {}),
        ...(cure ? { cure } : {}),
        ...(expiresAt ? { expiresAt } : {}),
        ...(issue ? { issue } : {}),
        ...(pass.messaging ? { messaging: pass.messaging } : {}),
    };
    const last = before.at(-1);
    // A run may be carried out twice, where its answer was lost.
    const isDone = !cure || (last?.at.getTime() === at.getTime() && last.cure === cure);
    if (last && saysTheSame(last, change) && isDone)
        return undefined;
    return compact({
        bot: pass.bot,
        since: new Date(Math.min(since.getTime(), at.getTime())),
        changes: [...before, change, ...changes.slice(index)],
        days,
    }, at);
}
/** What held at a time. */
function changeAt({ changes }, time) {
    return changes.findLast((change) => change.at <= time);
}
/** Since when nothing could be found out; nothing where something could, the last time. */
function unknownSince({ changes }, now) {
    const past = changes.filter((change) => change.at <= now);
    const known = past.findLastIndex(({ state }) => state !== 'unknown');
    return past[known + 1]?.at;
}
const NOTHING = { codes: {} };
/** Warnings come and go with every line in the log: they are not what is remembered. */
function saysTheSame(a, b) {
    if (a.state !== b.state || (0,reason/* isLoud */.tw)(a.level) !== (0,reason/* isLoud */.tw)(b.level))
        return false;
    if ((0,reason/* isLoud */.tw)(a.level) && a.cause !== b.cause)
        return false;
    if (b.messaging && !(0,memory/* isSameMemory */.I3)(a.messaging ?? NOTHING, b.messaging))
        return false;
    return b.expiresAt === undefined || String(a.expiresAt) === String(b.expiresAt);
}
function isWell({ state, level }) {
    return (0,token_health/* isWorking */.ms)(state) && !(0,reason/* isLoud */.tw)(level);
}
/** After a problem, or where this run replaced a token that worked. */
function findCure(before, { state, level, rotation }) {
    if (!isWell({ state, level }))
        return undefined;
    const known = before.findLast((change) => change.state !== 'unknown');
    if (known && !isWell(known))
        return rotation?.cure ?? 'by-itself';
    return rotation?.changed ? rotation.cure : undefined;
}


/***/ }),

/***/ 361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ printHistory),
/* harmony export */   JR: () => (/* binding */ brokenPath),
/* harmony export */   O_: () => (/* binding */ HISTORY_FOLDER),
/* harmony export */   ae: () => (/* binding */ historyPath),
/* harmony export */   gx: () => (/* binding */ HISTORY_BRANCH),
/* harmony export */   i6: () => (/* binding */ parseHistory),
/* harmony export */   sX: () => (/* binding */ isHistoryPath)
/* harmony export */ });
/* harmony import */ var _bot_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9387);
/* harmony import */ var _messaging_memory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3802);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4220);
// What is remembered of one bot: its changes of state, and older days as sums. A text that people can edit.



/** Where the history lives, one file a bot. */
const HISTORY_BRANCH = 'whatsapp-token-history';
/** Where the files of the bots lie on it. */
const HISTORY_FOLDER = 'history/';
function historyPath(bot) {
    return `history/${bot}.json`;
}
/** Whether it is the history of a bot; what was set aside as broken has a longer name. */
function isHistoryPath(path) {
    return _bot_name_js__WEBPACK_IMPORTED_MODULE_2__/* .BOT_NAME */ .W.test(/^history\/(.*)\.json$/.exec(path)?.[1] ?? '');
}
/** Where a file is kept that was no history; `sha` is GitHub's name of its bytes. */
function brokenPath(bot, sha) {
    return `history/${bot}.broken-${sha.slice(0, 8)}.json`;
}
const STATES = new Set([
    'valid',
    'expiring',
    'expired',
    'invalid',
    'misconfigured',
    'blocked',
    'unknown',
]);
const LEVEL_NAMES = new Set(_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .LEVELS */ .A_);
const CURES = new Set(['pasted', 'renewed', 'switched', 'by-itself']);
/** The history that a file holds; nothing where the file is none. Never throws. */
function parseHistory(text) {
    const file = asRecord(parseJson(text));
    const since = parseDate(file?.since);
    const changes = parseEach(file?.changes, parseChange);
    const days = parseEach(file?.days, parseDaySum);
    if (file?.version !== 1 || !since || !changes || !days)
        return undefined;
    if (typeof file.bot !== 'string' || !_bot_name_js__WEBPACK_IMPORTED_MODULE_2__/* .BOT_NAME */ .W.test(file.bot))
        return undefined;
    return {
        bot: file.bot,
        since,
        changes: changes.toSorted((a, b) => a.at.getTime() - b.at.getTime()),
        days: days.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    };
}
/** As JSON, a line a change, so that a commit shows what happened. */
function printHistory({ bot, since, changes, days }) {
    const list = (entries) => entries.length === 0 ? '[]' : `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
    return `{
  "version": 1,
  "bot": ${JSON.stringify(bot)},
  "since": ${JSON.stringify(since)},
  "changes": ${list(changes.map(printChange))},
  "days": ${list(days)}
}
`;
}
function printChange({ messaging, ...change }) {
    return { ...change, ...(messaging ? { messaging: (0,_messaging_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .printMemory */ .x$)(messaging) } : {}) };
}
function parseChange(value) {
    const entry = asRecord(value);
    const at = parseDate(entry?.at);
    if (!entry || !at || !isIn(STATES, entry.state) || !isIn(LEVEL_NAMES, entry.level))
        return undefined;
    const { cause, cure, expiresAt, issue } = entry;
    const end = expiresAt === 'never' ? expiresAt : parseDate(expiresAt);
    const messaging = (0,_messaging_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMemory */ .Pw)(entry.messaging);
    if (cause !== undefined && !(typeof cause === 'string' && /^[A-Z_]{1,40}$/.test(cause)))
        return undefined;
    if (cure !== undefined && !isIn(CURES, cure))
        return undefined;
    if (expiresAt !== undefined && !end)
        return undefined;
    if (issue !== undefined && !(isCount(issue) && issue > 0))
        return undefined;
    return {
        at,
        state: entry.state,
        level: entry.level,
        ...(cause === undefined ? {} : { cause }),
        ...(cure === undefined ? {} : { cure: cure }),
        ...(end ? { expiresAt: end } : {}),
        ...(issue === undefined ? {} : { issue: issue }),
        ...(messaging ? { messaging } : {}),
    };
}
function parseDaySum(value) {
    const entry = asRecord(value);
    const { day, silentMs, incidents, pasted, renewed } = entry ?? {};
    if (typeof day !== 'string' || !parseDate(`${day}T00:00:00.000Z`))
        return undefined;
    if (!isCount(silentMs) || !isCount(incidents) || !isCount(pasted) || !isCount(renewed))
        return undefined;
    return { day, silentMs, incidents, pasted, renewed };
}
function parseEach(value, parse) {
    if (!Array.isArray(value))
        return undefined;
    const parsed = value.map(parse).filter((entry) => entry !== undefined);
    return parsed.length === value.length ? parsed : undefined;
}
/** Of this century, so that a mistyped year does not make a million days. */
function parseDate(value) {
    if (typeof value !== 'string' || !/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(value))
        return undefined;
    const date = new Date(value);
    // `Date` takes the 31st of February for the 3rd of March.
    return date.getUTCDate() === Number(value.slice(8, 10)) ? date : undefined;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function asRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}
function isIn(names, value) {
    return typeof value === 'string' && names.has(value);
}
function isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}


/***/ }),

/***/ 162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jx: () => (/* binding */ claimsToBeOurs),
/* harmony export */   RX: () => (/* binding */ hasLabel),
/* harmony export */   ZA: () => (/* binding */ findOurs),
/* harmony export */   ve: () => (/* binding */ findPrevious)
/* harmony export */ });
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4167);
// An issue, and whose it is: ours has our own marker for this bot, and an author who may write here.

/** From GitHub's list of associations: people who may write here. https://docs.github.com/en/graphql/reference/enums#commentauthorassociation */
const TRUSTED_ASSOCIATIONS = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
/** Whom the token of a workflow writes as. Other apps pass on what strangers wrote. */
const WORKFLOW_ACCOUNT = 'github-actions[bot]';
/** The marker is written a moment before the issue is there, by another clock than GitHub's. */
const CLOCKS_DIFFER_MS = 10 * 60_000;
/** GitHub takes `Bug` and `bug` for one label. */
function hasLabel({ labels }, label) {
    return labels.some((each) => each.toLowerCase() === label.toLowerCase());
}
/**
 * The issues among those listed that are ours, the one to keep first: the lowest number, and a duplicate that a person
 * opened again only where there is no other. Or one that holds our name for another place.
 */
function findOurs(issues, owner) {
    const ours = [];
    const reopened = [];
    let taken;
    for (const issue of issues.toSorted((a, b) => a.number - b.number)) {
        const marker = isTrustedAuthor(issue) ? readOwnMarker(issue) : undefined;
        if (!marker || marker.bot !== owner.bot || isClosedDuplicate(issue, marker))
            continue;
        if (marker.place && owner.place && marker.place !== owner.place)
            taken ??= issue;
        else
            (marker.duplicate ? reopened : ours).push(issue);
    }
    ours.push(...reopened);
    return taken ? { ours, taken } : { ours };
}
/**
 * A run that met the one that closed it may have written its own marker over ours since, so GitHub's reason counts too.
 * One that a person opened again is an open issue like any other.
 */
function isClosedDuplicate({ open, stateReason }, marker) {
    return !open && (marker.duplicate === true || stateReason === 'duplicate');
}
/** Whether it would be ours if only its author were. */
function claimsToBeOurs(issue) {
    return !isTrustedAuthor(issue) && readOwnMarker(issue) !== undefined;
}
function isTrustedAuthor({ author, authorAssociation, vouched }) {
    return vouched === true || author === WORKFLOW_ACCOUNT || TRUSTED_ASSOCIATIONS.has(authorAssociation);
}
/**
 * Its marker, unless that was copied from another issue. One without a number is of an issue whose first edit is yet to
 * come, or from before there were numbers: that body begins with it, and it is not older than the issue.
 */
function readOwnMarker({ number, body, createdAt }) {
    const marker = (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMarker */ .gY)(body);
    if (!marker || marker.number === number)
        return marker;
    const isNew = (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .startsWithMarker */ .Ox)(body) && marker.since.getTime() >= createdAt.getTime() - CLOCKS_DIFFER_MS;
    return marker.number === undefined && isNew ? marker : undefined;
}
/** Of those listed as closed, the one of ours that was closed last. */
function findPrevious(closed, owner) {
    const { ours } = findOurs(closed, owner);
    return ours.toSorted((a, b) => (a.closedAt?.getTime() ?? 0) - (b.closedAt?.getTime() ?? 0)).at(-1);
}


/***/ }),

/***/ 4167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ expiredRepeatedly),
/* harmony export */   Ox: () => (/* binding */ startsWithMarker),
/* harmony export */   QU: () => (/* binding */ numberMarker),
/* harmony export */   WV: () => (/* binding */ mapNotes),
/* harmony export */   XL: () => (/* binding */ cutToFit),
/* harmony export */   fR: () => (/* binding */ remembersSame),
/* harmony export */   gY: () => (/* binding */ parseMarker),
/* harmony export */   qh: () => (/* binding */ replaceOurPart),
/* harmony export */   w1: () => (/* binding */ withoutMemory)
/* harmony export */ });
/* harmony import */ var _bot_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9387);
/* harmony import */ var _messaging_memory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3802);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3669);



/**
 * Our part begins with the one and ends with the other, so that what a person needs comes first. Older issues have the
 * memory first and `OLD_END` last.
 */
const START = '<!-- whatsapp-token-monitor -->';
const MEMORY = '<!-- whatsapp-token-monitor:v1 ';
const OLD_END = '<!-- /whatsapp-token-monitor -->';
const KEPT_INCIDENTS = 10;
const STATES = new Set(['valid', 'expiring', 'expired', 'invalid', 'misconfigured', 'blocked', 'unknown']);
/** The marker of a body, or nothing where there is none that names a bot. Never throws. */
function parseMarker(body) {
    const begin = body.indexOf(MEMORY);
    if (begin < 0)
        return undefined;
    const end = body.indexOf('-->', begin + MEMORY.length);
    if (end < 0)
        return undefined;
    const text = body.slice(begin + MEMORY.length, end).trim();
    const fields = parseFields(text);
    const bot = fields.bot ?? /"bot":"([^"]*)"/.exec(text)?.[1];
    if (typeof bot !== 'string' || !_bot_name_js__WEBPACK_IMPORTED_MODULE_2__/* .BOT_NAME */ .W.test(bot))
        return undefined;
    return {
        bot,
        ...parseNumber('number', fields.number ?? Number(/"number":(\d+)/.exec(text)?.[1])),
        ...(typeof fields.place === 'string' && /^[0-9a-f]{8,64}$/.test(fields.place) ? { place: fields.place } : {}),
        state: fields.state === 'recovered' ? 'recovered' : (parseState(fields.state) ?? 'unknown'),
        since: parseDate(fields.since) ?? new Date(0),
        incidents: parseIncidents(fields.incidents),
        ...(parseDate(fields.reminded) ? { reminded: parseDate(fields.reminded) } : {}),
        ...(parseDate(fields.restored) ? { restored: parseDate(fields.restored) } : {}),
        ...(parseDate(fields.refused) ? { refused: parseDate(fields.refused) } : {}),
        ...parseAttempt(fields.attempt),
        ...parseUnsettled(fields.unsettled),
        ...(fields.backup === 'running' || fields.backup === 'awaited' ? { backup: fields.backup } : {}),
        ...parseMessaging(fields.messaging),
        ...parseNumber('previous', fields.previous),
        ...parseTold(fields.told),
        ...(fields.duplicate === true ? { duplicate: true } : {}),
    };
}
/** GitHub refuses longer bodies. */
const MAX_BODY = 65_536;
/**
 * The body with our part replaced. What people wrote before or after stays, and `text` is cut where it would not fit
 * beside it. Where somebody removed the mark before it, nothing can tell their words from ours, so all of it is kept.
 */
function replaceOurPart(body, marker, text) {
    const memory = printMarker(marker);
    const ours = findOurPart(body);
    const before = ours ? body.slice(0, ours.start) : '';
    const rest = ours ? body.slice(ours.end) : body;
    const isEmpty = !ours && body.trim() === '';
    const after = isEmpty ? '' : ours?.isWhole ? rest : `\n\n${rest}`;
    const room = MAX_BODY - before.length - START.length - memory.length - after.length - 2;
    return `${before}${START}\n${cutToFit(text, room)}\n${memory}${after}`;
}
/** Where our part stands; not whole where somebody removed one of its ends, so that a line has to part it from notes. */
function findOurPart(body) {
    const memory = body.indexOf(MEMORY);
    if (memory < 0)
        return undefined;
    const closing = body.indexOf('-->', memory);
    const end = closing < 0 ? body.length : closing + 3;
    const start = body.lastIndexOf(START, memory);
    if (start >= 0)
        return { start, end, isWhole: true };
    const oldEnd = body.indexOf(OLD_END, memory);
    if (oldEnd >= 0)
        return { start: memory, end: oldEnd + OLD_END.length, isWhole: true };
    return { start: memory, end, isWhole: false };
}
/** Whole lines of it; what was open is closed, or it would swallow what people wrote behind. */
function cutToFit(text, room) {
    if (text.length <= room)
        return text;
    const kept = [];
    let fence = '';
    let folds = 0;
    let left = room - CUT.length - 2;
    for (const line of text.split('\n')) {
        const [, mark = ''] = /^\s*(`{3,})/.exec(line) ?? [];
        const opened = fence === '' ? mark : mark.length >= fence.length ? '' : fence;
        const inside = fence === '' ? folds + count(line, '<details') - count(line, '</details') : folds;
        left -= line.length + 1;
        if (left < opened.length + 1 + inside * CLOSE.length)
            break;
        kept.push(line);
        fence = opened;
        folds = inside;
    }
    return [...kept, ...(fence ? [fence] : []), CLOSE.repeat(folds) + CUT].join('\n');
}
const CUT = '*The rest did not fit.*';
const CLOSE = '\n</details>\n\n';
function count(text, part) {
    return text.split(part).length - 1;
}
/** What people wrote before and after our part is changed by `map`; our part stays. */
function mapNotes(body, map) {
    const ours = findOurPart(body);
    if (!ours?.isWhole)
        return map(body);
    const { start, end } = ours;
    return map(body.slice(0, start)) + body.slice(start, end) + map(body.slice(end));
}
function startsWithMarker(body) {
    const text = body.trimStart();
    return text.startsWith(START) || text.startsWith(MEMORY);
}
/** The same body, its marker naming the issue that it turned out to stand in. */
function numberMarker(body, number) {
    const marker = parseMarker(body);
    if (!marker)
        return body;
    const begin = body.indexOf(MEMORY);
    const end = body.indexOf('-->', begin) + '-->'.length;
    return body.slice(0, begin) + printMarker({ ...marker, number }) + body.slice(end);
}
/** What people read of it. */
function withoutMemory(body) {
    const begin = body.indexOf(MEMORY);
    const end = body.indexOf('-->', begin);
    return begin < 0 || end < 0 ? body : body.slice(0, begin) + body.slice(end + '-->'.length);
}
/** Whether they say the same, but for the advice that was told. */
function remembersSame({ told: _before, ...a }, { told: _now, ...b }) {
    return printMarker(a) === printMarker(b);
}
function printMarker({ bot, number, place, state, since, incidents, messaging, ...others }) {
    const rest = { ...others, ...(messaging ? { messaging: (0,_messaging_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .printMemory */ .x$)(messaging) } : {}) };
    // Always in one order, so that nothing is edited for the order. First what an issue is known by: it is still read
    // where somebody broke what follows.
    const kept = {
        ...{ bot, number, place, state, since, incidents: incidents.slice(-KEPT_INCIDENTS) },
        ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))),
    };
    // A `-->` inside the JSON would end the comment early.
    return `${MEMORY}${JSON.stringify(kept).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')} -->`;
}
function parseFields(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
    }
    catch {
        return {};
    }
}
function parseIncidents(value) {
    if (!Array.isArray(value))
        return [];
    const incidents = [];
    for (const entry of value.slice(-KEPT_INCIDENTS)) {
        const fields = typeof entry === 'object' && entry !== null ? { ...entry } : {};
        const from = parseDate(fields.from);
        const to = parseDate(fields.to);
        const state = parseState(fields.state);
        if (from && state)
            incidents.push({ from, state, ...(to ? { to } : {}) });
    }
    return incidents;
}
function parseAttempt(value) {
    const fields = typeof value === 'object' && value !== null ? { ...value } : {};
    const at = parseDate(fields.at);
    const { code, key } = fields;
    if (!at || typeof code !== 'string' || !CODE.test(code))
        return {};
    if (typeof key !== 'string' || !/^[0-9a-f]{8,64}$/.test(key))
        return {};
    return { attempt: { at, code, key } };
}
function parseMessaging(value) {
    const messaging = (0,_messaging_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMemory */ .Pw)(value);
    return messaging ? { messaging } : {};
}
function parseUnsettled(value) {
    const { salt, wrote, runs } = typeof value === 'object' && value !== null ? { ...value } : {};
    if (!isPrint(salt) || !isPrint(wrote))
        return {};
    return { unsettled: { salt, wrote, ...(isPrint(runs) ? { runs } : {}) } };
}
function parseTold(value) {
    const codes = Array.isArray(value) ? value.filter((code) => typeof code === 'string' && CODE.test(code)) : [];
    return codes.length > 0 ? { told: codes.slice(0, KEPT_CODES) } : {};
}
const CODE = /^[A-Z_]{1,40}$/;
const KEPT_CODES = 20;
function isPrint(value) {
    return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
}
function parseNumber(name, value) {
    const isNumber = typeof value === 'number' && value > 0 && Number.isSafeInteger(value);
    return (isNumber ? { [name]: value } : {});
}
function parseState(value) {
    return typeof value === 'string' && STATES.has(value) ? value : undefined;
}
function parseDate(value) {
    if (typeof value !== 'string')
        return undefined;
    const date = new Date(value);
    return Number.isNaN(date.getTime()) ? undefined : date;
}
/** A token that expired this often within a week keeps a person busy. */
const EXPIRED_TOO_OFTEN = 3;
/** Whether it expired again and again. */
function expiredRepeatedly(incidents, now) {
    const recent = incidents.filter(({ state, from }) => state === 'expired' && now.getTime() - from.getTime() <= _time_js__WEBPACK_IMPORTED_MODULE_1__/* .WEEK_MS */ .mb);
    return recent.length >= EXPIRED_TOO_OFTEN;
}


/***/ }),

/***/ 5650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C0: () => (/* binding */ isPrivateAddress),
/* harmony export */   Kl: () => (/* binding */ faultOf),
/* harmony export */   ZA: () => (/* binding */ mayBeAsked),
/* harmony export */   fH: () => (/* binding */ callbackIn)
/* harmony export */ });
function effectiveCallback({ number, account, app }) {
    if (number)
        return { ...number, setOn: 'number' };
    if (account)
        return { ...account, setOn: 'account' };
    return app && { ...app, setOn: 'app' };
}
/** The one that answers name between them. */
function callbackIn({ number, subscribedApps, webhook }, appId) {
    const shown = number?.is === 'value' ? number.value.callbacks : undefined;
    const apps = subscribedApps?.is === 'value' ? subscribedApps.value : [];
    const account = shown?.account ?? apps.find(({ id }) => id === appId)?.override;
    const app = shown?.app ?? (webhook?.is === 'value' ? webhook.value.callback : undefined);
    return effectiveCallback({ ...shown, ...(account ? { account } : {}), ...(app ? { app } : {}) });
}
/** Whether it may be asked: https, and a host out on the internet. Where a name leads to is judged when it is looked up. */
function mayBeAsked(url) {
    if (!URL.canParse(url))
        return false;
    const { protocol, hostname, port, username } = new URL(url);
    if (protocol !== 'https:' || port !== '' || username !== '')
        return false;
    if (hostname.startsWith('['))
        return !isPrivateAddress(hostname.slice(1, -1));
    if (/^\d+(\.\d+){3}$/.test(hostname))
        return !isPrivateAddress(hostname);
    return hostname.includes('.') && !/(^|\.)(localhost|local|internal|lan|home\.arpa)$/i.test(hostname);
}
/** Of somebody's own network, or of no place at all. https://www.iana.org/assignments/iana-ipv4-special-registry */
function isPrivateAddress(address) {
    const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
    const v4 = mapped ?? (/^\d+(\.\d+){3}$/.test(address) ? address : undefined);
    // Of IPv6 only what is given out to the world counts as public.
    if (v4 === undefined)
        return !/^[23][0-9a-f]{3}:/i.test(address) || /^2001:0?db8:|^2002:|^2001:0{0,3}:/i.test(address);
    const [a = 0, b = 0, c = 0] = v4.split('.').map(Number);
    return (a === 0 ||
        a === 10 ||
        a === 127 ||
        a >= 224 ||
        (a === 100 && b >= 64 && b < 128) ||
        (a === 169 && b === 254) ||
        (a === 172 && b >= 16 && b < 32) ||
        (a === 192 && b === 168) ||
        (a === 192 && b === 0 && (c === 0 || c === 2)) ||
        (a === 198 && (b === 18 || b === 19)) ||
        (a === 198 && b === 51 && c === 100) ||
        (a === 203 && b === 0 && c === 113));
}
/** What is wrong with the answer, in words; nothing where the bot itself said something, be it no. */
function faultOf(answer) {
    if (answer.is === 'failed')
        return FAILURES[answer.how];
    const { status } = answer;
    return status === 404 || status >= 500 ? `it answered HTTP ${status}` : undefined;
}
const FAILURES = {
    timeout: 'it did not answer within 2 seconds',
    tls: 'its TLS certificate is not valid',
    unreachable: 'nothing answers at that address',
    'not-asked': undefined,
};


/***/ }),

/***/ 3802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ isSameMemory),
/* harmony export */   Pw: () => (/* binding */ parseMemory),
/* harmony export */   Q5: () => (/* binding */ blockedIn),
/* harmony export */   vC: () => (/* binding */ blockedEffects),
/* harmony export */   x$: () => (/* binding */ printMemory)
/* harmony export */ });
/* harmony import */ var _codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1079);

/** Of text that people can edit: what is of another form is left out. */
function parseMemory(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    const { account, business, ...rest } = { ...value };
    const codes = Object.entries(rest).flatMap(([code, at]) => {
        const date = new Date(typeof at === 'string' ? at : Number.NaN);
        return (0,_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .isMessagingCode */ .ih)(code) && !Number.isNaN(date.getTime()) ? [[code, date]] : [];
    });
    return {
        ...(isId(account) ? { accountId: account } : {}),
        ...(isId(business) ? { businessId: business } : {}),
        codes: Object.fromEntries(codes),
    };
}
function isId(value) {
    return typeof value === 'string' && /^\d{5,20}$/.test(value);
}
/** The same as JSON takes it, always in one order. */
function printMemory({ accountId, businessId, codes }) {
    const sorted = Object.entries(codes).toSorted(([a], [b]) => (a < b ? -1 : 1));
    const ids = { ...(accountId ? { account: accountId } : {}), ...(businessId ? { business: businessId } : {}) };
    return { ...ids, ...Object.fromEntries(sorted) };
}
function isSameMemory(a, b) {
    return JSON.stringify(a && printMemory(a)) === JSON.stringify(b && printMemory(b));
}
/** The codes of what lets nothing through, as one text; empty where there are none. */
function blockedIn(memory) {
    return findBlocking(memory).sort().join(' ');
}
/** What they do: nothing goes out, or nothing comes in. */
function blockedEffects(memory) {
    return findBlocking(memory).flatMap((code) => (0,_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .behaviourOf */ .xu)(code).effect ?? []);
}
function findBlocking(memory) {
    const codes = Object.keys(memory?.codes ?? {}).filter(_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .isMessagingCode */ .ih);
    return codes.filter((code) => (0,_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .behaviourOf */ .xu)(code).weight === 'blocked');
}


/***/ }),

/***/ 9997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ judgeMessaging)
});

// EXTERNAL MODULE: ./build/core/messaging/callback.js
var messaging_callback = __webpack_require__(5650);
// EXTERNAL MODULE: ./build/core/messaging/codes.js
var codes = __webpack_require__(1079);
// EXTERNAL MODULE: ./build/core/messaging/links.js
var links = __webpack_require__(7644);
// EXTERNAL MODULE: ./build/core/messaging/number.js
var messaging_number = __webpack_require__(360);
// EXTERNAL MODULE: ./build/core/log/log-scan.js + 1 modules
var log_scan = __webpack_require__(374);
;// CONCATENATED MODULE: ./build/core/messaging/send-errors.js
// Meta's send errors in the bot's own log: no read lists them, and none of them is about the token.


/** https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes */
const SEND_ERRORS = {
    2: {
        meaning: 'a temporary error; where every send fails so, the payment method is the usual cause',
        fix: (ids) => `If it goes on, check the payment method: ${links/* LINKS */.A.billing(ids)}`,
    },
    131030: {
        meaning: "the recipient is not on the list of Meta's test number",
        fix: (ids) => `Add the recipient as Meta writes the number: ${links/* LINKS */.A.apiSetup(ids)}`,
    },
    131031: {
        meaning: 'the WhatsApp account is locked',
        fix: (ids) => `Read why and ask for a review: ${links/* LINKS */.A.support(ids)}`,
    },
    131042: {
        meaning: 'the payment method failed',
        fix: (ids) => `Check the payment method: ${links/* LINKS */.A.billing(ids)}`,
    },
    131045: {
        meaning: 'the phone number is not registered',
        fix: (ids) => `Register the number again: ${links/* LINKS */.A.phoneNumbers(ids)}`,
    },
    133010: {
        meaning: 'the phone number is not registered',
        fix: (ids) => `Register the number again: ${links/* LINKS */.A.phoneNumbers(ids)}`,
    },
};
/** One finding a code. Codes about one message, such as a recipient that cannot be reached, are none. */
function judgeSendErrors(groups, ids) {
    const counts = new Map();
    for (const { evidence, pattern, count } of groups) {
        const code = evidence === 'messaging' ? /(\d+)$/.exec(pattern)?.[1] : undefined;
        if (code && Object.hasOwn(SEND_ERRORS, code))
            counts.set(code, (counts.get(code) ?? 0) + count);
    }
    return [...counts].map(([code, count]) => {
        const { meaning, fix } = SEND_ERRORS[code];
        return {
            code: 'SENDS_REFUSED',
            what: `The token is fine. Meta refused messages of the bot: ${(0,log_scan/* countLogLines */.to)(count)} ${count === 1 ? 'has' : 'have'} code ${code} (${meaning}).`,
            fix: fix(ids),
        };
    });
}

// EXTERNAL MODULE: ./build/core/messaging/webhook.js
var messaging_webhook = __webpack_require__(7735);
;// CONCATENATED MODULE: ./build/core/messaging/messaging.js






function judgeMessaging(facts) {
    const { answers, known, groups } = facts;
    const number = valueIn(answers.number);
    // Meta names the asking token's app; the number is the one that was asked about.
    const ids = { ...(0,messaging_number/* idsIn */.S)(number), ...known };
    const send = [...(number ? (0,messaging_number/* judgeNumber */.j)(number, ids) : []), ...judgeSendErrors(groups, ids)];
    const { receive, host, canReceive } = judgeReceiving(facts, ids);
    return {
        canSend: standingOf(number?.entities.some(({ canSend }) => canSend !== undefined) ?? false, send),
        canReceive,
        send,
        receive,
        ids,
        ...(host ? { host } : {}),
        read: QUESTIONS.filter((question) => answers[question]?.is === 'value'),
        unread: {
            ...saySilence('number', answers, "the number's health"),
            ...saySilence('subscribedApps', answers, 'which apps are subscribed to the WhatsApp account'),
            ...saySilence('webhook', answers, "the app's webhook"),
        },
    };
}
const QUESTIONS = ['number', 'subscribedApps', 'webhook'];
function standingOf(isKnown, found) {
    if (found.some(({ code }) => (0,codes/* behaviourOf */.xu)(code).weight === 'blocked'))
        return 'no';
    if (found.length > 0)
        return 'limited';
    return isKnown ? 'yes' : 'unknown';
}
function judgeReceiving({ answers, domains = [], callbackAnswer, takesTurns }, ids) {
    const apps = valueIn(answers.subscribedApps);
    const webhook = valueIn(answers.webhook);
    const shown = valueIn(answers.number)?.callbacks;
    const own = apps?.find(({ id }) => id === ids.appId);
    const callback = (0,messaging_callback/* callbackIn */.fH)(answers, ids.appId);
    const isMissing = shown !== undefined && !callback && webhook?.exists !== false;
    const receive = [
        ...(apps && ids.appId ? (0,messaging_webhook/* judgeSubscription */.Bs)(apps, ids.appId, ids) : []),
        ...(webhook ? (0,messaging_webhook/* judgeWebhook */.XH)(webhook, ids) : []),
        ...(isMissing ? [(0,messaging_webhook/* noCallback */.P1)(links/* LINKS */.A.webhook(ids))] : []),
        ...(callback ? (0,messaging_webhook/* judgeHost */.Ii)(callback, domains, ids) : []),
        ...(callback && callbackAnswer ? (0,messaging_webhook/* judgeProbe */.ih)(callback.host, callbackAnswer) : []),
    ];
    const isSeen = takesTurns ? own !== undefined || webhook !== undefined : own !== undefined && webhook !== undefined;
    const isDeaf = receive.some(({ code }) => (0,codes/* behaviourOf */.xu)(code).weight === 'blocked');
    const isElsewhere = receive.some(({ code }) => code === 'CALLBACK_ELSEWHERE');
    return {
        receive,
        ...(callback ? { host: callback.host } : {}),
        canReceive: isDeaf ? 'no' : isElsewhere ? 'elsewhere' : isSeen && callback ? 'yes' : 'unknown',
    };
}
function valueIn(probe) {
    return probe?.is === 'value' ? probe.value : undefined;
}
function saySilence(question, answers, what) {
    const probe = answers[question];
    if (!probe || probe.is === 'value')
        return {};
    const why = probe.is === 'silence' ? probe.reason : `Meta refused: "${probe.error.message}".`;
    return { [question]: `Couldn't check ${what}. ${why}` };
}


/***/ }),

/***/ 360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ idsIn),
/* harmony export */   j: () => (/* binding */ judgeNumber)
/* harmony export */ });
/* harmony import */ var _codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1079);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7644);


/** Calls over SIP, which no bot needs; ordinary numbers carry them. And a template, which is not the number's health. */
const IGNORED_CODES = new Set([138024, 138025, 141002]);
const IGNORED_TYPE = 'MESSAGE_TEMPLATE';
const unregistered = ({ phoneNumberId = 'PHONE-NUMBER-ID', ...ids }) => ({
    code: 'NUMBER_UNREGISTERED',
    what: 'The token is fine. The bot cannot send: its phone number is not registered with the Cloud API.',
    why: 'It was never registered, or lost its registration when it moved to another account.',
    fix: `Register it: send POST https://graph.facebook.com/v26.0/${phoneNumberId}/register with messaging_product=whatsapp and your six-digit pin. Registered minutes ago? Meta may still review it: ${_links_js__WEBPACK_IMPORTED_MODULE_1__/* .LINKS */ .A.phoneNumbers(ids)}`,
});
const payment = (ids) => ({
    code: 'PAYMENT_METHOD_FAILED',
    what: 'The token is fine. Meta cannot charge the payment method: template messages fail, replies may still work.',
    why: 'The account has no payment method, or the card is not the default or was declined.',
    fix: `Add a card, set it as default, and complete the tax details: ${_links_js__WEBPACK_IMPORTED_MODULE_1__/* .LINKS */ .A.billing(ids)}`,
});
const unverified = (ids) => ({
    code: 'BUSINESS_UNVERIFIED',
    what: 'The token is fine. The business is not verified, so Meta limits what the bot may send.',
    fix: `Start the verification, or finish it: ${_links_js__WEBPACK_IMPORTED_MODULE_1__/* .LINKS */ .A.verification(ids)}`,
});
const unapprovedName = (ids) => ({
    code: 'DISPLAY_NAME_UNAPPROVED',
    what: "The token is fine. Meta has not approved the number's display name, which keeps the message limit low.",
    fix: `Check the display name: ${_links_js__WEBPACK_IMPORTED_MODULE_1__/* .LINKS */ .A.phoneNumbers(ids)}`,
});
const KNOWN_CODES = {
    141000: unregistered,
    141006: payment,
    141010: unverified,
};
const restricted = (status, ids) => ({
    code: 'NUMBER_RESTRICTED',
    what: `The token is fine. The bot cannot send: Meta has restricted its phone number (status ${status}).`,
    why: 'Meta restricts numbers over its policies, or after many complaints.',
    fix: `Read what Meta wants and ask for a review: ${_links_js__WEBPACK_IMPORTED_MODULE_1__/* .LINKS */ .A.support(ids)}`,
});
const disconnected = (status, ids) => ({
    code: 'NUMBER_DISCONNECTED',
    what: `The token is fine. The bot cannot send: its phone number left the Cloud API (status ${status}).`,
    why: 'It was deleted, disconnected, or moved to another account or provider.',
    fix: `Connect it again, or give the bot the number it uses now: ${_links_js__WEBPACK_IMPORTED_MODULE_1__/* .LINKS */ .A.phoneNumbers(ids)}`,
});
const slowed = (status, ids) => ({
    code: 'SENDING_LIMITED',
    what: `The token is fine. Meta limits what the bot may send (status of the number: ${status}).`,
    fix: `See why: ${_links_js__WEBPACK_IMPORTED_MODULE_1__/* .LINKS */ .A.phoneNumbers(ids)}`,
});
/** What a status other than `CONNECTED` means; one that is not here, such as a new one, means nothing by itself. */
const STATUSES = {
    BANNED: restricted,
    RESTRICTED: restricted,
    DELETED: disconnected,
    DISCONNECTED: disconnected,
    MIGRATED: disconnected,
    FLAGGED: slowed,
    RATE_LIMITED: slowed,
};
const testNumber = (ids) => ({
    code: 'TEST_NUMBER',
    what: "The token is fine. The bot uses Meta's test number, which reaches only up to five listed recipients.",
    fix: `Add recipients as Meta writes their numbers, or add a number of your own: ${_links_js__WEBPACK_IMPORTED_MODULE_1__/* .LINKS */ .A.apiSetup(ids)}`,
});
/** What speaks against sending, each code once. */
function judgeNumber(health, ids) {
    const { entities, status = '', platform, mode, nameStatus } = health;
    const lost = Object.hasOwn(STATUSES, status) ? STATUSES[status]?.(status, ids) : undefined;
    const isRegistered = platform !== 'NOT_APPLICABLE' || status === 'CONNECTED';
    const found = [
        ...(lost ? [lost] : []),
        ...(isRegistered ? [] : [unregistered(ids)]),
        ...entities.flatMap((entity) => judgeEntity(entity, nameStatus, ids)),
        ...(nameStatus === 'DECLINED' ? [unapprovedName(ids)] : []),
        ...(mode === 'SANDBOX' ? [testNumber(ids)] : []),
    ];
    return found.filter(({ code, what }, at) => found.findIndex((each) => each.code === code && !isOther(each, what)) === at);
}
/** Two texts of Meta under one of our general codes are two things. */
function isOther({ code, what }, other) {
    return (code === 'SENDING_BLOCKED' || code === 'SENDING_LIMITED') && what !== other;
}
/** The word of the node decides whether anything is wrong, and the codes only say what. */
function judgeEntity(entity, nameStatus, ids) {
    const { type, canSend, errors, notes } = entity;
    if (canSend === undefined || canSend === 'AVAILABLE' || type === IGNORED_TYPE)
        return [];
    const weighty = errors.filter(({ code }) => code === undefined || !IGNORED_CODES.has(code));
    // Blocked for SIP alone.
    if (errors.length > 0 && weighty.length === 0 && notes.length === 0)
        return [];
    const isBlocked = canSend === 'BLOCKED';
    const named = weighty.map((error) => nameError(error, isBlocked, ids) ?? quote(entity, sayError(error), error.solution, ids));
    const noted = notes.flatMap((note) => {
        if (!/display name/i.test(note))
            return [quote(entity, `"${note}"`, undefined, ids)];
        // The note may be older than the approval.
        return nameStatus === 'APPROVED' ? [] : [unapprovedName(ids)];
    });
    const found = [...named, ...noted];
    return found.length > 0 || notes.length > 0 ? found : [quote(entity, 'and gives no reason', undefined, ids)];
}
/** Our words for it, where they are as loud as Meta's. */
function nameError({ code = 0 }, isBlocked, ids) {
    const known = Object.hasOwn(KNOWN_CODES, code) ? KNOWN_CODES[code]?.(ids) : undefined;
    if (!known)
        return undefined;
    const { weight } = (0,_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .behaviourOf */ .xu)(known.code);
    // Of the payment method Meta says BLOCKED, and lets replies through.
    const isAsLoud = known.code === 'PAYMENT_METHOD_FAILED' || (weight === 'blocked') === isBlocked;
    return isAsLoud ? known : undefined;
}
function sayError({ code, description }) {
    const number = code === undefined ? '' : `code ${code}`;
    const said = description ? `"${description}"` : '';
    return [number, said].filter(Boolean).join(': ') || 'and gives no reason';
}
/** What we have no words for, in Meta's own. */
function quote({ type, canSend }, said, solution, ids) {
    const isBlocked = canSend === 'BLOCKED';
    const effect = isBlocked ? 'The bot cannot send: Meta blocks' : 'Meta limits';
    return {
        code: isBlocked ? 'SENDING_BLOCKED' : 'SENDING_LIMITED',
        what: `The token is fine. ${effect} ${type ?? 'a part of it'} (${said}).`,
        fix: `${solution ? `Meta's advice: "${solution}" ` : ''}See ${_links_js__WEBPACK_IMPORTED_MODULE_1__/* .LINKS */ .A.phoneNumbers(ids)}`,
    };
}
/** The nodes that the answer names. */
function idsIn(health) {
    const idOf = (type) => health?.entities.find((entity) => entity.type === type)?.id;
    const [phoneNumberId, accountId, businessId, appId] = ['PHONE_NUMBER', 'WABA', 'BUSINESS', 'APP'].map(idOf);
    return {
        ...(phoneNumberId ? { phoneNumberId } : {}),
        ...(accountId ? { accountId } : {}),
        ...(businessId ? { businessId } : {}),
        ...(appId ? { appId } : {}),
    };
}


/***/ }),

/***/ 7735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ judgeSubscription),
/* harmony export */   Ii: () => (/* binding */ judgeHost),
/* harmony export */   Ny: () => (/* binding */ chooseQuestions),
/* harmony export */   P1: () => (/* binding */ noCallback),
/* harmony export */   XH: () => (/* binding */ judgeWebhook),
/* harmony export */   ih: () => (/* binding */ judgeProbe)
/* harmony export */ });
/* harmony import */ var _callback_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5650);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7644);


/** The bot's own app among those that get the account's webhooks: that any app is there says nothing. */
function judgeSubscription(apps, appId, ids) {
    if (apps.some(({ id }) => id === appId))
        return [];
    const others = apps.length === 0 ? 'No app is.' : 'Only another app is.';
    const account = ids.accountId ?? 'WABA-ID';
    return [
        {
            code: 'APP_NOT_SUBSCRIBED',
            what: `The token is fine. No message reaches the bot: its app is not subscribed to the WhatsApp account. ${others}`,
            why: 'Meta delivers only to subscribed apps. The test button of the dashboard works all the same.',
            fix: `Subscribe it: send POST https://graph.facebook.com/v26.0/${account}/subscribed_apps with the bot's token. This removes a callback that was set for the account alone.`,
        },
    ];
}
/** The app's own settings. */
function judgeWebhook({ exists, isActive, hasMessages }, ids) {
    const page = _links_js__WEBPACK_IMPORTED_MODULE_1__/* .LINKS */ .A.webhook(ids);
    if (!exists)
        return [noCallback(page)];
    const found = [];
    if (!hasMessages) {
        found.push({
            code: 'MESSAGES_NOT_SUBSCRIBED',
            what: "The token is fine. No message reaches the bot: the app's webhook field `messages` is off.",
            why: 'Meta sends only the fields that are subscribed under WhatsApp \u2192 Configuration.',
            fix: `Open ${page} \u2192 Webhook fields \u2192 messages \u2192 Subscribe.`,
        });
    }
    if (!isActive) {
        found.push({
            code: 'WEBHOOK_INACTIVE',
            what: "The token is fine. No message reaches the bot: the app's webhook is switched off.",
            fix: `Open ${page}, save the callback again, and check that it works.`,
        });
    }
    return found;
}
function noCallback(page) {
    return {
        code: 'CALLBACK_MISSING',
        what: 'The token is fine. No message reaches the bot: the app has no callback URL for WhatsApp.',
        fix: `Open ${page}, enter the bot's address and its verify token, and subscribe to messages.`,
    };
}
const SET_ON = {
    number: 'set on the phone number',
    account: 'set on the WhatsApp account',
    app: 'set in the app',
};
/** The addresses of the service on Railway: another one may be a proxy or a domain of one's own, so it is only said. */
function judgeHost({ host, setOn }, domains, ids) {
    const isKnown = domains.some((domain) => domain.toLowerCase() === host.toLowerCase());
    if (isKnown || domains.length === 0)
        return [];
    return [
        {
            code: 'CALLBACK_ELSEWHERE',
            what: `The token is fine. Meta sends messages to ${host} (${SET_ON[setOn]}), which is not a domain of this Railway service.`,
            why: 'That is normal behind a proxy. Otherwise another system gets the messages.',
            fix: `If it is not meant so, ${setOn === 'app' ? 'change the callback' : 'remove that override, or change the callback'}: ${_links_js__WEBPACK_IMPORTED_MODULE_1__/* .LINKS */ .A.webhook(ids)}`,
        },
    ];
}
/** What one plain request to the callback came to. */
function judgeProbe(host, answer) {
    const fault = (0,_callback_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)(answer);
    if (!fault)
        return [];
    return [
        {
            code: 'CALLBACK_FAILS',
            what: `The token is fine. The callback that Meta calls does not work: ${host}: ${fault}.`,
            why: 'Meta repeats undelivered messages for up to 7 days, less and less often.',
            fix: 'Check that the service runs, that its domain is right, and that the path of the callback exists.',
        },
    ];
}
/** Both in turns, check by check, unless one of them was answered badly: then that one until it is well. */
function chooseQuestions(facts) {
    const { accountId, hasApp, memory, now, checkIntervalMs } = facts;
    if (!accountId)
        return hasApp ? { webhook: true } : {};
    if (!hasApp)
        return { subscribedAppsOf: accountId };
    const { APP_NOT_SUBSCRIBED: unsubscribed, MESSAGES_NOT_SUBSCRIBED: unticked, WEBHOOK_INACTIVE: off, } = memory?.codes ?? {};
    const isAccounts = unsubscribed
        ? true
        : unticked || off
            ? false
            : Math.floor(now.getTime() / checkIntervalMs) % 2 === 0;
    return { ...(isAccounts ? { subscribedAppsOf: accountId } : { webhook: true }), takesTurns: true };
}


/***/ }),

/***/ 9252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ GAINED_NOTHING),
/* harmony export */   FH: () => (/* binding */ leaveToRenewal),
/* harmony export */   Fo: () => (/* binding */ RENEWED_BY_ANOTHER),
/* harmony export */   Yu: () => (/* binding */ renewalFailed),
/* harmony export */   jQ: () => (/* binding */ cannotRenew),
/* harmony export */   uw: () => (/* binding */ notDue)
/* harmony export */ });
/* unused harmony export RENEWAL_CODES */
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3669);
/* harmony import */ var _token_graph_causes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7013);
/* harmony import */ var _renewal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3741);
// What is said about renewing a token: why it is not renewed, and why an attempt failed.



/** What is said of renewing. */
const RENEWAL_CODES = {
    RENEWAL_FAILED: {},
    RENEWAL_IMPOSSIBLE: { effect: 'not-tried' },
    RENEWAL_GAINED_NOTHING: { effect: 'was-done' },
    RENEWAL_NOT_DUE: {},
    RENEWED_BY_ANOTHER: {},
};
/** Why nothing will renew a token, and what would have to change. */
const OBSTACLES = {
    'not-working': {
        what: 'Meta renews only tokens that work, and the stored token does not.',
        fix: 'Generate a new token at Meta and save it with `update`.',
    },
    'not-known': {
        what: "Couldn't check whether the stored token still works, so nothing was renewed.",
        fix: 'Run this again later.',
    },
    'never-expires': { what: 'The token never expires, so it needs no renewal.' },
    'expiry-unknown': {
        what: 'Meta did not say when the token expires, so a renewed token could not be compared with it.',
        fix: 'Run this again later.',
    },
    kind: {
        what: 'Meta renews only user tokens and system user tokens, and this token is neither.',
        fix: 'Use a system user token.',
    },
    'no-railway': {
        what: 'Without a Railway token, a renewed token could not be saved.',
        fix: 'Set `railway-token`.',
    },
    sealed: {
        what: 'The variable is sealed, so a renewed token could not be read back. The next check would see the old one.',
        fix: 'Replace the sealed variable with an ordinary one.',
    },
    'no-app-secret': {
        what: 'Meta renews a token only with the app secret, which is not known.',
        fix: 'Set the Railway variable \u2026WHATSAPP_APP_SECRET, or pass `app-secret` (at Meta: App settings \u2192 Basic).',
    },
};
/** `refresh` where nothing is to be done. */
function notDue(from) {
    const what = `The token is not due yet: it can be renewed after ${(0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .renderTime */ .sZ)(from)}.`;
    return { code: 'RENEWAL_NOT_DUE', level: 'info', what };
}
/**
 * `refresh` where it cannot be done.
 * @param fix what to do about it, where something more precise is known of the token
 */
function cannotRenew(because, fix = OBSTACLES[because].fix) {
    const level = because === 'never-expires' ? 'info' : 'error';
    const { what } = OBSTACLES[because];
    return { code: 'RENEWAL_IMPOSSIBLE', level, what, ...(fix ? { fix } : {}), ...RENEWAL_CODES.RENEWAL_IMPOSSIBLE };
}
/** The reasons of a token that a check renews: then its end is nothing that a person has to do something about. */
function leaveToRenewal(reasons) {
    return reasons.map((reason) => reason.effect === 'token-ends' ? { ...reason, fix: 'Nothing: automatic renewal handles it.' } : reason);
}
/** What Meta issued would not help. */
const GAINED_NOTHING = {
    code: 'RENEWAL_GAINED_NOTHING',
    level: 'error',
    what: 'Meta issued a token that does not last longer than the stored one, so the stored one was kept.',
    why: 'Meta does not say which tokens it renews, or how often. This kind may not be among them.',
    fix: 'Replace the token before it expires.',
    ...RENEWAL_CODES.RENEWAL_GAINED_NOTHING,
};
/** Two runs that meet may both renew: one token stays. */
const RENEWED_BY_ANOTHER = {
    code: 'RENEWED_BY_ANOTHER',
    level: 'info',
    what: 'Another run renewed the token at the same time, and its token is the one in use.',
};
/** Causes that are neither Meta's nor an outage, without a full stop. */
const WORDS = {
    RENEWAL_GAINED_NOTHING: 'Meta issued a token that does not last longer',
    EXPIRES_SOONER: 'Meta issued a token that expires sooner',
    DEPLOYMENT_FAILED: 'The deployment with the renewed token failed, and the old token was restored',
    VARIABLE_REFERS_ELSEWHERE: "The variable refers to another service's variable",
    RAILWAY_TOKEN_REFUSED: 'Railway refused the Railway token',
    META_UNAVAILABLE: 'Meta gave no usable answer',
    RAILWAY_UNAVAILABLE: 'Railway gave no usable answer',
};
/**
 * The last attempt failed. It is an error where the token ends soon or time alone does not help, and the same text in
 * every run until something changes, so that the issue stays as it is.
 */
function renewalFailed({ at, code }, renewal, state) {
    const cause = (0,_token_graph_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .findCause */ .lO)(code);
    const words = WORDS[code] ?? cause?.what;
    const passes = (0,_renewal_js__WEBPACK_IMPORTED_MODULE_2__/* .isTransient */ .d)(code);
    const again = passes
        ? renewal.is === 'held-back' && renewal.until
            ? `Wait: the first check after ${(0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .renderTime */ .sZ)(renewal.until)} tries again.`
            : 'Wait: the next check tries again.'
        : 'Fix that first. Once the token, app ID, or app secret changes, a check tries again. To try now, run `refresh`.';
    const level = passes && state !== 'expiring' ? 'warning' : 'error';
    const works = state === 'expiring' ? 'expires soon' : 'works';
    const line = `The WhatsApp token of {bot} ${works}, but could not be renewed`;
    return {
        code: 'RENEWAL_FAILED',
        level,
        what: `The renewal at ${(0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .renderTime */ .sZ)(at)} failed${words ? `. ${words} (${code}).` : ` (${code}).`}`,
        ...(cause && !passes ? { why: cause.why } : {}),
        fix: again,
        ...(level === 'error' ? { headline: { line, title: 'not renewed' } } : {}),
    };
}


/***/ }),

/***/ 3741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judgeRenewal),
/* harmony export */   d: () => (/* binding */ isTransient)
/* harmony export */ });
/* harmony import */ var _cadence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(981);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4220);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3669);
/* harmony import */ var _token_graph_causes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7013);
/* harmony import */ var _token_token_health_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2740);
// Whether a token can be renewed at Meta before it expires, and from when on; pure, so that a rule is changed here alone.





/** How long to wait after a failure that passes by itself, as long as there is time. */
const PAUSE_MS = 6 * _time_js__WEBPACK_IMPORTED_MODULE_2__/* .HOUR_MS */ .iQ;
function judgeRenewal({ health, means, now, attempt, ...rhythm }) {
    const { expiresAt, issuedAt } = health;
    const obstacle = findObstacle(health, means);
    if (obstacle)
        return { is: 'impossible', because: obstacle };
    if (!(expiresAt instanceof Date))
        return { is: 'impossible', because: 'expiry-unknown' };
    const lifetimeMs = issuedAt && expiresAt.getTime() - issuedAt.getTime();
    const from = new Date(expiresAt.getTime() - renewalWindowMs(lifetimeMs, rhythm));
    if (from > now)
        return { is: 'later', from };
    if (!attempt || attempt.key !== means.key)
        return { is: 'due' };
    if (!isTransient(attempt.code))
        return { is: 'held-back' };
    const isShort = expiresAt.getTime() - now.getTime() <= _time_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY_MS */ .sO;
    const until = new Date(attempt.at.getTime() + (isShort ? 0 : PAUSE_MS));
    return until > now ? { is: 'held-back', until } : { is: 'due', again: true };
}
/**
 * How long before its end a token is renewed: half of a short life, a third of a long one. Short-lived tokens don't
 * say when they were issued: within a day of their end they are renewed at once. Milliseconds.
 */
function renewalWindowMs(lifetimeMs, { checkIntervalMs, cadence }) {
    const window = lifetimeMs === undefined ? _time_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY_MS */ .sO : lifetimeMs <= _time_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY_MS */ .sO ? lifetimeMs / 2 : lifetimeMs / 3;
    return Math.max(window, (0,_cadence_js__WEBPACK_IMPORTED_MODULE_0__/* .nextCheckWithinMs */ .B$)(checkIntervalMs, cadence));
}
/** An outage ends; a wrong secret stays wrong until somebody corrects it. */
function isTransient(code) {
    const kind = (0,_token_graph_causes_js__WEBPACK_IMPORTED_MODULE_3__/* .findCause */ .lO)(code)?.class;
    return Object.hasOwn(_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTAGES */ .nW, code) || kind === 'retry' || kind === 'rate';
}
function findObstacle({ state, type, expiresAt }, { hasAppSecret, storage }) {
    if (state === 'unknown')
        return 'not-known';
    if (!(0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_4__/* .isWorking */ .ms)(state))
        return 'not-working';
    if (expiresAt === 'never')
        return 'never-expires';
    if (expiresAt === undefined)
        return 'expiry-unknown';
    if (type !== 'USER' && type !== 'SYSTEM_USER')
        return 'kind';
    if (storage !== 'open')
        return storage === 'sealed' ? 'sealed' : 'no-railway';
    return hasAppSecret ? undefined : 'no-app-secret';
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

/***/ 7326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ judgeTokenHealth)
/* harmony export */ });
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4220);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3669);
/* harmony import */ var _codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8086);
/* harmony import */ var _expiry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33);
/* harmony import */ var _graph_causes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7013);
/* harmony import */ var _graph_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5930);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1116);
/* harmony import */ var _token_health_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2740);
/* harmony import */ var _token_kind_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7336);
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
    const subject = sayWhen(rules.subject ?? _subject_js__WEBPACK_IMPORTED_MODULE_6__/* .WATCHED */ .tC, answers, rules);
    const { state, reasons: causes } = judgeAnswers(answers, { ...rules, subject });
    // What Meta says to a deleted app is no fault of its id and secret.
    const isGone = (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEffect */ .u1)(causes, 'app-gone');
    const circumstances = judgeCircumstances(answers, subject).filter(({ effect }) => !(isGone && effect === 'another-app'));
    const reasons = [...causes, ...circumstances];
    const level = (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .worstLevel */ .cY)([(0,_token_health_js__WEBPACK_IMPORTED_MODULE_7__/* .levelOfState */ .pq)(state), ...reasons.map((reason) => reason.level)]);
    const { inspection } = answers;
    return {
        state,
        level,
        reasons,
        ...(inspection.is === 'value' ? describeToken(inspection.value) : {}),
        ...(isOfInspectorsApp(answers) ? { ofOtherApp: true } : {}),
    };
}
/** An app may inspect only its own tokens. Code 100 alone can mean much. */
function isOfInspectorsApp({ inspection, inspector }) {
    if (inspection.is !== 'error' || inspection.error.code !== 100)
        return false;
    return (0,_graph_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .classifyGraphError */ .L)(inspection.error, 'debug_token', inspector).reason.effect === 'another-app';
}
function judgeAnswers(answers, rules) {
    const { phone } = answers;
    const { subject } = rules;
    const inspected = findInspectionFault(answers, rules);
    if (phone.is === 'value')
        return judgeWorking(answers, inspected, rules);
    if (phone.is === 'silence')
        return judgeUnanswered(silent(phone.reason), inspected);
    const classified = (0,_graph_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .classifyGraphError */ .L)(phone.error, 'phone-number', undefined, subject);
    const fault = nameKind(classified, answers, subject);
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
/** A token of another kind is refused in words that fit others, too. What it is explains more. */
function nameKind(fault, { looksLike, inspection }, subject) {
    const { code, level } = fault.reason;
    if (!(0,_graph_causes_js__WEBPACK_IMPORTED_MODULE_4__/* .mayHideKind */ .e2)(code))
        return fault;
    if (fault.class === 'bad')
        return looksLike ? { ...fault, reason: (0,_token_kind_js__WEBPACK_IMPORTED_MODULE_8__/* .kindByLooks */ .c2)(looksLike, level, subject) } : fault;
    const type = inspection.is === 'value' ? inspection.value.type : undefined;
    return type && !(0,_token_kind_js__WEBPACK_IMPORTED_MODULE_8__/* .canServe */ .KS)(type) ? { ...fault, reason: (0,_token_kind_js__WEBPACK_IMPORTED_MODULE_8__/* .kindByType */ ._X)(type, level, subject) } : fault;
}
/** When it expired, where Meta said so. */
function sayWhen(subject, { inspection }, { now }) {
    const { expiresAt } = inspection.is === 'value' ? inspection.value : {};
    if (!subject.once || !(expiresAt instanceof Date) || expiresAt > now)
        return subject;
    return { ...subject, expired: `it expired ${(0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .renderMoment */ .dc)(expiresAt, now)}` };
}
/** An error about the token or about whoever asked for it. `is_valid: false` without a code says too little. */
function findInspectionFault(answers, { subject }) {
    const { inspection, inspector } = answers;
    if (inspection.is === 'error')
        return (0,_graph_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .classifyGraphError */ .L)(inspection.error, 'debug_token', inspector, subject);
    if (inspection.is === 'silence' || inspection.value.isValid)
        return undefined;
    const { error } = inspection.value;
    if (error?.code === undefined)
        return undefined;
    const fault = (0,_graph_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .classifyGraphError */ .L)(error, 'inspected', undefined, subject);
    return nameKind(fault, answers, subject);
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
    const { subject } = rules;
    if (inspected?.class === 'bad' || (inspection.is === 'value' && !inspection.value.isValid)) {
        return { state: 'valid', reasons: [contradiction(inspected, subject)] };
    }
    if (inspection.is === 'value')
        return judgeFacts(inspection.value, rules);
    const why = inspection.is === 'silence' ? inspection.reason : inspected?.reason.what;
    return { state: 'valid', reasons: [expiryUnknown(subject, why, inspected?.reason.fix)] };
}
function judgeFacts(facts, { now, subject, ...rules }) {
    const { expiresAt, issuedAt, scopes } = facts;
    const reasons = [];
    let state = 'valid';
    if (expiresAt === undefined)
        reasons.push(expiryUnknown(subject, 'Meta named no expiry.'));
    if (expiresAt instanceof Date) {
        const expiry = (0,_expiry_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeExpiry */ .BF)({ expiresAt, issuedAt, now, ...rules });
        if (expiry.expiring)
            state = 'expiring';
        if (expiry.expiring || expiry.endsBeforeNextCheck)
            reasons.push(endsSoon(expiresAt, expiry, { subject, now }));
        if ((0,_expiry_js__WEBPACK_IMPORTED_MODULE_3__/* .isShortLived */ .HB)(facts, now))
            reasons.push(temporary(subject));
    }
    const dataAccess = (0,_expiry_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeDataAccess */ .yV)(facts, now, subject);
    if (dataAccess) {
        reasons.push(dataAccess);
        // Once it is over and the token works all the same, there is nothing left to expire.
        if (facts.dataAccessExpiresAt && facts.dataAccessExpiresAt > now)
            state = 'expiring';
    }
    // A token that works sends messages, and this one cannot.
    return (0,_token_kind_js__WEBPACK_IMPORTED_MODULE_8__/* .lacksMessaging */ .hf)(scopes)
        ? { state: 'misconfigured', reasons: [scopeMissing(subject), ...reasons] }
        : { state, reasons };
}
/** What came along with the answers, whatever they say. */
function judgeCircumstances({ appRefused, proofRefused, otherVersion }, subject) {
    const reasons = [];
    if (appRefused && !proofRefused)
        reasons.push(asWarning((0,_graph_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .classifyGraphError */ .L)(appRefused, 'debug_token', 'app', subject).reason));
    if (proofRefused) {
        const { why, fix } = (0,_graph_causes_js__WEBPACK_IMPORTED_MODULE_4__/* .causeOf */ .rl)('APP_SECRET_WRONG');
        const what = 'The app secret is wrong: Meta rejected the signed call. The check repeated it unsigned.';
        reasons.push({ code: 'APP_SECRET_WRONG', level: 'warning', what, why, fix });
    }
    if (otherVersion) {
        const { asked, served } = otherVersion;
        reasons.push({
            code: 'GRAPH_VERSION_RETIRED',
            level: 'warning',
            what: `Meta answered with Graph API ${served}, not ${asked}.`,
            why: 'Meta retires each version after about two years, then serves the next one.',
            fix: `Update this program. Until then, set \`graph-api-version\` to ${served}.`,
        });
    }
    return reasons;
}
/** Facts to report. An expiry of 0 means `never` only of a token that is valid. */
function describeToken({ isValid, expiresAt, dataAccessExpiresAt, issuedAt, type, appId, userId, scopes, }) {
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
    return {
        code: 'META_UNAVAILABLE',
        level: 'warning',
        what: `${what} This says nothing about the token.`,
        noAnswerFrom: 'Meta',
    };
}
function contradiction(inspected, subject) {
    return {
        code: 'META_CONTRADICTS',
        level: 'warning',
        what: (0,_subject_js__WEBPACK_IMPORTED_MODULE_6__/* .about */ .Cv)(subject, 'Meta contradicts itself: {token} works for the phone number, but its inspection calls it invalid.'),
        why: inspected?.reason.what ?? 'Meta gave no cause. Its servers may not be in sync yet.',
        fix: 'Wait for the next check: the bot can send. If the next checks say the same, generate a new token.',
    };
}
const UNWARNED = ", so you won't be warned before it expires";
function expiryUnknown(subject, why, fix = 'Wait: the next check asks again.') {
    return {
        code: 'EXPIRY_UNKNOWN',
        level: 'warning',
        ...(0,_subject_js__WEBPACK_IMPORTED_MODULE_6__/* .tellOf */ .zy)(subject, `{Token} works, but its expiry is unknown${subject.once ? '' : UNWARNED}.`),
        ...(why ? { why } : {}),
        fix,
    };
}
// No durations in these: an open issue would be rewritten at every check.
function endsSoon(expiresAt, { remainingMs, endsBeforeNextCheck }, { subject, now }) {
    const at = `at ${(0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTime */ .sZ)(expiresAt)}`;
    const early = endsBeforeNextCheck ? ', possibly before the next check' : '';
    const when = subject.once ? (0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .renderMoment */ .dc)(expiresAt, now) : `${at}${early}`;
    const what = remainingMs > 0 ? `{Token} expires ${when}.` : `{Token} should have expired ${at}, but Meta still accepts it.`;
    return {
        code: 'TOKEN_EXPIRING',
        level: 'warning',
        ...(0,_subject_js__WEBPACK_IMPORTED_MODULE_6__/* .tellOf */ .zy)(subject, what),
        fix: subject.replace,
        ..._codes_js__WEBPACK_IMPORTED_MODULE_2__/* .TOKEN_CODES */ .J.TOKEN_EXPIRING,
    };
}
function temporary(subject) {
    return {
        code: 'TEMPORARY_TOKEN',
        level: 'info',
        ...(0,_subject_js__WEBPACK_IMPORTED_MODULE_6__/* .tellOf */ .zy)(subject, '{Token} is a temporary token, which expires within hours.'),
        fix: 'For a bot in production, use a system user token: https://business.facebook.com/latest/settings \u2192 System users \u2192 Generate token.',
        ..._codes_js__WEBPACK_IMPORTED_MODULE_2__/* .TOKEN_CODES */ .J.TEMPORARY_TOKEN,
    };
}
function scopeMissing(subject) {
    return {
        code: 'SCOPE_MISSING',
        level: 'error',
        ...(0,_subject_js__WEBPACK_IMPORTED_MODULE_6__/* .tellOf */ .zy)(subject, '{Token} lacks the permission whatsapp_business_messaging, so the bot cannot send.'),
        why: 'It was not selected when the token was generated, or was removed later.',
        fix: `${subject.replace} Select whatsapp_business_messaging and whatsapp_business_management for it.`,
    };
}


/***/ }),

/***/ 216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ft: () => (/* binding */ lastKnownAt),
/* harmony export */   hm: () => (/* binding */ judgeAwakening),
/* harmony export */   iE: () => (/* binding */ isBlind),
/* harmony export */   kJ: () => (/* binding */ judgeBlindness)
/* harmony export */ });
/* harmony import */ var _cadence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(981);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4220);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3669);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7403);
// A monitor that could not find out for hours is a problem of its own, though it says nothing about the token.




/** Whether the verdict is that of a monitor which has been blind for too long; one pass alone cannot know that. */
function isBlind({ state, reasons }) {
    return state === 'unknown' && (0,_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .hasEffect */ .u1)(reasons, 'blind');
}
/** The verdict, louder where nothing could be found out for so long. `since` is when the history says it began. */
function judgeBlindness(verdict, { since, now, blindAfterMs }) {
    if (verdict.state !== 'unknown' || !since || now.getTime() - since.getTime() < blindAfterMs)
        return verdict;
    const reasons = [blindSince(since, verdict.reasons), ...verdict.reasons];
    return { ...verdict, level: verdict.level === 'critical' ? 'critical' : 'error', reasons };
}
/**
 * When it was last known whether the token works: nobody looked while no check ran. `unknown` is when the history says
 * that it began, and the check of that moment began a little before.
 */
function lastKnownAt(runs, unknown, now) {
    const latest = (unknown ?? now).getTime() - _cadence_js__WEBPACK_IMPORTED_MODULE_0__/* .LATENESS_MS */ .jO;
    return runs.find(({ at }) => at.getTime() <= latest)?.at ?? unknown;
}
/** That the monitor did not run for a day or more, told by the check that ends it. */
function judgeAwakening([last], { now, blindAfterMs }) {
    const gapMs = last ? now.getTime() - last.at.getTime() : 0;
    if (!last || gapMs < Math.max(_time_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY_MS */ .sO, blindAfterMs))
        return [];
    return [
        {
            code: 'MONITOR_ASLEEP',
            level: 'warning',
            what: `No check ran for ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderDuration */ .PP)(gapMs)}, since ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTime */ .sZ)(last.at)}.`,
            why: 'GitHub dropped the scheduled runs, or disabled the schedule.',
            fix: 'Open the workflow under Actions and check that it is enabled. If hours matter, start it with your own clock: examples/clock.',
            ..._rules_js__WEBPACK_IMPORTED_MODULE_3__/* .VERDICT_CODES */ .VV.MONITOR_ASLEEP,
        },
    ];
}
const SERVICES = ['Meta', 'Railway'];
function blindSince(since, reasons) {
    const silent = SERVICES.filter((service) => reasons.some(({ noAnswerFrom }) => noAnswerFrom === service));
    const cause = silent.length > 0 ? `: couldn't reach ${silent.join(' and ')}` : '';
    return {
        code: 'MONITOR_BLIND',
        level: 'error',
        what: `No check could tell whether the token works since ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTime */ .sZ)(since)}${cause}.`,
        why: 'There is a long outage, or the network blocks the checks. This says nothing about the token.',
        fix: 'Send the bot a message to see whether it answers. Then open https://metastatus.com/whatsapp-business-api and https://status.railway.com. If both are fine, run `doctor` on the command line.',
        ..._rules_js__WEBPACK_IMPORTED_MODULE_3__/* .VERDICT_CODES */ .VV.MONITOR_BLIND,
    };
}


/***/ }),

/***/ 7433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isSkewed),
/* harmony export */   Y: () => (/* binding */ clockSkewed)
/* harmony export */ });
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3669);
// Whether the clock of this machine differs from those that the answers came with.

const MOST_SKEW_MS = 2 * _time_js__WEBPACK_IMPORTED_MODULE_0__/* .MINUTE_MS */ .kg;
function isSkewed(aheadMs) {
    return Math.abs(aheadMs) > MOST_SKEW_MS;
}
/** Of the run alone: in the issue it would change with every machine, and with time. */
function clockSkewed({ clocks = {} }) {
    const { meta = 0, railway = 0 } = clocks;
    const off = [
        { of: 'Meta', aheadMs: meta },
        { of: 'Railway', aheadMs: railway },
    ].filter(({ aheadMs }) => isSkewed(aheadMs));
    const ahead = describe('ahead of', off.filter(({ aheadMs }) => aheadMs < 0));
    const behind = describe('behind', off.filter(({ aheadMs }) => aheadMs > 0));
    if (off.length === 0)
        return [];
    const skewed = {
        code: 'CLOCK_SKEWED',
        level: 'info',
        what: `This machine's clock is ${[ahead, behind].filter(Boolean).join(' and ')}.`,
        why: 'It is probably not set over the network. This check used the clocks of Meta and Railway, so its result holds.',
        fix: 'Turn on network time (NTP) on this machine.',
    };
    return [skewed];
}
function describe(side, clocks) {
    if (clocks.length === 0)
        return undefined;
    const most = Math.max(...clocks.map(({ aheadMs }) => Math.abs(aheadMs)));
    return `${(0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .renderDuration */ .PP)(most)} ${side} ${clocks.map(({ of }) => of).join(' and ')}`;
}


/***/ }),

/***/ 1915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ judgeGitHubToken)
/* harmony export */ });
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3669);

/** How long before its end the GitHub token is warned of. */
const WARN_BEFORE_MS = 14 * _time_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO;
/** No duration in it: an open issue would be rewritten at every check. */
function judgeGitHubToken(expiresAt, now) {
    if (!expiresAt || expiresAt.getTime() - now.getTime() > WARN_BEFORE_MS)
        return [];
    return [
        {
            code: 'GITHUB_TOKEN_EXPIRES',
            level: 'warning',
            what: `The monitor's own GitHub token expires at ${(0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .renderTime */ .sZ)(expiresAt)}. The WhatsApp token is not affected.`,
            why: 'Without it, the monitor cannot open or close the issue.',
            fix: 'Create a new one (GitHub \u2192 Settings \u2192 Developer settings \u2192 Personal access tokens), and save it as `github-token`. In a workflow, you can leave `github-token` out instead.',
        },
    ];
}


/***/ }),

/***/ 3876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ shortHash),
/* harmony export */   Mk: () => (/* binding */ chooseCredentials),
/* harmony export */   Ob: () => (/* binding */ inspectionContext),
/* harmony export */   Ow: () => (/* binding */ accountIdOf),
/* harmony export */   k7: () => (/* binding */ judgeStoredText),
/* harmony export */   nk: () => (/* binding */ NO_MEANS),
/* harmony export */   st: () => (/* binding */ findMeans)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _core_sensitive_shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1649);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7872);
/* harmony import */ var _lookalikes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8582);
/* harmony import */ var _phone_number_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3290);
// Which token is the one to check, and what is odd about how it is stored. Values stay inside; only findings come out.





/** What goes along with a token when Meta is asked; what was handed in goes before the Railway variables. */
function inspectionContext({ given, target }, service) {
    const values = service?.values ?? {};
    const stored = values[target.variables.phoneNumberId]?.reveal().trim();
    const phoneNumberId = given.phoneNumberId ?? (stored && (0,_phone_number_id_js__WEBPACK_IMPORTED_MODULE_3__/* .isPhoneNumberId */ .T)(stored) ? stored : undefined);
    const appId = given.appId ?? values[target.variables.appId]?.reveal().trim();
    const appSecret = (given.appSecret ?? storedSecret(values[target.variables.appSecret]))?.reveal().trim();
    return {
        ...(phoneNumberId ? { phoneNumberId } : {}),
        ...(appId ? { appId } : {}),
        ...(appSecret ? { appSecret: new _secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(appSecret) } : {}),
    };
}
/** The WhatsApp account, where a variable names it. */
function accountIdOf({ target }, service) {
    const { accountId = '' } = target.variables;
    const stored = service?.values[accountId]?.reveal().trim() ?? '';
    return /^\d{5,20}$/.test(stored) ? stored : undefined;
}
/** A placeholder is none. */
function storedSecret(value) {
    return value && (0,_core_sensitive_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlaceholder */ .wK)(value.reveal()) ? undefined : value;
}
/** Takes the token that the bot itself uses; the one handed in only stands in where that cannot be read. */
function chooseCredentials(bot, service) {
    const chosen = chooseToken(bot, service);
    const { appSecret } = bot.target.variables;
    const isUsed = bot.given.appSecret || storedSecret(service?.values[appSecret]) === service?.values[appSecret];
    if (!chosen.ok || isUsed)
        return chosen;
    return { ok: true, value: { ...chosen.value, notes: [...chosen.value.notes, notFilledIn(appSecret)] } };
}
function chooseToken(bot, service) {
    const { given, target } = bot;
    const name = target.variables.token;
    const rest = inspectionContext(bot, service);
    const stored = service?.values[name];
    if (stored)
        return fromVariable(name, stored, rest, { given: given.token, reference: service?.tokenReference });
    if (service && !service.tokenVariable.exists)
        return { ok: false, reason: missing(name) };
    if (!given.token)
        return { ok: false, reason: sealed(name) };
    const notes = service ? [sealedNote(name)] : [];
    return { ok: true, value: { credentials: { token: given.token, ...rest }, notes } };
}
function fromVariable(name, stored, rest, { given, reference }) {
    const raw = stored.reveal();
    const value = raw.trim();
    const problem = value === '' && reference ? refersToNothing(name, reference) : judgeStoredText(name, value);
    if (problem)
        return { ok: false, reason: problem };
    const notes = [];
    if (raw !== value) {
        notes.push({
            code: 'VARIABLE_PADDED',
            level: 'warning',
            what: `The Railway variable ${name} has a space or a line break around the token.`,
            why: 'It was probably pasted with the token. Some bots ignore it, others fail.',
            fix: 'Save the token again without it.',
        });
    }
    if (given && given.reveal() !== value) {
        notes.push({
            code: 'TOKEN_DIFFERS',
            level: 'warning',
            what: `\`whatsapp-token\` differs from the Railway variable ${name}. The variable was checked, because the bot uses it.`,
            why: 'The secret behind `whatsapp-token` is probably from before the last update.',
            fix: 'Remove `whatsapp-token`: it is needed only when the variable cannot be read.',
        });
    }
    return { ok: true, value: { credentials: { token: new _secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(value), ...rest }, notes } };
}
/** No secret is as short: it is not masked in the runner's log, where it would blank out words. */
const SHORTEST_TOKEN = 8;
/** Faults that can be seen without asking Meta; text that a bot would send to Meta as it is. */
function judgeStoredText(name, value) {
    const fault = (what, fix) => ({ code: 'VARIABLE_UNUSABLE', level: 'error', what, fix });
    if (value === '') {
        return fault(`The Railway variable ${name} is empty.`, 'Set it to a token from API Setup at Meta.');
    }
    if ((0,_lookalikes_js__WEBPACK_IMPORTED_MODULE_4__/* .isJson */ .F)(value)) {
        return fault(`The Railway variable ${name} holds a whole JSON response, not only the token.`, 'Copy only the token from it, without braces and quotes.');
    }
    if (/^(["'`]).*\1$/s.test(value)) {
        return fault(`The Railway variable ${name} has quotes around the token, and the bot sends them too.`, 'Set it again without the quotes.');
    }
    if (/^bearer\s/i.test(value)) {
        return fault(`The Railway variable ${name} starts with \`Bearer\`, which is not part of the token.`, 'Set it again without that word.');
    }
    if (/\s/.test(value)) {
        return fault(`The Railway variable ${name} has a space or a line break inside the token.`, 'Copy the token again, as one line. It was probably split when it was pasted.');
    }
    if ((0,_core_sensitive_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlaceholder */ .wK)(value)) {
        return fault(`The Railway variable ${name} looks like a placeholder, not a token.`, 'Set it to a token from API Setup at Meta.');
    }
    if (value.length < SHORTEST_TOKEN) {
        return fault(`The Railway variable ${name} holds only ${value.length === 1 ? '1 character' : `${value.length} characters`}, too few for a token.`, 'Set it to a token from API Setup at Meta.');
    }
    if (value.includes('${{')) {
        return fault(`The Railway variable ${name} refers to another variable that does not exist.`, 'Correct the reference in the Variables tab of the service.');
    }
    return undefined;
}
function notFilledIn(name) {
    return {
        code: 'VARIABLE_UNUSABLE',
        level: 'warning',
        what: `The Railway variable ${name} looks like a placeholder, so it was not used.`,
        why: 'It was probably copied from a template and never filled in.',
        fix: 'Set it to the real value, or remove it.',
    };
}
function refersToNothing(name, reference) {
    const names = reference.is === 'shared'
        ? [`shared.${reference.name.shown()}`]
        : (reference.is === 'elsewhere' ? reference.path : reference.of).map((name) => name.shown());
    const where = names.map((each) => `\`\${{${each.replaceAll('`', "'")}}}\``).join(' \u2192 ');
    const what = `The Railway variable ${name} refers to ${where}, which is empty or does not exist.`;
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
        what: `The Railway service has no variable ${name}.`,
        why: 'The bot may use another name for it, or the service ID may belong to another service.',
        fix: 'Set its name as `token-variable`, or correct `railway-service-id`.',
    };
}
function sealed(name) {
    return {
        code: 'VARIABLE_SEALED',
        level: 'error',
        what: `The Railway variable ${name} is sealed, so the monitor cannot read the token.`,
        fix: 'Save the same token as a repository secret and pass it as `whatsapp-token`. Always replace both together.',
    };
}
function sealedNote(name) {
    return {
        code: 'VARIABLE_SEALED',
        level: 'info',
        what: `The Railway variable ${name} is sealed, so \`whatsapp-token\` was checked instead.`,
        fix: 'Keep both the same: replace the secret whenever you replace the variable.',
    };
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


/***/ }),

/***/ 8554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ rememberWrite),
/* harmony export */   v: () => (/* binding */ recognize)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
// Remembers tokens without a way back to them, so that a value that turns up later is known again.

/** Only for tokens that Meta has accepted: no dictionary has one. */
function rememberWrite(wrote, runs) {
    const salt = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex');
    return {
        salt,
        wrote: fingerprint(salt, wrote),
        ...(runs ? { runs: fingerprint(salt, runs.token, runs.deploymentId) } : {}),
    };
}
/** What of it the variable holds now, where it does; what the bot runs with goes first. */
function recognize({ salt, wrote, runs }, stored, deploymentId) {
    if (runs && deploymentId !== undefined && fingerprint(salt, stored, deploymentId) === runs)
        return 'runs';
    return fingerprint(salt, stored) === wrote ? 'wrote' : undefined;
}
function fingerprint(salt, token, deploymentId) {
    const text = JSON.stringify([token.reveal(), deploymentId ?? null]);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', salt).update(text).digest('hex').slice(0, 32);
}


/***/ }),

/***/ 9144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ proveBackups)
/* harmony export */ });
/* harmony import */ var _core_token_subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1116);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7872);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3876);
// Asks Meta about the backup tokens that are stored beside the token. Values stay inside; only facts come out.



/** All at once, each different token once. An empty variable is none. Asks nothing where there are none. */
async function proveBackups(bot, service, ask) {
    if (!service?.backups?.length)
        return [];
    const companions = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .inspectionContext */ .Ob)(bot, service);
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
        const problem = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeStoredText */ .k7)(variable, value);
        if (problem)
            return [{ ...about, is: 'broken', problem }];
        return [
            { ...about, is: 'asked', health: await ask({ token: new _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(value), ...companions }, (0,_core_token_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .backupIn */ .Ws)(variable)) },
        ];
    };
    return (await Promise.all(service.backups.map(prove))).flat();
}


/***/ }),

/***/ 7770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ createInspector)
/* harmony export */ });
/* harmony import */ var _core_token_judge_health_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7326);
/* harmony import */ var _core_token_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1116);
// Asks Meta about one token, and judges what it says.


function createInspector({ warnBefore, checkIntervalMs }, { meta, clock }, signal, 
/** What time it is by Meta, with each answer that says so. */
whenTold = () => { }) {
    return async (credentials, subject = _core_token_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .WATCHED */ .tC) => {
        const answers = await meta.probe(credentials, signal);
        if (answers.now)
            whenTold(answers.now);
        return (0,_core_token_judge_health_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeTokenHealth */ .Z)(answers, { now: answers.now ?? clock.now(), warnBefore, checkIntervalMs, subject });
    };
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


/***/ }),

/***/ 3290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ phoneNumberFault),
/* harmony export */   T: () => (/* binding */ isPhoneNumberId)
/* harmony export */ });
// Why no phone number can be asked about: none is known, or what stands on Railway is not the id of one.
const FIX = 'Copy the Phone number ID from API Setup at Meta into that variable, or pass it as `phone-number-id`.';
/** Whether Meta can be asked about it; white space around does not count. */
function isPhoneNumberId(text) {
    return /^\d+$/.test(text);
}
/** Without a number, whether the token works for the bot cannot be seen. */
function phoneNumberFault({ target }, service) {
    const name = target.variables.phoneNumberId;
    const stored = service?.values[name]?.reveal().trim();
    if (stored) {
        return {
            code: 'PHONE_NUMBER_ID_UNUSABLE',
            level: 'error',
            what: `The Railway variable ${name} ${describeText(stored)}, so the phone number couldn't be checked at Meta.`,
            why: 'The bot sends the same text to Meta, unless it cleans it first.',
            fix: `${FIX} It has only digits.`,
        };
    }
    return {
        code: 'PHONE_NUMBER_ID_MISSING',
        level: 'error',
        what: `No phone number ID is known. The Railway variable ${name} is missing, empty, or sealed, and \`phone-number-id\` is not set.`,
        why: "Only Meta's answer about the phone number shows whether the token works for the bot.",
        fix: FIX,
    };
}
function describeText(text) {
    if (/^(["'`]).*\1$/s.test(text))
        return 'has quotes around the phone number ID';
    if (text.includes('${{'))
        return 'refers to another variable that does not exist';
    if (/^\+[\d\s().-]+$/.test(text))
        return 'holds the phone number itself, not its ID';
    if (/^[\d\s]+$/.test(text))
        return 'has a space or a line break inside the phone number ID';
    return 'holds text that is not a phone number ID';
}


/***/ })

};
