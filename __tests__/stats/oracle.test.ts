import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { proportionLowerBound, proportionUpperBound } from '../../src/stats/distributions/binomial.js';
import { buildBoundary } from '../../src/stats/sequential/boundary.js';
import { compareMeanDifference } from '../../src/stats/paired/differences.js';
import { compareMeans } from '../../src/stats/estimates/fieller.js';
import { groupSequentialBounds } from '../../src/stats/sequential/group-sequential.js';
import { estimateCenter } from '../../src/stats/paired/hodges-lehmann.js';
import { adjustHolm } from '../../src/stats/paired/holm.js';
import { cutProportion } from '../../src/stats/estimates/cut.js';
import { percentile, sortAscending } from '../../src/stats/estimates/percentile.js';
import { expectNineDigits } from '../support/oracle.js';

/* What `oracle.py` beside this file computes by other means. */
const oracle = JSON.parse(readFileSync(new URL('./oracle.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown[]
>;

function rowsOf<Row>(table: string): Row[] {
  const rows = oracle[table] as Row[];
  expect(rows.length).toBeGreaterThan(2);
  return rows;
}

const both = (alpha: number): { pass: number; fail: number } => ({ pass: alpha, fail: alpha });
const pairUp = (base: readonly number[], head: readonly number[]): { base: number; head: number }[] =>
  base.map((value, i) => ({ base: value, head: head[i]! }));

describe('another implementation agrees to nine digits', () => {
  it('on the bounds of a proportion (Clopper and Pearson)', () => {
    type Row = [k: number, n: number, alpha: number, low: number, high: number];
    for (const [violations, n, alpha, low, high] of rowsOf<Row>('clopper_pearson')) {
      expectNineDigits(proportionLowerBound({ violations, n }, alpha), low);
      expectNineDigits(proportionUpperBound({ violations, n }, alpha), high);
    }
  });

  it('on the ranks that bound a percentile', () => {
    type Row = [n: number, q: number, alpha: number, lowRank: number, highRank: number];
    for (const [n, q, alpha, lowRank, highRank] of rowsOf<Row>('order_ranks')) {
      const { failFrom, passUpTo } = cutProportion(n, 1 - q, both(alpha));
      expect({ n, q, alpha, lowRank: n - failFrom + 1, highRank: n - passUpTo }).toEqual({
        n,
        q,
        alpha,
        lowRank,
        highRank,
      });
    }
  });

  it('on the centre of differences and its bounds (Hodges and Lehmann)', () => {
    type Row = [d: number[], alpha: number, centre: number, low: number | null, high: number | null];
    for (const [differences, alpha, centre, low, high] of rowsOf<Row>('hodges_lehmann')) {
      const found = estimateCenter(differences, both(alpha))!;
      expectNineDigits(found.estimate, centre);
      if (low === null || high === null) expect(found).toMatchObject({ low: -Infinity, high: Infinity });
      else {
        expectNineDigits(found.low, low);
        expectNineDigits(found.high, high);
      }
    }
  });

  it('on the difference of paired means (Student)', () => {
    type Row = [base: number[], head: number[], alpha: number, low: number, high: number, p: number];
    for (const [base, head, alpha, low, high, p] of rowsOf<Row>('mean_difference')) {
      const found = compareMeanDifference(pairUp(base, head), both(alpha))!;
      expectNineDigits(found.low, low);
      expectNineDigits(found.high, high);
      expectNineDigits(found.p, p);
    }
  });

  it('on the ratio of paired means (Fieller)', () => {
    type Row = [base: number[], head: number[], alpha: number, ratio: number, low: number, high: number];
    for (const [base, head, alpha, ratio, low, high] of rowsOf<Row>('fieller')) {
      const found = compareMeans(pairUp(base, head), both(alpha))!;
      expectNineDigits(found.estimate, ratio);
      expectNineDigits(found.low, low);
      expectNineDigits(found.high, high);
    }
  });

  it('on every count of the boundary that spends alpha', () => {
    type Row = ['pass' | 'fail', planned: number, theta0: number, alpha: number, bounds: number[]];
    for (const [side, planned, theta0, alpha, bounds] of rowsOf<Row>('spending'))
      expect([...buildBoundary({ side, planned, theta0, alpha })].slice(1)).toEqual(bounds);
  });

  it('on the bounds of the looks at a comparison', () => {
    type Row = [alpha: number, looks: number, bounds: number[]];
    for (const [alpha, looks, bounds] of rowsOf<Row>('group_sequential')) {
      const found = groupSequentialBounds(alpha, { looks });
      expect(found).toHaveLength(bounds.length);
      found.forEach((bound, i) => expectNineDigits(bound, bounds[i]!));
    }
  });

  it("on Holm's adjustment and on percentiles", () => {
    for (const [p, adjusted] of rowsOf<[number[], number[]]>('holm'))
      adjustHolm(p).forEach((found, i) => expectNineDigits(found, adjusted[i]!));
    for (const [values, q, expected] of rowsOf<[number[], number, number]>('percentiles'))
      expectNineDigits(percentile(sortAscending(values), q), expected);
  });
});
