import { describe, expect, it } from '@jest/globals';
import { volumeValue } from '../../../src/settings/values/volume-value.js';

const read = (raw: unknown): unknown => {
  const parsed = volumeValue.parse(raw, 'monthly-requests');
  return 'value' in parsed ? parsed.value : parsed;
};
const BOTH = { requests: 1_300, byPrompt: { 'a.md': 1_000, 'b/*.txt': 300 } };

describe('how many requests a month there are', () => {
  it.each([
    ['a map', { 'a.md': 1_000, 'b/*.txt': '300' }],
    ['a list', [{ 'a.md': 1_000 }, { 'b/*.txt': 300 }]],
    ['lines', 'a.md: 1,000\nb/*.txt: 300\n'],
    ['a map in braces', '{ a.md: 1000, "b/*.txt": 300 }'],
    ['JSON', '{"a.md": 1000, "b/*.txt": "300"}'],
    ['a list in brackets', '[{a.md: 1000}, {b/*.txt: 300}]'],
    ['a list of lines', '- a.md: 1000\n- b/*.txt: 300\n'],
  ])('may be %s', (_, raw) => {
    expect(read(raw)).toEqual(BOTH);
  });

  it('may be one number, and names that begin with a brace are names', () => {
    expect(read('1_200_000')).toEqual({ requests: 1_200_000, byPrompt: null });
    expect(read('{{a}} of {{b}}: 5')).toEqual({ requests: 5, byPrompt: { '{{a}} of {{b}}': 5 } });
  });

  it.each(['{ a.md: many }', '{ a.md: 1,000 }', '{}', '[]', 'a.md', '{ a.md: 0 }', '{ a.md'])(
    'is refused as %s',
    (raw) => {
      expect(JSON.stringify(read(raw))).toContain('is no number of requests');
    },
  );

  it('has no prompt twice', () => {
    expect(JSON.stringify(read('- a: 1\n- a: 2'))).toContain('`a` is there twice');
  });
});
