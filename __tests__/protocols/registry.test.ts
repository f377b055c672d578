import { describe, expect, it } from '@jest/globals';
import { PROTOCOL_NAMES } from '../../src/protocols/protocol.js';
import { protocolByName, protocolFor } from '../../src/protocols/registry.js';

describe('the registry', () => {
  it('has every protocol under its own name', () => {
    for (const name of PROTOCOL_NAMES) expect(protocolByName(name).name).toBe(name);
  });
});

describe('protocol: auto', () => {
  it.each([
    ['https://api.openai.com', 'openai-chat'],
    ['https://api.openai.com/v1', 'openai-chat'],
    ['https://api.openai.com/v1/responses', 'openai-responses'],
    ['https://api.openai.com/v1/completions', 'openai-completions'],
    [
      'https://x.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-10-21',
      'openai-chat',
    ],
    ['https://api.anthropic.com', 'anthropic-messages'],
    ['https://gateway.example/anthropic/v1/messages/', 'anthropic-messages'],
    ['https://generativelanguage.googleapis.com', 'gemini'],
    ['https://generativelanguage.googleapis.com/v1beta/models/gemini-3.8-flash:generateContent', 'gemini'],
    ['https://generativelanguage.googleapis.com/v1beta/openai/chat/completions', 'openai-chat'],
    ['https://generativelanguage.googleapis.com/v1beta/openai', 'openai-chat'],
    [
      'https://us-central1-aiplatform.googleapis.com/v1/projects/p/locations/l/publishers/google/models/m:streamGenerateContent',
      'gemini',
    ],
    ['http://localhost:11434', 'ollama-chat'],
    ['http://localhost:11434/v1', 'openai-chat'],
    ['http://box:8080/api/chat', 'ollama-chat'],
    ['https://bedrock-runtime.us-east-1.amazonaws.com', 'bedrock-converse'],
    ['https://bedrock-runtime.us-east-1.amazonaws.com/model/m/converse', 'bedrock-converse'],
    ['https://bedrock-runtime.us-east-1.amazonaws.com/openai/v1', 'openai-chat'],
    ['https://bedrock-mantle.us-east-1.api.aws/openai/v1', 'openai-chat'],
    ['https://api.groq.com/openai/v1', 'openai-chat'],
    ['https://r.example/openai/deployments/d?api-version=2024-10-21', 'openai-chat'],
    ['https://l-aiplatform.googleapis.com/v1/projects/p/locations/l/endpoints/openapi', 'openai-chat'],
    ['https://api.deepseek.com/anthropic', 'anthropic-messages'],
    ['https://api.anthropic.com.evil.example', 'openai-chat'],
    ['http://127.0.0.1:8000', 'openai-chat'],
  ])('makes of %s %s, and says why in a sentence', (url, name) => {
    const { protocol, reason } = protocolFor(new URL(url));
    expect(protocol.name).toBe(name);
    expect(reason).toMatch(new RegExp(`^Protocol ${name}: .+\\.$`));
  });

  it('warns that GitHub Models is gone', () => {
    expect(protocolFor(new URL('https://models.github.ai/inference/chat/completions')).reason).toMatch(
      /retired/,
    );
  });
});
