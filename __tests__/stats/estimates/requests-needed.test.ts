import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgeProportion } from '../../../src/stats/estimates/proportion.js';
import { moreNeeded, roundUpEstimate } from '../../../src/stats/estimates/requests-needed.js';

const alphas = { pass: 0.05, fail: 0.05 };
const needed = (
  violations: number,
  n: number,
  theta0: number,
  { effect = 1, most = 10 * n } = {},
): ReturnType<typeof moreNeeded> => moreNeeded({ violations, n }, { theta0, alphas, effect, most });

describe('moreNeeded', () => {
  it('is what a clean sample lacks: 59 requests prove a p95, 299 a p99, if none violates', () => {
    expect(needed(0, 10, 0.05)).toEqual({ more: 49, given: 'none_violates' });
    expect(needed(0, 58, 0.05)).toEqual({ more: 1, given: 'none_violates' });
    expect(needed(0, 30, 0.01)).toEqual({ more: 269, given: 'none_violates' });
  });

  it('is what the tenth request lacks where all seven timed out, whatever becomes of the others', () => {
    expect(needed(7, 7, 0.05)).toEqual({ more: 3, given: 'sure' });
    expect(needed(7, 7, 0.5)).toEqual({ more: 3, given: 'likely' });
  });

  it('is unknown on the limit, beyond what anybody would wait for, and where the counts decide already', () => {
    expect(needed(5, 100, 0.05)).toBeNull();
    expect(needed(0, 10, 0.01)).toBeNull();
    expect(needed(0, 10, 0.01, { most: 300 })).toEqual({ more: 289, given: 'none_violates' });
    expect(needed(0, 100, 0.05)).toBeNull();
    expect(needed(0, 0, 0.05)).toBeNull();
  });

  // 234 requests are worth 58.5, and 0.95 to that power is below 0.05.
  it('grows with what correlation takes from the requests there are', () => {
    expect(needed(0, 100, 0.05, { effect: 4 })).toEqual({ more: 134, given: 'none_violates' });
    expect(needed(1, 60, 0.05, { effect: 4 })!.more).toBeGreaterThan(needed(1, 60, 0.05)!.more);
  });

  it('decides with so many more of the same share, and with none fewer', () => {
    const cases = fc
      .integer({ min: 1, max: 200 })
      .chain((n) =>
        fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n), fc.constantFrom(0.01, 0.05, 0.1, 0.5)),
      );
    fc.assert(
      fc.property(cases, ([violations, n, theta0]) => {
        const found = needed(violations, n, theta0);
        const decision = (total: number): string =>
          judgeProportion({ violations: (violations / n) * total, n: total }, theta0, alphas);
        if (decision(n) !== 'inconclusive') expect(found).toBeNull();
        else if (found === null) expect(decision(10 * n)).toBe('inconclusive');
        else {
          expect(decision(n + found.more)).not.toBe('inconclusive');
          expect(decision(n + found.more - 1)).toBe('inconclusive');
        }
      }),
    );
  });
});

describe('roundUpEstimate', () => {
  it('keeps two digits, never fewer requests than were reckoned, and what is no number', () => {
    expect([7, 99, 100, 101, 3_335, 99_999].map(roundUpEstimate)).toEqual([7, 99, 100, 110, 3_400, 100_000]);
    expect(roundUpEstimate(Infinity)).toBe(Infinity);
  });
});
