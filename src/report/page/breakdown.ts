import { formatCount, formatMs, formatUsd } from '../../base/format.js';
import type { Report, ReportScenario } from '../schema/schema.js';
import { html, type Html } from './parts/html.js';
import { renderTable, type TableColumn } from './parts/table.js';

type PromptRow = Report['prompts'][number];

/** A column of whole numbers. */
function counting<Row>(label: string, read: (row: Row) => number): TableColumn<Row> {
  return { label, cell: (row) => formatCount(read(row)), number: read };
}

function measured<Row>(
  label: string,
  read: (row: Row) => number | null,
  format: (value: number | null) => string,
): TableColumn<Row> {
  return { label, cell: (row) => format(read(row)), number: read };
}

const PROMPT_COLUMNS: readonly TableColumn<PromptRow>[] = [
  { label: 'Prompt', cell: ({ id }) => id },
  counting('Sent', ({ sent }) => sent),
  counting('Answered', ({ ok }) => ok),
  measured('First token p50', ({ ttftP50Ms }) => ttftP50Ms, formatMs),
  measured('First token p95', ({ ttftP95Ms }) => ttftP95Ms, formatMs),
  measured('Total p50', ({ e2eP50Ms }) => e2eP50Ms, formatMs),
  measured('Total p95', ({ e2eP95Ms }) => e2eP95Ms, formatMs),
  measured('Input tokens', ({ inputTokens }) => inputTokens, formatCount),
  measured('Output tokens', ({ outputTokens }) => outputTokens, formatCount),
  measured('Cost', ({ cost }) => cost, formatUsd),
];

export function renderPromptTable(prompts: readonly PromptRow[]): Html {
  return renderTable({ caption: 'Prompts', columns: PROMPT_COLUMNS, rows: prompts });
}

/** What the scenarios found out, in their own words. */
export function renderFindings(scenarios: readonly ReportScenario[]): Html {
  const findings = scenarios.flatMap(({ name, findings: found }) =>
    found.map((finding) => ({ name, finding })),
  );
  return html`<ul class="findings">${findings.map(
    ({ name, finding }) => html`<li><b>${name}</b> ${finding.message}</li>`,
  )}</ul>`;
}
