import { describe, expect, it } from '@jest/globals';
import { summariseValues } from '../../src/metrics/summary.js';
import { comparison as comparisonSchema } from '../../src/report/comparison-schema.js';
import { DEFAULT_TOLERANCES } from '../../src/verdict/comparison-gates.js';
import { type BaselineRun, judgeStoredBaseline } from '../../src/verdict/judge-baseline.js';

function runWith(ttft: number, errors = 0): BaselineRun {
  const times = Array.from({ length: 20 }, (_, i) => ttft * (1 + i / 20));
  return {
    metrics: {
      time_to_first_token: summariseValues(times, 'ms'),
      error_rate: { type: 'rate', unit: 'fraction', count: 20, rate: errors },
    },
  };
}

function judge(current: BaselineRun, earlier: readonly BaselineRun[]) {
  return judgeStoredBaseline({
    current,
    earlier,
    source: 'main@def5678',
    url: null,
    confidence: 0.95,
    tolerances: DEFAULT_TOLERANCES,
  });
}

const P50 = 'time_to_first_token:p(50)';
const usual = [100, 110, 95, 105, 98, 102].map((ttft) => runWith(ttft));

describe('judgeStoredBaseline', () => {
  it('passes a run like the earlier ones, and fails one beyond what they leave to chance', () => {
    const same = judge(runWith(104), usual);
    expect(same.comparison.metrics[P50]).toMatchObject({ verdict: 'pass', tolerance: 1.1 });
    expect(comparisonSchema.safeParse(JSON.parse(JSON.stringify(same.comparison))).success).toBe(true);
    const doubled = judge(runWith(200), usual);
    const row = doubled.comparison.metrics[P50]!;
    expect(row).toMatchObject({ verdict: 'fail' });
    expect(row.low).toBeGreaterThan(1);
    expect(doubled.gates.map(({ verdict }) => verdict)).toContain('fail');
    expect(doubled.warnings).toEqual([]);
  });

  it('only warns below five runs', () => {
    const judged = judge(runWith(400), usual.slice(0, 4));
    expect(judged.comparison.metrics[P50]).toMatchObject({ verdict: 'info', tolerance: null });
    expect(judged.gates).toEqual([]);
    expect(judged.warnings[0]).toMatch(/4 earlier runs leave up to \+\d+ % to chance, too few to judge/);
  });

  it('tells errors and judges none of them, and has no row without an earlier value', () => {
    const { comparison } = judge(runWith(100, 0.2), usual);
    expect(comparison.metrics['error_rate:rate']).toMatchObject({ verdict: 'info', head: 0.2, base: 0 });
    expect(judge(runWith(100), []).comparison.metrics).toEqual({});
  });
});
