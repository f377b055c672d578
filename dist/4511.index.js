"use strict";
exports.id = 4511;

exports.ids = [ 4511 ];

exports.modules = {
  54511: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      runQuick: () => runQuick
    });
    var log = __webpack_require__(93179);
    var base_errors = __webpack_require__(34758);
    var gate = __webpack_require__(66703);
    var json = __webpack_require__(59279);
    var generator = __webpack_require__(14714);
    var fetch_whole = __webpack_require__(62366);
    var proxy = __webpack_require__(8776);
    const USUAL_PLACES = [ [ "Ollama", 11434 ], [ "llama.cpp", 8080 ], [ "vLLM", 8e3 ], [ "LM Studio", 1234 ], [ "SGLang", 3e4 ] ].map(([usual, port]) => ({
      usual: String(usual),
      url: new URL(`http://127.0.0.1:${port}`)
    }));
    const DEADLINE = 3e3;
    const LARGEST_LIST = 4 * 1024 * 1024;
    const NAMES = {
      llamacpp: "llama.cpp",
      library: "Ollama",
      vllm: "vLLM",
      sglang: "SGLang",
      organization_owner: "LM Studio"
    };
    async function findServers(places, {clock, env}, headers = {}) {
      const transport = generator.y.open((0, proxy.uv)(env));
      try {
        return await Promise.all(places.map(place => askModels(place, headers, {
          transport,
          clock
        })));
      } finally {
        await transport.close();
      }
    }
    async function askModels({url, usual}, headers, {transport, clock}) {
      const list = new URL(url);
      list.pathname = `${url.pathname.replace(/(\/v1)?(\/(chat\/)?completions)?\/*$/, "")}/v1/models`;
      list.search = "";
      const request = {
        method: "GET",
        url: list,
        headers,
        body: ""
      };
      const answer = await (0, fetch_whole.O)(request, transport, {
        clock,
        deadline: DEADLINE,
        limit: LARGEST_LIST
      });
      if (typeof answer === "string") return answer;
      const rows = (0, json.Xy)((0, json.qF)(answer.body.toString("utf8")))?.["data"];
      if (!Array.isArray(rows)) return "is no list of models";
      const models = (0, json.c3)(rows).map(json.Xy).filter(model => model !== void 0);
      const ids = models.flatMap(model => (0, json.b6)(model["id"]) ?? []);
      if (ids.length === 0 && models.length > 0) return "is a list of something else";
      return {
        url,
        name: nameOf(models, usual),
        models: ids.filter(id => !isEmbedding(id))
      };
    }
    function nameOf(models, usual) {
      const owner = (0, json.b6)(models[0]?.["owned_by"]) ?? "";
      return Object.hasOwn(NAMES, owner) ? NAMES[owner] ?? usual : usual;
    }
    function isEmbedding(id) {
      return /embed|rerank|whisper|(^|[/-])bge-/i.test(id);
    }
    function describeLevel({report, samples}, users, lastsMs) {
      const answers = samples.filter(({outcome}) => outcome === "ok");
      const speeds = answers.map(speedOf).filter(speed => speed !== null);
      const within = answers.map(sample => tokensWithin(sample, lastsMs)).filter(tokens => tokens !== null);
      const told = answers.some(({outputTokens}) => outputTokens !== null);
      return {
        users,
        answered: answers.length,
        failed: samples.filter(({outcome}) => outcome !== "ok" && outcome !== "cancelled").length,
        ttftMs: median(answers.flatMap(({ttftMs}) => ttftMs ?? [])),
        tokensPerSecond: median(speeds),
        together: within.length === 0 ? null : 1e3 * within.reduce((sum, each) => sum + each, 0) / lastsMs,
        counted: told ? "tokens" : within.length > 0 ? "events" : "nothing",
        spent: report.cost.spent
      };
    }
    function speedOf(sample) {
      if (sample.tpotMs !== null && sample.tpotMs > 0) return 1e3 / sample.tpotMs;
      const {ttftMs, e2eMs, events} = sample;
      if (sample.outputTokens !== null || ttftMs === null || e2eMs === null || events === null) return null;
      return events > 1 && e2eMs > ttftMs ? 1e3 * (events - 1) / (e2eMs - ttftMs) : null;
    }
    function tokensWithin(sample, lastsMs) {
      const {startedMs, ttftMs, e2eMs} = sample;
      const tokens = sample.outputTokens ?? sample.events;
      if (startedMs === null || ttftMs === null || e2eMs === null || tokens === null) return null;
      const [first, last] = [ startedMs + ttftMs, startedMs + e2eMs ];
      if (first >= lastsMs) return 0;
      return last <= lastsMs ? tokens : tokens * (lastsMs - first) / (last - first);
    }
    function median(values) {
      const sorted = [ ...values ].sort((a, b) => a - b);
      const [low, high] = [ sorted[sorted.length - 1 >> 1], sorted[sorted.length >> 1] ];
      return low === void 0 || high === void 0 ? null : (low + high) / 2;
    }
    const LEAST_ANSWERS = 3;
    const LONGER = 2;
    const NOTICED_MS = 100;
    const SLOWER = .5;
    const FAILING = .05;
    function judgeLevel(level, alone) {
      const {answered, failed} = level;
      if (failed > 0 && failed >= FAILING * (answered + failed)) return "failing";
      if (answered < LEAST_ANSWERS || alone.answered === 0) return "unknown";
      const [wait, before] = [ level.ttftMs, alone.ttftMs ];
      if (wait !== null && before !== null && wait > LONGER * before && wait - before > NOTICED_MS) return "slowed";
      const [speed, full] = [ level.tokensPerSecond, alone.tokensPerSecond ];
      if (speed !== null && full !== null && speed < SLOWER * full) return "slowed";
      return wait === null && speed === null ? "unknown" : "well";
    }
    const MINUTE = {
      wholeMs: 6e4,
      levelMs: 8e3,
      users: [ 1, 2, 4, 8, 16, 32, 64 ]
    };
    const FIRST_TIMEOUT = "5m";
    const QUESTIONS = [ "Explain in a few sentences why the sky is blue.", "Write a short story about a lighthouse keeper who finds a letter.", "How does a bicycle stay upright? Answer for a child.", "List five things to check before a long hike, and say why.", "Compare tea and coffee in a short paragraph.", "Describe how bread is made, step by step." ].join("\n");
    const OWN = [ "executor", "stages", "vus", "iterations", "scenario", "scenarios", "thresholds", "compare" ];
    async function measureQuick(quick) {
      const {flags} = quick;
      const wrong = OWN.filter(name => flags[name] !== void 0);
      if (wrong.length > 0) throw new base_errors.GN(wrong.map(setting => ({
        setting,
        message: "is chosen by `quick` itself; leave it out"
      })));
      const server = await chooseServer(quick);
      const model = flags["model"] ?? server.models[0] ?? null;
      tellChoice(server, model, quick);
      const given = {
        "max-tokens": "64",
        prompts: QUESTIONS,
        nonce: "true",
        timeout: "60s",
        ...isNear(server.url) ? {
          prices: "free"
        } : {},
        ...flags,
        endpoint: flags["endpoint"] ?? server.url.href,
        ...model === null ? {} : {
          model
        },
        "on-rate-limit": "ignore",
        "stop-early": "false",
        thresholds: "error_rate: rate<=1"
      };
      const endpoint = flags["endpoint"] === "simulator" ? "simulator" : server.url.origin;
      return {
        ...await climb(quick, given),
        server: server.name,
        model,
        endpoint
      };
    }
    async function chooseServer({flags, world, say, places = USUAL_PLACES}) {
      const {endpoint} = flags;
      if (endpoint === "simulator") return {
        url: new URL("http://127.0.0.1"),
        name: "the simulator",
        models: [ "simulated" ]
      };
      if (endpoint !== void 0) {
        const address = /^https?:/i.test(endpoint) ? endpoint : `http://${endpoint}`;
        if (!URL.canParse(address)) throw new base_errors.GN([ {
          setting: "endpoint",
          message: "is no address; write `http://host:port`"
        } ]);
        const url = new URL(address);
        if (flags["model"] !== void 0) return {
          url,
          name: url.host,
          models: []
        };
        const key = flags["api-key"];
        const headers = key === void 0 ? {} : {
          authorization: `Bearer ${key}`
        };
        const [found = ""] = await findServers([ {
          url,
          usual: url.host
        } ], world, headers);
        if (typeof found === "string") throw new base_errors.e4("no_models", `the list of models at ${url.origin} ${found}; \`--model\` names one where a server keeps no list`);
        if (!isNear(url) && found.models.length > 1) throw new base_errors.e4("which_model", `${url.host} has ${found.models.length} models, which may cost money: choose one with \`--model\`, ${found.models.slice(0, 3).join(", ")} \u2026`);
        if (found.models.length > 0) return found;
        throw new base_errors.e4("no_models", `${found.name} at ${url.origin} has no model; load one first`);
      }
      const found = (await findServers(places, world)).filter(each => typeof each !== "string");
      const [first, ...others] = found;
      if (first === void 0) throw new base_errors.e4("no_server", `no server answers at ${places.map(({url, usual}) => `${url.host} (${usual})`).join(", ")}; start one, or give \`--endpoint\``);
      for (const other of others) say(`${other.name} answers at ${other.url.origin}, too`);
      if (first.models.length === 0) throw new base_errors.e4("no_models", `${first.name} at ${first.url.origin} has no model; load one first`);
      return first;
    }
    function tellChoice({name, url, models}, model, {say, flags}) {
      const others = models.length - 1;
      const more = flags["model"] === void 0 && others > 0 ? `, the first of ${models.length} (choose with --model)` : "";
      say(`${name} at ${url.host}${model === null ? "" : `: ${model}${more}`}`);
    }
    function isNear({hostname}) {
      return /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[::1\]|\[f[cd])/i.test(hostname);
    }
    async function climb(quick, given) {
      const {wholeMs, levelMs, users} = quick.pace ?? MINUTE;
      const {clock} = quick.world;
      const whole = await quick.read(given);
      const budget = whole.config.budget;
      const begun = clock.now();
      const first = await warmUp(quick, given);
      const [answer] = first.samples;
      let spent = first.report.cost.spent;
      const levels = [];
      const climbed = ended => ({
        levels,
        ended,
        firstMs: answer?.ttftMs ?? null,
        tookMs: clock.now() - begun,
        free: whole.config.prices === "free" || given["prices"] === "free"
      });
      for (const count of users) {
        if (quick.cancellation.reason !== null) return climbed("cancelled");
        if (levels.length > 0 && clock.now() - begun + levelMs > wholeMs) return climbed("time");
        if (budget - spent <= 0) return climbed("budget");
        quick.say(`${count} ${count === 1 ? "user" : "users"} \u2026`);
        const result = await (0, gate.R)(await quick.read({
          ...given,
          executor: "constant-vus",
          vus: String(count),
          stages: `${levelMs}ms:${count}`,
          "max-concurrency": String(count),
          budget: String(budget - spent)
        }), quick.cancellation, quick.world);
        spent += result.report.cost.spent;
        const level = describeLevel(result, count, levelMs);
        if (level.answered + level.failed > 0) levels.push(level);
        if (result.report.run.stoppedBy === "budget") return climbed("budget");
        const [alone] = levels;
        if (alone !== void 0 && level !== alone && judgeLevel(level, alone) !== "well") return climbed("found");
        if (level.answered === 0) return climbed("found");
      }
      return climbed("most");
    }
    async function warmUp({read, cancellation, world}, given) {
      const settings = {
        executor: "shared-iterations",
        iterations: "1",
        vus: "1",
        stages: `${FIRST_TIMEOUT}:1`
      };
      const result = await (0, gate.R)(await read({
        ...given,
        ...settings,
        timeout: FIRST_TIMEOUT
      }), cancellation, world);
      if (result.report.load.ok > 0) return result;
      const {reasons, errors, headline} = result.report;
      throw new base_errors.e4("no_answer", errors[0] === void 0 ? reasons[0]?.message ?? headline : `the first request was not answered: ${errors[0].message}`);
    }
    var format = __webpack_require__(8378);
    const LOADED = 3;
    function tellQuick(result) {
      const {levels, server, model, endpoint} = result;
      const answered = levels.reduce((sum, level) => sum + level.answered, 0);
      const spent = levels.reduce((sum, level) => sum + level.spent, 0);
      const cost = result.free ? "" : `, ${(0, format.UK)(spent)}`;
      const name = model === null ? server : `${model} at ${server}`;
      const alone = levels[0];
      const place = endpoint === "simulator" ? "" : ` (${endpoint})`;
      const about = `${name}${place}: ${(0, format.ej)(answered, "answer")} in ${(0, format._V)(result.tookMs)}${cost}.`;
      if (alone === void 0 || answered === 0) return [ about, "Nothing was answered, so nothing can be said." ];
      return [ about, tellFirst(result, alone), tellAlone(alone), tellUsers(result, alone), tellTogether(levels), levels.some(({counted}) => counted === "events") ? "The server tells no token counts: speed is counted in the events of its stream, which may hold more than one token." : "" ].filter(line => line !== "");
    }
    function tellFirst({firstMs}, {ttftMs}) {
      if (firstMs === null || ttftMs === null || firstMs < LOADED * ttftMs || firstMs - ttftMs < 500) return "";
      return `The very first token took ${(0, format._V)(firstMs)}: the model had to be loaded, or the server to wake up.`;
    }
    function tellAlone({answered, ttftMs, tokensPerSecond}) {
      const few = answered < LEAST_ANSWERS ? `, by ${(0, format.ej)(answered, "answer")} only` : "";
      const wait = ttftMs === null ? "Alone, how long a user waits for the first token is not known" : `Alone, a user waits ${(0, 
      format._V)(ttftMs)} for the first token (median${few})`;
      return tokensPerSecond === null ? `${wait}; how fast the rest comes is not known, for answers came in one piece or were too short.` : `${wait}, and then gets ${(0, 
      format.ZV)(tokensPerSecond)} tokens a second.`;
    }
    const SLOW = "the first token takes more than twice as long, or each user gets less than half the speed";
    function tellUsers({levels, ended}, alone) {
      const fates = levels.map(level => ({
        level,
        fate: level === alone ? "well" : judgeLevel(level, alone)
      }));
      const bad = fates.find(({fate}) => fate === "slowed" || fate === "failing");
      const good = fates.filter(({level, fate}) => fate === "well" && (bad === void 0 || level.users < bad.level.users)).at(-1)?.level.users;
      const held = good === void 0 || good === 1 ? "One user" : `${(0, format.B4)(good)} users at once`;
      if (bad !== void 0) return `${held} ${good === void 0 || good === 1 ? "is" : "are"} served well; ${tellBad(bad.level, alone, bad.fate)}.`;
      const most = levels.at(-1)?.users ?? 1;
      const unknown = fates.find(({fate}) => fate === "unknown");
      if (unknown !== void 0) return `How many users at once it serves well is not known: with ${(0, 
      format.ej)(unknown.level.users, "user")} only ${(0, format.ej)(unknown.level.answered, "answer")} came in time.`;
      if (most === 1) return `How many users at once it serves well is not known: ${WHY[ended]}.`;
      return `${(0, format.B4)(most)} users at once are served as well as one, and ${WHY[ended]}; slow would be where ${SLOW}.`;
    }
    const WHY = {
      found: "more were not tried",
      most: "more were not tried",
      time: "the minute ended before more were tried",
      budget: "the budget ended before more were tried",
      cancelled: "it was ended before more were tried"
    };
    function tellBad(level, alone, fate) {
      const {users, failed, answered, ttftMs, tokensPerSecond} = level;
      if (fate === "failing") return `with ${(0, format.B4)(users)}, ${(0, format.B4)(failed)} of ${(0, 
      format.ej)(answered + failed, "request")} failed`;
      const wait = ttftMs === null || alone.ttftMs === null ? "" : `the first token takes ${(0, 
      format._V)(ttftMs)} (${(0, format.ZV)(ttftMs / alone.ttftMs)} times as long as alone)`;
      const speed = tokensPerSecond === null || alone.tokensPerSecond === null ? "" : `each gets ${(0, 
      format.ZV)(tokensPerSecond)} tokens a second`;
      return `with ${(0, format.B4)(users)}, ${[ wait, speed ].filter(part => part !== "").join(" and ")}`;
    }
    function tellTogether(levels) {
      const told = levels.flatMap(({together, users}) => together === null ? [] : [ {
        together,
        users
      } ]);
      const [best] = told.sort((a, b) => b.together - a.together);
      if (best === void 0) return "";
      return `Together, users got at most ${(0, format.ZV)(best.together)} tokens a second, with ${(0, 
      format.ej)(best.users, "user")}.`;
    }
    async function runQuick(quick) {
      const world = {
        ...quick.world,
        log: log.a,
        onProgress: () => {}
      };
      const result = await measureQuick({
        ...quick,
        world
      });
      quick.say("");
      for (const line of tellQuick(result)) quick.say(line);
      const {endpoint, model, levels} = result;
      const answered = levels.some(level => level.answered > 0);
      const [alone] = levels;
      if (alone?.ttftMs != null && endpoint !== "simulator") {
        quick.say("");
        quick.say("To hold it there:");
        const named = model === null ? "" : ` --model ${model}`;
        const free = result.free ? " --prices free" : "";
        quick.say(`  llm-perf-gate --endpoint ${endpoint}${named}${free} --thresholds 'time_to_first_token: p(90)<${limitFor(alone.ttftMs)}'`);
      }
      return answered ? 0 : 2;
    }
    function limitFor(ttftMs) {
      const wanted = 3 * ttftMs;
      const step = 10 ** Math.floor(Math.log10(wanted)) / 2;
      return `${Math.ceil(wanted / step) * step}ms`;
    }
  })
};
