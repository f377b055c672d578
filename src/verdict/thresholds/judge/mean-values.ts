import type { Ms } from '../../../base/units.js';
import { judgedValue, type SampleTrend } from '../../../metrics/metric.js';
import type { Sample } from '../../../samples/sample.js';

/** What one request adds to a mean; `atLeast` where its own value is that or more. */
export interface MeanValue {
  readonly value: number;
  readonly atLeast: boolean;
}

/**
 * A mean over requests of which one is infinitely slow would say nothing of the others. So the mean of a latency is over
 * answers, and over time-outs with the time that they were given; other failures are for `error_rate` to judge. An
 * answer that never carried what is measured counts with all the time it took.
 */
export function meanValue(metric: SampleTrend, sample: Sample, timeoutMs: Ms): MeanValue | null {
  if (metric.failed !== Infinity) {
    const value = judgedValue(metric, sample, false);
    return value === null ? null : { value, atLeast: false };
  }
  if (!metric.phases.includes(sample.phase)) return null;
  if (sample.outcome === 'timeout') {
    const reached = metric.reached?.(sample) ?? null;
    return { value: reached ?? sample.e2eMs ?? timeoutMs, atLeast: reached === null };
  }
  const value = sample.outcome === 'ok' ? judgedValue(metric, sample, false) : null;
  if (value === null || Number.isFinite(value)) return value === null ? null : { value, atLeast: false };
  return sample.e2eMs === null ? null : { value: sample.e2eMs, atLeast: true };
}
