import { describe, expect, it } from '@jest/globals';
import type { Sample } from '../../src/samples/sample.js';
import { runVirtualGate, type VirtualRun } from '../support/virtual-gate.js';

const PLAIN = { slots: 1_000, maxQueue: 1_000, tokensPerEvent: 32, coldStart: { idleMs: 1e9, penaltyMs: 0 } };
const inputs = {
  prompts: 'Say something.',
  stages: '60s:3',
  thresholds: 'total_generation_time: p(95)<3s\nerror_rate: rate<5%',
  prices: 'input: 1, output: 10',
  budget: '5',
  config: 'executor: constant-arrival-rate\ncanary: true\nstop-early: false\nseed: c',
};
const endpoint = { ...PLAIN, seed: 1, ttft: { medianMs: 500, sigma: 0.3 } };

const run = (fields: Partial<VirtualRun> = {}, config = inputs.config) =>
  runVirtualGate({ endpoint, ...fields, inputs: { ...inputs, ...fields.inputs, config } });

const armOf = (samples: readonly Sample[], arm: Sample['arm']): Sample[] =>
  samples.filter((sample) => sample.arm === arm);

describe('canaries in a whole run', () => {
  it('go beside the load, for at most 15 % of the requests, and nothing of them is judged or counted', async () => {
    const { report, samples, written } = await run();
    const [head, canaries] = [armOf(samples, 'head'), armOf(samples, 'canary')];
    expect([head.length, canaries.length]).toEqual([180, 30]);
    // And one that goes alone before the load.
    expect(written).toHaveLength(211);
    expect(report.load).toMatchObject({ planned: 180, sent: 180, ok: 180 });
    expect(report.thresholds.map(({ n, verdict }) => [n, verdict])).toEqual([
      [180, 'pass'],
      [180, 'pass'],
    ]);
    expect(report.prompts.map(({ sent }) => sent)).toEqual([180]);
    expect(report.outcomes).toEqual({ ok: 180 });
    const cost = canaries.reduce((sum, { costUsd }) => sum + costUsd, 0);
    expect(report.canaries).toEqual({ sent: 30, failed: 0, cost: expect.closeTo(cost, 12), spells: [] });
    const all = samples.reduce((sum, { costUsd }) => sum + costUsd, 0);
    // What goes alone before the load costs as well.
    expect(report.cost.spent).toBeGreaterThan(all);
    expect(report.cost.spent).toBeLessThan(all + 0.001);
    expect(report.cost.expected).toBeGreaterThan(0);
  });

  it('are no part of a run that does not ask for them', async () => {
    const { report, samples } = await run({}, 'executor: constant-arrival-rate\nstop-early: false\nseed: c');
    expect(report.canaries).toBeNull();
    expect(armOf(samples, 'canary')).toEqual([]);
  });

  // Twice, for one might be an episode of its own.
  const brownOut = (now: number): number =>
    (now >= 5_000 && now < 19_000) || (now >= 36_000 && now < 50_000) ? 5 : 1;

  it('leave open what fails while they are as slow, and say so in headline, reason and row', async () => {
    const { report } = await run({ weather: brownOut });
    expect(report.verdict).toBe('inconclusive');
    expect(report.reasons[0]?.code).toBe('endpoint_trouble');
    expect(report.reasons[0]?.message).toMatch(
      /the canaries took .* times as long between [^,]*; without that [a-z ]+\.$/,
    );
    expect(report.headline).toMatch(/by the endpoint’s trouble: its canaries met the same$/);
    expect(report.thresholds[0]).toMatchObject({ verdict: 'inconclusive', endpointTrouble: true });
    expect(report.canaries?.spells[0]?.kind).toBe('slow');
    const alone = await run(
      { weather: brownOut },
      'executor: constant-arrival-rate\nstop-early: false\nseed: c',
    );
    expect(alone.report.verdict).toBe('fail');
  });

  it('leave it red where shared failures are to fail', async () => {
    const { report } = await run({ weather: brownOut }, `${inputs.config}\non-shared-failure: fail`);
    expect(report.verdict).toBe('fail');
  });

  it('let no failure end a run that ails them as well, and any other in the second half', async () => {
    const early = 'executor: constant-arrival-rate\ncanary: true\nseed: c';
    const ill = await run({ weather: (now) => (now >= 9_000 && now < 32_000 ? 4 : 1) }, early);
    expect(ill.report.run.stoppedBy).toBe('completed');
    const own = await run({ inputs: { ...inputs, thresholds: 'total_generation_time: p(95)<1s' } }, early);
    expect(own.report.verdict).toBe('fail');
    expect(own.report.run.stoppedBy).toBe('decided');
    expect(armOf(own.samples, 'canary').length).toBeGreaterThanOrEqual(15);
  });

  it('go with every executor of a load', async () => {
    const loads = [
      ['ramping-arrival-rate', { stages: '20s:4' }],
      ['constant-vus', { stages: '60s:2' }],
      ['ramping-vus', { stages: '60s:3' }],
      ['shared-iterations', { stages: '60s:2' }],
    ] as const;
    for (const [executor, load] of loads) {
      const more = executor === 'shared-iterations' ? '\niterations: 24\nvus: 2' : '';
      const { samples } = await run(
        { inputs: { ...inputs, ...load } },
        `executor: ${executor}${more}\ncanary: true\nstop-early: false\nseed: c`,
      );
      const [head, canaries] = [armOf(samples, 'head'), armOf(samples, 'canary')];
      expect([executor, canaries.length]).toEqual([executor, Math.floor(head.length / 6)]);
      expect(canaries.length).toBeGreaterThan(2);
      expect(new Set(samples.map(({ id }) => id)).size).toBe(samples.length);
    }
  });

  it('are not sent beside a base, which is the better control', async () => {
    const { samples, report } = await run({
      inputs: { ...inputs, prompts: 'prompts/*.md', compare: 'base', stages: '10s:3' },
      files: { 'prompts/a.md': 'Say something.' },
      baseFiles: { 'prompts/a.md': 'Say anything.' },
    });
    expect(armOf(samples, 'base').length).toBeGreaterThan(0);
    expect(armOf(samples, 'canary')).toEqual([]);
    expect(report.canaries).toBeNull();
  });

  it('take no more of the budget than their share', async () => {
    const { report } = await run({ inputs: { ...inputs, budget: '0.5', 'max-tokens': '256' } });
    expect(report.canaries?.cost).toBeLessThanOrEqual(0.15 * 0.5);
    await expect(run({ inputs: { ...inputs, 'max-concurrency': '1' } })).rejects.toThrow(
      /`1` leaves no room for a canary/,
    );
  });
});
