export const id = 1534;
export const ids = [1534,7042];
export const modules = {

/***/ 42632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ studentQuantile),
/* harmony export */   R: () => (/* binding */ studentCdf)
/* harmony export */ });
/* harmony import */ var _beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60801);
/* harmony import */ var _bisect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2713);


/** P(T <= t) of Student's t with `freedom > 0` degrees of freedom, not necessarily whole. */
function studentCdf(t, freedom) {
    const tail = (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .regularizedBeta */ .R)(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
    return t > 0 ? 1 - tail : tail;
}
/** The t with P(T <= t) = p; infinite at 0 and 1. */
function studentQuantile(p, freedom) {
    if (p <= 0)
        return -Infinity;
    if (p >= 1)
        return Infinity;
    if (p === 0.5)
        return 0;
    if (p > 0.5)
        return -studentQuantile(1 - p, freedom);
    let farthest = -1;
    while (studentCdf(farthest, freedom) > p)
        farthest *= 2;
    return (0,_bisect_js__WEBPACK_IMPORTED_MODULE_1__/* .bisect */ .h)((t) => studentCdf(t, freedom) >= p, farthest, 0);
}


/***/ }),

/***/ 76428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ compareMeans)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);
/* harmony import */ var _distributions_student_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42632);


/**
 * The ratio of two means, mean(head) / mean(base), with Fieller's (1954) bounds: those ρ for which the paired
 * t-test of head - ρ base does not reject. p is that test at ρ = 1. Values must be finite; a bound is infinite
 * where base's mean cannot be told from 0. `undefined` for fewer than two pairs or a base mean not above 0.
 */
function compareMeans(pairs, alphas) {
    const n = pairs.length;
    if (n < 2)
        return undefined;
    const base = pairs.map((pair) => pair.base);
    const head = pairs.map((pair) => pair.head);
    const moments = {
        n,
        base: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)(base),
        head: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)(head),
        baseVariance: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sampleVariance */ .y4)(base) / n,
        headVariance: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sampleVariance */ .y4)(head) / n,
        covariance: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sampleCovariance */ .GL)(base, head) / n,
    };
    if (!(moments.base > 0) || !Number.isFinite(moments.head))
        return undefined;
    return {
        estimate: moments.head / moments.base,
        low: boundRatio(moments, alphas.fail, -1),
        high: boundRatio(moments, alphas.pass, 1),
        n,
        method: "Fieller's interval",
        p: pairedTPValue(pairs),
    };
}
/** A root in ρ of (head - ρ base)² = t² Var(head - ρ base). */
function boundRatio(moments, alpha, side) {
    const t2 = (0,_distributions_student_js__WEBPACK_IMPORTED_MODULE_1__/* .studentQuantile */ .F)(1 - alpha, moments.n - 1) ** 2;
    const a = moments.base ** 2 - t2 * moments.baseVariance;
    const b = moments.base * moments.head - t2 * moments.covariance;
    const c = moments.head ** 2 - t2 * moments.headVariance;
    if (a <= 0)
        return side * Infinity;
    return (b + side * Math.sqrt(Math.max(0, b * b - a * c))) / a;
}
/** One-sided p-value against "head costs no more". Differences that never vary leave nothing to chance. */
function pairedTPValue(pairs) {
    const differences = pairs.map(({ base, head }) => head - base);
    const center = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)(differences);
    const error = Math.sqrt((0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sampleVariance */ .y4)(differences) / differences.length);
    if (error === 0)
        return center > 0 ? 0 : 1;
    return (0,_distributions_student_js__WEBPACK_IMPORTED_MODULE_1__/* .studentCdf */ .R)(-center / error, differences.length - 1);
}


/***/ }),

/***/ 84471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s3: () => (/* binding */ compareTypical),
  Ag: () => (/* binding */ estimateCenter)
});

// UNUSED EXPORTS: pseudoMedian

var bisect = __webpack_require__(2713);
;// CONCATENATED MODULE: ./src/stats/estimates/log-ratios.ts
/** A clock that says 0 ms means "less than it can tell". */
const LEAST_MS = 0.01;
/**
 * ln(head / base) of every pair of durations in ms. A pair in which one request failed is infinite on that side;
 * one in which both failed says nothing of either arm and is left out.
 */
function logRatios(pairs) {
    return pairs.filter(({ base, head }) => base < Infinity || head < Infinity).map(logRatio);
}
function logRatio({ base, head }) {
    return Math.log(Math.max(head, LEAST_MS)) - Math.log(Math.max(base, LEAST_MS));
}

var percentile = __webpack_require__(45708);
var signed_rank = __webpack_require__(38888);
;// CONCATENATED MODULE: ./src/stats/paired/hodges-lehmann.ts




/**
 * By which factor head is slower than base in the typical pair: Hodges & Lehmann's (1963) estimate on the log
 * ratios, bounds by the Walsh averages (Tukey 1949), p by the signed-rank test. `undefined` without a usable pair.
 */
function compareTypical(pairs, alphas) {
    const differences = logRatios(pairs);
    const center = estimateCenter(differences, alphas);
    if (center === undefined)
        return undefined;
    return {
        estimate: Math.exp(center.estimate),
        low: Math.exp(center.low),
        high: Math.exp(center.high),
        n: differences.length,
        method: 'Hodges-Lehmann, signed ranks',
        p: (0,signed_rank/* signedRankPValue */.w)(differences),
    };
}
/** Pseudo-median of differences with its one-sided bounds; infinite where there are too few; `undefined` for none. */
function estimateCenter(differences, alphas) {
    const estimate = pseudoMedian(differences);
    if (estimate === undefined)
        return undefined;
    const sorted = (0,percentile/* sortAscending */.V0)(differences);
    const total = countAverages(sorted.length);
    const lowRank = (0,signed_rank/* walshRank */.c)(sorted.length, alphas.fail);
    const highRank = total + 1 - (0,signed_rank/* walshRank */.c)(sorted.length, alphas.pass);
    return {
        estimate,
        low: lowRank < 1 ? -Infinity : walshAverage(sorted, lowRank),
        high: highRank > total ? Infinity : walshAverage(sorted, highRank),
    };
}
/** The median of the averages of all pairs of differences, each with itself too; `undefined` for none. */
function pseudoMedian(differences) {
    if (differences.length === 0)
        return undefined;
    const sorted = (0,percentile/* sortAscending */.V0)(differences);
    const total = countAverages(sorted.length);
    const low = walshAverage(sorted, Math.floor((total + 1) / 2));
    return total % 2 === 1 ? low : middle(low, walshAverage(sorted, total / 2 + 1));
}
function countAverages(n) {
    return (n * (n + 1)) / 2;
}
/**
 * The `rank`-th smallest of all n(n+1)/2 averages (d_i + d_j)/2, i <= j. Found by counting, in O(n) a step, so that
 * thousands of pairs need no millions of averages.
 */
function walshAverage(sorted, rank) {
    if (countAtMost(sorted, -Infinity) >= rank)
        return -Infinity;
    if (countAtMost(sorted, Number.MAX_VALUE) < rank)
        return Infinity;
    const finite = sorted.filter(Number.isFinite);
    const low = Math.min(finite[0] ?? 0, 0);
    const high = Math.max(finite[finite.length - 1] ?? 0, 0);
    if (countAtMost(sorted, low) >= rank)
        return low;
    return (0,bisect/* bisect */.h)((x) => countAtMost(sorted, x) >= rank, low, high);
}
function countAtMost(sorted, x) {
    let count = 0;
    let last = sorted.length - 1;
    for (let i = 0; i <= last; i += 1) {
        while (last >= i && middle(sorted[i] ?? 0, sorted[last] ?? 0) > x)
            last -= 1;
        count += last - i + 1;
    }
    return count;
}
/** The two infinities cancel: one failure in each arm. */
function middle(a, b) {
    return a === -b ? 0 : (a + b) / 2;
}


/***/ }),

/***/ 38888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ walshRank),
/* harmony export */   w: () => (/* binding */ signedRankPValue)
/* harmony export */ });
/* harmony import */ var _estimates_midranks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94394);
/* harmony import */ var _distributions_normal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55272);


/** Up to here the distribution is enumerated; beyond, the normal approximation is closer than anyone can see. */
const EXACT_UP_TO = 60;
/**
 * One-sided p-value of Wilcoxon's (1945) signed-rank test against "the differences are centred at or below 0", with
 * midranks; zeros are dropped, infinite differences share the top ranks. Exact for up to 60 differences, ties
 * included; beyond, normal with the tie-corrected variance. 1 where no difference is left.
 */
function signedRankPValue(differences) {
    const { ranks, positive, mean, deviation } = rankDifferences(differences);
    if (ranks.length === 0)
        return 1;
    if (ranks.length > EXACT_UP_TO)
        return (0,_distributions_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalCdf */ .vr)(-(positive - mean - 0.5) / deviation);
    return upperTail(ranks, positive);
}
/**
 * How many of the smallest values t have P(T+ <= t) <= alpha for n untied differences: the rank, from either end,
 * of the Walsh average that bounds their centre. 0 where n is too small for any bound.
 */
function walshRank(n, alpha) {
    if (n > EXACT_UP_TO) {
        const mean = (n * (n + 1)) / 4;
        const deviation = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
        return Math.max(0, Math.floor(mean + (0,_distributions_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)(alpha) * deviation - 0.5) + 1);
    }
    const masses = signSumDistribution(Float64Array.from({ length: n }, (_, i) => i + 1));
    let [rank, sum] = [0, 0];
    for (;;) {
        // Only even indices are possible: the distribution counts half ranks.
        sum += masses[2 * rank] ?? 1;
        if (sum > alpha)
            return rank;
        rank += 1;
    }
}
function upperTail(ranks, observed) {
    const masses = signSumDistribution(ranks);
    let sum = 0;
    for (let t = Math.round(2 * observed); t < masses.length; t += 1)
        sum += masses[t] ?? 0;
    return Math.min(1, sum);
}
/** P(twice the sum of the ranks with a positive sign = t), all signs equally likely; midranks are halves. */
function signSumDistribution(ranks) {
    const doubled = ranks.map((rank) => Math.round(2 * rank));
    const masses = new Float64Array(doubled.reduce((sum, step) => sum + step, 1));
    masses[0] = 1;
    let reach = 0;
    for (const step of doubled) {
        reach += step;
        for (let t = reach; t >= 0; t -= 1) {
            masses[t] = ((masses[t] ?? 0) + (t >= step ? (masses[t - step] ?? 0) : 0)) / 2;
        }
    }
    return masses;
}
/**
 * The ranks of the sizes of what is not 0, the sum of the positive ones, and its moments: every rank has its sign by
 * a fair coin, so the mean is Σ r/2 and the variance Σ r²/4, ties or not.
 */
function rankDifferences(differences) {
    const nonZero = differences.filter((difference) => difference !== 0);
    const ranks = (0,_estimates_midranks_js__WEBPACK_IMPORTED_MODULE_1__/* .midranks */ .U)(nonZero.map(Math.abs));
    let [positive, mean, variance] = [0, 0, 0];
    ranks.forEach((rank, i) => {
        if ((nonZero[i] ?? 0) > 0)
            positive += rank;
        mean += rank / 2;
        variance += (rank * rank) / 4;
    });
    return { ranks, positive, mean, deviation: Math.sqrt(variance) };
}


/***/ }),

/***/ 68769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zP: () => (/* binding */ LEAST_BLOCKS),
  mg: () => (/* binding */ contrastArms),
  zX: () => (/* binding */ isBeyondLimit),
  q7: () => (/* binding */ judgeContrast),
  m1: () => (/* binding */ leastGroups)
});

var random = __webpack_require__(54126);
var simple_statistics = __webpack_require__(15521);
var hodges_lehmann = __webpack_require__(84471);
var signed_rank = __webpack_require__(38888);
var student = __webpack_require__(42632);
;// CONCATENATED MODULE: ./src/stats/paired/differences.ts




/**
 * By how much head exceeds base in the typical pair, in the values' own unit: Hodges & Lehmann's (1963) estimate and
 * the signed-rank test on the differences. A pair in which both failed is left out; `undefined` without a usable pair.
 */
function compareTypicalDifference(pairs, alphas) {
    const differences = pairs
        .filter(({ base, head }) => Number.isFinite(base) || Number.isFinite(head))
        .map(({ base, head }) => head - base);
    const center = (0,hodges_lehmann/* estimateCenter */.Ag)(differences, alphas);
    if (center === undefined)
        return undefined;
    return {
        ...center,
        n: differences.length,
        method: 'Hodges-Lehmann, signed ranks',
        p: (0,signed_rank/* signedRankPValue */.w)(differences),
    };
}
/**
 * The difference of two means, head - base, by Student's (1908) paired t-test and interval. Values must be finite.
 * `undefined` for fewer than two pairs.
 */
function compareMeanDifference(pairs, alphas) {
    const n = pairs.length;
    if (n < 2)
        return undefined;
    const differences = pairs.map(({ base, head }) => head - base);
    const estimate = (0,simple_statistics/* mean */.RE)(differences);
    const error = Math.sqrt((0,simple_statistics/* sampleVariance */.y4)(differences) / n);
    // Differences that never vary leave nothing to chance.
    const p = error === 0 ? Number(estimate <= 0) : (0,student/* studentCdf */.R)(-estimate / error, n - 1);
    const reach = (alpha) => (error === 0 ? 0 : (0,student/* studentQuantile */.F)(1 - alpha, n - 1) * error);
    return {
        estimate,
        low: estimate - reach(alphas.fail),
        high: estimate + reach(alphas.pass),
        n,
        method: "Student's paired t",
        p,
    };
}

var fieller = __webpack_require__(76428);
;// CONCATENATED MODULE: ./src/stats/paired/judge-comparison.ts
/**
 * Whether head is worse than base by more than a limit: 1.1 for a ratio's +10 %, 0.02 for two points more of a rate.
 * Fails iff the difference is significant and the estimate beyond the limit; passes iff the upper bound is within it.
 * Where more is better, compare base with head instead. `comparison.p` may have been adjusted for other tests.
 */
function judgeComparison(comparison, limit, alphaFail) {
    if (comparison === undefined)
        return 'inconclusive';
    if (comparison.p <= alphaFail && comparison.estimate > limit)
        return 'fail';
    return comparison.high < limit ? 'pass' : 'inconclusive';
}

var binomial = __webpack_require__(64174);
;// CONCATENATED MODULE: ./src/stats/paired/mcnemar.ts

/**
 * The difference of two paired error rates, head - base, with McNemar's (1947) exact one-sided p-value: among the
 * pairs in which just one arm erred, head is so by a fair coin. The bounds combine two Clopper-Pearson bounds at
 * half the error probability each, so they hold exactly and are somewhat wide. `undefined` without pairs.
 */
function compareErrors(pairs, alphas) {
    const n = pairs.length;
    if (n === 0)
        return undefined;
    const headOnly = pairs.filter(({ base, head }) => head && !base).length;
    const baseOnly = pairs.filter(({ base, head }) => base && !head).length;
    const [onHead, onBase] = [
        { violations: headOnly, n },
        { violations: baseOnly, n },
    ];
    return {
        estimate: (headOnly - baseOnly) / n,
        low: (0,binomial/* proportionLowerBound */.Yd)(onHead, alphas.fail / 2) - (0,binomial/* proportionUpperBound */.xj)(onBase, alphas.fail / 2),
        high: (0,binomial/* proportionUpperBound */.xj)(onHead, alphas.pass / 2) - (0,binomial/* proportionLowerBound */.Yd)(onBase, alphas.pass / 2),
        n,
        method: "McNemar's exact test",
        p: (0,binomial/* binomialAtLeast */.yb)(headOnly, headOnly + baseOnly, 0.5),
    };
}

var percentile = __webpack_require__(45708);
;// CONCATENATED MODULE: ./src/stats/paired/tail-ratio.ts

/** No fewer swaps and resamples, whatever they show. */
const RESAMPLES = 2_000;
/** Of what is exceptional no fewer swaps, and as many as bring this many beyond the observed at the level asked for. */
const [SWAPS, EXCEEDING] = [20_000, 10];
/** Resamples beyond a bound. */
const BEYOND_BOUND = 4;
/** No more of either, whatever the level: a verdict must not take minutes. */
const [MOST_SWAPS, MOST_RESAMPLES] = [1_000_000, 20_000];
/** Values that are equal on paper may differ in the last bit. */
const ROUNDING = 1e-12;
/**
 * By which factor a percentile of head exceeds that of base: s = ln(Q(head) / Q(base)). p by random swaps within
 * pairs (Fisher's randomization test), enough of them for `alphas.fail`; bounds by the percentile bootstrap over pairs.
 * `undefined` without pairs.
 */
function compareTails(pairs, fraction, alphas, random) {
    const compared = compareBy(new TailWalk(pairs, fraction, logOfRatio), alphas, random);
    return (compared && {
        ...compared,
        estimate: Math.exp(compared.estimate),
        low: Math.exp(compared.low),
        high: Math.exp(compared.high),
    });
}
/** The same of the difference Q(head) - Q(base), in the values' own unit. */
function compareTailDifference(pairs, fraction, alphas, random) {
    return compareBy(new TailWalk(pairs, fraction, differenceOf), alphas, random);
}
function compareBy(tails, alphas, random) {
    if (tails.pairs === 0)
        return undefined;
    const observed = tails.contrast(unswapped, once);
    const resampled = bootstrap(tails, resamplesFor(alphas), random);
    return {
        estimate: observed,
        low: (0,percentile/* percentile */.Ym)(resampled, alphas.fail) ?? -Infinity,
        high: (0,percentile/* percentile */.Ym)(resampled, 1 - alphas.pass) ?? Infinity,
        n: tails.pairs,
        method: 'swap permutation, pair bootstrap',
        p: swapPValue(tails, observed, { most: swapsFor(alphas), random }),
    };
}
/**
 * Sequentially (Besag & Clifford 1991): ten swaps beyond the observed, after a fixed number, say enough of a p-value, and
 * what is exceptional gets all of them, so that its p-value can be as small as the level needs.
 */
function swapPValue(tails, observed, { most, random }) {
    const swaps = new PairDraws(tails.pairs, () => (random.next() < 0.5 ? 0 : 1));
    let exceeding = 0;
    for (let round = 1; round <= most; round += 1) {
        swaps.forget();
        if (tails.contrast(swaps.of, once) >= observed - ROUNDING)
            exceeding += 1;
        if (round === RESAMPLES && exceeding >= EXCEEDING)
            return (exceeding + 1) / (round + 1);
        if (round > RESAMPLES && exceeding === EXCEEDING)
            return exceeding / round;
    }
    return (exceeding + 1) / (most + 1);
}
function swapsFor({ fail }) {
    return fail > 0 ? Math.min(MOST_SWAPS, Math.max(SWAPS, Math.ceil(EXCEEDING / fail))) : SWAPS;
}
/** A bound at a level takes resamples beyond it. */
function resamplesFor({ pass, fail }) {
    const rarest = Math.min(pass, fail > 0 ? fail : pass);
    return Math.min(MOST_RESAMPLES, Math.max(RESAMPLES, Math.ceil(BEYOND_BOUND / rarest)));
}
/** n pairs drawn with replacement: a multinomial, as one binomial after the other of the draws still to be given out. */
function bootstrap(tails, resamples, random) {
    let [pairsLeft, drawsLeft] = [0, 0];
    /** By the number of pairs left: ln of the chance that one draw is of another pair than the next. */
    const logOthers = Float64Array.from({ length: tails.pairs + 1 }, (_, pairs) => Math.log1p(-1 / pairs));
    const copies = new PairDraws(tails.pairs, () => {
        const none = Math.exp(drawsLeft * (logOthers[pairsLeft] ?? 0));
        const drawn = drawBinomial(drawsLeft, pairsLeft, none, random);
        pairsLeft -= 1;
        drawsLeft -= drawn;
        return drawn;
    });
    return (0,percentile/* sortAscending */.V0)(Array.from({ length: resamples }, () => {
        copies.forget();
        [pairsLeft, drawsLeft] = [tails.pairs, tails.pairs];
        return tails.contrast(unswapped, copies.of);
    }));
}
const unswapped = () => 0;
const once = () => 1;
/** Draws for a pair when it is first asked for: only the few that reach into the tail ever are. */
class PairDraws {
    draw;
    known;
    asked = [];
    constructor(pairs, draw) {
        this.draw = draw;
        this.known = new Int32Array(pairs).fill(-1);
    }
    of = (pair) => {
        const known = this.known[pair] ?? -1;
        if (known >= 0)
            return known;
        const drawn = this.draw();
        this.known[pair] = drawn;
        this.asked.push(pair);
        return drawn;
    };
    forget() {
        for (const pair of this.asked)
            this.known[pair] = -1;
        this.asked.length = 0;
    }
}
/** How many of n draws from `pairs` are of one pair, by inversion from the chance of `none`; the means are about 1. */
function drawBinomial(n, pairs, none, random) {
    if (pairs <= 1)
        return n;
    const odds = 1 / (pairs - 1);
    let mass = none;
    let left = random.next();
    let k = 0;
    while (left >= mass && k < n) {
        left -= mass;
        mass *= ((n - k) * odds) / (k + 1);
        k += 1;
    }
    return k;
}
/**
 * Reads both arms' percentiles off the pooled values from the top down, so that a resample costs a walk through
 * the tail and no sorting.
 */
class TailWalk {
    compare;
    pairs;
    values;
    /** Twice the pair, plus 1 for head. */
    owners;
    upperRank;
    share;
    constructor(pairs, fraction, compare) {
        this.compare = compare;
        this.pairs = pairs.length;
        const pooled = pairs.flatMap(({ base, head }, i) => [
            { value: base, owner: 2 * i },
            { value: head, owner: 2 * i + 1 },
        ]);
        pooled.sort((a, b) => (a.value > b.value ? -1 : a.value < b.value ? 1 : a.owner - b.owner));
        this.values = Float64Array.from(pooled, ({ value }) => value);
        this.owners = Uint32Array.from(pooled, ({ owner }) => owner);
        const { below, share } = (0,percentile/* percentilePosition */.Ry)(pairs.length, fraction);
        this.upperRank = pairs.length - 1 - below;
        this.share = share;
    }
    /** Q(head) against Q(base) with pairs swapped where `swap` is 1 and taken `copies` times. */
    contrast(swap, copies) {
        const seen = [0, 0];
        const upper = [0, 0];
        const lower = [0, 0];
        const { upperRank } = this;
        for (let i = 0; i < this.values.length && (seen[0] <= upperRank || seen[1] <= upperRank); i += 1) {
            const value = this.values[i] ?? 0;
            const owner = this.owners[i] ?? 0;
            const pair = owner >> 1;
            const arm = ((owner & 1) ^ swap(pair));
            const before = seen[arm];
            const after = before + copies(pair);
            seen[arm] = after;
            // Counted from the top, the value below the percentile has rank `upperRank`, the one above it one less.
            if (before < upperRank && after >= upperRank)
                upper[arm] = value;
            if (before <= upperRank && after > upperRank)
                lower[arm] = value;
        }
        if (upperRank === 0)
            return this.compare(lower[1], lower[0]);
        const at = (arm) => (0,percentile/* interpolate */.GW)(lower[arm], upper[arm], this.share);
        return this.compare(at(1), at(0));
    }
}
/** Two infinite percentiles are equally bad, and so are two of 0. */
function logOfRatio(head, base) {
    return head === base ? 0 : Math.log(head) - Math.log(base);
}
function differenceOf(head, base) {
    return head === base ? 0 : head - base;
}

var compare_contrast = __webpack_require__(94423);
;// CONCATENATED MODULE: ./src/verdict/compare/compare-metrics.ts








/** A bound that excludes a value and says no more. */
const JUST_BEYOND = 1e-9;
/** Groups needed to have about five beyond the percentile. */
const BEYOND_PERCENTILE = 5;
/** Six pairs of blocks have but 64 sign flips: fewer than seven say nothing at 1 %. */
const LEAST_BLOCKS = 7;
/**
 * Estimates a contrast. Medians by Hodges & Lehmann with signed ranks, other percentiles by swaps within pairs, means
 * by Fieller or Student, rates of single events by McNemar. `p` says how likely data at least this bad are while head
 * is no worse (or, where the limit asks for an improvement, while head just meets it).
 */
function contrastArms(contrast, matched, { alphas, seed }) {
    const { pairs, base, head } = (0,compare_contrast/* gatherContrast */.o)(contrast, matched);
    const facing = contrast.side === 'below' ? pairs : pairs.map(swapArms);
    const run = (values) => compareValues(contrast, matched.design, values)(alphas, seed);
    const found = run(facing);
    const required = facingLimit(contrast);
    const neutral = contrast.kind === 'ratio' ? 1 : 0;
    const p = found === undefined || required >= neutral ? found?.p : run(relax(facing, contrast.kind, required))?.p;
    const asked = Math.min(neutral, required);
    const comparison = found && faceBack(agreeWithTest({ ...found, p: p ?? found.p }, asked, alphas.fail), contrast);
    return { comparison, base, head, n: pairs.length, least: leastGroups(contrast, matched.design) };
}
/**
 * The lower bound beside the test: it excludes what the test rejects, and nothing that it does not. Both err at most so
 * often, and where they differ (ties, resampling, two bounds joined), the test is the sharper one at its own question.
 */
function agreeWithTest(comparison, asked, alphaFail) {
    const { estimate, low, p } = comparison;
    if (p > alphaFail)
        return low > asked ? { ...comparison, low: asked } : comparison;
    if (low > asked || estimate <= asked)
        return comparison;
    const gap = Number.isFinite(estimate) ? estimate - asked : 1;
    return { ...comparison, low: asked + JUST_BEYOND * gap };
}
/** Whether head's estimate lies beyond what it may be. */
function isBeyondLimit({ limit, side }, { comparison }) {
    if (comparison === undefined)
        return false;
    return side === 'below' ? comparison.estimate > limit : comparison.estimate < limit;
}
/** Fails iff significant and the estimate beyond the limit; passes iff the bound is within it. */
function judgeContrast(contrast, { comparison, n, least }, alphaFail) {
    if (comparison === undefined || n < least)
        return 'inconclusive';
    return judgeComparison(faceBack(comparison, contrast), facingLimit(contrast), alphaFail);
}
function compareValues(contrast, design, pairs) {
    const { aggregation, kind, metric } = contrast;
    const isRatio = kind === 'ratio';
    if (aggregation.kind === 'percentile') {
        const share = aggregation.percent / 100;
        // A block's percentile is one value, so its typical change is the percentile's change.
        if (share === 0.5 || design === 'switchback')
            return (alphas) => (isRatio ? (0,hodges_lehmann/* compareTypical */.s3)(pairs, alphas) : compareTypicalDifference(pairs, alphas));
        const compare = isRatio ? compareTails : compareTailDifference;
        return (alphas, seed) => compare(pairs, share, alphas, (0,random/* seededRandom */.Is)(seed, `tail/${metric.name}/${aggregation.percent}`));
    }
    if (isRatio)
        return (alphas) => compareMeanRatio(pairs, alphas);
    const events = metric.type === 'rate' && pairs.every(({ base, head }) => isEvent(base) && isEvent(head));
    if (!events)
        return (alphas) => compareMeanDifference(pairs, alphas);
    return (alphas) => compareErrors(pairs.map(({ base, head }) => ({ base: base === 1, head: head === 1 })), alphas);
}
function isEvent(value) {
    return value === 0 || value === 1;
}
/** Where base's mean is 0 no ratio exists: both arms free are equal, a head that is not is beyond every limit. */
function compareMeanRatio(pairs, alphas) {
    if (pairs.length < 2 || pairs.some(({ base }) => base !== 0))
        return (0,fieller/* compareMeans */.U)(pairs, alphas);
    const above = pairs.filter(({ head }) => head > 0).length;
    const ratio = above > 0 ? Infinity : 1;
    return {
        estimate: ratio,
        low: ratio,
        high: ratio,
        n: pairs.length,
        method: 'all of base is 0',
        // All sign flips but one are smaller.
        p: 0.5 ** above,
    };
}
function swapArms({ base, head }) {
    return { base: head, head: base };
}
/** The limit as the tests see it, where more is always worse. */
function facingLimit({ kind, limit, side }) {
    if (side === 'below')
        return limit;
    return kind === 'ratio' ? 1 / limit : -limit;
}
/** Takes the required improvement off, so that "no worse" means "meets it". */
function relax(pairs, kind, required) {
    return pairs.map(({ base, head }) => ({
        base,
        head: kind === 'ratio' ? head / required : head - required,
    }));
}
/** From the tests' view to head over base, or from there to theirs: the same mirror. */
function faceBack(comparison, { kind, side }) {
    if (side === 'below')
        return comparison;
    const mirror = (value) => (kind === 'ratio' ? 1 / value : -value);
    return {
        ...comparison,
        estimate: mirror(comparison.estimate),
        low: mirror(comparison.high),
        high: mirror(comparison.low),
    };
}
/** Groups that a contrast needs before it may gate. */
function leastGroups({ aggregation }, design) {
    if (design === 'switchback')
        return LEAST_BLOCKS;
    if (aggregation.kind !== 'percentile' || aggregation.percent === 50)
        return 0;
    const beyond = Math.min(aggregation.percent, 100 - aggregation.percent) / 100;
    return Math.ceil(Number((BEYOND_PERCENTILE / beyond).toPrecision(12)));
}


/***/ }),

/***/ 71949:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lq: () => (/* binding */ planRows),
/* harmony export */   c: () => (/* binding */ planFamily),
/* harmony export */   md: () => (/* binding */ planThresholds),
/* harmony export */   ml: () => (/* binding */ replacementOf),
/* harmony export */   tD: () => (/* binding */ DEFAULT_TOLERANCES),
/* harmony export */   yR: () => (/* binding */ hasLimit)
/* harmony export */ });
/* harmony import */ var _metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20264);
/* harmony import */ var _thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54313);
/* harmony import */ var _relative_question_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99726);



const DEFAULT_TOLERANCES = { typical: 0.1, tail: 0.25, cost: 0.1 };
const P50 = { kind: 'percentile', percent: 50 };
const P95 = { kind: 'percentile', percent: 95 };
const AVG = { kind: 'avg' };
const typical = ({ typical: share }) => share;
const tail = ({ tail: share }) => share;
const money = ({ cost: share }) => share;
/** Half as much again, and for tails, which few pairs show, twice as much. */
const [HALF_MORE, TWICE] = [1.5, 2];
/**
 * Nobody asked for the rows of the comparison's own by a number, and most runs are too short to hold the typical to
 * +10 % and the tail to +25 %: a healthy change must not end undecided for that.
 */
const watch = (metric, aggregation, tolerance, excluded) => ({ metric, aggregation, role: 'watch', tolerance, excluded });
const tell = (metric, aggregation, role) => ({
    metric,
    aggregation,
    role,
    tolerance: () => 0,
    excluded: null,
});
/** The rows of every comparison, in the order in which they are told. */
const ROWS = [
    watch('time_to_first_token', P50, typical, HALF_MORE),
    watch('time_to_first_token', P95, tail, TWICE),
    watch('total_generation_time', P50, typical, HALF_MORE),
    watch('total_generation_time', P95, tail, TWICE),
    watch('cost_per_request', AVG, money, HALF_MORE),
    tell('output_tokens', AVG, 'info'),
    tell('input_tokens', AVG, 'info'),
    tell('error_rate', { kind: 'rate' }, 'guard'),
];
/** Whether a limit is set on the row; a guard has none. */
function hasLimit({ role }) {
    return role === 'limit' || role === 'watch';
}
/** The comparison's own rows. */
function planRows(tolerances) {
    return ROWS.map(({ metric, aggregation, role, tolerance, excluded }) => {
        const rate = role === 'guard';
        const contrast = {
            metric: knownMetric(metric),
            aggregation,
            tags: {},
            kind: rate ? 'difference' : 'ratio',
            limit: rate ? 0 : 1 + tolerance(tolerances),
            side: 'below',
        };
        return { key: keyOf(metric, aggregation), contrast, role, excluded, spec: null };
    });
}
/** A gate a relative threshold. */
function planThresholds(specs) {
    return specs.map((spec) => ({
        key: keyOf(spec.metric, spec.aggregation),
        contrast: (0,_relative_question_js__WEBPACK_IMPORTED_MODULE_2__/* .contrastOf */ .OV)(spec, knownMetric(spec.metric)),
        role: 'limit',
        excluded: null,
        spec,
    }));
}
/** The threshold that judges a row in place of its tolerance: the same question without tags. */
function replacementOf(row, thresholds) {
    return thresholds.find(({ key, contrast }) => key === row.key && Object.keys(contrast.tags).length === 0);
}
/** Everything that can fail the gate, whose error probability is shared: thresholds, and rows that none replaces. */
function planFamily(rows, thresholds) {
    const own = rows.filter((row) => row.role !== 'info' && replacementOf(row, thresholds) === undefined);
    return [...thresholds, ...own];
}
function keyOf(metric, aggregation) {
    return `${metric}:${(0,_thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .aggregationText */ .Wx)(aggregation)}`;
}
function knownMetric(name) {
    const metric = (0,_metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .findMetric */ .GF)(name);
    if (metric === undefined)
        throw new Error(`no metric ${name}`);
    return metric;
}


/***/ }),

/***/ 2020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VC: () => (/* binding */ allPass),
  Wd: () => (/* binding */ canLook),
  KJ: () => (/* binding */ createComparisonRule),
  XV: () => (/* binding */ planComparisonLooks),
  AC: () => (/* binding */ replayLooks)
});

var bisect = __webpack_require__(2713);
var normal = __webpack_require__(55272);
;// CONCATENATED MODULE: ./src/stats/sequential/group-sequential.ts


/** Looks at a comparison while it runs, after equal shares of its pairs. */
const LOOKS = 4;
/** Even number of Simpson intervals, and how many standard deviations below 0 the grid begins: nine digits are right. */
const INTERVALS = 560;
const DEPTH = 6.5;
/** No bound is higher, in standard deviations. */
const HIGHEST = 9;
/**
 * One-sided z-bounds for equally spaced looks that spend `alpha (k/looks)²` by look k, or by another exponent, by
 * recursive numerical integration (Armitage, McPherson & Rowe 1969; Lan & DeMets 1983). For 0.05: 2.736, 2.304, 2.012,
 * 1.771.
 */
function groupSequentialBounds(alpha, { looks = LOOKS, exponent = 2 } = {}) {
    const step = 1 / Math.sqrt(looks);
    const bounds = [];
    /** The undecided paths of a Brownian motion: nodes with the probability each stands for. */
    let paths = { nodes: Float64Array.of(0), masses: Float64Array.of(1) };
    for (let look = 1; look <= looks; look += 1) {
        const time = look / looks;
        const toSpend = alpha * (time ** exponent - ((look - 1) / looks) ** exponent);
        const crossing = (bound) => paths.nodes.reduce((sum, node, i) => sum + (paths.masses[i] ?? 0) * (0,normal/* normalCdf */.vr)((node - bound) / step), 0);
        const bound = (0,bisect/* bisect */.h)((x) => crossing(x) <= toSpend, 0, HIGHEST);
        bounds.push(bound / Math.sqrt(time));
        if (look < looks)
            paths = spreadBelow(paths, bound, step, time);
    }
    return bounds;
}
/** One step on, the paths that stay below the bound, on Simpson's nodes. */
function spreadBelow(from, bound, step, time) {
    const low = -DEPTH * Math.sqrt(time);
    const width = (bound - low) / INTERVALS;
    const nodes = Float64Array.from({ length: INTERVALS + 1 }, (_, i) => low + i * width);
    const masses = nodes.map((node, i) => {
        const weight = (i === 0 || i === INTERVALS ? 1 : i % 2 === 1 ? 4 : 2) * (width / 3);
        let density = 0;
        for (let j = 0; j < from.nodes.length; j += 1)
            density += (from.masses[j] ?? 0) * (0,normal/* normalDensity */.kC)((node - (from.nodes[j] ?? 0)) / step);
        return (weight * density) / step;
    });
    return { nodes, masses };
}

var dispatch_order = __webpack_require__(1044);
var join_rules = __webpack_require__(88731);
var explain_comparison = __webpack_require__(89737);
var pair_samples = __webpack_require__(22475);
;// CONCATENATED MODULE: ./src/verdict/compare/comparison-looks.ts






/** Fewer pairs leave nothing to save. */
const LEAST_PAIRS = 8;
/** A look at more would hold up the event loop that measures. */
const MOST_PAIRS = 1_000;
/** Whether so many pairs are worth a look, and small enough for one. */
function canLook(pairs) {
    return pairs >= LEAST_PAIRS && pairs <= MOST_PAIRS;
}
/**
 * Four looks, at each quarter of the planned pairs, that together err no more often than one at the end: the z-bounds
 * of `groupSequentialBounds` as levels of each look's own tests, red spent evenly over them. Tails are asked at the end
 * alone. Null for loads too small or too large to look at.
 */
function planComparisonLooks(request) {
    const { planned, pass, fail, suspect, mayPass } = request;
    if (!canLook(planned))
        return null;
    const passBounds = groupSequentialBounds(pass);
    const failBounds = fail.other > 0 ? groupSequentialBounds(fail.other, { exponent: 1 }) : [];
    const last = passBounds.length;
    return {
        sizes: passBounds.map((_, i) => Math.ceil((planned * (i + 1)) / last)),
        levels: passBounds.map((bound, i) => ({
            pass: mayPass ? (0,normal/* normalCdf */.vr)(-bound) : pass,
            fail: {
                tail: i === last - 1 ? fail.tail : 0,
                other: (0,normal/* normalCdf */.vr)(-(failBounds[i] ?? Infinity)),
            },
            suspect,
            mayPass: mayPass || i === last - 1,
            mayTrust: false,
        })),
        tail: fail.tail,
    };
}
/** Ends a run as soon as a look shows that head is worse, or that it is worse nowhere. */
function createComparisonRule({ looks, settings }, judge, firstId) {
    const { isControl } = settings;
    const inOrder = (0,dispatch_order/* createQueue */.y)(firstId);
    const samples = [];
    let look = 0;
    return {
        observe(sample) {
            for (const due of inOrder(sample)) {
                if (look >= looks.sizes.length || !(0,pair_samples/* isCompared */.uQ)(due) || isControl(due))
                    continue;
                samples.push(due);
                // A pair ends with its second request.
                if (samples.at(-2)?.pair !== due.pair)
                    continue;
                const size = looks.sizes[look] ?? Infinity;
                if (samples.length < 2 * size)
                    continue;
                const matched = (0,pair_samples/* matchSamples */.TB)(samples, 'pairs');
                if (matched.groups.length < size)
                    continue;
                const reason = reasonOf(judge(matched, levelsAt(looks, look)));
                look += 1;
                if (reason !== null)
                    return reason;
            }
            return null;
        },
    };
}
function reasonOf(judged) {
    const failed = judged.find(({ verdict }) => verdict === 'fail');
    if (failed !== undefined)
        return {
            stoppedBy: 'decided',
            code: 'decided_fail',
            message: `${(0,explain_comparison/* nameOfGate */.s)(failed)} is decided to be worse than base`,
        };
    return allPass(judged)
        ? {
            stoppedBy: 'decided',
            code: join_rules/* DECIDED_PASS */.D,
            message: 'every comparison with base is decided to pass',
        }
        : null;
}
/** Whether nothing is left to decide, where anything could be. */
function allPass(judged) {
    const asked = judged.filter(({ gate, verdict }) => verdict !== 'no_data' || gate.spec !== null);
    return asked.some(({ gate }) => gate.role !== 'guard') && asked.every(({ verdict }) => verdict === 'pass');
}
/**
 * Goes through the looks once more. A look that failed ended the run, and so may one that passed: later pairs, which
 * were under way by then, do not count, since the fast ones among them are known first. A run that ended for
 * another reason is judged on all it has, as strictly as its next look would have been.
 */
function replayLooks(looks, matched, { judge, endedByPass }) {
    const { groups } = matched;
    const covered = looks.sizes.filter((size) => size <= groups.length);
    let passed = null;
    for (const [look, size] of covered.entries()) {
        const levels = levelsAt(looks, look);
        const own = { ...matched, groups: groups.slice(0, size) };
        const judged = judge(own, levels);
        if (judged.some(({ verdict }) => verdict === 'fail'))
            // Nothing else is decided by it, so the other rows may say what they can.
            return { matched: own, levels: { ...atEnd(looks, levels), mayPass: levels.mayPass } };
        if (endedByPass && allPass(judged))
            passed = { matched: own, levels: atEnd(looks, levels) };
    }
    const last = levelsAt(looks, Math.min(covered.length, looks.sizes.length - 1));
    return passed ?? { matched, levels: atEnd(looks, last) };
}
/** The levels of a look after which nothing more comes. */
function atEnd({ tail }, levels) {
    return { ...levels, fail: { ...levels.fail, tail }, mayPass: true, mayTrust: true };
}
function levelsAt({ levels }, look) {
    const level = levels[look];
    if (level === undefined)
        throw new RangeError(`look ${look} of ${levels.length}`);
    return level;
}


/***/ }),

/***/ 94423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ gatherContrast)
/* harmony export */ });
/* harmony import */ var _metrics_metric_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52037);
/* harmony import */ var _metrics_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81760);
/* harmony import */ var _stats_estimates_average_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70012);
/* harmony import */ var _stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45708);




function gatherContrast(contrast, { groups }) {
    const [base, head] = [[], []];
    const pairs = groups.flatMap((group) => {
        const [ofBase, ofHead] = [valuesOf(contrast, group.base), valuesOf(contrast, group.head)];
        const pair = { base: aggregate(contrast, ofBase), head: aggregate(contrast, ofHead) };
        if (pair.base === undefined || pair.head === undefined)
            return [];
        base.push(...ofBase);
        head.push(...ofHead);
        return [{ base: pair.base, head: pair.head }];
    });
    // Where neither arm has a value, each that is missing on both sides is no sign of being alike.
    if (![...base, ...head].some(Number.isFinite))
        return { pairs: [], base: undefined, head: undefined };
    return { pairs, base: aggregate(contrast, base), head: aggregate(contrast, head) };
}
function valuesOf({ metric, tags, aggregation }, samples) {
    const values = samples.flatMap((sample) => {
        const value = (0,_metrics_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .hasTags */ .kS)(sample, tags) ? valueOf(metric, sample) : null;
        return value === null ? [] : [value];
    });
    // One failure would make a mean infinite and the comparison void; failures are compared by their rate.
    return aggregation.kind === 'percentile' ? values : values.filter(Number.isFinite);
}
/** A rate's value is the share of a request's trials. */
function valueOf(metric, sample) {
    if (metric.type === 'trend' && metric.source === 'samples')
        return (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_2__/* .judgedValue */ .t)(metric, sample, false);
    if (metric.type !== 'rate' || !metric.phases.includes(sample.phase))
        return null;
    const trials = metric.trials(sample);
    return trials === 0 ? null : metric.successes(sample) / trials;
}
function aggregate({ aggregation }, values) {
    if (values.length === 0)
        return undefined;
    if (values.length === 1)
        return values[0];
    return aggregation.kind === 'percentile'
        ? (0,_stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_3__/* .percentile */ .Ym)((0,_stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_3__/* .sortAscending */ .V0)(values), aggregation.percent / 100)
        : (0,_stats_estimates_average_js__WEBPACK_IMPORTED_MODULE_0__/* .average */ .G)(values);
}


/***/ }),

/***/ 89737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ explainGate),
  s: () => (/* binding */ nameOfGate)
});

var base_format = __webpack_require__(8378);
var names = __webpack_require__(86641);
var explain = __webpack_require__(54313);
var catalogue = __webpack_require__(20264);
var samples_sample = __webpack_require__(98993);
var average = __webpack_require__(70012);
var fieller = __webpack_require__(76428);
var hodges_lehmann = __webpack_require__(84471);
var contrast = __webpack_require__(94423);
;// CONCATENATED MODULE: ./src/verdict/compare/explain-cause.ts







/** A cause is only told where the data leave little doubt, and it is large enough to matter. */
const ALPHAS = { pass: 0.01, fail: 0.01 };
const LEAST_GROWTH = 1.05;
/** Input is read many times faster than output is written, and costs a fraction: a few words more explain nothing. */
const LEAST_INPUT = 50;
const LEAST_SHARE_LOST = 0.1;
const MOST_CAUSES = 2;
/** What can make each metric worse, the most telling first. */
const CAUSES = {
    time_to_first_token: [longerInput, colderCache],
    total_generation_time: [longerAnswers, slowerTokens, laterStart, longerInput, colderCache],
    cost_per_request: [longerAnswers, longerInput, colderCache, otherModel],
};
/** `because answers grew from 180 to 310 tokens`; the empty text where the samples show no cause. */
function explainCause(metric, matched) {
    const shown = (CAUSES[metric] ?? []).flatMap((cause) => cause(matched) ?? []);
    return shown.length === 0 ? '' : `because ${shown.slice(0, MOST_CAUSES).join(' and ')}`;
}
function longerAnswers(matched) {
    return grown(matched, { metric: 'output_tokens', words: 'answers grew', least: 1 });
}
function longerInput(matched) {
    return grown(matched, { metric: 'input_tokens', words: 'prompts grew', least: LEAST_INPUT });
}
function grown(matched, { metric, words, least }) {
    const { pairs, base = 0, head = 0 } = gather(matched, metric, { kind: 'avg' });
    const ratio = (0,fieller/* compareMeans */.U)(pairs, ALPHAS);
    if (ratio === undefined || ratio.low <= 1 || ratio.estimate < LEAST_GROWTH || head - base < least)
        return null;
    return `${words} from ${(0,base_format/* formatCount */.B4)(base)} to ${(0,base_format/* formatCount */.B4)(head)} tokens`;
}
function slowerTokens(matched) {
    return slowed(matched, 'time_per_output_token', 'each token takes');
}
function laterStart(matched) {
    return slowed(matched, 'time_to_first_token', 'the first token takes');
}
function slowed(matched, metric, words) {
    const { pairs, base, head } = gather(matched, metric, { kind: 'percentile', percent: 50 });
    const ratio = (0,hodges_lehmann/* compareTypical */.s3)(pairs, ALPHAS);
    if (ratio === undefined || ratio.low <= 1 || ratio.estimate < LEAST_GROWTH)
        return null;
    return `${words} ${(0,base_format/* formatMs */._V)(head)} instead of ${(0,base_format/* formatMs */._V)(base)}`;
}
/** The share of the input that the provider served from its prefix cache. */
function colderCache({ groups }) {
    const share = (arm) => {
        const samples = groups.flatMap((group) => group[arm]);
        const input = sumOf(samples, 'inputTokens');
        return input === 0 ? 0 : sumOf(samples, 'cachedInputTokens') / input;
    };
    const [base, head] = [share('base'), share('head')];
    return base - head < LEAST_SHARE_LOST
        ? null
        : `${(0,base_format/* formatRate */.CE)(head)} of the input came from the prompt cache instead of ${(0,base_format/* formatRate */.CE)(base)}`;
}
function otherModel({ groups }) {
    const models = (arm) => new Set(groups.flatMap((group) => group[arm].map(({ model }) => model)));
    const [base, head] = [models('base'), models('head')];
    const [[of], [to]] = [[...base], [...head]];
    if (base.size !== 1 || head.size !== 1 || of === to)
        return null;
    const perToken = (arm) => (0,average/* average */.G)(groups.flatMap((group) => group[arm].map((sample) => {
        const tokens = (sample.inputTokens ?? 0) + (sample.outputTokens ?? 0);
        return tokens === 0 ? 0 : (0,samples_sample/* answerUsd */.Ju)(sample) / tokens;
    })));
    return perToken('head') <= perToken('base') * LEAST_GROWTH
        ? null
        : `${to ?? 'its model'} costs more a token than ${of ?? "base's"}`;
}
function sumOf(samples, field) {
    return samples.reduce((sum, sample) => sum + (sample[field] ?? 0), 0);
}
function gather(matched, name, aggregation) {
    const metric = (0,catalogue/* findMetric */.GF)(name);
    if (metric === undefined)
        throw new Error(`no metric ${name}`);
    return (0,contrast/* gatherContrast */.o)({ metric, aggregation, tags: {}, kind: 'ratio', limit: 1, side: 'below' }, matched);
}

;// CONCATENATED MODULE: ./src/verdict/compare/explain-comparison.ts




const CHANGE = { head: 'head', base: 'base' };
/** One sentence: what both arms measured, by how much they differ, how sure that is, and what it means. */
function explainGate(judged, explaining) {
    const { gate, found, verdict } = judged;
    const name = nameOfGate(judged);
    if (found.n === 0)
        return `${name}: no pair measured it in both arms.`;
    const { unit } = gate.contrast.metric;
    const values = `${(0,base_format/* formatValue */.Fl)(found.head, unit)} against ${(0,base_format/* formatValue */.Fl)(found.base, unit)} in ${explaining.source}`;
    const groups = (0,base_format/* formatAmount */.ej)(found.n, explaining.matched.design === 'pairs' ? 'pair' : 'block pair');
    const seen = `${name} is ${values} (${changeText(judged, groups)})`;
    switch (verdict) {
        case 'pass':
            return `${seen}: ${passText(judged)}.`;
        case 'fail':
            return `${seen}: ${failText(judged, explaining)}${causeText(judged, explaining)}.`;
        case 'inconclusive':
            return `${seen}: ${doubtText(judged, explaining)}${neededText(judged, explaining)}.`;
        case 'no_data':
            return `${seen}: the pairs allow no comparison.`;
        case 'info':
            return found.n < found.least
                ? `${seen}: not judged, which takes ${(0,base_format/* formatAmount */.ej)(found.least, 'pair')}.`
                : `${seen}: not judged.`;
    }
}
/** `median time to first token`, with the tags that narrow it. */
function nameOfGate({ gate }) {
    const { metric, aggregation, tags } = gate.contrast;
    const name = (0,names/* aggregateName */.V)(metric.name, (0,explain/* aggregationText */.Wx)(aggregation));
    const narrowed = Object.entries(tags).map(([tag, value]) => `${tag} ${value}`);
    return narrowed.length === 0 ? name : `${name} (${narrowed.join(', ')})`;
}
/** A row that passes without proof says how much worse head may be all the same. */
function passText(judged) {
    const { role, contrast } = judged.gate;
    if (judged.byPoint)
        return `${limitText(judged)} holds by the estimate, which is all that was asked`;
    if (role === 'guard')
        return 'no sign of being worse';
    const { high, p } = judged.found.comparison ?? { high: Infinity, p: 1 };
    const isWithin = contrast.side === 'below' ? high < contrast.limit : true;
    if (role === 'limit' || isWithin)
        return `${limitText(judged)} holds`;
    const sign = p > judged.alphas.pass ? 'no sign of being worse' : `probably within ${limitText(judged)}`;
    return `${sign}, and at most ${(0,base_format/* formatChange */.eD)(high)}`;
}
/** What is surely worse may be so by less than the limit: then only the estimate speaks of that. */
function failText(judged, { words = CHANGE }) {
    const { contrast, role } = judged.gate;
    if (judged.byPoint)
        return `${limitText(judged)} does not hold by the estimate, which is all that was asked`;
    if (role === 'guard')
        return `worse than ${words.base}`;
    const { low, high } = judged.found.comparison ?? { low: -Infinity, high: Infinity };
    const isBeyond = contrast.side === 'below' ? low >= contrast.limit : high <= contrast.limit;
    return isBeyond
        ? `${limitText(judged)} does not hold`
        : `worse than ${words.base}, and by the estimate beyond ${limitText(judged)}`;
}
function doubtText(judged, { words = CHANGE }) {
    if (!judged.suspect)
        return `${limitText(judged)} cannot be decided`;
    const { p } = judged.found.comparison ?? { p: 1 };
    return `suspect, for ${words.head} is worse at p = ${(0,base_format/* formatNumber */.ZV)(p, 1)}, and red takes ${(0,base_format/* formatNumber */.ZV)(judged.alphas.fail, 1)} at most`;
}
/** `+18 % within 147 pairs, +12 % to +25 %`: no quotient of the two values; of a difference in the metric's own unit. */
function changeText({ gate, found }, groups) {
    const { comparison } = found;
    if (comparison === undefined || gate.role === 'guard')
        return groups;
    const { kind, metric, limit } = gate.contrast;
    const format = (value) => kind === 'ratio'
        ? (0,base_format/* formatChange */.eD)(value)
        : `${value > 0 ? '+' : ''}${(0,base_format/* formatAgainst */.L$)(value, limit, metric.unit)}`;
    const interval = (0,base_format/* formatInterval */.vy)(finite(comparison.low), finite(comparison.high), format);
    const change = `${format(comparison.estimate)} within ${groups}`;
    return interval === '' ? change : `${change}, ${interval}`;
}
function limitText({ gate }) {
    const { kind, limit, metric, side } = gate.contrast;
    const allowed = kind === 'ratio' ? (0,base_format/* formatChange */.eD)(limit, 2) : `${limit > 0 ? '+' : ''}${(0,base_format/* formatLimit */.tW)(limit, metric.unit)}`;
    return `${side === 'below' ? 'the limit of' : 'the least of'} ${allowed}`;
}
function causeText({ gate }, { matched }) {
    const cause = explainCause(gate.contrast.metric.name, matched);
    return cause === '' ? '' : `, ${cause}`;
}
function neededText({ found }, { needed }) {
    if (found.n < found.least)
        return `, which takes ${(0,base_format/* formatAmount */.ej)(found.least, 'pair')}`;
    if (needed === null)
        return '';
    const cost = needed.usd === null || needed.usd === 0 ? '' : ` (${(0,base_format/* formatUsd */.UK)(needed.usd)})`;
    return `; about ${(0,base_format/* formatAmount */.ej)(needed.requests, 'more request')}${cost} would`;
}
function finite(value) {
    return Number.isFinite(value) ? value : null;
}


/***/ }),

/***/ 22475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ asHead),
/* harmony export */   TB: () => (/* binding */ matchSamples),
/* harmony export */   uQ: () => (/* binding */ isCompared)
/* harmony export */ });
/** Takes samples in dispatch order; a group is complete as soon as both arms of a pair are there. */
function matchSamples(samples, design) {
    const open = new Map();
    for (const sample of samples) {
        if (!isCompared(sample) || !isOfPair(sample))
            continue;
        const group = open.get(sample.pair) ?? { base: [], head: [] };
        open.set(sample.pair, group);
        if (saysSomething(sample, design))
            group[sample.arm === 'base' ? 'base' : 'head'].push(sample);
    }
    const groups = [...open.values()].filter(({ base, head }) => base.length > 0 && head.length > 0);
    return { design, groups, missing: open.size - groups.length };
}
/** Of a block with further candidates each is compared by itself, as head (`asHead`). */
function isOfPair({ arm }) {
    return arm === 'head' || arm === 'base';
}
/** A run's samples as those of one candidate against the control: the candidate's as head's, and no other's. */
function asHead(samples, arm) {
    if (arm === 'head')
        return samples;
    return samples.flatMap((sample) => {
        if (sample.arm === 'base')
            return [sample];
        return sample.arm === arm ? [{ ...sample, arm: 'head' }] : [];
    });
}
/** Warm-up is sent and paid for, but not compared. */
function isCompared(sample) {
    return sample.pair !== null && sample.phase === 'measure';
}
/**
 * A pair that was never sent says nothing of either arm. In switchback blocks an arrival is dropped because of the
 * load that its arm makes, which is what that design is there to see.
 */
function saysSomething({ outcome }, design) {
    if (outcome === 'cancelled' || outcome === 'suppressed')
        return false;
    return outcome !== 'dropped' || design === 'switchback';
}


/***/ }),

/***/ 41534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dX: () => (/* binding */ planComparison),
/* harmony export */   pd: () => (/* binding */ levelsOf),
/* harmony export */   v: () => (/* binding */ leastToFail)
/* harmony export */ });
/* harmony import */ var _comparison_gates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71949);
/* harmony import */ var _compare_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68769);
/* harmony import */ var _comparison_looks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2020);
/* harmony import */ var _share_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73913);




function planComparison(settings) {
    const { tolerances, plannedPairs } = settings;
    const rows = (0,_comparison_gates_js__WEBPACK_IMPORTED_MODULE_0__/* .planRows */ .Lq)(tolerances);
    const thresholds = (0,_comparison_gates_js__WEBPACK_IMPORTED_MODULE_0__/* .planThresholds */ .md)(settings.thresholds);
    const all = (0,_comparison_gates_js__WEBPACK_IMPORTED_MODULE_0__/* .planFamily */ .c)(rows, thresholds);
    const family = plannedPairs === null
        ? all
        : all.filter((gate) => gate.spec !== null || isLongEnough(gate, settings, plannedPairs));
    const plan = { settings, rows, thresholds, family };
    if (plannedPairs === null || !settings.mayLook)
        return { ...plan, looks: null };
    const { pass, suspect, fail } = levelsOf({ ...plan, looks: null }, plannedPairs);
    const looks = (0,_comparison_looks_js__WEBPACK_IMPORTED_MODULE_2__/* .planComparisonLooks */ .XV)({
        planned: plannedPairs,
        pass,
        fail,
        suspect,
        mayPass: settings.mayPass,
    });
    return { ...plan, looks };
}
/** How many gates a number of groups can judge is known without their values, so the others take no share of the error. */
function isLongEnough({ contrast }, { design }, groups) {
    return (0,_compare_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .leastGroups */ .m1)(contrast, design) <= groups;
}
/** The levels of one judgement of so many groups at the end of the plan, or of its extension. */
function levelsOf({ family, settings }, groups, part = 'plan') {
    const { design, confidence, redConfidence, mayExtend } = settings;
    const judged = family.filter((gate) => isLongEnough(gate, settings, groups));
    const alpha = 1 - confidence;
    return {
        pass: part === 'extension' ? alpha / 2 : alpha,
        fail: (0,_share_error_js__WEBPACK_IMPORTED_MODULE_3__/* .shareError */ .C)((1 - redConfidence) / (mayExtend ? 2 : 1), judged, design),
        suspect: alpha / Math.max(1, judged.length),
        mayPass: true,
        mayTrust: true,
    };
}
/**
 * Groups without which nothing can be shown to be worse: by chance all signs are alike once in 2^n, and that must lie
 * within the level of a row, at the last look.
 */
function leastToFail(plan) {
    const { looks, settings } = plan;
    const level = looks?.levels.at(-1)?.fail ?? levelsOf(plan, settings.plannedPairs ?? Infinity).fail;
    const strictest = level.other > 0 ? level.other : level.tail;
    return Math.max(settings.design === 'switchback' ? _compare_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .LEAST_BLOCKS */ .zP : 1, Math.ceil(-Math.log2(strictest)));
}


/***/ }),

/***/ 99726:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ leaveOpen),
/* harmony export */   OV: () => (/* binding */ contrastOf),
/* harmony export */   w1: () => (/* binding */ judgeEqual)
/* harmony export */ });
/* harmony import */ var _thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83698);
/* harmony import */ var _thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54313);


/** The question that a relative threshold asks; see `relativeProblem`. */
function contrastOf({ aggregation, tags, limit, operator }, metric) {
    return {
        metric,
        aggregation,
        tags,
        kind: limit.kind === 'difference' ? 'difference' : 'ratio',
        limit: limit.kind === 'difference' ? limit.value : 1 + limit.value,
        side: operator.startsWith('<') ? 'below' : 'above',
    };
}
/**
 * A relative threshold on requests that both arms would send alike: what is the same is neither better nor worse, and no
 * request need show it.
 */
function judgeEqual(spec, source) {
    const { kind, limit, side } = contrastOf(spec, (0,_thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .a)(spec));
    const same = kind === 'ratio' ? 1 : 0;
    const open = leaveOpen(spec, 'the requests are the same as base, and so neither better nor worse');
    if (side === 'below' ? same > limit : same < limit)
        return open;
    return {
        ...open,
        observed: same,
        low: same,
        high: same,
        verdict: 'pass',
        message: `${(0,_thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(spec)} (\`${spec.source}\`) holds: nothing that it is about differs from ${source}.`,
    };
}
/** A relative threshold in a run that has nothing to compare with: neither held nor broken. */
function leaveOpen(spec, reason) {
    const { kind, limit } = contrastOf(spec, (0,_thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .a)(spec));
    return {
        metric: spec.metric,
        tags: { ...spec.tags },
        expression: spec.source,
        observed: null,
        low: null,
        high: null,
        n: 0,
        limit,
        unit: kind === 'ratio' ? 'ratio' : (0,_thresholds_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .a)(spec).unit,
        verdict: 'inconclusive',
        message: `${(0,_thresholds_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(spec)} (\`${spec.source}\`) cannot be judged: ${reason}.`,
        needed: null,
        losses: {},
        episode: null,
        endpointTrouble: false,
    };
}


/***/ }),

/***/ 73913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ shareError),
/* harmony export */   r: () => (/* binding */ isTail)
/* harmony export */ });
/* harmony import */ var _compare_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68769);

/** Two tails have half of it together, and one a quarter. */
const [SHARE_OF_TAIL, MOST_FOR_TAILS] = [1 / 4, 1 / 2];
/** Whether a gate takes resampling, which is asked once, at the end. */
function isTail({ contrast }, design) {
    return design === 'pairs' && (0,_compare_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .leastGroups */ .m1)(contrast, design) > 0;
}
/**
 * Divides the error of red over a family, by Bonferroni: each tail has a quarter of it, and more than two of them half of
 * it together; the other gates share the rest equally. Together they spend `alpha`, never more.
 */
function shareError(alpha, family, design) {
    const tails = family.filter((gate) => isTail(gate, design)).length;
    const others = family.length - tails;
    const forTails = others === 0 ? 1 : Math.min(MOST_FOR_TAILS, tails * SHARE_OF_TAIL);
    return {
        tail: tails === 0 ? 0 : (alpha * forTails) / tails,
        other: others === 0 ? 0 : (alpha * (1 - (tails === 0 ? 0 : forTails))) / others,
    };
}


/***/ })

};
