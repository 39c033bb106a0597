export const id = 368;
export const ids = [368];
export const modules = {

/***/ 3368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readBots: () => (/* binding */ readBots),
  readSelection: () => (/* binding */ readSelection)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/core/bot-name.js
var bot_name = __webpack_require__(9387);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/settings/input-spec.js
var input_spec = __webpack_require__(22);
// EXTERNAL MODULE: ./build/settings/inputs.js
var inputs = __webpack_require__(9511);
// EXTERNAL MODULE: ./build/settings/settings.js + 12 modules
var settings = __webpack_require__(5604);
;// CONCATENATED MODULE: ./build/settings/shard.js
// Which part of a fleet a run takes: by a hash of the name, so that a bot stays where it is when others come.
const MOST_PARTS = 100;
/** `2/5`; nothing where it is not that. */
function parseShard(text) {
    const [, part, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
    const shard = { part: Number(part), of: Number(of) };
    return shard.part >= 1 && shard.part <= shard.of && shard.of <= MOST_PARTS ? shard : undefined;
}
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

;// CONCATENATED MODULE: ./build/settings/bots.js
// A list of bots in YAML becomes one Settings for each; what an entry leaves out comes from the run's own inputs.







const MOST_BOTS = 2_000;
/** Throws `UserError` where the inputs that choose are wrong themselves. */
function readSelection(read) {
    const bot = read('bot')?.trim();
    const part = read('shard')?.trim();
    const shard = part ? parseShard(part) : undefined;
    if (part && !shard)
        throw new errors/* UserError */.yo('WRONG_INPUT', ['`shard` must be a part and a number of parts, such as 2/5; at most 100.']);
    return { ...(bot ? { bot } : {}), ...(shard ? { shard } : {}) };
}
/** Throws one `UserError` that names every problem by entry and key, and never with text from the list. */
function readBots(list, { bot, shard }, { read, secrets, event }) {
    const problems = [];
    const entries = parseEntries(list, problems);
    const command = read('command')?.trim() || inputs/* INPUTS */.m.command.value.default;
    const names = entries.map(({ name }) => name);
    if (command !== 'check' && bot === undefined && entries.length > 1)
        problems.push(`\`bot\` must say which of the ${entries.length} bots \`${command}\` is about.`);
    if (bot !== undefined && !names.includes(bot))
        problems.push('`bot` names none of the bots in `bots`.');
    const chosen = entries.filter(({ name }) => (bot === undefined || name === bot) && (shard === undefined || isInShard(name, shard)));
    const settings = entries.flatMap((entry) => {
        const isChosen = chosen.includes(entry);
        const one = readOne(entry, { read, secrets, event, command: isChosen ? command : 'check' });
        if ('settings' in one)
            return isChosen ? [one.settings] : [];
        problems.push(...one.problems.map((problem) => `${entry.label}: ${problem}`));
        return [];
    });
    if (problems.length > 0)
        throw new errors/* UserError */.yo('WRONG_INPUT', sumUp(problems, entries));
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
        return { settings: (0,settings.readSettings)(overlay, secrets, { ...event, hidesValues: true }) };
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
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
    const document = (0,dist/* parseDocument */.Tp)(text, { schema: 'failsafe', uniqueKeys: true });
    for (const { linePos } of document.errors)
        problems.push(`\`bots\` is no valid YAML at line ${linePos?.[0].line ?? '?'}: a key stands there twice, or the form is wrong.`);
    if (document.errors.length > 0)
        return [];
    const { contents } = document;
    if (!(0,dist/* isSeq */.oP)(contents) || contents.items.length === 0) {
        problems.push('`bots` must be a YAML list with one entry for each bot, each with a `name`.');
        return [];
    }
    if (contents.items.length > MOST_BOTS)
        problems.push(`\`bots\` holds more than ${MOST_BOTS} entries.`);
    const seen = new Set();
    return contents.items.flatMap((item, at) => {
        const name = ((0,dist/* isMap */.jh)(item) && item.get('name')) || '';
        const isName = typeof name === 'string' && bot_name/* BOT_NAME */.W.test(name);
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
    if (!(0,dist/* isMap */.jh)(item)) {
        at.problems.push(`${at.label}: must be a map of inputs, such as \`name: shop\`.`);
        return undefined;
    }
    const values = new Map();
    for (const { key: keyNode, value } of item.items) {
        const key = (0,dist/* isScalar */.jn)(keyNode) ? String(keyNode.value) : '';
        const spec = specOf(key);
        if (key !== 'name' && (!spec || spec.scope === 'run')) {
            at.problems.push(`${at.label}: ${/^[a-z-]{1,30}$/.test(key) ? `\`${key}\`` : 'a key'} is nothing that a bot can set.`);
            continue;
        }
        const read = readValue({ key, ...spec }, value, at);
        if (read !== undefined)
            values.set(key, read);
    }
    return values;
}
function specOf(key) {
    const specs = inputs/* INPUTS */.m;
    return Object.hasOwn(specs, key) ? specs[key] : undefined;
}
/** `name` is no input, so it has no row in their table. */
function readValue({ key, value, secret }, node, { from, env, label, problems }) {
    if ((0,dist/* isMap */.jh)(node) && secret && from === 'file') {
        const name = node.items.length === 1 ? node.get('env') : undefined;
        if (typeof name !== 'string' || !/^[A-Za-z_]\w*$/.test(name))
            problems.push(`${label}: \`${key}\` must be \`{ env: NAME }\`.`);
        else if (!env[name]?.trim())
            problems.push(`${label}: the environment variable that \`${key}\` names is empty.`);
        else
            return env[name];
        return undefined;
    }
    if (secret && from === 'file') {
        problems.push(`${label}: \`${key}\` is a secret and does not belong in a file: write \`{ env: NAME }\`.`);
        return undefined;
    }
    if ((0,dist/* isScalar */.jn)(node))
        return String(node.value ?? '');
    if (node === null)
        return '';
    const joint = value && input_spec/* JOINTS */.IR[value.is];
    if (joint !== undefined && (0,dist/* isSeq */.oP)(node) && node.items.every((each) => (0,dist/* isScalar */.jn)(each)))
        return node.items.map((each) => String((0,dist/* isScalar */.jn)(each) ? each.value : '')).join(joint);
    problems.push(`${label}: \`${key}\` must be a single value.`);
    return undefined;
}


/***/ })

};
