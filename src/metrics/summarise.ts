import type { Ms } from '../base/units.js';
import type { GapStore } from '../samples/gaps.js';
import type { Sample } from '../samples/sample.js';
import { METRICS } from './catalogue.js';
import type {
  CapacityInterval,
  CounterMetric,
  GapTrend,
  GaugeMetric,
  Metric,
  RateMetric,
  SampleTrend,
} from './metric.js';
import { type MetricSummary, summariseGaps, summariseValues, type TrendSummary } from './summary.js';
import { hasTags, type TagFilter } from './tags.js';

/** What a summary is over, beside its samples. */
export interface SummaryScope {
  /** Of the run, or of the stage that the samples belong to. */
  readonly durationMs: Ms;
  readonly gaps?: GapStore;
  readonly breakingPoint?: number | null;
  readonly capacity?: CapacityInterval | null;
  /** Only the samples and gaps that carry these tags. */
  readonly tags?: TagFilter;
}

/**
 * Every metric that was measured, by name, in the catalogue's order: trends over answered requests, counters over
 * all, warm-up included. What was not measured is left out. One pass over the samples.
 */
export function summariseSamples(
  samples: Iterable<Sample>,
  scope: SummaryScope,
): Record<string, MetricSummary> {
  const tallies = METRICS.map((metric) => ({ name: metric.name, tally: createTally(metric, scope) }));
  const filter = scope.tags ?? {};
  let outputTokens = 0;
  for (const sample of samples) {
    if (!hasTags(sample, filter)) continue;
    for (const { tally } of tallies) tally.add(sample);
    outputTokens += sample.outputTokens ?? 0;
  }
  const done = new Map<string, MetricSummary>();
  for (const { name, tally } of tallies) {
    const summary = tally.finish({ outputTokens, done });
    if (summary !== null) done.set(name, summary);
  }
  return Object.fromEntries(done);
}

/** One metric in the making. */
interface Tally {
  add(sample: Sample): void;
  /** Null where nothing was measured. */
  finish(run: { outputTokens: number; done: ReadonlyMap<string, MetricSummary> }): MetricSummary | null;
}

const ignore = (): void => undefined;

function createTally(metric: Metric, scope: SummaryScope): Tally {
  switch (metric.type) {
    case 'trend':
      return metric.source === 'gaps' ? tallyGaps(metric, scope) : tallyTrend(metric);
    case 'counter':
      return tallyCounter(metric, scope.durationMs);
    case 'rate':
      return tallyRate(metric);
    case 'gauge':
      return tallyGauge(metric, scope);
  }
}

function tallyTrend(metric: SampleTrend): Tally {
  const values: number[] = [];
  return {
    add(sample) {
      const value = metric.phases.includes(sample.phase) ? metric.value(sample) : null;
      if (value !== null) values.push(value);
    },
    finish: () => measured(summariseValues(values, metric.unit)),
  };
}

function tallyGaps(metric: GapTrend, { gaps, tags = {} }: SummaryScope): Tally {
  const finish: Tally['finish'] = () => {
    const selected = gaps?.select((of) => metric.phases.includes(of.phase) && hasTags(of, tags));
    return selected === undefined ? null : measured(summariseGaps(selected, metric.unit));
  };
  return { add: ignore, finish };
}

function measured(summary: TrendSummary): TrendSummary | null {
  return summary.count === 0 ? null : summary;
}

function tallyCounter(metric: CounterMetric, durationMs: Ms): Tally {
  let count = 0;
  let told = metric.tells === undefined;
  return {
    add: (sample) => {
      count += metric.amount(sample);
      told ||= metric.tells?.(sample) === true;
    },
    finish: () => {
      if (!told) return null;
      const rate = durationMs > 0 ? (count * 1_000) / durationMs : null;
      return { type: 'counter', unit: metric.unit, count, rate };
    },
  };
}

function tallyRate(metric: RateMetric): Tally {
  let trials = 0;
  let successes = 0;
  return {
    add(sample) {
      if (!metric.phases.includes(sample.phase)) return;
      trials += metric.trials(sample);
      successes += metric.successes(sample);
    },
    finish: () =>
      trials === 0 ? null : { type: 'rate', unit: metric.unit, count: trials, rate: successes / trials },
  };
}

function tallyGauge(
  metric: GaugeMetric,
  { durationMs, breakingPoint = null, capacity = null }: SummaryScope,
): Tally {
  const finish: Tally['finish'] = ({ outputTokens, done }) => {
    const median = (trend: string): number | null => {
      const summary = done.get(trend);
      return summary?.type === 'trend' ? summary.med : null;
    };
    const value = metric.value({
      durationMs,
      outputTokens,
      breakingPoint,
      surelyHeld: breakingPoint ?? 0,
      capacity,
      median,
    });
    return value === null ? null : { type: 'gauge', unit: metric.unit, value };
  };
  return { add: ignore, finish };
}
