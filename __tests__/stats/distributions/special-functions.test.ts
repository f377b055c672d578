import { describe, expect, it } from '@jest/globals';
import { betaQuantile, regularizedBeta } from '../../../src/stats/distributions/beta.js';
import {
  binomialAtLeast,
  binomialAtMost,
  proportionLowerBound,
  proportionUpperBound,
} from '../../../src/stats/distributions/binomial.js';
import { logGamma, stirlingError } from '../../../src/stats/distributions/gamma.js';
import { normalCdf, normalQuantile } from '../../../src/stats/distributions/normal.js';
import { studentCdf, studentQuantile } from '../../../src/stats/distributions/student.js';
import { expectNineDigits, readOracle } from '../../support/oracle.js';

const rows = (table: string): number[][] => readOracle('special-functions', table);

describe('the special functions agree with scipy to nine digits', () => {
  it('log-gamma', () => {
    for (const [z, value] of rows('logGamma') as [number, number][]) expectNineDigits(logGamma(z), value);
  });
  it("the error of Stirling's formula joins its two branches without a step", () => {
    expect(stirlingError(15 - 1e-12)).toBeCloseTo(stirlingError(15 + 1e-12), 12);
  });
  it('the regularized incomplete beta function', () => {
    for (const [x, a, b, value] of rows('regularizedBeta') as [number, number, number, number][]) {
      expectNineDigits(regularizedBeta(x, a, b), value);
    }
  });
  it('its inverse', () => {
    for (const [p, a, b, value] of rows('betaQuantile') as [number, number, number, number][]) {
      expectNineDigits(betaQuantile(p, a, b), value);
    }
  });
  it('the normal distribution and its quantile', () => {
    for (const [z, value] of rows('normalCdf') as [number, number][]) expectNineDigits(normalCdf(z), value);
    for (const [p, value] of rows('normalQuantile') as [number, number][])
      expectNineDigits(normalQuantile(p), value);
  });
  it("Student's distribution and its quantile", () => {
    for (const [t, v, value] of rows('studentCdf') as [number, number, number][]) {
      expectNineDigits(studentCdf(t, v), value);
    }
    for (const [p, v, value] of rows('studentQuantile') as [number, number, number][]) {
      expectNineDigits(studentQuantile(p, v), value);
    }
  });
  it('both tails of the binomial, up to 200 000 trials', () => {
    for (const [k, n, p, atMost, atLeast] of rows('binomial') as [number, number, number, number, number][]) {
      expectNineDigits(binomialAtMost(k, n, p), atMost);
      expectNineDigits(binomialAtLeast(k, n, p), atLeast);
    }
  });
  it('the bounds of Clopper and Pearson, also for fractional counts', () => {
    for (const [k, n, a, low, high] of rows('clopperPearson') as [number, number, number, number, number][]) {
      expectNineDigits(proportionLowerBound({ violations: k, n }, a), low);
      expectNineDigits(proportionUpperBound({ violations: k, n }, a), high);
    }
  });
});

describe('at the ends of their domains', () => {
  it('distributions are 0 and 1 and quantiles infinite', () => {
    expect([regularizedBeta(0, 2, 3), regularizedBeta(1, 2, 3)]).toEqual([0, 1]);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect([studentQuantile(0, 3), studentQuantile(1, 3)]).toEqual([-Infinity, Infinity]);
    expect([binomialAtMost(-1, 5, 0.5), binomialAtLeast(6, 5, 0.5)]).toEqual([0, 0]);
    expect([binomialAtMost(3, 5, 0), binomialAtMost(3, 5, 1)]).toEqual([1, 0]);
    expect([binomialAtLeast(3, 5, 0), binomialAtLeast(3, 5, 1)]).toEqual([0, 1]);
  });
});
