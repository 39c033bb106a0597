export const id = 683;
export const ids = [683];
export const modules = {

/***/ 9683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPageSettings: () => (/* binding */ readPageSettings)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9511);
// What the page is made from: strings become settings of its own, because it needs no token and knows all bots.

/** Throws one `UserError` that names every problem. */
function readPageSettings(read, secrets, { folder, history } = {}) {
    const input = new _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .Reader */ .V(read, secrets);
    const token = input.secret('github-token');
    const repo = input.matching('repo', /^[\w.-]+\/[\w.-]+$/, 'owner/name');
    const [owner = '', name = ''] = (repo ?? '').split('/');
    const monitorWorkflow = input.matching('monitor-workflow', /^[\w.-]+\.ya?ml$/, 'the file name of a workflow, such as monitor.yml') ??
        'monitor.yml';
    const settings = {
        intervalMs: input.duration('check-interval', '5m', '24h'),
        folder: folder ?? input.text('page-dir') ?? '',
        ...(history ? { history } : {}),
        ...(token && repo ? { github: { token, owner, repo: name, monitorWorkflow } } : {}),
    };
    if (!history && !settings.github)
        input.problem('`github-token` and `repo` name no repository, so there is no history to show. Give both, or a folder with histories (`--history`).');
    input.throwProblems();
    return settings;
}


/***/ })

};
