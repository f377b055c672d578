import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  MOST_TWINS,
  type TwinBlock,
  type TwinPair,
  TwinSearch,
} from '../../../src/stats/capacity/twin-search.js';

const SETTINGS = { min: 0.5, max: 200, isWhole: false, start: 2, precision: 0.2 };

function block(isGood: boolean): TwinBlock {
  return { n: 400, bad: isGood ? 2 : 200, effective: 100, isGood };
}

function play(
  isBorne: (load: number, arm: 'head' | 'base', pair: number) => boolean,
  settings = SETTINGS,
): TwinPair[] {
  const search = new TwinSearch(settings);
  const pairs: TwinPair[] = [];
  for (let load = search.next(); load !== null; load = search.next()) {
    const { isClimbing: isClimb } = search;
    const blockOf = (arm: 'head' | 'base'): TwinBlock => block(isBorne(load, arm, pairs.length));
    const pair = { load, isClimb, head: blockOf('head'), base: blockOf('base') };
    pairs.push(pair);
    search.record(pair);
  }
  return pairs;
}

describe('a search of two arms', () => {
  it('climbs to where one breaks, and follows the weaker and the stronger arm from there', () => {
    const pairs = play((load, arm) => load <= (arm === 'head' ? 10 : 16));
    expect(pairs.filter(({ isClimb }) => isClimb).map(({ load }) => load)).toEqual([2, 4, 8, 16]);
    const judged = pairs.filter(({ isClimb }) => !isClimb);
    expect(judged).toHaveLength(12);
    const last = (track: number): number[] =>
      judged
        .filter((_, i) => i % 2 === track)
        .slice(-3)
        .map(({ load }) => load);
    for (const load of last(0)) expect(Math.abs(Math.log(load / 10))).toBeLessThan(0.15);
    for (const load of last(1)) expect(Math.abs(Math.log(load / 16))).toBeLessThan(0.15);
  });

  it('sends the same loads whichever arm of each pair is called head', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ head: fc.boolean(), base: fc.boolean(), swap: fc.boolean() }), {
          minLength: MOST_TWINS,
          maxLength: MOST_TWINS,
        }),
        (outcomes) => {
          const loads = (swaps: boolean): number[] =>
            play((_, arm, pair) => {
              const { head, base, swap } = outcomes[pair]!;
              return (arm === 'head') !== (swaps && swap) ? head : base;
            }).map(({ load }) => load);
          expect(loads(true)).toEqual(loads(false));
        },
      ),
    );
  });

  it('stays within its bounds and always ends', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1_000, noNaN: true }),
        fc.double({ min: 0.01, max: 1_000, noNaN: true }),
        fc.boolean(),
        (ofHead, ofBase, isWhole) => {
          const pairs = play((load, arm) => load <= (arm === 'head' ? ofHead : ofBase), {
            ...SETTINGS,
            min: 1,
            isWhole,
          });
          expect(pairs.length).toBeLessThanOrEqual(MOST_TWINS);
          for (const { load } of pairs) {
            expect(load).toBeGreaterThanOrEqual(1);
            expect(load).toBeLessThanOrEqual(200);
            if (isWhole) expect(Number.isInteger(load)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('the staircase', () => {
  const loadsOf = (pairs: readonly TwinPair[]): number[] =>
    pairs.filter(({ isClimb }) => !isClimb).map(({ load }) => load);
  const twice = (loads: readonly number[]): number[] => loads.flatMap((load) => [load, load]);

  it('starts in the middle of the last doubling, in steps of a quarter of it, and halves them with each turn to a quarter of the precision', () => {
    // √(8 · 16) = 11.3; steps of ln 2 / 4, half of that, and then of ln 1.05.
    const alike = play((load) => load <= 10);
    expect(loadsOf(alike)).toEqual(twice([11.3, 9.51, 10.4, 9.88, 10.4, 9.88]));
  });

  it('goes half as far again with each step the same way, and no farther than a half or double', () => {
    const worn = play((load, _, pair) => pair < 3 && load < 16);
    expect(loadsOf(worn)).toEqual(twice([11.3, 9.51, 7.34, 4.97, 2.77, 1.38]));
    const better = play((_, __, pair) => pair !== 3);
    expect(loadsOf(better)).toEqual(twice([11.3, 13.5, 17.4, 25.8, 46.2, 92.5]));
  });

  it('begins at the load itself where that was borne, and below the first where nothing was', () => {
    const borne = play(() => true, { ...SETTINGS, max: 8 });
    expect(loadsOf(borne)[0]).toBe(8);
    expect(borne.filter(({ isClimb }) => isClimb).map(({ load }) => load)).toEqual([2, 4, 8]);
    const none = play(() => false);
    expect(none.filter(({ isClimb }) => isClimb)).toHaveLength(1);
    // √(1 · 2)
    expect(loadsOf(none)[0]).toBe(1.41);
  });

  it('climbs sixteen times at most', () => {
    const endless = play(() => true, { ...SETTINGS, min: 1e-6, start: 1e-6, max: 1e9 });
    expect(endless.filter(({ isClimb }) => isClimb)).toHaveLength(16);
    expect(endless).toHaveLength(MOST_TWINS);
  });
});
