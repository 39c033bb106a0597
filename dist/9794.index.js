export const id = 9794;
export const ids = [9794];
export const modules = {

/***/ 9794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   update: () => (/* binding */ update)
/* harmony export */ });
/* harmony import */ var _core_rotation_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7648);
/* harmony import */ var _core_token_expiry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33);
/* harmony import */ var _core_token_judge_candidate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5051);
/* harmony import */ var _core_token_subject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1116);
/* harmony import */ var _core_token_token_health_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2740);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9473);
/* harmony import */ var _token_credentials_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3876);
/* harmony import */ var _token_pasted_token_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9357);
/* harmony import */ var _token_phone_number_id_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3290);
/* harmony import */ var _rotate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8766);
// Puts a pasted token in place: cleans it, proves it at Meta, exchanges it where that makes it last.










/** Throws only what is a bug of ours. */
async function update(bot, pasted, ports) {
    const cleaned = (0,_token_pasted_token_js__WEBPACK_IMPORTED_MODULE_8__/* .cleanPasted */ .F)(pasted);
    if (!cleaned.ok)
        return { outcome: 'refused', changed: false, reasons: [cleaned.reason] };
    const token = ports.register(cleaned.value);
    return await (0,_rotate_js__WEBPACK_IMPORTED_MODULE_7__/* .rotate */ .e$)(bot, ports, async (context) => {
        const fault = (0,_rotate_js__WEBPACK_IMPORTED_MODULE_7__/* .findReferenceFault */ .j7)(bot, context.before);
        if (fault)
            return fault;
        ports.progress('Verifying the new token and the stored token at Meta.');
        return await prove(bot, ports, { ...context, token });
    });
}
/** The token to store, pasted or exchanged for it, or the end of the rotation. */
async function prove(bot, ports, proof) {
    const { token, before, ask } = proof;
    const companions = (0,_token_credentials_js__WEBPACK_IMPORTED_MODULE_6__/* .inspectionContext */ .Ob)(bot, before);
    const stored = (0,_token_credentials_js__WEBPACK_IMPORTED_MODULE_6__/* .chooseCredentials */ .Mk)(bot, before);
    const known = stored.ok ? stored.value.credentials : undefined;
    const current = known?.token.reveal() === token.reveal() ? undefined : known;
    const [pastedHealth, currentHealth] = await Promise.all([
        ask({ token, ...companions }, _core_token_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .NEW */ .dy),
        current && ask(current, _core_token_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .STORED */ .SD),
    ]);
    const exchanged = await exchange(bot, ports, { ...proof, health: pastedHealth, companions });
    const { token: chosen = token, health = pastedHealth, notes } = exchanged;
    const expectedAppId = companions.appId ?? currentHealth?.appId;
    const judgement = (0,_core_token_judge_candidate_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeRotation */ .Q)({
        next: health,
        ...(currentHealth ? { current: currentHealth } : {}),
        ...(expectedAppId ? { expectedAppId } : {}),
        force: bot.rotation.force,
    });
    if (judgement.is === 'accepted')
        return { is: 'chosen', token: chosen, notes: [...notes, ...judgement.notes] };
    if (judgement.is === 'refused')
        return (0,_rotate_js__WEBPACK_IMPORTED_MODULE_7__/* .refuse */ .TR)([...judgement.reasons, ...notes]);
    if (!companions.phoneNumberId)
        return (0,_rotate_js__WEBPACK_IMPORTED_MODULE_7__/* .refuse */ .TR)([(0,_token_phone_number_id_js__WEBPACK_IMPORTED_MODULE_9__/* .phoneNumberFault */ .I)(bot, before), ...notes]);
    return (0,_rotate_js__WEBPACK_IMPORTED_MODULE_7__/* .stopBefore */ .Kj)(judgement.reasons, notes);
}
/** Only a short-lived user token, only with the secret. A failed exchange is said, and the pasted token is used. */
async function exchange(bot, { meta, progress }, { token, health, companions, ask, now, signal, }) {
    const { appSecret, appId = health.appId } = companions;
    if (bot.rotation.exchange === 'never' ||
        !(0,_core_token_token_health_js__WEBPACK_IMPORTED_MODULE_4__/* .isWorking */ .ms)(health.state) ||
        !(0,_core_token_expiry_js__WEBPACK_IMPORTED_MODULE_1__/* .isShortLived */ .HB)(health, now()) ||
        !appSecret ||
        !appId)
        return { notes: [] };
    progress('This is a temporary token. Asking Meta to exchange it for a long-lived one.');
    try {
        const issued = await meta.exchange({ token, appId, appSecret }, signal);
        const issuedHealth = await ask({ ...companions, token: issued }, _core_token_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .EXCHANGED */ .AN);
        if (!(0,_core_token_token_health_js__WEBPACK_IMPORTED_MODULE_4__/* .isWorking */ .ms)(issuedHealth.state))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ServiceUnavailableError */ .us('Meta', issuedHealth.reasons[0]?.what ?? 'Meta rejected the exchanged token.');
        // A dry run gives the same one back.
        if (issued.reveal() !== token.reveal())
            progress('Meta exchanged it for a long-lived token, which is saved instead.');
        return { token: issued, health: issuedHealth, notes: [] };
    }
    catch (error) {
        return { notes: [_core_rotation_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangeFailed */ .JQ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .toReason */ .Ge)(error))] };
    }
}


/***/ })

};
