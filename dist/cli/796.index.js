export const id = 796;
export const ids = [796,408,474];
export const modules = {

/***/ 2176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ createHttp)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/node-fetch/src/index.js + 12 modules
var src = __webpack_require__(816);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./build/adapters/http/agents.js
// Connections: kept open between requests, and through the proxy that the environment names.



const PROXY_VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'].flatMap((name) => [name, name.toLowerCase()]);
// As Node's own global agent: an idle connection is given up before most servers close it under the next request.
const IDLE_MS = 5_000;
/**
 * Which agent serves a URL. Node's agents know proxies: https://nodejs.org/api/http.html#built-in-proxy-support
 * Only the proxy variables go in, because an agent keeps, and shows, what it was given.
 * Throws `UserError` where one is no usable proxy.
 */
function createAgents(env) {
    const proxyEnv = Object.fromEntries(PROXY_VARIABLES.map((name) => [name, env[name]]));
    try {
        const plain = new external_node_http_.Agent({ keepAlive: true, timeout: IDLE_MS, proxyEnv });
        const secure = new external_node_https_.Agent({ keepAlive: true, timeout: IDLE_MS, proxyEnv });
        return (url) => (url.protocol === 'https:' ? secure : plain);
    }
    catch {
        // No cause: Node's message repeats the value, and a proxy's URL may hold a password.
        throw new errors/* UserError */.yo('PROXY_INVALID', [
            'HTTPS_PROXY or HTTP_PROXY cannot be used as a proxy. It must be a URL such as http://proxy.example:3128; correct it, or unset it where no proxy is needed.',
        ]);
    }
}

;// CONCATENATED MODULE: ./build/adapters/http/retry.js
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

;// CONCATENATED MODULE: ./build/adapters/http/answer.js

function readJson(raw, url, explain) {
    const { status, headers } = raw;
    if (status >= 300 && status < 400)
        return readRedirect(raw, url);
    const again = isWorthAnotherTry(status);
    const retryAfterMs = readRetryAfter(headers);
    const waits = retryAfterMs === undefined ? {} : { retryAfterMs };
    const text = new TextDecoder().decode(raw.bytes);
    try {
        return { is: 'json', answer: { status, headers, body: JSON.parse(text), ...waits }, again, ...waits };
    }
    catch {
        const asked = again && retryAfterMs !== undefined ? ` and asked to wait ${Math.ceil(retryAfterMs / 1_000)} s` : '';
        const what = `answered HTTP ${status} with ${kindOfBody(text)}${asked}`;
        const why = explain?.({ status, text }) ?? whyNoJson(status);
        return { is: 'fault', fault: { what, why, again }, again, ...waits };
    }
}
function readRedirect({ status, headers }, url) {
    const location = headers.get('location');
    const target = location && URL.canParse(location, url.href) ? new URL(location, url).host : 'no address at all';
    const fault = {
        what: `redirected to ${target} (HTTP ${status}), which was not followed`,
        why: 'The address has moved, or something on the way answers for it. Secrets are not carried to another place.',
        again: false,
    };
    return { is: 'fault', fault, again: false };
}
function readRetryAfter(headers) {
    const sentAtMs = Date.parse(headers.get('date') ?? '');
    return parseRetryAfter(headers.get('retry-after'), Number.isNaN(sentAtMs) ? Date.now() : sentAtMs);
}
function whyNoJson(status) {
    if (status === 429)
        return 'It limits how often this address or account may ask.';
    return 'It has a problem of its own, or a gateway or proxy answers for it.';
}
function kindOfBody(text) {
    const start = text.trimStart();
    if (start === '')
        return 'an empty body';
    if (start.startsWith('<'))
        return 'an HTML page instead of JSON';
    return /^[[{]/.test(start) ? 'JSON that is broken or cut off' : 'something that is not JSON';
}

// EXTERNAL MODULE: ./build/adapters/http/faults.js
var faults = __webpack_require__(9621);
;// CONCATENATED MODULE: ./build/adapters/http/client.js
// The one HTTP client: bounded in time and size, never following redirects, repeating reads only, with faults in words.







const TRY_TIMEOUT_MS = 10_000;
const MAX_BYTES = 1024 * 1024;
// A page of a hundred GitHub issues with the longest bodies fits.
const FETCH_MAX_BYTES = 32 * 1024 * 1024;
/** How long everybody pauses where a service does not say so. */
const BUSY_MS = 1_000;
function isTooMany(result) {
    return result.is === 'json' ? result.answer.status === 429 : result.again && result.retryAfterMs !== undefined;
}
/** Throws `UserError` where a proxy variable is no usable URL. */
function createHttp(options) {
    const agent = createAgents(options.env);
    const { userAgent, tryTimeoutMs = TRY_TIMEOUT_MS, random = Math.random } = options;
    async function exchange(url, init, deadline) {
        // Given a body and a signal that is aborted already, node-fetch destroys the body with nobody listening: a crash.
        if (deadline.aborted)
            return { is: 'fault', fault: faults/* OUT_OF_TIME */.JL };
        const timeout = AbortSignal.timeout(tryTimeoutMs);
        const signal = AbortSignal.any([deadline, timeout]);
        try {
            const response = await (0,src/* default */.Ay)(url, { ...init, signal, agent, redirect: 'manual' });
            const bytes = await response.arrayBuffer();
            return { is: 'answer', raw: { status: response.status, headers: response.headers, bytes } };
        }
        catch (error) {
            if (deadline.aborted)
                return { is: 'fault', fault: faults/* OUT_OF_TIME */.JL };
            if (timeout.aborted)
                return { is: 'fault', fault: (0,faults/* timedOut */.iU)(tryTimeoutMs) };
            return { is: 'fault', fault: (0,faults/* describeError */.Uc)(error, init.size) };
        }
    }
    async function attempt(request) {
        const { method, url, json, maxBytes = MAX_BYTES, signal } = request;
        const headers = {
            'user-agent': userAgent,
            accept: 'application/json',
            ...(json !== undefined && { 'content-type': 'application/json' }),
            ...request.headers,
        };
        const body = json === undefined ? null : JSON.stringify(json);
        const result = await exchange(url, { method, headers, body, size: maxBytes }, signal);
        if (result.is === 'fault')
            return { ...result, again: result.fault.again };
        return readJson(result.raw, url, request.explain);
    }
    return {
        async requestJson(request) {
            const { method, url, idempotent, signal } = request;
            for (let tries = 1;; tries += 1) {
                await request.pace?.turn(signal);
                const result = await attempt(request);
                if (isTooMany(result))
                    request.pace?.slowDown(result.retryAfterMs ?? BUSY_MS);
                const again = result.again && idempotent;
                const delayMs = again ? retryDelayMs(tries, result.retryAfterMs, random()) : undefined;
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
            const result = await exchange(url, { method, headers, body, size: FETCH_MAX_BYTES }, deadline);
            if (result.is === 'fault')
                throw describeOutage({ service: url.host, hint: '' }, method, url, result.fault, 1);
            const { status, bytes } = result.raw;
            const bodiless = status === 204 || status === 205 || status === 304;
            return new Response(bodiless ? null : bytes, { status, headers: [...result.raw.headers] });
        },
    };
}
function describeOutage(asked, method, url, fault, tries) {
    const times = tries > 1 ? ` (${tries} tries)` : '';
    const what = `${asked.service} gave no usable answer: ${method} ${url.host}${url.pathname} ${fault.what}${times}.`;
    // The original error stays out on purpose: its message holds the whole URL.
    const options = fault.code === undefined ? {} : { cause: new Error(fault.code) };
    return new errors/* Outage */.ad(asked.service, `${what} ${fault.why} ${asked.hint}`.trimEnd(), options);
}


/***/ }),

/***/ 9621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JL: () => (/* binding */ OUT_OF_TIME),
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   iU: () => (/* binding */ timedOut)
/* harmony export */ });
/* unused harmony export tooLarge */
// The ways in which an exchange over HTTP fails, in words: what happened and why, probably.
/** The time for the whole run was up. */
const OUT_OF_TIME = {
    what: 'had not answered when this run ran out of time',
    why: 'Slow answers before it used the time up.',
    again: false,
};
/** One try took too long. */
function timedOut(timeoutMs) {
    return {
        what: `timed out after ${timeoutMs / 1_000} s`,
        why: 'It is overloaded, or the network on the way drops packets.',
        again: true,
    };
}
/** The body was longer than the caller is willing to hold. */
function tooLarge(maxBytes) {
    return {
        what: `sent more than ${Math.ceil(maxBytes / 1024)} KiB, and reading stopped there`,
        why: 'Something other than the service may be answering, or the answer has grown.',
        again: false,
    };
}
// Codes: https://nodejs.org/api/errors.html, https://nodejs.org/api/tls.html#x509-certificate-error-codes, zlib, llhttp.
const FAULTS = [
    {
        codes: /^(ENOTFOUND|EAI_\w+|ENODATA)$/,
        what: 'could not be found by name (DNS)',
        why: 'The name server or the network has a problem, or the address is misspelt.',
        again: true,
    },
    {
        codes: /^ECONNREFUSED$/,
        what: 'refused the connection',
        why: 'It is down, the address is wrong, or a firewall or proxy stands in between.',
        again: true,
    },
    {
        codes: /^(ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE|ECONNABORTED)$/,
        what: 'cut the connection off before its answer was complete',
        why: 'It was restarted or overloaded just then, or the network broke.',
        again: true,
    },
    {
        codes: /^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/,
        what: 'could not be reached',
        why: 'The network on the way is broken, or a firewall drops the packets.',
        again: true,
    },
    {
        codes: /CERT|^ERR_TLS_|^ERR_SSL_|^EPROTO$|^UNABLE_TO_|^HOSTNAME_MISMATCH$/,
        what: 'could not prove who it is (TLS)',
        why: 'Its certificate has expired or is for another name, or a proxy on the way replaces it.',
        again: true,
    },
    {
        codes: /^ERR_PROXY_/,
        what: 'could not be reached through the proxy',
        why: 'The proxy that HTTPS_PROXY or HTTP_PROXY names refused to pass the connection on.',
        again: true,
    },
    {
        codes: /^(Z_|HPE_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_PADDING)/,
        what: 'sent an answer that cannot be read',
        why: 'Something on the way damaged it, or what answers there does not speak HTTP.',
        again: true,
    },
    {
        codes: /^ERR_INVALID_CHAR$/,
        what: 'was not asked, because a header would hold a character that is not allowed there',
        why: 'A token or key probably holds a line break, a typographic quote or another letter that is not plain ASCII.',
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

/***/ 7477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ createRailway),
  V: () => (/* binding */ createSharedRailway)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
;// CONCATENATED MODULE: ./build/adapters/railway/faults.js
// What Railway refuses, in words. https://docs.railway.com/integrations/api


const HINT = "Nothing to do: the next run tries again. Railway's own status is at https://status.railway.com";
const REPLY = schemas/* object */.Ikc({
    data: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    errors: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* object */.Ikc({
        message: schemas/* catch */.MfU(schemas/* string */.YjP(), ''),
        extensions: schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* object */.Ikc({ code: schemas/* optional */.lqM(schemas/* string */.YjP()) })), undefined),
    }))),
});
const REFUSED = /not authorized|project token not found/i;
const REJECTED = /not found|does not exist/i;
const REJECTED_CODES = ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED'];
/**
 * Sorts an answer by what its errors say. The message comes first: a refusal carries the code INTERNAL_SERVER_ERROR,
 * and HTTP 200.
 */
function judgeReply(body) {
    const parsed = REPLY.safeParse(body);
    if (!parsed.success)
        return { is: 'nothing' };
    const { data, errors = [] } = parsed.data;
    const first = errors[0];
    if (!first)
        return data === undefined || data === null ? { is: 'nothing' } : { is: 'data', data };
    const refusal = errors.find(({ message }) => REFUSED.test(message));
    if (refusal)
        return { is: 'refused', said: refusal.message };
    const rejection = errors.find(({ message, extensions }) => REJECTED_CODES.includes(extensions?.code ?? '') || REJECTED.test(message));
    if (rejection)
        return { is: 'rejected', said: rejection.message };
    return { is: 'nothing', said: first.message };
}
/** The edge in front of Railway has a limit of its own, and answers in text. */
function explainText({ text }) {
    if (/error code: 1015/i.test(text)) {
        return 'Cloudflare, which stands in front of Railway, limits how often this address may ask ("error code: 1015"). Runners share addresses, and such a block may last hours.';
    }
    if (/cloudflare/i.test(text) && /access denied|blocked/i.test(text)) {
        return 'Cloudflare, which stands in front of Railway, does not let this address in. Runners share addresses with strangers.';
    }
    return undefined;
}
function tokenRefused(said) {
    return new errors/* SetupFault */.MK('RAILWAY_TOKEN_REFUSED', {
        what: `Railway refused the token (it says "${said}").`,
        why: "Railway says the same of a token that was deleted, that belongs to another project or environment, and of an id that is not the token's.",
        fix: 'Make a new token for the environment of the bot (in Railway: project → Settings → Tokens), store it as the secret that feeds `railway-token`, and check the ids if any are given.',
    });
}
function requestRejected(said) {
    return new errors/* SetupFault */.MK('RAILWAY_REQUEST_REFUSED', {
        what: `Railway could not make sense of the request (it says "${said}").`,
        why: 'One of the ids in the settings is wrong, or Railway has changed its API.',
        fix: 'Compare `railway-project-id`, `railway-environment-id` and `railway-service-id` with the address of the service in Railway (press Ctrl+K there to copy them). If they are right, please report this.',
    });
}
function noAnswer(what) {
    return new errors/* Outage */.ad('Railway', `Railway gave no usable answer: ${what} ${HINT}`);
}

;// CONCATENATED MODULE: ./build/adapters/railway/client.js


/** Names us at Railway's edge, which limits requests without a query string much harder. */
const SOURCE = 'whatsapp-token-manager';
function createRailwayClient(options) {
    const { http, token, tokenType } = options;
    const clean = (text) => [...options.clean(text)].slice(0, 200).join('');
    const url = new URL(options.url);
    url.searchParams.set('source', SOURCE);
    let kinds = tokenType === 'auto' ? ['project', 'account'] : [tokenType];
    let accepted;
    async function askAs(kind, query, signal) {
        const { operation, variables, maxBytes, answer: form, isMutation } = query;
        const answer = await http.requestJson({
            service: 'Railway',
            hint: HINT,
            method: 'POST',
            url,
            headers: kind === 'project' ? { 'project-access-token': token.reveal() } : { authorization: `Bearer ${token.reveal()}` },
            json: { query: operation, variables },
            idempotent: !isMutation,
            signal,
            explain: explainText,
            ...(options.pace && { pace: options.pace }),
            ...(maxBytes !== undefined && { maxBytes }),
        });
        const reply = judgeReply(answer.body);
        switch (reply.is) {
            case 'refused':
                return { is: 'refused', said: clean(reply.said) };
            case 'rejected':
                throw requestRejected(clean(reply.said));
            case 'nothing':
                throw describeNothing(answer.status, answer.retryAfterMs, reply.said && clean(reply.said));
            case 'data': {
                const parsed = form.safeParse(reply.data);
                if (!parsed.success)
                    throw describeMisfit(parsed.error);
                kinds = [kind];
                accepted = kind;
                return { is: 'data', data: parsed.data };
            }
        }
    }
    return {
        kinds: () => kinds,
        accepted: () => accepted,
        askAs,
        async ask(query, signal) {
            let said = '';
            for (const kind of kinds) {
                // Another request, under way at the same time, may have found out meanwhile.
                if (!kinds.includes(kind))
                    break;
                const asked = await askAs(kind, query, signal);
                if (asked.is === 'data')
                    return asked.data;
                said = asked.said;
            }
            throw tokenRefused(said);
        },
    };
}
function describeNothing(status, retryAfterMs, said) {
    if (status === 429) {
        const asked = retryAfterMs === undefined ? '' : ` and asks to wait ${Math.ceil(retryAfterMs / 1_000)} s`;
        return noAnswer(`it limits the rate of requests (HTTP 429)${asked}. The free plan allows 100 an hour.`);
    }
    return noAnswer(said ? `it says "${said}" (HTTP ${status}).` : `its answer was empty (HTTP ${status}).`);
}
function describeMisfit(error) {
    const at = error.issues[0]?.path.map(String).join('.') || 'data';
    return noAnswer(`its answer has another form than expected (at ${at}). If this stays so, its API has changed: please report it.`);
}
/** The same client for many bots: what was asked before is not asked again. An outage is; a refusal stands. */
function shareReads(client) {
    const answers = new Map();
    function once(kind, query, ask) {
        if (query.isMutation)
            return ask();
        const key = JSON.stringify([kind, query.operation, query.variables]);
        const known = answers.get(key);
        if (known)
            return known;
        const answer = ask();
        answers.set(key, answer);
        answer.catch((error) => error instanceof errors/* Outage */.ad && answers.delete(key));
        return answer;
    }
    return {
        kinds: client.kinds,
        accepted: client.accepted,
        askAs: (kind, query, signal) => once(kind, query, () => client.askAs(kind, query, signal)),
        ask: (query, signal) => once('any', query, () => client.ask(query, signal)),
    };
}

;// CONCATENATED MODULE: ./build/adapters/railway/operations.js
// What is asked of Railway, whole and word for word, so that each can be held against its published schema.
/** The one environment that a project token belongs to. https://docs.railway.com/integrations/api */
const LOCATE_BY_PROJECT_TOKEN = `query locateByProjectToken {
  projectToken {
    projectId
    environmentId
    environment {
      name
      projectId
      variables(first: 500) {
        edges { node { name serviceId isSealed references updatedAt } }
        pageInfo { hasNextPage endCursor }
      }
      serviceInstances(first: 500) {
        edges { node { serviceId serviceName } }
      }
    }
  }
}`;
/** The same for an account or workspace token. */
const LOCATE_BY_ENVIRONMENT = `query locateByEnvironment($environmentId: String!, $projectId: String) {
  environment(id: $environmentId, projectId: $projectId) {
    name
    projectId
    variables(first: 500) {
      edges { node { name serviceId isSealed references updatedAt } }
      pageInfo { hasNextPage endCursor }
    }
    serviceInstances(first: 500) {
      edges { node { serviceId serviceName } }
    }
  }
}`;
const LIST_ENVIRONMENTS = `query listEnvironments($projectId: String!) {
  project(id: $projectId) {
    environments(first: 100) {
      edges { node { id name deletedAt } }
    }
  }
}`;
/** Tells an account or workspace token from one that is no good at all. */
const WHO_ASKS = `query whoAsks {
  apiToken {
    workspaces { id }
  }
}`;
/** A further page of an environment's variables. */
const LIST_VARIABLES = `query listVariables($environmentId: String!, $after: String!) {
  environment(id: $environmentId) {
    variables(first: 500, after: $after) {
      edges { node { name serviceId isSealed references updatedAt } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
/** Variables and deployments of one service. The listing only where it is not known yet. */
const READ_SERVICE = `query readService($projectId: String!, $environmentId: String!, $serviceId: String!, $withListing: Boolean!) {
  rendered: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $serviceId)
  unrendered: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $serviceId, unrendered: true)
  environment(id: $environmentId) @include(if: $withListing) {
    variables(first: 500) {
      edges { node { name serviceId isSealed references updatedAt } }
      pageInfo { hasNextPage endCursor }
    }
  }
  serviceInstance(environmentId: $environmentId, serviceId: $serviceId) {
    activeDeployments { ...deployment }
    latestDeployment { ...deployment }
  }
  deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $serviceId }, first: 10) {
    edges { node { ...deployment } }
  }
}

fragment deployment on Deployment {
  id
  status
  createdAt
  canRedeploy
  meta
}`;
const READ_DEPLOYMENT = `query readDeployment($id: String!) {
  deployment(id: $id) {
    id
    status
    createdAt
    canRedeploy
    meta
  }
}`;
const COUNT_STAGED_CHANGES = `query countStagedChanges($environmentId: String!, $projectId: String!) {
  environment(id: $environmentId, projectId: $projectId) {
    unmergedChangesCount
  }
}`;
/** `skipDeploys`: the deployment is asked for afterwards, so that its id is known. `replace` is never sent. */
const WRITE_VARIABLE = `mutation writeVariable($projectId: String!, $environmentId: String!, $serviceId: String, $name: String!, $value: String!) {
  variableUpsert(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $serviceId, name: $name, value: $value, skipDeploys: true })
}`;
/** What Railway's own command line does to apply variables. https://docs.railway.com/cli/redeploy */
const REDEPLOY = `mutation redeploy($id: String!) {
  deploymentRedeploy(id: $id) {
    id
  }
}`;
const DEPLOY = `mutation deploy($environmentId: String!, $serviceId: String!, $commitSha: String) {
  serviceInstanceDeployV2(environmentId: $environmentId, serviceId: $serviceId, commitSha: $commitSha)
}`;
/** A window of one service's log, across its deployments. Only text filters: dates are strings here, and there is no limit argument. */
const READ_LOGS = `query readLogs($environmentId: String!, $filter: String!, $from: String!, $to: String!, $limit: Int!) {
  environmentLogs(environmentId: $environmentId, filter: $filter, beforeDate: $from, anchorDate: $to, afterDate: $to, afterLimit: 0, beforeLimit: $limit) {
    timestamp
    message
    attributes { key value }
    tags { deploymentId serviceId }
  }
}`;
/** The same window of one deployment's log. */
const READ_DEPLOYMENT_LOGS = `query readDeploymentLogs($deploymentId: String!, $from: DateTime!, $to: DateTime!, $limit: Int!) {
  deploymentLogs(deploymentId: $deploymentId, startDate: $from, endDate: $to, limit: $limit) {
    timestamp
    message
    attributes { key value }
    tags { deploymentId }
  }
}`;

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/coerce.js
var coerce = __webpack_require__(3846);
;// CONCATENATED MODULE: ./build/adapters/railway/parse.js
// The forms of Railway's answers, field by field as they are asked for; what comes besides is dropped.

/** A date that is none fails the whole answer: a wrong time would be worse than no time. */
const DATE_TIME = schemas/* pipe */.FsL(schemas/* string */.YjP(), coerce/* date */.p6());
const connection = (node) => schemas/* object */.Ikc({ edges: schemas/* array */.YOg(schemas/* object */.Ikc({ node })) });
const VARIABLE = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    serviceId: schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* string */.YjP())),
    isSealed: schemas/* boolean */.zMY(),
    references: schemas/* array */.YOg(schemas/* string */.YjP()),
    updatedAt: DATE_TIME,
});
const VARIABLES = schemas/* object */.Ikc({
    edges: schemas/* array */.YOg(schemas/* object */.Ikc({ node: VARIABLE })),
    pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* string */.YjP())) }),
});
const ENVIRONMENT = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    projectId: schemas/* string */.YjP(),
    variables: VARIABLES,
    serviceInstances: connection(schemas/* object */.Ikc({ serviceId: schemas/* string */.YjP(), serviceName: schemas/* string */.YjP() })),
});
const DEPLOYMENT = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    createdAt: DATE_TIME,
    canRedeploy: schemas/* optional */.lqM(schemas/* boolean */.zMY()),
    meta: schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* object */.Ikc({ commitHash: schemas/* optional */.lqM(schemas/* string */.YjP()) })), undefined),
});
/** Names and values of all variables; they go no further than the four that were asked for. */
const VALUES = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
const LOG_LINES = schemas/* array */.YOg(schemas/* object */.Ikc({
    timestamp: DATE_TIME,
    message: schemas/* string */.YjP(),
    attributes: schemas/* array */.YOg(schemas/* object */.Ikc({ key: schemas/* string */.YjP(), value: schemas/* string */.YjP() })),
    tags: schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* object */.Ikc({ deploymentId: schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* string */.YjP())), serviceId: schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* string */.YjP())) }))),
}));
const PROJECT_TOKEN = schemas/* object */.Ikc({
    projectToken: schemas/* object */.Ikc({ projectId: schemas/* string */.YjP(), environmentId: schemas/* string */.YjP(), environment: ENVIRONMENT }),
});
const ONE_ENVIRONMENT = schemas/* object */.Ikc({ environment: ENVIRONMENT });
const ENVIRONMENTS = schemas/* object */.Ikc({
    project: schemas/* object */.Ikc({
        environments: connection(schemas/* object */.Ikc({ id: schemas/* string */.YjP(), name: schemas/* string */.YjP(), deletedAt: schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* string */.YjP())) })),
    }),
});
const API_TOKEN = schemas/* object */.Ikc({ apiToken: schemas/* object */.Ikc({ workspaces: schemas/* array */.YOg(schemas/* unknown */.L5J()) }) });
const VARIABLES_PAGE = schemas/* object */.Ikc({ environment: schemas/* object */.Ikc({ variables: VARIABLES }) });
const SERVICE = schemas/* object */.Ikc({
    rendered: VALUES,
    unrendered: VALUES,
    environment: schemas/* optional */.lqM(schemas/* object */.Ikc({ variables: VARIABLES })),
    serviceInstance: schemas/* object */.Ikc({
        activeDeployments: schemas/* array */.YOg(DEPLOYMENT),
        latestDeployment: schemas/* optional */.lqM(schemas/* nullable */.mee(DEPLOYMENT)),
    }),
    deployments: connection(DEPLOYMENT),
});
const ONE_DEPLOYMENT = schemas/* object */.Ikc({ deployment: DEPLOYMENT });
const STAGED_CHANGES = schemas/* object */.Ikc({
    environment: schemas/* object */.Ikc({ unmergedChangesCount: schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* number */.aig())) }),
});
const VARIABLE_WRITTEN = schemas/* object */.Ikc({ variableUpsert: schemas/* boolean */.zMY() });
const REDEPLOYED = schemas/* object */.Ikc({ deploymentRedeploy: schemas/* object */.Ikc({ id: schemas/* string */.YjP() }) });
const DEPLOYED = schemas/* object */.Ikc({ serviceInstanceDeployV2: schemas/* string */.YjP() });
const ENVIRONMENT_LOGS = schemas/* object */.Ikc({ environmentLogs: LOG_LINES });
const DEPLOYMENT_LOGS = schemas/* object */.Ikc({ deploymentLogs: LOG_LINES });
/** The nodes of a connection. */
function nodesOf(connection) {
    return connection.edges.map(({ node }) => node);
}
function toListing({ serviceId, ...variable }) {
    return { ...variable, ...(serviceId && { serviceId }) };
}
function toDeployment({ meta, canRedeploy, ...deployment }) {
    return {
        ...deployment,
        ...(canRedeploy !== undefined && { canRedeploy }),
        ...(meta?.commitHash && { commitHash: meta.commitHash }),
    };
}

;// CONCATENATED MODULE: ./build/adapters/railway/find-environment.js
// Finds the environment: a project token names its own, any other token needs an id.




/** Pages of 500 variables; far more than a project can sensibly have. */
const MAX_PAGES = 10;
async function findEnvironment(client, target, clean, signal) {
    if (client.kinds().includes('project')) {
        const query = { operation: LOCATE_BY_PROJECT_TOKEN, variables: {}, answer: PROJECT_TOKEN };
        const asked = await client.askAs('project', query, signal);
        if (asked.is === 'data') {
            const { projectToken } = asked.data;
            checkIds(projectToken, target);
            return await complete(client, projectToken.environmentId, projectToken.environment, signal);
        }
        if (!client.kinds().includes('account'))
            throw tokenRefused(asked.said);
    }
    const { projectId } = target;
    const environmentId = target.environmentId ?? (await findOnlyEnvironment(client, projectId, clean, signal));
    const query = {
        operation: LOCATE_BY_ENVIRONMENT,
        variables: { environmentId, ...(projectId && { projectId }) },
        answer: ONE_ENVIRONMENT,
    };
    const { environment } = await askAsAccount(client, query, signal);
    return await complete(client, environmentId, environment, signal);
}
/** All variables of an environment, from its first page on. */
async function listVariables(client, environmentId, first, signal) {
    const listing = nodesOf(first).map(toListing);
    let { hasNextPage, endCursor: after } = first.pageInfo;
    for (let page = 2; hasNextPage && after; page += 1) {
        if (page > MAX_PAGES)
            throw noAnswer('its list of variables does not end.');
        const query = { operation: LIST_VARIABLES, variables: { environmentId, after }, answer: VARIABLES_PAGE };
        const { variables } = (await client.ask(query, signal)).environment;
        listing.push(...nodesOf(variables).map(toListing));
        ({ hasNextPage, endCursor: after } = variables.pageInfo);
    }
    return listing;
}
async function complete(client, environmentId, { projectId, name, variables, serviceInstances }, signal) {
    const listing = await listVariables(client, environmentId, variables, signal);
    return { projectId, environmentId, name, listing, services: nodesOf(serviceInstances) };
}
async function findOnlyEnvironment(client, projectId, clean, signal) {
    if (projectId === undefined) {
        // Only a token that Railway knows lacks an id; any other is refused here, which is another thing to put right.
        await askAsAccount(client, { operation: WHO_ASKS, variables: {}, answer: API_TOKEN }, signal);
        throw idsMissing();
    }
    const query = { operation: LIST_ENVIRONMENTS, variables: { projectId }, answer: ENVIRONMENTS };
    const { project } = await askAsAccount(client, query, signal);
    const environments = nodesOf(project.environments).filter(({ deletedAt }) => !deletedAt);
    const [only, ...others] = environments;
    if (only && others.length === 0)
        return only.id;
    const names = environments.slice(0, 10).map(({ id, name }) => `${clean(name)} (${id})`);
    throw new errors/* SetupFault */.MK('RAILWAY_IDS_MISSING', {
        what: `The Railway project has ${environments.length} environments, and nothing says which one to watch: ${names.join(', ') || 'none'}.`,
        fix: 'Give the id of one as `railway-environment-id`, or use a project token, which belongs to one environment.',
    });
}
async function askAsAccount(client, query, signal) {
    const asked = await client.askAs('account', query, signal);
    if (asked.is === 'refused')
        throw tokenRefused(asked.said);
    return asked.data;
}
function idsMissing() {
    return new errors/* SetupFault */.MK('RAILWAY_IDS_MISSING', {
        what: 'The Railway token is an account or workspace token, and neither `railway-project-id` nor `railway-environment-id` is given.',
        why: 'Such a token reaches many projects and does not say which one is meant.',
        fix: 'Give `railway-environment-id`, or use a project token (in Railway: project → Settings → Tokens), which needs no ids and reaches nothing else.',
    });
}
/** An id that contradicts the token would otherwise be passed over in silence. */
function checkIds(token, target) {
    const wrong = [
        target.projectId && target.projectId !== token.projectId && '`railway-project-id`',
        target.environmentId && target.environmentId !== token.environmentId && '`railway-environment-id`',
    ].filter(Boolean);
    if (wrong.length === 0)
        return;
    throw new errors/* SetupFault */.MK('RAILWAY_TOKEN_REFUSED', {
        what: `The Railway project token belongs to another place than ${wrong.join(' and ')} in the settings: project ${token.projectId}, environment ${token.environmentId}.`,
        why: 'A project token reaches one environment only. It was probably made in another one.',
        fix: 'Make a project token for the environment the bot runs in, or leave the ids out.',
    });
}

;// CONCATENATED MODULE: ./build/adapters/railway/find-service.js
// Which service of an environment is the watched one: the one that owns the token variable. Pure.

const MAX_NAMES = 10;
/** Names come from Railway: `clean` makes them fit to print. Throws `SetupFault` unless it is exactly one service. */
function findPlace(environment, target, clean) {
    const { projectId, environmentId, listing, services } = environment;
    const serviceId = target.serviceId ?? findOwner(environment, target, clean);
    const service = services.find((candidate) => candidate.serviceId === serviceId);
    return {
        projectId,
        environmentId,
        serviceId,
        listing,
        serviceNames: namesOf(environment, clean),
        environmentName: clean(environment.name),
        ...(service && { serviceName: clean(service.serviceName) }),
    };
}
/** The same for every bot of an environment that is read once for all. */
const KNOWN_NAMES = new WeakMap();
function namesOf(environment, clean) {
    const known = KNOWN_NAMES.get(environment);
    if (known)
        return known;
    const names = Object.fromEntries(environment.services.map((each) => [each.serviceId, clean(each.serviceName)]));
    KNOWN_NAMES.set(environment, names);
    return names;
}
function findOwner(environment, target, clean) {
    const { listing, services, name } = environment;
    const variable = target.variables.token;
    const same = listing.filter((candidate) => candidate.name === variable);
    const owners = [...new Set(same.flatMap(({ serviceId }) => serviceId ?? []))];
    if (owners.length === 1 && owners[0] !== undefined)
        return owners[0];
    const nameOf = (id) => clean(services.find(({ serviceId }) => serviceId === id)?.serviceName ?? 'unnamed');
    const where = `the environment ${clean(name)}`;
    if (owners.length > 1) {
        throw new errors/* SetupFault */.MK('RAILWAY_SERVICE_AMBIGUOUS', {
            what: `Several services in ${where} have a variable ${variable}: ${list(owners.map((id) => `${nameOf(id)} (${id})`))}.`,
            why: 'Each of them may be a bot of its own, and the settings do not say which one to watch.',
            fix: 'Give the id of the bot as `railway-service-id`.',
        });
    }
    const shared = same.length > 0;
    throw new errors/* SetupFault */.MK('RAILWAY_SERVICE_NOT_FOUND', {
        what: [
            shared
                ? `${variable} is only a shared variable in ${where}: no service refers to it under that name.`
                : `No service in ${where} has a variable ${variable}.`,
            `Services there: ${list(services.map(({ serviceId }) => `${nameOf(serviceId)} (${serviceId})`))}.`,
            `Variables with a similar name: ${list(similarNames(listing).map(clean))}.`,
        ].join(' '),
        why: shared
            ? 'A service sees a shared variable only through a variable of its own that refers to it.'
            : 'The bot calls the variable otherwise, or it runs in another environment.',
        fix: shared
            ? `Add a variable ${variable} to the bot with the value \${{shared.${variable}}}, or name the bot's own variable with \`token-variable\`.`
            : 'Name the variable with `token-variable` (or `variable-prefix`), or use a project token of the environment the bot runs in.',
    });
}
function similarNames(listing) {
    return [...new Set(listing.map(({ name }) => name))].filter((name) => /whatsapp|token/i.test(name));
}
function list(names) {
    if (names.length === 0)
        return 'none';
    const rest = names.length - MAX_NAMES;
    return names.slice(0, MAX_NAMES).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

;// CONCATENATED MODULE: ./build/adapters/railway/logs.js
/** The most lines that Railway gives at once. https://docs.railway.com/observability/logs */
const MAX_LINES = 5_000;
/** Keeps the newest: Railway may send one more than the limit, and does not promise an order. */
function toLogReading(rows) {
    const sorted = rows.toSorted((a, b) => a.timestamp.getTime() - b.timestamp.getTime());
    const lines = sorted.slice(-MAX_LINES).map(({ timestamp, message, attributes, tags }) => ({
        timestamp,
        text: [message, ...attributes.filter(({ key }) => key !== 'level').map(renderAttribute)].join('\n'),
        ...(tags?.deploymentId && { deploymentId: tags.deploymentId }),
    }));
    return { lines, truncated: rows.length >= MAX_LINES };
}
/** String values come quoted as JSON, others as they are. */
function renderAttribute({ key, value }) {
    return `${key}=${unquote(value)}`;
}
function unquote(value) {
    if (!/^".*"$/s.test(value))
        return value;
    try {
        return String(JSON.parse(value));
    }
    catch {
        return value;
    }
}

// EXTERNAL MODULE: ./build/core/backup/backup.js
var backup = __webpack_require__(515);
// EXTERNAL MODULE: ./build/secret.js
var secret = __webpack_require__(5714);
;// CONCATENATED MODULE: ./build/adapters/railway/read-service.js
// Picks, from all that Railway tells of a service, the few things that were asked for. Pure but for making secrets.



// Status words: `DeploymentStatus` in Railway's schema.
const RAN = ['SUCCESS', 'SLEEPING', 'CRASHED'];
const ON_ITS_WAY = ['BUILDING', 'DEPLOYING', 'INITIALIZING', 'QUEUED', 'WAITING', 'NEEDS_APPROVAL'];
/** `keep` makes a secret that the redactor knows. Ids are none: they stand in links. */
function pickReading(answer, listing, asked, keep) {
    const { serviceId, variables } = asked;
    const names = [...Object.values(variables), ...(0,backup/* backupVariables */.ot)(variables.token)];
    const readings = new Map(names.map((name) => [name, readVariable(name, serviceId, answer, listing)]));
    const values = {};
    for (const [name, { value, isSealed }] of readings) {
        const isId = name === variables.phoneNumberId || name === variables.appId;
        if (value !== undefined && !isSealed)
            values[name] = isId ? new secret/* Secret */.z(value) : keep(value);
    }
    const token = readings.get(variables.token);
    return {
        values,
        tokenVariable: {
            exists: token?.exists ?? false,
            isSealed: token?.isSealed ?? false,
            ...(token?.updatedAt && { updatedAt: token.updatedAt }),
            sharedWith: token?.sharedName ? findOthers(token.sharedName, serviceId, listing) : [],
        },
        ...(token?.reference && { tokenReference: token.reference }),
        backups: (0,backup/* backupVariables */.ot)(variables.token).flatMap((variable) => {
            const { exists = false, isSealed = false, updatedAt } = readings.get(variable) ?? {};
            return exists ? [{ variable, isSealed, ...(updatedAt && { updatedAt }) }] : [];
        }),
        ...pickDeployments(answer),
    };
}
function readVariable(name, serviceId, answer, listing) {
    const value = textOf(answer.rendered, name);
    const raw = textOf(answer.unrendered, name)?.trim() ?? '';
    const reference = /^\$\{\{[^{}]*\}\}$/.test(raw) ? raw : undefined;
    const sharedName = reference?.match(/^\$\{\{\s*shared\.([^\s{}]+)\s*\}\}$/i)?.[1];
    const own = listing.find((candidate) => candidate.name === name && candidate.serviceId === serviceId);
    const shared = listing.find((candidate) => candidate.name === sharedName && candidate.serviceId === undefined);
    const sources = [own, shared].filter((source) => source !== undefined);
    return {
        value,
        reference,
        sharedName,
        exists: own !== undefined || value !== undefined,
        // Whether a sealed value is left out or masked is not documented: it is not taken either way.
        isSealed: sources.some((source) => source.isSealed),
        updatedAt: latest(sources.map((source) => source.updatedAt)),
    };
}
/** Services besides ours with a variable that refers to the same shared one. */
function findOthers(sharedName, serviceId, listing) {
    const refers = ({ references }) => references.some((reference) => /\bshared\.([^\s{}]+)/.exec(reference)?.[1] === sharedName);
    const owners = listing.filter(refers).flatMap((variable) => variable.serviceId ?? []);
    return [...new Set(owners)].filter((owner) => owner !== serviceId);
}
function textOf(values, name) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return typeof value === 'string' ? value : undefined;
}
function pickDeployments({ serviceInstance, deployments, }) {
    // The order of `deployments` is not documented.
    const all = nodesOf(deployments).map(toDeployment);
    const { latestDeployment } = serviceInstance;
    if (latestDeployment && !all.some(({ id }) => id === latestDeployment.id))
        all.push(toDeployment(latestDeployment));
    const active = newest(serviceInstance.activeDeployments.map(toDeployment)) ??
        newest(all.filter(({ status }) => RAN.includes(status)));
    const inFlight = all.filter(({ status, createdAt }) => ON_ITS_WAY.includes(status) && (!active || createdAt > active.createdAt));
    const last = newest(all);
    return { inFlight, ...(active && { active }), ...(last && { latest: last }) };
}
function newest(deployments) {
    return deployments.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0];
}
function latest(dates) {
    return dates.toSorted((a, b) => b.getTime() - a.getTime())[0];
}

;// CONCATENATED MODULE: ./build/adapters/railway/railway.js







/** 5,000 lines of about 4 KiB with their attributes. */
const LOG_BYTES = 24 * 1024 * 1024;
function createRailway(options) {
    return railwayOn(createRailwayClient(options), options);
}
/** For many bots that share a token: as it is, and as a snapshot, in which nothing is asked twice. */
function createSharedRailway(options, 
/** Names of the token variables: whoever owns one is a bot, and its log is read along. */
tokenNames) {
    const client = createRailwayClient(options);
    const shared = shareReads(client);
    const environments = new Map();
    const { clean } = options;
    const snapshot = {
        ...railwayOn(shared, options),
        // The listing of an environment is worth one request, whoever of its bots needs it; it is kept in memory once.
        async locate(target, signal) {
            const key = `${target.projectId} ${target.environmentId}`;
            const environment = environments.get(key) ?? findEnvironment(shared, target, clean, signal);
            environments.set(key, environment);
            environment.catch(() => environments.delete(key));
            return findPlace(await environment, target, clean);
        },
        async readLogs({ environmentId, serviceId, listing = [] }, window, signal) {
            const owners = listing.filter(({ name }) => tokenNames.has(name)).flatMap((variable) => variable.serviceId ?? []);
            const services = [...new Set([serviceId, ...owners])].sort();
            const filter = services.map((id) => `@service:${id}`).join(' OR ');
            const variables = { environmentId, filter, ...range(window) };
            const query = { operation: READ_LOGS, variables, answer: ENVIRONMENT_LOGS, maxBytes: LOG_BYTES };
            const { environmentLogs: rows } = await shared.ask(query, signal);
            const ours = rows.filter(({ tags }) => services.length === 1 || tags?.serviceId === serviceId);
            return { ...toLogReading(ours), truncated: rows.length >= MAX_LINES };
        },
    };
    return { railway: railwayOn(client, options), snapshot };
}
function railwayOn(client, options) {
    const { keep, clean } = options;
    return {
        async locate(target, signal) {
            const { projectId, environmentId, serviceId } = target;
            if (projectId && environmentId && serviceId)
                return { projectId, environmentId, serviceId };
            return findPlace(await findEnvironment(client, target, clean, signal), target, clean);
        },
        async readService({ projectId, environmentId, serviceId, listing }, { variables }, signal) {
            const ids = { projectId, environmentId, serviceId, withListing: listing === undefined };
            const answer = await client.ask({ operation: READ_SERVICE, variables: ids, answer: SERVICE }, signal);
            const page = answer.environment?.variables;
            const listed = listing ?? (page ? await listVariables(client, environmentId, page, signal) : []);
            return pickReading(answer, listed, { serviceId, variables }, keep);
        },
        tokenKind: () => client.accepted(),
        async readDeployment(id, signal) {
            const query = { operation: READ_DEPLOYMENT, variables: { id }, answer: ONE_DEPLOYMENT };
            return toDeployment((await client.ask(query, signal)).deployment);
        },
        async countStagedChanges({ projectId, environmentId }, signal) {
            const variables = { projectId, environmentId };
            const query = { operation: COUNT_STAGED_CHANGES, variables, answer: STAGED_CHANGES };
            return (await client.ask(query, signal)).environment.unmergedChangesCount ?? 0;
        },
        async writeVariable({ projectId, environmentId, serviceId }, { name, shared, value }, signal) {
            const at = { projectId, environmentId, ...(shared ? {} : { serviceId }) };
            const variables = { ...at, name, value: value.reveal() };
            await client.ask({ operation: WRITE_VARIABLE, variables, answer: VARIABLE_WRITTEN, isMutation: true }, signal);
        },
        async redeploy(id, signal) {
            const query = { operation: REDEPLOY, variables: { id }, answer: REDEPLOYED, isMutation: true };
            return (await client.ask(query, signal)).deploymentRedeploy.id;
        },
        async deploy({ environmentId, serviceId }, commitSha, signal) {
            const variables = { environmentId, serviceId, ...(commitSha ? { commitSha } : {}) };
            const query = { operation: DEPLOY, variables, answer: DEPLOYED, isMutation: true };
            return (await client.ask(query, signal)).serviceInstanceDeployV2;
        },
        async readLogs({ environmentId, serviceId }, window, signal) {
            const variables = { environmentId, filter: `@service:${serviceId}`, ...range(window) };
            const query = { operation: READ_LOGS, variables, answer: ENVIRONMENT_LOGS, maxBytes: LOG_BYTES };
            return toLogReading((await client.ask(query, signal)).environmentLogs);
        },
        async readDeploymentLogs(deploymentId, window, signal) {
            const variables = { deploymentId, ...range(window) };
            const query = { operation: READ_DEPLOYMENT_LOGS, variables, answer: DEPLOYMENT_LOGS, maxBytes: LOG_BYTES };
            return toLogReading((await client.ask(query, signal)).deploymentLogs);
        },
    };
}
function range({ from, to }) {
    return { from: from.toISOString(), to: to.toISOString(), limit: MAX_LINES };
}


/***/ }),

/***/ 5475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ phoneNumberMissing),
/* harmony export */   gz: () => (/* binding */ observeLogs),
/* harmony export */   lB: () => (/* binding */ observe),
/* harmony export */   pO: () => (/* binding */ readServiceOf)
/* harmony export */ });
/* unused harmony export windowOf */
/* harmony import */ var _core_log_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4468);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9507);
/* harmony import */ var _core_token_judge_health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7326);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _token_credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3876);
/* harmony import */ var _token_inspect_backups_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9144);
/* harmony import */ var _token_inspect_token_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7770);
// Gathers what one pass needs to know, in as few sequential round trips as possible; each failure becomes a finding.







/** @param lastRun when the monitor ran before, as soon as that is known: only the log waits for it */
async function observe(bot, ports, signal, lastRun) {
    const { railway, clock } = ports;
    if (!railway)
        return await askMeta(bot, ports, undefined, signal);
    const place = await answer(railway.locate(bot.target, signal));
    if (!place.ok)
        return blind(clock, place.reason);
    const now = clock.now();
    const window = lastRun ? lastRun.then((time) => windowOf(bot, now, time)) : windowOf(bot, now);
    const logs = bot.logWindowMs > 0 ? answer(readWindow(railway, place.value, window, signal)) : undefined;
    const service = await answer(railway.readService(place.value, bot.target, signal));
    if (!service.ok) {
        await logs;
        return { ...blind(clock, service.reason), ...named(place.value, bot) };
    }
    const [findings, lines] = await Promise.all([
        askMeta(bot, ports, service.value, signal),
        logs && withFallback(logs, railway, service.value, window, signal),
    ]);
    return { ...findings, ...named(place.value, bot), logs: scan(lines, bot, ports, service.value) };
}
/** The scan alone. Without a Railway token there is nothing to read. */
async function observeLogs(bot, ports, signal) {
    const { railway, clock } = ports;
    if (!railway || bot.logWindowMs === 0)
        return { is: 'off' };
    const unread = (reason) => scan({ ok: false, reason }, bot, ports, undefined);
    const place = await answer(railway.locate(bot.target, signal));
    if (!place.ok)
        return unread(place.reason);
    const window = windowOf(bot, clock.now());
    const logs = answer(railway.readLogs(place.value, window, signal));
    const service = await answer(railway.readService(place.value, bot.target, signal));
    if (!service.ok)
        return unread(service.reason);
    return scan(await withFallback(logs, railway, service.value, window, signal), bot, ports, service.value);
}
/** What Railway holds for the bot; nothing where it cannot be asked. */
async function readServiceOf(bot, railway, signal) {
    if (!railway)
        return undefined;
    const place = await answer(railway.locate(bot.target, signal));
    if (!place.ok)
        return undefined;
    const service = await answer(railway.readService(place.value, bot.target, signal));
    return service.ok ? service.value : undefined;
}
async function askMeta(bot, ports, service, signal) {
    const now = ports.clock.now();
    const deployment = service && {
        ...(service.tokenVariable.updatedAt ? { variableUpdatedAt: service.tokenVariable.updatedAt } : {}),
        ...(service.active ? { active: service.active } : {}),
        inFlight: service.inFlight,
        ...(service.latest ? { latest: service.latest } : {}),
    };
    const chosen = (0,_token_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseCredentials */ .Mk)(bot, service);
    const prove = () => (0,_token_inspect_backups_js__WEBPACK_IMPORTED_MODULE_4__/* .proveBackups */ .G)(bot, service, (0,_token_inspect_token_js__WEBPACK_IMPORTED_MODULE_5__/* .createAsk */ .c)(bot, ports, signal));
    const rest = { logs: { is: 'off' }, ...(deployment ? { deployment } : {}) };
    if ('problem' in chosen) {
        const health = unchecked('misconfigured', chosen.problem);
        return { now, health, notes: [], means: _token_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_MEANS */ .nk, backups: await prove(), ...rest };
    }
    const [answers, backups] = await Promise.all([ports.meta.probe(chosen.credentials, signal), prove()]);
    const asked = answers.now ?? now;
    const health = (0,_core_token_judge_health_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeTokenHealth */ .Z)(answers, {
        now: asked,
        warnBefore: bot.warnBefore,
        checkIntervalMs: bot.checkIntervalMs,
    });
    const { phoneNumberId, appId } = chosen.credentials;
    const phoneMissing = !phoneNumberId && health.level !== 'critical';
    return {
        now: asked,
        health: phoneMissing ? { ...health, ...unchecked('misconfigured', phoneNumberMissing(bot)) } : health,
        notes: chosen.notes,
        means: (0,_token_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .findMeans */ .st)(chosen.credentials, service),
        backups,
        ...(appId ? { expectedAppId: appId } : {}),
        ...rest,
    };
}
/** A log is stretched back this far at most, however long no monitor ran. */
const LONGEST_STRETCH_MS = 6 * 3_600_000;
/** What was logged just before a run may not have reached Railway when it looked. */
const OVERLAP_MS = 5 * 60_000;
/** Back to the last run, where that is longer ago than the window reaches; a wider window stays as it is. */
function windowOf(bot, to, lastRun) {
    const sinceRunMs = lastRun ? to.getTime() - lastRun.getTime() + OVERLAP_MS : 0;
    const lengthMs = Math.max(bot.logWindowMs, Math.min(sinceRunMs, LONGEST_STRETCH_MS));
    return { from: new Date(to.getTime() - lengthMs), to };
}
async function readWindow(railway, place, window, signal) {
    return await railway.readLogs(place, await window, signal);
}
/** `environmentLogs` may be refused to a project token: then the running deployment's own log has to do. */
async function withFallback(logs, railway, service, window, signal) {
    const first = await logs;
    if (first.ok || !service.active)
        return first;
    return await answer(railway.readDeploymentLogs(service.active.id, await window, signal));
}
function scan(lines, bot, ports, service) {
    if (!lines)
        return { is: 'off' };
    if (!lines.ok) {
        const { reason } = lines;
        const what = `The bot's log could not be read, so this check says nothing about errors in it. ${reason.what}`;
        return {
            is: 'unread',
            reason: { ...reason, code: 'LOGS_UNREAD', what, level: reason.level === 'error' ? 'warning' : 'info' },
        };
    }
    const findings = (0,_core_log_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .scanLogs */ .HW)(lines.value.lines, {
        patterns: bot.logPatterns,
        ...(service?.active ? { since: service.active.createdAt, deploymentId: service.active.id } : {}),
        excerpt: ports.excerpt,
    });
    return { is: 'read', findings, truncated: lines.value.truncated };
}
function blind(clock, reason) {
    const state = reason.level === 'error' ? 'misconfigured' : 'unknown';
    return {
        now: clock.now(),
        health: unchecked(state, reason),
        notes: [],
        logs: { is: 'off' },
        means: _token_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_MEANS */ .nk,
        backups: [],
    };
}
function unchecked(state, reason) {
    return { state, level: reason.level, reasons: [reason] };
}
function named(place, bot) {
    const names = [place.serviceName, place.environmentName].filter((name) => name !== undefined);
    return {
        placeHash: (0,_token_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .shortHash */ .BC)([place.environmentId, place.serviceId, bot.target.variables.token]),
        ...(place.environmentName ? { environmentName: place.environmentName } : {}),
        ...(names.length > 0 ? { placeName: (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .neutralise */ .$0)(names.join(' in '), 100) } : {}),
    };
}
/** Without a number nobody can say whether the token works for the bot. */
function phoneNumberMissing(bot) {
    return {
        code: 'PHONE_NUMBER_ID_MISSING',
        level: 'error',
        what: `No phone number id is known: the Railway variable ${bot.target.variables.phoneNumberId} is missing, empty or sealed, and \`phone-number-id\` is not given.`,
        why: 'Whether the token works for the bot can only be seen by asking Meta about its number.',
        fix: 'Copy the phone number id from API Setup at Meta into that variable, or pass it as `phone-number-id`.',
    };
}
/** Outages are warnings, set-up faults are errors, anything else is our bug and goes on its way. */
async function answer(promise) {
    try {
        return { ok: true, value: await promise };
    }
    catch (error) {
        return { ok: false, reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .toReason */ .Ge)(error) };
    }
}


/***/ }),

/***/ 6111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n0: () => (/* binding */ findLastRun),
  YL: () => (/* binding */ keepHistory),
  I9: () => (/* binding */ recall)
});

// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/core/token/token-health.js
var token_health = __webpack_require__(2740);
;// CONCATENATED MODULE: ./build/core/history/badge.js
// The badge of one bot, in the form of the shields endpoint. https://shields.io/badges/endpoint-badge


const COLOR = {
    valid: 'brightgreen',
    expiring: 'yellow',
    expired: 'red',
    invalid: 'red',
    blocked: 'red',
    misconfigured: 'orange',
    unknown: 'lightgrey',
};
function badgePath(bot) {
    return `badge/${bot}.json`;
}
/** State and, while the token works, until when. It is written when something changes, so it holds no time that passes. */
function renderBadge(bot, { state, level, cause, expiresAt }) {
    const works = (0,token_health/* isWorking */.m)(state);
    const isFault = works && (level === 'error' || level === 'critical');
    const until = works && !isFault && expiresAt instanceof Date ? ` until ${(0,time/* renderTime */.s)(expiresAt)}` : '';
    const fault = isFault && cause ? `, ${cause.toLowerCase().replaceAll('_', ' ')}` : '';
    const badge = {
        schemaVersion: 1,
        label: bot === 'bot' ? 'WhatsApp token' : `WhatsApp token of ${bot}`,
        message: `${state}${until}${fault}`,
        color: isFault ? 'orange' : COLOR[state],
    };
    return `${JSON.stringify(badge, undefined, 2)}\n`;
}

// EXTERNAL MODULE: ./build/core/history/changes.js + 1 modules
var changes = __webpack_require__(2027);
// EXTERNAL MODULE: ./build/core/history/history.js
var history_history = __webpack_require__(361);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/check/record-history.js
// Reads the history before a verdict and adds to it afterwards, and copes with other runs and people who write as well.




/** Each time somebody else was faster, which gets rarer with every one that is done. */
const MOST_TRIES = 8;
/** The log waits for it, so it is not waited for long. */
const LAST_RUN_MS = 8_000;
/** The past of one bot. An outage or a refusal leaves it unknown. */
async function recall(store, bot, signal) {
    const path = (0,history_history/* historyPath */.ae)(bot);
    try {
        const reading = await store.read([path], signal);
        const history = (0,history_history/* parseHistory */.i6)(reading.files[path]?.text ?? '');
        return { reading, ...(history ? { history } : {}), notes: [] };
    }
    catch (error) {
        return { notes: [note(error)] };
    }
}
/** When the monitor ran before this run. An outage or a refusal leaves it unknown. */
async function findLastRun({ lastRun }, clock, notes) {
    try {
        return await lastRun?.(clock.deadline(LAST_RUN_MS));
    }
    catch (error) {
        notes.push(note(error));
        return undefined;
    }
}
/**
 * Adds what the passes of a run found out, all in one commit, where anything changed. A lost race reads again and
 * applies again. Failures become notes: they never stop a run, and the next one makes up for it.
 * @param reading what was read already; read here where it is not given
 */
async function keepHistory(store, passes, signal, reading) {
    const paths = passes.map(({ bot }) => (0,history_history/* historyPath */.ae)(bot));
    try {
        let known = reading;
        for (let tries = 1; tries <= MOST_TRIES; tries++) {
            known ??= await store.read(paths, signal);
            const { commit, notes } = planCommit(passes, known);
            if (!commit || (await store.write(commit, signal)) === 'written')
                return notes;
            known = undefined;
        }
        return [BUSY];
    }
    catch (error) {
        return [note(error)];
    }
}
/** Nothing to commit where all is known already. */
function planCommit(passes, { head, files }) {
    const changed = {};
    const news = [];
    const notes = [];
    for (const pass of passes) {
        const { bot } = pass;
        const file = files[(0,history_history/* historyPath */.ae)(bot)];
        const before = file && (0,history_history/* parseHistory */.i6)(file.text);
        const after = (0,changes/* applyPass */.Cv)(before && { ...before, bot }, pass);
        if (!after)
            continue;
        if (file && !before) {
            const aside = (0,history_history/* brokenPath */.JR)(bot, file.sha);
            changed[aside] = { sha: file.sha };
            notes.push(broken((0,history_history/* historyPath */.ae)(bot), aside));
        }
        const latest = after.changes.at(-1);
        changed[(0,history_history/* historyPath */.ae)(bot)] = (0,history_history/* printHistory */.AP)(after);
        if (latest)
            changed[badgePath(bot)] = renderBadge(bot, latest);
        news.push(`${bot}: ${[before && (0,changes/* changeAt */.cL)(before, pass.at)?.state, pass.state].filter(Boolean).join(' → ')}`);
    }
    if (news.length === 0)
        return { notes };
    return { commit: { ...(head ? { head } : {}), files: changed, message: news.join('\n') }, notes };
}
/** What is written is a help, never a condition. */
function note(error) {
    const reason = (0,errors/* toReason */.Ge)(error);
    return { ...reason, level: reason.level === 'error' ? 'warning' : 'info' };
}
function broken(path, aside) {
    return {
        code: 'HISTORY_BROKEN',
        level: 'warning',
        what: `${path} on the branch whatsapp-token-history was no history any more, so it was set aside as ${aside}, and a new one begun.`,
        why: 'Somebody edited it, or another program wrote it.',
        fix: 'If its past matters, mend the file that was set aside and put it back under the old name.',
    };
}
const BUSY = {
    code: 'HISTORY_BUSY',
    level: 'info',
    what: `The history was not written: other runs were faster ${MOST_TRIES} times in a row. The next run makes up for it.`,
};


/***/ }),

/***/ 5050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ beginOf),
/* harmony export */   x: () => (/* binding */ watchOf)
/* harmony export */ });
/* harmony import */ var _token_token_health_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2740);
// What a change of state says of the bot until the next one: it answered, it was silent, or nobody could tell.

/** What a change says of the bot until the next one. */
function watchOf({ state, level, cause }) {
    // Meta refuses the running bot, whatever it says of the token that is stored.
    if ((0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_0__/* .isWorking */ .m)(state))
        return cause === 'NOT_DEPLOYED' && (level === 'error' || level === 'critical') ? 'silent' : 'up';
    return state === 'unknown' || state === 'misconfigured' ? 'unwatched' : 'silent';
}
/**
 * When what a change tells really began. An expired token died when Meta had said it would, which is before the check
 * that noticed it; of everything else only the noticing is known.
 */
function beginOf(change, before) {
    if (change.state !== 'expired' || !before || !(0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_0__/* .isWorking */ .m)(before.state))
        return change.at;
    const end = change.expiresAt ?? before.expiresAt;
    return end instanceof Date && end > before.at && end < change.at ? end : change.at;
}


/***/ }),

/***/ 2027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cv: () => (/* binding */ applyPass),
  cL: () => (/* binding */ changeAt),
  ZM: () => (/* binding */ toPass),
  d8: () => (/* binding */ unknownSince)
});

// EXTERNAL MODULE: ./build/core/token/token-health.js
var token_health = __webpack_require__(2740);
// EXTERNAL MODULE: ./build/core/history/availability.js
var availability = __webpack_require__(5050);
;// CONCATENATED MODULE: ./build/core/history/days.js
// Turns what is older than 90 days into one sum a day, so that a file stays small for years.

const DAY_MS = 24 * 3_600_000;
const KEPT_DAYS = 90;
/** A state that flickers all day long becomes sums sooner. */
const MOST_CHANGES = 2_000;
/** The last change before the kept days stays: it says what held at their beginning. */
function compact(history, now) {
    const { changes, days } = history;
    const cutoff = findCutoff(changes, now);
    const held = Math.max(0, changes.findLastIndex(({ at }) => at.getTime() < cutoff));
    const first = changes[0]?.at.getTime() ?? cutoff;
    const lastDay = days.at(-1)?.day;
    // Only days with something in them are listed; all before the last one of those are done.
    const from = lastDay === undefined ? startOfDay(first) : Date.parse(lastDay) + DAY_MS;
    if (from >= cutoff)
        return history;
    return { ...history, changes: changes.slice(held), days: [...days, ...sumDays(changes, from, cutoff)] };
}
/** The beginning of a day, UTC. Never within today, however many changes that has. */
function findCutoff(changes, now) {
    const today = startOfDay(now.getTime());
    const byCount = changes.at(-MOST_CHANGES)?.at.getTime();
    const crowded = byCount === undefined ? 0 : startOfDay(byCount) + DAY_MS;
    return Math.min(today, Math.max(today - KEPT_DAYS * DAY_MS, crowded));
}
function sumDays(changes, from, to) {
    const sums = new Map();
    const sumOf = (time) => {
        const day = new Date(time).toISOString().slice(0, 10);
        const sum = sums.get(day) ?? { day, silentMs: 0, incidents: 0, pasted: 0, renewed: 0 };
        sums.set(day, sum);
        return sum;
    };
    const begins = changes.map((change, index) => (0,availability/* beginOf */.p)(change, changes[index - 1]).getTime());
    let wasSilent = false;
    for (const [index, change] of changes.entries()) {
        const at = change.at.getTime();
        const silent = (0,availability/* watchOf */.x)(change) === 'silent';
        if (at >= from && at < to) {
            if (silent && !wasSilent)
                sumOf(at).incidents++;
            if (change.cure === 'pasted' || change.cure === 'renewed')
                sumOf(at)[change.cure]++;
        }
        // What could not be found out neither ends an incident nor begins another.
        if (change.state !== 'unknown')
            wasSilent = silent;
        const end = Math.min(begins[index + 1] ?? to, to);
        if (!silent)
            continue;
        for (let time = Math.max(begins[index] ?? at, from); time < end; time = startOfDay(time) + DAY_MS)
            sumOf(time).silentMs += Math.min(end, startOfDay(time) + DAY_MS) - time;
    }
    return [...sums.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
function startOfDay(time) {
    return Math.floor(time / DAY_MS) * DAY_MS;
}

;// CONCATENATED MODULE: ./build/core/history/changes.js
// What a pass adds to the history: a change or nothing, wherever in time it belongs.


function toPass(bot, seen, replaced) {
    const { state, level, reasons } = seen.verdict;
    const loudest = level === 'info' ? undefined : reasons.find((reason) => reason.level === level);
    const { expiresAt } = seen.health;
    const { outcome, changed = false } = replaced?.rotation ?? {};
    const isIn = outcome === 'live' || outcome === 'unchanged' || outcome === 'set-not-live';
    return {
        bot,
        at: seen.now,
        state,
        level,
        ...(loudest ? { cause: loudest.code } : {}),
        ...(expiresAt ? { expiresAt } : {}),
        ...(replaced && isIn ? { rotation: { cure: replaced.cure, changed } } : {}),
    };
}
/**
 * The history with what the pass found out, or nothing where it knows that already. The change goes where it belongs in
 * time, so a pass may be applied to a file that another run has written since, and none of that run's changes is lost.
 */
function applyPass(history, pass) {
    const { at, state, level, cause, expiresAt } = pass;
    const { changes, since, days } = history ?? { changes: [], since: at, days: [] };
    const index = changes.findLastIndex((change) => change.at <= at) + 1;
    const before = changes.slice(0, index);
    const cure = findCure(before, pass);
    const change = {
        at,
        state,
        level,
        ...(cause ? { cause } : {}),
        ...(cure ? { cure } : {}),
        ...(expiresAt ? { expiresAt } : {}),
    };
    const last = before.at(-1);
    // A run may be carried out twice, where its answer was lost.
    const isDone = !cure || (last?.at.getTime() === at.getTime() && last.cure === cure);
    if (last && saysTheSame(last, change) && isDone)
        return undefined;
    return compact({
        bot: pass.bot,
        since: new Date(Math.min(since.getTime(), at.getTime())),
        changes: [...before, change, ...changes.slice(index)],
        days,
    }, at);
}
/** What held at a time. */
function changeAt({ changes }, time) {
    return changes.findLast((change) => change.at <= time);
}
/** Since when nothing could be found out; nothing where something could, the last time. */
function unknownSince({ changes }, now) {
    const past = changes.filter((change) => change.at <= now);
    const known = past.findLastIndex(({ state }) => state !== 'unknown');
    return past[known + 1]?.at;
}
function isLoud(level) {
    return level === 'error' || level === 'critical';
}
/** Warnings come and go with every line in the log: they are not what is remembered. */
function saysTheSame(a, b) {
    if (a.state !== b.state || isLoud(a.level) !== isLoud(b.level))
        return false;
    if (isLoud(a.level) && a.cause !== b.cause)
        return false;
    return b.expiresAt === undefined || String(a.expiresAt) === String(b.expiresAt);
}
function isWell({ state, level }) {
    return (0,token_health/* isWorking */.m)(state) && !isLoud(level);
}
/** After a problem, or where this run replaced a token that worked. */
function findCure(before, { state, level, rotation }) {
    if (!isWell({ state, level }))
        return undefined;
    const known = before.findLast((change) => change.state !== 'unknown');
    if (known && !isWell(known))
        return rotation?.cure ?? 'by-itself';
    return rotation?.changed ? rotation.cure : undefined;
}


/***/ }),

/***/ 361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ printHistory),
/* harmony export */   JR: () => (/* binding */ brokenPath),
/* harmony export */   O_: () => (/* binding */ HISTORY_FOLDER),
/* harmony export */   ae: () => (/* binding */ historyPath),
/* harmony export */   gx: () => (/* binding */ HISTORY_BRANCH),
/* harmony export */   i6: () => (/* binding */ parseHistory)
/* harmony export */ });
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4220);
// What is remembered of one bot: its changes of state, and older days as sums. A text that people can edit.

/** Where the history lives, one file a bot. */
const HISTORY_BRANCH = 'whatsapp-token-history';
/** Where the files of the bots lie on it. */
const HISTORY_FOLDER = 'history/';
function historyPath(bot) {
    return `history/${bot}.json`;
}
/** Where a file is kept that was no history; `sha` is GitHub's name of its bytes. */
function brokenPath(bot, sha) {
    return `history/${bot}.broken-${sha.slice(0, 8)}.json`;
}
const STATES = new Set([
    'valid',
    'expiring',
    'expired',
    'invalid',
    'misconfigured',
    'blocked',
    'unknown',
]);
const LEVEL_NAMES = new Set(_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .LEVELS */ .A_);
const CURES = new Set(['pasted', 'renewed', 'switched', 'by-itself']);
/** The history that a file holds; nothing where the file is none. Never throws. */
function parseHistory(text) {
    const file = asRecord(parseJson(text));
    const since = parseDate(file?.since);
    const changes = parseEach(file?.changes, parseChange);
    const days = parseEach(file?.days, parseDaySum);
    if (file?.version !== 1 || !since || !changes || !days)
        return undefined;
    if (typeof file.bot !== 'string' || !/^[a-z0-9-]{1,40}$/.test(file.bot))
        return undefined;
    return {
        bot: file.bot,
        since,
        changes: changes.toSorted((a, b) => a.at.getTime() - b.at.getTime()),
        days: days.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    };
}
/** As JSON, a line a change, so that a commit shows what happened. */
function printHistory({ bot, since, changes, days }) {
    const list = (entries) => entries.length === 0 ? '[]' : `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
    return `{
  "version": 1,
  "bot": ${JSON.stringify(bot)},
  "since": ${JSON.stringify(since)},
  "changes": ${list(changes)},
  "days": ${list(days)}
}
`;
}
function parseChange(value) {
    const entry = asRecord(value);
    const at = parseDate(entry?.at);
    if (!entry || !at || !isIn(STATES, entry.state) || !isIn(LEVEL_NAMES, entry.level))
        return undefined;
    const { cause, cure, expiresAt } = entry;
    const end = expiresAt === 'never' ? expiresAt : parseDate(expiresAt);
    if (cause !== undefined && !(typeof cause === 'string' && /^[A-Z_]{1,40}$/.test(cause)))
        return undefined;
    if (cure !== undefined && !isIn(CURES, cure))
        return undefined;
    if (expiresAt !== undefined && !end)
        return undefined;
    return {
        at,
        state: entry.state,
        level: entry.level,
        ...(cause === undefined ? {} : { cause }),
        ...(cure === undefined ? {} : { cure: cure }),
        ...(end ? { expiresAt: end } : {}),
    };
}
function parseDaySum(value) {
    const entry = asRecord(value);
    const { day, silentMs, incidents, pasted, renewed } = entry ?? {};
    if (typeof day !== 'string' || !parseDate(`${day}T00:00:00.000Z`))
        return undefined;
    if (!isCount(silentMs) || !isCount(incidents) || !isCount(pasted) || !isCount(renewed))
        return undefined;
    return { day, silentMs, incidents, pasted, renewed };
}
function parseEach(value, parse) {
    if (!Array.isArray(value))
        return undefined;
    const parsed = value.map(parse).filter((entry) => entry !== undefined);
    return parsed.length === value.length ? parsed : undefined;
}
/** Of this century, so that a mistyped year does not make a million days. */
function parseDate(value) {
    if (typeof value !== 'string' || !/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(value))
        return undefined;
    const date = new Date(value);
    // `Date` takes the 31st of February for the 3rd of March.
    return date.getUTCDate() === Number(value.slice(8, 10)) ? date : undefined;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function asRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}
function isIn(names, value) {
    return typeof value === 'string' && names.has(value);
}
function isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}


/***/ }),

/***/ 162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ findOurs)
/* harmony export */ });
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4167);
// An issue, and whose it is: ours has our marker for this bot, and an author who may write here.

/** From GitHub's list of associations: people who may write here. https://docs.github.com/en/graphql/reference/enums#commentauthorassociation */
const TRUSTED_ASSOCIATIONS = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
/**
 * The issues among those listed that are ours, the one to keep first: the lowest number, and a duplicate that a person
 * opened again only where there is no other. Or one that holds our name for another place.
 */
function findOurs(issues, owner) {
    const ours = [];
    const reopened = [];
    let taken;
    for (const issue of issues.toSorted((a, b) => a.number - b.number)) {
        const marker = isTrustedAuthor(issue) ? (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMarker */ .gY)(issue.body) : undefined;
        if (!marker || marker.bot !== owner.bot || isClosedDuplicate(issue, marker))
            continue;
        if (marker.place && owner.place && marker.place !== owner.place)
            taken ??= issue;
        else
            (marker.duplicate ? reopened : ours).push(issue);
    }
    ours.push(...reopened);
    return taken ? { ours, taken } : { ours };
}
/**
 * A run that met the one that closed it may have written its own marker over ours since, so GitHub's reason counts too.
 * One that a person opened again is an open issue like any other.
 */
function isClosedDuplicate({ open, stateReason }, marker) {
    return !open && (marker.duplicate === true || stateReason === 'duplicate');
}
function isTrustedAuthor(issue) {
    return issue.authorType === 'Bot' || TRUSTED_ASSOCIATIONS.has(issue.authorAssociation);
}


/***/ }),

/***/ 4167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bT: () => (/* binding */ isTreadmill),
/* harmony export */   gY: () => (/* binding */ parseMarker),
/* harmony export */   qh: () => (/* binding */ replaceOurPart)
/* harmony export */ });
const BEGIN = '<!-- whatsapp-token-monitor:v1 ';
const END = '<!-- /whatsapp-token-monitor -->';
const KEPT_INCIDENTS = 10;
const STATES = new Set(['valid', 'expiring', 'expired', 'invalid', 'misconfigured', 'blocked', 'unknown']);
/** The marker of a body, or nothing where there is none that names a bot. Never throws. */
function parseMarker(body) {
    const begin = body.indexOf(BEGIN);
    if (begin < 0)
        return undefined;
    const end = body.indexOf('-->', begin + BEGIN.length);
    if (end < 0)
        return undefined;
    const text = body.slice(begin + BEGIN.length, end).trim();
    const fields = parseFields(text);
    const bot = fields.bot ?? /"bot":"([a-z0-9-]{1,40})"/.exec(text)?.[1];
    if (typeof bot !== 'string' || !/^[a-z0-9-]{1,40}$/.test(bot))
        return undefined;
    return {
        bot,
        ...(typeof fields.place === 'string' && /^[0-9a-f]{8,64}$/.test(fields.place) ? { place: fields.place } : {}),
        state: fields.state === 'recovered' ? 'recovered' : (parseState(fields.state) ?? 'unknown'),
        since: parseDate(fields.since) ?? new Date(0),
        incidents: parseIncidents(fields.incidents),
        ...(parseDate(fields.reminded) ? { reminded: parseDate(fields.reminded) } : {}),
        ...(parseDate(fields.restored) ? { restored: parseDate(fields.restored) } : {}),
        ...parseAttempt(fields.attempt),
        ...(fields.backup === 'running' || fields.backup === 'awaited' ? { backup: fields.backup } : {}),
        ...(typeof fields.previous === 'number' && fields.previous > 0 && Number.isSafeInteger(fields.previous)
            ? { previous: fields.previous }
            : {}),
        ...(fields.duplicate === true ? { duplicate: true } : {}),
    };
}
/**
 * The body with our part replaced: the marker, then `text`, then the end mark. What people wrote before or after
 * stays. Where somebody removed the end mark, nothing can tell their words from ours, so everything else is kept.
 */
function replaceOurPart(body, marker, text) {
    const part = `${printMarker(marker)}\n${text}\n${END}`;
    const begin = body.indexOf(BEGIN);
    if (begin < 0)
        return body.trim() === '' ? part : `${part}\n\n${body}`;
    const end = body.indexOf(END, begin);
    if (end >= 0)
        return body.slice(0, begin) + part + body.slice(end + END.length);
    const closing = body.indexOf('-->', begin);
    return `${body.slice(0, begin)}${part}\n\n${closing < 0 ? '' : body.slice(closing + 3)}`;
}
function printMarker(marker) {
    const kept = { ...marker, incidents: marker.incidents.slice(-KEPT_INCIDENTS) };
    // A `-->` inside the JSON would end the comment early.
    return `${BEGIN}${JSON.stringify(kept).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')} -->`;
}
function parseFields(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
    }
    catch {
        return {};
    }
}
function parseIncidents(value) {
    if (!Array.isArray(value))
        return [];
    const incidents = [];
    for (const entry of value.slice(-KEPT_INCIDENTS)) {
        const fields = typeof entry === 'object' && entry !== null ? { ...entry } : {};
        const from = parseDate(fields.from);
        const to = parseDate(fields.to);
        const state = parseState(fields.state);
        if (from && state)
            incidents.push({ from, state, ...(to ? { to } : {}) });
    }
    return incidents;
}
function parseAttempt(value) {
    const fields = typeof value === 'object' && value !== null ? { ...value } : {};
    const at = parseDate(fields.at);
    const { code, key } = fields;
    if (!at || typeof code !== 'string' || !/^[A-Z_]{1,40}$/.test(code))
        return {};
    if (typeof key !== 'string' || !/^[0-9a-f]{8,64}$/.test(key))
        return {};
    return { attempt: { at, code, key } };
}
function parseState(value) {
    return typeof value === 'string' && STATES.has(value) ? value : undefined;
}
function parseDate(value) {
    if (typeof value !== 'string')
        return undefined;
    const date = new Date(value);
    return Number.isNaN(date.getTime()) ? undefined : date;
}
const WEEK_MS = 7 * 24 * 3_600_000;
/** A token that expired this often within a week is renewed by hand all the time. */
const EXPIRED_TOO_OFTEN = 3;
/** Whether it expired again and again. */
function isTreadmill(incidents, now) {
    const recent = incidents.filter(({ state, from }) => state === 'expired' && now.getTime() - from.getTime() <= WEEK_MS);
    return recent.length >= EXPIRED_TOO_OFTEN;
}


/***/ }),

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

/***/ 8350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ foresee)
/* harmony export */ });
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3669);
/* harmony import */ var _token_expiry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33);
/* harmony import */ var _token_token_health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2740);
// What will become of the token: when it ends, what happens by itself, and what a person has to do.



function foresee(outlook) {
    const { health, now, checkIntervalMs } = outlook;
    const next = (0,_token_expiry_js__WEBPACK_IMPORTED_MODULE_0__/* .nextCheckBy */ .br)(now, checkIntervalMs);
    const end = (0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_1__/* .isWorking */ .m)(health.state) ? findEnd(health) : undefined;
    return {
        ...end,
        nextCheckBy: next,
        endsBeforeNextCheck: end !== undefined && end.endsAt <= next,
        ...((0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_1__/* .isWorking */ .m)(health.state)
            ? backedUp(foreseeWorking(outlook), outlook)
            : (foreseeSwitch(outlook) ?? WITHOUT_TOKEN[health.state])),
    };
}
/** Only a user's token loses its data: 90 days after that user last logged in to the app. */
function findEnd({ type, expiresAt, dataAccessExpiresAt, }) {
    const ends = [
        ...(expiresAt instanceof Date ? [{ endsAt: expiresAt, endsBy: 'expiry' }] : []),
        ...(type === 'USER' && dataAccessExpiresAt
            ? [{ endsAt: dataAccessExpiresAt, endsBy: 'data-access' }]
            : []),
    ];
    return ends.toSorted((a, b) => a.endsAt.getTime() - b.endsAt.getTime())[0];
}
const DEAD = { byItself: 'Nothing brings it back.', byHand: 'Hand in a new token now.' };
const WITHOUT_TOKEN = {
    expired: DEAD,
    invalid: DEAD,
    blocked: { byItself: 'Nothing, until Meta lifts the restriction.', byHand: 'Ask Meta for a review.' },
    misconfigured: { byItself: 'Nothing.', byHand: 'Put right what is named below.' },
    unknown: { byItself: 'The next check asks again.' },
};
function backedUp({ byItself, byHand }, { standIn, needsBackup }) {
    const takeover = standIn?.how === 'by-itself' ? ` Once Meta refuses it, the backup in \`${standIn.variable}\` takes over.` : '';
    const todo = [...(byHand ? [byHand] : []), ...(needsBackup ? ['Store a new backup.'] : [])];
    return { byItself: byItself + takeover, ...(todo.length > 0 ? { byHand: todo.join(' ') } : {}) };
}
/** Only where a new token is the cure is a backup one, too. */
function foreseeSwitch({ health, standIn }) {
    if (!standIn || (health.state !== 'expired' && health.state !== 'invalid'))
        return undefined;
    const { variable, how } = standIn;
    switch (how) {
        case 'by-itself':
            return {
                byItself: `The next check tries to put the backup in \`${variable}\` in its place.`,
                byHand: DEAD.byHand,
            };
        case 'off':
            return {
                byItself: `${DEAD.byItself} The backup in \`${variable}\` works, but \`auto-switch\` is off.`,
                byHand: 'Hand in a new token now, or set `auto-switch: true` and start the monitor.',
            };
        case 'sealed':
            return {
                byItself: `${DEAD.byItself} The backup in \`${variable}\` works, but the token variable is sealed.`,
                byHand: `Hand in a new token now, or the one in \`${variable}\`.`,
            };
    }
}
function foreseeWorking({ health, renewal, autoRefresh }) {
    const { expiresAt } = health;
    if (!(expiresAt instanceof Date)) {
        return expiresAt === 'never'
            ? { byItself: 'It goes on working: the token never expires.', ...loginAgain(health) }
            : { byItself: 'Nothing: when the token ends is not known.', byHand: 'Make app id and app secret known.' };
    }
    const before = `Hand in a new token before ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTime */ .s)(expiresAt)}`;
    if (!autoRefresh)
        return { byItself: NOTHING_RENEWS, byHand: `${before}${orInstead(renewal)}.` };
    switch (renewal.is) {
        case 'later':
            return { byItself: `It is renewed at Meta from ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTime */ .s)(renewal.from)} on.`, ...loginAgain(health) };
        case 'due':
            return { byItself: 'It is renewed at Meta by the next check.', ...loginAgain(health) };
        case 'held-back':
            return renewal.until
                ? {
                    byItself: `Renewing it is tried again from ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTime */ .s)(renewal.until)} on.`,
                    byHand: `If that fails, too: ${lower(before)}.`,
                }
                : {
                    byItself: 'Nothing: renewing it failed, and a retry alone cures nothing.',
                    byHand: `${before}, or put right why it could not be renewed.`,
                };
        case 'impossible':
            return { byItself: NOTHING_RENEWS, byHand: `${before}${TO_RENEW[renewal.because] ?? ''}.` };
    }
}
const NOTHING_RENEWS = 'Nothing renews it.';
/** What would let a check renew it. */
const TO_RENEW = {
    'no-app-secret': ', or make the app secret known, so that it is renewed by itself',
    sealed: ', or unseal the variable, so that it is renewed by itself',
};
/** The same where renewing is off. */
function orInstead(renewal) {
    if (renewal.is !== 'impossible')
        return ', or set `auto-refresh: true`, so that it is renewed by itself';
    return renewal.because === 'no-app-secret'
        ? ', or make the app secret known and set `auto-refresh: true`, so that it is renewed by itself'
        : '';
}
/** Whether renewing a user's token moves the end of its access to data, Meta does not say. */
function loginAgain({ type, dataAccessExpiresAt }) {
    if (type !== 'USER' || !dataAccessExpiresAt)
        return {};
    return {
        byHand: `Before ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTime */ .s)(dataAccessExpiresAt)}, hand in a new token made by a user who has just logged in: Meta ends the access to data then.`,
    };
}
function lower(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
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

/***/ 7013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ CAUSES),
/* harmony export */   r: () => (/* binding */ causeOf)
/* harmony export */ });
// Why the Graph API said no, in words: each cause with its class, what it means, why probably, and what to do.
const NEW_TOKEN = 'Make a new token at Meta and put it in the place of this one.';
const APP_BASICS = 'Copy App ID and App secret again from App settings → Basic of the app that made the token.';
/** Each is a heading in `docs/troubleshooting.md`. */
const CAUSES = {
    TOKEN_EXPIRED: {
        class: 'bad',
        what: 'Meta says that the token has expired',
        why: 'A temporary token lives for hours, others for 60 days; only one of a system user can last.',
        fix: NEW_TOKEN,
    },
    TOKEN_REVOKED: {
        class: 'bad',
        what: 'Meta says that the token was revoked',
        why: 'Somebody revoked it or logged out, or a program ended its session.',
        fix: `${NEW_TOKEN} If nobody meant to revoke it, find out who did first.`,
    },
    TOKEN_INVALIDATED: {
        class: 'bad',
        what: 'Meta ended the session that the token belongs to',
        why: 'The user behind it changed the password, or Meta reset the session for security.',
        fix: `${NEW_TOKEN} One of a system user does not hang on anybody's password.`,
    },
    APP_REMOVED: {
        class: 'bad',
        what: 'The app is no longer connected to the user behind the token, or was connected anew',
        why: 'Somebody removed the app from that account or from the business.',
        fix: 'Connect the app to that user again, then make a new token and put it in the place of this one.',
    },
    USER_MUST_ACT: {
        class: 'bad',
        what: 'Meta wants the user behind the token to act before any token of theirs works',
        why: 'Facebook holds that account at a security check, or it was never confirmed.',
        fix: 'Have that user log in at https://www.facebook.com and do what is asked there. Then make a new token.',
    },
    TOKEN_MALFORMED: {
        class: 'bad',
        what: 'Meta cannot read the token: it is not one that Meta made',
        why: 'Most often it was pasted in part, or with quotes, a space or a line break.',
        fix: 'Copy the whole token again, as one line. If it is not shown any more, make a new one.',
    },
    TOKEN_INVALID: {
        class: 'bad',
        what: 'Meta does not accept the token any more',
        why: 'Meta does not say more; it has expired, been revoked, or lost its user.',
        fix: NEW_TOKEN,
    },
    APP_SECRET_WRONG: {
        class: 'setup',
        what: 'The app secret is wrong: Meta does not accept it for this app id',
        why: 'It was reset at Meta, cut while pasting, or belongs to another app.',
        fix: APP_BASICS,
    },
    APP_ID_WRONG: {
        class: 'setup',
        what: 'Meta does not know the app that this is about',
        why: 'The app id was mistyped, or the app that made the token was deleted.',
        fix: APP_BASICS,
    },
    APP_SECRET_REQUIRED: {
        class: 'setup',
        what: 'The app takes only calls that are signed with its secret',
        why: '"Require App Secret" is on in App settings → Advanced → Security.',
        fix: 'Give the app secret (`app-secret`; App settings → Basic), or turn that switch off. The bot must sign, too.',
    },
    TOKEN_EMPTY: {
        class: 'setup',
        what: 'No token reached Meta',
        why: 'The secret or variable that should hold it is probably empty.',
        fix: 'Look whether the variable on Railway, or the secret behind `whatsapp-token`, really has a value.',
    },
    PERMISSION_MISSING: {
        class: 'setup',
        what: 'The token lives, but lacks a permission for this phone number',
        why: 'A permission was not granted or was taken away, or its user may not use the WhatsApp account.',
        fix: 'Business settings → System users: assign the app and the WhatsApp account in full, then generate a token with whatsapp_business_messaging and whatsapp_business_management.',
    },
    PHONE_NUMBER_NOT_FOUND: {
        class: 'setup',
        what: 'Meta finds no phone number under this phone number id, or does not show it to this token',
        why: 'The id is wrong (often the phone number itself was pasted), the number was deleted, or the token may not see its WhatsApp account.',
        fix: 'Copy the phone number ID from API Setup at Meta. If it is right, assign the WhatsApp account to the user behind the token.',
    },
    NUMBER_NOT_REGISTERED: {
        class: 'setup',
        what: 'The phone number is not registered with the Cloud API; the token is fine',
        why: 'It was never registered, or was taken off again.',
        fix: 'Register the number in WhatsApp Manager, or with the `/register` call of the Cloud API.',
    },
    INSPECTION_REFUSED: {
        class: 'setup',
        what: 'Meta lets only the app itself, or somebody with a role in it, look into the token',
        why: 'The token asked about itself, because app id and app secret are not both known.',
        fix: 'Give both `app-id` and `app-secret` (App settings → Basic).',
    },
    META_REQUEST_REFUSED: {
        class: 'setup',
        what: 'Meta did not understand the question',
        why: 'An id has the wrong form, Meta changed its API, or this program has a bug.',
        fix: 'Check the ids. If they are right, report it with the code above.',
        quotes: true,
    },
    ACCOUNT_BLOCKED: {
        class: 'blocked',
        what: 'Meta has blocked the app or the WhatsApp Business account; a new token will not help',
        why: 'Meta restricts accounts over its policies, over security, or while a check is open.',
        fix: 'Read the alerts of the app at https://developers.facebook.com/apps and of https://business.facebook.com/business-support-home, and ask for a review there.',
    },
    COUNTRY_RESTRICTED: {
        class: 'blocked',
        what: 'Meta does not let this account message people in that country; a new token will not help',
        why: 'WhatsApp restricts businesses in some countries.',
        fix: 'Look in https://business.facebook.com/business-support-home for what is restricted.',
    },
    META_UNAVAILABLE: {
        class: 'retry',
        what: 'Meta had a trouble of its own; this says nothing about the token',
        why: 'An outage, an overload or maintenance.',
        fix: 'Nothing: the next check asks again. https://metastatus.com/whatsapp-business-api shows larger outages.',
    },
    META_RATE_LIMITED: {
        class: 'rate',
        what: 'Meta takes no more calls for now; this says nothing about the token',
        why: 'The app, the account or the number made too many calls, the bot included.',
        fix: 'Nothing: the next check asks again. If it stays, look at what else calls Meta.',
    },
    META_UNCLEAR: {
        class: 'unknown',
        what: 'Meta gave an answer that says nothing certain about the token',
        why: 'It has no code, or one that this program does not know.',
        fix: 'The next check asks again. If it stays, look the code up at https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes',
        quotes: true,
    },
    MESSAGE_REFUSED: {
        class: 'fine',
        what: 'Meta refused one message, not the token',
        why: 'The code is about a recipient, a template or a repeated post.',
        fix: 'Look the code up at https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes',
    },
};
/** The entry as every cause has it. */
function causeOf(code) {
    return CAUSES[code];
}


/***/ }),

/***/ 5930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ classifyGraphError)
/* harmony export */ });
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9507);
/* harmony import */ var _graph_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7013);
// Decides what an error of the Graph API says about the token: by its code, then its message, then its subcode.


/** The codes that are about a token; 0 and 102 are older names of 190. */
const TOKEN = [190, 102, 0];
/**
 * The first row that fits decides. Since v16 subcodes may be missing, so messages stand before them.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 * https://developers.facebook.com/docs/facebook-login/guides/access-tokens/debugging
 */
const ROWS = [
    { codes: [190], message: /error validating application/i, cause: 'APP_ID_WRONG' },
    { codes: TOKEN, call: 'debug_token', inspector: 'app', cause: 'APP_SECRET_WRONG' },
    { codes: TOKEN, message: /session has expired/i, cause: 'TOKEN_EXPIRED' },
    { codes: TOKEN, message: /session has been invalidated because/i, cause: 'TOKEN_INVALIDATED' },
    { codes: TOKEN, message: /invalidated explicitly/i, cause: 'TOKEN_REVOKED' },
    { codes: TOKEN, message: /not a confirmed user/i, cause: 'USER_MUST_ACT' },
    {
        codes: TOKEN,
        message: /could not be decrypted|cannot parse access token|malformed|invalid oauth access token/i,
        subcodes: 'none',
        cause: 'TOKEN_MALFORMED',
    },
    { codes: TOKEN, subcodes: [463], cause: 'TOKEN_EXPIRED' },
    { codes: TOKEN, subcodes: [466, 467], cause: 'TOKEN_REVOKED' },
    { codes: TOKEN, subcodes: [460], cause: 'TOKEN_INVALIDATED' },
    { codes: TOKEN, subcodes: [458, 461], cause: 'APP_REMOVED' },
    { codes: TOKEN, subcodes: [459, 464], cause: 'USER_MUST_ACT' },
    { codes: TOKEN, subcodes: [456], cause: 'TOKEN_MALFORMED' },
    { codes: TOKEN, subcodes: [492], cause: 'PERMISSION_MISSING' },
    // Subcodes 457, 462, 465 and 468, and any that Meta invents.
    { codes: TOKEN, cause: 'TOKEN_INVALID' },
    { codes: [104, 2500], cause: 'TOKEN_EMPTY' },
    { codes: [200], message: /provide valid app id/i, cause: 'TOKEN_EMPTY' },
    { codes: [200], message: /api access blocked/i, cause: 'ACCOUNT_BLOCKED' },
    { codes: [3, 10, [200, 299], 131005], cause: 'PERMISSION_MISSING' },
    { codes: [1], message: /validating client secret/i, call: 'oauth', cause: 'APP_SECRET_WRONG' },
    { codes: [101], cause: 'APP_ID_WRONG' },
    {
        codes: [100],
        message: /app_id in the input_token did not match/i,
        cause: 'APP_ID_WRONG',
        what: 'The app id and app secret belong to another app than the token',
    },
    { codes: [100], message: /invalid appsecret_proof/i, cause: 'APP_SECRET_WRONG' },
    { codes: [100], message: /appsecret_proof/i, cause: 'APP_SECRET_REQUIRED' },
    { codes: [100], message: /must provide an app access token/i, cause: 'INSPECTION_REFUSED' },
    { codes: [100], message: /unsupported \w+ request\. object with id/i, cause: 'PHONE_NUMBER_NOT_FOUND' },
    { codes: [100], subcodes: [33], cause: 'PHONE_NUMBER_NOT_FOUND' },
    { codes: [100], cause: 'META_REQUEST_REFUSED' },
    { codes: [33, 803], cause: 'PHONE_NUMBER_NOT_FOUND' },
    { codes: [131045, 133010], cause: 'NUMBER_NOT_REGISTERED' },
    { codes: [1, 2, 131000, 131016, 131057, 2494100], cause: 'META_UNAVAILABLE' },
    { codes: [4, 17, 32, 341, 613, [80000, 80014], 130429], cause: 'META_RATE_LIMITED' },
    { codes: [131048, 131056, 131064, 133016], cause: 'META_RATE_LIMITED' },
    { codes: [368, 131031], cause: 'ACCOUNT_BLOCKED' },
    { codes: [130497], cause: 'COUNTRY_RESTRICTED' },
    { codes: [506, 131026, 131030, 131047, [132000, 132999]], cause: 'MESSAGE_REFUSED' },
];
const LEVELS_OF_CLASS = {
    bad: 'critical',
    setup: 'error',
    blocked: 'critical',
    fine: 'warning',
    retry: 'warning',
    rate: 'warning',
    unknown: 'warning',
};
const QUOTED_LENGTH = 160;
/**
 * What this error means for the token. The HTTP status alone never says that a token is bad.
 * @param inspector who asked `/debug_token`: a token that asks about itself is told about itself.
 */
function classifyGraphError(error, call, inspector = 'app') {
    const row = ROWS.find((candidate) => fits(candidate, error, call, inspector));
    const code = row?.cause ?? causeWithoutRow(error);
    const cause = (0,_graph_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .r)(code);
    const quote = cause.quotes && error.message ? `: "${(0,_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(error.message, QUOTED_LENGTH)}"` : '';
    const reason = {
        code,
        level: LEVELS_OF_CLASS[cause.class],
        what: `${row?.what ?? cause.what}${quote} (${numbers(error)}).`,
        why: cause.why,
        fix: cause.fix,
    };
    if (cause.class !== 'bad')
        return { class: cause.class, reason };
    return { class: 'bad', state: code === 'TOKEN_EXPIRED' ? 'expired' : 'invalid', reason };
}
function fits(row, error, call, inspector) {
    const { code, subcode, message } = error;
    if (code === undefined)
        return false;
    if (row.call && row.call !== call)
        return false;
    if (row.inspector && row.inspector !== inspector)
        return false;
    if (!row.codes.some((known) => (typeof known === 'number' ? known === code : known[0] <= code && code <= known[1])))
        return false;
    if (row.message && !row.message.test(message))
        return false;
    if (row.subcodes === undefined)
        return true;
    return row.subcodes === 'none' ? subcode === undefined : subcode !== undefined && row.subcodes.includes(subcode);
}
function causeWithoutRow({ transient, status }) {
    if (transient || status >= 500)
        return 'META_UNAVAILABLE';
    // A 401 without a code may come from a proxy on the way, so it is as unclear as the rest.
    return status === 429 ? 'META_RATE_LIMITED' : 'META_UNCLEAR';
}
function numbers({ code, subcode, status }) {
    if (code === undefined)
        return `HTTP ${status}, no code`;
    return subcode === undefined ? `code ${code}` : `code ${code}, subcode ${subcode}`;
}


/***/ }),

/***/ 7326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ judgeTokenHealth)
/* harmony export */ });
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4220);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3669);
/* harmony import */ var _expiry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33);
/* harmony import */ var _graph_causes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7013);
/* harmony import */ var _graph_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5930);
/* harmony import */ var _token_health_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2740);
// Judges one token from Meta's two answers: the phone number decides whether it works, /debug_token when and why it ends.






const STATE_OF_CLASS = {
    setup: 'misconfigured',
    blocked: 'blocked',
    fine: 'valid',
    retry: 'unknown',
    rate: 'unknown',
    unknown: 'unknown',
};
/** The state of one token, how loudly to say so, and why. `expired` and `invalid` only where Meta says so. */
function judgeTokenHealth(answers, rules) {
    const { state, reasons: causes } = judge(answers, rules);
    const reasons = [...causes, ...judgeCircumstances(answers)];
    const level = (0,_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .worstLevel */ .cY)([(0,_token_health_js__WEBPACK_IMPORTED_MODULE_3__/* .levelOfState */ .p)(state), ...reasons.map((reason) => reason.level)]);
    const { inspection } = answers;
    return {
        state,
        level,
        reasons,
        ...(inspection.is === 'value' ? describe(inspection.value) : {}),
        ...(isOfOtherApp(answers) ? { ofOtherApp: true } : {}),
    };
}
/** An app may inspect only its own tokens. Code 100 alone can mean much. */
function isOfOtherApp({ inspection, inspector }) {
    if (inspection.is !== 'error' || inspection.error.code !== 100)
        return false;
    return (0,_graph_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .classifyGraphError */ .L)(inspection.error, 'debug_token', inspector).reason.code === 'APP_ID_WRONG';
}
function judge(answers, rules) {
    const { phone } = answers;
    const inspected = findInspectionFault(answers);
    if (phone.is === 'value')
        return judgeWorking(answers, inspected, rules);
    if (phone.is === 'silence')
        return judgeUnanswered(silent(phone.reason), inspected);
    const fault = (0,_graph_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .classifyGraphError */ .L)(phone.error, 'phone-number');
    switch (fault.class) {
        case 'fine': {
            const working = judgeWorking(answers, inspected, rules);
            return { ...working, reasons: [fault.reason, ...working.reasons] };
        }
        case 'bad': {
            const more = inspected?.class === 'bad' && inspected.reason.code !== fault.reason.code ? [inspected.reason] : [];
            return { state: fault.state, reasons: [fault.reason, ...more] };
        }
        case 'setup':
            // A dead token sees no phone number either: then that is the cause, not the id.
            return fromFault(inspected?.class === 'bad' ? inspected : fault);
        case 'blocked':
            return fromFault(fault);
        default:
            return judgeUnanswered(fault.reason, inspected);
    }
}
/** An error about the token or about whoever asked for it. `is_valid: false` without a code says too little. */
function findInspectionFault({ inspection, inspector }) {
    if (inspection.is === 'error')
        return (0,_graph_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .classifyGraphError */ .L)(inspection.error, 'debug_token', inspector);
    if (inspection.is === 'silence' || inspection.value.isValid)
        return undefined;
    const { error } = inspection.value;
    return error?.code === undefined ? undefined : (0,_graph_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .classifyGraphError */ .L)(error, 'inspected');
}
function fromFault(fault) {
    return { state: fault.class === 'bad' ? fault.state : STATE_OF_CLASS[fault.class], reasons: [fault.reason] };
}
/** The phone number said nothing about the token. Only a clear word of the inspection then counts. */
function judgeUnanswered(reason, inspected) {
    if (inspected?.class === 'bad' || inspected?.class === 'blocked')
        return fromFault(inspected);
    const hint = inspected && inspected.reason.code !== reason.code ? [asWarning(inspected.reason)] : [];
    return { state: 'unknown', reasons: [reason, ...hint] };
}
function judgeWorking({ inspection }, inspected, rules) {
    if (inspected?.class === 'bad' || (inspection.is === 'value' && !inspection.value.isValid)) {
        return { state: 'valid', reasons: [contradiction(inspected)] };
    }
    if (inspection.is === 'value')
        return judgeFacts(inspection.value, rules);
    const why = inspection.is === 'silence' ? inspection.reason : inspected?.reason.what;
    return { state: 'valid', reasons: [expiryUnknown(why, inspected?.reason.fix)] };
}
function judgeFacts(facts, { now, ...rules }) {
    const { expiresAt, issuedAt, type, scopes } = facts;
    const reasons = [];
    let state = 'valid';
    if (expiresAt === undefined)
        reasons.push(expiryUnknown('Meta described the token without an expiry.'));
    if (expiresAt instanceof Date) {
        const expiry = (0,_expiry_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeExpiry */ .BF)({ expiresAt, issuedAt, now, ...rules });
        if (expiry.expiring)
            state = 'expiring';
        if (expiry.expiring || expiry.endsBeforeNextCheck)
            reasons.push(endsSoon(expiresAt, expiry));
        if ((0,_expiry_js__WEBPACK_IMPORTED_MODULE_0__/* .isTemporary */ .ey)(type, expiry))
            reasons.push(TEMPORARY_TOKEN);
    }
    const dataAccess = (0,_expiry_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeDataAccess */ .yV)(facts, now);
    if (dataAccess) {
        reasons.push(dataAccess);
        // Once it is over and the token works all the same, there is nothing left to expire.
        if (facts.dataAccessExpiresAt && facts.dataAccessExpiresAt > now)
            state = 'expiring';
    }
    if (scopes.length > 0 && !scopes.includes('whatsapp_business_messaging'))
        reasons.push(SCOPE_MISSING);
    return { state, reasons };
}
/** What came along with the answers, whatever they say. */
function judgeCircumstances({ appRefused, proofRefused, servedVersion }) {
    const reasons = [];
    if (appRefused && !proofRefused)
        reasons.push(asWarning((0,_graph_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .classifyGraphError */ .L)(appRefused, 'debug_token', 'app').reason));
    if (proofRefused) {
        const { why, fix } = (0,_graph_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .causeOf */ .r)('APP_SECRET_WRONG');
        const what = 'The app secret is wrong: Meta refused the call that was signed with it, so it was repeated unsigned.';
        reasons.push({ code: 'APP_SECRET_WRONG', level: 'warning', what, why, fix });
    }
    if (servedVersion) {
        reasons.push({
            code: 'GRAPH_VERSION_RETIRED',
            level: 'warning',
            what: `Meta answered with version ${servedVersion} of the Graph API, not with the one asked for.`,
            why: 'Meta retires each version after about two years and then serves the next one.',
            fix: `Update this program, or set \`graph-api-version\` to ${servedVersion}.`,
        });
    }
    return reasons;
}
/** Facts to report. An expiry of 0 means `never` only of a token that is valid. */
function describe({ isValid, expiresAt, dataAccessExpiresAt, issuedAt, type, appId, userId, scopes, }) {
    return {
        ...(expiresAt instanceof Date || (expiresAt && isValid) ? { expiresAt } : {}),
        ...(issuedAt ? { issuedAt } : {}),
        ...(dataAccessExpiresAt ? { dataAccessExpiresAt } : {}),
        ...(type ? { type } : {}),
        ...(appId ? { appId } : {}),
        ...(userId ? { userId } : {}),
        ...(scopes.length > 0 ? { scopes } : {}),
    };
}
function asWarning(reason) {
    return { ...reason, level: 'warning' };
}
/** The sentence says all: what happened, why probably, and what to do. */
function silent(what) {
    return { code: 'META_UNAVAILABLE', level: 'warning', what: `${what} This says nothing about the token.` };
}
function contradiction(inspected) {
    return {
        code: 'META_CONTRADICTS',
        level: 'warning',
        what: 'Meta contradicts itself: the token works for the phone number, but its inspection calls it invalid.',
        why: inspected?.reason.what ?? 'Meta gave no cause; its servers may not agree yet.',
        fix: 'Nothing yet: the bot can send. If the next checks say the same, make a new token.',
    };
}
function expiryUnknown(why, fix = 'Nothing yet: the next check asks again.') {
    return {
        code: 'EXPIRY_UNKNOWN',
        level: 'warning',
        what: 'The token works, but when it expires is not known, so nobody can be warned before.',
        ...(why ? { why } : {}),
        fix,
    };
}
// No durations in these: an open issue would be rewritten at every check.
function endsSoon(expiresAt, { remainingMs, endsBeforeNextCheck }) {
    const at = (0,_time_js__WEBPACK_IMPORTED_MODULE_5__/* .renderTime */ .s)(expiresAt);
    const early = endsBeforeNextCheck ? ', and the next check may come too late' : '';
    return {
        code: 'TOKEN_EXPIRING',
        level: 'warning',
        what: remainingMs > 0
            ? `The token expires at ${at}${early}.`
            : `The token should have ended at ${at}, yet Meta still accepts it.`,
        fix: 'Make a new token at Meta and put it in the place of this one.',
    };
}
const TEMPORARY_TOKEN = {
    code: 'TEMPORARY_TOKEN',
    level: 'info',
    what: 'This is a temporary token: it lives for hours and then has to be replaced by hand.',
    why: 'API Setup at Meta makes such tokens for trying things out.',
    fix: 'For a bot that runs all the time make a token of a system user: https://business.facebook.com/latest/settings → System users → Generate token.',
};
const SCOPE_MISSING = {
    code: 'SCOPE_MISSING',
    level: 'warning',
    what: 'The token works, but lacks the permission whatsapp_business_messaging, so the bot may not be able to send.',
    why: 'It was not ticked when the token was made.',
    fix: 'Make a new token with whatsapp_business_messaging and whatsapp_business_management.',
};


/***/ }),

/***/ 5518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b1: () => (/* binding */ STOP_RENEWING),
/* harmony export */   nR: () => (/* binding */ isMakeshift)
/* harmony export */ });
/* unused harmony export isProduction */
/* harmony import */ var _expiry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33);
// When to advise a token that lasts, before anything else: renewing by hand is then a treadmill.

/** What Railway calls the environment of a bot that people use, unless somebody named it otherwise. */
function isProduction(environmentName) {
    return /^prod(uction)?$/i.test(environmentName ?? '');
}
/** Whether a token that lives for hours serves a bot that people use. */
function isMakeshift(health, environmentName, now) {
    const isKnown = health.state === 'valid' || health.state === 'expiring' || health.state === 'expired';
    return isKnown && isProduction(environmentName) && (0,_expiry_js__WEBPACK_IMPORTED_MODULE_0__/* .isShortLived */ .HB)(health, now);
}
const STOP_RENEWING = {
    code: 'STOP_RENEWING',
    level: 'warning',
    what: 'A temporary token, which lives for hours, serves a bot in production.',
    why: 'API Setup at Meta makes such tokens for trying things out; each time one ends, the bot goes silent.',
    fix: 'Stop renewing and make a token of a system user, which lasts 60 days or never ends: https://business.facebook.com/latest/settings → System users → Generate token.',
};


/***/ }),

/***/ 8:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ WhatsAppTokenManager)
});

// EXTERNAL MODULE: ./build/core/backup/backup.js
var backup_backup = __webpack_require__(515);
// EXTERNAL MODULE: ./build/core/verdict/blindness.js
var blindness = __webpack_require__(216);
;// CONCATENATED MODULE: ./build/core/incident/alert.js
// When people are told: on a change of state, as a reminder while it is critical, and on recovery.


/** Whether a lasting problem is due for a reminder. `remindEveryMs` 0 reminds never. */
function isReminderDue(level, memory, now, remindEveryMs) {
    if (level !== 'critical' || remindEveryMs === 0)
        return false;
    return now.getTime() - (memory.reminded ?? memory.since).getTime() >= remindEveryMs;
}
/** For a process that watches without an issue: what it tells, and what it remembers from then on. */
function planAlert(report, memory, remindEveryMs) {
    const { state, level, checkedAt: now } = report;
    const backup = (0,backup_backup/* findNeed */.ml)(report.reasons);
    // Silence of a service is no news; what was known before still counts.
    if (state === 'unknown' && !(0,blindness/* isBlind */.i)(report))
        return { memory: memory ?? { state: 'recovered', since: now } };
    const isProblem = level === 'error' || level === 'critical' || backup !== undefined;
    const wasProblem = memory !== undefined && memory.state !== 'recovered';
    if (!isProblem) {
        if (!wasProblem)
            return { memory: { state: 'recovered', since: memory?.since ?? now } };
        const afterMs = now.getTime() - memory.since.getTime();
        const of = memory.backup ? { of: 'backup' } : {};
        return { cause: { is: 'recovered', afterMs, ...of }, memory: { state: 'recovered', since: now } };
    }
    if (memory?.state !== state) {
        const since = wasProblem && !backup ? memory.since : now;
        return { cause: { is: 'changed' }, memory: { state, since, ...(backup ? { backup } : {}) } };
    }
    if (!isReminderDue(level, memory, now, remindEveryMs))
        return { memory };
    return { cause: { is: 'reminder' }, memory: { ...memory, reminded: now } };
}

;// CONCATENATED MODULE: ./build/check/alert-memory.js
// Whether people have to be told of a pass: by what the issue remembers, or a process that keeps watching.

/**
 * A single run goes by the issue, which remembers; without one it tells every time. A process that keeps watching
 * remembers by itself, so that an outage of GitHub neither repeats nor swallows a change; only its first pass goes by
 * the issue, and so does what is no problem yet, such as a token that expires soon.
 */
function findCause(report, alert, told, remindEveryMs) {
    const byIssue = alert === 'unremembered' ? undefined : alert;
    const { cause, memory } = planAlert(report, told?.memory, remindEveryMs);
    const isFirst = told?.memory === undefined;
    if (told)
        told.memory = memory;
    if (isFirst)
        return alert === 'unremembered' ? cause : byIssue;
    return cause ?? (byIssue?.is === 'changed' && report.level === 'warning' ? byIssue : undefined);
}

// EXTERNAL MODULE: ./build/core/backup/standing.js
var standing = __webpack_require__(2917);
// EXTERNAL MODULE: ./build/core/history/changes.js + 1 modules
var changes = __webpack_require__(2027);
// EXTERNAL MODULE: ./build/core/incident/issue.js
var incident_issue = __webpack_require__(162);
// EXTERNAL MODULE: ./build/core/incident/marker.js
var incident_marker = __webpack_require__(4167);
// EXTERNAL MODULE: ./build/core/renewal/outlook.js
var outlook = __webpack_require__(8350);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/core/token/graph-causes.js
var graph_causes = __webpack_require__(7013);
// EXTERNAL MODULE: ./build/core/token/expiry.js
var expiry = __webpack_require__(33);
// EXTERNAL MODULE: ./build/core/token/token-health.js
var token_health = __webpack_require__(2740);
;// CONCATENATED MODULE: ./build/core/renewal/renewal.js
// Whether a token can be renewed at Meta before it expires, and from when on; pure, so that a rule is changed here alone.


const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How long to wait after a failure that passes by itself, as long as there is time. */
const PAUSE_MS = 6 * HOUR_MS;
function judgeRenewal({ health, means, now, checkIntervalMs, attempt }) {
    const { expiresAt, issuedAt } = health;
    const obstacle = findObstacle(health, means);
    if (obstacle)
        return { is: 'impossible', because: obstacle };
    if (!(expiresAt instanceof Date))
        return { is: 'impossible', because: 'expiry-unknown' };
    const lifetimeMs = issuedAt && expiresAt.getTime() - issuedAt.getTime();
    const from = new Date(expiresAt.getTime() - renewalWindowMs(lifetimeMs, checkIntervalMs));
    if (from > now)
        return { is: 'later', from };
    if (!attempt || attempt.key !== means.key)
        return { is: 'due' };
    if (!passesByItself(attempt.code))
        return { is: 'held-back' };
    const isShort = expiresAt.getTime() - now.getTime() <= DAY_MS;
    const until = new Date(attempt.at.getTime() + (isShort ? 0 : PAUSE_MS));
    return until > now ? { is: 'held-back', until } : { is: 'due' };
}
/**
 * How long before its end a token is renewed: half of a short life, a third of a long one. Short-lived tokens don't
 * say when they were issued: within a day of their end they are renewed at once. Milliseconds.
 */
function renewalWindowMs(lifetimeMs, checkIntervalMs) {
    const window = lifetimeMs === undefined ? DAY_MS : lifetimeMs <= DAY_MS ? lifetimeMs / 2 : lifetimeMs / 3;
    return Math.max(window, checkIntervalMs + expiry/* LATENESS_MS */.jO);
}
/** An outage ends; a wrong secret stays wrong until somebody corrects it. */
function passesByItself(code) {
    return code.endsWith('_UNAVAILABLE') || code === 'META_RATE_LIMITED';
}
function findObstacle({ state, type, expiresAt }, { hasAppSecret, storage }) {
    if (state === 'unknown')
        return 'not-known';
    if (!(0,token_health/* isWorking */.m)(state))
        return 'not-working';
    if (expiresAt === 'never')
        return 'never-expires';
    if (expiresAt === undefined)
        return 'expiry-unknown';
    if (type !== 'USER' && type !== 'SYSTEM_USER')
        return 'kind';
    if (storage !== 'open')
        return storage === 'sealed' ? 'sealed' : 'no-railway';
    return hasAppSecret ? undefined : 'no-app-secret';
}

;// CONCATENATED MODULE: ./build/core/renewal/reasons.js
// What is said about renewing a token: why it is not renewed, and why an attempt failed.



/** Why nothing will renew a token, and what would have to change. */
const OBSTACLES = {
    'not-working': {
        what: 'The stored token does not work any more, and Meta renews no token that is dead.',
        fix: 'Make a new token at Meta and hand it in with `update`.',
    },
    'not-known': {
        what: 'Whether the stored token still works could not be found out, so nothing was renewed.',
        fix: 'Run it again later.',
    },
    'never-expires': { what: 'The token never expires, so there is nothing to renew.', fix: 'Nothing.' },
    'expiry-unknown': {
        what: 'Meta did not say when the token expires, so nobody could tell whether a renewed one lasts longer.',
        fix: 'Make app id and app secret known (`app-id`, `app-secret`, or the Railway variables): with them Meta says it.',
    },
    kind: {
        what: 'Only tokens of users and system users can be renewed at Meta, and this is neither.',
        fix: 'Make a token of a system user.',
    },
    'no-railway': {
        what: 'Without a Railway token a renewed token could not be stored.',
        fix: 'Give `railway-token`.',
    },
    sealed: {
        what: 'The variable is sealed: the renewed token could not be read back, and the next check would see the old one.',
        fix: 'Replace the sealed variable with an ordinary one, or hand in a new token together with its copy, `whatsapp-token`.',
    },
    'no-app-secret': {
        what: 'The app secret is not known, and Meta renews a token only for whoever knows it.',
        fix: 'Set the Railway variable …WHATSAPP_APP_SECRET, or give `app-secret` (at Meta: App settings → Basic).',
    },
};
/** `refresh` where nothing is to be done. */
function notDue(from) {
    const what = `The token is not due yet: it is renewed from ${(0,time/* renderTime */.s)(from)} on.`;
    return { code: 'RENEWAL_NOT_DUE', level: 'info', what, fix: 'Nothing.' };
}
/** `refresh` where it cannot be done. */
function cannotRenew(because) {
    return { code: 'RENEWAL_IMPOSSIBLE', level: because === 'never-expires' ? 'info' : 'error', ...OBSTACLES[because] };
}
/** What Meta gave out would be no gain. */
const GAINED_NOTHING = {
    code: 'RENEWAL_GAINED_NOTHING',
    level: 'error',
    what: 'Meta gave out a token that does not last longer than the stored one, so the stored one was kept.',
    why: 'Meta does not say which tokens it renews how often; this kind may not be among them.',
    fix: 'Hand in a new token before this one ends, or make one of a system user, which can be renewed.',
};
/** Two runs that meet may both renew: one token stays. */
const RENEWED_BY_ANOTHER = {
    code: 'RENEWED_BY_ANOTHER',
    level: 'info',
    what: 'Another run renewed the token at the same time; its token is the one that is stored.',
};
/** Causes that are neither Meta's nor an outage, in half a sentence. */
const WORDS = {
    RENEWAL_GAINED_NOTHING: 'Meta gave out a token that does not last longer',
    EXPIRES_SOONER: 'Meta gave out a token that expires sooner',
    DEPLOYMENT_FAILED: 'the deployment with the renewed token failed, and the old token was put back',
    VARIABLE_REFERS_ELSEWHERE: "the variable refers to another service's",
    RAILWAY_TOKEN_REFUSED: 'Railway refused its token',
    META_UNAVAILABLE: 'Meta gave no usable answer',
    RAILWAY_UNAVAILABLE: 'Railway gave no usable answer',
};
/**
 * The last attempt failed. It is an error where the token ends soon or time alone does not help, and the same text in
 * every run until something changes, so that the issue stays as it is.
 */
function renewalFailed({ at, code }, renewal, state) {
    const words = WORDS[code] ?? (isCause(code) ? graph_causes/* CAUSES */.h[code].what : undefined);
    const passes = passesByItself(code);
    const again = passes
        ? renewal.is === 'held-back' && renewal.until
            ? `It is tried again from ${(0,time/* renderTime */.s)(renewal.until)} on.`
            : 'The next check tries again.'
        : 'Put that right. It is tried again once token, app id or app secret have changed, or by hand with `refresh`.';
    return {
        code: 'RENEWAL_FAILED',
        level: passes && state !== 'expiring' ? 'warning' : 'error',
        what: `The token could not be renewed at ${(0,time/* renderTime */.s)(at)}: ${words ? `${words} (${code})` : code}.`,
        ...(isCause(code) && !passes ? { why: graph_causes/* CAUSES */.h[code].why } : {}),
        fix: `${again} Or hand in a new token.`,
    };
}
function isCause(code) {
    return Object.hasOwn(graph_causes/* CAUSES */.h, code);
}

// EXTERNAL MODULE: ./build/core/reason.js
var reason = __webpack_require__(4220);
// EXTERNAL MODULE: ./build/core/token/permanent-token.js
var permanent_token = __webpack_require__(5518);
;// CONCATENATED MODULE: ./build/core/verdict/verdict.js
// Decides, from everything that was observed, what state the watched token is in and how loudly to say so.



function decide(observation) {
    const { health, notes } = observation;
    const working = (0,token_health/* isWorking */.m)(health.state);
    const deployment = working ? judgeDeployment(observation) : undefined;
    const makeshift = (0,permanent_token/* isMakeshift */.nR)(health, observation.environmentName, observation.now);
    const reasons = [...health.reasons.filter(({ code }) => !(makeshift && code === 'TEMPORARY_TOKEN')), ...notes];
    if (makeshift)
        reasons.push(permanent_token/* STOP_RENEWING */.b1);
    if (deployment)
        reasons.push(deployment);
    reasons.push(...judgeLogs(observation.logs, working));
    const level = (0,reason/* worstLevel */.cY)([(0,token_health/* levelOfState */.p)(health.state), health.level, ...reasons.map((reason) => reason.level)]);
    const waiting = deployment?.code === 'DEPLOYING' && observation.issueIsOpen;
    return {
        state: health.state,
        level,
        reasons: sortByLevel(reasons),
        healthy: working && !waiting && (level === 'info' || level === 'warning'),
    };
}
function judgeDeployment(observation) {
    const { deployment, logs, issueIsOpen } = observation;
    if (!deployment?.variableUpdatedAt || !deployment.active)
        return undefined;
    const changed = deployment.variableUpdatedAt;
    if (deployment.active.createdAt >= changed)
        return undefined;
    if (deployment.restoredAt?.getTime() === changed.getTime())
        return undefined;
    const coming = deployment.inFlight.find((candidate) => candidate.createdAt >= changed);
    if (coming) {
        return {
            code: 'DEPLOYING',
            level: 'info',
            what: `A deployment with the current token is on its way (${coming.status}).`,
            fix: 'Nothing: the next check sees how it ended.',
        };
    }
    const strong = logs.is === 'read' && logs.findings.strong > 0;
    const tried = wasDeployed(deployment)
        ? ` A newer deployment was tried, and ended as ${deployment.latest?.status}.`
        : '';
    return {
        code: 'NOT_DEPLOYED',
        level: strong || issueIsOpen ? 'error' : 'warning',
        what: `The bot still runs with the old token: the variable was changed after the running deployment was created.${tried}`,
        why: 'A container reads its variables only when it starts, and nothing has deployed it since. After a failed update that put the old token back this is harmless.',
        fix: tried
            ? 'Read the log of that deployment on Railway (`railway logs --latest`), mend what is wrong, and redeploy it.'
            : 'Redeploy it: run the monitor workflow with the command `redeploy`, `whatsapp-token-manager redeploy` in a terminal, or Redeploy on Railway.',
    };
}
/** Whether any deployment, of whatever outcome, was started since the variable was changed: once is enough. */
function wasDeployed({ variableUpdatedAt, latest }) {
    return variableUpdatedAt !== undefined && latest !== undefined && latest.createdAt >= variableUpdatedAt;
}
function judgeLogs(logs, working) {
    if (logs.is === 'unread')
        return [logs.reason];
    if (logs.is === 'off')
        return [];
    const { findings, truncated } = logs;
    const reasons = [];
    if (working && findings.count > 0) {
        const lines = findings.count === 1 ? '1 line' : `${findings.count} lines`;
        reasons.push(findings.strong > 0
            ? {
                code: 'LOG_ERRORS_STRONG',
                level: 'warning',
                what: `Meta accepts the token, yet the bot's log shows ${lines} about authentication, ${findings.strong} of them from the Graph API.`,
                why: 'The bot may run with another token than the variable holds, or the errors are from just before a recovery.',
                fix: 'If they go on, redeploy the bot and read its log: `railway logs --tail 10`.',
            }
            : {
                code: 'LOG_ERRORS_WEAK',
                level: 'warning',
                what: `The bot's log shows ${lines} that ${findings.count === 1 ? 'looks' : 'look'} like authentication errors; none names the Graph API.`,
                why: 'They may be about something else: a bot has 401s of its own.',
                fix: 'Look at them. Lines that do not matter can be left out with `log-patterns` (a line `!unauthorized` takes that pattern out).',
            });
    }
    if (truncated || findings.droppedByRailway) {
        reasons.push({
            code: 'LOGS_INCOMPLETE',
            level: 'info',
            what: truncated
                ? `The log window holds more lines than are read in one check; only the newest ${findings.scanned} were read.`
                : 'Railway dropped log lines: the bot writes more than 500 a second.',
        });
    }
    return reasons;
}
function sortByLevel(reasons) {
    const rank = { critical: 0, error: 1, warning: 2, info: 3 };
    return reasons.toSorted((a, b) => rank[a.level] - rank[b.level]);
}

// EXTERNAL MODULE: ./build/check/observe.js
var observe = __webpack_require__(5475);
;// CONCATENATED MODULE: ./build/core/incident/plan.js
// Plans what happens to the one issue: the wished state is worked out from what is there, in every run anew.






const plan_HOUR_MS = 3_600_000;
const plan_DAY_MS = 24 * plan_HOUR_MS;
/** A problem this soon after the last recovery belongs to the same issue; an acknowledgement lasts as long. */
const SAME_ISSUE_MS = 24 * plan_HOUR_MS;
/** An issue that is older, or has more comments, is left closed at its next recovery. */
const WORN_OUT = { ageMs: 30 * plan_DAY_MS, comments: 300 };
/** Whether this verdict opens an issue where none is open. */
function opensIssue(verdict, { timeLeftMs = 0, renewsByItself }) {
    if (verdict.state === 'unknown')
        return (0,blindness/* isBlind */.i)(verdict);
    if (verdict.level === 'error' || verdict.level === 'critical' || (0,backup_backup/* findNeed */.ml)(verdict.reasons) === 'running')
        return true;
    return verdict.state === 'expiring' && !renewsByItself && timeLeftMs > plan_DAY_MS;
}
function planIncident(situation) {
    const { ours } = (0,incident_issue/* findOurs */.Z)(situation.open, situation.owner);
    const [issue, ...others] = ours;
    const duplicates = others.flatMap((other) => planDuplicate(other, issue));
    const plan = issue ? planOpenIssue(situation, issue) : planNoIssue(situation);
    const relabel = plan.issue?.open && !plan.issue.labels.includes(situation.label)
        ? [{ do: 'label', number: plan.issue.number, label: situation.label }]
        : [];
    return { ...plan, steps: [...relabel, ...plan.steps, ...duplicates] };
}
/** Closes an issue that another run opened at the same moment; the lowest number stays. */
function planDuplicate(issue, kept) {
    const marker = (0,incident_marker/* parseMarker */.gY)(issue.body);
    if (!marker)
        return [];
    return [
        {
            do: 'edit',
            number: issue.number,
            body: (0,incident_marker/* replaceOurPart */.qh)(issue.body, { ...marker, duplicate: true }, `Two runs met. #${kept.number} is the one that is kept.`),
            state: 'closed',
            stateReason: 'duplicate',
        },
    ];
}
function planOpenIssue(situation, issue) {
    const { verdict, now, owner } = situation;
    const marker = (0,incident_marker/* parseMarker */.gY)(issue.body);
    if (verdict.state === 'unknown' && !(0,blindness/* isBlind */.i)(verdict))
        return { outcome: 'none', steps: [], issue };
    const backup = (0,backup_backup/* findNeed */.ml)(verdict.reasons);
    const persists = opensIssue(verdict, situation.lifetime) ||
        (verdict.state === 'expiring' && marker.state === 'expiring') ||
        backup !== undefined;
    if (!persists)
        return verdict.healthy ? planRecovery(situation, issue, marker) : { outcome: 'none', steps: [], issue };
    const place = owner.place ?? marker.place;
    const restored = situation.restoredAt ?? marker.restored;
    const changed = marker.state !== verdict.state || marker.backup !== backup;
    const isDue = !changed && isReminderDue(verdict.level, marker, now, situation.remindEveryMs);
    const reminded = isDue ? now : changed ? undefined : marker.reminded;
    const next = {
        bot: owner.bot,
        ...(place ? { place } : {}),
        ...(restored ? { restored } : {}),
        ...(reminded ? { reminded } : {}),
        ...(situation.attempt ? { attempt: situation.attempt } : {}),
        ...(backup ? { backup } : {}),
        state: verdict.state,
        since: changed ? now : marker.since,
        incidents: continueIncidents(marker.incidents, verdict, now),
        ...(marker.previous ? { previous: marker.previous } : {}),
    };
    const body = (0,incident_marker/* replaceOurPart */.qh)(issue.body, next, situation.render(next));
    if (!changed) {
        return differs(issue.body, body)
            ? {
                outcome: 'updated',
                steps: [{ do: 'edit', number: issue.number, body }],
                issue,
                ...(isDue ? { alert: REMINDER } : {}),
            }
            : { outcome: 'none', steps: [], issue };
    }
    const step = marker.state === verdict.state ? '' : `The state changed from \`${marker.state}\` to \`${verdict.state}\`. `;
    const text = `${step}${verdict.reasons[0]?.what ?? ''}`;
    return {
        outcome: 'updated',
        steps: [
            { do: 'edit', number: issue.number, title: situation.title, body },
            { do: 'comment', number: issue.number, text: text.trim() },
        ],
        issue,
        alert: CHANGED,
    };
}
const CHANGED = { is: 'changed' };
const REMINDER = { is: 'reminder' };
const RECOVERED = {
    expiring: 'The token no longer expires soon.',
    unknown: 'The token could be checked again, and Meta accepts it.',
};
function planRecovery(situation, issue, marker) {
    const { now } = situation;
    // A person opened a duplicate again though nothing is wrong: it becomes again what it was, and tells nothing.
    if (marker.duplicate) {
        const step = { do: 'edit', number: issue.number, state: 'closed', stateReason: 'duplicate' };
        return { outcome: 'closed', steps: [step], issue };
    }
    const began = marker.incidents.findLast((incident) => !incident.to)?.from ?? marker.since;
    const { attempt: _over, backup, ...kept } = marker;
    const next = { ...kept, state: 'recovered', since: now, incidents: endIncidents(marker.incidents, now) };
    const body = (0,incident_marker/* replaceOurPart */.qh)(issue.body, next, situation.render(next));
    const close = { do: 'edit', number: issue.number, body, state: 'closed', stateReason: 'completed' };
    // Told already: a person opened it again though nothing is wrong.
    if (marker.state === 'recovered')
        return { outcome: 'closed', steps: [close], issue };
    const what = backup
        ? 'The bot does not depend on its backup any more.'
        : (RECOVERED[marker.state] ?? 'Recovered: Meta accepts the token.');
    const afterMs = now.getTime() - began.getTime();
    const text = `✅ ${what} It lasted ${(0,time/* renderDuration */.P)(afterMs)} from when it was noticed.`;
    // Closing first: a run that dies in between loses a comment, the other order would write it again and again.
    return {
        outcome: 'closed',
        steps: [close, { do: 'comment', number: issue.number, text }],
        issue,
        alert: { is: 'recovered', afterMs, ...(backup ? { of: 'backup' } : {}) },
    };
}
function planNoIssue(situation) {
    const { verdict, now, owner, render } = situation;
    if (!opensIssue(verdict, situation.lifetime))
        return { outcome: 'none', steps: [] };
    const backup = (0,backup_backup/* findNeed */.ml)(verdict.reasons);
    const previous = (0,incident_issue/* findOurs */.Z)(situation.closed, owner)
        .ours.toSorted((a, b) => (a.closedAt?.getTime() ?? 0) - (b.closedAt?.getTime() ?? 0))
        .at(-1);
    const past = previous ? (0,incident_marker/* parseMarker */.gY)(previous.body) : undefined;
    const marker = {
        bot: owner.bot,
        ...(owner.place ? { place: owner.place } : {}),
        ...(situation.restoredAt ? { restored: situation.restoredAt } : {}),
        ...(situation.attempt ? { attempt: situation.attempt } : {}),
        ...(backup ? { backup } : {}),
        state: verdict.state,
        since: now,
        incidents: continueIncidents(past?.incidents ?? [], verdict, now),
    };
    if (previous) {
        const closedForMs = now.getTime() - (previous.closedAt?.getTime() ?? 0);
        const byPerson = previous.stateReason === 'not_planned';
        if (byPerson && closedForMs < SAME_ISSUE_MS)
            return { outcome: 'none', steps: [], issue: previous, acknowledged: true };
        const wornOut = now.getTime() - previous.createdAt.getTime() > WORN_OUT.ageMs || previous.comments >= WORN_OUT.comments;
        if ((byPerson || closedForMs < SAME_ISSUE_MS) && !wornOut) {
            const before = past?.previous ? { previous: past.previous } : {};
            return planReopening(situation, previous, { ...marker, ...before });
        }
    }
    const fresh = previous ? { ...marker, previous: previous.number } : marker;
    const body = (0,incident_marker/* replaceOurPart */.qh)('', fresh, render(fresh));
    return {
        outcome: 'opened',
        steps: [{ do: 'open', title: situation.title, body, label: situation.label, assignees: situation.assignees }],
        alert: CHANGED,
    };
}
function planReopening(situation, issue, marker) {
    const body = (0,incident_marker/* replaceOurPart */.qh)(issue.body, marker, situation.render(marker));
    return {
        outcome: 'reopened',
        steps: [
            { do: 'edit', number: issue.number, title: situation.title, body, state: 'open', stateReason: 'reopened' },
            {
                do: 'comment',
                number: issue.number,
                text: `It is back: \`${marker.state}\`. ${situation.verdict.reasons[0]?.what ?? ''}`.trim(),
            },
        ],
        issue,
        alert: CHANGED,
    };
}
/** On its backup the bot answers: that is no incident, and ends the one before. */
function continueIncidents(incidents, verdict, now) {
    if ((0,backup_backup/* findNeed */.ml)(verdict.reasons) && verdict.level === 'warning')
        return endIncidents(incidents, now);
    const last = incidents.at(-1);
    if (!last || last.to)
        return [...incidents, { from: now, state: verdict.state }];
    return [...incidents.slice(0, -1), { ...last, state: verdict.state }];
}
function endIncidents(incidents, now) {
    return incidents.map((incident) => (incident.to ? incident : { ...incident, to: now }));
}
/** Whether two bodies differ in more than the time of checking, which stands on a line of its own. */
function differs(before, after) {
    const timeless = (body) => body
        .replaceAll('\r\n', '\n')
        .replace(/^.*Last check.*$/gm, '')
        .trim();
    return timeless(before) !== timeless(after);
}

// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(9507);
// EXTERNAL MODULE: ./build/core/backup/reasons.js
var backup_reasons = __webpack_require__(2572);
;// CONCATENATED MODULE: ./build/core/report/recovery-steps.js
// What to do about each state: the steps that stand in the issue. Links and labels are those of Meta and Railway.

/** The steps that bring the bot back, as Markdown. */
function recoverySteps({ state, token, context, backups = [] }, fault) {
    if (state === 'blocked') {
        return [
            '### What to do',
            '',
            'Meta has restricted the app or the WhatsApp Business account. **A new token will not help**, so do not replace it.',
            '',
            '1. Open [the Business Support Home](https://business.facebook.com/business-support-home) and read the notice there.',
            `2. Look at the alerts of [the app at Meta](${appPage(token)}).`,
            '3. Ask for a review where Meta offers one. This issue closes by itself once Meta accepts the token again.',
        ];
    }
    if (state === 'misconfigured') {
        return [
            '### What to do',
            '',
            'The lines under **What is wrong** say what to change, one by one.',
            'When it is done, start the monitor by hand (its workflow → **Run workflow**); this issue closes by itself.',
        ];
    }
    if (state === 'unknown') {
        return [
            '### What to do',
            '',
            'Nobody knows whether the token works, so **do not replace it for this**. The lines under **What is wrong** say who could not be reached, and where to look.',
            'This issue closes by itself once a check finds out that all is well.',
        ];
    }
    if (fault === 'not deployed')
        return redeploySteps(context);
    const lacking = backups.find(({ standing }) => standing === 'running') ?? backups[0];
    if (lacking && (fault === 'running on the backup' || fault === 'without a backup'))
        return (0,backup_reasons/* backupSteps */.Kx)(lacking.variable);
    if (state === 'valid') {
        return [
            '### What to do',
            '',
            'Do what stands beside each line under **What is wrong**. This issue closes by itself.',
        ];
    }
    return [
        state === 'expiring' ? '### Replace the token before it expires' : '### Get the bot back (about two minutes)',
        '',
        `1. **Get a new token.** Open [your app at Meta](${appPage(token)}) → **API Setup** → **Generate access token**, and copy it.`,
        ...storeSteps(context),
        '3. **That is all.** The token is proved, stored and deployed, and this issue closes by itself when the bot runs with it.',
    ];
}
/** The token is good; only the bot does not have it yet. */
function redeploySteps({ repositoryUrl }) {
    const actions = repositoryUrl ? `[the Actions tab](${repositoryUrl}/actions)` : 'the Actions tab';
    return [
        '### Redeploy the bot (no new token is needed)',
        '',
        `In ${actions}, open the monitor workflow → **Run workflow** → choose **redeploy** → **Run workflow**. It follows the deployment, and this issue closes by itself.`,
        '',
        'Or run `npm run token-manager redeploy` in a clone of the WhatsApp token manager, or press **Redeploy** at the latest deployment on Railway. With `auto-redeploy: true` the monitor does it by itself, once for each change of the variable.',
    ];
}
function storeSteps({ repositoryUrl, updateWorkflow, tokenVariable }) {
    const byHand = [
        '   ```sh',
        `   read -rs TOKEN && printf %s "$TOKEN" | railway variable set ${tokenVariable} --stdin --service YOUR-SERVICE`,
        '   ```',
    ];
    if (!repositoryUrl)
        return [`2. **Put it on Railway.** The first command asks for it without showing it:`, ...byHand];
    return [
        `2. **Hand it in.** Open [the update workflow](${repositoryUrl}/actions/workflows/${updateWorkflow}) → **Run workflow** → paste → **Run workflow**.`,
        `   <details><summary>No such workflow yet, or in a hurry without it</summary>`,
        '',
        `   To add it, copy \`examples/workflows/update-token.yml\` of the WhatsApp token manager to \`.github/workflows/${updateWorkflow}\` and commit it to the default branch. Without it, run \`npm run update-token\` in a clone of it, or set the variable yourself, in a terminal that asks for the token and does not show it:`,
        ...byHand,
        '   </details>',
    ];
}
/** How to see for oneself that it worked. */
function verifySteps() {
    return [
        '### How to verify',
        '',
        '- Send the bot a message.',
        '- `railway logs --tail 10` shows the last lines of its log.',
        '- Start the monitor workflow by hand, or run `npm run check-token` in a clone of the WhatsApp token manager: it says `valid`.',
    ];
}
/** How to never do this again. https://developers.facebook.com/documentation/business-messaging/whatsapp/get-started */
function permanentTokenSteps(urgent) {
    return [
        urgent ? '### Stop renewing: make a system-user token' : '### Make it permanent: a system-user token',
        '',
        ...(urgent ? [`${WHY_STOP[urgent]} ${LASTS} ${IN_A_HURRY}`, ''] : []),
        '1. [Business settings](https://business.facebook.com/latest/settings) → **System users** → **Add+** (role Admin or Employee).',
        '2. Select it → **Assign assets**: your app with **Manage app**, and your WhatsApp account with **Manage WhatsApp Business accounts**, both under Full control. Do this before the next step, or permissions are missing; Meta may take a few minutes, so reload the page.',
        '3. **Generate token** → your app → expiration *Never* (or 60 days) → permissions `business_management`, `whatsapp_business_messaging`, `whatsapp_business_management` → copy it at once: it is shown only once.',
        '4. Hand it in like any other token. [The token debugger](https://developers.facebook.com/tools/debug/accesstoken/) shows what Meta thinks of it; [Meta’s own guide](https://developers.facebook.com/documentation/business-messaging/whatsapp/get-started) has the same steps.',
    ];
}
/** Why renewing by hand should end. */
const WHY_STOP = {
    'expired again and again': 'This token expired three times within a week.',
    'in production': 'A temporary token from API Setup serves this bot in production, and will end within hours again and again.',
};
const LASTS = 'A system-user token lasts 60 days or never expires.';
const IN_A_HURRY = 'No time for that now? The quick way is the next heading.';
function appPage(token) {
    const base = 'https://developers.facebook.com/apps';
    return token.appId && /^\d+$/.test(token.appId) ? `${base}/${token.appId}/whatsapp-business/wa-dev-console/` : base;
}

// EXTERNAL MODULE: ./build/core/report/wording.js
var wording = __webpack_require__(8001);
;// CONCATENATED MODULE: ./build/core/report/issue-body.js
// The body of the one issue, between our two markers, for a person who was just woken by it.






/** GitHub refuses bodies over 65,536 characters; our marker and people's own notes need room, too. */
const MAX_LENGTH = 58_000;
function renderIssue(matter, marker) {
    const { context, state } = matter;
    const recovered = marker.state === 'recovered';
    const often = (0,incident_marker/* isTreadmill */.bT)(marker.incidents, matter.checkedAt);
    const makeshift = matter.reasons.some(({ code }) => code === permanent_token/* STOP_RENEWING */.b1.code);
    const treadmill = often || makeshift;
    const temporary = state === 'expired' || state === 'invalid' || state === 'expiring';
    const permanent = temporary && !recovered
        ? permanentTokenSteps(often ? 'expired again and again' : makeshift ? 'in production' : undefined)
        : [];
    const sections = [
        [recovered ? (0,wording/* goodNews */.PE)(context.bot) : (0,wording/* headline */.Pl)(matter)],
        facts(matter, marker),
        ...(recovered ? [] : [problems(matter)]),
        ...(treadmill ? [permanent] : []),
        ...(recovered ? [] : [recoverySteps(matter, (0,wording/* findWorkingFault */.fA)(matter)), verifySteps()]),
        ...(treadmill ? [] : [permanent]),
        logSection(matter),
        incidentTable(marker.incidents),
        marker.previous ? [`The time before: #${marker.previous}`] : [],
        ['<sub>Written by the WhatsApp token monitor, which rewrites only this part. Write your notes below it.</sub>'],
    ];
    const text = sections
        .filter((section) => section.length > 0)
        .map((section) => section.join('\n'))
        .join('\n\n');
    return text.length <= MAX_LENGTH ? text : `${[...text.slice(0, MAX_LENGTH - 2)].slice(0, -1).join('')}…`;
}
/** The title, which changes with the state only. */
function renderTitle(title, matter) {
    const state = (0,wording/* findWorkingFault */.fA)(matter) ?? matter.state;
    return `${title} (${matter.context.bot}): ${state}`;
}
function facts(matter, marker) {
    const { context, token, checkedAt, state } = matter;
    const expires = token.expiresAt instanceof Date ? (0,time/* renderTime */.s)(token.expiresAt) : (0,wording/* expiryWords */.T_)(token, checkedAt);
    const rows = [
        ['State', `${wording/* MARK */.M$[state]} **${state}**`],
        [marker.state === 'recovered' ? 'Recovered' : 'Since', `${(0,time/* renderTime */.s)(marker.since)} (when it was noticed)`],
        [state === 'expired' ? 'Token expired' : 'Token expires', expires],
        ...(0,wording/* predictionWords */.Vu)(matter).map(([name, words]) => [(0,wording/* capital */.Nx)(name), words]),
        ['Bot', `\`${context.bot}\`${context.place ? `, on Railway: ${(0,sanitize/* inlineCode */.ti)(context.place)}` : ''}`],
        ['Variable', `\`${context.tokenVariable}\``],
        ['Last check', `${(0,time/* renderTime */.s)(checkedAt)}${context.runUrl ? ` ([run](${context.runUrl}))` : ''}`],
    ];
    return [
        '| | |',
        '| --- | --- |',
        ...rows.filter(([, value]) => value).map(([name, value]) => `| ${name} | ${value} |`),
    ];
}
function problems(matter) {
    if (matter.reasons.length === 0)
        return [];
    return ['### What is wrong', '', ...matter.reasons.map(wording/* reasonItem */.iT)];
}
function logSection(matter) {
    const table = (0,wording/* logTable */.Jn)(matter.logs, matter.context);
    // The number of lines read differs in every run, so it would cause an edit in every run.
    const summary = table.length > 0 ? [] : [`The bot's log: ${logSummary(matter)}.`];
    return [
        '### What was checked',
        '',
        'The token and the phone number at Meta, and the bot’s log on Railway.',
        ...summary,
        ...(table.length > 0 ? ['', ...table] : []),
    ];
}
function logSummary({ logs }) {
    return logs.is === 'read' ? 'no authentication errors' : (0,wording/* logWords */.UU)(logs);
}
function incidentTable(incidents) {
    if (incidents.length === 0)
        return [];
    const rows = incidents
        .toReversed()
        .map(({ from, to, state }) => `| ${(0,time/* renderTime */.s)(from)} | ${wording/* MARK */.M$[state]} ${state} | ${to ? (0,time/* renderDuration */.P)(to.getTime() - from.getTime()) : 'still open'} |`);
    return ['### The last incidents', '', '| Noticed | State | Lasted |', '| --- | --- | --- |', ...rows];
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/check/reconcile-issue.js
// Carries out the plan for the one issue, and copes with other runs and people who change it meanwhile.




async function listIssues(issues, label, signal) {
    try {
        return { issues: await issues.listOpen({ label }, signal) };
    }
    catch (failed) {
        return { failed };
    }
}
/** Brings the issue into the state that the verdict asks for. Failures of GitHub become notes. */
async function keepIssue(issues, listing, about, signal) {
    const needed = opensIssue(about.verdict, about.lifetime);
    try {
        if ('failed' in listing)
            throw listing.failed;
        return await keepListed(issues, listing.issues, about, signal);
    }
    catch (error) {
        return { step: 'none', notes: [issueNote(error, needed)], failed: true };
    }
}
async function keepListed(issues, labelled, about, signal) {
    const { bot, owner, verdict, matter, lifetime } = about;
    const gone = new Set();
    const isThere = (issue) => !gone.has(issue.number);
    for (;;) {
        const { open, closed } = opensIssue(verdict, lifetime)
            ? await lookAround(issues, labelled.filter(isThere), about, signal)
            : { open: labelled, closed: [] };
        const { ours, taken } = (0,incident_issue/* findOurs */.Z)(open, owner);
        if (taken && ours.length === 0)
            return { step: 'none', notes: [nameTaken(bot.name, taken)], failed: true };
        const plan = planIncident({
            owner,
            verdict,
            now: matter.checkedAt,
            lifetime,
            ...(about.restoredAt ? { restoredAt: about.restoredAt } : {}),
            ...(about.attempt ? { attempt: about.attempt } : {}),
            open: open.filter(isThere),
            closed: closed.filter(isThere),
            remindEveryMs: bot.remindEveryMs,
            label: bot.issue.label,
            assignees: bot.issue.assignees,
            title: renderTitle(bot.issue.title, matter),
            render: (marker) => renderIssue(matter, marker),
        });
        try {
            return await act(issues, plan, about, signal);
        }
        catch (error) {
            if (!(error instanceof errors/* IssueGone */.Zh) || gone.has(error.number))
                throw error;
            gone.add(error.number);
        }
    }
}
/** Where none of ours is listed although one is needed: it may have lost its label, or be closed. */
async function lookAround(issues, labelled, { bot, owner }, signal) {
    if ((0,incident_issue/* findOurs */.Z)(labelled, owner).ours.length > 0)
        return { open: labelled, closed: [] };
    const [open, closed] = await Promise.all([
        issues.listOpen({}, signal),
        issues.listClosed({ label: bot.issue.label }, signal),
    ]);
    return { open, closed };
}
async function act(issues, plan, about, signal) {
    const notes = plan.acknowledged && plan.issue ? [acknowledged(plan.issue)] : [];
    let shown = plan.issue;
    for (const step of plan.steps) {
        try {
            const written = await issues.apply(step, signal);
            notes.push(...written.notes);
            if (step.do === 'open')
                shown = written;
        }
        catch (error) {
            // A duplicate that is gone is out of the way. Planning anew would do and tell a second time what is done.
            if (error instanceof errors/* IssueGone */.Zh && shown && error.number !== shown.number)
                continue;
            // The body says it all: a refused comment or label must not lose the rest.
            if (step.do !== 'comment' && step.do !== 'label')
                throw error;
            notes.push((0,errors/* toReason */.Ge)(error, 'info'));
        }
    }
    if (plan.outcome === 'opened')
        shown = (await converge(issues, about, signal)) ?? shown;
    return {
        step: plan.outcome,
        ...(shown ? { number: shown.number, url: shown.url } : {}),
        ...(plan.alert ? { alert: plan.alert } : {}),
        notes,
    };
}
/** Runs that met may each have opened one: the lowest number stays, and whoever sees the others closes them. */
async function converge(issues, { bot, owner }, signal) {
    const [kept, ...others] = (0,incident_issue/* findOurs */.Z)(await issues.listOpen({ label: bot.issue.label, fresh: true }, signal), owner).ours;
    for (const other of others) {
        for (const step of planDuplicate(other, kept)) {
            try {
                await issues.apply(step, signal);
            }
            catch (error) {
                if (!(error instanceof errors/* IssueGone */.Zh))
                    throw error;
            }
        }
    }
    return kept;
}
/** An outage of GitHub changes nothing; a refusal is as bad as the need for an issue. */
function issueNote(error, needed) {
    const reason = (0,errors/* toReason */.Ge)(error);
    if (reason.level === 'warning')
        return { ...reason, level: 'info' };
    return { ...reason, level: needed ? 'error' : 'warning' };
}
/** The set-up error of two monitors under one name. */
function nameTaken(bot, issue) {
    return {
        code: 'BOT_NAME_TAKEN',
        level: 'error',
        what: `Another monitor here is also called \`${bot}\`: issue #${issue.number} belongs to a token in another place.`,
        why: 'Two workflows watch two tokens under one `bot-name`, or the bot moved on Railway.',
        fix: 'Give each its own `bot-name`. If the bot moved, close that issue: this frees the name.',
    };
}
function acknowledged(issue) {
    return {
        code: 'ACKNOWLEDGED',
        level: 'info',
        what: `Issue #${issue.number} was closed as not planned, so it stays closed for 24 hours although the problem lasts.`,
        fix: 'Open it again to be told of changes before that.',
    };
}

// EXTERNAL MODULE: ./build/check/record-history.js + 1 modules
var record_history = __webpack_require__(6111);
;// CONCATENATED MODULE: ./build/check/assess.js
// One look at everything: what is there, what follows from it, and what will become of it.













/** Observing, deciding and telling end within this, so that a run is one billed minute. */
const RUN_MS = 45_000;
/** The rest is for the issue. */
const OBSERVE_MS = 33_000;
async function look(bot, ports, before) {
    const { clock, issues, history } = ports;
    const run = clock.deadline(RUN_MS);
    const ends = [run, clock.deadline(OBSERVE_MS), ...(before.signal ? [before.signal] : [])];
    const unlisted = [];
    const lastRun = history?.lastRun && (0,record_history/* findLastRun */.n0)(history, clock, unlisted);
    const [findings, listing, past] = await Promise.all([
        (0,observe/* observe */.lB)(bot, ports, AbortSignal.any(ends), lastRun),
        issues ? listIssues(issues, bot.issue.label, run) : { issues: [] },
        history && (0,record_history/* recall */.I9)(history.store, bot.name, AbortSignal.any(ends)),
    ]);
    const { health, means, now, placeHash } = findings;
    const owner = { bot: bot.name, ...(placeHash ? { place: placeHash } : {}) };
    const [open] = 'issues' in listing ? (0,incident_issue/* findOurs */.Z)(listing.issues, owner).ours : [];
    const marker = open && (0,incident_marker/* parseMarker */.gY)(open.body);
    const known = findAttempt(bot, findings, { ...before, kept: marker?.attempt ?? before.attempt });
    const attempt = known && { attempt: known };
    const renewal = judgeRenewal({ health, means, now, checkIntervalMs: bot.checkIntervalMs, ...attempt });
    const backups = (0,backup_backup/* judgeBackups */.lb)(toPrimary(bot, findings), findings.backups, { now, wasNeeded: marker?.backup });
    const need = (0,backup_backup/* findNeed */.ml)(backups.reasons);
    const failure = known && renewal.is !== 'impossible' ? [renewalFailed(known, renewal, health.state)] : [];
    const verdict = judge(findings, [...(before.notes ?? []), ...backups.reasons, ...failure], {
        restoredAt: before.restoredAt ?? marker?.restored,
        // Running on the backup opens one.
        issueIsOpen: !!open || need === 'running',
    });
    const since = past?.history && (0,changes/* unknownSince */.d8)(past.history, now);
    return {
        findings,
        listing,
        owner,
        verdict: (0,blindness/* judgeBlindness */.k)(verdict, { since, now, blindAfterMs: bot.blindAfterMs }),
        renewal,
        prediction: (0,outlook/* foresee */.S)({
            ...{ health, renewal, autoRefresh: bot.autoRefresh, now, checkIntervalMs: bot.checkIntervalMs },
            ...findStandIn(bot, findings, backups),
            needsBackup: need !== undefined,
        }),
        backups,
        ...attempt,
        ...(past ? { past: { ...past, notes: [...past.notes, ...unlisted] } } : {}),
        run,
    };
}
/** How long the token has, and whether a check will renew it before that: only its expiry can be moved. */
function lifetimeOf(bot, { prediction, renewal, attempt, findings }) {
    const { endsAt, endsBy } = prediction;
    const willRenew = bot.autoRefresh && (renewal.is === 'due' || renewal.is === 'later') && !attempt;
    return {
        renewsByItself: willRenew && endsBy === 'expiry',
        ...(endsAt ? { timeLeftMs: Math.max(0, endsAt.getTime() - findings.now.getTime()) } : {}),
    };
}
/** An attempt counts as long as token, app id and app secret are those it was made with. */
function findAttempt(bot, { means, now }, { failedRenewal, kept }) {
    if (failedRenewal)
        return { at: now, code: failedRenewal, key: means.key };
    return bot.autoRefresh && kept?.key === means.key ? kept : undefined;
}
function toPrimary({ target }, { health, deployment, expectedAppId = health.appId }) {
    return {
        variable: target.variables.token,
        health,
        ...(deployment?.variableUpdatedAt ? { changedAt: deployment.variableUpdatedAt } : {}),
        ...(expectedAppId ? { expectedAppId } : {}),
    };
}
/** The backup that would take over, and whether a check puts it in place. */
function findStandIn(bot, { means }, { reports }) {
    const next = reports.find(standing/* isReady */.i);
    if (!next || means.storage === 'none')
        return {};
    const how = means.storage === 'sealed' ? 'sealed' : bot.autoSwitch ? 'by-itself' : 'off';
    return { standIn: { variable: next.variable, how } };
}
function judge(findings, more, { restoredAt, issueIsOpen }) {
    const deployment = findings.deployment && { ...findings.deployment, ...(restoredAt ? { restoredAt } : {}) };
    return decide({
        ...findings,
        notes: [...findings.notes, ...more],
        ...(deployment ? { deployment } : {}),
        issueIsOpen,
    });
}

;// CONCATENATED MODULE: ./build/check/build-report.js
// Makes a report of what was seen and done.


/** Everything but what became of the issue. */
async function toMatter(bot, { findings, verdict, prediction, backups }, { showExcerpts, ...context }) {
    const { type, appId, issuedAt, expiresAt } = findings.health;
    return {
        context: {
            ...context,
            showExcerpts: typeof showExcerpts === 'function' ? await showExcerpts() : showExcerpts,
            bot: bot.name,
            tokenVariable: bot.target.variables.token,
            updateWorkflow: bot.issue.updateWorkflow,
            ...(findings.placeName ? { place: findings.placeName } : {}),
        },
        checkedAt: findings.now,
        state: verdict.state,
        level: verdict.level,
        reasons: verdict.reasons,
        token: {
            ...(type ? { type } : {}),
            ...(appId ? { appId } : {}),
            ...(issuedAt ? { issuedAt } : {}),
            ...(expiresAt ? { expiresAt } : {}),
        },
        logs: findings.logs,
        prediction,
        ...(backups.reports.length > 0 ? { backups: backups.reports } : {}),
    };
}
/** The report with more to say, first what goes before and last what goes after. */
function withReasons(report, before, after) {
    const reasons = [...before, ...report.reasons, ...after];
    return {
        ...report,
        reasons,
        level: (0,reason/* worstLevel */.cY)([report.level, ...[...before, ...after].map((reason) => reason.level)]),
    };
}
/** What is said of a rotation that took place; a dry run gets the same token back, and nothing gains by it. */
const HAPPENED = ['LIVE', GAINED_NOTHING.code];
/** The report with what became of a rotation. In a dry run everything was said, and nothing happened. */
function withRotation(report, rotation, notes) {
    const { outcome, changed, deploymentId } = rotation;
    if (report.context.dryRun) {
        const reasons = rotation.reasons.filter(({ code }) => !HAPPENED.includes(code));
        return withReasons({ ...report, rotation: { changed: false } }, reasons, notes);
    }
    const happened = { ...(outcome ? { outcome } : {}), changed, ...(deploymentId ? { deploymentId } : {}) };
    return withReasons({ ...report, rotation: happened }, rotation.reasons, notes);
}
/** In a dry run nothing became of the issue either; one that was not opened has the number 0. */
function leftAlone({ number, url }) {
    return { step: 'none', ...(number && url ? { number, url } : {}) };
}

;// CONCATENATED MODULE: ./build/check/remediation.js
// What a check mends by itself, where the settings let it, and how it tells of it.


/**
 * A renewal deploys as well, so it goes first. Once per change of the variable is enough for a redeployment. Over a
 * sealed variable no backup is written: nobody could read it back, and the next check would ask about the dead token.
 */
function chooseMending(bot, sight) {
    const { renewal, verdict, findings, backups } = sight;
    const isWritable = findings.means.storage === 'open';
    if (bot.autoSwitch && isWritable && (0,backup_backup/* findSuccessor */.wL)(findings.health.state, backups.reports))
        return 'switch';
    if (bot.autoRefresh && renewal.is === 'due')
        return 'renew';
    const isOld = verdict.reasons.some(({ code }) => code === 'NOT_DEPLOYED');
    const wasTried = findings.deployment !== undefined && wasDeployed(findings.deployment);
    const isHalfDone = (bot.autoRefresh && isHalfRenewed(sight)) || (bot.autoSwitch && isHalfSwitched(sight));
    const mayDeploy = bot.autoRedeploy || isHalfDone;
    return mayDeploy && isOld && !wasTried ? 'redeploy' : undefined;
}
/** What Meta gave out only just before it was stored is from a program, and a run may have been killed in between. */
const JUST_BEFORE_MS = 15 * 60_000;
function isHalfRenewed({ findings: { health, deployment } }) {
    const { issuedAt } = health;
    const storedAt = deployment?.variableUpdatedAt;
    if (!issuedAt || !storedAt)
        return false;
    const afterMs = storedAt.getTime() - issuedAt.getTime();
    return afterMs >= 0 && afterMs <= JUST_BEFORE_MS;
}
/** A backup stands in the token's place; a run may have been killed before it was deployed. */
function isHalfSwitched({ backups }) {
    return backups.reports.some(({ standing }) => standing === 'running');
}
/** Why what a check mends by itself left the old token in place. Nothing where there was nothing to renew. */
function findMendingFault({ outcome, reasons }) {
    const [first] = reasons;
    const isFault = outcome === undefined || outcome === 'refused' || outcome === 'restored';
    return isFault && first?.code !== 'RENEWAL_IMPOSSIBLE' ? first : undefined;
}
/** The verdict has judged how bad a failed attempt is; what stands beside it only explains. */
function explain(rotation) {
    if (!findMendingFault(rotation))
        return rotation;
    return { ...rotation, reasons: rotation.reasons.map((reason) => ({ ...reason, level: 'info' })) };
}

;// CONCATENATED MODULE: ./build/core/report/message.js
// What people are told on their channels: the first line as everywhere, then what is wrong and where to act.



/** The message: first line as everywhere, then what is wrong and where to act. Plain text. */
function renderAlert(report, cause) {
    const { context, state, issue, reasons, token, checkedAt } = report;
    const first = cause.is === 'recovered'
        ? `${endOf(context.bot, cause)}, after ${(0,time/* renderDuration */.P)(cause.afterMs)}`
        : (0,wording/* headline */.Pl)(report);
    const [main] = reasons.filter((reason) => reason.level !== 'info');
    const workflow = context.repositoryUrl && `${context.repositoryUrl}/actions/workflows/${context.updateWorkflow}`;
    const curable = state === 'expired' || state === 'invalid' || state === 'expiring' || (0,backup_backup/* findNeed */.ml)(reasons);
    const lines = [
        first,
        `Bot: ${context.bot}${cause.is === 'reminder' ? ' (reminder: it still lasts)' : ''}`,
        cause.is === 'recovered'
            ? `Token expires: ${(0,wording/* expiryWords */.T_)(token, checkedAt)}`
            : main && `${main.what}${main.fix ? ` ${main.fix}` : ''}`,
        cause.is !== 'recovered' && curable && workflow && `Hand in a new token: ${workflow}`,
        issue.url && `Issue: ${issue.url}`,
    ];
    return lines.filter(Boolean).join('\n');
}
function endOf(bot, { of }) {
    return of === 'backup' ? `✅ The bot ${bot} does not depend on its backup WhatsApp token any more` : (0,wording/* goodNews */.PE)(bot);
}

// EXTERNAL MODULE: ./build/notify/send-all.js
var send_all = __webpack_require__(9474);
;// CONCATENATED MODULE: ./build/core/rotation/reasons.js
const AGAIN = 'Run the same again: it goes on where this stopped, and changes nothing twice.';
const UNCHANGED = {
    code: 'UNCHANGED',
    level: 'info',
    what: 'The variable already holds this token, and the bot runs with it: nothing was written.',
};
const LIVE = {
    code: 'LIVE',
    level: 'info',
    what: 'The new token is stored, and a deployment that has it is running.',
};
const RUNS_ALREADY = {
    code: 'UNCHANGED',
    level: 'info',
    what: 'The bot runs with the stored token already: nothing was deployed.',
};
const REDEPLOYED = {
    code: 'LIVE',
    level: 'info',
    what: 'A deployment that has the stored token is running.',
};
/** Why the bot is not redeployed. */
function storedIsDead(reason) {
    return {
        code: 'STORED_TOKEN_DEAD',
        level: 'error',
        what: `The stored token does not work, so the bot was not put on it.${reason ? ` ${reason.what}` : ''}`,
        fix: 'Hand in a new token: that deploys as well.',
    };
}
const NOT_WRITTEN = {
    code: 'RAILWAY_UNAVAILABLE',
    level: 'error',
    what: 'Railway twice gave no usable answer to setting the variable, and does not show the new token in it.',
    why: 'Railway takes no changes at the moment.',
    fix: AGAIN,
};
const OVERTAKEN = {
    code: 'OVERTAKEN',
    level: 'error',
    what: 'The variable now holds another token than the one written here: another update overtook this one.',
    fix: 'See whether the other update is the one you want; otherwise run this again.',
};
const DEPLOYMENT_SLOW = {
    code: 'DEPLOYMENT_SLOW',
    level: 'error',
    what: 'The token is stored, but the deployment with it did not end within `deploy-timeout`.',
    why: 'It may be queued, wait for an approval or for CI, or Railway is slow.',
    fix: `Look at it on Railway. ${AGAIN}`,
};
const DEPLOYMENT_NOT_FOLLOWED = {
    code: 'DEPLOYMENT_NOT_FOLLOWED',
    level: 'info',
    what: 'The token is stored and a deployment with it was started; it was not followed, because `deploy-timeout` is 0.',
    fix: 'The next check sees whether it runs.',
};
const DEPLOYMENT_REFUSED = {
    code: 'DEPLOYMENT_REFUSED',
    level: 'error',
    what: 'The token is stored, but no deployment with it could be started.',
    fix: `Redeploy the service on Railway. ${AGAIN}`,
};
/** How the failed deployment left the container. */
const AFTER = {
    failed: 'The deployment failed; the old container still runs.',
    crashed: 'The deployment crashed and has replaced the old container.',
};
function deploymentFailed(how, why) {
    return {
        code: 'DEPLOYMENT_FAILED',
        level: 'error',
        what: AFTER[how],
        why,
        fix: 'Read its log on Railway (`railway logs --latest`), mend what is wrong, and run this again.',
    };
}
/** Something stopped the rotation before the variable was touched. */
function stoppedBefore(reason) {
    return { ...reason, level: 'error', what: `${reason.what} Nothing was written.`, fix: reason.fix ?? AGAIN };
}
/** Something stopped the rotation after the variable was written. */
function stoppedAfter(reason) {
    return {
        ...reason,
        level: 'error',
        what: `The variable was written, then this went wrong: ${reason.what}`,
        fix: AGAIN,
    };
}
function exchangeFailed(reason) {
    const what = `The token could not be exchanged for a long-lived one, so it was used as it is. ${reason.what}`;
    return { ...reason, code: 'EXCHANGE_FAILED', level: 'warning', what };
}
function stagedChanges(count) {
    return {
        code: 'STAGED_CHANGES',
        level: 'warning',
        what: `${count} staged ${count === 1 ? 'change waits' : 'changes wait'} in this Railway environment. The token is set without them.`,
        fix: 'Apply or discard them in the dashboard when it suits.',
    };
}
const SEALED_WRITTEN = {
    code: 'VARIABLE_SEALED',
    level: 'warning',
    what: 'The variable is sealed: it was written, but nobody can read it back.',
    fix: 'Also replace the GitHub secret that feeds `whatsapp-token`, or the monitor goes on checking the old token.',
};
function sharedWith(service) {
    return {
        code: 'SHARED_VARIABLE',
        level: 'warning',
        what: `The service ${service} uses the same shared variable and still runs with the old token.`,
        fix: `Redeploy it when it suits: \`railway redeploy --service ${service} --yes\`.`,
    };
}
function liveButRefused(lines) {
    return {
        code: 'LIVE_BUT_REFUSED',
        level: 'error',
        what: `The new deployment runs, yet ${lines} ${lines === 1 ? 'line' : 'lines'} of its log show that the Graph API refuses it.`,
        why: 'It may read the token from another variable, or from a file.',
        fix: 'Look at its log (`railway logs --tail 10`) and where the bot takes its token from.',
    };
}
/** Writing a token over a reference to another service's variable would cut the two apart. */
function refersElsewhere(variable, where) {
    return {
        code: 'VARIABLE_REFERS_ELSEWHERE',
        level: 'error',
        what: `The variable ${variable} only refers to another one (${where}).`,
        why: 'Writing the token over the reference would cut the two apart.',
        fix: `Change ${where} at its own service: watch that one with \`railway-service-id\` and \`token-variable\`, or replace the reference with a token on Railway first.`,
    };
}

// EXTERNAL MODULE: ./build/token/credentials.js
var token_credentials = __webpack_require__(3876);
// EXTERNAL MODULE: ./build/secret.js
var secret = __webpack_require__(5714);
// EXTERNAL MODULE: ./build/token/inspect-token.js
var inspect_token = __webpack_require__(7770);
;// CONCATENATED MODULE: ./build/core/rotation/next-step.js
// The steps of a rotation: what to do next, from what is there now. That is what makes it resumable.
/** A lost answer is settled by looking; what then is still to do is tried once more, and no more. */
const MOST_TRIES = 2;
function nextStep(view) {
    const { stored, writes, deploys, followed, active, changedAt } = view;
    if (stored !== 'new' && writes.answered === 0) {
        return writes.sent < MOST_TRIES ? { do: 'write' } : { do: 'finish', as: 'not-written' };
    }
    if (stored === 'other')
        return { do: 'finish', as: 'overtaken' };
    if (view.asked)
        return { do: 'follow', id: view.asked };
    if (followed?.ended === 'failed' || followed?.ended === 'crashed')
        return { do: 'undo', because: followed.ended };
    if (followed?.ended === 'timeout')
        return { do: 'finish', as: 'timeout' };
    // What was followed has it. Railway may still list the old one as active for a moment.
    if (followed?.ended === 'up')
        return { do: 'finish', as: 'live' };
    const hasIt = ({ id, createdAt }) => changedAt !== undefined && createdAt >= changedAt && (writes.sent === 0 || id !== view.ranBefore);
    const untouched = writes.sent === 0 && deploys === 0 && !followed;
    if (active && next_step_judgeDeployment(active.status) === 'up' && hasIt(active)) {
        return { do: 'finish', as: untouched ? 'unchanged' : 'live' };
    }
    const coming = view.inFlight.find((deployment) => hasIt(deployment) && deployment.id !== followed?.id);
    if (coming)
        return { do: 'follow', id: coming.id };
    return deploys < MOST_TRIES ? { do: 'deploy' } : { do: 'finish', as: 'not-deployed' };
}
/**
 * How a deployment stands, by Railway's word for it; nothing while it is on its way.
 * https://docs.railway.com/deployments/reference
 */
function next_step_judgeDeployment(status) {
    switch (status) {
        case 'SUCCESS':
        case 'SLEEPING':
            return 'up';
        case 'FAILED':
        case 'SKIPPED':
            return 'failed';
        case 'CRASHED':
            return 'crashed';
        case 'REMOVED':
        case 'REMOVING':
            return 'superseded';
        default:
            return undefined;
    }
}
/** Pauses between looks at a deployment grow to 15 s: 8 minutes cost some 40 requests. Milliseconds. */
function pollPauseMs(polls) {
    return Math.min(15_000, 2_000 + polls * 1_000);
}

// EXTERNAL MODULE: ./build/core/log-scan.js
var log_scan = __webpack_require__(4468);
;// CONCATENATED MODULE: ./build/rotation/follow-deployment.js
// Follows one deployment to its end, and reads from its log whether the Graph API accepts what it runs with.



/** Looks again and again, ever more rarely, and says each change. */
async function follow(id, { railway, clock, say }, { until, signal }) {
    let seen = '';
    for (let polls = 0; !until.aborted; polls++) {
        const status = await lookAt(id, railway, signal);
        if (status && status !== seen)
            say(`Deployment ${id}: ${status}`);
        seen = status ?? seen;
        const ended = status && next_step_judgeDeployment(status);
        if (ended)
            return ended;
        await clock.sleep(pollPauseMs(polls), AbortSignal.any([until, signal]));
    }
    return 'timeout';
}
/** A look that failed is no news: the next one follows. */
async function lookAt(id, railway, signal) {
    try {
        return (await railway.readDeployment(id, signal)).status;
    }
    catch (error) {
        if (!(error instanceof errors/* Outage */.ad) || signal.aborted)
            throw error;
        return undefined;
    }
}
/** SUCCESS says only that the container started: the log tells whether Graph accepts what it runs with. */
async function countStrongLines(active, { logPatterns }, { railway, clock, excerpt }, signal) {
    if (!active)
        return 0;
    const window = { from: active.createdAt, to: clock.now() };
    const log = await railway.readDeploymentLogs(active.id, window, signal).catch(() => undefined);
    return (0,log_scan/* scanLogs */.HW)(log?.lines ?? [], { patterns: logPatterns, deploymentId: active.id, excerpt }).strong;
}

;// CONCATENATED MODULE: ./build/rotation/rollout.js
// Writes a proved token and brings it to life: one step, look again, the next step.




/** One proved token on its way into one service; or the one that is stored there already, on its way into the bot. */
class CarryOut {
    #bot;
    #ports;
    #place;
    #token;
    #signal;
    #writes = { sent: 0, answered: 0 };
    #deploys = 0;
    /** Then the next try goes the other way. */
    #redeployUnanswered = false;
    #ranBefore;
    #hidden = false;
    #asked;
    #deploymentId;
    #followed;
    constructor(bot, ports, what) {
        this.#bot = bot;
        this.#ports = ports;
        this.#place = what.place;
        this.#token = what.token;
        this.#signal = what.signal;
    }
    /** From what is there to the end, however much of it an earlier run has done already. */
    async run(before, works) {
        const { say, clock } = this.#ports;
        const followUntil = clock.deadline(this.#bot.rotation.deployTimeoutMs);
        this.#ranBefore = before.active?.id;
        for (let service = before;; service = await this.#look()) {
            const step = nextStep(this.#view(service));
            switch (step.do) {
                case 'write':
                    say('Setting the variable on Railway.');
                    // Only a token that is not stored yet is ever to be written.
                    if (this.#token !== 'stored')
                        await this.#write(this.#token, service);
                    break;
                case 'deploy':
                    say('Deploying the code that runs, with the new variable.');
                    await this.#deploy(service);
                    break;
                case 'follow':
                    this.#asked = undefined;
                    this.#deploymentId = step.id;
                    this.#followed = {
                        id: step.id,
                        ended: await follow(step.id, this.#ports, { until: followUntil, signal: this.#signal }),
                    };
                    break;
                case 'undo':
                    return await this.#undo(step.because, before, works);
                case 'finish':
                    return await this.#finish(step.as, service);
            }
        }
    }
    /** What something that stopped it half-way leaves behind: nothing is undone, the same call goes on from here. */
    stopped(reason) {
        if (this.#writes.sent === 0 && this.#deploys === 0)
            return { changed: false, reasons: [stoppedBefore(reason)] };
        return this.#end('set-not-live', stoppedAfter(reason));
    }
    async #look() {
        // The listing that came with the place is from before the write.
        const { listing: _old, ...place } = this.#place;
        return await this.#ports.railway.readService(place, this.#bot.target, this.#signal);
    }
    #stored(service) {
        return service.values[this.#bot.target.variables.token];
    }
    #holdsNew(service) {
        return this.#token === 'stored' || this.#stored(service)?.reveal() === this.#token.reveal();
    }
    #view(service) {
        const { isSealed, updatedAt } = service.tokenVariable;
        this.#hidden = isSealed;
        return {
            stored: isSealed && this.#token !== 'stored' ? 'hidden' : this.#holdsNew(service) ? 'new' : 'other',
            writes: { ...this.#writes },
            ...(updatedAt ? { changedAt: updatedAt } : {}),
            ...(service.active ? { active: service.active } : {}),
            ...(this.#ranBefore ? { ranBefore: this.#ranBefore } : {}),
            inFlight: service.inFlight,
            deploys: this.#deploys,
            ...(this.#asked ? { asked: this.#asked } : {}),
            ...(this.#followed ? { followed: this.#followed } : {}),
        };
    }
    async #write(value, service) {
        const sharedName = sharedNameIn(service);
        const name = sharedName ?? this.#bot.target.variables.token;
        const variable = { name, shared: sharedName !== undefined, value };
        this.#writes.sent++;
        try {
            await this.#settle(this.#ports.railway.writeVariable(this.#place, variable, this.#signal), () => {
                this.#writes.answered++;
            });
        }
        catch (error) {
            // What was refused is not written.
            if (error instanceof errors/* SetupFault */.MK)
                this.#writes.sent--;
            throw error;
        }
    }
    async #deploy({ active }) {
        const { railway, say } = this.#ports;
        const whenAnswered = (id) => {
            this.#asked = id;
            this.#deploymentId = id;
            this.#redeployUnanswered = false;
        };
        this.#deploys++;
        if (active && active.canRedeploy !== false && !this.#redeployUnanswered) {
            this.#redeployUnanswered = true;
            try {
                return await this.#settle(railway.redeploy(active.id, this.#signal), whenAnswered);
            }
            catch (error) {
                if (!(error instanceof errors/* SetupFault */.MK))
                    throw error;
                say('Railway refused to redeploy it; deploying its commit instead.');
            }
        }
        await this.#settle(railway.deploy(this.#place, active?.commitHash, this.#signal), whenAnswered);
    }
    /** A mutation whose answer was lost may have happened: that is found out by looking, never by sending it again. */
    async #settle(sent, whenAnswered) {
        try {
            whenAnswered(await sent);
        }
        catch (error) {
            if (!(error instanceof errors/* Outage */.ad) || this.#signal.aborted)
                throw error;
            this.#ports.say(`${error.message} Looking whether it happened all the same.`);
        }
    }
    /** The old value goes back only where Meta accepts it at this moment; otherwise the new one is the better of two. */
    async #undo(because, before, works) {
        const old = this.#stored(before);
        const stays = (why) => this.#end('set-not-live', deploymentFailed(because, why));
        if (this.#token === 'stored')
            return stays('The variable was not changed, so there is nothing to put back.');
        if (!old || this.#holdsNew(before))
            return stays('No other token is known that could go back, so the new one stays.');
        if (!(await works(old)))
            return stays('Meta does not accept the old token at this moment, so the new one stays in the variable.');
        if (!this.#holdsNew(await this.#look()))
            return this.#end('set-not-live', OVERTAKEN);
        this.#ports.say('Putting the old token back, which Meta still accepts.');
        await this.#write(old, before);
        const after = await this.#look();
        if (this.#holdsNew(after))
            return stays('Railway did not take the old token back, so the new one stays.');
        if (because === 'crashed')
            await this.#deploy(before);
        const restoredAt = because === 'failed' ? after.tokenVariable.updatedAt : undefined;
        const rotation = this.#end('restored', deploymentFailed(because, 'The old token was put back, because Meta still accepts it.'));
        return { ...rotation, changed: false, ...(restoredAt ? { restoredAt } : {}) };
    }
    async #finish(as, service) {
        const more = this.#whatElse(service);
        switch (as) {
            case 'not-written':
                return { changed: false, reasons: [NOT_WRITTEN] };
            case 'overtaken':
                return this.#end('set-not-live', OVERTAKEN);
            case 'timeout':
                return this.#end('set-not-live', this.#bot.rotation.deployTimeoutMs === 0 ? DEPLOYMENT_NOT_FOLLOWED : DEPLOYMENT_SLOW, ...more);
            case 'not-deployed':
                return this.#end('set-not-live', DEPLOYMENT_REFUSED, ...more);
            case 'unchanged':
                return this.#end('unchanged', this.#token === 'stored' ? RUNS_ALREADY : UNCHANGED, ...more);
            case 'live': {
                const lines = await countStrongLines(service.active, this.#bot, this.#ports, this.#signal);
                const live = this.#token === 'stored' ? REDEPLOYED : LIVE;
                return this.#end('live', live, ...(lines > 0 ? [liveButRefused(lines)] : []), ...more);
            }
        }
    }
    #whatElse({ tokenVariable }) {
        // A run that resumes another says it as well: nobody may have read the first.
        if (this.#writes.sent === 0 && this.#deploys === 0 && !this.#followed)
            return [];
        const { serviceNames = {} } = this.#place;
        const others = tokenVariable.sharedWith.map((id) => sharedWith(serviceNames[id] ?? id));
        return tokenVariable.isSealed && this.#token !== 'stored' ? [SEALED_WRITTEN, ...others] : others;
    }
    #end(outcome, ...reasons) {
        const deploymentId = this.#deploymentId;
        return {
            outcome,
            changed: this.#writes.sent > 0,
            ...(deploymentId ? { deploymentId } : {}),
            ...(this.#hidden && this.#token !== 'stored' ? { stored: this.#token } : {}),
            reasons,
        };
    }
}
/** The shared variable that the token variable refers to, where it does. */
function sharedNameIn({ tokenReference }) {
    return /^\$\{\{\s*shared\.([^\s{}]+)\s*\}\}$/i.exec(tokenReference ?? '')?.[1];
}

;// CONCATENATED MODULE: ./build/rotation/rotate.js
// The frame of every rotation: reads what is there, lets the way at hand choose the token, and carries it out.







/** Besides following the deployment: for asking, writing and looking. Milliseconds. */
const MARGIN_MS = 120_000;
/**
 * Never throws but for a bug of ours: what stops it half-way is an outcome that says where it stopped.
 * @param more ends it early; it has a deadline of its own besides
 */
async function rotate(bot, ports, choose, more) {
    const { railway, clock, say } = ports;
    const deadline = clock.deadline(bot.rotation.deployTimeoutMs + MARGIN_MS);
    const signal = more ? AbortSignal.any([deadline, more]) : deadline;
    const ask = (0,inspect_token/* createAsk */.c)(bot, ports, signal);
    let started;
    let notes = [];
    try {
        const place = await railway.locate(bot.target, signal);
        const before = await railway.readService(place, bot.target, signal);
        const choice = await choose({ before, ask, signal });
        if ('token' in choice === false)
            return choice;
        notes = [...choice.notes];
        const staged = await railway.countStagedChanges(place, signal).catch(() => 0);
        if (staged > 0) {
            notes.push(stagedChanges(staged));
            say(stagedChanges(staged).what);
        }
        started = new CarryOut(bot, ports, { place, token: choice.token, signal });
        const companions = (0,token_credentials/* companionsOf */.Lo)(bot, before);
        const works = async (token) => (0,token_health/* isWorking */.m)((await ask({ token: new secret/* Secret */.z(token.reveal().trim()), ...companions })).state);
        const rotation = await started.run(before, works);
        return { ...rotation, reasons: [...rotation.reasons, ...notes] };
    }
    catch (error) {
        const reason = (0,errors/* toReason */.Ge)(error);
        const rotation = started?.stopped(reason) ?? { changed: false, reasons: [stoppedBefore(reason)] };
        return { ...rotation, reasons: [...rotation.reasons, ...notes] };
    }
}
/** Where the variable only refers to another one, writing over it would cut the two apart. A shared one is followed. */
function findReferenceFault(bot, service) {
    if (!service.tokenReference || sharedNameIn(service))
        return undefined;
    const elsewhere = /^\$\{\{\s*([^{}]+?)\s*\}\}$/.exec(service.tokenReference)?.[1];
    return elsewhere ? refused([refersElsewhere(bot.target.variables.token, elsewhere)]) : undefined;
}
function refused(reasons) {
    return { outcome: 'refused', changed: false, reasons };
}

;// CONCATENATED MODULE: ./build/rotation/redeploy.js
// Brings the stored token to life where the bot still runs with an older one. Nothing is written.




/** Never throws but for a bug of ours. A bot that may still run well is not put on a token that is dead. */
async function redeploy(bot, ports, signal) {
    return await rotate(bot, ports, async ({ before, ask }) => {
        const chosen = (0,token_credentials/* chooseCredentials */.Mk)(bot, before);
        if ('problem' in chosen)
            return refused([chosen.problem]);
        ports.say('Asking Meta about the stored token.');
        const { state, reasons } = await ask(chosen.credentials);
        if ((0,token_health/* isWorking */.m)(state))
            return { token: 'stored', notes: [] };
        if (state === 'unknown')
            return { changed: false, reasons: reasons.map(stoppedBefore) };
        return refused([storedIsDead(reasons[0])]);
    }, signal);
}

// EXTERNAL MODULE: ./build/core/token/judge-candidate.js
var judge_candidate = __webpack_require__(5051);
;// CONCATENATED MODULE: ./build/rotation/refresh.js
// Renews the stored token at Meta before it expires, and puts the renewed one in its place.








/** Never throws but for a bug of ours. Looks again itself whether the token is due: another run may have been faster. */
async function refresh(bot, ports, signal) {
    const rotation = await rotate(bot, ports, (desk) => choose(bot, ports, desk), signal);
    const [first, ...others] = rotation.reasons;
    if (first?.code !== 'OVERTAKEN')
        return rotation;
    return { outcome: 'unchanged', changed: rotation.changed, reasons: [RENEWED_BY_ANOTHER, ...others] };
}
async function choose(bot, ports, { before, ask, signal }) {
    const fault = findReferenceFault(bot, before);
    if (fault)
        return fault;
    const chosen = (0,token_credentials/* chooseCredentials */.Mk)(bot, before);
    if ('problem' in chosen)
        return refused([chosen.problem]);
    const { credentials } = chosen;
    const current = await ask(credentials);
    const now = ports.clock.now();
    const means = (0,token_credentials/* findMeans */.st)(credentials, before);
    const renewal = judgeRenewal({ health: current, means, now, checkIntervalMs: bot.checkIntervalMs });
    if (renewal.is === 'later')
        return storedAsItIs(notDue(renewal.from));
    if (renewal.is === 'impossible')
        return giveUp(renewal.because, current);
    const { appSecret, appId = current.appId } = credentials;
    if (!appSecret || !appId)
        return refused([cannotRenew('no-app-secret')]);
    return await renew(ports, { credentials: { ...credentials, appSecret, appId }, current, ask, signal });
}
function giveUp(because, current) {
    if (because === 'never-expires')
        return storedAsItIs(cannotRenew(because));
    if (because === 'not-known')
        return { changed: false, reasons: current.reasons.map(stoppedBefore) };
    return refused([cannotRenew(because)]);
}
async function renew({ meta, say }, { credentials, current, ask, signal, }) {
    say('Asking Meta to renew the token.');
    const kind = current.type === 'SYSTEM_USER' ? { expiresIn60Days: true } : {};
    try {
        const renewed = await meta.exchange({ ...credentials, ...kind }, signal);
        if (renewed.reveal() === credentials.token.reveal())
            return refused([GAINED_NOTHING]);
        const next = await ask({ ...credentials, token: renewed });
        if ((0,token_health/* isWorking */.m)(next.state) && !lastsLonger(next, current))
            return refused([GAINED_NOTHING]);
        // Whatever `force` says: it is about what people paste.
        const judgement = (0,judge_candidate/* judgeRotation */.Q)({ next, current, expectedAppId: credentials.appId, force: false });
        if (judgement.is === 'unanswered')
            return { changed: false, reasons: judgement.reasons.map(stoppedBefore) };
        if (judgement.is === 'refused')
            return refused(judgement.reasons);
        say('Meta gave out a token that lasts longer, which is the one to store.');
        return { token: renewed, notes: judgement.notes };
    }
    catch (error) {
        const reason = (0,errors/* toReason */.Ge)(error);
        // An outage leaves no outcome; a refusal is one.
        if (reason.level === 'error')
            return refused([stoppedBefore(reason)]);
        throw error;
    }
}
/** What nobody knows is no gain. */
function lastsLonger(next, current) {
    if (next.expiresAt === 'never')
        return true;
    return next.expiresAt instanceof Date && current.expiresAt instanceof Date && next.expiresAt > current.expiresAt;
}
/** An earlier run may have been killed after storing it: then the bot is still to be put on it. */
function storedAsItIs(note) {
    return { token: 'stored', notes: [note] };
}

// EXTERNAL MODULE: ./build/token/inspect-backups.js
var inspect_backups = __webpack_require__(9144);
;// CONCATENATED MODULE: ./build/rotation/switch-to-backup.js
// Puts a backup token in the place of one that Meta calls dead.






/** Never throws but for a bug of ours. Asks Meta again itself: a person may have been faster. */
async function takeBackup(bot, ports, signal) {
    return await rotate(bot, ports, (desk) => switch_to_backup_choose(bot, ports, desk), signal);
}
async function switch_to_backup_choose(bot, ports, { before, ask }) {
    const fault = findReferenceFault(bot, before);
    if (fault)
        return fault;
    const chosen = (0,token_credentials/* chooseCredentials */.Mk)(bot, before);
    if ('problem' in chosen)
        return refused([chosen.problem]);
    const { credentials } = chosen;
    ports.say('Asking Meta about the stored token and its backups.');
    const [health, backups] = await Promise.all([ask(credentials), (0,inspect_backups/* proveBackups */.G)(bot, before, ask)]);
    const { state, reasons } = health;
    if (state === 'unknown')
        return { changed: false, reasons: reasons.map(stoppedBefore) };
    if (state !== 'expired' && state !== 'invalid')
        return { outcome: 'unchanged', changed: false, reasons: [backup_reasons/* SWITCH_NOT_NEEDED */.nV] };
    const variable = bot.target.variables.token;
    const primary = { variable, health, ...(credentials.appId ? { expectedAppId: credentials.appId } : {}) };
    const judged = (0,backup_backup/* judgeBackups */.lb)(primary, backups, { now: ports.clock.now() });
    const next = (0,backup_backup/* findSuccessor */.wL)(state, judged.reports);
    const token = next && before.values[next.variable];
    if (!token)
        return refused([judged.reasons[0] ?? (0,backup_reasons/* switchFailed */.QH)(undefined)]);
    ports.say(`Meta refuses the stored token and accepts the backup in ${next.variable}, which takes its place.`);
    return { token: ports.keep(token.reveal().trim()), notes: [] };
}

;// CONCATENATED MODULE: ./build/token/pasted-token.js
/** Meta names no longest token; those that were seen have some 250 characters. */
const MOST_PASTED = 10_000;
/** https://developers.facebook.com/documentation/business-messaging/whatsapp/access-tokens */
function cleanPasted(text) {
    if (text.length > MOST_PASTED) {
        return refuse('TOKEN_BROKEN', `What was pasted is ${text.length} characters long, which is no token.`, 'Paste only the token.');
    }
    const token = unwrap(text);
    if (token === '')
        return refuse('TOKEN_MISSING', 'No new token was given.', 'Paste the token from API Setup at Meta into the input, or store it as the secret `NEW_WHATSAPP_TOKEN`.');
    if (/[\r\n]/.test(token)) {
        return refuse('TOKEN_BROKEN', 'The pasted token has a line break inside, so it is not whole.', 'Copy it again with the copy button at Meta, as one line.');
    }
    if (/\s/.test(token)) {
        return refuse('TOKEN_BROKEN', 'What was pasted has white space inside: it is text, or a token with something around it.', 'Paste only the token.');
    }
    if (/^\d{10,20}\|/.test(token)) {
        return refuse('TOKEN_KIND_WRONG', 'This is an app token (`id|secret`), which cannot send messages.', 'Paste the access token from API Setup, or one of a system user. Nobody needs the app secret here.');
    }
    return { is: 'token', token };
}
/** Takes off what gets copied along: white space and a BOM, quotes, `Bearer `, `NAME=`. */
function unwrap(text) {
    let token = text.replace(/^\uFEFF/, '').trim();
    for (;;) {
        const before = token;
        token = token
            .replace(/^(?:export\s+)?[A-Za-z_][A-Za-z0-9_]*\s*=\s*(?=\S)/, '')
            .replace(/^(?:Authorization:\s*)?Bearer\s+/i, '')
            .replace(/^(["'`])([\s\S]*)\1$/, '$2')
            .trim();
        if (token === before)
            return token;
    }
}
function refuse(code, what, fix) {
    return { is: 'refused', reason: { code, level: 'error', what, fix } };
}

;// CONCATENATED MODULE: ./build/rotation/update.js
// Puts a pasted token in place: cleans it, proves it at Meta, exchanges it where that makes it last.








/** Never throws but for a bug of ours. */
async function update(bot, pasted, ports) {
    const cleaned = cleanPasted(pasted);
    if (cleaned.is === 'refused')
        return refused([cleaned.reason]);
    const token = ports.keep(cleaned.token);
    return await rotate(bot, ports, async (desk) => {
        const fault = findReferenceFault(bot, desk.before);
        if (fault)
            return fault;
        ports.say('Asking Meta about the new token and the stored one.');
        return await prove(bot, ports, { ...desk, token });
    });
}
/** The token to store, pasted or exchanged for it, or the end of the rotation. */
async function prove(bot, ports, proof) {
    const { token, before, ask } = proof;
    const companions = (0,token_credentials/* companionsOf */.Lo)(bot, before);
    const stored = (0,token_credentials/* chooseCredentials */.Mk)(bot, before);
    const current = 'credentials' in stored && stored.credentials.token.reveal() !== token.reveal() ? stored.credentials : undefined;
    const [pastedHealth, currentHealth] = await Promise.all([ask({ token, ...companions }), current && ask(current)]);
    const exchanged = await exchange(bot, ports, { ...proof, health: pastedHealth, companions });
    const { token: chosen = token, health = pastedHealth, notes } = exchanged;
    const expectedAppId = companions.appId ?? currentHealth?.appId;
    const judgement = (0,judge_candidate/* judgeRotation */.Q)({
        next: health,
        ...(currentHealth ? { current: currentHealth } : {}),
        ...(expectedAppId ? { expectedAppId } : {}),
        force: bot.rotation.force,
    });
    if (judgement.is === 'accepted')
        return { token: chosen, notes: [...notes, ...judgement.notes] };
    if (judgement.is === 'refused')
        return refused([...judgement.reasons, ...notes]);
    return { changed: false, reasons: [...judgement.reasons.map(stoppedBefore), ...notes] };
}
/** Only a short-lived user token, only with the secret. A failed exchange is said, and the pasted token is used. */
async function exchange(bot, { meta, clock, say }, { token, health, companions, ask, signal, }) {
    const { appSecret, appId = health.appId } = companions;
    if (bot.rotation.exchange === 'never' ||
        !(0,token_health/* isWorking */.m)(health.state) ||
        !(0,expiry/* isShortLived */.HB)(health, clock.now()) ||
        !appSecret ||
        !appId)
        return { notes: [] };
    say('It is a short-lived user token: asking Meta for a long-lived one in exchange.');
    try {
        const issued = await meta.exchange({ token, appId, appSecret }, signal);
        const issuedHealth = await ask({ ...companions, token: issued });
        if (!(0,token_health/* isWorking */.m)(issuedHealth.state))
            throw new errors/* Outage */.ad('Meta', `Meta does not accept the token that it gave out. ${issuedHealth.reasons[0]?.what ?? ''}`);
        // A dry run gives the same one back.
        if (issued.reveal() !== token.reveal())
            say('Meta gave a long-lived token for it, which is the one to store.');
        return { token: issued, health: issuedHealth, notes: [] };
    }
    catch (error) {
        return { notes: [exchangeFailed((0,errors/* toReason */.Ge)(error))] };
    }
}

;// CONCATENATED MODULE: ./build/manager.js
// The program on one screen: observe, decide, act. Knows the ports and the core, never an adapter.



















/** All channels at once; each has a limit of its own besides. */
const NOTIFY_MS = 12_000;
/** How a recovery came about, for the history; a redeployment replaces no token. */
const CURE = { renew: 'renewed', switch: 'switched' };
const MEND = { renew: refresh, redeploy: redeploy, switch: takeBackup };
/** Watches one token. Settings and ports, partially applied; keeps no state of its own. */
class WhatsAppTokenManager {
    #bot;
    #ports;
    #context;
    constructor(bot, ports, context) {
        this.#bot = bot;
        this.#ports = ports;
        this.#context = context;
    }
    /**
     * One pass: what is the token's state, and is the issue as it should be? With `auto-refresh` it renews a token that is
     * due, with `auto-redeploy` it redeploys a bot that runs with an older one, with `auto-switch` it puts a backup in the
     * place of a dead one. Throws only what is a bug of ours.
     */
    async check() {
        return await this.#pass();
    }
    /**
     * The same for one of many bots. `turn` is awaited between looking and telling, and says whether the problem is told
     * elsewhere, for several bots at once.
     */
    async checkInTurn(turn) {
        return await this.#pass({ turn });
    }
    /** Keeps the issue and tells people of what was seen. For what several bots share, which no look of one bot shows. */
    async conclude(sight) {
        return await this.#conclude(this.#bot, sight, {});
    }
    /**
     * Puts a new token in the place of the stored one: proves it at Meta, sets the Railway variable, follows the
     * deployment, and checks once more, which closes the issue. The same call again finishes what was interrupted.
     * Throws `UserError` without a Railway token.
     */
    async updateRailwayToken(token) {
        return await this.#command(await update(this.#bot, token, this.#rotatePorts()), {}, 'pasted');
    }
    /**
     * Renews the stored token at Meta where it is due, and puts the renewed one in its place as an update does. Tries it
     * whatever came of the last attempt. Throws `UserError` without a Railway token.
     */
    async refreshToken() {
        const rotation = await refresh(this.#bot, this.#rotatePorts());
        return await this.#command(rotation, this.#faultOf('renew', rotation), 'renewed');
    }
    /**
     * Redeploys the bot where it still runs with an older token than the stored one, and follows that deployment.
     * Throws `UserError` without a Railway token.
     */
    async redeploy() {
        return await this.#command(await redeploy(this.#bot, this.#rotatePorts()));
    }
    /** What Meta says of a token, for the watched phone number. Nothing is stored or told. */
    async validateToken(token) {
        const { clock, meta, railway, keep } = this.#ports;
        const signal = clock.deadline(OBSERVE_MS);
        const cleaned = cleanPasted(token);
        if (cleaned.is === 'refused')
            return { state: 'invalid', level: 'critical', reasons: [cleaned.reason] };
        const service = await (0,observe/* readServiceOf */.pO)(this.#bot, railway, signal);
        const ask = (0,inspect_token/* createAsk */.c)(this.#bot, { meta, clock }, signal);
        return await ask({ token: keep(cleaned.token), ...(0,token_credentials/* companionsOf */.Lo)(this.#bot, service) });
    }
    /** What the bot's log on Railway says about authentication, within `log-window`. */
    async checkRailwayLogs() {
        const { clock } = this.#ports;
        return await (0,observe/* observeLogs */.gz)(this.#bot, this.#ports, clock.deadline(OBSERVE_MS));
    }
    /**
     * Tells people through every channel at once. Every alert goes through here, so a subclass can tell them otherwise,
     * or besides. Never rejects: a channel that fails is named in what comes back, and never silences another.
     * @param message plain text; its first line is the title
     * @param about what the message is about, where it is about a state
     */
    async sendNotification(message, level, about = {}) {
        const { notifiers = [], clock } = this.#ports;
        if (notifiers.length === 0)
            return [];
        const [title = '', ...lines] = message.split('\n');
        const notification = { level: toLevel(level), bot: this.#bot.name, title, lines, ...about };
        return await (0,send_all.sendAll)(notifiers, notification, clock.deadline(NOTIFY_MS));
    }
    /**
     * A pass every `checkInterval` until the signal aborts. Survives any outage; what a pass cannot know is told as
     * `unknown`. Remembers in its process what was told, where no issue does.
     */
    async startMonitoring({ signal, onReport, }) {
        const { clock } = this.#ports;
        const told = {};
        while (!signal.aborted) {
            const report = await this.#pass({ told, signal });
            // What was cut short could not find out much.
            if (!signal.aborted)
                onReport?.(report);
            await clock.sleep(this.#bot.checkIntervalMs, signal);
        }
    }
    /** Looks, mends what the settings let it mend, and tells. */
    async #pass({ told, signal, turn } = {}) {
        const before = { ...(signal ? { signal } : {}), ...(told?.attempt ? { attempt: told.attempt } : {}) };
        const seen = await look(this.#bot, { ...this.#ports, ...(turn ? this.#ports.snapshot : {}) }, before);
        const sight = turn ? { ...seen, ...(await turn(seen)) } : seen;
        const mending = chooseMending(this.#bot, sight);
        if (!mending)
            return await this.#conclude(this.#bot, sight, { told });
        const rotation = await MEND[mending](this.#bot, this.#rotatePorts(), signal);
        const cure = CURE[mending];
        const replaced = cure && { cure, rotation };
        const report = await this.#after(rotation, { ...before, ...this.#faultOf(mending, rotation) }, { told, replaced });
        return withRotation(report, explain(rotation), []);
    }
    /** What a rotation that was asked for led to. */
    async #command(rotation, before = {}, cure) {
        const report = await this.#after(rotation, before, cure ? { replaced: { cure, rotation } } : {});
        return withRotation(report, rotation, await this.#startMonitor(rotation));
    }
    async #after({ stored, restoredAt }, before, known) {
        const { given } = this.#bot;
        // A sealed variable cannot be read, so the check takes the token that was just written.
        const bot = stored ? { ...this.#bot, given: { ...given, token: stored } } : this.#bot;
        const restored = restoredAt ? { restoredAt } : {};
        const sight = await look(bot, this.#ports, { ...before, ...restored });
        return await this.#conclude(bot, sight, { ...restored, ...known });
    }
    #faultOf(mending, rotation) {
        const fault = this.#context.dryRun ? undefined : findMendingFault(rotation);
        if (!fault || mending === 'redeploy')
            return {};
        return mending === 'renew' ? { failedRenewal: fault.code } : { notes: [(0,backup_reasons/* switchFailed */.QH)(fault)] };
    }
    #rotatePorts() {
        const { railway } = this.#ports;
        if (railway)
            return { ...this.#ports, railway };
        throw new errors/* UserError */.yo('WRONG_INPUT', ['Without `railway-token` nothing on Railway can be changed.']);
    }
    /** Keeps the issue, tells people, and says what came of it. */
    async #conclude(bot, sight, { restoredAt, told, replaced }) {
        const { issues } = this.#ports;
        const { owner, listing, verdict, attempt, run } = sight;
        const matter = await toMatter(bot, sight, this.#context);
        const about = {
            bot,
            owner,
            verdict,
            matter,
            lifetime: lifetimeOf(bot, sight),
            ...(restoredAt ? { restoredAt } : {}),
            ...(attempt ? { attempt } : {}),
        };
        const kept = sight.isToldElsewhere
            ? { step: 'none', notes: [] }
            : issues
                ? await keepIssue(issues, listing, about, run)
                : { step: 'none', notes: [], failed: true };
        const { notes, alert, failed, ...issue } = kept;
        const unwritten = await this.#remember(bot, sight, replaced);
        const report = withReasons({ ...matter, issue: this.#context.dryRun ? leftAlone(issue) : issue }, [], [...notes, ...unwritten]);
        if (told)
            Object.assign(told, { attempt });
        const cause = findCause(report, failed ? 'unremembered' : alert, told, bot.remindEveryMs);
        const untold = cause ? await this.#tell(report, cause) : [];
        return withReasons(report, [], [...untold, ...((await this.#ports.heartbeat?.(report, run)) ?? [])]);
    }
    /** After the issue, which matters more. What could not be read is not written to either. */
    async #remember(bot, { verdict, findings, past, run }, replaced) {
        const { history } = this.#ports;
        if (!history || !past?.reading)
            return past?.notes ?? [];
        const pass = (0,changes/* toPass */.ZM)(bot.name, { ...findings, verdict }, replaced);
        if (history.later) {
            history.later(pass);
            return past.notes;
        }
        return [...past.notes, ...(await (0,record_history/* keepHistory */.YL)(history.store, [pass], run, past.reading))];
    }
    async #tell(report, cause) {
        const { state, issue } = report;
        // Whoever was told of the problem is told of its end as well.
        const concerns = cause.is === 'recovered' ? { concerns: 'critical' } : {};
        const about = { state, ...(issue.url ? { url: issue.url } : {}), ...concerns };
        return await this.sendNotification(renderAlert(report, cause), report.level, about);
    }
    async #startMonitor({ outcome }) {
        const { startMonitor, clock } = this.#ports;
        if (outcome !== 'live' || !startMonitor)
            return [];
        try {
            await startMonitor(clock.deadline(OBSERVE_MS));
            return [];
        }
        catch (error) {
            return [{ ...(0,errors/* toReason */.Ge)(error, 'info'), code: 'MONITOR_NOT_STARTED' }];
        }
    }
}
function toLevel(level) {
    return level.toLowerCase();
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


/***/ }),

/***/ 9474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sendAll: () => (/* binding */ sendAll)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
// Tells everybody at once: each channel has its own time, and none of them can silence another.

const LIMIT_MS = 10_000;
/** What did not arrive, a reason for each; never throws. Nothing of a failure is told but what our own errors say. */
async function sendAll(notifiers, notification, signal, { limitMs = LIMIT_MS } = {}) {
    const failures = await Promise.all(notifiers.map(async (notifier) => {
        try {
            await sendWithin(limitMs, notifier, notification, signal);
            return [];
        }
        catch (error) {
            return [describeFailure(notifier, error)];
        }
    }));
    return failures.flat();
}
/** Also bounds a notifier that does not listen to its signal. */
async function sendWithin(limitMs, notifier, notification, signal) {
    const limit = new AbortController();
    // A timer of our own keeps the process alive until the limit; the one in `AbortSignal.timeout` would not.
    const timer = setTimeout(() => limit.abort(), limitMs);
    const either = AbortSignal.any([signal, limit.signal]);
    const late = new Promise((_resolve, reject) => {
        const stop = () => reject(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .ad(notifier.name, describeLate(notifier, limitMs, signal.aborted)));
        if (either.aborted)
            stop();
        else
            either.addEventListener('abort', stop, { once: true });
    });
    try {
        await Promise.race([late, notifier.send(notification, either)]);
    }
    finally {
        clearTimeout(timer);
    }
}
function describeLate({ name }, limitMs, runIsOver) {
    return runIsOver
        ? `${name} had not taken the message when this run ran out of time.`
        : `${name} did not take the message within ${limitMs / 1000} s. It is overloaded, or the network on the way drops packets.`;
}
function describeFailure({ name }, error) {
    const reason = { code: 'NOTIFY_FAILED', level: 'warning' };
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .ad) {
        return { ...reason, what: error.message, fix: 'Nothing, unless it lasts: only this message is lost.' };
    }
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupFault */ .MK) {
        const { message, why, fix } = error;
        return { ...reason, what: message, ...(why ? { why } : {}), fix };
    }
    // The message of a foreign error may hold the URL.
    const kind = error instanceof Error ? error.constructor.name : typeof error;
    return {
        ...reason,
        what: `${name} failed while it was sending (${kind}).`,
        fix: 'Look into that notifier’s own code or settings.',
    };
}


/***/ }),

/***/ 3876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ shortHash),
/* harmony export */   Lo: () => (/* binding */ companionsOf),
/* harmony export */   Mk: () => (/* binding */ chooseCredentials),
/* harmony export */   k7: () => (/* binding */ judgeStoredText),
/* harmony export */   nk: () => (/* binding */ NO_MEANS),
/* harmony export */   st: () => (/* binding */ findMeans)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5714);
// Which token is the one to check, and what is odd about how it is stored. Values stay inside; only findings come out.


/** What goes along with a token when Meta is asked; what was handed in goes before the Railway variables. */
function companionsOf({ given, target }, service) {
    const values = service?.values ?? {};
    const phoneNumberId = given.phoneNumberId ?? values[target.variables.phoneNumberId]?.reveal().trim();
    const appId = given.appId ?? values[target.variables.appId]?.reveal().trim();
    const appSecret = (given.appSecret ?? values[target.variables.appSecret])?.reveal().trim();
    return {
        ...(phoneNumberId ? { phoneNumberId } : {}),
        ...(appId ? { appId } : {}),
        ...(appSecret ? { appSecret: new _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(appSecret) } : {}),
    };
}
/** Takes the token that the bot itself uses; the one handed in only stands in where that cannot be read. */
function chooseCredentials(bot, service) {
    const { given, target } = bot;
    const name = target.variables.token;
    const rest = companionsOf(bot, service);
    const stored = service?.values[name];
    if (stored)
        return fromVariable(name, stored, rest, { given: given.token, reference: service?.tokenReference });
    if (service && !service.tokenVariable.exists)
        return { problem: missing(name) };
    if (given.token)
        return { credentials: { token: given.token, ...rest }, notes: service ? [sealedNote(name)] : [] };
    return { problem: sealed(name) };
}
function fromVariable(name, stored, rest, { given, reference }) {
    const raw = stored.reveal();
    const value = raw.trim();
    const problem = value === '' && reference ? refersToNothing(name, reference) : judgeStoredText(name, value);
    if (problem)
        return { problem };
    const notes = [];
    if (raw !== value) {
        notes.push({
            code: 'VARIABLE_PADDED',
            level: 'warning',
            what: `The Railway variable ${name} has white space around the token.`,
            why: 'It was probably pasted along. Whether the bot copes with it depends on the bot.',
            fix: 'Paste the token again without it.',
        });
    }
    if (given && given.reveal() !== value) {
        notes.push({
            code: 'TOKEN_DIFFERS',
            level: 'warning',
            what: `\`whatsapp-token\` differs from the Railway variable ${name}; the variable was checked, because the bot uses that one.`,
            why: 'The secret behind `whatsapp-token` is probably from before the last update.',
            fix: 'Leave `whatsapp-token` out: it is needed only where the variable cannot be read.',
        });
    }
    return { credentials: { token: new _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(value), ...rest }, notes };
}
/** Faults that can be seen without asking Meta; text that a bot would send to Meta as it is. */
function judgeStoredText(name, value) {
    const fault = (what, fix) => ({ code: 'VARIABLE_UNUSABLE', level: 'error', what, fix });
    if (value === '') {
        return fault(`The Railway variable ${name} is empty.`, 'Set it to a token; this issue says where to get one.');
    }
    if (/^(["'`]).*\1$/s.test(value)) {
        return fault(`The Railway variable ${name} has quotes around the token, and the bot sends them along.`, 'Set it again without the quotes.');
    }
    if (/^bearer\s/i.test(value)) {
        return fault(`The Railway variable ${name} begins with \`Bearer\`, which is not part of the token.`, 'Set it again without that word.');
    }
    if (/\s/.test(value)) {
        return fault(`The Railway variable ${name} has white space or a line break inside.`, 'The token was cut in two when it was pasted. Copy it again as one line.');
    }
    if (value.includes('${{')) {
        return fault(`The Railway variable ${name} refers to another variable that does not exist.`, 'Correct the reference in the Variables tab of the service.');
    }
    return undefined;
}
function refersToNothing(name, reference) {
    const what = `The Railway variable ${name} refers to \`${reference.replaceAll('`', "'")}\`, which is empty or does not exist.`;
    return {
        code: 'VARIABLE_UNUSABLE',
        level: 'error',
        what,
        fix: 'Set that variable, or correct the reference in the Variables tab of the service.',
    };
}
function missing(name) {
    return {
        code: 'VARIABLE_MISSING',
        level: 'error',
        what: `The service on Railway has no variable ${name}.`,
        why: 'The bot may call it otherwise, or the service id may be that of another service.',
        fix: 'Say its name with `token-variable`, or correct `railway-service-id`.',
    };
}
function sealed(name) {
    return {
        code: 'VARIABLE_SEALED',
        level: 'error',
        what: `The Railway variable ${name} is sealed, so nobody can read the token, this monitor included.`,
        fix: 'Store the same token as a repository secret as well and pass it as `whatsapp-token`; it must be replaced together with the variable.',
    };
}
function sealedNote(name) {
    return {
        code: 'VARIABLE_SEALED',
        level: 'info',
        what: `The Railway variable ${name} is sealed, so \`whatsapp-token\` was checked instead.`,
        fix: 'Keep both the same: replace the secret whenever the variable is replaced.',
    };
}
/** Nothing can be renewed. */
const NO_MEANS = { hasAppSecret: false, storage: 'none', key: '' };
/** What a renewal would work with. */
function findMeans({ token, appId, appSecret }, service) {
    const parts = [token.reveal(), appId ?? '', appSecret?.reveal() ?? ''];
    return {
        hasAppSecret: appSecret !== undefined,
        storage: service === undefined ? 'none' : service.tokenVariable.isSealed ? 'sealed' : 'open',
        key: shortHash(parts),
    };
}
/** Says whether two things are the same, and nothing about what they are. */
function shortHash(parts) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}


/***/ }),

/***/ 9144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ proveBackups)
/* harmony export */ });
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5714);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3876);
// Asks Meta about the backup tokens that are stored beside the token. Values stay inside; only facts come out.


/** All at once, each different token once. An empty variable is none. Asks nothing where there are none. */
async function proveBackups(bot, service, ask) {
    if (!service?.backups?.length)
        return [];
    const companions = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .companionsOf */ .Lo)(bot, service);
    const tokenVariable = bot.target.variables.token;
    const known = new Map();
    const primary = (service.values[tokenVariable] ?? bot.given.token)?.reveal().trim();
    if (primary)
        known.set(primary, tokenVariable);
    const prove = async ({ variable, isSealed, updatedAt }) => {
        const about = { variable, ...(updatedAt ? { changedAt: updatedAt } : {}) };
        if (isSealed)
            return [{ ...about, is: 'sealed' }];
        const value = service.values[variable]?.reveal().trim();
        if (!value)
            return [];
        const as = known.get(value);
        if (as !== undefined)
            return [{ ...about, is: 'same', as }];
        known.set(value, variable);
        const problem = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeStoredText */ .k7)(variable, value);
        if (problem)
            return [{ ...about, is: 'broken', problem }];
        return [{ ...about, is: 'asked', health: await ask({ token: new _secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value), ...companions }) }];
    };
    return (await Promise.all(service.backups.map(prove))).flat();
}


/***/ }),

/***/ 7770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ createAsk)
/* harmony export */ });
/* harmony import */ var _core_token_judge_health_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7326);
// Asks Meta about one token, and judges what it says.

function createAsk({ warnBefore, checkIntervalMs }, { meta, clock }, signal) {
    return async (credentials) => {
        const answers = await meta.probe(credentials, signal);
        return (0,_core_token_judge_health_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeTokenHealth */ .Z)(answers, { now: answers.now ?? clock.now(), warnBefore, checkIntervalMs });
    };
}


/***/ }),

/***/ 4796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  USER_AGENT: () => (/* binding */ USER_AGENT),
  cleanersOf: () => (/* binding */ cleanersOf),
  clock: () => (/* binding */ clock),
  createChannels: () => (/* binding */ createChannels),
  createManager: () => (/* binding */ createManager),
  createPorts: () => (/* binding */ createPorts),
  loadGitHub: () => (/* binding */ loadGitHub),
  loadHistory: () => (/* binding */ loadHistory),
  openHistory: () => (/* binding */ openHistory)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/adapters/dry-run.js
/** Reads go through; writes are only said. */
function dryIssues(issues) {
    return {
        listOpen: (options, signal) => issues.listOpen(options, signal),
        listClosed: (options, signal) => issues.listClosed(options, signal),
        apply: async (step) => ({
            number: step.do === 'open' ? 0 : step.number,
            url: '',
            notes: [{ code: 'DRY_RUN', level: 'info', what: `Dry run: would ${describe(step)}.` }],
        }),
    };
}
/** What would be committed is said. */
function dryHistory(store, say) {
    return {
        read: (paths, signal) => store.read(paths, signal),
        write: async ({ files, message }) => {
            const news = message.replaceAll('\n', '; ');
            say(`Dry run: would write ${Object.keys(files).join(', ')} on the branch of the history (${news}).`);
            return 'written';
        },
    };
}
/** Nothing is exchanged: a token that nobody stores would only be one more. */
function dryMeta(meta, say) {
    return {
        probe: (credentials, signal) => meta.probe(credentials, signal),
        exchange: async ({ token }) => {
            say('Dry run: would exchange it for a long-lived one.');
            return token;
        },
    };
}
/** What would be written and deployed is said, and remembered, so that what reads it back goes on. */
function dryRailway(railway, say, now) {
    let value;
    let writtenAt;
    let deployment;
    const start = () => {
        deployment = { id: 'dry-run', status: 'SUCCESS', createdAt: now() };
        return deployment.id;
    };
    return {
        ...railway,
        async readService(place, target, signal) {
            const service = await railway.readService(place, target, signal);
            const { token } = target.variables;
            return {
                ...service,
                values: value && !service.tokenVariable.isSealed ? { ...service.values, [token]: value } : service.values,
                tokenVariable: { ...service.tokenVariable, ...(writtenAt ? { updatedAt: writtenAt } : {}) },
                ...(deployment ? { active: deployment } : {}),
            };
        },
        async writeVariable(_place, variable) {
            say(`Dry run: would set the ${variable.shared ? 'shared ' : ''}variable ${variable.name}.`);
            value = variable.value;
            writtenAt = now();
        },
        async redeploy(id) {
            say(`Dry run: would redeploy ${id}.`);
            return start();
        },
        async deploy(_place, commitHash) {
            say(`Dry run: would deploy ${commitHash ?? 'the service'}.`);
            return start();
        },
        readDeployment: async (id, signal) => deployment ?? (await railway.readDeployment(id, signal)),
        readDeploymentLogs: async (id, window, signal) => id === deployment?.id ? { lines: [], truncated: false } : await railway.readDeploymentLogs(id, window, signal),
    };
}
/** Says whom it would tell. */
function dryNotifier(name, say) {
    return { name, send: async ({ title }) => say(`Dry run: would tell ${name}: ${title}`) };
}
function describe(step) {
    switch (step.do) {
        case 'open':
            return `open the issue "${step.title}"`;
        case 'edit':
            return step.state === undefined
                ? `update issue #${step.number}`
                : `${step.state === 'open' ? 'reopen' : 'close'} issue #${step.number}`;
        case 'comment':
            return `comment on issue #${step.number}`;
        case 'label':
            return `put the label ${step.label} on issue #${step.number}`;
    }
}

// EXTERNAL MODULE: ./build/adapters/http/client.js + 3 modules
var client = __webpack_require__(2176);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/core/token/graph-errors.js
var graph_errors = __webpack_require__(5930);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 2 modules
var api = __webpack_require__(2306);
;// CONCATENATED MODULE: ./build/adapters/meta/parse.js
// Meta's JSON in our words. Tolerant: Meta adds, drops and reshapes fields overnight, and none of that makes a token bad.

/** An optional field; one of another type counts as absent. */
const lax = (type) => schemas/* catch */.MfU(schemas/* optional */.lqM(type), undefined);
/** Ids are strings, though a long number does no harm. */
const ID = schemas/* pipe */.FsL(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]), schemas/* transform */.pdi((id) => String(id)));
const ERROR = schemas/* object */.Ikc({
    message: lax(schemas/* string */.YjP()),
    code: lax(schemas/* number */.aig()),
    error_subcode: lax(schemas/* number */.aig()),
    /** What `/debug_token` calls it inside `data`. */
    subcode: lax(schemas/* number */.aig()),
    is_transient: lax(schemas/* boolean */.zMY()),
});
const FAILURE = schemas/* object */.Ikc({ error: ERROR });
const INSPECTION = schemas/* object */.Ikc({
    data: schemas/* object */.Ikc({
        is_valid: schemas/* boolean */.zMY(),
        type: lax(schemas/* string */.YjP()),
        app_id: lax(ID),
        user_id: lax(ID),
        expires_at: lax(schemas/* number */.aig()),
        data_access_expires_at: lax(schemas/* number */.aig()),
        issued_at: lax(schemas/* number */.aig()),
        scopes: schemas/* catch */.MfU(schemas/* array */.YOg(schemas/* string */.YjP()), []),
        error: lax(ERROR),
    }),
});
const PHONE = schemas/* object */.Ikc({ id: ID });
const ISSUED = schemas/* object */.Ikc({ access_token: schemas/* string */.YjP().check(api/* _minLength */.m9(1)) });
/** The error in an answer's body, where there is one that Graph worded. */
function parseGraphError(body, status, clean) {
    const parsed = FAILURE.safeParse(body);
    return parsed.success ? toGraphError(parsed.data.error, status, clean) : undefined;
}
/** What `/debug_token` says; nothing where the body is of another form. */
function parseTokenFacts(body, status, clean) {
    const parsed = INSPECTION.safeParse(body);
    if (!parsed.success)
        return undefined;
    const { data } = parsed.data;
    const expiresAt = toDate(data.expires_at);
    const dataAccessExpiresAt = toDate(data.data_access_expires_at);
    const issuedAt = toDate(data.issued_at);
    return {
        isValid: data.is_valid,
        scopes: data.scopes,
        ...(data.type !== undefined && { type: clean(data.type) }),
        // An id is digits: it goes into a link as it is.
        ...(data.app_id !== undefined && /^\d+$/.test(data.app_id) && { appId: data.app_id }),
        // Of a token that is not valid, 0 means nothing: it stands beside an invalidated session, too.
        ...(data.is_valid && data.expires_at === 0 ? { expiresAt: 'never' } : expiresAt && { expiresAt }),
        ...(data.user_id !== undefined && /^\d+$/.test(data.user_id) && { userId: data.user_id }),
        ...(dataAccessExpiresAt && { dataAccessExpiresAt }),
        ...(issuedAt && { issuedAt }),
        ...(data.error && { error: toGraphError(data.error, status, clean) }),
    };
}
/** The id of a phone number; nothing where the body is of another form. */
function parsePhone(body) {
    return PHONE.safeParse(body).data;
}
/** The token that `/oauth/access_token` gives out; nothing where the body is of another form. */
function parseIssued(body) {
    return ISSUED.safeParse(body).data?.access_token;
}
function toGraphError(error, status, clean) {
    const { message = '', code, error_subcode, subcode = error_subcode, is_transient = false } = error;
    return {
        message: clean(message),
        transient: is_transient,
        status,
        ...(code !== undefined && { code }),
        ...(subcode !== undefined && { subcode }),
    };
}
/** Unix seconds; 0 and what is no time give nothing. */
function toDate(seconds) {
    const date = new Date((seconds ?? 0) * 1_000);
    return date.getTime() > 0 ? date : undefined;
}

;// CONCATENATED MODULE: ./build/adapters/meta/meta.js
// Meta's Graph API: asks about one token in two ways at once, and never throws for an outage.




const HINT = "Nothing to do: the next run tries again. Meta's own status is at https://metastatus.com/whatsapp-business-api.";
/** Wrong secret, wrong app id: codes about whoever asks. */
const APP_REFUSED = [190, 101];
function createMeta(options) {
    const { http, version, clean, keep } = options;
    const base = `${new URL(options.baseUrl).href.replace(/\/$/, '')}/${version}`;
    async function ask(path, query, by, signal) {
        const url = new URL(`${base}/${path}`);
        for (const [name, value] of Object.entries(query))
            url.searchParams.set(name, value);
        if (by.proof)
            url.searchParams.set('appsecret_proof', by.proof);
        const headers = {};
        // A value that no header can carry goes the other way that Meta takes it, so that Meta itself says what is wrong.
        if (/^[\x20-\x7e]*$/.test(by.token))
            headers.authorization = `Bearer ${by.token}`;
        else
            url.searchParams.set('access_token', by.token);
        try {
            const answer = await http.requestJson({
                service: 'Meta',
                hint: HINT,
                method: 'GET',
                url,
                headers,
                idempotent: true,
                signal,
                ...(options.pace && { pace: options.pace }),
            });
            const refused = by.proof !== undefined && isProofRefused(answer);
            if (!refused)
                return { is: 'answer', answer, proofRefused: false };
        }
        catch (error) {
            if (error instanceof errors/* Outage */.ad)
                return { is: 'silence', reason: error.message };
            throw error;
        }
        const again = await ask(path, query, { token: by.token }, signal);
        return again.is === 'answer' ? { ...again, proofRefused: true } : again;
    }
    /** An error that Graph worded, a value, or a sentence about a body that is neither. */
    function read(reply, parse) {
        if (reply.is === 'silence')
            return reply;
        const { body, status } = reply.answer;
        const error = parseGraphError(body, status, clean);
        if (error)
            return { is: 'error', error };
        const value = status === 200 ? parse(reply.answer) : unrecognised(status);
        return typeof value === 'string' ? { is: 'silence', reason: value } : { is: 'value', value };
    }
    const readInspection = (reply) => read(reply, ({ body, status }) => parseTokenFacts(body, status, clean) ?? unrecognised(status));
    /**
     * The app, where its id and secret are both known; else the token about itself, which its own developer's tokens may.
     * Where Meta refuses the app's word, the token is asked after all: a wrong secret must not hide when it expires.
     * https://developers.facebook.com/docs/graph-api/reference/debug_token
     */
    async function inspect({ token, appId, appSecret }, own, signal) {
        const query = { input_token: token.reveal() };
        if (!appId || !appSecret)
            return { reply: await ask('debug_token', query, own, signal), by: 'token' };
        const reply = await ask('debug_token', query, { token: `${appId}|${appSecret.reveal()}` }, signal);
        const inspection = readInspection(reply);
        if (inspection.is !== 'error' || !APP_REFUSED.includes(inspection.error.code ?? 0))
            return { reply, by: 'app' };
        const again = await ask('debug_token', query, own, signal);
        return readInspection(again).is === 'value'
            ? { reply: again, by: 'token', appRefused: inspection.error }
            : { reply, by: 'app' };
    }
    return {
        async exchange({ token, appId, appSecret, expiresIn60Days }, signal) {
            const url = new URL(`${base}/oauth/access_token`);
            const query = {
                grant_type: 'fb_exchange_token',
                client_id: appId,
                client_secret: appSecret.reveal(),
                fb_exchange_token: token.reveal(),
                ...(expiresIn60Days ? { set_token_expires_in_60_days: 'true' } : {}),
            };
            for (const [name, value] of Object.entries(query))
                url.searchParams.set(name, value);
            // Meta gives out a new token at every call, but an unused one does no harm: a read for our purposes.
            const answer = await http.requestJson({
                service: 'Meta',
                hint: HINT,
                method: 'GET',
                url,
                idempotent: true,
                signal,
            });
            const error = parseGraphError(answer.body, answer.status, clean);
            if (error)
                throw exchangeRefused(error);
            const issued = parseIssued(answer.body);
            if (issued === undefined)
                throw new errors/* Outage */.ad('Meta', unrecognised(answer.status));
            return keep(issued);
        },
        async probe(credentials, signal) {
            const { token, phoneNumberId, appSecret } = credentials;
            const own = withProof(token, appSecret);
            const [inspected, phoned] = await Promise.all([
                inspect(credentials, own, signal),
                phoneNumberId === undefined
                    ? {
                        is: 'silence',
                        reason: 'Meta was not asked about the phone number, because no phone number id is known.',
                    }
                    : ask(encodeURIComponent(phoneNumberId), { fields: 'id' }, own, signal),
            ]);
            const answers = [inspected.reply, phoned].filter((reply) => reply.is === 'answer');
            return {
                inspector: inspected.by,
                ...(inspected.appRefused ? { appRefused: inspected.appRefused } : {}),
                inspection: readInspection(inspected.reply),
                phone: read(phoned, ({ body, status }) => {
                    const phone = parsePhone(body);
                    if (!phone)
                        return unrecognised(status);
                    return phone.id === phoneNumberId
                        ? phone
                        : 'Meta answered about another phone number than the one asked about.';
                }),
                proofRefused: answers.some((reply) => reply.proofRefused),
                ...latestDate(answers.map(({ answer }) => answer)),
                ...otherVersion(answers.map(({ answer }) => answer), version),
            };
        },
    };
}
/** https://developers.facebook.com/docs/facebook-login/security/#proof */
function withProof(token, appSecret) {
    if (!appSecret)
        return { token: token.reveal() };
    const proof = (0,external_node_crypto_.createHmac)('sha256', appSecret.reveal()).update(token.reveal()).digest('hex');
    return { token: token.reveal(), proof };
}
function exchangeRefused(error) {
    const { class: kind, reason } = (0,graph_errors/* classifyGraphError */.L)(error, 'oauth');
    if (kind === 'retry' || kind === 'rate' || kind === 'unknown')
        return new errors/* Outage */.ad('Meta', reason.what);
    return new errors/* SetupFault */.MK(reason.code, {
        what: reason.what,
        ...(reason.why ? { why: reason.why } : {}),
        fix: reason.fix ?? '',
    });
}
function isProofRefused({ body, status }) {
    const error = parseGraphError(body, status, (asItIs) => asItIs);
    return /invalid appsecret_proof/i.test(error?.message ?? '');
}
function latestDate(answers) {
    const times = answers
        .map(({ headers }) => Date.parse(headers.get('date') ?? ''))
        .filter((time) => !Number.isNaN(time));
    return times.length > 0 ? { now: new Date(Math.max(...times)) } : {};
}
function otherVersion(answers, asked) {
    const served = answers.map(({ headers }) => headers.get('facebook-api-version') ?? asked);
    const other = served.find((version) => version !== asked && /^v\d+\.\d+$/.test(version));
    return other === undefined ? {} : { servedVersion: other };
}
function unrecognised(status) {
    return `Meta answered in a form that is not its own (HTTP ${status}, without a token, a number or an error code in it). Something on the way may be answering for it. ${HINT}`;
}

// EXTERNAL MODULE: ./build/adapters/http/faults.js
var faults = __webpack_require__(9621);
;// CONCATENATED MODULE: ./build/adapters/notify/faults.js
// What went wrong with a message or a ping, in words that hold nothing of the URL: the HTTP client's own name its path.


/** There was no complete answer. Of the client's error only the system's code is used. */
function describeSilence(name, error) {
    const { cause } = error;
    if (!(cause instanceof Error)) {
        return new errors/* Outage */.ad(name, `${name} gave no usable answer. It is overloaded, or the network on the way drops packets.`);
    }
    const { what, why, code = '' } = (0,faults/* describeError */.Uc)({ code: cause.message }, 0);
    return new errors/* Outage */.ad(name, `${name} ${what}. ${why}`, { cause: new Error(code) });
}
/** The answer says that it did not work. */
function describeRefusal(name, status, fix) {
    if (status === 429)
        return new errors/* Outage */.ad(name, `${name} answered HTTP 429: it gets more messages than it takes.`);
    if (status === 408 || status >= 500)
        return new errors/* Outage */.ad(name, `${name} answered HTTP ${status}: it has a problem of its own.`);
    if (status >= 300 && status < 400) {
        return new errors/* SetupFault */.MK('NOTIFY_FAILED', {
            what: `${name} answered HTTP ${status}, which points to another address.`,
            why: 'Redirects are not followed: what is sent would go wherever they lead.',
            fix: 'Put the final address into the settings.',
        });
    }
    return new errors/* SetupFault */.MK('NOTIFY_FAILED', {
        what: `${name} answered HTTP ${status}.`,
        why: WHY[status] ?? 'It does not understand it, or what the URL names is not there.',
        fix,
    });
}
const WHY = {
    204: 'Nothing is configured there, so nobody was told.',
    401: 'The token or password is wrong.',
    403: 'The token or password is wrong, or may not do this.',
    404: 'What the URL names does not exist, or not any more.',
    410: 'What the URL names does not exist any more.',
};

;// CONCATENATED MODULE: ./build/adapters/notify/heartbeat.js


const NAME = 'The heartbeat service';
const FIX = 'Compare `heartbeat-url` with the address that the service shows for this check.';
const LIMIT_MS = 10_000;
/**
 * GETs the URL at info and warning, and URL + `/fail` at error and critical, as https://healthchecks.io/docs/http_api/
 * has it. At `unknown` nothing is said: the service's own grace time decides. What went wrong is a reason, never thrown.
 */
async function pingHeartbeat(url, { level, state }, { http }, signal) {
    if (state === 'unknown')
        return [];
    const address = new URL(url.reveal());
    if (level === 'error' || level === 'critical')
        address.pathname = `${address.pathname.replace(/\/$/, '')}/fail`;
    try {
        const limit = AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]);
        const { ok, status } = await http.fetch(address, { signal: limit }).catch((error) => {
            throw describeSilence(NAME, error);
        });
        return ok ? [] : [toReason(describeRefusal(NAME, status, FIX))];
    }
    catch (error) {
        return [toReason(error)];
    }
}
/** A service that is down costs nothing but its own false alarm; one that refuses will never notice anything. */
function toReason(fault) {
    const reason = { code: 'HEARTBEAT_FAILED', what: fault.message };
    if (fault instanceof errors/* Outage */.ad)
        return { ...reason, level: 'info', fix: 'Nothing, unless it lasts.' };
    const { why, fix } = fault;
    return { ...reason, level: 'warning', ...(why ? { why } : {}), fix };
}

// EXTERNAL MODULE: ./build/core/report/notification.js
var report_notification = __webpack_require__(7310);
// EXTERNAL MODULE: ./build/notify/channels/channel.js
var channel = __webpack_require__(4606);
;// CONCATENATED MODULE: ./build/adapters/notify/http.js
// Sends messages to the channels of `notify`: one POST each, never repeated, since a lost answer is no lost message.



/** `send` throws `Outage` or `SetupFault`, whose texts hold nothing of the URL. */
function createNotifiers(channels, { http, endpoints }) {
    const services = { ...channel/* ENDPOINTS */.Hr, ...endpoints };
    return channels.map((channel) => {
        const { name, threshold, fix, delivery } = channel;
        return {
            name,
            async send(notification, signal) {
                if (!(0,report_notification/* reaches */.O6)(threshold, notification))
                    return;
                if (delivery.by === 'smtp') {
                    const { sendMail } = await Promise.all(/* import() */[__webpack_require__.e(162), __webpack_require__.e(208)]).then(__webpack_require__.bind(__webpack_require__, 6208));
                    return await sendMail(delivery.mail(notification), { name, fix }, signal);
                }
                const status = await post(http, name, delivery.post(notification, services), signal);
                const delivered = delivery.delivered ? status === delivery.delivered : status >= 200 && status < 300;
                if (!delivered)
                    throw describeRefusal(name, status, fix);
            },
        };
    });
}
async function post(http, name, { url, ...init }, signal) {
    try {
        const { status } = await http.fetch(url, { method: 'POST', ...init, signal });
        return status;
    }
    catch (error) {
        throw describeSilence(name, error);
    }
}

// EXTERNAL MODULE: ./build/adapters/railway/railway.js + 8 modules
var railway_railway = __webpack_require__(7477);
// EXTERNAL MODULE: ./build/core/redact.js
var core_redact = __webpack_require__(193);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(9507);
// EXTERNAL MODULE: ./build/manager.js + 23 modules
var manager = __webpack_require__(8);
;// CONCATENATED MODULE: ./build/wiring/wiring.js
// Settings become adapters become a manager; here and in its two neighbours alone implementations are chosen.










const USER_AGENT = 'whatsapp-token-manager';
const clock = {
    now: () => new Date(),
    deadline: (durationMs) => AbortSignal.timeout(durationMs),
    sleep: (durationMs, signal) => (0,promises_.setTimeout)(durationMs, undefined, { signal }).catch(() => { }),
};
/** A manager on the real adapters. */
function createManager(settings, secrets, { context, ...surroundings }) {
    const ports = createPorts(settings, secrets, surroundings);
    return new manager/* WhatsAppTokenManager */.l(settings.bot, ports, { ...context, dryRun: settings.dryRun });
}
/** The outside world for these settings; in a dry run with adapters that only say what they would change. */
function createPorts(settings, secrets, { env, githubApiUrl, defaultBranch, workflow, say }, shared) {
    const { railway, meta, github, dryRun, monitorWorkflow, heartbeatUrl } = settings;
    const { clean, keep, redact } = cleanersOf(secrets);
    const http = shared?.http ?? (0,client/* createHttp */.V)({ userAgent: USER_AGENT, env });
    const pace = shared ? { pace: shared.metaPace } : {};
    const realMeta = createMeta({ http, baseUrl: meta.url, version: meta.version, clean, keep, ...pace });
    const both = railway && shared?.railwayOf(railway);
    const realRailway = both?.railway ?? (railway && (0,railway_railway/* createRailway */.k)({ http, clean, keep, ...railway }));
    const gitHubOptions = github && { ...github, apiUrl: githubApiUrl, fetch: http.fetch, clean, redact };
    const realGitHub = shared ? shared.github : gitHubOptions && loadGitHub(gitHubOptions);
    const history = shared ? shared.history : gitHubOptions && openHistory(settings, gitHubOptions, { workflow, say });
    const startMonitor = realGitHub && monitorWorkflow && !dryRun
        ? {
            startMonitor: async (signal) => await realGitHub.startWorkflow(monitorWorkflow, (await defaultBranch?.()) ?? 'main', signal),
        }
        : {};
    return {
        meta: dryRun ? dryMeta(realMeta, say) : realMeta,
        ...(realRailway ? { railway: dryRun ? dryRailway(realRailway, say, clock.now) : realRailway } : {}),
        ...(shared
            ? {
                snapshot: {
                    clock: { ...clock, now: () => shared.startedAt },
                    ...(both ? { railway: both.snapshot } : {}),
                },
            }
            : {}),
        ...(realGitHub ? { issues: dryRun ? dryIssues(realGitHub.issues) : realGitHub.issues } : {}),
        ...startMonitor,
        ...(history ? { history } : {}),
        notifiers: dryRun
            ? settings.channels.map((channel) => dryNotifier(channel.name, say))
            : createNotifiers(settings.channels, { http }),
        ...(heartbeatUrl && !dryRun
            ? { heartbeat: (end, signal) => pingHeartbeat(heartbeatUrl, end, { http }, signal) }
            : {}),
        ...(realGitHub ? { readWorkflow: realGitHub.readWorkflow } : {}),
        clock,
        excerpt: clean,
        keep,
        say,
    };
}
/** What takes secrets out of text, and makes new ones. */
function cleanersOf(secrets) {
    const { redact } = secrets;
    const hide = (text) => (0,core_redact/* redactPersonal */.y)(redact(text));
    return {
        redact,
        // Once more afterwards: an invisible character inside a secret hides it from the first look.
        clean: (text) => hide((0,sanitize/* neutralise */.$0)(hide(text))),
        keep: (value) => secrets.keep(value),
    };
}
/** The channels alone, for a test message. Throws `UserError` where a proxy variable is no usable URL. */
function createChannels(channels, env) {
    return createNotifiers(channels, { http: (0,client/* createHttp */.V)({ userAgent: USER_AGENT, env }) });
}
/**
 * GitHub's client is the largest part of the program, and nothing else happens while it is loaded: so that is not before
 * the first requests are on their way.
 */
function loadGitHub(options) {
    let loading;
    const load = () => {
        loading ??= (0,promises_.setImmediate)()
            .then(() => Promise.all(/* import() */[__webpack_require__.e(167), __webpack_require__.e(293)]).then(__webpack_require__.bind(__webpack_require__, 3293)))
            .then(({ createGitHub }) => createGitHub(options));
        return loading;
    };
    return {
        issues: {
            listOpen: async (...call) => (await load()).issues.listOpen(...call),
            listClosed: async (...call) => (await load()).issues.listClosed(...call),
            apply: async (...call) => (await load()).issues.apply(...call),
        },
        startWorkflow: async (...call) => (await load()).startWorkflow(...call),
        readWorkflow: async (...call) => (await load()).readWorkflow(...call),
    };
}
/** Loaded as late, and only where a history is kept. */
function loadHistory(options) {
    let loading;
    const load = () => {
        loading ??= Promise.all(/* import() */[__webpack_require__.e(167), __webpack_require__.e(37)]).then(__webpack_require__.bind(__webpack_require__, 7037)).then(({ createGitHubHistory }) => createGitHubHistory(options));
        return loading;
    };
    return {
        list: async (...call) => (await load()).list(...call),
        read: async (...call) => (await load()).read(...call),
        write: async (...call) => (await load()).write(...call),
        listRuns: async (...call) => (await load()).listRuns(...call),
    };
}
/** Of the newest few runs one has come to an end, unless they all hang. */
const NEWEST_RUNS = 10;
/** Nothing where no history is kept. */
function openHistory({ history, dryRun, command, monitorWorkflow }, options, { workflow, say }) {
    if (history !== 'branch')
        return undefined;
    const real = loadHistory(options);
    const store = dryRun ? dryHistory(real, say) : real;
    // An update runs in a workflow of its own, which says nothing about when the monitor ran.
    const monitor = monitorWorkflow ?? (command === 'update' ? undefined : workflow);
    if (!monitor)
        return { store };
    return {
        store,
        lastRun: async (signal) => (await real.listRuns(monitor, { since: new Date(0), newest: NEWEST_RUNS }, signal))[0],
    };
}


/***/ })

};
