import { describe, expect, it } from '@jest/globals';
import type { Random } from '../../../src/base/random.js';
import { fifo, type SearchServer, sharing } from '../../support/search-servers.js';
import { twinTrials } from '../../support/twin-trials.js';

type Create = (random: Random) => SearchServer;

/* Of 300 pairs of equal servers each, outside of this suite, the table in docs/capacity.md. */
const SERVERS: readonly (readonly [name: string, create: Create])[] = [
  ['a queue before sixteen places', fifo],
  ['answers that share a machine', sharing],
];

describe('a comparison of two capacities by `value>-5%`', () => {
  it.each(SERVERS)('is never red of two that are alike: %s', (_, create) => {
    const { red, ratio, missed } = twinTrials([create, 1], { runs: 12 });
    expect(red).toBe(0);
    expect(missed).toBeLessThanOrEqual(3);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.06);
  });

  it.each(SERVERS)('is mostly red of one that bears 30 %% less: %s', (_, create) => {
    const { red, green, ratio } = twinTrials([create, 1 / 0.7], { runs: 12 });
    expect(red).toBeGreaterThanOrEqual(7);
    expect(green).toBe(0);
    expect(Math.abs(ratio - 0.7)).toBeLessThan(0.1);
  });
});
