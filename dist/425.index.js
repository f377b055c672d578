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
// EXTERNAL MODULE: ./src/gate/config.ts + 1 modules
var config = __webpack_require__(93986);
// EXTERNAL MODULE: ./src/gate/gate.ts + 140 modules
var gate = __webpack_require__(20619);
// EXTERNAL MODULE: ./src/gate/report-files.ts + 36 modules
var report_files = __webpack_require__(4721);
// EXTERNAL MODULE: ./src/gate/world.ts
var world = __webpack_require__(44851);
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
// EXTERNAL MODULE: ./src/gate/settings/schema.ts + 14 modules
var schema = __webpack_require__(49962);
;// CONCATENATED MODULE: ./src/local/arguments.ts



/** What `npm start` runs where no endpoint is named: under 40 s, no network, nothing to pay. */
const DEMO = {
    endpoint: 'simulator',
    stages: '8s:4,14s:6,6s:2',
    'max-tokens': '120',
    prices: 'input: 0.15, cached-input: 0.075, output: 0.60',
    thresholds: 'time_to_first_token: p(90)<1s\ntotal_generation_time: p(90)<5s\nerror_rate: rate<0.05\ntimeout_rate: rate<0.05',
};
/** Settings that flags may carry beside those of the schema. */
const EXTRA = ['scenarios'];
/** `--name value` and `--name=value`; a boolean setting may stand alone. SettingsError for anything else. */
function parseArguments(args) {
    if (args.includes('--help') || args.includes('-h'))
        return 'help';
    const known = [...schema/* SETTING_NAMES */.OI, ...EXTRA];
    const flags = {};
    const problems = [];
    for (let i = 0; i < args.length; i += 1) {
        const [, name = '', inline] = /^--([a-z][a-z-]*)(?:=(.*))?$/s.exec(args[i] ?? '') ?? [];
        if (!known.some((setting) => setting === name)) {
            problems.push({ setting: args[i] ?? '', message: `there is no such flag${(0,suggest/* suggestion */.h)(name, known)}` });
            continue;
        }
        const next = args[i + 1];
        if (inline !== undefined)
            flags[name] = inline;
        else if (next !== undefined && !next.startsWith('--')) {
            flags[name] = next;
            i += 1;
        }
        else
            flags[name] = 'true';
    }
    if (problems.length > 0)
        throw new errors/* SettingsError */.GN(problems);
    return flags;
}
/** Every flag, from the schema. */
function renderHelp() {
    const rows = schema/* SETTING_NAMES */.OI.map((name) => {
        const { placeholder, summary } = schema/* SETTINGS */.yy[name];
        return `  --${name} ${placeholder}\n      ${summary.replaceAll('`', '')} Default: ${(0,schema/* defaultTextOf */.aq)(name).replaceAll('`', '').replaceAll('\n', ', ')}\n`;
    });
    return `Usage: npm start -- [flags]\n\nWithout --endpoint a short demonstration runs against the embedded simulator.\nExit code 0: the gate passed; 1: it failed.\n\n${rows.join('')}`;
}

;// CONCATENATED MODULE: ./src/local/main.ts















/** The command line: one run, its progress and its summary as text. Returns the exit code. */
async function runLocal(args, entry) {
    const cancellation = new world/* Cancellation */.m();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, () => cancellation.cancel(`${signal} ended the run`));
    const flags = parseArguments(args);
    if (flags === 'help') {
        process.stdout.write(renderHelp());
        return 0;
    }
    const inputs = flags['endpoint'] === undefined && flags['config'] === undefined && flags['config-file'] === undefined
        ? { ...DEMO, ...flags }
        : flags;
    const redact = (0,base_redact/* createRedactor */.l)([
        inputs['api-key'] ?? '',
        ...(inputs['headers'] ?? '').split('\n').map((line) => line.slice(line.indexOf(':') + 1)),
    ]);
    try {
        const parsed = (0,config/* parseConfig */.o)({ inputs, readFile: (path) => (0,external_node_fs_.readFileSync)(path, 'utf8') });
        const screen = createScreen();
        const world = createWorld(entry, redact, screen);
        const { report, samples } = await (0,gate/* runGate */.R)(parsed, cancellation, world);
        screen.clear();
        const files = (0,report_files/* writeReportFiles */.t)(parsed.config['report-dir'], report, samples);
        process.stdout.write(`\n${(0,terminal/* renderTerminal */.b)(report, { width: process.stdout.columns || 100, colour: process.stdout.isTTY })}\n`);
        process.stdout.write(`\nFiles in ${files.directory}: report.html, report.json, samples.jsonl, summary.md\n`);
        return report.passed ? 0 : 1;
    }
    catch (error) {
        const lines = error instanceof errors/* SettingsError */.GN ? error.message.split('\n') : [(0,errors/* messageOf */.bD)(error)];
        process.stderr.write(redact(`${lines.map((line) => `✗ ${line}`).join('\n')}\nSee --help for every setting.\n`));
        return 1;
    }
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
