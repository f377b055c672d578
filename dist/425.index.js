export const id = 425;
export const ids = [425];
export const modules = {

/***/ 4425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runLocal: () => (/* binding */ runLocal)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/redact.ts
var base_redact = __webpack_require__(91564);
// EXTERNAL MODULE: ./src/base/system-clock.ts
var system_clock = __webpack_require__(48955);
// EXTERNAL MODULE: ./src/base/version.ts
var version = __webpack_require__(12301);
// EXTERNAL MODULE: ./src/gate/config.ts + 2 modules
var config = __webpack_require__(36093);
// EXTERNAL MODULE: ./src/gate/explain-settings.ts
var explain_settings = __webpack_require__(96476);
// EXTERNAL MODULE: ./src/gate/gate.ts + 47 modules
var gate = __webpack_require__(48884);
// EXTERNAL MODULE: ./src/gate/report-files.ts + 36 modules
var report_files = __webpack_require__(27612);
// EXTERNAL MODULE: ./src/gate/secrets.ts
var secrets = __webpack_require__(29918);
// EXTERNAL MODULE: ./src/prompts/read-files.ts
var read_files = __webpack_require__(21681);
// EXTERNAL MODULE: ./src/report/progress.ts
var report_progress = __webpack_require__(18991);
// EXTERNAL MODULE: ./src/report/terminal.ts
var terminal = __webpack_require__(87496);
// EXTERNAL MODULE: ./src/simulator/launch.ts
var launch = __webpack_require__(25291);
// EXTERNAL MODULE: ./src/base/suggest.ts
var suggest = __webpack_require__(62371);
// EXTERNAL MODULE: ./src/gate/settings/schema.ts + 10 modules
var schema = __webpack_require__(19121);
;// CONCATENATED MODULE: ./src/local/arguments.ts


/** What `npm start` runs where no endpoint is named: under 40 s, no network, nothing to pay. */
const DEMO = {
    endpoint: 'simulator',
    stages: '8s:4,14s:6,6s:2',
    'max-tokens': '120',
    prices: 'input: 0.15, cached-input: 0.075, output: 0.60',
    thresholds: 'time_to_first_token: p(90)<1s\ntotal_generation_time: p(90)<5s\nerror_rate: rate<0.05\ntimeout_rate: rate<0.05',
};
const FLAGS = [...schema/* SETTING_NAMES */.OI, 'scenarios'];
/** May stand alone, which means true. */
const BOOLEAN = new Set(schema/* SETTING_NAMES */.OI.filter((name) => schema/* SETTINGS */.yy[name].placeholder === 'true|false'));
/** Take a line each time they are given; of the others the last one counts. */
const REPEATABLE = new Set(['thresholds', 'prompts', 'headers', 'paths']);
/** `--name value` and `--name=value`; a boolean setting may stand alone. */
function parseArguments(args) {
    if (args.includes('--help') || args.includes('-h'))
        return 'help';
    const flags = {};
    const problems = [];
    for (let i = 0; i < args.length; i += 1) {
        const argument = args[i] ?? '';
        const [, name = '', inline] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
        const next = args[i + 1];
        const value = inline ?? (next?.startsWith('--') === false ? next : undefined);
        if (name !== '' && inline === undefined && value !== undefined)
            i += 1;
        // A value may be a secret, so that only the flag's name is repeated.
        if (name === '')
            problems.push({ setting: argument, message: 'is no flag; write `--name value`' });
        else if (!FLAGS.includes(name))
            problems.push({ setting: `--${name}`, message: `there is no such flag${(0,suggest/* suggestion */.h)(name, FLAGS)}` });
        else if (value === undefined && !BOOLEAN.has(name))
            problems.push({ setting: `--${name}`, message: 'needs a value' });
        else
            flags[name] = joinValues(name, flags[name], value ?? 'true');
    }
    return { flags, problems };
}
function joinValues(name, before, value) {
    return before !== undefined && REPEATABLE.has(name) ? `${before}\n${value}` : value;
}
/** Every flag, from the schema. */
function renderHelp() {
    const rows = schema/* SETTING_NAMES */.OI.map((name) => {
        const { placeholder, summary } = schema/* SETTINGS */.yy[name];
        return `  --${name} ${placeholder}\n      ${summary.replaceAll('`', '')} Default: ${(0,schema/* defaultTextOf */.aq)(name).replaceAll('`', '').replaceAll('\\n', ', ')}\n`;
    });
    return `Usage: npm start -- [flags]\n\nWithout --endpoint a short demonstration runs against the embedded simulator.\nExit code 0: the gate passed; 1: it failed.\n\n${rows.join('')}  --scenarios YAML\n      Named scenarios, each with its own settings over the shared ones, run one after the other.\n`;
}

;// CONCATENATED MODULE: ./src/local/main.ts
















/** The command line: one run, its progress and its summary as text. Returns the exit code. */
async function runLocal(args, { entry, cancellation }) {
    const secrets = new Set();
    const redact = (text) => (0,base_redact/* createRedactor */.l)([...secrets])(text);
    try {
        const given = parseArguments(args);
        if (given === 'help') {
            process.stdout.write(renderHelp());
            return 0;
        }
        const screen = createScreen();
        const world = createWorld(entry, redact, screen);
        const parsed = await readSettings(given, world, secrets);
        refuseMode(parsed);
        const { report, samples, gaps } = await (0,gate/* runGate */.R)(parsed, cancellation, world);
        screen.clear();
        const size = { width: process.stdout.columns || 100, colour: process.stdout.isTTY };
        process.stdout.write(`\n${(0,terminal/* renderTerminal */.b)(report, size)}\n`);
        const { directory, problem } = (0,report_files/* writeReportFiles */.t)(parsed.config['report-dir'], report, samples, gaps);
        if (problem !== null)
            throw new errors/* RunError */.e4('report_not_written', problem);
        process.stdout.write(`\nFiles in ${directory}: report.html, report.json, samples.jsonl, summary.md\n`);
        return report.passed ? 0 : 1;
    }
    catch (error) {
        const lines = (0,errors/* messageOf */.bD)(error).split('\n');
        const hint = error instanceof errors/* SettingsError */.GN ? 'See --help for every setting.\n' : '';
        process.stderr.write(redact(`${lines.map((line) => `✗ ${line}`).join('\n')}\n${hint}`));
        return 1;
    }
}
/** What other jobs measured is found on GitHub. */
function refuseMode({ config: { mode } }) {
    if (mode === 'run')
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
/** Reads all settings, and registers their secrets before anything is said of them. */
async function readSettings(given, world, secrets) {
    const inputs = withDemo(given.flags);
    const sources = { inputs, readFile: world.readFile };
    const { parsed, problems } = (0,config/* readConfig */.X)(sources);
    for (const secret of secretsOf(inputs, parsed))
        secrets.add(secret);
    const told = problems.length > 0 ? (await (0,explain_settings/* explainSettings */.L)(sources, world)).problems : [];
    if (given.problems.length + told.length > 0)
        throw new errors/* SettingsError */.GN([...given.problems, ...told]);
    return parsed;
}
/** From flags as they were given, for a value that cannot be read is secret too, and from the config. */
function secretsOf(inputs, { config }) {
    const given = (0,secrets/* findSecrets */.dL)({
        keys: [inputs['api-key'], inputs['github-token']],
        headers: inputs['headers'],
        urls: [inputs['endpoint'], inputs['base-endpoint']],
    });
    return [...given, ...(0,secrets/* findConfigSecrets */.rt)(config)];
}
/** On a terminal the progress line is overwritten in place; elsewhere one is printed every ten seconds. */
function createScreen() {
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
            warning: (message) => screen.line(redact(`⚠ ${message}`)),
            debug: () => undefined,
        },
        env: process.env,
        redact,
        date: () => new Date(),
        files: (0,read_files/* workspaceFiles */.P)(process.cwd()),
        readFile: (path) => (0,external_node_fs_.readFileSync)(path, 'utf8'),
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
