export const id = 0;
export const ids = [0];
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

/***/ 0:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHub: () => (/* binding */ createGitHub)
});

// EXTERNAL MODULE: ./build/core/incident/issue.js
var incident_issue = __webpack_require__(162);
// EXTERNAL MODULE: ./build/core/incident/marker.js
var marker = __webpack_require__(4167);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/adapters/github/faults.js
var faults = __webpack_require__(2352);
;// CONCATENATED MODULE: ./build/adapters/github/authors.js



/** Asks about each author once. */
function createWitness({ graphql, repos }, call, { owner, repo }) {
    const answers = new Map();
    let account;
    /**
     * An app may ask who it is only in this way: `GET /user` is for people.
     * https://docs.github.com/en/graphql/reference/queries#viewer
     */
    async function findAccount(signal) {
        if (account !== undefined)
            return account;
        const data = await call({ signal }, async (request) => ({
            status: 200,
            data: await graphql('query { viewer { login } }', { request }),
        }));
        const { login } = Object(Object(data).viewer);
        if (typeof login !== 'string')
            throw (0,faults/* gitHubUnavailable */.ag)('the name of an account was expected');
        account = login;
        return login;
    }
    /** Who belongs to the organization in private is shown as a stranger to others, and may write all the same. */
    async function mayWrite(username, signal) {
        const data = await call({ signal }, (request) => repos.getCollaboratorPermissionLevel({ owner, repo, username, request }));
        const { permission } = Object(data);
        return permission === 'admin' || permission === 'write' || permission === 'maintain';
    }
    async function ask({ author, authorType }, signal) {
        try {
            return authorType === 'User' ? await mayWrite(author, signal) : (await findAccount(signal)) === author;
        }
        catch (error) {
            // A refusal is an answer, too: nobody vouches for that author.
            if (error instanceof errors/* SetupError */.w3)
                return false;
            throw error;
        }
    }
    return {
        learn(login) {
            account = login;
        },
        async vouch(issues, labelled, signal) {
            const vouched = [];
            for (const issue of issues) {
                const { author, authorType } = issue;
                const isAsked = author !== '' && (labelled || authorType !== 'User') && (0,incident_issue/* claimsToBeOurs */.Jx)(issue);
                if (isAsked && !answers.has(author))
                    answers.set(author, await ask(issue, signal));
                vouched.push(isAsked && answers.get(author) ? { ...issue, vouched: true } : issue);
            }
            return vouched;
        },
    };
}

// EXTERNAL MODULE: ./build/adapters/github/client.js
var client = __webpack_require__(6854);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
;// CONCATENATED MODULE: ./build/adapters/github/parse.js

function isPullRequest(raw) {
    return Boolean(Object(raw).pull_request);
}
/** Nothing where it is not an issue of GitHub's form. https://docs.github.com/en/rest/issues/issues */
function parseIssue(raw) {
    const { number, html_url: url, title, body, state, comments, ...rest } = Object(raw);
    const createdAt = toDate(rest.created_at);
    const closedAt = toDate(rest.closed_at);
    const labels = Array.isArray(rest.labels) ? rest.labels.map(toLabel) : undefined;
    if (!Number.isSafeInteger(number) || Number(number) < 1 || !isIssueUrl(url))
        return undefined;
    if (typeof title !== 'string' || (typeof body !== 'string' && body !== null && body !== undefined))
        return undefined;
    if ((state !== 'open' && state !== 'closed') || !createdAt || !isAllThere(labels))
        return undefined;
    const { login, type } = Object(rest.user);
    const { type: closer } = Object(rest.closed_by);
    return {
        number: Number(number),
        url,
        title,
        body: body ?? '',
        open: state === 'open',
        ...(typeof rest.state_reason === 'string' ? { stateReason: rest.state_reason } : {}),
        createdAt,
        ...(closedAt ? { closedAt } : {}),
        ...(typeof closer === 'string' ? { closedByPerson: closer === 'User' } : {}),
        comments: typeof comments === 'number' ? comments : 0,
        labels,
        author: typeof login === 'string' ? login : '',
        authorType: typeof type === 'string' ? type : '',
        authorAssociation: typeof rest.author_association === 'string' ? rest.author_association : 'NONE',
    };
}
/** Its page, which is linked to: a URL without anything that ends a link or begins something else. */
function isIssueUrl(value) {
    return typeof value === 'string' && value.length < 300 && /^https?:\/\/[\w.:-]+(?:\/[\w.-]+)+\/\d+$/.test(value);
}
function isAllThere(values) {
    return values?.every((value) => value !== undefined) ?? false;
}
function toLabel(raw) {
    const name = typeof raw === 'string' ? raw : Object(raw).name;
    return typeof name === 'string' ? name : undefined;
}
function toDate(value) {
    const date = new Date(typeof value === 'string' ? value : Number.NaN);
    return (0,time/* isOfThisCentury */.i_)(date) ? date : undefined;
}

;// CONCATENATED MODULE: ./build/adapters/github/token-expiry.js
const HEADER = 'github-authentication-token-expiration';
/** GitHub was seen to give the time of its answer instead. https://github.com/google/go-github/issues/3708 */
const MISTAKEN_MS = 10 * 60_000;
/**
 * Listens to what the client is answered. Of the token of a workflow nothing is said: it is made for one job.
 * https://github.blog/changelog/2021-07-26-expiration-options-for-personal-access-tokens/
 */
function watchTokenExpiry(octokit, token) {
    let expiresAt;
    if (token.reveal().startsWith('ghs_'))
        return () => undefined;
    octokit.hook.after('request', ({ headers }) => {
        const said = parseExpiry(headers[HEADER]);
        const answeredAt = headers.date ? new Date(headers.date).getTime() : Number.NaN;
        if (said && !(Math.abs(said.getTime() - answeredAt) < MISTAKEN_MS))
            expiresAt = said;
    });
    return () => expiresAt;
}
/** `2026-12-09 12:00:00 UTC`, or with an offset such as `+0100`. */
function parseExpiry(header) {
    const [, day, time, zone] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (UTC|[+-]\d{4})$/.exec(String(header)) ?? [];
    const at = new Date(`${day}T${time}${zone === 'UTC' ? 'Z' : zone?.replace(/..$/, ':$&')}`);
    return Number.isNaN(at.getTime()) ? undefined : at;
}

;// CONCATENATED MODULE: ./build/adapters/github/issues.js








/** Reads of one kind stop after so many pages of 100. */
const MAX_PAGES = 10;
/** What a refusal means where a workflow was asked for. Whether the repository is there, reading its issues shows. */
const WORKFLOW_REFUSED = { REPOSITORY_NOT_FOUND: 'missing', ISSUES_FORBIDDEN: 'hidden' };
function createGitHub(options) {
    const { owner, repo, token, clean, redact } = options;
    const octokit = (0,client/* createOctokit */.Q)(options);
    const { issues: api, actions } = octokit;
    const tokenExpiresAt = watchTokenExpiry(octokit, token);
    const call = (0,client/* createCall */.j)(octokit, options);
    const witness = createWitness(octokit, call, options);
    async function list(query, pages, signal) {
        const found = [];
        for (let page = 1; page <= pages; page++) {
            const data = await call({ signal }, (request) => api.listForRepo({ owner, repo, ...query, per_page: 100, page, request }));
            if (!Array.isArray(data))
                throw (0,faults/* gitHubUnavailable */.ag)('a list of issues was expected');
            found.push(...data.filter((each) => !isPullRequest(each)).map(expectIssue));
            if (data.length < 100)
                break;
        }
        return await witness.vouch(found, query.labels !== undefined, signal);
    }
    async function create({ title, body }, labels, signal) {
        const data = await call({ signal }, (request) => api.create({ owner, repo, title, body, labels, request }));
        const written = asWritten(data);
        const issue = parseIssue(data);
        // It shows who we are; GitHub tells this to the workflow's token in no other way of REST.
        if (issue)
            witness.learn(issue.author);
        return { written, isLabelled: !issue || labels.every((label) => (0,incident_issue/* hasLabel */.RX)(issue, label)) };
    }
    /** A refusal has written nothing, so the same may be asked once more without the label. */
    async function createLabelled(step, signal) {
        const { label } = step;
        const noted = ({ written }) => ({
            ...written,
            notes: [(0,faults/* labelRefused */.LQ)(clean(label), written.number)],
        });
        try {
            const created = await create(step, [label], signal);
            return created.isLabelled ? created.written : noted(created);
        }
        catch (error) {
            if (!(error instanceof errors/* SetupError */.w3) || error.code !== 'LABEL_REFUSED')
                throw error;
            return noted(await create(step, [], signal));
        }
    }
    async function open(step, signal) {
        const { assignees } = step;
        const issue = await createLabelled(step, signal);
        if (assignees.length === 0)
            return issue;
        try {
            // A call of its own: an unknown login would make the whole creation fail.
            await call({ number: issue.number, signal }, (request) => api.addAssignees({ owner, repo, issue_number: issue.number, assignees: [...assignees], request }));
            return issue;
        }
        catch (error) {
            return { ...issue, notes: [...issue.notes, (0,faults/* assigneesRefused */.jF)(assignees, error)] };
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
                    ...(title ? { title } : {}),
                    ...(body ? { body: (0,marker/* mapNotes */.WV)(body, redact) } : {}),
                    ...(state ? { state } : {}),
                    ...(stateReason ? { state_reason: stateReason } : {}),
                };
                const data = await call({ number, signal }, (request) => api.update({ ...at, ...change, request }));
                return asWritten(data);
            }
            case 'comment':
                await call({ number, signal }, (request) => api.createComment({ ...at, body: step.text, request }));
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
            async read(number, signal) {
                const data = await call({ number, signal }, (request) => api.get({ owner, repo, issue_number: number, request }));
                const [issue] = await witness.vouch([expectIssue(data)], true, signal);
                return issue;
            },
            apply,
            tokenExpiresAt: async () => tokenExpiresAt(),
        },
        async readWorkflow(file, signal) {
            try {
                const workflow = await call({ signal }, (request) => actions.getWorkflow({ owner, repo, workflow_id: file, request }));
                return workflow.state;
            }
            catch (error) {
                const state = error instanceof errors/* SetupError */.w3 ? WORKFLOW_REFUSED[error.code] : undefined;
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
                if (!(error instanceof errors/* SetupError */.w3))
                    throw error;
                throw new errors/* SetupError */.w3('MONITOR_NOT_STARTED', {
                    what: `The workflow ${file} could not be started. The badge changes with its next run.`,
                    why: 'The token may not write Actions, or the default branch has no such file with `workflow_dispatch`.',
                    fix: 'Add `permissions: { actions: write }` to the job, or leave `monitor-workflow` out.',
                }, { cause: error });
            }
        },
    };
}
/** Throws `ServiceUnavailableError` for anything else, which may come from something on the way. */
function expectIssue(raw) {
    const issue = parseIssue(raw);
    if (!issue)
        throw (0,faults/* gitHubUnavailable */.ag)('an issue was expected');
    return issue;
}
/** Anything may come from a proxy on the way; the issue is then seen again by the next run. */
function asWritten(data) {
    const { number, html_url: url } = Object(data);
    if (!Number.isSafeInteger(number) || !isIssueUrl(url))
        throw (0,faults/* gitHubUnavailable */.ag)('an issue was expected');
    return { number: Number(number), url, notes: [] };
}


/***/ })

};
