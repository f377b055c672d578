"use strict";
exports.id = 9689;

exports.ids = [ 9689 ];

exports.modules = {
  32099: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Tk: () => countErrors,
      WT: () => sumTokens,
      bC: () => countPrompts,
      ip: () => countStatuses,
      ls: () => countChecks,
      xN: () => splitSpending
    });
    var _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98993);
    var _stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45708);
    function countStatuses(samples) {
      const statuses = {};
      const outcomes = {};
      for (const {status, outcome} of samples) {
        if (status !== null) statuses[status] = (statuses[status] ?? 0) + 1;
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      }
      return {
        statuses,
        outcomes
      };
    }
    const MOST_ERRORS = 5;
    function countErrors(samples) {
      const kinds = new Map;
      let sent = 0;
      for (const sample of samples) {
        const {outcome, status, error} = sample;
        if ((0, _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__.Kk)(outcome)) sent += 1;
        if (error === null || outcome === "cancelled") continue;
        const key = `${outcome}/${status}/${error.kind}`;
        const row = kinds.get(key) ?? {
          sample,
          count: 0,
          messages: new Map
        };
        row.count += 1;
        row.messages.set(error.message, (row.messages.get(error.message) ?? 0) + 1);
        kinds.set(key, row);
      }
      const rows = [ ...kinds.values() ].sort((a, b) => b.count - a.count || a.sample.id - b.sample.id);
      return rows.slice(0, MOST_ERRORS).map(({sample: {outcome, status, error}, count, messages}) => {
        const [message = ""] = [ ...messages ].sort(([, a], [, b]) => b - a)[0] ?? [];
        return {
          outcome,
          status,
          kind: error?.kind ?? "",
          message,
          count,
          share: count / sent
        };
      });
    }
    function sumTokens(samples) {
      const sum = field => samples.reduce((total, sample) => total + (sample[field] ?? 0), 0);
      return {
        inputTokens: sum("inputTokens"),
        cachedInputTokens: sum("cachedInputTokens"),
        outputTokens: sum("outputTokens"),
        reasoningTokens: sum("reasoningTokens")
      };
    }
    function splitSpending(samples) {
      let [reported, likely] = [ 0, 0 ];
      for (const {costUsd, costBasis, likelyUsd} of samples) {
        if (costBasis === "reported") reported += costUsd;
        likely += costBasis === "reported" ? costUsd : Math.min(costUsd, likelyUsd ?? costUsd);
      }
      return {
        reported,
        likely
      };
    }
    function countChecks(samples) {
      const counts = new Map;
      for (const {checks} of samples) for (const [name, held] of Object.entries(checks ?? {})) {
        const row = counts.get(name) ?? {
          passes: 0,
          fails: 0
        };
        if (held) row.passes += 1; else row.fails += 1;
        counts.set(name, row);
      }
      return [ ...counts ].map(([name, row]) => ({
        name,
        ...row
      }));
    }
    function countPrompts(samples, places = new Map) {
      const groups = new Map;
      for (const sample of samples) {
        const group = groups.get(sample.prompt);
        if (group === void 0) groups.set(sample.prompt, [ sample ]); else group.push(sample);
      }
      return [ ...groups ].map(([id, own]) => {
        const answered = own.filter(({outcome}) => outcome === "ok");
        const quantile = (field, share) => (0, _stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_1__.Ym)((0, 
        _stats_estimates_percentile_js__WEBPACK_IMPORTED_MODULE_1__.V0)(known(answered, field)), share) ?? null;
        const place = places.get(id);
        return {
          id,
          file: place?.file ?? null,
          line: place?.line ?? null,
          sent: own.filter(({outcome}) => (0, _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__.Kk)(outcome)).length,
          ok: answered.length,
          cost: own.reduce((sum, {costUsd}) => sum + costUsd, 0),
          inputTokens: mean(known(answered, "inputTokens")),
          outputTokens: mean(known(answered, "outputTokens")),
          ttftP50Ms: quantile("ttftMs", .5),
          ttftP95Ms: quantile("ttftMs", .95),
          e2eP50Ms: quantile("e2eMs", .5),
          e2eP95Ms: quantile("e2eMs", .95)
        };
      });
    }
    function known(samples, field) {
      return samples.map(sample => sample[field]).filter(value => value !== null);
    }
    function mean(values) {
      return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
    }
  }),
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
  99689: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      estimateReport: () => estimateReport
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8378);
    var _report_tables_bill_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20825);
    var _judge_lint_linting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98142);
    var _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62922);
    var _prepare_run_estimate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11345);
    var _verdict_thresholds_relative_thresholds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93933);
    var _empty_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98178);
    var _report_parts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9637);
    function estimateReport(parsed, {prepared, looks, ...told}, world) {
      const {config} = parsed;
      const {estimate, scenarios} = prepared;
      const target = (0, _report_parts_js__WEBPACK_IMPORTED_MODULE_5__.ff)({
        prepared,
        parsed
      });
      const empty = (0, _empty_report_js__WEBPACK_IMPORTED_MODULE_4__._)({
        name: config.name,
        verdict: "skipped",
        reasons: reasonsOf(parsed, {
          prepared,
          looks,
          ...told
        }),
        source: world.source,
        version: world.version,
        node: world.node,
        cpus: world.cpus,
        date: world.date(),
        endpoint: target.endpoint,
        budget: config.budget,
        shard: config.shard
      });
      return {
        ...empty,
        target,
        between: (0, _report_parts_js__WEBPACK_IMPORTED_MODULE_5__.Q9)(prepared),
        run: {
          ...empty.run,
          seed: prepared.seed,
          configHash: prepared.configHash
        },
        cost: {
          ...empty.cost,
          expected: (0, _prepare_run_estimate_js__WEBPACK_IMPORTED_MODULE_6__.ys)(estimate),
          worstCase: (0, _prepare_run_estimate_js__WEBPACK_IMPORTED_MODULE_6__.tm)(estimate),
          prices: (0, _report_parts_js__WEBPACK_IMPORTED_MODULE_5__.mh)(scenarios[0]?.target.price)
        }
      };
    }
    function reasonsOf(parsed, {prepared, looks, warnings, foreseen}) {
      const {config} = parsed;
      const {estimate, scenarios} = prepared;
      const plan = `${sayCost(estimate)}; the budget is ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_7__.UK)(config.budget)}, and nothing was sent`;
      const prompts = new Set(scenarios.flatMap(scenario => scenario.plan.prompts.map(({id}) => id))).size;
      const volume = config["monthly-requests"];
      const {planned} = (0, _judge_lint_linting_js__WEBPACK_IMPORTED_MODULE_1__.h)(parsed, prepared, looks);
      const isCompared = scenarios.some(scenario => (0, _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_2__.bx)(scenario) !== null);
      const lines = [ `${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_7__.ej)(prompts, "prompt")} in ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_7__.ej)(scenarios.length, "scenario")}`, ...scenarios.flatMap(({target}) => [ ...target.notes ]), ...volume === void 0 ? [] : [ `a month of such requests would cost ${(0, 
      _report_tables_bill_text_js__WEBPACK_IMPORTED_MODULE_0__.E9)((0, _prepare_run_estimate_js__WEBPACK_IMPORTED_MODULE_6__.FY)(estimate) * volume.requests)} at most` ], ...config.thresholds.filter(spec => !(isCompared && (0, 
      _verdict_thresholds_relative_thresholds_js__WEBPACK_IMPORTED_MODULE_3__.n3)(spec))).map(spec => `\`${spec.metric}: ${spec.source}\` would be judged on ${sayCount(planned(spec))}`), ...warnings, ...foreseen ];
      return [ {
        code: "estimate",
        message: plan
      }, ...lines.map(message => ({
        code: "estimate",
        message
      })) ];
    }
    function sayCost({requests, expected, worst, perOpenRequest: open}) {
      const dear = (mean, most) => `${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_7__.UK)(mean)} with every answer as long as its cap, and ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_7__.UK)(most)} at the very worst`;
      const planned = `${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_7__.ej)(Math.round(requests), "request")} would cost ${dear(expected, worst)}`;
      if (open === null) return planned;
      const lead = requests > 0 ? `${planned}; beside them each` : "Each";
      return `${lead} of as many requests as fit would cost ${dear(open.expected, open.worst)}`;
    }
    function sayCount(planned) {
      return planned === null ? "as many requests as fit" : (0, _base_format_js__WEBPACK_IMPORTED_MODULE_7__.ej)(planned, "request");
    }
  }),
  9637: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      P9: () => describeCost,
      Q9: () => describeBetween,
      ff: () => describeTarget,
      fh: () => describeGenerator,
      mh: () => describePrices,
      sF: () => describeLoad,
      vZ: () => describeRun
    });
    var _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98993);
    var _count_samples_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32099);
    var _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62922);
    var _prepare_run_estimate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11345);
    function describeRun({result, prepared, startedAt, proxied}, world) {
      return {
        id: `${prepared.configHash}-${startedAt.getTime().toString(36)}`,
        startedAt: startedAt.toISOString(),
        endedAt: world.date().toISOString(),
        durationMs: result.durationMs,
        seed: prepared.seed,
        stoppedBy: result.stopped?.stoppedBy ?? "completed",
        shard: prepared.shard,
        configHash: prepared.configHash,
        promptHash: prepared.promptHash,
        judgeHash: prepared.judgeHash,
        proxied,
        cpus: world.cpus,
        node: world.node
      };
    }
    function describeTarget({prepared, parsed}) {
      const target = prepared.scenarios[0]?.target;
      return {
        endpoint: target?.shown ?? "",
        protocol: target?.protocol.name ?? "",
        model: target?.model ?? prepared.scenarios[0]?.plan.prompts[0]?.head.model ?? null,
        models: modelsOf(prepared),
        stream: parsed.config.stream
      };
    }
    function modelsOf({whole}) {
      const asked = whole.flatMap(({target, plan}) => target.model === void 0 ? plan.prompts.map(({head}) => head.model) : [ target.model ]);
      const models = [ ...new Set(asked) ].filter(model => model !== void 0).sort();
      return models.length > 1 ? models : [];
    }
    function describeBetween({scenarios}) {
      return scenarios.map(each => (0, _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_2__.bx)(each)?.between ?? null).find(line => line !== null) ?? null;
    }
    function describeLoad({prepared, result}, samples) {
      const count = outcome => samples.filter(sample => sample.outcome === outcome).length;
      const sent = samples.filter(({outcome}) => (0, _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__.Kk)(outcome)).length;
      const total = prepared.scenarios.reduce((sum, {plan}) => sum + (plan.type === "rate-limit" ? 0 : plan.planned ?? 0), 0);
      const planned = samples.length;
      const searching = new Set(prepared.scenarios.flatMap(({plan}) => plan.type === "capacity" ? [ plan.scenario ] : []));
      const meant = samples.filter(({scenario}) => !searching.has(scenario));
      const delivered = meant.filter(({outcome}) => (0, _samples_sample_js__WEBPACK_IMPORTED_MODULE_0__.Kk)(outcome)).length;
      return {
        planned,
        sent,
        ok: count("ok"),
        dropped: count("dropped"),
        suppressed: count("suppressed"),
        resent: samples.filter(_samples_sample_js__WEBPACK_IMPORTED_MODULE_0__.VI).length,
        unsent: result.stopped === null ? 0 : Math.max(0, total - planned),
        deliveredRatio: meant.length === 0 ? Number(planned > 0) : delivered / meant.length,
        maxInFlight: result.maxInFlight
      };
    }
    function describeGenerator({health, overheadMs, threads}, {cause, firstTokenDelay, shardsNeeded}) {
      return {
        healthy: cause === null,
        cause,
        scheduleDelayMs: health.lateness,
        lateRequests: health.late.requests,
        eventLoopDelayMs: health.eventLoopDelay,
        firstTokenDelayMs: firstTokenDelay,
        cpuSeconds: health.cpuSeconds,
        cpuShare: health.cpuShare,
        waitedShare: health.waitedShare,
        pressureShare: health.pressureShare,
        utilization: health.utilization,
        overheadMs,
        threads: threads.map(({health: {cpuShare, utilization, eventLoopDelay}, requests, firstTokenDelay}) => ({
          requests,
          cpuShare,
          utilization,
          eventLoopDelayMs: eventLoopDelay,
          firstTokenDelayMs: firstTokenDelay
        })),
        shardsNeeded
      };
    }
    function describeCost({prepared, parsed, result}, samples, load) {
      const {estimate} = prepared;
      return {
        currency: "USD",
        budget: parsed.config.budget,
        expected: (0, _prepare_run_estimate_js__WEBPACK_IMPORTED_MODULE_3__.ys)(estimate),
        worstCase: (0, _prepare_run_estimate_js__WEBPACK_IMPORTED_MODULE_3__.tm)(estimate),
        spent: result.spent,
        ...withOpening((0, _count_samples_js__WEBPACK_IMPORTED_MODULE_1__.xN)(samples), result.opening),
        saved: load.unsent * (0, _prepare_run_estimate_js__WEBPACK_IMPORTED_MODULE_3__.FY)(estimate),
        ...(0, _count_samples_js__WEBPACK_IMPORTED_MODULE_1__.WT)(samples),
        servers: describeServers(prepared.scenarios[0]?.target.price.perHour, result.durationMs, samples),
        prices: describePrices(prepared.scenarios[0]?.target.price),
        basePrices: describeBasePrices(prepared.scenarios)
      };
    }
    function withOpening({reported, likely}, {spent, reported: own, likely: ownLikely}) {
      if (spent === 0) return {
        reported,
        likely
      };
      const opening = {
        spent,
        reported: own,
        likely: ownLikely
      };
      return {
        reported: reported + own,
        likely: likely + ownLikely,
        opening
      };
    }
    const MS_PER_HOUR = 36e5;
    function describeServers(perHour, durationMs, samples) {
      if (perHour === void 0) return null;
      const usd = perHour * durationMs / MS_PER_HOUR;
      const answered = samples.filter(({outcome}) => outcome === "ok").length;
      const {outputTokens} = (0, _count_samples_js__WEBPACK_IMPORTED_MODULE_1__.WT)(samples);
      return {
        perHour,
        usd,
        perRequest: answered === 0 ? null : usd / answered,
        perMillionOutput: outputTokens === 0 ? null : usd * 1e6 / outputTokens
      };
    }
    function describePrices(price) {
      return {
        input: price?.rates.input ?? 0,
        cachedInput: price?.rates.cachedInput ?? 0,
        cacheWrite: price?.rates.cacheWrite ?? 0,
        output: price?.rates.output ?? 0,
        request: price?.rates.request ?? 0,
        source: price?.source ?? "",
        model: price?.model ?? null,
        ...price?.published === void 0 ? {} : {
          published: price.published
        }
      };
    }
    function describeBasePrices(scenarios) {
      const compared = scenarios.find(scenario => (0, _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_2__.bx)(scenario) !== null);
      if (compared === void 0) return null;
      const [head, base] = [ describePrices(compared.target.price), describePrices((0, 
      _prepare_prepared_run_js__WEBPACK_IMPORTED_MODULE_2__.bx)(compared)?.target.price) ];
      return JSON.stringify(head) === JSON.stringify(base) ? null : base;
    }
  }),
  20825: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      A3: () => reasonOf,
      E9: () => dollars,
      s0: () => billLine,
      s6: () => nameOfPart,
      x8: () => signed
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8378);
    function billLine(bill) {
      if (bill === null || bill.usd === 0) return "";
      const period = bill.monthly ? `A month of ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_0__.B4)(bill.requests)} requests costs` : `${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_0__.B4)(bill.requests)} requests cost`;
      const amount = `${period} ${dollars(bill.usd)}${interval(bill, dollars)}`;
      return bill.change === null ? `${amount}.` : `${amount}; ${changeText(bill, bill.change)}.`;
    }
    function changeText({monthly}, change) {
      const period = monthly ? " a month" : "";
      const total = `this change ${signed(change.usd)}${period}${interval(change, signed)}`;
      const parts = [ ...change.parts ].sort((a, b) => Math.abs(b.usd) - Math.abs(a.usd));
      const reasons = parts.map(part => `${reasonOf(part, change)} ${signed(part.usd)}`);
      return reasons.length === 0 ? total : `${total}: ${reasons.join(", ")}`;
    }
    function reasonOf({part}, {means: {base, head}}) {
      const tokens = (by, words) => `${tokenCount(Math.abs(by))} tokens ${by < 0 ? words[1] : words[0]}`;
      const share = (count, whole) => (0, _base_format_js__WEBPACK_IMPORTED_MODULE_0__.CE)(whole > 0 ? count / whole : 0);
      switch (part) {
       case "prompt_length":
        return `prompt ${tokens(head.input - base.input, [ "longer", "shorter" ])}`;

       case "cache_hits":
        return `cache hits ${share(base.cached, base.input)} \u2192 ${share(head.cached, head.input)}`;

       case "cache_writes":
        return `cache writes ${share(base.written, base.input)} \u2192 ${share(head.written, head.input)}`;

       case "output_length":
        return `output ${tokens(head.output - head.reasoning - base.output + base.reasoning, [ "longer", "shorter" ])}`;

       case "reasoning":
        return `reasoning ${tokens(head.reasoning - base.reasoning, [ "longer", "shorter" ])}`;

       case "model_price":
        return "price of the model";

       default:
        return "tier and extras";
      }
    }
    function tokenCount(tokens) {
      return tokens < 9.5 ? (0, _base_format_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(tokens) : (0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_0__.B4)(Math.round(tokens));
    }
    const RUN_PARTS = {
      input: "Input",
      cached_input: "Cached input",
      cache_writes: "Cache writes",
      output: "Output",
      reasoning: "Reasoning",
      requests: "Requests",
      tier: "Tier and extras"
    };
    function nameOfPart(part) {
      return RUN_PARTS[part] ?? part;
    }
    function interval({low, high}, format) {
      return low === null || high === null ? "" : ` (${format(low)} to ${format(high)})`;
    }
    function dollars(usd) {
      const size = Math.abs(usd);
      const digits = size >= 100 ? 0 : size >= 1 ? 2 : 4;
      const [whole = "", fraction] = size.toFixed(digits).split(".");
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
      return `${usd < 0 ? "\u2212" : ""}$${grouped}${fraction === void 0 ? "" : `.${fraction}`}`;
    }
    function signed(usd) {
      return usd >= 0 ? `+${dollars(usd)}` : dollars(usd);
    }
  })
};
