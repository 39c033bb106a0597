export const id = 2064;
export const ids = [2064];
export const modules = {

/***/ 9683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPageSettings: () => (/* binding */ readPageSettings)
/* harmony export */ });
/* harmony import */ var _read_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5614);
// What the page is made from: strings become settings of its own, because it needs no token and knows all bots.

/** Throws one `UserError` that names every problem. */
function readPageSettings(read, secrets, { folder, history } = {}) {
    const input = new _read_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .Reader */ .m(read, secrets);
    const token = input.value('github-token');
    const repo = input.value('repo');
    const [owner = '', name = ''] = (repo ?? '').split('/');
    const monitorWorkflow = input.value('monitor-workflow') ?? 'monitor.yml';
    const settings = {
        intervalMs: input.value('check-interval'),
        folder: folder ?? input.value('page-dir'),
        ...(history ? { history } : {}),
        ...(repo ? { repo } : {}),
        updateWorkflow: input.value('update-workflow'),
        ...(token && repo ? { github: { token, owner, repo: name, monitorWorkflow } } : {}),
    };
    if (!history && !settings.github)
        input.problem('There is no history to show: `repo` and `github-token` are not both set. Set both. On the command line, you can use `--history` with a folder.');
    input.throwProblems();
    return settings;
}


/***/ })

};
