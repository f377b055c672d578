export const id = 7390;
export const ids = [7390];
export const modules = {

/***/ 57390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readJsonl: () => (/* binding */ readJsonl),
/* harmony export */   readPlaced: () => (/* binding */ readPlaced),
/* harmony export */   readRecords: () => (/* binding */ readRecords)
/* harmony export */ });
/* harmony import */ var _files_fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65819);
/* harmony import */ var _files_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23810);
/* harmony import */ var _files_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37699);
/* harmony import */ var _templates_field_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68086);
/* harmony import */ var _parse_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82477);





/** `.jsonl`, `.ndjson`: one record a line; blank lines are passed over. */
const readJsonl = async (file) => {
    const lines = file.text.split('\n').map((text, index) => ({ text: text.trim(), line: index + 1 }));
    const full = lines.filter(({ text }) => text !== '');
    const broken = [];
    const records = full.flatMap(({ text, line }, index) => {
        const data = parseLine(text);
        if (data !== undefined)
            return [{ data, id: `${file.path}#${index + 1}`, line }];
        broken.push((0,_files_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .promptProblem */ .cA)(`invalid JSON: ${text.slice(0, 60)}`, file.path, line));
        return [];
    });
    if (records.some(({ data }) => (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(data)?.['testIdx'] !== undefined)) {
        const { asResults, readOutput } = await __webpack_require__.e(/* import() */ 2480).then(__webpack_require__.bind(__webpack_require__, 70099));
        const results = asResults(records.map(({ data }) => data));
        if (results !== undefined && broken.length === 0)
            return readOutput(file, results, (index) => records[index]?.line);
    }
    const reading = readPlaced(file, records);
    return { ...reading, problems: [...broken, ...reading.problems] };
};
/** A list of records, as in a `.json` or YAML file. */
function readRecords(file, records, lineAt) {
    if (records.length === 0)
        return (0,_files_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .failedReading */ .yK)((0,_files_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .promptProblem */ .cA)('the list is empty', file.path, 1));
    return readPlaced(file, records.map((data, index) => ({ data, id: `${file.path}#${index + 1}`, line: lineAt(index) })));
}
/** Each record as a prompt of its own; what is noted of many of them is told once. */
function readPlaced(file, records) {
    const prompts = [];
    const problems = [];
    const notes = new Map();
    for (const { data, id, line } of records) {
        const parsed = (0,_parse_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRecord */ .H)(data);
        if ((0,_files_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .isFault */ .Z)(parsed)) {
            problems.push((0,_files_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .promptProblem */ .cA)(parsed.fault, file.path, line));
            continue;
        }
        const judged = (0,_templates_field_table_js__WEBPACK_IMPORTED_MODULE_4__/* .joinJudged */ .S)(parsed.read.map(({ fields, table }) => (0,_templates_field_table_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeFields */ .d)(fields, table, { file, line })));
        problems.push(...judged.problems);
        for (const note of judged.notes)
            remember(notes, note.replace(/^.*?: (?=`)/, ''), note);
        for (const note of [...parsed.notes, ...noteUnfilled(data)])
            remember(notes, note, `${id}: ${note}`);
        if (judged.problems.length > 0)
            continue;
        prompts.push({ ...parsed.prompt, id, source: { file: file.path, ...(0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .omitUndefined */ .Oy)({ line }) } });
    }
    return { prompts, problems, notes: [...notes.values()] };
}
function remember(notes, key, note) {
    if (!notes.has(key))
        notes.set(key, note);
}
/** A row is data, and braces in it may be anybody's. */
function noteUnfilled(data) {
    const name = /(?<![\\$])\{\{\s{0,9}[\w.-]{1,64}\s{0,9}\}\}/.exec(JSON.stringify(data))?.[0];
    return name === undefined ? [] : [`${name} is sent as it stands, for a row of data is no template`];
}
/** Undefined, which no JSON is, where the line is none. */
function parseLine(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
