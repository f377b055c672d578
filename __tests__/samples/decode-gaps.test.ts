import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeGapStore } from '../../src/samples/decode-gaps.js';
import { createGapStore } from '../../src/samples/gaps.js';
import { sampleWith } from '../support/samples.js';

const store = createGapStore();
store.add(sampleWith(), [1, 2, 300]);
store.add(sampleWith({ stage: 2, model: null, status: null }), []);
const written: unknown = JSON.parse(JSON.stringify(store.encode()));

describe('decodeGapStore', () => {
  it('reads what a store wrote', () => {
    expect(decodeGapStore(written)).toEqual(store.encode());
    expect(decodeGapStore([])).toEqual([]);
  });

  it('refuses any other value', () => {
    fc.assert(
      fc.property(
        fc.jsonValue().filter((value) => !(Array.isArray(value) && value.length === 0)),
        (value) => {
          expect(decodeGapStore(value)).toBeUndefined();
        },
      ),
    );
  });

  it.each([
    ['a bucket out of range', { gaps: { sum: 1, min: 1, max: 1, buckets: [[99_999, 1]] } }],
    ['a count below one', { gaps: { sum: 1, min: 1, max: 1, buckets: [[1, -1]] } }],
    ['a sum that is no number', { gaps: { sum: null, min: 1, max: 1, buckets: [[1, 1]] } }],
    ['bounds without gaps', { gaps: { sum: 0, min: 1, max: 1, buckets: [] } }],
    ['an unknown arm', { tags: { ...store.encode()[0]!.tags, arm: 'left' } }],
  ])('refuses %s', (_, change) => {
    expect(decodeGapStore([{ ...store.encode()[0], ...change }])).toBeUndefined();
  });
});
