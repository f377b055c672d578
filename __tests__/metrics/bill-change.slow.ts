import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../src/base/random.js';
import { billChange, type BillChange } from '../../src/metrics/bill-change.js';
import {
  centsOf,
  costOf,
  DEARER,
  knownParts,
  means,
  MONTH,
  question,
  RATES,
  simulatePairs,
} from '../support/bill-trials.js';

/** Seeds that nothing was tuned on. */
const FRESH = 10_000;

describe('what a change costs a month', () => {
  it('is covered by its interval as often as that says, and so is each part, over 500 comparisons', () => {
    const known = knownParts();
    const total = MONTH * (costOf(means('head'), DEARER) - costOf(means('base'), RATES));
    const hits: Record<string, number> = {};
    const seen = (part: string, isHit: boolean): void => {
      hits[part] = (hits[part] ?? 0) + Number(isHit);
    };
    for (let run = 0; run < 500; run += 1) {
      const random = seededRandom(FRESH + run, 'pairs');
      const change = billChange(simulatePairs(random, 90), question(FRESH + run)) as BillChange;
      seen('total', (change.low ?? Infinity) <= total && total <= (change.high ?? -Infinity));
      for (const [part, usd] of Object.entries(known)) {
        const found = change.parts.find((each) => each.part === part);
        seen(part, (found?.low ?? Infinity) <= usd && usd <= (found?.high ?? -Infinity));
      }
      expect(change.parts.reduce((sum, { usd }) => sum + centsOf(usd), 0)).toBe(centsOf(change.usd));
    }
    // Nominally 475; 465 is 93 %.
    const thin = Object.entries(hits).filter(([, count]) => count < 465);
    expect(thin).toEqual([]);
    expect(Object.keys(hits)).toHaveLength(5);
  });

  it('is covered as often where blocks of requests are matched, over 500 comparisons of 12 pairs of blocks', () => {
    const total = MONTH * (costOf(means('head'), DEARER) - costOf(means('base'), RATES));
    let hits = 0;
    for (let run = 0; run < 500; run += 1) {
      const samples = simulatePairs(seededRandom(FRESH + run, 'blocks'), 12 * 8);
      const blocks = samples.map((sample) => ({ ...sample, pair: Math.floor((sample.pair ?? 0) / 8) }));
      const change = billChange(blocks, question(FRESH + run)) as BillChange;
      hits += Number((change.low ?? -Infinity) <= total && total <= (change.high ?? Infinity));
    }
    expect(hits).toBeGreaterThanOrEqual(465);
  });
});
