import {
  formatAgainst,
  formatAmount,
  formatChange,
  formatInterval,
  formatLimit,
  UNKNOWN,
} from '../base/format.js';
import type { ComparedMetric, Comparison, Report, ThresholdResult } from './schema/schema.js';
import { splitExpression, verdictLabel } from './words.js';

/**
 * How the values of a threshold read. One relative in percent (`p(95)<+15%`) is judged on the ratio of head over
 * base, one relative in the metric's own unit (`avg<+0.002`) on the difference.
 */
type Kind = 'absolute' | 'percent' | 'difference';

function kindOf(threshold: ThresholdResult): Kind {
  const { limit } = splitExpression(threshold.expression);
  if (!/^[+-]/.test(limit)) return 'absolute';
  return limit.endsWith('%') ? 'percent' : 'difference';
}

export function isRelative(threshold: ThresholdResult): boolean {
  return kindOf(threshold) !== 'absolute';
}

function formatJudged(threshold: ThresholdResult, value: number): string {
  const kind = kindOf(threshold);
  if (kind === 'percent') {
    const allowed = allowedRatio(threshold);
    return formatChange(value, value !== allowed && formatChange(value) === formatChange(allowed) ? 2 : 0);
  }
  return (
    (kind === 'difference' && value > 0 ? '+' : '') + formatAgainst(value, threshold.limit, unitOf(threshold))
  );
}

/** `+15%` allows 1.15 times the base. */
function allowedRatio(threshold: ThresholdResult): number {
  return 1 + Number.parseFloat(splitExpression(threshold.expression).limit.replace(/\s/g, '')) / 100;
}

/** A counter's `rate` is per second, whatever it counts. */
function unitOf({ unit, expression }: ThresholdResult): string {
  return unit === 'requests' && splitExpression(expression).aggregation === 'rate' ? 'requests/s' : unit;
}

/** What a threshold was judged on: `150 requests`, of a relative one `147 pairs` or `6 runs`. */
export function basisText({ comparison }: Pick<Report, 'comparison'>, threshold: ThresholdResult): string {
  const compared = comparison?.kind === 'baseline' ? 'run' : 'pair';
  return formatAmount(threshold.n, isRelative(threshold) ? compared : 'request');
}

/** The value a threshold was judged on; `unbounded` where failed requests make it infinite. */
export function observedText(threshold: ThresholdResult): string {
  const { observed } = threshold;
  if (observed === null) return threshold.verdict === 'no_data' || threshold.n === 0 ? UNKNOWN : 'unbounded';
  return formatJudged(threshold, observed);
}

/** The right-hand side: `3 s`, `+15 %`; as it was written where the report has no number for it. */
export function limitText(threshold: ThresholdResult): string {
  const written = splitExpression(threshold.expression).limit;
  if (kindOf(threshold) === 'percent') return formatChange(allowedRatio(threshold), 2);
  if (threshold.limit === null) return written;
  const sign = kindOf(threshold) === 'difference' && threshold.limit > 0 ? '+' : '';
  return sign + formatLimit(threshold.limit, unitOf(threshold));
}

/** Operator and right-hand side: `< 3 s`, `≥ 20 tokens/s`. */
export function conditionText(threshold: ThresholdResult): string {
  const { operator } = splitExpression(threshold.expression);
  const sign = operator
    .replace('<=', '≤')
    .replace('>=', '≥')
    .replace(/^={2,3}$/, '=')
    .replace('!=', '≠');
  return `${sign} ${limitText(threshold)}`.trim();
}

/** The condition in a sentence: `limit 3 s`, `at least 20 tokens/s`. */
export function limitPhrase(threshold: ThresholdResult): string {
  const { operator } = splitExpression(threshold.expression);
  const isOnIt = threshold.observed !== null && threshold.observed === threshold.limit;
  const word = operator.startsWith('>')
    ? operator === '>' && isOnIt
      ? 'must be more than'
      : 'at least'
    : operator === '<' && isOnIt
      ? 'must be less than'
      : operator.startsWith('=')
        ? 'must be'
        : operator === '!='
          ? 'must not be'
          : 'limit';
  return `${word} ${limitText(threshold)}`;
}

/** `2.4 s to 3.6 s`, or the empty text where the sample bounds nothing. */
export function intervalText(threshold: ThresholdResult): string {
  return formatInterval(threshold.low, threshold.high, (value) => formatJudged(threshold, value));
}

/**
 * Share of its limit that a threshold uses up: 1 at the limit, more beyond it, infinite where failed requests
 * make the value so. A lower limit (`>`) counts the other way round; relative thresholds have none.
 */
export function usedShare(threshold: ThresholdResult): number | null {
  const { observed, limit } = threshold;
  if (kindOf(threshold) !== 'absolute') return null;
  if (observed === null && threshold.verdict === 'fail') return Infinity;
  if (observed === null || limit === null) return null;
  const [part, whole] = splitExpression(threshold.expression).operator.startsWith('>')
    ? [limit, observed]
    : [observed, limit];
  return whole > 0 ? part / whole : null;
}

/** Key of the comparison's row for what a threshold checks, `metric:aggregation` or the metric alone; null for none. */
export function comparedKey(report: Pick<Report, 'comparison'>, threshold: ThresholdResult): string | null {
  const metrics = report.comparison?.metrics;
  if (metrics === undefined || Object.keys(threshold.tags).length > 0) return null;
  const { aggregation } = splitExpression(threshold.expression);
  const spellings = aggregation === 'med' ? ['med', 'p(50)'] : [aggregation.replace(/\s/g, '')];
  const keys = [...spellings.map((spelling) => `${threshold.metric}:${spelling}`), threshold.metric];
  return keys.find((key) => Object.hasOwn(metrics, key)) ?? null;
}

/** The comparison's row for what a threshold checks. */
export function comparedRow(
  report: Pick<Report, 'comparison'>,
  threshold: ThresholdResult,
): ComparedMetric | null {
  const key = comparedKey(report, threshold);
  return key === null ? null : (report.comparison?.metrics[key] ?? null);
}

/** The comparison's own judged rows, but for those that a relative threshold judges in their place. */
export function ownRows(
  report: Pick<Report, 'comparison' | 'thresholds'>,
): (readonly [key: string, row: ComparedMetric])[] {
  const replaced = new Set(
    report.thresholds.filter(isRelative).map((threshold) => comparedKey(report, threshold)),
  );
  return Object.entries(report.comparison?.metrics ?? {}).filter(
    ([key, { verdict }]) => verdict !== 'info' && !replaced.has(key),
  );
}

/** A judged row of one of several arms against the control. */
export interface ArmsRow {
  readonly name: string;
  readonly key: string;
  readonly row: ComparedMetric;
  readonly comparison: Comparison;
}

/** Of `arms` the comparisons' own judged rows, but for those that a relative threshold on the arm judges in their place. */
export function rowsOfArms({ arms, thresholds }: Pick<Report, 'arms' | 'thresholds'>): ArmsRow[] {
  return arms.flatMap(({ name, comparison }) => {
    if (comparison === null) return [];
    const own = thresholds
      .filter(({ tags }) => tags['arm'] === name && Object.keys(tags).length === 1)
      .map((threshold) => ({ ...threshold, tags: {} }));
    return ownRows({ comparison, thresholds: own }).map(([key, row]) => ({ name, key, row, comparison }));
  });
}

/** Of a comparison that passed. */
export function passedText({ comparison, arms }: Pick<Report, 'comparison' | 'arms'>): string {
  const candidates = arms.filter((arm) => arm.comparison !== null && arm.comparison.pairs > 0);
  const control = arms.find(({ isControl }) => isControl);
  if (control !== undefined && candidates.length > 0) {
    const [only, ...more] = candidates.map(({ name }) => name);
    const who = more.length === 0 ? `${only ?? ''} is not` : `none of ${candidates.length} candidates is`;
    return `, and ${who} shown to be worse than ${control.name}`;
  }
  if (comparison === null || comparison.pairs === 0 || comparison.kind !== 'base') return '';
  return `, and nothing is shown to be worse than in ${comparison.source} (${formatAmount(comparison.pairs, comparison.design === 'switchback' ? 'block pair' : 'pair')})`;
}

/** What a row of the comparison allows, in a sentence: `limit +10 %`, `no worse than base`. */
export function allowedPhrase({ tolerance }: ComparedMetric): string {
  return tolerance === null || tolerance === 1
    ? 'no worse than base'
    : `${tolerance > 1 ? 'limit' : 'at least'} ${formatChange(tolerance, 2)}`;
}

/** `+18 %`, with its interval in brackets where there is one: `+18 % (+12 % to +25 %)`. */
export function changeText(row: ComparedMetric): string {
  const interval = formatInterval(row.low, row.high, (value) => formatChange(value));
  return interval === '' || row.ratio === null
    ? formatChange(row.ratio)
    : `${formatChange(row.ratio)} (${interval})`;
}

/** Verdict of a compared metric with its tolerance: `❌ fail, allowed +10 %`. */
export function comparedVerdict(row: ComparedMetric): string {
  return row.tolerance === null
    ? verdictLabel(row.verdict)
    : `${verdictLabel(row.verdict)}, allowed ${formatChange(row.tolerance, 2)}`;
}
