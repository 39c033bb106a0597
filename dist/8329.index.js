export const id = 8329;
export const ids = [8329];
export const modules = {

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


/***/ })

};
