import { messageOf } from '../../base/errors.js';
import type { Fault } from './fault.js';
import type { TextFile } from './file-source.js';
import type { Fields } from './fields.js';
import { suffixOf } from './suffixes.js';

/** One row of a table by its header's names, and its 1-based line in the file. */
export interface TableRow {
  readonly fields: Fields;
  readonly line: number;
}

const MAX_ROWS = 100_000;

/** Rows of a CSV or TSV file with a header; cells are texts, and an empty one is an empty text. */
export async function readTable(
  file: TextFile,
): Promise<readonly TableRow[] | (Fault & { readonly line?: number })> {
  const { parse } = await import('csv-parse/sync');
  const delimiter = suffixOf(file.path) === 'tsv' ? '\t' : delimiterOf(file.text);
  try {
    const records = parse(file.text, {
      columns: true,
      bom: true,
      delimiter,
      relax_quotes: true,
      relax_column_count_less: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
      to: MAX_ROWS,
    }) as unknown as readonly { readonly record: Fields; readonly info: { readonly lines: number } }[];
    let twice = records[0] === undefined ? 0 : countBoth(Object.keys(records[0].record));
    return records.map(({ record, info }) => {
      twice += countBoth(Object.values(record));
      return { fields: record, line: info.lines - twice };
    });
  } catch (error) {
    const message = messageOf(error);
    const line = /line (\d+)/i.exec(message)?.[1];
    return { fault: `is no table: ${message}`, ...(line !== undefined && { line: Number(line) }) };
  }
}

/** Line ends of Windows within quoted cells: each is counted as two lines. */
function countBoth(cells: readonly unknown[]): number {
  return cells.reduce<number>((sum, cell) => sum + String(cell).split('\r\n').length - 1, 0);
}

/** A header without a comma, but with semicolons, was written where the comma is the decimal point. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/\r?\n|$/));
  return !header.includes(',') && header.includes(';') ? ';' : ',';
}
