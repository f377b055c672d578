import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  CapacitySearch,
  MOST_CLAIMS,
  MOST_PROBES,
  type ProbeFinding,
  type ProbeKind,
  type SearchSettings,
  type SearchState,
} from '../../../src/stats/capacity/search.js';

const SETTINGS: SearchSettings = {
  min: 0.5,
  max: 200,
  start: 2,
  precision: 0.2,
  isWhole: false,
  confirmMs: () => 120_000,
};

/** An endpoint that is right about everything, `sure` but near its capacity. */
function answer(kind: ProbeKind, load: number, capacity: number, sure: number): ProbeFinding {
  const isGood = load <= capacity;
  const isFar = Math.abs(Math.log(load / capacity)) > sure;
  const carried = isGood ? null : { rate: capacity * 1.05, requests: 500 };
  const word =
    kind === 'steer' || !isFar
      ? isGood
        ? 'good'
        : 'poor'
      : kind === 'confirm-high'
        ? isGood
          ? 'good'
          : 'breaks'
        : isGood
          ? 'holds'
          : 'poor';
  return { word, carried, isClear: false, needed: null };
}

function play(
  settings: SearchSettings,
  capacity: number,
  sure = 0,
): { state: SearchState; kinds: ProbeKind[] } {
  const search = new CapacitySearch(settings);
  const kinds: ProbeKind[] = [];
  for (let probe = search.next(); probe !== null; probe = search.next()) {
    kinds.push(probe.kind);
    search.record(probe, answer(probe.kind, probe.load, capacity, sure));
  }
  return { state: search.state, kinds };
}

describe('a search', () => {
  it('calls no upper end certified that only seemed to break, where nothing held down to the least', () => {
    const search = new CapacitySearch({ ...SETTINGS, precision: 0.5 });
    const broke: number[] = [];
    for (let probe = search.next(); probe !== null; probe = search.next()) {
      // Far beyond its capacity, and what is nearer to it cannot be told.
      const breaks = probe.kind === 'confirm-high' && broke.length === 0;
      if (breaks) broke.push(probe.load);
      search.record(probe, {
        word: breaks ? 'breaks' : 'poor',
        carried: null,
        isClear: breaks,
        needed: null,
      });
    }
    expect(search.state).toMatchObject({ low: null, high: broke[0], highBreaks: true });
  });

  it('calls an end certified only at a load of which a certifying probe said so, whatever the probes show', () => {
    const finding = fc.record({
      word: fc.constantFrom('good', 'poor', 'holds', 'breaks'),
      isClear: fc.boolean(),
      needed: fc.constantFrom(null, 2, 20),
      carried: fc.constantFrom(null, { rate: 8, requests: 500 }),
    });
    const settings = fc.constantFrom(
      SETTINGS,
      { ...SETTINGS, max: 3 },
      { ...SETTINGS, max: 40, isWhole: true, min: 1 },
    );
    fc.assert(
      fc.property(
        settings,
        fc.array(finding, { minLength: MOST_PROBES, maxLength: MOST_PROBES }),
        (given, findings) => {
          const search = new CapacitySearch(given);
          const said = { holds: new Set<number>(), breaks: new Set<number>() };
          for (let probe = search.next(), i = 0; probe !== null; probe = search.next(), i += 1) {
            const { word, ...rest } = findings[i] ?? {
              word: 'poor',
              isClear: false,
              needed: null,
              carried: null,
            };
            // What steers claims nothing, and an end is certified by its own word.
            const certified = probe.kind === 'confirm-low' ? 'holds' : 'breaks';
            const isOther = word !== certified && (word === 'holds' || word === 'breaks');
            const own =
              probe.kind === 'steer' || isOther
                ? word === 'holds'
                  ? 'good'
                  : word === 'breaks'
                    ? 'poor'
                    : word
                : word;
            if (own === 'holds' || own === 'breaks') said[own].add(probe.load);
            search.record(probe, { ...rest, word: own });
          }
          const { low, high, lowHolds, highBreaks } = search.state;
          expect(!lowHolds || said.holds.has(low ?? NaN)).toBe(true);
          expect(!highBreaks || said.breaks.has(high ?? NaN)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('certifies an interval around the capacity, the lower end last', () => {
    const { state, kinds } = play(SETTINGS, 15);
    expect(state).toMatchObject({ lowHolds: true, highBreaks: true });
    expect(state.low!).toBeLessThanOrEqual(15);
    expect(state.high!).toBeGreaterThan(15);
    expect(kinds.at(-1)).toBe('confirm-low');
    expect(kinds.filter((kind) => kind !== 'steer')).toHaveLength(2);
    expect(kinds.length).toBeLessThanOrEqual(14);
  });

  it('holds no more than endpoints bear, whatever they bear, and always ends', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 400, noNaN: true }),
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        fc.boolean(),
        (capacity, sure, isWhole) => {
          const { state, kinds } = play({ ...SETTINGS, min: 1, isWhole }, capacity, sure);
          expect(kinds.length).toBeLessThanOrEqual(MOST_PROBES);
          expect(state.claims).toBeLessThanOrEqual(MOST_CLAIMS);
          if (state.lowHolds) expect(state.low!).toBeLessThanOrEqual(capacity);
          if (state.highBreaks) expect(state.high!).toBeGreaterThan(capacity);
          if (isWhole)
            for (const end of [state.low, state.high])
              expect(end === null || Number.isInteger(end)).toBe(true);
        },
      ),
    );
  });

  it('stops at its bounds', () => {
    expect(play({ ...SETTINGS, max: 9 }, 15).state).toMatchObject({ low: 9, lowHolds: true, high: null });
    expect(play(SETTINGS, 0.1).state).toMatchObject({ low: null, high: 0.5, highBreaks: true });
  });

  it('claims no load that a probe is too short for', () => {
    const { state } = play({ ...SETTINGS, confirmMs: () => 10_000 }, 15);
    // (15.75 − load)² = 3.6 load
    expect(state.low!).toBeLessThan(10.5);
  });

  it('lengthens the probe of a load that seems to hold and cannot be certified', () => {
    const search = new CapacitySearch({ ...SETTINGS, max: 9 });
    const stretches: number[] = [];
    for (let probe = search.next(); probe !== null; probe = search.next()) {
      if (probe.kind === 'confirm-low') stretches.push(probe.stretch);
      const word = probe.kind === 'steer' ? 'good' : 'poor';
      search.record(probe, { word, carried: null, isClear: false, needed: null });
    }
    expect(stretches.slice(0, 4)).toEqual([1, 2, 4, 8]);
    expect(stretches.length).toBeLessThanOrEqual(MOST_CLAIMS);
    expect(search.state.lowHolds).toBe(false);
  });

  it('stays at a load of which it knows how many more requests would tell', () => {
    const search = new CapacitySearch({ ...SETTINGS, max: 9 });
    const made: [number, number][] = [];
    for (let probe = search.next(); probe !== null; probe = search.next()) {
      const isLow = probe.kind === 'confirm-low';
      if (isLow) made.push([probe.load, probe.stretch]);
      const word = isLow && made.length > 2 ? 'holds' : 'good';
      search.record(probe, { word, carried: null, isClear: false, needed: isLow ? 1.5 : null });
    }
    expect(made).toHaveLength(3);
    const [first] = made;
    expect(made).toEqual([1, 1.5, 2.25].map((stretch) => [first![0], stretch]));
    expect(search.state).toMatchObject({ low: first![0], lowHolds: true });
  });

  it('goes on where others have led it, and claims nothing of that', () => {
    const search = new CapacitySearch(SETTINGS);
    search.prime({ low: 15, high: 15.5, carried: [{ rate: 16, requests: 900 }] });
    expect(search.saturation).toBe(16);
    expect(search.next()).toMatchObject({ kind: 'confirm-high' });
    expect(search.state).toMatchObject({ lowHolds: false, highBreaks: false, claims: 0 });
  });
});
