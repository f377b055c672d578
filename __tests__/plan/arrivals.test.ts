import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '../../src/base/random.js';
import {
  constantArrivals,
  constantSegments,
  poissonArrivals,
  rampArrivals,
  rampSegments,
  type Segment,
  totalArea,
} from '../../src/plan/arrivals.js';

const due = (arrivals: { dueMs: Float64Array }): number[] =>
  [...arrivals.dueMs].map((ms) => Math.round(ms * 1e6) / 1e6);
const ramp = (text: [number, number][], startRate = 0): number[] =>
  due(
    rampArrivals(
      rampSegments(
        text.map(([durationMs, target]) => ({ durationMs, target })),
        startRate,
        1_000,
      ),
    ),
  );
const constant = (text: [number, number][]): number[] =>
  due(
    constantArrivals(
      constantSegments(
        text.map(([durationMs, target]) => ({ durationMs, target })),
        1_000,
      ),
    ),
  );

/** The integral of the rate up to an instant, the slow way: trapezoids of each segment. */
function areaAt(segments: readonly Segment[], instant: number): number {
  return segments.reduce((sum, { startMs, durationMs, from, to }) => {
    const time = Math.min(durationMs, Math.max(0, instant - startMs));
    const rate = durationMs === 0 ? from : from + ((to - from) * time) / durationMs;
    return sum + (time * (from + rate)) / 2;
  }, 0);
}

const anyStages = fc.array(
  fc.record({
    durationMs: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60_000 })),
    target: fc.oneof(
      fc.constant(0),
      fc.integer({ min: 0, max: 40 }),
      fc.double({ min: 0, max: 20, noNaN: true }),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('rampArrivals', () => {
  it('never fires at once, also where the rate stands still', () => {
    expect(ramp([[3_000, 2]], 2)).toEqual([500, 1_000, 1_500, 2_000, 2_500, 3_000]);
  });

  it('follows the square root of time where the rate rises from zero', () => {
    expect(ramp([[4_000, 2]])).toEqual(
      [1_000, 2_000, 3_000, 4_000].map((_, n) => Math.round(2_000 * Math.sqrt(n + 1) * 1e6) / 1e6),
    );
  });

  it('ends a ramp down to zero on its last instant', () => {
    expect(ramp([[4_000, 0]], 2)).toHaveLength(4);
    expect(ramp([[4_000, 0]], 2).at(-1)).toBe(4_000);
  });

  it('carries a started arrival over a pause', () => {
    // 1.5 arrivals, a pause of 10 s, then half an arrival is left to wait for at 1 a second.
    expect(
      ramp(
        [
          [1_500, 1],
          [0, 0],
          [10_000, 0],
          [0, 1],
          [2_000, 1],
        ],
        1,
      ),
    ).toEqual([1_000, 12_000, 13_000]);
  });

  it('jumps where a stage lasts no time', () => {
    expect(
      ramp([
        [0, 10],
        [300, 10],
      ]),
    ).toEqual([100, 200, 300]);
  });

  it('makes 195 requests of the default stages', () => {
    expect(
      ramp([
        [30_000, 1],
        [60_000, 3],
        [30_000, 1],
      ]),
    ).toHaveLength(195);
  });
});

describe('constantArrivals', () => {
  it('fires at once and not at the end', () => {
    expect(constant([[1_000, 4]])).toEqual([0, 250, 500, 750]);
  });

  it('fires the first arrival when a pause at the start is over', () => {
    expect(
      constant([
        [5_000, 0],
        [1_000, 2],
      ]),
    ).toEqual([5_000, 5_500]);
  });

  it('keeps the spacing across stages and leaves nothing to a pause', () => {
    expect(
      constant([
        [1_000, 2],
        [4_000, 0],
        [1_000, 4],
      ]),
    ).toEqual([0, 500, 5_000, 5_250, 5_500, 5_750]);
    expect(
      constant([
        [1_500, 1],
        [1_000, 2],
      ]),
    ).toEqual([0, 1_000, 1_750, 2_250]);
  });
});

describe('arrivals of any shape', () => {
  it('are due where the integral of the rate reaches their number', () => {
    fc.assert(
      fc.property(anyStages, fc.integer({ min: 0, max: 20 }), (stages, startRate) => {
        const segments = rampSegments(stages, startRate, 1_000);
        const { dueMs, length } = rampArrivals(segments);
        expect(length).toBe(Math.floor(totalArea(segments) + 1e-9));
        dueMs.forEach((instant, n) => expect(areaAt(segments, instant)).toBeCloseTo(n + 1, 5));
      }),
    );
  });

  it('come in ascending order, within the stage they name', () => {
    fc.assert(
      fc.property(anyStages, fc.boolean(), (stages, constantRate) => {
        const segments = constantRate ? constantSegments(stages, 1_000) : rampSegments(stages, 3, 1_000);
        const { dueMs, stage, length } = constantRate ? constantArrivals(segments) : rampArrivals(segments);
        for (let n = 0; n < length; n += 1) {
          const { startMs, durationMs } = segments[(stage[n] ?? 0) - 1]!;
          expect(dueMs[n]).toBeGreaterThanOrEqual(Math.max(dueMs[n - 1] ?? 0, startMs));
          expect(dueMs[n]).toBeLessThanOrEqual(startMs + durationMs);
        }
      }),
    );
  });

  it('number the integral of a constant rate, the first of them free', () => {
    fc.assert(
      fc.property(anyStages, (stages) => {
        const segments = constantSegments(stages, 1_000);
        const { dueMs, length } = constantArrivals(segments);
        expect(length).toBe(Math.max(0, Math.ceil(totalArea(segments) - 1e-9)));
        dueMs.forEach((instant, n) => expect(areaAt(segments, instant)).toBeCloseTo(n, 5));
      }),
    );
  });
});

describe('poissonArrivals', () => {
  const segments = rampSegments(
    [
      { durationMs: 600_000, target: 10 },
      { durationMs: 600_000, target: 10 },
    ],
    0,
    1_000,
  );

  it('are the same for the same seed, and others for another', () => {
    const draw = (seed: string): number[] => [
      ...poissonArrivals(segments, seededRandom(seed)).dueMs.slice(0, 20),
    ];
    expect(draw('one')).toEqual(draw('one'));
    expect(draw('one')).not.toEqual(draw('two'));
  });

  it('number about the integral of the rate, with gaps as irregular as independent users', () => {
    const { dueMs, length } = poissonArrivals(segments, seededRandom(7));
    expect(Math.abs(length - 9_000)).toBeLessThan(4 * Math.sqrt(9_000));
    const gaps = [...dueMs].filter((ms) => ms > 600_000).map((ms, n, all) => ms - (all[n - 1] ?? 600_000));
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
    expect(Math.sqrt(variance) / mean).toBeGreaterThan(0.95);
    expect(Math.sqrt(variance) / mean).toBeLessThan(1.05);
  });
});
