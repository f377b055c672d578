export const id = 686;
export const ids = [686];
export const modules = {

/***/ 95305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runLocal: () => (/* binding */ runLocal)
});

var external_node_os_ = __webpack_require__(48161);
var errors = __webpack_require__(34758);
var base_redact = __webpack_require__(91564);
var system_clock = __webpack_require__(48955);
var version = __webpack_require__(12301);
var settings_config = __webpack_require__(15707);
var explain_settings = __webpack_require__(15412);
var gate = __webpack_require__(89068);
var report_reproduction = __webpack_require__(63255);
var report_files = __webpack_require__(34543);
var settings_secrets = __webpack_require__(51189);
var settings_file = __webpack_require__(41957);
var read_files = __webpack_require__(74269);
var sandbox = __webpack_require__(12248);
var report_progress = __webpack_require__(18991);
var terminal = __webpack_require__(87496);
var launch = __webpack_require__(25291);
var known_keys = __webpack_require__(34091);
;// CONCATENATED MODULE: ./src/local/api-key.ts


const OWN = 'LLM_PERF_GATE_API_KEY';
/**
 * The API key where no flag and no config names one, so that it need not stand in a process list or a shell's history:
 * `LLM_PERF_GATE_API_KEY`, else the variable of the endpoint's own provider, never sent to another. Null where there is none.
 */
function findApiKey(flags, { env, readFile }) {
    const { config } = (0,settings_config/* readConfig */.X)({ inputs: flags, readFile }).parsed;
    const { endpoint } = config;
    if (config['api-key'] !== undefined || !(endpoint instanceof URL))
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

var external_node_util_ = __webpack_require__(57975);
var suggest = __webpack_require__(62371);
var schema = __webpack_require__(66315);
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
    'commit-status',
    'artifact-name',
    'retention-days',
    'paths',
    'mode',
    'reuse',
]);
const USAGE = `Usage: llm-perf-gate [flags]

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
    let secrets = (0,settings_secrets/* findSecrets */.dL)({ keys: [], headers: undefined, urls: proxies });
    let remove = (0,base_redact/* createRedactor */.l)(secrets);
    const redact = (text, isCut) => remove(text, isCut);
    const hide = (more) => {
        secrets = [...secrets, ...more];
        remove = (0,base_redact/* createRedactor */.l)(secrets);
    };
    try {
        const given = parseArguments(args);
        if (given === 'help' || given === 'version') {
            process.stdout.write(given === 'help' ? renderHelp() : `${version/* VERSION */.x}\n`);
            return 0;
        }
        const screen = createScreen(given.quiet);
        const world = createWorld(entry, redact, screen);
        const parsed = await readSettings(given, world, hide);
        refuseMode(parsed);
        const result = await (0,gate/* runGate */.R)(parsed, cancellation, world);
        screen.clear();
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
/** 0 passed, 1 failed, 2 not run, 3 not decided where that does not pass. */
function exitCodeOf({ passed, verdict }) {
    if (passed)
        return 0;
    return verdict === 'error' ? EXIT_ERROR : verdict === 'inconclusive' ? 3 : 1;
}
/** Writes the files, and says what was found, the verdict last. Returns the exit code. */
function tell({ report, samples, gaps, reproduction }, { details, quiet }, { redact, directory: folder }) {
    const options = { width: process.stdout.columns || 100, colour: process.stdout.isTTY, details };
    if (!quiet)
        process.stdout.write(redact(`\n${(0,terminal/* renderTerminal */.b)(report, options)}\n`));
    const { directory, paths, problem } = (0,report_files/* writeReportFiles */.t)(folder, report, samples, gaps);
    if (problem !== null)
        throw new errors/* RunError */.e4('report_not_written', problem);
    if (reproduction !== undefined)
        (0,report_reproduction/* writeReproductionFiles */.$)(directory, reproduction, redact);
    if (!quiet)
        process.stdout.write(`Files in ${directory}: ${paths.map((path) => path.slice(directory.length + 1)).join(', ')}\n\n`);
    process.stdout.write(redact(`${(0,terminal/* renderVerdict */.g)(report, options)}\n`));
    return exitCodeOf(report);
}
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
    return parsed;
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
    return {
        clock: system_clock/* systemClock */.m,
        log: {
            info: (message) => screen.line(redact(message)),
            warning: (message) => screen.line(redact(`⚠ ${message}`, true)),
            debug: () => undefined,
        },
        env: process.env,
        redact,
        date: () => new Date(),
        files: (0,read_files/* workspaceFiles */.P)(process.cwd()),
        readFile: (path) => (0,settings_file/* readSettingsFile */.u)(path, process.cwd()),
        templates: (0,sandbox/* sandboxedRenderer */.E)(entry),
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
