import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boundInputTokens, createInputBounds } from '../../src/budget/bound.js';

describe('the bound of input tokens', () => {
  it('is a token a byte and room for the chat template', () => {
    expect(boundInputTokens(['abc', 'de'])).toBe(5 + 2 * 16 + 32);
    expect(boundInputTokens(['日本'])).toBe(6 + 16 + 32);
  });

  it('counts the bytes after NFKC where that makes a text longer', () => {
    expect('ﷺ'.normalize('NFKC').length).toBeGreaterThan(1);
    expect(boundInputTokens(['ﷺ'.repeat(100)])).toBe(3300 + 48);
  });

  it('is never below the bytes, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
        expect(boundInputTokens(texts)).toBeGreaterThanOrEqual(bytes + 32);
      }),
    );
  });
});

describe('the memory of measured input', () => {
  const texts = ['x'.repeat(1000)];

  it('replaces the bound by what was measured', () => {
    const bounds = createInputBounds();
    expect(bounds.bound('a', texts)).toBe(1048);
    expect(bounds.observe('a', 260)).toBe('ok');
    expect(bounds.bound('a', texts)).toBe(260);
    expect(bounds.bound('b', texts)).toBe(1048);
  });

  it('keeps an eighth of the bound, so that a report of next to nothing empties no reservation', () => {
    const bounds = createInputBounds();
    bounds.bound('a', texts);
    expect(bounds.observe('a', 1)).toBe('ok');
    expect(bounds.bound('a', texts)).toBe(1048 / 8);
  });

  it('leaves room for what varies between requests', () => {
    const bounds = createInputBounds();
    expect(bounds.bound('a', texts, { varying: 40 })).toBe(1088);
    bounds.observe('a', 260);
    expect(bounds.bound('a', texts, { varying: 40 })).toBe(300);
    expect(bounds.observe('a', 290)).toBe('ok');
    expect(bounds.bound('a', texts, { varying: 40 })).toBe(300);
  });

  it('reports an endpoint that counts more than was sent', () => {
    const bounds = createInputBounds();
    bounds.bound('a', texts);
    expect(bounds.observe('a', 1049)).toBe('beyond_bound');
    expect(bounds.bound('a', texts)).toBe(1048);
  });

  it('believes the bytes alone once the same prompt was counted differently', () => {
    const bounds = createInputBounds();
    bounds.bound('a', texts);
    bounds.observe('a', 260);
    expect(bounds.observe('a', 700)).toBe('ok');
    expect(bounds.bound('a', texts)).toBe(1048);
  });

  it.each([0, -5, Number.NaN])('learns nothing from a count of %p', (count) => {
    const bounds = createInputBounds();
    bounds.bound('a', texts);
    expect(bounds.observe('a', count)).toBe('ok');
    expect(bounds.bound('a', texts)).toBe(1048);
  });
});
