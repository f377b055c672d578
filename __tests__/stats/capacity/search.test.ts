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

/** Every probe that is made, where each is answered by what is said of it. */
function follow(
  settings: SearchSettings,
  answerTo: (
    probe: { kind: ProbeKind; load: number; stretch: number },
    index: number,
  ) => Partial<ProbeFinding>,
  prime?: Parameters<CapacitySearch['prime']>[0],
) {
  const search = new CapacitySearch(settings);
  if (prime !== undefined) search.prime(prime);
  const made: { kind: ProbeKind; load: number; stretch: number }[] = [];
  for (let probe = search.next(); probe !== null; probe = search.next()) {
    made.push(probe);
    search.record(probe, {
      word: 'poor',
      isClear: false,
      needed: null,
      carried: null,
      ...answerTo(probe, made.length - 1),
    });
  }
  const of = (kind: ProbeKind): number[] =>
    made.filter((probe) => probe.kind === kind).map(({ load }) => load);
  return { made, of, state: search.state, saturation: search.saturation };
}

const PRIMED = { low: 10, high: 10.5, carried: [] } as const;
/** A step is a quarter of the precision of 20 %. */
const STEP = 1.05;
const rounded = (load: number): number => Number(load.toPrecision(3));

describe('the way to the capacity', () => {
  it('doubles while nothing breaks, halves the bracket on a logarithmic scale, and ends within a step', () => {
    const { of } = follow({ ...SETTINGS, start: 1 }, ({ kind, load }) =>
      kind === 'steer' ? { word: load <= 11 ? 'good' : 'poor' } : {},
    );
    expect(of('steer')).toEqual([1, 2, 4, 8, 16, 11.3, 9.51, 10.4, 10.8]);
    const down = follow({ ...SETTINGS, start: 40 }, ({ kind, load }) =>
      kind === 'steer' ? { word: load <= 11 ? 'good' : 'poor' } : {},
    );
    expect(down.of('steer').slice(0, 4)).toEqual([40, 20, 10, 14.1]);
  });

  it('looks around what an overloaded endpoint carried, once each and within the bracket', () => {
    const { of, saturation } = follow({ ...SETTINGS, start: 8 }, ({ kind, load }) =>
      kind === 'steer'
        ? load <= 11
          ? { word: 'good' }
          : { word: 'poor', carried: { rate: 11.5, requests: 500 } }
        : {},
    );
    // A little below 11.5, and a little above.
    expect(of('steer').slice(0, 4)).toEqual([8, 16, 10.6, 12.2]);
    expect(saturation).toBe(11.5);
    // The second lies beyond the bracket by then.
    const near = follow({ ...SETTINGS, start: 8 }, ({ kind, load }) =>
      kind === 'steer'
        ? { word: load <= 9 ? 'good' : 'poor', carried: load <= 9 ? null : { rate: 11.5, requests: 500 } }
        : {},
    );
    expect(near.of('steer').slice(0, 4)).toEqual([8, 16, 10.6, 9.21]);
    // Where nothing held yet, within four times less.
    const fresh = follow({ ...SETTINGS, start: 40 }, ({ kind }) =>
      kind === 'steer' ? { word: 'poor', carried: { rate: 30, requests: 500 } } : {},
    );
    expect(fresh.of('steer').slice(0, 3)).toEqual([40, 27.6, 13.8]);
    expect(follow({ ...SETTINGS, start: 40 }, () => ({})).saturation).toBeNull();
  });

  it('takes whole loads one by one at the end', () => {
    const { of } = follow({ ...SETTINGS, min: 1, start: 4, isWhole: true }, ({ kind, load }) =>
      kind === 'steer' ? { word: load <= 5 ? 'good' : 'poor' } : {},
    );
    expect(of('steer')).toEqual([4, 8, 6, 5]);
  });

  it('ends at the greatest load where that holds, and at the least where that does not', () => {
    expect(follow({ ...SETTINGS, max: 7 }, () => ({ word: 'good' })).of('steer')).toEqual([2, 4, 7]);
    expect(follow(SETTINGS, () => ({})).of('steer')).toEqual([2, 1, 0.5]);
  });
});

describe('the upper end', () => {
  it('is certified a step beyond where it seems to be, and then moves by one, two, four and eight steps', () => {
    const { made, of } = follow(SETTINGS, () => ({}), PRIMED);
    const expected = [10.5 * STEP];
    for (const steps of [1, 2, 4, 8, 8]) expected.push(expected.at(-1)! * STEP ** steps);
    of('confirm-high')
      .slice(0, 6)
      .forEach((load, i) => expect(Math.abs(load / expected[i]! - 1)).toBeLessThan(0.01));
    expect(of('confirm-high')).toHaveLength(MOST_CLAIMS);
    expect(made.every(({ stretch }) => stretch === 1)).toBe(true);
    // Clearly too little: twice as far at once.
    const clear = follow(SETTINGS, () => ({ isClear: true }), PRIMED).of('confirm-high');
    [1, STEP ** 2, STEP ** 6, STEP ** 14, STEP ** 22].forEach((by, i) =>
      expect(Math.abs(clear[i]! / (10.5 * STEP * by) - 1)).toBeLessThan(0.01),
    );
  });

  it('is sought from above anew where the load turned out to hold', () => {
    const { of, state } = follow(
      SETTINGS,
      ({ kind }, i) => (kind === 'confirm-high' ? { word: i === 0 ? 'good' : 'breaks' } : { word: 'good' }),
      PRIMED,
    );
    // A step at a time, for it cannot be far, until something breaks: nothing does but at the greatest load.
    expect(of('steer')[0]).toBe(rounded(11 * STEP));
    expect(state.low).not.toBe(10);
  });

  it('is tried once more and nearer where it broke beyond doubt', () => {
    const breaks = (isClear: (i: number) => boolean) =>
      follow(
        SETTINGS,
        ({ kind }, i) =>
          kind === 'confirm-high' ? { word: 'breaks', isClear: isClear(i) } : { word: 'holds' },
        PRIMED,
      );
    const once = breaks(() => false);
    expect(once.made.map(({ kind }) => kind)).toEqual(['confirm-high', 'confirm-low']);
    expect(once.state).toMatchObject({ high: 11, highBreaks: true, lowHolds: true, claims: 2 });
    const nearer = breaks((i) => i === 0);
    expect(nearer.of('confirm-high')).toEqual([11, rounded(11 / STEP ** 2)]);
    expect(nearer.state).toMatchObject({ high: rounded(11 / STEP ** 2), highBreaks: true });
    // However clear the nearer one is, there is no third.
    expect(breaks(() => true).of('confirm-high')).toHaveLength(2);
    // One that cannot be told leaves the first, and is no step of the lower end.
    const untold = follow(
      SETTINGS,
      ({ kind }, i) =>
        kind === 'confirm-high'
          ? i === 0
            ? { word: 'breaks', isClear: true }
            : { word: 'good' }
          : { word: 'holds' },
      PRIMED,
    );
    expect(untold.made.map(({ kind }) => kind)).toEqual(['confirm-high', 'confirm-high', 'confirm-low']);
    expect(untold.state).toMatchObject({
      low: rounded(10 / STEP),
      high: 11,
      highBreaks: true,
      lowHolds: true,
    });
    expect(untold.made.every(({ stretch }) => stretch === 1)).toBe(true);
  });

  it('is given up at the greatest load', () => {
    const { made, state } = follow({ ...SETTINGS, max: 11 }, () => ({}), PRIMED);
    expect(made).toHaveLength(1);
    expect(state).toMatchObject({ highBreaks: false, claims: MOST_CLAIMS });
  });
});

describe('the lower end', () => {
  const broken = ({ kind }: { kind: ProbeKind }, low: Partial<ProbeFinding>): Partial<ProbeFinding> =>
    kind === 'confirm-high' ? { word: 'breaks' } : low;

  it('is certified a step below where it seems to be, and then moves by one, two, four and eight steps, in longer probes', () => {
    const { made } = follow(SETTINGS, (probe) => broken(probe, {}), PRIMED);
    const lows = made.filter(({ kind }) => kind === 'confirm-low');
    const expected = [10 / STEP];
    for (const steps of [1, 2, 4, 8]) expected.push(expected.at(-1)! / STEP ** steps);
    expected.forEach((load, i) => expect(Math.abs(lows[i]!.load / load - 1)).toBeLessThan(0.01));
    expect(lows.slice(0, 5).map(({ stretch }) => stretch)).toEqual([1, 2, 4, 8, 8]);
    // Clearly too much: as long, and farther at once.
    const clear = follow(SETTINGS, (probe) => broken(probe, { isClear: true }), PRIMED).made.filter(
      ({ kind }) => kind === 'confirm-low',
    );
    expect(clear.slice(0, 3).map(({ stretch }) => stretch)).toEqual([1, 1, 1]);
    expect(Math.abs(clear[1]!.load / (clear[0]!.load / STEP ** 2) - 1)).toBeLessThan(0.01);
    expect(Math.abs(clear[2]!.load / (clear[1]!.load / STEP ** 4) - 1)).toBeLessThan(0.01);
  });

  it('stays where a known number of further requests would tell, up to eight times as long', () => {
    const with2 = follow(SETTINGS, (probe) => broken(probe, { needed: 2 }), PRIMED).made.filter(
      ({ kind }) => kind === 'confirm-low',
    );
    expect(with2.slice(0, 4).map(({ stretch }) => stretch)).toEqual([1, 2, 4, 8]);
    expect(new Set(with2.slice(0, 4).map(({ load }) => load)).size).toBe(1);
    // Sixteen times is too long: lower, and twice as long at most.
    expect(with2[4]!.load).toBeLessThan(with2[3]!.load);
    expect(with2[4]!.stretch).toBe(8);
    const with1 = follow(SETTINGS, (probe) => broken(probe, { needed: 1 }), PRIMED).made.filter(
      ({ kind }) => kind === 'confirm-low',
    );
    expect(with1[1]!.load).toBeLessThan(with1[0]!.load);
  });

  it('is none where the least load does not hold', () => {
    const { state, of } = follow({ ...SETTINGS, min: 9 }, (probe) => broken(probe, {}), PRIMED);
    expect(state).toMatchObject({ low: null, highBreaks: true, lowHolds: false });
    expect(of('confirm-low').at(-1)).toBe(9);
  });

  it('is no higher than a probe is long enough for', () => {
    const carried = { rate: 12, requests: 500 };
    const { of } = follow(
      { ...SETTINGS, confirmMs: () => 30_000 },
      (probe) => broken(probe, { word: 'holds' }),
      { ...PRIMED, carried: [carried] },
    );
    // (12 − load)² = 1.5 load.
    expect(of('confirm-low')[0]).toBe(rounded(12.75 - Math.sqrt(12.75 ** 2 - 144)));
    const users = follow({ ...SETTINGS, confirmMs: null }, (probe) => broken(probe, { word: 'holds' }), {
      ...PRIMED,
      carried: [carried],
    });
    expect(users.of('confirm-low')).toEqual([rounded(10 / STEP)]);
  });
});
