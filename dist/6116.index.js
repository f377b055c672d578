"use strict";
exports.id = 6116;

exports.ids = [ 6116 ];

exports.modules = {
  52745: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      p: () => conversationIn
    });
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23810);
    const OTHER_TEXTS = [ "prompt", "prompts", "text", "input", "instruction", "question", "query", "content" ];
    function conversationIn(fields) {
      if ((fields["messages"] ?? null) !== null) return fields;
      const user = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_0__.b6)(fields["user"]);
      if (user === void 0 || OTHER_TEXTS.some(name => fields[name] !== void 0)) return;
      return {
        ...fields,
        messages: [ {
          role: "user",
          content: user
        } ]
      };
    }
  }),
  76116: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      readPromptFile: () => readPromptFile
    });
    var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
    var _files_data_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65286);
    var _files_fault_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65819);
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23810);
    var _files_file_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4787);
    var _files_reading_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37699);
    var _files_suffixes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45362);
    var _conversation_in_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52745);
    const readText = async (...given) => (await __webpack_require__.e(2780).then(__webpack_require__.bind(__webpack_require__, 72780))).readText(...given);
    const readJsonl = async (...given) => (await Promise.all([ __webpack_require__.e(6050), __webpack_require__.e(7390) ]).then(__webpack_require__.bind(__webpack_require__, 57390))).readJsonl(...given);
    const readCsv = async (...given) => (await Promise.all([ __webpack_require__.e(6050), __webpack_require__.e(72) ]).then(__webpack_require__.bind(__webpack_require__, 30072))).readCsv(...given);
    const readPrompty = async (...given) => (await __webpack_require__.e(1574).then(__webpack_require__.bind(__webpack_require__, 91574))).readPrompty(...given);
    const readDotprompt = async (...given) => (await __webpack_require__.e(8903).then(__webpack_require__.bind(__webpack_require__, 88903))).readDotprompt(...given);
    const READERS = {
      txt: readText,
      text: readText,
      md: readText,
      markdown: readText,
      j2: readText,
      jinja: readText,
      jinja2: readText,
      njk: readText,
      hbs: readText,
      handlebars: readText,
      mustache: readText,
      jsonl: readJsonl,
      ndjson: readJsonl,
      csv: readCsv,
      tsv: readCsv,
      json: (file, context) => readData((0, _files_data_file_js__WEBPACK_IMPORTED_MODULE_1__.q)(file), context),
      yml: (file, context) => readData((0, _files_data_file_js__WEBPACK_IMPORTED_MODULE_1__.h)(file), context),
      yaml: (file, context) => readData((0, _files_data_file_js__WEBPACK_IMPORTED_MODULE_1__.h)(file), context),
      prompty: readPrompty,
      prompt: readDotprompt
    };
    async function readPromptFile(path, context) {
      const file = await (0, _files_file_source_js__WEBPACK_IMPORTED_MODULE_3__.G)(context.files, path);
      if (file === "missing") return;
      if ((0, _files_fault_js__WEBPACK_IMPORTED_MODULE_4__.Z)(file)) return (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_5__.yK)((0, 
      _files_reading_js__WEBPACK_IMPORTED_MODULE_5__.cA)(`the file ${file.fault}`, path, 1));
      const reader = readerOf(path);
      return typeof reader === "string" ? (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_5__.yK)((0, 
      _files_reading_js__WEBPACK_IMPORTED_MODULE_5__.cA)(reader, path, 1)) : await readGuarded(reader, file, context);
    }
    function readerOf(path) {
      const suffix = (0, _files_suffixes_js__WEBPACK_IMPORTED_MODULE_2__.rj)(path);
      if (suffix !== void 0) return READERS[suffix];
      if ((0, _files_suffixes_js__WEBPACK_IMPORTED_MODULE_2__.Vd)(path)) return "the file is a program, and programs are not run";
      const other = (0, _files_suffixes_js__WEBPACK_IMPORTED_MODULE_2__.jT)(path);
      return /^[a-z]\w{0,9}$/.test(other) && !path.endsWith(`/.${other}`) ? `the file is of a kind that is not read, .${other}; those that are end in ${_files_suffixes_js__WEBPACK_IMPORTED_MODULE_2__.bt.join(", ")}` : readText;
    }
    async function readGuarded(reader, file, context) {
      try {
        return (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_5__.Pe)(await reader(file, context), file.path);
      } catch (error) {
        return (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_5__.yK)((0, _files_reading_js__WEBPACK_IMPORTED_MODULE_5__.cA)(`the file cannot be understood: ${(0, 
        _base_errors_js__WEBPACK_IMPORTED_MODULE_0__.bD)(error)}`, file.path));
      }
    }
    async function readData(file, context) {
      if (Array.isArray(file)) return (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_5__.yK)(...file);
      const records = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_6__.c3)(file.data);
      const fields = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_6__.Pf)(file.data) ?? {};
      if (records !== void 0 && !isConversation(records)) {
        const {readRecords} = await Promise.all([ __webpack_require__.e(6050), __webpack_require__.e(7390) ]).then(__webpack_require__.bind(__webpack_require__, 57390));
        return readRecords(file, records, index => file.lineAt([ index ]));
      }
      if (fields["_type"] !== void 0) return await (await __webpack_require__.e(6750).then(__webpack_require__.bind(__webpack_require__, 76750))).readLangchain(file, fields, context);
      if (fields["results"] !== void 0) {
        const {readOutput, resultsIn} = await __webpack_require__.e(99).then(__webpack_require__.bind(__webpack_require__, 70099));
        const results = resultsIn(fields);
        if (results !== void 0) return readOutput(file, results, () => {});
      }
      if (isPromptfoo(file, fields)) return await (await __webpack_require__.e(6273).then(__webpack_require__.bind(__webpack_require__, 26273))).readPromptfoo(file, fields, context);
      const conversation = records === void 0 ? (0, _conversation_in_js__WEBPACK_IMPORTED_MODULE_7__.p)(fields) : {
        messages: records
      };
      if (conversation !== void 0) return await (await __webpack_require__.e(2646).then(__webpack_require__.bind(__webpack_require__, 92646))).readPromptYml(file, conversation, context);
      if (/\.prompt\.ya?ml$/i.test(file.path)) return (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_5__.yK)((0, 
      _files_reading_js__WEBPACK_IMPORTED_MODULE_5__.cA)("`messages`, a list of {role, content}, is missing, which GitHub\u2019s format has; give the text of another tool\u2019s file by itself, as a .txt or .md", file.path, 1));
      return await (await Promise.all([ __webpack_require__.e(6050), __webpack_require__.e(1062) ]).then(__webpack_require__.bind(__webpack_require__, 1062))).readSingle(file, file.data, context);
    }
    function isConversation(records) {
      return records.every(record => {
        const fields = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_6__.Pf)(record);
        return typeof fields?.["role"] === "string" && fields["content"] !== void 0;
      });
    }
    function isPromptfoo({path}, fields) {
      if (fields["prompts"] !== void 0) return true;
      const hasProviders = fields["providers"] !== void 0 || fields["targets"] !== void 0;
      return hasProviders && (fields["tests"] !== void 0 || /promptfoo/i.test(path) || fields["redteam"] !== void 0);
    }
  })
};
