export const id = 9689;
export const ids = [9689];
export const modules = {

/***/ 32099:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tk: () => (/* binding */ countErrors),
/* harmony export */   WT: () => (/* binding */ sumTokens),
/* harmony export */   bC: () => (/* binding */ countPrompts),
/* harmony export */   ip: () => (/* binding */ countStatuses),
/* harmony export */   ls: () => (/* binding */ countChecks),
/* harmony export */   xN: () => (/* binding */ splitSpending)
/* harmony export */ });
/* harmony import */ var _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98993);
/* harmony import */ var _stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45708);


/** Counts over a run's samples, for the report's tables. */
function countStatuses(samples) {
    const statuses = {};
    const outcomes = {};
    for (const { status, outcome } of samples) {
        if (status !== null)
            statuses[status] = (statuses[status] ?? 0) + 1;
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    return { statuses, outcomes };
}
/** Rows of the report; what fails in more ways than these is told by its most frequent. */
const MOST_ERRORS = 5;
/** How and why requests failed, the most frequent kinds first, each with its most frequent message. */
function countErrors(samples) {
    const kinds = new Map();
    let sent = 0;
    for (const sample of samples) {
        const { outcome, status, error } = sample;
        if ((0,_samples_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .wasSent */ .Kk)(outcome))
            sent += 1;
        if (error === null || outcome === 'cancelled')
            continue;
        const key = `${outcome}/${status}/${error.kind}`;
        const row = kinds.get(key) ?? { sample, count: 0, messages: new Map() };
        row.count += 1;
        row.messages.set(error.message, (row.messages.get(error.message) ?? 0) + 1);
        kinds.set(key, row);
    }
    const rows = [...kinds.values()].sort((a, b) => b.count - a.count || a.sample.id - b.sample.id);
    return rows.slice(0, MOST_ERRORS).map(({ sample: { outcome, status, error }, count, messages }) => {
        const [message = ''] = [...messages].sort(([, a], [, b]) => b - a)[0] ?? [];
        return { outcome, status, kind: error?.kind ?? '', message, count, share: count / sent };
    });
}
function sumTokens(samples) {
    const sum = (field) => samples.reduce((total, sample) => total + (sample[field] ?? 0), 0);
    return {
        inputTokens: sum('inputTokens'),
        cachedInputTokens: sum('cachedInputTokens'),
        outputTokens: sum('outputTokens'),
        reasoningTokens: sum('reasoningTokens'),
    };
}
/** What is reserved and what is billed are two things where an answer told no usage. */
function splitSpending(samples) {
    let [reported, likely] = [0, 0];
    for (const { costUsd, costBasis, likelyUsd } of samples) {
        if (costBasis === 'reported')
            reported += costUsd;
        likely += costBasis === 'reported' ? costUsd : Math.min(costUsd, likelyUsd ?? costUsd);
    }
    return { reported, likely };
}
function countChecks(samples) {
    const counts = new Map();
    for (const { checks } of samples) {
        for (const [name, held] of Object.entries(checks ?? {})) {
            const row = counts.get(name) ?? { passes: 0, fails: 0 };
            if (held)
                row.passes += 1;
            else
                row.fails += 1;
            counts.set(name, row);
        }
    }
    return [...counts].map(([name, row]) => ({ name, ...row }));
}
/** `places` are those of the prompts that stand in files. */
function countPrompts(samples, places = new Map()) {
    const groups = new Map();
    for (const sample of samples) {
        const group = groups.get(sample.prompt);
        if (group === undefined)
            groups.set(sample.prompt, [sample]);
        else
            group.push(sample);
    }
    return [...groups].map(([id, own]) => {
        const answered = own.filter(({ outcome }) => outcome === 'ok');
        const quantile = (field, share) => (0,_stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_1__/* .percentile */ .Ym)((0,_stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_1__/* .sortAscending */ .V0)(known(answered, field)), share) ?? null;
        const place = places.get(id);
        return {
            id,
            file: place?.file ?? null,
            line: place?.line ?? null,
            sent: own.filter(({ outcome }) => (0,_samples_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .wasSent */ .Kk)(outcome)).length,
            ok: answered.length,
            cost: own.reduce((sum, { costUsd }) => sum + costUsd, 0),
            inputTokens: mean(known(answered, 'inputTokens')),
            outputTokens: mean(known(answered, 'outputTokens')),
            ttftP50Ms: quantile('ttftMs', 0.5),
            ttftP95Ms: quantile('ttftMs', 0.95),
            e2eP50Ms: quantile('e2eMs', 0.5),
            e2eP95Ms: quantile('e2eMs', 0.95),
        };
    });
}
function known(samples, field) {
    return samples.map((sample) => sample[field]).filter((value) => value !== null);
}
function mean(values) {
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}


/***/ }),

/***/ 98178:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ emptyReport)
/* harmony export */ });
/* harmony import */ var _report_headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96766);
/* harmony import */ var _plan_shard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28303);


const NOTHING_SENT = {
    load: {
        planned: 0,
        sent: 0,
        ok: 0,
        dropped: 0,
        suppressed: 0,
        resent: 0,
        unsent: 0,
        deliveredRatio: 0,
        maxInFlight: 0,
    },
    generator: {
        healthy: true,
        cause: null,
        scheduleDelayMs: { p50: null, p99: null, max: null },
        lateRequests: 0,
        eventLoopDelayMs: { p99: null, max: null },
        firstTokenDelayMs: { p50: null, p95: null },
        cpuSeconds: 0,
        cpuShare: null,
        waitedShare: null,
        pressureShare: null,
        utilization: null,
        overheadMs: null,
        threads: [],
        shardsNeeded: null,
    },
};
const NOTHING_SPENT = {
    currency: 'USD',
    expected: 0,
    worstCase: 0,
    spent: 0,
    reported: 0,
    likely: 0,
    saved: 0,
    inputTokens: 0,
    cachedInputTokens: 0,
    outputTokens: 0,
    reasoningTokens: 0,
    servers: null,
    prices: { input: 0, cachedInput: 0, cacheWrite: 0, output: 0, request: 0, source: '', model: null },
    basePrices: null,
};
/** The report of a gate that sent nothing: settings that are wrong, or a change that is none of its business. */
function emptyReport(facts) {
    const at = facts.date.toISOString();
    const shard = typeof facts.shard === 'string' ? (0,_plan_shard_js__WEBPACK_IMPORTED_MODULE_1__/* .parseShard */ .uK)(facts.shard) : facts.shard;
    const untitled = {
        schemaVersion: 1,
        tool: { name: 'llm-perf-gate', version: facts.version, source: null },
        name: facts.name,
        verdict: facts.verdict,
        passed: facts.verdict !== 'error',
        reasons: facts.reasons,
        run: {
            id: `none-${facts.date.getTime().toString(36)}`,
            startedAt: at,
            endedAt: at,
            durationMs: 0,
            seed: '',
            stoppedBy: facts.verdict === 'error' ? 'error' : 'completed',
            shard: shard === undefined ? null : (0,_plan_shard_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShard */ ._D)(shard),
            configHash: '',
            promptHash: '',
            judgeHash: '',
            proxied: false,
            cpus: facts.cpus,
            node: facts.node,
        },
        source: facts.source,
        target: { endpoint: facts.endpoint, protocol: '', model: null, models: [], stream: true },
        ...NOTHING_SENT,
        cost: { ...NOTHING_SPENT, budget: facts.budget },
        bill: null,
        scenarios: [],
        metrics: {},
        statuses: {},
        errors: [],
        outcomes: {},
        thresholds: [],
        checks: [],
        prompts: [],
        between: null,
        arms: [],
        comparison: null,
        canaries: null,
        reused: facts.reused ?? null,
    };
    return { ...untitled, headline: (0,_report_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .writeHeadline */ .mG)(untitled) };
}


/***/ }),

/***/ 99689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   estimateReport: () => (/* binding */ estimateReport)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8378);
/* harmony import */ var _report_tables_bill_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20825);
/* harmony import */ var _judge_lint_comparison_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96498);
/* harmony import */ var _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62922);
/* harmony import */ var _verdict_thresholds_relative_thresholds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93933);
/* harmony import */ var _empty_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98178);
/* harmony import */ var _report_parts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9637);







/** What a run would send, cost and decide; nothing was sent. */
function estimateReport(parsed, { prepared, looks, ...told }, world) {
    const { config } = parsed;
    const { estimate, scenarios } = prepared;
    const target = (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_5__/* .describeTarget */ .ff)({ prepared, parsed });
    const empty = (0,_empty_report_js__WEBPACK_IMPORTED_MODULE_4__/* .emptyReport */ ._)({
        name: config.name,
        verdict: 'skipped',
        reasons: reasonsOf(parsed, { prepared, looks, ...told }),
        source: world.source,
        version: world.version,
        node: world.node,
        cpus: world.cpus,
        date: world.date(),
        endpoint: target.endpoint,
        budget: config.budget,
        shard: config.shard,
    });
    return {
        ...empty,
        target,
        between: (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_5__/* .describeBetween */ .Q9)(prepared),
        run: { ...empty.run, seed: prepared.seed, configHash: prepared.configHash },
        cost: {
            ...empty.cost,
            expected: estimate.expected,
            worstCase: estimate.worst,
            prices: (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_5__/* .describePrices */ .mh)(scenarios[0]?.target.price),
        },
    };
}
/** The first is the headline. */
function reasonsOf(parsed, { prepared, looks, warnings, foreseen }) {
    const { config } = parsed;
    const { estimate, scenarios } = prepared;
    const requests = Math.round(estimate.requests);
    const plan = `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatAmount */ .ej)(requests, 'request')} would cost ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatUsd */ .UK)(estimate.expected)} with every answer as long as its cap, and ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatUsd */ .UK)(estimate.worst)} at the very worst; the budget is ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatUsd */ .UK)(config.budget)}, and nothing was sent`;
    const prompts = new Set(scenarios.flatMap((scenario) => scenario.plan.prompts.map(({ id }) => id))).size;
    const volume = config['monthly-requests'];
    const share = requests > 0 ? estimate.expected / requests : 0;
    const { planned } = (0,_judge_lint_comparison_js__WEBPACK_IMPORTED_MODULE_1__/* .lintingOf */ .h)(parsed, prepared, looks);
    // Those are judged on pairs, and foreseen.
    const isCompared = scenarios.some((scenario) => (0,_prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_2__/* .baseOf */ .bx)(scenario) !== null);
    const lines = [
        `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatAmount */ .ej)(prompts, 'prompt')} in ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatAmount */ .ej)(scenarios.length, 'scenario')}`,
        ...scenarios.flatMap(({ target }) => [...target.notes]),
        ...(volume === undefined
            ? []
            : [`a month of such requests would cost ${(0,_report_tables_bill_text_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(share * volume.requests)} at most`]),
        ...config.thresholds
            .filter((spec) => !(isCompared && (0,_verdict_thresholds_relative_thresholds_js__WEBPACK_IMPORTED_MODULE_3__/* .isRelative */ .n3)(spec)))
            .map((spec) => `\`${spec.metric}: ${spec.source}\` would be judged on ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatAmount */ .ej)(planned(spec) ?? 0, 'request')}`),
        ...warnings,
        ...foreseen,
    ];
    return [{ code: 'estimate', message: plan }, ...lines.map((message) => ({ code: 'estimate', message }))];
}


/***/ }),

/***/ 9637:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P9: () => (/* binding */ describeCost),
/* harmony export */   Q9: () => (/* binding */ describeBetween),
/* harmony export */   ff: () => (/* binding */ describeTarget),
/* harmony export */   fh: () => (/* binding */ describeGenerator),
/* harmony export */   mh: () => (/* binding */ describePrices),
/* harmony export */   sF: () => (/* binding */ describeLoad),
/* harmony export */   vZ: () => (/* binding */ describeRun)
/* harmony export */ });
/* harmony import */ var _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98993);
/* harmony import */ var _count_samples_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32099);
/* harmony import */ var _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62922);



function describeRun({ result, prepared, startedAt, proxied }, world) {
    return {
        id: `${prepared.configHash}-${startedAt.getTime().toString(36)}`,
        startedAt: startedAt.toISOString(),
        endedAt: world.date().toISOString(),
        durationMs: result.durationMs,
        seed: prepared.seed,
        stoppedBy: result.stopped?.stoppedBy ?? 'completed',
        shard: prepared.shard,
        configHash: prepared.configHash,
        promptHash: prepared.promptHash,
        judgeHash: prepared.judgeHash,
        proxied,
        cpus: world.cpus,
        node: world.node,
    };
}
function describeTarget({ prepared, parsed, }) {
    const target = prepared.scenarios[0]?.target;
    return {
        endpoint: target?.shown ?? '',
        protocol: target?.protocol.name ?? '',
        model: target?.model ?? prepared.scenarios[0]?.plan.prompts[0]?.head.model ?? null,
        models: modelsOf(prepared),
        stream: parsed.config.stream,
    };
}
/** Of head, where they are several. */
function modelsOf({ whole }) {
    const asked = whole.flatMap(({ target, plan }) => target.model === undefined ? plan.prompts.map(({ head }) => head.model) : [target.model]);
    const models = [...new Set(asked)].filter((model) => model !== undefined).sort();
    return models.length > 1 ? models : [];
}
/** What is compared with what; null where only the prompts of a branch may differ. */
function describeBetween({ scenarios }) {
    return scenarios.map((each) => (0,_prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_2__/* .baseOf */ .bx)(each)?.between ?? null).find((line) => line !== null) ?? null;
}
function describeLoad({ prepared, result }, samples) {
    const count = (outcome) => samples.filter((sample) => sample.outcome === outcome).length;
    const sent = samples.filter(({ outcome }) => (0,_samples_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .wasSent */ .Kk)(outcome)).length;
    const total = prepared.scenarios.reduce((sum, { plan }) => sum + (plan.type === 'rate-limit' ? 0 : (plan.planned ?? 0)), 0);
    const planned = samples.length;
    // A search sends beyond what the endpoint bears, and beyond what fits into its concurrency.
    const searching = new Set(prepared.scenarios.flatMap(({ plan }) => (plan.type === 'capacity' ? [plan.scenario] : [])));
    const meant = samples.filter(({ scenario }) => !searching.has(scenario));
    const delivered = meant.filter(({ outcome }) => (0,_samples_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .wasSent */ .Kk)(outcome)).length;
    return {
        planned,
        sent,
        ok: count('ok'),
        dropped: count('dropped'),
        suppressed: count('suppressed'),
        resent: samples.filter(_samples_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .wasResent */ .VI).length,
        unsent: result.stopped === null ? 0 : Math.max(0, total - planned),
        deliveredRatio: meant.length === 0 ? Number(planned > 0) : delivered / meant.length,
        maxInFlight: result.maxInFlight,
    };
}
function describeGenerator({ health, overheadMs, threads }, { cause, firstTokenDelay, shardsNeeded }) {
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
        threads: threads.map(({ health: { cpuShare, utilization, eventLoopDelay }, requests, firstTokenDelay }) => ({
            requests,
            cpuShare,
            utilization,
            eventLoopDelayMs: eventLoopDelay,
            firstTokenDelayMs: firstTokenDelay,
        })),
        shardsNeeded,
    };
}
function describeCost({ prepared, parsed, result }, samples, load) {
    const { estimate } = prepared;
    const perRequest = estimate.requests > 0 ? estimate.expected / estimate.requests : 0;
    return {
        currency: 'USD',
        budget: parsed.config.budget,
        expected: estimate.expected,
        worstCase: estimate.worst,
        spent: result.spent,
        ...withOpening((0,_count_samples_js__WEBPACK_IMPORTED_MODULE_1__/* .splitSpending */ .xN)(samples), result.opening),
        saved: load.unsent * perRequest,
        ...(0,_count_samples_js__WEBPACK_IMPORTED_MODULE_1__/* .sumTokens */ .WT)(samples),
        servers: describeServers(prepared.scenarios[0]?.target.price.perHour, result.durationMs, samples),
        prices: describePrices(prepared.scenarios[0]?.target.price),
        basePrices: describeBasePrices(prepared.scenarios),
    };
}
/** What went alone before the load is in no sample. */
function withOpening({ reported, likely }, { spent, reported: own, likely: ownLikely }) {
    if (spent === 0)
        return { reported, likely };
    const opening = { spent, reported: own, likely: ownLikely };
    return { reported: reported + own, likely: likely + ownLikely, opening };
}
const MS_PER_HOUR = 3_600_000;
/** A server costs the same whether it is asked or not: each answer its share of the run's wall time. */
function describeServers(perHour, durationMs, samples) {
    if (perHour === undefined)
        return null;
    const usd = (perHour * durationMs) / MS_PER_HOUR;
    const answered = samples.filter(({ outcome }) => outcome === 'ok').length;
    const { outputTokens } = (0,_count_samples_js__WEBPACK_IMPORTED_MODULE_1__/* .sumTokens */ .WT)(samples);
    return {
        perHour,
        usd,
        perRequest: answered === 0 ? null : usd / answered,
        perMillionOutput: outputTokens === 0 ? null : (usd * 1e6) / outputTokens,
    };
}
function describePrices(price) {
    return {
        input: price?.rates.input ?? 0,
        cachedInput: price?.rates.cachedInput ?? 0,
        cacheWrite: price?.rates.cacheWrite ?? 0,
        output: price?.rates.output ?? 0,
        request: price?.rates.request ?? 0,
        source: price?.source ?? '',
        model: price?.model ?? null,
        ...(price?.published === undefined ? {} : { published: price.published }),
    };
}
/** Null where base has none, or the same. */
function describeBasePrices(scenarios) {
    const compared = scenarios.find((scenario) => (0,_prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_2__/* .baseOf */ .bx)(scenario) !== null);
    if (compared === undefined)
        return null;
    const [head, base] = [
        describePrices(compared.target.price),
        describePrices((0,_prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_2__/* .baseOf */ .bx)(compared)?.target.price),
    ];
    return JSON.stringify(head) === JSON.stringify(base) ? null : base;
}


/***/ }),

/***/ 20825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   s0: () => (/* binding */ billLine),
/* harmony export */   s6: () => (/* binding */ nameOfPart),
/* harmony export */   x8: () => (/* binding */ signed)
/* harmony export */ });
/* harmony import */ var _base_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8378);

/** One line: what production would pay by this run, and what the change adds, and why. Empty where nothing was billed. */
function billLine(bill) {
    if (bill === null || bill.usd === 0)
        return '';
    const period = bill.monthly
        ? `A month of ${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(bill.requests)} requests costs`
        : `${(0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(bill.requests)} requests cost`;
    const amount = `${period} ${dollars(bill.usd)}${interval(bill, dollars)}`;
    return bill.change === null ? `${amount}.` : `${amount}; ${changeText(bill, bill.change)}.`;
}
function changeText({ monthly }, change) {
    const period = monthly ? ' a month' : '';
    const total = `this change ${signed(change.usd)}${period}${interval(change, signed)}`;
    const parts = [...change.parts].sort((a, b) => Math.abs(b.usd) - Math.abs(a.usd));
    const reasons = parts.map((part) => `${reasonOf(part, change)} ${signed(part.usd)}`);
    return reasons.length === 0 ? total : `${total}: ${reasons.join(', ')}`;
}
/** What a part of a change is, with the figures that moved. */
function reasonOf({ part }, { means: { base, head } }) {
    const tokens = (by, words) => `${tokenCount(Math.abs(by))} tokens ${by < 0 ? words[1] : words[0]}`;
    const share = (count, whole) => (0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRate */ .CE)(whole > 0 ? count / whole : 0);
    switch (part) {
        case 'prompt_length':
            return `prompt ${tokens(head.input - base.input, ['longer', 'shorter'])}`;
        case 'cache_hits':
            return `cache hits ${share(base.cached, base.input)} → ${share(head.cached, head.input)}`;
        case 'cache_writes':
            return `cache writes ${share(base.written, base.input)} → ${share(head.written, head.input)}`;
        case 'output_length':
            return `output ${tokens(head.output - head.reasoning - base.output + base.reasoning, ['longer', 'shorter'])}`;
        case 'reasoning':
            return `reasoning ${tokens(head.reasoning - base.reasoning, ['longer', 'shorter'])}`;
        case 'model_price':
            return 'price of the model';
        default:
            return 'tier and extras';
    }
}
/** Means of few requests differ by less than a token, and that is paid for as well. */
function tokenCount(tokens) {
    return tokens < 9.5 ? (0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(tokens) : (0,_base_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(Math.round(tokens));
}
const RUN_PARTS = {
    input: 'Input',
    cached_input: 'Cached input',
    cache_writes: 'Cache writes',
    output: 'Output',
    reasoning: 'Reasoning',
    requests: 'Requests',
    tier: 'Tier and extras',
};
/** What a part of a run's bill is. */
function nameOfPart(part) {
    return RUN_PARTS[part] ?? part;
}
function interval({ low, high }, format) {
    return low === null || high === null ? '' : ` (${format(low)} to ${format(high)})`;
}
/** Whole dollars from a hundred on: nobody budgets a month to the cent. */
function dollars(usd) {
    const size = Math.abs(usd);
    const digits = size >= 100 ? 0 : size >= 1 ? 2 : 4;
    const [whole = '', fraction] = size.toFixed(digits).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    return `${usd < 0 ? '−' : ''}$${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
function signed(usd) {
    return usd >= 0 ? `+${dollars(usd)}` : dollars(usd);
}


/***/ })

};
