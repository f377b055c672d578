import { afterAll, describe, expect, it } from '@jest/globals';
import type * as absoluteTrials from '../support/absolute-trials.js';
import type * as capacityTrials from '../support/capacity-trials.js';
import { ramp } from '../support/capacity-trials.js';
import { lognormalLaw } from '../support/latency-laws.js';
import type * as meanTrials from '../support/mean-trials.js';
import type * as pairedTrials from '../support/paired-trials.js';
import { startTrials } from '../support/trials-runner.js';

/*
 * The simulations of `conformance-*.slow.ts` in small, with the same targets: seeded, so they do not flake, and
 * large enough that the true rates meet the targets by more than three standard errors.
 */
const absolute = startTrials<typeof absoluteTrials>('absolute-trials');
const paired = startTrials<typeof pairedTrials>('paired-trials');
const means = startTrials<typeof meanTrials>('mean-trials');
const capacity = startTrials<typeof capacityTrials>('capacity-trials');
afterAll(() => Promise.all([absolute.stop(), paired.stop(), means.stop(), capacity.stop()]));

describe('an absolute gate', () => {
  it('passes the healthy and fails the slow, early', async () => {
    const healthy = await absolute.run('sequentialTrials', lognormalLaw(0.6), 0.5, 500);
    expect(healthy.pass).toBeGreaterThanOrEqual(0.99);
    expect(healthy.requests).toBeLessThanOrEqual(105);
    const slow = await absolute.run('sequentialTrials', lognormalLaw(0.6), 1.5, 500);
    expect(slow.fail).toBeGreaterThanOrEqual(0.99);
    expect(slow.requests).toBeLessThanOrEqual(60);
  });

  it('errs at the threshold in at most 6 %, also on a ramp', async () => {
    for (const { pass, fail } of [
      await absolute.run('sequentialTrials', lognormalLaw(0.6), 1, 4_000),
      await absolute.run('rampTrials', 'final', 4_000),
    ]) {
      expect(pass).toBeLessThanOrEqual(0.06);
      expect(fail).toBeLessThanOrEqual(0.06);
    }
  });
});

describe('a comparison of pairs', () => {
  const world = { pairs: 100, law: lognormalLaw(0.4), drift: 'step' };

  it('rejects an unchanged head in about 5 %, through a step of the endpoint', async () => {
    const rejections = await paired.run('signedRankRejections', world, 4_000);
    expect(rejections).toBeGreaterThanOrEqual(0.035);
    expect(rejections).toBeLessThanOrEqual(0.068);
  });

  it('fails +50 % nearly always, and after few pairs with looks', async () => {
    expect(await paired.run('typicalFailures', { ...world, effect: 1.5 }, 300)).toBeGreaterThanOrEqual(0.995);
    const looks = await paired.run('lookTrials', { ...world, pairs: 120, effect: 1.5 }, 0.0125, 300);
    expect(looks.fail).toBeGreaterThanOrEqual(0.99);
    expect(looks.pairs).toBeLessThanOrEqual(48);
  });
});

describe('a mean of skewed values', () => {
  it("has bounds that miss it far less often than Student's, which miss in 10.5 %", async () => {
    // 3.8 % and 6.6 % in large simulations; and three standard errors.
    const { low, high } = await means.run('meanMisses', 2_000);
    expect(low).toBeLessThanOrEqual(0.051);
    expect(high).toBeLessThanOrEqual(0.083);
  });
});

describe('a ramp', () => {
  it('finds the capacity of every kind of endpoint, and claims none that it did not reach', async () => {
    for (const endpoint of ['fifo', 'processorSharing', 'tokenBucket']) {
      expect((await capacity.run('capacityTrials', endpoint, ramp(1.6), 10)).error).toBeLessThanOrEqual(
        0.055,
      );
      expect((await capacity.run('capacityTrials', endpoint, ramp(0.8), 10)).saturated).toBe(0);
    }
  });
});
