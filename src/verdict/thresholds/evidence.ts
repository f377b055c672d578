import type { GaugeInputs, Metric } from '../../metrics/metric.js';
import { lacksGaps } from '../../metrics/answers.js';
import { findMetric } from '../../metrics/catalogue.js';
import { hasTags, type TagFilter } from '../../metrics/tags.js';
import type { Ms } from '../../base/units.js';
import type { GapStore } from '../../samples/gaps.js';
import type { Sample } from '../../samples/sample.js';
import {
  askProportion,
  judgedTags,
  type LimitIsFinding,
  observe,
  type ProportionQuestion,
} from './violations.js';
import { type Loss, type Losses, lossOf } from './losses.js';
import { meanValue } from './judge/mean-values.js';
import type { ThresholdSpec } from './threshold.js';

/** What a run left to judge. */
export interface Evidence {
  /** In dispatch order. */
  readonly samples: Iterable<Sample>;
  readonly gaps: GapStore;
  readonly durationMs: Ms;
  readonly gauges: GaugeInputs;
  readonly isFinding: LimitIsFinding;
  /** How long a request of a scenario was given. */
  readonly timeoutMs: (scenario: string) => Ms;
}

/** One threshold with everything it is judged on. */
export interface Case {
  readonly spec: ThresholdSpec;
  readonly metric: Metric;
  readonly question: ProportionQuestion | null;
  /** One a request (a trial for rates), in dispatch order; infinite where a request failed, but for a mean. */
  readonly values: readonly number[];
  /** Of each request with values when it was sent, and how many they are: one, but for several checks of an answer. */
  readonly starts: readonly Ms[];
  readonly sizes: readonly number[];
  /** Of a mean: requests for which a time stands that is no value of theirs. */
  readonly standIns: Losses;
  /** Samples that carry the tags, whether or not they have a value. */
  readonly matching: number;
  /** Why observations count as the metric's worst value, where they do. */
  readonly losses: Losses;
  /** What a counter adds up to. */
  readonly total: number;
  readonly evidence: Evidence;
}

/** Gathers each threshold's values in one pass over the samples. */
export function gatherCases(specs: readonly ThresholdSpec[], evidence: Evidence): Case[] {
  const tallies = specs.map((spec) => createTally(spec, evidence));
  for (const sample of evidence.samples) for (const tally of tallies) tally.add(sample);
  return tallies.map((tally) => tally.finish());
}

function createTally(spec: ThresholdSpec, evidence: Evidence): { add(sample: Sample): void; finish(): Case } {
  const metric = metricOf(spec);
  const tags = judgedTags(spec, metric);
  const place = metric.type === 'counter' ? withoutStatus(tags) : tags;
  const values: number[] = [];
  const losses: Partial<Record<Loss, number>> = {};
  const trend = metric.type === 'trend' && metric.source === 'samples' ? metric : null;
  const mean = spec.aggregation.kind === 'avg' ? trend : null;
  const standIns: Partial<Record<Loss, number>> = {};
  let [matching, total] = [0, 0];
  const starts: number[] = [];
  const sizes: number[] = [];
  const take = (value: number, { outcome }: Sample): void => {
    values.push(value);
    if (mean !== null || trend === null || value !== trend.failed) return;
    const loss = lossOf(outcome);
    losses[loss] = (losses[loss] ?? 0) + 1;
  };
  const begin = ({ startedMs, plannedMs }: Sample, size: number): void => {
    if (size === 0) return;
    starts.push(startedMs ?? plannedMs);
    sizes.push(size);
  };
  return {
    add(sample) {
      // No answer with a status is a count of zero, where no request at all is no data.
      if (hasTags(sample, place)) matching += 1;
      if (lacksGap(metric, sample) && hasTags(sample, tags)) losses.silent = (losses.silent ?? 0) + 1;
      if (mean !== null) {
        const found = hasTags(sample, tags)
          ? meanValue(mean, sample, evidence.timeoutMs(sample.scenario))
          : null;
        if (found === null) return;
        take(found.value, sample);
        begin(sample, 1);
        if (found.standIn !== null) standIns[found.standIn] = (standIns[found.standIn] ?? 0) + 1;
      } else if (metric.type !== 'counter') {
        const observed = observe(spec, metric, sample, evidence.isFinding);
        for (const value of observed) take(value, sample);
        begin(sample, observed.length);
      } else if (hasTags(sample, tags)) total += metric.amount(sample);
    },
    finish: () => ({
      spec,
      metric,
      question: askProportion(spec, metric),
      ...inOrder({ values, starts, sizes }),
      standIns,
      matching,
      losses,
      total,
      evidence,
    }),
  };
}

/** Gaps are no values of samples, so that an answer without one must be asked for. */
function lacksGap(metric: Metric, sample: Sample): boolean {
  return (
    metric.type === 'trend' &&
    metric.source === 'gaps' &&
    metric.phases.includes(sample.phase) &&
    lacksGaps(sample)
  );
}

/** Virtual users number their own requests: then the order of dispatch is that of the clock. */
const OUT_OF_ORDER: Ms = 1_000;

type Taken = Pick<Case, 'values' | 'starts' | 'sizes'>;

function inOrder(taken: Taken): Taken {
  const { values, starts, sizes } = taken;
  const isLate = (start: Ms, i: number): boolean => start + OUT_OF_ORDER < (starts[i - 1] ?? start);
  if (!starts.some(isLate) || values.length > starts.length) return taken;
  const order = [...starts.keys()].sort((i, j) => (starts[i] ?? 0) - (starts[j] ?? 0));
  const sort = (list: readonly number[]): number[] => order.map((i) => list[i] ?? 0);
  return { values: sort(values), starts: sort(starts), sizes };
}

function withoutStatus(tags: TagFilter): TagFilter {
  return Object.fromEntries(Object.entries(tags).filter(([tag]) => tag !== 'status'));
}

/** Specs only name metrics that exist: the parser saw to it. */
export function metricOf(spec: ThresholdSpec): Metric {
  const metric = findMetric(spec.metric);
  if (metric === undefined) throw new Error(`no metric ${spec.metric}`);
  return metric;
}
