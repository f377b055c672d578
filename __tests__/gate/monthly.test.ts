import { describe, expect, it } from '@jest/globals';
import { SettingsError } from '../../src/base/errors.js';
import { runGate } from '../../src/gate/gate.js';
import { Cancellation } from '../../src/gate/world.js';
import type { Report } from '../../src/report/schema/schema.js';
import { parseConfig } from '../../src/settings/config.js';
import { worldWith } from '../support/gate-world.js';
import { memoryFiles } from '../support/memory-files.js';
import { chatEvents, startInvoiceServer } from '../support/invoice-server.js';

/** Answers of head are twice as long as those of base; a dollar is 100 tokens. */
async function run(settings: Readonly<Record<string, string>>): Promise<{ report: Report; asked: number }> {
  const server = await startInvoiceServer(({ body }) => {
    const words = body['model'] === 'base' ? 10 : 20;
    const usage = { prompt_tokens: 9, completion_tokens: words, total_tokens: 9 + words };
    return { events: chatEvents(words, usage, { service_tier: 'default' }), usd: 0 };
  });
  const inputs = {
    endpoint: `${server.url}/v1`,
    model: 'head',
    protocol: 'openai-chat',
    prompts: 'Say words until you are told to stop.',
    prices: 'prices.json',
    budget: '1000',
    executor: 'shared-iterations',
    vus: '4',
    iterations: '40',
    'max-tokens': '20',
    'stop-early': 'false',
    'monthly-requests': '1000',
    ...settings,
  };
  const models = { head: { input: 0, output: 10_000 }, base: { input: 0, output: 10_000 } };
  const readFile = (): string => JSON.stringify({ models });
  try {
    const { report } = await runGate(
      parseConfig({ inputs, readFile }),
      new Cancellation(),
      worldWith({ readFile }),
    );
    return { report, asked: server.asked.length };
  } finally {
    await server.close();
  }
}

describe('a threshold on the cost of a month', () => {
  it.each([
    ['value<$250', 'pass'],
    ['value<$150', 'fail'],
  ])('%s is judged by the mean cost of a request: %s', async (expression, verdict) => {
    const { report } = await run({ thresholds: `monthly_cost: ${expression}` });
    expect(report.thresholds[0]).toMatchObject({ metric: 'monthly_cost', expression, verdict, unit: 'USD' });
    expect(report.thresholds[0]?.observed).toBeCloseTo(200, 6);
    expect(report.bill).toMatchObject({
      monthly: true,
      requests: 1_000,
      usd: 200,
      parts: [{ part: 'output', usd: 200 }],
    });
    expect(report.metrics['monthly_cost']).toEqual({ type: 'gauge', unit: 'USD', value: 200 });
  });

  it.each([
    ['value<+$150', 'pass'],
    ['value<+$50', 'fail'],
  ])('%s is judged against base: %s', async (expression, verdict) => {
    const { report } = await run({
      thresholds: `monthly_cost: ${expression}`,
      compare: 'base',
      'base-model': 'base',
    });
    const [row] = report.thresholds;
    expect(row).toMatchObject({ metric: 'monthly_cost', verdict });
    expect(row?.observed).toBeCloseTo(100, 6);
    expect(report.bill?.change).toMatchObject({ usd: 100, parts: [{ part: 'output_length', usd: 100 }] });
  });

  it('needs the number of requests a month', () => {
    const inputs = { endpoint: 'simulator', thresholds: 'monthly_cost: value<$5' };
    expect(() => parseConfig({ inputs, readFile: () => '' })).toThrow(SettingsError);
    expect(() => parseConfig({ inputs, readFile: () => '' })).toThrow('needs `monthly-requests`');
  });
});

describe('a month by prompt', () => {
  /** One prompt of a file is answered at twice the length. */
  async function byPrompt(volume: unknown): Promise<Report | string> {
    const server = await startInvoiceServer(({ body }) => {
      const words = JSON.stringify(body).includes('long') ? 20 : 10;
      const usage = { prompt_tokens: 9, completion_tokens: words, total_tokens: 9 + words };
      return { events: chatEvents(words, usage), usd: 0 };
    });
    const files: Record<string, string> = {
      'rows.jsonl': '{"prompt":"A long one"}\n{"prompt":"A short one"}\n',
      'other.txt': 'Another short one',
    };
    const readFile = (path: string): string => files[path] ?? '';
    const config = {
      model: 'm',
      protocol: 'openai-chat',
      prompts: Object.keys(files),
      executor: 'shared-iterations',
      vus: 3,
      iterations: 12,
      'monthly-requests': volume,
    };
    const inputs = {
      endpoint: `${server.url}/v1`,
      prices: 'input: 0, output: 10000',
      budget: '100',
      'max-tokens': '20',
      'stop-early': 'false',
      thresholds: 'error_rate: rate<=1',
      config: JSON.stringify(config),
    };
    try {
      const world = worldWith({ readFile, files: memoryFiles(files) });
      return (await runGate(parseConfig({ inputs, readFile }), new Cancellation(), world)).report;
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      return error.problems.map(({ message }) => message).join('; ');
    } finally {
      await server.close();
    }
  }

  it.each<[string, unknown, number]>([
    ['a map', { 'rows.jsonl#1': 900, 'rows.jsonl#2': 50, 'other.txt': 50 }, 900 * 0.2 + 100 * 0.1],
    ['a list', [{ 'rows.jsonl#1': 900 }, 'other.txt: 100'], 900 * 0.2 + 100 * 0.1],
    ['a file, for all that it holds', { 'rows.jsonl': 1000 }, 500 * 0.2 + 500 * 0.1],
  ])('weighs each prompt by how often it is asked: %s', async (_, volume, usd) => {
    const report = await byPrompt(volume);
    expect(report).toMatchObject({ bill: { requests: 1000, monthly: true } });
    expect(typeof report === 'string' ? report : report.bill?.usd).toBeCloseTo(usd, 6);
  });

  it('refuses a name that is no prompt, before anything is sent', async () => {
    expect(await byPrompt({ 'row.jsonl': 1 })).toContain('`row.jsonl` is no prompt of this run');
    expect(await byPrompt(['other.txt: 1', 'other.txt: 2'])).toContain('is there twice');
  });
});

describe('servers by the hour', () => {
  it('cost each answer its share of the time that the run took', async () => {
    const { report } = await run({ prices: 'gpu-hour: 3600, gpus: 2', thresholds: 'error_rate: rate<=1' });
    const { servers, spent } = report.cost;
    const usd = (7_200 * report.run.durationMs) / 3_600_000;
    expect(spent).toBe(0);
    expect(servers?.usd).toBeCloseTo(usd, 9);
    expect(servers?.perRequest).toBeCloseTo(usd / 40, 9);
    expect(servers?.perMillionOutput).toBeCloseTo((usd * 1e6) / 800, 3);
  });
});

describe('an estimate', () => {
  it('tells the plan, its cost, a month of it and what each threshold has, and sends nothing', async () => {
    const { report, asked } = await run({ mode: 'estimate', thresholds: 'error_rate: rate<5%' });
    expect(asked).toBe(0);
    expect(report).toMatchObject({ verdict: 'skipped', passed: true });
    expect(report.headline).toContain('40 requests would cost $8.00');
    const lines = report.reasons.map(({ message }) => message).join('\n');
    expect(lines).toContain('a month of such requests would cost $200 at most');
    expect(lines).toContain('`error_rate: rate<5%` would be judged on 40 requests');
    expect(report.cost).toMatchObject({ expected: 8, spent: 0 });
  });
});
