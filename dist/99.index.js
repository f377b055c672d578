export const id = 99;
export const ids = [99,2480];
export const modules = {

/***/ 27058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VQ: () => (/* binding */ chatTemplate),
/* harmony export */   h_: () => (/* binding */ readFilled),
/* harmony export */   om: () => (/* binding */ partialTag)
/* harmony export */ });
/* harmony import */ var _files_data_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65286);
/* harmony import */ var _files_fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65819);
/* harmony import */ var _files_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23810);
/* harmony import */ var _templates_parse_messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8801);




/**
 * As promptfoo does: in JSON each text is filled in by itself; anything else is filled in whole, and is a conversation
 * where it then is one in JSON, or begins with `- role:`.
 */
function chatTemplate(text, engine) {
    const data = parseJson(text);
    if (typeof data === 'object' && data !== null) {
        const texts = [];
        collectTexts(data, texts);
        return {
            texts,
            build: (filled) => readChat(replaceTexts(data, filled, { at: 0 })),
            beside: besideMessages(data),
        };
    }
    const whole = engine === 'nunjucks' ? wrapPartial(text) : text;
    return { texts: [whole], build: ([filled = '']) => readFilled(filled), beside: {} };
}
/** A tag that is not closed on its line is no template to promptfoo, and neither is all around it. */
function wrapPartial(text) {
    return partialTag(text) === undefined ? text : `{% raw %}${text}{% endraw %}`;
}
/** The tag for which promptfoo would fill in nothing of a text. */
function partialTag(text) {
    const isWrapped = /\{%\s*raw\s*%\}/.test(text);
    return isWrapped ? undefined : /(\{%[^%]*$|\{\{[^}]*$|\{#[^#]*$)/m.exec(text)?.[0];
}
/** Messages of a text that is filled in: a conversation in JSON or YAML, or one of the user. */
function readFilled(text) {
    const trimmed = text.trim();
    if (trimmed === '')
        return { fault: 'the prompt is empty once it is filled in' };
    if (/^- role:/.test(trimmed)) {
        const file = (0,_files_data_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .h)({ path: '', text });
        return Array.isArray(file)
            ? { fault: `begins with \`- role:\` and is no conversation: ${file[0]?.message ?? 'no YAML'}` }
            : readChat(file.data);
    }
    const data = parseJson(trimmed);
    // JSON that a value brings along, and that is no conversation, is what the user says.
    if (isChat(data))
        return readChat(data);
    if (/^\[\s*\{[\s\S]*"role"[\s\S]*\]$/.test(trimmed))
        return { fault: 'looks like a conversation in JSON, and is no JSON once it is filled in' };
    return [{ role: 'user', content: text }];
}
function isChat(data) {
    const fields = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(data);
    const list = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(data) ?? (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(fields?.['messages']) ?? (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(fields?.['contents']);
    return (list !== undefined &&
        list.length > 0 &&
        list.every((item) => (0,_templates_parse_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRole */ .g)((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(item)?.['role']) !== undefined));
}
/** Messages in OpenAI's or Gemini's form, alone or beside other fields. */
function readChat(data) {
    const fields = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(data);
    const system = fields?.['system'] ?? (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(fields?.['system_instruction'])?.['parts'];
    const list = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(data) ?? fields?.['messages'] ?? fields?.['contents'];
    if (list === undefined)
        return {
            fault: 'is JSON or YAML, and holds no list of messages ({role, content}); write it as `messages`, or the text alone',
        };
    const messages = (0,_templates_parse_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMessages */ .m)(list);
    if ((0,_files_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .isFault */ .Z)(messages) || system === undefined)
        return messages;
    const first = (0,_templates_parse_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMessages */ .m)([{ role: 'system', content: system }]);
    return (0,_files_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .isFault */ .Z)(first) ? first : [...first, ...messages];
}
function besideMessages(data) {
    const fields = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(data) ?? {};
    const own = ['messages', 'contents', 'system', 'system_instruction'];
    return Object.fromEntries(Object.entries(fields).filter(([key]) => !own.includes(key)));
}
function collectTexts(value, texts) {
    if (typeof value === 'string')
        texts.push(value);
    else if (typeof value === 'object' && value !== null)
        for (const one of Object.values(value))
            collectTexts(one, texts);
}
function replaceTexts(value, texts, next) {
    if (typeof value === 'string') {
        next.at += 1;
        return texts[next.at - 1] ?? '';
    }
    const list = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(value);
    if (list !== undefined)
        return list.map((one) => replaceTexts(one, texts, next));
    const fields = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(value);
    if (fields === undefined)
        return value;
    return Object.fromEntries(Object.entries(fields).map(([key, one]) => [key, replaceTexts(one, texts, next)]));
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

/***/ 70099:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asResults: () => (/* binding */ asResults),
/* harmony export */   readOutput: () => (/* binding */ readOutput),
/* harmony export */   resultsIn: () => (/* binding */ resultsIn)
/* harmony export */ });
/* harmony import */ var _files_fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65819);
/* harmony import */ var _files_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23810);
/* harmony import */ var _files_reading_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37699);
/* harmony import */ var _templates_model_parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99840);
/* harmony import */ var _chat_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27058);





/** The results that `promptfoo eval --output x.json` writes; undefined where the data are none. */
function resultsIn(data) {
    return asResults((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(data)?.['results'])?.['results']));
}
/** Lines of `promptfoo eval --output x.jsonl`. */
function asResults(items) {
    const results = items?.map(_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf).filter((one) => one !== undefined) ?? [];
    const isWhole = results.length > 0 && results.length === items?.length;
    return isWhole && results.every(isResult) ? results : undefined;
}
function isResult(fields) {
    return typeof fields['testIdx'] === 'number' && typeof (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(fields['prompt'])?.['raw'] === 'string';
}
/** The prompts that promptfoo asked, filled in by itself: each once, whichever providers were asked and how often. */
function readOutput(file, results, lineAt) {
    const prompts = new Map();
    const problems = new Map();
    for (const [index, result] of results.entries()) {
        const prompt = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(result['prompt']) ?? {};
        const place = JSON.stringify([result['promptIdx'] ?? 0, result['testIdx'], prompt['raw']]);
        if (prompts.has(place))
            continue;
        const messages = (0,_chat_template_js__WEBPACK_IMPORTED_MODULE_1__/* .readFilled */ .h_)(String(prompt['raw']));
        const request = (0,_templates_model_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRequest */ .TR)((0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(prompt['config']) ?? {});
        const fault = [messages, request].find(_files_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .isFault */ .Z);
        if (fault !== undefined)
            problems.set(fault.fault, (0,_files_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .promptProblem */ .cA)(fault.fault, file.path, lineAt(index)));
        if ((0,_files_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .isFault */ .Z)(messages) || (0,_files_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .isFault */ .Z)(request))
            continue;
        prompts.set(place, {
            ...request,
            id: `${file.path}#${prompts.size + 1}`,
            rowKey: (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)([(0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(prompt['label']) ?? null, result['vars'] ?? null]),
            source: { file: file.path, ...(0,_files_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .omitUndefined */ .Oy)({ line: lineAt(index) }) },
            messages,
        });
    }
    const note = `${file.path}: is what \`promptfoo eval\` wrote; its prompts are asked as they were filled in, without the settings of its providers`;
    return { prompts: [...prompts.values()], problems: [...problems.values()], notes: [note] };
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


/***/ })

};
