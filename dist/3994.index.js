"use strict";
exports.id = 3994;

exports.ids = [ 3994 ];

exports.modules = {
  23994: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      compileHandlebars: () => compileHandlebars
    });
    var handlebars_dist_cjs_handlebars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2150);
    var handlebars_dist_cjs_handlebars_js__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(handlebars_dist_cjs_handlebars_js__WEBPACK_IMPORTED_MODULE_0__);
    var _engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83701);
    var _role_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27805);
    const KNOWN = [ "role", "history", "json", "ifEquals", "unlessEquals", "if", "unless", "each", "with", "lookup" ];
    const BEYOND_TEXT = {
      media: "{{media}} sends an image or a recording, whose input tokens cannot be bounded, and only text is sent; ask the prompt without it",
      section: "{{section}} is filled in by the program around the prompt; write what it says in its place",
      log: "{{log}} writes to a console, and nothing of it is sent; leave it out",
      helperMissing: "helperMissing is no helper of a prompt",
      blockHelperMissing: "blockHelperMissing is no helper of a prompt"
    };
    const compileHandlebars = ({text, partials = {}}) => {
      const handlebars = handlebars_dist_cjs_handlebars_js__WEBPACK_IMPORTED_MODULE_0___default().create();
      registerHelpers(handlebars);
      const bodies = Object.entries(partials);
      for (const [name, body] of bodies) handlebars.registerPartial(name, body);
      const needed = new Set;
      const tested = new Set;
      const listed = new Set;
      const seen = new Set;
      const visit = source => collect(handlebars.parse(source).body, {
        needed,
        tested,
        listed,
        depth: 0,
        onPartial: name => {
          const body = Object.hasOwn(partials, name) ? partials[name] : void 0;
          if (body === void 0) throw new Error(`the partial {{> ${name}}} is not there`);
          if (!seen.has(name)) {
            seen.add(name);
            visit(body);
          }
        }
      });
      visit(text);
      const template = handlebars.compile(text, {
        knownHelpers: Object.fromEntries(KNOWN.map(name => [ name, true ])),
        knownHelpersOnly: true,
        noEscape: true
      });
      return {
        usage: {
          needed,
          tested,
          listed
        },
        fill: row => checked(template({
          ...row
        }, {
          data: dataOf(row)
        }), text, row)
      };
    };
    const NOT_TEXT = "[object Object]";
    function checked(filled, text, row) {
      if (filled.includes(NOT_TEXT) && !text.includes(NOT_TEXT) && !JSON.stringify(row).includes(NOT_TEXT)) throw new _engine_js__WEBPACK_IMPORTED_MODULE_1__.DV("a map stands where its template puts in a text, and would be sent as `[object Object]`; give a text, or write {{json name}}");
      return filled;
    }
    function dataOf(row) {
      return Object.fromEntries(Object.entries(row).flatMap(([name, value]) => name.startsWith("@") ? [ [ name.slice(1), value ] ] : []));
    }
    function registerHelpers(handlebars) {
      handlebars.registerHelper({
        role: name => (0, _role_mark_js__WEBPACK_IMPORTED_MODULE_2__.e)("role", String(name)),
        history: () => (0, _role_mark_js__WEBPACK_IMPORTED_MODULE_2__.e)("history"),
        json: (value, options) => JSON.stringify(value, null, Number(options.hash["indent"] ?? 0)),
        ifEquals(one, other, options) {
          return one === other ? options.fn(this) : options.inverse(this);
        },
        unlessEquals(one, other, options) {
          return one !== other ? options.fn(this) : options.inverse(this);
        }
      });
    }
    function collect(nodes, walk) {
      for (const node of nodes) if (node.type === "MustacheStatement") readCall(node, walk); else if (node.type === "BlockStatement") readBlock(node, walk); else if (node.type.startsWith("Partial")) {
        for (const value of argumentsOf(node)) note(value, walk, walk.needed);
        if (node.name?.type !== "PathExpression") throw new Error("a partial is named by a variable");
        walk.onPartial(String(node.name.original));
        if (node.program !== void 0) collect(node.program.body, walk);
      } else if (node.type.startsWith("Decorator")) throw new Error("decorators are not known");
    }
    function nameOf({path}) {
      return typeof path?.original === "string" ? path.original : "";
    }
    function argumentsOf(node) {
      return [ ...node.params ?? [], ...node.hash?.pairs.map(({value}) => value) ?? [] ];
    }
    function readCall(node, walk) {
      const name = nameOf(node);
      const values = argumentsOf(node);
      refuseUnknown(name, values.length > 0);
      if (values.length === 0 && !KNOWN.includes(name) && node.path !== void 0) note(node.path, walk, walk.needed);
      for (const value of values) note(value, walk, walk.needed);
    }
    function refuseUnknown(name, isCalled) {
      const why = Object.hasOwn(BEYOND_TEXT, name) ? BEYOND_TEXT[name] : void 0;
      if (why !== void 0) throw new _engine_js__WEBPACK_IMPORTED_MODULE_1__.DV(why);
      if (isCalled && !KNOWN.includes(name)) throw new _engine_js__WEBPACK_IMPORTED_MODULE_1__.DV(`{{${name} \u2026}} is a helper that only the program around the prompt knows; write a variable in its place, and give its value`);
    }
    function readBlock(node, walk) {
      const name = nameOf(node);
      const values = argumentsOf(node);
      refuseUnknown(name, values.length > 0);
      const enters = name === "each" || name === "with" || !KNOWN.includes(name);
      const into = name === "if" || name === "unless" || !KNOWN.includes(name) ? walk.tested : walk.needed;
      for (const value of values) note(value, walk, into);
      if (name === "each") for (const value of values) note(value, walk, walk.listed);
      if (values.length === 0 && node.path !== void 0) note(node.path, walk, walk.tested);
      if (node.program !== void 0) collect(node.program.body, enters ? {
        ...walk,
        depth: walk.depth + 1
      } : walk);
      if (node.inverse !== void 0) collect(node.inverse.body, walk);
    }
    function note(node, walk, into) {
      if (node.type === "SubExpression") {
        readCall(node, walk);
        return;
      }
      if (node.type !== "PathExpression") return;
      const parts = node.parts ?? [];
      if (node.data === true) {
        const [first = ""] = parts;
        if (first === "root") into.add(parts.slice(1).join(".")); else if (![ "index", "key", "first", "last" ].includes(first)) walk.needed.add(`@${parts.join(".")}`);
        return;
      }
      const isOwn = (node.depth ?? 0) >= walk.depth && !String(node.original).startsWith("this");
      if (isOwn && parts.length > 0) into.add(parts.join("."));
    }
  }),
  27805: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Z: () => ROLE_MARK,
      e: () => roleMark
    });
    const ROLE_MARK = /\u{f0000}(role|history):([^\u{f0001}]{0,64})\u{f0001}/gu;
    function roleMark(kind, value = "") {
      return `\u{f0000}${kind}:${value}\u{f0001}`;
    }
  })
};
