import { findMetric } from '../metrics/catalogue.js';
import type { Metric } from '../metrics/metric.js';
import type { Contrast } from './contrast.js';
import { aggregationText } from './explain.js';
import { contrastOf } from './relative-thresholds.js';
import type { Aggregation, ThresholdSpec } from './threshold.js';

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
   * `limit`: must be shown to be within its limit; `guard`: passes unless it is shown to be worse; `info`: is told and
   * not judged.
   */
  readonly role: 'limit' | 'guard' | 'info';
  /** The relative threshold that asks for it; null for a row of the comparison's own. */
  readonly spec: ThresholdSpec | null;
}

interface Row {
  readonly metric: string;
  readonly aggregation: Aggregation;
  readonly role: Gate['role'];
  readonly tolerance: (tolerances: Tolerances) => number;
}

const P50: Aggregation = { kind: 'percentile', percent: 50 };
const P95: Aggregation = { kind: 'percentile', percent: 95 };
const AVG: Aggregation = { kind: 'avg' };

const typical = ({ typical: share }: Tolerances): number => share;
const tail = ({ tail: share }: Tolerances): number => share;
const none = (): number => 0;

/** The rows of every comparison, in the order in which they are told. */
const ROWS: readonly Row[] = [
  { metric: 'time_to_first_token', aggregation: P50, role: 'limit', tolerance: typical },
  { metric: 'time_to_first_token', aggregation: P95, role: 'limit', tolerance: tail },
  { metric: 'total_generation_time', aggregation: P50, role: 'limit', tolerance: typical },
  { metric: 'total_generation_time', aggregation: P95, role: 'limit', tolerance: tail },
  { metric: 'cost_per_request', aggregation: AVG, role: 'limit', tolerance: ({ cost }) => cost },
  { metric: 'output_tokens', aggregation: AVG, role: 'info', tolerance: none },
  { metric: 'input_tokens', aggregation: AVG, role: 'info', tolerance: none },
  { metric: 'error_rate', aggregation: { kind: 'rate' }, role: 'guard', tolerance: none },
];

/** The comparison's own rows. */
export function planRows(tolerances: Tolerances): Gate[] {
  return ROWS.map(({ metric, aggregation, role, tolerance }) => {
    const rate = role === 'guard';
    const contrast: Contrast = {
      metric: knownMetric(metric),
      aggregation,
      tags: {},
      kind: rate ? 'difference' : 'ratio',
      limit: rate ? 0 : 1 + tolerance(tolerances),
      side: 'below',
    };
    return { key: keyOf(metric, aggregation), contrast, role, spec: null };
  });
}

/** A gate a relative threshold. */
export function planThresholds(specs: readonly ThresholdSpec[]): Gate[] {
  return specs.map((spec) => ({
    key: keyOf(spec.metric, spec.aggregation),
    contrast: contrastOf(spec, knownMetric(spec.metric)),
    role: 'limit',
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
