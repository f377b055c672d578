export const id = 925;
export const ids = [925];
export const modules = {

/***/ 53404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hy: () => (/* binding */ SHARD_FILES),
  MM: () => (/* binding */ parseReport),
  Uo: () => (/* binding */ readShardPart)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/plan/shard.ts
var plan_shard = __webpack_require__(28303);
// EXTERNAL MODULE: ./src/protocols/json.ts
var json = __webpack_require__(59279);
// EXTERNAL MODULE: ./src/report/schema.ts + 3 modules
var schema = __webpack_require__(85813);
// EXTERNAL MODULE: ./src/samples/gap-histogram.ts
var gap_histogram = __webpack_require__(16508);
// EXTERNAL MODULE: ./src/samples/sample.ts
var sample = __webpack_require__(98993);
;// CONCATENATED MODULE: ./src/samples/decode-gaps.ts


/** What another shard wrote, believing nothing; `undefined` where it is no store of gaps. */
function decodeGapStore(value) {
    if (!Array.isArray(value))
        return undefined;
    const entries = value.map((entry) => isRecord(entry) && isTags(entry['tags']) && isGaps(entry['gaps']) ? entry : undefined);
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

// EXTERNAL MODULE: ./src/samples/jsonl.ts
var jsonl = __webpack_require__(20233);
;// CONCATENATED MODULE: ./src/gate/shard-files.ts






/** The files of a shard that the merge reads. */
const SHARD_FILES = ['report.json', 'samples.jsonl', 'gaps.json'];
/** A report is some hundred kilobytes, however long the run. */
const LARGEST_REPORT = 16 * 1024 * 1024;
const LARGEST_GAPS = 64 * 1024 * 1024;
/** Reads a shard's files, believing nothing. RunError that names the artifact and what is wrong with it. */
function readShardPart(name, shard, files) {
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
/** A report that somebody else wrote; undefined where it is none. */
function parseReport(text) {
    return schema/* reportSchema */.Qh.safeParse((0,json/* parseJson */.qF)(text)).data;
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

/***/ 48889:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ downloadFromRun),
/* harmony export */   m: () => (/* binding */ downloadFromThisRun)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49721);
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76523);
/* harmony import */ var _unzip_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16633);






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
    const obstacle = (0,_artifact_js__WEBPACK_IMPORTED_MODULE_3__/* .obstacleToArtifacts */ .Yj)(world.env);
    if (obstacle !== null)
        throw new Error(obstacle);
    return (0,_deadline_js__WEBPACK_IMPORTED_MODULE_5__/* .finishWithin */ .lu)(world.clock, world.timeoutMs, async () => {
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
    return (0,_deadline_js__WEBPACK_IMPORTED_MODULE_5__/* .finishWithin */ .lu)(world.clock, world.timeoutMs, async () => downloadFiles(await world.load(), artifact, wanted, findBy));
}
/** The archive is fetched packed and opened here, since the toolkit would unpack any amount to anywhere. */
async function downloadFiles(client, artifact, wanted, findBy) {
    if (artifact.size > MOST_PACKED)
        throw new Error(`artifact ${artifact.name} is too large: ${artifact.size} bytes`);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'llm-perf-gate-'));
    try {
        const { digestMismatch } = await client.downloadArtifact(artifact.id, {
            path: folder,
            skipDecompress: true,
            ...(artifact.digest === undefined ? {} : { expectedHash: artifact.digest }),
            ...(findBy === null ? {} : { findBy }),
        });
        if (digestMismatch === true)
            throw new Error(`artifact ${artifact.name} is not what was uploaded: its digest differs`);
        return (0,_unzip_js__WEBPACK_IMPORTED_MODULE_4__/* .unzip */ .$)(await readOnlyFile(folder, artifact.name), wanted, MOST_UNPACKED);
    }
    catch (error) {
        throw error instanceof _unzip_js__WEBPACK_IMPORTED_MODULE_4__/* .ZipError */ .W
            ? new Error(`artifact ${artifact.name}: ${error.message}`, { cause: error })
            : error;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
async function readOnlyFile(folder, name) {
    const [file, ...others] = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
    if (file === undefined || others.length > 0)
        throw new Error(`artifact ${name} did not arrive as one file`);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file);
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size > MOST_PACKED)
        throw new Error(`artifact ${name} is larger than it was said to be`);
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
}


/***/ }),

/***/ 34925:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeRun: () => (/* binding */ mergeRun)
});

// EXTERNAL MODULE: ./src/base/system-clock.ts
var system_clock = __webpack_require__(48955);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/plan/shard.ts
var plan_shard = __webpack_require__(28303);
// EXTERNAL MODULE: ./src/samples/gaps.ts
var samples_gaps = __webpack_require__(81974);
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

// EXTERNAL MODULE: ./src/gate/build-report.ts + 15 modules
var build_report = __webpack_require__(22883);
// EXTERNAL MODULE: ./src/gate/early-rules.ts
var early_rules = __webpack_require__(84606);
// EXTERNAL MODULE: ./src/base/format.ts
var format = __webpack_require__(8378);
// EXTERNAL MODULE: ./src/samples/recorder.ts
var samples_recorder = __webpack_require__(49509);
// EXTERNAL MODULE: ./src/verdict/early-stop.ts
var early_stop = __webpack_require__(73563);
;// CONCATENATED MODULE: ./src/gate/join-shards.ts




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
            health: joinHealth(reports),
            overheadMs: joinOverhead(reports),
            durationMs: Math.max(...reports.map(({ run }) => run.durationMs)),
            // They need not have been so many in the same instant: more there were never.
            maxInFlight: reports.reduce((sum, { load }) => sum + load.maxInFlight, 0),
            spans: joinSpans(reports, prepared),
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
function reasonOf({ shard, report }) {
    const reason = report.reasons.find(({ code }) => code !== 'shard');
    return {
        code: reason?.code ?? report.run.stoppedBy,
        message: `shard ${(0,plan_shard/* formatShard */._D)(shard)}: ${reason?.message ?? `it ended by ${report.run.stoppedBy}`}`,
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
        cpuSeconds: generators.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
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

// EXTERNAL MODULE: ./src/gate/prepare-run.ts + 20 modules
var prepare_run = __webpack_require__(36202);
// EXTERNAL MODULE: ./src/gate/run-comparison.ts + 21 modules
var run_comparison = __webpack_require__(25311);
// EXTERNAL MODULE: ./src/gate/shard-verdict.ts
var shard_verdict = __webpack_require__(18511);
// EXTERNAL MODULE: ./src/gate/stored-baseline.ts + 4 modules
var stored_baseline = __webpack_require__(30699);
;// CONCATENATED MODULE: ./src/gate/merge-shards.ts











/** Nothing is sent by a merge, so that the simulator need not run. */
const NOWHERE = new URL('http://127.0.0.1/');
/**
 * Judges what the shards measured exactly as one run that measured it all: same plan, same seed, same thresholds.
 * RunError where the parts are not the whole of one load; SettingsError as for a run.
 */
async function mergeShards(parsed, parts, world) {
    const { endpoint } = parsed.config;
    const prepared = await (0,prepare_run/* prepareRun */.Z)(parsed, endpoint instanceof URL ? endpoint : NOWHERE, world);
    const complete = completeParts(parts);
    checkSameLoad(complete, prepared);
    const samples = joinSamples(complete);
    const joined = joinShards(complete, samples, prepared);
    const baseline = await (0,stored_baseline/* findBaseline */.X)(parsed, prepared, world);
    const { startedAt, endedAt, cpus } = joined;
    const gaps = (0,samples_gaps/* createGapStore */.A)();
    for (const part of complete)
        gaps.absorb(part.gaps);
    const report = (0,build_report/* buildReport */.F)({
        parsed,
        prepared,
        result: { ...joined.result, startedAt, gaps },
        looks: (0,early_rules/* planLooks */.E)(parsed.config, prepared.scenarios),
        comparison: (0,run_comparison/* planRunComparison */.et)(parsed.config, prepared),
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

// EXTERNAL MODULE: ./src/gate/shard-files.ts + 1 modules
var shard_files = __webpack_require__(53404);
// EXTERNAL MODULE: ./src/gate/shard-names.ts
var shard_names = __webpack_require__(12726);
// EXTERNAL MODULE: ./src/github/artifact.ts
var artifact = __webpack_require__(49721);
// EXTERNAL MODULE: ./src/github/download-artifacts.ts
var download_artifacts = __webpack_require__(48889);
;// CONCATENATED MODULE: ./src/github/merge-run.ts






/** Long runs leave long files; the largest matrix leaves 256 of them. */
const DOWNLOAD_MS = 300_000;
/** Judges the whole load from the artifacts that the shards of this workflow run stored. */
async function mergeRun(parsed, world) {
    const { config } = parsed;
    const name = config['artifact-name'] ?? config.name;
    const downloaded = await (0,download_artifacts/* downloadFromThisRun */.m)((artifact) => (0,shard_names/* shardOfArtifact */.e)(name, artifact) !== undefined, new Set(shard_files/* SHARD_FILES */.Hy), { env: world.env, clock: system_clock/* systemClock */.m, timeoutMs: DOWNLOAD_MS, load: artifact/* loadArtifactClient */.AX });
    const parts = downloaded.flatMap(({ name: artifact, files }) => {
        const shard = (0,shard_names/* shardOfArtifact */.e)(name, artifact);
        return shard === undefined ? [] : [(0,shard_files/* readShardPart */.Uo)(artifact, shard, files)];
    });
    world.log.info(`Merging ${parts.length} reports of shards`);
    return mergeShards(parsed, parts, world);
}


/***/ }),

/***/ 85813:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qh: () => (/* binding */ reportSchema)
});

// UNUSED EXPORTS: STOPPED_BY, THRESHOLD_VERDICTS, VERDICTS

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
;// CONCATENATED MODULE: ./src/report/schema-values.ts

/** The values that the report's schema is made of. */
const number = schemas/* number */.aig();
const count = schemas/* int */.Whr().nonnegative();
/** JSON has no Infinity: null stands for what was not measured and for what is unbounded. */
const maybe = schemas/* number */.aig().nullable();
const schema_values_text = schemas/* string */.YjP();

;// CONCATENATED MODULE: ./src/report/comparison-schema.ts


/** Head against base, metric by metric and prompt by prompt. */
const comparedMetric = schemas/* object */.Ikc({
    unit: schema_values_text,
    base: maybe,
    head: maybe,
    ratio: maybe,
    low: maybe,
    high: maybe,
    p: maybe,
    verdict: schemas/* enum */.k5n(['pass', 'fail', 'inconclusive', 'no_data', 'info']),
    /** Tolerance as a ratio, 1.1 for +10 %; null where the row is information only. */
    tolerance: maybe,
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

;// CONCATENATED MODULE: ./src/report/metric-schema.ts


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

;// CONCATENATED MODULE: ./src/report/schema.ts




/**
 * The report, `report.json`: the one view model that every renderer reads. The types, the published
 * `schema/report.schema.json` and the validation of foreign reports all come from here.
 * Units: milliseconds, US dollars, tokens, requests per second, fractions 0 to 1.
 */
const VERDICTS = ['pass', 'fail', 'inconclusive', 'skipped', 'error'];
const THRESHOLD_VERDICTS = ['pass', 'fail', 'inconclusive', 'no_data'];
const STOPPED_BY = ['completed', 'budget', 'abort', 'decided', 'cancelled', 'error'];
const finding = schemas/* object */.Ikc({
    code: schema_values_text,
    message: schema_values_text,
    values: schemas/* record */.g1P(schema_values_text, schemas/* union */.KCZ([number, schema_values_text, schemas/* boolean */.zMY(), schemas/* null */.chJ()])),
});
const stage = schemas/* object */.Ikc({
    index: count,
    durationMs: number,
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
    cost: number,
    metrics: metrics,
});
const scenario = schemas/* object */.Ikc({
    name: schema_values_text,
    type: schemas/* enum */.k5n(['load', 'cold-start', 'rate-limit', 'cache']),
    /** `ramping-arrival-rate`, …; null where the scenario has no executor. */
    executor: schema_values_text.nullable(),
    startMs: number,
    durationMs: number,
    stages: schemas/* array */.YOg(stage),
    findings: schemas/* array */.YOg(finding),
});
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
    /** Requests and dollars that would probably decide an inconclusive threshold; null where unknown or moot. */
    needed: schemas/* object */.Ikc({ requests: count, usd: maybe }).nullable(),
});
const promptRow = schemas/* object */.Ikc({
    id: schema_values_text,
    sent: count,
    ok: count,
    cost: number,
    inputTokens: maybe,
    outputTokens: maybe,
    ttftP50Ms: maybe,
    ttftP95Ms: maybe,
    e2eP50Ms: maybe,
    e2eP95Ms: maybe,
});
const prices = schemas/* object */.Ikc({
    input: number,
    cachedInput: number,
    cacheWrite: number,
    output: number,
    request: number,
    source: schema_values_text,
    model: schema_values_text.nullable(),
});
const reportSchema = schemas/* object */.Ikc({
    schemaVersion: schemas/* literal */.euz(1),
    tool: schemas/* object */.Ikc({ name: schema_values_text, version: schema_values_text }),
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
        durationMs: number,
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
    target: schemas/* object */.Ikc({ endpoint: schema_values_text, protocol: schema_values_text, model: schema_values_text.nullable(), stream: schemas/* boolean */.zMY() }),
    load: schemas/* object */.Ikc({
        planned: count,
        sent: count,
        ok: count,
        dropped: count,
        suppressed: count,
        /** Planned but never reached because the run stopped early. */
        unsent: count,
        deliveredRatio: number,
        maxInFlight: count,
    }),
    generator: schemas/* object */.Ikc({
        healthy: schemas/* boolean */.zMY(),
        scheduleDelayMs: schemas/* object */.Ikc({ p50: maybe, p99: maybe, max: maybe }),
        eventLoopDelayMs: schemas/* object */.Ikc({ p99: maybe, max: maybe }),
        cpuSeconds: number,
        /** Busy share of the event loop, 0 to 1. */
        utilization: maybe,
        /** What measuring itself adds to a time to first token, from a calibration on loopback. */
        overheadMs: schemas/* object */.Ikc({ p50: maybe, p99: maybe }).nullable(),
        /** Jobs over which to shard so that the generator would keep up; null where it did. */
        shardsNeeded: count.nullable(),
    }),
    cost: schemas/* object */.Ikc({
        currency: schemas/* literal */.euz('USD'),
        budget: number,
        expected: number,
        worstCase: number,
        spent: number,
        /** What the part of the plan that was not sent was expected to cost. */
        saved: number,
        inputTokens: number,
        cachedInputTokens: number,
        outputTokens: number,
        reasoningTokens: number,
        prices,
        basePrices: prices.nullable(),
    }),
    scenarios: schemas/* array */.YOg(scenario),
    metrics: metrics,
    statuses: schemas/* record */.g1P(schema_values_text, count),
    outcomes: schemas/* record */.g1P(schema_values_text, count),
    thresholds: schemas/* array */.YOg(threshold),
    checks: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schema_values_text, passes: count, fails: count })),
    prompts: schemas/* array */.YOg(promptRow),
    comparison: comparison.nullable(),
    /** The earlier run whose pass stands for this one, which sent nothing; null where it measured itself. */
    reused: schemas/* object */.Ikc({ commit: schema_values_text, date: schema_values_text, url: schema_values_text.nullable() }).nullable(),
});


/***/ })

};
