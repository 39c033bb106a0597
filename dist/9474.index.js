export const id = 9474;
export const ids = [9474];
export const modules = {

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


/***/ })

};
