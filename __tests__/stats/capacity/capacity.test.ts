import { describe, expect, it } from '@jest/globals';
import { fitCapacity } from '../../../src/stats/capacity/capacity.js';

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
