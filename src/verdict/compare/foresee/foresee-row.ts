import { formatChange, formatRate } from '../../../base/format.js';
import { facingLimit } from '../compare-metrics.js';
import type { Gate } from '../comparison-gates.js';
import { assumeLaw, type AssumedLaw } from './assumed-law.js';
import type { Foresee, ForeseenPlan } from './foreseen-plan.js';
import { chancesOf, chancesOfRate, chanceToPassAt, type RowChances } from './row-chances.js';

/** What plans make of one row, told before they are paid for. */
export interface ForeseenRow {
  readonly gate: Gate;
  /** Two heads that are worse than they may be. */
  readonly worse: readonly [ForeseenHead, ForeseenHead];
  /** One for which the limit holds: mostly one that is as base. */
  readonly held: ForeseenHead;
  /** How often a head like base is known to be within the limit at a look before the end. */
  readonly passesAt: (pairs: number, look: number) => number;
}

export interface ForeseenHead {
  /** `+25 %`, `no change`. */
  readonly told: string;
  /** On so many pairs. */
  readonly on: (pairs: number) => RowChances;
}

/** Changes worth a question, as the tests see them: more is worse. */
const CHANGES = [1.25, 1.5, 2, 3, 5, 10] as const;
/** Requests that fail in head alone, as shares. */
const FAILING = [0.05, 0.1, 0.2, 0.5] as const;
/** What is no farther beyond a limit nobody expects to be decided. */
const BEYOND = 1.04;
const UNDECIDED: RowChances = { red: 0, green: 0, pairs: 0 };

/** Null where only the run shows how the values vary, or where no change worth a question is beyond the limit. */
export function foreseeRow(gate: Gate, foresee: Foresee): ForeseenRow | null {
  const law = assumeLaw(gate.contrast);
  if (law !== null) return foreseeRatio(gate, law, foresee);
  const { metric, kind, side } = gate.contrast;
  return metric.type === 'rate' && kind === 'difference' && side === 'below'
    ? foreseeRate(gate, foresee)
    : null;
}

function foreseeRatio(gate: Gate, law: AssumedLaw, foresee: Foresee): ForeseenRow | null {
  const limit = facingLimit(gate.contrast);
  const headAt = (factor: number): ForeseenHead => ({
    told: factor === 1 ? 'no change' : formatChange(gate.contrast.side === 'below' ? factor : 1 / factor),
    on: onPlan(gate, foresee, (plan) => chancesOf(gate, law, plan, factor)),
  });
  // Where an improvement is asked for, no change is one for the worse.
  const [less, more] = [1, ...CHANGES].filter((factor) => factor >= BEYOND * limit);
  if (less === undefined || more === undefined) return null;
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

function foreseeRate(gate: Gate, foresee: Foresee): ForeseenRow | null {
  const failing = (share: number): ForeseenHead => ({
    told: share === 0 ? 'no change' : `${formatRate(share)} more`,
    on: onPlan(gate, foresee, (plan) => chancesOfRate(gate, plan, share)),
  });
  const [less, more] = FAILING.filter((share) => share >= BEYOND * gate.contrast.limit);
  if (gate.contrast.limit < 0 || less === undefined || more === undefined) return null;
  return {
    gate,
    worse: [failing(less), failing(more)],
    held: failing(0),
    // A guard passes unless it is shown to be worse.
    passesAt: (pairs) => (gate.role === 'guard' ? 1 : failing(0).on(pairs).green),
  };
}

function onPlan(
  gate: Gate,
  foresee: Foresee,
  chances: (plan: ForeseenPlan) => RowChances,
): (pairs: number) => RowChances {
  return (pairs) => {
    const plan = foresee(gate, pairs);
    return plan === null ? UNDECIDED : chances(plan);
  };
}
