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

/** Relative. */
function expectDigits(actual: number, expected: number, error: number): void {
  expect(Math.abs(actual / expected - 1)).toBeLessThan(error);
}

describe('far out, where nothing but their own size is left, the functions keep their digits', () => {
  it("the error of Stirling's formula, to the last one of a double", () => {
    // mpmath 1.3 with 40 digits; those up to 15 are in the table of Loader (2000) as well.
    const table: readonly [number, number][] = [
      [0.5, 0.15342640972002734529],
      [1, 0.08106146679532725822],
      [3, 0.027677925684998339149],
      [14.5, 0.005746216513010115682],
      [15, 0.005554733551962801371],
      [17, 0.0049013959484347378607],
      [25, 0.0033331556367280928758],
      [60, 0.0013888760298270132647],
      [1_000, 0.000083333330555556349206],
    ];
    for (const [z, value] of table) expectDigits(stirlingError(z), value, z < 15 ? 1e-10 : 2e-15);
  });

  it('the normal tail', () => {
    // erfc(z / √2) / 2 of mpmath 1.3 with 40 digits.
    const table: readonly [number, number][] = [
      [5, 2.8665157187919391167e-7],
      [7, 1.2798125438858350044e-12],
      [7.2, 3.0106279811174335651e-13],
      [8, 6.2209605742717841235e-16],
      [10, 7.619853024160526066e-24],
      [14, 7.7935368191928002544e-45],
      [20, 2.7536241186062336951e-89],
      [30, 4.9067139271481870595e-198],
      [37, 5.7255712225245768227e-300],
    ];
    for (const [z, value] of table) {
      expectDigits(normalCdf(-z), value, 1e-8);
      expect(normalCdf(z)).toBe(1 - normalCdf(-z));
      expectDigits(normalQuantile(value), -z, 1e-8);
    }
  });

  it("Student's tail, which for one, two and three degrees of freedom has a closed form", () => {
    for (const t of [0.1, 1, 4, 30, 1_000]) {
      expectDigits(studentCdf(-t, 1), Math.atan2(1, t) / Math.PI, 1e-9);
      const root = Math.sqrt(2 + t * t);
      // (1 - t / root) / 2 without cancellation.
      expectDigits(studentCdf(-t, 2), 1 / (root * (root + t)), 1e-9);
      const [angle, share] = [Math.atan2(Math.sqrt(3), t), (Math.sqrt(3) * t) / (3 + t * t)];
      if (t < 100) expectDigits(studentCdf(-t, 3), (angle - share) / Math.PI, 1e-9);
      for (const freedom of [1, 2, 3]) {
        expectDigits(studentQuantile(studentCdf(-t, freedom), freedom), -t, 1e-9);
        if (t < 100) expectDigits(studentQuantile(studentCdf(t, freedom), freedom), t, 1e-6);
      }
    }
    expect([1, 2.5, 40].map((freedom) => studentQuantile(0.5, freedom))).toEqual([0, 0, 0]);
  });

  it('both tails of the binomial, by adding up its masses', () => {
    const massesOf = (n: number, p: number): number[] => {
      const masses = [1];
      // Up to a factor, each from the one before it.
      for (let k = 1; k <= n; k += 1) masses.push(((masses[k - 1]! * (n - k + 1)) / k) * (p / (1 - p)));
      return masses.map((mass) => mass * (1 - p) ** n);
    };
    const sum = (values: readonly number[]): number => values.reduceRight((all, value) => all + value, 0);
    for (const [n, p] of [
      [1, 0.3],
      [20, 0.5],
      [60, 0.05],
      [200, 0.05],
      [200, 0.9],
      [500, 0.4],
    ] as const) {
      const masses = massesOf(n, p);
      for (let k = 0; k <= n; k += n > 100 ? 7 : 1) {
        expectDigits(binomialAtLeast(k, n, p), sum(masses.slice(k)), 1e-9);
        expectDigits(binomialAtMost(k, n, p), sum(masses.slice(0, k + 1).reverse()), 1e-9);
      }
    }
  });

  it('bounds of a proportion, where the binomial has just their error', () => {
    for (const [violations, n] of [
      [1, 1],
      [1, 40],
      [9, 10],
      [30, 200],
    ] as const)
      for (const alpha of [0.05, 0.005, 1e-6]) {
        const [low, high] = [
          proportionLowerBound({ violations, n }, alpha),
          proportionUpperBound({ violations, n }, alpha),
        ];
        expectDigits(binomialAtLeast(violations, n, low), alpha, 1e-6);
        if (violations < n) expectDigits(binomialAtMost(violations, n, high), alpha, 1e-6);
        else expect(high).toBe(1);
      }
    expect(proportionLowerBound({ violations: 0, n: 5 }, 0.05)).toBe(0);
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
