import { describe, expect, it } from '@jest/globals';
import { bisect, firstInteger } from '../../../src/stats/distributions/bisect.js';

describe('bisect', () => {
  it('finds the turning point to the last bit', () => {
    expect(bisect((x) => x * x >= 2, 0, 2)).toBe(Math.SQRT2);
    expect(bisect((x) => x >= 0, -1, 1)).toBe(0);
    expect(bisect((x) => x >= 1e-300, 0, 1)).toBe(1e-300);
  });
  it('ends, whatever it is given', () => {
    expect(bisect(() => true, Number.NaN, 1)).toBe(1);
    expect(bisect(() => false, -Infinity, Infinity)).toBe(Infinity);
  });
  it('ends at the top where the condition never turns', () => {
    expect(bisect(() => false, 0, 1)).toBe(1);
  });
});

describe('firstInteger', () => {
  it('finds the first for which it holds, or the one after the last', () => {
    expect([0, 3, 9, 10, 99].map((from) => firstInteger((i) => i >= from, 0, 9))).toEqual([0, 3, 9, 10, 10]);
    expect(firstInteger(() => true, 0, -1)).toBe(0);
  });
});
