import { describe, expect, it } from '@jest/globals';
import { loadPrompts } from '../../src/prompts/load-prompts.js';
import type { LoadedPrompts } from '../../src/prompts/loaded-prompts.js';
import { memoryFiles } from '../support/memory-files.js';

type Files = Readonly<Record<string, string>>;

async function load(setting: unknown, files: Files): Promise<LoadedPrompts> {
  return await loadPrompts(setting, memoryFiles(files));
}

/** `role: text` of every message of every prompt. */
function asked({ prompts }: LoadedPrompts): string[][] {
  return prompts.map(({ messages }) => messages.map(({ role, content }) => `${role}: ${content}`));
}

const HI = { 'prompts/a.md': 'Say hi' };

describe('what names something is read', () => {
  it.each<[string, unknown, Files]>([
    ['a folder', 'prompts/', HI],
    ['a folder without a slash', 'prompts', HI],
    ['a folder in a folder', 'app/prompts', { 'app/prompts/a.md': 'Say hi' }],
    ['a quoted path', '"prompts/a.md"', HI],
    ['a path in single quotes', "'prompts/a.md'", HI],
    ['a path below a comment', '# our prompts\nprompts/a.md', HI],
    ['file://', 'file://prompts/a.md', HI],
    ['a list in brackets', '[prompts/a.md]', HI],
    ['a list with dashes', '- prompts/a.md', HI],
    ['a map', 'file: prompts/a.md', HI],
    ['an NFC name of an NFD file', 'prompts/caf\u00e9.md', { 'prompts/cafe\u0301.md': 'Say hi' }],
    ['a template file', 'greet.j2', { 'greet.j2': 'Say hi' }],
    ['a CSV of prompts', 'p.csv', { 'p.csv': 'act,prompt\nA,Say hi\n' }],
    ['a TSV of prompts', 'p.tsv', { 'p.tsv': 'act\tprompt\nA\tSay hi\n' }],
    ['NDJSON', 'p.ndjson', { 'p.ndjson': '{"prompt":"Say hi"}\n' }],
    [
      'text below front matter',
      'r.prompt.md',
      { 'r.prompt.md': '---\nmode: agent\ntools: [x]\n---\n\nSay hi' },
    ],
  ])('%s', async (_, setting, files) => {
    const loaded = await load(setting, files);
    expect(loaded.problems).toEqual([]);
    expect(asked(loaded)).toEqual([['user: Say hi']]);
  });

  it('several entries of a YAML list, some with texts that YAML takes for maps', async () => {
    const loaded = await load('- prompts/a.md\n- Explain this: why?', HI);
    expect(asked(loaded)).toEqual([['user: Say hi'], ['user: Explain this: why?']]);
  });
});

describe('what names something elsewhere is refused by name', () => {
  it.each<[string, unknown, Files]>([
    ['a Python function', 'writers.py:short', {}],
    ['a module’s function', 'w.mjs:long', {}],
    ['an address', 'https://example.com/prompt.txt', {}],
    ['a prompt service', 'langfuse://greeting:3', {}],
    ['a command', 'exec:python make.py', {}],
    ['another scheme', 'mailto:x', {}],
    ['a document', 'notes.pdf', { 'notes.pdf': 'x' }],
    ['a program', 'run.sh', { 'run.sh': 'echo' }],
    ['a table without prompts', 't.csv', { 't.csv': 'a,b\n1,2\n' }],
    ['a folder without prompts', 'src/', { 'src/a.py': 'x' }],
    ['a template file that is not there', 'greet.j2', {}],
    ['several files on one line', 'a.md, b.md', { 'a.md': 'x', 'b.md': 'y' }],
    ['several files without blanks', 'p/a.txt,p/b.prompt.yml', {}],
  ])('%s', async (_, setting, files) => {
    const { prompts, problems } = await load(setting, files);
    expect(prompts).toEqual([]);
    expect(problems[0]?.message).toMatch(/\S/);
  });

  it('and text that only looks a bit like a name stays text', async () => {
    for (const text of [
      'Why?',
      'Explain README.md',
      'Note: be brief.',
      'a/b',
      'Hello::world',
      'What is 2 * 3?',
    ])
      expect(asked(await load([text], {}))).toEqual([[`user: ${text}`]]);
  });
});

describe('what a text may mean otherwise is told', () => {
  it.each([
    ['${question}', 'Answer ${question} in one word.'],
    ['<%= question %>', 'Answer <%= question %> in one word.'],
  ])('%s is of no language that is filled in', async (name, text) => {
    const loaded = await load('p.txt', { 'p.txt': text });
    expect(asked(loaded)).toEqual([[`user: ${text}`]]);
    expect(loaded.notes.join()).toContain(`${name} is sent as it stands`);
    expect(loaded.notes.join()).not.toContain('f-string');
  });

  it('front matter of TOML is told and not sent', async () => {
    const loaded = await load('p.md', { 'p.md': '+++\ntitle = "Greeting"\n+++\n\nSay hi' });
    expect(asked(loaded)).toEqual([['user: Say hi']]);
    expect(loaded.notes.join()).toContain('`title`');
  });

  it('two lines of pluses around a text are text', async () => {
    const text = '+++\nSay hi\n+++';
    expect(asked(await load('p.md', { 'p.md': text }))).toEqual([[`user: ${text}`]]);
  });

  it('a comma between words is no list of files', async () => {
    expect(asked(await load('Compare a.md, b.md', {}))).toEqual([['user: Compare a.md, b.md']]);
  });

  it('fields of `input` and `output` that dotprompt does not have are told', async () => {
    const text = '---\nmodel: m\noutput:\n  schema(array): string\n---\nSay hi';
    const loaded = await load('p.prompt', { 'p.prompt': text });
    expect(loaded.notes.join()).toContain('`output.schema(array)` is not known');
  });
});

describe('a template is never sent unfilled', () => {
  it.each(['a.md', 'a.txt', 'a.j2', 'a.hbs', 'a.prompt', 'a.prompty'])('%s lacks a value', async (path) => {
    const { prompts, problems } = await load([{ file: path }], { [path]: 'user:\nTell\nof {{ topic }}' });
    expect(prompts).toEqual([]);
    expect(problems[0]).toMatchObject({
      file: path,
      line: 3,
      message: expect.stringContaining('`topic: …`'),
    });
  });

  it('but filled by variables of the settings, of a file, or of the entry', async () => {
    const files = memoryFiles({
      'a.md': 'Tell of {{topic}} to {{who}}',
      'rows.csv': 'topic,who\nrain,Jo\nsnow,\n',
    });
    const texts = async (setting: unknown, options: object): Promise<string[][]> =>
      asked(await loadPrompts(setting, files, options));
    expect(await texts('a.md', { variables: { topic: 'rain', who: 'Jo' } })).toEqual([
      ['user: Tell of rain to Jo'],
    ]);
    expect(await texts('a.md', { variablesFile: 'rows.csv' })).toEqual([
      ['user: Tell of rain to Jo'],
      ['user: Tell of snow to '],
    ]);
    expect(
      await texts([{ file: 'a.md', variables: { who: 'me' } }], { variables: { topic: 'x', who: 'y' } }),
    ).toEqual([['user: Tell of x to me']]);
    expect(await texts([{ file: 'a.md', template: 'none' }], {})).toEqual([
      ['user: Tell of {{topic}} to {{who}}'],
    ]);
  });

  it('and rows that change nothing in a prompt do not ask it again', async () => {
    const files = memoryFiles({ 'a.md': 'Plain.', 'rows.jsonl': '{"a":1}\n{"a":2}\n' });
    const loaded = await loadPrompts('a.md', files, { variablesFile: 'rows.jsonl' });
    expect(loaded.prompts).toHaveLength(1);
    expect(loaded.notes).toEqual(['no prompt asks for the variable a']);
  });
});

describe('a field is read, told, or refused', () => {
  const BATCH = {
    custom_id: 'a',
    method: 'POST',
    url: '/v1/chat/completions',
    body: {
      model: 'gpt-4o-mini',
      messages: [{ role: 'user', content: 'Q' }],
      max_tokens: 12,
      stop: ['X'],
      seed: 3,
      n: 3,
      tools: [{ type: 'function', function: { name: 'f' } }],
      reasoning_effort: 'low',
      response_format: { type: 'json_object' },
      logit_bias: { 5: 1 },
    },
  };

  it('of a batch line', async () => {
    const { prompts, notes } = await load('d.jsonl', { 'd.jsonl': JSON.stringify(BATCH) });
    expect(prompts[0]).toMatchObject({
      maxTokens: 12,
      sampling: { stop: ['X'], seed: 3, answers: 3, reasoningEffort: 'low' },
      tools: [{ name: 'f' }],
      responseFormat: { type: 'json_object' },
    });
    expect(notes).toEqual([
      'd.jsonl:1: `logit_bias` is not sent; the setting `body` can send it with every request',
    ]);
  });

  it('of a batch line for another API', async () => {
    const line = { custom_id: 'a', url: '/v1/embeddings', body: { input: 'x' } };
    const { prompts, problems } = await load('d.jsonl', { 'd.jsonl': JSON.stringify(line) });
    expect(prompts).toEqual([]);
    expect(problems[0]).toMatchObject({
      file: 'd.jsonl',
      line: 1,
      message: expect.stringContaining('/v1/embeddings'),
    });
  });

  it.each<[string, unknown, string[]]>([
    [
      'alpaca',
      { instruction: 'Translate', input: 'Good morning', output: 'Bonjour' },
      ['user: Translate\n\nGood morning'],
    ],
    [
      'ShareGPT',
      {
        conversations: [
          { from: 'human', value: 'Hi' },
          { from: 'gpt', value: 'Yo' },
          { from: 'human', value: 'So?' },
          { from: 'gpt', value: '!' },
        ],
      },
      ['user: Hi', 'assistant: Yo', 'user: So?'],
    ],
    ['MT-bench', { question_id: 81, category: 'writing', turns: ['Write', 'Rewrite'] }, ['user: Write']],
    ['a completion', { prompt: 'Say', max_tokens: 3 }, ['user: Say']],
    [
      'Gemini',
      {
        request: {
          contents: [{ role: 'user', parts: [{ text: 'Hi' }] }],
          systemInstruction: { parts: [{ text: 'Be' }] },
        },
      },
      ['system: Be', 'user: Hi'],
    ],
    [
      'Anthropic',
      { params: { system: 'Be', messages: [{ role: 'user', content: [{ type: 'text', text: 'Hi' }] }] } },
      ['system: Be', 'user: Hi'],
    ],
    ['aiperf', { text: 'Hi', output_length: 5, session_id: 's' }, ['user: Hi']],
  ])('of %s', async (_, record, want) => {
    const loaded = await load('d.jsonl', { 'd.jsonl': JSON.stringify(record) });
    expect(loaded.problems).toEqual([]);
    expect(asked(loaded)).toEqual([want]);
  });

  it.each([
    { question: 'Q', context: 'C' },
    { prompt: 'Q', input: 'other' },
    { messages: [{ role: 'user', content: [{ type: 'image_url', image_url: 'x' }] }] },
    { text: 'x', images: ['y'] },
  ])('that would be lost refuses %j', async (record) => {
    const { prompts, problems } = await load('d.jsonl', { 'd.jsonl': JSON.stringify(record) });
    expect(prompts).toEqual([]);
    expect(problems[0]).toMatchObject({ file: 'd.jsonl', line: 1 });
  });

  it('of a .prompty: other APIs, tools, options and outputs', async () => {
    const head = '---\nmodel:\n  id: m\n';
    const read = async (front: string): Promise<LoadedPrompts> =>
      await load('a.prompty', { 'a.prompty': `${front}---\nuser:\nHi\n` });
    for (const api of ['embedding', 'image'])
      expect((await read(`${head}  apiType: ${api}\n`)).problems[0]?.message).toContain(api);
    const { prompts } = await read(
      `${head}  options: { seed: 3, stopSequences: [X], frequencyPenalty: 1 }\ntools:\n  - { name: t, kind: function, parameters: [{ name: city, kind: string, required: true }] }\noutputs:\n  - { name: mm, kind: integer }\n`,
    );
    expect(prompts[0]).toMatchObject({
      sampling: { seed: 3, stop: ['X'], frequencyPenalty: 1 },
      tools: [{ name: 't', parameters: { type: 'object', required: ['city'] } }],
      responseFormat: { type: 'json_schema', schema: { properties: { mm: { type: 'integer' } } } },
    });
    expect((await read(`${head}base: other.prompty\n`)).problems[0]?.message).toContain('`base`');
  });

  it('of a .prompt: tools that only a program knows', async () => {
    const { problems } = await load('a.prompt', { 'a.prompt': '---\ntools: [getRain]\n---\nHi' });
    expect(problems[0]?.message).toContain('getRain');
    const defined = await load('a.prompt', {
      'a.prompt': '---\ntoolDefs:\n  - { name: rain, inputSchema: { city: string } }\n---\nHi',
    });
    expect(defined.prompts[0]?.tools).toEqual([
      {
        name: 'rain',
        parameters: {
          type: 'object',
          properties: { city: { type: 'string' } },
          required: ['city'],
          additionalProperties: false,
        },
      },
    ]);
  });

  it('of a .prompt that is another tool’s YAML', async () => {
    const { prompts, problems } = await load('a.prompt', {
      'a.prompt': 'config: {}\nsystem: x\nprompt: y\n',
    });
    expect(prompts).toEqual([]);
    expect(problems[0]?.message).toContain('no dotprompt');
  });

  it('of LangChain’s `_type: prompt`', async () => {
    const loaded = await load('l.yaml', {
      'l.yaml':
        '_type: prompt\ninput_variables: [who]\ntemplate: Hi {who} {{x}}\npartial_variables: { who: Jo }\n',
    });
    expect(asked(loaded)).toEqual([['user: Hi Jo {x}']]);
    expect((await load('l.yaml', { 'l.yaml': '_type: few_shot\n' })).problems[0]?.message).toContain(
      'few_shot',
    );
  });
});
