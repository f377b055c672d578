import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { betaQuantile, regularizedBeta } from '../../src/stats/beta.js';
import {
  binomialAtLeast,
  binomialAtMost,
  proportionLowerBound,
  proportionUpperBound,
} from '../../src/stats/binomial.js';
import { logGamma, stirlingError } from '../../src/stats/gamma.js';
import { normalCdf, normalQuantile } from '../../src/stats/normal.js';
import { studentCdf, studentQuantile } from '../../src/stats/student.js';

/** Values of scipy; the file says how they were made. */
const oracle = JSON.parse(
  readFileSync(new URL('./fixtures/special-functions.json', import.meta.url), 'utf8'),
) as Record<string, number[][]>;

function rows(name: string): number[][] {
  const table = oracle[name] ?? [];
  expect(table.length).toBeGreaterThan(5);
  return table;
}

function expectClose(actual: number, expected: number, tolerance = 1e-9): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.max(1e-3, Math.abs(expected)));
}

describe('the special functions agree with scipy to nine digits', () => {
  it('log-gamma', () => {
    for (const [z, value] of rows('logGamma') as [number, number][]) expectClose(logGamma(z), value, 1e-12);
  });
  it("the error of Stirling's formula joins its two branches without a step", () => {
    expectClose(stirlingError(15 - 1e-9), stirlingError(15 + 1e-9), 1e-8);
  });
  it('the regularized incomplete beta function', () => {
    for (const [x, a, b, value] of rows('regularizedBeta') as [number, number, number, number][]) {
      expectClose(regularizedBeta(x, a, b), value);
    }
  });
  it('its inverse', () => {
    for (const [p, a, b, value] of rows('betaQuantile') as [number, number, number, number][]) {
      expectClose(betaQuantile(p, a, b), value);
    }
  });
  it('the normal distribution and its quantile', () => {
    for (const [z, value] of rows('normalCdf') as [number, number][]) expectClose(normalCdf(z), value);
    for (const [p, value] of rows('normalQuantile') as [number, number][])
      expectClose(normalQuantile(p), value);
  });
  it("Student's distribution and its quantile", () => {
    for (const [t, v, value] of rows('studentCdf') as [number, number, number][]) {
      expectClose(studentCdf(t, v), value);
    }
    for (const [p, v, value] of rows('studentQuantile') as [number, number, number][]) {
      expectClose(studentQuantile(p, v), value);
    }
  });
  it('both tails of the binomial, up to 200 000 trials', () => {
    for (const [k, n, p, atMost, atLeast] of rows('binomial') as [number, number, number, number, number][]) {
      expectClose(binomialAtMost(k, n, p), atMost);
      expectClose(binomialAtLeast(k, n, p), atLeast);
    }
  });
  it('the bounds of Clopper and Pearson, also for fractional counts', () => {
    for (const [k, n, a, low, high] of rows('clopperPearson') as [number, number, number, number, number][]) {
      expectClose(proportionLowerBound({ violations: k, n }, a), low);
      expectClose(proportionUpperBound({ violations: k, n }, a), high);
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
