import { describe, expect, it } from '@jest/globals';
import { createTally } from '../../src/simulator/stats.js';

describe('the statistics of the simulator', () => {
  it('count each visit once, when it is over, by how it ended', () => {
    let now = 0;
    const seen: number[] = [];
    const tally = createTally(
      { now: () => now, at: () => () => undefined },
      ({ ordinal }) => void seen.push(ordinal),
    );
    const [first, second] = [tally.arrive(), tally.arrive()];
    now = 5;
    const third = tally.arrive();
    Object.assign(second, { ended: 'complete', status: 200, inputTokens: 3, outputTokens: 4 });
    Object.assign(third, { ended: 'refused', status: 429 });
    [second, first, third].forEach((visit) => tally.leave(visit));
    expect(seen).toEqual([1, 0, 2]);
    expect(second.endedAt).toBe(5);
    expect(tally.stats()).toEqual({
      requests: 3,
      completed: 1,
      abandoned: 1,
      statuses: { 200: 1, 429: 1 },
      inputTokens: 3,
      outputTokens: 4,
      cacheHits: 0,
      maxRunning: 0,
      maxQueued: 0,
      arrivals: [0, 0, 5],
    });
  });

  it('hand out copies', () => {
    const tally = createTally({ now: () => 0, at: () => () => undefined }, () => undefined);
    const before = tally.stats();
    tally.arrive();
    expect(before).toMatchObject({ requests: 0, arrivals: [] });
  });
});
