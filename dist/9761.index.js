export const id = 9761;
export const ids = [9761];
export const modules = {

/***/ 5526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ BLOCKED_WORDS),
/* harmony export */   MI: () => (/* binding */ BLOCKED_LINE),
/* harmony export */   ZB: () => (/* binding */ CRITICAL_LINE),
/* harmony export */   k_: () => (/* binding */ CRITICAL_WORDS)
/* harmony export */ });
// The two sentences that people and the log scan know our loudest alerts by.
/** What an alert says when a new token is the cure, bare of ornament. */
const CRITICAL_WORDS = 'WHATSAPP TOKEN EXPIRED - MANUAL UPDATE REQUIRED';
/** What an alert says when Meta restricts the account, bare of ornament. */
const BLOCKED_WORDS = 'WHATSAPP ACCOUNT BLOCKED - A NEW TOKEN WILL NOT HELP';
/** The first line for an expired or invalid token. */
const CRITICAL_LINE = `\ud83d\udea8 ${CRITICAL_WORDS} \ud83d\udea8`;
/** The first line for a blocked app or account. */
const BLOCKED_LINE = `\ud83d\udea8 ${BLOCKED_WORDS} \ud83d\udea8`;


/***/ }),

/***/ 9387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ BOT_NAME)
/* harmony export */ });
/** What a bot may be called: it is part of issues, of file names and of addresses. */
const BOT_NAME = /^[a-z0-9-]{1,40}$/;


/***/ }),

/***/ 374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ne: () => (/* binding */ BUILT_IN_PATTERNS),
  to: () => (/* binding */ countLogLines),
  CM: () => (/* binding */ isOfRunningDeployment),
  sW: () => (/* binding */ judgeLine),
  QU: () => (/* binding */ orderedLiterals),
  HW: () => (/* binding */ scanLogs)
});

// EXTERNAL MODULE: ./build/core/alert-lines.js
var alert_lines = __webpack_require__(5526);
;// CONCATENATED MODULE: ./build/core/log/log-classes.js
// What a line of the bot's log is evidence of: one table, a row each, from what is certain to what only sounds like it.
/** Never silenced and never another service's; of a text in lower case. */
const NAMES_GRAPH = /graph\.facebook\.com/u;
/** Every error of the Graph API is an OAuthException, so that says whose error it is, and nothing about the token. */
const META_ERROR = /oauthexception|graphmethodexception|fbtrace_id|facebook platform/u;
/** Whose line it is; good answers say so, too. */
const META = /oauthexception|graphmethodexception|fbtrace_id|graph\.facebook\.com|facebook platform|(?<!microsoft )graph ?api|messaging_product|wamid\./u;
/** Also in JSON that is a string of JSON. A status, an exit code and a subcode are other numbers. */
const CODE = String.raw `(?<!sub_?|status[ _-]?|exit[ _-]?|response[ _-]?)c(?:ode|[o\u00f3]digo)[^\w\n]{0,12}`;
const OF_TOKEN = '(?:190|102|452|0)';
/** HTTP statuses are written under that name, too. */
const OF_MESSAGE = String.raw `(?![45]\d\d\b)\d{1,7}`;
/** Meta's sentences about tokens, as its errors have them and bots repeat them. */
const SENTENCES = [
    'error validating access token',
    'error validating application',
    'invalid oauth (?:2.0 )?access token',
    'malformed access token',
    'cannot parse access token',
    'access token could not be decrypted',
    'session has expired on ',
    'session has been invalidated because',
    'session was invalidated explicitly',
    'session does not match current stored session',
    'session key invalid',
    'has not authorized application',
    'cannot access the app till you log in',
    'an active access token must be used',
].join('|');
/** In the order of their weight: a line is what the first row says that fits. */
const ROWS = [
    { evidence: 'strong', name: 'Meta: token rejected', says: new RegExp(SENTENCES, 'u') },
    { evidence: 'strong', name: 'Meta: "invalid_token"', says: /\boauth\W[^\n]{0,60}?invalid_token/u },
    {
        evidence: 'strong',
        name: 'Meta: token error code',
        says: new RegExp(String.raw `${CODE}${OF_TOKEN}\b|\(#${OF_TOKEN}\)|oauthexception\W{1,4}190\b`, 'u'),
        besides: META_ERROR,
    },
    {
        evidence: 'strong',
        name: 'Meta: token error code',
        says: new RegExp(String.raw `${CODE}190\b|\(#190\)`, 'u'),
        besides: META,
    },
    {
        evidence: 'strong',
        name: 'Meta: HTTP 401',
        // Neither a length nor a duration.
        says: /(?<!\b[23]\d\d )\b401\b(?! ?(?:ms|s|b|kb|bytes)\b)/u,
        besides: NAMES_GRAPH,
    },
    {
        evidence: 'messaging',
        name: 'Meta: code',
        says: new RegExp(String.raw `(?:${CODE}|\(#)(${OF_MESSAGE})\b`, 'u'),
        besides: META_ERROR,
    },
    { evidence: 'messaging', name: 'Meta: code', says: new RegExp(String.raw `\(#(${OF_MESSAGE})\)`, 'u'), besides: META },
    { evidence: 'messaging', name: 'Meta: code', says: new RegExp(String.raw `(?:${CODE}|\(#)(13\d{4})\b`, 'u') },
    // Other services, by their hosts, libraries and errors.
    {
        evidence: 'elsewhere',
        name: 'a parser',
        says: /unexpected token|or unexpected token|syntaxerror|jsondecodeerror|tokeniz|\bzod|invalid input|is not valid json|token at position|token '?[<{]/u,
    },
    {
        evidence: 'elsewhere',
        name: 'an AI service',
        says: /openai|anthropic|claude|gemini|\bgroq|openrouter|deepseek|mistral|elevenlabs|assemblyai|deepgram|hugging ?face|langchain|pinecone|dialogflow|\bsk-|max_\w{0,20}tokens|tokens per|context length|\bllm\b|\bgpt/u,
    },
    {
        evidence: 'elsewhere',
        name: 'Postgres',
        says: /postgres|\bpg_|prisma|sequelize|typeorm|sqlstate|28p01|supabase|database/u,
    },
    { evidence: 'elsewhere', name: 'MySQL', says: /mysql|mariadb|er_access_denied|mssql|sql ?server/u },
    { evidence: 'elsewhere', name: 'Redis', says: /redis|noauth|wrongpass|upstash|bullmq|valkey/u },
    { evidence: 'elsewhere', name: 'MongoDB', says: /mongo/u },
    { evidence: 'elsewhere', name: 'a message queue', says: /rabbitmq|amqp|kafka|\bsasl\b|\bmqtt\b|\bnats\b/u },
    {
        evidence: 'elsewhere',
        name: 'mail',
        says: /smtp|\bimap|nodemailer|\beauth\b|\b535\b|mailgun|sendgrid|\bgmail|\bmailer|postmark|resend\.com|brevo/u,
    },
    {
        evidence: 'elsewhere',
        name: 'payments',
        says: /stripe|paypal|mercado ?pago|razorpay|shopify|woocommerce|pagar\.?me|\basaas\b|\bpix\b|\badyen|braintree/u,
    },
    {
        evidence: 'elsewhere',
        name: 'Google',
        says: /google|gaxios|invalid_grant|firebase|firestore|\bgcp\b|\bfcm\b/u,
    },
    { evidence: 'elsewhere', name: 'Telegram', says: /telegra[mf]|grammy/u },
    { evidence: 'elsewhere', name: 'Discord', says: /discord/u },
    { evidence: 'elsewhere', name: 'Slack', says: /\bslack|invalid_auth\b/u },
    {
        evidence: 'elsewhere',
        name: 'AWS',
        says: /\baws|amazon|\bs3\b|expiredtoken\b|expiredtokenexception|invalidclienttokenid|unrecognizedclient|signaturedoesnotmatch|dynamodb|cognito/u,
    },
    {
        evidence: 'elsewhere',
        name: 'Microsoft',
        says: /microsoft|azure|aadsts|outlook|office ?365|invalidauthenticationtoken|\bmsal/u,
    },
    {
        evidence: 'elsewhere',
        name: 'another service',
        says: /twilio|github|gitlab|npm err|\bnotion|airtable|hubspot|zendesk|salesforce|pipedrive|auth0|clerk|\bokta\b|keycloak|cloudflare|cloudinary|spotify|twitter|linkedin|tiktok|\bzoom\b|calendly|trello|\bjira\b|atlassian|dropbox|ngrok|otlp|opentelemetry|\bloki\b|grafana|\bgrpc|elasticsearch|opensearch|\bminio|\bvault\b|api[ _-]?key/u,
    },
    // The bot's own doors: its webhook, its users, its access log.
    {
        evidence: 'elsewhere',
        name: 'webhook handshake',
        says: /verif(?:y|ication)[ _-]?token|hub\.verify|hub\.mode|webhook verif(?:y|ication)|invalid signature|signature mismatch|hub[ -]signature/u,
    },
    { evidence: 'elsewhere', name: 'CSRF protection', says: /[cx]srf|csurf|authenticity ?token/u },
    {
        evidence: 'elsewhere',
        name: 'JSON Web Tokens',
        says: /\bjwt|jsonwebtoken|tokenexpirederror|notbeforeerror|expiredsignature|no authorization token was found|passport|authguard|unauthorizedexception|next-?auth|\bjw[ks]s?\b/u,
    },
    {
        evidence: 'elsewhere',
        name: "the bot's users",
        says: /password|contrase\u00f1a|senha|\bfor user\b|invalid credentials|log-?in failed|failed log-?in|\b(?:session|refresh|reset|invit\w{1,8}|confirmation|id|device|push|registration|fcm)[ _-]token|refresh_?token|(?:request|attempt|access|connection) (?:from|by|to) |client rejected|socket\.io|websocket|captcha|turnstile|\bldap/u,
    },
    {
        evidence: 'elsewhere',
        name: 'access log',
        // A bot that logs its own calls to Graph by their path names the version.
        says: /\b(?:get|post|put|patch|delete|head|options) \/(?!v\d)[^\s"]{0,500}(?: http\/[\d.]{1,3})?"? {1,4}(?:[-=\u2192>:]{1,2} )?(?:status[=: ])?40[13]\b|\bunauthorized: \/(?!v\d)|"(?:url|path)":"\/(?!v\d)|werkzeug|starlette/u,
    },
    // Good news, and settings.
    {
        evidence: 'elsewhere',
        name: 'good news',
        says: /refreshed|renewed|rotated|still valid|is valid\b|not expired|valid until|(?:will )?expires? (?:in|at|on)\b|expires_(?:in|at)\b|success/u,
        unless: /fail|error|exception|unsuccess|could not|can't|cannot|unable|denied|reject|refused|invalid|expired|unauthori[sz]ed|40[13]|in 0\b/u,
    },
    {
        evidence: 'elsewhere',
        name: 'a setting',
        says: /_expir(?:e|es|y|ation)(?:_\w{1,20})?\W{0,3}[=:]|expires?in\W{0,3}[=:]/u,
    },
    {
        evidence: 'elsewhere',
        name: 'another host',
        says: /https?:\/\/(?!(?:[\w-]{1,40}\.){0,3}(?:facebook|fbsbx|fb|whatsapp|meta|instagram)\.|developer\.mozilla|httpstatuses|nodejs\.org)[a-z0-9[]/u,
    },
    { evidence: 'strong', name: 'code 190', says: new RegExp(String.raw `${CODE}190\b`, 'u') },
    {
        evidence: 'strong',
        name: 'code 190',
        says: /\(#190\)/u,
        besides: /token|unauthori[sz]ed|authenticat/u,
    },
];
/**
 * What only sounds like an authentication error: the six patterns of the product's promise, plain refusals, and the
 * commonest words of Spanish and Portuguese. Each literal follows the one before, on the same line.
 */
const WEAK = [
    ['token', 'expir'],
    ['invalid', 'token'],
    ['unauthorized'],
    ['authentication', 'fail'],
    ['403', 'forbidden'],
    ['401', 'unauthorized'],
    ['status code 401'],
    ['status 401'],
    ['http 401'],
    ['token', 'invalid'],
    ['token', 'inv\u00e1lid'],
    ['token', 'v\u00e1lido'],
    ['token', 'caduc'],
    ['token', 'vencid'],
    ['no autorizad'],
    ['n\u00e3o autorizad'],
    ['autentica', 'fall'],
    ['autentica', 'falh'],
    ['falh', 'autentica'],
    ['fall', 'autentica'],
    ['error de autentica'],
    ['erro de autentica'],
];
/**
 * Every weak pattern needs one of these, and Meta's errors have one in practice (`OAuthException`, `access token`), so
 * that most lines are done after one look.
 */
const SUSPECT = /token|auth|autori|autentica|40[13]|190|13\d{4}/iu;
/** How far from what was found a line is searched for the name of another service. */
const REACH = 2_000;
/**
 * What the line says by the table; nothing where it may still be weak.
 * @param text in lower case
 * @param weakAt where it sounds like an error, if it does
 */
function classify(text, weakAt) {
    const isGraphs = NAMES_GRAPH.test(text);
    const at = weakAt ?? text.search(BARE_CODE);
    const near = at < 0 || isGraphs ? '' : text.slice(Math.max(0, at - REACH), at + REACH);
    for (const row of ROWS) {
        const isElsewhere = row.evidence === 'elsewhere';
        if (isElsewhere && near === '')
            continue;
        const said = row.says.exec(isElsewhere ? near : text);
        if (!said || row.besides?.test(text) === false || row.unless?.test(near))
            continue;
        return {
            evidence: row.evidence,
            name: row.evidence === 'messaging' ? `${row.name} ${said[1]}` : row.name,
            locate: (shown) => shown.toLowerCase().search(row.says),
        };
    }
    return undefined;
}
const BARE_CODE = new RegExp(String.raw `${CODE}190\b`, 'u');

;// CONCATENATED MODULE: ./build/core/log/log-scan.js
// Finds authentication errors among the bot's log lines, in time linear in their length.


/** The weak patterns: case-insensitive, `.*` stays within a line. */
const BUILT_IN_PATTERNS = WEAK.map((literals) => orderedLiterals(literals.join('.*'), literals));
const EVIDENCE = ['strong', 'weak', 'messaging', 'elsewhere'];
/** Kinds of lines that one pattern is split into at most; the last one takes what is left. */
const MOST_KINDS = 4;
const RAILWAY_DROPS = 'Railway rate limit of ';
const OWN_NAME = 'whatsapp-token-manager';
/** The colours of `util.inspect`, also as JSON writes them. */
const COLOURS = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
/(?:\x1b|\\{1,4}(?:u00|x)1b)\[[\d;]{0,20}m/gi;
function scanLogs(lines, options) {
    const groups = new Map();
    const kinds = new Map();
    const patterns = sortPatterns(options.patterns);
    const findings = { scanned: 0, count: 0, strong: 0, groups: [], droppedByRailway: false };
    for (const line of lines) {
        if (!isOfRunningDeployment(line, options))
            continue;
        findings.scanned++;
        if (line.text.startsWith(RAILWAY_DROPS))
            findings.droppedByRailway = true;
        const found = judgeLine(line.text, patterns);
        if (!found)
            continue;
        const { text } = line;
        if (found.evidence === 'strong')
            findings.strong++;
        if (found.evidence === 'strong' || found.evidence === 'weak')
            findings.count++;
        const name = `${found.evidence} ${found.name}`;
        const known = kinds.get(name) ?? new Set();
        kinds.set(name, known);
        const kind = fingerprint(text, found.locate(text));
        if (known.size < MOST_KINDS)
            known.add(kind);
        const key = `${name} ${known.has(kind) ? kind : ''}`;
        count(groups, key, { ...found, text, timestamp: line.timestamp });
    }
    findings.groups = [...groups.values()]
        .sort((a, b) => EVIDENCE.indexOf(a.evidence) - EVIDENCE.indexOf(b.evidence) || b.count - a.count)
        .map(({ newest, locate, ...group }) => ({ ...group, example: options.sanitizeExcerpt(newest, locate) }));
    return findings;
}
function count(groups, key, { evidence, name, locate, text, timestamp }) {
    const group = groups.get(key);
    if (!group) {
        const times = { first: timestamp, last: timestamp };
        groups.set(key, { pattern: name, evidence, count: 1, ...times, newest: text, locate });
        return;
    }
    group.count++;
    if (timestamp < group.first)
        group.first = timestamp;
    if (timestamp >= group.last)
        Object.assign(group, { last: timestamp, newest: text, locate });
}
function sortPatterns(patterns) {
    return {
        builtIn: patterns.filter((pattern) => BUILT_IN_PATTERNS.includes(pattern)),
        own: patterns.filter((pattern) => !BUILT_IN_PATTERNS.includes(pattern) && !pattern.silences),
        silencing: patterns.filter(({ silences }) => silences),
    };
}
/** A pattern of the user's own counts, whatever else the line names: it was asked for. */
function judgeLine(line, { builtIn, own, silencing } = { builtIn: BUILT_IN_PATTERNS, own: [], silencing: [] }) {
    const isSuspect = SUSPECT.test(line);
    if ((!isSuspect && own.length === 0) || isOurOwn(line))
        return undefined;
    const text = line.replace(COLOURS, '');
    const lower = text.toLowerCase();
    const isGraphs = isSuspect && NAMES_GRAPH.test(lower);
    const matching = (pattern) => pattern.matches(text, lower);
    if (!isGraphs && silencing.some(matching))
        return undefined;
    const asked = own.find(matching);
    const weak = (isSuspect ? (isGraphs ? BUILT_IN_PATTERNS : builtIn).find(matching) : undefined) ?? asked;
    const found = isSuspect ? classify(lower, weak && locate(weak, text)) : undefined;
    if (found?.evidence === 'strong' || (found && !asked))
        return found;
    return weak && { evidence: 'weak', name: weak.name, locate: (shown) => locate(weak, shown) };
}
function locate(pattern, text) {
    return pattern.locate?.(text) ?? 0;
}
/** Tells one error from another by the words around what was found, less what differs from line to line. */
function fingerprint(text, at) {
    const start = text.lastIndexOf('\n', at) + 1;
    const words = (part) => part.toLowerCase().match(/(?<![^\s"'{,:])[\p{L}.-]{3,30}(?![^\s"'},:])/gu) ?? [];
    const before = words(text.slice(Math.max(start, at - 100), Math.max(at, 0))).slice(-4);
    return [...before, ...words(text.slice(Math.max(at, 0), at + 200)).slice(0, 6)].join(' ');
}
/** Whether the running deployment wrote it, as far as can be told. */
function isOfRunningDeployment(line, { since, deploymentId }) {
    if (deploymentId !== undefined && line.deploymentId !== undefined)
        return line.deploymentId === deploymentId;
    return since === undefined || line.timestamp >= since;
}
/** Our alerts are about the token, too; a monitor on Railway must not take them for the bot's. */
function isOurOwn(text) {
    return text.startsWith(OWN_NAME) || text.includes(alert_lines/* CRITICAL_WORDS */.k_) || text.includes(alert_lines/* BLOCKED_WORDS */.Bs);
}
/**
 * The pattern `a.*b.*c` for literals in lower case. Between literals `.*` only asks for their order, which repeated
 * searching answers in linear time, where a backtracking engine needs quadratic time for `token token token \u2026`.
 */
function orderedLiterals(name, literals) {
    return {
        name,
        matches: (text, lower = text.toLowerCase()) => findInOrder(lower, literals) >= 0,
        locate: (text) => findInOrder(text.toLowerCase(), literals),
    };
}
/** Where the first of them stands, or -1. */
function findInOrder(text, literals) {
    let from = 0;
    let found = 0;
    let first = -1;
    for (let literal = literals[0]; literal !== undefined; literal = literals[found]) {
        const at = text.indexOf(literal, from);
        if (at < 0)
            return -1;
        const lineStart = found === 0 ? from : lastLineStart(text, from, at);
        if (lineStart > from) {
            // No line before this one has that literal behind the others, so the search goes on here.
            from = lineStart;
            found = 0;
        }
        else {
            if (found === 0)
                first = at;
            from = at + literal.length;
            found++;
        }
    }
    return first;
}
/** Where the line of `at` begins, or `from` where no line break lies between. */
function lastLineStart(text, from, at) {
    for (let index = at - 1; index >= from; index--) {
        if (isLineBreak(text.charCodeAt(index)))
            return index + 1;
    }
    return from;
}
/** The characters that `.` does not match. https://tc39.es/ecma262/#prod-LineTerminator */
function isLineBreak(charCode) {
    return charCode === 10 || charCode === 13 || charCode === 0x2028 || charCode === 0x2029;
}
/** `1 log line`, `2 log lines`. */
function countLogLines(count) {
    return count === 1 ? '1 log line' : `${count} log lines`;
}


/***/ }),

/***/ 4220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ reasonLine),
/* harmony export */   A_: () => (/* binding */ LEVELS),
/* harmony export */   OV: () => (/* binding */ sortByLevel),
/* harmony export */   cY: () => (/* binding */ worstLevel),
/* harmony export */   dc: () => (/* binding */ toldOf),
/* harmony export */   nW: () => (/* binding */ OUTAGES),
/* harmony export */   tw: () => (/* binding */ isLoud),
/* harmony export */   u1: () => (/* binding */ hasEffect)
/* harmony export */ });
// The words every judgement is made of: a level, and reasons that say what happened, why probably, and what to do.
/** Whether it is an error, or worse: it opens an issue, and makes a run red unless `fail-on` says otherwise. */
function isLoud(level) {
    return level === 'error' || level === 'critical';
}
/** From quiet to loud, so that the worst of several can be taken. */
const LEVELS = ['info', 'warning', 'error', 'critical'];
/** The codes of services that gave no usable answer, and which these are. */
const OUTAGES = {
    META_UNAVAILABLE: 'Meta',
    RAILWAY_UNAVAILABLE: 'Railway',
    GITHUB_UNAVAILABLE: 'GitHub',
};
function hasEffect(reasons, effect) {
    return reasons.some((reason) => reason.effect === effect);
}
/** What programs are told of a reason: what people are told. */
function toldOf({ headline: _line, effect: _does, noAnswerFrom: _silent, sequel: _same, ...told }) {
    return told;
}
/** Loudest first. */
function sortByLevel(reasons) {
    return reasons.toSorted((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level));
}
/** All of it in one line, behind its code. */
function reasonLine({ code, what, why, fix }) {
    return [`${code}: ${what}`, why, fix && `What to do: ${fix}`].filter(Boolean).join(' ');
}
/** The loudest level among several; `info` when there is none. */
function worstLevel(levels) {
    let worst = 0;
    for (const level of levels)
        worst = Math.max(worst, LEVELS.indexOf(level));
    return LEVELS[worst] ?? 'info';
}


/***/ }),

/***/ 193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PI: () => (/* binding */ redactOutside),
/* harmony export */   lY: () => (/* binding */ createRedactor),
/* harmony export */   n0: () => (/* binding */ looksSecret)
/* harmony export */ });
/* unused harmony export redactPersonal */
/* harmony import */ var _sensitive_shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1649);
// Takes secrets and personal data out of text that leaves the program, in time linear in its length.

const MASK = '***';
/** Shorter values would blank out ordinary words everywhere. */
const SHORTEST_SECRET = 4;
/** Eight characters of a secret are always this many of its characters, base64 digits and hex digits. */
const GRAM = { plain: 8, base64: 10, hex: 16 };
const GRAM_LENGTHS = Object.values(GRAM);
/** What often stands before a secret, and in our own sentences as well: a URL's scheme, a pasted `NAME=`. */
const PREAMBLE = /^(?:[A-Za-z][A-Za-z0-9+.-]*:\/\/|[A-Z0-9_]*(?:TOKEN|SECRET|KEY)=)(?=.{8})/s;
/**
 * A function that masks every known secret, each fragment of eight characters or more, and what looks like a secret
 * of Meta or GitHub: as it is, URL-encoded, JSON-escaped, in hex and in base64. Applying it again changes nothing.
 * Fragments with white space in them stay (a variable that wrongly holds words must not garble our sentences).
 */
function createRedactor(secrets) {
    // Indexed when the next text comes: many secrets may become known before.
    let waiting = [...secrets];
    const index = { grams: new Set(), beginnings: new Uint8Array(0x10000), wholes: new Set() };
    const learn = () => {
        for (const value of waiting)
            indexSecret(index, value);
        waiting = [];
    };
    const redact = (text) => {
        learn();
        for (let before = text;;) {
            const after = mask(before, index);
            // A mask may complete a secret that has asterisks of its own. Each further round makes the text shorter.
            if (after === before)
                return after;
            before = after;
        }
    };
    return Object.assign(redact, {
        add: (value) => void waiting.push(value),
        holds: (text) => {
            learn();
            const covered = new Uint8Array(text.length);
            coverGrams(text, index, covered);
            return covered.includes(1);
        },
    });
}
function indexSecret(index, value) {
    const secret = value.trim().replace(PREAMBLE, '');
    if (secret.length < SHORTEST_SECRET)
        return;
    for (const form of plainForms(secret))
        indexForm(index, form, GRAM.plain);
    for (const form of base64Forms(secret))
        indexForm(index, form, GRAM.base64);
    const hex = Buffer.from(secret).toString('hex');
    for (const form of [hex, hex.toUpperCase()])
        indexForm(index, form, GRAM.hex);
}
/** Ways to write a value in which eight of its characters never take less than eight. */
function plainForms(secret) {
    const wellFormed = secret.replace(/\p{Surrogate}/gu, '\ufffd');
    const json = JSON.stringify(secret).slice(1, -1);
    const urls = [encodeURIComponent(wellFormed), new URLSearchParams({ '': wellFormed }).toString().slice(1)];
    const lower = urls.map((url) => url.replace(/%../g, (byte) => byte.toLowerCase()));
    return new Set([secret, json, json.replaceAll('/', '\\/'), ...urls, ...lower]);
}
/** The digits of base64 and base64url that the value alone decides, behind 0, 1 or 2 bytes of something else. */
function base64Forms(secret) {
    const forms = new Set();
    for (const shift of [0, 1, 2]) {
        const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]);
        for (const encoding of ['base64', 'base64url']) {
            const digits = bytes
                .toString(encoding)
                .replace(/=+$/, '')
                .slice(Math.ceil((shift * 8) / 6));
            // The last digit counts where the value ends the data, and not where something follows.
            forms.add(digits).add(digits.slice(0, Math.floor((bytes.length * 8) / 6) - Math.ceil((shift * 8) / 6)));
        }
    }
    return forms;
}
function indexForm(index, form, length) {
    if (form.length < length || /\s/.test(form))
        index.wholes.add(form);
    for (const run of form.split(/\s+/)) {
        let key = 0;
        for (let at = 0; at <= run.length - length + 3; at++) {
            key = nextKey(key, run.charCodeAt(at));
            if (at < 3)
                continue;
            index.beginnings[key] = 1;
            index.grams.add(run.slice(at - 3, at - 3 + length));
        }
    }
}
/** A key of the last four characters: whatever came before has been shifted out. */
function nextKey(key, charCode) {
    return ((key << 4) ^ charCode) & 0xffff;
}
function mask(text, index) {
    // Everything is found in the same text and covered first, so that no mask can cut another secret in two.
    const covered = new Uint8Array(text.length);
    coverGrams(text, index, covered);
    for (const whole of index.wholes) {
        for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1))
            covered.fill(1, at, at + whole.length);
    }
    for (const shape of _sensitive_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRETS */ .cW)
        if (shape.always)
            coverShape(text, shape, covered);
    return maskCovered(text, covered);
}
function maskCovered(text, covered) {
    let masked = '';
    let at = 0;
    for (let start = covered.indexOf(1); start >= 0; start = covered.indexOf(1, at)) {
        masked += text.slice(at, start) + MASK;
        const end = covered.indexOf(0, start);
        if (end < 0)
            return masked;
        at = end;
    }
    return masked + text.slice(at);
}
function coverShape(text, shape, covered) {
    if ('says' in shape) {
        for (const match of text.matchAll(shape.says)) {
            const end = match.index + match[0].length;
            covered.fill(1, end - (match[1] ?? match[0]).length, end);
        }
        return;
    }
    const { begins, ends, isWhole, isQuoted, last } = shape;
    begins.lastIndex = 0;
    // Goes on behind each value, so that no character is looked at twice.
    for (let match = begins.exec(text); match; match = begins.exec(text)) {
        const start = begins.lastIndex;
        ends.lastIndex = start;
        const stop = ends.exec(text)?.index ?? text.length;
        let end = last ? text.slice(start, stop).lastIndexOf(last) + start : stop;
        while (isQuoted && end > start && stop - end < 8 && text[end - 1] === '\\')
            end -= 1;
        if (end > start)
            covered.fill(1, isWhole ? match.index : start, end);
        begins.lastIndex = Math.max(start, stop);
    }
}
function coverGrams(text, { grams, beginnings }, covered) {
    let key = 0;
    for (let at = 0; at < text.length; at++) {
        key = nextKey(key, text.charCodeAt(at));
        if (beginnings[key] === 0 || at < 3)
            continue;
        const start = at - 3;
        for (const length of GRAM_LENGTHS) {
            if (grams.has(text.slice(start, start + length)))
                covered.fill(1, start, start + length);
        }
    }
}
/** Whether something in it has the form of a secret of Meta or GitHub. */
function looksSecret(text) {
    const covered = new Uint8Array(text.length);
    for (const shape of _sensitive_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRETS */ .cW)
        if (shape.always)
            coverShape(text, shape, covered);
    return covered.includes(1);
}
/** Secrets of other services, and what is personal. For what others wrote: our own sentences say `token:` and `key=`. */
function redactOutside(text) {
    const covered = new Uint8Array(text.length);
    for (const shape of _sensitive_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRETS */ .cW)
        if (!shape.always)
            coverShape(text, shape, covered);
    return redactPersonal(maskCovered(text, covered));
}
/** Telephone numbers, addresses and ids of people become a word in brackets; dates and times stay. */
function redactPersonal(text) {
    return _sensitive_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .PERSONAL */ .zv.reduce((clean, { says, instead }) => clean.replace(says, (_match, kept) => (typeof kept === 'string' ? kept : instead)), text);
}


/***/ }),

/***/ 9507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ ourWord),
/* harmony export */   Os: () => (/* binding */ toWord),
/* harmony export */   d6: () => (/* binding */ codeFence),
/* harmony export */   g$: () => (/* binding */ sanitizeLine),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   ti: () => (/* binding */ inlineCode),
/* harmony export */   u8: () => (/* binding */ Outside)
/* harmony export */ });
// Makes remote text harmless: one plain line that no terminal, log or Markdown reader takes for an instruction.
/** What others wrote, as it came. Printing, joining and JSON show nothing of it. */
class Outside {
    #text;
    #clean;
    constructor(text, clean) {
        this.#text = text;
        this.#clean = clean;
    }
    /** To compare with, to search in, to send back to where it came from; never to be shown. */
    raw() {
        return this.#text;
    }
    /** Cleaned when it is shown, so that secrets count that were not known when it came. */
    shown(maxLength) {
        return this.#clean(this.#text, maxLength);
    }
    toString() {
        return '[text from outside]';
    }
    toJSON() {
        return '[text from outside]';
    }
}
/** An id or a word out of a service's own list, which is harmless by its form; nothing where it has another. */
function toWord(text) {
    return /^\w[\w-]{0,63}$/.test(text) ? text : undefined;
}
/** Our own word in the place of one from outside: a literal, which the compiler sees to. */
function ourWord(text) {
    return text;
}
/** Cursor movements, colours, window titles and links, ended or not. https://invisible-island.net/xterm/ctlseqs/ctlseqs.html */
const ESCAPES = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
/(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/g;
/** Everything that is there without being seen, which includes lone surrogates and the direction of writing. */
const INVISIBLE = /[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]|(?![\t-\r\x85])\p{Cc}/gu;
const WHITE_SPACE = /[\s\x85]+/g;
/**
 * What GitHub acts upon, and a character of the same looks and length to take its place: a zero-width one would be
 * stripped the next time, a longer one could be cut.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
const LOOKALIKES = [
    [/@/g, '\uff20'],
    // `#1`, `owner/repo#1`, and the runner's old commands, which it obeys anywhere in a line: `##[error]`.
    [/#(?=[\d[])/g, '\uff03'],
    [/(?<=gh)-(?=\d)/gi, '\u2011'],
    [/(?<=\/(?:issues|pull|discussions))\/(?=\d)/gi, '\uff0f'],
    // The runner's commands begin a line: `::error::`.
    [/^:(?=:)/g, '\uff1a'],
    // Tags, comments, links and pictures, where the text does not stand in a code block.
    [/<(?=[a-z/!?])/gi, '\u2039'],
    [/\](?=[([])/g, '\uff3d'],
    [/(?<=--)>/g, '\u203a'],
];
/** Enough of the raw text to fill the line even when much of it turns out to be escapes. */
const RAW_PER_SHOWN = 8;
/**
 * One line of at most `maxLength` code points, `\u2026` included where it was cut. Applying it again changes nothing.
 * Only the beginning of a long text is looked at.
 */
function sanitizeLine(text, maxLength = 300) {
    const line = plainLine(text, maxLength);
    return LOOKALIKES.reduce((safe, [pattern, lookalike]) => safe.replace(pattern, lookalike), line);
}
/** The same for the words of whoever runs the program: they may link and mention whom they like. */
function plainLine(text, maxLength) {
    const looked = text.slice(0, maxLength * RAW_PER_SHOWN);
    const plain = looked.replace(ESCAPES, '').replace(INVISIBLE, '').replace(WHITE_SPACE, ' ').trim();
    return cut([...plain], maxLength, looked.length < text.length);
}
function cut(codePoints, maxLength, isCut) {
    if (!isCut && codePoints.length <= maxLength)
        return codePoints.join('');
    return `${codePoints.slice(0, maxLength - 1).join('')}\u2026`;
}
/** The lines as a Markdown code block, in a fence that nothing inside can close. */
function codeFence(lines) {
    const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
    return [fence, ...lines, fence].join('\n');
}
/** The text as a Markdown code span that nothing inside can close, also in a cell of a table. */
function inlineCode(text) {
    // An escaped bar shows its backslash outside tables, and a backslash before it would undo the escape.
    const line = text.replace(WHITE_SPACE, ' ').replaceAll('|', '\uff5c');
    const ticks = '`'.repeat(longestRun(line) + 1);
    const room = line === '' || /^[` ]|[` ]$/.test(line) ? ' ' : '';
    return `${ticks}${room}${line}${room}${ticks}`;
}
function longestRun(text) {
    return (text.match(/`+|~+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}


/***/ }),

/***/ 1649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cW: () => (/* binding */ SECRETS),
/* harmony export */   wK: () => (/* binding */ isPlaceholder),
/* harmony export */   zv: () => (/* binding */ PERSONAL)
/* harmony export */ });
// What secrets and personal data look like, where nobody knows their value: one table each, every row in linear time.
const META_NAME = `(?:(?:access|input|exchange|revoke|refresh|verify)[_-]?token|(?:client|app)[_-]?secret|appsecret_proof)`;
/** From the name to the value, also inside JSON that is a string of JSON. */
const IS = String.raw `\\{0,8}["']?\s{0,8}(?:=>?|:|%3D)\s{0,8}\\{0,8}`;
/** What a name ends with whose value is a secret. */
const SECRET_NAME = String.raw `(?:token|secret|passw(?:or)?d|\bpwd|passphrase|senha|contrase\u00f1a|credentials?|(?:api|access|private|secret|signing|encryption|master|account|auth)[_-]?key|(?<![a-z])key|signature|\bsig|\bhmac|session(?:[_-]?id)?|\bsid|\botp|\bpin|\bjwt|\bauth)`;
/** Says what is wrong, and is no secret. */
const NOTHING = String.raw `(?!(?:undefined|null|none|nil|true|false|empty|missing|\*{3})\b|\*)`;
const SCHEMES = String.raw `(?:basic|bearer|token|digest|apikey|negotiate|oauth)\s{1,8}`;
const SCHEME = `(?:${SCHEMES}|(?!${SCHEMES}))`;
/**
 * Meta documents no shape for its tokens: this one was observed. GitHub's prefixes:
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 * The others follow gitleaks' rules, but for the lengths, which change: https://github.com/gitleaks/gitleaks
 */
const SECRETS = [
    { what: 'Meta token', always: true, begins: /(?:EAA\w|\bEA[A-Z])[\w-]{16}/g, ends: /[^\w-]/g, isWhole: true },
    {
        what: 'Meta field, "quoted"',
        always: true,
        begins: new RegExp(`${META_NAME}${IS}"`, 'gi'),
        ends: /["\r\n]/g,
        isQuoted: true,
    },
    {
        what: "Meta field, 'quoted'",
        always: true,
        begins: new RegExp(`${META_NAME}${IS}'`, 'gi'),
        ends: /['\r\n]/g,
        isQuoted: true,
    },
    {
        what: 'Meta field in a query',
        always: true,
        begins: new RegExp(`${META_NAME}(?:=|%3D)`, 'gi'),
        ends: /[&\s"'\x60\\<>]/g,
    },
    { what: 'app token', always: true, says: /\d{13,18}(?:\||%7C)[A-Za-z0-9_-]{20,9999}/gi },
    {
        what: 'Meta field',
        always: true,
        says: new RegExp(String.raw `${META_NAME}["']?:\s{0,8}([\w.|~+/=-]{16,9999})`, 'gi'),
    },
    // `Bearer undefined` is no secret, but the whole diagnosis.
    { what: 'Bearer', always: true, says: /\bBearer(?:\s|%20){1,8}(?!undefined\b)([\w.~+/=|-]{8,9999})/gi },
    { what: 'GitHub', always: true, says: /gh[opsru]_[A-Za-z0-9]{16,9999}|github_pat_[A-Za-z0-9_]{16,9999}/g },
    // JSON in base64 as a JWT begins, with or without the parts that follow.
    { what: 'JWT', always: true, says: /eyJ[A-Za-z0-9_-]{14,9999}(?:\.[A-Za-z0-9_-]{0,9999}){0,4}/g },
    { what: 'OpenAI, Anthropic and their like', says: /\b(?:sk|pplx|gsk|xai|key|r8|hf|fw)[-_][\w-]{16,9999}/gi },
    { what: 'Stripe', says: /\b(?:sk|rk|pk)_(?:live|test|prod)_\w{8,9999}|\bwhsec_[\w+/=]{8,9999}/gi },
    { what: 'SendGrid', says: /\bSG\.[\w-]{8,999}(?:\.[\w-]{0,999})?/g },
    { what: 'Brevo, Mailgun', says: /\b(?:xkeysib|xsmtpsib|pubkey|key)-[\w-]{16,999}/g },
    {
        what: 'Slack',
        says: /\bx(?:ox[a-z]|app)(?:\.xox[a-z])?-[\w-]{8,9999}|hooks\.slack\.com\/\w{1,20}\/([\w/+-]{8,999})/gi,
    },
    { what: 'Discord', says: /\b[MNO][\w-]{23,28}\.[\w-]{6}\.[\w-]{20,99}|api\/webhooks\/([\w/-]{8,999})/g },
    {
        what: 'Google',
        says: /\bAIza[\w-]{16,999}|\bya29\.[\w.-]{8,9999}|\bGOCSPX-[\w-]{8,99}|\b[14]\/\/?0[\w-]{16,9999}/g,
    },
    { what: 'AWS', says: /\b(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,99}|\bABSK[\w+/=]{16,999}/g },
    { what: 'Azure', says: /\b\w{3}\dQ~[\w.~-]{20,99}|\bsv=\d[^\s"'\x60<>]{16,2000}/g },
    { what: 'Telegram', says: /(?<!\d)\d{5,16}(?::|%3A)[A-Za-z0-9_-]{24,999}/gi },
    { what: 'Twilio', says: /\b(?:AC|SK)[0-9a-f]{32}/gi },
    {
        what: 'GitLab, npm, Shopify, DigitalOcean, Notion, Linear, Sentry, Supabase, Mercado Pago',
        says: /\b(?:gl[a-z]{2,6}-|npm_|shp[a-z]{2}_|do[opr]_v1_|ntn_|lin_api_|sntry[a-z]_|sb_[a-z]{6,12}_|sbp_|APP_USR-|TEST-\d{10}|PMAK-|dapi|sq0[a-z]{3}-|rpa_|re_)[\w-]{12,999}/g,
    },
    {
        what: 'private key',
        begins: /-----BEGIN[ A-Z]{0,40}PRIVATE KEY(?: BLOCK)?-----/g,
        ends: /-----END/g,
    },
    { what: 'password in a URL', begins: /:\/\/(?=[^\s/"'\x60<>]{0,256}:)/g, ends: /[\s"'\x60<>]/g, last: '@' },
    // A data source name without a scheme: `bot:password@tcp(mysql:3306)/bot`.
    { what: 'password before a protocol', says: /:([^\s:"'\x60]{1,200})(?=@(?:tcp|unix|udp)\()/g },
    {
        what: 'header, "quoted"',
        begins: new RegExp(`(?:authorization|cookie)${IS}["']${SCHEME}${NOTHING}`, 'gi'),
        ends: /["'\r\n]/g,
        isQuoted: true,
    },
    {
        what: 'authorization',
        begins: new RegExp(`authorization${IS}${SCHEME}${NOTHING}(?=[^\\s"'])`, 'gi'),
        ends: /[\s"',;]/g,
    },
    { what: 'cookies', begins: new RegExp(`cookie${IS}(?=[^\\s"'])`, 'gi'), ends: /["'\r\n]/g },
    { what: 'Basic', says: /\bBasic(?:\s|%20){1,8}([\w+/=-]{8,9999})/gi },
    {
        what: 'named, "quoted"',
        begins: new RegExp(`${SECRET_NAME}${IS}"${NOTHING}`, 'gi'),
        ends: /["\r\n]/g,
        isQuoted: true,
    },
    {
        what: "named, 'quoted'",
        begins: new RegExp(`${SECRET_NAME}${IS}'${NOTHING}`, 'gi'),
        ends: /['\r\n]/g,
        isQuoted: true,
    },
    {
        what: 'named, in a query or a setting',
        begins: new RegExp(`${SECRET_NAME}(?:=|%3D)${NOTHING}`, 'gi'),
        ends: /[&\s"'\x60\\<>,;]/g,
    },
    // Words follow a colon as well: only what holds a digit, or stands behind a name that no sentence ends with.
    {
        what: 'named, behind a colon',
        says: new RegExp(String.raw `${SECRET_NAME}\\{0,8}["']?\s{0,4}:\s{0,4}(?=[^\s"',;]{0,40}\d)([^\s"',;&<>\\]{4,9999})`, 'gi'),
    },
    {
        what: 'password, behind a colon',
        says: new RegExp(String.raw `(?:passw(?:or)?d|\bpwd|passphrase|senha|secret|api[_-]?key)\s{0,4}:\s{0,4}${NOTHING}([^\s"',;&<>\\]{4,9999})`, 'gi'),
    },
];
/** The calendar's words, so that a date with a time is no telephone number. */
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}';
const CLOCK = String.raw `[012]?\d:[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:\s?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?`;
const KEPT = [
    String.raw `(?<![\d+])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ][012]\d:[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?`,
    String.raw `(?<![\d+])(?:19|20)\d\d/(?:0[1-9]|1[0-2])/(?:0[1-9]|[12]\d|3[01])(?: ${CLOCK})?`,
    String.raw `(?<![\d+])[0-3]?\d[-/ ]${MONTH}[-/ ](?:(?:19|20)\d\d|\d\d)(?:[: ]${CLOCK})?`,
    String.raw `\b${MONTH} [0-3]?\d(?:,? (?:19|20)\d\d)?(?:,? ${CLOCK})?`,
    String.raw `(?<![\d:+])[012]\d:[0-5]\d:[0-5]\d(?:[.,]\d{1,9})?`,
    String.raw `\(#\d{1,7}\)`,
].map((shape) => `${shape}(?![\\d:])`);
const BETWEEN_DIGITS = String.raw `(?:[\s\p{Pd}+().\[\]/_\u00b7\u2022\u2219|~*]|[,;:](?!\s)|%(?:25){0,3}(?:20|2[0-9A-F]|09|C2%(?:25){0,3}A0)|&(?:nbsp|ndash|#x?[0-9a-f]{1,4});|\\{1,4}(?:u00a0|u20[01][0-9a-f]|[tn]))`;
const PHONE_NUMBER = String.raw `\+?\p{Nd}(?:${BETWEEN_DIGITS}{0,3}\p{Nd}){7,9999}`;
const AT = String.raw `(?:[@\uff20]|%(?:25){0,4}40|&#(?:64|x40);|&commat;|\\{1,4}(?:u0040|x40))`;
const PART = String.raw `[\w\u00a1-\uffff-]{1,99}`;
/** What is personal, and the word in its place; a group is text that stays as it is. */
const PERSONAL = [
    // Base64 over the customer's number.
    { what: 'message id', says: /wamid(?:\.|%2E)[\w+/=%-]{4,999}/gi, instead: '[message id]' },
    // Only begins where a run of digits begins, or each digit of a long run would be a new attempt.
    {
        what: 'WhatsApp id',
        says: new RegExp(String.raw `(?<![\p{Nd}:-])\p{Nd}[\p{Nd}:-]{0,99}${AT}(?:s\.whatsapp\.net|c\.us|g\.us|lid|broadcast)\b`, 'gu'),
        instead: '[number]',
    },
    // Replaces the telephone number since April 2026.
    {
        what: 'business-scoped user id',
        says: /(?<![\w.])[A-Z]{2}\.(?:ENT\.)?(?=[A-Za-z]{0,40}\d)[A-Za-z0-9]{8,128}(?![\w.])/g,
        instead: '[user]',
    },
    // The last part begins with a letter: `express@4.18.2` is a package.
    {
        what: 'e-mail address',
        says: new RegExp(String.raw `(?:"[^"\r\n]{1,99}"|(?<![\w.%+\u00a1-\uffff-])[\w.%+\u00a1-\uffff-]{1,999})${AT}${PART}(?:\.${PART}){0,32}\.[a-z\u00a1-\uffff][\w\u00a1-\uffff-]{1,99}`, 'gi'),
        instead: '[e-mail]',
    },
    {
        what: 'place',
        says: /(?<=\b(?:lat|lng|lon|latitude|longitude)["']?\s{0,2}[=:]\s{0,2}["']?)[-+]?\d{1,3}\.\d{1,20}/gi,
        instead: '[place]',
    },
    // More than the fifteen digits of a telephone number as well: two of them may stand side by side.
    { what: 'telephone number', says: new RegExp(`(${KEPT.join('|')})|${PHONE_NUMBER}`, 'giu'), instead: '[number]' },
    // What has more digits than seven is a number by now.
    { what: 'IPv4 address', says: /(?:::ffff:)?(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d)/gi, instead: '[ip]' },
    {
        what: 'IPv6 address',
        says: /(?<![\w:])(?=[0-9a-f:]{0,40}\d)(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}|(?:[0-9a-f]{1,4}:){2,7}:|::(?:ffff:)?[0-9a-f]{2,4})(?![\w:])/gi,
        instead: '[ip]',
    },
];
/** What stands in templates where a secret should be, and words of our own, which would be masked everywhere. */
const PLACEHOLDER_WORDS = new Set(`a access account admin an api app auth bot business change changeme code critical default demo dummy empty enter error
  example expired expiring facebook fill fixme foo bar baz generated github goes here hidden id info insert invalid key
  live main meta misconfigured missing monitor me my name new nil no none not null number old optional page password paste
  permanent phone placeholder production put railway real redacted removed replace sample secret some staging string
  system temp temporary test that the this tbd to todo token true false unchanged undefined unknown unset update user
  valid value variable warning whatsapp with xx xxx xxxx yes you your`.split(/\s+/));
/** Whether somebody left a placeholder where a secret belongs: nothing but such words, or one character again and again. */
function isPlaceholder(text) {
    const bare = text.trim();
    if (/^(\S)\1{3,}$/u.test(bare))
        return true;
    if (/[\d+/=]|[^\s\w<>[\]{}()"'.,:;!?-]/.test(bare))
        return false;
    const words = bare.replace(/([a-z])(?=[A-Z])/g, '$1 ').match(/[A-Za-z]+/g) ?? [];
    return words.length > 0 && words.every((word) => PLACEHOLDER_WORDS.has(word.toLowerCase()));
}


/***/ }),

/***/ 9473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   Ge: () => (/* binding */ toReason),
/* harmony export */   T4: () => (/* binding */ IssueGoneError),
/* harmony export */   WP: () => (/* binding */ describeBug),
/* harmony export */   us: () => (/* binding */ ServiceUnavailableError),
/* harmony export */   w3: () => (/* binding */ SetupError),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/* unused harmony export PROGRAM_CODES */
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9507);

/** What is said of the call, of services, and of what the program writes. */
const PROGRAM_CODES = {
    // What is stored on Railway, or was handed in.
    VARIABLE_MISSING: {},
    VARIABLE_UNUSABLE: {},
    VARIABLE_PADDED: {},
    TOKEN_DIFFERS: {},
    TOKEN_MISSING: {},
    TOKEN_BROKEN: {},
    PHONE_NUMBER_ID_MISSING: {},
    PHONE_NUMBER_ID_UNUSABLE: {},
    // The call itself.
    WRONG_INPUT: {},
    PROXY_INVALID: {},
    DRY_RUN: {},
    PULL_REQUEST: {},
    EVENT_UNREADABLE: {},
    RUNNER_FILE_UNWRITABLE: {},
    INTERNAL_ERROR: { effect: 'own-bug' },
    // Railway.
    RAILWAY_TOKEN_REFUSED: {
        headline: {
            line: 'The monitor of {bot} has no access to Railway: check its own Railway token',
            title: 'Railway token refused',
        },
        effect: 'monitor-refused',
    },
    RAILWAY_REQUEST_REFUSED: {},
    RAILWAY_IDS_MISSING: {},
    RAILWAY_SERVICE_AMBIGUOUS: {},
    RAILWAY_SERVICE_NOT_FOUND: {},
    LOGS_UNREAD: {},
    // GitHub: issues and runs.
    GITHUB_TOKEN_REFUSED: {},
    GITHUB_TOKEN_EXPIRES: {},
    GITHUB_REFUSED: {},
    REPOSITORY_MOVED: {},
    REPOSITORY_ARCHIVED: {},
    SSO_REQUIRED: {},
    ADDRESS_NOT_ALLOWED: {},
    TOKEN_KIND_FORBIDDEN: {},
    INTERACTIONS_RESTRICTED: {},
    LABEL_REFUSED: {},
    REPOSITORY_NOT_FOUND: {},
    ISSUES_DISABLED: {},
    ISSUES_FORBIDDEN: {},
    ISSUE_LOCKED: {},
    ASSIGNEES_REFUSED: {},
    BOT_NAME_TAKEN: {},
    ACKNOWLEDGED: {},
    MONITOR_NOT_STARTED: {},
    RUNS_HIDDEN: {},
    // The history.
    HISTORY_FORBIDDEN: {},
    HISTORY_REFUSED: {},
    HISTORY_BROKEN: {},
    HISTORY_BUSY: {},
    HISTORY_UNREADABLE: {},
    // Telling people.
    NOTIFY_FAILED: {},
    HEARTBEAT_FAILED: {},
};
/** Somebody outside did not answer, or not usably. Never says anything about the token. */
class ServiceUnavailableError extends Error {
    service;
    what;
    why;
    fix;
    /** The service's own words, where it gave any. */
    said;
    constructor(service, what, options) {
        super([what, options?.why, options?.fix].filter(Boolean).join(' '), options);
        this.name = 'ServiceUnavailableError';
        this.service = service;
        this.what = what;
        this.why = options?.why;
        this.fix = options?.fix;
        this.said = options?.said;
    }
}
/** Railway, Meta or GitHub answered, and the answer shows that something is set up wrongly. */
class SetupError extends Error {
    code;
    why;
    fix;
    constructor(code, text, options) {
        super(text.what, options);
        this.name = 'SetupError';
        this.code = code;
        this.why = text.why;
        this.fix = text.fix;
    }
}
/** The issue was deleted, or moved to another repository. */
class IssueGoneError extends Error {
    number;
    constructor(number, options) {
        super(`Issue #${number} no longer exists.`, options);
        this.name = 'IssueGoneError';
        this.number = number;
    }
}
/** The call itself is wrong: the strings alone show it, before anything is asked. Lists every problem at once. */
class UserError extends Error {
    code;
    problems;
    constructor(code, problems) {
        super(problems.join('\n'));
        this.name = 'UserError';
        this.code = code;
        this.problems = problems;
    }
}
/** A failure of a service as a reason. Throws what is neither an outage nor a set-up fault. */
function toReason(error, level) {
    if (error instanceof ServiceUnavailableError) {
        const { service, what, why, fix } = error;
        // A channel's silence is said as NOTIFY_FAILED, by whoever sends.
        const code = `${service.toUpperCase()}_UNAVAILABLE`;
        const rest = { ...(why ? { why } : {}), ...(fix ? { fix } : {}) };
        return { code, level: level ?? 'warning', what, ...rest, noAnswerFrom: service };
    }
    if (error instanceof SetupError) {
        const { code, message, why, fix } = error;
        const behaviours = PROGRAM_CODES;
        return { code, level: level ?? 'error', what: message, ...(why ? { why } : {}), fix, ...behaviours[code] };
    }
    throw error;
}
/**
 * What a promise comes to. A bug of ours is a reason as well, so that what does not depend on it goes on; a wrong call
 * is thrown on.
 */
async function attempt(promise, level) {
    try {
        return { ok: true, value: await promise };
    }
    catch (error) {
        if (error instanceof UserError)
            throw error;
        const isExpected = error instanceof ServiceUnavailableError || error instanceof SetupError;
        return { ok: false, reason: isExpected ? toReason(error, level) : describeBug(error) };
    }
}
const LONGEST_BUG = 200;
/** What a message repeats of the data it is about may be a secret: JavaScript quotes it, and words of ours are shorter. */
const QUOTED = /"[^"]*"?|\S*\d\S*|\S{17,}/g;
/** As the doors name their source. Of any other frame the function alone: a path says where somebody keeps their files. */
const OUR_FRAME = /^\s+at (?:async )?(?:([\w.#<>$ ]+?) (?:\[as \w+\] )?\()?(src\/[\w/.-]+\.ts:\d+)\)?$/m;
const ANY_FRAME = /^\s+at (?:async )?([\w.#<>$ ]+?) \(/m;
/** A failure that is nobody's but ours: what was thrown, and where. */
function describeBug(error) {
    const { name, message, stack = '' } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    const [, place, source] = OUR_FRAME.exec(stack) ?? ANY_FRAME.exec(stack) ?? [];
    const where = `${place ? `, in ${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitizeLine */ .g$)(place)}` : ''}${source ? `, ${source}` : ''}`;
    const what = `${(0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitizeLine */ .g$)(`${name}: ${message.replace(QUOTED, '\u2026')}`, LONGEST_BUG)}${where}`;
    return {
        ...{ code: 'INTERNAL_ERROR', level: 'error', ...PROGRAM_CODES.INTERNAL_ERROR },
        what: `The WhatsApp token manager failed (${what}).`,
        why: 'This is a bug in the WhatsApp token manager. It says nothing about the token.',
        fix: 'Report this line. The next run tries again.',
    };
}


/***/ }),

/***/ 7872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ Secret),
  S: () => (/* binding */ Secrets)
});

// EXTERNAL MODULE: ./build/core/redact.js
var core_redact = __webpack_require__(193);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(9507);
;// CONCATENATED MODULE: ./build/core/excerpt.js
// The one door for what others wrote: out comes a line that may be shown; what cannot be told apart is not shown.


/** How much stands in front of what was found. */
const LEAD = 80;
const MAX_LENGTH = 300;
const WITHHELD = '(not shown: it may hold a secret)';
/** Text in code: as escapes, entities, numbers of bytes. Nobody reads it, and it may be anything. */
const CODED = /(?:\\{1,4}(?:x[0-9a-f]{2}|u\{?[0-9a-f]{2,6}\}?|[0-3][0-7]{2})){4,9999}|(?:&[#\uff03]x?[0-9a-f]{1,6};){4,9999}|(?:%(?:25){0,3}[0-9a-f]{2}){6,9999}|(?<![a-z\d])(?:(?:0x)?[0-9a-f]{2}[ ,:]{1,2}){8,9999}(?:0x)?[0-9a-f]{0,2}|(?:\d{1,3}, ?){8,9999}\d{0,3}/gi;
/** As keys, hashes and base64 look: long, of letters and several digits. */
const OPAQUE = /(?<![A-Za-z0-9+=])(?=[A-Za-z+=]{0,99}\d)[A-Za-z0-9+=]{20,9999}/g;
/** One harmless line without secrets and personal data. Applying it again changes nothing. */
function cleanLine(text, redact, maxLength) {
    const hide = (raw) => (0,core_redact/* redactOutside */.PI)(redact(raw));
    // Once more afterwards: an invisible character inside a secret hides it from the first look.
    return hide((0,sanitize/* sanitizeLine */.g$)(hide(text).replace(OPAQUE, maskOpaque), maxLength));
}
/** Longer ones are cut by every channel. */
const LONGEST_OWN = 4_000;
/** A line of whoever runs the program, such as a title or a message of a program that uses this one: without secrets. */
function cleanOwnLine(text, redact) {
    return redact((0,sanitize/* plainLine */.h0)(redact(text), LONGEST_OWN));
}
/** One harmless line of the text around the place that `locate` finds in it, without secrets and personal data. */
function sanitizeExcerpt(text, locate, { redact, holds }) {
    const hide = (raw) => (0,core_redact/* redactOutside */.PI)(redact(raw));
    // Whole, before anything is cut: half a secret has no shape. Once more afterwards: what cannot be seen hides one.
    const clean = hide((0,sanitize/* sanitizeLine */.g$)(hide(text), Number.MAX_SAFE_INTEGER));
    const start = Math.max(0, locate(clean) - LEAD);
    const part = clean
        .slice(start, start + 2 * MAX_LENGTH)
        .replace(CODED, '***')
        .replace(OPAQUE, maskOpaque);
    const line = (0,sanitize/* sanitizeLine */.g$)(`${start > 0 ? '\u2026' : ''}${part}`, MAX_LENGTH);
    return (readings(line).some(holds) ? WITHHELD : line);
}
function maskOpaque(run) {
    const digits = run.match(/\d/g)?.length ?? 0;
    return digits > 2 && /[A-Za-z]\d*[A-Za-z]/.test(run) ? '***' : run;
}
/** The ways in which somebody could read it: out of its code, joined, backwards. */
function readings(line) {
    const decoded = decode(decode(line));
    const joined = [line, decoded].map((text) => text.replace(/\\[nrt]|[\s"'`+,;>|\u2026]+/g, ''));
    return [decoded, ...joined, ...[line, decoded, ...joined].map(backwards), ...[line, ...joined].flatMap(fromBase64)];
}
function decode(line) {
    return line
        .replace(/\\{1,4}x([0-9a-f]{2})|\\{1,4}u\{?0{0,4}([0-9a-f]{2})\}?|%(?:25){0,3}([0-9a-f]{2})|&[#\uff03]x([0-9a-f]{2});/gi, (_all, ...codes) => String.fromCharCode(Number.parseInt(codes.slice(0, 4).find(Boolean), 16)))
        .replace(/&[#\uff03](\d{2,3});/g, (_all, code) => String.fromCharCode(Number(code)));
}
function backwards(line) {
    return [...line].reverse().join('');
}
function fromBase64(line) {
    const runs = line.match(/[\w+/-]{12,}/g) ?? [];
    return runs.flatMap((run) => [0, 1, 2, 3].map((shift) => Buffer.from(run.slice(shift), 'base64').toString('latin1')));
}

// EXTERNAL MODULE: ./build/core/sensitive-shapes.js
var sensitive_shapes = __webpack_require__(1649);
;// CONCATENATED MODULE: ./build/secret.js
// A string that cannot print itself, and the keeper that takes every such string out of outgoing text.



/** Holds a secret. Printing, joining, JSON and `util.inspect` show `[secret]`; only `reveal()` gives the value. */
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    /** The value. Call this where it is sent, and nowhere else. */
    reveal() {
        return this.#value;
    }
    toString() {
        return '[secret]';
    }
    toJSON() {
        return '[secret]';
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return '[secret]';
    }
}
const NOT_CLEANED = 'This text could not be searched for secrets, so it is not shown. Please report that.';
/** Where every secret of a run is made, so that none exists that the redactor does not know. */
class Secrets {
    #values = new Set();
    #onNew;
    #redactor = (0,core_redact/* createRedactor */.lY)([]);
    /** @param onNew told of each new value before anything else can see it; masks it in the runner's log. */
    constructor(onNew = () => { }) {
        this.#onNew = onNew;
    }
    register = (value) => {
        // A placeholder hides nothing, and masked it would garble what others say of tokens.
        if (value.trim() !== '' && !this.#values.has(value) && !(0,sensitive_shapes/* isPlaceholder */.wK)(value)) {
            this.#onNew(value);
            this.#values.add(value);
            this.#redactor.add(value);
        }
        return new Secret(value);
    };
    /** The text without any secret, in whatever common encoding it stands there; nothing of it where that fails. */
    redact = (text) => {
        try {
            return this.#redactor(text);
        }
        catch {
            return NOT_CLEANED;
        }
    };
    /** What others wrote, fit to be shown. */
    clean = (text, maxLength) => cleanLine(text, this.redact, maxLength);
    /** The same of several lines, such as the stack of an error. */
    cleanLines = (text) => text
        .split('\n')
        .map((line) => this.clean(line))
        .join('\n');
    /** A line of whoever runs the program, without secrets. */
    cleanOwn = (line) => cleanOwnLine(line, this.redact);
    /** A log line, fit to be shown, around the place that `locate` finds in it. */
    sanitizeExcerpt = (text, locate) => sanitizeExcerpt(text, locate, this);
    /** Whether a secret, or eight characters of one, is in the text. */
    holds = (text) => this.#redactor.holds(text);
}


/***/ }),

/***/ 22:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ JOINTS),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   _4: () => (/* binding */ PASSES),
/* harmony export */   fd: () => (/* binding */ GROUPS),
/* harmony export */   qI: () => (/* binding */ ROTATIONS),
/* harmony export */   ui: () => (/* binding */ CHECKS),
/* harmony export */   y2: () => (/* binding */ ALL)
/* harmony export */ });
// What is said of an input in the table of inputs, and which commands take its flag.
/** How several are one text. */
const JOINTS = { lines: '\n', names: ',' };
/** The headings of help and of the docs, in their order: by task, the common ones first. */
const GROUPS = [
    'This run',
    'Railway',
    'Token and app at Meta',
    'GitHub issue',
    'Notifications',
    'Automatic renewal',
    'Replacing a token',
    'Checks and logs',
    'History and status page',
    'Several bots',
    'API addresses',
];
/** The commands with settings. */
const ALL = ['check', 'logs', 'monitor', 'update', 'refresh', 'redeploy'];
/** Those that look at everything. */
const CHECKS = ['check', 'monitor', 'update', 'refresh', 'redeploy'];
/** Those that only look, unless they are told otherwise. */
const PASSES = ['check', 'monitor'];
const ROTATIONS = ['update', 'refresh', 'redeploy'];
function flag(placeholder, help, commands) {
    return { placeholder, help, commands };
}


/***/ }),

/***/ 9511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ INPUTS)
/* harmony export */ });
/* harmony import */ var _core_bot_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9387);
/* harmony import */ var _input_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22);
// The one table of inputs. Settings, flags, help, lists of bots and the class follow from it; a test holds `action.yml`
// to it, and the page of inputs is written from both.


const TEXT = { is: 'text' };
const SWITCH = { is: 'switch', default: 'false' };
/** What only a call can say, not a program that makes the class. */
const CALL = { scope: 'run', notInClass: true };
const CHECKING = { group: 'Checks and logs' };
const LINES_OF_CHECKS = { ...CHECKING, value: { is: 'lines' } };
const RENEWAL = { group: 'Automatic renewal', value: SWITCH };
const LIST = { group: 'Several bots', value: TEXT, ...CALL };
const API = { group: 'API addresses', scope: 'run' };
const WORKFLOW_FILE = 'the file name of a workflow, such as monitor.yml';
const WORKFLOW = /^[\w.-]+\.ya?ml$/;
/** By group, in the order of `action.yml`. */
const INPUTS = {
    command: {
        group: 'This run',
        value: { is: 'choice', of: ['check', 'update', 'refresh', 'redeploy'], note: ' or `page`', default: 'check' },
        ...CALL,
        field: 'command',
    },
    'dry-run': {
        group: 'This run',
        value: SWITCH,
        scope: 'run',
        field: 'dryRun',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('', 'check and report, but change nothing', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'fail-on': {
        group: 'This run',
        value: { is: 'choice', of: ['warning', 'error', 'critical', 'never'], default: 'error' },
        ...CALL,
        field: 'failOn',
    },
    'railway-token': {
        group: 'Railway',
        value: TEXT,
        required: 'unless you give `whatsapp-token` and only check',
        secret: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('token', 'project token; better set RAILWAY_TOKEN', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'railway-service-id': {
        group: 'Railway',
        value: TEXT,
        required: 'if several services own the token variable',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('id', 'service of the bot, if several own the token variable', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'railway-environment-id': {
        group: 'Railway',
        value: TEXT,
        required: 'with an account token, if the project has several environments',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('id', 'environment of the bot; not needed with a project token', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'railway-project-id': {
        group: 'Railway',
        value: TEXT,
        required: 'with an account token',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('id', 'project of the bot; not needed with a project token', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'variable-prefix': {
        group: 'Railway',
        value: { is: 'text', like: /^[A-Za-z_][A-Za-z0-9_]*$|^$/, allowed: 'letters, digits and _', default: 'W1_' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('text', 'prefix of the variable names on Railway', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'token-variable': {
        group: 'Railway',
        value: { is: 'text', like: /^[A-Za-z_][A-Za-z0-9_]*$/, allowed: 'letters, digits and _' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('name', 'full name of the token variable, if it differs', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'railway-token-type': {
        group: 'Railway',
        value: { is: 'choice', of: ['auto', 'project', 'account'], default: 'auto' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('type', 'project, account or auto', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'app-secret': {
        group: 'Token and app at Meta',
        value: TEXT,
        required: 'for automatic renewal, unless the variable is on Railway',
        secret: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('secret', 'app secret; read from Railway if not given', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'app-id': {
        group: 'Token and app at Meta',
        value: { is: 'id', allowed: 'digits only, as in App settings \u2192 Basic' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('id', 'app ID; read from Railway if not given', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'phone-number-id': {
        group: 'Token and app at Meta',
        value: { is: 'id', allowed: 'digits only: the ID of the number at Meta, not the number itself' },
        required: 'unless the variable is on Railway',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('id', 'phone number ID; read from Railway if not given', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'whatsapp-token': {
        group: 'Token and app at Meta',
        value: TEXT,
        required: 'without `railway-token`, or if the variable is sealed',
        secret: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('token', 'used if the variable on Railway cannot be read', ['check', 'monitor', 'redeploy']),
    },
    'warn-before': {
        group: 'Token and app at Meta',
        value: { is: 'duration', from: '1m', to: '60d', or: 'auto', note: ', or `auto`', default: 'auto' },
        field: 'warnBefore',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'warn this long before the token expires', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    repo: {
        group: 'GitHub issue',
        value: { is: 'text', like: /^[\w.-]+\/[\w.-]+$/, allowed: 'owner/name' },
        scope: 'run',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('owner/name', 'repository of the issue and the history', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'github-token': {
        group: 'GitHub issue',
        value: TEXT,
        required: 'with `repo`, outside the Action',
        scope: 'run',
        secret: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('token', 'may write issues; better set GITHUB_TOKEN', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'bot-name': {
        group: 'GitHub issue',
        value: { is: 'text', like: _core_bot_name_js__WEBPACK_IMPORTED_MODULE_1__/* .BOT_NAME */ .W, allowed: 'at most 40 of a-z, 0-9 and -', default: 'bot' },
        scope: 'run',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('name', 'name of the bot in issues and notifications', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'issue-assignees': {
        group: 'GitHub issue',
        value: { is: 'names' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('logins', 'GitHub users to assign, separated by commas', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'issue-label': {
        group: 'GitHub issue',
        value: {
            is: 'text',
            like: /^[^,\p{Cc}\p{Cs}]{1,50}$/u,
            allowed: 'one label of at most 50 characters, without a comma',
            default: 'whatsapp-token',
        },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('label', 'label that marks the issue', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'issue-title': {
        group: 'GitHub issue',
        value: {
            is: 'text',
            like: /^[^\p{Cc}\p{Cs}]{1,150}$/u,
            allowed: 'one line of at most 150 characters',
            default: 'WhatsApp token',
        },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('text', 'start of the issue title', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'issue-log-excerpts': {
        group: 'GitHub issue',
        value: { is: 'choice', of: ['auto', 'none', 'redacted'], default: 'auto' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('mode', 'none or redacted log lines; auto shows none here', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'update-workflow': {
        group: 'GitHub issue',
        value: { is: 'text', like: WORKFLOW, allowed: WORKFLOW_FILE, default: 'update-token.yml' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('file', 'workflow that issues link to', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    notify: {
        group: 'Notifications',
        value: { is: 'lines' },
        secret: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('url', 'notification URL, repeatable; better set NOTIFY', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'remind-every': {
        group: 'Notifications',
        value: { is: 'duration', from: '0', to: '30d', note: ' (0 turns reminders off)', default: '6h' },
        field: 'remindEveryMs',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'remind of a critical problem; 0 turns that off', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'heartbeat-url': {
        group: 'Notifications',
        value: { is: 'url' },
        secret: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('url', 'pinged after every check; better set HEARTBEAT_URL', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'auto-refresh': {
        ...RENEWAL,
        field: 'autoRefresh',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('', 'renew the token at Meta before it expires', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .PASSES */ ._4),
    },
    'auto-redeploy': {
        ...RENEWAL,
        field: 'autoRedeploy',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('', 'redeploy a bot that runs with an older token', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .PASSES */ ._4),
    },
    'auto-switch': {
        ...RENEWAL,
        field: 'autoSwitch',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('', 'switch to a backup token when the token expires', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .PASSES */ ._4),
    },
    'token-input': { group: 'Replacing a token', value: { is: 'text', default: 'token' }, ...CALL },
    exchange: {
        group: 'Replacing a token',
        value: { is: 'choice', of: ['auto', 'never'], default: 'auto' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('mode', 'exchange a temporary token for one of 60 days: auto, never', ['update']),
    },
    force: {
        group: 'Replacing a token',
        value: SWITCH,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('', 'accept a token that expires sooner or is of another app', ['update']),
    },
    'deploy-timeout': {
        group: 'Replacing a token',
        value: { is: 'duration', from: '0', to: '11m', note: ' (0 does not wait)', default: '8m' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'wait this long for the deployment; 0 does not wait', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'proof-window': {
        group: 'Replacing a token',
        value: { is: 'duration', from: '0', to: '10m', note: ' (0 turns that off)', default: '90s' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'watch the new deployment log; 0 turns that off', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'monitor-workflow': {
        group: 'Replacing a token',
        value: { is: 'text', like: WORKFLOW, allowed: WORKFLOW_FILE },
        ...CALL,
        field: 'monitorWorkflow',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('file', 'workflow to start once the new token is live', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ROTATIONS */ .qI),
    },
    'check-interval': {
        group: 'Checks and logs',
        value: { is: 'duration', from: '5m', to: '24h', default: '30m' },
        field: 'checkIntervalMs',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'time between two checks', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'log-window': {
        group: 'Checks and logs',
        value: { is: 'duration', from: '0', to: '24h', note: ' (0 turns the scan off)', default: '35m' },
        field: 'logWindowMs',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'read the log this far back; 0 turns that off', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'log-patterns': {
        ...LINES_OF_CHECKS,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('pattern', 'add a pattern, repeatable; !unauthorized removes that one', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
    'messaging-health': {
        ...CHECKING,
        value: { is: 'choice', of: ['auto', 'off'], default: 'auto' },
        field: 'messagingHealth',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('mode', 'off: do not check sending and receiving', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    mute: { ...LINES_OF_CHECKS, flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('code', 'ignore this code about sending or receiving, repeatable', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui) },
    'probe-callback': { ...CHECKING, value: SWITCH, field: 'probeCallback', flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('', 'ask the callback', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui) },
    history: {
        group: 'History and status page',
        value: { is: 'choice', of: ['off', 'branch'], default: 'off' },
        scope: 'run',
        field: 'history',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('mode', 'branch keeps a history on a branch of the repository', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'blind-after': {
        group: 'History and status page',
        value: { is: 'duration', from: '30m', to: '7d', default: '3h' },
        field: 'blindAfterMs',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('duration', 'with a history: error after this long unknown', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'page-dir': { group: 'History and status page', value: { is: 'text', default: 'page' }, ...CALL },
    bots: { ...LIST, flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('file', 'YAML list of bots', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui) },
    bot: {
        ...LIST,
        required: 'with `bots`, for `update`, `refresh` and `redeploy`',
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('name', 'only this bot of the list', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    shard: { ...LIST, flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('part', 'only this part of the list, such as 2/5', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .PASSES */ ._4) },
    'graph-api-url': {
        ...API,
        value: { is: 'url', default: 'https://graph.facebook.com' },
        notFromFile: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('url', 'base URL of the Graph API', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'graph-api-version': {
        ...API,
        value: { is: 'text', like: /^v\d+\.\d+$/, allowed: 'a version such as v26.0', default: 'v26.0' },
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('version', 'version of the Graph API', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui),
    },
    'railway-api-url': {
        ...API,
        value: { is: 'url', default: 'https://backboard.railway.com/graphql/v2' },
        notFromFile: true,
        flag: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('url', 'URL of the GraphQL API', _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2),
    },
};


/***/ }),

/***/ 116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ underNet)
/* harmony export */ });
/* unused harmony export nameSources */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
// The last net of a door: however its work ends, somebody is told of it, and the shell learns of it; and where in the source
// it was, since what runs is a bundle, whose lines tell nobody where to look.

/** Does the work of a door. Told of are what it throws, what is thrown anywhere else, and that it never came to its end. */
async function underNet(work, fall) {
    nameSources();
    let isOver = false;
    // Where nobody reads any more, nothing can be said; saying so would be one more thing to say, forever.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => { });
    process.on('uncaughtException', (error) => fall(error, false));
    // Where nothing is left that could wake it, Node ends a process in the middle of an `await`.
    process.on('exit', () => {
        if (!isOver)
            fall(new StoppedShortError(), true);
    });
    try {
        await work();
    }
    catch (error) {
        fall(error, true);
    }
    isOver = true;
}
class StoppedShortError extends Error {
    constructor() {
        super('the run ended in the middle of its work, as nothing was left to wait for');
        this.name = 'StoppedShortError';
        this.stack = '';
    }
}
/** From here on, whoever reads a stack finds `src/\u2026/file.ts:LINE` in it. Nothing is loaded before one is read. */
function nameSources() {
    const known = {};
    // https://v8.dev/docs/stack-trace-api#customizing-stack-traces
    Error.prepareStackTrace = (error, frames) => [Error.prototype.toString.call(error), ...frames.map((frame) => nameFrame(frame, known))].join('\n    at ');
}
/** As V8 writes it, where it is none of ours, or where the lines are missing or broken. */
function nameFrame(frame, known) {
    const file = frame.getFileName() ?? '';
    const line = frame.getLineNumber() ?? 0;
    const [, folder, part = ''] = /^(file:.*\/dist\/)([\w.]+)$/.exec(file) ?? [];
    try {
        if (folder)
            known[folder] ??= JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(new URL(`${folder}lines.json`), 'utf8'));
        const source = folder && findSource(known[folder]?.[part] ?? [], line);
        return source ? `${frame}`.replace(`${file}:${line}:${frame.getColumnNumber()}`, source) : `${frame}`;
    }
    catch {
        if (folder)
            known[folder] ??= {};
        return `${frame}`;
    }
}
function findSource(modules, line) {
    let at = 1;
    for (const [file, ...steps] of modules) {
        let source = 1;
        for (let step = 0; step < steps.length; step += 3) {
            const [ahead = 0, further = 0, length = 0] = steps.slice(step, step + 3);
            at += ahead;
            source += further;
            if (line < at)
                return undefined;
            if (line < at + length)
                return `src/${file}:${source + line - at}`;
            at += length;
            source += length;
        }
    }
    return undefined;
}


/***/ })

};
