import { describe, expect, it } from '@jest/globals';
import { withholdPasses, withholdRelative } from '../../src/gate/judge/plateau/tell-plateau.js';
import type { JudgedThreshold } from '../../src/verdict/thresholds/evaluate-thresholds.js';
import { parseThresholds } from '../../src/verdict/thresholds/parse-thresholds.js';
import type { ThresholdRow } from '../../src/verdict/thresholds/threshold-results.js';
import { runVirtualGate, type VirtualResult } from '../support/virtual-gate.js';

const SLOW_START = { seed: 4, coldStart: { idleMs: 1, penaltyMs: 0 }, ttft: { medianMs: 300, sigma: 0.2 } };

function run(
  inputs: Record<string, string>,
  config: string,
  endpoint: object = SLOW_START,
): Promise<VirtualResult> {
  return runVirtualGate({
    inputs: {
      prompts: 'Hi',
      'max-concurrency': '2000',
      thresholds: 'total_generation_time: p(95)<20s',
      ...inputs,
      config: `seed: s\nplateau: true\n${config}`,
    },
    endpoint,
  });
}

describe('a load that is judged on its plateau', () => {
  it('leaves out its warm-up and its tail, and says so', async () => {
    const { report, samples } = await run({ stages: '60s:8' }, 'executor: constant-arrival-rate\n');
    const finding = report.scenarios[0]!.findings.find(({ code }) => code === 'plateau')!;
    const { warmup, tail, judged } = finding.values as Record<string, number>;
    expect(finding.message).toMatch(
      /^Judged is the plateau: \d+ requests from .* to .*; \d+ requests? of its warm-up/,
    );
    // Of what takes about a second, some eight are on their way when the last is sent.
    expect(tail).toBeGreaterThan(3);
    expect(tail).toBeLessThan(30);
    expect(warmup! + tail! + judged!).toBe(samples.length);
    expect(report.thresholds[0]).toMatchObject({ verdict: 'pass', n: judged });
    expect(report.run.stoppedBy).toBe('completed');
  });

  it('passes nothing where what is in flight grows until the end', async () => {
    const { report } = await run({ stages: '60s:40' }, 'executor: constant-arrival-rate\n', {
      ...SLOW_START,
      slots: 4,
      maxQueue: 5_000,
    });
    expect(report.scenarios[0]!.findings.map(({ code }) => code)).toContain('no_plateau');
    const [threshold] = report.thresholds;
    expect(threshold!.verdict).not.toBe('pass');
  });

  it('withholds a pass on a load that reached none, of what is judged on it alone', () => {
    const plateau = { scenario: 'load', stage: 1, fromMs: 0, toMs: 9, warmup: 0, tail: 0, judged: 9 };
    const row = (type: string, tags = {}, verdict = 'pass') =>
      ({ spec: { tags }, row: { metric: { type } }, judgement: { verdict } }) as unknown as JudgedThreshold;
    const judged = [
      row('trend'),
      row('rate', { stage: '1' }),
      row('rate', { stage: '2' }),
      row('counter'),
      row('trend', {}, 'fail'),
    ];
    const relative = (n: number, verdict = 'pass') =>
      withholdRelative(
        parseThresholds('e2e: p(50)<+10%').thresholds[0]!,
        { verdict, n, observed: 1.01, low: 1, high: 1.02 } as unknown as ThresholdRow,
        [{ ...plateau, reached: false }],
      );
    expect(relative(60)).toMatchObject({ verdict: 'inconclusive', observed: 1.01, n: 60 });
    expect(relative(60).message).toContain('cannot be judged: no plateau was reached.');
    expect([relative(0).verdict, relative(60, 'fail').verdict]).toEqual(['pass', 'fail']);
    const verdicts = (reached: boolean) =>
      withholdPasses(judged, [{ ...plateau, reached }]).map(({ judgement }) => judgement.verdict);
    expect(verdicts(true)).toEqual(['pass', 'pass', 'pass', 'pass', 'fail']);
    expect(verdicts(false)).toEqual(['inconclusive', 'inconclusive', 'pass', 'pass', 'fail']);
  });

  it('takes users by their latency', async () => {
    const { report } = await run({ stages: '60s:8' }, 'executor: constant-vus\n');
    const finding = report.scenarios[0]!.findings.find(({ code }) => code.endsWith('plateau'))!;
    expect(finding.code).toBe('plateau');
    expect(report.thresholds[0]!.n).toBe((finding.values as Record<string, number>)['judged']);
  });

  it.each([
    [{ stages: '30s:1,30s:5' }, 'executor: ramping-arrival-rate', 'needs a load that stays the same'],
    [{}, 'scenario: cache', 'is one of a load'],
    [
      { thresholds: 'error_rate: rate<5% abort' },
      'executor: constant-arrival-rate',
      'is known when the load is over',
    ],
  ])('refuses %j with `%s` by name', async (inputs, config, message) => {
    await expect(run(inputs, config)).rejects.toThrow(message);
  });
});
