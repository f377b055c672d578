import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normal, seededRandom } from '../../../src/base/random.js';
import { findShifts, type Shift } from '../../../src/stats/estimates/shifts.js';

const SETTINGS = { alpha: 0.05, least: 0.1 };

function noise(seed: number, n: number, lift: (i: number) => number = () => 0): number[] {
  const random = seededRandom(`shifts ${seed}`);
  return Array.from({ length: n }, (_, i) => 0.3 * normal(random) + lift(i));
}

const shiftsOf = (values: readonly number[], settings = SETTINGS) =>
  findShifts(values, seededRandom('shuffles'), settings);

describe('stretches that lie higher than the rest of a series', () => {
  it('are found where they lie, with their height, one after the other', () => {
    const two = noise(1, 60, (i) => (i >= 10 && i < 20 ? 2 : i >= 40 && i < 46 ? 1.5 : 0));
    const [first, second, ...others] = shiftsOf(two);
    expect(others).toEqual([]);
    expect([first?.from, first?.to, second?.from, second?.to]).toEqual([10, 20, 40, 46]);
    expect(first?.by).toBeGreaterThan(1.5);
    expect(first?.by).toBeLessThan(2.5);
  });

  it('reach to either end', () => {
    expect(shiftsOf(noise(2, 40, (i) => (i < 8 ? 2 : 0)))[0]).toMatchObject({ from: 0, to: 8 });
    expect(shiftsOf(noise(3, 40, (i) => (i >= 25 ? 2 : 0)))[0]).toMatchObject({ from: 25, to: 40 });
  });

  it('are claimed of noise no more often than is said', () => {
    const claimed = Array.from({ length: 200 }, (_, seed) => shiftsOf(noise(seed, 32))).filter(
      (found) => found.length > 0,
    ).length;
    // 5 %, and three standard errors.
    expect(claimed).toBeLessThanOrEqual(200 * 0.05 + 3 * Math.sqrt(200 * 0.05 * 0.95));
    expect(claimed).toBeGreaterThan(0);
  });

  it('are higher: what lies lower is none, nor what is higher by less than matters', () => {
    expect(shiftsOf(noise(4, 40, (i) => (i >= 10 && i < 30 ? 0 : 2)))).not.toContainEqual(
      expect.objectContaining({ from: 10, to: 30 }),
    );
    expect(
      shiftsOf(
        noise(5, 60, (i) => (i >= 20 && i < 40 ? 1 : 0)),
        { alpha: 0.05, least: 1.5 },
      ),
    ).toEqual([]);
  });

  it('are none where nothing varies, where there is too little, and of a single value', () => {
    expect(shiftsOf(Array.from({ length: 20 }, () => 1))).toEqual([]);
    expect(shiftsOf([1, 9, 9])).toEqual([]);
    expect(shiftsOf([])).toEqual([]);
    expect(shiftsOf([...Array.from({ length: 20 }, (_, i) => (i % 2) / 10), 9])).toEqual([]);
  });
});

/** Of all stretches of two and more that leave three the one that differs most by its standard error; then of what is left. */
function stretchesOf(series: readonly number[]): Shift[] {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const found: Shift[] = [];
  let left = [...series.keys()];
  while (found.length < 6) {
    let best: { from: number; to: number; by: number; z: number } | null = null;
    for (let from = 0; from < left.length; from += 1)
      for (let to = from + 2; to <= left.length && to - from <= left.length - 3; to += 1) {
        const at = (of: readonly number[]): number[] => of.map((i) => series[i]!);
        const outside = [...left.slice(0, from), ...left.slice(to)];
        const by = mean(at(left.slice(from, to))) - mean(at(outside));
        const z = by / Math.sqrt(1 / (to - from) + 1 / outside.length);
        if (by > 0 && (best === null || z > best.z)) best = { from, to, by, z };
      }
    if (best === null) break;
    const { from, to, by } = best;
    found.push({ from: left[from]!, to: left[to - 1]! + 1, by });
    left = [...left.slice(0, from), ...left.slice(to)];
  }
  return found.sort((a, b) => a.from - b.from);
}

describe('where none is taken for chance', () => {
  it('shifts are the stretches that differ most, up to six of them', () => {
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 24 });
    fc.assert(
      fc.property(values, fc.integer(), (draws, seed) => {
        // No two stretches are alike to the last bit.
        const random = seededRandom(`jitter ${seed}`);
        const series = draws.map((value) => value + 0.01 * random.next());
        const found = shiftsOf(series, { alpha: 1, least: 0 });
        const expected = stretchesOf(series);
        expect(found.map(({ from, to }) => [from, to])).toEqual(expected.map(({ from, to }) => [from, to]));
        found.forEach(({ by }, i) => expect(by).toBeCloseTo(expected[i]!.by, 9));
      }),
      { numRuns: 60 },
    );
    const many = noise(6, 90, (i) => (i % 10 < 4 ? 3 : 0));
    expect(shiftsOf(many)).toHaveLength(6);
  });
});

describe('several stretches', () => {
  it('do not hide each other: the spread is that of neighbours', () => {
    const steps = noise(7, 80, (i) => (Math.floor(i / 8) % 2 === 1 ? 1.2 : 0));
    expect(shiftsOf(steps).length).toBeGreaterThanOrEqual(4);
  });

  it('are no more where the level says none is rare enough', () => {
    // 199 shuffles and the series itself: none is rarer than one in 200.
    const lifted = noise(8, 40, (i) => (i >= 10 && i < 20 ? 3 : 0));
    expect(shiftsOf(lifted, { alpha: 0.005, least: 0.1 })).toHaveLength(1);
    expect(shiftsOf(lifted, { alpha: 0.0049, least: 0.1 })).toEqual([]);
  });
});
