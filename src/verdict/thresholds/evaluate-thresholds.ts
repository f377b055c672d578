import { adjustHolm } from '../../stats/paired/holm.js';
import { type Case, type Evidence, gatherCases, metricOf } from './evidence.js';
import type { Rule } from './decide.js';
import { failProbability, judgeCase } from './judge-case.js';
import type { Judgement } from './judgement.js';
import { replaySequential, type SequentialPlan } from './sequential-plan.js';
import { satisfies, type ThresholdSpec } from './threshold.js';
import { askProportion } from './violations.js';

export interface JudgingSettings {
  /** One-sided, on each side: 0.95. */
  readonly confidence: number;
  readonly onInconclusive: 'warn' | 'fail' | 'point';
  readonly seed: string;
  /** Thresholds that were looked at while the run went on, and how; null for one judged at the end only. */
  readonly sequential: (spec: ThresholdSpec) => SequentialPlan | null;
  /**
   * Whether the load that a threshold judges was the same throughout. Where it changed by plan, latencies follow it, and
   * the exact test is conservative (Hoeffding 1956); where it did not, neighbours that are alike are worth less.
   */
  readonly even: (spec: ThresholdSpec) => boolean;
  /** Observations that the plan gives a threshold; null where only the run shows. */
  readonly planned: (spec: ThresholdSpec) => number | null;
}

export interface JudgedThreshold {
  readonly spec: ThresholdSpec;
  readonly row: Case;
  readonly judgement: Judgement;
}

/**
 * Judges the whole family. Passing needs every threshold to pass, each at full alpha (intersection–union);
 * failing needs one to fail, so that side is corrected: Holm (1979) where all are judged once at the end,
 * Bonferroni where they were looked at on the way.
 */
export function evaluateThresholds(
  specs: readonly ThresholdSpec[],
  evidence: Evidence,
  settings: JudgingSettings,
): JudgedThreshold[] {
  const cases = gatherCases(specs, evidence);
  const alpha = 1 - settings.confidence;
  const plans = cases.map(({ spec }) => settings.sequential(spec));
  const failAlphas = correctFamily(
    cases,
    alpha,
    plans.some((plan) => plan !== null),
  );
  return cases.map((row, index) => {
    const plan = plans[index] ?? null;
    const rule: Rule = {
      alphas: { pass: alpha, fail: failAlphas[index] ?? alpha },
      seed: settings.seed,
      even: settings.even(row.spec),
      planned: settings.planned(row.spec),
      sequential:
        plan === null || row.question === null ? null : replaySequential(plan, row.values, row.question),
    };
    const judgement = judgeCase(row, rule);
    return {
      spec: row.spec,
      row,
      judgement: settings.onInconclusive === 'point' ? decideByPoint(row, judgement) : judgement,
    };
  });
}

/** Thresholds that can fail by chance are those about proportions and means. */
export function isStochastic(spec: ThresholdSpec): boolean {
  return spec.aggregation.kind === 'avg' || askProportion(spec, metricOf(spec)) !== null;
}

export function familySize(
  specs: readonly ThresholdSpec[],
  counts: (spec: ThresholdSpec) => boolean,
): number {
  return Math.max(1, specs.filter(counts).length);
}

/**
 * Holm as an alpha for each member: alpha where its adjusted p-value is significant, else the strictest level, so
 * that a plain test at that alpha comes to the same verdict. Where one was `looked` at on the way, each has its share.
 */
function correctFamily(cases: readonly Case[], alpha: number, looked: boolean): number[] {
  const family = cases.filter(({ spec }) => isStochastic(spec));
  const share = alpha / Math.max(1, family.length);
  // A mean has no p-value here: it takes its share of alpha, and its place in the family.
  const adjusted = looked ? [] : adjustHolm(family.map((row) => failProbability(row) ?? 1));
  return cases.map((row) => ((adjusted[family.indexOf(row)] ?? 1) <= alpha ? alpha : share));
}

function decideByPoint(row: Case, judgement: Judgement): Judgement {
  if (judgement.verdict !== 'inconclusive' || judgement.observed === undefined) return judgement;
  const verdict = satisfies(judgement.observed, row.spec.operator, row.spec.limit.value) ? 'pass' : 'fail';
  return { ...judgement, verdict, needed: null, withheld: null };
}
