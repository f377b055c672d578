import { expect, it } from '@jest/globals';
import { sampleRuns } from './check.js';

it('says no sentence whose facts do not hold, over 2,000 runs of all laws and all faults', async () => {
  const { runs, wrong } = await sampleRuns(2_300, 7);
  expect(wrong).toEqual([]);
  expect(runs).toBeGreaterThanOrEqual(2_000);
}, 600_000);
