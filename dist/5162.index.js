export const id = 5162;
export const ids = [5162];
export const modules = {

/***/ 5162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createFleet: () => (/* binding */ createFleet)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/adapters/http/pace.js
/** So much of what a busy machine was late by is made up for: a fifth of a second's turns would be beyond the limit. */
const CATCH_UP_MS = 100;
/** At most so many turns a second, evenly spread, first come first served. */
function createPace(perSecond, now = () => performance.now()) {
    const waiting = [];
    let gapMs = 1_000 / perSecond;
    let lastDueAt = Number.NEGATIVE_INFINITY;
    let notBefore = Number.NEGATIVE_INFINITY;
    let timer;
    function serve() {
        clearTimeout(timer);
        while (waiting.length > 0) {
            const dueAt = Math.max(lastDueAt + gapMs, notBefore);
            const waitMs = dueAt - now();
            if (waitMs > 0) {
                timer = setTimeout(serve, Math.ceil(waitMs));
                return;
            }
            lastDueAt = Math.max(dueAt, now() - CATCH_UP_MS);
            waiting.shift()?.();
        }
    }
    return {
        turn: (signal) => new Promise((resolve) => {
            if (signal.aborted)
                return resolve();
            const go = () => {
                signal.removeEventListener('abort', leave);
                resolve();
            };
            const leave = () => {
                waiting.splice(waiting.indexOf(go), 1);
                resolve();
                serve();
            };
            signal.addEventListener('abort', leave, { once: true });
            // A time in which nobody waited is no lateness.
            if (waiting.push(go) === 1)
                lastDueAt = Math.max(lastDueAt, now() - gapMs);
            serve();
        }),
        slowDown(forMs) {
            notBefore = Math.max(notBefore, now() + forMs);
        },
        setRate(perSecond) {
            gapMs = 1_000 / perSecond;
            serve();
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/shared-issues.js

/**
 * GitHub allows 80 requests a minute that make content.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
const WRITES_A_SECOND = 75 / 60;
function shareIssues(issues) {
    const pace = createPace(WRITES_A_SECOND);
    let isTold = false;
    const listings = new Map();
    function once(key, list) {
        const known = listings.get(key);
        if (known)
            return known;
        const listing = list();
        listings.set(key, listing);
        return listing;
    }
    return {
        listOpen: (options, signal) => options.fresh
            ? issues.listOpen(options, signal)
            : once(`open ${options.label ?? ''}`, () => issues.listOpen(options, signal)),
        listClosed: (options, signal) => once(`closed ${options.label}`, () => issues.listClosed(options, signal)),
        read: (number, signal) => issues.read(number, signal),
        async apply(step, signal) {
            await pace.turn(signal);
            return await issues.apply(step, signal);
        },
        // Once is enough to be told.
        async tokenExpiresAt() {
            const expiresAt = isTold ? undefined : await issues.tokenExpiresAt?.();
            isTold = true;
            return expiresAt;
        },
    };
}

// EXTERNAL MODULE: ./build/adapters/railway/railway.js + 8 modules
var railway = __webpack_require__(1407);
// EXTERNAL MODULE: ./build/check/checker.js + 9 modules
var checker = __webpack_require__(9759);
// EXTERNAL MODULE: ./build/check/record-history.js + 1 modules
var record_history = __webpack_require__(6111);
// EXTERNAL MODULE: ./build/core/history/history.js
var history_history = __webpack_require__(361);
// EXTERNAL MODULE: ./build/wiring/connections.js + 3 modules
var connections = __webpack_require__(6264);
;// CONCATENATED MODULE: ./build/wiring/railway-pace.js

/**
 * What Railway allows. Its headers tell the limit of an hour (`"default";q=10000;w=3600`), and with it the plan; what
 * the plan allows a second is documented only. https://docs.railway.com/integrations/api
 */
const HOBBY_A_SECOND = 10;
const PRO_A_SECOND = 50;
const PRO_AN_HOUR = 10_000;
const HOUR = 3_600;
/** Requests arrive less evenly than they are sent, and others may use the same token. */
const MARGIN = 0.8;
/** Before anything is known, and wherever it is not known for sure. */
const CAREFUL = HOBBY_A_SECOND * MARGIN;
/** Requests a second, by the headers of an answer; nothing where they say nothing that makes sense. */
function paceFor(headers) {
    const limit = readCount(headers.get('x-ratelimit-limit'));
    const policies = (headers.get('ratelimit-policy') ?? '').split(',').flatMap(readPolicy);
    const allowed = limit && allowedASecond(limit, policies);
    if (!allowed)
        return undefined;
    const burst = policies.find(({ window }) => window === 1)?.quota ?? PRO_A_SECOND;
    const remaining = readCount(headers.get('x-ratelimit-remaining')) ?? limit;
    const isNearlyUsedUp = remaining < limit / 10;
    return MARGIN * Math.min(allowed, burst, isNearlyUsedUp ? HOBBY_A_SECOND : PRO_A_SECOND);
}
/** The quota of a policy may be another than the token's: it is told to whoever has none as well. */
function allowedASecond(limit, policies) {
    const hourly = policies.length === 0 ? { window: HOUR } : policies.find(({ window }) => window === HOUR);
    const { window } = policies.find(({ quota }) => quota === limit) ?? hourly ?? {};
    if (window === HOUR)
        return limit >= PRO_AN_HOUR ? PRO_A_SECOND : HOBBY_A_SECOND;
    return window === 1 ? limit : undefined;
}
/**
 * `"default";q=1000;w=3600`, or `1000;w=3600` of earlier drafts.
 * https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
 */
function readPolicy(item) {
    const quota = readCount(/(?:^\s*|;\s*q=)(\d+)\s*(?:;|$)/.exec(item)?.[1]);
    const window = readCount(/;\s*w=(\d+)\s*(?:;|$)/.exec(item)?.[1]);
    return quota && window ? [{ quota, window }] : [];
}
function readCount(text) {
    return /^\d{1,9}$/.test(text ?? '') ? Number(text) : undefined;
}
/**
 * A pace for each token of a run: Railway counts by the token. All of them together are no faster than the fastest may
 * be, since they may belong to one account. After a 429 all are careful.
 */
function createRailwayPaces() {
    const rates = [];
    const all = createPace(CAREFUL);
    let isLimited = false;
    return () => {
        const own = createPace(CAREFUL);
        const index = rates.push(CAREFUL) - 1;
        return {
            async turn(signal) {
                await own.turn(signal);
                await all.turn(signal);
            },
            slowDown(forMs) {
                isLimited = true;
                all.setRate(CAREFUL);
                all.slowDown(forMs);
            },
            heed(headers) {
                const rate = paceFor(headers);
                if (rate === undefined || isLimited)
                    return;
                rates[index] = rate;
                own.setRate(rate);
                all.setRate(Math.max(...rates));
            },
        };
    };
}

// EXTERNAL MODULE: ./build/wiring/runtime.js
var runtime = __webpack_require__(4511);
// EXTERNAL MODULE: ./build/wiring/wiring.js + 6 modules
var wiring = __webpack_require__(3578);
;// CONCATENATED MODULE: ./build/wiring/fleet.js
// Many bots on the real adapters: what they have in common is asked for once, and limits are kept together.











/** Meta counts by the hour, the app and the account; this only keeps a burst within what one address may send. */
const META_A_SECOND = 100;
/** The bots, and what they share. */
function createFleet(all, secrets, door) {
    const { clean, register, redact } = secrets;
    const http = (0,connections/* openHttp */.fb)(door, secrets);
    const options = all[0]?.github && { ...all[0].github, apiUrl: door.githubApiUrl, fetch: http.fetch, clean, redact };
    const runLog = options && (0,wiring.loadHistory)(options);
    const history = all[0] && runLog && (0,wiring.openHistory)(all[0], runLog, door);
    const listRuns = all[0] && runLog && (0,wiring.openRuns)(all[0], runLog, door);
    const past = history &&
        shareHistory(history, all.map(({ bot }) => bot.name));
    const github = options && (0,wiring.loadGitHub)({ ...options, isPaced: true });
    const openPace = createRailwayPaces();
    const users = Map.groupBy(all, ({ railway }) => railway && keyOf(railway));
    const railways = new Map();
    const shared = {
        http,
        ...(github ? { github: { ...github, issues: shareIssues(github.issues) } } : {}),
        railwayOf(settings) {
            const key = keyOf(settings);
            const known = railways.get(key);
            if (known)
                return known;
            const targets = (users.get(key) ?? []).map(({ bot }) => bot.target);
            const opened = (0,railway/* createSharedRailway */.V)({ http, clean, register, pace: openPace(), ...settings }, targets);
            railways.set(key, opened);
            return opened;
        },
        metaPace: createPace(META_A_SECOND),
        ...(past ? { history: past.ports } : {}),
        ...(listRuns ? { listRuns: shareRuns(listRuns) } : {}),
        startedAt: wiring.clock.now(),
    };
    const sayingWho = ({ bot }) => ({
        ...door,
        progress: (text) => door.progress(`${bot.name}: ${text}`),
    });
    const open = (settings) => {
        const ports = (0,wiring.createPorts)(settings, secrets, sayingWho(settings), shared);
        return new checker/* Checker */.A(settings.bot, ports, (0,runtime.contextOf)(settings, door));
    };
    const settingsOf = new Map(all.map((settings) => [settings.bot, settings]));
    return {
        bots: all.map((settings) => ({
            bot: settings.bot,
            checker: open(settings),
            ...(settings.railway ? { credential: keyOf(settings.railway) } : {}),
        })),
        ports: {
            clock: wiring.clock,
            ...(past ? { keepHistory: past.keep } : {}),
            openCredential: (name, { bot }) => open({ ...settingsOf.get(bot), bot: { ...bot, name } }),
        },
    };
}
/** The same for the same credential, and says nothing of it. */
function keyOf({ url, token, tokenType }) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update([url.href, token.reveal(), tokenType].join('\n')).digest('hex');
    return `railway-${hash.slice(0, 8)}`;
}
/** One list for all bots. */
function shareRuns(listRuns) {
    let runs;
    return (signal) => {
        runs ??= listRuns(signal);
        return runs;
    };
}
/** One read for all bots, and one commit for what all of them found out. */
function shareHistory(history, bots) {
    const passes = [];
    let reading;
    const ports = {
        store: {
            ...history.store,
            read: (_paths, signal) => {
                reading ??= history.store.read(bots.map(history_history/* historyPath */.ae), signal);
                return reading;
            },
        },
        later: (pass) => void passes.push(pass),
    };
    const keep = async (signal) => passes.length > 0 ? await (0,record_history/* recordHistory */.cJ)(history.store, passes, signal, await reading) : [];
    return { ports, keep };
}


/***/ })

};
