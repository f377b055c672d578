import { formatAmount, formatUsd } from '../../base/format.js';
import type { Usd } from '../../base/units.js';
import { LEAST_TO_PASS_MEAN } from '../../stats/estimates/mean.js';
import { fewestToPass } from '../../stats/estimates/proportion.js';
import { metricOf } from './evidence.js';
import { nameOf } from './explain.js';
import { isEquality, type ThresholdSpec } from './threshold.js';
import { askProportion } from './violations.js';

export interface LintSettings {
  readonly confidence: number;
  readonly onInconclusive: 'warn' | 'fail' | 'point';
  /** Observations that the plan gives a threshold; null where only the run shows. */
  readonly planned: (spec: ThresholdSpec) => number | null;
  readonly usdPerRequest: Usd;
}

/** Thresholds that the planned number of requests can never satisfy, with the number that would, one sentence each. */
export function lintThresholds(specs: readonly ThresholdSpec[], settings: LintSettings): string[] {
  if (settings.onInconclusive === 'point') return [];
  return specs.flatMap((spec) => {
    const planned = settings.planned(spec);
    const least = leastToPass(spec, settings.confidence);
    if (planned === null || planned >= least) return [];
    const cost = settings.usdPerRequest > 0 ? `, about ${formatUsd(least * settings.usdPerRequest)}` : '';
    const percent = Number((settings.confidence * 100).toPrecision(4));
    return [
      `${nameOf(spec)} (\`${spec.source}\`) can never pass: it is judged on ${formatAmount(planned, 'request')}, and at ${percent} % confidence it takes ${least}${cost}`,
    ];
  });
}

/** The fewest requests with which the threshold can pass at all; one that is no test passes with one. */
function leastToPass(spec: ThresholdSpec, confidence: number): number {
  const metric = metricOf(spec);
  if (spec.limit.kind !== 'absolute') return 0;
  const question = askProportion(spec, metric);
  if (question !== null) return fewestToPass(question.theta0, 1 - confidence);
  const isMean = spec.aggregation.kind === 'avg' && metric.type === 'trend' && metric.source === 'samples';
  return isMean && !isEquality(spec.operator) ? LEAST_TO_PASS_MEAN : 0;
}
