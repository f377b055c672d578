import { describe, expect, it } from '@jest/globals';
import { renderComment } from '../../src/report/comment.js';
import { listDecisions } from '../../src/report/decision.js';
import { renderPage } from '../../src/report/page/page.js';
import { renderSummary } from '../../src/report/summary.js';
import { renderTerminal } from '../../src/report/terminal.js';
import { reportSchema } from '../../src/report/schema/schema.js';
import type { Sample } from '../../src/samples/sample.js';
import { runVirtualGate, type VirtualResult } from '../support/virtual-gate.js';

const FAST = {
  ttft: { medianMs: 40, sigma: 0.2 },
  itl: { medianMs: 1, sigma: 0.2 },
  output: { median: 20, sigma: 0.2 },
  models: { slow: { ttft: { medianMs: 100, sigma: 0.2 } } },
};

const ARMS = 'terra: {model: terra}\nluna: {model: luna, prices: {input: 1, output: 2}}\nsol: {model: slow}';

type Inputs = Readonly<Record<string, string>>;

async function run(inputs: Inputs): Promise<VirtualResult & { readonly log: string }> {
  const lines: string[] = [];
  const write = (line: string): void => void lines.push(line);
  const result = await runVirtualGate({
    inputs: {
      endpoint: 'http://127.0.0.1:9/v1',
      prices: 'prices.json',
      'max-tokens': '100',
      stages: '10s:6',
      thresholds: 'error_rate: rate<0.5\ntime_to_first_token: p(50)<80ms',
      config: 'executor: constant-arrival-rate',
      arms: ARMS,
      ...inputs,
    },
    endpoint: FAST,
    log: { info: write, warning: write, debug: write },
    workspace: {
      'prices.json': '{"models":{"terra":{"input":1,"output":10},"slow":{"input":1,"output":5}}}',
    },
  });
  return { ...result, log: lines.join('\n') };
}

function blocksOf(samples: readonly Sample[]): Sample[][] {
  const blocks = new Map<number, Sample[]>();
  for (const sample of samples) blocks.set(sample.pair!, [...(blocks.get(sample.pair!) ?? []), sample]);
  return [...blocks.values()];
}

describe('several arms', () => {
  it('are asked the same prompt in one block of a request each, every place equally often', async () => {
    const { samples } = await run({ stages: '10s:9' });
    const blocks = blocksOf(samples);
    expect(blocks).toHaveLength(90);
    const firsts = new Map<string, number>();
    for (const block of blocks) {
      expect(block.map(({ arm }) => arm).sort()).toEqual(['arm3', 'base', 'head']);
      expect(new Set(block.map(({ prompt }) => prompt)).size).toBe(1);
      expect(new Set(block.map(({ plannedMs }) => plannedMs)).size).toBe(1);
      firsts.set(block[0]!.arm, (firsts.get(block[0]!.arm) ?? 0) + 1);
    }
    expect(new Set(firsts.values())).toEqual(new Set([30]));
  });

  it('stand in one table, each but the control with its verdict, in every rendering', async () => {
    const { report, samples } = await run({ 'monthly-requests': '100000' });
    expect(report.arms.map(({ name, arm, isControl, verdict }) => [name, arm, isControl, verdict])).toEqual([
      ['terra', 'base', true, null],
      ['luna', 'head', false, 'pass'],
      ['sol', 'arm3', false, 'fail'],
    ]);
    const [terra, luna, sol] = report.arms;
    expect(sol!.ttftP50Ms! / terra!.ttftP50Ms!).toBeGreaterThan(2);
    expect(luna!.usdPerThousand! / terra!.usdPerThousand!).toBeLessThan(0.9);
    expect(luna!.usdPerMonth! / luna!.usdPerThousand!).toBeCloseTo(100, 0);
    expect(sol!.servedModels).toEqual({ slow: 60 - 3 });
    expect(report.comparison).toBeNull();
    expect(report).toMatchObject({
      verdict: 'fail',
      between: 'luna and sol against terra at 127.0.0.1:9, same prompts',
    });
    const page = [...renderPage(report, samples)].join('');
    for (const text of [
      renderSummary(report),
      renderComment(report),
      renderTerminal(report, { width: 140, colour: false }),
      page,
    ]) {
      expect(text).toMatch(/terra \(control\)/);
      expect(text).toContain('luna and sol against terra');
    }
    expect(page).toContain('<b>this change</b> is luna');
    expect(reportSchema.safeParse(JSON.parse(JSON.stringify(report))).success).toBe(true);
  });

  it('hold each absolute threshold by itself, under its own name, and the control none', async () => {
    const { report } = await run({
      thresholds:
        'time_to_first_token: p(50)<80ms\ntime_to_first_token{arm:terra}: p(50)<5s\nrequests: count<1000\nerror_rate{arm:sol}: rate<0.5',
    });
    expect(
      report.thresholds.map(({ metric, tags, verdict }) => [metric, tags['arm'] ?? '', verdict]),
    ).toEqual([
      ['time_to_first_token', 'luna', 'pass'],
      ['time_to_first_token', 'sol', 'fail'],
      ['time_to_first_token', 'terra', 'pass'],
      ['requests', '', 'pass'],
      ['error_rate', 'sol', 'pass'],
    ]);
    expect(report.headline).toContain('median time to first token (arm sol)');
    expect(report.thresholds[1]!.message).toContain('(arm sol)');
  });

  it('are each compared with the control by relative thresholds too, all or one by its name', async () => {
    const { report } = await run({
      thresholds:
        'error_rate: rate<0.9\ntime_to_first_token: p(50)<+400%\ntime_to_first_token{arm:sol}: p(50)<+20%',
    });
    const relative = report.thresholds.slice(2);
    expect(relative.map(({ tags, verdict, n }) => [tags['arm'], verdict, n])).toEqual([
      ['luna', 'pass', 57],
      ['sol', 'pass', 57],
      ['sol', 'fail', 57],
    ]);
    expect(relative[2]!.message).toMatch(
      /^sol: median time to first token is .* in terra .*the limit of \+20 % does not hold/,
    );
    // The threshold judges in place of the row's own tolerance.
    const names = listDecisions(report).map(({ name }) => name);
    expect(names.filter((name) => name === 'luna: median time to first token')).toEqual([]);
    expect(names).toContain('luna: mean cost per request');
  });

  it('spend one budget, each at its own prices, and expect the sum of all', async () => {
    const { report, samples } = await run({ prompts: 'Tell me' });
    const tokens = (60 * 100 * (10 + 2 + 5)) / 1e6;
    expect(report.cost.expected).toBeGreaterThan(tokens);
    expect(report.cost.expected).toBeLessThan(tokens + 60 * 3 * 30e-6);
    const perOutput = (arm: string): number => {
      const own = samples.filter((sample) => sample.arm === arm);
      const sum = (of: (sample: Sample) => number): number =>
        own.reduce((total, each) => total + of(each), 0);
      return (
        (sum(({ costUsd }) => costUsd) - sum(({ inputTokens }) => (inputTokens ?? 0) * 1e-6)) /
        sum(({ outputTokens }) => outputTokens ?? 0)
      );
    };
    expect(
      [perOutput('base'), perOutput('head'), perOutput('arm3')].map((usd) => Math.round(usd * 1e9)),
    ).toEqual([10_000, 2_000, 5_000]);
    const short = await run({ prompts: 'Tell me [[tokens=100]]', budget: '0.11' });
    expect(short.report.cost.spent).toBeLessThanOrEqual(0.11);
  });

  it('tell what was found under the name of the arm that it is about', async () => {
    const { report } = await runVirtualGate({
      inputs: {
        endpoint: 'http://127.0.0.1:9/v1',
        prices: 'free',
        stages: '5s:6',
        prompts: 'Tell me',
        config: 'executor: constant-arrival-rate',
        arms: 'a: {model: a}\nb: {model: b}\nc: {model: c, prompts: "Tell me [[fault=truncate]]"}',
      },
      endpoint: FAST,
    });
    const told = report.scenarios[0]!.findings.map(({ message }) => message);
    expect(told.some((message) => /^c: 30 requests failed/.test(message))).toBe(true);
    expect(told.every((message) => /^[abc]: /.test(message))).toBe(true);
  });

  it('go on when one of them is decided, and say before the run what is judged', async () => {
    const { samples, log } = await run({ stages: '20s:6' });
    expect(samples).toHaveLength(360);
    expect(log).toContain('117 blocks of 3 requests are judged');
    expect(log).toContain(
      'each of 2 candidates against terra, with an error of red of 0.5 % over all of them',
    );
    expect(log).not.toContain('ends early');
  });

  it('share closed loads as well', async () => {
    const config = 'executor: shared-iterations\nvus: 2\niterations: 20';
    const { samples } = await run({ config });
    expect(blocksOf(samples).every((block) => block.length === 3)).toBe(true);
    expect(samples).toHaveLength(60);
  });

  it('may each have prompts of their own, paired by name', async () => {
    const { report, samples } = await runVirtualGate({
      inputs: {
        endpoint: 'http://127.0.0.1:9/v1',
        model: 'm',
        prices: 'free',
        stages: '5s:6',
        prompts: 'v1/*.md',
        config: 'executor: constant-arrival-rate',
        arms: 'now: {}\nshort: {prompts: v2/*.md}\nlong: {prompts: v3/*.md}',
      },
      files: { 'v1/a.md': 'One', 'v2/a.md': 'Two', 'v3/a.md': 'Three', 'v3/b.md': 'Four' },
      endpoint: FAST,
    });
    expect(report.between).toBe(
      'short and long against now at 127.0.0.1:9, same model, prompts of their own',
    );
    expect(new Set(samples.map(({ prompt }) => prompt))).toEqual(new Set(['v2/a.md']));
  });

  it('need no shared endpoint where each has its own', async () => {
    const { report } = await runVirtualGate({
      inputs: {
        model: 'm',
        prices: 'free',
        stages: '2s:6',
        endpoint: '',
        arms: 'a: {endpoint: "http://a.example:9/v1"}\nb: {endpoint: "http://b.example:9/v1"}',
      },
      endpoint: FAST,
    });
    expect(report.between).toBe('b against a, same model, same prompts');
    expect(renderSummary(report)).toContain('m at a.example:9');
  });

  it('show the first tokens of an arm whose answers all break off, as the comparison beside them does', async () => {
    const broken = {
      models: { slow: { ...FAST.models.slow, faults: [{ kind: 'error', every: 1 }] } },
    } as const;
    const { report } = await runVirtualGate({
      inputs: {
        thresholds: 'error_rate: rate<0.5',
        stages: '10s:6',
        config: 'executor: constant-arrival-rate',
        arms: 'sound: {model: fast}\nbroken: {model: slow}',
      },
      endpoint: { ...FAST, ...broken },
    });
    const arm = report.arms.find(({ name }) => name === 'broken');
    const row = (arm?.comparison ?? report.comparison)?.metrics['time_to_first_token:p(50)'];
    expect(arm).toMatchObject({ ok: 0, e2eP50Ms: null });
    expect(arm?.ttftP50Ms).toBeCloseTo(row!.head!, 6);
  });

  it.each([
    [{ arms: 'one: {model: a}' }, /^arms: has 1 of them; 2 to 8 can be compared/],
    [{ arms: 'a: {modell: x}\nb: {}' }, /^arms: an arm has no|^arms\.a: an arm has no `modell`/],
    [{ arms: 'head: {model: a}\nb: {}' }, /^arms\.head: `head` means something else/],
    [{ arms: '1: {model: a}\nb: {}' }, /^arms: a name is no number/],
    [
      { arms: 'a: {model: x}\nb: {model: x}', prices: 'free' },
      /^arms: all of them would send the same bytes/,
    ],
    [
      { arms: 'a: {model: x}\nb: {model: y}', prices: 'input: 1, output: 2' },
      /^arms\.b\.prices: are those of one model, and 2 are asked/,
    ],
    [{ arms: 'a: {model: x}\nb: {model: terra}' }, /^arms\.a\.prices: /],
    [{ base: '{model: x}' }, /^base: contradicts `arms`, whose first is the base/],
    [{ compare: 'baseline' }, /^compare: `baseline` contradicts `arms`/],
    [{ config: 'design: switchback' }, /^design: `switchback` is for two arms/],
    [
      { 'max-concurrency': '2' },
      /^max-concurrency: `2` leaves no room for a request of each arm; a comparison needs at least 3/,
    ],
    [{ thresholds: 'ttft{arm:head}: p(95)<1s' }, /names no arm; there are `terra`, `luna`, `sol`/],
    [{ thresholds: 'ttft{arm:terra}: p(95)<+10%' }, /compares the control with itself/],
    [
      { arms: 'a: {endpoint: "https://api.openai.com/v1", model: gpt-4o}\nb: {model: terra}', prices: '' },
      /^arms\.b\.prices: |^arms\.a\.api-key: is missing/,
    ],
  ] as const)('are refused by name: %j', async (inputs, message) => {
    await expect(run(inputs)).rejects.toThrow(message);
  });
});
