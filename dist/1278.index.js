"use strict";
exports.id = 1278;

exports.ids = [ 1278 ];

exports.modules = {
  1278: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      loadAsked: () => loadAsked
    });
    var fault = __webpack_require__(65819);
    var fields = __webpack_require__(23810);
    var find_named = __webpack_require__(56048);
    var match_files = __webpack_require__(40088);
    var files_reading = __webpack_require__(37699);
    const PLACE = /^([^\s:]+(?::\d+)?): (.+)$/s;
    const NAMED = 3;
    function foldNotes(notes) {
      const places = new Map;
      for (const note of new Set(notes)) {
        const [, place, words] = PLACE.exec(note) ?? [];
        const key = words ?? note;
        const known = places.get(key) ?? [];
        if (place !== void 0) known.push(place);
        places.set(key, known);
      }
      return [ ...places ].flatMap(([words, at]) => {
        if (at.length === 0) return [ words ];
        if (at.length <= NAMED) return at.map(place => `${place}: ${words}`);
        return [ `${at[0] ?? ""} and ${at.length - 1} more: ${words}` ];
      });
    }
    var data_file = __webpack_require__(65286);
    var file_source = __webpack_require__(4787);
    var suffixes = __webpack_require__(45362);
    var parse_tools = __webpack_require__(29918);
    async function readGivenTools(written, files) {
      if (written === void 0 || written === null) return {
        tools: void 0
      };
      if (written === "none") return {
        tools: []
      };
      const data = typeof written === "string" ? await readFunctions(written.trim(), files) : {
        data: written
      };
      if ((0, fault.Z)(data)) return data;
      if ((0, fields.c3)(data.data) === void 0) return {
        fault: "`tools` must be a list of functions, a file of such, or `none`"
      };
      const tools = (0, parse_tools.J3)(data.data);
      return (0, fault.Z)(tools) ? {
        fault: `\`tools\`: ${tools.fault}`
      } : {
        tools
      };
    }
    async function readFunctions(name, files) {
      const file = await (0, file_source.G)(files, name.replace(/^(?:\.\/)+/, ""));
      if (file === "missing") return {
        fault: `\`tools\` names \`${name.slice(0, 120)}\`, which does not exist`
      };
      if ((0, fault.Z)(file)) return {
        fault: `\`tools\` names \`${name}\`, which ${file.fault}`
      };
      const data = (0, suffixes.rj)(name) === "json" ? (0, data_file.q)(file) : (0, data_file.h)(file);
      return Array.isArray(data) ? {
        fault: `\`tools\` names \`${name}\`: ${data[0]?.message ?? "no JSON or YAML"}`
      } : data;
    }
    function refuseTools(paths, tools) {
      const other = paths.find(path => ![ "prompt", "prompty" ].includes((0, suffixes.rj)(path) ?? ""));
      return tools === void 0 || other === void 0 ? void 0 : {
        fault: `\`tools\` beside \`file\` is for .prompt and .prompty files, which \`${other}\` is not; write them as \`tools\` into it`
      };
    }
    var read_table = __webpack_require__(27106);
    async function readGiven(settings, files) {
      const {variables = {}, variablesFile, template} = settings;
      const rows = variablesFile === void 0 ? [ {} ] : await readRows(variablesFile, files);
      if (rows.some(row => "message" in row && "setting" in row)) return rows;
      return {
        rows: rows.map(row => ({
          ...variables,
          ...row
        })),
        ...(0, fields.Oy)({
          engine: template
        })
      };
    }
    async function readRows(path, files) {
      const fail = (message, line) => [ {
        setting: "variables-file",
        message,
        file: path,
        ...line !== void 0 && {
          line
        }
      } ];
      const file = await (0, file_source.G)(files, path.replace(/^(?:\.\/)+/, ""));
      if (file === "missing") return fail(`\`${path}\` does not exist`);
      if ((0, fault.Z)(file)) return fail(`\`${path}\` ${file.fault}`);
      switch ((0, suffixes.jT)(path)) {
       case "csv":
       case "tsv":
        {
          const rows = await (0, read_table.x)(file);
          if ("fault" in rows) return fail(`\`${path}\` ${rows.fault}`, rows.line);
          return rows.length === 0 ? fail(`\`${path}\` has no row below its header`) : rows.map(({fields}) => fields);
        }

       case "jsonl":
       case "ndjson":
        return rowsOfLines(file, fail);

       case "json":
        return rowsOfData((0, data_file.q)(file), fail);

       case "yml":
       case "yaml":
        return rowsOfData((0, data_file.h)(file), fail);

       default:
        return fail(`\`${path}\` is none of .csv, .tsv, .jsonl, .json, .yaml`);
      }
    }
    function rowsOfLines({text}, fail) {
      const rows = [];
      for (const [index, line] of text.split("\n").entries()) {
        if (line.trim() === "") continue;
        let data;
        try {
          data = JSON.parse(line);
        } catch {
          return fail("invalid JSON", index + 1);
        }
        const row = (0, fields.Pf)(data);
        if (row === void 0) return fail("a row must be a map of variables", index + 1);
        rows.push(row);
      }
      return rows.length === 0 ? fail("holds no row") : rows;
    }
    function rowsOfData(file, fail) {
      if (Array.isArray(file)) return file.map(problem => ({
        ...problem,
        setting: "variables-file"
      }));
      const rows = ((0, fields.c3)(file.data) ?? [ file.data ]).map(fields.Pf);
      const wrong = rows.indexOf(void 0);
      if (wrong >= 0 || rows.length === 0) return fail("must hold a map of variables, or a list of such maps", file.lineAt([ Math.max(0, wrong) ]));
      return rows;
    }
    function noteUnused({rows}, names) {
      const given = [ ...new Set(rows.flatMap(row => Object.keys(row))) ];
      const unused = given.filter(name => !names.some(used => used === name || used.startsWith(`${name}.`)));
      return unused.length === 0 ? [] : [ `no prompt asks for the variable${unused.length === 1 ? "" : "s"} ${unused.slice(0, 10).join(", ")}` ];
    }
    var prompt_entries = __webpack_require__(95780);
    var run_jobs = __webpack_require__(53880);
    const directRenderer = {
      async render(jobs) {
        const engines = await (0, run_jobs.O)(jobs);
        return jobs.map(job => {
          const compile = engines.get(job.engine);
          return compile === void 0 ? {
            fault: "its language is not known"
          } : (0, run_jobs.b)(job, compile);
        });
      },
      close: () => {}
    };
    async function loadAsked(setting, files, {templates = directRenderer, ...settings}) {
      const entries = (0, prompt_entries.K)(setting);
      if (entries === void 0) return null;
      if ((0, fault.Z)(entries)) return {
        ...(0, files_reading.yK)((0, files_reading.cA)(entries.fault)),
        files: []
      };
      try {
        const given = await readGiven(settings, files);
        if (Array.isArray(given)) return {
          ...(0, files_reading.yK)(...given),
          files: []
        };
        return await loadEntries(entries, {
          files,
          templates,
          given
        });
      } finally {
        templates.close();
      }
    }
    async function loadEntries(entries, context) {
      const isExcluded = exclusionOf(entries);
      const files = new Set;
      const readings = [];
      let inline = 0;
      for (const entry of entries.filter(({kind}) => kind !== "except")) {
        const given = await mergeGiven(context, entry);
        if ((0, fault.Z)(given)) return {
          ...(0, files_reading.yK)((0, files_reading.cA)(given.fault)),
          files: [ ...files ]
        };
        const own = {
          ...context,
          given
        };
        const paths = await findFiles(entry, context.files);
        if (paths === void 0) {
          inline += 1;
          readings.push(await readInline(entry, `inline-${inline}`, own));
        } else if ((0, fault.Z)(paths)) readings.push((0, files_reading.yK)((0, files_reading.cA)(paths.fault))); else {
          const fresh = paths.filter(path => !files.has(path) && !isExcluded(path));
          for (const path of fresh) files.add(path);
          const refused = refuseTools(fresh, given.tools);
          const isGlob = entry.kind !== "record" && !paths.includes(pathOf(entry.text));
          const {whole, notes} = isGlob ? leaveOutPartials(fresh) : {
            whole: fresh,
            notes: []
          };
          readings.push({
            prompts: [],
            problems: [],
            notes
          });
          readings.push(refused === void 0 ? await readFiles(whole, own) : (0, files_reading.yK)((0, 
          files_reading.cA)(refused.fault)));
        }
      }
      const reading = (0, files_reading.yY)(readings);
      const isEmpty = reading.prompts.length === 0 && reading.problems.length === 0;
      const unused = reading.problems.length > 0 ? [] : noteUnused(context.given, reading.names ?? []);
      return {
        ...reading,
        problems: isEmpty ? [ (0, files_reading.cA)("no prompt is left") ] : reading.problems,
        notes: foldNotes([ ...reading.notes, ...unused ]),
        files: [ ...files ]
      };
    }
    async function mergeGiven({given: shared, files}, entry) {
      const {rows = [ {} ], engine = shared.engine} = entry.given;
      const read = await readGivenTools(entry.given.tools, files);
      if ((0, fault.Z)(read)) return read;
      return {
        rows: shared.rows.flatMap(row => rows.map(own => ({
          ...row,
          ...own
        }))),
        ...(0, fields.Oy)({
          engine,
          tools: read.tools
        })
      };
    }
    function pathOf(text) {
      return text.trim().replace(/^(?:file:\/\/)?(?:\.\/)*/, "");
    }
    function leaveOutPartials(paths) {
      const partials = paths.filter(path => /(^|\/)_[^/]*\.prompt$/.test(path));
      return {
        whole: paths.filter(path => !partials.includes(path)),
        notes: partials.map(path => `${path}: is a partial of other prompts by its name, and not asked by itself`)
      };
    }
    async function readFiles(paths, context) {
      const {readPromptFile} = await __webpack_require__.e(6116).then(__webpack_require__.bind(__webpack_require__, 76116));
      const readings = [];
      for (const path of paths) readings.push(await readPromptFile(path, context) ?? (0, 
      files_reading.yK)((0, files_reading.cA)("the file does not exist", path)));
      return (0, files_reading.yY)(readings);
    }
    async function findFiles(entry, files) {
      if (entry.kind === "record") return;
      return await (0, find_named.n)(files, entry.text, {
        mustExist: entry.kind === "file",
        asText: "where it is meant as text, write it in a list as {text: \u2026}"
      });
    }
    function exclusionOf(entries) {
      const matchers = entries.map(entry => entry.kind === "except" ? (0, match_files.K)(entry.text.replace(/^(?:\.\/)+/, "")) : void 0);
      return path => matchers.some(matches => matches?.(path) === true);
    }
    async function readInline(entry, id, context) {
      const record = entry.kind === "record" ? entry.record : {
        text: entry.text
      };
      const file = {
        path: id,
        text: JSON.stringify(record)
      };
      const {readSingle} = await Promise.all([ __webpack_require__.e(6050), __webpack_require__.e(1062) ]).then(__webpack_require__.bind(__webpack_require__, 1062));
      const reading = await readSingle(file, record, context);
      return {
        ...reading,
        prompts: reading.prompts.map(prompt => (0, fields.mZ)(prompt, [ "source" ])),
        problems: reading.problems.map(({message}) => (0, files_reading.cA)(`${id}: ${message}`))
      };
    }
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
  })
};
