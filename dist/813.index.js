"use strict";
exports.id = 813;

exports.ids = [ 813 ];

exports.modules = {
  80813: (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {
    __webpack_require__.d(__webpack_exports__, {
      foreseeComparison: () => foreseeComparison
    });
    var format = __webpack_require__(8378);
    var bisect = __webpack_require__(2713);
    var comparison_gates = __webpack_require__(71949);
    var explain_comparison = __webpack_require__(30229);
    var compare_metrics = __webpack_require__(75495);
    var comparison_looks = __webpack_require__(2020);
    var plan_comparison = __webpack_require__(41534);
    var share_error = __webpack_require__(73913);
    function foreseePlans({settings, rows, thresholds}) {
      const {design} = settings;
      const known = new Map;
      const planOf = pairs => {
        const gates = [ ...rows, ...thresholds ];
        const judged = gates.filter(({contrast}) => (0, compare_metrics.m1)(contrast, design) <= pairs).length;
        const key = `${judged} ${(0, comparison_looks.Wd)(pairs)}`;
        const plan = known.get(key) ?? (0, plan_comparison.dX)({
          ...settings,
          plannedPairs: pairs
        });
        known.set(key, plan);
        return plan;
      };
      return (gate, pairs) => {
        if (pairs < (0, compare_metrics.m1)(gate.contrast, design)) return null;
        const plan = planOf(pairs);
        const failOf = ({fail}) => (0, share_error.r)(gate, design) ? fail.tail : fail.other;
        const whole = (0, plan_comparison.pd)(plan, pairs);
        const sizes = (0, comparison_looks.Ks)(pairs, plan.looks?.levels.length ?? 1);
        return {
          pairs,
          looks: (plan.looks?.levels ?? [ whole ]).map((levels, i) => ({
            pairs: sizes[i] ?? pairs,
            fail: failOf(levels),
            pass: levels.pass
          })),
          suspect: whole.suspect,
          extended: settings.mayExtend ? failOf((0, plan_comparison.pd)(plan, 2 * pairs, "extension")) : null
        };
      };
    }
    var normal = __webpack_require__(55272);
    var signed_rank = __webpack_require__(38888);
    const TIMES = {
      shared: .3,
      own: .4
    };
    const COSTS = {
      shared: .3,
      own: .3
    };
    function assumeLaw({kind, aggregation, metric}) {
      if (kind !== "ratio" || metric.type !== "trend") return null;
      const variation = metric.unit === "ms" || metric.name === "tokens_per_second" ? TIMES : COSTS;
      if (aggregation.kind === "avg") return meanLaw(variation);
      if (aggregation.kind !== "percentile") return null;
      const {percent} = aggregation;
      return percent === 50 ? typicalLaw(variation) : tailLaw(variation, percent / 100);
    }
    const OF_RANKS = Math.sqrt(Math.PI / 3);
    function typicalLaw({own}) {
      return {
        place: Math.log,
        spread: () => OF_RANKS * Math.SQRT2 * own,
        rejectsFrom: (level, n) => {
          const rank = (0, signed_rank.c)(n, level);
          return rank < 1 ? 1 / 0 : -own * (0, normal.Zl)((rank - .5) / (n * (n + 1) / 2));
        }
      };
    }
    function tailLaw({own, shared}, fraction) {
      const z = (0, normal.Zl)(fraction);
      const whole = Math.hypot(own, shared);
      const alike = indicatorCorrelation((shared / whole) ** 2, z, fraction);
      const spread = Math.SQRT2 * whole * Math.sqrt(fraction * (1 - fraction) * (1 - alike)) / (0, 
      normal.kC)(z);
      return {
        place: Math.log,
        spread: () => spread,
        rejectsFrom: (level, n) => -(0, normal.Zl)(level) * spread / Math.sqrt(n)
      };
    }
    function indicatorCorrelation(r, z, fraction) {
      const steps = 64;
      let sum = 0;
      for (let i = 0; i < steps; i += 1) {
        const at = (i + .5) * r / steps;
        sum += Math.exp(-z * z / (1 + at)) / (2 * Math.PI * Math.sqrt(1 - at * at));
      }
      return sum * r / steps / (fraction * (1 - fraction));
    }
    function meanLaw({own, shared}) {
      const [within, between] = [ Math.exp(own ** 2), Math.exp(shared ** 2) ];
      const spread = factor => factor * Math.sqrt(2 * between * (within - 1));
      const tested = factor => Math.sqrt(between * (1 + factor ** 2) * (within - 1) + (between - 1) * (factor - 1) ** 2);
      return {
        place: ratio => ratio,
        spread,
        rejectsFrom: (level, n, factor) => 1 + studentReach(level, n - 1) * tested(factor) / Math.sqrt(n)
      };
    }
    function studentReach(level, freedom) {
      const z = -(0, normal.Zl)(level);
      if (!Number.isFinite(z) || freedom < 1) return 1 / 0;
      const first = (z ** 3 + z) / (4 * freedom);
      return z + first + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2);
    }
    var binomial = __webpack_require__(64174);
    const INTERVALS = 32;
    const REACH = 6;
    function followPaths(looks, drift) {
      const ends = {
        above: [],
        below: []
      };
      let time = 0;
      let paths = {
        nodes: [ 0 ],
        masses: [ 1 ]
      };
      for (const look of looks) {
        const [step, moved] = [ Math.sqrt(look.time - time), drift * (look.time - time) ];
        const chance = of => paths.nodes.reduce((sum, node, i) => sum + (paths.masses[i] ?? 0) * (0, 
        normal.vr)(of(node) / step), 0);
        ends.above.push(chance(node => node + moved - look.above));
        ends.below.push(chance(node => look.below - node - moved));
        const [center, reach] = [ drift * look.time, REACH * Math.sqrt(look.time) ];
        const [low, high] = [ Math.max(look.below, center - reach), Math.min(look.above, center + reach) ];
        paths = low < high ? spread(paths, {
          low,
          high,
          moved,
          step
        }) : {
          nodes: [],
          masses: []
        };
        time = look.time;
      }
      return ends;
    }
    function spread(from, {low, high, moved, step}) {
      const width = (high - low) / INTERVALS;
      const nodes = Array.from({
        length: INTERVALS + 1
      }, (_, i) => low + i * width);
      const masses = nodes.map((node, i) => {
        const weight = (i === 0 || i === INTERVALS ? 1 : i % 2 === 1 ? 4 : 2) * (width / 3);
        let density = 0;
        for (let j = 0; j < from.nodes.length; j += 1) density += (from.masses[j] ?? 0) * (0, 
        normal.kC)((node - (from.nodes[j] ?? 0) - moved) / step);
        return weight * density / step;
      });
      return {
        nodes,
        masses
      };
    }
    function face({contrast, excluded}, factor) {
      const limit = (0, compare_metrics.M0)(contrast);
      const unit = Math.min(1, limit);
      return {
        limit: limit / unit,
        excluded: excluded === null ? null : excluded / unit,
        factor: factor / unit
      };
    }
    function chancesOf(gate, law, plan, factor) {
      const facing = face(gate, factor);
      const red = redEnds(law, plan, facing);
      const sizes = [ ...plan.looks.map(({pairs}) => pairs), 2 * plan.pairs ];
      const ended = red.above.map((chance, i) => chance * (sizes[i] ?? plan.pairs));
      const cleared = red.below[plan.looks.length - 1] ?? 0;
      const judged = red.above.reduce((sum, chance) => sum + chance, 0);
      const extended = red.above.length > plan.looks.length ? 2 : 1;
      return {
        red: judged,
        green: greenEnd(law, plan, facing),
        pairs: ended.reduce((sum, each) => sum + each, 0) + plan.pairs * (cleared + extended * Math.max(0, 1 - judged - cleared))
      };
    }
    function boundsAt(law, {limit, excluded, factor}, pairs) {
      const least = law.place(limit);
      const rejected = level => Math.max(least, law.rejectsFrom(level, pairs, factor));
      const reach = level => -(0, normal.Zl)(level) * law.spread(factor) / Math.sqrt(pairs);
      return {
        rejected,
        shown: level => least - reach(level),
        trusted: level => excluded === null ? -1 / 0 : Math.min(law.place(excluded) - reach(level), rejected(level))
      };
    }
    function redEnds(law, plan, facing) {
      const {extended, suspect, pairs} = plan;
      const bound = boundsAt(law, facing, pairs);
      const looks = plan.looks.map(look => ({
        pairs: look.pairs,
        above: boundsAt(law, facing, look.pairs).rejected(look.fail),
        below: look.pairs === pairs && extended !== null ? bound.rejected(suspect) : -1 / 0
      }));
      const more = extended === null ? [] : [ {
        pairs: 2 * pairs,
        above: boundsAt(law, facing, 2 * pairs).rejected(extended),
        below: -1 / 0
      } ];
      return follow(law, facing, [ ...looks, ...more ], pairs);
    }
    function greenEnd(law, plan, facing) {
      const looks = plan.looks.map((look, i) => {
        const {rejected, shown, trusted} = boundsAt(law, facing, look.pairs);
        const passes = Math.min(rejected(plan.suspect), Math.max(shown(look.pass), trusted(look.pass)));
        const last = i === plan.looks.length - 1;
        return {
          pairs: look.pairs,
          above: rejected(look.fail),
          below: last ? passes : -1 / 0
        };
      });
      return follow(law, facing, looks, plan.pairs).below.at(-1) ?? 0;
    }
    function chanceToPassAt(gate, law, plan, look) {
      const at = plan.looks[look];
      if (at === void 0) return 0;
      const facing = face(gate, 1);
      const {shown} = boundsAt(law, facing, at.pairs);
      return (0, normal.vr)((shown(at.pass) - law.place(facing.factor)) * Math.sqrt(at.pairs) / law.spread(facing.factor));
    }
    function follow(law, {factor}, looks, planned) {
      const unit = law.spread(factor) / Math.sqrt(planned);
      const atTimes = looks.map(({pairs, above, below}) => {
        const time = pairs / planned;
        return {
          time,
          above: above * time / unit,
          below: below * time / unit
        };
      });
      return followPaths(atTimes, law.place(factor) / unit);
    }
    function chancesOfRate(gate, plan, share) {
      const {limit} = gate.contrast;
      const {pairs: n, suspect, extended} = plan;
      const end = plan.looks.at(-1) ?? {
        fail: 0,
        pass: 0
      };
      const least = (level, of) => Math.max(level > 0 ? Math.ceil(-Math.log2(level)) : 1 / 0, Math.floor(limit * of + 1e-9) + 1);
      const from = least(end.fail, n);
      let red = (0, binomial.yb)(from, n, share);
      let again = 0;
      if (extended !== null) for (let k = least(suspect, n); k < Math.min(from, n + 1); k += 1) {
        const exactly = (0, binomial.yb)(k, n, share) - (0, binomial.yb)(k + 1, n, share);
        again += exactly;
        red += exactly * (0, binomial.yb)(least(extended, 2 * n) - k, n, share);
      }
      const shown = (0, binomial.xj)({
        violations: 0,
        n
      }, end.pass / 2) < limit;
      return {
        red,
        green: gate.role === "guard" || shown ? 1 : 0,
        pairs: n * (1 + again)
      };
    }
    const CHANGES = [ 1.25, 1.5, 2, 3, 5, 10 ];
    const FAILING = [ .05, .1, .2, .5 ];
    const BEYOND = 1.04;
    const UNDECIDED = {
      red: 0,
      green: 0,
      pairs: 0
    };
    function foreseeRow(gate, foresee) {
      const law = assumeLaw(gate.contrast);
      if (law !== null) return foreseeRatio(gate, law, foresee);
      const {metric, kind, side} = gate.contrast;
      return metric.type === "rate" && kind === "difference" && side === "below" ? foreseeRate(gate, foresee) : null;
    }
    function foreseeRatio(gate, law, foresee) {
      const limit = (0, compare_metrics.M0)(gate.contrast);
      const headAt = factor => ({
        told: factor === 1 ? "no change" : (0, format.eD)(gate.contrast.side === "below" ? factor : 1 / factor),
        on: onPlan(gate, foresee, plan => chancesOf(gate, law, plan, factor))
      });
      const [less, more] = [ 1, ...CHANGES ].filter(factor => factor >= BEYOND * limit);
      if (less === void 0 || more === void 0) return null;
      return {
        gate,
        worse: [ headAt(less), headAt(more) ],
        held: headAt(limit > 1 ? 1 : limit / CHANGES[0]),
        passesAt: (pairs, look) => {
          const plan = foresee(gate, pairs);
          return plan === null ? 0 : chanceToPassAt(gate, law, plan, look);
        }
      };
    }
    function foreseeRate(gate, foresee) {
      const failing = share => ({
        told: share === 0 ? "no change" : `${(0, format.CE)(share)} more`,
        on: onPlan(gate, foresee, plan => chancesOfRate(gate, plan, share))
      });
      const [less, more] = FAILING.filter(share => share >= BEYOND * gate.contrast.limit);
      if (gate.contrast.limit < 0 || less === void 0 || more === void 0) return null;
      return {
        gate,
        worse: [ failing(less), failing(more) ],
        held: failing(0),
        passesAt: pairs => gate.role === "guard" ? 1 : failing(0).on(pairs).green
      };
    }
    function onPlan(gate, foresee, chances) {
      return pairs => {
        const plan = foresee(gate, pairs);
        return plan === null ? UNDECIDED : chances(plan);
      };
    }
    const MOSTLY = .5;
    function foreseeLooks(family, {plan, pairs}) {
      const {looks} = plan;
      if (looks === null) return "The comparison is judged at the end only, and ends no run early";
      const sizes = looks.sizes.map(size => (0, format.B4)(size)).join(", ");
      return `Looked at after ${sizes} pairs: ${tellRed(family, pairs)}; ${tellPass(family, looks, pairs)}`;
    }
    function tellRed(family, pairs) {
      const [first] = family.flatMap(({worse}) => worse).map(head => ({
        ...head,
        ...head.on(pairs)
      })).filter(({red}) => red >= MOSTLY).sort((a, b) => a.pairs - b.pairs);
      return first === void 0 || first.pairs > .95 * pairs ? "red ends the run there" : `red ends the run there (${first.told} after ${(0, 
      format.ej)(Math.round(first.pairs), "pair")} on average)`;
    }
    function tellPass(family, {sizes, levels}, pairs) {
      const passes = look => levels[look]?.mayPass === true && family.reduce((chance, row) => chance * row.passesAt(pairs, look), 1) >= MOSTLY;
      const first = sizes.slice(0, -1).findIndex((_, look) => passes(look));
      return first < 0 ? "green is told at the end only, and saves nothing" : `a head that is as base mostly ends it after ${(0, 
      format.ej)(sizes[first] ?? pairs, "pair")}`;
    }
    const POWER = .8;
    const MOST_PAIRS = 2e4;
    const HARDLY = .05;
    function foreseeComparison(foreseen) {
      const {plan} = foreseen;
      const foresee = foreseePlans(plan);
      const rowsOf = gates => gates.flatMap(gate => foreseeRow(gate, foresee) ?? []);
      const family = rowsOf(plan.family);
      const own = family.filter(({gate}) => gate.spec === null && (0, comparison_gates.ml)(gate, plan.thresholds) === void 0);
      return [ ...plan.thresholds.map(gate => tellThreshold(gate, foreseeRow(gate, foresee), foreseen)), ...own.length === 0 ? [] : [ tellOwn(own, foreseen) ], tellGreen(family, foreseen), foreseeLooks(family, foreseen) ];
    }
    function tellThreshold(gate, row, foreseen) {
      const {pairs} = foreseen;
      const name = `${(0, explain_comparison.sf)({
        gate
      })} (\`${gate.spec?.source ?? ""}\`)`;
      const amount = (0, format.ej)(pairs, "pair");
      if (row === null) return `${name}: what ${amount} decide of it depends on how much requests differ, which only the run shows`;
      const {worse, held} = row;
      const green = held.on(pairs).green;
      const cannot = Math.max(worse[1].on(pairs).red, green) < HARDLY;
      const least = [ ...worse.map(head => sayLeast(n => head.on(n).red, foreseen)), sayLeast(n => held.on(n).green, foreseen) ];
      return `${name}: ${cannot ? `cannot be decided by ${amount}:` : `on ${amount}`} ${redText(row, pairs)}, ` + `and ${held.told} is green in ${sayChance(green)}; four in five take ${least[0]}, ${least[1]} and ${least[2]}`;
    }
    function tellOwn(rows, {pairs}) {
      const byFigures = new Map;
      for (const row of rows) {
        const figures = redText(row, pairs);
        byFigures.set(figures, [ ...byFigures.get(figures) ?? [], (0, explain_comparison.sf)(row) ]);
      }
      const told = [ ...byFigures ].map(([figures, names]) => `${names.join(" and ")}: ${figures}`);
      return `The comparison's own rows on ${(0, format.ej)(pairs, "pair")}, where times vary by half from request to request: ${told.join("; ")}`;
    }
    function tellGreen(family, foreseen) {
      const green = pairs => family.reduce((chance, {held}) => chance * held.on(pairs).green, 1);
      return `Where nothing changed the whole comparison is green in ${sayChance(green(foreseen.pairs))} of the runs or more; four in five take ${sayLeast(green, foreseen)}`;
    }
    function redText({worse: [less, more]}, pairs) {
      return `${less.told} is red in ${sayChance(less.on(pairs).red)} of the runs and ${more.told} in ${sayChance(more.on(pairs).red)}`;
    }
    function sayChance(share) {
      const percent = Math.round(100 * share);
      return percent >= 100 ? "nearly all" : percent <= 0 ? "hardly any" : `${percent} %`;
    }
    function sayLeast(chance, {usdPerPair}) {
      const least = (0, bisect.H)(pairs => chance(pairs) >= POWER, 2, MOST_PAIRS);
      if (least > MOST_PAIRS) return `more than ${(0, format.ej)(MOST_PAIRS, "pair")}`;
      return `${(0, format.ej)(least, "pair")}${usdPerPair > 0 ? ` (${(0, format.UK)(least * usdPerPair)})` : ""}`;
    }
  })
};
