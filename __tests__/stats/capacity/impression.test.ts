import { describe, expect, it } from '@jest/globals';
import { isClearlyBad, isClearlyGood, mayClimb } from '../../../src/stats/capacity/impression.js';

const tally = (theta0: number, n: number, bad: number) => ({ theta0, n, bad });

describe('a first impression of a load', () => {
  it.each([
    [0.05, 33, 10, true],
    [0.05, 34, 10, false],
    [0.05, 20, 9, false],
    // Where half may be bad, three in four are clearly too many.
    [0.5, 40, 29, false],
    [0.5, 40, 30, true],
  ])('is clearly bad where %d may be: of %i arrivals %i', (theta0, n, bad, is) => {
    expect(isClearlyBad(tally(theta0, n, bad))).toBe(is);
  });

  it.each([
    [0.05, 40, 0, true],
    [0.05, 39, 0, false],
    [0.05, 400, 1, false],
    [0.5, 40, 5, true],
    [0.5, 40, 6, false],
  ])('lets a climb go on where %d may be bad: of %i arrivals %i', (theta0, n, bad, is) => {
    expect(mayClimb(tally(theta0, n, bad))).toBe(is);
  });

  it.each([
    [0.05, 59, 0, false],
    [0.05, 160, 2, true],
    [0.05, 159, 2, false],
    [0.5, 160, 20, true],
    [0.5, 160, 21, false],
  ])('is clearly good where %d may be bad: of %i arrivals %i', (theta0, n, bad, is) => {
    expect(isClearlyGood(tally(theta0, n, bad))).toBe(is);
  });
});
