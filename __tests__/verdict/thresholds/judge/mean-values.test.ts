import { describe, expect, it } from '@jest/globals';
import { findMetric } from '../../../../src/metrics/catalogue.js';
import type { SampleTrend } from '../../../../src/metrics/metric.js';
import type { Sample } from '../../../../src/samples/sample.js';
import { type MeanValue, meanValue } from '../../../../src/verdict/thresholds/judge/mean-values.js';
import { failedWith, sampleWith } from '../../../support/samples.js';

const valueIn = (metric: string, sample: Sample): MeanValue | null =>
  meanValue(findMetric(metric) as SampleTrend, sample, 30_000);
const surely = (value: number): MeanValue => ({ value, standIn: null });
const given = (value: number): MeanValue => ({ value, standIn: 'timed_out' });
const taken = (value: number): MeanValue => ({ value, standIn: 'silent' });

describe('what a request adds to a mean', () => {
  it('is its own value where it was answered', () => {
    expect(valueIn('total_generation_time', sampleWith({ e2eMs: 900 }))).toEqual(surely(900));
    expect(valueIn('time_to_first_token', sampleWith({ ttftMs: 90 }))).toEqual(surely(90));
  });

  it('is the time that it was given where it timed out, or what it had reached by then', () => {
    expect(valueIn('total_generation_time', failedWith('timeout'))).toEqual(given(30_000));
    expect(valueIn('total_generation_time', failedWith('timeout', { e2eMs: 20_000 }))).toEqual(given(20_000));
    // The first token had come.
    expect(valueIn('time_to_first_token', failedWith('timeout', { ttftMs: 400, e2eMs: 20_000 }))).toEqual(
      surely(400),
    );
    expect(valueIn('time_to_first_token', failedWith('timeout', { e2eMs: 20_000 }))).toEqual(given(20_000));
  });

  it('is nothing where it failed otherwise, or belongs to another phase', () => {
    expect(valueIn('total_generation_time', failedWith('http_error', { status: 500 }))).toBeNull();
    expect(valueIn('total_generation_time', failedWith('rate_limited', { status: 429 }))).toBeNull();
    expect(valueIn('total_generation_time', sampleWith({ phase: 'warmup' }))).toBeNull();
    expect(valueIn('total_generation_time', failedWith('timeout', { phase: 'warmup' }))).toBeNull();
  });

  it('is all the time it took where an answer never carried what is measured', () => {
    const silent = sampleWith({ ttftMs: null, e2eMs: 700, events: 0, outputTokens: 0, tpotMs: null });
    expect(valueIn('time_to_first_token', silent)).toEqual(taken(700));
    expect(valueIn('time_to_first_token', { ...silent, e2eMs: null })).toBeNull();
  });

  it('is a bill whatever became of it', () => {
    expect(valueIn('cost_per_request', sampleWith({ costUsd: 0.002 }))).toEqual(surely(0.002));
    expect(valueIn('cost_per_request', sampleWith({ phase: 'warmup', costUsd: 0.002 }))).toBeNull();
  });
});
