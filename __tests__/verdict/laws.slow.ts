import { describe, expect, it, jest } from '@jest/globals';
import { countRuns, LAWS } from '../support/absolute-runs.js';
import { INDEPENDENT } from '../support/incident-laws.js';

jest.setTimeout(600_000);

/*
 * How often a p95 threshold is red, and green, under laws that the formulas do not assume: the product's judges and its
 * looks on the way, the default load of 195 requests, fixed seeds. README's table has these figures from 1,000 runs.
 */
const load = { threshold: 'e2e: p(95)<1s', stages: '65s:3', steady: true };
const RUNS = 150;
/** 5 %, and three standard errors. */
const FIVE_PERCENT = RUNS * (0.05 + 3 * Math.sqrt((0.05 * 0.95) / RUNS));

/** An outage that lasts a third of the run, or two of them, is what the endpoint is like as far as anyone can tell. */
const LASTING = new Set(['two brown-outs of 10 s', 'an outage of 20 s at 60 %']);

describe('an endpoint whose p95 is at 0.8 of the limit', () => {
  it.each(Object.keys(LAWS).filter((law) => !LASTING.has(law)))('is hardly ever red: %s', (law) => {
    const { fail } = countRuns({ ...load, law, ratio: 0.8, runs: RUNS });
    expect(fail).toBeLessThanOrEqual(law === 'AR(1) .95' ? 0.02 * RUNS : 0.01 * RUNS);
  });

  it('is not red for ten seconds of an outage under a ramp', () => {
    const ramp = { ...load, stages: '30s:1,1m:3,30s:1', steady: false };
    expect(countRuns({ ...ramp, law: 'one outage of 10 s', ratio: 0.8, runs: RUNS }).fail).toBe(0);
  });
});

describe('an endpoint whose p95 is on the limit', () => {
  it.each(Object.keys(INDEPENDENT))('is red or green no more often than is said: %s', (law) => {
    const { fail, pass } = countRuns({ ...load, law, ratio: 1, runs: RUNS });
    expect(fail).toBeLessThanOrEqual(FIVE_PERCENT);
    expect(pass).toBeLessThanOrEqual(FIVE_PERCENT);
  });

  it('is hardly ever green where neighbours are alike', () => {
    expect(countRuns({ ...load, law: 'AR(1) .95', ratio: 1, runs: RUNS }).pass).toBeLessThanOrEqual(
      0.06 * RUNS,
    );
  });
});

describe('an endpoint whose mean is on the limit', () => {
  it('is hardly ever green where neighbours are alike, and not often red', () => {
    // The mean of a lognormal that varies by half, with a p95 of 1 s.
    const mean = { ...load, threshold: `e2e: avg<${1_000 * Math.exp(0.5 ** 2 / 2 - 1.6449 * 0.5)}ms` };
    const { pass, fail } = countRuns({ ...mean, law: 'AR(1) .95', ratio: 1, runs: 200 });
    // 5 % of 1,500 runs; three standard errors.
    expect(pass).toBeLessThanOrEqual(200 * 0.096);
    expect(fail).toBeLessThanOrEqual(200 * 0.11);
  });
});

describe('an endpoint whose p95 is half as much again as the limit', () => {
  it('is red, and never green', () => {
    const { fail, pass } = countRuns({ ...load, law: 'lognormal', ratio: 1.5, runs: RUNS });
    expect(fail).toBeGreaterThanOrEqual(0.98 * RUNS);
    expect(pass).toBe(0);
  });
});

describe('a healthy endpoint at 0.6 of the limit', () => {
  it('costs half of the plan', () => {
    const { pass, sent } = countRuns({ ...load, law: 'lognormal', ratio: 0.6, runs: RUNS });
    expect(pass).toBeGreaterThanOrEqual(0.97 * RUNS);
    expect(sent).toBeLessThanOrEqual(0.51 * 195);
  });
});
