"use strict";
exports.id = 7812;

exports.ids = [ 7812 ];

exports.modules = {
  37812: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      lintComparison: () => lintComparison,
      tellComparison: () => tellComparison
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8378);
    var _metrics_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86641);
    var _plan_switchback_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48512);
    var _verdict_compare_compare_metrics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75495);
    var _verdict_compare_plan_comparison_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41534);
    var _verdict_thresholds_explain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54313);
    var _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62922);
    function lintComparison({plan, pairs, choice}, {scenarios}) {
      if (plan === null) return [];
      const {design} = plan.settings;
      const redConfidence = choice?.settings.redConfidence ?? plan.settings.redConfidence;
      if (design === "switchback") return lintSwitchback(scenarios, plan);
      if (pairs === null) return [];
      const least = (0, _verdict_compare_plan_comparison_js__WEBPACK_IMPORTED_MODULE_3__.v)(plan);
      const most = mostPairs(plan, pairs);
      return [ ...most >= least ? [] : [ `${whatCannot(plan)} can be shown to be worse than ${choice?.control ?? "base"}: at \`red-confidence: ${redConfidence}\` that takes ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_6__.ej)(least, "judged pair")}, and ${pairs} are planned` ], ...plan.thresholds.flatMap(({spec, contrast}) => {
        const needed = (0, _verdict_compare_compare_metrics_js__WEBPACK_IMPORTED_MODULE_2__.m1)(contrast, design);
        if (spec === null || most >= needed) return [];
        return [ `\`${spec.metric}: ${spec.source}\` can never be decided: it takes ${needed} pairs, and ${pairs} are planned` ];
      }) ];
    }
    function whatCannot({family}) {
      const hasMeans = family.some(({contrast}) => contrast.aggregation.kind === "avg" && contrast.metric.type === "trend");
      return hasMeans ? "nothing but a mean" : "nothing";
    }
    function mostPairs({settings}, pairs) {
      return settings.mayExtend ? 2 * pairs : pairs;
    }
    function lintSwitchback(scenarios, plan) {
      const loads = scenarios.filter(scenario => (0, _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_5__.bx)(scenario) !== null);
      const blocks = loads.reduce((sum, load) => sum + Math.floor(load.plan.durationMs / _plan_switchback_js__WEBPACK_IMPORTED_MODULE_1__.g), 0);
      const least = (0, _verdict_compare_plan_comparison_js__WEBPACK_IMPORTED_MODULE_3__.v)(plan);
      if (blocks >= least) return [];
      return [ `${whatCannot(plan)} can be shown to be worse than base: at \`red-confidence: ${plan.settings.redConfidence}\` that takes ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_6__.ej)(least, "pair")} of \`switchback\` blocks (${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_6__._V)(least * _plan_switchback_js__WEBPACK_IMPORTED_MODULE_1__.g)}), and the stages last for ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_6__.ej)(blocks, "pair")}` ];
    }
    const FEW_PROMPTS = 6;
    function tellComparison(comparison, {scenarios}) {
      const {plan, pairs, choice} = comparison;
      if (plan === null) return [];
      const {redConfidence, mayExtend} = plan.settings;
      const compared = scenarios.filter(scenario => (0, _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_5__.bx)(scenario) !== null);
      const prompts = compared.flatMap(scenario => scenario.plan.prompts.filter(({base}) => base !== null));
      const controls = prompts.filter(({control}) => control === true).length;
      const judged = prompts.length - controls;
      const nonce = compared.every(({scenario}) => scenario.config.nonce);
      if (choice !== null) return [ ...tellChoice(choice, pairs), ...tellUnjudged(comparison) ];
      return [ `${pairs === null ? "Pairs" : (0, _base_format_js__WEBPACK_IMPORTED_MODULE_6__.ej)(pairs, "pair")} of ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_6__.ej)(judged, "prompt")} that ${judged === 1 ? "differs" : "differ"} from base are judged, with an error of red of ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_6__.CE)(1 - redConfidence)}${controls === 0 ? "" : `; ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_6__.ej)(controls, "unchanged prompt")} ${controls === 1 ? "is a control" : "are controls"}`}${mayExtend ? "; a suspicion at the end is followed by as many pairs again" : ""}`, ...judged < FEW_PROMPTS && !nonce ? [ `${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_6__.ej)(judged, "prompt")} may meet as many machines in each arm, where the provider routes by prefix: a difference may be theirs; more prompts, or \`nonce: true\` (which also defeats the cache), rule that out` ] : [], ...tellUnjudged(comparison) ];
    }
    function tellChoice({control, candidates, settings}, pairs) {
      const blocks = pairs === null ? "Blocks" : (0, _base_format_js__WEBPACK_IMPORTED_MODULE_6__.ej)(pairs, "block");
      return [ `${blocks} of ${candidates.length + 1} requests are judged, one of each arm side by side: each of ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_6__.ej)(candidates.length, "candidate")} against ${control}, with an error of red of ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_6__.CE)(1 - settings.redConfidence)} over all of them` ];
    }
    function tellUnjudged({plan, pairs}) {
      if (plan === null) return [];
      const {design} = plan.settings;
      if (pairs === null || design === "switchback") return [];
      return plan.rows.flatMap(({contrast, role}) => {
        const least = (0, _verdict_compare_compare_metrics_js__WEBPACK_IMPORTED_MODULE_2__.m1)(contrast, design);
        if (role === "info" || mostPairs(plan, pairs) >= least) return [];
        const name = (0, _metrics_names_js__WEBPACK_IMPORTED_MODULE_0__.V)(contrast.metric.name, (0, 
        _verdict_thresholds_explain_js__WEBPACK_IMPORTED_MODULE_4__.Wx)(contrast.aggregation));
        return [ `${name} is told and not judged: that takes ${least} pairs, and ${pairs} are planned` ];
      });
    }
  })
};
