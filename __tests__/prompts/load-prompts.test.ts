import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BUILT_IN_PROMPTS } from '../../src/prompts/built-in.js';
import { loadPrompts } from '../../src/prompts/load-prompts.js';
import type { LoadedPrompts } from '../../src/prompts/loaded-prompts.js';
import { memoryFiles } from '../support/memory-files.js';

const FILES = memoryFiles({
  'a.txt': 'Tell me of a.\n',
  'prompts/b.md': 'Tell me of b.',
  'prompts/deep/c.jsonl': '{"prompt":"c1"}\n\n{"text":"c2"}\n',
  'prompts/image.png': new Uint8Array([137, 80, 78, 71, 0, 1]),
  'prompts/notes': 'Plain text without a suffix.',
  'binary.txt': new Uint8Array([65, 0, 66]),
  'latin1.txt': new Uint8Array([0xe9, 0x74, 0xe9]),
  'empty.txt': '  \n',
  'big.txt': 'x'.repeat(1_048_577),
  'with space.txt': 'Spaced.',
});

async function load(setting: unknown): Promise<LoadedPrompts> {
  return await loadPrompts(setting, FILES);
}

async function textsOf(setting: unknown): Promise<string[]> {
  const { prompts, problems } = await load(setting);
  expect(problems).toEqual([]);
  return prompts.map(({ id, messages }) => `${id}: ${messages.map(({ content }) => content).join(' | ')}`);
}

async function problemOf(setting: unknown): Promise<string> {
  const { problems } = await load(setting);
  return problems.map(({ setting: name, message, file }) => `${name} ${file ?? ''} ${message}`).join('\n');
}

describe('the prompts setting', () => {
  it('asks the built-in prompts where it is absent or blank', async () => {
    for (const setting of [undefined, null, '', ' \n '])
      expect((await load(setting)).prompts).toBe(BUILT_IN_PROMPTS);
  });

  it('takes texts and files, one a line, in order', async () => {
    expect(await textsOf('First question?\n\nprompts/**/*.md\n./a.txt\nSecond question.')).toEqual([
      'inline-1: First question?',
      'prompts/b.md: Tell me of b.',
      'a.txt: Tell me of a.',
      'inline-2: Second question.',
    ]);
  });

  it('takes a list, in which a text may have several lines', async () => {
    expect(await textsOf(['One\nprompt', 'a.txt'])).toEqual([
      'inline-1: One\nprompt',
      'a.txt: Tell me of a.',
    ]);
  });

  it.each(['Why?', 'What is 2 * 3?', 'Explain README.md', '{"a": [1]}', 'a/b', '!important', '如何？'])(
    'takes %j for text',
    async (text) => {
      expect(await textsOf([text])).toEqual([`inline-1: ${text}`]);
    },
  );

  it.each(['nothing/*.md', 'missing.txt', 'src/**', 'my prompts/*.md', 'missing.prompt.yml'])(
    'does not send the path %j as a prompt',
    async (path) => {
      expect(await problemOf(path)).toContain(`\`${path}\` matches no file; where it is meant as text`);
    },
  );

  it('says what an entry is where the list says so', async () => {
    expect(await textsOf([{ text: 'missing.txt' }, { file: 'with space.txt' }])).toEqual([
      'inline-1: missing.txt',
      'with space.txt: Spaced.',
    ]);
    expect(await problemOf([{ file: 'Why not' }])).toContain('matches no file');
  });

  it('takes a conversation written in the list', async () => {
    const { prompts } = await load([
      {
        messages: [
          { role: 'system', content: 'Be brief.' },
          { role: 'user', content: 'Hi' },
        ],
        max_tokens: 9,
      },
    ]);
    expect(prompts[0]).toEqual({
      id: 'inline-1',
      maxTokens: 9,
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Hi' },
      ],
    });
  });

  it('reads an existing file whatever its name, and reads each file once', async () => {
    const loaded = await load('prompts/notes\na.txt\n*.txt\n!b*.txt\n!latin1.txt\n!empty.txt');
    expect(loaded.files).toEqual(['prompts/notes', 'a.txt', 'with space.txt']);
    expect(loaded.problems).toEqual([]);
  });

  it('passes over files of unknown kinds in a glob, but not over all of them silently', async () => {
    expect((await load('prompts/**')).files).toEqual(['prompts/b.md', 'prompts/deep/c.jsonl']);
    expect(await problemOf('prompts/*.png')).toContain('matches only files of other kinds');
  });

  it('refuses an empty entry of a list by its number: the text of an unset variable is none that was meant', async () => {
    for (const setting of ['["a.txt", " "]', '- a.txt\n- ""'])
      expect(await problemOf(setting)).toContain('entry 2 is empty; name a prompt, or leave the entry out');
  });

  it('says that nothing is left where everything is taken away', async () => {
    expect(await problemOf('a.txt\n!a.txt')).toContain('no prompt is left');
  });

  it.each([
    ['binary.txt', 'is a binary file'],
    ['latin1.txt', 'is not valid UTF-8'],
    ['empty.txt', 'is empty'],
    ['big.txt', 'is larger than 1 MiB'],
  ])('refuses %s, which %s', async (path, message) => {
    expect(await problemOf(path)).toBe(
      `prompts ${path} the file ${message}${path === 'big.txt' ? ' (1048577 bytes)' : ''}`,
    );
  });

  it.each(['../*.md', '/etc/*.md', 'C:\\x\\*.md', 'a/../../*.md'])(
    'does not look outside for %s',
    async (glob) => {
      expect(await problemOf(glob)).toContain('lies outside the workspace');
    },
  );

  it.each([[[]], [[1]], [42], [true], [[null]], [[[]]]])('names what is wrong with %j', async (setting) => {
    expect(await problemOf(setting)).toContain('prompts ');
  });

  it('lists the problems of all entries at once', async () => {
    expect((await load('missing.txt\nlatin1.txt\nnone/*.md')).problems).toHaveLength(3);
  });

  it('answers any setting with prompts or with problems', async () => {
    const any = fc.oneof(fc.string(), fc.array(fc.string({ unit: 'binary' })), fc.anything());
    await fc.assert(
      fc.asyncProperty(any, async (setting) => {
        const { prompts, problems } = await load(setting);
        expect(prompts.length + problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
