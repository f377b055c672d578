"use strict";
exports.id = 4967;

exports.ids = [ 4967 ];

exports.modules = {
  98178: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      _: () => emptyReport
    });
    var _report_headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96766);
    var _plan_shard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28303);
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
        maxInFlight: 0
      },
      generator: {
        healthy: true,
        cause: null,
        scheduleDelayMs: {
          p50: null,
          p99: null,
          max: null
        },
        lateRequests: 0,
        eventLoopDelayMs: {
          p99: null,
          max: null
        },
        firstTokenDelayMs: {
          p50: null,
          p95: null
        },
        cpuSeconds: 0,
        cpuShare: null,
        waitedShare: null,
        pressureShare: null,
        utilization: null,
        overheadMs: null,
        threads: [],
        shardsNeeded: null
      }
    };
    const NOTHING_SPENT = {
      currency: "USD",
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
      prices: {
        input: 0,
        cachedInput: 0,
        cacheWrite: 0,
        output: 0,
        request: 0,
        source: "",
        model: null
      },
      basePrices: null
    };
    function emptyReport(facts) {
      const at = facts.date.toISOString();
      const shard = typeof facts.shard === "string" ? (0, _plan_shard_js__WEBPACK_IMPORTED_MODULE_1__.uK)(facts.shard) : facts.shard;
      const untitled = {
        schemaVersion: 1,
        tool: {
          name: "llm-perf-gate",
          version: facts.version,
          source: null
        },
        name: facts.name,
        verdict: facts.verdict,
        passed: facts.verdict !== "error",
        reasons: facts.reasons,
        run: {
          id: `none-${facts.date.getTime().toString(36)}`,
          startedAt: at,
          endedAt: at,
          durationMs: 0,
          seed: "",
          stoppedBy: facts.verdict === "error" ? "error" : "completed",
          shard: shard === void 0 ? null : (0, _plan_shard_js__WEBPACK_IMPORTED_MODULE_1__._D)(shard),
          configHash: "",
          promptHash: "",
          judgeHash: "",
          proxied: false,
          cpus: facts.cpus,
          node: facts.node
        },
        source: facts.source,
        target: {
          endpoint: facts.endpoint,
          protocol: "",
          model: null,
          models: [],
          stream: true
        },
        ...NOTHING_SENT,
        cost: {
          ...NOTHING_SPENT,
          budget: facts.budget
        },
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
        reused: facts.reused ?? null
      };
      return {
        ...untitled,
        headline: (0, _report_headline_js__WEBPACK_IMPORTED_MODULE_0__.mG)(untitled)
      };
    }
  }),
  30364: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Hy: () => SHARD_FILES,
      Uo: () => readShardPart,
      u9: () => shardArtifactName,
      eW: () => shardOfArtifact
    });
    var errors = __webpack_require__(34758);
    var plan_shard = __webpack_require__(28303);
    var json = __webpack_require__(59279);
    var gap_histogram = __webpack_require__(16508);
    var sample = __webpack_require__(98993);
    function decodeGapStore(value) {
      if (!Array.isArray(value)) return;
      const entries = value.map(entry => isRecord(entry) && isTags(entry["tags"]) && isGaps(entry["gaps"]) && isBursts(entry["bursts"]) ? entry : void 0);
      return entries.includes(void 0) ? void 0 : entries;
    }
    function isRecord(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value);
    }
    function isTags(value) {
      if (!isRecord(value)) return false;
      const {scenario, stage, prompt, model, arm, phase, status, answered} = value;
      return typeof scenario === "string" && isCount(stage) && typeof prompt === "string" && (model === null || typeof model === "string") && sample.ul.includes(arm) && sample.ZG.includes(phase) && (status === null || isCount(status)) && typeof answered === "boolean";
    }
    function isGaps(value) {
      if (!isRecord(value) || !Array.isArray(value["buckets"])) return false;
      const pairs = value["buckets"];
      const empty = pairs.length === 0;
      const isBound = bound => empty ? bound === null : isAmount(bound);
      return isAmount(value["sum"]) && isBound(value["min"]) && isBound(value["max"]) && pairs.every(isBucket);
    }
    function isBursts(value) {
      if (!isRecord(value) || !Array.isArray(value["even"])) return false;
      const even = value["even"];
      return isCount(value["within"]) && isCount(value["answers"]) && isRecord(value["atOnce"]) && isCount(value["atOnce"]["answers"]) && isCount(value["atOnce"]["brief"]) && isAmount(value["atOnce"]["ms"]) && isRecord(value["roundTrip"]) && isAmountOrNull(value["roundTrip"]["connectMs"]) && isAmountOrNull(value["roundTrip"]["firstByteMs"]) && even.every(pair => Array.isArray(pair) && pair.length === 2 && pair.every(isCount));
    }
    function isBucket(pair) {
      return Array.isArray(pair) && pair.length === 2 && isCount(pair[0]) && pair[0] < gap_histogram.S && isCount(pair[1]) && pair[1] > 0;
    }
    function isCount(value) {
      return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
    }
    function isAmount(value) {
      return typeof value === "number" && Number.isFinite(value) && value >= 0;
    }
    function isAmountOrNull(value) {
      return value === null || isAmount(value);
    }
    var jsonl = __webpack_require__(20233);
    const SHARD_FILES = [ "report.json", "samples.jsonl", "gaps.json" ];
    const LARGEST_REPORT = 16 * 1024 * 1024;
    const LARGEST_GAPS = 64 * 1024 * 1024;
    function shardArtifactName(name, shard) {
      return `${name}-shard-${shard.replace("/", "-of-")}`;
    }
    function shardOfArtifact(name, artifact) {
      if (!artifact.startsWith(`${name}-shard-`)) return;
      const match = /^(\d{1,3})-of-(\d{1,3})(-.*)?$/.exec(artifact.slice(`${name}-shard-`.length));
      return match === null ? void 0 : (0, plan_shard.uK)(`${match[1]}/${match[2]}`);
    }
    async function readShardPart(name, shard, files) {
      const {parseReport} = await Promise.all([ __webpack_require__.e(8816), __webpack_require__.e(102), __webpack_require__.e(7307) ]).then(__webpack_require__.bind(__webpack_require__, 17307));
      const refuse = problem => new errors.e4("shard_damaged", `the report of shard ${(0, 
      plan_shard._D)(shard)} (artifact \`${name}\`) ${problem}`);
      const fileOf = (file, most) => {
        const content = files.get(file);
        if (content === void 0) throw refuse(`has no ${file}`);
        if (content.length > most) throw refuse(`has a ${file} of ${content.length} bytes, more than ${most}`);
        return content.toString("utf8");
      };
      const report = parseReport(fileOf("report.json", LARGEST_REPORT));
      if (report === void 0) throw refuse("is no report of this version");
      if (report.verdict === "error" && report.load.sent === 0) return {
        name,
        shard,
        report,
        samples: [],
        gaps: []
      };
      if (report.verdict === "skipped") return {
        name,
        shard,
        report,
        samples: [],
        gaps: []
      };
      if (report.run.shard !== (0, plan_shard._D)(shard)) throw refuse(`says that it is of shard ${report.run.shard}`);
      const gaps = decodeGapStore((0, json.qF)(fileOf("gaps.json", LARGEST_GAPS)));
      if (gaps === void 0) throw refuse("has a gaps.json that holds no gaps");
      const samples = [ ...readSamples(fileOf("samples.jsonl", Number.POSITIVE_INFINITY), refuse) ];
      const stray = samples.find(sample => sample.shard !== report.run.shard);
      if (stray !== void 0) throw refuse(`has a sample of shard ${stray.shard}`);
      return {
        name,
        shard,
        report,
        samples,
        gaps
      };
    }
    function* readSamples(text, refuse) {
      let line = 0;
      for (const json of text.split("\n")) {
        line += 1;
        if (json === "") continue;
        const decoded = (0, jsonl.Hr)(json);
        if ("problem" in decoded) throw refuse(`has a line ${line} of samples.jsonl that is none: ${decoded.problem}`);
        yield decoded.sample;
      }
    }
  }),
  7300: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      h: () => ApiError,
      G: () => toApiError
    });
    var errors = __webpack_require__(34758);
    var foreign = __webpack_require__(85744);
    const NEEDED = [ [ /\/issues\//, "pull-requests: write" ], [ /\/statuses(\/|$)/, "statuses: write" ], [ /\/actions\//, "actions: read" ], [ /\/pulls\b/, "pull-requests: read" ] ];
    function permissionFor(route) {
      return NEEDED.find(([pattern]) => pattern.test(route))?.[1] ?? "contents: read";
    }
    class ApiError extends Error {
      kind;
      status;
      retryAfterS;
      name="ApiError";
      constructor(kind, message, status = null, retryAfterS = null) {
        super(message);
        this.kind = kind;
        this.status = status;
        this.retryAfterS = retryAfterS;
      }
    }
    function toApiError(route, error) {
      if (error instanceof ApiError) return error;
      const status = (0, foreign.Up)(error, "response") === void 0 ? null : Number((0, 
      foreign.Up)(error, "status"));
      const said = tidy((0, foreign.d3)(error, "response", "data", "message") ?? (0, errors.bD)(error));
      if (status === null) return new ApiError("unavailable", `${route}: ${said}`);
      const retryAfterS = retryAfterOf(error);
      const limited = status === 429 || status === 403 && (retryAfterS !== null || /rate limit|abuse detection/i.test(said));
      const kind = limited ? "rate_limited" : kindOf(status, said);
      return new ApiError(kind, `${route}: ${status} ${said}${adviceFor(kind, status, route)}`, status, limited || status >= 500 ? retryAfterS : null);
    }
    function kindOf(status, said) {
      if (status === 403 && /\b(locked|archived)\b/i.test(said)) return "invalid";
      if (status === 401 || status === 403 || /not accessible by (integration|personal access token)/i.test(said)) return "permission";
      if (status === 404 || status === 410) return "not_found";
      return status >= 500 ? "unavailable" : "invalid";
    }
    function adviceFor(kind, status, route) {
      if (kind !== "permission") return "";
      if (status === 401) return "; the `github-token` is not valid, or has expired";
      return `; add \`${permissionFor(route)}\` to the job's \`permissions:\``;
    }
    function retryAfterOf(error) {
      const header = name => Number((0, foreign.Up)(error, "response", "headers", name) ?? Number.NaN);
      const asked = header("retry-after");
      if (Number.isFinite(asked) && asked >= 0) return asked;
      return header("x-ratelimit-remaining") === 0 ? Number.POSITIVE_INFINITY : null;
    }
    function tidy(text) {
      const line = text.replace(/\s+/g, " ").trim();
      return line.length > 300 ? `${line.slice(0, 300)}\u2026` : line;
    }
  }),
  62272: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      x: () => createApi
    });
    var _api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7300);
    var _deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23654);
    var _foreign_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85744);
    const PAGE_SIZE = 100;
    const BUDGET_MS = 3e4;
    const CALL_MS = 1e4;
    const TRIES = 3;
    const FIRST_PAUSE_MS = 500;
    const LONGEST_PAUSE_MS = 1e4;
    function createApi(send, options) {
      const {clock, repository} = options;
      const endsAt = clock.now() + (options.budgetMs ?? BUDGET_MS);
      const tryOnce = (route, parameters) => {
        const left = endsAt - clock.now();
        if (left <= 0) throw new _deadline_js__WEBPACK_IMPORTED_MODULE_1__.j3("the time for talking to GitHub is used up");
        const complete = {
          owner: repository.owner,
          repo: repository.name,
          ...parameters
        };
        return (0, _deadline_js__WEBPACK_IMPORTED_MODULE_1__.lu)(clock, Math.min(options.callMs ?? CALL_MS, left), signal => send(route, complete, signal));
      };
      const request = async (route, parameters = {}) => {
        for (let attempt = 1; ;attempt += 1) try {
          return await tryOnce(route, parameters);
        } catch (thrown) {
          const error = (0, _api_error_js__WEBPACK_IMPORTED_MODULE_0__.G)(route, thrown);
          const wait = waitBefore(attempt, route, error);
          if (wait === null || clock.now() + wait >= endsAt) throw error;
          options.log.debug(`${error.message}; trying again in ${wait} ms`);
          await (0, _deadline_js__WEBPACK_IMPORTED_MODULE_1__.v7)(clock, wait);
        }
      };
      async function* pages(route, parameters = {}, most = 100) {
        for (let page = 1; page <= most; page += 1) {
          const answer = await request(route, {
            per_page: PAGE_SIZE,
            page,
            ...parameters
          });
          yield answer.data;
          if (!(0, _foreign_js__WEBPACK_IMPORTED_MODULE_2__.d3)(answer.headers, "link")?.includes('rel="next"')) return;
        }
      }
      return {
        request,
        pages
      };
    }
    function waitBefore(attempt, route, error) {
      if (attempt >= TRIES || error.kind !== "rate_limited" && error.kind !== "unavailable") return null;
      const refused = error.kind === "rate_limited" || error.status === 503;
      if (route.startsWith("POST ") && !refused) return null;
      const wait = error.retryAfterS === null ? FIRST_PAUSE_MS * 2 ** (attempt - 1) : error.retryAfterS * 1e3;
      return wait <= LONGEST_PAUSE_MS ? wait : null;
    }
  }),
  23654: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      j3: () => DeadlineError,
      lu: () => finishWithin,
      v7: () => pause
    });
    class DeadlineError extends Error {
      name="DeadlineError";
    }
    async function finishWithin(clock, ms, work) {
      const controller = new AbortController;
      let cancel = () => {};
      const timeout = new Promise((_, reject) => {
        cancel = clock.at(clock.now() + ms, () => {
          reject(new DeadlineError(`no answer within ${Math.round(ms) / 1e3} s`));
          controller.abort();
        });
      });
      try {
        return await Promise.race([ work(controller.signal), timeout ]);
      } finally {
        cancel();
      }
    }
    function pause(clock, ms) {
      return new Promise(resolve => {
        clock.at(clock.now() + ms, resolve);
      });
    }
  }),
  85744: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      MF: () => pickList,
      P7: () => refName,
      Up: () => pick,
      WM: () => isCommit,
      at: () => branchName,
      d3: () => pickText,
      xv: () => pickCount
    });
    function pick(value, ...path) {
      let current = value;
      for (const key of path) {
        if (typeof current !== "object" || current === null || !Object.hasOwn(current, key)) return;
        current = current[key];
      }
      return current;
    }
    function pickText(value, ...path) {
      const found = pick(value, ...path);
      return typeof found === "string" && found !== "" ? found : null;
    }
    function pickCount(value, ...path) {
      const found = pick(value, ...path);
      return typeof found === "number" && Number.isSafeInteger(found) && found >= 0 ? found : null;
    }
    function pickList(value, ...path) {
      const found = pick(value, ...path);
      return Array.isArray(found) ? found : [];
    }
    function isCommit(text) {
      return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
    }
    function branchName(value) {
      if (typeof value !== "string" || value === "" || value.length > 255) return null;
      return /[\p{Cc} ~^:?*[\\]|\.\./u.test(value) ? null : value;
    }
    function refName(value) {
      return branchName(value)?.replace(/^refs\/heads\//, "") ?? null;
    }
  }),
  12497: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      A: () => listChangedFiles,
      B: () => renamesIn
    });
    __webpack_require__(62272);
    var _api_api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7300);
    var _api_foreign_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85744);
    const MOST_OF_PULL_REQUEST = 3e3;
    const MOST_OF_COMPARISON = 300;
    async function listChangedFiles(api, context) {
      if (context.event.startsWith("pull_request") && context.pullRequest !== null) return listOfPullRequest(api, context.pullRequest, context.changedFiles);
      if (context.event === "push") return listOfPush(api, context);
      if (context.event === "merge_group" && context.baseSha !== null && context.headSha !== null) return compareCommits(api, context.baseSha, context.headSha);
      return {
        kind: "unknown",
        reason: `a ${context.event || "nameless"} event changes no files that could be listed`
      };
    }
    async function compareCommits(api, base, head) {
      const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
      const {data} = await api.request(route, {
        basehead: `${base}...${head}`,
        per_page: 1
      });
      if ((0, _api_foreign_js__WEBPACK_IMPORTED_MODULE_2__.d3)(data, "status") === null) throw new _api_api_error_js__WEBPACK_IMPORTED_MODULE_1__.h("unavailable", `${route}: the answer is not a comparison`);
      const files = (0, _api_foreign_js__WEBPACK_IMPORTED_MODULE_2__.MF)(data, "files").map(readFile);
      return {
        kind: files.length >= MOST_OF_COMPARISON || files.includes(null) ? "truncated" : "complete",
        files: known(files)
      };
    }
    function renamesIn(files) {
      return new Map(files.flatMap(({path, previousPath, status}) => status === "renamed" && previousPath !== null ? [ [ path, previousPath ] ] : []));
    }
    async function listOfPush(api, {before, after}) {
      if (before === null || after === null) return {
        kind: "unknown",
        reason: "the push names no commits"
      };
      if (/^0+$/.test(before)) return {
        kind: "unknown",
        reason: "the branch is new"
      };
      if (/^0+$/.test(after)) return {
        kind: "unknown",
        reason: "the branch was deleted"
      };
      return compareCommits(api, before, after);
    }
    async function listOfPullRequest(api, pullRequest, changed) {
      const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/files";
      const parameters = {
        pull_number: pullRequest
      };
      const files = [];
      for await (const page of api.pages(route, parameters)) {
        if (!Array.isArray(page)) throw new _api_api_error_js__WEBPACK_IMPORTED_MODULE_1__.h("unavailable", `${route}: the answer is not a list`);
        files.push(...page.map(readFile));
      }
      return {
        kind: files.length >= MOST_OF_PULL_REQUEST || files.includes(null) || (changed ?? 0) > files.length ? "truncated" : "complete",
        files: known(files)
      };
    }
    function readFile(value) {
      const path = (0, _api_foreign_js__WEBPACK_IMPORTED_MODULE_2__.d3)(value, "filename");
      if (path === null) return null;
      return {
        path,
        previousPath: (0, _api_foreign_js__WEBPACK_IMPORTED_MODULE_2__.d3)(value, "previous_filename"),
        status: (0, _api_foreign_js__WEBPACK_IMPORTED_MODULE_2__.d3)(value, "status") ?? "modified"
      };
    }
    function known(files) {
      return files.filter(file => file !== null);
    }
  }),
  2172: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      qu: () => findReasonToSkip,
      Lx: () => isClosed,
      Dy: () => skipWithoutCredential,
      zI: () => skipWithoutEndpoint
    });
    var system_clock = __webpack_require__(48955);
    var check_credentials = __webpack_require__(33870);
    var check_config = __webpack_require__(96921);
    var remember_files = __webpack_require__(23226);
    var load_prompts = __webpack_require__(35203);
    const UNFILLED = {
      render: jobs => Promise.resolve(jobs.map(({rows, text}) => ({
        rows: rows.map(() => ({
          text
        })),
        names: []
      }))),
      close: () => {}
    };
    async function namedByPrompts(setting, files) {
      const remembered = (0, remember_files.X)(files);
      await (0, load_prompts.y)(setting, remembered, {
        templates: UNFILLED
      });
      return [ ...remembered.named ];
    }
    var prompt_entries = __webpack_require__(95780);
    var api_api = __webpack_require__(62272);
    var changed_paths = __webpack_require__(12497);
    var errors = __webpack_require__(34758);
    const MOST = 256;
    function readAlternatives(pattern) {
      const pending = [ pattern ];
      const done = [];
      for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
        const found = findBraces(next);
        if (found === null) done.push(next); else pending.push(...found);
        if (pending.length + done.length > MOST) return null;
      }
      return done;
    }
    function findBraces(pattern) {
      for (let open = pattern.indexOf("{"); open !== -1; open = pattern.indexOf("{", open + 1)) {
        if (pattern[open - 1] === "\\") continue;
        const parts = partsBehind(pattern, open);
        if (parts !== null) return parts.texts.map(text => pattern.slice(0, open) + text + pattern.slice(parts.end));
      }
      return null;
    }
    function partsBehind(pattern, open) {
      const texts = [];
      let [depth, from] = [ 0, open + 1 ];
      for (let at = open + 1; at < pattern.length; at += 1) {
        const char = pattern[at];
        if (char === "\\") at += 1; else if (char === "{") depth += 1; else if (char === "," && depth === 0) {
          texts.push(pattern.slice(from, at));
          from = at + 1;
        } else if (char === "}" && depth > 0) depth -= 1; else if (char === "}") return texts.length === 0 ? null : {
          texts: [ ...texts, pattern.slice(from, at) ],
          end: at + 1
        };
      }
      return null;
    }
    function matchTokens(tokens, path) {
      let places = new Uint8Array(tokens.length + 1);
      places[0] = 1;
      skip(tokens, places, true);
      for (const char of path) {
        const next = new Uint8Array(tokens.length + 1);
        for (let i = 0; i < tokens.length; i += 1) if (places[i] === 1) step(tokens[i], char, next, i);
        skip(tokens, next, char === "/");
        places = next;
      }
      return places[tokens.length] === 1;
    }
    function step(token, char, next, at) {
      switch (token.kind) {
       case "any":
        next[at] = 1;
        return;

       case "star":
        if (char !== "/") next[at] = 1;
        return;

       case "folders":
        next[at] = 1;
        if (char === "/") next[at + 1] = 1;
        return;

       default:
        if (!fits(token, char)) return;
        next[at + 1] = 1;
        if (token.repeated === true) next[at] = 1;
      }
    }
    function skip(tokens, places, isStart) {
      for (let i = 0; i < tokens.length; i += 1) {
        const {kind, optional} = tokens[i];
        const mayBeEmpty = kind === "any" || kind === "star" || optional === true || kind === "folders" && isStart;
        if (places[i] === 1 && mayBeEmpty) places[i + 1] = 1;
      }
    }
    function fits(token, char) {
      switch (token.kind) {
       case "text":
        return token.text === char;

       case "one":
        return char !== "/";

       case "class":
        return char !== "/" && token.ranges.some(([from, to]) => from <= char && char <= to) !== token.negated;

       default:
        return false;
      }
    }
    const LONGEST = 1e3;
    const EXTENDED = /[@!?*+]\(|\([^()]*\|/;
    function compileGlob(pattern) {
      const alternatives = pattern.length > LONGEST ? null : readAlternatives(pattern);
      if (alternatives === null) return {
        surely: () => false,
        perhaps: () => true
      };
      const usual = alternatives.map(each => tokensOf(Array.from(each), "usual"));
      const composed = pattern.normalize("NFC");
      const byPoint = readingsOf(composed, Array.from);
      const byCharacter = readingsOf(composed, charactersOf);
      const surely = path => usual.some(tokens => matchTokens(tokens, Array.from(path)));
      const perhaps = path => {
        const name = path.normalize("NFC");
        const points = Array.from(name);
        if (byPoint.some(tokens => matchTokens(tokens, points))) return true;
        const characters = charactersOf(name);
        return characters.length < points.length && byCharacter.some(tokens => matchTokens(tokens, characters));
      };
      return {
        surely,
        perhaps: path => surely(path) || perhaps(path)
      };
    }
    function readingsOf(pattern, split) {
      const alternatives = readAlternatives(pattern) ?? [];
      return [ ...alternatives.flatMap(each => [ tokensOf(split(each), "usual"), tokensOf(split(each), "wide"), tokensOf(split(each.replace(/\/\*\*$/, "")), "wide") ]), ...[ pattern, ...alternatives ].flatMap(each => [ tokensOf(split(each), "github"), tokensOf(split(each), "literal") ]), ...EXTENDED.test(pattern) ? alternatives.map(each => tokensOf(split(loosen(each)), "wide")) : [] ];
    }
    function charactersOf(text) {
      return Array.from(SEGMENTER.segment(text), ({segment}) => segment);
    }
    const SEGMENTER = new Intl.Segmenter("en", {
      granularity: "grapheme"
    });
    function loosen(pattern) {
      return pattern.replace(/[@!?*+]?\(.*\)/s, "**");
    }
    function tokensOf(chars, reading) {
      const tokens = [];
      for (let at = 0; at < chars.length; ) {
        const [token, length] = readToken(chars, at, reading);
        if (token === "optional" || token === "repeated") {
          const last = tokens.pop();
          if (last !== void 0) tokens.push({
            ...last,
            [token]: true
          });
        } else tokens.push(token);
        at += length;
      }
      return tokens;
    }
    function readToken(chars, at, reading) {
      const char = chars[at];
      switch (char) {
       case "*":
        return readStars(chars, at, reading);

       case "?":
        return reading === "github" ? [ "optional", 1 ] : [ {
          kind: "one"
        }, 1 ];

       case "+":
        return reading === "github" ? [ "repeated", 1 ] : [ {
          kind: "text",
          text: char
        }, 1 ];

       case "[":
        return reading === "literal" ? [ {
          kind: "text",
          text: char
        }, 1 ] : readClass(chars, at);

       case "\\":
        return [ {
          kind: "text",
          text: chars[at + 1] ?? char
        }, 2 ];

       default:
        return [ {
          kind: "text",
          text: char
        }, 1 ];
      }
    }
    function readStars(chars, at, reading) {
      let end = at;
      while (chars[end] === "*") end += 1;
      const begins = at === 0 || chars[at - 1] === "/";
      const isFolder = begins && end - at > 1 && (end === chars.length || chars[end] === "/");
      if (isFolder && chars[end] === "/") return [ {
        kind: "folders"
      }, end - at + 1 ];
      const crosses = end - at > 1 && (isFolder || reading !== "usual");
      return [ {
        kind: crosses ? "any" : "star"
      }, end - at ];
    }
    function readClass(chars, at) {
      const negated = chars[at + 1] === "!" || chars[at + 1] === "^";
      const from = at + (negated ? 2 : 1);
      const close = chars.indexOf("]", from + 1);
      if (close === -1) return [ {
        kind: "text",
        text: "["
      }, 1 ];
      const ranges = [];
      for (let i = from; i < close; ) {
        const isRange = chars[i + 1] === "-" && i + 2 < close;
        const first = chars[i];
        ranges.push([ first, isRange ? chars[i + 2] : first ]);
        i += isRange ? 3 : 1;
      }
      return [ {
        kind: "class",
        ranges,
        negated
      }, close - at + 1 ];
    }
    async function decideByPaths(rules, list) {
      const run = (reason, files = []) => ({
        matched: true,
        reason,
        files
      });
      if (rules.patterns.length === 0) return run("no `paths` are set");
      const changed = await list().catch(error => ({
        kind: "unknown",
        reason: (0, errors.bD)(error)
      }));
      if (changed.kind === "unknown") return run(`the changed files are not known: ${changed.reason}`);
      const isMatch = compileRules(rules);
      const isOfPaths = compileRules({
        ...rules,
        always: []
      });
      const touched = changed.files.flatMap(({path, previousPath}) => previousPath === null ? [ path ] : [ path, previousPath ]);
      const files = touched.filter(isMatch);
      if (files[0] !== void 0) return run(`${files[0]} ${isOfPaths(files[0]) ? "matches `paths`" : "is a prompt or the config file"}${files.length > 1 ? `, and ${files.length - 1} more count` : ""}`, files);
      if (changed.kind === "truncated") return run("the list of changed files is too long to be complete");
      return {
        matched: false,
        reason: `none of ${touched.length} changed paths matches \`paths\``,
        files: []
      };
    }
    function compileRules(rules) {
      const ordered = rules.patterns.map(pattern => {
        const positive = !pattern.startsWith("!");
        const {surely, perhaps} = compile(pattern.replace(/^!/, ""));
        return {
          positive,
          test: positive ? perhaps : surely
        };
      });
      const always = rules.always.map(compile);
      const exact = new Set(rules.always);
      const start = ordered[0]?.positive === false;
      return path => {
        if (exact.has(path) || always.some(({perhaps}) => perhaps(path))) return true;
        return ordered.findLast(({test}) => test(path))?.positive ?? start;
      };
    }
    function compile(pattern) {
      const rooted = pattern.trim().replace(/^(\.?\/)+/, "").replace(/\/+$/, "");
      if (rooted === "") return compileGlob("**");
      const [own, inside] = [ compileGlob(rooted), compileGlob(`${rooted}/**`) ];
      return {
        surely: path => own.surely(path) || inside.surely(path),
        perhaps: path => own.perhaps(path) || inside.perhaps(path)
      };
    }
    const FILTER_BUDGET_MS = 2e4;
    async function findReasonToSkip(config, send, session, files) {
      const withoutKey = config.mode === "estimate" ? null : skipWithoutKey(config, session);
      return skipClosed(session) ?? withoutKey ?? await skipByPaths(config, send, {
        session,
        files
      });
    }
    function isClosed({event, pullRequestState}) {
      return event.startsWith("pull_request") && pullRequestState === "closed";
    }
    function skipClosed({context}) {
      if (!isClosed(context)) return null;
      return {
        code: "closed",
        message: "the pull request is closed, so nothing was sent"
      };
    }
    function skipWithoutKey(config, {context}) {
      const needsKey = config.endpoint !== "simulator" && !holdsKey(config.headers);
      const who = whoSeesNoSecrets(context);
      if (who === null || config["api-key"] !== void 0 || (0, check_credentials.mB)(config) || !needsKey) return null;
      return withoutKey(who);
    }
    function skipWithoutCredential({context}) {
      const who = whoSeesNoSecrets(context);
      return who === null ? null : withoutKey(who);
    }
    function withoutKey(who) {
      return {
        code: "no_key",
        message: `${who} has no access to the API key, so nothing was sent; the settings are valid`
      };
    }
    function skipWithoutEndpoint(problems, {context}) {
      const who = whoSeesNoSecrets(context);
      if (who === null || !problems.every(({message}) => message === check_config.Q.message)) return null;
      return {
        code: "no_endpoint",
        message: `${who} has no access to secrets, and without them \`endpoint\` is empty, so nothing was sent; the other settings are valid`
      };
    }
    function whoSeesNoSecrets({isFork, isDependabot}) {
      if (isFork) return "a pull request from a fork";
      return isDependabot ? "Dependabot" : null;
    }
    function holdsKey(headers) {
      const values = Object.values(headers);
      return values.length > 0 && !values.some(value => /^(bearer|basic|token|apikey)?$/i.test(value.trim()));
    }
    async function skipByPaths(config, send, {session, files}) {
      if (config.paths === void 0 || config.paths.length === 0) return null;
      const {context, log, inputs} = session;
      const {repository} = context;
      if (send === null || repository === null) {
        log.warning("`paths` needs `github-token`: the gate runs as if they matched");
        return null;
      }
      const api = (0, api_api.x)(send, {
        clock: system_clock.m,
        log,
        repository,
        budgetMs: FILTER_BUDGET_MS
      });
      const named = [ config["variables-file"] ?? "", inputs["config-file"] ?? "" ].map(path => path.replace(/^(?:\.\/)+/, ""));
      const always = [ ...(0, prompt_entries.q)(config.prompts), ...named.filter(path => path !== ""), ...await namedByPrompts(config.prompts, files) ];
      const decision = await decideByPaths({
        patterns: config.paths,
        always
      }, () => (0, changed_paths.A)(api, context));
      log.info(`Path filter: ${decision.reason}`);
      return decision.matched ? null : {
        code: "paths",
        message: decision.reason
      };
    }
  }),
  4967: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      runAction: () => runAction
    });
    var external_node_fs_ = __webpack_require__(73024);
    var core = __webpack_require__(91659);
    var base_redact = __webpack_require__(91564);
    var settings_secrets = __webpack_require__(51189);
    var schema = __webpack_require__(61742);
    var errors = __webpack_require__(34758);
    var system_clock = __webpack_require__(48955);
    var api_api = __webpack_require__(62272);
    const silent = {
      debug: () => {},
      info: () => {},
      warn: () => {},
      error: () => {}
    };
    async function connectGitHub(token, apiUrl, env) {
      if (token === "") throw new Error("no `github-token` was given");
      const {getOctokit} = await importToolkit(env);
      const octokit = getOctokit(token, {
        baseUrl: apiUrl,
        log: silent
      });
      return async (route, parameters, signal) => {
        const answer = await octokit.request(route, {
          ...parameters,
          request: {
            signal
          }
        });
        return answer;
      };
    }
    async function importToolkit(env) {
      const eventPath = env["GITHUB_EVENT_PATH"];
      Reflect.deleteProperty(env, "GITHUB_EVENT_PATH");
      try {
        return await __webpack_require__.e(1351).then(__webpack_require__.bind(__webpack_require__, 61351));
      } finally {
        if (eventPath !== void 0) env["GITHUB_EVENT_PATH"] = eventPath;
      }
    }
    var foreign = __webpack_require__(85744);
    async function locatePullRequest(api, context) {
      const {event, pullRequest: number, headSha, baseRef} = context;
      if (number !== null) {
        const told = event.startsWith("pull_request") || event === "workflow_run";
        if (told && headSha !== null) return {
          number,
          headSha,
          baseRef
        };
        const {data} = await api.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
          pull_number: number
        });
        return readPullRequest(data);
      }
      if (event === "workflow_run") return pullRequestOfTrigger(api, context);
      if (event !== "push" || headSha === null) return null;
      return openPullRequestOf(api, headSha);
    }
    async function findMergeBase(api, base, head) {
      const {data} = await api.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
        basehead: `${base}...${head}`,
        per_page: 1
      });
      const sha = (0, foreign.d3)(data, "merge_base_commit", "sha");
      return sha !== null && (0, foreign.WM)(sha) ? sha : null;
    }
    async function openPullRequestOf(api, sha) {
      for await (const page of api.pages("GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", {
        commit_sha: sha
      })) for (const candidate of (0, foreign.MF)(page)) {
        const found = readPullRequest(candidate);
        if (found?.headSha === sha && (0, foreign.Up)(candidate, "state") === "open") return found;
      }
      return null;
    }
    async function pullRequestOfTrigger(api, {trigger, headSha}) {
      if (trigger === null || trigger.headOwner === null || trigger.headBranch === null) return null;
      const head = `${trigger.headOwner}:${trigger.headBranch}`;
      const {data} = await api.request("GET /repos/{owner}/{repo}/pulls", {
        state: "open",
        head
      });
      return (0, foreign.MF)(data).map(readPullRequest).find(found => found?.headSha === headSha) ?? null;
    }
    function readPullRequest(value) {
      const number = (0, foreign.xv)(value, "number");
      const headSha = (0, foreign.d3)(value, "head", "sha");
      if (number === null || headSha === null || !(0, foreign.WM)(headSha)) return null;
      return {
        number,
        headSha,
        baseRef: (0, foreign.d3)(value, "base", "ref")
      };
    }
    const SEARCH_BUDGET_MS = 1e4;
    async function openConnection(session) {
      const send = await connect(session);
      return {
        send,
        pullRequest: await findPullRequest(send, session)
      };
    }
    async function connect({inputs, context, log}) {
      const token = inputs["github-token"] ?? "";
      if (token === "") return null;
      try {
        return await connectGitHub(token, context.apiUrl, process.env);
      } catch (error) {
        log.warning(`GitHub cannot be asked: ${(0, errors.bD)(error)}`);
        return null;
      }
    }
    async function findPullRequest(send, {context, log, cancellation}) {
      const {event, pullRequest: number, headSha, baseRef, repository} = context;
      if (event.startsWith("pull_request") && number !== null && headSha !== null) return {
        number,
        headSha,
        baseRef
      };
      if (send === null || repository === null) return null;
      try {
        const api = (0, api_api.x)(send, {
          clock: system_clock.m,
          log,
          repository,
          budgetMs: SEARCH_BUDGET_MS
        });
        return await cancellation.raceWith(locatePullRequest(api, context));
      } catch (error) {
        log.warning(`the pull request of this run cannot be found: ${(0, errors.bD)(error)}`);
        return null;
      }
    }
    function readTriggeringRun(event, payload) {
      const run = event === "workflow_run" ? (0, foreign.Up)(payload, "workflow_run") : void 0;
      const id = (0, foreign.xv)(run, "id");
      if (id === null) return null;
      const owner = (0, foreign.d3)(run, "head_repository", "owner", "login");
      return {
        id,
        headOwner: owner !== null && /^[\w.-]{1,100}$/.test(owner) ? owner : null,
        headBranch: (0, foreign.at)((0, foreign.Up)(run, "head_branch"))
      };
    }
    function readEvent(env, readText) {
      const warnings = [];
      const payload = readPayload(env["GITHUB_EVENT_PATH"], readText, warnings);
      const event = env["GITHUB_EVENT_NAME"] ?? "";
      if (event === "") warnings.push("GITHUB_EVENT_NAME is not set: the gate does not know what started it");
      const repository = readRepository(env, payload);
      if (repository === null) warnings.push("GITHUB_REPOSITORY names no repository: nothing is published on GitHub");
      const headSha = headOf(event, payload) ?? commit(env["GITHUB_SHA"]);
      if (headSha === null) warnings.push("the event names no commit: no commit status is set");
      const serverUrl = webUrl(env["GITHUB_SERVER_URL"]) ?? "https://github.com";
      const runId = count(env["GITHUB_RUN_ID"]);
      const context = {
        event,
        action: (0, foreign.d3)(payload, "action"),
        repository,
        serverUrl,
        apiUrl: webUrl(env["GITHUB_API_URL"]) ?? "https://api.github.com",
        graphqlUrl: webUrl(env["GITHUB_GRAPHQL_URL"]) ?? "https://api.github.com/graphql",
        runId,
        attempt: count(env["GITHUB_RUN_ATTEMPT"]) ?? 1,
        job: env["GITHUB_JOB"] ?? null,
        actor: env["GITHUB_ACTOR"] ?? null,
        headSha,
        ...readBase(event, env, payload),
        ref: (0, foreign.P7)(env["GITHUB_REF"]),
        ...event_readPullRequest(payload),
        changedFiles: (0, foreign.xv)(payload, "pull_request", "changed_files"),
        isFork: comesFromElsewhere(payload, repository),
        isDependabot: env["GITHUB_ACTOR"] === "dependabot[bot]" || (0, foreign.d3)(payload, "pull_request", "user", "login") === "dependabot[bot]",
        before: commit((0, foreign.Up)(payload, "before")),
        after: commit((0, foreign.Up)(payload, "after")),
        defaultBranch: (0, foreign.at)((0, foreign.Up)(payload, "repository", "default_branch")),
        runUrl: runUrlOf(serverUrl, repository, runId),
        trigger: readTriggeringRun(event, payload)
      };
      return {
        context,
        warnings
      };
    }
    function readPayload(path, readText, warnings) {
      if (path === void 0 || path === "") {
        warnings.push("GITHUB_EVENT_PATH is not set: the pull request is not known");
        return {};
      }
      try {
        return JSON.parse(readText(path));
      } catch (error) {
        warnings.push(`the event file cannot be read, the pull request is not known: ${(0, 
        errors.bD)(error)}`);
        return {};
      }
    }
    function readRepository(env, payload) {
      const slug = env["GITHUB_REPOSITORY"] ?? (0, foreign.d3)(payload, "repository", "full_name") ?? "";
      const [, owner, name] = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(slug) ?? [];
      if (owner === void 0 || name === void 0 || /^\.+$/.test(owner) || /^\.+$/.test(name)) return null;
      return {
        owner,
        name,
        id: count(env["GITHUB_REPOSITORY_ID"]) ?? (0, foreign.xv)(payload, "repository", "id")
      };
    }
    function headOf(event, payload) {
      if (event === "merge_group") return commit((0, foreign.Up)(payload, "merge_group", "head_sha"));
      if (event === "workflow_run") return commit((0, foreign.Up)(payload, "workflow_run", "head_sha"));
      if (event === "push") return afterPush(payload);
      return commit((0, foreign.Up)(payload, "pull_request", "head", "sha"));
    }
    function afterPush(payload) {
      const after = commit((0, foreign.Up)(payload, "after"));
      return after === null || /^0+$/.test(after) ? null : after;
    }
    function readBase(event, env, payload) {
      if (event === "merge_group") {
        const baseRef = (0, foreign.P7)((0, foreign.Up)(payload, "merge_group", "base_ref"));
        return {
          baseRef,
          baseSha: commit((0, foreign.Up)(payload, "merge_group", "base_sha"))
        };
      }
      const pullRequest = (0, foreign.Up)(payload, "pull_request") ?? (0, foreign.Up)(payload, "workflow_run", "pull_requests", "0");
      const baseRef = (0, foreign.at)((0, foreign.Up)(pullRequest, "base", "ref")) ?? (0, 
      foreign.at)(env["GITHUB_BASE_REF"]);
      return {
        baseRef,
        baseSha: commit((0, foreign.Up)(pullRequest, "base", "sha"))
      };
    }
    function event_readPullRequest(payload) {
      const direct = (0, foreign.Up)(payload, "pull_request");
      const commented = (0, foreign.Up)(payload, "issue", "pull_request") === void 0 ? void 0 : (0, 
      foreign.Up)(payload, "issue");
      const found = direct ?? commented ?? (0, foreign.MF)(payload, "workflow_run", "pull_requests")[0];
      const number = (0, foreign.xv)(found, "number");
      if (number === null || number === 0) return {
        pullRequest: null,
        pullRequestState: null
      };
      const state = (0, foreign.d3)(found, "state");
      if (state === "open" && (0, foreign.Up)(found, "draft") === true) return {
        pullRequest: number,
        pullRequestState: "draft"
      };
      return {
        pullRequest: number,
        pullRequestState: state === "open" || state === "closed" ? state : null
      };
    }
    function comesFromElsewhere(payload, repository) {
      const own = repository === null ? null : `${repository.owner}/${repository.name}`.toLowerCase();
      if ((0, foreign.Up)(payload, "pull_request", "head") !== void 0) return (0, foreign.d3)(payload, "pull_request", "head", "repo", "full_name")?.toLowerCase() !== own;
      if ((0, foreign.Up)(payload, "workflow_run") === void 0) return false;
      return (0, foreign.d3)(payload, "workflow_run", "head_repository", "full_name")?.toLowerCase() !== own;
    }
    function runUrlOf(serverUrl, repository, runId) {
      if (repository === null || runId === null) return null;
      return `${serverUrl}/${repository.owner}/${repository.name}/actions/runs/${runId}`;
    }
    function commit(value) {
      return typeof value === "string" && (0, foreign.WM)(value) ? value : null;
    }
    function count(text) {
      return text !== void 0 && /^\d{1,15}$/.test(text) ? Number(text) : null;
    }
    function webUrl(text) {
      if (text === void 0 || !URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) return null;
      return text.replace(/\/+$/, "");
    }
    function readInputs(env, names) {
      const inputs = {};
      for (const name of names) {
        const value = env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`]?.trim();
        if (value !== void 0 && value !== "") inputs[name] = value;
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
    var gate = __webpack_require__(66703);
    var changed_paths = __webpack_require__(12497);
    var external_node_path_ = __webpack_require__(76760);
    var api_error = __webpack_require__(7300);
    const TREE = "GET /repos/{owner}/{repo}/git/trees/{tree_sha}";
    const BLOB = "GET /repos/{owner}/{repo}/git/blobs/{file_sha}";
    const LARGEST_FILE = 8 * 1024 * 1024;
    function openCommitFiles(api, commit) {
      const trees = new Map;
      const readOnce = (sha, recursive) => {
        const key = `${sha} ${recursive}`;
        const known = trees.get(key) ?? readTree(api, sha, recursive);
        trees.set(key, known);
        return known;
      };
      return {
        list: under => listFiles(readOnce, commit, tidy(under)),
        read: async path => {
          if (leavesRoot(tidy(path))) return {
            fault: "lies outside the repository"
          };
          try {
            const entry = await findEntry(readOnce, commit, tidy(path));
            return entry === null ? "missing" : await readEntry(api, entry);
          } catch (error) {
            return {
              fault: `cannot be read at ${commit.slice(0, 7)}: ${(0, errors.bD)(error)}`
            };
          }
        }
      };
    }
    async function listFiles(read, commit, under) {
      const whole = await read(commit, true);
      if (whole.complete || under === "") return {
        paths: filesIn(whole, "").filter(path => isBelow(path, under)),
        complete: whole.complete
      };
      const folder = await findEntry(read, commit, under);
      if (folder?.type !== "tree") return {
        paths: [],
        complete: true
      };
      const tree = await read(folder.sha, true);
      return {
        paths: filesIn(tree, `${under}/`),
        complete: tree.complete
      };
    }
    function filesIn(tree, prefix) {
      return tree.entries.flatMap(({type, path}) => type === "blob" ? [ prefix + path ] : []).sort();
    }
    function isBelow(path, folder) {
      return folder === "" || path.startsWith(`${folder}/`);
    }
    async function findEntry(read, commit, path) {
      const whole = await read(commit, true);
      if (whole.complete) return whole.entries.find(entry => entry.path === path) ?? null;
      let found = {
        path: "",
        type: "tree",
        sha: commit,
        size: null
      };
      for (const name of path.split("/")) {
        if (found?.type !== "tree") return null;
        const {entries} = await read(found.sha, false);
        found = entries.find(entry => entry.path === name) ?? null;
      }
      return found;
    }
    async function readTree(api, sha, recursive) {
      const {data} = await api.request(TREE, {
        tree_sha: sha,
        ...recursive ? {
          recursive: "1"
        } : {}
      });
      if (!Array.isArray((0, foreign.Up)(data, "tree"))) throw new api_error.h("unavailable", `${TREE}: the answer is not a tree`);
      return {
        complete: (0, foreign.Up)(data, "truncated") !== true,
        entries: (0, foreign.MF)(data, "tree").flatMap(parseEntry)
      };
    }
    function parseEntry(value) {
      const [path, sha, type] = [ (0, foreign.d3)(value, "path"), (0, foreign.d3)(value, "sha"), (0, 
      foreign.d3)(value, "type") ];
      if (path === null || sha === null || type === null) return [];
      const isLink = (0, foreign.Up)(value, "mode") === "120000";
      return [ {
        path,
        sha,
        type: isLink ? "link" : type,
        size: (0, foreign.xv)(value, "size")
      } ];
    }
    async function readEntry(api, {type, sha, size}) {
      if (type === "tree") return {
        fault: "is a folder; name its files, for example with /**/*.md"
      };
      if (type !== "blob") return {
        fault: "is no regular file"
      };
      if ((size ?? 0) > LARGEST_FILE) return {
        fault: `is larger than ${LARGEST_FILE / 1024 / 1024} MiB (${size ?? 0} bytes)`
      };
      const {data} = await api.request(BLOB, {
        file_sha: sha
      });
      const [content, encoding] = [ (0, foreign.Up)(data, "content"), (0, foreign.d3)(data, "encoding") ];
      if (typeof content !== "string" || encoding !== "base64" && encoding !== "utf-8") throw new api_error.h("unavailable", `${BLOB}: the answer holds no content`);
      const bytes = Buffer.from(content, encoding === "base64" ? "base64" : "utf8");
      if (bytes.length !== size) throw new api_error.h("unavailable", `${bytes.length} of ${size ?? 0} bytes came`);
      return bytes;
    }
    function tidy(path) {
      const normal = external_node_path_.posix.normalize(path).replace(/\/+$/, "");
      return normal === "." ? "" : normal;
    }
    function leavesRoot(path) {
      return path === ".." || path.startsWith("../") || path.startsWith("/");
    }
    const READING_BUDGET_MS = 6e4;
    function createBasePrompts(connection, session) {
      let found = null;
      return ref => found ??= findBase(connection, session, ref);
    }
    async function findBase({send, pullRequest}, {context, log}, ref) {
      const {repository} = context;
      if (send === null) return {
        reason: "reading the base needs `github-token`"
      };
      if (repository === null) return {
        reason: "the run belongs to no repository"
      };
      const api = (0, api_api.x)(send, {
        clock: system_clock.m,
        log,
        repository,
        budgetMs: READING_BUDGET_MS
      });
      try {
        const base = await (ref === void 0 ? findCommit(api, context, pullRequest) : commonCommit(api, ref, pullRequest?.headSha ?? context.headSha));
        if ("reason" in base) return base;
        const {sha, branch} = base;
        const renames = await findRenames(api, context).catch(error => {
          log.warning(`renamed prompts count as new ones: ${(0, errors.bD)(error)}`);
          return new Map;
        });
        return {
          source: `${branch}@${sha.slice(0, 7)}`,
          url: `${context.serverUrl}/${repository.owner}/${repository.name}/commit/${sha}`,
          files: openCommitFiles(api, sha),
          renames
        };
      } catch (error) {
        return {
          reason: `the base cannot be read: ${(0, errors.bD)(error)}`
        };
      }
    }
    async function findCommit(api, context, pullRequest) {
      const {event, baseRef, baseSha, before, headSha, ref} = context;
      if (event === "merge_group") return baseSha === null ? {
        reason: "the merge group names no base commit"
      } : {
        sha: baseSha,
        branch: baseRef ?? "base"
      };
      if (event === "push") {
        if (before === null) return {
          reason: "the push does not say what was there before"
        };
        return /^0+$/.test(before) ? {
          reason: "the branch is new, so nothing was there before the push"
        } : {
          sha: before,
          branch: ref ?? "base"
        };
      }
      const branch = pullRequest?.baseRef ?? baseRef;
      const head = pullRequest?.headSha ?? headSha;
      if (branch === null || head === null) return {
        reason: `a run on \`${event}\` belongs to no pull request, so it has no base; name one with \`base-ref\``
      };
      return commonCommit(api, branch, head);
    }
    async function commonCommit(api, branch, head) {
      if (head === null) return {
        reason: "the run names no commit of its own"
      };
      const sha = await findMergeBase(api, branch, head);
      return sha === null ? {
        reason: `the change and \`${branch}\` have no common commit`
      } : {
        sha,
        branch
      };
    }
    async function findRenames(api, context) {
      const changed = await (0, changed_paths.A)(api, context);
      if (changed.kind === "unknown") return new Map;
      return new Map([ ...(0, changed_paths.B)(changed.files) ].map(([now, old]) => [ old, now ]));
    }
    const CR = 13;
    const LF = 10;
    function withLineEndsOf(base, workspace) {
      const read = async path => {
        const bytes = await base.files.read(path);
        if (!(bytes instanceof Uint8Array) || bytes.includes(CR)) return bytes;
        const twin = await workspace.read(base.renames.get(path) ?? path);
        return twin instanceof Uint8Array && endsLinesWithBoth(twin) ? withBoth(bytes) : bytes;
      };
      return {
        ...base,
        files: {
          list: under => base.files.list(under),
          read
        }
      };
    }
    function endsLinesWithBoth(bytes) {
      return bytes.includes(LF) && bytes.every((byte, at) => byte !== LF || bytes[at - 1] === CR);
    }
    function withBoth(bytes) {
      return Uint8Array.from([ ...bytes ].flatMap(byte => byte === LF ? [ CR, LF ] : [ byte ]));
    }
    var settings_file = __webpack_require__(41957);
    var read_files = __webpack_require__(74269);
    var sandbox = __webpack_require__(12248);
    var report_progress = __webpack_require__(18991);
    var launch = __webpack_require__(25291);
    const PROGRESS_EVERY_MS = 1e4;
    const LOG_WIDTH = 110;
    function createRunWorld(source, {log, redact, hide, entry}) {
      let last = system_clock.m.now();
      return {
        clock: system_clock.m,
        log,
        env: process.env,
        redact,
        hide,
        ...process.env["ACTIONS_ID_TOKEN_REQUEST_URL"] === void 0 ? {} : {
          identityToken: core.getIDToken
        },
        date: () => new Date,
        files: (0, read_files.P)(process.cwd()),
        readFile: path => (0, settings_file.u)(path, process.cwd()),
        templates: (0, sandbox.E)(entry),
        entry,
        startSimulator: () => (0, launch.o)({}, entry),
        source,
        version: version.x,
        toolSource: toolSource(process.env),
        node: process.version,
        cpus: (0, external_node_os_.availableParallelism)(),
        onProgress: progress => {
          if (system_clock.m.now() - last < PROGRESS_EVERY_MS) return;
          last = system_clock.m.now();
          log.info((0, report_progress.E)(progress, {
            width: LOG_WIDTH
          }));
        }
      };
    }
    function toolSource(env) {
      const repository = env["GITHUB_ACTION_REPOSITORY"] ?? "";
      const ref = env["GITHUB_ACTION_REF"] ?? "";
      if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) return;
      return `github:${repository}#${/^[0-9a-f]{40}$/.test(ref) ? ref : `v${version.x}`}`;
    }
    function describeSource(context, pullRequest) {
      const {repository} = context;
      if (repository === null) return null;
      return {
        repository: `${repository.owner}/${repository.name}`,
        event: context.event,
        commit: pullRequest?.headSha ?? context.headSha ?? "",
        ref: context.ref ?? "",
        base: context.baseRef,
        pullRequest: pullRequest?.number ?? null,
        runUrl: context.runUrl,
        attempt: context.attempt
      };
    }
    var shard_files = __webpack_require__(30364);
    var publish_artifact = __webpack_require__(15225);
    function tellStore(config, env) {
      const obstacle = (0, publish_artifact.Yj)(env);
      if (obstacle === null || config.mode !== "run") return null;
      const folder = config["report-dir"];
      const {shard} = config;
      if (shard === void 0) return `artifact: ${obstacle}; the report will be in ${folder} alone`;
      const name = (0, shard_files.u9)(config["artifact-name"] ?? config.name, `${shard.index}/${shard.count}`);
      return `artifact: ${obstacle}; for the merge, put ${folder} of this job into ${folder}/${name} of the job that merges, as \`actions/upload-artifact\` and \`actions/download-artifact\` do with an artifact of that name`;
    }
    var headline = __webpack_require__(96766);
    var download_artifacts = __webpack_require__(9693);
    const FETCH_MS = 6e4;
    const LARGEST_REPORT = 16 * 1024 * 1024;
    const REPORT = "report.json";
    const LIST = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts";
    async function fetchForeignReport({config}, source, {connection, session}) {
      const {context, log} = session;
      const {trigger, repository} = context;
      const token = session.inputs["github-token"] ?? config["github-token"];
      if (trigger === null || repository === null) throw new errors.e4("no_triggering_run", "`mode: publish` tells what another run measured; start it `on: workflow_run`");
      if (connection.send === null || token === void 0) throw new errors.e4("no_token", "`mode: publish` needs `github-token`, with `actions: read`");
      const api = (0, api_api.x)(connection.send, {
        clock: system_clock.m,
        log,
        repository,
        budgetMs: FETCH_MS
      });
      const artifact = await findArtifact(api, trigger.id, (0, publish_artifact.Cs)(config["artifact-name"] ?? config.name));
      const files = await (0, download_artifacts.i)(artifact, {
        token,
        workflowRunId: trigger.id,
        repositoryOwner: repository.owner,
        repositoryName: repository.name
      }, new Set([ REPORT ]), {
        env: process.env,
        clock: system_clock.m,
        timeoutMs: FETCH_MS,
        load: publish_artifact.AX
      });
      const claimed = await readReport(files.get(REPORT), artifact.name);
      const who = context.isFork ? "the fork's run" : "the triggering run";
      const runUrl = `${context.serverUrl}/${repository.owner}/${repository.name}/actions/runs/${trigger.id}`;
      const place = source === null ? null : {
        ...source,
        runUrl
      };
      return {
        report: adoptReport(claimed, {
          name: config.name,
          source: place,
          who
        }),
        samples: [],
        gaps: null
      };
    }
    async function findArtifact(api, runId, name) {
      const found = [];
      for await (const page of api.pages(LIST, {
        run_id: runId,
        name
      }, 5)) {
        if (!Array.isArray((0, foreign.Up)(page, "artifacts"))) throw new api_error.h("unavailable", `${LIST}: the answer is not a list`);
        found.push(...(0, foreign.MF)(page, "artifacts").flatMap(entry => readArtifact(entry, name)));
      }
      const newest = found.sort((a, b) => b.id - a.id)[0];
      if (newest === void 0) throw new errors.e4("no_report", `run ${runId} has no artifact \`${name}\`; did its gate run to its end?`);
      return newest;
    }
    function readArtifact(entry, wanted) {
      const [id, size] = [ (0, foreign.xv)(entry, "id"), (0, foreign.xv)(entry, "size_in_bytes") ];
      if (id === null || size === null || (0, foreign.Up)(entry, "name") !== wanted || (0, 
      foreign.Up)(entry, "expired") === true) return [];
      return [ {
        id,
        size,
        name: wanted,
        digest: (0, foreign.d3)(entry, "digest") ?? void 0
      } ];
    }
    async function readReport(content, artifact) {
      const {parseReport} = await Promise.all([ __webpack_require__.e(8816), __webpack_require__.e(102), __webpack_require__.e(7307) ]).then(__webpack_require__.bind(__webpack_require__, 17307));
      const refuse = problem => new errors.e4("report_damaged", `artifact \`${artifact}\` ${problem}`);
      if (content === void 0) throw refuse(`has no ${REPORT}`);
      if (content.length > LARGEST_REPORT) throw refuse(`has a ${REPORT} of ${content.length} bytes`);
      const report = parseReport(content.toString("utf8"));
      if (report === void 0) throw refuse(`has a ${REPORT} that is no report of this version`);
      if (report.run.shard !== null) throw refuse(`is of shard ${report.run.shard}, and not of a whole load`);
      return report;
    }
    function adoptReport(claimed, {name, source, who}) {
      const green = [ "pass", "inconclusive", "skipped" ].includes(claimed.verdict);
      const {comparison, reused} = claimed;
      const unlinked = told => ({
        ...told,
        url: null
      });
      return {
        ...claimed,
        name,
        source,
        passed: claimed.passed && green,
        headline: `Reported by ${who}: ${(0, headline.mG)(claimed)}`,
        comparison: comparison && unlinked({
          ...comparison,
          history: comparison.history.map(unlinked)
        }),
        reused: reused && unlinked(reused)
      };
    }
    var external_node_crypto_ = __webpack_require__(77598);
    var unzip = __webpack_require__(38189);
    const DOWNLOAD = "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}";
    async function downloadArchive(api, {id, size, digest}, wanted, mostBytes) {
      const {data} = await api.request(DOWNLOAD, {
        artifact_id: id,
        archive_format: "zip"
      });
      if (!(data instanceof ArrayBuffer)) throw new Error(`artifact ${id} did not arrive as an archive`);
      const archive = Buffer.from(data);
      if (archive.length > size) throw new Error(`artifact ${id} is larger than it was said to be`);
      if (digest !== void 0 && digest !== `sha256:${(0, external_node_crypto_.createHash)("sha256").update(archive).digest("hex")}`) throw new Error(`artifact ${id} is not what was uploaded: its digest differs`);
      return (0, unzip.$)(archive, wanted, mostBytes);
    }
    const find_artifacts_LIST = "GET /repos/{owner}/{repo}/actions/artifacts";
    const MOST_PAGES = 20;
    async function findArtifacts(api, query) {
      const found = [];
      for await (const page of api.pages(find_artifacts_LIST, {
        name: query.name
      }, MOST_PAGES)) {
        if (!Array.isArray((0, foreign.Up)(page, "artifacts"))) throw new api_error.h("unavailable", `${find_artifacts_LIST}: the answer is not a list`);
        const artifacts = (0, foreign.MF)(page, "artifacts").filter(entry => isOwn(entry, query)).flatMap(find_artifacts_readArtifact);
        const fresh = artifacts.filter(({storedAt}) => query.since === null || storedAt >= query.since);
        found.push(...fresh.filter(({branch}) => query.branch === null || branch === query.branch));
        if (found.length >= query.most || fresh.length < artifacts.length) break;
      }
      found.sort((a, b) => b.storedAt.getTime() - a.storedAt.getTime() || b.id - a.id);
      const newestOf = new Map([ ...found ].reverse().map(artifact => [ artifact.runId, artifact ]));
      return found.filter(artifact => newestOf.get(artifact.runId) === artifact).slice(0, query.most);
    }
    function isOwn(entry, {name, repositoryId}) {
      const own = (0, foreign.xv)(entry, "workflow_run", "repository_id");
      const source = (0, foreign.xv)(entry, "workflow_run", "head_repository_id");
      return (0, foreign.Up)(entry, "name") === name && (0, foreign.Up)(entry, "expired") === false && source !== null && source === own && (repositoryId === null || source === repositoryId);
    }
    function find_artifacts_readArtifact(entry) {
      const [id, runId] = [ (0, foreign.xv)(entry, "id"), (0, foreign.xv)(entry, "workflow_run", "id") ];
      const [name, size] = [ (0, foreign.d3)(entry, "name"), (0, foreign.xv)(entry, "size_in_bytes") ];
      const commit = (0, foreign.d3)(entry, "workflow_run", "head_sha");
      const branch = (0, foreign.at)((0, foreign.Up)(entry, "workflow_run", "head_branch"));
      const storedAt = new Date((0, foreign.d3)(entry, "created_at") ?? Number.NaN);
      if (id === null || runId === null || name === null || size === null || branch === null) return [];
      if (commit === null || !(0, foreign.WM)(commit) || Number.isNaN(storedAt.getTime())) return [];
      const digest = (0, foreign.d3)(entry, "digest") ?? void 0;
      return [ {
        id,
        runId,
        name,
        size,
        digest,
        branch,
        commit,
        storedAt
      } ];
    }
    const READING_MS = 6e4;
    const CALL_MS = 2e4;
    const MOST_ARTIFACTS = 40;
    const LARGEST_ARTIFACT = 32 * 1024 * 1024;
    const MOST_BYTES = 256 * 1024 * 1024;
    const stored_runs_LARGEST_REPORT = 16 * 1024 * 1024;
    const stored_runs_REPORT = "report.json";
    function createStoredRuns(connection, session) {
      return query => readReports(query, connection, session);
    }
    async function* readReports(query, connection, session) {
      const {context, log} = session;
      const {repository, runId} = context;
      if (connection.send === null) throw new Error("reading stored runs needs `github-token`, with `actions: read`");
      if (repository === null) throw new Error("the run belongs to no repository");
      const branch = query.scope === "repository" ? null : baseBranchOf(connection, session);
      const api = (0, api_api.x)(connection.send, {
        clock: system_clock.m,
        log,
        repository,
        budgetMs: READING_MS,
        callMs: CALL_MS
      });
      const {artifact, since} = query;
      const name = (0, publish_artifact.Cs)(artifact);
      const found = await findArtifacts(api, {
        name,
        branch,
        since,
        repositoryId: repository.id,
        most: MOST_ARTIFACTS
      });
      let left = MOST_BYTES;
      for (const stored of found) {
        if (stored.runId === runId || stored.size > LARGEST_ARTIFACT) continue;
        left -= stored.size;
        if (left < 0) throw new Error(`the stored runs are larger than ${MOST_BYTES / 1024 / 1024} MiB`);
        const text = await stored_runs_readReport(api, stored, session);
        if (text === null) continue;
        const url = `${context.serverUrl}/${repository.owner}/${repository.name}/actions/runs/${stored.runId}`;
        yield {
          text,
          url,
          runId: stored.runId,
          branch: stored.branch,
          commit: stored.commit,
          date: stored.storedAt
        };
      }
    }
    async function stored_runs_readReport(api, stored, {log}) {
      try {
        const files = await downloadArchive(api, stored, new Set([ stored_runs_REPORT ]), stored_runs_LARGEST_REPORT);
        return files.get(stored_runs_REPORT)?.toString("utf8") ?? null;
      } catch (error) {
        if (error instanceof api_error.h && error.kind !== "not_found") throw error;
        log.info(`The report of run ${stored.runId} is passed over: ${(0, errors.bD)(error)}`);
        return null;
      }
    }
    function baseBranchOf({pullRequest}, {context}) {
      const {event, baseRef, defaultBranch, ref} = context;
      const branch = pullRequest?.baseRef ?? baseRef ?? defaultBranch ?? (event === "schedule" ? ref : null);
      if (branch === null) throw new Error("the event names no base branch and no default branch");
      return branch;
    }
    var skip = __webpack_require__(2172);
    async function measureOrExplain(connection, session) {
      const {cancellation} = session;
      const source = describeSource(session.context, connection.pullRequest);
      let parsed = null;
      const explain = (verdict, reasons) => ({
        report: explanation({
          verdict,
          reasons,
          source,
          parsed
        }, session),
        samples: [],
        gaps: null,
        parsed
      });
      try {
        const basePrompts = createBasePrompts(connection, session);
        const runWorld = createRunWorld(source, session);
        const world = {
          ...runWorld,
          basePrompts: async ref => {
            const base = await cancellation.raceWith(basePrompts(ref));
            const asCommitted = "reason" in base || process.platform !== "win32";
            return asCommitted ? base : withLineEndsOf(base, runWorld.files);
          },
          storedRuns: createStoredRuns(connection, session)
        };
        const sources = {
          inputs: session.inputs,
          readFile: world.readFile
        };
        const {problems, secrets, ...read} = (0, settings_config.X)(sources);
        parsed = read.parsed;
        session.hide(secrets);
        if (problems.length > 0) {
          const wrong = await (0, explain_settings.L)(sources, world);
          const reason = (0, skip.zI)(wrong.problems, session);
          if (reason === null) throw wrong;
          return explain("skipped", [ reason ]);
        }
        const {config} = parsed;
        if (config.mode === "publish") {
          const fetched = fetchForeignReport(parsed, source, {
            connection,
            session
          });
          return {
            ...await cancellation.raceWith(fetched),
            parsed
          };
        }
        const skipped = await cancellation.raceWith((0, skip.qu)(config, connection.send, session, runWorld.files));
        if (skipped !== null) return explain("skipped", [ skipped ]);
        const unstored = tellStore(config, process.env);
        if (unstored !== null) session.log.warning(unstored);
        if (config.mode === "merge") {
          const {mergeRun} = await Promise.all([ __webpack_require__.e(1534), __webpack_require__.e(9615), __webpack_require__.e(3239), __webpack_require__.e(2923), __webpack_require__.e(5683), __webpack_require__.e(4536) ]).then(__webpack_require__.bind(__webpack_require__, 54536));
          return {
            ...await cancellation.raceWith(mergeRun(parsed, world)),
            parsed
          };
        }
        return {
          ...await (0, gate.R)(parsed, cancellation, world),
          parsed
        };
      } catch (error) {
        const reason = error instanceof credentials.Fr ? (0, skip.Dy)(session) : null;
        if (reason !== null) return explain("skipped", [ reason ]);
        const lines = error instanceof errors.GN ? error.message.split("\n") : [ (0, errors.bD)(error) ];
        const code = error instanceof errors.GN ? "settings" : "error";
        return explain("error", lines.map(line => ({
          code,
          message: session.redact(line, true)
        })));
      }
    }
    function explanation({parsed, ...explained}, {inputs}) {
      const config = parsed?.config;
      const endpoint = config?.endpoint;
      return (0, empty_report._)({
        ...explained,
        name: config?.name ?? inputs["name"] ?? "llm-perf-gate",
        version: version.x,
        node: process.version,
        cpus: (0, external_node_os_.availableParallelism)(),
        date: new Date,
        endpoint: endpoint instanceof URL ? endpoint.origin + endpoint.pathname : endpoint ?? "",
        budget: config?.budget ?? 0,
        shard: config?.shard ?? inputs["shard"]
      });
    }
    const PROXY_NAMES = [ "https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY" ];
    const LOOPBACK = [ "localhost", "127.0.0.1", "::1" ];
    function normaliseProxies(env) {
      const warnings = [];
      let proxied = false;
      for (const name of PROXY_NAMES) {
        const value = env[name]?.trim();
        if (value === void 0 || value === "") continue;
        const url = proxyUrl(value);
        if (url === null) {
          Reflect.deleteProperty(env, name);
          warnings.push(`${name} is not the URL of an http or https proxy: it is ignored`);
        } else {
          env[name] = url;
          proxied = true;
        }
      }
      if (proxied) spareLoopback(env);
      return warnings;
    }
    function proxyUrl(value) {
      const candidate = value.includes("://") ? value : `http://${value}`;
      if (!URL.canParse(candidate)) return null;
      const url = new URL(candidate);
      return /^https?:$/.test(url.protocol) && url.hostname !== "" && isDecodable(url.username + url.password) ? candidate : null;
    }
    function isDecodable(text) {
      try {
        decodeURIComponent(text);
        return true;
      } catch {
        return false;
      }
    }
    function spareLoopback(env) {
      const listed = (env["no_proxy"] ?? env["NO_PROXY"] ?? "").split(",").map(item => item.trim()).filter(Boolean);
      if (listed.includes("*")) return;
      const complete = [ ...new Set([ ...listed, ...LOOPBACK ]) ].join(",");
      env["no_proxy"] = complete;
      env["NO_PROXY"] = complete;
    }
    async function runAction(life) {
      const session = openSession(life);
      const connection = await openConnection(session);
      const outcome = await measureOrExplain(connection, session);
      const {tell} = await Promise.all([ __webpack_require__.e(8816), __webpack_require__.e(6086), __webpack_require__.e(102), __webpack_require__.e(8681) ]).then(__webpack_require__.bind(__webpack_require__, 8681));
      await tell(outcome, connection, session);
      return outcome.report.passed ? 0 : 1;
    }
    function openSession({entry, cancellation}) {
      const inputs = readInputs(process.env, schema.Qh);
      const proxies = [ "https_proxy", "http_proxy", "HTTPS_PROXY", "HTTP_PROXY" ].map(name => process.env[name]);
      const secrets = [ ...(0, settings_secrets.e)(setting => inputs[setting]), ...(0, 
      settings_secrets.d)({
        keys: [],
        headers: void 0,
        urls: proxies
      }) ];
      for (const secret of secrets) core.setSecret(secret);
      const known = new Set(secrets);
      let remove = (0, base_redact.lY)(secrets);
      const redact = (text, isCut) => remove(text, isCut);
      const hide = more => {
        const fresh = more.filter(each => !known.has(each));
        if (fresh.length === 0) return;
        for (const secret of fresh) {
          core.setSecret(secret);
          known.add(secret);
        }
        remove = (0, base_redact.lY)([ ...known ]);
      };
      const log = actionsLog(redact);
      for (const warning of normaliseProxies(process.env)) log.warning(warning);
      const {context, warnings} = readEvent(process.env, path => (0, external_node_fs_.readFileSync)(path, "utf8"));
      for (const warning of warnings) log.warning(warning);
      return {
        inputs,
        redact,
        hide,
        log,
        context,
        entry,
        cancellation
      };
    }
    function actionsLog(redact) {
      return {
        info: message => core.info((0, log_text.p)(redact(message))),
        warning: message => core.warning(redact(message, true)),
        debug: message => core.debug(redact(message))
      };
    }
  }),
  15225: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      AX: () => loadArtifactClient,
      Cs: () => artifactName,
      Yj: () => obstacleToArtifacts,
      a3: () => uploadReport
    });
    var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
    var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
    var _api_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23654);
    async function uploadReport(request, world) {
      const obstacle = obstacleToArtifacts(world.env);
      if (obstacle !== null) throw new Error(obstacle);
      const files = request.files.filter(file => (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file));
      if (files.length === 0) throw new Error("no file of the report exists");
      const names = [ ...new Set(request.names.map(artifactName)) ];
      const id = await (0, _api_deadline_js__WEBPACK_IMPORTED_MODULE_2__.lu)(world.clock, world.timeoutMs, async () => uploadFirstFree(await world.load(), names, {
        ...request,
        files
      }));
      return {
        id,
        url: request.runUrl === null ? null : `${request.runUrl}/artifacts/${id}`
      };
    }
    function obstacleToArtifacts(env) {
      const server = env["GITHUB_SERVER_URL"] ?? "https://github.com";
      const host = URL.canParse(server) ? new URL(server).hostname : "";
      if (host !== "github.com" && !/\.(ghe\.com|localhost)$/.test(host)) return "GitHub Enterprise Server has no store for artifacts of this kind";
      const missing = [ "ACTIONS_RUNTIME_TOKEN", "ACTIONS_RESULTS_URL" ].find(name => (env[name] ?? "") === "");
      return missing === void 0 ? null : `${missing} is not set: this runner has no artifact store`;
    }
    function artifactName(name) {
      const allowed = name.replace(/[":<>|*?\\/\p{Cc}\p{Cs}]+/gu, "-").trim();
      return allowed.slice(0, 200) || "llm-perf-gate";
    }
    async function loadArtifactClient() {
      const toolkit = await Promise.all([ __webpack_require__.e(1351), __webpack_require__.e(9645) ]).then(__webpack_require__.bind(__webpack_require__, 9645));
      return new toolkit.DefaultArtifactClient;
    }
    async function uploadFirstFree(client, names, request) {
      const options = request.retentionDays === null ? {} : {
        retentionDays: request.retentionDays
      };
      let failure = new Error("the artifact has no name");
      for (const name of names) try {
        const {id} = await client.uploadArtifact(name, [ ...request.files ], request.rootDirectory, options);
        if (id === void 0) throw new Error("the artifact store gave no id");
        return id;
      } catch (error) {
        failure = error;
        if (!/\b409\b|already exists/i.test((0, _base_errors_js__WEBPACK_IMPORTED_MODULE_1__.bD)(error))) break;
      }
      throw failure;
    }
  }),
  93897: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      p: () => defuseCommands
    });
    function defuseCommands(text) {
      return text.replace(/^(\s*):(?=:)/gm, "$1: ").replaceAll("##[", "# #[");
    }
  }),
  9693: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      i: () => downloadFromRun,
      m: () => downloadFromThisRun
    });
    var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
    var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
    var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
    var _publish_artifact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15225);
    var _api_deadline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23654);
    var _unzip_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38189);
    const MOST_PACKED = 100 * 1024 * 1024;
    const MOST_UNPACKED = 512 * 1024 * 1024;
    const MOST_SHARDS = 256;
    async function downloadFromThisRun(isShard, wanted, world) {
      const obstacle = (0, _publish_artifact_js__WEBPACK_IMPORTED_MODULE_3__.Yj)(world.env);
      if (obstacle !== null) throw new Error(obstacle);
      return (0, _api_deadline_js__WEBPACK_IMPORTED_MODULE_5__.lu)(world.clock, world.timeoutMs, async () => {
        const client = await world.load();
        const {artifacts} = await client.listArtifacts({
          latest: true
        });
        const chosen = artifacts.filter(({name}) => isShard(name)).sort((a, b) => a.name.localeCompare(b.name, "en", {
          numeric: true
        }));
        if (chosen.length > MOST_SHARDS) throw new Error(`this run has ${chosen.length} reports of shards, more than ${MOST_SHARDS}`);
        const downloaded = [];
        for (const artifact of chosen) downloaded.push({
          name: artifact.name,
          files: await downloadFiles(client, artifact, wanted, null)
        });
        return downloaded;
      });
    }
    async function downloadFromRun(artifact, findBy, wanted, world) {
      return (0, _api_deadline_js__WEBPACK_IMPORTED_MODULE_5__.lu)(world.clock, world.timeoutMs, async () => downloadFiles(await world.load(), artifact, wanted, findBy));
    }
    async function downloadFiles(client, artifact, wanted, findBy) {
      if (artifact.size > MOST_PACKED) throw new Error(`artifact ${artifact.name} is too large: ${artifact.size} bytes`);
      const folder = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0, 
      node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0, node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "llm-perf-gate-"));
      try {
        const {digestMismatch} = await client.downloadArtifact(artifact.id, {
          path: folder,
          skipDecompress: true,
          ...artifact.digest === void 0 ? {} : {
            expectedHash: artifact.digest
          },
          ...findBy === null ? {} : {
            findBy
          }
        });
        if (digestMismatch === true) throw new Error(`artifact ${artifact.name} is not what was uploaded: its digest differs`);
        return (0, _unzip_js__WEBPACK_IMPORTED_MODULE_4__.$)(await readOnlyFile(folder, artifact.name), wanted, MOST_UNPACKED);
      } catch (error) {
        throw error instanceof _unzip_js__WEBPACK_IMPORTED_MODULE_4__.W ? new Error(`artifact ${artifact.name}: ${error.message}`, {
          cause: error
        }) : error;
      } finally {
        await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, {
          recursive: true,
          force: true
        });
      }
    }
    async function readOnlyFile(folder, name) {
      const [file, ...others] = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
      if (file === void 0 || others.length > 0) throw new Error(`artifact ${name} did not arrive as one file`);
      const path = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file);
      if ((await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size > MOST_PACKED) throw new Error(`artifact ${name} is larger than it was said to be`);
      return (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
    }
  }),
  38189: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      $: () => unzip,
      W: () => ZipError
    });
    var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
    class ZipError extends Error {
      name="ZipError";
    }
    const END = 101010256;
    const CENTRAL = 33639248;
    const LOCAL = 67324752;
    const END_LENGTH = 22;
    const LONGEST_COMMENT = 65535;
    const STORED = 0;
    const DEFLATED = 8;
    function unzip(archive, wanted, mostBytes) {
      const files = new Map;
      let left = mostBytes;
      for (const entry of readDirectory(archive)) {
        if (!wanted.has(entry.name)) continue;
        if (files.has(entry.name)) throw new ZipError(`${entry.name} is in the archive twice`);
        if (entry.size > left) throw new ZipError(`the files are larger than ${mostBytes} bytes unpacked`);
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
        if (at + 46 > end || archive.readUInt32LE(at) !== CENTRAL) throw new ZipError("the archive has a damaged directory");
        const nameLength = archive.readUInt16LE(at + 28);
        entries.push({
          name: archive.toString("utf8", at + 46, Math.min(at + 46 + nameLength, end)),
          method: archive.readUInt16LE(at + 10),
          packed: archive.readUInt32LE(at + 20),
          size: archive.readUInt32LE(at + 24),
          offset: archive.readUInt32LE(at + 42)
        });
        at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
      }
      return entries;
    }
    function findEnd(archive) {
      const first = Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT);
      for (let at = archive.length - END_LENGTH; at >= first; at -= 1) if (archive.readUInt32LE(at) === END) return at;
      throw new ZipError("this is no ZIP archive");
    }
    function unpack(archive, {name, method, packed, size, offset}) {
      if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL) throw new ZipError(`${name} is damaged`);
      const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
      const content = archive.subarray(start, start + packed);
      const bytes = method === DEFLATED ? inflate(name, content, size) : content;
      if (method !== DEFLATED && method !== STORED) throw new ZipError(`${name} is packed by method ${method}`);
      if (content.length !== packed || bytes.length !== size) throw new ZipError(`${name} is damaged`);
      return Buffer.from(bytes);
    }
    function inflate(name, content, size) {
      try {
        return (0, node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(content, {
          maxOutputLength: Math.max(1, size)
        });
      } catch (error) {
        throw new ZipError(`${name} is damaged`, {
          cause: error
        });
      }
    }
  }),
  65286: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      h: () => parseYaml,
      q: () => parseJson
    });
    var yaml__WEBPACK_IMPORTED_MODULE_0__ = () => __webpack_require__(38815);
    var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
    var _reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37699);
    var _yaml_depth_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57388);
    const MAX_ALIASES = 100;
    function parseYaml(file, text = file.text, skipped = 0) {
      const lines = new (yaml__WEBPACK_IMPORTED_MODULE_0__()).HN;
      const lineOf = offset => lines.linePos(offset).line + skipped;
      try {
        if ((0, _yaml_depth_js__WEBPACK_IMPORTED_MODULE_2__.f)(text)) return [ (0, _reading_js__WEBPACK_IMPORTED_MODULE_3__.cA)("invalid YAML: it is nested too deeply", file.path) ];
        const document = (0, (yaml__WEBPACK_IMPORTED_MODULE_0__()).Tp)(text, {
          lineCounter: lines,
          prettyErrors: false,
          merge: true,
          logLevel: "error"
        });
        if (document.errors.length > 0) return document.errors.slice(0, _reading_js__WEBPACK_IMPORTED_MODULE_3__.aZ).map(error => (0, 
        _reading_js__WEBPACK_IMPORTED_MODULE_3__.cA)(`invalid YAML: ${error.message}`, file.path, lineOf(error.pos[0])));
        const lineAt = path => {
          const node = document.getIn(path, true);
          if ((0, (yaml__WEBPACK_IMPORTED_MODULE_0__()).Ll)(node) && node.range) return lineOf(node.range[0]);
          return path.length > 0 ? lineAt(path.slice(0, -1)) : void 0;
        };
        return {
          ...file,
          data: document.toJS({
            maxAliasCount: MAX_ALIASES
          }),
          lineAt
        };
      } catch (error) {
        return [ (0, _reading_js__WEBPACK_IMPORTED_MODULE_3__.cA)(`invalid YAML: ${(0, _base_errors_js__WEBPACK_IMPORTED_MODULE_1__.bD)(error)}`, file.path, skipped + 1) ];
      }
    }
    function parseJson(file) {
      try {
        return {
          ...file,
          data: JSON.parse(file.text),
          lineAt: () => {}
        };
      } catch (error) {
        return [ (0, _reading_js__WEBPACK_IMPORTED_MODULE_3__.cA)(`invalid JSON: ${(0, _base_errors_js__WEBPACK_IMPORTED_MODULE_1__.bD)(error)}`, file.path, lineOfJsonError(file, (0, 
        _base_errors_js__WEBPACK_IMPORTED_MODULE_1__.bD)(error))) ];
      }
    }
    function lineOfJsonError(file, message) {
      const position = /at position (\d+)/.exec(message)?.[1];
      if (position !== void 0) return (0, _reading_js__WEBPACK_IMPORTED_MODULE_3__.dk)(file.text, Number(position));
      const asYaml = parseYaml(file);
      return Array.isArray(asYaml) ? asYaml[0]?.line : void 0;
    }
  }),
  15614: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      P: () => meaningOf,
      R: () => isPathLike
    });
    var _suffixes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45362);
    const TEXT = {
      kind: "text"
    };
    const MAX_PATH_LENGTH = 4096;
    const RUNNERS = /^(file|exec|https?|s3|gs|az|ftp|data|python|javascript|node|golang|ruby|package|langfuse|helicone|portkey|promptfoo|huggingface|langchain|mlflow|sqlite|postgres(ql)?|azblob|wandb|env|secret):(?=\S)/i;
    function meaningOf(written) {
      const text = written.trim();
      if (text === "" || text.includes("\n") || text.length > MAX_PATH_LENGTH) return TEXT;
      const quoted = /^(["'`])([^"'`]+)\1$/.exec(text)?.[2];
      if (quoted !== void 0) {
        const inner = meaningOf(quoted);
        return inner.kind === "text" ? TEXT : inner;
      }
      const named = /^file:(?:\/\/)?(.+)$/i.exec(text)?.[1];
      if (named !== void 0) return (0, _suffixes_js__WEBPACK_IMPORTED_MODULE_0__.Vd)(named) ? program() : {
        kind: "path",
        path: named
      };
      if (isTemplated(text)) return TEXT;
      const hasBlank = /\s/.test(text);
      const scheme = /^([a-z][a-z0-9+.-]*):(?!:)(\/\/)?\S/i.exec(text);
      if ((0, _suffixes_js__WEBPACK_IMPORTED_MODULE_0__.Vd)(text) && (!hasBlank || /^[^\s]*\/.*[^.?!]$/.test(text))) return program();
      if (scheme !== null && !/^[a-z]:\\/i.test(text) && (RUNNERS.test(text) || !hasBlank)) return {
        kind: "foreign",
        why: `begins with \`${scheme[1] ?? ""}:\`, and nothing is fetched or run for a prompt`
      };
      if (isListOfFiles(text)) return {
        kind: "foreign",
        why: "names several files; write one a line"
      };
      if (isPathLike(text)) return {
        kind: "path",
        path: text
      };
      return {
        kind: "maybe",
        path: text
      };
    }
    function isPathLike(text) {
      if (text.includes("\n") || isTemplated(text)) return false;
      const hasBlank = /\s/.test(text);
      const hasWildcard = /[*[\]{}]/.test(text);
      if ((0, _suffixes_js__WEBPACK_IMPORTED_MODULE_0__.rj)(text) !== void 0 || (0, _suffixes_js__WEBPACK_IMPORTED_MODULE_0__.Y3)(text)) return !hasBlank || hasWildcard || text.includes("/");
      return !hasBlank && (text.includes("*") || text.includes("/") && /[?[\]{}]/.test(text));
    }
    function isListOfFiles(text) {
      const parts = text.split(/[,;]\s*/).filter(part => part !== "");
      return parts.length > 1 && parts.every(part => isPathLike(part) && !/[{}[\]]/.test(part));
    }
    function isTemplated(text) {
      return /\{\{|\{%/.test(text);
    }
    function program() {
      return {
        kind: "foreign",
        why: "names a program, and programs are not run"
      };
    }
  }),
  37699: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      $T: () => lineOfText,
      MU: () => readingOf,
      Pe: () => capProblems,
      aZ: () => MAX_PROBLEMS,
      cA: () => promptProblem,
      dk: () => lineAtOffset,
      yK: () => failedReading,
      yY: () => joinReadings
    });
    function readingOf(prompts, notes = []) {
      return {
        prompts,
        problems: [],
        notes
      };
    }
    function failedReading(...problems) {
      return {
        prompts: [],
        problems,
        notes: []
      };
    }
    function joinReadings(readings) {
      return {
        prompts: readings.flatMap(reading => reading.prompts),
        problems: readings.flatMap(reading => reading.problems),
        notes: readings.flatMap(reading => reading.notes),
        names: [ ...new Set(readings.flatMap(reading => reading.names ?? [])) ]
      };
    }
    const MAX_PROBLEMS = 20;
    function capProblems(reading, path) {
      const more = reading.problems.length - MAX_PROBLEMS;
      if (more <= 0) return reading;
      return {
        ...reading,
        problems: [ ...reading.problems.slice(0, MAX_PROBLEMS), promptProblem(`and ${more} more problems`, path) ]
      };
    }
    function promptProblem(message, file, line) {
      return {
        setting: "prompts",
        message,
        ...file !== void 0 && {
          file
        },
        ...line !== void 0 && {
          line
        }
      };
    }
    function lineOfText(text, part) {
      const position = text.indexOf(part);
      return position < 0 ? void 0 : lineAtOffset(text, position);
    }
    function lineAtOffset(text, offset) {
      let line = 1;
      for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
      return line;
    }
  }),
  45362: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Vd: () => isProgram,
      Y3: () => isOtherDocument,
      bt: () => PROMPT_SUFFIXES,
      jT: () => suffixOf,
      rj: () => knownSuffix
    });
    const PROMPT_SUFFIXES = [ "txt", "text", "md", "markdown", "jsonl", "ndjson", "json", "yml", "yaml", "csv", "tsv", "prompty", "prompt", "j2", "jinja", "jinja2", "njk", "hbs", "handlebars", "mustache" ];
    const PROGRAMS = new Set("py pyw js cjs mjs jsx ts cts mts tsx rb go sh bash zsh ps1 exe bat cmd pl php java kt lua r jl rs cs swift ipynb wasm".split(" "));
    const DOCUMENTS = new Set("pdf doc docx xls xlsx ods ppt pptx html htm xml toml ini cfg conf rst adoc mdc mdx tmpl tpl template liquid ejs log parquet arrow png jpg jpeg gif webp svg mp3 wav mp4 zip gz tar".split(" "));
    function suffixOf(path) {
      const name = path.slice(path.lastIndexOf("/") + 1);
      const dot = name.lastIndexOf(".");
      return dot < 0 ? "" : name.slice(dot + 1).toLowerCase();
    }
    function knownSuffix(path) {
      const suffix = suffixOf(path);
      return PROMPT_SUFFIXES.find(known => known === suffix);
    }
    function isProgram(path) {
      return PROGRAMS.has(suffixOf(path.replace(/:[\w.$-]+$/, "")));
    }
    function isOtherDocument(path) {
      return DOCUMENTS.has(suffixOf(path));
    }
  }),
  95780: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      K: () => parseEntries,
      q: () => promptGlobs
    });
    var _files_data_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65286);
    var _files_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23810);
    var _files_name_or_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15614);
    var _templates_engines_engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83701);
    function parseEntries(setting) {
      if (setting === void 0 || setting === null) return;
      const items = typeof setting === "string" ? itemsOf(setting) : (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.c3)(setting) ?? [ setting ];
      const entries = [];
      for (const [index, item] of items.entries()) {
        if (typeof item === "string" && item.trim() === "") return {
          fault: `entry ${index + 1} is empty; name a prompt, or leave the entry out`
        };
        const entry = parseEntry(item);
        if ("fault" in entry) return {
          fault: `entry ${index + 1} ${entry.fault}`
        };
        entries.push(entry);
      }
      if (entries.length > 0) return entries;
      return typeof setting === "string" ? void 0 : {
        fault: "the list is empty; leave the setting out for the built-in prompts"
      };
    }
    function promptGlobs(setting) {
      const entries = parseEntries(setting) ?? [];
      if ("fault" in entries) return [];
      return entries.flatMap(entry => {
        if (entry.kind === "record" || entry.kind === "except") return [];
        const meaning = (0, _files_name_or_text_js__WEBPACK_IMPORTED_MODULE_1__.P)(entry.text);
        const path = entry.kind === "file" ? entry.text : "path" in meaning ? meaning.path : "";
        const name = path.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
        if (name === "" || entry.kind === "either" && meaning.kind === "maybe" && /\s/.test(name)) return [];
        return /[*?[\]{}]/.test(name) ? [ name ] : [ name, `${name}/**` ];
      });
    }
    function itemsOf(text) {
      const lines = text.split("\n");
      const said = lines.filter(line => line.trim() !== "" && !isComment(line));
      const first = said[0]?.trim() ?? "";
      if (/^-(\s|$)/.test(first) || first.startsWith("[") || /^(file|text|prompt|messages|variables):(\s|$)/.test(first)) {
        const data = (0, _files_data_file_js__WEBPACK_IMPORTED_MODULE_0__.h)({
          path: "",
          text
        });
        const list = Array.isArray(data) ? void 0 : (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.c3)(data.data) ?? oneMap(data.data);
        if (list !== void 0 && list.every(isItem)) return isConversation(list) ? [ {
          messages: list
        } ] : list;
        if (said.every(line => /^\s*-\s/.test(line))) return said.map(line => line.trim().replace(/^-\s+/, ""));
      }
      return said;
    }
    function oneMap(value) {
      return (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.Pf)(value) === void 0 ? void 0 : [ value ];
    }
    function isComment(line) {
      return /^\s*#(\s|$)/.test(line);
    }
    function isItem(item) {
      if (typeof item === "string" || item === null) return true;
      const fields = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.Pf)(item);
      return fields !== void 0 && KEYS.some(key => key in fields);
    }
    const KEYS = [ "file", "text", "prompt", "messages", "variables", "template", "role", "instruction", "input" ];
    function isConversation(list) {
      return list.every(item => typeof (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.Pf)(item)?.["role"] === "string");
    }
    function parseEntry(item) {
      if (typeof item === "string") {
        const text = item.trim();
        const rest = text.slice(1);
        if (text.startsWith("!") && ((0, _files_name_or_text_js__WEBPACK_IMPORTED_MODULE_1__.R)(rest) || !/\s/.test(rest) && (0, 
        _files_name_or_text_js__WEBPACK_IMPORTED_MODULE_1__.P)(rest).kind === "path")) return {
          kind: "except",
          text: rest,
          given: {}
        };
        return {
          kind: "either",
          text,
          given: {}
        };
      }
      const fields = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.Pf)(item);
      if (fields === void 0) return {
        fault: "is no text, no path and no map with `text`, `file` or `messages`"
      };
      const given = givenBy(fields);
      if ("fault" in given) return given;
      const file = (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.b6)(fields["file"]);
      if (file !== void 0) {
        const other = Object.keys(fields).find(key => ![ "file", "variables", "template", "tools" ].includes(key));
        return other === void 0 ? {
          kind: "file",
          text: file.trim(),
          given: {
            ...given,
            ...(0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.Oy)({
              tools: fields["tools"]
            })
          }
        } : {
          fault: `has \`${other}\` beside \`file\`, which takes \`variables\`, \`template\` and \`tools\` only`
        };
      }
      return {
        kind: "record",
        record: (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.mZ)(fields, [ "variables", "template" ]),
        given
      };
    }
    function givenBy(fields) {
      const written = fields["variables"];
      const maps = written === void 0 || written === null ? void 0 : ((0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.c3)(written) ?? [ written ]).map(_files_fields_js__WEBPACK_IMPORTED_MODULE_3__.Pf);
      const rows = maps?.filter(row => row !== void 0);
      if (maps !== void 0 && (rows?.length !== maps.length || maps.length === 0)) return {
        fault: "has `variables` that are no map, and no list of maps"
      };
      const name = fields["template"];
      const engine = _templates_engines_engine_js__WEBPACK_IMPORTED_MODULE_2__.Gw.find(one => one === name);
      if (name !== void 0 && name !== null && engine === void 0) return {
        fault: `has a \`template\` that is none of ${_templates_engines_engine_js__WEBPACK_IMPORTED_MODULE_2__.Gw.join(", ")}`
      };
      return (0, _files_fields_js__WEBPACK_IMPORTED_MODULE_3__.Oy)({
        rows,
        engine
      });
    }
  }),
  20233: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Hr: () => decodeSample,
      NK: () => encodeSample
    });
    var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7646);
    const LINE_ORDER = [ "id", "scenario", "stage", "arm", "prompt", "model", "shard", "pair", "phase", "plannedMs", "startedMs", "outcome", "status", "error", "connectMs", "firstByteMs", "ttftMs", "e2eMs", "tpotMs", "events", "inputTokens", "cachedInputTokens", "cacheWriteTokens", "outputTokens", "reasoningTokens", "usageSource", "costUsd", "costBasis", "likelyUsd", "servedModel", "serviceTier", "servedBy", "finish", "retryAfterS", "cacheHit", "checks", "good", "limits", "resentUsd", "textHash" ];
    const LONGEST_LINE = 1e6;
    function encodeSample(sample) {
      return JSON.stringify(Object.fromEntries(LINE_ORDER.map(field => [ field, sample[field] ?? null ])));
    }
    function decodeSample(line) {
      if (line.length > LONGEST_LINE) return {
        problem: `a line of ${line.length} characters is no sample`
      };
      const record = parseObject(line);
      if (record === void 0) return {
        problem: "not a JSON object"
      };
      const problem = findWrongNumber(record) ?? findWrongText(record) ?? findWrongWord(record) ?? findWrongObject(record);
      if (problem !== void 0) return {
        problem
      };
      const fields = LINE_ORDER.map(field => [ field, record[field] ?? null ]);
      return {
        sample: Object.fromEntries(fields)
      };
    }
    function parseObject(line) {
      try {
        const value = JSON.parse(line);
        return isRecord(value) ? value : void 0;
      } catch {
        return;
      }
    }
    function isRecord(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value);
    }
    function findWrongNumber(record) {
      for (const field of [ ..._fields_js__WEBPACK_IMPORTED_MODULE_0__.GQ, ..._fields_js__WEBPACK_IMPORTED_MODULE_0__.Vp ]) {
        const value = record[field] ?? null;
        const absent = value === null && _fields_js__WEBPACK_IMPORTED_MODULE_0__.Vp.includes(field);
        if (!absent && !isAmount(value)) return `${field} is no finite number of 0 or more`;
      }
      if (!Number.isSafeInteger(record["id"])) return "id is no whole number";
      if (!Number.isSafeInteger(record["stage"]) || record["stage"] === 0) return "stage is no whole number from 1";
      return;
    }
    function isAmount(value) {
      return typeof value === "number" && Number.isFinite(value) && value >= 0;
    }
    function findWrongText(record) {
      for (const field of _fields_js__WEBPACK_IMPORTED_MODULE_0__.iX) if (typeof record[field] !== "string") return `${field} is no text`;
      for (const field of _fields_js__WEBPACK_IMPORTED_MODULE_0__.Lz) {
        const value = record[field] ?? null;
        if (value !== null && typeof value !== "string") return `${field} is neither a text nor null`;
      }
      return;
    }
    function findWrongWord(record) {
      for (const field of Object.keys(_fields_js__WEBPACK_IMPORTED_MODULE_0__.hd)) {
        const words = _fields_js__WEBPACK_IMPORTED_MODULE_0__.hd[field];
        if (!words.includes(record[field] ?? null)) return `${field} is none of ${words.join(", ")}`;
      }
      return;
    }
    function findWrongObject(record) {
      const {error = null, checks = null, limits = null} = record;
      if (error !== null && !(isRecord(error) && typeof error["kind"] === "string" && typeof error["message"] === "string")) return "error has no kind and message";
      if (checks !== null && !isRecordOf(checks, "boolean")) return "checks are no map of true and false";
      if (limits !== null && !isRecordOf(limits, "string")) return "limits are no map of texts";
      return;
    }
    function isRecordOf(value, type) {
      return isRecord(value) && Object.values(value).every(entry => typeof entry === type);
    }
  })
};
