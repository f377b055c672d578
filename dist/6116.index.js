export const id = 6116;
export const ids = [6116];
export const modules = {

/***/ 52745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ conversationIn)
/* harmony export */ });
/* harmony import */ var _files_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23810);

/** What else would be a record's text. */
const OTHER_TEXTS = ['prompt', 'prompts', 'text', 'input', 'instruction', 'question', 'query', 'content'];
/** A map with `messages`; or with `user`, and perhaps `system`, as its messages. */
function conversationIn(fields) {
    if ((fields['messages'] ?? null) !== null)
        return fields;
    const user = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields['user']);
    if (user === undefined || OTHER_TEXTS.some((name) => fields[name] !== undefined))
        return undefined;
    return { ...fields, messages: [{ role: 'user', content: user }] };
}


/***/ }),

/***/ 76116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPromptFile: () => (/* binding */ readPromptFile)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _files_data_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65286);
/* harmony import */ var _files_fault_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65819);
/* harmony import */ var _files_fields_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23810);
/* harmony import */ var _files_file_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4787);
/* harmony import */ var _files_reading_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37699);
/* harmony import */ var _files_suffixes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45362);
/* harmony import */ var _conversation_in_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52745);








// A format is loaded where a file has it.
const readText = async (...given) => (await __webpack_require__.e(/* import() */ 2780).then(__webpack_require__.bind(__webpack_require__, 72780))).readText(...given);
const readJsonl = async (...given) => (await Promise.all(/* import() */[__webpack_require__.e(6050), __webpack_require__.e(7390)]).then(__webpack_require__.bind(__webpack_require__, 57390))).readJsonl(...given);
const readCsv = async (...given) => (await Promise.all(/* import() */[__webpack_require__.e(6050), __webpack_require__.e(72)]).then(__webpack_require__.bind(__webpack_require__, 30072))).readCsv(...given);
const readPrompty = async (...given) => (await __webpack_require__.e(/* import() */ 1574).then(__webpack_require__.bind(__webpack_require__, 91574))).readPrompty(...given);
const readDotprompt = async (...given) => (await __webpack_require__.e(/* import() */ 8903).then(__webpack_require__.bind(__webpack_require__, 88903))).readDotprompt(...given);
/** Formats by the end of the file's name. */
const READERS = {
    txt: readText,
    text: readText,
    md: readText,
    markdown: readText,
    j2: readText,
    jinja: readText,
    jinja2: readText,
    njk: readText,
    hbs: readText,
    handlebars: readText,
    mustache: readText,
    jsonl: readJsonl,
    ndjson: readJsonl,
    csv: readCsv,
    tsv: readCsv,
    json: (file, context) => readData((0,_files_data_file_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(file), context),
    yml: (file, context) => readData((0,_files_data_file_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .h)(file), context),
    yaml: (file, context) => readData((0,_files_data_file_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .h)(file), context),
    prompty: readPrompty,
    prompt: readDotprompt,
};
/** Reads one file by its suffix; a file without any is text. Undefined where there is no such file. */
async function readPromptFile(path, context) {
    const file = await (0,_files_file_source_js__WEBPACK_IMPORTED_MODULE_3__/* .readTextFile */ .G)(context.files, path);
    if (file === 'missing')
        return undefined;
    if ((0,_files_fault_js__WEBPACK_IMPORTED_MODULE_4__/* .isFault */ .Z)(file))
        return (0,_files_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .failedReading */ .yK)((0,_files_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .promptProblem */ .cA)(`the file ${file.fault}`, path, 1));
    const reader = readerOf(path);
    return typeof reader === 'string'
        ? (0,_files_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .failedReading */ .yK)((0,_files_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .promptProblem */ .cA)(reader, path, 1))
        : await readGuarded(reader, file, context);
}
/** The reader of a file, or why there is none. */
function readerOf(path) {
    const suffix = (0,_files_suffixes_js__WEBPACK_IMPORTED_MODULE_2__/* .knownSuffix */ .rj)(path);
    if (suffix !== undefined)
        return READERS[suffix];
    if ((0,_files_suffixes_js__WEBPACK_IMPORTED_MODULE_2__/* .isProgram */ .Vd)(path))
        return 'the file is a program, and programs are not run';
    const other = (0,_files_suffixes_js__WEBPACK_IMPORTED_MODULE_2__/* .suffixOf */ .jT)(path);
    return /^[a-z]\w{0,9}$/.test(other) && !path.endsWith(`/.${other}`)
        ? `the file is of a kind that is not read, .${other}; those that are end in ${_files_suffixes_js__WEBPACK_IMPORTED_MODULE_2__/* .PROMPT_SUFFIXES */ .bt.join(', ')}`
        : readText;
}
/** Data that refers to itself, or is nested deeper than the stack, fails late and in many ways. */
async function readGuarded(reader, file, context) {
    try {
        return (0,_files_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .capProblems */ .Pe)(await reader(file, context), file.path);
    }
    catch (error) {
        return (0,_files_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .failedReading */ .yK)((0,_files_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .promptProblem */ .cA)(`the file cannot be understood: ${(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`, file.path));
    }
}
/** What data means shows by its shape: a promptfoo configuration, one conversation, a list of records, one record. */
async function readData(file, context) {
    if (Array.isArray(file))
        return (0,_files_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .failedReading */ .yK)(...file);
    const records = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .listOf */ .c3)(file.data);
    const fields = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldsOf */ .Pf)(file.data) ?? {};
    if (records !== undefined && !isConversation(records)) {
        const { readRecords } = await Promise.all(/* import() */[__webpack_require__.e(6050), __webpack_require__.e(7390)]).then(__webpack_require__.bind(__webpack_require__, 57390));
        return readRecords(file, records, (index) => file.lineAt([index]));
    }
    if (fields['_type'] !== undefined)
        return await (await __webpack_require__.e(/* import() */ 6750).then(__webpack_require__.bind(__webpack_require__, 76750))).readLangchain(file, fields, context);
    if (fields['results'] !== undefined) {
        const { readOutput, resultsIn } = await __webpack_require__.e(/* import() */ 99).then(__webpack_require__.bind(__webpack_require__, 70099));
        const results = resultsIn(fields);
        if (results !== undefined)
            return readOutput(file, results, () => undefined);
    }
    if (isPromptfoo(file, fields))
        return await (await __webpack_require__.e(/* import() */ 6273).then(__webpack_require__.bind(__webpack_require__, 26273))).readPromptfoo(file, fields, context);
    const conversation = records === undefined ? (0,_conversation_in_js__WEBPACK_IMPORTED_MODULE_7__/* .conversationIn */ .p)(fields) : { messages: records };
    if (conversation !== undefined)
        return await (await __webpack_require__.e(/* import() */ 2646).then(__webpack_require__.bind(__webpack_require__, 92646))).readPromptYml(file, conversation, context);
    if (/\.prompt\.ya?ml$/i.test(file.path))
        return (0,_files_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .failedReading */ .yK)((0,_files_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .promptProblem */ .cA)('`messages`, a list of {role, content}, is missing, which GitHub’s format has; give the text of another tool’s file by itself, as a .txt or .md', file.path, 1));
    return await (await Promise.all(/* import() */[__webpack_require__.e(6050), __webpack_require__.e(1062)]).then(__webpack_require__.bind(__webpack_require__, 1062))).readSingle(file, file.data, context);
}
/** A list of turns, as promptfoo's prompt files have it. */
function isConversation(records) {
    return records.every((record) => {
        const fields = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldsOf */ .Pf)(record);
        return typeof fields?.['role'] === 'string' && fields['content'] !== undefined;
    });
}
/** Prompts with tests; or, where the file says so by name or kind, providers alone. */
function isPromptfoo({ path }, fields) {
    if (fields['prompts'] !== undefined)
        return true;
    const hasProviders = fields['providers'] !== undefined || fields['targets'] !== undefined;
    return (hasProviders &&
        (fields['tests'] !== undefined || /promptfoo/i.test(path) || fields['redteam'] !== undefined));
}


/***/ })

};
