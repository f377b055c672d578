import { afterAll, describe, expect, it, jest } from '@jest/globals';
import type * as baselineTrials from '../support/baseline-trials.js';
import { heavyLaw, lognormalLaw } from '../support/latency-laws.js';
import type * as pairedTrials from '../support/paired-trials.js';
import { DRIFTS } from '../support/paired-trials.js';
import { startTrials } from '../support/trials-runner.js';

jest.setTimeout(600_000);
const trials = startTrials<typeof pairedTrials>('paired-trials');
const baselines = startTrials<typeof baselineTrials>('baseline-trials');
afterAll(() => Promise.all([trials.stop(), baselines.stop()]));

const REPS = 4_000;
/** Of four gates at once, whose permutations take most of the time: 5 % are then known within 1 % of all. */
const FAMILY_REPS = 2_000;
const LN4 = lognormalLaw(0.4);
const worlds = Object.keys(DRIFTS).flatMap((drift) =>
  [LN4, heavyLaw].map((law) => ({ pairs: 100, law, drift, name: law.name })),
);

describe('T6: base against itself, whatever the endpoint does meanwhile', () => {
  it.each(worlds)('signed ranks reject in about 5 %: $drift, $name', async (world) => {
    const rejections = await trials.run('signedRankRejections', world, REPS);
    expect(rejections).toBeGreaterThanOrEqual(0.035);
    expect(rejections).toBeLessThanOrEqual(0.068);
  });
  it.each(worlds)('swaps of the p95 reject in about 5 %: $drift, $name', async (world) => {
    const rejections = await trials.run('tailRejections', world, 1_000);
    expect(rejections).toBeGreaterThanOrEqual(0.025);
    expect(rejections).toBeLessThanOrEqual(0.08);
  });
});

describe('T7: the typical latency of 100 pairs under drift, tolerance 10 %', () => {
  const world = { pairs: 100, law: LN4, drift: 'autoregressive' };
  const failures = (changes: Partial<typeof world> & { effect?: number }) =>
    trials.run('typicalFailures', { ...world, ...changes }, REPS);

  it('fails an unchanged head in at most 5.8 %', async () => {
    expect(await failures({})).toBeLessThanOrEqual(0.058);
  });
  it('fails +20 % in 88 % and +50 % in 99.5 %, and with a tight body nearly always', async () => {
    expect(await failures({ effect: 1.2 })).toBeGreaterThanOrEqual(0.88);
    expect(await failures({ effect: 1.5 })).toBeGreaterThanOrEqual(0.995);
    expect(await failures({ law: heavyLaw, effect: 1.2 })).toBeGreaterThanOrEqual(0.97);
  });
});

describe('T8: four gates at once, corrected by Holm', () => {
  const failures = (effects: { ttft?: number; itl?: number; tokens?: number }) =>
    trials.run('familyFailures', effects, 100, heavyLaw, FAMILY_REPS);

  it('fail an unchanged head in at most 6 %, a faster one never', async () => {
    expect(await failures({})).toBeLessThanOrEqual(0.06);
    expect(await failures({ ttft: 0.8, itl: 0.8 })).toBeLessThanOrEqual(0.005);
  });
  it('see 20 % more time to the first token, or 20 % more output', async () => {
    expect(await failures({ ttft: 1.2 })).toBeGreaterThanOrEqual(0.94);
    expect(await failures({ tokens: 1.2 })).toBeGreaterThanOrEqual(0.9);
  });
});

describe('T9: four looks at 120 pairs at 1.25 %', () => {
  const look = (effect: number) =>
    trials.run('lookTrials', { pairs: 120, law: LN4, drift: 'autoregressive', effect }, 0.0125, REPS);

  it('fail an unchanged head in at most 2.2 %', async () => {
    expect((await look(1)).fail).toBeLessThanOrEqual(0.022);
  });
  it('fail +20 % in 83 %, and +50 % after 48 pairs', async () => {
    expect((await look(1.2)).fail).toBeGreaterThanOrEqual(0.83);
    const slow = await look(1.5);
    expect(slow.fail).toBeGreaterThanOrEqual(0.99);
    expect(slow.pairs).toBeLessThanOrEqual(48);
  });
});

describe('T10: the second request of a pair is served from a warm cache', () => {
  it.each(['slower', 'faster'] as const)('does not make head look %s', async (side) => {
    const world = { pairs: 100, law: LN4, drift: 'none', secondFactor: 0.8 };
    expect(await trials.run('signedRankRejections', world, REPS, side)).toBeLessThanOrEqual(0.065);
  });
});

describe('T11: a stored baseline under day-to-day variation', () => {
  it.each([1, 3, 5, 10, 20])('alarms in at most 6 %% with %i earlier runs', async (runs) => {
    expect(await baselines.run('baselineAlarms', runs, 1, REPS)).toBeLessThanOrEqual(0.06);
  });
  it('sees a doubling after ten runs', async () => {
    expect(await baselines.run('baselineAlarms', 10, 2, REPS)).toBeGreaterThanOrEqual(0.87);
  });
});
