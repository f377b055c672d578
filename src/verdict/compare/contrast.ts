import { judgedValue, type Metric } from '../../metrics/metric.js';
import { hasTags, type TagFilter } from '../../metrics/tags.js';
import type { Sample } from '../../samples/sample.js';
import { average } from '../../stats/estimates/average.js';
import type { Pair } from '../../stats/estimates/estimate.js';
import { percentile, sortAscending } from '../../stats/estimates/percentile.js';
import type { MatchedSamples } from './pair-samples.js';
import type { Aggregation } from '../thresholds/threshold.js';

/** One question about the two arms: by how much an aggregate of a metric differs, and by how much it may. */
export interface Contrast {
  readonly metric: Metric;
  readonly aggregation: Aggregation;
  /** Only samples with these tags. */
  readonly tags: TagFilter;
  /** Head over base, or head minus base. */
  readonly kind: 'ratio' | 'difference';
  /** 1.1 for +10 %, or a difference in the metric's unit. */
  readonly limit: number;
  /** Whether head must stay below the limit or above it. */
  readonly side: 'below' | 'above';
}

/** What a contrast is computed from. */
export interface ContrastData {
  /** One a group; a request that failed has the metric's value for that. Groups without both values are left out. */
  readonly pairs: readonly Pair[];
  /** The aggregate over all of an arm's values; undefined without any. */
  readonly base: number | undefined;
  readonly head: number | undefined;
}

export function gatherContrast(contrast: Contrast, { groups }: MatchedSamples): ContrastData {
  const [base, head]: [number[], number[]] = [[], []];
  const pairs = groups.flatMap((group): Pair[] => {
    const [ofBase, ofHead] = [valuesOf(contrast, group.base), valuesOf(contrast, group.head)];
    const pair = { base: aggregate(contrast, ofBase), head: aggregate(contrast, ofHead) };
    if (pair.base === undefined || pair.head === undefined) return [];
    base.push(...ofBase);
    head.push(...ofHead);
    return [{ base: pair.base, head: pair.head }];
  });
  // Where neither arm has a value, each that is missing on both sides is no sign of being alike.
  if (![...base, ...head].some(Number.isFinite)) return { pairs: [], base: undefined, head: undefined };
  return { pairs, base: aggregate(contrast, base), head: aggregate(contrast, head) };
}

/** Whether a contrast is about a request, whatever became of it. */
export function isAsked({ metric, tags }: Contrast, sample: Sample): boolean {
  return hasTags(sample, tags) && (!('phases' in metric) || metric.phases.includes(sample.phase));
}

function valuesOf(contrast: Contrast, samples: readonly Sample[]): number[] {
  const { metric, aggregation } = contrast;
  const values = samples.flatMap((sample): number[] => {
    const value = isAsked(contrast, sample) ? valueOf(metric, sample) : null;
    return value === null ? [] : [value];
  });
  // One failure would make a mean infinite and the comparison void; failures are compared by their rate.
  return aggregation.kind === 'percentile' ? values : values.filter(Number.isFinite);
}

/** A rate's value is the share of a request's trials. */
export function valueOf(metric: Metric, sample: Sample): number | null {
  if (metric.type === 'trend' && metric.source === 'samples') return judgedValue(metric, sample, false);
  if (metric.type !== 'rate' || !metric.phases.includes(sample.phase)) return null;
  const trials = metric.trials(sample);
  return trials === 0 ? null : metric.successes(sample) / trials;
}

function aggregate({ aggregation }: Contrast, values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  if (values.length === 1) return values[0];
  return aggregation.kind === 'percentile'
    ? percentile(sortAscending(values), aggregation.percent / 100)
    : average(values);
}
