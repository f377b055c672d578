import { formatChange, formatCount, formatInterval, formatValue, UNKNOWN } from '../../base/format.js';
import { comparedVerdict } from '../judged.js';
import type { ComparedMetric, Comparison } from '../schema/schema.js';
import { numbers, type Table } from '../markup/table.js';
import { comparedName, worstFirst } from '../words.js';

type NamedMetric = ComparedMetric & { readonly name: string };

/** Base against head, metric by metric, what failed first. */
export function comparisonTable(comparison: Comparison): Table {
  const rows = Object.entries(comparison.metrics).map(
    ([key, row]): NamedMetric => ({ ...row, name: comparedName(key) }),
  );
  return {
    title: 'Comparison',
    columns: [
      { title: 'Metric' },
      numbers(comparison.kind === 'base' ? 'Base' : 'Baseline'),
      numbers('This PR'),
      numbers('Change'),
      numbers('Interval'),
      { title: 'Verdict' },
    ],
    rows: worstFirst(rows).map((row) => [
      row.name,
      formatValue(row.base, unitOf(row)),
      formatValue(row.head, unitOf(row)),
      formatChange(row.ratio),
      formatInterval(row.low, row.high, (value) => formatChange(value)),
      comparedVerdict(row),
    ]),
  };
}

/** Left out where the metric's name says `tokens` already. */
export function unitOf({ name, unit }: Pick<NamedMetric, 'name' | 'unit'>): string {
  return name.includes('tokens') && unit.startsWith('tokens') ? '' : unit;
}

const PROMPT_METRICS = [
  'time_to_first_token:p(50)',
  'total_generation_time:p(50)',
  'cost_per_request:avg',
  'output_tokens:avg',
];

/** The change of each prompt, the largest slow-down of the first token first. */
export function comparedPromptTable(comparison: Comparison): Table {
  const change = (metrics: Readonly<Record<string, ComparedMetric>>, key: string): number | null =>
    metrics[key]?.ratio ?? null;
  const first = PROMPT_METRICS[0] ?? '';
  const prompts = [...comparison.prompts].sort(
    (a, b) => (change(b.metrics, first) ?? 0) - (change(a.metrics, first) ?? 0),
  );
  return {
    title: 'Change by prompt',
    columns: [
      { title: 'Prompt', code: true },
      { title: 'Prompt file' },
      numbers('Pairs'),
      ...PROMPT_METRICS.map((key) => numbers(comparedName(key))),
    ],
    rows: prompts.map(({ id, status, pairs, metrics }) => [
      id,
      status,
      formatCount(pairs),
      ...PROMPT_METRICS.map((key) =>
        Object.hasOwn(metrics, key) ? formatChange(change(metrics, key)) : UNKNOWN,
      ),
    ]),
  };
}
