export const id = 6208;
export const ids = [6208];
export const modules = {

/***/ 6208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sendMail: () => (/* binding */ sendMail)
/* harmony export */ });
/* harmony import */ var nodemailer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9162);
/* harmony import */ var nodemailer_lib_well_known__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9978);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _notify_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8677);
// Hands one e-mail to its server. Apart from the rest because nodemailer is loaded only where somebody wants e-mail.




/** Throws `ServiceUnavailableError` or `SetupError`; of nodemailer's errors only the codes are used, since their messages name addresses. */
async function sendMail({ server, ...mail }, { name, fix }, signal) {
    const transport = (0,nodemailer__WEBPACK_IMPORTED_MODULE_0__/* .createTransport */ .oO)({ ...connection(server), disableFileAccess: true, disableUrlAccess: true });
    try {
        // https://www.rfc-editor.org/rfc/rfc3834: no out-of-office replies, please.
        await transport.sendMail({ ...mail, headers: { 'Auto-Submitted': 'auto-generated' }, signal });
    }
    catch (error) {
        throw describeFault(name, fix, error);
    }
    finally {
        transport.close();
    }
}
function connection({ host, port, secure, requireTls, login, addressDomain }) {
    const provider = addressDomain ? (0,nodemailer_lib_well_known__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(addressDomain) : false;
    const { user = '', password: pass = '' } = login ?? {};
    if (!provider) {
        const auth = login ? { auth: { user, pass } } : {};
        // A mail server on this very machine has a certificate that proves nothing, and needs none.
        return { host, port, secure, requireTLS: requireTls, ignoreTLS: !requireTls && (0,_notify_url_js__WEBPACK_IMPORTED_MODULE_3__/* .isLoopback */ .U9)(host), ...auth };
    }
    // Providers know their users by the whole address.
    const account = user.includes('@') ? user : `${user}@${addressDomain}`;
    return {
        host: provider.host ?? host,
        port: Number(provider.port ?? port),
        secure: provider.secure ?? false,
        requireTLS: true,
        ...(login ? { auth: { user: account, pass } } : {}),
    };
}
/** https://nodemailer.com/errors */
const REFUSALS = {
    EAUTH: { why: 'The server refused the user or password.' },
    ENOAUTH: { why: 'The server requires a user and a password.' },
    EENVELOPE: { why: 'The server refused the sender or the recipient.' },
    EMESSAGE: { why: 'The server refused the message.' },
    ETLS: {
        why: 'The server offers no encryption on this port. Nothing is sent unencrypted.',
        fix: 'Use its port for encrypted mail: usually 587, or 465 with `mode=ssl`.',
    },
};
function describeFault(name, fix, error) {
    const { code, responseCode } = error;
    const refusal = typeof code === 'string' ? REFUSALS[code] : undefined;
    const status = typeof responseCode === 'number' ? ` (SMTP ${responseCode})` : '';
    // 4xx asks for another try later: https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1
    const isTransient = typeof responseCode === 'number' && responseCode < 500;
    if (refusal && !isTransient)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SetupError */ .w3('NOTIFY_FAILED', { what: `${name} was refused${status}.`, fix, ...refusal });
    const known = typeof code === 'string' && /^[A-Z]{3,20}$/.test(code) ? ` (${code})` : '';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ServiceUnavailableError */ .us(name, `${name} could not be handed over${status || known}. The mail server is down, busy or not at that address, its certificate is wrong, or a firewall blocks its port.`);
}


/***/ }),

/***/ 8677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ decode),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   iM: () => (/* binding */ splitUrl),
/* harmony export */   n6: () => (/* binding */ webOrigin)
/* harmony export */ });
// Takes a notification URL apart the way Apprise does, whose URLs are not quite those of the web.
const URL_PARTS = /^([a-z]+):\/\/(?:([^/?]*)@)?([^/?]*)(\/[^?]*)?(?:\?(.*))?$/is;
/**
 * Nothing where the text is no URL, or holds control characters. Unlike a web URL, a host may hold a colon or spaces
 * (`tgram://123:abc/456`), a `#` and a `+` mean themselves, and a `%` that encodes nothing stays.
 * https://appriseit.com/getting-started/universal-syntax/
 */
function splitUrl(text) {
    const match = URL_PARTS.exec(text);
    if (!match)
        return undefined;
    const [, scheme = '', login, host = '', rawPath = '', query = ''] = match;
    const [user, ...password] = login?.split(':') ?? [];
    const url = {
        scheme: scheme.toLowerCase(),
        ...(user ? { user: decode(user) } : {}),
        ...(password.length > 0 ? { password: decode(password.join(':')) } : {}),
        host: decode(host),
        path: rawPath.split('/').filter(Boolean).map(decode),
        rawPath,
        query: new Map(query.split('&').filter(Boolean).map(splitPair)),
    };
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a decoded line break would begin a header of its own
    return /[\x00-\x1f\x7f]/.test([url.user, url.password, url.host, ...url.path, ...url.query].flat().join(' '))
        ? undefined
        : url;
}
function splitPair(pair) {
    const [name = '', ...value] = pair.split('=');
    return [decode(name), decode(value.join('='))];
}
/** The text without percent-encoding; as it is where that is broken. */
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** This very machine, with or without a port. */
function isLoopback(host) {
    return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host);
}
/** `https://host:port`, or http on loopback: messages and passwords must not travel in the clear. */
function webOrigin({ scheme, host }) {
    const secure = scheme.endsWith('s');
    if (!/^(?:[a-z0-9_.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/i.test(host) || !URL.canParse(`https://${host}`))
        return { problem: 'has no usable host name and port' };
    if (!secure && !isLoopback(host))
        return {
            problem: `would send unencrypted. Write \`${scheme}s://\` (only this machine may be reached without TLS)`,
        };
    return `${secure ? 'https' : 'http'}://${host}`;
}


/***/ })

};
