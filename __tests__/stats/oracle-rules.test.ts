import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../src/base/random.js';
import { hypergeometricAtLeast } from '../../src/stats/distributions/hypergeometric.js';
import { cutProportion } from '../../src/stats/estimates/cut.js';
import { designEffect, rateDesignEffect } from '../../src/stats/estimates/design-effect.js';
import { isClustered } from '../../src/stats/estimates/episodes.js';
import { estimateMean } from '../../src/stats/estimates/mean.js';
import { compareErrors } from '../../src/stats/paired/mcnemar.js';
import { walshRank } from '../../src/stats/paired/signed-rank.js';
import { compareTails } from '../../src/stats/paired/tail-ratio.js';
import { followPaths } from '../../src/stats/sequential/drifting-paths.js';
import { groupSequentialBounds } from '../../src/stats/sequential/group-sequential.js';
import { expectNineDigits } from '../support/oracle.js';

/* What `oracle-rules.py` beside this file computes by other means. */
const oracle = JSON.parse(readFileSync(new URL('./oracle-rules.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown[]
>;

function rowsOf<Row>(table: string): Row[] {
  const rows = oracle[table] as Row[];
  expect(rows.length).toBeGreaterThan(2);
  return rows;
}

const both = (alpha: number): { pass: number; fail: number } => ({ pass: alpha, fail: alpha });

describe('another implementation of the rules for requests that are not independent agrees', () => {
  it('on the counts that decide among so many requests that are worth fewer', () => {
    type Row = [n: number, worth: number, theta0: number, alpha: number, passUpTo: number, failFrom: number];
    for (const [n, worth, theta0, alpha, passUpTo, failFrom] of rowsOf<Row>('worth'))
      expect({ worth, theta0, ...cutProportion(n, theta0, both(alpha), worth) }).toEqual({
        n,
        worth,
        theta0,
        passUpTo,
        failFrom,
      });
  });

  it('on the chance that violations lie together, and on whether they do', () => {
    type Chance = [k: number, n: number, marked: number, drawn: number, chance: number];
    for (const [k, n, marked, drawn, chance] of rowsOf<Chance>('hypergeometric'))
      expectNineDigits(hypergeometricAtLeast(k, { n, marked, drawn }), chance);
    type Row = [marks: number[], length: number, together: boolean];
    const rows = rowsOf<Row>('episodes');
    for (const [marks, length, together] of rows) expect(isClustered(marks, length)).toBe(together);
    expect(new Set(rows.map(([, , together]) => together)).size).toBe(2);
  });

  it('on the design effect of events and of percentiles, under a load that changes too', () => {
    for (const [events, trend, effect] of rowsOf<[number[], boolean, number]>('rate_effect'))
      expectNineDigits(rateDesignEffect(events, trend), effect);
    for (const [values, q, trend, effect] of rowsOf<[number[], number, boolean, number]>('percentile_effect'))
      expectNineDigits(designEffect(values, q, trend), effect);
  });

  it('on the bounds of a mean in which time-outs count with the time they were given', () => {
    type Row = [values: number[], alpha: number, mean: number, low: number, high: number];
    for (const [values, alpha, mean, low, high] of rowsOf<Row>('censored_mean')) {
      const found = estimateMean(values, both(alpha), seededRandom('oracle'))!;
      expectNineDigits(found.estimate, mean);
      // A thousand resamples know a bound to some per cent of its distance.
      expect(Math.abs(found.low - low)).toBeLessThan(0.12 * (mean - low));
      expect(Math.abs(found.high - high)).toBeLessThan(0.12 * (high - mean));
    }
  });
});

describe('another implementation of comparisons agrees', () => {
  it('on the looks that spend the error of red evenly', () => {
    for (const [alpha, bounds] of rowsOf<[number, number[]]>('looks'))
      groupSequentialBounds(alpha, { exponent: 1 }).forEach((bound, i) =>
        expectNineDigits(bound, bounds[i]!),
      );
  });

  it('on where a path with a drift ends, to the four digits that a forecast takes', () => {
    type Row = [drift: number, looks: [number, number, number][], ends: [number, number][]];
    for (const [drift, looks, ends] of rowsOf<Row>('paths')) {
      const { above, below } = followPaths(
        looks.map(([time, over, under]) => ({ time, above: over, below: under })),
        drift,
      );
      ends.forEach(([over, under], i) => {
        expect(Math.abs(above[i]! - over)).toBeLessThan(2e-4);
        expect(Math.abs(below[i]! - under)).toBeLessThan(2e-4);
      });
    }
  });

  it('on the ranks that bound a centre at the levels of red', () => {
    for (const [n, alpha, rank] of rowsOf<[number, number, number]>('walsh_ranks'))
      expect([n, alpha, walshRank(n, alpha)]).toEqual([n, alpha, rank]);
  });

  it('on the sign test of pairs of which one failed', () => {
    for (const [headOnly, baseOnly, p] of rowsOf<[number, number, number]>('mcnemar')) {
      const pairs = [
        ...Array.from({ length: headOnly }, () => ({ base: false, head: true })),
        ...Array.from({ length: baseOnly }, () => ({ base: true, head: false })),
        { base: true, head: true },
      ];
      expectNineDigits(compareErrors(pairs, both(0.05))!.p, p);
    }
  });

  it('on the p-value of swaps within pairs, by all of them', () => {
    type Row = [base: number[], head: number[], fraction: number, p: number];
    for (const [base, head, fraction, p] of rowsOf<Row>('swaps')) {
      const pairs = base.map((value, i) => ({ base: value, head: head[i]! }));
      const found = compareTails(pairs, fraction, both(0.05), seededRandom('oracle'))!;
      // Two thousand random ones, or ten beyond the observed.
      expect(Math.abs(found.p - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 2_000) + 1 / 2_000);
    }
  });
});
