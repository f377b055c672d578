import { describe, expect, it } from '@jest/globals';
import { createGapStore, type EncodedGapStore } from '../../src/samples/gaps.js';
import { failedWith, sampleWith } from '../support/samples.js';

describe('createGapStore', () => {
  const store = createGapStore();
  store.add(sampleWith({ stage: 1 }), [10, 20]);
  store.add(sampleWith({ stage: 2, arm: 'base' }), [30]);
  store.add(sampleWith({ stage: 2, phase: 'warmup' }), [40]);
  store.add(failedWith('truncated', { stage: 2 }), [50]);

  it('selects by tags', () => {
    expect(store.select(() => true).count).toBe(5);
    expect(store.select(({ stage }) => stage === 1).sum).toBe(30);
    expect(store.select(({ arm, phase }) => arm === 'head' && phase === 'measure').sum).toBe(80);
    expect(store.select(({ answered }) => !answered).sum).toBe(50);
    expect(store.select(({ scenario }) => scenario === 'other').count).toBe(0);
  });

  it('holds no gap that lies within a read, and the share of these', () => {
    const bundled = createGapStore();
    bundled.add(sampleWith(), [0, 0, 30, 0.02, 0, 50]);
    const { count, sum, min } = bundled.select(() => true);
    expect([count, sum, min]).toEqual([2, 80, 30]);
    expect(bundled.bursts(() => true).within).toBe(4);
  });

  it('joins the stores of shards, through JSON', () => {
    const joined = createGapStore();
    joined.absorb(JSON.parse(JSON.stringify(store.encode())) as EncodedGapStore);
    joined.absorb(store.encode());
    expect(joined.encode()).toHaveLength(store.encode().length);
    expect(joined.select(({ stage }) => stage === 2).sum).toBe(240);
  });
});
