import { formatCount, formatUsd, formatValue, UNKNOWN } from '../format.js';
import { changeText, comparedRow, conditionText, intervalText, isRelative, observedText } from '../judged.js';
import type { Report, ThresholdResult } from '../schema.js';
import { numbers, type Table } from '../table.js';
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

/** Why thresholds did not pass, in words: the message of each, and what would decide it. */
export function thresholdNotes(report: Report): string[] {
  return worstFirst(report.thresholds)
    .filter(({ verdict }) => verdict !== 'pass')
    .map((threshold) => [checkName(threshold), explain(threshold)] as const)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}: ${text}`);
}

function explain({ message, needed }: ThresholdResult): string {
  if (needed === null) return message;
  const price = needed.usd === null ? '' : ` (${formatUsd(needed.usd)})`;
  const advice = `about ${formatCount(needed.requests)} more requests${price} would decide`;
  return message === '' ? advice : `${message}; ${advice}`;
}
