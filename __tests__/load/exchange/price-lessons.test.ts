import { describe, expect, it } from '@jest/globals';
import type { Bill } from '../../../src/load/exchange/bill.js';
import { PriceLessons } from '../../../src/load/exchange/price-lessons.js';
import { dollarPrice, preparedWith } from '../../support/prepared.js';

const PLAIN: Bill = { cost: 1, unknown: null, other: null, times: 1, fees: 0, beyond: 0 };

describe('what answers tell of a price', () => {
  it('is nothing at first: a request costs its worst at its own price', () => {
    const prepared = preparedWith({ terms: { most: 3 } });
    const lessons = new PriceLessons();
    expect(lessons.worst(prepared, 10, 20)).toBe(90);
    expect(lessons.learn(prepared, PLAIN, 'asked')).toBe(false);
    expect(lessons.worst(prepared, 10, 20)).toBe(90);
  });

  it.each([
    ['a dearer model', { other: dollarPrice('dear', { input: 4e6, output: 5e6 }) }, 10 * 4 + 20 * 5],
    ['a cheaper model', { other: dollarPrice('cheap', { input: 1, output: 1 }) }, 30],
    ['more than its tokens', { times: 2.5 }, 75],
    ['fees', { fees: 7 }, 37],
    ['output beyond the cap', { beyond: 6 }, 36],
  ] as const)('holds from then on, of %s, and is new once', (_, fields, worst) => {
    const prepared = preparedWith();
    const lessons = new PriceLessons();
    expect(lessons.learn(prepared, { ...PLAIN, ...fields }, null)).toBe(true);
    expect(lessons.worst(prepared, 10, 20)).toBe(worst);
    expect(lessons.learn(prepared, { ...PLAIN, ...fields }, null)).toBe(false);
    expect(lessons.learn(prepared, PLAIN, null)).toBe(false);
    expect(lessons.worst(prepared, 10, 20)).toBe(worst);
    // Of its kind alone.
    const other = preparedWith({ fields: { priceKind: 'another' } });
    expect(lessons.worst(other, 10, 20)).toBe(30);
  });

  it('comes together: the dearest of all models, beyond the cap, times what is stated, and fees', () => {
    const prepared = preparedWith({ terms: { mostOf: ({ model }) => (model === 'b' ? 3 : 2), place: 1.5 } });
    const lessons = new PriceLessons();
    const a = dollarPrice('a', { input: 4e6, output: 4e6 });
    const b = dollarPrice('b', { input: 3e6, output: 3e6 });
    lessons.learn(prepared, { ...PLAIN, other: a, times: 2 }, null);
    lessons.learn(prepared, { ...PLAIN, other: b, fees: 5 }, null);
    lessons.learn(prepared, { ...PLAIN, beyond: 10 }, null);
    // 40 tokens at 3 dollars, times 3 for its tier and 1.5 for the place.
    expect(lessons.worst(prepared, 10, 20)).toBe(40 * 3 * 3 * 1.5 * 2 + 5);
  });

  it('is the most that any of them told', () => {
    const prepared = preparedWith();
    const lessons = new PriceLessons();
    for (const times of [2, 3, 2.5]) lessons.learn(prepared, { ...PLAIN, times }, null);
    for (const fees of [4, 1]) lessons.learn(prepared, { ...PLAIN, fees }, null);
    for (const beyond of [3, 8, 5]) lessons.learn(prepared, { ...PLAIN, beyond }, null);
    expect(lessons.worst(prepared, 10, 20)).toBe(38 * 3 + 4);
  });

  describe('of names, at prices that the user wrote of one model', () => {
    const written = preparedWith({ price: dollarPrice(null, {}, 'written') });

    it('is a second one, with the first', () => {
      const lessons = new PriceLessons();
      expect(lessons.secondName(written, 'llama-3')).toBeNull();
      lessons.learn(written, PLAIN, 'llama-3');
      expect(lessons.secondName(written, 'llama-3')).toBeNull();
      expect(lessons.secondName(written, 'mistral')).toBe('llama-3');
      expect(lessons.secondName(written, null)).toBeNull();
      lessons.learn(written, PLAIN, null);
      expect(lessons.secondName(written, 'mistral')).toBe('llama-3');
    });

    it('is none where both are makes of the model that was asked', () => {
      const lessons = new PriceLessons();
      lessons.learn(written, PLAIN, 'asked-2026-01-01');
      expect(lessons.secondName(written, 'asked-2026-02-02')).toBeNull();
      expect(lessons.secondName(written, 'other')).toBe('asked-2026-01-01');
      lessons.learn(written, PLAIN, 'other');
      expect(lessons.secondName(written, 'asked-2026-02-02')).toBe('asked-2026-01-01');
    });

    it('is none where each has its own price, or none was named', () => {
      const lessons = new PriceLessons();
      const listed = preparedWith();
      const looksUp = preparedWith({
        price: dollarPrice(null, {}, 'written'),
        target: { servedPrice: () => null },
      });
      for (const prepared of [listed, looksUp]) {
        lessons.learn(prepared, PLAIN, 'llama-3');
        expect(lessons.secondName(prepared, 'mistral')).toBeNull();
      }
      const unnamed = preparedWith({
        price: dollarPrice(null, {}, 'written'),
        fields: { model: undefined, priceKind: 'unnamed' },
      });
      lessons.learn(unnamed, PLAIN, 'llama-3');
      expect(lessons.secondName(unnamed, 'mistral')).toBe('llama-3');
    });

    it('is kept of so many and no more', () => {
      const lessons = new PriceLessons();
      const words = 'abcdefghijklmnopqrst'.split('').map((letter) => letter.repeat(4));
      for (const name of words) lessons.learn(written, PLAIN, name);
      const known = words.filter((name) => lessons.secondName(written, name) === null);
      expect(known).toHaveLength(16);
    });
  });
});
