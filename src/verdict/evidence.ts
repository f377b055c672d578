import type { GaugeInputs, Metric } from '../metrics/metric.js';
import { findMetric } from '../metrics/catalogue.js';
import { hasTags } from '../metrics/tags.js';
import type { Ms } from '../base/units.js';
import type { GapStore } from '../samples/gaps.js';
import type { Sample } from '../samples/sample.js';
import { askProportion, type LimitIsFinding, observe, type ProportionQuestion } from './violations.js';
import type { ThresholdSpec } from './threshold.js';

/** What a run left to judge. */
export interface Evidence {
  /** In dispatch order. */
  readonly samples: Iterable<Sample>;
  readonly gaps: GapStore;
  readonly durationMs: Ms;
  readonly gauges: GaugeInputs;
  readonly isFinding: LimitIsFinding;
}

/** One threshold with everything it is judged on. */
export interface Case {
  readonly spec: ThresholdSpec;
  readonly metric: Metric;
  readonly question: ProportionQuestion | null;
  /** One a request (a trial for rates), in dispatch order; infinite where a request failed. */
  readonly values: readonly number[];
  /** Samples that carry the tags, whether or not they have a value. */
  readonly matching: number;
  /** What a counter adds up to. */
  readonly total: number;
  readonly evidence: Evidence;
}

/** Gathers each threshold's values in one pass over the samples. */
export function gatherCases(specs: readonly ThresholdSpec[], evidence: Evidence): Case[] {
  const cases = specs.map((spec) => {
    const metric = metricOf(spec);
    return {
      spec,
      metric,
      question: askProportion(spec, metric),
      values: [] as number[],
      matching: 0,
      total: 0,
      evidence,
    };
  });
  for (const sample of evidence.samples) {
    for (const row of cases) {
      if (!hasTags(sample, row.spec.tags)) continue;
      row.matching += 1;
      if (row.metric.type === 'counter') row.total += row.metric.amount(sample);
      else
        for (const value of observe(row.spec, row.metric, sample, evidence.isFinding)) row.values.push(value);
    }
  }
  return cases;
}

/** Specs only name metrics that exist: the parser saw to it. */
export function metricOf(spec: ThresholdSpec): Metric {
  const metric = findMetric(spec.metric);
  if (metric === undefined) throw new Error(`no metric ${spec.metric}`);
  return metric;
}
