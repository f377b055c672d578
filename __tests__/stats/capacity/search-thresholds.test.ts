import { describe, expect, it } from '@jest/globals';
import { fifo } from '../../support/search-servers.js';
import { type Asked, searchTrials } from '../../support/search-trials.js';

/* `search.slow.ts` has more of them, where all thresholds break at the same load, which is the worst case. */

const within = (theta0: number, ms: number): Asked => ({ theta0, isGood: ({ latency }) => latency < ms });

describe('searches by thresholds', () => {
  it('come to the load at which the strictest of them breaks, whatever the others allow', () => {
    // In the long run p95 is 2.475 s at 16.65 a second, where the median is 1.16 s and far from its limit.
    const lenient = within(0.5, 5_000);
    const { wrong, certified, width } = searchTrials(fifo, {
      truth: 16.65,
      runs: 3,
      asked: [lenient, within(0.05, 2_475)],
    });
    expect({ wrong, certified }).toEqual({ wrong: 0, certified: 3 });
    expect(width).toBeLessThan(0.6);
  });
});
