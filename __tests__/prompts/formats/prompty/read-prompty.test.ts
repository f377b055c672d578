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

  it.each([
    ['---\nsample: none.json\n---\nuser:\nx', 'there is no sample file p/none.json', 2],
    ['---\na: 1\n---\nuser:\n{% for x in y %}', 'Jinja', 5],
    ['---\na: 1\n---\nuser:\n{{ x }}', 'the template variable {{x}} has no value', 5],
    ['---\na: 1\n---\nuser:\n', 'no text below', undefined],
    ['---\na: [\n---\nx', 'invalid YAML', 2],
    ['---\nmodel: {parameters: {max_tokens: many}}\n---\nx', '`max_tokens` must be', 2],
  ])('%j is refused: %s', async (text, message, line) => {
    const { problems } = await read(text);
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.line).toBe(line);
  });
});
