import { describe, expect, it } from '@jest/globals';
import { checkBody } from '../../../src/load/terms/check-body.js';
import { findPriceFields } from '../../../src/load/terms/price-fields.js';
import type { ProtocolName } from '../../../src/protocols/protocol.js';

const CHANGES = 'may change the price';
const CALLED = 'bills by the call beside the tokens';
const HOSTED = 'is a tool that the provider runs';
const UNBOUNDED = 'holds more than text';

/** Name, kind, and what settles it, of each problem. */
function problemsOf(protocol: ProtocolName, body: Record<string, unknown>): unknown[] {
  return findPriceFields(protocol, body).map(({ message, settledByPrices, setting }) => {
    expect(setting).toBe('body');
    const kind = [CHANGES, CALLED, HOSTED, UNBOUNDED].find((words) => message.includes(words));
    return [/^`(.*?)`/.exec(message)?.[1], kind, settledByPrices];
  });
}

describe('a field of the user’s body', () => {
  it.each<[ProtocolName, Record<string, unknown>, unknown[]]>([
    ['openai-chat', { strange: 1 }, ['strange', CHANGES, true]],
    ['openai-chat', { web_search_options: {} }, ['web_search_options', CALLED, 'request']],
    ['openai-chat', { plugins: [] }, ['plugins', CALLED, 'request']],
    ['openai-chat', { file_ids: ['x'] }, ['file_ids', UNBOUNDED, false]],
    ['openai-chat', { modalities: ['text', 'audio'] }, ['modalities: ["text","audio"]', CHANGES, true]],
    ['anthropic-messages', { speed: 'fast' }, ['speed: "fast"', CHANGES, true]],
    ['anthropic-messages', { inference_geo: 'us' }, ['inference_geo: "us"', CHANGES, true]],
    ['openai-responses', { reasoning: { mode: 'pro', effort: 'low' } }, ['reasoning.mode', CHANGES, true]],
    ['openai-responses', { reasoning: { other: 1 } }, ['reasoning.other', CHANGES, true]],
    [
      'gemini',
      { generationConfig: { responseModalities: ['TEXT', 'IMAGE'] } },
      ['generationConfig.responseModalities', CHANGES, true],
    ],
    [
      'gemini',
      { generation_config: { response_modalities: ['audio'] } },
      ['generationConfig.responseModalities', CHANGES, true],
    ],
    ['gemini', { generationConfig: { speechConfig: {} } }, ['generationConfig.speechConfig', CHANGES, true]],
    [
      'bedrock-converse',
      { performanceConfig: { latency: 'optimized' } },
      ['performanceConfig.latency: "optimized"', CHANGES, true],
    ],
    [
      'bedrock-converse',
      { additionalModelRequestFields: { speed: 'fast' } },
      ['speed: "fast"', CHANGES, true],
    ],
    ['openai-chat', { tools: [{ type: 'web_search' }] }, ['web_search', HOSTED, false]],
    ['gemini', { tools: [{ googleSearch: {} }] }, ['googleSearch', HOSTED, false]],
    ['gemini', { tools: [{ functionDeclarations: [], googleSearch: {} }] }, ['googleSearch', HOSTED, false]],
    ['openai-chat', { tools: ['search'] }, []],
    [
      'bedrock-converse',
      { toolConfig: { tools: [{ toolSpec: {} }, { systemTool: {} }] } },
      ['systemTool', HOSTED, false],
    ],
    ['openai-chat', { messages: [{ content: [{ type: 'image_url' }] }] }, ['messages', UNBOUNDED, false]],
    ['openai-chat', { messages: [{ content: [{ image: 'x' }] }] }, ['messages', UNBOUNDED, false]],
    ['anthropic-messages', { system: [{ source: {} }] }, ['system', UNBOUNDED, false]],
    ['gemini', { contents: [{ parts: [{ inlineData: {} }] }] }, ['contents', UNBOUNDED, false]],
    ['openai-responses', { input: [{ type: 'item_reference' }] }, ['input', UNBOUNDED, false]],
  ])('of %s is told: %j', (protocol, body, problem) => {
    expect(problemsOf(protocol, body)).toEqual(problem.length === 0 ? [] : [problem]);
  });

  it.each<[ProtocolName, Record<string, unknown>]>([
    ['openai-chat', { strange: null, stranger: undefined, temperature: 1 }],
    ['openai-chat', { modalities: ['text'], modality: null }],
    ['openai-chat', { messages: [{ role: 'user', content: 'image', type: 'text', n: 1, x: null }] }],
    [
      'openai-chat',
      {
        tools: [
          { type: 'function', function: {} },
          { type: 'custom', other: 1 },
        ],
      },
    ],
    ['openai-chat', { tools: [{ name: 'f', description: 'd', strict: true, cache_control: {} }] }],
    [
      'anthropic-messages',
      { tools: [{ name: 'f', input_schema: {} }], speed: 'standard', inference_geo: 'global' },
    ],
    [
      'gemini',
      { tools: [{ function_declarations: [] }], generationConfig: { responseModalities: ['text'] } },
    ],
    ['bedrock-converse', { toolConfig: { tools: [{ toolSpec: {} }, { cachePoint: {} }] } }],
    ['bedrock-converse', { performanceConfig: { latency: 'standard' } }],
    [
      'bedrock-converse',
      { additionalModelRequestFields: { reasoning_config: {}, anthropic_version: 'x', top_k: 1 } },
    ],
    ['openai-responses', { reasoning: { effort: 'low', summary: 'auto', mode: 'standard' } }],
  ])('of %s changes nothing: %j', (protocol, body) => {
    expect(problemsOf(protocol, body)).toEqual([]);
  });

  it('is told for each, and of a long value a line’s worth', () => {
    expect(problemsOf('openai-chat', { one: 1, plugins: [], two: 2 })).toHaveLength(3);
    const [{ message } = { message: '' }] = findPriceFields('anthropic-messages', { speed: 'x'.repeat(90) });
    expect(message).toContain(`\`speed: "${'x'.repeat(79)}\``);
  });
});

describe('a body', () => {
  const of = (body: Record<string, unknown> | undefined, model: string | undefined = 'm') =>
    checkBody({
      endpoint: new URL('http://127.0.0.1/'),
      model,
      messages: [],
      maxTokens: 1,
      stream: true,
      body,
    }).map(({ setting, message }) => {
      expect(setting).toBe('body');
      return message;
    });

  it('contradicts neither model nor stream', () => {
    for (const fine of [undefined, {}, { model: 'm', stream: true }, { model: null }])
      expect(of(fine)).toEqual([]);
    expect(of({ model: 'n' })).toEqual([expect.stringContaining('another `model`')]);
    expect(of({ stream: false })).toEqual([expect.stringContaining('contradict `stream: true`')]);
    expect(of({ model: 'n', stream: null })).toHaveLength(2);
    expect(of({ model: 'm' }, undefined)).toHaveLength(0);
  });
});
