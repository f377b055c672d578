"use strict";
exports.id = 9363;

exports.ids = [ 9363 ];

exports.modules = {
  69363: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      compileNunjucks: () => compileNunjucks
    });
    var nunjucks = __webpack_require__(14177);
    var nunjucks_default = __webpack_require__.n(nunjucks);
    var files_fields = __webpack_require__(23810);
    const REFUSED = {
      Include: "`include` reads another file, which a template may not",
      Import: "`import` reads another file, which a template may not",
      FromImport: "`from \u2026 import` reads another file, which a template may not",
      Extends: "`extends` reads another file, which a template may not",
      CallExtension: "extensions are not known",
      CallExtensionAsync: "extensions are not known",
      AsyncEach: "`asyncEach` is not known",
      AsyncAll: "`asyncAll` is not known"
    };
    const GLOBALS = [ "range", "cycler", "joiner", "loop", "caller", "super", "true", "false", "none" ];
    function usageOf(program) {
      const [needed, tested, bound] = [ new Set, new Set, new Set(GLOBALS) ];
      const listed = new Set;
      bind(program, bound);
      const visit = (node, isTested) => {
        if (Array.isArray(node)) for (const one of node) visit(one, isTested);
        if (!isNode(node)) return;
        const refused = REFUSED[node.typename];
        if (refused !== void 0) throw new Error(`${refused} (line ${node.lineno + 1})`);
        if (node["value"] instanceof RegExp) throw new Error("regular expressions are not run");
        const path = pathOf(node);
        const list = node.typename === "For" ? pathOf(node["arr"]) : void 0;
        if (list !== void 0) listed.add(list);
        if (path === void 0) for (const [child, tests] of childrenOf(node)) visit(child, isTested || tests); else if (!bound.has(path.split(".")[0] ?? "")) (isTested ? tested : needed).add(path);
      };
      visit(program, false);
      return {
        needed,
        tested,
        listed
      };
    }
    function isNode(value) {
      return typeof value === "object" && value !== null && typeof value.typename === "string";
    }
    function childrenOf(node) {
      const all = (children, isTest) => children.map(child => [ child, isTest ]);
      switch (node.typename) {
       case "If":
       case "InlineIf":
        return [ ...all([ node["cond"] ], true), ...all([ node["body"], node["else_"] ], false) ];

       case "Or":
        return [ ...all([ node["left"] ], true), ...all([ node["right"] ], false) ];

       case "Is":
        return all([ node["left"] ], true);

       case "FunCall":
        {
          const name = node["name"];
          const target = name.typename === "LookupVal" ? name["target"] : name;
          return all([ target, node["args"] ], false);
        }

       case "Filter":
        {
          const isDefault = [ "default", "d" ].includes(String(node["name"]["value"]));
          const [operand, ...rest] = node["args"].children ?? [];
          return [ ...all([ operand ], isDefault), ...all(rest, false) ];
        }

       case "Pair":
        return all([ node["value"] ], false);

       case "For":
        return all([ node["arr"], node["body"], node["else_"] ], false);

       case "Set":
        return all([ node["value"], node["body"] ], false);

       case "Macro":
       case "Caller":
       case "Block":
        return all([ node["body"] ], false);

       default:
        return all(node.children ?? node.fields.map(field => node[field]), false);
      }
    }
    function pathOf(node) {
      if (node.typename === "Symbol") return String(node["value"]);
      if (node.typename !== "LookupVal") return;
      const before = pathOf(node["target"]);
      const {typename, value} = node["val"];
      const isName = typename === "Literal" && (typeof value === "string" || typeof value === "number");
      return before === void 0 || !isName ? void 0 : `${before}.${value}`;
    }
    function bind(node, bound) {
      if (Array.isArray(node)) for (const one of node) bind(one, bound);
      if (!isNode(node)) return;
      const names = node.typename === "For" ? [ node["name"] ] : node.typename === "Set" ? node["targets"] : node.typename === "Macro" || node.typename === "Caller" ? [ node["name"], node["args"] ] : [];
      for (const name of names) bindNames(name, bound);
      const children = node.children ?? node.fields.map(field => node[field]);
      for (const child of children) bind(child, bound);
    }
    function bindNames(node, bound) {
      if (node === null || node === void 0) return;
      if (node.typename === "Symbol") bound.add(String(node["value"])); else if (node.typename === "Pair") bindNames(node["key"], bound); else for (const child of node.children ?? []) bindNames(child, bound);
    }
    const MAX_RANGE = 1e4;
    const METHODS = new Set("at charAt concat endsWith includes indexOf join lastIndexOf length padEnd padStart repeat replace replaceAll reverse slice split startsWith substring toFixed toLocaleString toLowerCase toString toUpperCase trim trimEnd trimStart".split(" "));
    nunjucks_default().runtime.memberLookup = (target, key) => {
      if (target === void 0 || target === null) return;
      const name = typeof key === "number" ? key : String(key);
      if (typeof target === "object" && Object.hasOwn(target, name)) return target[name];
      if (typeof target === "function") return;
      const isSimple = typeof target === "string" || typeof target === "number" || Array.isArray(target);
      if (!isSimple) return;
      if (typeof target === "string" && typeof name === "number") return target[name];
      const value = target[name];
      if (typeof value !== "function") return typeof target === "string" && name === "length" ? value : void 0;
      return METHODS.has(String(name)) ? (...values) => checked(value.apply(target, values)) : void 0;
    };
    const MAX_TEXT = 16 * 1048576;
    function checked(value) {
      if (typeof value === "string" && value.length > MAX_TEXT) throw new Error("the text becomes too long");
      return value;
    }
    const compileNunjucks = ({text}) => {
      const usage = usageOf(nunjucks_default().parser.parse(text, [], {}));
      const environment = new (nunjucks_default().Environment)([], {
        autoescape: false
      });
      environment.addGlobal("range", range);
      environment.addFilter("load", value => JSON.parse(String(value)));
      const template = new (nunjucks_default().Template)(text, environment, "prompt", true);
      return {
        usage,
        fill: row => template.render(plainCopy(row))
      };
    };
    function range(start, stop, step = 1) {
      const [from, to] = stop === void 0 ? [ 0, start ] : [ start, stop ];
      const length = Math.max(0, Math.ceil((to - from) / step));
      if (!(length <= MAX_RANGE)) throw new Error(`range of more than ${MAX_RANGE} numbers`);
      return Array.from({
        length
      }, (_, index) => from + index * step);
    }
    function plainCopy(row) {
      return Object.fromEntries(Object.entries(row).map(([name, value]) => [ name, printable(value) ]));
    }
    function printable(value) {
      const list = (0, files_fields.c3)(value);
      if (list !== void 0) return list.map(printable);
      const fields = (0, files_fields.Pf)(value);
      if (fields === void 0) return value;
      const copy = plainCopy(fields);
      Object.defineProperty(copy, "toString", {
        value: () => JSON.stringify(fields),
        enumerable: false
      });
      return copy;
    }
  })
};
