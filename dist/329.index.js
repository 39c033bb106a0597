export const id = 329;
export const ids = [329];
export const modules = {

/***/ 8329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadManager: () => (/* binding */ loadManager)
/* harmony export */ });
/* harmony import */ var _connections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6264);

/** Rejects with `UserError` where a proxy variable is no usable URL. */
async function loadManager(settings, secrets, door) {
    const http = (0,_connections_js__WEBPACK_IMPORTED_MODULE_0__/* .openConnected */ .G6)(settings, secrets, door);
    const { createManager } = await Promise.all(/* import() */[__webpack_require__.e(846), __webpack_require__.e(730), __webpack_require__.e(387), __webpack_require__.e(931), __webpack_require__.e(36)]).then(__webpack_require__.bind(__webpack_require__, 4387));
    // The first use of all its expressions takes milliseconds, which would come on top of those of an answer.
    setImmediate(() => secrets.clean('x'));
    return createManager(settings, secrets, { ...door, http });
}


/***/ })

};
