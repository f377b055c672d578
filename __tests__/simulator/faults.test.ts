import { describe, expect, it } from '@jest/globals';
import { FAULT_KINDS, strike, strikesAtOnce, tokensBefore, type Fault } from '../../src/simulator/faults.js';

const ORDINALS = Array.from({ length: 4000 }, (_, i) => i);

describe('faults', () => {
  it('strike every n-th request', () => {
    const fault: Fault = { kind: 'reset', every: 3 };
    expect(ORDINALS.slice(0, 9).filter((ordinal) => strike([fault], 1, ordinal))).toEqual([2, 5, 8]);
  });

  it('strike about their share of requests, the same ones in every run', () => {
    const struck = (): number[] =>
      ORDINALS.filter((ordinal) => strike([{ kind: 'hang', rate: 0.1 }], 'seed', ordinal));
    // Six standard deviations of a binomial with n = 4000, p = 0.1.
    expect(Math.abs(struck().length - 400)).toBeLessThan(6 * Math.sqrt(4000 * 0.1 * 0.9));
    expect(struck()).toEqual(struck());
  });

  it('never strike at rate 0 and always at rate 1', () => {
    expect(ORDINALS.some((ordinal) => strike([{ kind: 'hang', rate: 0 }], 1, ordinal))).toBe(false);
    expect(ORDINALS.every((ordinal) => strike([{ kind: 'hang', rate: 1 }], 1, ordinal))).toBe(true);
  });

  it('give way to the first of the list that strikes', () => {
    const faults: Fault[] = [{ kind: 'reset', every: 2 }, { kind: 'empty' }];
    expect([0, 1].map((ordinal) => strike(faults, 1, ordinal)?.kind)).toEqual(['empty', 'reset']);
  });

  it('strike independently of each other', () => {
    const both = ORDINALS.filter(
      (ordinal) =>
        strike([{ kind: 'hang', rate: 0.5 }], 1, ordinal) === null &&
        strike(
          [
            { kind: 'hang', rate: 0 },
            { kind: 'hang', rate: 0.5 },
          ],
          1,
          ordinal,
        ),
    );
    expect(Math.abs(both.length - 1000)).toBeLessThan(6 * Math.sqrt(4000 * 0.25 * 0.75));
  });

  it('come before any work, unless tokens come first', () => {
    const atOnce = FAULT_KINDS.filter((kind) => strikesAtOnce({ kind }));
    expect(atOnce).toEqual(['status', 'quota', 'reset', 'hang', 'html', 'empty']);
    expect(strikesAtOnce({ kind: 'reset', afterTokens: 1 })).toBe(false);
  });

  it('let half of the answer through where nothing else is said', () => {
    expect(tokensBefore({ kind: 'truncate' }, 10)).toBe(5);
    expect(tokensBefore({ kind: 'truncate', afterTokens: 2 }, 10)).toBe(2);
    expect(tokensBefore({ kind: 'endless' }, 10)).toBe(10);
  });
});
