import { describe, expect, it } from '@jest/globals';
import { servedBy } from '../../../src/load/exchange/served-by.js';
import { protocolByName } from '../../../src/protocols/registry.js';

describe('who served a request, as a gateway tells', () => {
  it.each([
    [{}, null, null],
    [
      { 'x-portkey-provider': 'openai', 'x-portkey-last-used-option-index': 'config.targets[1]' },
      null,
      'x-portkey-provider openai, x-portkey-last-used-option-index config.targets[1]',
    ],
    [{ 'cf-aig-step': '1' }, null, 'cf-aig-step 1'],
    [{ 'x-litellm-model-id': ' ' }, null, null],
    [{}, 'DeepInfra', 'provider DeepInfra'],
  ] as const)('%j and %j', (headers, provider, told) => {
    expect(servedBy(headers, provider)).toBe(told);
  });

  it('reads the provider that OpenRouter names in its pieces', () => {
    const decoder = protocolByName('openai-chat').decoder({ stream: true, keepText: 0 });
    const piece = {
      provider: 'DeepInfra',
      model: 'm',
      choices: [{ index: 0, delta: { content: 'Hi' }, finish_reason: 'stop' }],
    };
    decoder.push(Buffer.from(`data: ${JSON.stringify(piece)}\n\ndata: [DONE]\n\n`));
    decoder.end(true);
    expect(decoder.answer().provider).toBe('DeepInfra');
  });
});
