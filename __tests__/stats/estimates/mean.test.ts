import { describe, expect, it } from '@jest/globals';
import { lognormal, normal, seededRandom } from '../../../src/base/random.js';
import { estimateMean } from '../../../src/stats/estimates/mean.js';
import { studentQuantile } from '../../../src/stats/distributions/student.js';

const alphas = { pass: 0.05, fail: 0.05 };

describe('estimateMean', () => {
  it("is close to Student's interval on normal values", () => {
    const random = seededRandom('mean');
    const values = Array.from({ length: 200 }, () => 100 + 10 * normal(random));
    const { estimate, low, high } = estimateMean(values, alphas, random)!;
    const half = (studentQuantile(0.95, 199) * 10) / Math.sqrt(200);
    expect(Math.abs(estimate - low - half)).toBeLessThan(0.2);
    expect(Math.abs(high - estimate - half)).toBeLessThan(0.2);
  });

  it('reaches further up than down on skewed values', () => {
    const random = seededRandom('skew');
    const values = Array.from({ length: 50 }, () => lognormal(random, 100, 0.8));
    const { estimate, low, high } = estimateMean(values, alphas, random)!;
    expect(high - estimate).toBeGreaterThan(1.2 * (estimate - low));
  });

  it('goes on smoothly to samples too large for resampling', () => {
    const random = seededRandom('large');
    const values = Array.from({ length: 10_001 }, () => 5 + normal(random));
    const large = estimateMean(values, alphas, random)!;
    const resampled = estimateMean(values.slice(1), alphas, random)!;
    expect([large.method, resampled.method]).toEqual(['normal', 'bootstrap-t']);
    expect(large.high - large.estimate).toBeCloseTo(resampled.high - resampled.estimate, 2);
  });

  it('knows constant, infinite and missing values', () => {
    const random = seededRandom(1);
    expect(estimateMean([7, 7, 7], alphas, random)).toMatchObject({ estimate: 7, low: 7, high: 7 });
    expect(estimateMean([7, Infinity], alphas, random)).toMatchObject({
      estimate: Infinity,
      low: -Infinity,
      high: Infinity,
    });
    expect(estimateMean([7], alphas, random)).toBeUndefined();
    expect(estimateMean([1, 1, 1, 9], alphas, random)!.low).not.toBeNaN();
  });
});
