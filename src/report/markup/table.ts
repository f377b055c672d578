import { escapeCode, escapeText } from './escape.js';
import { formatCount, UNKNOWN } from '../../base/format.js';

/** A table as plain text, rendered as Markdown and for the terminal alike. Cells are not escaped yet. */
export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

interface Column {
  readonly title: string;
  /** Numbers stand right. */
  readonly align?: 'right';
  /** Names of files and the like, in a monospaced face. */
  readonly code?: boolean;
}

/** A column of numbers. */
export function numbers(title: string): Column {
  return { title, align: 'right' };
}

/** The first `most` rows, and a sentence about those left out; the table must be sorted by then. */
export function clipTable(table: Table, most: number): { readonly table: Table; readonly note: string } {
  const left = table.rows.length - most;
  if (left <= 0) return { table, note: '' };
  return {
    table: { ...table, rows: table.rows.slice(0, most) },
    note: `${formatCount(left)} more in report.json.`,
  };
}

/** The table without the columns in which no row says anything: all cells empty, unknown or zero. */
export function dropEmptyColumns(table: Table): Table {
  const kept = table.columns.map(
    (_, i) => i === 0 || table.rows.some((row) => !['', '0', UNKNOWN].includes(row[i] ?? '')),
  );
  const keep = <T>(items: readonly T[]): T[] => items.filter((_, i) => kept[i]);
  return { ...table, columns: keep(table.columns), rows: table.rows.map(keep) };
}

/** A GFM table; the empty text where it has no rows. */
export function renderTable({ columns, rows }: Table): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const escapeCell = (cell: string, i: number): string => {
    if (columns[i]?.code) return escapeCode(cell, 120);
    return columns[i]?.align === 'right' ? keepUnits(escapeText(cell)) : escapeText(cell);
  };
  return [
    line(columns.map(({ title }) => escapeText(title))),
    line(columns.map(({ align }) => (align === 'right' ? '--:' : ':--'))),
    ...rows.map((row) => line(row.map(escapeCell))),
  ].join('\n');
}

/** A number does not part from its unit or its sign where a narrow column breaks the line. */
function keepUnits(cell: string): string {
  return cell.replace(/(?<=\d|[≤≥=≠]|&[lg]t;) (?=[\d+−$%a-z])/g, '\u00a0');
}

/** The table's first `most` rows without empty columns, and below it how many there are besides; nothing for 0. */
export function renderClipped(table: Table, most: number): string {
  if (most === 0) return '';
  const { table: shown, note } = clipTable(table, most);
  return [renderTable(dropEmptyColumns(shown)), note].filter((text) => text !== '').join('\n\n');
}
