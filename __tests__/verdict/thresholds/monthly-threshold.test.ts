import { describe, expect, it } from '@jest/globals';
import { judgeAsRequest, tellByMonth } from '../../../src/verdict/thresholds/monthly-threshold.js';
import type { ThresholdRow } from '../../../src/verdict/thresholds/threshold-results.js';
import { specOf } from '../../support/judging.js';

const MONTH = 1_000_000;
const rowOf = (fields: Partial<ThresholdRow>): ThresholdRow => ({
  metric: 'cost_per_request',
  tags: {},
  expression: 'avg<0.0005',
  observed: 0.0003,
  low: 0.0002,
  high: 0.0004,
  n: 100,
  limit: 0.0005,
  unit: 'USD',
  verdict: 'pass',
  message: 'mean cost per request holds.',
  needed: null,
  losses: {},
  episode: null,
  cause: null,
  endpointTrouble: false,
  metBy: null,
  withheld: null,
  ...fields,
});

describe('a limit on a month', () => {
  it('is one on the mean cost of its requests; a change is of those that changed', () => {
    const asked = judgeAsRequest(specOf('monthly_cost: value<$500'), MONTH, 0.25);
    expect(asked).toMatchObject({
      metric: 'cost_per_request',
      aggregation: { kind: 'avg' },
      operator: '<',
      limit: { kind: 'absolute', value: 0.0005 },
      monthly: { requests: MONTH, written: { metric: 'monthly_cost' } },
    });
    expect(judgeAsRequest(specOf('monthly_cost: value<+$50'), MONTH, 0.25)).toMatchObject({
      limit: { kind: 'difference', value: 50 / (MONTH / 4) },
      monthly: { requests: MONTH / 4 },
    });
    expect(judgeAsRequest(specOf('monthly_cost: value<+10%'), MONTH, 0.25).limit).toEqual({
      kind: 'ratio',
      value: 0.1,
    });
    const other = specOf('cost_per_request: avg<$1');
    expect(judgeAsRequest(other, MONTH, 0.25)).toBe(other);
  });

  it('is told in dollars a month, as it was asked', () => {
    const asked = judgeAsRequest(specOf('monthly_cost: value<$500'), MONTH, 1);
    const told = tellByMonth(asked, rowOf({}));
    expect(told).toMatchObject({
      metric: 'monthly_cost',
      expression: 'value<$500',
      limit: 500,
      unit: 'USD',
      verdict: 'pass',
      n: 100,
    });
    expect([told.observed, told.low, told.high]).toEqual(
      [300, 200, 400].map((value) => expect.closeTo(value, 6)),
    );
    expect(told.message).toMatch(
      /^\$300(\.00)? a month \(\$200.*\$400.*\), limit \$500(\.00)?, at 1,000,000 requests; mean cost per request holds\.$/,
    );
    const change = judgeAsRequest(specOf('monthly_cost: value<+$50'), MONTH, 1);
    expect(tellByMonth(change, rowOf({ low: null, high: null })).message).toMatch(
      /^\$300(\.00)? a month, limit a change of \$50/,
    );
  });

  it('keeps a ratio as it is, and what was never measured unmeasured', () => {
    const ratio = judgeAsRequest(specOf('monthly_cost: value<+10%'), MONTH, 1);
    expect(tellByMonth(ratio, rowOf({ observed: 1.05, unit: 'ratio' }))).toEqual(
      rowOf({ observed: 1.05, unit: 'ratio', metric: 'monthly_cost', expression: 'value<+10%' }),
    );
    const asked = judgeAsRequest(specOf('monthly_cost: value<$500'), MONTH, 1);
    expect(tellByMonth(asked, rowOf({ observed: null, low: null, high: null }))).toMatchObject({
      observed: null,
      low: null,
      high: null,
      message: 'mean cost per request holds.',
    });
    const plain = specOf('cost_per_request: avg<$1');
    const row = rowOf({});
    expect(tellByMonth(plain, row)).toBe(row);
  });
});
