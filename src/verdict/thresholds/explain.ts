import {
  formatAgainst,
  formatAmount,
  formatCount,
  formatInterval,
  formatLimit,
  formatUsd,
  formatValue,
} from '../../base/format.js';
import type { Usd } from '../../base/units.js';
import { aggregateName } from '../../metrics/names.js';
import { findMetric } from '../../metrics/catalogue.js';
import { roundUpEstimate } from '../../stats/estimates/requests-needed.js';
import type { JudgedThreshold } from './evaluate-thresholds.js';
import { lossText, standInText } from './losses.js';
import type { Aggregation, Operator, ThresholdSpec } from './threshold.js';

export interface Explaining {
  readonly confidence: number;
  /** What one more judged request costs on average; null where nothing was answered. */
  readonly usdPerRequest: Usd | null;
  /** False where the run could not be made, so that more of the same would decide nothing. */
  readonly mayAskForMore: boolean;
}

/** More requests that would decide an undecided threshold. */
export interface Needed {
  readonly requests: number;
  readonly usd: Usd | null;
  /** `if none fails`; null where they only have to be like those there were. */
  readonly condition: string | null;
}

/** One sentence that a reviewer understands: what was seen, how sure it is, and what that means for the limit. */
export function explainThreshold(threshold: JudgedThreshold, explaining: Explaining): string {
  const { cause } = threshold;
  const text = explainJudgement(threshold, explaining);
  return cause === undefined ? text : `${text} ${cause}.`;
}

function explainJudgement({ spec, row, judgement }: JudgedThreshold, explaining: Explaining): string {
  const { unit } = row.metric;
  const name = nameOf(spec);
  if (judgement.verdict === 'no_data') return `${name}: nothing was measured, and no data is no pass.`;
  const observed = judgement.observed ?? Number.NaN;
  const limit = formatLimit(spec.limit.value, unit);
  const stood = standInText(judgement.standIns);
  // A wait that was given up would have been longer; a pace need not be as slow as the whole that stands for it.
  const isLeast = stood !== '' && isWait(row.metric);
  const seen = Number.isFinite(observed)
    ? `${isLeast ? 'at least ' : ''}${formatAgainst(observed, spec.limit.value, unit)}`
    : 'infinite';
  const lost = lossText(row.losses);
  const isLost = judgement.infinite > 0 && judgement.method !== 'point';
  const basis = basisOf(judgement, isLost ? lost : stood, explaining.confidence);
  const drift = driftNote(judgement);
  if (judgement.verdict === 'fail' && observed === Number.POSITIVE_INFINITY && judgement.infinite > 0) {
    const of = formatAmount(judgement.n, (row.losses.dropped ?? 0) > 0 ? 'arrival' : 'request');
    return `${name} is unbounded: of ${of} ${lost}, which counts as infinitely slow; ${phrase(spec, limit, observed)} does not hold.${drift}`;
  }
  switch (judgement.verdict) {
    case 'pass':
      return `${name} is ${seen}${basis}: ${phrase(spec, limit, observed)} holds.${drift}`;
    case 'fail':
      return `${name} is ${seen}${basis}: ${phrase(spec, limit, observed)} does not hold.${drift}`;
    case 'inconclusive':
      if (judgement.observed === undefined)
        return `${name} cannot be judged${withheldText(judgement.withheld)}.`;
      return `${name} is ${rangeText(judgement, unit)}${basis}: ${phrase(spec, limit, observed)} cannot be decided${withheldText(judgement.withheld)}${moreText(neededOf({ spec, judgement }, explaining))}.`;
  }
}

function isWait(metric: JudgedThreshold['row']['metric']): boolean {
  return metric.type === 'trend' && metric.source === 'samples' && metric.isWait;
}

/** ` (95 %, 40 requests, of which 2 failed)`; of a number without an error of its own only what stands in for others. */
function basisOf({ method, n }: JudgedThreshold['judgement'], others: string, confidence: number): string {
  const isPoint = method === 'point';
  if (isPoint && others === '') return '';
  const sure = isPoint ? '' : `${percentOf(confidence)}, `;
  return ` (${sure}${formatAmount(n, 'request')}${others === '' ? '' : `, of which ${others}`})`;
}

/** `p95 time to first token (stage 2)`. */
export function nameOf(spec: ThresholdSpec): string {
  const tags = Object.entries(spec.tags).map(
    ([tag, value]) => `${tag} ${tag === 'arm' ? (spec.armName ?? value) : value}`,
  );
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

/** What lies on its limit shows whether the limit itself is allowed. */
function phrase(spec: ThresholdSpec, limit: string, observed: number): string {
  const { operator } = spec;
  if (observed === spec.limit.value && (operator === '<' || operator === '>'))
    return `a value ${operator === '<' ? 'below' : 'above'} ${limit}`;
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

function withheldText(withheld: string | null): string {
  return withheld === null ? '' : `: ${withheld}`;
}

/** Null where decided, where no number is known, and under a run that could not be made. */
export function neededOf(
  { spec, judgement }: Pick<JudgedThreshold, 'spec' | 'judgement'>,
  { usdPerRequest, mayAskForMore }: Explaining,
): Needed | null {
  const { needed } = judgement;
  if (needed === null || !mayAskForMore) return null;
  const { more, given } = needed;
  const requests = given === 'likely' ? roundUpEstimate(more) : more;
  const condition =
    given === 'none_violates' ? conditionOf(spec) : given === 'sure' ? 'whatever becomes of them' : null;
  return { requests, usd: usdPerRequest === null ? null : requests * usdPerRequest, condition };
}

/** What no further request may do where none has done it yet. */
function conditionOf({ metric, operator }: ThresholdSpec): string {
  const upper = operator.startsWith('<');
  if (metric === 'rate_limit_rate' && upper) return 'if none is refused';
  if (metric === 'dropped_rate' && upper) return 'if none is dropped';
  if (metric === 'good_requests') return upper ? 'if none is good' : 'if all are good';
  if (findMetric(metric)?.type === 'rate' && metric !== 'cache_hit_rate')
    return upper ? 'if none fails' : 'if none fails a check';
  if (metric === 'cache_hit_rate') return upper ? 'if none is a hit' : 'if all are hits';
  return upper ? 'if none exceeds it' : 'if none falls short of it';
}

/** `; 49 more requests ($0.05) would, if none fails`. */
function moreText(needed: Needed | null): string {
  return needed === null ? '' : `; ${sayNeeded(needed)}`;
}

/** `49 more requests ($0.05) would, if none fails`; an estimate is called one. Briefly: `49 more would, if none fails`. */
export function sayNeeded(
  { requests, usd, condition }: Needed,
  how: 'briefly' | 'in full' = 'in full',
): string {
  const cost = usd === null || usd === 0 ? '' : ` (${formatUsd(usd)})`;
  const amount =
    how === 'briefly' ? `${formatCount(requests)} more` : `${formatAmount(requests, 'more request')}${cost}`;
  return condition === null ? `about ${amount} would` : `${amount} would, ${condition}`;
}

function driftNote({ n, effective }: JudgedThreshold['judgement']): string {
  return Math.round(effective) < n
    ? ` The endpoint drifted within the run, so these requests are worth about ${Math.round(effective)} independent ones.`
    : '';
}

function percentOf(confidence: number): string {
  return `${Number((confidence * 100).toPrecision(4))} %`;
}
