import { describe, expect, it } from '@jest/globals';
import { BadRequest, type Json } from '../../../src/simulator/dialects/dialect.js';
import { collectText, readCap, requireList, requireText } from '../../../src/simulator/dialects/fields.js';

describe('the fields of a request', () => {
  it('give their text however it is wrapped', () => {
    expect(collectText('a')).toBe('a');
    expect(
      collectText([
        { type: 'text', text: 'a' },
        'b',
        { content: [{ text: 'c' }] },
        { parts: [{ text: 'd' }] },
      ]),
    ).toBe('a\nb\nc\nd');
    expect(collectText([null, 1, { image: {} }])).toBe('');
  });

  it('are refused where they are nested beyond reason', () => {
    let deep: unknown = 'x';
    for (let i = 0; i < 100; i += 1) deep = [deep];
    expect(() => collectText(deep)).toThrow(BadRequest);
  });

  it('take the first cap that is named', () => {
    expect(readCap({ max_tokens: 5 }, 'max_completion_tokens', 'max_tokens')).toBe(5);
    expect(readCap({ max_tokens: null }, 'max_tokens')).toBeNull();
  });

  it.each([0, -1, 1.5, '5', true, {}])('do not take %p for a cap', (value) => {
    expect(() => readCap({ max_tokens: value }, 'max_tokens')).toThrow("Invalid 'max_tokens'");
  });

  it.each<[string, Json]>([
    ['nothing', {}],
    ['an empty one', { key: '' }],
    ['another type', { key: 7 }],
  ])('do not take %s for a text or a list', (_name, body) => {
    expect(() => requireText(body, 'key')).toThrow("'key'");
    expect(() => requireList(body, 'key')).toThrow("'key'");
  });
});
