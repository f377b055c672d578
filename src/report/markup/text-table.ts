import { cleanText, shorten } from './escape.js';
import type { Table } from './table.js';

const GAP = '  ';
/** A name is not shortened below this; a table that is still too wide is written row by row. */
const NARROWEST_NAME = 16;

/** Columns that a terminal gives a text: wide East Asian letters and pictographs take two, marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    width +=
      /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}

/**
 * The table in aligned columns of plain text at most `width` wide, titles broken at blanks so that numbers set the
 * widths; in too narrow a terminal each row becomes `title: value` lines.
 */
export function renderTextTable(table: Table, width: number): string[] {
  if (table.rows.length === 0) return [];
  const rows = table.rows.map((row) => row.map(cleanText));
  const widths = table.columns.map(({ title }, i) =>
    widest([...title.split(' '), ...rows.map((row) => row[i] ?? '')]),
  );
  const excess = widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1)) - width;
  const name = widths[0] ?? 0;
  if (excess > 0 && name - excess < NARROWEST_NAME) return renderRecords(table, width);
  widths[0] = name - Math.max(0, excess);
  const write = (cells: readonly string[]): string =>
    widths
      .map((each, i) => pad(cells[i] ?? '', each, table.columns[i]?.align === 'right'))
      .join(GAP)
      .trimEnd();
  const rule = widths.map((each) => '─'.repeat(each)).join(GAP);
  return [...breakTitles(table, widths).map(write), rule, ...rows.map(write)];
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}

/** The titles on as many lines as the longest needs, standing on the rule below them. */
function breakTitles({ columns }: Table, widths: readonly number[]): string[][] {
  const titles = columns.map(({ title }, i) => wrapText(title, widths[i] ?? 1));
  const height = Math.max(...titles.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    titles.map((lines) => lines[line - height + lines.length] ?? ''),
  );
}

function pad(cell: string, width: number, right: boolean): string {
  const text = fit(cell, width);
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return right ? blanks + text : text + blanks;
}

/** Shortened to a display width. */
export function fit(text: string, width: number): string {
  let most = Math.max(1, width);
  let short = text;
  while (displayWidth(short) > width && most > 0) {
    short = shorten(text, most);
    most -= 1;
  }
  return short;
}

function renderRecords(table: Table, width: number): string[] {
  return table.rows.flatMap((row) => {
    const pairs = table.columns.slice(1).flatMap(({ title }, i) => {
      const cell = cleanText(row[i + 1] ?? '');
      return cell === '' ? [] : [`${title}: ${cell}`];
    });
    return [
      ...wrapText(cleanText(row[0] ?? ''), width),
      ...wrapWords(pairs, width - 2, ' · ').map((line) => `  ${line}`),
    ];
  });
}

/** Lines of at most `width` columns, broken at blanks; a longer word is cut. */
export function wrapText(text: string, width: number): string[] {
  return wrapWords(cleanText(text).split(' '), width, ' ');
}

function wrapWords(words: readonly string[], width: number, separator: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.map((each) => fit(each, width))) {
    const longer = line === '' ? word : line + separator + word;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
