export const id = 3994;
export const ids = [3994];
export const modules = {

/***/ 23994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compileHandlebars: () => (/* binding */ compileHandlebars)
/* harmony export */ });
/* harmony import */ var handlebars_dist_cjs_handlebars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2150);
/* harmony import */ var handlebars_dist_cjs_handlebars_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(handlebars_dist_cjs_handlebars_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83701);
/* harmony import */ var _role_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27805);



const KNOWN = [
    'role',
    'history',
    'json',
    'ifEquals',
    'unlessEquals',
    'if',
    'unless',
    'each',
    'with',
    'lookup',
];
/** Helpers that ask for more than text. */
const BEYOND_TEXT = {
    media: '{{media}} sends an image or a recording, whose input tokens cannot be bounded, and only text is sent; ask the prompt without it',
    section: '{{section}} is filled in by the program around the prompt; write what it says in its place',
    log: '{{log}} writes to a console, and nothing of it is sent; leave it out',
    helperMissing: 'helperMissing is no helper of a prompt',
    blockHelperMissing: 'blockHelperMissing is no helper of a prompt',
};
/** Handlebars with dotprompt's helpers; nothing is escaped, for a prompt is no page. */
const compileHandlebars = ({ text, partials = {} }) => {
    const handlebars = handlebars_dist_cjs_handlebars_js__WEBPACK_IMPORTED_MODULE_0___default().create();
    registerHelpers(handlebars);
    const bodies = Object.entries(partials);
    for (const [name, body] of bodies)
        handlebars.registerPartial(name, body);
    const needed = new Set();
    const tested = new Set();
    const listed = new Set();
    const seen = new Set();
    const visit = (source) => collect(handlebars.parse(source).body, {
        needed,
        tested,
        listed,
        depth: 0,
        onPartial: (name) => {
            const body = Object.hasOwn(partials, name) ? partials[name] : undefined;
            if (body === undefined)
                throw new Error(`the partial {{> ${name}}} is not there`);
            if (!seen.has(name)) {
                seen.add(name);
                visit(body);
            }
        },
    });
    visit(text);
    const template = handlebars.compile(text, {
        knownHelpers: Object.fromEntries(KNOWN.map((name) => [name, true])),
        knownHelpersOnly: true,
        noEscape: true,
    });
    return {
        usage: { needed, tested, listed },
        fill: (row) => checked(template({ ...row }, { data: dataOf(row) }), text, row),
    };
};
const NOT_TEXT = '[object Object]';
/** What Handlebars makes of a map is no prompt's text. */
function checked(filled, text, row) {
    if (filled.includes(NOT_TEXT) && !text.includes(NOT_TEXT) && !JSON.stringify(row).includes(NOT_TEXT))
        throw new _engine_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateRefusal */ .DV('a map stands where its template puts in a text, and would be sent as `[object Object]`; give a text, or write {{json name}}');
    return filled;
}
/** `@state` is given as a variable of that name. */
function dataOf(row) {
    return Object.fromEntries(Object.entries(row).flatMap(([name, value]) => (name.startsWith('@') ? [[name.slice(1), value]] : [])));
}
function registerHelpers(handlebars) {
    handlebars.registerHelper({
        role: (name) => (0,_role_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .roleMark */ .e)('role', String(name)),
        history: () => (0,_role_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .roleMark */ .e)('history'),
        json: (value, options) => JSON.stringify(value, null, Number(options.hash['indent'] ?? 0)),
        ifEquals(one, other, options) {
            return one === other ? options.fn(this) : options.inverse(this);
        },
        unlessEquals(one, other, options) {
            return one !== other ? options.fn(this) : options.inverse(this);
        },
    });
}
function collect(nodes, walk) {
    for (const node of nodes) {
        if (node.type === 'MustacheStatement')
            readCall(node, walk);
        else if (node.type === 'BlockStatement')
            readBlock(node, walk);
        else if (node.type.startsWith('Partial')) {
            for (const value of argumentsOf(node))
                note(value, walk, walk.needed);
            if (node.name?.type !== 'PathExpression')
                throw new Error('a partial is named by a variable');
            walk.onPartial(String(node.name.original));
            if (node.program !== undefined)
                collect(node.program.body, walk);
        }
        else if (node.type.startsWith('Decorator'))
            throw new Error('decorators are not known');
    }
}
function nameOf({ path }) {
    return typeof path?.original === 'string' ? path.original : '';
}
function argumentsOf(node) {
    return [...(node.params ?? []), ...(node.hash?.pairs.map(({ value }) => value) ?? [])];
}
function readCall(node, walk) {
    const name = nameOf(node);
    const values = argumentsOf(node);
    refuseUnknown(name, values.length > 0);
    if (values.length === 0 && !KNOWN.includes(name) && node.path !== undefined)
        note(node.path, walk, walk.needed);
    for (const value of values)
        note(value, walk, walk.needed);
}
function refuseUnknown(name, isCalled) {
    const why = Object.hasOwn(BEYOND_TEXT, name) ? BEYOND_TEXT[name] : undefined;
    if (why !== undefined)
        throw new _engine_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateRefusal */ .DV(why);
    if (isCalled && !KNOWN.includes(name))
        throw new _engine_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateRefusal */ .DV(`{{${name} …}} is a helper that only the program around the prompt knows; write a variable in its place, and give its value`);
}
function readBlock(node, walk) {
    const name = nameOf(node);
    const values = argumentsOf(node);
    refuseUnknown(name, values.length > 0);
    const enters = name === 'each' || name === 'with' || !KNOWN.includes(name);
    const into = name === 'if' || name === 'unless' || !KNOWN.includes(name) ? walk.tested : walk.needed;
    for (const value of values)
        note(value, walk, into);
    if (name === 'each')
        for (const value of values)
            note(value, walk, walk.listed);
    if (values.length === 0 && node.path !== undefined)
        note(node.path, walk, walk.tested);
    if (node.program !== undefined)
        collect(node.program.body, enters ? { ...walk, depth: walk.depth + 1 } : walk);
    if (node.inverse !== undefined)
        collect(node.inverse.body, walk);
}
/** Takes down a name of the file's own variables; `@root.x` is one as well, and `@state` the surrounding program's. */
function note(node, walk, into) {
    if (node.type === 'SubExpression') {
        readCall(node, walk);
        return;
    }
    if (node.type !== 'PathExpression')
        return;
    const parts = node.parts ?? [];
    if (node.data === true) {
        const [first = ''] = parts;
        if (first === 'root')
            into.add(parts.slice(1).join('.'));
        else if (!['index', 'key', 'first', 'last'].includes(first))
            walk.needed.add(`@${parts.join('.')}`);
        return;
    }
    const isOwn = (node.depth ?? 0) >= walk.depth && !String(node.original).startsWith('this');
    if (isOwn && parts.length > 0)
        into.add(parts.join('.'));
}


/***/ }),

/***/ 27805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ ROLE_MARK),
/* harmony export */   e: () => (/* binding */ roleMark)
/* harmony export */ });
/** Stands where dotprompt's `{{role}}` and `{{history}}` stood; no text of a prompt holds it. */
const ROLE_MARK = /\u{f0000}(role|history):([^\u{f0001}]{0,64})\u{f0001}/gu;
function roleMark(kind, value = '') {
    return `\u{f0000}${kind}:${value}\u{f0001}`;
}


/***/ })

};
