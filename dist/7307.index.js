"use strict";
exports.id = 7307;

exports.ids = [ 7307 ];

exports.modules = {
  17307: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      parseReport: () => parseReport,
      parseStoredFields: () => parseStoredFields
    });
    var _protocols_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59279);
    var _report_schema_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40102);
    const {run, load, generator} = _report_schema_schema_js__WEBPACK_IMPORTED_MODULE_0__.Qh.shape;
    const storedSchema = _report_schema_schema_js__WEBPACK_IMPORTED_MODULE_0__.Qh.pick({
      schemaVersion: true,
      tool: true,
      name: true,
      verdict: true,
      passed: true,
      metrics: true
    }).extend({
      run: run.pick({
        stoppedBy: true,
        shard: true,
        configHash: true,
        promptHash: true,
        judgeHash: true
      }),
      load: load.pick({
        sent: true,
        deliveredRatio: true
      }),
      generator: generator.pick({
        healthy: true
      })
    });
    function parseReport(text) {
      return _report_schema_schema_js__WEBPACK_IMPORTED_MODULE_0__.Qh.safeParse((0, _protocols_json_js__WEBPACK_IMPORTED_MODULE_1__.qF)(text)).data;
    }
    function parseStoredFields(text) {
      return storedSchema.safeParse((0, _protocols_json_js__WEBPACK_IMPORTED_MODULE_1__.qF)(text)).data;
    }
  })
};
