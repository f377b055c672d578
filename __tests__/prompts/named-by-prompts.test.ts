import { describe, expect, it } from '@jest/globals';
import { compileRules } from '../../src/github/change/path-filter.js';
import { loadPrompts } from '../../src/prompts/load-prompts.js';
import { namedByPrompts } from '../../src/prompts/named-by-prompts.js';
import { pairPrompts } from '../../src/prompts/pair-prompts.js';
import { memoryFiles } from '../support/memory-files.js';

const PATH = 'evals/promptfooconfig.yaml';
const FILES = {
  [PATH]: `
prompts: [file://p.txt, "Plain {{doc}}"]
providers: [{ id: openai:m, config: { tools: file://tools.json } }]
defaultTest: { vars: { doc: file://docs/a.md } }
tests: file://tests/*.yaml
scenarios: file://s.yaml
`,
  'evals/p.txt': 'Say {{w}} of {{doc}}',
  'evals/tools.json': '[{"type":"function","function":{"name":"f"}}]',
  'evals/docs/a.md': 'A',
  'evals/tests/one.yaml': '- vars: { w: cat }\n',
  'evals/s.yaml': 'config: [{ vars: { w: dog } }]\n',
  'other/x.yaml': 'a: b\n',
};

describe('a change concerns the gate', () => {
  const isMatchOf = async (files: Record<string, string>): Promise<(path: string) => boolean> =>
    compileRules({ patterns: ['src/**'], always: await namedByPrompts(PATH, memoryFiles(files)) });

  it.each([
    PATH,
    'evals/p.txt',
    'evals/tools.json',
    'evals/docs/a.md',
    'evals/tests/one.yaml',
    'evals/tests/deleted.yaml',
    'evals/s.yaml',
    'src/a.ts',
  ])('where it is in %s', async (path) => {
    expect((await isMatchOf(FILES))(path)).toBe(true);
  });

  it.each(['evals/README.md', 'evals/docs/b.md', 'other/x.yaml', 'evals/tests/one.txt'])(
    'and not where it is in %s, which no prompt is made of',
    async (path) => {
      expect((await isMatchOf(FILES))(path)).toBe(false);
    },
  );

  it('where it takes a file away that a prompt is made of', async () => {
    const config = 'prompts: ["{{w}}"]\ntests: [{ vars: { w: file://gone.md } }]\n';
    expect((await isMatchOf({ [PATH]: config }))('evals/gone.md')).toBe(true);
  });

  it('where it is in a partial of a dotprompt file', async () => {
    const files = { 'a.prompt': '{{>sign}} Hi', '_sign.prompt': 'Yours' };
    expect(await namedByPrompts('a.prompt', memoryFiles(files))).toContain('_sign.prompt');
  });

  it('and no template is run to know it', async () => {
    const endless = 'prompts: ["{% for a in range(1, 1000000000) %}x{% endfor %}", file://p.txt]\n';
    const files = { 'c.yaml': endless, 'p.txt': 'Hi' };
    expect(await namedByPrompts('c.yaml', memoryFiles(files))).toContain('p.txt');
  });
});

describe('compared with the base', () => {
  const load = async (files: Record<string, string>): ReturnType<typeof loadPrompts> =>
    await loadPrompts(
      'c.yaml',
      memoryFiles({ 'p.txt': 'Say {{w}}', 'w.md': 'cat', 't.yaml': '- vars: { w: x }\n', ...files }),
    );

  async function statuses(config: string, now: Record<string, string>): Promise<string[]> {
    const [base, head] = [await load({ 'c.yaml': config }), await load({ 'c.yaml': config, ...now })];
    expect([...base.problems, ...head.problems]).toEqual([]);
    return pairPrompts({ head: head.prompts, base: base.prompts }).map(({ status }) => status);
  }

  const testsOf = (first: string): string =>
    `prompts: ["${first} {{w}}", file://p.txt]\ntests: [{ vars: { w: file://w.md } }]\n`;

  it.each([
    ['a prompt’s file', { 'p.txt': 'Tell {{w}}' }, ['unchanged', 'changed']],
    ['the file of a value', { 'w.md': 'dog' }, ['changed', 'changed']],
    ['the text of its one inline prompt', { 'c.yaml': testsOf('Now') }, ['changed', 'unchanged']],
  ])('a prompt is a changed one where %s changes', async (_, now, expected) => {
    expect(await statuses(testsOf('Go'), now as Record<string, string>)).toEqual(expected);
  });

  it('a test that a file of tests gains is new, and the others stay themselves', async () => {
    const more = { 't.yaml': '- vars: { w: y }\n- vars: { w: x }\n' };
    expect(await statuses('prompts: [file://p.txt]\ntests: file://t.yaml\n', more)).toEqual([
      'new',
      'unchanged',
    ]);
  });

  it('a test’s own value is told from the file that all share', async () => {
    const config =
      'prompts: [file://p.txt]\ndefaultTest: { vars: { w: file://w.md } }\ntests: [{}, { vars: { w: a } }, { vars: { w: b } }]\n';
    expect(await statuses(config, { 'w.md': 'dog' })).toEqual(['changed', 'unchanged', 'unchanged']);
  });
});
