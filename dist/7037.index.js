export const id = 7037;
export const ids = [7037];
export const modules = {

/***/ 6854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ createOctokit),
/* harmony export */   j: () => (/* binding */ createCall)
/* harmony export */ });
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9735);
/* harmony import */ var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6856);
/* harmony import */ var _octokit_rest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2264);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2352);
// GitHub's client, bounded, and one call of it: inside the deadline, with what goes wrong in our words.





/** A rate limit that asks for a longer pause is left to the next run. Seconds. */
const MAX_PAUSE_S = 10;
/**
 * GitHub's client: bounded, and repeating nothing but reads.
 * @param spaced a second between writes, as GitHub asks of who writes many issues, unless somebody else sees to it
 */
function createOctokit({ token, apiUrl, fetch, isPaced = false }, spaced = !isPaced) {
    const goOn = (pauseSeconds, request, _octokit, retries) => request.method === 'GET' && pauseSeconds <= MAX_PAUSE_S && retries < 1;
    const silent = () => { };
    const octokit = new (_octokit_rest__WEBPACK_IMPORTED_MODULE_2__/* .Octokit */ .E.plugin(_octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L, _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_4__/* .throttling */ .A))({
        auth: token.reveal(),
        baseUrl: apiUrl,
        userAgent: 'whatsapp-token-manager',
        log: { debug: silent, info: silent, warn: silent, error: silent },
        request: { fetch },
        retry: { retries: 2, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
        throttle: { enabled: spaced, onRateLimit: goOn, onSecondaryRateLimit: goOn },
    });
    // A write whose answer was lost may have happened: only reads are repeated.
    octokit.hook.before('request', (request) => {
        if (request.method !== 'GET')
            request.request = { ...request.request, retries: 0 };
    });
    return octokit;
}
function createCall(octokit, options) {
    return async ({ number, signal }, run) => {
        try {
            const answer = await Promise.race([run({ signal }), aborted(signal)]);
            // Octokit takes a redirect for a success; we don't follow one: that issue is in another repository now.
            if (answer.status >= 300)
                throw Object.assign(new Error('moved'), { status: answer.status, response: answer });
            return answer.data;
        }
        catch (error) {
            const fault = (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .translate */ .Tl)(error, number, options);
            if (!(fault instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupError */ .w3) || fault.code !== 'REPOSITORY_MOVED')
                throw fault;
            throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .translate */ .Tl)(error, number, { ...options, movedTo: await findRepository(octokit, options, signal) });
        }
    };
}
/** What a repository that was renamed or moved is called now; nothing where GitHub does not say so. */
async function findRepository({ graphql }, { owner, repo, clean }, signal) {
    const query = 'query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { nameWithOwner } }';
    try {
        const found = await Promise.race([graphql(query, { owner, name: repo, request: { signal } }), aborted(signal)]);
        const { nameWithOwner } = Object(found.repository);
        return typeof nameWithOwner === 'string' ? clean(nameWithOwner) : undefined;
    }
    catch {
        return undefined;
    }
}
function aborted(signal) {
    return new Promise((_resolve, reject) => {
        const fail = () => reject((0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .gitHubUnavailable */ .ag)('it took too long'));
        if (signal.aborted)
            fail();
        else
            signal.addEventListener('abort', fail, { once: true });
    });
}


/***/ }),

/***/ 2352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LQ: () => (/* binding */ labelRefused),
/* harmony export */   Tl: () => (/* binding */ translate),
/* harmony export */   ag: () => (/* binding */ gitHubUnavailable),
/* harmony export */   jF: () => (/* binding */ assigneesRefused)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

const GITHUB_HINT = "Wait: the next run tries again. GitHub's status: https://www.githubstatus.com";
/** GitHub did not say what it was asked for. */
function gitHubUnavailable(what, options) {
    const said = `GitHub gave no usable answer (${what}), so the issue was left as it is.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceUnavailableError */ .us('GitHub', said, { ...options, fix: GITHUB_HINT });
}
/** What GitHub says of itself when it is only busy, or not up to date with itself. */
const TRANSIENT = [
    // https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
    [/rate limit|temporarily blocked|too quickly|abuse detection/i, 'it limits the rate of requests'],
    // trstringer/manual-approval#208
    [/could not resolve to a node/i, 'it does not see its own issue yet'],
];
function refusals({ owner, repo }) {
    const repository = `${owner}/${repo}`;
    return [
        {
            says: /archived/i,
            code: 'REPOSITORY_ARCHIVED',
            what: `The repository ${repository} is archived. GitHub refuses every write.`,
            fix: 'Unarchive it (Settings \u2192 General \u2192 Danger Zone), or set `repo` to another repository.',
        },
        {
            says: /SAML/i,
            code: 'SSO_REQUIRED',
            what: `The organization of ${repository} accepts only tokens authorized for single sign-on.`,
            fix: 'Open Settings \u2192 Developer settings \u2192 Personal access tokens \u2192 Configure SSO, and authorize the token.',
        },
        {
            says: /IP allow ?list|IP address is not (?:permitted|allowed)/i,
            code: 'ADDRESS_NOT_ALLOWED',
            what: `The organization of ${repository} has an IP allow list that does not include this machine.`,
            fix: 'Add its address to the list, or use a runner that is on the list.',
        },
        {
            says: /OAuth App access restrictions|forbids access via/i,
            code: 'TOKEN_KIND_FORBIDDEN',
            what: `The organization of ${repository} does not accept this kind of token.`,
            fix: 'Use a kind of token that the organization accepts. In a workflow, you can leave `github-token` out.',
        },
        {
            says: /resource not accessible/i,
            code: 'ISSUES_FORBIDDEN',
            what: 'GitHub refused access to the issues.',
            why: 'The token may not write issues, or the run belongs to a pull request from a fork.',
            fix: 'Add `permissions: { issues: write }` to the job, or give your own token that permission.',
        },
        {
            says: /restricted|limited the ability|interaction|user is blocked|blocked from|can't perform that action/i,
            code: 'INTERACTIONS_RESTRICTED',
            what: `The repository ${repository} limits who may write issues, and this token may not.`,
            fix: 'Lift the limit (Settings \u2192 Moderation options \u2192 Interaction limits), or use another `github-token`.',
        },
    ];
}
/** The message and those of its parts: the one beside `Validation Failed` says more. */
function read(data) {
    const { message, errors } = Object(data);
    if (typeof message !== 'string')
        return { words: '', isAboutLabel: false };
    const parts = (Array.isArray(errors) ? errors : []).map((part) => part);
    const details = parts.flatMap((part) => {
        const detail = typeof part === 'string' ? part : Object(part).message;
        return typeof detail === 'string' ? [detail] : [];
    });
    const isAboutLabel = parts.some((part) => {
        const { resource, field } = Object(part);
        return resource === 'Label' || field === 'labels';
    });
    const words = [message, ...details].join(': ');
    return { words, isAboutLabel: isAboutLabel || /\blabels?\b/i.test(words) };
}
/** https://docs.github.com/en/rest/issues/issues */
function translate(error, number, context) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceUnavailableError */ .us)
        return error;
    // Octokit calls a lost connection HTTP 500; what really happened is its cause.
    const lost = error instanceof Error && error.cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceUnavailableError */ .us;
    const { status, response } = (error ?? {});
    const { clean, owner, repo, movedTo } = context;
    const { words, isAboutLabel } = read(response?.data);
    const said = words ? ` GitHub says: "${clean(words)}".` : '';
    const options = { cause: error };
    const outage = (what) => gitHubUnavailable(what, options);
    const fault = (code, text) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupError */ .w3(code, text, options);
    const isLimited = status === 429 ||
        response?.headers?.['x-ratelimit-remaining'] === '0' ||
        response?.headers?.['retry-after'] !== undefined;
    // What is no sentence of GitHub's comes from something on the way, which knows nothing of issues.
    if (!words)
        return outage(isLimited ? LIMITED : status && !lost ? `HTTP ${status}` : 'no complete answer arrived');
    const passing = TRANSIENT.find(([sentence]) => sentence.test(words));
    if (passing && status !== 410)
        return outage(passing[1]);
    if (number !== undefined && (status === 301 || status === 404 || status === 410))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IssueGoneError */ .T4(number, options);
    switch (status) {
        case 401:
            return fault('GITHUB_TOKEN_REFUSED', {
                what: `GitHub refused \`github-token\`.${said}`,
                fix: 'Set a valid `github-token`. In a workflow, you can leave it out.',
            });
        case 403:
        case 422:
            return refused(number, context, { words, isAboutLabel, isLimited, said, options });
        case 410:
            return fault('ISSUES_DISABLED', {
                what: `Issues are disabled in ${owner}/${repo}, so no issue can be opened.`,
                fix: 'Enable them (Settings \u2192 General \u2192 Features \u2192 Issues), or set `repo` to another repository.',
            });
        case 301:
            return fault('REPOSITORY_MOVED', {
                what: `The repository ${owner}/${repo} was renamed or moved${movedTo ? `: it is ${movedTo} now` : ''}.`,
                fix: movedTo
                    ? `Set \`repo\` to \`${movedTo}\`.`
                    : `Open https://github.com/${owner}/${repo} to see where it is now, and correct \`repo\`.`,
            });
        case 404:
            return fault('REPOSITORY_NOT_FOUND', {
                what: `GitHub found no repository ${owner}/${repo} for this token.`,
                why: '`repo` is misspelled, or the token has no access to it.',
                fix: 'Correct `repo`, or set a `github-token` that may read and write its issues.',
            });
        default:
            return outage(isLimited ? LIMITED : status && !lost ? `HTTP ${status}` : 'no complete answer arrived');
    }
}
const LIMITED = 'it limits the rate of requests';
/** GitHub understood, and says no: which of many causes it is stands in its sentence alone. */
function refused(number, context, { words, isAboutLabel, isLimited, said, options }) {
    if (number !== undefined && /\b(?:issue|conversation)\b.*\blocked\b/i.test(words)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupError */ .w3('ISSUE_LOCKED', {
            what: `Issue #${number} is locked, so no comment was added. Its text was updated.`,
            fix: 'Unlock the conversation.',
        });
    }
    const known = refusals(context).find(({ says }) => says.test(words));
    if (known)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupError */ .w3(known.code, { ...known, what: `${known.what}${said}` }, options);
    if (isLimited)
        return gitHubUnavailable(LIMITED, options);
    if (isAboutLabel) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupError */ .w3('LABEL_REFUSED', {
            what: `GitHub refused the label of the issue.${said}`,
            why: 'The label has a name that GitHub refuses, or this token may not set labels.',
            fix: 'Create the label in the repository, or change `issue-label`.',
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupError */ .w3('GITHUB_REFUSED', {
        what: `GitHub refused to write the issue.${said}`,
        fix: 'Do what GitHub asks for. If its message names no cause, report this with the message above.',
    });
}
/** The issue is there; only the people are not on it. */
function assigneesRefused(assignees, error) {
    return {
        code: 'ASSIGNEES_REFUSED',
        level: 'info',
        what: `The issue was opened, but ${assignees.join(', ')} could not be assigned.`,
        why: error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupError */ .w3 ? error.message : 'GitHub assigns only users with access to the repository.',
        fix: 'Correct `issue-assignees`.',
    };
}
/** The issue is there, and the next check that needs it finds it by its marker. */
function labelRefused(label, number) {
    return {
        code: 'LABEL_REFUSED',
        level: 'warning',
        what: `Issue #${number} was opened without the label \`${label}\`, which GitHub refused.`,
        why: 'The label has a name that GitHub refuses, or this token may not set labels.',
        fix: `Create the label, and add it to issue #${number}. Without it, no check closes the issue after recovery.`,
    };
}


/***/ }),

/***/ 7037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubHistory: () => (/* binding */ createGitHubHistory)
});

// EXTERNAL MODULE: ./build/core/history/history.js
var history_history = __webpack_require__(361);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(9507);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/adapters/github/client.js
var client = __webpack_require__(6854);
// EXTERNAL MODULE: ./build/adapters/github/faults.js
var faults = __webpack_require__(2352);
;// CONCATENATED MODULE: ./build/adapters/github/history-faults.js
// GitHub's refusals to read or write the history, and to list runs, in words.


/** An outage's sentence. */
function historyUnread(what) {
    return `GitHub gave no usable answer (${what}), so the history was not updated. The next run adds what is missing. See https://www.githubstatus.com.`;
}
/** https://docs.github.com/en/rest/git */
function translateHistory(error, context) {
    const { status } = Object(error);
    const fault = (0,faults/* translate */.Tl)(error, undefined, context);
    const options = { cause: error };
    if (fault instanceof errors/* SetupError */.w3) {
        const { message } = fault;
        const said = /GitHub says: .*$/.exec(message)?.[0] ?? '';
        if (fault.code === 'ISSUES_FORBIDDEN') {
            return new errors/* SetupError */.w3('HISTORY_FORBIDDEN', {
                what: `GitHub refused access to the history. ${said}`.trim(),
                why: 'The token may not write contents, or a rule protects the branch `whatsapp-token-history`.',
                fix: 'Add `permissions: { contents: write }` to the job, or set `history: off`.',
            }, options);
        }
        if (fault.code !== 'GITHUB_REFUSED')
            return fault;
        return refused(said, options);
    }
    if (status === 409)
        return refused('', options);
    const what = /\(([^()]*)\)/.exec(fault.message)?.[1] ?? 'no complete answer arrived';
    return new errors/* ServiceUnavailableError */.us('GitHub', historyUnread(what), options);
}
function refused(said, options) {
    return new errors/* SetupError */.w3('HISTORY_REFUSED', {
        what: `GitHub refused to write the history. ${said}`.trim(),
        why: 'A repository rule may protect the branch `whatsapp-token-history`, or the repository is empty.',
        fix: 'Exclude that branch from the rule (Settings \u2192 Rules), or set `history: off`.',
    }, options);
}
/** https://docs.github.com/en/rest/actions/workflow-runs */
function translateRuns(error, context) {
    const fault = translateHistory(error, context);
    const hidden = fault instanceof errors/* SetupError */.w3 && (fault.code === 'HISTORY_FORBIDDEN' || fault.code === 'REPOSITORY_NOT_FOUND');
    if (!hidden)
        return fault;
    return new errors/* SetupError */.w3('RUNS_HIDDEN', {
        what: 'GitHub refused to list earlier runs, so the log window was not extended.',
        why: 'The token may not read Actions, or `monitor-workflow` is not a workflow of this repository.',
        fix: 'Add `permissions: { actions: read }` to the job.',
    }, { cause: error });
}

;// CONCATENATED MODULE: ./build/adapters/github/history.js





const REF = `heads/${history_history/* HISTORY_BRANCH */.gx}`;
const PAGE = 100;
const SHA = /^[0-9a-f]{40,64}$/;
/** More runs than three months at the shortest interval have. */
const MAX_PAGES = 300;
/** A run that was cancelled or skipped has looked at nothing. */
const LOOKED = new Set(['success', 'failure', 'timed_out']);
function createGitHubHistory(options) {
    const { owner, repo } = options;
    // Three small writes make one commit, and that is all of a run.
    const { git, repos, actions } = (0,client/* createOctokit */.Q)(options, false);
    const at = { owner, repo };
    async function readFile(path, head, signal) {
        const answer = await absent(repos.getContent({ ...at, path, ref: head, request: { signal } }));
        if (!answer || Array.isArray(answer.data) || answer.data.type !== 'file')
            return undefined;
        const { sha, encoding } = answer.data;
        // Of a file over 1 MB the contents are left out.
        const { content } = encoding === 'base64' ? answer.data : (await git.getBlob({ ...at, file_sha: sha, request: { signal } })).data;
        if (typeof content !== 'string')
            throw new TypeError('no file');
        return { text: Buffer.from(content, 'base64').toString('utf8'), sha: shaOf(answer.data) };
    }
    return {
        list: (signal) => asked(options, signal, async () => {
            const ref = await absent(git.getRef({ ...at, ref: REF, request: { signal } }));
            if (!ref)
                return [];
            const head = { tree_sha: shaOf(ref.data.object), recursive: 'true', request: { signal } };
            const { tree } = (await git.getTree({ ...at, ...head })).data;
            return tree.map(({ path }) => path).filter(history_history/* isHistoryPath */.sX);
        }),
        read: (paths, signal) => asked(options, signal, async () => {
            const ref = await absent(git.getRef({ ...at, ref: REF, request: { signal } }));
            if (!ref)
                return { files: {} };
            const head = shaOf(ref.data.object);
            const files = await Promise.all(paths.map(async (path) => [path, await readFile(path, head, signal)]));
            return { head, files: Object.fromEntries(files.flatMap(([path, file]) => (file ? [[path, file]] : []))) };
        }),
        write: ({ head, files, message }, signal) => asked(options, signal, async () => {
            const request = { signal };
            const base = head && shaOf((await git.getCommit({ ...at, commit_sha: head, request })).data.tree);
            const entries = Object.entries(files).map(([path, file]) => ({
                path,
                mode: '100644',
                type: 'blob',
                ...(typeof file === 'string' ? { content: file } : { sha: file.sha }),
            }));
            const tree = await git.createTree({ ...at, ...(base ? { base_tree: base } : {}), tree: entries, request });
            const commit = { message, tree: shaOf(tree.data), parents: head ? [head] : [] };
            const sha = shaOf((await git.createCommit({ ...at, ...commit, request })).data);
            try {
                if (head)
                    await git.updateRef({ ...at, ref: REF, sha, force: false, request });
                else
                    await git.createRef({ ...at, ref: `refs/${REF}`, sha, request });
                return 'written';
            }
            catch (error) {
                if (wasLate(error))
                    return 'lost';
                throw error;
            }
        }),
        listRuns: (workflow, { since, newest }, signal) => asked(options, signal, async () => {
            const found = [];
            for (let page = 1; page <= MAX_PAGES; page++) {
                // Without a filter by time, with which GitHub lists no more than a thousand. Newest first.
                const { data } = await actions.listWorkflowRuns({
                    ...at,
                    workflow_id: workflow,
                    per_page: newest ?? PAGE,
                    page,
                    // A check does without, rather than waiting for another try.
                    request: { signal, ...(newest ? { retries: 0 } : {}) },
                });
                for (const { conclusion, run_started_at, created_at, event } of data.workflow_runs) {
                    const at = new Date(run_started_at ?? created_at);
                    if (LOOKED.has(conclusion ?? ''))
                        found.push({ at, isScheduled: event === 'schedule' });
                }
                const oldest = data.workflow_runs.at(-1);
                if (newest || data.workflow_runs.length < PAGE || !oldest || new Date(oldest.created_at) < since)
                    break;
            }
            return found.filter(({ at }) => at >= since);
        }, translateRuns),
    };
}
/** What is built on must be there: the answer may have come from something on the way. */
function shaOf({ sha }) {
    const name = SHA.test(sha) ? (0,sanitize/* toWord */.Os)(sha) : undefined;
    if (!name)
        throw new TypeError('no object of git');
    return name;
}
/** Runs calls inside the deadline and translates what goes wrong, also an answer of another form. */
async function asked(options, signal, run, translate = translateHistory) {
    const { promise: late, reject } = Promise.withResolvers();
    const abort = () => reject(new errors/* ServiceUnavailableError */.us('GitHub', historyUnread('it took too long')));
    if (signal.aborted)
        abort();
    else
        signal.addEventListener('abort', abort, { once: true });
    try {
        return await Promise.race([run(), late]);
    }
    catch (error) {
        if (error instanceof TypeError)
            throw new errors/* ServiceUnavailableError */.us('GitHub', historyUnread('an answer of another form'));
        throw translate(error, options);
    }
    finally {
        signal.removeEventListener('abort', abort);
    }
}
/** Nothing where it is not there; a repository without a single commit has nothing either. */
async function absent(answer) {
    try {
        return await answer;
    }
    catch (error) {
        const { status } = Object(error);
        if (status === 404 || status === 409)
            return undefined;
        throw error;
    }
}
/** Another run has moved the branch, made it, or somebody deleted it. */
function wasLate(error) {
    const { status, message = '' } = Object(error);
    if (status === 404 || status === 409)
        return true;
    return status === 422 && /fast.?forward|already exists|does not exist/i.test(message);
}


/***/ })

};
