import { formatInstant, formatValue, UNKNOWN } from '../../base/format.js';
import type { Comparison } from '../schema/schema.js';
import { drawSparkline } from '../markup/sparkline.js';
import { numbers, type Table } from '../markup/table.js';
import { comparedName, verdictLabel } from '../words.js';
import { unitOf } from './comparison.js';

/** Each metric over the stored runs, oldest first, and this run as the last bar. */
export function trendTable({ metrics, history }: Comparison): Table {
  const rows = Object.entries(metrics).flatMap(([key, row]) => {
    const values = history.map((run) =>
      Object.hasOwn(run.metrics, key) ? (run.metrics[key] ?? null) : null,
    );
    const known = values.filter((value) => value !== null);
    const bars = drawSparkline([...values, row.head]);
    if (known.length === 0 || bars === '') return [];
    const name = comparedName(key);
    const show = (value: number | null): string => formatValue(value, unitOf({ ...row, name }));
    return [[name, bars, show(Math.min(...known)), show(Math.max(...known)), show(row.head)]];
  });
  return {
    title: 'Stored runs',
    columns: [
      { title: 'Metric' },
      { title: 'Stored runs, then this' },
      numbers('Lowest'),
      numbers('Highest'),
      numbers('This PR'),
    ],
    rows,
  };
}

/** Run by run, the newest first. */
export function historyTable({ metrics, history }: Comparison): Table {
  const compared = Object.entries(metrics);
  return {
    title: 'Runs',
    columns: [
      { title: 'Commit', code: true },
      { title: 'Stored' },
      { title: 'Verdict' },
      ...compared.map(([key]) => numbers(comparedName(key))),
    ],
    rows: [...history]
      .reverse()
      .map((run) => [
        run.commit.slice(0, 7),
        formatInstant(run.date),
        verdictLabel(run.verdict),
        ...compared.map(([key, row]) =>
          Object.hasOwn(run.metrics, key)
            ? formatValue(run.metrics[key], unitOf({ ...row, name: comparedName(key) }))
            : UNKNOWN,
        ),
      ]),
  };
}
