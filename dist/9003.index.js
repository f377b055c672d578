export const id = 9003;
export const ids = [9003,3868];
export const modules = {

/***/ 79003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportRun: () => (/* binding */ reportRun)
});

var final_verdict = __webpack_require__(94637);
var shard_verdict = __webpack_require__(65859);
var run_extension = __webpack_require__(23868);
;// CONCATENATED MODULE: ./src/gate/run/search/with-searches.ts
/** The run as it was in the end: the probes of a search are the stages of its scenario. */
function withSearches(prepared, searches) {
    if (searches.size === 0)
        return prepared;
    const scenarios = prepared.scenarios.map((scenario, index) => {
        const stages = searches.get(index)?.probes.map(({ stage }) => stage);
        return stages === undefined ? scenario : { ...scenario, plan: { ...scenario.plan, stages } };
    });
    return { ...prepared, scenarios, whole: scenarios };
}

var build_report = __webpack_require__(99503);
;// CONCATENATED MODULE: ./src/gate/report/report-run.ts





/** The report of a run with its samples in dispatch order, and for a merge the gaps. */
function reportRun({ extension, ...facts }, world) {
    const { parsed, prepared, result } = facts;
    const samples = (0,build_report/* orderSamples */.k)(result);
    const reported = {
        ...facts,
        prepared: asItWasRun(prepared, extension, result),
        decide: prepared.shard === null ? final_verdict/* decideVerdict */.A : (0,shard_verdict/* decideShard */.z)(prepared.shard),
        startedAt: result.startedAt,
    };
    const gaps = parsed.config.shard === undefined ? null : result.gaps;
    return { report: (0,build_report/* buildReport */.F)(reported, samples, world), samples, gaps };
}
function asItWasRun(prepared, extension, { extended, spans, searches }) {
    if (extension === null || extended === null)
        return withSearches(prepared, searches);
    return (0,run_extension/* withExtension */.c)(prepared, extension, { ...extended, scenarioMs: spans[0]?.startMs ?? 0 });
}


/***/ }),

/***/ 23868:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planExtension: () => (/* binding */ planExtension),
  c: () => (/* binding */ withExtension)
});

;// CONCATENATED MODULE: ./src/plan/continue-plan.ts
/** The same plan with its stages numbered after those of an earlier one. */
function numberAfter(earlier, plan) {
    const stages = earlier.stages.length;
    return {
        ...plan,
        sessions: {
            length: plan.sessions.length,
            get: (index) => {
                const session = plan.sessions.get(index);
                return { ...session, stage: session.stage + stages };
            },
        },
        stages: plan.stages.map((stage) => ({ ...stage, index: stage.index + stages })),
    };
}
/** Two plans that were run one after the other as one, the second `atMs` after the start of the first. */
function joinPlans(first, second, atMs) {
    const { length } = first.sessions;
    return {
        ...first,
        sessions: {
            length: length + second.sessions.length,
            get: (index) => {
                if (index < length)
                    return first.sessions.get(index);
                const session = second.sessions.get(index - length);
                return { ...session, dueMs: session.dueMs + atMs };
            },
        },
        stages: [...first.stages, ...second.stages.map((stage) => ({ ...stage, startMs: stage.startMs + atMs }))],
        durationMs: atMs + second.durationMs,
        planned: first.planned === null || second.planned === null ? null : first.planned + second.planned,
    };
}

var compare_arms = __webpack_require__(43239);
var plan_scenario = __webpack_require__(5715);
;// CONCATENATED MODULE: ./src/gate/run/extension.ts



/** Null where the comparison is not to be extended. */
function planExtension({ scenarios, seed }, comparison, { rules, budget }) {
    const [only] = scenarios;
    if (only === undefined || comparison?.settings.mayExtend !== true || only.plan.planned === null)
        return null;
    const firstId = only.plan.planned;
    const { prompts } = only.plan;
    const more = (0,plan_scenario/* planScenario */._s)({ scenario: only.scenario, prompts, seed: `${seed}/more`, firstId });
    return {
        scenario: { ...only, plan: numberAfter(only.plan, more) },
        firstId,
        rules,
        isDue: (spent, samples) => 
        // It costs about what the plan has cost, and no run may fail by it.
        spent * 2.1 <= budget &&
            (0,compare_arms/* isSuspicious */.oK)(comparison, [...samples].sort((a, b) => a.id - b.id)),
    };
}
/** The run as it was in the end: the extension is further stages of its scenario. */
function withExtension(prepared, extension, { startMs, scenarioMs }) {
    const scenarios = prepared.scenarios.map((scenario) => ({
        ...scenario,
        plan: joinPlans(scenario.plan, extension.scenario.plan, startMs - scenarioMs),
    }));
    return { ...prepared, scenarios, whole: scenarios };
}


/***/ })

};
