import type { Ms } from '../../base/units.js';
import { GOOD_METRICS } from '../../metrics/good.js';
import { judgedValue, type Metric, type RateMetric, type SampleTrend } from '../../metrics/metric.js';
import { hasTags, withoutTag } from '../../metrics/tags.js';
import type { Sample } from '../../samples/sample.js';
import { metricOf } from './evidence.js';
import { isCapacityMetric, isRelative } from './relative-thresholds.js';
import type { ThresholdSpec } from './threshold.js';
import { askProportion, type ProportionQuestion } from './violations.js';

/** A threshold as what each request under a load must keep, but for a share of them. */
export interface LoadCriterion {
  readonly spec: ThresholdSpec;
  /** `time_to_first_token: p(95)<2s` */
  readonly text: string;
  /** Share of requests that may break it. */
  readonly theta0: number;
  /**
   * Whether a request kept it; null where it takes no part, or where we took it back while nobody knew yet. An arrival that was
   * never sent keeps none: the load was not the one that was meant. `elapsedMs` is how long ago it was written.
   */
  keeps(sample: Sample, elapsedMs: Ms | null): boolean | null;
  /** The value it is judged by, larger where it is worse; infinite where it failed, null where it takes no part. */
  levelOf(sample: Sample): number | null;
}

/** Whether a threshold is one that a load of this scenario must keep: what is asked of the search's result, or of two arms, is not. */
export function isOfLoad(spec: ThresholdSpec, scenario: string): boolean {
  const { tags, metric } = spec;
  return (
    !isRelative(spec) &&
    !isCapacityMetric(metric) &&
    (tags.scenario === undefined || tags.scenario === scenario)
  );
}

const RATES: ReadonlySet<string> = new Set(['error_rate', 'timeout_rate', 'rate_limit_rate', 'dropped_rate']);
const TRENDS: ReadonlySet<string> = new Set(GOOD_METRICS.map(({ name }) => name));

/** Why a search cannot look for the highest load that keeps a threshold; null where it can. */
export function loadProblem(spec: ThresholdSpec): string | null {
  const metric = metricOf(spec);
  const { aggregation, abort, tags } = spec;
  if (abort) return 'would end the search, which must see it break; leave `abort` out';
  const strange = Object.keys(tags).filter((tag) => !['scenario', 'prompt', 'model'].includes(tag));
  if (strange.length > 0)
    return `can be narrowed by scenario, prompt and model, and not by ${strange.join(', ')}: every probe is judged by it`;
  return kindProblem(metric, aggregation.kind) ?? questionProblem(spec, metric);
}

function kindProblem(metric: Metric, aggregation: ThresholdSpec['aggregation']['kind']): string | null {
  if (metric.type === 'counter')
    return 'adds up over a search, however long that is; a rate can be asked for';
  if (metric.type === 'gauge') return 'has one value a run, and none of a probe';
  if (metric.name === 'checks')
    return 'counts several checks of one answer, which stand or fall together; `good: { checks: true }` can be asked for';
  if (metric.type === 'rate') return RATES.has(metric.name) ? null : 'says nothing of what a load does';
  if (metric.source === 'gaps')
    return 'counts many gaps of one answer, which stand or fall together; `time_per_output_token` can be asked for';
  if (!TRENDS.has(metric.name))
    return 'has no value where a request fails, so that a load under which all fail would keep it';
  if (aggregation === 'avg')
    return 'is a mean, of which no probe knows how often it errs; a percentile such as `p(50)` can be asked for';
  return aggregation === 'percentile'
    ? null
    : 'is an extreme, which more requests only make worse; a percentile such as `p(99)` can be asked for';
}

function questionProblem(spec: ThresholdSpec, metric: Metric): string | null {
  const question = askProportion(spec, metric);
  if (question === null)
    return 'is no share of requests between none and all, and no number of them would show it';
  const asksForMore = spec.operator.startsWith('>');
  return asksForMore === (metric.better === 'higher')
    ? null
    : 'asks for what gets no worse with the load, and no load breaks it';
}

/** Those that a load of this scenario must keep; each is one without a problem. */
export function criteriaOf(specs: readonly ThresholdSpec[], scenario: string): LoadCriterion[] {
  return specs.flatMap((spec) => {
    const metric = metricOf(spec);
    const question = askProportion(spec, metric);
    if (!isOfLoad(spec, scenario) || question === null || loadProblem(spec) !== null) return [];
    const isRate = metric.type === 'rate';
    if (!isRate && !isTrend(metric)) return [];
    const by = isRate ? ofRate(metric, question) : ofTrend(metric, question, spec);
    return [{ spec, text: textOf(spec), theta0: question.theta0, ...within(spec, by) }];
  });
}

/** As it is written in the settings. */
export function textOf({ metric, tags, source }: Pick<ThresholdSpec, 'metric' | 'tags' | 'source'>): string {
  const pairs = Object.entries(tags).map(([tag, value]) => `${tag}:${value}`);
  return `${metric}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`}: ${source}`;
}

type Judging = Pick<LoadCriterion, 'keeps' | 'levelOf'>;

function isTrend(metric: Metric): metric is SampleTrend {
  return metric.type === 'trend' && metric.source === 'samples';
}

/** Of the requests that carry the tags, whichever arm they are of. */
function within({ tags }: ThresholdSpec, { keeps, levelOf }: Judging): Judging {
  const place = withoutTag(tags, 'arm');
  const isUnsent = ({ outcome }: Sample): boolean => outcome === 'dropped' || outcome === 'suppressed';
  return {
    keeps(sample, elapsedMs) {
      if (!hasTags(sample, place)) return null;
      return isUnsent(sample) ? false : keeps(sample, elapsedMs);
    },
    levelOf(sample) {
      if (!hasTags(sample, place)) return null;
      return isUnsent(sample) ? Infinity : levelOf(sample);
    },
  };
}

function ofRate(metric: RateMetric, question: ProportionQuestion): Judging {
  const takesPart = (sample: Sample): boolean => metric.trials(sample) > 0;
  return {
    keeps: (sample) => (takesPart(sample) ? !question.violates(metric.successes(sample)) : null),
    // Those that fail for want of room are neighbours of those that wait for it.
    levelOf: (sample) => (takesPart(sample) ? (sample.outcome === 'ok' ? sample.e2eMs : Infinity) : null),
  };
}

function ofTrend(metric: SampleTrend, question: ProportionQuestion, spec: ThresholdSpec): Judging {
  return {
    keeps(sample, elapsedMs) {
      if (sample.outcome === 'cancelled') return keptUntil(metric, sample, { elapsedMs, question });
      const value = judgedValue(metric, sample, false);
      return value === null ? null : !question.violates(value);
    },
    levelOf(sample) {
      const value = judgedValue(metric, sample, false);
      return value === null || spec.operator.startsWith('<') ? value : -value;
    },
  };
}

/** Of a request that was taken back: its first token may have come, or its time have been over by then. */
function keptUntil(
  { name }: SampleTrend,
  { ttftMs }: Sample,
  { elapsedMs, question }: { readonly elapsedMs: Ms | null; readonly question: ProportionQuestion },
): boolean | null {
  if (name === 'time_to_first_token' && ttftMs !== null) return !question.violates(ttftMs);
  const isTime = name === 'time_to_first_token' || name === 'total_generation_time';
  return isTime && elapsedMs !== null && question.violates(elapsedMs) ? false : null;
}
