import type { Ms, Usd } from '../../base/units.js';
import type { Sample } from '../../samples/sample.js';
import type { Alphas, Comparison, Pair } from '../../stats/estimates/estimate.js';
import { percentile, sortAscending } from '../../stats/estimates/percentile.js';
import { compareMeanDifference, compareTypicalDifference } from '../../stats/paired/differences.js';
import { matchSamples } from './pair-samples.js';

/** Head minus base with a 95 % interval, over pairs in which both were answered. */
export interface AddedAmount {
  readonly added: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
}

/** What one way to the same model takes beyond another. Null where too few pairs tell. */
export interface AddedByWay {
  /** Medians of opening a connection, over those that were opened in each arm. */
  readonly connection: { readonly headMs: Ms; readonly baseMs: Ms; readonly opened: number } | null;
  /** To the head of the answer, in ms. */
  readonly firstByte: AddedAmount | null;
  readonly firstToken: AddedAmount | null;
  readonly total: AddedAmount | null;
  readonly usdPerRequest: AddedAmount | null;
}

/** Two-sided, 95 %. */
const ALPHAS: Alphas = { pass: 0.025, fail: 0.025 };
/** Fewer pairs have no interval worth the name. */
const LEAST_PAIRS = 10;
/** Fewer connections than this in either arm are chance. */
const LEAST_OPENED = 3;

/**
 * The typical difference within pairs (Hodges & Lehmann), so that what the provider's own pace does to both requests of a pair
 * cancels; money by its mean. Samples of both arms, head's and base's, in dispatch order.
 */
export function measureAdded(samples: readonly Sample[]): AddedByWay {
  const { groups } = matchSamples(samples, 'pairs');
  const pairsOf = (read: (sample: Sample) => number | null): Pair[] =>
    groups.flatMap(({ base: [base], head: [head] }) => {
      if (base?.outcome !== 'ok' || head?.outcome !== 'ok') return [];
      const [before, after] = [read(base), read(head)];
      return before === null || after === null ? [] : [{ base: before, head: after }];
    });
  const typical = (read: (sample: Sample) => number | null): AddedAmount | null => {
    const pairs = pairsOf(read);
    return pairs.length < LEAST_PAIRS ? null : amountOf(compareTypicalDifference(pairs, ALPHAS));
  };
  const bills = pairsOf(({ costBasis, costUsd }) => (costBasis === 'reported' ? costUsd : null));
  return {
    connection: connectionsOf(samples),
    firstByte: typical(({ firstByteMs }) => firstByteMs ?? null),
    firstToken: typical(({ ttftMs }) => ttftMs),
    total: typical(({ e2eMs }) => e2eMs),
    usdPerRequest: bills.length < LEAST_PAIRS ? null : amountOf(compareMeanDifference(bills, ALPHAS)),
  };
}

function amountOf(found: Comparison | undefined): AddedAmount | null {
  if (found === undefined || !Number.isFinite(found.estimate)) return null;
  const bound = (value: Usd): number | null => (Number.isFinite(value) ? value : null);
  return { added: found.estimate, low: bound(found.low), high: bound(found.high), n: found.n };
}

function connectionsOf(samples: readonly Sample[]): AddedByWay['connection'] {
  const took = (arm: Sample['arm']): Float64Array =>
    sortAscending(samples.flatMap((sample) => (sample.arm === arm ? (sample.connectMs ?? []) : [])));
  const [head, base] = [took('head'), took('base')];
  const opened = Math.min(head.length, base.length);
  const [headMs, baseMs] = [percentile(head, 0.5), percentile(base, 0.5)];
  return opened < LEAST_OPENED || headMs === undefined || baseMs === undefined
    ? null
    : { headMs, baseMs, opened };
}
