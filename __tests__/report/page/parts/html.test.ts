import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  embedJson,
  escapeHtml,
  html,
  markupOf,
  trusted,
  visibleText,
} from '../../../../src/report/page/parts/html.js';

describe('html', () => {
  it('escapes every hole', () => {
    const text = `<b a="1" b='2'>&</b>`;
    expect(markupOf(html`<i>${text}</i>`)).toBe(
      '<i>&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;&lt;/b&gt;</i>',
    );
  });

  it('embeds its own results, lists of them, and numbers as they are', () => {
    expect(markupOf(html`<ul>${[1, 2].map((item) => html`<li>${item}</li>`)}</ul>`)).toBe(
      '<ul><li>1</li><li>2</li></ul>',
    );
  });

  it('leaves out what is absent', () => {
    expect(markupOf(html`[${null}${undefined}${false}]`)).toBe('[]');
  });

  it('does not take foreign objects for markup', () => {
    const foreign = JSON.parse('{"markup":"<script>"}') as string;
    expect(() => markupOf(html`${[foreign]}`)).not.toThrow();
    expect(markupOf(html`${foreign}`)).not.toContain('<script>');
  });

  it('lets no text open a tag or leave a quoted attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('keeps trusted text unchanged', () => {
    expect(markupOf(trusted('<path/>'))).toBe('<path/>');
  });
});

describe('visibleText', () => {
  it('spells out what reorders or hides', () => {
    expect(visibleText('\u202Egnp.exe\u2066\u200B\u0000\uFEFF')).toBe(
      '⟨U+202E⟩gnp.exe⟨U+2066⟩⟨U+200B⟩⟨U+0000⟩⟨U+FEFF⟩',
    );
  });

  it('spells out lone surrogates and tag characters', () => {
    expect(visibleText('a\uD800b\u{E0041}')).toBe('a⟨U+D800⟩b⟨U+E0041⟩');
  });

  it('keeps other scripts, emoji with joiners, tabs and line breaks', () => {
    const text = 'é 漢字 עברית 👩‍💻\tx\ny';
    expect(visibleText(text)).toBe(text);
  });
});

describe('embedJson', () => {
  it('cannot end a script element, and reads back the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('</script>', '<!--', '<script'))),
        (texts) => {
          const json = embedJson(texts);
          expect(json).not.toContain('<');
          expect(JSON.parse(json)).toEqual(texts);
        },
      ),
    );
  });
});
