export const id = 612;
export const ids = [612,4511];
export const modules = {

/***/ 612:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _adapters_actions_runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2902);
/* harmony import */ var _core_reason_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4220);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7872);
/* harmony import */ var _settings_log_patterns_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5316);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4144);
/* harmony import */ var _wiring_net_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(116);
/* harmony import */ var _wiring_runtime_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4511);
// The door of GitHub Actions: inputs in, outputs, summary, annotations and the step's colour out.









const runtime = (0,_wiring_runtime_js__WEBPACK_IMPORTED_MODULE_8__.readRuntime)(process.env);
const address = `${runtime.serverUrl}/${runtime.repository ?? ''}`;
const secrets = new _secret_js__WEBPACK_IMPORTED_MODULE_4__/* .Secrets */ .S((value) => (0,_adapters_actions_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .maskSecret */ .$l)(value, address));
/** The event; of one that cannot be read nothing is known. Its package reads the file by being loaded. */
async function readPayload() {
    try {
        const { context } = await __webpack_require__.e(/* import() */ 740).then(__webpack_require__.bind(__webpack_require__, 740));
        return Object(context.payload);
    }
    catch {
        // The package has read the file by the time it is loaded, and its error shows what stands there.
        if (!isEventBroken)
            (0,_adapters_actions_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .printLines */ .tj)([{ level: EVENT_BROKEN.level, text: (0,_core_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonLine */ .$E)(EVENT_BROKEN) }]);
        isEventBroken = true;
        return {};
    }
}
let isEventBroken = false;
const EVENT_BROKEN = {
    code: 'EVENT_UNREADABLE',
    level: 'warning',
    what: "Couldn't read the event file of this run, so a token from the form is not known. The repository is treated as public.",
    why: 'The file is broken, or belongs to another user.',
    fix: 'Run the workflow again.',
};
async function main() {
    if ((0,_adapters_actions_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .readInput */ .R5)('command')?.trim() === 'page')
        return await makePage();
    const event = await readEvent();
    const list = (0,_adapters_actions_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .readInput */ .R5)('bots');
    if (list)
        return await watchFleet(list, event);
    const engine = await (0,_settings_log_patterns_js__WEBPACK_IMPORTED_MODULE_5__/* .loadPatternEngine */ .J)(read('log-patterns'));
    await watchOne((0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_6__.readSettings)(read, secrets, { ...event, ...engine }));
}
/** The page is of all bots, so it has settings of its own and none of the outputs. */
async function makePage() {
    const [{ readPageSettings }, { publishPage }] = await Promise.all([
        __webpack_require__.e(/* import() */ 2064).then(__webpack_require__.bind(__webpack_require__, 9683)),
        Promise.all(/* import() */[__webpack_require__.e(290), __webpack_require__.e(3730), __webpack_require__.e(1197), __webpack_require__.e(6264), __webpack_require__.e(8931), __webpack_require__.e(4751)]).then(__webpack_require__.bind(__webpack_require__, 2948)),
    ]);
    const { lines, is } = await publishPage(readPageSettings(read, secrets), secrets, openDoor());
    (0,_adapters_actions_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .printLines */ .tj)(lines);
    if (is !== 'made')
        process.exitCode = 1;
}
/** Only a person who starts a workflow types something into a form. */
async function readEvent() {
    const name = process.env.GITHUB_EVENT_NAME ?? '';
    const form = name === 'workflow_dispatch' ? (await readPayload()).inputs : undefined;
    return { name, input: (key) => readTyped(form, key) };
}
function read(name) {
    return (0,_adapters_actions_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .readInput */ .R5)(name) ?? (name === 'repo' ? process.env.GITHUB_REPOSITORY : undefined);
}
/** What the inputs alone show to be wrong ends the run before anything else is loaded. */
async function watchOne(settings) {
    const { loadManager, LATER_MS } = await Promise.all(/* import() */[__webpack_require__.e(290), __webpack_require__.e(6264), __webpack_require__.e(8329)]).then(__webpack_require__.bind(__webpack_require__, 8329));
    const manager = await loadManager(settings, secrets, openDoor());
    const [report, { resultOf }] = await Promise.all([run(settings, manager), loadResult(LATER_MS)]);
    if (settings.newToken?.alsoSecret)
        (0,_adapters_actions_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .printLines */ .tj)([{ level: 'info', text: TYPED_GOES_FIRST }]);
    tell(resultOf(report, settings));
}
/** Loaded only where there are several: reading YAML takes time. */
async function watchFleet(list, event) {
    const { readBots, readSelection: readChoice } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2124)]).then(__webpack_require__.bind(__webpack_require__, 2124));
    const all = await readBots({ text: list, from: 'input', env: {} }, readChoice(read), { read, secrets, event });
    const [first] = all;
    if (first && first.command !== 'check')
        return await watchOne(first);
    const [{ checkAll }, { createFleet }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(3730), __webpack_require__.e(8931), __webpack_require__.e(9591)]).then(__webpack_require__.bind(__webpack_require__, 3458)), Promise.all(/* import() */[__webpack_require__.e(290), __webpack_require__.e(3730), __webpack_require__.e(1197), __webpack_require__.e(6264), __webpack_require__.e(8931), __webpack_require__.e(7677)]).then(__webpack_require__.bind(__webpack_require__, 5162))]);
    const { bots, ports } = createFleet(all, secrets, openDoor());
    const [fleet, { resultOfFleet }] = await Promise.all([checkAll(bots, ports), loadResult(0)]);
    tell(resultOfFleet(fleet, first));
}
/** While the services are asked. */
async function loadResult(afterMs) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(afterMs);
    return await Promise.all(/* import() */[__webpack_require__.e(8931), __webpack_require__.e(4477), __webpack_require__.e(9017)]).then(__webpack_require__.bind(__webpack_require__, 9017));
}
/** Summary and outputs are written whatever the colour will be. */
function tell({ lines, summary, outputs, isRed }) {
    isTold = true;
    (0,_adapters_actions_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .printLines */ .tj)(lines);
    const { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: page } = process.env;
    (0,_adapters_actions_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .writeOutputs */ .Kn)(outputs, output);
    (0,_adapters_actions_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .writeSummary */ .Sy)(summary, page);
    if (isRed)
        process.exitCode = 1;
}
let isTold = false;
async function run({ command, newToken }, manager) {
    switch (command) {
        case 'check':
            return await manager.check();
        case 'update':
            return await manager.updateRailwayToken(newToken?.text ?? '');
        case 'refresh':
            return await manager.refreshToken();
        case 'redeploy':
            return await manager.redeploy();
    }
}
const TYPED_GOES_FIRST = 'The form and the secret both hold a token. The one from the form was used.';
/** What a person typed into the form of a manually run workflow; it reaches nobody else on its way here. */
function readTyped(form, key) {
    if (typeof form !== 'object' || form === null || !Object.hasOwn(form, key))
        return undefined;
    const value = Reflect.get(form, key);
    return typeof value === 'string' ? value : undefined;
}
function openDoor() {
    return {
        ...runtime,
        progress: (text) => (0,_adapters_actions_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .printLines */ .tj)([{ level: 'info', text }]),
        defaultBranch: async () => {
            const branch = (await readPayload()).repository?.default_branch;
            return typeof branch === 'string' ? branch : undefined;
        },
        // An event that does not say so is taken for a public repository's.
        isPrivate: async () => (await readPayload()).repository?.private === true,
    };
}
/** How a run ends that came to no report: of the token nothing is known, and where the inputs are wrong nothing was asked. */
function fall(error, isEnd) {
    process.exitCode = 1;
    const isWrongCall = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo;
    const { code, problems } = isWrongCall
        ? error
        : { code: 'INTERNAL_ERROR', problems: [(0,_core_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonLine */ .$E)((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeBug */ .WP)(error))] };
    const [title, ...lines] = isWrongCall
        ? [`${code}: the inputs of this step are wrong. Nothing was checked and nothing was changed.`, ...problems]
        : problems;
    (0,_adapters_actions_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)([title, ...lines.map((problem) => `- ${problem}`)].join('\n'));
    if (error instanceof Error && !isWrongCall)
        (0,_adapters_actions_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .debug */ .Yz)(secrets.cleanLines(error.stack ?? ''));
    if (isTold || !isEnd)
        return;
    const report = JSON.stringify({ version: 1, error: { code, problems } });
    tell({
        lines: [],
        summary: [`\u274c ${title}`, '', ...lines.map((problem) => `- ${problem}`)].join('\n'),
        outputs: { state: isWrongCall ? '' : 'unknown', level: 'error', report },
        isRed: true,
    });
}
await (0,_wiring_net_js__WEBPACK_IMPORTED_MODULE_7__/* .underNet */ ._)(main, fall);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ actions_runner_debug),
  fJ: () => (/* binding */ fail),
  $l: () => (/* binding */ maskSecret),
  tj: () => (/* binding */ printLines),
  R5: () => (/* binding */ readInput),
  Kn: () => (/* binding */ writeOutputs),
  Sy: () => (/* binding */ writeSummary)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(857);
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __webpack_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__(9896);
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __webpack_require__(6928);
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
// EXTERNAL MODULE: ./build/core/reason.js
var core_reason = __webpack_require__(4220);
;// CONCATENATED MODULE: ./build/adapters/actions-runner.js
// The GitHub Actions runner: inputs in, outputs, summary and annotations out, as they are: what others wrote was cleaned
// where it came in.



/** Anything shorter would mask half the log, and has job outputs withheld that hold it by chance. */
const LEAST_MASKED = 8;
/** An input as the workflow gave it; nothing where it is empty. */
function readInput(name) {
    return getInput(name, { trimWhitespace: false }) || undefined;
}
/**
 * Tells the runner to replace the value, and what is left of it without white space, in its log.
 * @param address of the repository: what stands in it everybody sees, and every link holds
 */
function maskSecret(value, address) {
    for (const form of new Set([value, value.trim()])) {
        if (form.length >= LEAST_MASKED && !address.includes(form))
            setSecret(form);
    }
}
/** Prints lines, which GitHub wraps; from `warning` on they are annotations as well, unless they were told before. */
function printLines(lines) {
    for (const { level, text, isTold } of lines) {
        // In one line: what others wrote must not come to stand at the beginning of one, where it could be a command.
        if (level === 'info' || isTold)
            info(text.replaceAll('\n', ' '));
        else if (level === 'warning')
            warning(text);
        else
            error(text);
    }
}
/**
 * A file that cannot be written is said, and changes nothing else: in some containers the runner's are read-only.
 * @param file where the runner reads them
 */
function writeOutputs(outputs, file) {
    const before = sizeOf(file);
    try {
        for (const [name, value] of Object.entries(outputs))
            setOutput(name, value);
    }
    catch (error) {
        // Half an output would make the runner fail the step.
        if (file && before !== undefined)
            attempt(() => (0,external_node_fs_.truncateSync)(file, before));
        warnUnwritten('outputs', 'later steps see none of them', error);
    }
}
/** The same for the summary. Nothing is waited for: it may be the last thing that a run does. */
function writeSummary(markdown, file) {
    if (!file)
        return;
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.R_OK | external_node_fs_.constants.W_OK);
        (0,external_node_fs_.appendFileSync)(file, `${markdown}\n`);
    }
    catch (error) {
        warnUnwritten('summary', 'this log is all there is', error);
    }
}
function warnUnwritten(what, so, error) {
    const { code } = Object(error);
    const cause = typeof code === 'string' && /^E[A-Z]+$/.test(code) ? ` (${code})` : '';
    const reason = {
        code: 'RUNNER_FILE_UNWRITABLE',
        level: 'warning',
        what: `Couldn't write the ${what} of this step${cause}, so ${so}.`,
        why: 'The file from the runner is missing, read-only or on a full disk.',
        fix: 'Run the job without a container or as root in it, or free some disk space.',
    };
    warning((0,core_reason/* reasonLine */.$E)(reason));
}
function sizeOf(file) {
    return attempt(() => (file ? (0,external_node_fs_.statSync)(file).size : undefined));
}
function attempt(run) {
    try {
        return run();
    }
    catch {
        return undefined;
    }
}
/** Makes the step red. */
function fail(message) {
    setFailed(message);
}
/** Shown only where debug logging is on. */
function actions_runner_debug(text) {
    debug(text);
}


/***/ }),

/***/ 4511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contextOf: () => (/* binding */ contextOf),
/* harmony export */   monitorOf: () => (/* binding */ monitorOf),
/* harmony export */   readRuntime: () => (/* binding */ readRuntime)
/* harmony export */ });
function readRuntime(env) {
    const serverUrl = env.GITHUB_SERVER_URL || 'https://github.com';
    const place = { env, githubApiUrl: env.GITHUB_API_URL || 'https://api.github.com', serverUrl };
    // A codespace, for one, names a repository as well, and runs no workflow.
    if (env.GITHUB_ACTIONS !== 'true')
        return place;
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: runId, GITHUB_ACTION_REPOSITORY: action = '' } = env;
    const [, workflow] = /\/([^/@]+\.ya?ml)@/.exec(env.GITHUB_WORKFLOW_REF ?? '') ?? [];
    return {
        ...place,
        ...(repository ? { repository } : {}),
        ...(repository && runId ? { runUrl: `${serverUrl}/${repository}/actions/runs/${runId}` } : {}),
        ...(workflow ? { workflow } : {}),
        ...(/^[\w.-]+\/[\w.-]+$/.test(action) ? { cloneUrl: `${serverUrl}/${action}` } : {}),
    };
}
/** What reports of this bot say of where they come from. Workflows lie where this one runs, else beside the issues. */
function contextOf({ github, bot, dryRun }, { serverUrl, repository, runUrl, cloneUrl, isPrivate }) {
    const { excerpts } = bot.issue;
    return {
        ...(github ? { repositoryUrl: `${serverUrl}/${repository ?? `${github.owner}/${github.repo}`}` } : {}),
        ...(runUrl ? { runUrl } : {}),
        ...(cloneUrl ? { cloneUrl } : {}),
        showExcerpts: excerpts === 'auto' ? (isPrivate ?? false) : excerpts === 'redacted',
        dryRun,
    };
}
/** The workflow that runs the checks, where it is known. */
function monitorOf({ command, monitorWorkflow }, { workflow }) {
    // An update runs in a workflow of its own, which says nothing about when the monitor ran.
    return monitorWorkflow ?? (command === 'update' ? undefined : workflow);
}


/***/ })

};
