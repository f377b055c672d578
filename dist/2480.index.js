export const id = 2480;
export const ids = [2480];
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


/***/ })

};
