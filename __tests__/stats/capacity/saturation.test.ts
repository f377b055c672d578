import { describe, expect, it } from '@jest/globals';
import { type Ending, watchSaturation } from '../../../src/stats/capacity/saturation.js';

/** Ten requests a second for a minute; the second from which the watch says so, if it does. */
function watch(served: (i: number, arrival: number) => { end: number; ending: Ending }): number | undefined {
  const saturation = watchSaturation();
  const requests = Array.from({ length: 600 }, (_, i) => ({ arrival: i * 100, ...served(i, i * 100) }));
  const events = [
    ...requests.map(({ arrival }) => ({ at: arrival, tell: () => saturation.arrive(arrival) })),
    ...requests.map(({ arrival, end, ending }) => ({
      at: end,
      tell: () => saturation.complete(end, end - arrival, ending),
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
    expect(watch((_, arrival) => ({ end: arrival + 300, ending: 'answered' }))).toBeUndefined();
  });

  it('notices within twenty seconds that completions halve', () => {
    const stopped = watch((i, arrival) => ({
      end: i < 200 ? arrival + 300 : 20_300 + (i - 200) * 200,
      ending: 'answered',
    }));
    expect(stopped).toBeGreaterThan(22);
    expect(stopped).toBeLessThanOrEqual(40);
  });

  it('notices refusals, but not a few', () => {
    const refusing =
      (share: number) =>
      (i: number, arrival: number): { end: number; ending: Ending } => ({
        end: arrival + 300,
        ending: i % share === 0 ? 'refused' : 'answered',
      });
    expect(watch(refusing(2))).toBeLessThan(25);
    expect(watch(refusing(40))).toBeUndefined();
  });

  it('takes no error for a queue: neither an outage of ten seconds nor a tenth, a fifth, or all that fail', () => {
    const failing =
      (fails: (i: number) => boolean) =>
      (i: number, arrival: number): { end: number; ending: Ending } => ({
        end: arrival + 300,
        ending: fails(i) ? 'failed' : 'answered',
      });
    for (const fails of [
      (i: number) => i >= 200 && i < 300,
      (i: number) => i % 10 === 0,
      (i: number) => i % 5 === 0,
      () => true,
    ])
      expect(watch(failing(fails))).toBeUndefined();
  });

  it('stays with what it said, and says nothing without a request', () => {
    const saturation = watchSaturation();
    expect(saturation.isSaturated(1_000)).toBe(false);
    for (let i = 0; i < 20; i += 1) saturation.complete(i, 5, 'answered');
    for (let i = 0; i < 100; i += 1) saturation.arrive(1_000 + 100 * i);
    const told = [12, 13, 14].map((second) => saturation.isSaturated(second * 1_000));
    expect(told).toEqual([false, false, true]);
    expect(saturation.isSaturated(900_000)).toBe(true);
  });
});

describe('the fewest arrivals that tell', () => {
  it('are twenty-five in twelve seconds, of which by three standard errors too few ended', () => {
    /** So many arrive within a second, and so many end, in each of three windows asked a second apart. */
    const tells = (arrived: number, done: number): boolean => {
      const saturation = watchSaturation();
      for (let i = 0; i < 20; i += 1) saturation.complete(i, 5, 'answered');
      for (let i = 0; i < arrived; i += 1) saturation.arrive(30_000 + i);
      for (let i = 0; i < done; i += 1) saturation.complete(30_500 + i, 5, 'failed');
      return [32, 33, 34].map((second) => saturation.isSaturated(1_000 * second)).at(-1)!;
    };
    expect([tells(24, 0), tells(25, 0)]).toEqual([false, true]);
    // (a - d) / sqrt(a + d): 3.02 and 2.91.
    expect([tells(40, 17), tells(40, 18)]).toEqual([true, false]);
  });

  it('are counted a service time before, in twelve seconds and no more', () => {
    const at = (second: number): boolean => {
      const saturation = watchSaturation();
      for (let i = 0; i < 20; i += 1) saturation.complete(i, 4_000, 'answered');
      for (let i = 0; i < 40; i += 1) saturation.arrive(30_000);
      return [second - 2, second - 1, second].map((each) => saturation.isSaturated(1_000 * each)).at(-1)!;
    };
    // Those of 30 s are seen from 34 s on, to just before 46 s.
    expect([35, 36, 45, 46].map(at)).toEqual([false, true, true, false]);
  });

  it('say nothing before twenty answers have shown how long one takes', () => {
    const told = (answers: number): boolean => {
      const saturation = watchSaturation();
      for (let i = 0; i < answers; i += 1) saturation.complete(i, 5, 'answered');
      for (let i = 0; i < 40; i += 1) saturation.arrive(30_000);
      return [32, 33, 34].map((second) => saturation.isSaturated(1_000 * second)).at(-1)!;
    };
    expect([told(19), told(20)]).toEqual([false, true]);
  });
});
