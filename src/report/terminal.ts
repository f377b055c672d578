import { billLine } from './tables/bill-text.js';
import { describeBetween, describeGenerator, describeRun, describeUndelivered } from './context.js';
import { errorLines } from './error-lines.js';
import { cleanText } from './markup/escape.js';
import { isUnmade } from './decisive.js';
import { lookNext } from './look-next.js';
import { reasonLines } from './reason-lines.js';
import { writeReproduction } from './reproduce.js';
import type { Report, Verdict } from './schema/schema.js';
import { clipTable, dropEmptyColumns, type Table } from './markup/table.js';
import { addedLines } from './tables/added-text.js';
import { armsTable } from './tables/arms.js';
import { comparedPromptTable, comparisonTable } from './tables/comparison.js';
import { trendTable } from './tables/history.js';
import { checkTable, distributionTable, outcomeTable, statusTable } from './tables/load.js';
import { loadTable } from './tables/capacity.js';
import { costTable, tokenText } from './tables/money.js';
import { promptTable } from './tables/prompts.js';
import { decisionNotes, evidenceTable } from './tables/thresholds.js';
import { fit, renderTextTable, wrapText } from './markup/text-table.js';
import { titleLine } from './words.js';

export interface TerminalOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether ANSI colours may be used; without them there is no control character but the line break. */
  readonly colour: boolean;
  /** Whether everything that was measured is told, too; else what was judged, and why. */
  readonly details?: boolean;
}

const MOST_ROWS = 20;
const MOST_FINDINGS = 3;
const NARROWEST = 40;
const SGR: Readonly<Record<Verdict, string>> = {
  pass: '32',
  fail: '31',
  inconclusive: '33',
  skipped: '36',
  error: '31',
};

/** How parts of the text are laid out: each is a list of lines. */
interface Layout {
  readonly part: (title: string, lines: readonly string[]) => string[];
  readonly table: (source: Table) => string[];
  readonly prose: (sentences: readonly string[]) => string[];
}

/** The summary as text: the same words and tables as on GitHub, each table at most 20 rows. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const width = widthOf(options);
  const layout = createLayout(width, options);
  const { table, part, prose } = layout;
  const findings = isUnmade(report)
    ? []
    : report.scenarios.flatMap((scenario) => scenario.findings.map(({ message }) => message));
  return [
    ...renderVerdict(report, options).split('\n'),
    ...wrapText(describeRun(report), width),
    ...wrapText(describeBetween(report), width).filter((line) => line !== ''),
    ...prose(reasonLines(report)),
    ...wrapText(billLine(report.bill), width).filter((line) => line !== ''),
    ...table(armsTable(report)),
    ...prose(addedLines(report)),
    ...table(evidenceTable(report)),
    ...prose(decisionNotes(report).slice(0, MOST_ROWS)),
    ...prose([lookNext(report)]),
    ...part('Why requests failed', prose(errorLines(report))),
    ...part('Findings', prose(findings.slice(0, options.details === true ? MOST_ROWS : MOST_FINDINGS))),
    ...(options.details === true && !isUnmade(report) ? renderDetails(report, layout) : []),
    '',
  ].join('\n');
}

/** The verdict in its one sentence, as the last thing that a reader sees. */
export function renderVerdict(report: Report, options: TerminalOptions): string {
  return wrapText(titleLine(report), widthOf(options))
    .map((line) => paint(line, `1;${SGR[report.verdict]}`, options))
    .join('\n');
}

function widthOf({ width }: TerminalOptions): number {
  return Math.max(NARROWEST, Math.floor(width));
}

function paint(text: string, code: string, { colour }: TerminalOptions): string {
  return colour ? `\u001b[${code}m${text}\u001b[0m` : text;
}

function createLayout(width: number, options: TerminalOptions): Layout {
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', paint(fit(cleanText(title), width), '1', options), ...lines];
  return {
    part,
    table: (source) => part(source.title, renderRows(source, width)),
    prose: (sentences) => sentences.flatMap((sentence) => indent(wrapText(sentence, width - 2))),
  };
}

function renderDetails(report: Report, { table, prose, part }: Layout): string[] {
  const { comparison } = report;
  const compared =
    comparison === null
      ? []
      : [
          ...table(comparisonTable(comparison)),
          ...table(trendTable(comparison)),
          ...table(comparedPromptTable(comparison)),
          ...prose(comparison.notes),
        ];
  return [
    ...compared,
    ...report.scenarios.flatMap((scenario) => table(loadTable(scenario))),
    ...table(statusTable(report.statuses)),
    ...table(outcomeTable(report.outcomes)),
    ...prose([describeUndelivered(report)]),
    ...table(checkTable(report.checks)),
    ...table(distributionTable(report.metrics)),
    ...table(promptTable(report.prompts)),
    ...(report.load.sent === 0 ? [] : [...table(costTable(report)), ...prose([`${tokenText(report)}.`])]),
    ...(report.load.sent === 0 ? [] : part('Load generator', prose(describeGenerator(report)))),
    ...part(
      'Reproduce',
      writeReproduction(report).map((line) => `  ${cleanText(line)}`),
    ),
  ];
}

function renderRows(table: Table, width: number): string[] {
  const { table: shown, note } = clipTable(table, MOST_ROWS);
  const lines = renderTextTable(dropEmptyColumns(shown), width - 2);
  return indent(note === '' ? lines : [...lines, note]);
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
