"use strict";
exports.id = 3868;

exports.ids = [ 3868 ];

exports.modules = {
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
