import { describe, expect, it } from '@jest/globals';
import { decodeSample, encodeSample } from '../../src/samples/jsonl.js';
import { runVirtualGate } from '../support/virtual-gate.js';

const CONFIG = (more: string): string => `good: { ttft: 250ms, e2e: 20s }\nseed: s\n${more}`;
const endpoint = { seed: 3, ttft: { medianMs: 200, sigma: 0.1 } };

describe('goodput, in whole gates', () => {
  it('judges the share exactly, early, and tells how many a second there were', async () => {
    const { report, samples } = await runVirtualGate({
      inputs: {
        prompts: 'Hi',
        thresholds: 'good_requests: rate>80%',
        config: CONFIG('executor: constant-arrival-rate'),
      },
      endpoint,
    });
    expect(report.verdict).toBe('pass');
    expect(report.run.stoppedBy).toBe('decided');
    expect(report.thresholds[0]!.message).toMatch(
      /^share of good requests is \d+(\.\d+)? % \(95 %, \d+ requests\): the least of 80 % holds\.$/,
    );
    expect(report.metrics['goodput']).toMatchObject({ type: 'counter', unit: 'requests' });
    expect(report.scenarios[0]!.stages[0]!.metrics['good_requests']).toMatchObject({ type: 'rate' });
    const [line] = samples;
    expect(decodeSample(encodeSample(line!))).toEqual({ sample: line });
  });

  it('fails a share that does not hold, and counts an arrival that was dropped', async () => {
    const { report } = await runVirtualGate({
      inputs: {
        prompts: 'Hi',
        stages: '30s:10',
        'max-concurrency': '1',
        thresholds: 'good_requests: rate>80%\ngoodput: rate>9',
        config: CONFIG('executor: constant-arrival-rate\nstop-early: false'),
      },
      endpoint,
    });
    expect(report.verdict).toBe('fail');
    expect(report.load.dropped).toBeGreaterThan(100);
    expect(report.thresholds.map(({ verdict }) => verdict)).toEqual(['fail', 'fail']);
    expect(report.metrics['good_requests']).toMatchObject({ count: 300 });
  });

  it('compares arms by the pairs in which one was good and the other was not', async () => {
    const { report } = await runVirtualGate({
      inputs: {
        prompts: 'prompts/*.md',
        compare: 'base',
        stages: '60s:3',
        thresholds: 'good_requests: rate>-0.05',
        config: CONFIG('executor: constant-arrival-rate'),
      },
      files: { 'prompts/a.md': 'Speak [[slow=1.5]] of apples.' },
      baseFiles: { 'prompts/a.md': 'Tell me of apples.' },
      endpoint,
    });
    expect(report.thresholds[0]).toMatchObject({ metric: 'good_requests', verdict: 'fail' });
  });

  it('holds for virtual users as for arrivals', async () => {
    const { report } = await runVirtualGate({
      inputs: {
        prompts: 'Hi',
        stages: '30s:2',
        thresholds: 'good_requests: rate>80%',
        config: CONFIG('executor: constant-vus'),
      },
      endpoint,
    });
    expect(report.verdict).toBe('pass');
  });

  it.each([
    ['good_requests: rate>90%', 'seed: s', 'needs `good`: what one good request is'],
    ['goodput: rate>9', 'seed: s', 'needs `good`: what one good request is'],
    ['error_rate: rate<5%', 'good: { ttft: 2s }\nstream: false', 'is only measured while streaming'],
    ['error_rate: rate<5%', 'good: { checks: true }', '`checks: true`, and there are none'],
  ])('refuses `%s` with `%s` before anything is sent', async (thresholds, config, message) => {
    await expect(runVirtualGate({ inputs: { prompts: 'Hi', thresholds, config } })).rejects.toThrow(message);
  });
});
