import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adjustHolm } from '../../../src/stats/paired/holm.js';

describe('adjustHolm', () => {
  it("reproduces Holm's example in the order given", () => {
    // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
    [0.03, 0.06, 0.06, 0.02].forEach((p, i) =>
      expect(adjustHolm([0.01, 0.04, 0.03, 0.005])[i]).toBeCloseTo(p, 12),
    );
    expect(adjustHolm([])).toEqual([]);
  });

  it('rejects step by step: the smallest at alpha/m, the next at alpha/(m-1), until the first that holds', () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(probability, { maxLength: 8 }), probability, (pValues, alpha) => {
        const sorted = [...pValues].sort((a, b) => a - b);
        let rejected = 0;
        while (rejected < sorted.length && sorted[rejected]! * (sorted.length - rejected) <= alpha)
          rejected += 1;
        const adjusted = adjustHolm(pValues);
        if (alpha < 1) expect(adjusted.filter((p) => p <= alpha)).toHaveLength(rejected);
        pValues.forEach((p, i) => expect(adjusted[i]).toBeGreaterThanOrEqual(p));
      }),
    );
  });
});
