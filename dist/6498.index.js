export const id = 6498;
export const ids = [6498];
export const modules = {

/***/ 96498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lintComparison: () => (/* binding */ lintComparison),
/* harmony export */   tellComparison: () => (/* binding */ tellComparison)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8378);
/* harmony import */ var _metrics_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86641);
/* harmony import */ var _plan_switchback_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48512);
/* harmony import */ var _verdict_compare_compare_metrics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68769);
/* harmony import */ var _verdict_compare_plan_comparison_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41534);
/* harmony import */ var _verdict_thresholds_explain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54313);
/* harmony import */ var _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62922);







/** What the planned load can never decide, one sentence each. */
function lintComparison({ plan, pairs, choice }, { scenarios }) {
    if (plan === null)
        return [];
    const { design } = plan.settings;
    const redConfidence = choice?.settings.redConfidence ?? plan.settings.redConfidence;
    if (design === 'switchback')
        return lintSwitchback(scenarios, plan);
    if (pairs === null)
        return [];
    const least = (0,_verdict_compare_plan_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .leastToFail */ .v)(plan);
    return [
        ...(pairs >= least
            ? []
            : [
                `nothing can be shown to be worse than ${choice?.control ?? 'base'}: at \`red-confidence: ${redConfidence}\` that takes ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatAmount */ .ej)(least, 'judged pair')}, and ${pairs} are planned`,
            ]),
        ...plan.thresholds.flatMap(({ spec, contrast }) => {
            const needed = (0,_verdict_compare_compare_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .leastGroups */ .m1)(contrast, design);
            if (spec === null || pairs >= needed)
                return [];
            return [
                `\`${spec.metric}: ${spec.source}\` can never be decided: it takes ${needed} pairs, and ${pairs} are planned`,
            ];
        }),
    ];
}
function lintSwitchback(scenarios, plan) {
    const loads = scenarios.filter((scenario) => (0,_prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_6__/* .baseOf */ .bx)(scenario) !== null);
    const blocks = loads.reduce((sum, load) => sum + Math.floor(load.plan.durationMs / _plan_switchback_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOCK_PAIR_MS */ .g), 0);
    const least = (0,_verdict_compare_plan_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .leastToFail */ .v)(plan);
    if (blocks >= least)
        return [];
    return [
        `nothing can be shown to be worse than base: at \`red-confidence: ${plan.settings.redConfidence}\` \`switchback\` takes ${least} pairs of blocks (${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatMs */ ._V)(least * _plan_switchback_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOCK_PAIR_MS */ .g)}), and the stages last for ${blocks}`,
    ];
}
/** Fewer prompts than this meet as few machines, where a provider sends each prompt to one. */
const FEW_PROMPTS = 6;
/** What the comparison will do with the planned load, told before it is paid for. */
function tellComparison(comparison, { scenarios }) {
    const { plan, pairs, choice } = comparison;
    if (plan === null)
        return [];
    const { redConfidence, mayExtend } = plan.settings;
    const compared = scenarios.filter((scenario) => (0,_prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_6__/* .baseOf */ .bx)(scenario) !== null);
    const prompts = compared.flatMap((scenario) => scenario.plan.prompts.filter(({ base }) => base !== null));
    const controls = prompts.filter(({ control }) => control === true).length;
    const judged = prompts.length - controls;
    const nonce = compared.every(({ scenario }) => scenario.config.nonce);
    if (choice !== null)
        return [...tellChoice(choice, pairs), ...tellUnjudged(comparison)];
    return [
        `${pairs === null ? 'Pairs' : (0,_base_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatAmount */ .ej)(pairs, 'pair')} of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatAmount */ .ej)(judged, 'prompt')} that ${judged === 1 ? 'differs' : 'differ'} from base are judged, with an error of red of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatRate */ .CE)(1 - redConfidence)}${controls === 0 ? '' : `; ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatAmount */ .ej)(controls, 'unchanged prompt')} ${controls === 1 ? 'is a control' : 'are controls'}`}${mayExtend ? '; a suspicion at the end is followed by as many pairs again' : ''}`,
        ...(judged < FEW_PROMPTS && !nonce
            ? [
                `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatAmount */ .ej)(judged, 'prompt')} may meet as many machines in each arm, where the provider routes by prefix: a difference may be theirs; more prompts, or \`nonce: true\` (which also defeats the cache), rule that out`,
            ]
            : []),
        ...tellUnjudged(comparison),
    ];
}
function tellChoice({ control, candidates, settings }, pairs) {
    const blocks = pairs === null ? 'Blocks' : (0,_base_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatAmount */ .ej)(pairs, 'block');
    return [
        `${blocks} of ${candidates.length + 1} requests are judged, one of each arm side by side: each of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatAmount */ .ej)(candidates.length, 'candidate')} against ${control}, with an error of red of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatRate */ .CE)(1 - settings.redConfidence)} over all of them`,
    ];
}
/** Which of the comparison's own rows the planned load is too short for, one sentence each. */
function tellUnjudged({ plan, pairs }) {
    if (plan === null)
        return [];
    const { design } = plan.settings;
    if (pairs === null || design === 'switchback')
        return [];
    return plan.rows.flatMap(({ contrast, role }) => {
        const least = (0,_verdict_compare_compare_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .leastGroups */ .m1)(contrast, design);
        if (role === 'info' || pairs >= least)
            return [];
        const name = (0,_metrics_names_js__WEBPACK_IMPORTED_MODULE_0__/* .aggregateName */ .V)(contrast.metric.name, (0,_verdict_thresholds_explain_js__WEBPACK_IMPORTED_MODULE_4__/* .aggregationText */ .Wx)(contrast.aggregation));
        return [`${name} is told and not judged: that takes ${least} pairs, and ${pairs} are planned`];
    });
}


/***/ })

};
