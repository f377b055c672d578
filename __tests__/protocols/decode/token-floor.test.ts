import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boundInputTokens } from '../../../src/budget/bound.js';
import { TokenFloor } from '../../../src/protocols/decode/token-floor.js';

function floorOf(...texts: readonly string[]): number {
  const floor = new TokenFloor();
  for (const text of texts) floor.add(text);
  return floor.count;
}

describe('the fewest tokens of a text', () => {
  /** Counted with o200k_base. */
  it.each([
    ['The committee met on Tuesday to discuss the proposed changes to the schedule.', 13],
    ['Die meisten Mitglieder waren der Meinung, dass die Frist verschoben werden sollte.', 16],
    [
      '委员会于星期二开会讨论对时间表的拟议修改。大多数成员同意应推迟截止日期，但也有少数人认为原定日期是合理的。',
      39,
    ],
    [
      '위원회는 화요일에 모여 일정 변경안을 논의했습니다. 대부분의 위원은 마감일을 연기해야 한다는 데 동의했습니다.',
      34,
    ],
  ])('are less than there are, and more than a quarter: %s', (text, counted) => {
    expect(floorOf(text)).toBeLessThanOrEqual(counted);
    expect(floorOf(text)).toBeGreaterThan(counted / 4);
  });

  it.each([
    ['', 0],
    [' \n\t ', 0],
    ['word', 1],
    [' two words ', 2],
    ['internationalisation', 2],
    ['a1b2', 3],
    ['20261124', 2],
    ['-'.repeat(64), 1],
    ['-'.repeat(65), 2],
    ['日本語です', 2],
    [' '.repeat(129), 2],
  ])('of %j are %d', (text, count) => {
    expect(floorOf(text)).toBe(count);
  });

  it('are noticed where a text is dense and has no blank, and not in numbered words', () => {
    const words = (text: string): number => {
      const floor = new TokenFloor();
      floor.add(text);
      return floor.words;
    };
    const bytes = Buffer.from(Array.from({ length: 600 }, (_, i) => (i * i * 31 + i * 7) % 251));
    const base64 = bytes.toString('base64');
    // o200k makes some 0.68 tokens of a character.
    expect(words(base64)).toBeGreaterThan(base64.length / 8);
    expect(words(base64)).toBeLessThan(0.5 * base64.length);
    expect(words(Array.from({ length: 100 }, (_, i) => ` word${i}`).join(''))).toBe(100);
    expect(words('AbstractSingletonProxyFactoryBean getHTTP2Response')).toBe(4);
    expect(words('时间表的拟议修改。'.repeat(20))).toBe(60);
  });

  it('are the same in whatever pieces the text comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(60), (text, cut) => {
        expect(floorOf(text.slice(0, cut), text.slice(cut))).toBe(floorOf(text));
      }),
    );
  });

  it('never pass the most that there can be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(floorOf(text)).toBeLessThanOrEqual(boundInputTokens([text]));
        expect(floorOf(text)).toBeLessThanOrEqual(Buffer.byteLength(text));
      }),
    );
  });
});
