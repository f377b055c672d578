import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_PROMPTS } from '../../src/prompts/built-in.js';

const bytesOf = (prefix: string): number[] =>
  BUILT_IN_PROMPTS.filter(({ id }) => id.startsWith(`built-in/${prefix}`)).map(({ messages }) =>
    Buffer.byteLength(messages[0]!.content),
  );

describe('the built-in prompts', () => {
  it('are about fifty, all different', () => {
    expect(BUILT_IN_PROMPTS).toHaveLength(50);
    expect(new Set(BUILT_IN_PROMPTS.map(({ id }) => id)).size).toBe(50);
    expect(new Set(BUILT_IN_PROMPTS.map(({ messages }) => messages[0]?.content)).size).toBe(50);
  });

  it('come in four lengths that do not overlap', () => {
    const classes = ['short', 'medium', 'long', 'extended'].map(bytesOf);
    for (const lengths of classes) expect(lengths.length).toBeGreaterThanOrEqual(12);
    for (let i = 1; i < classes.length; i += 1)
      expect(Math.max(...classes[i - 1]!)).toBeLessThan(Math.min(...classes[i]!));
    expect(Math.max(...classes[3]!)).toBeLessThan(10_000);
  });

  it('have characters of one to four bytes', () => {
    const all = BUILT_IN_PROMPTS.map(({ messages }) => messages[0]?.content).join('');
    for (const range of [/[a-z]/, /[\u0080-\u07ff]/, /[\u0800-\uffff]/, /[\u{10000}-\u{10ffff}]/u])
      expect(all).toMatch(range);
    expect(all).toBe(Buffer.from(all).toString());
  });
});
