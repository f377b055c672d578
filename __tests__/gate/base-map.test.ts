import { describe, expect, it } from '@jest/globals';
import { parseConfig } from '../../src/settings/config.js';
import { runGate } from '../../src/gate/gate.js';
import { Cancellation } from '../../src/gate/world.js';
import { renderComment } from '../../src/report/comment.js';
import { renderPage } from '../../src/report/page/page.js';
import { renderSummary } from '../../src/report/summary.js';
import { reportSchema } from '../../src/report/schema/schema.js';
import { startSimulator } from '../../src/simulator/server.js';
import { worldWith } from '../support/gate-world.js';
import { runVirtualGate, type VirtualResult } from '../support/virtual-gate.js';

const FAST = {
  ttft: { medianMs: 15, sigma: 0.2 },
  itl: { medianMs: 1, sigma: 0.2 },
  output: { median: 20, sigma: 0.2 },
};

async function run(
  inputs: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): Promise<VirtualResult & { readonly log: string }> {
  const lines: string[] = [];
  const write = (line: string): void => void lines.push(line);
  const result = await runVirtualGate({
    inputs: {
      endpoint: 'http://127.0.0.1:9/v1',
      model: 'small',
      prices: 'input: 1, output: 10',
      'max-tokens': '100',
      stages: '3s:12',
      thresholds: 'error_rate: rate<0.2',
      config: 'executor: constant-arrival-rate',
      ...inputs,
    },
    files,
    endpoint: FAST,
    log: { info: write, warning: write, debug: write },
  });
  return { ...result, log: lines.join('\n') };
}

describe('a gate whose base has something of its own', () => {
  it('charges each arm at its own prices, out of one budget, and expects the sum', async () => {
    const { report, samples } = await run({
      base: '{model: large, prices: {input: 2, output: 40}}',
      prompts: 'Tell me',
      config: 'executor: constant-arrival-rate\nstop-early: false',
    });
    const perToken = (arm: string): number => {
      const own = samples.filter((sample) => sample.arm === arm && sample.costBasis === 'reported');
      const usd = own.reduce((sum, { costUsd }) => sum + costUsd, 0);
      const input = own.reduce((sum, { inputTokens }) => sum + (inputTokens ?? 0), 0);
      const output = own.reduce((sum, { outputTokens }) => sum + (outputTokens ?? 0), 0);
      return arm === 'head' ? usd / (input * 1e-6 + output * 10e-6) : usd / (input * 2e-6 + output * 40e-6);
    };
    expect(perToken('head')).toBeCloseTo(1, 6);
    expect(perToken('base')).toBeCloseTo(1, 6);
    expect(report.cost.spent - (report.cost.opening?.spent ?? 0)).toBeCloseTo(
      samples.reduce((sum, { costUsd }) => sum + costUsd, 0),
      9,
    );
    // 36 pairs whose answers fill their caps of 100 tokens: the outputs alone are 36 × 100 × ($10 + $40) / 1,000,000.
    expect(report.cost.expected).toBeGreaterThan((36 * 100 * 50) / 1e6);
    expect(report.cost.expected).toBeLessThan((36 * 100 * 50) / 1e6 + 36 * 100 * 3e-6);
    expect(report.cost.basePrices).toMatchObject({ input: 2, output: 40 });
  });

  it('never passes the one ceiling with both', async () => {
    const { report } = await run({
      base: '{model: large, prices: {input: 2, output: 40}}',
      budget: '0.19',
      'max-tokens': '100',
      prompts: 'Tell me [[tokens=100]]',
      config: 'executor: constant-arrival-rate\nstop-early: false',
      stages: '3s:12',
    });
    expect(report.cost.spent).toBeLessThanOrEqual(0.19);
  });

  it('says what is compared in one line: log, summary, comment, page and report', async () => {
    const { report, samples, log } = await run({
      base: '{endpoint: "http://provider.example:9/v1", api-key: sk-of-base}',
      'api-key': 'sk-of-head',
    });
    const line = '127.0.0.1:9 against provider.example:9, same model, same prompts, another key';
    expect(report.between).toBe(line);
    expect(log).toContain(`Compared: ${line}`);
    expect(renderSummary(report)).toContain('same model, same prompts, another key');
    expect(renderComment(report)).toContain('same model, same prompts, another key');
    expect([...renderPage(report, samples)].join('')).toContain(`Compared: ${line}.`);
    expect(reportSchema.safeParse(JSON.parse(JSON.stringify(report))).success).toBe(true);
  });

  it.each([
    ['{model: large, prices: free}', 'small against large at 127.0.0.1:9, same prompts'],
    [
      '{endpoint: "http://127.0.0.1:9/other/v1"}',
      '127.0.0.1:9/v1/chat/completions against 127.0.0.1:9/other/v1/chat/completions, same model, same prompts',
    ],
    [
      '{stream: false}',
      'this change against base at 127.0.0.1:9, same model, same prompts, streamed against whole',
    ],
    [
      '{headers: {X-Cache: "off"}}',
      'this change against base at 127.0.0.1:9, same model, same prompts, other headers',
    ],
    [
      '{body: {temperature: 0}}',
      'this change against base at 127.0.0.1:9, same model, same prompts, other fields of the body',
    ],
    ['{prompts: "old/*.md"}', 'new/a.md against old/a.md at 127.0.0.1:9, same model'],
  ])('says of %s: %s', async (base, line) => {
    const files = { 'new/a.md': 'Tell me', 'old/a.md': 'Tell me all' };
    const { report } = await run({ base, mode: 'estimate', prompts: 'new/*.md' }, files);
    expect(report.between).toBe(line);
  });

  it('judges every prompt, for the requests of each differ', async () => {
    const { report, samples } = await run({ base: '{headers: {X-Cache: "off"}}', prompts: 'One\nTwo' });
    expect(report.comparison!.notes.join()).not.toContain('control');
    expect(samples.some(({ arm }) => arm === 'base')).toBe(true);
  });

  it('compares where only the prices differ, and sends no base where nothing does', async () => {
    const priced = await run({ base: '{prices: {input: 1, output: 20}}' });
    expect(priced.report.comparison!.metrics['cost_per_request:avg']!.ratio).toBeLessThan(0.8);
    const same = await run({ base: '{model: small}' });
    expect(same.samples.every(({ arm }) => arm === 'head')).toBe(true);
    expect(same.report.comparison!.notes.join()).toContain('Nothing differs from small');
  });

  it('compares two folders of prompts in one checkout, without any branch', async () => {
    const files = {
      'new/a.md': 'Tell me [[slow=3]]',
      'old/a.md': 'Tell me',
      'new/b.md': 'Say',
      'old/b.md': 'Say',
    };
    const { report } = await run(
      { base: '{prompts: "old/*.md"}', prompts: 'new/*.md', stages: '6s:12' },
      files,
    );
    expect(report.comparison).toMatchObject({ source: 'old/' });
    expect(report.comparison!.metrics['time_to_first_token:p(50)']!.verdict).toBe('fail');
    expect(report.comparison!.notes.join()).toContain('1 unchanged prompt');
  });

  it.each([
    ['{prompts: gone.md}', {}, /^base\.prompts: /],
    ['{prompts: [One, Two]}', {}, /^base\.prompts: no file of one set .* `prompts` has 1, base's has 2$/],
    [
      '{model: unheard-of}',
      { prices: '' },
      /^base\.prices: unknown price; .*`unheard-of` at api\.openai\.com/,
    ],
    ['{body: {audio: {voice: x}}}', { prices: '' }, /^base\.body: `audio` may change the price/],
    [
      '{endpoint: "https://api.anthropic.com"}',
      {},
      /^base\.api-key: is missing, and api\.anthropic\.com answers nobody/,
    ],
    ['{model: other}', {}, /^prices: are those of one model, and 2 are asked \(`gpt-4o`, `other`\)/],
    ['{endpoint: "https://x.example/v1/embeddings"}', {}, /^base\.endpoint: is an endpoint of /],
  ] as const)('refuses base %s by the name of its own setting', async (base, inputs, message) => {
    const own = { endpoint: 'https://api.openai.com/v1', model: 'gpt-4o', 'api-key': 'k', prompts: 'Hi' };
    await expect(run({ ...own, base, ...inputs })).rejects.toThrow(message);
  });

  it('asks for the price of the model that a base prompt names, where a written one is lower', async () => {
    const files = { 'old.prompt.yml': 'model: gpt-4o\nmessages: [{role: user, content: Hi}]' };
    const base = '{prompts: old.prompt.yml, prices: {input: 0.01, output: 0.01}}';
    const own = {
      endpoint: 'https://api.openai.com/v1',
      'api-key': 'k',
      prompts: 'Hi',
      model: '',
      prices: 'input: 1, output: 1',
    };
    await expect(run({ ...own, base }, files)).rejects.toThrow(
      /^base\.prices: are lower than those of `gpt-4o`, which a prompt file names/,
    );
  });

  it('decodes each arm by its own protocol', async () => {
    const simulator = await startSimulator(FAST);
    try {
      const parsed = parseConfig({
        inputs: {
          endpoint: `${simulator.url}/v1`,
          model: 'small',
          prices: 'free',
          stages: '1s:12',
          thresholds: 'error_rate: rate<0.01\nerror_rate{arm:base}: rate<0.01',
          config: 'executor: constant-arrival-rate\nstop-early: false',
          base: '{protocol: anthropic-messages}',
        },
        readFile: () => '',
      });
      const { report, samples } = await runGate(parsed, new Cancellation(), worldWith());
      expect(report.between).toBe(
        `openai-chat against anthropic-messages at ${new URL(simulator.url).host}, same model, same prompts`,
      );
      for (const arm of ['head', 'base']) {
        const own = samples.filter((sample) => sample.arm === arm);
        expect(own.map(({ outcome }) => outcome)).toEqual(own.map(() => 'ok'));
        expect(own.every(({ outputTokens, ttftMs }) => (outputTokens ?? 0) > 0 && ttftMs !== null)).toBe(
          true,
        );
        expect(new Set(own.map(({ finish }) => finish))).toEqual(
          new Set([arm === 'head' ? 'stop' : 'end_turn']),
        );
      }
    } finally {
      await simulator.close();
    }
  });
});
