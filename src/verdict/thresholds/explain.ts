import {
  formatAgainst,
  formatAmount,
  formatInterval,
  formatLimit,
  formatUsd,
  formatValue,
} from '../../base/format.js';
import type { Usd } from '../../base/units.js';
import { aggregateName } from '../../metrics/names.js';
import type { JudgedThreshold } from './evaluate-thresholds.js';
import type { Aggregation, Operator, ThresholdSpec } from './threshold.js';

export interface Explaining {
  readonly confidence: number;
  /** What one more request costs on average; null where nothing was answered. */
  readonly usdPerRequest: Usd | null;
}

/** One sentence that a reviewer understands: what was seen, how sure it is, and what that means for the limit. */
export function explainThreshold({ spec, row, judgement }: JudgedThreshold, explaining: Explaining): string {
  const { unit } = row.metric;
  const name = nameOf(spec);
  if (judgement.verdict === 'no_data') return `${name}: nothing was measured, and no data is no pass.`;
  const observed = judgement.observed ?? Number.NaN;
  const limit = formatLimit(spec.limit.value, unit);
  const seen = Number.isFinite(observed) ? formatAgainst(observed, spec.limit.value, unit) : 'infinite';
  const failed = judgement.infinite > 0 ? `, ${judgement.infinite} of them failed` : '';
  const basis =
    judgement.method === 'point'
      ? ''
      : ` (${percentOf(explaining.confidence)}, ${formatAmount(judgement.n, 'request')}${failed})`;
  const drift = driftNote(judgement);
  if (judgement.verdict === 'fail' && observed === Number.POSITIVE_INFINITY && judgement.infinite > 0) {
    const share = `${judgement.infinite} of ${formatAmount(judgement.n, 'request')} failed or were dropped`;
    return `${name} is unbounded: ${share}, and count as infinitely slow; ${phrase(spec.operator, limit)} does not hold.${drift}`;
  }
  switch (judgement.verdict) {
    case 'pass':
      return `${name} is ${seen}${basis}: ${phrase(spec.operator, limit)} holds.${drift}`;
    case 'fail':
      return `${name} is ${seen}${basis}: ${phrase(spec.operator, limit)} does not hold.${drift}`;
    case 'inconclusive':
      return `${name} is ${rangeText(judgement, unit)}${basis}: ${phrase(spec.operator, limit)} cannot be decided${moreText(judgement.needed, explaining)}.${drift}`;
  }
}

/** `p95 time to first token (stage 2)`. */
export function nameOf(spec: ThresholdSpec): string {
  const tags = Object.entries(spec.tags).map(([tag, value]) => `${tag} ${value}`);
  const name = aggregateName(spec.metric, aggregationText(spec.aggregation));
  return tags.length === 0 ? name : `${name} (${tags.join(', ')})`;
}

/** `p(95)`, `avg`. */
export function aggregationText(aggregation: Aggregation): string {
  return aggregation.kind === 'percentile' ? `p(${aggregation.percent})` : aggregation.kind;
}

const PHRASES: Readonly<Record<Operator, string>> = {
  '<': 'the limit of',
  '<=': 'the limit of',
  '>': 'the least of',
  '>=': 'the least of',
  '==': 'the value of',
  '===': 'the value of',
  '!=': 'a value other than',
};

function phrase(operator: Operator, limit: string): string {
  return `${PHRASES[operator]} ${limit}`;
}

function rangeText({ low, high, observed }: JudgedThreshold['judgement'], unit: string): string {
  const range = formatInterval(finite(low), finite(high), (value) => formatValue(value, unit));
  if (finite(low) !== null && finite(high) !== null) return `between ${range.replace(' to ', ' and ')}`;
  return range === '' ? `about ${formatValue(observed ?? null, unit)}` : range;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function moreText(needed: number | null, { usdPerRequest }: Explaining): string {
  if (needed === null || !Number.isFinite(needed) || needed > 1_000_000) return '';
  const cost = usdPerRequest === null || usdPerRequest === 0 ? '' : ` (${formatUsd(needed * usdPerRequest)})`;
  return `; about ${formatAmount(needed, 'more request')}${cost} would`;
}

function driftNote({ n, effective }: JudgedThreshold['judgement']): string {
  return effective < n
    ? ` The endpoint drifted within the run, so these requests are worth about ${Math.round(effective)} independent ones.`
    : '';
}

function percentOf(confidence: number): string {
  return `${Number((confidence * 100).toPrecision(4))} %`;
}
