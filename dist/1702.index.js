"use strict";
exports.id = 1702;

exports.ids = [ 1702 ];

exports.modules = {
  15525: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      W: () => compareCapacity,
      s: () => isCapacityThreshold
    });
    var format = __webpack_require__(8378);
    var names = __webpack_require__(86641);
    var student = __webpack_require__(42632);
    const WORTH = 20;
    const HALF = .5;
    const [ROUNDS, CLOSE] = [ 60, 1e-9 ];
    const LONGEST = 3;
    function fitLoadCurves(pairs, arms) {
      const center = pairs.reduce((sum, {load}) => sum + Math.log(load), 0) / pairs.length;
      const points = pairs.flatMap(({load, head, base}) => {
        const x = Math.log(load) - center;
        return [ pointOf(head, x, true), pointOf(base, x, false) ];
      });
      const rowOf = ({x, isHead}) => arms === "alike" ? [ 1, x ] : [ isHead ? 1 : 0, x, isHead ? 0 : 1 ];
      const found = maximise(points, rowOf);
      if (found === void 0 || !((found[1] ?? 0) > 0)) return;
      const [head = 0, slope = 0] = found;
      const base = arms === "alike" ? head : found[2] ?? 0;
      const excess = ({bad, n}, offset, x) => bad - n * logistic(offset + slope * x);
      return {
        slope,
        base,
        head,
        center,
        scoreOf: ({load, head: ofHead, base: ofBase}) => {
          const x = Math.log(load) - center;
          return excess(pointOf(ofHead, x, true), head, x) - excess(pointOf(ofBase, x, false), base, x);
        }
      };
    }
    function pointOf({n, bad}, x, isHead) {
      const share = n === 0 ? 1 : bad / n;
      return {
        x,
        isHead,
        bad: WORTH * share + HALF,
        n: WORTH + 2 * HALF
      };
    }
    function logistic(value) {
      return 1 / (1 + Math.exp(-value));
    }
    function maximise(points, rowOf) {
      const rows = points.map(rowOf);
      const size = rows[0]?.length ?? 0;
      let found = new Array(size).fill(0);
      for (let round = 0; round < ROUNDS; round += 1) {
        const gradient = new Array(size).fill(0);
        const hessian = gradient.map(() => new Array(size).fill(0));
        points.forEach(({bad, n}, k) => {
          const row = rows[k] ?? [];
          const p = logistic(row.reduce((sum, value, i) => sum + value * (found[i] ?? 0), 0));
          row.forEach((value, i) => {
            gradient[i] = (gradient[i] ?? 0) + value * (bad - n * p);
            row.forEach((other, j) => {
              const line = hessian[i];
              if (line !== void 0) line[j] = (line[j] ?? 0) + n * p * (1 - p) * value * other;
            });
          });
        });
        const step = solve(hessian, gradient);
        if (step === void 0) return;
        const longest = Math.max(...step.map(Math.abs));
        const share = Math.min(1, LONGEST / longest);
        found = found.map((value, i) => value + share * (step[i] ?? 0));
        if (longest < CLOSE) return found;
      }
      return found.every(Number.isFinite) ? found : void 0;
    }
    function solve(matrix, right) {
      const lines = matrix.map((line, i) => [ ...line, right[i] ?? 0 ]);
      const size = lines.length;
      for (let column = 0; column < size; column += 1) {
        const at = row => lines[row]?.[column] ?? 0;
        let pivot = column;
        for (let row = column + 1; row < size; row += 1) if (Math.abs(at(row)) > Math.abs(at(pivot))) pivot = row;
        if (Math.abs(at(pivot)) < 1e-12) return;
        const chosen = lines[pivot] ?? [];
        lines[pivot] = lines[column] ?? [];
        lines[column] = chosen;
        for (let row = 0; row < size; row += 1) {
          if (row === column) continue;
          const factor = at(row) / (chosen[column] ?? 1);
          lines[row] = (lines[row] ?? []).map((value, i) => value - factor * (chosen[i] ?? 0));
        }
      }
      return lines.map((line, i) => (line[size] ?? 0) / (line[i] ?? 1));
    }
    const LEAST_PAIRS = 6;
    const MOST_PAIRS = 16;
    function compareCapacities(pairs, {theta0, alphas}) {
      const judged = pairs.filter(({isClimb}) => !isClimb);
      const n = judged.length;
      if (n < LEAST_PAIRS || n > MOST_PAIRS) return;
      const blocks = judged.flatMap(({head, base}) => [ head, base ]);
      if (new Set(blocks.map(({isGood}) => isGood)).size < 2) return;
      const whole = fitLoadCurves(judged, "apart");
      if (whole === void 0) return;
      const deviation = jackknife(judged);
      const reach = alpha => deviation === void 0 ? 1 / 0 : deviation * (0, student.F)(1 - alpha, n - 1);
      const logit = Math.log(theta0 / (1 - theta0));
      const crossing = offset => Math.exp(whole.center + (logit - offset) / whole.slope);
      const shift = shiftOf(whole);
      const estimate = Math.exp(shift);
      const p = flipPValue(judged);
      return {
        estimate,
        low: Math.exp(shift - reach(alphas.pass)),
        high: agreeWithTest(Math.exp(shift + reach(alphas.fail)), {
          estimate,
          isWorse: p <= alphas.fail
        }),
        n,
        method: "logistic curves, jackknife; flips of the arms",
        p,
        base: crossing(whole.base),
        head: crossing(whole.head)
      };
    }
    function whyNoRatio(pairs) {
      const judged = pairs.filter(({isClimb}) => !isClimb);
      if (judged.length < LEAST_PAIRS) return "few";
      const blocks = judged.flatMap(({head, base}) => [ head, base ]);
      if (blocks.every(({isGood}) => isGood)) return "none_broke";
      return blocks.some(({isGood}) => isGood) ? "not_by_load" : "none_held";
    }
    const JUST_BELOW = 1e-9;
    function agreeWithTest(high, {estimate, isWorse}) {
      if (!isWorse) return Math.max(1, high);
      return high < 1 || estimate >= 1 ? high : 1 - JUST_BELOW * (1 - estimate);
    }
    function shiftOf({slope, base, head}) {
      return (base - head) / slope;
    }
    function jackknife(pairs) {
      const shifts = pairs.map((_, left) => {
        const curves = fitLoadCurves(pairs.filter((__, i) => i !== left), "apart");
        return curves === void 0 ? void 0 : shiftOf(curves);
      });
      if (!shifts.every(shift => shift !== void 0)) return;
      const n = shifts.length;
      const mean = shifts.reduce((sum, shift) => sum + shift, 0) / n;
      return Math.sqrt((n - 1) / n * shifts.reduce((sum, shift) => sum + (shift - mean) ** 2, 0));
    }
    function flipPValue(pairs) {
      const alike = fitLoadCurves(pairs, "alike");
      if (alike === void 0) return 1;
      const scores = pairs.map(pair => alike.scoreOf(pair));
      const seen = scores.reduce((sum, score) => sum + score, 0);
      const flips = 2 ** scores.length;
      let asBad = 0;
      for (let flip = 0; flip < flips; flip += 1) {
        let sum = 0;
        for (let i = 0; i < scores.length; i += 1) sum += (flip >> i & 1) === 1 ? -(scores[i] ?? 0) : scores[i] ?? 0;
        if (sum >= seen - 1e-9) asBad += 1;
      }
      return asBad / flips;
    }
    var compared_row = __webpack_require__(76389);
    var relative_question = __webpack_require__(99726);
    var relative_thresholds = __webpack_require__(93933);
    var run_twins = __webpack_require__(29615);
    const [TOLERANCE, EXCLUDED] = [ .9, 2 / 3 ];
    function compareCapacity(question) {
      const {capacity, twins, thresholds} = question;
      const ratio = estimateRatio(question);
      const name = capacity.by === "rate" ? "capacity" : "capacity_users";
      const judged = twins.filter(({isClimb}) => !isClimb).length;
      const own = thresholds.find(({metric}) => metric === name);
      const limit = own === void 0 ? TOLERANCE : 1 + own.limit.value;
      const row = describeRow(question, {
        ratio,
        limit,
        isAsked: own !== void 0
      });
      return {
        key: `${name}:value`,
        row,
        gates: own === void 0 && ratio !== void 0,
        pairs: judged,
        thresholds: new Map(thresholds.filter(({metric}) => metric === name).map(spec => [ spec, thresholdRow(spec, describeRow(question, {
          ratio,
          limit: 1 + spec.limit.value,
          isAsked: true
        }), judged) ]))
      };
    }
    function isCapacityThreshold({metric}) {
      return (0, relative_thresholds.V0)(metric);
    }
    function estimateRatio({theta0, twins, alpha, level}) {
      return compareCapacities(pairsOf(twins), {
        theta0,
        alphas: {
          pass: alpha,
          fail: level
        }
      });
    }
    function pairsOf(twins) {
      return twins.map(({load, isClimb, head, base}) => ({
        load,
        isClimb,
        head: (0, run_twins.VN)(head),
        base: (0, run_twins.VN)(base)
      }));
    }
    const NO_RATIO = {
      few: pairs => `${pairs === 1 ? "is" : "are"} too few, which takes ${LEAST_PAIRS}`,
      none_broke: () => "hold no block that broke",
      none_held: () => "hold no block that held",
      not_by_load: () => "do not show that more load makes more requests bad"
    };
    function describeRow(question, asked) {
      const {ratio, limit} = asked;
      const {capacity, level} = question;
      const {verdict, byPoint, suspect} = decide(question, asked);
      return {
        unit: capacity.by === "rate" ? "requests/s" : "users",
        base: (0, compared_row.X)(ratio?.base),
        head: (0, compared_row.X)(ratio?.head),
        ratio: (0, compared_row.X)(ratio?.estimate),
        low: (0, compared_row.X)(ratio?.low),
        high: (0, compared_row.X)(ratio?.high),
        p: (0, compared_row.X)(ratio?.p),
        level: verdict === "info" ? null : level,
        verdict,
        tolerance: verdict === "info" ? null : limit,
        suspect,
        message: explain(question, asked, {
          verdict,
          byPoint,
          suspect
        })
      };
    }
    function decide({alpha, level, onInconclusive}, {ratio, limit, isAsked}) {
      if (ratio === void 0) return {
        verdict: isAsked ? "inconclusive" : "info",
        byPoint: false,
        suspect: false
      };
      const {estimate, low, high, p} = ratio;
      const fails = limit > 1 ? high < limit : p <= level && estimate < limit;
      const suspect = !fails && p <= alpha && estimate < Math.min(1, limit);
      if (fails) return {
        verdict: "fail",
        byPoint: false,
        suspect: false
      };
      const holds = low >= limit || !isAsked && !suspect && low > EXCLUDED;
      if (holds) return {
        verdict: "pass",
        byPoint: false,
        suspect: false
      };
      if (onInconclusive === "point") return {
        verdict: estimate >= limit ? "pass" : "fail",
        byPoint: true,
        suspect: false
      };
      return {
        verdict: "inconclusive",
        byPoint: false,
        suspect
      };
    }
    function explain({capacity, twins, source, level}, {ratio, limit}, {verdict, byPoint, suspect}) {
      const name = (0, names.K)(capacity.by === "rate" ? "capacity" : "capacity_users");
      const pairs = twins.filter(({isClimb}) => !isClimb).length;
      if (ratio === void 0) {
        const why = NO_RATIO[whyNoRatio(pairsOf(twins))](pairs);
        return `${name} cannot be compared: ${(0, format.ej)(pairs, "pair of blocks", "pairs of blocks")} ${why}.`;
      }
      const unit = capacity.by === "rate" ? "requests/s" : "users";
      const {head, base, estimate, low, high, p} = ratio;
      const interval = (0, format.vy)((0, compared_row.X)(low), (0, compared_row.X)(high), format.eD);
      const change = `${(0, format.eD)(estimate)} within ${(0, format.ej)(pairs, "block pair")}${interval === "" ? "" : `, ${interval}`}`;
      const seen = `${name} is ${(0, format.Fl)(head, unit)} against ${(0, format.Fl)(base, unit)} in ${source} (${change})`;
      const least = `the least of ${(0, format.eD)(limit, 2)}`;
      switch (verdict) {
       case "pass":
        return byPoint ? `${seen}: ${least} holds by the estimate, which is all that was asked.` : `${seen}: ${low >= limit ? `${least} holds` : "no sign of being worse"}.`;

       case "fail":
        return byPoint ? `${seen}: ${least} does not hold by the estimate, which is all that was asked.` : `${seen}: ${high < limit ? `${least} does not hold` : `worse than base, and by the estimate beyond ${least}`}.`;

       default:
        return suspect ? `${seen}: suspect, for head is worse at p = ${(0, format.ZV)(p, 1)}, and red takes ${(0, 
        format.ZV)(level, 1)} at most.` : `${seen}: ${least} cannot be decided.`;
      }
    }
    function thresholdRow(spec, row, pairs) {
      return {
        ...(0, relative_question.Cs)(spec, ""),
        observed: row.ratio,
        low: row.low,
        high: row.high,
        n: pairs,
        verdict: row.verdict === "info" ? "inconclusive" : row.verdict,
        message: row.message
      };
    }
  }),
  41702: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      planRunComparison: () => planRunComparison
    });
    var compare_config = __webpack_require__(64393);
    var compare_arms = __webpack_require__(43239);
    var comparison_gates = __webpack_require__(71949);
    var comparison_looks = __webpack_require__(2020);
    var plan_comparison = __webpack_require__(41534);
    var relative_thresholds = __webpack_require__(93933);
    var prepared_run = __webpack_require__(62922);
    function controlsOf(compared) {
      const byScenario = new Map(compared.map(({plan}) => [ plan.scenario, new Set(plan.prompts.filter(({control}) => control === true).map(({id}) => id)) ]));
      return ({scenario, prompt}) => byScenario.get(scenario)?.has(prompt) === true;
    }
    function sourceOfAlike({tags}, compared) {
      const asked = compared.filter(({plan}) => tags.scenario === void 0 || plan.scenario === tags.scenario).flatMap(pairedPrompts).filter(({id}) => tags.prompt === void 0 || id === tags.prompt);
      return asked.every(({alike}) => alike) ? asked[0]?.source ?? null : null;
    }
    function pairedPrompts(scenario) {
      const {base, plan} = scenario;
      if (base !== null && "equal" in base) return base.pairs.flatMap(pair => pair.head === null || pair.base === null ? [] : [ {
        id: pair.id,
        alike: true,
        source: base.equal
      } ]);
      const sent = (0, prepared_run.bx)(scenario);
      return plan.prompts.flatMap(prompt => sent === null || prompt.base === null ? [] : [ {
        id: prompt.id,
        alike: prompt.control === true,
        source: sent.source
      } ]);
    }
    var compare_capacity = __webpack_require__(15525);
    var each_arm = __webpack_require__(64617);
    var early_rules = __webpack_require__(65459);
    function planRunComparison(config, prepared) {
      const compared = prepared.scenarios.filter(({base}) => base !== null);
      if (compared.length === 0) return null;
      const relative = config.thresholds.filter(relative_thresholds.n3);
      const bases = compared.map(prepared_run.bx).filter(base => base !== null);
      const loads = compared.filter(scenario => scenario.plan.type === "load" && (0, prepared_run.bx)(scenario) !== null);
      const equal = compared.flatMap(({base}) => base !== null && "equal" in base ? [ base ] : []);
      const missing = compared.flatMap(({base}) => base !== null && "missing" in base ? [ base.missing ] : []);
      const alike = new Map(relative.flatMap(spec => {
        const source = sourceOfAlike(spec, compared);
        return source === null ? [] : [ [ spec, source ] ];
      }));
      const judged = relative.filter(spec => !alike.has(spec));
      const capacities = judged.filter(compare_capacity.s);
      const rows = Math.max(1, Number(loads.length > 0) + (loads.length < bases.length ? Math.max(1, capacities.length) : 0));
      const capacityLevel = (1 - config["red-confidence"]) / rows;
      const known = {
        bases,
        equal,
        alike,
        missing,
        capacityLevel
      };
      if (loads.length === 0) return {
        ...known,
        plan: null,
        pairs: null,
        rule: null,
        mayPass: false,
        choice: null
      };
      const only = prepared.scenarios.length === 1 ? prepared.scenarios[0] : void 0;
      const pairs = only === void 0 ? null : countPairs(only, config);
      const isChoice = config.arms !== void 0;
      const shared = {
        confidence: config.confidence,
        redConfidence: 1 - capacityLevel * (loads.length < bases.length ? 1 : rows),
        tolerances: comparison_gates.tD,
        design: config.design,
        seed: prepared.seed,
        plannedPairs: pairs,
        mayLook: (0, early_rules.Rw)(config, prepared.scenarios) && !isChoice,
        mayPass: only !== void 0 && (0, early_rules.NZ)(only),
        mayExtend: !isChoice && mayExtend(config, prepared, pairs),
        isControl: controlsOf(compared)
      };
      const paired = judged.filter(spec => !(0, compare_capacity.s)(spec));
      const choice = isChoice ? planChoice(config, shared, paired) : null;
      const share = (1 - shared.redConfidence) / (choice?.candidates.length ?? 1);
      const plan = (0, plan_comparison.dX)({
        ...shared,
        redConfidence: 1 - share,
        thresholds: choice === null ? paired : choice.candidates[0]?.thresholds ?? []
      });
      const {looks} = plan;
      const rule = looks === null ? null : (0, comparison_looks.KJ)({
        ...plan,
        looks
      }, (0, compare_arms.is)(plan), 0);
      return {
        ...known,
        plan,
        pairs,
        rule,
        mayPass: plan.settings.mayPass && rule !== null,
        choice
      };
    }
    function planChoice(config, settings, relative) {
      const arms = (0, compare_config.Zq)(config);
      const asked = arms.map(({arm}) => (0, each_arm.iN)(arm, relative));
      return {
        control: arms.find(({arm}) => arm === "base")?.name ?? "",
        candidates: arms.flatMap(({arm, name}, index) => arm === "base" ? [] : [ {
          arm,
          name,
          thresholds: [ ...asked[index]?.keys() ?? [] ]
        } ]),
        settings,
        specs: new Map(asked.flatMap(each => [ ...each ]))
      };
    }
    function mayExtend(config, {estimate, scenarios, shard}, pairs) {
      return (0, early_rules.Rw)(config, scenarios) && shard === null && pairs !== null && (0, 
      comparison_looks.Wd)(pairs) && 2 * estimate.expected <= config.budget;
    }
    function countPairs({plan}, {design}) {
      if (design !== "pairs" || plan.planned === null || plan.executor?.endsWith("arrival-rate") !== true) return null;
      const isUneven = plan.prompts.some(({control, others}) => control === true || others !== void 0);
      let [judged, left] = [ 0, 0 ];
      for (let index = 0; index < plan.sessions.length; index += 1) {
        const {pair, turns} = plan.sessions.get(index);
        const request = turns[0]?.requests[0];
        const isWarmup = request?.phase === "warmup";
        if (!isWarmup && !isUneven) return plan.planned - plan.sessions.length - left;
        if (pair === null || request === void 0) continue;
        if (isWarmup) left += 1; else if (plan.prompts[request.prompt]?.control !== true) judged += 1;
      }
      return judged;
    }
  })
};
