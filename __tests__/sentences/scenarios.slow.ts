import { expect, it } from '@jest/globals';
import { cachedRun, closedRun, coldRun, limitedRun } from '../support/scenario-runs.js';
import { sampleRuns } from './check.js';

it.each([
  ['cold start', coldRun],
  ['rate limit', limitedRun],
  ['cache', cachedRun],
  ['closed load', closedRun],
] as const)(
  'says no sentence whose facts do not hold, over more runs: %s',
  async (_, kind) => {
    const { runs, wrong } = await sampleRuns(30, 20_261_202, kind);
    expect(wrong).toEqual([]);
    expect(runs).toBeGreaterThan(20);
  },
  600_000,
);
