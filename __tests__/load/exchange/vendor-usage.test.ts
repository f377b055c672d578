import { describe, expect, it } from '@jest/globals';
import type { ProtocolName } from '../../../src/protocols/protocol.js';
import { arrivals, planOf, startRun } from '../../support/load-run.js';
import { ManualClock } from '../../support/manual-clock.js';
import { ScriptedTransport } from '../../support/scripted-transport.js';

/** Dollars a token, in millionths; written for an hour costs twice the input, as Anthropic bills it. */
const RATES = { input: 2e6, cachedInput: 0.5e6, cacheWrite: 2.5e6, output: 8e6, hourLongWrite: 4e6 };
const [FRESH, READ, WRITTEN, HOUR, OUT] = [2, 0.5, 2.5, 4, 8];

interface Vendor {
  readonly name: string;
  readonly protocol?: ProtocolName;
  /** The answer's JSON. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Dollars, by what the vendor's pages say of these counts. */
  readonly bill: number;
  /** Why it is charged at its worst instead: the shape is of an API that is not spoken here. */
  readonly worst?: true;
}

const chat = (usage: unknown, beside: Readonly<Record<string, unknown>> = {}): Vendor['body'] => ({
  model: 'sim-model',
  choices: [{ index: 0, message: { role: 'assistant', content: 'A few words.' }, finish_reason: 'stop' }],
  ...(usage === undefined ? {} : { usage }),
  ...beside,
});

const flat = { prompt_tokens: 24, completion_tokens: 10, total_tokens: 34 };
const flatUsd = 24 * FRESH + 10 * OUT;

const message = (usage: unknown): Vendor['body'] => ({
  type: 'message',
  content: [{ type: 'text', text: 'A few words.' }],
  stop_reason: 'end_turn',
  usage,
});

const gemini = (usageMetadata: unknown): Vendor['body'] => ({
  candidates: [{ content: { parts: [{ text: 'A few words.' }] }, finishReason: 'STOP', index: 0 }],
  usageMetadata,
});

const converse = (usage: unknown): Vendor['body'] => ({
  output: { message: { role: 'assistant', content: [{ text: 'A few words.' }] } },
  stopReason: 'end_turn',
  usage,
});

/** Shapes as each vendor's SDK or reference has them in 2026; the numbers are ours. */
const VENDORS: readonly Vendor[] = [
  {
    name: 'OpenAI: cached and written input inside the prompt, reasoning inside the completion',
    body: chat({
      ...flat,
      prompt_tokens_details: { cached_tokens: 12, cache_write_tokens: 6, audio_tokens: 0 },
      completion_tokens_details: {
        reasoning_tokens: 4,
        audio_tokens: 0,
        accepted_prediction_tokens: 0,
        rejected_prediction_tokens: 0,
      },
    }),
    bill: 6 * FRESH + 12 * READ + 6 * WRITTEN + 10 * OUT,
  },
  {
    name: 'OpenAI Responses: input and output with details of their own',
    protocol: 'openai-responses',
    body: {
      status: 'completed',
      output: [{ type: 'message', content: [{ type: 'output_text', text: 'A few words.' }] }],
      usage: {
        input_tokens: 24,
        input_tokens_details: { cached_tokens: 8 },
        output_tokens: 10,
        output_tokens_details: { reasoning_tokens: 6 },
        total_tokens: 34,
      },
    },
    bill: 16 * FRESH + 8 * READ + 10 * OUT,
  },
  {
    name: 'vLLM: details that are null unless it is started with them',
    body: chat({ ...flat, prompt_tokens_details: null, completion_tokens_details: null }),
    bill: flatUsd,
  },
  {
    name: 'SGLang: cached tokens with its cache report',
    body: chat({ ...flat, prompt_tokens_details: { cached_tokens: 16 }, reasoning_tokens: 0 }),
    bill: 8 * FRESH + 16 * READ + 10 * OUT,
  },
  {
    name: 'TensorRT-LLM: cached tokens always',
    body: chat({ ...flat, prompt_tokens_details: { cached_tokens: 23 } }),
    bill: 1 * FRESH + 23 * READ + 10 * OUT,
  },
  {
    name: 'Anthropic: what was read and written stands beside the input, by how long it is kept',
    protocol: 'anthropic-messages',
    body: message({
      input_tokens: 5,
      cache_read_input_tokens: 7,
      cache_creation_input_tokens: 12,
      cache_creation: { ephemeral_5m_input_tokens: 4, ephemeral_1h_input_tokens: 8 },
      output_tokens: 10,
      service_tier: 'standard',
      inference_geo: 'global',
      server_tool_use: { web_search_requests: 0, web_fetch_requests: 2 },
    }),
    bill: 5 * FRESH + 7 * READ + 4 * WRITTEN + 8 * HOUR + 10 * OUT,
  },
  {
    name: 'Gemini: thoughts beside the candidates, tool results beside the prompt',
    protocol: 'gemini',
    body: gemini({
      promptTokenCount: 20,
      toolUsePromptTokenCount: 4,
      cachedContentTokenCount: 10,
      candidatesTokenCount: 6,
      thoughtsTokenCount: 4,
      totalTokenCount: 34,
      promptTokensDetails: [{ modality: 'TEXT', tokenCount: 20 }],
      serviceTier: 'standard',
    }),
    bill: 14 * FRESH + 10 * READ + 10 * OUT,
  },
  {
    name: 'Vertex AI: the same, with a kind of traffic',
    protocol: 'gemini',
    body: gemini({
      promptTokenCount: 24,
      candidatesTokenCount: 10,
      totalTokenCount: 34,
      trafficType: 'ON_DEMAND',
    }),
    bill: flatUsd,
  },
  {
    name: 'Gemini Interactions: sums of all steps',
    protocol: 'gemini-interactions',
    body: {
      status: 'completed',
      steps: [{ type: 'model_output', content: [{ type: 'text', text: 'A few words.' }] }],
      usage: {
        total_input_tokens: 24,
        total_cached_tokens: 4,
        total_output_tokens: 6,
        total_thought_tokens: 4,
        total_tokens: 34,
      },
    },
    bill: 20 * FRESH + 4 * READ + 10 * OUT,
  },
  {
    name: 'Amazon Bedrock: camel case, with a list of what is kept how long',
    protocol: 'bedrock-converse',
    body: converse({
      inputTokens: 5,
      outputTokens: 10,
      totalTokens: 34,
      cacheReadInputTokens: 7,
      cacheWriteInputTokens: 12,
      cacheDetails: [
        { ttl: '1h', inputTokens: 8 },
        { ttl: '5m', inputTokens: 4 },
      ],
    }),
    bill: 5 * FRESH + 7 * READ + 4 * WRITTEN + 8 * HOUR + 10 * OUT,
  },
  {
    name: 'DeepSeek: hits and misses of the cache, which sum to the prompt',
    body: chat({
      ...flat,
      prompt_cache_hit_tokens: 16,
      prompt_cache_miss_tokens: 8,
      completion_tokens_details: { reasoning_tokens: 7 },
    }),
    bill: 8 * FRESH + 16 * READ + 10 * OUT,
  },
  {
    name: 'Mistral: seconds of sound that are no tokens, or an empty map',
    body: chat({ ...flat, prompt_audio_seconds: {}, prompt_tokens_details: { cached_tokens: 0 } }),
    bill: flatUsd,
  },
  {
    name: 'Groq: times beside the tokens',
    body: chat(
      { ...flat, queue_time: 0.1, prompt_time: 0.002, completion_time: 0.05, total_time: 0.052 },
      { x_groq: { id: 'req_1' }, service_tier: 'on_demand' },
    ),
    bill: flatUsd,
  },
  { name: 'Together: plain', body: chat({ ...flat, cached_tokens: 0 }), bill: flatUsd },
  {
    name: 'Fireworks: cached tokens in the details',
    body: chat({ ...flat, prompt_tokens_details: { cached_tokens: 4 } }),
    bill: 20 * FRESH + 4 * READ + 10 * OUT,
  },
  {
    name: 'Cerebras: times of its own beside the usage',
    body: chat({ ...flat, prompt_tokens_details: { cached_tokens: 0 } }, { time_info: { total_time: 0.1 } }),
    bill: flatUsd,
  },
  { name: 'AI21: three counts and no more', body: chat(flat), bill: flatUsd },
  {
    name: 'SambaNova: rates and times of the server',
    body: chat({
      ...flat,
      acceptance_rate: 4.1,
      time_to_first_token: 0.2,
      total_latency: 0.9,
      completion_tokens_per_sec: 300.5,
      is_last_response: true,
    }),
    bill: flatUsd,
  },
  {
    name: 'Alibaba: input and output by their own names',
    body: chat({ input_tokens: 24, output_tokens: 10, total_tokens: 34 }),
    bill: flatUsd,
  },
  {
    name: 'xAI: reasoning beside the completion, told by the total, and its cost in ticks',
    body: chat({
      prompt_tokens: 24,
      completion_tokens: 4,
      total_tokens: 34,
      prompt_tokens_details: { text_tokens: 24, cached_tokens: 0, audio_tokens: 0, image_tokens: 0 },
      completion_tokens_details: { reasoning_tokens: 6, audio_tokens: 0 },
      num_sources_used: 0,
      cost_in_usd_ticks: flatUsd * 1e10,
    }),
    bill: flatUsd,
  },
  {
    name: 'OpenRouter: the cost in dollars, which is the bill',
    body: chat({
      ...flat,
      cost: flatUsd + 7,
      is_byok: false,
      cost_details: { upstream_inference_cost: null },
    }),
    bill: flatUsd + 7,
  },
  {
    name: 'LiteLLM before Anthropic: both providers’ names for one count',
    body: chat({
      ...flat,
      prompt_tokens_details: { cached_tokens: 7, cache_creation_tokens: 12 },
      cache_read_input_tokens: 7,
      cache_creation_input_tokens: 12,
    }),
    bill: 5 * FRESH + 7 * READ + 12 * WRITTEN + 10 * OUT,
  },
  {
    name: 'Ollama: counts at the answer’s root',
    protocol: 'ollama-chat',
    body: {
      model: 'sim-model',
      message: { role: 'assistant', content: 'A few words.' },
      done: true,
      done_reason: 'stop',
      prompt_eval_count: 24,
      eval_count: 10,
    },
    bill: flatUsd,
  },
  {
    name: 'Cohere 2: units that are billed, in a map of their own',
    body: chat({
      billed_units: { input_tokens: 24, output_tokens: 10 },
      tokens: { input_tokens: 90, output_tokens: 12 },
    }),
    bill: flatUsd,
    worst: true,
  },
  {
    name: 'Cohere 1: the same in `meta`',
    body: chat(undefined, { meta: { billed_units: { input_tokens: 24, output_tokens: 10 } } }),
    bill: flatUsd,
    worst: true,
  },
  {
    name: 'IBM watsonx: counts beside each text',
    body: chat(undefined, {
      results: [{ generated_text: 'A few words.', input_token_count: 24, generated_token_count: 10 }],
    }),
    bill: flatUsd,
    worst: true,
  },
];

async function charge({ protocol = 'openai-chat', body }: Vendor) {
  const clock = new ManualClock();
  const transport = new ScriptedTransport(clock, () => [
    { after: 0, do: 'written' },
    { after: 5, do: 'head', status: 200, headers: { 'content-type': 'application/json' } },
    { after: 5, do: 'data', text: JSON.stringify(body) },
    { after: 0, do: 'end' },
  ]);
  const run = startRun(planOf(arrivals(0)), {
    clock,
    transport,
    protocol,
    prices: RATES,
    budget: 1e6,
    maxTokens: 50,
    stream: false,
  });
  const worst = run.ledger.reserved;
  clock.advance(60_000);
  const reason = await run.result;
  return { sample: run.samples[0], worst, reason };
}

describe('usage as vendors tell it is charged by the vendor’s rule', () => {
  it('of twenty and more', () => {
    expect(VENDORS.length).toBeGreaterThanOrEqual(20);
    expect(new Set(VENDORS.map(({ protocol }) => protocol)).size).toBe(7);
  });

  it.each(VENDORS.map((vendor) => [vendor.name, vendor] as const))('%s', async (_, vendor) => {
    const { sample, worst, reason } = await charge(vendor);
    expect(reason).toBeNull();
    expect(sample?.outcome).toBe('ok');
    if (vendor.worst === true) {
      expect(sample).toMatchObject({ costUsd: worst, costBasis: 'worst_case' });
      expect(worst).toBeGreaterThanOrEqual(vendor.bill);
    } else {
      expect(sample?.costBasis).toBe('reported');
      expect(sample?.costUsd).toBeCloseTo(vendor.bill, 9);
    }
  });
});
