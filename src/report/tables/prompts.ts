import { formatCount, formatMs, formatUsd, formatNumber } from '../../base/format.js';
import type { Report } from '../schema/schema.js';
import { numbers, type Table } from '../markup/table.js';

/** Each prompt's latency, size and cost, the slowest to its first token first. */
export function promptTable(prompts: Report['prompts']): Table {
  const rows = [...prompts].sort(
    (a, b) => (b.ttftP95Ms ?? b.e2eP95Ms ?? 0) - (a.ttftP95Ms ?? a.e2eP95Ms ?? 0),
  );
  return {
    title: 'Prompts',
    columns: [
      { title: 'Prompt', code: true },
      ...[
        'Sent',
        'Answered',
        'First token p50',
        'First token p95',
        'Total p50',
        'Total p95',
        'Input tokens',
        'Output tokens',
        'Cost',
      ].map(numbers),
    ],
    rows: rows.map((row) => [
      row.id,
      formatCount(row.sent),
      formatCount(row.ok),
      ...[row.ttftP50Ms, row.ttftP95Ms, row.e2eP50Ms, row.e2eP95Ms].map((value) => formatMs(value)),
      formatNumber(row.inputTokens),
      formatNumber(row.outputTokens),
      formatUsd(row.cost),
    ]),
  };
}
