"use strict";
exports.id = 6936;

exports.ids = [ 6936 ];

exports.modules = {
  52060: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      tell: () => tell
    });
    var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
    var _gate_report_report_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43073);
    var _gate_report_reproduction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63255);
    var _report_terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87496);
    const EXIT_ERROR = 2;
    function exitCodeOf({passed, verdict}) {
      if (passed) return 0;
      return verdict === "error" ? EXIT_ERROR : verdict === "inconclusive" ? 3 : 1;
    }
    function tell({report, samples, gaps, reproduction}, {details, quiet}, {redact, directory: folder}) {
      const options = {
        width: process.stdout.columns || 100,
        colour: process.stdout.isTTY,
        details
      };
      if (!quiet) process.stdout.write(redact(`\n${(0, _report_terminal_js__WEBPACK_IMPORTED_MODULE_3__.b)(report, options)}\n`));
      const {directory, paths, problem} = (0, _gate_report_report_files_js__WEBPACK_IMPORTED_MODULE_1__.t)(folder, report, samples, gaps);
      if (problem !== null) throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__.e4("report_not_written", problem);
      const kept = (0, _gate_report_reproduction_js__WEBPACK_IMPORTED_MODULE_2__.$)(directory, reproduction, redact);
      if (!quiet) process.stdout.write(`Files in ${directory}: ${[ ...paths.map(path => path.slice(directory.length + 1)), ...kept.paths.length > 0 ? [ "reproduce/" ] : [] ].join(", ")}\n\n`);
      process.stdout.write(redact(`${(0, _report_terminal_js__WEBPACK_IMPORTED_MODULE_3__.g)(report, options)}\n`));
      return exitCodeOf(report);
    }
  }),
  20233: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Hr: () => decodeSample,
      NK: () => encodeSample
    });
    var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7646);
    const LINE_ORDER = [ "id", "scenario", "stage", "arm", "prompt", "model", "shard", "pair", "phase", "plannedMs", "startedMs", "outcome", "status", "error", "connectMs", "firstByteMs", "ttftMs", "e2eMs", "tpotMs", "events", "inputTokens", "cachedInputTokens", "cacheWriteTokens", "outputTokens", "reasoningTokens", "usageSource", "costUsd", "costBasis", "likelyUsd", "servedModel", "serviceTier", "servedBy", "finish", "retryAfterS", "cacheHit", "checks", "good", "limits", "resentUsd", "textHash" ];
    const LONGEST_LINE = 1e6;
    function encodeSample(sample) {
      return JSON.stringify(Object.fromEntries(LINE_ORDER.map(field => [ field, sample[field] ?? null ])));
    }
    function decodeSample(line) {
      if (line.length > LONGEST_LINE) return {
        problem: `a line of ${line.length} characters is no sample`
      };
      const record = parseObject(line);
      if (record === void 0) return {
        problem: "not a JSON object"
      };
      const problem = findWrongNumber(record) ?? findWrongText(record) ?? findWrongWord(record) ?? findWrongObject(record);
      if (problem !== void 0) return {
        problem
      };
      const fields = LINE_ORDER.map(field => [ field, record[field] ?? null ]);
      return {
        sample: Object.fromEntries(fields)
      };
    }
    function parseObject(line) {
      try {
        const value = JSON.parse(line);
        return isRecord(value) ? value : void 0;
      } catch {
        return;
      }
    }
    function isRecord(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value);
    }
    function findWrongNumber(record) {
      for (const field of [ ..._fields_js__WEBPACK_IMPORTED_MODULE_0__.GQ, ..._fields_js__WEBPACK_IMPORTED_MODULE_0__.Vp ]) {
        const value = record[field] ?? null;
        const absent = value === null && _fields_js__WEBPACK_IMPORTED_MODULE_0__.Vp.includes(field);
        if (!absent && !isAmount(value)) return `${field} is no finite number of 0 or more`;
      }
      if (!Number.isSafeInteger(record["id"])) return "id is no whole number";
      if (!Number.isSafeInteger(record["stage"]) || record["stage"] === 0) return "stage is no whole number from 1";
      return;
    }
    function isAmount(value) {
      return typeof value === "number" && Number.isFinite(value) && value >= 0;
    }
    function findWrongText(record) {
      for (const field of _fields_js__WEBPACK_IMPORTED_MODULE_0__.iX) if (typeof record[field] !== "string") return `${field} is no text`;
      for (const field of _fields_js__WEBPACK_IMPORTED_MODULE_0__.Lz) {
        const value = record[field] ?? null;
        if (value !== null && typeof value !== "string") return `${field} is neither a text nor null`;
      }
      return;
    }
    function findWrongWord(record) {
      for (const field of Object.keys(_fields_js__WEBPACK_IMPORTED_MODULE_0__.hd)) {
        const words = _fields_js__WEBPACK_IMPORTED_MODULE_0__.hd[field];
        if (!words.includes(record[field] ?? null)) return `${field} is none of ${words.join(", ")}`;
      }
      return;
    }
    function findWrongObject(record) {
      const {error = null, checks = null, limits = null} = record;
      if (error !== null && !(isRecord(error) && typeof error["kind"] === "string" && typeof error["message"] === "string")) return "error has no kind and message";
      if (checks !== null && !isRecordOf(checks, "boolean")) return "checks are no map of true and false";
      if (limits !== null && !isRecordOf(limits, "string")) return "limits are no map of texts";
      return;
    }
    function isRecordOf(value, type) {
      return isRecord(value) && Object.values(value).every(entry => typeof entry === type);
    }
  })
};
