import { describe, expect, it } from '@jest/globals';
import { summariseValues } from '../../../src/metrics/summary.js';
import { judgeBaseline } from '../../../src/stats/estimates/baseline.js';
import {
  DEFAULT_TOLERANCES,
  type Gate,
  planRows,
  planThresholds,
} from '../../../src/verdict/compare/comparison-gates.js';
import { thresholdsOf } from '../../support/relative.js';
import { describeStoredRow, describeStoredThreshold } from '../../../src/verdict/stored/explain-stored.js';
import {
  judgeStored,
  type StoredEvidence,
  type StoredJudgement,
  tellStored,
} from '../../../src/verdict/stored/judge-stored.js';

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

const thresholdOf = (text: string): Gate => planThresholds(thresholdsOf(text))[0]!;
const gauges = (throughput: number): StoredEvidence['current'] => ({
  metrics: { throughput: { type: 'gauge', value: throughput } },
});
const judgedOn = (
  text: string,
  head: number,
  earlier: readonly number[],
  onInconclusive: StoredEvidence['onInconclusive'] = 'warn',
): StoredJudgement => {
  const of = text.startsWith('throughput') ? gauges : run;
  return judgeStored([thresholdOf(text)], {
    current: of(head),
    earlier: earlier.map(of),
    confidence: 0.95,
    onInconclusive,
  })[0]!;
};

describe('a limit against what is usual', () => {
  const even = [90, 100, 100, 111.1111111111111, 100];

  it('is a ratio, or one by what is usual: the geometric mean', () => {
    expect(judgedOn('ttft: p(50)<+20%', 100, even)).toMatchObject({
      limit: 1.2,
      base: expect.closeTo(100, 6),
    });
    expect(judgedOn('ttft: p(50)<+30ms', 100, even).limit).toBeCloseTo(1.3, 9);
    expect(judgedOn('ttft: p(50)<-30ms', 100, even).limit).toBeCloseTo(0.7, 9);
    // More than all there is cannot be taken off.
    expect(judgedOn('ttft: p(50)<-150ms', 100, even).limit).toBe(0);
    expect(judgedOn('throughput: value>-20%', 100, even).limit).toBeCloseTo(1.25, 9);
    expect(judgedOn('throughput: value>-20', 100, even).limit).toBeCloseTo(1.25, 6);
    expect(judgedOn('throughput: value>-150', 100, even).limit).toBe(Infinity);
  });

  it('is met as sure as the improvement that it asks for', () => {
    const asked = judgedOn('ttft: p(50)<-20%', 75, even);
    expect(asked.p).toBeCloseTo(judgeBaseline(75 / 0.8, even, 0.05)!.p, 9);
    const allowed = judgedOn('ttft: p(50)<+0%', 105, even);
    expect(allowed.p).toBeCloseTo(judgeBaseline(105, even, 0.05)!.p, 9);
  });

  it('is decided by the estimate alone where that is asked, and on few runs only then', () => {
    const few = even.slice(0, 4);
    expect(judgedOn('ttft: p(50)<+20%', 500, few).verdict).toBe('inconclusive');
    expect([119, 121].map((ttft) => judgedOn('ttft: p(50)<+20%', ttft, few, 'point').verdict)).toEqual([
      'pass',
      'fail',
    ]);
    expect(judgedOn('ttft: p(50)<+20%', 100, [], 'point')).toMatchObject({
      verdict: 'inconclusive',
      found: undefined,
    });
  });

  it('passes where all that chance explains lies within it', () => {
    const { found } = judgedOn('ttft: p(50)<+20%', 100, even);
    const most = found!.ratio * found!.limit;
    const at = (percent: number): string => judgedOn(`ttft: p(50)<+${percent}%`, 100, even).verdict;
    expect([at((most - 0.999) * 100), at((most - 1.001) * 100)]).toEqual(['pass', 'inconclusive']);
  });
});

describe('what stored runs say, in one sentence', () => {
  const say = (text: string, head: number, earlier: readonly number[]): string =>
    describeStoredThreshold(judgedOn(text, head, earlier), thresholdsOf(text)[0]!).message;
  const steady = Array.from({ length: 20 }, () => 100);

  it('has both values, the change and what runs differ by', () => {
    expect(say('ttft: p(50)<+80%', 110, steady)).toMatch(
      /^median time to first token is 110 ms against 100 ms, usual in 20 earlier runs \(\+10 %; by chance runs differ by up to \+\d+ %\): the limit of \+80 % holds\.$/,
    );
    expect(say('ttft: p(50)<+80%', 300, steady)).toMatch(/: the limit of \+80 % does not hold\.$/);
    expect(say('ttft: p(50)<+12%', 110, steady)).toMatch(
      /: the limit of \+12 % cannot be told from chance\.$/,
    );
    expect(say('throughput: value>-10%', 95, steady)).toMatch(
      /: the least of −10 % cannot be told from chance\.$/,
    );
    expect(say('ttft: p(50)<+80ms', 110, steady)).toMatch(/ \(\+10 ms; .*\): the limit of \+80 ms holds\.$/);
    expect(say('ttft: p(50)<-20ms', 60, steady)).toMatch(/ \(−40 ms; .*\): the limit of −20 ms holds\.$/);
  });

  it('says how few runs there are, and what was never measured', () => {
    expect(say('ttft: p(50)<+80%', 110, [100])).toMatch(
      /usual in 1 earlier run .*: 1 run is too few to judge, which takes 5\.$/,
    );
    expect(say('ttft: p(50)<+80%', 110, [100, 100])).toMatch(
      /: 2 runs are too few to judge, which takes 5\.$/,
    );
    expect(say('ttft: p(50)<+80%', 110, [])).toMatch(
      /^median time to first token is 110 ms against .*: not judged\.$/,
    );
    const nothing = describeStoredThreshold(
      judgeStored([thresholdOf('e2e: p(50)<+80%')], evidence(0.95))[0]!,
      thresholdsOf('e2e: p(50)<+80%')[0]!,
    );
    expect(nothing).toMatchObject({
      verdict: 'no_data',
      observed: null,
      message: 'median total generation time: nothing was measured, and no data is no pass.',
    });
  });

  it('tells a difference in its own unit, with the interval of both', () => {
    const row = describeStoredThreshold(
      judgedOn('ttft: p(50)<+80ms', 110, steady),
      thresholdsOf('ttft: p(50)<+80ms')[0]!,
    );
    const { limit } = judgeBaseline(110, steady, 0.05)!;
    expect(row).toMatchObject({ observed: expect.closeTo(10, 9), unit: 'ms', limit: 80, n: 20 });
    expect(row.low).toBeCloseTo(100 * (1.1 / limit - 1), 6);
    expect(row.high).toBeCloseTo(100 * (1.1 * limit - 1), 6);
    const ratio = describeStoredThreshold(
      judgedOn('throughput: value>-20%', 80, steady),
      thresholdsOf('throughput: value>-20%')[0]!,
    );
    expect(ratio.observed).toBeCloseTo(0.8, 9);
    expect([ratio.low! < 0.8, ratio.high! > 0.8]).toEqual([true, true]);
  });

  it('of a row of the comparison says whether its tolerance or chance explains it', () => {
    const rowAt = (ttft: number, earlier = EARLIER) =>
      describeStoredRow(judgeStored([gate], { ...evidence(0.95, ttft), earlier: earlier.map(run) })[0]!)!;
    expect(rowAt(105).message).toMatch(/: within what is allowed\.$/);
    expect(rowAt(118)).toMatchObject({
      verdict: 'pass',
      tolerance: 1.1,
      message: expect.stringMatching(/: chance explains it\.$/),
    });
    expect(rowAt(190)).toMatchObject({ verdict: 'fail', tolerance: 1.1 });
    expect(rowAt(105, [100])).toMatchObject({
      verdict: 'info',
      tolerance: null,
      message: expect.stringContaining('1 run is too few'),
    });
    const told = describeStoredRow(tellStored(gate, evidence(0.95)))!;
    expect(told.message).toMatch(/: not judged\.$/);
    expect(describeStoredRow(judgeStored([gate], { ...evidence(0.95), earlier: [] })[0]!)).toBeNull();
    const tail = planRows(DEFAULT_TOLERANCES).find(({ key }) => key === 'total_generation_time:p(95)')!;
    expect(describeStoredRow(judgeStored([tail], evidence(0.95))[0]!)).toBeNull();
  });
});
