import { describe, expect, it } from '@jest/globals';
import { normal, seededRandom } from '../../../src/base/random.js';
import { findShifts } from '../../../src/stats/estimates/shifts.js';

const SETTINGS = { alpha: 0.05, least: 0.1 };

function noise(seed: number, n: number, lift: (i: number) => number = () => 0): number[] {
  const random = seededRandom(`shifts ${seed}`);
  return Array.from({ length: n }, (_, i) => 0.3 * normal(random) + lift(i));
}

const shiftsOf = (values: readonly number[], settings = SETTINGS) =>
  findShifts(values, seededRandom('shuffles'), settings);

describe('stretches that lie higher than the rest of a series', () => {
  it('are found where they lie, with their height, one after the other', () => {
    const two = noise(1, 60, (i) => (i >= 10 && i < 20 ? 2 : i >= 40 && i < 46 ? 1.5 : 0));
    const [first, second, ...others] = shiftsOf(two);
    expect(others).toEqual([]);
    expect([first?.from, first?.to, second?.from, second?.to]).toEqual([10, 20, 40, 46]);
    expect(first?.by).toBeGreaterThan(1.5);
    expect(first?.by).toBeLessThan(2.5);
  });

  it('reach to either end', () => {
    expect(shiftsOf(noise(2, 40, (i) => (i < 8 ? 2 : 0)))[0]).toMatchObject({ from: 0, to: 8 });
    expect(shiftsOf(noise(3, 40, (i) => (i >= 25 ? 2 : 0)))[0]).toMatchObject({ from: 25, to: 40 });
  });

  it('are claimed of noise no more often than is said', () => {
    const claimed = Array.from({ length: 200 }, (_, seed) => shiftsOf(noise(seed, 32))).filter(
      (found) => found.length > 0,
    ).length;
    // 5 %, and three standard errors.
    expect(claimed).toBeLessThanOrEqual(200 * 0.05 + 3 * Math.sqrt(200 * 0.05 * 0.95));
    expect(claimed).toBeGreaterThan(0);
  });

  it('are higher: what lies lower is none, nor what is higher by less than matters', () => {
    expect(shiftsOf(noise(4, 40, (i) => (i >= 10 && i < 30 ? 0 : 2)))).not.toContainEqual(
      expect.objectContaining({ from: 10, to: 30 }),
    );
    expect(
      shiftsOf(
        noise(5, 60, (i) => (i >= 20 && i < 40 ? 1 : 0)),
        { alpha: 0.05, least: 1.5 },
      ),
    ).toEqual([]);
  });

  it('are none where nothing varies, where there is too little, and of a single value', () => {
    expect(shiftsOf(Array.from({ length: 20 }, () => 1))).toEqual([]);
    expect(shiftsOf([1, 9, 9])).toEqual([]);
    expect(shiftsOf([])).toEqual([]);
    expect(shiftsOf([...Array.from({ length: 20 }, (_, i) => (i % 2) / 10), 9])).toEqual([]);
  });
});
