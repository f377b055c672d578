"use strict";
exports.id = 6305;

exports.ids = [ 6305 ];

exports.modules = {
  16305: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      compileJinja: () => compileJinja
    });
    var dist = __webpack_require__(48931);
    var errors = __webpack_require__(34758);
    var files_fields = __webpack_require__(23810);
    const GLOBALS = "range namespace loop true false none True False None caller dict cycler joiner".split(" ");
    function usageOf(program) {
      const [needed, tested, bound] = [ new Set, new Set, new Set(GLOBALS) ];
      const listed = new Set;
      bind(program, bound);
      const visit = (value, isTested) => {
        for (const item of (0, files_fields.c3)(value) ?? []) visit(item, isTested);
        if (value instanceof Map) for (const pair of value) visit(pair, isTested);
        const node = nodeOf(value);
        if (node === void 0) return;
        const path = pathOf(node);
        const loop = node.type === "For" ? nodeOf(node["iterable"]) : void 0;
        const list = loop === void 0 ? void 0 : pathOf(loop);
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
    function childrenOf(node) {
      switch (node.type) {
       case "TestExpression":
        return [ [ node["operand"], true ] ];

       case "If":
        return [ [ node["test"], true ], [ node["body"], false ], [ node["alternate"], false ] ];

       case "Ternary":
        return [ [ node["condition"], true ], [ node["trueExpr"], false ], [ node["falseExpr"], false ] ];

       case "SelectExpression":
        return [ [ node["lhs"], false ], [ node["test"], true ] ];

       case "BinaryExpression":
        return [ [ node["left"], (0, files_fields.Pf)(node["operator"])?.["value"] === "or" ], [ node["right"], false ] ];

       case "MemberExpression":
        return [ [ node["object"], false ], ...node["computed"] === true ? [ pairOf(node["property"]) ] : [] ];

       case "CallExpression":
        {
          const callee = nodeOf(node["callee"]);
          return [ pairOf(callee?.type === "MemberExpression" ? callee["object"] : callee), pairOf(node["args"]) ];
        }

       case "KeywordArgumentExpression":
        return [ [ node["value"], false ] ];

       case "FilterExpression":
        {
          const filter = nodeOf(node["filter"]);
          const name = nodeOf(filter?.["callee"]) ?? filter;
          const isDefault = name?.["value"] === "default" || name?.["value"] === "d";
          return [ [ node["operand"], isDefault ], pairOf(filter?.["args"]) ];
        }

       case "FilterStatement":
        return [ pairOf(node["body"]) ];

       default:
        return Object.values(node).map(pairOf);
      }
    }
    function pairOf(child) {
      return [ child, false ];
    }
    function pathOf(node) {
      if (node.type === "Identifier") return String(node["value"]);
      if (node.type !== "MemberExpression" || node["computed"] === true) return;
      const object = nodeOf(node["object"]);
      const before = object === void 0 ? void 0 : pathOf(object);
      return before === void 0 ? void 0 : `${before}.${String(nodeOf(node["property"])?.["value"])}`;
    }
    function bind(value, bound) {
      for (const item of (0, files_fields.c3)(value) ?? []) bind(item, bound);
      if (value instanceof Map) for (const pair of value) bind(pair, bound);
      const node = nodeOf(value);
      if (node === void 0) return;
      if (node.type === "For") bindNames(node["loopvar"], bound);
      if (node.type === "Set") bindNames(node["assignee"], bound);
      if (node.type === "Macro") for (const one of [ node["name"], ...(0, files_fields.c3)(node["args"]) ?? [] ]) bindNames(one, bound);
      for (const child of Object.values(node)) bind(child, bound);
    }
    function bindNames(value, bound) {
      const node = nodeOf(value);
      if (node?.type === "Identifier") bound.add(String(node["value"])); else if (node?.type === "KeywordArgumentExpression") bindNames(node["key"], bound); else if (node?.type === "MemberExpression") bindNames(node["object"], bound); else for (const item of (0, 
      files_fields.c3)(node?.["value"]) ?? []) bindNames(item, bound);
    }
    function nodeOf(value) {
      const fields = (0, files_fields.Pf)(value);
      return typeof fields?.["type"] === "string" ? fields : void 0;
    }
    const {OH: Environment, $R: Interpreter, qg: parse, qw: tokenize} = dist;
    const MAX_RANGE = 1e4;
    const compileJinja = ({text}) => {
      const program = parseTemplate(text);
      const usage = usageOf(program);
      return {
        usage,
        fill: row => {
          const environment = new Environment;
          for (const [name, value] of Object.entries({
            ...CONSTANTS,
            range,
            ...row
          })) environment.set(name, value);
          return run(program, environment);
        }
      };
    };
    function parseTemplate(text) {
      try {
        return parse(tokenize(withoutRaw(text)));
      } catch (error) {
        throw error instanceof TypeError ? new Error("a tag or a block of it is not closed") : error;
      }
    }
    function run(program, environment) {
      try {
        return String(new PythonPrinter(environment).run(program).value);
      } catch (error) {
        throw /^Expected iterable/.test((0, errors.bD)(error)) ? new Error("`{% for %}` goes through a value that is no list") : error;
      }
    }
    const CONSTANTS = {
      true: true,
      false: false,
      none: null,
      True: true,
      False: false,
      None: null
    };
    function range(...bounds) {
      const [start, stop, step] = bounds.length === 1 ? [ 0, bounds[0] ?? 0, 1 ] : [ bounds[0] ?? 0, bounds[1] ?? 0, bounds[2] ?? 1 ];
      const length = Math.max(0, Math.ceil((stop - start) / step));
      if (!(length <= MAX_RANGE)) throw new Error(`range of more than ${MAX_RANGE} numbers`);
      return Array.from({
        length
      }, (_, index) => start + index * step);
    }
    function withoutRaw(text) {
      return text.replace(/\{%(-?)\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*(-?)%\}/g, (_, before, body, after) => `{{${before} ${JSON.stringify(body)} ${after}}}`);
    }
    class PythonPrinter extends Interpreter {
      evaluateFor(node, environment) {
        const isName = [ "Identifier", "MemberExpression" ].includes(node.iterable.type);
        return isName && this.evaluate(node.iterable, environment).type === "UndefinedValue" ? this.evaluateBlock(node.defaultBlock, environment) : super.evaluateFor(node, environment);
      }
      evaluateBlock(statements, environment) {
        let text = "";
        for (const statement of statements) text += print(this.evaluate(statement, environment), statement);
        return makeText(text);
      }
    }
    const makeText = (() => {
      const empty = new Interpreter(new Environment).run(parse(tokenize("")));
      const Text = empty.constructor;
      return text => new Text(text);
    })();
    function print(value, statement) {
      if (value.type === "UndefinedValue") return "";
      if (value.type === "NullValue") return isExpression(statement) ? "None" : "";
      if (value.type === "BooleanValue") return value.value === true ? "True" : "False";
      if (value.type === "ArrayValue" || value.type === "TupleValue" || value.type === "ObjectValue") return repr(toPlain(value));
      return value.toString();
    }
    function isExpression(statement) {
      const type = String((0, files_fields.Pf)(statement)?.["type"]);
      return /(Expression|Identifier|Literal|Ternary)$/.test(type);
    }
    function toPlain({type, value}) {
      if (type === "ObjectValue") return Object.fromEntries([ ...value ].map(([key, one]) => [ key, toPlain(one) ]));
      const list = (0, files_fields.c3)(value);
      return list === void 0 ? value : list.map(one => toPlain(one));
    }
    function repr(value) {
      if (typeof value === "string") {
        const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
        const inner = value.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t");
        return quote + (quote === "'" ? inner.replaceAll("'", "\\'") : inner) + quote;
      }
      if (value === null || value === void 0) return "None";
      if (typeof value === "boolean") return value ? "True" : "False";
      const list = (0, files_fields.c3)(value);
      if (list !== void 0) return `[${list.map(repr).join(", ")}]`;
      const fields = (0, files_fields.Pf)(value);
      if (fields === void 0) return JSON.stringify(value);
      return `{${Object.entries(fields).map(([key, one]) => `${repr(key)}: ${repr(one)}`).join(", ")}}`;
    }
  })
};
