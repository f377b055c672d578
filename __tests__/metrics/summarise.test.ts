import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { METRICS } from '../../src/metrics/catalogue.js';
import { summariseSamples } from '../../src/metrics/summarise.js';
import { createGapStore } from '../../src/samples/gaps.js';
import { anySample, failedWith, sampleWith } from '../support/samples.js';

describe('summariseSamples', () => {
  it('shows latencies of answered requests only, by R-7', () => {
    const samples = [...[100, 200, 300, 400].map((e2eMs) => sampleWith({ e2eMs })), failedWith('timeout')];
    const { total_generation_time: e2e, error_rate: errors } = summariseSamples(samples, {
      durationMs: 10_000,
    });
    expect(e2e).toEqual({
      type: 'trend',
      unit: 'ms',
      count: 4,
      min: 100,
      avg: 250,
      med: 250,
      max: 400,
      percentiles: { 50: 250, 75: 325, 90: 370, 95: 385, 99: 397 },
    });
    expect(errors).toEqual({ type: 'rate', unit: 'fraction', count: 5, rate: 0.2 });
  });

  it('counts and charges warm-up, but does not judge it', () => {
    const summary = summariseSamples([sampleWith({ phase: 'warmup' }), sampleWith()], { durationMs: 1_000 });
    expect(summary['requests']).toMatchObject({ count: 2, rate: 2 });
    expect(summary['cost']).toMatchObject({ count: 0.002 });
    expect(summary['time_to_first_token']).toMatchObject({ count: 1 });
    expect(summary['error_rate']).toMatchObject({ count: 1 });
  });

  it('leaves out what was not measured', () => {
    const summary = summariseSamples([sampleWith({ ttftMs: null, tpotMs: null })], { durationMs: 1_000 });
    for (const name of [
      'time_to_first_token',
      'time_per_output_token',
      'cold_start_penalty',
      'breaking_point',
      'checks',
      'inter_token_latency',
    ]) {
      expect(summary).not.toHaveProperty(name);
    }
    expect(summariseSamples([], { durationMs: 0 })['requests']).toEqual({
      type: 'counter',
      unit: 'requests',
      count: 0,
      rate: null,
    });
  });

  it('narrows samples and gaps by tags', () => {
    const gaps = createGapStore();
    const [one, two] = [sampleWith({ stage: 1, ttftMs: 100 }), sampleWith({ stage: 2, ttftMs: 900 })];
    gaps.add(one, [5, 5]);
    gaps.add(two, [50]);
    const summary = summariseSamples([one, two], { durationMs: 1_000, gaps, tags: { stage: '2' } });
    expect(summary['time_to_first_token']).toMatchObject({ count: 1, med: 900 });
    expect(summary['inter_token_latency']).toMatchObject({ count: 1, max: 50 });
  });

  it('gives the penalty of a cold start as a ratio of medians, and tokens over the run', () => {
    const cold = [800, 1_000, 1_200].map((e2eMs) => sampleWith({ phase: 'cold', e2eMs, ttftMs: 600 }));
    const warm = [200, 250, 300].map((e2eMs) => sampleWith({ phase: 'warm', e2eMs, ttftMs: 100 }));
    const summary = summariseSamples([...cold, ...warm], { durationMs: 10_000, breakingPoint: 4 });
    expect(summary['cold_start_penalty']).toEqual({ type: 'gauge', unit: 'ratio', value: 4 });
    expect(summary['cold_start_ttft_penalty']).toMatchObject({ value: 6 });
    expect(summary['throughput']).toEqual({ type: 'gauge', unit: 'tokens/s', value: 24.6 });
    expect(summary['breaking_point']).toMatchObject({ value: 4 });
  });

  it('does not depend on the order of the samples', () => {
    fc.assert(
      fc.property(fc.array(anySample, { maxLength: 15 }), (samples) => {
        const [there, back] = [samples, [...samples].reverse()].map((list) =>
          summariseSamples(list, { durationMs: 5_000 }),
        );
        expect(Object.keys(there!)).toEqual(Object.keys(back!));
        for (const [name, summary] of Object.entries(there!)) {
          const other = back![name]!;
          if (summary.type === 'trend') expect({ ...summary, avg: 0 }).toEqual({ ...other, avg: 0 });
          if (summary.type === 'rate') expect(summary).toEqual(other);
        }
      }),
    );
  });

  it('knows only metrics of the catalogue, in its order', () => {
    const names = Object.keys(summariseSamples([sampleWith()], { durationMs: 1_000 }));
    expect(METRICS.map(({ name }) => name).filter((name) => names.includes(name))).toEqual(names);
  });
});
