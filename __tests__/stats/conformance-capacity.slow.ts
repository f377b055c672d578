import { afterAll, describe, expect, it, jest } from '@jest/globals';
import type * as capacityTrials from '../support/capacity-trials.js';
import { ENDPOINTS, ramp } from '../support/capacity-trials.js';
import { CAPACITY } from '../support/queue-simulation.js';
import { startTrials } from '../support/trials-runner.js';

jest.setTimeout(600_000);
const trials = startTrials<typeof capacityTrials>('capacity-trials');
afterAll(() => trials.stop());

const REPS = 150;
const endpoints = Object.keys(ENDPOINTS);

describe('T12: the capacity found by a ramp of eight stages of 30 s', () => {
  const find = (endpoint: string, to: number, graceMs?: number) =>
    trials.run('capacityTrials', endpoint, ramp(to), REPS, graceMs);

  it.each(endpoints)(
    'is within 5.5 %% where the ramp reaches 1.6 times the capacity: %s',
    async (endpoint) => {
      const { saturated, error } = await find(endpoint, 1.6);
      expect(saturated).toBe(1);
      expect(error).toBeLessThanOrEqual(0.055);
    },
  );
  it.each(endpoints)('is as good where nothing is seen after the last stage: %s', async (endpoint) => {
    expect((await find(endpoint, 1.6, 0)).error).toBeLessThanOrEqual(0.055);
  });
  it.each(endpoints)('is not claimed where the ramp ends at 0.8 times: %s', async (endpoint) => {
    expect((await find(endpoint, 0.8)).saturated).toBeLessThanOrEqual(0.06);
  });
});

describe('T15: stopping a ramp that shows nothing but a longer queue', () => {
  it.each(endpoints)('mostly happens before a ramp to 1.6 times the capacity ends: %s', async (endpoint) => {
    const stopped = await trials.run('stopTrials', endpoint, ramp(1.6), REPS);
    // Refusals end no ramp by themselves: a rate limit is seen as the queue that it is, as seldom as the others.
    expect(stopped).toBeGreaterThanOrEqual(0.8);
  });
  it.each(endpoints)('hardly happens in four minutes at 0.8 times: %s', async (endpoint) => {
    const steady = [{ seconds: 240, rate: 0.8 * CAPACITY }];
    expect(await trials.run('stopTrials', endpoint, steady, REPS)).toBeLessThanOrEqual(0.02);
  });
});
