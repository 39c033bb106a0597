export const id = 116;
export const ids = [116];
export const modules = {

/***/ 1079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ih: () => (/* binding */ isMessagingCode),
/* harmony export */   mt: () => (/* binding */ MESSAGING_CODES),
/* harmony export */   xu: () => (/* binding */ behaviourOf)
/* harmony export */ });
const CANNOT_SEND = {
    line: 'The token is fine. Messages from {bot} do not go out',
    title: 'cannot send',
};
const CANNOT_RECEIVE = {
    line: 'The token is fine. Messages to {bot} do not arrive',
    title: 'cannot receive',
};
const LIMITED = { line: 'The token is fine. Meta limits what {bot} may send', title: 'limited' };
const SILENT = { weight: 'blocked', effect: 'cannot-send', headline: CANNOT_SEND };
const DEAF = { weight: 'blocked', effect: 'cannot-receive', headline: CANNOT_RECEIVE };
/** Each is a heading in `docs/troubleshooting.md`. */
const MESSAGING_CODES = {
    NUMBER_UNREGISTERED: SILENT,
    NUMBER_RESTRICTED: SILENT,
    NUMBER_DISCONNECTED: SILENT,
    SENDING_BLOCKED: SILENT,
    APP_NOT_SUBSCRIBED: DEAF,
    MESSAGES_NOT_SUBSCRIBED: DEAF,
    WEBHOOK_INACTIVE: DEAF,
    CALLBACK_MISSING: DEAF,
    PAYMENT_METHOD_FAILED: {
        weight: 'limited',
        headline: { line: 'The token is fine. Meta cannot charge the payment method of {bot}', title: 'payment' },
    },
    SENDING_LIMITED: { weight: 'limited', headline: LIMITED },
    BUSINESS_UNVERIFIED: { weight: 'advice', headline: LIMITED },
    DISPLAY_NAME_UNAPPROVED: { weight: 'advice', headline: LIMITED },
    SENDS_REFUSED: { weight: 'passing' },
    CALLBACK_FAILS: { weight: 'passing' },
    TEST_NUMBER: { weight: 'notice' },
    CALLBACK_ELSEWHERE: { weight: 'notice' },
    MESSAGING_UNCHECKED: { weight: 'notice', effect: 'awaits-proof' },
};
/** The entry as every code has it. */
function behaviourOf(code) {
    return MESSAGING_CODES[code];
}
function isMessagingCode(code) {
    return Object.hasOwn(MESSAGING_CODES, code);
}


/***/ }),

/***/ 7310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ titleLine),
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   e4: () => (/* binding */ renderMessage),
/* harmony export */   lc: () => (/* binding */ renderBody)
/* harmony export */ });
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4220);
// What people are told on the channels they chose, and how much of it fits one message.

/** Whether a channel with this threshold gets the message. */
function reaches(threshold, { level, concerns = level }) {
    return Math.max(_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .LEVELS */ .A_.indexOf(level), _reason_js__WEBPACK_IMPORTED_MODULE_0__/* .LEVELS */ .A_.indexOf(concerns)) >= _reason_js__WEBPACK_IMPORTED_MODULE_0__/* .LEVELS */ .A_.indexOf(threshold);
}
/** The title as one line, whatever it holds. */
function titleLine({ title }) {
    return title.replace(/\s+/g, ' ').trim();
}
/** Title, lines and link. What is too long loses the end of the lines, never the link. */
function renderMessage(notification, form) {
    return render([titleLine(notification), ...notification.lines], notification.url, form);
}
/** The same without the title, for channels that have a place of its own for it. */
function renderBody({ lines, url }, form) {
    return render(lines, url, form);
}
function render(lines, url, form) {
    const { maxLength, quote = (text) => text } = form;
    const link = url ? quote(url) : '';
    // A link of half a message is none of ours.
    const end = link !== '' && link.length < maxLength / 2 ? [link] : [];
    const room = maxLength - end.join('').length - 1;
    return [...(lines.length > 0 ? [shorten(lines.join('\n'), room, quote)] : []), ...end].join('\n');
}
/** A code point is two code units at most, and grows to six at most when it is escaped. */
const LONGEST_ESCAPE = 6;
function shorten(text, maxLength, quote) {
    if (text.length <= maxLength && quote(text).length <= maxLength)
        return quote(text);
    const codePoints = [...text.slice(0, maxLength)];
    for (let kept = codePoints.length;;) {
        const shown = `${quote(codePoints.slice(0, kept).join(''))}…`;
        const over = shown.length - maxLength;
        if (over <= 0 || kept === 0)
            return shown;
        kept = Math.max(0, kept - Math.ceil(over / LONGEST_ESCAPE));
    }
}


/***/ })

};
