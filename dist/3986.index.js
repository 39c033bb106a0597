export const id = 3986;
export const ids = [3986];
export const modules = {

/***/ 3986:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _cli_exit_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5123);
/* harmony import */ var _cli_flags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2992);
/* harmony import */ var _cli_program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5358);
/* harmony import */ var _core_reason_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4220);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9473);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7872);
/* harmony import */ var _wiring_net_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(116);
// The door of the terminal: arguments and environment in, text and an exit code out.







// A token that was typed as an argument stands in the list of processes no longer than this.
process.title = 'whatsapp-token-manager';
const secrets = new _secret_js__WEBPACK_IMPORTED_MODULE_5__/* .Secrets */ .S();
const out = (text) => void process.stdout.write(`${text}\n`);
const err = (text) => void process.stderr.write(`${text}\n`);
const args = process.argv.slice(2);
// `check | head` closes the pipe early, which is no mistake; a full disk is one that the shell has to learn of.
process.stdout.on('error', ({ code }) => {
    if (code === 'EPIPE')
        return;
    err(`The result could not be written to standard output (${code ?? 'no reason given'}). Free some disk space, or write it elsewhere.`);
    failWith(WRONG_CALL);
});
// There is nobody left to tell.
process.stderr.on('error', () => { });
const WRONG_CALL = 2;
/** What the command found, and what went wrong besides. A bug of ours goes first, then what was found. */
const codes = { found: 0, beside: 0 };
function exit(code) {
    codes.found = code;
    settle();
}
function failWith(code) {
    codes.beside = Math.max(codes.beside, code);
    settle();
}
function settle() {
    const { found, beside } = codes;
    process.exitCode = beside === _cli_exit_code_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_BUG */ .aL ? beside : found || beside;
}
function fall(error, isEnd) {
    const isWrongCall = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo;
    const code = isWrongCall ? error.code : 'INTERNAL_ERROR';
    const problems = isWrongCall ? error.problems.map(_cli_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .inFlags */ .rx) : [(0,_core_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonLine */ .$E)((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeBug */ .WP)(error))];
    if (isEnd && args.includes('--json'))
        out(JSON.stringify({ version: 1, error: { code, problems } }, null, 2));
    if (isWrongCall) {
        err([
            `${code}: the command did not run. Nothing was changed.`,
            ...problems.map((problem) => `- ${problem}`),
            'Flags can also be set in the environment or in .env: `--railway-token` is RAILWAY_TOKEN. See `whatsapp-token-manager help`.',
        ].join('\n'));
    }
    else {
        err(problems.join('\n'));
        if (process.env.DEBUG && error instanceof Error)
            err(secrets.cleanLines(error.stack ?? ''));
    }
    failWith(isWrongCall ? WRONG_CALL : _cli_exit_code_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_BUG */ .aL);
}
await (0,_wiring_net_js__WEBPACK_IMPORTED_MODULE_6__/* .underNet */ ._)(() => {
    const { isTTY, columns } = process.stdout;
    return (0,_cli_program_js__WEBPACK_IMPORTED_MODULE_2__/* .runProgram */ .m)(args, { secrets, out, err, env: process.env, isTerminal: isTTY === true, columns, exit });
}, fall);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CP: () => (/* binding */ exitCodeOfLogs),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   aL: () => (/* binding */ OWN_BUG),
/* harmony export */   xj: () => (/* binding */ exitCodeOfRotation)
/* harmony export */ });
/* harmony import */ var _core_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4220);
/* harmony import */ var _core_report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6859);
// What the shell learns of how it went: 0 well, 1 a finding, 2 set up wrongly, 3 not known, 70 a bug of ours.


const OF_STATE = {
    valid: 0,
    expiring: 0,
    expired: 1,
    invalid: 1,
    blocked: 1,
    misconfigured: 2,
    unknown: 3,
};
const OWN_BUG = 70;
/** Of an update, a renewal or a redeployment. */
function exitCodeOfRotation(report) {
    if ((0,_core_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEffect */ .u1)(report.reasons, 'own-bug'))
        return OWN_BUG;
    return (0,_core_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .isRotationDone */ .VZ)(report) ? 0 : 1;
}
/** Of a check. What is known of the token goes before a bug of ours. */
function exitCodeOf({ state, level, reasons }) {
    const isFinding = _core_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .LEVELS */ .A_.indexOf(level) >= _core_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .LEVELS */ .A_.indexOf('error');
    const ofState = OF_STATE[state];
    if ((0,_core_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEffect */ .u1)(reasons, 'own-bug'))
        return ofState === 1 || ofState === 2 ? ofState : OWN_BUG;
    return ofState || (isFinding ? 1 : 0);
}
/** Of a look into the log. An outage is known by its level. */
function exitCodeOfLogs(logs) {
    if (logs.is === 'off')
        return 0;
    if (logs.is === 'unread' && logs.reason.effect === 'own-bug')
        return OWN_BUG;
    if (logs.is === 'unread')
        return logs.reason.level === 'info' ? 3 : 2;
    return logs.findings.count > 0 ? 1 : 0;
}


/***/ }),

/***/ 2992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F9: () => (/* binding */ TAKES),
  j$: () => (/* binding */ addInputs),
  n9: () => (/* binding */ addOutput),
  rx: () => (/* binding */ inFlags),
  kB: () => (/* binding */ isCommon),
  RV: () => (/* binding */ isFlag),
  uW: () => (/* binding */ readFlags),
  mZ: () => (/* binding */ typesSecret)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/settings/inputs.js
var inputs = __webpack_require__(9511);
;// CONCATENATED MODULE: ./build/settings/input-names.js
// Which inputs most people meet, and what each is called where somebody writes it: in a workflow, a shell, a program.

/** What most set-ups meet: the first page of help and of the docs shows these, in the order of the table. */
const COMMON = [
    'command',
    'dry-run',
    'railway-token',
    'variable-prefix',
    'app-secret',
    'phone-number-id',
    'warn-before',
    'repo',
    'github-token',
    'bot-name',
    'notify',
    'heartbeat-url',
    'auto-refresh',
    'force',
    'check-interval',
    'log-window',
    'history',
];
/**
 * Our own sentences name an input as the Action does, `railway-token` or `history: branch`; here each gets the name that
 * the reader has to write.
 */
function spellInputs(text, spell) {
    return text.replace(/`([a-z]+(?:-[a-z]+)*)(?:: ([\w.-]+))?`/g, (all, name, value) => Object.hasOwn(inputs/* INPUTS */.m, name) ? `\`${spell(name, value)}\`` : all);
}
/** `railway-token` is `railwayToken`, and `history: branch` is `history: 'branch'`. */
const asOption = (name, value) => {
    const option = toOption(name);
    if (value === undefined)
        return option;
    return `${option}: ${/^(?:true|false)$/.test(value) ? value : `'${value}'`}`;
};
/** `railway-token` is `railwayToken`. */
function toOption(name) {
    return name.replace(/-(\w)/g, (_dash, letter) => letter.toUpperCase());
}

// EXTERNAL MODULE: ./build/settings/input-spec.js
var input_spec = __webpack_require__(22);
;// CONCATENATED MODULE: ./build/cli/flags.js
// The inputs as flags of the command line: what each is called in help, and which command takes which.




/** As help shows them. */
const FLAGS = input_spec/* GROUPS */.fd.flatMap((group) => Object.keys(inputs/* INPUTS */.m).flatMap((name) => {
    const spec = inputs/* INPUTS */.m[name];
    return spec.flag && spec.group === group ? [{ ...spec, flag: spec.flag, name: name }] : [];
}));
/** Which flags a command takes. */
const TAKES = Object.fromEntries(input_spec/* ALL */.y2.map((command) => [command, FLAGS.filter(({ flag }) => flag.commands.includes(command)).map(({ name }) => name)]));
/** Gives a command flags for inputs, each of the same name. */
function addInputs(command, names) {
    for (const row of FLAGS) {
        if (names.includes(row.name))
            command.addOption(createOption(row));
    }
    return command;
}
/** Gives a command `--json` and, where asked for, `--quiet`. */
function addOutput(command, quiet) {
    command.option('--json', 'print one JSON document to standard output');
    return quiet ? command.option('--quiet', quiet) : command;
}
/** Whether the first page of help shows a flag. What is no input belongs to its command alone. */
function isCommon(option) {
    const name = option.name();
    return !Object.hasOwn(inputs/* INPUTS */.m, name) || COMMON.includes(name);
}
/** What the flags of a command were given as. */
function readFlags(command) {
    const given = command.opts();
    const flags = {};
    for (const { name } of FLAGS) {
        const value = given[toOption(name)];
        if (value !== undefined)
            flags[name] = String(value);
    }
    if (given.interval !== undefined)
        flags['check-interval'] = String(given.interval);
    return flags;
}
/** A lone `-` is no flag: it stands for the standard input. */
function isFlag(text) {
    return text.startsWith('-') && text !== '-';
}
/** Whether a flag put a secret on the command line. */
function typesSecret(flags) {
    return FLAGS.some(({ name, secret }) => secret && flags[name]);
}
const asFlag = (name, value) => {
    const spec = inputs/* INPUTS */.m[name];
    if (name === 'command' && value !== undefined)
        return value;
    if (!spec.flag)
        return value === undefined ? name : `${name}: ${value}`;
    if (value === undefined || (spec.value.is === 'switch' && value === 'true'))
        return `--${name}`;
    return `--${name} ${value}`;
};
/** Sentences of ours name inputs as the Action does; here they get the names of flags. */
function inFlags(text) {
    // An entry of a list of bots has inputs of its own, which are no flags.
    return text.startsWith('bots, entry') ? text : spellInputs(text, asFlag);
}
function createOption({ name, group, flag: { placeholder, help }, value }) {
    // An address is longer than all that is said of it.
    const byDefault = placeholder && value.default && value.is !== 'url' ? ` (default: ${value.default})` : '';
    const option = new esm/* Option */.c$(`--${name}${placeholder && ` <${placeholder}>`}`, `${help}${byDefault}`);
    if (value.is === 'lines')
        option.argParser((line, before) => (before === undefined ? line : `${before}\n${line}`));
    return option.helpGroup(group);
}


/***/ }),

/***/ 9654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ls: () => (/* binding */ addExamples),
/* harmony export */   Pi: () => (/* binding */ registerHelp),
/* harmony export */   W5: () => (/* binding */ renderHelp),
/* harmony export */   mp: () => (/* binding */ renderOverview)
/* harmony export */ });
/* harmony import */ var _settings_input_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2992);


const NAME = 'whatsapp-token-manager';
/** Where what is no input is shown. */
const [OWN_GROUP = ''] = _settings_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .GROUPS */ .fd;
const ABOUT = 'Monitors the WhatsApp access token of a bot on Railway, and replaces it safely.';
const FOOTER = `
Settings come from flags, then from the environment, then from the file .env in this folder.
--railway-token is RAILWAY_TOKEN there. Keep secrets in the environment or in .env.
Where a token is wanted, - reads it from a pipe, or asks for it on a terminal. update needs no -.

Examples:
  $ ${NAME} check
  $ ${NAME} update
  $ ${NAME} monitor --interval 30m

Exit codes: 0 fine, 1 problem found, 2 wrong call or setup, 3 couldn't check, 70 bug in this program.`;
/** All commands, by what they are for. */
function renderOverview(program) {
    const width = Math.max(...program.commands.map((command) => command.name().length));
    const groups = Map.groupBy(program.commands, (command) => command.helpGroup());
    return [
        `Usage: ${NAME} COMMAND [flags]`,
        '',
        ABOUT,
        '',
        ...[...groups].flatMap(([group, commands]) => [
            `${group}:`,
            ...renderRows(commands.map((command) => [command.name(), command.summary() || command.description()]), width),
        ]),
        FOOTER,
    ].join('\n');
}
/** One command. `all`: the rare flags as well. */
function renderHelp(command, { all = false } = {}) {
    const { options, registeredArguments } = command;
    const shown = options.filter((option) => all || (0,_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommon */ .kB)(option));
    const operands = registeredArguments.map((argument) => [argument.name(), argument.description]);
    const flags = shown.map((option) => [option.flags, option.description]);
    const width = Math.max(0, ...[...operands, ...flags].map(([term]) => term.length));
    const groups = Map.groupBy(shown, (option) => option.helpGroupHeading ?? OWN_GROUP);
    const usage = registeredArguments.map((argument) => (argument.required ? argument.name() : `[${argument.name()}]`));
    const rest = options.length - shown.length;
    return [
        [`Usage: ${NAME} ${command.name()}`, ...usage, ...(options.length > 0 ? ['[flags]'] : [])].join(' '),
        '',
        command.description(),
        '',
        ...(operands.length > 0 ? [...renderRows(operands, width), ''] : []),
        ..._settings_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .GROUPS */ .fd.flatMap((group) => {
            const found = groups.get(group) ?? [];
            const rows = found.map((option) => [option.flags, option.description]);
            return rows.length > 0 ? [`${group}:`, ...renderRows(rows, width)] : [];
        }),
        EXAMPLES.get(command) ?? '',
        ...(rest > 0 ? ['', `${rest} more flags: ${NAME} help ${command.name()} --all`] : []),
    ].join('\n');
}
/** Examples belong to a command, and commander has no place for them but below a help of its own. */
const EXAMPLES = new WeakMap();
function addExamples(command, text) {
    EXAMPLES.set(command, text);
    return command;
}
function renderRows(rows, width) {
    return rows.map(([term, text]) => `  ${term.padEnd(width)}  ${text}`);
}
/** `help`, `help COMMAND`, `help COMMAND --all`. Gives what is wrong with the call, where something is. */
function registerHelp(program, { out }, findCommand) {
    const command = program
        .command('help')
        .helpGroup('Set up')
        .description('show the help of a command')
        .argument('[COMMAND]', 'the command to explain')
        .option('--all', 'show its rare flags, too')
        .action((name, { all = false }) => out(name === undefined ? renderOverview(program) : renderHelp(findCommand(name), { all })));
    addExamples(command, `\nExample:\n  $ ${NAME} help check --all`);
}


/***/ }),

/***/ 6919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nx: () => (/* binding */ TEMPLATE_OWNER),
/* harmony export */   cU: () => (/* binding */ registerInit),
/* harmony export */   v1: () => (/* binding */ WORKFLOWS)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _core_doctor_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1417);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2992);
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9654);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8288);
// `init`: puts the two workflow files into a bot's repository, both or none, and says what to do next.







/** Where GitHub looks for workflows, below the top folder of a repository. */
const WORKFLOWS = '.github/workflows';
// One literal address each: the bundler then carries the files along.
const SOURCES = {
    'monitor.yml': __webpack_require__.ab + "monitor.yml",
    'update-token.yml': __webpack_require__.ab + "update-token.yml",
};
/** As long as the Action has no home of its own, its files name this one. */
const TEMPLATE_OWNER = 'OWNER/whatsapp-token-manager@';
/** `folder`: the repository of the bot. */
function registerInit(program, tools, folder = process.cwd()) {
    const command = program
        .command('init')
        .summary('write the two workflow files into this repository')
        .description("Writes two workflow files into .github/workflows. Run it in the top folder of your bot's repository.")
        .option('--force', 'replace files that exist')
        .action(async ({ force = false, json = false }) => await init(tools, { force, json, folder }));
    (0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .addOutput */ .n9)(command);
    (0,_help_js__WEBPACK_IMPORTED_MODULE_5__/* .addExamples */ .Ls)(command, '\nExample:\n  $ whatsapp-token-manager init');
}
/** Looks at everything before it writes anything. Exits 1 where other files are in the way, 2 in a wrong folder. */
async function init(tools, { force, json, folder }) {
    const { out, exit } = tools;
    const fail = (code, problems) => {
        if (json)
            (0,_output_js__WEBPACK_IMPORTED_MODULE_6__/* .showJson */ .qN)({ version: 1, error: { code: 'WRONG_INPUT', problems } }, tools);
        for (const problem of problems)
            tools.err(problem);
        exit(code);
    };
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, '.git')))
        return fail(2, [
            `${folder} is not the top folder of a git repository. Nothing was written.`,
            "Go to the top folder of your bot's repository and run this again.",
        ]);
    const files = await Promise.all(Object.entries(SOURCES).map(async ([name, source]) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(WORKFLOWS, name);
        const [text, present] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(source, 'utf8'), readIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path))]);
        return { path, text, present };
    }));
    const others = files.filter(({ text, present }) => present !== undefined && present !== text);
    if (others.length > 0 && !force)
        return fail(1, [
            `These files exist and differ: ${others.map(({ path }) => path).join(', ')}. Nothing was written.`,
            'Keep them, or replace them with: whatsapp-token-manager init --force',
        ]);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, WORKFLOWS), { recursive: true });
        for (const { path, text } of files)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path), text);
    }
    catch (error) {
        const { code = 'unknown' } = error;
        return fail(2, [
            `${WORKFLOWS} cannot be written (${code}). Check its owner and the free disk space, then run this again.`,
        ]);
    }
    const inputs = tools.read('railway-token')
        ? await (await Promise.all(/* import() */[__webpack_require__.e(290), __webpack_require__.e(3730), __webpack_require__.e(1197), __webpack_require__.e(6264), __webpack_require__.e(4144), __webpack_require__.e(9597)]).then(__webpack_require__.bind(__webpack_require__, 7798))).findPlaceInputs(tools)
        : undefined;
    const done = files.map(({ path, text, present }) => ({ path, result: present === text ? 'unchanged' : 'written' }));
    if (json)
        return (0,_output_js__WEBPACK_IMPORTED_MODULE_6__/* .showJson */ .qN)({ version: 1, files: done, ...(inputs ? { inputs } : {}) }, tools);
    for (const { path, result } of done)
        out(`${result.padEnd('unchanged'.length)}  ${path}`);
    const isTemplate = files.some(({ text }) => text.includes(TEMPLATE_OWNER));
    out(remainingSteps(isTemplate, inputs));
}
async function readIfThere(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8');
    }
    catch (error) {
        if (/^(ENOENT|ENOTDIR)$/.test(error.code ?? ''))
            return undefined;
        // Whatever it is (a folder, or nobody may read it), it is not ours to write over.
        return '';
    }
}
const FASTER = [
    'For faster checks, add these IDs under `with:` in both files. Each check then sends',
    'one fewer request to Railway.',
];
function remainingSteps(isTemplate, inputs) {
    const owner = isTemplate ? ['', 'In both files, replace OWNER with the owner of the Action.'] : [];
    return [
        ...owner,
        ...(inputs ? ['', ...FASTER, ...(0,_core_doctor_finding_js__WEBPACK_IMPORTED_MODULE_3__.inputLines)(inputs).map((line) => `  ${line}`)] : []),
        '',
        'Do this next:',
        '1. On Railway, open project \u2192 Settings \u2192 Tokens and create a project token',
        "   for the bot's environment. Save it as a secret of this repository:",
        '     gh secret set RAILWAY_TOKEN',
        '2. Commit both files and push them to the default branch:',
        `     git add ${WORKFLOWS} && git commit -m "Monitor the WhatsApp token" && git push`,
        '3. Start the monitor once:',
        '     gh workflow run monitor.yml',
        inputs
            ? '4. Check the setup:'
            : '4. Check the setup. With RAILWAY_TOKEN set, this also prints three IDs for faster checks:',
        '     whatsapp-token-manager doctor',
    ].join('\n');
}


/***/ }),

/***/ 110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BL: () => (/* binding */ createLookup),
/* harmony export */   SF: () => (/* binding */ readEnvFile),
/* harmony export */   SQ: () => (/* binding */ findIgnored)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _settings_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9511);
// Where a value comes from: a flag, then the environment, then the file `.env`; and which names it goes by there.





const SPECS = _settings_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUTS */ .m;
/** What the bot's own variables are called, after the prefix. */
const AFTER_PREFIX = {
    'whatsapp-token': 'WHATSAPP_ACCESS_TOKEN',
    'phone-number-id': 'WHATSAPP_PHONE_NUMBER_ID',
    'app-id': 'WHATSAPP_APP_ID',
    'app-secret': 'WHATSAPP_APP_SECRET',
};
/** Railway's own name of an account or workspace token. https://docs.railway.com/cli/global-options */
const ACCOUNT_TOKEN = 'RAILWAY_API_TOKEN';
/** Looks values up. The bot's own names (`W1_WHATSAPP_\u2026`) go first: `APP_SECRET` may be that of another program. */
function createLookup(flags, env, file) {
    const layersOf = (name) => (SPECS[name].notFromFile ? [env] : [env, file]);
    const find = (name, variables) => layersOf(name)
        .flatMap((layer) => variables.map((variable) => ({ variable, value: layer[variable] })))
        .find(({ value }) => value?.trim());
    const generic = (name) => find(name, [toVariable(name)])?.value;
    const railwayToken = () => find('railway-token', [toVariable('railway-token'), ACCOUNT_TOKEN]);
    /** The bot's own name for it. */
    function ownVariable(name) {
        const ending = AFTER_PREFIX[name];
        if (!ending)
            return [];
        const called = name === 'whatsapp-token' ? read('token-variable') : undefined;
        return [called ?? `${read('variable-prefix') ?? _settings_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUTS */ .m['variable-prefix'].value.default}${ending}`];
    }
    function read(name) {
        if (flags[name] !== undefined)
            return flags[name] || undefined;
        // What is no flag is the Action's alone, or the command line decides it.
        if (!SPECS[name].flag)
            return undefined;
        if (name === 'railway-token')
            return railwayToken()?.value;
        const found = find(name, ownVariable(name))?.value ?? generic(name);
        if (found)
            return found;
        if (name === 'railway-token-type' && flags['railway-token'] === undefined)
            return railwayToken()?.variable === ACCOUNT_TOKEN ? 'account' : undefined;
        // Inside GitHub Actions the repository is known, and a token that was handed on says that issues are meant.
        if (name === 'repo' && env.GITHUB_ACTIONS === 'true' && read('github-token'))
            return env.GITHUB_REPOSITORY;
        return undefined;
    }
    return read;
}
/** The variables of the file `.env` in a folder; none where there is no such file. */
function readEnvFile(folder) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_2__.parseEnv)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.env'), 'utf8').replace(/^\uFEFF/, ''));
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT')
            return {};
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('WRONG_INPUT', [
            `The file \`.env\` in this folder could not be read (${code ?? 'no reason given'}). Make it readable, or run the command in another folder.`,
        ]);
    }
}
/** Where tokens are sent: a file that lies in some folder must not decide that. */
const ADDRESSES = Object.keys(SPECS).filter((name) => SPECS[name].notFromFile);
/** A sentence for each address in `.env` that is not used, and is not given elsewhere either. */
function findIgnored(flags, env, file) {
    return ADDRESSES.map((name) => ({ name, variable: toVariable(name) }))
        .filter(({ variable }) => file[variable]?.trim())
        .map(({ name, variable }) => {
        const isGiven = flags.includes(name) || env[variable]?.trim();
        const what = `${variable} in .env is ignored: a file must not decide where your tokens are sent.`;
        return isGiven ? what : `${what} Set it in the environment, or use \`--${name}\`.`;
    });
}
/** `railway-token` is `RAILWAY_TOKEN`. */
function toVariable(name) {
    return name.toUpperCase().replaceAll('-', '_');
}


/***/ }),

/***/ 7766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ describeStop),
/* harmony export */   QR: () => (/* binding */ tellWhenInterrupted)
/* harmony export */ });
/* unused harmony export NOTHING_ON_RAILWAY */
const NOTHING_ON_RAILWAY = 'Nothing was changed on Railway.';
/**
 * Says how far it came, and lets the signal do what it does to any other program.
 * @param nothing what is said where nothing was sent
 */
function tellWhenInterrupted(journal, err, nothing = NOTHING_ON_RAILWAY) {
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => {
            err(describeStop(journal, nothing));
            // Once it is written: on some systems a terminal takes its time.
            process.stderr.write('', () => process.kill(process.pid, signal));
        });
}
const AGAIN = 'Run the same command again: it finishes the work.';
const GOES_ON = 'Run the same command again: it looks at Meta first, and takes only the steps that are missing.';
const STILL_OLD = 'The bot still runs with the token it had.';
/** For people: what was changed, what was not, and what to do. */
function describeStop(journal, nothing = NOTHING_ON_RAILWAY) {
    if (journal.length === 0)
        return `\nStopped. ${nothing}`;
    const atMeta = sayMeta(journal);
    if (!journal.some(isOfRailway))
        return `\nStopped. ${[...atMeta, NOTHING_ON_RAILWAY, STILL_OLD, GOES_ON].join(' ')}`;
    const bots = [...Map.groupBy(journal.filter(isOfRailway), ({ bot }) => bot)];
    const [first] = bots;
    if (first && first[0] === undefined)
        return `\nStopped. ${[...atMeta, ...sayRailway(first[1]), AGAIN].join(' ')}`;
    const lines = bots.map(([bot, changes]) => `${bot}: ${sayRailway(changes).join(' ')}`);
    return ['\nStopped.', ...lines, `Nothing else was changed on Railway. ${AGAIN}`].join('\n');
}
function isOfRailway({ kind }) {
    return kind === 'write' || kind === 'deploy';
}
/** Of one bot. */
function sayRailway(changes) {
    const [write, deploy] = [findLast(changes, 'write'), findLast(changes, 'deploy')];
    const isSecond = changes.filter(({ kind }) => kind === 'write').length > 1;
    const token = isSecond ? 'old token' : 'new token';
    const saved = !write
        ? 'The variable was not changed.'
        : write.answered
            ? `The ${token} is saved to Railway.`
            : `The ${token} was being saved to Railway, and Railway had not answered yet.`;
    const deployed = !deploy
        ? STILL_OLD
        : deploy.answered
            ? `Deployment ${deploy.answered} was started. Its result was not reported yet.`
            : 'A redeploy was requested, and Railway had not answered yet.';
    return [saved, deployed];
}
/** What Meta did, and what it was asked to do. */
const AT_META = {
    create: { done: (id) => `The system user ${id} was created at Meta.`, asked: 'create a system user' },
    install: { done: () => 'The app was installed for the system user.', asked: 'install the app for the system user' },
    assign: {
        done: () => 'The WhatsApp account was assigned to the system user.',
        asked: 'assign the WhatsApp account to the system user',
    },
    generate: { done: () => 'A token was generated for the system user.', asked: 'generate a token' },
};
/** A token that is not saved by then is lost: nothing else keeps it. */
const LOST = 'That token was not saved, and cannot be read again. It expires after 60 days.';
function sayMeta(journal) {
    const kinds = Object.keys(AT_META);
    const said = kinds.flatMap((kind) => {
        const change = findLast(journal, kind);
        const { done, asked } = AT_META[kind];
        if (!change)
            return [];
        return [change.answered ? done(change.answered) : `Meta was asked to ${asked}, and its answer had not come yet.`];
    });
    const generated = findLast(journal, 'generate');
    if (!generated || findLast(journal, 'write'))
        return said;
    return [...said, generated.answered ? LOST : 'If it did, that token is lost, and expires after 60 days.'];
}
function findLast(changes, kind) {
    return changes.findLast((change) => change.kind === kind);
}


/***/ }),

/***/ 8288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ reasonInFlags),
/* harmony export */   P6: () => (/* binding */ showLines),
/* harmony export */   UY: () => (/* binding */ showReport),
/* harmony export */   kt: () => (/* binding */ showJsonLine),
/* harmony export */   mD: () => (/* binding */ inFlagsOfReport),
/* harmony export */   qN: () => (/* binding */ showJson),
/* harmony export */   sv: () => (/* binding */ inFlagsOfFleet)
/* harmony export */ });
/* harmony import */ var _core_report_console_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5172);
/* harmony import */ var _core_report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6859);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2992);



const COLOR = { info: '32', warning: '33', error: '31', critical: '31' };
/** Quiet means: nothing where all is well. */
function showReport(report, tools, { json, quiet }) {
    const told = inFlagsOfReport(report);
    if (json)
        showJson((0,_core_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .toJson */ .aB)(told), tools);
    else if (!quiet || report.level !== 'info')
        showLines((0,_core_report_console_js__WEBPACK_IMPORTED_MODULE_0__/* .renderConsole */ .qP)(told, localTime(report.checkedAt)), tools);
}
function showLines(lines, { out, env, isTerminal, columns }) {
    // https://no-color.org
    const isColorful = isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
    const width = Math.min((isTerminal && columns) || _core_report_console_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_COLUMNS */ .Yw, _core_report_console_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_COLUMNS */ .Yw);
    for (const line of lines) {
        const { level, headline } = line;
        const code = headline ? `1;${COLOR[headline]}` : level === 'info' ? '' : COLOR[level];
        for (const [at, text] of (0,_core_report_console_js__WEBPACK_IMPORTED_MODULE_0__/* .wrapLine */ .x9)(line, width).entries()) {
            const isColored = isColorful && code && text && (at === 0 || !headline);
            out(isColored ? `\u001b[${code}m${text}\u001b[0m` : text);
        }
    }
}
/** How the clock of this machine says a time; nothing where it shows UTC. The date where it is not that of `now`. */
function localTime(now) {
    if (now.getTimezoneOffset() === 0)
        return undefined;
    return (time) => {
        const clock = `${two(time.getHours())}:${two(time.getMinutes())} local time`;
        const isToday = time.toDateString() === now.toDateString();
        return isToday ? clock : `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${clock}`;
    };
}
function two(value) {
    return String(value).padStart(2, '0');
}
function showJson(document, { out }) {
    out(JSON.stringify(document, null, 2));
}
/** For what goes on: one document a line. */
function showJsonLine(document, { out }) {
    out(JSON.stringify(document));
}
/** A reason names inputs as the Action does; a terminal is told of flags. */
function reasonInFlags(reason) {
    const { what, sequel, why, fix } = reason;
    return {
        ...reason,
        what: (0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .inFlags */ .rx)(what),
        ...(sequel ? { sequel: (0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .inFlags */ .rx)(sequel) } : {}),
        ...(why ? { why: (0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .inFlags */ .rx)(why) } : {}),
        ...(fix ? { fix: (0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .inFlags */ .rx)(fix) } : {}),
    };
}
function inFlagsOfReport(report) {
    return { ...report, reasons: report.reasons.map(reasonInFlags) };
}
function inFlagsOfFleet({ reports, shared, notes }) {
    return {
        reports: reports.map(inFlagsOfReport),
        shared: shared.map(inFlagsOfReport),
        notes: notes.map(reasonInFlags),
    };
}


/***/ }),

/***/ 5358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ runProgram)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/core/report/fleet.js
var report_fleet = __webpack_require__(4477);
// EXTERNAL MODULE: ./build/cli/exit-code.js
var exit_code = __webpack_require__(5123);
// EXTERNAL MODULE: ./build/cli/flags.js + 1 modules
var cli_flags = __webpack_require__(2992);
// EXTERNAL MODULE: ./build/cli/help.js
var help = __webpack_require__(9654);
// EXTERNAL MODULE: ./build/cli/output.js
var output = __webpack_require__(8288);
// EXTERNAL MODULE: ./build/cli/prompt.js
var cli_prompt = __webpack_require__(9863);
;// CONCATENATED MODULE: ./build/cli/check.js







const EXAMPLES = `
Examples:
  $ whatsapp-token-manager check                    checks token, log and issue
  $ pass show bot/token | whatsapp-token-manager check -
  $ whatsapp-token-manager check --json | jq .state`;
function registerCheck(program, tools) {
    const command = program
        .command('check')
        .summary("check the token, the bot's log and the issue once")
        .description("Checks the token at Meta and the bot's log on Railway, and updates the issue if you set --repo.\nWith TOKEN, it only asks Meta about that token.")
        .argument('[TOKEN]', 'token to check instead; - reads a pipe, or asks on a terminal');
    (0,cli_flags/* addOutput */.n9)(command, 'print nothing if all is well');
    (0,help/* addExamples */.Ls)((0,cli_flags/* addInputs */.j$)(command, cli_flags/* TAKES */.F9.check), EXAMPLES).action(async (argument, manner) => {
        // A flag that is not known is no token; it is among the problems of this call.
        const given = argument !== undefined && !(0,cli_flags/* isFlag */.RV)(argument) ? argument : undefined;
        if (given === undefined && tools.read('bots') && !tools.read('bot'))
            return await checkFleet(tools, manner);
        const report = await (given === undefined ? pass(tools, manner) : checkOne(given, tools, manner));
        (0,output/* showReport */.UY)(report, tools, manner);
        tools.exit((0,exit_code/* exitCodeOf */.FO)(report));
    });
}
async function pass(tools, manner) {
    const { openManager: openEngine } = await Promise.all(/* import() */[__webpack_require__.e(290), __webpack_require__.e(6264), __webpack_require__.e(4144), __webpack_require__.e(6051)]).then(__webpack_require__.bind(__webpack_require__, 6051));
    const { manager, settings } = await openEngine(tools, manner);
    const report = await manager.check();
    if (tools.read('notify') && !settings.github && report.level !== 'info')
        tools.err('Without an issue, nothing is remembered: every such check notifies you again. Set `--repo`.');
    if (settings.bot.autoRefresh && !settings.github)
        tools.err('Without an issue, nothing is remembered: every check tries a failed renewal again. Set `--repo`.');
    return report;
}
/** Every bot of the list; the shell learns of the worst. */
async function checkFleet(tools, manner) {
    const [{ openFleet }, { checkAll }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(290), __webpack_require__.e(6264), __webpack_require__.e(4144), __webpack_require__.e(6051)]).then(__webpack_require__.bind(__webpack_require__, 6051)), Promise.all(/* import() */[__webpack_require__.e(3730), __webpack_require__.e(6653)]).then(__webpack_require__.bind(__webpack_require__, 3458))]);
    const { bots, ports } = await openFleet(tools, manner);
    const fleet = (0,output/* inFlagsOfFleet */.sv)(await checkAll(bots, ports));
    const worst = (0,report_fleet/* worstOf */.hm)(fleet);
    if (manner.json)
        (0,output/* showJson */.qN)((0,report_fleet/* fleetToJson */.eS)(fleet), tools);
    else if (!manner.quiet || (worst && worst.level !== 'info'))
        (0,output/* showLines */.P6)((0,report_fleet/* renderFleetConsole */.cB)(fleet), tools);
    tools.exit(worst ? (0,exit_code/* exitCodeOf */.FO)(worst) : 0);
}
/** About that very token; the issue is left alone, and nobody is told. */
async function checkOne(argument, tools, manner) {
    const { token: given, problems } = await (0,cli_prompt/* readToken */.AI)(argument);
    if (problems.length > 0)
        throw new errors/* UserError */.yo('WRONG_INPUT', [...tools.problems, ...problems]);
    const token = given ?? (await (0,cli_prompt/* askToken */.vG)('Token to check'));
    tools.secrets.register(token);
    const { openManager: openEngine } = await Promise.all(/* import() */[__webpack_require__.e(290), __webpack_require__.e(6264), __webpack_require__.e(4144), __webpack_require__.e(6051)]).then(__webpack_require__.bind(__webpack_require__, 6051));
    const inputs = { 'whatsapp-token': token, repo: undefined, history: undefined };
    const { manager, context } = await openEngine(tools, { ...manner, inputs });
    return toReport(await manager.validateToken(token), context);
}
function toReport(health, context) {
    const { state, level, reasons, type, appId, issuedAt, expiresAt } = health;
    const token = {
        ...(type ? { type } : {}),
        ...(appId ? { appId } : {}),
        ...(issuedAt ? { issuedAt } : {}),
        ...(expiresAt ? { expiresAt } : {}),
    };
    const none = { logs: { is: 'off' }, issue: { step: 'none' } };
    return { context, checkedAt: new Date(), state, level, reasons, token, ...none, isGiven: true };
}

// EXTERNAL MODULE: ./build/settings/inputs.js
var inputs = __webpack_require__(9511);
;// CONCATENATED MODULE: ./build/cli/completion.js



const NAME = 'whatsapp-token-manager';
const FUNCTION = '_whatsapp_token_manager';
const SHELLS = { bash: renderBash, zsh: renderZsh, fish: renderFish };
const completion_EXAMPLES = `
Examples:
  $ source <(${NAME} completion bash)      in ~/.bashrc
  $ source <(${NAME} completion zsh)       in ~/.zshrc
  $ ${NAME} completion fish | source       in ~/.config/fish/config.fish`;
function registerCompletion(program, { out }) {
    const command = program
        .command('completion')
        .helpGroup('Set up')
        .description('print the completion script for bash, zsh or fish')
        .argument('[SHELL]', Object.keys(SHELLS).join(', '))
        .action((shell) => {
        if (shell === undefined || !Object.hasOwn(SHELLS, shell))
            throw new errors/* UserError */.yo('WRONG_INPUT', ['`completion` needs the name of a shell: `bash`, `zsh` or `fish`.']);
        out(SHELLS[shell](program.commands));
    });
    (0,help/* addExamples */.Ls)(command, completion_EXAMPLES);
}
/** The words that may follow a command in place of a flag. */
function operandsOf(command) {
    if (command.name() === 'completion')
        return Object.keys(SHELLS);
    return command.name() === 'help' ? (command.parent?.commands ?? []).map((each) => each.name()) : [];
}
function completionOf(option) {
    if (!option.required)
        return { is: 'none' };
    if (/<(?:file|dir|path)>/.test(option.flags))
        return { is: 'file' };
    const spec = inputs/* INPUTS */.m[option.name()];
    return spec?.value.is === 'choice' ? { is: 'words', words: spec.value.of } : { is: 'any' };
}
const flagsOf = ({ options }) => options.flatMap((option) => (option.long ? [option.long] : []));
function renderBash(commands) {
    const values = commands.flatMap((command) => command.options.flatMap((option) => {
        const value = completionOf(option);
        if (value.is === 'none')
            return [];
        const does = value.is === 'words' ? `words='${value.words.join(' ')}'` : value.is === 'file' ? 'files=1' : 'words=';
        return [`    '${command.name()} ${option.long}') ${does} ;;`];
    }));
    return [
        `# Completion of ${NAME} for bash: source <(${NAME} completion bash)`,
        `${FUNCTION}() {`,
        `  local cur=\${COMP_WORDS[COMP_CWORD]} command=\${COMP_WORDS[1]} words= files=`,
        '  case $COMP_CWORD in',
        `    1) words='${commands.map((command) => command.name()).join(' ')} --help --version' ;;`,
        '    *)',
        '      case $command in',
        ...commands.map((each) => `        ${each.name()}) words='${[...operandsOf(each), ...flagsOf(each), '--help'].join(' ')}' ;;`),
        '      esac ;;',
        '  esac',
        `  case "$command \${COMP_WORDS[COMP_CWORD-1]}" in`,
        ...values,
        '  esac',
        '  if [ -n "$files" ]; then COMPREPLY=($(compgen -f -- "$cur")); else COMPREPLY=($(compgen -W "$words" -- "$cur")); fi',
        '}',
        `complete -F ${FUNCTION} ${NAME}`,
    ].join('\n');
}
function renderZsh(commands) {
    const described = (entries) => entries.map(([name, text]) => quote(`${name}:${text.replaceAll(':', '\\:')}`)).join(' ');
    const values = commands.flatMap((command) => command.options.flatMap((option) => {
        const value = completionOf(option);
        if (value.is === 'none')
            return [];
        const does = value.is === 'words' ? `compadd -- ${value.words.join(' ')}` : value.is === 'file' ? '_files' : ':';
        return [`    '${command.name()} ${option.long}') ${does}; return ;;`];
    }));
    return [
        `#compdef ${NAME}`,
        `# Completion of ${NAME} for zsh: source <(${NAME} completion zsh)`,
        `${FUNCTION}() {`,
        '  local -a found',
        '  if (( CURRENT == 2 )); then',
        `    found=(${described(commands.map((command) => [command.name(), describe(command)]))})`,
        '    _describe command found',
        '    return',
        '  fi',
        '  case "$words[2] $words[CURRENT-1]" in',
        ...values,
        '  esac',
        '  case $words[2] in',
        ...commands.map((command) => {
            const operands = operandsOf(command).map((word) => [word, word]);
            const flags = command.options.map((option) => [option.long ?? '', option.description]);
            return `    ${command.name()}) found=(${described([...operands, ...flags])}) ;;`;
        }),
        '  esac',
        '  _describe flag found',
        '}',
        `if [ -n "\${functions[compdef]}" ]; then compdef ${FUNCTION} ${NAME}; fi`,
    ].join('\n');
}
function renderFish(commands) {
    const complete = `complete -c ${NAME}`;
    return [
        `# Completion of ${NAME} for fish: ${NAME} completion fish | source`,
        `${complete} -f`,
        ...commands.map((command) => `${complete} -n __fish_use_subcommand -a ${command.name()} -d ${quote(describe(command))}`),
        ...commands.flatMap((command) => {
            const after = `${complete} -n '__fish_seen_subcommand_from ${command.name()}'`;
            const operands = operandsOf(command).map((word) => `${after} -a ${word}`);
            const flags = command.options.map((option) => {
                const value = completionOf(option);
                const takes = { none: '', any: ' -x', file: ' -r -F', words: '' }[value.is];
                const words = value.is === 'words' ? ` -x -a ${quote(value.words.join(' '))}` : '';
                return `${after} -l ${option.name()}${takes}${words} -d ${quote(option.description)}`;
            });
            return [...operands, ...flags];
        }),
    ].join('\n');
}
const describe = (command) => command.summary() || command.description();
/** For a shell. No text of ours has a backslash. */
function quote(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./build/cli/doctor.js


const HELP = `
\u2713 fine   \u2717 wrong, with its fix   ? couldn't check   \u2013 not checked
Exit codes: 0 nothing is wrong, 1 something is wrong, 2 wrong settings, 3 couldn't check everything.

Examples:
  $ whatsapp-token-manager doctor
  $ whatsapp-token-manager doctor --repo octo/bot --json`;
/** `folder`: where the workflow files are looked for. */
function registerDoctor(program, tools, folder = process.cwd()) {
    const command = program
        .command('doctor')
        .summary('check the setup step by step, and change nothing')
        .description('Checks the setup step by step: Railway, Meta, GitHub, notifications. It changes nothing.')
        .action(async (manner) => {
        const { proveSetup } = await Promise.all(/* import() */[__webpack_require__.e(290), __webpack_require__.e(3730), __webpack_require__.e(1197), __webpack_require__.e(6264), __webpack_require__.e(4144), __webpack_require__.e(7474)]).then(__webpack_require__.bind(__webpack_require__, 2231));
        await proveSetup(tools, { ...manner, flags: (0,cli_flags/* readFlags */.uW)(command), folder });
    });
    (0,cli_flags/* addOutput */.n9)(command, 'print only what is wrong, or could not be checked');
    // Nothing is changed anyway, and one bot is looked at: that of the inputs, not those of a list.
    const left = ['dry-run', 'bots', 'bot', 'shard'];
    const inputs = cli_flags/* TAKES */.F9.check.filter((name) => !left.includes(name));
    (0,help/* addExamples */.Ls)((0,cli_flags/* addInputs */.j$)(command, [...inputs, 'monitor-workflow']), HELP);
}

// EXTERNAL MODULE: ./build/cli/init.js
var init = __webpack_require__(6919);
// EXTERNAL MODULE: ./build/cli/input-sources.js
var input_sources = __webpack_require__(110);
// EXTERNAL MODULE: ./build/core/reason.js
var reason = __webpack_require__(4220);
// EXTERNAL MODULE: ./build/core/report/report.js
var report_report = __webpack_require__(6859);
// EXTERNAL MODULE: ./build/core/report/wording.js
var wording = __webpack_require__(8001);
;// CONCATENATED MODULE: ./build/cli/logs.js








const logs_EXAMPLES = `
Examples:
  $ whatsapp-token-manager logs --log-window 2h
  $ whatsapp-token-manager logs --issue-log-excerpts redacted     shows one line of each kind
  $ whatsapp-token-manager logs --json | jq .logs.findings`;
function registerLogs(program, tools) {
    const command = program
        .command('logs')
        .summary("look for authentication errors in the bot's log")
        .description("Looks for authentication errors in the bot's log on Railway. Exits 1 if there are any.");
    (0,cli_flags/* addOutput */.n9)(command, 'print nothing if all is well');
    (0,help/* addExamples */.Ls)((0,cli_flags/* addInputs */.j$)(command, cli_flags/* TAKES */.F9.logs), logs_EXAMPLES).action(async (manner) => {
        const { openManager: openEngine } = await Promise.all(/* import() */[__webpack_require__.e(290), __webpack_require__.e(6264), __webpack_require__.e(4144), __webpack_require__.e(6051)]).then(__webpack_require__.bind(__webpack_require__, 6051));
        const { manager, settings, context } = await openEngine(tools, { ...manner, inputs: { repo: undefined } });
        if (!settings.railway)
            throw new errors/* UserError */.yo('WRONG_INPUT', [
                "`railway-token` is empty, so the bot's log cannot be read. Set RAILWAY_TOKEN.",
            ]);
        if (settings.bot.logWindowMs === 0)
            throw new errors/* UserError */.yo('WRONG_INPUT', ['`log-window` is `0`, which turns the log off. Set a duration such as 2h.']);
        const logs = await manager.checkRailwayLogs();
        if (manner.json)
            (0,output/* showJson */.qN)({ version: 1, bot: context.bot, ...toJson(logs, context.showExcerpts) }, tools);
        else if (!manner.quiet || (0,exit_code/* exitCodeOfLogs */.CP)(logs) > 0)
            (0,output/* showLines */.P6)(render(logs, context.showExcerpts), tools);
        tools.exit((0,exit_code/* exitCodeOfLogs */.CP)(logs));
    });
}
function toJson(logs, showExcerpts) {
    return { logs: (0,report_report/* logsToJson */.Rq)(logs, showExcerpts), reasons: logs.is === 'unread' ? [(0,output/* reasonInFlags */.Bw)(logs.reason)] : [] };
}
function render(logs, showExcerpts) {
    const lines = [{ level: 'info', text: `log  ${(0,wording/* logWords */.UU)(logs)}` }];
    if (logs.is === 'unread')
        lines.push({ level: logs.reason.level, text: (0,reason/* reasonLine */.$E)((0,output/* reasonInFlags */.Bw)(logs.reason)) });
    if (logs.is === 'read') {
        for (const group of (0,report_report/* shownGroups */.sS)(logs.findings, showExcerpts))
            lines.push({
                level: (0,report_report/* isAboutToken */.nw)(group) ? 'warning' : 'info',
                text: `     ${group.count} \u00d7 ${group.pattern} (${group.evidence})${showExcerpts ? ` | ${group.example}` : ''}`,
            });
    }
    return lines;
}

// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/cli/interrupt.js
var interrupt = __webpack_require__(7766);
;// CONCATENATED MODULE: ./build/cli/live-line.js
// The last line of a terminal while the monitor waits: state, time to expiry, next check, counting down.



const EVERY_MS = 1000;
const CLEAR = '\r\u001b[K';
const NARROW = 80;
function createLiveLine(intervalMs) {
    let timer;
    const write = (text) => process.stdout.write(text);
    return {
        show(report) {
            const next = Date.now() + intervalMs;
            // A line that wraps could not be taken back; the mark is two columns wide.
            const draw = () => write(`${CLEAR}${renderLive(report, next, Date.now()).slice(0, (process.stdout.columns || NARROW) - 2)}`);
            draw();
            timer = setInterval(draw, EVERY_MS);
        },
        clear() {
            clearInterval(timer);
            write(CLEAR);
        },
    };
}
/** @param next when the next check begins, and `now`: both in milliseconds. */
function renderLive(report, next, now) {
    const { state, level, token } = report;
    const left = (0,report_report/* timeLeftMs */.bB)(token, new Date(now));
    const expiry = token.expiresAt === 'never' ? 'never expires' : left === undefined ? 'expiry not known' : expiryIn(left);
    const seconds = Math.max(0, Math.ceil((next - now) / 1000));
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    return `${wording/* MARK */.M$[state]} ${state} \u00b7 ${level} \u00b7 ${expiry} \u00b7 next check in ${clock}`;
}
function expiryIn(leftMs) {
    return leftMs === 0 ? 'expired' : `expires in ${(0,time/* renderDuration */.PP)(leftMs)}`;
}

;// CONCATENATED MODULE: ./build/cli/monitor-log.js

/** Whether a pass says something that the one before did not. */
function isNews(report, before) {
    return before === undefined || gist(report) !== gist(before);
}
/** The same of several bots: one of them says something new, or came or went. */
function isFleetNews(after, before) {
    const told = new Map(before && allOf(before).map((report) => [report.context.bot, report]));
    return (allOf(after).length !== told.size || allOf(after).some((report) => isNews(report, told.get(report.context.bot))));
}
function allOf({ reports, shared }) {
    return [...reports, ...shared];
}
/** With the reasons where it is news. */
function renderPass(report, news) {
    const { checkedAt, state, level, token, reasons, issue } = report;
    const at = `${checkedAt.toISOString().slice(0, 19)}Z`;
    const about = issue.number ? ` \u00b7 issue #${issue.number}` : '';
    const summary = `${at} ${state} \u00b7 ${level} \u00b7 expires ${(0,wording/* expiryWords */.T_)(token, checkedAt)}${about}`;
    if (!news)
        return [{ level: 'info', text: summary }];
    return [
        { level, text: `${at} ${(0,wording/* headline */.Pl)(report)}` },
        { level: 'info', text: summary },
        ...(0,wording/* predictionWords */.Vu)(report).map(([name, words]) => ({ level: 'info', text: `${at} ${name}: ${words}` })),
        ...reasons.map(({ code, level, what, fix }) => ({
            level,
            text: `${at} ${code}: ${what}${fix ? ` What to do: ${fix}` : ''}`,
        })),
    ];
}
function gist({ state, level, reasons, prediction }) {
    return [state, level, ...reasons.map(({ code }) => code), prediction?.byItself, prediction?.byHand].join(' ');
}

;// CONCATENATED MODULE: ./build/cli/monitor.js









const monitor_EXAMPLES = `
Examples:
  $ whatsapp-token-manager monitor
  $ whatsapp-token-manager monitor --interval 10m
  $ whatsapp-token-manager monitor --quiet >>monitor.log     only what changes`;
function registerMonitor(program, tools) {
    const command = program
        .command('monitor')
        .summary('check again and again, until Ctrl-C')
        .description('Checks the token again and again, until you press Ctrl-C or send SIGTERM.')
        .option('--interval <duration>', 'the same as --check-interval')
        .option('--json', 'print one JSON document a line, one for each check')
        .option('--quiet', 'print only what changes');
    (0,help/* addExamples */.Ls)((0,cli_flags/* addInputs */.j$)(command, cli_flags/* TAKES */.F9.monitor), monitor_EXAMPLES).action(async (manner) => {
        if (tools.read('bots') && !tools.read('bot'))
            return await monitorFleet(tools, manner);
        const { openManager: openEngine } = await Promise.all(/* import() */[__webpack_require__.e(290), __webpack_require__.e(6264), __webpack_require__.e(4144), __webpack_require__.e(6051)]).then(__webpack_require__.bind(__webpack_require__, 6051));
        const changes = [];
        const { manager, settings } = await openEngine(tools, { ...manner, changes, endsItself: true });
        const stop = stopOnSignal(changes, tools);
        const { checkIntervalMs } = settings.bot;
        greet(tools, manner, checkIntervalMs, settings.github !== undefined);
        const live = tools.isTerminal && !manner.quiet && !manner.json ? createLiveLine(checkIntervalMs) : undefined;
        const tell = teller(tools, manner, live);
        await manager.startMonitoring({
            signal: stop,
            onReport(report) {
                // The report says what became of them.
                changes.length = 0;
                tell(report);
            },
        });
        live?.clear();
        if (changes.length > 0)
            tools.err((0,interrupt/* describeStop */.Cw)(changes));
        end(tools, manner);
    });
}
/** Once: whoever asks again does not want to wait. */
function stopOnSignal(changes, { err }) {
    const stop = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'])
        process.once(name, () => {
            if (!stop.signal.aborted)
                (0,interrupt/* tellWhenInterrupted */.QR)(changes, err);
            stop.abort();
        });
    return stop.signal;
}
/** Every bot of the list, again and again. Only the issues remember what was told; without them nothing does. */
async function monitorFleet(tools, manner) {
    const [{ openFleet }, { checkAll }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(290), __webpack_require__.e(6264), __webpack_require__.e(4144), __webpack_require__.e(6051)]).then(__webpack_require__.bind(__webpack_require__, 6051)), Promise.all(/* import() */[__webpack_require__.e(3730), __webpack_require__.e(6653)]).then(__webpack_require__.bind(__webpack_require__, 3458))]);
    const changes = [];
    const stop = stopOnSignal(changes, tools);
    let before;
    for (let isFirst = true; !stop.aborted; isFirst = false) {
        // Anew each time: what the bots share is what was read in this very pass.
        const { bots, ports } = await openFleet(tools, { ...manner, changes, endsItself: true });
        const { checkIntervalMs = 0 } = bots[0]?.bot ?? {};
        if (isFirst)
            greet(tools, manner, checkIntervalMs, tools.read('repo') !== undefined);
        const fleet = (0,output/* inFlagsOfFleet */.sv)(await checkAll(bots, ports));
        if (manner.json)
            (0,output/* showJsonLine */.kt)((0,report_fleet/* fleetToJson */.eS)(fleet), tools);
        else if (!manner.quiet || isFleetNews(fleet, before))
            (0,output/* showLines */.P6)((0,report_fleet/* renderFleetConsole */.cB)(fleet), tools);
        before = fleet;
        changes.length = 0;
        await ports.clock.sleep(checkIntervalMs, stop);
    }
    end(tools, manner);
}
function end({ out, err, exit }, { json, quiet }) {
    if (!quiet)
        (json ? err : out)('Monitoring has ended.');
    exit(0);
}
function greet({ out, err }, { json, quiet }, intervalMs, keepsIssue) {
    if (quiet)
        return;
    const memory = keepsIssue ? '' : ' Without `--repo`, no issue is kept, and nothing is remembered after this ends.';
    (json ? err : out)(`Checking every ${(0,time/* renderDuration */.PP)(intervalMs)}.${memory}`);
}
/** On a terminal only news scrolls by, since the live line shows the rest. */
function teller(tools, { json, quiet }, live) {
    let before;
    return (told) => {
        const report = (0,output/* inFlagsOfReport */.mD)(told);
        if (json)
            return (0,output/* showJsonLine */.kt)((0,report_report/* toJson */.aB)(report), tools);
        live?.clear();
        const news = isNews(report, before);
        if (news || !(live || quiet))
            (0,output/* showLines */.P6)(renderPass(report, news), tools);
        live?.show(report);
        before = report;
    };
}

;// CONCATENATED MODULE: ./build/cli/notify.js




const TEST_MS = 20_000;
const EXAMPLE = '\nExample:\n  $ NOTIFY=slack://TokenA/TokenB/TokenC whatsapp-token-manager notify --test';
function registerNotify(program, tools) {
    const command = program
        .command('notify')
        .summary('send a test message to each channel')
        .description('Sends a test message to each notification channel.')
        .requiredOption('--test', 'send the test message (required)')
        .action(async (manner) => await testChannels(tools, manner));
    (0,cli_flags/* addOutput */.n9)(command);
    (0,help/* addExamples */.Ls)((0,cli_flags/* addInputs */.j$)(command, ['notify', 'bot-name']), EXAMPLE);
}
/** A line for each channel. Exits 1 where one was not reached. Throws `UserError` where there is none, or a wrong one. */
async function testChannels(tools, { json }) {
    const { read, secrets, env, out, exit } = tools;
    const [{ readChannelSettings }, { readRuntime }, { createChannels }, { sendAll }, findings_] = await Promise.all([
        __webpack_require__.e(/* import() */ 4144).then(__webpack_require__.bind(__webpack_require__, 4144)),
        __webpack_require__.e(/* import() */ 4511).then(__webpack_require__.bind(__webpack_require__, 4511)),
        Promise.all(/* import() */[__webpack_require__.e(290), __webpack_require__.e(3730), __webpack_require__.e(1197), __webpack_require__.e(6264), __webpack_require__.e(8941)]).then(__webpack_require__.bind(__webpack_require__, 3578)),
        __webpack_require__.e(/* import() */ 9474).then(__webpack_require__.bind(__webpack_require__, 9474)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1417)),
    ]);
    const { renderFindings, toDiagnosisJson, toFinding } = findings_;
    const { name, channels } = readChannelSettings(read, secrets);
    if (channels.length === 0)
        throw new errors/* UserError */.yo('WRONG_INPUT', [NO_CHANNELS]);
    const signal = AbortSignal.timeout(TEST_MS);
    const findings = await Promise.all(createChannels(channels, readRuntime(env), secrets).map(async (notifier) => {
        const [failure] = await sendAll([notifier], testMessage(name), signal);
        const about = notifier.name;
        return failure ? toFinding(about, failure) : { about, is: 'fine', what: 'Test message sent.' };
    }));
    if (json)
        (0,output/* showJson */.qN)(toDiagnosisJson(findings), tools);
    else
        out(renderFindings(findings).join('\n'));
    exit(findings.some(({ is }) => is !== 'fine') ? 1 : 0);
}
const NO_CHANNELS = '`notify` is empty, so there is no channel to test. Set NOTIFY to its URL, such as `slack://TokenA/TokenB/TokenC`.';
/** Reaches everybody, whatever their threshold. */
function testMessage(bot) {
    return {
        level: 'info',
        concerns: 'critical',
        bot,
        title: `Test message for the bot ${bot}`,
        lines: ['The WhatsApp token manager will notify you here.', 'This is a test: nothing is wrong.'],
    };
}

;// CONCATENATED MODULE: ./build/cli/page.js



const page_EXAMPLES = `
The histories are in the folder history on the branch whatsapp-token-history.
To show when the monitor ran, save a file runs.json beside them:
  $ gh run list --workflow monitor.yml --limit 5000 --json createdAt >history/runs.json

Examples:
  $ whatsapp-token-manager page --out page --history history
  $ whatsapp-token-manager page --out page --history history/shop.json --interval 1h`;
const EXIT = { made: 0, fault: 2, outage: 3 };
function registerPage(program, tools) {
    const command = program
        .command('page')
        .summary('write the status page from the history')
        .description('Writes the status page: how each bot is doing, when you are needed next, and the last 90 days.')
        .requiredOption('--out <dir>', 'folder to write: a new one, an empty one, or an older page (required)')
        .option('--history <path>', 'folder of histories, or one file; by default the branch of --repo')
        .option('--interval <duration>', 'time between two checks; the same as --check-interval');
    (0,cli_flags/* addOutput */.n9)(command);
    (0,help/* addExamples */.Ls)((0,cli_flags/* addInputs */.j$)(command, ['check-interval', 'repo', 'github-token', 'update-workflow']), page_EXAMPLES).action(async ({ out, history, json }) => {
        const [{ readPageSettings }, { publishPage }, { readRuntime }] = await Promise.all([
            __webpack_require__.e(/* import() */ 9683).then(__webpack_require__.bind(__webpack_require__, 9683)),
            Promise.all(/* import() */[__webpack_require__.e(290), __webpack_require__.e(3730), __webpack_require__.e(1197), __webpack_require__.e(6264), __webpack_require__.e(3688)]).then(__webpack_require__.bind(__webpack_require__, 2948)),
            __webpack_require__.e(/* import() */ 4511).then(__webpack_require__.bind(__webpack_require__, 4511)),
        ]);
        const where = { folder: out, ...(history ? { history } : {}) };
        const settings = readPageSettings(tools.read, tools.secrets, where);
        const { lines, is } = await publishPage(settings, tools.secrets, readRuntime(tools.env));
        if (json)
            (0,output/* showJson */.qN)({ version: 1, result: is, folder: out, messages: lines }, tools);
        else
            (0,output/* showLines */.P6)(lines, tools);
        tools.exit(EXIT[is]);
    });
}

;// CONCATENATED MODULE: ./build/cli/permanent.js



const permanent_EXAMPLES = `
An admin token from Graph API Explorer is asked for without showing it. It is never saved.
Nothing is changed before you type yes. If you stop half-way, run the same command again.
Without a terminal it only prints the plan; with --yes it takes the steps.

Examples:
  $ whatsapp-token-manager permanent
  $ whatsapp-token-manager permanent --json           prints the plan, and changes nothing
  $ pass show meta/admin | whatsapp-token-manager permanent - --yes`;
const TYPED = '`permanent` accepts no token as an argument, where other programs could see it. Generate another one at Meta, and leave it out: a terminal asks for it.';
/** `folder`: where the workflow files are looked for. */
function registerPermanent(program, tools, folder = process.cwd()) {
    const command = program
        .command('permanent')
        .summary('get a system user token, which the monitor renews')
        .description('Leads to a system user token step by step: says what is missing at Meta, and does it if you agree.\nThe new token replaces the one on Railway as update does.')
        .argument('[-]', 'read the admin token from a pipe; leave it out to be asked')
        .option('--json', 'print the plan as one JSON document, and change nothing')
        .option('--yes', 'take the steps without asking, for a run without a terminal')
        .option('--system-user <id>', 'use this system user of the business');
    // Nothing is changed before the reader agrees, and Meta generates what is wanted; the rest is for checks.
    const left = ['dry-run', 'exchange', 'force', 'heartbeat-url', 'history'];
    const inputs = cli_flags/* TAKES */.F9.update.filter((name) => !left.includes(name));
    (0,help/* addExamples */.Ls)((0,cli_flags/* addInputs */.j$)(command, inputs), permanent_EXAMPLES).action(async (argument, options) => {
        if (argument !== undefined && argument !== '-') {
            tools.secrets.register(argument);
            throw new errors/* UserError */.yo('WRONG_INPUT', [TYPED]);
        }
        const { runPermanent } = await Promise.all(/* import() */[__webpack_require__.e(290), __webpack_require__.e(8395), __webpack_require__.e(3730), __webpack_require__.e(1197), __webpack_require__.e(6264), __webpack_require__.e(4144), __webpack_require__.e(1928)]).then(__webpack_require__.bind(__webpack_require__, 1928));
        await runPermanent(tools, { ...options, reads: argument === '-', folder });
    });
}

;// CONCATENATED MODULE: ./build/cli/refresh-and-redeploy.js




const REFRESH = {
    name: 'refresh',
    summary: 'renew the token at Meta, if it is due',
    description: 'Renews the token at Meta if it is due, saves it to Railway, redeploys the bot and checks it again.\nAn expired token cannot be renewed: use update.',
    examples: `
Examples:
  $ whatsapp-token-manager refresh
  $ whatsapp-token-manager refresh --dry-run        says if it is due, and changes nothing`,
    run: (manager) => manager.refreshToken(),
};
const REDEPLOY = {
    name: 'redeploy',
    summary: 'redeploy a bot that runs with an older token',
    description: 'Redeploys the bot if the variable on Railway is newer than the running deployment, and checks it.\nThe token is verified at Meta first.',
    examples: `
Examples:
  $ whatsapp-token-manager redeploy
  $ whatsapp-token-manager redeploy --deploy-timeout 0     starts it, and does not wait`,
    run: (manager) => manager.redeploy(),
};
function registerRefresh(program, tools) {
    register(program, tools, REFRESH);
}
function registerRedeploy(program, tools) {
    register(program, tools, REDEPLOY);
}
function register(program, tools, { name, summary, description, examples, run }) {
    const command = program.command(name).summary(summary).description(description);
    (0,cli_flags/* addOutput */.n9)(command, 'print nothing if all is well');
    (0,help/* addExamples */.Ls)((0,cli_flags/* addInputs */.j$)(command, cli_flags/* TAKES */.F9[name]), examples).action(async (manner) => {
        const { openManager: openEngine } = await Promise.all(/* import() */[__webpack_require__.e(290), __webpack_require__.e(6264), __webpack_require__.e(4144), __webpack_require__.e(6051)]).then(__webpack_require__.bind(__webpack_require__, 6051));
        const { manager } = await openEngine(tools, { ...manner, command: name });
        const report = await run(manager);
        (0,output/* showReport */.UY)(report, tools, manner);
        tools.exit((0,exit_code/* exitCodeOfRotation */.xj)(report));
    });
}

;// CONCATENATED MODULE: ./build/cli/suggest.js
// "Did you mean \u2026": commander knows which word is near, and tells it where it refuses one.

/** ` Did you mean check?`, or nothing where nothing is near. */
function suggestCommand(word, known) {
    const probe = createProbe();
    for (const name of known)
        probe.command(name);
    return suggest(probe, word);
}
/** The same for a flag, with its dashes. */
function suggestFlag(word, known) {
    const probe = createProbe();
    for (const name of known)
        probe.option(name);
    return suggest(probe, word);
}
function createProbe() {
    return new esm/* Command */.uB()
        .exitOverride()
        .helpOption(false)
        .helpCommand(false)
        .configureOutput({ outputError: () => { } });
}
function suggest(probe, word) {
    try {
        probe.parse([word], { from: 'user' });
    }
    catch (error) {
        const [, near] = error instanceof esm/* CommanderError */.b7 ? (/\(Did you mean (.+)\?\)/.exec(error.message) ?? []) : [];
        const words = near?.replace(/^one of /, '').split(', ') ?? [];
        if (words.length > 0)
            return ` Did you mean ${words.map((each) => `\`${each}\``).join(' or ')}?`;
    }
    return '';
}

;// CONCATENATED MODULE: ./build/cli/update.js





const update_EXAMPLES = `
Examples:
  $ whatsapp-token-manager update                   asks for the new token without showing it
  $ pass show bot/token | whatsapp-token-manager update
  $ whatsapp-token-manager update --dry-run         verifies it, and changes nothing`;
function registerUpdate(program, tools) {
    const command = program
        .command('update')
        .summary('replace the token, and redeploy the bot')
        .description('Verifies the new token at Meta, saves it to Railway, redeploys the bot and checks it again.\nIf you stop it half-way, run it again: it finishes the work.')
        .argument('[TOKEN]', 'leave it out: a terminal asks for it, a pipe is read; so does -');
    (0,cli_flags/* addOutput */.n9)(command, 'print nothing if all is well');
    (0,help/* addExamples */.Ls)((0,cli_flags/* addInputs */.j$)(command, cli_flags/* TAKES */.F9.update), update_EXAMPLES).action(async (argument, manner) => {
        const { openManager: openEngine } = await Promise.all(/* import() */[__webpack_require__.e(290), __webpack_require__.e(6264), __webpack_require__.e(4144), __webpack_require__.e(6051)]).then(__webpack_require__.bind(__webpack_require__, 6051));
        const { token: given, problems } = await (0,cli_prompt/* readToken */.AI)(argument);
        const { manager } = await openEngine(tools, { ...manner, command: 'update', problems });
        const token = given ?? (await (0,cli_prompt/* askToken */.vG)('New token'));
        tools.secrets.register(token);
        const report = await manager.updateRailwayToken(token);
        (0,output/* showReport */.UY)(report, tools, manner);
        tools.exit((0,exit_code/* exitCodeOfRotation */.xj)(report));
    });
}

;// CONCATENATED MODULE: ./build/cli/version.js
// The version, for `--version`; a test holds it to package.json.
const VERSION = '0.1.0';

;// CONCATENATED MODULE: ./build/cli/program.js
// The command line as commander reads it. Everything that is wrong with a call is said at once, and shows no secret.


















/** In the order of help, by what they are for. */
const COMMANDS = {
    'Find out': [registerCheck, registerMonitor, registerLogs, registerDoctor],
    'Fix it': [registerUpdate, registerRefresh, registerRedeploy, registerPermanent],
    'Set up': [init/* registerInit */.cU, registerNotify, registerPage],
};
const program_TYPED = 'Note: a secret typed as an argument stays in the shell history, and npm prints and logs it. Leave the token out, and it is asked for without being shown. Keep other secrets in the environment or in .env.';
/** What is longer may be a secret in the wrong place. */
const LONGEST_SHOWN = 25;
/** Runs one call. Throws `UserError` for a wrong one. */
async function runProgram(args, base) {
    const call = { read: () => undefined, problems: [] };
    const tools = {
        ...base,
        read: (name) => call.read(name),
        get problems() {
            return call.problems;
        },
    };
    const hide = (text) => text.length > LONGEST_SHOWN
        ? `something of ${text.length} characters`
        : `\`${tools.secrets.clean(text).replaceAll('`', "'")}\``;
    const program = new esm/* Command */.uB('whatsapp-token-manager')
        .version(VERSION, '-v, --version')
        .helpOption('-h, --help')
        .helpCommand(false)
        .configureHelp({ formatHelp: (command) => (command === program ? (0,help/* renderOverview */.mp)(program) : (0,help/* renderHelp */.W5)(command)) })
        .configureOutput({ writeOut: (text) => tools.out(text.trimEnd()), writeErr: () => { }, outputError: () => { } })
        .exitOverride()
        .action(() => tools.out((0,help/* renderOverview */.mp)(program)));
    registerAll(program, tools);
    (0,help/* registerHelp */.Pi)(program, tools, (name) => {
        const found = program.commands.find((command) => command.name() === name);
        if (found)
            return found;
        throw new errors/* UserError */.yo('WRONG_INPUT', [refuseCommand(program, name, hide)]);
    });
    for (const command of [program, ...program.commands])
        command.allowUnknownOption().allowExcessArguments();
    program.hook('preAction', (_program, command) => {
        const flags = (0,cli_flags/* readFlags */.uW)(command);
        const [argument] = command.registeredArguments.length > 0 ? command.args : [];
        const typed = command.name() in cli_flags/* TAKES */.F9 && argument && argument !== '-' && !(0,cli_flags/* isFlag */.RV)(argument) ? argument : '';
        tools.secrets.register(typed);
        const file = (0,input_sources/* readEnvFile */.SF)(process.cwd());
        call.read = (0,input_sources/* createLookup */.BL)(flags, tools.env, file);
        call.problems =
            command === program
                ? program.args.slice(0, 1).map((word) => refuseCommand(program, word, hide))
                : findStrays(command, hide);
        if (call.problems.length > 0 && !(command.name() in cli_flags/* TAKES */.F9))
            throw new errors/* UserError */.yo('WRONG_INPUT', call.problems);
        if (typed || (0,cli_flags/* typesSecret */.mZ)(flags))
            tools.err(program_TYPED);
        for (const ignored of (0,input_sources/* findIgnored */.SQ)(Object.keys(flags), tools.env, file))
            tools.err(ignored);
    });
    try {
        await program.parseAsync(args, { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof esm/* CommanderError */.b7))
            throw error;
        // `--help` and `--version` end this way, too. Commander's own complaints name flags, never values.
        if (error.exitCode !== 0)
            throw new errors/* UserError */.yo('WRONG_INPUT', [sentence(tools.secrets.cleanOwn(error.message))]);
    }
}
function registerAll(program, tools) {
    for (const [group, registers] of Object.entries(COMMANDS)) {
        const before = program.commands.length;
        for (const register of registers)
            register(program, tools);
        for (const command of program.commands.slice(before))
            command.helpGroup(group);
    }
    registerCompletion(program, tools);
}
/** There is no such command. */
function refuseCommand(program, word, hide) {
    const names = program.commands.map((command) => command.name());
    if (word.startsWith('-'))
        return `The flag ${hide(word)} stands before the command. Write the command first.`;
    const near = suggestCommand(word, names) || ` The commands are ${names.map((name) => `\`${name}\``).join(', ')}.`;
    const what = hide(word);
    return `${what.charAt(0).toUpperCase()}${what.slice(1)} is not a command.${near}`;
}
/** Flags that the command does not have, and arguments that it does not take. */
function findStrays(command, hide) {
    const { args, options, registeredArguments } = command;
    const name = `\`${command.name()}\``;
    const known = options.flatMap(({ long }) => (long ? [long] : []));
    const end = args.findIndex(cli_flags/* isFlag */.RV);
    const operands = end < 0 ? args : args.slice(0, end);
    return [
        ...(end < 0 ? [] : args.slice(end)).filter(cli_flags/* isFlag */.RV).map((given) => {
            const flag = given.replace(/=.*/s, '');
            return `${name} has no flag ${hide(flag)}.${suggestFlag(flag, known)}`;
        }),
        ...operands
            .slice(registeredArguments.length)
            .map((text) => `${name} accepts no ${registeredArguments.length > 0 ? 'more arguments' : 'argument'}: ${hide(text)}.`),
    ];
}
function sentence(message) {
    const text = message.replace(/^error: /, '');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}


/***/ }),

/***/ 9863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ readToken),
/* harmony export */   kP: () => (/* binding */ askLine),
/* harmony export */   pY: () => (/* binding */ askSecretly),
/* harmony export */   vG: () => (/* binding */ askToken)
/* harmony export */ });
/* unused harmony export typeKeys */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
// Takes a token from the command line, or from standard input: a pipe is read, a terminal asks for it unseen.


const NO_TOKEN = 'No token was given. Run it in a terminal, which asks for the token without showing it, or pipe the token in.';
const SIGNAL_MS = 5_000;
/** No token is that long: reading ends where the input does not. */
const LONGEST = 65_536;
/** The argument itself; or, for `-` and without one, what standard input brings. It waits for no person yet. */
async function readToken(argument) {
    // A flag that does not exist is no token.
    if (argument !== undefined && argument !== '-' && !argument.startsWith('--'))
        return { token: argument, problems: [] };
    if (process.stdin.isTTY)
        return { problems: [] };
    try {
        const token = await readAll(process.stdin);
        return token.trim() === '' ? { problems: [NO_TOKEN] } : { token, problems: [] };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
            return { problems: [...error.problems] };
        throw error;
    }
}
/** What a person at the terminal types unseen. */
async function askToken(question) {
    const token = await askUnseen(question);
    if (token.trim() === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('WRONG_INPUT', ['You entered no token. Paste it, then press Enter.']);
    return token;
}
/** The same where Enter alone is an answer, too. */
async function askSecretly(question) {
    return (await askUnseen(question)).trim();
}
/** A line that is typed in sight; nothing where the terminal is gone. */
async function askLine(question) {
    const { stdin, stderr } = process;
    stderr.write(`${question}: `);
    let text = '';
    for await (const chunk of stdin.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
        text += chunk;
        if (/[\r\n]/.test(text))
            break;
    }
    stdin.pause();
    return /[\r\n]/.test(text) ? text.trim() : undefined;
}
/**
 * What the keys of a chunk do to the text. What a paste brings after its first line end belongs to it, so that a token
 * which was cut in two is seen to be.
 */
function typeKeys(before, chunk) {
    // Frames of a paste, arrows and other keys that are no text.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what a terminal sends
    const keys = chunk.replace(/\u001b(?:\[[\d;]*[@-~]|O.)?/g, '');
    let text = before;
    for (const [at, key] of [...keys].entries()) {
        if (key === '\u0003')
            return { text: '', is: 'given-up' };
        if (key === '\u0004')
            return { text, is: 'done' };
        if (key === '\r' || key === '\n') {
            const rest = [...keys].slice(at).join('');
            if (text.trim() === '' && rest.trim() === '')
                return { text, is: 'done' };
            return { text: `${text}${rest}`.trim(), is: 'done' };
        }
        if (key === '\u007f' || key === '\b')
            text = text.slice(0, -1);
        else if (key === '\u0015')
            text = '';
        else
            text += key;
    }
    return { text, is: 'going-on' };
}
async function askUnseen(question) {
    const { stdin, stderr } = process;
    // Unseen before it is asked for: somebody may type at once.
    stdin.setEncoding('utf8').setRawMode(true);
    stderr.write(`${question} (not shown): `);
    let typed = { text: '', is: 'going-on' };
    await new Promise((resolve) => {
        const take = (chunk) => {
            typed = typeKeys(typed.text, chunk);
            if (typed.is === 'going-on')
                return;
            stdin.off('data', take).setRawMode(false).pause();
            resolve();
        };
        // An earlier question left it paused, and then listening alone does not start it.
        stdin.on('data', take).resume();
        // The terminal is gone, and nobody types any more.
        stdin.once('end', resolve);
    });
    stderr.write('\n');
    // The terminal did not, since it handed every key on; now the shell learns of it as of any other program.
    if (typed.is === 'given-up') {
        process.kill(process.pid, 'SIGINT');
        // Until it arrives, nothing else happens.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(SIGNAL_MS);
    }
    return typed.text;
}
async function readAll(stream) {
    let text = '';
    for await (const chunk of stream.setEncoding('utf8')) {
        text += chunk;
        if (text.length > LONGEST)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('WRONG_INPUT', ['Standard input is too long for a token. Pipe in the token alone.']);
    }
    return text;
}


/***/ }),

/***/ 1417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exitCodeOfFindings: () => (/* binding */ exitCodeOfFindings),
/* harmony export */   inputLines: () => (/* binding */ inputLines),
/* harmony export */   isBadNews: () => (/* binding */ isBadNews),
/* harmony export */   renderFindings: () => (/* binding */ renderFindings),
/* harmony export */   sumUp: () => (/* binding */ sumUp),
/* harmony export */   toDiagnosisJson: () => (/* binding */ toDiagnosisJson),
/* harmony export */   toFinding: () => (/* binding */ toFinding)
/* harmony export */ });
/** A reason as a finding. Somebody who did not answer proves nothing. */
function toFinding(about, { code, level, what, why, fix, noAnswerFrom }) {
    const is = noAnswerFrom ? 'unsure' : level === 'info' ? 'fine' : 'wrong';
    return { about, is, what: why ? `${what} ${why}` : what, ...(fix ? { fix } : {}), code };
}
/** 0 all is fine, 1 something is wrong, 3 something could not be found out. */
function exitCodeOfFindings(findings) {
    if (count(findings, 'wrong') > 0)
        return 1;
    return count(findings, 'unsure') > 0 ? 3 : 0;
}
const SIGN = { fine: '\u2713', wrong: '\u2717', unsure: '?', untried: '\u2013' };
/** A line for each finding, and its fix below it. */
function renderFindings(findings) {
    const width = Math.max(0, ...findings.map(({ about }) => about.length));
    return findings.flatMap(({ about, is, what, fix, inputs = {}, powers, code }) => [
        `${SIGN[is]} ${about.padEnd(width)}  ${code && is !== 'fine' ? `${code}: ` : ''}${what}`,
        ...(powers ? powerLines(powers) : []).map((line) => `  ${' '.repeat(width)}  ${line}`),
        ...(fix ? [`  ${' '.repeat(width)}  \u2192 ${fix}`] : []),
        ...inputLines(inputs).map((line) => `  ${' '.repeat(width)}    ${line}`),
    ]);
}
/** As they stand in a workflow, below `with:`. */
function inputLines(inputs) {
    return Object.entries(inputs).map(([name, value]) => `${name}: ${value}`);
}
function powerLines({ can, cannot, ends }) {
    return [
        ...(can.length > 0 ? [`can: ${can.join('; ')}`] : []),
        ...(cannot.length > 0 ? [`cannot: ${cannot.join('; ')}`] : []),
        `ends: ${ends}`,
    ];
}
/** What is shown where only the bad news is wanted. */
function isBadNews({ is }) {
    return is === 'wrong' || is === 'unsure';
}
/** The same for programs. */
function toDiagnosisJson(findings) {
    return { version: 1, ok: exitCodeOfFindings(findings) === 0, findings };
}
/** The last line, for people. */
function sumUp(findings) {
    const wrong = count(findings, 'wrong');
    const unsure = count(findings, 'unsure');
    const silent = `${unsure} couldn't be checked: run this again in a few minutes.`;
    if (wrong > 0)
        return `${wrong === 1 ? '1 problem' : `${wrong} problems`} to fix.${unsure > 0 ? ` ${silent}` : ''} Nothing was changed.`;
    if (unsure > 0)
        return `${silent} Nothing was changed.`;
    return 'Everything that was checked is fine. Nothing was changed.';
}
function count(findings, mark) {
    return findings.filter(({ is }) => is === mark).length;
}


/***/ })

};
