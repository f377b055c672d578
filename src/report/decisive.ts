import { usedShare } from './judged.js';
import type { Report, ThresholdResult } from './schema/schema.js';
import { splitExpression } from './words.js';

/** Whether the run ended as an error before anything was answered: there is nothing to show but why. */
export function isUnmade({ verdict, load }: Pick<Report, 'verdict' | 'load'>): boolean {
  return verdict === 'error' && load.ok === 0;
}

/** The threshold of which the headline speaks, in a run of this verdict; none where something else decided. */
export function decisiveThreshold(
  report: Pick<Report, 'verdict' | 'thresholds'>,
): ThresholdResult | undefined {
  const { verdict, thresholds } = report;
  if (verdict === 'pass') return mostUsed(thresholds);
  return mostUsed(thresholds.filter((each) => each.verdict === verdict));
}

/** The one that uses most of its limit; latency before the rest where all are far from theirs. */
function mostUsed(thresholds: readonly ThresholdResult[]): ThresholdResult | undefined {
  const rated = thresholds.map((threshold) => ({ threshold, used: usedShare(threshold) ?? -1 }));
  rated.sort(
    (a, b) => b.used - a.used || Number(isPercentile(b.threshold)) - Number(isPercentile(a.threshold)),
  );
  return rated[0]?.threshold;
}

function isPercentile(threshold: ThresholdResult): boolean {
  return splitExpression(threshold.expression).aggregation.startsWith('p(');
}

/** Requests of the whole plan: those that came due, and those that never did because the run ended. */
export function wholePlan({ load }: Pick<Report, 'load'>): number {
  return load.planned + load.unsent;
}
