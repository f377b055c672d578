"use strict";
exports.id = 3239;

exports.ids = [ 3239 ];

exports.modules = {
  43239: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      JJ: () => compareArms,
      oK: () => isSuspicious,
      is: () => judgeFamily
    });
    var format = __webpack_require__(8378);
    var comparison_gates = __webpack_require__(71949);
    var normal = __webpack_require__(55272);
    var requests_needed = __webpack_require__(42963);
    var compared_row = __webpack_require__(76389);
    var explain_comparison = __webpack_require__(30229);
    var pair_samples = __webpack_require__(22475);
    function describeRow(judged, describing) {
      const {gate, found, alphas, verdict, suspect} = judged;
      const {comparison, base, head} = found;
      const isRatio = gate.contrast.kind === "ratio";
      const shares = isRatio ? comparison?.estimate : ratioOf(head, base);
      return {
        unit: gate.contrast.metric.unit,
        base: (0, compared_row.X)(base),
        head: (0, compared_row.X)(head),
        ratio: (0, compared_row.X)(shares),
        low: isRatio ? (0, compared_row.X)(comparison?.low) : null,
        high: isRatio ? (0, compared_row.X)(comparison?.high) : null,
        p: (0, compared_row.X)(comparison?.p),
        level: verdict === "info" || verdict === "no_data" ? null : alphas.fail,
        verdict,
        tolerance: verdict === "info" ? null : gate.role === "guard" ? 1 : gate.contrast.limit,
        suspect,
        ...judged.withheld === null ? {} : {
          baseUnanswered: judged.withheld.count
        },
        message: (0, explain_comparison.Vt)(judged, {
          ...describing,
          needed: neededOf(judged, describing)
        })
      };
    }
    function describeThreshold(judged, spec, describing) {
      const {gate, found, verdict} = judged;
      const {comparison} = found;
      const needed = neededOf(judged, describing);
      return {
        metric: spec.metric,
        tags: {
          ...spec.tags
        },
        expression: spec.source,
        observed: (0, compared_row.X)(comparison?.estimate),
        low: (0, compared_row.X)(comparison?.low),
        high: (0, compared_row.X)(comparison?.high),
        n: found.n,
        limit: gate.contrast.limit,
        unit: gate.contrast.kind === "ratio" ? "ratio" : gate.contrast.metric.unit,
        verdict: verdict === "info" ? "inconclusive" : verdict,
        message: (0, explain_comparison.Vt)(judged, {
          ...describing,
          needed
        }),
        needed,
        losses: {},
        episode: null,
        cause: null,
        endpointTrouble: false,
        metBy: null,
        withheld: (0, explain_comparison.rR)(judged, describing)
      };
    }
    function ratioOf(head, base) {
      return head === void 0 || base === void 0 || base === 0 ? void 0 : head / base;
    }
    const POWER = .8;
    const MOST_TIMES = 20;
    function neededOf({gate, found, verdict, withheld}, describing) {
      const {comparison, n, least} = found;
      if (verdict !== "inconclusive" || withheld !== null || comparison === void 0) return null;
      if (describing.mayAskForMore === false || describing.matched.design !== "pairs") return null;
      if ((0, pair_samples.kn)(describing.matched)) return null;
      const scale = gate.contrast.kind === "ratio" ? Math.log : value => value;
      const gap = Math.abs(scale(gate.contrast.limit) - scale(comparison.estimate));
      const bound = gate.contrast.side === "below" ? comparison.high : comparison.low;
      const reach = Math.abs(scale(bound) - scale(comparison.estimate));
      const z = (0, normal.Zl)(1 - describing.alpha);
      const times = (reach / gap * ((z + (0, normal.Zl)(POWER)) / z)) ** 2;
      const pairs = Math.max(n * times, least) - n;
      if (!(times <= MOST_TIMES) || pairs <= 0) return null;
      const requests = (0, requests_needed.K)(2 * Math.ceil(pairs));
      const {usdPerRequest} = describing;
      return {
        requests,
        usd: usdPerRequest === null ? null : requests * usdPerRequest,
        condition: null
      };
    }
    var compare_metrics = __webpack_require__(75495);
    var compare_unanswered = __webpack_require__(14481);
    var share_error = __webpack_require__(73913);
    function judgeGates({family, info}, matched, {levels, seed}) {
      const contrast = (gate, alphas, among = matched) => ({
        gate,
        alphas,
        found: (0, compare_metrics.mg)(gate.contrast, among, {
          alphas,
          seed
        })
      });
      const baseless = (0, pair_samples.kn)(matched);
      return [ ...family.map(gate => {
        const fail = (0, share_error.r)(gate, matched.design) ? levels.fail.tail : levels.fail.other;
        const member = contrast(gate, {
          pass: levels.pass,
          fail
        });
        const weighed = weighUnanswered(judgeMember(member, levels), matched, {
          levels,
          again: among => contrast(gate, member.alphas, among)
        });
        return baseless && weighed.verdict === "pass" ? {
          ...weighed,
          verdict: "inconclusive"
        } : weighed;
      }), ...info.map(gate => {
        const row = contrast(gate, {
          pass: levels.pass,
          fail: levels.pass
        });
        return {
          ...row,
          suspect: false,
          byPoint: false,
          withheld: null,
          verdict: "info"
        };
      }) ];
    }
    function judgeMember(member, levels) {
      const suspect = isSuspect(member, levels);
      const verdict = decide({
        ...member,
        suspect
      }, levels);
      return {
        ...member,
        suspect,
        byPoint: false,
        withheld: null,
        verdict
      };
    }
    const LEAST_ANSWERED = .9;
    function weighUnanswered(judged, matched, {levels, again}) {
      const {gate, verdict, found} = judged;
      if (gate.role === "guard" || verdict === "fail" || matched.groups.length < found.least) return judged;
      const unanswered = (0, compare_unanswered.AE)(gate.contrast, matched);
      if (unanswered === null || !(0, compare_unanswered.KB)(gate.contrast, matched)) return judged;
      if (verdict !== "pass" && unanswered.count < unanswered.of) return judged;
      const member = again((0, compare_unanswered.QN)(gate.contrast, matched));
      const least = Math.ceil(LEAST_ANSWERED * member.found.least);
      const both = judgeMember({
        ...member,
        found: {
          ...member.found,
          least
        }
      }, levels);
      if (verdict === "pass" && both.verdict === "pass") return judged;
      return {
        ...judged,
        found: {
          ...member.found,
          least: 0
        },
        verdict: "inconclusive",
        suspect: false,
        withheld: unanswered
      };
    }
    function isSuspect({gate, found, alphas}, {suspect}) {
      const p = found.comparison?.p ?? 1;
      return found.n >= found.least && p <= suspect && p > alphas.fail && (0, compare_metrics.zX)(gate.contrast, found);
    }
    function decide(judged, {mayPass, mayTrust}) {
      const {gate, found, alphas, suspect} = judged;
      if (found.n === 0) return "no_data";
      const decision = (0, compare_metrics.q7)(gate.contrast, found, alphas.fail);
      if (decision === "fail") return "fail";
      if (suspect) return "inconclusive";
      if (gate.role === "guard") return "pass";
      if (decision === "inconclusive" && mayTrust && raisesNoDoubt(judged)) return "pass";
      return decision === "pass" && !mayPass ? "inconclusive" : decision;
    }
    function raisesNoDoubt({gate, found, alphas}) {
      const {comparison, n, least} = found;
      if (gate.excluded === null || comparison === void 0 || n < least) return false;
      const atEase = comparison.p > alphas.pass || !(0, compare_metrics.zX)(gate.contrast, found);
      return comparison.high < gate.excluded && atEase;
    }
    const LEAST_PAIRS = 10;
    const TOLD = new Set([ "time_to_first_token:p(50)", "total_generation_time:p(50)", "cost_per_request:avg", "output_tokens:avg" ]);
    function comparePrompts(prompts, matched, describing) {
      return prompts.flatMap(({id, status}) => {
        const own = ofPrompt(matched, id);
        const pairs = own.groups.length;
        if (pairs >= LEAST_PAIRS) return [ {
          id,
          status,
          pairs,
          metrics: compareOne(own, describing)
        } ];
        return status === "unchanged" ? [] : [ {
          id,
          status,
          pairs,
          metrics: {}
        } ];
      });
    }
    function ofPrompt(matched, id) {
      const groups = matched.groups.map(({base, head}) => ({
        base: base.filter(({prompt}) => prompt === id),
        head: head.filter(({prompt}) => prompt === id)
      })).filter(({base, head}) => base.length > 0 && head.length > 0);
      return {
        ...matched,
        groups
      };
    }
    function compareOne(matched, describing) {
      const info = (0, comparison_gates.Lq)({
        typical: 0,
        tail: 0,
        cost: 0
      }).filter(({key}) => TOLD.has(key));
      const {alpha} = describing;
      const levels = {
        pass: alpha,
        fail: {
          tail: alpha,
          other: alpha
        },
        suspect: alpha,
        mayPass: true,
        mayTrust: true
      };
      const rows = judgeGates({
        family: [],
        info
      }, matched, {
        levels,
        seed: ""
      });
      return Object.fromEntries(rows.filter(({found}) => found.n > 0).map(row => [ row.gate.key, describeRow(row, {
        ...describing,
        matched
      }) ]));
    }
    var comparison_looks = __webpack_require__(2020);
    var names = __webpack_require__(86641);
    const ALPHA = .05;
    const LEAST_GROUPS = 10;
    const controls_TOLD = new Set([ "time_to_first_token:p(50)", "total_generation_time:p(50)" ]);
    function tellControls(matched) {
      const groups = matched.groups.length;
      if (groups === 0) return [];
      const prompts = new Set(matched.groups.flatMap(({head}) => head.map(({prompt}) => prompt))).size;
      const amount = (0, format.ej)(groups, matched.design === "pairs" ? "pair" : "block pair");
      const seen = groups < LEAST_GROUPS ? "" : changesOf(matched);
      return [ `${(0, format.ej)(prompts, "unchanged prompt")} (${amount}) ${prompts === 1 ? "is a control" : "are controls"}, told and not judged${seen === "" ? "" : `: ${seen}`}.` ];
    }
    function changesOf(matched) {
      const info = (0, comparison_gates.Lq)({
        typical: 0,
        tail: 0,
        cost: 0
      }).filter(({key}) => controls_TOLD.has(key));
      const levels = {
        pass: ALPHA,
        fail: {
          tail: ALPHA,
          other: ALPHA
        },
        suspect: ALPHA,
        mayPass: true,
        mayTrust: true
      };
      const rows = judgeGates({
        family: [],
        info
      }, matched, {
        levels,
        seed: ""
      });
      return rows.flatMap(({gate, found: {comparison}}) => {
        if (comparison === void 0 || !Number.isFinite(comparison.estimate)) return [];
        const {metric} = gate.contrast;
        const interval = (0, format.vy)((0, compared_row.X)(comparison.low), (0, compared_row.X)(comparison.high), ratio => (0, 
        format.eD)(ratio));
        const change = (0, format.eD)(comparison.estimate);
        return [ `${(0, names.V)(metric.name, "p(50)")} ${change}${interval === "" ? "" : ` (${interval})`}` ];
      }).join(", ");
    }
    const NOTABLE = 1.05;
    function explainLoad(outputTokens, design) {
      const [ratio, low] = [ outputTokens?.ratio ?? 0, outputTokens?.low ?? 0 ];
      if (ratio < NOTABLE || low <= 1) return null;
      const seen = `Under the same traffic the endpoint would write ${(0, format.eD)(ratio)} output tokens for head (load factor \xd7${ratio.toFixed(2)})`;
      return design === "switchback" ? `${seen}; its blocks include what that does to latency.` : `${seen}; matched pairs do not show what that does to latency where the endpoint is near its capacity (\`design: switchback\` does).`;
    }
    var plan_comparison = __webpack_require__(41534);
    const MOST_MISSING = .05;
    function compareArms(plan, evidence) {
      const {design, isControl} = plan.settings;
      const all = (0, pair_samples.TB)(evidence.samples.filter(sample => !isControl(sample)), design);
      const controls = (0, pair_samples.TB)(evidence.samples.filter(isControl), design);
      const {matched, levels} = chooseSamples(plan, all, evidence);
      const judged = judgeRows(plan, matched, levels);
      const describing = {
        ...evidence,
        matched,
        alpha: 1 - plan.settings.confidence
      };
      const settling = (0, pair_samples.kn)(matched) ? "warn" : evidence.onInconclusive;
      const byGate = new Map(judged.map(each => [ each.gate, settle(each, settling) ]));
      const thresholds = new Map;
      for (const gate of plan.thresholds) {
        const found = byGate.get(gate);
        if (gate.spec !== null && found !== void 0) thresholds.set(gate.spec, describeThreshold(found, gate.spec, describing));
      }
      const rows = plan.rows.flatMap(row => describeOwn(row, plan, {
        byGate,
        describing
      }));
      const asked = {
        ...matched,
        groups: [ ...matched.groups, ...controls.groups ]
      };
      return {
        comparison: {
          kind: "base",
          source: evidence.source,
          url: evidence.url,
          pairs: matched.groups.length,
          design,
          metrics: Object.fromEntries(rows.map(({gate, row}) => [ gate.key, row ])),
          prompts: comparePrompts(evidence.prompts, asked, describing),
          notes: [ ...notesOf(all, matched), ...tellControls(controls), ...extensionNote(matched, evidence), ...loadNote(rows, design) ],
          history: []
        },
        thresholds,
        gates: rows.filter(({gates}) => gates).map(({row}) => row),
        warnings: []
      };
    }
    function isSuspicious(plan, samples) {
      const {design, isControl} = plan.settings;
      const all = (0, pair_samples.TB)(samples.filter(sample => !isControl(sample)), design);
      const {matched, levels} = chooseSamples(plan, all, {
        endedByPass: false,
        extendedFrom: null
      });
      const judged = judgeRows(plan, matched, levels).filter(({gate}) => plan.family.includes(gate));
      return judged.some(({suspect}) => suspect) && judged.every(({verdict}) => verdict !== "fail");
    }
    function judgeRows(plan, matched, levels) {
      const info = plan.rows.filter(row => !plan.family.includes(row));
      return judgeGates({
        family: plan.family,
        info
      }, matched, {
        levels,
        seed: plan.settings.seed
      });
    }
    function chooseSamples(plan, matched, {endedByPass, extendedFrom}) {
      const groups = matched.groups.length;
      if (extendedFrom !== null) return {
        matched,
        levels: (0, plan_comparison.pd)(plan, groups, "extension")
      };
      if (plan.looks === null) return {
        matched,
        levels: (0, plan_comparison.pd)(plan, groups)
      };
      return (0, comparison_looks.AC)(plan.looks, matched, {
        judge: judgeFamily(plan),
        endedByPass
      });
    }
    function judgeFamily({family, settings}) {
      const {design, seed} = settings;
      const quick = family.filter(gate => !(0, share_error.r)(gate, design));
      return (matched, levels) => {
        const judged = judgeGates({
          family: quick,
          info: []
        }, matched, {
          levels,
          seed
        });
        return quick.length < family.length && (quick.length === 0 || (0, comparison_looks.VC)(judged)) ? judgeGates({
          family,
          info: []
        }, matched, {
          levels,
          seed
        }) : judged;
      };
    }
    function settle(judged, onInconclusive) {
      const {comparison} = judged.found;
      if (onInconclusive !== "point" || judged.verdict !== "inconclusive" || comparison === void 0) return judged;
      const {limit, side} = judged.gate.contrast;
      const holds = side === "below" ? comparison.estimate < limit : comparison.estimate > limit;
      return {
        ...judged,
        verdict: holds ? "pass" : "fail",
        byPoint: true,
        suspect: false,
        withheld: null
      };
    }
    function describeOwn(gate, {family, thresholds}, {byGate, describing}) {
      const judged = byGate.get(gate);
      if (judged === void 0) return [];
      const anyPair = describing.matched.groups.length > 0;
      if (anyPair && judged.found.n === 0 && judged.withheld === null) return [];
      const replacement = (0, comparison_gates.ml)(gate, thresholds);
      const byThreshold = replacement === void 0 ? void 0 : byGate.get(replacement);
      if (replacement !== void 0 && byThreshold !== void 0) {
        const told = replacement.contrast.kind === "ratio" ? byThreshold : judged;
        return [ {
          gate,
          gates: false,
          row: describeRow(told, describing)
        } ];
      }
      const few = judged.found.n < judged.found.least && judged.verdict !== "no_data";
      const gating = family.includes(gate) && !few;
      return [ {
        gate,
        gates: gating,
        row: describeRow(gating ? judged : {
          ...judged,
          verdict: "info"
        }, describing)
      } ];
    }
    function extensionNote({groups}, {extendedFrom}) {
      const more = groups.filter(({head}) => (head[0]?.id ?? 0) >= (extendedFrom ?? 1 / 0)).length;
      if (extendedFrom === null) return [];
      return [ `The plan ended with a suspicion, so ${(0, format.ej)(more, "more pair")} were sent; all are judged together, with the half of the error of red that was kept for this.` ];
    }
    function loadNote(rows, design) {
      const tokens = rows.find(({gate}) => gate.key === "output_tokens:avg")?.row;
      const note = explainLoad(tokens, design);
      return note === null ? [] : [ note ];
    }
    function notesOf(all, judged) {
      const notes = [];
      const total = all.groups.length + all.missing;
      if (all.missing > total * MOST_MISSING) notes.push(`${all.missing} of ${total} pairs lack an arm (dropped, held back after a 429, or cancelled), so the others may not speak for all.`);
      const late = all.groups.length - judged.groups.length;
      if (late > 0) notes.push(`${late} more pairs were under way when the comparison was decided; they are in the samples and not judged.`);
      if (total === 0) notes.push("No pair was measured, so nothing is compared.");
      return notes;
    }
  }),
  76389: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      X: () => orNull
    });
    function orNull(value) {
      return value === void 0 || !Number.isFinite(value) ? null : value;
    }
  })
};
