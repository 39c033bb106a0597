export const id = 417;
export const ids = [417];
export const modules = {

/***/ 1417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exitCodeOfFindings: () => (/* binding */ exitCodeOfFindings),
/* harmony export */   isBadNews: () => (/* binding */ isBadNews),
/* harmony export */   renderFindings: () => (/* binding */ renderFindings),
/* harmony export */   sumUp: () => (/* binding */ sumUp),
/* harmony export */   toDiagnosisJson: () => (/* binding */ toDiagnosisJson),
/* harmony export */   toFinding: () => (/* binding */ toFinding)
/* harmony export */ });
/** A reason as a finding. Somebody who did not answer proves nothing. */
function toFinding(about, { code, level, what, why, fix, noAnswerFrom }) {
    const is = noAnswerFrom ? 'unsure' : level === 'info' ? 'fine' : 'wrong';
    return { about, is, what: why ? `${what} ${why}` : what, ...(fix ? { fix } : {}), code };
}
/** 0 all is fine, 1 something is wrong, 3 something could not be found out. */
function exitCodeOfFindings(findings) {
    if (count(findings, 'wrong') > 0)
        return 1;
    return count(findings, 'unsure') > 0 ? 3 : 0;
}
const SIGN = { fine: '\u2713', wrong: '\u2717', unsure: '?', untried: '\u2013' };
/** A line for each finding, and its fix below it. */
function renderFindings(findings) {
    const width = Math.max(0, ...findings.map(({ about }) => about.length));
    return findings.flatMap(({ about, is, what, fix, powers, code }) => [
        `${SIGN[is]} ${about.padEnd(width)}  ${code && is !== 'fine' ? `${code}: ` : ''}${what}`,
        ...(powers ? powerLines(powers) : []).map((line) => `  ${' '.repeat(width)}  ${line}`),
        ...(fix ? [`  ${' '.repeat(width)}  \u2192 ${fix}`] : []),
    ]);
}
function powerLines({ can, cannot, ends }) {
    return [
        ...(can.length > 0 ? [`can: ${can.join('; ')}`] : []),
        ...(cannot.length > 0 ? [`cannot: ${cannot.join('; ')}`] : []),
        `ends: ${ends}`,
    ];
}
/** What is shown where only the bad news is wanted. */
function isBadNews({ is }) {
    return is === 'wrong' || is === 'unsure';
}
/** The same for programs. */
function toDiagnosisJson(findings) {
    return { version: 1, ok: exitCodeOfFindings(findings) === 0, findings };
}
/** The last line, for people. */
function sumUp(findings) {
    const wrong = count(findings, 'wrong');
    const unsure = count(findings, 'unsure');
    const silent = `${unsure} couldn't be checked: run this again in a few minutes.`;
    if (wrong > 0)
        return `${wrong === 1 ? '1 problem' : `${wrong} problems`} to fix.${unsure > 0 ? ` ${silent}` : ''} Nothing was changed.`;
    if (unsure > 0)
        return `${silent} Nothing was changed.`;
    return 'Everything that was checked is fine. Nothing was changed.';
}
function count(findings, mark) {
    return findings.filter(({ is }) => is === mark).length;
}


/***/ })

};
