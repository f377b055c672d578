import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
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

const p95 = (side: 'pass' | 'fail', planned: number): BoundaryDesign => ({
  side,
  planned,
  theta0: 0.05,
  alpha: 0.05,
});

describe('buildBoundary', () => {
  it('gives the published tables of a p95 at 5 %', () => {
    expect(firstAt(buildBoundary(p95('pass', 60)))).toEqual({ [-1]: 0, 0: 60 });
    expect(firstAt(buildBoundary(p95('fail', 60)), 10)).toEqual({ 4: 10, 5: 12, 6: 27, 7: 47 });
    expect(firstAt(buildBoundary(p95('pass', 100)))).toEqual({ [-1]: 0, 0: 72, 1: 99 });
    expect(firstAt(buildBoundary(p95('pass', 200)))).toEqual({
      [-1]: 0,
      0: 90,
      1: 123,
      2: 150,
      3: 173,
      4: 196,
    });
    expect(firstAt(buildBoundary(p95('fail', 200)), 10)).toMatchObject({
      5: 10,
      6: 12,
      7: 22,
      8: 34,
      9: 47,
      10: 63,
    });
    expect(firstAt(buildBoundary(p95('pass', 400)))).toMatchObject({ [-1]: 0, 0: 110, 1: 147, 2: 178 });
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

  it('crosses, over all paths, with a probability that never exceeds the spending and cannot be more', () => {
    const designs = fc.record({
      side: fc.constantFrom('pass' as const, 'fail' as const),
      planned: fc.integer({ min: 10, max: 14 }),
      theta0: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
      alpha: fc.double({ min: 0.001, max: 0.4, noNaN: true }),
    });
    fc.assert(
      fc.property(designs, (design) => {
        const bounds = buildBoundary(design);
        const crossed = crossedBy(bounds, design);
        bounds.forEach((bound, n) => {
          if (n === 0) return;
          const allowed = design.alpha * (n / design.planned) ** 2;
          expect(crossed[n]).toBeLessThanOrEqual(allowed + 1e-9);
          if (design.side === 'fail' && n < 10) return;
          const wider = Int32Array.from(bounds);
          wider[n] = bound + (design.side === 'pass' ? 1 : -1);
          const more = crossedBy(wider, design)[n]!;
          // One count further would overspend, where it could be reached at all.
          if (more > crossed[n]! + 1e-12) expect(more).toBeGreaterThan(allowed - 1e-9);
        });
      }),
      { numRuns: 40 },
    );
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
