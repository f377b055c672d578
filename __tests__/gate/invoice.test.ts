import { describe, expect, it } from '@jest/globals';
import {
  CAP,
  expectKept,
  IN,
  invoicedGate as gate,
  OUT,
  plain,
  plainUsd,
  PROMPT,
  WRITTEN,
} from '../support/invoiced-gate.js';
import { chatEvents, type Invoiced, messageEvents } from '../support/invoice-server.js';

const anthropic = { protocol: 'anthropic-messages', model: 'claude-sonnet-5' };
const round = { input_tokens: PROMPT, output_tokens: CAP };
const message = (usage: object, usd: number): Invoiced => ({ events: messageEvents(CAP, usage, usage), usd });

describe('the ceiling holds, and all that is billed is told, where', () => {
  it.each<[string, () => Invoiced, Record<string, string>?]>([
    ['nothing is special', () => ({ events: chatEvents(CAP, plain), usd: plainUsd })],
    [
      'only the total tells the thinking',
      () => ({
        events: chatEvents(8, { prompt_tokens: PROMPT, completion_tokens: 8, total_tokens: PROMPT + CAP }),
        usd: plainUsd,
      }),
    ],
    [
      'the total is too short to be true',
      () => ({
        events: chatEvents(CAP, { prompt_tokens: PROMPT, completion_tokens: 8, total_tokens: 12 }),
        usd: plainUsd,
      }),
    ],
    [
      'counts fall',
      () => ({
        events: [
          ...chatEvents(CAP, plain),
          { choices: [], usage: { prompt_tokens: PROMPT, completion_tokens: 8 } },
        ],
        usd: plainUsd,
      }),
    ],
    [
      'a project’s own tier serves a request that names none',
      () => ({ events: chatEvents(CAP, plain, { service_tier: 'priority' }), usd: 2.5 * plainUsd }),
    ],
    [
      'the tier is named, and no usage is told',
      () => ({ events: chatEvents(CAP, undefined, { service_tier: 'fast' }), usd: 2.5 * plainUsd }),
    ],
    [
      'an answer at a dear tier breaks off',
      () => ({
        events: chatEvents(CAP, undefined, { service_tier: 'priority' }),
        breaks: true,
        usd: 2.5 * plainUsd,
      }),
    ],
    [
      'the endpoint says what it costs',
      () => ({ events: chatEvents(CAP, { ...plain, cost: 0.1 }), usd: 0.1 }),
    ],
    [
      'writes to a cache are billed, and their price is not written',
      () => ({
        events: chatEvents(CAP, { ...plain, prompt_tokens_details: { cache_write_tokens: PROMPT } }),
        usd: 1.25 * PROMPT * IN + CAP * OUT,
      }),
    ],
    [
      'a failure is billed whole',
      () => ({ status: 500, body: { error: { message: 'oops' } }, usd: 2.5 * plainUsd }),
    ],
    [
      'Azure’s filter has read the prompt',
      () => ({
        status: 400,
        body: { error: { code: 'content_filter', innererror: { code: 'ResponsibleAIPolicyViolation' } } },
        usd: PROMPT * IN,
      }),
    ],
    [
      'Anthropic writes for an hour',
      () =>
        message(
          {
            input_tokens: 1,
            cache_creation_input_tokens: PROMPT - 1,
            cache_creation: { ephemeral_1h_input_tokens: PROMPT - 1, ephemeral_5m_input_tokens: 0 },
            output_tokens: CAP,
          },
          IN + (PROMPT - 1) * 2 * IN + CAP * OUT,
        ),
      anthropic,
    ],
    [
      'Anthropic computes within the United States',
      () => message({ ...round, inference_geo: 'us' }, 1.1 * plainUsd),
      anthropic,
    ],
    [
      'a server’s web searches are billed by the call',
      () => message({ ...round, server_tool_use: { web_search_requests: 1 } }, plainUsd + 0.01),
      anthropic,
    ],
    [
      'an answer took two rounds, of which only one is counted at the top',
      () =>
        message(
          {
            ...round,
            iterations: [
              { ...round, output_tokens: 4 },
              { ...round, output_tokens: CAP - 4 },
            ],
          },
          plainUsd + PROMPT * IN,
        ),
      anthropic,
    ],
  ])('%s', async (_, answer, settings = {}) => {
    expectKept(await gate(answer, settings));
  });

  it('Gemini tells its thoughts only in the total', async () => {
    const body = {
      candidates: [{ content: { parts: [{ text: 'word '.repeat(8) }] }, finishReason: 'STOP', index: 0 }],
      usageMetadata: { promptTokenCount: PROMPT, candidatesTokenCount: 8, totalTokenCount: PROMPT + CAP },
    };
    const settings = { protocol: 'gemini', stream: 'false' };
    expectKept(await gate(() => ({ body, usd: plainUsd }), settings));
  });

  it('eight prompts stand in one request', async () => {
    const told = await gate(
      () => ({
        events: [
          ...Array.from({ length: 8 }, (_, index) => ({
            choices: [{ index, text: ' word', finish_reason: 'length' }],
          })),
          {
            choices: [],
            usage: {
              prompt_tokens: 8 * PROMPT,
              completion_tokens: 8 * CAP,
              total_tokens: 8 * (PROMPT + CAP),
            },
          },
        ],
        usd: 8 * plainUsd,
      }),
      {
        protocol: 'openai-completions',
        config: JSON.stringify({ body: { prompt: Array.from({ length: 8 }, () => 'Say words.') } }),
        budget: '20',
      },
    );
    expectKept(told);
  });

  it.each([4, 10, 40])('thinking that is never shown runs to %d times the cap', async (times) => {
    const output = times * CAP;
    const usage = { prompt_tokens: PROMPT, completion_tokens: output, total_tokens: PROMPT + output };
    const usd = PROMPT * IN + output * OUT;
    const told = await gate(() => ({ events: chatEvents(6, usage), usd }), {
      vus: '20',
      'max-concurrency': '20',
      iterations: '100',
      budget: String(Math.max(15 * usd, 9)),
    });
    expectKept(told);
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>?]>([
    ['DeepInfra as an estimate', { estimated_cost: 0.2 }],
    ['a gateway as text', { cost: '0.2' }],
    ['Vercel beside the usage', {}, { provider_metadata: { gateway: { cost: '0.2' } } }],
  ])('the cost of an answer is stated by %s', async (_, usage, fields = {}) => {
    expectKept(await gate(() => ({ events: chatEvents(CAP, { ...plain, ...usage }, fields), usd: 0.2 })));
  });

  it('Vercel states the cost in a delta, and LiteLLM in a header', async () => {
    const last = {
      choices: [
        { index: 0, delta: { provider_metadata: { gateway: { cost: '0.2' } } }, finish_reason: 'stop' },
      ],
    };
    expectKept(await gate(() => ({ events: [...chatEvents(CAP, plain), last], usd: 0.2 })));
    const message = { role: 'assistant', content: 'word '.repeat(CAP) };
    const body = { choices: [{ index: 0, message, finish_reason: 'stop' }], usage: plain };
    const headers = { 'x-litellm-response-cost': '0.2' };
    expectKept(await gate(() => ({ body, headers, usd: 0.2 }), { stream: 'false' }));
  });

  it.each([
    [424, { error: 'Generation failed', error_type: 'generation' }],
    [400, { error: { code: 'tool_use_failed', failed_generation: '<function=x>' } }],
    [422, { error: { message: 'no JSON' }, usage: plain }],
  ])('a refusal with %d tells of what was generated', async (status, body) => {
    expectKept(await gate(() => ({ status, body, usd: plainUsd })));
  });

  it('an older make of the model answers, twice as dear', async () => {
    const models = {
      'gpt-x': { input: 1_000, output: 4_000 },
      'gpt-x-2024-05-13': { input: 2_000, output: 8_000 },
    };
    const told = await gate(
      () => ({ events: chatEvents(CAP, plain, { model: 'gpt-x-2024-05-13' }), usd: 2 * plainUsd }),
      { model: 'gpt-x', prices: 'prices.json', budget: '6' },
      { 'prices.json': JSON.stringify({ models }) },
    );
    expectKept(told);
  });

  it('LiteLLM’s file has a price of its own for the tier that is asked for', async () => {
    const m = {
      litellm_provider: 'openai',
      input_cost_per_token: IN,
      input_cost_per_token_priority: 4 * IN,
      output_cost_per_token: OUT,
      output_cost_per_token_priority: 4 * OUT,
    };
    const told = await gate(
      () => ({ events: chatEvents(CAP, plain, { service_tier: 'priority' }), usd: 4 * plainUsd }),
      { prices: 'prices.json', budget: '6', config: JSON.stringify({ body: { service_tier: 'priority' } }) },
      { 'prices.json': JSON.stringify({ m }) },
    );
    expectKept(told);
  });

  it('two makes of the model that was asked answer in turn at one price, which is no second model', async () => {
    const told = await gate(
      ({ ordinal }) => ({
        events: chatEvents(CAP, plain, {
          model: ordinal % 2 === 0 ? 'gpt-x-2024-08-06' : 'gpt-x-2024-11-20',
        }),
        usd: plainUsd,
      }),
      { model: 'gpt-x' },
    );
    expect(expectKept(told).verdict).not.toBe('error');
  });

  it('OpenRouter answers under a name that no list has, and states what it costs', async () => {
    const told = await gate(
      () => ({
        events: chatEvents(CAP, { ...plain, cost: plainUsd }, { model: 'lab/claude-4.5-sonnet-20250929' }),
        usd: plainUsd,
      }),
      { model: 'lab/claude-sonnet-4.5', prices: 'prices.json' },
      {
        'prices.json': JSON.stringify({
          models: { 'lab/claude-sonnet-4.5': { input: 1_000, output: 4_000 } },
        }),
      },
    );
    expect(expectKept(told).verdict).not.toBe('error');
  });

  it('another model answers than was asked, sixteen times as dear', async () => {
    const models = { cheap: { input: 1000, output: 4000 }, dear: { input: 16_000, output: 64_000 } };
    const told = await gate(
      () => ({ events: chatEvents(CAP, plain, { model: 'dear' }), usd: 16 * plainUsd }),
      { model: 'cheap', prices: 'prices.json', budget: '40' },
      { 'prices.json': JSON.stringify({ models }) },
    );
    const report = expectKept(told);
    const finding = report.scenarios[0]?.findings.find(({ code }) => code === 'other_model');
    expect(finding?.message).toContain('dear');
  });
});

describe('what an answer says of its price and nobody understands ends the run, by its name:', () => {
  it.each<[string, Invoiced, Record<string, string>?]>([
    [
      'service_tier: hyper',
      { events: chatEvents(CAP, plain, { service_tier: 'hyper' }), usd: 2.5 * plainUsd },
    ],
    ['num_search_queries', { events: chatEvents(CAP, { ...plain, num_search_queries: 2 }), usd: plainUsd }],
    ['speed: warp', message({ ...round, speed: 'warp' }, plainUsd), anthropic],
    [
      'iterations.fallback_message',
      message({ ...round, iterations: [{ ...round, type: 'fallback_message', model: 'x' }] }, plainUsd),
      anthropic,
    ],
    [
      'image_tokens of the output',
      {
        events: chatEvents(CAP, { ...plain, completion_tokens_details: { image_tokens: 5 } }),
        usd: plainUsd,
      },
    ],
    [
      'candidatesTokensDetails: IMAGE',
      {
        body: {
          candidates: [{ content: { parts: [{ text: 'word '.repeat(8) }] }, finishReason: 'STOP' }],
          usageMetadata: {
            promptTokenCount: PROMPT,
            candidatesTokenCount: CAP,
            candidatesTokensDetails: [{ modality: 'IMAGE', tokenCount: 12 }],
          },
        },
        usd: plainUsd,
      },
      { protocol: 'gemini', stream: 'false' },
    ],
    [
      'image_generation_call',
      {
        body: {
          status: 'completed',
          output: [
            { type: 'image_generation_call', result: 'AAAA' },
            { type: 'message', content: [{ type: 'output_text', text: 'word '.repeat(8) }] },
          ],
          usage: { input_tokens: PROMPT, output_tokens: CAP },
        },
        usd: plainUsd,
      },
      { protocol: 'openai-responses', stream: 'false' },
    ],
    [
      'audio_tokens of the output',
      {
        events: chatEvents(CAP, { ...plain, completion_tokens_details: { audio_tokens: 5 } }),
        usd: plainUsd,
      },
    ],
  ])('%s', async (name, answer, settings = {}) => {
    const report = expectKept(await gate(() => answer, { budget: '20', ...settings }));
    expect(report.verdict).toBe('error');
    expect(report.reasons[0]).toMatchObject({
      code: 'price_unknown',
      message: expect.stringContaining(name),
    });
  });
});

describe('a plan whose bill nothing bounds is refused by name, before the first byte:', () => {
  const listed = { model: 'gpt-4.1', prices: '' };
  const body = (fields: object): Record<string, string> => ({ config: JSON.stringify({ body: fields }) });
  it.each<[string, string, Record<string, string>]>([
    ['an unknown tier', 'service_tier: hyper', { ...listed, ...body({ service_tier: 'hyper' }) }],
    ['a hosted tool, whatever is written', 'web_search', body({ tools: [{ type: 'web_search' }] })],
    ['search options', 'web_search_options', { ...listed, ...body({ web_search_options: {} }) }],
    ['sound', 'modalities', { ...listed, ...body({ modalities: ['text', 'audio'], audio: { voice: 'x' } }) }],
    ['a router’s fallbacks at one price', 'are those of one model', body({ models: ['m', 'dear'] })],
    ['a router’s fallbacks', '`models`', { ...listed, ...body({ models: ['gpt-4.1', 'gpt-5.5'] }) }],
    [
      'a picture by its address',
      'input-overhead',
      body({ messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'x' } }] }] }),
    ],
    ['a field that nobody knows', '`turbo`', { ...listed, ...body({ turbo: true }) }],
    [
      'Anthropic’s fast mode',
      'speed',
      { protocol: 'anthropic-messages', model: 'claude-opus-5', prices: '', ...body({ speed: 'fast' }) },
    ],
    [
      'server-side fallbacks',
      'fallbacks',
      {
        protocol: 'anthropic-messages',
        model: 'claude-opus-5',
        prices: '',
        ...body({ fallbacks: 'default' }),
      },
    ],
    ['one price for two models', 'are those of one model', { compare: 'base', 'base-model': 'dear' }],
  ])('%s', async (_, name, settings) => {
    const told = await gate(() => ({ events: chatEvents(CAP, plain), usd: plainUsd }), {
      ...settings,
      budget: '50',
    });
    expect(told.refusal).toContain(name);
    expect(told.asked).toEqual([]);
  });

  it('is run with prices of the user’s own, where they settle it', async () => {
    const told = await gate(
      () => ({ events: chatEvents(CAP, plain, { service_tier: 'priority' }), usd: plainUsd }),
      {
        ...body({ service_tier: 'priority', turbo: true }),
        prices: `${WRITTEN}, tier: priority`,
        budget: '20',
      },
    );
    const report = expectKept(told);
    expect(report.cost.spent).toBeCloseTo(25 * plainUsd, 9);
  });

  it('costs what its tier costs, where the prices do not say that they are of it', async () => {
    const told = await gate(
      () => ({ events: chatEvents(CAP, plain, { service_tier: 'priority' }), usd: 2.5 * plainUsd }),
      { ...body({ service_tier: 'priority' }), budget: '20' },
    );
    expect(expectKept(told).cost.spent).toBeCloseTo(25 * 2.5 * plainUsd, 9);
  });
});

describe('where nothing costs', () => {
  it('no count of input and no word ends a run or cuts a stream', async () => {
    const numbered = Array.from({ length: CAP }, (_, n) => ({
      choices: [{ index: 0, delta: { content: ` word${n} a-b-${n}` } }],
    }));
    const told = await gate(
      () => ({
        events: [
          ...numbered,
          ...chatEvents(0, { ...plain, prompt_tokens: 50_000, total_tokens: 50_000 + CAP }),
        ],
        usd: 0,
      }),
      { prices: 'free' },
    );
    expect(told.report).toMatchObject({ run: { stoppedBy: 'completed' }, outcomes: { ok: 24 } });
  });

  it('a price and `input-overhead` make an endpoint measurable that adds to each prompt', async () => {
    const answer = (): Invoiced => ({
      events: chatEvents(CAP, { ...plain, prompt_tokens: 900, total_tokens: 900 + CAP }),
      usd: 900 * IN + CAP * OUT,
    });
    const refused = await gate(answer, { budget: '60' });
    expect(refused.report?.reasons[0]?.message).toContain('input-overhead');
    const told = await gate(answer, { budget: '60', config: '{"input-overhead": 900}' });
    expect(expectKept(told)).toMatchObject({ outcomes: { ok: 24 } });
  });
});
