export const id = 51;
export const ids = [51];
export const modules = {

/***/ 6051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openFleet: () => (/* binding */ openFleet),
/* harmony export */   openManager: () => (/* binding */ openManager)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _check_build_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2946);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5604);
/* harmony import */ var _wiring_runtime_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5175);
/* harmony import */ var _wiring_wiring_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9702);
// Settings and a manager for one command. It brings most of the program along, so commands load it when they run.






/** Throws one `UserError` that names every problem, before anything is asked. Of several bots, `bot` says which. */
async function openManager(tools, call) {
    const [settings] = await readAll(tools, call);
    if (!settings)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('WRONG_INPUT', ['There is no bot to work on.']);
    const door = openDoor(tools, call);
    return {
        settings,
        manager: (0,_wiring_wiring_js__WEBPACK_IMPORTED_MODULE_5__.createManager)(settings, tools.secrets, door),
        context: await (0,_check_build_report_js__WEBPACK_IMPORTED_MODULE_1__/* .reportContextOf */ .XS)(settings.bot, (0,_wiring_runtime_js__WEBPACK_IMPORTED_MODULE_4__.contextOf)(settings, door)),
    };
}
/** Every bot of the list that the call is about. */
async function openFleet(tools, call) {
    const [all, { createFleet }] = await Promise.all([readAll(tools, call), __webpack_require__.e(/* import() */ 516).then(__webpack_require__.bind(__webpack_require__, 2516))]);
    return createFleet(all, tools.secrets, openDoor(tools, call));
}
function openDoor({ env, out, err }, { json, quiet }) {
    return { ...(0,_wiring_runtime_js__WEBPACK_IMPORTED_MODULE_4__.readRuntime)(env), progress: json ? err : quiet ? () => { } : out };
}
async function readAll(tools, { command = 'check', inputs = {}, problems = [] }) {
    const { env } = tools;
    const wrong = [...tools.problems, ...problems];
    const read = (name) => {
        if (name === 'command')
            return command;
        return Object.hasOwn(inputs, name) ? inputs[name] : tools.read(name);
    };
    const event = env.GITHUB_ACTIONS === 'true' && env.GITHUB_EVENT_NAME ? { name: env.GITHUB_EVENT_NAME } : {};
    try {
        const settings = await readList(read, tools, { ...event, input: () => undefined });
        if (wrong.length === 0)
            return settings;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(error.code, [...wrong, ...error.problems]);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('WRONG_INPUT', wrong);
}
/** One bot, or those of the file that `bots` names. */
async function readList(read, { secrets, env }, event) {
    const file = read('bots');
    if (!file)
        return [(0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_3__.readSettings)(read, secrets, event)];
    const { readBots, readSelection: readChoice } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(368)]).then(__webpack_require__.bind(__webpack_require__, 3368));
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('WRONG_INPUT', [
            `The file that \`bots\` names could not be read (${error.code ?? 'no reason given'}).`,
        ]);
    });
    return readBots({ text, from: 'file', env }, readChoice(read), { read, secrets, event });
}


/***/ })

};
