import { describe, expect, it } from '@jest/globals';
import { lognormal, seededRandom } from '../../../src/base/random.js';
import type { Sample } from '../../../src/samples/sample.js';
import { findTrouble } from '../../../src/verdict/trouble/canary-trouble.js';
import { watchCanaries } from '../../../src/verdict/trouble/watch-canaries.js';
import { failedWith, sampleWith } from '../../support/samples.js';

/** A canary every two seconds, with what the index gives it. */
function canaries(count: number, fieldsAt: (index: number) => Partial<Sample> = () => ({})): Sample[] {
  const random = seededRandom('canaries');
  return Array.from({ length: count }, (_, index) => {
    const ms = lognormal(random, 200, 0.2);
    const place = {
      id: 1_000 + index,
      arm: 'canary' as const,
      startedMs: 2_000 * index,
      plannedMs: 2_000 * index,
    };
    return sampleWith({
      ...place,
      prompt: `canary ${index % 2}`,
      ttftMs: ms,
      e2eMs: 2 * ms,
      ...fieldsAt(index),
    });
  });
}

const failure = { outcome: 'http_error', status: 503, e2eMs: null, ttftMs: null } as const;
const ALL = { field: 'e2eMs', load: null } as const;

describe('what ails the canaries', () => {
  it('is nothing where they are answered as ever', () => {
    expect(findTrouble(canaries(32), ALL)).toMatchObject({ failed: 0, spells: [] });
    expect(findTrouble([], ALL)).toMatchObject({ canaries: [], failed: 0, spells: [] });
  });

  it('fails from the last that was answered to the next', () => {
    const { failed, spells } = findTrouble(
      canaries(32, (i) => (i === 3 || i === 4 || i === 31 ? failure : {})),
      ALL,
    );
    expect(failed).toBe(3);
    expect(spells).toEqual([
      { kind: 'failing', fromMs: 4_000, toMs: 10_000, canaries: 2, ratio: null },
      { kind: 'failing', fromMs: 60_000, toMs: Infinity, canaries: 1, ratio: null },
    ]);
    const first = findTrouble(
      canaries(8, (i) => (i === 0 ? failure : {})),
      ALL,
    ).spells;
    expect(first).toEqual([{ kind: 'failing', fromMs: 0, toMs: 2_000, canaries: 1, ratio: null }]);
  });

  it('is slow against their own level, each prompt by itself', () => {
    const slow = canaries(32, (i) => ({
      ttftMs: 100,
      e2eMs: (i % 2 === 0 ? 200 : 800) * (i >= 10 && i < 18 ? 3 : 1) * (1 + (i % 3) / 20),
    }));
    const { spells } = findTrouble(slow, ALL);
    expect(spells).toHaveLength(1);
    expect(spells[0]).toMatchObject({ kind: 'slow', fromMs: 18_000, toMs: 36_000, canaries: 8 });
    expect(spells[0]?.ratio).toBeGreaterThan(2.7);
    expect(spells[0]?.ratio).toBeLessThan(3.4);
    expect(findTrouble(slow, { field: 'ttftMs', load: null }).spells).toEqual([]);
    expect(findTrouble(slow, { field: null, load: null }).spells).toEqual([]);
  });

  it('reaches as far as they stay above their level, where it comes and goes slowly', () => {
    const decaying = canaries(40, (i) => ({ e2eMs: 200 * Math.max(1, 4 - i / 5) * (1 + (i % 2) / 50) }));
    expect(findTrouble(decaying, ALL).spells[0]).toMatchObject({ fromMs: 0 });
    expect(findTrouble(decaying, ALL).spells[0]?.toMs).toBeGreaterThanOrEqual(28_000);
  });

  it('is not what the load does to them where it changes by plan', () => {
    // Twice as many requests in the middle, and twice as slow.
    const busy = canaries(40, (i) => ({ e2eMs: (i >= 10 && i < 30 ? 400 : 200) * (1 + (i % 3) / 20) }));
    const starts = Array.from({ length: 40 }, (_, i) => 2_000 * i);
    const load = starts.flatMap((at, i) => (i >= 10 && i < 30 ? [at, at + 300, at + 700] : [at]));
    expect(findTrouble(busy, ALL).spells).toHaveLength(1);
    expect(findTrouble(busy, { field: 'e2eMs', load }).spells).toEqual([]);
    // The same within the busy stretch alone is none of the load's.
    const hit = busy.map((sample, i) => (i >= 15 && i < 22 ? { ...sample, e2eMs: 1_600 } : sample));
    expect(findTrouble(hit, { field: 'e2eMs', load }).spells[0]).toMatchObject({
      fromMs: 28_000,
      toMs: 44_000,
    });
  });

  it('is found among thousands as well, in one go', () => {
    const many = canaries(1_000, (i) => (i >= 400 && i < 600 ? { e2eMs: 900 } : {}));
    const [spell] = findTrouble(many, ALL).spells;
    expect(spell?.fromMs).toBeGreaterThan(760_000);
    expect(spell?.fromMs).toBeLessThanOrEqual(800_000);
    expect(spell?.toMs).toBeGreaterThanOrEqual(1_200_000);
    expect(spell?.toMs).toBeLessThan(1_240_000);
  });

  it('is asked of canaries that were sent, and of no other sample', () => {
    const others: Sample[] = [
      failedWith('http_error', { arm: 'head', startedMs: 5 }),
      failedWith('cancelled', { arm: 'canary' }),
      failedWith('suppressed', { arm: 'canary' }),
    ];
    expect(findTrouble([...others, ...canaries(10)], ALL)).toMatchObject({ failed: 0, spells: [] });
    expect(findTrouble([...others, ...canaries(10)], ALL).canaries).toHaveLength(10);
  });
});

describe('the level of canaries', () => {
  /** Eight and more that take as long, but for what is said. */
  const even = (count: number, at: (i: number) => Partial<Sample> = () => ({})): Sample[] =>
    canaries(count, (i) => ({ e2eMs: 200, ttftMs: 100, ...at(i) }));
  const spellsOf = (samples: readonly Sample[], load: readonly number[] | null = null) =>
    findTrouble(samples, { field: 'e2eMs', load }).spells.filter(({ kind }) => kind === 'slow');

  it('is that of answers alone: a failure that took long is none of it, nor an answer without the time', () => {
    const failed = even(30, (i) => (i >= 10 && i < 16 ? { ...failure, e2eMs: 9_000 } : {}));
    expect(spellsOf(failed)).toEqual([]);
    const untimed = even(30, (i) => (i >= 10 && i < 16 ? { e2eMs: i % 2 === 0 ? null : 0 } : {}));
    expect(spellsOf(untimed)).toEqual([]);
  });

  it('takes eight of them', () => {
    const risen = (count: number): Sample[] => even(count, (i) => (i < 2 ? { e2eMs: 4_000 } : {}));
    const sure = (count: number): boolean => spellsOf(risen(count)).length > 0;
    expect([sure(7), sure(40)]).toEqual([false, true]);
  });

  it('is each prompt’s own, and told by how many times as long', () => {
    const slow = even(60, (i) => (i >= 20 && i < 35 ? { e2eMs: 500 } : {}));
    const [spell, ...others] = spellsOf(slow);
    expect(others).toEqual([]);
    expect(spell).toMatchObject({ fromMs: 38_000, toMs: 70_000, canaries: 15 });
    expect(spell!.ratio).toBeCloseTo(2.5, 9);
    // A quarter more is no trouble.
    expect(spellsOf(even(60, (i) => (i >= 20 && i < 35 ? { e2eMs: 240 } : {})))).toEqual([]);
  });

  it('is left for as long as each is above it, to either side and no farther', () => {
    const ramps = even(60, (i) => {
      const far = Math.abs(i - 30);
      return far <= 12 ? { e2eMs: 200 * (1 + (13 - far) / 3) } : { e2eMs: 200 };
    });
    expect(spellsOf(ramps)).toEqual([
      expect.objectContaining({ fromMs: 34_000, toMs: 86_000, canaries: 25 }),
    ]);
    const atEnd = even(60, (i) => (i >= 40 ? { e2eMs: 700 } : { e2eMs: 200 }));
    expect(spellsOf(atEnd)).toEqual([
      expect.objectContaining({ fromMs: 78_000, toMs: Infinity, canaries: 20 }),
    ]);
  });

  it('rises with the load in the ten seconds around each, and with no other', () => {
    const busy = even(60, (i) => (i >= 20 && i < 40 ? { e2eMs: 500 } : {}));
    // The same stretch of the load, or one that ended long before.
    const loadAt = (from: number, to: number): number[] =>
      Array.from({ length: 240 }, (_, i) => 500 * i).flatMap((at) =>
        at >= from && at < to ? [at, at + 100, at + 200] : [at],
      );
    expect(spellsOf(busy, loadAt(38_000, 80_000))).toEqual([]);
    expect(spellsOf(busy, loadAt(0, 20_000))).toHaveLength(1);
  });
});

describe('canaries that are watched', () => {
  const watchOf = (samples: readonly Sample[], planned: number | null, even = true): boolean => {
    const watch = watchCanaries({ even, planned });
    for (const sample of samples) watch.observe(sample);
    return watch.isTroubled();
  };

  it('tell nothing before half of them are known, and then what they show', () => {
    expect(watchOf(canaries(15), 32)).toBe(true);
    expect(watchOf(canaries(16), 32)).toBe(false);
    expect(
      watchOf(
        canaries(16, (i) => (i === 2 ? failure : {})),
        32,
      ),
    ).toBe(true);
    expect(watchOf(canaries(15), null)).toBe(true);
    expect(watchOf(canaries(16), null)).toBe(false);
  });

  it('tell nothing while so few of them went well that all may have been spared what a part of the load fails by', () => {
    const load = (every: number): Sample[] =>
      Array.from({ length: 200 }, (_, id) =>
        id % every === 0 ? failedWith('http_error', { ...failure, id }) : sampleWith({ id }),
      );
    // 0.75^20 is 0.3 %, and 0.75^24 is 0.1 %.
    expect(watchOf([...load(4), ...canaries(20)], 32)).toBe(true);
    expect(watchOf([...load(4), ...canaries(24)], 32)).toBe(false);
    expect(watchOf([...load(1), ...canaries(16)], 32)).toBe(false);
    // What fails so seldom is not what makes it red.
    expect(watchOf([...load(25), ...canaries(16)], 32)).toBe(false);
  });

  it('are slow in either of their times, but under a load that changes fail alone', () => {
    const slow = (field: 'ttftMs' | 'e2eMs') => canaries(24, (i) => (i < 6 ? { [field]: 2_000 } : {}));
    expect(watchOf(slow('ttftMs'), 24)).toBe(true);
    expect(watchOf(slow('e2eMs'), 24)).toBe(true);
    expect(watchOf(slow('e2eMs'), 24, false)).toBe(false);
  });

  it('are asked again as there are more of them', () => {
    const watch = watchCanaries({ even: true, planned: 20 });
    const [sound, ill] = [canaries(20), canaries(40, (i) => (i > 30 ? failure : {})).slice(20)];
    for (const sample of sound) watch.observe(sample);
    expect(watch.isTroubled()).toBe(false);
    for (const sample of ill) watch.observe(sample);
    expect(watch.isTroubled()).toBe(true);
  });
});
