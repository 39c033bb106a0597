export const id = 3765;
export const ids = [3765];
export const modules = {

/***/ 3765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   redeploy: () => (/* binding */ redeploy)
/* harmony export */ });
/* harmony import */ var _core_rotation_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7648);
/* harmony import */ var _core_token_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1116);
/* harmony import */ var _core_token_token_health_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2740);
/* harmony import */ var _token_credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3876);
/* harmony import */ var _rotate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8766);
// Brings the stored token to life where the bot still runs with an older one. Nothing is written.





/** Throws only what is a bug of ours. A bot that may still run well is not put on a token that is dead. */
async function redeploy(bot, ports, signal) {
    return await (0,_rotate_js__WEBPACK_IMPORTED_MODULE_4__/* .rotate */ .e$)(bot, ports, async ({ before, ask }) => {
        const chosen = (0,_token_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseCredentials */ .Mk)(bot, before);
        if (!chosen.ok)
            return (0,_rotate_js__WEBPACK_IMPORTED_MODULE_4__/* .refuse */ .TR)([chosen.reason]);
        ports.progress('Verifying the stored token at Meta.');
        const { state, reasons } = await ask(chosen.value.credentials, _core_token_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .STORED */ .SD);
        if ((0,_core_token_token_health_js__WEBPACK_IMPORTED_MODULE_2__/* .isWorking */ .ms)(state))
            return { is: 'chosen', token: 'stored', notes: [] };
        if (state === 'unknown')
            return (0,_rotate_js__WEBPACK_IMPORTED_MODULE_4__/* .stopBefore */ .Kj)(reasons);
        return (0,_rotate_js__WEBPACK_IMPORTED_MODULE_4__/* .refuse */ .TR)([_core_rotation_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .storedIsDead */ .u2(reasons[0])]);
    }, signal);
}


/***/ })

};
