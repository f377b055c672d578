import { describe, expect, it } from '@jest/globals';
import type { Sample } from '../../../src/samples/sample.js';
import { type Case, gatherCases } from '../../../src/verdict/thresholds/evidence.js';
import { evidenceOf, judge, specOf, specsOf } from '../../support/judging.js';
import { failedWith, sampleWith } from '../../support/samples.js';

const caseOf = (text: string, samples: readonly Sample[]): Case =>
  gatherCases(
    [specOf(text)],
    evidenceOf(samples, { timeoutMs: (scenario) => (scenario === 'short' ? 2_000 : 30_000) }),
  )[0]!;

describe('the values of a threshold', () => {
  it('are one a request in the order of dispatch, with when it was sent', () => {
    const samples = [0, 1, 2].map((id) => sampleWith({ id, startedMs: 1_000 * id, e2eMs: 100 * id }));
    expect(caseOf('e2e: p(95)<1s', samples)).toMatchObject({
      values: [0, 100, 200],
      starts: [0, 1_000, 2_000],
      sizes: [1, 1, 1],
      matching: 3,
    });
    const unsent = failedWith('dropped', { startedMs: null, plannedMs: 700 });
    expect(caseOf('e2e: p(95)<1s', [unsent]).starts).toEqual([700]);
  });

  it('are put in the order of the clock where users number their own requests, and left where they are a little late', () => {
    const at = (starts: readonly number[]): Sample[] =>
      starts.map((startedMs, id) => sampleWith({ id, startedMs, e2eMs: startedMs / 10 }));
    expect(caseOf('e2e: p(95)<1s', at([5_000, 1_000, 9_000, 4_000]))).toMatchObject({
      values: [100, 400, 500, 900],
      starts: [1_000, 4_000, 5_000, 9_000],
    });
    expect(caseOf('e2e: p(95)<1s', at([5_000, 4_000, 9_000])).starts).toEqual([5_000, 4_000, 9_000]);
    expect(caseOf('e2e: p(95)<1s', at([5_000, 3_999, 9_000])).starts).toEqual([3_999, 5_000, 9_000]);
    // Several checks of an answer have no order of their own.
    const checked = at([5_000, 1_000]).map((sample) => ({ ...sample, checks: { a: true, b: false } }));
    expect(caseOf('checks: rate>0.9', checked)).toMatchObject({
      starts: [5_000, 1_000],
      sizes: [2, 2],
      values: [1, 0, 1, 0],
    });
  });

  it('are counted as lost by what became of the request, where that is the worst value', () => {
    const samples = [
      sampleWith(),
      failedWith('timeout', { id: 1 }),
      failedWith('timeout', { id: 2 }),
      failedWith('http_error', { id: 3 }),
      failedWith('rate_limited', { id: 4 }),
      failedWith('dropped', { id: 5 }),
    ];
    expect(caseOf('e2e: p(95)<1s', samples).losses).toEqual({
      timed_out: 2,
      failed: 1,
      rate_limited: 1,
      dropped: 1,
    });
    expect(caseOf('error_rate: rate<5%', samples).losses).toEqual({});
    // A mean is of answers, and of time-outs at the time they were given.
    expect(caseOf('e2e: avg<1s', samples)).toMatchObject({
      values: [500, 30_000, 30_000],
      standIns: { timed_out: 2 },
      losses: {},
      sizes: [1, 1, 1],
    });
    expect(caseOf('e2e: avg<1s', [failedWith('timeout', { scenario: 'short' })]).values).toEqual([2_000]);
  });

  it('are those of head, or of the arm that is named, and with the tags alone', () => {
    const samples = (['head', 'base', 'head'] as const).map((arm, id) =>
      sampleWith({ id, arm, prompt: `p${id}`, e2eMs: id }),
    );
    expect(caseOf('e2e: p(95)<1s', samples)).toMatchObject({ values: [0, 2], matching: 2 });
    expect(caseOf('e2e{arm:base}: p(95)<1s', samples).values).toEqual([1]);
    expect(caseOf('e2e{prompt:p2}: avg<1s', samples)).toMatchObject({ values: [2], matching: 1 });
    expect(caseOf('requests: count<9', samples)).toMatchObject({ total: 3, matching: 3, values: [] });
    expect(caseOf('requests{arm:base}: count<9', samples)).toMatchObject({ total: 1, matching: 1 });
    // An answer with no such status is a count of none, and no lack of data.
    expect(caseOf('requests{status:500}: count<9', samples)).toMatchObject({ total: 0, matching: 3 });
  });

  it('of gaps say which answers had none', () => {
    const silent = sampleWith({ id: 1, events: 0, ttftMs: null, tpotMs: null, outputTokens: 40 });
    const samples = [
      sampleWith(),
      silent,
      { ...silent, id: 2, phase: 'warmup' as const },
      { ...silent, id: 3, arm: 'base' as const },
    ];
    expect(caseOf('itl: p(95)<50ms', samples).losses).toEqual({ silent: 1 });
    expect(caseOf('e2e: p(95)<1s', samples).losses).toEqual({});
  });
});

describe('several thresholds', () => {
  it('are gathered in one pass, each with its own', () => {
    const cases = gatherCases(
      specsOf('e2e: p(95)<1s\nttft: p(50)<1s'),
      evidenceOf([sampleWith({ e2eMs: 7, ttftMs: 3 })]),
    );
    expect(cases.map(({ values }) => values)).toEqual([[7], [3]]);
  });

  it('of a counter by the second are by the run’s duration', () => {
    const samples = Array.from({ length: 120 }, (_, id) => sampleWith({ id }));
    expect(judge('requests: rate>=2', samples)[0]?.judgement).toMatchObject({
      verdict: 'pass',
      observed: 2,
      n: 120,
    });
  });
});
