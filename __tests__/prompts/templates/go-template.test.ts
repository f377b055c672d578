import { describe, expect, it } from '@jest/globals';
import { loadPrompts } from '../../../src/prompts/load-prompts.js';
import { isGoTemplate } from '../../../src/prompts/templates/go-template.js';
import { memoryFiles } from '../../support/memory-files.js';

const ACTIONS = [
  '{{if .A}}x{{end}}',
  '{{ range $i, $x := .Items }}',
  '{{- .A -}}',
  '{{.A | upper}}',
  '{{ printf "%s" .A }}',
];

describe('a Go template', () => {
  it.each(ACTIONS)('is known by %s', (text) => {
    expect(isGoTemplate(text)).toBe(true);
  });

  it.each([
    '{{ user.name }}',
    '{{ a and b.c }}',
    '{{../x}}',
    '{{./x}}',
    '{{#each .}}',
    '{{ x.y | z }}',
    '{ .a }',
    '{{ 0.5 }}',
  ])('is not %s', (text) => {
    expect(isGoTemplate(text)).toBe(false);
  });

  it.each(ACTIONS)('is refused by its tag in any format: %s', async (tag) => {
    const text = `{{.A}}\n${tag}`;
    const files = memoryFiles({
      'a.md': text,
      'a.prompt': text,
      'a.prompt.yml': JSON.stringify({ messages: [{ role: 'user', content: text }] }),
      'a.json': JSON.stringify({ prompt: text }),
    });
    for (const path of ['a.md', 'a.prompt', 'a.prompt.yml', 'a.json']) {
      const { problems, prompts } = await loadPrompts([{ file: path }], files, { variables: { A: 'b' } });
      expect(prompts).toEqual([]);
      expect(problems.map(({ message }) => message).join()).toContain('is of a Go template');
      if (!path.includes('js') && !path.includes('yml')) expect(problems).toMatchObject([{ line: 2 }]);
    }
    const asText = await loadPrompts([{ file: 'a.md' }], files, { template: 'none' });
    expect(asText.prompts[0]?.messages[0]?.content).toBe(text);
  });

  it('of fields alone is filled in everywhere', async () => {
    const files = memoryFiles({ 'a.md': 'Hi {{.A}} and {{ .B.C }}' });
    const { prompts } = await loadPrompts([{ file: 'a.md' }], files, {
      variables: { A: 'x', B: { C: 'y' } },
    });
    expect(prompts[0]?.messages[0]?.content).toBe('Hi x and y');
  });

  it('is looked for in a moment in hostile text', () => {
    for (const part of ['{{', '{{ ', '{{a ', '{{- a(', '{{if  '])
      expect(isGoTemplate(part.repeat(100_000))).toBe(false);
  });
});
