"use strict";
exports.id = 2923;

exports.ids = [ 2923 ];

exports.modules = {
  97068: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      n: () => formatAge
    });
    var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8378);
    const MINUTE = 6e4;
    const UNITS = [ [ 24 * 60 * MINUTE, "day" ], [ 60 * MINUTE, "hour" ], [ MINUTE, "minute" ] ];
    function formatAge(ms) {
      const [size, name] = UNITS.find(([unit]) => ms >= unit) ?? [ MINUTE, "minute" ];
      return (0, _format_js__WEBPACK_IMPORTED_MODULE_0__.ej)(Math.max(0, Math.floor(ms / size)), name);
    }
  }),
  22923: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      findBaseline: () => findBaseline,
      e: () => judgeBaselineOf
    });
    var format = __webpack_require__(8378);
    var format_age = __webpack_require__(97068);
    var simple_statistics = __webpack_require__(15521);
    var student = __webpack_require__(42632);
    const LEAST_RUNS_TO_GATE = 5;
    const MOST_RUNS = 20;
    const PRIOR_FREEDOM = 4;
    const PRIOR_DEVIATION = .2;
    function judgeBaseline(current, earlier, alpha) {
      const logs = earlier.filter(value => value > 0 && value < 1 / 0).slice(-MOST_RUNS).map(Math.log);
      const runs = logs.length;
      if (runs === 0 || !(current > 0)) return;
      const freedom = PRIOR_FREEDOM + runs - 1;
      const squares = runs > 1 ? (runs - 1) * (0, simple_statistics.y4)(logs) : 0;
      const deviation = Math.sqrt((PRIOR_FREEDOM * PRIOR_DEVIATION ** 2 + squares) / freedom);
      const error = deviation * Math.sqrt(1 + 1 / runs);
      const limit = Math.exp((0, student.F)(1 - alpha, freedom) * error);
      const ratio = current / Math.exp((0, simple_statistics.RE)(logs));
      const p = 1 - (0, student.R)(Math.log(ratio) / error, freedom);
      return {
        ratio,
        limit,
        exceeded: ratio > limit,
        p,
        runs,
        gates: runs >= LEAST_RUNS_TO_GATE
      };
    }
    var comparison_gates = __webpack_require__(71949);
    var names = __webpack_require__(86641);
    var compared_row = __webpack_require__(76389);
    var explain = __webpack_require__(54313);
    function describeStoredRow(judged) {
      const {gate, head, base, p, verdict} = judged;
      if (head === null || base === null) return null;
      const isJudged = verdict === "pass" || verdict === "fail" || verdict === "inconclusive";
      return {
        unit: gate.contrast.metric.unit,
        base: (0, compared_row.X)(base),
        head: (0, compared_row.X)(head),
        ...ratiosOf(judged),
        p,
        level: null,
        verdict,
        tolerance: isJudged ? limitRatio(judged) : null,
        suspect: false,
        message: explainStored(judged)
      };
    }
    function describeStoredThreshold(judged, spec) {
      const {gate, head, base, found, verdict} = judged;
      const {kind, limit, metric} = gate.contrast;
      const {ratio, low, high} = ratiosOf(judged);
      const value = share => share === null || kind === "ratio" ? share : base === null ? null : base * (share - 1);
      return {
        metric: spec.metric,
        tags: {
          ...spec.tags
        },
        expression: spec.source,
        ...kind === "difference" && base === 0 ? {
          observed: head,
          low: head,
          high: head
        } : {
          observed: value(ratio),
          low: value(low),
          high: value(high)
        },
        n: found?.runs ?? 0,
        limit,
        unit: kind === "ratio" ? "ratio" : metric.unit,
        verdict: verdict === "info" ? "inconclusive" : verdict,
        message: explainStored(judged),
        needed: null,
        losses: {},
        episode: null,
        cause: null,
        endpointTrouble: false,
        metBy: null,
        withheld: verdict === "inconclusive" && found?.gates === false ? fewText(found.runs) : null
      };
    }
    function ratiosOf({gate, found}) {
      if (found === void 0) return {
        ratio: null,
        low: null,
        high: null
      };
      const ratio = gate.contrast.side === "below" ? found.ratio : 1 / found.ratio;
      return {
        ratio: (0, compared_row.X)(ratio),
        low: (0, compared_row.X)(ratio / found.limit),
        high: (0, compared_row.X)(ratio * found.limit)
      };
    }
    function limitRatio({gate, limit}) {
      if (limit === null) return null;
      return (0, compared_row.X)(gate.contrast.side === "below" ? limit : 1 / limit);
    }
    function explainStored(judged) {
      const {gate, head, base, found, verdict} = judged;
      const {metric, aggregation} = gate.contrast;
      const name = (0, names.V)(metric.name, (0, explain.Wx)(aggregation));
      if (head === null) return `${name}: nothing was measured, and no data is no pass.`;
      const values = `${(0, format.Fl)(head, metric.unit)} against ${(0, format.Fl)(base, metric.unit)}`;
      if (found === void 0) return `${name} is ${values}: not judged.`;
      const seen = `${name} is ${values}, usual in ${(0, format.ej)(found.runs, "earlier run")} (${changeText(judged)})`;
      const few = fewText(found.runs);
      switch (verdict) {
       case "pass":
        return `${seen}: ${gate.spec === null ? guardText(judged) : `${limitText(judged)} holds`}.`;

       case "fail":
        return `${seen}: ${limitText(judged)} does not hold.`;

       case "inconclusive":
        return `${seen}: ${found.gates ? `${limitText(judged)} cannot be told from chance` : few}.`;

       case "no_data":
       case "info":
        return `${seen}: ${(0, comparison_gates.yR)(gate) && !found.gates ? few : "not judged"}.`;
      }
    }
    function fewText(runs) {
      return `${(0, format.ej)(runs, "run")} ${runs === 1 ? "is" : "are"} too few to judge, which takes ${LEAST_RUNS_TO_GATE}`;
    }
    function guardText({found, limit}) {
      const within = found === void 0 || limit === null || found.ratio <= limit;
      return within ? "within what is allowed" : "chance explains it";
    }
    function changeText(judged) {
      const {gate, head, base, found} = judged;
      const {kind, limit, metric} = gate.contrast;
      const {ratio} = ratiosOf(judged);
      const difference = (head ?? 0) - (base ?? 0);
      const change = kind === "ratio" ? (0, format.eD)(ratio ?? 1 / 0) : `${difference > 0 ? "+" : ""}${(0, 
      format.L$)(difference, limit, metric.unit)}`;
      const chance = found?.limit ?? 1;
      return chance > 1 ? `${change}; by chance runs differ by up to ${(0, format.eD)(chance)}` : change;
    }
    function limitText({gate}) {
      const {kind, limit, metric, side} = gate.contrast;
      const allowed = kind === "ratio" ? (0, format.eD)(limit, 2) : `${limit > 0 ? "+" : ""}${(0, 
      format.tW)(limit, metric.unit)}`;
      return `${side === "below" ? "the limit of" : "the least of"} ${allowed}`;
    }
    function adjustHolm(pValues) {
      const order = pValues.map((_, i) => i).sort((i, j) => (pValues[i] ?? 1) - (pValues[j] ?? 1));
      const adjusted = new Array(pValues.length).fill(1);
      let running = 0;
      order.forEach((index, rank) => {
        running = Math.max(running, Math.min(1, (pValues[index] ?? 1) * (pValues.length - rank)));
        adjusted[index] = running;
      });
      return adjusted;
    }
    var stored_values = __webpack_require__(47129);
    function judgeStored(family, evidence) {
      const alpha = 1 - evidence.confidence;
      const measured = family.map(gate => measureGate(gate, evidence, alpha));
      const known = measured.filter(({p}) => p !== null);
      const adjusted = adjustHolm(known.map(({p}) => p ?? 1));
      return measured.map(each => {
        const p = adjusted[known.indexOf(each)] ?? null;
        const beyond = each.found !== void 0 && each.limit !== null && each.found.ratio > each.limit;
        const worse = beyond && p !== null && p <= alpha;
        return {
          ...each,
          p,
          worse,
          verdict: decide(each, worse, evidence.onInconclusive)
        };
      });
    }
    function tellStored(gate, evidence) {
      const measured = measureGate(gate, evidence, 1 - evidence.confidence);
      return {
        ...measured,
        worse: false,
        verdict: "info"
      };
    }
    function measureGate(gate, {current, earlier}, alpha) {
      const {contrast} = gate;
      const {metric, aggregation} = contrast;
      const head = (0, stored_values.b)(current, metric, aggregation);
      const values = earlier.flatMap(run => (0, stored_values.b)(run, metric, aggregation) ?? []);
      const face = value => contrast.side === "below" ? value : 1 / value;
      const predict = value => judgeBaseline(value, values.map(face), alpha);
      const found = head === null ? void 0 : judgeZeros(head, values) ?? predict(face(head));
      const base = found === void 0 ? values.at(-1) ?? null : usualOf(values);
      const limit = base === 0 && head !== null ? beyondNothing(contrast, head) : facedLimit(contrast, base);
      const asked = head !== null && limit !== null && limit < 1 ? predict(face(head) / limit) : found;
      return {
        gate,
        head,
        base,
        found,
        limit,
        p: asked?.p ?? found?.p ?? null
      };
    }
    function usualOf(values) {
      const positive = values.filter(value => value > 0);
      if (positive.length === 0) return 0;
      return Math.exp(positive.reduce((sum, value) => sum + Math.log(value), 0) / positive.length);
    }
    function judgeZeros(head, values) {
      const runs = values.length;
      if (runs === 0 || head < 0 || head > 0 && values.some(value => value !== 0)) return;
      const ratio = head > 0 ? 1 / 0 : values.every(value => value === 0) ? 1 : 0;
      const p = head > 0 ? .5 ** runs : 1;
      return {
        ratio,
        limit: 1,
        exceeded: head > 0,
        p,
        runs,
        gates: runs >= LEAST_RUNS_TO_GATE
      };
    }
    function beyondNothing(contrast, head) {
      const {kind, limit, side} = contrast;
      if (kind === "ratio") return facedLimit(contrast, 0);
      return (side === "below" ? head <= limit : head >= limit) ? 1 / 0 : 0;
    }
    function facedLimit({kind, limit, side}, base) {
      const ratio = kind === "ratio" ? limit : base === null || base <= 0 ? null : (base + limit) / base;
      if (ratio === null || side === "below") return ratio === null ? null : Math.max(0, ratio);
      return ratio <= 0 ? 1 / 0 : 1 / ratio;
    }
    function decide({gate, head, found, limit}, worse, onInconclusive) {
      const own = gate.spec === null;
      if (head === null) return own ? "info" : "no_data";
      if (own) return found?.gates === true ? worse ? "fail" : "pass" : "info";
      if (found === void 0 || limit === null) return "inconclusive";
      if (found.gates && worse) return "fail";
      if (found.gates && found.ratio * found.limit <= limit) return "pass";
      if (onInconclusive !== "point") return "inconclusive";
      return found.ratio <= limit ? "pass" : "fail";
    }
    function judgeStoredBaseline(request) {
      const rows = (0, comparison_gates.Lq)(request.tolerances);
      const thresholds = (0, comparison_gates.md)(request.thresholds);
      const family = (0, comparison_gates.c)(rows, thresholds).filter(comparison_gates.yR);
      const judged = judgeStored(family, request);
      const byGate = new Map(judged.map(each => [ each.gate, each ]));
      const own = rows.flatMap(gate => {
        const told = byGate.get(gate) ?? byThreshold(gate, thresholds, byGate) ?? tellStored(gate, request);
        const row = describeStoredRow(told);
        return row === null ? [] : [ {
          gate,
          row,
          judged: told
        } ];
      });
      const warned = own.filter(each => each.judged.worse && each.row.verdict !== "fail");
      const notes = [ "A stored baseline was measured at another time, perhaps on another machine." ];
      if (request.earlier.length < LEAST_RUNS_TO_GATE) notes.push(`It gates from ${LEAST_RUNS_TO_GATE} runs on; with fewer it only warns.`);
      return {
        comparison: {
          kind: "baseline",
          source: request.source,
          url: request.url,
          pairs: 0,
          design: null,
          metrics: Object.fromEntries(own.map(({gate, row}) => [ gate.key, row ])),
          prompts: [],
          notes,
          history: request.earlier.map(run => describeRun(run, rows))
        },
        thresholds: new Map(thresholds.flatMap(gate => settleThreshold(gate, byGate))),
        gates: own.filter(({gate, row}) => byGate.has(gate) && row.verdict !== "info").map(({row}) => row),
        warnings: warned.map(({row}) => row.message)
      };
    }
    function byThreshold(row, thresholds, byGate) {
      const replacement = (0, comparison_gates.ml)(row, thresholds);
      return replacement?.contrast.kind === "ratio" ? byGate.get(replacement) : void 0;
    }
    function settleThreshold(gate, byGate) {
      const judged = byGate.get(gate);
      if (gate.spec === null || judged === void 0) return [];
      const comparable = judged.head === null || judged.base !== null;
      return comparable ? [ [ gate.spec, describeStoredThreshold(judged, gate.spec) ] ] : [];
    }
    function describeRun(run, rows) {
      const {commit, date, url, verdict} = run;
      const metrics = {};
      for (const {key, contrast} of rows) {
        const value = (0, stored_values.b)(run, contrast.metric, contrast.aggregation);
        if (value !== null) metrics[key] = value;
      }
      return {
        commit,
        date,
        url,
        verdict,
        metrics
      };
    }
    var relative_thresholds = __webpack_require__(93933);
    var compare_config = __webpack_require__(64393);
    var stored_run = __webpack_require__(25476);
    async function findBaseline({config}, prepared, world) {
      if (!(0, compare_config.Ku)(config) || prepared.shard !== null || world.storedRuns === void 0) return null;
      const artifact = config["artifact-name"] ?? config.name;
      const found = await (0, stored_run.X)(world.storedRuns({
        artifact,
        scope: "base-branch",
        since: null
      }), {
        name: config.name,
        objection: ({run}) => run.configHash === prepared.configHash ? null : "with other settings",
        most: MOST_RUNS
      });
      const baseline = describeFound(found, prepared, world.date());
      announce(baseline, found, world);
      for (const warning of lintBaseline(baseline, config)) world.log.warning(warning);
      return baseline;
    }
    function describeFound(found, {promptHash}, now) {
      const [newest] = found.runs;
      if (newest === void 0) {
        const over = (0, stored_run._)(found);
        const none = `no stored run with these settings${over === "" ? "" : ` (${over})`}; runs of the base branch store what later ones read`;
        return {
          runs: [],
          source: "no stored run",
          url: null,
          notes: [],
          missing: found.trouble ?? none
        };
      }
      const {branch, commit, date, url} = newest.stored;
      const count = (0, format.ej)(found.runs.length, "run");
      const last = found.runs.length === 1 ? "" : "last ";
      const age = (0, format_age.n)(now.getTime() - date.getTime());
      const others = newest.run.run.promptHash === promptHash ? [] : [ OTHER_PROMPTS ];
      return {
        runs: found.runs.map(stored_baseline_describeRun).reverse(),
        source: `${count} of ${branch}, ${last}${commit.slice(0, 7)}, ${age} ago`,
        url,
        notes: found.trouble === null ? others : [ ...others, `No more runs could be read: ${found.trouble}.` ],
        missing: null
      };
    }
    const OTHER_PROMPTS = "The prompts are not those of the last stored run; what that changes is part of the comparison.";
    function stored_baseline_describeRun({stored, run}) {
      const {commit, date, url} = stored;
      return {
        commit,
        date: date.toISOString(),
        url,
        verdict: run.verdict,
        metrics: run.metrics
      };
    }
    function announce(baseline, found, {log}) {
      if (baseline.missing !== null) {
        log.warning(`Nothing is compared: ${baseline.missing}`);
        return;
      }
      const over = (0, stored_run._)(found);
      log.info(`Compared with ${baseline.source}${over === "" ? "" : `; ${over}`}`);
      if (found.trouble !== null) log.warning(`no more stored runs could be read: ${found.trouble}`);
    }
    function lintBaseline({runs, missing}, config) {
      const relative = config.thresholds.filter(relative_thresholds.n3);
      if (missing !== null || runs.length >= LEAST_RUNS_TO_GATE || config["on-inconclusive"] === "point") return [];
      return relative.map(({metric, source}) => `\`${metric}: ${source}\` cannot be decided yet: it takes ${LEAST_RUNS_TO_GATE} stored runs, and there ${runs.length === 1 ? "is" : "are"} ${runs.length}`);
    }
    function judgeBaselineOf({runs, source, url, notes, missing}, current, config) {
      const judged = judgeStoredBaseline({
        current,
        earlier: runs,
        source,
        url,
        confidence: config.confidence,
        onInconclusive: config["on-inconclusive"],
        tolerances: comparison_gates.tD,
        thresholds: config.thresholds.filter(relative_thresholds.n3)
      });
      const nothing = `Nothing is compared: ${missing}. Absolute thresholds judge as always.`;
      const told = missing === null ? [ ...notes, ...judged.comparison.notes ] : [ nothing ];
      const warnings = judged.warnings.map(warning => `Worse than chance explains: ${warning}`);
      return {
        ...judged,
        warnings,
        comparison: {
          ...judged.comparison,
          notes: [ ...warnings, ...told ]
        }
      };
    }
  }),
  25476: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      X: () => collectRuns,
      _: () => describePassedOver
    });
    var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
    const LEAST_DELIVERED = .95;
    async function collectRuns(reports, {name, objection, most}) {
      const runs = [];
      const passedOver = new Map;
      try {
        for await (const stored of reports) {
          const run = await readCompleteRun(stored, name);
          const unfit = typeof run === "string" ? run : objection(run);
          if (unfit !== null) passedOver.set(unfit, (passedOver.get(unfit) ?? 0) + 1); else if (typeof run !== "string") runs.push({
            stored,
            run
          });
          if (runs.length === most) break;
        }
        return {
          runs,
          passedOver,
          trouble: null
        };
      } catch (error) {
        return {
          runs,
          passedOver,
          trouble: (0, _base_errors_js__WEBPACK_IMPORTED_MODULE_0__.bD)(error)
        };
      }
    }
    function describePassedOver({passedOver}) {
      const counts = [ ...passedOver ].map(([why, count]) => `${count} ${why}`);
      const total = [ ...passedOver.values() ].reduce((sum, count) => sum + count, 0);
      return total === 0 ? "" : `${total} passed over: ${counts.join(", ")}`;
    }
    async function readCompleteRun({text}, name) {
      const {parseStoredFields} = await Promise.all([ __webpack_require__.e(8816), __webpack_require__.e(102), __webpack_require__.e(7307) ]).then(__webpack_require__.bind(__webpack_require__, 17307));
      const report = parseStoredFields(text);
      if (report === void 0) return "not of this version";
      if (report.name !== name || report.run.shard !== null) return "of another gate";
      return isComplete(report) ? report : "not complete";
    }
    function isComplete(report) {
      const {verdict, run: made, load: carried, generator: own} = report;
      const judged = verdict === "pass" || verdict === "fail" || verdict === "inconclusive";
      const whole = made.stoppedBy === "completed" || made.stoppedBy === "decided";
      return judged && whole && own.healthy && carried.sent > 0 && carried.deliveredRatio >= LEAST_DELIVERED;
    }
  })
};
