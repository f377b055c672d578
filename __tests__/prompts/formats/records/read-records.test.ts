import { describe, expect, it } from '@jest/globals';
import type { Reading } from '../../../../src/prompts/files/reading.js';
import { readPrompt } from '../../../support/read-prompt.js';

async function read(...lines: string[]): Promise<Reading> {
  return await readPrompt('x.jsonl', { 'x.jsonl': lines.join('\r\n') });
}

describe('a .jsonl', () => {
  it('has a record a line, in any of the usual shapes', async () => {
    const { prompts, problems } = await read(
      '{"prompt": "one"}',
      '',
      '{"text": "two"}',
      '"three"',
      '{"instructions": "Be brief.", "input": "four", "max_output_tokens": 7}',
      '{"system": "S", "messages": [{"role": "user", "content": [{"type": "text", "text": "fi"}, {"type": "text", "text": "ve"}]}]}',
    );
    expect(problems).toEqual([]);
    expect(prompts.map(({ id, source }) => [id, source?.line])).toEqual([
      ['x.jsonl#1', 1],
      ['x.jsonl#2', 3],
      ['x.jsonl#3', 4],
      ['x.jsonl#4', 5],
      ['x.jsonl#5', 6],
    ]);
    expect(prompts[3]).toMatchObject({
      maxTokens: 7,
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'four' },
      ],
    });
    expect(prompts[4]?.messages.map(({ content }) => content)).toEqual(['S', 'five']);
  });

  it('may be a batch of OpenAI’s, whose ids name the rows', async () => {
    const { prompts } = await read(
      '{"custom_id": "r-1", "method": "POST", "url": "/v1/chat/completions", "body": {"model": "gpt-4o", "messages": [{"role": "developer", "content": "D"}, {"role": "user", "content": "Q"}], "max_completion_tokens": 50, "temperature": 0, "response_format": {"type": "json_object"}}}',
    );
    expect(prompts[0]).toEqual({
      id: 'x.jsonl#1',
      rowKey: 'r-1',
      model: 'gpt-4o',
      maxTokens: 50,
      sampling: { temperature: 0 },
      responseFormat: { type: 'json_object' },
      messages: [
        { role: 'system', content: 'D' },
        { role: 'user', content: 'Q' },
      ],
      source: { file: 'x.jsonl', line: 1 },
    });
  });

  it('does not send the answer that fine-tuning data teaches', async () => {
    const { prompts, notes } = await read(
      '{"messages": [{"role": "user", "content": "Q"}, {"role": "assistant", "content": "A"}]}',
    );
    expect(prompts[0]?.messages).toEqual([{ role: 'user', content: 'Q' }]);
    expect(notes[0]).toContain('expected answer');
  });

  it('names the line of every record that is wrong', async () => {
    const { prompts, problems } = await read(
      '{"prompt": "ok"}',
      '{broken',
      '{"fault": "mine"}',
      '[]',
      '7',
      '{"prompt": ""}',
    );
    expect(prompts).toHaveLength(1);
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
    expect(problems[0]?.message).toBe('invalid JSON: {broken');
  });

  it('lists the first twenty problems of a file and counts the others', async () => {
    const { problems } = await read(...Array.from({ length: 5000 }, () => '{broken'));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toEqual({
      setting: 'prompts',
      file: 'x.jsonl',
      message: 'and 4980 more problems',
    });
  });
});
