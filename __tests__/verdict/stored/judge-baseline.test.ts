import { describe, expect, it } from '@jest/globals';
import { summariseValues } from '../../../src/metrics/summary.js';
import { comparison as comparisonSchema } from '../../../src/report/schema/comparison-schema.js';
import type { ArmComparison } from '../../../src/verdict/compare/compare-arms.js';
import { DEFAULT_TOLERANCES } from '../../../src/verdict/compare/comparison-gates.js';
import {
  type BaselineRequest,
  judgeStoredBaseline,
  type StoredRun,
} from '../../../src/verdict/stored/judge-baseline.js';
import type { ThresholdRow } from '../../../src/verdict/thresholds/threshold-results.js';
import { thresholdsOf } from '../../support/relative.js';

interface Figures {
  readonly ttft?: number;
  readonly cost?: number;
  readonly errors?: number;
  readonly throughput?: number;
}

function runWith({ ttft = 100, cost = 0.001, errors = 0, throughput = 50 }: Figures): StoredRun {
  const times = Array.from({ length: 20 }, (_, i) => ttft * (1 + i / 20));
  return {
    commit: 'def5678',
    date: '2026-11-02T10:00:00.000Z',
    url: null,
    verdict: 'pass',
    metrics: {
      time_to_first_token: summariseValues(times, 'ms'),
      cost_per_request: summariseValues([cost], 'USD'),
      error_rate: { type: 'rate', rate: errors },
      throughput: { type: 'gauge', value: throughput },
      cost: { type: 'counter', count: cost * 20, rate: null },
    },
  };
}

function judge(
  current: Figures,
  earlier: readonly Figures[],
  fields: Partial<BaselineRequest> & { readonly text?: string } = {},
): ArmComparison {
  return judgeStoredBaseline({
    current: runWith(current),
    earlier: earlier.map(runWith),
    source: '6 runs of main, last def5678, 2 hours ago',
    url: null,
    confidence: 0.95,
    tolerances: DEFAULT_TOLERANCES,
    thresholds: fields.text === undefined ? [] : thresholdsOf(fields.text),
    onInconclusive: 'warn',
    ...fields,
  });
}

/** The one relative threshold's row. */
function settle(...[current, earlier, fields]: Parameters<typeof judge>): ThresholdRow {
  const [row] = judge(current, earlier, fields).thresholds.values();
  if (row === undefined) throw new Error('no threshold was judged');
  return row;
}

const P50 = 'time_to_first_token:p(50)';
const COST = 'cost_per_request:avg';
const usual = [100, 110, 95, 105, 98, 102].map((ttft) => ({ ttft }));

describe('judgeStoredBaseline', () => {
  it('passes a run like the earlier ones, and fails one beyond what they leave to chance', () => {
    const same = judge({ ttft: 104 }, usual);
    expect(same.comparison.metrics[P50]).toMatchObject({ verdict: 'pass', tolerance: 1.1 });
    expect(comparisonSchema.safeParse(JSON.parse(JSON.stringify(same.comparison))).success).toBe(true);
    const doubled = judge({ ttft: 200 }, usual);
    const row = doubled.comparison.metrics[P50]!;
    expect(row).toMatchObject({ verdict: 'fail' });
    expect(row.low).toBeGreaterThan(1);
    expect(row.message).toMatch(
      /^median time to first token is 295 ms against 15\d ms, usual in 6 earlier runs/,
    );
    expect(doubled.gates.map(({ verdict }) => verdict)).toContain('fail');
    expect(doubled.warnings).toEqual([]);
  });

  it('only warns below five runs', () => {
    const judged = judge({ ttft: 400 }, usual.slice(0, 4));
    expect(judged.comparison.metrics[P50]).toMatchObject({ verdict: 'info', tolerance: null });
    expect(judged.gates).toEqual([]);
    expect(judged.warnings[0]).toMatch(/4 runs are too few to judge, which takes 5/);
  });

  it('shares the error among its rows, so that one of many beyond its own limit is no alarm', () => {
    const row = judge({ ttft: 145 }, usual).comparison.metrics[P50]!;
    expect(row.low).toBeGreaterThan(1);
    expect(row.p).toBeGreaterThan(0.05);
    expect(row).toMatchObject({ verdict: 'pass', message: expect.stringContaining('chance explains it') });
  });

  it('tells errors and judges none of them, and has no row without an earlier value', () => {
    const { comparison } = judge({ errors: 0.2 }, usual);
    expect(comparison.metrics['error_rate:rate']).toMatchObject({ verdict: 'info', head: 0.2, base: 0 });
    expect(judge({}, []).comparison.metrics).toEqual({});
  });

  it('keeps what each run measured, oldest first', () => {
    const { history } = judge({}, [{ cost: 1 }, { cost: 2 }]).comparison;
    expect(history.map(({ metrics }) => metrics[COST])).toEqual([1, 2]);
    expect(history[0]).toMatchObject({ commit: 'def5678', verdict: 'pass', url: null });
  });
});

describe('a relative threshold against stored runs', () => {
  const text = 'cost_per_request: avg<+30%';
  const steady = Array.from({ length: 20 }, () => ({ cost: 0.001 }));

  it('fails beyond chance and limit, passes where chance is within the limit, and is open between', () => {
    expect(settle({ cost: 0.0011 }, steady, { text })).toMatchObject({
      verdict: 'pass',
      observed: expect.closeTo(1.1, 9),
      limit: 1.3,
      unit: 'ratio',
      n: 20,
    });
    expect(settle({ cost: 0.0012 }, steady, { text }).verdict).toBe('inconclusive');
    expect(settle({ cost: 0.00131 }, steady, { text }).verdict).toBe('fail');
  });

  it('judges its row in place of the row’s own tolerance', () => {
    const judged = judge({ cost: 0.0014 }, steady, { text: 'cost_per_request: avg<+80%' });
    expect(judged.comparison.metrics[COST]).toMatchObject({ verdict: 'pass', tolerance: 1.8 });
    expect(judged.gates.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
  });

  it('is open below five runs, however far the values lie apart', () => {
    const row = settle({ cost: 0.1 }, steady.slice(0, 4), { text });
    expect(row).toMatchObject({ verdict: 'inconclusive', n: 4 });
    expect(row.message).toContain('4 runs are too few to judge, which takes 5');
    // The interval alone is no reason: it need not hold the limit.
    expect(row.withheld).toBe('4 runs are too few to judge, which takes 5');
    const point = { text, onInconclusive: 'point' } as const;
    expect(settle({ cost: 0.1 }, steady.slice(0, 1), point).verdict).toBe('fail');
    expect(settle({ cost: 0.001 }, steady.slice(0, 1), point).verdict).toBe('pass');
  });

  it('holds a difference from what was free, where the run costs no more than that', () => {
    const free = Array.from({ length: 7 }, () => ({ cost: 0 }));
    const dearer = { text: 'cost_per_request: avg<+0.0002' };
    const same = settle({ cost: 0 }, free, dearer);
    expect(same).toMatchObject({ verdict: 'pass', observed: 0 });
    // Where nothing ever varied, nothing is known of chance.
    expect(same.message).toContain('usual in 7 earlier runs ($0): the limit of +$0.0002 holds');
    expect(settle({ cost: 0.0001 }, free, dearer)).toMatchObject({ verdict: 'pass', observed: 0.0001 });
    expect(settle({ cost: 0.001 }, free, dearer)).toMatchObject({ verdict: 'fail', observed: 0.001 });
  });

  it('has no data where this run measured nothing, and is left to the caller where no earlier one did', () => {
    const earlier = [runWith({})];
    const thresholds = thresholdsOf('e2e: avg<+10%');
    const without = judge({}, [], { earlier, thresholds });
    expect([...without.thresholds.values()][0]?.verdict).toBe('no_data');
    expect(judge({}, [], { thresholds: thresholdsOf(text) }).thresholds.size).toBe(0);
  });

  it('may be a difference, of which more is better, of a gauge or a counter', () => {
    const dearer = { text: 'cost_per_request: avg<+0.0002' };
    expect(settle({ cost: 0.0015 }, steady, dearer)).toMatchObject({
      verdict: 'fail',
      unit: 'USD',
      observed: expect.closeTo(0.0005, 9),
      limit: 0.0002,
    });
    const slower = { text: 'throughput: value>-40%' };
    const row = settle({ throughput: 20 }, steady, slower);
    expect(row).toMatchObject({ verdict: 'fail', observed: expect.closeTo(0.4, 9) });
    expect(row.message).toContain('the least of −40 % does not hold');
    expect(settle({ throughput: 50 }, steady, slower).verdict).toBe('pass');
    expect(settle({ cost: 0.002 }, steady, { text: 'cost: count<+50%' }).verdict).toBe('fail');
  });

  it('asks for an improvement where the limit is below zero', () => {
    const cheaper = { text: 'cost_per_request: avg<-30%' };
    expect(settle({ cost: 0.0005 }, steady, cheaper).verdict).toBe('pass');
    expect(settle({ cost: 0.00065 }, steady, cheaper).verdict).toBe('inconclusive');
    expect(settle({ cost: 0.001 }, steady, cheaper).verdict).toBe('fail');
  });

  it('takes all that is free for equal, and one that is not for dearer', () => {
    const free = steady.map(() => ({ cost: 0 }));
    expect(settle({ cost: 0 }, free, { text })).toMatchObject({ verdict: 'pass', observed: 1 });
    expect(settle({ cost: 0.001 }, free, { text }).verdict).toBe('fail');
    expect(settle({ cost: 0 }, steady, { text }).verdict).toBe('pass');
    expect(settle({ cost: 0.001 }, free, { text: 'cost_per_request: avg<+0.01' }).verdict).toBe('pass');
  });
});
