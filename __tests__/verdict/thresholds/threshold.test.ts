import { describe, expect, it } from '@jest/globals';
import { type Operator, satisfies } from '../../../src/verdict/thresholds/threshold.js';

describe('satisfies', () => {
  it.each<[Operator, boolean, boolean, boolean]>([
    ['<', true, false, false],
    ['<=', true, true, false],
    ['>', false, false, true],
    ['>=', false, true, true],
    ['==', false, true, false],
    ['===', false, true, false],
    ['!=', true, false, true],
  ])('%s: a value below its limit, on it and above', (operator, below, on, above) => {
    expect([2, 3, 4].map((value) => satisfies(value, operator, 3))).toEqual([below, on, above]);
    expect(satisfies(-Infinity, operator, 3)).toBe(below);
    expect(satisfies(Infinity, operator, 3)).toBe(above);
  });
});
