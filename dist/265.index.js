export const id = 265;
export const ids = [265];
export const modules = {

/***/ 92646:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPromptYml: () => (/* binding */ readPromptYml)
/* harmony export */ });
/* harmony import */ var _files_fault_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65819);
/* harmony import */ var _files_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23810);
/* harmony import */ var _files_reading_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37699);
/* harmony import */ var _templates_choose_engine_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(55197);
/* harmony import */ var _templates_expand_rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9247);
/* harmony import */ var _templates_prompt_template_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4960);
/* harmony import */ var _templates_field_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68086);
/* harmony import */ var _templates_model_parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99840);
/* harmony import */ var _templates_go_template_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(42024);
/* harmony import */ var _templates_parse_messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8801);
/* harmony import */ var _templates_text_checks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98648);











const FIELDS = {
    name: 'about',
    description: 'about',
    version: 'about',
    author: 'about',
    tags: 'about',
    $schema: 'about',
    model: 'used',
    modelParameters: 'used',
    responseFormat: 'used',
    jsonSchema: 'used',
    messages: 'used',
    testData: 'used',
    evaluators: 'used',
    variables: 'used',
    system: 'used',
    user: 'used',
    instructions: 'used',
};
/** Options beside the map that is read for them. */
const BESIDE = Object.fromEntries(Object.keys(_templates_model_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .REQUEST_FIELDS */ .IK).map((name) => [
    name,
    { note: 'stands beside `modelParameters`, and is not used' },
]));
/** GitHub's `.prompt.yml`, and any other YAML or JSON map with `messages`: a prompt for each row of `testData`. */
async function readPromptYml(file, fields, context) {
    const inParameters = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf)(fields['modelParameters']);
    const judged = (0,_templates_field_table_js__WEBPACK_IMPORTED_MODULE_5__/* .joinJudged */ .S)([
        (0,_templates_field_table_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeFields */ .d)(fields, { ...(inParameters === undefined ? _templates_model_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .REQUEST_FIELDS */ .IK : BESIDE), ...FIELDS }, { file }),
        (0,_templates_field_table_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeFields */ .d)(inParameters ?? {}, _templates_model_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .REQUEST_FIELDS */ .IK, { file, path: ['modelParameters'] }),
    ]);
    const parts = {
        messages: (0,_templates_parse_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .parseMessages */ .m)(fields['messages']),
        modelParameters: (0,_templates_model_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRequest */ .TR)(inParameters ?? { ...fields, responseFormat: undefined }),
        responseFormat: formatOf(fields) ?? {},
        testData: parseRows(fields['testData']),
    };
    const problems = Object.entries(parts).flatMap(([key, part]) => (0,_files_fault_js__WEBPACK_IMPORTED_MODULE_6__/* .isFault */ .Z)(part) ? [(0,_files_reading_js__WEBPACK_IMPORTED_MODULE_7__/* .promptProblem */ .cA)(part.fault, file.path, file.lineAt([key]))] : []);
    const { messages, modelParameters, testData } = parts;
    const all = [...judged.problems, ...problems];
    if (all.length > 0 || (0,_files_fault_js__WEBPACK_IMPORTED_MODULE_6__/* .isFault */ .Z)(messages) || (0,_files_fault_js__WEBPACK_IMPORTED_MODULE_6__/* .isFault */ .Z)(modelParameters) || (0,_files_fault_js__WEBPACK_IMPORTED_MODULE_6__/* .isFault */ .Z)(testData))
        return (0,_files_reading_js__WEBPACK_IMPORTED_MODULE_7__/* .failedReading */ .yK)(...all);
    const { notRun, checks } = (0,_templates_text_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEvaluators */ .af)(fields['evaluators']);
    const format = formatOf(fields);
    const texts = [...systemOf(fields), ...messages];
    const go = (0,_templates_go_template_js__WEBPACK_IMPORTED_MODULE_8__/* .refuseGo */ .J)(file, texts.map(({ content }) => content));
    if (go !== undefined && context.given.engine === undefined)
        return (0,_files_reading_js__WEBPACK_IMPORTED_MODULE_7__/* .failedReading */ .yK)(go);
    const template = {
        ...(0,_templates_prompt_template_js__WEBPACK_IMPORTED_MODULE_9__/* .messageTemplate */ .A)(texts),
        engine: context.given.engine ?? (0,_templates_choose_engine_js__WEBPACK_IMPORTED_MODULE_10__/* .guessEngine */ .Q)(texts.map(({ content }) => content)),
        checks,
        parameters: {
            ...modelParameters,
            ...(0,_files_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .omitUndefined */ .Oy)({
                model: (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(fields['model']),
                responseFormat: format === undefined || (0,_files_fault_js__WEBPACK_IMPORTED_MODULE_6__/* .isFault */ .Z)(format) ? modelParameters.responseFormat : format,
            }),
        },
    };
    const own = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf)(fields['variables']) ?? {};
    const expansions = testData.rows?.map((row, index) => expansionOf(file, template, { ...own, ...row }, index));
    const single = { file, template, row: own, id: file.path, source: { file: file.path } };
    const reading = await (0,_templates_expand_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .expandAll */ .e)(file.path, expansions ?? [single], context);
    return { ...reading, notes: [...judged.notes, ...reading.notes, ...(0,_templates_text_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .noteNotRun */ .XC)(file.path, notRun)] };
}
function systemOf(fields) {
    const text = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(fields['system']) ?? (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(fields['instructions']);
    return text === undefined ? [] : [{ role: 'system', content: text }];
}
/** A name beside `jsonSchema`, or the provider's own map. */
function formatOf(fields) {
    const written = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf)(fields['responseFormat']);
    return written === undefined
        ? (0,_templates_model_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .parseResponseFormat */ .aY)(fields['responseFormat'], fields['jsonSchema'])
        : (0,_templates_model_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .parseResponseFormat */ .aY)(written['type'], written['json_schema'] ?? fields['jsonSchema']);
}
function expansionOf(file, template, row, index) {
    const source = { file: file.path, ...(0,_files_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .omitUndefined */ .Oy)({ line: file.lineAt(['testData', index]) }) };
    return { file, template, row, id: `${file.path}#${index + 1}`, source, key: row };
}
/** An empty list is none. */
function parseRows(value) {
    if (value === undefined || value === null || (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(value)?.length === 0)
        return { rows: undefined };
    const rows = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(value)?.map(_files_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf);
    if (rows === undefined)
        return { fault: '`testData` must be a list of maps, one a row, or be left out' };
    const known = rows.filter((row) => row !== undefined);
    return known.length === rows.length
        ? { rows: known }
        : { fault: `\`testData\` row ${rows.indexOf(undefined) + 1} is no map of variables` };
}


/***/ }),

/***/ 55197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ guessEngine)
/* harmony export */ });
/** Blocks, partials and comments that Handlebars and Mustache have. */
const HANDLEBARS = /(?<![\\$])\{\{\{?~?(#|\/|>|\^|!|else\b)/;
/** Statements and comments of Jinja. */
const JINJA_TAG = /\{%-?\s*[a-z]|\{#/;
/** `{{ name | filter }}`, `{{ a + 'b' }}`, `{{ items[0] }}`, `{{ f(x) }}`. */
const EXPRESSION = /(?<![\\$])\{\{-?\s*[^{}]*[^{}\s\p{L}\p{N}_.-][^{}]*\}\}/u;
/** The language that a text is written in, for formats that know only `{{name}}` and are used with more. */
function guessEngine(texts) {
    const text = texts.join('\n');
    if (HANDLEBARS.test(text) && !/\{%/.test(text))
        return 'handlebars';
    if (JINJA_TAG.test(text) || EXPRESSION.test(text))
        return 'jinja';
    return 'plain';
}


/***/ }),

/***/ 4960:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ messageTemplate)
/* harmony export */ });
/** Messages that are templates each for itself. */
function messageTemplate(messages) {
    return {
        texts: messages.map(({ content }) => content),
        build: (filled) => messages.map((message, index) => ({ ...message, content: filled[index] ?? '' })),
    };
}


/***/ }),

/***/ 98648:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ joinChecks),
/* harmony export */   XC: () => (/* binding */ noteNotRun),
/* harmony export */   af: () => (/* binding */ parseEvaluators),
/* harmony export */   n0: () => (/* binding */ parseAsserts)
/* harmony export */ });
/* harmony import */ var _files_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23810);

const GITHUB_KINDS = {
    contains: 'contains',
    startsWith: 'startsWith',
    endsWith: 'endsWith',
    equals: 'equals',
};
const PROMPTFOO_KINDS = { contains: 'contains', 'starts-with': 'startsWith', equals: 'equals' };
/** `evaluators` of a `.prompt.yml`: `{name, string: {contains: …}}`; those that ask a model (`llm`, `uses`) are not run. */
function parseEvaluators(value) {
    const parsed = ((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(value) ?? []).map((item, index) => {
        const evaluator = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(item);
        const name = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(evaluator?.['name']) ?? `evaluator ${index + 1}`;
        const conditions = Object.entries((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(evaluator?.['string']) ?? {});
        const checks = conditions.flatMap(([key, wanted]) => checkOf(name, GITHUB_KINDS[key], wanted));
        if (checks.length === 0 || checks.length < conditions.length)
            return { checks, notRun: [name] };
        // One evaluator may set several conditions, each of which is counted on its own.
        return {
            checks: checks.length === 1 ? checks : checks.map((check) => ({ ...check, name: `${name} (${check.kind})` })),
            notRun: [],
        };
    });
    return joinChecks(parsed);
}
/** `assert` of a promptfoo test: `{type, value}`. */
function parseAsserts(value) {
    const parsed = ((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(value) ?? []).map((item) => {
        const assert = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(item);
        const type = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(assert?.['type']) ?? 'assert';
        const checks = checkOf(`${type}: ${((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(assert?.['value']) ?? '').slice(0, 40)}`, PROMPTFOO_KINDS[type], assert?.['value']);
        return { checks, notRun: checks.length === 0 ? [type] : [] };
    });
    return joinChecks(parsed);
}
/** One note for all that is not run, or none. */
function noteNotRun(path, notRun) {
    return notRun.length === 0
        ? []
        : [`${path}: not run, as only an answer's text is checked: ${[...new Set(notRun)].join(', ')}`];
}
function checkOf(name, kind, value) {
    return kind !== undefined && typeof value === 'string' ? [{ name, kind, value }] : [];
}
function joinChecks(parsed) {
    return { checks: parsed.flatMap(({ checks }) => checks), notRun: parsed.flatMap(({ notRun }) => notRun) };
}


/***/ })

};
