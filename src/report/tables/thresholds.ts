import { listDecisions } from '../decision.js';
import { isUnmade } from '../decisive.js';
import { rowsOfArms } from '../judged.js';
import type { Report } from '../schema/schema.js';
import { numbers, type Table } from '../markup/table.js';
import { verdictLabel, worstFirst } from '../words.js';

/** The first table: what the verdict rests on, decisive and failing rows first. */
export function decisionTable(report: Report): Table {
  const head = report.comparison === null ? 'Observed' : 'This PR';
  return {
    title: 'What was judged',
    columns: [
      { title: 'Check' },
      numbers('Limit'),
      numbers(baseTitle(report)),
      numbers(head),
      numbers(changeTitle(report)),
      { title: 'Verdict' },
    ],
    rows: listDecisions(report).map((row) => [
      row.name,
      row.limit,
      row.base,
      row.head,
      row.change === '' || !row.judgesChange || row.interval === ''
        ? row.change
        : `${row.change} (${row.interval})`,
      verdictLabel(row.verdict),
    ]),
  };
}

/** The same rows with their intervals and counts. */
export function evidenceTable(report: Report): Table {
  const { columns, ...table } = decisionTable(report);
  const [check, limit, base, head, change, verdict] = columns;
  return {
    ...table,
    columns: [check, limit, base, head, change, numbers('Interval'), numbers('Of'), verdict].filter(
      (column) => column !== undefined,
    ),
    rows: listDecisions(report).map((row) => [
      row.name,
      row.limit,
      row.base,
      row.head,
      row.change,
      row.interval,
      row.basis,
      verdictLabel(row.verdict),
    ]),
  };
}

/** Of several arms the control, by its name. */
function baseTitle({ comparison, arms }: Report): string {
  if (comparison !== null) return comparison.kind === 'baseline' ? 'Baseline' : 'Base';
  return arms.find(({ isControl }) => isControl)?.name ?? 'Base';
}

/** A change is estimated within pairs, so that it need not be the quotient of the two columns beside it. */
function changeTitle({ comparison }: Report): string {
  return comparison?.kind === 'base' ? 'Change, paired' : 'Change';
}

/** Why something that was judged did not pass, a sentence for each. */
export function decisionNotes(report: Report): string[] {
  if (report.run.shard !== null || isUnmade(report)) return [];
  const open = [
    ...report.thresholds,
    ...Object.values(report.comparison?.metrics ?? {}),
    ...rowsOfArms(report).map(({ name, row }) => ({ ...row, message: `${name}: ${row.message}` })),
  ];
  const notes = worstFirst(open)
    .filter(({ verdict }) => verdict !== 'pass' && verdict !== 'info')
    .map(({ message }) => message);
  return [...new Set(notes)].filter((message) => message !== '');
}
