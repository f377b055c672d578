"use strict";
exports.id = 5683;

exports.ids = [ 5683 ];

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
  65859: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      t: () => decideMerged,
      z: () => decideShard
    });
    var _verdict_final_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94637);
    function decideShard(shard) {
      return outcome => {
        const {verdict, passed, reasons} = (0, _verdict_final_verdict_js__WEBPACK_IMPORTED_MODULE_0__.A)(withoutJudgement(outcome));
        const told = {
          code: "shard",
          message: `shard ${shard} measured its part; thresholds are judged by the job with \`mode: merge\``
        };
        if (outcome.stopped?.stoppedBy === "abort") return {
          verdict: "fail",
          passed: false,
          reasons
        };
        return {
          verdict,
          passed,
          reasons: [ ...reasons, told ]
        };
      };
    }
    function withoutJudgement(outcome) {
      return {
        ...outcome,
        thresholds: [],
        compared: [],
        answered: outcome.sent,
        deliveredRatio: 1,
        generator: null
      };
    }
    function decideMerged({failures, doubts}) {
      return outcome => {
        const decided = (0, _verdict_final_verdict_js__WEBPACK_IMPORTED_MODULE_0__.A)(outcome);
        const credible = outcome.generator === null ? failures : [];
        if (decided.verdict === "error" || decided.verdict === "fail") return decided;
        const told = new Set([ ...credible, ...doubts ].map(({message}) => message));
        const others = decided.reasons.filter(({message}) => !told.has(message));
        const worse = {
          ...decided,
          reasons: [ ...credible, ...doubts, ...others ]
        };
        if (credible.length > 0) return {
          ...worse,
          verdict: "fail",
          passed: false
        };
        if (doubts.length === 0) return decided;
        return {
          ...worse,
          verdict: "inconclusive",
          passed: outcome.onInconclusive !== "fail"
        };
      };
    }
  }),
  23497: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      F: () => buildReport,
      k: () => orderSamples
    });
    var headline = __webpack_require__(96766);
    var samples_sample = __webpack_require__(98993);
    var canary_trouble = __webpack_require__(70117);
    var early_rules = __webpack_require__(65459);
    function describeCanaries(canaries, {scenarios}) {
      if (scenarios.every(({plan}) => plan.canaries === void 0)) return null;
      const even = scenarios.every(early_rules.NZ);
      const {failed, spells} = (0, canary_trouble.RS)(canaries, {
        field: even ? "e2eMs" : null,
        load: null
      });
      return {
        sent: canaries.filter(({outcome}) => (0, samples_sample.Kk)(outcome)).length,
        failed,
        cost: canaries.reduce((sum, {costUsd}) => sum + costUsd, 0),
        spells: spells.map(spell => ({
          ...spell,
          toMs: Number.isFinite(spell.toMs) ? spell.toMs : null
        }))
      };
    }
    var base_random = __webpack_require__(54126);
    function unitOf(usd) {
      return Math.abs(usd) >= 1 ? .01 : 1e-6;
    }
    function roundAmount(amount, unit) {
      const round = usd => toUnits(Math.round(usd / unit), unit);
      return {
        ...amount,
        usd: round(amount.usd),
        low: amount.low === null ? null : round(amount.low),
        high: amount.high === null ? null : round(amount.high)
      };
    }
    function toUnits(count, unit) {
      return Number((count / Math.round(1 / unit)).toPrecision(15)) + 0;
    }
    function roundParts(parts, total) {
      const unit = unitOf(total);
      const exact = parts.map(({usd}) => usd / unit);
      const floors = exact.map(Math.floor);
      const missing = Math.round(total / unit) - floors.reduce((sum, count) => sum + count, 0);
      const byRemainder = exact.map((value, i) => ({
        i,
        rest: value - (floors[i] ?? 0)
      })).sort((a, b) => b.rest - a.rest || a.i - b.i);
      const counts = [ ...floors ];
      for (let k = 0; k < missing; k += 1) {
        const at = byRemainder[k % byRemainder.length]?.i ?? 0;
        counts[at] = (counts[at] ?? 0) + 1;
      }
      return parts.map((part, i) => ({
        ...roundAmount(part, unit),
        usd: toUnits(counts[i] ?? 0, unit)
      })).filter(({usd}) => usd !== 0);
    }
    var mean = __webpack_require__(19194);
    const BILL_ALPHAS = {
      pass: .025,
      fail: .025
    };
    const MILLION = 1e6;
    function spendingOf(sample) {
      const {outcome, costBasis, inputTokens, outputTokens} = sample;
      if (outcome !== "ok" || costBasis !== "reported" || inputTokens === null || outputTokens === null) return null;
      const written = Math.min(sample.cacheWriteTokens ?? 0, inputTokens);
      return {
        input: inputTokens,
        cached: Math.min(sample.cachedInputTokens ?? 0, inputTokens - written),
        written,
        output: outputTokens,
        reasoning: Math.min(sample.reasoningTokens ?? 0, outputTokens),
        usd: sample.costUsd
      };
    }
    const RUN_PARTS = [ "input", "cached_input", "cache_writes", "output", "reasoning", "requests", "tier" ];
    function splitSpending(mean, rates) {
      const {input, cached, written, output, reasoning, usd} = mean;
      const known = [ (input - cached - written) * rates.input / MILLION, cached * rates.cachedInput / MILLION, written * rates.cacheWrite / MILLION, (output - reasoning) * rates.output / MILLION, reasoning * rates.output / MILLION, rates.request ];
      return [ ...known, usd - known.reduce((sum, part) => sum + part, 0) ];
    }
    function weigh(observed, volume, prompts) {
      const counts = new Map;
      for (const {prompt} of observed) counts.set(prompt, (counts.get(prompt) ?? 0) + 1);
      const all = new Set([ ...prompts, ...counts.keys() ]).size;
      const shareOf = prompt => volume.byPrompt === null ? 1 / all : (volume.byPrompt[prompt] ?? 0) / volume.requests;
      return observed.map(({prompt, value}) => ({
        value,
        weight: shareOf(prompt) / (counts.get(prompt) ?? 1)
      }));
    }
    function billRun(samples, {volume, prompts, rates, random}) {
      const observed = samples.flatMap(sample => {
        const value = sample.arm === "head" && sample.phase !== "warmup" ? spendingOf(sample) : null;
        return value === null ? [] : [ {
          prompt: sample.prompt,
          value
        } ];
      });
      const weighed = weigh(observed, volume, prompts);
      const covered = weighed.reduce((sum, {weight}) => sum + weight, 0);
      if (weighed.length === 0 || covered <= 0) return null;
      const scale = volume.requests / covered;
      const mean = sumSpending(weighed.map(({value, weight}) => ({
        value,
        weight: weight / covered
      })));
      const parts = splitSpending(mean, rates).map(usd => usd * volume.requests);
      const costs = weighed.map(({value, weight}) => value.usd * weight * scale * weighed.length);
      const total = {
        usd: mean.usd * volume.requests,
        ...boundsOf(costs, mean.usd * volume.requests, random)
      };
      return {
        ...roundAmount(total, unitOf(total.usd)),
        n: weighed.length,
        parts: roundParts(RUN_PARTS.map((part, i) => ({
          part,
          usd: parts[i] ?? 0,
          low: null,
          high: null
        })), total.usd)
      };
    }
    function sumSpending(weighed) {
      const sum = of => weighed.reduce((total, {value, weight}) => total + weight * of(value), 0);
      return {
        input: sum(each => each.input),
        cached: sum(each => each.cached),
        written: sum(each => each.written),
        output: sum(each => each.output),
        reasoning: sum(each => each.reasoning),
        usd: sum(each => each.usd)
      };
    }
    function boundsOf(values, total, random) {
      const bounds = (0, mean.uV)(values, BILL_ALPHAS, random);
      if (bounds === void 0 || !Number.isFinite(bounds.low) || !Number.isFinite(bounds.high)) return {
        low: null,
        high: null
      };
      const shift = total - bounds.estimate;
      return {
        low: bounds.low + shift,
        high: bounds.high + shift
      };
    }
    var catalogue = __webpack_require__(20264);
    var summary = __webpack_require__(90889);
    var metrics_tags = __webpack_require__(81760);
    function summariseSamples(samples, scope) {
      const tallies = catalogue.Cb.map(metric => ({
        name: metric.name,
        tally: createTally(metric, scope)
      }));
      const filter = scope.tags ?? {};
      let outputTokens = 0;
      for (const sample of samples) {
        if (!(0, metrics_tags.kS)(sample, filter)) continue;
        for (const {tally} of tallies) tally.add(sample);
        outputTokens += sample.outputTokens ?? 0;
      }
      const done = new Map;
      for (const {name, tally} of tallies) {
        const summary = tally.finish({
          outputTokens,
          done
        });
        if (summary !== null) done.set(name, summary);
      }
      return Object.fromEntries(done);
    }
    const ignore = () => {};
    function createTally(metric, scope) {
      switch (metric.type) {
       case "trend":
        return metric.source === "gaps" ? tallyGaps(metric, scope) : tallyTrend(metric);

       case "counter":
        return tallyCounter(metric, scope.durationMs);

       case "rate":
        return tallyRate(metric);

       case "gauge":
        return tallyGauge(metric, scope);
      }
    }
    function tallyTrend(metric) {
      const values = [];
      return {
        add(sample) {
          const value = metric.phases.includes(sample.phase) ? metric.value(sample) : null;
          if (value !== null) values.push(value);
        },
        finish: () => measured((0, summary.tY)(values, metric.unit))
      };
    }
    function tallyGaps(metric, {gaps, tags = {}}) {
      const finish = () => {
        const selected = gaps?.select(of => metric.phases.includes(of.phase) && (0, metrics_tags.kS)(of, tags));
        return selected === void 0 ? null : measured((0, summary.Gt)(selected, metric.unit));
      };
      return {
        add: ignore,
        finish
      };
    }
    function measured(summary) {
      return summary.count === 0 ? null : summary;
    }
    function tallyCounter(metric, durationMs) {
      let count = 0;
      let told = metric.tells === void 0;
      return {
        add: sample => {
          count += metric.amount(sample);
          told ||= metric.tells?.(sample) === true;
        },
        finish: () => {
          if (!told) return null;
          const rate = durationMs > 0 ? count * 1e3 / durationMs : null;
          return {
            type: "counter",
            unit: metric.unit,
            count,
            rate
          };
        }
      };
    }
    function tallyRate(metric) {
      let trials = 0;
      let successes = 0;
      return {
        add(sample) {
          if (!metric.phases.includes(sample.phase)) return;
          trials += metric.trials(sample);
          successes += metric.successes(sample);
        },
        finish: () => trials === 0 ? null : {
          type: "rate",
          unit: metric.unit,
          count: trials,
          rate: successes / trials
        }
      };
    }
    function tallyGauge(metric, {durationMs, breakingPoint = null, capacity = null}) {
      const finish = ({outputTokens, done}) => {
        const median = trend => {
          const summary = done.get(trend);
          return summary?.type === "trend" ? summary.med : null;
        };
        const value = metric.value({
          durationMs,
          outputTokens,
          breakingPoint,
          surelyHeld: breakingPoint ?? 0,
          capacity,
          median
        });
        return value === null ? null : {
          type: "gauge",
          unit: metric.unit,
          value
        };
      };
      return {
        add: ignore,
        finish
      };
    }
    var plan = __webpack_require__(48720);
    var pair_prompts = __webpack_require__(12465);
    var served_model = __webpack_require__(72427);
    var percentile = __webpack_require__(45708);
    var differences = __webpack_require__(69933);
    var pair_samples = __webpack_require__(22475);
    const ALPHAS = {
      pass: .025,
      fail: .025
    };
    const LEAST_PAIRS = 10;
    const LEAST_OPENED = 3;
    function measureAdded(samples) {
      const {groups} = (0, pair_samples.TB)(samples, "pairs");
      const pairsOf = read => groups.flatMap(({base: [base], head: [head]}) => {
        if (base?.outcome !== "ok" || head?.outcome !== "ok") return [];
        const [before, after] = [ read(base), read(head) ];
        return before === null || after === null ? [] : [ {
          base: before,
          head: after
        } ];
      });
      const typical = read => {
        const pairs = pairsOf(read);
        return pairs.length < LEAST_PAIRS ? null : amountOf((0, differences.r)(pairs, ALPHAS));
      };
      const bills = pairsOf(({costBasis, costUsd}) => costBasis === "reported" ? costUsd : null);
      return {
        connection: connectionsOf(samples),
        firstByte: typical(({firstByteMs}) => firstByteMs ?? null),
        firstToken: typical(({ttftMs}) => ttftMs),
        total: typical(({e2eMs}) => e2eMs),
        usdPerRequest: bills.length < LEAST_PAIRS ? null : amountOf((0, differences.a)(bills, ALPHAS))
      };
    }
    function amountOf(found) {
      if (found === void 0 || !Number.isFinite(found.estimate)) return null;
      const bound = value => Number.isFinite(value) ? value : null;
      return {
        added: found.estimate,
        low: bound(found.low),
        high: bound(found.high),
        n: found.n
      };
    }
    function connectionsOf(samples) {
      const took = arm => (0, percentile.V0)(samples.flatMap(sample => sample.arm === arm ? sample.connectMs ?? [] : []));
      const [head, base] = [ took("head"), took("base") ];
      const opened = Math.min(head.length, base.length);
      const [headMs, baseMs] = [ (0, percentile.Ym)(head, .5), (0, percentile.Ym)(base, .5) ];
      return opened < LEAST_OPENED || headMs === void 0 || baseMs === void 0 ? null : {
        headMs,
        baseMs,
        opened
      };
    }
    var prepared_run = __webpack_require__(62922);
    var spread_volume = __webpack_require__(48137);
    var simple_statistics = __webpack_require__(15521);
    var distributions_student = __webpack_require__(42632);
    function boundSkewed(values, total, alpha) {
      const n = values.length;
      if (n < 3) return {
        low: null,
        high: null
      };
      const deviation = (0, simple_statistics.JK)([ ...values ]);
      if (deviation === 0) return {
        low: total,
        high: total
      };
      const error = deviation / Math.sqrt(n);
      const quantile = (0, distributions_student.F)(1 - alpha, n - 1);
      const skew = (0, simple_statistics.Oj)([ ...values ]) / Math.sqrt(n);
      return {
        low: total - error * Math.max(quantile, untransform(quantile, skew)),
        high: total + error * Math.max(quantile, -untransform(-quantile, skew))
      };
    }
    function untransform(x, skew) {
      if (Math.abs(skew) < 1e-6) return x;
      return 3 / skew * (Math.cbrt(1 + skew * (x - skew / 6)) - 1);
    }
    const CHANGE_PARTS = [ "prompt_length", "cache_hits", "cache_writes", "output_length", "reasoning", "model_price", "tier" ];
    const bill_change_MILLION = 1e6;
    function billChange(samples, question) {
      const {volume, prompts, rates, baseRates, random, unchanged} = question;
      const pairs = pairUp(samples).filter(({prompt}) => !unchanged.has(prompt));
      const weighed = weigh(pairs, volume, prompts);
      const covered = weighed.reduce((sum, {weight}) => sum + weight, 0);
      if (weighed.length < 2 || covered <= 0) return null;
      const scale = volume.requests * covered;
      const normal = weighed.map(({value, weight}) => ({
        value,
        weight: weight / covered
      }));
      const means = meansOf(normal);
      const parts = explainChange(means, baseRates, rates).map(usd => usd * scale);
      const influences = influencesOf(normal, means, each => explainChange(each, baseRates, rates)).map(values => values.map(value => value * scale));
      const total = (means.head.usd - means.base.usd) * scale;
      const totals = normal.map(({value, weight}) => (value.head.usd - value.base.usd) * weight * normal.length * scale);
      return {
        ...roundAmount({
          usd: total,
          ...boundsOf(totals, total, random)
        }, unitOf(total)),
        n: pairs.length,
        parts: roundParts(CHANGE_PARTS.map((part, i) => {
          const usd = parts[i] ?? 0;
          return {
            part,
            usd,
            ...boundSkewed(influences.map(values => values[i] ?? 0), usd, BILL_ALPHAS.pass)
          };
        }), total),
        means
      };
    }
    function pairUp(samples) {
      const open = new Map;
      for (const sample of samples) {
        const spending = sample.pair === null || sample.phase !== "measure" ? null : spendingOf(sample);
        if (spending === null) continue;
        const {prompt, pair, arm} = sample;
        if (arm !== "head" && arm !== "base") continue;
        const key = `${pair}/${prompt}`;
        const arms = open.get(key) ?? {
          prompt,
          base: [],
          head: []
        };
        open.set(key, arms);
        arms[arm].push(spending);
      }
      return [ ...open.values() ].flatMap(({prompt, base, head}) => base.length > 0 && head.length > 0 ? [ {
        prompt,
        value: {
          base: meanOf(base),
          head: meanOf(head)
        }
      } ] : []);
    }
    function meanOf(all) {
      const [first] = all;
      if (first !== void 0 && all.length === 1) return first;
      return sumSpending(all.map(value => ({
        value,
        weight: 1 / all.length
      })));
    }
    function meansOf(weighed) {
      const of = arm => sumSpending(weighed.map(({value, weight}) => ({
        value: value[arm],
        weight
      })));
      return {
        base: of("base"),
        head: of("head")
      };
    }
    function explainChange({base, head}, before, after) {
      const growth = base.input > 0 ? head.input / base.input : 0;
      const length = base.input > 0 ? (growth - 1) * inputCost(base, before) : head.input * before.input / bill_change_MILLION;
      const known = [ length, (head.cached - base.cached * growth) * (before.cachedInput - before.input) / bill_change_MILLION, (head.written - base.written * growth) * (before.cacheWrite - before.input) / bill_change_MILLION, (head.output - head.reasoning - base.output + base.reasoning) * before.output / bill_change_MILLION, (head.reasoning - base.reasoning) * before.output / bill_change_MILLION, listCost(head, after) - listCost(head, before) ];
      return [ ...known, head.usd - base.usd - known.reduce((sum, part) => sum + part, 0) ];
    }
    function inputCost({input, cached, written}, rates) {
      const fresh = input - cached - written;
      return (fresh * rates.input + cached * rates.cachedInput + written * rates.cacheWrite) / bill_change_MILLION;
    }
    function listCost(spending, rates) {
      return inputCost(spending, rates) + spending.output * rates.output / bill_change_MILLION + rates.request;
    }
    function influencesOf(weighed, means, statistic) {
      const whole = statistic(means);
      return weighed.map(({value, weight}) => {
        const without = statistic({
          base: leaveOut(means.base, value.base, weight),
          head: leaveOut(means.head, value.head, weight)
        });
        return whole.map((center, i) => center + (1 - weight) * weighed.length * (center - (without[i] ?? center)));
      });
    }
    function leaveOut(mean, one, weight) {
      const rest = (all, own) => (all - weight * own) / (1 - weight);
      return {
        input: rest(mean.input, one.input),
        cached: rest(mean.cached, one.cached),
        written: rest(mean.written, one.written),
        output: rest(mean.output, one.output),
        reasoning: rest(mean.reasoning, one.reasoning),
        usd: rest(mean.usd, one.usd)
      };
    }
    const A_THOUSAND = {
      requests: 1e3,
      byPrompt: null
    };
    function describeBill(config, prepared, samples) {
      const [first] = prepared.scenarios;
      if (first === void 0 || first.target.price.basis === "free" || config.arms !== void 0) return null;
      const prompts = (0, prepared_run.$C)(prepared.scenarios);
      const volume = monthlyVolume(config, prompts) ?? A_THOUSAND;
      const random = (0, base_random.Is)(prepared.seed, "bill");
      const rates = ratesOf(first.target.price);
      const run = billRun(samples, {
        volume,
        prompts,
        rates,
        random
      });
      if (run === null) return null;
      const compared = prepared.scenarios.find(scenario => (0, prepared_run.bx)(scenario) !== null);
      const base = compared === void 0 ? null : (0, prepared_run.bx)(compared);
      const change = base === null ? null : billChange(samples, {
        volume,
        prompts,
        rates,
        baseRates: ratesOf(base.target.price),
        random,
        unchanged: (0, prepared_run.Hn)(prepared.scenarios)
      });
      const monthly = config["monthly-requests"] !== void 0;
      return {
        ...run,
        parts: [ ...run.parts ],
        requests: volume.requests,
        monthly,
        change: withParts(change)
      };
    }
    function monthlyVolume(config, prompts) {
      const given = config["monthly-requests"];
      const spread = given === void 0 ? [] : (0, spread_volume.o)(given, prompts);
      return "requests" in spread ? spread : given;
    }
    function withParts(change) {
      return change === null ? null : {
        ...change,
        parts: [ ...change.parts ]
      };
    }
    function ratesOf({rates}) {
      const {input, cachedInput, cacheWrite, output, request} = rates;
      return {
        input,
        cachedInput,
        cacheWrite,
        output,
        request
      };
    }
    var report_parts = __webpack_require__(9637);
    function describeArms({prepared, config, judged}) {
      const scenario = prepared.scenarios.find(each => (0, prepared_run.bx)(each) !== null);
      if (scenario === void 0 || (0, report_parts.Q9)(prepared) === null) return [];
      const arms = (0, prepared_run.jO)(scenario);
      const prompts = scenario.plan.prompts.map(({id}) => id);
      const bill = (own, volume, {arm, target}) => {
        const random = (0, base_random.Is)(prepared.seed, `bill/${arm}`);
        return billRun(own, {
          volume,
          prompts,
          rates: target.price.rates,
          random
        })?.usd ?? null;
      };
      const rows = arms.map(sent => {
        const {arm, name, target} = sent;
        const own = judged.samples.filter(sample => sample.arm === arm && sample.phase !== "warmup");
        const billed = (0, pair_samples.D_)(own, arm).map(sample => ({
          ...sample,
          arm: "head"
        }));
        const monthly = monthlyVolume(config, prompts);
        return {
          arm,
          name,
          isControl: arm === "base",
          endpoint: target.shown,
          protocol: target.protocol.name,
          model: target.model ?? scenario.plan.prompts[0]?.head.model ?? null,
          prices: (0, report_parts.mh)(target.price),
          ...figuresOf(own),
          usdPerThousand: bill(billed, {
            requests: 1e3,
            byPrompt: null
          }, sent),
          usdPerMonth: monthly === void 0 ? null : bill(billed, monthly, sent),
          servedModels: countServed(own),
          added: isOtherWay(scenario, sent) ? measureAdded((0, pair_samples.D_)(judged.samples, arm)) : null,
          verdict: arm === "base" ? null : verdictOf(arm, name, judged),
          comparison: judged.choice.find(each => each.arm === arm)?.compared.comparison ?? null
        };
      });
      return rows.sort((a, b) => Number(b.isControl) - Number(a.isControl));
    }
    function isOtherWay(scenario, {arm, target}) {
      const control = (0, prepared_run.bx)(scenario)?.target;
      if (arm === "base" || control === void 0 || control.address === target.address) return false;
      const modelOf = (own, {model}) => model ?? own?.model ?? "";
      return scenario.plan.prompts.every(prompt => {
        const [own, base] = [ (0, plan.G)(prompt, arm), prompt.base ];
        if (own === null || base === null) return true;
        return (0, served_model.S)(modelOf(base, control), modelOf(own, target)) && (0, 
        pair_prompts.O)(own, base);
      });
    }
    function figuresOf(own) {
      const metrics = summariseSamples(own, {
        durationMs: 0
      });
      const firstTokens = (0, percentile.V0)(own.flatMap(({ttftMs}) => ttftMs ?? []));
      const rank = (metric, percent) => percentileOf(metrics[metric], percent);
      const rate = metric => {
        const summary = metrics[metric];
        return summary?.type === "rate" ? summary.rate : null;
      };
      return {
        sent: own.filter(({outcome}) => (0, samples_sample.Kk)(outcome)).length,
        ok: own.filter(({outcome}) => outcome === "ok").length,
        ttftP50Ms: (0, percentile.Ym)(firstTokens, .5) ?? null,
        ttftP95Ms: (0, percentile.Ym)(firstTokens, .95) ?? null,
        e2eP50Ms: rank("total_generation_time", "50"),
        e2eP95Ms: rank("total_generation_time", "95"),
        tokensPerSecond: rank("tokens_per_second", "50"),
        errorRate: rate("error_rate"),
        checksRate: rate("checks")
      };
    }
    function percentileOf(summary, percent) {
      return summary?.type === "trend" ? summary.percentiles[percent] ?? null : null;
    }
    function countServed(own) {
      const counts = new Map;
      for (const {servedModel} of own) if (servedModel != null) counts.set(servedModel, (counts.get(servedModel) ?? 0) + 1);
      return Object.fromEntries(counts);
    }
    function verdictOf(arm, name, {thresholds, compared, choice}) {
      const own = choice.find(each => each.arm === arm);
      const gates = (own?.compared ?? compared)?.gates ?? [];
      const held = own === void 0 ? thresholds.filter(({tags}) => tags["arm"] !== "base") : thresholds.filter(({tags}) => tags["arm"] === name);
      const verdicts = [ ...gates, ...held ].map(({verdict}) => verdict);
      if (verdicts.length === 0) return null;
      if (verdicts.includes("fail") || held.some(({verdict}) => verdict === "no_data")) return "fail";
      return verdicts.every(verdict => verdict === "pass") ? "pass" : "inconclusive";
    }
    var count_samples = __webpack_require__(32099);
    var final_verdict = __webpack_require__(94637);
    var monthly_threshold = __webpack_require__(13569);
    var thresholds_evidence = __webpack_require__(83698);
    var format = __webpack_require__(8378);
    var requests_needed = __webpack_require__(42963);
    var drift = __webpack_require__(23365);
    var threshold = __webpack_require__(85221);
    function decideBy({low, high}, {operator, limit}) {
      const upper = operator.startsWith("<");
      const [best, worst] = upper ? [ low, high ] : [ high, low ];
      if (!(0, threshold.i)(best, operator, limit.value)) return "fail";
      return (0, threshold.i)(worst, operator, limit.value) ? "pass" : "inconclusive";
    }
    function hullOf(a, b) {
      return {
        low: Math.min(a.low, b.low),
        high: Math.max(a.high, b.high)
      };
    }
    function meetOf(a, b) {
      const meet = {
        low: Math.max(a.low, b.low),
        high: Math.min(a.high, b.high)
      };
      return meet.low <= meet.high ? meet : null;
    }
    function withoutFailure({low, high}, {operator}) {
      return operator.startsWith("<") ? {
        low: Number.NEGATIVE_INFINITY,
        high
      } : {
        low,
        high: Number.POSITIVE_INFINITY
      };
    }
    function undecidedHull(intervals, spec) {
      const [first, ...others] = intervals.map(({low, high}) => ({
        low,
        high
      }));
      const hull = others.reduce(hullOf, first);
      const decision = decideBy(hull, spec);
      if (decision === "inconclusive") return hull;
      if (decision === "fail") return withoutFailure(hull, spec);
      return spec.operator.startsWith("<") ? {
        ...hull,
        high: Number.POSITIVE_INFINITY
      } : {
        ...hull,
        low: Number.NEGATIVE_INFINITY
      };
    }
    function withoutLess(interval, other, {operator}) {
      return operator.startsWith("<") ? {
        ...interval,
        low: Math.min(interval.low, other.low)
      } : {
        ...interval,
        high: Math.max(interval.high, other.high)
      };
    }
    var binomial = __webpack_require__(64174);
    var estimates_cut = __webpack_require__(63535);
    var proportion = __webpack_require__(8041);
    function scaleOf(row, question) {
      return row.metric.type === "rate" ? rateScale(row, question) : percentileScale(row, question);
    }
    function exactCut(n, theta0, alphas, effective = n) {
      const cut = (0, estimates_cut.z1)(n, theta0, alphas, effective);
      return n < proportion.TK ? {
        ...cut,
        failFrom: n + 1
      } : cut;
    }
    function percentileScale({spec}, {theta0}) {
      const side = spec.operator.startsWith("<") ? "above" : "below";
      return {
        exact: (values, alphas, effective = values.length) => (0, estimates_cut.dF)((0, 
        percentile.V0)(values), exactCut(values.length, theta0, alphas, effective), side),
        look: (values, cut) => (0, estimates_cut.dF)((0, percentile.V0)(values.slice(0, cut.n)), cut, side)
      };
    }
    const BEYOND_ROUNDING = 1 + 1e-9;
    function rateScale(row, question) {
      const {theta0} = question;
      const upper = row.spec.operator.startsWith("<");
      const toRate = ({low, high}) => upper ? {
        low,
        high
      } : {
        low: 1 - high,
        high: 1 - low
      };
      const weight = weightOf(row);
      const count = values => ({
        violations: values.filter(value => question.violates(value)).length * weight,
        n: values.length * weight
      });
      return {
        exact(values, alphas, effective = values.length) {
          const {violations, n} = count(values);
          const worth = {
            violations: violations * effective / values.length,
            n: n * effective / values.length
          };
          return toRate({
            low: n < proportion.TK ? 0 : (0, binomial.Yd)(worth, alphas.fail),
            high: (0, binomial.xj)(worth, alphas.pass)
          });
        },
        look(values, {n, passUpTo, failFrom}, alphas) {
          const {violations} = count(values.slice(0, n));
          const isWhole = passUpTo < 0 && n === values.length && violations < failFrom;
          const pass = isWhole ? alphas.pass : (0, binomial.Q4)(passUpTo, n, theta0) * BEYOND_ROUNDING;
          const fail = (0, binomial.yb)(failFrom, n, theta0) * BEYOND_ROUNDING;
          return toRate({
            low: fail === 0 ? 0 : (0, binomial.Yd)({
              violations,
              n
            }, fail),
            high: pass === 0 ? Number.POSITIVE_INFINITY : (0, binomial.xj)({
              violations,
              n
            }, pass)
          });
        }
      };
    }
    function weightOf({values, spec, matching, metric}) {
      const several = metric.name === "checks" && spec.tags.status === void 0 && values.length > matching;
      return several ? matching / values.length : 1;
    }
    function whyUndecided(counts, theta0, {alphas, sequential, effective}) {
      const {violations, n} = counts;
      const whole = (0, proportion.wM)(counts, theta0, alphas);
      if (whole !== "inconclusive" && sequential === "inconclusive") return "the looks on the way left too little of the error allowed for the last one to decide";
      if (whole !== "inconclusive" && effective < n) return explainAlike(n, effective);
      const wouldFail = (0, binomial.yb)(violations, n, theta0) <= alphas.fail;
      if (n < proportion.TK && wouldFail) return `on fewer than ${proportion.TK} requests nothing fails`;
      const least = (0, proportion.xz)(theta0, alphas.pass);
      if (violations / n >= theta0 || effective >= least) return null;
      const takes = `passing takes at least ${(0, format.B4)(least)}`;
      return Math.round(effective) < n ? `its ${(0, format.ej)(n, "request")} resemble their neighbours and are worth about ${(0, 
      format.B4)(effective)} independent ones, and ${takes}` : `${takes} requests`;
    }
    function explainAlike(n, effective) {
      return `its ${(0, format.ej)(n, "request")} resemble their neighbours and are worth about ${(0, 
      format.B4)(effective)} independent ones, too few to decide`;
    }
    function whyMeanUndecided({n}, large, holds) {
      if (!holds) return n < proportion.TK ? `on fewer than ${proportion.TK} requests nothing fails` : null;
      if (n < mean.G$) return `a mean passes on no fewer than ${mean.G$} requests`;
      return large && n < mean.FX ? `one request is more than a fifth of the sum, and a mean of such passes on no fewer than ${mean.FX}` : null;
    }
    function explainCluster(spec, {violations, of, fromMs, toMs}, others) {
      const together = `${(0, format.B4)(violations)} of ${(0, format.B4)(of)} ${wordOf(spec)} lie within ${(0, 
      format._V)(Math.max(1e3, toMs - fromMs))}`;
      const without = others === "pass" ? "the limit holds" : "nothing shows that the limit is broken";
      return `${together}; without them ${without}`;
    }
    function explainShort({violations}) {
      return `${(0, format.ej)(violations.length, "request")} are too few to tell an episode from what the endpoint is like`;
    }
    function wordOf({metric, operator}) {
      const words = {
        error_rate: "failed requests",
        timeout_rate: "time-outs",
        rate_limit_rate: "refused requests",
        dropped_rate: "dropped arrivals",
        checks: "answers that fail a check",
        good_requests: "requests that were not good"
      };
      return words[metric] ?? (operator.startsWith("<") ? "slow requests" : "requests that fall short");
    }
    var judge_cluster = __webpack_require__(61364);
    function withholdEpisode(spec, interval, {marks, length, outside}) {
      const cluster = (0, judge_cluster.KG)(marks, length ?? (0, judge_cluster.Pi)(marks.starts));
      if (cluster === null) return {
        interval,
        withheld: null,
        cluster: null
      };
      if (cluster === "short") return {
        interval: withoutFailure(interval, spec),
        withheld: explainShort(marks),
        cluster: null
      };
      const others = outside(cluster.from, cluster.length);
      const without = decideBy(others, spec);
      const withheld = without === "fail" ? null : explainCluster(spec, cluster, without);
      return {
        interval: withoutLess(interval, others, spec),
        withheld,
        cluster
      };
    }
    const MOST_TIMES = 10;
    function shareOf({spec}) {
      const {aggregation} = spec;
      if (aggregation.kind === "percentile") return aggregation.percent / 100;
      return aggregation.kind === "min" ? 0 : 1;
    }
    function markViolations({values, sizes, starts}, violates) {
      let next = 0;
      const violations = sizes.map(size => {
        let sum = 0;
        for (const end = next + size; next < end; next += 1) sum += Number(violates(values[next] ?? 0));
        return sum / size;
      });
      return {
        starts,
        violations
      };
    }
    function whatWouldDecide(counts, {theta0}, {alphas, planned}, {effective, sequential}) {
      const most = MOST_TIMES * Math.max(counts.n, planned ?? 0);
      return {
        needed: (0, requests_needed.r)(counts, {
          theta0,
          alphas,
          effect: counts.n / effective,
          most
        }),
        withheld: whyUndecided(counts, theta0, {
          alphas,
          sequential,
          effective
        })
      };
    }
    function decide(row, question, rule) {
      const {spec, values, metric} = row;
      const scale = scaleOf(row, question);
      const marks = markViolations(row, value => question.violates(value));
      const {theta0} = question;
      const raw = plainInterval(row, question, rule, scale);
      const weighed = decideBy(raw, spec) === "fail" ? rule.decidedOn ?? values.length : values.length;
      const known = {
        starts: marks.starts.slice(0, weighed),
        violations: marks.violations.slice(0, weighed)
      };
      const series = {
        metric,
        values: values.slice(0, weighed),
        violations: known.violations,
        theta0
      };
      const effect = (0, drift.i)({
        ...series,
        even: rule.even
      });
      const worth = values.length / effect;
      const correlated = effect > 1 ? hullOf(raw, scale.exact(values, rule.alphas, worth)) : raw;
      const {interval, withheld, cluster} = decideBy(raw, spec) === "fail" ? withholdEpisode(spec, correlated, {
        marks: known,
        length: rule.episode,
        outside: outsideOf(row, rule, scale)
      }) : {
        interval: correlated,
        withheld: null,
        cluster: null
      };
      const verdict = decideBy(interval, spec);
      const weight = weightOf(row);
      const decided = {
        verdict,
        ...interval,
        n: Math.round(values.length * weight),
        effective: worth * weight,
        needed: null,
        withheld,
        cluster,
        metBy: null
      };
      if (verdict !== "inconclusive" || withheld !== null) return decided;
      const violations = marks.violations.reduce((sum, each) => sum + each, 0);
      const counts = {
        violations: violations * values.length * weight / marks.violations.length,
        n: values.length * weight
      };
      const sequential = rule.looks === null ? null : decideBy(raw, spec);
      return {
        ...decided,
        ...whatWouldDecide(counts, question, rule, {
          effective: worth * weight,
          sequential
        })
      };
    }
    function outsideOf({values, sizes}, {alphas}, scale) {
      return (from, length) => {
        const before = sumOf(sizes, 0, from);
        const within = sumOf(sizes, from, from + length);
        return scale.exact([ ...values.slice(0, before), ...values.slice(before + within) ], alphas);
      };
    }
    function sumOf(sizes, from, to) {
      let sum = 0;
      for (let i = from; i < to; i += 1) sum += sizes[i] ?? 0;
      return sum;
    }
    function plainInterval({spec, values}, question, {alphas, looks}, scale) {
      const whole = () => scale.exact(values, alphas);
      const [first, last] = (looks ?? []).map(cut => scale.look(values, cut, alphas));
      if (first === void 0) return whole();
      const left = last === void 0 ? first : meetOf(first, last);
      if (left === null) return whole();
      const share = values.filter(value => question.violates(value)).length / values.length;
      const verdict = decideBy(left, spec);
      const contradicted = verdict === "pass" ? share > question.theta0 : verdict === "fail" && share < question.theta0;
      return contradicted ? whole() : left;
    }
    var metrics_answers = __webpack_require__(52242);
    const MOST_WITHIN = .2;
    const EVEN_SHARE = .75;
    const LARGEST_STEP = 16;
    const CORK = {
      holdsMs: 200,
      slackMs: 10
    };
    const NAGLE = {
      trips: 4,
      factor: 1.25,
      slackMs: 2
    };
    function trustGaps(gaps, bursts) {
      const {within, answers, even, roundTrip} = bursts;
      const share = within === 0 ? 0 : within / (within + gaps.count);
      const [size, alike] = [ ...even ].reduce((most, entry) => entry[1] > most[1] ? entry : most, [ 1, 0 ]);
      if (share <= MOST_WITHIN) return {
        bundledBy: "nobody",
        share,
        size
      };
      const pause = gaps.percentile(.5) ?? 0;
      const isEven = size > 1 && size <= LARGEST_STEP && alike >= EVEN_SHARE * answers;
      const isOfTheWay = isCorked(pause, size) || mayAwaitTrip(pause, roundTrip);
      return {
        bundledBy: isEven && !isOfTheWay ? "server" : "way",
        share,
        size
      };
    }
    function isCorked(pause, size) {
      const after = pause * (size - 1) / size;
      return pause >= CORK.holdsMs - CORK.slackMs && after <= CORK.holdsMs + CORK.slackMs;
    }
    function mayAwaitTrip(pause, {connectMs, firstByteMs}) {
      const most = Math.min(connectMs ?? 1 / 0, firstByteMs ?? 1 / 0);
      return pause <= NAGLE.factor * most + NAGLE.slackMs && pause >= (connectMs ?? 0) / NAGLE.trips;
    }
    const NO_DATA = {
      verdict: "no_data",
      observed: void 0,
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
      n: 0,
      effective: 0,
      needed: null,
      withheld: null,
      cluster: null,
      metBy: null,
      method: "point",
      infinite: 0,
      standIns: {}
    };
    function judgePoint(observed, n, holds) {
      if (observed === void 0 || n === 0) return NO_DATA;
      const verdict = holds(observed) ? "pass" : "fail";
      return {
        ...NO_DATA,
        verdict,
        observed,
        low: observed,
        high: observed,
        n,
        effective: n
      };
    }
    var thresholds_violations = __webpack_require__(72852);
    function judgeGaps(row, rule) {
      const {spec, question, evidence, metric} = row;
      if (metric.type !== "trend" || metric.source !== "gaps") return NO_DATA;
      const tags = (0, thresholds_violations.NE)(spec, metric);
      const isWanted = of => metric.phases.includes(of.phase) && (0, metrics_tags.kS)(of, tags);
      let [answers, silent, silentMs] = [ 0, 0, 0 ];
      for (const sample of evidence.samples) {
        if (!isWanted(sample)) continue;
        if ((sample.events ?? 0) > 1) answers += 1;
        if (!(0, metrics_answers.CW)(sample)) continue;
        silent += 1;
        silentMs += sample.e2eMs ?? 0;
      }
      const gaps = evidence.gaps.select(isWanted);
      const bursts = evidence.gaps.bursts(isWanted);
      const trust = trustGaps(gaps, bursts);
      if (trust.bundledBy === "way") return leaveToPace(answers + silent, trust);
      const {atOnce} = bursts;
      answers -= atOnce.answers + atOnce.brief;
      silent += atOnce.answers;
      silentMs += atOnce.ms;
      const n = answers + silent;
      if (n === 0 || gaps.count === 0 && silent === 0) return NO_DATA;
      const observed = spec.aggregation.kind === "avg" ? (gaps.sum + silentMs) / (gaps.count + silent) : at(gaps, shareOf(row), silent / n);
      if (question === null) {
        const judged = judgePoint(observed, n, value => (0, threshold.i)(value, spec.operator, spec.limit.value));
        const lost = spec.aggregation.kind === "avg" ? {
          standIns: {
            silent
          }
        } : {
          infinite: silent
        };
        return {
          ...judged,
          ...lost
        };
      }
      const side = spec.operator.startsWith("<") ? "above" : "below";
      const {low, high} = (0, estimates_cut.dF)(Array.from({
        length: n
      }, (_, i) => i / Math.max(1, n - 1)), exactCut(n, question.theta0, rule.alphas), side);
      const interval = {
        low: at(gaps, low, silent / n),
        high: at(gaps, high, silent / n)
      };
      const verdict = decideBy(interval, spec);
      const above = gaps.count === 0 ? 0 : gaps.countFrom(spec.limit.value) / gaps.count;
      const counts = {
        violations: side === "above" ? above * answers + silent : (1 - above) * answers,
        n
      };
      return {
        ...NO_DATA,
        ...interval,
        verdict,
        ...verdict === "inconclusive" ? whatWouldDecide(counts, question, rule, {
          effective: n,
          sequential: null
        }) : {},
        observed,
        n,
        effective: n,
        method: "exact",
        infinite: silent
      };
    }
    function leaveToPace(n, {share}) {
      const withheld = `${(0, format.CE)(share)} of the gaps lie between events that one read brought, bundled on the way here or generated together, so they do not measure the model\u2019s pace; \`time_per_output_token\` measures it`;
      return {
        ...NO_DATA,
        verdict: "inconclusive",
        n,
        effective: n,
        withheld
      };
    }
    function at(gaps, fraction, silent) {
      if (!Number.isFinite(fraction)) return fraction;
      if (silent > 0 && fraction >= 1 - silent) return Number.POSITIVE_INFINITY;
      return gaps.percentile(fraction / (1 - silent)) ?? Number.POSITIVE_INFINITY;
    }
    var average = __webpack_require__(70012);
    var design_effect = __webpack_require__(3628);
    var normal = __webpack_require__(55272);
    const LEAST_WORTH = 2;
    const LARGE = .2;
    function judgeMean({spec, metric, values, starts, standIns}, rule) {
      const {operator, limit} = spec;
      const upper = operator.startsWith("<");
      const holds = value => (0, threshold.i)(value, operator, limit.value);
      const estimateOf = of => (0, mean.uV)(of, rule.alphas, (0, base_random.Is)(rule.seed, `mean/${spec.metric}/${spec.source}`));
      const estimate = estimateOf(values);
      if (estimate === void 0 || (0, threshold.N)(operator)) return {
        ...judgePoint(estimate?.estimate ?? values[0], values.length, holds),
        standIns
      };
      const mayFail = metric.type === "trend" && metric.source === "samples" && metric.failed !== null;
      const effect = mayFail ? effectOf(values, rule.even) : 1;
      const raw = withhold(estimate, values, upper);
      const correlated = withhold(widen(estimate, effect, {
        alphas: rule.alphas,
        upper
      }), values, upper);
      const marks = {
        starts,
        violations: values.map(value => Number(!holds(value)))
      };
      const {interval, withheld, cluster} = mayFail && decideBy(raw, spec) === "fail" ? withholdEpisode(spec, correlated, {
        marks,
        length: rule.episode,
        outside: outsideOf
      }) : {
        interval: correlated,
        withheld: null,
        cluster: null
      };
      const verdict = decideBy(interval, spec);
      const isAlike = effect > 1 && decideBy(raw, spec) !== "inconclusive";
      const why = withheld ?? (isAlike ? explainAlike(values.length, values.length / effect) : whyMeanUndecided(estimate, hasLarge(values), holds(estimate.estimate)));
      return {
        ...NO_DATA,
        ...interval,
        verdict,
        withheld: verdict === "inconclusive" ? why : null,
        cluster,
        observed: estimate.estimate,
        n: values.length,
        effective: values.length / effect,
        method: "mean",
        standIns
      };
      function outsideOf(from, length) {
        const others = [ ...values.slice(0, from), ...values.slice(from + length) ];
        const found = estimateOf(others);
        return found === void 0 ? {
          low: Number.NEGATIVE_INFINITY,
          high: Number.POSITIVE_INFINITY
        } : withhold(found, others, upper);
      }
    }
    function effectOf(values, even) {
      if (values.length < drift.G) return 1;
      const effect = (0, design_effect.pX)(values, !even);
      return effect > design_effect.tl ? effect : 1;
    }
    function widen(estimate, effect, {alphas, upper}) {
      if (effect === 1) return estimate;
      const {estimate: center, n} = estimate;
      const worth = Math.max(LEAST_WORTH, n / effect);
      const toPass = alphas.pass * Math.min(1, worth / mean.G$) ** 3;
      const reach = (bound, alpha, level) => {
        const student = (0, distributions_student.F)(1 - level, worth - 1) / (0, normal.Zl)(1 - alpha);
        return (bound - center) * Math.sqrt(n / (worth - 1)) * student;
      };
      const down = reach(estimate.low, alphas.fail, upper ? alphas.fail : toPass);
      return {
        ...estimate,
        low: center > 0 ? center * Math.exp(down / center) : center + down,
        high: center + reach(estimate.high, alphas.pass, upper ? toPass : alphas.fail)
      };
    }
    function withhold({low, high, n}, values, upper) {
      const mayPass = n >= mean.G$ && (n >= mean.FX || !hasLarge(values));
      const mayFail = n >= proportion.TK;
      return {
        low: (upper ? mayFail : mayPass) ? low : Number.NEGATIVE_INFINITY,
        high: (upper ? mayPass : mayFail) ? high : Number.POSITIVE_INFINITY
      };
    }
    function hasLarge(values) {
      return values.reduce((most, value) => Math.max(most, value), 0) > LARGE * (0, average.G)(values) * values.length;
    }
    function judgeCase(row, rule) {
      const {metric} = row;
      switch (metric.type) {
       case "counter":
        return judgeCounter(row);

       case "gauge":
        return judgeGauge(row);

       case "rate":
        return judgeRate(row, rule);

       case "trend":
        return metric.source === "gaps" ? judgeGaps(row, rule) : judgeTrend(row, metric, rule);
      }
    }
    function judgeCounter({spec, total, matching, evidence}) {
      const {aggregation, operator, limit} = spec;
      const value = aggregation.kind === "rate" ? total * 1e3 / evidence.durationMs : total;
      return judgePoint(value, matching, observed => (0, threshold.i)(observed, operator, limit.value));
    }
    function judgeGauge({spec, metric, matching, evidence}) {
      if (metric.type !== "gauge") return NO_DATA;
      const interval = metric.interval?.(evidence.gauges) ?? null;
      if (interval !== null) return judgeInterval(interval, metric.value(evidence.gauges), {
        spec,
        matching
      });
      const value = metric.value(evidence.gauges);
      const holds = observed => (0, threshold.i)(observed, spec.operator, spec.limit.value);
      const judgement = judgePoint(value ?? void 0, matching, holds);
      const least = metric.least?.(evidence.gauges) ?? value;
      if (judgement.verdict === "no_data" || least === null || value === null || holds(least) === holds(value)) return judgement;
      const withheld = `the stages beyond ${(0, format.Fl)(least, metric.unit)} are too thin to tell`;
      return {
        ...judgement,
        verdict: "inconclusive",
        low: least,
        withheld
      };
    }
    function judgeInterval({low, high}, value, {spec: {operator, limit}, matching}) {
      const bounds = {
        low: low ?? 0,
        high: high ?? Number.POSITIVE_INFINITY
      };
      const [lowHolds, highHolds] = [ bounds.low, bounds.high ].map(end => (0, threshold.i)(end, operator, limit.value));
      const isOrdered = operator !== "==" && operator !== "===" && operator !== "!=";
      const verdict = !isOrdered || lowHolds !== highHolds ? "inconclusive" : lowHolds === true ? "pass" : "fail";
      const shown = {
        observed: value ?? bounds.low,
        ...bounds,
        n: matching,
        effective: matching
      };
      const withheld = verdict === "inconclusive" ? "the search did not come closer" : null;
      return {
        ...NO_DATA,
        verdict,
        ...shown,
        withheld
      };
    }
    function judgeRate(row, rule) {
      const {spec, values, question} = row;
      if (values.length === 0) return NO_DATA;
      const rate = values.reduce((sum, event) => sum + event, 0) / values.length;
      if (question === null) return judgePoint(rate, values.length, observed => (0, threshold.i)(observed, spec.operator, spec.limit.value));
      return {
        ...decide(row, question, rule),
        observed: rate,
        method: "exact",
        infinite: 0,
        standIns: {}
      };
    }
    function judgeTrend(row, metric, rule) {
      const {spec, values, question} = row;
      if (values.length === 0) return NO_DATA;
      if (spec.aggregation.kind === "avg") return judgeMean(row, rule);
      const infinite = values.filter(value => value === metric.failed).length;
      const sorted = (0, percentile.V0)(values);
      const share = shareOf(row);
      const observed = (0, percentile.Ym)(sorted, share);
      if (question === null) return {
        ...judgePoint(observed, values.length, value => (0, threshold.i)(value, spec.operator, spec.limit.value)),
        infinite
      };
      return {
        ...decide(row, question, rule),
        observed,
        method: "exact",
        infinite,
        standIns: {}
      };
    }
    var sequential_plan = __webpack_require__(63646);
    function evaluateThresholds(specs, evidence, settings) {
      const alpha = 1 - settings.confidence;
      return (0, thresholds_evidence.L)(specs, evidence).map(row => {
        const rule = {
          alphas: {
            pass: alpha,
            fail: alpha
          },
          seed: settings.seed,
          even: settings.even(row.spec),
          planned: settings.planned(row.spec),
          episode: settings.episode(row.spec),
          looks: replay(row, settings.sequential(row.spec)),
          decidedOn: settings.decidedOn(row.spec)
        };
        const judgement = judgeCase(row, rule);
        return {
          spec: row.spec,
          row,
          judgement: settings.onInconclusive === "point" ? decideByPoint(row, judgement) : judgement
        };
      });
    }
    function replay({values, matching, question}, plan) {
      if (plan === null || question === null || values.length > matching) return null;
      return (0, sequential_plan.x)(plan, values, question);
    }
    function decideByPoint({spec}, judgement) {
      const {verdict, observed, n, infinite, standIns} = judgement;
      if (verdict !== "inconclusive" || observed === void 0) return judgement;
      const point = judgePoint(observed, n, value => (0, threshold.i)(value, spec.operator, spec.limit.value));
      return {
        ...point,
        infinite,
        standIns
      };
    }
    var relative_question = __webpack_require__(99726);
    var relative_thresholds = __webpack_require__(93933);
    var explain = __webpack_require__(54313);
    function describeThresholds(judged, explaining) {
      return judged.map(threshold => {
        const {spec, row, judgement} = threshold;
        return {
          metric: spec.metric,
          tags: {
            ...spec.tags
          },
          expression: spec.source,
          observed: orNull(judgement.observed),
          low: orNull(surely(threshold)),
          high: orNull(judgement.high),
          n: judgement.n,
          limit: spec.limit.value,
          unit: row.metric.unit,
          verdict: judgement.verdict,
          message: (0, explain.Vf)(threshold, explaining),
          needed: (0, explain.b1)(threshold, explaining),
          losses: row.losses,
          episode: episodeOf(judgement),
          cause: threshold.cause ?? null,
          endpointTrouble: judgement.metBy !== null,
          metBy: judgement.metBy,
          withheld: judgement.verdict === "inconclusive" ? judgement.withheld : null
        };
      });
    }
    function episodeOf({verdict, cluster}) {
      if (cluster === null || verdict !== "inconclusive") return null;
      const {fromMs, toMs, violations, of} = cluster;
      return {
        fromMs,
        toMs,
        violations,
        of
      };
    }
    function surely({spec, row, judgement: {low}}) {
      if (low !== Number.POSITIVE_INFINITY) return low;
      return row.values.reduce((most, value) => Number.isFinite(value) ? Math.max(most, value) : most, spec.limit.value);
    }
    function orNull(value) {
      return value === void 0 || !Number.isFinite(value) ? null : value;
    }
    var compare_arms = __webpack_require__(43239);
    var plan_comparison = __webpack_require__(41534);
    function compareCandidates(candidates, settings, evidence) {
      const judged = new Map;
      let open = candidates;
      while (open.length > 0) {
        const share = (1 - settings.redConfidence) / open.length;
        const round = open.map(each => judgeOne(each, {
          ...settings,
          redConfidence: 1 - share
        }, evidence));
        for (const {arm, compared} of round) judged.set(arm, compared);
        const failed = round.filter(({compared}) => isRed(compared)).map(({arm}) => arm);
        if (failed.length === 0 || evidence.onInconclusive === "point") break;
        open = open.filter(({arm}) => !failed.includes(arm));
      }
      return candidates.flatMap(({arm, name}) => {
        const compared = judged.get(arm);
        return compared === void 0 ? [] : [ {
          arm,
          name,
          compared
        } ];
      });
    }
    function judgeOne({arm, name, thresholds}, settings, evidence) {
      const plan = (0, plan_comparison.dX)({
        ...settings,
        thresholds,
        seed: `${settings.seed}/${arm}`
      });
      const words = {
        head: name,
        base: evidence.source
      };
      return {
        arm,
        name,
        compared: (0, compare_arms.JJ)(plan, {
          ...evidence,
          samples: (0, pair_samples.D_)(evidence.samples, arm),
          words
        })
      };
    }
    function isRed({gates, thresholds}) {
      return [ ...gates, ...thresholds.values() ].some(({verdict}) => verdict === "fail");
    }
    var base_arm = __webpack_require__(43566);
    var search_criteria = __webpack_require__(88748);
    var compare_capacity = __webpack_require__(15525);
    function joinCapacity(compared, run) {
      const {config, prepared, result, level} = run;
      const found = [ ...result.searches ].find(([, {twins}]) => twins.length > 0);
      const scenario = prepared.scenarios[found?.[0] ?? -1];
      const base = scenario === void 0 ? null : (0, prepared_run.bx)(scenario);
      if (found === void 0 || scenario === void 0 || base === null) return compared;
      const {key, row, gates, pairs, thresholds} = (0, compare_capacity.W)({
        capacity: scenario.scenario.config.capacity,
        theta0: (0, search_criteria.t)(scenario.scenario).allowed[0] ?? 0,
        twins: found[1].twins,
        source: base.source,
        alpha: 1 - config.confidence,
        level,
        onInconclusive: config["on-inconclusive"],
        thresholds: config.thresholds.filter(spec => (0, compare_capacity.s)(spec) && spec.limit.kind === "ratio")
      });
      const {comparison} = compared;
      const isAlone = comparison.pairs === 0;
      return {
        ...compared,
        comparison: {
          ...comparison,
          ...isAlone ? {
            source: base.source,
            url: base.url,
            pairs,
            design: "switchback"
          } : {},
          metrics: {
            ...comparison.metrics,
            [key]: row
          }
        },
        thresholds: new Map([ ...compared.thresholds, ...thresholds ]),
        gates: gates ? [ ...compared.gates, row ] : compared.gates
      };
    }
    var join_rules = __webpack_require__(88731);
    function judgeComparison(comparison, run) {
      const {bases, equal, missing, alike} = comparison;
      const judged = judgeSent(comparison, run);
      const notes = [ ...[ ...bases, ...equal ].flatMap(base => base.notes), ...equal.map(base => `${capitalised((0, 
      base_arm.ac)(base))}.`), ...missing.map(sentence), ...judged.comparison.notes ];
      return {
        ...judged,
        comparison: {
          ...judged.comparison,
          notes: [ ...new Set(notes) ]
        },
        thresholds: new Map([ ...judged.thresholds, ...[ ...alike ].map(([spec, source]) => [ spec, (0, 
        relative_question.w1)(spec, source) ]) ])
      };
    }
    function judgeSent({plan, bases, equal}, run) {
      const [first] = bases;
      if (plan === null || first === void 0) return nothingCompared(equal);
      return (0, compare_arms.JJ)(plan, {
        samples: run.samples,
        prompts: uniqueStatuses([ ...bases, ...equal ]),
        source: first.source,
        url: first.url,
        endedByPass: run.stopped?.code === join_rules.D,
        extendedFrom: run.extendedFrom,
        onInconclusive: run.onInconclusive,
        usdPerRequest: run.usdPerRequest,
        mayAskForMore: run.mayAskForMore
      });
    }
    function nothingCompared(equal) {
      const comparison = {
        kind: "base",
        source: equal[0]?.equal ?? "no base",
        url: equal[0]?.url ?? null,
        pairs: 0,
        design: null,
        metrics: {},
        prompts: uniqueStatuses(equal).filter(({status}) => status !== "unchanged").map(prompt => ({
          ...prompt,
          pairs: 0,
          metrics: {}
        })),
        notes: [],
        history: []
      };
      return {
        comparison,
        thresholds: new Map,
        gates: [],
        warnings: []
      };
    }
    function sentence(reason) {
      return `Nothing is compared: ${reason}. Absolute thresholds judge as always.`;
    }
    function capitalised(text) {
      return text.charAt(0).toUpperCase() + text.slice(1);
    }
    function uniqueStatuses(bases) {
      const statuses = bases.flatMap(({pairs}) => (0, base_arm.CB)(pairs));
      return [ ...new Map(statuses.map(status => [ status.id, status ])).values() ];
    }
    var stored_baseline = __webpack_require__(22923);
    var hold_ups = __webpack_require__(91630);
    const LEAST_REQUESTS = 20;
    const LEAST_WINDOW = 1e3;
    const LEAST_LATE_SHARE = .01;
    const LEAST_LATE = 3;
    const LEAST_ADDED = 5;
    const LEAST_ADDED_SHARE = .1;
    const BUSY = .5;
    const COMFORTABLE = .35;
    const NOTABLE_WAIT = .05;
    function judgeGenerator(health, samples, shares = []) {
      const added = judge_generator_measureAdded(health, samples);
      const {late, windowMs, cpuShare} = health;
      const firstTokenDelay = {
        p50: added(.5)?.added ?? null,
        p95: added(.95)?.added ?? null
      };
      const isSeen = late.of >= LEAST_REQUESTS && windowMs >= LEAST_WINDOW;
      const isLoadLate = isSeen && late.requests >= LEAST_LATE && late.requests >= LEAST_LATE_SHARE * late.of;
      const notable = [ ...new Set([ .5, .95, ...shares ]) ].flatMap(share => added(share) ?? []).filter(each => each.added > Math.max(LEAST_ADDED, LEAST_ADDED_SHARE * each.measured));
      const worst = notable.reduce((most, each) => most === null || each.added > most.added ? each : most, null);
      const isSlowToNotice = isSeen && worst !== null;
      const found = {
        firstTokenDelay,
        isLoadLate,
        isSlowToNotice
      };
      if (!isLoadLate && !isSlowToNotice) return {
        ...found,
        cause: null,
        message: "",
        shardsNeeded: null
      };
      const seen = [ ...isLoadLate ? [ describeLate(health) ] : [], ...isSlowToNotice ? [ describeAdded(worst) ] : [] ].join(", and ");
      if (cpuShare === null || cpuShare < BUSY) return {
        ...found,
        cause: "held_up",
        message: describeHeldUp(seen, health),
        shardsNeeded: null
      };
      const shardsNeeded = Math.max(2, Math.ceil(cpuShare / COMFORTABLE));
      const message = `the load generator was the bottleneck: ${seen}; it had ${(0, format.CE)(cpuShare)} of a core: share the load among ${shardsNeeded} jobs with \`shard\`, or offer less`;
      return {
        ...found,
        cause: "busy",
        message,
        shardsNeeded
      };
    }
    function judge_generator_measureAdded({heldUp}, samples) {
      const stamps = stampsOf(samples, "ttftMs");
      const used = stamps.length > 0 ? stamps : stampsOf(samples, "e2eMs");
      const measured = (0, percentile.V0)(used.map(({value}) => value));
      const without = heldUp.kind === "told" ? null : (0, percentile.V0)(used.map(({value, at}) => Math.max(0, value - (0, 
      hold_ups.wx)(heldUp, at))));
      return share => {
        const value = (0, percentile.Ym)(measured, share);
        if (value === void 0) return null;
        const less = without === null ? void 0 : (0, percentile.Ym)(without, share);
        return {
          share,
          measured: value,
          added: less === void 0 ? toldAdded(heldUp, share) : value - less
        };
      };
    }
    function toldAdded(heldUp, share) {
      if (heldUp.kind !== "told") return 0;
      const {firstTokenDelay, longest} = heldUp;
      if (share <= .5) return firstTokenDelay.p50 ?? 0;
      return share <= .95 ? firstTokenDelay.p95 ?? 0 : longest;
    }
    function stampsOf(samples, field) {
      return samples.flatMap(sample => {
        const value = sample[field];
        return sample.outcome !== "ok" || value === null || sample.startedMs === null ? [] : [ {
          value,
          at: sample.startedMs + value
        } ];
      });
    }
    function describeLate({late, lateness}) {
      return `${(0, format.ej)(late.requests, "request")} of ${late.of} were sent late, by more than 20 ms and a tenth of the time between arrivals (at most ${(0, 
      format._V)(lateness.max)})`;
    }
    function describeAdded({share, measured, added}) {
      const rank = Number((share * 100).toPrecision(4));
      return `hold-ups of its event loop may have added up to ${(0, format._V)(added)} to the p${rank} of ${(0, 
      format._V)(measured)}`;
    }
    function describeHeldUp(seen, {cpuShare, waitedShare, pressureShare}) {
      const had = cpuShare === null ? "" : `, though it had only ${(0, format.CE)(cpuShare)} of a core`;
      const waited = waitedShare !== null && waitedShare >= NOTABLE_WAIT ? ` and waited for a processor ${(0, 
      format.CE)(waitedShare)} of the time` : "";
      const pressure = pressureShare !== null && pressureShare >= NOTABLE_WAIT ? ` (tasks of the machine waited for one ${(0, 
      format.CE)(Math.min(1, pressureShare))} of the time)` : "";
      return `the machine was held up: ${seen}${had}${waited}${pressure}; run again, or on a quieter runner`;
    }
    var late_requests = __webpack_require__(62527);
    function reachOfLate(samples) {
      const flightsBySample = new Map(samples.map(sample => [ sample, flightOf(sample) ]));
      const flights = [ ...flightsBySample.values() ].filter(flight => flight !== null);
      const late = (0, late_requests.Y)(flights).sort((a, b) => a.due - b.due);
      if (late.length === 0) return () => 0;
      const ends = [ ...new Set(late.map(({to}) => to)) ].sort((a, b) => a - b);
      const known = new MaxBehind(ends.length);
      const reach = new Map;
      let next = 0;
      for (const flight of [ ...flights ].sort((a, b) => a.to - b.to)) {
        for (let one = late[next]; one !== void 0 && one.due <= flight.to; one = late[next += 1]) known.put(placeOf(ends, one.to), one.lateness);
        reach.set(flight, known.from(placeOf(ends, flight.due)));
      }
      return sample => {
        const flight = flightsBySample.get(sample) ?? null;
        return flight === null ? 0 : reach.get(flight) ?? 0;
      };
    }
    function flightOf({plannedMs, startedMs, e2eMs}) {
      if (startedMs === null) return null;
      const lateness = Math.max(0, startedMs - plannedMs);
      return {
        due: plannedMs,
        lateness,
        to: e2eMs === null ? 1 / 0 : startedMs + e2eMs
      };
    }
    function placeOf(sorted, value) {
      let [from, to] = [ 0, sorted.length ];
      while (from < to) {
        const middle = from + to >> 1;
        if ((sorted[middle] ?? 1 / 0) < value) from = middle + 1; else to = middle;
      }
      return from;
    }
    class MaxBehind {
      size;
      tree;
      constructor(size) {
        this.size = size;
        this.tree = new Float64Array(size + 1);
      }
      put(place, value) {
        for (let i = this.size - place; i <= this.size; i += i & -i) this.tree[i] = Math.max(this.tree[i] ?? 0, value);
      }
      from(place) {
        let most = 0;
        for (let i = this.size - place; i > 0; i -= i & -i) most = Math.max(most, this.tree[i] ?? 0);
        return most;
      }
    }
    function testStanding(judged, {samples, rejudge, alpha}, {health, generator}) {
      const reach = generator.isLoadLate ? reachOfLate(samples) : () => 0;
      const earlier = rejudge(samples.map(sample => moveEarlier(sample, health, reach(sample))));
      const later = rejudge(samples.map(sample => moveLater(sample, health, generator.isLoadLate)));
      const moves = [];
      let withheld = 0;
      const thresholds = judged.map((each, index) => {
        const {verdict} = each.judgement;
        if (verdict !== "pass" && verdict !== "fail") return each;
        const bounds = [ earlier[index], later[index] ].filter(other => other !== void 0);
        const doubt = doubtOf(each, bounds, {
          health,
          generator,
          alpha
        });
        if (doubt === null) {
          const move = describeMove(each, bounds);
          if (move !== null) moves.push(move);
          return each;
        }
        withheld += 1;
        const intervals = undecidedHull([ each.judgement, ...bounds.map(other => other.judgement) ], each.spec);
        const undecided = {
          verdict: "inconclusive",
          needed: null,
          withheld: doubt
        };
        const judgement = {
          ...each.judgement,
          ...intervals,
          ...undecided
        };
        return {
          ...each,
          judgement
        };
      });
      const closest = moves.reduce((most, move) => most === null || move.share > most.share ? move : most, null);
      return {
        thresholds,
        withheld,
        closest: closest?.text ?? null
      };
    }
    function doubtOf({row, judgement}, bounds, {health, generator, alpha}) {
      const {metric, question} = row;
      if (metric.type === "counter") return null;
      if (metric.type === "gauge") return "it rests on times that the load generator may have made longer";
      if (metric.type === "rate") {
        if (judgement.verdict === "fail" || question === null || !generator.isLoadLate) return null;
        const {requests} = health.late;
        const n = row.matching;
        const share = row.values.filter(value => question.violates(value)).length / row.values.length;
        const counts = {
          violations: Math.min(n, share * n + requests),
          n
        };
        return (0, proportion.wM)(counts, question.theta0, {
          pass: alpha,
          fail: alpha
        }) === "pass" ? null : `${(0, format.ej)(requests, "request")} came late, and with these against it it would not hold`;
      }
      if (metric.source === "gaps") return generator.isSlowToNotice ? "hold-ups of the load generator are gaps to it" : null;
      if (bounds.every(other => other.judgement.verdict === judgement.verdict)) return null;
      const moved = movedBy(judgement.observed, bounds);
      const by = moved === null ? "" : ` by up to ${(0, format.Fl)(moved, metric.unit)}`;
      return `the load generator\u2019s own delays may have moved it${by}`;
    }
    function movedBy(observed, bounds) {
      if (observed === void 0 || !Number.isFinite(observed)) return null;
      const moves = bounds.map(other => Math.abs((other.judgement.observed ?? observed) - observed));
      return moves.length === 0 || !moves.every(Number.isFinite) ? null : Math.max(...moves);
    }
    function movedTowards(limit, observed, bounds) {
      if (observed === void 0 || !Number.isFinite(observed)) return null;
      const moves = bounds.map(other => ((other.judgement.observed ?? observed) - observed) * Math.sign(limit - observed));
      return moves.every(Number.isFinite) ? Math.max(0, ...moves) : null;
    }
    function describeMove({spec, row, judgement}, bounds) {
      const {metric} = row;
      const moved = movedTowards(spec.limit.value, judgement.observed, bounds);
      if (metric.type !== "trend" || metric.source !== "samples" || moved === null || moved === 0) return null;
      const away = Math.abs(spec.limit.value - (judgement.observed ?? spec.limit.value));
      const text = `${(0, explain.Vb)(spec)} by up to ${(0, format.Fl)(moved, metric.unit)}, and its limit is ${(0, 
      format.Fl)(away, metric.unit)} away`;
      return {
        text,
        share: away === 0 ? 1 / 0 : moved / away
      };
    }
    function moveEarlier(sample, health, lateness) {
      return move(sample, (value, at) => Math.max(0, value - (0, hold_ups.wx)(health.heldUp, at) - lateness), sample => {
        const {startedMs, e2eMs} = sample;
        return startedMs === null || e2eMs === null ? 0 : -(0, hold_ups.wx)(health.heldUp, startedMs + e2eMs) - lateness;
      });
    }
    function moveLater(sample, health, isLoadLate) {
      const {startedMs, plannedMs} = sample;
      const own = isLoadLate && startedMs !== null ? Math.max(0, startedMs - plannedMs) : 0;
      return move(sample, value => value + own, ({ttftMs}) => startedMs === null || ttftMs === null ? own : (0, 
      hold_ups.wx)(health.heldUp, startedMs + ttftMs) + own);
    }
    function move(sample, shift, span) {
      const {startedMs, ttftMs, e2eMs, tpotMs, outputTokens} = sample;
      if (startedMs === null) return sample;
      const moved = value => value === null ? null : shift(value, startedMs + value);
      const tokens = Math.max(1, (outputTokens ?? 2) - 1);
      return {
        ...sample,
        ttftMs: moved(ttftMs),
        e2eMs: moved(e2eMs),
        tpotMs: tpotMs === null ? null : Math.max(0, tpotMs + span(sample) / tokens)
      };
    }
    function weighGenerator(weighing, compares) {
      const {health, samples, judge, alpha} = weighing;
      const judged = judge(samples);
      const ofHead = samples.filter(({arm}) => arm === "head");
      const judgement = judgeGenerator(health, ofHead, judged.flatMap(sharesOf));
      if (judgement.cause === null) return {
        judgement,
        thresholds: judged,
        doubt: null,
        finding: null
      };
      const {thresholds, withheld, closest} = testStanding(judged, {
        samples,
        rejudge: judge,
        alpha
      }, {
        health,
        generator: judgement
      });
      if (withheld > 0 || compares) {
        const code = judgement.cause === "busy" ? "generator_saturated" : "generator_held_up";
        const message = withheld === 0 ? judgement.message : `${judgement.message}. ${sayWithheld(withheld)}`;
        return {
          judgement,
          thresholds,
          doubt: {
            code,
            message
          },
          finding: null
        };
      }
      const stands = closest === null ? "What that may have changed turns no threshold" : `That may have moved ${closest}`;
      const sentence = judgement.message.replace(/^./, first => first.toUpperCase());
      const values = {
        cause: judgement.cause,
        lateRequests: health.late.requests,
        requests: health.late.of
      };
      const finding = {
        code: "generator_late",
        message: `${sentence}. ${stands}: every verdict stands.`,
        values
      };
      return {
        judgement,
        thresholds,
        doubt: null,
        finding
      };
    }
    function sayWithheld(count) {
      return `${(0, format.ej)(count, "threshold")} ${count === 1 ? "is" : "are"} undecided for it`;
    }
    function sharesOf({spec, row}) {
      const {metric} = row;
      const isFirst = metric.type === "trend" && metric.source === "samples" && metric.unit === "ms";
      return isFirst && spec.aggregation.kind === "percentile" ? [ spec.aggregation.percent / 100 ] : [];
    }
    const TIMED_UNITS = new Set([ "ms", "tokens/s", "ratio", "requests/s", "users" ]);
    function withholdTimes(compared) {
      const {comparison, gates} = compared;
      const open = row => TIMED_UNITS.has(row.unit) && (row.verdict === "pass" || row.verdict === "fail") ? {
        ...row,
        verdict: "inconclusive",
        message: `${row.message} ${WITHHELD}`
      } : row;
      const thresholds = [ ...compared.thresholds ].map(([spec, row]) => [ spec, isTimed(spec) && row.n > 0 && row.verdict !== "no_data" && row.verdict !== "inconclusive" ? {
        ...row,
        verdict: "inconclusive",
        needed: null,
        message: `${row.message} ${WITHHELD}`
      } : row ]);
      const metrics = Object.fromEntries(Object.entries(comparison.metrics).map(([key, row]) => [ key, open(row) ]));
      return {
        ...compared,
        comparison: {
          ...comparison,
          metrics
        },
        gates: gates.map(open),
        thresholds: new Map(thresholds)
      };
    }
    const WITHHELD = "That is not taken for decided: the load generator\u2019s own delays are part of these times, in both arms.";
    function isTimed({metric}) {
      return TIMED_UNITS.has((0, catalogue.GF)(metric)?.unit ?? "");
    }
    function compareArmsOf(reported, seen, isDoubtful) {
      const stand = each => isDoubtful ? withholdTimes(each) : each;
      const compared = compareRun(reported, seen);
      const choice = chooseAmong(reported, seen);
      return {
        compared: compared && stand(compared),
        choice: choice.map(each => ({
          ...each,
          compared: stand(each.compared)
        }))
      };
    }
    function compareRun(reported, seen) {
      const {parsed, comparison, baseline} = reported;
      if (baseline !== null) return (0, stored_baseline.e)(baseline, {
        metrics: seen.metrics
      }, parsed.config);
      if (comparison === null || comparison.choice !== null) return null;
      return joinCapacity(judgeComparison(comparison, finished(reported, seen)), {
        config: parsed.config,
        prepared: reported.prepared,
        result: reported.result,
        level: comparison.capacityLevel
      });
    }
    function chooseAmong(reported, seen) {
      const {comparison} = reported;
      if (comparison === null || comparison.choice === null) return [];
      return judgeChoice(comparison.choice, comparison, finished(reported, seen));
    }
    function finished({parsed, result: {stopped, extended}}, seen) {
      const onInconclusive = parsed.config["on-inconclusive"];
      return {
        ...seen,
        stopped,
        extendedFrom: extended?.firstId ?? null,
        onInconclusive
      };
    }
    function judgeChoice({control, candidates, settings, specs}, {alike, bases}, run) {
      const [base] = bases;
      const judged = compareCandidates(candidates, settings, {
        samples: run.samples,
        prompts: base === void 0 ? [] : (0, base_arm.CB)(base.pairs),
        source: control,
        url: null,
        endedByPass: false,
        extendedFrom: null,
        onInconclusive: run.onInconclusive,
        usdPerRequest: run.usdPerRequest,
        mayAskForMore: run.mayAskForMore
      });
      return judged.map(({arm, name, compared}) => ({
        arm,
        name,
        compared: {
          ...compared,
          gates: compared.gates.map(row => named(name, row)),
          thresholds: new Map([ ...[ ...compared.thresholds ].map(([asked, row]) => [ specs.get(asked) ?? asked, named(name, row) ]), ...[ ...alike ].filter(([spec]) => spec.tags.arm === arm).map(([spec, source]) => [ spec, named(name, (0, 
          relative_question.w1)(spec, source)) ]) ])
        }
      }));
    }
    function named(name, row) {
      return {
        ...row,
        message: `${name}: ${row.message}`
      };
    }
    var each_arm = __webpack_require__(64617);
    function certifyingProbe({probes, state}) {
      if (!state.lowHolds) return;
      return probes.findLast(({kind, load, result}) => kind === "confirm-low" && load === state.low && result.word === "holds");
    }
    function capacityOf({prepared, result: {searches}}) {
      const [first] = searches;
      if (first === void 0) return null;
      const [index, record] = first;
      const {by} = prepared.scenarios[index]?.scenario.config.capacity ?? {
        by: "rate"
      };
      return {
        by,
        ...certified(record)
      };
    }
    function certified({state}) {
      const {low, high, lowHolds, highBreaks} = state;
      return {
        low: lowHolds ? low : null,
        high: highBreaks ? high : null
      };
    }
    function atCapacity({prepared: {scenarios}, result: {searches}}, samples) {
      if (searches.size === 0) return samples;
      const probes = new Map([ ...searches ].map(([index, record]) => [ scenarios[index]?.plan.scenario ?? "", certifyingProbe(record) ]));
      return samples.map(sample => {
        if (!probes.has(sample.scenario) || sample.phase !== "measure") return sample;
        const probe = probes.get(sample.scenario);
        const isJudged = sample.stage === probe?.stage.index && sample.plannedMs >= probe.plateauFromMs;
        return isJudged ? sample : {
          ...sample,
          phase: "probe"
        };
      });
    }
    var cache_hits = __webpack_require__(4898);
    function countInFlight(samples) {
      const ascending = values => values.sort((a, b) => a - b);
      const sent = samples.filter(({outcome}) => (0, samples_sample.Kk)(outcome));
      const starts = ascending(sent.map(({startedMs, plannedMs}) => startedMs ?? plannedMs));
      const ends = ascending(sent.map(({startedMs, plannedMs, e2eMs, firstByteMs}) => (startedMs ?? plannedMs) + (e2eMs ?? firstByteMs ?? 0)));
      const counts = new Map;
      let [started, ended] = [ 0, 0 ];
      for (const {id, plannedMs} of [ ...samples ].sort((a, b) => a.plannedMs - b.plannedMs)) {
        while (started < starts.length && (starts[started] ?? 0) < plannedMs) started += 1;
        while (ended < ends.length && (ends[ended] ?? 0) <= plannedMs) ended += 1;
        counts.set(id, started - ended);
      }
      return counts;
    }
    var plateau = __webpack_require__(43810);
    function atPlateau(scenarios, samples) {
      const plateaus = [];
      const outside = new Set;
      for (const {plan, scenario} of scenarios) {
        if (!scenario.config.plateau) continue;
        const isOpen = plan.executor?.endsWith("arrival-rate") === true;
        const own = samples.filter(each => each.scenario === plan.scenario && each.arm !== "canary");
        const levels = isOpen ? countInFlight(own) : null;
        for (const {index} of plan.stages) {
          const judged = own.filter(({stage, phase}) => stage === index && phase === "measure").sort((a, b) => a.plannedMs - b.plannedMs);
          const plateau = plateauOf(judged, sample => levels?.get(sample.id) ?? sample.e2eMs ?? 0);
          if (plateau === null) continue;
          plateaus.push({
            scenario: plan.scenario,
            stage: index,
            ...plateau
          });
          for (const {id, plannedMs} of judged) if (plannedMs < plateau.fromMs || plannedMs > plateau.toMs) outside.add(id);
        }
      }
      if (plateaus.length === 0) return {
        samples,
        plateaus
      };
      return {
        samples: samples.map(sample => outside.has(sample.id) ? {
          ...sample,
          phase: "warmup"
        } : sample),
        plateaus
      };
    }
    function plateauOf(judged, levelOf) {
      const [first, last] = [ judged[0], judged.at(-1) ];
      if (first === void 0 || last === void 0) return null;
      const {from, reached: isSettled} = (0, plateau.Q)(judged.map(levelOf));
      const fromMs = judged[from]?.plannedMs ?? first.plannedMs;
      const times = judged.flatMap(({outcome, e2eMs}) => outcome === "ok" && e2eMs !== null ? [ e2eMs ] : []);
      const usual = (0, percentile.Ym)((0, percentile.V0)(times), .5) ?? 0;
      const reached = isSettled && 2 * usual < last.plannedMs - fromMs;
      const toMs = reached ? last.plannedMs - usual : last.plannedMs;
      const warmup = judged.filter(({plannedMs}) => plannedMs < fromMs).length;
      const tail = judged.filter(({plannedMs}) => plannedMs > toMs).length;
      return {
        fromMs,
        toMs,
        warmup,
        tail,
        judged: judged.length - warmup - tail,
        reached
      };
    }
    function chooseSamples(run, ordered) {
      const {prepared} = run;
      return atPlateau(prepared.scenarios, atCapacity(run, tellCacheHits(prepared, ordered)));
    }
    function inCache(phase) {
      return phase === "cold" ? "fill" : phase === "warm" ? "again" : phase;
    }
    function tellCacheHits({scenarios}, ordered) {
      return scenarios.reduce((samples, {plan}) => {
        if (plan.type !== "cache") return samples;
        const own = (0, cache_hits.l)(samples.filter(({scenario}) => scenario === plan.scenario)).samples;
        const told = new Map(own.map(sample => [ sample.id, {
          ...sample,
          phase: inCache(sample.phase)
        } ]));
        return samples.map(sample => told.get(sample.id) ?? sample);
      }, ordered);
    }
    function findPlateaus(plateaus, scenario) {
      const own = plateaus.filter(plateau => plateau.scenario === scenario);
      return own.map(({stage, fromMs, toMs, warmup, tail, judged, reached}) => {
        const of = own.length === 1 ? "" : ` of stage ${stage}`;
        const left = `${(0, format.ej)(warmup, "request")} of its warm-up and ${(0, format.B4)(tail)} of its tail are not`;
        return {
          code: reached ? "plateau" : "no_plateau",
          message: reached ? `Judged is the plateau${of}: ${(0, format.ej)(judged, "request")} from ${(0, 
          format._V)(fromMs)} to ${(0, format._V)(toMs)}; ${left}.` : `No plateau was reached${of}: what is in flight, or the latency, was still on its way when half of the load was over, or the load is shorter than two answers. No threshold on it passes; a longer load, or a lower one, may have a plateau.`,
          values: {
            stage,
            fromMs,
            toMs,
            warmup,
            tail,
            judged
          }
        };
      });
    }
    const tell_plateau_WITHHELD = "no plateau was reached";
    function withholdPasses(judged, plateaus) {
      return judged.map(each => {
        const {type} = each.row.metric;
        const isWhole = type === "counter" || type === "gauge";
        if (each.judgement.verdict !== "pass" || isWhole || !lacksPlateau(each.spec, plateaus)) return each;
        const undecided = {
          verdict: "inconclusive",
          needed: null,
          withheld: tell_plateau_WITHHELD
        };
        return {
          ...each,
          judgement: {
            ...each.judgement,
            ...undecided
          }
        };
      });
    }
    function withholdRelative(spec, row, plateaus) {
      const isJudged = row.verdict === "pass" && row.n > 0 && !(0, relative_thresholds.V0)(spec.metric);
      if (!isJudged || !lacksPlateau(spec, plateaus)) return row;
      const {observed, low, high, n} = row;
      return {
        ...(0, relative_question.Cs)(spec, tell_plateau_WITHHELD),
        observed,
        low,
        high,
        n
      };
    }
    function lacksPlateau({tags}, plateaus) {
      return plateaus.some(({scenario, stage, reached}) => !reached && (tags.scenario === void 0 || tags.scenario === scenario) && (tags.stage === void 0 || tags.stage === String(stage)));
    }
    var decode_finish = __webpack_require__(4685);
    function medianOf(values) {
      const known = values.filter(value => value !== null);
      return (0, percentile.Ym)((0, percentile.V0)(known), .5) ?? null;
    }
    function endOf(sample) {
      return sample.startedMs === null || sample.e2eMs === null ? null : sample.startedMs + sample.e2eMs;
    }
    function isAnswered(sample) {
      return sample.outcome === "ok";
    }
    function inOrderOfStart(samples) {
      return [ ...samples ].sort((a, b) => (a.startedMs ?? a.plannedMs) - (b.startedMs ?? b.plannedMs) || a.id - b.id);
    }
    const NOTABLE_SHARE = .2;
    const MOST_REASONS = 3;
    function findAnswers(samples) {
      const answered = samples.filter(isAnswered);
      return [ ...findSilence(answered), ...findUnknownReasons(answered), ...findMissingPace(answered) ];
    }
    function findSilence(answered) {
      const silent = answered.filter(metrics_answers.eS);
      if (silent.length === 0) return [];
      const count = (...kinds) => silent.filter(({finish}) => finish !== null && kinds.includes((0, 
      decode_finish.Dr)(finish))).length;
      const [cut, refused, own] = [ count("cap"), count("filter", "refusal"), count("stop", "tool") ];
      const values = {
        silent: silent.length,
        answered: answered.length,
        cutByCap: cut,
        refused
      };
      const reasons = [ ...cut > 0 ? [ `${were(cut)} cut by the output cap: raise \`max-tokens\`` ] : [], ...refused > 0 ? [ `${were(refused)} stopped by a filter or a refusal` ] : [], ...own > 0 ? [ `${own} ended of ${own === 1 ? "its" : "their"} own accord` ] : [] ];
      const why = reasons.length === 0 ? "" : `; ${reasons.join("; ")}`;
      const message = `${silent.length} of ${(0, format.ej)(answered.length, "answer")} ${silent.length === 1 ? "holds" : "hold"} no text, nor any other content${why}. They count as infinitely slow in latencies to and between tokens.`;
      return [ {
        code: "silent_answers",
        message,
        values
      } ];
    }
    function were(count) {
      return `${count} ${count === 1 ? "was" : "were"}`;
    }
    function findUnknownReasons(answered) {
      const reasons = new Map;
      for (const {finish} of answered) if (finish !== null && (0, decode_finish.Dr)(finish) === "unknown") reasons.set(finish, (reasons.get(finish) ?? 0) + 1);
      const total = [ ...reasons.values() ].reduce((sum, count) => sum + count, 0);
      const [most] = [ ...reasons ].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      if (most === void 0) return [];
      const told = [ ...reasons ].sort(([, x], [, y]) => y - x).slice(0, MOST_REASONS);
      const message = `${(0, format.T1)(total, answered.length)} of the answers ended for a reason that is not known here (${told.map(([reason, count]) => `${count} \xd7 ${reason}`).join(", ")}); they count as answered.`;
      return [ {
        code: "unknown_stop_reason",
        message,
        values: {
          answers: total,
          mostCommon: most[0]
        }
      } ];
    }
    function findMissingPace(answered) {
      const unpaced = answered.filter(sample => (0, metrics_answers.Q_)(sample) && !(0, 
      metrics_answers.eS)(sample));
      if (unpaced.length === 0 || unpaced.length < NOTABLE_SHARE * answered.length) return [];
      const atOnce = unpaced.filter(({events}) => events === 1).length;
      const uncounted = unpaced.filter(({events, outputTokens}) => events !== 1 && outputTokens === null).length;
      const rest = unpaced.length - atOnce - uncounted;
      const reasons = [ ...atOnce > 0 ? [ `${atOnce} came in one event` ] : [], ...uncounted > 0 ? [ `of ${uncounted} no token count was reported` ] : [], ...rest > 0 ? [ `of ${rest} it is not known how many tokens came after the first, as they came at once or hold reasoning that is not shown` ] : [] ];
      const message = `${(0, format.T1)(unpaced.length, answered.length)} of the answers have no time per output token: ${reasons.join("; ")}. They count as infinitely slow there.`;
      return [ {
        code: "pace_unknown",
        message,
        values: {
          answers: unpaced.length,
          atOnce,
          uncounted,
          unknownSplit: rest
        }
      } ];
    }
    function findBundles(store, scenario) {
      const isOurs = tags => tags.scenario === scenario && tags.arm === "head";
      const gaps = store.select(isOurs);
      const bursts = store.bursts(isOurs);
      const {bundledBy, share, size} = trustGaps(gaps, bursts);
      if (bundledBy === "nobody") return [];
      const all = gaps.count + bursts.within;
      const values = {
        share,
        size,
        bundledBy,
        gaps: all
      };
      const seen = `${(0, format.CE)(share)} of ${(0, format.ej)(all, "gap")} lie between events that one read brought`;
      const message = bundledBy === "server" ? `The server sends ${size} events at a time: ${seen}, in equal bursts, as speculative decoding makes them. \`inter_token_latency\` is the time between these bursts, \`time_per_output_token\` that of a token.` : `Gaps between events do not measure the model here: ${seen}, as behind a proxy that bundles them, or from a server that hands on several tokens at a time. Thresholds on \`inter_token_latency\` are inconclusive; use \`time_per_output_token\`, or turn the buffering of a proxy off.`;
      return [ {
        code: "gaps_bundled",
        message,
        values
      } ];
    }
    const TOLERATED_LOSS = .05;
    function bracketBreakingPoint(stages, alphas) {
      const seen = stages.filter(stage => stage.losses.n > 0 && !(stage.isCut && isThin(stage, alphas) && !isBroken(stage, alphas)));
      const breaksAt = seen.findIndex(stage => isBroken(stage, alphas));
      const reached = breaksAt < 0 ? seen : seen.slice(0, breaksAt + 1);
      const firstBroken = breaksAt < 0 ? void 0 : seen[breaksAt]?.rate;
      const good = breaksAt < 0 ? seen : seen.slice(0, breaksAt);
      const below = good.filter(({rate}) => firstBroken === void 0 || rate < firstBroken);
      return {
        lastGood: highestRate(below),
        surelyGood: highestRate(below.filter(stage => !stage.grows && !isThin(stage, alphas))),
        firstBroken,
        thin: reached.some(stage => isThin(stage, alphas)),
        growing: below.filter(({grows}) => grows).map(({rate}) => rate)
      };
    }
    function highestRate(stages) {
      return stages.length === 0 ? void 0 : Math.max(...stages.map(({rate}) => rate));
    }
    function isBroken({thresholds, losses}, alphas) {
      if ((0, binomial.Yd)(losses, alphas.fail) > TOLERATED_LOSS) return true;
      return thresholds.some(({counts, theta0}) => (0, proportion.wM)(counts, theta0, alphas) === "fail");
    }
    function isThin({thresholds, losses}, alphas) {
      if (losses.n < (0, proportion.xz)(TOLERATED_LOSS, alphas.pass)) return true;
      return thresholds.some(({counts, theta0}) => counts.n < (0, proportion.xz)(theta0, alphas.pass));
    }
    const GRID = 500;
    const RATES = 150;
    const HIGHEST_RATE = 1.15;
    const RATE_STEP = .98;
    const DELAYS = [ .25, .5, .75, 1, 1.25, 1.5, 2 ];
    const LEAST_GAIN = .5;
    function fitCapacity(flow) {
      const end = Math.max(flow.arrivals.at(-1) ?? 0, flow.completions.at(-1) ?? 0);
      if (flow.arrivals.length === 0 || flow.completions.length === 0 || !(flow.maxRate > 0)) return;
      const steps = Math.ceil(end / GRID);
      const arrived = cumulate(flow.arrivals, steps);
      const completed = cumulate(flow.completions, steps);
      const misfit = rate => {
        const served = serve(arrived, rate * GRID / 1e3);
        return Math.min(...DELAYS.map(delay => sumOfSquares(completed, served, delay * flow.medianLatency / GRID)));
      };
      const unlimited = misfit(1 / 0);
      let best = {
        rate: 1 / 0,
        misfit: unlimited
      };
      for (let k = 0; k < RATES; k += 1) {
        const rate = HIGHEST_RATE * flow.maxRate * RATE_STEP ** k;
        const found = misfit(rate);
        if (found < best.misfit) best = {
          rate,
          misfit: found
        };
      }
      const gain = unlimited > 0 ? 1 - best.misfit / unlimited : 0;
      return {
        capacity: gain > LEAST_GAIN && best.rate < flow.maxRate ? best.rate : void 0,
        gain
      };
    }
    function cumulate(instants, steps) {
      let count = 0;
      return Float64Array.from({
        length: steps + 1
      }, (_, i) => {
        while (count < instants.length && (instants[count] ?? 0) <= i * GRID) count += 1;
        return count;
      });
    }
    function serve(arrived, perStep) {
      let served = 0;
      return arrived.map((total, i) => {
        served = i === 0 ? total : Math.min(total, served + perStep);
        return served;
      });
    }
    function sumOfSquares(completed, served, delay) {
      const whole = Math.floor(delay);
      const share = delay - whole;
      let sum = 0;
      let before = 0;
      for (let i = 0; i < completed.length; i += 1) {
        const now = i < whole ? 0 : served[i - whole] ?? 0;
        sum += ((completed[i] ?? 0) - now + share * (now - before)) ** 2;
        before = now;
      }
      return sum;
    }
    var midranks = __webpack_require__(94394);
    function rankSumProbability(strata) {
      let [sum, variance] = [ 0, 0 ];
      for (const {low, high} of strata) {
        const [n, m] = [ high.length, low.length ];
        if (n === 0 || m === 0) continue;
        const total = n + m;
        const ranks = (0, midranks.U)([ ...high, ...low ]);
        const ofHigh = ranks.slice(0, n).reduce((all, rank) => all + rank, 0);
        const spread = ranks.reduce((all, rank) => all + (rank - (total + 1) / 2) ** 2, 0);
        sum += (ofHigh - n * (total + 1) / 2) / (total + 1);
        variance += n * m * spread / (total * (total - 1)) / (total + 1) ** 2;
      }
      return variance > 0 ? 1 - (0, normal.vr)(sum / Math.sqrt(variance)) : 1;
    }
    var bisect = __webpack_require__(2713);
    const ROUNDING = .001;
    function reachedStages(plan, samples, startMs) {
      const endMs = endOfArrivals(plan, samples, startMs);
      return plan.stages.filter(stage => stage.startMs < endMs || stage.durationMs === 0 && stage.startMs <= endMs).map(stage => {
        const isCut = stage.startMs + stage.durationMs > endMs;
        return isCut ? {
          stage,
          endMs,
          endRate: rateAt(stage, endMs),
          isCut
        } : {
          stage,
          endMs: stage.startMs + stage.durationMs,
          endRate: stage.target,
          isCut
        };
      });
    }
    function rateAt({startMs, durationMs, from, target}, instant) {
      return durationMs === 0 ? target : from + (target - from) * (instant - startMs) / durationMs;
    }
    function endOfArrivals({sessions, durationMs}, samples, startMs) {
      const last = samples.reduce((latest, {plannedMs}) => Math.max(latest, plannedMs), Number.NEGATIVE_INFINITY);
      const dueMs = index => sessions.get(index).dueMs;
      const next = (0, bisect.H)(index => dueMs(index) > last - startMs + ROUNDING, 0, sessions.length - 1);
      return next < sessions.length ? dueMs(next) : durationMs;
    }
    const BEGINNING = .2;
    const FEWEST = 20;
    function plateauOfStage({startMs, durationMs, from, target}, own, {inFlight, originMs}) {
      if (from !== target || own.length < FEWEST) return {
        fromMs: startMs + BEGINNING * durationMs,
        grows: false
      };
      const levels = own.map(({id}) => inFlight.get(id) ?? 0);
      const {from: first} = (0, plateau.Q)(levels);
      const fromMs = first === 0 ? startMs : (own[first]?.plannedMs ?? originMs) - originMs;
      return {
        fromMs,
        grows: (0, plateau.y)(levels.slice(first))
      };
    }
    const EFFECT_ALPHA = .005;
    const LEAST_RISE = 1.2;
    const LEAST_SPREAD = 1.1;
    const load_effect_LEAST_REQUESTS = 10;
    const LEAST_ERRORS = 3;
    const NO_EFFECT = {
      groups: null,
      latencyRose: false,
      errorsRose: false,
      errorsStayed: false,
      limitedShare: 0,
      lostShare: 0
    };
    function measureEffect(plan, samples, startMs) {
      const groups = divide(plan, samples, startMs);
      if (groups === null) return NO_EFFECT;
      const {high} = groups;
      const errors = stratify(groups, ({outcome}) => saysSomething(outcome) ? Number((0, 
      samples_sample.bJ)(outcome)) : null);
      const [few, many] = [ load_effect_shareOf(errors, "low"), load_effect_shareOf(errors, "high") ];
      const failed = group => group.filter(({outcome}) => (0, samples_sample.bJ)(outcome)).length;
      const p = rankSumProbability(errors);
      const count = holds => high.filter(holds).length / high.length;
      return {
        groups,
        latencyRose: rose(groups, ({ttftMs}) => ttftMs) || rose(groups, ({e2eMs}) => e2eMs),
        errorsRose: p <= EFFECT_ALPHA && failed(high) >= LEAST_ERRORS,
        errorsStayed: p > .1 && failed(groups.low) >= LEAST_ERRORS && many <= 1.5 * few && many >= few / 1.5 && isEnough(errors),
        limitedShare: count(({outcome}) => outcome === "rate_limited" || outcome === "suppressed"),
        lostShare: count(({outcome}) => outcome !== "ok")
      };
    }
    function divide(plan, samples, startMs) {
      const rated = samples.filter(({phase, outcome}) => phase === "measure" && outcome !== "cancelled").map(sample => ({
        sample,
        rate: offeredAt(plan, sample, startMs)
      }));
      const rates = rated.map(({rate}) => rate);
      const [least, most] = [ Math.min(...rates), Math.max(...rates) ];
      if (rated.length === 0 || most < LEAST_SPREAD * least) return null;
      const third = (most - least) / 3;
      const low = rated.filter(({rate}) => rate <= Math.max(least + third, most / 2));
      const high = rated.filter(({rate}) => rate > most - third && rate > most / 2);
      if (low.length < load_effect_LEAST_REQUESTS || high.length < load_effect_LEAST_REQUESTS) return null;
      return {
        low: low.map(({sample}) => sample),
        high: high.map(({sample}) => sample),
        lowRate: Math.max(...low.map(({rate}) => rate)),
        highRate: Math.min(...high.map(({rate}) => rate))
      };
    }
    function offeredAt({stages}, {stage, plannedMs}, startMs) {
      const own = stages.find(({index}) => index === stage);
      return own === void 0 ? 0 : rateAt(own, plannedMs - startMs);
    }
    function saysSomething(outcome) {
      return (0, samples_sample.Kk)(outcome) && outcome !== "rate_limited";
    }
    function stratify({low, high}, value) {
      const strata = new Map;
      for (const [side, group] of [ [ "low", low ], [ "high", high ] ]) for (const sample of group) {
        const found = value(sample);
        if (found === null) continue;
        const stratum = strata.get(sample.prompt) ?? {
          low: [],
          high: []
        };
        strata.set(sample.prompt, stratum);
        stratum[side].push(found);
      }
      return [ ...strata.values() ];
    }
    function isEnough(strata) {
      return [ "low", "high" ].every(side => strata.reduce((sum, stratum) => sum + stratum[side].length, 0) >= load_effect_LEAST_REQUESTS);
    }
    function load_effect_shareOf(strata, side) {
      const values = strata.flatMap(stratum => stratum[side]);
      return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
    }
    function rose(groups, latency) {
      const strata = stratify(groups, sample => sample.outcome === "timeout" ? 1 / 0 : sample.outcome === "ok" ? latency(sample) : null);
      const [low, high] = [ "low", "high" ].map(side => medianOf(strata.flatMap(stratum => stratum[side])));
      if (low === null || low === void 0 || high === null || high === void 0) return false;
      return high >= LEAST_RISE * low && rankSumProbability(strata) <= EFFECT_ALPHA;
    }
    function assessLoad({plan, startMs, samples: all}, questions, alphas) {
      const samples = all.filter(({arm}) => arm === "head");
      const inFlight = countInFlight(all.filter(({arm}) => arm !== "canary"));
      const counted = reachedStages(plan, all, startMs).map(reached => countOn(reached, samples, {
        inFlight,
        originMs: startMs
      }));
      const loaded = counted.map(stage => countStage(stage, questions));
      const bracket = bracketBreakingPoint(loaded, alphas);
      const maxRate = Math.max(0, ...counted.flatMap(({reached}) => [ reached.stage.from, reached.endRate ]));
      const latency = medianOf(samples.map(({e2eMs}) => e2eMs));
      const effect = measureEffect(plan, samples, startMs);
      return {
        bracket,
        stages: counted.map((stage, index) => describeStage(stage, failingOf(loaded[index], questions, alphas))),
        capacity: latency === null ? void 0 : fitCapacity({
          ...flowOf(samples, effect),
          medianLatency: latency,
          maxRate
        }),
        maxRate,
        medianLatencyMs: latency,
        effect,
        maxConcurrency: plan.maxConcurrency,
        breakingPoint: bracket.firstBroken === void 0 ? null : bracket.lastGood ?? null
      };
    }
    function countOn(reached, samples, how) {
      const {stage} = reached;
      const own = samples.filter(sample => sample.stage === stage.index && sample.phase === "measure" && sample.outcome !== "cancelled").sort((a, b) => a.plannedMs - b.plannedMs);
      const plateau = plateauOfStage(stage, own, how);
      const isJudged = ({plannedMs}) => plannedMs - how.originMs >= plateau.fromMs;
      return {
        reached,
        plateau,
        samples: own.filter(isJudged)
      };
    }
    function countStage({reached, plateau, samples}, questions) {
      const losses = {
        violations: samples.filter(isLost).length,
        n: samples.length
      };
      const thresholds = questions.map(question => {
        const observed = samples.map(sample => question.violations(sample)).filter(({length}) => length > 0);
        const all = observed.flat();
        const share = all.filter(Boolean).length / Math.max(1, all.length);
        return {
          counts: {
            violations: share * observed.length,
            n: observed.length
          },
          theta0: question.theta0
        };
      });
      const rate = offeredRate(reached, plateau);
      return {
        rate,
        thresholds,
        losses,
        isCut: reached.isCut,
        grows: plateau.grows
      };
    }
    function isLost({outcome}) {
      return outcome !== "ok" && outcome !== "cancelled";
    }
    function offeredRate({stage, endMs, endRate}, {fromMs}) {
      return (rateAt(stage, Math.min(fromMs, endMs)) + endRate) / 2;
    }
    function failingOf(loaded, questions, alphas) {
      const fails = (counts, theta0) => (0, proportion.wM)(counts, theta0, alphas) === "fail";
      return questions.filter((_, index) => {
        const threshold = loaded?.thresholds[index];
        return threshold !== void 0 && fails(threshold.counts, threshold.theta0);
      });
    }
    function describeStage({reached, plateau, samples}, failing) {
      const count = holds => samples.filter(holds).length;
      return {
        stage: reached.stage,
        isCut: reached.isCut,
        rate: offeredRate(reached, plateau),
        arrivals: samples.length,
        limited: count(({outcome}) => outcome === "rate_limited" || outcome === "suppressed"),
        errors: count(({outcome}) => (0, samples_sample.bJ)(outcome)),
        dropped: count(({outcome}) => outcome === "dropped"),
        failing
      };
    }
    function flowOf(samples, {errorsRose}) {
      const isDone = ({outcome}) => outcome === "ok" || !errorsRose && (0, samples_sample.bJ)(outcome) && outcome !== "timeout";
      const ascending = values => values.filter(value => value !== null).sort((a, b) => a - b);
      return {
        arrivals: ascending(samples.filter(({outcome}) => (0, samples_sample.Kk)(outcome)).map(({startedMs}) => startedMs)),
        completions: ascending(samples.filter(isDone).map(sample => endOf(sample) ?? sample.startedMs))
      };
    }
    var cold_references = __webpack_require__(19746);
    const LEAST_CACHED_PREFIX = 1024;
    const CACHES_LONG_PREFIXES = /(^|\.)(api\.openai\.com|openai\.azure\.com|api\.anthropic\.com|generativelanguage\.googleapis\.com)$|aiplatform\.googleapis\.com$/;
    const BASES = {
      replay: "the same answer again (its text and its id, or its text in one burst instead of a stream)",
      header: "the response header",
      usage: "the provider's usage: at least half of what the cold request had to read anew was read from the cache",
      latency: "latency alone (less than half the time of the cold answer)"
    };
    function describeUntold(asked, cold) {
      const answered = new Set(cold.map(({prompt}) => prompt));
      const failed = asked.filter(sample => !isAnswered(sample)).length;
      const unknown = asked.filter(sample => isAnswered(sample) && sample.cacheHit === null);
      const orphans = unknown.filter(({prompt}) => !answered.has(prompt)).length;
      const rest = unknown.length - orphans;
      const reasons = [ ...failed > 0 ? [ `${(0, format.B4)(failed)} failed` ] : [], ...orphans > 0 ? [ `of ${(0, 
      format.B4)(orphans)} the first request of the prompt was not answered` ] : [], ...rest > 0 ? [ `of ${(0, 
      format.B4)(rest)} it cannot be told` ] : [] ];
      const total = failed + unknown.length;
      const text = total === 0 ? "" : ` ${(0, format.ej)(total, "other repeat")} ${total === 1 ? "is" : "are"} not among them: ${reasons.join("; ")}.`;
      return {
        text,
        untold: unknown.length,
        failed
      };
    }
    function describeRate(known, {basis, host, untold}) {
      const hits = known.filter(({cacheHit}) => cacheHit === true).length;
      const share = shareRead(known);
      const values = {
        hits,
        repeats: known.length,
        hitRate: known.length === 0 ? null : hits / known.length,
        basis,
        cachedShare: share,
        untold: untold.untold,
        failed: untold.failed
      };
      const read = share === null ? "" : ` Repeats read ${(0, format.CE)(share)} of their input tokens from the prompt cache.`;
      if (hits > 0) {
        const message = `The cache answered ${(0, format.T1)(hits, known.length)} of the repeated requests, by ${BASES[basis]}.${untold.text}${read}`;
        return {
          code: "cache_hit_rate",
          message,
          values
        };
      }
      const longest = Math.max(0, ...known.map(({inputTokens}) => inputTokens ?? 0));
      const isShort = longest > 0 && longest < LEAST_CACHED_PREFIX && CACHES_LONG_PREFIXES.test(host);
      const why = isShort ? ` The longest prompt has ${longest} tokens, and this provider caches only prefixes of ${LEAST_CACHED_PREFIX} or more.` : "";
      const message = `No cache answered any of ${(0, format.ej)(known.length, "repeated request")}, by ${BASES[basis]}.${untold.text}${why}${read}`;
      return {
        code: "cache_never_hit",
        message,
        values
      };
    }
    function shareRead(repeats) {
      const told = repeats.filter(({cachedInputTokens, inputTokens}) => cachedInputTokens !== null && inputTokens !== null);
      const input = told.reduce((sum, {inputTokens}) => sum + (inputTokens ?? 0), 0);
      if (input === 0) return null;
      return told.reduce((sum, {cachedInputTokens}) => sum + (cachedInputTokens ?? 0), 0) / input;
    }
    const NOTABLE_DROP = .1;
    const LEAST_MISSES_MORE = 3;
    function findCache(samples, facts) {
      const {basis, samples: resolved} = (0, cache_hits.l)(samples);
      const cold = samples.filter(sample => sample.phase === "cold" && isAnswered(sample));
      const asked = resolved.filter(({phase, outcome}) => phase !== "cold" && (0, samples_sample.Kk)(outcome));
      const repeats = asked.filter(isAnswered);
      const missing = findMissingHeader(samples, facts.hitHeader);
      const known = repeats.filter(({cacheHit}) => cacheHit !== null);
      if (basis === null || known.length === 0) return [ ...missing, describeUnknown(cold, repeats) ];
      const hits = known.filter(({cacheHit}) => cacheHit === true);
      return [ describeRate(known, {
        basis,
        host: facts.host,
        untold: describeUntold(asked, cold)
      }), ...missing, ...describeLatency(known, hits, cold), ...describeSaving(hits, {
        cold,
        repeats,
        basis,
        rates: facts.rates
      }), ...findMissesUnderLoad(known, basis), ...findWarmBefore(samples, cold) ];
    }
    function describeUnknown(cold, repeats) {
      const asked = new Set(cold.map(({prompt}) => prompt));
      const why = repeats.every(({prompt}) => !asked.has(prompt)) ? "no prompt was answered both cold and again" : "neither usage nor times tell a hit from a miss";
      return {
        code: "cache_unknown",
        message: `Whether a cache answers cannot be told: ${why}.`,
        values: {
          cold: cold.length,
          repeats: repeats.length
        }
      };
    }
    function findMissingHeader(samples, hitHeader) {
      const answered = samples.filter(isAnswered);
      if (hitHeader === "" || answered.length === 0 || answered.some(({cacheHit}) => cacheHit !== null)) return [];
      const message = `The header that should tell a hit (\`${hitHeader}\`) came with none of ${(0, 
      format.ej)(answered.length, "answer")}: hits are told without it.`;
      return [ {
        code: "hit_header_missing",
        message,
        values: {
          answers: answered.length
        }
      } ];
    }
    function describeLatency(known, hits, cold) {
      const misses = [ ...cold, ...known.filter(({cacheHit}) => cacheHit === false) ];
      const [hit, miss] = [ hits, misses ].map(samples => medianOf(samples.map(({e2eMs}) => e2eMs)));
      const [hitTtft, missTtft] = [ hits, misses ].map(samples => medianOf(samples.map(({ttftMs}) => ttftMs)));
      if (typeof hit !== "number" || typeof miss !== "number") return [];
      const first = typeof hitTtft === "number" && typeof missTtft === "number" ? `; to the first token ${(0, 
      format._V)(hitTtft)} against ${(0, format._V)(missTtft)}` : "";
      const message = `A hit takes ${(0, format._V)(hit)} (median of ${hits.length}), a miss ${(0, 
      format._V)(miss)} (median of ${misses.length})${first}.`;
      return [ {
        code: "cache_latency",
        message,
        values: {
          hitMs: hit,
          missMs: miss,
          hitTtftMs: hitTtft ?? null,
          missTtftMs: missTtft ?? null
        }
      } ];
    }
    function describeSaving(hits, known) {
      if (hits.length === 0) return [];
      if (known.basis !== "usage") {
        const saved = hits.reduce((sum, hit) => sum + (0, samples_sample.Ju)(hit), 0);
        const message = `If the provider is not asked for what the cache answers, the hits saved ${(0, 
        format.UK)(saved)}.`;
        return [ {
          code: "cache_saving",
          message,
          values: {
            savedUsd: saved,
            ifHitsAreFree: true
          }
        } ];
      }
      const {rates, cold, repeats} = known;
      if (rates === null || rates.input === 0) return [];
      const read = repeats.reduce((sum, {cachedInputTokens}) => sum + (cachedInputTokens ?? 0), 0);
      const written = [ ...cold, ...repeats ].reduce((sum, {cacheWriteTokens}) => sum + (cacheWriteTokens ?? 0), 0);
      const saved = (read * (rates.input - rates.cachedInput) - written * (rates.cacheWrite - rates.input)) / 1e6;
      const verb = saved < 0 ? `cost ${(0, format.UK)(-saved)} more than it saved` : `saved ${(0, 
      format.UK)(saved)}`;
      const message = `Reading ${(0, format.ej)(read, "input token")} from the cache ${verb}, what writing it costs included.`;
      return [ {
        code: "cache_saving",
        message,
        values: {
          savedUsd: saved,
          cachedTokens: read,
          writtenTokens: written,
          ifHitsAreFree: false
        }
      } ];
    }
    function findMissesUnderLoad(known, basis) {
      const [alone, loaded] = [ "warm", "measure" ].map(phase => known.filter(sample => sample.phase === phase));
      const hitsOf = samples => samples.filter(({cacheHit}) => cacheHit === true).length;
      const [hitsAlone, hitsLoaded] = [ hitsOf(alone), hitsOf(loaded) ];
      if (alone.length === 0 || loaded.length === 0 || hitsAlone === 0) return [];
      const drop = hitsAlone / alone.length - hitsLoaded / loaded.length;
      const misses = loaded.length - hitsLoaded;
      const expected = loaded.length * (alone.length - hitsAlone) / alone.length;
      if (drop < NOTABLE_DROP || misses - expected < LEAST_MISSES_MORE) return [];
      const advice = basis === "usage" ? "A cache key that routes a prompt to the same instance would help." : "A shared cache, or joining identical requests in flight, would help.";
      const message = `The cache misses under load: ${(0, format.T1)(hitsAlone, alone.length)} hits for a single repeat, ${(0, 
      format.T1)(hitsLoaded, loaded.length)} in bursts. ${advice}`;
      return [ {
        code: "cache_misses_under_load",
        message,
        values: {
          hitRateAlone: hitsAlone / alone.length,
          hitRateLoaded: hitsLoaded / loaded.length,
          drop
        }
      } ];
    }
    function findWarmBefore(samples, cold) {
      const warm = (0, cold_references.NZ)(samples).length;
      if (warm === 0) return [];
      const message = `${(0, format.T1)(warm, cold.length)} of the first requests were answered from the cache although nothing of this run had been answered, so it was warm before: clear it, or begin the prompts with a text of their own.`;
      return [ {
        code: "cache_warm_before",
        message,
        values: {
          warm,
          cold: cold.length
        }
      } ];
    }
    const LEAST_PENALTY = 1.2;
    const IDLE_TOLERANCE = 50;
    function findColdStart(samples, idleMs) {
      const ordered = inOrderOfStart(samples);
      const cold = ordered.filter(({phase}) => phase === "cold");
      const warm = ordered.filter(({phase}) => phase === "warm");
      const idle = afterIdling(ordered, idleMs);
      const trusted = cold.filter(sample => idle.has(sample) && isAnswered(sample));
      return [ ...comparePhases("total generation time", idleMs, trusted.map(({e2eMs}) => e2eMs), warm.filter(isAnswered).map(({e2eMs}) => e2eMs)), ...comparePhases("time to first token", idleMs, trusted.map(({ttftMs}) => ttftMs), warm.filter(isAnswered).map(({ttftMs}) => ttftMs)), ...findFailures(cold, idleMs), ...findShortIdle(cold.length, cold.length - idle.size, idleMs), ...findPromptCache(cold, warm) ];
    }
    function afterIdling(ordered, idleMs) {
      const idle = new Set;
      let lastEnd = -1 / 0;
      for (const sample of ordered) {
        if (sample.startedMs === null) continue;
        if (sample.phase === "cold" && sample.startedMs - lastEnd >= idleMs - IDLE_TOLERANCE) idle.add(sample);
        lastEnd = Math.max(lastEnd, endOf(sample) ?? sample.startedMs);
      }
      return idle;
    }
    function comparePhases(what, idleMs, coldValues, warmValues) {
      const [cold, warm] = [ medianOf(coldValues), medianOf(warmValues) ];
      if (cold === null || warm === null || warm <= 0) return [];
      const [colds, warms] = [ coldValues, warmValues ].map(values => values.filter(value => value !== null).length);
      const ratio = cold / warm;
      const usual = (0, percentile.Ym)((0, percentile.V0)(warmValues.filter(value => value !== null)), .95) ?? warm;
      const seen = `after ${(0, format._V)(idleMs)} idle the median ${what} is ${(0, format._V)(cold)} (${(0, 
      format.ej)(colds, "cold request")}), right after it ${(0, format._V)(warm)} (${(0, 
      format.ej)(warms, "warm request")})`;
      const values = {
        metric: what,
        coldMs: cold,
        warmMs: warm,
        penalty: ratio,
        coldRequests: colds,
        warmRequests: warms,
        idleMs
      };
      if (ratio < LEAST_PENALTY || cold <= usual) return [ {
        code: "no_cold_start",
        message: `No cold start seen: ${seen}.`,
        values
      } ];
      const message = `Cold start: ${seen}: ${(0, format.ZV)(ratio)} times as long. Provisioned concurrency, or a keep-alive request more often than every ${(0, 
      format._V)(idleMs)}, avoids it; keeping the model cached on the instance, or a smaller model at the edge, shortens it.`;
      return [ {
        code: "cold_start",
        message,
        values
      } ];
    }
    function findFailures(all, idleMs) {
      const cold = all.filter(({outcome}) => (0, samples_sample.Kk)(outcome) && outcome !== "cancelled");
      const failed = cold.filter(sample => !isAnswered(sample));
      if (failed.length === 0) return [];
      const outcomes = [ ...new Set(failed.map(({outcome}) => outcome)) ].join(", ");
      const meaning = failed.some(({outcome}) => outcome === "timeout") ? ": a cold start may outlast the timeout, and then it costs more than the answers show." : "; the comparison is without them.";
      const message = `${failed.length} of ${(0, format.ej)(cold.length, "request")} after ${(0, 
      format._V)(idleMs)} idle got no answer (${outcomes})${meaning}`;
      return [ {
        code: "cold_requests_failed",
        message,
        values: {
          failed: failed.length,
          cold: cold.length,
          outcomes
        }
      } ];
    }
    function findShortIdle(cycles, short, idleMs) {
      if (short === 0) return [];
      const message = `In ${short} of ${(0, format.ej)(cycles, "cycle")} the endpoint was not idle for ${(0, 
      format._V)(idleMs)} before the cold request; they are left out of the comparison.`;
      return [ {
        code: "idle_too_short",
        message,
        values: {
          short,
          cycles,
          idleMs
        }
      } ];
    }
    function findPromptCache(cold, warm) {
      const cached = samples => samples.filter(cold_references.iH).length;
      const [inWarm, inCold] = [ cached(warm), cached(cold) ];
      if (inWarm === 0 || inCold >= cold.length) return [];
      const message = `${inWarm} of ${(0, format.ej)(warm.length, "warm request")} read most of their prompt from the provider's cache, so a part of the difference is prompt caching, not the cold start; \`nonce: true\` keeps the two apart.`;
      return [ {
        code: "warm_prompt_cached",
        message,
        values: {
          cachedWarm: inWarm,
          cachedCold: inCold,
          warm: warm.length
        }
      } ];
    }
    function findStaleConnections(samples) {
      const resent = samples.filter(samples_sample.VI);
      const failed = samples.filter(({error}) => error?.kind === samples_sample.nA);
      const lost = resent.length + failed.filter(sample => !(0, samples_sample.VI)(sample)).length;
      if (lost === 0) return [];
      const charged = resent.reduce((sum, {resentUsd}) => sum + (resentUsd ?? 0), 0);
      const outcome = failed.length === 0 ? `${lost === 1 ? "it was" : "they were"} sent once more on fresh connections, as every SDK does` : `${(0, 
      format.ej)(resent.length, "request")} ${resent.length === 1 ? "was" : "were"} sent once more, and ${failed.length} failed, as the budget had no room for a second time`;
      const message = `The server closes connections that it promised to keep: ${(0, format.ej)(lost, "request")} met such an end before a byte of an answer; ${outcome}. Let it say \`Connection: close\`, or keep idle connections for longer than its clients do.`;
      return [ {
        code: "connections_closed",
        message,
        values: {
          lost,
          resent: resent.length,
          failed: failed.length,
          charged
        }
      } ];
    }
    function findCosts(samples, isSameModel) {
      return [ ...findCuts(samples), ...findOtherModels(samples, isSameModel), ...findTiers(samples), ...findServers(samples), ...findUnbilled(samples) ];
    }
    function findCuts(samples) {
      const cut = samples.filter(({outcome}) => outcome === "cut");
      if (cut.length === 0) return [];
      const charged = cut.reduce((sum, {costUsd}) => sum + costUsd, 0);
      const message = `${(0, format.ej)(cut.length, "stream")} ran past the output cap and ${cut.length === 1 ? "was" : "were"} cut: the endpoint does not keep \`max-tokens\`. Each is charged as many tokens as its content can be; what was generated behind the cut is in no figure here.`;
      return [ {
        code: "cap_ignored",
        message,
        values: {
          cut: cut.length,
          charged
        }
      } ];
    }
    function findOtherModels(samples, isSameModel) {
      const named = samples.filter(({servedModel}) => typeof servedModel === "string");
      const other = named.filter(({model, servedModel}) => model !== null && !isSameModel(model, servedModel ?? ""));
      const [first] = other;
      if (first === void 0) return [];
      const models = [ ...new Set(other.map(({servedModel}) => servedModel ?? "")) ].sort();
      const message = `${(0, format.T1)(other.length, named.length)} answers name another model than the one that was asked for (${first.model ?? ""}): ${models.slice(0, 3).join(", ")}. Where its price is known, each is charged at the dearer of the two.`;
      return [ {
        code: "other_model",
        message,
        values: {
          answers: other.length,
          asked: first.model,
          served: models.slice(0, 3).join(", ")
        }
      } ];
    }
    const USUAL = [ "default", "standard", "on_demand", "standard_only" ];
    function findTiers(samples) {
      const counts = new Map;
      for (const {serviceTier} of samples) if (typeof serviceTier === "string") counts.set(serviceTier, (counts.get(serviceTier) ?? 0) + 1);
      const special = [ ...counts ].filter(([tier]) => !USUAL.includes(tier.toLowerCase()));
      if (special.length === 0) return [];
      const list = special.map(([tier, count]) => `${tier} (${count})`).join(", ");
      const message = `Answers came at other tiers than the standard one: ${list}. Each is charged at the price of its tier; \`body: {service_tier: default}\` asks for the standard one.`;
      return [ {
        code: "service_tier",
        message,
        values: Object.fromEntries(special)
      } ];
    }
    const MOST_SERVERS = 4;
    function findServers(samples) {
      const counts = new Map;
      for (const {servedBy} of samples) if (typeof servedBy === "string") counts.set(servedBy, (counts.get(servedBy) ?? 0) + 1);
      const servers = [ ...counts ].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      if (servers.length < 2) return [];
      const list = servers.slice(0, MOST_SERVERS).map(([server, count]) => `${server} (${count})`);
      const more = servers.length > MOST_SERVERS ? ` and ${servers.length - MOST_SERVERS} more` : "";
      const message = `Answers came by several ways, as the gateway says: ${list.join("; ")}${more}. A fallback is another endpoint, whose times are among these.`;
      return [ {
        code: "served_by",
        message,
        values: {
          ways: servers.length,
          mostCommon: servers[0]?.[0] ?? null
        }
      } ];
    }
    const NOTABLE = .02;
    function findUnbilled(samples) {
      const unknown = samples.filter(({costBasis, costUsd}) => costBasis === "worst_case" && costUsd > 0);
      if (unknown.length === 0) return [];
      const charged = unknown.reduce((sum, {costUsd}) => sum + costUsd, 0);
      const spent = samples.reduce((sum, {costUsd}) => sum + costUsd, 0);
      const likely = unknown.reduce((sum, {costUsd, likelyUsd}) => sum + Math.min(costUsd, likelyUsd ?? costUsd), 0);
      if (charged - likely < spent * NOTABLE) return [];
      const message = `${(0, format.ej)(unknown.length, "answer")} told no usage that is credible and ${unknown.length === 1 ? "is" : "are"} charged at the worst case, ${(0, 
      format.UK)(charged)}; probably billed is ${(0, format.UK)(likely)} of it.`;
      return [ {
        code: "usage_unknown",
        message,
        values: {
          answers: unknown.length,
          charged,
          likely
        }
      } ];
    }
    const TOLERATED = .05;
    function findCapacity({capacity: fit, maxRate, effect}, stopCode) {
      if (fit === void 0 || effect.groups === null) return [];
      const {capacity} = fit;
      const values = {
        capacity: capacity ?? null,
        maxRate,
        gain: fit.gain
      };
      if (effect.limitedShare > TOLERATED) {
        if (capacity === void 0) return [];
        const message = `The rate limit lets about ${(0, format.Fl)(capacity, "requests/s")} through (fluid fit to arrivals and answers): it refused or held back ${(0, 
        format.CE)(effect.limitedShare)} of the arrivals at the highest rates. What the endpoint would bear beyond it is not known.`;
        return [ {
          code: "limit_rate",
          message,
          values: {
            ...values,
            capacity: null,
            limit: capacity
          }
        } ];
      }
      if (capacity !== void 0 && effect.latencyRose) {
        const message = `Estimated capacity: ${(0, format.Fl)(capacity, "requests/s")}, beyond which answers only queue (fluid fit to arrivals and answers).`;
        return [ {
          code: "capacity",
          message,
          values
        } ];
      }
      if (capacity === void 0 && stopCode === "saturated" && effect.latencyRose) {
        const message = `Saturated: the endpoint fell behind at up to ${(0, format.Fl)(maxRate, "requests/s")}, where the ramp was ended; too little was seen beyond its capacity to estimate it.`;
        return [ {
          code: "saturated",
          message,
          values
        } ];
      }
      if (capacity !== void 0 || stopCode === "saturated" || effect.lostShare > TOLERATED) return [];
      const message = `Not saturated: the endpoint served what it was offered, so its capacity is about ${(0, 
      format.Fl)(maxRate, "requests/s")} or more. Ramp to one and a half times what you expect it to bear to find it.`;
      return [ {
        code: "not_saturated",
        message,
        values
      } ];
    }
    const LEAST_POINTS = .05;
    const LATENCY_HOLDS = 1.2;
    const LEAST_SHRINKAGE = .15;
    function findQuality({groups, latencyRose}) {
      if (groups === null) return [];
      const signs = [ shareSign(groups, "checks fail in", sample => failedChecks(sample)), shareSign(groups, "the output cap or the window cuts off", sample => ends(sample, isCutOffEnd)), shareSign(groups, "filters or refusals end", sample => ends(sample, isRefusedEnd)), shorterAnswers(groups) ].filter(sign => sign !== null);
      if (signs.length === 0) return [];
      const {lowRate, highRate} = groups;
      const [low, high] = [ groups.low, groups.high ].map(group => medianOf(group.filter(isAnswered).map(({ttftMs, e2eMs}) => ttftMs ?? e2eMs)));
      const holds = !latencyRose && low != null && high != null && high <= LATENCY_HOLDS * low;
      const latency = latencyRose ? ", and answers take longer as well" : holds ? ` while latency holds (median ${(0, 
      format._V)(high)}, ${(0, format._V)(low)} at low rates)` : "";
      const rates = `From ${(0, format.Fl)(highRate, "requests/s")} on, against up to ${(0, 
      format.Fl)(lowRate, "requests/s")}`;
      const message = `${rates}, quality falls${latency}: ${signs.map(({text}) => text).join("; ")}.`;
      const values = {
        latencyHolds: holds,
        signs: signs.length,
        lowRate,
        highRate
      };
      return [ {
        code: "quality_falls",
        message,
        values
      } ];
    }
    function shareSign(groups, what, event) {
      const strata = stratify(groups, event);
      const [low, high] = [ load_effect_shareOf(strata, "low"), load_effect_shareOf(strata, "high") ];
      if (high - low < LEAST_POINTS || rankSumProbability(strata) > EFFECT_ALPHA) return null;
      return {
        text: `${what} ${(0, format.CE)(high)} of the answers (${(0, format.CE)(low)})`
      };
    }
    function shorterAnswers(groups) {
      const length = sample => isAnswered(sample) ? sample.outputTokens : null;
      const strata = stratify(groups, sample => {
        const tokens = length(sample);
        return tokens === null ? null : -tokens;
      });
      const [low, high] = [ -load_effect_shareOf(strata, "low"), -load_effect_shareOf(strata, "high") ];
      if (high > (1 - LEAST_SHRINKAGE) * low || rankSumProbability(strata) > EFFECT_ALPHA) return null;
      return {
        text: `answers get shorter, ${(0, format.ZV)(high)} tokens on average (${(0, format.ZV)(low)})`
      };
    }
    function failedChecks({outcome, checks}) {
      if (outcome !== "ok" || checks === null) return null;
      const all = Object.values(checks);
      return all.length === 0 ? null : Number(all.includes(false));
    }
    function ends(sample, holds) {
      return isAnswered(sample) && sample.finish !== null ? Number(holds(sample.finish)) : null;
    }
    function isCutOffEnd(finish) {
      return (0, decode_finish.o7)((0, decode_finish.Dr)(finish));
    }
    function isRefusedEnd(finish) {
      const kind = (0, decode_finish.Dr)(finish);
      return kind === "refusal" || kind === "filter";
    }
    const DWELL_LATENCIES = 10;
    const MOST_ERROR_KINDS = 3;
    function findLoad(assessment, samples, {generatorHealthy, stopCode}) {
      if (stopCode === "quota_exhausted") return [ ...findErrors(samples), describeQuota(samples) ];
      const stayed = describeStayingFault(assessment);
      return [ ...stayed, ...stayed.length > 0 ? [] : describeBreak(assessment, generatorHealthy), ...findCapacity(assessment, stopCode), ...findQuality(assessment.effect), ...warnOfThinStages(assessment), ...warnOfGrowth(assessment), ...findErrors(samples), ...describeLimits(samples), ...describeDrops(samples) ];
    }
    function describeStayingFault({bracket, effect}) {
      const {groups, errorsStayed} = effect;
      if (bracket.firstBroken === void 0 || groups === null || !errorsStayed) return [];
      const [low, high] = [ groups.low, groups.high ].map(group => {
        const sent = group.filter(({outcome}) => (0, samples_sample.Kk)(outcome) && outcome !== "rate_limited");
        return {
          failed: sent.filter(({outcome}) => (0, samples_sample.bJ)(outcome)).length,
          sent: sent.length
        };
      });
      const {lowRate, highRate} = groups;
      const message = `Requests fail whatever the load: ${(0, format.T1)(low.failed, low.sent)} at up to ${(0, 
      format.Fl)(lowRate, "requests/s")}, ${(0, format.T1)(high.failed, high.sent)} from ${(0, 
      format.Fl)(highRate, "requests/s")} on. That is a fault of its own, and no breaking point.`;
      const values = {
        failedLow: low.failed,
        sentLow: low.sent,
        failedHigh: high.failed,
        sentHigh: high.sent
      };
      return [ {
        code: "fault_independent_of_load",
        message,
        values
      } ];
    }
    function describeBreak(assessment, generatorHealthy) {
      const {bracket, breakingPoint, effect} = assessment;
      const {surelyGood, lastGood, firstBroken} = bracket;
      if (effect.groups === null) return [];
      if (firstBroken === void 0) {
        if (surelyGood === void 0) return [];
        const message = `Nothing broke up to ${(0, format.Fl)(surelyGood, "requests/s")}, the highest rate offered for long enough to tell.`;
        return [ {
          code: "not_broken",
          message,
          values: {
            held: surelyGood
          }
        } ];
      }
      const values = {
        held: breakingPoint,
        broke: firstBroken
      };
      const message = lastGood === void 0 ? `No rate offered kept every threshold: ${(0, 
      format.Fl)(firstBroken, "requests/s")} broke already.` : `Breaking point: every threshold held up to ${(0, 
      format.Fl)(lastGood, "requests/s")}, and ${(0, format.Fl)(firstBroken, "requests/s")} broke, at the time each rate was given here; a longer stay may break a lower one.`;
      return [ {
        code: "breaking_point",
        message,
        values
      }, ...describeCause(assessment, generatorHealthy) ];
    }
    function describeCause(assessment, generatorHealthy) {
      const {bracket, stages} = assessment;
      const broken = stages.find(({rate, arrivals}) => rate === bracket.firstBroken && arrivals > 0);
      if (broken === void 0) return [];
      const cause = generatorHealthy ? causeOf(broken, assessment) : {
        what: "generator",
        text: "that cannot be told, for the load generator itself was late"
      };
      if (cause === null) return [];
      const {limited, errors, dropped, arrivals} = broken;
      const values = {
        cause: cause.what,
        stage: broken.stage.index,
        limited,
        errors,
        dropped,
        arrivals
      };
      const message = `What broke first, at ${(0, format.Fl)(broken.rate, "requests/s")}: ${cause.text}.`;
      return [ {
        code: "broke_first",
        message,
        values
      } ];
    }
    function causeOf({limited, errors, dropped, arrivals, failing}, {effect, maxConcurrency, medianLatencyMs}) {
      const inFlight = `${(0, format.T1)(dropped, arrivals)} of the arrivals found \`max-concurrency\` (${maxConcurrency}) in flight`;
      const losses = [ {
        what: "limits",
        count: limited,
        text: `the rate limit, which refused or held back ${(0, format.T1)(limited, arrivals)} of the arrivals; back off, or ask for a higher tier`
      }, {
        what: "errors",
        count: errors,
        text: `errors and timeouts, in ${(0, format.T1)(errors, arrivals)} of the arrivals`
      }, effect.latencyRose ? {
        what: "latency",
        count: dropped,
        text: `latency: answers took so long that ${inFlight}`
      } : {
        what: "max_concurrency",
        count: dropped,
        text: `\`max-concurrency\`, our own setting: ${inFlight}, with a median answer of ${(0, 
        format._V)(medianLatencyMs)}; raise it`
      } ];
      const largest = losses.reduce((most, loss) => loss.count > most.count ? loss : most);
      if (largest.count * 20 > arrivals) return largest;
      const [first, ...others] = failing;
      if (first === void 0) return null;
      const more = others.length === 0 ? "" : `, and ${others.length} more of the thresholds`;
      return {
        what: first.about,
        text: `${first.name}${more}`
      };
    }
    function warnOfThinStages({bracket, stages, medianLatencyMs, effect}) {
      if (effect.groups === null) return [];
      const seen = stages.filter(({arrivals, isCut}) => arrivals > 0 && !isCut);
      const short = seen.filter(({stage}) => medianLatencyMs !== null && stage.durationMs < DWELL_LATENCIES * medianLatencyMs);
      if (seen.length === 0 || !bracket.thin && short.length === 0) return [];
      const fewest = Math.min(...seen.map(({arrivals}) => arrivals));
      const hurried = short.length === 0 || medianLatencyMs === null ? "" : ` ${(0, format.ej)(short.length, "stage")} lasted less than ${DWELL_LATENCIES} times the median answer of ${(0, 
      format._V)(medianLatencyMs)}.`;
      const thin = bracket.thin ? `Some stages are too thin to tell good from bad (the thinnest has ${(0, 
      format.ej)(fewest, "counted request")}).` : "";
      const message = `${thin}${hurried} The breaking point is rough: give each rate more time.`.trimStart();
      return [ {
        code: "thin_stages",
        message,
        values: {
          fewestRequests: fewest,
          shortStages: short.length
        }
      } ];
    }
    function warnOfGrowth({bracket: {growing}, effect}) {
      if (effect.groups === null || growing.length === 0) return [];
      const rates = growing.map(rate => (0, format.Fl)(rate, "requests/s")).join(", ");
      const message = `At ${rates} the requests in flight still grew when the stage ended: it held for as long as it was given, and may break in a longer one.`;
      return [ {
        code: "growing_stages",
        message,
        values: {
          stages: growing.length,
          highest: Math.max(...growing)
        }
      } ];
    }
    function findErrors(samples) {
      const kinds = new Map;
      const failed = samples.filter(({outcome, error}) => error !== null && outcome !== "rate_limited" && outcome !== "cancelled");
      for (const {outcome, error, status} of failed) {
        const kind = `${outcome}${status === null ? "" : ` ${status}`} (${error?.kind ?? "unknown"})`;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
      if (failed.length === 0) return [];
      const common = [ ...kinds ].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST_ERROR_KINDS);
      const message = `${(0, format.ej)(failed.length, "request")} failed: ${common.map(([kind, count]) => `${count} \xd7 ${kind}`).join(", ")}.`;
      return [ {
        code: "errors",
        message,
        values: {
          failed: failed.length,
          kinds: kinds.size,
          mostCommon: common[0]?.[0] ?? null
        }
      } ];
    }
    function describeQuota(samples) {
      const refused = samples.filter(({outcome}) => outcome === "rate_limited").length;
      const message = `The quota is used up, by the provider's own words: neither waiting nor a lower rate helps. Add credit, or ask for a higher quota. ${(0, 
      format.ej)(refused, "request")} ${refused === 1 ? "was" : "were"} refused.`;
      return {
        code: "quota_exhausted",
        message,
        values: {
          refused
        }
      };
    }
    function describeLimits(samples) {
      const limited = samples.filter(({outcome}) => outcome === "rate_limited").length;
      const held = samples.filter(({outcome}) => outcome === "suppressed").length;
      if (limited === 0) return [];
      const message = `${(0, format.ej)(limited, "request")} met a rate limit (429), and ${(0, 
      format.ej)(held, "arrival")} ${held === 1 ? "was" : "were"} held back while waiting as told. Offer a lower rate, or ask for a higher tier; the \`rate-limit\` scenario finds where the limit is.`;
      return [ {
        code: "rate_limited",
        message,
        values: {
          limited,
          suppressed: held
        }
      } ];
    }
    function describeDrops(samples) {
      const dropped = samples.filter(({outcome}) => outcome === "dropped").length;
      if (dropped === 0) return [];
      const share = (0, format.CE)(dropped / samples.length);
      const message = `${(0, format.ej)(dropped, "arrival")} (${share}) found \`max-concurrency\` requests in flight and ${dropped === 1 ? "was" : "were"} dropped. Raise it if the endpoint should bear more at a time.`;
      return [ {
        code: "dropped",
        message,
        values: {
          dropped,
          share: dropped / samples.length
        }
      } ];
    }
    const HEADER = /^(?:x-ratelimit-(?:(?<figure>limit|remaining)-(?<what>[a-z-]+))|anthropic-ratelimit-(?<kind>[a-z-]+)-(?<count>limit|remaining))$/;
    function findBoundLimit(load) {
      const refusal = load.find(({outcome}) => outcome === "rate_limited");
      if (refusal === void 0) return [];
      const states = [ ...readLimits(refusal) ].map(([what, state]) => ({
        what,
        ...state,
        left: shareLeft(state)
      }));
      const scarcest = states.filter(({left}) => left !== null).sort((a, b) => (a.left ?? 0) - (b.left ?? 0))[0];
      if (scarcest !== void 0 && isTellingAmong(states.length, scarcest.left)) {
        const {what, limit, remaining} = scarcest;
        const of = limit === null ? "" : ` of ${(0, format.B4)(limit)}`;
        const message = `The limit on ${what} bound first: at the first 429 ${(0, format.B4)(remaining ?? 0)}${of} remained, by the provider's headers.`;
        return [ {
          code: "limit_bound_first",
          message,
          values: {
            limit: what,
            by: "headers",
            remaining,
            of: limit
          }
        } ];
      }
      const named = limitInWords(`${refusal.error?.kind ?? ""} ${refusal.error?.message ?? ""}`);
      if (named === null) return [];
      const message = `The limit on ${named} bound first, by the words of the first 429.`;
      return [ {
        code: "limit_bound_first",
        message,
        values: {
          limit: named,
          by: "message",
          remaining: null,
          of: null
        }
      } ];
    }
    function readLimits(sample) {
      const limits = new Map;
      for (const [name, text] of Object.entries(sample.limits ?? {})) {
        const groups = HEADER.exec(name.toLowerCase())?.groups;
        const amount = Number(text);
        if (groups === void 0 || text.trim() === "" || !Number.isFinite(amount)) continue;
        const what = (groups["what"] ?? groups["kind"] ?? "").replaceAll("-", " ");
        const known = limits.get(what) ?? {
          limit: null,
          remaining: null
        };
        limits.set(what, {
          ...known,
          [groups["figure"] ?? groups["count"] ?? "limit"]: amount
        });
      }
      return limits;
    }
    function shareLeft({limit, remaining}) {
      if (remaining === null) return null;
      if (limit !== null && limit > 0) return remaining / limit;
      return remaining === 0 ? 0 : null;
    }
    function isTellingAmong(counters, left) {
      return left !== null && (left <= .05 || counters > 1 && left <= .2);
    }
    function limitInWords(text) {
      if (/tokens?[ _-]*(?:per|\/)|\b[io]?tpm\b|\btpd\b|token[ _-]?(?:rate|limit|quota)/i.test(text)) return "tokens";
      if (/requests?[ _-]*(?:per|\/)|\brp[msd]\b|request[ _-]?(?:rate|limit|quota)/i.test(text)) return "requests";
      if (/concurren|in[ -]flight|parallel/i.test(text)) return "concurrent requests";
      return null;
    }
    const SLICES = 6;
    const SHORTEST_WINDOW = 1e3;
    function findRateLimit(samples, offered) {
      const sent = inOrderOfStart(samples).filter(({outcome}) => (0, samples_sample.Kk)(outcome));
      const load = sent.filter(({phase}) => phase !== "probe");
      const refused = load.filter(({outcome}) => outcome === "rate_limited");
      const begin = load[0]?.startedMs ?? null;
      if (begin === null) return [];
      return [ describeStatuses(load, begin, offered.durationMs), ...refused.length === 0 ? [ limitNotReached(load, offered) ] : [ describeAccepted(load, begin, offered) ], ...findBoundLimit(load), ...findRetryAfter(refused), ...findWaiting(refused, sent.filter(({phase}) => phase === "probe")) ];
    }
    function describeStatuses(load, begin, durationMs) {
      const width = durationMs / SLICES;
      const slices = Array.from({
        length: SLICES
      }, (_, slice) => {
        const within = load.filter(({startedMs}) => sliceOf(startedMs ?? begin, begin, width) === slice);
        return `${slice === 0 ? "0 s" : (0, format._V)(slice * width)}: ${countStatuses(within)}`;
      });
      const values = {
        ...Object.fromEntries(statusesOf(load)),
        overTime: slices.join("; ")
      };
      return {
        code: "statuses",
        message: `Answers: ${countStatuses(load)}. Over time: ${slices.join("; ")}.`,
        values
      };
    }
    function sliceOf(instant, begin, width) {
      return Math.min(SLICES - 1, Math.max(0, Math.floor((instant - begin) / width)));
    }
    function countStatuses(samples) {
      return statusesOf(samples).map(([status, count]) => `${(0, format.B4)(count)} \xd7 ${status}`).join(", ") || "none";
    }
    function statusesOf(samples) {
      const counts = new Map;
      for (const {status, outcome} of samples) {
        const name = String(status ?? outcome);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
      return [ ...counts ].sort(([a], [b]) => a < b ? -1 : 1);
    }
    function limitNotReached(load, {rate, durationMs}) {
      const planned = Math.round(rate * durationMs / 1e3);
      const sent = load.length >= planned - 1 ? (0, format.ej)(load.length, "request") : `${(0, 
      format.B4)(load.length)} of ${(0, format.ej)(planned, "request")}`;
      const message = `No limit was met: ${sent} at ${(0, format.Fl)(rate, "requests/s")} over ${(0, 
      format._V)(durationMs)} brought no 429. The limit is higher, or counts by a longer time.`;
      return {
        code: "limit_not_reached",
        message,
        values: {
          requests: load.length,
          rate,
          durationMs
        }
      };
    }
    function wasLetThrough({outcome, status}) {
      if (outcome === "rate_limited" || outcome === "cancelled") return false;
      return outcome !== "network_error" || status !== null;
    }
    function describeAccepted(load, begin, offered) {
      const first = load.find(({outcome}) => outcome === "rate_limited")?.startedMs ?? begin;
      const end = (load.at(-1)?.startedMs ?? begin) + 1e3 / offered.rate;
      const windowMs = Math.max(SHORTEST_WINDOW, end - first);
      const perMinute = count => count * 6e4 / windowMs;
      const within = load.filter(({startedMs}) => (startedMs ?? begin) >= first);
      const passed = within.filter(wasLetThrough);
      const failed = passed.filter(sample => !isAnswered(sample)).length;
      const burst = load.filter(sample => (sample.startedMs ?? begin) < first && wasLetThrough(sample)).length;
      const {text: inTokens, tokensPerMinute} = describeTokens(passed, perMinute);
      const isTold = load.some(({outcome, retryAfterS}) => outcome === "rate_limited" && retryAfterS !== null);
      const advice = isTold ? "Back off as Retry-After says" : "Back off exponentially";
      const lost = failed === 0 ? "" : `; ${(0, format.B4)(failed)} of these ${(0, format.ej)(passed.length, "request")} failed behind the limit`;
      const message = `The limit lets ${(0, format.ZV)(perMinute(passed.length))} requests a minute through${inTokens}, of ${(0, 
      format.ZV)(perMinute(within.length))} a minute that were sent${lost}; the first 429 came after ${(0, 
      format._V)(first - begin)} and ${(0, format.ej)(burst, "request")} that passed. ${advice}, spread the load, or ask for a higher tier.`;
      const values = {
        acceptedPerMinute: perMinute(passed.length),
        tokensPerMinute,
        sentPerMinute: perMinute(within.length),
        offeredPerMinute: offered.rate * 60,
        failedBehind: failed,
        firstRefusalMs: first - begin,
        burst,
        windowMs
      };
      return {
        code: "accepted_rate",
        message,
        values
      };
    }
    function describeTokens(passed, perMinute) {
      const known = passed.flatMap(({inputTokens, outputTokens}) => inputTokens === null || outputTokens === null ? [] : [ inputTokens + outputTokens ]);
      if (known.length === 0) return {
        text: "",
        tokensPerMinute: null
      };
      const tokensPerMinute = perMinute(known.reduce((sum, count) => sum + count, 0));
      const least = known.length < passed.length ? "at least " : "";
      return {
        text: ` (${least}${(0, format.B4)(tokensPerMinute)} tokens a minute)`,
        tokensPerMinute
      };
    }
    function findRetryAfter(refused) {
      if (refused.length === 0) return [];
      const waits = refused.map(({retryAfterS}) => retryAfterS).filter(seconds => seconds !== null);
      const median = medianOf(waits);
      const values = {
        refused: refused.length,
        told: waits.length,
        medianS: median,
        minS: waits.length === 0 ? null : Math.min(...waits),
        maxS: waits.length === 0 ? null : Math.max(...waits)
      };
      if (median === null) {
        const message = `None of ${(0, format.ej)(refused.length, "refusal")} said how long to wait: clients can only guess. Back off exponentially, with jitter.`;
        return [ {
          code: "retry_after_missing",
          message,
          values
        } ];
      }
      const range = `${(0, format._V)((values.minS ?? 0) * 1e3)} to ${(0, format._V)((values.maxS ?? 0) * 1e3)}`;
      const message = `Retry-After came with ${(0, format.T1)(waits.length, refused.length)} of the refusals: median ${(0, 
      format._V)(median * 1e3)}, ${range}.`;
      return [ {
        code: "retry_after",
        message,
        values
      } ];
    }
    function findWaiting(refused, probes) {
      if (refused.length === 0) return [];
      const values = {
        probes: probes.length,
        accepted: probes.filter(isAnswered).length
      };
      const first = probes[0];
      if (first === void 0) return [ {
        code: "waiting_untested",
        message: "Whether waiting as told is enough was not tried: no probe was sent within the time for it.",
        values
      } ];
      if (refused.every(({retryAfterS}) => retryAfterS === null)) return [ {
        code: "waiting_untested",
        message: `Whether waiting as told is enough stays open: nobody said how long. Of ${(0, 
        format.ej)(probes.length, "probe")} after waits of our own ${values.accepted} ${values.accepted === 1 ? "was" : "were"} answered.`,
        values
      } ];
      if (isAnswered(first)) return [ {
        code: "waiting_enough",
        message: `Waiting as told was enough: the first request after it was answered, and ${values.accepted} of ${(0, 
        format.ej)(probes.length, "probe")}.`,
        values
      } ];
      if (first.outcome !== "rate_limited") return [ {
        code: "waiting_untested",
        message: `Whether waiting as told is enough stays open: the first request after it ended as ${first.outcome}.`,
        values
      } ];
      const message = `Waiting as told was not enough: the first request after it was refused again (${values.accepted} of ${(0, 
      format.ej)(probes.length, "probe")} answered). Back off for longer than Retry-After says, with jitter.`;
      return [ {
        code: "waiting_not_enough",
        message,
        values
      } ];
    }
    function findingsOfHead(...[prepared, ...seen]) {
      const found = findingsOf(prepared, ...seen);
      const isNamed = prepared.scenario.config.arms !== void 0;
      const name = isNamed ? (0, prepared_run.jO)(prepared).find(({arm}) => arm === "head")?.name : "head";
      return (0, prepared_run.bx)(prepared) === null ? found : found.map(finding => ({
        ...finding,
        message: `${name ?? ""}: ${finding.message}`
      }));
    }
    function findingsOf(prepared, samples, assessment, run) {
      const found = findScenario(prepared, samples, assessment, run);
      return [ ...found, ...assessment === null ? findErrors(samples) : [], ...findAnswers(samples), ...findStaleConnections(samples), ...findCosts(samples, served_model.S) ];
    }
    function findingsOfOthers(prepared, samples) {
      if (((0, prepared_run.bx)(prepared)?.between ?? null) === null) return [];
      return (0, prepared_run.jO)(prepared).filter(({arm}) => arm !== "head").flatMap(({arm, name}) => {
        const own = samples.filter(sample => sample.arm === arm);
        const found = [ ...findErrors(own), ...findAnswers(own), ...findCosts(own, served_model.S) ];
        return found.map(finding => ({
          ...finding,
          message: `${name}: ${finding.message}`
        }));
      });
    }
    function findScenario({plan, scenario, target}, samples, assessment, run) {
      const {config} = scenario;
      switch (plan.type) {
       case "capacity":
        return [];

       case "load":
        return assessment === null ? [] : findLoad(assessment, samples, run);

       case "cold-start":
        return findColdStart(samples, config["cold-start"].idle);

       case "rate-limit":
        return findRateLimit(samples, {
          rate: config["rate-limit"].rate,
          durationMs: config["rate-limit"].duration
        });

       case "cache":
        return findCache(samples, {
          rates: target.price.rates,
          host: target.endpoint.hostname,
          hitHeader: config.cache["hit-header"]
        });
      }
    }
    const NOTABLE_MS = 1e4;
    function findSearch(capacity, record, asked) {
      const {by, low, high, ended, sentence, letGoMs} = capacity;
      const found = [ {
        code: `capacity_${ended}`,
        message: sentence,
        values: {
          by,
          low,
          high,
          value: capacity.value
        }
      }, ...findWidth(capacity, asked), ...findUsers(capacity), ...findMoney(capacity) ];
      const rising = record?.probes.filter(({kind, result}) => kind === "confirm-high" && result.stillRises) ?? [];
      if (rising.length > 0) found.push({
        code: "capacity_rises",
        message: "The endpoint still carried more and more when the load was called too high: it was adapting, as an autoscaler does. Set `capacity.settle` to the time that takes.",
        values: {
          probes: rising.length
        }
      });
      if (letGoMs >= NOTABLE_MS) found.push({
        code: "slow_to_recover",
        message: `After a load beyond its capacity the endpoint took up to ${(0, format._V)(letGoMs)} to answer single requests as quickly as before.`,
        values: {
          letGoMs
        }
      });
      return found;
    }
    const LEAST_USERS = 2;
    const NOTABLE_WIDTH = 2;
    function findWidth({by, low, high}, {precision, dwell}) {
      if (low === null || high === null || high / low - 1 <= NOTABLE_WIDTH * precision) return [];
      if (by === "vus" && high - low < LEAST_USERS) return [];
      const width = high / low;
      const message = `The upper end is ${(0, format.ZV)(width)} times the lower one, where \`precision\` asks for ${(0, 
      format.ZV)(1 + precision)}: probes of \`dwell\` (${(0, format._V)(dwell)}) certified none nearer to each other. Longer ones may.`;
      return [ {
        code: "capacity_wide",
        message,
        values: {
          width,
          precision,
          dwellMs: dwell
        }
      } ];
    }
    function findUsers({by, atCapacity, low}) {
      if (atCapacity === null || low === null) return [];
      const {users, inFlight, askEveryMs, latencyMs} = atCapacity;
      if (users === null || inFlight === null) return [];
      const amount = users < 10 ? (0, format.ZV)(users) : (0, format.ZV)(Math.round(users));
      const message = by === "rate" ? `At the certified ${(0, format.ZV)(low, 1)} a second that is about ${amount} users who ask every ${(0, 
      format._V)(askEveryMs)} (Little\u2019s law; answers take ${(0, format._V)(latencyMs)}), with ${(0, 
      format.ZV)(inFlight)} requests in flight.` : `The certified ${(0, format.ZV)(low)} users have ${(0, 
      format.ZV)(inFlight)} requests in flight; users who ask every ${(0, format._V)(askEveryMs)} might be about ${amount} (Little\u2019s law).`;
      return [ {
        code: "capacity_users",
        message,
        values: {
          users,
          inFlight,
          askEveryMs
        }
      } ];
    }
    function findMoney({atCapacity}) {
      if (atCapacity === null || atCapacity.usdPerHour === null) return [];
      const {usdPerHour, usdPerMillionOutput} = atCapacity;
      const per = usdPerMillionOutput === null ? "" : `, ${(0, format.UK)(usdPerMillionOutput)} per million output tokens`;
      return [ {
        code: "capacity_cost",
        message: `At the certified load it costs ${(0, format.UK)(usdPerHour)} an hour${per}.`,
        values: {
          usdPerHour,
          usdPerMillionOutput
        }
      } ];
    }
    var rows = __webpack_require__(50060);
    var run_search = __webpack_require__(21563);
    var names = __webpack_require__(86641);
    function sayCapacity(capacity, reached, {maxConcurrency, words}) {
      const {low, high, value, share, ended, firstToBreak} = capacity;
      const at = share === null ? `with ${keptText(words.size)} kept` : `at ${(0, format.CE)(share)} good`;
      const load = amount => loadText(capacity, amount);
      const broken = firstToBreak === null ? null : words.get(firstToBreak) ?? breakWords(firstToBreak, share);
      const first = broken === null ? "" : `; first to break: ${broken}`;
      switch (ended) {
       case "certified":
       case "quota":
        {
          const interval = `${load(value ?? 0)} (${digits(low ?? 0)} to ${digits(high ?? 0)}) ${at}${first}.`;
          return ended === "quota" ? `${interval} That is the rate limit\u2019s, not the server\u2019s.` : interval;
        }

       case "max":
        return `At least ${load(low ?? 0)} ${at}: no load broke up to the highest that was to be tried, \`max\`.`;

       case "min":
        return `Less than ${load(high ?? 0)} ${at}: no load held down to the lowest that was to be tried, \`min\`${first}.`;

       case "generator":
        return `Not found: beyond ${low === null ? "what was tried" : load(low)} the load generator was the limit, by \`max-concurrency: ${maxConcurrency}\` or by sending late, and not the endpoint.`;

       default:
        return `Not resolved${WHY[ended] ?? ""}: ${reachedText(capacity, reached)} ${at}.`;
      }
    }
    const WHY = {
      budget: ", as the budget was spent",
      time: ", as its `duration` was over",
      unresolved: ", for the probes that it may make could not tell"
    };
    function reachedText(capacity, {low, high}) {
      const unit = unitText(capacity, 2);
      const seems = certified => certified ? "certified" : "seems";
      const lower = low === null ? "no load seemed to hold" : `${digits(low)} holds (${seems(capacity.low !== null)})`;
      const upper = high === null ? "none broke" : `${digits(high)} breaks (${seems(capacity.high !== null)})`;
      return `in ${unit}, ${lower} and ${upper}`;
    }
    function digits(amount) {
      return (0, format.ZV)(Number(amount.toPrecision(3)), amount >= 10 ? 0 : 1);
    }
    function unitText({by}, amount) {
      if (by === "vus") return amount === 1 ? "user" : "users";
      return amount === 1 ? "request a second" : "requests a second";
    }
    function loadText(capacity, amount) {
      return `${digits(amount)} ${unitText(capacity, amount)}`;
    }
    function keptText(thresholds) {
      return thresholds === 1 ? "the threshold" : `all ${thresholds} thresholds`;
    }
    function breakWords(reason, share) {
      switch (reason) {
       case "429":
        return "the rate limit (429)";

       case "dropped":
        return "arrivals dropped at `max-concurrency`";

       case "errors":
        return "errors";

       case "checks":
        return "checks";

       case "tokens_per_second":
        return (0, names.K)(reason);

       default:
        return share === null ? (0, names.K)(reason) : (0, names.V)(reason, `p(${Number((share * 100).toPrecision(4))})`);
      }
    }
    const HOUR = 36e5;
    const USUAL_PAUSE = 2e4;
    function describeCapacity(record, {scenario, target}, judged) {
      const {config} = scenario;
      const {by, share} = config.capacity;
      const {thresholds} = (0, search_criteria.t)(scenario);
      const texts = thresholds.map(({text}) => text);
      const {low, high} = certified(record);
      const breaking = record.probes.findLast(({load, result}) => load === high && result.word === "breaks");
      const told = {
        by,
        unit: by === "rate" ? "requests/s" : "users",
        share: config.good === void 0 ? null : share,
        thresholds: texts,
        value: (0, rows.yN)({
          low,
          high
        }),
        low,
        high,
        error: run_search.u,
        ended: record.ended,
        firstToBreak: breaking === void 0 ? null : thresholdOf(breaking, texts) ?? mostOften(breaking.brokenBy),
        probes: record.probes.map(probe => describeProbe(probe, texts)),
        pairs: record.twins.map(describePair),
        letGoMs: record.letGoMs,
        atCapacity: describeLoad(certifyingProbe(record), judged, {
          by,
          isGraded: config.good !== void 0,
          thinkMs: thinkOf(config["think-time"]),
          perHour: target.price.perHour
        })
      };
      const reached = {
        low: record.state.low,
        high: record.state.high
      };
      const words = new Map(thresholds.map(each => [ each.text, each.words ]));
      const {"max-concurrency": maxConcurrency} = config;
      return {
        ...told,
        sentence: sayCapacity(told, reached, {
          maxConcurrency,
          words
        })
      };
    }
    function thresholdOf({result}, thresholds) {
      return thresholds[result.judgement.about] ?? null;
    }
    function describeProbe(record, thresholds) {
      const {stage, kind, load, result, brokenBy, latency} = record;
      const {word, judgement} = result;
      const {n, bad, effective, fromMs, isSettled} = judgement;
      return {
        stage: stage.index,
        kind,
        load,
        word,
        n,
        bad,
        threshold: thresholdOf(record, thresholds),
        effective,
        plateauFromMs: fromMs,
        settled: isSettled,
        brokenBy,
        latency
      };
    }
    function describePair({load, isClimb, head, base}) {
      const counts = ({result: {judgement}}) => ({
        n: judgement.n,
        bad: judgement.bad
      });
      return {
        stage: head.stage.index,
        load,
        climb: isClimb,
        head: counts(head),
        base: counts(base)
      };
    }
    function mostOften(counts) {
      const [first] = Object.entries(counts).sort(([, a], [, b]) => b - a);
      return first?.[0] ?? null;
    }
    function thinkOf({minMs, maxMs}) {
      return (minMs + maxMs) / 2;
    }
    function describeLoad(probe, samples, {by, isGraded, thinkMs, perHour}) {
      const judged = samples.filter(({phase}) => phase === "measure");
      const answered = judged.filter(({outcome}) => outcome === "ok");
      if (probe === void 0 || answered.length === 0) return null;
      const sum = of => answered.reduce((all, each) => all + of(each), 0);
      const n = answered.length;
      const latencyMs = sum(({e2eMs}) => e2eMs ?? 0) / n;
      const pauseMs = thinkMs === 0 ? USUAL_PAUSE : thinkMs;
      const rate = by === "rate" ? probe.load : probe.load * 1e3 / (thinkMs + latencyMs);
      const tokens = sum(({outputTokens}) => outputTokens ?? 0) / n;
      const usd = sum(({costUsd}) => costUsd) / n;
      const usdPerHour = perHour ?? (usd > 0 ? usd * rate * HOUR / 1e3 : null);
      const tokensPerHour = tokens * rate * HOUR / 1e3;
      const good = judged.filter(sample => sample.good === true).length / judged.length;
      return {
        throughput: isGraded ? rate * good : null,
        outputTokensPerSecond: tokens > 0 ? tokens * rate : null,
        latencyMs,
        inFlight: rate * latencyMs / 1e3,
        users: rate * (pauseMs + latencyMs) / 1e3,
        askEveryMs: pauseMs + latencyMs,
        usdPerHour,
        usdPerMillionOutput: usdPerHour === null || tokens === 0 ? null : usdPerHour * 1e6 / tokensPerHour
      };
    }
    function assessScenarios({prepared, spans}, samples, config) {
      const alpha = 1 - config.confidence;
      const questions = config.thresholds.flatMap(spec => {
        const metric = (0, thresholds_evidence.a)(spec);
        const question = (0, thresholds_violations.EL)(spec, metric);
        if (question === null || metric.name === "inter_token_latency") return [];
        const violations = sample => (0, thresholds_violations.lB)(spec, metric, sample, () => false).map(value => question.violates(value));
        const name = `${spec.source} of ${spec.metric}`;
        return [ {
          name,
          about: aboutOf(metric),
          theta0: question.theta0,
          violations
        } ];
      });
      return prepared.scenarios.map(({plan}, index) => plan.type !== "load" || plan.executor?.endsWith("arrival-rate") !== true ? null : assessLoad({
        plan,
        startMs: spans[index]?.startMs ?? 0,
        samples: samples.filter(({scenario}) => scenario === plan.scenario)
      }, questions, {
        pass: alpha,
        fail: alpha
      }));
    }
    function aboutOf({name, unit}) {
      if (name === "checks") return "quality";
      if (unit === "ms" || unit === "tokens/s") return "latency";
      return name === "error_rate" || name === "timeout_rate" ? "errors" : "other";
    }
    function describeScenarios({prepared, result, samples, resolved, plateaus, assessments, generator}) {
      return result.spans.flatMap((span, index) => {
        const scenario = prepared.scenarios[index];
        if (scenario === void 0) return [];
        const {plan} = scenario;
        const ofScenario = sample => sample.scenario === plan.scenario;
        const search = result.searches.get(index) ?? null;
        const own = (search === null ? resolved : samples).filter(ofScenario);
        const judged = search === null ? samples : resolved.filter(({phase}) => phase === "measure");
        const capacity = search === null ? null : describeCapacity(search, scenario, judged.filter(ofScenario));
        return [ {
          name: plan.scenario,
          type: plan.type,
          executor: plan.executor,
          ...span,
          stages: plan.stages.map(stage => scenario_reports_describeStage(spanOf(stage, plan, span.durationMs), own, {
            scenario: plan.scenario,
            result
          })),
          findings: [ ...capacity === null ? [] : findSearch(capacity, search, scenario.scenario.config.capacity), ...findPlateaus(plateaus, plan.scenario), ...prepared.shard === null ? [ ...findingsOfHead(scenario, judged.filter(sample => ofScenario(sample) && sample.arm === "head"), assessments[index] ?? null, {
            generatorHealthy: generator.doubt === null,
            stopCode: result.stopped?.code ?? null
          }).map(finding => search === null ? finding : atCertified(finding)), ...findBundles(result.gaps, plan.scenario), ...findingsOfOthers(scenario, samples.filter(ofScenario)) ] : [], ...index === 0 && generator.finding !== null ? [ generator.finding ] : [] ],
          capacity
        } ];
      });
    }
    function atCertified(finding) {
      return {
        ...finding,
        message: `At the certified load: ${finding.message}`
      };
    }
    function isCutOffAnswer({outcome, finish}) {
      return outcome === "ok" && finish !== null && (0, decode_finish.o7)((0, decode_finish.Dr)(finish));
    }
    function spanOf(stage, {type, iterations}, tookMs) {
      if (type === "load" && iterations === null) return stage;
      return {
        ...stage,
        durationMs: Math.min(stage.durationMs, Math.max(0, tookMs - stage.startMs))
      };
    }
    function scenario_reports_describeStage(stage, samples, {scenario, result}) {
      const own = samples.filter(sample => sample.stage === stage.index);
      const count = test => own.filter(test).length;
      return {
        index: stage.index,
        durationMs: stage.durationMs,
        from: stage.from,
        target: stage.target,
        planned: own.length,
        sent: count(({outcome}) => (0, samples_sample.Kk)(outcome)),
        ok: count(({outcome}) => outcome === "ok"),
        rateLimited: count(({outcome}) => outcome === "rate_limited"),
        errors: count(({outcome}) => (0, samples_sample.bJ)(outcome)),
        timeouts: count(({outcome}) => outcome === "timeout"),
        dropped: count(({outcome}) => outcome === "dropped"),
        suppressed: count(({outcome}) => outcome === "suppressed"),
        cutOff: count(isCutOffAnswer),
        cost: own.reduce((sum, {costUsd}) => sum + costUsd, 0),
        metrics: summariseSamples(own, {
          durationMs: stage.durationMs,
          gaps: result.gaps,
          tags: {
            scenario,
            stage: String(stage.index),
            arm: "head"
          }
        })
      };
    }
    function forgiveShared(judged, evidence) {
      return judged.map(each => {
        const {spec, row, judgement} = each;
        if (judgement.verdict !== "fail" || !mayShare(each) || isWorse(spec, evidence.rows)) return each;
        const base = evidence.judge({
          ...spec,
          tags: {
            ...spec.tags,
            arm: "base"
          }
        })?.judgement.observed;
        if (base === void 0 || (0, threshold.i)(base, spec.operator, spec.limit.value)) return each;
        const text = Number.isFinite(base) ? `at ${(0, format.Fl)(base, row.metric.unit)}` : "without a bound";
        const withheld = `base exceeds it in the same run as well, ${text}`;
        return {
          ...each,
          judgement: {
            ...judgement,
            ...withoutFailure(judgement, spec),
            verdict: "inconclusive",
            needed: null,
            withheld,
            metBy: "base"
          }
        };
      });
    }
    function mayShare({spec, row: {metric}}) {
      return spec.tags.arm === void 0 && (metric.type === "trend" || metric.type === "rate");
    }
    const ROW_OF = {
      timeout_rate: "error_rate"
    };
    function isWorse({metric}, rows) {
      const name = ROW_OF[metric] ?? metric;
      return Object.entries(rows).some(([key, {verdict}]) => verdict === "fail" && key.startsWith(`${name}:`));
    }
    var hypergeometric = __webpack_require__(58236);
    var trouble_causes = __webpack_require__(17149);
    const DOWN = .9;
    const LONG = 1 / 3;
    const LEAST = 10;
    function isLastingOutage(head) {
      const sent = head.filter(({outcome}) => (0, samples_sample.Kk)(outcome) && outcome !== "cancelled");
      let [failed, longest] = [ 0, 0 ];
      for (let length = 1; length <= sent.length; length += 1) {
        const sample = sent[sent.length - length];
        if (sample !== void 0 && (0, trouble_causes.r)(sample) !== null) failed += 1;
        if (failed >= DOWN * length) longest = length;
      }
      return longest >= Math.max(LEAST, LONG * sent.length);
    }
    function nameOutage({spec, judgement, row}, {samples, judge}) {
      const {metric} = row;
      if (judgement.verdict !== "fail" || metric.type !== "trend" && metric.type !== "rate") return null;
      const tags = (0, thresholds_violations.NE)(spec, metric);
      const sent = samples.filter(sample => (0, samples_sample.Kk)(sample.outcome) && (0, 
      metrics_tags.kS)(sample, tags));
      const failed = sent.filter(sample => (0, trouble_causes.r)(sample) !== null);
      if (failed.length === 0) return null;
      const others = judge(spec, samples.filter(sample => (0, trouble_causes.r)(sample) === null))?.judgement;
      const holds = value => (0, threshold.i)(value, spec.operator, spec.limit.value);
      if (others?.verdict === "fail" || others?.observed !== void 0 && !holds(others.observed)) return null;
      const canaries = samples.filter(({arm, outcome}) => arm === "canary" && (0, samples_sample.Kk)(outcome));
      const ill = canaries.filter(sample => (0, trouble_causes.r)(sample) !== null).length;
      const beside = ill === 0 ? "" : `, and of ${(0, format.ej)(canaries.length, "canary", "canaries")} ${(0, 
      format.B4)(ill)}`;
      const lasting = isLastingOutage(sent) ? ", to the end of the run" : "";
      return `${(0, format.B4)(failed.length)} of ${(0, format.ej)(sent.length, "request")} failed without an answer (${(0, 
      trouble_causes.E)(failed)})${beside}${lasting}: the infrastructure, and no answer`;
    }
    function weighTrouble(judged, {mayForgive, ...evidence}) {
      const forgiven = mayForgive ? forgiveTrouble(judged, evidence) : judged;
      return forgiven.map(each => {
        const cause = nameOutage(each, evidence);
        return cause === null ? each : {
          ...each,
          cause
        };
      });
    }
    function forgiveTrouble(judged, evidence) {
      const head = evidence.samples.filter(({arm}) => arm === "head");
      const isLasting = isLastingOutage(head);
      return judged.map(each => {
        const {spec, judgement} = each;
        if (judgement.verdict !== "fail" || isLasting || !forgive_trouble_mayShare(each)) return each;
        const trouble = (0, canary_trouble.RS)(evidence.samples, {
          field: spec.metric === "time_to_first_token" ? "ttftMs" : "e2eMs",
          load: evidence.even(spec) ? null : head.map(canary_trouble.B9).sort((a, b) => a - b)
        });
        const {left, met} = withoutTrouble(head, trouble);
        if (met === null) return each;
        const others = evidence.judge(spec, left)?.judgement;
        if (others === void 0 || others.verdict === "fail" || others.verdict === "no_data") return each;
        const without = others.verdict === "pass" ? "the limit holds" : "nothing shows that the limit is broken";
        const withheld = `${met}; without that ${without}`;
        return {
          ...each,
          judgement: {
            ...judgement,
            ...withoutLess(judgement, others, spec),
            verdict: "inconclusive",
            needed: null,
            withheld,
            metBy: "canaries"
          }
        };
      });
    }
    function forgive_trouble_mayShare({spec, row: {metric}}) {
      return spec.tags.arm === void 0 && (metric.type === "trend" || metric.type === "rate");
    }
    function withoutTrouble(head, trouble) {
      const slow = trouble.spells.filter(({kind}) => kind === "slow");
      const failing = trouble.spells.filter(({kind}) => kind === "failing");
      const shared = sharedCauses(head, trouble);
      const spells = shared.size > 0 ? slow : trouble.spells;
      const median = (0, percentile.Ym)((0, percentile.V0)(head.flatMap(({e2eMs}) => e2eMs ?? [])), .5) ?? 0;
      const left = head.filter(sample => {
        const cause = (0, trouble_causes.r)(sample);
        return (cause === null || !shared.has(cause)) && !spells.some(spell => isWithin(sample, spell, median));
      });
      const words = [ ...failing.length === 0 ? [] : [ tellFailures(trouble) ], ...slow.length === 0 ? [] : [ tellSlow(slow) ] ];
      return {
        left,
        met: words.length === 0 ? null : words.join(", and ")
      };
    }
    function isWithin(sample, {fromMs, toMs}, before) {
      const at = (0, canary_trouble.B9)(sample);
      return at > fromMs - before && at < toMs;
    }
    const [WORSE, WORSE_THAN_ONE] = [ .005, .05 ];
    function sharedCauses(head, {canaries}) {
      const causes = new Set(canaries.map(trouble_causes.r).filter(cause => cause !== null));
      const sent = head.filter(({outcome}) => (0, samples_sample.Kk)(outcome) && outcome !== "cancelled");
      const count = samples => samples.filter(sample => causes.has((0, trouble_causes.r)(sample))).length;
      const [own, failed] = [ count(sent), count(canaries) ];
      const urn = {
        n: sent.length + canaries.length,
        marked: own + failed,
        drawn: sent.length
      };
      const isWorse = (0, hypergeometric.W)(own, urn) <= (failed === 1 ? WORSE_THAN_ONE : WORSE);
      return isWorse ? new Set : causes;
    }
    function tellFailures({canaries, failed}) {
      return `${(0, format.B4)(failed)} of ${(0, format.ej)(canaries.length, "canary", "canaries")} failed as well (${(0, 
      trouble_causes.E)(canaries)})`;
    }
    function tellSlow(spells) {
      const times = spells.map(({fromMs, toMs, ratio}) => {
        const when = Number.isFinite(toMs) ? `between ${(0, format._V)(fromMs)} and ${(0, 
        format._V)(toMs)}` : `from ${(0, format._V)(fromMs)} on`;
        return `${Number((ratio ?? 1).toPrecision(2))} times as long ${when}`;
      });
      return `the canaries took ${times.join(" and ")}`;
    }
    function weighEndpoint(judged, {compared, samples, canaries, onSharedFailure, even, judge}) {
      const mayForgive = onSharedFailure === "inconclusive";
      const forgiven = mayForgive && compared?.comparison.kind === "base" ? forgiveShared(judged, {
        judge: spec => judge(spec, samples, "with looks"),
        rows: compared.comparison.metrics
      }) : judged;
      return weighTrouble(forgiven, {
        mayForgive,
        samples: [ ...samples, ...canaries ],
        even,
        judge: (spec, own) => judge(spec, own, "at the end")
      });
    }
    function judgeRun(reported, ordered, {canaries, sent}) {
      const {parsed, prepared, result} = reported;
      const {config} = parsed;
      const {gaps, durationMs} = result;
      const {samples, plateaus} = chooseSamples(reported, ordered);
      const capacity = capacityOf(reported);
      const assessments = assessScenarios({
        prepared,
        spans: result.spans
      }, samples, config);
      const {breakingPoint, lastGood, surelyHeld} = breakingOf(assessments);
      const metrics = summariseRun(samples, {
        durationMs,
        gaps,
        breakingPoint,
        capacity
      });
      const gauges = gaugesOf(metrics, reported, {
        breakingPoint: lastGood,
        surelyHeld,
        capacity
      });
      const absolute = config.thresholds.filter(spec => !(0, relative_thresholds.n3)(spec));
      const settings = settingsOf(reported);
      const evidence = {
        ...evidenceOf(reported),
        gauges
      };
      const judge = own => evaluateThresholds(absolute, {
        ...evidence,
        samples: own
      }, settings);
      const ofPlan = samplesOfPlan(samples, result);
      const generator = weighGenerator({
        health: result.health,
        samples: ofPlan,
        judge,
        alpha: 1 - config.confidence
      }, reported.comparison !== null && reported.comparison.bases.length > 0);
      const usdPerRequest = sent === 0 ? null : result.spent / sent;
      const mayAskForMore = !(0, final_verdict.h)({
        stopped: result.stopped,
        sent
      });
      const seen = {
        samples,
        metrics,
        usdPerRequest,
        mayAskForMore
      };
      const {compared, choice} = compareArmsOf(reported, seen, generator.doubt !== null);
      const thresholds = weighEndpoint(withholdPasses(generator.thresholds, plateaus), {
        compared,
        samples: ofPlan,
        canaries,
        onSharedFailure: config["on-shared-failure"],
        even: spec => settings.even(spec),
        judge: (spec, own, how) => {
          const looking = how === "with looks" ? settings : {
            ...settings,
            sequential: () => null,
            decidedOn: () => null
          };
          return evaluateThresholds([ spec ], {
            ...evidence,
            samples: own
          }, looking)[0];
        }
      });
      const described = describeThresholds(thresholds, {
        confidence: config.confidence,
        usdPerRequest: priceOfJudged(samples, result.spent),
        mayAskForMore
      });
      const comparisons = [ ...choice.map(each => each.compared), ...compared === null ? [] : [ compared ] ];
      const relative = new Map(comparisons.flatMap(each => [ ...each.thresholds ]));
      const relativeOf = spec => withholdRelative(spec, relative.get(spec) ?? (0, relative_question.Cs)(spec, missingOf(reported)), plateaus);
      const rowOf = spec => described[absolute.indexOf(spec)] ?? relativeOf(spec);
      return {
        samples,
        plateaus,
        metrics,
        assessments,
        generator,
        compared,
        choice,
        thresholds: config.thresholds.map(spec => (0, each_arm.wX)(spec, (0, monthly_threshold.JF)(spec, rowOf(spec))))
      };
    }
    function breakingOf(assessments) {
      const broken = assessments.find(each => each?.breakingPoint != null);
      const ramp = (broken ?? assessments.find(each => each?.bracket.lastGood !== void 0))?.bracket;
      return {
        breakingPoint: broken?.breakingPoint ?? null,
        lastGood: ramp?.lastGood ?? null,
        surelyHeld: ramp?.surelyGood ?? 0
      };
    }
    function settingsOf({parsed: {config}, prepared: {seed}, looks}) {
      return {
        confidence: config.confidence,
        onInconclusive: config["on-inconclusive"],
        seed,
        ...looks
      };
    }
    function evidenceOf({prepared, result: {gaps, durationMs}}) {
      return {
        gaps,
        durationMs,
        isFinding: findsLimits(prepared),
        timeoutMs: timeoutsOf(prepared)
      };
    }
    function findsLimits({scenarios}) {
      return name => scenarios.some(({plan}) => plan.scenario === name && plan.type === "rate-limit");
    }
    function timeoutsOf({scenarios}) {
      const given = new Map(scenarios.map(({plan, scenario}) => [ plan.scenario, scenario.config.timeout ]));
      return scenario => given.get(scenario) ?? 0;
    }
    function samplesOfPlan(samples, {extended}) {
      return extended === null ? samples : samples.filter(({id}) => id < extended.firstId);
    }
    function priceOfJudged(samples, spent) {
      const judged = samples.filter(({arm, outcome}) => arm === "head" && (0, samples_sample.Kk)(outcome)).length;
      return judged === 0 ? null : spent / judged;
    }
    function missingOf({comparison, baseline}) {
      if (baseline !== null) return baseline.missing ?? "no stored run measured it";
      return comparison?.missing[0] ?? "nothing was compared";
    }
    function summariseRun(samples, scope) {
      const whole = summariseSamples(samples, scope);
      const head = summariseSamples(samples, {
        ...scope,
        tags: {
          arm: "head"
        }
      });
      const entries = Object.entries(whole).flatMap(([name, summary]) => {
        const isWhole = summary.type === "counter" || summary.type === "gauge";
        const chosen = isWhole ? summary : head[name];
        return chosen === void 0 ? [] : [ [ name, chosen ] ];
      });
      return Object.fromEntries(entries);
    }
    function gaugesOf(metrics, {result}, breaking) {
      let outputTokens = 0;
      for (const sample of result.samples) if (sample.arm !== "canary") outputTokens += sample.outputTokens ?? 0;
      const median = trend => {
        const summary = metrics[trend];
        return summary?.type === "trend" ? summary.med : null;
      };
      return {
        durationMs: result.durationMs,
        outputTokens,
        ...breaking,
        median
      };
    }
    function orderSamples(result) {
      return [ ...result.samples ].sort((a, b) => a.id - b.id);
    }
    function buildReport(reported, all, world) {
      const {parsed, prepared, result} = reported;
      const {config} = parsed;
      const samples = all.filter(({arm}) => arm !== "canary");
      const canaries = all.filter(({arm}) => arm === "canary");
      const load = (0, report_parts.sF)(reported, samples);
      const judged = judgeRun(reported, samples, {
        canaries,
        sent: load.sent
      });
      for (const warning of judged.compared?.warnings ?? []) world.log.warning(warning);
      const ofHead = samples.filter(({arm}) => arm === "head");
      const verdict = reported.decide({
        thresholds: judged.thresholds,
        compared: [ judged.compared, ...judged.choice.map(({compared}) => compared) ].flatMap(each => each?.gates ?? []),
        stopped: result.stopped,
        sent: load.sent,
        unsent: load.unsent,
        usdPerRequest: load.sent === 0 ? null : result.spent / load.sent,
        answered: load.ok,
        deliveredRatio: load.deliveredRatio,
        undelivered: load,
        generator: judged.generator.doubt,
        onInconclusive: config["on-inconclusive"]
      });
      const bill = describeBill(config, prepared, judged.samples);
      const untitled = {
        schemaVersion: 1,
        tool: {
          name: "llm-perf-gate",
          version: world.version,
          source: world.toolSource ?? null
        },
        name: config.name,
        ...verdict,
        run: (0, report_parts.vZ)(reported, world),
        source: world.source,
        target: (0, report_parts.ff)(reported),
        load,
        generator: (0, report_parts.fh)(result, judged.generator.judgement),
        cost: (0, report_parts.P9)(reported, all, load),
        bill,
        scenarios: describeScenarios({
          prepared,
          result,
          samples,
          resolved: judged.samples,
          plateaus: judged.plateaus,
          assessments: judged.assessments,
          generator: judged.generator
        }),
        metrics: {
          ...judged.metrics,
          ...monthlyMetric(bill)
        },
        ...(0, count_samples.ip)(samples),
        errors: (0, count_samples.Tk)(samples),
        thresholds: [ ...judged.thresholds ],
        checks: (0, count_samples.ls)(ofHead),
        prompts: (0, count_samples.bC)(ofHead, placesOf(prepared)),
        between: (0, report_parts.Q9)(prepared),
        arms: describeArms({
          prepared,
          config,
          judged
        }),
        comparison: judged.compared?.comparison ?? null,
        canaries: describeCanaries(canaries, prepared),
        reused: null
      };
      return {
        ...untitled,
        headline: world.redact((0, headline.mG)(untitled))
      };
    }
    function placesOf({whole}) {
      const prompts = whole.flatMap(({plan}) => plan.prompts);
      return new Map(prompts.flatMap(({id, head}) => head.source === void 0 ? [] : [ [ id, head.source ] ]));
    }
    function monthlyMetric(bill) {
      return bill?.monthly === true ? {
        monthly_cost: {
          type: "gauge",
          unit: "USD",
          value: bill.usd
        }
      } : {};
    }
  }),
  32099: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Tk: () => countErrors,
      WT: () => sumTokens,
      bC: () => countPrompts,
      ip: () => countStatuses,
      ls: () => countChecks,
      xN: () => splitSpending
    });
    var _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98993);
    var _stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45708);
    function countStatuses(samples) {
      const statuses = {};
      const outcomes = {};
      for (const {status, outcome} of samples) {
        if (status !== null) statuses[status] = (statuses[status] ?? 0) + 1;
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      }
      return {
        statuses,
        outcomes
      };
    }
    const MOST_ERRORS = 5;
    function countErrors(samples) {
      const kinds = new Map;
      let sent = 0;
      for (const sample of samples) {
        const {outcome, status, error} = sample;
        if ((0, _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__.Kk)(outcome)) sent += 1;
        if (error === null || outcome === "cancelled") continue;
        const key = `${outcome}/${status}/${error.kind}`;
        const row = kinds.get(key) ?? {
          sample,
          count: 0,
          messages: new Map
        };
        row.count += 1;
        row.messages.set(error.message, (row.messages.get(error.message) ?? 0) + 1);
        kinds.set(key, row);
      }
      const rows = [ ...kinds.values() ].sort((a, b) => b.count - a.count || a.sample.id - b.sample.id);
      return rows.slice(0, MOST_ERRORS).map(({sample: {outcome, status, error}, count, messages}) => {
        const [message = ""] = [ ...messages ].sort(([, a], [, b]) => b - a)[0] ?? [];
        return {
          outcome,
          status,
          kind: error?.kind ?? "",
          message,
          count,
          share: count / sent
        };
      });
    }
    function sumTokens(samples) {
      const sum = field => samples.reduce((total, sample) => total + (sample[field] ?? 0), 0);
      return {
        inputTokens: sum("inputTokens"),
        cachedInputTokens: sum("cachedInputTokens"),
        outputTokens: sum("outputTokens"),
        reasoningTokens: sum("reasoningTokens")
      };
    }
    function splitSpending(samples) {
      let [reported, likely] = [ 0, 0 ];
      for (const {costUsd, costBasis, likelyUsd} of samples) {
        if (costBasis === "reported") reported += costUsd;
        likely += costBasis === "reported" ? costUsd : Math.min(costUsd, likelyUsd ?? costUsd);
      }
      return {
        reported,
        likely
      };
    }
    function countChecks(samples) {
      const counts = new Map;
      for (const {checks} of samples) for (const [name, held] of Object.entries(checks ?? {})) {
        const row = counts.get(name) ?? {
          passes: 0,
          fails: 0
        };
        if (held) row.passes += 1; else row.fails += 1;
        counts.set(name, row);
      }
      return [ ...counts ].map(([name, row]) => ({
        name,
        ...row
      }));
    }
    function countPrompts(samples, places = new Map) {
      const groups = new Map;
      for (const sample of samples) {
        const group = groups.get(sample.prompt);
        if (group === void 0) groups.set(sample.prompt, [ sample ]); else group.push(sample);
      }
      return [ ...groups ].map(([id, own]) => {
        const answered = own.filter(({outcome}) => outcome === "ok");
        const quantile = (field, share) => (0, _stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_1__.Ym)((0, 
        _stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_1__.V0)(known(answered, field)), share) ?? null;
        const place = places.get(id);
        return {
          id,
          file: place?.file ?? null,
          line: place?.line ?? null,
          sent: own.filter(({outcome}) => (0, _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__.Kk)(outcome)).length,
          ok: answered.length,
          cost: own.reduce((sum, {costUsd}) => sum + costUsd, 0),
          inputTokens: mean(known(answered, "inputTokens")),
          outputTokens: mean(known(answered, "outputTokens")),
          ttftP50Ms: quantile("ttftMs", .5),
          ttftP95Ms: quantile("ttftMs", .95),
          e2eP50Ms: quantile("e2eMs", .5),
          e2eP95Ms: quantile("e2eMs", .95)
        };
      });
    }
    function known(samples, field) {
      return samples.map(sample => sample[field]).filter(value => value !== null);
    }
    function mean(values) {
      return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
    }
  }),
  9637: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      P9: () => describeCost,
      Q9: () => describeBetween,
      ff: () => describeTarget,
      fh: () => describeGenerator,
      mh: () => describePrices,
      sF: () => describeLoad,
      vZ: () => describeRun
    });
    var _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98993);
    var _count_samples_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32099);
    var _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62922);
    var _prepare_run_estimate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11345);
    function describeRun({result, prepared, startedAt, proxied}, world) {
      return {
        id: `${prepared.configHash}-${startedAt.getTime().toString(36)}`,
        startedAt: startedAt.toISOString(),
        endedAt: world.date().toISOString(),
        durationMs: result.durationMs,
        seed: prepared.seed,
        stoppedBy: result.stopped?.stoppedBy ?? "completed",
        shard: prepared.shard,
        configHash: prepared.configHash,
        promptHash: prepared.promptHash,
        judgeHash: prepared.judgeHash,
        proxied,
        cpus: world.cpus,
        node: world.node
      };
    }
    function describeTarget({prepared, parsed}) {
      const target = prepared.scenarios[0]?.target;
      return {
        endpoint: target?.shown ?? "",
        protocol: target?.protocol.name ?? "",
        model: target?.model ?? prepared.scenarios[0]?.plan.prompts[0]?.head.model ?? null,
        models: modelsOf(prepared),
        stream: parsed.config.stream
      };
    }
    function modelsOf({whole}) {
      const asked = whole.flatMap(({target, plan}) => target.model === void 0 ? plan.prompts.map(({head}) => head.model) : [ target.model ]);
      const models = [ ...new Set(asked) ].filter(model => model !== void 0).sort();
      return models.length > 1 ? models : [];
    }
    function describeBetween({scenarios}) {
      return scenarios.map(each => (0, _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_2__.bx)(each)?.between ?? null).find(line => line !== null) ?? null;
    }
    function describeLoad({prepared, result}, samples) {
      const count = outcome => samples.filter(sample => sample.outcome === outcome).length;
      const sent = samples.filter(({outcome}) => (0, _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__.Kk)(outcome)).length;
      const total = prepared.scenarios.reduce((sum, {plan}) => sum + (plan.type === "rate-limit" ? 0 : plan.planned ?? 0), 0);
      const planned = samples.length;
      const searching = new Set(prepared.scenarios.flatMap(({plan}) => plan.type === "capacity" ? [ plan.scenario ] : []));
      const meant = samples.filter(({scenario}) => !searching.has(scenario));
      const delivered = meant.filter(({outcome}) => (0, _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__.Kk)(outcome)).length;
      return {
        planned,
        sent,
        ok: count("ok"),
        dropped: count("dropped"),
        suppressed: count("suppressed"),
        resent: samples.filter(_samples_sample_js__WEBPACK_IMPORTED_MODULE_0__.VI).length,
        unsent: result.stopped === null ? 0 : Math.max(0, total - planned),
        deliveredRatio: meant.length === 0 ? Number(planned > 0) : delivered / meant.length,
        maxInFlight: result.maxInFlight
      };
    }
    function describeGenerator({health, overheadMs, threads}, {cause, firstTokenDelay, shardsNeeded}) {
      return {
        healthy: cause === null,
        cause,
        scheduleDelayMs: health.lateness,
        lateRequests: health.late.requests,
        eventLoopDelayMs: health.eventLoopDelay,
        firstTokenDelayMs: firstTokenDelay,
        cpuSeconds: health.cpuSeconds,
        cpuShare: health.cpuShare,
        waitedShare: health.waitedShare,
        pressureShare: health.pressureShare,
        utilization: health.utilization,
        overheadMs,
        threads: threads.map(({health: {cpuShare, utilization, eventLoopDelay}, requests, firstTokenDelay}) => ({
          requests,
          cpuShare,
          utilization,
          eventLoopDelayMs: eventLoopDelay,
          firstTokenDelayMs: firstTokenDelay
        })),
        shardsNeeded
      };
    }
    function describeCost({prepared, parsed, result}, samples, load) {
      const {estimate} = prepared;
      return {
        currency: "USD",
        budget: parsed.config.budget,
        expected: (0, _prepare_run_estimate_js__WEBPACK_IMPORTED_MODULE_3__.ys)(estimate),
        worstCase: (0, _prepare_run_estimate_js__WEBPACK_IMPORTED_MODULE_3__.tm)(estimate),
        spent: result.spent,
        ...withOpening((0, _count_samples_js__WEBPACK_IMPORTED_MODULE_1__.xN)(samples), result.opening),
        saved: load.unsent * (0, _prepare_run_estimate_js__WEBPACK_IMPORTED_MODULE_3__.FY)(estimate),
        ...(0, _count_samples_js__WEBPACK_IMPORTED_MODULE_1__.WT)(samples),
        servers: describeServers(prepared.scenarios[0]?.target.price.perHour, result.durationMs, samples),
        prices: describePrices(prepared.scenarios[0]?.target.price),
        basePrices: describeBasePrices(prepared.scenarios)
      };
    }
    function withOpening({reported, likely}, {spent, reported: own, likely: ownLikely}) {
      if (spent === 0) return {
        reported,
        likely
      };
      const opening = {
        spent,
        reported: own,
        likely: ownLikely
      };
      return {
        reported: reported + own,
        likely: likely + ownLikely,
        opening
      };
    }
    const MS_PER_HOUR = 36e5;
    function describeServers(perHour, durationMs, samples) {
      if (perHour === void 0) return null;
      const usd = perHour * durationMs / MS_PER_HOUR;
      const answered = samples.filter(({outcome}) => outcome === "ok").length;
      const {outputTokens} = (0, _count_samples_js__WEBPACK_IMPORTED_MODULE_1__.WT)(samples);
      return {
        perHour,
        usd,
        perRequest: answered === 0 ? null : usd / answered,
        perMillionOutput: outputTokens === 0 ? null : usd * 1e6 / outputTokens
      };
    }
    function describePrices(price) {
      return {
        input: price?.rates.input ?? 0,
        cachedInput: price?.rates.cachedInput ?? 0,
        cacheWrite: price?.rates.cacheWrite ?? 0,
        output: price?.rates.output ?? 0,
        request: price?.rates.request ?? 0,
        source: price?.source ?? "",
        model: price?.model ?? null,
        ...price?.published === void 0 ? {} : {
          published: price.published
        }
      };
    }
    function describeBasePrices(scenarios) {
      const compared = scenarios.find(scenario => (0, _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_2__.bx)(scenario) !== null);
      if (compared === void 0) return null;
      const [head, base] = [ describePrices(compared.target.price), describePrices((0, 
      _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_2__.bx)(compared)?.target.price) ];
      return JSON.stringify(head) === JSON.stringify(base) ? null : base;
    }
  }),
  21563: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      u: () => SEARCH_ERROR,
      _: () => runSearch
    });
    var format = __webpack_require__(8378);
    function relaxationTime(load, saturation) {
      const spare = saturation - load;
      return spare <= 0 ? 1 / 0 : 2 * VARIANCE * load / spare ** 2 * 1e3;
    }
    const VARIANCE = 1.5;
    const RELAXATIONS = 15;
    const PLATEAU_SHARE = .7;
    function leastToHold(load, saturation) {
      return PLATEAU_SHARE * RELAXATIONS * relaxationTime(load, saturation);
    }
    function leastOfUsers(roundMs) {
      return PLATEAU_SHARE * lengthOfUsers(roundMs);
    }
    function lengthOfUsers(roundMs) {
      return RELAXATIONS * roundMs;
    }
    function mostCertifiable(saturation, lengthMs) {
      const c = 2 * VARIANCE * RELAXATIONS * 1e3 / lengthMs;
      const half = saturation + c / 2;
      return half - Math.sqrt(half ** 2 - saturation ** 2);
    }
    var probe = __webpack_require__(53926);
    const ENOUGH = 200;
    function better(known, other) {
      if (known === null) return other;
      if (Math.min(known.requests, other.requests) >= ENOUGH) return known.rate >= other.rate ? known : other;
      return known.requests >= other.requests ? known : other;
    }
    var loads = __webpack_require__(96265);
    const MOST_CLAIMS = 10;
    const MOST_PROBES = 30;
    const AROUND = [ .92, 1.06 ];
    const LONGEST_STRIDE = 8;
    const LONGEST_STRETCH = 8;
    const CLIMB = 2;
    const STEPS = 4;
    class CapacitySearch {
      settings;
      state={
        low: null,
        high: null,
        lowHolds: false,
        highBreaks: false,
        claims: 0
      };
      loads;
      step;
      misses={
        "confirm-high": 0,
        "confirm-low": 0
      };
      carried=null;
      guesses=null;
      nearer=null;
      stretch=1;
      probes=0;
      constructor(settings) {
        this.settings = settings;
        this.loads = new loads.E(settings);
        this.step = 1 + settings.precision / STEPS;
      }
      get saturation() {
        return this.carried?.rate ?? null;
      }
      prime({low, high, carried}) {
        this.move({
          low,
          high
        });
        for (const each of carried) this.carried = better(this.carried, each);
      }
      next() {
        if (this.probes >= MOST_PROBES) return null;
        const load = this.steer();
        return load === null ? this.certify() : {
          kind: "steer",
          load,
          stretch: 1
        };
      }
      record({kind, load}, finding) {
        const {word, carried} = finding;
        this.probes += 1;
        if (carried !== null) this.carried = better(this.carried, carried);
        if (kind === "steer") {
          const isGood = word === "good" || word === "holds";
          this.move(isGood ? {
            low: load
          } : {
            high: load
          });
          if (carried !== null) this.guesses ??= AROUND.map(share => share * carried.rate);
          return;
        }
        this.move({
          claims: this.state.claims + 1
        });
        if (kind === "confirm-low") this.recordLow(load, finding); else this.recordHigh(load, finding);
      }
      steer() {
        const {low, high, claims, lowHolds} = this.state;
        const {settings, loads, step} = this;
        if (this.misses["confirm-low"] > 0) return null;
        if (low === null && high === null) return loads.within(settings.start);
        if (high === null) {
          if (low === null || low >= settings.max || lowHolds) return null;
          return loads.up(low, claims > 0 ? step : CLIMB);
        }
        if (low === null) {
          if (high <= settings.min || claims > 0) return null;
          return this.guess(loads.down(high, 2 * CLIMB), high) ?? loads.down(high, CLIMB);
        }
        if (claims > 0 || high / low <= step || settings.isWhole && high - low <= 1) return null;
        const middle = this.guess(low, high) ?? loads.within(Math.sqrt(low * high));
        return middle > low && middle < high ? middle : null;
      }
      guess(low, high) {
        const {guesses, step, loads} = this;
        for (let load = guesses?.shift(); load !== void 0; load = guesses?.shift()) if (load > low * step && load < high / step) return loads.within(load);
        return null;
      }
      certify() {
        const {low, high, lowHolds, highBreaks, claims} = this.state;
        const {nearer, loads, step, misses, stretch} = this;
        if (claims >= MOST_CLAIMS) return null;
        if (high !== null && nearer !== null && nearer > 0) return {
          kind: "confirm-high",
          load: nearer,
          stretch: 1
        };
        if (high !== null && !highBreaks) {
          const load = claims === 0 && low !== null ? loads.up(high, step) : high;
          return {
            kind: "confirm-high",
            load,
            stretch: 1
          };
        }
        if (low === null || lowHolds) return null;
        const clear = high === null ? low : loads.down(Math.min(low, high), step);
        const first = Math.min(clear, this.certifiable(low));
        return {
          kind: "confirm-low",
          load: misses["confirm-low"] === 0 ? first : low,
          stretch
        };
      }
      certifiable(load) {
        const {carried, settings, loads} = this;
        if (carried === null || settings.confirmMs === null) return 1 / 0;
        return loads.within(mostCertifiable(carried.rate, settings.confirmMs(load)));
      }
      recordLow(load, {word, isClear, needed}) {
        if (word === "holds") {
          this.move({
            low: load,
            lowHolds: true
          });
          return;
        }
        const {stretch} = this;
        const isNear = needed !== null && needed > 1 && stretch * needed <= LONGEST_STRETCH;
        if (!isClear) this.stretch = isNear ? stretch * needed : Math.min(LONGEST_STRETCH, 2 * stretch);
        if (isNear) {
          this.misses["confirm-low"] += 1;
          this.move({
            low: load
          });
          return;
        }
        const stride = this.strideAfter("confirm-low", isClear);
        this.move({
          low: load <= this.settings.min ? null : this.loads.down(load, stride)
        });
      }
      recordHigh(load, {word, isClear}) {
        const {loads, step, nearer, settings} = this;
        if (word === "breaks") {
          this.nearer = isClear && nearer === null ? loads.down(load, step ** 2) : 0;
          this.move({
            high: load,
            highBreaks: true
          });
        } else if (nearer !== null && nearer > 0) this.nearer = 0; else if (word !== "poor") this.move({
          low: load,
          high: null
        }); else if (load >= settings.max) this.move({
          claims: MOST_CLAIMS
        }); else this.move({
          high: loads.up(load, this.strideAfter("confirm-high", isClear))
        });
      }
      strideAfter(end, isClear) {
        this.misses[end] += 1;
        return this.step ** Math.min(LONGEST_STRIDE, 2 ** (this.misses[end] - 1 + Number(isClear)));
      }
      move(change) {
        this.state = {
          ...this.state,
          ...change
        };
      }
    }
    var probe_design = __webpack_require__(60543);
    var run_twins = __webpack_require__(29615);
    const LATE_SHARE = .05;
    function endOf({probes, state}, cut, allowed) {
      const {low, high, lowHolds, highBreaks} = state;
      const breaking = probes.findLast(({load, result}) => load === high && (result.word === "breaks" || result.word === "poor"));
      if (breaking !== void 0 && isOurs(breaking, allowed)) return "generator";
      if (cut !== null) return cut;
      if (lowHolds && high === null) return "max";
      if (highBreaks && low === null) return "min";
      if (!lowHolds || !highBreaks) return "unresolved";
      return breaking !== void 0 && isQuota(breaking) ? "quota" : "certified";
    }
    function isOurs({brokenBy, came, ended, late}, allowed) {
      if (ended > 0 && late > LATE_SHARE * ended) return true;
      const isKept = allowed.every((theta0, about) => {
        const {violations = 0, n = 0} = came[about] ?? {};
        return violations <= theta0 * n;
      });
      return (brokenBy["dropped"] ?? 0) > 0 && isKept;
    }
    function isQuota({brokenBy}) {
      const bad = Object.values(brokenBy).reduce((sum, count) => sum + count, 0);
      return (brokenBy["429"] ?? 0) > bad / 2;
    }
    var search_sender = __webpack_require__(40311);
    const SEARCH_ERROR = .05;
    const CLAIM_ERROR = SEARCH_ERROR / MOST_CLAIMS;
    const BEYOND = 1.3;
    const BEYOND_MS = 6e3;
    const BEYOND_SHARE = .1;
    async function runSearch(request) {
      return new SearchRun(request).run();
    }
    class SearchRun {
      request;
      probes=[];
      search;
      sender;
      twins=[];
      constructor(request) {
        this.request = request;
        this.search = openSearch(request);
        this.sender = new search_sender.s(request);
      }
      async run() {
        const {search, sender, request} = this;
        await sender.trickle(1, "head");
        if (isCompared(request)) await this.compare();
        let next = search.next();
        while (next !== null && !sender.isOver) {
          const record = await this.probe(next);
          this.probes.push(record);
          if ((0, search_sender.h)(sender)) break;
          request.tell(sayProbe(record));
          search.record(next, record.result);
          await sender.trickle(this.probes.length, "head");
          next = search.next();
        }
        return this.finish(next !== null);
      }
      async compare() {
        const {search, sender, request, probes} = this;
        this.twins = await (0, run_twins.pS)(request, sender);
        search.prime((0, run_twins.Z_)(this.twins));
        for (const {head, base} of this.twins) {
          const {startMs} = head.stage.startMs < base.stage.startMs ? head.stage : base.stage;
          const durationMs = head.stage.durationMs + base.stage.durationMs;
          probes.push({
            ...head,
            stage: {
              ...head.stage,
              startMs,
              durationMs
            }
          });
        }
      }
      finish(isCut) {
        const {search, sender, probes, twins, request} = this;
        const {stopped} = sender;
        const isOutOfMoney = stopped?.stoppedBy === "budget";
        const cut = isOutOfMoney ? "budget" : isCut && sender.leftMs <= 0 ? "time" : null;
        const record = {
          probes,
          state: search.state,
          letGoMs: sender.letGoMs,
          twins
        };
        return {
          record: {
            ...record,
            ended: endOf(record, cut, request.criteria.allowed)
          },
          stopped: isOutOfMoney ? null : stopped
        };
      }
      probe(next) {
        const {request, sender} = this;
        const ofUsers = next.kind === "confirm-low" && this.isOfUsers ? lengthOfUsers(this.roundMs) : 0;
        const lengthMs = sender.within(Math.max((0, probe_design.Y5)(next, request.config, leastOf(request)), ofUsers));
        return sender.send({
          probe: next,
          design: this.designOf(next, lengthMs),
          plan: {
            beyond: this.beyondOf(next),
            stage: this.probes.length + 1,
            arm: "head"
          }
        });
      }
      beyondOf({kind}) {
        const {high} = this.search.state;
        const {by, max, dwell} = this.request.config.capacity;
        if (kind !== "confirm-low" || high === null) return null;
        const load = Math.min(max, high * BEYOND);
        return {
          load: by === "vus" ? Math.min(this.request.frame.maxConcurrency, Math.ceil(load)) : load,
          lengthMs: Math.max(Math.min(BEYOND_MS, BEYOND_SHARE * dwell), 2 * this.sender.usualMs("head"))
        };
      }
      designOf({kind, load}, lengthMs) {
        const {config: {capacity}, criteria} = this.request;
        const {state} = this.search;
        return {
          kind,
          rate: this.isOfUsers ? null : load,
          allowed: criteria.allowed,
          alpha: CLAIM_ERROR,
          settleMs: capacity.settle,
          lengthMs,
          isClimb: state.high === null,
          leastMs: kind === "confirm-low" ? this.leastMs(load) : 0
        };
      }
      leastMs(load) {
        const {saturation} = this.search;
        if (this.isOfUsers) return leastOfUsers(this.roundMs);
        return saturation === null ? 0 : leastToHold(load, saturation);
      }
      get isOfUsers() {
        return this.request.config.capacity.by === "vus";
      }
      get roundMs() {
        const {minMs, maxMs} = this.request.config["think-time"];
        return (minMs + maxMs) / 2 + this.sender.usualMs("head");
      }
    }
    function isCompared({frame}) {
      return frame.prompts.some(({base}) => base !== null);
    }
    function leastOf({criteria}) {
      return Math.max(...criteria.allowed.map(theta0 => (0, probe.F)(theta0, CLAIM_ERROR)));
    }
    function openSearch(request) {
      const {config, frame} = request;
      const least = leastOf(request);
      const bounds = (0, probe_design.BO)(config, frame);
      const confirmMs = load => (0, probe_design.Y5)({
        kind: "confirm-low",
        load,
        stretch: 1
      }, config, least);
      return new CapacitySearch({
        ...bounds,
        precision: config.capacity.precision,
        confirmMs: bounds.isWhole ? null : confirmMs
      });
    }
    function sayProbe({kind, load, result}) {
      const {word, judgement} = result;
      const {bad, n} = judgement;
      const share = n === 0 ? "too few ended to tell" : `${(0, format.CE)(1 - bad / n)} good`;
      return `Probe (${kind}) at ${(0, format.ZV)(load, 1)}: ${word}, ${share}`;
    }
  }),
  94637: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      A: () => decideVerdict,
      h: () => isUnmade
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8378);
    var _early_early_stop_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36135);
    var _early_join_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88731);
    const LEAST_DELIVERED = .95;
    const CUTS = new Set([ "error", "budget", "cancelled" ]);
    function decideVerdict(outcome) {
      const errors = errorReasons(outcome);
      const failures = failureReasons(outcome);
      const doubts = doubtReasons(outcome);
      const verdict = errors.length > 0 ? "error" : failures.length > 0 ? "fail" : doubts.length > 0 ? "inconclusive" : "pass";
      const passed = verdict === "pass" || verdict === "inconclusive" && outcome.onInconclusive !== "fail";
      return {
        verdict,
        passed,
        reasons: [ ...errors, ...failures, ...doubts, ...decidedReason(outcome) ]
      };
    }
    function isUnmade({stopped, sent}) {
      return errorReasons({
        stopped,
        sent
      }).length > 0;
    }
    function errorReasons({stopped, sent}) {
      if (stopped?.stoppedBy === "error" || stopped?.stoppedBy === "cancelled") return [ {
        code: stopped.code,
        message: stopped.message
      } ];
      return sent === 0 && stopped === null ? [ {
        code: "nothing_sent",
        message: "nothing was sent, so nothing can be judged"
      } ] : [];
    }
    function failureReasons({thresholds, compared, stopped, sent, answered}) {
      const failed = thresholds.filter(({verdict}) => verdict === "fail");
      const silent = thresholds.filter(({verdict}) => verdict === "no_data");
      const worse = compared.filter(({verdict}) => verdict === "fail");
      return [ ...failed.map(({message}) => ({
        code: "threshold_failed",
        message
      })), ...sent > 0 && answered === 0 ? [ {
        code: "nothing_answered",
        message: `none of ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.ej)(sent, "request")} was answered`
      } ] : [], ...silent.map(({message}) => ({
        code: "no_data",
        message
      })), ...worse.map(({message}) => ({
        code: "regression",
        message
      })), ...stopped?.stoppedBy === "budget" ? [ {
        code: "budget",
        message: stopped.message
      } ] : [] ];
    }
    function doubtReasons(outcome) {
      const {thresholds, compared, generator, deliveredRatio, undelivered} = outcome;
      const reasons = generator === null ? [] : [ generator ];
      const {dropped, suppressed} = undelivered;
      const isCut = dropped + suppressed === 0 && CUTS.has(outcome.stopped?.stoppedBy ?? "");
      if (deliveredRatio < LEAST_DELIVERED && !isCut) reasons.push({
        code: "load_not_delivered",
        message: `only ${(deliveredRatio * 100).toFixed(1)} % of the planned load was delivered: ${dropped} arrivals were dropped and ${suppressed} suppressed`
      });
      const open = thresholds.filter(({verdict}) => verdict === "inconclusive");
      const troubled = open.filter(({endpointTrouble}) => endpointTrouble);
      reasons.push(...troubled.map(({message}) => ({
        code: "endpoint_trouble",
        message
      })));
      const compare = compared.filter(({verdict}) => verdict === "inconclusive" || verdict === "no_data");
      const lost = compare.filter(({baseUnanswered}) => baseUnanswered !== void 0);
      reasons.push(...lost.map(({message}) => ({
        code: "base_failed",
        message
      })));
      const undecided = [ ...open.filter(({endpointTrouble}) => !endpointTrouble), ...compare.filter(({baseUnanswered}) => baseUnanswered === void 0) ];
      return [ ...reasons, ...undecided.map(({message}) => ({
        code: "undecided",
        message
      })) ];
    }
    function decidedReason(outcome) {
      const {stopped, sent, unsent, usdPerRequest, thresholds, compared} = outcome;
      if (stopped?.stoppedBy !== "decided" && stopped?.stoppedBy !== "abort") return [];
      const usd = unsent * (usdPerRequest ?? 0);
      const saved = usd > 0 ? `, which saved about ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.UK)(usd)}` : "";
      const after = unsent > 0 ? ` (after ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.B4)(sent)} of ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_1__.ej)(sent + unsent, "request")}${saved})` : "";
      const message = isUpheld(stopped, [ ...thresholds, ...compared ], thresholds) ? stopped.message : `the run was ended early, for ${stopped.message.replace(" is decided to ", " looked decided to ")}; the whole leaves that open`;
      return [ {
        code: stopped.code,
        message: `${message}${after}`
      } ];
    }
    function isUpheld({code, message}, rows, thresholds) {
      if (rows.length === 0) return true;
      if (code === _early_join_rules_js__WEBPACK_IMPORTED_MODULE_2__.D) return rows.every(({verdict}) => verdict === "pass" || verdict === "info");
      if (code !== _early_early_stop_js__WEBPACK_IMPORTED_MODULE_0__.MH && code !== _early_early_stop_js__WEBPACK_IMPORTED_MODULE_0__.$X) return true;
      const named = thresholds.filter(({metric, expression}) => message.includes(`\`${metric}: ${expression}\``));
      return (named.length > 0 ? named : rows).some(({verdict}) => verdict === "fail");
    }
  })
};
