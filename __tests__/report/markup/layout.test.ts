import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  always,
  clipped,
  fitSections,
  foldDetails,
  headed,
  type Section,
} from '../../../src/report/markup/layout.js';

const length = (text: string): number => text.length;

describe('fitSections', () => {
  const sections: readonly Section[] = [
    always('head'),
    { rank: 1, tiers: [() => 'a'.repeat(40), () => 'a'.repeat(10)] },
    { rank: 2, tiers: [() => 'b'.repeat(40), () => 'b'.repeat(10), () => ''] },
  ];

  it('shows everything that fits, joined by blank lines', () => {
    expect(fitSections(sections, 1_000, length)).toBe(`head\n\n${'a'.repeat(40)}\n\n${'b'.repeat(40)}`);
  });

  it('gives up the detail of the highest rank first, whole tiers at a time', () => {
    expect(fitSections(sections, 60, length)).toBe(`head\n\n${'a'.repeat(40)}\n\n${'b'.repeat(10)}`);
    expect(fitSections(sections, 50, length)).toBe(`head\n\n${'a'.repeat(40)}`);
    expect(fitSections(sections, 20, length)).toBe(`head\n\n${'a'.repeat(10)}`);
  });

  it('leaves out whole sections when nothing else helps, and keeps the first', () => {
    expect(fitSections(sections, 3, length)).toBe('head');
  });

  it('never ends up above the limit while there is something to drop, whatever the sections', () => {
    const section = fc.record({
      rank: fc.nat(5),
      sizes: fc.array(fc.nat(300), { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(section, { maxLength: 8 }), fc.integer({ min: 4, max: 900 }), (parts, limit) => {
        const built = parts.map(({ rank, sizes }) =>
          clipped(
            rank,
            [...sizes].sort((a, b) => b - a),
            (size) => 'x'.repeat(size),
          ),
        );
        const text = fitSections([always('head'), ...built], limit, length);
        expect(text.startsWith('head')).toBe(true);
        expect(text.length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe('headings and folds', () => {
  it('are not written over nothing', () => {
    expect([headed('Title', '', ''), foldDetails('Title', '')]).toEqual(['', '']);
    expect(headed('Title', 'a', '', 'b')).toBe('### Title\n\na\n\nb');
    expect(foldDetails('Title', 'a')).toBe('<details><summary>Title</summary>\n\na\n\n</details>');
  });
});
