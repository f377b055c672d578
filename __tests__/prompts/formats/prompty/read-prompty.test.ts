import { describe, expect, it } from '@jest/globals';
import type { Reading } from '../../../../src/prompts/files/reading.js';
import { readPrompt } from '../../../support/read-prompt.js';

async function read(text: string, others: Record<string, string> = {}): Promise<Reading> {
  return await readPrompt('p/x.prompty', { 'p/x.prompty': text, ...others });
}

const FRONT = `---
name: Support
model:
  api: chat
  configuration: { type: azure_openai, azure_deployment: gpt-4o }
  parameters: { max_tokens: 300, temperature: 0.2, response_format: { type: json_object } }
inputs:
  first: { type: string, default: Jo }
  topic: { type: string }
sample:
  topic: refunds
---
`;

describe('a .prompty', () => {
  it('has sections by role, parameters, and a sample for its variables', async () => {
    const { prompts, problems } = await read(
      `${FRONT}system:\nYou help {{first}}.\n\nuser:\nTell of {{topic}}.\n# Assistant:\nSure: yes\n`,
    );
    expect(problems).toEqual([]);
    expect(prompts).toEqual([
      {
        id: 'p/x.prompty',
        model: 'gpt-4o',
        maxTokens: 300,
        sampling: { temperature: 0.2 },
        responseFormat: { type: 'json_object' },
        messages: [
          { role: 'system', content: 'You help Jo.' },
          { role: 'user', content: 'Tell of refunds.' },
          { role: 'assistant', content: 'Sure: yes' },
        ],
        source: { file: 'p/x.prompty' },
      },
    ]);
  });

  it('takes text before the first section for the system’s', async () => {
    expect((await read('Be kind.\nuser:\nHi')).prompts[0]?.messages[0]).toEqual({
      role: 'system',
      content: 'Be kind.',
    });
  });

  it('reads version 2 and a sample in a file of its own', async () => {
    const { prompts } = await read(
      '---\nmodel: { id: gpt-5, options: { maxOutputTokens: 9 } }\nsample: ${file:s.json}\n---\nuser:\n{{q}}',
      {
        'p/s.json': '{"q": "From a file"}',
      },
    );
    expect(prompts[0]).toMatchObject({
      model: 'gpt-5',
      maxTokens: 9,
      messages: [{ content: 'From a file' }],
    });
  });

  describe('images', () => {
    const v1 = '---\nmodel: { api: chat }\n---\n';
    const v2 = '---\nmodel: { id: gpt-5 }\n';

    it.each(['![a cat](cat.png)', 'See ![](https://x.test/y?z=1) there', '![x](data:image/png;base64,AA==)'])(
      'of version 1 are refused by name wherever they stand: %s',
      async (image) => {
        const { prompts, problems } = await read(`${v1}user:\n${image}`);
        expect(prompts).toEqual([]);
        expect(problems[0]?.message).toContain('is sent as an image by Prompty 1');
        expect(problems[0]?.message).toContain('![');
        // Also one that a variable brings.
        const filled = await read(`---\nmodel: { api: chat }\nsample:\n  a: "${image}"\n---\nuser:\n{{a}}`);
        expect(filled.prompts).toEqual([]);
        // Version 2 leaves Markdown alone.
        const text = await read(`${v2}---\nuser:\n${image}`);
        expect(text.prompts[0]?.messages).toEqual([{ role: 'user', content: image }]);
      },
    );

    it('of version 2 are inputs of a kind, and refused by name where the body has them', async () => {
      const inputs = 'inputs:\n  - { name: photo, kind: image, default: x.png }\n---\nuser:\n';
      const { problems } = await read(`${v2}${inputs}What is {{photo}}?`);
      expect(problems).toMatchObject([
        { line: 4, message: expect.stringContaining('`photo` is of the kind image') as unknown },
      ]);
      expect((await read(`${v2}${inputs}Hi`)).prompts).toHaveLength(1);
    });
  });

  describe('threads', () => {
    const turns = [
      { role: 'user', content: 'A?' },
      { role: 'assistant', content: 'B.' },
    ];
    const v2 =
      '---\nmodel: { id: m }\ninputs: { talk: { kind: thread } }\n---\nsystem:\nBe kind.\n{{talk}}\nuser:\nC?';

    it('are turns of their own in their place, and nothing where none are given', async () => {
      const around = [
        { role: 'system', content: 'Be kind.' },
        { role: 'user', content: 'C?' },
      ];
      expect((await read(v2)).prompts[0]?.messages).toEqual(around);
      const given = { rows: [{ talk: turns }] };
      const { prompts } = await readPrompt('x.prompty', { 'x.prompty': v2 }, given);
      expect(prompts[0]?.messages).toEqual([around[0], ...turns, around[1]]);
      const { problems } = await readPrompt('x.prompty', { 'x.prompty': v2 }, { rows: [{ talk: 'no' }] });
      expect(problems[0]?.message).toContain('`talk` is a thread');
    });

    it('of version 1 stand at a line of their own', async () => {
      const text =
        '---\nmodel: { api: chat }\ninputs: { talk: { type: thread } }\n---\nsystem:\nBe kind.\n![thread]\nuser:\nC?';
      const { prompts } = await readPrompt('x.prompty', { 'x.prompty': text }, { rows: [{ talk: turns }] });
      expect(prompts[0]?.messages.map(({ content }) => content)).toEqual(['Be kind.', 'A?', 'B.', 'C?']);
      expect((await read(text)).prompts[0]?.messages).toHaveLength(2);
    });
  });

  it('takes the defaults of `${env:…}`, and sends nothing of those that have none', async () => {
    const text =
      '---\nmodel: { id: m, options: { temperature: "${env:T:0.5}", seed: "${env:S}" } }\ninputs: { a: "${env:A:x}", b: "${env:B}" }\n---\nuser:\n{{a}}';
    const { prompts, notes } = await read(text);
    expect(prompts).toMatchObject([{ sampling: { temperature: 0.5 }, messages: [{ content: 'x' }] }]);
    expect(prompts[0]?.sampling).not.toHaveProperty('seed');
    expect(notes.join()).toContain("`seed` is set by Prompty's environment");
    expect((await read(text.replace('{{a}}', '{{b}}'))).problems[0]?.message).toContain('{{b}} has no value');
  });

  it('says what turns need that its template gives roles', async () => {
    const text = '---\na: 1\n---\nsystem:\nx\n{% for t in talk %}\n{{t.role}}:\n{{t.content}}\n{% endfor %}';
    const ask = async (talk: unknown): Promise<Reading> =>
      await readPrompt('x.prompty', { 'x.prompty': text }, { rows: [{ talk }] });
    expect((await read(text)).problems[0]?.message).toContain('`talk: […]` with a list');
    expect((await ask('words')).problems[0]?.message).toContain('goes through a value that is no list');
    expect((await ask(['words'])).problems[0]?.message).toContain('a list of {role, content}');
    expect((await ask([{ role: 'user', content: 'Hi' }])).prompts[0]?.messages).toHaveLength(2);
  });

  it.each([
    ['---\nsample: none.json\n---\nuser:\nx', 'there is no sample file p/none.json', 2],
    ['---\na: 1\n---\nuser:\n{% for x in y %}', 'Jinja', 5],
    ['---\na: 1\n---\nuser:\n{{ x }}', 'the template variable {{x}} has no value', 5],
    ['---\na: 1\n---\nuser:\n', 'no text below', 1],
    ['---\na: [\n---\nx', 'invalid YAML', 2],
    ['---\nmodel: {parameters: {max_tokens: many}}\n---\nx', '`max_tokens` must be', 2],
  ])('%j is refused: %s', async (text, message, line) => {
    const { problems } = await read(text);
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.line).toBe(line);
  });
});
