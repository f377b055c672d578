import { describe, expect, it } from '@jest/globals';
import { METRICS } from '../../src/metrics/catalogue.js';
import { STOPPED_BY, VERDICTS } from '../../src/report/schema/schema.js';
import { THRESHOLD_VERDICTS } from '../../src/report/schema/threshold-schema.js';
import {
  checkName,
  comparedName,
  splitExpression,
  verdictLabel,
  worstFirst,
} from '../../src/report/words.js';
import { aggregateName, metricName } from '../../src/metrics/names.js';

describe('the words of verdicts', () => {
  it('never stand on a symbol alone', () => {
    for (const verdict of [...VERDICTS, ...THRESHOLD_VERDICTS, 'info' as const])
      expect(verdictLabel(verdict)).toMatch(/^\S+ [a-z ]+$/);
    expect(verdictLabel('no_data')).toBe('❌ no data');
  });

  it('put what needs attention first and keep the order within', () => {
    const rows = (['pass', 'inconclusive', 'fail', 'pass', 'no_data', 'fail'] as const).map((verdict, i) => ({
      verdict,
      i,
    }));
    expect(worstFirst(rows).map(({ i }) => i)).toEqual([2, 5, 4, 1, 0, 3]);
    expect(STOPPED_BY).toContain('budget');
  });
});

describe('the names of metrics', () => {
  it('exist for every row of the catalogue, without underscores', () => {
    for (const { name, alias } of METRICS) {
      expect(metricName(name)).not.toContain('_');
      if (alias !== null) expect(metricName(alias)).toBe(metricName(name));
    }
  });

  it.each([
    ['time_to_first_token', 'p(95)', 'p95 time to first token'],
    ['ttft', 'p( 99.9 )', 'p99.9 time to first token'],
    ['e2e', 'med', 'median total generation time'],
    ['e2e', 'p(50)', 'median total generation time'],
    ['cost_per_request', 'avg', 'mean cost per request'],
    ['requests', 'rate', 'requests per second'],
    ['requests', 'count', 'requests'],
    ['error_rate', 'rate', 'error rate'],
    ['checks', 'rate', 'checks passed'],
    ['constructor', 'toString', 'constructor'],
  ])('say %s with %s as %s', (metric, aggregation, name) =>
    expect(aggregateName(metric, aggregation)).toBe(name),
  );

  it('name rows of the comparison by metric and aggregation, or by the metric alone', () => {
    expect([comparedName('cost_per_request:avg'), comparedName('error_rate')]).toEqual([
      'mean cost per request',
      'error rate',
    ]);
  });
});

describe('a threshold in words', () => {
  it.each([
    ['p(95)<3s', 'p(95)', '<', '3s'],
    ['p(95) < 1m30s abort', 'p(95)', '<', '1m30s'],
    ['rate<=5%', 'rate', '<=', '5%'],
    ['p (95)<+15%', 'p (95)', '<', '+15%'],
    ['value===3', 'value', '===', '3'],
    ['nonsense', '', '', 'nonsense'],
  ])('takes %s apart', (expression, aggregation, operator, limit) =>
    expect(splitExpression(expression)).toEqual({ aggregation, operator, limit }),
  );

  it('names its tags, shortened', () => {
    const tags = { prompt: `${'x'.repeat(200)}.md`, stage: '2' };
    expect(checkName({ metric: 'ttft', tags, expression: 'p(95)<3s' })).toBe(
      `p95 time to first token (prompt ${'x'.repeat(59)}…, stage 2)`,
    );
  });
});
