export const id = 879;
export const ids = [879];
export const modules = {

/***/ 4879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openEngine: () => (/* binding */ openEngine)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6296);
/* harmony import */ var _wiring_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6113);



/** Throws one `UserError` that names every problem, before anything is asked. */
function openEngine(tools, call) {
    const settings = readAll(tools, call);
    const { env, secrets, out, err } = tools;
    const { bot, github, dryRun } = settings;
    const context = {
        ...(github
            ? { repositoryUrl: `${env.GITHUB_SERVER_URL ?? 'https://github.com'}/${github.owner}/${github.repo}` }
            : {}),
        showExcerpts: bot.issue.excerpts === 'redacted',
    };
    const say = call.json ? err : call.quiet ? () => { } : out;
    const githubApiUrl = env.GITHUB_API_URL ?? 'https://api.github.com';
    const manager = (0,_wiring_js__WEBPACK_IMPORTED_MODULE_2__.createManager)(settings, secrets, { env, githubApiUrl, say, context });
    const { variables } = bot.target;
    const { updateWorkflow } = bot.issue;
    return {
        settings,
        manager,
        context: { ...context, dryRun, bot: bot.name, tokenVariable: variables.token, updateWorkflow },
    };
}
function readAll(tools, { command = 'check', inputs = {}, problems = [] }) {
    const { env, secrets } = tools;
    const wrong = [...tools.problems, ...problems];
    const read = (name) => {
        if (name === 'command')
            return command;
        return Object.hasOwn(inputs, name) ? inputs[name] : tools.read(name);
    };
    const event = env.GITHUB_ACTIONS === 'true' && env.GITHUB_EVENT_NAME ? { name: env.GITHUB_EVENT_NAME } : {};
    try {
        const settings = (0,_settings_js__WEBPACK_IMPORTED_MODULE_1__.readSettings)(read, secrets, { ...event, input: () => undefined });
        if (wrong.length === 0)
            return settings;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(error.code, [...wrong, ...error.problems]);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('WRONG_INPUT', wrong);
}


/***/ })

};
