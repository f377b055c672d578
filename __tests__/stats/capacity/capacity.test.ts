import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Flow, fitCapacity } from '../../../src/stats/capacity/capacity.js';

/** Arrivals at a steady rate; a server that spaces completions and takes 400 ms. */
function steady(rate: number, served: number, seconds = 60) {
  const arrivals = Array.from({ length: rate * seconds }, (_, i) => (i * 1_000) / rate);
  let free = 0;
  const completions = arrivals.map((arrival) => {
    free = Math.max(arrival, free + 1_000 / served);
    return free + 400;
  });
  return {
    arrivals,
    completions: completions.filter((end) => end <= seconds * 1_000),
    medianLatency: 400,
    maxRate: rate,
  };
}

/** Requests that arrive and end at these instants (ms), in any order. */
const flowOf = (
  arrivals: readonly number[],
  ends: readonly number[],
  maxRate: number,
  medianLatency: number,
): Flow => ({
  arrivals: [...arrivals].sort((a, b) => a - b),
  completions: [...ends].sort((a, b) => a - b),
  medianLatency,
  maxRate,
});

/**
 * The misfit of Cruz's service curve min over s <= t of A(s) + m (t - s), by its definition, at every half second: the best
 * of the delays that are tried, in medians.
 */
function misfitOf({ arrivals, completions, medianLatency }: Flow, rate: number): number {
  const until = (instants: readonly number[], t: number): number =>
    instants.filter((each) => each <= t).length;
  const points = Array.from(
    { length: Math.ceil(Math.max(arrivals.at(-1)!, completions.at(-1)!) / 500) + 1 },
    (_, i) => 500 * i,
  );
  const arrived = points.map((t) => until(arrivals, t));
  const curve = points.map((_, i) =>
    rate === Infinity
      ? arrived[i]!
      : Math.min(...arrived.slice(0, i + 1).map((a, j) => a + (rate * (i - j)) / 2)),
  );
  const at = (point: number): number => (point < 0 ? 0 : curve[point]!);
  const behind = (t: number): number => {
    const [point, share] = [Math.floor(t / 500), (t / 500) % 1];
    return t < 0 ? Math.max(0, 1 + t / 500) * at(0) : (1 - share) * at(point) + share * at(point + 1);
  };
  const errors = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2].map((times) =>
    points.reduce((sum, t) => sum + (until(completions, t) - behind(t - times * medianLatency)) ** 2, 0),
  );
  return Math.min(...errors);
}

describe('the service curve', () => {
  const flows = fc
    .record({
      arrivals: fc.array(fc.integer({ min: 0, max: 12_000 }), { minLength: 5, maxLength: 60 }),
      spacing: fc.integer({ min: 50, max: 900 }),
      latency: fc.integer({ min: 50, max: 1_900 }),
    })
    .map(({ arrivals, spacing, latency }) => {
      let free = 0;
      const ends = [...arrivals]
        .sort((a, b) => a - b)
        .map((arrival) => {
          free = Math.max(arrival, free) + spacing;
          return free - spacing + latency;
        });
      return flowOf(arrivals, ends, 8, latency);
    });

  it('is that of its definition, and no rate explains clearly more', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        const { capacity, gain } = fitCapacity(flow)!;
        const [unlimited, ...limited] = [
          Infinity,
          ...Array.from({ length: 140 }, (_, k) => 1.149 * 8 * 0.98 ** k),
        ].map((rate) => misfitOf(flow, rate));
        const most = 1 - Math.min(unlimited!, ...limited) / unlimited!;
        expect(Math.abs(gain - most)).toBeLessThan(0.05);
        if (capacity === undefined) return;
        expect(capacity).toBeLessThan(8);
        expect(gain).toBeGreaterThan(0.5);
        expect(gain).toBeCloseTo(1 - misfitOf(flow, capacity) / unlimited!, 9);
      }),
      { numRuns: 40 },
    );
  });

  it('explains half of the misfit at least where it is told as a capacity', () => {
    // Three waves at a rate that is served at once, each ending late: a limit explains some of that.
    const arrivals = Array.from({ length: 120 }, (_, i) => i * 100);
    const late = (share: number): Flow =>
      flowOf(
        arrivals,
        arrivals.map((at, i) => at + 400 + (i % 40 < 40 * share ? 3_000 : 0)),
        10,
        400,
      );
    const gains = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((share) => fitCapacity(late(share))!);
    for (const { gain, capacity } of gains) expect(capacity === undefined || gain > 0.5).toBe(true);
    expect(gains.some(({ gain, capacity }) => gain > 0.3 && gain <= 0.5 && capacity === undefined)).toBe(
      true,
    );
  });
});

describe('fitCapacity', () => {
  it('finds the rate of a server under too much load', () => {
    const { capacity, gain } = fitCapacity(steady(10, 4))!;
    expect(Math.abs(capacity! / 4 - 1)).toBeLessThan(0.02);
    expect(gain).toBeGreaterThan(0.95);
  });

  it('claims none where the server keeps up', () => {
    expect(fitCapacity(steady(4, 10))?.capacity).toBeUndefined();
  });

  it('has nothing to say without requests or answers', () => {
    const flow = steady(10, 4);
    expect(fitCapacity({ ...flow, arrivals: [] })).toBeUndefined();
    expect(fitCapacity({ ...flow, completions: [] })).toBeUndefined();
    expect(fitCapacity({ ...flow, maxRate: 0 })).toBeUndefined();
  });
});

describe('the least that a capacity can be fitted to', () => {
  it('is one request and one answer, which show none', () => {
    const one = { arrivals: [100], completions: [600], medianLatency: 500, maxRate: 1 };
    expect(fitCapacity(one)).toMatchObject({ capacity: undefined });
    expect(fitCapacity({ ...one, arrivals: [0], completions: [0], medianLatency: 0 })).toEqual({
      capacity: undefined,
      gain: 0,
    });
  });
});
