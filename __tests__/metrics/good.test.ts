import { describe, expect, it } from '@jest/globals';
import { firstBroken, GOOD_METRICS, type GoodRequest, isGood } from '../../src/metrics/good.js';
import { summariseSamples } from '../../src/metrics/summarise.js';
import { OUTCOMES } from '../../src/samples/sample.js';
import { failedWith, sampleWith } from '../support/samples.js';

const GOOD: GoodRequest = {
  limits: [
    { metric: 'time_to_first_token', value: 2_000 },
    { metric: 'time_per_output_token', value: 50 },
    { metric: 'total_generation_time', value: 20_000 },
  ],
  checks: true,
};
const isGoodOne = (fields: Parameters<typeof sampleWith>[0]): boolean | null =>
  isGood(GOOD, sampleWith(fields), 0);

describe('a good request', () => {
  it('keeps every limit, each of which it may just reach', () => {
    expect(isGoodOne({ ttftMs: 2_000, tpotMs: 50, e2eMs: 20_000 })).toBe(true);
    expect(isGoodOne({ ttftMs: 2_000.001 })).toBe(false);
    expect(isGoodOne({ tpotMs: 50.001 })).toBe(false);
    expect(isGoodOne({ e2eMs: 20_001 })).toBe(false);
  });

  it('keeps a least pace, where one is asked for', () => {
    const fast: GoodRequest = { limits: [{ metric: 'tokens_per_second', value: 82 }], checks: false };
    expect(isGood(fast, sampleWith({ outputTokens: 41, e2eMs: 500 }), 0)).toBe(true);
    expect(isGood(fast, sampleWith({ outputTokens: 40, e2eMs: 500 }), 0)).toBe(false);
    expect(isGood(fast, sampleWith({ outputTokens: null }), 0)).toBe(false);
  });

  it('holds every check that was made of it', () => {
    expect(isGoodOne({ checks: { json: true, short: true } })).toBe(true);
    expect(isGoodOne({ checks: { json: true, short: false } })).toBe(false);
    expect(isGood({ ...GOOD, checks: false }, sampleWith({ checks: { json: false } }), 0)).toBe(true);
  });

  it('is none without what a limit asks for, but one token has no pace to lack', () => {
    expect(isGoodOne({ ttftMs: null })).toBe(false);
    expect(isGoodOne({ tpotMs: null, events: 1, outputTokens: 41 })).toBe(false);
    expect(isGoodOne({ tpotMs: null, events: 1, outputTokens: 2 })).toBe(true);
  });

  it('is none that failed, was refused or was never sent; nobody knows of one that we took back', () => {
    for (const outcome of OUTCOMES.filter((each) => each !== 'ok'))
      expect(isGood(GOOD, failedWith(outcome), null)).toBe(outcome === 'cancelled' ? null : false);
  });

  it('is none that was taken back when its time was over', () => {
    const cancelled = failedWith('cancelled');
    expect(isGood(GOOD, cancelled, 1_999)).toBeNull();
    expect(isGood(GOOD, cancelled, 2_001)).toBe(false);
    expect(isGood(GOOD, failedWith('cancelled', { ttftMs: 80 }), 19_999)).toBeNull();
    expect(isGood(GOOD, failedWith('cancelled', { ttftMs: 80 }), 20_001)).toBe(false);
  });

  it('says what it broke first', () => {
    expect(firstBroken(GOOD, sampleWith())).toBeNull();
    expect(firstBroken(GOOD, sampleWith({ tpotMs: 51, e2eMs: 30_000 }))).toBe('time_per_output_token');
    expect(firstBroken(GOOD, sampleWith({ checks: { json: false } }))).toBe('checks');
    expect(firstBroken(GOOD, failedWith('timeout'))).toBe('errors');
  });

  it('may be limited in what every request has one value of', () => {
    expect(GOOD_METRICS.map(({ name }) => name)).toEqual([
      'time_to_first_token',
      'time_per_output_token',
      'total_generation_time',
      'tokens_per_second',
    ]);
  });
});

describe('good requests in figures', () => {
  it('are a share of all arrivals, and so many a second', () => {
    const samples = [
      ...Array.from({ length: 6 }, () => sampleWith({ good: true })),
      sampleWith({ good: false }),
      failedWith('dropped', { good: false }),
      failedWith('cancelled', { good: null }),
      sampleWith({ good: true, phase: 'warmup' }),
    ];
    const { good_requests: share, goodput } = summariseSamples(samples, { durationMs: 3_000 });
    expect(share).toEqual({ type: 'rate', unit: 'fraction', count: 8, rate: 0.75 });
    expect(goodput).toEqual({ type: 'counter', unit: 'requests', count: 6, rate: 2 });
  });

  it('are not there where nobody says what is good', () => {
    const metrics = summariseSamples([sampleWith()], { durationMs: 1_000 });
    expect(metrics['good_requests']).toBeUndefined();
    expect(metrics['goodput']).toBeUndefined();
  });
});
