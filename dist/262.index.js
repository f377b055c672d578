export const id = 262;
export const ids = [262];
export const modules = {

/***/ 10262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_os_ = __webpack_require__(48161);
var external_node_path_ = __webpack_require__(76760);
var core = __webpack_require__(91659);
var base_redact = __webpack_require__(91564);
var system_clock = __webpack_require__(48955);
var reproduction = __webpack_require__(63255);
var report_files = __webpack_require__(34543);
var settings_secrets = __webpack_require__(51189);
var schema = __webpack_require__(66315);
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
    const { parseReport } = await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(408)]).then(__webpack_require__.bind(__webpack_require__, 28408));
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

var bill_text = __webpack_require__(20825);
var context = __webpack_require__(70301);
var error_lines = __webpack_require__(4998);
var markup_escape = __webpack_require__(69152);
var decisive = __webpack_require__(57946);
var look_next = __webpack_require__(19661);
var layout = __webpack_require__(8145);
var reason_lines = __webpack_require__(96222);
var reproduce = __webpack_require__(88861);
var table = __webpack_require__(22019);
var reused = __webpack_require__(4924);
var tables_comparison = __webpack_require__(48433);
var tables_history = __webpack_require__(20205);
var load = __webpack_require__(60132);
var tables_stages = __webpack_require__(3367);
var money = __webpack_require__(12922);
var prompts = __webpack_require__(40213);
var thresholds = __webpack_require__(24124);
var words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/comment.ts



















const DEFAULT_LIMIT = 60_000;
const MOST_CHECKS = 8;
const MOST_FINDINGS = 3;
const LONGEST_STATUS = 140;
/**
 * The pull request's comment: the headline, one line of context, what decided and what to look at next; all other
 * figures are one fold, the command that repeats the run another. Within `limit` detail is dropped part by part, the
 * headline never.
 */
function renderComment(report, options = {}) {
    const unmade = (0,decisive/* isUnmade */.h)(report);
    const sections = [
        {
            rank: 0,
            tiers: [
                () => `### ${(0,markup_escape/* escapeText */.X1)((0,words/* titleLine */.Nl)(report), 500)}`,
                () => `### ${(0,markup_escape/* escapeText */.X1)((0,words/* titleLine */.Nl)(report), 120)}`,
            ],
        },
        { rank: 1, tiers: [() => (0,markup_escape/* escapeText */.X1)(`${report.name} · ${(0,context/* describeRun */.vZ)(report)}`, 500), () => ''] },
        { rank: 1, tiers: [() => (0,reused/* renderReuse */.$)(report), () => ''] },
        (0,layout/* clipped */.cz)(2, [30, 5, 1], (most) => (0,markup_escape/* renderList */.pI)((0,reason_lines/* reasonLines */.c)(report).slice(0, most))),
        { rank: 1, tiers: [() => (0,markup_escape/* escapeText */.X1)((0,bill_text/* billLine */.s0)(report.bill), 600), () => ''] },
        (0,layout/* clipped */.cz)(2, [MOST_CHECKS, 4, 0], (most) => (0,table/* renderClipped */.m2)((0,thresholds/* decisionTable */.vh)(report), most)),
        { rank: 3, tiers: [() => (0,markup_escape/* escapeText */.X1)((0,look_next/* lookNext */.F)(report)), () => ''] },
        (0,layout/* clipped */.cz)(3, [5, 1, 0], (most) => renderErrors(report, most)),
        (0,layout/* clipped */.cz)(4, [MOST_FINDINGS, 1, 0], (most) => (0,markup_escape/* renderList */.pI)(findings(report).slice(0, most))),
        (0,layout/* clipped */.cz)(5, [50, 20, 10, 5, 0], (most) => unmade ? '' : (0,layout/* foldDetails */.G0)('All figures', renderFigures(report, most))),
        {
            rank: 3,
            tiers: [() => (0,layout/* foldDetails */.G0)('How to reproduce', (0,markup_escape/* fenceCode */.bq)('sh', (0,reproduce/* writeReproduction */.O)(report))), () => ''],
        },
        { rank: 1, tiers: [() => renderLinks(options.links ?? {}), () => ''] },
    ];
    return (0,layout/* fitSections */.WK)(sections, options.limit ?? DEFAULT_LIMIT, (text) => text.length);
}
/** The description of a commit status: plain text of at most 140 characters. */
function renderStatus(report) {
    return shorten(cleanText(report.headline), LONGEST_STATUS);
}
/** In the first view where the run did not pass; else among the figures. */
function renderErrors(report, most) {
    return report.verdict === 'pass' ? '' : errorPart(report, most);
}
function errorPart(report, most) {
    return (0,layout/* titled */.dJ)('Why requests failed', (0,markup_escape/* fenceCode */.bq)('text', (0,error_lines/* errorLines */.S)(report).slice(0, most)));
}
function findings(report) {
    if ((0,decisive/* isUnmade */.h)(report))
        return [];
    const many = report.scenarios.length > 1;
    return report.scenarios.flatMap((scenario) => scenario.findings.map(({ message }) => (many ? `${scenario.name}: ${message}` : message)));
}
/** Everything below the first view, `most` rows a table. */
function renderFigures(report, most) {
    if (most === 0)
        return '';
    return join((0,layout/* titled */.dJ)('With intervals', (0,table/* renderClipped */.m2)((0,thresholds/* evidenceTable */.Y5)(report), most), (0,markup_escape/* renderList */.pI)((0,thresholds/* decisionNotes */.y8)(report).slice(0, most))), renderComparison(report, most), report.verdict === 'pass' ? errorPart(report, most) : '', (0,layout/* titled */.dJ)('More findings', (0,markup_escape/* renderList */.pI)(findings(report).slice(MOST_FINDINGS, most))), renderLoad(report, most), (0,layout/* titled */.dJ)('Prompts', (0,table/* renderClipped */.m2)((0,prompts/* promptTable */.J)(report.prompts), most)), report.load.sent === 0 ? '' : (0,layout/* titled */.dJ)('Cost', (0,table/* renderTable */.bo)((0,money/* costTable */.kN)(report)), `${(0,money/* tokenText */.pA)(report)}.`));
}
function renderComparison({ comparison }, most) {
    if (comparison === null)
        return '';
    return (0,layout/* titled */.dJ)('Comparison', `${comparison.kind === 'base' ? 'Base' : 'The baseline'} is ${(0,markup_escape/* escapeText */.X1)(comparison.source)}.`, (0,table/* renderClipped */.m2)((0,tables_comparison/* comparisonTable */.Qv)(comparison), most), (0,table/* renderClipped */.m2)((0,tables_history/* trendTable */._)(comparison), most), (0,table/* renderClipped */.m2)((0,tables_comparison/* comparedPromptTable */.Wf)(comparison), most), (0,markup_escape/* renderList */.pI)(comparison.notes.slice(0, most)));
}
function renderLoad(report, most) {
    if (report.load.sent === 0)
        return '';
    const stages = report.scenarios.map((scenario) => {
        const title = report.scenarios.length > 1 ? `${(0,markup_escape/* escapeText */.X1)(scenario.name)}:` : '';
        return scenario.stages.length === 0 ? '' : join(title, (0,table/* renderClipped */.m2)((0,tables_stages/* stageTable */.JB)(scenario), most));
    });
    return join((0,layout/* titled */.dJ)('Stages', ...stages), (0,layout/* titled */.dJ)('Metrics', (0,table/* renderTable */.bo)((0,load/* distributionTable */.lA)(report.metrics))), (0,layout/* titled */.dJ)('Answers and checks', (0,context/* describeUndelivered */.FQ)(report), (0,table/* renderClipped */.m2)((0,load/* statusTable */.XR)(report.statuses), most), (0,table/* renderClipped */.m2)((0,load/* checkTable */.Dv)(report.checks), most)), (0,layout/* titled */.dJ)('Load generator', (0,markup_escape/* renderList */.pI)((0,context/* describeGenerator */.fh)(report))));
}
function renderLinks({ run, artifact }) {
    const links = [
        run === undefined ? '' : (0,markup_escape/* link */.nf)('Run with summary', run),
        artifact === undefined ? '' : (0,markup_escape/* link */.nf)('Report and samples', artifact),
    ];
    return links.filter((text) => text !== '').join(' · ');
}
function join(...parts) {
    return parts.filter((part) => part !== '').join('\n\n');
}

var summary = __webpack_require__(89700);
var terminal = __webpack_require__(87496);
;// CONCATENATED MODULE: ./src/github/publish/comment-mode.ts
/**
 * When this run comments. An estimate measured nothing, so that it speaks on the pull request only where `comment` was
 * written by somebody; the default is no wish.
 */
function commentModeOf(parsed) {
    if (parsed === null)
        return 'always';
    const { config, given } = parsed;
    return config.mode === 'estimate' && !given.has('comment') ? 'never' : config.comment;
}

;// CONCATENATED MODULE: ./src/github/api/deadline.ts
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

;// CONCATENATED MODULE: ./src/github/publish/artifact.ts



/** Stores the files with the run. Rejects with what stands in the way, within the time it is given. */
async function uploadReport(request, world) {
    const obstacle = obstacleToArtifacts(world.env);
    if (obstacle !== null)
        throw new Error(obstacle);
    const files = request.files.filter((file) => (0,external_node_fs_.existsSync)(file));
    if (files.length === 0)
        throw new Error('no file of the report exists');
    const names = [...new Set(request.names.map(artifactName))];
    const id = await finishWithin(world.clock, world.timeoutMs, async () => uploadFirstFree(await world.load(), names, { ...request, files }));
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
    const toolkit = await Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(645)]).then(__webpack_require__.bind(__webpack_require__, 9645));
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
            if (!/\b409\b|already exists/i.test((0,errors/* messageOf */.bD)(error)))
                break;
        }
    }
    throw failure;
}

;// CONCATENATED MODULE: ./src/github/api/foreign.ts
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

;// CONCATENATED MODULE: ./src/github/api/permissions.ts
/** What each part of the API asks of the token, as a line under `permissions:`. The first match counts. */
const NEEDED = [
    [/\/issues\//, 'pull-requests: write'],
    [/\/statuses\//, 'statuses: write'],
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
    const status = pick(error, 'response') === undefined ? null : Number(pick(error, 'status'));
    const said = tidy(pickText(error, 'response', 'data', 'message') ?? (0,errors/* messageOf */.bD)(error));
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
    const header = (name) => Number(pick(error, 'response', 'headers', name) ?? Number.NaN);
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

;// CONCATENATED MODULE: ./src/github/api/api.ts



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
            throw new DeadlineError('the time for talking to GitHub is used up');
        const complete = { owner: repository.owner, repo: repository.name, ...parameters };
        return finishWithin(clock, Math.min(options.callMs ?? CALL_MS, left), (signal) => send(route, complete, signal));
    };
    const request = async (route, parameters = {}) => {
        for (let attempt = 1;; attempt += 1) {
            try {
                return await tryOnce(route, parameters);
            }
            catch (thrown) {
                const error = toApiError(route, thrown);
                const wait = waitBefore(attempt, route, error);
                if (wait === null || clock.now() + wait >= endsAt)
                    throw error;
                options.log.debug(`${error.message}; trying again in ${wait} ms`);
                await pause(clock, wait);
            }
        }
    };
    async function* pages(route, parameters = {}, most = 100) {
        for (let page = 1; page <= most; page += 1) {
            const answer = await request(route, { per_page: PAGE_SIZE, page, ...parameters });
            yield answer.data;
            if (!pickText(answer.headers, 'link')?.includes('rel="next"'))
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
        return await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 61351));
    }
    finally {
        if (eventPath !== undefined)
            env['GITHUB_EVENT_PATH'] = eventPath;
    }
}

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
    const sha = pickText(data, 'merge_base_commit', 'sha');
    return sha !== null && isCommit(sha) ? sha : null;
}
/** A commit can stand in many pull requests; only where it is the head does its result speak for one. */
async function openPullRequestOf(api, sha) {
    for await (const page of api.pages('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
        commit_sha: sha,
    })) {
        for (const candidate of pickList(page)) {
            const found = readPullRequest(candidate);
            if (found?.headSha === sha && pick(candidate, 'state') === 'open')
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
    return (pickList(data)
        .map(readPullRequest)
        .find((found) => found?.headSha === headSha) ?? null);
}
function readPullRequest(value) {
    const number = pickCount(value, 'number');
    const headSha = pickText(value, 'head', 'sha');
    if (number === null || headSha === null || !isCommit(headSha))
        return null;
    return { number, headSha, baseRef: pickText(value, 'base', 'ref') };
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
        const api = createApi(send, { clock: system_clock/* systemClock */.m, log, repository, budgetMs: SEARCH_BUDGET_MS });
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
    const run = event === 'workflow_run' ? pick(payload, 'workflow_run') : undefined;
    const id = pickCount(run, 'id');
    if (id === null)
        return null;
    const owner = pickText(run, 'head_repository', 'owner', 'login');
    return {
        id,
        headOwner: owner !== null && /^[\w.-]{1,100}$/.test(owner) ? owner : null,
        headBranch: branchName(pick(run, 'head_branch')),
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
        action: pickText(payload, 'action'),
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
        ref: refName(env['GITHUB_REF']),
        ...event_readPullRequest(payload),
        changedFiles: pickCount(payload, 'pull_request', 'changed_files'),
        isFork: comesFromElsewhere(payload, repository),
        isDependabot: env['GITHUB_ACTOR'] === 'dependabot[bot]' ||
            pickText(payload, 'pull_request', 'user', 'login') === 'dependabot[bot]',
        before: commit(pick(payload, 'before')),
        after: commit(pick(payload, 'after')),
        defaultBranch: branchName(pick(payload, 'repository', 'default_branch')),
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
    const slug = env['GITHUB_REPOSITORY'] ?? pickText(payload, 'repository', 'full_name') ?? '';
    const [, owner, name] = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(slug) ?? [];
    if (owner === undefined || name === undefined || /^\.+$/.test(owner) || /^\.+$/.test(name))
        return null;
    return { owner, name, id: count(env['GITHUB_REPOSITORY_ID']) ?? pickCount(payload, 'repository', 'id') };
}
function headOf(event, payload) {
    if (event === 'merge_group')
        return commit(pick(payload, 'merge_group', 'head_sha'));
    if (event === 'workflow_run')
        return commit(pick(payload, 'workflow_run', 'head_sha'));
    if (event === 'push')
        return afterPush(payload);
    return commit(pick(payload, 'pull_request', 'head', 'sha'));
}
/** All zeros where the branch was deleted. */
function afterPush(payload) {
    const after = commit(pick(payload, 'after'));
    return after === null || /^0+$/.test(after) ? null : after;
}
function readBase(event, env, payload) {
    if (event === 'merge_group') {
        const baseRef = refName(pick(payload, 'merge_group', 'base_ref'));
        return { baseRef, baseSha: commit(pick(payload, 'merge_group', 'base_sha')) };
    }
    const pullRequest = pick(payload, 'pull_request') ?? pick(payload, 'workflow_run', 'pull_requests', '0');
    const baseRef = branchName(pick(pullRequest, 'base', 'ref')) ?? branchName(env['GITHUB_BASE_REF']);
    return { baseRef, baseSha: commit(pick(pullRequest, 'base', 'sha')) };
}
function event_readPullRequest(payload) {
    const direct = pick(payload, 'pull_request');
    const commented = pick(payload, 'issue', 'pull_request') === undefined ? undefined : pick(payload, 'issue');
    const found = direct ?? commented ?? pickList(payload, 'workflow_run', 'pull_requests')[0];
    const number = pickCount(found, 'number');
    if (number === null || number === 0)
        return { pullRequest: null, pullRequestState: null };
    const state = pickText(found, 'state');
    if (state === 'open' && pick(found, 'draft') === true)
        return { pullRequest: number, pullRequestState: 'draft' };
    return { pullRequest: number, pullRequestState: state === 'open' || state === 'closed' ? state : null };
}
/** A fork that has been deleted leaves `head.repo` null: its change is foreign all the same. */
function comesFromElsewhere(payload, repository) {
    const own = repository === null ? null : `${repository.owner}/${repository.name}`.toLowerCase();
    if (pick(payload, 'pull_request', 'head') !== undefined) {
        return pickText(payload, 'pull_request', 'head', 'repo', 'full_name')?.toLowerCase() !== own;
    }
    if (pick(payload, 'workflow_run') === undefined)
        return false;
    return pickText(payload, 'workflow_run', 'head_repository', 'full_name')?.toLowerCase() !== own;
}
function runUrlOf(serverUrl, repository, runId) {
    if (repository === null || runId === null)
        return null;
    return `${serverUrl}/${repository.owner}/${repository.name}/actions/runs/${runId}`;
}
function commit(value) {
    return typeof value === 'string' && isCommit(value) ? value : null;
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

;// CONCATENATED MODULE: ./src/github/publish/log-text.ts
/**
 * Text for the runner's log, in which a line that begins with `::`, or has `##[` anywhere, is a command to the runner:
 * what a server, a prompt or a foreign report says must not set outputs or hide lines.
 */
function defuseCommands(text) {
    return text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '# #[');
}

var version = __webpack_require__(12301);
var settings_config = __webpack_require__(15707);
var empty_report = __webpack_require__(98178);
var explain_settings = __webpack_require__(15412);
var gate = __webpack_require__(89068);
;// CONCATENATED MODULE: ./src/github/change/changed-paths.ts



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
    if (pickText(data, 'status') === null)
        throw new ApiError('unavailable', `${route}: the answer is not a comparison`);
    const files = pickList(data, 'files').map(readFile);
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
            throw new ApiError('unavailable', `${route}: the answer is not a list`);
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
    const path = pickText(value, 'filename');
    if (path === null)
        return null;
    return {
        path,
        previousPath: pickText(value, 'previous_filename'),
        status: pickText(value, 'status') ?? 'modified',
    };
}
function known(files) {
    return files.filter((file) => file !== null);
}

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
        list: (under) => listFiles(readOnce, commit, commit_files_tidy(under)),
        read: async (path) => {
            if (leavesRoot(commit_files_tidy(path)))
                return { fault: 'lies outside the repository' };
            try {
                const entry = await findEntry(readOnce, commit, commit_files_tidy(path));
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
    if (!Array.isArray(pick(data, 'tree')))
        throw new ApiError('unavailable', `${TREE}: the answer is not a tree`);
    return { complete: pick(data, 'truncated') !== true, entries: pickList(data, 'tree').flatMap(parseEntry) };
}
function parseEntry(value) {
    const [path, sha, type] = [pickText(value, 'path'), pickText(value, 'sha'), pickText(value, 'type')];
    if (path === null || sha === null || type === null)
        return [];
    const isLink = pick(value, 'mode') === '120000';
    return [{ path, sha, type: isLink ? 'link' : type, size: pickCount(value, 'size') }];
}
async function readEntry(api, { type, sha, size }) {
    if (type === 'tree')
        return { fault: 'is a folder; name its files, for example with /**/*.md' };
    if (type !== 'blob')
        return { fault: 'is no regular file' };
    if ((size ?? 0) > LARGEST_FILE)
        return { fault: `is larger than ${LARGEST_FILE / 1024 / 1024} MiB (${size ?? 0} bytes)` };
    const { data } = await api.request(BLOB, { file_sha: sha });
    const [content, encoding] = [pick(data, 'content'), pickText(data, 'encoding')];
    if (typeof content !== 'string' || (encoding !== 'base64' && encoding !== 'utf-8')) {
        throw new ApiError('unavailable', `${BLOB}: the answer holds no content`);
    }
    const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
    if (bytes.length !== size)
        throw new ApiError('unavailable', `${bytes.length} of ${size ?? 0} bytes came`);
    return bytes;
}
function commit_files_tidy(path) {
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
    return () => (found ??= findBase(connection, session));
}
async function findBase({ send, pullRequest }, { context, log }) {
    const { repository } = context;
    if (send === null)
        return { reason: 'reading the base needs `github-token`' };
    if (repository === null)
        return { reason: 'the run belongs to no repository' };
    const api = createApi(send, { clock: system_clock/* systemClock */.m, log, repository, budgetMs: READING_BUDGET_MS });
    try {
        const base = await findCommit(api, context, pullRequest);
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
        return { reason: `a run on \`${event}\` belongs to no pull request, so it has no base` };
    const sha = await findMergeBase(api, branch, head);
    return sha === null ? { reason: `the change and \`${branch}\` have no common commit` } : { sha, branch };
}
/** New path by old path. */
async function findRenames(api, context) {
    const changed = await listChangedFiles(api, context);
    if (changed.kind === 'unknown')
        return new Map();
    return new Map([...renamesIn(changed.files)].map(([now, old]) => [old, now]));
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
function createRunWorld(source, { log, redact, entry }) {
    let last = system_clock/* systemClock */.m.now();
    return {
        clock: system_clock/* systemClock */.m,
        log,
        env: process.env,
        redact,
        date: () => new Date(),
        files: (0,read_files/* workspaceFiles */.P)(process.cwd()),
        readFile: (path) => (0,settings_file/* readSettingsFile */.u)(path, process.cwd()),
        templates: (0,sandbox/* sandboxedRenderer */.E)(entry),
        startSimulator: () => (0,launch/* launchSimulator */.o)({}, entry),
        source,
        version: version/* VERSION */.x,
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

var build_report = __webpack_require__(66377);
var monthly = __webpack_require__(5274);
var early_rules = __webpack_require__(82898);
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
            health: joinHealth(reports),
            overheadMs: joinOverhead(reports),
            durationMs: Math.max(...reports.map(({ run }) => run.durationMs)),
            // They need not have been so many in the same instant: more there were never.
            maxInFlight: reports.reduce((sum, { load }) => sum + load.maxInFlight, 0),
            spans: joinSpans(reports, prepared),
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

var prepare_run = __webpack_require__(67213);
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
    const { endpoint } = given.config;
    const prepared = await (0,prepare_run/* prepareRun */.Z)(given, endpoint instanceof URL ? endpoint : NOWHERE, world);
    const parsed = (0,monthly/* judgeByMonth */.d)(given, prepared);
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
        comparison: (0,plan_run_comparison/* planRunComparison */.e)(parsed.config, prepared),
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

var promises_ = __webpack_require__(51455);
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
    const obstacle = obstacleToArtifacts(world.env);
    if (obstacle !== null)
        throw new Error(obstacle);
    return finishWithin(world.clock, world.timeoutMs, async () => {
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
    return finishWithin(world.clock, world.timeoutMs, async () => downloadFiles(await world.load(), artifact, wanted, findBy));
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

;// CONCATENATED MODULE: ./src/github/merge-run.ts





/** Long runs leave long files; the largest matrix leaves 256 of them. */
const DOWNLOAD_MS = 300_000;
/** Judges the whole load from the artifacts that the shards of this workflow run stored. */
async function mergeRun(parsed, world) {
    const { config } = parsed;
    const name = config['artifact-name'] ?? config.name;
    const downloaded = await downloadFromThisRun((artifact) => shardOfArtifact(name, artifact) !== undefined, new Set(SHARD_FILES), { env: world.env, clock: system_clock/* systemClock */.m, timeoutMs: DOWNLOAD_MS, load: loadArtifactClient });
    const parts = [];
    for (const { name: artifact, files } of downloaded) {
        const shard = shardOfArtifact(name, artifact);
        if (shard !== undefined)
            parts.push(await readShardPart(artifact, shard, files));
    }
    world.log.info(`Merging ${parts.length} reports of shards`);
    return mergeShards(parsed, parts, world);
}

var headline = __webpack_require__(14512);
;// CONCATENATED MODULE: ./src/github/stored/publish-run.ts








/** For finding and fetching one report. */
const FETCH_MS = 60_000;
const publish_run_LARGEST_REPORT = 16 * 1024 * 1024;
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
    const api = createApi(connection.send, { clock: system_clock/* systemClock */.m, log, repository, budgetMs: FETCH_MS });
    const artifact = await findArtifact(api, trigger.id, artifactName(config['artifact-name'] ?? config.name));
    const files = await downloadFromRun(artifact, {
        token,
        workflowRunId: trigger.id,
        repositoryOwner: repository.owner,
        repositoryName: repository.name,
    }, new Set([REPORT]), { env: process.env, clock: system_clock/* systemClock */.m, timeoutMs: FETCH_MS, load: loadArtifactClient });
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
        if (!Array.isArray(pick(page, 'artifacts')))
            throw new ApiError('unavailable', `${LIST}: the answer is not a list`);
        found.push(...pickList(page, 'artifacts').flatMap((entry) => readArtifact(entry, name)));
    }
    const newest = found.sort((a, b) => b.id - a.id)[0];
    if (newest === undefined)
        throw new errors/* RunError */.e4('no_report', `run ${runId} has no artifact \`${name}\`; did its gate run to its end?`);
    return newest;
}
function readArtifact(entry, wanted) {
    const [id, size] = [pickCount(entry, 'id'), pickCount(entry, 'size_in_bytes')];
    if (id === null || size === null || pick(entry, 'name') !== wanted || pick(entry, 'expired') === true)
        return [];
    return [{ id, size, name: wanted, digest: pickText(entry, 'digest') ?? undefined }];
}
async function readReport(content, artifact) {
    const { parseReport } = await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(408)]).then(__webpack_require__.bind(__webpack_require__, 28408));
    const refuse = (problem) => new errors/* RunError */.e4('report_damaged', `artifact \`${artifact}\` ${problem}`);
    if (content === undefined)
        throw refuse(`has no ${REPORT}`);
    if (content.length > publish_run_LARGEST_REPORT)
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
        if (!Array.isArray(pick(page, 'artifacts')))
            throw new ApiError('unavailable', `${find_artifacts_LIST}: the answer is not a list`);
        const artifacts = pickList(page, 'artifacts')
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
    const own = pickCount(entry, 'workflow_run', 'repository_id');
    const source = pickCount(entry, 'workflow_run', 'head_repository_id');
    return (pick(entry, 'name') === name &&
        pick(entry, 'expired') === false &&
        source !== null &&
        source === own &&
        (repositoryId === null || source === repositoryId));
}
function find_artifacts_readArtifact(entry) {
    const [id, runId] = [pickCount(entry, 'id'), pickCount(entry, 'workflow_run', 'id')];
    const [name, size] = [pickText(entry, 'name'), pickCount(entry, 'size_in_bytes')];
    const commit = pickText(entry, 'workflow_run', 'head_sha');
    const branch = branchName(pick(entry, 'workflow_run', 'head_branch'));
    const storedAt = new Date(pickText(entry, 'created_at') ?? Number.NaN);
    if (id === null || runId === null || name === null || size === null || branch === null)
        return [];
    if (commit === null || !isCommit(commit) || Number.isNaN(storedAt.getTime()))
        return [];
    const digest = pickText(entry, 'digest') ?? undefined;
    return [{ id, runId, name, size, digest, branch, commit, storedAt }];
}

;// CONCATENATED MODULE: ./src/github/stored/stored-runs.ts







/** For the list and all reports together. */
const READING_MS = 60_000;
const stored_runs_CALL_MS = 20_000;
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
    const api = createApi(connection.send, {
        clock: system_clock/* systemClock */.m,
        log,
        repository,
        budgetMs: READING_MS,
        callMs: stored_runs_CALL_MS,
    });
    const { artifact, since } = query;
    const name = artifactName(artifact);
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
        if (error instanceof ApiError && error.kind !== 'not_found')
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

var check_config = __webpack_require__(14306);
var prompt_entries = __webpack_require__(95780);
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
    const start = ordered[0]?.positive === false;
    return (path) => {
        if (always.some(({ perhaps }) => perhaps(path)))
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
async function findReasonToSkip(config, send, session) {
    // Nothing is sent for an estimate, so that it needs no key.
    const withoutKey = config.mode === 'estimate' ? null : skipWithoutKey(config, session);
    return skipClosed(session) ?? withoutKey ?? (await skipByPaths(config, send, session));
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
    if (who === null || config['api-key'] !== undefined || !needsKey)
        return null;
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
async function skipByPaths(config, send, { context, log, inputs }) {
    if (config.paths === undefined || config.paths.length === 0)
        return null;
    const { repository } = context;
    if (send === null || repository === null) {
        log.warning('`paths` needs `github-token`: the gate runs as if they matched');
        return null;
    }
    const api = createApi(send, { clock: system_clock/* systemClock */.m, log, repository, budgetMs: FILTER_BUDGET_MS });
    const named = [config['variables-file'] ?? '', inputs['config-file'] ?? ''].map((path) => path.replace(/^(?:\.\/)+/, ''));
    const files = named.filter((path) => path !== '');
    const always = [...(0,prompt_entries/* promptGlobs */.q)(config.prompts), ...files];
    const decision = await decideByPaths({ patterns: config.paths, always }, () => listChangedFiles(api, context));
    log.info(`Path filter: ${decision.reason}`);
    return decision.matched ? null : { code: 'paths', message: decision.reason };
}

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
        const world = {
            ...createRunWorld(source, session),
            basePrompts: () => cancellation.raceWith(basePrompts()),
            storedRuns: createStoredRuns(connection, session),
        };
        const sources = { inputs: session.inputs, readFile: world.readFile };
        const { problems, secrets, ...read } = (0,settings_config/* readConfig */.X)(sources);
        // Where and under which name to tell of the problems is known, though other settings are wrong.
        parsed = read.parsed;
        session.hide(secrets);
        if (problems.length > 0) {
            const wrong = await (0,explain_settings/* explainSettings */.L)(sources, world);
            const reason = skipWithoutEndpoint(wrong.problems, session);
            if (reason === null)
                throw wrong;
            return explain('skipped', [reason]);
        }
        const { config } = parsed;
        if (config.mode === 'publish') {
            const fetched = fetchForeignReport(parsed, source, { connection, session });
            return { ...(await cancellation.raceWith(fetched)), parsed };
        }
        const skipped = await cancellation.raceWith(findReasonToSkip(config, connection.send, session));
        if (skipped !== null)
            return explain('skipped', [skipped]);
        if (config.mode === 'merge')
            return { ...(await cancellation.raceWith(mergeRun(parsed, world))), parsed };
        return { ...(await (0,gate/* runGate */.R)(parsed, cancellation, world)), parsed };
    }
    catch (error) {
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

;// CONCATENATED MODULE: ./src/github/publish/annotations.ts

/** The runner keeps so many of each level for a step, and so many characters of each. */
const annotations_MOST = 10;
const LONGEST_MESSAGE = 4_096;
const LONGEST_TITLE = 255;
/**
 * One error per failed threshold, or one per reason where the run could not be made or failed otherwise;
 * undecided thresholds are warnings. What exceeds the runner's limit is counted in the last one.
 */
function annotationsOf(report, locate) {
    const of = (level, threshold) => annotate(level, `${report.name}: ${threshold.metric}`, threshold.message, locate(threshold));
    // A shard shows them, and leaves the judgement to the merge.
    const judged = report.run.shard === null ? report.thresholds : [];
    const failed = judged.filter((threshold) => threshold.verdict === 'fail' || threshold.verdict === 'no_data');
    const undecided = judged.filter((threshold) => threshold.verdict === 'inconclusive');
    const errors = failed.map((threshold) => of('error', threshold));
    if (errors.length === 0 && !report.passed) {
        const reasons = report.reasons.length > 0 ? report.reasons : [{ message: report.headline }];
        errors.push(...reasons.map((reason) => annotate('error', `${report.name}: ${report.verdict}`, reason.message, null)));
    }
    const warnings = undecided.map((threshold) => of('warning', threshold));
    if (report.verdict === 'inconclusive' && warnings.length === 0) {
        warnings.push(annotate('warning', `${report.name}: inconclusive`, report.headline, null));
    }
    return [...keep(errors), ...keep(warnings)];
}
/** Writes them to the log, where the runner finds them. */
function publishAnnotations(annotations, emit) {
    for (const { level, message, title, file, line } of annotations) {
        emit(level, message, {
            title,
            ...(file === undefined ? {} : { file }),
            ...(line === undefined ? {} : { startLine: line }),
        });
    }
}
function annotate(level, title, message, place) {
    return {
        level,
        title: clip((0,markup_escape/* cleanText */.X5)(title), LONGEST_TITLE),
        message: clip((0,markup_escape/* cleanText */.X5)(message), LONGEST_MESSAGE),
        ...(place ?? {}),
    };
}
function keep(annotations) {
    const rest = annotations.length - annotations_MOST;
    const last = annotations[annotations_MOST - 1];
    if (rest <= 0 || last === undefined)
        return [...annotations];
    const count = ` (and ${rest} more, see the job summary)`;
    return [
        ...annotations.slice(0, annotations_MOST - 1),
        { ...last, message: clip(last.message, LONGEST_MESSAGE - count.length) + count },
    ];
}
/** Never ends in half a surrogate pair. */
function clip(text, limit) {
    return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

;// CONCATENATED MODULE: ./src/github/publish/comment-freshness.ts

const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';
/**
 * Whether a comment about another commit is newer than ours, so that ours must not overwrite it. The pull
 * request's present head is always the newest; of two older commits the descendant is; and where a force push
 * left no ancestry, the later run is.
 */
async function isOutdated(api, pullRequest, ours, theirs) {
    if (ours.commit === theirs.commit)
        return false;
    const head = await readHead(api, pullRequest);
    if (head === ours.commit)
        return false;
    if (head === theirs.commit)
        return true;
    const relation = await relate(api, theirs.commit, ours.commit);
    if (relation === 'ahead')
        return false;
    if (relation === 'behind')
        return true;
    return ours.runId !== null && theirs.runId !== null && ours.runId < theirs.runId;
}
async function readHead(api, pullRequest) {
    try {
        const { data } = await api.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
            pull_number: pullRequest,
        });
        return pickText(data, 'head', 'sha');
    }
    catch {
        return null;
    }
}
/** Where `head` stands seen from `base`: `ahead`, `behind`, `diverged`; null where GitHub no longer knows. */
async function relate(api, base, head) {
    try {
        const { data } = await api.request(COMPARE, { basehead: `${base}...${head}`, per_page: 1 });
        return pickText(data, 'status');
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/github/publish/comment-marker.ts

const STATE = /^<!-- llm-perf-gate-state (\{.*\}) -->$/;
/** The first line of the gate's comment; no name can end the HTML comment early. */
function markerOf(name) {
    const wellFormed = Buffer.from(name).toString();
    return `<!-- llm-perf-gate:${encodeURIComponent(wellFormed).replaceAll('--', '%2D%2D')} -->`;
}
/** The two hidden lines that stand above the text. */
function headOfComment(name, state) {
    const json = JSON.stringify(state).replace(/[<>-]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return `${markerOf(name)}\n<!-- llm-perf-gate-state ${json} -->\n\n`;
}
/** Whether the comment's first line is the marker of the gate `name`. */
function carriesMarker(body, name) {
    return linesOf(body)[0] === markerOf(name);
}
/** The state in the comment, or null where it is missing or damaged. */
function readState(body) {
    const json = STATE.exec(linesOf(body)[1] ?? '')?.[1];
    if (json === undefined)
        return null;
    try {
        return validState(JSON.parse(json));
    }
    catch {
        return null;
    }
}
function validState(value) {
    const commit = pickText(value, 'commit');
    const verdict = pickText(value, 'verdict');
    const passed = pick(value, 'passed');
    if (commit === null || !isCommit(commit) || verdict === null || typeof passed !== 'boolean')
        return null;
    return {
        commit,
        runId: pickCount(value, 'runId'),
        attempt: pickCount(value, 'attempt') ?? 1,
        verdict,
        passed,
    };
}
function linesOf(body) {
    return body.split('\n', 2).map((line) => line.trim());
}

;// CONCATENATED MODULE: ./src/github/publish/own-login.ts

/** Who the workflow's own token writes as. */
const ACTIONS_BOT = 'github-actions[bot]';
/**
 * The account that the token writes as. Only GraphQL tells it for every kind of token; where it does not
 * answer, the token is taken for the workflow's own.
 */
async function readOwnLogin(api, graphqlUrl) {
    try {
        const { data } = await api.request(`POST ${graphqlUrl}`, { query: 'query { viewer { login } }' });
        return pickText(data, 'data', 'viewer', 'login') ?? ACTIONS_BOT;
    }
    catch {
        return ACTIONS_BOT;
    }
}
/** GraphQL may leave out the `[bot]` that REST writes; no person can have a login with brackets. */
function own_login_isOwn(author, ownLogin) {
    return author.login === ownLogin || (author.type === 'Bot' && author.login === `${ownLogin}[bot]`);
}

;// CONCATENATED MODULE: ./src/github/publish/comment.ts





const comment_LIST = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
const CREATE = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const UPDATE = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
const DELETE = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';
/** GitHub refuses 65,536 characters; the tiers after the first are for servers that count otherwise. */
const LIMITS = [60_000, 30_000, 10_000, 3_000];
/** Twins that a lost answer or two runs at once may have left behind are removed, so many at a time. */
const MOST_TWINS = 5;
/**
 * Keeps the one comment of this gate on the pull request: updates it in place, posts it anew when a pass turned
 * into a failure, so that people are notified, and leaves it alone where it speaks of a newer commit.
 */
async function publishComment(api, request) {
    if (request.mode === 'never')
        return { action: 'none', url: null };
    const own = await findOwn(api, request);
    const current = own.at(-1);
    if (current === undefined) {
        if (!mayBegin(request))
            return { action: 'none', url: null };
        return { action: 'created', url: await create(api, request) };
    }
    const previous = readState(current.body);
    if (previous !== null && (await isOutdated(api, request.pullRequest, request.state, previous))) {
        return { action: 'outdated', url: current.url };
    }
    const turned = previous?.passed === true && !request.state.passed;
    const outcome = turned ? await replace(api, request) : await update(api, request, current);
    const leftOver = turned ? own : own.slice(0, -1);
    for (const comment of leftOver.slice(-MOST_TWINS))
        await remove(api, comment);
    return outcome;
}
/** Whether there is something to open a comment for; one that is there already is always kept up to date. */
function mayBegin({ mode, state, isNews }) {
    if (state.verdict === 'skipped')
        return false;
    return mode === 'always' || (mode === 'on-failure' ? !state.passed : isNews);
}
/** The gate's comments by the token's own account, oldest first. A marker in anybody else's comment means nothing. */
async function findOwn(api, request) {
    const marked = [];
    for await (const page of api.pages(comment_LIST, { issue_number: request.pullRequest })) {
        if (!Array.isArray(page))
            throw new ApiError('unavailable', `${comment_LIST}: the answer is not a list`);
        marked.push(...pickList(page)
            .flatMap(readComment)
            .filter((comment) => carriesMarker(comment.body, request.name)));
    }
    if (marked.length === 0)
        return [];
    const login = await readOwnLogin(api, request.graphqlUrl);
    return marked.filter((comment) => own_login_isOwn(comment.author, login)).sort((a, b) => a.id - b.id);
}
function readComment(value) {
    const id = pickCount(value, 'id');
    const body = pickText(value, 'body');
    const login = pickText(value, 'user', 'login');
    if (id === null || body === null || login === null)
        return [];
    return [
        {
            id,
            body,
            url: pickText(value, 'html_url'),
            author: { login, type: pickText(value, 'user', 'type') ?? '' },
        },
    ];
}
/** A POST whose answer was lost may have worked: look before posting again. */
async function create(api, request) {
    const post = () => write(api, request, CREATE, { issue_number: request.pullRequest });
    try {
        return await post();
    }
    catch (error) {
        if (!(error instanceof ApiError) || error.kind !== 'unavailable')
            throw error;
        const head = headOfComment(request.name, request.state);
        const arrived = (await findOwn(api, request)).find((comment) => comment.body.replaceAll('\r\n', '\n').startsWith(head));
        return arrived === undefined ? post() : arrived.url;
    }
}
/** The old one goes only when the new one stands. */
async function replace(api, request) {
    return { action: 'replaced', url: await create(api, request) };
}
/** Somebody may have deleted the comment since it was listed. */
async function update(api, request, current) {
    try {
        const url = await write(api, request, UPDATE, { comment_id: current.id });
        return { action: 'updated', url: url ?? current.url };
    }
    catch (error) {
        if (!(error instanceof ApiError) || error.kind !== 'not_found')
            throw error;
        return { action: 'created', url: await create(api, request) };
    }
}
/** Writes the longest text that GitHub takes. */
async function write(api, request, route, place) {
    const head = headOfComment(request.name, request.state);
    for (const [tier, limit] of LIMITS.entries()) {
        try {
            const body = head + request.render(limit - head.length);
            const { data } = await api.request(route, { ...place, body });
            if (pickCount(data, 'id') === null)
                throw new ApiError('unavailable', `${route}: the answer is not a comment`);
            return pickText(data, 'html_url');
        }
        catch (error) {
            if (tier === LIMITS.length - 1 || !isTooLong(error))
                throw error;
        }
    }
    return null;
}
function isTooLong(error) {
    return error instanceof ApiError && error.status === 422 && /too long/i.test(error.message);
}
/** What is gone already is fine, and what cannot be removed will be found by the next run. */
async function remove(api, comment) {
    try {
        await api.request(DELETE, { comment_id: comment.id });
    }
    catch (error) {
        if (!(error instanceof ApiError))
            throw error;
    }
}

;// CONCATENATED MODULE: ./src/github/publish/outputs.ts

/** Outputs of all steps of a job share one megabyte, so each stays short. */
const LONGEST_OUTPUT = 4_096;
/** The action's outputs. What was not measured is empty, never 0. */
function outputsOf(report, places) {
    const text = (value) => String((typeof value === 'number' ? roundOff(value) : value) ?? '').slice(0, LONGEST_OUTPUT);
    return {
        verdict: report.verdict,
        passed: text(report.passed),
        cost: text(report.cost.spent),
        requests: text(report.load.sent),
        'ttft-p95': text(percentile(report, 'time_to_first_token', '95')),
        'e2e-p95': text(percentile(report, 'total_generation_time', '95')),
        'tokens-per-second': text(average(report, 'tokens_per_second')),
        'error-rate': text(rate(report, 'error_rate')),
        'breaking-point': text(gauge(report, 'breaking_point')),
        'report-path': text(places.reportPath),
        'artifact-id': text(places.artifactId),
        'artifact-url': text(places.artifactUrl),
        'comment-url': text(places.commentUrl),
    };
}
/** Without the noise of binary fractions: `313.49960000000004` was `313.4996`. Twelve digits are beyond every clock and price. */
function roundOff(value) {
    return Number(value.toPrecision(12));
}
/** Sets every output it can; returns a warning for the rest. */
function publishOutputs(outputs, setOutput) {
    const refused = [];
    let reason = '';
    for (const [name, value] of Object.entries(outputs)) {
        try {
            setOutput(name, value);
        }
        catch (error) {
            refused.push(name);
            reason = (0,errors/* messageOf */.bD)(error);
        }
    }
    return refused.length === 0 ? [] : [`outputs ${refused.join(', ')} cannot be set: ${reason}`];
}
function percentile(report, metric, rank) {
    const found = report.metrics[metric];
    return found?.type === 'trend' ? (found.percentiles[rank] ?? null) : null;
}
function average(report, metric) {
    const found = report.metrics[metric];
    return found?.type === 'trend' ? found.avg : null;
}
function rate(report, metric) {
    const found = report.metrics[metric];
    return found?.type === 'rate' ? found.rate : null;
}
function gauge(report, metric) {
    const found = report.metrics[metric];
    return found?.type === 'gauge' ? found.value : null;
}

;// CONCATENATED MODULE: ./src/github/api/patience.ts

/** One deadline over many pieces of work, which may be brought forward while they are under way. */
class Patience {
    clock;
    endsAt;
    cutShort;
    cut = () => undefined;
    constructor(clock, endsAt) {
        this.clock = clock;
        this.endsAt = endsAt;
        this.cutShort = new Promise((_, reject) => (this.cut = reject));
        this.cutShort.catch(() => undefined);
    }
    get leftMs() {
        return Math.max(0, this.endsAt - this.clock.now());
    }
    /** No more than so much time from now on. */
    hurry(leftMs) {
        this.endsAt = Math.min(this.endsAt, this.clock.now() + leftMs);
        void pause(this.clock, this.leftMs).then(() => this.cut(new DeadlineError('the job was cancelled')));
    }
    /** The work's result, or a DeadlineError when the time is up. */
    finish(work) {
        return Promise.race([finishWithin(this.clock, this.leftMs, work), this.cutShort]);
    }
}

;// CONCATENATED MODULE: ./src/github/publish/news.ts
/**
 * Whether a run tells a reader of the pull request anything new: it did not pass, or some figure of the comparison, judged
 * or not, is shown to be another than base's, for better or worse.
 */
function isNews({ verdict, comparison }) {
    if (verdict !== 'pass' && verdict !== 'skipped')
        return true;
    return Object.values(comparison?.metrics ?? {}).some(({ low, high }) => (low !== null && low > 1) || (high !== null && high < 1));
}

;// CONCATENATED MODULE: ./src/github/publish/status.ts



const ROUTE = 'POST /repos/{owner}/{repo}/statuses/{sha}';
const LONGEST_DESCRIPTION = 140;
const LONGEST_CONTEXT = 255;
/** The commit status of a verdict: only what could not be run is an `error`. */
function stateOf(verdict, passed) {
    if (verdict === 'error')
        return 'error';
    return passed ? 'success' : 'failure';
}
/** Sets the commit status named after the gate. */
async function publishStatus(api, status) {
    const { data } = await api.request(ROUTE, {
        sha: status.sha,
        state: status.state,
        context: fit(status.context, LONGEST_CONTEXT),
        description: fit(status.description, LONGEST_DESCRIPTION),
        ...(status.targetUrl === null ? {} : { target_url: status.targetUrl }),
    });
    // A proxy's page is a success too, and no status.
    if (pickText(data, 'state') === null)
        throw new ApiError('unavailable', `${ROUTE}: the answer is not a status`);
}
/** One line within the limit. GitHub refuses characters beyond the basic plane here. */
function fit(text, limit) {
    const line = (0,markup_escape/* cleanText */.X5)(text.replace(/[\u{10000}-\u{10ffff}\ud800-\udfff]/gu, ''));
    return line.length <= limit ? line : `${line.slice(0, limit - 1).trimEnd()}…`;
}

;// CONCATENATED MODULE: ./src/github/publish/summary.ts


/** GitHub drops a summary over 1 MiB whole; this leaves room for others in the same file. */
const LONGEST_SUMMARY = 900 * 1024;
const NOTE = '\n\n> [!NOTE]\n> The rest was too long for a job summary; the whole report is in the artifact.\n';
/** Appends to the job summary; returns a warning where there is none to append to. */
async function publishSummary(path, markdown) {
    if (path === undefined || path === '')
        return 'GITHUB_STEP_SUMMARY is not set: there is no job summary';
    try {
        const { size } = await (0,promises_.stat)(path);
        const text = cutSummary(markdown.endsWith('\n') ? markdown : `${markdown}\n`, LONGEST_SUMMARY - size);
        if (text === '')
            return 'the job summary is full: nothing was added to it';
        await (0,promises_.appendFile)(path, text);
        return null;
    }
    catch (error) {
        return `the job summary cannot be written: ${(0,errors/* messageOf */.bD)(error)}`;
    }
}
/**
 * The text in at most `limit` bytes of UTF-8: cut before a heading that stands outside fences and `<details>`,
 * never in the middle of a section.
 */
function cutSummary(markdown, limit) {
    if (Buffer.byteLength(markdown) <= limit)
        return markdown;
    const room = limit - Buffer.byteLength(NOTE);
    let [bytes, characters, cut, details] = [0, 0, 0, 0];
    let fence = null;
    for (const line of markdown.split(/(?<=\n)/)) {
        if (bytes > room)
            break;
        if (fence === null && details === 0 && /^#{1,6} /.test(line))
            cut = characters;
        fence = fenceAfter(line, fence);
        if (fence === null)
            details = Math.max(0, details + occurrences(line, /<details\b/gi) - occurrences(line, /<\/details>/gi));
        bytes += Buffer.byteLength(line);
        characters += line.length;
    }
    return cut === 0 ? (room < 0 ? '' : NOTE.trimStart()) : markdown.slice(0, cut).trimEnd() + NOTE;
}
/** The fence that is open after this line (CommonMark 4.5): closed only by its own character, as long or longer. */
function fenceAfter(line, open) {
    const [, mark, rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line.trimEnd()) ?? [];
    if (mark === undefined)
        return open;
    if (open === null)
        return mark;
    return mark.startsWith(open) && rest.trim() === '' ? null : open;
}
function occurrences(text, pattern) {
    return text.match(pattern)?.length ?? 0;
}

;// CONCATENATED MODULE: ./src/github/publish/publish.ts












const publish_BUDGET_MS = 30_000;
/** Of the budget the comment waits this share for the artifact, whose link it would like to show. */
const WAIT_FOR_ARTIFACT = 0.4;
/**
 * Tells GitHub what the gate found, all of it within one deadline. What GitHub refuses costs only itself and a
 * warning; the verdict is not touched. Never rejects.
 */
async function publish(publication, world) {
    const patience = new Patience(world.clock, world.clock.now() + (world.budgetMs ?? publish_BUDGET_MS));
    world.onHurry?.((leftMs) => patience.hurry(leftMs));
    const budgetMs = patience.leftMs;
    const warnings = [];
    const attempt = async (what, work) => {
        try {
            return await patience.finish(work);
        }
        catch (error) {
            warnings.push(world.redact(`${what}: ${(0,errors/* messageOf */.bD)(error)}${hintFor(error, publication.context)}`));
            return null;
        }
    };
    const api = openApi(publication.context, world, budgetMs);
    const summary = attempt('job summary', () => publishSummary(world.env['GITHUB_STEP_SUMMARY'], publication.summary));
    const annotated = attempt('annotations', () => publish_annotate(publication, world.emit));
    const artifact = attempt('artifact', () => storeFiles(publication, world, budgetMs));
    const status = attempt('commit status', () => setStatus(api, publication));
    const comment = attempt('comment', async () => {
        const stored = await firstOf(artifact, world.clock, budgetMs * WAIT_FOR_ARTIFACT);
        return writeComment(api, publication, stored);
    });
    const [problem, stored, written] = await Promise.all([summary, artifact, comment, status, annotated]);
    if (problem !== null)
        warnings.push(problem);
    if (written?.action === 'outdated')
        world.log.info('the comment already speaks of a newer commit: it was left alone');
    const places = {
        artifactId: stored?.id ?? null,
        artifactUrl: stored?.url ?? null,
        commentUrl: written?.url ?? null,
    };
    const outputs = outputsOf(publication.report, { ...places, reportPath: publication.reportPath });
    warnings.push(...publishOutputs(outputs, world.setOutput));
    for (const warning of warnings)
        world.log.warning(warning);
    return { ...places, warnings };
}
function openApi(context, world, budgetMs) {
    if (world.send === null || context.repository === null)
        return null;
    const { clock, log } = world;
    return createApi(world.send, { clock, log, repository: context.repository, budgetMs });
}
async function publish_annotate(publication, emit) {
    publishAnnotations(annotationsOf(publication.report, publication.locate), emit);
    return Promise.resolve();
}
async function storeFiles(publication, world, timeoutMs) {
    const { context, report, artifact, files, reportDir: rootDirectory } = publication;
    if (artifact === null)
        return null;
    const names = [
        artifact.name,
        `${artifact.name}-${context.job ?? 'job'}-${context.attempt}-${report.run.id}`,
    ];
    return uploadReport({ names, files, rootDirectory, retentionDays: artifact.retentionDays, runUrl: context.runUrl }, { env: world.env, clock: world.clock, timeoutMs, load: world.loadArtifacts });
}
async function setStatus(api, { report, context, pullRequest, commitStatus, statusName }) {
    const sha = pullRequest?.headSha ?? context.headSha;
    if (!commitStatus || sha === null)
        return;
    await publishStatus(required(api), {
        sha,
        state: stateOf(report.verdict, report.passed),
        context: statusName,
        description: report.headline,
        targetUrl: context.runUrl,
    });
}
async function writeComment(api, { report, context, pullRequest, comment: mode, renderComment }, stored) {
    if (pullRequest === null || mode === 'never')
        return null;
    return publishComment(required(api), {
        name: report.name,
        pullRequest: pullRequest.number,
        mode,
        state: {
            commit: pullRequest.headSha,
            runId: context.runId,
            attempt: context.attempt,
            verdict: report.verdict,
            passed: report.passed,
        },
        isNews: isNews(report),
        graphqlUrl: context.graphqlUrl,
        render: (limit) => renderComment(limit, { artifactUrl: stored?.url ?? null }),
    });
}
function required(api) {
    if (api === null)
        throw new Error('not published, for there is no `github-token` or no repository');
    return api;
}
/** The result, or null where it takes longer than `ms`. */
async function firstOf(work, clock, ms) {
    try {
        return await finishWithin(clock, ms, () => work);
    }
    catch (error) {
        if (error instanceof DeadlineError)
            return null;
        throw error;
    }
}
function hintFor(error, context) {
    if (!(error instanceof ApiError) || error.kind !== 'permission')
        return '';
    if (context.isFork)
        return ' (a pull request from a fork has a read-only token, whatever `permissions:` says)';
    return context.isDependabot
        ? ' (Dependabot has a read-only token unless `permissions:` says otherwise)'
        : '';
}

;// CONCATENATED MODULE: ./src/github/main.ts
























/** Of the five seconds between a signal and the end, what telling GitHub may take. */
const CANCELLED_BUDGET_MS = 3_500;
const main_LOG_WIDTH = 110;
/** The action: settings from the workflow, one run, everything told on GitHub. Returns the exit code. */
async function runAction(life) {
    const session = openSession(life);
    const connection = await openConnection(session);
    const outcome = await measureOrExplain(connection, session);
    await tell(outcome, connection, session);
    return outcome.report.passed ? 0 : 1;
}
/** Secrets are registered before anything is said. */
function openSession({ entry, cancellation }) {
    const inputs = readInputs(process.env, schema/* INPUT_NAMES */.Qh);
    const proxies = ['https_proxy', 'http_proxy', 'HTTPS_PROXY', 'HTTP_PROXY'].map((name) => process.env[name]);
    const secrets = (0,settings_secrets/* registerSecrets */.dg)({
        keys: [inputs['api-key'], inputs['github-token']],
        headers: inputs['headers'],
        urls: [inputs['endpoint'], inputs['base-endpoint'], ...proxies],
    }, (secret) => core.setSecret(secret));
    let remove = (0,base_redact/* createRedactor */.l)(secrets);
    const redact = (text, isCut) => remove(text, isCut);
    const hide = (more) => {
        for (const secret of more.filter((each) => !secrets.includes(each)))
            core.setSecret(secret);
        remove = (0,base_redact/* createRedactor */.l)([...secrets, ...more]);
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
        info: (message) => core.info(defuseCommands(redact(message))),
        warning: (message) => core.warning(redact(message, true)),
        debug: (message) => core.debug(redact(message)),
    };
}
/** Log, files, and everything on GitHub. */
async function tell(outcome, { send, pullRequest }, session) {
    const { log, redact, cancellation } = session;
    const text = { width: main_LOG_WIDTH, colour: false, details: true };
    core.info(defuseCommands(redact((0,terminal/* renderTerminal */.b)(outcome.report, text))));
    const directory = outcome.parsed?.config['report-dir'] ?? session.inputs['report-dir'] ?? 'llm-perf-gate-report';
    const files = writeFiles(directory, outcome, session);
    await publish(publicationOf(outcome, files, { send, pullRequest }, session), {
        env: process.env,
        clock: system_clock/* systemClock */.m,
        log,
        redact,
        send,
        emit: (level, message, fields) => core[level](redact(message), fields),
        setOutput: (name, value) => core.setOutput(name, value),
        loadArtifacts: loadArtifactClient,
        onHurry: (hurry) => cancellation.onCancel(() => hurry(CANCELLED_BUDGET_MS)),
    });
    core.info(defuseCommands(redact((0,terminal/* renderVerdict */.g)(outcome.report, text))));
}
function publicationOf({ report, parsed }, files, { pullRequest }, { context }) {
    const config = parsed?.config;
    const place = parsed?.places.get('thresholds');
    const { shard } = report.run;
    // A part of the load is nothing to tell people: the merge of the shards speaks for all.
    const speaks = shard === null && !isClosed(context);
    const name = config?.['artifact-name'] ?? report.name;
    return {
        report,
        context,
        pullRequest,
        summary: (0,summary/* renderSummary */.B)(report),
        renderComment: (limit, { artifactUrl }) => renderComment(report, {
            limit,
            links: {
                run: report.source?.runUrl ?? context.runUrl ?? undefined,
                artifact: artifactUrl ?? undefined,
            },
        }),
        comment: speaks ? commentModeOf(parsed) : 'never',
        statusName: isClaim(config, context) ? `${report.name} (fork)` : report.name,
        // What nobody measured must not stand for a status that a branch protection rule requires.
        commitStatus: speaks && config?.mode !== 'estimate' && (config?.['commit-status'] ?? true),
        artifact: config?.mode === 'publish'
            ? null
            : {
                name: shard === null ? name : shardArtifactName(name, shard),
                retentionDays: config?.['retention-days'] ?? null,
            },
        files: files.paths,
        reportDir: files.directory,
        reportPath: files.reportPath ?? '',
        locate: () => place ?? null,
    };
}
/** What a fork says of itself must not stand for a status that a branch protection rule requires. */
function isClaim(config, { isFork }) {
    return config?.mode === 'publish' && isFork;
}
/** The report, and what repeats the run. */
function writeFiles(directory, outcome, { log, redact }) {
    const written = writeReport(directory, outcome, log);
    if (outcome.reproduction === undefined || written.paths.length === 0)
        return written;
    const kept = (0,reproduction/* writeReproductionFiles */.$)(written.directory, outcome.reproduction, redact);
    if (kept.problem !== null)
        log.warning(kept.problem);
    return { ...written, paths: [...written.paths, ...kept.paths] };
}
/** Where the folder that was asked for does not take the report, a temporary one may: the artifact has it then. */
function writeReport(directory, { report, samples, gaps }, log) {
    const written = (0,report_files/* writeReportFiles */.t)(directory, report, samples, gaps);
    if (written.problem === null)
        return written;
    log.warning(written.problem);
    const spare = (0,external_node_path_.join)(process.env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), `llm-perf-gate-${report.run.id}`);
    const second = (0,report_files/* writeReportFiles */.t)(spare, report, samples, gaps);
    if (second.paths.length <= written.paths.length)
        return written;
    log.warning(`the report is in ${spare} instead`);
    return second;
}


/***/ })

};
