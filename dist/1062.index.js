"use strict";
exports.id = 1062;

exports.ids = [ 1062 ];

exports.modules = {
  1062: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      readSingle: () => readSingle
    });
    var _files_fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65819);
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23810);
    var _files_reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37699);
    var _templates_choose_engine_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55197);
    var _templates_expand_rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9247);
    var _templates_go_template_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42024);
    var _templates_prompt_template_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4960);
    var _templates_field_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68086);
    var _parse_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82477);
    async function readSingle(file, data, context, id = file.path) {
      const parsed = (0, _parse_record_js__WEBPACK_IMPORTED_MODULE_1__.H)(data);
      if ((0, _files_fault_js__WEBPACK_IMPORTED_MODULE_2__.Z)(parsed)) return (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_3__.yK)((0, 
      _files_reading_js__WEBPACK_IMPORTED_MODULE_3__.cA)(parsed.fault, file.path, file.lineAt?.([]) ?? 1));
      const judged = (0, _templates_field_table_js__WEBPACK_IMPORTED_MODULE_4__.S)(parsed.read.map(({fields, table}) => (0, 
      _templates_field_table_js__WEBPACK_IMPORTED_MODULE_4__.d)(fields, table, {
        file
      })));
      if (judged.problems.length > 0) return (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_3__.yK)(...judged.problems);
      const {messages} = parsed.prompt;
      const texts = messages.map(({content}) => content);
      const go = context.given.engine === void 0 ? (0, _templates_go_template_js__WEBPACK_IMPORTED_MODULE_5__.J)(file, texts) : void 0;
      if (go !== void 0) return (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_3__.yK)(go);
      const template = {
        ...(0, _templates_prompt_template_js__WEBPACK_IMPORTED_MODULE_6__.A)(messages),
        engine: context.given.engine ?? (0, _templates_choose_engine_js__WEBPACK_IMPORTED_MODULE_7__.Q)(texts),
        checks: [],
        parameters: (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_8__.mZ)(parsed.prompt, [ "messages", "rowKey", "checks" ])
      };
      const row = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_8__.Pf)((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_8__.Pf)(data)?.["variables"]) ?? {};
      const expansion = {
        file,
        template,
        row,
        id,
        source: {
          file: file.path
        }
      };
      const reading = await (0, _templates_expand_rows_js__WEBPACK_IMPORTED_MODULE_0__.e)(file.path, [ expansion ], context);
      const notes = parsed.notes.map(note => `${id}: ${note}`);
      return {
        ...reading,
        notes: [ ...judged.notes, ...notes, ...reading.notes ]
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
