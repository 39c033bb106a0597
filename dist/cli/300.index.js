export const id = 300;
export const ids = [300];
export const modules = {

/***/ 9919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ne: () => (/* binding */ BUILT_IN_PATTERNS),
  sW: () => (/* binding */ judgeLine),
  HW: () => (/* binding */ scanLogs)
});

// UNUSED EXPORTS: orderedLiterals

// EXTERNAL MODULE: ./build/core/alert-lines.js
var alert_lines = __webpack_require__(5526);
;// CONCATENATED MODULE: ./build/core/log-classes.js
// What a line of the bot's log is evidence of: one table, a row each, from what is certain to what only sounds like it.
/** Never silenced and never another service's; of a text in lower case. */
const NAMES_GRAPH = /graph\.facebook\.com/u;
/** Every error of the Graph API is an OAuthException, so that says whose error it is, and nothing about the token. */
const META_ERROR = /oauthexception|graphmethodexception|fbtrace_id|facebook platform/u;
/** Whose line it is; good answers say so, too. */
const META = /oauthexception|graphmethodexception|fbtrace_id|graph\.facebook\.com|facebook platform|(?<!microsoft )graph ?api|messaging_product|wamid\./u;
/** Also in JSON that is a string of JSON. A status, an exit code and a subcode are other numbers. */
const CODE = String.raw `(?<!sub_?|status[ _-]?|exit[ _-]?|response[ _-]?)c(?:ode|[oó]digo)[^\w\n]{0,12}`;
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
        says: /password|contraseña|senha|\bfor user\b|invalid credentials|log-?in failed|failed log-?in|\b(?:session|refresh|reset|invit\w{1,8}|confirmation|id|device|push|registration|fcm)[ _-]token|refresh_?token|(?:request|attempt|access|connection) (?:from|by|to) |client rejected|socket\.io|websocket|captcha|turnstile|\bldap/u,
    },
    {
        evidence: 'elsewhere',
        name: 'access log',
        // A bot that logs its own calls to Graph by their path names the version.
        says: /\b(?:get|post|put|patch|delete|head|options) \/(?!v\d)[^\s"]{0,500}(?: http\/[\d.]{1,3})?"? {1,4}(?:[-=→>:]{1,2} )?(?:status[=: ])?40[13]\b|\bunauthorized: \/(?!v\d)|"(?:url|path)":"\/(?!v\d)|werkzeug|starlette/u,
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
    ['token', 'inválid'],
    ['token', 'válido'],
    ['token', 'caduc'],
    ['token', 'vencid'],
    ['no autorizad'],
    ['não autorizad'],
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

;// CONCATENATED MODULE: ./build/core/log-scan.js
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
 * searching answers in linear time, where a backtracking engine needs quadratic time for `token token token …`.
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


/***/ }),

/***/ 7310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ titleLine),
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   e4: () => (/* binding */ renderMessage),
/* harmony export */   lc: () => (/* binding */ renderBody)
/* harmony export */ });
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4220);
// What people are told on the channels they chose, and how much of it fits one message.

/** Whether a channel with this threshold gets the message. */
function reaches(threshold, { level, concerns = level }) {
    return Math.max(_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .LEVELS */ .A_.indexOf(level), _reason_js__WEBPACK_IMPORTED_MODULE_0__/* .LEVELS */ .A_.indexOf(concerns)) >= _reason_js__WEBPACK_IMPORTED_MODULE_0__/* .LEVELS */ .A_.indexOf(threshold);
}
/** The title as one line, whatever it holds. */
function titleLine({ title }) {
    return title.replace(/\s+/g, ' ').trim();
}
/** Title, lines and link. What is too long loses the end of the lines, never the link. */
function renderMessage(notification, form) {
    return render([titleLine(notification), ...notification.lines], notification.url, form);
}
/** The same without the title, for channels that have a place of its own for it. */
function renderBody({ lines, url }, form) {
    return render(lines, url, form);
}
function render(lines, url, form) {
    const { maxLength, quote = (text) => text } = form;
    const link = url ? quote(url) : '';
    // A link of half a message is none of ours.
    const end = link !== '' && link.length < maxLength / 2 ? [link] : [];
    const room = maxLength - end.join('').length - 1;
    return [...(lines.length > 0 ? [shorten(lines.join('\n'), room, quote)] : []), ...end].join('\n');
}
/** A code point is two code units at most, and grows to six at most when it is escaped. */
const LONGEST_ESCAPE = 6;
function shorten(text, maxLength, quote) {
    if (text.length <= maxLength && quote(text).length <= maxLength)
        return quote(text);
    const codePoints = [...text.slice(0, maxLength)];
    for (let kept = codePoints.length;;) {
        const shown = `${quote(codePoints.slice(0, kept).join(''))}…`;
        const over = shown.length - maxLength;
        if (over <= 0 || kept === 0)
            return shown;
        kept = Math.max(0, kept - Math.ceil(over / LONGEST_ESCAPE));
    }
}


/***/ })

};
