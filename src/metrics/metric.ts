import type { Ms, Tokens } from '../base/units.js';
import { isError, type Phase, type Sample } from '../samples/sample.js';

/** What a metric's values are measured in, as in the report. */
export type Unit =
  | 'ms'
  | 's'
  | 'tokens'
  | 'tokens/s'
  | 'USD'
  | 'requests'
  | 'requests/s'
  | 'users'
  | 'fraction'
  | 'ratio';

interface MetricBase {
  readonly name: string;
  readonly alias: string | null;
  readonly unit: Unit;
  /** Which way is good; null where neither is. */
  readonly better: 'lower' | 'higher' | null;
  readonly description: string;
}

/** One value a request. */
export interface SampleTrend extends MetricBase {
  readonly type: 'trend';
  readonly source: 'samples';
  readonly phases: readonly Phase[];
  /** The value to show; null where the request has none. */
  value(sample: Sample): number | null;
  /** Whether it is a time from the writing on, so that a request which never came so far was at least so slow. */
  readonly isWait: boolean;
  /** What a failed request counts as in thresholds (Infinity: infinitely slow); null: it does not count. */
  readonly failed: number | null;
  /** Whether an answered request without a value should have one: it counts as `failed`, for no data cannot look fast. */
  lacks?(sample: Sample): boolean;
  /** The value that a request which failed on the way had reached before; it stands in place of `failed`. */
  reached?(sample: Sample): number | null;
}

/** Many values a request, kept in histograms beside the samples. */
export interface GapTrend extends MetricBase {
  readonly type: 'trend';
  readonly source: 'gaps';
  readonly phases: readonly Phase[];
}

export interface CounterMetric extends MetricBase {
  readonly type: 'counter';
  /** What the request adds. */
  amount(sample: Sample): number;
  /** Whether the request tells of the metric at all; a run without any that does has not measured it. Absent: all do. */
  tells?(sample: Sample): boolean;
}

/** A share of trials; most requests are one trial. */
export interface RateMetric extends MetricBase {
  readonly type: 'rate';
  readonly phases: readonly Phase[];
  /** 0 where the request does not take part. */
  trials(sample: Sample): number;
  /** Of these trials. */
  successes(sample: Sample): number;
}

/** One value a run. */
export interface GaugeMetric extends MetricBase {
  readonly type: 'gauge';
  value(run: GaugeInputs): number | null;
  /** What it was certified to lie between, where it was; takes the place of `value` in judging. */
  interval?(run: GaugeInputs): CapacityInterval | null;
  /** The least that it may be, where the run was too short to be sure of `value`. */
  least?(run: GaugeInputs): number;
}

/** An end is null where none was certified. */
export interface CapacityInterval {
  readonly by: 'rate' | 'vus';
  readonly low: number | null;
  readonly high: number | null;
}

export interface GaugeInputs {
  readonly durationMs: Ms;
  readonly outputTokens: Tokens;
  readonly breakingPoint: number | null;
  /** Dollars; null where nobody says how many requests a month there are. */
  readonly monthlyCost?: number | null;
  /** What a capacity scenario found; null or absent where none was run. */
  readonly capacity?: CapacityInterval | null;
  /** Highest rate below it that had requests enough to tell. */
  readonly surelyHeld: number;
  /** Median of a trend over answered requests; null without any. */
  median(trend: string): number | null;
}

export type Metric = SampleTrend | GapTrend | CounterMetric | RateMetric | GaugeMetric;

/** Warm-up is sent and paid for but not judged; a probe only asks whether the limit still holds. */
export const MEASURED_PHASES: readonly Phase[] = ['measure', 'cold', 'warm', 'fill', 'again'];

/**
 * The value on which a threshold judges one request; null where the request says nothing about the metric.
 * A timeout, an error, a broken stream, a dropped arrival and an answer that lacks the value count as the metric's `failed`
 * value, so that neither shedding load nor silence can look fast; a 429 too, unless the scenario looks for the limit (`limitIsFinding`).
 */
export function judgedValue(metric: SampleTrend, sample: Sample, limitIsFinding: boolean): number | null {
  if (!metric.phases.includes(sample.phase)) return null;
  if (metric.failed === null || sample.outcome === 'ok')
    return metric.value(sample) ?? (metric.lacks?.(sample) === true ? metric.failed : null);
  if (sample.outcome === 'rate_limited') return limitIsFinding ? null : metric.failed;
  if (!isError(sample.outcome) && sample.outcome !== 'dropped') return null;
  const reached = sample.outcome === 'timeout' ? null : (metric.reached?.(sample) ?? null);
  return reached ?? metric.failed;
}
