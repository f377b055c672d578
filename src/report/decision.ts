import {
  formatAmount,
  formatChange,
  formatCount,
  formatInterval,
  formatLimit,
  formatRate,
  formatValue,
  UNKNOWN,
} from '../base/format.js';
import { latenessText } from './headline.js';
import { decisiveThreshold, isUnmade, wholePlan } from './decisive.js';
import {
  allowedPhrase,
  basisText,
  comparedKey,
  conditionText,
  intervalText,
  isRelative,
  limitPhrase,
  observedText,
  ownRows,
  rowsOfArms,
} from './judged.js';
import type { ComparedMetric, Report, ThresholdResult } from './schema/schema.js';
import { checkName, comparedName, worstFirst } from './words.js';

/** One thing on which the verdict rests: a threshold, a row of the comparison, or what became of the run as a whole. */
export interface Decision {
  readonly verdict: ThresholdResult['verdict'] | ComparedMetric['verdict'];
  readonly name: string;
  /** `< 3 s`; empty where there is none. */
  readonly limit: string;
  /** The limit in a sentence: `limit 3 s`. */
  readonly phrase: string;
  readonly base: string;
  readonly head: string;
  /** Head over base, without its interval. */
  readonly change: string;
  /** Of the change where that is what was judged, else of the value; empty where unknown. */
  readonly interval: string;
  readonly judgesChange: boolean;
  /** A sentence; empty where none is known. */
  readonly message: string;
  /** `150 requests`, `147 pairs`; empty where it rests on no count. */
  readonly basis: string;
}

type JudgedReport = Omit<Report, 'headline'>;

const PLAIN = {
  limit: '',
  phrase: '',
  base: '',
  change: '',
  interval: '',
  basis: '',
  judgesChange: false,
  message: '',
};

/**
 * What the verdict rests on, the decisive row first, then failing, undecided and passing ones. A shard judges nothing, and
 * a run that ended before its first answer has nothing to judge: they have no rows.
 */
export function listDecisions(report: JudgedReport): Decision[] {
  if (report.run.shard !== null || isUnmade(report)) return [];
  const decisive = decisiveThreshold(report);
  const thresholds = [...report.thresholds].sort((a, b) => Number(b === decisive) - Number(a === decisive));
  return worstFirst([
    ...describeGenerator(report),
    ...thresholds.map((threshold) => describeThreshold(report, threshold)),
    ...describeWhole(report),
    ...describeComparison(report),
    ...rowsOfArms(report).map(({ name, key, row, comparison }) => {
      const told = describeRow(key, row, comparison);
      return { ...told, name: `${name}: ${told.name}` };
    }),
  ]);
}

function describeGenerator(report: JudgedReport): Decision[] {
  const reason = report.reasons.find(
    ({ code }) => code === 'generator_saturated' || code === 'generator_held_up',
  );
  if (reason === undefined) return [];
  const { message } = reason;
  return [{ ...PLAIN, name: 'load generator', head: latenessText(report), verdict: 'inconclusive', message }];
}

/** A budget that ended the run, load that was not delivered, and answers that never came. */
function describeWhole(report: JudgedReport): Decision[] {
  const { load, cost } = report;
  const rows: (Decision & { readonly code: string })[] = [
    {
      ...PLAIN,
      code: 'nothing_answered',
      name: 'answers',
      head: `none of ${formatCount(load.sent)}`,
      verdict: 'fail',
    },
    {
      ...PLAIN,
      code: 'budget',
      name: 'budget',
      limit: formatLimit(cost.budget, 'USD'),
      phrase: `limit ${formatLimit(cost.budget, 'USD')}`,
      head: `${formatCount(load.sent)} of ${formatCount(wholePlan(report))} sent`,
      verdict: 'fail',
    },
    {
      ...PLAIN,
      code: 'load_not_delivered',
      name: 'load delivered',
      limit: '≥ 95 %',
      phrase: 'at least 95 %',
      head: formatRate(load.deliveredRatio),
      verdict: 'inconclusive',
    },
  ];
  return rows.flatMap(({ code, ...row }) => {
    const reason = report.reasons.find((each) => each.code === code);
    return reason === undefined ? [] : [{ ...row, message: reason.message }];
  });
}

function describeThreshold(report: JudgedReport, threshold: ThresholdResult): Decision {
  const key = comparedKey(report, threshold);
  const row = key === null ? null : (report.comparison?.metrics[key] ?? null);
  const relative = isRelative(threshold);
  return {
    verdict: threshold.verdict,
    name: checkName(threshold),
    limit: conditionText(threshold),
    phrase: limitPhrase(threshold),
    base: row === null ? '' : known(formatValue(row.base, row.unit)),
    head: row !== null && relative ? formatValue(row.head, row.unit) : observedText(threshold),
    change: relative ? known(observedText(threshold)) : row === null ? '' : known(formatChange(row.ratio)),
    interval: intervalText(threshold),
    judgesChange: relative,
    message: threshold.message,
    // A gauge is one value of the whole run.
    basis: report.metrics[threshold.metric]?.type === 'gauge' ? '' : basisText(report, threshold),
  };
}

function describeComparison(report: JudgedReport): Decision[] {
  const { comparison } = report;
  if (comparison === null) return [];
  return ownRows(report).map(([key, row]) => describeRow(key, row, comparison));
}

function describeRow(
  key: string,
  row: ComparedMetric,
  { kind, pairs, design, history }: NonNullable<Report['comparison']>,
): Decision {
  const { tolerance } = row;
  const allowed = formatChange(tolerance, 2);
  const limited = tolerance !== null && tolerance !== 1;
  return {
    verdict: row.verdict,
    name: comparedName(key),
    limit: limited ? `${tolerance > 1 ? '≤' : '≥'} ${allowed}` : 'no worse',
    phrase: allowedPhrase(row),
    base: formatValue(row.base, row.unit),
    head: formatValue(row.head, row.unit),
    change: known(formatChange(row.ratio)),
    interval: formatInterval(row.low, row.high, (value) => formatChange(value)),
    judgesChange: true,
    message: row.message,
    basis:
      kind === 'baseline'
        ? formatAmount(history.length, 'run')
        : formatAmount(pairs, design === 'switchback' ? 'block pair' : 'pair'),
  };
}

function known(text: string): string {
  return text === UNKNOWN ? '' : text;
}
