export const id = 633;
export const ids = [633];
export const modules = {

/***/ 633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readHistoriesIn: () => (/* binding */ readHistoriesIn),
/* harmony export */   writePage: () => (/* binding */ writePage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_page_render_page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2878);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
// The folders of the page: histories that lie on this machine are read here, and the page is written, whole or not at all.




/**
 * GitHub Pages serves only what everybody may read, and a folder of `mkdtemp` is its owner's alone.
 * https://github.com/actions/upload-pages-artifact#file-permissions
 */
const READABLE = { folder: 0o755, file: 0o644 };
/** When the monitor ran, as `gh run list --json createdAt` prints it, beside the histories. */
const RUNS = 'runs.json';
/** Every history of a folder, or the one in a file. Throws `UserError` where there is none to be read. */
function readHistoriesIn(path) {
    return async () => {
        try {
            if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory())
                return { files: { [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)]: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8') } };
            const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path)).filter((name) => name.endsWith('.json')).sort();
            const texts = await Promise.all(names.map(async (name) => [name, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name), 'utf8')]));
            const { [RUNS]: runs, ...files } = Object.fromEntries(texts);
            const known = runs === undefined ? {} : { runs: parseRuns(runs) };
            if (Object.keys(files).length === 0)
                throw noHistories(path);
            return { files, ...known };
        }
        catch (error) {
            throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo ? error : cannot('read', path, error);
        }
    };
}
function noHistories(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('WRONG_INPUT', [
        `The folder "${path}" has no history files. Use the folder "history" of the branch whatsapp-token-history.`,
    ]);
}
function parseRuns(text) {
    const wrong = new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('WRONG_INPUT', [
        `\`${RUNS}\` is not a list of runs. Write it again with \`gh run list --workflow monitor.yml --limit 5000 --json createdAt\`, or remove it.`,
    ]);
    let list;
    try {
        list = JSON.parse(text);
    }
    catch {
        throw wrong;
    }
    if (!Array.isArray(list))
        throw wrong;
    const runs = list.map((entry) => new Date(String(entry?.createdAt)));
    if (runs.some((run) => Number.isNaN(run.getTime())))
        throw wrong;
    return runs;
}
/**
 * Puts the files into the folder, in the place of the page that was there. They are written beside it first, so that
 * nobody ever sees half a page. Throws `UserError` where the folder holds anything else, or cannot be written.
 */
async function writePage(path, files) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    try {
        const isThere = await isReplaceable(folder, files);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder), { recursive: true });
        const fresh = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(`${folder}.new-`);
        const old = `${fresh}-before`;
        try {
            for (const [name, text] of Object.entries(files)) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, name), text);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, name), READABLE.file);
            }
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(fresh, READABLE.folder);
            if (isThere)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(folder, old);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(fresh, folder);
        }
        catch (error) {
            if (isThere)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(old, folder).catch(() => { });
            throw error;
        }
        finally {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(fresh, { recursive: true, force: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(old, { recursive: true, force: true });
        }
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo ? error : cannot('write', path, error);
    }
}
/** Whether a folder is there; throws where something in it is not ours to remove. */
async function isReplaceable(folder, files) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (!names)
        return false;
    const foreign = names.filter((name) => !Object.hasOwn(files, name));
    const index = names.includes('index.html') ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'index.html'), 'utf8') : '';
    if (foreign.length > 0 || (names.length > 0 && !index.includes(_core_page_render_page_js__WEBPACK_IMPORTED_MODULE_2__/* .PAGE_MARK */ .A.toString())))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('WRONG_INPUT', [
            `The folder "${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder)}" holds other files, which would be removed. Nothing was written. Choose a new or empty folder.`,
        ]);
    return true;
}
function cannot(attempt, path, error) {
    const { code = 'no reason given' } = error;
    const what = attempt === 'read' ? 'The histories cannot be read' : 'The page cannot be written';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('WRONG_INPUT', [`${what} (${code}) at "${path}". Check the path and its permissions.`]);
}


/***/ })

};
