import type { Ms } from '../../../base/units.js';
import { judgedValue, type SampleTrend } from '../../../metrics/metric.js';
import type { Sample } from '../../../samples/sample.js';
import type { StandIn } from '../losses.js';

/** What one request adds to a mean; `standIn` where that is no value of its own. */
export interface MeanValue {
  readonly value: number;
  readonly standIn: StandIn | null;
}

/**
 * A mean over requests of which one is infinitely slow would say nothing of the others. So the mean of a latency is over
 * answers, and over time-outs with the time that they were given; other failures are for `error_rate` to judge. An
 * answer that never carried what is measured counts with all the time it took.
 */
export function meanValue(metric: SampleTrend, sample: Sample, timeoutMs: Ms): MeanValue | null {
  if (metric.failed !== Infinity) return own(judgedValue(metric, sample, false));
  if (!metric.phases.includes(sample.phase)) return null;
  if (sample.outcome === 'timeout') {
    const reached = metric.reached?.(sample) ?? null;
    return own(reached) ?? { value: sample.e2eMs ?? timeoutMs, standIn: 'timed_out' };
  }
  const value = sample.outcome === 'ok' ? judgedValue(metric, sample, false) : null;
  if (value === null || Number.isFinite(value)) return own(value);
  return sample.e2eMs === null ? null : { value: sample.e2eMs, standIn: 'silent' };
}

function own(value: number | null): MeanValue | null {
  return value === null ? null : { value, standIn: null };
}
