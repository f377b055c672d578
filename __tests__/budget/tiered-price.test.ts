import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FREE_PRICE, fixedPrice } from '../../src/budget/fixed-price.js';
import { tieredPrice } from '../../src/budget/tiered-price.js';

const origin = { source: 'setting', model: null };
const rates = { input: 2, cachedInput: 1, cacheWrite: 3, output: 10, request: 0.01 };
const million = { input: 1e6, output: 0, cachedInput: null, cacheWrite: null };

describe('a fixed price', () => {
  const price = fixedPrice(rates, origin);

  it('prices cached, written and plain input, output and the request each at its rate', () => {
    const usage = { input: 1000, cachedInput: 300, cacheWrite: 200, output: 50 };
    expect(price.cost(usage)).toBeCloseTo((500 * 2 + 300 * 1 + 200 * 3 + 50 * 10) / 1e6 + 0.01, 15);
  });

  it('takes the dearest input rate for the worst case', () => {
    expect(price.worst(1e6, 1e6)).toBeCloseTo(3 + 10 + 0.01, 12);
  });

  it('does not let an endpoint that reports more cached than input make a request cheaper than free', () => {
    const cost = price.cost({ input: 100, cachedInput: 1e9, cacheWrite: 1e9, output: 0 });
    expect(cost).toBeCloseTo((100 * rates.cacheWrite) / 1e6 + 0.01, 15);
    expect(price.cost({ input: -5, cachedInput: -9, cacheWrite: Number.NaN, output: -1 })).toBe(0.01);
  });

  it('prices sound and writes for an hour at rates of their own, each no more than there is of it', () => {
    const sounding = fixedPrice({ ...rates, audioInput: 12, audioOutput: 40 }, origin);
    const usage = { ...million, input: 1_000, output: 500, audioInput: 400, audioOutput: 100 };
    const cost = (600 * 2 + 400 * 12 + 400 * 10 + 100 * 40) / 1e6 + 0.01;
    expect(sounding.cost(usage)).toBeCloseTo(cost, 15);
    const all = (1_000 * 12 + 500 * 40) / 1e6 + 0.01;
    expect(sounding.cost({ ...usage, audioInput: 5_000, audioOutput: 5_000 })).toBeCloseTo(all, 15);
    expect([sounding.worst(1e6, 1e6), sounding.worst(1e6, 1e6, { sound: true })]).toEqual([
      expect.closeTo(13.01, 12),
      expect.closeTo(52.01, 12),
    ]);
    const hour = { ...million, input: 1_000, cacheWrite: 500, hourLongWrite: 200 };
    // Twice the input, where nobody has named a rate.
    expect(price.cost(hour)).toBeCloseTo((500 * 2 + 300 * 3 + 200 * 4) / 1e6 + 0.01, 15);
    expect(price.worst(1e6, 0, { hourLong: true })).toBeCloseTo(4.01, 12);
  });

  it('costs nothing where it is free', () => {
    expect([FREE_PRICE.cost(million), FREE_PRICE.worst(1e9, 1e9), FREE_PRICE.source]).toEqual([0, 0, 'free']);
  });
});

describe('a tiered price', () => {
  const tiers = tieredPrice(
    [
      { above: 0, rates },
      { above: 200_000, rates: { ...rates, input: 4, output: 20, hourLongWrite: 8 } },
    ],
    origin,
  );

  it('prices the whole request at the tier that its input reaches', () => {
    expect(tiers.cost({ ...million, input: 200_000 })).toBeCloseTo(0.41, 12);
    expect(tiers.cost({ ...million, input: 200_001 })).toBeCloseTo(0.810004, 12);
  });

  it('counts dearer kinds of cache writes in the worst case only', () => {
    expect(tiers.worst(1e6, 0)).toBeCloseTo(8.01, 12);
    expect(tiers.worst(100_000, 0)).toBeCloseTo(0.31, 12);
  });

  it('fears the lower tier where that is the dearer one', () => {
    const odd = tieredPrice(
      [
        { above: 0, rates },
        { above: 10, rates: { ...rates, output: 1 } },
      ],
      origin,
    );
    expect(odd.worst(11, 1e6)).toBeGreaterThan(10);
  });

  it('never costs more than the worst case of as much input and output', () => {
    const rate = fc.double({ min: 0, max: 100, noNaN: true });
    const anyRates = fc.record({
      input: rate,
      cachedInput: rate,
      cacheWrite: rate,
      output: rate,
      request: rate,
    });
    const count = fc.nat(500_000);
    fc.assert(
      fc.property(anyRates, anyRates, fc.tuple(count, count, count, count, count, count), (low, high, n) => {
        const price = tieredPrice(
          [
            { above: 0, rates: low },
            { above: 100_000, rates: high },
          ],
          origin,
        );
        const usage = { input: n[0], output: n[1], cachedInput: n[2], cacheWrite: n[3] };
        expect(price.cost(usage)).toBeLessThanOrEqual(price.worst(n[0] + n[4], n[1] + n[5]));
        expect(price.cost(usage)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
