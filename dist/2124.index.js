export const id = 2124;
export const ids = [2124];
export const modules = {

/***/ 2124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readBots: () => (/* binding */ readBots),
/* harmony export */   readSelection: () => (/* binding */ readSelection)
/* harmony export */ });
/* unused harmony exports parseShard, isInShard */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _core_bot_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9387);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _input_spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9511);
/* harmony import */ var _log_patterns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5316);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4144);
// A list of bots in YAML becomes one Settings for each; what an entry leaves out comes from the run's own inputs.







const MOST_BOTS = 2_000;
const MOST_PARTS = 100;
/** Throws `UserError` where the inputs that choose are wrong themselves. */
function readSelection(read) {
    const bot = read('bot')?.trim();
    const part = read('shard')?.trim();
    const shard = part ? parseShard(part) : undefined;
    if (part && !shard)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('WRONG_INPUT', [
            '`shard` must be a part and the number of parts, such as 2/5. At most 100 parts.',
        ]);
    return { ...(bot ? { bot } : {}), ...(shard ? { shard } : {}) };
}
/** Rejects with one `UserError` that names every problem by entry and key, and never with text from the list. */
async function readBots(list, { bot, shard }, { read, secrets, event }) {
    const problems = [];
    const entries = parseEntries(list, problems);
    const command = read('command')?.trim() || _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .INPUTS */ .m.command.value.default;
    const names = entries.map(({ name }) => name);
    if (command !== 'check' && bot === undefined && entries.length > 1)
        problems.push(`Set \`bot\` to one of the ${entries.length} bots: \`${command}\` works on one bot.`);
    if (bot !== undefined && !names.includes(bot))
        problems.push('`bot` is not in the list `bots`.');
    const chosen = entries.filter(({ name }) => (bot === undefined || name === bot) && (shard === undefined || isInShard(name, shard)));
    const patterns = entries.map(({ values }) => values.get('log-patterns')).find(Boolean) ?? read('log-patterns');
    const given = { read, secrets, event: { ...event, ...(await (0,_log_patterns_js__WEBPACK_IMPORTED_MODULE_4__/* .loadPatternEngine */ .J)(patterns)) } };
    const settings = entries.flatMap((entry) => {
        const isChosen = chosen.includes(entry);
        const one = readOne(entry, { ...given, command: isChosen ? command : 'check' });
        if ('settings' in one)
            return isChosen ? [one.settings] : [];
        problems.push(...one.problems.map((problem) => `${entry.label}: ${problem}`));
        return [];
    });
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('WRONG_INPUT', sumUp(problems, entries));
    return settings;
}
function readOne({ name, values }, { read, secrets, event, command }) {
    const overlay = (input) => {
        if (input === 'command')
            return command;
        if (input === 'bot-name')
            return name;
        return values.get(input) ?? read(input);
    };
    try {
        return { settings: (0,_settings_js__WEBPACK_IMPORTED_MODULE_5__.readSettings)(overlay, secrets, { ...event, hidesValues: true }) };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
            return { problems: error.problems };
        throw error;
    }
}
/** What is wrong with the run's own inputs is wrong with every bot: said once. */
function sumUp(problems, entries) {
    const ofAll = (text) => entries.length > 1 && entries.every(({ label }) => problems.includes(`${label}: ${text}`));
    const said = new Set();
    for (const problem of problems) {
        const entry = entries.find(({ label }) => problem.startsWith(`${label}: `));
        const text = entry ? problem.slice(entry.label.length + 2) : problem;
        said.add(entry && ofAll(text) ? `every bot: ${text}` : problem);
    }
    return [...said];
}
function parseEntries({ text, from, env }, problems) {
    // Without types: a number would lose digits of an id.
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { schema: 'failsafe', uniqueKeys: true });
    for (const { linePos } of document.errors)
        problems.push(`\`bots\` is not valid YAML at line ${linePos?.[0].line ?? '?'}: the syntax is wrong, or a key occurs twice.`);
    if (document.errors.length > 0)
        return [];
    const { contents } = document;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(contents) || contents.items.length === 0) {
        problems.push('`bots` must be a YAML list with one entry for each bot. Each entry needs a `name`.');
        return [];
    }
    if (contents.items.length > MOST_BOTS)
        problems.push(`\`bots\` has more than ${MOST_BOTS} entries.`);
    const seen = new Set();
    return contents.items.flatMap((item, at) => {
        const name = ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item) && item.get('name')) || '';
        const isName = typeof name === 'string' && _core_bot_name_js__WEBPACK_IMPORTED_MODULE_6__/* .BOT_NAME */ .W.test(name);
        const label = `bots, entry ${at + 1}${isName ? ` (${name})` : ''}`;
        const values = readEntry(item, { from, env, label, problems });
        if (!values)
            return [];
        if (!isName)
            problems.push(`${label}: \`name\` must be at most 40 of a-z, 0-9 and -.`);
        else if (seen.has(name))
            problems.push(`${label}: another entry has the same \`name\`.`);
        if (!isName)
            return [];
        seen.add(name);
        return [{ label, name, values }];
    });
}
function readEntry(item, at) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item)) {
        at.problems.push(`${at.label}: must be a map of inputs, such as \`name: shop\`.`);
        return undefined;
    }
    const values = new Map();
    for (const { key: keyNode, value } of item.items) {
        const key = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(keyNode) ? String(keyNode.value) : '';
        const spec = specOf(key);
        if (key !== 'name' && (!spec || spec.scope === 'run')) {
            at.problems.push(`${at.label}: ${/^[a-z-]{1,30}$/.test(key) ? `\`${key}\`` : 'a key'} is not a setting of a bot.`);
            continue;
        }
        const read = readValue({ key, ...spec }, value, at);
        if (read !== undefined)
            values.set(key, read);
    }
    return values;
}
function specOf(key) {
    const specs = _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .INPUTS */ .m;
    return Object.hasOwn(specs, key) ? specs[key] : undefined;
}
/** `name` is no input, so it has no row in their table. */
function readValue({ key, value, secret }, node, { from, env, label, problems }) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) && secret && from === 'file') {
        const name = node.items.length === 1 ? node.get('env') : undefined;
        if (typeof name !== 'string' || !/^[A-Za-z_]\w*$/.test(name))
            problems.push(`${label}: \`${key}\` must be \`{ env: NAME }\`.`);
        else if (!env[name]?.trim())
            problems.push(`${label}: the environment variable of \`${key}\` is empty.`);
        else
            return env[name];
        return undefined;
    }
    if (secret && from === 'file') {
        problems.push(`${label}: \`${key}\` is a secret. Do not write it in a file: use \`{ env: NAME }\`.`);
        return undefined;
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
        return String(node.value ?? '');
    if (node === null)
        return '';
    const joint = value && _input_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .JOINTS */ .IR[value.is];
    if (joint !== undefined && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) && node.items.every((each) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(each)))
        return node.items.map((each) => String((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(each) ? each.value : '')).join(joint);
    problems.push(`${label}: \`${key}\` must be a single value.`);
    return undefined;
}
/** `2/5`; nothing where it is not that. */
function parseShard(text) {
    const [, part, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
    const shard = { part: Number(part), of: Number(of) };
    return shard.part >= 1 && shard.part <= shard.of && shard.of <= MOST_PARTS ? shard : undefined;
}
/** By a hash of the name, so that a bot stays in its part when others come. */
function isInShard(name, { part, of }) {
    return fnv1a(name) % of === part - 1;
}
/** http://www.isthe.com/chongo/tech/comp/fnv/ (FNV-1a, 32 bits); names are ASCII. */
function fnv1a(text) {
    let hash = 0x811c9dc5;
    for (const character of text)
        hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    // The last bits alone are poorly mixed for names that differ in one character.
    return ((hash >>> 16) ^ hash) >>> 0;
}


/***/ })

};
