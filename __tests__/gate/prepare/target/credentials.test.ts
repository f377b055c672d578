import { describe, expect, it } from '@jest/globals';
import { createCredentials, headersWith } from '../../../../src/gate/prepare/target/credentials.js';
import { anthropicMessages } from '../../../../src/protocols/dialects/anthropic-messages.js';
import { gemini } from '../../../../src/protocols/dialects/gemini.js';
import { openAiChat } from '../../../../src/protocols/dialects/openai-chat.js';
import { parseConfig } from '../../../../src/settings/config.js';
import { worldWith } from '../../../support/gate-world.js';

const configOf = (inputs: Readonly<Record<string, string>>) =>
  parseConfig({ inputs: { endpoint: 'http://127.0.0.1:9', ...inputs }, readFile: () => '' }).config;
const ANTHROPIC = { type: 'anthropic-oidc', given: {} } as const;

describe('the credentials of a run', () => {
  it('are one each, whichever scenarios and arms show it', async () => {
    const credentials = createCredentials(worldWith());
    const one = await credentials.of(configOf({ 'api-key-command': 'az token' }));
    expect(await credentials.of(configOf({ 'api-key-command': "az 'token'" }))).toBe(one);
    expect(await credentials.of(configOf({ 'api-key-command': 'gcloud token' }))).not.toBe(one);
    expect(await credentials.of(configOf({ 'api-key': 'plain' }))).toBeUndefined();
  });

  it('are none of the simulator, which asks for none', async () => {
    const config = configOf({ endpoint: 'simulator', 'api-key-command': 'az token' });
    expect(await createCredentials(worldWith()).of(config)).toBeUndefined();
  });

  it('go to their own provider alone', () => {
    const auth = 'type: openai-oidc\nidentity-provider-id: i\nservice-account-id: s';
    for (const endpoint of [
      'https://api.openai.com/v1',
      'https://eu.api.openai.com/v1',
      'http://127.0.0.1:9',
    ])
      expect(configOf({ auth, endpoint }).auth?.type).toBe('openai-oidc');
  });
});

describe('a token of an exchange', () => {
  it('goes as Bearer in every protocol, whatever an API key would', () => {
    const call = { model: 'm', messages: [], maxTokens: 1, stream: true, apiKey: 'token', keyIsToken: true };
    for (const [protocol, address] of [
      [anthropicMessages, 'https://api.anthropic.com'],
      [gemini, 'https://generativelanguage.googleapis.com'],
      [openAiChat, 'https://x.openai.azure.com'],
    ] as const) {
      const { headers } = protocol.encode({ ...call, endpoint: new URL(address) });
      expect(headers['authorization']).toBe('Bearer token');
      expect(headers['x-api-key'] ?? headers['api-key'] ?? headers['x-goog-api-key']).toBeUndefined();
    }
  });

  it("of Anthropic's goes with the beta that its SDKs name, beside those of the user", () => {
    expect(headersWith({}, ANTHROPIC)).toEqual({ 'anthropic-beta': 'oauth-2025-04-20' });
    expect(headersWith({ 'anthropic-beta': 'files' }, ANTHROPIC)).toEqual({
      'anthropic-beta': 'files,oauth-2025-04-20',
    });
    const there = { 'anthropic-beta': 'oauth-2025-04-20, files' };
    expect(headersWith(there, ANTHROPIC)).toBe(there);
    expect(headersWith({ a: 'b' }, undefined)).toEqual({ a: 'b' });
  });
});
