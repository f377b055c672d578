export const id = 6752;
export const ids = [6752];
export const modules = {

/***/ 96752:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPromptfoo: () => (/* binding */ readPromptfoo)
});

var fault = __webpack_require__(65819);
var files_fields = __webpack_require__(23810);
var reading = __webpack_require__(37699);
var expand_rows = __webpack_require__(9247);
var field_table = __webpack_require__(68086);
var model_parameters = __webpack_require__(99840);
var text_checks = __webpack_require__(98648);
var data_file = __webpack_require__(65286);
var parse_messages = __webpack_require__(8801);
;// CONCATENATED MODULE: ./src/prompts/formats/promptfoo/chat-template.ts




/**
 * As promptfoo does: in JSON each text is filled in by itself; anything else is filled in whole, and is a conversation
 * where it then is JSON, or begins with `- role:`.
 */
function chatTemplate(text) {
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
    return { texts: [wrapPartial(text)], build: ([filled = '']) => readText(filled), beside: {} };
}
/** A tag that is not closed on its line is no template to promptfoo, and neither is all around it. */
function wrapPartial(text) {
    const isPartial = /(\{%[^%]*$|\{\{[^}]*$|\{#[^#]*$)/m.test(text);
    const isWrapped = /\{%\s*raw\s*%\}/.test(text);
    return isPartial && !isWrapped ? `{% raw %}${text}{% endraw %}` : text;
}
function readText(text) {
    const trimmed = text.trim();
    if (trimmed === '')
        return { fault: 'the prompt is empty once it is filled in' };
    if (/^- role:/.test(trimmed)) {
        const file = (0,data_file/* parseYaml */.h)({ path: '', text });
        return Array.isArray(file)
            ? { fault: `begins with \`- role:\` and is no conversation: ${file[0]?.message ?? 'no YAML'}` }
            : readChat(file.data);
    }
    const data = parseJson(trimmed);
    if (typeof data === 'object' && data !== null)
        return readChat(data);
    if (/^\[\s*\{[\s\S]*"role"[\s\S]*\]$/.test(trimmed))
        return { fault: 'looks like a conversation in JSON, and is no JSON once it is filled in' };
    return [{ role: 'user', content: text }];
}
/** Messages in OpenAI's or Gemini's form, alone or beside other fields. */
function readChat(data) {
    const fields = (0,files_fields/* fieldsOf */.Pf)(data);
    const system = fields?.['system'] ?? (0,files_fields/* fieldsOf */.Pf)(fields?.['system_instruction'])?.['parts'];
    const list = (0,files_fields/* listOf */.c3)(data) ?? fields?.['messages'] ?? fields?.['contents'];
    if (list === undefined)
        return { fault: 'is JSON or YAML, and holds no list of messages' };
    const messages = (0,parse_messages/* parseMessages */.m)(list);
    if ((0,fault/* isFault */.Z)(messages) || system === undefined)
        return messages;
    const first = (0,parse_messages/* parseMessages */.m)([{ role: 'system', content: system }]);
    return (0,fault/* isFault */.Z)(first) ? first : [...first, ...messages];
}
function besideMessages(data) {
    const fields = (0,files_fields/* fieldsOf */.Pf)(data) ?? {};
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
    const list = (0,files_fields/* listOf */.c3)(value);
    if (list !== undefined)
        return list.map((one) => replaceTexts(one, texts, next));
    const fields = (0,files_fields/* fieldsOf */.Pf)(value);
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

;// CONCATENATED MODULE: ./src/prompts/formats/promptfoo/fill-variables.ts
/** A plain variable within a value. */
const NAMED = /\{\{\s*(\w+)\s*\}\}/;
/** As often as promptfoo looks for names within values. */
const MOST_PASSES = 5;
/** The tests' variables, in whose values other variables may stand; names that have no value stay as they are. */
async function fillVariables(tests, env, { templates, given }) {
    const shared = given.rows.length === 1 ? (given.rows[0] ?? {}) : {};
    const rows = tests.map(({ variables }) => putNames({ ...env, ...variables, ...shared }));
    const places = rows.flatMap((row, index) => Object.entries(row).flatMap(([name, value]) => typeof value === 'string' && /\{\{|\{%/.test(value) ? [{ index, name, value, row }] : []));
    if (places.length === 0)
        return rows;
    const jobs = places.map(({ value, row }) => ({ engine: 'nunjucks', text: value, rows: [row] }));
    const results = await templates.render(jobs);
    const filled = rows.map((row) => ({ ...row }));
    for (const [at, { index, name }] of places.entries()) {
        const result = results[at];
        const row = result !== undefined && 'rows' in result ? result.rows[0] : undefined;
        const target = filled[index];
        if (row !== undefined && 'text' in row && target !== undefined)
            target[name] = row.text;
    }
    return filled;
}
function putNames(row) {
    const filled = { ...row };
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
        let isDone = true;
        for (const [name, value] of Object.entries(filled)) {
            const match = typeof value === 'string' ? NAMED.exec(value) : null;
            const other = match === null ? undefined : filled[match[1] ?? ''];
            if (match === null ||
                typeof value !== 'string' ||
                (typeof other !== 'string' && typeof other !== 'number'))
                continue;
            if (value.length + String(other).length > MOST_CHARACTERS)
                continue;
            filled[name] = value.replace(match[0], () => String(other));
            isDone = false;
        }
        if (isDone)
            break;
    }
    return filled;
}
/** Values that name each other double with every pass. */
const MOST_CHARACTERS = 1_048_576;

;// CONCATENATED MODULE: ./src/prompts/formats/promptfoo/promptfoo-fields.ts

/** The configuration's own fields. */
const CONFIG_FIELDS = {
    $schema: 'about',
    description: 'about',
    tags: 'about',
    author: 'about',
    version: 'about',
    name: 'about',
    metadata: 'about',
    prompts: 'used',
    providers: 'used',
    targets: 'used',
    tests: 'used',
    scenarios: 'used',
    defaultTest: 'used',
    env: 'used',
    assertionTemplates: 'about',
    evaluateOptions: 'about',
    commandLineOptions: 'about',
    outputPath: 'about',
    sharing: 'about',
    writeLatestResults: 'about',
    derivedMetrics: 'about',
    tracing: 'about',
    output: 'about',
    vars: { note: 'belongs into `defaultTest` or a test, and promptfoo does not use it here' },
    redteam: { note: 'has a model make up further prompts, and is not run' },
    extensions: { note: 'are programs around a test, and not run' },
    nunjucksFilters: { refuse: 'are programs, and programs are not run' },
};
const TEST_FIELDS = {
    description: 'about',
    metadata: 'about',
    threshold: 'about',
    assertScoringFunction: 'about',
    vars: 'used',
    assert: 'used',
    options: 'used',
    prompts: 'used',
    provider: { note: 'is not asked: every test goes to `endpoint`' },
    providers: { note: 'are not asked: every test goes to `endpoint`' },
    providerOutput: { refuse: 'is an answer that was recorded, so that there is nothing to ask' },
};
const OPTION_FIELDS = {
    prefix: 'used',
    suffix: 'used',
    disableVarExpansion: 'used',
    transform: 'about',
    postprocess: 'about',
    provider: 'about',
    rubricPrompt: 'about',
    factuality: 'about',
    storeOutputAs: 'about',
    runSerially: 'about',
    repeat: 'about',
    disableConversationVar: 'about',
    disableDefaultAsserts: 'about',
    transformVars: { refuse: 'changes variables by a program, and programs are not run' },
};
const SCENARIO_FIELDS = { description: 'about', config: 'used', tests: 'used' };
/** A provider beside its `config`. */
const PROVIDER_FIELDS = {
    id: 'used',
    label: 'about',
    config: 'used',
    env: 'about',
    delay: 'about',
    transform: 'about',
    inputs: 'about',
    prompts: { note: 'picks prompts for a provider; every prompt is asked of `endpoint`' },
};
const PROVIDER_CONFIG_FIELDS = {
    ...model_parameters/* REQUEST_FIELDS */.IK,
    ...Object.fromEntries('apiKey apiKeyEnvar apiHost apiBaseUrl baseUrl base_url basePath organization project region apiVersion timeout timeoutMs headers cost inputCost outputCost showThinking maxRetries keepAlive url projectId profile'
        .split(' ')
        .map((name) => [name, 'about'])),
    systemPrompt: 'used',
    systemInstruction: 'used',
    system: 'used',
    instructions: 'used',
    mcp: { note: 'connects tools of other servers, and is not used' },
};

var file_source = __webpack_require__(4787);
var find_named = __webpack_require__(56048);
var name_or_text = __webpack_require__(15614);
var read_table = __webpack_require__(27106);
var suffixes = __webpack_require__(45362);
;// CONCATENATED MODULE: ./src/prompts/formats/promptfoo/raw-prompts.ts








const AS_TEXT = 'promptfoo takes it for a file';
/** One entry of `prompts`: a text, a path, `file://…` with or without a glob, or `{id, label, raw, config}`. */
async function readRawPrompts(entry, folder, files) {
    const fields = (0,files_fields/* fieldsOf */.Pf)(entry);
    const raw = (0,files_fields/* textOf */.b6)(entry) ?? (0,files_fields/* textOf */.b6)(fields?.['raw']) ?? (0,files_fields/* textOf */.b6)(fields?.['id']);
    if (raw === undefined)
        return { fault: 'a prompt must be a text, a file:// path, or a map with `raw`' };
    if (fields?.['function'] !== undefined)
        return { fault: 'a prompt is made by a program, and programs are not run' };
    const label = (0,files_fields/* textOf */.b6)(fields?.['label']) ?? (fields?.['raw'] === undefined ? undefined : (0,files_fields/* textOf */.b6)(fields['id']));
    const config = (0,files_fields/* fieldsOf */.Pf)(fields?.['config']);
    const paths = await findRelative(files, raw, folder);
    if (paths === undefined)
        return [{ key: label ?? raw, path: undefined, text: raw, config }];
    if ((0,fault/* isFault */.Z)(paths))
        return paths;
    const found = [];
    for (const path of paths) {
        const texts = await readRaws(path, files);
        if ((0,fault/* isFault */.Z)(texts))
            return texts;
        found.push(...texts.map((text, index) => ({
            key: label === undefined ? `${path}#${index}` : texts.length > 1 ? `${label}#${index}` : label,
            path,
            text,
            config,
        })));
    }
    return found;
}
/** Files that a text of the configuration names, seen from its folder; undefined where it is a text. */
async function findRelative(files, text, folder) {
    const meaning = (0,name_or_text/* meaningOf */.P)(text);
    if (meaning.kind === 'text')
        return undefined;
    if (meaning.kind === 'foreign')
        return { fault: `\`${text.trim().slice(0, 120)}\` ${meaning.why}` };
    if (meaning.kind === 'maybe' && /\s/.test(text.trim()) && !text.includes('/'))
        return undefined;
    return await (0,find_named/* findNamed */.n)(files, joinPath(folder, meaning.path), {
        mustExist: meaning.kind === 'path',
        asText: AS_TEXT,
    });
}
/** What promptfoo makes of a file by its kind: one or several texts, or JSON. */
async function readRaws(path, files) {
    const file = await (0,file_source/* readTextFile */.G)(files, path);
    if (file === 'missing')
        return { fault: `${path} does not exist` };
    if ((0,fault/* isFault */.Z)(file))
        return { fault: `${path} ${file.fault}` };
    switch ((0,suffixes/* suffixOf */.jT)(path)) {
        case 'txt':
            return splitTexts(file.text);
        case 'yml':
        case 'yaml': {
            const data = (0,data_file/* parseYaml */.h)(file);
            if (Array.isArray(data))
                return [file.text];
            return [typeof data.data === 'string' ? data.data : JSON.stringify(data.data)];
        }
        case 'jsonl':
            return file.text.split(/\r?\n/).filter((line) => line.trim() !== '');
        case 'csv': {
            const rows = file.text.includes(',') ? await (0,read_table/* readTable */.x)(file) : [];
            if ('fault' in rows)
                return { fault: `${path} ${rows.fault}` };
            const column = rows.map(({ fields }) => (0,files_fields/* textOf */.b6)(fields['prompt'])).filter((text) => text !== undefined);
            if (column.length > 0)
                return column;
            const lines = file.text.split(/\r?\n/).map((line) => line.trim());
            return file.text.includes(',')
                ? { fault: `${path} has no column \`prompt\`` }
                : lines.filter((line) => line !== '' && line !== 'prompt');
        }
        case 'json':
        case 'md':
        case 'j2':
            return [file.text];
        default:
            return { fault: `${path} is no kind of file that promptfoo reads prompts from` };
    }
}
/** A text file may hold several prompts between lines of `---`. */
function splitTexts(text) {
    return text
        .split(/^[ \t]*---[ \t]*\r?$/m)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}
/** A path seen from a folder, both from the root; `..` at the front means that it leads out of the root. */
function joinPath(folder, path) {
    if (path.startsWith('/'))
        return path;
    const steps = [];
    for (const step of `${folder}${path}`.split('/')) {
        if (step === '..' && steps.length > 0 && steps.at(-1) !== '..')
            steps.pop();
        else if (step !== '.' && step !== '')
            steps.push(step);
    }
    return steps.join('/');
}

;// CONCATENATED MODULE: ./src/prompts/formats/promptfoo/read-provider.ts










/** Providers whose API generates no text that could be measured. */
const OTHER_API = /:(embeddings?|image|moderation|video|audio|speech|transcription|realtime|rerank|classification)(:|$)/;
/**
 * What the configuration's providers say of how prompts are asked. One endpoint is asked: settings of a single provider,
 * or such as all have in common, are sent with every prompt; others are told.
 */
async function readProviders(config, fields, files) {
    const key = fields['providers'] === undefined ? 'targets' : 'providers';
    const providers = providersOf(fields[key], key);
    const refuse = (message, path) => ({
        notes: [],
        problems: [(0,reading/* promptProblem */.cA)(message, config.path, config.lineAt(path))],
    });
    const nothing = { parameters: {}, judged: { notes: [], problems: [] } };
    if (providers.length === 0)
        return nothing;
    const [first] = providers;
    if (first !== undefined && providers.every(({ id }) => OTHER_API.test(id)))
        return {
            parameters: {},
            judged: refuse(`the provider \`${first.id}\` is asked another API than one that generates text`, first.path),
        };
    const judged = (0,field_table/* joinJudged */.S)(providers.flatMap(({ fields: one, path }) => [
        (0,field_table/* judgeFields */.d)(one, PROVIDER_FIELDS, { file: config, path }),
        (0,field_table/* judgeFields */.d)((0,files_fields/* fieldsOf */.Pf)(one['config']) ?? {}, PROVIDER_CONFIG_FIELDS, {
            file: config,
            path: [...path, 'config'],
        }),
    ]));
    const folder = config.path.slice(0, config.path.lastIndexOf('/') + 1);
    const parsed = await Promise.all(providers.map((provider) => parseProvider(provider, folder, files)));
    const failed = parsed.findIndex((one) => (0,fault/* isFault */.Z)(one));
    if (failed >= 0) {
        const { fault } = parsed[failed];
        return { parameters: {}, judged: refuse(fault, providers[failed]?.path ?? [key]) };
    }
    const [one = { request: {} }] = parsed;
    const isShared = parsed.every((other) => (0,files_fields/* canonicalJson */.dj)(other) === (0,files_fields/* canonicalJson */.dj)(one));
    const withSystem = parsed.findIndex(({ system }) => system !== undefined);
    if (!isShared && withSystem >= 0)
        return {
            parameters: {},
            judged: refuse('one of several providers puts a system text before the prompt; write it as a `system` message of the prompt', providers[withSystem]?.path ?? [key]),
        };
    if (!isShared) {
        const note = `${config.path}: its ${providers.length} \`${key}\` differ in their settings, and one endpoint is asked: none of these is sent`;
        return { parameters: {}, judged: { ...judged, notes: [...judged.notes, note] } };
    }
    return {
        parameters: { ...one.request, ...modelOf(providers) },
        ...(0,files_fields/* omitUndefined */.Oy)({ system: one.system }),
        judged,
    };
}
/** A text, a list of texts and maps with `id`, or maps from an id to the rest. */
function providersOf(value, key) {
    const items = (0,files_fields/* listOf */.c3)(value) ?? (value === undefined || value === null ? [] : [value]);
    return items.flatMap((item, index) => {
        const path = (0,files_fields/* listOf */.c3)(value) === undefined ? [key] : [key, index];
        const fields = (0,files_fields/* fieldsOf */.Pf)(item);
        if (fields === undefined)
            return [{ id: (0,files_fields/* textOf */.b6)(item) ?? '', fields: {}, path }];
        const id = (0,files_fields/* textOf */.b6)(fields['id']);
        if (id !== undefined)
            return [{ id, fields, path }];
        return Object.entries(fields).map(([name, inner]) => ({
            id: name,
            fields: (0,files_fields/* fieldsOf */.Pf)(inner) ?? {},
            path: [...path, name],
        }));
    });
}
/** Where providers keep the system's text. */
const SYSTEM_FIELDS = ['systemPrompt', 'systemInstruction', 'system', 'instructions'];
/** A value with `{{env.…}}` is set where promptfoo runs, and cannot be known; one of a file is read. */
async function parseProvider({ fields }, folder, files) {
    const config = {};
    for (const [key, value] of Object.entries((0,files_fields/* fieldsOf */.Pf)(fields['config']) ?? {})) {
        if (typeof value === 'string' && value.includes('{{'))
            continue;
        const isRead = PROVIDER_CONFIG_FIELDS[key] === 'used' || SYSTEM_FIELDS.includes(key);
        const read = isRead ? await readValue(value, folder, files) : { value };
        if ((0,fault/* isFault */.Z)(read))
            return { fault: `\`${key}\` of a provider names ${read.fault}` };
        config[key] = read.value;
    }
    const written = SYSTEM_FIELDS.map((key) => config[key]).find((value) => value !== undefined);
    const system = systemText(written);
    if (written !== undefined && system === undefined)
        return { fault: 'a system text of a provider is no text; write it as a `system` message of the prompt' };
    const request = (0,model_parameters/* parseRequest */.TR)(config);
    return (0,fault/* isFault */.Z)(request) ? request : { request, ...(0,files_fields/* omitUndefined */.Oy)({ system }) };
}
function systemText(value) {
    const parts = (0,files_fields/* listOf */.c3)((0,files_fields/* fieldsOf */.Pf)(value)?.['parts']);
    if (parts === undefined)
        return (0,files_fields/* textOf */.b6)(value);
    return (0,files_fields/* textOf */.b6)(parts.map((part) => (0,files_fields/* textOf */.b6)((0,files_fields/* fieldsOf */.Pf)(part)?.['text']) ?? '').join(''));
}
/** `file://tools.json`, alone or in a list: its data; of a text file its text. */
async function readValue(value, folder, files) {
    const list = (0,files_fields/* listOf */.c3)(value);
    if (list !== undefined) {
        const items = [];
        for (const item of list) {
            const read = await readValue(item, folder, files);
            if ((0,fault/* isFault */.Z)(read))
                return read;
            items.push(...((0,files_fields/* listOf */.c3)(read.value) ?? [read.value]));
        }
        return { value: items };
    }
    const name = typeof value === 'string' ? /^file:\/\/(.{1,1024})$/.exec(value.trim())?.[1] : undefined;
    if (name === undefined)
        return { value };
    if ((0,suffixes/* isProgram */.Vd)(name))
        return { fault: `${name}, a program, and programs are not run` };
    const file = await (0,file_source/* readTextFile */.G)(files, joinPath(folder, name));
    if (file === 'missing')
        return { fault: `${name}, which does not exist` };
    if ((0,fault/* isFault */.Z)(file))
        return { fault: `${name}, which ${file.fault}` };
    const data = /\.(json|ya?ml)$/i.test(name) ? (0,data_file/* parseYaml */.h)(file) : [];
    return { value: Array.isArray(data) ? file.text.trim() : data.data };
}
/** The model of the only provider, where its id names one. */
function modelOf(providers) {
    const ids = new Set(providers.map(({ id }) => id));
    const [id = ''] = ids;
    if (ids.size !== 1)
        return {};
    const model = /^(?:openai|anthropic|google|vertex|azure|azureopenai|ollama|mistral|groq|openrouter|deepseek|xai|together|togetherai|fireworks|cohere|bedrock|perplexity|cerebras|github):(?:(?:chat|messages|completion|completions|responses):)?([^{}]+)$/.exec(id)?.[1];
    return (0,files_fields/* omitUndefined */.Oy)({
        model: model === undefined || /^(chat|completion|messages)$/.test(model) ? undefined : model,
    });
}

var match_files = __webpack_require__(40088);
;// CONCATENATED MODULE: ./src/prompts/formats/promptfoo/read-variables.ts








const TOO_MANY = {
    fault: `the tests and their lists of values make more than ${expand_rows/* MAX_COMBINATIONS */.y} combinations`,
};
function createVariableReader(folder, files) {
    const known = new Map();
    const read = (path) => {
        const value = known.get(path) ?? read_variables_readValue(joinPath(folder, path), files);
        known.set(path, value);
        return value;
    };
    return {
        async readMap(vars) {
            const named = (0,files_fields/* textOf */.b6)(vars) === undefined ? (0,files_fields/* listOf */.c3)(vars) : [vars];
            const map = named === undefined ? ((0,files_fields/* fieldsOf */.Pf)(vars) ?? {}) : await readMaps(named, folder, files);
            if (named !== undefined && (0,fault/* isFault */.Z)(map))
                return map;
            const entries = [];
            for (const [name, value] of Object.entries(map)) {
                const one = await resolveValue(value, read);
                if ((0,fault/* isFault */.Z)(one))
                    return { fault: `the variable \`${name}\` names ${one.fault}` };
                entries.push([name, one.value]);
            }
            return { values: Object.fromEntries(entries) };
        },
    };
}
async function readMaps(names, folder, files) {
    const merged = {};
    for (const name of names) {
        const glob = (0,files_fields/* textOf */.b6)(name)?.replace(/^file:\/\//, '');
        if (glob === undefined)
            return { fault: '`vars` must be a map, or name YAML files with maps' };
        const paths = await (0,match_files/* matchFiles */.x)(files, joinPath(folder, glob));
        if ((0,fault/* isFault */.Z)(paths))
            return { fault: `\`vars\` names \`${glob}\`, which ${paths.fault}` };
        if (paths.length === 0)
            return { fault: `\`vars\` names \`${glob}\`, which matches no file` };
        for (const path of paths) {
            const file = await (0,file_source/* readTextFile */.G)(files, path);
            const data = file === 'missing' || (0,fault/* isFault */.Z)(file) ? [] : (0,data_file/* parseYaml */.h)(file);
            const fields = Array.isArray(data) ? undefined : (0,files_fields/* fieldsOf */.Pf)(data.data);
            if (fields === undefined)
                return { fault: `\`vars\` names ${path}, which holds no map` };
            Object.assign(merged, fields);
        }
    }
    return merged;
}
/** A value, or each of a list, may be the text of a file. */
async function resolveValue(value, read) {
    const path = typeof value === 'string' ? /^file:\/\/(.{1,1024})$/.exec(value.trim())?.[1] : undefined;
    if (path !== undefined)
        return await read(path);
    if (typeof value === 'string' && value.startsWith('package:'))
        return { fault: `${value}, a program, and programs are not run` };
    const list = (0,files_fields/* listOf */.c3)(value);
    if (list?.some((item) => typeof item === 'string' && item.startsWith('file://')) !== true)
        return { value: typeof value === 'string' ? value.replace(/\n$/, '') : value };
    const values = [];
    for (const item of list) {
        const one = await resolveValue(item, read);
        if ((0,fault/* isFault */.Z)(one))
            return one;
        values.push(...((0,files_fields/* listOf */.c3)(one.value) ?? [one.value]));
    }
    return { value: values };
}
/** A file's text; a glob is a list of them; YAML is put in as JSON. */
async function read_variables_readValue(path, files) {
    const [name = path] = path.split(/:(?=[\w.]+$)/);
    if ((0,suffixes/* isProgram */.Vd)(name))
        return { fault: `${path}, a program, and programs are not run` };
    if (/^(pdf|png|jpe?g|gif|webp|svg|bmp|mp3|wav|m4a|mp4|webm|docx?|xlsx?)$/.test((0,suffixes/* suffixOf */.jT)(name)))
        return { fault: `${path}, and only text can be sent` };
    const paths = await (0,match_files/* matchFiles */.x)(files, path);
    if ((0,fault/* isFault */.Z)(paths))
        return { fault: `${path}, which ${paths.fault}` };
    if (paths.length === 0)
        return { fault: `${path}, which does not exist` };
    const values = [];
    for (const one of paths) {
        const file = await (0,file_source/* readTextFile */.G)(files, one);
        if (file === 'missing')
            return { fault: `${one}, which does not exist` };
        if ((0,fault/* isFault */.Z)(file))
            return { fault: `${one}, which ${file.fault}` };
        const data = /^ya?ml$/.test((0,suffixes/* suffixOf */.jT)(one)) ? (0,data_file/* parseYaml */.h)(file) : [];
        values.push(Array.isArray(data) ? file.text.trim() : JSON.stringify(data.data));
    }
    return { value: values.length === 1 && !/[*?[{]/.test(path) ? values[0] : values };
}
/** A list of values stands for a test with each of them. */
function combine(variables, isExpanded) {
    let combinations = [{}];
    for (const [name, value] of Object.entries(variables)) {
        const list = isExpanded ? (0,files_fields/* listOf */.c3)(value) : undefined;
        // As in promptfoo: a list that begins with anything but a text is data for the prompt to go through.
        const values = typeof list?.[0] === 'string' ? list : [value];
        if (combinations.length * values.length > expand_rows/* MAX_COMBINATIONS */.y)
            return TOO_MANY;
        combinations = combinations.flatMap((combination) => values.map((one) => ({ ...combination, [name]: one })));
    }
    return combinations;
}

;// CONCATENATED MODULE: ./src/prompts/formats/promptfoo/test-files.ts








/** The tests of a file, or of the files that a glob names: CSV, YAML, JSON or JSON Lines. */
async function readTestFile(name, folder, files) {
    const path = name.trim().replace(/^file:\/\//, '');
    const scheme = /^([a-z]+):\/\//.exec(path)?.[1];
    if (scheme !== undefined)
        return { fault: `tests from \`${path.slice(0, 80)}\` are not fetched` };
    if ((0,suffixes/* isProgram */.Vd)(path))
        return { fault: `tests are made by ${path}, a program, and programs are not run` };
    const paths = await (0,match_files/* matchFiles */.x)(files, joinPath(folder, path));
    if ((0,fault/* isFault */.Z)(paths))
        return { fault: `the tests ${path} ${paths.fault}` };
    if (paths.length === 0)
        return { fault: `the tests ${path} match no file` };
    const all = [];
    for (const one of paths) {
        const file = await (0,file_source/* readTextFile */.G)(files, one);
        if (file === 'missing')
            return { fault: `the tests ${one} do not exist` };
        if ((0,fault/* isFault */.Z)(file))
            return { fault: `the tests ${one}: the file ${file.fault}` };
        const tests = await readTests(file);
        if ((0,fault/* isFault */.Z)(tests))
            return { fault: `the tests ${one}: ${tests.fault}` };
        all.push(...tests.map((fields) => ({ fields })));
    }
    return all;
}
async function readTests(file) {
    switch ((0,suffixes/* suffixOf */.jT)(file.path)) {
        case 'csv':
        case 'tsv': {
            const rows = await (0,read_table/* readTable */.x)(file);
            return 'fault' in rows
                ? { fault: `the file ${rows.fault}` }
                : rows.map(({ fields }) => testOfRow(fields));
        }
        case 'jsonl':
            return readJsonLines(file.text);
        case 'json':
            return testsIn((0,data_file/* parseJson */.q)(file));
        case 'yml':
        case 'yaml':
            return testsIn((0,data_file/* parseYaml */.h)(file));
        default:
            return { fault: 'only .csv, .tsv, .yaml, .json and .jsonl files of tests are read' };
    }
}
/** Columns are variables, but for those that promptfoo keeps to itself. */
function testOfRow(row) {
    const vars = Object.entries(row).filter(([name]) => !name.startsWith('__') && name !== '');
    const expected = Object.entries(row).filter(([name, value]) => name.startsWith('__expected') && value !== '');
    return {
        vars: Object.fromEntries(vars),
        assert: expected.map(([, value]) => assertOf(String(value))),
        options: { prefix: row['__prefix'], suffix: row['__suffix'] },
    };
}
/** `contains: x`, `equals: x`, … or the answer itself. */
function assertOf(text) {
    const [, type, value] = /^([a-z-]+):\s*([\s\S]*)$/.exec(text) ?? [];
    return type === undefined ? { type: 'equals', value: text } : { type, value };
}
function readJsonLines(text) {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    const tests = [];
    for (const line of lines) {
        let data;
        try {
            data = JSON.parse(line);
        }
        catch {
            return { fault: `invalid JSON: ${line.slice(0, 60)}` };
        }
        const fields = (0,files_fields/* fieldsOf */.Pf)(data);
        if (fields === undefined)
            return { fault: `a test must be a map: ${line.slice(0, 60)}` };
        tests.push(fields);
    }
    return tests;
}
/** A list of tests; a map that holds them as `tests`; a single one. In JSON a map without `vars` is variables. */
function testsIn(file) {
    if (Array.isArray(file))
        return { fault: file[0]?.message ?? 'no YAML' };
    const map = (0,files_fields/* fieldsOf */.Pf)(file.data);
    const items = (0,files_fields/* listOf */.c3)(file.data) ?? (0,files_fields/* listOf */.c3)(map?.['tests']) ?? (map === undefined ? undefined : [map]);
    const tests = items?.map(files_fields/* fieldsOf */.Pf);
    if (tests?.every((test) => test !== undefined) !== true)
        return { fault: 'it holds no list of tests' };
    return tests.map((test) => (isTest(test) ? test : { vars: test }));
}
function isTest(fields) {
    return ['vars', 'assert', 'options', 'description', 'threshold', 'metadata'].some((key) => key in fields);
}

;// CONCATENATED MODULE: ./src/prompts/formats/promptfoo/read-tests.ts









/** The tests of a configuration and of its scenarios, `defaultTest` mixed in; one without variables where there are none. */
async function read_tests_readTests(config, fields, files) {
    const folder = config.path.slice(0, config.path.lastIndexOf('/') + 1);
    const refuse = (fault, path) => ({
        tests: [],
        judged: { notes: [], problems: [(0,reading/* promptProblem */.cA)(fault.fault, config.path, config.lineAt(path))] },
    });
    const written = await collectTests(config, fields, { folder, files });
    if ((0,fault/* isFault */.Z)(written))
        return refuse(written, written.path);
    const shared = await readShared(config, fields['defaultTest'], { folder, files });
    if ((0,fault/* isFault */.Z)(shared))
        return refuse(shared, ['defaultTest']);
    const reader = createVariableReader(folder, files);
    const all = [];
    const judged = [shared.judged];
    const isEmpty = written.length === 0;
    for (const test of isEmpty ? [{ fields: {}, path: ['tests'], line: undefined }] : written) {
        judged.push(judgeTest(config, test));
        const made = await expandTest(test, shared.fields, reader);
        if ((0,fault/* isFault */.Z)(made))
            return refuse(made, test.path);
        if (all.length + made.length > expand_rows/* MAX_COMBINATIONS */.y)
            return refuse(TOO_MANY, ['tests']);
        all.push(...made.map((one) => ({ ...one, isTest: !isEmpty })));
    }
    return { tests: all, judged: (0,field_table/* joinJudged */.S)(judged) };
}
function judgeTest(config, { fields, path, line }) {
    const place = { file: config, path, line };
    return (0,field_table/* joinJudged */.S)([
        (0,field_table/* judgeFields */.d)(fields, TEST_FIELDS, place),
        (0,field_table/* judgeFields */.d)((0,files_fields/* fieldsOf */.Pf)(fields['options']) ?? {}, OPTION_FIELDS, { ...place, path: [...path, 'options'] }),
    ]);
}
async function collectTests(config, fields, where) {
    const tests = await readList(config, fields['tests'], ['tests'], where);
    if ((0,fault/* isFault */.Z)(tests))
        return tests;
    const scenarios = await readScenarioTests(config, fields['scenarios'], where);
    return (0,fault/* isFault */.Z)(scenarios) ? scenarios : [...tests, ...scenarios];
}
/** Tests in a list, some of which may be files; or in the one file that is named. */
async function readList(config, value, path, { folder, files }) {
    const items = (0,files_fields/* listOf */.c3)(value) ?? (value === undefined || value === null ? [] : [value]);
    const all = [];
    for (const [index, item] of items.entries()) {
        const place = (0,files_fields/* listOf */.c3)(value) === undefined ? path : [...path, index];
        const fields = (0,files_fields/* fieldsOf */.Pf)(item);
        const named = (0,files_fields/* textOf */.b6)(item) ?? (0,files_fields/* textOf */.b6)(fields?.['path']);
        if (named !== undefined) {
            const found = await readTestFile(named, folder, files);
            if ((0,fault/* isFault */.Z)(found))
                return { ...found, path: place };
            all.push(...found.map((one) => ({ ...one, path: place, line: config.lineAt(place) })));
        }
        else if (fields !== undefined)
            all.push({ fields, path: place, line: config.lineAt(place) });
        else
            return { fault: 'a test must be a map with `vars`, or name a file of tests', path: place };
    }
    return all;
}
/** A scenario asks each of its tests with each of its configurations. */
async function readScenarioTests(config, value, where) {
    const all = [];
    for (const [index, item] of ((0,files_fields/* listOf */.c3)(value) ?? []).entries()) {
        const path = ['scenarios', index];
        const scenario = (0,files_fields/* fieldsOf */.Pf)(item);
        if (scenario === undefined)
            return {
                fault: 'a scenario must be a map with `config` and `tests`; files of scenarios are not read',
                path,
            };
        const unknown = Object.keys(scenario).find((key) => !Object.hasOwn(SCENARIO_FIELDS, key));
        if (unknown !== undefined)
            return { fault: `\`${unknown}\` of a scenario is not known`, path };
        const configs = await readList(config, scenario['config'], [...path, 'config'], where);
        if ((0,fault/* isFault */.Z)(configs))
            return configs;
        const tests = await readList(config, scenario['tests'] ?? [{}], [...path, 'tests'], where);
        if ((0,fault/* isFault */.Z)(tests))
            return tests;
        if (all.length + configs.length * tests.length > expand_rows/* MAX_COMBINATIONS */.y)
            return { ...TOO_MANY, path };
        all.push(...configs.flatMap((one) => tests.map((test) => ({ ...test, fields: mixTests(one.fields, test.fields) }))));
    }
    return all;
}
/** A test over what stands before it: variables and options by name, conditions in turn. */
function mixTests(under, over) {
    return {
        ...under,
        ...over,
        vars: { ...(0,files_fields/* fieldsOf */.Pf)(under['vars']), ...(0,files_fields/* fieldsOf */.Pf)(over['vars']) },
        options: { ...(0,files_fields/* fieldsOf */.Pf)(under['options']), ...(0,files_fields/* fieldsOf */.Pf)(over['options']) },
        assert: [...((0,files_fields/* listOf */.c3)(under['assert']) ?? []), ...((0,files_fields/* listOf */.c3)(over['assert']) ?? [])],
    };
}
async function readShared(config, value, { folder, files }) {
    const named = (0,files_fields/* textOf */.b6)(value);
    const read = named === undefined ? undefined : await readTestFile(named, folder, files);
    if (read !== undefined && (0,fault/* isFault */.Z)(read))
        return read;
    const fields = read?.[0]?.fields ?? (0,files_fields/* fieldsOf */.Pf)(value) ?? {};
    return { fields, judged: judgeTest(config, { fields, path: ['defaultTest'], line: undefined }) };
}
async function expandTest({ fields, line }, shared, reader) {
    const [under, own] = [await reader.readMap(shared['vars']), await reader.readMap(fields['vars'])];
    if ((0,fault/* isFault */.Z)(under))
        return under;
    if ((0,fault/* isFault */.Z)(own))
        return own;
    const options = { ...(0,files_fields/* fieldsOf */.Pf)(shared['options']), ...(0,files_fields/* fieldsOf */.Pf)(fields['options']) };
    const combinations = combine({ ...under.values, ...own.values }, options['disableVarExpansion'] !== true);
    if ((0,fault/* isFault */.Z)(combinations))
        return combinations;
    const checks = (0,text_checks/* joinChecks */.EV)([(0,text_checks/* parseAsserts */.n0)(shared['assert']), (0,text_checks/* parseAsserts */.n0)(fields['assert'])]);
    const prompts = (0,files_fields/* listOf */.c3)(fields['prompts'])?.map(String);
    return combinations.map((variables) => ({
        ...checks,
        variables,
        prefix: (0,files_fields/* textOf */.b6)(options['prefix']) ?? '',
        suffix: (0,files_fields/* textOf */.b6)(options['suffix']) ?? '',
        prompts,
        line,
    }));
}

;// CONCATENATED MODULE: ./src/prompts/formats/promptfoo/read-promptfoo.ts













/** A promptfoo configuration: each of its `prompts` with each combination of values of each of its tests and scenarios. */
async function readPromptfoo(file, fields, context) {
    const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
    const fail = (message, key, index) => (0,reading/* failedReading */.yK)((0,reading/* promptProblem */.cA)(message, file.path, file.lineAt(index === undefined ? [key] : [key, index])));
    // Without prompts promptfoo asks what the tests say.
    const written = fields['prompts'] ?? ['{{prompt}}'];
    const entries = (0,files_fields/* listOf */.c3)(written) ?? entriesOf(written);
    if (entries.length === 0)
        return fail('`prompts` is empty', 'prompts');
    const found = await Promise.all(entries.map((entry) => readRawPrompts(entry, folder, context.files)));
    const failed = found.flatMap((raws, index) => ((0,fault/* isFault */.Z)(raws) ? [fail(raws.fault, 'prompts', index)] : []));
    const { tests, judged: testsJudged } = await read_tests_readTests(file, fields, context.files);
    const provider = await readProviders(file, fields, context.files);
    const judged = (0,field_table/* joinJudged */.S)([(0,field_table/* judgeFields */.d)(fields, CONFIG_FIELDS, { file }), provider.judged, testsJudged]);
    const raws = found.flatMap((list) => ((0,fault/* isFault */.Z)(list) ? [] : list));
    if (raws.length * tests.length > expand_rows/* MAX_COMBINATIONS */.y)
        return fail(`${raws.length} prompts × ${tests.length} tests are more than ${expand_rows/* MAX_COMBINATIONS */.y}`, 'tests');
    const rows = await fillVariables(tests, envOf(fields), context);
    const made = raws.map((raw) => templatesOf(file, raw, { provider, context }));
    const pairs = made.flatMap((template) => tests.flatMap((test, index) => isAskedBy(template.raw, test) ? [{ template, test, row: rows[index] ?? test.variables }] : []));
    const isRefused = judged.problems.length > 0 || failed.length > 0;
    const expansions = pairs.map((pair, index) => expansionOf(file, pair, pairs.length > 1 ? index : undefined));
    const filled = isRefused ? [] : [await (0,expand_rows/* expandAll */.e)(file.path, expansions, context)];
    const inConfig = (0,field_table/* joinJudged */.S)(made.map((one) => one.judged));
    return (0,reading/* joinReadings */.yY)([
        ...failed,
        {
            prompts: [],
            problems: [...judged.problems, ...inConfig.problems],
            notes: [...judged.notes, ...inConfig.notes],
        },
        ...filled,
        (0,reading/* readingOf */.MU)([], (0,text_checks/* noteNotRun */.XC)(file.path, tests.flatMap((test) => test.notRun))),
    ]);
}
/** `prompts` may be a single text, or a map from a file's name to a label. */
function entriesOf(written) {
    const map = (0,files_fields/* fieldsOf */.Pf)(written);
    const isMap = map !== undefined && map['raw'] === undefined && map['id'] === undefined;
    return isMap ? Object.entries(map).map(([raw, label]) => ({ raw, label })) : [written];
}
/** What the configuration sets as environment, which prompts see as `env`. */
function envOf(fields) {
    const env = (0,files_fields/* fieldsOf */.Pf)(fields['env']);
    return env === undefined ? {} : { env };
}
function templatesOf(config, raw, { provider, context }) {
    const file = raw.path === undefined ? config : { path: raw.path, text: raw.text };
    const { beside } = chatTemplate(raw.text);
    const own = { ...beside, ...raw.config };
    const parsed = (0,model_parameters/* parseRequest */.TR)(own);
    const judged = (0,field_table/* judgeFields */.d)(own, { ...model_parameters/* REQUEST_FIELDS */.IK, model: 'used' }, {
        file: raw.path === undefined ? config : { path: raw.path },
        path: ['prompts'],
    });
    const known = new Map();
    return {
        raw,
        file,
        judged: (0,fault/* isFault */.Z)(parsed)
            ? { ...judged, problems: [...judged.problems, (0,reading/* promptProblem */.cA)(parsed.fault, file.path)] }
            : judged,
        of(prefix, suffix, checks) {
            const key = JSON.stringify([prefix, suffix, checks]);
            const template = known.get(key) ?? {
                ...withSystem(chatTemplate(prefix + raw.text + suffix), provider.system),
                checks,
                engine: context.given.engine ?? 'nunjucks',
                parameters: mergeParameters(provider.parameters, (0,fault/* isFault */.Z)(parsed) ? {} : parsed),
            };
            known.set(key, template);
            return template;
        },
    };
}
/** A conversation that begins with a system's text of its own keeps it behind the provider's. */
function withSystem({ texts, build }, system) {
    if (system === undefined)
        return { texts, build };
    return {
        texts: [system, ...texts],
        build: ([first = '', ...rest]) => {
            const messages = build(rest);
            return 'fault' in messages ? messages : [{ role: 'system', content: first }, ...messages];
        },
    };
}
/** What a prompt says itself wins over its provider. */
function mergeParameters(provider, own) {
    const sampling = { ...provider.sampling, ...own.sampling };
    return { ...provider, ...own, ...(Object.keys(sampling).length > 0 && { sampling }) };
}
/** A test may be for some prompts only, by label; `group*` names all that begin so. */
function isAskedBy({ key, text, path }, { prompts }) {
    return (prompts?.some((wanted) => wanted.endsWith('*') ? key.startsWith(wanted.slice(0, -1)) : [key, text, path].includes(wanted)) ?? true);
}
/** The only prompt of a configuration without tests bears the file's name; `index` is undefined for it. */
function expansionOf(config, { template, test, row, }, index) {
    return {
        file: template.file,
        template: template.of(test.prefix, test.suffix, test.checks),
        row,
        id: index === undefined && !test.isTest ? config.path : `${config.path}#${(index ?? 0) + 1}`,
        source: { file: config.path, ...(0,files_fields/* omitUndefined */.Oy)({ line: test.isTest ? test.line : undefined }) },
        key: [template.raw.key, test.variables],
    };
}


/***/ })

};
