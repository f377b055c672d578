import type { Sample } from '../../samples/sample.js';
import { type Gate, planFamily, planRows, planThresholds, type Tolerances } from './comparison-gates.js';
import { LEAST_BLOCKS, leastGroups } from './compare-metrics.js';
import { type ComparisonLooks, planComparisonLooks } from './comparison-looks.js';
import type { Levels } from './judge-gates.js';
import type { ComparedDesign } from './pair-samples.js';
import { shareError } from './share-error.js';
import type { ThresholdSpec } from '../thresholds/threshold.js';

export interface ComparisonSettings {
  /** One-sided, of passing: 0.95. */
  readonly confidence: number;
  /** One-sided, of failing, over all rows and looks of the run: 0.995. */
  readonly redConfidence: number;
  readonly tolerances: Tolerances;
  /** The relative ones among the thresholds. */
  readonly thresholds: readonly ThresholdSpec[];
  readonly design: ComparedDesign;
  readonly seed: string;
  /** Pairs that the plan sends and judges; null where only the run shows how many. */
  readonly plannedPairs: number | null;
  /** Whether they may be looked at on the way. */
  readonly mayLook: boolean;
  /** Whether an early look may pass: the load is steady. */
  readonly mayPass: boolean;
  /** Whether as many pairs again may be sent where the plan ends with a suspicion; it takes half the error of red. */
  readonly mayExtend: boolean;
  /** Whether a request is one of those that both arms ask alike: told, and never judged. */
  readonly isControl: (sample: Sample) => boolean;
}

/** Everything about a comparison that is decided before the first request. */
export interface ComparisonPlan {
  readonly settings: ComparisonSettings;
  readonly rows: readonly Gate[];
  readonly thresholds: readonly Gate[];
  /** All that can fail. */
  readonly family: readonly Gate[];
  readonly looks: ComparisonLooks | null;
}

export function planComparison(settings: ComparisonSettings): ComparisonPlan {
  const { tolerances, plannedPairs } = settings;
  const rows = planRows(tolerances);
  const thresholds = planThresholds(settings.thresholds);
  const all = planFamily(rows, thresholds);
  const family =
    plannedPairs === null
      ? all
      : all.filter((gate) => gate.spec !== null || isLongEnough(gate, settings, plannedPairs));
  const plan = { settings, rows, thresholds, family };
  if (plannedPairs === null || !settings.mayLook) return { ...plan, looks: null };
  const { pass, suspect, fail } = levelsOf({ ...plan, looks: null }, plannedPairs);
  const looks = planComparisonLooks({
    planned: plannedPairs,
    pass,
    fail,
    suspect,
    mayPass: settings.mayPass,
  });
  return { ...plan, looks };
}

/** How many gates a number of groups can judge is known without their values, so the others take no share of the error. */
function isLongEnough({ contrast }: Gate, { design }: ComparisonSettings, groups: number): boolean {
  return leastGroups(contrast, design) <= groups;
}

/** The levels of one judgement of so many groups at the end of the plan, or of its extension. */
export function levelsOf(
  { family, settings }: ComparisonPlan,
  groups: number,
  part: 'plan' | 'extension' = 'plan',
): Levels {
  const { design, confidence, redConfidence, mayExtend } = settings;
  const judged = family.filter((gate) => isLongEnough(gate, settings, groups));
  const alpha = 1 - confidence;
  return {
    pass: part === 'extension' ? alpha / 2 : alpha,
    fail: shareError((1 - redConfidence) / (mayExtend ? 2 : 1), judged, design),
    suspect: alpha / Math.max(1, judged.length),
    mayPass: true,
    mayTrust: true,
  };
}

/**
 * Groups without which nothing can be shown to be worse: by chance all signs are alike once in 2^n, and that must lie
 * within the level of a row, at the last look.
 */
export function leastToFail(plan: ComparisonPlan): number {
  const { looks, settings } = plan;
  const level = looks?.levels.at(-1)?.fail ?? levelsOf(plan, settings.plannedPairs ?? Infinity).fail;
  const strictest = level.other > 0 ? level.other : level.tail;
  return Math.max(settings.design === 'switchback' ? LEAST_BLOCKS : 1, Math.ceil(-Math.log2(strictest)));
}
