export const id = 6050;
export const ids = [6050];
export const modules = {

/***/ 82477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ parseRecord)
});

var fault = __webpack_require__(65819);
var files_fields = __webpack_require__(23810);
var model_parameters = __webpack_require__(99840);
var parse_messages = __webpack_require__(8801);
;// CONCATENATED MODULE: ./src/prompts/formats/records/record-shapes.ts



/** Fields that make the conversation. */
const SHAPE_FIELDS = {
    ...Object.fromEntries('messages prompt prompts text texts input instruction instructions system systemInstruction system_instruction conversations conversation contents turns question query content history context'
        .split(' ')
        .map((name) => [name, 'used'])),
    suffix: { refuse: 'is text behind the gap that a completion fills, and only text before it is sent' },
    inputs: { note: 'is not read beside the text' },
    images: { refuse: 'cannot be sent: the input tokens of images cannot be bounded' },
    image: { refuse: 'cannot be sent: the input tokens of images cannot be bounded' },
    audio: { refuse: 'cannot be sent: the input tokens of audio cannot be bounded' },
    audios: { refuse: 'cannot be sent: the input tokens of audio cannot be bounded' },
};
/** The conversation of a record, whichever dataset or provider wrote it. */
function messagesOf(fields) {
    const kept = (0,files_fields/* textOf */.b6)((0,files_fields/* fieldsOf */.Pf)(fields['prompt'])?.['id']);
    if (kept !== undefined)
        return {
            fault: `asks the prompt \`${kept.slice(0, 60)}\`, which only the provider keeps; write its text as \`messages\``,
        };
    const list = conversationOf(fields);
    if (list !== undefined) {
        const parsed = (0,parse_messages/* parseMessages */.m)(list);
        return (0,fault/* isFault */.Z)(parsed) ? parsed : { messages: [...systemOf(fields), ...parsed], notes: [] };
    }
    const turns = (0,files_fields/* listOf */.c3)(fields['turns']);
    if (turns !== undefined)
        return firstTurn(fields, turns);
    const text = singleText(fields);
    if ((0,fault/* isFault */.Z)(text))
        return text;
    return { messages: [...systemOf(fields), { role: 'user', content: text.text }], notes: text.notes ?? [] };
}
/** OpenAI's `messages` and `input`, ShareGPT's `conversations`, Gemini's `contents`, a `prompt` that is a conversation. */
function conversationOf(fields) {
    const named = fields['messages'] ?? fields['conversations'] ?? fields['conversation'] ?? fields['contents'];
    if (named !== undefined && named !== null)
        return (0,files_fields/* listOf */.c3)(named) ?? named;
    return [fields['input'], fields['prompt']].map(files_fields/* listOf */.c3).find((list) => list?.some(isMessage) === true);
}
function isMessage(item) {
    const fields = (0,files_fields/* fieldsOf */.Pf)(item);
    return fields?.['role'] !== undefined || fields?.['from'] !== undefined;
}
/** The system's text beside a conversation, as a text or in parts. */
function systemOf(fields) {
    const written = fields['system'] ??
        (fields['instruction'] === undefined ? fields['instructions'] : undefined) ??
        fields['systemInstruction'] ??
        fields['system_instruction'];
    const parts = (0,files_fields/* listOf */.c3)(written) ?? (0,files_fields/* listOf */.c3)((0,files_fields/* fieldsOf */.Pf)(written)?.['parts']);
    const text = parts === undefined
        ? (0,files_fields/* textOf */.b6)(written)
        : parts.map((part) => (0,files_fields/* textOf */.b6)((0,files_fields/* fieldsOf */.Pf)(part)?.['text']) ?? '').join('');
    return text === undefined || text === '' ? [] : [{ role: 'system', content: text }];
}
/** MT-bench and aiperf: what follows the first turn needs the answer to it. */
function firstTurn(fields, turns) {
    const [first] = turns;
    const text = (0,files_fields/* textOf */.b6)(first) ?? (0,files_fields/* textOf */.b6)((0,files_fields/* fieldsOf */.Pf)(first)?.['text']) ?? (0,files_fields/* textOf */.b6)((0,files_fields/* fieldsOf */.Pf)(first)?.['content']);
    if (text === undefined)
        return { fault: '`turns` must begin with a text' };
    const notes = turns.length > 1 ? ['only the first of its `turns` is asked: the next ones need its answer'] : [];
    return { messages: [...systemOf(fields), { role: 'user', content: text }], notes };
}
/** The one text of a record; of a task with an input (alpaca) both, as its own template joins them. */
function singleText(fields) {
    const task = (0,files_fields/* textOf */.b6)(fields['instruction']);
    const context = (0,files_fields/* textOf */.b6)(fields['context']);
    const input = (0,files_fields/* textOf */.b6)(fields['input']);
    if (task !== undefined && (0,files_fields/* textOf */.b6)(fields['prompt']) === undefined) {
        const parts = [task, context, input].filter((part) => part !== undefined);
        return { text: parts.join('\n\n') };
    }
    if (context !== undefined)
        return {
            fault: 'has a `context`, and nothing says how it goes into the prompt: write a template, and give the rows as its `variables-file`',
        };
    if (fields['history'] !== undefined && (0,files_fields/* listOf */.c3)(fields['history'])?.length !== 0)
        return { fault: 'has a `history`, which only `messages` can say' };
    const candidates = ['prompt', 'text', 'input', 'question', 'query', 'content'].filter((name) => (0,files_fields/* textOf */.b6)(oneOf(fields[name])) !== undefined);
    const [name] = candidates;
    const several = candidates.filter((one) => (0,files_fields/* textOf */.b6)(oneOf(fields[one])) !== (0,files_fields/* textOf */.b6)(oneOf(fields[name ?? ''])));
    if (several.length > 0)
        return {
            fault: `has both \`${name ?? ''}\` and \`${several[0] ?? ''}\`, and nothing says how they make a prompt: write a template, and give the rows as its \`variables-file\``,
        };
    const texts = (0,files_fields/* listOf */.c3)(fields['texts'] ?? fields['prompts']);
    const text = name === undefined
        ? texts?.filter((one) => typeof one === 'string').join('\n')
        : (0,files_fields/* textOf */.b6)(oneOf(fields[name]));
    return text === undefined || text === ''
        ? { fault: 'a record needs `messages`, `prompt` or `text` with something in it' }
        : { text };
}
/** A list of a single text is that text. */
function oneOf(value) {
    const list = (0,files_fields/* listOf */.c3)(value);
    return list?.length === 1 ? list[0] : value;
}

;// CONCATENATED MODULE: ./src/prompts/formats/records/parse-record.ts




/** What stands around a batch line's request, and around rows of datasets, and only describes them. */
const ABOUT_FIELDS = Object.fromEntries('custom_id id key idx index question_id uid uuid method url name title label category categories source dataset split lang language type tags tag act description comment comments metadata meta expected output outputs response responses answer answers completion target ideal reference references chosen rejected score weight created created_at date author for_devs contributor'
    .split(' ')
    .map((name) => [name, 'about']));
const RECORD_FIELDS = {
    ...ABOUT_FIELDS,
    ...model_parameters/* REQUEST_FIELDS */.IK,
    ...SHAPE_FIELDS,
    model: 'used',
    body: 'used',
    params: 'used',
    request: 'used',
};
/**
 * A text, or a map: a conversation, a request of any provider, a row of a dataset; or a line of a batch, whose request
 * stands in `body` (OpenAI), `params` (Anthropic) or `request` (Gemini) and whose `custom_id` names the row.
 */
function parseRecord(record) {
    if (typeof record === 'string')
        return parseRecord({ text: record });
    const outer = (0,files_fields/* fieldsOf */.Pf)(record);
    if (outer === undefined)
        return { fault: 'a record must be a text, or a map with `messages`, `prompt` or `text`' };
    const other = otherApi(outer);
    if (other !== undefined)
        return { fault: other };
    const inner = (0,files_fields/* fieldsOf */.Pf)(outer['body']) ?? (0,files_fields/* fieldsOf */.Pf)(outer['params']) ?? (0,files_fields/* fieldsOf */.Pf)(outer['request']);
    const request = inner ?? outer;
    const shape = messagesOf(request);
    if ((0,fault/* isFault */.Z)(shape))
        return shape;
    const parameters = (0,model_parameters/* parseRequest */.TR)(request);
    if ((0,fault/* isFault */.Z)(parameters))
        return parameters;
    const { asked, notes } = dropExpectedAnswer(shape.messages);
    const rowKey = (0,files_fields/* textOf */.b6)(outer['custom_id']) ?? (0,files_fields/* textOf */.b6)(outer['key']);
    return {
        prompt: {
            messages: asked,
            ...parameters,
            ...(0,files_fields/* omitUndefined */.Oy)({ model: (0,files_fields/* textOf */.b6)(request['model']), rowKey }),
        },
        notes: [...shape.notes, ...notes],
        read: [outer, ...(inner === undefined ? [] : [inner])].map((fields) => ({
            fields,
            table: RECORD_FIELDS,
        })),
    };
}
/** A batch line of another API than one that generates text; undefined where it is none. */
function otherApi(line) {
    const url = (0,files_fields/* textOf */.b6)(line['url']);
    if (url === undefined || (0,files_fields/* fieldsOf */.Pf)(line['body']) === undefined)
        return undefined;
    if (/\/(chat\/completions|responses|completions|messages)\/?$/.test(url))
        return undefined;
    return `is a request of another API, \`${url.slice(0, 60)}\`; only chat, responses, completions and messages are asked`;
}
/** Fine-tuning data ends with the answer to learn; sent along it would be continued instead of given. */
function dropExpectedAnswer(messages) {
    let end = messages.length;
    while (end > 1 && messages[end - 1]?.role === 'assistant')
        end -= 1;
    if (end === messages.length)
        return { asked: messages, notes: [] };
    return {
        asked: messages.slice(0, end),
        notes: ['the last assistant message is taken for the expected answer and not sent'],
    };
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
