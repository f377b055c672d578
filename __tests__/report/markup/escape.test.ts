import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  cleanText,
  escapeCode,
  escapeText,
  fenceCode,
  link,
  renderList,
  shorten,
} from '../../../src/report/markup/escape.js';
import { findLiveMarkup } from '../../support/markup.js';
import { HOSTILE_TEXTS } from '../../support/report-hostile.js';

/** Texts made of the pieces that markup is made of. */
const markupLike = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '@user',
        '@',
        'http://',
        'https://x.y',
        'www.',
        '![',
        '](',
        ')',
        '<b>',
        '<!--',
        '-->',
        '|',
        '\\',
        '`',
        '```',
        '*',
        '_',
        '~~',
        '#1',
        'GH-2',
        '\n',
        '\n\n',
        '> ',
        '- ',
        '+ ',
        '1. ',
        '1) ',
        '---',
        '===',
        '$',
        ':tada:',
        '&#64;',
        '&lt;',
        '[^1]',
        '\u202e',
        '\u200b',
        '\u001b[31m',
        ' ',
        'a',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

describe('escapeText', () => {
  it('leaves nothing live of any text, as a paragraph, in a list, in a cell or in a summary', () => {
    fc.assert(
      fc.property(markupLike, (text) => {
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(/@\w|:\/\/|!\[|[<>|`*[\]\\\r\n]|#\d(?!\d*;)/);
        const places = [
          escaped,
          `- ${escaped}`,
          `| a | b |\n| :-- | --: |\n| ${escaped} | ${escaped} |`,
          `<details><summary>${escaped}</summary>\n\n${escaped}\n\n</details>`,
        ];
        for (const place of places) expect(findLiveMarkup(place)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps a table in its columns', () => {
    fc.assert(
      fc.property(markupLike, (text) => {
        const row = `| ${escapeText(text)} | ${escapeCode(text)} |`;
        expect(row.split('|')).toHaveLength(4);
      }),
    );
  });

  it('shows ordinary text and numbers as they are', () => {
    for (const text of [
      'p95 time to first token',
      'gpt-4o-mini',
      '3.4 s',
      '+18 %',
      '$0.12 of $1.00',
      '2 min 3 s · abc1234',
      '❌ fail',
    ]) {
      expect(escapeText(text)).toBe(text);
    }
  });

  it.each([
    ['@octocat', '@&#8288;octocat'],
    ['octo/repo#12', 'octo/repo#&#8288;12'],
    ['GH-3', 'GH-&#8288;3'],
    ['see https://evil.example', 'see https:&#8288;//evil.example'],
    ['www.evil.example', 'www&#8288;.evil.example'],
    ['a | b', 'a &#124; b'],
    ['1. item', '1&#46; item'],
    ['- item', '&#45; item'],
    ['# heading', '&#35; heading'],
    ['---', '&#45;--'],
    ['line\r\nline', 'line line'],
  ])('defuses %j', (text, escaped) => expect(escapeText(text)).toBe(escaped));

  it('breaks what GitHub would link as a commit, and no number', () => {
    const id = 'd6fde92930d4715a2b49857d24b940956b26d2d3';
    for (const text of [id, id.slice(0, 12), '1'.repeat(40), `see ${id}.`])
      expect(escapeText(text)).toMatch(/^(?:see )?[0-9a-f]{4}&#8288;/);
    for (const text of ['12345678', 'acceded to it', '0.1234567', 'feedback'])
      expect(escapeText(text).replaceAll('&#8288;', '')).toBe(text);
    expect(link(id.slice(0, 7), 'https://x.example')).toBe(`[${id.slice(0, 7)}](https://x.example)`);
  });

  it('shortens long text before escaping, so that no reference is cut', () => {
    expect(escapeText('<'.repeat(1_000), 3)).toBe('&lt;&lt;…');
  });
});

describe('cleanText', () => {
  it('takes out what cannot be seen, what changes direction and what a terminal would obey', () => {
    expect(
      cleanText(
        '\u202Eabc\u202C\u200B\u00AD \u001b[31mred\u001b[0m \u001b]0;title\u0007\u0000 \u{E0041}x\uD800',
      ),
    ).toBe('abc red x');
  });

  it('leaves no control character in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        expect(cleanText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u),
      ),
    );
  });
});

describe('the other escapes', () => {
  it('shortens at characters, never within a surrogate pair', () => {
    expect(shorten('abc', 3)).toBe('abc');
    expect(shorten('abcd', 3)).toBe('ab…');
    expect(shorten('😀😀😀😀', 3)).toBe('😀😀…');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, most) =>
        expect(Array.from(shorten(text, most)).length).toBeLessThanOrEqual(most),
      ),
    );
  });

  it('fences code with a fence longer than any in it', () => {
    expect(fenceCode('sh', ['echo ```', 'a\nb'])).toBe('````sh\necho ```\na b\n````');
    for (const text of HOSTILE_TEXTS) expect(findLiveMarkup(fenceCode('sh', [text]))).toEqual([]);
  });

  it('links to http addresses only', () => {
    expect(link('run', 'https://github.com/a/b')).toBe('[run](https://github.com/a/b)');
    for (const url of ['javascript:alert(1)', 'https://a b', 'https://x/)[y](z', 'data:text/html,x'])
      expect(link('run', url)).toBe('run');
  });

  it('keeps every item of a list on its line', () => {
    expect(renderList(['a\nb', '- c'])).toBe('- a b\n- &#45; c');
  });
});
