import { describe, expect, it } from '@jest/globals';
import { capacityTrials, ENDPOINTS, ramp, stopTrials } from '../support/capacity-trials.js';
import { CAPACITY } from '../support/queue-simulation.js';

const REPS = 150;
const endpoints = Object.keys(ENDPOINTS);

describe('T12: the capacity found by a ramp of eight stages of 30 s', () => {
  it.each(endpoints)('is within 5.5 % where the ramp reaches 1.6 times the capacity: %s', (endpoint) => {
    const { saturated, error } = capacityTrials(endpoint, ramp(1.6), REPS);
    expect(saturated).toBe(1);
    expect(error).toBeLessThanOrEqual(0.055);
  });
  it.each(endpoints)('is not claimed where the ramp ends at 0.8 times: %s', (endpoint) => {
    expect(capacityTrials(endpoint, ramp(0.8), REPS).saturated).toBeLessThanOrEqual(0.06);
  });
  it.each(endpoints)('is as good where nothing is seen after the last stage: %s', (endpoint) => {
    expect(capacityTrials(endpoint, ramp(1.6), REPS, 0).error).toBeLessThanOrEqual(0.055);
  });
});

describe('T15: stopping a ramp that shows nothing but a longer queue', () => {
  it.each(endpoints)('mostly happens before a ramp to 1.6 times the capacity ends: %s', (endpoint) => {
    expect(stopTrials(endpoint, ramp(1.6), REPS)).toBeGreaterThanOrEqual(endpoint === 'tokenBucket' ? 1 : 0.8);
  });
  it.each(endpoints)('hardly happens in four minutes at 0.8 times: %s', (endpoint) => {
    expect(stopTrials(endpoint, [{ seconds: 240, rate: 0.8 * CAPACITY }], REPS)).toBeLessThanOrEqual(0.02);
  });
});
