export const id = 7307;
export const ids = [7307];
export const modules = {

/***/ 17307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseReport: () => (/* binding */ parseReport),
/* harmony export */   parseStoredFields: () => (/* binding */ parseStoredFields)
/* harmony export */ });
/* harmony import */ var _protocols_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59279);
/* harmony import */ var _report_schema_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40102);


// Imported where a report is read, and only then: the schema's library would make every start longer.
const { run, load, generator } = _report_schema_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .reportSchema */ .Qh.shape;
/** What is read of a stored report: fields that later versions add are not missed in it. */
const storedSchema = _report_schema_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .reportSchema */ .Qh
    .pick({ schemaVersion: true, tool: true, name: true, verdict: true, passed: true, metrics: true })
    .extend({
    run: run.pick({ stoppedBy: true, shard: true, configHash: true, promptHash: true, judgeHash: true }),
    load: load.pick({ sent: true, deliveredRatio: true }),
    generator: generator.pick({ healthy: true }),
});
/** A report that somebody else wrote; undefined where it is none of this version. */
function parseReport(text) {
    return _report_schema_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .reportSchema */ .Qh.safeParse((0,_protocols_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text)).data;
}
/** The same of the fields that are read of a stored one. */
function parseStoredFields(text) {
    return storedSchema.safeParse((0,_protocols_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text)).data;
}


/***/ })

};
