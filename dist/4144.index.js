export const id = 4144;
export const ids = [4144];
export const modules = {

/***/ 744:
/***/ ((module) => {

/**
 * Helpers.
 */

var s = 1000;
var m = s * 60;
var h = m * 60;
var d = h * 24;
var w = d * 7;
var y = d * 365.25;

/**
 * Parse or format the given `val`.
 *
 * Options:
 *
 *  - `long` verbose formatting [false]
 *
 * @param {String|Number} val
 * @param {Object} [options]
 * @throws {Error} throw an error if val is not a non-empty string or a number
 * @return {String|Number}
 * @api public
 */

module.exports = function (val, options) {
  options = options || {};
  var type = typeof val;
  if (type === 'string' && val.length > 0) {
    return parse(val);
  } else if (type === 'number' && isFinite(val)) {
    return options.long ? fmtLong(val) : fmtShort(val);
  }
  throw new Error(
    'val is not a non-empty string or a valid number. val=' +
      JSON.stringify(val)
  );
};

/**
 * Parse the given `str` and return milliseconds.
 *
 * @param {String} str
 * @return {Number}
 * @api private
 */

function parse(str) {
  str = String(str);
  if (str.length > 100) {
    return;
  }
  var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(
    str
  );
  if (!match) {
    return;
  }
  var n = parseFloat(match[1]);
  var type = (match[2] || 'ms').toLowerCase();
  switch (type) {
    case 'years':
    case 'year':
    case 'yrs':
    case 'yr':
    case 'y':
      return n * y;
    case 'weeks':
    case 'week':
    case 'w':
      return n * w;
    case 'days':
    case 'day':
    case 'd':
      return n * d;
    case 'hours':
    case 'hour':
    case 'hrs':
    case 'hr':
    case 'h':
      return n * h;
    case 'minutes':
    case 'minute':
    case 'mins':
    case 'min':
    case 'm':
      return n * m;
    case 'seconds':
    case 'second':
    case 'secs':
    case 'sec':
    case 's':
      return n * s;
    case 'milliseconds':
    case 'millisecond':
    case 'msecs':
    case 'msec':
    case 'ms':
      return n;
    default:
      return undefined;
  }
}

/**
 * Short format for `ms`.
 *
 * @param {Number} ms
 * @return {String}
 * @api private
 */

function fmtShort(ms) {
  var msAbs = Math.abs(ms);
  if (msAbs >= d) {
    return Math.round(ms / d) + 'd';
  }
  if (msAbs >= h) {
    return Math.round(ms / h) + 'h';
  }
  if (msAbs >= m) {
    return Math.round(ms / m) + 'm';
  }
  if (msAbs >= s) {
    return Math.round(ms / s) + 's';
  }
  return ms + 'ms';
}

/**
 * Long format for `ms`.
 *
 * @param {Number} ms
 * @return {String}
 * @api private
 */

function fmtLong(ms) {
  var msAbs = Math.abs(ms);
  if (msAbs >= d) {
    return plural(ms, msAbs, d, 'day');
  }
  if (msAbs >= h) {
    return plural(ms, msAbs, h, 'hour');
  }
  if (msAbs >= m) {
    return plural(ms, msAbs, m, 'minute');
  }
  if (msAbs >= s) {
    return plural(ms, msAbs, s, 'second');
  }
  return ms + ' ms';
}

/**
 * Pluralization helper.
 */

function plural(ms, msAbs, n, name) {
  var isPlural = msAbs >= n * 1.5;
  return Math.round(ms / n) + ' ' + name + (isPlural ? 's' : '');
}


/***/ }),

/***/ 1079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ih: () => (/* binding */ isMessagingCode),
/* harmony export */   mt: () => (/* binding */ MESSAGING_CODES),
/* harmony export */   xu: () => (/* binding */ behaviourOf)
/* harmony export */ });
const CANNOT_SEND = {
    line: 'The token is fine. Messages from {bot} do not go out',
    title: 'cannot send',
};
const CANNOT_RECEIVE = {
    line: 'The token is fine. Messages to {bot} do not arrive',
    title: 'cannot receive',
};
const LIMITED = { line: 'The token is fine. Meta limits what {bot} may send', title: 'limited' };
const SILENT = { weight: 'blocked', effect: 'cannot-send', headline: CANNOT_SEND };
const DEAF = { weight: 'blocked', effect: 'cannot-receive', headline: CANNOT_RECEIVE };
/** Each is a heading in `docs/troubleshooting.md`. */
const MESSAGING_CODES = {
    NUMBER_UNREGISTERED: SILENT,
    NUMBER_RESTRICTED: SILENT,
    NUMBER_DISCONNECTED: SILENT,
    SENDING_BLOCKED: SILENT,
    APP_NOT_SUBSCRIBED: DEAF,
    MESSAGES_NOT_SUBSCRIBED: DEAF,
    WEBHOOK_INACTIVE: DEAF,
    CALLBACK_MISSING: DEAF,
    PAYMENT_METHOD_FAILED: {
        weight: 'limited',
        headline: { line: 'The token is fine. Meta cannot charge the payment method of {bot}', title: 'payment' },
    },
    SENDING_LIMITED: { weight: 'limited', headline: LIMITED },
    BUSINESS_UNVERIFIED: { weight: 'advice', headline: LIMITED },
    DISPLAY_NAME_UNAPPROVED: { weight: 'advice', headline: LIMITED },
    SENDS_REFUSED: { weight: 'passing' },
    CALLBACK_FAILS: { weight: 'passing' },
    TEST_NUMBER: { weight: 'notice' },
    CALLBACK_ELSEWHERE: { weight: 'notice' },
    MESSAGING_UNCHECKED: { weight: 'notice', effect: 'awaits-proof' },
};
/** The entry as every code has it. */
function behaviourOf(code) {
    return MESSAGING_CODES[code];
}
function isMessagingCode(code) {
    return Object.hasOwn(MESSAGING_CODES, code);
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
        const shown = `${quote(codePoints.slice(0, kept).join(''))}\u2026`;
        const over = shown.length - maxLength;
        if (over <= 0 || kept === 0)
            return shown;
        kept = Math.max(0, kept - Math.ceil(over / LONGEST_ESCAPE));
    }
}


/***/ }),

/***/ 8677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ decode),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   iM: () => (/* binding */ splitUrl),
/* harmony export */   n6: () => (/* binding */ webOrigin)
/* harmony export */ });
// Takes a notification URL apart the way Apprise does, whose URLs are not quite those of the web.
const URL_PARTS = /^([a-z]+):\/\/(?:([^/?]*)@)?([^/?]*)(\/[^?]*)?(?:\?(.*))?$/is;
/**
 * Nothing where the text is no URL, or holds control characters. Unlike a web URL, a host may hold a colon or spaces
 * (`tgram://123:abc/456`), a `#` and a `+` mean themselves, and a `%` that encodes nothing stays.
 * https://appriseit.com/getting-started/universal-syntax/
 */
function splitUrl(text) {
    const match = URL_PARTS.exec(text);
    if (!match)
        return undefined;
    const [, scheme = '', login, host = '', rawPath = '', query = ''] = match;
    const [user, ...password] = login?.split(':') ?? [];
    const url = {
        scheme: scheme.toLowerCase(),
        ...(user ? { user: decode(user) } : {}),
        ...(password.length > 0 ? { password: decode(password.join(':')) } : {}),
        host: decode(host),
        path: rawPath.split('/').filter(Boolean).map(decode),
        rawPath,
        query: new Map(query.split('&').filter(Boolean).map(splitPair)),
    };
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a decoded line break would begin a header of its own
    return /[\x00-\x1f\x7f]/.test([url.user, url.password, url.host, ...url.path, ...url.query].flat().join(' '))
        ? undefined
        : url;
}
function splitPair(pair) {
    const [name = '', ...value] = pair.split('=');
    return [decode(name), decode(value.join('='))];
}
/** The text without percent-encoding; as it is where that is broken. */
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** This very machine, with or without a port. */
function isLoopback(host) {
    return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host);
}
/** `https://host:port`, or http on loopback: messages and passwords must not travel in the clear. */
function webOrigin({ scheme, host }) {
    const secure = scheme.endsWith('s');
    if (!/^(?:[a-z0-9_.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/i.test(host) || !URL.canParse(`https://${host}`))
        return { problem: 'has no usable host name and port' };
    if (!secure && !isLoopback(host))
        return {
            problem: `would send unencrypted. Write \`${scheme}s://\` (only this machine may be reached without TLS)`,
        };
    return `${secure ? 'https' : 'http'}://${host}`;
}


/***/ }),

/***/ 5316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ loadPatternEngine),
/* harmony export */   c: () => (/* binding */ readPatterns)
/* harmony export */ });
/* harmony import */ var _core_log_log_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(374);

const WHOLE_CLASSES = ['strong', 'weak', 'messaging', 'elsewhere'];
const LINE = /^line:\s*(?=\S)/i;
/** The engine, where something is given that may need it: to load it takes longer than to read all settings. */
async function loadPatternEngine(text) {
    return text ? { patternEngine: await __webpack_require__.e(/* import() */ 2856).then(__webpack_require__.bind(__webpack_require__, 2856)) } : {};
}
/**
 * The input `log-patterns`, understood; each problem is a sentence.
 * @param engine needed where a pattern is given
 * @param hidesValues no problem repeats a pattern: what stands there may be a secret in the wrong place
 */
function readPatterns(text, clean, { patternEngine: engine, hidesValues = false }) {
    const shown = (name) => (hidesValues ? `one of ${name.length} characters` : `\`${clean(name)}\``);
    const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    const removed = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1).trim());
    const own = compile(lines.filter((line) => !line.startsWith('!')), { clean, shown, hidesValues, engine });
    const silenced = compile(removed.filter((name) => LINE.test(name)).map((name) => name.replace(LINE, '')), { clean, shown, hidesValues, engine });
    const named = removed.filter((name) => !LINE.test(name));
    const classes = WHOLE_CLASSES.filter((name) => named.includes(name));
    const builtIn = classes.includes('weak') ? [] : _core_log_log_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_PATTERNS */ .ne.filter(({ name }) => !named.includes(name));
    return {
        patterns: [
            ...builtIn,
            ...own.patterns,
            ...silenced.patterns.map((pattern) => ({ ...pattern, silences: true })),
            ...classes.filter((name) => name !== 'weak').map(silenceClass),
        ],
        problems: [
            ...named.flatMap((name) => (isBuiltIn(name) ? [] : [unknown(hidesValues ? shown(name) : `\`!${clean(name)}\``)])),
            ...own.problems,
            ...silenced.problems,
        ],
    };
}
function isBuiltIn(name) {
    return _core_log_log_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_PATTERNS */ .ne.some((pattern) => pattern.name === name) || WHOLE_CLASSES.some((each) => each === name);
}
/** @param name fit to be shown */
function unknown(name) {
    const known = [..._core_log_log_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_PATTERNS */ .ne.map((pattern) => pattern.name), ...WHOLE_CLASSES].map((each) => `\`${each}\``);
    return `\`log-patterns\`: ${name} is not a built-in pattern or class. These are: ${known.join(', ')}. To ignore lines, write \`!line: \` and a part of the line.`;
}
/** Lines of a class that the table knows without the patterns. */
function silenceClass(evidence) {
    return { name: evidence, silences: true, matches: (text) => (0,_core_log_log_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeLine */ .sW)(text)?.evidence === evidence };
}
/** On an engine that is linear by construction, each line held against all at once. */
function compile(names, { clean, shown, hidesValues, engine }) {
    if (names.length === 0)
        return { patterns: [], problems: [] };
    if (!engine)
        throw new Error('a pattern is given, and no engine to read it with');
    const problems = [];
    // A set, not one expression: two patterns may name a group alike, or leave a `\Q` open.
    const set = new engine.RE2Set(engine.RE2Set.UNANCHORED, engine.RE2JS.CASE_INSENSITIVE);
    const compiled = names.flatMap((name) => {
        try {
            return [{ name, id: set.add(name) }];
        }
        catch (error) {
            // The engine's words repeat a part of the pattern.
            const why = hidesValues ? '' : ` (${clean(error instanceof Error ? error.message : String(error))})`;
            problems.push(`\`log-patterns\`: ${shown(name)} is not valid RE2 syntax${why}. RE2 has no look-around and no back references.`);
            return [];
        }
    });
    set.compile();
    let last;
    const match = (text) => {
        if (last?.text !== text)
            last = { text, ids: set.match(text) };
        return last.ids;
    };
    return {
        patterns: compiled.map(({ name, id }) => ({
            name: clean(name),
            matches: (text) => match(text).includes(id),
            locate: (text) => locate(name, text, engine),
        })),
        problems,
    };
}
/** A set does not tell where. */
function locate(name, text, { RE2JS }) {
    const matcher = RE2JS.compile(name, RE2JS.CASE_INSENSITIVE).matcher(text);
    return matcher.find() ? matcher.start() : -1;
}


/***/ }),

/***/ 5614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ Reader)
});

// EXTERNAL MODULE: ./node_modules/ms/index.js
var ms = __webpack_require__(744);
// EXTERNAL MODULE: ./build/core/redact.js
var redact = __webpack_require__(193);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/secret.js + 1 modules
var build_secret = __webpack_require__(7872);
// EXTERNAL MODULE: ./build/settings/inputs.js
var inputs = __webpack_require__(9511);
// EXTERNAL MODULE: ./build/core/sensitive-shapes.js
var sensitive_shapes = __webpack_require__(1649);
;// CONCATENATED MODULE: ./build/settings/mistakes.js
// What people hand in instead of a value, recognised by its form. Each is the rest of a sentence that begins with the input,
// and shows nothing of what may be a secret.

/** Where a secret should be: its name, a placeholder, or the expression that nobody filled in. */
function findSecretMistake(text) {
    if (/^\$\{\{.*\}\}$/s.test(text))
        return 'contains an expression as text. Only a workflow file evaluates it. Elsewhere, set the value itself.';
    const isName = /^(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|(?:secrets|vars|env|inputs)\.[\w-]+|\$[A-Za-z_]\w*|\$\{\w+\}|%\w+%)$/.test(text);
    if (!isName)
        return (0,sensitive_shapes/* isPlaceholder */.wK)(text) ? 'looks like a placeholder. Replace it with the real value.' : undefined;
    return `is the name of a secret or variable, not its value. In a workflow, write \`\${{ secrets.NAME }}\`.`;
}
/** Where an id should be: quotes around it, or white space inside. */
function findIdMistake(text) {
    if (/^["'`\u201c\u201d\u201e\u2018\u2019].*["'`\u201c\u201d\u2018\u2019]$/s.test(text))
        return 'has quotes around it. Remove them.';
    if (/^\d[\d\s]*\d$/.test(text) && /\s/.test(text))
        return 'contains a space or a line break. Remove it.';
    return undefined;
}
/** The runner formats a number without quotes with 15 digits; so do spreadsheets, and programs that read JSON. */
function isRounded(text) {
    return /^\d+(?:\.\d+)?e\+\d+$/i.test(text) || /^\d{5,}\.0+$/.test(text);
}

;// CONCATENATED MODULE: ./build/settings/read-inputs.js
// Reads single inputs by their row in the table, and collects what is wrong with them.






const SPECS = inputs/* INPUTS */.m;
const ID = /^\d{5,20}$/;
const LONGEST_SHOWN = 25;
/** What is shorter may stand anywhere by chance. */
const SHORTEST_HIDDEN = 8;
class Reader {
    #read;
    #secrets;
    #problems = [];
    /** What is shown in issues and messages, and the secrets that must not stand there. */
    #shown = new Map();
    #hidden = new Set();
    #longestShown;
    constructor(read, secrets, { hidesValues = false } = {}) {
        this.#read = read;
        this.#secrets = secrets;
        this.#longestShown = hidesValues ? 0 : LONGEST_SHOWN;
    }
    /** The value of an input. What is wrong with it is a problem, and gives a value of the right kind nevertheless. */
    value(name) {
        return this.#toValue(name);
    }
    /** All inputs that have a field of their own in `Bot`, or in `Settings`. */
    fields(scope) {
        const rows = Object.keys(SPECS).map((name) => ({ name, ...SPECS[name] }));
        const ours = rows.filter(({ field, scope: of = 'bot' }) => field !== undefined && of === scope);
        const values = ours.map(({ name, field }) => [field, this.#toValue(name)]);
        return Object.fromEntries(values.filter(([, value]) => value !== undefined));
    }
    /** As it was given, or the default, without white space around it. */
    text(name) {
        return this.#read(name)?.trim() || SPECS[name].value.default;
    }
    problem(text) {
        this.#problems.push(text);
    }
    throwProblems() {
        for (const [name, text] of this.#shown) {
            if ((0,redact/* looksSecret */.n0)(text) || [...this.#hidden].some((secret) => text.includes(secret)))
                this.problem(`\`${name}\` contains a secret, but its text is public. Remove the secret there, and replace it.`);
        }
        if (this.#problems.length > 0)
            throw new errors/* UserError */.yo('WRONG_INPUT', this.#problems);
    }
    #toValue(name) {
        const { value: spec, secret = false } = SPECS[name];
        const text = this.text(name);
        const mistake = text === undefined ? undefined : this.#findMistake(text, spec.is, secret);
        if (mistake) {
            this.problem(`\`${name}\` ${mistake}`);
            // Not masked: it is no secret, and would garble every sentence that names it.
            return secret && spec.is === 'text' ? new build_secret/* Secret */.z(text ?? '') : undefined;
        }
        if (secret && spec.is === 'text')
            return this.#secret(name);
        if (text === undefined)
            return undefined;
        if (spec.is === 'text')
            this.#shown.set(name, text);
        switch (spec.is) {
            case 'switch':
                return this.#oneOf(name, text, ['false', 'true']) === 'true';
            case 'choice':
                return this.#oneOf(name, text, spec.of, spec.note);
            case 'duration':
                return text === spec.or ? text : this.#duration(name, text, spec);
            case 'url':
                return this.#url(name, text);
            case 'id':
                if (!ID.test(text))
                    this.#wrong(name, text, spec.allowed);
                return text;
            case 'text':
                if (spec.like && !spec.like.test(text))
                    this.#wrong(name, text, spec.allowed ?? '');
                return text;
            default:
                return text;
        }
    }
    #findMistake(text, kind, secret) {
        const isShown = !secret && text.length <= this.#longestShown;
        if ((kind === 'id' || kind === 'text') && isRounded(text))
            return `${isShown ? `is \`${text}\`: it ` : ''}was read as a number, and digits may be lost. Put it in quotes: \`'\u2026'\`.`;
        if (kind === 'id')
            return findIdMistake(text);
        return secret ? findSecretMistake(text) : undefined;
    }
    /** Masked as it was given, before it is looked at. */
    #secret(name) {
        this.#secrets.register(this.#read(name) ?? '');
        const value = this.text(name);
        if (value === undefined)
            return undefined;
        if (value.length >= SHORTEST_HIDDEN)
            this.#hidden.add(value);
        return this.#secrets.register(value);
    }
    #oneOf(name, text, allowed, note = '') {
        if (allowed.includes(text))
            return text;
        this.#wrong(name, text, `one of ${allowed.map((word) => `\`${word}\``).join(', ')}${note}`);
        return allowed[0];
    }
    #duration(name, text, { from, to, note = '' }) {
        const parsed = text === '0' ? 0 : /^\d+(\.\d+)?\s?(s|m|h|d)$/.test(text) ? ms(text) : Number.NaN;
        if (!(parsed >= ms(from) && parsed <= ms(to)))
            this.#wrong(name, text, `a duration from ${from} to ${to}, such as 30m or 2h${note}`);
        return parsed;
    }
    /** A token must not travel in the clear. */
    #url(name, text) {
        const url = URL.canParse(text) ? new URL(text) : undefined;
        const loopback = url && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
        if (!url ||
            url.username ||
            url.password ||
            !(url.protocol === 'https:' || (url.protocol === 'http:' && loopback))) {
            this.problem(`\`${name}\` must be an https URL without user name and password (http only for localhost).`);
        }
        return url ?? new URL('https://localhost');
    }
    #wrong(name, value, allowed) {
        // What is longer may be a secret that was pasted into the wrong place.
        const isShort = value.length <= this.#longestShown;
        const given = isShort
            ? `\`${this.#secrets.clean(value).replaceAll('`', "'")}\``
            : `something of ${value.length} characters`;
        this.problem(`\`${name}\` is ${given}. Allowed: ${allowed}.`);
    }
}


/***/ }),

/***/ 4144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readChannelSettings: () => (/* binding */ readChannelSettings),
  readSettings: () => (/* binding */ readSettings)
});

// EXTERNAL MODULE: ./build/core/messaging/codes.js
var messaging_codes = __webpack_require__(1079);
// EXTERNAL MODULE: ./build/core/reason.js
var reason = __webpack_require__(4220);
// EXTERNAL MODULE: ./build/core/report/notification.js
var report_notification = __webpack_require__(7310);
;// CONCATENATED MODULE: ./build/notify/channel.js
// A channel is data and one post: the words that all channels are described in.
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

// EXTERNAL MODULE: ./build/notify/url.js
var notify_url = __webpack_require__(8677);
;// CONCATENATED MODULE: ./build/notify/channels/apprise.js
// Everything else, by an Apprise API server, which knows more than a hundred services.



const TYPE = { info: 'info', warning: 'warning', error: 'failure', critical: 'failure' };
/** Apprise cuts further for each service. */
const MAX_LENGTH = 10_000;
/** https://appriseit.com/api/endpoints/, https://appriseit.com/services/apprise_api/ */
const apprise = {
    kind: 'apprise',
    schemes: ['apprise', 'apprises'],
    parameters: ['tags'],
    shape: '`apprises://host/token`, where the token is the configuration key on that server',
    fix: 'Check that the Apprise server has a configuration with that key. A 424 in its log means that a service behind it refused.',
    read(url) {
        const origin = (0,notify_url/* webOrigin */.n6)(url);
        if (typeof origin !== 'string')
            return origin;
        const token = url.path.at(-1) ?? '';
        const tags = url.query.get('tags');
        if (!/^[\w-]{1,128}$/.test(token))
            return undefined;
        const folder = url.path.slice(0, -1).map((part) => `${encodeURIComponent(part)}/`);
        return [
            {
                by: 'http',
                // An empty 204 means that nothing is configured there, and nobody was told.
                delivered: 200,
                post: (notification) => jsonPost(`${origin}/${folder.join('')}notify/${token}`, {
                    title: (0,report_notification/* titleLine */.Nl)(notification),
                    body: (0,report_notification/* renderBody */.lc)(notification, { maxLength: MAX_LENGTH }) || (0,report_notification/* titleLine */.Nl)(notification),
                    type: TYPE[notification.level],
                    format: 'text',
                    ...(tags ? { tag: tags } : {}),
                }, basicAuth(url.user, url.password)),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/notify/channels/discord.js
// Discord, by a channel's webhook.


const URL_OR_MARKUP = /(https?:\/\/[^\s<]+)|[\\*_~`|>#+\-[\]()<@]/g;
/** No preview of links. https://discord.com/developers/docs/resources/message#message-object-message-flags */
const SUPPRESS_EMBEDS = 1 << 2;
/** A backslash before everything that is Markdown there, except inside links, which it would break. */
function escapeDiscord(text) {
    return text.replace(URL_OR_MARKUP, (match, url) => url ?? `\\${match}`);
}
/** https://discord.com/developers/docs/resources/webhook#execute-webhook, https://appriseit.com/services/discord/ */
const discord = {
    kind: 'discord',
    schemes: ['discord'],
    nativeHosts: ['discord.com', 'discordapp.com', 'ptb.discord.com', 'canary.discord.com'],
    endpoint: 'https://discord.com',
    publicParts: ['webhooks'],
    parameters: ['thread', 'thread_id'],
    shape: '`discord://WebhookID/WebhookToken` or `https://discord.com/api/webhooks/WebhookID/WebhookToken`',
    fix: 'Open Edit Channel \u2192 Integrations \u2192 Webhooks in Discord. If the webhook is gone, create one, and set its URL in `notify`.',
    read({ scheme, user, host, path, query }, endpoint) {
        const native = /^api\/(?:v\d+\/)?webhooks\/([^/]+)\/([^/]+)$/.exec(path.join('/'));
        const [id = '', token = '', ...more] = scheme === 'https' ? (native?.slice(1) ?? []) : [host, ...path];
        const thread = query.get('thread') ?? query.get('thread_id') ?? '';
        if (more.length > 0 || !/^\d+$/.test(id) || !/^[\w-]+$/.test(token) || !/^\d*$/.test(thread))
            return undefined;
        return [
            {
                by: 'http',
                post: (notification) => jsonPost(`${endpoint}/api/webhooks/${id}/${token}${thread ? `?thread_id=${thread}` : ''}`, {
                    content: (0,report_notification/* renderMessage */.e4)(notification, { maxLength: 2000, quote: escapeDiscord }),
                    allowed_mentions: { parse: [] },
                    flags: SUPPRESS_EMBEDS,
                    ...(user ? { username: user } : {}),
                }),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/notify/channels/json.js
// A webhook of one's own: the message as JSON.



/** Not a limit of anybody's, but an end. */
const json_MAX_LENGTH = 10_000;
/** https://appriseit.com/services/json/: `-name` goes into the address, `+Name` is a header. */
const json = {
    kind: 'json',
    schemes: ['json', 'jsons'],
    parameters: ['-*', '+*'],
    shape: '`jsons://host/path`, with `user:password@` in front, `?-name=value` for a query and `?+Name=value` for a header where they are needed',
    fix: 'Check the address, the password and the headers. The log of that server says why it refused.',
    read(url) {
        const origin = (0,notify_url/* webOrigin */.n6)(url);
        if (typeof origin !== 'string')
            return origin;
        const address = new URL(url.rawPath || '/', origin);
        const headers = { ...basicAuth(url.user, url.password) };
        for (const [name, value] of url.query) {
            if (name.startsWith('-'))
                address.searchParams.append(name.slice(1), value);
            if (name.startsWith('+'))
                headers[name.slice(1).toLowerCase()] = value;
        }
        const isHeader = ([name, value]) => /^[\w-]+$/.test(name) && /^[\x20-\x7e]*$/.test(value);
        if (!Object.entries(headers).every(isHeader))
            return { problem: 'has a header that is not plain ASCII' };
        return [
            {
                by: 'http',
                post: (notification) => {
                    const { level, bot, state = null, url: link = null } = notification;
                    const message = (0,report_notification/* renderBody */.lc)({ ...notification, url: '' }, { maxLength: json_MAX_LENGTH });
                    return jsonPost(address.href, { level, title: (0,report_notification/* titleLine */.Nl)(notification), message, url: link, bot, state }, headers);
                },
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/notify/channels/mail.js
// E-mail, by any server that speaks SMTP.


const ADDRESS = /^(?:[^<>]*<[^\s@<>,;]+@[^\s@<>,;]+>|[^\s@<>,;]+@[^\s@<>,;]+)$/;
/** Long enough for everything, short enough for every server. */
const mail_MAX_LENGTH = 20_000;
/** https://appriseit.com/services/email/ */
const mail = {
    kind: 'mail',
    schemes: ['mailto', 'mailtos'],
    publicParts: [
        'smtp.sendgrid.net',
        'smtp.mailgun.org',
        'smtp.eu.mailgun.org',
        'smtp.gmail.com',
        'gmail.com',
        'googlemail.com',
    ],
    parameters: ['user', 'pass', 'smtp', 'from', 'to', 'mode'],
    shape: '`mailtos://user:password@host?from=me@example.com&to=you@example.com`, with `&smtp=` where the server has another name; an @ in the user name is written %40',
    fix: 'Check the user and the password: many providers need an app password or an API key. Check that this sender may write to this recipient.',
    read(url) {
        const { query, path } = url;
        const server = readServer(url);
        const user = server?.login?.user;
        const domain = url.host.replace(/:\d+$/, '');
        const from = query.get('from') ?? (user?.includes('@') ? user : `${user ?? ''}@${domain}`);
        const named = [...path, ...(query.get('to') ?? '').split(',')].map((address) => address.trim()).filter(Boolean);
        const recipients = named.length > 0 ? named : [from];
        if (!server || ![from, ...recipients].every((address) => ADDRESS.test(address)))
            return undefined;
        return recipients.map((to) => ({
            by: 'smtp',
            mail: (notification) => ({
                server,
                from,
                to,
                subject: (0,report_notification/* titleLine */.Nl)(notification),
                text: `${(0,report_notification/* renderBody */.lc)(notification, { maxLength: mail_MAX_LENGTH })}\n`,
            }),
        }));
    },
};
function readServer({ scheme, host, query, ...url }) {
    const [, domain, ownPort] = /^(.*?)(?::(\d{1,5}))?$/.exec(host) ?? [];
    const name = query.get('smtp') ?? domain ?? '';
    const mode = query.get('mode') ?? (ownPort === '465' ? 'ssl' : 'starttls');
    const user = query.get('user') ?? url.user;
    const password = query.get('pass') ?? url.password;
    if (!/^(?:[a-z0-9_.-]+|\[[0-9a-f:]+\])$/i.test(name) || !/^(?:ssl|starttls)$/.test(mode))
        return undefined;
    const login = user !== undefined && password !== undefined ? { user, password } : undefined;
    if (!login && (user ?? password) !== undefined)
        return undefined;
    const usualPort = mode === 'ssl' ? 465 : scheme === 'mailtos' ? 587 : 25;
    return {
        host: name.replace(/[[\]]/g, ''),
        port: Number(ownPort ?? usualPort),
        secure: mode === 'ssl',
        // A password never travels in the clear, whatever the scheme says.
        requireTls: scheme === 'mailtos' || (login !== undefined && !(0,notify_url/* isLoopback */.U9)(name)),
        ...(login ? { login } : {}),
        ...(ownPort === undefined && !query.has('smtp') ? { addressDomain: name } : {}),
    };
}

;// CONCATENATED MODULE: ./build/notify/channels/ntfy.js
// ntfy: push messages to phones, by ntfy.sh or a server of one's own.



/** 2 makes no sound, 5 rings through. https://docs.ntfy.sh/publish/#message-priority */
const PRIORITY = { info: 2, warning: 3, error: 4, critical: 5 };
/** 4,096 bytes, and three at most for a code unit: what is longer would become an attachment. */
const ntfy_MAX_LENGTH = 1300;
/** https://docs.ntfy.sh/publish/#publish-as-json (a header could not hold the title\u2019s emoji), https://appriseit.com/services/ntfy/ */
const ntfy = {
    kind: 'ntfy',
    schemes: ['ntfy', 'ntfys'],
    endpoint: 'https://ntfy.sh',
    parameters: ['token'],
    shape: '`ntfy://topic` for ntfy.sh, or `ntfys://host/topic`, with `user:password@` or `token@` in front where one is needed',
    fix: 'Check the topic, and that the user, password or access token may write to it.',
    read(url, endpoint) {
        const isPublic = url.path.length === 0 || /^ntfy\.sh$/i.test(url.host);
        const topics = url.path.length > 0 ? url.path : [url.host];
        const origin = isPublic ? '' : (0,notify_url/* webOrigin */.n6)(url);
        if (typeof origin !== 'string')
            return origin;
        if (!topics.every((topic) => /^[\w-]{1,64}$/.test(topic)))
            return undefined;
        return topics.map((topic) => ({
            by: 'http',
            post: (notification) => jsonPost(`${isPublic ? endpoint : origin}/`, message(topic, notification), authorization(url)),
        }));
    },
};
function message(topic, notification) {
    const title = (0,report_notification/* titleLine */.Nl)(notification);
    return {
        topic,
        title,
        message: (0,report_notification/* renderBody */.lc)(notification, { maxLength: ntfy_MAX_LENGTH }) || title,
        priority: PRIORITY[notification.level],
        ...(notification.url ? { click: notification.url } : {}),
    };
}
/** Access tokens begin with `tk_`. https://docs.ntfy.sh/publish/#access-tokens */
function authorization({ user, password, query }) {
    const token = query.get('token') ?? (password === undefined && user?.startsWith('tk_') ? user : undefined);
    return token ? { authorization: `Bearer ${token}` } : basicAuth(user, password);
}

;// CONCATENATED MODULE: ./build/notify/channels/slack.js
// Slack, by an incoming webhook.


/** The three characters by which mentions and links begin. https://docs.slack.dev/messaging/formatting-message-text */
function escapeSlack(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks, https://appriseit.com/services/slack/ */
const slack = {
    kind: 'slack',
    schemes: ['slack'],
    nativeHosts: ['hooks.slack.com'],
    endpoint: 'https://hooks.slack.com',
    publicParts: ['services'],
    shape: '`slack://TokenA/TokenB/TokenC` or `https://hooks.slack.com/services/TokenA/TokenB/TokenC`, an incoming webhook',
    fix: 'Open the incoming webhooks of the Slack app. If the webhook is gone, create one, and set its URL in `notify`.',
    read({ scheme, user, host, path }, endpoint) {
        const [services, ...nativeTokens] = path;
        const tokens = scheme === 'https' ? nativeTokens : [host, ...path];
        if (scheme === 'https' && services !== 'services')
            return undefined;
        if (tokens.length !== 3 || !tokens.every((token) => /^[A-Za-z0-9]+$/.test(token)))
            return undefined;
        return [
            {
                by: 'http',
                post: (notification) => jsonPost(`${endpoint}/services/${tokens.join('/')}`, {
                    text: (0,report_notification/* renderMessage */.e4)(notification, { maxLength: 4000, quote: escapeSlack }),
                    // Asterisks, backticks and tildes have no escape: formatting as a whole is off.
                    mrkdwn: false,
                    unfurl_links: false,
                    unfurl_media: false,
                    ...(user ? { username: user } : {}),
                }),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/notify/channels/telegram.js
// Telegram, by a bot that writes into chats.


/** Plain text has no markup, but an `@name` in it calls that person: a lookalike does not. */
function escapeTelegram(text) {
    return text.replace(/@(?=\w)/g, '\uff20');
}
/** https://core.telegram.org/bots/api#sendmessage, https://appriseit.com/services/telegram/ */
const telegram = {
    kind: 'telegram',
    schemes: ['tgram'],
    endpoint: 'https://api.telegram.org',
    parameters: ['topic'],
    shape: '`tgram://BotToken/ChatID`, with one chat or several; a group\u2019s id begins with `-`',
    fix: 'Check the bot token with @BotFather, and the chat id. Start the bot in that chat, or add it to the group.',
    read({ host, path, query }, endpoint) {
        const token = host.replace(/^bot/i, '');
        const chats = path.map((chat) => /^(-?\d+|@?[A-Za-z]\w*)(?::(\d+))?$/.exec(chat));
        if (!/^\d+:[\w-]+$/.test(token) || chats.length === 0 || !/^\d*$/.test(query.get('topic') ?? ''))
            return undefined;
        const deliveries = [];
        for (const chat of chats) {
            if (!chat)
                return undefined;
            const [, id = '', topic = query.get('topic')] = chat;
            deliveries.push({
                by: 'http',
                post: (notification) => jsonPost(`${endpoint}/bot${token}/sendMessage`, {
                    chat_id: /^[A-Za-z]/.test(id) ? `@${id}` : id,
                    ...(topic ? { message_thread_id: Number(topic) } : {}),
                    text: (0,report_notification/* renderMessage */.e4)(notification, { maxLength: 4000, quote: escapeTelegram }),
                    link_preview_options: { is_disabled: true },
                }),
            });
        }
        return deliveries;
    },
};

;// CONCATENATED MODULE: ./build/notify/channels/twilio.js
// Text messages to phones, by Twilio.


/** Three segments in the alphabet of SMS, and one emoji more than doubles them: nobody reads or pays for more. */
const twilio_MAX_LENGTH = 480;
/** https://www.twilio.com/docs/messaging/api/message-resource, https://appriseit.com/services/twilio/ */
const twilio = {
    kind: 'twilio',
    schemes: ['twilio'],
    endpoint: 'https://api.twilio.com',
    parameters: ['apikey'],
    shape: '`twilio://AccountSID:AuthToken@FromPhoneNo/ToPhoneNo`, numbers with their country code; text messages only, no calls and no WhatsApp',
    fix: 'Check the account SID, the auth token and the sender in the Twilio console. Check that the account may write to that country.',
    read({ user, password, host, path, query }, endpoint) {
        const from = readNumber(host);
        const isShortCode = from !== undefined && !from.startsWith('+');
        const recipients = path.length > 0 ? path.map(readNumber) : [isShortCode ? undefined : from];
        if (!user || !/^AC[0-9a-f]+$/i.test(user) || !password || !from)
            return undefined;
        if (!recipients.every((to) => to?.startsWith('+')))
            return undefined;
        return recipients.map((to = '') => ({
            by: 'http',
            post: (notification) => ({
                url: `${endpoint}/2010-04-01/Accounts/${user}/Messages.json`,
                headers: {
                    'content-type': 'application/x-www-form-urlencoded',
                    ...basicAuth(query.get('apikey') ?? user, password),
                },
                body: new URLSearchParams({
                    To: to,
                    From: from,
                    Body: (0,report_notification/* renderMessage */.e4)(notification, { maxLength: twilio_MAX_LENGTH }),
                }).toString(),
            }),
        }));
    },
};
/** `+19005559999` however it was written; five or six digits are a short code. */
function readNumber(text) {
    const digits = text.replace(/[\s()+.-]/g, '');
    if (/^\d{5,6}$/.test(digits))
        return digits;
    return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : undefined;
}

;// CONCATENATED MODULE: ./build/notify/parse-urls.js
// The text of `notify`, one URL a line in Apprise's spelling, becomes channels. Nothing of a URL stands in a problem.










/** Every kind of channel there is. */
const KINDS = [slack, discord, telegram, mail, twilio, ntfy, json, apprise];
/**
 * `level=` on any URL is its threshold: `info` unless given, since only changes are told, and their end should be.
 * https://appriseit.com/getting-started/universal-syntax/
 */
function parseNotifyUrls(text, endpoints = {}) {
    const channels = [];
    const problems = [];
    for (const [index, line] of text.split('\n').entries()) {
        if (line.trim() === '')
            continue;
        const url = (0,notify_url/* splitUrl */.iM)(line.trim());
        const found = url ? readChannels(url, endpoints) : 'is not a URL like `slack://\u2026`';
        if (typeof found === 'string')
            problems.push(`\`notify\`, line ${index + 1}: ${found}.`);
        else
            for (const channel of found)
                channels.push({ ...channel, name: nextName(channel.name, channels) });
    }
    return { channels, problems };
}
/** The channels that one URL names, called by their kind; or what is wrong with it. */
function readChannels(url, endpoints) {
    const kind = KINDS.find(({ schemes, nativeHosts }) => url.scheme === 'https' ? nativeHosts?.includes(url.host.toLowerCase()) : schemes.includes(url.scheme));
    if (!kind)
        return describeUnknown(url.scheme);
    const threshold = (url.query.get('level') ?? 'info');
    if (!reason/* LEVELS */.A_.includes(threshold))
        return `(${kind.kind}) \`level\` must be one of ${code(reason/* LEVELS */.A_)}`;
    const parameters = ['level', ...(kind.parameters ?? [])];
    if ([...url.query.keys()].some((name) => !parameters.some((known) => matches(name, known))))
        return `(${kind.kind}) has an unknown parameter. The known ones are ${code(parameters)}`;
    const deliveries = kind.read(url, endpoints[kind.kind] ?? kind.endpoint ?? '');
    if (!deliveries)
        return `(${kind.kind}) must look like ${kind.shape}`;
    if ('problem' in deliveries)
        return `(${kind.kind}) ${deliveries.problem}`;
    return deliveries.map((delivery) => ({ name: kind.kind, threshold, fix: kind.fix, delivery }));
}
function describeUnknown(scheme) {
    if (/^https?$/.test(scheme))
        return 'is a web address of neither Slack nor Discord. To send JSON to it, write `jsons://` instead of `https://`';
    const schemes = KINDS.flatMap((kind) => kind.schemes).map((known) => `${known}://`);
    return `has an unknown scheme. The known ones are ${code(schemes)}. For any other service, use an Apprise API server (\`apprises://\`)`;
}
function matches(name, known) {
    return known.endsWith('*') ? name.startsWith(known.slice(0, -1)) : name === known;
}
function nextName(kind, channels) {
    return `${kind} #${channels.filter(({ name }) => name.startsWith(`${kind} #`)).length + 1}`;
}
function code(words) {
    return words.map((word) => `\`${word}\``).join(', ');
}

;// CONCATENATED MODULE: ./build/notify/secret-parts.js
// Which parts of a notification or heartbeat URL nobody may see, for the redactor and the runner's masks.


const SHORTEST_PART = 8;
/** Public names: knowing them gives nobody anything, and masking them would garble our own sentences. */
const PUBLIC = new Set([
    ...KINDS.flatMap(({ nativeHosts = [], publicParts = [] }) => [...nativeHosts, ...publicParts]),
    ...['hc-ping.com', 'healthchecks.io', 'uptime.betterstack.com', 'heartbeat', 'cronitor.link'],
]);
/** Stands in nearly everything that is said; what is left and right of it in a topic or path is masked. */
const OUR_OWN_WORD = /whatsapp/i;
/** Parameters that hold one of a few known words. */
const WORD_PARAMETER = /^(?:level|mode)=/i;
/**
 * User, password, host, parts of the path and values of the query, as they stand there and decoded, if they have eight
 * characters or more. Works on anything, a URL or not, so that it can come before every check.
 */
function secretParts(url) {
    const [, address = '', query = ''] = /^(?:[a-z]+:\/\/)?([^?]*)\??(.*)$/is.exec(url.trim()) ?? [];
    const values = query
        .split('&')
        .filter((pair) => !WORD_PARAMETER.test(pair))
        .flatMap((pair) => pair.slice(pair.indexOf('=') + 1).split(','));
    const parts = [address.split('/').slice(1), address.split(/[/@]/), address.split(/[/@:]/), values].flat();
    const pieces = parts.flatMap((part) => [part, (0,notify_url/* decode */.D4)(part)]).flatMap((part) => part.split(OUR_OWN_WORD));
    return [...new Set(pieces)].filter((piece) => piece.length >= SHORTEST_PART && !isPublic(piece));
}
function isPublic(piece) {
    return PUBLIC.has(piece.toLowerCase()) || (0,notify_url/* isLoopback */.U9)(piece);
}

// EXTERNAL MODULE: ./build/secret.js + 1 modules
var secret = __webpack_require__(7872);
// EXTERNAL MODULE: ./build/settings/inputs.js
var inputs = __webpack_require__(9511);
// EXTERNAL MODULE: ./build/settings/log-patterns.js
var log_patterns = __webpack_require__(5316);
// EXTERNAL MODULE: ./build/settings/read-inputs.js + 1 modules
var read_inputs = __webpack_require__(5614);
;// CONCATENATED MODULE: ./build/settings/settings.js
// Raw strings become Settings here, for every door alike; every problem is reported at once.







/** Reads and checks all inputs. Throws one `UserError` that names every problem. */
function readSettings(read, secrets, event) {
    const input = new read_inputs/* Reader */.m(read, secrets, { hidesValues: event.hidesValues === true });
    const ofRun = input.fields('run');
    const ofBot = input.fields('bot');
    const { command, history } = ofRun;
    const newToken = command === 'update' ? readNewToken(input, secrets, event) : undefined;
    for (const name of ['bot', 'shard']) {
        if (input.text(name) && !input.text('bots'))
            input.problem(`\`${name}\` selects from \`bots\`, but \`bots\` is empty.`);
    }
    const prefix = input.value('variable-prefix');
    const token = input.value('railway-token');
    const givenToken = command === 'update' ? undefined : input.value('whatsapp-token');
    const isForPullRequest = event.name?.startsWith('pull_request') ?? false;
    const mayRemedy = (ofBot.autoRefresh || ofBot.autoRedeploy || ofBot.autoSwitch) && !isForPullRequest;
    const changesRailway = command !== 'check' || mayRemedy;
    if (changesRailway && !token)
        input.problem(`${RAILWAY_TOKEN_NEEDED}${whyEmpty(event)}`);
    if (command !== 'check' && isForPullRequest)
        input.problem(notForPullRequests(command));
    if (!changesRailway && !token && !givenToken) {
        input.problem(`${NO_TOKEN}${whyEmpty(event)}`);
    }
    const projectId = input.value('railway-project-id');
    const environmentId = input.value('railway-environment-id');
    const serviceId = input.value('railway-service-id');
    const phoneNumberId = input.value('phone-number-id');
    const appId = input.value('app-id');
    const appSecret = input.value('app-secret');
    const githubToken = input.value('github-token');
    const repo = input.value('repo');
    const [owner = '', name = ''] = (repo ?? '').split('/');
    if (repo && !githubToken) {
        input.problem('`github-token` is empty, but `repo` is set. Set a token that may write issues. In a workflow, leave `github-token` out.');
    }
    if (history === 'branch' && !repo)
        input.problem(HISTORY_NEEDS_REPO);
    const channels = settings_readChannels(input, secrets);
    const heartbeat = readHeartbeat(input, secrets);
    // Once all secrets are known.
    const title = input.value('issue-title');
    const patterns = (0,log_patterns/* readPatterns */.c)(input.value('log-patterns') ?? '', secrets.clean, event);
    for (const problem of patterns.problems)
        input.problem(problem);
    const settings = {
        ...ofRun,
        ...(newToken ? { newToken } : {}),
        bot: {
            ...ofBot,
            ...(isForPullRequest ? { changesNothing: true } : {}),
            name: input.value('bot-name'),
            target: {
                ...(projectId ? { projectId } : {}),
                ...(environmentId ? { environmentId } : {}),
                ...(serviceId ? { serviceId } : {}),
                variables: {
                    token: input.value('token-variable') ?? `${prefix}WHATSAPP_ACCESS_TOKEN`,
                    phoneNumberId: `${prefix}WHATSAPP_PHONE_NUMBER_ID`,
                    appId: `${prefix}WHATSAPP_APP_ID`,
                    appSecret: `${prefix}WHATSAPP_APP_SECRET`,
                    accountId: `${prefix}WHATSAPP_BUSINESS_ACCOUNT_ID`,
                },
            },
            given: {
                ...(givenToken ? { token: givenToken } : {}),
                ...(phoneNumberId ? { phoneNumberId } : {}),
                ...(appId ? { appId } : {}),
                ...(appSecret ? { appSecret } : {}),
            },
            logPatterns: patterns.patterns,
            mute: readMute(input),
            issue: {
                label: input.value('issue-label'),
                title: title === inputs/* INPUTS */.m['issue-title'].value.default ? title : secrets.cleanOwn(title),
                assignees: readAssignees(input),
                excerpts: input.value('issue-log-excerpts'),
                updateWorkflow: input.value('update-workflow'),
            },
            rotation: {
                exchange: input.value('exchange'),
                force: input.value('force'),
                deployTimeoutMs: input.value('deploy-timeout'),
                // What is not deployed logs nothing.
                proofWindowMs: ofRun.dryRun ? 0 : input.value('proof-window'),
            },
        },
        ...(token
            ? { railway: { url: input.value('railway-api-url'), token, tokenType: input.value('railway-token-type') } }
            : {}),
        meta: { url: input.value('graph-api-url'), version: input.value('graph-api-version') },
        ...(githubToken && repo ? { github: { token: githubToken, owner, repo: name } } : {}),
        channels,
        ...heartbeat,
    };
    input.throwProblems();
    return settings;
}
const RAILWAY_TOKEN_NEEDED = '`railway-token` is empty, so nothing on Railway can be changed. Create a project token on Railway (project \u2192 Settings \u2192 Tokens), and set it.';
const NO_TOKEN = '`railway-token` and `whatsapp-token` are both empty, so there is no token to check. Create a project token on Railway (project \u2192 Settings \u2192 Tokens), and set it as `railway-token`.';
/** https://docs.github.com/en/code-security/getting-started/understanding-github-secret-types */
function whyEmpty({ name }) {
    if (name === undefined)
        return '';
    return ' A secret is empty if its name is misspelled, or if it belongs to an environment that the job does not name. It is also empty for pull requests from forks, for Dependabot, and in a called workflow without `secrets: inherit`.';
}
const HISTORY_NEEDS_REPO = '`history: branch` needs a repository. Set `repo` and `github-token`, too.';
function notForPullRequests(command) {
    return `\`command: ${command}\` does not run for pull requests, because anyone may open one. Start it with \`on: workflow_dispatch\`.`;
}
/**
 * The token that a person typed into the workflow's form goes before the stored secret; masked before anything else.
 * Absent text is left to the rotation, which says what to paste.
 */
function readNewToken(input, secrets, event) {
    const typed = event.name === 'workflow_dispatch' ? (event.input(input.value('token-input')) ?? '') : '';
    secrets.register(typed);
    secrets.register(typed.trim());
    const stored = input.value('whatsapp-token')?.reveal() ?? '';
    const isTyped = typed.trim() !== '';
    return { text: isTyped ? typed : stored, alsoSecret: isTyped && stored !== '' };
}
function readMute(input) {
    const given = (input.value('mute') ?? '').split(/[\s,]+/).filter(Boolean);
    const codes = given.filter(messaging_codes/* isMessagingCode */.ih);
    if (codes.length < given.length) {
        input.problem(`\`mute\` takes these codes, one a line: ${Object.keys(messaging_codes/* MESSAGING_CODES */.mt).join(', ')}.`);
    }
    return new Set(codes);
}
/** What a test message needs, and no more. Throws one `UserError` that names every problem. */
function readChannelSettings(read, secrets) {
    const input = new read_inputs/* Reader */.m(read, secrets);
    const found = { name: input.value('bot-name'), channels: settings_readChannels(input, secrets) };
    input.throwProblems();
    return found;
}
/** Each part of a notification URL is a secret; not the whole, or every address of the same service would be one. */
function settings_readChannels(input, secrets) {
    const text = input.value('notify') ?? '';
    for (const line of text.split('\n'))
        for (const part of secretParts(line.trim()))
            secrets.register(part);
    const { channels, problems } = parseNotifyUrls(text);
    for (const problem of problems)
        input.problem(problem);
    return channels;
}
function readHeartbeat(input, secrets) {
    const url = input.value('heartbeat-url');
    if (!url)
        return {};
    for (const part of secretParts(input.text('heartbeat-url') ?? ''))
        secrets.register(part);
    return { heartbeatUrl: new secret/* Secret */.z(url.href) };
}
function readAssignees(input) {
    const names = (input.value('issue-assignees') ?? '')
        .split(/[\s,]+/)
        .map((name) => name.replace(/^@/, ''))
        .filter(Boolean);
    if (names.length > 10 || names.some((name) => !/^[A-Za-z0-9-]{1,39}$/.test(name))) {
        input.problem('`issue-assignees` must be at most 10 GitHub user names, separated by commas.');
    }
    return names;
}


/***/ })

};
