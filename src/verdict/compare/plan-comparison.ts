import { type Gate, planFamily, planRows, planThresholds, type Tolerances } from './comparison-gates.js';
import { LEAST_BLOCKS, leastGroups } from './compare-metrics.js';
import { type ComparisonLooks, planComparisonLooks } from './comparison-looks.js';
import type { Levels } from './judge-gates.js';
import type { ComparedDesign } from './pair-samples.js';
import type { ThresholdSpec } from '../thresholds/threshold.js';

export interface ComparisonSettings {
  /** One-sided, on each side: 0.95. */
  readonly confidence: number;
  readonly tolerances: Tolerances;
  /** The relative ones among the thresholds. */
  readonly thresholds: readonly ThresholdSpec[];
  readonly design: ComparedDesign;
  readonly seed: string;
  /** Pairs that the plan sends and judges, where they may be looked at on the way; null for one look at the end. */
  readonly plannedPairs: number | null;
  /** Whether an early look may pass: the load is steady. */
  readonly mayPass: boolean;
}

/** Everything about a comparison that is decided before the first request. */
export interface ComparisonPlan {
  readonly settings: ComparisonSettings;
  readonly rows: readonly Gate[];
  readonly thresholds: readonly Gate[];
  /** All that can fail. */
  readonly family: readonly Gate[];
  readonly looks: ComparisonLooks | null;
  /** Of a comparison that is judged once. */
  readonly levels: Levels;
}

/** Pairs of switchback blocks that this family needs: all signs alike, by chance 1 in 2^n, must be within its share. */
export function leastBlocks({ family, settings }: ComparisonPlan): number {
  return Math.max(LEAST_BLOCKS, Math.ceil(Math.log2(family.length / (1 - settings.confidence))));
}

export function planComparison(settings: ComparisonSettings): ComparisonPlan {
  const { tolerances, design, plannedPairs, mayPass } = settings;
  const alpha = 1 - settings.confidence;
  const rows = planRows(tolerances);
  const thresholds = planThresholds(settings.thresholds);
  const family = planFamily(rows, thresholds).filter(
    ({ spec, contrast }) =>
      spec !== null || plannedPairs === null || leastGroups(contrast, design) <= plannedPairs,
  );
  const looks =
    plannedPairs === null
      ? null
      : planComparisonLooks({ planned: plannedPairs, alpha, family: family.length, mayPass });
  return {
    settings,
    rows,
    thresholds,
    family,
    looks,
    levels: { pass: alpha, fail: null, mayPass: true, mayTrust: true },
  };
}
