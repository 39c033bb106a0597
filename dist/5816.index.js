export const id = 5816;
export const ids = [5816];
export const modules = {

/***/ 5816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refresh: () => (/* binding */ refresh)
/* harmony export */ });
/* harmony import */ var _core_renewal_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9252);
/* harmony import */ var _core_renewal_renewal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3741);
/* harmony import */ var _core_rotation_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7648);
/* harmony import */ var _core_token_judge_candidate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5051);
/* harmony import */ var _core_token_subject_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1116);
/* harmony import */ var _core_token_token_health_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2740);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9473);
/* harmony import */ var _token_credentials_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3876);
/* harmony import */ var _rotate_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8766);
// Renews the stored token at Meta before it expires, and puts the renewed one in its place.









/** Throws only what is a bug of ours. Looks again itself whether the token is due: another run may have been faster. */
async function refresh(bot, ports, signal) {
    const rotation = await (0,_rotate_js__WEBPACK_IMPORTED_MODULE_8__/* .rotate */ .e$)(bot, ports, (context) => choose(bot, ports, context), signal);
    const [first, ...others] = rotation.reasons;
    if (first?.effect !== 'overtaken')
        return rotation;
    return { outcome: 'unchanged', changed: rotation.changed, reasons: [_core_renewal_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .RENEWED_BY_ANOTHER */ .Fo, ...others] };
}
async function choose(bot, ports, { before, ask, now, signal }) {
    const fault = (0,_rotate_js__WEBPACK_IMPORTED_MODULE_8__/* .findReferenceFault */ .j7)(bot, before);
    if (fault)
        return fault;
    const chosen = (0,_token_credentials_js__WEBPACK_IMPORTED_MODULE_7__/* .chooseCredentials */ .Mk)(bot, before);
    if (!chosen.ok)
        return (0,_rotate_js__WEBPACK_IMPORTED_MODULE_8__/* .refuse */ .TR)([chosen.reason]);
    const { credentials } = chosen.value;
    const current = await ask(credentials, _core_token_subject_js__WEBPACK_IMPORTED_MODULE_4__/* .STORED */ .SD);
    const means = (0,_token_credentials_js__WEBPACK_IMPORTED_MODULE_7__/* .findMeans */ .st)(credentials, before);
    const renewal = (0,_core_renewal_renewal_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeRenewal */ .S)({ health: current, means, now: now(), checkIntervalMs: bot.checkIntervalMs });
    if (renewal.is === 'later')
        return storedAsItIs((0,_core_renewal_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .notDue */ .uw)(renewal.from));
    if (renewal.is === 'impossible')
        return giveUp(renewal.because, current);
    const { appSecret, appId = current.appId } = credentials;
    if (!appSecret || !appId)
        return (0,_rotate_js__WEBPACK_IMPORTED_MODULE_8__/* .refuse */ .TR)([(0,_core_renewal_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .cannotRenew */ .jQ)('no-app-secret')]);
    return await renew(ports, { credentials: { ...credentials, appSecret, appId }, current, ask, signal });
}
function giveUp(because, current) {
    if (because === 'never-expires')
        return storedAsItIs((0,_core_renewal_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .cannotRenew */ .jQ)(because));
    if (because === 'not-known')
        return (0,_rotate_js__WEBPACK_IMPORTED_MODULE_8__/* .stopBefore */ .Kj)(current.reasons);
    // Of a token that is neither good nor dead, what was found out says more.
    const isOther = because === 'expiry-unknown' || (because === 'not-working' && !(0,_core_token_token_health_js__WEBPACK_IMPORTED_MODULE_5__/* .isDead */ .XU)(current.state));
    return (0,_rotate_js__WEBPACK_IMPORTED_MODULE_8__/* .refuse */ .TR)([(0,_core_renewal_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .cannotRenew */ .jQ)(because, isOther ? current.reasons[0]?.fix : undefined)]);
}
async function renew({ meta, progress }, { credentials, current, ask, signal, }) {
    progress('Asking Meta to renew the token.');
    const kind = current.type === 'SYSTEM_USER' ? { expiresIn60Days: true } : {};
    try {
        const renewed = await meta.exchange({ ...credentials, ...kind }, signal);
        if (renewed.reveal() === credentials.token.reveal())
            return (0,_rotate_js__WEBPACK_IMPORTED_MODULE_8__/* .refuse */ .TR)([_core_renewal_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .GAINED_NOTHING */ .D3]);
        const next = await ask({ ...credentials, token: renewed }, _core_token_subject_js__WEBPACK_IMPORTED_MODULE_4__/* .RENEWED */ .Zh);
        if ((0,_core_token_token_health_js__WEBPACK_IMPORTED_MODULE_5__/* .isWorking */ .ms)(next.state) && !lastsLonger(next, current))
            return (0,_rotate_js__WEBPACK_IMPORTED_MODULE_8__/* .refuse */ .TR)([_core_renewal_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .GAINED_NOTHING */ .D3]);
        // Whatever `force` says: it is about what people paste.
        const judgement = (0,_core_token_judge_candidate_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeRotation */ .Q)({
            next,
            current,
            expectedAppId: credentials.appId,
            force: false,
            subject: _core_token_subject_js__WEBPACK_IMPORTED_MODULE_4__/* .RENEWED */ .Zh,
        });
        if (judgement.is === 'unanswered')
            return (0,_rotate_js__WEBPACK_IMPORTED_MODULE_8__/* .stopBefore */ .Kj)(judgement.reasons);
        if (judgement.is === 'refused')
            return (0,_rotate_js__WEBPACK_IMPORTED_MODULE_8__/* .refuse */ .TR)(judgement.reasons);
        progress('Meta issued a token that lasts longer. Saving that one.');
        return { is: 'chosen', token: renewed, notes: judgement.notes };
    }
    catch (error) {
        const reason = (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .toReason */ .Ge)(error);
        // An outage leaves no outcome; a refusal is one.
        if (reason.level === 'error')
            return (0,_rotate_js__WEBPACK_IMPORTED_MODULE_8__/* .refuse */ .TR)([_core_rotation_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .stoppedBefore */ .Dn(reason)]);
        throw error;
    }
}
/** What nobody knows is no gain. */
function lastsLonger(next, current) {
    if (next.expiresAt === 'never')
        return true;
    return next.expiresAt instanceof Date && current.expiresAt instanceof Date && next.expiresAt > current.expiresAt;
}
/** An earlier run may have been killed after storing it: then the bot is still to be put on it. */
function storedAsItIs(note) {
    return { is: 'chosen', token: 'stored', notes: [note] };
}


/***/ })

};
