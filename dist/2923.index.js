export const id = 2923;
export const ids = [2923];
export const modules = {

/***/ 97068:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ formatAge)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8378);

const MINUTE = 60_000;
const UNITS = [
    [24 * 60 * MINUTE, 'day'],
    [60 * MINUTE, 'hour'],
    [MINUTE, 'minute'],
];
/** How long ago something was, in its largest unit: `3 days`, `2 hours`, `0 minutes`. */
function formatAge(ms) {
    const [size, name] = UNITS.find(([unit]) => ms >= unit) ?? [MINUTE, 'minute'];
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAmount */ .ej)(Math.max(0, Math.floor(ms / size)), name);
}


/***/ }),

/***/ 22923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findBaseline: () => (/* binding */ findBaseline),
  e: () => (/* binding */ judgeBaselineOf)
});

var format = __webpack_require__(8378);
var format_age = __webpack_require__(97068);
var simple_statistics = __webpack_require__(15521);
var student = __webpack_require__(42632);
;// CONCATENATED MODULE: ./src/stats/estimates/baseline.ts


/** From this many earlier runs on a stored baseline may gate; before, it only warns. */
const LEAST_RUNS_TO_GATE = 5;
/** Runs worth keeping: older ones describe another endpoint. */
const MOST_RUNS = 20;
/** What is believed of the day-to-day spread of a log statistic before any run is seen, and worth how many runs. */
const PRIOR_FREEDOM = 4;
const PRIOR_DEVIATION = 0.2;
/**
 * Whether a statistic (a latency percentile, a cost; above 0) lies beyond the one-sided prediction limit
 * m + t_{1-α,ν} s √(1 + 1/K) of the logs of K earlier runs, with ν = 4 + K - 1 and
 * s² = (4·0.2² + (K-1) var) / ν: a normal prediction interval with a conjugate prior on the variance (Gelman et al.,
 * Bayesian Data Analysis, 3.3). Of the earlier runs, oldest first, the last 20 count. `undefined` where there is none,
 * or a value is not positive and finite.
 */
function judgeBaseline(current, earlier, alpha) {
    const logs = earlier
        .filter((value) => value > 0 && value < Infinity)
        .slice(-MOST_RUNS)
        .map(Math.log);
    const runs = logs.length;
    if (runs === 0 || !(current > 0))
        return undefined;
    const freedom = PRIOR_FREEDOM + runs - 1;
    const squares = runs > 1 ? (runs - 1) * (0,simple_statistics/* sampleVariance */.y4)(logs) : 0;
    const deviation = Math.sqrt((PRIOR_FREEDOM * PRIOR_DEVIATION ** 2 + squares) / freedom);
    const error = deviation * Math.sqrt(1 + 1 / runs);
    const limit = Math.exp((0,student/* studentQuantile */.F)(1 - alpha, freedom) * error);
    const ratio = current / Math.exp((0,simple_statistics/* mean */.RE)(logs));
    const p = 1 - (0,student/* studentCdf */.R)(Math.log(ratio) / error, freedom);
    return { ratio, limit, exceeded: ratio > limit, p, runs, gates: runs >= LEAST_RUNS_TO_GATE };
}

var comparison_gates = __webpack_require__(71949);
var names = __webpack_require__(86641);
var compared_row = __webpack_require__(76389);
var explain = __webpack_require__(54313);
;// CONCATENATED MODULE: ./src/verdict/stored/explain-stored.ts






/** A judged gate as a row of the comparison; null where a side was not measured. */
function describeStoredRow(judged) {
    const { gate, head, base, p, verdict } = judged;
    if (head === null || base === null)
        return null;
    const isJudged = verdict === 'pass' || verdict === 'fail' || verdict === 'inconclusive';
    return {
        unit: gate.contrast.metric.unit,
        base: (0,compared_row/* orNull */.X)(base),
        head: (0,compared_row/* orNull */.X)(head),
        ...ratiosOf(judged),
        p,
        level: null,
        verdict,
        tolerance: isJudged ? limitRatio(judged) : null,
        suspect: false,
        message: explainStored(judged),
    };
}
/** A relative threshold judged on stored runs, in ratios or in the metric's unit. */
function describeStoredThreshold(judged, spec) {
    const { gate, base, found, verdict } = judged;
    const { kind, limit, metric } = gate.contrast;
    const { ratio, low, high } = ratiosOf(judged);
    const value = (share) => share === null || kind === 'ratio' ? share : base === null ? null : base * (share - 1);
    return {
        metric: spec.metric,
        tags: { ...spec.tags },
        expression: spec.source,
        observed: value(ratio),
        low: value(low),
        high: value(high),
        n: found?.runs ?? 0,
        limit,
        unit: kind === 'ratio' ? 'ratio' : metric.unit,
        verdict: verdict === 'info' ? 'inconclusive' : verdict,
        message: explainStored(judged),
        needed: null,
        losses: {},
        episode: null,
        cause: null,
        endpointTrouble: false,
        withheld: null,
    };
}
/** Head over base, and the interval that run-to-run variation leaves. */
function ratiosOf({ gate, found }) {
    if (found === undefined)
        return { ratio: null, low: null, high: null };
    const ratio = gate.contrast.side === 'below' ? found.ratio : 1 / found.ratio;
    return { ratio: (0,compared_row/* orNull */.X)(ratio), low: (0,compared_row/* orNull */.X)(ratio / found.limit), high: (0,compared_row/* orNull */.X)(ratio * found.limit) };
}
function limitRatio({ gate, limit }) {
    if (limit === null)
        return null;
    return (0,compared_row/* orNull */.X)(gate.contrast.side === 'below' ? limit : 1 / limit);
}
/** One sentence: what is usual, what was measured, what chance explains, and what follows. */
function explainStored(judged) {
    const { gate, head, base, found, verdict } = judged;
    const { metric, aggregation } = gate.contrast;
    const name = (0,names/* aggregateName */.V)(metric.name, (0,explain/* aggregationText */.Wx)(aggregation));
    if (head === null)
        return `${name}: nothing was measured, and no data is no pass.`;
    const values = `${(0,format/* formatValue */.Fl)(head, metric.unit)} against ${(0,format/* formatValue */.Fl)(base, metric.unit)}`;
    if (found === undefined)
        return `${name} is ${values}: not judged.`;
    const seen = `${name} is ${values}, usual in ${(0,format/* formatAmount */.ej)(found.runs, 'earlier run')} (${changeText(judged)})`;
    const few = `${(0,format/* formatAmount */.ej)(found.runs, 'run')} ${found.runs === 1 ? 'is' : 'are'} too few to judge, which takes ${LEAST_RUNS_TO_GATE}`;
    switch (verdict) {
        case 'pass':
            return `${seen}: ${gate.spec === null ? guardText(judged) : `${limitText(judged)} holds`}.`;
        case 'fail':
            return `${seen}: ${limitText(judged)} does not hold.`;
        case 'inconclusive':
            return `${seen}: ${found.gates ? `${limitText(judged)} cannot be told from chance` : few}.`;
        case 'no_data':
        case 'info':
            return `${seen}: ${(0,comparison_gates/* hasLimit */.yR)(gate) && !found.gates ? few : 'not judged'}.`;
    }
}
function guardText({ found, limit }) {
    const within = found === undefined || limit === null || found.ratio <= limit;
    return within ? 'within what is allowed' : 'chance explains it';
}
/** `+18 %; by chance runs differ by up to +36 %`. */
function changeText(judged) {
    const { gate, head, base, found } = judged;
    const { kind, limit, metric } = gate.contrast;
    const { ratio } = ratiosOf(judged);
    const difference = (head ?? 0) - (base ?? 0);
    const change = kind === 'ratio'
        ? (0,format/* formatChange */.eD)(ratio ?? Infinity)
        : `${difference > 0 ? '+' : ''}${(0,format/* formatAgainst */.L$)(difference, limit, metric.unit)}`;
    return `${change}; by chance runs differ by up to ${(0,format/* formatChange */.eD)(found?.limit)}`;
}
function limitText({ gate }) {
    const { kind, limit, metric, side } = gate.contrast;
    const allowed = kind === 'ratio' ? (0,format/* formatChange */.eD)(limit, 2) : `${limit > 0 ? '+' : ''}${(0,format/* formatLimit */.tW)(limit, metric.unit)}`;
    return `${side === 'below' ? 'the limit of' : 'the least of'} ${allowed}`;
}

;// CONCATENATED MODULE: ./src/stats/paired/holm.ts
/**
 * Holm's (1979) adjusted p-values, in the order given: comparing each with alpha keeps the chance of any false
 * rejection in the family below alpha. For a family that is judged once, at the end.
 */
function adjustHolm(pValues) {
    const order = pValues.map((_, i) => i).sort((i, j) => (pValues[i] ?? 1) - (pValues[j] ?? 1));
    const adjusted = new Array(pValues.length).fill(1);
    let running = 0;
    order.forEach((index, rank) => {
        running = Math.max(running, Math.min(1, (pValues[index] ?? 1) * (pValues.length - rank)));
        adjusted[index] = running;
    });
    return adjusted;
}

var stored_values = __webpack_require__(47129);
;// CONCATENATED MODULE: ./src/verdict/stored/judge-stored.ts



/** Judges gates of one family: a threshold must be shown to hold, a row of the comparison's own to be worse. */
function judgeStored(family, evidence) {
    const alpha = 1 - evidence.confidence;
    const measured = family.map((gate) => measureGate(gate, evidence, alpha));
    const known = measured.filter(({ p }) => p !== null);
    const adjusted = adjustHolm(known.map(({ p }) => p ?? 1));
    return measured.map((each) => {
        const p = adjusted[known.indexOf(each)] ?? null;
        const beyond = each.found !== undefined && each.limit !== null && each.found.ratio > each.limit;
        const worse = beyond && p !== null && p <= alpha;
        return { ...each, p, worse, verdict: decide(each, worse, evidence.onInconclusive) };
    });
}
/** A gate whose values are told and not judged. */
function tellStored(gate, evidence) {
    const measured = measureGate(gate, evidence, 1 - evidence.confidence);
    return { ...measured, worse: false, verdict: 'info' };
}
function measureGate(gate, { current, earlier }, alpha) {
    const { contrast } = gate;
    const { metric, aggregation } = contrast;
    const head = (0,stored_values/* storedValue */.b)(current, metric, aggregation);
    const values = earlier.flatMap((run) => (0,stored_values/* storedValue */.b)(run, metric, aggregation) ?? []);
    const face = (value) => (contrast.side === 'below' ? value : 1 / value);
    const predict = (value) => judgeBaseline(value, values.map(face), alpha);
    const found = head === null ? undefined : (judgeZeros(head, values) ?? predict(face(head)));
    const base = found === undefined ? (values.at(-1) ?? null) : usualOf(values);
    const limit = facedLimit(contrast, base);
    // Where an improvement is asked for, "no worse" means "meets it".
    const asked = head !== null && limit !== null && limit < 1 ? predict(face(head) / limit) : found;
    return { gate, head, base, found, limit, p: asked?.p ?? found?.p ?? null };
}
function usualOf(values) {
    const positive = values.filter((value) => value > 0);
    if (positive.length === 0)
        return 0;
    return Math.exp(positive.reduce((sum, value) => sum + Math.log(value), 0) / positive.length);
}
/** What costs nothing has no logarithm: all free are equal, and one that is not is beyond every limit. */
function judgeZeros(head, values) {
    const runs = values.length;
    if (runs === 0 || head < 0 || (head > 0 && values.some((value) => value !== 0)))
        return undefined;
    const ratio = head > 0 ? Infinity : values.every((value) => value === 0) ? 1 : 0;
    const p = head > 0 ? 0.5 ** runs : 1;
    return { ratio, limit: 1, exceeded: head > 0, p, runs, gates: runs >= LEAST_RUNS_TO_GATE };
}
function facedLimit({ kind, limit, side }, base) {
    const ratio = kind === 'ratio' ? limit : base === null || base <= 0 ? null : (base + limit) / base;
    if (ratio === null || side === 'below')
        return ratio === null ? null : Math.max(0, ratio);
    return ratio <= 0 ? Infinity : 1 / ratio;
}
function decide({ gate, head, found, limit }, worse, onInconclusive) {
    const own = gate.spec === null;
    if (head === null)
        return own ? 'info' : 'no_data';
    if (own)
        return found?.gates === true ? (worse ? 'fail' : 'pass') : 'info';
    if (found === undefined || limit === null)
        return 'inconclusive';
    if (found.gates && worse)
        return 'fail';
    if (found.gates && found.ratio * found.limit <= limit)
        return 'pass';
    if (onInconclusive !== 'point')
        return 'inconclusive';
    return found.ratio <= limit ? 'pass' : 'fail';
}

;// CONCATENATED MODULE: ./src/verdict/stored/judge-baseline.ts





/**
 * This run against the stored ones, by a prediction interval for one more run: runs differ from day to day by more
 * than requests within one, so few of them warn at most. Rows of the comparison's own fail where they are worse than
 * chance and their tolerance explain, and pass otherwise; a threshold passes only where the interval is within it.
 */
function judgeStoredBaseline(request) {
    const rows = (0,comparison_gates/* planRows */.Lq)(request.tolerances);
    const thresholds = (0,comparison_gates/* planThresholds */.md)(request.thresholds);
    const family = (0,comparison_gates/* planFamily */.c)(rows, thresholds).filter(comparison_gates/* hasLimit */.yR);
    const judged = judgeStored(family, request);
    const byGate = new Map(judged.map((each) => [each.gate, each]));
    const own = rows.flatMap((gate) => {
        const told = byGate.get(gate) ?? byThreshold(gate, thresholds, byGate) ?? tellStored(gate, request);
        const row = describeStoredRow(told);
        return row === null ? [] : [{ gate, row, judged: told }];
    });
    const warned = own.filter((each) => each.judged.worse && each.row.verdict !== 'fail');
    const notes = ['A stored baseline was measured at another time, perhaps on another machine.'];
    if (request.earlier.length < LEAST_RUNS_TO_GATE)
        notes.push(`It gates from ${LEAST_RUNS_TO_GATE} runs on; with fewer it only warns.`);
    return {
        comparison: {
            kind: 'baseline',
            source: request.source,
            url: request.url,
            pairs: 0,
            design: null,
            metrics: Object.fromEntries(own.map(({ gate, row }) => [gate.key, row])),
            prompts: [],
            notes,
            history: request.earlier.map((run) => describeRun(run, rows)),
        },
        thresholds: new Map(thresholds.flatMap((gate) => settleThreshold(gate, byGate))),
        gates: own.filter(({ gate, row }) => byGate.has(gate) && row.verdict !== 'info').map(({ row }) => row),
        warnings: warned.map(({ row }) => row.message),
    };
}
/** A row that a threshold judges shows the threshold's verdict. */
function byThreshold(row, thresholds, byGate) {
    const replacement = (0,comparison_gates/* replacementOf */.ml)(row, thresholds);
    return replacement?.contrast.kind === 'ratio' ? byGate.get(replacement) : undefined;
}
/** None where no stored run measured it: that is for the caller to say. */
function settleThreshold(gate, byGate) {
    const judged = byGate.get(gate);
    if (gate.spec === null || judged === undefined)
        return [];
    const comparable = judged.head === null || judged.base !== null;
    return comparable ? [[gate.spec, describeStoredThreshold(judged, gate.spec)]] : [];
}
function describeRun(run, rows) {
    const { commit, date, url, verdict } = run;
    const metrics = {};
    for (const { key, contrast } of rows) {
        const value = (0,stored_values/* storedValue */.b)(run, contrast.metric, contrast.aggregation);
        if (value !== null)
            metrics[key] = value;
    }
    return { commit, date, url, verdict, metrics };
}

var relative_thresholds = __webpack_require__(93933);
var compare_config = __webpack_require__(64393);
var stored_run = __webpack_require__(25476);
;// CONCATENATED MODULE: ./src/gate/judge/stored-baseline.ts








/** Null where none is asked for, and for a shard, which judges nothing. */
async function findBaseline({ config }, prepared, world) {
    if (!(0,compare_config/* hasBaseline */.Ku)(config) || prepared.shard !== null || world.storedRuns === undefined)
        return null;
    const artifact = config['artifact-name'] ?? config.name;
    const found = await (0,stored_run/* collectRuns */.X)(world.storedRuns({ artifact, scope: 'base-branch', since: null }), {
        name: config.name,
        objection: ({ run }) => (run.configHash === prepared.configHash ? null : 'with other settings'),
        most: MOST_RUNS,
    });
    const baseline = describeFound(found, prepared, world.date());
    announce(baseline, found, world);
    for (const warning of lintBaseline(baseline, config))
        world.log.warning(warning);
    return baseline;
}
function describeFound(found, { promptHash }, now) {
    const [newest] = found.runs;
    if (newest === undefined) {
        const over = (0,stored_run/* describePassedOver */._)(found);
        const none = `no stored run with these settings${over === '' ? '' : ` (${over})`}; runs of the base branch store what later ones read`;
        return { runs: [], source: 'no stored run', url: null, notes: [], missing: found.trouble ?? none };
    }
    const { branch, commit, date, url } = newest.stored;
    const count = (0,format/* formatAmount */.ej)(found.runs.length, 'run');
    const last = found.runs.length === 1 ? '' : 'last ';
    const age = (0,format_age/* formatAge */.n)(now.getTime() - date.getTime());
    const others = newest.run.run.promptHash === promptHash ? [] : [OTHER_PROMPTS];
    return {
        runs: found.runs.map(stored_baseline_describeRun).reverse(),
        source: `${count} of ${branch}, ${last}${commit.slice(0, 7)}, ${age} ago`,
        url,
        notes: found.trouble === null ? others : [...others, `No more runs could be read: ${found.trouble}.`],
        missing: null,
    };
}
const OTHER_PROMPTS = 'The prompts are not those of the last stored run; what that changes is part of the comparison.';
function stored_baseline_describeRun({ stored, run }) {
    const { commit, date, url } = stored;
    return { commit, date: date.toISOString(), url, verdict: run.verdict, metrics: run.metrics };
}
function announce(baseline, found, { log }) {
    if (baseline.missing !== null) {
        log.warning(`Nothing is compared: ${baseline.missing}`);
        return;
    }
    const over = (0,stored_run/* describePassedOver */._)(found);
    log.info(`Compared with ${baseline.source}${over === '' ? '' : `; ${over}`}`);
    if (found.trouble !== null)
        log.warning(`no more stored runs could be read: ${found.trouble}`);
}
/** Relative thresholds that so few runs can never decide. */
function lintBaseline({ runs, missing }, config) {
    const relative = config.thresholds.filter(relative_thresholds/* isRelative */.n3);
    if (missing !== null || runs.length >= LEAST_RUNS_TO_GATE || config['on-inconclusive'] === 'point')
        return [];
    return relative.map(({ metric, source }) => `\`${metric}: ${source}\` cannot be decided yet: it takes ${LEAST_RUNS_TO_GATE} stored runs, and there ${runs.length === 1 ? 'is' : 'are'} ${runs.length}`);
}
/** What the run says against the stored ones. */
function judgeBaselineOf({ runs, source, url, notes, missing }, current, config) {
    const judged = judgeStoredBaseline({
        current,
        earlier: runs,
        source,
        url,
        confidence: config.confidence,
        onInconclusive: config['on-inconclusive'],
        tolerances: comparison_gates/* DEFAULT_TOLERANCES */.tD,
        thresholds: config.thresholds.filter(relative_thresholds/* isRelative */.n3),
    });
    const nothing = `Nothing is compared: ${missing}. Absolute thresholds judge as always.`;
    const told = missing === null ? [...notes, ...judged.comparison.notes] : [nothing];
    const warnings = judged.warnings.map((warning) => `Worse than chance explains: ${warning}`);
    return { ...judged, warnings, comparison: { ...judged.comparison, notes: [...warnings, ...told] } };
}


/***/ }),

/***/ 25476:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ collectRuns),
/* harmony export */   _: () => (/* binding */ describePassedOver)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);

/** Below this share of its plan a run measured another load. */
const LEAST_DELIVERED = 0.95;
/** Reads complete runs until there are enough of them. What is in the way is told, and what was found before it stays. */
async function collectRuns(reports, { name, objection, most }) {
    const runs = [];
    const passedOver = new Map();
    try {
        for await (const stored of reports) {
            const run = await readCompleteRun(stored, name);
            const unfit = typeof run === 'string' ? run : objection(run);
            if (unfit !== null)
                passedOver.set(unfit, (passedOver.get(unfit) ?? 0) + 1);
            else if (typeof run !== 'string')
                runs.push({ stored, run });
            if (runs.length === most)
                break;
        }
        return { runs, passedOver, trouble: null };
    }
    catch (error) {
        return { runs, passedOver, trouble: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) };
    }
}
/** `3 passed over: 2 with other settings, 1 not complete`, or the empty text. */
function describePassedOver({ passedOver }) {
    const counts = [...passedOver].map(([why, count]) => `${count} ${why}`);
    const total = [...passedOver.values()].reduce((sum, count) => sum + count, 0);
    return total === 0 ? '' : `${total} passed over: ${counts.join(', ')}`;
}
/** The report of a complete run of the gate `name`, or why it is none. Nothing in it is believed unchecked. */
async function readCompleteRun({ text }, name) {
    const { parseStoredFields } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(102), __webpack_require__.e(7307)]).then(__webpack_require__.bind(__webpack_require__, 17307));
    const report = parseStoredFields(text);
    if (report === undefined)
        return 'not of this version';
    if (report.name !== name || report.run.shard !== null)
        return 'of another gate';
    return isComplete(report) ? report : 'not complete';
}
function isComplete(report) {
    const { verdict, run: made, load: carried, generator: own } = report;
    const judged = verdict === 'pass' || verdict === 'fail' || verdict === 'inconclusive';
    const whole = made.stoppedBy === 'completed' || made.stoppedBy === 'decided';
    return judged && whole && own.healthy && carried.sent > 0 && carried.deliveredRatio >= LEAST_DELIVERED;
}


/***/ })

};
