export const id = 6766;
export const ids = [6766];
export const modules = {

/***/ 57946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XM: () => (/* binding */ wholePlan),
/* harmony export */   ax: () => (/* binding */ decisiveThreshold),
/* harmony export */   hL: () => (/* binding */ isUnmade)
/* harmony export */ });
/* harmony import */ var _judged_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88593);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72691);


/** Whether the run ended as an error before anything was answered: there is nothing to show but why. */
function isUnmade({ verdict, load }) {
    return verdict === 'error' && load.ok === 0;
}
/** The threshold of which the headline speaks, in a run of this verdict; none where something else decided. */
function decisiveThreshold(report) {
    const { verdict, thresholds } = report;
    if (verdict === 'pass')
        return mostUsed(thresholds);
    return mostUsed(thresholds.filter((each) => each.verdict === verdict));
}
/** The one that uses most of its limit; latency before the rest where all are far from theirs. */
function mostUsed(thresholds) {
    const rated = thresholds.map((threshold) => ({ threshold, used: (0,_judged_js__WEBPACK_IMPORTED_MODULE_0__/* .usedShare */ .Fl)(threshold) ?? -1 }));
    rated.sort((a, b) => b.used - a.used || Number(isPercentile(b.threshold)) - Number(isPercentile(a.threshold)));
    return rated[0]?.threshold;
}
function isPercentile(threshold) {
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .splitExpression */ .ts)(threshold.expression).aggregation.startsWith('p(');
}
/** Requests of the whole plan: those that came due, and those that never did because the run ended. */
function wholePlan({ load }) {
    return load.planned + load.unsent;
}


/***/ }),

/***/ 96766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xK: () => (/* binding */ latenessText),
  tx: () => (/* binding */ spentOfBudget),
  mG: () => (/* binding */ writeHeadline)
});

var format = __webpack_require__(8378);
var judged = __webpack_require__(88593);
var report_decisive = __webpack_require__(57946);
var explain = __webpack_require__(54313);
var thresholds_losses = __webpack_require__(97671);
;// CONCATENATED MODULE: ./src/report/breach-words.ts


/** Why a value is infinite, and the setting where it is ours. */
function describeLosses({ losses, n }) {
    const dropped = losses['dropped'] ?? 0;
    if (Object.keys(losses).length === 0)
        return 'it has no finite value';
    const most = Math.max(...Object.values(losses));
    const advice = dropped === most ? '; raise it, or offer less' : '';
    return `of ${(0,format/* formatAmount */.ej)(n, dropped > 0 ? 'arrival' : 'request')} ${(0,thresholds_losses/* lossText */.T)(losses)}${advice}`;
}
/** Who met it too; not whose doing it is, for a change may itself have worn out what the others ask as well. */
function troubleText({ comparison, canaries }) {
    const who = comparison?.kind === 'base' && comparison.pairs > 0
        ? comparison.source
        : canaries === null
            ? 'base'
            : 'its canaries';
    return `${who} met the same`;
}

var words = __webpack_require__(72691);
var more_threads = __webpack_require__(32461);
;// CONCATENATED MODULE: ./src/report/headline.ts







/** Below this share of the plan the run cannot pass. */
const DELIVERED_ENOUGH = 0.95;
/** One plain sentence with the decisive number, its verdict's symbol first. What it quotes is not escaped. */
function writeHeadline(report) {
    const write = {
        pass: describePass,
        fail: describeFail,
        inconclusive: describeInconclusive,
        skipped: (skipped) => `Skipped: ${firstReason(skipped) ?? 'no changed file matches the paths; nothing was sent'}`,
        error: describeError,
    };
    // A status and a heading show backticks as they are.
    const sentence = write[report.verdict](report).replaceAll('`', '').replace(/\s+/g, ' ').trim();
    return `${(0,words/* verdictSymbol */.eb)(report.verdict)} ${sentence}`;
}
function describePass(report) {
    if (report.run.shard !== null)
        return describeShard(report);
    if (report.reused !== null)
        return `Reused: ${firstReason(report) ?? 'an earlier run passed'}`;
    const count = report.thresholds.length;
    const closest = (0,report_decisive/* decisiveThreshold */.ax)(report);
    const hold = count === 1
        ? 'The threshold holds'
        : count === 2
            ? 'Both thresholds hold'
            : `All ${(0,format/* formatCount */.B4)(count)} thresholds hold`;
    const compared = (0,judged/* passedText */.qv)(report);
    const example = closest === undefined ? '' : `${describeMargin(closest)}, `;
    return `${hold}${compared}: ${example}${spentOfBudget(report)}`;
}
/** A part of the load judges nothing. */
function describeShard(report) {
    const { run, load } = report;
    return `Shard ${run.shard} measured ${(0,format/* formatAmount */.ej)(load.sent, 'request')}, ${spentOfBudget(report)}; thresholds are judged where the shards are merged`;
}
function describeMargin(threshold) {
    const upper = /^<=?$/.test((0,words/* splitExpression */.ts)(threshold.expression).operator);
    const margin = upper && !(0,judged/* isRelative */.n3)(threshold) && threshold.unit !== 'fraction';
    const limit = margin ? ` of ${(0,judged/* limitText */.PW)(threshold)}` : ` (${(0,judged/* limitPhrase */.pI)(threshold)})`;
    return `${(0,words/* checkName */.I3)(threshold)} ${(0,judged/* observedText */.aP)(threshold)}${limit}`;
}
function describeFail(report) {
    const failed = report.thresholds.filter(({ verdict }) => verdict === 'fail');
    const unmeasured = report.thresholds.filter(({ verdict }) => verdict === 'no_data');
    const worse = (0,judged/* ownRows */.qf)(report).filter(([, { verdict }]) => verdict === 'fail');
    const decisive = (0,report_decisive/* decisiveThreshold */.ax)(report);
    const ofArms = (0,judged/* rowsOfArms */.Ek)(report).filter(({ row }) => row.verdict === 'fail').length;
    const others = failed.length + unmeasured.length + worse.length + ofArms - 1;
    const more = others > 0 ? `; ${(0,format/* formatCount */.B4)(others)} more ${others === 1 ? 'fails' : 'fail'}` : '';
    if (decisive !== undefined)
        return describeBreach(report, decisive) + more;
    if (report.run.stoppedBy === 'budget')
        return describeBudgetStop(report);
    const [regression] = worse;
    if (regression !== undefined)
        return describeRegression(report, regression) + more;
    const silent = unmeasured[0];
    if (silent === undefined)
        return (firstReason(report) ?? 'The gate failed').replace(/\.$/, '') + more;
    return `No data for ${(0,words/* checkName */.I3)(silent)} (${(0,judged/* limitPhrase */.pI)(silent)}): nothing was measured, so nothing has passed${more}`;
}
/** Both values beside the change: it is estimated within pairs, and need not be their quotient. */
function describeRegression({ comparison }, [key, row]) {
    const [head, base] = [(0,format/* formatValue */.Fl)(row.head, row.unit), (0,format/* formatValue */.Fl)(row.base, row.unit)];
    const paired = comparison?.kind === 'base' ? ' within pairs' : '';
    const change = row.ratio === null ? '' : `, ${(0,format/* formatChange */.eD)(row.ratio)}${paired}`;
    const source = comparison?.source ?? 'base';
    return `${(0,words/* comparedName */.be)(key)} is ${head} against ${base} in ${source}${change} (${(0,judged/* allowedPhrase */.Gx)(row)})`;
}
function describeBreach(report, threshold) {
    const name = (0,words/* checkName */.I3)(threshold);
    const limit = (0,judged/* limitPhrase */.pI)(threshold);
    const { comparison, arms } = report;
    // Of several candidates each is held against the control.
    const source = comparison?.source ?? arms.find(({ isControl }) => isControl)?.name;
    const paired = comparison?.kind === 'baseline' ? '' : ' within pairs';
    const against = source === undefined ? '' : `${paired} against ${source}`;
    const cause = threshold.cause === null ? '' : `; ${threshold.cause}`;
    if (threshold.observed === null)
        return `${name} is unbounded (${limit}): ${describeLosses(threshold)}${cause}`;
    if ((0,judged/* isRelative */.n3)(threshold))
        return `${name} is ${(0,judged/* observedText */.aP)(threshold)}${against} (${limit})`;
    const ratio = (0,judged/* comparedRow */.yo)(report, threshold)?.ratio ?? null;
    const change = ratio === null ? '' : `, ${(0,format/* formatChange */.eD)(ratio)}${against}`;
    return `${name} is ${(0,judged/* observedText */.aP)(threshold)} (${limit})${change}${cause}`;
}
function describeBudgetStop(report) {
    const { sent } = report.load;
    return `The budget of ${(0,format/* formatLimit */.tW)(report.cost.budget, 'USD')} ended the run after ${(0,format/* formatCount */.B4)(sent)} of ${(0,format/* formatAmount */.ej)((0,report_decisive/* wholePlan */.XM)(report), 'planned request')}`;
}
function describeInconclusive(report) {
    const { load, reasons } = report;
    const generator = reasons.find(({ code }) => code === 'generator_saturated' || code === 'generator_held_up');
    if (generator !== undefined)
        return describeGenerator(report);
    const decisive = (0,report_decisive/* decisiveThreshold */.ax)(report);
    if (decisive !== undefined)
        return describeUndecided(report, decisive) + describeMoreOpen(report);
    if (load.deliveredRatio < DELIVERED_ENOUGH) {
        const [dropped, suppressed] = [(0,format/* formatCount */.B4)(load.dropped), (0,format/* formatCount */.B4)(load.suppressed)];
        return `Only ${(0,format/* formatRate */.CE)(load.deliveredRatio)} of the planned load was delivered (${dropped} dropped, ${suppressed} suppressed), too little to pass`;
    }
    return firstReason(report) ?? 'The run could not decide';
}
/** It was late, and that cost the verdict something. */
function describeGenerator(report) {
    const { cause, shardsNeeded } = report.generator;
    const late = latenessText(report);
    const workers = (0,more_threads/* threadsThatHelp */.M)(report);
    const threads = workers === null ? '' : `set workers: ${workers}, or `;
    const [who, advice] = cause === 'busy'
        ? [
            'The load generator was the bottleneck',
            `${threads}shard over ${(0,format/* formatAmount */.ej)(shardsNeeded ?? 2, 'job')}`,
        ]
        : ['The machine that sends the load was held up', 'run again, or on a quieter runner'];
    return `${who} (${late}), so the endpoint cannot be judged; ${advice}`;
}
/** `12 of 150 requests sent late`, or what that may have cost. */
function latenessText({ generator, load }) {
    const { lateRequests, firstTokenDelayMs: delay } = generator;
    return lateRequests > 0
        ? `${(0,format/* formatCount */.B4)(lateRequests)} of ${(0,format/* formatAmount */.ej)(load.sent, 'request')} sent late`
        : `up to ${(0,format/* formatMs */._V)(delay.p95)} added to p95 first token`;
}
/** Rows of the comparison that are open beside a threshold: a suspicion is no small print. */
function describeMoreOpen(report) {
    const open = (0,judged/* ownRows */.qf)(report).filter(([, { verdict }]) => verdict === 'inconclusive');
    if (open.length === 0)
        return '';
    const suspect = open.some((each) => each[1].suspect) ? ', suspect of being worse than base' : '';
    return `; ${(0,format/* formatCount */.B4)(open.length)} more ${open.length === 1 ? 'is' : 'are'} open${suspect}`;
}
function describeUndecided(report, threshold) {
    if ((0,judged/* isRelative */.n3)(threshold) && threshold.observed === null && threshold.message !== '')
        return threshold.message;
    if (threshold.endpointTrouble)
        return `${(0,words/* checkName */.I3)(threshold)} is ${(0,judged/* observedText */.aP)(threshold)} (${(0,judged/* limitPhrase */.pI)(threshold)}), by the endpoint’s trouble: ${troubleText(report)}`;
    const interval = (0,judged/* intervalText */.Bt)(threshold);
    const range = interval === '' ? '' : ` (true value ${interval})`;
    const more = threshold.needed === null ? '' : `; ${(0,explain/* sayNeeded */.JQ)(threshold.needed, 'briefly')}`;
    const head = `${(0,words/* checkName */.I3)(threshold)} is ${(0,judged/* observedText */.aP)(threshold)} (${(0,judged/* limitPhrase */.pI)(threshold)})`;
    // An interval that does not hold the limit is no reason; the rule that withholds the decision is.
    if (threshold.withheld !== null)
        return `${head}, but ${threshold.withheld}${more}`;
    return `${head}, but ${(0,judged/* basisText */.GB)(report, threshold)} cannot tell${range}${more}`;
}
function describeError(report) {
    if (report.run.stoppedBy !== 'cancelled')
        return (firstReason(report) ?? 'The run could not be made') + describeMoreProblems(report);
    const { sent } = report.load;
    return `Cancelled after ${(0,format/* formatMs */._V)(report.run.durationMs)} with ${(0,format/* formatCount */.B4)(sent)} of ${(0,format/* formatAmount */.ej)((0,report_decisive/* wholePlan */.XM)(report), 'request')} sent, ${spentOfBudget(report)}`;
}
/** The settings' problems are told all at once, below. */
function describeMoreProblems({ reasons }) {
    const others = reasons.filter(({ code }) => code === 'settings').length - 1;
    return others > 0 ? `; ${(0,format/* formatAmount */.ej)(others, 'more setting is', 'more settings are')} wrong` : '';
}
/** `$0.12 of $1.00`. */
function spentOfBudget(report) {
    const { spent, budget } = report.cost;
    return `${spent === budget ? (0,format/* formatUsd */.UK)(spent) : (0,format/* formatAgainst */.L$)(spent, budget, 'USD')} of ${(0,format/* formatLimit */.tW)(budget, 'USD')}`;
}
function firstReason(report) {
    return report.reasons[0]?.message;
}


/***/ }),

/***/ 88593:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ intervalText),
/* harmony export */   D3: () => (/* binding */ conditionText),
/* harmony export */   Ek: () => (/* binding */ rowsOfArms),
/* harmony export */   Fl: () => (/* binding */ usedShare),
/* harmony export */   GB: () => (/* binding */ basisText),
/* harmony export */   Gx: () => (/* binding */ allowedPhrase),
/* harmony export */   PW: () => (/* binding */ limitText),
/* harmony export */   aP: () => (/* binding */ observedText),
/* harmony export */   k0: () => (/* binding */ changeText),
/* harmony export */   n3: () => (/* binding */ isRelative),
/* harmony export */   pI: () => (/* binding */ limitPhrase),
/* harmony export */   qf: () => (/* binding */ ownRows),
/* harmony export */   qv: () => (/* binding */ passedText),
/* harmony export */   t0: () => (/* binding */ comparedVerdict),
/* harmony export */   yo: () => (/* binding */ comparedRow),
/* harmony export */   zo: () => (/* binding */ comparedKey)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8378);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72691);


function kindOf(threshold) {
    const { limit } = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .splitExpression */ .ts)(threshold.expression);
    if (!/^[+-]/.test(limit))
        return 'absolute';
    return limit.endsWith('%') ? 'percent' : 'difference';
}
function isRelative(threshold) {
    return kindOf(threshold) !== 'absolute';
}
function formatJudged(threshold, value) {
    const kind = kindOf(threshold);
    if (kind === 'percent') {
        const allowed = allowedRatio(threshold);
        return (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(value, value !== allowed && (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(value) === (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(allowed) ? 2 : 0);
    }
    return ((kind === 'difference' && value > 0 ? '+' : '') + (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAgainst */ .L$)(value, threshold.limit, unitOf(threshold)));
}
/** `+15%` allows 1.15 times the base. */
function allowedRatio(threshold) {
    return 1 + Number.parseFloat((0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .splitExpression */ .ts)(threshold.expression).limit.replace(/\s/g, '')) / 100;
}
/** A counter's `rate` is per second, whatever it counts. */
function unitOf({ unit, expression }) {
    return unit === 'requests' && (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .splitExpression */ .ts)(expression).aggregation === 'rate' ? 'requests/s' : unit;
}
/** What a threshold was judged on: `150 requests`, of a relative one `147 pairs` or `6 runs`. */
function basisText({ comparison }, threshold) {
    const compared = comparison?.kind === 'baseline' ? 'run' : 'pair';
    return (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAmount */ .ej)(threshold.n, isRelative(threshold) ? compared : 'request');
}
/** The value a threshold was judged on; `unbounded` where failed requests make it infinite. */
function observedText(threshold) {
    const { observed } = threshold;
    if (observed === null)
        return threshold.verdict === 'no_data' || threshold.n === 0 ? _base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN */ .HV : 'unbounded';
    return formatJudged(threshold, observed);
}
/** The right-hand side: `3 s`, `+15 %`; as it was written where the report has no number for it. */
function limitText(threshold) {
    const written = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .splitExpression */ .ts)(threshold.expression).limit;
    if (kindOf(threshold) === 'percent')
        return (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(allowedRatio(threshold), 2);
    if (threshold.limit === null)
        return written;
    const sign = kindOf(threshold) === 'difference' && threshold.limit > 0 ? '+' : '';
    return sign + (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatLimit */ .tW)(threshold.limit, unitOf(threshold));
}
/** Operator and right-hand side: `< 3 s`, `≥ 20 tokens/s`. */
function conditionText(threshold) {
    const { operator } = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .splitExpression */ .ts)(threshold.expression);
    const sign = operator
        .replace('<=', '≤')
        .replace('>=', '≥')
        .replace(/^={2,3}$/, '=')
        .replace('!=', '≠');
    return `${sign} ${limitText(threshold)}`.trim();
}
/** The condition in a sentence: `limit 3 s`, `at least 20 tokens/s`. */
function limitPhrase(threshold) {
    const { operator } = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .splitExpression */ .ts)(threshold.expression);
    const isOnIt = threshold.observed !== null && threshold.observed === threshold.limit;
    const word = operator.startsWith('>')
        ? operator === '>' && isOnIt
            ? 'must be more than'
            : 'at least'
        : operator === '<' && isOnIt
            ? 'must be less than'
            : operator.startsWith('=')
                ? 'must be'
                : operator === '!='
                    ? 'must not be'
                    : 'limit';
    return `${word} ${limitText(threshold)}`;
}
/** `2.4 s to 3.6 s`, or the empty text where the sample bounds nothing. */
function intervalText(threshold) {
    return (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInterval */ .vy)(threshold.low, threshold.high, (value) => formatJudged(threshold, value));
}
/**
 * Share of its limit that a threshold uses up: 1 at the limit, more beyond it, infinite where failed requests
 * make the value so. A lower limit (`>`) counts the other way round; relative thresholds have none.
 */
function usedShare(threshold) {
    const { observed, limit } = threshold;
    if (kindOf(threshold) !== 'absolute')
        return null;
    if (observed === null && threshold.verdict === 'fail')
        return Infinity;
    if (observed === null || limit === null)
        return null;
    const [part, whole] = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .splitExpression */ .ts)(threshold.expression).operator.startsWith('>')
        ? [limit, observed]
        : [observed, limit];
    return whole > 0 ? part / whole : null;
}
/** Key of the comparison's row for what a threshold checks, `metric:aggregation` or the metric alone; null for none. */
function comparedKey(report, threshold) {
    const metrics = report.comparison?.metrics;
    if (metrics === undefined || Object.keys(threshold.tags).length > 0)
        return null;
    const { aggregation } = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .splitExpression */ .ts)(threshold.expression);
    const spellings = aggregation === 'med' ? ['med', 'p(50)'] : [aggregation.replace(/\s/g, '')];
    const keys = [...spellings.map((spelling) => `${threshold.metric}:${spelling}`), threshold.metric];
    return keys.find((key) => Object.hasOwn(metrics, key)) ?? null;
}
/** The comparison's row for what a threshold checks. */
function comparedRow(report, threshold) {
    const key = comparedKey(report, threshold);
    return key === null ? null : (report.comparison?.metrics[key] ?? null);
}
/** The comparison's own judged rows, but for those that a relative threshold judges in their place. */
function ownRows(report) {
    const replaced = new Set(report.thresholds.filter(isRelative).map((threshold) => comparedKey(report, threshold)));
    return Object.entries(report.comparison?.metrics ?? {}).filter(([key, { verdict }]) => verdict !== 'info' && !replaced.has(key));
}
/** Of `arms` the comparisons' own judged rows, but for those that a relative threshold on the arm judges in their place. */
function rowsOfArms({ arms, thresholds }) {
    return arms.flatMap(({ name, comparison }) => {
        if (comparison === null)
            return [];
        const own = thresholds
            .filter(({ tags }) => tags['arm'] === name && Object.keys(tags).length === 1)
            .map((threshold) => ({ ...threshold, tags: {} }));
        return ownRows({ comparison, thresholds: own }).map(([key, row]) => ({ name, key, row, comparison }));
    });
}
/** Of a comparison that passed. */
function passedText({ comparison, arms }) {
    const candidates = arms.filter((arm) => arm.comparison !== null && arm.comparison.pairs > 0);
    const control = arms.find(({ isControl }) => isControl);
    if (control !== undefined && candidates.length > 0) {
        const [only, ...more] = candidates.map(({ name }) => name);
        const who = more.length === 0 ? `${only ?? ''} is not` : `none of ${candidates.length} candidates is`;
        return `, and ${who} shown to be worse than ${control.name}`;
    }
    if (comparison === null || comparison.pairs === 0 || comparison.kind !== 'base')
        return '';
    return `, and nothing is shown to be worse than in ${comparison.source} (${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAmount */ .ej)(comparison.pairs, comparison.design === 'switchback' ? 'block pair' : 'pair')})`;
}
/** What a row of the comparison allows, in a sentence: `limit +10 %`, `no worse than base`. */
function allowedPhrase({ tolerance }) {
    return tolerance === null || tolerance === 1
        ? 'no worse than base'
        : `${tolerance > 1 ? 'limit' : 'at least'} ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(tolerance, 2)}`;
}
/** `+18 %`, with its interval in brackets where there is one: `+18 % (+12 % to +25 %)`. */
function changeText(row) {
    const interval = (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInterval */ .vy)(row.low, row.high, (value) => (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(value));
    return interval === '' || row.ratio === null
        ? (0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(row.ratio)
        : `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(row.ratio)} (${interval})`;
}
/** Verdict of a compared metric with its tolerance: `❌ fail, allowed +10 %`. */
function comparedVerdict(row) {
    return row.tolerance === null
        ? (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictLabel */ .Id)(row.verdict)
        : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictLabel */ .Id)(row.verdict)}, allowed ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(row.tolerance, 2)}`;
}


/***/ }),

/***/ 32461:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ threadsThatHelp)
/* harmony export */ });
/** Of one core: whoever waited longer for one had no free ones beside it. */
const WAITED = 0.05;
/**
 * How many `workers` would carry what one thread could not, where the machine has cores that nobody used: what the report says of
 * the generator, its processor time over the run's length, and that its thread did not wait for a core. Null where nothing says
 * that more threads help: the generator kept up, every core was in use, or there are as many threads as that already.
 */
function threadsThatHelp({ generator, run }) {
    const { cause, cpuSeconds, threads, waitedShare, shardsNeeded } = generator;
    if (cause !== 'busy' || run.shard !== null || run.durationMs <= 0)
        return null;
    const free = run.cpus - (cpuSeconds * 1_000) / run.durationMs;
    if (free < 1 || waitedShare === null || waitedShare > WAITED)
        return null;
    const carry = Math.max(1, threads.length);
    // A single thread beside the one that plans would carry all that one thread carried.
    const wanted = Math.min(Math.max(2, run.cpus - 1), Math.max(2, carry * (shardsNeeded ?? 2)));
    return wanted > carry ? wanted : null;
}


/***/ }),

/***/ 72691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ verdictWord),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   Id: () => (/* binding */ verdictLabel),
/* harmony export */   Nl: () => (/* binding */ titleLine),
/* harmony export */   Wm: () => (/* binding */ outcomeName),
/* harmony export */   be: () => (/* binding */ comparedName),
/* harmony export */   eb: () => (/* binding */ verdictSymbol),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   ts: () => (/* binding */ splitExpression)
/* harmony export */ });
/* harmony import */ var _metrics_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86641);
/* harmony import */ var _markup_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69152);


const VERDICT_WORDS = {
    pass: ['✅', 'pass'],
    fail: ['❌', 'fail'],
    inconclusive: ['⚠️', 'inconclusive'],
    skipped: ['⏭️', 'skipped'],
    error: ['💥', 'error'],
    no_data: ['❌', 'no data'],
    info: ['ℹ️', 'not judged'],
};
function verdictSymbol(verdict) {
    return VERDICT_WORDS[verdict][0];
}
function verdictWord(verdict) {
    return VERDICT_WORDS[verdict][1];
}
/** `✅ pass`: the symbol never stands without its word. */
function verdictLabel(verdict) {
    return VERDICT_WORDS[verdict].join(' ');
}
/** What a gate is called that nobody named. */
const UNNAMED = 'llm-perf-gate';
/** Whether the gate has a name of its own. */
function isNamed({ name }) {
    return name !== UNNAMED;
}
/** The headline, with the gate's name where it has one of its own: several gates may speak on one pull request. */
function titleLine({ headline, name, verdict, }) {
    const symbol = verdictSymbol(verdict);
    if (!isNamed({ name }) || !headline.startsWith(symbol))
        return headline;
    return `${symbol} ${name}: ${headline.slice(symbol.length).trim()}`;
}
const SEVERITY = [
    'error',
    'fail',
    'no_data',
    'inconclusive',
    'pass',
    'skipped',
    'info',
];
/** A stable copy with what needs attention first: failing, no data, inconclusive, passing, not judged. */
function worstFirst(rows) {
    return [...rows].sort((a, b) => SEVERITY.indexOf(a.verdict) - SEVERITY.indexOf(b.verdict));
}
/** Name of a row of the comparison, keyed `metric:aggregation` (`time_to_first_token:p(95)`) or by the metric alone. */
function comparedName(key) {
    const [metric = key, aggregation = ''] = key.split(':', 2);
    return (0,_metrics_names_js__WEBPACK_IMPORTED_MODULE_0__/* .aggregateName */ .V)(metric, aggregation);
}
/** `p(95)<3s abort` is p(95), <, 3s. An expression of another shape is all limit. */
function splitExpression(expression) {
    const match = /^\s*(p\s*\(\s*[\d.]+\s*\)|\w+)\s*([<>]=?|===?|!=)\s*(\S+(?:\s+(?!abort\b)\S+)*)/.exec(expression);
    return {
        aggregation: match?.[1] ?? '',
        operator: match?.[2] ?? '',
        limit: match?.[3] ?? expression.trim(),
    };
}
/** File names may be long; their ends are in report.json. */
const LONGEST_TAG = 60;
/** What a threshold checks, in words and not escaped: `p95 time to first token (prompt a.txt)`. */
function checkName(threshold) {
    const name = (0,_metrics_names_js__WEBPACK_IMPORTED_MODULE_0__/* .aggregateName */ .V)(threshold.metric, splitExpression(threshold.expression).aggregation);
    const tags = Object.entries(threshold.tags).map(([tag, value]) => `${tag} ${(0,_markup_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_markup_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanText */ .X5)(value), LONGEST_TAG)}`);
    return tags.length === 0 ? name : `${name} (${tags.join(', ')})`;
}
/** How an outcome of `samples.jsonl` reads in a table. */
function outcomeName(outcome) {
    return outcome.replaceAll('_', ' ');
}


/***/ })

};
