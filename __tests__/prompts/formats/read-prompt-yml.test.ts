import { describe, expect, it } from '@jest/globals';
import type { Reading } from '../../../src/prompts/files/reading.js';
import { readPrompt } from '../../support/read-prompt.js';

const PATH = 'prompts/summary.prompt.yml';

async function read(text: string): Promise<Reading> {
  return await readPrompt(PATH, { [PATH]: text });
}

const FULL = `name: Summary
description: Makes it short
model: openai/gpt-4o
modelParameters:
  maxTokens: 500
  maxCompletionTokens: 120
  temperature: 0.5
  topP: 0.9
responseFormat: json_schema
jsonSchema: |-
  { "name": "summary", "strict": true, "schema": { "type": "object" } }
messages:
  - role: system
    content: You are {{tone}}.
  - role: user
    content: >-
      Summarise
      {{ input }}
testData:
  - input: the first text
    expected: short
    tone: brief
  - { input: 42, tone: "{{input}}", expected: null }
evaluators:
  - name: mentions
    string: { contains: '{{expected}}' }
  - name: frame
    string: { startsWith: A, endsWith: . }
  - name: judged
    llm: { modelId: x, prompt: y }
  - name: similar
    uses: github/similarity
`;

describe('a .prompt.yml', () => {
  it('gives a prompt for each row of its test data', async () => {
    const { prompts, problems } = await read(FULL);
    expect(problems).toEqual([]);
    expect(prompts).toHaveLength(2);
    expect(prompts[0]).toEqual({
      id: `${PATH}#1`,
      rowKey: '{"expected":"short","input":"the first text","tone":"brief"}',
      model: 'openai/gpt-4o',
      maxTokens: 120,
      sampling: { temperature: 0.5, topP: 0.9 },
      responseFormat: { type: 'json_schema', name: 'summary', schema: { type: 'object' }, strict: true },
      messages: [
        { role: 'system', content: 'You are brief.' },
        { role: 'user', content: 'Summarise the first text' },
      ],
      source: { file: PATH, line: 20 },
      checks: [
        { name: 'mentions', kind: 'contains', value: 'short' },
        { name: 'frame (startsWith)', kind: 'startsWith', value: 'A' },
        { name: 'frame (endsWith)', kind: 'endsWith', value: '.' },
      ],
    });
  });

  it('fills numbers and nothing, and does not fill what a value brings along', async () => {
    const { prompts } = await read(FULL);
    expect(prompts[1]?.messages.map(({ content }) => content)).toEqual([
      'You are {{input}}.',
      'Summarise 42',
    ]);
    expect(prompts[1]?.checks?.[0]?.value).toBe('');
  });

  it('notes the evaluators that are not run, and keys that it does not know', async () => {
    const { notes } = await read(`${FULL}temprature: 1\n`);
    expect(notes).toEqual([
      `${PATH}:33: \`temprature\` is not known and not used; did you mean \`temperature\`?`,
      `${PATH}: not run, as only an answer's text is checked: judged, similar`,
    ]);
  });

  it('names the line, the variable and what is available where a variable has no value', async () => {
    const { problems, prompts } = await read(FULL.replaceAll('    tone: brief\n', ''));
    expect(prompts.map(({ id }) => id)).toEqual([`${PATH}#2`]);
    expect(problems).toEqual([
      {
        setting: 'prompts',
        file: PATH,
        line: 14,
        message:
          'the template variable {{tone}} has no value; set are input, expected; give it in `variables` (`tone: …`) or in a `variables-file`',
      },
    ]);
  });

  it('says it once where no row sets a variable', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `  - a: ${i}\n`).join('');
    const { problems } = await read(
      `messages:\n  - {role: user, content: "{{a}} {{b}}"}\ntestData:\n${rows}`,
    );
    expect(problems).toHaveLength(1);
  });

  it('is a single prompt named after the file where it has no test data', async () => {
    expect((await read('messages: [{role: user, content: Hi}]')).prompts).toEqual([
      { id: PATH, messages: [{ role: 'user', content: 'Hi' }], source: { file: PATH } },
    ]);
    expect((await read('messages: [{role: user, content: "Hi {{you}}"}]')).problems[0]?.message).toContain(
      'no variables are set',
    );
  });

  it.each([
    ['model: x', '`messages`, a list of {role, content}, is missing'],
    ['messages: []', '`messages` must be a list'],
    ['messages: [{role: tool, content: x}]', 'no message before it calls a tool'],
    ['messages: [{role: user}]', 'message 1: `content` must be text'],
    ['messages: [{role: user, content: " "}]', 'all messages are empty'],
    ['messages: [{role: user, content: [{type: image_url}]}]', 'only text can be sent'],
    ['messages: [{role: user, content: x}]\ntestData: [{a: 1}, b]', 'row 2 is no map'],
    [
      'messages: [{role: user, content: x}]\nmodelParameters: {maxTokens: 0}',
      '`maxTokens` must be a whole number above 0, not `0`',
    ],
    [
      'messages: [{role: user, content: x}]\nmodelParameters: {temperature: hot}',
      '`temperature` must be a number',
    ],
    ['messages: [{role: user, content: x}]\nresponseFormat: xml', 'response format `"xml"` is none of'],
    [
      'messages: [{role: user, content: x}]\nresponseFormat: json_schema',
      'needs a JSON schema with `name` and `schema`',
    ],
    [
      'messages: [{role: user, content: x}]\nresponseFormat: json_schema\njsonSchema: "{"',
      'needs a JSON schema',
    ],
  ])('%j is refused: %s', async (text, message) => {
    const { problems, prompts } = await read(text);
    expect(prompts).toEqual([]);
    expect(problems.map((problem) => problem.message).join()).toContain(message);
    expect(problems[0]?.line).toBeGreaterThanOrEqual(1);
  });

  it('names all that is wrong at once', async () => {
    expect(
      (await read('messages: []\ntestData: 1\nresponseFormat: xml\nmodelParameters: {topP: x}')).problems,
    ).toHaveLength(4);
  });
});
