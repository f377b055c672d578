import { describe, expect, it } from '@jest/globals';
import { SettingsError } from '../../../src/base/errors.js';
import { boundInputTokens } from '../../../src/budget/bound.js';
import { parseConfig } from '../../../src/settings/config.js';
import { explainSettings } from '../../../src/gate/prepare/explain-settings.js';
import { prepareRun } from '../../../src/gate/prepare/prepare-run.js';
import type { PreparedRun } from '../../../src/gate/prepare/prepared-run.js';
import { worldWith } from '../../support/gate-world.js';

type Inputs = Readonly<Record<string, string>>;

const OPENAI = 'https://api.openai.com/v1';

function prepare(inputs: Inputs): Promise<PreparedRun> {
  const parsed = parseConfig({ inputs: { endpoint: OPENAI, ...inputs }, readFile: () => '' });
  const { endpoint } = parsed.config;
  const url = endpoint instanceof URL ? endpoint : new URL('http://127.0.0.1/');
  return prepareRun(parsed, url, worldWith());
}

async function refusalOf(inputs: Inputs): Promise<string> {
  try {
    await prepare(inputs);
    return '';
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
}

describe('preparing a run', () => {
  it('refuses a plan that costs more than its budget, with what would fit', async () => {
    // 200 tokens in, 150 out, 1,000 times: 1,000 × (200 × $2.50 + 150 × $10) / 1,000,000 = $2.00.
    const settings = {
      model: 'gpt-4o',
      'max-tokens': '150',
      prompts: Array.from({ length: 200 }, () => 'word').join(' '),
      executor: 'shared-iterations',
      iterations: '1000',
      budget: '1',
    };
    const refusal = await refusalOf(settings);
    expect(refusal).toMatch(/^budget: the plan of 1000 requests is expected to cost \$(2\.\d\d|1\.9\d) /);
    expect(refusal).toMatch(/more than the budget of \$1\.00; about (4\d\d|50\d) requests would fit/);
    expect(await refusalOf({ ...settings, budget: '3' })).toBe('');
  });

  it('names prompts, prices, the load and the report directory at once', async () => {
    const refusal = await refusalOf({
      model: 'no-such-model',
      prompts: 'missing.md',
      stages: '10s:0',
      'report-dir': 'package.json/inside',
    });
    for (const setting of ['prompts:', 'prices:', 'stages:', 'report-dir:'])
      expect(refusal).toContain(setting);
  });

  it('names the same problem of several scenarios once', async () => {
    const refusal = await refusalOf({ model: 'no-such-model', config: 'scenarios: {a: {}, b: {}}' });
    expect(refusal.split('\n')).toHaveLength(1);
  });

  it('numbers the requests of all scenarios in a row', async () => {
    const { scenarios, estimate } = await prepare({
      prices: 'free',
      config:
        'scenarios: {a: {stages: "10s:2", executor: constant-arrival-rate}, b: {stages: "5s:2", executor: constant-arrival-rate}}',
    });
    expect(scenarios.map(({ plan }) => plan.planned)).toEqual([20, 10]);
    const [, second] = scenarios;
    expect(second?.plan.sessions.get(0).turns[0]?.requests[0]?.id).toBe(20);
    expect(estimate.requests).toBeCloseTo(30);
  });

  it('leaves each user who shares iterations ids for all of them', async () => {
    const { scenarios } = await prepare({
      prices: 'free',
      config:
        'scenarios: {a: {executor: shared-iterations, vus: 3, iterations: 20, stages: "10s:3"}, b: {stages: "5s:2", executor: constant-arrival-rate}}',
    });
    expect(scenarios[1]?.plan.sessions.get(0).turns[0]?.requests[0]?.id).toBe(60);
  });
});

describe('settings that cannot be read', () => {
  it('are told together with the prompts and prices that preparing would refuse', async () => {
    const inputs = { endpoint: OPENAI, model: 'no-such-model', prompts: 'missing.md', timeout: 'soon' };
    const { message } = await explainSettings({ inputs, readFile: () => '' }, worldWith());
    expect(message.split('\n').map((line) => line.split(':')[0])).toEqual(['timeout', 'prompts', 'prices']);
  });

  it('are told together with a comparison, a load and a budget that preparing would refuse', async () => {
    const inputs = {
      endpoint: OPENAI,
      model: 'gpt-4o-mini',
      compare: 'base',
      budget: '0',
      comment: 'sometimes',
    };
    const { message } = await explainSettings({ inputs, readFile: () => '' }, worldWith());
    expect(message.split('\n').map((line) => line.split(':')[0])).toEqual(['comment', 'compare']);
    const dear = { ...inputs, compare: 'none', budget: '0.0001' };
    const { problems } = await explainSettings({ inputs: dear, readFile: () => '' }, worldWith());
    expect(problems.map(({ setting }) => setting)).toEqual(['comment', 'budget']);
  });

  it('blame no other where any setting may be among what cannot be read', async () => {
    const inputs = { endpoint: OPENAI, model: 'no-such-model', compare: 'base', config: 'a: [' };
    const { problems } = await explainSettings({ inputs, readFile: () => '' }, worldWith());
    expect(new Set(problems.map(({ setting }) => setting))).toEqual(new Set(['config']));
  });

  it('blame no comparison where the other endpoint is what is wrong', async () => {
    const inputs = {
      endpoint: OPENAI,
      prices: 'free',
      compare: 'base',
      'base-endpoint': 'x:y',
      'base-model': '',
    };
    const { problems } = await explainSettings({ inputs, readFile: () => '' }, worldWith());
    expect(problems.map(({ setting }) => setting)).toEqual(['base-endpoint']);
  });

  it('do not bring up what only follows from them', async () => {
    const inputs = { endpoint: 'nowhere', stages: 'x', budget: 'y', 'max-tokens': 'z' };
    const { message } = await explainSettings({ inputs, readFile: () => '' }, worldWith());
    expect(
      message
        .split('\n')
        .map((line) => line.split(':')[0])
        .sort(),
    ).toEqual(['budget', 'endpoint', 'max-tokens', 'stages']);
  });
});

describe('the hash of the settings', () => {
  const hashOf = async (inputs: Inputs): Promise<string> =>
    (await prepare({ prices: 'free', ...inputs })).configHash;

  it('is the same however the same measurement is spelt, judged, paid and published', async () => {
    const hash = await hashOf({ timeout: '60s' });
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(await hashOf({ timeout: '1m' })).toBe(hash);
    expect(await hashOf({ config: 'timeout: 60' })).toBe(hash);
    expect(await hashOf({ timeout: '60s', 'max-tokens': '256' })).toBe(hash);
    expect(await hashOf({ timeout: '60s', budget: '5', thresholds: 'e2e: p(95)<9s', name: 'other' })).toBe(
      hash,
    );
  });

  it('holds no secret', async () => {
    const hash = await hashOf({});
    expect(await hashOf({ 'api-key': 'sk-1234', headers: 'X-Key: abcd', 'github-token': 'ghs_x' })).toBe(
      hash,
    );
    expect(await hashOf({ endpoint: 'https://user:pass@api.openai.com/v1?key=abcd' })).toBe(hash);
  });

  it('differs with what is measured', async () => {
    const hashes = await Promise.all(
      [
        {},
        { model: 'x' },
        { stages: '5s:1' },
        { stream: 'false' },
        { endpoint: 'https://other.example/v1' },
      ].map(hashOf),
    );
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('the estimate of a run', () => {
  const settings = {
    model: 'gpt-4o',
    'max-tokens': '100',
    prompts: 'Say hello.',
    executor: 'shared-iterations',
    iterations: '10',
    budget: '1',
  };

  it('follows the cap that is really sent, up and down', async () => {
    const expected = async (body?: string): Promise<number> =>
      (await prepare({ ...settings, ...(body === undefined ? {} : { body }) })).estimate.expected;
    const plain = await expected();
    expect(plain).toBeCloseTo((10 * 100 * 10) / 1e6, 3);
    expect(await expected('{"max_tokens":50}')).toBeCloseTo(plain / 2, 3);
    expect(await expected('{"max_tokens":100,"n":4}')).toBeCloseTo(plain * 4, 3);
    expect(await expected('{"max_completion_tokens":1000}')).toBeCloseTo(plain * 10, 3);
  });

  it('refuses a body that raises the cost beyond the budget, and one that bounds nothing', async () => {
    expect(await refusalOf({ ...settings, body: '{"max_tokens":16000}' })).toContain(
      'expected to cost $1.60',
    );
    expect(await refusalOf({ ...settings, body: '{"max_completion_tokens":null}' })).toBe(
      'body: leaves a request without `max_tokens`, and nothing bounds what it may cost',
    );
  });

  it('holds what the desk reserves: no request may cost more than its share of the worst case', async () => {
    const { scenarios, estimate } = await prepare({ ...settings, body: '{"n":2,"tools":[{"name":"f"}]}' });
    const [scenario] = scenarios;
    const [prompt] = scenario?.plan.prompts ?? [];
    if (scenario === undefined || prompt === undefined) throw new Error('nothing is planned');
    const { price, terms, texts, maxTokens } = scenario.book.get(prompt, 'head');
    // Tools are described to the model.
    const toolPrompt = 1_000;
    expect(terms).toMatchObject({ most: 1, addedInput: toolPrompt });
    const worst = price.worst(boundInputTokens(texts) + toolPrompt, maxTokens);
    expect(estimate.worst).toBeCloseTo(10 * worst, 9);
  });

  it('names the model that a path needs together with the other problems', async () => {
    const endpoint = 'https://generativelanguage.googleapis.com';
    const refusal = await refusalOf({
      ...settings,
      endpoint,
      model: '',
      prices: 'free',
      'report-dir': 'package.json/x',
    });
    expect(refusal).toMatch(/^report-dir: [^]*\nmodel: is missing/);
  });
});
