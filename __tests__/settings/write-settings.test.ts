import { expect, it } from '@jest/globals';
import { createRedactor } from '../../src/base/redact.js';
import { readConfig } from '../../src/settings/config.js';
import { writeSettings } from '../../src/settings/write-settings.js';

function writeGiven(inputs: Record<string, string>): { text: string; again: ReturnType<typeof readConfig> } {
  const { parsed, secrets } = readConfig({ inputs, readFile: () => '' });
  const redact = createRedactor(secrets);
  const text = writeSettings({
    parsed,
    endpoint: 'https://api.example.com/v1/chat/completions',
    seed: 's1',
    redact,
  });
  return { text, again: readConfig({ inputs: { 'config-file': 'settings.yml' }, readFile: () => text }) };
}

const ENDPOINT = 'https://user:password-1@api.example.com/v1/chat/completions?code=query-secret';

it('repeats what was given by inputs and config in one file, with the seed that was drawn', () => {
  const { again } = writeGiven({
    endpoint: ENDPOINT,
    model: 'small',
    thresholds: 'ttft: p(95)<3s\ne2e: p(95)<9s',
    config: 'stages: [{duration: 5s, target: 2}]\nbudget: 0.25',
  });
  expect(again.problems).toEqual([]);
  const { config } = again.parsed;
  expect(config).toMatchObject({ model: 'small', budget: 0.25, seed: 's1' });
  expect(config.thresholds).toHaveLength(2);
  expect(config.stages).toMatchObject([{ durationMs: 5_000, target: 2 }]);
});

it('holds nothing secret, of a scenario neither, and names the headers to give anew', () => {
  const { text } = writeGiven({
    endpoint: ENDPOINT,
    'api-key': 'sk-very-secret',
    'github-token': 'ghs_very_secret',
    headers: 'X-Tenant: tenant-secret',
    config: 'scenarios:\n  one: {stages: 2s:1, api-key: sk-of-scenario, headers: {x-own: own-secret}}',
  });
  for (const secret of [
    'sk-very-secret',
    'ghs_very',
    'tenant-secret',
    'sk-of-scenario',
    'own-secret',
    'password-1',
    'query-secret',
  ])
    expect(text).not.toContain(secret);
  expect(text).toContain('x-tenant');
});

it('compares as the run did: with a folder of the prompts of base, with stored runs, with another model', () => {
  const { parsed, secrets } = readConfig({
    inputs: { endpoint: ENDPOINT, compare: 'base', thresholds: 'ttft: p(95)<+10%' },
    readFile: () => '',
  });
  const text = writeSettings({
    parsed,
    endpoint: 'https://api.example.com/v1',
    seed: 's1',
    redact: createRedactor(secrets),
    basePrompts: '.base',
  });
  const again = readConfig({ inputs: { 'config-file': 'settings.yml' }, readFile: () => text });
  expect(again.problems).toEqual([]);
  expect(again.parsed.config).toMatchObject({ compare: 'base', 'base-prompts': '.base' });
  // A relative threshold without anything to compare with would be an error of the settings.
  const stored = writeGiven({ endpoint: ENDPOINT, compare: 'baseline', thresholds: 'ttft: p(95)<+10%' });
  expect(stored.again.problems).toEqual([]);
  expect(stored.again.parsed.config.compare).toBe('baseline');
  const other = writeGiven({ endpoint: ENDPOINT, compare: 'base', 'base-model': 'old' }).again.parsed.config;
  expect(other).toMatchObject({ compare: 'base', 'base-model': 'old' });
});

it('keeps what base has of its own, without its key, its headers and the query of its address', () => {
  const { text, again } = writeGiven({
    endpoint: ENDPOINT,
    base: 'endpoint: https://u:base-password@b.example/v1?code=base-query\napi-key: sk-of-base\nheaders: {X-A: base-header}\nbody: {mode: x}',
  });
  for (const secret of ['base-password', 'base-query', 'sk-of-base', 'base-header'])
    expect(text).not.toContain(secret);
  expect(text).toContain('Give the key and the headers of `base` anew.');
  expect(again.problems).toEqual([]);
  expect(again.parsed.config.base).toEqual({
    endpoint: new URL('https://b.example/v1'),
    body: { mode: 'x' },
  });
});

it('keeps the version of the interface that the query asks for, and says that the rest has to be given anew', () => {
  const { text, again } = writeGiven({
    endpoint: 'https://api.example.com/v1/chat/completions?api-version=2026-01-01-preview&sig=query-secret',
  });
  expect(again.parsed.config.endpoint?.toString()).toMatch(/\?api-version=2026-01-01-preview$/);
  expect(text).toContain('give the whole address anew');
  expect(text).not.toContain('query-secret');
  const plain = writeGiven({
    endpoint: 'https://api.example.com/v1/chat/completions?api-version=2026-01-01',
  });
  expect(plain.text).not.toContain('anew, with --endpoint');
});

it('hides what calls itself a version and is none', () => {
  const { text } = writeGiven({ endpoint: 'https://api.example.com/v1?api-version=sk-secret-key' });
  expect(text).not.toContain('sk-secret-key');
});
