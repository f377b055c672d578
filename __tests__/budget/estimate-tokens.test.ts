import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boundInputTokens } from '../../src/budget/bound.js';
import { estimateTokens } from '../../src/budget/estimate-tokens.js';

/** Counted with o200k_base. */
const COUNTED: readonly (readonly [string, string, number])[] = [
  [
    'English',
    'The committee met on Tuesday to discuss the proposed changes to the schedule. Most members agreed that the deadline should be moved, although a few argued that the original date was reasonable and that further delay would only make matters worse.',
    44,
  ],
  [
    'German',
    'Der Ausschuss traf sich am Dienstag, um die vorgeschlagenen Änderungen des Zeitplans zu besprechen. Die meisten Mitglieder waren der Meinung, dass die Frist verschoben werden sollte.',
    37,
  ],
  [
    'Chinese',
    '委员会于星期二开会讨论对时间表的拟议修改。大多数成员同意应推迟截止日期，但也有少数人认为原定日期是合理的。',
    39,
  ],
  [
    'Japanese',
    '委員会は火曜日に会合を開き、予定表の変更案について話し合いました。ほとんどの委員は締め切りを延期すべきだと同意しました。',
    47,
  ],
  [
    'Korean',
    '위원회는 화요일에 모여 일정 변경안을 논의했습니다. 대부분의 위원은 마감일을 연기해야 한다는 데 동의했습니다.',
    34,
  ],
  ['digits and commas', new Array(100).fill('1').join(','), 199],
  ['emoji', '😀🎉🚀🔥❤️👍🏽👨‍👩‍👧‍👦🌍🍕🎸', 27],
  ['cuneiform', '𒀀𒀁𒀂𒀃𒀄𒀅𒀆𒀇𒀈𒀉', 40],
];

describe('the estimate of tokens', () => {
  it.each(COUNTED)('is within a fifth of what a tokenizer counts in %s', (_, text, counted) => {
    expect(estimateTokens(text)).toBeGreaterThan(counted * 0.8);
    expect(estimateTokens(text)).toBeLessThan(counted * 1.2);
  });

  it('takes two marks of a run for a token', () => {
    const marks = '=>{}[];'.repeat(30);
    expect(estimateTokens(marks) / marks.length).toBeCloseTo(0.5, 1);
  });

  it('is nothing for nothing, and at least a token for anything', () => {
    expect(estimateTokens('')).toBe(0);
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (text) =>
        expect(estimateTokens(text)).toBeGreaterThan(0),
      ),
    );
  });

  it('reads ASCII by itself as it reads it beside other scripts', () => {
    const ascii = fc.string({ unit: 'binary-ascii', maxLength: 200 });
    const words = fc.array(
      fc.constantFrom('word', ' The', '42', ' ', '\n', '--', 'QmFzZTY0IGlzIG5vdCBwcm9zZQ==', 'a1'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          ascii,
          words.map((each) => each.join('')),
        ),
        (text) => {
          const both = estimateTokens(`${text}\n\u672c`) - estimateTokens(`${text}\n`);
          expect(both === 0 || both === 1).toBe(true);
        },
      ),
    );
  });

  it('stays below the bound', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) =>
        expect(estimateTokens(text)).toBeLessThanOrEqual(boundInputTokens([text]) + text.length),
      ),
    );
  });

  it('reads a million characters of one word, of noise and of marks', () => {
    for (const part of ['a', 'A1', '+', '\u0301', ' '])
      expect(estimateTokens(part.repeat(1_000_000))).toBeGreaterThan(0);
  });
});
