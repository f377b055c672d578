import { describe, expect, it } from '@jest/globals';
import { type GapTrust, trustGaps } from '../../src/metrics/gap-trust.js';
import { createGapStore } from '../../src/samples/gaps.js';
import type { Sample } from '../../src/samples/sample.js';
import { sampleWith } from '../support/samples.js';

/** A connection to loopback: nothing waits for a round trip. */
const NEAR: Partial<Sample> = { connectMs: 0.2, firstByteMs: 40 };

/** 20 answers whose reads bring so many events, so long after one another. */
function trust(
  sizesOf: (answer: number) => readonly number[],
  pause: number,
  sample: Partial<Sample> = NEAR,
): GapTrust {
  const store = createGapStore();
  for (let answer = 0; answer < 20; answer += 1) {
    const gaps = sizesOf(answer).flatMap((size, read) => [
      ...(read === 0 ? [] : [pause]),
      ...Array.from({ length: size - 1 }, () => 0),
    ]);
    store.add(sampleWith({ id: answer, ...sample }), gaps);
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

  it.each([
    // Events of one steady pace, each so many ms after the other, as haproxy with its defaults was seen to hand them on.
    { everyMs: 20, size: 11, pause: 220 },
    { everyMs: 30, size: 7, pause: 210 },
    { everyMs: 45, size: 5, pause: 226 },
    { everyMs: 60, size: 4, pause: 241 },
    { everyMs: 80, size: 3, pause: 243 },
    { everyMs: 90, size: 3, pause: 272 },
    { everyMs: 110, size: 2, pause: 223 },
    { everyMs: 150, size: 2, pause: 301 },
  ])('of bursts that the kernel lets go after 200 ms are the way’s, however equal: $everyMs ms', (seen) => {
    const { size, pause } = seen;
    expect(trust(() => [1, size, size, size, size, 2], pause).bundledBy).toBe('way');
  });

  it.each([
    // Sooner than the kernel would have let them go, and later than it would have kept them.
    { size: 4, pause: 180 },
    { size: 8, pause: 300 },
    { size: 2, pause: 500 },
  ])('of equal bursts that no cork makes are the server’s own: $size every $pause ms', ({ size, pause }) => {
    expect(trust(() => [1, size, size, size, size, 2], pause).bundledBy).toBe('server');
  });

  it.each([
    // As a server that leaves Nagle’s algorithm on was seen over a link of 40 ms there and back.
    { everyMs: 5, size: 8, pause: 40.5, connectMs: 40.3 },
    { everyMs: 10, size: 4, pause: 40.4, connectMs: 40.3 },
    { everyMs: 20, size: 2, pause: 40.5, connectMs: 40.3 },
    // With TLS, and where no connection was opened while it was watched.
    { everyMs: 10, size: 4, pause: 40.4, connectMs: 130 },
    { everyMs: 10, size: 4, pause: 40.4, connectMs: null },
  ])('of equal bursts a round trip apart may be the way’s: $size every $pause ms', (seen) => {
    const { size, pause, connectMs } = seen;
    const sample = { connectMs, firstByteMs: 190 };
    expect(trust(() => [1, size, size, size, size, 2], pause, sample).bundledBy).toBe('way');
  });

  it.each([
    { pause: 60, sample: { connectMs: 40, firstByteMs: 190 } },
    { pause: 8, sample: { connectMs: 40, firstByteMs: 190 } },
    { pause: 60, sample: { connectMs: null, firstByteMs: 30 } },
  ])('of equal bursts that no round trip explains are the server’s: $pause ms', ({ pause, sample }) => {
    expect(trust(() => [1, 4, 4, 4, 4, 2], pause, sample).bundledBy).toBe('server');
  });
});
