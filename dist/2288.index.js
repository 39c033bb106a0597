export const id = 2288;
export const ids = [2288];
export const modules = {

/***/ 2288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   switchToBackup: () => (/* binding */ switchToBackup)
/* harmony export */ });
/* harmony import */ var _core_backup_backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(515);
/* harmony import */ var _core_backup_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2572);
/* harmony import */ var _core_token_subject_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1116);
/* harmony import */ var _token_credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3876);
/* harmony import */ var _token_inspect_backups_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9144);
/* harmony import */ var _rotate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8766);
// Puts a backup token in the place of one that Meta calls dead.






/** Throws only what is a bug of ours. Asks Meta again itself: a person may have been faster. */
async function switchToBackup(bot, ports, signal) {
    return await (0,_rotate_js__WEBPACK_IMPORTED_MODULE_5__/* .rotate */ .e$)(bot, ports, (context) => choose(bot, ports, context), signal);
}
async function choose(bot, ports, { before, ask, now }) {
    const fault = (0,_rotate_js__WEBPACK_IMPORTED_MODULE_5__/* .findReferenceFault */ .j7)(bot, before);
    if (fault)
        return fault;
    const chosen = (0,_token_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseCredentials */ .Mk)(bot, before);
    if (!chosen.ok)
        return (0,_rotate_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .TR)([chosen.reason]);
    const { credentials } = chosen.value;
    ports.progress('Verifying the stored token and its backups at Meta.');
    const [health, backups] = await Promise.all([ask(credentials, _core_token_subject_js__WEBPACK_IMPORTED_MODULE_2__/* .STORED */ .SD), (0,_token_inspect_backups_js__WEBPACK_IMPORTED_MODULE_4__/* .proveBackups */ .G)(bot, before, ask)]);
    const { state, reasons } = health;
    if (state === 'unknown')
        return (0,_rotate_js__WEBPACK_IMPORTED_MODULE_5__/* .stopBefore */ .Kj)(reasons);
    if (state !== 'expired' && state !== 'invalid')
        return { is: 'ended', rotation: { outcome: 'unchanged', changed: false, reasons: [_core_backup_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .SWITCH_NOT_NEEDED */ .nV] } };
    const variable = bot.target.variables.token;
    const primary = { variable, health, ...(credentials.appId ? { expectedAppId: credentials.appId } : {}) };
    const judged = (0,_core_backup_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeBackups */ .lb)(primary, backups, { now: now() });
    const next = (0,_core_backup_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .findSuccessor */ .wL)(state, judged.reports);
    const token = next && before.values[next.variable];
    if (!token)
        return (0,_rotate_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .TR)([judged.reasons[0] ?? (0,_core_backup_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .switchFailed */ .QH)(undefined)]);
    ports.progress(`Meta rejects the stored token and accepts the backup in ${next.variable}. Switching to the backup.`);
    return { is: 'chosen', token: ports.register(token.reveal().trim()), notes: [] };
}


/***/ })

};
