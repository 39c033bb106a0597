export const id = 408;
export const ids = [408];
export const modules = {

/***/ 4468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HW: () => (/* binding */ scanLogs),
/* harmony export */   ne: () => (/* binding */ BUILT_IN_PATTERNS)
/* harmony export */ });
/* unused harmony export orderedLiterals */
/* harmony import */ var _alert_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5526);
// Finds authentication errors among the bot's log lines, in time linear in their length.

/** The patterns of the product's promise: case-insensitive, `.*` stays within a line. */
const BUILT_IN_PATTERNS = [
    orderedLiterals('token.*expir', ['token', 'expir']),
    orderedLiterals('invalid.*token', ['invalid', 'token']),
    orderedLiterals('unauthorized', ['unauthorized']),
    orderedLiterals('authentication.*fail', ['authentication', 'fail']),
    orderedLiterals('403.*forbidden', ['403', 'forbidden']),
    orderedLiterals('401.*unauthorized', ['401', 'unauthorized']),
];
/** Meta's texts for a changed password or a revoked token match no pattern, and are errors all the same. */
const GRAPH_ERROR = 'Graph API error';
const META_SENTENCES = ['oauthexception', 'error validating access token'];
/** Each built-in pattern and each of Meta's sentences holds one of these, so that most lines are done after one look. */
const SUSPECT = /token|unauthorized|authentication|403|oauthexception/iu;
/** 190 is Meta's code for a token that does not work. */
const STRONG = /graph\.facebook\.com|graph[ -]?api|oauthexception|error validating access token|code\W{0,6}190\b|\(#190\)/i;
const RAILWAY_DROPS = 'Railway rate limit of ';
const OWN_NAME = 'whatsapp-token-manager';
function scanLogs(lines, options) {
    const groups = new Map();
    const own = options.patterns.filter((pattern) => !BUILT_IN_PATTERNS.includes(pattern));
    const findings = { scanned: 0, count: 0, strong: 0, groups: [], droppedByRailway: false };
    for (const line of lines) {
        if (!isOfRunningDeployment(line, options))
            continue;
        const { text, timestamp } = line;
        findings.scanned++;
        if (text.startsWith(RAILWAY_DROPS))
            findings.droppedByRailway = true;
        const pattern = SUSPECT.test(text)
            ? findPattern(text, options.patterns)
            : own.find((pattern) => pattern.matches(text))?.name;
        if (pattern === undefined || isOurOwn(text))
            continue;
        const evidence = STRONG.test(text) ? 'strong' : 'weak';
        findings.count++;
        if (evidence === 'strong')
            findings.strong++;
        const key = `${evidence} ${pattern}`;
        const group = groups.get(key);
        if (!group) {
            groups.set(key, { pattern, evidence, count: 1, first: timestamp, last: timestamp, newest: text });
            continue;
        }
        group.count++;
        if (timestamp < group.first)
            group.first = timestamp;
        if (timestamp >= group.last) {
            group.last = timestamp;
            group.newest = text;
        }
    }
    findings.groups = [...groups.values()]
        .sort((a, b) => Number(b.evidence === 'strong') - Number(a.evidence === 'strong') || b.count - a.count)
        .map(({ newest, ...group }) => ({ ...group, example: options.excerpt(newest) }));
    return findings;
}
function isOfRunningDeployment(line, { since, deploymentId }) {
    if (deploymentId !== undefined && line.deploymentId !== undefined)
        return line.deploymentId === deploymentId;
    return since === undefined || line.timestamp >= since;
}
function findPattern(text, patterns) {
    const lower = text.toLowerCase();
    for (const pattern of patterns)
        if (pattern.matches(text, lower))
            return pattern.name;
    return META_SENTENCES.some((sentence) => lower.includes(sentence)) ? GRAPH_ERROR : undefined;
}
/** Our alerts are about the token, too; a monitor on Railway must not take them for the bot's. */
function isOurOwn(text) {
    return text.startsWith(OWN_NAME) || text.includes(_alert_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .CRITICAL_WORDS */ .k_) || text.includes(_alert_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKED_WORDS */ .Bs);
}
/**
 * The pattern `a.*b.*c` for literals in lower case. Between literals `.*` only asks for their order, which repeated
 * searching answers in linear time, where a backtracking engine needs quadratic time for `token token token …`.
 */
function orderedLiterals(name, literals) {
    return { name, matches: (text, lower = text.toLowerCase()) => standInOrder(lower, literals) };
}
function standInOrder(text, literals) {
    let from = 0;
    let found = 0;
    for (let literal = literals[0]; literal !== undefined; literal = literals[found]) {
        const at = text.indexOf(literal, from);
        if (at < 0)
            return false;
        const lineStart = found === 0 ? from : lastLineStart(text, from, at);
        if (lineStart > from) {
            // No line before this one has that literal behind the others, so the search goes on here.
            from = lineStart;
            found = 0;
        }
        else {
            from = at + literal.length;
            found++;
        }
    }
    return true;
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


/***/ }),

/***/ 4606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hr: () => (/* binding */ ENDPOINTS),
/* harmony export */   Hv: () => (/* binding */ jsonPost),
/* harmony export */   tB: () => (/* binding */ basicAuth)
/* harmony export */ });
// A channel is data and one post: the words that all channels are described in.
/** Where the public services are. Only tests put others in their place. */
const ENDPOINTS = {
    slack: 'https://hooks.slack.com',
    discord: 'https://discord.com',
    telegram: 'https://api.telegram.org',
    twilio: 'https://api.twilio.com',
    ntfy: 'https://ntfy.sh',
};
/** A POST of JSON. */
function jsonPost(url, body, headers = {}) {
    return {
        url,
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
        body: JSON.stringify(body),
    };
}
/** The header of HTTP's basic authentication, where the URL names a user. */
function basicAuth(user, password = '') {
    if (user === undefined)
        return {};
    return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}


/***/ })

};
