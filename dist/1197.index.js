export const id = 1197;
export const ids = [1197,9474];
export const modules = {

/***/ 1407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ createRailway),
  V: () => (/* binding */ createSharedRailway)
});

// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(9507);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/adapters/http/answer.js
var http_answer = __webpack_require__(5438);
;// CONCATENATED MODULE: ./build/adapters/railway/faults.js
// What Railway refuses, in words. https://docs.railway.com/integrations/api


const HINT = "Wait: the next run tries again. Railway's status: https://status.railway.com";
const DOUBTFUL = /not authorized/i;
const REFUSED = /not authorized|project token not found/i;
const REJECTED = /not found|does not exist/i;
const REJECTED_CODES = ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED'];
/**
 * Sorts an answer by what its errors say. The message comes first: a refusal carries the code INTERNAL_SERVER_ERROR,
 * and HTTP 200.
 */
function judgeReply(body, clean) {
    if (!body)
        return { is: 'nothing' };
    const { data, errors = [] } = body;
    const first = errors[0];
    if (!first)
        return data === undefined || data === null ? { is: 'nothing' } : { is: 'data', data };
    const refusal = errors.find(({ message }) => REFUSED.test(message));
    if (refusal)
        return { is: 'refused', said: new sanitize/* Outside */.u8(refusal.message, clean) };
    const rejection = errors.find(({ message, extensions }) => REJECTED_CODES.includes(extensions?.code ?? '') || REJECTED.test(message));
    if (rejection)
        return { is: 'rejected', said: new sanitize/* Outside */.u8(rejection.message, clean) };
    return { is: 'nothing', said: new sanitize/* Outside */.u8(first.message, clean) };
}
/** Whether Railway may think otherwise a moment later; that it knows no such project token is said of other kinds only. */
function isDoubtful(said) {
    return DOUBTFUL.test(said);
}
/** The edge in front of Railway has a limit of its own, and answers in text. */
function explainText({ text }) {
    if (/error code: 1015/i.test(text)) {
        return 'Cloudflare, in front of Railway, limits the rate of requests from this address ("error code: 1015"). Runners share addresses. Such a block may last hours.';
    }
    if (/error code: 1010/i.test(text)) {
        return 'Cloudflare, in front of Railway, blocks this program ("error code: 1010").';
    }
    if (/cloudflare/i.test(text) && /access denied|blocked/i.test(text)) {
        return 'Cloudflare, in front of Railway, blocks this address. Runners share addresses.';
    }
    return undefined;
}
function tokenRefused(said) {
    return new errors/* SetupError */.w3('RAILWAY_TOKEN_REFUSED', {
        what: `Railway refused the monitor's own token, RAILWAY_TOKEN (it says "${said}"). The WhatsApp token is not affected.`,
        why: 'The token was deleted, it is for another project or environment, or an ID is wrong.',
        fix: "Create a token for the bot's environment (on Railway: project \u2192 Settings \u2192 Tokens). Save it as `railway-token`, and check the IDs.",
    });
}
function requestRejected(said) {
    return new errors/* SetupError */.w3('RAILWAY_REQUEST_REFUSED', {
        what: `Railway rejected the request (it says "${said}").`,
        why: 'An ID in the settings is wrong, or Railway has changed its API.',
        fix: 'On Railway, press Ctrl+K to copy the IDs. Compare `railway-project-id`, `railway-environment-id` and `railway-service-id`. If they are right, report this.',
    });
}
function noAnswer(what, said) {
    return new errors/* ServiceUnavailableError */.us('Railway', `Railway gave no usable answer: ${what}`, said === undefined ? { fix: HINT } : { fix: HINT, said });
}

;// CONCATENATED MODULE: ./build/adapters/railway/client.js
// One GraphQL request to Railway, with the kind of token that it turns out to be.




/** Names us at Railway's edge, which limits requests without a query string much harder. */
const SOURCE = 'whatsapp-token-manager';
/** Before a refusal that may pass is believed. */
const SECOND_THOUGHTS_MS = 1_000;
/** Characters of Railway's words that are quoted. */
const MOST_SAID = 200;
/** While an answer is waited for: nothing else would happen while they are loaded. */
async function loadForms() {
    await (0,promises_.setImmediate)();
    return (await Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(1767)]).then(__webpack_require__.bind(__webpack_require__, 1767))).FORMS;
}
function createRailwayClient(options) {
    const { http, token, tokenType, clean } = options;
    const url = new URL(options.url);
    url.searchParams.set('source', SOURCE);
    let kinds = tokenType === 'auto' ? ['project', 'account'] : [tokenType];
    let accepted;
    let aheadMs;
    async function askOnce(kind, query, signal) {
        const { operation, variables, maxBytes, answer: name, isMutation, isAskedOnce } = query;
        const asking = http.requestJson({
            service: 'Railway',
            hint: HINT,
            method: 'POST',
            url,
            headers: kind === 'project' ? { 'project-access-token': token.reveal() } : { authorization: `Bearer ${token.reveal()}` },
            json: { query: operation, variables },
            idempotent: !isMutation && !isAskedOnce,
            signal,
            explain: explainText,
            ...(options.pace && { pace: options.pace }),
            ...(maxBytes !== undefined && { maxBytes }),
        });
        const [answer, forms] = await Promise.all([asking, loadForms()]);
        aheadMs = (0,http_answer/* clockAheadMs */.Yy)(answer.headers) ?? aheadMs;
        const reply = judgeReply(forms.REPLY.safeParse(answer.body).data, clean);
        switch (reply.is) {
            case 'refused':
                return { is: 'refused', said: reply.said.shown(MOST_SAID) };
            case 'rejected':
                throw requestRejected(reply.said.shown(MOST_SAID));
            case 'nothing':
                throw describeNothing(answer.status, answer.retryAfterMs, reply.said?.shown(MOST_SAID));
            case 'data': {
                const form = forms[name];
                const parsed = form.safeParse(reply.data);
                if (!parsed.success)
                    throw describeMisfit(parsed.error);
                kinds = [kind];
                accepted = kind;
                return { is: 'data', data: parsed.data };
            }
        }
    }
    async function askAsAny(query, signal) {
        let asked;
        for (const kind of kinds) {
            // Another request, under way at the same time, may have found out meanwhile.
            if (!kinds.includes(kind))
                break;
            asked = await askOnce(kind, query, signal);
            if (asked.is === 'data')
                break;
        }
        return asked;
    }
    return {
        kinds: () => kinds,
        accepted: () => accepted,
        clockAheadMs: () => aheadMs,
        askAs: (kind, query, signal) => askTwice(() => askOnce(kind, query, signal), query, signal),
        async ask(query, signal) {
            const asked = await askTwice(() => askAsAny(query, signal), query, signal);
            if (asked.is === 'data')
                return asked.data;
            throw tokenRefused(asked.said);
        },
    };
}
/** "Not Authorized" has been seen to come and go: it is said of a token only where Railway says it twice. */
async function askTwice(ask, { isMutation, isOptional }, signal) {
    const asked = await ask();
    if (asked.is === 'data' || isMutation || isOptional || !isDoubtful(asked.said))
        return asked;
    await (0,promises_.setTimeout)(SECOND_THOUGHTS_MS, undefined, { signal }).catch(() => { });
    return await ask();
}
function describeNothing(status, retryAfterMs, said) {
    if (status === 429) {
        const asked = retryAfterMs === undefined ? '' : ` and asks to wait ${Math.ceil(retryAfterMs / 1_000)} s`;
        return noAnswer(`it limits the rate of requests (HTTP 429)${asked}. The free plan allows 100 an hour.`);
    }
    return said
        ? noAnswer(`it says "${said}" (HTTP ${status}).`, said)
        : noAnswer(`its answer was empty (HTTP ${status}).`);
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
        answer.catch((error) => error instanceof errors/* ServiceUnavailableError */.us && answers.delete(key));
        return answer;
    }
    return {
        kinds: client.kinds,
        accepted: client.accepted,
        clockAheadMs: client.clockAheadMs,
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
      edges { node { id name deletedAt isEphemeral } }
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
/** Variables and deployments of one service. Its environment only where that is not known yet. */
const READ_SERVICE = `query readService($projectId: String!, $environmentId: String!, $serviceId: String!, $withListing: Boolean!) {
  rendered: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $serviceId)
  unrendered: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $serviceId, unrendered: true)
  environment(id: $environmentId) @include(if: $withListing) {
    name
    variables(first: 500) {
      edges { node { name serviceId isSealed references updatedAt } }
      pageInfo { hasNextPage endCursor }
    }
    serviceInstances(first: 500) {
      edges { node { serviceId serviceName } }
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
/**
 * The same of ten services at once. An environment has no field for the values of its services' variables, so that each
 * is named: none is read that is not watched.
 */
const READ_TEN_SERVICES = `query readTenServices($projectId: String!, $environmentId: String!, $s0: String!, $s1: String!, $s2: String!, $s3: String!, $s4: String!, $s5: String!, $s6: String!, $s7: String!, $s8: String!, $s9: String!) {
  rendered0: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s0)
  unrendered0: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s0, unrendered: true)
  serviceInstance0: serviceInstance(environmentId: $environmentId, serviceId: $s0) { ...instance }
  deployments0: deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $s0 }, first: 10) { ...recent }
  rendered1: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s1)
  unrendered1: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s1, unrendered: true)
  serviceInstance1: serviceInstance(environmentId: $environmentId, serviceId: $s1) { ...instance }
  deployments1: deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $s1 }, first: 10) { ...recent }
  rendered2: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s2)
  unrendered2: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s2, unrendered: true)
  serviceInstance2: serviceInstance(environmentId: $environmentId, serviceId: $s2) { ...instance }
  deployments2: deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $s2 }, first: 10) { ...recent }
  rendered3: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s3)
  unrendered3: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s3, unrendered: true)
  serviceInstance3: serviceInstance(environmentId: $environmentId, serviceId: $s3) { ...instance }
  deployments3: deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $s3 }, first: 10) { ...recent }
  rendered4: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s4)
  unrendered4: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s4, unrendered: true)
  serviceInstance4: serviceInstance(environmentId: $environmentId, serviceId: $s4) { ...instance }
  deployments4: deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $s4 }, first: 10) { ...recent }
  rendered5: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s5)
  unrendered5: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s5, unrendered: true)
  serviceInstance5: serviceInstance(environmentId: $environmentId, serviceId: $s5) { ...instance }
  deployments5: deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $s5 }, first: 10) { ...recent }
  rendered6: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s6)
  unrendered6: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s6, unrendered: true)
  serviceInstance6: serviceInstance(environmentId: $environmentId, serviceId: $s6) { ...instance }
  deployments6: deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $s6 }, first: 10) { ...recent }
  rendered7: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s7)
  unrendered7: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s7, unrendered: true)
  serviceInstance7: serviceInstance(environmentId: $environmentId, serviceId: $s7) { ...instance }
  deployments7: deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $s7 }, first: 10) { ...recent }
  rendered8: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s8)
  unrendered8: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s8, unrendered: true)
  serviceInstance8: serviceInstance(environmentId: $environmentId, serviceId: $s8) { ...instance }
  deployments8: deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $s8 }, first: 10) { ...recent }
  rendered9: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s9)
  unrendered9: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $s9, unrendered: true)
  serviceInstance9: serviceInstance(environmentId: $environmentId, serviceId: $s9) { ...instance }
  deployments9: deployments(input: { projectId: $projectId, environmentId: $environmentId, serviceId: $s9 }, first: 10) { ...recent }
}

fragment instance on ServiceInstance {
  activeDeployments { ...deployment }
  latestDeployment { ...deployment }
}

fragment recent on QueryDeploymentsConnection {
  edges { node { ...deployment } }
}

fragment deployment on Deployment {
  id
  status
  createdAt
  canRedeploy
  meta
}`;
/** Where the service is reached from outside. A request of its own: a refusal would take a larger answer with it. */
const LIST_DOMAINS = `query listDomains($projectId: String!, $environmentId: String!, $serviceId: String!) {
  domains(projectId: $projectId, environmentId: $environmentId, serviceId: $serviceId) {
    customDomains { domain }
    serviceDomains { domain }
  }
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
/**
 * What Railway's own command line does to apply variables. https://docs.railway.com/cli/redeploy
 * Without `usePreviousImageTag` an image is pulled anew. https://docs.railway.com/guides/private-container-registry
 */
const REDEPLOY = `mutation redeploy($id: String!, $usePreviousImageTag: Boolean) {
  deploymentRedeploy(id: $id, usePreviousImageTag: $usePreviousImageTag) {
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

// EXTERNAL MODULE: ./build/core/backup/backup.js
var backup = __webpack_require__(515);
// EXTERNAL MODULE: ./build/secret.js + 1 modules
var secret = __webpack_require__(7872);
;// CONCATENATED MODULE: ./build/adapters/railway/references.js
// What variables refer to, and who refers to them. Pure. https://docs.railway.com/variables#reference-variables

const REFERENCE = /\$\{\{([^{}]*)\}\}/g;
/** A chain as long as this is a circle. */
const LONGEST_CHAIN = 10;
/** @param raw the value before references are resolved */
function findOrigin(raw, view) {
    const outside = (text) => new sanitize/* Outside */.u8(text, view.clean);
    const names = [...raw.matchAll(REFERENCE)].map(([, inside = '']) => inside.trim());
    const [first, ...others] = names;
    if (first === undefined)
        return { variables: [] };
    const chains = names.map((name) => follow(name, view.place.serviceId, view));
    const variables = chains.flatMap((chain) => chain.variables);
    const isWhole = others.length === 0 && raw.replace(REFERENCE, '').trim() === '';
    if (!isWhole)
        return { reference: { is: 'composed', of: names.map(outside) }, variables };
    const path = chains[0]?.path ?? [];
    const shared = path.length === 1 ? sharedName(first) : undefined;
    const reference = shared
        ? { is: 'shared', name: outside(shared) }
        : { is: 'elsewhere', path: path.map(outside) };
    return { reference, variables };
}
/** From one variable to the next, as far as each refers to one only; the last holds the value. */
function follow(first, from, view) {
    const path = [first];
    const variables = [];
    let [name, owner] = [first, from];
    while (path.length < LONGEST_CHAIN) {
        const variable = find(name, owner, view);
        if (!variable)
            break;
        variables.push(variable);
        const [next, ...others] = variable.references.map(bare);
        if (next === undefined)
            break;
        path.push([next, ...others].join(' and '));
        if (others.length > 0)
            break;
        [name, owner] = [next, variable.serviceId];
    }
    return { path, variables };
}
/** The one variable that a reference names; nothing where several could be meant. */
function find(reference, from, { place, listing }) {
    const [scope, name] = split(reference);
    const named = listing.filter((variable) => variable.name === name);
    if (scope === undefined)
        return named.find(({ serviceId }) => serviceId === from);
    if (isShared(scope))
        return named.find(({ serviceId }) => serviceId === undefined);
    const owned = named.filter(({ serviceId }) => serviceId !== undefined && serviceId !== from);
    const { serviceNames } = place;
    if (serviceNames)
        return owned.find(({ serviceId = '' }) => serviceNames[serviceId]?.raw() === scope);
    return owned.length === 1 ? owned[0] : undefined;
}
/** Other services that get what one of ours gets: by a reference to it, or to what it refers to itself. */
function findUsers(variable, reference, view) {
    const { place, listing } = view;
    const keyOf = (name, owner) => `${owner === undefined ? 'shared' : (place.serviceNames?.[owner]?.raw() ?? owner)}.${name}`;
    const sources = new Set([keyOf(variable, place.serviceId)]);
    if (reference?.is === 'shared')
        sources.add(keyOf(reference.name.raw(), undefined));
    const users = new Set();
    for (let known = 0; known < sources.size;) {
        known = sources.size;
        for (const { name, serviceId, references } of listing) {
            const isUser = references.map(bare).some((each) => {
                const [scope, target] = split(each);
                return sources.has(scope === undefined ? keyOf(target, serviceId) : isShared(scope) ? keyOf(target, undefined) : each);
            });
            if (!isUser)
                continue;
            sources.add(keyOf(name, serviceId));
            if (serviceId !== undefined)
                users.add(serviceId);
        }
    }
    return [...users].filter((id) => id !== place.serviceId && isThere(id, place));
}
/** Other services with a plain variable of the same name; whether it holds the same is another question. */
function findNamesakes(variable, { place, listing }) {
    const owners = listing.filter(({ name, references }) => name === variable && references.length === 0);
    return [...new Set(owners.flatMap(({ serviceId }) => serviceId ?? []))].filter((id) => id !== place.serviceId && isThere(id, place));
}
/** A deleted service leaves its variables behind. */
function isThere(serviceId, { serviceNames }) {
    return !serviceNames || Object.hasOwn(serviceNames, serviceId);
}
/** Railway lists references without the braces. */
function bare(reference) {
    return reference.replace(/^\$\{\{(.*)\}\}$/, '$1').trim();
}
function split(reference) {
    const at = reference.lastIndexOf('.');
    return at < 0 ? [undefined, reference] : [reference.slice(0, at).trim(), reference.slice(at + 1).trim()];
}
function isShared(scope) {
    return scope.toLowerCase() === 'shared';
}
function sharedName(reference) {
    const [scope, name] = split(reference);
    return scope !== undefined && isShared(scope) && name !== '' ? name : undefined;
}

;// CONCATENATED MODULE: ./build/adapters/railway/read-service.js
// Picks, from all that Railway tells of a service, the few things that were asked for. Pure but for making secrets.




/** What Railway tells every service that has a domain. https://docs.railway.com/variables/reference#railway-provided-variables */
const PUBLIC_DOMAIN = 'RAILWAY_PUBLIC_DOMAIN';
/** `register` makes a secret that the redactor knows. Ids are none: they stand in links. */
function pickReading(answer, listing, { place, variables }, { register, clean }) {
    const view = { place, listing, clean };
    const names = [...Object.values(variables), ...(0,backup/* backupVariables */.ot)(variables.token)];
    const readings = new Map(names.map((name) => [name, readVariable(name, answer, view)]));
    const values = {};
    for (const [name, { value, isSealed }] of readings) {
        const isId = [variables.phoneNumberId, variables.appId, variables.accountId].includes(name);
        if (value !== undefined && !isSealed)
            values[name] = isId ? new secret/* Secret */.z(value) : register(value);
    }
    const token = readings.get(variables.token);
    const domain = textOf(answer.rendered, PUBLIC_DOMAIN);
    const { reference } = token ?? {};
    return {
        place,
        values,
        ...(domain && { publicDomain: new sanitize/* Outside */.u8(domain, clean) }),
        tokenVariable: {
            exists: token?.exists ?? false,
            isSealed: token?.isSealed ?? false,
            ...(token?.updatedAt && { updatedAt: token.updatedAt }),
            sharedWith: findUsers(variables.token, reference, view),
            namesakes: findNamesakes(variables.token, view),
        },
        ...(reference && { tokenReference: reference }),
        backups: (0,backup/* backupVariables */.ot)(variables.token).flatMap((variable) => {
            const { exists = false, isSealed = false, updatedAt } = readings.get(variable) ?? {};
            return exists ? [{ variable, isSealed, ...(updatedAt && { updatedAt }) }] : [];
        }),
        ...pickDeployments(answer, clean),
    };
}
function readVariable(name, answer, view) {
    const value = textOf(answer.rendered, name);
    const { reference, variables } = findOrigin(textOf(answer.unrendered, name) ?? '', view);
    const { serviceId } = view.place;
    const own = view.listing.find((candidate) => candidate.name === name && candidate.serviceId === serviceId);
    const sources = own ? [own, ...variables] : variables;
    return {
        value,
        reference,
        exists: own !== undefined || value !== undefined,
        // Whether a sealed value is left out or masked is not documented: it is not taken either way.
        isSealed: sources.some((source) => source.isSealed),
        updatedAt: latest(sources.map((source) => source.updatedAt)),
    };
}
function textOf(values, name) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return typeof value === 'string' ? value : undefined;
}
function pickDeployments({ serviceInstance, deployments }, clean) {
    const parse = (raw) => toDeployment(raw, clean);
    // The order of `deployments` is not documented.
    const known = nodesOf(deployments).map(parse);
    const { latestDeployment } = serviceInstance;
    if (latestDeployment && !known.some(({ id }) => id === latestDeployment.id))
        known.push(parse(latestDeployment));
    const active = newest(serviceInstance.activeDeployments.map(parse)) ??
        newest(known.filter(({ phase }) => phase === 'up' || phase === 'crashed'));
    // A push that touched no watched path is skipped: nothing was tried, and nothing comes of it.
    const tried = known.filter(({ status }) => status !== 'SKIPPED' && status !== 'NEEDS_APPROVAL');
    const isNewer = ({ createdAt }) => !active || createdAt > active.createdAt;
    const inFlight = tried.filter((deployment) => deployment.phase === 'in-flight' && isNewer(deployment));
    const awaitsApproval = newest(known.filter((each) => each.status === 'NEEDS_APPROVAL' && isNewer(each)));
    const last = newest(tried);
    const commits = known.filter(({ commitHash }) => commitHash !== undefined);
    const good = newest(commits.filter(({ phase }) => phase === 'up')) ??
        newest(commits.filter(({ phase }) => phase === 'superseded'));
    return {
        inFlight,
        ...(active && { active }),
        ...(awaitsApproval && { awaitsApproval }),
        ...(last && { latest: last }),
        ...(good?.commitHash && { lastGoodCommit: good.commitHash }),
    };
}
function newest(deployments) {
    return deployments.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0];
}
function latest(dates) {
    return dates.toSorted((a, b) => b.getTime() - a.getTime())[0];
}
/** The nodes of a connection. */
function nodesOf(connection) {
    return connection.edges.map(({ node }) => node);
}
function toDeployment({ meta, canRedeploy, ...deployment }, clean) {
    return {
        ...deployment,
        phase: toPhase(deployment.status),
        ...(canRedeploy !== undefined && { canRedeploy }),
        ...(meta?.commitHash ? { commitHash: meta.commitHash } : meta?.image && { image: new sanitize/* Outside */.u8(meta.image, clean) }),
    };
}
/**
 * `DeploymentStatus` of Railway's schema. Like its own command line, takes any other word for one on its way.
 * https://docs.railway.com/deployments/reference
 */
const PHASES = {
    SUCCESS: 'up',
    SLEEPING: 'up',
    FAILED: 'failed',
    SKIPPED: 'failed',
    CRASHED: 'crashed',
    REMOVED: 'superseded',
    REMOVING: 'superseded',
};
function toPhase(status) {
    return PHASES[status] ?? 'in-flight';
}

;// CONCATENATED MODULE: ./build/adapters/railway/find-environment.js




/** Pages of 500 variables; far more than a project can sensibly have. */
const MAX_PAGES = 10;
async function findEnvironment(client, target, clean, signal) {
    if (client.kinds().includes('project')) {
        const query = { operation: LOCATE_BY_PROJECT_TOKEN, variables: {}, answer: 'PROJECT_TOKEN' };
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
        answer: 'ONE_ENVIRONMENT',
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
        const query = { operation: LIST_VARIABLES, variables: { environmentId, after }, answer: 'VARIABLES_PAGE' };
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
        await askAsAccount(client, { operation: WHO_ASKS, variables: {}, answer: 'API_TOKEN' }, signal);
        throw idsMissing();
    }
    const query = { operation: LIST_ENVIRONMENTS, variables: { projectId }, answer: 'ENVIRONMENTS' };
    const { project } = await askAsAccount(client, query, signal);
    // Those of pull requests come and go beside the ones that last.
    const environments = nodesOf(project.environments).filter(({ deletedAt, isEphemeral }) => !deletedAt && !isEphemeral);
    const [only, ...others] = environments;
    if (only && others.length === 0)
        return only.id;
    const names = environments.slice(0, 10).map(({ id, name }) => `${clean(name)} (${id})`);
    throw new errors/* SetupError */.w3('RAILWAY_IDS_MISSING', {
        what: `The Railway project has ${environments.length} environments, and the settings do not say which one to monitor: ${names.join(', ') || 'none'}.`,
        fix: 'Set `railway-environment-id` to the ID of one, or use a project token, which is for one environment.',
    });
}
async function askAsAccount(client, query, signal) {
    const asked = await client.askAs('account', query, signal);
    if (asked.is === 'refused')
        throw tokenRefused(asked.said);
    return asked.data;
}
function idsMissing() {
    return new errors/* SetupError */.w3('RAILWAY_IDS_MISSING', {
        what: 'The Railway token is an account or workspace token, but no project or environment is set.',
        why: 'Such a token reaches many projects.',
        fix: 'Set `railway-environment-id`, or use a project token (on Railway: project \u2192 Settings \u2192 Tokens), which needs no IDs.',
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
    throw new errors/* SetupError */.w3('RAILWAY_TOKEN_REFUSED', {
        what: `The Railway project token is not for ${wrong.join(' and ')} in the settings. It is for project ${token.projectId}, environment ${token.environmentId}.`,
        why: 'A project token is for one environment. It was probably created in another one.',
        fix: "Create a project token for the bot's environment, or leave the IDs out.",
    });
}
function toListing({ serviceId, ...variable }) {
    return { ...variable, ...(serviceId && { serviceId }) };
}

;// CONCATENATED MODULE: ./build/adapters/railway/find-service.js
// Which service of an environment is the watched one: the one that owns the token variable. Pure.


const MAX_NAMES = 10;
/** So many services are asked for; there may be more. */
const MOST_LISTED = 500;
/** Throws `SetupError` unless it is exactly one service. */
function findPlace(environment, target, clean) {
    const { projectId, environmentId, listing } = environment;
    const serviceId = target.serviceId ?? findOwner(environment, target, clean);
    return { projectId, environmentId, serviceId, listing, ...namesIn(environment, serviceId, clean) };
}
/** What people call the place. */
function namesIn(environment, serviceId, clean) {
    const service = environment.services.find((candidate) => candidate.serviceId === serviceId);
    return {
        serviceNames: namesOf(environment, clean),
        environmentName: new sanitize/* Outside */.u8(environment.name, clean),
        ...(service && { serviceName: new sanitize/* Outside */.u8(service.serviceName, clean) }),
    };
}
/** The services of those that have one there, each once, in their order. */
function listServices(environment, targets, clean) {
    const found = targets.flatMap((target) => {
        try {
            const { serviceId, serviceName } = findPlace(environment, target, clean);
            return serviceName || environment.services.length >= MOST_LISTED ? [serviceId] : [];
        }
        catch (error) {
            if (error instanceof errors/* SetupError */.w3)
                return [];
            throw error;
        }
    });
    return [...new Set(found)];
}
/** The same for every bot of an environment that is read once for all. */
const KNOWN_NAMES = new WeakMap();
function namesOf(environment, clean) {
    const known = KNOWN_NAMES.get(environment);
    if (known)
        return known;
    const names = Object.fromEntries(environment.services.map((each) => [each.serviceId, new sanitize/* Outside */.u8(each.serviceName, clean)]));
    KNOWN_NAMES.set(environment, names);
    return names;
}
function findOwner(environment, target, clean) {
    const { listing, services, name } = environment;
    const variable = target.variables.token;
    const same = listing.filter((candidate) => candidate.name === variable);
    // A deleted service leaves its variables behind.
    const present = new Set(services.map(({ serviceId }) => serviceId));
    const owners = [...new Set(same.flatMap(({ serviceId }) => serviceId ?? []))].filter((id) => present.has(id));
    if (owners.length === 1 && owners[0] !== undefined)
        return owners[0];
    const nameOf = (id) => clean(services.find(({ serviceId }) => serviceId === id)?.serviceName ?? 'unnamed');
    const where = `the environment ${clean(name)}`;
    if (owners.length > 1) {
        throw new errors/* SetupError */.w3('RAILWAY_SERVICE_AMBIGUOUS', {
            what: `Several services in ${where} have a variable ${variable}: ${list(owners.map((id) => `${nameOf(id)} (${id})`))}.`,
            why: 'Each of them may be a bot, and the settings do not say which one to monitor.',
            fix: "Set `railway-service-id` to the ID of the bot's service.",
        });
    }
    const shared = same.some(({ serviceId }) => serviceId === undefined);
    throw new errors/* SetupError */.w3('RAILWAY_SERVICE_NOT_FOUND', {
        what: [
            shared
                ? `${variable} is only a shared variable in ${where}: no service refers to it under that name.`
                : `No service in ${where} has a variable ${variable}.`,
            `Services there: ${list(services.map(({ serviceId }) => `${nameOf(serviceId)} (${serviceId})`))}.`,
            `Variables with a similar name: ${list(similarNames(listing).map((each) => clean(each)))}.`,
        ].join(' '),
        why: shared
            ? 'A service sees a shared variable only through its own variable that references it.'
            : 'The variable has another name, or the bot runs in another environment.',
        fix: shared
            ? `Add a variable ${variable} with the value \${{shared.${variable}}} to the bot, or set \`token-variable\` to the bot's own variable.`
            : "Set `token-variable` or `variable-prefix`, or use a project token for the bot's environment.",
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

;// CONCATENATED MODULE: ./build/adapters/railway/read-pages.js
// Services of one environment, ten in one request, where many bots share it: for as long as Railway answers such a one.



const PAGE_SIZE = 10;
/** As much as ten answers may have. */
const PAGE_BYTES = PAGE_SIZE * 1024 * 1024;
const NONE = new Map();
function createPages(client) {
    const pages = new Map();
    let first;
    let isOver = false;
    async function ask(serviceIds, place, signal) {
        if (isOver)
            return NONE;
        const { projectId, environmentId } = place;
        const ids = Object.fromEntries(serviceIds.map((id, at) => [`s${at}`, id]));
        const query = {
            operation: READ_TEN_SERVICES,
            variables: { projectId, environmentId, ...ids },
            answer: 'PARTS',
            maxBytes: PAGE_BYTES,
            isOptional: true,
            isAskedOnce: true,
        };
        try {
            const parts = await client.ask(query, signal);
            const { SERVICE } = await loadForms();
            const answers = new Map(serviceIds.flatMap((id, at) => {
                const { data } = SERVICE.safeParse(partsOf(parts, at));
                return data ? [[id, data]] : [];
            }));
            if (answers.size === 0)
                isOver = true;
            return answers;
        }
        catch (error) {
            if (!(error instanceof errors/* ServiceUnavailableError */.us || error instanceof errors/* SetupError */.w3))
                throw error;
            // Whatever is wrong is found again, and told, where each is read alone.
            isOver = true;
            return NONE;
        }
    }
    return {
        plan(environmentId, serviceIds) {
            for (let at = 0; at + PAGE_SIZE <= serviceIds.length; at += PAGE_SIZE) {
                const page = { serviceIds: serviceIds.slice(at, at + PAGE_SIZE) };
                for (const id of page.serviceIds)
                    pages.set(keyOf(environmentId, id), page);
            }
        },
        async read(place, signal) {
            const page = pages.get(keyOf(place.environmentId, place.serviceId));
            if (!page)
                return undefined;
            // One request tells whether Railway takes such a question at all.
            const before = first ?? Promise.resolve(NONE);
            page.answers ??= before.then(() => ask(page.serviceIds, place, signal));
            first ??= page.answers;
            return (await page.answers).get(place.serviceId);
        },
    };
}
function partsOf(parts, at) {
    const names = ['rendered', 'unrendered', 'serviceInstance', 'deployments'];
    return Object.fromEntries(names.map((name) => [name, parts[`${name}${at}`]]));
}
function keyOf(environmentId, serviceId) {
    return `${environmentId} ${serviceId}`;
}

;// CONCATENATED MODULE: ./build/adapters/railway/railway.js
// Railway's public GraphQL API: where the bot is, what its variables hold, what runs, and what it logged.







/** The most lines that Railway gives at once. https://docs.railway.com/observability/logs */
const MAX_LINES = 5_000;
/** So many of about 4 KiB with their attributes. */
const LOG_BYTES = 24 * 1024 * 1024;
/** A check goes on without. */
const LOGS = { maxBytes: LOG_BYTES, isOptional: true };
function createRailway(options) {
    return railwayOn(createRailwayClient(options), options);
}
/** For many bots that share a token: as it is, and as a snapshot, in which nothing is asked twice. */
function createSharedRailway(options, 
/** Where all of them are, as far as their settings say. */
targets) {
    const client = createRailwayClient(options);
    const shared = shareReads(client);
    const pages = createPages(client);
    const environments = new Map();
    const { clean } = options;
    // Whoever owns one of these variables is a bot, and its log is read along.
    const tokenNames = new Set(targets.map(({ variables }) => variables.token));
    const placeOf = ({ projectId, environmentId }) => `${projectId} ${environmentId}`;
    const readEnvironment = async (target, signal) => {
        const environment = await findEnvironment(shared, target, clean, signal);
        const sharing = targets.filter((each) => placeOf(each) === placeOf(target));
        pages.plan(environment.environmentId, listServices(environment, sharing, clean));
        return environment;
    };
    // The listing of an environment is worth one request, whoever of its bots needs it; it is kept in memory once.
    const findService = async (target, signal) => {
        const key = placeOf(target);
        const environment = environments.get(key) ?? readEnvironment(target, signal);
        environments.set(key, environment);
        environment.catch(() => environments.delete(key));
        return findPlace(await environment, target, clean);
    };
    const snapshot = {
        ...railwayOn(shared, options, { findService, readInPage: pages.read }),
        readLogs: orOfDeployment(shared, async ({ environmentId, serviceId, listing = [] }, window, signal) => {
            const owners = listing.filter(({ name }) => tokenNames.has(name)).flatMap((variable) => variable.serviceId ?? []);
            const services = [...new Set([serviceId, ...owners])].sort();
            const filter = services.map((id) => `@service:${id}`).join(' OR ');
            const variables = { environmentId, filter, ...range(window) };
            const query = { ...LOGS, operation: READ_LOGS, variables, answer: 'ENVIRONMENT_LOGS' };
            const { environmentLogs: rows } = await shared.ask(query, signal);
            const ours = rows.filter(({ tags }) => services.length === 1 || tags?.serviceId === serviceId);
            return { ...toLogReading(ours), truncated: rows.length >= MAX_LINES };
        }),
    };
    return { railway: railwayOn(client, options), snapshot };
}
function railwayOn(client, { register, clean }, together) {
    const findService = together?.findService ??
        (async (target, signal) => {
            const { projectId, environmentId, serviceId } = target;
            if (projectId && environmentId && serviceId)
                return { projectId, environmentId, serviceId };
            return findPlace(await findEnvironment(client, target, clean, signal), target, clean);
        });
    return {
        findService,
        async readService(target, signal, known) {
            const place = known ?? (await findService(target, signal));
            const { projectId, environmentId, serviceId, listing } = place;
            const ids = { projectId, environmentId, serviceId, withListing: listing === undefined };
            const answer = (listing && (await together?.readInPage(place, signal))) ??
                (await client.ask({ operation: READ_SERVICE, variables: ids, answer: 'SERVICE' }, signal));
            const { environment } = answer;
            const page = environment?.variables;
            const listed = listing ?? (page ? await listVariables(client, environmentId, page, signal) : []);
            const found = environment && { name: environment.name, services: nodesOf(environment.serviceInstances) };
            const named = found ? { ...place, ...namesIn(found, serviceId, clean) } : place;
            const reading = pickReading(answer, listed, { place: named, variables: target.variables }, { register, clean });
            const clockAheadMs = client.clockAheadMs();
            return clockAheadMs === undefined ? reading : { ...reading, clockAheadMs };
        },
        tokenKind: () => client.accepted(),
        async readDeployment(id, signal) {
            const query = { operation: READ_DEPLOYMENT, variables: { id }, answer: 'ONE_DEPLOYMENT' };
            return toDeployment((await client.ask(query, signal)).deployment, clean);
        },
        async listDomains({ projectId, environmentId, serviceId }, signal) {
            const variables = { projectId, environmentId, serviceId };
            const query = { operation: LIST_DOMAINS, variables, answer: 'ALL_DOMAINS', isOptional: true };
            const { customDomains, serviceDomains } = (await client.ask(query, signal)).domains;
            return [...customDomains, ...serviceDomains].map(({ domain }) => new sanitize/* Outside */.u8(domain, clean));
        },
        async countStagedChanges({ projectId, environmentId }, signal) {
            const variables = { projectId, environmentId };
            const query = {
                operation: COUNT_STAGED_CHANGES,
                variables,
                answer: 'STAGED_CHANGES',
                isOptional: true,
            };
            return (await client.ask(query, signal)).environment.unmergedChangesCount ?? 0;
        },
        async writeVariable({ projectId, environmentId, serviceId }, { name, shared, value }, signal) {
            const at = { projectId, environmentId, ...(shared ? {} : { serviceId }) };
            const variables = { ...at, name, value: value.reveal() };
            await client.ask({ operation: WRITE_VARIABLE, variables, answer: 'VARIABLE_WRITTEN', isMutation: true }, signal);
        },
        async redeploy({ id, image }, signal) {
            const variables = { id, ...(image !== undefined && { usePreviousImageTag: true }) };
            const query = {
                operation: REDEPLOY,
                variables,
                answer: 'REDEPLOYMENT_STARTED',
                isMutation: true,
            };
            return (await client.ask(query, signal)).deploymentRedeploy.id;
        },
        async deploy({ environmentId, serviceId }, commitSha, signal) {
            const variables = { environmentId, serviceId, ...(commitSha ? { commitSha } : {}) };
            const query = { operation: DEPLOY, variables, answer: 'DEPLOYED', isMutation: true };
            return (await client.ask(query, signal)).serviceInstanceDeployV2;
        },
        readLogs: orOfDeployment(client, async ({ environmentId, serviceId }, window, signal) => {
            const variables = { environmentId, filter: `@service:${serviceId}`, ...range(window) };
            const query = { ...LOGS, operation: READ_LOGS, variables, answer: 'ENVIRONMENT_LOGS' };
            return toLogReading((await client.ask(query, signal)).environmentLogs);
        }),
        readDeploymentLogs: (id, window, signal) => readDeploymentLogs(client, id, window, signal),
    };
}
/** Whether a project token may read the log of an environment is not documented. */
function orOfDeployment(client, readEnvironment) {
    return async (place, window, signal, running) => {
        try {
            return await readEnvironment(place, window, signal);
        }
        catch (error) {
            const deployment = await running();
            if (!deployment)
                throw error;
            return { ...(await readDeploymentLogs(client, deployment.id, window, signal)), onlyRunningDeployment: true };
        }
    };
}
async function readDeploymentLogs(client, deploymentId, window, signal) {
    const variables = { deploymentId, ...range(window) };
    const query = { ...LOGS, operation: READ_DEPLOYMENT_LOGS, variables, answer: 'DEPLOYMENT_LOGS' };
    return toLogReading((await client.ask(query, signal)).deploymentLogs);
}
function range({ from, to }) {
    return { from: from.toISOString(), to: to.toISOString(), limit: MAX_LINES };
}
/** Keeps the newest: Railway may send one more than the limit, and does not promise an order. */
function toLogReading(rows) {
    const lines = rows.map(({ timestamp, message, attributes, tags }) => ({
        timestamp: new Date(timestamp),
        text: [message, ...attributes.filter(({ key }) => key !== 'level').map(renderAttribute)].join('\n'),
        ...(tags?.deploymentId && { deploymentId: tags.deploymentId }),
    }));
    lines.sort((a, b) => a.timestamp.getTime() - b.timestamp.getTime());
    return { lines: lines.slice(-MAX_LINES), truncated: rows.length >= MAX_LINES };
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


/***/ }),

/***/ 9759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ Checker),
  c: () => (/* binding */ withRailway)
});

// EXTERNAL MODULE: ./build/core/history/changes.js + 1 modules
var changes = __webpack_require__(2027);
// EXTERNAL MODULE: ./build/core/backup/backup.js
var backup_backup = __webpack_require__(515);
// EXTERNAL MODULE: ./build/core/reason.js
var reason = __webpack_require__(4220);
// EXTERNAL MODULE: ./build/core/verdict/blindness.js
var blindness = __webpack_require__(216);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/core/token/token-health.js
var token_health = __webpack_require__(2740);
;// CONCATENATED MODULE: ./build/core/incident/recovery.js
// What recovered, and how that is told: a bot whose token worked all the time did not get it back.


/** By what the problem was about. */
function recoveryOf({ state, backup, effects }) {
    if (backup)
        return 'backup';
    if (state === 'unknown')
        return 'checks';
    if (state !== 'recovered' && !(0,token_health/* isWorking */.ms)(state))
        return 'token';
    if (effects.includes('calls-refused'))
        return 'use';
    const [sends, receives] = [effects.includes('cannot-send'), effects.includes('cannot-receive')];
    if (sends || receives)
        return sends && receives ? 'messages' : sends ? 'sending' : 'receiving';
    return state === 'expiring' ? 'expiry' : 'other';
}
/** The first line of what is told, and the heading of the issue that is closed. */
const NEWS = {
    token: (bot) => `The WhatsApp token of ${bot} works again`,
    expiry: (bot) => `The WhatsApp token of ${bot} no longer expires soon`,
    checks: (bot) => `Checks of the WhatsApp token of ${bot} work again`,
    backup: (bot) => `The bot ${bot} no longer depends on its backup WhatsApp token`,
    use: (bot) => `Meta no longer rejects calls of ${bot}`,
    sending: (bot) => `Meta lets ${bot} send messages again`,
    receiving: (bot) => `Meta delivers messages to ${bot} again`,
    messages: (bot) => `Meta lets messages from and to ${bot} through again`,
    other: (bot) => `All is well again with the WhatsApp token of ${bot}`,
};
function goodNews(bot, recovery) {
    return `\u2705 ${NEWS[recovery](bot)}`;
}
const WORDS = {
    token: 'Resolved: Meta accepts the token.',
    expiry: 'The token no longer expires soon.',
    checks: 'Checks work again, and Meta accepts the token.',
    backup: 'The bot no longer depends on its backup token.',
    use: "Meta no longer rejects calls in the bot's log.",
    sending: 'Meta lets the bot send messages again.',
    receiving: 'Meta delivers messages to the bot again.',
    messages: 'Meta lets messages through again.',
    other: 'Resolved: the token works, and nothing else is wrong.',
};
/** The same in a comment. Of refused calls it is only known how long none was seen. Milliseconds. */
function recoveryWords(recovery, quietForMs = 0) {
    return recovery === 'use' && quietForMs >= time/* DAY_MS */.sO ? 'No rejected call was seen for 24 hours.' : WORDS[recovery];
}

;// CONCATENATED MODULE: ./build/core/incident/alert.js
// When people are told: on a change of state, as a reminder while it is critical, and on recovery.




/** Whether a lasting problem is due for a reminder. `remindEveryMs` 0 reminds never. */
function isReminderDue(level, memory, now, remindEveryMs) {
    if (level !== 'critical' || remindEveryMs === 0)
        return false;
    return now.getTime() - (memory.reminded ?? memory.since).getTime() >= remindEveryMs;
}
/** What its end is told by. */
const ENDING = ['calls-refused', 'cannot-send', 'cannot-receive'];
/** For a process that watches without an issue: what it tells, and what it remembers from then on. */
function planAlert(report, memory, remindEveryMs) {
    const { state, level, checkedAt: now } = report;
    const backup = (0,backup_backup/* findNeed */.ml)(report.reasons);
    // Silence of a service is no news; what was known before still counts.
    if (state === 'unknown' && !(0,blindness/* isBlind */.iE)(report))
        return { memory: memory ?? { state: 'recovered', since: now } };
    const wasProblem = memory !== undefined && memory.state !== 'recovered';
    const isHeld = wasProblem && (0,reason/* hasEffect */.u1)(report.reasons, 'awaits-proof');
    const isProblem = (0,reason/* isLoud */.tw)(level) || backup !== undefined || isHeld;
    if (!isProblem) {
        if (!wasProblem)
            return { memory: { state: 'recovered', since: memory?.since ?? now } };
        const afterMs = now.getTime() - memory.since.getTime();
        const of = recoveryOf({ effects: [], ...memory });
        return { cause: { is: 'recovered', afterMs, of }, memory: { state: 'recovered', since: now } };
    }
    const effects = report.reasons.flatMap(({ effect }) => (effect && ENDING.includes(effect) ? [effect] : []));
    const known = effects.length > 0 ? { effects } : {};
    if (memory?.state !== state) {
        const since = wasProblem && !backup ? memory.since : now;
        return { cause: { is: 'changed' }, memory: { state, since, ...(backup ? { backup } : {}), ...known } };
    }
    const kept = { ...memory, ...known };
    if (!isReminderDue(level, memory, now, remindEveryMs))
        return { memory: kept };
    return { cause: { is: 'reminder' }, memory: { ...kept, reminded: now } };
}

// EXTERNAL MODULE: ./build/core/verdict/verdict.js
var verdict = __webpack_require__(1197);
// EXTERNAL MODULE: ./build/core/report/wording.js
var wording = __webpack_require__(8001);
;// CONCATENATED MODULE: ./build/core/report/message.js
// What people are told on their channels: the headline, what is wrong, and where to act.





/** Plain text; its first line is the title. */
function renderAlert(report, cause) {
    const { context, issue, reasons, token, checkedAt } = report;
    const isOver = cause.is === 'recovered';
    const { text: first, of: said } = isOver
        ? { text: `${goodNews(context.bot, cause.of)}, after ${(0,time/* renderDuration */.PP)(cause.afterMs)}` }
        : (0,wording/* headlineOf */.gD)(report);
    const main = said ?? (0,verdict/* findLeading */.s)(report) ?? (0,wording/* findMain */.b0)(reasons.filter(({ level }) => level !== 'info'));
    const lines = [
        first,
        isOver
            ? `Token expires: ${(0,wording/* expiryWords */.T_)(token, checkedAt)}`
            : [main !== said && main?.what, main?.fix].filter(Boolean).join(' '),
        ...(isOver ? [] : linksOf(report).map(([name, url]) => `${name}: ${url}`)),
        issue.url && `Issue: ${issue.url}`,
        `Bot: ${context.bot}${cause.is === 'reminder' ? ' (reminder: ongoing)' : ''}`,
    ];
    return lines.filter(Boolean).join('\n');
}
/** Where only a backup is needed, it is not the bot's own token that is replaced. */
function linksOf(report) {
    const links = (0,wording/* findLinks */.t5)(report);
    return (0,backup_backup/* findNeed */.ml)(report.reasons) ? links.filter(([name]) => name !== 'Get a token') : links;
}

// EXTERNAL MODULE: ./build/core/verdict/clock-skew.js
var clock_skew = __webpack_require__(7433);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/notify/send-all.js
var send_all = __webpack_require__(9474);
// EXTERNAL MODULE: ./build/check/assess.js + 2 modules
var assess = __webpack_require__(3730);
// EXTERNAL MODULE: ./build/check/build-report.js
var build_report = __webpack_require__(2946);
// EXTERNAL MODULE: ./build/check/observe.js
var observe = __webpack_require__(5475);
// EXTERNAL MODULE: ./build/core/incident/issue.js
var incident_issue = __webpack_require__(162);
// EXTERNAL MODULE: ./build/core/incident/marker.js
var incident_marker = __webpack_require__(4167);
// EXTERNAL MODULE: ./build/core/messaging/memory.js
var memory = __webpack_require__(3802);
;// CONCATENATED MODULE: ./build/core/incident/incidents.js
// What an issue keeps from run to run: the times that a bot was down, or about to be, and the advice that was told.

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
/** The advice that is not news the next time. */
function toldIn({ reasons }) {
    const codes = reasons.filter(({ level }) => level === 'warning').map(({ code }) => code);
    return codes.length > 0 ? { told: [...new Set(codes)].sort() } : {};
}

// EXTERNAL MODULE: ./build/core/messaging/codes.js
var codes = __webpack_require__(1079);
;// CONCATENATED MODULE: ./build/core/incident/news.js
// Whether an open issue has anything new to say: the time of checking is not, nor is what a check could not see.




function saysNews({ before, after, marker, next, verdict, isUnheard = false }) {
    if (!isUnheard)
        return timeless(before) !== timeless(after);
    if (!(0,incident_marker/* remembersSame */.fR)(marker, next))
        return true;
    // It is about what was not seen this time, and nothing else is wrong.
    if ((0,memory/* blockedIn */.Q5)(marker.messaging) && !(0,reason/* isLoud */.tw)(verdict.level))
        return false;
    return withoutMessages(before) !== withoutMessages(after);
}
/** Without the time of checking, which stands on a line of its own. */
function timeless(body) {
    return body
        .replaceAll('\r\n', '\n')
        .replace(/^.*Last check.*$/gm, '')
        .trim();
}
/** Without the lines that say whether messages go through. */
function withoutMessages(body) {
    const lines = timeless((0,incident_marker/* withoutMemory */.w1)(body)).split('\n');
    return lines.filter((line) => line !== '' && !isAboutMessages(line)).join('\n');
}
function isAboutMessages(line) {
    const [, code = ''] = /^- .*<sub>([A-Z_]+)<\/sub>$/.exec(line) ?? [];
    return (0,codes/* isMessagingCode */.ih)(code) || line.startsWith('| Messages |') || line === '### What is wrong';
}

;// CONCATENATED MODULE: ./build/core/incident/plan.js
// Plans what happens to the one issue: the wished state is worked out from what is there, in every run anew.











/** A problem this soon after the last recovery belongs to the same issue; an acknowledgement lasts as long. */
const SAME_ISSUE_MS = time/* DAY_MS */.sO;
/** An issue that is older, or has more comments, is left closed at its next recovery. */
const WORN_OUT = { ageMs: 30 * time/* DAY_MS */.sO, comments: 300 };
/** Whether this verdict opens an issue where none is open. */
function opensIssue(verdict, { timeLeftMs = 0, renewsByItself }) {
    if (verdict.state === 'unknown')
        return (0,blindness/* isBlind */.iE)(verdict);
    if ((0,reason/* isLoud */.tw)(verdict.level) || (0,backup_backup/* findNeed */.ml)(verdict.reasons) === 'running')
        return true;
    return verdict.state === 'expiring' && !renewsByItself && timeLeftMs > time/* DAY_MS */.sO;
}
function planIncident(situation) {
    const { ours } = (0,incident_issue/* findOurs */.ZA)(situation.open, situation.owner);
    const [issue, ...others] = ours;
    const duplicates = others.flatMap((other) => planDuplicate(other, issue));
    const plan = issue ? planOpenIssue(situation, issue) : planNoIssue(situation);
    const relabel = plan.issue?.open && !(0,incident_issue/* hasLabel */.RX)(plan.issue, situation.label)
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
            body: (0,incident_marker/* replaceOurPart */.qh)(issue.body, { ...marker, number: issue.number, duplicate: true }, `Two runs opened an issue at the same moment. This one is a duplicate of #${kept.number}.`),
            state: 'closed',
            stateReason: 'duplicate',
        },
    ];
}
function planOpenIssue(situation, issue) {
    const { verdict, now, owner } = situation;
    const marker = (0,incident_marker/* parseMarker */.gY)(issue.body);
    if (verdict.state === 'unknown' && !(0,blindness/* isBlind */.iE)(verdict))
        return { outcome: 'none', steps: [], issue };
    const backup = (0,backup_backup/* findNeed */.ml)(verdict.reasons);
    const persists = opensIssue(verdict, situation.lifetime) ||
        (verdict.state === 'expiring' && marker.state === 'expiring') ||
        (0,reason/* hasEffect */.u1)(verdict.reasons, 'awaits-proof') ||
        backup !== undefined;
    if (!persists)
        return verdict.healthy ? planRecovery(situation, issue, marker) : { outcome: 'none', steps: [], issue };
    const place = owner.place ?? marker.place;
    const isOther = (0,memory/* blockedIn */.Q5)(marker.messaging) !== (0,memory/* blockedIn */.Q5)(situation.messaging);
    const changed = marker.state !== verdict.state || marker.backup !== backup || isOther;
    const isDue = !changed && isReminderDue(verdict.level, marker, now, situation.remindEveryMs);
    const reminded = isDue ? now : changed ? undefined : marker.reminded;
    const next = {
        bot: owner.bot,
        number: issue.number,
        ...(place ? { place } : {}),
        ...(marker.restored ? { restored: marker.restored } : {}),
        ...memoryOf(situation),
        ...(reminded ? { reminded } : {}),
        ...(backup ? { backup } : {}),
        state: verdict.state,
        since: changed ? now : marker.since,
        incidents: continueIncidents(marker.incidents, verdict, now),
        ...(marker.previous ? { previous: marker.previous } : {}),
        ...toldIn(verdict),
    };
    const body = (0,incident_marker/* replaceOurPart */.qh)(issue.body, next, situation.render(next));
    if (!changed) {
        const isNews = saysNews({ before: issue.body, after: body, marker, next, verdict, isUnheard: situation.isUnheard });
        return isNews || isDue
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
function planRecovery(situation, issue, marker) {
    const { now } = situation;
    // A person opened a duplicate again though nothing is wrong: it becomes again what it was, and tells nothing.
    if (marker.duplicate) {
        const step = { do: 'edit', number: issue.number, state: 'closed', stateReason: 'duplicate' };
        return { outcome: 'closed', steps: [step], issue };
    }
    const began = marker.incidents.findLast((incident) => !incident.to)?.from ?? marker.since;
    const { attempt: _over, backup, refused: _was, told: _said, ...kept } = marker;
    const { attempt: _too, refused: _neither, ...learned } = memoryOf(situation);
    const incidents = endIncidents(kept.incidents, now);
    const next = { ...kept, ...learned, number: issue.number, state: 'recovered', since: now, incidents };
    const recovery = recoveryOf({
        state: marker.state,
        backup,
        effects: [...(marker.refused ? ['calls-refused'] : []), ...(0,memory/* blockedEffects */.vC)(marker.messaging)],
    });
    const body = (0,incident_marker/* replaceOurPart */.qh)(issue.body, next, situation.render(next, recovery));
    const close = { do: 'edit', number: issue.number, body, state: 'closed', stateReason: 'completed' };
    // Told already: a person opened it again though nothing is wrong.
    if (marker.state === 'recovered')
        return { outcome: 'closed', steps: [close], issue };
    const afterMs = now.getTime() - began.getTime();
    const quietForMs = marker.refused && now.getTime() - marker.refused.getTime();
    const text = `\u2705 ${recoveryWords(recovery, quietForMs)} Duration since it was detected: ${(0,time/* renderDuration */.PP)(afterMs)}.`;
    // Closing first: a run that dies in between loses a comment, the other order would write it again and again.
    return {
        outcome: 'closed',
        steps: [close, { do: 'comment', number: issue.number, text }],
        issue,
        alert: { is: 'recovered', afterMs, of: recovery },
    };
}
function planNoIssue(situation) {
    const { verdict, now, owner, render } = situation;
    if (!opensIssue(verdict, situation.lifetime))
        return { outcome: 'none', steps: [] };
    const backup = (0,backup_backup/* findNeed */.ml)(verdict.reasons);
    const previous = (0,incident_issue/* findPrevious */.ve)(situation.closed, owner);
    const past = previous ? (0,incident_marker/* parseMarker */.gY)(previous.body) : undefined;
    const marker = {
        bot: owner.bot,
        ...(owner.place ? { place: owner.place } : {}),
        ...memoryOf(situation),
        ...(backup ? { backup } : {}),
        state: verdict.state,
        since: now,
        incidents: continueIncidents(past?.incidents ?? [], verdict, now),
        ...toldIn(verdict),
    };
    if (previous) {
        const closedForMs = now.getTime() - (previous.closedAt?.getTime() ?? 0);
        const byPerson = previous.stateReason === 'not_planned' && previous.closedByPerson !== false;
        if (byPerson && closedForMs < SAME_ISSUE_MS)
            return { outcome: 'none', steps: [], issue: previous, acknowledged: true };
        const wornOut = now.getTime() - previous.createdAt.getTime() > WORN_OUT.ageMs || previous.comments >= WORN_OUT.comments;
        if ((byPerson || closedForMs < SAME_ISSUE_MS) && !wornOut) {
            const before = past?.previous ? { previous: past.previous } : {};
            return planReopening(situation, previous, { ...marker, number: previous.number, ...before });
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
                text: `The problem is back: \`${marker.state}\`. ${situation.verdict.reasons[0]?.what ?? ''}`.trim(),
            },
        ],
        issue,
        alert: CHANGED,
    };
}
/** What is known besides the state. */
function memoryOf({ restoredAt, refusedAt, attempt, unsettled, messaging }) {
    return {
        ...(restoredAt ? { restored: restoredAt } : {}),
        ...(refusedAt ? { refused: refusedAt } : {}),
        ...(attempt ? { attempt } : {}),
        ...(unsettled ? { unsettled } : {}),
        ...(messaging ? { messaging } : {}),
    };
}

// EXTERNAL MODULE: ./build/core/cadence.js
var core_cadence = __webpack_require__(981);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(9507);
// EXTERNAL MODULE: ./build/core/report/recovery-steps.js
var recovery_steps = __webpack_require__(5916);
;// CONCATENATED MODULE: ./build/core/report/issue-body.js
// The body of the one issue, before our memory, for a person who was just woken by it.










/** GitHub refuses bodies over 65,536 characters; our marker and people's own notes need room, too. */
const MAX_LENGTH = 58_000;
/** @param recovery what recovered, where all is well again */
function renderIssue(matter, marker, recovery = 'other') {
    const isOver = marker.state === 'recovered';
    const head = isOver ? { text: goodNews(matter.context.bot, recovery) } : (0,wording/* headlineOf */.gD)(matter);
    const links = isOver ? [] : (0,wording/* findLinks */.t5)(matter);
    const main = isOver || head.of ? undefined : ((0,verdict/* findLeading */.s)(matter) ?? (0,wording/* findMain */.b0)(matter.reasons));
    const said = head.of ?? main;
    const sections = [
        [`## ${head.text}`],
        links.length > 0 ? [`**${(0,wording/* renderLinks */.UE)(links)}**`] : [],
        main ? [withoutHead(main.what, head.text)] : [],
        facts(matter, marker),
        ...(isOver ? [] : [problems(matter, said), (0,recovery_steps/* recoverySteps */.F4)(matter, (0,verdict/* findLeading */.s)(matter)), permanent(matter, marker)]),
        details(matter, marker, said),
        ['<sub>Written by the WhatsApp token monitor, which rewrites only this part. Write your notes below it.</sub>'],
    ];
    const text = sections
        .filter((section) => section.length > 0)
        .map((section) => section.join('\n'))
        .join('\n\n');
    return (0,incident_marker/* cutToFit */.XL)(text, MAX_LENGTH);
}
/** The title, which changes with the state only. */
function renderTitle(title, matter) {
    return `${title} (${matter.context.bot}): ${(0,wording/* stateTitle */._A)(matter)}`;
}
function facts(matter, marker) {
    const { context, token, checkedAt, state, cadence } = matter;
    const run = context.runUrl ? ` ([run](${context.runUrl}))` : '';
    // On one line with the time, which alone differs in every check.
    const watched = cadence ? `; checked ${(0,core_cadence/* cadenceWords */.dI)(cadence)}` : '';
    const expires = token.expiresAt instanceof Date ? (0,time/* renderTime */.sZ)(token.expiresAt) : (0,wording/* expiryWords */.T_)(token, checkedAt);
    const [next] = (0,wording/* predictionWords */.Vu)(matter);
    const end = marker.state === 'recovered' ? 'Resolved' : 'Detected';
    return (0,wording/* renderTable */.bo)([
        ['State', `${wording/* MARK */.M$[state]} **${state}**`],
        [end, (0,time/* renderTime */.sZ)(marker.since)],
        [state === 'expired' ? 'Token expired' : 'Token expires', expires],
        // Where the links above are the answer, what happens without them is not.
        next && !isBotFirst(matter) ? next : botRow(context),
        ['Last check', `${(0,time/* renderTime */.sZ)(checkedAt)}${run}${watched}`],
    ]);
}
/** Where the links are the answer, or nothing is foretold, it has the row of what happens next. */
function isBotFirst({ state, prediction }) {
    return (0,token_health/* isDead */.XU)(state) || !prediction;
}
function botRow({ bot, place }) {
    return ['Bot', `\`${bot}\`${place ? `, on Railway: ${(0,sanitize/* inlineCode */.ti)(place)}` : ''}`];
}
/** Without the sentence that was said already. Of a token that has to be replaced, the steps say what to do. */
function problems(matter, said) {
    if (needsToken(matter))
        return [];
    const rest = said && (0,wording/* restOf */.Y6)(said);
    const others = matter.reasons.filter((reason) => reason !== said && reason.level !== 'info');
    const items = [...(rest ? [`- ${rest}`] : []), ...others.map(wording/* reasonItem */.iT)];
    return items.length > 0 ? ['### What is wrong', '', ...items] : [];
}
/** A headline of its own begins as its reason does, and says that part already. */
function withoutHead(what, head) {
    const [begin = ''] = /^[^.]+\. /.exec(what) ?? [];
    return begin && head.startsWith(begin) ? what.slice(begin.length) : what;
}
function needsToken(matter) {
    return (0,token_health/* isDead */.XU)(matter.state) || (matter.state === 'expiring' && !(0,wording/* isAboutMessages */.aD)((0,verdict/* findLeading */.s)(matter)));
}
function permanent(matter, { incidents }) {
    if (!needsToken(matter))
        return [];
    const { context, ids } = matter;
    if ((0,incident_marker/* expiredRepeatedly */.Ds)(incidents, matter.checkedAt))
        return (0,recovery_steps/* permanentTokenSteps */.Vk)('expired again and again', context, ids);
    const inUse = (0,reason/* hasEffect */.u1)(matter.reasons, 'temporary-in-use');
    return (0,recovery_steps/* permanentTokenSteps */.Vk)(inUse ? 'in production' : undefined, context, ids);
}
function details(matter, marker, said) {
    const { context, reasons } = matter;
    const isOver = marker.state === 'recovered';
    const main = needsToken(matter) ? said : undefined;
    const { fix: _stepsSayIt, ...why } = main ?? {};
    const rest = main && (0,wording/* restOf */.Y6)({ ...why, code: main.code });
    // What lasts has a part of its own.
    const others = reasons.filter(({ effect, level }) => needsToken(matter) ? effect !== 'temporary-in-use' : level === 'info');
    const found = (0,wording/* logTable */.Jn)(matter.logs, context);
    const aside = (0,wording/* asideTable */.Fc)(matter.logs, context);
    const sections = [
        (0,wording/* renderTable */.bo)([
            ...(isBotFirst(matter) ? [] : [botRow(context)]),
            ['Variable', `\`${context.tokenVariable}\``],
            ['Token type', matter.token.type],
            ...(isOver ? [] : (0,wording/* predictionWords */.Vu)(matter).slice(isBotFirst(matter) ? 0 : 1)),
            // The number of lines read differs in every run, so it would cause an edit in every run.
            ['Messages', isOver ? undefined : (0,wording/* messagingWords */.qS)(matter)],
            ["Bot's log", found.length > 0 ? 'see below' : logSummary(matter)],
        ]),
        rest ? [rest] : [],
        isOver ? [] : others.filter((reason) => reason !== main).map(wording/* reasonItem */.iT),
        found,
        aside,
        ...(isOver ? [] : [(0,recovery_steps/* verifySteps */.n4)()]),
        incidentTable(marker.incidents),
        marker.previous ? [`The issue before this one: #${marker.previous}`] : [],
    ];
    return [
        '<details><summary>Details</summary>',
        '',
        ...sections.filter((section) => section.length > 0).flatMap((section) => [...section, '']),
        '</details>',
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
        .map(({ from, to, state }) => `| ${(0,time/* renderTime */.sZ)(from)} | ${wording/* MARK */.M$[state]} ${state} | ${to ? (0,time/* renderDuration */.PP)(to.getTime() - from.getTime()) : 'ongoing'} |`);
    return ['**Last incidents**', '', '| Detected | State | Duration |', '| --- | --- | --- |', ...rows];
}

;// CONCATENATED MODULE: ./build/check/reconcile-issue.js
// Carries out the plan for the one issue, and copes with other runs and people who change it meanwhile.






/** Brings the issue into the state that the verdict asks for. Failures of GitHub become notes. */
async function reconcileIssue(issues, subject) {
    const { listing } = subject.assessment;
    const result = listing.ok ? await (0,errors/* attempt */.CD)(reconcileListed(issues, listing.value, subject)) : listing;
    if (result.ok)
        return result.value;
    return { step: 'none', notes: [issueNote(result.reason, isNeeded(subject))], failed: true };
}
function isNeeded({ bot, assessment }) {
    return opensIssue(assessment.verdict, (0,assess/* lifetimeOf */.XA)(bot, assessment));
}
async function reconcileListed(issues, labelled, subject) {
    const { bot, assessment, draft } = subject;
    const { owner, verdict, attempt: failed, restoredAt, refusedAt, unsettled } = assessment;
    const gone = new Set();
    const read = new Map();
    for (;;) {
        const known = current(labelled, { gone, read });
        const listed = isNeeded(subject) ? await lookAround(issues, known, subject) : known;
        const all = current(listed, { gone, read });
        const open = all.filter((issue) => issue.open);
        const { ours, taken } = (0,incident_issue/* findOurs */.ZA)(open, owner);
        if (taken && ours.length === 0)
            return { step: 'none', notes: [nameTaken(bot.name, taken)], failed: true };
        const plan = planIncident({
            owner,
            verdict,
            now: draft.checkedAt,
            lifetime: (0,assess/* lifetimeOf */.XA)(bot, assessment),
            ...(restoredAt ? { restoredAt } : {}),
            ...(refusedAt ? { refusedAt } : {}),
            ...(failed ? { attempt: failed } : {}),
            ...(unsettled ? { unsettled } : {}),
            ...(assessment.messaging.memory ? { messaging: assessment.messaging.memory } : {}),
            ...(assessment.messaging.isUnheard ? { isUnheard: true } : {}),
            open,
            closed: all.filter((issue) => !issue.open),
            remindEveryMs: bot.remindEveryMs,
            label: bot.issue.label,
            assignees: bot.issue.assignees,
            title: renderTitle(bot.issue.title, draft),
            render: (marker, recovery) => renderIssue(draft, marker, recovery),
        });
        try {
            const unread = findDoubtful(plan).filter((number) => !read.has(number));
            if (unread.length === 0)
                return await carryOut(issues, plan, gone, subject);
            for (const number of unread)
                read.set(number, await issues.read(number, assessment.run));
        }
        catch (error) {
            if (!(error instanceof errors/* IssueGoneError */.T4) || gone.has(error.number))
                throw error;
            gone.add(error.number);
        }
    }
}
/** What a list says, corrected by what is known better: which issues are gone, and which were read one by one. */
function current(listed, { gone, read }) {
    const all = new Map([...listed, ...read.values()].map((issue) => [issue.number, issue]));
    return [...all.values()].filter(({ number }) => !gone.has(number));
}
/**
 * Issues to be read before the plan is carried out. GitHub's lists lag behind by up to minutes: what is told once, closed
 * in favor of another or taken for an acknowledgement goes by the issue itself.
 */
function findDoubtful({ steps, issue, acknowledged }) {
    const final = steps.flatMap((step) => step.do === 'comment' || (step.do === 'edit' && step.stateReason === 'duplicate') ? [step.number] : []);
    return issue && (acknowledged || final.length > 0) ? [...new Set([issue.number, ...final])] : [];
}
/** Where none of ours is listed although one is needed: it may have lost its label, or be closed. */
async function lookAround(issues, known, { bot, assessment }) {
    const { owner, run } = assessment;
    const labelled = known.filter(({ open }) => open);
    if ((0,incident_issue/* findOurs */.ZA)(labelled, owner).ours.length > 0)
        return known;
    const { label } = bot.issue;
    const [open, closed] = await Promise.all([issues.listOpen({}, run), issues.listClosed({ label }, run)]);
    // Without our label, only what names its own issue is ours beyond doubt.
    const sure = open.filter((issue) => (0,incident_issue/* hasLabel */.RX)(issue, label) || (0,incident_marker/* parseMarker */.gY)(issue.body)?.number === issue.number);
    return [...closed, ...sure];
}
async function carryOut(issues, plan, gone, subject) {
    const { run } = subject.assessment;
    const notes = plan.acknowledged && plan.issue ? [acknowledged(plan.issue)] : [];
    let shown = plan.issue;
    for (const step of plan.steps) {
        try {
            const written = await issues.apply(step, run);
            notes.push(...written.notes);
            if (step.do === 'open')
                shown = written;
        }
        catch (error) {
            // A duplicate that is gone is out of the way. Planning anew would do and tell a second time what is done.
            if (error instanceof errors/* IssueGoneError */.T4 && shown && error.number !== shown.number)
                continue;
            // The body says it all: a refused comment or label must not lose the rest.
            if (step.do !== 'comment' && step.do !== 'label')
                throw error;
            notes.push((0,errors/* toReason */.Ge)(error, 'info'));
        }
    }
    const opening = plan.steps.find((step) => step.do === 'open');
    // A dry run opens nothing, so there is no number.
    if (opening && shown?.number) {
        const { number } = shown;
        const body = (0,incident_marker/* numberMarker */.QU)(opening.body, number);
        // The issue is open, and the next run does what does not work now.
        const numbered = await (0,errors/* attempt */.CD)(unlessGone(issues.apply({ do: 'edit', number, body }, run)), 'info');
        const kept = await (0,errors/* attempt */.CD)(unlessGone(closeDuplicates(issues, number, gone, subject)), 'info');
        for (const result of [numbered, kept])
            if (!result.ok)
                notes.push(result.reason);
        if (kept.ok)
            shown = kept.value ?? shown;
    }
    return {
        step: plan.outcome,
        ...(shown ? { number: shown.number, url: shown.url } : {}),
        ...(plan.alert ? { alert: plan.alert } : {}),
        notes,
    };
}
/** Runs that met may each have opened one: the lowest number stays, and whoever sees the others closes them. */
async function closeDuplicates(issues, opened, gone, { bot, assessment }) {
    const { owner, run } = assessment;
    const listed = await issues.listOpen({ label: bot.issue.label, fresh: true }, run);
    const there = [];
    for (const issue of (0,incident_issue/* findOurs */.ZA)(listed, owner).ours.filter(({ number }) => !gone.has(number))) {
        // What the list has beside our own may be closed or deleted by now: nothing is closed in favor of that.
        const itself = issue.number === opened ? issue : await unlessGone(issues.read(issue.number, run));
        if (itself?.open)
            there.push(itself);
    }
    const [kept, ...others] = (0,incident_issue/* findOurs */.ZA)(there, owner).ours;
    for (const other of others)
        for (const step of planDuplicate(other, kept))
            await unlessGone(issues.apply(step, run));
    return kept;
}
/** Nothing where the issue was deleted or moved meanwhile. */
async function unlessGone(promise) {
    try {
        return await promise;
    }
    catch (error) {
        if (error instanceof errors/* IssueGoneError */.T4)
            return undefined;
        throw error;
    }
}
/** An outage of GitHub changes nothing; a refusal is as bad as the need for an issue. */
function issueNote(reason, needed) {
    if (reason.effect === 'own-bug')
        return reason;
    if (reason.level === 'warning')
        return { ...reason, level: 'info' };
    return { ...reason, level: needed ? 'error' : 'warning' };
}
/** The set-up error of two monitors under one name. */
function nameTaken(bot, issue) {
    return {
        code: 'BOT_NAME_TAKEN',
        level: 'error',
        what: `Another monitor here also uses the name \`${bot}\`: issue #${issue.number} belongs to a token in another place.`,
        why: 'Two workflows monitor two tokens under one `bot-name`, or the bot moved on Railway.',
        fix: 'Set a different `bot-name` for each. If the bot moved, close that issue to free the name.',
    };
}
function acknowledged(issue) {
    return {
        code: 'ACKNOWLEDGED',
        level: 'info',
        what: `Issue #${issue.number} was closed as not planned, so it stays closed for 24 hours while the problem lasts.`,
        fix: 'Reopen it to get notifications before then.',
    };
}

// EXTERNAL MODULE: ./build/check/record-history.js + 1 modules
var record_history = __webpack_require__(6111);
// EXTERNAL MODULE: ./build/core/backup/reasons.js
var reasons = __webpack_require__(2572);
// EXTERNAL MODULE: ./build/core/verdict/rules.js
var rules = __webpack_require__(7403);
;// CONCATENATED MODULE: ./build/check/remediation.js
// What a check fixes without being asked, where the settings let it, and how it tells of it.





/** Loaded where one is due: most checks have nothing to mend. */
const REMEDIES = {
    refresh: async () => (await Promise.all(/* import() */[__webpack_require__.e(8766), __webpack_require__.e(5816)]).then(__webpack_require__.bind(__webpack_require__, 5816))).refresh,
    redeploy: async () => (await Promise.all(/* import() */[__webpack_require__.e(8766), __webpack_require__.e(3765)]).then(__webpack_require__.bind(__webpack_require__, 3765))).redeploy,
    switch: async () => (await Promise.all(/* import() */[__webpack_require__.e(8766), __webpack_require__.e(2288)]).then(__webpack_require__.bind(__webpack_require__, 2288))).switchToBackup,
};
/** How a recovery came about, for the history; a redeployment replaces no token. */
const CURE = {
    update: 'pasted',
    refresh: 'renewed',
    switch: 'switched',
};
/**
 * A renewal deploys as well, so it goes first. Once per change of the variable is enough for a redeployment. Over a
 * sealed variable no backup is written: nobody could read it back, and the next check would ask about the dead token.
 */
function chooseRemediation(bot, assessment) {
    const { renewal, verdict, observation, backups } = assessment;
    const isWritable = observation.means.storage === 'open';
    if (bot.autoSwitch && isWritable && (0,backup_backup/* findSuccessor */.wL)(observation.health.state, backups.reports))
        return 'switch';
    if (bot.autoRefresh && renewal.is === 'due')
        return 'refresh';
    const isOld = (0,reason/* hasEffect */.u1)(verdict.reasons, 'bot-silent');
    const wasTried = observation.deployment !== undefined && (0,rules/* wasDeployed */.wZ)(observation.deployment);
    const hasLanded = assessment.landed === 'wrote' && (bot.autoRefresh || bot.autoSwitch);
    const isHalfDone = hasLanded || (bot.autoRefresh && isHalfRenewed(assessment)) || (bot.autoSwitch && isHalfSwitched(assessment));
    const mayDeploy = bot.autoRedeploy || isHalfDone;
    return mayDeploy && isOld && !wasTried ? 'redeploy' : undefined;
}
const LEFT = {
    refresh: 'The token was not renewed',
    redeploy: 'The bot was not redeployed',
    switch: 'The backup token was not used',
};
/** What a run for a pull request leaves as it is. */
function leftForNextCheck(kind) {
    return {
        code: 'PULL_REQUEST',
        level: 'info',
        what: `${LEFT[kind]}: this run is for a pull request.`,
        why: 'Its code and inputs may come from a stranger, so nothing on Railway was changed.',
        fix: 'Wait: the next scheduled check does it.',
    };
}
/** What Meta gave out only just before it was stored is from a program, and a run may have been killed in between. */
const JUST_BEFORE_MS = 15 * time/* MINUTE_MS */.kg;
/** One time is Meta's, the other Railway's: they may differ by more than their answers show. */
const CLOCKS_DIFFER_MS = 5 * time/* MINUTE_MS */.kg;
function isHalfRenewed({ observation: { health, deployment, clocks = {} } }) {
    const { issuedAt } = health;
    const storedAt = deployment?.variableUpdatedAt;
    if (!issuedAt || !storedAt)
        return false;
    const { meta, railway } = clocks;
    const skewMs = meta === undefined || railway === undefined ? 0 : railway - meta;
    const afterMs = storedAt.getTime() - issuedAt.getTime() - skewMs;
    return afterMs >= -CLOCKS_DIFFER_MS && afterMs <= JUST_BEFORE_MS;
}
/** A backup stands in the token's place; a run may have been killed before it was deployed. */
function isHalfSwitched({ backups }) {
    return backups.reports.some(({ standing }) => standing === 'running');
}
/** Why what a check mends by itself left the old token in place. Nothing where there was nothing to renew. */
function findRemediationFailure({ outcome, reasons }) {
    const [first] = reasons;
    const isFault = outcome === undefined || outcome === 'refused' || outcome === 'restored';
    return isFault && first?.effect !== 'not-tried' ? first : undefined;
}
/** Whether something was changed, which then is told first. Where not, the state says why. */
function wasBegun({ outcome }) {
    return outcome !== undefined && outcome !== 'refused' && outcome !== 'unchanged';
}
/** What the verdict has to reckon with after a rotation that failed. */
function reckonWith(kind, rotation) {
    const failure = findRemediationFailure(rotation);
    if (failure && kind === 'refresh')
        return { failedRenewal: failure.code };
    return failure && kind === 'switch' ? { notes: [(0,reasons/* switchFailed */.QH)(failure)] } : {};
}
/** The verdict has judged how bad a failed attempt is; what stands beside it only explains. */
function explain(rotation) {
    if (!findRemediationFailure(rotation))
        return rotation;
    return { ...rotation, reasons: rotation.reasons.map((reason) => ({ ...reason, level: 'info' })) };
}

;// CONCATENATED MODULE: ./build/check/checker.js
// A check in its two halves: what is the case, and what follows from it. Every bot of a fleet goes through the same two.












/** All channels at once; each has a limit of its own besides. */
const NOTIFY_MS = 12_000;
/** Where a bug of ours has used up nobody knows how much of the time. */
const ACT_MS = 12_000;
/** Checks one bot; of one check to the next it keeps nothing. */
class Checker {
    #bot;
    #ports;
    #context;
    #send;
    /** The lines and the link of the alert that is being told: our own words. */
    #alert = [];
    /** @param send what every alert goes through; the channels unless given */
    constructor(bot, ports, context, send) {
        this.#bot = bot;
        this.#ports = ports;
        this.#context = context;
        this.#send = send ?? ((...message) => this.sendToChannels(...message));
    }
    /** Finds out what is the case. Nothing is changed, and nobody is told. */
    async assess(options = {}) {
        return await this.#assess(this.#bot, { ...this.#ports, ...this.#ports.snapshot }, options);
    }
    /** Where we fail at it ourselves, nothing is known, and that is told. */
    async #assess(bot, ports, options) {
        const assessed = await (0,errors/* attempt */.CD)((0,assess/* assess */.no)(bot, ports, options));
        if (assessed.ok)
            return assessed.value;
        const { reason } = assessed;
        const observation = (0,observe/* observationOf */.KY)(ports.clock.now(), { state: 'unknown', level: reason.level, reasons: [reason] });
        const run = ports.clock.deadline(ACT_MS);
        return (0,assess/* toAssessment */.C1)(bot, { observation, listing: { ok: true, value: [] }, runs: [], run });
    }
    /** Mends what the settings let it mend, keeps the issue and the history, and tells people. */
    async act(assessment, options = {}) {
        const kind = chooseRemediation(this.#bot, assessment);
        if (!kind || this.#bot.changesNothing) {
            const report = await this.#conclude(this.#bot, assessment, options);
            return kind ? (0,build_report/* withReasons */.qr)(report, [], [leftForNextCheck(kind)]) : report;
        }
        const mend = async () => await (await REMEDIES[kind]())(this.#bot, withRailway(this.#ports), options.signal);
        const rotated = await (0,errors/* attempt */.CD)(mend());
        if (!rotated.ok)
            return (0,build_report/* withReasons */.qr)(await this.#conclude(this.#bot, assessment, options), [], [rotated.reason]);
        const rotation = rotated.value;
        const report = await this.followUp(kind, rotation, options);
        return (0,build_report/* withRotation */.lX)(report, explain(rotation), [], wasBegun(rotation) ? kind : undefined);
    }
    /** Assesses anew after a rotation, and acts on that; nothing is mended any more. */
    async followUp(kind, rotation, options = {}) {
        const { stored, restoredAt, refusal, isUsed } = rotation;
        const { given } = this.#bot;
        // A sealed variable cannot be read, so the check takes the token that was just written.
        const bot = stored ? { ...this.#bot, given: { ...given, token: stored } } : this.#bot;
        const { memory, signal } = options;
        const refusedAt = rotation.refusedAt ?? memory?.refusedAt;
        const unsettled = rotation.unsettled ?? memory?.unsettled;
        const assessment = await this.#assess(bot, this.#ports, {
            ...(refusedAt ? { refusedAt } : {}),
            ...(isUsed ? { isUsed } : {}),
            ...(signal ? { signal } : {}),
            ...(memory?.attempt ? { attempt: memory.attempt } : {}),
            ...(memory?.messaging ? { messaging: memory.messaging } : {}),
            ...(restoredAt ? { restoredAt } : {}),
            ...(unsettled ? { unsettled } : {}),
            ...(refusal ? { refusal } : {}),
            ...(this.#context.dryRun ? {} : reckonWith(kind, rotation)),
        });
        const cure = CURE[kind];
        return await this.#conclude(bot, assessment, options, cure && { cure, rotation });
    }
    async #conclude(bot, assessment, { memory }, replaced) {
        const { attempt, refusedAt, unsettled, messaging, run } = assessment;
        const draft = await (0,build_report/* buildReport */.FK)(bot, assessment, this.#context);
        const { notes, alert, failed, ...issue } = await this.#reconcile(bot, assessment, draft);
        const unwritten = await notesOf(this.#remember(bot, assessment, { replaced, issue: issue.number }));
        const kept = { ...draft, issue: this.#context.dryRun ? (0,build_report/* leftAlone */.Vb)(issue) : issue };
        const report = (0,build_report/* withReasons */.qr)(kept, [], [...notes, ...unwritten, ...(0,clock_skew/* clockSkewed */.Y)(assessment.observation)]);
        // An outage says nothing of it.
        if (memory)
            Object.assign(memory, { attempt, unsettled, messaging: messaging.memory }, assessment.verdict.state !== 'unknown' && { refusedAt });
        const chosen = chooseAlert(report, failed ? 'unremembered' : alert, memory, bot.remindEveryMs);
        const cause = chosen ?? (messaging.isNews && !assessment.isToldElsewhere ? { is: 'changed' } : undefined);
        const untold = cause ? await notesOf(this.#tell(report, cause)) : [];
        const { heartbeat } = this.#ports;
        return (0,build_report/* withReasons */.qr)(report, [], [...untold, ...(heartbeat ? await notesOf(heartbeat(report, run)) : [])]);
    }
    async #reconcile(bot, assessment, draft) {
        const { issues } = this.#ports;
        if (assessment.isToldElsewhere)
            return { step: 'none', notes: [] };
        return issues
            ? await reconcileIssue(issues, { bot, assessment, draft })
            : { step: 'none', notes: [], failed: true };
    }
    /** After the issue, which matters more. What could not be read is not written to either. */
    async #remember(bot, { verdict, observation, messaging, past, run }, { replaced, issue }) {
        const { history } = this.#ports;
        if (!history || !past?.reading)
            return past?.notes ?? [];
        const pass = (0,changes/* toCheckRecord */.pc)(bot.name, { ...observation, verdict, issue, messaging: messaging.memory }, replaced);
        if (history.later) {
            history.later(pass);
            return past.notes;
        }
        return [...past.notes, ...(await (0,record_history/* recordHistory */.cJ)(history.store, [pass], run, past.reading))];
    }
    /**
     * Never rejects: a channel that fails is named in what comes back, and never silences another. Lines of our own alert
     * go as they are; whatever a caller adds to them, or says instead, goes without secrets.
     */
    async sendToChannels(...[message, level, about]) {
        const { notifiers = [], clock, cleanOwn } = this.#ports;
        if (notifiers.length === 0)
            return [];
        const clean = (text) => (this.#alert.includes(text) ? text : cleanOwn(text));
        const [title = '', ...lines] = message.split('\n').map(clean);
        const notification = { ...about, level, bot: this.#bot.name, title, lines };
        const { url } = about;
        return await (0,send_all.sendAll)(notifiers, url ? { ...notification, url: clean(url) } : notification, clock.deadline(NOTIFY_MS));
    }
    async #tell(report, cause) {
        const { state, issue } = report;
        // Whoever was told of the problem is told of its end as well.
        const concerns = cause.is === 'recovered' ? { concerns: 'critical' } : {};
        const about = { state, ...(issue.url ? { url: issue.url } : {}), ...concerns };
        const alert = renderAlert(report, cause);
        this.#alert = [...alert.split('\n'), ...(issue.url ? [issue.url] : [])];
        return await this.#send(alert, report.level, about);
    }
}
/**
 * A single run goes by the issue, which remembers; without one it tells every time. A process that keeps watching
 * remembers by itself, so that an outage of GitHub neither repeats nor swallows a change; only its first pass goes by
 * the issue, and so does what is no problem yet, such as a token that expires soon.
 */
function chooseAlert(report, alert, known, remindEveryMs) {
    const byIssue = alert === 'unremembered' ? undefined : alert;
    const { cause, memory } = planAlert(report, known?.alert, remindEveryMs);
    const isFirst = known?.alert === undefined;
    if (known)
        known.alert = memory;
    if (isFirst)
        return alert === 'unremembered' ? cause : byIssue;
    return cause ?? (byIssue?.is === 'changed' && report.level === 'warning' ? byIssue : undefined);
}
/** One effect that fails, be it by a bug of ours, never silences the others. */
async function notesOf(effect) {
    const done = await (0,errors/* attempt */.CD)(effect);
    return done.ok ? done.value : [done.reason];
}
/** Throws `UserError` without a Railway token. */
function withRailway(ports) {
    const { railway } = ports;
    if (railway)
        return { ...ports, railway };
    throw new errors/* UserError */.yo('WRONG_INPUT', ['Set `railway-token`: without it, nothing on Railway can be changed.']);
}


/***/ }),

/***/ 5916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ permanentTokenGuide),
/* harmony export */   F4: () => (/* binding */ recoverySteps),
/* harmony export */   Vk: () => (/* binding */ permanentTokenSteps),
/* harmony export */   n4: () => (/* binding */ verifySteps)
/* harmony export */ });
/* harmony import */ var _backup_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2572);
/* harmony import */ var _messaging_links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7644);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8001);
// What to do about each state: the steps that stand in the issue. Links and labels are those of Meta and Railway.



const CLOSES = 'This issue closes when a check sees that all is well.';
/** The steps that restore the bot, as Markdown. */
function recoverySteps({ state, token, context, backups = [] }, leading) {
    if (state === 'blocked') {
        return [
            '### Restore the bot',
            '',
            'Meta has restricted the app or the WhatsApp Business account. **A new token will not help**, so do not replace it.',
            '',
            '1. Open [the Business Support Home](https://business.facebook.com/business-support-home), and read the notice there.',
            `2. Open [the app at Meta](${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .appPage */ .Tm)(token)}), and read its alerts.`,
            `3. Request a review where Meta offers one. ${CLOSES}`,
        ];
    }
    if (state === 'misconfigured') {
        return [
            '### Fix the setup',
            '',
            '1. Do what the lines under **What is wrong** say.',
            `2. Open the monitor workflow \u2192 **Run workflow**. ${CLOSES}`,
        ];
    }
    if (state === 'unknown') {
        return [
            '### What you need to do',
            '',
            'It is not known whether the token works, so **do not replace it for this**.',
            `Look at the service that did not answer: **What is wrong** names it. ${CLOSES}`,
        ];
    }
    const effect = leading?.effect;
    if (effect === 'bot-silent')
        return redeploySteps(context);
    const lacking = backups.find(({ standing }) => standing === 'running') ?? backups[0];
    if (lacking && (effect === 'needs-backup' || effect === 'awaits-backup'))
        return (0,_backup_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .backupSteps */ .Kx)(lacking.variable);
    if (state === 'valid' || (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .isAboutMessages */ .aD)(leading))
        return ['### What you need to do', '', `Do what the lines under **What is wrong** say. ${CLOSES}`];
    return [
        state === 'expiring' ? '### Replace the token before it expires' : '### Restore the bot',
        '',
        `1. **Get a token.** Open [your app at Meta](${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .appPage */ .Tm)(token)}) \u2192 **API Setup** \u2192 **Generate access token**. Copy it.`,
        ...replaceSteps(context),
    ];
}
/** The token is good; only the bot does not have it yet. */
function redeploySteps({ repositoryUrl, cloneUrl }) {
    const actions = repositoryUrl ? `[the Actions tab](${repositoryUrl}/actions)` : 'the Actions tab';
    return [
        '### Redeploy the bot (you do not need a new token)',
        '',
        `1. Open ${actions} \u2192 the monitor workflow \u2192 **Run workflow**.`,
        `2. Choose **redeploy** \u2192 **Run workflow**. ${CLOSES}`,
        '',
        '<details><summary>Without the workflow</summary>',
        '',
        'Press **Redeploy** at the latest deployment on Railway, or run this:',
        '',
        ...commandLine('redeploy', cloneUrl),
        '',
        '</details>',
    ];
}
function replaceSteps({ repositoryUrl, cloneUrl, updateWorkflow, tokenVariable }) {
    const byRailway = [
        `Or save it with Railway's CLI, which asks for it without showing it:`,
        '',
        '```sh',
        `read -rs TOKEN && printf %s "$TOKEN" | railway variable set ${tokenVariable} --stdin --service YOUR-SERVICE`,
        '```',
    ];
    if (!repositoryUrl)
        return [
            '2. **Replace it.** Run this, and paste the token when it asks:',
            '',
            ...commandLine('update', cloneUrl),
            '',
            ...byRailway,
        ];
    return [
        `2. **Replace it.** Open [the update workflow](${repositoryUrl}/actions/workflows/${updateWorkflow}) \u2192 **Run workflow** \u2192 paste the token \u2192 **Run workflow**.`,
        '',
        'The workflow verifies the token, saves it to Railway and redeploys the bot. Then this issue closes.',
        '',
        '<details><summary>Without the workflow</summary>',
        '',
        'In a terminal with Node 22.21 or later, set `RAILWAY_TOKEN` and run this. It asks for the new token without showing it:',
        '',
        ...commandLine('update', cloneUrl),
        '',
        ...byRailway,
        '',
        `To add the workflow, copy \`examples/workflows/update-token.yml\` of the WhatsApp token manager to \`.github/workflows/${updateWorkflow}\` on your default branch.`,
        '',
        '</details>',
    ];
}
/** Nothing is installed: a clone runs as it is. */
function commandLine(command, cloneUrl) {
    const run = `node whatsapp-token-manager/dist/cli/index.js ${command}`;
    const lines = cloneUrl
        ? [`git clone --depth 1 ${cloneUrl} whatsapp-token-manager`, run]
        : ['# Beside a clone of the WhatsApp token manager:', run];
    return ['```sh', ...lines, '```'];
}
/** How to see that it worked. */
function verifySteps() {
    return [
        '**How to verify**',
        '',
        '- Send the bot a message.',
        '- Run `railway logs --tail 10` to see the last lines of its log.',
        '- Open the monitor workflow \u2192 **Run workflow**. It says `valid`.',
    ];
}
/** Meta's guide, for a reader who is not known to have this project's pages. */
const META_GUIDE = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/get-started';
function permanentTokenGuide({ cloneUrl }) {
    const link = cloneUrl
        ? `[Make the token permanent](${cloneUrl}/blob/HEAD/docs/permanent-token.md)`
        : `[Meta\u2019s guide](${META_GUIDE})`;
    return `${link} has every step.`;
}
/** How to never do this again: where the steps stand, and what of the reader's own they are about. */
function permanentTokenSteps(urgent, context, ids = {}) {
    const { appId, accountId, businessId } = ids;
    const users = businessId
        ? `[the system users of your business](${_messaging_links_js__WEBPACK_IMPORTED_MODULE_1__/* .LINKS */ .A.systemUsers(ids)})`
        : '[Business settings](https://business.facebook.com/latest/settings) \u2192 **System users**';
    const app = appId ? `your app (${appId})` : 'your app';
    const account = accountId ? `your WhatsApp account (${accountId})` : 'your WhatsApp account';
    return [
        '### Stop it from happening again',
        '',
        `${urgent ? `${WHY_STOP[urgent]} ` : ''}Use a system user token: it lasts 60 days, or never expires.`,
        '',
        `- ${permanentTokenGuide(context)}`,
        `- Begin at ${users}. Assign ${app} and ${account} first, then generate the token.`,
        ...(businessId && appId
            ? [`- [x] The app ${appId} belongs to the business ${businessId}. Meta shows this part as done.`]
            : []),
    ];
}
/** Why replacing it again and again should end. */
const WHY_STOP = {
    'expired again and again': '**This token expired three times within a week.**',
    'in production': '**This bot runs in production with a temporary token, which expires within hours.**',
};


/***/ }),

/***/ 9474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sendAll: () => (/* binding */ sendAll)
/* harmony export */ });
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9507);
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
        const stop = () => reject(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceUnavailableError */ .us(notifier.name, describeLate(notifier, limitMs, signal.aborted)));
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
        ? `${name} had not accepted the message when this run ran out of time.`
        : `${name} did not accept the message within ${limitMs / 1000} s. It is overloaded, or the network is.`;
}
function describeFailure({ name }, error) {
    const reason = { code: 'NOTIFY_FAILED', level: 'warning' };
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceUnavailableError */ .us) {
        return { ...reason, what: error.message, fix: 'Nothing, unless it happens again: only this message is lost.' };
    }
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupError */ .w3) {
        const { message, why, fix } = error;
        return { ...reason, what: message, ...(why ? { why } : {}), fix };
    }
    // The message of a foreign error may hold the URL.
    const kind = error instanceof Error ? ((0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .toWord */ .Os)(error.constructor.name) ?? 'Error') : typeof error;
    return {
        ...reason,
        what: `${name} failed to send the message (${kind}).`,
        fix: 'Check the code and the settings of that notifier.',
    };
}


/***/ }),

/***/ 9357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ cleanPasted)
/* harmony export */ });
/* harmony import */ var _lookalikes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8582);

/** Meta names no longest token; those that were seen have some 250 characters. */
const MOST_PASTED = 10_000;
/**
 * The token inside what was pasted, or why there is none.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/access-tokens
 */
function cleanPasted(text) {
    if (text.length > MOST_PASTED) {
        return refuse('TOKEN_BROKEN', `This text has ${text.length} characters, too many for a token.`, 'Paste only the token.');
    }
    const token = unwrap(text);
    if (token === '')
        return refuse('TOKEN_MISSING', 'No token was given.', 'Paste the token from API Setup at Meta. The update workflow also reads the secret `NEW_WHATSAPP_TOKEN`.');
    if ((0,_lookalikes_js__WEBPACK_IMPORTED_MODULE_0__/* .isJson */ .F)(token)) {
        return refuse('TOKEN_BROKEN', 'This is a whole JSON response, not only a token.', 'Paste only the token from it, without braces and quotes.');
    }
    if (/[\r\n]/.test(token)) {
        return refuse('TOKEN_BROKEN', 'This token has a line break inside, so it is not complete.', 'Copy it again with the copy button at Meta, as one line.');
    }
    if (/\s/.test(token)) {
        return refuse('TOKEN_BROKEN', 'This text has spaces inside, so it is not only a token.', 'Paste only the token.');
    }
    if (/^\d{10,20}\|/.test(token)) {
        return refuse('TOKEN_KIND_WRONG', 'This is an app token (`id|secret`), which cannot send messages.', 'Paste the access token from API Setup, or a system user token. The app secret is not needed here.');
    }
    return { ok: true, value: token };
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
    return { ok: false, reason: { code, level: 'error', what, fix } };
}


/***/ }),

/***/ 5904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ watchChanges),
/* harmony export */   w: () => (/* binding */ watchBusiness)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** The same Railway. What it refused to change is taken out again. */
function watchChanges(railway, changes, bot) {
    async function note(kind, sent, answerOf) {
        const change = { kind, ...(bot ? { bot } : {}) };
        changes.push(change);
        try {
            const answer = await sent;
            change.answered = answerOf(answer);
            return answer;
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupError */ .w3)
                changes.splice(changes.indexOf(change), 1);
            throw error;
        }
    }
    return {
        ...railway,
        writeVariable: (...call) => note('write', railway.writeVariable(...call), () => 'yes'),
        redeploy: (...call) => note('deploy', railway.redeploy(...call), String),
        deploy: (...call) => note('deploy', railway.deploy(...call), String),
    };
}
/** The same of Meta's business management. */
function watchBusiness(business, changes) {
    async function note(kind, sent, answer) {
        const change = { kind };
        changes.push(change);
        const written = await sent;
        if (written.is === 'written')
            change.answered = answer(written.value);
        if (written.is === 'refused')
            changes.splice(changes.indexOf(change), 1);
        return written;
    }
    const yes = () => 'yes';
    return {
        ...business,
        createSystemUser: (...call) => note('create', business.createSystemUser(...call), String),
        installApp: (...call) => note('install', business.installApp(...call), yes),
        assignAccount: (...call) => note('assign', business.assignAccount(...call), yes),
        generateToken: (...call) => note('generate', business.generateToken(...call), yes),
    };
}


/***/ }),

/***/ 3578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  clock: () => (/* binding */ clock),
  createChannels: () => (/* binding */ createChannels),
  createManager: () => (/* binding */ createManager),
  createPorts: () => (/* binding */ createPorts),
  createRailwayOf: () => (/* binding */ createRailwayOf),
  loadGitHub: () => (/* binding */ loadGitHub),
  loadHistory: () => (/* binding */ loadHistory),
  openHistory: () => (/* binding */ openHistory),
  openRuns: () => (/* binding */ openRuns)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(9507);
;// CONCATENATED MODULE: ./build/adapters/dry-run.js

/** Reads go through; writes are only said. */
function dryIssues(issues) {
    return {
        listOpen: (options, signal) => issues.listOpen(options, signal),
        listClosed: (options, signal) => issues.listClosed(options, signal),
        read: (number, signal) => issues.read(number, signal),
        tokenExpiresAt: async () => await issues.tokenExpiresAt?.(),
        apply: async (step) => ({
            number: step.do === 'open' ? 0 : step.number,
            url: '',
            notes: [{ code: 'DRY_RUN', level: 'info', what: `Dry run: would ${describeStep(step)}.` }],
        }),
    };
}
/** What would be committed is said. */
function dryHistory(store, progress) {
    return {
        read: (paths, signal) => store.read(paths, signal),
        write: async ({ files, message }) => {
            const news = message.replaceAll('\n', '; ');
            progress(`Dry run: would write ${Object.keys(files).join(', ')} to the history branch (${news}).`);
            return 'written';
        },
    };
}
/** Nothing is exchanged: a token that nobody stores would only be one more. */
function dryMeta(meta, progress) {
    return {
        probe: (credentials, signal) => meta.probe(credentials, signal),
        readMessaging: (...question) => meta.readMessaging(...question),
        exchange: async ({ token }) => {
            progress('Dry run: would exchange it for a token of 60 days.');
            return token;
        },
    };
}
/** What would be written and deployed is said, and remembered, so that what reads it back goes on. */
function dryRailway(railway, progress, now) {
    let value;
    let writtenAt;
    let deployment;
    let running;
    const start = () => {
        const id = (0,sanitize/* ourWord */.Fk)('dry-run');
        deployment = { id, status: (0,sanitize/* ourWord */.Fk)('SUCCESS'), phase: 'up', createdAt: now() };
        return id;
    };
    // So the compiler misses whatever changes something and is not said below.
    const reads = railway;
    return {
        ...reads,
        async readService(target, signal, place) {
            const service = await railway.readService(target, signal, place);
            running = service.active;
            const { token } = target.variables;
            return {
                ...service,
                values: value && !service.tokenVariable.isSealed ? { ...service.values, [token]: value } : service.values,
                tokenVariable: { ...service.tokenVariable, ...(writtenAt ? { updatedAt: writtenAt } : {}) },
                ...(deployment ? { active: deployment } : {}),
            };
        },
        async writeVariable(_place, variable) {
            progress(`Dry run: would save the token to the ${variable.shared ? 'shared ' : ''}variable ${variable.name} on Railway.`);
            value = variable.value;
            writtenAt = now();
        },
        async redeploy({ id }) {
            progress(`Dry run: would redeploy ${id}.`);
            return start();
        },
        async deploy(_place, commitHash) {
            progress(`Dry run: would deploy ${commitHash ?? 'the service'}.`);
            return start();
        },
        readLogs: (place, window, signal) => railway.readLogs(place, window, signal, async () => running),
        readDeployment: async (id, signal) => deployment ?? (await railway.readDeployment(id, signal)),
        readDeploymentLogs: async (id, window, signal) => id === deployment?.id ? { lines: [], truncated: false } : await railway.readDeploymentLogs(id, window, signal),
    };
}
/** Says whom it would tell. */
function dryNotifier(name, progress) {
    return { name, send: async ({ title }) => progress(`Dry run: would notify ${name}: ${title}`) };
}
function describeStep(step) {
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
            return `add the label ${step.label} to issue #${step.number}`;
    }
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./build/core/messaging/callback.js
var callback = __webpack_require__(5650);
;// CONCATENATED MODULE: ./build/adapters/http/callback.js
// One plain GET to an address that somebody else typed: out on the internet only, and nothing but its status is read.



/** Meta gives a webhook longer, and a person who looks at a page does not. */
const TIMEOUT_MS = 2_000;
const resolveHost = (host) => new Promise((resolve, reject) => {
    (0,external_node_dns_.lookup)(host, { all: true }, (error, found) => error ? reject(error) : resolve(found.map(({ address }) => address)));
});
/** Never throws, follows nothing, and takes no proxy: what stands behind one says nothing of the way that Meta goes. */
function createAskCallback({ userAgent, resolve = resolveHost, isPrivate = callback/* isPrivateAddress */.C0, ...tls }) {
    return async (outside, signal) => {
        const url = outside.raw();
        if (!(0,callback/* mayBeAsked */.ZA)(url))
            return failed('not-asked');
        const ends = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
        const { hostname } = new URL(url);
        const addresses = await resolve(hostname.replace(/^\[|\]$/g, '')).catch(() => []);
        const [address] = addresses;
        if (address === undefined)
            return failed(ends.aborted ? 'timeout' : 'unreachable');
        // All of them: which one is taken must not be left to chance.
        if (addresses.some(isPrivate))
            return failed('not-asked');
        return await ask(new URL(url), { address, userAgent, ends, ...tls });
    };
}
function ask(url, { address, userAgent, ends, ...tls }) {
    return new Promise((resolve) => {
        const headers = { host: url.host, 'user-agent': userAgent };
        const { hostname: servername, pathname, search } = url;
        const options = {
            host: address,
            servername,
            path: `${pathname}${search}`,
            headers,
            signal: ends,
            agent: false,
            ...tls,
        };
        const asked = (0,external_node_https_.request)(options, (response) => {
            resolve({ is: 'status', status: response.statusCode ?? 0 });
            asked.destroy();
        });
        asked.on('error', (error) => resolve(failed(nameFailure(error, ends))));
        asked.end();
    });
}
function nameFailure({ code = '' }, ends) {
    if (ends.aborted)
        return 'timeout';
    return /CERT|TLS|SSL|EPROTO|UNABLE_TO|SELF_SIGNED|HOSTNAME/.test(code) ? 'tls' : 'unreachable';
}
function failed(how) {
    return { is: 'failed', how };
}

// EXTERNAL MODULE: ./build/core/reason.js
var reason = __webpack_require__(4220);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/adapters/http/faults.js
var faults = __webpack_require__(9621);
;// CONCATENATED MODULE: ./build/adapters/notify/faults.js
// What went wrong with a message or a ping, in words that hold nothing of the URL: the HTTP client's own name its path.


/** There was no complete answer. Of the client's error only the system's code is used. */
function describeSilence(name, error) {
    const { cause } = error;
    if (!(cause instanceof Error)) {
        return new errors/* ServiceUnavailableError */.us(name, `${name} gave no usable answer. It is overloaded, or the network drops packets.`);
    }
    const { what, why, code = '' } = (0,faults/* describeError */.Uc)({ code: cause.message }, 0);
    return new errors/* ServiceUnavailableError */.us(name, `${name} ${what}. ${why}`, { cause: new Error(code) });
}
/** The answer says that it did not work. */
function describeRefusal(name, status, fix) {
    if (status === 429)
        return new errors/* ServiceUnavailableError */.us(name, `${name} answered HTTP 429: it limits the rate of messages.`);
    if (status === 408 || status >= 500)
        return new errors/* ServiceUnavailableError */.us(name, `${name} answered HTTP ${status}: it has an internal problem.`);
    if (status >= 300 && status < 400) {
        return new errors/* SetupError */.w3('NOTIFY_FAILED', {
            what: `${name} answered HTTP ${status}, which points to another address.`,
            why: 'Redirects are not followed, because they could send the message anywhere.',
            fix: 'Use the final address.',
        });
    }
    return new errors/* SetupError */.w3('NOTIFY_FAILED', {
        what: `${name} answered HTTP ${status}.`,
        why: WHY[status] ?? 'It does not understand the message, or the URL is wrong.',
        fix,
    });
}
const WHY = {
    204: 'Nothing is configured there, so no notification was sent.',
    401: 'The token or password is wrong.',
    403: 'The token or password is wrong, or may not do this.',
    404: 'The channel in the URL does not exist, or was deleted.',
    410: 'The channel in the URL was deleted.',
};

;// CONCATENATED MODULE: ./build/adapters/notify/heartbeat.js
// One ping at the end of a run, so that a service elsewhere notices a monitor that has stopped.



const NAME = 'The heartbeat service';
const FIX = 'Copy the ping URL of this check from the service into `heartbeat-url`.';
const LIMIT_MS = 10_000;
/**
 * GETs the URL at info and warning, and URL + `/fail` at error and critical, as https://healthchecks.io/docs/http_api/
 * has it. At `unknown` nothing is said: the service's own grace time decides. What went wrong is a reason, never thrown.
 */
async function pingHeartbeat(url, { level, state }, { http }, signal) {
    if (state === 'unknown')
        return [];
    const address = new URL(url.reveal());
    if ((0,reason/* isLoud */.tw)(level))
        address.pathname = `${address.pathname.replace(/\/$/, '')}/fail`;
    try {
        const limit = AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]);
        const { ok, status } = await http.fetch(address, { signal: limit }).catch((error) => {
            throw describeSilence(NAME, error);
        });
        return ok ? [] : [toHeartbeatReason(describeRefusal(NAME, status, FIX))];
    }
    catch (error) {
        return [toHeartbeatReason(error)];
    }
}
/** A service that is down costs nothing but its own false alarm; one that refuses will never notice anything. */
function toHeartbeatReason(fault) {
    const reason = { code: 'HEARTBEAT_FAILED', what: fault.message };
    if (fault instanceof errors/* ServiceUnavailableError */.us)
        return { ...reason, level: 'info', fix: 'Nothing, unless it happens again.' };
    const { why, fix } = fault;
    return { ...reason, level: 'warning', ...(why ? { why } : {}), fix };
}

// EXTERNAL MODULE: ./build/core/report/notification.js
var report_notification = __webpack_require__(7310);
;// CONCATENATED MODULE: ./build/adapters/notify/http.js
// Sends messages to the channels of `notify`: one POST each, never repeated, since a lost answer is no lost message.


/** `send` throws `ServiceUnavailableError` or `SetupError`, whose texts hold nothing of the URL. */
function createNotifiers(channels, { http }) {
    return channels.map((channel) => {
        const { name, threshold, fix, delivery } = channel;
        return {
            name,
            async send(notification, signal) {
                if (!(0,report_notification/* reaches */.O6)(threshold, notification))
                    return;
                if (delivery.by === 'smtp') {
                    const { sendMail } = await Promise.all(/* import() */[__webpack_require__.e(9162), __webpack_require__.e(6208)]).then(__webpack_require__.bind(__webpack_require__, 6208));
                    return await sendMail(delivery.mail(notification), { name, fix }, signal);
                }
                const status = await post(http, name, delivery.post(notification), signal);
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
var railway_railway = __webpack_require__(1407);
// EXTERNAL MODULE: ./build/check/assess.js + 2 modules
var assess = __webpack_require__(3730);
// EXTERNAL MODULE: ./build/check/build-report.js
var build_report = __webpack_require__(2946);
// EXTERNAL MODULE: ./build/check/checker.js + 9 modules
var checker = __webpack_require__(9759);
// EXTERNAL MODULE: ./build/check/observe.js
var observe = __webpack_require__(5475);
// EXTERNAL MODULE: ./build/check/observe-logs.js + 1 modules
var observe_logs = __webpack_require__(6839);
// EXTERNAL MODULE: ./build/core/token/subject.js
var subject = __webpack_require__(1116);
// EXTERNAL MODULE: ./build/token/credentials.js
var credentials = __webpack_require__(3876);
// EXTERNAL MODULE: ./build/token/inspect-token.js
var inspect_token = __webpack_require__(7770);
// EXTERNAL MODULE: ./build/token/pasted-token.js
var pasted_token = __webpack_require__(9357);
;// CONCATENATED MODULE: ./build/manager.js
// The program on one screen: assess, act, and what a person may ask for besides. Knows the ports and the core, never an adapter.










const UNKNOWN = { changed: false, reasons: [] };
/** Watches one token. Settings and ports, partially applied; keeps no state of its own. */
class WhatsAppTokenManager {
    #bot;
    #ports;
    #checker;
    constructor(bot, ports, context) {
        this.#bot = bot;
        this.#ports = ports;
        this.#checker = new checker/* Checker */.A(bot, ports, context, (...message) => this.sendNotification(...message));
    }
    /**
     * One pass: what is the token's state, and is the issue as it should be? With `auto-refresh` it renews a token that is
     * due, with `auto-redeploy` it redeploys a bot that runs with an older one, with `auto-switch` it puts a backup in the
     * place of a dead one. A part that we fail at ourselves is a reason of the report (`INTERNAL_ERROR`).
     */
    async check() {
        return await this.#checker.act(await this.#checker.assess());
    }
    /**
     * Puts a new token in the place of the stored one: proves it at Meta, sets the Railway variable, follows the
     * deployment, and checks once more, which closes the issue. The same call again finishes what was interrupted.
     * Throws `UserError` without a Railway token.
     */
    async updateRailwayToken(token) {
        return await this.#rotate('update', async (ports) => {
            const { update } = await Promise.all(/* import() */[__webpack_require__.e(8766), __webpack_require__.e(9794)]).then(__webpack_require__.bind(__webpack_require__, 9794));
            return await update(this.#bot, token, ports);
        });
    }
    /**
     * Renews the stored token at Meta where it is due, and puts the renewed one in its place as an update does. Tries it
     * whatever came of the last attempt. Throws `UserError` without a Railway token.
     */
    async refreshToken() {
        return await this.#rotate('refresh', async (ports) => {
            const { refresh } = await Promise.all(/* import() */[__webpack_require__.e(8766), __webpack_require__.e(5816)]).then(__webpack_require__.bind(__webpack_require__, 5816));
            return await refresh(this.#bot, ports);
        });
    }
    /**
     * Redeploys the bot where it still runs with an older token than the stored one, and follows that deployment.
     * Throws `UserError` without a Railway token.
     */
    async redeploy() {
        return await this.#rotate('redeploy', async (ports) => {
            const { redeploy } = await Promise.all(/* import() */[__webpack_require__.e(8766), __webpack_require__.e(3765)]).then(__webpack_require__.bind(__webpack_require__, 3765));
            return await redeploy(this.#bot, ports);
        });
    }
    /** What Meta says of a token, for the watched phone number. Nothing is stored or told. */
    async validateToken(token) {
        const { clock, meta, railway, register } = this.#ports;
        const signal = clock.deadline(assess/* OBSERVE_MS */._G);
        const cleaned = (0,pasted_token/* cleanPasted */.F)(token);
        if (!cleaned.ok)
            return { state: 'invalid', level: 'critical', reasons: [cleaned.reason] };
        const service = await (0,observe/* readServiceOf */.pO)(this.#bot, railway, signal);
        const ask = (0,inspect_token/* createInspector */.Y)(this.#bot, { meta, clock }, signal);
        return await ask({ token: register(cleaned.value), ...(0,credentials/* inspectionContext */.Ob)(this.#bot, service) }, subject/* GIVEN */.WJ);
    }
    /** What the bot's log on Railway says about authentication, within `log-window`. */
    async checkRailwayLogs() {
        const { clock } = this.#ports;
        return await (0,observe_logs/* observeLogs */.gz)(this.#bot, this.#ports, clock.deadline(assess/* OBSERVE_MS */._G));
    }
    /**
     * Tells people through every channel at once. Every alert goes through here, so a subclass can tell them otherwise,
     * or besides. Secrets are taken out of a message. Never rejects: a channel that fails is named in what comes back, and never silences another.
     * @param message plain text; its first line is the title
     * @param about what the message is about, where it is about a state
     */
    async sendNotification(message, level, about = {}) {
        return await this.#checker.sendToChannels(message, level.toLowerCase(), about);
    }
    /**
     * A pass every `checkInterval` until the signal aborts. Survives any outage; what a pass cannot know is told as
     * `unknown`. Remembers in its process what was told, where no issue does.
     */
    async startMonitoring({ signal, onReport, }) {
        const memory = {};
        while (!signal.aborted) {
            const { alert: _told, ...known } = memory;
            const assessment = await this.#checker.assess({ signal, watches: true, ...known });
            const report = await this.#checker.act(assessment, { memory, signal });
            // What was cut short could not find out much.
            if (!signal.aborted)
                onReport?.(report);
            await this.#ports.clock.sleep(this.#bot.checkIntervalMs, signal);
        }
    }
    /** A rotation that was asked for, and a check afterwards; also where we fail at it ourselves: how far it came, that tells. */
    async #rotate(kind, run) {
        const rotated = await (0,errors/* attempt */.CD)(run((0,checker/* withRailway */.c)(this.#ports)));
        if (!rotated.ok) {
            const { reason } = rotated;
            const report = (0,build_report/* withReasons */.qr)(await this.#checker.followUp(kind, UNKNOWN), [reason], []);
            return { ...report, run: { kind, reasons: [reason] } };
        }
        const rotation = rotated.value;
        const report = await this.#checker.followUp(kind, rotation);
        return (0,build_report/* withRotation */.lX)(report, rotation, await this.#startMonitor(rotation), kind);
    }
    async #startMonitor({ outcome }) {
        const { startMonitor, clock } = this.#ports;
        if (outcome !== 'live' || !startMonitor)
            return [];
        const started = await (0,errors/* attempt */.CD)(startMonitor(clock.deadline(assess/* OBSERVE_MS */._G)), 'info');
        return started.ok ? [] : [{ ...started.reason, code: 'MONITOR_NOT_STARTED' }];
    }
}

// EXTERNAL MODULE: ./build/wiring/connections.js + 3 modules
var connections = __webpack_require__(6264);
// EXTERNAL MODULE: ./build/wiring/runtime.js
var runtime = __webpack_require__(4511);
// EXTERNAL MODULE: ./build/wiring/watch-changes.js
var watch_changes = __webpack_require__(5904);
;// CONCATENATED MODULE: ./build/wiring/wiring.js
// Settings become adapters become a manager; here and in its two neighbours alone implementations are chosen.










const clock = {
    now: () => new Date(),
    deadline: (durationMs) => AbortSignal.timeout(durationMs),
    sleep: (durationMs, signal) => (0,promises_.setTimeout)(durationMs, undefined, { signal }).catch(() => { }),
};
/** A manager on the real adapters. */
function createManager(settings, secrets, door) {
    return new WhatsAppTokenManager(settings.bot, createPorts(settings, secrets, door), (0,runtime.contextOf)(settings, door));
}
/** The outside world for these settings; in a dry run with adapters that only say what they would change. */
function createPorts(settings, secrets, door, shared) {
    const { railway, meta, github, dryRun, monitorWorkflow, heartbeatUrl } = settings;
    const { progress, defaultBranch } = door;
    const { clean, cleanOwn, sanitizeExcerpt, register, redact } = secrets;
    const http = shared?.http ?? door.http ?? (0,connections/* openConnected */.G6)(settings, secrets, door);
    const pace = shared ? { pace: shared.metaPace } : {};
    const realMeta = loadMeta({ http, baseUrl: meta.url, version: meta.version, clean, register, ...pace });
    const both = railway && shared?.railwayOf(railway);
    const quietRailway = both?.railway ?? (railway && (0,railway_railway/* createRailway */.k)({ http, clean, register, ...railway }));
    const whose = shared ? settings.bot.name : undefined;
    const realRailway = quietRailway && door.changes ? (0,watch_changes/* watchChanges */.X)(quietRailway, door.changes, whose) : quietRailway;
    const gitHubOptions = github && { ...github, apiUrl: door.githubApiUrl, fetch: http.fetch, clean, redact };
    const realGitHub = shared ? shared.github : gitHubOptions && loadGitHub(gitHubOptions);
    const runLog = gitHubOptions && loadHistory(gitHubOptions);
    const history = shared ? shared.history : runLog && openHistory(settings, runLog, door);
    const listRuns = shared ? shared.listRuns : runLog && openRuns(settings, runLog, door);
    const startMonitor = realGitHub && monitorWorkflow && !dryRun
        ? {
            startMonitor: async (signal) => await realGitHub.startWorkflow(monitorWorkflow, (await defaultBranch?.()) ?? 'main', signal),
        }
        : {};
    return {
        meta: dryRun ? dryMeta(realMeta, progress) : realMeta,
        ...(realRailway ? { railway: dryRun ? dryRailway(realRailway, progress, clock.now) : realRailway } : {}),
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
        ...(listRuns ? { listRuns } : {}),
        notifiers: dryRun
            ? settings.channels.map((channel) => dryNotifier(channel.name, progress))
            : createNotifiers(settings.channels, { http }),
        ...(heartbeatUrl && !dryRun
            ? { heartbeat: (end, signal) => pingHeartbeat(heartbeatUrl, end, { http }, signal) }
            : {}),
        ...(realGitHub ? { readWorkflow: realGitHub.readWorkflow } : {}),
        ...(runLog ? { listRunsOf: (workflow, signal) => listNewest(runLog, workflow, signal) } : {}),
        clock,
        askCallback: createAskCallback({ userAgent: connections/* USER_AGENT */._O }),
        cleanOwn,
        sanitizeExcerpt,
        register,
        progress,
    };
}
/** The channels alone, for a test message. Throws `UserError` where a proxy variable is no usable URL. */
function createChannels(channels, runtime, secrets) {
    return createNotifiers(channels, { http: (0,connections/* openHttp */.fb)(runtime, secrets) });
}
/** Meta is asked about what Railway has, so its part is loaded meanwhile, and there when it is needed. */
function loadMeta(options) {
    let loading;
    const load = () => {
        loading ??= Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(2687)]).then(__webpack_require__.bind(__webpack_require__, 2687)).then(({ createMeta }) => createMeta(options));
        return loading;
    };
    return {
        probe: async (...call) => (await load()).probe(...call),
        readMessaging: async (...call) => (await load()).readMessaging(...call),
        exchange: async (...call) => (await load()).exchange(...call),
    };
}
/**
 * GitHub's client is the largest part of the program, and nothing else happens while it is loaded: so that is not before
 * the first requests are on their way.
 */
function loadGitHub(options) {
    let loading;
    const load = () => {
        loading ??= (0,promises_.setImmediate)()
            .then(() => Promise.all(/* import() */[__webpack_require__.e(6999), __webpack_require__.e(0)]).then(__webpack_require__.bind(__webpack_require__, 0)))
            .then(({ createGitHub }) => createGitHub(options));
        return loading;
    };
    return {
        issues: {
            listOpen: async (...call) => (await load()).issues.listOpen(...call),
            listClosed: async (...call) => (await load()).issues.listClosed(...call),
            read: async (...call) => (await load()).issues.read(...call),
            apply: async (...call) => (await load()).issues.apply(...call),
            tokenExpiresAt: async () => await (await load()).issues.tokenExpiresAt?.(),
        },
        startWorkflow: async (...call) => (await load()).startWorkflow(...call),
        readWorkflow: async (...call) => (await load()).readWorkflow(...call),
    };
}
/** Loaded as late. */
function loadHistory(options) {
    let loading;
    const load = () => {
        loading ??= (0,promises_.setImmediate)()
            .then(() => Promise.all(/* import() */[__webpack_require__.e(6999), __webpack_require__.e(7037)]).then(__webpack_require__.bind(__webpack_require__, 7037)))
            .then(({ createGitHubHistory }) => createGitHubHistory(options));
        return loading;
    };
    return {
        list: async (...call) => (await load()).list(...call),
        read: async (...call) => (await load()).read(...call),
        write: async (...call) => (await load()).write(...call),
        listRuns: async (...call) => (await load()).listRuns(...call),
    };
}
/** A page of GitHub's, which is days of a schedule. */
const NEWEST_RUNS = 100;
/** Nothing where no history is kept. */
function openHistory({ history, dryRun }, real, { progress }) {
    if (history !== 'branch')
        return undefined;
    return { store: dryRun ? dryHistory(real, progress) : real };
}
/** Nothing where no workflow of the monitor is known. */
function openRuns(settings, runLog, door) {
    const monitor = (0,runtime.monitorOf)(settings, door);
    return monitor ? (signal) => listNewest(runLog, monitor, signal) : undefined;
}
function listNewest(runLog, workflow, signal) {
    return runLog.listRuns(workflow, { since: new Date(0), newest: NEWEST_RUNS }, signal);
}
/** Railway alone, to ask where the bot is; nothing without its token. */
function createRailwayOf({ railway }, secrets, runtime) {
    const { clean, register } = secrets;
    return railway && (0,railway_railway/* createRailway */.k)({ http: (0,connections/* openHttp */.fb)(runtime, secrets), clean, register, ...railway });
}


/***/ })

};
