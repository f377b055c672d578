import { describe, expect, it } from '@jest/globals';
import type { Fields } from '../../../../src/prompts/files/fields.js';
import { directRenderer } from '../../../../src/prompts/templates/engines/direct-renderer.js';
import type { EngineName, RenderResult } from '../../../../src/prompts/templates/engines/engine.js';

async function render(engine: EngineName, text: string, row: Fields = {}): Promise<RenderResult> {
  const [result] = await directRenderer.render([{ engine, text, rows: [row] }]);
  if (result === undefined) throw new Error('no result');
  return result;
}

async function filled(engine: EngineName, text: string, row: Fields = {}): Promise<unknown> {
  const result = await render(engine, text, row);
  return 'fault' in result ? result.fault : result.rows[0];
}

describe('a name with dots', () => {
  const ENGINES: EngineName[] = ['jinja', 'nunjucks', 'handlebars', 'plain'];

  it.each(ENGINES)('given as it is asked for is filled in, by %s', async (engine) => {
    expect(await filled(engine, 'A {{a.b}} {{a.c.d}}', { 'a.b': 'x', 'a.c.d': 'y' })).toEqual({
      text: 'A x y',
    });
    expect(await filled(engine, 'A {{a.b}} {{a.c}}', { 'a.b': 'x', a: { c: 'y' } })).toEqual({
      text: 'A x y',
    });
  });

  it.each(['jinja', 'nunjucks', 'handlebars'] as const)(
    'whose way leads through a text is missing rather than left empty, by %s',
    async (engine) => {
      expect(await filled(engine, 'A {{a.b}}', { a: 'text', 'a.b': 'x' })).toEqual({ missing: ['a.b'] });
    },
  );

  it('never leads to what every object has', async () => {
    expect(
      await filled('handlebars', 'A {{a}}', { a: 'x', '__proto__.b': 'y', 'a.constructor.c': 'z' }),
    ).toEqual({
      text: 'A x',
    });
    expect(Object.hasOwn(Object.prototype, 'b')).toBe(false);
  });

  it('of the program around a dotprompt is data', async () => {
    expect(await filled('handlebars', 'A {{@s.n}}', { '@s.n': 'x' })).toEqual({ text: 'A x' });
  });
});

describe('Jinja', () => {
  it.each<[string, Fields, string]>([
    [
      '{% for d in docs %}{{ loop.index }}. {{ d.title | upper }};{% endfor %}',
      { docs: [{ title: 'a' }] },
      '1. A;',
    ],
    ['{% if not a %}no{% else %}{{ a }}{% endif %}', { a: 'x' }, 'x'],
    ['{% if b is defined %}{{ b }}{% endif %}|{{ c | default("d") }}|{{ e or "f" }}', {}, '|d|f'],
    ['{% raw %}{{ x }}{% endraw %}', {}, '{{ x }}'],
    [
      '{{ a }} {{ b }} {{ c }} {{ d }}',
      { a: [1, 'x'], b: { k: true }, c: null, d: "it's" },
      "[1, 'x'] {'k': True} None it's",
    ],
    ['{% set n = a | length %}{{ n }}{{ a[0] }}{{ t.strip() }}', { a: [5], t: ' y ' }, '15y'],
    ['line\n{% if a %}\nin\n{% endif %}\nend\n', { a: 1 }, 'line\n\nin\n\nend'],
    ['{%- macro hi(who) -%}Hi {{ who }}{%- endmacro -%}{{ hi("Jo") }}', {}, 'Hi Jo'],
  ])('fills %j as Python does', async (text, row, want) => {
    expect(await filled('jinja', text, row)).toEqual({ text: want });
  });

  it('names what has no value, and nothing that the template tests or sets', async () => {
    expect(
      await filled('jinja', '{% for d in docs %}{{ d.a }}{{ q }}{% endfor %}{% if z %}{{ z.y }}{% endif %}'),
    ).toEqual({
      missing: ['docs', 'q'],
    });
  });
});

describe('Nunjucks', () => {
  it.each<[string, Fields, string]>([
    ["Say {{ w + '!' }} {{ items[0] }}", { w: 'cat', items: { 0: 'a' } }, 'Say cat! a'],
    [
      '{{ m | dump }} {{ m }} {{ l }} {{ l.join("; ") }} {{ w.toUpperCase() }}',
      { m: { a: 1 }, l: [1, 2], w: 'c' },
      '{"a":1} {"a":1} 1,2 1; 2 C',
    ],
    [
      '{% for a in l %}{{ loop.index }}{{ a }}{% endfor %}{% if x === 1 and not y %}!{% endif %}',
      { l: ['p'], x: 1 },
      '1p!',
    ],
    ['{# gone #}{{ a | default("d") }}{{ "<b>" }}', {}, 'd<b>'],
  ])('fills %j as promptfoo does', async (text, row, want) => {
    expect(await filled('nunjucks', text, row)).toEqual({ text: want });
  });

  it.each([
    '{% include "x" %}',
    '{% extends "x" %}',
    '{% import "x" as y %}',
    '{{ a | replace(r/a+$/, "") }}',
  ])('refuses %s', async (text) => {
    expect(await render('nunjucks', text, { a: 'a' })).toMatchObject({ fault: expect.any(String) });
  });
});

describe('Handlebars', () => {
  it('knows dotprompt’s helpers, and enters lists and maps', async () => {
    const text =
      '{{#each xs}}{{@index}}{{this.n}}{{../y}};{{/each}}{{#with m}}{{k}}{{/with}}{{#ifEquals y 1}}one{{else}}no{{/ifEquals}}{{json xs}}';
    expect(await filled('handlebars', text, { xs: [{ n: 'a' }], y: 1, m: { k: 'v' } })).toEqual({
      text: '0a1;vone[{"n":"a"}]',
    });
  });

  it('escapes nothing, and names what has no value', async () => {
    expect(await filled('handlebars', '{{a}} {{{a}}}', { a: '<&>' })).toEqual({ text: '<&> <&>' });
    expect(
      await filled('handlebars', '{{a}}{{#if b}}{{b}}{{/if}}{{#each c}}{{d}}{{/each}}{{@auth.x}}'),
    ).toEqual({
      missing: ['a', 'c', '@auth.x'],
    });
  });

  it.each(['{{media url=x}}', '{{section "a"}}', '{{my a}}', '{{> none}}', '{{#if a}}', '{{log a}}'])(
    'refuses %s',
    async (text) => {
      expect(await render('handlebars', text, { a: 1, x: 1 })).toMatchObject({ fault: expect.any(String) });
    },
  );
});

describe('an f-string', () => {
  it('has single braces for variables and double ones for braces', async () => {
    expect(await filled('f-string', 'Hi {name} {{x}}', { name: 'Jo' })).toEqual({ text: 'Hi Jo {x}' });
    expect(await filled('f-string', '{a!r}', { a: 1 })).toContain('is no `{name}`');
  });
});
