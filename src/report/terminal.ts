import { latencySeries } from './charts.js';
import { describeGenerator, describeRun, describeUndelivered } from './context.js';
import { errorLines } from './error-lines.js';
import { cleanText } from './markup/escape.js';
import { writeReproduction } from './reproduce.js';
import type { Report, ReportScenario, Verdict } from './schema/schema.js';
import { drawSparkline } from './markup/sparkline.js';
import { clipTable, dropEmptyColumns, type Table } from './markup/table.js';
import { comparedPromptTable, comparisonTable } from './tables/comparison.js';
import { trendTable } from './tables/history.js';
import { checkTable, distributionTable, outcomeTable, statusTable } from './tables/load.js';
import { stageTable } from './tables/stages.js';
import { costTable, tokenText } from './tables/money.js';
import { promptTable } from './tables/prompts.js';
import { thresholdNotes, thresholdTable } from './tables/thresholds.js';
import { fit, renderTextTable, wrapText } from './markup/text-table.js';

export interface TerminalOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether ANSI colours may be used; without them there is no control character but the line break. */
  readonly colour: boolean;
}

const MOST_ROWS = 20;
const NARROWEST = 40;
const SGR: Readonly<Record<Verdict, string>> = {
  pass: '32',
  fail: '31',
  inconclusive: '33',
  skipped: '36',
  error: '31',
};

/** The summary as text: the same words and tables as on GitHub, each table at most 20 rows. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const width = Math.max(NARROWEST, Math.floor(options.width));
  const paint = (text: string, code: string): string =>
    options.colour ? `\u001b[${code}m${text}\u001b[0m` : text;
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', paint(fit(cleanText(title), width), '1'), ...lines];
  const table = (source: Table): string[] => part(source.title, renderRows(source, width));
  const prose = (sentences: readonly string[]): string[] =>
    sentences.flatMap((sentence) => indent(wrapText(sentence, width - 2)));
  const headline = wrapText(report.headline, width).map((line) => paint(line, `1;${SGR[report.verdict]}`));
  const { comparison } = report;
  return [
    ...headline,
    ...wrapText(describeRun(report), width),
    ...table(thresholdTable(report)),
    ...prose(thresholdNotes(report).slice(0, MOST_ROWS)),
    ...(comparison === null
      ? []
      : [
          ...table(comparisonTable(comparison)),
          ...table(trendTable(comparison)),
          ...table(comparedPromptTable(comparison)),
          ...prose(comparison.notes),
        ]),
    ...part('Why requests failed', prose(errorLines(report))),
    ...part(
      'Findings',
      prose(
        report.scenarios
          .flatMap(({ findings }) => findings.map(({ message }) => message))
          .slice(0, MOST_ROWS),
      ),
    ),
    ...report.scenarios.flatMap((scenario) => [
      ...table(stageTable(scenario)),
      ...renderTrend(scenario, width),
    ]),
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
    '',
  ].join('\n');
}

function renderRows(table: Table, width: number): string[] {
  const { table: shown, note } = clipTable(table, MOST_ROWS);
  const lines = renderTextTable(dropEmptyColumns(shown), width - 2);
  return indent(note === '' ? lines : [...lines, note]);
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function renderTrend(scenario: ReportScenario, width: number): string[] {
  const { name, values } = latencySeries(scenario.stages);
  const bars = drawSparkline(values, width - 2);
  return bars === '' ? [] : indent([...wrapText(`${name} by stage:`, width - 2), bars]);
}
