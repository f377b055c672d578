"use strict";
exports.id = 6750;

exports.ids = [ 6750 ];

exports.modules = {
  76750: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      readLangchain: () => readLangchain
    });
    var _files_fault_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65819);
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23810);
    var _files_file_source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4787);
    var _files_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37699);
    var _templates_expand_rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9247);
    var _templates_prompt_template_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4960);
    var _templates_field_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68086);
    const FIELDS = {
      _type: "used",
      template: "used",
      template_path: "used",
      template_format: "used",
      input_variables: "about",
      optional_variables: "used",
      input_types: "about",
      partial_variables: "used",
      validate_template: "about",
      name: "about",
      metadata: "about",
      tags: "about",
      output_parser: {
        note: "reads answers in LangChain, and is not used"
      }
    };
    const ENGINES = {
      "f-string": "f-string",
      jinja2: "jinja",
      mustache: "handlebars"
    };
    async function readLangchain(file, fields, context) {
      const fail = (message, key) => (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_1__.yK)((0, 
      _files_reading_js__WEBPACK_IMPORTED_MODULE_1__.cA)(message, file.path, file.lineAt([ key ]) ?? 1));
      const type = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.b6)(fields["_type"]);
      if (type !== "prompt") return fail(`LangChain's \`_type: ${String(type)}\` is not read; only \`_type: prompt\` is`, "_type");
      const judged = (0, _templates_field_table_js__WEBPACK_IMPORTED_MODULE_3__.d)(fields, FIELDS, {
        file
      });
      const engine = ENGINES[(0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.b6)(fields["template_format"]) ?? "f-string"];
      if (engine === void 0) return fail(`\`template_format\` ${JSON.stringify(fields["template_format"])} is none of ${Object.keys(ENGINES).join(", ")}`, "template_format");
      const read = await templateOf(file, fields, context);
      if ((0, _files_fault_js__WEBPACK_IMPORTED_MODULE_4__.Z)(read)) return fail(read.fault, "template_path");
      const template = {
        ...(0, _templates_prompt_template_js__WEBPACK_IMPORTED_MODULE_5__.A)([ {
          role: "user",
          content: read.text
        } ]),
        engine: context.given.engine ?? engine,
        isSurely: true,
        checks: [],
        parameters: {}
      };
      const row = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(fields["partial_variables"]) ?? {};
      const expansion = {
        file,
        template,
        row,
        id: file.path,
        source: {
          file: file.path
        }
      };
      const reading = await (0, _templates_expand_rows_js__WEBPACK_IMPORTED_MODULE_0__.e)(file.path, [ expansion ], context);
      return {
        ...reading,
        problems: [ ...judged.problems, ...reading.problems ],
        notes: [ ...judged.notes, ...reading.notes ]
      };
    }
    async function templateOf(file, fields, {files}) {
      const text = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.b6)(fields["template"]);
      if (text !== void 0) return {
        text
      };
      const name = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.b6)(fields["template_path"]);
      if (name === void 0) return {
        fault: "`template` or `template_path` is missing"
      };
      const folder = file.path.slice(0, file.path.lastIndexOf("/") + 1);
      for (const path of [ folder + name, name ]) {
        const read = await (0, _files_file_source_js__WEBPACK_IMPORTED_MODULE_6__.G)(files, path.replace(/^(\.\/)+/, ""));
        if (read !== "missing") return (0, _files_fault_js__WEBPACK_IMPORTED_MODULE_4__.Z)(read) ? {
          fault: `${path} ${read.fault}`
        } : {
          text: read.text
        };
      }
      return {
        fault: `\`template_path\` names ${name}, which is not there`
      };
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
  })
};
