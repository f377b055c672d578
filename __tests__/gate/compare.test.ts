import { describe, expect, it } from '@jest/globals';
import type { GateResult } from '../../src/gate/gate.js';
import type { BaseFiles } from '../../src/gate/world.js';
import { reportSchema } from '../../src/report/schema/schema.js';
import { gate } from '../support/simulated-gate.js';
import { memoryFiles } from '../support/memory-files.js';

const FAST = {
  ttft: { medianMs: 15, sigma: 0.2 },
  itl: { medianMs: 1, sigma: 0.2 },
  output: { median: 20, sigma: 0.2 },
};
const LOAD = {
  stages: '3s:12',
  config: 'executor: constant-arrival-rate',
  thresholds: 'error_rate: rate<0.2',
};

function baseWith(files: Readonly<Record<string, string>>, renames: [string, string][] = []): BaseFiles {
  return { source: 'main@def5678', url: null, files: memoryFiles(files), renames: new Map(renames) };
}

interface Change {
  readonly head: Readonly<Record<string, string>>;
  readonly base: BaseFiles | { readonly reason: string };
  readonly inputs?: Readonly<Record<string, string>>;
}

function change({ head, base, inputs = {} }: Change): Promise<GateResult> {
  return gate(
    { ...LOAD, compare: 'base', prompts: 'prompts/*.md', ...inputs },
    { files: head, simulator: FAST, basePrompts: () => Promise.resolve(base) },
  );
}

describe('a gate that compares with the base', () => {
  it('fails a prompt that makes answers slow, on pairs of the same run', async () => {
    const { report, samples } = await change({
      head: { 'prompts/a.md': 'Tell me [[slow=2.5]]' },
      base: baseWith({ 'prompts/a.md': 'Tell me' }),
    });
    expect(report.comparison).toMatchObject({ source: 'main@def5678', design: 'pairs' });
    expect(report.comparison!.metrics['total_generation_time:p(50)']).toMatchObject({ verdict: 'fail' });
    expect(report.comparison!.prompts).toMatchObject([{ id: 'prompts/a.md', status: 'changed' }]);
    expect(report.run.stoppedBy).toBe('decided');
    expect(samples.filter(({ arm }) => arm === 'base')).toHaveLength(samples.length / 2);
    expect(reportSchema.safeParse(JSON.parse(JSON.stringify(report))).success).toBe(true);
  });

  it('tells longer answers from slower ones, in the cost of both arms', async () => {
    const { report } = await change({
      head: { 'prompts/a.md': 'Tell me [[tokens=80]]' },
      base: baseWith({ 'prompts/a.md': 'Tell me' }),
      inputs: { prices: 'input: 1, output: 10', 'max-tokens': '200' },
    });
    expect(report.verdict).toBe('fail');
    expect(report.comparison!.metrics['cost_per_request:avg']!.message).toContain(
      'because answers grew from',
    );
    expect(report.cost.expected).toBeCloseTo((72 * 200 * 10) / 1e6, 2);
  });

  it('judges head alone on absolute thresholds, and the pairs on relative ones', async () => {
    const { report } = await change({
      head: { 'prompts/a.md': 'Tell me' },
      base: baseWith({ 'prompts/a.md': 'Tell me [[slow=4]]' }),
      inputs: {
        thresholds:
          'ttft: p(50)<40ms\nttft{arm:base}: p(50)>40ms\nttft: p(50)<-20%\ncost_per_request: avg<+10%',
      },
    });
    expect(report.thresholds.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass', 'pass']);
    expect(report.metrics['time_to_first_token']).toMatchObject({ type: 'trend' });
    const ttft = report.metrics['time_to_first_token'];
    expect(ttft?.type === 'trend' ? ttft.med : null).toBeLessThan(40);
  });

  it('follows a renamed prompt, and measures a new one without judging it against anything', async () => {
    const { report, samples } = await change({
      head: { 'prompts/a.md': 'Tell me', 'prompts/b.md': 'And now?', 'prompts/c.md': 'Tell me more' },
      base: baseWith({ 'old/a.md': 'Tell me', 'prompts/c.md': 'Tell me all', 'prompts/gone.md': 'Bye' }, [
        ['old/a.md', 'prompts/a.md'],
      ]),
      inputs: { stages: '3s:8' },
    });
    expect(report.comparison!.prompts.map(({ id, status }) => [id, status])).toEqual([
      ['prompts/a.md', 'renamed'],
      ['prompts/b.md', 'new'],
      ['prompts/c.md', 'changed'],
      ['prompts/gone.md', 'deleted'],
    ]);
    expect(report.comparison!.notes.join('\n')).toContain('prompts/b.md is new');
    expect(new Set(samples.filter(({ arm }) => arm === 'base').map(({ prompt }) => prompt))).toEqual(
      new Set(['prompts/a.md', 'prompts/c.md']),
    );
  });

  it('sends no base where nothing differs from it, and takes that for proof of no difference', async () => {
    const { report, samples } = await change({
      head: { 'prompts/a.md': 'Tell me' },
      base: baseWith({ 'old/a.md': 'Tell me' }, [['old/a.md', 'prompts/a.md']]),
      inputs: {
        stages: '2s:6',
        thresholds: 'error_rate: rate<0.9\nttft: p(95)<+15%\ntokens_per_second: avg>-2\nttft: p(50)<-20%',
      },
    });
    expect(samples.every(({ arm, pair }) => arm === 'head' && pair === null)).toBe(true);
    expect(samples.length).toBeLessThanOrEqual(12);
    expect(report.comparison).toMatchObject({ source: 'main@def5678', pairs: 0, design: null, metrics: {} });
    expect(report.comparison!.notes).toEqual([
      'Nothing differs from main@def5678, so its requests would be the same and are not sent.',
    ]);
    expect(report.thresholds.slice(1)).toMatchObject([
      { verdict: 'pass', observed: 1, low: 1, high: 1, n: 0 },
      { verdict: 'pass', observed: 0, low: 0, high: 0, n: 0 },
      { verdict: 'inconclusive', observed: null },
    ]);
    expect(report.thresholds[1]!.message).toContain('nothing that it is about differs from main@def5678');
  });

  it('goes on without a base, says so once, and leaves relative thresholds open', async () => {
    const { report, samples } = await change({
      head: { 'prompts/a.md': 'Tell me' },
      base: { reason: 'the branch is new' },
      inputs: { stages: '2s:6', thresholds: 'error_rate: rate<0.9\nttft: p(95)<+15%' },
    });
    expect(samples.every(({ arm, pair }) => arm === 'head' && pair === null)).toBe(true);
    expect(report.comparison).toMatchObject({ pairs: 0, metrics: {} });
    expect(report.comparison!.notes).toEqual([
      'Nothing is compared: the branch is new. Absolute thresholds judge as always.',
    ]);
    expect(report).toMatchObject({ verdict: 'inconclusive', passed: true });
    expect(report.thresholds.map(({ verdict }) => verdict)).toEqual(['pass', 'inconclusive']);
  });

  it('does not take a file that cannot be read for a new one', async () => {
    const files = memoryFiles({});
    const { report } = await change({
      head: { 'prompts/a.md': 'Tell me' },
      base: {
        ...baseWith({}),
        files: { ...files, list: () => Promise.reject(new Error('GitHub is down')) },
      },
      inputs: { stages: '2s:6' },
    });
    expect(report.comparison!.notes.join()).toContain('GitHub is down');
  });

  it('compares models on the same prompts, with no base branch at all', async () => {
    const { report } = await gate(
      { ...LOAD, model: 'slow', config: `${LOAD.config}\nbase-model: quick` },
      { simulator: { ...FAST, models: { slow: { ttft: { medianMs: 60, sigma: 0.2 } } } } },
    );
    expect(report.comparison).toMatchObject({ source: 'quick' });
    expect(report.comparison!.metrics['time_to_first_token:p(50)']!.verdict).toBe('fail');
  });

  it.each([
    [{ compare: 'base' }, 'name prompt files'],
    [{ compare: 'base', prompts: 'a.md' }, 'no base branch here'],
    [{ compare: 'base', prompts: 'a.md', config: 'base-prompts: /nowhere' }, '`/nowhere` cannot be read'],
    [{ compare: 'base', config: 'base-model: x\nbase-ref: main' }, 'base-ref: contradicts `base-model`'],
    [{ compare: 'base', config: 'base-prompts: x\nbase-ref: main' }, 'base-ref: contradicts `base-prompts`'],
    [{ config: 'base-ref: main' }, 'no meaning without a second arm'],
    [{ compare: 'base', config: 'base-ref: --output=x' }, 'is no branch, tag or commit'],
    [{ compare: 'none', config: 'base-model: x' }, 'contradicts'],
    [{ config: 'design: switchback' }, 'no meaning without a second arm'],
    [{ compare: 'baseline', config: 'design: switchback' }, 'no meaning without a second arm'],
    [{ compare: 'baseline', config: 'base-model: x' }, '`baseline` contradicts `base-model`'],
    [{ compare: 'baseline', thresholds: 'ttft{stage:1}: p(95)<+15%' }, 'not by `stage`'],
    [{ compare: 'baseline', thresholds: 'ttft{arm:base}: p(95)<1s' }, 'judges the base arm'],
    [{ thresholds: 'ttft{arm:left}: p(95)<1s' }, 'names no arm; there are `head`, `base`'],
    [{ config: 'base-model: x', 'max-concurrency': '1' }, 'at least 2'],
    [{ config: 'base-model: x', scenario: 'cold-start' }, 'no scenario'],
    [{ thresholds: 'ttft: p(95)<+15%' }, 'nothing to compare with'],
    [{ config: 'base-model: x', thresholds: 'requests: count<+15%' }, 'cannot be compared pair by pair'],
    [{ config: 'base-model: x', thresholds: 'ttft{status:200}: p(95)<+15%' }, 'can be narrowed by'],
    [{ config: 'base-model: x', thresholds: 'ttft: max<+15%' }, 'an extreme'],
  ] as [Record<string, string>, string][])('refuses %j', async (inputs, message) => {
    const run = async (): Promise<unknown> => gate(inputs, { files: { 'a.md': 'Hi' } });
    await expect(run()).rejects.toThrow(message);
  });
});
