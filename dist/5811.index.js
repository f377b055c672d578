"use strict";
exports.id = 5811;

exports.ids = [ 5811 ];

exports.modules = {
  65286: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      h: () => parseYaml,
      q: () => parseJson
    });
    var yaml__WEBPACK_IMPORTED_MODULE_0__ = () => __webpack_require__(38815);
    var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
    var _reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37699);
    var _yaml_depth_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57388);
    const MAX_ALIASES = 100;
    function parseYaml(file, text = file.text, skipped = 0) {
      const lines = new (yaml__WEBPACK_IMPORTED_MODULE_0__()).HN;
      const lineOf = offset => lines.linePos(offset).line + skipped;
      try {
        if ((0, _yaml_depth_js__WEBPACK_IMPORTED_MODULE_2__.f)(text)) return [ (0, _reading_js__WEBPACK_IMPORTED_MODULE_3__.cA)("invalid YAML: it is nested too deeply", file.path) ];
        const document = (0, (yaml__WEBPACK_IMPORTED_MODULE_0__()).Tp)(text, {
          lineCounter: lines,
          prettyErrors: false,
          merge: true,
          logLevel: "error"
        });
        if (document.errors.length > 0) return document.errors.slice(0, _reading_js__WEBPACK_IMPORTED_MODULE_3__.aZ).map(error => (0, 
        _reading_js__WEBPACK_IMPORTED_MODULE_3__.cA)(`invalid YAML: ${error.message}`, file.path, lineOf(error.pos[0])));
        const lineAt = path => {
          const node = document.getIn(path, true);
          if ((0, (yaml__WEBPACK_IMPORTED_MODULE_0__()).Ll)(node) && node.range) return lineOf(node.range[0]);
          return path.length > 0 ? lineAt(path.slice(0, -1)) : void 0;
        };
        return {
          ...file,
          data: document.toJS({
            maxAliasCount: MAX_ALIASES
          }),
          lineAt
        };
      } catch (error) {
        return [ (0, _reading_js__WEBPACK_IMPORTED_MODULE_3__.cA)(`invalid YAML: ${(0, _base_errors_js__WEBPACK_IMPORTED_MODULE_1__.bD)(error)}`, file.path, skipped + 1) ];
      }
    }
    function parseJson(file) {
      try {
        return {
          ...file,
          data: JSON.parse(file.text),
          lineAt: () => {}
        };
      } catch (error) {
        return [ (0, _reading_js__WEBPACK_IMPORTED_MODULE_3__.cA)(`invalid JSON: ${(0, _base_errors_js__WEBPACK_IMPORTED_MODULE_1__.bD)(error)}`, file.path, lineOfJsonError(file, (0, 
        _base_errors_js__WEBPACK_IMPORTED_MODULE_1__.bD)(error))) ];
      }
    }
    function lineOfJsonError(file, message) {
      const position = /at position (\d+)/.exec(message)?.[1];
      if (position !== void 0) return (0, _reading_js__WEBPACK_IMPORTED_MODULE_3__.dk)(file.text, Number(position));
      const asYaml = parseYaml(file);
      return Array.isArray(asYaml) ? asYaml[0]?.line : void 0;
    }
  }),
  56048: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      n: () => findNamed
    });
    var _match_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40088);
    var _name_or_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15614);
    var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65819);
    var _suffixes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45362);
    async function findNamed(files, text, {mustExist, asText}) {
      const meaning = mustExist ? {
        kind: "path",
        path: unquote(text.trim())
      } : (0, _name_or_text_js__WEBPACK_IMPORTED_MODULE_0__.P)(text);
      if (meaning.kind === "text") return;
      if (meaning.kind === "foreign") return {
        fault: `\`${shorten(text)}\` ${meaning.why}; ${asText}`
      };
      const path = meaning.path.replace(/^(?:\.\/)+/, "");
      const isCertain = meaning.kind === "path";
      const existing = await findExisting(files, path);
      if (existing !== void 0 && !(0, _fault_js__WEBPACK_IMPORTED_MODULE_2__.Z)(existing)) return existing;
      if (!isCertain && (existing === void 0 || /\s/.test(path))) return;
      if (existing !== void 0) return {
        fault: `\`${shorten(text)}\` ${existing.fault}`
      };
      if ((0, _suffixes_js__WEBPACK_IMPORTED_MODULE_1__.Vd)(path)) return {
        fault: `\`${shorten(text)}\` names a program, and programs are not run`
      };
      const matches = await (0, _match_files_js__WEBPACK_IMPORTED_MODULE_3__.x)(files, path);
      if ((0, _fault_js__WEBPACK_IMPORTED_MODULE_2__.Z)(matches)) return {
        fault: `\`${shorten(text)}\` ${matches.fault}`
      };
      const usable = matches.filter(match => (0, _suffixes_js__WEBPACK_IMPORTED_MODULE_1__.rj)(match) !== void 0);
      if (usable.length > 0) return usable;
      const kinds = _suffixes_js__WEBPACK_IMPORTED_MODULE_1__.bt.join(", ");
      const why = matches.length > 0 ? `only files of other kinds than ${kinds}` : "no file";
      return {
        fault: `\`${shorten(text)}\` matches ${why}; ${asText}`
      };
    }
    async function findExisting(files, path) {
      let fault;
      for (const spelling of spellingsOf(path)) {
        const read = await files.read(spelling);
        if (read !== "missing" && !(0, _fault_js__WEBPACK_IMPORTED_MODULE_2__.Z)(read)) return [ spelling ];
        const folder = await findFolder(files, spelling, read !== "missing");
        if (folder !== void 0) return folder;
        if (read !== "missing") fault ??= read;
      }
      return fault;
    }
    async function findFolder(files, path, isThere) {
      const folder = path.replace(/\/+$/, "");
      if (/[*?[\]{}\\]|(^|\/)\.\.(\/|$)|^\//.test(folder) || /^[A-Za-z]:/.test(folder)) return;
      if (!isThere && !path.endsWith("/") && /\s/.test(path) && !path.includes("/")) return;
      const {paths, complete} = await files.list(folder === "." ? "" : folder);
      if (!complete) return {
        fault: "is a folder of too many files; name its prompts by a glob"
      };
      if (paths.length === 0) return;
      const usable = paths.filter(one => (0, _suffixes_js__WEBPACK_IMPORTED_MODULE_1__.rj)(one) !== void 0);
      return usable.length > 0 ? usable : {
        fault: `is a folder without prompt files (${_suffixes_js__WEBPACK_IMPORTED_MODULE_1__.bt.join(", ")})`
      };
    }
    function spellingsOf(path) {
      return [ ...new Set([ path, path.normalize("NFC"), path.normalize("NFD") ]) ];
    }
    function unquote(text) {
      const inner = /^(["'`])([^"'`]+)\1$/.exec(text)?.[2] ?? text;
      return inner.replace(/^file:\/\//i, "");
    }
    function shorten(text) {
      const line = text.trim();
      return line.length > 120 ? `${line.slice(0, 119)}\u2026` : line;
    }
  }),
  40088: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      K: () => matcherOf,
      x: () => matchFiles
    });
    var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);
    var picomatch__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_0__);
    var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65819);
    async function matchFiles(files, glob) {
      const pattern = glob.replace(/^(?:\.\/)+/, "");
      if (isOutside(pattern)) return {
        fault: "lies outside the workspace"
      };
      const {base, isGlob} = picomatch__WEBPACK_IMPORTED_MODULE_0___default().scan(pattern);
      if (!isGlob) return await matchPath(files, pattern);
      const matches = matcherOf(pattern);
      if (matches === void 0) return {
        fault: "is no glob that can be understood"
      };
      files.lookedFor?.(pattern);
      const {paths, complete} = await files.list(base);
      return complete ? paths.filter(matches) : {
        fault: "is searched for among too many files; start the glob with a folder"
      };
    }
    function matcherOf(glob) {
      try {
        const matches = picomatch__WEBPACK_IMPORTED_MODULE_0___default()(glob);
        return path => matches(path);
      } catch {
        return;
      }
    }
    async function matchPath(files, path) {
      const read = await files.read(path);
      if (read === "missing") return [];
      return (0, _fault_js__WEBPACK_IMPORTED_MODULE_1__.Z)(read) ? read : [ path ];
    }
    function isOutside(pattern) {
      return /^([\\/]|[A-Za-z]:)/.test(pattern) || pattern.split(/[\\/]/).includes("..");
    }
  }),
  15614: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      P: () => meaningOf,
      R: () => isPathLike
    });
    var _suffixes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45362);
    const TEXT = {
      kind: "text"
    };
    const MAX_PATH_LENGTH = 4096;
    const RUNNERS = /^(file|exec|https?|s3|gs|az|ftp|data|python|javascript|node|golang|ruby|package|langfuse|helicone|portkey|promptfoo|huggingface|langchain|mlflow|sqlite|postgres(ql)?|azblob|wandb|env|secret):(?=\S)/i;
    function meaningOf(written) {
      const text = written.trim();
      if (text === "" || text.includes("\n") || text.length > MAX_PATH_LENGTH) return TEXT;
      const quoted = /^(["'`])([^"'`]+)\1$/.exec(text)?.[2];
      if (quoted !== void 0) {
        const inner = meaningOf(quoted);
        return inner.kind === "text" ? TEXT : inner;
      }
      const named = /^file:(?:\/\/)?(.+)$/i.exec(text)?.[1];
      if (named !== void 0) return (0, _suffixes_js__WEBPACK_IMPORTED_MODULE_0__.Vd)(named) ? program() : {
        kind: "path",
        path: named
      };
      if (isTemplated(text)) return TEXT;
      const hasBlank = /\s/.test(text);
      const scheme = /^([a-z][a-z0-9+.-]*):(?!:)(\/\/)?\S/i.exec(text);
      if ((0, _suffixes_js__WEBPACK_IMPORTED_MODULE_0__.Vd)(text) && (!hasBlank || /^[^\s]*\/.*[^.?!]$/.test(text))) return program();
      if (scheme !== null && !/^[a-z]:\\/i.test(text) && (RUNNERS.test(text) || !hasBlank)) return {
        kind: "foreign",
        why: `begins with \`${scheme[1] ?? ""}:\`, and nothing is fetched or run for a prompt`
      };
      if (isListOfFiles(text)) return {
        kind: "foreign",
        why: "names several files; write one a line"
      };
      if (isPathLike(text)) return {
        kind: "path",
        path: text
      };
      return {
        kind: "maybe",
        path: text
      };
    }
    function isPathLike(text) {
      if (text.includes("\n") || isTemplated(text)) return false;
      const hasBlank = /\s/.test(text);
      const hasWildcard = /[*[\]{}]/.test(text);
      if ((0, _suffixes_js__WEBPACK_IMPORTED_MODULE_0__.rj)(text) !== void 0 || (0, _suffixes_js__WEBPACK_IMPORTED_MODULE_0__.Y3)(text)) return !hasBlank || hasWildcard || text.includes("/");
      return !hasBlank && (text.includes("*") || text.includes("/") && /[?[\]{}]/.test(text));
    }
    function isListOfFiles(text) {
      const parts = text.split(/[,;]\s*/).filter(part => part !== "");
      return parts.length > 1 && parts.every(part => isPathLike(part) && !/[{}[\]]/.test(part));
    }
    function isTemplated(text) {
      return /\{\{|\{%/.test(text);
    }
    function program() {
      return {
        kind: "foreign",
        why: "names a program, and programs are not run"
      };
    }
  }),
  27106: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      x: () => readTable
    });
    var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
    var _suffixes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45362);
    const MAX_ROWS = 1e5;
    async function readTable(file) {
      const {parse} = await __webpack_require__.e(5175).then(__webpack_require__.bind(__webpack_require__, 25175));
      const delimiter = (0, _suffixes_js__WEBPACK_IMPORTED_MODULE_1__.jT)(file.path) === "tsv" ? "\t" : delimiterOf(file.text);
      try {
        const records = parse(file.text, {
          columns: true,
          bom: true,
          delimiter,
          relax_quotes: true,
          relax_column_count_less: true,
          skip_empty_lines: true,
          trim: true,
          info: true,
          to: MAX_ROWS
        });
        let twice = records[0] === void 0 ? 0 : countBoth(Object.keys(records[0].record));
        return records.map(({record, info}) => {
          twice += countBoth(Object.values(record));
          return {
            fields: record,
            line: info.lines - twice
          };
        });
      } catch (error) {
        const message = (0, _base_errors_js__WEBPACK_IMPORTED_MODULE_0__.bD)(error);
        const line = /line (\d+)/i.exec(message)?.[1];
        return {
          fault: `is no table: ${message}`,
          ...line !== void 0 && {
            line: Number(line)
          }
        };
      }
    }
    function countBoth(cells) {
      return cells.reduce((sum, cell) => sum + String(cell).split("\r\n").length - 1, 0);
    }
    function delimiterOf(text) {
      const header = text.slice(0, text.search(/\r?\n|$/));
      return !header.includes(",") && header.includes(";") ? ";" : ",";
    }
  }),
  37699: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      $T: () => lineOfText,
      MU: () => readingOf,
      Pe: () => capProblems,
      aZ: () => MAX_PROBLEMS,
      cA: () => promptProblem,
      dk: () => lineAtOffset,
      yK: () => failedReading,
      yY: () => joinReadings
    });
    function readingOf(prompts, notes = []) {
      return {
        prompts,
        problems: [],
        notes
      };
    }
    function failedReading(...problems) {
      return {
        prompts: [],
        problems,
        notes: []
      };
    }
    function joinReadings(readings) {
      return {
        prompts: readings.flatMap(reading => reading.prompts),
        problems: readings.flatMap(reading => reading.problems),
        notes: readings.flatMap(reading => reading.notes),
        names: [ ...new Set(readings.flatMap(reading => reading.names ?? [])) ]
      };
    }
    const MAX_PROBLEMS = 20;
    function capProblems(reading, path) {
      const more = reading.problems.length - MAX_PROBLEMS;
      if (more <= 0) return reading;
      return {
        ...reading,
        problems: [ ...reading.problems.slice(0, MAX_PROBLEMS), promptProblem(`and ${more} more problems`, path) ]
      };
    }
    function promptProblem(message, file, line) {
      return {
        setting: "prompts",
        message,
        ...file !== void 0 && {
          file
        },
        ...line !== void 0 && {
          line
        }
      };
    }
    function lineOfText(text, part) {
      const position = text.indexOf(part);
      return position < 0 ? void 0 : lineAtOffset(text, position);
    }
    function lineAtOffset(text, offset) {
      let line = 1;
      for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
      return line;
    }
  }),
  45362: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Vd: () => isProgram,
      Y3: () => isOtherDocument,
      bt: () => PROMPT_SUFFIXES,
      jT: () => suffixOf,
      rj: () => knownSuffix
    });
    const PROMPT_SUFFIXES = [ "txt", "text", "md", "markdown", "jsonl", "ndjson", "json", "yml", "yaml", "csv", "tsv", "prompty", "prompt", "j2", "jinja", "jinja2", "njk", "hbs", "handlebars", "mustache" ];
    const PROGRAMS = new Set("py pyw js cjs mjs jsx ts cts mts tsx rb go sh bash zsh ps1 exe bat cmd pl php java kt lua r jl rs cs swift ipynb wasm".split(" "));
    const DOCUMENTS = new Set("pdf doc docx xls xlsx ods ppt pptx html htm xml toml ini cfg conf rst adoc mdc mdx tmpl tpl template liquid ejs log parquet arrow png jpg jpeg gif webp svg mp3 wav mp4 zip gz tar".split(" "));
    function suffixOf(path) {
      const name = path.slice(path.lastIndexOf("/") + 1);
      const dot = name.lastIndexOf(".");
      return dot < 0 ? "" : name.slice(dot + 1).toLowerCase();
    }
    function knownSuffix(path) {
      const suffix = suffixOf(path);
      return PROMPT_SUFFIXES.find(known => known === suffix);
    }
    function isProgram(path) {
      return PROGRAMS.has(suffixOf(path.replace(/:[\w.$-]+$/, "")));
    }
    function isOtherDocument(path) {
      return DOCUMENTS.has(suffixOf(path));
    }
  }),
  95780: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      K: () => parseEntries,
      q: () => promptGlobs
    });
    var _files_data_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65286);
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23810);
    var _files_name_or_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15614);
    var _templates_engines_engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83701);
    function parseEntries(setting) {
      if (setting === void 0 || setting === null) return;
      const items = typeof setting === "string" ? itemsOf(setting) : (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.c3)(setting) ?? [ setting ];
      const entries = [];
      for (const [index, item] of items.entries()) {
        if (typeof item === "string" && item.trim() === "") return {
          fault: `entry ${index + 1} is empty; name a prompt, or leave the entry out`
        };
        const entry = parseEntry(item);
        if ("fault" in entry) return {
          fault: `entry ${index + 1} ${entry.fault}`
        };
        entries.push(entry);
      }
      if (entries.length > 0) return entries;
      return typeof setting === "string" ? void 0 : {
        fault: "the list is empty; leave the setting out for the built-in prompts"
      };
    }
    function promptGlobs(setting) {
      const entries = parseEntries(setting) ?? [];
      if ("fault" in entries) return [];
      return entries.flatMap(entry => {
        if (entry.kind === "record" || entry.kind === "except") return [];
        const meaning = (0, _files_name_or_text_js__WEBPACK_IMPORTED_MODULE_1__.P)(entry.text);
        const path = entry.kind === "file" ? entry.text : "path" in meaning ? meaning.path : "";
        const name = path.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
        if (name === "" || entry.kind === "either" && meaning.kind === "maybe" && /\s/.test(name)) return [];
        return /[*?[\]{}]/.test(name) ? [ name ] : [ name, `${name}/**` ];
      });
    }
    function itemsOf(text) {
      const lines = text.split("\n");
      const said = lines.filter(line => line.trim() !== "" && !isComment(line));
      const first = said[0]?.trim() ?? "";
      if (/^-(\s|$)/.test(first) || first.startsWith("[") || /^(file|text|prompt|messages|variables):(\s|$)/.test(first)) {
        const data = (0, _files_data_file_js__WEBPACK_IMPORTED_MODULE_0__.h)({
          path: "",
          text
        });
        const list = Array.isArray(data) ? void 0 : (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.c3)(data.data) ?? oneMap(data.data);
        if (list !== void 0 && list.every(isItem)) return isConversation(list) ? [ {
          messages: list
        } ] : list;
        if (said.every(line => /^\s*-\s/.test(line))) return said.map(line => line.trim().replace(/^-\s+/, ""));
      }
      return said;
    }
    function oneMap(value) {
      return (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.Pf)(value) === void 0 ? void 0 : [ value ];
    }
    function isComment(line) {
      return /^\s*#(\s|$)/.test(line);
    }
    function isItem(item) {
      if (typeof item === "string" || item === null) return true;
      const fields = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.Pf)(item);
      return fields !== void 0 && KEYS.some(key => key in fields);
    }
    const KEYS = [ "file", "text", "prompt", "messages", "variables", "template", "role", "instruction", "input" ];
    function isConversation(list) {
      return list.every(item => typeof (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.Pf)(item)?.["role"] === "string");
    }
    function parseEntry(item) {
      if (typeof item === "string") {
        const text = item.trim();
        const rest = text.slice(1);
        if (text.startsWith("!") && ((0, _files_name_or_text_js__WEBPACK_IMPORTED_MODULE_1__.R)(rest) || !/\s/.test(rest) && (0, 
        _files_name_or_text_js__WEBPACK_IMPORTED_MODULE_1__.P)(rest).kind === "path")) return {
          kind: "except",
          text: rest,
          given: {}
        };
        return {
          kind: "either",
          text,
          given: {}
        };
      }
      const fields = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.Pf)(item);
      if (fields === void 0) return {
        fault: "is no text, no path and no map with `text`, `file` or `messages`"
      };
      const given = givenBy(fields);
      if ("fault" in given) return given;
      const file = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.b6)(fields["file"]);
      if (file !== void 0) {
        const other = Object.keys(fields).find(key => ![ "file", "variables", "template", "tools" ].includes(key));
        return other === void 0 ? {
          kind: "file",
          text: file.trim(),
          given: {
            ...given,
            ...(0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.Oy)({
              tools: fields["tools"]
            })
          }
        } : {
          fault: `has \`${other}\` beside \`file\`, which takes \`variables\`, \`template\` and \`tools\` only`
        };
      }
      return {
        kind: "record",
        record: (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.mZ)(fields, [ "variables", "template" ]),
        given
      };
    }
    function givenBy(fields) {
      const written = fields["variables"];
      const maps = written === void 0 || written === null ? void 0 : ((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.c3)(written) ?? [ written ]).map(_files_fields_js__WEBPACK_IMPORTED_MODULE_3__.Pf);
      const rows = maps?.filter(row => row !== void 0);
      if (maps !== void 0 && (rows?.length !== maps.length || maps.length === 0)) return {
        fault: "has `variables` that are no map, and no list of maps"
      };
      const name = fields["template"];
      const engine = _templates_engines_engine_js__WEBPACK_IMPORTED_MODULE_2__.Gw.find(one => one === name);
      if (name !== void 0 && name !== null && engine === void 0) return {
        fault: `has a \`template\` that is none of ${_templates_engines_engine_js__WEBPACK_IMPORTED_MODULE_2__.Gw.join(", ")}`
      };
      return (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.Oy)({
        rows,
        engine
      });
    }
  }),
  29918: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      $r: () => propertyOf,
      J3: () => parseTools,
      pG: () => parseToolChoice
    });
    var _files_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65819);
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23810);
    function parseTools(value) {
      const data = typeof value === "string" ? parseJson(value) : value;
      const items = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.c3)(data) ?? ((0, 
      _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(data) === void 0 ? void 0 : [ data ]);
      if (items === void 0) return {
        fault: "`tools` must be a list of functions"
      };
      const tools = [];
      for (const item of items) {
        const declared = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.c3)((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(item)?.["functionDeclarations"] ?? (0, 
        _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(item)?.["function_declarations"]);
        for (const one of declared ?? [ item ]) {
          const tool = parseTool(one);
          if ((0, _files_fault_js__WEBPACK_IMPORTED_MODULE_1__.Z)(tool)) return tool;
          tools.push(tool);
        }
      }
      return tools;
    }
    const PROVIDERS_OWN = new Set("googleSearch google_search googleSearchRetrieval google_search_retrieval codeExecution code_execution urlContext url_context googleMaps google_maps fileSearch file_search computerUse computer_use retrieval enterpriseWebSearch enterprise_web_search".split(" "));
    function runByProvider(kind) {
      return {
        fault: `the tool of type \`${kind}\` is run by the provider, whose bill for it cannot be bounded; only functions are sent`
      };
    }
    function parseTool(item) {
      const outer = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(item);
      if (outer === void 0) return {
        fault: `the tool \`${JSON.stringify(item).slice(0, 60)}\` is only a name here, and its definition is elsewhere`
      };
      const kind = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(outer["type"]) ?? (0, 
      _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(outer["kind"]) ?? "function";
      const isFunction = kind === "function" || kind === "custom" || outer["input_schema"] !== void 0;
      if (kind === "openapi" || kind === "mcp") return {
        fault: `the tool of kind \`${kind}\` is defined elsewhere, and only functions are sent; give functions by the entry ({file: \u2026, tools: tools.json}), or ask without it (tools: none)`
      };
      if (!isFunction) return runByProvider(kind);
      const inner = [ outer["function"], outer["toolSpec"], (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(outer["definition"])?.["schema"] ];
      const fields = inner.map(_files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf).find(one => one !== void 0) ?? outer;
      const name = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(fields["name"]);
      if (name === void 0) {
        const [key] = Object.keys(outer);
        if (key !== void 0 && PROVIDERS_OWN.has(key)) return runByProvider(key);
        return {
          fault: `a tool needs a \`name\`${key === void 0 ? "" : `; this one begins with \`${key}\``}`
        };
      }
      const parameters = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(fields["inputSchema"])?.["json"] ?? fields["parameters"] ?? fields["input_schema"] ?? fields["inputSchema"] ?? fields["parametersJsonSchema"];
      return {
        name,
        ...(0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Oy)({
          description: (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(fields["description"]),
          parameters: parameters === void 0 ? void 0 : schemaOf(parameters),
          strict: typeof fields["strict"] === "boolean" ? fields["strict"] : void 0
        })
      };
    }
    function schemaOf(parameters) {
      const list = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.c3)(parameters) ?? (0, 
      _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.c3)((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(parameters)?.["properties"]);
      if (list === void 0) return parameters;
      const properties = list.map(_files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf).filter(one => one !== void 0);
      return {
        type: "object",
        properties: Object.fromEntries(properties.map(one => [ String(one["name"]), propertyOf(one) ])),
        required: properties.filter(one => one["required"] === true).map(one => one["name"])
      };
    }
    function propertyOf(property) {
      const kind = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(property["kind"]) ?? (0, 
      _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(property["type"]) ?? "string";
      const type = kind === "float" ? "number" : kind;
      const inner = schemaOf(property["properties"] ?? {});
      return (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Oy)({
        type,
        description: (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(property["description"]),
        enum: (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.c3)(property["enumValues"] ?? property["enum"]),
        items: type === "array" ? propertyOf((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(property["items"]) ?? {}) : void 0,
        ...type === "object" && (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(inner)?.["properties"] !== void 0 ? (0, 
        _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(inner) : {}
      });
    }
    function parseToolChoice(value) {
      const fields = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(value);
      const word = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(value) ?? (0, 
      _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(fields?.["type"]);
      if (word === "auto" || word === "none" || word === "required") return word;
      if (word === "any") return "required";
      const name = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.Pf)(fields?.["function"])?.["name"]) ?? (0, 
      _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(fields?.["name"]);
      return name === void 0 ? {
        fault: `\`tool_choice\` ${JSON.stringify(value).slice(0, 60)} is none of auto, none, required or a function`
      } : {
        name
      };
    }
    function parseJson(text) {
      try {
        return JSON.parse(text);
      } catch {
        return;
      }
    }
  })
};
