import { formatCount, formatValue, UNKNOWN } from '../../base/format.js';
import { changeText, comparedRow, conditionText, intervalText, isRelative, observedText } from '../judged.js';
import type { Report } from '../schema/schema.js';
import { numbers, type Table } from '../markup/table.js';
import { checkName, verdictLabel, worstFirst } from '../words.js';

/** Every threshold with what it was judged on, failing ones first. */
export function thresholdTable(report: Report): Table {
  return {
    title: 'Thresholds',
    columns: [
      { title: 'Check' },
      numbers('Limit'),
      numbers('Observed'),
      numbers('Interval'),
      numbers('n'),
      { title: 'Verdict' },
    ],
    rows: worstFirst(report.thresholds).map((threshold) => [
      checkName(threshold),
      conditionText(threshold),
      observedText(threshold),
      intervalText(threshold),
      formatCount(threshold.n),
      verdictLabel(threshold.verdict),
    ]),
  };
}

/** The few columns that a comment has room for; base and change are empty outside a comparison. */
export function decisionTable(report: Report): Table {
  return {
    title: 'Decision',
    columns: [
      { title: 'Check' },
      numbers('Limit'),
      numbers('Base'),
      numbers('This PR'),
      numbers('Change'),
      { title: 'Verdict' },
    ],
    rows: worstFirst(report.thresholds).map((threshold) => {
      const row = comparedRow(report, threshold);
      const known = (value: string): string => (value === UNKNOWN ? '' : value);
      const head =
        row !== null && isRelative(threshold) ? formatValue(row.head, row.unit) : observedText(threshold);
      const [base, change] =
        row === null ? ['', ''] : [known(formatValue(row.base, row.unit)), known(changeText(row))];
      return [
        checkName(threshold),
        conditionText(threshold),
        base,
        head,
        change,
        verdictLabel(threshold.verdict),
      ];
    }),
  };
}

/** Why thresholds did not pass, a sentence for each. */
export function thresholdNotes(report: Report): string[] {
  const open = worstFirst(report.thresholds).filter(({ verdict }) => verdict !== 'pass');
  return open.map(({ message }) => message).filter((message) => message !== '');
}
