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

describe('what a change costs a month', () => {
  it('is covered by its interval as often as that says, and so is each part, over 500 comparisons', () => {
    const known = knownParts();
    const total = MONTH * (costOf(means('head'), DEARER) - costOf(means('base'), RATES));
    const hits: Record<string, number> = {};
    const seen = (part: string, isHit: boolean): void => {
      hits[part] = (hits[part] ?? 0) + Number(isHit);
    };
    for (let run = 0; run < 500; run += 1) {
      const random = seededRandom(run, 'pairs');
      const change = billChange(simulatePairs(random, 90), question(run)) as BillChange;
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
});
