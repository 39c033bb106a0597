export const id = 293;
export const ids = [293];
export const modules = {

/***/ 2352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tl: () => (/* binding */ translate),
/* harmony export */   _P: () => (/* binding */ unusable),
/* harmony export */   jF: () => (/* binding */ assigneesRefused)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** An outage's sentence. */
function unusable(what) {
    return `GitHub gave no usable answer (${what}), so the issue was left as it is. The next run tries again; see https://www.githubstatus.com if it lasts.`;
}
/** GitHub's refusals, by status and message. https://docs.github.com/en/rest/issues/issues */
function translate(error, number, { clean, owner, repo }) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .ad)
        return error;
    // Octokit calls a lost connection HTTP 500; what really happened is its cause.
    const lost = error instanceof Error && error.cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .ad;
    const { status, response } = (error ?? {});
    const data = response?.data;
    const json = typeof data === 'object' && data !== null && !(data instanceof ArrayBuffer);
    const message = json && 'message' in data && typeof data.message === 'string' ? data.message : '';
    const said = message ? ` GitHub says: "${clean(message)}".` : '';
    const options = { cause: error };
    const limited = status === 429 ||
        /rate limit/i.test(message) ||
        response?.headers?.['x-ratelimit-remaining'] === '0' ||
        response?.headers?.['retry-after'] !== undefined;
    if (number !== undefined && (status === 301 || status === 404 || (status === 410 && json)))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IssueGone */ .Zh(number, options);
    if (status === 403 && /locked/i.test(message)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupFault */ .MK('ISSUE_LOCKED', {
            what: `Issue #${number} is locked, so no comment could be added; its text was updated all the same.`,
            fix: 'Unlock the conversation.',
        }, options);
    }
    if (status === 401 && json) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupFault */ .MK('GITHUB_TOKEN_REFUSED', {
            what: `GitHub refused \`github-token\`.${said}`,
            fix: 'Leave `github-token` out to use the token of the workflow, or store a valid one.',
        }, options);
    }
    if (status === 403 && json && !limited) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupFault */ .MK('ISSUES_FORBIDDEN', {
            what: `GitHub does not let this run keep the issue.${said}`,
            why: 'The job has no `issues: write`, or it runs for a pull request from a fork.',
            fix: 'Add `permissions: { issues: write }` to the job.',
        }, options);
    }
    if (status === 410 && json) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupFault */ .MK('ISSUES_DISABLED', {
            what: `Issues are switched off in ${owner}/${repo}, so there is nowhere to tell about the token.`,
            fix: 'Switch them on under Settings → General → Features → Issues, or name another repository with `repo`.',
        }, options);
    }
    if ((status === 404 || status === 301) && json) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupFault */ .MK('REPOSITORY_NOT_FOUND', {
            what: `GitHub shows this token no repository ${owner}/${repo}.`,
            why: 'The name in `repo` is wrong, or the token belongs to another repository.',
            fix: 'Correct `repo`, or give a `github-token` that may read and write its issues.',
        }, options);
    }
    if (status === 422 && json) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupFault */ .MK('GITHUB_REFUSED', { what: `GitHub refused to write the issue.${said}`, fix: 'Please report this with the message above.' }, options);
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .ad('GitHub', unusable(limited ? 'it limits the rate of requests' : status && !lost ? `HTTP ${status}` : 'no complete answer arrived'), options);
}
/** The issue is there; only the people are not on it. */
function assigneesRefused(assignees, error) {
    return {
        code: 'ASSIGNEES_REFUSED',
        level: 'info',
        what: `The issue was opened, but ${assignees.join(', ')} could not be assigned.`,
        why: error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupFault */ .MK ? error.message : 'GitHub assigns only people with access to the repository.',
        fix: 'Correct `issue-assignees`.',
    };
}


/***/ }),

/***/ 3293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGitHub: () => (/* binding */ createGitHub),
/* harmony export */   createOctokit: () => (/* binding */ createOctokit)
/* harmony export */ });
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9735);
/* harmony import */ var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6856);
/* harmony import */ var _octokit_rest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1267);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2352);
// The issues of one repository, on @octokit/rest: GitHub's dialect in, our words out.





/** Reads of one kind stop after so many pages of 100. */
const MAX_PAGES = 10;
/** A rate limit that asks for a longer pause is left to the next run. Seconds. */
const MAX_PAUSE_S = 10;
/** What a refusal means where a workflow was asked for. Whether the repository is there, reading its issues shows. */
const WORKFLOW_REFUSED = { REPOSITORY_NOT_FOUND: 'missing', ISSUES_FORBIDDEN: 'hidden' };
function createGitHub(options) {
    const { owner, repo, redact } = options;
    const { issues: api, actions } = createOctokit(options);
    /** Runs one call inside the deadline and translates what goes wrong. */
    async function call(what, run) {
        const { signal } = what;
        try {
            const answer = await Promise.race([run({ signal }), aborted(signal)]);
            // Octokit takes a redirect for a success; we don't follow one: that issue is in another repository now.
            if (answer.status >= 300)
                throw Object.assign(new Error('moved'), { status: answer.status });
            return answer.data;
        }
        catch (error) {
            throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .translate */ .Tl)(error, what.number, options);
        }
    }
    async function list(query, pages, signal) {
        const found = [];
        for (let page = 1; page <= pages; page++) {
            const data = await call({ signal }, (request) => api.listForRepo({ owner, repo, ...query, per_page: 100, page, request }));
            if (!Array.isArray(data))
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .ad('GitHub', (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .unusable */ ._P)('a list of issues was expected'));
            found.push(...data.filter((issue) => !issue.pull_request).map(toIssue));
            if (data.length < 100)
                break;
        }
        return found;
    }
    async function open(step, signal) {
        const { title, body, label, assignees } = step;
        const data = await call({ signal }, (request) => api.create({ owner, repo, title: redact(title), body: redact(body), labels: [label], request }));
        const issue = asWritten(data);
        if (assignees.length === 0)
            return issue;
        try {
            // A call of its own: an unknown login would make the whole creation fail.
            await call({ number: issue.number, signal }, (request) => api.addAssignees({ owner, repo, issue_number: issue.number, assignees: [...assignees], request }));
            return issue;
        }
        catch (error) {
            return { ...issue, notes: [(0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .assigneesRefused */ .jF)(assignees, error)] };
        }
    }
    async function apply(step, signal) {
        if (step.do === 'open')
            return await open(step, signal);
        const { number } = step;
        const at = { owner, repo, issue_number: number };
        switch (step.do) {
            case 'edit': {
                const { title, body, state, stateReason } = step;
                const change = {
                    ...(title ? { title: redact(title) } : {}),
                    ...(body ? { body: redact(body) } : {}),
                    ...(state ? { state } : {}),
                    ...(stateReason ? { state_reason: stateReason } : {}),
                };
                const data = await call({ number, signal }, (request) => api.update({ ...at, ...change, request }));
                return asWritten(data);
            }
            case 'comment':
                await call({ number, signal }, (request) => api.createComment({ ...at, body: redact(step.text), request }));
                return { number, url: '', notes: [] };
            case 'label':
                await call({ number, signal }, (request) => api.addLabels({ ...at, labels: [step.label], request }));
                return { number, url: '', notes: [] };
        }
    }
    return {
        issues: {
            listOpen: ({ label }, signal) => list({ state: 'open', ...(label ? { labels: label } : {}) }, MAX_PAGES, signal),
            listClosed: ({ label }, signal) => list({ state: 'closed', labels: label, sort: 'updated' }, 1, signal),
            apply,
        },
        async readWorkflow(file, signal) {
            try {
                const workflow = await call({ signal }, (request) => actions.getWorkflow({ owner, repo, workflow_id: file, request }));
                return workflow.state;
            }
            catch (error) {
                const state = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupFault */ .MK ? WORKFLOW_REFUSED[error.code] : undefined;
                if (state === undefined)
                    throw error;
                return state;
            }
        },
        async startWorkflow(file, branch, signal) {
            try {
                await call({ signal }, (request) => actions.createWorkflowDispatch({ owner, repo, workflow_id: file, ref: branch, request }));
            }
            catch (error) {
                if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupFault */ .MK))
                    throw error;
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupFault */ .MK('MONITOR_NOT_STARTED', {
                    what: `The workflow ${file} could not be started, so the badge follows with its next run.`,
                    why: 'The job has no `actions: write`, or the default branch has no such file with `workflow_dispatch`.',
                    fix: 'Add `permissions: { actions: write }` to the job, or leave `monitor-workflow` out.',
                }, { cause: error });
            }
        },
    };
}
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
function toIssue(issue) {
    return {
        number: issue.number,
        url: issue.html_url,
        title: issue.title,
        body: issue.body ?? '',
        open: issue.state === 'open',
        ...(issue.state_reason ? { stateReason: issue.state_reason } : {}),
        createdAt: new Date(issue.created_at),
        ...(issue.closed_at ? { closedAt: new Date(issue.closed_at) } : {}),
        comments: issue.comments,
        labels: issue.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
        authorType: issue.user?.type ?? '',
        authorAssociation: issue.author_association ?? 'NONE',
    };
}
/** Anything may come from a proxy on the way; the issue is then seen again by the next run. */
function asWritten(data) {
    const { number, html_url: url } = Object(data);
    if (typeof number !== 'number' || typeof url !== 'string')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .ad('GitHub', (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .unusable */ ._P)('an issue was expected'));
    return { number, url, notes: [] };
}
function aborted(signal) {
    return new Promise((_resolve, reject) => {
        const fail = () => reject(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .ad('GitHub', (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .unusable */ ._P)('it took too long')));
        if (signal.aborted)
            fail();
        else
            signal.addEventListener('abort', fail, { once: true });
    });
}


/***/ })

};
