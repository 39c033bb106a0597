export const id = 142;
export const ids = [142];
export const modules = {

/***/ 2142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openFleet: () => (/* binding */ openFleet),
  openManager: () => (/* binding */ openManager)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/check/build-report.js
var build_report = __webpack_require__(2946);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/settings/settings.js + 12 modules
var settings = __webpack_require__(5604);
// EXTERNAL MODULE: ./build/wiring/runtime.js + 3 modules
var runtime = __webpack_require__(5175);
// EXTERNAL MODULE: ./build/wiring/wiring.js + 15 modules
var wiring = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/cli/flags.js + 1 modules
var flags = __webpack_require__(2992);
;// CONCATENATED MODULE: ./build/cli/interrupt.js
/** Says how far it came, and lets the signal do what it does to any other program. */
function tellWhenInterrupted(journal, err) {
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => {
            err(describeStop(journal));
            // Once it is written: on some systems a terminal takes its time.
            process.stderr.write('', () => process.kill(process.pid, signal));
        });
}
const AGAIN = 'Run the same command again: it finishes the work.';
const STILL_OLD = 'The bot still runs with the token it had.';
/** For people: what was changed, what was not, and what to do. */
function describeStop(journal) {
    const last = (kind) => journal.findLast((change) => change.kind === kind);
    const [write, deploy] = [last('write'), last('deploy')];
    if (!write && !deploy)
        return '\nStopped. Nothing was changed on Railway.';
    const isSecond = journal.filter(({ kind }) => kind === 'write').length > 1;
    const token = isSecond ? 'old token' : 'new token';
    const saved = !write
        ? 'The variable was not changed.'
        : write.answered
            ? `The ${token} is saved to Railway.`
            : `The ${token} was being saved to Railway, and Railway had not answered yet.`;
    const deployed = !deploy
        ? STILL_OLD
        : deploy.answered
            ? `Deployment ${deploy.answered} was started, but not checked.`
            : 'A redeploy was requested, and Railway had not answered yet.';
    return `\nStopped. ${saved} ${deployed} ${AGAIN}`;
}

;// CONCATENATED MODULE: ./build/cli/open-manager.js
// Settings and a manager for one command. It brings most of the program along, so commands load it when they run.








/** Throws one `UserError` that names every problem, before anything is asked. Of several bots, `bot` says which. */
async function openManager(tools, call) {
    const [settings] = await readAll(tools, call);
    if (!settings)
        throw new errors/* UserError */.yo('WRONG_INPUT', ['The list has no bot to work on.']);
    const door = openDoor(tools, call);
    if (!call.endsItself)
        tellWhenInterrupted(door.changes, tools.err);
    return {
        settings,
        manager: (0,wiring.createManager)(settings, tools.secrets, door),
        context: await (0,build_report/* reportContextOf */.XS)(settings.bot, (0,runtime.contextOf)(settings, door)),
    };
}
/** Every bot of the list that the call is about. */
async function openFleet(tools, call) {
    const [all, { createFleet }] = await Promise.all([readAll(tools, call), __webpack_require__.e(/* import() */ 516).then(__webpack_require__.bind(__webpack_require__, 2516))]);
    const door = openDoor(tools, call);
    if (!call.endsItself)
        tellWhenInterrupted(door.changes, tools.err);
    return createFleet(all, tools.secrets, door);
}
function openDoor({ env, out, err }, { json, quiet }) {
    const progress = (text) => (json ? err : out)((0,flags/* inFlags */.rx)(text));
    const changes = [];
    return { ...(0,runtime.readRuntime)(env), progress: quiet && !json ? () => { } : progress, changes };
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
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        throw new errors/* UserError */.yo(error.code, [...wrong, ...error.problems]);
    }
    throw new errors/* UserError */.yo('WRONG_INPUT', wrong);
}
/** One bot, or those of the file that `bots` names. */
async function readList(read, { secrets, env }, event) {
    const file = read('bots');
    if (!file)
        return [(0,settings.readSettings)(read, secrets, event)];
    const { readBots, readSelection: readChoice } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(124)]).then(__webpack_require__.bind(__webpack_require__, 2124));
    const text = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        throw new errors/* UserError */.yo('WRONG_INPUT', [
            `\`bots\` names a file that could not be read (${error.code ?? 'no reason given'}). Correct the path.`,
        ]);
    });
    return readBots({ text, from: 'file', env }, readChoice(read), { read, secrets, event });
}


/***/ })

};
