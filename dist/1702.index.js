export const id = 1702;
export const ids = [1702];
export const modules = {

/***/ 41702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planRunComparison: () => (/* binding */ planRunComparison)
});

var compare_config = __webpack_require__(64393);
var compare_arms = __webpack_require__(43239);
var comparison_gates = __webpack_require__(71949);
var comparison_looks = __webpack_require__(2020);
var plan_comparison = __webpack_require__(41534);
var relative_thresholds = __webpack_require__(93933);
var prepared_run = __webpack_require__(62922);
;// CONCATENATED MODULE: ./src/gate/judge/asked-alike.ts

/** Tells the requests that both arms send alike from those that are judged. */
function controlsOf(compared) {
    const byScenario = new Map(compared.map(({ plan }) => [
        plan.scenario,
        new Set(plan.prompts.filter(({ control }) => control === true).map(({ id }) => id)),
    ]));
    return ({ scenario, prompt }) => byScenario.get(scenario)?.has(prompt) === true;
}
/** What a threshold's requests are the same as, where both arms send (or would send) all of them alike; else null. */
function sourceOfAlike({ tags }, compared) {
    const asked = compared
        .filter(({ plan }) => tags.scenario === undefined || plan.scenario === tags.scenario)
        .flatMap(pairedPrompts)
        .filter(({ id }) => tags.prompt === undefined || id === tags.prompt);
    return asked.every(({ alike }) => alike) ? (asked[0]?.source ?? null) : null;
}
function pairedPrompts(scenario) {
    const { base, plan } = scenario;
    if (base !== null && 'equal' in base)
        return base.pairs.flatMap((pair) => pair.head === null || pair.base === null ? [] : [{ id: pair.id, alike: true, source: base.equal }]);
    const sent = (0,prepared_run/* baseOf */.bx)(scenario);
    return plan.prompts.flatMap((prompt) => sent === null || prompt.base === null
        ? []
        : [{ id: prompt.id, alike: prompt.control === true, source: sent.source }]);
}

var each_arm = __webpack_require__(64617);
var early_rules = __webpack_require__(65459);
;// CONCATENATED MODULE: ./src/gate/judge/plan-run-comparison.ts










/** Null where no comparison is asked for. */
function planRunComparison(config, prepared) {
    const compared = prepared.scenarios.filter(({ base }) => base !== null);
    if (compared.length === 0)
        return null;
    const relative = config.thresholds.filter(relative_thresholds/* isRelative */.n);
    const bases = compared.map(prepared_run/* baseOf */.bx).filter((base) => base !== null);
    const equal = compared.flatMap(({ base }) => (base !== null && 'equal' in base ? [base] : []));
    const missing = compared.flatMap(({ base }) => (base !== null && 'missing' in base ? [base.missing] : []));
    const alike = new Map(relative.flatMap((spec) => {
        const source = sourceOfAlike(spec, compared);
        return source === null ? [] : [[spec, source]];
    }));
    const known = { bases, equal, alike, missing };
    if (bases.length === 0)
        return { ...known, plan: null, pairs: null, rule: null, mayPass: false, choice: null };
    const only = prepared.scenarios.length === 1 ? prepared.scenarios[0] : undefined;
    const pairs = only === undefined ? null : countPairs(only, config);
    const judged = relative.filter((spec) => !alike.has(spec));
    // What decides one candidate leaves the others open, so that a choice is made at the end of its plan.
    const isChoice = config.arms !== undefined;
    const shared = {
        confidence: config.confidence,
        redConfidence: config['red-confidence'],
        tolerances: comparison_gates/* DEFAULT_TOLERANCES */.tD,
        design: config.design,
        seed: prepared.seed,
        plannedPairs: pairs,
        mayLook: config['stop-early'] && !isChoice,
        mayPass: only !== undefined && (0,early_rules/* isSteady */.N)(only),
        mayExtend: !isChoice && mayExtend(config, prepared, pairs),
        isControl: controlsOf(compared),
    };
    const choice = isChoice ? planChoice(config, shared, judged) : null;
    const share = (1 - shared.redConfidence) / (choice?.candidates.length ?? 1);
    const plan = (0,plan_comparison/* planComparison */.dX)({
        ...shared,
        redConfidence: 1 - share,
        thresholds: choice === null ? judged : (choice.candidates[0]?.thresholds ?? []),
    });
    const { looks } = plan;
    const rule = looks === null ? null : (0,comparison_looks/* createComparisonRule */.KJ)({ ...plan, looks }, (0,compare_arms/* judgeFamily */.is)(plan), 0);
    return { ...known, plan, pairs, rule, mayPass: plan.settings.mayPass && rule !== null, choice };
}
function planChoice(config, settings, relative) {
    const arms = (0,compare_config/* givenArms */.Zq)(config);
    const asked = arms.map(({ arm }) => (0,each_arm/* askedOf */.iN)(arm, relative));
    return {
        control: arms.find(({ arm }) => arm === 'base')?.name ?? '',
        candidates: arms.flatMap(({ arm, name }, index) => arm === 'base' ? [] : [{ arm, name, thresholds: [...(asked[index]?.keys() ?? [])] }]),
        settings,
        specs: new Map(asked.flatMap((each) => [...each])),
    };
}
/** As many pairs again take as much money again, and a job that decides for the whole. */
function mayExtend(config, { estimate, shard }, pairs) {
    return (config['stop-early'] &&
        shard === null &&
        pairs !== null &&
        (0,comparison_looks/* canLook */.Wd)(pairs) &&
        2 * estimate.expected <= config.budget);
}
/**
 * Pairs that are sent and judged; null where only the run shows how many, or in which order. Every arrival is a
 * session of one request or of two.
 */
function countPairs({ plan }, { design }) {
    if (design !== 'pairs' || plan.planned === null || plan.executor?.endsWith('arrival-rate') !== true)
        return null;
    const isUneven = plan.prompts.some(({ control, others }) => control === true || others !== undefined);
    let [judged, left] = [0, 0];
    for (let index = 0; index < plan.sessions.length; index += 1) {
        const { pair, turns } = plan.sessions.get(index);
        const request = turns[0]?.requests[0];
        const isWarmup = request?.phase === 'warmup';
        if (!isWarmup && !isUneven)
            return plan.planned - plan.sessions.length - left;
        if (pair === null || request === undefined)
            continue;
        if (isWarmup)
            left += 1;
        else if (plan.prompts[request.prompt]?.control !== true)
            judged += 1;
    }
    return judged;
}


/***/ })

};
