export const id = 2777;
export const ids = [2777];
export const modules = {

/***/ 23810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oy: () => (/* binding */ omitUndefined),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   mZ: () => (/* binding */ withoutFields)
/* harmony export */ });
/** The value where it is a map. */
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
/** The value where it is a list. */
function listOf(value) {
    return Array.isArray(value) ? value : undefined;
}
/** The value where it is a text with something in it. */
function textOf(value) {
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
/** A field that is absent rather than undefined, as optional fields want it. */
function omitUndefined(fields) {
    const present = Object.entries(fields).filter(([, value]) => value !== undefined);
    return Object.fromEntries(present);
}
/** The same without some of its fields. */
function withoutFields(fields, names) {
    const kept = Object.entries(fields).filter(([name]) => !names.includes(name));
    return Object.fromEntries(kept);
}
/** JSON with sorted keys: equal data gives equal text. */
function canonicalJson(value) {
    return JSON.stringify(value, (_, inner) => {
        const fields = fieldsOf(inner);
        return fields === undefined
            ? inner
            : Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
    });
}


/***/ }),

/***/ 83701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ TemplateRefusal),
/* harmony export */   Gw: () => (/* binding */ ENGINE_NAMES),
/* harmony export */   JL: () => (/* binding */ ENGINE_TITLES)
/* harmony export */ });
/** The languages that templates are written in. `plain` knows `{{name}}` alone; `none` sends the text as it stands. */
const ENGINE_NAMES = ['plain', 'jinja', 'nunjucks', 'handlebars', 'f-string', 'none'];
/** How the languages are called in the log. */
const ENGINE_TITLES = {
    plain: '{{variables}}',
    jinja: 'Jinja',
    nunjucks: 'Nunjucks',
    handlebars: 'Handlebars',
    'f-string': 'f-string',
    none: 'no template',
};
/** What a template may not ask for; its words say what would do. */
class TemplateRefusal extends Error {
}


/***/ }),

/***/ 37706:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ compileFString)
/* harmony export */ });
/* harmony import */ var _plain_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70618);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58584);


const FIELD = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
/** Python's f-strings as LangChain has them: `{name}`, and doubled braces for braces. */
const compileFString = ({ text }) => {
    const needed = new Set();
    for (const [whole, name] of text.matchAll(FIELD)) {
        if (whole === '{{' || whole === '}}')
            continue;
        if (name === undefined || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name.trim()))
            throw new Error(`\`${whole.slice(0, 40)}\` is no \`{name}\`; a brace itself is written twice`);
        needed.add(name.trim());
    }
    return {
        usage: { needed, tested: new Set() },
        fill: (row) => text.replace(FIELD, (whole, name) => name === undefined ? whole.slice(0, 1) : (0,_plain_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .printValue */ .jt)((0,_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .lookUp */ .T)(row, name.trim()))),
    };
};


/***/ }),

/***/ 70618:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TZ: () => (/* binding */ VARIABLE),
/* harmony export */   e$: () => (/* binding */ compilePlain),
/* harmony export */   jt: () => (/* binding */ printValue)
/* harmony export */ });
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58584);

/** `{{name}}` or `{{ name }}`; names are letters, digits, `_`, `.` and `-`. Go writes a dot before them. */
const VARIABLE = /(?<![\\$])\{\{\s{0,64}(?:\.(?=[\p{L}_]))?([\p{L}\p{N}_.-]+)\s{0,64}\}\}/gu;
/** Puts values in place of variables, once: a value that itself looks like a variable stays as it is. */
const compilePlain = ({ text }) => ({
    usage: {
        needed: new Set([...text.matchAll(VARIABLE)].map((match) => match[1] ?? '')),
        tested: new Set(),
    },
    fill: (row) => text.replace(VARIABLE, (_, name) => printValue((0,_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .lookUp */ .T)(row, name))),
});
/** What is no text is put in as JSON, and null as nothing. */
function printValue(value) {
    if (typeof value === 'string')
        return value;
    return value === null || value === undefined ? '' : JSON.stringify(value);
}


/***/ }),

/***/ 53880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ loadEngines),
  b: () => (/* binding */ runJob)
});

var errors = __webpack_require__(34758);
var engine = __webpack_require__(83701);
var f_string_engine = __webpack_require__(37706);
var plain_engine = __webpack_require__(70618);
var files_fields = __webpack_require__(23810);
;// CONCATENATED MODULE: ./src/prompts/templates/engines/nest-names.ts

/** Names that lead out of a row's own data. */
const BUILT_IN = /(^|\.)(__proto__|constructor|prototype)(\.|$)/;
/**
 * A row in which `{"order.id": 7}` (a column's name, or a variable given by the name that a template asks for) is also
 * `{order: {id: 7}}`: engines follow dots into maps. One whose way leads through another value is left out, so that it is missing.
 */
function nestNames(row) {
    const dotted = Object.keys(row).filter((name) => name.includes('.'));
    if (dotted.length === 0)
        return row;
    let nested = row;
    for (const name of dotted) {
        const put = BUILT_IN.test(name) ? undefined : putAt(nested, name.split('.'), row[name]);
        nested = put ?? Object.fromEntries(Object.entries(nested).filter(([key]) => key !== name));
    }
    return nested;
}
/** A copy with a value at the end of a way, where none is; undefined where the way is blocked. */
function putAt(fields, [step = '', ...rest], value) {
    const there = Object.hasOwn(fields, step) ? fields[step] : undefined;
    if (rest.length === 0)
        return there === undefined ? { ...fields, [step]: value } : fields;
    const inner = there === undefined ? {} : (0,files_fields/* fieldsOf */.Pf)(there);
    const put = inner === undefined ? undefined : putAt(inner, rest, value);
    return put === undefined ? undefined : { ...fields, [step]: put };
}

var engines_usage = __webpack_require__(58584);
;// CONCATENATED MODULE: ./src/prompts/templates/engines/run-jobs.ts






/** Characters of everything that one call fills. A small template can name a long text many times. */
const MAX_FILLED = 16 * 1_048_576;
/** An engine is loaded where a template needs it. */
async function engineOf(name) {
    switch (name) {
        case 'jinja':
            return (await Promise.all(/* import() */[__webpack_require__.e(8931), __webpack_require__.e(6305)]).then(__webpack_require__.bind(__webpack_require__, 16305))).compileJinja;
        case 'nunjucks':
            return (await Promise.all(/* import() */[__webpack_require__.e(4177), __webpack_require__.e(9363)]).then(__webpack_require__.bind(__webpack_require__, 69363))).compileNunjucks;
        case 'handlebars':
            return (await Promise.all(/* import() */[__webpack_require__.e(2150), __webpack_require__.e(3994)]).then(__webpack_require__.bind(__webpack_require__, 23994))).compileHandlebars;
        case 'f-string':
            return f_string_engine/* compileFString */.h;
        case 'plain':
            return plain_engine/* compilePlain */.e$;
        case 'none':
            return ({ text }) => ({ usage: { needed: new Set(), tested: new Set() }, fill: () => text });
    }
}
/** Loads what jobs need, so that the time of rendering is the templates' own. */
async function loadEngines(jobs) {
    const names = [...new Set(jobs.map(({ engine }) => engine))];
    return new Map(await Promise.all(names.map(async (name) => [name, await engineOf(name)])));
}
/** Fills all rows of a template; whatever it throws is its fault. */
function runJob(job, compile) {
    let left = MAX_FILLED;
    try {
        const { usage, fill } = compile(job);
        const isFlat = job.engine === 'plain' || job.engine === 'f-string';
        const rows = job.rows.map((given) => {
            const row = isFlat ? given : nestNames(given);
            const missing = (0,engines_usage/* findMissing */.y)(usage, row, job.optional ?? []);
            if (missing.length > 0)
                return { missing };
            const text = fill(row);
            left -= text.length;
            if (left < 0)
                throw new Error('it makes texts of more than 16 MiB in all');
            return { text };
        });
        return {
            rows,
            names: [...usage.needed, ...usage.tested],
            ...(usage.listed !== undefined && { lists: [...usage.listed] }),
        };
    }
    catch (error) {
        return { ...faultOf((0,errors/* messageOf */.bD)(error)), ...(error instanceof engine/* TemplateRefusal */.DV && { isRefused: true }) };
    }
}
/** The first line of an engine's words, and the line of the template where they tell it. */
function faultOf(message) {
    const line = /\bline (\d+)/i.exec(message)?.[1];
    const words = message
        .replace(/^\(prompt\)\s*(\[Line \d+, Column \d+\])?\s*/i, '')
        .split('\n')
        .map((one) => one.trim())
        .filter((one) => one !== '');
    const [first = 'it cannot be read', second = ''] = words;
    // Handlebars says only where it is, and then shows it.
    const shown = /^Parse error on line \d+:$/.test(first) ? `it breaks off at \`${second}\`` : first;
    return {
        fault: shown.slice(0, 300),
        ...(line !== undefined && { line: Number(line) }),
    };
}


/***/ }),

/***/ 58584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ lookUp),
/* harmony export */   y: () => (/* binding */ findMissing)
/* harmony export */ });
/* harmony import */ var _files_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23810);

/** The names that a row lacks; what the template tests by itself, or is optional, is not needed. */
function findMissing({ needed, tested }, row, optional) {
    const missing = [...needed].filter((name) => {
        if (lookUp(row, name) !== undefined)
            return false;
        const ways = prefixesOf(name);
        return !ways.some((way) => tested.has(way) || optional.includes(way));
    });
    return [...new Set(missing)];
}
/** A name with dots may also be the way into a map or a list. */
function lookUp(row, name) {
    if (Object.hasOwn(row, name))
        return row[name];
    let value = row;
    for (const step of name.split('.')) {
        const fields = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value);
        const list = (0,_files_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(value);
        if (list !== undefined && /^\d+$/.test(step))
            value = list[Number(step)];
        else if (list !== undefined && step === 'length')
            value = list.length;
        else if (typeof value === 'string' && step === 'length')
            value = value.length;
        else if (fields !== undefined && Object.hasOwn(fields, step))
            value = fields[step];
        else
            return undefined;
    }
    return value;
}
/** `a.b.c`, `a.b`, `a`. */
function prefixesOf(name) {
    const steps = name.split('.');
    return steps.map((_, index) => steps.slice(0, steps.length - index).join('.'));
}


/***/ }),

/***/ 42777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runTemplateWorker: () => (/* binding */ runTemplateWorker)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _run_jobs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53880);


/** Ways out of a thread that a template which found one would look for. */
const CAPABILITIES = [
    'process',
    'fetch',
    'Buffer',
    'WebSocket',
    'EventSource',
    'BroadcastChannel',
    'MessageChannel',
    'Worker',
    'navigator',
    'localStorage',
    'sessionStorage',
    'WebAssembly',
    'require',
    'global',
];
/** The life of a template's thread: takes lists of jobs, and answers each. */
function runTemplateWorker() {
    const { port, answered } = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData;
    const counter = new Int32Array(answered);
    const answer = (message) => {
        port.postMessage(message);
        Atomics.add(counter, 0, 1);
        Atomics.notify(counter, 0);
    };
    port.on('message', (jobs) => {
        void (0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_1__/* .loadEngines */ .O)(jobs).then((engines) => {
            for (const name of CAPABILITIES)
                Reflect.deleteProperty(globalThis, name);
            answer('ready');
            for (const job of jobs) {
                const compile = engines.get(job.engine);
                answer(compile === undefined ? { fault: 'its language is not known' } : (0,_run_jobs_js__WEBPACK_IMPORTED_MODULE_1__/* .runJob */ .b)(job, compile));
            }
        });
    });
}


/***/ })

};
