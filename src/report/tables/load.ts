import { formatCount, formatNumber, formatRate, formatValue } from '../../base/format.js';
import type { Report } from '../schema/schema.js';
import { percentile } from './stages.js';
import { numbers, type Table } from '../markup/table.js';
import { outcomeName } from '../words.js';
import { metricName } from '../../metrics/names.js';

/** A value beside its metric's name, which says `tokens` already. */
function formatNamed(name: string, value: number | null, unit: string): string {
  return formatValue(value, name.includes('tokens') && unit.startsWith('tokens') ? '' : unit);
}

/** The distribution of every trend that was measured. */
export function distributionTable(metrics: Report['metrics']): Table {
  return {
    title: 'Distributions',
    columns: [{ title: 'Metric' }, ...['Values', 'Mean', 'p50', 'p90', 'p95', 'p99', 'Highest'].map(numbers)],
    rows: Object.entries(metrics).flatMap(([name, metric]) => {
      if (metric.type !== 'trend' || metric.count === 0) return [];
      const values = [
        metric.avg,
        metric.med,
        ...['90', '95', '99'].map((rank) => percentile(metric, rank)),
        metric.max,
      ];
      return [
        [
          metricName(name),
          formatCount(metric.count),
          ...values.map((value) => formatNamed(name, value, metric.unit)),
        ],
      ];
    }),
  };
}

/** Counters, rates and gauges, each with its one number. */
export function figureTable(metrics: Report['metrics']): Table {
  return {
    title: 'Figures',
    columns: [{ title: 'Metric' }, numbers('Value')],
    rows: Object.entries(metrics).flatMap(([name, metric]) => {
      if (metric.type === 'trend') return [];
      const value =
        metric.type === 'gauge' ? metric.value : metric.type === 'counter' ? metric.count : metric.rate;
      const text =
        metric.type === 'counter' && name === 'goodput'
          ? `${formatCount(value)}, ${formatNumber(metric.rate)} a second`
          : metric.type === 'counter' && metric.unit !== 'USD'
            ? formatCount(value)
            : formatValue(value, metric.unit);
      return value === null ? [] : [[metricName(name), text]];
    }),
  };
}

/** HTTP statuses with their share of all answers. */
export function statusTable(statuses: Report['statuses']): Table {
  return shareTable('Answers', 'HTTP status', Object.entries(statuses));
}

/** How the planned requests ended, the most frequent first. */
export function outcomeTable(outcomes: Report['outcomes']): Table {
  const rows = Object.entries(outcomes).filter(([, count]) => count > 0);
  rows.sort(([, a], [, b]) => b - a);
  return shareTable(
    'Outcomes',
    'Outcome',
    rows.map(([outcome, count]) => [outcomeName(outcome), count]),
  );
}

function shareTable(title: string, first: string, rows: readonly (readonly [string, number])[]): Table {
  const total = rows.reduce((sum, [, count]) => sum + count, 0);
  return {
    title,
    columns: [{ title: first }, numbers('Requests'), numbers('Share')],
    rows: rows.map(([name, count]) => [
      name,
      formatCount(count),
      formatRate(total === 0 ? null : count / total),
    ]),
  };
}

/** Checks on the answers' text, those with most failures first. */
export function checkTable(checks: Report['checks']): Table {
  const rows = [...checks].sort((a, b) => b.fails - a.fails);
  return {
    title: 'Checks',
    columns: [{ title: 'Check' }, numbers('Passed'), numbers('Failed'), numbers('Share passed')],
    rows: rows.map(({ name, passes, fails }) => [
      name,
      formatCount(passes),
      formatCount(fails),
      formatRate(passes + fails === 0 ? null : passes / (passes + fails)),
    ]),
  };
}
