export const id = 102;
export const ids = [102];
export const modules = {

/***/ 40102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bk: () => (/* binding */ VERDICTS),
  Qh: () => (/* binding */ reportSchema)
});

// UNUSED EXPORTS: STOPPED_BY

var schemas = __webpack_require__(38816);
;// CONCATENATED MODULE: ./src/report/schema/schema-values.ts

/** The values that the report's schema is made of. */
const number = schemas/* number */.aig();
/** Durations, money, tokens: none is ever less than nothing. */
const amount = schemas/* number */.aig().nonnegative();
const share = schemas/* number */.aig().min(0).max(1);
const count = schemas/* int */.Whr().nonnegative();
/** JSON has no Infinity: null stands for what was not measured and for what is unbounded. */
const maybe = schemas/* number */.aig().nullable();
const schema_values_text = schemas/* string */.YjP();

;// CONCATENATED MODULE: ./src/report/schema/bill-schema.ts


/** Dollars with a 95 % confidence interval; no bounds where too few requests tell. */
const billAmount = { usd: number, low: maybe, high: maybe };
const billPart = schemas/* object */.Ikc({ part: schema_values_text, ...billAmount });
const spending = schemas/* object */.Ikc({
    input: number,
    cached: number,
    written: number,
    output: number,
    reasoning: number,
    usd: number,
});
/** What production would pay, by what the run measured. The parts sum to their total, to the cent. */
const bill = schemas/* object */.Ikc({
    /** Requests that it is for: a month's, or a thousand. */
    requests: number,
    monthly: schemas/* boolean */.zMY(),
    ...billAmount,
    n: count,
    parts: schemas/* array */.YOg(billPart),
    /** Against base, in matched pairs: what the change costs, and why. */
    change: schemas/* object */.Ikc({
        ...billAmount,
        n: count,
        parts: schemas/* array */.YOg(billPart),
        /** Means of one request. */
        means: schemas/* object */.Ikc({ base: spending, head: spending }),
    })
        .nullable(),
});
/** Dollars of one's own servers. */
const servers = schemas/* object */.Ikc({
    perHour: number,
    usd: number,
    perRequest: maybe,
    perMillionOutput: maybe,
});
/** Dollars per million tokens; `request` per request. */
const prices = schemas/* object */.Ikc({
    input: amount,
    cachedInput: amount,
    cacheWrite: amount,
    output: amount,
    request: amount,
    source: schema_values_text,
    model: schema_values_text.nullable(),
    published: schemas/* object */.Ikc({ date: schema_values_text, sha256: schema_values_text })
        .optional()
        .describe('The published price table that `prices: update` brought; absent with any other price.'),
});

;// CONCATENATED MODULE: ./src/report/schema/comparison-schema.ts


/** Head against base, metric by metric and prompt by prompt. */
const comparedMetric = schemas/* object */.Ikc({
    unit: schema_values_text,
    base: maybe,
    head: maybe,
    ratio: maybe,
    low: maybe,
    high: maybe,
    /** One-sided, of "head is no worse". */
    p: maybe,
    /** The row fails where `p` is at most this and the ratio beyond its tolerance; null where it is not judged, or by stored runs. */
    level: maybe.default(null),
    verdict: schemas/* enum */.k5n(['pass', 'fail', 'inconclusive', 'no_data', 'info']),
    /** Tolerance as a ratio, 1.1 for +10 %; null where the row is information only. */
    tolerance: maybe,
    /** Worse than base at a level that is not enough for red: the row is inconclusive, and says so. */
    suspect: schemas/* boolean */.zMY().default(false),
    /** Requests that base did not answer, where only these would carry a pass, which is withheld; absent otherwise. */
    baseUnanswered: count.optional(),
    message: schema_values_text,
});
const comparedPrompt = schemas/* object */.Ikc({
    id: schema_values_text,
    status: schemas/* enum */.k5n(['changed', 'unchanged', 'new', 'deleted', 'renamed']),
    pairs: count,
    metrics: schemas/* record */.g1P(schema_values_text, comparedMetric),
});
/** An earlier run of a stored baseline: what its figures were, keyed like `metrics`. */
const historyRun = schemas/* object */.Ikc({
    commit: schema_values_text,
    date: schema_values_text,
    url: schema_values_text.nullable(),
    verdict: schemas/* enum */.k5n(['pass', 'fail', 'inconclusive']),
    metrics: schemas/* record */.g1P(schema_values_text, number),
});
const between = schema_values_text
    .nullable()
    .default(null)
    .describe('What is compared with what, in one line, where arms have anything of their own: `gateway.example.com against api.openai.com, same model, same prompts`.');
const comparison = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['base', 'baseline']),
    /** What head was compared with: `main@def5678`, an endpoint, a model, a run. */
    source: schema_values_text,
    url: schema_values_text.nullable(),
    pairs: count,
    /** `pairs` or `switchback`; null for a stored baseline. */
    design: schema_values_text.nullable(),
    metrics: schemas/* record */.g1P(schema_values_text, comparedMetric),
    prompts: schemas/* array */.YOg(comparedPrompt),
    notes: schemas/* array */.YOg(schema_values_text),
    /** The runs of a stored baseline, oldest first; empty for any other comparison. */
    history: schemas/* array */.YOg(historyRun),
});

;// CONCATENATED MODULE: ./src/report/schema/arm-schema.ts




/** This arm minus the control, in matched pairs, with a 95 % interval. */
const added = schemas/* object */.Ikc({ added: number, low: maybe, high: maybe, n: count });
/** One arm of a comparison, side by side with the others. */
const arm = schemas/* object */.Ikc({
    arm: schema_values_text.describe('As `samples.jsonl` calls it: `base` is the control, `head` the first that is compared with it, then `arm3` and so on.'),
    name: schema_values_text,
    isControl: schemas/* boolean */.zMY(),
    endpoint: schema_values_text,
    protocol: schema_values_text,
    model: schema_values_text.nullable(),
    prices: prices,
    sent: count,
    ok: count,
    ttftP50Ms: maybe,
    ttftP95Ms: maybe,
    e2eP50Ms: maybe,
    e2eP95Ms: maybe,
    tokensPerSecond: maybe.describe('Median over the answers.'),
    errorRate: maybe,
    checksRate: maybe,
    usdPerThousand: maybe.describe('Dollars for 1,000 requests; null where no answer told its usage.'),
    usdPerMonth: maybe.describe('Dollars for `monthly-requests`; null where none are named.'),
    servedModels: schemas/* record */.g1P(schema_values_text, count)
        .describe('Answers by the model that they name, where any names one: another than was asked is a fallback.'),
    added: schemas/* object */.Ikc({
        connection: schemas/* object */.Ikc({ headMs: amount, baseMs: amount, opened: count })
            .nullable()
            .describe('Median of opening a connection, in this arm (`headMs`) and in the control (`baseMs`).'),
        firstByte: added.nullable().describe('To the head of the answer, in ms.'),
        firstToken: added.nullable(),
        total: added.nullable(),
        usdPerRequest: added.nullable(),
    })
        .nullable()
        .describe('What its way takes beyond the control’s, where both ask the same prompts of the same model in two places; null elsewhere.'),
    verdict: schemas/* enum */.k5n(['pass', 'fail', 'inconclusive'])
        .nullable()
        .describe('Of its thresholds and its comparison with the control; null for the control, and where nothing was judged.'),
    comparison: comparison
        .nullable()
        .describe('With the control, of `arms`; of one change and its base `report.comparison` is it.'),
});
const arms = schemas/* array */.YOg(arm)
    .default([])
    .describe('The control first. Empty where no arm has anything of its own.');

;// CONCATENATED MODULE: ./src/report/schema/capacity-schema.ts


const CAPACITY_ENDS = [
    'certified',
    'max',
    'min',
    'unresolved',
    'generator',
    'quota',
    'budget',
    'time',
];
const probe = schemas/* object */.Ikc({
    /** The stage of the scenario that it is. */
    stage: count,
    kind: schemas/* enum */.k5n(['steer', 'confirm-high', 'confirm-low']),
    load: amount,
    word: schemas/* enum */.k5n(['good', 'poor', 'holds', 'breaks'])
        .describe('`holds` and `breaks` are certified; `good` and `poor` are what it seemed.'),
    n: count.describe('Arrivals of its plateau whose end is known.'),
    bad: count,
    effective: amount.describe('So many independent arrivals are they worth.'),
    plateauFromMs: amount.describe('From the start of the probe.'),
    settled: schemas/* boolean */.zMY(),
    brokenBy: schemas/* record */.g1P(schema_values_text, count)
        .describe('What the bad ones broke first: a metric, `checks`, `errors`, `429`, `dropped`.'),
});
const block = schemas/* object */.Ikc({ n: count, bad: count });
/** The interval that a search certified, and how it came there. */
const capacity = schemas/* object */.Ikc({
    by: schemas/* enum */.k5n(['rate', 'vus']),
    unit: schema_values_text,
    share: share.describe('Of the requests that must be good.'),
    value: maybe.describe('The geometric mean of `low` and `high`; `low` where no load broke.'),
    low: maybe.describe('Highest load that is certified to hold; null where none is.'),
    high: maybe.describe('Lowest load that is certified to break; null where none is.'),
    error: number.describe('At most so probable that any certified word is wrong.'),
    ended: schemas/* enum */.k5n(CAPACITY_ENDS),
    firstToBreak: schema_values_text.nullable(),
    probes: schemas/* array */.YOg(probe),
    pairs: schemas/* array */.YOg(schemas/* object */.Ikc({
        stage: count,
        load: amount,
        climb: schemas/* boolean */.zMY().describe('It only led to where the capacities are, and is not judged.'),
        head: block,
        base: block,
    }))
        .describe('Blocks of both arms at the same loads; empty where nothing is compared.'),
    letGoMs: amount.describe('Longest time that the endpoint took to be as quick as before, after a probe.'),
    /** At the certified load; null where none is. */
    atCapacity: schemas/* object */.Ikc({
        throughput: maybe.describe('Good requests a second.'),
        outputTokensPerSecond: maybe,
        latencyMs: maybe.describe('Mean total generation time.'),
        inFlight: maybe.describe('Requests in flight, by Little’s law.'),
        users: maybe.describe('Users who ask once in `askEveryMs`, by Little’s law.'),
        askEveryMs: amount,
        usdPerHour: maybe,
        usdPerMillionOutput: maybe,
    })
        .nullable(),
    sentence: schema_values_text,
});

;// CONCATENATED MODULE: ./src/report/schema/canary-schema.ts


/** The control arm of tiny requests that goes beside a load; nothing of it is judged. */
const canaries = schemas/* object */.Ikc({
    sent: count,
    failed: count.describe('Of `sent`: ended without an answer, by the endpoint or on the way.'),
    /** What they cost, a part of `cost.spent`. */
    cost: amount,
    spells: schemas/* array */.YOg(schemas/* object */.Ikc({
        kind: schemas/* enum */.k5n(['failing', 'slow']),
        fromMs: amount,
        toMs: maybe.describe('Null where no canary shows that it ended.'),
        canaries: count,
        ratio: maybe.describe('How many times as long they took as else; null where they failed.'),
    }))
        .describe('Stretches of the run in which they failed, or took longer than at their own quiet level.'),
});

;// CONCATENATED MODULE: ./src/report/schema/error-schema.ts


/** Why requests failed, the most frequent kinds first: one of the endpoint's own messages for each. */
const errors = schemas/* array */.YOg(schemas/* object */.Ikc({
    outcome: schema_values_text,
    status: count.nullable(),
    kind: schema_values_text,
    message: schema_values_text,
    count: count,
    share: number.describe('Of the requests sent.'),
}));
const finding = schemas/* object */.Ikc({
    code: schema_values_text,
    message: schema_values_text,
    values: schemas/* record */.g1P(schema_values_text, schemas/* union */.KCZ([number, schema_values_text, schemas/* boolean */.zMY(), schemas/* null */.chJ()])),
});

;// CONCATENATED MODULE: ./src/report/schema/generator-schema.ts


/** How the load generator itself fared, and what that may have cost. */
const generator = schemas/* object */.Ikc({
    healthy: schemas/* boolean */.zMY(),
    cause: schemas/* enum */.k5n(['busy', 'held_up'])
        .nullable()
        .describe('Why it did not keep up: by its own work, or because others had the machine; null where it did.'),
    scheduleDelayMs: schemas/* object */.Ikc({ p50: maybe, p99: maybe, max: maybe }),
    /** Requests sent later than both 20 ms and a tenth of the time between arrivals. */
    lateRequests: count,
    eventLoopDelayMs: schemas/* object */.Ikc({ p99: maybe, max: maybe }),
    firstTokenDelayMs: schemas/* object */.Ikc({ p50: maybe, p95: maybe })
        .describe('What hold-ups of the event loop may have added to the first tokens at most, by quantile.'),
    cpuSeconds: number,
    /** Of one core: what the event loop's thread had, and for how long it waited for one; of the machine, null where unknown. */
    cpuShare: maybe,
    waitedShare: maybe,
    pressureShare: maybe,
    /** Busy share of the event loop, 0 to 1. */
    utilization: maybe,
    /** What measuring itself adds to a time to first token, from a calibration on loopback. */
    overheadMs: schemas/* object */.Ikc({ p50: maybe, p99: maybe }).nullable(),
    threads: schemas/* array */.YOg(schemas/* object */.Ikc({
        requests: count,
        cpuShare: maybe,
        utilization: maybe,
        eventLoopDelayMs: schemas/* object */.Ikc({ p99: maybe, max: maybe }),
        firstTokenDelayMs: schemas/* object */.Ikc({ p50: maybe, p99: maybe }),
    }))
        .default([])
        .describe('Threads that carried the load beside the one that planned it; none where that one carried it. `firstTokenDelayMs` is by how much a thread’s stamps of first tokens may be late at most, by its loop’s delay at those instants.'),
    /** Jobs over which to shard so that the generator would keep up; null where it did, or where that would not help. */
    shardsNeeded: count.nullable(),
});

;// CONCATENATED MODULE: ./src/report/schema/part-schemas.ts


/** How one prompt fared, and where it stands. */
const promptRow = schemas/* object */.Ikc({
    id: schema_values_text,
    /** Where it stands in the workspace; null where it is in no file, and the line where the file is one prompt. */
    file: schema_values_text.nullable().default(null),
    line: count.nullable().default(null),
    sent: count,
    ok: count,
    cost: amount,
    inputTokens: maybe,
    outputTokens: maybe,
    ttftP50Ms: maybe,
    ttftP95Ms: maybe,
    e2eP50Ms: maybe,
    e2eP95Ms: maybe,
});
/** What made the report. */
const tool = schemas/* object */.Ikc({
    name: schema_values_text,
    version: schema_values_text,
    /** What `npx` runs the same tool by: `github:OWNER/llm-perf-gate#v1.2.3`; null where that is not known. */
    source: schema_values_text.nullable().default(null),
});

;// CONCATENATED MODULE: ./src/report/schema/metric-schema.ts


/** A metric in figures, by its type. */
const trend = schemas/* object */.Ikc({
    type: schemas/* literal */.euz('trend'),
    unit: schema_values_text,
    count: count,
    min: maybe,
    avg: maybe,
    med: maybe,
    max: maybe,
    percentiles: schemas/* record */.g1P(schema_values_text, maybe),
});
const counter = schemas/* object */.Ikc({ type: schemas/* literal */.euz('counter'), unit: schema_values_text, count: number, rate: maybe });
const rate = schemas/* object */.Ikc({ type: schemas/* literal */.euz('rate'), unit: schema_values_text, count: count, rate: maybe });
const gauge = schemas/* object */.Ikc({ type: schemas/* literal */.euz('gauge'), unit: schema_values_text, value: maybe });
const metric = schemas/* discriminatedUnion */.gMt('type', [trend, counter, rate, gauge]);
const metrics = schemas/* record */.g1P(schema_values_text, metric);

;// CONCATENATED MODULE: ./src/report/schema/threshold-schema.ts


const THRESHOLD_VERDICTS = ['pass', 'fail', 'inconclusive', 'no_data'];
/** A judged threshold; what is infinite or missing is null. */
const threshold = schemas/* object */.Ikc({
    metric: schema_values_text,
    tags: schemas/* record */.g1P(schema_values_text, schema_values_text),
    expression: schema_values_text,
    /** The value judged on; null without data or where it is infinite (see `message`). */
    observed: maybe,
    low: maybe,
    high: maybe,
    n: count,
    limit: maybe.describe('What `observed` is held against, in `unit`. Of a relative threshold in percent the ratio head/base that is still allowed, 1.15 for `<+15%`; of one in absolute terms the difference, 0.002 for `<+0.002`.'),
    unit: schema_values_text,
    verdict: schemas/* enum */.k5n(THRESHOLD_VERDICTS),
    message: schema_values_text,
    /** More requests that would decide an inconclusive threshold; null where unknown or moot. */
    needed: schemas/* object */.Ikc({
        requests: count,
        usd: maybe,
        condition: schema_values_text
            .nullable()
            .describe('`if none fails`: `requests` is exact under this condition; an estimate where it is null.'),
    })
        .nullable(),
    losses: schemas/* record */.g1P(schema_values_text, count)
        .describe('Requests without a value that count as the metric’s worst, by what became of them: `dropped`, `rate_limited`, `timed_out`, `failed`, `silent`.'),
    episode: schemas/* object */.Ikc({ fromMs: number, toMs: number, violations: count, of: count })
        .nullable()
        .describe('Violations that lie together in time, where they kept the threshold from failing; in milliseconds from the start of the run.'),
    cause: schema_values_text
        .nullable()
        .default(null)
        .describe('What made it fail, where that is the infrastructure: requests without an answer.'),
    endpointTrouble: schemas/* boolean */.zMY()
        .describe('Whether base exceeds the limit in the same run as well, or what ails the canaries made it fail; either kept the threshold from failing.'),
    withheld: schema_values_text
        .nullable()
        .default(null)
        .describe('Which rule keeps an inconclusive threshold open; null where its interval holds the limit.'),
});

;// CONCATENATED MODULE: ./src/report/schema/schema.ts












/**
 * The report, `report.json`: the one view model that every renderer reads. The types, the published
 * `schema/report.schema.json` and the validation of foreign reports all come from here.
 * Units: milliseconds, US dollars, tokens, requests per second, fractions 0 to 1.
 */
const VERDICTS = ['pass', 'fail', 'inconclusive', 'skipped', 'error'];
const STOPPED_BY = ['completed', 'budget', 'abort', 'decided', 'cancelled', 'error'];
const stage = schemas/* object */.Ikc({
    index: count,
    durationMs: amount,
    from: number,
    target: number,
    planned: count,
    sent: count,
    ok: count,
    rateLimited: count,
    errors: count,
    timeouts: count,
    dropped: count,
    suppressed: count,
    /** Answers that the output cap or the model's window cut off. */
    cutOff: count,
    cost: amount,
    metrics: metrics,
});
const scenario = schemas/* object */.Ikc({
    name: schema_values_text,
    type: schemas/* enum */.k5n(['load', 'cold-start', 'rate-limit', 'cache', 'capacity']),
    /** `ramping-arrival-rate`, …, `trace`; null where the scenario has no executor. */
    executor: schema_values_text.nullable(),
    startMs: amount,
    durationMs: amount,
    stages: schemas/* array */.YOg(stage),
    findings: schemas/* array */.YOg(finding),
    /** What a capacity scenario found; null of the others. */
    capacity: capacity.nullable().default(null),
});
const reportSchema = schemas/* object */.Ikc({
    schemaVersion: schemas/* literal */.euz(1),
    tool: tool,
    /** The gate's `name`. */
    name: schema_values_text,
    verdict: schemas/* enum */.k5n(VERDICTS),
    passed: schemas/* boolean */.zMY(),
    /** One sentence with the decisive number. */
    headline: schema_values_text,
    reasons: schemas/* array */.YOg(schemas/* object */.Ikc({ code: schema_values_text, message: schema_values_text })),
    run: schemas/* object */.Ikc({
        id: schema_values_text,
        startedAt: schema_values_text,
        endedAt: schema_values_text,
        durationMs: amount,
        seed: schema_values_text,
        stoppedBy: schemas/* enum */.k5n(STOPPED_BY),
        shard: schema_values_text.nullable(),
        /** Of the settings that shape the load, of what is asked, and of how it is judged and paid. */
        configHash: schema_values_text,
        promptHash: schema_values_text,
        judgeHash: schema_values_text,
        proxied: schemas/* boolean */.zMY(),
        cpus: count,
        node: schema_values_text,
    }),
    /** Where on GitHub the run belongs; null on a laptop. */
    source: schemas/* object */.Ikc({
        repository: schema_values_text,
        event: schema_values_text,
        commit: schema_values_text,
        ref: schema_values_text,
        base: schema_values_text.nullable(),
        pullRequest: count.nullable(),
        runUrl: schema_values_text.nullable(),
        attempt: count,
    })
        .nullable(),
    target: schemas/* object */.Ikc({
        endpoint: schema_values_text,
        protocol: schema_values_text,
        model: schema_values_text.nullable(),
        /** All that were asked, where prompt files or scenarios name several; empty for one. */
        models: schemas/* array */.YOg(schema_values_text).default([]),
        stream: schemas/* boolean */.zMY(),
    }),
    load: schemas/* object */.Ikc({
        planned: count,
        sent: count,
        ok: count,
        dropped: count,
        suppressed: count,
        resent: count.describe('Of `sent`: written twice, as the connection of the first was lost.'),
        /** Planned but never reached because the run stopped early. */
        unsent: count,
        deliveredRatio: share,
        maxInFlight: count,
    }),
    generator: generator,
    cost: schemas/* object */.Ikc({
        currency: schemas/* literal */.euz('USD'),
        budget: amount,
        expected: amount,
        worstCase: amount,
        spent: amount.describe('What the endpoint can have billed: what it reported, and the worst case of every request whose usage it did not report. Above `budget` only where the endpoint reports more than was asked for.'),
        reported: amount.describe('Of `spent`, what the endpoint reported.'),
        likely: amount.describe('Of `spent`, what is probably billed: all that was reported, and of other answers what came. Providers do not bill their own errors.'),
        opening: schemas/* object */.Ikc({ spent: amount, reported: amount, likely: amount })
            .optional()
            .describe('Of the three, the requests that went alone before the load, for their price; they are no samples.'),
        /** What the part of the plan that was not sent was expected to cost. */
        saved: amount,
        inputTokens: amount,
        cachedInputTokens: amount,
        outputTokens: amount,
        reasoningTokens: amount,
        /** Of servers that cost by the hour: what the run's time was, at the load that was offered. */
        servers: servers.nullable().default(null),
        prices: prices,
        basePrices: prices.nullable(),
    }),
    bill: bill.nullable().default(null),
    scenarios: schemas/* array */.YOg(scenario),
    metrics: metrics,
    statuses: schemas/* record */.g1P(schema_values_text, count),
    errors: errors,
    outcomes: schemas/* record */.g1P(schema_values_text, count),
    thresholds: schemas/* array */.YOg(threshold),
    checks: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schema_values_text, passes: count, fails: count })),
    prompts: schemas/* array */.YOg(promptRow),
    between: between,
    arms: arms,
    comparison: comparison.nullable(),
    canaries: canaries.nullable().default(null),
    /** The earlier run whose pass stands for this one, which sent nothing; null where it measured itself. */
    reused: schemas/* object */.Ikc({ commit: schema_values_text, date: schema_values_text, url: schema_values_text.nullable() }).nullable(),
});


/***/ })

};
