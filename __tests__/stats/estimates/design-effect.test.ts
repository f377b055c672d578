import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../../src/base/random.js';
import { designEffect } from '../../../src/stats/estimates/design-effect.js';
import { autoregression } from '../../support/latency-laws.js';
import { expectNineDigits, readOracle } from '../../support/oracle.js';

describe('designEffect', () => {
  it('agrees with an independent computation', () => {
    for (const [values, fraction, expected] of readOracle<[number[], number, number]>(
      'tests-and-intervals',
      'designEffect',
    )) {
      expectNineDigits(designEffect(values, fraction), expected);
    }
  });

  it('depends on the order of the values alone, not on their scale or law', () => {
    const values = autoregression(seededRandom('drift'), 200, { phi: 0.9, sd: 1 });
    const transformed = values.map((value) => Math.exp(3 * value));
    expect(designEffect(transformed, 0.95)).toBeCloseTo(designEffect(values, 0.95), 10);
    expect(
      designEffect(
        [...values].sort((a, b) => a - b),
        0.95,
      ),
    ).toBeGreaterThan(designEffect(values, 0.95));
  });

  it('grows with the drift and is about 1 without', () => {
    const at = (phi: number) =>
      designEffect(autoregression(seededRandom('phi'), 1_000, { phi, sd: 1 }), 0.95);
    expect(at(0)).toBeLessThan(1.25);
    expect(at(0.8)).toBeGreaterThan(1.5);
    expect(at(0.97)).toBeGreaterThan(at(0.8));
  });

  it('is 1 where nothing varies or there is nothing', () => {
    expect(
      [[], [1], [1, 2], new Array<number>(50).fill(3)].map((values) => designEffect(values, 0.95)),
    ).toEqual([1, 1, 1, 1]);
    for (let n = 2; n < 200; n += 1) expect(designEffect(new Array<number>(n).fill(Infinity), 0.95)).toBe(1);
  });

  it('takes failures for the slowest', () => {
    const bursts = Array.from({ length: 200 }, (_, i) => (i % 50 < 5 ? Infinity : 100 + (i % 7)));
    expect(designEffect(bursts, 0.95)).toBeGreaterThanOrEqual(1);
    expect(designEffect(bursts, 0.95)).not.toBeNaN();
  });
});
