export const id = 5726;
export const ids = [5726];
export const modules = {

/***/ 41702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planRunComparison: () => (/* binding */ planRunComparison)
});

var compare_config = __webpack_require__(64393);
var compare_arms = __webpack_require__(43239);
var comparison_gates = __webpack_require__(71949);
var comparison_looks = __webpack_require__(2020);
var plan_comparison = __webpack_require__(41534);
var relative_thresholds = __webpack_require__(93933);
var prepared_run = __webpack_require__(62922);
;// CONCATENATED MODULE: ./src/gate/judge/asked-alike.ts

/** Tells the requests that both arms send alike from those that are judged. */
function controlsOf(compared) {
    const byScenario = new Map(compared.map(({ plan }) => [
        plan.scenario,
        new Set(plan.prompts.filter(({ control }) => control === true).map(({ id }) => id)),
    ]));
    return ({ scenario, prompt }) => byScenario.get(scenario)?.has(prompt) === true;
}
/** What a threshold's requests are the same as, where both arms send (or would send) all of them alike; else null. */
function sourceOfAlike({ tags }, compared) {
    const asked = compared
        .filter(({ plan }) => tags.scenario === undefined || plan.scenario === tags.scenario)
        .flatMap(pairedPrompts)
        .filter(({ id }) => tags.prompt === undefined || id === tags.prompt);
    return asked.every(({ alike }) => alike) ? (asked[0]?.source ?? null) : null;
}
function pairedPrompts(scenario) {
    const { base, plan } = scenario;
    if (base !== null && 'equal' in base)
        return base.pairs.flatMap((pair) => pair.head === null || pair.base === null ? [] : [{ id: pair.id, alike: true, source: base.equal }]);
    const sent = (0,prepared_run/* baseOf */.bx)(scenario);
    return plan.prompts.flatMap((prompt) => sent === null || prompt.base === null
        ? []
        : [{ id: prompt.id, alike: prompt.control === true, source: sent.source }]);
}

var compare_capacity = __webpack_require__(15525);
var each_arm = __webpack_require__(64617);
var early_rules = __webpack_require__(65459);
;// CONCATENATED MODULE: ./src/gate/judge/plan-run-comparison.ts











/** Null where no comparison is asked for. */
function planRunComparison(config, prepared) {
    const compared = prepared.scenarios.filter(({ base }) => base !== null);
    if (compared.length === 0)
        return null;
    const relative = config.thresholds.filter(relative_thresholds/* isRelative */.n3);
    const bases = compared.map(prepared_run/* baseOf */.bx).filter((base) => base !== null);
    const loads = compared.filter((scenario) => scenario.plan.type === 'load' && (0,prepared_run/* baseOf */.bx)(scenario) !== null);
    const equal = compared.flatMap(({ base }) => (base !== null && 'equal' in base ? [base] : []));
    const missing = compared.flatMap(({ base }) => (base !== null && 'missing' in base ? [base.missing] : []));
    const alike = new Map(relative.flatMap((spec) => {
        const source = sourceOfAlike(spec, compared);
        return source === null ? [] : [[spec, source]];
    }));
    const judged = relative.filter((spec) => !alike.has(spec));
    const capacities = judged.filter(compare_capacity/* isCapacityThreshold */.s);
    // Rows of one run share its error of red: those of the loads together, and each capacity.
    const rows = Math.max(1, Number(loads.length > 0) + (loads.length < bases.length ? Math.max(1, capacities.length) : 0));
    const capacityLevel = (1 - config['red-confidence']) / rows;
    const known = { bases, equal, alike, missing, capacityLevel };
    if (loads.length === 0)
        return { ...known, plan: null, pairs: null, rule: null, mayPass: false, choice: null };
    const only = prepared.scenarios.length === 1 ? prepared.scenarios[0] : undefined;
    const pairs = only === undefined ? null : countPairs(only, config);
    // What decides one candidate leaves the others open, so that a choice is made at the end of its plan.
    const isChoice = config.arms !== undefined;
    const shared = {
        confidence: config.confidence,
        redConfidence: 1 - capacityLevel * (loads.length < bases.length ? 1 : rows),
        tolerances: comparison_gates/* DEFAULT_TOLERANCES */.tD,
        design: config.design,
        seed: prepared.seed,
        plannedPairs: pairs,
        mayLook: (0,early_rules/* mayStopEarly */.Rw)(config, prepared.scenarios) && !isChoice,
        mayPass: only !== undefined && (0,early_rules/* isSteady */.NZ)(only),
        mayExtend: !isChoice && mayExtend(config, prepared, pairs),
        isControl: controlsOf(compared),
    };
    const paired = judged.filter((spec) => !(0,compare_capacity/* isCapacityThreshold */.s)(spec));
    const choice = isChoice ? planChoice(config, shared, paired) : null;
    const share = (1 - shared.redConfidence) / (choice?.candidates.length ?? 1);
    const plan = (0,plan_comparison/* planComparison */.dX)({
        ...shared,
        redConfidence: 1 - share,
        thresholds: choice === null ? paired : (choice.candidates[0]?.thresholds ?? []),
    });
    const { looks } = plan;
    const rule = looks === null ? null : (0,comparison_looks/* createComparisonRule */.KJ)({ ...plan, looks }, (0,compare_arms/* judgeFamily */.is)(plan), 0);
    return { ...known, plan, pairs, rule, mayPass: plan.settings.mayPass && rule !== null, choice };
}
function planChoice(config, settings, relative) {
    const arms = (0,compare_config/* givenArms */.Zq)(config);
    const asked = arms.map(({ arm }) => (0,each_arm/* askedOf */.iN)(arm, relative));
    return {
        control: arms.find(({ arm }) => arm === 'base')?.name ?? '',
        candidates: arms.flatMap(({ arm, name }, index) => arm === 'base' ? [] : [{ arm, name, thresholds: [...(asked[index]?.keys() ?? [])] }]),
        settings,
        specs: new Map(asked.flatMap((each) => [...each])),
    };
}
/** As many pairs again take as much money again, and a job that decides for the whole. */
function mayExtend(config, { estimate, scenarios, shard }, pairs) {
    return ((0,early_rules/* mayStopEarly */.Rw)(config, scenarios) &&
        shard === null &&
        pairs !== null &&
        (0,comparison_looks/* canLook */.Wd)(pairs) &&
        2 * estimate.expected <= config.budget);
}
/**
 * Pairs that are sent and judged; null where only the run shows how many, or in which order. Every arrival is a
 * session of one request or of two.
 */
function countPairs({ plan }, { design }) {
    if (design !== 'pairs' || plan.planned === null || plan.executor?.endsWith('arrival-rate') !== true)
        return null;
    const isUneven = plan.prompts.some(({ control, others }) => control === true || others !== undefined);
    let [judged, left] = [0, 0];
    for (let index = 0; index < plan.sessions.length; index += 1) {
        const { pair, turns } = plan.sessions.get(index);
        const request = turns[0]?.requests[0];
        const isWarmup = request?.phase === 'warmup';
        if (!isWarmup && !isUneven)
            return plan.planned - plan.sessions.length - left;
        if (pair === null || request === undefined)
            continue;
        if (isWarmup)
            left += 1;
        else if (plan.prompts[request.prompt]?.control !== true)
            judged += 1;
    }
    return judged;
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

/***/ 30364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hy: () => (/* binding */ SHARD_FILES),
  Uo: () => (/* binding */ readShardPart),
  u9: () => (/* binding */ shardArtifactName),
  eW: () => (/* binding */ shardOfArtifact)
});

var errors = __webpack_require__(34758);
var plan_shard = __webpack_require__(28303);
var json = __webpack_require__(59279);
var gap_histogram = __webpack_require__(16508);
var sample = __webpack_require__(98993);
;// CONCATENATED MODULE: ./src/samples/decode-gaps.ts


/** What another shard wrote, believing nothing; `undefined` where it is no store of gaps. */
function decodeGapStore(value) {
    if (!Array.isArray(value))
        return undefined;
    const entries = value.map((entry) => isRecord(entry) && isTags(entry['tags']) && isGaps(entry['gaps']) && isBursts(entry['bursts'])
        ? entry
        : undefined);
    return entries.includes(undefined) ? undefined : entries;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isTags(value) {
    if (!isRecord(value))
        return false;
    const { scenario, stage, prompt, model, arm, phase, status, answered } = value;
    return (typeof scenario === 'string' &&
        isCount(stage) &&
        typeof prompt === 'string' &&
        (model === null || typeof model === 'string') &&
        sample/* ARMS */.ul.includes(arm) &&
        sample/* PHASES */.ZG.includes(phase) &&
        (status === null || isCount(status)) &&
        typeof answered === 'boolean');
}
function isGaps(value) {
    if (!isRecord(value) || !Array.isArray(value['buckets']))
        return false;
    const pairs = value['buckets'];
    const empty = pairs.length === 0;
    const isBound = (bound) => (empty ? bound === null : isAmount(bound));
    return isAmount(value['sum']) && isBound(value['min']) && isBound(value['max']) && pairs.every(isBucket);
}
function isBursts(value) {
    if (!isRecord(value) || !Array.isArray(value['even']))
        return false;
    const even = value['even'];
    return (isCount(value['within']) &&
        isCount(value['answers']) &&
        isRecord(value['atOnce']) &&
        isCount(value['atOnce']['answers']) &&
        isCount(value['atOnce']['brief']) &&
        isAmount(value['atOnce']['ms']) &&
        isRecord(value['roundTrip']) &&
        isAmountOrNull(value['roundTrip']['connectMs']) &&
        isAmountOrNull(value['roundTrip']['firstByteMs']) &&
        even.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isCount)));
}
function isBucket(pair) {
    return (Array.isArray(pair) &&
        pair.length === 2 &&
        isCount(pair[0]) &&
        pair[0] < gap_histogram/* BUCKETS */.S &&
        isCount(pair[1]) &&
        pair[1] > 0);
}
function isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
function isAmount(value) {
    return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
function isAmountOrNull(value) {
    return value === null || isAmount(value);
}

var jsonl = __webpack_require__(20233);
;// CONCATENATED MODULE: ./src/gate/shards/shard-files.ts





/** The files of a shard that the merge reads. */
const SHARD_FILES = ['report.json', 'samples.jsonl', 'gaps.json'];
/** A report is some hundred kilobytes, however long the run. */
const LARGEST_REPORT = 16 * 1024 * 1024;
const LARGEST_GAPS = 64 * 1024 * 1024;
/** The name of a shard's artifact, by which the merge finds it. */
function shardArtifactName(name, shard) {
    return `${name}-shard-${shard.replace('/', '-of-')}`;
}
/**
 * The shard that an artifact of the gate `name` belongs to, by its name; undefined for any other artifact. What follows
 * the shard tells artifacts apart where a name was taken.
 */
function shardOfArtifact(name, artifact) {
    if (!artifact.startsWith(`${name}-shard-`))
        return undefined;
    const match = /^(\d{1,3})-of-(\d{1,3})(-.*)?$/.exec(artifact.slice(`${name}-shard-`.length));
    return match === null ? undefined : (0,plan_shard/* parseShard */.uK)(`${match[1]}/${match[2]}`);
}
/** Reads a shard's files, believing nothing. RunError that names the artifact and what is wrong with it. */
async function readShardPart(name, shard, files) {
    const { parseReport } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(102), __webpack_require__.e(7307)]).then(__webpack_require__.bind(__webpack_require__, 17307));
    const refuse = (problem) => new errors/* RunError */.e4('shard_damaged', `the report of shard ${(0,plan_shard/* formatShard */._D)(shard)} (artifact \`${name}\`) ${problem}`);
    const fileOf = (file, most) => {
        const content = files.get(file);
        if (content === undefined)
            throw refuse(`has no ${file}`);
        if (content.length > most)
            throw refuse(`has a ${file} of ${content.length} bytes, more than ${most}`);
        return content.toString('utf8');
    };
    const report = parseReport(fileOf('report.json', LARGEST_REPORT));
    if (report === undefined)
        throw refuse('is no report of this version');
    // A run that could not be made has no shares of time to tell of, nor samples.
    if (report.verdict === 'error' && report.load.sent === 0)
        return { name, shard, report, samples: [], gaps: [] };
    if (report.verdict === 'skipped')
        return { name, shard, report, samples: [], gaps: [] };
    if (report.run.shard !== (0,plan_shard/* formatShard */._D)(shard))
        throw refuse(`says that it is of shard ${report.run.shard}`);
    const gaps = decodeGapStore((0,json/* parseJson */.qF)(fileOf('gaps.json', LARGEST_GAPS)));
    if (gaps === undefined)
        throw refuse('has a gaps.json that holds no gaps');
    const samples = [...readSamples(fileOf('samples.jsonl', Number.POSITIVE_INFINITY), refuse)];
    const stray = samples.find((sample) => sample.shard !== report.run.shard);
    if (stray !== undefined)
        throw refuse(`has a sample of shard ${stray.shard}`);
    return { name, shard, report, samples, gaps };
}
function* readSamples(text, refuse) {
    let line = 0;
    for (const json of text.split('\n')) {
        line += 1;
        if (json === '')
            continue;
        const decoded = (0,jsonl/* decodeSample */.Hr)(json);
        if ('problem' in decoded)
            throw refuse(`has a line ${line} of samples.jsonl that is none: ${decoded.problem}`);
        yield decoded.sample;
    }
}


/***/ }),

/***/ 7300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ ApiError),
  G: () => (/* binding */ toApiError)
});

var errors = __webpack_require__(34758);
var foreign = __webpack_require__(85744);
;// CONCATENATED MODULE: ./src/github/api/permissions.ts
/** What each part of the API asks of the token, as a line under `permissions:`. The first match counts. */
const NEEDED = [
    [/\/issues\//, 'pull-requests: write'],
    [/\/statuses(\/|$)/, 'statuses: write'],
    [/\/actions\//, 'actions: read'],
    [/\/pulls\b/, 'pull-requests: read'],
];
/** The permission that the route needs: `GET /repos/{owner}/{repo}/pulls/{number}` → `pull-requests: read`. */
function permissionFor(route) {
    return NEEDED.find(([pattern]) => pattern.test(route))?.[1] ?? 'contents: read';
}

;// CONCATENATED MODULE: ./src/github/api/api-error.ts



/** GitHub refused, or did not answer. */
class ApiError extends Error {
    kind;
    status;
    retryAfterS;
    name = 'ApiError';
    constructor(kind, message, 
    /** HTTP status; null where no answer came. */
    status = null, 
    /** Seconds that GitHub asks to wait: Infinity where an hourly quota is used up, null where it does not say. */
    retryAfterS = null) {
        super(message);
        this.kind = kind;
        this.status = status;
        this.retryAfterS = retryAfterS;
    }
}
/** Turns whatever a call threw into an ApiError that says what was asked and what is missing. */
function toApiError(route, error) {
    if (error instanceof ApiError)
        return error;
    const status = (0,foreign/* pick */.Up)(error, 'response') === undefined ? null : Number((0,foreign/* pick */.Up)(error, 'status'));
    const said = tidy((0,foreign/* pickText */.d3)(error, 'response', 'data', 'message') ?? (0,errors/* messageOf */.bD)(error));
    if (status === null)
        return new ApiError('unavailable', `${route}: ${said}`);
    const retryAfterS = retryAfterOf(error);
    const limited = status === 429 || (status === 403 && (retryAfterS !== null || /rate limit|abuse detection/i.test(said)));
    const kind = limited ? 'rate_limited' : kindOf(status, said);
    return new ApiError(kind, `${route}: ${status} ${said}${adviceFor(kind, status, route)}`, status, limited || status >= 500 ? retryAfterS : null);
}
function kindOf(status, said) {
    if (status === 403 && /\b(locked|archived)\b/i.test(said))
        return 'invalid';
    if (status === 401 || status === 403 || /not accessible by (integration|personal access token)/i.test(said))
        return 'permission';
    if (status === 404 || status === 410)
        return 'not_found';
    return status >= 500 ? 'unavailable' : 'invalid';
}
function adviceFor(kind, status, route) {
    if (kind !== 'permission')
        return '';
    if (status === 401)
        return '; the `github-token` is not valid, or has expired';
    return `; add \`${permissionFor(route)}\` to the job's \`permissions:\``;
}
function retryAfterOf(error) {
    const header = (name) => Number((0,foreign/* pick */.Up)(error, 'response', 'headers', name) ?? Number.NaN);
    const asked = header('retry-after');
    if (Number.isFinite(asked) && asked >= 0)
        return asked;
    return header('x-ratelimit-remaining') === 0 ? Number.POSITIVE_INFINITY : null;
}
/** One line, not too long: an answer may be a whole HTML page. */
function tidy(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}


/***/ }),

/***/ 62272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ createApi)
/* harmony export */ });
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7300);
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23654);
/* harmony import */ var _foreign_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85744);



const PAGE_SIZE = 100;
const BUDGET_MS = 30_000;
const CALL_MS = 10_000;
const TRIES = 3;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
/** Octokit has no deadline and does not retry: both are added here, once. */
function createApi(send, options) {
    const { clock, repository } = options;
    const endsAt = clock.now() + (options.budgetMs ?? BUDGET_MS);
    const tryOnce = (route, parameters) => {
        const left = endsAt - clock.now();
        if (left <= 0)
            throw new _deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineError */ .j3('the time for talking to GitHub is used up');
        const complete = { owner: repository.owner, repo: repository.name, ...parameters };
        return (0,_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .finishWithin */ .lu)(clock, Math.min(options.callMs ?? CALL_MS, left), (signal) => send(route, complete, signal));
    };
    const request = async (route, parameters = {}) => {
        for (let attempt = 1;; attempt += 1) {
            try {
                return await tryOnce(route, parameters);
            }
            catch (thrown) {
                const error = (0,_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .toApiError */ .G)(route, thrown);
                const wait = waitBefore(attempt, route, error);
                if (wait === null || clock.now() + wait >= endsAt)
                    throw error;
                options.log.debug(`${error.message}; trying again in ${wait} ms`);
                await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v7)(clock, wait);
            }
        }
    };
    async function* pages(route, parameters = {}, most = 100) {
        for (let page = 1; page <= most; page += 1) {
            const answer = await request(route, { per_page: PAGE_SIZE, page, ...parameters });
            yield answer.data;
            if (!(0,_foreign_js__WEBPACK_IMPORTED_MODULE_2__/* .pickText */ .d3)(answer.headers, 'link')?.includes('rel="next"'))
                return;
        }
    }
    return { request, pages };
}
/**
 * How long to wait before the next try, null where there is none. A POST may have worked although its answer
 * was lost, so it is repeated only where GitHub says that it did not.
 */
function waitBefore(attempt, route, error) {
    if (attempt >= TRIES || (error.kind !== 'rate_limited' && error.kind !== 'unavailable'))
        return null;
    const refused = error.kind === 'rate_limited' || error.status === 503;
    if (route.startsWith('POST ') && !refused)
        return null;
    const wait = error.retryAfterS === null ? FIRST_PAUSE_MS * 2 ** (attempt - 1) : error.retryAfterS * 1000;
    return wait <= LONGEST_PAUSE_MS ? wait : null;
}


/***/ }),

/***/ 23654:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j3: () => (/* binding */ DeadlineError),
/* harmony export */   lu: () => (/* binding */ finishWithin),
/* harmony export */   v7: () => (/* binding */ pause)
/* harmony export */ });
/** The work was not done in time. */
class DeadlineError extends Error {
    name = 'DeadlineError';
}
/**
 * The work's result, or a DeadlineError once `ms` have passed. The signal then aborts what listens to it; work
 * that does not listen is left behind, its late failure ignored.
 */
async function finishWithin(clock, ms, work) {
    const controller = new AbortController();
    let cancel = () => undefined;
    const timeout = new Promise((_, reject) => {
        cancel = clock.at(clock.now() + ms, () => {
            reject(new DeadlineError(`no answer within ${Math.round(ms) / 1000} s`));
            controller.abort();
        });
    });
    try {
        return await Promise.race([work(controller.signal), timeout]);
    }
    finally {
        cancel();
    }
}
/** Resolves after `ms`. */
function pause(clock, ms) {
    return new Promise((resolve) => {
        clock.at(clock.now() + ms, resolve);
    });
}


/***/ }),

/***/ 85744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MF: () => (/* binding */ pickList),
/* harmony export */   P7: () => (/* binding */ refName),
/* harmony export */   Up: () => (/* binding */ pick),
/* harmony export */   WM: () => (/* binding */ isCommit),
/* harmony export */   at: () => (/* binding */ branchName),
/* harmony export */   d3: () => (/* binding */ pickText),
/* harmony export */   xv: () => (/* binding */ pickCount)
/* harmony export */ });
/** Readers of JSON that somebody else wrote: a wrong shape reads as absent, never as an exception. */
/** The value at the path, own properties only; `undefined` where any step is missing. */
function pick(value, ...path) {
    let current = value;
    for (const key of path) {
        if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key))
            return undefined;
        current = current[key];
    }
    return current;
}
/** A non-empty string, or null. */
function pickText(value, ...path) {
    const found = pick(value, ...path);
    return typeof found === 'string' && found !== '' ? found : null;
}
/** A whole number from 0 up that a double holds exactly, or null. */
function pickCount(value, ...path) {
    const found = pick(value, ...path);
    return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : null;
}
/** The list, or an empty one. */
function pickList(value, ...path) {
    const found = pick(value, ...path);
    return Array.isArray(found) ? found : [];
}
/** Whether the text is a full commit id, SHA-1 or SHA-256. */
function isCommit(text) {
    return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
/** A branch's name as it is, without control characters and what git forbids in one: `refs/heads/main` may be one too. */
function branchName(value) {
    if (typeof value !== 'string' || value === '' || value.length > 255)
        return null;
    return /[\p{Cc} ~^:?*[\\]|\.\./u.test(value) ? null : value;
}
/** A full ref; heads lose their prefix. */
function refName(value) {
    return branchName(value)?.replace(/^refs\/heads\//, '') ?? null;
}


/***/ }),

/***/ 12497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ listChangedFiles),
/* harmony export */   B: () => (/* binding */ renamesIn)
/* harmony export */ });
/* harmony import */ var _api_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62272);
/* harmony import */ var _api_api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7300);
/* harmony import */ var _api_foreign_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85744);



/** GitHub lists no more files of a pull request, and no more of a comparison. */
const MOST_OF_PULL_REQUEST = 3_000;
const MOST_OF_COMPARISON = 300;
/** The files that the run's change touches. Rejects with an ApiError where GitHub does not say. */
async function listChangedFiles(api, context) {
    if (context.event.startsWith('pull_request') && context.pullRequest !== null) {
        return listOfPullRequest(api, context.pullRequest, context.changedFiles);
    }
    if (context.event === 'push')
        return listOfPush(api, context);
    if (context.event === 'merge_group' && context.baseSha !== null && context.headSha !== null) {
        return compareCommits(api, context.baseSha, context.headSha);
    }
    return {
        kind: 'unknown',
        reason: `a ${context.event || 'nameless'} event changes no files that could be listed`,
    };
}
/** The files that differ between the merge base of two commits and the second. */
async function compareCommits(api, base, head) {
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
    const { data } = await api.request(route, { basehead: `${base}...${head}`, per_page: 1 });
    if ((0,_api_foreign_js__WEBPACK_IMPORTED_MODULE_2__/* .pickText */ .d3)(data, 'status') === null)
        throw new _api_api_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .h('unavailable', `${route}: the answer is not a comparison`);
    const files = (0,_api_foreign_js__WEBPACK_IMPORTED_MODULE_2__/* .pickList */ .MF)(data, 'files').map(readFile);
    return {
        kind: files.length >= MOST_OF_COMPARISON || files.includes(null) ? 'truncated' : 'complete',
        files: known(files),
    };
}
/** Old names by new ones. */
function renamesIn(files) {
    return new Map(files.flatMap(({ path, previousPath, status }) => status === 'renamed' && previousPath !== null ? [[path, previousPath]] : []));
}
async function listOfPush(api, { before, after }) {
    if (before === null || after === null)
        return { kind: 'unknown', reason: 'the push names no commits' };
    if (/^0+$/.test(before))
        return { kind: 'unknown', reason: 'the branch is new' };
    if (/^0+$/.test(after))
        return { kind: 'unknown', reason: 'the branch was deleted' };
    return compareCommits(api, before, after);
}
/** GitHub's own count, where the event tells it, shows a list that was cut. */
async function listOfPullRequest(api, pullRequest, changed) {
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
    const parameters = { pull_number: pullRequest };
    const files = [];
    for await (const page of api.pages(route, parameters)) {
        if (!Array.isArray(page))
            throw new _api_api_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .h('unavailable', `${route}: the answer is not a list`);
        files.push(...page.map(readFile));
    }
    return {
        kind: files.length >= MOST_OF_PULL_REQUEST || files.includes(null) || (changed ?? 0) > files.length
            ? 'truncated'
            : 'complete',
        files: known(files),
    };
}
function readFile(value) {
    const path = (0,_api_foreign_js__WEBPACK_IMPORTED_MODULE_2__/* .pickText */ .d3)(value, 'filename');
    if (path === null)
        return null;
    return {
        path,
        previousPath: (0,_api_foreign_js__WEBPACK_IMPORTED_MODULE_2__/* .pickText */ .d3)(value, 'previous_filename'),
        status: (0,_api_foreign_js__WEBPACK_IMPORTED_MODULE_2__/* .pickText */ .d3)(value, 'status') ?? 'modified',
    };
}
function known(files) {
    return files.filter((file) => file !== null);
}


/***/ }),

/***/ 2172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qu: () => (/* binding */ findReasonToSkip),
  Lx: () => (/* binding */ isClosed),
  Dy: () => (/* binding */ skipWithoutCredential),
  zI: () => (/* binding */ skipWithoutEndpoint)
});

var system_clock = __webpack_require__(48955);
var check_credentials = __webpack_require__(33870);
var check_config = __webpack_require__(96921);
var remember_files = __webpack_require__(23226);
var load_prompts = __webpack_require__(24708);
;// CONCATENATED MODULE: ./src/prompts/named-by-prompts.ts


/** What stands in a template names no file: none has to be filled in to know which files are read. */
const UNFILLED = {
    render: (jobs) => Promise.resolve(jobs.map(({ rows, text }) => ({ rows: rows.map(() => ({ text })), names: [] }))),
    close: () => undefined,
};
/**
 * Paths and globs of all files that the setting's prompts are made of: also those that its files name (a promptfoo
 * configuration's prompts, tests and values, partials, tools), whether or not they are there.
 */
async function namedByPrompts(setting, files) {
    const remembered = (0,remember_files/* rememberFiles */.X)(files);
    await (0,load_prompts/* loadPrompts */.y)(setting, remembered, { templates: UNFILLED });
    return [...remembered.named];
}

var prompt_entries = __webpack_require__(95780);
var api_api = __webpack_require__(62272);
var changed_paths = __webpack_require__(12497);
var errors = __webpack_require__(34758);
;// CONCATENATED MODULE: ./src/github/change/braces.ts
const MOST = 256;
/** What `{a,b}` stands for, also within one another; null where that is too much. Braces without a comma are names. */
function readAlternatives(pattern) {
    const pending = [pattern];
    const done = [];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const found = findBraces(next);
        if (found === null)
            done.push(next);
        else
            pending.push(...found);
        if (pending.length + done.length > MOST)
            return null;
    }
    return done;
}
/** The pattern once for each part of its first braces; null where it has none. */
function findBraces(pattern) {
    for (let open = pattern.indexOf('{'); open !== -1; open = pattern.indexOf('{', open + 1)) {
        if (pattern[open - 1] === '\\')
            continue;
        const parts = partsBehind(pattern, open);
        if (parts !== null)
            return parts.texts.map((text) => pattern.slice(0, open) + text + pattern.slice(parts.end));
    }
    return null;
}
function partsBehind(pattern, open) {
    const texts = [];
    let [depth, from] = [0, open + 1];
    for (let at = open + 1; at < pattern.length; at += 1) {
        const char = pattern[at];
        if (char === '\\')
            at += 1;
        else if (char === '{')
            depth += 1;
        else if (char === ',' && depth === 0) {
            texts.push(pattern.slice(from, at));
            from = at + 1;
        }
        else if (char === '}' && depth > 0)
            depth -= 1;
        else if (char === '}')
            return texts.length === 0 ? null : { texts: [...texts, pattern.slice(from, at)], end: at + 1 };
    }
    return null;
}

;// CONCATENATED MODULE: ./src/github/change/glob-match.ts
/** All places in the pattern at once, character by character: no pattern takes longer than its length times the path's. */
function matchTokens(tokens, path) {
    let places = new Uint8Array(tokens.length + 1);
    places[0] = 1;
    skip(tokens, places, true);
    for (const char of path) {
        const next = new Uint8Array(tokens.length + 1);
        for (let i = 0; i < tokens.length; i += 1)
            if (places[i] === 1)
                step(tokens[i], char, next, i);
        // Behind a `/` two stars may stand for no folder at all.
        skip(tokens, next, char === '/');
        places = next;
    }
    return places[tokens.length] === 1;
}
function step(token, char, next, at) {
    switch (token.kind) {
        case 'any':
            next[at] = 1;
            return;
        case 'star':
            if (char !== '/')
                next[at] = 1;
            return;
        case 'folders':
            next[at] = 1;
            if (char === '/')
                next[at + 1] = 1;
            return;
        default:
            if (!fits(token, char))
                return;
            next[at + 1] = 1;
            if (token.repeated === true)
                next[at] = 1;
    }
}
/** Goes on where a piece may stand for nothing. */
function skip(tokens, places, isStart) {
    for (let i = 0; i < tokens.length; i += 1) {
        const { kind, optional } = tokens[i];
        const mayBeEmpty = kind === 'any' || kind === 'star' || optional === true || (kind === 'folders' && isStart);
        if (places[i] === 1 && mayBeEmpty)
            places[i + 1] = 1;
    }
}
function fits(token, char) {
    switch (token.kind) {
        case 'text':
            return token.text === char;
        case 'one':
            return char !== '/';
        case 'class':
            return char !== '/' && token.ranges.some(([from, to]) => from <= char && char <= to) !== token.negated;
        default:
            return false;
    }
}

;// CONCATENATED MODULE: ./src/github/change/glob.ts


/** Longer patterns are not read: they match perhaps, and never surely. */
const LONGEST = 1_000;
/** `@(a|b)` and the like, or alternatives in parentheses: what they match is not decided here. */
const EXTENDED = /[@!?*+]\(|\([^()]*\|/;
/** Stars stay within a folder, two of them do not; `?` is a character, `[…]` one of a list, `{a,b}` either; parentheses are names. */
function compileGlob(pattern) {
    const alternatives = pattern.length > LONGEST ? null : readAlternatives(pattern);
    if (alternatives === null)
        return { surely: () => false, perhaps: () => true };
    const usual = alternatives.map((each) => tokensOf(Array.from(each), 'usual'));
    const composed = pattern.normalize('NFC');
    const byPoint = readingsOf(composed, Array.from);
    const byCharacter = readingsOf(composed, charactersOf);
    const surely = (path) => usual.some((tokens) => matchTokens(tokens, Array.from(path)));
    const perhaps = (path) => {
        const name = path.normalize('NFC');
        const points = Array.from(name);
        if (byPoint.some((tokens) => matchTokens(tokens, points)))
            return true;
        const characters = charactersOf(name);
        return characters.length < points.length && byCharacter.some((tokens) => matchTokens(tokens, characters));
    };
    return { surely, perhaps: (path) => surely(path) || perhaps(path) };
}
/** All that the pattern may mean; `split` says what a character is. */
function readingsOf(pattern, split) {
    const alternatives = readAlternatives(pattern) ?? [];
    return [
        ...alternatives.flatMap((each) => [
            tokensOf(split(each), 'usual'),
            tokensOf(split(each), 'wide'),
            // Some take a folder for a part of itself.
            tokensOf(split(each.replace(/\/\*\*$/, '')), 'wide'),
        ]),
        ...[pattern, ...alternatives].flatMap((each) => [
            tokensOf(split(each), 'github'),
            tokensOf(split(each), 'literal'),
        ]),
        ...(EXTENDED.test(pattern) ? alternatives.map((each) => tokensOf(split(loosen(each)), 'wide')) : []),
    ];
}
/** As people count them: an emoji of several code points is one. */
function charactersOf(text) {
    return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Whatever stands for something else becomes anything. */
function loosen(pattern) {
    return pattern.replace(/[@!?*+]?\(.*\)/s, '**');
}
function tokensOf(chars, reading) {
    const tokens = [];
    for (let at = 0; at < chars.length;) {
        const [token, length] = readToken(chars, at, reading);
        if (token === 'optional' || token === 'repeated') {
            const last = tokens.pop();
            if (last !== undefined)
                tokens.push({ ...last, [token]: true });
        }
        else
            tokens.push(token);
        at += length;
    }
    return tokens;
}
function readToken(chars, at, reading) {
    const char = chars[at];
    switch (char) {
        case '*':
            return readStars(chars, at, reading);
        case '?':
            return reading === 'github' ? ['optional', 1] : [{ kind: 'one' }, 1];
        case '+':
            return reading === 'github' ? ['repeated', 1] : [{ kind: 'text', text: char }, 1];
        case '[':
            return reading === 'literal' ? [{ kind: 'text', text: char }, 1] : readClass(chars, at);
        case '\\':
            return [{ kind: 'text', text: chars[at + 1] ?? char }, 2];
        default:
            return [{ kind: 'text', text: char }, 1];
    }
}
/** A whole segment of two stars is any number of folders, none too. */
function readStars(chars, at, reading) {
    let end = at;
    while (chars[end] === '*')
        end += 1;
    const begins = at === 0 || chars[at - 1] === '/';
    const isFolder = begins && end - at > 1 && (end === chars.length || chars[end] === '/');
    if (isFolder && chars[end] === '/')
        return [{ kind: 'folders' }, end - at + 1];
    const crosses = end - at > 1 && (isFolder || reading !== 'usual');
    return [{ kind: crosses ? 'any' : 'star' }, end - at];
}
/** `[a-z]`, `[!a]`; what never closes is a bracket. */
function readClass(chars, at) {
    const negated = chars[at + 1] === '!' || chars[at + 1] === '^';
    const from = at + (negated ? 2 : 1);
    const close = chars.indexOf(']', from + 1);
    if (close === -1)
        return [{ kind: 'text', text: '[' }, 1];
    const ranges = [];
    for (let i = from; i < close;) {
        const isRange = chars[i + 1] === '-' && i + 2 < close;
        const first = chars[i];
        ranges.push([first, isRange ? chars[i + 2] : first]);
        i += isRange ? 3 : 1;
    }
    return [{ kind: 'class', ranges, negated }, close - at + 1];
}

;// CONCATENATED MODULE: ./src/github/change/path-filter.ts


/**
 * Whether the change concerns the gate. A wrong skip is a green light, so whatever is not known for certain
 * counts as a match, and so does a list that cannot be had.
 */
async function decideByPaths(rules, list) {
    const run = (reason, files = []) => ({
        matched: true,
        reason,
        files,
    });
    if (rules.patterns.length === 0)
        return run('no `paths` are set');
    const changed = await list().catch((error) => ({
        kind: 'unknown',
        reason: (0,errors/* messageOf */.bD)(error),
    }));
    if (changed.kind === 'unknown')
        return run(`the changed files are not known: ${changed.reason}`);
    const isMatch = compileRules(rules);
    const isOfPaths = compileRules({ ...rules, always: [] });
    const touched = changed.files.flatMap(({ path, previousPath }) => previousPath === null ? [path] : [path, previousPath]);
    const files = touched.filter(isMatch);
    if (files[0] !== undefined)
        return run(`${files[0]} ${isOfPaths(files[0]) ? 'matches `paths`' : 'is a prompt or the config file'}${files.length > 1 ? `, and ${files.length - 1} more count` : ''}`, files);
    if (changed.kind === 'truncated')
        return run('the list of changed files is too long to be complete');
    return { matched: false, reason: `none of ${touched.length} changed paths matches \`paths\``, files: [] };
}
/**
 * Ordered globs, as in `.gitignore`: where the first one is negated, everything else matches to begin with. A pattern counts
 * where it may match, and takes away only where it surely does.
 */
function compileRules(rules) {
    const ordered = rules.patterns.map((pattern) => {
        const positive = !pattern.startsWith('!');
        const { surely, perhaps } = compile(pattern.replace(/^!/, ''));
        return { positive, test: positive ? perhaps : surely };
    });
    const always = rules.always.map(compile);
    const exact = new Set(rules.always);
    const start = ordered[0]?.positive === false;
    return (path) => {
        if (exact.has(path) || always.some(({ perhaps }) => perhaps(path)))
            return true;
        return ordered.findLast(({ test }) => test(path))?.positive ?? start;
    };
}
/** `dir/` and `dir` stand for all that is in it; a leading `../` or `/` for the repository's root. */
function compile(pattern) {
    const rooted = pattern
        .trim()
        .replace(/^(\.?\/)+/, '')
        .replace(/\/+$/, '');
    if (rooted === '')
        return compileGlob('**');
    const [own, inside] = [compileGlob(rooted), compileGlob(`${rooted}/**`)];
    return {
        surely: (path) => own.surely(path) || inside.surely(path),
        perhaps: (path) => own.perhaps(path) || inside.perhaps(path),
    };
}

;// CONCATENATED MODULE: ./src/github/change/skip.ts








const FILTER_BUDGET_MS = 20_000;
/** Why nothing is to be sent; null where the gate runs. */
async function findReasonToSkip(config, send, session, files) {
    // Nothing is sent for an estimate, so that it needs no key.
    const withoutKey = config.mode === 'estimate' ? null : skipWithoutKey(config, session);
    return skipClosed(session) ?? withoutKey ?? (await skipByPaths(config, send, { session, files }));
}
/** Whether the event tells of a pull request that nobody can merge any more: its last result stands. */
function isClosed({ event, pullRequestState }) {
    return event.startsWith('pull_request') && pullRequestState === 'closed';
}
function skipClosed({ context }) {
    if (!isClosed(context))
        return null;
    return { code: 'closed', message: 'the pull request is closed, so nothing was sent' };
}
/** Forks and Dependabot see no secrets; on an event of the repository's own a missing key is an error elsewhere. */
function skipWithoutKey(config, { context }) {
    const needsKey = config.endpoint !== 'simulator' && !holdsKey(config.headers);
    const who = whoSeesNoSecrets(context);
    if (who === null || config['api-key'] !== undefined || (0,check_credentials/* hasCredential */.mB)(config) || !needsKey)
        return null;
    return withoutKey(who);
}
/** Neither do they get the identity that a token is given for. Null where whoever runs the gate has to mend it. */
function skipWithoutCredential({ context }) {
    const who = whoSeesNoSecrets(context);
    return who === null ? null : withoutKey(who);
}
function withoutKey(who) {
    return {
        code: 'no_key',
        message: `${who} has no access to the API key, so nothing was sent; the settings are valid`,
    };
}
/** The endpoint may be a secret too. Null where anything else is wrong with the settings. */
function skipWithoutEndpoint(problems, { context }) {
    const who = whoSeesNoSecrets(context);
    if (who === null || !problems.every(({ message }) => message === check_config/* NO_ENDPOINT */.Q.message))
        return null;
    return {
        code: 'no_endpoint',
        message: `${who} has no access to secrets, and without them \`endpoint\` is empty, so nothing was sent; the other settings are valid`,
    };
}
function whoSeesNoSecrets({ isFork, isDependabot }) {
    if (isFork)
        return 'a pull request from a fork';
    return isDependabot ? 'Dependabot' : null;
}
/** A secret that a fork does not see leaves its header empty, or with the bare scheme of the credentials. */
function holdsKey(headers) {
    const values = Object.values(headers);
    return values.length > 0 && !values.some((value) => /^(bearer|basic|token|apikey)?$/i.test(value.trim()));
}
async function skipByPaths(config, send, { session, files }) {
    if (config.paths === undefined || config.paths.length === 0)
        return null;
    const { context, log, inputs } = session;
    const { repository } = context;
    if (send === null || repository === null) {
        log.warning('`paths` needs `github-token`: the gate runs as if they matched');
        return null;
    }
    const api = (0,api_api/* createApi */.x)(send, { clock: system_clock/* systemClock */.m, log, repository, budgetMs: FILTER_BUDGET_MS });
    const named = [config['variables-file'] ?? '', inputs['config-file'] ?? ''].map((path) => path.replace(/^(?:\.\/)+/, ''));
    const always = [
        ...(0,prompt_entries/* promptGlobs */.q)(config.prompts),
        ...named.filter((path) => path !== ''),
        ...(await namedByPrompts(config.prompts, files)),
    ];
    const decision = await decideByPaths({ patterns: config.paths, always }, () => (0,changed_paths/* listChangedFiles */.A)(api, context));
    log.info(`Path filter: ${decision.reason}`);
    return decision.matched ? null : { code: 'paths', message: decision.reason };
}


/***/ }),

/***/ 5726:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

var external_node_fs_ = __webpack_require__(73024);
var core = __webpack_require__(91659);
var base_redact = __webpack_require__(91564);
var settings_secrets = __webpack_require__(51189);
var schema = __webpack_require__(61742);
var errors = __webpack_require__(34758);
var system_clock = __webpack_require__(48955);
var api_api = __webpack_require__(62272);
;// CONCATENATED MODULE: ./src/github/api/connect.ts
const silent = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
};
/**
 * Octokit as the Actions toolkit sets it up: proxies, GitHub Enterprise Server. It is loaded late, since the
 * process has more urgent things to do first. Rejects without a token.
 */
async function connectGitHub(token, apiUrl, env) {
    if (token === '')
        throw new Error('no `github-token` was given');
    const { getOctokit } = await importToolkit(env);
    const octokit = getOctokit(token, { baseUrl: apiUrl, log: silent });
    return async (route, parameters, signal) => {
        const answer = await octokit.request(route, { ...parameters, request: { signal } });
        return answer;
    };
}
/**
 * The toolkit parses the event file while it is imported, and a broken one would take everything down with it.
 * The event is read elsewhere, so the file is out of sight meanwhile.
 */
async function importToolkit(env) {
    const eventPath = env['GITHUB_EVENT_PATH'];
    Reflect.deleteProperty(env, 'GITHUB_EVENT_PATH');
    try {
        return await __webpack_require__.e(/* import() */ 1351).then(__webpack_require__.bind(__webpack_require__, 61351));
    }
    finally {
        if (eventPath !== undefined)
            env['GITHUB_EVENT_PATH'] = eventPath;
    }
}

var foreign = __webpack_require__(85744);
;// CONCATENATED MODULE: ./src/github/event/pull-request-of.ts

/**
 * The run's pull request: the event's own, or on a push the open one that has the pushed commit as its head, or on
 * `workflow_run` the one that was run.
 * Null where there is none. Rejects with an ApiError where GitHub would have to be asked and does not answer.
 */
async function locatePullRequest(api, context) {
    const { event, pullRequest: number, headSha, baseRef } = context;
    if (number !== null) {
        const told = event.startsWith('pull_request') || event === 'workflow_run';
        if (told && headSha !== null)
            return { number, headSha, baseRef };
        const { data } = await api.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
            pull_number: number,
        });
        return readPullRequest(data);
    }
    if (event === 'workflow_run')
        return pullRequestOfTrigger(api, context);
    if (event !== 'push' || headSha === null)
        return null;
    return openPullRequestOf(api, headSha);
}
/** The merge base of a branch or commit with another, as the compare API has it; null where they share none. */
async function findMergeBase(api, base, head) {
    const { data } = await api.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
        basehead: `${base}...${head}`,
        per_page: 1,
    });
    const sha = (0,foreign/* pickText */.d3)(data, 'merge_base_commit', 'sha');
    return sha !== null && (0,foreign/* isCommit */.WM)(sha) ? sha : null;
}
/** A commit can stand in many pull requests; only where it is the head does its result speak for one. */
async function openPullRequestOf(api, sha) {
    for await (const page of api.pages('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
        commit_sha: sha,
    })) {
        for (const candidate of (0,foreign/* pickList */.MF)(page)) {
            const found = readPullRequest(candidate);
            if (found?.headSha === sha && (0,foreign/* pick */.Up)(candidate, 'state') === 'open')
                return found;
        }
    }
    return null;
}
/**
 * GitHub names no pull request in the `workflow_run` of a fork: it is the open one from the branch that was run, where
 * that commit is still its head.
 */
async function pullRequestOfTrigger(api, { trigger, headSha }) {
    if (trigger === null || trigger.headOwner === null || trigger.headBranch === null)
        return null;
    const head = `${trigger.headOwner}:${trigger.headBranch}`;
    const { data } = await api.request('GET /repos/{owner}/{repo}/pulls', { state: 'open', head });
    return ((0,foreign/* pickList */.MF)(data)
        .map(readPullRequest)
        .find((found) => found?.headSha === headSha) ?? null);
}
function readPullRequest(value) {
    const number = (0,foreign/* pickCount */.xv)(value, 'number');
    const headSha = (0,foreign/* pickText */.d3)(value, 'head', 'sha');
    if (number === null || headSha === null || !(0,foreign/* isCommit */.WM)(headSha))
        return null;
    return { number, headSha, baseRef: (0,foreign/* pickText */.d3)(value, 'base', 'ref') };
}

;// CONCATENATED MODULE: ./src/github/connection.ts





const SEARCH_BUDGET_MS = 10_000;
/** Connects to GitHub and finds the pull request. What cannot be had is a warning: the gate runs without. */
async function openConnection(session) {
    const send = await connect(session);
    return { send, pullRequest: await findPullRequest(send, session) };
}
async function connect({ inputs, context, log }) {
    const token = inputs['github-token'] ?? '';
    if (token === '')
        return null;
    try {
        return await connectGitHub(token, context.apiUrl, process.env);
    }
    catch (error) {
        log.warning(`GitHub cannot be asked: ${(0,errors/* messageOf */.bD)(error)}`);
        return null;
    }
}
async function findPullRequest(send, { context, log, cancellation }) {
    const { event, pullRequest: number, headSha, baseRef, repository } = context;
    if (event.startsWith('pull_request') && number !== null && headSha !== null)
        return { number, headSha, baseRef };
    if (send === null || repository === null)
        return null;
    try {
        const api = (0,api_api/* createApi */.x)(send, { clock: system_clock/* systemClock */.m, log, repository, budgetMs: SEARCH_BUDGET_MS });
        return await cancellation.raceWith(locatePullRequest(api, context));
    }
    catch (error) {
        log.warning(`the pull request of this run cannot be found: ${(0,errors/* messageOf */.bD)(error)}`);
        return null;
    }
}

;// CONCATENATED MODULE: ./src/github/event/triggering-run.ts

/** Null for any other event. */
function readTriggeringRun(event, payload) {
    const run = event === 'workflow_run' ? (0,foreign/* pick */.Up)(payload, 'workflow_run') : undefined;
    const id = (0,foreign/* pickCount */.xv)(run, 'id');
    if (id === null)
        return null;
    const owner = (0,foreign/* pickText */.d3)(run, 'head_repository', 'owner', 'login');
    return {
        id,
        headOwner: owner !== null && /^[\w.-]{1,100}$/.test(owner) ? owner : null,
        headBranch: (0,foreign/* branchName */.at)((0,foreign/* pick */.Up)(run, 'head_branch')),
    };
}

;// CONCATENATED MODULE: ./src/github/event/event.ts



/** Reads the event of this run from the environment and its payload file. Whatever is missing is a warning. */
function readEvent(env, readText) {
    const warnings = [];
    const payload = readPayload(env['GITHUB_EVENT_PATH'], readText, warnings);
    const event = env['GITHUB_EVENT_NAME'] ?? '';
    if (event === '')
        warnings.push('GITHUB_EVENT_NAME is not set: the gate does not know what started it');
    const repository = readRepository(env, payload);
    if (repository === null)
        warnings.push('GITHUB_REPOSITORY names no repository: nothing is published on GitHub');
    const headSha = headOf(event, payload) ?? commit(env['GITHUB_SHA']);
    if (headSha === null)
        warnings.push('the event names no commit: no commit status is set');
    const serverUrl = webUrl(env['GITHUB_SERVER_URL']) ?? 'https://github.com';
    const runId = count(env['GITHUB_RUN_ID']);
    const context = {
        event,
        action: (0,foreign/* pickText */.d3)(payload, 'action'),
        repository,
        serverUrl,
        apiUrl: webUrl(env['GITHUB_API_URL']) ?? 'https://api.github.com',
        graphqlUrl: webUrl(env['GITHUB_GRAPHQL_URL']) ?? 'https://api.github.com/graphql',
        runId,
        attempt: count(env['GITHUB_RUN_ATTEMPT']) ?? 1,
        job: env['GITHUB_JOB'] ?? null,
        actor: env['GITHUB_ACTOR'] ?? null,
        headSha,
        ...readBase(event, env, payload),
        ref: (0,foreign/* refName */.P7)(env['GITHUB_REF']),
        ...event_readPullRequest(payload),
        changedFiles: (0,foreign/* pickCount */.xv)(payload, 'pull_request', 'changed_files'),
        isFork: comesFromElsewhere(payload, repository),
        isDependabot: env['GITHUB_ACTOR'] === 'dependabot[bot]' ||
            (0,foreign/* pickText */.d3)(payload, 'pull_request', 'user', 'login') === 'dependabot[bot]',
        before: commit((0,foreign/* pick */.Up)(payload, 'before')),
        after: commit((0,foreign/* pick */.Up)(payload, 'after')),
        defaultBranch: (0,foreign/* branchName */.at)((0,foreign/* pick */.Up)(payload, 'repository', 'default_branch')),
        runUrl: runUrlOf(serverUrl, repository, runId),
        trigger: readTriggeringRun(event, payload),
    };
    return { context, warnings };
}
function readPayload(path, readText, warnings) {
    if (path === undefined || path === '') {
        warnings.push('GITHUB_EVENT_PATH is not set: the pull request is not known');
        return {};
    }
    try {
        return JSON.parse(readText(path));
    }
    catch (error) {
        warnings.push(`the event file cannot be read, the pull request is not known: ${(0,errors/* messageOf */.bD)(error)}`);
        return {};
    }
}
function readRepository(env, payload) {
    const slug = env['GITHUB_REPOSITORY'] ?? (0,foreign/* pickText */.d3)(payload, 'repository', 'full_name') ?? '';
    const [, owner, name] = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(slug) ?? [];
    if (owner === undefined || name === undefined || /^\.+$/.test(owner) || /^\.+$/.test(name))
        return null;
    return { owner, name, id: count(env['GITHUB_REPOSITORY_ID']) ?? (0,foreign/* pickCount */.xv)(payload, 'repository', 'id') };
}
function headOf(event, payload) {
    if (event === 'merge_group')
        return commit((0,foreign/* pick */.Up)(payload, 'merge_group', 'head_sha'));
    if (event === 'workflow_run')
        return commit((0,foreign/* pick */.Up)(payload, 'workflow_run', 'head_sha'));
    if (event === 'push')
        return afterPush(payload);
    return commit((0,foreign/* pick */.Up)(payload, 'pull_request', 'head', 'sha'));
}
/** All zeros where the branch was deleted. */
function afterPush(payload) {
    const after = commit((0,foreign/* pick */.Up)(payload, 'after'));
    return after === null || /^0+$/.test(after) ? null : after;
}
function readBase(event, env, payload) {
    if (event === 'merge_group') {
        const baseRef = (0,foreign/* refName */.P7)((0,foreign/* pick */.Up)(payload, 'merge_group', 'base_ref'));
        return { baseRef, baseSha: commit((0,foreign/* pick */.Up)(payload, 'merge_group', 'base_sha')) };
    }
    const pullRequest = (0,foreign/* pick */.Up)(payload, 'pull_request') ?? (0,foreign/* pick */.Up)(payload, 'workflow_run', 'pull_requests', '0');
    const baseRef = (0,foreign/* branchName */.at)((0,foreign/* pick */.Up)(pullRequest, 'base', 'ref')) ?? (0,foreign/* branchName */.at)(env['GITHUB_BASE_REF']);
    return { baseRef, baseSha: commit((0,foreign/* pick */.Up)(pullRequest, 'base', 'sha')) };
}
function event_readPullRequest(payload) {
    const direct = (0,foreign/* pick */.Up)(payload, 'pull_request');
    const commented = (0,foreign/* pick */.Up)(payload, 'issue', 'pull_request') === undefined ? undefined : (0,foreign/* pick */.Up)(payload, 'issue');
    const found = direct ?? commented ?? (0,foreign/* pickList */.MF)(payload, 'workflow_run', 'pull_requests')[0];
    const number = (0,foreign/* pickCount */.xv)(found, 'number');
    if (number === null || number === 0)
        return { pullRequest: null, pullRequestState: null };
    const state = (0,foreign/* pickText */.d3)(found, 'state');
    if (state === 'open' && (0,foreign/* pick */.Up)(found, 'draft') === true)
        return { pullRequest: number, pullRequestState: 'draft' };
    return { pullRequest: number, pullRequestState: state === 'open' || state === 'closed' ? state : null };
}
/** A fork that has been deleted leaves `head.repo` null: its change is foreign all the same. */
function comesFromElsewhere(payload, repository) {
    const own = repository === null ? null : `${repository.owner}/${repository.name}`.toLowerCase();
    if ((0,foreign/* pick */.Up)(payload, 'pull_request', 'head') !== undefined) {
        return (0,foreign/* pickText */.d3)(payload, 'pull_request', 'head', 'repo', 'full_name')?.toLowerCase() !== own;
    }
    if ((0,foreign/* pick */.Up)(payload, 'workflow_run') === undefined)
        return false;
    return (0,foreign/* pickText */.d3)(payload, 'workflow_run', 'head_repository', 'full_name')?.toLowerCase() !== own;
}
function runUrlOf(serverUrl, repository, runId) {
    if (repository === null || runId === null)
        return null;
    return `${serverUrl}/${repository.owner}/${repository.name}/actions/runs/${runId}`;
}
function commit(value) {
    return typeof value === 'string' && (0,foreign/* isCommit */.WM)(value) ? value : null;
}
function count(text) {
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
function webUrl(text) {
    if (text === undefined || !URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
        return null;
    return text.replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./src/github/event/inputs.ts
/**
 * The action's inputs, by their names in action.yml. The runner upper-cases the name and turns blanks into
 * underscores; an input that was left empty is absent.
 */
function readInputs(env, names) {
    const inputs = {};
    for (const name of names) {
        const value = env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim();
        if (value !== undefined && value !== '')
            inputs[name] = value;
    }
    return inputs;
}

var log_text = __webpack_require__(93897);
var external_node_os_ = __webpack_require__(48161);
var version = __webpack_require__(12301);
var settings_config = __webpack_require__(15707);
var empty_report = __webpack_require__(98178);
var explain_settings = __webpack_require__(15412);
var credentials = __webpack_require__(13871);
var gate = __webpack_require__(49999);
var changed_paths = __webpack_require__(12497);
var external_node_path_ = __webpack_require__(76760);
var api_error = __webpack_require__(7300);
;// CONCATENATED MODULE: ./src/github/change/commit-files.ts




const TREE = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
const BLOB = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}';
const LARGEST_FILE = 8 * 1024 * 1024;
/**
 * Files at a commit through the Git database API, which unlike the contents API has no limit of 1 MB a file or
 * 1,000 files a folder. A repository too large for one listing is walked folder by folder.
 */
function openCommitFiles(api, commit) {
    const trees = new Map();
    const readOnce = (sha, recursive) => {
        const key = `${sha} ${recursive}`;
        const known = trees.get(key) ?? readTree(api, sha, recursive);
        trees.set(key, known);
        return known;
    };
    return {
        list: (under) => listFiles(readOnce, commit, tidy(under)),
        read: async (path) => {
            if (leavesRoot(tidy(path)))
                return { fault: 'lies outside the repository' };
            try {
                const entry = await findEntry(readOnce, commit, tidy(path));
                return entry === null ? 'missing' : await readEntry(api, entry);
            }
            catch (error) {
                return { fault: `cannot be read at ${commit.slice(0, 7)}: ${(0,errors/* messageOf */.bD)(error)}` };
            }
        },
    };
}
async function listFiles(read, commit, under) {
    const whole = await read(commit, true);
    if (whole.complete || under === '') {
        return { paths: filesIn(whole, '').filter((path) => isBelow(path, under)), complete: whole.complete };
    }
    const folder = await findEntry(read, commit, under);
    if (folder?.type !== 'tree')
        return { paths: [], complete: true };
    const tree = await read(folder.sha, true);
    return { paths: filesIn(tree, `${under}/`), complete: tree.complete };
}
/** Regular files alone: links and submodules are not. */
function filesIn(tree, prefix) {
    return tree.entries.flatMap(({ type, path }) => (type === 'blob' ? [prefix + path] : [])).sort();
}
function isBelow(path, folder) {
    return folder === '' || path.startsWith(`${folder}/`);
}
/** Looks into the whole listing, or where that is cut steps down folder by folder. */
async function findEntry(read, commit, path) {
    const whole = await read(commit, true);
    if (whole.complete)
        return whole.entries.find((entry) => entry.path === path) ?? null;
    let found = { path: '', type: 'tree', sha: commit, size: null };
    for (const name of path.split('/')) {
        if (found?.type !== 'tree')
            return null;
        const { entries } = await read(found.sha, false);
        found = entries.find((entry) => entry.path === name) ?? null;
    }
    return found;
}
async function readTree(api, sha, recursive) {
    const { data } = await api.request(TREE, { tree_sha: sha, ...(recursive ? { recursive: '1' } : {}) });
    if (!Array.isArray((0,foreign/* pick */.Up)(data, 'tree')))
        throw new api_error/* ApiError */.h('unavailable', `${TREE}: the answer is not a tree`);
    return { complete: (0,foreign/* pick */.Up)(data, 'truncated') !== true, entries: (0,foreign/* pickList */.MF)(data, 'tree').flatMap(parseEntry) };
}
function parseEntry(value) {
    const [path, sha, type] = [(0,foreign/* pickText */.d3)(value, 'path'), (0,foreign/* pickText */.d3)(value, 'sha'), (0,foreign/* pickText */.d3)(value, 'type')];
    if (path === null || sha === null || type === null)
        return [];
    const isLink = (0,foreign/* pick */.Up)(value, 'mode') === '120000';
    return [{ path, sha, type: isLink ? 'link' : type, size: (0,foreign/* pickCount */.xv)(value, 'size') }];
}
async function readEntry(api, { type, sha, size }) {
    if (type === 'tree')
        return { fault: 'is a folder; name its files, for example with /**/*.md' };
    if (type !== 'blob')
        return { fault: 'is no regular file' };
    if ((size ?? 0) > LARGEST_FILE)
        return { fault: `is larger than ${LARGEST_FILE / 1024 / 1024} MiB (${size ?? 0} bytes)` };
    const { data } = await api.request(BLOB, { file_sha: sha });
    const [content, encoding] = [(0,foreign/* pick */.Up)(data, 'content'), (0,foreign/* pickText */.d3)(data, 'encoding')];
    if (typeof content !== 'string' || (encoding !== 'base64' && encoding !== 'utf-8')) {
        throw new api_error/* ApiError */.h('unavailable', `${BLOB}: the answer holds no content`);
    }
    const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
    if (bytes.length !== size)
        throw new api_error/* ApiError */.h('unavailable', `${bytes.length} of ${size ?? 0} bytes came`);
    return bytes;
}
function tidy(path) {
    const normal = external_node_path_.posix.normalize(path).replace(/\/+$/, '');
    return normal === '.' ? '' : normal;
}
function leavesRoot(path) {
    return path === '..' || path.startsWith('../') || path.startsWith('/');
}

;// CONCATENATED MODULE: ./src/github/change/base-prompts.ts






/** For all scenarios together: a prompt set is some dozen small files. */
const READING_BUDGET_MS = 60_000;
/**
 * Prompt files as they were before the change: at the pull request's merge base, at the base of a merge group, or
 * before a push. Without a clone, through the API; whatever prevents it is a reason, and the gate runs without.
 */
function createBasePrompts(connection, session) {
    let found = null;
    return (ref) => (found ??= findBase(connection, session, ref));
}
async function findBase({ send, pullRequest }, { context, log }, ref) {
    const { repository } = context;
    if (send === null)
        return { reason: 'reading the base needs `github-token`' };
    if (repository === null)
        return { reason: 'the run belongs to no repository' };
    const api = (0,api_api/* createApi */.x)(send, { clock: system_clock/* systemClock */.m, log, repository, budgetMs: READING_BUDGET_MS });
    try {
        const base = await (ref === undefined
            ? findCommit(api, context, pullRequest)
            : commonCommit(api, ref, pullRequest?.headSha ?? context.headSha));
        if ('reason' in base)
            return base;
        const { sha, branch } = base;
        const renames = await findRenames(api, context).catch((error) => {
            log.warning(`renamed prompts count as new ones: ${(0,errors/* messageOf */.bD)(error)}`);
            return new Map();
        });
        return {
            source: `${branch}@${sha.slice(0, 7)}`,
            url: `${context.serverUrl}/${repository.owner}/${repository.name}/commit/${sha}`,
            files: openCommitFiles(api, sha),
            renames,
        };
    }
    catch (error) {
        return { reason: `the base cannot be read: ${(0,errors/* messageOf */.bD)(error)}` };
    }
}
async function findCommit(api, context, pullRequest) {
    const { event, baseRef, baseSha, before, headSha, ref } = context;
    if (event === 'merge_group')
        return baseSha === null
            ? { reason: 'the merge group names no base commit' }
            : { sha: baseSha, branch: baseRef ?? 'base' };
    if (event === 'push') {
        if (before === null)
            return { reason: 'the push does not say what was there before' };
        return /^0+$/.test(before)
            ? { reason: 'the branch is new, so nothing was there before the push' }
            : { sha: before, branch: ref ?? 'base' };
    }
    const branch = pullRequest?.baseRef ?? baseRef;
    const head = pullRequest?.headSha ?? headSha;
    if (branch === null || head === null)
        return {
            reason: `a run on \`${event}\` belongs to no pull request, so it has no base; name one with \`base-ref\``,
        };
    return commonCommit(api, branch, head);
}
async function commonCommit(api, branch, head) {
    if (head === null)
        return { reason: 'the run names no commit of its own' };
    const sha = await findMergeBase(api, branch, head);
    return sha === null ? { reason: `the change and \`${branch}\` have no common commit` } : { sha, branch };
}
/** New path by old path. */
async function findRenames(api, context) {
    const changed = await (0,changed_paths/* listChangedFiles */.A)(api, context);
    if (changed.kind === 'unknown')
        return new Map();
    return new Map([...(0,changed_paths/* renamesIn */.B)(changed.files)].map(([now, old]) => [old, now]));
}

;// CONCATENATED MODULE: ./src/github/change/line-ends.ts
const CR = 0x0d;
const LF = 0x0a;
/**
 * The base's files with the line ends that the checkout has. Git on Windows writes `\r\n` into the working tree where the
 * commit has `\n` (`core.autocrlf`, on in GitHub's images), and the API shows the commit: without this every prompt of
 * several lines would pass for a changed one.
 */
function withLineEndsOf(base, workspace) {
    const read = async (path) => {
        const bytes = await base.files.read(path);
        if (!(bytes instanceof Uint8Array) || bytes.includes(CR))
            return bytes;
        const twin = await workspace.read(base.renames.get(path) ?? path);
        return twin instanceof Uint8Array && endsLinesWithBoth(twin) ? withBoth(bytes) : bytes;
    };
    return { ...base, files: { list: (under) => base.files.list(under), read } };
}
/** At least one line, and each of them ends with both. */
function endsLinesWithBoth(bytes) {
    return bytes.includes(LF) && bytes.every((byte, at) => byte !== LF || bytes[at - 1] === CR);
}
function withBoth(bytes) {
    return Uint8Array.from([...bytes].flatMap((byte) => (byte === LF ? [CR, LF] : [byte])));
}

var settings_file = __webpack_require__(41957);
var read_files = __webpack_require__(74269);
var sandbox = __webpack_require__(12248);
var report_progress = __webpack_require__(18991);
var launch = __webpack_require__(25291);
;// CONCATENATED MODULE: ./src/github/run-world.ts









const PROGRESS_EVERY_MS = 10_000;
const LOG_WIDTH = 110;
/** The gate's surroundings on a runner; a log has no line to overwrite, so progress is told every ten seconds. */
function createRunWorld(source, { log, redact, hide, entry }) {
    let last = system_clock/* systemClock */.m.now();
    return {
        clock: system_clock/* systemClock */.m,
        log,
        env: process.env,
        redact,
        hide,
        ...(process.env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined ? {} : { identityToken: core.getIDToken }),
        date: () => new Date(),
        files: (0,read_files/* workspaceFiles */.P)(process.cwd()),
        readFile: (path) => (0,settings_file/* readSettingsFile */.u)(path, process.cwd()),
        templates: (0,sandbox/* sandboxedRenderer */.E)(entry),
        entry,
        startSimulator: () => (0,launch/* launchSimulator */.o)({}, entry),
        source,
        version: version/* VERSION */.x,
        toolSource: toolSource(process.env),
        node: process.version,
        cpus: (0,external_node_os_.availableParallelism)(),
        onProgress: (progress) => {
            if (system_clock/* systemClock */.m.now() - last < PROGRESS_EVERY_MS)
                return;
            last = system_clock/* systemClock */.m.now();
            log.info((0,report_progress/* renderProgress */.E)(progress, { width: LOG_WIDTH }));
        },
    };
}
/**
 * Where this action comes from, by the runner's own words; a full commit as it was pinned, else the tag of the version. Unknown
 * where the action is a folder of the workspace.
 */
function toolSource(env) {
    const repository = env['GITHUB_ACTION_REPOSITORY'] ?? '';
    const ref = env['GITHUB_ACTION_REF'] ?? '';
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
        return undefined;
    return `github:${repository}#${/^[0-9a-f]{40}$/.test(ref) ? ref : `v${version/* VERSION */.x}`}`;
}
/** Where on GitHub the run belongs; null outside of a repository. */
function describeSource(context, pullRequest) {
    const { repository } = context;
    if (repository === null)
        return null;
    return {
        repository: `${repository.owner}/${repository.name}`,
        event: context.event,
        commit: pullRequest?.headSha ?? context.headSha ?? '',
        ref: context.ref ?? '',
        base: context.baseRef,
        pullRequest: pullRequest?.number ?? null,
        runUrl: context.runUrl,
        attempt: context.attempt,
    };
}

var plan_shard = __webpack_require__(28303);
var samples_gaps = __webpack_require__(13258);
;// CONCATENATED MODULE: ./src/samples/merge.ts
/** Joins the samples of all shards into the run they were striped from. The order of the shards does not matter. */
function mergeSamples(shards) {
    const all = shards.flatMap((shard) => [...shard]).sort(inPlanOrder);
    const samples = [];
    const duplicates = [];
    for (const sample of all) {
        const previous = samples.at(-1);
        if (previous?.id === sample.id)
            duplicates.push({ id: sample.id, shards: [previous.shard, sample.shard] });
        else
            samples.push(sample);
    }
    return { samples, duplicates };
}
/** Total, so that what is kept of a duplicate does not depend on which shard was read first. */
function inPlanOrder(a, b) {
    return (a.id - b.id ||
        compareText(a.shard ?? '', b.shard ?? '') ||
        (a.startedMs ?? Infinity) - (b.startedMs ?? Infinity) ||
        0);
}
function compareText(a, b) {
    return a < b ? -1 : Number(a > b);
}

var build_report = __webpack_require__(99503);
var monthly = __webpack_require__(5274);
var each_arm = __webpack_require__(64617);
var early_rules = __webpack_require__(65459);
var format = __webpack_require__(8378);
var samples_recorder = __webpack_require__(49509);
var early_stop = __webpack_require__(36135);
;// CONCATENATED MODULE: ./src/gate/shards/join-shards.ts




/** Starts further apart than this share of the load are another load than was planned. */
const MOST_APART = 0.05;
/** What starting a job's timers may differ by. */
const LEAST_APART = 1_000;
/** Joins what the shards' reports say of their runs. At least one part. */
function joinShards(parts, samples, prepared) {
    const recorder = (0,samples_recorder/* createRecorder */.T)();
    for (const sample of samples)
        recorder.add(sample);
    const reports = parts.map(({ report }) => report);
    const starts = reports.map(({ run }) => instantOf(run.startedAt));
    return {
        result: {
            samples: recorder,
            stopped: joinStops(parts),
            spent: sumUsd(reports.map(({ cost }) => cost.spent)),
            opening: joinOpenings(reports),
            health: joinHealth(reports),
            threads: [],
            overheadMs: joinOverhead(reports),
            durationMs: Math.max(...reports.map(({ run }) => run.durationMs)),
            // They need not have been so many in the same instant: more there were never.
            maxInFlight: reports.reduce((sum, { load }) => sum + load.maxInFlight, 0),
            spans: joinSpans(reports, prepared),
            searches: new Map(),
            extended: null,
        },
        startedAt: new Date(Math.min(...starts)),
        endedAt: new Date(Math.max(...reports.map(({ run }) => instantOf(run.endedAt)))),
        cpus: reports.reduce((sum, { run }) => sum + run.cpus, 0),
        failures: parts.flatMap(earlyFailure),
        doubts: doubtStarts(starts, prepared),
    };
}
/** The epoch for what is no date: the starts are then found to lie apart. */
function instantOf(date) {
    const instant = Date.parse(date);
    return Number.isNaN(instant) ? 0 : instant;
}
/** The ledgers count whole picodollars, and so does their sum. */
function sumUsd(amounts) {
    return amounts.reduce((sum, amount) => sum + Math.round(amount * 1e12), 0) / 1e12;
}
/** From what makes the whole worthless to what only shortened it. */
const STOPS = ['error', 'cancelled', 'budget', 'abort', 'decided'];
function joinStops(parts) {
    for (const stoppedBy of STOPS) {
        const part = parts.find(({ report }) => report.run.stoppedBy === stoppedBy);
        if (part !== undefined)
            return { stoppedBy, ...reasonOf(part) };
    }
    return null;
}
const AFTER = / \(after [\d,]+ of [\d,]+ requests?(, which saved about [^)]+)?\)$/;
function reasonOf({ shard, report }) {
    const reason = report.reasons.find(({ code }) => code !== 'shard');
    return {
        code: reason?.code ?? report.run.stoppedBy,
        // After how many of its own part is told of the whole anew.
        message: `shard ${(0,plan_shard/* formatShard */._D)(shard)}: ${reason?.message.replace(AFTER, '') ?? `it ended by ${report.run.stoppedBy}`}`,
    };
}
function earlyFailure(part) {
    const { code, message } = reasonOf(part);
    return code === early_stop/* DECIDED_FAIL */.MH || code === early_stop/* THRESHOLD_ABORT */.$X ? [{ code: 'threshold_failed', message }] : [];
}
/** The whole is as sound as its weakest shard. */
function joinHealth(reports) {
    const generators = reports.map(({ generator }) => generator);
    const worst = (pick) => worstOf(generators.map(pick));
    return {
        lateness: {
            p50: worst(({ scheduleDelayMs }) => scheduleDelayMs.p50),
            p99: worst(({ scheduleDelayMs }) => scheduleDelayMs.p99),
            max: worst(({ scheduleDelayMs }) => scheduleDelayMs.max),
        },
        eventLoopDelay: {
            p99: worst(({ eventLoopDelayMs }) => eventLoopDelayMs.p99),
            max: worst(({ eventLoopDelayMs }) => eventLoopDelayMs.max),
        },
        windowMs: Math.max(...reports.map(({ run }) => run.durationMs)),
        late: {
            requests: generators.reduce((sum, { lateRequests }) => sum + lateRequests, 0),
            of: reports.reduce((sum, { load }) => sum + load.sent, 0),
        },
        heldUp: {
            kind: 'told',
            firstTokenDelay: {
                p50: worst(({ firstTokenDelayMs }) => firstTokenDelayMs.p50),
                p95: worst(({ firstTokenDelayMs }) => firstTokenDelayMs.p95),
            },
            longest: worst(({ eventLoopDelayMs }) => eventLoopDelayMs.max) ?? 0,
        },
        cpuSeconds: generators.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
        cpuShare: worst(({ cpuShare }) => cpuShare),
        waitedShare: worst(({ waitedShare }) => waitedShare),
        pressureShare: worst(({ pressureShare }) => pressureShare),
        utilization: worst(({ utilization }) => utilization),
    };
}
function joinOverhead(reports) {
    const p50 = worstOf(reports.map(({ generator }) => generator.overheadMs?.p50 ?? null));
    const p99 = worstOf(reports.map(({ generator }) => generator.overheadMs?.p99 ?? null));
    return p50 === null || p99 === null ? null : { p50, p99 };
}
function worstOf(values) {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : Math.max(...known);
}
/** Each shard asks once for itself. */
function joinOpenings(reports) {
    const sum = (part) => sumUsd(reports.map(({ cost }) => cost.opening?.[part] ?? 0));
    return { spent: sum('spent'), reported: sum('reported'), likely: sum('likely'), stopped: null };
}
/** From the first shard that began a scenario to the last that ended it, of the scenarios that any began. */
function joinSpans(reports, { scenarios }) {
    const spans = scenarios.map(({ scenario }) => {
        const own = reports.flatMap((report) => report.scenarios.filter(({ name }) => name === scenario.name));
        const startMs = Math.min(...own.map((each) => each.startMs));
        return { startMs, durationMs: Math.max(...own.map((each) => each.startMs + each.durationMs)) - startMs };
    });
    return spans.filter(({ startMs }) => Number.isFinite(startMs));
}
function doubtStarts(starts, { scenarios }) {
    const apart = Math.max(...starts) - Math.min(...starts);
    const load = scenarios.reduce((sum, { plan }) => sum + plan.durationMs, 0);
    if (apart <= Math.max(LEAST_APART, load * MOST_APART))
        return [];
    const message = `the shards did not run at the same time: the last began ${(0,format/* formatMs */._V)(apart)} after the first, so that the endpoint never had the load that was planned`;
    return [{ code: 'shards_apart', message }];
}

var prepare_run = __webpack_require__(25869);
var remember_base = __webpack_require__(49514);
var remember_files = __webpack_require__(23226);
var plan_run_comparison = __webpack_require__(41702);
var shard_verdict = __webpack_require__(65859);
var stored_baseline = __webpack_require__(22923);
;// CONCATENATED MODULE: ./src/gate/shards/merge-shards.ts















/** Nothing is sent by a merge, so that the simulator need not run. */
const NOWHERE = new URL('http://127.0.0.1/');
/**
 * Judges what the shards measured exactly as one run that measured it all: same plan, same seed, same thresholds.
 * RunError where the parts are not the whole of one load; SettingsError as for a run.
 */
async function mergeShards(given, parts, world) {
    const files = (0,remember_files/* rememberFiles */.X)(world.files);
    const base = (0,remember_base/* rememberBase */.h)();
    const merged = await mergeParts(given, parts, { ...world, files, watchBase: base.watch });
    const { describeReproduction } = await __webpack_require__.e(/* import() */ 3255).then(__webpack_require__.bind(__webpack_require__, 63255));
    const read = { parsed: given, files: files.seen, base: base.seen };
    return { ...merged, ...describeReproduction(merged.report, read, world) };
}
async function mergeParts(given, parts, world) {
    const { endpoint } = given.config;
    const prepared = await (0,prepare_run/* prepareRun */.Z)(given, endpoint instanceof URL ? endpoint : NOWHERE, world);
    const parsed = (0,each_arm/* judgeEachArm */.XL)((0,monthly/* judgeByMonth */.d)(given, prepared));
    const complete = completeParts(parts);
    checkSameLoad(complete, prepared);
    const samples = joinSamples(complete);
    const joined = joinShards(complete, samples, prepared);
    const baseline = await (0,stored_baseline.findBaseline)(parsed, prepared, world);
    const { startedAt, endedAt, cpus } = joined;
    const gaps = (0,samples_gaps/* createGapStore */.A)();
    for (const part of complete)
        gaps.absorb(part.gaps);
    const report = (0,build_report/* buildReport */.F)({
        parsed,
        prepared,
        result: { ...joined.result, startedAt, gaps },
        looks: (0,early_rules/* planLooks */.Ew)(parsed.config, prepared.scenarios),
        comparison: (0,plan_run_comparison.planRunComparison)(parsed.config, prepared),
        baseline,
        decide: (0,shard_verdict/* decideMerged */.t)(joined),
        startedAt,
        proxied: complete.some((part) => part.report.run.proxied),
    }, samples, { ...world, date: () => endedAt, cpus });
    return { report, samples, gaps: null };
}
/** One part of each shard, in order. RunError that names what is missing, or there twice. */
function completeParts(parts) {
    const counts = [...new Set(parts.map(({ shard }) => shard.count))];
    const [count] = counts;
    if (count === undefined)
        throw new errors/* RunError */.e4('shards_missing', 'this run has no report of a shard; give the jobs `shard: i/n`, and let this job need them');
    if (counts.length > 1) {
        const names = parts.map(({ shard }) => (0,plan_shard/* formatShard */._D)(shard)).join(', ');
        throw new errors/* RunError */.e4('shards_differ', `the shards ${names} belong to different divisions of the load`);
    }
    const byShard = Array.from({ length: count }, (_, i) => latestOf(parts.filter(({ shard }) => shard.index === i + 1)));
    const missing = byShard.flatMap((found, i) => (found === undefined ? [`${i + 1}/${count}`] : []));
    if (missing.length > 0)
        throw new errors/* RunError */.e4('shards_missing', `the load is not complete: there is no report of shard ${missing.join(', ')}; did its job run to its end?`);
    return byShard.filter((part) => part !== undefined);
}
/** Of a job that was run again the latest attempt counts. */
function latestOf(parts) {
    const attemptOf = ({ report }) => report.source?.attempt ?? 1;
    const attempt = Math.max(...parts.map(attemptOf));
    const [latest, twin] = parts.filter((part) => attemptOf(part) === attempt);
    if (latest === undefined || twin === undefined)
        return latest;
    throw new errors/* RunError */.e4('shard_twice', `shard ${(0,plan_shard/* formatShard */._D)(latest.shard)} was measured twice: \`${latest.name}\` and \`${twin.name}\``);
}
/** A shard that sent nothing says why, and belongs to no load. */
function checkSameLoad(parts, { configHash, promptHash, seed }) {
    for (const { shard, report } of parts) {
        const name = `shard ${(0,plan_shard/* formatShard */._D)(shard)}`;
        if (report.verdict === 'skipped' || (report.verdict === 'error' && report.load.sent === 0)) {
            const why = report.reasons[0]?.message ?? 'it does not say why';
            throw new errors/* RunError */.e4('shard_unmeasured', `${name} measured nothing: ${why}`);
        }
        if (report.run.configHash !== configHash)
            throw new errors/* RunError */.e4('shards_differ', `${name} was measured with other settings than those of this job; give all of them the same`);
        if (report.run.promptHash !== promptHash)
            throw new errors/* RunError */.e4('shards_differ', `${name} was asked other prompts than those of this job; check out the same commit in all of them`);
        if (report.run.seed !== seed)
            throw new errors/* RunError */.e4('shards_differ', `${name} has the seed \`${report.run.seed}\`, and this job \`${seed}\`; give all of them the same`);
    }
}
function joinSamples(parts) {
    const { samples, duplicates } = mergeSamples(parts.map((part) => part.samples));
    const [first] = duplicates;
    if (first === undefined)
        return samples;
    throw new errors/* RunError */.e4('shards_overlap', `request ${first.id} was sent by shard ${first.shards.join(' and by shard ')}: they belong to different loads`);
}

var shard_files = __webpack_require__(30364);
var publish_artifact = __webpack_require__(15225);
var promises_ = __webpack_require__(51455);
var deadline = __webpack_require__(23654);
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/github/stored/unzip.ts

/** The archive is damaged, too large, or of a kind that the artifact store does not make. */
class ZipError extends Error {
    name = 'ZipError';
}
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/**
 * The wanted files of a ZIP archive (APPNOTE.TXT 6.3), by name and in memory, so that no name in the archive
 * ever becomes a path. Together at most `mostBytes` unpacked; every field is taken for hostile.
 */
function unzip(archive, wanted, mostBytes) {
    const files = new Map();
    let left = mostBytes;
    for (const entry of readDirectory(archive)) {
        if (!wanted.has(entry.name))
            continue;
        if (files.has(entry.name))
            throw new ZipError(`${entry.name} is in the archive twice`);
        if (entry.size > left)
            throw new ZipError(`the files are larger than ${mostBytes} bytes unpacked`);
        files.set(entry.name, unpack(archive, entry));
        left -= entry.size;
    }
    return files;
}
function readDirectory(archive) {
    const end = findEnd(archive);
    const count = archive.readUInt16LE(end + 10);
    let at = archive.readUInt32LE(end + 16);
    const entries = [];
    for (let i = 0; i < count; i += 1) {
        if (at + 46 > end || archive.readUInt32LE(at) !== CENTRAL)
            throw new ZipError('the archive has a damaged directory');
        const nameLength = archive.readUInt16LE(at + 28);
        entries.push({
            name: archive.toString('utf8', at + 46, Math.min(at + 46 + nameLength, end)),
            method: archive.readUInt16LE(at + 10),
            packed: archive.readUInt32LE(at + 20),
            size: archive.readUInt32LE(at + 24),
            offset: archive.readUInt32LE(at + 42),
        });
        at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    }
    return entries;
}
/** The end record stands last, but for a comment of any text. */
function findEnd(archive) {
    const first = Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT);
    for (let at = archive.length - END_LENGTH; at >= first; at -= 1) {
        if (archive.readUInt32LE(at) === END)
            return at;
    }
    throw new ZipError('this is no ZIP archive');
}
/** The sizes count as the directory has them: the local header may leave them to a trailer. */
function unpack(archive, { name, method, packed, size, offset }) {
    if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL)
        throw new ZipError(`${name} is damaged`);
    const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
    const content = archive.subarray(start, start + packed);
    const bytes = method === DEFLATED ? inflate(name, content, size) : content;
    if (method !== DEFLATED && method !== STORED)
        throw new ZipError(`${name} is packed by method ${method}`);
    if (content.length !== packed || bytes.length !== size)
        throw new ZipError(`${name} is damaged`);
    return Buffer.from(bytes);
}
function inflate(name, content, size) {
    try {
        return (0,external_node_zlib_.inflateRawSync)(content, { maxOutputLength: Math.max(1, size) });
    }
    catch (error) {
        throw new ZipError(`${name} is damaged`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./src/github/stored/download-artifacts.ts






/** The gate's own artifacts hold kilobytes to some megabytes. */
const MOST_PACKED = 100 * 1024 * 1024;
const MOST_UNPACKED = 512 * 1024 * 1024;
/** GitHub allows no larger matrix. */
const MOST_SHARDS = 256;
/**
 * The `wanted` files of this run's artifacts whose name passes `isShard`, of each name the newest, sorted by
 * name. Needs no permission: the runner's own token reads them.
 */
async function downloadFromThisRun(isShard, wanted, world) {
    const obstacle = (0,publish_artifact/* obstacleToArtifacts */.Yj)(world.env);
    if (obstacle !== null)
        throw new Error(obstacle);
    return (0,deadline/* finishWithin */.lu)(world.clock, world.timeoutMs, async () => {
        const client = await world.load();
        const { artifacts } = await client.listArtifacts({ latest: true });
        const chosen = artifacts
            .filter(({ name }) => isShard(name))
            .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
        if (chosen.length > MOST_SHARDS)
            throw new Error(`this run has ${chosen.length} reports of shards, more than ${MOST_SHARDS}`);
        const downloaded = [];
        for (const artifact of chosen)
            downloaded.push({ name: artifact.name, files: await downloadFiles(client, artifact, wanted, null) });
        return downloaded;
    });
}
/** The `wanted` files of an artifact of another run. Needs `actions: read`. */
async function downloadFromRun(artifact, findBy, wanted, world) {
    return (0,deadline/* finishWithin */.lu)(world.clock, world.timeoutMs, async () => downloadFiles(await world.load(), artifact, wanted, findBy));
}
/** The archive is fetched packed and opened here, since the toolkit would unpack any amount to anywhere. */
async function downloadFiles(client, artifact, wanted, findBy) {
    if (artifact.size > MOST_PACKED)
        throw new Error(`artifact ${artifact.name} is too large: ${artifact.size} bytes`);
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'llm-perf-gate-'));
    try {
        const { digestMismatch } = await client.downloadArtifact(artifact.id, {
            path: folder,
            skipDecompress: true,
            ...(artifact.digest === undefined ? {} : { expectedHash: artifact.digest }),
            ...(findBy === null ? {} : { findBy }),
        });
        if (digestMismatch === true)
            throw new Error(`artifact ${artifact.name} is not what was uploaded: its digest differs`);
        return unzip(await readOnlyFile(folder, artifact.name), wanted, MOST_UNPACKED);
    }
    catch (error) {
        throw error instanceof ZipError
            ? new Error(`artifact ${artifact.name}: ${error.message}`, { cause: error })
            : error;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function readOnlyFile(folder, name) {
    const [file, ...others] = await (0,promises_.readdir)(folder);
    if (file === undefined || others.length > 0)
        throw new Error(`artifact ${name} did not arrive as one file`);
    const path = (0,external_node_path_.join)(folder, file);
    if ((await (0,promises_.stat)(path)).size > MOST_PACKED)
        throw new Error(`artifact ${name} is larger than it was said to be`);
    return (0,promises_.readFile)(path);
}

;// CONCATENATED MODULE: ./src/github/stored/read-folders.ts


/** A report with its samples; none of ours is as large. */
const LARGEST = 512 * 1024 * 1024;
/**
 * What `actions/download-artifact` puts into folders named after the artifacts, `FOLDER/NAME-shard-1-of-4/report.json`: the
 * `wanted` files of each folder whose name passes `isShard`, sorted by name. Links are not followed. Empty where there
 * is no such folder.
 */
async function readFolders(folder, isShard, wanted) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const names = entries
        .filter((entry) => entry.isDirectory() && isShard(entry.name))
        .map(({ name }) => name)
        .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    return Promise.all(names.map(async (name) => ({ name, files: await readWanted((0,external_node_path_.join)(folder, name), wanted) })));
}
async function readWanted(folder, wanted) {
    const files = new Map();
    for (const name of wanted) {
        const path = (0,external_node_path_.join)(folder, name);
        const seen = await (0,promises_.lstat)(path).catch(() => null);
        if (seen?.isFile() === true && seen.size <= LARGEST)
            files.set(name, await (0,promises_.readFile)(path));
    }
    return files;
}

;// CONCATENATED MODULE: ./src/github/merge-run.ts







/** Long runs leave long files; the largest matrix leaves 256 of them. */
const DOWNLOAD_MS = 300_000;
/**
 * Judges the whole load from the artifacts that the shards of this workflow run stored; where the runner has no store of them, from
 * the folders in `report-dir` into which `actions/download-artifact` has put them.
 */
async function mergeRun(parsed, world) {
    const { config } = parsed;
    const name = config['artifact-name'] ?? config.name;
    const parts = [];
    for (const { name: artifact, files } of await findParts(name, config['report-dir'], world)) {
        const shard = (0,shard_files/* shardOfArtifact */.eW)(name, artifact);
        if (shard !== undefined)
            parts.push(await (0,shard_files/* readShardPart */.Uo)(artifact, shard, files));
    }
    world.log.info(`Merging ${parts.length} reports of shards`);
    return mergeShards(parsed, parts, world);
}
async function findParts(name, folder, { env }) {
    const isShard = (artifact) => (0,shard_files/* shardOfArtifact */.eW)(name, artifact) !== undefined;
    const wanted = new Set(shard_files/* SHARD_FILES */.Hy);
    const obstacle = (0,publish_artifact/* obstacleToArtifacts */.Yj)(env);
    if (obstacle === null)
        return downloadFromThisRun(isShard, wanted, {
            env,
            clock: system_clock/* systemClock */.m,
            timeoutMs: DOWNLOAD_MS,
            load: publish_artifact/* loadArtifactClient */.AX,
        });
    const found = await readFolders(folder, isShard, wanted);
    if (found.length > 0)
        return found;
    throw new errors/* RunError */.e4('shards_missing', `${obstacle}; put the shards' reports into ${folder}/${name}-shard-1-of-2 and so on, as \`actions/download-artifact\` with \`path: ${folder}\` does`);
}

;// CONCATENATED MODULE: ./src/github/publish/tell-store.ts


/**
 * What a runner without an artifact store (`act` without `--artifact-server-path`, GitHub Enterprise Server) means for a run,
 * told before anything is paid; null where it has one, or needs none.
 */
function tellStore(config, env) {
    const obstacle = (0,publish_artifact/* obstacleToArtifacts */.Yj)(env);
    if (obstacle === null || config.mode !== 'run')
        return null;
    const folder = config['report-dir'];
    const { shard } = config;
    if (shard === undefined)
        return `artifact: ${obstacle}; the report will be in ${folder} alone`;
    const name = (0,shard_files/* shardArtifactName */.u9)(config['artifact-name'] ?? config.name, `${shard.index}/${shard.count}`);
    return `artifact: ${obstacle}; for the merge, put ${folder} of this job into ${folder}/${name} of the job that merges, as \`actions/upload-artifact\` and \`actions/download-artifact\` do with an artifact of that name`;
}

var headline = __webpack_require__(96766);
;// CONCATENATED MODULE: ./src/github/stored/publish-run.ts








/** For finding and fetching one report. */
const FETCH_MS = 60_000;
const LARGEST_REPORT = 16 * 1024 * 1024;
const REPORT = 'report.json';
const LIST = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';
/**
 * The report that the run which triggered this one stored: a fork's run, say, that may tell GitHub nothing itself. Every
 * word and number of it is that run's own claim. Where it belongs and what it is called is not taken from it.
 */
async function fetchForeignReport({ config }, source, { connection, session }) {
    const { context, log } = session;
    const { trigger, repository } = context;
    const token = session.inputs['github-token'] ?? config['github-token'];
    if (trigger === null || repository === null)
        throw new errors/* RunError */.e4('no_triggering_run', '`mode: publish` tells what another run measured; start it `on: workflow_run`');
    if (connection.send === null || token === undefined)
        throw new errors/* RunError */.e4('no_token', '`mode: publish` needs `github-token`, with `actions: read`');
    const api = (0,api_api/* createApi */.x)(connection.send, { clock: system_clock/* systemClock */.m, log, repository, budgetMs: FETCH_MS });
    const artifact = await findArtifact(api, trigger.id, (0,publish_artifact/* artifactName */.Cs)(config['artifact-name'] ?? config.name));
    const files = await downloadFromRun(artifact, {
        token,
        workflowRunId: trigger.id,
        repositoryOwner: repository.owner,
        repositoryName: repository.name,
    }, new Set([REPORT]), { env: process.env, clock: system_clock/* systemClock */.m, timeoutMs: FETCH_MS, load: publish_artifact/* loadArtifactClient */.AX });
    const claimed = await readReport(files.get(REPORT), artifact.name);
    const who = context.isFork ? "the fork's run" : 'the triggering run';
    const runUrl = `${context.serverUrl}/${repository.owner}/${repository.name}/actions/runs/${trigger.id}`;
    const place = source === null ? null : { ...source, runUrl };
    return { report: adoptReport(claimed, { name: config.name, source: place, who }), samples: [], gaps: null };
}
/** The newest of that name that the run has. */
async function findArtifact(api, runId, name) {
    const found = [];
    for await (const page of api.pages(LIST, { run_id: runId, name }, 5)) {
        if (!Array.isArray((0,foreign/* pick */.Up)(page, 'artifacts')))
            throw new api_error/* ApiError */.h('unavailable', `${LIST}: the answer is not a list`);
        found.push(...(0,foreign/* pickList */.MF)(page, 'artifacts').flatMap((entry) => readArtifact(entry, name)));
    }
    const newest = found.sort((a, b) => b.id - a.id)[0];
    if (newest === undefined)
        throw new errors/* RunError */.e4('no_report', `run ${runId} has no artifact \`${name}\`; did its gate run to its end?`);
    return newest;
}
function readArtifact(entry, wanted) {
    const [id, size] = [(0,foreign/* pickCount */.xv)(entry, 'id'), (0,foreign/* pickCount */.xv)(entry, 'size_in_bytes')];
    if (id === null || size === null || (0,foreign/* pick */.Up)(entry, 'name') !== wanted || (0,foreign/* pick */.Up)(entry, 'expired') === true)
        return [];
    return [{ id, size, name: wanted, digest: (0,foreign/* pickText */.d3)(entry, 'digest') ?? undefined }];
}
async function readReport(content, artifact) {
    const { parseReport } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(102), __webpack_require__.e(7307)]).then(__webpack_require__.bind(__webpack_require__, 17307));
    const refuse = (problem) => new errors/* RunError */.e4('report_damaged', `artifact \`${artifact}\` ${problem}`);
    if (content === undefined)
        throw refuse(`has no ${REPORT}`);
    if (content.length > LARGEST_REPORT)
        throw refuse(`has a ${REPORT} of ${content.length} bytes`);
    const report = parseReport(content.toString('utf8'));
    if (report === undefined)
        throw refuse(`has a ${REPORT} that is no report of this version`);
    if (report.run.shard !== null)
        throw refuse(`is of shard ${report.run.shard}, and not of a whole load`);
    return report;
}
/**
 * A foreign report under our name, for our commit: it can say what it measured, but not whom it speaks for, nor where a
 * reader should go. That it is not our own measurement stands first.
 */
function adoptReport(claimed, { name, source, who }) {
    const green = ['pass', 'inconclusive', 'skipped'].includes(claimed.verdict);
    const { comparison, reused } = claimed;
    const unlinked = (told) => ({ ...told, url: null });
    return {
        ...claimed,
        name,
        source,
        passed: claimed.passed && green,
        headline: `Reported by ${who}: ${(0,headline/* writeHeadline */.mG)(claimed)}`,
        comparison: comparison && unlinked({ ...comparison, history: comparison.history.map(unlinked) }),
        reused: reused && unlinked(reused),
    };
}

var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/github/stored/download-archive.ts


const DOWNLOAD = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
/**
 * The `wanted` files of an artifact of any run, in memory; together at most `mostBytes` unpacked. Needs `actions: read`.
 * Rejects with an ApiError, a ZipError, or an Error where the archive is not the one that was stored.
 */
async function downloadArchive(api, { id, size, digest }, wanted, mostBytes) {
    const { data } = await api.request(DOWNLOAD, { artifact_id: id, archive_format: 'zip' });
    if (!(data instanceof ArrayBuffer))
        throw new Error(`artifact ${id} did not arrive as an archive`);
    const archive = Buffer.from(data);
    if (archive.length > size)
        throw new Error(`artifact ${id} is larger than it was said to be`);
    if (digest !== undefined && digest !== `sha256:${(0,external_node_crypto_.createHash)('sha256').update(archive).digest('hex')}`)
        throw new Error(`artifact ${id} is not what was uploaded: its digest differs`);
    return unzip(archive, wanted, mostBytes);
}

;// CONCATENATED MODULE: ./src/github/stored/find-artifacts.ts


const find_artifacts_LIST = 'GET /repos/{owner}/{repo}/actions/artifacts';
const MOST_PAGES = 20;
/**
 * Artifacts of that name from the repository's own runs, newest first, one of each run. A fork can have a branch of the
 * same name, and its runs store artifacts here too: they never count. Rejects with an ApiError.
 */
async function findArtifacts(api, query) {
    const found = [];
    for await (const page of api.pages(find_artifacts_LIST, { name: query.name }, MOST_PAGES)) {
        if (!Array.isArray((0,foreign/* pick */.Up)(page, 'artifacts')))
            throw new api_error/* ApiError */.h('unavailable', `${find_artifacts_LIST}: the answer is not a list`);
        const artifacts = (0,foreign/* pickList */.MF)(page, 'artifacts')
            .filter((entry) => isOwn(entry, query))
            .flatMap(find_artifacts_readArtifact);
        const fresh = artifacts.filter(({ storedAt }) => query.since === null || storedAt >= query.since);
        found.push(...fresh.filter(({ branch }) => query.branch === null || branch === query.branch));
        // The list is newest first, so that what follows an old one is older still.
        if (found.length >= query.most || fresh.length < artifacts.length)
            break;
    }
    found.sort((a, b) => b.storedAt.getTime() - a.storedAt.getTime() || b.id - a.id);
    const newestOf = new Map([...found].reverse().map((artifact) => [artifact.runId, artifact]));
    return found.filter((artifact) => newestOf.get(artifact.runId) === artifact).slice(0, query.most);
}
function isOwn(entry, { name, repositoryId }) {
    const own = (0,foreign/* pickCount */.xv)(entry, 'workflow_run', 'repository_id');
    const source = (0,foreign/* pickCount */.xv)(entry, 'workflow_run', 'head_repository_id');
    return ((0,foreign/* pick */.Up)(entry, 'name') === name &&
        (0,foreign/* pick */.Up)(entry, 'expired') === false &&
        source !== null &&
        source === own &&
        (repositoryId === null || source === repositoryId));
}
function find_artifacts_readArtifact(entry) {
    const [id, runId] = [(0,foreign/* pickCount */.xv)(entry, 'id'), (0,foreign/* pickCount */.xv)(entry, 'workflow_run', 'id')];
    const [name, size] = [(0,foreign/* pickText */.d3)(entry, 'name'), (0,foreign/* pickCount */.xv)(entry, 'size_in_bytes')];
    const commit = (0,foreign/* pickText */.d3)(entry, 'workflow_run', 'head_sha');
    const branch = (0,foreign/* branchName */.at)((0,foreign/* pick */.Up)(entry, 'workflow_run', 'head_branch'));
    const storedAt = new Date((0,foreign/* pickText */.d3)(entry, 'created_at') ?? Number.NaN);
    if (id === null || runId === null || name === null || size === null || branch === null)
        return [];
    if (commit === null || !(0,foreign/* isCommit */.WM)(commit) || Number.isNaN(storedAt.getTime()))
        return [];
    const digest = (0,foreign/* pickText */.d3)(entry, 'digest') ?? undefined;
    return [{ id, runId, name, size, digest, branch, commit, storedAt }];
}

;// CONCATENATED MODULE: ./src/github/stored/stored-runs.ts







/** For the list and all reports together. */
const READING_MS = 60_000;
const CALL_MS = 20_000;
/** Reports that are looked at; of these many may be of other settings. */
const MOST_ARTIFACTS = 40;
/** Packed, with the samples: one, and all together. */
const LARGEST_ARTIFACT = 32 * 1024 * 1024;
const MOST_BYTES = 256 * 1024 * 1024;
const stored_runs_LARGEST_REPORT = 16 * 1024 * 1024;
const stored_runs_REPORT = 'report.json';
/**
 * Reads what this gate's earlier runs stored: those of the branch that the change goes to, or of every branch, and never
 * a fork's. One artifact that cannot be read is passed over; GitHub refusing or failing ends the reading.
 */
function createStoredRuns(connection, session) {
    return (query) => readReports(query, connection, session);
}
async function* readReports(query, connection, session) {
    const { context, log } = session;
    const { repository, runId } = context;
    if (connection.send === null)
        throw new Error('reading stored runs needs `github-token`, with `actions: read`');
    if (repository === null)
        throw new Error('the run belongs to no repository');
    const branch = query.scope === 'repository' ? null : baseBranchOf(connection, session);
    const api = (0,api_api/* createApi */.x)(connection.send, {
        clock: system_clock/* systemClock */.m,
        log,
        repository,
        budgetMs: READING_MS,
        callMs: CALL_MS,
    });
    const { artifact, since } = query;
    const name = (0,publish_artifact/* artifactName */.Cs)(artifact);
    const found = await findArtifacts(api, {
        name,
        branch,
        since,
        repositoryId: repository.id,
        most: MOST_ARTIFACTS,
    });
    let left = MOST_BYTES;
    for (const stored of found) {
        if (stored.runId === runId || stored.size > LARGEST_ARTIFACT)
            continue;
        left -= stored.size;
        if (left < 0)
            throw new Error(`the stored runs are larger than ${MOST_BYTES / 1024 / 1024} MiB`);
        const text = await stored_runs_readReport(api, stored, session);
        if (text === null)
            continue;
        const url = `${context.serverUrl}/${repository.owner}/${repository.name}/actions/runs/${stored.runId}`;
        yield {
            text,
            url,
            runId: stored.runId,
            branch: stored.branch,
            commit: stored.commit,
            date: stored.storedAt,
        };
    }
}
/** Null for an artifact that is damaged, or gone since it was listed. */
async function stored_runs_readReport(api, stored, { log }) {
    try {
        const files = await downloadArchive(api, stored, new Set([stored_runs_REPORT]), stored_runs_LARGEST_REPORT);
        return files.get(stored_runs_REPORT)?.toString('utf8') ?? null;
    }
    catch (error) {
        if (error instanceof api_error/* ApiError */.h && error.kind !== 'not_found')
            throw error;
        log.info(`The report of run ${stored.runId} is passed over: ${(0,errors/* messageOf */.bD)(error)}`);
        return null;
    }
}
/** Where the change goes to; what belongs to no change is compared with the default branch. */
function baseBranchOf({ pullRequest }, { context }) {
    const { event, baseRef, defaultBranch, ref } = context;
    const branch = pullRequest?.baseRef ?? baseRef ?? defaultBranch ?? (event === 'schedule' ? ref : null);
    if (branch === null)
        throw new Error('the event names no base branch and no default branch');
    return branch;
}

var skip = __webpack_require__(2172);
;// CONCATENATED MODULE: ./src/github/measure.ts
















/** Makes the run. Whatever prevents it becomes a report too. */
async function measureOrExplain(connection, session) {
    const { cancellation } = session;
    const source = describeSource(session.context, connection.pullRequest);
    let parsed = null;
    const explain = (verdict, reasons) => ({
        report: explanation({ verdict, reasons, source, parsed }, session),
        samples: [],
        gaps: null,
        parsed,
    });
    try {
        // A run ends by itself when it is cancelled; GitHub's answers are not waited for any longer.
        const basePrompts = createBasePrompts(connection, session);
        const runWorld = createRunWorld(source, session);
        const world = {
            ...runWorld,
            basePrompts: async (ref) => {
                const base = await cancellation.raceWith(basePrompts(ref));
                const asCommitted = 'reason' in base || process.platform !== 'win32';
                return asCommitted ? base : withLineEndsOf(base, runWorld.files);
            },
            storedRuns: createStoredRuns(connection, session),
        };
        const sources = { inputs: session.inputs, readFile: world.readFile };
        const { problems, secrets, ...read } = (0,settings_config/* readConfig */.X)(sources);
        // Where and under which name to tell of the problems is known, though other settings are wrong.
        parsed = read.parsed;
        session.hide(secrets);
        if (problems.length > 0) {
            const wrong = await (0,explain_settings/* explainSettings */.L)(sources, world);
            const reason = (0,skip/* skipWithoutEndpoint */.zI)(wrong.problems, session);
            if (reason === null)
                throw wrong;
            return explain('skipped', [reason]);
        }
        const { config } = parsed;
        if (config.mode === 'publish') {
            const fetched = fetchForeignReport(parsed, source, { connection, session });
            return { ...(await cancellation.raceWith(fetched)), parsed };
        }
        const skipped = await cancellation.raceWith((0,skip/* findReasonToSkip */.qu)(config, connection.send, session, runWorld.files));
        if (skipped !== null)
            return explain('skipped', [skipped]);
        const unstored = tellStore(config, process.env);
        if (unstored !== null)
            session.log.warning(unstored);
        if (config.mode === 'merge')
            return { ...(await cancellation.raceWith(mergeRun(parsed, world))), parsed };
        return { ...(await (0,gate/* runGate */.R)(parsed, cancellation, world)), parsed };
    }
    catch (error) {
        const reason = error instanceof credentials/* NoCredential */.Fr ? (0,skip/* skipWithoutCredential */.Dy)(session) : null;
        if (reason !== null)
            return explain('skipped', [reason]);
        const lines = error instanceof errors/* SettingsError */.GN ? error.message.split('\n') : [(0,errors/* messageOf */.bD)(error)];
        const code = error instanceof errors/* SettingsError */.GN ? 'settings' : 'error';
        return explain('error', lines.map((line) => ({ code, message: session.redact(line, true) })));
    }
}
function explanation({ parsed, ...explained }, { inputs }) {
    const config = parsed?.config;
    const endpoint = config?.endpoint;
    return (0,empty_report/* emptyReport */._)({
        ...explained,
        name: config?.name ?? inputs['name'] ?? 'llm-perf-gate',
        version: version/* VERSION */.x,
        node: process.version,
        cpus: (0,external_node_os_.availableParallelism)(),
        date: new Date(),
        endpoint: endpoint instanceof URL ? endpoint.origin + endpoint.pathname : (endpoint ?? ''),
        budget: config?.budget ?? 0,
        shard: config?.shard ?? inputs['shard'],
    });
}

;// CONCATENATED MODULE: ./src/github/api/proxy.ts
const PROXY_NAMES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
const LOOPBACK = ['localhost', '127.0.0.1', '::1'];
/**
 * Brings the proxy variables into the one form that every HTTP client in the process reads alike: values with a
 * scheme, loopback spared. A value that is no URL is taken out. Returns what was wrong, without the values:
 * they may hold a password.
 */
function normaliseProxies(env) {
    const warnings = [];
    let proxied = false;
    for (const name of PROXY_NAMES) {
        const value = env[name]?.trim();
        if (value === undefined || value === '')
            continue;
        const url = proxyUrl(value);
        if (url === null) {
            Reflect.deleteProperty(env, name);
            warnings.push(`${name} is not the URL of an http or https proxy: it is ignored`);
        }
        else {
            env[name] = url;
            proxied = true;
        }
    }
    if (proxied)
        spareLoopback(env);
    return warnings;
}
function proxyUrl(value) {
    const candidate = value.includes('://') ? value : `http://${value}`;
    if (!URL.canParse(candidate))
        return null;
    const url = new URL(candidate);
    return /^https?:$/.test(url.protocol) && url.hostname !== '' && isDecodable(url.username + url.password)
        ? candidate
        : null;
}
/** Clients decode the credentials, and die of a stray `%`. */
function isDecodable(text) {
    try {
        decodeURIComponent(text);
        return true;
    }
    catch {
        return false;
    }
}
/** Lower case wins where both stand, as curl has it; so both must say it. */
function spareLoopback(env) {
    const listed = (env['no_proxy'] ?? env['NO_PROXY'] ?? '')
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean);
    if (listed.includes('*'))
        return;
    const complete = [...new Set([...listed, ...LOOPBACK])].join(',');
    env['no_proxy'] = complete;
    env['NO_PROXY'] = complete;
}

;// CONCATENATED MODULE: ./src/github/main.ts











/** The action: settings from the workflow, one run, everything told on GitHub. Returns the exit code. */
async function runAction(life) {
    const session = openSession(life);
    const connection = await openConnection(session);
    const outcome = await measureOrExplain(connection, session);
    // What renders, writes and publishes is read when there is something to tell.
    const { tell } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(6086), __webpack_require__.e(102), __webpack_require__.e(8681)]).then(__webpack_require__.bind(__webpack_require__, 8681));
    await tell(outcome, connection, session);
    return outcome.report.passed ? 0 : 1;
}
/** Secrets are registered before anything is said. */
function openSession({ entry, cancellation }) {
    const inputs = readInputs(process.env, schema/* INPUT_NAMES */.Qh);
    const proxies = ['https_proxy', 'http_proxy', 'HTTPS_PROXY', 'HTTP_PROXY'].map((name) => process.env[name]);
    const secrets = [
        ...(0,settings_secrets/* findGivenSecrets */.e)((setting) => inputs[setting]),
        ...(0,settings_secrets/* findSecrets */.d)({ keys: [], headers: undefined, urls: proxies }),
    ];
    for (const secret of secrets)
        core.setSecret(secret);
    const known = new Set(secrets);
    let remove = (0,base_redact/* createRedactor */.lY)(secrets);
    const redact = (text, isCut) => remove(text, isCut);
    const hide = (more) => {
        const fresh = more.filter((each) => !known.has(each));
        if (fresh.length === 0)
            return;
        for (const secret of fresh) {
            core.setSecret(secret);
            known.add(secret);
        }
        remove = (0,base_redact/* createRedactor */.lY)([...known]);
    };
    const log = actionsLog(redact);
    for (const warning of normaliseProxies(process.env))
        log.warning(warning);
    const { context, warnings } = readEvent(process.env, (path) => (0,external_node_fs_.readFileSync)(path, 'utf8'));
    for (const warning of warnings)
        log.warning(warning);
    return { inputs, redact, hide, log, context, entry, cancellation };
}
function actionsLog(redact) {
    return {
        info: (message) => core.info((0,log_text/* defuseCommands */.p)(redact(message))),
        warning: (message) => core.warning(redact(message, true)),
        debug: (message) => core.debug(redact(message)),
    };
}


/***/ }),

/***/ 15225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ loadArtifactClient),
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   Yj: () => (/* binding */ obstacleToArtifacts),
/* harmony export */   a3: () => (/* binding */ uploadReport)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _api_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23654);



/** Stores the files with the run. Rejects with what stands in the way, within the time it is given. */
async function uploadReport(request, world) {
    const obstacle = obstacleToArtifacts(world.env);
    if (obstacle !== null)
        throw new Error(obstacle);
    const files = request.files.filter((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file));
    if (files.length === 0)
        throw new Error('no file of the report exists');
    const names = [...new Set(request.names.map(artifactName))];
    const id = await (0,_api_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .finishWithin */ .lu)(world.clock, world.timeoutMs, async () => uploadFirstFree(await world.load(), names, { ...request, files }));
    return { id, url: request.runUrl === null ? null : `${request.runUrl}/artifacts/${id}` };
}
/** Why this runner has no artifact store, or null where it has one. */
function obstacleToArtifacts(env) {
    const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    const host = URL.canParse(server) ? new URL(server).hostname : '';
    if (host !== 'github.com' && !/\.(ghe\.com|localhost)$/.test(host))
        return 'GitHub Enterprise Server has no store for artifacts of this kind';
    const missing = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'].find((name) => (env[name] ?? '') === '');
    return missing === undefined ? null : `${missing} is not set: this runner has no artifact store`;
}
/** The name without what the store forbids in one. */
function artifactName(name) {
    const allowed = name.replace(/[":<>|*?\\/\p{Cc}\p{Cs}]+/gu, '-').trim();
    return allowed.slice(0, 200) || 'llm-perf-gate';
}
/** The client with which the toolkit's own upload action works. */
async function loadArtifactClient() {
    const toolkit = await Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(9645)]).then(__webpack_require__.bind(__webpack_require__, 9645));
    return new toolkit.DefaultArtifactClient();
}
async function uploadFirstFree(client, names, request) {
    const options = request.retentionDays === null ? {} : { retentionDays: request.retentionDays };
    let failure = new Error('the artifact has no name');
    for (const name of names) {
        try {
            const { id } = await client.uploadArtifact(name, [...request.files], request.rootDirectory, options);
            if (id === undefined)
                throw new Error('the artifact store gave no id');
            return id;
        }
        catch (error) {
            failure = error;
            if (!/\b409\b|already exists/i.test((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)))
                break;
        }
    }
    throw failure;
}


/***/ }),

/***/ 93897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ defuseCommands)
/* harmony export */ });
/**
 * Text for the runner's log, in which a line that begins with `::`, or has `##[` anywhere, is a command to the runner:
 * what a server, a prompt or a foreign report says must not set outputs or hide lines.
 */
function defuseCommands(text) {
    return text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '# #[');
}


/***/ }),

/***/ 20233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hr: () => (/* binding */ decodeSample),
/* harmony export */   NK: () => (/* binding */ encodeSample)
/* harmony export */ });
/* unused harmony export LINE_ORDER */
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7646);

/** Order of the fields in a line: first which request it was, then what became of it. */
const LINE_ORDER = [
    ...['id', 'scenario', 'stage', 'arm', 'prompt', 'model', 'shard', 'pair', 'phase'],
    ...[
        'plannedMs',
        'startedMs',
        'outcome',
        'status',
        'error',
        'connectMs',
        'firstByteMs',
        'ttftMs',
        'e2eMs',
        'tpotMs',
        'events',
    ],
    ...['inputTokens', 'cachedInputTokens', 'cacheWriteTokens', 'outputTokens', 'reasoningTokens'],
    ...[
        'usageSource',
        'costUsd',
        'costBasis',
        'likelyUsd',
        'servedModel',
        'serviceTier',
        'servedBy',
        'finish',
        'retryAfterS',
        'cacheHit',
        'checks',
        'good',
        'limits',
        'resentUsd',
        'textHash',
    ],
];
/** A longer line is no sample of ours. */
const LONGEST_LINE = 1_000_000;
/** One line of `samples.jsonl`, without its line break. */
function encodeSample(sample) {
    return JSON.stringify(Object.fromEntries(LINE_ORDER.map((field) => [field, sample[field] ?? null])));
}
/** Reads one line back, believing nothing; never throws. Fields that it does not know are left out. */
function decodeSample(line) {
    if (line.length > LONGEST_LINE)
        return { problem: `a line of ${line.length} characters is no sample` };
    const record = parseObject(line);
    if (record === undefined)
        return { problem: 'not a JSON object' };
    const problem = findWrongNumber(record) ?? findWrongText(record) ?? findWrongWord(record) ?? findWrongObject(record);
    if (problem !== undefined)
        return { problem };
    const fields = LINE_ORDER.map((field) => [field, record[field] ?? null]);
    return { sample: Object.fromEntries(fields) };
}
function parseObject(line) {
    try {
        const value = JSON.parse(line);
        return isRecord(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function findWrongNumber(record) {
    for (const field of [..._fields_js__WEBPACK_IMPORTED_MODULE_0__/* .NUMBER_FIELDS */ .GQ, ..._fields_js__WEBPACK_IMPORTED_MODULE_0__/* .MAYBE_NUMBER_FIELDS */ .Vp]) {
        const value = record[field] ?? null;
        const absent = value === null && _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .MAYBE_NUMBER_FIELDS */ .Vp.includes(field);
        if (!absent && !isAmount(value))
            return `${field} is no finite number of 0 or more`;
    }
    if (!Number.isSafeInteger(record['id']))
        return 'id is no whole number';
    if (!Number.isSafeInteger(record['stage']) || record['stage'] === 0)
        return 'stage is no whole number from 1';
    return undefined;
}
/** `1e999` reads as Infinity, so finiteness is asked for too. */
function isAmount(value) {
    return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
function findWrongText(record) {
    for (const field of _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .TEXT_FIELDS */ .iX) {
        if (typeof record[field] !== 'string')
            return `${field} is no text`;
    }
    for (const field of _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .MAYBE_TEXT_FIELDS */ .Lz) {
        const value = record[field] ?? null;
        if (value !== null && typeof value !== 'string')
            return `${field} is neither a text nor null`;
    }
    return undefined;
}
function findWrongWord(record) {
    for (const field of Object.keys(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .WORD_FIELDS */ .hd)) {
        const words = _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .WORD_FIELDS */ .hd[field];
        if (!words.includes(record[field] ?? null))
            return `${field} is none of ${words.join(', ')}`;
    }
    return undefined;
}
function findWrongObject(record) {
    const { error = null, checks = null, limits = null } = record;
    if (error !== null &&
        !(isRecord(error) && typeof error['kind'] === 'string' && typeof error['message'] === 'string')) {
        return 'error has no kind and message';
    }
    if (checks !== null && !isRecordOf(checks, 'boolean'))
        return 'checks are no map of true and false';
    if (limits !== null && !isRecordOf(limits, 'string'))
        return 'limits are no map of texts';
    return undefined;
}
function isRecordOf(value, type) {
    return isRecord(value) && Object.values(value).every((entry) => typeof entry === type);
}


/***/ })

};
