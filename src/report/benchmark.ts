import { findMetric } from '../metrics/catalogue.js';
import { aggregateName } from '../metrics/names.js';
import { formatAmount } from '../base/format.js';
import type { MetricSummary, Report } from './schema/schema.js';
import { isNamed } from './words.js';

/** One figure in the format `customSmallerIsBetter` of github-action-benchmark. */
interface Benchmark {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly extra: string;
}

/**
 * `benchmark.json`: the figures of which smaller ones are better, for tools that draw them over commits. Empty where nothing
 * was answered or a part of the load was measured: such figures are no point of a curve.
 */
export function renderBenchmark(report: Report): string {
  if (report.load.ok === 0 || report.run.shard !== null) return '[]\n';
  const gate = isNamed(report) ? `${report.name}: ` : '';
  const place = report.target.model ?? report.target.endpoint;
  const rows = Object.entries(report.metrics).flatMap(([metric, summary]) =>
    findMetric(metric)?.better === 'lower'
      ? figuresOf(summary).map(
          ({ aggregation, unit, value, n }): Benchmark => ({
            name: gate + aggregateName(metric, aggregation),
            unit,
            value,
            extra: `${place}, ${formatAmount(n, 'value')}`,
          }),
        )
      : [],
  );
  return `${JSON.stringify(rows, null, 2)}\n`;
}

interface Figure {
  readonly aggregation: string;
  readonly unit: string;
  readonly value: number;
  readonly n: number;
}

/** Median and p95 of times, the mean of money and tokens, rates in percent. Counts depend on the plan alone. */
function figuresOf(summary: MetricSummary): Figure[] {
  const known = (
    aggregation: string,
    value: number | null | undefined,
    n: number,
    unit = summary.unit,
  ): Figure[] => (value === null || value === undefined ? [] : [{ aggregation, unit, value, n }]);
  if (summary.type === 'rate')
    return known('rate', summary.rate === null ? null : summary.rate * 100, summary.count, '%');
  if (summary.type !== 'trend' || summary.count === 0) return [];
  if (summary.unit !== 'ms') return known('avg', summary.avg, summary.count);
  return [
    ...known('p(50)', summary.percentiles['50'], summary.count),
    ...known('p(95)', summary.percentiles['95'], summary.count),
  ];
}
