"use strict";
exports.id = 72;

exports.ids = [ 72, 7390 ];

exports.modules = {
  30072: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      readCsv: () => readCsv
    });
    var _files_read_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27106);
    var _files_reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37699);
    var _read_records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57390);
    const COLUMNS = [ "prompt", "text", "instruction", "input", "question", "query", "content", "messages" ];
    const readCsv = async file => {
      const rows = await (0, _files_read_table_js__WEBPACK_IMPORTED_MODULE_0__.x)(file);
      if ("fault" in rows) return (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_2__.yK)((0, 
      _files_reading_js__WEBPACK_IMPORTED_MODULE_2__.cA)(`the file ${rows.fault}`, file.path, rows.line));
      const [first] = rows;
      if (first === void 0) return (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_2__.yK)((0, 
      _files_reading_js__WEBPACK_IMPORTED_MODULE_2__.cA)("the table has no row below its header", file.path, 1));
      const header = Object.keys(first.fields);
      if (!header.some(name => COLUMNS.includes(name))) {
        const message = `the table has none of the columns ${COLUMNS.join(", ")}; where its rows fill a template, give it as that template's \`variables-file\``;
        return (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_2__.yK)((0, _files_reading_js__WEBPACK_IMPORTED_MODULE_2__.cA)(message, file.path, 1));
      }
      return (0, _read_records_js__WEBPACK_IMPORTED_MODULE_1__.readPlaced)(file, rows.map(({fields, line}, index) => ({
        data: fields,
        id: `${file.path}#${index + 1}`,
        line
      })));
    };
  }),
  57390: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      readJsonl: () => readJsonl,
      readPlaced: () => readPlaced,
      readRecords: () => readRecords
    });
    var _files_fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65819);
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23810);
    var _files_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37699);
    var _templates_field_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68086);
    var _parse_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82477);
    const readJsonl = async file => {
      const lines = file.text.split("\n").map((text, index) => ({
        text: text.trim(),
        line: index + 1
      }));
      const full = lines.filter(({text}) => text !== "");
      const broken = [];
      const records = full.flatMap(({text, line}, index) => {
        const data = parseLine(text);
        if (data !== void 0) return [ {
          data,
          id: `${file.path}#${index + 1}`,
          line
        } ];
        broken.push((0, _files_reading_js__WEBPACK_IMPORTED_MODULE_1__.cA)(`invalid JSON: ${text.slice(0, 60)}`, file.path, line));
        return [];
      });
      if (records.some(({data}) => (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Pf)(data)?.["testIdx"] !== void 0)) {
        const {asResults, readOutput} = await __webpack_require__.e(2480).then(__webpack_require__.bind(__webpack_require__, 70099));
        const results = asResults(records.map(({data}) => data));
        if (results !== void 0 && broken.length === 0) return readOutput(file, results, index => records[index]?.line);
      }
      const reading = readPlaced(file, records);
      return {
        ...reading,
        problems: [ ...broken, ...reading.problems ]
      };
    };
    function readRecords(file, records, lineAt) {
      if (records.length === 0) return (0, _files_reading_js__WEBPACK_IMPORTED_MODULE_1__.yK)((0, 
      _files_reading_js__WEBPACK_IMPORTED_MODULE_1__.cA)("the list is empty", file.path, 1));
      return readPlaced(file, records.map((data, index) => ({
        data,
        id: `${file.path}#${index + 1}`,
        line: lineAt(index)
      })));
    }
    function readPlaced(file, records) {
      const prompts = [];
      const problems = [];
      const notes = new Map;
      for (const {data, id, line} of records) {
        const parsed = (0, _parse_record_js__WEBPACK_IMPORTED_MODULE_0__.H)(data);
        if ((0, _files_fault_js__WEBPACK_IMPORTED_MODULE_3__.Z)(parsed)) {
          problems.push((0, _files_reading_js__WEBPACK_IMPORTED_MODULE_1__.cA)(parsed.fault, file.path, line));
          continue;
        }
        const judged = (0, _templates_field_table_js__WEBPACK_IMPORTED_MODULE_4__.S)(parsed.read.map(({fields, table}) => (0, 
        _templates_field_table_js__WEBPACK_IMPORTED_MODULE_4__.d)(fields, table, {
          file,
          line
        })));
        problems.push(...judged.problems);
        for (const note of judged.notes) remember(notes, note.replace(/^.*?: (?=`)/, ""), note);
        for (const note of [ ...parsed.notes, ...noteUnfilled(data) ]) remember(notes, note, `${id}: ${note}`);
        if (judged.problems.length > 0) continue;
        prompts.push({
          ...parsed.prompt,
          id,
          source: {
            file: file.path,
            ...(0, _files_fields_js__WEBPACK_IMPORTED_MODULE_2__.Oy)({
              line
            })
          }
        });
      }
      return {
        prompts,
        problems,
        notes: [ ...notes.values() ]
      };
    }
    function remember(notes, key, note) {
      if (!notes.has(key)) notes.set(key, note);
    }
    function noteUnfilled(data) {
      const name = /(?<![\\$])\{\{\s{0,9}[\w.-]{1,64}\s{0,9}\}\}/.exec(JSON.stringify(data))?.[0];
      return name === void 0 ? [] : [ `${name} is sent as it stands, for a row of data is no template` ];
    }
    function parseLine(text) {
      try {
        return JSON.parse(text);
      } catch {
        return;
      }
    }
  })
};
