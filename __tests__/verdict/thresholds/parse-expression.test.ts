import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { METRICS } from '../../../src/metrics/catalogue.js';
import type { Metric } from '../../../src/metrics/metric.js';
import { parseExpression } from '../../../src/verdict/thresholds/parse-expression.js';

const metricCalled = (name: string): Metric => {
  const metric = METRICS.find((each) => each.name === name);
  if (metric === undefined) throw new Error(name);
  return metric;
};
const ttft = metricCalled('time_to_first_token');
const errors = metricCalled('error_rate');
const cost = metricCalled('cost_per_request');

describe('an expression', () => {
  it.each([
    ['p(95)<3000', { kind: 'percentile', percent: 95 }, '<', 3_000],
    ['p( 99.9 ) <= 3s', { kind: 'percentile', percent: 99.9 }, '<=', 3_000],
    ['p(0)>0.5', { kind: 'percentile', percent: 0 }, '>', 0.5],
    ['p(100)<1e3', { kind: 'percentile', percent: 100 }, '<', 1_000],
    ['med<1m30s', { kind: 'percentile', percent: 50 }, '<', 90_000],
    ['avg>=.5s', { kind: 'avg' }, '>=', 500],
    ['max!=2m', { kind: 'max' }, '!=', 120_000],
    ['min===1', { kind: 'min' }, '===', 1],
    ['min==1h', { kind: 'min' }, '==', 3_600_000],
  ])('reads %s', (text, aggregation, operator, value) => {
    expect(parseExpression(text, ttft)).toEqual({
      aggregation,
      operator,
      limit: { kind: 'absolute', value },
      abort: false,
      source: text,
    });
  });

  it.each([
    ['p(95)<+15%', ttft, { kind: 'ratio', value: 0.15 }],
    ['p(95)<-5 %', ttft, { kind: 'ratio', value: -0.05 }],
    ['p(95)<+200ms', ttft, { kind: 'difference', value: 200 }],
    ['avg<+0.002', cost, { kind: 'difference', value: 0.002 }],
    ['avg<+$0.002', cost, { kind: 'difference', value: 0.002 }],
    ['avg<$0.002', cost, { kind: 'absolute', value: 0.002 }],
    ['avg<0.002usd', cost, { kind: 'absolute', value: 0.002 }],
    ['rate<5%', errors, { kind: 'absolute', value: 0.05 }],
  ] as const)('understands the limit of %s', (text, metric, limit) => {
    expect(parseExpression(text, metric)).toMatchObject({ limit });
  });

  it('may say abort, which is no part of the limit', () => {
    expect(parseExpression('p(95)<3s   abort', ttft)).toMatchObject({
      abort: true,
      limit: { kind: 'absolute', value: 3_000 },
    });
  });

  it.each([
    ['p<100', ttft, 'p(95)'],
    ['p95<100', ttft, 'did you mean `p(95)`'],
    ['P(95)<100', ttft, 'did you mean `p(95)`'],
    ['median<100', ttft, 'did you mean `med`'],
    ['mean<100', ttft, 'did you mean `avg`'],
    ['agv<100', ttft, 'did you mean `avg`'],
    ['p(95)<NaN', ttft, 'no limit'],
    ['p(95)<Infinity', ttft, 'no limit'],
    ['p(95)<1e999', ttft, 'no limit'],
    ['p(NaN)<1', ttft, 'no percentile'],
    ['p(101)<1', ttft, 'no percentile'],
    ['p(-1)<1', ttft, 'no percentile'],
    ['p()<1', ttft, 'no percentile'],
    ['p(N)<1', ttft, 'no percentile'],
    ['p(95)<', ttft, 'no limit'],
    ['p(95)<abort', ttft, 'no limit'],
    ['p(95)<3sabort', ttft, 'no unit'],
    ['p(95)<=>3', ttft, 'no limit'],
    ['p(95)=3', ttft, 'no expression'],
    ['<3', ttft, 'no expression'],
    ['', ttft, 'no expression'],
    ['p(95)<5%', ttft, 'no unit'],
    ['p(95)<3kg', ttft, 'no unit'],
    ['avg<$3s', cost, 'no limit'],
    ['rate<5', errors, 'did you mean `5%`'],
    ['rate<500', errors, 'a fraction from 0 to 1'],
    ['p(95)<0.5', errors, 'has `rate`'],
    ['count<5', errors, 'not known'],
    ['rate<0', errors, 'can never hold'],
    ['rate>1', errors, 'can never hold'],
    ['p(95)<0ms', ttft, 'can never hold'],
    ['p(95)<+15% abort', ttft, 'absolute limit'],
    ['p(95)==+15%', ttft, 'relative'],
    ['avg<3s abort', ttft, 'before the end'],
    ['value>5 abort', metricCalled('breaking_point'), 'before the end'],
  ])('refuses %s, and says why', (text, metric, part) => {
    const problem = parseExpression(text, metric);
    expect(typeof problem).toBe('string');
    expect(problem).toContain(part);
  });

  it('never throws, whatever is written', () => {
    const pieces = fc.constantFrom(
      ...['p(', ')', '95', '<', '<=', '>', '=', '!', '+', '-', '%', '$', 'ms', 's', 'avg', 'med', 'rate'],
      ...['abort', ' ', '\n', '.', 'e9', 'NaN', '\u0000', '{', '}', ':', 'count', 'value', '1'],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...METRICS), (source, metric) => {
        const parsed = parseExpression(source, metric);
        if (typeof parsed === 'string') expect(parsed).not.toBe('');
        else expect(Number.isFinite(parsed.limit.value)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads what it wrote itself, for every metric and number', () => {
    const number = fc.double({ min: 0.001, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, fc.constantFrom('<', '<=', '>', '>=', '==', '===', '!='), (value, operator) => {
        expect(parseExpression(`p(95)${operator}${value}`, ttft)).toMatchObject({
          operator,
          limit: { kind: 'absolute', value },
        });
      }),
    );
  });

  it('reads hostile lengths of blanks in no time', () => {
    const blanks = ' '.repeat(50_000);
    expect(typeof parseExpression(`p(${blanks}`, ttft)).toBe('string');
    expect(typeof parseExpression(`p(95)<${blanks}x${blanks}abort${blanks}y`, ttft)).toBe('string');
  });
});

describe('units', () => {
  const limitOf = (text: string, metric: Metric) => {
    const parsed = parseExpression(text, metric);
    return typeof parsed === 'string' ? parsed : parsed.limit.value;
  };
  const duration = METRICS.find(({ unit }) => unit === 's');

  it('of time are turned into the metric’s own', () => {
    expect(
      [
        'p(95)<2',
        'p(95)<2ms',
        'p(95)<2s',
        'p(95)<2m',
        'p(95)<2min',
        'p(95)<2h',
        'p(95)<1h30m',
        'p(95)<2S',
      ].map((text) => limitOf(text, ttft)),
    ).toEqual([2, 2, 2_000, 120_000, 120_000, 7_200_000, 5_400_000, 2_000]);
    if (duration === undefined) return;
    const word = duration.type === 'gauge' ? 'value' : 'avg';
    expect(['5', '5s', '500ms', '2m', '1m30s'].map((each) => limitOf(`${word}<${each}`, duration))).toEqual([
      5, 5, 0.5, 120, 90,
    ]);
  });

  it('of money and of shares are no others', () => {
    expect(['avg<0.5$', 'avg<$0.5', 'avg<0.5USD', 'avg<0.5'].map((text) => limitOf(text, cost))).toEqual([
      0.5, 0.5, 0.5, 0.5,
    ]);
    expect(limitOf('avg<5%', cost)).toContain('no unit');
    expect(limitOf('avg<5s', cost)).toContain('no unit');
    expect(limitOf('rate<5s', errors)).toContain('no unit');
    expect(limitOf('rate<$5', errors)).toContain('no unit');
    expect(['rate<100%', 'rate<1', 'rate<0.5'].map((text) => limitOf(text, errors))).toEqual([1, 1, 0.5]);
    expect(limitOf('rate<101', errors)).not.toContain('did you mean');
    expect(limitOf('rate<100', errors)).toContain('did you mean `100%`');
    expect(limitOf('count<5s', metricCalled('requests'))).toContain('no unit');
    // Not a time, so no joined durations either.
    expect(limitOf('avg<1m30s', cost)).toContain('no limit');
    expect(limitOf('value<5ms', metricCalled('breaking_point'))).toContain('no unit');
  });
});

describe('what can be asked', () => {
  const problemOf = (text: string, metric: Metric): string | null => {
    const parsed = parseExpression(text, metric);
    return typeof parsed === 'string' ? parsed : null;
  };

  it('depends on the kind of metric', () => {
    const gaps = metricCalled('inter_token_latency');
    expect(problemOf('p(95)<50ms abort', gaps)).toContain('before the end of the run');
    expect(problemOf('p(95)<50ms', gaps)).toBeNull();
    expect(problemOf('p(95)<50ms abort', ttft)).toBeNull();
    expect(problemOf('max<50ms abort', ttft)).toBeNull();
    expect(problemOf('count<5 abort', metricCalled('requests'))).toBeNull();
    expect(problemOf('rate<5% abort', errors)).toBeNull();
    expect(problemOf('sum<5', metricCalled('requests'))).toContain('did you mean `count`');
    expect(problemOf('median<5', errors)).not.toContain('did you mean `med`');
    expect(problemOf('p<5', errors)).toContain('write the percentile');
    expect(problemOf('p95<5', errors)).not.toContain('did you mean `p(95)`');
    expect(problemOf('p(N)<5', errors)).toContain('has `rate`');
  });

  it('must be able to hold', () => {
    expect(['rate<=0', 'rate>=1', 'rate>0', 'rate<1'].map((text) => problemOf(text, errors))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(problemOf('p(95)<=0', ttft)).toBeNull();
    expect(problemOf('p(95)>1', ttft)).toBeNull();
    expect(problemOf('rate<0', errors)).toContain('did you mean `<=0`');
    expect(problemOf('rate>1', errors)).toContain('did you mean `>=1`');
    expect(['==', '===', '!='].map((operator) => problemOf(`p(95)${operator}+5%`, ttft) !== null)).toEqual([
      true,
      true,
      true,
    ]);
    expect(problemOf('p(95)<+0%', ttft)).toBeNull();
  });

  it('is shown by an example of its kind', () => {
    const exampleFor = (name: string): string | undefined =>
      /such as `([^`]*)`/.exec(problemOf('', metricCalled(name)) ?? '')?.[1];
    expect(
      [
        'time_to_first_token',
        'tokens_per_second',
        'output_tokens',
        'error_rate',
        'requests',
        'throughput',
      ].map(exampleFor),
    ).toEqual(['p(95)<3s', 'p(10)>20', 'avg<100', 'rate<0.05', 'count<10', 'value>5']);
  });
});
