import { describe, expect, it } from '@jest/globals';
import { summariseValues } from '../../../src/metrics/summary.js';
import { judgeBaseline } from '../../../src/stats/estimates/baseline.js';
import { DEFAULT_TOLERANCES, planRows } from '../../../src/verdict/compare/comparison-gates.js';
import { judgeStored, type StoredEvidence, tellStored } from '../../../src/verdict/stored/judge-stored.js';

const EARLIER = [100, 104, 97, 101, 99, 103, 98];
const run = (ttft: number): StoredEvidence['current'] => ({
  metrics: { time_to_first_token: summariseValues([ttft], 'ms') },
});
const evidence = (confidence: number, ttft = 112): StoredEvidence => ({
  current: run(ttft),
  earlier: EARLIER.map(run),
  confidence,
  onInconclusive: 'warn',
});
const gate = planRows(DEFAULT_TOLERANCES).find(({ key }) => key === 'time_to_first_token:p(50)')!;

describe('a row judged by stored runs', () => {
  it.each([0.9, 0.95, 0.99])('has the limit of what runs differ by, at the confidence %d', (confidence) => {
    const expected = judgeBaseline(112, EARLIER, 1 - confidence)!;
    const [judged] = judgeStored([gate], evidence(confidence));
    expect(judged!.found).toEqual(expected);
    expect(judged!.p).toBe(expected.p);
    const told = tellStored(gate, evidence(confidence));
    expect(told).toMatchObject({ verdict: 'info', worse: false });
    expect(told.found).toEqual(expected);
    expect(told.found!.limit).toBeGreaterThan(1);
  });

  it('is worse where it lies beyond the tolerance and p is at most the error', () => {
    const far = judgeStored([gate], evidence(0.95, 190))[0]!;
    expect(far).toMatchObject({ worse: true, verdict: 'fail' });
    const strict = judgeStored([gate], evidence(1 - far.p! / 2, 190))[0]!;
    expect(strict).toMatchObject({ worse: false, verdict: 'pass' });
    expect(judgeStored([gate], evidence(1 - far.p! * 1.01, 190))[0]).toMatchObject({ worse: true });
  });

  it('is equal where all cost nothing, and beyond every limit where one does that never did', () => {
    const costs = (usd: number): StoredEvidence['current'] => ({
      metrics: { cost_per_request: summariseValues([usd], 'USD') },
    });
    const cost = planRows(DEFAULT_TOLERANCES).find(({ key }) => key === 'cost_per_request:avg')!;
    const judged = (head: number, earlier: readonly number[]) =>
      judgeStored([cost], {
        current: costs(head),
        earlier: earlier.map(costs),
        confidence: 0.95,
        onInconclusive: 'warn',
      })[0]!.found;
    const free = [0, 0, 0, 0, 0, 0];
    expect(judged(0, free)).toMatchObject({ ratio: 1, limit: 1, exceeded: false, p: 1, runs: 6 });
    expect(judged(0.1, free)).toMatchObject({ ratio: Infinity, exceeded: true, p: 0.5 ** 6, runs: 6 });
    expect(judged(0, [0.1, ...free])).toMatchObject({ ratio: 0, exceeded: false, p: 1 });
  });
});
