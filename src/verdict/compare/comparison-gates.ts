import { findMetric } from '../../metrics/catalogue.js';
import type { Metric } from '../../metrics/metric.js';
import type { Contrast } from './contrast.js';
import { aggregationText } from '../thresholds/explain.js';
import { contrastOf } from './relative-question.js';
import type { Aggregation, ThresholdSpec } from '../thresholds/threshold.js';

/** How much worse than base head may be, as fractions. */
export interface Tolerances {
  /** Of the typical latency: 0.1 for +10 %. */
  readonly typical: number;
  /** Of the p95 latency. */
  readonly tail: number;
  /** Of the mean cost. */
  readonly cost: number;
}

export const DEFAULT_TOLERANCES: Tolerances = { typical: 0.1, tail: 0.25, cost: 0.1 };

/** One row of the comparison or one relative threshold. */
export interface Gate {
  /** `time_to_first_token:p(95)`. */
  readonly key: string;
  readonly contrast: Contrast;
  /**
   * `limit`: must be shown to be within its limit; `watch`: passes, too, where nothing shows it to be beyond and
   * `excluded` is ruled out; `guard`: passes unless it is shown to be worse; `info`: is told and not judged.
   */
  readonly role: 'limit' | 'watch' | 'guard' | 'info';
  /** Of a watched row: the ratio that its interval must stay below, lest too few pairs pass for no change. */
  readonly excluded: number | null;
  /** The relative threshold that asks for it; null for a row of the comparison's own. */
  readonly spec: ThresholdSpec | null;
}

interface Row {
  readonly metric: string;
  readonly aggregation: Aggregation;
  readonly role: Gate['role'];
  readonly tolerance: (tolerances: Tolerances) => number;
  readonly excluded: number | null;
}

const P50: Aggregation = { kind: 'percentile', percent: 50 };
const P95: Aggregation = { kind: 'percentile', percent: 95 };
const AVG: Aggregation = { kind: 'avg' };

const typical = ({ typical: share }: Tolerances): number => share;
const tail = ({ tail: share }: Tolerances): number => share;
const money = ({ cost: share }: Tolerances): number => share;

/** Half as much again, and for tails, which few pairs show, twice as much. */
const [HALF_MORE, TWICE] = [1.5, 2];

/**
 * Nobody asked for the rows of the comparison's own by a number, and most runs are too short to hold the typical to
 * +10 % and the tail to +25 %: a healthy change must not end undecided for that.
 */
const watch = (
  metric: string,
  aggregation: Aggregation,
  tolerance: Row['tolerance'],
  excluded: number,
): Row => ({ metric, aggregation, role: 'watch', tolerance, excluded });

const tell = (metric: string, aggregation: Aggregation, role: 'info' | 'guard'): Row => ({
  metric,
  aggregation,
  role,
  tolerance: () => 0,
  excluded: null,
});

/** The rows of every comparison, in the order in which they are told. */
const ROWS: readonly Row[] = [
  watch('time_to_first_token', P50, typical, HALF_MORE),
  watch('time_to_first_token', P95, tail, TWICE),
  watch('total_generation_time', P50, typical, HALF_MORE),
  watch('total_generation_time', P95, tail, TWICE),
  watch('cost_per_request', AVG, money, HALF_MORE),
  tell('output_tokens', AVG, 'info'),
  tell('input_tokens', AVG, 'info'),
  tell('error_rate', { kind: 'rate' }, 'guard'),
];

/** Whether a limit is set on the row; a guard has none. */
export function hasLimit({ role }: Gate): boolean {
  return role === 'limit' || role === 'watch';
}

/** The comparison's own rows. */
export function planRows(tolerances: Tolerances): Gate[] {
  return ROWS.map(({ metric, aggregation, role, tolerance, excluded }) => {
    const rate = role === 'guard';
    const contrast: Contrast = {
      metric: knownMetric(metric),
      aggregation,
      tags: {},
      kind: rate ? 'difference' : 'ratio',
      limit: rate ? 0 : 1 + tolerance(tolerances),
      side: 'below',
    };
    return { key: keyOf(metric, aggregation), contrast, role, excluded, spec: null };
  });
}

/** A gate a relative threshold. */
export function planThresholds(specs: readonly ThresholdSpec[]): Gate[] {
  return specs.map((spec) => ({
    key: keyOf(spec.metric, spec.aggregation),
    contrast: contrastOf(spec, knownMetric(spec.metric)),
    role: 'limit',
    excluded: null,
    spec,
  }));
}

/** The threshold that judges a row in place of its tolerance: the same question without tags. */
export function replacementOf(row: Gate, thresholds: readonly Gate[]): Gate | undefined {
  return thresholds.find(({ key, contrast }) => key === row.key && Object.keys(contrast.tags).length === 0);
}

/** Everything that can fail the gate, whose error probability is shared: thresholds, and rows that none replaces. */
export function planFamily(rows: readonly Gate[], thresholds: readonly Gate[]): Gate[] {
  const own = rows.filter((row) => row.role !== 'info' && replacementOf(row, thresholds) === undefined);
  return [...thresholds, ...own];
}

function keyOf(metric: string, aggregation: Aggregation): string {
  return `${metric}:${aggregationText(aggregation)}`;
}

function knownMetric(name: string): Metric {
  const metric = findMetric(name);
  if (metric === undefined) throw new Error(`no metric ${name}`);
  return metric;
}
