import { describe, expect, it } from '@jest/globals';
import type { Reading } from '../../../../src/prompts/files/reading.js';
import { readPrompt } from '../../../support/read-prompt.js';

const PATH = 'evals/c.yaml';

async function read(config: string, files: Record<string, string> = {}): Promise<Reading> {
  return await readPrompt(PATH, { [PATH]: config, ...files });
}

const textsOf = ({ prompts }: Reading): string[] =>
  prompts.map(({ messages }) => messages.map(({ content }) => content).join(' | '));

const wordsOf = ({ problems }: Reading): string =>
  problems.map(({ message, file, line }) => `${file ?? ''}:${line ?? ''} ${message}`).join('\n');

describe('a `$ref` of a promptfoo configuration', () => {
  it('stands for the data that it names in the file', async () => {
    const reading = await read(
      'definitions:\n  shared: { vars: { w: cat } }\n  a~b/c: { w: dog }\nprompts: ["Say {{w}}"]\n' +
        'tests:\n  - $ref: "#/definitions/shared"\n  - vars: { $ref: "#/definitions/a~0b~1c" }\n',
    );
    expect(textsOf(reading)).toEqual(['Say cat', 'Say dog']);
  });

  it('may name another file, whose own references are seen from there; what stands beside it wins', async () => {
    const reading = await read(
      'prompts: ["Say {{a}} {{b}}"]\ntests:\n  - vars: { $ref: "shared/v.yaml#/one", b: 3 }\n',
      { 'evals/shared/v.yaml': 'one: { $ref: "#/two" }\ntwo: { a: 1, b: 2 }\n' },
    );
    expect(textsOf(reading)).toEqual(['Say 1 3']);
  });

  it('that asserts an answer is checked', async () => {
    const reading = await read(
      'assertionTemplates: { has: { type: contains, value: cat } }\nprompts: [Hi]\n' +
        'tests: [{ assert: [{ $ref: "#/assertionTemplates/has" }] }]\n',
    );
    expect(reading.prompts[0]?.checks).toMatchObject([{ kind: 'contains', value: 'cat' }]);
  });

  it('of a tool’s schema is sent as it is', async () => {
    const parameters = { type: 'object', properties: { a: { $ref: '#/$defs/b' } }, $defs: { b: {} } };
    const tools = [{ type: 'function', function: { name: 'f', parameters } }];
    const reading = await read(
      JSON.stringify({ prompts: ['Hi'], providers: [{ id: 'openai:m', config: { tools } }] }),
    );
    expect(wordsOf(reading)).toBe('');
    expect(JSON.stringify(reading.prompts[0]?.tools)).toContain('"$ref":"#/$defs/b"');
  });

  it.each([
    ['nothing', '"#/x/y"', 'evals/c.yaml:3 `$ref: #/x/y` names nothing in evals/c.yaml'],
    ['no file', 'v.yaml#/a', 'names evals/v.yaml, which does not exist'],
    ['an address', '"https://example.com/a#/b"', 'is not fetched'],
    ['itself', '"#/tests/0/vars"', 'leads to itself'],
  ])('that names %s is refused by name and line', async (_, reference, message) => {
    const reading = await read(`prompts: [Hi]\ntests:\n  - vars: { $ref: ${reference} }\n`);
    expect(wordsOf(reading)).toContain(message);
    expect(reading.prompts).toEqual([]);
  });

  it('cannot double without end', async () => {
    const lines = Array.from(
      { length: 19 },
      (_, at) => `  d${at}: [{$ref: "#/d/d${at + 1}"}, {$ref: "#/d/d${at + 1}"}]`,
    );
    const reading = await read(
      `prompts: [Hi]\ntests: [{ vars: { a: { $ref: "#/d/d0" } } }]\nd:\n${lines.join('\n')}\n  d19: [x]\n`,
    );
    expect(wordsOf(reading)).toContain('more data than any configuration');
  });
});

describe('one of `prompts` as a map', () => {
  it('has a field that nobody knows told', async () => {
    const reading = await read('prompts:\n  - { raw: Hi, label: L, temperatur: 1 }\n');
    expect(reading.notes.join()).toContain('evals/c.yaml:2: `prompts.temperatur` is not known and not used');
    expect(textsOf(reading)).toEqual(['Hi']);
  });

  it.each(['template', 'prompt', 'content', 'messages', 'file', 'path'])(
    'is refused where its text stands as `%s`, as promptfoo would ask its id',
    async (name) => {
      const reading = await read(`prompts:\n  - { id: greeting, ${name}: Hello }\n`);
      expect(wordsOf(reading)).toContain(`c.yaml:2 \`${name}\` is not where promptfoo looks`);
      expect(reading.prompts).toEqual([]);
    },
  );

  it('is refused where a program makes it, or its settings are a file', async () => {
    expect(wordsOf(await read('prompts:\n  - { raw: Hi, label: L, function: f }\n'))).toContain('program');
    expect(wordsOf(await read('prompts:\n  - { raw: Hi, label: L, config: file://c.yaml }\n'))).toContain(
      '`config` of a prompt must be a map',
    );
  });
});

describe('`_conversation`', () => {
  const config = (options: string): string =>
    `prompts: [file://p.txt]\ntests:\n  - { vars: { q: a, _conversation: [{ input: x }] }, options: {${options}} }\n`;
  const files = { 'evals/p.txt': 'Hi.\n{% for turn in _conversation %}{{turn.input}} {% endfor %}{{q}}' };

  it('is refused where it stands, with what would do', async () => {
    const reading = await read(config(''), files);
    expect(wordsOf(reading)).toMatch(/evals\/p\.txt:2 `_conversation` stands for the answers .* `messages`/);
  });

  it('is a variable as any other where the test says so', async () => {
    const reading = await read(config('disableConversationVar: true'), files);
    expect(textsOf(reading)).toEqual(['Hi.\nx a']);
  });

  it('within a plain text is text', async () => {
    expect(textsOf(await read('prompts: ["What is my_conversation and _conversation?"]\n'))).toHaveLength(1);
  });
});

describe('scenarios', () => {
  const scenario = 'config: [{ vars: { w: cat } }]\ntests: [{ vars: { n: 1 } }]\n';

  it.each(['file://s.yaml', '[file://s.yaml]'])('named as %s are read from their files', async (named) => {
    const reading = await read(`prompts: ["{{w}} {{n}}"]\nscenarios: ${named}\n`, {
      'evals/s.yaml': scenario,
    });
    expect(textsOf(reading)).toEqual(['cat 1']);
  });

  it('named by a file that is not there are refused', async () => {
    expect(wordsOf(await read('prompts: [Hi]\nscenarios: file://s.yaml\n'))).toContain(
      'the scenarios s.yaml match no file',
    );
  });
});
