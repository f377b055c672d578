import { describe, expect, it } from '@jest/globals';
import { reportSchema } from '../../src/report/schema/schema.js';
import { runVirtualGate, type VirtualResult } from '../support/virtual-gate.js';

/** Four places, which bear some four requests a second of base's prompt; head's takes so many times as long. */
function compare(slow: number, inputs: Record<string, string> = {}): Promise<VirtualResult> {
  return runVirtualGate({
    inputs: {
      prompts: 'prompts/*.md',
      compare: 'base',
      'max-concurrency': '400',
      thresholds: 'capacity: value>-5%\ncapacity: value>1',
      config:
        'scenario: capacity\ngood: { e2e: 4s }\narrivals: poisson\nseed: s\ncapacity: { dwell: 60s, duration: 2h }\n',
      ...inputs,
    },
    files: { 'prompts/a.md': `Hi [[slow=${slow}]]` },
    baseFiles: { 'prompts/a.md': 'Hi [[slow=1]]' },
    endpoint: {
      seed: 5,
      slots: 4,
      coldStart: { idleMs: 1e9, penaltyMs: 0 },
      output: { median: 6, sigma: 0.35 },
      itl: { medianMs: 120, sigma: 0.3 },
    },
  });
}

describe('a search of two arms, in whole gates', () => {
  it('fails a change that bears less, by the blocks of both arms at the same loads, and certifies head all the same', async () => {
    const { report, samples } = await compare(1.4);
    const [relative, absolute] = report.thresholds;
    expect(relative).toMatchObject({ verdict: 'fail', unit: 'ratio', limit: 0.95 });
    expect(relative!.observed).toBeGreaterThan(0.55);
    expect(relative!.observed).toBeLessThan(0.85);
    expect(relative!.message).toMatch(
      /^capacity is \d+(\.\d+)? req\/s against \d+(\.\d+)? req\/s in main@def5678 \(−\d+(\.\d+)? % within 12 block pairs, .*\): (the least of −5 % does not hold|worse than base, and by the estimate beyond the least of −5 %)\.$/,
    );
    expect(absolute).toMatchObject({ verdict: 'pass' });
    const { pairs, low, probes } = report.scenarios[0]!.capacity!;
    expect(pairs.filter(({ climb }) => !climb)).toHaveLength(12);
    expect(low).not.toBeNull();
    expect(probes.length).toBeGreaterThan(pairs.length);
    expect(report.comparison).toMatchObject({ kind: 'base', source: 'main@def5678', pairs: 12 });
    expect(report.comparison!.metrics['capacity:value']).toMatchObject({ verdict: 'fail', tolerance: 0.95 });
    // Both arms are asked the same number of requests at the same instants of a block, unless one breaks.
    const ofPair = (arm: string): number =>
      samples.filter((sample) => sample.stage === 1 && sample.phase === 'measure' && sample.arm === arm)
        .length;
    expect(ofPair('base')).toBeGreaterThan(10);
    expect(ofPair('head')).toBeGreaterThan(10);
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    expect(new Set(samples.map(({ id }) => id)).size).toBe(samples.length);
  });

  it('does not fail one that differs in words alone, and gates by itself where no threshold asks', async () => {
    const { report } = await compare(1.001, { thresholds: 'capacity: value>1' });
    const row = report.comparison!.metrics['capacity:value']!;
    expect(row.tolerance).toBe(0.9);
    expect(['pass', 'inconclusive']).toContain(row.verdict);
    expect(row.ratio).toBeGreaterThan(0.9);
    expect(row.ratio).toBeLessThan(1.1);
    expect(report.verdict).not.toBe('fail');
  });

  it('sends no base that would be asked the same', async () => {
    const { report, samples } = await runVirtualGate({
      inputs: {
        prompts: 'prompts/*.md',
        compare: 'base',
        'max-concurrency': '400',
        thresholds: 'capacity: value>-5%',
        config: 'scenario: capacity\ngood: { e2e: 4s }\narrivals: poisson\nseed: s\ncapacity: { max: 4 }\n',
      },
      files: { 'prompts/a.md': 'Hi' },
      baseFiles: { 'prompts/a.md': 'Hi' },
      endpoint: { seed: 5 },
    });
    expect(samples.every(({ arm }) => arm === 'head')).toBe(true);
    expect(report.thresholds[0]).toMatchObject({ verdict: 'pass', observed: 1 });
  });
});
