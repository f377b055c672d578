"use strict";

var __webpack_modules__ = {
  34758: (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {
    __nccwpck_require__.d(__webpack_exports__, {
      GN: () => SettingsError,
      OH: () => uniqueProblems,
      bD: () => messageOf,
      e4: () => RunError,
      u7: () => isErrorLike,
      zR: () => asError
    });
    class SettingsError extends Error {
      problems;
      name="SettingsError";
      constructor(problems) {
        super(problems.map(describeProblem).join("\n"));
        this.problems = problems;
      }
    }
    class RunError extends Error {
      code;
      name="RunError";
      constructor(code, message, options) {
        super(message, options);
        this.code = code;
      }
    }
    const LONGEST_MESSAGE = 1e3;
    function uniqueProblems(problems) {
      const seen = new Set;
      const short = problems.map(problem => problem.message.length <= LONGEST_MESSAGE ? problem : {
        ...problem,
        message: `${problem.message.slice(0, LONGEST_MESSAGE - 1)}\u2026`
      });
      return short.filter(problem => {
        const text = `${problem.setting}\n${problem.message}`;
        return seen.has(text) ? false : seen.add(text);
      });
    }
    function printable(text) {
      return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, " ");
    }
    function describeProblem({setting, message, file, line}) {
      const lineText = line === void 0 ? "" : `:${line}`;
      const place = file === void 0 ? lineText.replace(":", "line ") : file + lineText;
      return printable(`${setting}: ${message}${place === "" ? "" : ` (${place})`}`);
    }
    function isErrorLike(value) {
      return typeof value === "object" && value !== null && "message" in value;
    }
    function asError(thrown) {
      return isErrorLike(thrown) ? thrown : new Error(String(thrown));
    }
    function messageOf(error) {
      if (!(error instanceof Error)) return String(error);
      const inner = error instanceof AggregateError ? error.errors.map(messageOf).join("; ") : "";
      const text = error.message === "" ? inner || error.name : error.message;
      const cause = error.cause === void 0 ? "" : messageOf(error.cause);
      return cause === "" || text.includes(cause) ? text : `${text}: ${cause}`;
    }
  }),
  9553: (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {
    __nccwpck_require__.d(__webpack_exports__, {
      P: () => keepCompiled,
      e: () => ownCompileCache
    });
    var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
    var node_module__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(98995);
    var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76760);
    const ownCompileCache = node_module__WEBPACK_IMPORTED_MODULE_1__.enableCompileCache;
    const OTHERS_MAY_WRITE = 18;
    function keepCompiled({folder, uid, enable}) {
      if (enable === void 0 || uid === void 0) return null;
      const directory = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `llm-perf-gate-compiled-${uid}`);
      try {
        (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(directory, {
          recursive: true,
          mode: 448
        });
        const found = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(directory);
        if (!found.isDirectory() || found.uid !== uid || (found.mode & OTHERS_MAY_WRITE) !== 0) return null;
        enable(directory);
        return directory;
      } catch {
        return null;
      }
    }
  }),
  44851: (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {
    __nccwpck_require__.d(__webpack_exports__, {
      m: () => Cancellation
    });
    var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(34758);
    class Cancellation {
      actions=[];
      given=null;
      get reason() {
        return this.given;
      }
      cancel(message) {
        this.given ??= {
          stoppedBy: "cancelled",
          code: "cancelled",
          message
        };
        for (const action of this.actions) action(this.given);
      }
      onCancel(action) {
        this.actions.push(action);
        if (this.given !== null) action(this.given);
      }
      raceWith(work) {
        const cancelled = new Promise((_, reject) => {
          this.onCancel(({code, message}) => reject(new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__.e4(code, message)));
        });
        return Promise.race([ work, cancelled ]);
      }
    }
  }),
  79407: (function(module, __unused_webpack___webpack_exports__, __nccwpck_require__) {
    __nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
      try {
        var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48161);
        var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(75919);
        var _compile_cache_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9553);
        var _gate_world_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(44851);
        const EXIT_UNSETTLED = 13;
        const entry = new URL(require("node:url").pathToFileURL(__filename).href);
        const role = node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.workerData?.role;
        if (role === "templates") {
          const {runTemplateWorker} = await __nccwpck_require__.e(2777).then(__nccwpck_require__.bind(__nccwpck_require__, 42777));
          runTemplateWorker();
        } else if (role === "load") {
          const {runLoadWorker} = await Promise.all([ __nccwpck_require__.e(7968), __nccwpck_require__.e(6307) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 76307));
          await runLoadWorker();
        } else if (role !== void 0) {
          const {runSimulatorWorker} = await __nccwpck_require__.e(593).then(__nccwpck_require__.bind(__nccwpck_require__, 40593));
          await runSimulatorWorker();
        } else {
          (0, _compile_cache_js__WEBPACK_IMPORTED_MODULE_2__.P)({
            folder: process.env["RUNNER_TEMP"] ?? (0, node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(),
            uid: process.getuid?.(),
            enable: _compile_cache_js__WEBPACK_IMPORTED_MODULE_2__.e
          });
          process.exitCode = EXIT_UNSETTLED;
          const cancellation = new _gate_world_js__WEBPACK_IMPORTED_MODULE_3__.m;
          for (const signal of [ "SIGINT", "SIGTERM", "SIGBREAK" ]) process.on(signal, () => cancellation.cancel(`${signal}: the run was cancelled`));
          if (process.argv[2] === "local") {
            const {runLocal} = await Promise.all([ __nccwpck_require__.e(1269), __nccwpck_require__.e(7968), __nccwpck_require__.e(527), __nccwpck_require__.e(5305) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 95305));
            process.exit(await runLocal(process.argv.slice(3), {
              entry,
              cancellation
            }));
          } else {
            const {runAction} = await Promise.all([ __nccwpck_require__.e(1269), __nccwpck_require__.e(1659), __nccwpck_require__.e(6766), __nccwpck_require__.e(7968), __nccwpck_require__.e(527), __nccwpck_require__.e(4967) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 4967));
            process.exit(await runAction({
              entry,
              cancellation
            }));
          }
        }
        __webpack_async_result__();
      } catch (e) {
        __webpack_async_result__(e);
      }
    }, 1);
  }),
  42613: (function(module) {
    module.exports = require("assert");
  }),
  20181: function(module) {
    module.exports = require("buffer");
  },
  35317: (function(module) {
    module.exports = require("child_process");
  }),
  49140: (function(module) {
    module.exports = require("constants");
  }),
  76982: (function(module) {
    module.exports = require("crypto");
  }),
  24434: (function(module) {
    module.exports = require("events");
  }),
  79896: (function(module) {
    module.exports = require("fs");
  }),
  91943: (function(module) {
    module.exports = require("fs/promises");
  }),
  58611: (function(module) {
    module.exports = require("http");
  }),
  65692: (function(module) {
    module.exports = require("https");
  }),
  69278: (function(module) {
    module.exports = require("net");
  }),
  34589: (function(module) {
    module.exports = require("node:assert");
  }),
  16698: (function(module) {
    module.exports = require("node:async_hooks");
  }),
  4573: (function(module) {
    module.exports = require("node:buffer");
  }),
  31421: (function(module) {
    module.exports = require("node:child_process");
  }),
  37540: (function(module) {
    module.exports = require("node:console");
  }),
  77598: (function(module) {
    module.exports = require("node:crypto");
  }),
  53053: (function(module) {
    module.exports = require("node:diagnostics_channel");
  }),
  40610: (function(module) {
    module.exports = require("node:dns");
  }),
  78474: (function(module) {
    module.exports = require("node:events");
  }),
  73024: (function(module) {
    module.exports = require("node:fs");
  }),
  51455: (function(module) {
    module.exports = require("node:fs/promises");
  }),
  37067: (function(module) {
    module.exports = require("node:http");
  }),
  32467: (function(module) {
    module.exports = require("node:http2");
  }),
  44708: (function(module) {
    module.exports = require("node:https");
  }),
  98995: (function(module) {
    module.exports = require("node:module");
  }),
  77030: (function(module) {
    module.exports = require("node:net");
  }),
  48161: (function(module) {
    module.exports = require("node:os");
  }),
  76760: (function(module) {
    module.exports = require("node:path");
  }),
  643: (function(module) {
    module.exports = require("node:perf_hooks");
  }),
  1708: (function(module) {
    module.exports = require("node:process");
  }),
  41792: (function(module) {
    module.exports = require("node:querystring");
  }),
  80099: (function(module) {
    module.exports = require("node:sqlite");
  }),
  57075: (function(module) {
    module.exports = require("node:stream");
  }),
  46193: (function(module) {
    module.exports = require("node:string_decoder");
  }),
  87997: (function(module) {
    module.exports = require("node:timers");
  }),
  41692: (function(module) {
    module.exports = require("node:tls");
  }),
  73136: (function(module) {
    module.exports = require("node:url");
  }),
  57975: (function(module) {
    module.exports = require("node:util");
  }),
  73429: (function(module) {
    module.exports = require("node:util/types");
  }),
  75919: (function(module) {
    module.exports = require("node:worker_threads");
  }),
  38522: (function(module) {
    module.exports = require("node:zlib");
  }),
  70857: (function(module) {
    module.exports = require("os");
  }),
  16928: (function(module) {
    module.exports = require("path");
  }),
  932: function(module) {
    module.exports = require("process");
  },
  2203: (function(module) {
    module.exports = require("stream");
  }),
  13193: (function(module) {
    module.exports = require("string_decoder");
  }),
  53557: (function(module) {
    module.exports = require("timers");
  }),
  64756: (function(module) {
    module.exports = require("tls");
  }),
  52018: (function(module) {
    module.exports = require("tty");
  }),
  87016: (function(module) {
    module.exports = require("url");
  }),
  39023: (function(module) {
    module.exports = require("util");
  }),
  43106: (function(module) {
    module.exports = require("zlib");
  })
};

var __webpack_module_cache__ = {};

function __nccwpck_require__(moduleId) {
  var cachedModule = __webpack_module_cache__[moduleId];
  if (cachedModule !== void 0) return cachedModule.exports;
  var module = __webpack_module_cache__[moduleId] = {
    id: moduleId,
    loaded: false,
    exports: {}
  };
  var threw = true;
  try {
    __webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
    threw = false;
  } finally {
    if (threw) delete __webpack_module_cache__[moduleId];
  }
  module.loaded = true;
  return module.exports;
}

__nccwpck_require__.m = __webpack_modules__;

if (typeof __nccwpck_require__ !== "undefined") __nccwpck_require__.ab = decodeURIComponent(new URL(".", require("node:url").pathToFileURL(__filename).href).pathname).slice(require("node:url").pathToFileURL(__filename).href.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";

(() => {
  var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
  var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
  var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
  var resolveQueue = queue => {
    if (queue && queue.d < 1) {
      queue.d = 1;
      queue.forEach(fn => fn.r--);
      queue.forEach(fn => fn.r-- ? fn.r++ : fn());
    }
  };
  var wrapDeps = deps => deps.map(dep => {
    if (dep !== null && typeof dep === "object") {
      if (dep[webpackQueues]) return dep;
      if (dep.then) {
        var queue = [];
        queue.d = 0;
        dep.then(r => {
          obj[webpackExports] = r;
          resolveQueue(queue);
        }, e => {
          obj[webpackError] = e;
          resolveQueue(queue);
        });
        var obj = {};
        obj[webpackQueues] = fn => fn(queue);
        return obj;
      }
    }
    var ret = {};
    ret[webpackQueues] = x => {};
    ret[webpackExports] = dep;
    return ret;
  });
  __nccwpck_require__.a = (module, body, hasAwait) => {
    var queue;
    hasAwait && ((queue = []).d = -1);
    var depQueues = new Set;
    var exports = module.exports;
    var currentDeps;
    var outerResolve;
    var reject;
    var promise = new Promise((resolve, rej) => {
      reject = rej;
      outerResolve = resolve;
    });
    promise[webpackExports] = exports;
    promise[webpackQueues] = fn => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
    module.exports = promise;
    body(deps => {
      currentDeps = wrapDeps(deps);
      var fn;
      var getResult = () => currentDeps.map(d => {
        if (d[webpackError]) throw d[webpackError];
        return d[webpackExports];
      });
      var promise = new Promise(resolve => {
        fn = () => resolve(getResult);
        fn.r = 0;
        var fnQueue = q => q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, 
        q.push(fn)));
        currentDeps.map(dep => dep[webpackQueues](fnQueue));
      });
      return fn.r ? promise : getResult();
    }, err => (err ? reject(promise[webpackError] = err) : outerResolve(exports), resolveQueue(queue)));
    queue && queue.d < 0 && (queue.d = 0);
  };
})();

(() => {
  __nccwpck_require__.n = module => {
    var getter = module && module.__esModule ? () => module["default"] : () => module;
    __nccwpck_require__.d(getter, {
      a: getter
    });
    return getter;
  };
})();

(() => {
  var getProto = Object.getPrototypeOf ? obj => Object.getPrototypeOf(obj) : obj => obj.__proto__;
  var leafPrototypes;
  __nccwpck_require__.t = function(value, mode) {
    if (mode & 1) value = this(value);
    if (mode & 8) return value;
    if (typeof value === "object" && value) {
      if (mode & 4 && value.__esModule) return value;
      if (mode & 16 && typeof value.then === "function") return value;
    }
    var ns = Object.create(null);
    __nccwpck_require__.r(ns);
    var def = {};
    leafPrototypes = leafPrototypes || [ null, getProto({}), getProto([]), getProto(getProto) ];
    for (var current = mode & 2 && value; typeof current == "object" && !~leafPrototypes.indexOf(current); current = getProto(current)) Object.getOwnPropertyNames(current).forEach(key => def[key] = () => value[key]);
    def["default"] = () => value;
    __nccwpck_require__.d(ns, def);
    return ns;
  };
})();

(() => {
  __nccwpck_require__.d = (exports, definition) => {
    for (var key in definition) if (__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) Object.defineProperty(exports, key, {
      enumerable: true,
      get: definition[key]
    });
  };
})();

(() => {
  __nccwpck_require__.f = {};
  __nccwpck_require__.e = chunkId => Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
    __nccwpck_require__.f[key](chunkId, promises);
    return promises;
  }, []));
})();

(() => {
  __nccwpck_require__.u = chunkId => chunkId + ".index.js";
})();

(() => {
  __nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
})();

(() => {
  __nccwpck_require__.r = exports => {
    if (typeof Symbol !== "undefined" && Symbol.toStringTag) Object.defineProperty(exports, Symbol.toStringTag, {
      value: "Module"
    });
    Object.defineProperty(exports, "__esModule", {
      value: true
    });
  };
})();

(() => {
  __nccwpck_require__.nmd = module => {
    module.paths = [];
    if (!module.children) module.children = [];
    return module;
  };
})();

(() => {
  var installedChunks = {
    8792: 0
  };
  var installChunk = data => {
    var {ids, modules, runtime} = data;
    var moduleId, chunkId, i = 0;
    for (moduleId in modules) if (__nccwpck_require__.o(modules, moduleId)) __nccwpck_require__.m[moduleId] = modules[moduleId];
    if (runtime) runtime(__nccwpck_require__);
    for (;i < ids.length; i++) {
      chunkId = ids[i];
      if (__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) installedChunks[chunkId][0]();
      installedChunks[ids[i]] = 0;
    }
  };
  __nccwpck_require__.f.j = (chunkId, promises) => {
    var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : void 0;
    if (installedChunkData !== 0) if (installedChunkData) promises.push(installedChunkData[1]); else if (true) {
      var promise = new Promise(resolve => resolve(require("./" + __nccwpck_require__.u(chunkId)))).then(installChunk, e => {
        if (installedChunks[chunkId] !== 0) installedChunks[chunkId] = void 0;
        throw e;
      });
      promise = Promise.race([ promise, new Promise(resolve => installedChunkData = installedChunks[chunkId] = [ resolve ]) ]);
      promises.push(installedChunkData[1] = promise);
    }
  };
})();

var __webpack_exports__ = __nccwpck_require__(79407);

