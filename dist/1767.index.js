export const id = 1767;
export const ids = [1767];
export const modules = {

/***/ 1767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FORMS: () => (/* binding */ FORMS)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var mini_schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./node_modules/zod/v4/mini/coerce.js


// @__NO_SIDE_EFFECTS__
function string(params) {
    return core._coercedString(schemas.ZodMiniString, params);
}
// @__NO_SIDE_EFFECTS__
function number(params) {
    return core._coercedNumber(schemas.ZodMiniNumber, params);
}
// @__NO_SIDE_EFFECTS__
function coerce_boolean(params) {
    return core._coercedBoolean(schemas.ZodMiniBoolean, params);
}
// @__NO_SIDE_EFFECTS__
function bigint(params) {
    return core._coercedBigint(schemas.ZodMiniBigInt, params);
}
// @__NO_SIDE_EFFECTS__
function date(params) {
    return api/* _coercedDate */.B4(mini_schemas/* ZodMiniDate */.zTj, params);
}

// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(9507);
;// CONCATENATED MODULE: ./build/adapters/railway/parse.js
// The forms of Railway's answers, field by field as they are asked for; what comes besides is dropped. Loaded, as is the
// language they are written in, while the first answer is waited for.


/** A date that is none fails the whole answer: a wrong time would be worse than no time. */
const DATE_TIME = mini_schemas/* pipe */.FsL(mini_schemas/* string */.YjP(), date());
/** An id, and whatever else is harmless by its form; anything else fails the answer. */
const WORD = mini_schemas/* pipe */.FsL(mini_schemas/* string */.YjP(), mini_schemas/* pipe */.FsL(mini_schemas/* transform */.pdi(sanitize/* toWord */.Os), mini_schemas/* custom */.IeY((word) => word !== undefined)));
const connection = (node) => mini_schemas/* object */.Ikc({ edges: mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({ node })) });
const VARIABLE = mini_schemas/* object */.Ikc({
    name: mini_schemas/* string */.YjP(),
    serviceId: mini_schemas/* optional */.lqM(mini_schemas/* nullable */.mee(WORD)),
    isSealed: mini_schemas/* boolean */.zMY(),
    references: mini_schemas/* array */.YOg(mini_schemas/* string */.YjP()),
    updatedAt: DATE_TIME,
});
const VARIABLES = mini_schemas/* object */.Ikc({
    edges: mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({ node: VARIABLE })),
    pageInfo: mini_schemas/* object */.Ikc({ hasNextPage: mini_schemas/* boolean */.zMY(), endCursor: mini_schemas/* optional */.lqM(mini_schemas/* nullable */.mee(mini_schemas/* string */.YjP())) }),
});
const ENVIRONMENT = mini_schemas/* object */.Ikc({
    name: mini_schemas/* string */.YjP(),
    projectId: WORD,
    variables: VARIABLES,
    serviceInstances: connection(mini_schemas/* object */.Ikc({ serviceId: WORD, serviceName: mini_schemas/* string */.YjP() })),
});
const DEPLOYMENT = mini_schemas/* object */.Ikc({
    id: WORD,
    // Any word but a known one is taken for one on its way, so this one is as good.
    status: mini_schemas/* catch */.MfU(WORD, (0,sanitize/* ourWord */.Fk)('UNKNOWN')),
    createdAt: DATE_TIME,
    canRedeploy: mini_schemas/* optional */.lqM(mini_schemas/* boolean */.zMY()),
    meta: mini_schemas/* catch */.MfU(mini_schemas/* optional */.lqM(mini_schemas/* object */.Ikc({ commitHash: mini_schemas/* optional */.lqM(WORD), image: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()) })), undefined),
});
/** Names and values of all variables; `pickReading` takes those that were asked for, and the rest goes no further. */
const VALUES = mini_schemas/* record */.g1P(mini_schemas/* string */.YjP(), mini_schemas/* unknown */.L5J());
/** Looked at as they are: thousands come at once, and a schema of their fields would copy each of them. */
const LOG_LINES = mini_schemas/* custom */.IeY((rows) => Array.isArray(rows) && rows.every(isLogRow));
function isLogRow(value) {
    const { timestamp, message, attributes, tags } = Object(value);
    return (isText(timestamp) &&
        !Number.isNaN(Date.parse(timestamp)) &&
        isText(message) &&
        Array.isArray(attributes) &&
        attributes.every((each) => isText(each?.key) && isText(each?.value)) &&
        areTags(tags ?? {}));
}
function areTags(tags) {
    const { deploymentId, serviceId } = tags;
    return [deploymentId ?? '', serviceId ?? ''].every(isText);
}
function isText(value) {
    return typeof value === 'string';
}
const DOMAINS = mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({ domain: mini_schemas/* string */.YjP() }));
/** By the name that a query has for its answer. */
const FORMS = {
    /** Every answer: data, or what is wrong. */
    REPLY: mini_schemas/* object */.Ikc({
        data: mini_schemas/* optional */.lqM(mini_schemas/* unknown */.L5J()),
        errors: mini_schemas/* optional */.lqM(mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({
            message: mini_schemas/* catch */.MfU(mini_schemas/* string */.YjP(), ''),
            extensions: mini_schemas/* catch */.MfU(mini_schemas/* optional */.lqM(mini_schemas/* object */.Ikc({ code: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()) })), undefined),
        }))),
    }),
    PROJECT_TOKEN: mini_schemas/* object */.Ikc({
        projectToken: mini_schemas/* object */.Ikc({ projectId: WORD, environmentId: WORD, environment: ENVIRONMENT }),
    }),
    ONE_ENVIRONMENT: mini_schemas/* object */.Ikc({ environment: ENVIRONMENT }),
    ENVIRONMENTS: mini_schemas/* object */.Ikc({
        project: mini_schemas/* object */.Ikc({
            environments: connection(mini_schemas/* object */.Ikc({
                id: WORD,
                name: mini_schemas/* string */.YjP(),
                deletedAt: mini_schemas/* optional */.lqM(mini_schemas/* nullable */.mee(mini_schemas/* string */.YjP())),
                isEphemeral: mini_schemas/* boolean */.zMY(),
            })),
        }),
    }),
    API_TOKEN: mini_schemas/* object */.Ikc({ apiToken: mini_schemas/* object */.Ikc({ workspaces: mini_schemas/* array */.YOg(mini_schemas/* unknown */.L5J()) }) }),
    VARIABLES_PAGE: mini_schemas/* object */.Ikc({ environment: mini_schemas/* object */.Ikc({ variables: VARIABLES }) }),
    SERVICE: mini_schemas/* object */.Ikc({
        rendered: VALUES,
        unrendered: VALUES,
        environment: mini_schemas/* optional */.lqM(mini_schemas/* omit */.cJW(ENVIRONMENT, { projectId: true })),
        serviceInstance: mini_schemas/* object */.Ikc({
            activeDeployments: mini_schemas/* array */.YOg(DEPLOYMENT),
            latestDeployment: mini_schemas/* optional */.lqM(mini_schemas/* nullable */.mee(DEPLOYMENT)),
        }),
        deployments: connection(DEPLOYMENT),
    }),
    ONE_DEPLOYMENT: mini_schemas/* object */.Ikc({ deployment: DEPLOYMENT }),
    STAGED_CHANGES: mini_schemas/* object */.Ikc({
        environment: mini_schemas/* object */.Ikc({ unmergedChangesCount: mini_schemas/* optional */.lqM(mini_schemas/* nullable */.mee(mini_schemas/* number */.aig())) }),
    }),
    VARIABLE_WRITTEN: mini_schemas/* object */.Ikc({ variableUpsert: mini_schemas/* boolean */.zMY() }),
    REDEPLOYMENT_STARTED: mini_schemas/* object */.Ikc({ deploymentRedeploy: mini_schemas/* object */.Ikc({ id: WORD }) }),
    ALL_DOMAINS: mini_schemas/* object */.Ikc({ domains: mini_schemas/* object */.Ikc({ customDomains: DOMAINS, serviceDomains: DOMAINS }) }),
    DEPLOYED: mini_schemas/* object */.Ikc({ serviceInstanceDeployV2: WORD }),
    ENVIRONMENT_LOGS: mini_schemas/* object */.Ikc({ environmentLogs: LOG_LINES }),
    DEPLOYMENT_LOGS: mini_schemas/* object */.Ikc({ deploymentLogs: LOG_LINES }),
    /** Parts of several answers in one. Each is judged by itself: one that does not fit costs the others nothing. */
    PARTS: mini_schemas/* record */.g1P(mini_schemas/* string */.YjP(), mini_schemas/* unknown */.L5J()),
};


/***/ })

};
