"use strict";
exports.id = 2777;

exports.ids = [ 2777 ];

exports.modules = {
  23810: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Oy: () => omitUndefined,
      Pf: () => fieldsOf,
      b6: () => textOf,
      c3: () => listOf,
      dj: () => canonicalJson,
      mZ: () => withoutFields
    });
    function fieldsOf(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
    }
    function listOf(value) {
      return Array.isArray(value) ? value : void 0;
    }
    function textOf(value) {
      return typeof value === "string" && value.trim() !== "" ? value : void 0;
    }
    function omitUndefined(fields) {
      const present = Object.entries(fields).filter(([, value]) => value !== void 0);
      return Object.fromEntries(present);
    }
    function withoutFields(fields, names) {
      const kept = Object.entries(fields).filter(([name]) => !names.includes(name));
      return Object.fromEntries(kept);
    }
    function canonicalJson(value) {
      return JSON.stringify(value, (_, inner) => {
        const fields = fieldsOf(inner);
        return fields === void 0 ? inner : Object.fromEntries(Object.entries(fields).sort(([a], [b]) => a < b ? -1 : 1));
      });
    }
  }),
  83701: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      DV: () => TemplateRefusal,
      Gw: () => ENGINE_NAMES,
      JL: () => ENGINE_TITLES
    });
    const ENGINE_NAMES = [ "plain", "jinja", "nunjucks", "handlebars", "f-string", "none" ];
    const ENGINE_TITLES = {
      plain: "{{variables}}",
      jinja: "Jinja",
      nunjucks: "Nunjucks",
      handlebars: "Handlebars",
      "f-string": "f-string",
      none: "no template"
    };
    class TemplateRefusal extends Error {}
  }),
  37706: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      h: () => compileFString
    });
    var _plain_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70618);
    var _usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58584);
    const FIELD = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
    const compileFString = ({text}) => {
      const needed = new Set;
      for (const [whole, name] of text.matchAll(FIELD)) {
        if (whole === "{{" || whole === "}}") continue;
        if (name === void 0 || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name.trim())) throw new Error(`\`${whole.slice(0, 40)}\` is no \`{name}\`; a brace itself is written twice`);
        needed.add(name.trim());
      }
      return {
        usage: {
          needed,
          tested: new Set
        },
        fill: row => text.replace(FIELD, (whole, name) => name === void 0 ? whole.slice(0, 1) : (0, 
        _plain_engine_js__WEBPACK_IMPORTED_MODULE_0__.jt)((0, _usage_js__WEBPACK_IMPORTED_MODULE_1__.T)(row, name.trim())))
      };
    };
  }),
  70618: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      TZ: () => VARIABLE,
      e$: () => compilePlain,
      jt: () => printValue
    });
    var _usage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58584);
    const VARIABLE = /(?<![\\$])\{\{\s{0,64}(?:\.(?=[\p{L}_]))?([\p{L}\p{N}_.-]+)\s{0,64}\}\}/gu;
    const compilePlain = ({text}) => ({
      usage: {
        needed: new Set([ ...text.matchAll(VARIABLE) ].map(match => match[1] ?? "")),
        tested: new Set
      },
      fill: row => text.replace(VARIABLE, (_, name) => printValue((0, _usage_js__WEBPACK_IMPORTED_MODULE_0__.T)(row, name)))
    });
    function printValue(value) {
      if (typeof value === "string") return value;
      return value === null || value === void 0 ? "" : JSON.stringify(value);
    }
  }),
  53880: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      O: () => loadEngines,
      b: () => runJob
    });
    var errors = __webpack_require__(34758);
    var engine = __webpack_require__(83701);
    var f_string_engine = __webpack_require__(37706);
    var plain_engine = __webpack_require__(70618);
    var files_fields = __webpack_require__(23810);
    const BUILT_IN = /(^|\.)(__proto__|constructor|prototype)(\.|$)/;
    function nestNames(row) {
      const dotted = Object.keys(row).filter(name => name.includes("."));
      if (dotted.length === 0) return row;
      let nested = row;
      for (const name of dotted) {
        const put = BUILT_IN.test(name) ? void 0 : putAt(nested, name.split("."), row[name]);
        nested = put ?? Object.fromEntries(Object.entries(nested).filter(([key]) => key !== name));
      }
      return nested;
    }
    function putAt(fields, [step = "", ...rest], value) {
      const there = Object.hasOwn(fields, step) ? fields[step] : void 0;
      if (rest.length === 0) return there === void 0 ? {
        ...fields,
        [step]: value
      } : fields;
      const inner = there === void 0 ? {} : (0, files_fields.Pf)(there);
      const put = inner === void 0 ? void 0 : putAt(inner, rest, value);
      return put === void 0 ? void 0 : {
        ...fields,
        [step]: put
      };
    }
    var engines_usage = __webpack_require__(58584);
    const MAX_FILLED = 16 * 1048576;
    async function engineOf(name) {
      switch (name) {
       case "jinja":
        return (await Promise.all([ __webpack_require__.e(8931), __webpack_require__.e(6305) ]).then(__webpack_require__.bind(__webpack_require__, 16305))).compileJinja;

       case "nunjucks":
        return (await Promise.all([ __webpack_require__.e(4177), __webpack_require__.e(9363) ]).then(__webpack_require__.bind(__webpack_require__, 69363))).compileNunjucks;

       case "handlebars":
        return (await Promise.all([ __webpack_require__.e(2150), __webpack_require__.e(3994) ]).then(__webpack_require__.bind(__webpack_require__, 23994))).compileHandlebars;

       case "f-string":
        return f_string_engine.h;

       case "plain":
        return plain_engine.e$;

       case "none":
        return ({text}) => ({
          usage: {
            needed: new Set,
            tested: new Set
          },
          fill: () => text
        });
      }
    }
    async function loadEngines(jobs) {
      const names = [ ...new Set(jobs.map(({engine}) => engine)) ];
      return new Map(await Promise.all(names.map(async name => [ name, await engineOf(name) ])));
    }
    function runJob(job, compile) {
      let left = MAX_FILLED;
      try {
        const {usage, fill} = compile(job);
        const isFlat = job.engine === "plain" || job.engine === "f-string";
        const rows = job.rows.map(given => {
          const row = isFlat ? given : nestNames(given);
          const missing = (0, engines_usage.y)(usage, row, job.optional ?? []);
          if (missing.length > 0) return {
            missing
          };
          const text = fill(row);
          left -= text.length;
          if (left < 0) throw new Error("it makes texts of more than 16 MiB in all");
          return {
            text
          };
        });
        return {
          rows,
          names: [ ...usage.needed, ...usage.tested ],
          ...usage.listed !== void 0 && {
            lists: [ ...usage.listed ]
          }
        };
      } catch (error) {
        return {
          ...faultOf((0, errors.bD)(error)),
          ...error instanceof engine.DV && {
            isRefused: true
          }
        };
      }
    }
    function faultOf(message) {
      const line = /\bline (\d+)/i.exec(message)?.[1];
      const words = message.replace(/^\(prompt\)\s*(\[Line \d+, Column \d+\])?\s*/i, "").split("\n").map(one => one.trim()).filter(one => one !== "");
      const [first = "it cannot be read", second = ""] = words;
      const shown = /^Parse error on line \d+:$/.test(first) ? `it breaks off at \`${second}\`` : first;
      return {
        fault: shown.slice(0, 300),
        ...line !== void 0 && {
          line: Number(line)
        }
      };
    }
  }),
  58584: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      T: () => lookUp,
      y: () => findMissing
    });
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23810);
    function findMissing({needed, tested}, row, optional) {
      const missing = [ ...needed ].filter(name => {
        if (lookUp(row, name) !== void 0) return false;
        const ways = prefixesOf(name);
        return !ways.some(way => tested.has(way) || optional.includes(way));
      });
      return [ ...new Set(missing) ];
    }
    function lookUp(row, name) {
      if (Object.hasOwn(row, name)) return row[name];
      let value = row;
      for (const step of name.split(".")) {
        const fields = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(value);
        const list = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.c3)(value);
        if (list !== void 0 && /^\d+$/.test(step)) value = list[Number(step)]; else if (list !== void 0 && step === "length") value = list.length; else if (typeof value === "string" && step === "length") value = value.length; else if (fields !== void 0 && Object.hasOwn(fields, step)) value = fields[step]; else return;
      }
      return value;
    }
    function prefixesOf(name) {
      const steps = name.split(".");
      return steps.map((_, index) => steps.slice(0, steps.length - index).join("."));
    }
  }),
  42777: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      runTemplateWorker: () => runTemplateWorker
    });
    var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
    var _run_jobs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53880);
    const CAPABILITIES = [ "process", "fetch", "Buffer", "WebSocket", "EventSource", "BroadcastChannel", "MessageChannel", "Worker", "navigator", "localStorage", "sessionStorage", "WebAssembly", "require", "global" ];
    function runTemplateWorker() {
      const {port, answered} = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData;
      const counter = new Int32Array(answered);
      const answer = message => {
        port.postMessage(message);
        Atomics.add(counter, 0, 1);
        Atomics.notify(counter, 0);
      };
      port.on("message", jobs => {
        (0, _run_jobs_js__WEBPACK_IMPORTED_MODULE_1__.O)(jobs).then(engines => {
          for (const name of CAPABILITIES) Reflect.deleteProperty(globalThis, name);
          answer("ready");
          for (const job of jobs) {
            const compile = engines.get(job.engine);
            answer(compile === void 0 ? {
              fault: "its language is not known"
            } : (0, _run_jobs_js__WEBPACK_IMPORTED_MODULE_1__.b)(job, compile));
          }
        });
      });
    }
  })
};
