"use strict";
exports.id = 1534;

exports.ids = [ 1534 ];

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
  76428: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      U: () => compareMeans
    });
    var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);
    var _distributions_student_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42632);
    function compareMeans(pairs, alphas) {
      const n = pairs.length;
      if (n < 2) return;
      const base = pairs.map(pair => pair.base);
      const head = pairs.map(pair => pair.head);
      const moments = {
        n,
        base: (0, simple_statistics__WEBPACK_IMPORTED_MODULE_0__.RE)(base),
        head: (0, simple_statistics__WEBPACK_IMPORTED_MODULE_0__.RE)(head),
        baseVariance: (0, simple_statistics__WEBPACK_IMPORTED_MODULE_0__.y4)(base) / n,
        headVariance: (0, simple_statistics__WEBPACK_IMPORTED_MODULE_0__.y4)(head) / n,
        covariance: (0, simple_statistics__WEBPACK_IMPORTED_MODULE_0__.GL)(base, head) / n
      };
      if (!(moments.base > 0) || !Number.isFinite(moments.head)) return;
      return {
        estimate: moments.head / moments.base,
        low: boundRatio(moments, alphas.fail, -1),
        high: boundRatio(moments, alphas.pass, 1),
        n,
        method: "Fieller's interval",
        p: pairedTPValue(pairs)
      };
    }
    function boundRatio(moments, alpha, side) {
      const t2 = (0, _distributions_student_js__WEBPACK_IMPORTED_MODULE_1__.F)(1 - alpha, moments.n - 1) ** 2;
      const a = moments.base ** 2 - t2 * moments.baseVariance;
      const b = moments.base * moments.head - t2 * moments.covariance;
      const c = moments.head ** 2 - t2 * moments.headVariance;
      if (a <= 0) return side * (1 / 0);
      return (b + side * Math.sqrt(Math.max(0, b * b - a * c))) / a;
    }
    function pairedTPValue(pairs) {
      const differences = pairs.map(({base, head}) => head - base);
      const center = (0, simple_statistics__WEBPACK_IMPORTED_MODULE_0__.RE)(differences);
      const error = Math.sqrt((0, simple_statistics__WEBPACK_IMPORTED_MODULE_0__.y4)(differences) / differences.length);
      if (error === 0) return center > 0 ? 0 : 1;
      return (0, _distributions_student_js__WEBPACK_IMPORTED_MODULE_1__.R)(-center / error, differences.length - 1);
    }
  }),
  69933: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      a: () => compareMeanDifference,
      r: () => compareTypicalDifference
    });
    var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);
    var _hodges_lehmann_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84471);
    var _signed_rank_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38888);
    var _distributions_student_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42632);
    function compareTypicalDifference(pairs, alphas) {
      const differences = pairs.filter(({base, head}) => Number.isFinite(base) || Number.isFinite(head)).map(({base, head}) => head - base);
      const center = (0, _hodges_lehmann_js__WEBPACK_IMPORTED_MODULE_1__.Ag)(differences, alphas);
      if (center === void 0) return;
      return {
        ...center,
        n: differences.length,
        method: "Hodges-Lehmann, signed ranks",
        p: (0, _signed_rank_js__WEBPACK_IMPORTED_MODULE_2__.w)(differences)
      };
    }
    function compareMeanDifference(pairs, alphas) {
      const n = pairs.length;
      if (n < 2) return;
      const differences = pairs.map(({base, head}) => head - base);
      const estimate = (0, simple_statistics__WEBPACK_IMPORTED_MODULE_0__.RE)(differences);
      const error = Math.sqrt((0, simple_statistics__WEBPACK_IMPORTED_MODULE_0__.y4)(differences) / n);
      const p = error === 0 ? Number(estimate <= 0) : (0, _distributions_student_js__WEBPACK_IMPORTED_MODULE_3__.R)(-estimate / error, n - 1);
      const reach = alpha => error === 0 ? 0 : (0, _distributions_student_js__WEBPACK_IMPORTED_MODULE_3__.F)(1 - alpha, n - 1) * error;
      return {
        estimate,
        low: estimate - reach(alphas.fail),
        high: estimate + reach(alphas.pass),
        n,
        method: "Student's paired t",
        p
      };
    }
  }),
  84471: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      s3: () => compareTypical,
      Ag: () => estimateCenter
    });
    var bisect = __webpack_require__(2713);
    const LEAST_MS = .01;
    function logRatios(pairs) {
      return pairs.filter(({base, head}) => base < 1 / 0 || head < 1 / 0).map(logRatio);
    }
    function logRatio({base, head}) {
      return Math.log(Math.max(head, LEAST_MS)) - Math.log(Math.max(base, LEAST_MS));
    }
    var percentile = __webpack_require__(45708);
    var signed_rank = __webpack_require__(38888);
    function compareTypical(pairs, alphas) {
      const differences = logRatios(pairs);
      const center = estimateCenter(differences, alphas);
      if (center === void 0) return;
      return {
        estimate: Math.exp(center.estimate),
        low: Math.exp(center.low),
        high: Math.exp(center.high),
        n: differences.length,
        method: "Hodges-Lehmann, signed ranks",
        p: (0, signed_rank.w)(differences)
      };
    }
    function estimateCenter(differences, alphas) {
      const estimate = pseudoMedian(differences);
      if (estimate === void 0) return;
      const sorted = (0, percentile.V0)(differences);
      const total = countAverages(sorted.length);
      const lowRank = (0, signed_rank.c)(sorted.length, alphas.fail);
      const highRank = total + 1 - (0, signed_rank.c)(sorted.length, alphas.pass);
      return {
        estimate,
        low: lowRank < 1 ? -1 / 0 : walshAverage(sorted, lowRank),
        high: highRank > total ? 1 / 0 : walshAverage(sorted, highRank)
      };
    }
    function pseudoMedian(differences) {
      if (differences.length === 0) return;
      const sorted = (0, percentile.V0)(differences);
      const total = countAverages(sorted.length);
      const low = walshAverage(sorted, Math.floor((total + 1) / 2));
      return total % 2 === 1 ? low : middle(low, walshAverage(sorted, total / 2 + 1));
    }
    function countAverages(n) {
      return n * (n + 1) / 2;
    }
    function walshAverage(sorted, rank) {
      if (countAtMost(sorted, -1 / 0) >= rank) return -1 / 0;
      if (countAtMost(sorted, Number.MAX_VALUE) < rank) return 1 / 0;
      const finite = sorted.filter(Number.isFinite);
      const low = Math.min(finite[0] ?? 0, 0);
      const high = Math.max(finite[finite.length - 1] ?? 0, 0);
      if (countAtMost(sorted, low) >= rank) return low;
      return (0, bisect.h)(x => countAtMost(sorted, x) >= rank, low, high);
    }
    function countAtMost(sorted, x) {
      let count = 0;
      let last = sorted.length - 1;
      for (let i = 0; i <= last; i += 1) {
        while (last >= i && middle(sorted[i] ?? 0, sorted[last] ?? 0) > x) last -= 1;
        count += last - i + 1;
      }
      return count;
    }
    function middle(a, b) {
      return a === -b ? 0 : (a + b) / 2;
    }
  }),
  38888: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      c: () => walshRank,
      w: () => signedRankPValue
    });
    var _estimates_midranks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94394);
    var _distributions_normal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55272);
    const EXACT_UP_TO = 60;
    function signedRankPValue(differences) {
      const {ranks, positive, mean, deviation} = rankDifferences(differences);
      if (ranks.length === 0) return 1;
      if (ranks.length > EXACT_UP_TO) return (0, _distributions_normal_js__WEBPACK_IMPORTED_MODULE_0__.vr)(-(positive - mean - .5) / deviation);
      return upperTail(ranks, positive);
    }
    function walshRank(n, alpha) {
      if (n > EXACT_UP_TO) {
        const mean = n * (n + 1) / 4;
        const deviation = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24);
        return Math.max(0, Math.floor(mean + (0, _distributions_normal_js__WEBPACK_IMPORTED_MODULE_0__.Zl)(alpha) * deviation - .5) + 1);
      }
      const masses = signSumDistribution(Float64Array.from({
        length: n
      }, (_, i) => i + 1));
      let [rank, sum] = [ 0, 0 ];
      for (;;) {
        sum += masses[2 * rank] ?? 1;
        if (sum > alpha) return rank;
        rank += 1;
      }
    }
    function upperTail(ranks, observed) {
      const masses = signSumDistribution(ranks);
      let sum = 0;
      for (let t = Math.round(2 * observed); t < masses.length; t += 1) sum += masses[t] ?? 0;
      return Math.min(1, sum);
    }
    function signSumDistribution(ranks) {
      const doubled = ranks.map(rank => Math.round(2 * rank));
      const masses = new Float64Array(doubled.reduce((sum, step) => sum + step, 1));
      masses[0] = 1;
      let reach = 0;
      for (const step of doubled) {
        reach += step;
        for (let t = reach; t >= 0; t -= 1) masses[t] = ((masses[t] ?? 0) + (t >= step ? masses[t - step] ?? 0 : 0)) / 2;
      }
      return masses;
    }
    function rankDifferences(differences) {
      const nonZero = differences.filter(difference => difference !== 0);
      const ranks = (0, _estimates_midranks_js__WEBPACK_IMPORTED_MODULE_1__.U)(nonZero.map(Math.abs));
      let [positive, mean, variance] = [ 0, 0, 0 ];
      ranks.forEach((rank, i) => {
        if ((nonZero[i] ?? 0) > 0) positive += rank;
        mean += rank / 2;
        variance += rank * rank / 4;
      });
      return {
        ranks,
        positive,
        mean,
        deviation: Math.sqrt(variance)
      };
    }
  }),
  75495: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      zP: () => LEAST_BLOCKS,
      mg: () => contrastArms,
      M0: () => facingLimit,
      zX: () => isBeyondLimit,
      q7: () => judgeContrast,
      m1: () => leastGroups
    });
    var random = __webpack_require__(54126);
    var differences = __webpack_require__(69933);
    var fieller = __webpack_require__(76428);
    var hodges_lehmann = __webpack_require__(84471);
    function judgeComparison(comparison, limit, alphaFail) {
      if (comparison === void 0) return "inconclusive";
      if (comparison.p <= alphaFail && comparison.estimate > limit) return "fail";
      return comparison.high < limit ? "pass" : "inconclusive";
    }
    var binomial = __webpack_require__(64174);
    function compareErrors(pairs, alphas) {
      const n = pairs.length;
      if (n === 0) return;
      const headOnly = pairs.filter(({base, head}) => head && !base).length;
      const baseOnly = pairs.filter(({base, head}) => base && !head).length;
      const [onHead, onBase] = [ {
        violations: headOnly,
        n
      }, {
        violations: baseOnly,
        n
      } ];
      return {
        estimate: (headOnly - baseOnly) / n,
        low: (0, binomial.Yd)(onHead, alphas.fail / 2) - (0, binomial.xj)(onBase, alphas.fail / 2),
        high: (0, binomial.xj)(onHead, alphas.pass / 2) - (0, binomial.Yd)(onBase, alphas.pass / 2),
        n,
        method: "McNemar's exact test",
        p: (0, binomial.yb)(headOnly, headOnly + baseOnly, .5)
      };
    }
    var percentile = __webpack_require__(45708);
    const RESAMPLES = 2e3;
    const [SWAPS, EXCEEDING] = [ 2e4, 10 ];
    const BEYOND_BOUND = 4;
    const [MOST_SWAPS, MOST_RESAMPLES] = [ 1e6, 2e4 ];
    const ROUNDING = 1e-12;
    function compareTails(pairs, fraction, alphas, random) {
      const compared = compareBy(new TailWalk(pairs, fraction, logOfRatio), alphas, random);
      return compared && {
        ...compared,
        estimate: Math.exp(compared.estimate),
        low: Math.exp(compared.low),
        high: Math.exp(compared.high)
      };
    }
    function compareTailDifference(pairs, fraction, alphas, random) {
      return compareBy(new TailWalk(pairs, fraction, differenceOf), alphas, random);
    }
    function compareBy(tails, alphas, random) {
      if (tails.pairs === 0) return;
      const observed = tails.contrast(unswapped, once);
      const resampled = bootstrap(tails, resamplesFor(alphas), random);
      return {
        estimate: observed,
        low: (0, percentile.Ym)(resampled, alphas.fail) ?? -1 / 0,
        high: (0, percentile.Ym)(resampled, 1 - alphas.pass) ?? 1 / 0,
        n: tails.pairs,
        method: "swap permutation, pair bootstrap",
        p: swapPValue(tails, observed, {
          most: swapsFor(alphas),
          random
        })
      };
    }
    function swapPValue(tails, observed, {most, random}) {
      const swaps = new PairDraws(tails.pairs, () => random.next() < .5 ? 0 : 1);
      let exceeding = 0;
      for (let round = 1; round <= most; round += 1) {
        swaps.forget();
        if (tails.contrast(swaps.of, once) >= observed - ROUNDING) exceeding += 1;
        if (round === RESAMPLES && exceeding >= EXCEEDING) return (exceeding + 1) / (round + 1);
        if (round > RESAMPLES && exceeding === EXCEEDING) return exceeding / round;
      }
      return (exceeding + 1) / (most + 1);
    }
    function swapsFor({fail}) {
      return fail > 0 ? Math.min(MOST_SWAPS, Math.max(SWAPS, Math.ceil(EXCEEDING / fail))) : SWAPS;
    }
    function resamplesFor({pass, fail}) {
      const rarest = Math.min(pass, fail > 0 ? fail : pass);
      return Math.min(MOST_RESAMPLES, Math.max(RESAMPLES, Math.ceil(BEYOND_BOUND / rarest)));
    }
    function bootstrap(tails, resamples, random) {
      let [pairsLeft, drawsLeft] = [ 0, 0 ];
      const logOthers = Float64Array.from({
        length: tails.pairs + 1
      }, (_, pairs) => Math.log1p(-1 / pairs));
      const copies = new PairDraws(tails.pairs, () => {
        const none = Math.exp(drawsLeft * (logOthers[pairsLeft] ?? 0));
        const drawn = drawBinomial(drawsLeft, pairsLeft, none, random);
        pairsLeft -= 1;
        drawsLeft -= drawn;
        return drawn;
      });
      return (0, percentile.V0)(Array.from({
        length: resamples
      }, () => {
        copies.forget();
        [pairsLeft, drawsLeft] = [ tails.pairs, tails.pairs ];
        return tails.contrast(unswapped, copies.of);
      }));
    }
    const unswapped = () => 0;
    const once = () => 1;
    class PairDraws {
      draw;
      known;
      asked=[];
      constructor(pairs, draw) {
        this.draw = draw;
        this.known = new Int32Array(pairs).fill(-1);
      }
      of=pair => {
        const known = this.known[pair] ?? -1;
        if (known >= 0) return known;
        const drawn = this.draw();
        this.known[pair] = drawn;
        this.asked.push(pair);
        return drawn;
      };
      forget() {
        for (const pair of this.asked) this.known[pair] = -1;
        this.asked.length = 0;
      }
    }
    function drawBinomial(n, pairs, none, random) {
      if (pairs <= 1) return n;
      const odds = 1 / (pairs - 1);
      let mass = none;
      let left = random.next();
      let k = 0;
      while (left >= mass && k < n) {
        left -= mass;
        mass *= (n - k) * odds / (k + 1);
        k += 1;
      }
      return k;
    }
    class TailWalk {
      compare;
      pairs;
      values;
      owners;
      upperRank;
      share;
      constructor(pairs, fraction, compare) {
        this.compare = compare;
        this.pairs = pairs.length;
        const pooled = pairs.flatMap(({base, head}, i) => [ {
          value: base,
          owner: 2 * i
        }, {
          value: head,
          owner: 2 * i + 1
        } ]);
        pooled.sort((a, b) => a.value > b.value ? -1 : a.value < b.value ? 1 : a.owner - b.owner);
        this.values = Float64Array.from(pooled, ({value}) => value);
        this.owners = Uint32Array.from(pooled, ({owner}) => owner);
        const {below, share} = (0, percentile.Ry)(pairs.length, fraction);
        this.upperRank = pairs.length - 1 - below;
        this.share = share;
      }
      contrast(swap, copies) {
        const seen = [ 0, 0 ];
        const upper = [ 0, 0 ];
        const lower = [ 0, 0 ];
        const {upperRank} = this;
        for (let i = 0; i < this.values.length && (seen[0] <= upperRank || seen[1] <= upperRank); i += 1) {
          const value = this.values[i] ?? 0;
          const owner = this.owners[i] ?? 0;
          const pair = owner >> 1;
          const arm = owner & 1 ^ swap(pair);
          const before = seen[arm];
          const after = before + copies(pair);
          seen[arm] = after;
          if (before < upperRank && after >= upperRank) upper[arm] = value;
          if (before <= upperRank && after > upperRank) lower[arm] = value;
        }
        if (upperRank === 0) return this.compare(lower[1], lower[0]);
        const at = arm => (0, percentile.GW)(lower[arm], upper[arm], this.share);
        return this.compare(at(1), at(0));
      }
    }
    function logOfRatio(head, base) {
      return head === base ? 0 : Math.log(head) - Math.log(base);
    }
    function differenceOf(head, base) {
      return head === base ? 0 : head - base;
    }
    var compare_contrast = __webpack_require__(94423);
    const JUST_BEYOND = 1e-9;
    const BEYOND_PERCENTILE = 5;
    const LEAST_BLOCKS = 7;
    function contrastArms(contrast, matched, {alphas, seed}) {
      const {pairs, base, head} = (0, compare_contrast.o3)(contrast, matched);
      const facing = contrast.side === "below" ? pairs : pairs.map(swapArms);
      const run = values => compareValues(contrast, matched.design, values)(alphas, seed);
      const found = run(facing);
      const required = facingLimit(contrast);
      const neutral = contrast.kind === "ratio" ? 1 : 0;
      const p = found === void 0 || required >= neutral ? found?.p : run(relax(facing, contrast.kind, required))?.p;
      const asked = Math.min(neutral, required);
      const comparison = found && faceBack(agreeWithTest({
        ...found,
        p: p ?? found.p
      }, asked, alphas.fail), contrast);
      return {
        comparison,
        base,
        head,
        n: pairs.length,
        least: leastGroups(contrast, matched.design)
      };
    }
    function agreeWithTest(comparison, asked, alphaFail) {
      const {estimate, low, p} = comparison;
      if (p > alphaFail) return low > asked ? {
        ...comparison,
        low: asked
      } : comparison;
      if (low > asked || estimate <= asked) return comparison;
      const gap = Number.isFinite(estimate) ? estimate - asked : 1;
      return {
        ...comparison,
        low: asked + JUST_BEYOND * gap
      };
    }
    function isBeyondLimit({limit, side}, {comparison}) {
      if (comparison === void 0) return false;
      return side === "below" ? comparison.estimate > limit : comparison.estimate < limit;
    }
    function judgeContrast(contrast, {comparison, n, least}, alphaFail) {
      if (comparison === void 0 || n < least) return "inconclusive";
      return judgeComparison(faceBack(comparison, contrast), facingLimit(contrast), alphaFail);
    }
    function compareValues(contrast, design, pairs) {
      const {aggregation, kind, metric} = contrast;
      const isRatio = kind === "ratio";
      if (aggregation.kind === "percentile") {
        const share = aggregation.percent / 100;
        if (share === .5 || design === "switchback") return alphas => isRatio ? (0, hodges_lehmann.s3)(pairs, alphas) : (0, 
        differences.r)(pairs, alphas);
        const compare = isRatio ? compareTails : compareTailDifference;
        return (alphas, seed) => compare(pairs, share, alphas, (0, random.Is)(seed, `tail/${metric.name}/${aggregation.percent}`));
      }
      if (isRatio) return alphas => compareMeanRatio(pairs, alphas);
      const events = metric.type === "rate" && pairs.every(({base, head}) => isEvent(base) && isEvent(head));
      if (!events) return alphas => (0, differences.a)(pairs, alphas);
      return alphas => compareErrors(pairs.map(({base, head}) => ({
        base: base === 1,
        head: head === 1
      })), alphas);
    }
    function isEvent(value) {
      return value === 0 || value === 1;
    }
    function compareMeanRatio(pairs, alphas) {
      if (pairs.length < 2 || pairs.some(({base}) => base !== 0)) return (0, fieller.U)(pairs, alphas);
      const above = pairs.filter(({head}) => head > 0).length;
      const ratio = above > 0 ? 1 / 0 : 1;
      return {
        estimate: ratio,
        low: ratio,
        high: ratio,
        n: pairs.length,
        method: "all of base is 0",
        p: .5 ** above
      };
    }
    function swapArms({base, head}) {
      return {
        base: head,
        head: base
      };
    }
    function facingLimit({kind, limit, side}) {
      if (side === "below") return limit;
      return kind === "ratio" ? 1 / limit : -limit;
    }
    function relax(pairs, kind, required) {
      return pairs.map(({base, head}) => ({
        base,
        head: kind === "ratio" ? head / required : head - required
      }));
    }
    function faceBack(comparison, {kind, side}) {
      if (side === "below") return comparison;
      const mirror = value => kind === "ratio" ? 1 / value : -value;
      return {
        ...comparison,
        estimate: mirror(comparison.estimate),
        low: mirror(comparison.high),
        high: mirror(comparison.low)
      };
    }
    function leastGroups({aggregation}, design) {
      if (design === "switchback") return LEAST_BLOCKS;
      if (aggregation.kind !== "percentile" || aggregation.percent === 50) return 0;
      const beyond = Math.min(aggregation.percent, 100 - aggregation.percent) / 100;
      return Math.ceil(Number((BEYOND_PERCENTILE / beyond).toPrecision(12)));
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
  2020: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      VC: () => allPass,
      Wd: () => canLook,
      KJ: () => createComparisonRule,
      XV: () => planComparisonLooks,
      AC: () => replayLooks,
      Ks: () => sizesOfLooks
    });
    var bisect = __webpack_require__(2713);
    var normal = __webpack_require__(55272);
    const LOOKS = 4;
    const INTERVALS = 560;
    const DEPTH = 6.5;
    const HIGHEST = 9;
    function groupSequentialBounds(alpha, {looks = LOOKS, exponent = 2} = {}) {
      const key = `${alpha} ${looks} ${exponent}`;
      const found = known.get(key) ?? integrate(alpha, {
        looks,
        exponent
      });
      known.set(key, found);
      return found;
    }
    const known = new Map;
    function integrate(alpha, {looks, exponent}) {
      const step = 1 / Math.sqrt(looks);
      const bounds = [];
      let paths = {
        nodes: Float64Array.of(0),
        masses: Float64Array.of(1)
      };
      for (let look = 1; look <= looks; look += 1) {
        const time = look / looks;
        const toSpend = alpha * (time ** exponent - ((look - 1) / looks) ** exponent);
        const crossing = bound => paths.nodes.reduce((sum, node, i) => sum + (paths.masses[i] ?? 0) * (0, 
        normal.vr)((node - bound) / step), 0);
        const bound = (0, bisect.h)(x => crossing(x) <= toSpend, 0, HIGHEST);
        bounds.push(bound / Math.sqrt(time));
        if (look < looks) paths = spreadBelow(paths, bound, step, time);
      }
      return bounds;
    }
    function spreadBelow(from, bound, step, time) {
      const low = -DEPTH * Math.sqrt(time);
      const width = (bound - low) / INTERVALS;
      const nodes = Float64Array.from({
        length: INTERVALS + 1
      }, (_, i) => low + i * width);
      const masses = nodes.map((node, i) => {
        const weight = (i === 0 || i === INTERVALS ? 1 : i % 2 === 1 ? 4 : 2) * (width / 3);
        let density = 0;
        for (let j = 0; j < from.nodes.length; j += 1) density += (from.masses[j] ?? 0) * (0, 
        normal.kC)((node - (from.nodes[j] ?? 0)) / step);
        return weight * density / step;
      });
      return {
        nodes,
        masses
      };
    }
    var dispatch_order = __webpack_require__(1044);
    var join_rules = __webpack_require__(88731);
    var explain_comparison = __webpack_require__(30229);
    var pair_samples = __webpack_require__(22475);
    const LEAST_PAIRS = 8;
    const MOST_PAIRS = 1e3;
    function canLook(pairs) {
      return pairs >= LEAST_PAIRS && pairs <= MOST_PAIRS;
    }
    function planComparisonLooks(request) {
      const {planned, pass, fail, suspect, mayPass} = request;
      if (!canLook(planned)) return null;
      const passBounds = groupSequentialBounds(pass);
      const failBounds = fail.other > 0 ? groupSequentialBounds(fail.other, {
        exponent: 1
      }) : [];
      const last = passBounds.length;
      return {
        sizes: sizesOfLooks(planned, last),
        levels: passBounds.map((bound, i) => ({
          pass: mayPass ? (0, normal.vr)(-bound) : pass,
          fail: {
            tail: i === last - 1 ? fail.tail : 0,
            other: (0, normal.vr)(-(failBounds[i] ?? 1 / 0))
          },
          suspect,
          mayPass: mayPass || i === last - 1,
          mayTrust: false
        })),
        tail: fail.tail
      };
    }
    function sizesOfLooks(planned, looks) {
      return Array.from({
        length: looks
      }, (_, i) => Math.ceil(planned * (i + 1) / looks));
    }
    function createComparisonRule({looks, settings}, judge, firstId) {
      const {isControl} = settings;
      const inOrder = (0, dispatch_order.y)(firstId);
      const samples = [];
      let look = 0;
      return {
        observe(sample) {
          for (const due of inOrder(sample)) {
            if (look >= looks.sizes.length || !(0, pair_samples.uQ)(due) || isControl(due)) continue;
            samples.push(due);
            if (samples.at(-2)?.pair !== due.pair) continue;
            const size = looks.sizes[look] ?? 1 / 0;
            if (samples.length < 2 * size) continue;
            const matched = (0, pair_samples.TB)(samples, "pairs");
            if (matched.groups.length < size) continue;
            const reason = reasonOf(judge(matched, levelsAt(looks, look)));
            look += 1;
            if (reason !== null) return reason;
          }
          return null;
        }
      };
    }
    function reasonOf(judged) {
      const failed = judged.find(({verdict}) => verdict === "fail");
      if (failed !== void 0) return {
        stoppedBy: "decided",
        code: "decided_fail",
        message: `${(0, explain_comparison.sf)(failed)} is decided to be worse than base`
      };
      return allPass(judged) ? {
        stoppedBy: "decided",
        code: join_rules.D,
        message: "every comparison with base is decided to pass"
      } : null;
    }
    function allPass(judged) {
      const asked = judged.filter(({gate, verdict}) => verdict !== "no_data" || gate.spec !== null);
      return asked.some(({gate}) => gate.role !== "guard") && asked.every(({verdict}) => verdict === "pass");
    }
    function replayLooks(looks, matched, {judge, endedByPass}) {
      const {groups} = matched;
      const covered = looks.sizes.filter(size => size <= groups.length);
      let passed = null;
      for (const [look, size] of covered.entries()) {
        const levels = levelsAt(looks, look);
        const own = {
          ...matched,
          groups: groups.slice(0, size)
        };
        const judged = judge(own, levels);
        if (judged.some(({verdict}) => verdict === "fail")) return {
          matched: own,
          levels: {
            ...atEnd(looks, levels),
            mayPass: levels.mayPass
          }
        };
        if (endedByPass && allPass(judged)) passed = {
          matched: own,
          levels: atEnd(looks, levels)
        };
      }
      const last = levelsAt(looks, Math.min(covered.length, looks.sizes.length - 1));
      return passed ?? {
        matched,
        levels: atEnd(looks, last)
      };
    }
    function atEnd({tail}, levels) {
      return {
        ...levels,
        fail: {
          ...levels.fail,
          tail
        },
        mayPass: true,
        mayTrust: true
      };
    }
    function levelsAt({levels}, look) {
      const level = levels[look];
      if (level === void 0) throw new RangeError(`look ${look} of ${levels.length}`);
      return level;
    }
  }),
  94423: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      D6: () => isAsked,
      RP: () => valueOf,
      o3: () => gatherContrast
    });
    var _metrics_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52037);
    var _metrics_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81760);
    var _stats_estimates_average_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70012);
    var _stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45708);
    function gatherContrast(contrast, {groups}) {
      const [base, head] = [ [], [] ];
      const pairs = groups.flatMap(group => {
        const [ofBase, ofHead] = [ valuesOf(contrast, group.base), valuesOf(contrast, group.head) ];
        const pair = {
          base: aggregate(contrast, ofBase),
          head: aggregate(contrast, ofHead)
        };
        if (pair.base === void 0 || pair.head === void 0) return [];
        base.push(...ofBase);
        head.push(...ofHead);
        return [ {
          base: pair.base,
          head: pair.head
        } ];
      });
      if (![ ...base, ...head ].some(Number.isFinite)) return {
        pairs: [],
        base: void 0,
        head: void 0
      };
      return {
        pairs,
        base: aggregate(contrast, base),
        head: aggregate(contrast, head)
      };
    }
    function isAsked({metric, tags}, sample) {
      return (0, _metrics_tags_js__WEBPACK_IMPORTED_MODULE_2__.kS)(sample, tags) && (!("phases" in metric) || metric.phases.includes(sample.phase));
    }
    function valuesOf(contrast, samples) {
      const {metric, aggregation} = contrast;
      const values = samples.flatMap(sample => {
        const value = isAsked(contrast, sample) ? valueOf(metric, sample) : null;
        return value === null ? [] : [ value ];
      });
      return aggregation.kind === "percentile" ? values : values.filter(Number.isFinite);
    }
    function valueOf(metric, sample) {
      if (metric.type === "trend" && metric.source === "samples") return (0, _metrics_metric_js__WEBPACK_IMPORTED_MODULE_0__.t)(metric, sample, false);
      if (metric.type !== "rate" || !metric.phases.includes(sample.phase)) return null;
      const trials = metric.trials(sample);
      return trials === 0 ? null : metric.successes(sample) / trials;
    }
    function aggregate({aggregation}, values) {
      if (values.length === 0) return;
      if (values.length === 1) return values[0];
      return aggregation.kind === "percentile" ? (0, _stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_3__.Ym)((0, 
      _stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_3__.V0)(values), aggregation.percent / 100) : (0, 
      _stats_estimates_average_js__WEBPACK_IMPORTED_MODULE_1__.G)(values);
    }
  }),
  30229: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Vt: () => explainGate,
      sf: () => nameOfGate,
      rR: () => withheldText
    });
    var base_format = __webpack_require__(8378);
    var names = __webpack_require__(86641);
    var explain = __webpack_require__(54313);
    var compare_metrics = __webpack_require__(75495);
    var catalogue = __webpack_require__(20264);
    var samples_sample = __webpack_require__(98993);
    var average = __webpack_require__(70012);
    var fieller = __webpack_require__(76428);
    var hodges_lehmann = __webpack_require__(84471);
    var contrast = __webpack_require__(94423);
    const ALPHAS = {
      pass: .01,
      fail: .01
    };
    const LEAST_GROWTH = 1.05;
    const LEAST_INPUT = 50;
    const LEAST_SHARE_LOST = .1;
    const MOST_CAUSES = 2;
    const CAUSES = {
      time_to_first_token: [ longerInput, colderCache ],
      total_generation_time: [ longerAnswers, slowerTokens, laterStart, longerInput, colderCache ],
      cost_per_request: [ longerAnswers, longerInput, colderCache, otherModel ]
    };
    function explainCause(metric, matched) {
      const shown = (CAUSES[metric] ?? []).flatMap(cause => cause(matched) ?? []);
      return shown.length === 0 ? "" : `because ${shown.slice(0, MOST_CAUSES).join(" and ")}`;
    }
    function longerAnswers(matched) {
      return grown(matched, {
        metric: "output_tokens",
        words: "answers grew",
        least: 1
      });
    }
    function longerInput(matched) {
      return grown(matched, {
        metric: "input_tokens",
        words: "prompts grew",
        least: LEAST_INPUT
      });
    }
    function grown(matched, {metric, words, least}) {
      const {pairs, base = 0, head = 0} = gather(matched, metric, {
        kind: "avg"
      });
      const ratio = (0, fieller.U)(pairs, ALPHAS);
      if (ratio === void 0 || ratio.low <= 1 || ratio.estimate < LEAST_GROWTH || head - base < least) return null;
      return `${words} from ${(0, base_format.B4)(base)} to ${(0, base_format.B4)(head)} tokens`;
    }
    function slowerTokens(matched) {
      return slowed(matched, "time_per_output_token", "each token takes");
    }
    function laterStart(matched) {
      return slowed(matched, "time_to_first_token", "the first token takes");
    }
    function slowed(matched, metric, words) {
      const {pairs, base, head} = gather(matched, metric, {
        kind: "percentile",
        percent: 50
      });
      const ratio = (0, hodges_lehmann.s3)(pairs, ALPHAS);
      if (ratio === void 0 || ratio.low <= 1 || ratio.estimate < LEAST_GROWTH) return null;
      return `${words} ${(0, base_format._V)(head)} instead of ${(0, base_format._V)(base)}`;
    }
    function colderCache({groups}) {
      const share = arm => {
        const samples = groups.flatMap(group => group[arm]);
        const input = sumOf(samples, "inputTokens");
        return input === 0 ? 0 : sumOf(samples, "cachedInputTokens") / input;
      };
      const [base, head] = [ share("base"), share("head") ];
      return base - head < LEAST_SHARE_LOST ? null : `${(0, base_format.CE)(head)} of the input came from the prompt cache instead of ${(0, 
      base_format.CE)(base)}`;
    }
    function otherModel({groups}) {
      const models = arm => new Set(groups.flatMap(group => group[arm].map(({model}) => model)));
      const [base, head] = [ models("base"), models("head") ];
      const [[of], [to]] = [ [ ...base ], [ ...head ] ];
      if (base.size !== 1 || head.size !== 1 || of === to) return null;
      const perToken = arm => (0, average.G)(groups.flatMap(group => group[arm].map(sample => {
        const tokens = (sample.inputTokens ?? 0) + (sample.outputTokens ?? 0);
        return tokens === 0 ? 0 : (0, samples_sample.Ju)(sample) / tokens;
      })));
      return perToken("head") <= perToken("base") * LEAST_GROWTH ? null : `${to ?? "its model"} costs more a token than ${of ?? "base's"}`;
    }
    function sumOf(samples, field) {
      return samples.reduce((sum, sample) => sum + (sample[field] ?? 0), 0);
    }
    function gather(matched, name, aggregation) {
      const metric = (0, catalogue.GF)(name);
      if (metric === void 0) throw new Error(`no metric ${name}`);
      return (0, contrast.o3)({
        metric,
        aggregation,
        tags: {},
        kind: "ratio",
        limit: 1,
        side: "below"
      }, matched);
    }
    var pair_samples = __webpack_require__(22475);
    var unanswered = __webpack_require__(14481);
    const CHANGE = {
      head: "head",
      base: "base"
    };
    function explainGate(judged, explaining) {
      const {gate, found, verdict} = judged;
      const name = nameOfGate(judged);
      const withheld = withheldText(judged, explaining);
      if (found.n === 0 && withheld !== null) return `${name} cannot be compared: ${withheld}.`;
      if (found.n === 0) return `${name}: no pair measured it in both arms.`;
      const {unit} = gate.contrast.metric;
      const values = `${(0, base_format.Fl)(found.head, unit)} against ${(0, base_format.Fl)(found.base, unit)} in ${explaining.source}`;
      const groups = (0, base_format.ej)(found.n, explaining.matched.design === "pairs" ? "pair" : "block pair");
      const seen = `${name} is ${values} (${changeText(judged, groups)})`;
      if (withheld !== null) return `${seen}: ${withheld}.`;
      switch (verdict) {
       case "pass":
        return `${seen}: ${passText(judged)}.`;

       case "fail":
        return `${seen}: ${failText(judged, explaining)}${causeText(judged, explaining)}.`;

       case "inconclusive":
        return `${seen}: ${doubtText(judged, explaining)}${neededText(judged, explaining)}.`;

       case "no_data":
        return `${seen}: the pairs allow no comparison.`;

       case "info":
        return found.n < found.least ? `${seen}: not judged, which takes ${(0, base_format.ej)(found.least, "pair")}.` : `${seen}: not judged.`;
      }
    }
    function nameOfGate({gate}) {
      const {metric, aggregation, tags} = gate.contrast;
      const name = (0, names.V)(metric.name, (0, explain.Wx)(aggregation));
      const narrowed = Object.entries(tags).map(([tag, value]) => `${tag} ${value}`);
      return narrowed.length === 0 ? name : `${name} (${narrowed.join(", ")})`;
    }
    function withheldText({withheld, found}, {words = CHANGE}) {
      if (withheld === null) return null;
      const told = `${words.base} ${(0, unanswered.Au)(withheld)}`;
      return found.n === 0 ? `${told}: nothing to compare with` : `${told}, and what both arms answered does not show that the limit holds`;
    }
    function passText(judged) {
      const {role, contrast} = judged.gate;
      if (judged.byPoint) return `${limitText(judged)} holds by the estimate, which is all that was asked`;
      if (role === "guard") return "no sign of being worse";
      const {high, p} = judged.found.comparison ?? {
        high: 1 / 0,
        p: 1
      };
      const isWithin = contrast.side === "below" ? high < contrast.limit : true;
      if (role === "limit" || isWithin) return `${limitText(judged)} holds`;
      const none = (0, compare_metrics.zX)(contrast, judged.found) ? "not shown to be worse" : "no sign of being worse";
      const sign = p > judged.alphas.pass ? none : `probably within ${limitText(judged)}`;
      return `${sign}, and at most ${(0, base_format.eD)(high)}`;
    }
    function failText(judged, {words = CHANGE}) {
      const {contrast, role} = judged.gate;
      if (judged.byPoint) return `${limitText(judged)} does not hold by the estimate, which is all that was asked`;
      if (role === "guard") return `worse than ${words.base}`;
      const {low, high} = judged.found.comparison ?? {
        low: -1 / 0,
        high: 1 / 0
      };
      const isBeyond = contrast.side === "below" ? low >= contrast.limit : high <= contrast.limit;
      return isBeyond ? `${limitText(judged)} does not hold` : `worse than ${words.base}, and by the estimate beyond ${limitText(judged)}`;
    }
    function doubtText(judged, {words = CHANGE, matched}) {
      if ((0, pair_samples.kn)(matched)) {
        const {answered, of} = (0, pair_samples.S2)(matched);
        return `${words.base} answered ${(0, base_format.B4)(answered)} of ${(0, base_format.ej)(of, "request")}, so there is nothing to hold ${words.head} against`;
      }
      if (!judged.suspect) return `${limitText(judged)} cannot be decided`;
      const {p} = judged.found.comparison ?? {
        p: 1
      };
      return `suspect, for ${words.head} is worse at p = ${(0, base_format.ZV)(p, 1)}, and red takes ${(0, 
      base_format.ZV)(judged.alphas.fail, 1)} at most`;
    }
    function changeText({gate, found}, groups) {
      const {comparison} = found;
      if (comparison === void 0 || gate.role === "guard") return groups;
      const {kind, metric, limit} = gate.contrast;
      const format = value => kind === "ratio" ? (0, base_format.eD)(value) : `${value > 0 ? "+" : ""}${(0, 
      base_format.L$)(value, limit, metric.unit)}`;
      const interval = (0, base_format.vy)(finite(comparison.low), finite(comparison.high), format);
      const change = `${format(comparison.estimate)} within ${groups}`;
      return interval === "" ? change : `${change}, ${interval}`;
    }
    function limitText({gate}) {
      const {kind, limit, metric, side} = gate.contrast;
      const allowed = kind === "ratio" ? (0, base_format.eD)(limit, 2) : `${limit > 0 ? "+" : ""}${(0, 
      base_format.tW)(limit, metric.unit)}`;
      return `${side === "below" ? "the limit of" : "the least of"} ${allowed}`;
    }
    function causeText({gate}, {matched}) {
      const cause = explainCause(gate.contrast.metric.name, matched);
      return cause === "" ? "" : `, ${cause}`;
    }
    function neededText({found}, {needed}) {
      if (found.n < found.least) return `, which takes ${(0, base_format.ej)(found.least, "pair")}`;
      if (needed === null) return "";
      const cost = needed.usd === null || needed.usd === 0 ? "" : ` (${(0, base_format.UK)(needed.usd)})`;
      return `; about ${(0, base_format.ej)(needed.requests, "more request")}${cost} would`;
    }
    function finite(value) {
      return Number.isFinite(value) ? value : null;
    }
  }),
  22475: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      D_: () => asHead,
      S2: () => countBaseAnswers,
      TB: () => matchSamples,
      kn: () => lacksBase,
      uQ: () => isCompared
    });
    function matchSamples(samples, design) {
      const open = new Map;
      for (const sample of samples) {
        if (!isCompared(sample) || !isOfPair(sample)) continue;
        const group = open.get(sample.pair) ?? {
          base: [],
          head: []
        };
        open.set(sample.pair, group);
        if (saysSomething(sample, design)) group[sample.arm === "base" ? "base" : "head"].push(sample);
      }
      const groups = [ ...open.values() ].filter(({base, head}) => base.length > 0 && head.length > 0);
      return {
        design,
        groups,
        missing: open.size - groups.length
      };
    }
    function isOfPair({arm}) {
      return arm === "head" || arm === "base";
    }
    function asHead(samples, arm) {
      if (arm === "head") return samples;
      return samples.flatMap(sample => {
        if (sample.arm === "base") return [ sample ];
        return sample.arm === arm ? [ {
          ...sample,
          arm: "head"
        } ] : [];
      });
    }
    function isCompared(sample) {
      return sample.pair !== null && sample.phase === "measure";
    }
    function saysSomething({outcome}, design) {
      if (outcome === "cancelled" || outcome === "suppressed") return false;
      return outcome !== "dropped" || design === "switchback";
    }
    function countBaseAnswers({groups}) {
      const all = groups.flatMap(({base}) => base);
      return {
        answered: all.filter(({outcome}) => outcome === "ok").length,
        of: all.length
      };
    }
    function lacksBase(matched) {
      const {answered, of} = countBaseAnswers(matched);
      return of > 0 && answered < of / 2;
    }
  }),
  41534: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      dX: () => planComparison,
      pd: () => levelsOf,
      v: () => leastToFail
    });
    var _comparison_gates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71949);
    var _compare_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75495);
    var _comparison_looks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2020);
    var _share_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73913);
    function planComparison(settings) {
      const {tolerances, plannedPairs} = settings;
      const rows = (0, _comparison_gates_js__WEBPACK_IMPORTED_MODULE_0__.Lq)(tolerances);
      const thresholds = (0, _comparison_gates_js__WEBPACK_IMPORTED_MODULE_0__.md)(settings.thresholds);
      const all = (0, _comparison_gates_js__WEBPACK_IMPORTED_MODULE_0__.c)(rows, thresholds);
      const family = plannedPairs === null ? all : all.filter(gate => gate.spec !== null || isLongEnough(gate, settings, plannedPairs));
      const plan = {
        settings,
        rows,
        thresholds,
        family
      };
      if (plannedPairs === null || !settings.mayLook) return {
        ...plan,
        looks: null
      };
      const {pass, suspect, fail} = levelsOf({
        ...plan,
        looks: null
      }, plannedPairs);
      const looks = (0, _comparison_looks_js__WEBPACK_IMPORTED_MODULE_2__.XV)({
        planned: plannedPairs,
        pass,
        fail,
        suspect,
        mayPass: settings.mayPass
      });
      return {
        ...plan,
        looks
      };
    }
    function isLongEnough({contrast}, {design}, groups) {
      return (0, _compare_metrics_js__WEBPACK_IMPORTED_MODULE_1__.m1)(contrast, design) <= groups;
    }
    function levelsOf({family, settings}, groups, part = "plan") {
      const {design, confidence, redConfidence, mayExtend} = settings;
      const judged = family.filter(gate => isLongEnough(gate, settings, groups));
      const alpha = 1 - confidence;
      return {
        pass: part === "extension" ? alpha / 2 : alpha,
        fail: (0, _share_error_js__WEBPACK_IMPORTED_MODULE_3__.C)((1 - redConfidence) / (mayExtend ? 2 : 1), judged, design),
        suspect: alpha / Math.max(1, judged.length),
        mayPass: true,
        mayTrust: true
      };
    }
    function leastToFail(plan) {
      const {looks, settings} = plan;
      const level = looks?.levels.at(-1)?.fail ?? levelsOf(plan, settings.plannedPairs ?? 1 / 0).fail;
      const strictest = level.other > 0 ? level.other : level.tail;
      return Math.max(settings.design === "switchback" ? _compare_metrics_js__WEBPACK_IMPORTED_MODULE_1__.zP : 1, Math.ceil(-Math.log2(strictest)));
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
  }),
  73913: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      C: () => shareError,
      r: () => isTail
    });
    var _compare_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75495);
    const [SHARE_OF_TAIL, MOST_FOR_TAILS] = [ 1 / 4, 1 / 2 ];
    function isTail({contrast}, design) {
      return design === "pairs" && (0, _compare_metrics_js__WEBPACK_IMPORTED_MODULE_0__.m1)(contrast, design) > 0;
    }
    function shareError(alpha, family, design) {
      const tails = family.filter(gate => isTail(gate, design)).length;
      const others = family.length - tails;
      const forTails = others === 0 ? 1 : Math.min(MOST_FOR_TAILS, tails * SHARE_OF_TAIL);
      return {
        tail: tails === 0 ? 0 : alpha * forTails / tails,
        other: others === 0 ? 0 : alpha * (1 - (tails === 0 ? 0 : forTails)) / others
      };
    }
  }),
  14481: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      AE: () => findUnanswered,
      Au: () => unansweredText,
      KB: () => hasAnswers,
      QN: () => answeredByBoth
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8378);
    var _metrics_answers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52242);
    var _metrics_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52037);
    var _samples_sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98993);
    var _contrast_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94423);
    const OF_FAILURES = new Set([ "error_rate", "timeout_rate", "rate_limit_rate", "dropped_rate" ]);
    function findUnanswered(contrast, {groups}) {
      if (OF_FAILURES.has(contrast.metric.name)) return null;
      const asked = groups.flatMap(({base}) => base.filter(sample => (0, _contrast_js__WEBPACK_IMPORTED_MODULE_2__.D6)(contrast, sample)));
      const missed = asked.filter(sample => isMissed(contrast, sample));
      if (missed.length === 0) return null;
      const failed = missed.every(({outcome}) => (0, _samples_sample_js__WEBPACK_IMPORTED_MODULE_1__.bJ)(outcome) || outcome === "rate_limited");
      return {
        count: missed.length,
        of: asked.length,
        failed
      };
    }
    function hasAnswers(contrast, {groups}) {
      return groups.some(({head}) => head.some(sample => (0, _contrast_js__WEBPACK_IMPORTED_MODULE_2__.D6)(contrast, sample) && !isMissed(contrast, sample) && (0, 
      _contrast_js__WEBPACK_IMPORTED_MODULE_2__.RP)(contrast.metric, sample) !== null));
    }
    function answeredByBoth(contrast, matched) {
      const answered = samples => samples.filter(sample => !isMissed(contrast, sample));
      const groups = matched.groups.map(({base, head}) => ({
        base: answered(base),
        head: answered(head)
      })).filter(({base, head}) => base.length > 0 && head.length > 0);
      return {
        ...matched,
        groups
      };
    }
    function unansweredText({count, of, failed}) {
      return `${failed ? "failed" : "did not answer"} ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_3__.B4)(count)} of ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_3__.ej)(of, "request")}`;
    }
    function isMissed({metric}, sample) {
      if (metric.type !== "trend" || metric.source !== "samples") return sample.outcome !== "ok" || (0, 
      _metrics_answers_js__WEBPACK_IMPORTED_MODULE_4__.eS)(sample);
      if (sample.outcome === "ok") return metric.value(sample) === null && metric.lacks?.(sample) === true;
      return metric.failed === null || (0, _metrics_metric_js__WEBPACK_IMPORTED_MODULE_0__.t)(metric, sample, false) === metric.failed;
    }
  })
};
