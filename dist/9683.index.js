export const id = 9683;
export const ids = [9683,2064];
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

/***/ 9683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPageSettings: () => (/* binding */ readPageSettings)
/* harmony export */ });
/* harmony import */ var _read_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5614);
// What the page is made from: strings become settings of its own, because it needs no token and knows all bots.

/** Throws one `UserError` that names every problem. */
function readPageSettings(read, secrets, { folder, history } = {}) {
    const input = new _read_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .Reader */ .m(read, secrets);
    const token = input.value('github-token');
    const repo = input.value('repo');
    const [owner = '', name = ''] = (repo ?? '').split('/');
    const monitorWorkflow = input.value('monitor-workflow') ?? 'monitor.yml';
    const settings = {
        intervalMs: input.value('check-interval'),
        folder: folder ?? input.value('page-dir'),
        ...(history ? { history } : {}),
        ...(repo ? { repo } : {}),
        updateWorkflow: input.value('update-workflow'),
        ...(token && repo ? { github: { token, owner, repo: name, monitorWorkflow } } : {}),
    };
    if (!history && !settings.github)
        input.problem('There is no history to show: `repo` and `github-token` are not both set. Set both. On the command line, you can use `--history` with a folder.');
    input.throwProblems();
    return settings;
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


/***/ })

};
