import { leastGroups } from '../compare-metrics.js';
import type { Gate } from '../comparison-gates.js';
import { canLook, sizesOfLooks } from '../comparison-looks.js';
import type { Levels } from '../judge-gates.js';
import { type ComparisonPlan, levelsOf, planComparison } from '../plan-comparison.js';
import { isTail } from '../share-error.js';

/** One judgement of a gate on the first pairs of a plan, at the levels of its tests. */
export interface ForeseenLook {
  readonly pairs: number;
  /** Of red; 0 where nothing is asked. */
  readonly fail: number;
  readonly pass: number;
}

/** How a plan of so many pairs would judge one gate. */
export interface ForeseenPlan {
  readonly pairs: number;
  /** In order; the last is at the end. */
  readonly looks: readonly ForeseenLook[];
  /** Worse at this level and not red at the end is suspect. */
  readonly suspect: number;
  /** On which level twice as many pairs are judged where the plan ends with a suspicion; null where no more are sent. */
  readonly extended: number | null;
}

/** How the comparison would be judged on so many pairs; null where that is too few for the gate. */
export type Foresee = (gate: Gate, pairs: number) => ForeseenPlan | null;

/** The same comparison on any number of pairs. The bounds of its looks are dear, and the same for each set of gates. */
export function foreseePlans({ settings, rows, thresholds }: ComparisonPlan): Foresee {
  const { design } = settings;
  const known = new Map<string, ComparisonPlan>();
  const planOf = (pairs: number): ComparisonPlan => {
    const gates = [...rows, ...thresholds];
    const judged = gates.filter(({ contrast }) => leastGroups(contrast, design) <= pairs).length;
    const key = `${judged} ${canLook(pairs)}`;
    const plan = known.get(key) ?? planComparison({ ...settings, plannedPairs: pairs });
    known.set(key, plan);
    return plan;
  };
  return (gate, pairs) => {
    if (pairs < leastGroups(gate.contrast, design)) return null;
    const plan = planOf(pairs);
    const failOf = ({ fail }: Levels): number => (isTail(gate, design) ? fail.tail : fail.other);
    const whole = levelsOf(plan, pairs);
    const sizes = sizesOfLooks(pairs, plan.looks?.levels.length ?? 1);
    return {
      pairs,
      looks: (plan.looks?.levels ?? [whole]).map((levels, i) => ({
        pairs: sizes[i] ?? pairs,
        fail: failOf(levels),
        pass: levels.pass,
      })),
      suspect: whole.suspect,
      extended: settings.mayExtend ? failOf(levelsOf(plan, 2 * pairs, 'extension')) : null,
    };
  };
}
