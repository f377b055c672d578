import { describe, expect, it } from '@jest/globals';
import { addArmKeys, findApiKey } from '../../src/local/api-key.js';
import { readConfig } from '../../src/settings/config.js';

const ENV = {
  LLM_PERF_GATE_API_KEY: undefined,
  OPENAI_API_KEY: 'of-openai',
  ANTHROPIC_API_KEY: 'of-anthropic',
};

const nameFor = (flags: Record<string, string>, env: Record<string, string | undefined> = ENV) =>
  findApiKey(flags, { env, readFile: () => '' })?.name ?? null;

describe('the API key of a command line that names none', () => {
  it('is the one for this gate, whatever the endpoint', () => {
    const env = { ...ENV, LLM_PERF_GATE_API_KEY: 'own' };
    expect(nameFor({ endpoint: 'https://api.openai.com/v1' }, env)).toBe('LLM_PERF_GATE_API_KEY');
    expect(nameFor({ endpoint: 'http://127.0.0.1:8000' }, env)).toBe('LLM_PERF_GATE_API_KEY');
  });

  it("is else that of the endpoint's own provider, and goes to no other host", () => {
    expect(nameFor({ endpoint: 'https://api.openai.com/v1' })).toBe('OPENAI_API_KEY');
    expect(nameFor({ config: 'endpoint: https://api.anthropic.com' })).toBe('ANTHROPIC_API_KEY');
    for (const host of [
      'https://api.openai.com.evil.example',
      'https://evilapi.openai.com',
      'http://localhost:1',
    ])
      expect(nameFor({ endpoint: host })).toBeNull();
  });

  it('is none where a flag, a header, the address or nobody asks for it', () => {
    const endpoint = 'https://api.openai.com/v1';
    expect(nameFor({ endpoint, 'api-key': 'given' })).toBeNull();
    expect(nameFor({ endpoint, headers: 'Authorization: Bearer x' })).toBeNull();
    expect(nameFor({ endpoint: 'https://a:b@api.openai.com/v1' })).toBeNull();
    expect(nameFor({ endpoint: 'simulator' })).toBeNull();
    expect(nameFor({ endpoint }, { OPENAI_API_KEY: ' ' })).toBeNull();
  });
});

describe('the keys of arms that name none', () => {
  const keysFor = (base: string): readonly { name: string }[] => {
    const { parsed } = readConfig({
      inputs: { endpoint: 'http://127.0.0.1:4000', base },
      readFile: () => '',
    });
    const completed = addArmKeys(parsed, { env: ENV });
    expect(completed.parsed.scenarios[0]!.config.base).toEqual(completed.parsed.config.base);
    return completed.found;
  };

  it("are those of their own endpoints' providers", () => {
    expect(keysFor('endpoint: https://api.anthropic.com')).toEqual([
      { name: 'ANTHROPIC_API_KEY', value: 'of-anthropic' },
    ]);
  });

  it.each([
    'model: large',
    'endpoint: http://127.0.0.1:8000',
    '{endpoint: https://api.openai.com/v1, api-key: own}',
    "{endpoint: https://api.openai.com/v1, api-key: ''}",
    '{endpoint: https://api.openai.com/v1, headers: {Authorization: Bearer x}}',
    '{endpoint: https://api.mistral.ai/v1}',
  ])('are none for %s', (base) => {
    expect(keysFor(base)).toEqual([]);
  });
});
