export const id = 5584;
export const ids = [5584];
export const modules = {

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
function describeMissing(file, name, variables) {
    const available = Object.keys(variables);
    const has = available.length === 0 ? 'no variables are set' : `set are ${available.slice(0, 20).join(', ')}`;
    const message = `the template variable {{${name}}} has no value; ${has}; give it in \`variables\` (\`${name}: …\`) or in a \`variables-file\``;
    return (0,reading/* promptProblem */.cA)(message, file.path, lineOfName(file.text, name));
}
/** What an engine says, at the template's place in its file. */
function describeFault(file, template, { fault, line }, engine) {
    const message = `the template cannot be read as ${engines_engine/* ENGINE_TITLES */.J[engine]}: ${fault}; with \`template: none\` it is sent as it stands`;
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
    const cells = expansions.flatMap((expansion) => rows.map((given) => ({ ...expansion, given, row: { ...expansion.row, ...given } })));
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
            report(result.fault, () => describeFault(file, source, result, template.engine));
            continue;
        }
        const one = result.rows[index];
        if (one !== undefined && 'text' in one)
            texts.push(one.text);
        else {
            isWhole = false;
            for (const name of one?.missing ?? [])
                report(name, () => describeMissing(file, name, row));
        }
    }
    if (!isWhole)
        return null;
    const messages = template.build(texts.slice(0, template.texts.length));
    if ('fault' in messages) {
        return report(messages.fault, () => (0,reading/* promptProblem */.cA)(messages.fault, file.path, cell.source.line));
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
    return [...engines].map((engine) => `${path}: its template is read as ${engines_engine/* ENGINE_TITLES */.J[engine]}`);
}
function isTemplated({ engine, texts }) {
    return (engine !== 'plain' && engine !== 'none' && texts.some((text) => /\{\{|\{%|\{[a-z_]\w*\}/i.test(text)));
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

/***/ 29918:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ propertyOf),
/* harmony export */   J3: () => (/* binding */ parseTools),
/* harmony export */   pG: () => (/* binding */ parseToolChoice)
/* harmony export */ });
/* harmony import */ var _files_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65819);
/* harmony import */ var _files_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23810);


/**
 * Tools as OpenAI (chat and responses), Anthropic, Gemini and the prompt formats write them. Those that a provider runs
 * itself are refused: their calls are billed by the call, and what they bring in cannot be bounded.
 */
function parseTools(value) {
    const data = typeof value === 'string' ? parseJson(value) : value;
    const items = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(data) ?? ((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(data) === undefined ? undefined : [data]);
    if (items === undefined)
        return { fault: '`tools` must be a list of functions' };
    const tools = [];
    for (const item of items) {
        const declared = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(item)?.['functionDeclarations'] ?? (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(item)?.['function_declarations']);
        for (const one of declared ?? [item]) {
            const tool = parseTool(one);
            if ((0,_files_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .isFault */ .Z)(tool))
                return tool;
            tools.push(tool);
        }
    }
    return tools;
}
function parseTool(item) {
    const outer = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(item);
    if (outer === undefined)
        return {
            fault: `the tool \`${JSON.stringify(item).slice(0, 60)}\` is only a name here, and its definition is elsewhere`,
        };
    const kind = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(outer['type']) ?? (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(outer['kind']) ?? 'function';
    const isFunction = kind === 'function' || kind === 'custom' || outer['input_schema'] !== undefined;
    if (!isFunction)
        return {
            fault: `the tool of type \`${kind}\` is run by the provider, whose bill for it cannot be bounded; only functions are sent`,
        };
    const inner = [outer['function'], outer['toolSpec'], (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(outer['definition'])?.['schema']];
    const fields = inner.map(_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf).find((one) => one !== undefined) ?? outer;
    const name = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields['name']);
    if (name === undefined) {
        const [key] = Object.keys(outer);
        return {
            fault: `a tool needs a \`name\`${key === undefined ? '' : `; this one begins with \`${key}\``}`,
        };
    }
    const parameters = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(fields['inputSchema'])?.['json'] ??
        fields['parameters'] ??
        fields['input_schema'] ??
        fields['inputSchema'] ??
        fields['parametersJsonSchema'];
    return {
        name,
        ...(0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .omitUndefined */ .Oy)({
            description: (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields['description']),
            parameters: parameters === undefined ? undefined : schemaOf(parameters),
            strict: typeof fields['strict'] === 'boolean' ? fields['strict'] : undefined,
        }),
    };
}
/** JSON Schema as it stands, or Prompty's lists and maps of `{name, kind, description, required}`. */
function schemaOf(parameters) {
    const list = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(parameters) ?? (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(parameters)?.['properties']);
    if (list === undefined)
        return parameters;
    const properties = list.map(_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf).filter((one) => one !== undefined);
    return {
        type: 'object',
        properties: Object.fromEntries(properties.map((one) => [String(one['name']), propertyOf(one)])),
        required: properties.filter((one) => one['required'] === true).map((one) => one['name']),
    };
}
/** One of Prompty's properties as JSON Schema. */
function propertyOf(property) {
    const kind = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(property['kind']) ?? (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(property['type']) ?? 'string';
    const type = kind === 'float' ? 'number' : kind;
    const inner = schemaOf(property['properties'] ?? {});
    return (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .omitUndefined */ .Oy)({
        type,
        description: (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(property['description']),
        enum: (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(property['enumValues'] ?? property['enum']),
        items: type === 'array' ? propertyOf((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(property['items']) ?? {}) : undefined,
        ...(type === 'object' && (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(inner)?.['properties'] !== undefined ? (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(inner) : {}),
    });
}
/** `auto`, `none`, `required` (`any`), or the one function that is named in any provider's way. */
function parseToolChoice(value) {
    const fields = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value);
    const word = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(value) ?? (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields?.['type']);
    if (word === 'auto' || word === 'none' || word === 'required')
        return word;
    if (word === 'any')
        return 'required';
    const name = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(fields?.['function'])?.['name']) ?? (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields?.['name']);
    return name === undefined
        ? {
            fault: `\`tool_choice\` ${JSON.stringify(value).slice(0, 60)} is none of auto, none, required or a function`,
        }
        : { name };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
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
