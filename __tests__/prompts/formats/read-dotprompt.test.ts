import { describe, expect, it } from '@jest/globals';
import type { Reading } from '../../../src/prompts/files/reading.js';
import { readPrompt } from '../../support/read-prompt.js';

async function read(text: string): Promise<Reading> {
  return await readPrompt('x.prompt', { 'x.prompt': text });
}

describe('a .prompt', () => {
  it('has roles, parameters and defaults for its variables', async () => {
    const { prompts, problems, notes } = await read(`---
model: googleai/gemini-2.5-flash
config: { temperature: 0.9, maxOutputTokens: 40 }
input:
  schema: { name: string }
  default: { name: Guest }
output: { format: json, schema: { greeting: string } }
---
{{! a comment }}
{{role "system"}}
You greet people.
{{history}}
{{~role 'user'~}}
Greet {{name}}, really {{{name}}}.
{{role "model"}}Hello
`);
    expect(problems).toEqual([]);
    expect(prompts).toEqual([
      {
        id: 'x.prompt',
        model: 'gemini-2.5-flash',
        maxTokens: 40,
        sampling: { temperature: 0.9 },
        responseFormat: { type: 'json_object' },
        messages: [
          { role: 'system', content: 'You greet people.' },
          { role: 'user', content: 'Greet Guest, really Guest.' },
          { role: 'assistant', content: 'Hello' },
        ],
        source: { file: 'x.prompt' },
      },
    ]);
    expect(notes).toEqual([
      'x.prompt: `output.schema` is not sent, only that JSON is wanted',
      'x.prompt: its template is read as Handlebars',
    ]);
  });

  it('may have a licence in comments above its front matter, as dotprompt’s own samples do', async () => {
    const header = '# Copyright\n#\n\n# SPDX-License-Identifier: Apache-2.0\n\n';
    const { prompts } = await read(`${header}---\nmodel: m\n---\nHi`);
    expect(prompts).toMatchObject([{ model: 'm', messages: [{ role: 'user', content: 'Hi' }] }]);
    expect((await read('# A heading\n\nHi')).prompts[0]?.messages[0]?.content).toBe('# A heading\n\nHi');
  });

  it('that is written in another language is read in it, and one of two languages is refused', async () => {
    const text = 'Do {{task}}\n{% if tools == "a" %}Call it.{% endif %}';
    const given = { rows: [{ task: 'it', tools: 'a' }] };
    const asked = await readPrompt('x.prompt', { 'x.prompt': text }, given);
    expect(asked.prompts[0]?.messages[0]?.content).toBe('Do it\nCall it.');
    expect(asked.notes).toEqual(['x.prompt: its template is read as Jinja']);
    const both = `${text}\n{{#if task}}x{{/if}}`;
    const refused = await readPrompt('x.prompt', { 'x.prompt': both }, given);
    expect(refused.problems).toMatchObject([
      { line: 2, message: expect.stringContaining('`{% if tools == "a" %}` is no Handlebars') as unknown },
    ]);
  });

  it('of a Go program has its fields filled in, and is refused where it has more than fields', async () => {
    const head = '---\ninput: { schema: { Query: string } }\n---\n';
    const given = { rows: [{ Query: 'why', User: { Name: 'Jo' } }] };
    const read = async (text: string): Promise<Reading> =>
      await readPrompt('x.prompt', { 'x.prompt': head + text }, given);
    const { prompts } = await read('{{.User.Name}} asks {{ .Query }}');
    expect(prompts[0]?.messages[0]?.content).toBe('Jo asks why');
    for (const tag of ['{{if .Query}}', '{{- .Query }}', '{{range .Items}}', '{{.Query | upper}}'])
      expect((await read(`{{.Query}}\n${tag} x`)).problems).toMatchObject([
        { line: 5, message: expect.stringContaining(`\`${tag}\` is of a Go template`) as unknown },
      ]);
  });

  it('without front matter whose only braces are Python’s asks for their values', async () => {
    const text = 'Sort {comment} into {{"class": "…"}}';
    const { problems } = await read(text);
    expect(problems).toMatchObject([
      { line: 1, message: expect.stringContaining('{comment} has no value') as unknown },
    ]);
    expect(problems[0]?.message).toContain('`template: none`');
    const given = { rows: [{ comment: 'x' }] };
    const { prompts } = await readPrompt('x.prompt', { 'x.prompt': text }, given);
    expect(prompts[0]?.messages[0]?.content).toBe('Sort x into {"class": "…"}');
    // Neither surely text nor a template of any language.
    expect((await read('{ "a": 1 }\nSort {comment}')).problems).toMatchObject([
      { line: 2, message: expect.stringContaining('`{comment}` may be a variable') as unknown },
    ]);
    const asText = { rows: [{}], engine: 'none' } as const;
    const sent = await readPrompt('x.prompt', { 'x.prompt': '{ "a": 1 } {comment}' }, asText);
    expect(sent.prompts[0]?.messages[0]?.content).toBe('{ "a": 1 } {comment}');
    expect((await read('---\nmodel: m\n---\nSort {comment}')).notes[0]).toContain('sent as it stands');
  });

  it('that only looks like one is refused: XML of another tool, text in its front matter', async () => {
    expect((await read('<prompt response_type="text">\nHi\n</prompt>\n')).problems).toMatchObject([
      { line: 1, message: expect.stringContaining('another tool') as unknown },
    ]);
    expect((await read('---\nmodel: m\nsystem: Be kind.\n---\nHi')).problems).toMatchObject([
      { line: 3, message: expect.stringContaining('`system` is no field of dotprompt') as unknown },
    ]);
  });

  it('of data throughout is asked where it is a conversation', async () => {
    const conversation = 'model: m\nmessages:\n  - role: user\n    content: Hi {{a}}\n';
    const given = { rows: [{ a: 'you' }] };
    const { prompts } = await readPrompt('x.prompt', { 'x.prompt': conversation }, given);
    expect(prompts).toMatchObject([{ model: 'm', messages: [{ role: 'user', content: 'Hi you' }] }]);
    expect((await read('system: Be kind.\nuser: Hi\n')).prompts[0]?.messages).toEqual([
      { role: 'system', content: 'Be kind.' },
      { role: 'user', content: 'Hi' },
    ]);
  });

  it('says of a helper that nobody knows what would do, and not to send the template', async () => {
    for (const text of ['{{add @index 1}}', '{{media url=x}}', '{{section "y"}}'])
      expect((await read(`---\nmodel: m\n---\n${text}`)).problems[0]?.message).not.toContain(
        'template: none',
      );
    const { problems } = await read('---\nmodel: m\n---\nIf\n{{#if age >= 18}}x{{/if}}');
    expect(problems).toMatchObject([{ line: 5 }]);
    expect(problems[0]?.message).toContain('{{#if age >= 18}}');
    expect(problems[0]?.message).not.toContain('template: none');
  });

  it('says that a variable must be a list where its template goes through it', async () => {
    const { problems } = await read('{{#each items}}{{name}}{{/each}} {{topic}}');
    expect(problems.map(({ message }) => /\(.*\)?`/.exec(message)?.[0] ?? message).join()).toContain(
      'items: […]` with a list',
    );
    expect(problems[1]?.message).toContain('`topic: …`');
  });

  it('is refused without the data of the program around it, and filled in where that is given', async () => {
    const files = { 'x.prompt': 'You are {{@state.name}}.' };
    const words = async (row: object): Promise<string> => {
      const { problems, prompts } = await readPrompt('x.prompt', files, { rows: [{ ...row }] });
      return problems[0]?.message ?? prompts[0]?.messages[0]?.content ?? '';
    };
    expect(await words({})).toContain('{{@state.name}} has no value');
    expect(await words({ '@state': 'a text' })).toContain('{{@state.name}} has no value');
    expect(await words({ '@state': { name: 'Eve' } })).toBe('You are Eve.');
  });

  it('is the user’s where it names no role, and needs no front matter', async () => {
    expect((await read('Just ask.')).prompts[0]?.messages).toEqual([{ role: 'user', content: 'Just ask.' }]);
  });

  it.each([
    '{{>partial}}',
    '{{media url=photo}}',
    '{{@auth.email}}',
    '{{helper a}}',
    '{{role "tool"}}',
    '{{a}}',
  ])('is refused for %s', async (text) => {
    const { prompts, problems } = await read(`---\nmodel: x\n---\nSay\n${text} y`);
    expect(prompts).toEqual([]);
    expect(problems).toHaveLength(1);
    if (!text.includes('role')) expect(problems[0]?.line).toBe(5);
  });
});

describe('a .prompt that is YAML throughout, as the .NET library DotPrompt has it', () => {
  const yaml = (more = ''): string =>
    `model: m\nconfig:\n  temperature: 0.5\n  maxTokens: 50\n${more}  input:\n    parameters: { topic: string, style?: string }\n    default: { topic: tea }\n` +
    `prompts:\n  system: Be kind.\n  user: |-\n    Explain {{ topic }}{% if style -%} like {{ style }}{% endif -%}!\nfewShots:\n  - { user: "A {{x}}?", response: B }\n`;

  it('is asked with its examples first, as they stand, its defaults and its settings', async () => {
    const { prompts, problems } = await read(yaml());
    expect(problems).toEqual([]);
    expect(prompts).toMatchObject([
      {
        model: 'm',
        maxTokens: 50,
        sampling: { temperature: 0.5 },
        messages: [
          { role: 'user', content: 'A {{x}}?' },
          { role: 'assistant', content: 'B' },
          { role: 'system', content: 'Be kind.' },
          { role: 'user', content: 'Explain tea!' },
        ],
      },
    ]);
  });

  it('asks for JSON in words where neither of its texts does', async () => {
    const [prompt] = (await read(yaml('  outputFormat: json\n'))).prompts;
    expect(prompt?.responseFormat).toEqual({ type: 'json_object' });
    expect(prompt?.messages[2]?.content).toBe('Be kind. Please provide the response in JSON');
  });

  it.each([
    ['prompts:\n  system: Hi\n', '`prompts.user` is missing'],
    ['prompts:\n  user: "{{ a | format_date: 1 }}"\n', 'cannot be read as Nunjucks'],
    ['prompts:\n  user: Hi\nconfig: { outputFormat: xml }\n', 'none of text, json and jsonSchema'],
    ['prompts:\n  user: Hi\nfewShots: [{ user: a }]\n', '`user` and `response`'],
  ])('is refused for %j', async (text, message) => {
    expect((await read(text)).problems.map((one) => one.message).join()).toContain(message);
  });
});
