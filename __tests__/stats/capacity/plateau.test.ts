import { describe, expect, it } from '@jest/globals';
import { normal, seededRandom } from '../../../src/base/random.js';
import { findPlateau } from '../../../src/stats/capacity/plateau.js';

const noisy = (level: (i: number) => number, n = 400): number[] => {
  const random = seededRandom('plateau');
  return Array.from({ length: n }, (_, i) => level(i) + normal(random));
};

describe('the plateau by MSER-5', () => {
  it('begins where the warm-up has ended', () => {
    const { from, reached } = findPlateau(noisy((i) => 20 * (1 - Math.exp(-i / 20))));
    expect(reached).toBe(true);
    expect(from).toBeGreaterThanOrEqual(40);
    expect(from).toBeLessThanOrEqual(110);
  });

  it('is found behind an overload that drains', () => {
    const { from } = findPlateau(noisy((i) => Math.max(10, 60 - i)));
    expect(from).toBeGreaterThanOrEqual(40);
    expect(from).toBeLessThanOrEqual(60);
  });

  it('is nearly the whole of what never changes, and all of what is constant', () => {
    expect(findPlateau(noisy(() => 10)).from).toBeLessThan(150);
    expect(findPlateau(new Array<number>(100).fill(7))).toEqual({ from: 0, reached: true });
  });

  it('is not reached by what grows to the end, nor by a handful', () => {
    expect(findPlateau(noisy((i) => i)).reached).toBe(false);
    expect(findPlateau([1, 2, 3])).toEqual({ from: 0, reached: false });
  });

  it('minimises the squared standard error of the mean of what is left, as White has it', () => {
    const values = noisy((i) => Math.max(0, 8 - i / 10), 100);
    const means = Array.from(
      { length: 20 },
      (_, b) => values.slice(5 * b, 5 * b + 5).reduce((a, v) => a + v, 0) / 5,
    );
    const errors = means.slice(0, 11).map((_, cut) => {
      const rest = means.slice(cut);
      const mean = rest.reduce((a, v) => a + v, 0) / rest.length;
      return rest.reduce((a, v) => a + (v - mean) ** 2, 0) / rest.length ** 2;
    });
    expect(findPlateau(values).from).toBe(5 * errors.indexOf(Math.min(...errors)));
  });
});
