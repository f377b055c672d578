import { describe, expect, it } from '@jest/globals';
import type { Sample } from '../../../src/samples/sample.js';
import { asHead, matchSamples } from '../../../src/verdict/compare/pair-samples.js';
import { failedWith, sampleWith } from '../../support/samples.js';

const request = (id: number, arm: Sample['arm'], fields: Partial<Sample> = {}): Sample =>
  sampleWith({ id, arm, pair: id - (id % 2), ...fields });

describe('matchSamples', () => {
  it('leaves out warm-up, requests without a partner, and what was never sent', () => {
    const samples = [
      request(0, 'head', { phase: 'warmup' }),
      request(1, 'base', { phase: 'warmup' }),
      request(2, 'base'),
      request(3, 'head'),
      request(4, 'head', { pair: null }),
      failedWith('dropped', { id: 6, pair: 6, arm: 'base' }),
      failedWith('dropped', { id: 7, pair: 6, arm: 'head' }),
      request(8, 'base'),
      failedWith('cancelled', { id: 9, pair: 8, arm: 'head' }),
      failedWith('timeout', { id: 10, pair: 10, arm: 'head' }),
      request(11, 'base', { pair: 10 }),
    ];
    const { groups, missing } = matchSamples(samples, 'pairs');
    expect(groups.map(({ base, head }) => [base[0]?.id, head[0]?.id])).toEqual([
      [2, 3],
      [11, 10],
    ]);
    expect(missing).toBe(2);
  });

  it('keeps the many requests of switchback blocks, dropped ones included', () => {
    const block = (arm: Sample['arm']): Sample[] =>
      [0, 1, 2].map((i) => sampleWith({ id: i, arm, pair: 0, ...(i === 0 ? { outcome: 'dropped' } : {}) }));
    const { groups } = matchSamples([...block('head'), ...block('base')], 'switchback');
    expect(groups.map(({ base, head }) => [base.length, head.length])).toEqual([[3, 3]]);
  });
});

describe('asHead', () => {
  const run = [request(0, 'base'), request(1, 'head'), request(2, 'arm3'), request(3, 'arm4')];
  const told = (samples: readonly Sample[]) => samples.map(({ id, arm }) => `${id} ${arm}`);

  it('is the run itself for head, and for another candidate base and its own as head', () => {
    expect(asHead(run, 'head')).toBe(run);
    expect(told(asHead(run, 'arm3'))).toEqual(['0 base', '2 head']);
    expect(told(asHead(run, 'arm8'))).toEqual(['0 base']);
  });
});
