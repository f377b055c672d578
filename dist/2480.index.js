"use strict";
exports.id = 2480;

exports.ids = [ 2480 ];

exports.modules = {
  27058: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      VQ: () => chatTemplate,
      h_: () => readFilled,
      om: () => partialTag
    });
    var _files_data_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65286);
    var _files_fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65819);
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23810);
    var _templates_parse_messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8801);
    function chatTemplate(text, engine) {
      const data = parseJson(text);
      if (typeof data === "object" && data !== null) {
        const texts = [];
        collectTexts(data, texts);
        return {
          texts,
          build: filled => readChat(replaceTexts(data, filled, {
            at: 0
          })),
          beside: besideMessages(data)
        };
      }
      const whole = engine === "nunjucks" ? wrapPartial(text) : text;
      return {
        texts: [ whole ],
        build: ([filled = ""]) => readFilled(filled),
        beside: {}
      };
    }
    function wrapPartial(text) {
      return partialTag(text) === void 0 ? text : `{% raw %}${text}{% endraw %}`;
    }
    function partialTag(text) {
      const isWrapped = /\{%\s*raw\s*%\}/.test(text);
      return isWrapped ? void 0 : /(\{%[^%]*$|\{\{[^}]*$|\{#[^#]*$)/m.exec(text)?.[0];
    }
    function readFilled(text) {
      const trimmed = text.trim();
      if (trimmed === "") return {
        fault: "the prompt is empty once it is filled in"
      };
      if (/^- role:/.test(trimmed)) {
        const file = (0, _files_data_file_js__WEBPACK_IMPORTED_MODULE_0__.h)({
          path: "",
          text
        });
        return Array.isArray(file) ? {
          fault: `begins with \`- role:\` and is no conversation: ${file[0]?.message ?? "no YAML"}`
        } : readChat(file.data);
      }
      const data = parseJson(trimmed);
      if (isChat(data)) return readChat(data);
      if (/^\[\s*\{[\s\S]*"role"[\s\S]*\]$/.test(trimmed)) return {
        fault: "looks like a conversation in JSON, and is no JSON once it is filled in"
      };
      return [ {
        role: "user",
        content: text
      } ];
    }
    function isChat(data) {
      const fields = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(data);
      const list = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.c3)(data) ?? (0, 
      _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.c3)(fields?.["messages"]) ?? (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.c3)(fields?.["contents"]);
      return list !== void 0 && list.length > 0 && list.every(item => (0, _templates_parse_messages_js__WEBPACK_IMPORTED_MODULE_1__.g)((0, 
      _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(item)?.["role"]) !== void 0);
    }
    function readChat(data) {
      const fields = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(data);
      const system = fields?.["system"] ?? (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(fields?.["system_instruction"])?.["parts"];
      const list = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.c3)(data) ?? fields?.["messages"] ?? fields?.["contents"];
      if (list === void 0) return {
        fault: "is JSON or YAML, and holds no list of messages ({role, content}); write it as `messages`, or the text alone"
      };
      const messages = (0, _templates_parse_messages_js__WEBPACK_IMPORTED_MODULE_1__.m)(list);
      if ((0, _files_fault_js__WEBPACK_IMPORTED_MODULE_3__.Z)(messages) || system === void 0) return messages;
      const first = (0, _templates_parse_messages_js__WEBPACK_IMPORTED_MODULE_1__.m)([ {
        role: "system",
        content: system
      } ]);
      return (0, _files_fault_js__WEBPACK_IMPORTED_MODULE_3__.Z)(first) ? first : [ ...first, ...messages ];
    }
    function besideMessages(data) {
      const fields = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(data) ?? {};
      const own = [ "messages", "contents", "system", "system_instruction" ];
      return Object.fromEntries(Object.entries(fields).filter(([key]) => !own.includes(key)));
    }
    function collectTexts(value, texts) {
      if (typeof value === "string") texts.push(value); else if (typeof value === "object" && value !== null) for (const one of Object.values(value)) collectTexts(one, texts);
    }
    function replaceTexts(value, texts, next) {
      if (typeof value === "string") {
        next.at += 1;
        return texts[next.at - 1] ?? "";
      }
      const list = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.c3)(value);
      if (list !== void 0) return list.map(one => replaceTexts(one, texts, next));
      const fields = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(value);
      if (fields === void 0) return value;
      return Object.fromEntries(Object.entries(fields).map(([key, one]) => [ key, replaceTexts(one, texts, next) ]));
    }
    function parseJson(text) {
      try {
        return JSON.parse(text);
      } catch {
        return;
      }
    }
  }),
  70099: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      asResults: () => asResults,
      readOutput: () => readOutput,
      resultsIn: () => resultsIn
    });
    var _files_fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65819);
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23810);
    var _files_reading_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37699);
    var _templates_model_parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99840);
    var _chat_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27058);
    function resultsIn(data) {
      return asResults((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.c3)((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)((0, 
      _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(data)?.["results"])?.["results"]));
    }
    function asResults(items) {
      const results = items?.map(_files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf).filter(one => one !== void 0) ?? [];
      const isWhole = results.length > 0 && results.length === items?.length;
      return isWhole && results.every(isResult) ? results : void 0;
    }
    function isResult(fields) {
      return typeof fields["testIdx"] === "number" && typeof (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(fields["prompt"])?.["raw"] === "string";
    }
    function readOutput(file, results, lineAt) {
      const prompts = new Map;
      const problems = new Map;
      for (const [index, result] of results.entries()) {
        const prompt = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(result["prompt"]) ?? {};
        const place = JSON.stringify([ result["promptIdx"] ?? 0, result["testIdx"], prompt["raw"] ]);
        if (prompts.has(place)) continue;
        const messages = (0, _chat_template_js__WEBPACK_IMPORTED_MODULE_1__.h_)(String(prompt["raw"]));
        const request = (0, _templates_model_parameters_js__WEBPACK_IMPORTED_MODULE_0__.TR)((0, 
        _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(prompt["config"]) ?? {});
        const fault = [ messages, request ].find(_files_fault_js__WEBPACK_IMPORTED_MODULE_3__.Z);
        if (fault !== void 0) problems.set(fault.fault, (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_4__.cA)(fault.fault, file.path, lineAt(index)));
        if ((0, _files_fault_js__WEBPACK_IMPORTED_MODULE_3__.Z)(messages) || (0, _files_fault_js__WEBPACK_IMPORTED_MODULE_3__.Z)(request)) continue;
        prompts.set(place, {
          ...request,
          id: `${file.path}#${prompts.size + 1}`,
          rowKey: (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.dj)([ (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.b6)(prompt["label"]) ?? null, result["vars"] ?? null ]),
          source: {
            file: file.path,
            ...(0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Oy)({
              line: lineAt(index)
            })
          },
          messages
        });
      }
      const note = `${file.path}: is what \`promptfoo eval\` wrote; its prompts are asked as they were filled in, without the settings of its providers`;
      return {
        prompts: [ ...prompts.values() ],
        problems: [ ...problems.values() ],
        notes: [ note ]
      };
    }
  })
};
