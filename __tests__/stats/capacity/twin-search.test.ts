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
