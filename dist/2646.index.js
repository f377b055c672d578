"use strict";
exports.id = 2646;

exports.ids = [ 2646, 265 ];

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
  9247: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      y: () => MAX_COMBINATIONS,
      e: () => expandAll
    });
    var fields = __webpack_require__(23810);
    var reading = __webpack_require__(37699);
    var engines_engine = __webpack_require__(83701);
    function describeMissing(file, name, {row, isList, template}) {
      const available = Object.keys(row);
      const has = available.length === 0 ? "no variables are set" : `set are ${available.slice(0, 20).join(", ")}`;
      const isGuessed = template.engine === "f-string" && template.isSurely !== true;
      const shown = isGuessed ? `{${name}}` : `{{${name}}}`;
      const asText = isGuessed ? "; where it is meant as text, set `template: none`" : "";
      const message = `the template variable ${shown} has no value; ${has}; give it in \`variables\` (\`${name}: ${isList ? "[\u2026]` with a list" : "\u2026`"}) or in a \`variables-file\`${asText}`;
      return (0, reading.cA)(message, file.path, lineOfName(file.text, name) ?? 1);
    }
    function describeFault(file, template, {fault, line, isRefused = false}, {engine, isSurely = false}) {
      const asText = isSurely ? "" : "; with `template: none` it is sent as it stands";
      const message = isRefused ? fault : `the template cannot be read as ${engines_engine.JL[engine]}: ${fault}${asText}`;
      return (0, reading.cA)(message, file.path, lineOfFault(file.text, template, line));
    }
    function lineOfName(text, name) {
      const word = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      const tag = new RegExp(`\\{[{%]?[^{}]*?(?<![\\p{L}\\p{N}_])${word}(?![\\p{L}\\p{N}_])`, "u").exec(text);
      if (tag !== null) return (0, reading.dk)(text, tag.index + tag[0].length - name.length);
      const [first = ""] = name.split(".");
      const place = text.indexOf(first);
      return place < 0 ? void 0 : (0, reading.dk)(text, place);
    }
    function lineOfTemplate({text}, template) {
      const start = text.indexOf(template.trim().split("\n")[0] ?? "");
      return start >= 0 ? (0, reading.dk)(text, start) : 1;
    }
    function lineOfFault(text, template, line) {
      const start = text.indexOf(template.trim().split("\n")[0] ?? "");
      if (line !== void 0 && start >= 0) return (0, reading.dk)(text, start) + line - 1;
      const tag = text.search(/\{[{%#]/);
      return tag >= 0 ? (0, reading.dk)(text, tag) : 1;
    }
    var plain_engine = __webpack_require__(70618);
    var usage = __webpack_require__(58584);
    function lengthOf({messages, cell}) {
      const key = cell.key === void 0 ? "" : (0, fields.dj)(cell.key);
      return messages.reduce((sum, {content}) => sum + content.length, key.length);
    }
    function distinct(filled) {
      const seen = new Map;
      return filled.filter(({cell, messages, checks}) => {
        const known = seen.get(cell.template) ?? new Set;
        seen.set(cell.template, known);
        const text = JSON.stringify([ cell.id, messages, checks ]);
        if (known.has(text)) return false;
        known.add(text);
        return true;
      });
    }
    function place(filled, expected, problems) {
      const isMore = problems.size === 0 && filled.length > expected;
      return filled.map(({cell, messages, checks}, index) => {
        const {template, id, source, key, given} = cell;
        const own = isMore ? [ key ?? null, given ] : key;
        return {
          ...template.parameters,
          ...(0, fields.Oy)({
            rowKey: own === void 0 ? void 0 : (0, fields.dj)(own)
          }),
          id: isMore ? `${source.file}#${index + 1}` : id,
          source,
          messages,
          ...checks.length > 0 && {
            checks
          }
        };
      });
    }
    const MAX_EXPANDED = 16 * 1048576;
    const MAX_COMBINATIONS = 1e4;
    async function expandAll(path, expansions, context) {
      const {rows} = context.given;
      if (expansions.length * rows.length > MAX_COMBINATIONS) return (0, reading.yK)((0, 
      reading.cA)(`${expansions.length} prompts \xd7 ${rows.length} rows of variables are more than ${MAX_COMBINATIONS}`, path));
      const cells = expansions.flatMap(expansion => rows.map(given => {
        const row = {
          ...expansion.row,
          ...given
        };
        return {
          ...expansion,
          given,
          row: expansion.template.prepareRow?.(row) ?? row
        };
      }));
      const groups = groupBy(cells, ({template}) => template);
      const filled = [];
      const problems = new Map;
      const names = new Set;
      let left = MAX_EXPANDED;
      for (const [template, group] of groups) {
        if (isLonger(template.texts, group, left)) return tooLong(path);
        const results = await renderGroup(template, group, context);
        for (const result of results) if ("names" in result) for (const name of result.names) names.add(name);
        const texts = group.map((cell, index) => fillCell(cell, index, results, problems));
        left -= texts.reduce((sum, one) => sum + (one === null ? 0 : lengthOf(one)), 0);
        if (left < 0) return tooLong(path);
        filled.push(...texts);
      }
      const prompts = place(distinct(filled.filter(one => one !== null)), expansions.length, problems);
      return {
        prompts,
        problems: [ ...problems.values() ].slice(0, reading.aZ),
        notes: noteEngines(path, groups),
        names: [ ...names ]
      };
    }
    function isLonger(texts, group, limit) {
      const names = texts.flatMap(text => [ ...text.matchAll(plain_engine.TZ) ].map(match => match[1] ?? ""));
      const length = texts.reduce((sum, text) => sum + text.length, 0);
      let left = limit;
      for (const {row} of group) {
        left -= length;
        for (const name of names) {
          if (left < 0) return true;
          left -= (0, plain_engine.jt)((0, usage.T)(row, name)).length;
        }
        if (left < 0) return true;
      }
      return false;
    }
    function tooLong(path) {
      return (0, reading.yK)((0, reading.cA)("the file makes prompts of more than 16 MiB in all", path));
    }
    function groupBy(items, keyOf) {
      const groups = new Map;
      for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group === void 0) groups.set(keyOf(item), [ item ]); else group.push(item);
      }
      return groups;
    }
    async function renderGroup(template, group, {templates}) {
      const rows = group.map(({row}) => row);
      const {engine, optional, partials} = template;
      const jobs = [ ...template.texts, ...template.checks.map(({value}) => value) ].map(text => ({
        engine,
        text,
        rows,
        ...(0, fields.Oy)({
          optional,
          partials
        })
      }));
      return await templates.render(jobs);
    }
    function fillCell(cell, index, results, problems) {
      const {template, file, row} = cell;
      const report = (key, problem) => {
        if (!problems.has(`${file.path} ${key}`)) problems.set(`${file.path} ${key}`, problem());
        return null;
      };
      const texts = [];
      let isWhole = true;
      for (const [at, result] of results.entries()) {
        const source = template.texts[at] ?? template.checks[at - template.texts.length]?.value ?? "";
        if ("fault" in result) {
          isWhole = false;
          report(result.fault, () => describeFault(file, source, result, template));
          continue;
        }
        const one = result.rows[index];
        if (one !== void 0 && "text" in one) texts.push(one.text); else {
          isWhole = false;
          for (const name of one?.missing ?? []) report(name, () => describeMissing(file, name, {
            row,
            isList: result.lists?.includes(name) ?? false,
            template
          }));
        }
      }
      if (!isWhole) return null;
      const messages = template.build(texts.slice(0, template.texts.length));
      if ("fault" in messages) {
        const line = cell.source.line ?? lineOfTemplate(file, template.texts[0] ?? "");
        return report(messages.fault, () => (0, reading.cA)(messages.fault, file.path, line));
      }
      const checks = template.checks.map((check, at) => ({
        ...check,
        value: texts[template.texts.length + at] ?? check.value
      }));
      return {
        cell,
        messages,
        checks
      };
    }
    function noteEngines(path, groups) {
      const engines = new Set([ ...groups.keys() ].filter(isTemplated).map(({engine}) => engine));
      return [ ...engines ].map(engine => `${path}: its template is read as ${engines_engine.JL[engine]}`);
    }
    function isTemplated({engine, texts}) {
      const tag = engine === "f-string" ? /\{[a-z_]\w*\}/i : /\{\{|\{%/;
      return engine !== "plain" && engine !== "none" && texts.some(text => tag.test(text));
    }
  }),
  68086: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      S: () => joinJudged,
      d: () => judgeFields
    });
    var _base_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62371);
    var _files_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37699);
    function judgeFields(fields, table, place) {
      const notes = [];
      const problems = [];
      for (const [key, value] of Object.entries(fields)) {
        if (value === void 0 || value === null || isEmpty(value)) continue;
        const rule = Object.hasOwn(table, key) ? table[key] : void 0;
        if (rule === "used" || rule === "about") continue;
        const {file, path = []} = place;
        const name = `\`${[ ...path.filter(step => typeof step === "string"), key ].join(".")}\``;
        const line = place.line ?? file.lineAt?.([ ...path, key ]);
        if (rule !== void 0 && "refuse" in rule) problems.push((0, _files_reading_js__WEBPACK_IMPORTED_MODULE_0__.cA)(`${name} ${rule.refuse}`, file.path, line)); else {
          const why = rule?.note ?? `is not known and not used${(0, _base_suggest_js__WEBPACK_IMPORTED_MODULE_1__.h)(key, Object.keys(table))}`;
          notes.push(`${file.path}${line === void 0 ? "" : `:${line}`}: ${name} ${why}`);
        }
      }
      return {
        notes,
        problems
      };
    }
    function isEmpty(value) {
      return typeof value === "object" && value !== null && Object.keys(value).length === 0;
    }
    function joinJudged(judged) {
      return {
        notes: judged.flatMap(({notes}) => notes),
        problems: judged.flatMap(({problems}) => problems)
      };
    }
  }),
  42024: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      J: () => refuseGo,
      X: () => isGoTemplate
    });
    var _files_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37699);
    const GO_TAG = /\{\{-?\s*(?:[a-z]+\s(?:[^{}]{0,200}?[\s(])?)?\.[\p{L}_][^{}]{0,200}/u;
    const TAG = /\{\{[^{}]{0,500}\}\}/g;
    const FIELD = /^\{\{\s*\.[\p{L}_][\p{L}\p{N}_.]*\s*\}\}$/u;
    function isGoTemplate(text) {
      return GO_TAG.test(text);
    }
    function refuseGo(file, texts) {
      const text = texts.join("\n");
      if (!isGoTemplate(text)) return;
      const tag = text.match(TAG)?.find(one => !FIELD.test(one));
      if (tag === void 0) return;
      const message = `\`${tag.slice(0, 60)}\` is of a Go template, of which only fields such as {{.Name}} are filled in: give the text that your program makes of it, or name the language that is meant in \`template\` (\`none\` sends it as it stands)`;
      return (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_0__.cA)(message, file.path, (0, 
      _files_reading_js__WEBPACK_IMPORTED_MODULE_0__.$T)(file.text, tag));
    }
  }),
  99840: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      IK: () => REQUEST_FIELDS,
      TR: () => parseRequest,
      aY: () => parseResponseFormat
    });
    var files_fields = __webpack_require__(23810);
    var fault = __webpack_require__(65819);
    var parse_tools = __webpack_require__(29918);
    const SPELLINGS = {
      maxTokens: [ "maxCompletionTokens", "max_completion_tokens", "max_output_tokens", "maxOutputTokens", "max_new_tokens", "maxTokens", "max_tokens", "num_predict" ],
      temperature: [ "temperature" ],
      topP: [ "topP", "top_p" ],
      topK: [ "topK", "top_k" ],
      minP: [ "minP", "min_p" ],
      frequencyPenalty: [ "frequencyPenalty", "frequency_penalty" ],
      presencePenalty: [ "presencePenalty", "presence_penalty" ],
      seed: [ "seed" ],
      stop: [ "stop", "stopSequences", "stop_sequences" ],
      reasoningEffort: [ "reasoning_effort", "reasoningEffort" ],
      answers: [ "n", "candidateCount", "candidate_count" ],
      parallelToolCalls: [ "parallel_tool_calls", "allowMultipleToolCalls" ]
    };
    const OPTION_FIELDS = Object.fromEntries([ ...Object.values(SPELLINGS).flat(), "reasoning", "generationConfig", "generation_config" ].map(name => [ name, "used" ]));
    function parseOptions(given) {
      const inner = (0, files_fields.Pf)(given["generationConfig"]) ?? (0, files_fields.Pf)(given["generation_config"]);
      const fields = {
        ...inner,
        ...given
      };
      const found = {};
      for (const name of Object.keys(SPELLINGS)) {
        const key = SPELLINGS[name].find(one => fields[one] !== void 0 && fields[one] !== null);
        if (key === void 0) continue;
        const value = parseOption(name, key, fields[key]);
        if ((0, fault.Z)(value)) return value;
        found[name] = value.value;
      }
      const effort = (0, files_fields.b6)((0, files_fields.Pf)(fields["reasoning"])?.["effort"]);
      const {maxTokens, ...sampling} = {
        ...found,
        ...(0, files_fields.Oy)({
          reasoningEffort: found.reasoningEffort ?? effort
        })
      };
      return (0, files_fields.Oy)({
        maxTokens,
        sampling: Object.keys(sampling).length > 0 ? sampling : void 0
      });
    }
    function parseOption(name, key, raw) {
      const number = typeof raw === "string" && /^-?\d+(\.\d+)?$/.test(raw.trim()) ? Number(raw) : raw;
      switch (name) {
       case "maxTokens":
       case "answers":
        return isWhole(number) && number > 0 ? {
          value: number
        } : badValue(key, raw, "a whole number above 0");

       case "topK":
        return isWhole(number) && number >= 0 ? {
          value: number
        } : badValue(key, raw, "a whole number of 0 or more");

       case "seed":
        return isWhole(number) ? {
          value: number
        } : badValue(key, raw, "a whole number");

       case "temperature":
       case "topP":
       case "minP":
        return isNumber(number) && number >= 0 ? {
          value: number
        } : badValue(key, raw, "a number of 0 or more");

       case "frequencyPenalty":
       case "presencePenalty":
        return isNumber(number) ? {
          value: number
        } : badValue(key, raw, "a number");

       case "stop":
        {
          const stops = typeof raw === "string" ? [ raw ] : (0, files_fields.c3)(raw);
          return stops?.every(stop => typeof stop === "string") === true ? {
            value: stops
          } : badValue(key, raw, "a text or a list of texts");
        }

       case "reasoningEffort":
        return (0, files_fields.b6)(raw) === void 0 ? badValue(key, raw, "a text") : {
          value: raw
        };

       case "parallelToolCalls":
        return typeof raw === "boolean" ? {
          value: raw
        } : badValue(key, raw, "`true` or `false`");
      }
    }
    function isNumber(value) {
      return typeof value === "number" && Number.isFinite(value);
    }
    function isWhole(value) {
      return Number.isSafeInteger(value);
    }
    function badValue(name, value, wanted) {
      return {
        fault: `\`${name}\` must be ${wanted}, not \`${JSON.stringify(value).slice(0, 60)}\``
      };
    }
    const NOT_SENT = {
      note: "is not sent; the setting `body` can send it with every request"
    };
    const UNSENT = {
      ...Object.fromEntries("logprobs top_logprobs logit_bias prediction service_tier verbosity modalities truncation include max_tool_calls context_management background moderation best_of echo".split(" ").map(name => [ name, NOT_SENT ])),
      ...Object.fromEntries("prompt_cache_key prompt_cache_options prompt_cache_retention safety_identifier".split(" ").map(name => [ name, "about" ]))
    };
    const REQUEST_FIELDS = {
      ...OPTION_FIELDS,
      tools: "used",
      tool_choice: "used",
      toolChoice: "used",
      functions: "used",
      function_call: {
        note: "is the old way of `tool_choice`, and not sent"
      },
      response_format: "used",
      responseFormat: "used",
      text: "used",
      ...UNSENT,
      web_search_options: {
        refuse: "has the provider search, whose bill for it cannot be bounded; leave it out"
      },
      previous_response_id: {
        refuse: "goes on with an answer that only the provider has; write the turns before it as messages"
      },
      stream: "about",
      stream_options: "about",
      user: "about",
      metadata: "about",
      store: "about"
    };
    function parseRequest(fields) {
      const options = parseOptions(fields);
      if ((0, fault.Z)(options)) return options;
      const format = parseOpenAiFormat(fields["response_format"] ?? fields["responseFormat"] ?? (0, 
      files_fields.Pf)(fields["text"])?.["format"]);
      if (format !== void 0 && (0, fault.Z)(format)) return format;
      const written = fields["tools"] ?? fields["functions"];
      const tools = written === void 0 || written === null ? void 0 : (0, parse_tools.J3)(written);
      if (tools !== void 0 && (0, fault.Z)(tools)) return tools;
      const chosen = fields["tool_choice"] ?? fields["toolChoice"];
      const choice = chosen === void 0 || chosen === null ? void 0 : (0, parse_tools.pG)(chosen);
      if (typeof choice === "object" && (0, fault.Z)(choice)) return choice;
      return {
        ...options,
        ...(0, files_fields.Oy)({
          responseFormat: format,
          tools: tools !== void 0 && tools.length > 0 ? tools : void 0,
          toolChoice: choice
        })
      };
    }
    function parseResponseFormat(type, schema) {
      if (type === void 0 || type === null) return;
      if (type === "text" || type === "json_object") return {
        type
      };
      if (type !== "json_schema") return {
        fault: `response format ${quote(type)} is none of text, json_object, json_schema`
      };
      const fields = (0, files_fields.Pf)(typeof schema === "string" ? parseJsonText(schema) : schema);
      const name = (0, files_fields.b6)(fields?.["name"]);
      const inner = (0, files_fields.Pf)(fields?.["schema"]);
      if (name === void 0 || inner === void 0) return {
        fault: "the format json_schema needs a JSON schema with `name` and `schema`"
      };
      const strict = fields?.["strict"];
      return {
        type,
        name,
        schema: inner,
        ...typeof strict === "boolean" && {
          strict
        }
      };
    }
    function parseOpenAiFormat(value) {
      const name = (0, files_fields.b6)(value);
      if (name !== void 0) return parseResponseFormat(name, void 0);
      const fields = (0, files_fields.Pf)(value);
      return fields === void 0 ? void 0 : parseResponseFormat(fields["type"], fields["json_schema"] ?? fields);
    }
    function parseJsonText(text) {
      try {
        return JSON.parse(text);
      } catch {
        return;
      }
    }
    function quote(value) {
      return `\`${JSON.stringify(value).slice(0, 60)}\``;
    }
  }),
  8801: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      g: () => parseRole,
      m: () => parseMessages
    });
    var _files_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65819);
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23810);
    const ROLES = new Map([ [ "system", "system" ], [ "developer", "system" ], [ "user", "user" ], [ "human", "user" ], [ "assistant", "assistant" ], [ "model", "assistant" ], [ "ai", "assistant" ], [ "gpt", "assistant" ], [ "chatgpt", "assistant" ], [ "bing", "assistant" ], [ "bard", "assistant" ], [ "bot", "assistant" ], [ "tool", "tool" ], [ "function", "tool" ] ]);
    function parseRole(role) {
      return typeof role === "string" ? ROLES.get(role.trim().toLowerCase()) : void 0;
    }
    function parseMessages(value) {
      const items = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.c3)(value);
      if (items === void 0 || items.length === 0) return {
        fault: "`messages` must be a list of {role, content} with at least one entry"
      };
      const messages = [];
      for (const [index, item] of items.entries()) {
        const parsed = parseMessage(item);
        if ((0, _files_fault_js__WEBPACK_IMPORTED_MODULE_1__.Z)(parsed)) return {
          fault: `message ${index + 1}: ${parsed.fault}`
        };
        const isAnswer = parsed.some(({role}) => role === "tool");
        if (isAnswer && !messages.some(({toolCalls}) => toolCalls !== void 0)) return {
          fault: `message ${index + 1}: is a tool's result, and no message before it calls a tool`
        };
        messages.push(...parsed);
      }
      const isSaid = messages.some(({content, toolCalls}) => content.trim() !== "" || toolCalls !== void 0);
      return isSaid ? messages : {
        fault: "all messages are empty"
      };
    }
    function parseMessage(item) {
      const fields = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(item);
      if (fields === void 0) return {
        fault: "must be a map with `role` and `content`"
      };
      const role = parseRole(fields["role"] ?? fields["from"]);
      if (role === void 0) return {
        fault: `role ${quote(fields["role"] ?? fields["from"])} is none of system, user, assistant, tool`
      };
      const calls = parseCalls(fields);
      if ((0, _files_fault_js__WEBPACK_IMPORTED_MODULE_1__.Z)(calls)) return calls;
      const written = fields["content"] ?? fields["value"] ?? fields["parts"];
      if ((written === null || written === void 0) && calls.length > 0) return [ {
        role,
        content: "",
        toolCalls: calls
      } ];
      const content = parseContent(written);
      if ((0, _files_fault_js__WEBPACK_IMPORTED_MODULE_1__.Z)(content)) return content;
      const {texts, results, uses} = content;
      const all = [ ...calls, ...uses ];
      const own = {
        role,
        content: texts.join(""),
        ...all.length > 0 && {
          toolCalls: all
        },
        ...role === "tool" && (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Oy)({
          toolCallId: (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(fields["tool_call_id"] ?? fields["toolCallId"]),
          toolName: (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(fields["name"])
        })
      };
      return [ ...results, ...results.length > 0 && texts.length === 0 ? [] : [ own ] ];
    }
    function parseCalls(fields) {
      const calls = [];
      for (const [index, item] of ((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.c3)(fields["tool_calls"] ?? fields["toolCalls"]) ?? []).entries()) {
        const call = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(item);
        const called = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(call?.["function"]) ?? call;
        const name = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(called?.["name"]);
        if (name === void 0) return {
          fault: "a call in `tool_calls` needs a function with a `name`"
        };
        calls.push({
          id: (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(call?.["id"]) ?? `call_${index + 1}`,
          name,
          arguments: jsonText(called?.["arguments"])
        });
      }
      return calls;
    }
    function jsonText(value) {
      return typeof value === "string" ? value : JSON.stringify(value ?? {});
    }
    const ONLY_TEXT = {
      fault: "only text can be sent: the input tokens of images, audio and files cannot be bounded"
    };
    function parseContent(content) {
      if (typeof content === "string") return {
        texts: [ content ],
        results: [],
        uses: []
      };
      const items = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.c3)(content);
      if (items === void 0) return {
        fault: "`content` must be text"
      };
      const [texts, results, uses] = [ [], [], [] ];
      for (const item of items) {
        const part = typeof item === "string" ? {
          type: "text",
          text: item
        } : (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(item);
        if (isTextPart(part)) texts.push(String(part?.["text"])); else if (part?.["type"] === "tool_use") uses.push({
          id: (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(part["id"]) ?? `call_${uses.length + 1}`,
          name: String(part["name"]),
          arguments: jsonText(part["input"])
        }); else if (part?.["type"] === "tool_result") {
          const inner = parseContent(part["content"] ?? "");
          if ((0, _files_fault_js__WEBPACK_IMPORTED_MODULE_1__.Z)(inner)) return inner;
          results.push({
            role: "tool",
            content: inner.texts.join(""),
            ...(0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Oy)({
              toolCallId: (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(part["tool_use_id"])
            })
          });
        } else return ONLY_TEXT;
      }
      return {
        texts,
        results,
        uses
      };
    }
    function isTextPart(part) {
      const type = part?.["type"];
      const isText = type === void 0 || type === "text" || type === "input_text" || type === "output_text";
      return isText && typeof part?.["text"] === "string";
    }
    function quote(value) {
      return typeof value === "string" ? `\`${value.slice(0, 40)}\`` : "that is no text";
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
