import { describe, expect, it } from '@jest/globals';
import { baselineAlarms } from '../support/baseline-trials.js';
import { heavyLaw, lognormalLaw } from '../support/latency-laws.js';
import {
  DRIFTS,
  familyFailures,
  lookTrials,
  signedRankRejections,
  tailRejections,
  typicalFailures,
} from '../support/paired-trials.js';

const REPS = 4_000;
const LN4 = lognormalLaw(0.4);
const worlds = Object.keys(DRIFTS).flatMap((drift) =>
  [LN4, heavyLaw].map((law) => ({ pairs: 100, law, drift, name: law.name })),
);

describe('T6: base against itself, whatever the endpoint does meanwhile', () => {
  it.each(worlds)('signed ranks reject in about 5 %: $drift, $name', (world) => {
    const rejections = signedRankRejections(world, REPS);
    expect(rejections).toBeGreaterThanOrEqual(0.035);
    expect(rejections).toBeLessThanOrEqual(0.068);
  });
  it.each(worlds)('swaps of the p95 reject in about 5 %: $drift, $name', (world) => {
    const rejections = tailRejections(world, 1_000);
    expect(rejections).toBeGreaterThanOrEqual(0.025);
    expect(rejections).toBeLessThanOrEqual(0.08);
  });
});

describe('T7: the typical latency of 100 pairs under drift, tolerance 10 %', () => {
  const world = { pairs: 100, law: LN4, drift: 'autoregressive' };
  it('fails an unchanged head in at most 5.8 %', () => {
    expect(typicalFailures(world, REPS)).toBeLessThanOrEqual(0.058);
  });
  it('fails +20 % in 88 % and +50 % in 99.5 %, and with a tight body nearly always', () => {
    expect(typicalFailures({ ...world, effect: 1.2 }, REPS)).toBeGreaterThanOrEqual(0.88);
    expect(typicalFailures({ ...world, effect: 1.5 }, REPS)).toBeGreaterThanOrEqual(0.995);
    expect(typicalFailures({ ...world, law: heavyLaw, effect: 1.2 }, REPS)).toBeGreaterThanOrEqual(0.97);
  });
});

describe('T8: four gates at once, corrected by Holm', () => {
  it('fail an unchanged head in at most 6 %, a faster one never', () => {
    expect(familyFailures({}, 100, heavyLaw, REPS)).toBeLessThanOrEqual(0.06);
    expect(familyFailures({ ttft: 0.8, itl: 0.8 }, 100, heavyLaw, REPS)).toBeLessThanOrEqual(0.005);
  });
  it('see 20 % more time to the first token, or 20 % more output', () => {
    expect(familyFailures({ ttft: 1.2 }, 100, heavyLaw, REPS)).toBeGreaterThanOrEqual(0.94);
    expect(familyFailures({ tokens: 1.2 }, 100, heavyLaw, REPS)).toBeGreaterThanOrEqual(0.9);
  });
});

describe('T9: four looks at 120 pairs at 1.25 %', () => {
  const world = { pairs: 120, law: LN4, drift: 'autoregressive' };
  it('fail an unchanged head in at most 2.2 %', () => {
    expect(lookTrials(world, 0.0125, REPS).fail).toBeLessThanOrEqual(0.022);
  });
  it('fail +20 % in 83 %, and +50 % after 48 pairs', () => {
    expect(lookTrials({ ...world, effect: 1.2 }, 0.0125, REPS).fail).toBeGreaterThanOrEqual(0.83);
    const slow = lookTrials({ ...world, effect: 1.5 }, 0.0125, REPS);
    expect(slow.fail).toBeGreaterThanOrEqual(0.99);
    expect(slow.pairs).toBeLessThanOrEqual(48);
  });
});

describe('T10: the second request of a pair is served from a warm cache', () => {
  it('does not matter where the order is random and balanced', () => {
    const world = { pairs: 100, law: LN4, drift: 'none', secondFactor: 0.8 };
    expect(signedRankRejections(world, REPS, 'slower')).toBeLessThanOrEqual(0.065);
    expect(signedRankRejections(world, REPS, 'faster')).toBeLessThanOrEqual(0.065);
  });
});

describe('T11: a stored baseline under day-to-day variation', () => {
  it.each([1, 3, 5, 10, 20])('alarms in at most 6 % with %i earlier runs', (runs) => {
    expect(baselineAlarms(runs, 1, REPS)).toBeLessThanOrEqual(0.06);
  });
  it('sees a doubling after ten runs', () => {
    expect(baselineAlarms(10, 2, REPS)).toBeGreaterThanOrEqual(0.87);
  });
});
