"use strict";
exports.id = 6766;

exports.ids = [ 6766 ];

exports.modules = {
  57946: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      XM: () => wholePlan,
      ax: () => decisiveThreshold,
      hL: () => isUnmade
    });
    var _judged_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88593);
    var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72691);
    function isUnmade({verdict, load}) {
      return verdict === "error" && load.ok === 0;
    }
    function decisiveThreshold(report) {
      const {verdict, thresholds} = report;
      if (verdict === "pass") return mostUsed(thresholds);
      return mostUsed(thresholds.filter(each => each.verdict === verdict));
    }
    function mostUsed(thresholds) {
      const rated = thresholds.map(threshold => ({
        threshold,
        used: (0, _judged_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(threshold) ?? -1
      }));
      rated.sort((a, b) => b.used - a.used || Number(isPercentile(b.threshold)) - Number(isPercentile(a.threshold)));
      return rated[0]?.threshold;
    }
    function isPercentile(threshold) {
      return (0, _words_js__WEBPACK_IMPORTED_MODULE_1__.ts)(threshold.expression).aggregation.startsWith("p(");
    }
    function wholePlan({load}) {
      return load.planned + load.unsent;
    }
  }),
  96766: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      xK: () => latenessText,
      tx: () => spentOfBudget,
      mG: () => writeHeadline
    });
    var format = __webpack_require__(8378);
    var judged = __webpack_require__(88593);
    var report_decisive = __webpack_require__(57946);
    var explain = __webpack_require__(54313);
    var thresholds_losses = __webpack_require__(97671);
    function describeLosses({losses, n}) {
      const dropped = losses["dropped"] ?? 0;
      if (Object.keys(losses).length === 0) return "it has no finite value";
      const most = Math.max(...Object.values(losses));
      const advice = dropped === most ? "; raise it, or offer less" : "";
      return `of ${(0, format.ej)(n, dropped > 0 ? "arrival" : "request")} ${(0, thresholds_losses.Tj)(losses)}${advice}`;
    }
    function troubleText({comparison}, {metBy}) {
      const who = metBy === "canaries" ? "its canaries" : comparison?.source ?? "base";
      return `${who} met the same`;
    }
    var words = __webpack_require__(72691);
    var more_threads = __webpack_require__(32461);
    const DELIVERED_ENOUGH = .95;
    function writeHeadline(report) {
      const write = {
        pass: describePass,
        fail: describeFail,
        inconclusive: describeInconclusive,
        skipped: skipped => `Skipped: ${firstReason(skipped) ?? "no changed file matches the paths; nothing was sent"}`,
        error: describeError
      };
      const sentence = write[report.verdict](report).replaceAll("`", "").replace(/\s+/g, " ").trim();
      return `${(0, words.eb)(report.verdict)} ${sentence}`;
    }
    function describePass(report) {
      if (report.run.shard !== null) return describeShard(report);
      if (report.reused !== null) return `Reused: ${firstReason(report) ?? "an earlier run passed"}`;
      const count = report.thresholds.length;
      const closest = (0, report_decisive.ax)(report);
      const hold = count === 1 ? "The threshold holds" : count === 2 ? "Both thresholds hold" : `All ${(0, 
      format.B4)(count)} thresholds hold`;
      const compared = (0, judged.qv)(report);
      const example = closest === void 0 ? "" : `${describeMargin(closest)}, `;
      return `${hold}${compared}: ${example}${spentOfBudget(report)}`;
    }
    function describeShard(report) {
      const {run, load} = report;
      return `Shard ${run.shard} measured ${(0, format.ej)(load.sent, "request")}, ${spentOfBudget(report)}; thresholds are judged where the shards are merged`;
    }
    function describeMargin(threshold) {
      const upper = /^<=?$/.test((0, words.ts)(threshold.expression).operator);
      const margin = upper && !(0, judged.n3)(threshold) && threshold.unit !== "fraction";
      const limit = margin ? ` of ${(0, judged.PW)(threshold)}` : ` (${(0, judged.pI)(threshold)})`;
      return `${(0, words.I3)(threshold)} ${(0, judged.aP)(threshold)}${limit}`;
    }
    function describeFail(report) {
      const failed = report.thresholds.filter(({verdict}) => verdict === "fail");
      const unmeasured = report.thresholds.filter(({verdict}) => verdict === "no_data");
      const worse = (0, judged.qf)(report).filter(([, {verdict}]) => verdict === "fail");
      const decisive = (0, report_decisive.ax)(report);
      const ofArms = (0, judged.Ek)(report).filter(({row}) => row.verdict === "fail").length;
      const others = failed.length + unmeasured.length + worse.length + ofArms - 1;
      const more = others > 0 ? `; ${(0, format.B4)(others)} more ${others === 1 ? "fails" : "fail"}` : "";
      if (decisive !== void 0) return describeBreach(report, decisive) + more;
      if (report.run.stoppedBy === "budget") return describeBudgetStop(report);
      const [regression] = worse;
      if (regression !== void 0) return describeRegression(report, regression) + more;
      const silent = unmeasured[0];
      if (silent === void 0) return (firstReason(report) ?? "The gate failed").replace(/\.$/, "") + more;
      return `No data for ${(0, words.I3)(silent)} (${(0, judged.pI)(silent)}): nothing was measured, so nothing has passed${more}`;
    }
    function describeRegression({comparison}, [key, row]) {
      const [head, base] = [ (0, format.Fl)(row.head, row.unit), (0, format.Fl)(row.base, row.unit) ];
      const paired = comparison?.kind === "base" ? " within pairs" : "";
      const change = row.ratio === null ? "" : `, ${(0, format.eD)(row.ratio)}${paired}`;
      const source = comparison?.source ?? "base";
      return `${(0, words.be)(key)} is ${head} against ${base} in ${source}${change} (${(0, 
      judged.Gx)(row)})`;
    }
    function describeBreach(report, threshold) {
      const name = (0, words.I3)(threshold);
      const limit = (0, judged.pI)(threshold);
      const {comparison, arms} = report;
      const source = comparison?.source ?? arms.find(({isControl}) => isControl)?.name;
      const paired = comparison?.kind === "baseline" ? "" : " within pairs";
      const against = source === void 0 ? "" : `${paired} against ${source}`;
      const cause = threshold.cause === null ? "" : `; ${threshold.cause}`;
      if (threshold.observed === null) return `${name} is unbounded (${limit}): ${describeLosses(threshold)}${cause}`;
      if ((0, judged.n3)(threshold)) return `${name} is ${(0, judged.aP)(threshold)}${against} (${limit})`;
      const ratio = (0, judged.yo)(report, threshold)?.ratio ?? null;
      const change = ratio === null ? "" : `, ${(0, format.eD)(ratio)}${against}`;
      return `${name} is ${(0, judged.aP)(threshold)} (${limit})${change}${cause}`;
    }
    function describeBudgetStop(report) {
      const {sent} = report.load;
      return `The budget of ${(0, format.tW)(report.cost.budget, "USD")} ended the run after ${(0, 
      format.B4)(sent)} of ${(0, format.ej)((0, report_decisive.XM)(report), "planned request")}`;
    }
    function describeInconclusive(report) {
      const {load, reasons} = report;
      const generator = reasons.find(({code}) => code === "generator_saturated" || code === "generator_held_up");
      if (generator !== void 0) return describeGenerator(report);
      const decisive = (0, report_decisive.ax)(report);
      if (decisive !== void 0) return describeUndecided(report, decisive) + describeMoreOpen(report);
      if (load.deliveredRatio < DELIVERED_ENOUGH) {
        const [dropped, suppressed] = [ (0, format.B4)(load.dropped), (0, format.B4)(load.suppressed) ];
        return `Only ${(0, format.CE)(load.deliveredRatio)} of the planned load was delivered (${dropped} dropped, ${suppressed} suppressed), too little to pass`;
      }
      return firstReason(report) ?? "The run could not decide";
    }
    function describeGenerator(report) {
      const {cause, shardsNeeded} = report.generator;
      const late = latenessText(report);
      const workers = (0, more_threads.M)(report);
      const threads = workers === null ? "" : `set workers: ${workers}, or `;
      const [who, advice] = cause === "busy" ? [ "The load generator was the bottleneck", `${threads}shard over ${(0, 
      format.ej)(shardsNeeded ?? 2, "job")}` ] : [ "The machine that sends the load was held up", "run again, or on a quieter runner" ];
      return `${who} (${late}), so the endpoint cannot be judged; ${advice}`;
    }
    function latenessText({generator, load}) {
      const {lateRequests, firstTokenDelayMs: delay} = generator;
      return lateRequests > 0 ? `${(0, format.B4)(lateRequests)} of ${(0, format.ej)(load.sent, "request")} sent late` : `up to ${(0, 
      format._V)(delay.p95)} added to p95 first token`;
    }
    function describeMoreOpen(report) {
      const open = (0, judged.qf)(report).filter(([, {verdict}]) => verdict === "inconclusive");
      if (open.length === 0) return "";
      const suspect = open.some(each => each[1].suspect) ? ", suspect of being worse than base" : "";
      return `; ${(0, format.B4)(open.length)} more ${open.length === 1 ? "is" : "are"} open${suspect}`;
    }
    function describeUndecided(report, threshold) {
      if ((0, judged.n3)(threshold) && threshold.observed === null && threshold.message !== "") return threshold.message.replace(/\.$/, "");
      if (threshold.endpointTrouble) return `${(0, words.I3)(threshold)} is ${(0, judged.aP)(threshold)} (${(0, 
      judged.pI)(threshold)}), by the endpoint\u2019s trouble: ${troubleText(report, threshold)}`;
      const interval = (0, judged.Bt)(threshold);
      const range = interval === "" ? "" : ` (true value ${interval})`;
      const more = threshold.needed === null ? "" : `; ${(0, explain.JQ)(threshold.needed, "briefly")}`;
      const head = `${(0, words.I3)(threshold)} is ${(0, judged.aP)(threshold)} (${(0, 
      judged.pI)(threshold)})`;
      if (threshold.withheld !== null) return `${head}, but ${threshold.withheld}${more}`;
      return `${head}, but ${(0, judged.GB)(report, threshold)} cannot tell${range}${more}`;
    }
    function describeError(report) {
      if (report.run.stoppedBy !== "cancelled") return (firstReason(report) ?? "The run could not be made") + describeMoreProblems(report);
      const {sent} = report.load;
      return `Cancelled after ${(0, format._V)(report.run.durationMs)} with ${(0, format.B4)(sent)} of ${(0, 
      format.ej)((0, report_decisive.XM)(report), "request")} sent, ${spentOfBudget(report)}`;
    }
    function describeMoreProblems({reasons}) {
      const others = reasons.filter(({code}) => code === "settings").length - 1;
      return others > 0 ? `; ${(0, format.ej)(others, "more setting is", "more settings are")} wrong` : "";
    }
    function spentOfBudget(report) {
      const {spent, budget} = report.cost;
      return `${spent === budget ? (0, format.UK)(spent) : (0, format.L$)(spent, budget, "USD")} of ${(0, 
      format.tW)(budget, "USD")}`;
    }
    function firstReason(report) {
      return report.reasons[0]?.message;
    }
  }),
  88593: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      Bt: () => intervalText,
      D3: () => conditionText,
      Ek: () => rowsOfArms,
      Fl: () => usedShare,
      GB: () => basisText,
      Gx: () => allowedPhrase,
      PW: () => limitText,
      aP: () => observedText,
      k0: () => changeText,
      n3: () => isRelative,
      pI: () => limitPhrase,
      qf: () => ownRows,
      qv: () => passedText,
      t0: () => comparedVerdict,
      yo: () => comparedRow,
      zo: () => comparedKey
    });
    var _base_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8378);
    var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72691);
    function kindOf(threshold) {
      const {limit} = (0, _words_js__WEBPACK_IMPORTED_MODULE_0__.ts)(threshold.expression);
      if (!/^[+-]/.test(limit)) return "absolute";
      return limit.endsWith("%") ? "percent" : "difference";
    }
    function isRelative(threshold) {
      return kindOf(threshold) !== "absolute";
    }
    function formatJudged(threshold, value) {
      const kind = kindOf(threshold);
      if (kind === "percent") {
        const allowed = allowedRatio(threshold);
        return (0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.eD)(value, value !== allowed && (0, 
        _base_format_js__WEBPACK_IMPORTED_MODULE_1__.eD)(value) === (0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.eD)(allowed) ? 2 : 0);
      }
      return (kind === "difference" && value > 0 ? "+" : "") + (0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.L$)(value, threshold.limit, unitOf(threshold));
    }
    function allowedRatio(threshold) {
      return 1 + Number.parseFloat((0, _words_js__WEBPACK_IMPORTED_MODULE_0__.ts)(threshold.expression).limit.replace(/\s/g, "")) / 100;
    }
    function unitOf({unit, expression}) {
      return unit === "requests" && (0, _words_js__WEBPACK_IMPORTED_MODULE_0__.ts)(expression).aggregation === "rate" ? "requests/s" : unit;
    }
    function basisText({comparison}, threshold) {
      const compared = comparison?.kind === "baseline" ? "run" : "pair";
      return (0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.ej)(threshold.n, isRelative(threshold) ? compared : "request");
    }
    function observedText(threshold) {
      const {observed} = threshold;
      if (observed === null) return threshold.verdict === "no_data" || threshold.n === 0 ? _base_format_js__WEBPACK_IMPORTED_MODULE_1__.HV : "unbounded";
      return formatJudged(threshold, observed);
    }
    function limitText(threshold) {
      const written = (0, _words_js__WEBPACK_IMPORTED_MODULE_0__.ts)(threshold.expression).limit;
      if (kindOf(threshold) === "percent") return (0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.eD)(allowedRatio(threshold), 2);
      if (threshold.limit === null) return written;
      const sign = kindOf(threshold) === "difference" && threshold.limit > 0 ? "+" : "";
      return sign + (0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.tW)(threshold.limit, unitOf(threshold));
    }
    function conditionText(threshold) {
      const {operator} = (0, _words_js__WEBPACK_IMPORTED_MODULE_0__.ts)(threshold.expression);
      const sign = operator.replace("<=", "\u2264").replace(">=", "\u2265").replace(/^={2,3}$/, "=").replace("!=", "\u2260");
      return `${sign} ${limitText(threshold)}`.trim();
    }
    function limitPhrase(threshold) {
      const {operator} = (0, _words_js__WEBPACK_IMPORTED_MODULE_0__.ts)(threshold.expression);
      const isOnIt = threshold.observed !== null && threshold.observed === threshold.limit;
      const word = operator.startsWith(">") ? operator === ">" && isOnIt ? "must be more than" : "at least" : operator === "<" && isOnIt ? "must be less than" : operator.startsWith("=") ? "must be" : operator === "!=" ? "must not be" : "limit";
      return `${word} ${limitText(threshold)}`;
    }
    function intervalText(threshold) {
      return (0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.vy)(threshold.low, threshold.high, value => formatJudged(threshold, value));
    }
    function usedShare(threshold) {
      const {observed, limit} = threshold;
      if (kindOf(threshold) !== "absolute") return null;
      if (observed === null && threshold.verdict === "fail") return 1 / 0;
      if (observed === null || limit === null) return null;
      const [part, whole] = (0, _words_js__WEBPACK_IMPORTED_MODULE_0__.ts)(threshold.expression).operator.startsWith(">") ? [ limit, observed ] : [ observed, limit ];
      return whole > 0 ? part / whole : null;
    }
    function comparedKey(report, threshold) {
      const metrics = report.comparison?.metrics;
      if (metrics === void 0 || Object.keys(threshold.tags).length > 0) return null;
      const {aggregation} = (0, _words_js__WEBPACK_IMPORTED_MODULE_0__.ts)(threshold.expression);
      const spellings = aggregation === "med" ? [ "med", "p(50)" ] : [ aggregation.replace(/\s/g, "") ];
      const keys = [ ...spellings.map(spelling => `${threshold.metric}:${spelling}`), threshold.metric ];
      return keys.find(key => Object.hasOwn(metrics, key)) ?? null;
    }
    function comparedRow(report, threshold) {
      const key = comparedKey(report, threshold);
      return key === null ? null : report.comparison?.metrics[key] ?? null;
    }
    function ownRows(report) {
      const replaced = new Set(report.thresholds.filter(isRelative).map(threshold => comparedKey(report, threshold)));
      return Object.entries(report.comparison?.metrics ?? {}).filter(([key, {verdict}]) => verdict !== "info" && !replaced.has(key));
    }
    function rowsOfArms({arms, thresholds}) {
      return arms.flatMap(({name, comparison}) => {
        if (comparison === null) return [];
        const own = thresholds.filter(({tags}) => tags["arm"] === name && Object.keys(tags).length === 1).map(threshold => ({
          ...threshold,
          tags: {}
        }));
        return ownRows({
          comparison,
          thresholds: own
        }).map(([key, row]) => ({
          name,
          key,
          row,
          comparison
        }));
      });
    }
    function passedText({comparison, arms}) {
      const candidates = arms.filter(arm => arm.comparison !== null && arm.comparison.pairs > 0);
      const control = arms.find(({isControl}) => isControl);
      if (control !== void 0 && candidates.length > 0) {
        const [only, ...more] = candidates.map(({name}) => name);
        const who = more.length === 0 ? `${only ?? ""} is not` : `none of ${candidates.length} candidates is`;
        return `, and ${who} shown to be worse than ${control.name}`;
      }
      if (comparison === null || comparison.pairs === 0 || comparison.kind !== "base") return "";
      return `, and nothing is shown to be worse than in ${comparison.source} (${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.ej)(comparison.pairs, comparison.design === "switchback" ? "block pair" : "pair")})`;
    }
    function allowedPhrase({tolerance}) {
      return tolerance === null || tolerance === 1 ? "no worse than base" : `${tolerance > 1 ? "limit" : "at least"} ${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_1__.eD)(tolerance, 2)}`;
    }
    function changeText(row) {
      const interval = (0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.vy)(row.low, row.high, value => (0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_1__.eD)(value));
      return interval === "" || row.ratio === null ? (0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.eD)(row.ratio) : `${(0, 
      _base_format_js__WEBPACK_IMPORTED_MODULE_1__.eD)(row.ratio)} (${interval})`;
    }
    function comparedVerdict(row) {
      return row.tolerance === null ? (0, _words_js__WEBPACK_IMPORTED_MODULE_0__.Id)(row.verdict) : `${(0, 
      _words_js__WEBPACK_IMPORTED_MODULE_0__.Id)(row.verdict)}, allowed ${(0, _base_format_js__WEBPACK_IMPORTED_MODULE_1__.eD)(row.tolerance, 2)}`;
    }
  }),
  32461: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      M: () => threadsThatHelp
    });
    const WAITED = .05;
    function threadsThatHelp({generator, run}) {
      const {cause, cpuSeconds, threads, waitedShare, shardsNeeded} = generator;
      if (cause !== "busy" || run.shard !== null || run.durationMs <= 0) return null;
      const free = run.cpus - cpuSeconds * 1e3 / run.durationMs;
      if (free < 1 || waitedShare === null || waitedShare > WAITED) return null;
      const carry = Math.max(1, threads.length);
      const wanted = Math.min(Math.max(2, run.cpus - 1), Math.max(2, carry * (shardsNeeded ?? 2)));
      return wanted > carry ? wanted : null;
    }
  }),
  72691: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      E0: () => verdictWord,
      I3: () => checkName,
      Id: () => verdictLabel,
      Nl: () => titleLine,
      Wm: () => outcomeName,
      be: () => comparedName,
      eb: () => verdictSymbol,
      ev: () => isNamed,
      md: () => worstFirst,
      ts: () => splitExpression
    });
    var _metrics_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86641);
    var _markup_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69152);
    const VERDICT_WORDS = {
      pass: [ "\u2705", "pass" ],
      fail: [ "\u274c", "fail" ],
      inconclusive: [ "\u26a0\ufe0f", "inconclusive" ],
      skipped: [ "\u23ed\ufe0f", "skipped" ],
      error: [ "\u{1f4a5}", "error" ],
      no_data: [ "\u274c", "no data" ],
      info: [ "\u2139\ufe0f", "not judged" ]
    };
    function verdictSymbol(verdict) {
      return VERDICT_WORDS[verdict][0];
    }
    function verdictWord(verdict) {
      return VERDICT_WORDS[verdict][1];
    }
    function verdictLabel(verdict) {
      return VERDICT_WORDS[verdict].join(" ");
    }
    const UNNAMED = "llm-perf-gate";
    function isNamed({name}) {
      return name !== UNNAMED;
    }
    function titleLine({headline, name, verdict}) {
      const symbol = verdictSymbol(verdict);
      if (!isNamed({
        name
      }) || !headline.startsWith(symbol)) return headline;
      return `${symbol} ${name}: ${headline.slice(symbol.length).trim()}`;
    }
    const SEVERITY = [ "error", "fail", "no_data", "inconclusive", "pass", "skipped", "info" ];
    function worstFirst(rows) {
      return [ ...rows ].sort((a, b) => SEVERITY.indexOf(a.verdict) - SEVERITY.indexOf(b.verdict));
    }
    function comparedName(key) {
      const [metric = key, aggregation = ""] = key.split(":", 2);
      return (0, _metrics_names_js__WEBPACK_IMPORTED_MODULE_0__.V)(metric, aggregation);
    }
    function splitExpression(expression) {
      const match = /^\s*(p\s*\(\s*[\d.]+\s*\)|\w+)\s*([<>]=?|===?|!=)\s*(\S+(?:\s+(?!abort\b)\S+)*)/.exec(expression);
      return {
        aggregation: match?.[1] ?? "",
        operator: match?.[2] ?? "",
        limit: match?.[3] ?? expression.trim()
      };
    }
    const LONGEST_TAG = 60;
    function checkName(threshold) {
      const name = (0, _metrics_names_js__WEBPACK_IMPORTED_MODULE_0__.V)(threshold.metric, splitExpression(threshold.expression).aggregation);
      const tags = Object.entries(threshold.tags).map(([tag, value]) => `${tag} ${(0, 
      _markup_escape_js__WEBPACK_IMPORTED_MODULE_1__.ml)((0, _markup_escape_js__WEBPACK_IMPORTED_MODULE_1__.X5)(value), LONGEST_TAG)}`);
      return tags.length === 0 ? name : `${name} (${tags.join(", ")})`;
    }
    function outcomeName(outcome) {
      return outcome.replaceAll("_", " ");
    }
  })
};
