import type { Report } from '../schema/schema.js';
import { addedLines } from '../tables/added-text.js';
import { armsTable } from '../tables/arms.js';
import { dropEmptyColumns } from '../markup/table.js';
import { html, type Html } from './parts/html.js';
import { renderTable } from './parts/table.js';

/** All arms on one screen. The charts below draw two of them, and it is said which. */
export function renderArms(report: Report): Html {
  const { title, columns, rows } = dropEmptyColumns(armsTable(report));
  return html`${renderTable({
    caption: title,
    rows,
    columns: columns.map(({ title: label }, index) => ({
      label,
      cell: (row: readonly string[]) => row[index] ?? '',
    })),
  })}
${addedLines(report).map((line) => html`<p>${line}</p>`)}
${describeDrawn(report)}`;
}

function describeDrawn({ arms, comparison }: Report): Html {
  const nameOf = (id: string): string => arms.find(({ arm }) => arm === id)?.name ?? '';
  if (comparison !== null) return html``;
  return html`<p class="quiet">In the charts below <b>this change</b> is ${nameOf('head')} and <b>base</b> is ${nameOf('base')}; stages, prompts and distributions are those of ${nameOf('head')}. The requests of every arm are in the list at the end.</p>`;
}
