export const id = 1062;
export const ids = [1062];
export const modules = {

/***/ 1062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSingle: () => (/* binding */ readSingle)
/* harmony export */ });
/* harmony import */ var _files_fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65819);
/* harmony import */ var _files_fields_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23810);
/* harmony import */ var _files_reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37699);
/* harmony import */ var _templates_choose_engine_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55197);
/* harmony import */ var _templates_expand_rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9247);
/* harmony import */ var _templates_go_template_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42024);
/* harmony import */ var _templates_prompt_template_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4960);
/* harmony import */ var _templates_field_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68086);
/* harmony import */ var _parse_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82477);









/** One record that somebody wrote as a prompt: its texts are templates. */
async function readSingle(file, data, context, id = file.path) {
    const parsed = (0,_parse_record_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .H)(data);
    if ((0,_files_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .isFault */ .Z)(parsed))
        return (0,_files_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .failedReading */ .yK)((0,_files_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .promptProblem */ .cA)(parsed.fault, file.path, file.lineAt?.([]) ?? 1));
    const judged = (0,_templates_field_table_js__WEBPACK_IMPORTED_MODULE_4__/* .joinJudged */ .S)(parsed.read.map(({ fields, table }) => (0,_templates_field_table_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeFields */ .d)(fields, table, { file })));
    if (judged.problems.length > 0)
        return (0,_files_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .failedReading */ .yK)(...judged.problems);
    const { messages } = parsed.prompt;
    const texts = messages.map(({ content }) => content);
    const go = context.given.engine === undefined ? (0,_templates_go_template_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseGo */ .J)(file, texts) : undefined;
    if (go !== undefined)
        return (0,_files_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .failedReading */ .yK)(go);
    const template = {
        ...(0,_templates_prompt_template_js__WEBPACK_IMPORTED_MODULE_6__/* .messageTemplate */ .A)(messages),
        engine: context.given.engine ?? (0,_templates_choose_engine_js__WEBPACK_IMPORTED_MODULE_7__/* .guessEngine */ .Q)(texts),
        checks: [],
        parameters: (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_8__/* .withoutFields */ .mZ)(parsed.prompt, ['messages', 'rowKey', 'checks']),
    };
    const row = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_8__/* .fieldsOf */ .Pf)((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_8__/* .fieldsOf */ .Pf)(data)?.['variables']) ?? {};
    const expansion = { file, template, row, id, source: { file: file.path } };
    const reading = await (0,_templates_expand_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .expandAll */ .e)(file.path, [expansion], context);
    const notes = parsed.notes.map((note) => `${id}: ${note}`);
    return { ...reading, notes: [...judged.notes, ...notes, ...reading.notes] };
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


/***/ })

};
