export const id = 948;
export const ids = [948];
export const modules = {

/***/ 2948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishPage: () => (/* binding */ publishPage)
/* harmony export */ });
/* harmony import */ var _adapters_http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8747);
/* harmony import */ var _core_history_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(361);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _wiring_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4796);
// The page on the real adapters: where histories are read, what draws, and where the page is put.




/** Makes the page and puts it into its folder. Whatever that needs is loaded only here: charts are large. */
async function publishPage(settings, secrets, surroundings) {
    const [{ describeFailure, describePage, makePage }, { drawStrip }, { writePage }, readHistories] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(628), __webpack_require__.e(76)]).then(__webpack_require__.bind(__webpack_require__, 9076)),
        Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(492)]).then(__webpack_require__.bind(__webpack_require__, 2111)),
        Promise.all(/* import() */[__webpack_require__.e(628), __webpack_require__.e(633)]).then(__webpack_require__.bind(__webpack_require__, 3014)),
        openHistories(settings, secrets, surroundings),
    ]);
    const { intervalMs, folder } = settings;
    try {
        const page = await makePage({ readHistories, draw: drawStrip, now: _wiring_js__WEBPACK_IMPORTED_MODULE_3__/* .clock */ .pm.now(), intervalMs }, _wiring_js__WEBPACK_IMPORTED_MODULE_3__/* .clock */ .pm.deadline(READ_HISTORIES_MS));
        await writePage(folder, page.files);
        return { lines: describePage(page, folder), is: 'made' };
    }
    catch (error) {
        return describeFailure(error);
    }
}
const READ_HISTORIES_MS = 60_000;
/** Where the histories come from: a folder or a file of this machine, or the branch of the repository. */
async function openHistories({ history, github }, secrets, { env, githubApiUrl }) {
    if (history)
        return (await Promise.all(/* import() */[__webpack_require__.e(628), __webpack_require__.e(633)]).then(__webpack_require__.bind(__webpack_require__, 3014))).readHistoriesIn(history);
    if (!github)
        return async () => ({ files: {} });
    const { clean, redact } = (0,_wiring_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanersOf */ .Xk)(secrets);
    const http = (0,_adapters_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .createHttp */ .V)({ userAgent: _wiring_js__WEBPACK_IMPORTED_MODULE_3__/* .USER_AGENT */ ._O, env });
    const store = (0,_wiring_js__WEBPACK_IMPORTED_MODULE_3__/* .loadHistory */ .FB)({ ...github, apiUrl: githubApiUrl, fetch: http.fetch, clean, redact });
    return async (signal) => {
        const [paths, runs] = await Promise.all([store.list(signal), listRuns(store, github.monitorWorkflow, signal)]);
        const { files } = await store.read(paths, signal);
        const texts = Object.entries(files).map(([path, { text }]) => [path.slice(_core_history_history_js__WEBPACK_IMPORTED_MODULE_1__/* .HISTORY_FOLDER */ .O_.length), text]);
        return { files: Object.fromEntries(texts), ...(runs ? { runs } : {}) };
    };
}
/** A little more than the page shows. */
const RUNS_MS = 91 * 24 * 3_600_000;
/** Where the list is refused, when the monitor ran is not known. */
async function listRuns(runs, workflow, signal) {
    try {
        return await runs.listRuns(workflow, { since: new Date(_wiring_js__WEBPACK_IMPORTED_MODULE_3__/* .clock */ .pm.now().getTime() - RUNS_MS) }, signal);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SetupFault */ .MK)
            return undefined;
        throw error;
    }
}


/***/ })

};
