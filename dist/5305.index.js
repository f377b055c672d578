"use strict";
exports.id = 5305;

exports.ids = [ 5305 ];

exports.modules = {
  93179: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      a: () => silentLog
    });
    const silentLog = {
      info: () => {},
      warning: () => {},
      debug: () => {}
    };
  }),
  95305: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      runLocal: () => runLocal
    });
    var external_node_os_ = __webpack_require__(48161);
    var errors = __webpack_require__(34758);
    var log = __webpack_require__(93179);
    var base_redact = __webpack_require__(91564);
    var system_clock = __webpack_require__(48955);
    var version = __webpack_require__(12301);
    var settings_config = __webpack_require__(15707);
    var explain_settings = __webpack_require__(15412);
    var gate = __webpack_require__(66703);
    var settings_secrets = __webpack_require__(51189);
    var settings_file = __webpack_require__(41957);
    var read_files = __webpack_require__(74269);
    var sandbox = __webpack_require__(12248);
    var report_progress = __webpack_require__(18991);
    var launch = __webpack_require__(25291);
    var known_keys = __webpack_require__(34091);
    var check_credentials = __webpack_require__(33870);
    const OWN = "LLM_PERF_GATE_API_KEY";
    function findApiKey(flags, {env, readFile}) {
      const {config} = (0, settings_config.X)({
        inputs: flags,
        readFile
      }).parsed;
      const {endpoint} = config;
      if (config["api-key"] !== void 0 || (0, check_credentials.mB)(config) || !(endpoint instanceof URL)) return null;
      for (const name of [ OWN, ...hasCredentials(config.headers, endpoint) ? [] : (0, 
      known_keys.jr)(endpoint) ]) {
        const value = env[name]?.trim() ?? "";
        if (value !== "") return {
          name,
          value
        };
      }
      return null;
    }
    function hasCredentials(headers, endpoint) {
      return endpoint.username !== "" || endpoint.password !== "" || endpoint.searchParams.has("key") || [ "authorization", "api-key", "x-api-key", "x-goog-api-key" ].some(name => name in headers);
    }
    function addArmKeys(parsed, {env}) {
      const found = [];
      const withKey = fields => {
        const key = keyOfArm(fields, env);
        if (key === null) return fields;
        found.push(key);
        return {
          ...fields,
          "api-key": key.value
        };
      };
      const completed = config => ({
        ...config,
        base: config.base && withKey(config.base),
        arms: config.arms && Object.fromEntries(Object.entries(config.arms).map(([name, fields]) => [ name, withKey(fields) ]))
      });
      const whole = {
        ...parsed,
        config: completed(parsed.config),
        scenarios: parsed.scenarios.map(scenario => ({
          ...scenario,
          config: completed(scenario.config)
        }))
      };
      return {
        parsed: whole,
        found: [ ...new Map(found.map(key => [ key.name, key ])).values() ]
      };
    }
    function keyOfArm({endpoint, headers = {}, ...own}, env) {
      if (!(endpoint instanceof URL) || own["api-key"] !== void 0) return null;
      const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== null));
      if (hasCredentials(sent, endpoint)) return null;
      const names = (0, known_keys.jr)(endpoint).filter(name => (env[name]?.trim() ?? "") !== "");
      return names[0] === void 0 ? null : {
        name: names[0],
        value: env[names[0]]?.trim() ?? ""
      };
    }
    var external_node_util_ = __webpack_require__(57975);
    var suggest = __webpack_require__(62371);
    var schema = __webpack_require__(61742);
    const DEMO = {
      endpoint: "simulator",
      stages: "8s:4,14s:6,6s:2",
      "max-tokens": "120",
      prices: "input: 0.15, cached-input: 0.075, output: 0.60",
      thresholds: "time_to_first_token: p(90)<1s\ntotal_generation_time: p(90)<5s\nerror_rate: rate<0.05\ntimeout_rate: rate<0.05"
    };
    const SWITCHES = [ "details", "quiet" ];
    const FLAGS = [ ...schema.OI, "scenarios", ...SWITCHES ];
    const BOOLEAN = new Set([ ...schema.OI.filter(name => schema.yy[name].placeholder === "true|false"), ...SWITCHES ]);
    const OPTIONS = Object.fromEntries(FLAGS.map(name => [ name, {
      type: BOOLEAN.has(name) ? "boolean" : "string",
      multiple: true
    } ]));
    const REPEATABLE = new Set([ "thresholds", "prompts", "headers", "paths" ]);
    const DRY_RUN = "--dry-run";
    function parseArguments(args) {
      if (args.includes("--help") || args.includes("-h")) return "help";
      if (args.includes("--version")) return "version";
      const flags = args.includes(DRY_RUN) ? {
        mode: "estimate"
      } : {};
      const problems = [];
      const given = args.filter(arg => arg !== DRY_RUN);
      const {tokens} = (0, external_node_util_.parseArgs)({
        args: given,
        options: OPTIONS,
        strict: false,
        tokens: true
      });
      let takenUpTo = -1;
      for (const token of tokens) {
        if (token.index <= takenUpTo) continue;
        if (token.kind !== "option" || token.rawName !== `--${token.name}`) {
          const word = given[token.index] ?? "";
          const shown = word.startsWith("-") ? word.split("=")[0] ?? "" : `argument ${token.index + 1}`;
          problems.push({
            setting: shown,
            message: "is no flag; write `--name value`"
          });
          continue;
        }
        const {name, index} = token;
        const next = given[index + 1];
        const value = token.inlineValue === true ? token.value : next?.startsWith("--") === false ? next : void 0;
        if (token.inlineValue !== true && value !== void 0) takenUpTo = index + 1;
        if (!FLAGS.includes(name)) problems.push({
          setting: `--${name}`,
          message: `there is no such flag${(0, suggest.h)(name, FLAGS)}`
        }); else if (value === void 0 && !BOOLEAN.has(name)) problems.push({
          setting: `--${name}`,
          message: "needs a value"
        }); else flags[name] = joinValues(name, flags[name], value ?? "true");
      }
      const {details, quiet, ...settings} = flags;
      for (const [name, value] of Object.entries({
        details,
        quiet
      })) if (value !== void 0 && value !== "true" && value !== "false") problems.push({
        setting: `--${name}`,
        message: "stands alone"
      });
      return {
        flags: settings,
        details: details === "true",
        quiet: quiet === "true",
        problems
      };
    }
    function joinValues(name, before, value) {
      return before !== void 0 && REPEATABLE.has(name) ? `${before}\n${value}` : value;
    }
    const ON_GITHUB = new Set([ "github-token", "comment", "comment-group", "commit-status", "artifact-name", "retention-days", "paths", "mode", "reuse" ]);
    const USAGE = `Usage: llm-perf-gate [flags]\n       llm-perf-gate quick [--endpoint URL] [--model ID] [--budget USD]\n\nquick finds a local server (Ollama, llama.cpp, vLLM, LM Studio, SGLang on their usual ports), asks it for about a minute with\nmore and more users at once, and says in words how fast it is and how many users it serves well.\n\nWithout --endpoint a short demonstration runs against the embedded simulator.\nThe API key is read from LLM_PERF_GATE_API_KEY, else from the variable of the endpoint's own provider.\n\nExit code 0: the gate passed; 1: it failed; 2: it could not be run (settings, endpoint, cancelled);\n3: it could not decide, and --on-inconclusive is fail.\n\nWhat is told\n  --details\n      Everything that was measured, not only what was judged.\n  --dry-run\n      The plan, what it costs and what each threshold has to go by: nothing is sent (--mode estimate).\n  --quiet\n      The verdict alone.\n  --version\n      The version alone.\n  --help\n      This text.\n`;
    function renderHelp() {
      const groups = Object.entries(schema.yU).map(([title, settings]) => {
        const names = Object.keys(settings).filter(name => !ON_GITHUB.has(name));
        return `\n${title}\n${names.map(renderFlag).join("")}`;
      });
      return `${USAGE}${groups.join("")}  --scenarios YAML\n      Named scenarios, each with its own settings over the shared ones, run one after the other.\n`;
    }
    function renderFlag(name) {
      const {placeholder, summary} = schema.yy[name];
      const plain = text => text.replaceAll("`", "");
      const fallback = plain((0, schema.aq)(name)).replaceAll("\\n", ", ");
      return `  --${name} ${placeholder}\n      ${plain(summary)}${fallback === "\u2013" ? "" : ` Default: ${fallback}`}\n`;
    }
    async function runLocal(args, {entry, cancellation}) {
      const proxies = [ "https_proxy", "http_proxy", "HTTPS_PROXY", "HTTP_PROXY" ].map(name => process.env[name]);
      let secrets = (0, settings_secrets.d)({
        keys: [],
        headers: void 0,
        urls: proxies
      });
      let remove = (0, base_redact.lY)(secrets);
      const redact = (text, isCut) => remove(text, isCut);
      const hide = more => {
        secrets = [ ...secrets, ...more ];
        remove = (0, base_redact.lY)(secrets);
      };
      try {
        const isQuick = args[0] === "quick";
        const given = parseArguments(isQuick ? args.slice(1) : args);
        if (given === "help" || given === "version") {
          process.stdout.write(given === "help" ? renderHelp() : `${version.x}\n`);
          return 0;
        }
        const screen = createScreen(given.quiet);
        const world = {
          ...createWorld(entry, redact, screen),
          hide
        };
        if (isQuick) {
          const {runQuick} = await __webpack_require__.e(4511).then(__webpack_require__.bind(__webpack_require__, 54511));
          const quiet = {
            ...world,
            log: log.a
          };
          const read = flags => readSettings({
            ...given,
            flags
          }, quiet, hide);
          return await runQuick({
            flags: given.flags,
            read,
            world,
            cancellation,
            say: line => screen.line(redact(line))
          });
        }
        const parsed = await readSettings(given, world, hide);
        refuseMode(parsed);
        const result = await (0, gate.R)(parsed, cancellation, world);
        screen.clear();
        const {tell} = await Promise.all([ __webpack_require__.e(6766), __webpack_require__.e(6086), __webpack_require__.e(6936) ]).then(__webpack_require__.bind(__webpack_require__, 52060));
        return tell(result, given, {
          redact,
          directory: parsed.config["report-dir"]
        });
      } catch (error) {
        const lines = (0, errors.bD)(error).split("\n");
        const hint = error instanceof errors.GN ? "See --help for every setting.\n" : "";
        for (const line of lines) process.stderr.write(`${redact(`\u2717 ${line}`, true)}\n`);
        process.stderr.write(hint);
        return EXIT_ERROR;
      }
    }
    const EXIT_ERROR = 2;
    function refuseMode({config: {mode}}) {
      if (mode === "run" || mode === "estimate") return;
      throw new errors.GN([ {
        setting: "mode",
        message: `\`${mode}\` joins what jobs on GitHub measured, and works only there`
      } ]);
    }
    function withDemo(flags) {
      const named = [ "endpoint", "config", "config-file" ].some(flag => flags[flag] !== void 0);
      return named ? flags : {
        ...DEMO,
        ...flags
      };
    }
    async function readSettings(given, world, hide) {
      const flags = withDemo(given.flags);
      const key = findApiKey(flags, world);
      const inputs = key === null ? flags : {
        ...flags,
        "api-key": key.value
      };
      const sources = {
        inputs,
        readFile: world.readFile
      };
      const {parsed, problems, secrets} = (0, settings_config.X)(sources);
      hide(secrets);
      if (key !== null) world.log.info(`The API key is that of ${key.name}`);
      const told = problems.length > 0 ? (await (0, explain_settings.L)(sources, world)).problems : [];
      if (given.problems.length + told.length > 0) throw new errors.GN([ ...given.problems, ...told ]);
      const arms = addArmKeys(parsed, world);
      hide(arms.found.map(({value}) => value));
      for (const {name} of arms.found) world.log.info(`The API key of an arm is that of ${name}`);
      return arms.parsed;
    }
    function createScreen(quiet) {
      if (quiet) return {
        line: () => {},
        progress: () => {},
        clear: () => {}
      };
      const live = process.stdout.isTTY;
      let last = Number.NEGATIVE_INFINITY;
      const clear = () => {
        if (live) process.stdout.write("\r\x1b[2K");
      };
      return {
        line(text) {
          clear();
          process.stdout.write(`${text}\n`);
        },
        progress(text) {
          if (live) process.stdout.write(`\r\x1b[2K${text}`); else if (system_clock.m.now() - last >= 1e4) {
            last = system_clock.m.now();
            process.stdout.write(`${text}\n`);
          }
        },
        clear
      };
    }
    function createWorld(entry, redact, screen) {
      const log = {
        info: message => screen.line(redact(message)),
        warning: message => screen.line(redact(`\u26a0 ${message}`, true)),
        debug: () => {}
      };
      return {
        clock: system_clock.m,
        log,
        env: process.env,
        basePrompts: gitBase(log),
        redact,
        date: () => new Date,
        files: (0, read_files.P)(process.cwd()),
        readFile: path => (0, settings_file.u)(path, process.cwd()),
        templates: (0, sandbox.E)(entry),
        entry,
        startSimulator: () => (0, launch.o)({}, entry),
        source: null,
        version: version.x,
        node: process.version,
        cpus: (0, external_node_os_.availableParallelism)(),
        onProgress: progress => screen.progress((0, report_progress.E)(progress, {
          width: (process.stdout.columns || 100) - 1
        }))
      };
    }
    function gitBase(log) {
      let base;
      return async ref => {
        const {createGitBase} = await __webpack_require__.e(1320).then(__webpack_require__.bind(__webpack_require__, 71320));
        base ??= createGitBase(process.cwd(), {
          env: process.env,
          log
        });
        return await base(ref);
      };
    }
  })
};
