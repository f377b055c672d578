import { formatAgainst, formatAmount, formatChange, formatLimit, formatValue } from '../../base/format.js';
import { aggregateName } from '../../metrics/names.js';
import { LEAST_RUNS_TO_GATE } from '../../stats/estimates/baseline.js';
import { type ComparedRow, orNull } from '../compare/compared-row.js';
import { hasLimit } from '../compare/comparison-gates.js';
import { aggregationText } from '../thresholds/explain.js';
import type { StoredJudgement } from './judge-stored.js';
import type { ThresholdSpec } from '../thresholds/threshold.js';
import type { ThresholdRow } from '../thresholds/threshold-results.js';

/** A judged gate as a row of the comparison; null where a side was not measured. */
export function describeStoredRow(judged: StoredJudgement): ComparedRow | null {
  const { gate, head, base, p, verdict } = judged;
  if (head === null || base === null) return null;
  const isJudged = verdict === 'pass' || verdict === 'fail' || verdict === 'inconclusive';
  return {
    unit: gate.contrast.metric.unit,
    base: orNull(base),
    head: orNull(head),
    ...ratiosOf(judged),
    p,
    level: null,
    verdict,
    tolerance: isJudged ? limitRatio(judged) : null,
    suspect: false,
    message: explainStored(judged),
  };
}

/** A relative threshold judged on stored runs, in ratios or in the metric's unit. */
export function describeStoredThreshold(judged: StoredJudgement, spec: ThresholdSpec): ThresholdRow {
  const { gate, head, base, found, verdict } = judged;
  const { kind, limit, metric } = gate.contrast;
  const { ratio, low, high } = ratiosOf(judged);
  const value = (share: number | null): number | null =>
    share === null || kind === 'ratio' ? share : base === null ? null : base * (share - 1);
  return {
    metric: spec.metric,
    tags: { ...spec.tags },
    expression: spec.source,
    // What was free differs by all that it costs now.
    ...(kind === 'difference' && base === 0
      ? { observed: head, low: head, high: head }
      : { observed: value(ratio), low: value(low), high: value(high) }),
    n: found?.runs ?? 0,
    limit,
    unit: kind === 'ratio' ? 'ratio' : metric.unit,
    verdict: verdict === 'info' ? 'inconclusive' : verdict,
    message: explainStored(judged),
    needed: null,
    losses: {},
    episode: null,
    cause: null,
    endpointTrouble: false,
    metBy: null,
    withheld: verdict === 'inconclusive' && found?.gates === false ? fewText(found.runs) : null,
  };
}

/** Head over base, and the interval that run-to-run variation leaves. */
function ratiosOf({ gate, found }: StoredJudgement): Pick<ComparedRow, 'ratio' | 'low' | 'high'> {
  if (found === undefined) return { ratio: null, low: null, high: null };
  const ratio = gate.contrast.side === 'below' ? found.ratio : 1 / found.ratio;
  return { ratio: orNull(ratio), low: orNull(ratio / found.limit), high: orNull(ratio * found.limit) };
}

function limitRatio({ gate, limit }: StoredJudgement): number | null {
  if (limit === null) return null;
  return orNull(gate.contrast.side === 'below' ? limit : 1 / limit);
}

/** One sentence: what is usual, what was measured, what chance explains, and what follows. */
function explainStored(judged: StoredJudgement): string {
  const { gate, head, base, found, verdict } = judged;
  const { metric, aggregation } = gate.contrast;
  const name = aggregateName(metric.name, aggregationText(aggregation));
  if (head === null) return `${name}: nothing was measured, and no data is no pass.`;
  const values = `${formatValue(head, metric.unit)} against ${formatValue(base, metric.unit)}`;
  if (found === undefined) return `${name} is ${values}: not judged.`;
  const seen = `${name} is ${values}, usual in ${formatAmount(found.runs, 'earlier run')} (${changeText(judged)})`;
  const few = fewText(found.runs);
  switch (verdict) {
    case 'pass':
      return `${seen}: ${gate.spec === null ? guardText(judged) : `${limitText(judged)} holds`}.`;
    case 'fail':
      return `${seen}: ${limitText(judged)} does not hold.`;
    case 'inconclusive':
      return `${seen}: ${found.gates ? `${limitText(judged)} cannot be told from chance` : few}.`;
    case 'no_data':
    case 'info':
      return `${seen}: ${hasLimit(gate) && !found.gates ? few : 'not judged'}.`;
  }
}

function fewText(runs: number): string {
  return `${formatAmount(runs, 'run')} ${runs === 1 ? 'is' : 'are'} too few to judge, which takes ${LEAST_RUNS_TO_GATE}`;
}

function guardText({ found, limit }: StoredJudgement): string {
  const within = found === undefined || limit === null || found.ratio <= limit;
  return within ? 'within what is allowed' : 'chance explains it';
}

/** `+18 %; by chance runs differ by up to +36 %`; nothing of chance where all were nothing, which shows none. */
function changeText(judged: StoredJudgement): string {
  const { gate, head, base, found } = judged;
  const { kind, limit, metric } = gate.contrast;
  const { ratio } = ratiosOf(judged);
  const difference = (head ?? 0) - (base ?? 0);
  const change =
    kind === 'ratio'
      ? formatChange(ratio ?? Infinity)
      : `${difference > 0 ? '+' : ''}${formatAgainst(difference, limit, metric.unit)}`;
  const chance = found?.limit ?? 1;
  return chance > 1 ? `${change}; by chance runs differ by up to ${formatChange(chance)}` : change;
}

function limitText({ gate }: StoredJudgement): string {
  const { kind, limit, metric, side } = gate.contrast;
  const allowed =
    kind === 'ratio' ? formatChange(limit, 2) : `${limit > 0 ? '+' : ''}${formatLimit(limit, metric.unit)}`;
  return `${side === 'below' ? 'the limit of' : 'the least of'} ${allowed}`;
}
