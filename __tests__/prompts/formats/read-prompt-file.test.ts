import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PROMPT_SUFFIXES } from '../../../src/prompts/files/suffixes.js';
import { plainContext } from '../../../src/prompts/templates/reader.js';
import { readPromptFile } from '../../../src/prompts/formats/read-prompt-file.js';
import type { Reading } from '../../../src/prompts/files/reading.js';
import { readPrompt } from '../../support/read-prompt.js';
import { memoryFiles } from '../../support/memory-files.js';

async function read(path: string, text: string): Promise<Reading> {
  return await readPrompt(path, { [path]: text });
}

describe('a prompt file', () => {
  it('that does not exist is told from one that cannot be read', async () => {
    expect(await readPromptFile('x.txt', plainContext(memoryFiles({})))).toBeUndefined();
  });

  it('of text is one user message, whose variables need values', async () => {
    const { prompts, problems } = await read('x.md', '\uFEFFHello\n\n');
    expect(prompts).toEqual([
      { id: 'x.md', messages: [{ role: 'user', content: 'Hello' }], source: { file: 'x.md' } },
    ]);
    expect(problems).toEqual([]);
    expect((await read('x.md', 'Hello\n{{name}}')).problems).toEqual([
      expect.objectContaining({ file: 'x.md', line: 2, message: expect.stringContaining('{{name}}') }),
    ]);
  });

  it('of YAML or JSON is read by its shape', async () => {
    const ids = async (path: string, text: string): Promise<string[]> =>
      (await read(path, text)).prompts.map(({ id }) => id);
    expect(await ids('l.yml', '- one\n- text: two\n')).toEqual(['l.yml#1', 'l.yml#2']);
    expect(await ids('r.json', '{"prompt": "x"}')).toEqual(['r.json']);
    expect(await ids('m.json', '{"messages": [{"role": "user", "content": "x"}]}')).toEqual(['m.json']);
    expect(await ids('p.yaml', 'prompts: [a, b]')).toEqual(['p.yaml#1', 'p.yaml#2']);
  });

  it('of YAML gives the line of what is wrong', async () => {
    const { problems } = await read('x.yml', 'messages:\n  - role: user\n    content: "never closed\n');
    expect(problems[0]).toMatchObject({
      setting: 'prompts',
      file: 'x.yml',
      message: expect.stringContaining('invalid YAML'),
    });
    expect(problems[0]?.line).toBeGreaterThanOrEqual(3);
    expect((await read('y.yml', '- ok\n- 5\n')).problems[0]).toMatchObject({ line: 2 });
  });

  it('of JSON gives the line of what is wrong', async () => {
    expect((await read('x.json', '[\n"a",\n}')).problems[0]).toMatchObject({ file: 'x.json', line: 3 });
  });

  it('cannot expand without end by aliases', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'
        .split('')
        .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]!}`).join(',')}]`),
    ];
    expect((await read('bomb.yml', bomb.join('\n'))).problems[0]?.message).toContain('alias');
  });

  it.each([
    ['deep.yml', '['.repeat(20_000)],
    ['deep.json', '['.repeat(100_000)],
    ['deeper.json', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['circle.yml', 'messages: &a [*a]'],
    ['circle.prompt.yml', 'messages: [{role: user, content: "{{a}}"}]\ntestData: [&r {a: *r}]'],
    ['proto.yml', '__proto__: {messages: [x]}\nconstructor: 1'],
    ['date.prompt.yml', 'messages: 2024-01-01'],
    ['null.yml', '~'],
    ['two.yml', 'a: 1\n---\nb: 2'],
    ['keys.yml', '? [a, b]\n: c'],
    ['front.prompty', '---\na: 1\n'],
    ['only.prompt', '---\nmodel: x\n---\n'],
    ['list.prompty', '---\n- a\n---\nx'],
  ])('%s is a problem and no crash', async (path, text) => {
    const { problems } = await read(path, text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ setting: 'prompts', file: path });
  });

  const suffixes = fc.constantFrom(...PROMPT_SUFFIXES, 'prompt.yml');
  const pieces = fc.constantFrom(
    'messages:',
    '\n',
    '  ',
    '- ',
    'role: ',
    'user',
    'content: ',
    '{{a}}',
    '{{',
    '}}',
    '{%',
    '|',
    '---',
    'testData:',
    '[',
    ']',
    '{',
    '}',
    ':',
    '"',
    'prompts:',
    'tests:',
    'vars:',
    'a: 1',
    'file://',
    '*',
    '&x ',
    '*x',
    'system:',
    '{{role "user"}}',
    '\t',
    '\u2028',
    '😀',
    'evaluators:',
    '<<: ',
    'null',
  );

  it('of any content gives prompts or problems', async () => {
    await fc.assert(
      fc.asyncProperty(
        suffixes,
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        async (suffix, text) => {
          const { prompts, problems } = await read(`x.${suffix}`, text);
          expect(problems.every(({ message }) => !message.includes('cannot be understood'))).toBe(true);
          expect(prompts.every(({ messages }) => messages.length > 0)).toBe(true);
          expect(prompts.length + problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('of any data gives prompts or problems', async () => {
    const keys = fc.constantFrom(
      'messages',
      'role',
      'content',
      'testData',
      'prompts',
      'tests',
      'vars',
      'evaluators',
      'string',
      'name',
      'modelParameters',
      'maxTokens',
      'responseFormat',
      'jsonSchema',
      'body',
      'text',
      'assert',
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('user', 'json_schema', '{{a}}', 'x', 1, -1, null, true),
        tie('map'),
        tie('list'),
      ),
      map: fc.dictionary(keys, tie('tree')),
      list: fc.array(tie('tree'), { maxLength: 4 }),
    }));
    await fc.assert(
      fc.asyncProperty(tree, fc.constantFrom('x.json', 'x.yml', 'x.jsonl'), async (data, path) => {
        const { prompts, problems } = await read(path, JSON.stringify(data));
        expect(problems.every(({ message }) => !message.includes('cannot be understood'))).toBe(true);
        expect(prompts.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 600 },
    );
  });
});
