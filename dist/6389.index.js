export const id = 6389;
export const ids = [6389];
export const modules = {

/***/ 76389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ orNull)
/* harmony export */ });
/** A comparison as the report shows it; what is infinite or was not measured is null. */
/** JSON has no infinity. */
function orNull(value) {
    return value === undefined || !Number.isFinite(value) ? null : value;
}


/***/ })

};
