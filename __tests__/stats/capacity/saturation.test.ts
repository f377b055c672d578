import { describe, expect, it } from '@jest/globals';
import { watchSaturation } from '../../../src/stats/capacity/saturation.js';

/** Ten requests a second for a minute; the second from which the watch says so, if it does. */
function watch(served: (i: number, arrival: number) => { end: number; ok: boolean }): number | undefined {
  const saturation = watchSaturation();
  const requests = Array.from({ length: 600 }, (_, i) => ({ arrival: i * 100, ...served(i, i * 100) }));
  const events = [
    ...requests.map(({ arrival }) => ({ at: arrival, tell: () => saturation.arrive(arrival) })),
    ...requests.map(({ arrival, end, ok }) => ({
      at: end,
      tell: () => saturation.complete(end, end - arrival, ok),
    })),
  ].sort((a, b) => a.at - b.at);
  let told = 0;
  for (let second = 1; second <= 60; second += 1) {
    for (; told < events.length && events[told]!.at <= second * 1_000; told += 1) events[told]!.tell();
    if (saturation.isSaturated(second * 1_000)) return second;
  }
  return undefined;
}

describe('watchSaturation', () => {
  it('says nothing of an endpoint that keeps up', () => {
    expect(watch((_, arrival) => ({ end: arrival + 300, ok: true }))).toBeUndefined();
  });

  it('notices within twenty seconds that completions halve', () => {
    const stopped = watch((i, arrival) => ({
      end: i < 200 ? arrival + 300 : 20_300 + (i - 200) * 200,
      ok: true,
    }));
    expect(stopped).toBeGreaterThan(22);
    expect(stopped).toBeLessThanOrEqual(40);
  });

  it('notices errors, but not a few', () => {
    expect(watch((i, arrival) => ({ end: arrival + 300, ok: i % 4 !== 0 }))).toBeLessThan(10);
    expect(watch((i, arrival) => ({ end: arrival + 300, ok: i % 40 !== 0 }))).toBeUndefined();
  });

  it('does not call it on a handful of requests, nor without any', () => {
    const saturation = watchSaturation();
    for (let i = 0; i < 9; i += 1) saturation.complete(i, 5, false);
    expect(saturation.isSaturated(1_000)).toBe(false);
    saturation.complete(10, 5, false);
    expect(saturation.isSaturated(2_000)).toBe(true);
    expect(saturation.isSaturated(900_000)).toBe(true);
    expect(watchSaturation().isSaturated(1_000)).toBe(false);
  });
});
