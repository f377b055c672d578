import { describe, expect, it } from '@jest/globals';
import { missingKey, requireKeys } from '../../../../src/gate/prepare/target/known-keys.js';

const missed = (url: string, more: { apiKey?: string; headers?: Record<string, string> } = {}) =>
  missingKey({ apiKey: undefined, headers: {}, ...more, endpoint: new URL(url) });

describe('a key that is missing', () => {
  it.each([
    'https://api.openai.com/v1',
    'https://r.openai.azure.com/openai/v1',
    'https://api.anthropic.com',
    'https://generativelanguage.googleapis.com',
    'https://api.groq.com/openai/v1',
  ])('is said of %s', (url) => {
    const [problem] = missed(url);
    expect(problem?.setting).toBe('api-key');
    expect(problem?.message).toContain(`${new URL(url).hostname} answers nobody without one`);
  });

  it.each(['http://127.0.0.1:8000/v1', 'https://vllm.example/v1', 'https://api.openai.com.evil.example'])(
    'is not said of %s',
    (url) => {
      expect(missed(url)).toEqual([]);
    },
  );

  it('is not missed where anything carries one', () => {
    const url = 'https://api.openai.com/v1';
    for (const name of ['authorization', 'Api-Key', 'x-goog-api-key', 'cf-aig-authorization', 'cookie'])
      expect(missed(url, { headers: { [name]: 'x' } })).toEqual([]);
    expect(missed(url, { apiKey: 'x' })).toEqual([]);
    expect(missed('https://generativelanguage.googleapis.com/v1beta?key=x')).toEqual([]);
  });

  it('is missed where a header came without its value', () => {
    const headers = { authorization: ' ', 'x-team': 'a' };
    expect(missed('https://api.openai.com/v1', { headers, apiKey: '' })).toHaveLength(1);
  });

  it('ends a run that would send without one, and is told once', () => {
    const target = { apiKey: undefined, headers: {}, endpoint: new URL('https://api.openai.com/v1') };
    const head = { setting: null, target };
    expect(() => requireKeys([head, head])).toThrow(/^api-key: is missing, and api\.openai\.com[^\n]*$/);
    expect(() => requireKeys([{ setting: null, target: { ...target, apiKey: 'x' } }])).not.toThrow();
    expect(() => requireKeys([{ setting: 'base', target }])).toThrow(/^base\.api-key: is missing/);
  });
});
