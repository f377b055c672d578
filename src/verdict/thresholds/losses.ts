import { formatCount } from '../../base/format.js';
import type { Outcome } from '../../samples/sample.js';

/** Why an observation counts as a metric's worst value: what became of its request. */
const LOSSES = ['dropped', 'rate_limited', 'timed_out', 'failed', 'silent'] as const;
export type Loss = (typeof LOSSES)[number];

/** Why a request adds to a mean of latencies no value of its own, but a time that stands for it. */
export type StandIn = Extract<Loss, 'timed_out' | 'silent'>;

/** How many of each; what did not occur is left out. */
export type Losses = Readonly<Partial<Record<Loss, number>>>;

/** Of a request that has no value of its own where it should have one. */
export function lossOf(outcome: Outcome): Loss {
  switch (outcome) {
    case 'ok':
      return 'silent';
    case 'dropped':
    case 'rate_limited':
      return outcome;
    case 'timeout':
      return 'timed_out';
    default:
      return 'failed';
  }
}

const WORDS: Readonly<Record<Loss, (count: number) => string>> = {
  dropped: (count) => `${were(count)} dropped at \`max-concurrency\``,
  rate_limited: (count) => `${were(count)} refused by a rate limit`,
  timed_out: () => 'timed out',
  failed: () => 'failed',
  silent: () => 'were answered without one',
};

/** `14 were dropped at max-concurrency, 2 failed`, the most frequent first; the empty text for none. */
export function lossText(losses: Losses): string {
  return LOSSES.map((loss) => ({ loss, count: losses[loss] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ loss, count }) => `${formatCount(count)} ${WORDS[loss](count)}`)
    .join(', ');
}

const STAND_INS: Readonly<Record<StandIn, (count: number) => string>> = {
  timed_out: (count) =>
    `timed out and ${count === 1 ? 'counts with the time that it was' : 'count with the time that they were'} given`,
  silent: (count) =>
    `${were(count)} answered without one and ${count === 1 ? 'counts with all the time that it' : 'count with all the time that they'} took`,
};

/** `3 timed out and count with the time that they were given`, and the same of answers without a value; the empty text for none. */
export function standInText(standIns: Losses): string {
  return (['timed_out', 'silent'] as const)
    .map((standIn) => ({ standIn, count: standIns[standIn] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ standIn, count }) => `${formatCount(count)} ${STAND_INS[standIn](count)}`)
    .join(', ');
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were';
}
