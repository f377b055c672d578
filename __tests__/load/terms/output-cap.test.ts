import { describe, expect, it } from '@jest/globals';
import { readOutputCap } from '../../../src/load/terms/output-cap.js';
import { PROTOCOL_NAMES, type ProtocolName } from '../../../src/protocols/protocol.js';
import { protocolByName } from '../../../src/protocols/registry.js';

describe('the output cap', () => {
  it.each(PROTOCOL_NAMES)('of a request of %s is the one that was asked for', (name) => {
    const { body } = protocolByName(name).encode({
      endpoint: new URL('https://api.example/v1'),
      model: 'm',
      messages: [{ role: 'user', content: 'Hello' }],
      maxTokens: 321,
      stream: true,
    });
    expect(readOutputCap(name, JSON.parse(body) as Record<string, unknown>)).toBe(321);
  });

  it.each<[ProtocolName, Record<string, unknown>, number]>([
    ['openai-chat', { max_tokens: 50, max_completion_tokens: 4_000 }, 4_000],
    ['openai-chat', { max_completion_tokens: 50 }, 50],
    ['openai-chat', { max_tokens: 50, n: 3 }, 150],
    // SiliconFlow bounds thinking by its own field alone.
    ['openai-chat', { max_tokens: 50, thinking_budget: 400, n: 2 }, 900],
    ['openai-chat', { max_tokens: 50, thinking_budget: 0 }, 50],
    ['openai-chat', { max_tokens: 50, thinking_budget: 'much' }, 50],
    ['openai-chat', { max_tokens: 1, n: 1 }, 1],
    // One answer for each prompt, by its text or its tokens; a list of numbers is one prompt's tokens.
    ['openai-completions', { prompt: 'one', max_tokens: 10 }, 10],
    ['openai-completions', { prompt: ['one', 'two', 'three'], max_tokens: 10 }, 30],
    ['openai-completions', { prompt: [[1, 2], [3]], max_tokens: 10, n: 2 }, 40],
    ['openai-completions', { prompt: [1, 2, 3], max_tokens: 10 }, 10],
    ['openai-completions', { prompt: [1, 'two'], max_tokens: 10 }, 20],
    ['openai-completions', { prompt: [], max_tokens: 10 }, 10],
    ['openai-chat', { prompt: ['one', 'two'], max_tokens: 10 }, 10],
    ['openai-completions', { n: 3, best_of: 5, max_tokens: 200 }, 1_000],
    ['openai-responses', { max_output_tokens: 7 }, 7],
    ['gemini', { generationConfig: { maxOutputTokens: 900, candidateCount: 2 } }, 1_800],
    [
      'gemini',
      { generationConfig: { maxOutputTokens: 9 }, generation_config: { max_output_tokens: 90 } },
      90,
    ],
    ['ollama-chat', { options: { num_predict: 12 }, max_tokens: 9_999 }, 12],
    [
      'bedrock-converse',
      { inferenceConfig: { maxTokens: 5 }, additionalModelRequestFields: { max_tokens: 60 } },
      60,
    ],
  ])('in %s of %j is %d', (name, sent, cap) => {
    expect(readOutputCap(name, sent)).toBe(cap);
  });

  it('shows no more of a value than a line holds', () => {
    expect(readOutputCap('openai-chat', { max_tokens: 'x'.repeat(90) })).toMatchObject([
      { message: `\`max_tokens\` must be a whole number of 1 or more, not "${'x'.repeat(79)}` },
    ]);
  });

  it.each<[ProtocolName, Record<string, unknown>, string]>([
    ['openai-chat', {}, 'without `max_tokens`'],
    ['openai-chat', { options: { num_predict: 5 } }, 'without `max_tokens`'],
    ['gemini', { generationConfig: 'x' }, 'without `generationConfig.maxOutputTokens`'],
    ['ollama-chat', { options: { num_predict: -1 } }, '`options.num_predict` must be'],
    ['ollama-chat', { options: null }, 'without `options.num_predict`'],
    ['openai-chat', { max_tokens: '9999' }, '`max_tokens` must be a whole number of 1 or more, not "9999"'],
    ['openai-chat', { max_tokens: 1.5 }, 'not 1.5'],
    ['openai-chat', { max_tokens: 1e300 }, 'not 1e+300'],
    ['openai-chat', { max_tokens: 5, n: null }, '`n` must be'],
    ['openai-chat', { max_tokens: 5, n: [2] }, '`n` must be'],
    ['openai-chat', { max_tokens: 0 }, 'not 0'],
    ['openai-chat', { max_tokens: 'x'.repeat(79) }, `not "${'x'.repeat(79)}`],
  ])('in %s of %j is a problem', (name, sent, message) => {
    const problems = readOutputCap(name, sent);
    expect(problems).toMatchObject([{ setting: 'body' }]);
    expect(JSON.stringify(problems).replaceAll('\\"', '"')).toContain(message);
  });
});
