import { formatAmount, formatChange, formatValue } from '../base/format.js';
import type { Metric } from '../metrics/metric.js';
import { aggregateName } from '../metrics/names.js';
import type { MetricSummary } from '../metrics/summary.js';
import { judgeBaseline as predict } from '../stats/baseline.js';
import { type ComparedRow, type ComparisonRows, orNull } from './compared-row.js';
import { type Gate, planRows, type Tolerances } from './comparison-gates.js';
import { aggregationText } from './explain.js';
import type { Aggregation } from './threshold.js';

/** One run's metrics, as in its report. */
export interface BaselineRun {
  readonly metrics: Readonly<Record<string, MetricSummary>>;
}

export interface BaselineRequest {
  readonly current: BaselineRun;
  /** Runs of the base branch with the same settings, oldest first. */
  readonly earlier: readonly BaselineRun[];
  /** `main@def5678 of 2026-11-02 (6 runs)`. */
  readonly source: string;
  readonly url: string | null;
  readonly confidence: number;
  readonly tolerances: Tolerances;
}

export interface BaselineComparison {
  readonly comparison: ComparisonRows;
  /** Rows that may fail the gate: none below five earlier runs. */
  readonly gates: readonly ComparedRow[];
  /** What would have failed, had there been enough runs. */
  readonly warnings: readonly string[];
}

interface Judged {
  readonly key: string;
  readonly row: ComparedRow;
  readonly gates: boolean;
  readonly warns: boolean;
}

/**
 * This run against the stored ones, by a prediction interval for one more run: runs differ from day to day by more
 * than requests within one, so few of them warn at most. No row passes for lack of data, and none fails within its
 * tolerance.
 */
export function judgeStoredBaseline(request: BaselineRequest): BaselineComparison {
  const judged = planRows(request.tolerances).flatMap((gate) => judgeRow(gate, request));
  return {
    comparison: {
      kind: 'baseline',
      source: request.source,
      url: request.url,
      pairs: 0,
      design: null,
      metrics: Object.fromEntries(judged.map(({ key, row }) => [key, row])),
      prompts: [],
      notes: ['A stored baseline was measured at another time, perhaps on another machine.'],
    },
    gates: judged.filter(({ gates }) => gates).map(({ row }) => row),
    warnings: judged.filter(({ warns }) => warns).map(({ row }) => row.message),
  };
}

function judgeRow({ key, contrast, role }: Gate, request: BaselineRequest): Judged[] {
  const { metric, aggregation, limit } = contrast;
  const head = valueOf(request.current, metric, aggregation);
  const values = request.earlier.flatMap((run) => valueOf(run, metric, aggregation) ?? []);
  if (head === null || values.length === 0) return [];
  const found = predict(head, values, 1 - request.confidence);
  const base = found === undefined ? (values.at(-1) ?? null) : head / found.ratio;
  const name = aggregateName(metric.name, aggregationText(aggregation));
  const seen = `${name} is ${formatValue(head, metric.unit)} against ${formatValue(base, metric.unit)}`;
  if (found === undefined || role !== 'limit') {
    const row = rowOf({ metric, base, head, ratio: found?.ratio ?? null, message: `${seen}: not judged.` });
    return [{ key, row, gates: false, warns: false }];
  }
  const worse = found.exceeded && found.ratio > limit;
  const usual = `${formatAmount(found.runs, 'earlier run')} ${found.runs === 1 ? 'leaves' : 'leave'} up to ${formatChange(found.limit)} to chance`;
  const row = rowOf({
    metric,
    base,
    head,
    ratio: found.ratio,
    spread: found.limit,
    verdict: found.gates ? (worse ? 'fail' : 'pass') : 'info',
    tolerance: found.gates ? limit : null,
    message: `${seen} (${formatChange(found.ratio)}); ${usual}${found.gates ? '' : ', too few to judge'}.`,
  });
  return [{ key, row, gates: found.gates, warns: worse && !found.gates }];
}

interface Fields {
  readonly metric: Metric;
  readonly base: number | null;
  readonly head: number;
  readonly ratio: number | null;
  /** Factor by which runs differ by chance. */
  readonly spread?: number;
  readonly verdict?: ComparedRow['verdict'];
  readonly tolerance?: number | null;
  readonly message: string;
}

function rowOf({ metric, base, head, ratio, spread, verdict, tolerance, message }: Fields): ComparedRow {
  const known = ratio !== null && spread !== undefined;
  return {
    unit: metric.unit,
    base: orNull(base ?? undefined),
    head: orNull(head),
    ratio,
    low: known ? orNull(ratio / spread) : null,
    high: known ? orNull(ratio * spread) : null,
    p: null,
    verdict: verdict ?? 'info',
    tolerance: tolerance ?? null,
    message,
  };
}

function valueOf({ metrics }: BaselineRun, metric: Metric, aggregation: Aggregation): number | null {
  const summary = Object.hasOwn(metrics, metric.name) ? metrics[metric.name] : undefined;
  if (summary === undefined) return null;
  if (summary.type === 'rate') return summary.rate;
  if (summary.type !== 'trend') return null;
  return aggregation.kind === 'percentile'
    ? (summary.percentiles[String(aggregation.percent)] ?? null)
    : summary.avg;
}
