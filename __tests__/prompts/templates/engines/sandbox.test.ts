import { describe, expect, it } from '@jest/globals';
import type { EngineName, RenderResult } from '../../../../src/prompts/templates/engines/engine.js';
import { sandboxedRenderer } from '../../../../src/prompts/templates/engines/sandbox.js';

const ENTRY = new URL('../../../support/template-worker.mjs', import.meta.url);

const HOSTILE: readonly (readonly [EngineName, string])[] = [
  [
    'nunjucks',
    '{% for a in range(10000) %}{% for b in range(10000) %}{% for c in range(10000) %}{% endfor %}{% endfor %}{% endfor %}',
  ],
  [
    'jinja',
    '{% for a in range(10000) %}{% for b in range(10000) %}{% for c in range(10000) %}{% endfor %}{% endfor %}{% endfor %}',
  ],
  ['nunjucks', '{% set a = "aaaaaaaaaa" %}{% for i in range(60) %}{% set a = a + a %}{% endfor %}{{ a }}'],
  [
    'jinja',
    '{% set ns = namespace(a="aaaaaaaaaa") %}{% for i in range(60) %}{% set ns.a = ns.a + ns.a %}{% endfor %}{{ ns.a }}',
  ],
  ['nunjucks', '{% macro f(x) %}{{ f(x) }}{% endmacro %}{{ f(1) }}'],
  ['nunjucks', '{{ "".constructor.constructor("return globalThis")() }}'],
  ['nunjucks', '{{ range.constructor("return process")() }}'],
  ['nunjucks', '{{ [].concat.constructor("return 1")() }}'],
  ['nunjucks', '{{ "x".repeat(1000000000) }}'],
  ['nunjucks', '{% include "/etc/passwd" %}'],
  ['jinja', '{{ "".__class__.__mro__ }}'],
  ['jinja', '{{ range(100000000) | length }}'],
  [
    'handlebars',
    '{{#with (lookup this "constructor")}}{{#with (lookup this "constructor")}}x{{/with}}{{/with}}',
  ],
  ['handlebars', '{{#each this}}{{#each this}}{{/each}'],
];

describe('the sandbox of templates', () => {
  it('fills rows, and is started again after a template that ended it', async () => {
    const renderer = sandboxedRenderer(ENTRY);
    const endless = HOSTILE[0] ?? ['nunjucks', ''];
    const results = await renderer.render([
      { engine: 'jinja', text: 'Hi {{ a | upper }}', rows: [{ a: 'x' }, {}] },
      { engine: endless[0], text: endless[1], rows: [{}] },
      { engine: 'handlebars', text: '{{a}}', rows: [{ a: 'y' }] },
    ]);
    renderer.close();
    expect(results[0]).toMatchObject({ rows: [{ text: 'Hi X' }, { missing: ['a'] }] });
    expect(results[1]).toMatchObject({ fault: expect.stringContaining('was ended') });
    expect(results[2]).toMatchObject({ rows: [{ text: 'y' }] });
  });

  it.each(HOSTILE)('ends or empties the hostile %s %s', async (engine, text) => {
    const renderer = sandboxedRenderer(ENTRY);
    const [result] = await renderer.render([{ engine, text, rows: [{}] }]);
    renderer.close();
    expect(isHarmless(result)).toBe(true);
  });

  it('has neither a process nor a network for a template that would find a way to code', async () => {
    const renderer = sandboxedRenderer(ENTRY);
    const [result] = await renderer.render([
      { engine: 'nunjucks', text: '{{ process }}{{ fetch }}{{ require }}', rows: [{}] },
    ]);
    renderer.close();
    expect(result).toMatchObject({ rows: [{ missing: ['process', 'fetch', 'require'] }] });
  });
});

/** Refused, ended, lacking a value, or a short text without anything of the machine. */
function isHarmless(result: RenderResult | undefined): boolean {
  if (result === undefined) return false;
  if ('fault' in result) return result.fault.length > 0;
  return result.rows.every(
    (row) => 'missing' in row || (row.text.length < 100 && !/root|function|object/i.test(row.text)),
  );
}
