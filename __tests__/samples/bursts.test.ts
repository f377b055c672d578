import { describe, expect, it } from '@jest/globals';
import { createBurstCounter } from '../../src/samples/bursts.js';
import { decodeGapStore } from '../../src/samples/decode-gaps.js';
import { createGapStore } from '../../src/samples/gaps.js';
import { sampleWith } from '../support/samples.js';

describe('bursts of events', () => {
  it('are what came with no gap to measure; an answer’s first and last say nothing of the size', () => {
    const counter = createBurstCounter();
    // 1 | 3 | 3 | 3 | 2
    counter.add([50, 0, 0, 50, 0.02, 0, 50, 0, 0, 50, 0]);
    expect(counter.encode()).toEqual({ within: 7, answers: 1, even: [[3, 1]] });
    // 1 | 3 | 3 | 2, and 2 | 1 | 5 | 2 | 4: too few, and too different.
    counter.add([50, 0, 0, 50, 0, 0, 50, 0]);
    counter.add([0, 50, 50, 0, 0, 0, 0, 50, 0, 50, 0, 0, 0]);
    counter.add([50, 50, 50, 50]);
    expect(counter.encode()).toEqual({ within: 21, answers: 3, even: [[3, 1]] });
  });

  it('of an answer of one event, or of none, are none', () => {
    const counter = createBurstCounter();
    counter.add([]);
    expect(counter.encode()).toEqual({ within: 0, answers: 0, even: [] });
  });

  it('are joined over the shards of a run', () => {
    const [store, joined] = [createGapStore(), createGapStore()];
    store.add(sampleWith(), [50, 0, 50, 0, 50, 0, 50]);
    const decoded = decodeGapStore(JSON.parse(JSON.stringify(store.encode())) as unknown);
    joined.absorb(decoded ?? []);
    joined.absorb(store.encode());
    const { within, answers, even } = joined.bursts(() => true);
    expect([within, answers, [...even]]).toEqual([6, 2, [[2, 2]]]);
  });
});
