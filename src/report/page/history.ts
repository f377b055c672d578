import { formatInstant, formatValue } from '../../base/format.js';
import type { Comparison } from '../schema/schema.js';
import { comparedName } from '../words.js';
import { renderBadge } from './parts/badge.js';
import type { Html } from './parts/html.js';
import { renderTable, type TableColumn } from './parts/table.js';

type StoredRun = Comparison['history'][number];

/** The runs of a stored baseline, the newest first. */
export function renderHistory({ history, metrics }: Comparison): Html {
  const columns: TableColumn<StoredRun>[] = [
    { label: 'Commit', cell: ({ commit }) => commit.slice(0, 7) },
    { label: 'Stored', cell: ({ date }) => formatInstant(date) },
    { label: 'Verdict', cell: ({ verdict }) => renderBadge(verdict) },
    ...Object.entries(metrics).map(([key, { unit }]): TableColumn<StoredRun> => {
      const valueOf = (run: StoredRun): number | null =>
        Object.hasOwn(run.metrics, key) ? (run.metrics[key] ?? null) : null;
      return { label: comparedName(key), cell: (run) => formatValue(valueOf(run), unit), number: valueOf };
    }),
  ];
  return renderTable({ caption: 'Stored runs', columns, rows: [...history].reverse() });
}
