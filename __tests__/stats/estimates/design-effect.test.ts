import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../../src/base/random.js';
import {
  designEffect,
  meanDesignEffect,
  rateDesignEffect,
} from '../../../src/stats/estimates/design-effect.js';
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

describe('meanDesignEffect', () => {
  it('puts right by as much as values look less alike about their own mean', () => {
    const values = autoregression(seededRandom('mean effect'), 60, { phi: 0.8, sd: 1 });
    const n = values.length;
    const center = values.reduce((a, b) => a + b) / n;
    const product = (lag: number): number =>
      values.slice(lag).reduce((sum, x, i) => sum + (x - center) * (values[i]! - center), 0) / (n - lag);
    // Every pair of lags with a positive sum, by Geyer.
    let [effect, weight] = [1, 1];
    for (let lag = 1; lag < n / 4; lag += 1) {
      if (lag % 2 === 1 && product(lag) + product(lag + 1) <= 0) break;
      effect += (2 * (1 - lag / n) * product(lag)) / product(0);
      weight += 2 * (1 - lag / n);
    }
    expect(rateDesignEffect(values)).toBeCloseTo(effect, 9);
    // What solves effect · (1 - x / n) = x · (1 - weight / n).
    const found = meanDesignEffect(values);
    expect(effect * (1 - found / n)).toBeCloseTo(found * (1 - weight / n), 9);
    expect(found).toBeGreaterThan(effect);
  });

  it('is nearer to the truth, by which a mean varies more than one of independent values', () => {
    const [n, phi] = [195, 0.9];
    const random = seededRandom('mean truth');
    const truth = (1 + phi) / (1 - phi) - (2 * phi * (1 - phi ** n)) / (n * (1 - phi) ** 2);
    let [plain, right] = [0, 0];
    for (let i = 0; i < 200; i += 1) {
      const values = autoregression(random, n, { phi, sd: 1 });
      plain += rateDesignEffect(values) / 200;
      right += meanDesignEffect(values) / 200;
    }
    expect(plain).toBeLessThan(right);
    expect(right).toBeLessThan(truth);
    expect(truth - right).toBeLessThan(0.7 * (truth - plain));
  });

  it('is 1 where nothing is alike', () => {
    expect(meanDesignEffect([1, 2, 1, 2, 1, 2, 1, 2])).toBe(1);
    expect(meanDesignEffect([])).toBe(1);
  });
});
