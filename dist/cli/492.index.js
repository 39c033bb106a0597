export const id = 492;
export const ids = [492];
export const modules = {

/***/ 4492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   drawStrip: () => (/* binding */ drawStrip)
/* harmony export */ });
/* harmony import */ var echarts_charts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1713);
/* harmony import */ var echarts_components__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7628);
/* harmony import */ var echarts_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(354);
/* harmony import */ var echarts_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(242);
/* harmony import */ var echarts_renderers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9833);
// Draws the strip of the page with ECharts, which needs no browser. Large: it is loaded only where a page is made.




(0,echarts_core__WEBPACK_IMPORTED_MODULE_0__/* .use */ .Y)([echarts_charts__WEBPACK_IMPORTED_MODULE_1__/* .install */ .a, echarts_components__WEBPACK_IMPORTED_MODULE_2__/* .install */ .a, echarts_renderers__WEBPACK_IMPORTED_MODULE_3__/* .install */ .a]);
const WIDTH = 900;
const HEIGHT = 48;
/** Only marks by which the outlines are found again: the colours are the style sheet's, in light and dark. */
const MARKS = { track: '#000001', silent: '#000002', up: '#000003' };
/** https://echarts.apache.org/handbook/en/how-to/cross-platform/server/ */
function drawStrip(days) {
    const chart = (0,echarts_core__WEBPACK_IMPORTED_MODULE_4__/* .init */ .Ts)(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
    const series = (kind) => ({
        type: 'bar',
        stack: 'day',
        silent: true,
        barCategoryGap: '25%',
        itemStyle: { color: MARKS[kind] },
        // `-` draws nothing.
        data: days.map((day) => day[kind] || '-'),
        ...(kind === 'silent' ? { showBackground: true, backgroundStyle: { color: MARKS.track } } : {}),
    });
    chart.setOption({
        animation: false,
        grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'none' },
        xAxis: { type: 'category', show: false, data: days.map((_day, index) => index) },
        yAxis: { show: false, max: 1 },
        series: [series('silent'), series('up')],
    });
    const svg = chart.renderToSVGString();
    chart.dispose();
    const outline = (mark) => [...svg.matchAll(/<path d="([^"]*)" fill="([^"]*)"/g)]
        .flatMap(([, path, fill]) => (fill === mark ? [path] : []))
        .join('');
    return {
        width: WIDTH,
        height: HEIGHT,
        track: outline(MARKS.track),
        silent: outline(MARKS.silent),
        up: outline(MARKS.up),
    };
}


/***/ })

};
