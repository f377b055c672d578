import { afterAll, describe, expect, it, jest } from '@jest/globals';
import type * as gateTrials from '../support/gate-trials.js';
import { startTrials } from '../support/trials-runner.js';

/*
 * What a verdict is worth: whole runs in virtual time, from the settings' text to the report, with fixed seeds.
 */
jest.setTimeout(600_000);
const trials = startTrials<typeof gateTrials>('gate-trials');
afterAll(() => trials.stop());

describe('170 runs of 60 requests against an endpoint that stays as it is', () => {
  it.each([0.4, 0.6])('are never red with its p95 at 0.8 of the limit (lognormal, %d)', async (sigma) => {
    const { fail, pass } = await trials.run('absoluteGates', { ratio: 0.8, sigma, runs: 170 });
    expect(fail).toBe(0);
    expect(pass).toBeGreaterThan(34);
  });

  it.each([0.4, 0.6])(
    'are never green with its p95 at 1.5 times the limit (lognormal, %d)',
    async (sigma) => {
      const { fail, pass } = await trials.run('absoluteGates', { ratio: 1.5, sigma, runs: 170 });
      expect(pass).toBe(0);
      expect(fail).toBeGreaterThan(136);
    },
  );
});

describe('an `abort` threshold', () => {
  it.each(['constant-arrival-rate', 'ramping-arrival-rate'] as const)(
    'aborts a healthy run in at most 0.5 %% of 500, and a slow one mostly: %s',
    async (executor) => {
      const abort = { suffix: ' abort', executor, sigma: 0.6 };
      const healthy = await trials.run('absoluteGates', { ...abort, ratio: 0.8, runs: 500 });
      expect(healthy.aborted).toBeLessThanOrEqual(2.5);
      expect(healthy.fail).toBe(healthy.aborted);
      const slow = await trials.run('absoluteGates', { ...abort, ratio: 2, runs: 50 });
      expect(slow.aborted).toBeGreaterThanOrEqual(45);
    },
  );

  it('errs on the limit itself no more often than it says', async () => {
    const even = { suffix: ' abort', sigma: 0.6, ratio: 1, runs: 500 };
    // 5 %, and three standard errors.
    expect((await trials.run('absoluteGates', even)).aborted).toBeLessThanOrEqual(500 * 0.08);
  });
});

describe('100 comparisons with the base under the default load, through drift and bursts', () => {
  const compare = (change?: string) =>
    trials.run('comparedGates', { runs: 100, ...(change === undefined ? {} : { change }) });

  it('are red for prompts of other words and the same laws in at most 2, and mostly green', async () => {
    const { fail, pass } = await compare();
    // Half a percent, and chance over as few runs.
    expect(fail).toBeLessThanOrEqual(2);
    expect(pass).toBeGreaterThanOrEqual(80);
  });

  it('are red for one that takes half as long again in 98, mostly within 50 pairs', async () => {
    const { fail, pairs } = await compare(' [[slow=1.5]]');
    expect(fail).toBeGreaterThanOrEqual(98);
    expect(pairs).toBeLessThanOrEqual(50);
  });

  it('are red for one prompt of ten that takes twice as long, and green for none', async () => {
    const one = { runs: 60, changed: 'one of ten' as const, change: ' [[slow=2]]' };
    const { fail, pass } = await trials.run('comparedGates', one);
    expect(fail).toBeGreaterThanOrEqual(59);
    expect(pass).toBe(0);
  });

  it('are red on the cost of one whose answers are 20 % longer in 90', async () => {
    const { cost, pass } = await compare(' [[tokens=72]]');
    expect(cost).toBeGreaterThanOrEqual(90);
    expect(pass).toBe(0);
  });
});

describe('switchback blocks on an endpoint near its capacity', () => {
  it('show what the load of longer answers does to latency, and nothing where nothing changed', async () => {
    const longer = await trials.run('switchbackGate', 'long');
    expect(longer.verdicts['time_to_first_token:p(50)']).toBe('fail');
    // Twice as long for answers that are 30 % longer: what queues, and no pair would show.
    expect(longer.firstToken).toBeGreaterThan(2);
    expect(longer.notes.join()).toContain('load factor ×1.');
    const same = await trials.run('switchbackGate', 'same');
    expect(Object.values(same.verdicts)).not.toContain('fail');
    expect(same.notes).toEqual([]);
  });
});

describe('the capacity that the report of a ramp of eight stages of 30 s has', () => {
  it.each(['fifo', 'sharing', 'bucket'])('is within 5.5 %% of the true one: %s', async (endpoint) => {
    const { saturated, error } = await trials.run('rampGates', { endpoint, to: 1.6, runs: 20 });
    expect(saturated).toBe(1);
    expect(error).toBeLessThanOrEqual(0.055);
  });

  it.each(['fifo', 'sharing', 'bucket'])(
    'is not claimed where it ends at 0.8 of it: %s',
    async (endpoint) => {
      const { saturated } = await trials.run('rampGates', { endpoint, to: 0.8, runs: 20 });
      expect(saturated).toBeLessThanOrEqual(0.06);
    },
  );

  it('is found, too, where a 429 is honoured', async () => {
    const limited = { endpoint: 'bucket', to: 1.6, runs: 20, onRateLimit: 'backoff' } as const;
    expect((await trials.run('rampGates', limited)).error).toBeLessThanOrEqual(0.055);
  });

  it('is about right where the ramp ends early, with a part of its requests unsent', async () => {
    const early = await trials.run('rampGates', { endpoint: 'fifo', to: 1.6, runs: 20, stopEarly: true });
    expect(early.error).toBeLessThanOrEqual(0.055);
    expect(early.sent).toBeLessThan(0.95);
  });
});
