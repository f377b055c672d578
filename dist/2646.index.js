export const id = 2646;
export const ids = [2646,265];
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

/***/ 9247:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ MAX_COMBINATIONS),
  e: () => (/* binding */ expandAll)
});

var fields = __webpack_require__(23810);
var reading = __webpack_require__(37699);
var engines_engine = __webpack_require__(83701);
;// CONCATENATED MODULE: ./src/prompts/templates/describe-template.ts


/** Sent as it is, a template would be measured instead of a prompt. */
function describeMissing(file, name, { row, isList, template }) {
    const available = Object.keys(row);
    const has = available.length === 0 ? 'no variables are set' : `set are ${available.slice(0, 20).join(', ')}`;
    const isGuessed = template.engine === 'f-string' && template.isSurely !== true;
    const shown = isGuessed ? `{${name}}` : `{{${name}}}`;
    const asText = isGuessed ? '; where it is meant as text, set `template: none`' : '';
    const message = `the template variable ${shown} has no value; ${has}; give it in \`variables\` (\`${name}: ${isList ? '[…]` with a list' : '…`'}) or in a \`variables-file\`${asText}`;
    return (0,reading/* promptProblem */.cA)(message, file.path, lineOfName(file.text, name) ?? 1);
}
/** What an engine says, at the template's place in its file. */
function describeFault(file, template, { fault, line, isRefused = false }, { engine, isSurely = false }) {
    const asText = isSurely ? '' : '; with `template: none` it is sent as it stands';
    const message = isRefused
        ? fault
        : `the template cannot be read as ${engines_engine/* ENGINE_TITLES */.JL[engine]}: ${fault}${asText}`;
    return (0,reading/* promptProblem */.cA)(message, file.path, lineOfFault(file.text, template, line));
}
/** 1-based line of the first tag that holds the name, else of the name itself. */
function lineOfName(text, name) {
    const word = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const tag = new RegExp(`\\{[{%]?[^{}]*?(?<![\\p{L}\\p{N}_])${word}(?![\\p{L}\\p{N}_])`, 'u').exec(text);
    if (tag !== null)
        return (0,reading/* lineAtOffset */.dk)(text, tag.index + tag[0].length - name.length);
    const [first = ''] = name.split('.');
    const place = text.indexOf(first);
    return place < 0 ? undefined : (0,reading/* lineAtOffset */.dk)(text, place);
}
/** Where a template stands in its file. */
function lineOfTemplate({ text }, template) {
    const start = text.indexOf(template.trim().split('\n')[0] ?? '');
    return start >= 0 ? (0,reading/* lineAtOffset */.dk)(text, start) : 1;
}
function lineOfFault(text, template, line) {
    const start = text.indexOf(template.trim().split('\n')[0] ?? '');
    if (line !== undefined && start >= 0)
        return (0,reading/* lineAtOffset */.dk)(text, start) + line - 1;
    const tag = text.search(/\{[{%#]/);
    return tag >= 0 ? (0,reading/* lineAtOffset */.dk)(text, tag) : 1;
}

var plain_engine = __webpack_require__(70618);
var usage = __webpack_require__(58584);
;// CONCATENATED MODULE: ./src/prompts/templates/place-prompts.ts

/** Characters of a prompt and its key. */
function lengthOf({ messages, cell }) {
    const key = cell.key === undefined ? '' : (0,fields/* canonicalJson */.dj)(cell.key);
    return messages.reduce((sum, { content }) => sum + content.length, key.length);
}
/** Rows of the settings that change nothing in a prompt do not ask it again. */
function distinct(filled) {
    const seen = new Map();
    return filled.filter(({ cell, messages, checks }) => {
        const known = seen.get(cell.template) ?? new Set();
        seen.set(cell.template, known);
        const text = JSON.stringify([cell.id, messages, checks]);
        if (known.has(text))
            return false;
        known.add(text);
        return true;
    });
}
/** Numbers anew where rows of the settings have made more prompts of one. */
function place(filled, expected, problems) {
    const isMore = problems.size === 0 && filled.length > expected;
    return filled.map(({ cell, messages, checks }, index) => {
        const { template, id, source, key, given } = cell;
        const own = isMore ? [key ?? null, given] : key;
        return {
            ...template.parameters,
            ...(0,fields/* omitUndefined */.Oy)({ rowKey: own === undefined ? undefined : (0,fields/* canonicalJson */.dj)(own) }),
            id: isMore ? `${source.file}#${index + 1}` : id,
            source,
            messages,
            ...(checks.length > 0 && { checks }),
        };
    });
}

;// CONCATENATED MODULE: ./src/prompts/templates/expand-rows.ts







/** Characters. A small file can name a long text many times. */
const MAX_EXPANDED = 16 * 1_048_576;
/** A mistyped list must not become a million requests. */
const MAX_COMBINATIONS = 10_000;
/** Fills every template with every row. A variable without a value is a problem, once for its file however many rows lack it. */
async function expandAll(path, expansions, context) {
    const { rows } = context.given;
    if (expansions.length * rows.length > MAX_COMBINATIONS)
        return (0,reading/* failedReading */.yK)((0,reading/* promptProblem */.cA)(`${expansions.length} prompts × ${rows.length} rows of variables are more than ${MAX_COMBINATIONS}`, path));
    const cells = expansions.flatMap((expansion) => rows.map((given) => {
        const row = { ...expansion.row, ...given };
        return { ...expansion, given, row: expansion.template.prepareRow?.(row) ?? row };
    }));
    const groups = groupBy(cells, ({ template }) => template);
    const filled = [];
    const problems = new Map();
    const names = new Set();
    let left = MAX_EXPANDED;
    for (const [template, group] of groups) {
        if (isLonger(template.texts, group, left))
            return tooLong(path);
        const results = await renderGroup(template, group, context);
        for (const result of results)
            if ('names' in result)
                for (const name of result.names)
                    names.add(name);
        const texts = group.map((cell, index) => fillCell(cell, index, results, problems));
        left -= texts.reduce((sum, one) => sum + (one === null ? 0 : lengthOf(one)), 0);
        if (left < 0)
            return tooLong(path);
        filled.push(...texts);
    }
    const prompts = place(distinct(filled.filter((one) => one !== null)), expansions.length, problems);
    return {
        prompts,
        problems: [...problems.values()].slice(0, reading/* MAX_PROBLEMS */.aZ),
        notes: noteEngines(path, groups),
        names: [...names],
    };
}
/** Whether the filled texts are longer than that, by what plain variables bring in. */
function isLonger(texts, group, limit) {
    const names = texts.flatMap((text) => [...text.matchAll(plain_engine/* VARIABLE */.TZ)].map((match) => match[1] ?? ''));
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    let left = limit;
    for (const { row } of group) {
        left -= length;
        for (const name of names) {
            if (left < 0)
                return true;
            left -= (0,plain_engine/* printValue */.jt)((0,usage/* lookUp */.T)(row, name)).length;
        }
        if (left < 0)
            return true;
    }
    return false;
}
function tooLong(path) {
    return (0,reading/* failedReading */.yK)((0,reading/* promptProblem */.cA)('the file makes prompts of more than 16 MiB in all', path));
}
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group === undefined)
            groups.set(keyOf(item), [item]);
        else
            group.push(item);
    }
    return groups;
}
async function renderGroup(template, group, { templates }) {
    const rows = group.map(({ row }) => row);
    const { engine, optional, partials } = template;
    const jobs = [...template.texts, ...template.checks.map(({ value }) => value)].map((text) => ({ engine, text, rows, ...(0,fields/* omitUndefined */.Oy)({ optional, partials }) }));
    return await templates.render(jobs);
}
function fillCell(cell, index, results, problems) {
    const { template, file, row } = cell;
    const report = (key, problem) => {
        if (!problems.has(`${file.path} ${key}`))
            problems.set(`${file.path} ${key}`, problem());
        return null;
    };
    const texts = [];
    let isWhole = true;
    for (const [at, result] of results.entries()) {
        const source = template.texts[at] ?? template.checks[at - template.texts.length]?.value ?? '';
        if ('fault' in result) {
            isWhole = false;
            report(result.fault, () => describeFault(file, source, result, template));
            continue;
        }
        const one = result.rows[index];
        if (one !== undefined && 'text' in one)
            texts.push(one.text);
        else {
            isWhole = false;
            for (const name of one?.missing ?? [])
                report(name, () => describeMissing(file, name, { row, isList: result.lists?.includes(name) ?? false, template }));
        }
    }
    if (!isWhole)
        return null;
    const messages = template.build(texts.slice(0, template.texts.length));
    if ('fault' in messages) {
        const line = cell.source.line ?? lineOfTemplate(file, template.texts[0] ?? '');
        return report(messages.fault, () => (0,reading/* promptProblem */.cA)(messages.fault, file.path, line));
    }
    const checks = template.checks.map((check, at) => ({
        ...check,
        value: texts[template.texts.length + at] ?? check.value,
    }));
    return { cell, messages, checks };
}
/** Which language a file's templates were read in, where that is more than plain variables. */
function noteEngines(path, groups) {
    const engines = new Set([...groups.keys()].filter(isTemplated).map(({ engine }) => engine));
    return [...engines].map((engine) => `${path}: its template is read as ${engines_engine/* ENGINE_TITLES */.JL[engine]}`);
}
function isTemplated({ engine, texts }) {
    const tag = engine === 'f-string' ? /\{[a-z_]\w*\}/i : /\{\{|\{%/;
    return engine !== 'plain' && engine !== 'none' && texts.some((text) => tag.test(text));
}


/***/ }),

/***/ 68086:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ joinJudged),
/* harmony export */   d: () => (/* binding */ judgeFields)
/* harmony export */ });
/* harmony import */ var _base_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62371);
/* harmony import */ var _files_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37699);



/** Holds the fields of a map against its table. A field that no table knows is told; one without a value is none. */
function judgeFields(fields, table, place) {
    const notes = [];
    const problems = [];
    for (const [key, value] of Object.entries(fields)) {
        if (value === undefined || value === null || isEmpty(value))
            continue;
        const rule = Object.hasOwn(table, key) ? table[key] : undefined;
        if (rule === 'used' || rule === 'about')
            continue;
        const { file, path = [] } = place;
        const name = `\`${[...path.filter((step) => typeof step === 'string'), key].join('.')}\``;
        const line = place.line ?? file.lineAt?.([...path, key]);
        if (rule !== undefined && 'refuse' in rule)
            problems.push((0,_files_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .promptProblem */ .cA)(`${name} ${rule.refuse}`, file.path, line));
        else {
            const why = rule?.note ?? `is not known and not used${(0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(key, Object.keys(table))}`;
            notes.push(`${file.path}${line === undefined ? '' : `:${line}`}: ${name} ${why}`);
        }
    }
    return { notes, problems };
}
/** An empty list or map says nothing that could be left out. */
function isEmpty(value) {
    return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
function joinJudged(judged) {
    return {
        notes: judged.flatMap(({ notes }) => notes),
        problems: judged.flatMap(({ problems }) => problems),
    };
}


/***/ }),

/***/ 42024:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refuseGo),
/* harmony export */   X: () => (/* binding */ isGoTemplate)
/* harmony export */ });
/* harmony import */ var _files_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37699);

/** What no other language has: a name behind a dot that begins a tag, or stands behind a word in it: `{{.Name}}`, `{{range .Items}}`. */
const GO_TAG = /\{\{-?\s*(?:[a-z]+\s(?:[^{}]{0,200}?[\s(])?)?\.[\p{L}_][^{}]{0,200}/u;
const TAG = /\{\{[^{}]{0,500}\}\}/g;
/** `{{.Name}}`, `{{ .User.Name }}`: the plain variable of that name. */
const FIELD = /^\{\{\s*\.[\p{L}_][\p{L}\p{N}_.]*\s*\}\}$/u;
function isGoTemplate(text) {
    return GO_TAG.test(text);
}
/** Of Go's text/template fields alone are filled in, as plain variables; a text with more of it would be sent with its tags. */
function refuseGo(file, texts) {
    const text = texts.join('\n');
    if (!isGoTemplate(text))
        return undefined;
    const tag = text.match(TAG)?.find((one) => !FIELD.test(one));
    if (tag === undefined)
        return undefined;
    const message = `\`${tag.slice(0, 60)}\` is of a Go template, of which only fields such as {{.Name}} are filled in: give the text that your program makes of it, or name the language that is meant in \`template\` (\`none\` sends it as it stands)`;
    return (0,_files_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .promptProblem */ .cA)(message, file.path, (0,_files_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .lineOfText */ .$T)(file.text, tag));
}


/***/ }),

/***/ 99840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IK: () => (/* binding */ REQUEST_FIELDS),
  TR: () => (/* binding */ parseRequest),
  aY: () => (/* binding */ parseResponseFormat)
});

var files_fields = __webpack_require__(23810);
var fault = __webpack_require__(65819);
var parse_tools = __webpack_require__(29918);
;// CONCATENATED MODULE: ./src/prompts/templates/request-options.ts


/** Every spelling of an option among the formats and providers; of the output cap, those that count reasoning come first. */
const SPELLINGS = {
    maxTokens: [
        'maxCompletionTokens',
        'max_completion_tokens',
        'max_output_tokens',
        'maxOutputTokens',
        'max_new_tokens',
        'maxTokens',
        'max_tokens',
        'num_predict',
    ],
    temperature: ['temperature'],
    topP: ['topP', 'top_p'],
    topK: ['topK', 'top_k'],
    minP: ['minP', 'min_p'],
    frequencyPenalty: ['frequencyPenalty', 'frequency_penalty'],
    presencePenalty: ['presencePenalty', 'presence_penalty'],
    seed: ['seed'],
    stop: ['stop', 'stopSequences', 'stop_sequences'],
    reasoningEffort: ['reasoning_effort', 'reasoningEffort'],
    answers: ['n', 'candidateCount', 'candidate_count'],
    parallelToolCalls: ['parallel_tool_calls', 'allowMultipleToolCalls'],
};
/** Fields that `parseOptions` reads, by any of their names. */
const OPTION_FIELDS = Object.fromEntries([...Object.values(SPELLINGS).flat(), 'reasoning', 'generationConfig', 'generation_config'].map((name) => [
    name,
    'used',
]));
/** Output cap, sampling, stops, seed, effort and number of answers; what is left out stays out. */
function parseOptions(given) {
    const inner = (0,files_fields/* fieldsOf */.Pf)(given['generationConfig']) ?? (0,files_fields/* fieldsOf */.Pf)(given['generation_config']);
    const fields = { ...inner, ...given };
    const found = {};
    for (const name of Object.keys(SPELLINGS)) {
        const key = SPELLINGS[name].find((one) => fields[one] !== undefined && fields[one] !== null);
        if (key === undefined)
            continue;
        const value = parseOption(name, key, fields[key]);
        if ((0,fault/* isFault */.Z)(value))
            return value;
        found[name] = value.value;
    }
    const effort = (0,files_fields/* textOf */.b6)((0,files_fields/* fieldsOf */.Pf)(fields['reasoning'])?.['effort']);
    const { maxTokens, ...sampling } = {
        ...found,
        ...(0,files_fields/* omitUndefined */.Oy)({ reasoningEffort: found.reasoningEffort ?? effort }),
    };
    return (0,files_fields/* omitUndefined */.Oy)({
        maxTokens: maxTokens,
        sampling: Object.keys(sampling).length > 0 ? sampling : undefined,
    });
}
function parseOption(name, key, raw) {
    const number = typeof raw === 'string' && /^-?\d+(\.\d+)?$/.test(raw.trim()) ? Number(raw) : raw;
    switch (name) {
        case 'maxTokens':
        case 'answers':
            return isWhole(number) && number > 0 ? { value: number } : badValue(key, raw, 'a whole number above 0');
        case 'topK':
            return isWhole(number) && number >= 0
                ? { value: number }
                : badValue(key, raw, 'a whole number of 0 or more');
        case 'seed':
            return isWhole(number) ? { value: number } : badValue(key, raw, 'a whole number');
        case 'temperature':
        case 'topP':
        case 'minP':
            return isNumber(number) && number >= 0
                ? { value: number }
                : badValue(key, raw, 'a number of 0 or more');
        case 'frequencyPenalty':
        case 'presencePenalty':
            return isNumber(number) ? { value: number } : badValue(key, raw, 'a number');
        case 'stop': {
            const stops = typeof raw === 'string' ? [raw] : (0,files_fields/* listOf */.c3)(raw);
            return stops?.every((stop) => typeof stop === 'string') === true
                ? { value: stops }
                : badValue(key, raw, 'a text or a list of texts');
        }
        case 'reasoningEffort':
            return (0,files_fields/* textOf */.b6)(raw) === undefined ? badValue(key, raw, 'a text') : { value: raw };
        case 'parallelToolCalls':
            return typeof raw === 'boolean' ? { value: raw } : badValue(key, raw, '`true` or `false`');
    }
}
function isNumber(value) {
    return typeof value === 'number' && Number.isFinite(value);
}
function isWhole(value) {
    return Number.isSafeInteger(value);
}
function badValue(name, value, wanted) {
    return { fault: `\`${name}\` must be ${wanted}, not \`${JSON.stringify(value).slice(0, 60)}\`` };
}

;// CONCATENATED MODULE: ./src/prompts/templates/model-parameters.ts




const NOT_SENT = { note: 'is not sent; the setting `body` can send it with every request' };
/** Of OpenAI's requests (its OpenAPI description): what has no field here, and what only describes. */
const UNSENT = {
    ...Object.fromEntries('logprobs top_logprobs logit_bias prediction service_tier verbosity modalities truncation include max_tool_calls context_management background moderation best_of echo'
        .split(' ')
        .map((name) => [name, NOT_SENT])),
    ...Object.fromEntries('prompt_cache_key prompt_cache_options prompt_cache_retention safety_identifier'
        .split(' ')
        .map((name) => [name, 'about'])),
};
/** Fields that `parseRequest` reads. */
const REQUEST_FIELDS = {
    ...OPTION_FIELDS,
    tools: 'used',
    tool_choice: 'used',
    toolChoice: 'used',
    functions: 'used',
    function_call: { note: 'is the old way of `tool_choice`, and not sent' },
    response_format: 'used',
    responseFormat: 'used',
    text: 'used',
    ...UNSENT,
    web_search_options: {
        refuse: 'has the provider search, whose bill for it cannot be bounded; leave it out',
    },
    previous_response_id: {
        refuse: 'goes on with an answer that only the provider has; write the turns before it as messages',
    },
    stream: 'about',
    stream_options: 'about',
    user: 'about',
    metadata: 'about',
    store: 'about',
};
/** Everything but model and messages that a request's own fields say. */
function parseRequest(fields) {
    const options = parseOptions(fields);
    if ((0,fault/* isFault */.Z)(options))
        return options;
    const format = parseOpenAiFormat(fields['response_format'] ?? fields['responseFormat'] ?? (0,files_fields/* fieldsOf */.Pf)(fields['text'])?.['format']);
    if (format !== undefined && (0,fault/* isFault */.Z)(format))
        return format;
    const written = fields['tools'] ?? fields['functions'];
    const tools = written === undefined || written === null ? undefined : (0,parse_tools/* parseTools */.J3)(written);
    if (tools !== undefined && (0,fault/* isFault */.Z)(tools))
        return tools;
    const chosen = fields['tool_choice'] ?? fields['toolChoice'];
    const choice = chosen === undefined || chosen === null ? undefined : (0,parse_tools/* parseToolChoice */.pG)(chosen);
    if (typeof choice === 'object' && (0,fault/* isFault */.Z)(choice))
        return choice;
    return {
        ...options,
        ...(0,files_fields/* omitUndefined */.Oy)({
            responseFormat: format,
            tools: tools !== undefined && tools.length > 0 ? tools : undefined,
            toolChoice: choice,
        }),
    };
}
/**
 * `text`, `json_object`, or `json_schema` with a schema: a map, or JSON text, that holds `name` and `schema`.
 * Undefined where nothing is asked for.
 */
function parseResponseFormat(type, schema) {
    if (type === undefined || type === null)
        return undefined;
    if (type === 'text' || type === 'json_object')
        return { type };
    if (type !== 'json_schema')
        return { fault: `response format ${quote(type)} is none of text, json_object, json_schema` };
    const fields = (0,files_fields/* fieldsOf */.Pf)(typeof schema === 'string' ? parseJsonText(schema) : schema);
    const name = (0,files_fields/* textOf */.b6)(fields?.['name']);
    const inner = (0,files_fields/* fieldsOf */.Pf)(fields?.['schema']);
    if (name === undefined || inner === undefined)
        return { fault: 'the format json_schema needs a JSON schema with `name` and `schema`' };
    const strict = fields?.['strict'];
    return { type, name, schema: inner, ...(typeof strict === 'boolean' && { strict }) };
}
/** OpenAI's `response_format: {type, json_schema}`, the same flat as the Responses API has it, or only its name. */
function parseOpenAiFormat(value) {
    const name = (0,files_fields/* textOf */.b6)(value);
    if (name !== undefined)
        return parseResponseFormat(name, undefined);
    const fields = (0,files_fields/* fieldsOf */.Pf)(value);
    return fields === undefined
        ? undefined
        : parseResponseFormat(fields['type'], fields['json_schema'] ?? fields);
}
function parseJsonText(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function quote(value) {
    return `\`${JSON.stringify(value).slice(0, 60)}\``;
}


/***/ }),

/***/ 8801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ parseRole),
/* harmony export */   m: () => (/* binding */ parseMessages)
/* harmony export */ });
/* harmony import */ var _files_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65819);
/* harmony import */ var _files_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23810);


/** Role names of the providers and datasets, and what they are called here. */
const ROLES = new Map([
    ['system', 'system'],
    ['developer', 'system'],
    ['user', 'user'],
    ['human', 'user'],
    ['assistant', 'assistant'],
    ['model', 'assistant'],
    ['ai', 'assistant'],
    ['gpt', 'assistant'],
    ['chatgpt', 'assistant'],
    ['bing', 'assistant'],
    ['bard', 'assistant'],
    ['bot', 'assistant'],
    ['tool', 'tool'],
    ['function', 'tool'],
]);
function parseRole(role) {
    return typeof role === 'string' ? ROLES.get(role.trim().toLowerCase()) : undefined;
}
/** `[{role, content}]`, with recorded calls of tools and their results. At least one message, not all of them empty. */
function parseMessages(value) {
    const items = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(value);
    if (items === undefined || items.length === 0)
        return { fault: '`messages` must be a list of {role, content} with at least one entry' };
    const messages = [];
    for (const [index, item] of items.entries()) {
        const parsed = parseMessage(item);
        if ((0,_files_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .isFault */ .Z)(parsed))
            return { fault: `message ${index + 1}: ${parsed.fault}` };
        const isAnswer = parsed.some(({ role }) => role === 'tool');
        if (isAnswer && !messages.some(({ toolCalls }) => toolCalls !== undefined))
            return { fault: `message ${index + 1}: is a tool's result, and no message before it calls a tool` };
        messages.push(...parsed);
    }
    const isSaid = messages.some(({ content, toolCalls }) => content.trim() !== '' || toolCalls !== undefined);
    return isSaid ? messages : { fault: 'all messages are empty' };
}
/** One message; more where Anthropic's results of tools stand in a user's turn. */
function parseMessage(item) {
    const fields = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(item);
    if (fields === undefined)
        return { fault: 'must be a map with `role` and `content`' };
    const role = parseRole(fields['role'] ?? fields['from']);
    if (role === undefined)
        return {
            fault: `role ${quote(fields['role'] ?? fields['from'])} is none of system, user, assistant, tool`,
        };
    const calls = parseCalls(fields);
    if ((0,_files_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .isFault */ .Z)(calls))
        return calls;
    const written = fields['content'] ?? fields['value'] ?? fields['parts'];
    if ((written === null || written === undefined) && calls.length > 0)
        return [{ role, content: '', toolCalls: calls }];
    const content = parseContent(written);
    if ((0,_files_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .isFault */ .Z)(content))
        return content;
    const { texts, results, uses } = content;
    const all = [...calls, ...uses];
    const own = {
        role,
        content: texts.join(''),
        ...(all.length > 0 && { toolCalls: all }),
        ...(role === 'tool' &&
            (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .omitUndefined */ .Oy)({
                toolCallId: (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields['tool_call_id'] ?? fields['toolCallId']),
                toolName: (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields['name']),
            })),
    };
    return [...results, ...(results.length > 0 && texts.length === 0 ? [] : [own])];
}
function parseCalls(fields) {
    const calls = [];
    for (const [index, item] of ((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(fields['tool_calls'] ?? fields['toolCalls']) ?? []).entries()) {
        const call = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(item);
        const called = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(call?.['function']) ?? call;
        const name = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(called?.['name']);
        if (name === undefined)
            return { fault: 'a call in `tool_calls` needs a function with a `name`' };
        calls.push({
            id: (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(call?.['id']) ?? `call_${index + 1}`,
            name,
            arguments: jsonText(called?.['arguments']),
        });
    }
    return calls;
}
function jsonText(value) {
    return typeof value === 'string' ? value : JSON.stringify(value ?? {});
}
const ONLY_TEXT = {
    fault: 'only text can be sent: the input tokens of images, audio and files cannot be bounded',
};
function parseContent(content) {
    if (typeof content === 'string')
        return { texts: [content], results: [], uses: [] };
    const items = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(content);
    if (items === undefined)
        return { fault: '`content` must be text' };
    const [texts, results, uses] = [[], [], []];
    for (const item of items) {
        const part = typeof item === 'string' ? { type: 'text', text: item } : (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(item);
        if (isTextPart(part))
            texts.push(String(part?.['text']));
        else if (part?.['type'] === 'tool_use')
            uses.push({
                id: (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(part['id']) ?? `call_${uses.length + 1}`,
                name: String(part['name']),
                arguments: jsonText(part['input']),
            });
        else if (part?.['type'] === 'tool_result') {
            const inner = parseContent(part['content'] ?? '');
            if ((0,_files_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .isFault */ .Z)(inner))
                return inner;
            results.push({
                role: 'tool',
                content: inner.texts.join(''),
                ...(0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .omitUndefined */ .Oy)({ toolCallId: (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(part['tool_use_id']) }),
            });
        }
        else
            return ONLY_TEXT;
    }
    return { texts, results, uses };
}
function isTextPart(part) {
    const type = part?.['type'];
    const isText = type === undefined || type === 'text' || type === 'input_text' || type === 'output_text';
    return isText && typeof part?.['text'] === 'string';
}
function quote(value) {
    return typeof value === 'string' ? `\`${value.slice(0, 40)}\`` : 'that is no text';
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
