import { describe, expect, it } from '@jest/globals';
import { prepareRun } from '../../../src/gate/prepare/prepare-run.js';
import { warnOfReasoning } from '../../../src/gate/prepare/warn-reasoning.js';
import { parseConfig } from '../../../src/settings/config.js';
import { worldWith } from '../../support/gate-world.js';

async function warningsFor(inputs: Readonly<Record<string, string>>): Promise<string[]> {
  const parsed = parseConfig({
    inputs: { endpoint: 'http://127.0.0.1:9/v1', prices: 'free', ...inputs },
    readFile: () => '',
  });
  const prepared = await prepareRun(parsed, new URL('http://127.0.0.1:9/v1'), worldWith());
  return warnOfReasoning(prepared.scenarios);
}

describe('before a run', () => {
  it.each([
    'gpt-5-mini',
    'openai/gpt-5',
    'o3',
    'o4-mini-2025-04-16',
    'gpt-oss-20b',
    'deepseek-reasoner',
    'deepseek-ai/DeepSeek-R1',
    'gemini-2.5-pro',
    'models/gemini-3.8-flash',
    'grok-4',
    'Qwen/QwQ-32B',
    'qwen3:8b',
    'kimi-k2-thinking',
  ])('a small cap is warned of for %s, which reasons', async (model) => {
    const warnings = await warningsFor({ model });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/256 tokens .* `max-tokens`/);
    expect(await warningsFor({ model, 'max-tokens': '4000' })).toEqual([]);
  });

  it.each([
    'gpt-4o-mini',
    'gpt-5-chat-latest',
    'claude-sonnet-4-5',
    'gemini-2.0-flash',
    'gemini-2.5-flash-lite',
    'llama3.2',
    'mistral-large',
    'grok-4-fast-non-reasoning',
    'qwen3-coder',
  ])('nothing is said of %s', async (model) => {
    expect(await warningsFor({ model })).toEqual([]);
  });

  it('the user’s own fields say whether a model reasons', async () => {
    expect(await warningsFor({ model: 'gpt-5.1', config: 'body: { reasoning_effort: none }' })).toEqual([]);
    expect(
      await warningsFor({ model: 'm', config: 'body: { thinking: { type: enabled, budget_tokens: 100 } }' }),
    ).toHaveLength(1);
    expect(
      await warningsFor({
        model: 'qwen3',
        config: 'body: { chat_template_kwargs: { enable_thinking: false } }',
      }),
    ).toEqual([]);
  });
});
