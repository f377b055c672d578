import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { constantUsers, rampingUsers, type UserSpan } from '../../src/plan/virtual-users.js';

const stages = (pairs: [number, number][]): { durationMs: number; target: number }[] =>
  pairs.map(([durationMs, target]) => ({ durationMs, target }));
const active = (spans: readonly UserSpan[], instant: number): number =>
  spans.filter(({ startMs, untilMs }) => startMs <= instant && instant < untilMs).length;

describe('rampingUsers', () => {
  it('steps where the line reaches the next whole number, up and down', () => {
    const spans = rampingUsers(
      4,
      stages([
        [2_000, 6],
        [5_000, 1],
        [3_000, 4],
      ]),
    );
    const counts = Array.from({ length: 10 }, (_, second) => active(spans, second * 1_000));
    expect(counts).toEqual([4, 5, 6, 5, 4, 3, 2, 1, 2, 3]);
  });

  it('sends home first who came last', () => {
    expect(
      rampingUsers(
        0,
        stages([
          [0, 2],
          [1_000, 2],
          [0, 1],
          [1_000, 1],
        ]),
      ),
    ).toEqual([
      { startMs: 0, untilMs: 2_000, stage: 1 },
      { startMs: 0, untilMs: 1_000, stage: 1 },
    ]);
  });

  it('follows the line to within one user at every instant', () => {
    const pieces = fc.array(
      fc.record({ durationMs: fc.integer({ min: 100, max: 9_000 }), target: fc.nat(20) }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(
        fc.nat(10),
        pieces,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (start, list, where) => {
          const spans = rampingUsers(start, list);
          const total = list.reduce((sum, { durationMs }) => sum + durationMs, 0);
          const instant = where * total;
          let [begin, from] = [0, start];
          for (const { durationMs, target } of list) {
            if (instant >= begin && instant < begin + durationMs) {
              const line = from + ((target - from) * (instant - begin)) / durationMs;
              expect(Math.abs(active(spans, instant) - line)).toBeLessThanOrEqual(1 + 1e-9);
            }
            begin += durationMs;
            from = target;
          }
        },
      ),
    );
  });
});

describe('constantUsers', () => {
  it('holds each level from its first instant', () => {
    const spans = constantUsers(
      stages([
        [1_000, 2],
        [1_000, 3],
        [1_000, 1],
      ]),
    );
    expect([0, 999, 1_000, 1_999, 2_000, 2_999].map((instant) => active(spans, instant))).toEqual([
      2, 2, 3, 3, 1, 1,
    ]);
    expect(spans.map(({ stage }) => stage)).toEqual([1, 1, 2]);
  });
});
