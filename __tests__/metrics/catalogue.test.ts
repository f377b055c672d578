import { describe, expect, it } from '@jest/globals';
import { findMetric, METRICS, suggestMetric } from '../../src/metrics/catalogue.js';
import { judgedValue, type RateMetric, type SampleTrend } from '../../src/metrics/metric.js';
import type { Outcome, Sample } from '../../src/samples/sample.js';
import { failedWith, sampleWith } from '../support/samples.js';

const trend = (name: string): SampleTrend => {
  const metric = findMetric(name);
  if (metric?.type !== 'trend' || metric.source !== 'samples') throw new Error(name);
  return metric;
};
const rate = (name: string): RateMetric => {
  const metric = findMetric(name);
  if (metric?.type !== 'rate') throw new Error(name);
  return metric;
};
const judged = (name: string, sample: Sample, limitIsFinding = false): number | null =>
  judgedValue(trend(name), sample, limitIsFinding);

describe('the catalogue', () => {
  it('has every name and alias once', () => {
    const names = METRICS.flatMap(({ name, alias }) => (alias === null ? [name] : [name, alias]));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(findMetric(name)).toBeDefined();
  });

  it('suggests what a misspelt metric was meant to be', () => {
    expect(suggestMetric('time_to_frist_token')).toBe('time_to_first_token');
    expect(suggestMetric('eror_rate')).toBe('error_rate');
    expect(suggestMetric('zzzzzzzz')).toBeUndefined();
  });
});

describe('judgedValue', () => {
  it.each<Outcome>([
    'timeout',
    'http_error',
    'network_error',
    'stream_error',
    'invalid_response',
    'truncated',
    'cut',
    'dropped',
  ])('takes a request that ended as %s for infinitely slow', (outcome) => {
    for (const name of ['ttft', 'tpot', 'e2e']) expect(judged(name, failedWith(outcome))).toBe(Infinity);
    expect(judged('tokens_per_second', failedWith(outcome))).toBe(0);
    expect(judged('input_tokens', failedWith(outcome))).toBeNull();
  });

  it.each<Outcome>(['suppressed', 'cancelled'])(
    'learns nothing of the endpoint from a request that was %s',
    (outcome) => {
      expect(judged('e2e', failedWith(outcome))).toBeNull();
    },
  );

  it('takes a 429 for infinitely slow, but not where the limit is what is looked for', () => {
    expect(judged('e2e', failedWith('rate_limited', { status: 429 }))).toBe(Infinity);
    expect(judged('e2e', failedWith('rate_limited', { status: 429 }), true)).toBeNull();
    expect(judged('e2e', failedWith('timeout'), true)).toBe(Infinity);
  });

  it('keeps the first token of a stream that broke behind it, yet not of one that timed out', () => {
    expect(judged('ttft', failedWith('truncated', { ttftMs: 80 }))).toBe(80);
    expect(judged('e2e', failedWith('truncated', { ttftMs: 80 }))).toBe(Infinity);
    expect(judged('ttft', failedWith('timeout', { ttftMs: 80 }))).toBe(Infinity);
  });

  it('leaves out warm-up, and what was not measured', () => {
    expect(judged('e2e', sampleWith({ phase: 'warmup' }))).toBeNull();
    expect(judged('e2e', failedWith('timeout', { phase: 'warmup' }))).toBeNull();
    expect(judged('ttft', sampleWith({ ttftMs: null }))).toBeNull();
  });

  it('tells cold from warm', () => {
    expect(judged('cold_start_latency', sampleWith({ phase: 'cold', e2eMs: 900 }))).toBe(900);
    expect(judged('cold_start_latency', sampleWith({ phase: 'warm' }))).toBeNull();
    expect(judged('warm_ttft', sampleWith({ phase: 'warm', ttftMs: 70 }))).toBe(70);
  });

  it('counts tokens over the whole generation', () => {
    expect(judged('tokens_per_second', sampleWith({ outputTokens: 41, e2eMs: 500 }))).toBe(82);
    expect(judged('tokens_per_second', sampleWith({ outputTokens: null }))).toBeNull();
  });
});

describe('rates', () => {
  const counts = (name: string, sample: Sample): [number, number] => [
    rate(name).trials(sample),
    rate(name).successes(sample),
  ];

  it('count a timeout as an error too, and a 429 as neither', () => {
    expect(counts('error_rate', failedWith('timeout'))).toEqual([1, 1]);
    expect(counts('timeout_rate', failedWith('timeout'))).toEqual([1, 1]);
    expect(counts('error_rate', failedWith('rate_limited'))).toEqual([1, 0]);
    expect(counts('rate_limit_rate', failedWith('rate_limited'))).toEqual([1, 1]);
  });

  it('are shares of what was sent, the dropped one of what arrived', () => {
    expect(counts('error_rate', failedWith('dropped'))).toEqual([0, 0]);
    expect(counts('error_rate', failedWith('cancelled'))).toEqual([0, 0]);
    expect(counts('dropped_rate', failedWith('dropped'))).toEqual([1, 1]);
    expect(counts('dropped_rate', sampleWith())).toEqual([1, 0]);
  });

  it('count every check', () => {
    expect(counts('checks', sampleWith({ checks: { a: true, b: false, c: true } }))).toEqual([3, 2]);
    expect(counts('checks', sampleWith())).toEqual([0, 0]);
  });

  it('count cache hits of repeats, by header before usage', () => {
    expect(counts('cache_hit_rate', sampleWith({ cachedInputTokens: 6 }))).toEqual([1, 1]);
    // A template's few tokens are no hit.
    expect(counts('cache_hit_rate', sampleWith({ cachedInputTokens: 5 }))).toEqual([1, 0]);
    expect(counts('cache_hit_rate', sampleWith({ cachedInputTokens: 5, cacheHit: false }))).toEqual([1, 0]);
    expect(counts('cache_hit_rate', sampleWith({ cachedInputTokens: 5, phase: 'cold' }))).toEqual([0, 0]);
    expect(counts('cache_hit_rate', sampleWith())).toEqual([0, 0]);
  });
});
