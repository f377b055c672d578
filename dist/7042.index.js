export const id = 7042;
export const ids = [7042];
export const modules = {

/***/ 42632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ studentQuantile),
/* harmony export */   R: () => (/* binding */ studentCdf)
/* harmony export */ });
/* harmony import */ var _beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60801);
/* harmony import */ var _bisect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2713);


/** P(T <= t) of Student's t with `freedom > 0` degrees of freedom, not necessarily whole. */
function studentCdf(t, freedom) {
    const tail = (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .regularizedBeta */ .R)(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
    return t > 0 ? 1 - tail : tail;
}
/** The t with P(T <= t) = p; infinite at 0 and 1. */
function studentQuantile(p, freedom) {
    if (p <= 0)
        return -Infinity;
    if (p >= 1)
        return Infinity;
    if (p === 0.5)
        return 0;
    if (p > 0.5)
        return -studentQuantile(1 - p, freedom);
    let farthest = -1;
    while (studentCdf(farthest, freedom) > p)
        farthest *= 2;
    return (0,_bisect_js__WEBPACK_IMPORTED_MODULE_1__/* .bisect */ .h)((t) => studentCdf(t, freedom) >= p, farthest, 0);
}


/***/ }),

/***/ 71949:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lq: () => (/* binding */ planRows),
/* harmony export */   c: () => (/* binding */ planFamily),
/* harmony export */   md: () => (/* binding */ planThresholds),
/* harmony export */   ml: () => (/* binding */ replacementOf),
/* harmony export */   tD: () => (/* binding */ DEFAULT_TOLERANCES),
/* harmony export */   yR: () => (/* binding */ hasLimit)
/* harmony export */ });
/* harmony import */ var _metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20264);
/* harmony import */ var _thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54313);
/* harmony import */ var _relative_question_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99726);



const DEFAULT_TOLERANCES = { typical: 0.1, tail: 0.25, cost: 0.1 };
const P50 = { kind: 'percentile', percent: 50 };
const P95 = { kind: 'percentile', percent: 95 };
const AVG = { kind: 'avg' };
const typical = ({ typical: share }) => share;
const tail = ({ tail: share }) => share;
const money = ({ cost: share }) => share;
/** Half as much again, and for tails, which few pairs show, twice as much. */
const [HALF_MORE, TWICE] = [1.5, 2];
/**
 * Nobody asked for the rows of the comparison's own by a number, and most runs are too short to hold the typical to
 * +10 % and the tail to +25 %: a healthy change must not end undecided for that.
 */
const watch = (metric, aggregation, tolerance, excluded) => ({ metric, aggregation, role: 'watch', tolerance, excluded });
const tell = (metric, aggregation, role) => ({
    metric,
    aggregation,
    role,
    tolerance: () => 0,
    excluded: null,
});
/** The rows of every comparison, in the order in which they are told. */
const ROWS = [
    watch('time_to_first_token', P50, typical, HALF_MORE),
    watch('time_to_first_token', P95, tail, TWICE),
    watch('total_generation_time', P50, typical, HALF_MORE),
    watch('total_generation_time', P95, tail, TWICE),
    watch('cost_per_request', AVG, money, HALF_MORE),
    tell('output_tokens', AVG, 'info'),
    tell('input_tokens', AVG, 'info'),
    tell('error_rate', { kind: 'rate' }, 'guard'),
];
/** Whether a limit is set on the row; a guard has none. */
function hasLimit({ role }) {
    return role === 'limit' || role === 'watch';
}
/** The comparison's own rows. */
function planRows(tolerances) {
    return ROWS.map(({ metric, aggregation, role, tolerance, excluded }) => {
        const rate = role === 'guard';
        const contrast = {
            metric: knownMetric(metric),
            aggregation,
            tags: {},
            kind: rate ? 'difference' : 'ratio',
            limit: rate ? 0 : 1 + tolerance(tolerances),
            side: 'below',
        };
        return { key: keyOf(metric, aggregation), contrast, role, excluded, spec: null };
    });
}
/** A gate a relative threshold. */
function planThresholds(specs) {
    return specs.map((spec) => ({
        key: keyOf(spec.metric, spec.aggregation),
        contrast: (0,_relative_question_js__WEBPACK_IMPORTED_MODULE_2__/* .contrastOf */ .OV)(spec, knownMetric(spec.metric)),
        role: 'limit',
        excluded: null,
        spec,
    }));
}
/** The threshold that judges a row in place of its tolerance: the same question without tags. */
function replacementOf(row, thresholds) {
    return thresholds.find(({ key, contrast }) => key === row.key && Object.keys(contrast.tags).length === 0);
}
/** Everything that can fail the gate, whose error probability is shared: thresholds, and rows that none replaces. */
function planFamily(rows, thresholds) {
    const own = rows.filter((row) => row.role !== 'info' && replacementOf(row, thresholds) === undefined);
    return [...thresholds, ...own];
}
function keyOf(metric, aggregation) {
    return `${metric}:${(0,_thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .aggregationText */ .Wx)(aggregation)}`;
}
function knownMetric(name) {
    const metric = (0,_metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .findMetric */ .GF)(name);
    if (metric === undefined)
        throw new Error(`no metric ${name}`);
    return metric;
}


/***/ }),

/***/ 99726:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ leaveOpen),
/* harmony export */   OV: () => (/* binding */ contrastOf),
/* harmony export */   w1: () => (/* binding */ judgeEqual)
/* harmony export */ });
/* harmony import */ var _thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83698);
/* harmony import */ var _thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54313);


/** The question that a relative threshold asks; see `relativeProblem`. */
function contrastOf({ aggregation, tags, limit, operator }, metric) {
    return {
        metric,
        aggregation,
        tags,
        kind: limit.kind === 'difference' ? 'difference' : 'ratio',
        limit: limit.kind === 'difference' ? limit.value : 1 + limit.value,
        side: operator.startsWith('<') ? 'below' : 'above',
    };
}
/**
 * A relative threshold on requests that both arms would send alike: what is the same is neither better nor worse, and no
 * request need show it.
 */
function judgeEqual(spec, source) {
    const { kind, limit, side } = contrastOf(spec, (0,_thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .a)(spec));
    const same = kind === 'ratio' ? 1 : 0;
    const open = leaveOpen(spec, 'the requests are the same as base, and so neither better nor worse');
    if (side === 'below' ? same > limit : same < limit)
        return open;
    return {
        ...open,
        observed: same,
        low: same,
        high: same,
        verdict: 'pass',
        message: `${(0,_thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(spec)} (\`${spec.source}\`) holds: nothing that it is about differs from ${source}.`,
    };
}
/** A relative threshold in a run that has nothing to compare with: neither held nor broken. */
function leaveOpen(spec, reason) {
    const { kind, limit } = contrastOf(spec, (0,_thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .a)(spec));
    return {
        metric: spec.metric,
        tags: { ...spec.tags },
        expression: spec.source,
        observed: null,
        low: null,
        high: null,
        n: 0,
        limit,
        unit: kind === 'ratio' ? 'ratio' : (0,_thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .a)(spec).unit,
        verdict: 'inconclusive',
        message: `${(0,_thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(spec)} (\`${spec.source}\`) cannot be judged: ${reason}.`,
        needed: null,
        losses: {},
        episode: null,
        endpointTrouble: false,
    };
}


/***/ })

};
