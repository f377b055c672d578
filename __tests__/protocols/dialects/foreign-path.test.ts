import { describe, expect, it } from '@jest/globals';
import { foreignPurpose, likelyAddress } from '../../../src/protocols/dialects/foreign-path.js';
import { endpointValue } from '../../../src/settings/values/url-value.js';

describe('an endpoint that is not for answers', () => {
  it.each([
    ['https://api.openai.com/v1/embeddings', 'embeddings'],
    ['https://r.openai.azure.com/openai/deployments/d/embeddings?api-version=1', 'embeddings'],
    ['https://generativelanguage.googleapis.com/v1beta/models/m:embedContent', 'embeddings'],
    ['http://localhost:11434/api/embed', 'embeddings'],
    ['https://api.openai.com/v1/images/generations/', 'images'],
    ['https://api.openai.com/v1/audio/speech', 'audio'],
    ['https://api.openai.com/v1/moderations', 'moderations'],
    ['https://api.openai.com/v1/batches', 'batches'],
    ['https://api.cohere.com/v2/rerank', 'ranking'],
  ])('%s is named as one of %s, and refused as a setting', (url, purpose) => {
    expect(foreignPurpose(new URL(url))).toContain(purpose);
    expect(endpointValue.parse(url, 'endpoint')).toMatchObject({
      ok: false,
      problems: [
        { setting: 'endpoint', message: expect.stringContaining(`is an endpoint of ${purpose}`) as unknown },
      ],
    });
  });

  it.each([
    'https://h.example/v1',
    'https://h.example/v1/chat/completions',
    'https://h.example/moderations',
    'https://h.example/v1/models/m:generateContent',
    'https://h.example/v1/my-embeddings',
  ])('may not be said of %s', (url) => {
    expect(foreignPurpose(new URL(url))).toBeNull();
  });
});

describe('the likely address', () => {
  it('has the standard path below the given one', () => {
    expect(likelyAddress('https://h.example/x/', 'openai-chat')).toBe(
      'https://h.example/x/v1/chat/completions',
    );
    expect(likelyAddress('https://h.example/x', 'ollama-chat')).toBe('https://h.example/x/api/chat');
  });

  it('is unknown where the given one ends so already, and where it names the model', () => {
    expect(likelyAddress('https://h.example/v1/chat/completions', 'openai-chat')).toBeNull();
    expect(likelyAddress('https://h.example/x', 'gemini')).toBeNull();
    expect(likelyAddress('simulator', 'openai-chat')).toBeNull();
  });
});
