export const id = 948;
export const ids = [948,567];
export const modules = {

/***/ 2948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishPage: () => (/* binding */ publishPage)
/* harmony export */ });
/* harmony import */ var _core_history_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(361);
/* harmony import */ var _core_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3669);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5175);
/* harmony import */ var _wiring_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3627);
// The page on the real adapters: where histories are read, what draws, and where the page is put.





/** Makes the page and puts it into its folder. Whatever that needs is loaded only here. */
async function publishPage(settings, secrets, runtime) {
    const [{ describeFailure, describePage, makePage }, { writePage }, readHistories] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(878), __webpack_require__.e(176)]).then(__webpack_require__.bind(__webpack_require__, 8176)),
        Promise.all(/* import() */[__webpack_require__.e(878), __webpack_require__.e(633)]).then(__webpack_require__.bind(__webpack_require__, 633)),
        openHistories(settings, secrets, runtime),
    ]);
    const { intervalMs, folder } = settings;
    try {
        const links = linksOf(settings, runtime);
        const page = await makePage({ readHistories, now: _wiring_js__WEBPACK_IMPORTED_MODULE_4__.clock.now(), intervalMs, ...(links ? { links } : {}) }, _wiring_js__WEBPACK_IMPORTED_MODULE_4__.clock.deadline(READ_HISTORIES_MS));
        await writePage(folder, page.files);
        return { lines: describePage(page, folder), is: 'made' };
    }
    catch (error) {
        return describeFailure(error);
    }
}
const READ_HISTORIES_MS = _core_time_js__WEBPACK_IMPORTED_MODULE_1__/* .MINUTE_MS */ .kg;
/** Workflows lie where this one runs, else beside the issues, as for the links of an issue. */
function linksOf({ repo, updateWorkflow }, { serverUrl, repository }) {
    if (!repo)
        return undefined;
    return {
        issues: `${serverUrl}/${repo}/issues`,
        replace: `${serverUrl}/${repository ?? repo}/actions/workflows/${updateWorkflow}`,
    };
}
/** Where the histories come from: a folder or a file of this machine, or the branch of the repository. */
async function openHistories({ history, github }, secrets, runtime) {
    if (history)
        return (await Promise.all(/* import() */[__webpack_require__.e(878), __webpack_require__.e(633)]).then(__webpack_require__.bind(__webpack_require__, 633))).readHistoriesIn(history);
    if (!github)
        return async () => ({ files: {} });
    const { clean, redact } = secrets;
    const { fetch } = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_3__.openHttp)(runtime, secrets);
    const store = (0,_wiring_js__WEBPACK_IMPORTED_MODULE_4__.loadHistory)({ ...github, apiUrl: runtime.githubApiUrl, fetch, clean, redact });
    return async (signal) => {
        const [paths, runs] = await Promise.all([store.list(signal), listRuns(store, github.monitorWorkflow, signal)]);
        const { files } = await store.read(paths, signal);
        const texts = Object.entries(files).map(([path, { text }]) => [path.slice(_core_history_history_js__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_FOLDER */ .O_.length), text]);
        return { files: Object.fromEntries(texts), ...(runs ? { runs } : {}) };
    };
}
/** A little more than the page shows. */
const RUNS_MS = 91 * _core_time_js__WEBPACK_IMPORTED_MODULE_1__/* .DAY_MS */ .sO;
/** Where the list is refused, when the monitor ran is not known. */
async function listRuns(runs, workflow, signal) {
    try {
        const since = new Date(_wiring_js__WEBPACK_IMPORTED_MODULE_4__.clock.now().getTime() - RUNS_MS);
        return (await runs.listRuns(workflow, { since }, signal)).map(({ at }) => at);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SetupError */ .w3)
            return undefined;
        throw error;
    }
}


/***/ })

};
