export const id = 516;
export const ids = [516];
export const modules = {

/***/ 2516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createFleet: () => (/* binding */ createFleet)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/adapters/http/pace.js
// Keeps a service's limits for everybody who asks it in this run: so many requests a second, and a pause for all after a 429.

/** At most so many turns a second, evenly spread. */
function createPace(perSecond, now = () => performance.now()) {
    const gapMs = 1_000 / perSecond;
    let nextAt = 0;
    let notBefore = 0;
    return {
        async turn(signal) {
            nextAt = Math.max(nextAt, now(), notBefore);
            let at = nextAt;
            nextAt += gapMs;
            for (;;) {
                const waitMs = Math.max(at, notBefore) - now();
                if (waitMs <= 0 || signal.aborted)
                    return;
                await (0,promises_.setTimeout)(waitMs, undefined, { signal }).catch(() => { });
                // Whoever waited while everybody was told to pause is late by that pause.
                if (notBefore > at)
                    at = notBefore;
            }
        },
        slowDown(forMs) {
            notBefore = Math.max(notBefore, now() + forMs);
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

// EXTERNAL MODULE: ./build/adapters/railway/railway.js + 9 modules
var railway = __webpack_require__(6493);
// EXTERNAL MODULE: ./build/check/checker.js + 8 modules
var checker = __webpack_require__(9192);
// EXTERNAL MODULE: ./build/check/record-history.js + 1 modules
var record_history = __webpack_require__(6111);
// EXTERNAL MODULE: ./build/core/history/history.js
var history_history = __webpack_require__(361);
// EXTERNAL MODULE: ./build/wiring/connections.js + 3 modules
var connections = __webpack_require__(6264);
// EXTERNAL MODULE: ./build/wiring/runtime.js
var runtime = __webpack_require__(4511);
// EXTERNAL MODULE: ./build/wiring/wiring.js + 10 modules
var wiring = __webpack_require__(4387);
;// CONCATENATED MODULE: ./build/wiring/fleet.js
// Many bots on the real adapters: what they have in common is asked for once, and limits are kept together.










/** Railway's Hobby plan allows ten requests a second. https://docs.railway.com/integrations/api */
const RAILWAY_A_SECOND = 8;
/** Meta counts by the hour and the app; this only keeps a burst within what one address may send. */
const META_A_SECOND = 50;
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
    const pace = createPace(RAILWAY_A_SECOND);
    const tokenNames = new Set(all.map(({ bot }) => bot.target.variables.token));
    const railways = new Map();
    const shared = {
        http,
        ...(github ? { github: { ...github, issues: shareIssues(github.issues) } } : {}),
        railwayOf(settings) {
            const key = keyOf(settings);
            const known = railways.get(key) ?? (0,railway/* createSharedRailway */.V)({ http, clean, register, pace, ...settings }, tokenNames);
            railways.set(key, known);
            return known;
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
