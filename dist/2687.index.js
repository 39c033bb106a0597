export const id = 2687;
export const ids = [2687];
export const modules = {

/***/ 2687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createMeta: () => (/* binding */ createMeta)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/core/token/graph-errors.js
var graph_errors = __webpack_require__(5930);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/token/lookalikes.js
var lookalikes = __webpack_require__(8582);
// EXTERNAL MODULE: ./build/adapters/http/answer.js
var answer = __webpack_require__(5438);
// EXTERNAL MODULE: ./build/adapters/meta/parse.js
var meta_parse = __webpack_require__(1048);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./build/core/sanitize.js
var sanitize = __webpack_require__(9507);
;// CONCATENATED MODULE: ./build/adapters/meta/parse-messaging.js
// Meta's JSON about numbers and webhooks in our words. What is of another form counts as absent: none of it is an alarm.



/** Items of another form are left out. */
const each = (type) => schemas/* pipe */.FsL(schemas/* catch */.MfU(schemas/* array */.YOg(schemas/* catch */.MfU(schemas/* nullable */.mee(type), null)), []), schemas/* transform */.pdi((items) => items.filter((item) => item !== null)));
const HEALTH_ERROR = schemas/* object */.Ikc({
    error_code: (0,meta_parse/* lax */._R)(schemas/* number */.aig()),
    error_description: (0,meta_parse/* lax */._R)(schemas/* string */.YjP()),
    possible_solution: (0,meta_parse/* lax */._R)(schemas/* string */.YjP()),
});
const ENTITY = schemas/* object */.Ikc({
    entity_type: (0,meta_parse/* lax */._R)(schemas/* string */.YjP()),
    id: (0,meta_parse/* lax */._R)(meta_parse.ID),
    can_send_message: (0,meta_parse/* lax */._R)(schemas/* string */.YjP()),
    errors: each(HEALTH_ERROR),
    additional_info: each(schemas/* string */.YjP()),
});
const NUMBER = schemas/* object */.Ikc({
    id: meta_parse.ID,
    status: (0,meta_parse/* lax */._R)(schemas/* string */.YjP()),
    platform_type: (0,meta_parse/* lax */._R)(schemas/* string */.YjP()),
    account_mode: (0,meta_parse/* lax */._R)(schemas/* string */.YjP()),
    name_status: (0,meta_parse/* lax */._R)(schemas/* string */.YjP()),
    health_status: (0,meta_parse/* lax */._R)(schemas/* object */.Ikc({ entities: each(ENTITY) })),
    webhook_configuration: (0,meta_parse/* lax */._R)(schemas/* object */.Ikc({
        phone_number: (0,meta_parse/* lax */._R)(schemas/* string */.YjP()),
        whatsapp_business_account: (0,meta_parse/* lax */._R)(schemas/* string */.YjP()),
        application: (0,meta_parse/* lax */._R)(schemas/* string */.YjP()),
    })),
});
const APPS = schemas/* object */.Ikc({
    data: schemas/* array */.YOg(schemas/* object */.Ikc({
        whatsapp_business_api_data: (0,meta_parse/* lax */._R)(schemas/* object */.Ikc({ id: (0,meta_parse/* lax */._R)(meta_parse.ID) })),
        override_callback_uri: (0,meta_parse/* lax */._R)(schemas/* string */.YjP()),
    })),
});
const WEBHOOKS = schemas/* object */.Ikc({
    data: schemas/* array */.YOg(schemas/* object */.Ikc({
        object: (0,meta_parse/* lax */._R)(schemas/* string */.YjP()),
        callback_url: (0,meta_parse/* lax */._R)(schemas/* string */.YjP()),
        active: (0,meta_parse/* lax */._R)(schemas/* boolean */.zMY()),
        /** Strings in older answers. */
        fields: each(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* object */.Ikc({ name: schemas/* string */.YjP() })])),
    })),
});
/** A sentence of Meta's, with room for what it advises. */
const SENTENCE = 200;
const AVAILABILITIES = ['AVAILABLE', 'LIMITED', 'BLOCKED'];
function parseNumberHealth(body, clean) {
    const parsed = NUMBER.safeParse(body);
    if (!parsed.success)
        return undefined;
    const { id, status, platform_type, account_mode, name_status, health_status, webhook_configuration } = parsed.data;
    const words = {
        status: (0,sanitize/* toWord */.Os)(status ?? ''),
        platform: (0,sanitize/* toWord */.Os)(platform_type ?? ''),
        mode: (0,sanitize/* toWord */.Os)(account_mode ?? ''),
        nameStatus: (0,sanitize/* toWord */.Os)(name_status ?? ''),
    };
    const callbacks = webhook_configuration && {
        number: toCallback(webhook_configuration.phone_number, clean),
        account: toCallback(webhook_configuration.whatsapp_business_account, clean),
        app: toCallback(webhook_configuration.application, clean),
    };
    return {
        id,
        entities: (health_status?.entities ?? []).map((entity) => toEntity(entity, clean)),
        ...known(words),
        ...(callbacks ? { callbacks: known(callbacks) } : {}),
    };
}
function toEntity(entity, clean) {
    const { entity_type, id, can_send_message, errors, additional_info } = entity;
    return {
        ...known({
            type: (0,sanitize/* toWord */.Os)(entity_type ?? ''),
            id: (0,meta_parse/* toId */.Lr)(id),
            canSend: AVAILABILITIES.find((word) => word === can_send_message),
        }),
        errors: errors.map((error) => toHealthError(error, clean)),
        notes: additional_info.map((note) => clean(note, SENTENCE)),
    };
}
function toHealthError(error, clean) {
    const { error_code, error_description, possible_solution } = error;
    return {
        ...(error_code === undefined ? {} : { code: error_code }),
        ...(error_description ? { description: clean(error_description, SENTENCE) } : {}),
        ...(possible_solution ? { solution: clean(possible_solution, SENTENCE) } : {}),
    };
}
/** https://developers.facebook.com/docs/graph-api/webhooks/getting-started/webhooks-for-whatsapp */
function parseSubscribedApps(body, clean) {
    return APPS.safeParse(body).data?.data.flatMap(({ whatsapp_business_api_data, override_callback_uri }) => {
        const id = (0,meta_parse/* toId */.Lr)(whatsapp_business_api_data?.id);
        const override = toCallback(override_callback_uri, clean);
        return id ? [{ id, ...(override ? { override } : {}) }] : [];
    });
}
/** https://developers.facebook.com/docs/graph-api/reference/app/subscriptions */
function parseWebhook(body, clean) {
    const parsed = WEBHOOKS.safeParse(body);
    if (!parsed.success)
        return undefined;
    const own = parsed.data.data.find(({ object }) => object === 'whatsapp_business_account');
    if (!own)
        return { exists: false, isActive: false, hasMessages: false };
    const callback = toCallback(own.callback_url, clean);
    return {
        exists: true,
        isActive: own.active !== false,
        hasMessages: own.fields.some((field) => (typeof field === 'string' ? field : field.name) === 'messages'),
        ...(callback ? { callback } : {}),
    };
}
function toCallback(url, clean) {
    if (url === undefined || !URL.canParse(url))
        return undefined;
    return { host: clean(new URL(url).host), url: new sanitize/* Outside */.u8(url, clean) };
}
/** Without what is not known. */
function known(all) {
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./build/adapters/meta/read-messaging.js

/** One that is refused fails the whole call. https://developers.facebook.com/documentation/business-messaging/whatsapp/support/health-status */
const FIELDS = 'health_status,status,platform_type,account_mode,name_status,webhook_configuration';
const SUREST_FIELD = 'health_status';
/** A field that does not exist, or needs another permission; 100 with subcode 33 is about the number itself. */
function isAboutFields({ code = 0, subcode }) {
    return [100, 10, 200].includes(code) && subcode !== 33;
}
function createReadMessaging({ ask, read, sign, unrecognised, clean }) {
    async function readNumber(id, fields, by, signal) {
        const reply = await ask(encodeURIComponent(id), { fields }, by, signal);
        return read(reply, ({ body, status }) => {
            const health = parseNumberHealth(body, clean);
            return health?.id === id ? health : unrecognised(status);
        });
    }
    return async ({ token, phoneNumberId, appId, appSecret }, { subscribedAppsOf, webhook }, signal) => {
        const own = { ...sign(token, appSecret), once: true };
        const askNumber = async () => {
            const number = await readNumber(phoneNumberId, FIELDS, own, signal);
            const isRefused = number.is === 'error' && isAboutFields(number.error);
            return isRefused ? await readNumber(phoneNumberId, SUREST_FIELD, own, signal) : number;
        };
        const askAccount = async (account) => {
            const reply = await ask(`${encodeURIComponent(account)}/subscribed_apps`, {}, own, signal);
            return read(reply, ({ body, status }) => parseSubscribedApps(body, clean) ?? unrecognised(status));
        };
        const askApp = async (id, secret) => {
            const app = { token: `${id}|${secret.reveal()}`, once: true };
            const reply = await ask(`${encodeURIComponent(id)}/subscriptions`, {}, app, signal);
            return read(reply, ({ body, status }) => parseWebhook(body, clean) ?? unrecognised(status));
        };
        const answers = {};
        await Promise.all([
            askNumber().then((number) => Object.assign(answers, { number })),
            subscribedAppsOf && askAccount(subscribedAppsOf).then((apps) => Object.assign(answers, { subscribedApps: apps })),
            webhook &&
                appId &&
                appSecret &&
                askApp(appId, appSecret).then((found) => Object.assign(answers, { webhook: found })),
        ]);
        return answers;
    };
}

;// CONCATENATED MODULE: ./build/adapters/meta/meta.js
// Meta's Graph API: asks about one token in two ways at once, and never throws for an outage.








const HINT = "Wait: the next run tries again. Meta's status: https://metastatus.com/whatsapp-business-api";
/**
 * Every node of the graph has an id; only a phone number has the other. Its value is not read.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/
 */
const PHONE_FIELDS = 'id,display_phone_number';
/** Wrong secret, wrong app id: codes about whoever asks. */
const APP_REFUSED = [190, 101];
function createMeta(options) {
    const { http, version, clean, register } = options;
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
                idempotent: !by.once,
                signal,
                ...(options.pace && { pace: by.once ? asGuest(options.pace) : options.pace }),
            });
            const refused = by.proof !== undefined && (0,meta_parse/* refusesProof */.Y7)(answer.body);
            if (!refused)
                return { is: 'answer', answer, proofRefused: false };
        }
        catch (error) {
            if (error instanceof errors/* ServiceUnavailableError */.us)
                return { is: 'silence', reason: error.message };
            throw error;
        }
        const { proof: _refused, ...unsigned } = by;
        const again = await ask(path, query, unsigned, signal);
        return again.is === 'answer' ? { ...again, proofRefused: true } : again;
    }
    /** An error that Graph worded, a value, or a sentence about a body that is neither. */
    function read(reply, parse) {
        if (reply.is === 'silence')
            return reply;
        const { body, status } = reply.answer;
        const error = (0,meta_parse/* parseGraphError */.eD)(body, status, clean);
        if (error)
            return { is: 'error', error };
        const value = status === 200 ? parse(reply.answer) : unrecognised(status);
        return typeof value === 'string' ? { is: 'silence', reason: value } : { is: 'value', value };
    }
    const readInspection = (reply) => read(reply, ({ body, status }) => (0,meta_parse/* parseTokenFacts */.ye)(body, status, clean) ?? unrecognised(status));
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
        readMessaging: createReadMessaging({ ask, read, sign: withProof, clean, unrecognised }),
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
            const error = (0,meta_parse/* parseGraphError */.eD)(answer.body, answer.status, clean);
            if (error)
                throw exchangeRefused(error);
            const issued = (0,meta_parse/* parseIssued */.NA)(answer.body);
            if (issued === undefined)
                throw new errors/* ServiceUnavailableError */.us('Meta', unrecognised(answer.status));
            return register(issued);
        },
        async probe(credentials, signal) {
            const { token, phoneNumberId, appSecret } = credentials;
            const own = withProof(token, appSecret);
            const looksLike = (0,lookalikes/* nameLookalike */.t)(token.reveal());
            const [inspected, phoned] = await Promise.all([
                inspect(credentials, own, signal),
                phoneNumberId === undefined
                    ? {
                        is: 'silence',
                        reason: 'Meta was not asked about the phone number, because no phone number ID is known.',
                    }
                    : ask(encodeURIComponent(phoneNumberId), { fields: PHONE_FIELDS }, own, signal),
            ]);
            const answers = [inspected.reply, phoned].filter((reply) => reply.is === 'answer');
            return {
                inspector: inspected.by,
                ...(inspected.appRefused ? { appRefused: inspected.appRefused } : {}),
                inspection: readInspection(inspected.reply),
                phone: read(phoned, ({ body, status }) => {
                    const phone = (0,meta_parse/* parsePhone */.Kw)(body);
                    if (!phone)
                        return unrecognised(status);
                    return phone.id === phoneNumberId ? phone : 'Meta answered about another phone number.';
                }),
                proofRefused: answers.some((reply) => reply.proofRefused),
                ...(looksLike ? { looksLike } : {}),
                ...latestDate(answers.map(({ answer }) => answer)),
                ...otherVersion(answers.map(({ answer }) => answer), version),
            };
        },
    };
}
/** Takes its turns, and makes nobody wait: where such a question comes too often, that of the token may be well. */
function asGuest({ turn }) {
    return { turn, slowDown: () => { } };
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
        return new errors/* ServiceUnavailableError */.us('Meta', reason.what, {
            ...(reason.why ? { why: reason.why } : {}),
            ...(reason.fix ? { fix: reason.fix } : {}),
        });
    return new errors/* SetupError */.w3(reason.code, {
        what: reason.what,
        ...(reason.why ? { why: reason.why } : {}),
        fix: reason.fix ?? '',
    });
}
function latestDate(answers) {
    const times = answers.flatMap(({ headers }) => (0,answer/* sentAt */.gC)(headers) ?? []).filter(time/* isOfThisCentury */.i_);
    if (times.length === 0)
        return {};
    const now = new Date(Math.max(...times.map((time) => time.getTime())));
    return { now, clockAheadMs: now.getTime() - Date.now() };
}
function otherVersion(answers, asked) {
    const versions = answers.map(({ headers }) => headers.get('facebook-api-version') ?? asked);
    const served = versions.find((version) => version !== asked && /^v\d+\.\d+$/.test(version));
    return served === undefined ? {} : { otherVersion: { asked, served } };
}
function unrecognised(status) {
    return `Meta gave no usable answer (HTTP ${status} without a token, a number or an error code). A proxy may be answering for it. ${HINT}`;
}


/***/ }),

/***/ 1048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ID: () => (/* binding */ ID),
/* harmony export */   Kw: () => (/* binding */ parsePhone),
/* harmony export */   Lr: () => (/* binding */ toId),
/* harmony export */   NA: () => (/* binding */ parseIssued),
/* harmony export */   Y7: () => (/* binding */ refusesProof),
/* harmony export */   _R: () => (/* binding */ lax),
/* harmony export */   eD: () => (/* binding */ parseGraphError),
/* harmony export */   ye: () => (/* binding */ parseTokenFacts)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3305);
/* harmony import */ var _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9507);
/* harmony import */ var _core_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3669);
// Meta's JSON in our words. Tolerant: Meta adds, drops and reshapes fields overnight, and none of that makes a token bad.



/** An optional field; one of another type counts as absent. */
const lax = (type) => zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(type), undefined);
/** Ids are strings, though a long number does no harm. */
const ID = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()]), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((id) => String(id)));
const ERROR = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    message: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    code: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    error_subcode: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    /** What `/debug_token` calls it inside `data`. */
    subcode: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    is_transient: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
    /** Elsewhere in the graph it is a string that holds JSON, and nothing for people. */
    error_data: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ details: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) })),
});
const FAILURE = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ error: ERROR });
const INSPECTION = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    data: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        is_valid: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
        type: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        app_id: lax(ID),
        user_id: lax(ID),
        expires_at: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
        data_access_expires_at: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
        issued_at: lax(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
        scopes: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), []),
        error: lax(ERROR),
    }),
});
const PHONE = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: ID });
const ISSUED = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ access_token: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(1)) });
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
    const [appId, userId] = [toId(data.app_id), toId(data.user_id)];
    return {
        isValid: data.is_valid,
        scopes: data.scopes,
        ...(data.type !== undefined && { type: clean(data.type) }),
        ...(appId && { appId }),
        // Of a token that is not valid, 0 means nothing: it stands beside an invalidated session, too.
        ...(data.is_valid && data.expires_at === 0 ? { expiresAt: 'never' } : expiresAt && { expiresAt }),
        ...(userId && { userId }),
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
    const { message = '', code, error_subcode, subcode = error_subcode, is_transient = false, error_data } = error;
    const details = clean(error_data?.details ?? '');
    return {
        message: clean(message),
        said: new _core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .Outside */ .u8(message, clean),
        transient: is_transient,
        status,
        ...(details && { details }),
        ...(code !== undefined && { code }),
        ...(subcode !== undefined && { subcode }),
    };
}
/** Whether the signature of a call was refused. */
function refusesProof(body) {
    return /invalid appsecret_proof/i.test(FAILURE.safeParse(body).data?.error.message ?? '');
}
/** An id is digits: it goes into a link as it is. */
function toId(text = '') {
    return /^\d+$/.test(text) ? (0,_core_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .toWord */ .Os)(text) : undefined;
}
/** Unix seconds; 0 and what can be no time of a token give nothing. */
function toDate(seconds) {
    const date = new Date((seconds ?? 0) * 1_000);
    return (0,_core_time_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfThisCentury */ .i_)(date) ? date : undefined;
}


/***/ })

};
