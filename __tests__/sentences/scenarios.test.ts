import { describe, expect, it } from '@jest/globals';
import { cachedRun, closedRun, coldRun, limitedRun } from '../support/scenario-runs.js';
import { sampleRuns } from './check.js';

describe('the sentences of a scenario', () => {
  it.each([
    ['cold start', coldRun],
    ['rate limit', limitedRun],
    ['cache', cachedRun],
    ['closed load', closedRun],
  ] as const)('are none whose facts do not hold: %s', async (_, kind) => {
    const { runs, wrong } = await sampleRuns(14, 20_261_201, kind);
    expect(wrong).toEqual([]);
    expect(runs).toBeGreaterThan(9);
  });
});
