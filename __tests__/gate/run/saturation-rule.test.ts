import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../../src/base/random.js';
import { createSaturationRule } from '../../../src/gate/run/saturation-rule.js';
import { planArrivalRate } from '../../../src/plan/open-load.js';
import type { StopReason } from '../../../src/samples/sample.js';
import { frameWith, sessionsOf } from '../../support/plans.js';
import {
  CAPACITY,
  type Endpoint,
  fifo,
  processorSharing,
  tokenBucket,
} from '../../support/queue-simulation.js';
import { sampleWith } from '../../support/samples.js';

/** Ramps in eight steps of 30 s to `times` the capacity; the share of the plan that was due when the rule spoke, or 1. */
function rampTo(
  times: number,
  endpoint: Endpoint,
  seed: number,
): { reason: StopReason | null; share: number } {
  const stages = Array.from({ length: 8 }, (_, step) => (CAPACITY * times * (step + 1)) / 8).flatMap(
    (target) => [
      { durationMs: 0, target },
      { durationMs: 30_000, target },
    ],
  );
  const plan = planArrivalRate(frameWith({ seed: String(seed) }), {
    executor: 'ramping-arrival-rate',
    stages,
    startRate: 0,
    timeUnitMs: 1_000,
    spacing: 'poisson',
  });
  const arrivals = sessionsOf(plan).map(({ dueMs }) => dueMs);
  const served = endpoint(arrivals, seededRandom(seed, 'endpoint'));
  const rule = createSaturationRule(plan, 300_000);
  for (const { arrival, end, ok } of [...served].sort((a, b) => a.end - b.end)) {
    const reason = rule.observe(
      sampleWith({
        scenario: plan.scenario,
        plannedMs: arrival,
        startedMs: arrival,
        e2eMs: ok ? end - arrival : null,
        outcome: ok ? 'ok' : 'rate_limited',
      }),
    );
    if (reason !== null)
      return { reason, share: arrivals.filter((at) => at <= end).length / arrivals.length };
  }
  return { reason: null, share: 1 };
}

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('a ramp that is clearly saturated', () => {
  it.each([
    ['a queue', fifo],
    ['processor sharing', processorSharing],
    ['a rate limit', tokenBucket],
  ])('is ended early on %s', (_, endpoint) => {
    const ends = SEEDS.map((seed) => rampTo(1.6, endpoint, seed));
    expect(ends.filter(({ reason }) => reason?.code === 'saturated').length).toBeGreaterThanOrEqual(8);
    expect(Math.min(...ends.map(({ share }) => share))).toBeLessThan(1);
  });

  it.each([
    ['a queue', fifo],
    ['processor sharing', processorSharing],
    ['a rate limit', tokenBucket],
  ])('is no ramp that stays below the capacity of %s', (_, endpoint) => {
    const ends = SEEDS.map((seed) => rampTo(0.7, endpoint, seed));
    expect(ends.filter(({ reason }) => reason !== null)).toEqual([]);
  });
});
