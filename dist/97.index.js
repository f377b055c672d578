export const id = 97;
export const ids = [97];
export const modules = {

/***/ 67097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JJ: () => (/* binding */ compareArms),
  oK: () => (/* binding */ isSuspicious),
  is: () => (/* binding */ judgeFamily)
});

var base_format = __webpack_require__(8378);
var comparison_gates = __webpack_require__(71949);
var normal = __webpack_require__(55272);
var requests_needed = __webpack_require__(42963);
var compared_row = __webpack_require__(76389);
var names = __webpack_require__(86641);
var explain = __webpack_require__(54313);
var catalogue = __webpack_require__(94906);
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




/** One sentence: what both arms measured, by how much they differ, how sure that is, and what it means. */
function explainGate(judged, explaining) {
    const { gate, found, verdict } = judged;
    const name = nameOf(judged);
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
            return `${seen}: ${failText(judged)}${causeText(judged, explaining)}.`;
        case 'inconclusive':
            return `${seen}: ${doubtText(judged)}${neededText(judged, explaining)}.`;
        case 'no_data':
            return `${seen}: the pairs allow no comparison.`;
        case 'info':
            return found.n < found.least
                ? `${seen}: not judged, which takes ${(0,base_format/* formatAmount */.ej)(found.least, 'pair')}.`
                : `${seen}: not judged.`;
    }
}
function nameOf({ gate }) {
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
function failText(judged) {
    const { contrast, role } = judged.gate;
    if (judged.byPoint)
        return `${limitText(judged)} does not hold by the estimate, which is all that was asked`;
    if (role === 'guard')
        return 'worse than base';
    const { low, high } = judged.found.comparison ?? { low: -Infinity, high: Infinity };
    const isBeyond = contrast.side === 'below' ? low >= contrast.limit : high <= contrast.limit;
    return isBeyond
        ? `${limitText(judged)} does not hold`
        : `worse than base, and by the estimate beyond ${limitText(judged)}`;
}
function doubtText(judged) {
    if (!judged.suspect)
        return `${limitText(judged)} cannot be decided`;
    const { p } = judged.found.comparison ?? { p: 1 };
    return `suspect, for head is worse at p = ${(0,base_format/* formatNumber */.ZV)(p, 1)}, and red takes ${(0,base_format/* formatNumber */.ZV)(judged.alphas.fail, 1)} at most`;
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

;// CONCATENATED MODULE: ./src/verdict/compare/describe-comparison.ts




/** A judged gate as a row of the comparison. */
function describeRow(judged, describing) {
    const { gate, found, alphas, verdict, suspect } = judged;
    const { comparison, base, head } = found;
    const isRatio = gate.contrast.kind === 'ratio';
    const shares = isRatio ? comparison?.estimate : ratioOf(head, base);
    return {
        unit: gate.contrast.metric.unit,
        base: (0,compared_row/* orNull */.X)(base),
        head: (0,compared_row/* orNull */.X)(head),
        ratio: (0,compared_row/* orNull */.X)(shares),
        low: isRatio ? (0,compared_row/* orNull */.X)(comparison?.low) : null,
        high: isRatio ? (0,compared_row/* orNull */.X)(comparison?.high) : null,
        p: (0,compared_row/* orNull */.X)(comparison?.p),
        level: verdict === 'info' || verdict === 'no_data' ? null : alphas.fail,
        verdict,
        tolerance: verdict === 'info' ? null : gate.role === 'guard' ? 1 : gate.contrast.limit,
        suspect,
        message: explainGate(judged, { ...describing, needed: neededOf(judged, describing) }),
    };
}
/** A judged gate as a row of the thresholds, in ratios or in the metric's unit. */
function describeThreshold(judged, spec, describing) {
    const { gate, found, verdict } = judged;
    const { comparison } = found;
    const needed = neededOf(judged, describing);
    return {
        metric: spec.metric,
        tags: { ...spec.tags },
        expression: spec.source,
        observed: (0,compared_row/* orNull */.X)(comparison?.estimate),
        low: (0,compared_row/* orNull */.X)(comparison?.low),
        high: (0,compared_row/* orNull */.X)(comparison?.high),
        n: found.n,
        limit: gate.contrast.limit,
        unit: gate.contrast.kind === 'ratio' ? 'ratio' : gate.contrast.metric.unit,
        verdict: verdict === 'info' ? 'inconclusive' : verdict,
        message: explainGate(judged, { ...describing, needed }),
        needed,
        losses: {},
        episode: null,
        endpointTrouble: false,
    };
}
/** Where base has none, a ratio says nothing. */
function ratioOf(head, base) {
    return head === undefined || base === undefined || base === 0 ? undefined : head / base;
}
/** Power with which the further requests should decide. */
const POWER = 0.8;
/** Beyond this many times the run nobody would wait for it. */
const MOST_TIMES = 20;
/**
 * The requests that would probably decide: an interval shrinks with the root of the pairs, and must fit between the
 * estimate and the limit with some room for chance.
 */
function neededOf({ gate, found, verdict }, describing) {
    const { comparison, n, least } = found;
    if (verdict !== 'inconclusive' || comparison === undefined || describing.mayAskForMore === false)
        return null;
    if (describing.matched.design !== 'pairs')
        return null;
    const scale = gate.contrast.kind === 'ratio' ? Math.log : (value) => value;
    const gap = Math.abs(scale(gate.contrast.limit) - scale(comparison.estimate));
    const bound = gate.contrast.side === 'below' ? comparison.high : comparison.low;
    const reach = Math.abs(scale(bound) - scale(comparison.estimate));
    const z = (0,normal/* normalQuantile */.Zl)(1 - describing.alpha);
    const times = ((reach / gap) * ((z + (0,normal/* normalQuantile */.Zl)(POWER)) / z)) ** 2;
    const pairs = Math.max(n * times, least) - n;
    if (!(times <= MOST_TIMES) || pairs <= 0)
        return null;
    const requests = (0,requests_needed/* roundUpEstimate */.K)(2 * Math.ceil(pairs));
    const { usdPerRequest } = describing;
    return { requests, usd: usdPerRequest === null ? null : requests * usdPerRequest, condition: null };
}

var compare_metrics = __webpack_require__(68769);
var share_error = __webpack_require__(73913);
;// CONCATENATED MODULE: ./src/verdict/compare/judge-gates.ts


/** Judges gates of one family, each at its own level, and rows that are information only. */
function judgeGates({ family, info }, matched, { levels, seed }) {
    const contrast = (gate, alphas) => ({
        gate,
        alphas,
        found: (0,compare_metrics/* contrastArms */.mg)(gate.contrast, matched, { alphas, seed }),
    });
    return [
        ...family.map((gate) => {
            const fail = (0,share_error/* isTail */.r)(gate, matched.design) ? levels.fail.tail : levels.fail.other;
            const member = contrast(gate, { pass: levels.pass, fail });
            const suspect = isSuspect(member, levels);
            return { ...member, suspect, byPoint: false, verdict: decide({ ...member, suspect }, levels) };
        }),
        ...info.map((gate) => {
            const row = contrast(gate, { pass: levels.pass, fail: levels.pass });
            return { ...row, suspect: false, byPoint: false, verdict: 'info' };
        }),
    ];
}
function isSuspect({ gate, found, alphas }, { suspect }) {
    const p = found.comparison?.p ?? 1;
    return found.n >= found.least && p <= suspect && p > alphas.fail && (0,compare_metrics/* isBeyondLimit */.zX)(gate.contrast, found);
}
function decide(judged, { mayPass, mayTrust }) {
    const { gate, found, alphas, suspect } = judged;
    if (found.n === 0)
        return 'no_data';
    const decision = (0,compare_metrics/* judgeContrast */.q7)(gate.contrast, found, alphas.fail);
    if (decision === 'fail')
        return 'fail';
    if (suspect)
        return 'inconclusive';
    if (gate.role === 'guard')
        return 'pass';
    if (decision === 'inconclusive' && mayTrust && raisesNoDoubt(judged))
        return 'pass';
    return decision === 'pass' && !mayPass ? 'inconclusive' : decision;
}
/** Whether the data are at ease with no change, or with one that is allowed, and enough to have shown a large one. */
function raisesNoDoubt({ gate, found, alphas }) {
    const { comparison, n, least } = found;
    if (gate.excluded === null || comparison === undefined || n < least)
        return false;
    const atEase = comparison.p > alphas.pass || !(0,compare_metrics/* isBeyondLimit */.zX)(gate.contrast, found);
    return comparison.high < gate.excluded && atEase;
}

;// CONCATENATED MODULE: ./src/verdict/compare/compare-prompts.ts



/** Fewer pairs of one prompt are anecdotes. */
const LEAST_PAIRS = 10;
/** What is told of a single prompt: too few pairs for tails and errors, and too many prompts to gate on each. */
const TOLD = new Set([
    'time_to_first_token:p(50)',
    'total_generation_time:p(50)',
    'cost_per_request:avg',
    'output_tokens:avg',
]);
/**
 * Each prompt's own comparison, for information: conclusions of the whole hold for the prompts that were asked. Of a
 * prompt that did not change and has few pairs nothing is worth telling.
 */
function comparePrompts(prompts, matched, describing) {
    return prompts.flatMap(({ id, status }) => {
        const own = ofPrompt(matched, id);
        const pairs = own.groups.length;
        if (pairs >= LEAST_PAIRS)
            return [{ id, status, pairs, metrics: compareOne(own, describing) }];
        return status === 'unchanged' ? [] : [{ id, status, pairs, metrics: {} }];
    });
}
/** In switchback blocks a prompt stands beside others. */
function ofPrompt(matched, id) {
    const groups = matched.groups
        .map(({ base, head }) => ({
        base: base.filter(({ prompt }) => prompt === id),
        head: head.filter(({ prompt }) => prompt === id),
    }))
        .filter(({ base, head }) => base.length > 0 && head.length > 0);
    return { ...matched, groups };
}
function compareOne(matched, describing) {
    const info = (0,comparison_gates/* planRows */.Lq)({ typical: 0, tail: 0, cost: 0 }).filter(({ key }) => TOLD.has(key));
    const { alpha } = describing;
    const levels = {
        pass: alpha,
        fail: { tail: alpha, other: alpha },
        suspect: alpha,
        mayPass: true,
        mayTrust: true,
    };
    const rows = judgeGates({ family: [], info }, matched, { levels, seed: '' });
    return Object.fromEntries(rows
        .filter(({ found }) => found.n > 0)
        .map((row) => [row.gate.key, describeRow(row, { ...describing, matched })]));
}

var comparison_looks = __webpack_require__(2020);
;// CONCATENATED MODULE: ./src/verdict/compare/controls.ts





/** Both arms are asked the same, so any difference is chance or the order of the two; told at this level. */
const ALPHA = 0.05;
/** Fewer pairs show nothing. */
const LEAST_GROUPS = 10;
const controls_TOLD = new Set(['time_to_first_token:p(50)', 'total_generation_time:p(50)']);
/** What prompts that both arms are asked alike show of the run itself: told, and never judged. */
function tellControls(matched) {
    const groups = matched.groups.length;
    if (groups === 0)
        return [];
    const prompts = new Set(matched.groups.flatMap(({ head }) => head.map(({ prompt }) => prompt))).size;
    const amount = (0,base_format/* formatAmount */.ej)(groups, matched.design === 'pairs' ? 'pair' : 'block pair');
    const seen = groups < LEAST_GROUPS ? '' : changesOf(matched);
    return [
        `${(0,base_format/* formatAmount */.ej)(prompts, 'unchanged prompt')} (${amount}) ${prompts === 1 ? 'is a control' : 'are controls'}, told and not judged${seen === '' ? '' : `: ${seen}`}.`,
    ];
}
function changesOf(matched) {
    const info = (0,comparison_gates/* planRows */.Lq)({ typical: 0, tail: 0, cost: 0 }).filter(({ key }) => controls_TOLD.has(key));
    const levels = {
        pass: ALPHA,
        fail: { tail: ALPHA, other: ALPHA },
        suspect: ALPHA,
        mayPass: true,
        mayTrust: true,
    };
    const rows = judgeGates({ family: [], info }, matched, { levels, seed: '' });
    return rows
        .flatMap(({ gate, found: { comparison } }) => {
        if (comparison === undefined || !Number.isFinite(comparison.estimate))
            return [];
        const { metric } = gate.contrast;
        const interval = (0,base_format/* formatInterval */.vy)((0,compared_row/* orNull */.X)(comparison.low), (0,compared_row/* orNull */.X)(comparison.high), (ratio) => (0,base_format/* formatChange */.eD)(ratio));
        const change = (0,base_format/* formatChange */.eD)(comparison.estimate);
        return [`${(0,names/* aggregateName */.V)(metric.name, 'p(50)')} ${change}${interval === '' ? '' : ` (${interval})`}`];
    })
        .join(', ');
}

;// CONCATENATED MODULE: ./src/verdict/compare/explain-load.ts

/** Less is lost in the noise of any capacity. */
const NOTABLE = 1.05;
/**
 * The load that head puts on the endpoint beside base's, where its answers are clearly longer: matched pairs share the
 * endpoint, so they show what a request takes and not what the added load does to all of them.
 */
function explainLoad(outputTokens, design) {
    const { ratio = null, low = null } = outputTokens ?? {};
    if (ratio === null || low === null || ratio < NOTABLE || low <= 1)
        return null;
    const seen = `Under the same traffic the endpoint would write ${(0,base_format/* formatChange */.eD)(ratio)} output tokens for head (load factor ×${ratio.toFixed(2)})`;
    return design === 'switchback'
        ? `${seen}; its blocks include what that does to latency.`
        : `${seen}; matched pairs do not show what that does to latency where the endpoint is near its capacity (\`design: switchback\` does).`;
}

var pair_samples = __webpack_require__(22475);
var plan_comparison = __webpack_require__(41534);
;// CONCATENATED MODULE: ./src/verdict/compare/compare-arms.ts












const MOST_MISSING = 0.05;
/** Judges head against base on the matched samples of one run. */
function compareArms(plan, evidence) {
    const { design, isControl } = plan.settings;
    const all = (0,pair_samples/* matchSamples */.T)(evidence.samples.filter((sample) => !isControl(sample)), design);
    const controls = (0,pair_samples/* matchSamples */.T)(evidence.samples.filter(isControl), design);
    const { matched, levels } = chooseSamples(plan, all, evidence);
    const judged = judgeRows(plan, matched, levels);
    const describing = { ...evidence, matched, alpha: 1 - plan.settings.confidence };
    const byGate = new Map(judged.map((each) => [each.gate, settle(each, evidence.onInconclusive)]));
    const thresholds = new Map();
    for (const gate of plan.thresholds) {
        const found = byGate.get(gate);
        if (gate.spec !== null && found !== undefined)
            thresholds.set(gate.spec, describeThreshold(found, gate.spec, describing));
    }
    const rows = plan.rows.flatMap((row) => describeOwn(row, plan, { byGate, describing }));
    const asked = { ...matched, groups: [...matched.groups, ...controls.groups] };
    return {
        comparison: {
            kind: 'base',
            source: evidence.source,
            url: evidence.url,
            pairs: matched.groups.length,
            design,
            metrics: Object.fromEntries(rows.map(({ gate, row }) => [gate.key, row])),
            prompts: comparePrompts(evidence.prompts, asked, describing),
            notes: [
                ...notesOf(all, matched),
                ...tellControls(controls),
                ...extensionNote(matched, evidence),
                ...loadNote(rows, design),
            ],
            history: [],
        },
        thresholds,
        gates: rows.filter(({ gates }) => gates).map(({ row }) => row),
        warnings: [],
    };
}
/** Whether a run that has come to the end of its plan leaves a suspicion, which as many pairs again would settle. */
function isSuspicious(plan, samples) {
    const { design, isControl } = plan.settings;
    const all = (0,pair_samples/* matchSamples */.T)(samples.filter((sample) => !isControl(sample)), design);
    const { matched, levels } = chooseSamples(plan, all, { endedByPass: false, extendedFrom: null });
    const judged = judgeRows(plan, matched, levels).filter(({ gate }) => plan.family.includes(gate));
    return judged.some(({ suspect }) => suspect) && judged.every(({ verdict }) => verdict !== 'fail');
}
function judgeRows(plan, matched, levels) {
    const info = plan.rows.filter((row) => !plan.family.includes(row));
    return judgeGates({ family: plan.family, info }, matched, { levels, seed: plan.settings.seed });
}
function chooseSamples(plan, matched, { endedByPass, extendedFrom }) {
    const groups = matched.groups.length;
    if (extendedFrom !== null)
        return { matched, levels: (0,plan_comparison/* levelsOf */.pd)(plan, groups, 'extension') };
    if (plan.looks === null)
        return { matched, levels: (0,plan_comparison/* levelsOf */.pd)(plan, groups) };
    return (0,comparison_looks/* replayLooks */.AC)(plan.looks, matched, { judge: judgeFamily(plan), endedByPass });
}
/**
 * How looks judge. Tails take resampling, which would hold up the requests of a run that goes on: they are only asked
 * where all else has passed, and could end it.
 */
function judgeFamily({ family, settings, }) {
    const { design, seed } = settings;
    const quick = family.filter((gate) => !(0,share_error/* isTail */.r)(gate, design));
    return (matched, levels) => {
        const judged = judgeGates({ family: quick, info: [] }, matched, { levels, seed });
        return quick.length < family.length && (quick.length === 0 || (0,comparison_looks/* allPass */.VC)(judged))
            ? judgeGates({ family, info: [] }, matched, { levels, seed })
            : judged;
    };
}
/** `point` decides on the estimate what the data leave open. */
function settle(judged, onInconclusive) {
    const { comparison } = judged.found;
    if (onInconclusive !== 'point' || judged.verdict !== 'inconclusive' || comparison === undefined)
        return judged;
    const { limit, side } = judged.gate.contrast;
    const holds = side === 'below' ? comparison.estimate < limit : comparison.estimate > limit;
    return { ...judged, verdict: holds ? 'pass' : 'fail', byPoint: true };
}
/** A row of the comparison's own; none for a metric that this run does not measure (no streaming, no usage). */
function describeOwn(gate, { family, thresholds }, { byGate, describing }) {
    const judged = byGate.get(gate);
    if (judged === undefined)
        return [];
    const anyPair = describing.matched.groups.length > 0;
    if (anyPair && judged.found.n === 0)
        return [];
    const replacement = (0,comparison_gates/* replacementOf */.ml)(gate, thresholds);
    const byThreshold = replacement === undefined ? undefined : byGate.get(replacement);
    if (replacement !== undefined && byThreshold !== undefined) {
        const told = replacement.contrast.kind === 'ratio' ? byThreshold : judged;
        return [{ gate, gates: false, row: describeRow(told, describing) }];
    }
    const few = judged.found.n < judged.found.least && judged.verdict !== 'no_data';
    const gating = family.includes(gate) && !few;
    return [
        { gate, gates: gating, row: describeRow(gating ? judged : { ...judged, verdict: 'info' }, describing) },
    ];
}
function extensionNote({ groups }, { extendedFrom }) {
    const more = groups.filter(({ head }) => (head[0]?.id ?? 0) >= (extendedFrom ?? Infinity)).length;
    if (extendedFrom === null)
        return [];
    return [
        `The plan ended with a suspicion, so ${(0,base_format/* formatAmount */.ej)(more, 'more pair')} were sent; all are judged together, with the half of the error of red that was kept for this.`,
    ];
}
function loadNote(rows, design) {
    const tokens = rows.find(({ gate }) => gate.key === 'output_tokens:avg')?.row;
    const note = explainLoad(tokens, design);
    return note === null ? [] : [note];
}
function notesOf(all, judged) {
    const notes = [];
    const total = all.groups.length + all.missing;
    if (all.missing > total * MOST_MISSING)
        notes.push(`${all.missing} of ${total} pairs lack an arm (dropped, held back after a 429, or cancelled), so the others may not speak for all.`);
    const late = all.groups.length - judged.groups.length;
    if (late > 0)
        notes.push(`${late} more pairs were under way when the comparison was decided; they are in the samples and not judged.`);
    if (total === 0)
        notes.push('No pair was measured, so nothing is compared.');
    return notes;
}


/***/ }),

/***/ 76389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ orNull)
/* harmony export */ });
/** A comparison as the report shows it; what is infinite or was not measured is null. */
/** JSON has no infinity. */
function orNull(value) {
    return value === undefined || !Number.isFinite(value) ? null : value;
}


/***/ })

};
