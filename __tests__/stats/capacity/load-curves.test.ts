import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitLoadCurves } from '../../../src/stats/capacity/load-curves.js';
import type { TwinBlock, TwinPair } from '../../../src/stats/capacity/twin-search.js';

const blockOf = (bad: number, n = 1_000): TwinBlock => ({ n, bad, effective: n, isGood: bad <= n / 20 });
const pairOf = (load: number, head: TwinBlock, base: TwinBlock): TwinPair => ({
  load,
  head,
  base,
  isClimb: false,
});

/** A block counts for twenty requests, and half a good and half a bad one beside them. */
const badOf = ({ n, bad }: TwinBlock): number => (n === 0 ? 20 : (20 * bad) / n) + 0.5;
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const pairs = fc.array(
  fc
    .record({
      load: fc.double({ min: 0.5, max: 50, noNaN: true }),
      head: fc.integer({ min: 0, max: 1_000 }),
      base: fc.integer({ min: 0, max: 1_000 }),
    })
    .map(({ load, head, base }) => pairOf(load, blockOf(head), blockOf(base))),
  { minLength: 3, maxLength: 14 },
);

/** Of each arm what its blocks have beyond the curve, and the logarithm of the load from the middle. */
function excessesOf(all: readonly TwinPair[], curve: (arm: 'head' | 'base', x: number) => number) {
  const center = sumOf(all.map(({ load }) => Math.log(load))) / all.length;
  return all.map((pair) => {
    const x = Math.log(pair.load) - center;
    const of = (arm: 'head' | 'base'): number => badOf(pair[arm]) - 21 / (1 + Math.exp(-curve(arm, x)));
    return { x, head: of('head'), base: of('base') };
  });
}

describe('curves of the share of bad ones', () => {
  it('are the likeliest: nothing is left beyond them of either arm, nor along the load', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        fc.pre(Math.max(...all.map(({ load }) => load)) > 1.05 * Math.min(...all.map(({ load }) => load)));
        const apart = fitLoadCurves(all, 'apart');
        const rises = sumOf(excessesOf(all, () => 0).map(({ x, head, base }) => x * (head + base)));
        if (Math.abs(rises) < 1e-6) return;
        // More load made more bad ones, or there is no curve.
        expect(apart !== undefined).toBe(rises > 0);
        if (apart === undefined) return;
        const left = excessesOf(all, (arm, x) => apart[arm] + apart.slope * x);
        expect(sumOf(left.map(({ head }) => head))).toBeCloseTo(0, 5);
        expect(sumOf(left.map(({ base }) => base))).toBeCloseTo(0, 5);
        expect(sumOf(left.map(({ x, head, base }) => x * (head + base)))).toBeCloseTo(0, 5);
        all.forEach((pair, i) => expect(apart.scoreOf(pair)).toBeCloseTo(left[i]!.head - left[i]!.base, 6));
      }),
    );
  });

  it('are one where the arms are alike, and the scores tell the arms apart', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const alike = fitLoadCurves(all, 'alike');
        if (alike === undefined) return;
        expect(alike.base).toBe(alike.head);
        const left = excessesOf(all, (_, x) => alike.head + alike.slope * x);
        expect(sumOf(left.map(({ head, base }) => head + base))).toBeCloseTo(0, 5);
        expect(sumOf(left.map(({ x, head, base }) => x * (head + base)))).toBeCloseTo(0, 5);
        all.forEach((pair, i) => expect(alike.scoreOf(pair)).toBeCloseTo(left[i]!.head - left[i]!.base, 6));
      }),
    );
  });

  it('are none of a single load, and take what never came to an end for bad', () => {
    const [good, poor] = [blockOf(0), blockOf(900)];
    expect(
      fitLoadCurves([pairOf(5, good, poor), pairOf(5, poor, good), pairOf(5, good, good)], 'apart'),
    ).toBeUndefined();
    const silent = blockOf(0, 0);
    const dead = blockOf(1_000);
    const withLast = (last: TwinBlock) =>
      fitLoadCurves([pairOf(5, good, good), pairOf(6, good, good), pairOf(7, last, last)], 'apart');
    expect(withLast(silent)).toMatchObject({ slope: expect.closeTo(withLast(dead)!.slope, 9) });
  });
});
