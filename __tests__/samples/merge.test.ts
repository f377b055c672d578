import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeSamples } from '../../src/samples/merge.js';
import { anySample, sampleWith } from '../support/samples.js';

describe('mergeSamples', () => {
  it('restores the order of the plan from stripes', () => {
    const stripe = (first: number): ReturnType<typeof sampleWith>[] =>
      [0, 1, 2].map((n) => sampleWith({ id: first + 3 * n, shard: `${first + 1}/3` }));
    const merged = mergeSamples([stripe(2), stripe(0), stripe(1)]);
    expect(merged.samples.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(merged.duplicates).toEqual([]);
  });

  it('does not depend on the order of the shards or of their lines', () => {
    const numbered = fc
      .array(anySample, { maxLength: 12 })
      .map((samples) => samples.map((sample, id) => ({ ...sample, id, shard: `${id % 3}/3` })));
    fc.assert(
      fc.property(numbered, fc.infiniteStream(fc.nat(2)), (samples, dealer) => {
        const shards: (typeof samples)[] = [[], [], []];
        for (const sample of samples) shards[dealer.next().value as number]!.push(sample);
        expect(mergeSamples(shards).samples).toEqual(samples);
        expect(mergeSamples([...shards].reverse().map((shard) => [...shard].reverse())).samples).toEqual(
          samples,
        );
      }),
    );
  });

  it('names a request that two shards claim, and counts it once', () => {
    const [one, two] = [sampleWith({ id: 4, shard: '1/2' }), sampleWith({ id: 4, shard: '2/2' })];
    const expected = { samples: [one], duplicates: [{ id: 4, shards: ['1/2', '2/2'] }] };
    expect(mergeSamples([[one], [two]])).toEqual(expected);
    expect(mergeSamples([[two], [one]])).toEqual(expected);
  });
});
