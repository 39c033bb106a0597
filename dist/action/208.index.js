export const id = 208;
export const ids = [208];
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


/***/ })

};
