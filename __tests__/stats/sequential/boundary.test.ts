import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { binomialAtLeast } from '../../../src/stats/distributions/binomial.js';
import { lognormalShareBeyond } from '../../../src/stats/distributions/lognormal.js';
import { cutProportion } from '../../../src/stats/estimates/cut.js';
import { failBound } from '../../../src/stats/estimates/proportion.js';
import { type BoundaryDesign, buildBoundary } from '../../../src/stats/sequential/boundary.js';
import { readOracle } from '../../support/oracle.js';

/** `{bound: first n at which it stands}` of a stretch of table. */
function firstAt(bounds: Int32Array, from = 0): Record<number, number> {
  const first: Record<number, number> = {};
  for (let n = bounds.length - 1; n >= from; n -= 1) first[bounds[n]!] = n;
  return first;
}

/** The probability to cross, over every path of violations, one by one: the boundary's definition. */
function crossedBy(bounds: Int32Array, { side, theta0 }: BoundaryDesign): number[] {
  const crossed = new Array<number>(bounds.length).fill(0);
  const walk = (n: number, k: number, probability: number): void => {
    if (n > 0 && (side === 'pass' ? k <= bounds[n]! : k >= bounds[n]!)) {
      for (let later = n; later < bounds.length; later += 1) crossed[later]! += probability;
      return;
    }
    if (n + 1 >= bounds.length) return;
    walk(n + 1, k, probability * (1 - theta0));
    walk(n + 1, k + 1, probability * theta0);
  };
  walk(0, 0, 1);
  return crossed;
}

/** How often paths of that share of violations get to their bound (`sign` -1: from below), and after how many on average. */
function follow(bounds: Int32Array, share: number, sign = 1): { passed: number; mean: number } {
  const planned = bounds.length - 1;
  let [passed, mean] = [0, 0];
  let mass = [1];
  for (let n = 1; n <= planned; n += 1) {
    const next = Array.from({ length: n + 1 }, () => 0);
    mass.forEach((each, k) => {
      next[k]! += each * (1 - share);
      next[k + 1]! += each * share;
    });
    next.forEach((each, k) => {
      if (sign * k > bounds[n]!) return;
      passed += each;
      mean += n * each;
      next[k] = 0;
    });
    mass = next;
  }
  return { passed, mean: mean + planned * (1 - passed) };
}

const p95 = (side: 'pass' | 'fail', planned: number): BoundaryDesign => ({
  side,
  planned,
  theta0: 0.05,
  alpha: 0.05,
});

describe('buildBoundary', () => {
  it('gives the published tables of a p95 at 5 %', () => {
    expect(firstAt(buildBoundary(p95('pass', 60)))).toEqual({ [-1]: 0, 0: 59 });
    expect(firstAt(buildBoundary(p95('fail', 60)), 10)).toEqual({ 4: 10, 5: 12, 6: 27, 7: 47 });
    expect(firstAt(buildBoundary(p95('pass', 100)))).toEqual({ [-1]: 0, 0: 72, 1: 98 });
    expect(firstAt(buildBoundary(p95('pass', 195)))).toEqual({
      [-1]: 0,
      0: 80,
      1: 124,
      2: 156,
      3: 180,
      4: 194,
    });
    expect(firstAt(buildBoundary(p95('pass', 200)))).toEqual({
      [-1]: 0,
      0: 77,
      1: 123,
      2: 156,
      3: 181,
      4: 198,
    });
    expect(firstAt(buildBoundary(p95('fail', 200)), 10)).toMatchObject({
      5: 10,
      6: 12,
      7: 22,
      8: 34,
      9: 47,
      10: 63,
    });
    // One fewer at the end (11, not 12) costs a point of power at 0.8 of the limit.
    expect(firstAt(buildBoundary(p95('pass', 400)))).toMatchObject({ [-1]: 0, 0: 81, 1: 132, 11: 397 });
  });

  it('changes where the plain recursion changes, which forgets no path however unlikely', () => {
    type Row = ['pass' | 'fail', number, number, number, [number, number][]];
    for (const [side, planned, theta0, alpha, changes] of readOracle<Row>(
      'tests-and-intervals',
      'boundary',
    )) {
      const bounds = buildBoundary({ side, planned, theta0, alpha });
      const found: [number, number][] = [];
      for (let n = side === 'pass' ? 1 : 10; n <= planned; n += 1) {
        if (found.at(-1)?.[1] !== bounds[n]) found.push([n, bounds[n]!]);
      }
      expect(found).toEqual(changes);
    }
  });

  const designs = {
    planned: fc.integer({ min: 10, max: 14 }),
    theta0: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
    alpha: fc.double({ min: 0.001, max: 0.4, noNaN: true }),
  };

  it('fails, over all paths, with a probability that never exceeds the spending and cannot be more', () => {
    fc.assert(
      fc.property(fc.record({ side: fc.constant('fail' as const), ...designs }), (design) => {
        const bounds = buildBoundary(design);
        const crossed = crossedBy(bounds, design);
        bounds.forEach((bound, n) => {
          if (n === 0) return;
          const allowed = design.alpha * (n / design.planned) ** 2;
          expect(crossed[n]).toBeLessThanOrEqual(allowed + 1e-9);
          if (n < 10) return;
          const wider = Int32Array.from(bounds);
          wider[n] = bound - 1;
          const more = crossedBy(wider, design)[n]!;
          // One count further would overspend, where it could be reached at all.
          if (more > crossed[n]! + 1e-12) expect(more).toBeGreaterThan(allowed - 1e-9);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('passes, over all paths, in at most alpha, and at the end what the exact test passes, or one fewer', () => {
    fc.assert(
      fc.property(fc.record({ side: fc.constant('pass' as const), ...designs }), (design) => {
        const { planned, theta0, alpha } = design;
        const bounds = buildBoundary(design);
        expect(crossedBy(bounds, design)[planned]).toBeLessThanOrEqual(alpha + 1e-9);
        const wider = Int32Array.from(bounds);
        wider[planned]! += 1;
        const [crossed, more] = [crossedBy(bounds, design)[planned]!, crossedBy(wider, design)[planned]!];
        if (more > crossed + 1e-12) expect(more).toBeGreaterThan(alpha - 1e-9);
        const exact = cutProportion(planned, theta0, { pass: alpha, fail: alpha }).passUpTo;
        expect(bounds[planned]).toBeGreaterThanOrEqual(exact - 1);
        // What the looks add to the error of the last one: the paths that they pass and it would not.
        const staysWithin = (last: number): boolean => {
          const ending = (upTo: number): number => {
            const some = Int32Array.from(bounds, (bound, n) => (n <= upTo && n < planned ? bound : -1));
            some[planned] = last;
            return crossedBy(some, design)[planned]!;
          };
          const alone = ending(0);
          return Array.from({ length: planned - 1 }, (_, i) => i + 1).every(
            (n) => ending(n) - alone <= (alpha - alone) * Math.sqrt(n / planned) + 1e-9,
          );
        };
        expect(staysWithin(exact) || staysWithin(exact - 1)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('costs under half of 195 requests at 0.6 of a p95, and the power of the exact test at 0.8 nothing', () => {
    const bounds = buildBoundary(p95('pass', 195));
    const at = (ratio: number) => follow(bounds, lognormalShareBeyond(0.05, ratio));
    expect(at(1).passed).toBeLessThanOrEqual(0.05);
    expect(at(1).passed).toBeGreaterThan(0.0495);
    // Spending alpha (n/N)² takes .518 of them and passes .7477; .7452 is the most that .485 of them can (all bounds tried).
    expect(at(0.6).mean / 195).toBeCloseTo(0.4846, 4);
    expect(at(0.8).passed).toBeCloseTo(0.745, 4);
    // P(Bin(195, .018258) <= 4), by another program.
    expect(0.7148).toBeLessThan(at(0.8).passed);
  });

  it('fails a share of 3 % against 5 % in 8 of 10,000 runs, of which the exact test of all 195 fails 3', () => {
    // 2 % time-outs beside a lognormal body, its p95 at 0.8 of the limit: 1.8 % without them.
    const share = 0.029978;
    const fail = buildBoundary(p95('fail', 195));
    const crossed = follow(
      Int32Array.from(fail, (bound) => -bound),
      share,
      -1,
    ).passed;
    expect(crossed).toBeCloseTo(7.9e-4, 5);
    expect(binomialAtLeast(failBound(195, 0.05, 0.05), 195, share)).toBeCloseTo(3e-4, 5);
  });

  it('spends what is left at a last look, and only then more than the plan allowed', () => {
    const planned = buildBoundary(p95('pass', 200));
    const ended = buildBoundary(p95('pass', 200), 100);
    expect(ended).toHaveLength(101);
    expect(ended.subarray(0, 100)).toEqual(planned.subarray(0, 100));
    expect([planned[100], ended[100]]).toEqual([0, 1]);
  });

  it('never fails before the tenth observation, whatever happens', () => {
    const bounds = buildBoundary({ side: 'fail', planned: 40, theta0: 1e-4, alpha: 0.05 });
    for (let n = 0; n < 10; n += 1) expect(bounds[n]).toBeGreaterThan(n);
    expect(bounds[10]).toBe(1);
  });

  it('widens as observations come, so that a decision missed once can still be made', () => {
    for (const side of ['pass', 'fail'] as const) {
      const bounds = buildBoundary({ side, planned: 5000, theta0: 0.01, alpha: 0.01 });
      for (let n = 11; n < bounds.length; n += 1) expect(bounds[n]!).toBeGreaterThanOrEqual(bounds[n - 1]!);
    }
  });

  it('copes with limits of 0 and 1', () => {
    expect(buildBoundary({ side: 'fail', planned: 20, theta0: 0, alpha: 0.05 })[15]).toBe(1);
    expect(buildBoundary({ side: 'pass', planned: 20, theta0: 0, alpha: 0.05 })[20]).toBe(-1);
    expect(buildBoundary({ side: 'pass', planned: 20, theta0: 1, alpha: 0.05 })[20]).toBe(19);
    expect(buildBoundary({ side: 'fail', planned: 20, theta0: 1, alpha: 0.05 })[20]).toBe(21);
  });
});
