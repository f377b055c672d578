"use strict";
exports.id = 265;

exports.ids = [ 265 ];

exports.modules = {
  92646: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      readPromptYml: () => readPromptYml
    });
    var _files_fault_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65819);
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23810);
    var _files_reading_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37699);
    var _templates_choose_engine_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(55197);
    var _templates_expand_rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9247);
    var _templates_prompt_template_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4960);
    var _templates_field_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68086);
    var _templates_model_parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99840);
    var _templates_go_template_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(42024);
    var _templates_parse_messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8801);
    var _templates_text_checks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98648);
    const FIELDS = {
      name: "about",
      description: "about",
      version: "about",
      author: "about",
      tags: "about",
      $schema: "about",
      model: "used",
      modelParameters: "used",
      responseFormat: "used",
      jsonSchema: "used",
      messages: "used",
      testData: "used",
      evaluators: "used",
      variables: "used",
      system: "used",
      user: "used",
      instructions: "used"
    };
    const BESIDE = Object.fromEntries(Object.keys(_templates_model_parameters_js__WEBPACK_IMPORTED_MODULE_1__.IK).map(name => [ name, {
      note: "stands beside `modelParameters`, and is not used"
    } ]));
    async function readPromptYml(file, fields, context) {
      const inParameters = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_4__.Pf)(fields["modelParameters"]);
      const judged = (0, _templates_field_table_js__WEBPACK_IMPORTED_MODULE_5__.S)([ (0, 
      _templates_field_table_js__WEBPACK_IMPORTED_MODULE_5__.d)(fields, {
        ...inParameters === void 0 ? _templates_model_parameters_js__WEBPACK_IMPORTED_MODULE_1__.IK : BESIDE,
        ...FIELDS
      }, {
        file
      }), (0, _templates_field_table_js__WEBPACK_IMPORTED_MODULE_5__.d)(inParameters ?? {}, _templates_model_parameters_js__WEBPACK_IMPORTED_MODULE_1__.IK, {
        file,
        path: [ "modelParameters" ]
      }) ]);
      const parts = {
        messages: (0, _templates_parse_messages_js__WEBPACK_IMPORTED_MODULE_2__.m)(fields["messages"]),
        modelParameters: (0, _templates_model_parameters_js__WEBPACK_IMPORTED_MODULE_1__.TR)(inParameters ?? {
          ...fields,
          responseFormat: void 0
        }),
        responseFormat: formatOf(fields) ?? {},
        testData: parseRows(fields["testData"])
      };
      const problems = Object.entries(parts).flatMap(([key, part]) => (0, _files_fault_js__WEBPACK_IMPORTED_MODULE_6__.Z)(part) ? [ (0, 
      _files_reading_js__WEBPACK_IMPORTED_MODULE_7__.cA)(part.fault, file.path, file.lineAt([ key ])) ] : []);
      const {messages, modelParameters, testData} = parts;
      const all = [ ...judged.problems, ...problems ];
      if (all.length > 0 || (0, _files_fault_js__WEBPACK_IMPORTED_MODULE_6__.Z)(messages) || (0, 
      _files_fault_js__WEBPACK_IMPORTED_MODULE_6__.Z)(modelParameters) || (0, _files_fault_js__WEBPACK_IMPORTED_MODULE_6__.Z)(testData)) return (0, 
      _files_reading_js__WEBPACK_IMPORTED_MODULE_7__.yK)(...all);
      const {notRun, checks} = (0, _templates_text_checks_js__WEBPACK_IMPORTED_MODULE_3__.af)(fields["evaluators"]);
      const format = formatOf(fields);
      const texts = [ ...systemOf(fields), ...messages ];
      const go = (0, _templates_go_template_js__WEBPACK_IMPORTED_MODULE_8__.J)(file, texts.map(({content}) => content));
      if (go !== void 0 && context.given.engine === void 0) return (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_7__.yK)(go);
      const template = {
        ...(0, _templates_prompt_template_js__WEBPACK_IMPORTED_MODULE_9__.A)(texts),
        engine: context.given.engine ?? (0, _templates_choose_engine_js__WEBPACK_IMPORTED_MODULE_10__.Q)(texts.map(({content}) => content)),
        checks,
        parameters: {
          ...modelParameters,
          ...(0, _files_fields_js__WEBPACK_IMPORTED_MODULE_4__.Oy)({
            model: (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_4__.b6)(fields["model"]),
            responseFormat: format === void 0 || (0, _files_fault_js__WEBPACK_IMPORTED_MODULE_6__.Z)(format) ? modelParameters.responseFormat : format
          })
        }
      };
      const own = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_4__.Pf)(fields["variables"]) ?? {};
      const expansions = testData.rows?.map((row, index) => expansionOf(file, template, {
        ...own,
        ...row
      }, index));
      const single = {
        file,
        template,
        row: own,
        id: file.path,
        source: {
          file: file.path
        }
      };
      const reading = await (0, _templates_expand_rows_js__WEBPACK_IMPORTED_MODULE_0__.e)(file.path, expansions ?? [ single ], context);
      return {
        ...reading,
        notes: [ ...judged.notes, ...reading.notes, ...(0, _templates_text_checks_js__WEBPACK_IMPORTED_MODULE_3__.XC)(file.path, notRun) ]
      };
    }
    function systemOf(fields) {
      const text = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_4__.b6)(fields["system"]) ?? (0, 
      _files_fields_js__WEBPACK_IMPORTED_MODULE_4__.b6)(fields["instructions"]);
      return text === void 0 ? [] : [ {
        role: "system",
        content: text
      } ];
    }
    function formatOf(fields) {
      const written = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_4__.Pf)(fields["responseFormat"]);
      return written === void 0 ? (0, _templates_model_parameters_js__WEBPACK_IMPORTED_MODULE_1__.aY)(fields["responseFormat"], fields["jsonSchema"]) : (0, 
      _templates_model_parameters_js__WEBPACK_IMPORTED_MODULE_1__.aY)(written["type"], written["json_schema"] ?? fields["jsonSchema"]);
    }
    function expansionOf(file, template, row, index) {
      const source = {
        file: file.path,
        ...(0, _files_fields_js__WEBPACK_IMPORTED_MODULE_4__.Oy)({
          line: file.lineAt([ "testData", index ])
        })
      };
      return {
        file,
        template,
        row,
        id: `${file.path}#${index + 1}`,
        source,
        key: row
      };
    }
    function parseRows(value) {
      if (value === void 0 || value === null || (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_4__.c3)(value)?.length === 0) return {
        rows: void 0
      };
      const rows = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_4__.c3)(value)?.map(_files_fields_js__WEBPACK_IMPORTED_MODULE_4__.Pf);
      if (rows === void 0) return {
        fault: "`testData` must be a list of maps, one a row, or be left out"
      };
      const known = rows.filter(row => row !== void 0);
      return known.length === rows.length ? {
        rows: known
      } : {
        fault: `\`testData\` row ${rows.indexOf(void 0) + 1} is no map of variables`
      };
    }
  }),
  55197: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Q: () => guessEngine
    });
    const HANDLEBARS = /(?<![\\$])\{\{\{?~?(#|\/|>|\^|!|else\b)/;
    const JINJA_TAG = /\{%-?\s*[a-z]|\{#/;
    const EXPRESSION = /(?<![\\$])\{\{-?\s*[^{}]*[^{}\s\p{L}\p{N}_.-][^{}]*\}\}/u;
    function guessEngine(texts) {
      const text = texts.join("\n");
      if (HANDLEBARS.test(text) && !/\{%/.test(text)) return "handlebars";
      if (JINJA_TAG.test(text) || EXPRESSION.test(text)) return "jinja";
      return "plain";
    }
  }),
  4960: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      A: () => messageTemplate
    });
    function messageTemplate(messages) {
      return {
        texts: messages.map(({content}) => content),
        build: filled => messages.map((message, index) => ({
          ...message,
          content: filled[index] ?? ""
        }))
      };
    }
  }),
  98648: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      EV: () => joinChecks,
      XC: () => noteNotRun,
      af: () => parseEvaluators,
      n0: () => parseAsserts
    });
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23810);
    const GITHUB_KINDS = {
      contains: "contains",
      startsWith: "startsWith",
      endsWith: "endsWith",
      equals: "equals"
    };
    const PROMPTFOO_KINDS = {
      contains: "contains",
      "starts-with": "startsWith",
      equals: "equals"
    };
    function parseEvaluators(value) {
      const parsed = ((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.c3)(value) ?? []).map((item, index) => {
        const evaluator = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(item);
        const name = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(evaluator?.["name"]) ?? `evaluator ${index + 1}`;
        const conditions = Object.entries((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(evaluator?.["string"]) ?? {});
        const checks = conditions.flatMap(([key, wanted]) => checkOf(name, GITHUB_KINDS[key], wanted));
        if (checks.length === 0 || checks.length < conditions.length) return {
          checks,
          notRun: [ name ]
        };
        return {
          checks: checks.length === 1 ? checks : checks.map(check => ({
            ...check,
            name: `${name} (${check.kind})`
          })),
          notRun: []
        };
      });
      return joinChecks(parsed);
    }
    function parseAsserts(value) {
      const parsed = ((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.c3)(value) ?? []).map(item => {
        const assert = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(item);
        const type = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(assert?.["type"]) ?? "assert";
        const checks = checkOf(`${type}: ${((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(assert?.["value"]) ?? "").slice(0, 40)}`, PROMPTFOO_KINDS[type], assert?.["value"]);
        return {
          checks,
          notRun: checks.length === 0 ? [ type ] : []
        };
      });
      return joinChecks(parsed);
    }
    function noteNotRun(path, notRun) {
      return notRun.length === 0 ? [] : [ `${path}: not run, as only an answer's text is checked: ${[ ...new Set(notRun) ].join(", ")}` ];
    }
    function checkOf(name, kind, value) {
      return kind !== void 0 && typeof value === "string" ? [ {
        name,
        kind,
        value
      } ] : [];
    }
    function joinChecks(parsed) {
      return {
        checks: parsed.flatMap(({checks}) => checks),
        notRun: parsed.flatMap(({notRun}) => notRun)
      };
    }
  })
};
