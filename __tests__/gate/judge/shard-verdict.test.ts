import { describe, expect, it } from '@jest/globals';
import { decideMerged, decideShard } from '../../../src/gate/judge/shard-verdict.js';
import type { StopReason } from '../../../src/samples/sample.js';
import type { Outcome } from '../../../src/verdict/final-verdict.js';
import type { ThresholdRow } from '../../../src/verdict/thresholds/threshold-results.js';

function row(verdict: ThresholdRow['verdict']): ThresholdRow {
  return {
    metric: 'error_rate',
    tags: {},
    expression: 'rate<0.05',
    observed: 0.2,
    low: 0.1,
    high: 0.3,
    n: 50,
    limit: 0.05,
    unit: 'fraction',
    verdict,
    message: `the error rate: ${verdict}`,
    needed: null,
    losses: {},
    episode: null,
    cause: null,
    endpointTrouble: false,
    metBy: null,
    withheld: null,
  };
}

function outcome(fields: Partial<Outcome> = {}): Outcome {
  return {
    thresholds: [row('pass')],
    compared: [],
    stopped: null,
    sent: 50,
    answered: 50,
    deliveredRatio: 1,
    unsent: 0,
    usdPerRequest: null,
    undelivered: { dropped: 0, suppressed: 0 },
    generator: null,
    onInconclusive: 'warn',
    ...fields,
  };
}

const stop = (stoppedBy: StopReason['stoppedBy'], code: string = stoppedBy): StopReason => ({
  stoppedBy,
  code,
  message: `it was ${code}`,
});

describe('the verdict of a shard', () => {
  it.each([
    ['a failed threshold', { thresholds: [row('fail')] }],
    ['a threshold without data', { thresholds: [row('no_data')] }],
    ['an undecided threshold', { thresholds: [row('inconclusive')], onInconclusive: 'fail' as const }],
    ['load that was not delivered', { deliveredRatio: 0.5 }],
    ['that nothing was answered', { answered: 0 }],
    ['a slow generator', { generator: { code: 'generator_saturated', message: 'it was slow' } }],
    ['a regression', { compared: [{ verdict: 'fail' as const, message: 'slower', unit: 'ms' }] }],
    ['a failure that ended it early', { stopped: stop('decided', 'decided_fail') }],
  ])('leaves %s to the merge, and says so', (_, fields) => {
    const { verdict, passed, reasons } = decideShard('2/4')(outcome(fields));
    expect({ verdict, passed }).toEqual({ verdict: 'pass', passed: true });
    expect(reasons.at(-1)?.message).toContain('judged by the job with `mode: merge`');
  });

  it.each([
    ['fail', { stopped: stop('budget') }],
    ['fail', { stopped: stop('abort', 'threshold_abort') }],
    ['error', { stopped: stop('error') }],
    ['error', { stopped: stop('cancelled') }],
    ['error', { sent: 0 }],
  ])('is %s where the whole can no longer be measured', (verdict, fields) => {
    expect(decideShard('2/4')(outcome(fields))).toMatchObject({ verdict, passed: false });
  });
});

describe('the verdict of a merge', () => {
  const failures = [{ code: 'threshold_failed', message: 'shard 1/4: decided to fail' }];
  const doubts = [{ code: 'shards_apart', message: 'not at the same time' }];

  it('is that of one run where the shards know no more', () => {
    const decide = decideMerged({ failures: [], doubts: [] });
    expect(decide(outcome())).toEqual({ verdict: 'pass', passed: true, reasons: [] });
    expect(decide(outcome({ thresholds: [row('fail')] })).verdict).toBe('fail');
  });

  it('is made worse by what they know, never better', () => {
    expect(decideMerged({ failures, doubts: [] })(outcome())).toEqual({
      verdict: 'fail',
      passed: false,
      reasons: failures,
    });
    const doubting = decideMerged({ failures: [], doubts });
    expect(doubting(outcome())).toEqual({ verdict: 'inconclusive', passed: true, reasons: doubts });
    expect(doubting(outcome({ onInconclusive: 'fail' })).passed).toBe(false);
    expect(doubting(outcome({ thresholds: [row('fail')] })).verdict).toBe('fail');
    expect(doubting(outcome({ stopped: stop('cancelled') })).verdict).toBe('error');
  });

  it('believes no failure that a slow generator saw', () => {
    const slow = outcome({ generator: { code: 'generator_saturated', message: 'it was slow' } });
    expect(decideMerged({ failures, doubts: [] })(slow).verdict).toBe('inconclusive');
  });
});
