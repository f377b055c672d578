import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decideBy,
  hullOf,
  type Interval,
  meetOf,
  undecidedHull,
  withoutFailure,
  withoutLess,
} from '../../../../src/verdict/thresholds/judge/interval.js';
import { type Operator, satisfies } from '../../../../src/verdict/thresholds/threshold.js';

const operators = fc.constantFrom<Operator>('<', '<=', '>', '>=');
const end = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constantFrom(-Infinity, Infinity));
const intervals = fc
  .tuple(end, end)
  .map(([a, b]): Interval => ({ low: Math.min(a, b), high: Math.max(a, b) }))
  .filter(({ low, high }) => low < Infinity && high > -Infinity);
const spec = (operator: Operator, limit: number) => ({
  operator,
  limit: { kind: 'absolute', value: limit } as const,
});

/** What values between the ends, and they themselves, say of a limit. */
function saysOf({ low, high }: Interval, operator: Operator, limit: number): Set<boolean> {
  const between = [-Infinity, ...Array.from({ length: 15 }, (_, i) => i / 2 - 0.5), Infinity];
  return new Set(
    between
      .filter((value) => value >= low && value <= high)
      .map((value) => satisfies(value, operator, limit)),
  );
}

const holds = ({ low, high }: Interval, value: number): boolean => value >= low && value <= high;

describe('an interval', () => {
  it('passes where each of its values does, fails where none does, and else leaves it open', () => {
    fc.assert(
      fc.property(intervals, operators, fc.integer({ min: 0, max: 6 }), (interval, operator, limit) => {
        const says = saysOf(interval, operator, limit);
        const expected = says.size === 2 ? 'inconclusive' : says.has(true) ? 'pass' : 'fail';
        expect(decideBy(interval, spec(operator, limit))).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('and another leave possible what either does, or both', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const [hull, meet] = [hullOf(a, b), meetOf(a, b)];
        for (const value of [0, 1, 2, 3, 4, 5, 6]) {
          if (holds(a, value) || holds(b, value)) expect(holds(hull, value)).toBe(true);
          expect(meet !== null && holds(meet, value)).toBe(holds(a, value) && holds(b, value));
        }
        expect([a.low, b.low]).toContain(hull.low);
        expect([a.high, b.high]).toContain(hull.high);
        expect(meet === null).toBe(a.high < b.low || b.high < a.low);
      }),
    );
  });

  it('that may not fail passes as before, and never fails', () => {
    fc.assert(
      fc.property(intervals, operators, fc.integer({ min: 0, max: 6 }), (interval, operator, limit) => {
        const asked = spec(operator, limit);
        const decision = decideBy(interval, asked);
        expect(decideBy(withoutFailure(interval, asked), asked)).toBe(
          decision === 'pass' ? 'pass' : 'inconclusive',
        );
      }),
    );
  });

  it('fails on no less than another, and passes as before', () => {
    fc.assert(
      fc.property(
        intervals,
        intervals,
        operators,
        fc.integer({ min: 0, max: 6 }),
        (own, other, operator, limit) => {
          const asked = spec(operator, limit);
          const [mine, theirs] = [own, other].map((each) => decideBy(each, asked));
          const both = decideBy(withoutLess(own, other, asked), asked);
          expect(both === 'fail').toBe(mine === 'fail' && theirs === 'fail');
          if (mine === 'pass') expect(both).toBe('pass');
        },
      ),
    );
  });

  it('that is withheld decides nothing, and holds all that it might have been', () => {
    fc.assert(
      fc.property(
        fc.array(intervals, { minLength: 1, maxLength: 4 }),
        operators,
        fc.integer({ min: 0, max: 6 }),
        (all, operator, limit) => {
          const [first, ...others] = all as [Interval, ...Interval[]];
          const asked = spec(operator, limit);
          const open = undecidedHull([first, ...others], asked);
          expect(decideBy(open, asked)).toBe('inconclusive');
          for (const each of all)
            expect([open.low <= each.low, open.high >= each.high]).toEqual([true, true]);
          // Nothing is opened that need not be.
          const lows = Math.min(...all.map(({ low }) => low));
          const highs = Math.max(...all.map(({ high }) => high));
          expect([open.low === lows, open.high === highs]).toContain(true);
          if (decideBy({ low: lows, high: highs }, asked) === 'inconclusive')
            expect(open).toEqual({ low: lows, high: highs });
        },
      ),
    );
  });
});
