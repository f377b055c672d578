"use strict";
exports.id = 464;

exports.ids = [ 464 ];

exports.modules = {
  42632: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      F: () => studentQuantile,
      R: () => studentCdf
    });
    var _beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60801);
    var _bisect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2713);
    function studentCdf(t, freedom) {
      const tail = (0, _beta_js__WEBPACK_IMPORTED_MODULE_0__.R)(freedom / (freedom + t * t), freedom / 2, .5) / 2;
      return t > 0 ? 1 - tail : tail;
    }
    function studentQuantile(p, freedom) {
      if (p <= 0) return -1 / 0;
      if (p === .5) return 0;
      if (p > .5) return -studentQuantile(1 - p, freedom);
      let farthest = -1;
      while (studentCdf(farthest, freedom) > p) farthest *= 2;
      return (0, _bisect_js__WEBPACK_IMPORTED_MODULE_1__.h)(t => studentCdf(t, freedom) >= p, farthest, 0);
    }
  }),
  76389: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      X: () => orNull
    });
    function orNull(value) {
      return value === void 0 || !Number.isFinite(value) ? null : value;
    }
  }),
  71949: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Lq: () => planRows,
      c: () => planFamily,
      md: () => planThresholds,
      ml: () => replacementOf,
      tD: () => DEFAULT_TOLERANCES,
      yR: () => hasLimit
    });
    var _metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20264);
    var _thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54313);
    var _relative_question_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99726);
    const DEFAULT_TOLERANCES = {
      typical: .1,
      tail: .25,
      cost: .1
    };
    const P50 = {
      kind: "percentile",
      percent: 50
    };
    const P95 = {
      kind: "percentile",
      percent: 95
    };
    const AVG = {
      kind: "avg"
    };
    const typical = ({typical: share}) => share;
    const tail = ({tail: share}) => share;
    const money = ({cost: share}) => share;
    const [HALF_MORE, TWICE] = [ 1.5, 2 ];
    const watch = (metric, aggregation, tolerance, excluded) => ({
      metric,
      aggregation,
      role: "watch",
      tolerance,
      excluded
    });
    const tell = (metric, aggregation, role) => ({
      metric,
      aggregation,
      role,
      tolerance: () => 0,
      excluded: null
    });
    const ROWS = [ watch("time_to_first_token", P50, typical, HALF_MORE), watch("time_to_first_token", P95, tail, TWICE), watch("total_generation_time", P50, typical, HALF_MORE), watch("total_generation_time", P95, tail, TWICE), watch("cost_per_request", AVG, money, HALF_MORE), tell("output_tokens", AVG, "info"), tell("input_tokens", AVG, "info"), tell("error_rate", {
      kind: "rate"
    }, "guard") ];
    function hasLimit({role}) {
      return role === "limit" || role === "watch";
    }
    function planRows(tolerances) {
      return ROWS.map(({metric, aggregation, role, tolerance, excluded}) => {
        const rate = role === "guard";
        const contrast = {
          metric: knownMetric(metric),
          aggregation,
          tags: {},
          kind: rate ? "difference" : "ratio",
          limit: rate ? 0 : 1 + tolerance(tolerances),
          side: "below"
        };
        return {
          key: keyOf(metric, aggregation),
          contrast,
          role,
          excluded,
          spec: null
        };
      });
    }
    function planThresholds(specs) {
      return specs.map(spec => ({
        key: keyOf(spec.metric, spec.aggregation),
        contrast: (0, _relative_question_js__WEBPACK_IMPORTED_MODULE_2__.OV)(spec, knownMetric(spec.metric)),
        role: "limit",
        excluded: null,
        spec
      }));
    }
    function replacementOf(row, thresholds) {
      return thresholds.find(({key, contrast}) => key === row.key && Object.keys(contrast.tags).length === 0);
    }
    function planFamily(rows, thresholds) {
      const own = rows.filter(row => row.role !== "info" && replacementOf(row, thresholds) === void 0);
      return [ ...thresholds, ...own ];
    }
    function keyOf(metric, aggregation) {
      return `${metric}:${(0, _thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__.Wx)(aggregation)}`;
    }
    function knownMetric(name) {
      const metric = (0, _metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_0__.GF)(name);
      if (metric === void 0) throw new Error(`no metric ${name}`);
      return metric;
    }
  }),
  99726: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Cs: () => leaveOpen,
      OV: () => contrastOf,
      w1: () => judgeEqual
    });
    var _thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83698);
    var _thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54313);
    function contrastOf({aggregation, tags, limit, operator}, metric) {
      return {
        metric,
        aggregation,
        tags,
        kind: limit.kind === "difference" ? "difference" : "ratio",
        limit: limit.kind === "difference" ? limit.value : 1 + limit.value,
        side: operator.startsWith("<") ? "below" : "above"
      };
    }
    function judgeEqual(spec, source) {
      const {kind, limit, side} = contrastOf(spec, (0, _thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_0__.a)(spec));
      const same = kind === "ratio" ? 1 : 0;
      const open = leaveOpen(spec, "the requests are the same as base, and so neither better nor worse");
      if (side === "below" ? same > limit : same < limit) return open;
      return {
        ...open,
        observed: same,
        low: same,
        high: same,
        verdict: "pass",
        message: `${(0, _thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__.Vb)(spec)} (\`${spec.source}\`) holds: nothing that it is about differs from ${source}.`
      };
    }
    function leaveOpen(spec, reason) {
      const {kind, limit} = contrastOf(spec, (0, _thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_0__.a)(spec));
      return {
        metric: spec.metric,
        tags: {
          ...spec.tags
        },
        expression: spec.source,
        observed: null,
        low: null,
        high: null,
        n: 0,
        limit,
        unit: kind === "ratio" ? "ratio" : (0, _thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_0__.a)(spec).unit,
        verdict: "inconclusive",
        message: `${(0, _thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__.Vb)(spec)} (\`${spec.source}\`) cannot be judged: ${reason}.`,
        needed: null,
        losses: {},
        episode: null,
        cause: null,
        endpointTrouble: false,
        metBy: null,
        withheld: null
      };
    }
  })
};
