export const id = 813;
export const ids = [813];
export const modules = {

/***/ 80813:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  foreseeComparison: () => (/* binding */ foreseeComparison)
});

var format = __webpack_require__(8378);
var bisect = __webpack_require__(2713);
var comparison_gates = __webpack_require__(71949);
var explain_comparison = __webpack_require__(30229);
var compare_metrics = __webpack_require__(75495);
var comparison_looks = __webpack_require__(2020);
var plan_comparison = __webpack_require__(41534);
var share_error = __webpack_require__(73913);
;// CONCATENATED MODULE: ./src/verdict/compare/foresee/foreseen-plan.ts




/** The same comparison on any number of pairs. The bounds of its looks are dear, and the same for each set of rows. */
function foreseePlans({ settings, rows }) {
    const { design } = settings;
    const known = new Map();
    const planOf = (pairs) => {
        const judged = rows.filter(({ contrast }) => (0,compare_metrics/* leastGroups */.m1)(contrast, design) <= pairs).length;
        const key = `${judged} ${(0,comparison_looks/* canLook */.Wd)(pairs)}`;
        const plan = known.get(key) ?? (0,plan_comparison/* planComparison */.dX)({ ...settings, plannedPairs: pairs });
        known.set(key, plan);
        return plan;
    };
    return (gate, pairs) => {
        if (pairs < (0,compare_metrics/* leastGroups */.m1)(gate.contrast, design))
            return null;
        const plan = planOf(pairs);
        const failOf = ({ fail }) => ((0,share_error/* isTail */.r)(gate, design) ? fail.tail : fail.other);
        const whole = (0,plan_comparison/* levelsOf */.pd)(plan, pairs);
        const sizes = (0,comparison_looks/* sizesOfLooks */.Ks)(pairs, plan.looks?.levels.length ?? 1);
        return {
            pairs,
            looks: (plan.looks?.levels ?? [whole]).map((levels, i) => ({
                pairs: sizes[i] ?? pairs,
                fail: failOf(levels),
                pass: levels.pass,
            })),
            suspect: whole.suspect,
            extended: settings.mayExtend ? failOf((0,plan_comparison/* levelsOf */.pd)(plan, 2 * pairs, 'extension')) : null,
        };
    };
}

var normal = __webpack_require__(55272);
var signed_rank = __webpack_require__(38888);
;// CONCATENATED MODULE: ./src/verdict/compare/foresee/assumed-law.ts


/**
 * Of the logarithms of latencies, within an arm: public probes have 0.16 to 0.87 in all, the median 0.34. Of 0.5 what two
 * requests of a pair have in common (the prompt, the moment) takes 0.3, and leaves 0.4 to each.
 */
const TIMES = { shared: 0.3, own: 0.4 };
/** The same of what answers cost: their lengths vary, their prompts do not. */
const COSTS = { shared: 0.3, own: 0.3 };
/** Null for what nothing is known of: differences in a unit of its own, and rates. */
function assumeLaw({ kind, aggregation, metric }) {
    if (kind !== 'ratio' || metric.type !== 'trend')
        return null;
    const variation = metric.unit === 'ms' || metric.name === 'tokens_per_second' ? TIMES : COSTS;
    if (aggregation.kind === 'avg')
        return meanLaw(variation);
    if (aggregation.kind !== 'percentile')
        return null;
    const { percent } = aggregation;
    return percent === 50 ? typicalLaw(variation) : tailLaw(variation, percent / 100);
}
/** Of the signed-rank test's loss beside the best there is (Hodges & Lehmann 1956): 3/π is left. */
const OF_RANKS = Math.sqrt(Math.PI / 3);
/** Hodges & Lehmann's estimate of normal differences; the test rejects where a low one of the Walsh averages is above 0. */
function typicalLaw({ own }) {
    return {
        place: Math.log,
        // Differences vary by √2 of what each does, their averages by as much as each.
        spread: () => OF_RANKS * Math.SQRT2 * own,
        rejectsFrom: (level, n) => {
            const rank = (0,signed_rank/* walshRank */.c)(n, level);
            return rank < 1 ? Infinity : -own * (0,normal/* normalQuantile */.Zl)((rank - 0.5) / ((n * (n + 1)) / 2));
        },
    };
}
/** A percentile's own variance, less what the two arms of a pair share of it. */
function tailLaw({ own, shared }, fraction) {
    const z = (0,normal/* normalQuantile */.Zl)(fraction);
    const whole = Math.hypot(own, shared);
    const alike = indicatorCorrelation((shared / whole) ** 2, z, fraction);
    const spread = (Math.SQRT2 * whole * Math.sqrt(fraction * (1 - fraction) * (1 - alike))) / (0,normal/* normalDensity */.kC)(z);
    return {
        place: Math.log,
        spread: () => spread,
        rejectsFrom: (level, n) => (-(0,normal/* normalQuantile */.Zl)(level) * spread) / Math.sqrt(n),
    };
}
/** Of exceeding the percentile in both arms, where logarithms correlate by r: the integral of the bivariate density over it. */
function indicatorCorrelation(r, z, fraction) {
    const steps = 64;
    let sum = 0;
    for (let i = 0; i < steps; i += 1) {
        const at = ((i + 0.5) * r) / steps;
        sum += Math.exp(-(z * z) / (1 + at)) / (2 * Math.PI * Math.sqrt(1 - at * at));
    }
    return (sum * r) / steps / (fraction * (1 - fraction));
}
/** Fieller's ratio of two means of lognormal values with a factor in common. */
function meanLaw({ own, shared }) {
    const [within, between] = [Math.exp(own ** 2), Math.exp(shared ** 2)];
    // Of head - factor · base, in means of base.
    const spread = (factor) => factor * Math.sqrt(2 * between * (within - 1));
    // Of head - base, whose mean is not 0.
    const tested = (factor) => Math.sqrt(between * (1 + factor ** 2) * (within - 1) + (between - 1) * (factor - 1) ** 2);
    return {
        place: (ratio) => ratio,
        spread,
        rejectsFrom: (level, n, factor) => 1 + (studentReach(level, n - 1) * tested(factor)) / Math.sqrt(n),
    };
}
/** Student's quantile by its expansion in the normal one (Fisher & Cornish 1960): three digits from ten pairs on, and quick. */
function studentReach(level, freedom) {
    const z = -(0,normal/* normalQuantile */.Zl)(level);
    if (!Number.isFinite(z) || freedom < 1)
        return Infinity;
    const first = (z ** 3 + z) / (4 * freedom);
    return z + first + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2);
}

var binomial = __webpack_require__(64174);
;// CONCATENATED MODULE: ./src/stats/sequential/drifting-paths.ts

/** Even number of Simpson intervals: four digits are right, which is more than any assumption behind a drift. */
const INTERVALS = 32;
/** How many standard deviations from their mean paths are followed where nothing ends them. */
const REACH = 6;
/**
 * Where a Brownian motion with a drift (per unit of time) ends, by recursive numerical integration (Armitage, McPherson &
 * Rowe 1969): what looks at an estimate come to where it is not 0.
 */
function followPaths(looks, drift) {
    const ends = { above: [], below: [] };
    let time = 0;
    let paths = { nodes: [0], masses: [1] };
    for (const look of looks) {
        const [step, moved] = [Math.sqrt(look.time - time), drift * (look.time - time)];
        const chance = (of) => paths.nodes.reduce((sum, node, i) => sum + (paths.masses[i] ?? 0) * (0,normal/* normalCdf */.vr)(of(node) / step), 0);
        ends.above.push(chance((node) => node + moved - look.above));
        ends.below.push(chance((node) => look.below - node - moved));
        const [center, reach] = [drift * look.time, REACH * Math.sqrt(look.time)];
        const [low, high] = [Math.max(look.below, center - reach), Math.min(look.above, center + reach)];
        paths = low < high ? spread(paths, { low, high, moved, step }) : { nodes: [], masses: [] };
        time = look.time;
    }
    return ends;
}
/** The paths that go on between two bounds, on Simpson's nodes. */
function spread(from, { low, high, moved, step }) {
    const width = (high - low) / INTERVALS;
    const nodes = Array.from({ length: INTERVALS + 1 }, (_, i) => low + i * width);
    const masses = nodes.map((node, i) => {
        const weight = (i === 0 || i === INTERVALS ? 1 : i % 2 === 1 ? 4 : 2) * (width / 3);
        let density = 0;
        for (let j = 0; j < from.nodes.length; j += 1)
            density += (from.masses[j] ?? 0) * (0,normal/* normalDensity */.kC)((node - (from.nodes[j] ?? 0) - moved) / step);
        return (weight * density) / step;
    });
    return { nodes, masses };
}

;// CONCATENATED MODULE: ./src/verdict/compare/foresee/row-chances.ts





/** Where a limit asks for an improvement, all is told in multiples of that. */
function face({ contrast, excluded }, factor) {
    const limit = (0,compare_metrics/* facingLimit */.M0)(contrast);
    const unit = Math.min(1, limit);
    return { limit: limit / unit, excluded: excluded === null ? null : excluded / unit, factor: factor / unit };
}
/** By the estimate's assumed law, whose looks at it are those at a Brownian motion (Lan & DeMets 1983). */
function chancesOf(gate, law, plan, factor) {
    const facing = face(gate, factor);
    const red = redEnds(law, plan, facing);
    const sizes = [...plan.looks.map(({ pairs }) => pairs), 2 * plan.pairs];
    const ended = red.above.map((chance, i) => chance * (sizes[i] ?? plan.pairs));
    const cleared = red.below[plan.looks.length - 1] ?? 0;
    const judged = red.above.reduce((sum, chance) => sum + chance, 0);
    const extended = red.above.length > plan.looks.length ? 2 : 1;
    return {
        red: judged,
        green: greenEnd(law, plan, facing),
        pairs: ended.reduce((sum, each) => sum + each, 0) +
            plan.pairs * (cleared + extended * Math.max(0, 1 - judged - cleared)),
    };
}
/** Bounds of the estimate at a look, on its own scale. */
function boundsAt(law, { limit, excluded, factor }, pairs) {
    const least = law.place(limit);
    const rejected = (level) => Math.max(least, law.rejectsFrom(level, pairs, factor));
    const reach = (level) => (-(0,normal/* normalQuantile */.Zl)(level) * law.spread(factor)) / Math.sqrt(pairs);
    return {
        /** Red, or suspect, from here on. */
        rejected,
        /** Shown to be within its limit up to here. */
        shown: (level) => least - reach(level),
        /** At the end a watched row passes without proof, too: at ease, and what is far beyond ruled out. */
        trusted: (level) => excluded === null ? -Infinity : Math.min(law.place(excluded) - reach(level), rejected(level)),
    };
}
function redEnds(law, plan, facing) {
    const { extended, suspect, pairs } = plan;
    const bound = boundsAt(law, facing, pairs);
    const looks = plan.looks.map((look) => ({
        pairs: look.pairs,
        above: boundsAt(law, facing, look.pairs).rejected(look.fail),
        below: look.pairs === pairs && extended !== null ? bound.rejected(suspect) : -Infinity,
    }));
    const more = extended === null
        ? []
        : [{ pairs: 2 * pairs, above: boundsAt(law, facing, 2 * pairs).rejected(extended), below: -Infinity }];
    return follow(law, facing, [...looks, ...more], pairs);
}
function greenEnd(law, plan, facing) {
    const looks = plan.looks.map((look, i) => {
        const { rejected, shown, trusted } = boundsAt(law, facing, look.pairs);
        const passes = Math.min(rejected(plan.suspect), Math.max(shown(look.pass), trusted(look.pass)));
        const last = i === plan.looks.length - 1;
        return { pairs: look.pairs, above: rejected(look.fail), below: last ? passes : -Infinity };
    });
    return follow(law, facing, looks, plan.pairs).below.at(-1) ?? 0;
}
/** How often a row that is as it was passes at a look before the end, where nothing is taken on trust. */
function chanceToPassAt(gate, law, plan, look) {
    const at = plan.looks[look];
    if (at === undefined)
        return 0;
    const facing = face(gate, 1);
    const { shown } = boundsAt(law, facing, at.pairs);
    return (0,normal/* normalCdf */.vr)(((shown(at.pass) - law.place(facing.factor)) * Math.sqrt(at.pairs)) / law.spread(facing.factor));
}
/** The looks at an estimate as those at a path: after n of N pairs it is n/N times the estimate. */
function follow(law, { factor }, looks, planned) {
    const unit = law.spread(factor) / Math.sqrt(planned);
    const atTimes = looks.map(({ pairs, above, below }) => {
        const time = pairs / planned;
        return { time, above: (above * time) / unit, below: (below * time) / unit };
    });
    return followPaths(atTimes, law.place(factor) / unit);
}
/** The same of a rate of events that base has none of and head a share; by the exact test, at the end. */
function chancesOfRate(gate, plan, share) {
    const { limit } = gate.contrast;
    const { pairs: n, suspect, extended } = plan;
    const end = plan.looks.at(-1) ?? { fail: 0, pass: 0 };
    // Of k discordant pairs all are head's with a chance of 2^-k.
    const least = (level, of) => Math.max(level > 0 ? Math.ceil(-Math.log2(level)) : Infinity, Math.floor(limit * of + 1e-9) + 1);
    const from = least(end.fail, n);
    let red = (0,binomial/* binomialAtLeast */.yb)(from, n, share);
    let again = 0;
    if (extended !== null)
        for (let k = least(suspect, n); k < Math.min(from, n + 1); k += 1) {
            const exactly = (0,binomial/* binomialAtLeast */.yb)(k, n, share) - (0,binomial/* binomialAtLeast */.yb)(k + 1, n, share);
            again += exactly;
            red += exactly * (0,binomial/* binomialAtLeast */.yb)(least(extended, 2 * n) - k, n, share);
        }
    const shown = (0,binomial/* proportionUpperBound */.xj)({ violations: 0, n }, end.pass / 2) < limit;
    return { red, green: gate.role === 'guard' || shown ? 1 : 0, pairs: n * (1 + again) };
}

;// CONCATENATED MODULE: ./src/verdict/compare/foresee/foresee-row.ts




/** Changes worth a question, as the tests see them: more is worse. */
const CHANGES = [1.25, 1.5, 2, 3, 5, 10];
/** Requests that fail in head alone, as shares. */
const FAILING = [0.05, 0.1, 0.2, 0.5];
/** What is no farther beyond a limit nobody expects to be decided. */
const BEYOND = 1.04;
const UNDECIDED = { red: 0, green: 0, pairs: 0 };
/** Null where only the run shows how the values vary, or where no change worth a question is beyond the limit. */
function foreseeRow(gate, foresee) {
    const law = assumeLaw(gate.contrast);
    if (law !== null)
        return foreseeRatio(gate, law, foresee);
    const { metric, kind, side } = gate.contrast;
    return metric.type === 'rate' && kind === 'difference' && side === 'below'
        ? foreseeRate(gate, foresee)
        : null;
}
function foreseeRatio(gate, law, foresee) {
    const limit = (0,compare_metrics/* facingLimit */.M0)(gate.contrast);
    const headAt = (factor) => ({
        told: factor === 1 ? 'no change' : (0,format/* formatChange */.eD)(gate.contrast.side === 'below' ? factor : 1 / factor),
        on: onPlan(gate, foresee, (plan) => chancesOf(gate, law, plan, factor)),
    });
    // Where an improvement is asked for, no change is one for the worse.
    const [less, more] = [1, ...CHANGES].filter((factor) => factor >= BEYOND * limit);
    if (less === undefined || more === undefined)
        return null;
    return {
        gate,
        worse: [headAt(less), headAt(more)],
        held: headAt(limit > 1 ? 1 : limit / CHANGES[0]),
        passesAt: (pairs, look) => {
            const plan = foresee(gate, pairs);
            return plan === null ? 0 : chanceToPassAt(gate, law, plan, look);
        },
    };
}
function foreseeRate(gate, foresee) {
    const failing = (share) => ({
        told: share === 0 ? 'no change' : `${(0,format/* formatRate */.CE)(share)} more`,
        on: onPlan(gate, foresee, (plan) => chancesOfRate(gate, plan, share)),
    });
    const [less, more] = FAILING.filter((share) => share >= BEYOND * gate.contrast.limit);
    if (gate.contrast.limit < 0 || less === undefined || more === undefined)
        return null;
    return {
        gate,
        worse: [failing(less), failing(more)],
        held: failing(0),
        // A guard passes unless it is shown to be worse.
        passesAt: (pairs) => (gate.role === 'guard' ? 1 : failing(0).on(pairs).green),
    };
}
function onPlan(gate, foresee, chances) {
    return (pairs) => {
        const plan = foresee(gate, pairs);
        return plan === null ? UNDECIDED : chances(plan);
    };
}

;// CONCATENATED MODULE: ./src/verdict/compare/foresee/foresee-looks.ts

/** More often than not. */
const MOSTLY = 0.5;
/** What a comparison may end early by, and what that saves. */
function foreseeLooks(family, { plan, pairs }) {
    const { looks } = plan;
    if (looks === null)
        return 'The comparison is judged at the end only, and ends no run early';
    const sizes = looks.sizes.map((size) => (0,format/* formatCount */.B4)(size)).join(', ');
    return `Looked at after ${sizes} pairs: ${tellRed(family, pairs)}; ${tellPass(family, looks, pairs)}`;
}
/** By the row that shows it first. */
function tellRed(family, pairs) {
    const [first] = family
        .flatMap(({ worse }) => worse)
        .map((head) => ({ ...head, ...head.on(pairs) }))
        .filter(({ red }) => red >= MOSTLY)
        .sort((a, b) => a.pairs - b.pairs);
    return first === undefined || first.pairs > 0.95 * pairs
        ? 'red ends the run there'
        : `red ends the run there (${first.told} after ${(0,format/* formatAmount */.ej)(Math.round(first.pairs), 'pair')} on average)`;
}
function tellPass(family, { sizes, levels }, pairs) {
    const passes = (look) => levels[look]?.mayPass === true &&
        family.reduce((chance, row) => chance * row.passesAt(pairs, look), 1) >= MOSTLY;
    const first = sizes.slice(0, -1).findIndex((_, look) => passes(look));
    return first < 0
        ? 'green is told at the end only, and saves nothing'
        : `a head that is as base mostly ends it after ${(0,format/* formatAmount */.ej)(sizes[first] ?? pairs, 'pair')}`;
}

;// CONCATENATED MODULE: ./src/verdict/compare/foresee/foresee-comparison.ts







const POWER = 0.8;
const MOST_PAIRS = 20_000;
/** What happens less often does not happen, to who reads it. */
const HARDLY = 0.05;
/**
 * What a comparison can decide, told before it is paid for: how often a change is red and none is green, on how many pairs
 * that were so in four of five runs, and what ends the run early. One sentence each.
 */
function foreseeComparison(foreseen) {
    const { plan } = foreseen;
    const foresee = foreseePlans(plan);
    const rowsOf = (gates) => gates.flatMap((gate) => foreseeRow(gate, foresee) ?? []);
    const family = rowsOf(plan.family);
    const own = family.filter(({ gate }) => gate.spec === null && (0,comparison_gates/* replacementOf */.ml)(gate, plan.thresholds) === undefined);
    return [
        ...plan.thresholds.map((gate) => tellThreshold(gate, foreseeRow(gate, foresee), foreseen)),
        ...(own.length === 0 ? [] : [tellOwn(own, foreseen)]),
        tellGreen(family, foreseen),
        foreseeLooks(family, foreseen),
    ];
}
function tellThreshold(gate, row, foreseen) {
    const { pairs } = foreseen;
    const name = `${(0,explain_comparison/* nameOfGate */.sf)({ gate })} (\`${gate.spec?.source ?? ''}\`)`;
    const amount = (0,format/* formatAmount */.ej)(pairs, 'pair');
    if (row === null)
        return `${name}: what ${amount} decide of it depends on how much requests differ, which only the run shows`;
    const { worse, held } = row;
    const green = held.on(pairs).green;
    const cannot = Math.max(worse[1].on(pairs).red, green) < HARDLY;
    const least = [
        ...worse.map((head) => sayLeast((n) => head.on(n).red, foreseen)),
        sayLeast((n) => held.on(n).green, foreseen),
    ];
    return (`${name}: ${cannot ? `cannot be decided by ${amount}:` : `on ${amount}`} ${redText(row, pairs)}, ` +
        `and ${held.told} is green in ${sayChance(green)}; four in five take ${least[0]}, ${least[1]} and ${least[2]}`);
}
/** The rows that every comparison has; those that are alike are told together. */
function tellOwn(rows, { pairs }) {
    const byFigures = new Map();
    for (const row of rows) {
        const figures = redText(row, pairs);
        byFigures.set(figures, [...(byFigures.get(figures) ?? []), (0,explain_comparison/* nameOfGate */.sf)(row)]);
    }
    const told = [...byFigures].map(([figures, names]) => `${names.join(' and ')}: ${figures}`);
    return `The comparison's own rows on ${(0,format/* formatAmount */.ej)(pairs, 'pair')}, where times vary by half from request to request: ${told.join('; ')}`;
}
/** Rows fail to pass one by one, or together: then more often than is said. */
function tellGreen(family, foreseen) {
    const green = (pairs) => family.reduce((chance, { held }) => chance * held.on(pairs).green, 1);
    return `Where nothing changed the whole comparison is green in ${sayChance(green(foreseen.pairs))} of the runs or more; four in five take ${sayLeast(green, foreseen)}`;
}
/** `+25 % is red in 93 % of the runs and +50 % in nearly all`. */
function redText({ worse: [less, more] }, pairs) {
    return `${less.told} is red in ${sayChance(less.on(pairs).red)} of the runs and ${more.told} in ${sayChance(more.on(pairs).red)}`;
}
/** Of runs; foretold to a few points, so in whole per cent. */
function sayChance(share) {
    const percent = Math.round(100 * share);
    return percent >= 100 ? 'nearly all' : percent <= 0 ? 'hardly any' : `${percent} %`;
}
/** The pairs on which something happens in four of five runs: `120 pairs ($0.30)`. */
function sayLeast(chance, { usdPerPair }) {
    const least = (0,bisect/* firstInteger */.H)((pairs) => chance(pairs) >= POWER, 2, MOST_PAIRS);
    if (least > MOST_PAIRS)
        return `more than ${(0,format/* formatAmount */.ej)(MOST_PAIRS, 'pair')}`;
    return `${(0,format/* formatAmount */.ej)(least, 'pair')}${usdPerPair > 0 ? ` (${(0,format/* formatUsd */.UK)(least * usdPerPair)})` : ''}`;
}


/***/ })

};
