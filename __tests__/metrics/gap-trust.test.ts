import { describe, expect, it } from '@jest/globals';
import { type GapTrust, trustGaps } from '../../src/metrics/gap-trust.js';
import { createGapStore } from '../../src/samples/gaps.js';
import { sampleWith } from '../support/samples.js';

/** 20 answers whose reads bring so many events, so long after one another. */
function trust(sizesOf: (answer: number) => readonly number[], pause: number): GapTrust {
  const store = createGapStore();
  for (let answer = 0; answer < 20; answer += 1) {
    const gaps = sizesOf(answer).flatMap((size, read) => [
      ...(read === 0 ? [] : [pause]),
      ...Array.from({ length: size - 1 }, () => 0),
    ]);
    store.add(sampleWith({ id: answer }), gaps);
  }
  return trustGaps(
    store.select(() => true),
    store.bursts(() => true),
  );
}

describe('gaps between events', () => {
  it('measure the model where they lie between reads', () => {
    expect(trust(() => [1, 1, 2, 1, 1, 1, 1, 1], 20).bundledBy).toBe('nobody');
  });

  it('do not where a proxy bundles what it gets', () => {
    const uneven = (answer: number): number[] => [1, 5 + (answer % 4), 9 - (answer % 3), 4, 3];
    expect(trust(uneven, 120)).toMatchObject({ bundledBy: 'way' });
    expect(trust(() => [40], 0)).toMatchObject({ bundledBy: 'way', share: 1 });
  });

  it('of equal bursts are the server’s own, which hands on what it generates together', () => {
    expect(trust(() => [1, 4, 4, 4, 4, 2], 60)).toMatchObject({ bundledBy: 'server', size: 4 });
    expect(trust((answer) => [1, 4, 4, answer % 4 === 0 ? 3 : 4, 4, 2], 60).bundledBy).toBe('server');
  });

  it('of bursts that the kernel lets go every 200 ms are the way’s, however equal', () => {
    expect(trust(() => [1, 4, 4, 4, 4, 2], 203).bundledBy).toBe('way');
  });
});
