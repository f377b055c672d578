import { html, type Html, type Part } from './html.js';

export interface TableColumn<Row> {
  readonly label: string;
  readonly cell: (row: Row) => Part;
  /** What the column sorts by, where that is not the cell's text; makes it a column of numbers. */
  readonly number?: (row: Row) => number | null;
}

interface TableOptions<Row> {
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  /** A class for a style of its own. */
  readonly name?: string;
}

/** Rows from which on a table gets a filter. */
const FILTER_FROM = 6;

/** A table that the client script makes sortable and, where it is long, filterable. The first cell heads its row. */
export function renderTable<Row>({ caption, columns, rows, name }: TableOptions<Row>): Html {
  return html`<div class="scroll${name !== undefined && ` ${name}`}" tabindex="0" role="region" aria-label="${caption}, table"><table data-sortable${
    rows.length >= FILTER_FROM && html` data-filter="${caption}"`
  }><thead><tr>${columns.map(
    ({ label, number }) =>
      html`<th scope="col"${number !== undefined && html` class="number"`}>${label}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${columns.map((column, index) => renderCell(column, row, index))}</tr>
`,
  )}</tbody></table></div>`;
}

function renderCell<Row>({ cell, number }: TableColumn<Row>, row: Row, index: number): Html {
  if (index === 0) return html`<th scope="row">${cell(row)}</th>`;
  if (number === undefined) return html`<td>${cell(row)}</td>`;
  return html`<td class="number" data-sort="${number(row) ?? ''}">${cell(row)}</td>`;
}
