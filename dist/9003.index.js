"use strict";
exports.id = 9003;

exports.ids = [ 9003, 3868 ];

exports.modules = {
  79003: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      reportRun: () => reportRun
    });
    var final_verdict = __webpack_require__(94637);
    var shard_verdict = __webpack_require__(65859);
    var run_extension = __webpack_require__(23868);
    function withSearches(prepared, searches) {
      if (searches.size === 0) return prepared;
      const scenarios = prepared.scenarios.map((scenario, index) => {
        const stages = searches.get(index)?.probes.map(({stage}) => stage);
        return stages === void 0 ? scenario : {
          ...scenario,
          plan: {
            ...scenario.plan,
            stages
          }
        };
      });
      return {
        ...prepared,
        scenarios,
        whole: scenarios
      };
    }
    var build_report = __webpack_require__(23497);
    function reportRun({extension, ...facts}, world) {
      const {parsed, prepared, result} = facts;
      const samples = (0, build_report.k)(result);
      const reported = {
        ...facts,
        prepared: asItWasRun(prepared, extension, result),
        decide: prepared.shard === null ? final_verdict.A : (0, shard_verdict.z)(prepared.shard),
        startedAt: result.startedAt
      };
      const gaps = parsed.config.shard === void 0 ? null : result.gaps;
      return {
        report: (0, build_report.F)(reported, samples, world),
        samples,
        gaps
      };
    }
    function asItWasRun(prepared, extension, {extended, spans, searches}) {
      if (extension === null || extended === null) return withSearches(prepared, searches);
      return (0, run_extension.c)(prepared, extension, {
        ...extended,
        scenarioMs: spans[0]?.startMs ?? 0
      });
    }
  }),
  23868: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      planExtension: () => planExtension,
      c: () => withExtension
    });
    function numberAfter(earlier, plan) {
      const stages = earlier.stages.length;
      return {
        ...plan,
        sessions: {
          length: plan.sessions.length,
          get: index => {
            const session = plan.sessions.get(index);
            return {
              ...session,
              stage: session.stage + stages
            };
          }
        },
        stages: plan.stages.map(stage => ({
          ...stage,
          index: stage.index + stages
        }))
      };
    }
    function joinPlans(first, second, atMs) {
      const {length} = first.sessions;
      return {
        ...first,
        sessions: {
          length: length + second.sessions.length,
          get: index => {
            if (index < length) return first.sessions.get(index);
            const session = second.sessions.get(index - length);
            return {
              ...session,
              dueMs: session.dueMs + atMs
            };
          }
        },
        stages: [ ...first.stages, ...second.stages.map(stage => ({
          ...stage,
          startMs: stage.startMs + atMs
        })) ],
        durationMs: atMs + second.durationMs,
        planned: first.planned === null || second.planned === null ? null : first.planned + second.planned
      };
    }
    var compare_arms = __webpack_require__(43239);
    var plan_scenario = __webpack_require__(5715);
    function planExtension({scenarios, seed}, comparison, {rules, budget}) {
      const [only] = scenarios;
      if (only === void 0 || comparison?.settings.mayExtend !== true || only.plan.planned === null) return null;
      const firstId = only.plan.planned;
      const {prompts} = only.plan;
      const more = (0, plan_scenario._s)({
        scenario: only.scenario,
        prompts,
        seed: `${seed}/more`,
        firstId
      });
      return {
        scenario: {
          ...only,
          plan: numberAfter(only.plan, more)
        },
        firstId,
        rules,
        isDue: (spent, samples) => spent * 2.1 <= budget && (0, compare_arms.oK)(comparison, [ ...samples ].sort((a, b) => a.id - b.id))
      };
    }
    function withExtension(prepared, extension, {startMs, scenarioMs}) {
      const scenarios = prepared.scenarios.map(scenario => ({
        ...scenario,
        plan: joinPlans(scenario.plan, extension.scenario.plan, startMs - scenarioMs)
      }));
      return {
        ...prepared,
        scenarios,
        whole: scenarios
      };
    }
  })
};
