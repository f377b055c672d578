"use strict";
exports.id = 4536;

exports.ids = [ 4536 ];

exports.modules = {
  41702: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      planRunComparison: () => planRunComparison
    });
    var compare_config = __webpack_require__(64393);
    var compare_arms = __webpack_require__(43239);
    var comparison_gates = __webpack_require__(71949);
    var comparison_looks = __webpack_require__(2020);
    var plan_comparison = __webpack_require__(41534);
    var relative_thresholds = __webpack_require__(93933);
    var prepared_run = __webpack_require__(62922);
    function controlsOf(compared) {
      const byScenario = new Map(compared.map(({plan}) => [ plan.scenario, new Set(plan.prompts.filter(({control}) => control === true).map(({id}) => id)) ]));
      return ({scenario, prompt}) => byScenario.get(scenario)?.has(prompt) === true;
    }
    function sourceOfAlike({tags}, compared) {
      const asked = compared.filter(({plan}) => tags.scenario === void 0 || plan.scenario === tags.scenario).flatMap(pairedPrompts).filter(({id}) => tags.prompt === void 0 || id === tags.prompt);
      return asked.every(({alike}) => alike) ? asked[0]?.source ?? null : null;
    }
    function pairedPrompts(scenario) {
      const {base, plan} = scenario;
      if (base !== null && "equal" in base) return base.pairs.flatMap(pair => pair.head === null || pair.base === null ? [] : [ {
        id: pair.id,
        alike: true,
        source: base.equal
      } ]);
      const sent = (0, prepared_run.bx)(scenario);
      return plan.prompts.flatMap(prompt => sent === null || prompt.base === null ? [] : [ {
        id: prompt.id,
        alike: prompt.control === true,
        source: sent.source
      } ]);
    }
    var compare_capacity = __webpack_require__(15525);
    var each_arm = __webpack_require__(64617);
    var early_rules = __webpack_require__(65459);
    function planRunComparison(config, prepared) {
      const compared = prepared.scenarios.filter(({base}) => base !== null);
      if (compared.length === 0) return null;
      const relative = config.thresholds.filter(relative_thresholds.n3);
      const bases = compared.map(prepared_run.bx).filter(base => base !== null);
      const loads = compared.filter(scenario => scenario.plan.type === "load" && (0, prepared_run.bx)(scenario) !== null);
      const equal = compared.flatMap(({base}) => base !== null && "equal" in base ? [ base ] : []);
      const missing = compared.flatMap(({base}) => base !== null && "missing" in base ? [ base.missing ] : []);
      const alike = new Map(relative.flatMap(spec => {
        const source = sourceOfAlike(spec, compared);
        return source === null ? [] : [ [ spec, source ] ];
      }));
      const judged = relative.filter(spec => !alike.has(spec));
      const capacities = judged.filter(compare_capacity.s);
      const rows = Math.max(1, Number(loads.length > 0) + (loads.length < bases.length ? Math.max(1, capacities.length) : 0));
      const capacityLevel = (1 - config["red-confidence"]) / rows;
      const known = {
        bases,
        equal,
        alike,
        missing,
        capacityLevel
      };
      if (loads.length === 0) return {
        ...known,
        plan: null,
        pairs: null,
        rule: null,
        mayPass: false,
        choice: null
      };
      const only = prepared.scenarios.length === 1 ? prepared.scenarios[0] : void 0;
      const pairs = only === void 0 ? null : countPairs(only, config);
      const isChoice = config.arms !== void 0;
      const shared = {
        confidence: config.confidence,
        redConfidence: 1 - capacityLevel * (loads.length < bases.length ? 1 : rows),
        tolerances: comparison_gates.tD,
        design: config.design,
        seed: prepared.seed,
        plannedPairs: pairs,
        mayLook: (0, early_rules.Rw)(config, prepared.scenarios) && !isChoice,
        mayPass: only !== void 0 && (0, early_rules.NZ)(only),
        mayExtend: !isChoice && mayExtend(config, prepared, pairs),
        isControl: controlsOf(compared)
      };
      const paired = judged.filter(spec => !(0, compare_capacity.s)(spec));
      const choice = isChoice ? planChoice(config, shared, paired) : null;
      const share = (1 - shared.redConfidence) / (choice?.candidates.length ?? 1);
      const plan = (0, plan_comparison.dX)({
        ...shared,
        redConfidence: 1 - share,
        thresholds: choice === null ? paired : choice.candidates[0]?.thresholds ?? []
      });
      const {looks} = plan;
      const rule = looks === null ? null : (0, comparison_looks.KJ)({
        ...plan,
        looks
      }, (0, compare_arms.is)(plan), 0);
      return {
        ...known,
        plan,
        pairs,
        rule,
        mayPass: plan.settings.mayPass && rule !== null,
        choice
      };
    }
    function planChoice(config, settings, relative) {
      const arms = (0, compare_config.Zq)(config);
      const asked = arms.map(({arm}) => (0, each_arm.iN)(arm, relative));
      return {
        control: arms.find(({arm}) => arm === "base")?.name ?? "",
        candidates: arms.flatMap(({arm, name}, index) => arm === "base" ? [] : [ {
          arm,
          name,
          thresholds: [ ...asked[index]?.keys() ?? [] ]
        } ]),
        settings,
        specs: new Map(asked.flatMap(each => [ ...each ]))
      };
    }
    function mayExtend(config, {estimate, scenarios, shard}, pairs) {
      return (0, early_rules.Rw)(config, scenarios) && shard === null && pairs !== null && (0, 
      comparison_looks.Wd)(pairs) && 2 * estimate.expected <= config.budget;
    }
    function countPairs({plan}, {design}) {
      if (design !== "pairs" || plan.planned === null || plan.executor?.endsWith("arrival-rate") !== true) return null;
      const isUneven = plan.prompts.some(({control, others}) => control === true || others !== void 0);
      let [judged, left] = [ 0, 0 ];
      for (let index = 0; index < plan.sessions.length; index += 1) {
        const {pair, turns} = plan.sessions.get(index);
        const request = turns[0]?.requests[0];
        const isWarmup = request?.phase === "warmup";
        if (!isWarmup && !isUneven) return plan.planned - plan.sessions.length - left;
        if (pair === null || request === void 0) continue;
        if (isWarmup) left += 1; else if (plan.prompts[request.prompt]?.control !== true) judged += 1;
      }
      return judged;
    }
  }),
  54536: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      mergeRun: () => mergeRun
    });
    var errors = __webpack_require__(34758);
    var system_clock = __webpack_require__(48955);
    var plan_shard = __webpack_require__(28303);
    var samples_gaps = __webpack_require__(13258);
    function mergeSamples(shards) {
      const all = shards.flatMap(shard => [ ...shard ]).sort(inPlanOrder);
      const samples = [];
      const duplicates = [];
      for (const sample of all) {
        const previous = samples.at(-1);
        if (previous?.id === sample.id) duplicates.push({
          id: sample.id,
          shards: [ previous.shard, sample.shard ]
        }); else samples.push(sample);
      }
      return {
        samples,
        duplicates
      };
    }
    function inPlanOrder(a, b) {
      return a.id - b.id || compareText(a.shard ?? "", b.shard ?? "") || (a.startedMs ?? 1 / 0) - (b.startedMs ?? 1 / 0) || 0;
    }
    function compareText(a, b) {
      return a < b ? -1 : Number(a > b);
    }
    var build_report = __webpack_require__(23497);
    var monthly = __webpack_require__(5274);
    var each_arm = __webpack_require__(64617);
    var early_rules = __webpack_require__(65459);
    var format = __webpack_require__(8378);
    var samples_recorder = __webpack_require__(49509);
    var early_stop = __webpack_require__(36135);
    const MOST_APART = .05;
    const LEAST_APART = 1e3;
    function joinShards(parts, samples, prepared) {
      const recorder = (0, samples_recorder.T)();
      for (const sample of samples) recorder.add(sample);
      const reports = parts.map(({report}) => report);
      const starts = reports.map(({run}) => instantOf(run.startedAt));
      return {
        result: {
          samples: recorder,
          stopped: joinStops(parts),
          spent: sumUsd(reports.map(({cost}) => cost.spent)),
          opening: joinOpenings(reports),
          health: joinHealth(reports),
          threads: [],
          overheadMs: joinOverhead(reports),
          durationMs: Math.max(...reports.map(({run}) => run.durationMs)),
          maxInFlight: reports.reduce((sum, {load}) => sum + load.maxInFlight, 0),
          spans: joinSpans(reports, prepared),
          searches: new Map,
          extended: null
        },
        startedAt: new Date(Math.min(...starts)),
        endedAt: new Date(Math.max(...reports.map(({run}) => instantOf(run.endedAt)))),
        cpus: reports.reduce((sum, {run}) => sum + run.cpus, 0),
        failures: parts.flatMap(earlyFailure),
        doubts: doubtStarts(starts, prepared)
      };
    }
    function instantOf(date) {
      const instant = Date.parse(date);
      return Number.isNaN(instant) ? 0 : instant;
    }
    function sumUsd(amounts) {
      return amounts.reduce((sum, amount) => sum + Math.round(amount * 1e12), 0) / 1e12;
    }
    const STOPS = [ "error", "cancelled", "budget", "abort", "decided" ];
    function joinStops(parts) {
      for (const stoppedBy of STOPS) {
        const part = parts.find(({report}) => report.run.stoppedBy === stoppedBy);
        if (part !== void 0) return {
          stoppedBy,
          ...reasonOf(part)
        };
      }
      return null;
    }
    const AFTER = / \(after [\d,]+ of [\d,]+ requests?(, which saved about [^)]+)?\)$/;
    function reasonOf({shard, report}) {
      const reason = report.reasons.find(({code}) => code !== "shard");
      return {
        code: reason?.code ?? report.run.stoppedBy,
        message: `shard ${(0, plan_shard._D)(shard)}: ${reason?.message.replace(AFTER, "") ?? `it ended by ${report.run.stoppedBy}`}`
      };
    }
    function earlyFailure(part) {
      const {code, message} = reasonOf(part);
      return code === early_stop.MH || code === early_stop.$X ? [ {
        code: "threshold_failed",
        message
      } ] : [];
    }
    function joinHealth(reports) {
      const generators = reports.map(({generator}) => generator);
      const worst = pick => worstOf(generators.map(pick));
      return {
        lateness: {
          p50: worst(({scheduleDelayMs}) => scheduleDelayMs.p50),
          p99: worst(({scheduleDelayMs}) => scheduleDelayMs.p99),
          max: worst(({scheduleDelayMs}) => scheduleDelayMs.max)
        },
        eventLoopDelay: {
          p99: worst(({eventLoopDelayMs}) => eventLoopDelayMs.p99),
          max: worst(({eventLoopDelayMs}) => eventLoopDelayMs.max)
        },
        windowMs: Math.max(...reports.map(({run}) => run.durationMs)),
        late: {
          requests: generators.reduce((sum, {lateRequests}) => sum + lateRequests, 0),
          of: reports.reduce((sum, {load}) => sum + load.sent, 0)
        },
        heldUp: {
          kind: "told",
          firstTokenDelay: {
            p50: worst(({firstTokenDelayMs}) => firstTokenDelayMs.p50),
            p95: worst(({firstTokenDelayMs}) => firstTokenDelayMs.p95)
          },
          longest: worst(({eventLoopDelayMs}) => eventLoopDelayMs.max) ?? 0
        },
        cpuSeconds: generators.reduce((sum, {cpuSeconds}) => sum + cpuSeconds, 0),
        cpuShare: worst(({cpuShare}) => cpuShare),
        waitedShare: worst(({waitedShare}) => waitedShare),
        pressureShare: worst(({pressureShare}) => pressureShare),
        utilization: worst(({utilization}) => utilization)
      };
    }
    function joinOverhead(reports) {
      const p50 = worstOf(reports.map(({generator}) => generator.overheadMs?.p50 ?? null));
      const p99 = worstOf(reports.map(({generator}) => generator.overheadMs?.p99 ?? null));
      return p50 === null || p99 === null ? null : {
        p50,
        p99
      };
    }
    function worstOf(values) {
      const known = values.filter(value => value !== null);
      return known.length === 0 ? null : Math.max(...known);
    }
    function joinOpenings(reports) {
      const sum = part => sumUsd(reports.map(({cost}) => cost.opening?.[part] ?? 0));
      return {
        spent: sum("spent"),
        reported: sum("reported"),
        likely: sum("likely"),
        stopped: null
      };
    }
    function joinSpans(reports, {scenarios}) {
      const spans = scenarios.map(({scenario}) => {
        const own = reports.flatMap(report => report.scenarios.filter(({name}) => name === scenario.name));
        const startMs = Math.min(...own.map(each => each.startMs));
        return {
          startMs,
          durationMs: Math.max(...own.map(each => each.startMs + each.durationMs)) - startMs
        };
      });
      return spans.filter(({startMs}) => Number.isFinite(startMs));
    }
    function doubtStarts(starts, {scenarios}) {
      const apart = Math.max(...starts) - Math.min(...starts);
      const load = scenarios.reduce((sum, {plan}) => sum + plan.durationMs, 0);
      if (apart <= Math.max(LEAST_APART, load * MOST_APART)) return [];
      const message = `the shards did not run at the same time: the last began ${(0, format._V)(apart)} after the first, so that the endpoint never had the load that was planned`;
      return [ {
        code: "shards_apart",
        message
      } ];
    }
    var prepare_run = __webpack_require__(3798);
    var remember_base = __webpack_require__(49514);
    var remember_files = __webpack_require__(23226);
    var plan_run_comparison = __webpack_require__(41702);
    var shard_verdict = __webpack_require__(65859);
    var stored_baseline = __webpack_require__(22923);
    const NOWHERE = new URL("http://127.0.0.1/");
    async function mergeShards(given, parts, world) {
      const files = (0, remember_files.X)(world.files);
      const base = (0, remember_base.h)();
      const merged = await mergeParts(given, parts, {
        ...world,
        files,
        watchBase: base.watch
      });
      const {describeReproduction} = await __webpack_require__.e(3255).then(__webpack_require__.bind(__webpack_require__, 63255));
      const read = {
        parsed: given,
        files: files.seen,
        base: base.seen
      };
      return {
        ...merged,
        ...describeReproduction(merged.report, read, world)
      };
    }
    async function mergeParts(given, parts, world) {
      const {endpoint} = given.config;
      const prepared = await (0, prepare_run.Z)(given, endpoint instanceof URL ? endpoint : NOWHERE, world);
      const parsed = (0, each_arm.XL)((0, monthly.d)(given, prepared));
      const complete = completeParts(parts);
      checkSameLoad(complete, prepared);
      const samples = joinSamples(complete);
      const joined = joinShards(complete, samples, prepared);
      const baseline = await (0, stored_baseline.findBaseline)(parsed, prepared, world);
      const {startedAt, endedAt, cpus} = joined;
      const gaps = (0, samples_gaps.A)();
      for (const part of complete) gaps.absorb(part.gaps);
      const report = (0, build_report.F)({
        parsed,
        prepared,
        result: {
          ...joined.result,
          startedAt,
          gaps
        },
        looks: (0, early_rules.Ew)(parsed.config, prepared.scenarios),
        comparison: (0, plan_run_comparison.planRunComparison)(parsed.config, prepared),
        baseline,
        decide: (0, shard_verdict.t)(joined),
        startedAt,
        proxied: complete.some(part => part.report.run.proxied)
      }, samples, {
        ...world,
        date: () => endedAt,
        cpus
      });
      return {
        report,
        samples,
        gaps: null
      };
    }
    function completeParts(parts) {
      const counts = [ ...new Set(parts.map(({shard}) => shard.count)) ];
      const [count] = counts;
      if (count === void 0) throw new errors.e4("shards_missing", "this run has no report of a shard; give the jobs `shard: i/n`, and let this job need them");
      if (counts.length > 1) {
        const names = parts.map(({shard}) => (0, plan_shard._D)(shard)).join(", ");
        throw new errors.e4("shards_differ", `the shards ${names} belong to different divisions of the load`);
      }
      const byShard = Array.from({
        length: count
      }, (_, i) => latestOf(parts.filter(({shard}) => shard.index === i + 1)));
      const missing = byShard.flatMap((found, i) => found === void 0 ? [ `${i + 1}/${count}` ] : []);
      if (missing.length > 0) throw new errors.e4("shards_missing", `the load is not complete: there is no report of shard ${missing.join(", ")}; did its job run to its end?`);
      return byShard.filter(part => part !== void 0);
    }
    function latestOf(parts) {
      const attemptOf = ({report}) => report.source?.attempt ?? 1;
      const attempt = Math.max(...parts.map(attemptOf));
      const [latest, twin] = parts.filter(part => attemptOf(part) === attempt);
      if (latest === void 0 || twin === void 0) return latest;
      throw new errors.e4("shard_twice", `shard ${(0, plan_shard._D)(latest.shard)} was measured twice: \`${latest.name}\` and \`${twin.name}\``);
    }
    function checkSameLoad(parts, {configHash, promptHash, seed}) {
      for (const {shard, report} of parts) {
        const name = `shard ${(0, plan_shard._D)(shard)}`;
        if (report.verdict === "skipped" || report.verdict === "error" && report.load.sent === 0) {
          const why = report.reasons[0]?.message ?? "it does not say why";
          throw new errors.e4("shard_unmeasured", `${name} measured nothing: ${why}`);
        }
        if (report.run.configHash !== configHash) throw new errors.e4("shards_differ", `${name} was measured with other settings than those of this job; give all of them the same`);
        if (report.run.promptHash !== promptHash) throw new errors.e4("shards_differ", `${name} was asked other prompts than those of this job; check out the same commit in all of them`);
        if (report.run.seed !== seed) throw new errors.e4("shards_differ", `${name} has the seed \`${report.run.seed}\`, and this job \`${seed}\`; give all of them the same`);
      }
    }
    function joinSamples(parts) {
      const {samples, duplicates} = mergeSamples(parts.map(part => part.samples));
      const [first] = duplicates;
      if (first === void 0) return samples;
      throw new errors.e4("shards_overlap", `request ${first.id} was sent by shard ${first.shards.join(" and by shard ")}: they belong to different loads`);
    }
    var shard_files = __webpack_require__(30364);
    var artifact = __webpack_require__(15225);
    var download_artifacts = __webpack_require__(9693);
    var promises_ = __webpack_require__(51455);
    var external_node_path_ = __webpack_require__(76760);
    const LARGEST = 512 * 1024 * 1024;
    async function readFolders(folder, isShard, wanted) {
      const entries = await (0, promises_.readdir)(folder, {
        withFileTypes: true
      }).catch(() => []);
      const names = entries.filter(entry => entry.isDirectory() && isShard(entry.name)).map(({name}) => name).sort((a, b) => a.localeCompare(b, "en", {
        numeric: true
      }));
      return Promise.all(names.map(async name => ({
        name,
        files: await readWanted((0, external_node_path_.join)(folder, name), wanted)
      })));
    }
    async function readWanted(folder, wanted) {
      const files = new Map;
      for (const name of wanted) {
        const path = (0, external_node_path_.join)(folder, name);
        const seen = await (0, promises_.lstat)(path).catch(() => null);
        if (seen?.isFile() === true && seen.size <= LARGEST) files.set(name, await (0, promises_.readFile)(path));
      }
      return files;
    }
    const DOWNLOAD_MS = 3e5;
    async function mergeRun(parsed, world) {
      const {config} = parsed;
      const name = config["artifact-name"] ?? config.name;
      const parts = [];
      for (const {name: artifact, files} of await findParts(name, config["report-dir"], world)) {
        const shard = (0, shard_files.eW)(name, artifact);
        if (shard !== void 0) parts.push(await (0, shard_files.Uo)(artifact, shard, files));
      }
      world.log.info(`Merging ${parts.length} reports of shards`);
      return mergeShards(parsed, parts, world);
    }
    async function findParts(name, folder, {env}) {
      const isShard = artifact => (0, shard_files.eW)(name, artifact) !== void 0;
      const wanted = new Set(shard_files.Hy);
      const obstacle = (0, artifact.Yj)(env);
      if (obstacle === null) return (0, download_artifacts.m)(isShard, wanted, {
        env,
        clock: system_clock.m,
        timeoutMs: DOWNLOAD_MS,
        load: artifact.AX
      });
      const found = await readFolders(folder, isShard, wanted);
      if (found.length > 0) return found;
      throw new errors.e4("shards_missing", `${obstacle}; put the shards' reports into ${folder}/${name}-shard-1-of-2 and so on, as \`actions/download-artifact\` with \`path: ${folder}\` does`);
    }
  })
};
