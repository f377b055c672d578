export const id = 364;
export const ids = [364];
export const modules = {

/***/ 93179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ silentLog)
/* harmony export */ });
/** Says nothing. */
const silentLog = { info: () => undefined, warning: () => undefined, debug: () => undefined };


/***/ }),

/***/ 10364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runLocal: () => (/* binding */ runLocal)
});

var external_node_os_ = __webpack_require__(48161);
var errors = __webpack_require__(34758);
var log = __webpack_require__(93179);
var base_redact = __webpack_require__(91564);
var system_clock = __webpack_require__(48955);
var version = __webpack_require__(12301);
var settings_config = __webpack_require__(15707);
var explain_settings = __webpack_require__(15412);
var gate = __webpack_require__(49999);
var settings_secrets = __webpack_require__(51189);
var settings_file = __webpack_require__(41957);
var read_files = __webpack_require__(74269);
var sandbox = __webpack_require__(12248);
var report_progress = __webpack_require__(18991);
var launch = __webpack_require__(25291);
var known_keys = __webpack_require__(34091);
var check_credentials = __webpack_require__(33870);
;// CONCATENATED MODULE: ./src/local/api-key.ts



const OWN = 'LLM_PERF_GATE_API_KEY';
/**
 * The API key where no flag and no config names one, so that it need not stand in a process list or a shell's history:
 * `LLM_PERF_GATE_API_KEY`, else the variable of the endpoint's own provider, never sent to another. Null where there is none.
 */
function findApiKey(flags, { env, readFile }) {
    const { config } = (0,settings_config/* readConfig */.X)({ inputs: flags, readFile }).parsed;
    const { endpoint } = config;
    if (config['api-key'] !== undefined || (0,check_credentials/* hasCredential */.mB)(config) || !(endpoint instanceof URL))
        return null;
    for (const name of [OWN, ...(hasCredentials(config.headers, endpoint) ? [] : (0,known_keys/* keyVariables */.jr)(endpoint))]) {
        const value = env[name]?.trim() ?? '';
        if (value !== '')
            return { name, value };
    }
    return null;
}
/** Whoever brings credentials of another kind does not want a key beside them. */
function hasCredentials(headers, endpoint) {
    return (endpoint.username !== '' ||
        endpoint.password !== '' ||
        endpoint.searchParams.has('key') ||
        ['authorization', 'api-key', 'x-api-key', 'x-goog-api-key'].some((name) => name in headers));
}
/**
 * The settings with the keys of arms that name none, each from the variable of its own endpoint's provider; the shared key would
 * not go there. Returns what was found, too.
 */
function addArmKeys(parsed, { env }) {
    const found = [];
    const withKey = (fields) => {
        const key = keyOfArm(fields, env);
        if (key === null)
            return fields;
        found.push(key);
        return { ...fields, 'api-key': key.value };
    };
    const completed = (config) => ({
        ...config,
        base: config.base && withKey(config.base),
        arms: config.arms &&
            Object.fromEntries(Object.entries(config.arms).map(([name, fields]) => [name, withKey(fields)])),
    });
    const whole = {
        ...parsed,
        config: completed(parsed.config),
        scenarios: parsed.scenarios.map((scenario) => ({ ...scenario, config: completed(scenario.config) })),
    };
    return { parsed: whole, found: [...new Map(found.map((key) => [key.name, key])).values()] };
}
function keyOfArm({ endpoint, headers = {}, ...own }, env) {
    if (!(endpoint instanceof URL) || own['api-key'] !== undefined)
        return null;
    const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== null));
    if (hasCredentials(sent, endpoint))
        return null;
    const names = (0,known_keys/* keyVariables */.jr)(endpoint).filter((name) => (env[name]?.trim() ?? '') !== '');
    return names[0] === undefined ? null : { name: names[0], value: env[names[0]]?.trim() ?? '' };
}

var external_node_path_ = __webpack_require__(76760);
var file_source = __webpack_require__(4787);
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./src/local/git/run-git.ts

/** Why git gave no answer at all. */
class GitError extends Error {
    kind;
    constructor(kind, message) {
        super(message);
        this.kind = kind;
    }
}
/** Of a clone without its blobs git fetches what is read. */
const TIME_LIMIT_MS = 60_000;
/** Half a million paths. */
const MOST_OUTPUT = 128 * 1024 * 1024;
/**
 * The installed git, called without a shell: it asks for no password, takes no lock, and speaks English. Where the folder is not the
 * workspace, variables that a hook sets for the outer repository do not count.
 */
function createGit(workspace, env, program = 'git') {
    const common = { ...env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };
    const inner = { ...common, GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined };
    return (args, { folder, limit = MOST_OUTPUT } = {}) => new Promise((resolve, reject) => {
        const options = {
            cwd: workspace,
            env: folder === undefined ? common : inner,
            encoding: 'buffer',
            timeout: TIME_LIMIT_MS,
            maxBuffer: limit,
            windowsHide: true,
        };
        // A monitor of the file system is a program that the repository names.
        const all = [...(folder === undefined ? [] : ['-C', folder]), '-c', 'core.fsmonitor=false', ...args];
        (0,external_node_child_process_.execFile)(program, all, options, (error, output, complaint) => {
            const failure = error === null ? null : failureOf(error, args);
            if (failure !== null)
                reject(failure);
            else
                resolve({ code: codeOf(error), output, problem: firstLine(complaint) });
        }).stdin?.end();
    });
}
function codeOf(error) {
    if (error === null)
        return 0;
    return typeof error.code === 'number' ? error.code : null;
}
/** Null where git ran, and only said no. */
function failureOf(error, [name = '']) {
    if (error.code === 'ENOENT')
        return new GitError('not_installed', 'there is no program `git` in PATH');
    if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
        return new GitError('too_large', `\`git ${name}\` says more than can be read`);
    if (error.killed === true)
        return new GitError('timeout', `\`git ${name}\` did not end within ${TIME_LIMIT_MS / 1_000} s`);
    return typeof error.code === 'number'
        ? null
        : new GitError('not_run', `git cannot be run: ${error.message}`);
}
function firstLine(complaint) {
    const [line = ''] = complaint.toString('utf8').trim().split('\n');
    return line.replace(/^(fatal|error): /, '').slice(0, 300);
}

;// CONCATENATED MODULE: ./src/local/git/commit-files.ts




const SUBMODULE = '160000';
const LINK = '120000';
/**
 * The workspace's files as a checkout of the commit would have them: with its line ends, and with what filters such as Git LFS
 * make of them. Files of a submodule are those of the commit that the outer one names.
 */
function openGitCommit(git, place) {
    let listed = null;
    const entries = () => (listed ??= listEntries(git, place));
    const submodules = new Map();
    const submodule = (path, { hash }) => {
        const root = external_node_path_.posix.join(place.root, place.prefix, path);
        const inner = submodules.get(path) ?? openGitCommit(git, { commit: hash, root, prefix: '', isNested: true });
        submodules.set(path, inner);
        return inner;
    };
    return {
        async list(under) {
            const folder = tidy(under);
            const paths = [];
            for (const [path, entry] of await entries()) {
                const isSubmodule = entry.mode === SUBMODULE;
                if (!isSubmodule && entry.mode !== LINK && isBelow(path, folder))
                    paths.push(path);
                if (!isSubmodule || !(isBelow(path, folder) || isBelow(`${folder}/`, path)))
                    continue;
                const inner = await submodule(path, entry).list('');
                paths.push(...inner.paths.map((each) => `${path}/${each}`).filter((each) => isBelow(each, folder)));
            }
            return { paths: paths.sort(), complete: true };
        },
        async read(given) {
            const path = tidy(given);
            if (path === '..' || path.startsWith('../') || path.startsWith('/'))
                return { fault: 'lies outside the workspace' };
            try {
                const all = await entries();
                const entry = all.get(path);
                if (entry !== undefined)
                    return await readEntry(git, place, { path, entry });
                const [outer] = [...all].filter(([each, { mode }]) => mode === SUBMODULE && isBelow(path, each));
                if (outer !== undefined)
                    return await submodule(...outer).read(path.slice(outer[0].length + 1));
                return [...all.keys()].some((each) => isBelow(each, path)) ? FOLDER : 'missing';
            }
            catch (error) {
                return { fault: `cannot be read at ${place.commit.slice(0, 7)}: ${(0,errors/* messageOf */.bD)(error)}` };
            }
        },
    };
}
const FOLDER = { fault: 'is a folder; name its files, for example with /**/*.md' };
async function listEntries(git, { commit, root, prefix, isNested }) {
    // Sizes are not asked for: a clone without its blobs would fetch them all.
    const args = ['ls-tree', '-r', '-z', '--full-tree', commit];
    const { code, output, problem } = await git(args, isNested === true ? { folder: root } : {});
    if (code !== 0)
        throw new Error(isNested === true
            ? `the submodule in ${root} has no commit ${commit.slice(0, 7)} (${problem}); fetch it there`
            : problem);
    const lines = output.toString('utf8').split('\0');
    return new Map(lines.flatMap((line) => {
        const [, mode = '', hash = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]*)$/.exec(line) ?? [];
        if (path === '' || !path.startsWith(prefix))
            return [];
        return [[path.slice(prefix.length), { mode, hash }]];
    }));
}
async function readEntry(git, { root, prefix, isNested }, { path, entry: { mode, hash } }) {
    if (mode === SUBMODULE)
        return FOLDER;
    if (mode === LINK)
        return { fault: 'is no regular file' };
    const args = ['cat-file', '--filters', `--path=${prefix}${path}`, hash];
    const where = isNested === true ? { folder: root } : {};
    try {
        const { code, output, problem } = await git(args, { ...where, limit: file_source/* MAX_FILE_BYTES */.g });
        return code === 0 ? new Uint8Array(output) : { fault: `cannot be read by git: ${problem}` };
    }
    catch (error) {
        if (!(error instanceof GitError) || error.kind !== 'too_large')
            throw error;
        return { fault: `is larger than ${file_source/* MAX_FILE_BYTES */.g / 1024 / 1024} MiB` };
    }
}
function isBelow(path, folder) {
    return folder === '' || path.startsWith(`${folder}/`);
}
function tidy(path) {
    const normal = external_node_path_.posix.normalize(path).replace(/\/+$/, '');
    return normal === '.' ? '' : normal;
}

;// CONCATENATED MODULE: ./src/local/git/merge-base.ts


/** Of a clone; then of one that never heard which branch is the default; then without any other repository. */
const DEFAULT_BRANCHES = [
    'refs/remotes/origin/HEAD',
    'refs/remotes/origin/main',
    'refs/remotes/origin/master',
    'refs/heads/main',
    'refs/heads/master',
];
/** The merge base of what is checked out with `ref`, else with the default branch. SettingsError that says what is missing. */
async function findMergeBase(git, ref) {
    try {
        if ((await hashOf(git, 'HEAD')) === null)
            throw refusal('compare', await whyNoHead(git));
        const isShallow = (await textOf(git, ['rev-parse', '--is-shallow-repository'])) === 'true';
        const found = await findBranch(git, ref);
        if (found === null)
            throw unknownBranch(ref, isShallow);
        const { name, hash } = found;
        const branch = name.startsWith('refs/') ? await shortName(git, name) : name;
        const commit = await textOf(git, ['merge-base', hash, 'HEAD']);
        if (commit === null)
            throw refusal('compare', isShallow
                ? `this clone is shallow, and where the change left \`${branch}\` is not in it; ${fetchAll(branch)}`
                : `what is checked out and \`${branch}\` have no common commit`);
        return { commit, branch };
    }
    catch (error) {
        throw error instanceof GitError ? refusal('compare', error.message) : error;
    }
}
async function findBranch(git, ref) {
    for (const name of ref === undefined ? DEFAULT_BRANCHES : [ref, `refs/remotes/origin/${ref}`]) {
        const hash = await hashOf(git, name);
        if (hash !== null)
            return { name, hash };
    }
    return null;
}
/** Names that begin with a dash are no options of git: the setting does not take them. */
function hashOf(git, name) {
    return textOf(git, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
}
async function shortName(git, name) {
    const short = await textOf(git, ['rev-parse', '--abbrev-ref', name]);
    return short ?? name.replace(/^refs\/(heads|remotes)\//, '');
}
async function textOf(git, args) {
    const { code, output } = await git(args);
    const text = output.toString('utf8').trim();
    return code === 0 && text !== '' ? text : null;
}
async function whyNoHead(git) {
    const { code, problem } = await git(['rev-parse', '--git-dir']);
    if (code === 0)
        return 'nothing is committed in this repository yet';
    if (/dubious ownership/.test(problem))
        return `git refuses the folder, whose owner is somebody else: ${problem}; trust it with \`git config --global --add safe.directory\``;
    return /not a git repository/.test(problem)
        ? 'this folder is no git repository; name the files as they were with `base-prompts`, or set `base-endpoint` or `base-model`'
        : `git says: ${problem}`;
}
function unknownBranch(ref, isShallow) {
    const branch = ref ?? 'main';
    const fetch = isShallow ? fetchAll(branch) : `fetch it with \`git fetch origin ${refspec(branch)}\``;
    return ref === undefined
        ? refusal('compare', `no default branch is known here (\`origin/HEAD\`, \`main\`, \`master\`); ${fetch}, or name another with \`base-ref\``)
        : refusal('base-ref', `git knows no commit \`${ref}\` here; ${fetch}`);
}
/** In a clone of one branch and some commits all of both is needed. */
function fetchAll(branch) {
    return `fetch it with \`git fetch --unshallow origin ${refspec(branch)}\`, or let CI clone with full history`;
}
function refspec(branch) {
    const name = branch.replace(/^origin\//, '');
    return `${name}:refs/remotes/origin/${name}`;
}
function refusal(setting, message) {
    const problem = {
        setting,
        message: setting === 'compare' ? `\`base\` has nothing to compare with: ${message}` : message,
    };
    return new errors/* SettingsError */.GN([problem]);
}

;// CONCATENATED MODULE: ./src/local/git/base-prompts.ts




/**
 * Prompt files as they were where the change left its branch, by the installed git: on a laptop and in any CI. What is not
 * committed yet belongs to the change. SettingsError where there is no such place.
 */
function createGitBase(workspace, { env, log }, git = createGit(workspace, env)) {
    let found = null;
    return (ref) => (found ??= findBase(git, ref, log));
}
async function findBase(git, ref, log) {
    const { commit, branch } = await findMergeBase(git, ref);
    const [root, prefix] = [await lineOf(git, '--show-toplevel'), await lineOf(git, '--show-prefix')];
    const renames = await findRenames(git, commit, prefix).catch((error) => {
        log.warning(`renamed prompts count as new ones: ${(0,errors/* messageOf */.bD)(error)}`);
        return new Map();
    });
    return {
        source: `${branch}@${commit.slice(0, 7)}`,
        url: null,
        files: openGitCommit(git, { commit, root, prefix }),
        renames,
    };
}
async function lineOf(git, option) {
    const { output } = await git(['rev-parse', option]);
    return output.toString('utf8').replace(/\n$/, '');
}
const DIFF = ['diff', '--name-status', '-z', '--find-renames', '--diff-filter=R', '--no-ext-diff'];
/** New path by old path, of the workspace's files that git knows. */
async function findRenames(git, commit, prefix) {
    const { code, output, problem } = await git([...DIFF, '--ignore-submodules=all', commit, '--']);
    if (code !== 0)
        throw new Error(problem);
    const fields = output.toString('utf8').split('\0');
    const renames = new Map();
    for (let at = 0; at + 2 < fields.length; at += 3) {
        const [old = '', now = ''] = fields.slice(at + 1, at + 3);
        if (old.startsWith(prefix) && now.startsWith(prefix))
            renames.set(old.slice(prefix.length), now.slice(prefix.length));
    }
    return renames;
}

var external_node_util_ = __webpack_require__(57975);
var suggest = __webpack_require__(62371);
var schema = __webpack_require__(61742);
;// CONCATENATED MODULE: ./src/local/arguments.ts



/** What `npm start` runs where no endpoint is named: under 40 s, no network, nothing to pay. */
const DEMO = {
    endpoint: 'simulator',
    stages: '8s:4,14s:6,6s:2',
    'max-tokens': '120',
    prices: 'input: 0.15, cached-input: 0.075, output: 0.60',
    thresholds: 'time_to_first_token: p(90)<1s\ntotal_generation_time: p(90)<5s\nerror_rate: rate<0.05\ntimeout_rate: rate<0.05',
};
/** Of the command line alone: how much it says. */
const SWITCHES = ['details', 'quiet'];
const FLAGS = [...schema/* SETTING_NAMES */.OI, 'scenarios', ...SWITCHES];
/** May stand alone, which means true. */
const BOOLEAN = new Set([
    ...schema/* SETTING_NAMES */.OI.filter((name) => schema/* SETTINGS */.yy[name].placeholder === 'true|false'),
    ...SWITCHES,
]);
const OPTIONS = Object.fromEntries(FLAGS.map((name) => [name, { type: BOOLEAN.has(name) ? 'boolean' : 'string', multiple: true }]));
/** Take a line each time they are given; of the others the last one counts. */
const REPEATABLE = new Set(['thresholds', 'prompts', 'headers', 'paths']);
/** A flag of its own: the same as `--mode estimate`. */
const DRY_RUN = '--dry-run';
/** `--name value` and `--name=value`; a boolean setting may stand alone. */
function parseArguments(args) {
    if (args.includes('--help') || args.includes('-h'))
        return 'help';
    if (args.includes('--version'))
        return 'version';
    const flags = args.includes(DRY_RUN) ? { mode: 'estimate' } : {};
    const problems = [];
    const given = args.filter((arg) => arg !== DRY_RUN);
    const { tokens } = (0,external_node_util_.parseArgs)({ args: given, options: OPTIONS, strict: false, tokens: true });
    let takenUpTo = -1;
    for (const token of tokens) {
        if (token.index <= takenUpTo)
            continue;
        if (token.kind !== 'option' || token.rawName !== `--${token.name}`) {
            const word = given[token.index] ?? '';
            // What begins with no dash may be the rest of a secret that was not quoted.
            const shown = word.startsWith('-') ? (word.split('=')[0] ?? '') : `argument ${token.index + 1}`;
            problems.push({ setting: shown, message: 'is no flag; write `--name value`' });
            continue;
        }
        const { name, index } = token;
        // What `parseArgs` leaves standing behind a boolean or an unknown flag is meant as its value.
        const next = given[index + 1];
        const value = token.inlineValue === true ? token.value : next?.startsWith('--') === false ? next : undefined;
        if (token.inlineValue !== true && value !== undefined)
            takenUpTo = index + 1;
        // A value may be a secret, so that only the flag's name is repeated.
        if (!FLAGS.includes(name))
            problems.push({ setting: `--${name}`, message: `there is no such flag${(0,suggest/* suggestion */.h)(name, FLAGS)}` });
        else if (value === undefined && !BOOLEAN.has(name))
            problems.push({ setting: `--${name}`, message: 'needs a value' });
        else
            flags[name] = joinValues(name, flags[name], value ?? 'true');
    }
    const { details, quiet, ...settings } = flags;
    for (const [name, value] of Object.entries({ details, quiet }))
        if (value !== undefined && value !== 'true' && value !== 'false')
            problems.push({ setting: `--${name}`, message: 'stands alone' });
    return { flags: settings, details: details === 'true', quiet: quiet === 'true', problems };
}
function joinValues(name, before, value) {
    return before !== undefined && REPEATABLE.has(name) ? `${before}\n${value}` : value;
}
/** What only a job on GitHub can do: on the command line it does nothing. */
const ON_GITHUB = new Set([
    'github-token',
    'comment',
    'comment-group',
    'commit-status',
    'artifact-name',
    'retention-days',
    'paths',
    'mode',
    'reuse',
]);
const USAGE = `Usage: llm-perf-gate [flags]
       llm-perf-gate quick [--endpoint URL] [--model ID] [--budget USD]

quick finds a local server (Ollama, llama.cpp, vLLM, LM Studio, SGLang on their usual ports), asks it for about a minute with
more and more users at once, and says in words how fast it is and how many users it serves well.

Without --endpoint a short demonstration runs against the embedded simulator.
The API key is read from LLM_PERF_GATE_API_KEY, else from the variable of the endpoint's own provider.

Exit code 0: the gate passed; 1: it failed; 2: it could not be run (settings, endpoint, cancelled);
3: it could not decide, and --on-inconclusive is fail.

What is told
  --details
      Everything that was measured, not only what was judged.
  --dry-run
      The plan, what it costs and what each threshold has to go by: nothing is sent (--mode estimate).
  --quiet
      The verdict alone.
  --version
      The version alone.
  --help
      This text.
`;
/** Every flag that does something here, from the schema, by what it is about. */
function renderHelp() {
    const groups = Object.entries(schema/* SETTING_GROUPS */.yU).map(([title, settings]) => {
        const names = Object.keys(settings).filter((name) => !ON_GITHUB.has(name));
        return `\n${title}\n${names.map(renderFlag).join('')}`;
    });
    return `${USAGE}${groups.join('')}  --scenarios YAML\n      Named scenarios, each with its own settings over the shared ones, run one after the other.\n`;
}
function renderFlag(name) {
    const { placeholder, summary } = schema/* SETTINGS */.yy[name];
    const plain = (text) => text.replaceAll('`', '');
    const fallback = plain((0,schema/* defaultTextOf */.aq)(name)).replaceAll('\\n', ', ');
    return `  --${name} ${placeholder}\n      ${plain(summary)}${fallback === '–' ? '' : ` Default: ${fallback}`}\n`;
}

;// CONCATENATED MODULE: ./src/local/main.ts


















/** The command line: one run, its progress and its summary as text. Returns the exit code. */
async function runLocal(args, { entry, cancellation }) {
    const proxies = ['https_proxy', 'http_proxy', 'HTTPS_PROXY', 'HTTP_PROXY'].map((name) => process.env[name]);
    let secrets = (0,settings_secrets/* findSecrets */.d)({ keys: [], headers: undefined, urls: proxies });
    let remove = (0,base_redact/* createRedactor */.lY)(secrets);
    const redact = (text, isCut) => remove(text, isCut);
    const hide = (more) => {
        secrets = [...secrets, ...more];
        remove = (0,base_redact/* createRedactor */.lY)(secrets);
    };
    try {
        const isQuick = args[0] === 'quick';
        const given = parseArguments(isQuick ? args.slice(1) : args);
        if (given === 'help' || given === 'version') {
            process.stdout.write(given === 'help' ? renderHelp() : `${version/* VERSION */.x}\n`);
            return 0;
        }
        const screen = createScreen(given.quiet);
        const world = { ...createWorld(entry, redact, screen), hide };
        if (isQuick) {
            const { runQuick } = await __webpack_require__.e(/* import() */ 4511).then(__webpack_require__.bind(__webpack_require__, 54511));
            const quiet = { ...world, log: log/* silentLog */.a };
            const read = (flags) => readSettings({ ...given, flags }, quiet, hide);
            return await runQuick({
                flags: given.flags,
                read,
                world,
                cancellation,
                say: (line) => screen.line(redact(line)),
            });
        }
        const parsed = await readSettings(given, world, hide);
        refuseMode(parsed);
        const result = await (0,gate/* runGate */.R)(parsed, cancellation, world);
        screen.clear();
        // What renders and writes is read when there is something to tell.
        const { tell } = await Promise.all(/* import() */[__webpack_require__.e(6766), __webpack_require__.e(6086), __webpack_require__.e(6936)]).then(__webpack_require__.bind(__webpack_require__, 52060));
        return tell(result, given, { redact, directory: parsed.config['report-dir'] });
    }
    catch (error) {
        const lines = (0,errors/* messageOf */.bD)(error).split('\n');
        const hint = error instanceof errors/* SettingsError */.GN ? 'See --help for every setting.\n' : '';
        for (const line of lines)
            process.stderr.write(`${redact(`✗ ${line}`, true)}\n`);
        process.stderr.write(hint);
        return EXIT_ERROR;
    }
}
const EXIT_ERROR = 2;
/** What other jobs measured is found on GitHub. */
function refuseMode({ config: { mode } }) {
    if (mode === 'run' || mode === 'estimate')
        return;
    throw new errors/* SettingsError */.GN([
        { setting: 'mode', message: `\`${mode}\` joins what jobs on GitHub measured, and works only there` },
    ]);
}
/** Where nobody says what to measure, the demonstration runs. */
function withDemo(flags) {
    const named = ['endpoint', 'config', 'config-file'].some((flag) => flags[flag] !== undefined);
    return named ? flags : { ...DEMO, ...flags };
}
/** Reads all settings, and hides their secrets before anything is said of them. */
async function readSettings(given, world, hide) {
    const flags = withDemo(given.flags);
    const key = findApiKey(flags, world);
    const inputs = key === null ? flags : { ...flags, 'api-key': key.value };
    const sources = { inputs, readFile: world.readFile };
    const { parsed, problems, secrets } = (0,settings_config/* readConfig */.X)(sources);
    hide(secrets);
    if (key !== null)
        world.log.info(`The API key is that of ${key.name}`);
    const told = problems.length > 0 ? (await (0,explain_settings/* explainSettings */.L)(sources, world)).problems : [];
    if (given.problems.length + told.length > 0)
        throw new errors/* SettingsError */.GN([...given.problems, ...told]);
    const arms = addArmKeys(parsed, world);
    hide(arms.found.map(({ value }) => value));
    for (const { name } of arms.found)
        world.log.info(`The API key of an arm is that of ${name}`);
    return arms.parsed;
}
/** On a terminal the progress line is overwritten in place; elsewhere one is printed every ten seconds. */
function createScreen(quiet) {
    if (quiet)
        return { line: () => undefined, progress: () => undefined, clear: () => undefined };
    const live = process.stdout.isTTY;
    let last = Number.NEGATIVE_INFINITY;
    const clear = () => {
        if (live)
            process.stdout.write('\r\u001b[2K');
    };
    return {
        line(text) {
            clear();
            process.stdout.write(`${text}\n`);
        },
        progress(text) {
            if (live)
                process.stdout.write(`\r\u001b[2K${text}`);
            else if (system_clock/* systemClock */.m.now() - last >= 10_000) {
                last = system_clock/* systemClock */.m.now();
                process.stdout.write(`${text}\n`);
            }
        },
        clear,
    };
}
function createWorld(entry, redact, screen) {
    const log = {
        info: (message) => screen.line(redact(message)),
        warning: (message) => screen.line(redact(`⚠ ${message}`, true)),
        debug: () => undefined,
    };
    return {
        clock: system_clock/* systemClock */.m,
        log,
        env: process.env,
        basePrompts: createGitBase(process.cwd(), { env: process.env, log }),
        redact,
        date: () => new Date(),
        files: (0,read_files/* workspaceFiles */.P)(process.cwd()),
        readFile: (path) => (0,settings_file/* readSettingsFile */.u)(path, process.cwd()),
        templates: (0,sandbox/* sandboxedRenderer */.E)(entry),
        entry,
        startSimulator: () => (0,launch/* launchSimulator */.o)({}, entry),
        source: null,
        version: version/* VERSION */.x,
        node: process.version,
        cpus: (0,external_node_os_.availableParallelism)(),
        onProgress: (progress) => screen.progress((0,report_progress/* renderProgress */.E)(progress, { width: (process.stdout.columns || 100) - 1 })),
    };
}


/***/ })

};
