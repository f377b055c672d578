import { describe, expect, it } from '@jest/globals';
import { readPrompt } from '../../support/read-prompt.js';

interface Format {
  /** Whose list it is, and of when. */
  readonly source: string;
  readonly path: string;
  readonly fields: string;
  /** The file with one more field, of any value. */
  file(field: string): string;
}

const json = (value: unknown): string => JSON.stringify(value);
const promptfoo = (more: (field: string) => object): Format['file'] => {
  const plain = { prompts: ['Hi {{a}}'], providers: ['openai:gpt-5'], tests: [{ vars: { a: 'b' } }] };
  return (field) => json({ ...plain, ...more(field) });
};

/** Every field of the official schemas, by name. */
const FORMATS: Readonly<Record<string, Format>> = {
  'promptfoo’s configuration': {
    source: 'promptfoo 0.118.17, config-schema.json',
    path: 'promptfooconfig.yaml',
    fields:
      'commandLineOptions defaultTest derivedMetrics description env evaluateOptions extensions metadata nunjucksFilters ' +
      'outputPath prompts providers redteam scenarios sharing tags targets tests tracing writeLatestResults',
    file: promptfoo((field) => ({ [field]: 'x' })),
  },
  'promptfoo’s prompts': {
    source: 'promptfoo 0.118.17, config-schema.json, prompts[]',
    path: 'promptfooconfig.yaml',
    fields: 'config display function id label raw template',
    file: promptfoo((field) => ({
      prompts: [{ raw: 'Hi', label: 'L', [field]: field === 'config' ? {} : 'x' }],
    })),
  },
  'promptfoo’s tests': {
    source: 'promptfoo 0.118.17, config-schema.json, tests',
    path: 'promptfooconfig.yaml',
    fields:
      'assert assertScoringFunction config description metadata options path provider providerOutput threshold vars',
    file: promptfoo((field) => ({ tests: [{ vars: { a: 'b' }, [field]: 'x' }] })),
  },
  'promptfoo’s options of a test': {
    source: 'promptfoo 0.118.17, config-schema.json, tests[].options',
    path: 'promptfooconfig.yaml',
    fields:
      'disableConversationVar disableVarExpansion factuality postprocess prefix provider rubricPrompt runSerially storeOutputAs ' +
      'suffix transform transformVars',
    file: promptfoo((field) => ({ tests: [{ vars: { a: 'b' }, options: { [field]: 'x' } }] })),
  },
  'promptfoo’s scenarios': {
    source: 'promptfoo 0.118.17, config-schema.json, scenarios',
    path: 'promptfooconfig.yaml',
    fields: 'config description tests',
    file: promptfoo((field) => ({ scenarios: [{ config: [{ vars: { a: 'b' } }], tests: [], [field]: [] }] })),
  },
  'promptfoo’s providers': {
    source: 'promptfoo 0.118.17, config-schema.json, providers',
    path: 'promptfooconfig.yaml',
    fields: 'config delay env id label prompts transform',
    file: promptfoo((field) => ({
      providers: [{ id: 'openai:gpt-5', [field]: field === 'id' ? 'x:y' : { x: 1 } }],
    })),
  },
  'GitHub’s .prompt.yml': {
    source: 'github/gh-models pkg/prompt/prompt.go and actions/ai-inference src/prompt.ts',
    path: 'a.prompt.yml',
    fields: 'name description model modelParameters responseFormat jsonSchema messages testData evaluators',
    file: (field) => json({ messages: [{ role: 'user', content: 'Hi' }], [field]: 'x' }),
  },
  'GitHub’s model parameters': {
    source: 'the same',
    path: 'a.prompt.yml',
    fields: 'maxTokens maxCompletionTokens temperature topP',
    file: (field) => json({ messages: [{ role: 'user', content: 'Hi' }], modelParameters: { [field]: 1 } }),
  },
  dotprompt: {
    source: 'google/dotprompt js/src/types.ts, PromptMetadata',
    path: 'a.prompt',
    fields: 'name variant version description model tools toolDefs config input output raw ext metadata',
    file: (field) => `---\n${field}: {x: y}\n---\nHi`,
  },
  'Prompty 2': {
    source: 'microsoft/prompty schema/model/agent.tsp',
    path: 'a.prompty',
    fields: 'name displayName description metadata model inputs outputs tools template instructions',
    file: (field) => `---\n${field}: {x: y}\n---\nuser:\nHi`,
  },
  'Prompty 2’s model': {
    source: 'microsoft/prompty schema/model/contracts/models/model.tsp, Model',
    path: 'a.prompty',
    fields: 'id provider apiType connection options',
    file: (field) => `---\nmodel: {${field}: x}\n---\nuser:\nHi`,
  },
  'Prompty 2’s options of a model': {
    source: 'the same, ModelOptions',
    path: 'a.prompty',
    fields:
      'frequencyPenalty maxOutputTokens presencePenalty seed temperature topK topP stopSequences allowMultipleToolCalls ' +
      'additionalProperties',
    file: (field) => `---\nmodel: {options: {${field}: 1}}\n---\nuser:\nHi`,
  },
  'Prompty 1': {
    source: 'microsoft/prompty Prompty.yaml, at the last commit that has it (5a6a317)',
    path: 'a.prompty',
    fields: '$schema name description version authors tags sample inputs outputs model template',
    file: (field) => `---\n${field}: {x: y}\n---\nuser:\nHi`,
  },
  'Prompty 1’s model': {
    source: 'the same',
    path: 'a.prompty',
    fields: 'api configuration parameters response',
    file: (field) => `---\nmodel: {${field}: {x: y}}\n---\nuser:\nHi`,
  },
  'Prompty 1’s parameters': {
    source: 'the same',
    path: 'a.prompty',
    fields:
      'response_format seed max_tokens temperature tools_choice tools frequency_penalty presence_penalty stop top_p',
    file: (field) => `---\nmodel: {api: chat, parameters: {${field}: 1}}\n---\nuser:\nHi`,
  },
  'a line of OpenAI’s batches': {
    source: 'openai/openai-openapi openapi.yaml, BatchRequestInput (before e1cb7a8, which left it out)',
    path: 'a.jsonl',
    fields: 'custom_id method url body',
    file: (field) =>
      json({
        url: '/v1/chat/completions',
        body: { messages: [{ role: 'user', content: 'Hi' }] },
        [field]:
          field === 'url'
            ? '/v1/chat/completions'
            : field === 'method'
              ? 'POST'
              : field === 'body'
                ? { messages: [{ role: 'user', content: 'Hi' }] }
                : 'x',
      }),
  },
};

/** The bodies of a batch's lines, in three APIs. */
const BODIES: readonly (readonly [string, string, object, string])[] = [
  [
    'OpenAI’s chat completions',
    '/v1/chat/completions',
    { messages: [{ role: 'user', content: 'Hi' }] },
    'audio frequency_penalty function_call functions logit_bias logprobs max_completion_tokens max_tokens messages metadata modalities model moderation n parallel_tool_calls prediction presence_penalty prompt_cache_key prompt_cache_options prompt_cache_retention reasoning_effort response_format safety_identifier seed service_tier stop store stream stream_options temperature tool_choice tools top_logprobs top_p user verbosity web_search_options',
  ],
  [
    'OpenAI’s responses',
    '/v1/responses',
    { input: 'Hi' },
    'background context_management conversation include input instructions max_output_tokens max_tool_calls metadata model moderation parallel_tool_calls previous_response_id prompt prompt_cache_key prompt_cache_options prompt_cache_retention reasoning safety_identifier service_tier store stream stream_options temperature text tool_choice tools top_logprobs top_p truncation user',
  ],
  [
    'OpenAI’s completions',
    '/v1/completions',
    { prompt: 'Hi' },
    'best_of echo frequency_penalty logit_bias logprobs max_tokens model n presence_penalty prompt seed stop stream stream_options suffix temperature top_p user',
  ],
];

const BATCHES: Readonly<Record<string, Format>> = Object.fromEntries(
  BODIES.map(([name, url, body, fields]): [string, Format] => [
    `a batch line of ${name}`,
    {
      source: 'openai/openai-openapi openapi.json, components.schemas',
      path: 'a.jsonl',
      fields,
      file: (field) => json({ custom_id: 'x', method: 'POST', url, body: { ...body, [field]: 'x' } }),
    },
  ]),
);

async function wordsOf(format: Format, field: string): Promise<string> {
  const { path } = format;
  const { notes, problems } = await readPrompt(path, { [path]: format.file(field) });
  return [...notes, ...problems.map(({ message }) => message)].join('\n');
}

describe('every field of an official schema is read, noted or refused', () => {
  it.each(Object.entries({ ...FORMATS, ...BATCHES }))('%s', async (_, format) => {
    const unknown: string[] = [];
    for (const field of format.fields.split(' ')) {
      if (new RegExp(`\\b${field}\` is not known`).test(await wordsOf(format, field))) unknown.push(field);
    }
    expect(unknown).toEqual([]);
    // And one of nobody's is told.
    expect(await wordsOf(format, 'zzNobodys')).toContain('zzNobodys');
  });

  it.each([
    [{ prompt: { id: 'pmpt_1' }, input: 'Hi' }, 'only the provider keeps'],
    [{ input: 'Hi', previous_response_id: 'resp_1' }, 'only the provider has'],
    [{ prompt: 'Hi', suffix: 'end' }, 'behind the gap'],
  ])('refuses a body that leaves a part of what is asked elsewhere: %j', async (body, words) => {
    const line = json({ url: '/v1/responses', body });
    const { prompts, problems } = await readPrompt('a.jsonl', { 'a.jsonl': line });
    expect(prompts).toEqual([]);
    expect(problems).toMatchObject([{ line: 1, message: expect.stringContaining(words) as unknown }]);
  });

  it('names the tests that a program makes, which is not run', async () => {
    const config = json({ prompts: ['Hi'], tests: [{ path: 'file://make.py', config: { n: 3 } }] });
    const { problems } = await readPrompt('promptfooconfig.yaml', { 'promptfooconfig.yaml': config });
    expect(problems.map(({ message }) => message).join()).toContain('program');
  });
});
