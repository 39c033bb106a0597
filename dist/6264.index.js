export const id = 6264;
export const ids = [6264];
export const modules = {

/***/ 5438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Yy: () => (/* binding */ clockAheadMs),
/* harmony export */   gC: () => (/* binding */ sentAt)
/* harmony export */ });
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9032);

/** What nobody's clock shows by mistake: such a date is no date, and breaks what is reckoned with it. */
const CENTURY = { from: Date.UTC(2000), to: Date.UTC(2100) };
/** When an answer was sent, by the clock of who sent it. */
function sentAt(headers) {
    const time = Date.parse(headers.get('date') ?? '');
    return time >= CENTURY.from && time < CENTURY.to ? new Date(time) : undefined;
}
/** How far that clock is ahead of this machine's, by an answer that has just come in. Milliseconds. */
function clockAheadMs(headers) {
    const sent = sentAt(headers);
    return sent && sent.getTime() - Date.now();
}
function readJson(raw, url, clean, explain) {
    const { status, headers, body: text } = raw;
    if (status >= 300 && status < 400)
        return readRedirect(raw, url, clean);
    const again = (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .isWorthAnotherTry */ .rg)(status);
    const retryAfterMs = readRetryAfter(headers);
    const waits = retryAfterMs === undefined ? {} : { retryAfterMs };
    try {
        return { is: 'json', answer: { status, headers, body: JSON.parse(text), ...waits }, again, ...waits };
    }
    catch {
        const asked = again && retryAfterMs !== undefined ? ` and asked to wait ${Math.ceil(retryAfterMs / 1_000)} s` : '';
        const what = `answered HTTP ${status} with ${kindOfBody(text)}${asked}`;
        const why = explain?.({ status, text }) ?? whyNoJson(status);
        return { is: 'fault', fault: { what, why, again }, status, again, ...waits };
    }
}
function readRedirect({ status, headers }, url, clean) {
    const location = headers.get('location');
    const target = location && URL.canParse(location, url.href) ? clean(new URL(location, url).host) : 'no address at all';
    const fault = {
        what: `redirected to ${target} (HTTP ${status}), which was not followed`,
        why: 'The address has moved, or a proxy answers for it. Secrets are not sent to another address.',
        again: false,
    };
    return { is: 'fault', fault, again: false };
}
function readRetryAfter(headers) {
    return (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRetryAfter */ .mu)(headers.get('retry-after'), Date.now() + (clockAheadMs(headers) ?? 0));
}
function whyNoJson(status) {
    if (status === 429)
        return 'It limits the rate of requests.';
    return 'It has an internal problem, or a gateway or proxy answers for it.';
}
function kindOfBody(text) {
    const start = text.trimStart();
    if (start === '')
        return 'an empty body';
    if (start.startsWith('<'))
        return 'an HTML page instead of JSON';
    return /^[[{]/.test(start) ? 'JSON that is broken or cut off' : 'something that is not JSON';
}


/***/ }),

/***/ 9621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JL: () => (/* binding */ OUT_OF_TIME),
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   iU: () => (/* binding */ timedOut)
/* harmony export */ });
// The ways in which an exchange over HTTP fails, in words: what happened and why, probably.
/** The time for the whole run was up. */
const OUT_OF_TIME = {
    what: 'had not answered when this run ran out of time',
    why: 'Earlier requests took too long.',
    again: false,
};
/** One try took too long. */
function timedOut(timeoutMs) {
    return {
        what: `timed out after ${timeoutMs / 1_000} s`,
        why: 'It is overloaded, or the network drops packets.',
        again: true,
    };
}
/** The body was longer than the caller is willing to hold. */
function tooLarge(maxBytes) {
    return {
        what: `sent more than ${Math.ceil(maxBytes / 1024)} KiB, which is too much`,
        why: 'Something other than the service may be answering.',
        again: false,
    };
}
// Codes: https://nodejs.org/api/errors.html, https://nodejs.org/api/tls.html#x509-certificate-error-codes, zlib, llhttp.
const FAULTS = [
    {
        codes: /^(ENOTFOUND|EAI_\w+|ENODATA)$/,
        what: 'could not be found by name (DNS)',
        why: 'The name server or the network has a problem, or the address is misspelled.',
        again: true,
    },
    {
        codes: /^ECONNREFUSED$/,
        what: 'refused the connection',
        why: 'It is down, the address is wrong, or a firewall or proxy blocks it.',
        again: true,
    },
    {
        codes: /^(ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE|ECONNABORTED)$/,
        what: 'closed the connection before its answer was complete',
        why: 'It restarted, it is overloaded, or the network failed.',
        again: true,
    },
    {
        codes: /^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/,
        what: 'could not be reached',
        why: 'The network is down, or a firewall drops the packets.',
        again: true,
    },
    {
        // In between stands a company's proxy or a virus scanner; no further try helps.
        codes: /^(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER|VERIFY)_\w+)$/,
        what: 'showed a certificate that is not trusted (TLS)',
        why: 'A proxy that inspects TLS probably replaces certificates. Set `NODE_EXTRA_CA_CERTS` to its root certificate (a PEM file).',
        again: false,
    },
    {
        codes: /CERT|^ERR_TLS_|^ERR_SSL_|^EPROTO$|^UNABLE_TO_|^HOSTNAME_MISMATCH$/,
        what: 'has no valid certificate (TLS)',
        why: 'Its certificate has expired or is for another name, or the address does not use TLS.',
        again: true,
    },
    {
        codes: /^ERR_PROXY_/,
        what: 'could not be reached through the proxy',
        why: 'The proxy in HTTPS_PROXY or HTTP_PROXY refused the connection.',
        again: true,
    },
    {
        codes: /^(Z_|HPE_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_PADDING)/,
        what: 'sent an answer that cannot be read',
        why: 'A proxy damaged it, or the address does not use HTTP.',
        again: true,
    },
    {
        codes: /^ERR_HTTP_UPGRADED$/,
        what: 'answered HTTP 101, which was not requested',
        why: 'A proxy mistook the request for another protocol.',
        again: true,
    },
    {
        codes: /^ERR_INVALID_CHAR$/,
        what: 'was not asked, because a header would contain a character that is not allowed',
        why: 'A token or key probably contains a line break, a typographic quote or another non-ASCII character.',
        again: false,
    },
];
/**
 * Puts an error of node-fetch into words. Takes only its code and kind: its message holds the whole URL, with the query.
 */
function describeError(error, maxBytes) {
    const { code, type, message } = error;
    if (type === 'max-size')
        return tooLarge(maxBytes);
    // node-fetch gives this one fault no code of its own.
    const early = String(message).startsWith('Premature close') ? 'ERR_STREAM_PREMATURE_CLOSE' : undefined;
    const name = typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(code) ? code : early;
    if (name === undefined)
        return { what: 'could not be asked', why: 'The request itself may be wrong.', again: false };
    const known = FAULTS.find((fault) => fault.codes.test(name));
    if (!known)
        return { what: `failed (${name})`, why: 'The network or the service had a problem.', again: true, code: name };
    const { codes: _, ...fault } = known;
    return { ...fault, code: name };
}


/***/ }),

/***/ 9032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mu: () => (/* binding */ parseRetryAfter),
/* harmony export */   qO: () => (/* binding */ retryDelayMs),
/* harmony export */   rg: () => (/* binding */ isWorthAnotherTry)
/* harmony export */ });
// When a read is asked again, and how long to wait before: pure, so that the clock and chance stay with the caller.
/** Tries of one read, the first included. */
const MAX_TRIES = 3;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_WAIT_MS = 10_000;
/** Statuses that say "not now" rather than "no". */
function isWorthAnotherTry(status) {
    return status === 408 || status === 429 || status >= 500;
}
/**
 * Milliseconds that `Retry-After` asks to wait: whole seconds or an HTTP date; nothing where it is neither.
 * https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
function parseRetryAfter(value, nowMs) {
    const text = value?.trim() ?? '';
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1_000;
    // Every HTTP date begins with a weekday; without this, Date.parse would accept far more than dates.
    const atMs = /^[A-Z][a-z]{2,8}, /.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs);
}
/**
 * Milliseconds to wait after the given try, spread by `random` (0 to 1) so that many runs don't return at once.
 * Nothing where no further try makes sense: all are used up, or the service asks for a longer wait than a run can spend.
 */
function retryDelayMs(tries, retryAfterMs, random) {
    if (tries >= MAX_TRIES || (retryAfterMs ?? 0) > LONGEST_WAIT_MS)
        return undefined;
    const spread = random * FIRST_PAUSE_MS * 2 ** (tries - 1);
    return Math.min(LONGEST_WAIT_MS, (retryAfterMs ?? 0) + spread);
}


/***/ }),

/***/ 6264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _O: () => (/* binding */ USER_AGENT),
  G6: () => (/* binding */ openConnected),
  fb: () => (/* binding */ openHttp)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/node-fetch/src/index.js + 5 modules
var src = __webpack_require__(290);
// EXTERNAL MODULE: ./node_modules/node-fetch/src/response.js
var response = __webpack_require__(348);
// EXTERNAL MODULE: ./node_modules/node-fetch/src/errors/fetch-error.js
var fetch_error = __webpack_require__(5156);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/adapters/http/proxy.js
// The proxies that the environment names, in the form that Node's agents understand.


/** The proxy variables and no others. Throws `UserError` where one is no usable proxy. */
function readProxies(env) {
    const proxies = [readProxy(env, 'HTTP_PROXY'), readProxy(env, 'HTTPS_PROXY')];
    const problems = proxies.flatMap(({ problem }) => problem ?? []);
    if (problems.length > 0)
        throw new errors/* UserError */.yo('PROXY_INVALID', problems);
    return Object.assign({ NO_PROXY: env.no_proxy || env.NO_PROXY }, ...proxies.map((proxy) => proxy.env));
}
/** Problems show nothing of a value but its scheme: the URL of a proxy may hold a password. */
function readProxy(env, name) {
    const lower = name.toLowerCase();
    const used = env[lower] ? lower : name;
    const value = env[used]?.trim();
    if (!value)
        return {};
    // Without a scheme, as the runner and curl take it; Node would ignore the variable, and any scheme it does not know.
    const url = value.includes('://') ? value : `http://${value}`;
    const [, scheme = ''] = /^([a-z][a-z0-9+.-]*):/i.exec(url) ?? [];
    const kind = scheme.toLowerCase();
    if (kind !== '' && kind !== 'http' && kind !== 'https')
        return {
            problem: `\`${used}\` names a proxy of the kind \`${kind}\`, and only HTTP proxies can be used. Set it to an address such as http://proxy.example:3128, or unset it.`,
        };
    try {
        new external_node_http_.Agent({ proxyEnv: { HTTP_PROXY: url } });
        return { env: { [name]: url } };
    }
    catch {
        // No cause: Node's message repeats the value.
        return {
            problem: `\`${used}\` is not the address of a proxy. Set it to one such as http://proxy.example:3128, with a % in a password written as %25; or unset it.`,
        };
    }
}

;// CONCATENATED MODULE: ./build/adapters/http/agents.js
// Connections: kept open between requests, and through the proxy that the environment names.




// As Node's own global agent: an idle connection is given up before most servers close it under the next request.
const IDLE_MS = 5_000;
/**
 * Node's agents know proxies: https://nodejs.org/api/http.html#built-in-proxy-support
 * Only the proxy variables go in, because an agent keeps, and shows, what it was given.
 * Throws `UserError` where one is no usable proxy.
 */
function createAgents(env) {
    const proxyEnv = readProxies(env);
    const plain = new external_node_http_.Agent({ keepAlive: true, timeout: IDLE_MS, proxyEnv });
    const secure = new external_node_https_.Agent({ keepAlive: true, timeout: IDLE_MS, proxyEnv });
    for (const agent of [plain, secure])
        refuseUpgrades(agent);
    const agentOf = (url) => (url.protocol === 'https:' ? secure : plain);
    // A proxy is told with the request where to connect to.
    const isProxied = Boolean(proxyEnv.HTTP_PROXY || proxyEnv.HTTPS_PROXY);
    const openers = new Map([plain, secure].map((agent) => [agent, keepReady(agent)]));
    const openAhead = (url, count) => {
        for (let opened = 0; opened < count && !isProxied; opened++)
            openers.get(agentOf(url))?.(url);
    };
    return Object.assign(agentOf, { openAhead });
}
/** Lets an agent begin with connections that are open already. Gives what opens one. */
function keepReady(agent) {
    const ready = new Map();
    const connect = agent.createConnection.bind(agent);
    const placeOf = (host, port) => `${host}:${port}`;
    const ignore = () => { };
    agent.createConnection = (options, ...more) => {
        const waiting = ready.get(placeOf(options.host, options.port)) ?? [];
        let socket = waiting.shift();
        while (socket?.destroyed)
            socket = waiting.shift();
        return socket?.off('error', ignore).ref() ?? connect(options, ...more);
    };
    return ({ protocol, hostname, port }) => {
        const host = hostname.replace(/^\[|\]$/g, '');
        // As an agent does it; an address is no name that a certificate is chosen by.
        const options = {
            keepAlive: true,
            noDelay: true,
            host,
            port: Number(port) || (protocol === 'https:' ? 443 : 80),
            servername: (0,external_node_net_.isIP)(host) ? '' : host,
        };
        const socket = connect(options);
        socket.unref().on('error', ignore);
        const place = placeOf(host, options.port);
        ready.set(place, [...(ready.get(place) ?? []), socket]);
    };
}
const UPGRADED = 'ERR_HTTP_UPGRADED';
/** Where nobody listens for an HTTP 101, Node closes the connection after a 101, and the request neither fails nor ends. */
function refuseUpgrades(agent) {
    const dispatcher = agent;
    const addRequest = dispatcher.addRequest.bind(agent);
    dispatcher.addRequest = (request, ...more) => {
        request.once('upgrade', (_response, socket) => {
            socket.destroy();
            request.emit('error', Object.assign(new Error('HTTP 101'), { code: UPGRADED }));
        });
        addRequest(request, ...more);
    };
}

// EXTERNAL MODULE: ./build/adapters/http/answer.js
var answer = __webpack_require__(5438);
// EXTERNAL MODULE: ./build/adapters/http/faults.js
var faults = __webpack_require__(9621);
// EXTERNAL MODULE: ./build/adapters/http/retry.js
var retry = __webpack_require__(9032);
;// CONCATENATED MODULE: ./build/adapters/http/client.js
// The one HTTP client: bounded in time and size, never following redirects, repeating reads only, with faults in words.







const TRY_TIMEOUT_MS = 10_000;
const MAX_BYTES = 1024 * 1024;
// A page of a hundred GitHub issues with the longest bodies fits.
const FETCH_MAX_BYTES = 32 * 1024 * 1024;
/** How long everybody pauses where a service does not say so. */
const BUSY_MS = 1_000;
function isTooMany(result) {
    if (result.is === 'json')
        return result.answer.status === 429;
    return result.status === 429 || (result.again && result.retryAfterMs !== undefined);
}
/** Throws `UserError` where a proxy variable is no usable URL. */
function createHttp(options) {
    const agent = createAgents(options.env);
    const { userAgent, clean, tryTimeoutMs = TRY_TIMEOUT_MS, random = Math.random } = options;
    async function exchange(url, init, { deadline, read }) {
        // Given a body and a signal that is aborted already, node-fetch destroys the body with nobody listening: a crash.
        if (deadline.aborted)
            return { is: 'fault', fault: faults/* OUT_OF_TIME */.JL };
        const timeout = new AbortController();
        // A timer of our own keeps the process alive until then; the one in `AbortSignal.timeout` would not, and where a
        // connection is lost without a sound the run would end in the middle.
        const timer = setTimeout(() => timeout.abort(), tryTimeoutMs);
        const signal = AbortSignal.any([deadline, timeout.signal]);
        try {
            const response = await (0,src/* default */.Ay)(url, { ...init, signal, agent, redirect: 'manual' });
            return { is: 'answer', raw: { status: response.status, headers: response.headers, body: await read(response) } };
        }
        catch (error) {
            if (deadline.aborted)
                return { is: 'fault', fault: faults/* OUT_OF_TIME */.JL };
            if (timeout.signal.aborted)
                return { is: 'fault', fault: (0,faults/* timedOut */.iU)(tryTimeoutMs) };
            return { is: 'fault', fault: (0,faults/* describeError */.Uc)(error, init.size) };
        }
        finally {
            clearTimeout(timer);
        }
    }
    async function attempt(request) {
        const { method, url, json, form, maxBytes = MAX_BYTES, signal } = request;
        const headers = {
            'user-agent': userAgent,
            accept: 'application/json',
            ...(json !== undefined && { 'content-type': 'application/json' }),
            ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
            ...request.headers,
        };
        const body = form ? new URLSearchParams(form).toString() : json === undefined ? null : JSON.stringify(json);
        const result = await exchange(url, { method, headers, body, size: maxBytes }, { deadline: signal, read: readText });
        if (result.is === 'fault')
            return { ...result, again: result.fault.again };
        return (0,answer/* readJson */.Vh)(result.raw, url, clean, request.explain);
    }
    return {
        openAhead: agent.openAhead,
        async requestJson(request) {
            const { method, url, idempotent, signal } = request;
            for (let tries = 1;; tries += 1) {
                await request.pace?.turn(signal);
                const result = await attempt(request);
                if (result.is === 'json')
                    request.pace?.heed?.(result.answer.headers);
                if (isTooMany(result))
                    request.pace?.slowDown(result.retryAfterMs ?? BUSY_MS);
                const again = result.again && idempotent;
                const delayMs = again ? (0,retry/* retryDelayMs */.qO)(tries, result.retryAfterMs, random()) : undefined;
                if (delayMs === undefined) {
                    if (result.is === 'json')
                        return result.answer;
                    throw describeOutage(request, method, url, result.fault, tries);
                }
                await (0,promises_.setTimeout)(delayMs, undefined, { signal }).catch(() => {
                    throw describeOutage(request, method, url, faults/* OUT_OF_TIME */.JL, tries);
                });
            }
        },
        async fetch(input, init = {}) {
            const url = new URL(input);
            const { method = 'GET', body = null, signal } = init;
            const headers = { 'user-agent': userAgent, ...init.headers };
            const deadline = signal ?? new AbortController().signal;
            const result = await exchange(url, { method, headers, body, size: FETCH_MAX_BYTES }, { deadline, read: readBytes });
            if (result.is === 'fault')
                throw describeOutage({ service: url.host, hint: '' }, method, url, result.fault, 1);
            const { status, body: bytes } = result.raw;
            const bodiless = status === 204 || status === 205 || status === 304;
            // Not the global one: with it comes Node's second HTTP client.
            return new response/* default */.A(bodiless ? null : Buffer.from(bytes), { status, headers: [...result.raw.headers] });
        },
    };
}
const readBytes = (response) => response.arrayBuffer();
/** What most answers fit into. */
const SMALL_BYTES = 64 * 1024;
/** Into one buffer that grows: as text piece by piece, or by `response.text()`, a long log is held several times over. */
async function readText({ body, size }) {
    let bytes = Buffer.allocUnsafeSlow(SMALL_BYTES);
    let length = 0;
    for await (const piece of (body ?? [])) {
        const needed = length + piece.length;
        if (needed > size)
            throw new fetch_error/* FetchError */.f('', 'max-size');
        if (needed > bytes.length) {
            const larger = Buffer.allocUnsafeSlow(2 * needed);
            bytes.copy(larger, 0, 0, length);
            bytes = larger;
        }
        piece.copy(bytes, length);
        length = needed;
    }
    return new TextDecoder().decode(bytes.subarray(0, length));
}
function describeOutage(asked, method, url, fault, tries) {
    const times = tries > 1 ? ` (${tries} tries)` : '';
    const what = `${asked.service} gave no usable answer: ${method} ${url.host}${url.pathname} ${fault.what}${times}.`;
    // The original error stays out on purpose: its message holds the whole URL.
    const cause = fault.code === undefined ? {} : { cause: new Error(fault.code) };
    return new errors/* ServiceUnavailableError */.us(asked.service, what, { ...cause, why: fault.why, fix: asked.hint });
}

// EXTERNAL MODULE: ./build/wiring/runtime.js
var runtime = __webpack_require__(4511);
;// CONCATENATED MODULE: ./build/wiring/connections.js
// The HTTP client, and connections that open while the rest of the program is loaded.


const USER_AGENT = 'whatsapp-token-manager';
/** The one place where a client is made. Throws `UserError` where a proxy variable is no usable URL. */
function openHttp({ env }, { clean }) {
    return createHttp({ userAgent: USER_AGENT, env, clean });
}
/** The same, with as many connections under way as the first questions need. */
function openConnected(settings, secrets, door) {
    const { railway, meta, github, bot } = settings;
    const http = openHttp(door, secrets);
    if (railway)
        http.openAhead(railway.url, 2);
    // The token, its phone number, and beside them whether the bot can send and receive.
    http.openAhead(meta.url, bot.messagingHealth === 'off' ? 2 : 4);
    if (github)
        http.openAhead(new URL(door.githubApiUrl), (0,runtime.monitorOf)(settings, door) ? 2 : 1);
    return http;
}


/***/ })

};
