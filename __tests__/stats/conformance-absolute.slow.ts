import { afterAll, describe, expect, it, jest } from '@jest/globals';
import type * as absoluteTrials from '../support/absolute-trials.js';
import { bimodalLaw, heavyLaw, lognormalLaw } from '../support/latency-laws.js';
import { startTrials } from '../support/trials-runner.js';

jest.setTimeout(600_000);
const trials = startTrials<typeof absoluteTrials>('absolute-trials');
afterAll(() => trials.stop());

const REPS = 4_000;
const LN6 = lognormalLaw(0.6);

describe('T1: the sequential p95 gate of 200 requests, lognormal', () => {
  const at = (ratio: number) => trials.run('sequentialTrials', LN6, ratio, REPS);

  it('errs at the threshold in at most 6 % on either side', async () => {
    const { pass, fail } = await at(1);
    expect(pass).toBeLessThanOrEqual(0.06);
    expect(fail).toBeLessThanOrEqual(0.06);
  });
  it('passes a healthy endpoint, early, and never fails it', async () => {
    expect((await at(0.8)).fail).toBeLessThanOrEqual(0.005);
    expect((await at(0.7)).pass).toBeGreaterThanOrEqual(0.88);
    const half = await at(0.5);
    expect(half.pass).toBeGreaterThanOrEqual(0.99);
    expect(half.requests).toBeLessThanOrEqual(105);
  });
  it('fails a slow endpoint, the slower the earlier', async () => {
    expect((await at(1.2)).fail).toBeGreaterThanOrEqual(0.68);
    const slow = await at(1.5);
    expect(slow.fail).toBeGreaterThanOrEqual(0.995);
    expect(slow.requests).toBeLessThanOrEqual(60);
    expect((await at(2)).requests).toBeLessThanOrEqual(25);
  });
});

describe('T2: the same gate under other laws', () => {
  it.each([lognormalLaw(0.4), lognormalLaw(0.8), heavyLaw, bimodalLaw])(
    'holds its error rates: $name',
    async (law) => {
      const even = await trials.run('sequentialTrials', law, 1, REPS);
      expect(even.pass).toBeLessThanOrEqual(0.06);
      expect(even.fail).toBeLessThanOrEqual(0.06);
      expect((await trials.run('sequentialTrials', law, 0.7, REPS)).fail).toBeLessThanOrEqual(0.003);
      expect((await trials.run('sequentialTrials', law, 1.5, REPS)).pass).toBeLessThanOrEqual(0.003);
    },
  );
  it('stops a heavy-tailed slow endpoint within 25 requests', async () => {
    expect((await trials.run('sequentialTrials', heavyLaw, 1.5, REPS)).requests).toBeLessThanOrEqual(25);
  });
});

describe('T3: drift within the run', () => {
  it.each([true, false])('does not turn a clear case round (early stop: %s)', async (early) => {
    expect((await trials.run('driftTrials', 0.7, REPS, early)).fail).toBeLessThanOrEqual(0.01);
    expect((await trials.run('driftTrials', 1.5, REPS, early)).pass).toBeLessThanOrEqual(0.01);
  });
});

describe('T4: the order in which outcomes are judged', () => {
  it('keeps the error rate in dispatch order, and would not in order of completion', async () => {
    expect((await trials.run('orderTrials', 'dispatch', REPS, LN6)).pass).toBeLessThanOrEqual(0.06);
    expect((await trials.run('orderTrials', 'completion', REPS, LN6)).pass).toBeGreaterThan(0.08);
  });
});

describe('T5: a ramp whose whole violates in exactly 5 %', () => {
  it('is judged at the end, or by curtailment, within its error rates', async () => {
    const { pass, fail } = await trials.run('rampTrials', 'final', REPS);
    expect(pass).toBeLessThanOrEqual(0.06);
    expect(fail).toBeLessThanOrEqual(0.06);
  });
  it('would mostly pass if its easy stages could decide', async () => {
    expect((await trials.run('rampTrials', 'sequential', REPS)).pass).toBeGreaterThan(0.5);
  });
});
