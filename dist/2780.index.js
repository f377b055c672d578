"use strict";
exports.id = 2780;

exports.ids = [ 2780 ];

exports.modules = {
  11832: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      v: () => splitFrontMatter
    });
    var _data_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65286);
    var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23810);
    var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37699);
    function splitFrontMatter(file, mayHaveHeader = false) {
      const lines = file.text.split(/\r?\n/);
      const first = lines.findIndex(line => line.trim() !== "" && !(mayHaveHeader && line.startsWith("#")));
      const end = lines[first]?.trimEnd() === "---" ? lines.findIndex((line, index) => index > first && line.trimEnd() === "---") : -1;
      if (lines[first]?.trimEnd() === "---" && end < 0) return [ (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__.cA)("the front matter has no closing `---`", file.path, first + 1) ];
      const data = (0, _data_file_js__WEBPACK_IMPORTED_MODULE_0__.h)(file, lines.slice(first + 1, Math.max(end, 0)).join("\n"), first + 1);
      if (Array.isArray(data)) return data;
      const fields = data.data === null || data.data === void 0 ? {} : (0, _fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(data.data);
      if (fields === void 0) return [ (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__.cA)("the front matter must be a map", file.path, first + 1) ];
      return {
        data,
        fields,
        body: lines.slice(end + 1).join("\n"),
        isThere: end >= 0
      };
    }
  }),
  72780: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      readText: () => readText
    });
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23810);
    var _files_front_matter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11832);
    var _files_reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37699);
    var _files_suffixes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45362);
    var _templates_choose_engine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55197);
    var _templates_expand_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9247);
    var _templates_go_template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42024);
    var _templates_note_braces_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78328);
    var _templates_prompt_template_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4960);
    const ENGINES = {
      j2: "jinja",
      jinja: "jinja",
      jinja2: "jinja",
      njk: "nunjucks",
      hbs: "handlebars",
      handlebars: "handlebars",
      mustache: "handlebars"
    };
    const EDITOR_VARIABLE = /\$\{(selection|selectedText|file\w*|workspaceFolder\w*|lineNumber|currentDate|input(:[^{}]{0,200})?)\}/;
    const readText = async (file, context) => {
      const {body, about} = splitAbout(file);
      const editor = /\.(prompt|instructions|chatmode|agent)\.md$/i.test(file.path) ? EDITOR_VARIABLE.exec(body)?.[0] : void 0;
      if (editor !== void 0) {
        const message = `\`${editor}\` is filled in by an editor, and nothing stands for it here; write \`{{name}}\` and give \`variables\``;
        return (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_3__.yK)((0, _files_reading_js__WEBPACK_IMPORTED_MODULE_3__.cA)(message, file.path, (0, 
        _files_reading_js__WEBPACK_IMPORTED_MODULE_3__.$T)(file.text, editor)));
      }
      if (body.trim() === "") return (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_3__.yK)((0, 
      _files_reading_js__WEBPACK_IMPORTED_MODULE_3__.cA)("there is no text below the front matter", file.path, 1));
      const text = body.trimEnd();
      const named = context.given.engine ?? ENGINES[(0, _files_suffixes_js__WEBPACK_IMPORTED_MODULE_1__.jT)(file.path)];
      const go = named === void 0 ? (0, _templates_go_template_js__WEBPACK_IMPORTED_MODULE_4__.J)(file, [ text ]) : void 0;
      if (go !== void 0) return (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_3__.yK)(go);
      const engine = named ?? (0, _templates_choose_engine_js__WEBPACK_IMPORTED_MODULE_5__.Q)([ text ]);
      const template = {
        ...(0, _templates_prompt_template_js__WEBPACK_IMPORTED_MODULE_6__.A)([ {
          role: "user",
          content: text
        } ]),
        engine,
        checks: [],
        parameters: {}
      };
      const source = {
        file: file.path
      };
      const reading = await (0, _templates_expand_rows_js__WEBPACK_IMPORTED_MODULE_2__.e)(file.path, [ {
        file,
        template,
        row: {},
        id: file.path,
        source
      } ], context);
      return {
        ...reading,
        notes: [ ...noteAbout(file, about), ...reading.notes, ...(0, _templates_note_braces_js__WEBPACK_IMPORTED_MODULE_7__.F)(file.path, text, engine) ]
      };
    };
    const TOML = /^\s*\+\+\+[ \t]*\r?\n([^]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)\s*/;
    function splitAbout(file) {
      const whole = {
        body: file.text,
        about: {}
      };
      const toml = TOML.exec(file.text);
      if (toml !== null) {
        const names = [ ...(toml[1] ?? "").matchAll(/^[ \t]*([\w-]+)[ \t]*=/gm) ].map(([, name]) => [ name ?? "", true ]);
        if (names.length > 0) return {
          body: file.text.slice(toml[0].length),
          about: Object.fromEntries(names)
        };
      }
      if (!/^\s*---[ \t]*\r?\n/.test(file.text)) return whole;
      const parts = (0, _files_front_matter_js__WEBPACK_IMPORTED_MODULE_0__.v)(file);
      if (Array.isArray(parts) || (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_8__.Pf)(parts.data.data) === void 0) return whole;
      return {
        body: parts.body.replace(/^(?:[ \t]*\r?\n)+/, ""),
        about: parts.fields
      };
    }
    function noteAbout(file, about) {
      const names = Object.keys(about).slice(0, 10).map(name => `\`${name}\``);
      if (names.length === 0) return [];
      return [ `${file.path}: its front matter (${names.join(", ")}) is about the prompt, and neither sent nor used` ];
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
  78328: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      F: () => noteBraces,
      P: () => singleBraces
    });
    const SINGLE = /(?<![{$\\\w])\{([a-z_][a-z0-9_]*)\}(?!\})/gi;
    function singleBraces(text) {
      return [ ...new Set([ ...text.matchAll(SINGLE) ].map(match => match[0])) ];
    }
    const FOREIGN = /\$\{[a-z_][\w.]*\}|<%=?\s*[a-z_@][\w.]*\s*%>/gi;
    function noteBraces(path, text, engine) {
      const own = engine === "f-string" ? [] : singleBraces(text);
      const foreign = [ ...new Set([ ...text.matchAll(FOREIGN) ].map(match => match[0])) ];
      return [ ...noteSome(path, own, "set `template: f-string`"), ...noteSome(path, foreign, "write `{{name}}` and give `variables`") ];
    }
    function noteSome(path, found, advice) {
      if (found.length === 0) return [];
      const some = found.slice(0, 5).join(", ");
      return [ `${path}: ${some} is sent as it stands; where that is a variable, ${advice}` ];
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
