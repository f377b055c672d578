import { describe, expect, it } from '@jest/globals';
import { createBurstCounter } from '../../src/samples/bursts.js';
import { decodeGapStore } from '../../src/samples/decode-gaps.js';
import { createGapStore } from '../../src/samples/gaps.js';
import { sampleWith } from '../support/samples.js';

const NOTHING = { tookMs: null, connectMs: null, firstByteMs: null };

describe('bursts of events', () => {
  it('are what came with no gap to measure; an answer’s first and last say nothing of the size', () => {
    const counter = createBurstCounter();
    // 1 | 3 | 3 | 3 | 2
    counter.add([50, 0, 0, 50, 0.02, 0, 50, 0, 0, 50, 0], NOTHING);
    expect(counter.encode()).toMatchObject({ within: 7, answers: 1, even: [[3, 1]] });
    // 1 | 3 | 3 | 2, and 2 | 1 | 5 | 2 | 4: too few, and too different.
    counter.add([50, 0, 0, 50, 0, 0, 50, 0], NOTHING);
    counter.add([0, 50, 50, 0, 0, 0, 0, 50, 0, 50, 0, 0, 0], NOTHING);
    counter.add([50, 50, 50, 50], NOTHING);
    expect(counter.encode()).toMatchObject({ within: 21, answers: 3, even: [[3, 1]] });
  });

  it('of an answer of one event, or of none, are none', () => {
    const counter = createBurstCounter();
    counter.add([], NOTHING);
    expect(counter.encode()).toMatchObject({ within: 0, answers: 0, even: [] });
  });

  it('leave answers without a gap, told apart by whether they should have some', () => {
    const counter = createBurstCounter();
    counter.add([0, 0, 0.01], { ...NOTHING, tookMs: 70 });
    counter.add([0], NOTHING);
    counter.add([0, 0, 50], { ...NOTHING, tookMs: 90 });
    expect(counter.atOnce).toEqual({ answers: 1, ms: 70, brief: 1 });
  });

  it('know the least bounds of a round trip', () => {
    const [one, other] = [createBurstCounter(), createBurstCounter()];
    one.add([50], { ...NOTHING, connectMs: 30, firstByteMs: 80 });
    one.add([50], { ...NOTHING, firstByteMs: 60 });
    expect(one.roundTrip).toEqual({ connectMs: 30, firstByteMs: 60 });
    other.add([50], { ...NOTHING, connectMs: 20 });
    other.merge(one.encode());
    expect(other.roundTrip).toEqual({ connectMs: 20, firstByteMs: 60 });
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
