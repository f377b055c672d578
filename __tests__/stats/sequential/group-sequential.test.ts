import { describe, expect, it } from '@jest/globals';
import { groupSequentialBounds } from '../../../src/stats/sequential/group-sequential.js';
import { normalQuantile } from '../../../src/stats/distributions/normal.js';

describe('groupSequentialBounds', () => {
  it('spend exactly alpha (k/4)²: the values of a multivariate normal integral', () => {
    // Solved by recursive integration; scipy's multivariate_normal.cdf confirms every crossing probability to 1e-7.
    const expected = {
      0.05: [2.734369, 2.30187, 2.010185, 1.76919],
      0.0125: [3.162818, 2.796535, 2.563611, 2.378383],
    };
    for (const [alpha, bounds] of Object.entries(expected)) {
      groupSequentialBounds(Number(alpha)).forEach((bound, i) => expect(bound).toBeCloseTo(bounds[i]!, 5));
    }
  });

  it('are within 0.003 of the bounds published for this design', () => {
    const published = { 0.05: [2.736, 2.304, 2.012, 1.771], 0.0125: [3.165, 2.798, 2.565, 2.38] };
    for (const [alpha, bounds] of Object.entries(published)) {
      groupSequentialBounds(Number(alpha)).forEach((bound, i) => {
        expect(Math.abs(bound - bounds[i]!)).toBeLessThan(0.003);
      });
    }
  });

  it('are the plain quantile for a single look', () => {
    expect(groupSequentialBounds(0.05, { looks: 1 })[0]).toBeCloseTo(normalQuantile(0.95), 9);
  });
});
