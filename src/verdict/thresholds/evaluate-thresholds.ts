import { type Case, type Evidence, gatherCases } from './evidence.js';
import type { Rule } from './judge/decide.js';
import { judgeCase } from './judge/judge-case.js';
import { type Judgement, judgePoint } from './judgement.js';
import { replaySequential, type SequentialPlan } from './sequential-plan.js';
import { satisfies, type ThresholdSpec } from './threshold.js';

export interface JudgingSettings {
  /** One-sided, on each side: 0.95. */
  readonly confidence: number;
  readonly onInconclusive: 'warn' | 'fail' | 'point';
  readonly seed: string;
  /** Thresholds that were looked at while the run went on, and how; null for one judged at the end only. */
  readonly sequential: (spec: ThresholdSpec) => SequentialPlan | null;
  /** On how many of its observations, in dispatch order, a threshold ended the run by failing; null where it did not. */
  readonly decidedOn: (spec: ThresholdSpec) => number | null;
  /**
   * Whether the load that a threshold judges was the same throughout. Where it changed by plan, latencies follow it, and
   * the exact test is conservative (Hoeffding 1956); where it did not, neighbours that are alike are worth less.
   */
  readonly even: (spec: ThresholdSpec) => boolean;
  /** Observations that the plan gives a threshold; null where only the run shows. */
  readonly planned: (spec: ThresholdSpec) => number | null;
  /** How many of them in a row may be one episode; null where only the run shows. */
  readonly episode: (spec: ThresholdSpec) => number | null;
}

export interface JudgedThreshold {
  readonly spec: ThresholdSpec;
  readonly row: Case;
  readonly judgement: Judgement;
  /** What made it fail, where that is the infrastructure; absent elsewhere. */
  readonly cause?: string;
}

/**
 * Judges each threshold at its own stated level: it is a promise of its own, and what others promise beside it makes it
 * neither stronger nor weaker.
 */
export function evaluateThresholds(
  specs: readonly ThresholdSpec[],
  evidence: Evidence,
  settings: JudgingSettings,
): JudgedThreshold[] {
  const alpha = 1 - settings.confidence;
  return gatherCases(specs, evidence).map((row) => {
    const rule: Rule = {
      alphas: { pass: alpha, fail: alpha },
      seed: settings.seed,
      even: settings.even(row.spec),
      planned: settings.planned(row.spec),
      episode: settings.episode(row.spec),
      looks: replay(row, settings.sequential(row.spec)),
      decidedOn: settings.decidedOn(row.spec),
    };
    const judgement = judgeCase(row, rule);
    return {
      spec: row.spec,
      row,
      judgement: settings.onInconclusive === 'point' ? decideByPoint(row, judgement) : judgement,
    };
  });
}

/** Null where the threshold is judged at the end only; so is one with several values a request. */
function replay({ values, matching, question }: Case, plan: SequentialPlan | null): Rule['looks'] {
  if (plan === null || question === null || values.length > matching) return null;
  return replaySequential(plan, values, question);
}

/** What is judged on the point is shown as the point. */
function decideByPoint({ spec }: Case, judgement: Judgement): Judgement {
  const { verdict, observed, n, infinite, standIns } = judgement;
  if (verdict !== 'inconclusive' || observed === undefined) return judgement;
  const point = judgePoint(observed, n, (value) => satisfies(value, spec.operator, spec.limit.value));
  return { ...point, infinite, standIns };
}
