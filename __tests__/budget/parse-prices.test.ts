import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePrices, pricesFile } from '../../src/budget/parse-prices.js';

function ratesOf(setting: unknown): unknown {
  const price = parsePrices(setting);
  return Array.isArray(price) ? price : price.rates;
}

function messagesOf(setting: unknown): string {
  const price = parsePrices(setting);
  return Array.isArray(price)
    ? price.map((problem) => `${problem.setting}: ${problem.message}`).join('\n')
    : '';
}

describe('the prices setting', () => {
  const full = { input: 2.5, cachedInput: 1.25, cacheWrite: 3.13, output: 10, request: 0 };

  it.each([
    'input: 2.50, cached-input: 1.25, cache-write: 3.13, output: 10, request: 0',
    'input: 2.50\ncached-input: 1.25\ncache-write: 3.13\noutput: 10\n',
    '{ input: 2.50, cached-input: $1.25, cache-write: 3.13, output: 10 }',
  ])('is read from the text %j', (text) => {
    expect(ratesOf(text)).toEqual(full);
  });

  it('is read from a map', () => {
    expect(ratesOf({ input: 2.5, 'cached-input': '1.25', 'cache-write': 3.13, output: 10 })).toEqual(full);
  });

  it('prices cached input as input and cache writes a quarter above it where they are left out', () => {
    expect(ratesOf('input: 3, output: 15')).toEqual({
      input: 3,
      cachedInput: 3,
      cacheWrite: 3.75,
      output: 15,
      request: 0,
    });
  });

  it('takes free only when it is said', () => {
    expect(parsePrices(' Free ')).toMatchObject({ source: 'free', rates: { input: 0, output: 0 } });
    expect(messagesOf('')).toContain('gives no prices');
    expect(messagesOf(null)).toContain('gives no prices');
    expect(messagesOf([])).toContain('gives no prices');
  });

  it('names every problem at once, with a suggestion', () => {
    const messages = messagesOf('inptu: 1, output: -2, request: abc');
    expect(messages).toContain('unknown key `inptu`');
    expect(messages).toContain('did you mean `input`?');
    expect(messages).toContain('`output: -2` is no amount');
    expect(messages).toContain('`request: abc` is no amount');
    expect(messages).toContain('`input` is missing');
  });

  it.each(['NaN', 'Infinity', '', '1e999', '0x10', '1 2', {}, [1], true, null, undefined])(
    'knows that %p is no amount',
    (value) => {
      expect(messagesOf({ input: value, output: 1 })).toContain('is no amount');
    },
  );

  it('does not take the price of one token for that of a million', () => {
    const problems = parsePrices('input: 0.0000025, output: 1e-5');
    expect(problems).toEqual([
      expect.objectContaining({ message: expect.stringContaining('write `input: 2.5`') as unknown }),
      expect.objectContaining({ message: expect.stringContaining('write `output: 10`') as unknown }),
    ]);
    expect(parsePrices('input: 0, cached-input: 0.0005, output: 0.001')).toHaveProperty('rates');
  });

  it('does not choose between two values for one key', () => {
    expect(messagesOf('input: 1, input: 2, output: 1')).toContain('given twice');
  });

  it('answers every input with a price or with problems', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.anything()), (setting) => {
        const price = parsePrices(setting);
        if (Array.isArray(price)) expect(price.length).toBeGreaterThan(0);
        else for (const rate of Object.values(price.rates)) expect(rate).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each(['prices.json', './ci/prices.yaml', 'C:\\x\\prices.json'])('may name the file %s', (path) => {
    expect(pricesFile(path)).toBe(path);
  });

  it.each(['free', 'input: 1, output: 2', 'input: 1\noutput: x.json', { input: 1 }, undefined])(
    'names no file in %p',
    (setting) => {
      expect(pricesFile(setting)).toBeUndefined();
    },
  );
});
