"use strict";
exports.id = 3255;

exports.ids = [ 3255 ];

exports.modules = {
  63255: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      describeReproduction: () => describeReproduction,
      $: () => writeReproductionFiles
    });
    var external_node_fs_ = __webpack_require__(73024);
    var external_node_path_ = __webpack_require__(76760);
    var errors = __webpack_require__(34758);
    var parse_prices = __webpack_require__(45900);
    var compare_config = __webpack_require__(64393);
    var dist = () => __webpack_require__(38815);
    var redact = __webpack_require__(91564);
    var arm_fields = __webpack_require__(33550);
    var structures = __webpack_require__(36168);
    const LEFT_OUT = new Set([ "api-key", "api-key-command", "api-key-file", "api-key-lifetime", "auth", "headers", "github-token", "comment", "comment-group", "commit-status", "artifact-name", "retention-days", "report-dir", "paths", "reuse", "shard", "mode", "base-ref", "base-prompts" ]);
    function writeSettings({parsed, endpoint, seed, redact, basePrompts}) {
      const {given, config} = parsed;
      const kept = [ ...given ].filter(([name]) => !LEFT_OUT.has(name));
      const query = config.endpoint instanceof URL ? publicQuery(config.endpoint) : "";
      const settings = {
        ...Object.fromEntries(kept),
        endpoint: config.arms === void 0 ? `${endpoint}${query}` : sharedEndpoint(config.endpoint),
        seed,
        ...basePrompts === void 0 ? {} : {
          "base-prompts": basePrompts
        }
      };
      const baseEndpoint = given.get("base-endpoint");
      if (given.has("base")) settings["base"] = withoutSecrets((0, arm_fields.yL)(given.get("base")));
      for (const name of [ "scenarios", "arms" ]) if (given.has(name)) settings[name] = eachNamed(given.get(name));
      const own = typeof baseEndpoint === "string" ? {
        ...settings,
        "base-endpoint": withoutQuery(baseEndpoint)
      } : settings;
      const comments = [ "The settings of this run. The API key is read from LLM_PERF_GATE_API_KEY, or from the variable of the provider.", ...Object.keys(config.headers).length > 0 ? [ `Give the headers anew, they may be secret: ${Object.keys(config.headers).join(", ")}.` ] : [], ...(0, 
      compare_config.Zq)(config).flatMap(({setting, fields}) => setting !== null && hasSecrets(fields) ? [ `Give the key and the headers of \`${setting}\` anew.` ] : []), ...config.endpoint instanceof URL && hasSecretQuery(config.endpoint) ? [ "The endpoint had more of a query, which may be secret: give the whole address anew, with --endpoint." ] : [], ...config.compare === "baseline" ? [ "The stored runs are on GitHub: here nothing is compared with them." ] : [] ];
      return redact(`${comments.map(line => `# ${line}\n`).join("")}${(0, (dist()).As)(own)}`);
    }
    function eachNamed(value) {
      const map = (0, arm_fields.yL)(value);
      return (0, structures.Gv)(map) ? Object.fromEntries(Object.entries(map).map(([name, own]) => [ name, withoutSecrets(own) ])) : map;
    }
    function withoutSecrets(value) {
      if (!(0, structures.Gv)(value)) return value;
      return Object.fromEntries(Object.entries(value).filter(([name]) => !LEFT_OUT.has(name)).map(([name, own]) => [ name, name === "endpoint" && typeof own === "string" ? withoutQuery(own) : name === "body" ? own : withoutSecrets(own) ]));
    }
    function withoutQuery(address) {
      if (!URL.canParse(address)) return address;
      const url = new URL(address);
      return url.origin + url.pathname + publicQuery(url);
    }
    function publicQuery({searchParams}) {
      const kept = [ ...searchParams ].filter(([name, value]) => (0, redact.bA)(name, value));
      return kept.length === 0 ? "" : `?${new URLSearchParams(kept).toString()}`;
    }
    function hasSecretQuery({search, searchParams}) {
      return search !== "" && ![ ...searchParams ].every(([name, value]) => (0, redact.bA)(name, value));
    }
    function sharedEndpoint(endpoint) {
      return endpoint instanceof URL ? withoutQuery(endpoint.href) : endpoint ?? "";
    }
    function hasSecrets(fields) {
      const names = [ "api-key", "api-key-command", "api-key-file", "auth", "headers" ];
      return names.some(name => fields[name] !== void 0);
    }
    var report_place = __webpack_require__(13427);
    var settings_file = __webpack_require__(41957);
    var whole_file = __webpack_require__(71448);
    const BASE_FOLDER = ".base";
    function describeReproduction({run, target}, {parsed, files, base}, {redact, readFile}) {
      const {config} = parsed;
      if (run.seed === "" || config.mode === "estimate") return {};
      const comparesBranch = config.compare === "base" && !(0, compare_config.qR)(config);
      const basePrompts = comparesBranch ? BASE_FOLDER : void 0;
      const settings = writeSettings({
        parsed,
        endpoint: target.endpoint,
        seed: run.seed,
        redact,
        basePrompts
      });
      const before = comparesBranch && base.size === 0 ? NO_BASE : base;
      const kept = [ ...before ].map(([path, bytes]) => [ `${BASE_FOLDER}/${path}`, bytes ]);
      return {
        reproduction: {
          settings,
          files: new Map([ ...files, ...readPrices(parsed, readFile), ...kept ])
        }
      };
    }
    const NO_BASE = new Map([ [ "NOTHING-READ.txt", (new TextEncoder).encode("The run could read no prompts of its base.\n") ] ]);
    function readPrices({config, scenarios}, readFile) {
      const own = scenarios.map(scenario => scenario.config.prices);
      const named = [ config.prices, ...(0, compare_config.Zq)(config).map(({fields}) => fields.prices), ...own ].flatMap(prices => {
        const path = (0, parse_prices.Zs)(prices);
        return path === void 0 || (0, external_node_path_.isAbsolute)(path) || (0, external_node_path_.normalize)(path).startsWith("..") ? [] : [ path ];
      });
      return [ ...new Set(named) ].flatMap(path => {
        try {
          return [ [ path, (new TextEncoder).encode(readFile(path)) ] ];
        } catch {
          return [];
        }
      });
    }
    const REPRODUCTION_FOLDER = "reproduce";
    const LIST = ".written";
    function writeReproductionFiles(directory, reproduction, redact) {
      const root = (0, external_node_path_.join)((0, external_node_path_.resolve)(directory), REPRODUCTION_FOLDER);
      removeEarlier(root);
      if (reproduction === void 0) return {
        paths: [],
        problem: null
      };
      const contents = new Map([ ...reproduction.files ].map(([path, bytes]) => [ path, redact((new TextDecoder).decode(bytes)) ]));
      contents.set("settings.yml", reproduction.settings);
      const paths = [];
      const failures = [];
      const keep = (name, text) => {
        const place = (0, external_node_path_.resolve)(root, (0, external_node_path_.normalize)(name));
        try {
          const folder = (0, external_node_fs_.realpathSync)((0, report_place.I)((0, external_node_path_.dirname)(place)));
          if (!(0, settings_file.F)((0, external_node_fs_.realpathSync)(directory), folder)) throw new Error("it leads out of the folder");
          (0, external_node_fs_.mkdirSync)((0, external_node_path_.dirname)(place), {
            recursive: true
          });
          (0, whole_file.f)(place, [ text ]);
          paths.push(place);
        } catch (error) {
          failures.push(`${name}: ${(0, errors.bD)(error)}`);
        }
      };
      for (const [name, text] of contents) keep(name, text);
      keep(LIST, paths.map(path => `${(0, external_node_path_.relative)(root, path).split(external_node_path_.sep).join("/")}\n`).join(""));
      const problem = failures.length === 0 ? null : `not all that repeats the run is kept: ${failures.join("; ")}`;
      return {
        paths: paths.filter(path => path !== (0, external_node_path_.join)(root, LIST)),
        problem
      };
    }
    function removeEarlier(root) {
      try {
        const names = (0, external_node_fs_.readFileSync)((0, external_node_path_.join)(root, LIST), "utf8").split("\n");
        const real = (0, external_node_fs_.realpathSync)(root);
        for (const name of [ ...names, LIST ]) {
          const place = (0, external_node_path_.resolve)(root, name);
          if (name === "" || !(0, settings_file.F)(root, place) || place === root) continue;
          if (!(0, settings_file.F)(real, (0, external_node_fs_.realpathSync)((0, external_node_path_.dirname)(place)))) continue;
          (0, external_node_fs_.rmSync)(place, {
            force: true
          });
          removeEmpty((0, external_node_path_.dirname)(place), root);
        }
      } catch {}
    }
    function removeEmpty(folder, root) {
      for (let at = folder; at !== root && (0, settings_file.F)(root, at); at = (0, external_node_path_.dirname)(at)) try {
        (0, external_node_fs_.rmdirSync)(at);
      } catch {
        return;
      }
    }
  }),
  71448: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      f: () => writeWhole
    });
    var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
    function writeWhole(path, chunks) {
      const part = `${path}.part`;
      try {
        (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, {
          force: true
        });
        (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(part, {
          force: true
        });
        writeChunks(part, chunks);
        (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(part, path);
      } catch (error) {
        (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(part, {
          force: true
        });
        throw error;
      }
    }
    function writeChunks(path, chunks) {
      const file = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, "wx");
      try {
        for (const chunk of chunks) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, chunk);
      } finally {
        (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
      }
    }
  })
};
