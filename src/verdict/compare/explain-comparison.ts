import {
  formatAgainst,
  formatAmount,
  formatChange,
  formatCount,
  formatInterval,
  formatLimit,
  formatNumber,
  formatUsd,
  formatValue,
} from '../../base/format.js';
import type { Usd } from '../../base/units.js';
import { aggregateName } from '../../metrics/names.js';
import { aggregationText } from '../thresholds/explain.js';
import { isBeyondLimit } from './compare-metrics.js';
import { explainCause } from './explain/explain-cause.js';
import type { JudgedGate } from './judge-gates.js';
import { countBaseAnswers, lacksBase, type MatchedSamples } from './pair-samples.js';
import { unansweredText } from './unanswered.js';

export interface ExplainingComparison {
  readonly matched: MatchedSamples;
  /** `main@def5678`. */
  readonly source: string;
  /** More requests that would probably decide; null where decided or unknown. */
  readonly needed: { readonly requests: number; readonly usd: Usd | null } | null;
  readonly words?: ArmWords;
}

/** What the arms are called in sentences. */
export interface ArmWords {
  readonly head: string;
  readonly base: string;
}

const CHANGE: ArmWords = { head: 'head', base: 'base' };

/** One sentence: what both arms measured, by how much they differ, how sure that is, and what it means. */
export function explainGate(judged: JudgedGate, explaining: ExplainingComparison): string {
  const { gate, found, verdict } = judged;
  const name = nameOfGate(judged);
  const withheld = withheldText(judged, explaining);
  if (found.n === 0 && withheld !== null) return `${name} cannot be compared: ${withheld}.`;
  if (found.n === 0) return `${name}: no pair measured it in both arms.`;
  const { unit } = gate.contrast.metric;
  const values = `${formatValue(found.head, unit)} against ${formatValue(found.base, unit)} in ${explaining.source}`;
  const groups = formatAmount(found.n, explaining.matched.design === 'pairs' ? 'pair' : 'block pair');
  const seen = `${name} is ${values} (${changeText(judged, groups)})`;
  if (withheld !== null) return `${seen}: ${withheld}.`;
  switch (verdict) {
    case 'pass':
      return `${seen}: ${passText(judged)}.`;
    case 'fail':
      return `${seen}: ${failText(judged, explaining)}${causeText(judged, explaining)}.`;
    case 'inconclusive':
      return `${seen}: ${doubtText(judged, explaining)}${neededText(judged, explaining)}.`;
    case 'no_data':
      return `${seen}: the pairs allow no comparison.`;
    case 'info':
      return found.n < found.least
        ? `${seen}: not judged, which takes ${formatAmount(found.least, 'pair')}.`
        : `${seen}: not judged.`;
  }
}

/** `median time to first token`, with the tags that narrow it. */
export function nameOfGate({ gate }: Pick<JudgedGate, 'gate'>): string {
  const { metric, aggregation, tags } = gate.contrast;
  const name = aggregateName(metric.name, aggregationText(aggregation));
  const narrowed = Object.entries(tags).map(([tag, value]) => `${tag} ${value}`);
  return narrowed.length === 0 ? name : `${name} (${narrowed.join(', ')})`;
}

/** Why a pass is withheld that base's failures alone would carry; null where none is. */
export function withheldText(
  { withheld, found }: JudgedGate,
  { words = CHANGE }: Pick<ExplainingComparison, 'words'>,
): string | null {
  if (withheld === null) return null;
  const told = `${words.base} ${unansweredText(withheld)}`;
  return found.n === 0
    ? `${told}: nothing to compare with`
    : `${told}, and what both arms answered does not show that the limit holds`;
}

/** A row that passes without proof says how much worse head may be all the same. */
function passText(judged: JudgedGate): string {
  const { role, contrast } = judged.gate;
  if (judged.byPoint) return `${limitText(judged)} holds by the estimate, which is all that was asked`;
  if (role === 'guard') return 'no sign of being worse';
  const { high, p } = judged.found.comparison ?? { high: Infinity, p: 1 };
  const isWithin = contrast.side === 'below' ? high < contrast.limit : true;
  if (role === 'limit' || isWithin) return `${limitText(judged)} holds`;
  // An estimate beyond the limit is a sign, though none that shows it.
  const none = isBeyondLimit(contrast, judged.found) ? 'not shown to be worse' : 'no sign of being worse';
  const sign = p > judged.alphas.pass ? none : `probably within ${limitText(judged)}`;
  return `${sign}, and at most ${formatChange(high)}`;
}

/** What is surely worse may be so by less than the limit: then only the estimate speaks of that. */
function failText(judged: JudgedGate, { words = CHANGE }: ExplainingComparison): string {
  const { contrast, role } = judged.gate;
  if (judged.byPoint)
    return `${limitText(judged)} does not hold by the estimate, which is all that was asked`;
  if (role === 'guard') return `worse than ${words.base}`;
  const { low, high } = judged.found.comparison ?? { low: -Infinity, high: Infinity };
  const isBeyond = contrast.side === 'below' ? low >= contrast.limit : high <= contrast.limit;
  return isBeyond
    ? `${limitText(judged)} does not hold`
    : `worse than ${words.base}, and by the estimate beyond ${limitText(judged)}`;
}

function doubtText(judged: JudgedGate, { words = CHANGE, matched }: ExplainingComparison): string {
  if (lacksBase(matched)) {
    const { answered, of } = countBaseAnswers(matched);
    return `${words.base} answered ${formatCount(answered)} of ${formatAmount(of, 'request')}, so there is nothing to hold ${words.head} against`;
  }
  if (!judged.suspect) return `${limitText(judged)} cannot be decided`;
  const { p } = judged.found.comparison ?? { p: 1 };
  return `suspect, for ${words.head} is worse at p = ${formatNumber(p, 1)}, and red takes ${formatNumber(judged.alphas.fail, 1)} at most`;
}

/** `+18 % within 147 pairs, +12 % to +25 %`: no quotient of the two values; of a difference in the metric's own unit. */
function changeText({ gate, found }: JudgedGate, groups: string): string {
  const { comparison } = found;
  if (comparison === undefined || gate.role === 'guard') return groups;
  const { kind, metric, limit } = gate.contrast;
  const format = (value: number): string =>
    kind === 'ratio'
      ? formatChange(value)
      : `${value > 0 ? '+' : ''}${formatAgainst(value, limit, metric.unit)}`;
  const interval = formatInterval(finite(comparison.low), finite(comparison.high), format);
  const change = `${format(comparison.estimate)} within ${groups}`;
  return interval === '' ? change : `${change}, ${interval}`;
}

function limitText({ gate }: JudgedGate): string {
  const { kind, limit, metric, side } = gate.contrast;
  const allowed =
    kind === 'ratio' ? formatChange(limit, 2) : `${limit > 0 ? '+' : ''}${formatLimit(limit, metric.unit)}`;
  return `${side === 'below' ? 'the limit of' : 'the least of'} ${allowed}`;
}

function causeText({ gate }: JudgedGate, { matched }: ExplainingComparison): string {
  const cause = explainCause(gate.contrast.metric.name, matched);
  return cause === '' ? '' : `, ${cause}`;
}

function neededText({ found }: JudgedGate, { needed }: ExplainingComparison): string {
  if (found.n < found.least) return `, which takes ${formatAmount(found.least, 'pair')}`;
  if (needed === null) return '';
  const cost = needed.usd === null || needed.usd === 0 ? '' : ` (${formatUsd(needed.usd)})`;
  return `; about ${formatAmount(needed.requests, 'more request')}${cost} would`;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
