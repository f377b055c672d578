import { binomialAtLeast } from '../../../stats/distributions/binomial.js';
import { proportionUpperBound } from '../../../stats/distributions/binomial.js';
import { normalCdf, normalQuantile } from '../../../stats/distributions/normal.js';
import { followPaths, type PathLook } from '../../../stats/sequential/drifting-paths.js';
import { facingLimit } from '../compare-metrics.js';
import type { Gate } from '../comparison-gates.js';
import type { AssumedLaw } from './assumed-law.js';
import type { ForeseenPlan } from './foreseen-plan.js';

/** What a plan makes of a row where head is so many times base, as shares of the runs. */
export interface RowChances {
  readonly red: number;
  readonly green: number;
  /** Mean number of pairs that are judged. */
  readonly pairs: number;
}

/** A row as its tests see it: more is worse, and 1 is what head must not be worse than. */
interface Facing {
  readonly limit: number;
  readonly excluded: number | null;
  readonly factor: number;
}

/** Where a limit asks for an improvement, all is told in multiples of that. */
function face({ contrast, excluded }: Gate, factor: number): Facing {
  const limit = facingLimit(contrast);
  const unit = Math.min(1, limit);
  return { limit: limit / unit, excluded: excluded === null ? null : excluded / unit, factor: factor / unit };
}

/** By the estimate's assumed law, whose looks at it are those at a Brownian motion (Lan & DeMets 1983). */
export function chancesOf(gate: Gate, law: AssumedLaw, plan: ForeseenPlan, factor: number): RowChances {
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
    pairs:
      ended.reduce((sum, each) => sum + each, 0) +
      plan.pairs * (cleared + extended * Math.max(0, 1 - judged - cleared)),
  };
}

/** Bounds of the estimate at a look, on its own scale. */
function boundsAt(law: AssumedLaw, { limit, excluded, factor }: Facing, pairs: number) {
  const least = law.place(limit);
  const rejected = (level: number): number => Math.max(least, law.rejectsFrom(level, pairs, factor));
  const reach = (level: number): number => (-normalQuantile(level) * law.spread(factor)) / Math.sqrt(pairs);
  return {
    /** Red, or suspect, from here on. */
    rejected,
    /** Shown to be within its limit up to here. */
    shown: (level: number): number => least - reach(level),
    /** At the end a watched row passes without proof, too: at ease, and what is far beyond ruled out. */
    trusted: (level: number): number =>
      excluded === null ? -Infinity : Math.min(law.place(excluded) - reach(level), rejected(level)),
  };
}

function redEnds(law: AssumedLaw, plan: ForeseenPlan, facing: Facing): ReturnType<typeof followPaths> {
  const { extended, suspect, pairs } = plan;
  const bound = boundsAt(law, facing, pairs);
  const looks = plan.looks.map((look) => ({
    pairs: look.pairs,
    above: boundsAt(law, facing, look.pairs).rejected(look.fail),
    below: look.pairs === pairs && extended !== null ? bound.rejected(suspect) : -Infinity,
  }));
  const more =
    extended === null
      ? []
      : [{ pairs: 2 * pairs, above: boundsAt(law, facing, 2 * pairs).rejected(extended), below: -Infinity }];
  return follow(law, facing, [...looks, ...more], pairs);
}

function greenEnd(law: AssumedLaw, plan: ForeseenPlan, facing: Facing): number {
  const looks = plan.looks.map((look, i) => {
    const { rejected, shown, trusted } = boundsAt(law, facing, look.pairs);
    const passes = Math.min(rejected(plan.suspect), Math.max(shown(look.pass), trusted(look.pass)));
    const last = i === plan.looks.length - 1;
    return { pairs: look.pairs, above: rejected(look.fail), below: last ? passes : -Infinity };
  });
  return follow(law, facing, looks, plan.pairs).below.at(-1) ?? 0;
}

/** How often a row that is as it was passes at a look before the end, where nothing is taken on trust. */
export function chanceToPassAt(gate: Gate, law: AssumedLaw, plan: ForeseenPlan, look: number): number {
  const at = plan.looks[look];
  if (at === undefined) return 0;
  const facing = face(gate, 1);
  const { shown } = boundsAt(law, facing, at.pairs);
  return normalCdf(
    ((shown(at.pass) - law.place(facing.factor)) * Math.sqrt(at.pairs)) / law.spread(facing.factor),
  );
}

/** The looks at an estimate as those at a path: after n of N pairs it is n/N times the estimate. */
function follow(
  law: AssumedLaw,
  { factor }: Facing,
  looks: readonly { readonly pairs: number; readonly above: number; readonly below: number }[],
  planned: number,
): ReturnType<typeof followPaths> {
  const unit = law.spread(factor) / Math.sqrt(planned);
  const atTimes = looks.map(({ pairs, above, below }): PathLook => {
    const time = pairs / planned;
    return { time, above: (above * time) / unit, below: (below * time) / unit };
  });
  return followPaths(atTimes, law.place(factor) / unit);
}

/** The same of a rate of events that base has none of and head a share; by the exact test, at the end. */
export function chancesOfRate(gate: Gate, plan: ForeseenPlan, share: number): RowChances {
  const { limit } = gate.contrast;
  const { pairs: n, suspect, extended } = plan;
  const end = plan.looks.at(-1) ?? { fail: 0, pass: 0 };
  // Of k discordant pairs all are head's with a chance of 2^-k.
  const least = (level: number, of: number): number =>
    Math.max(level > 0 ? Math.ceil(-Math.log2(level)) : Infinity, Math.floor(limit * of + 1e-9) + 1);
  const from = least(end.fail, n);
  let red = binomialAtLeast(from, n, share);
  let again = 0;
  if (extended !== null)
    for (let k = least(suspect, n); k < Math.min(from, n + 1); k += 1) {
      const exactly = binomialAtLeast(k, n, share) - binomialAtLeast(k + 1, n, share);
      again += exactly;
      red += exactly * binomialAtLeast(least(extended, 2 * n) - k, n, share);
    }
  const shown = proportionUpperBound({ violations: 0, n }, end.pass / 2) < limit;
  return { red, green: gate.role === 'guard' || shown ? 1 : 0, pairs: n * (1 + again) };
}
