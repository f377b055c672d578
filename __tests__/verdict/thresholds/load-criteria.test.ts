import { describe, expect, it } from '@jest/globals';
import { criteriaOf, loadProblem, textOf } from '../../../src/verdict/thresholds/load-criteria.js';
import { parseThresholds } from '../../../src/verdict/thresholds/parse-thresholds.js';
import { failedWith, sampleWith } from '../../support/samples.js';

const specs = (text: string) => parseThresholds(text).thresholds;
const criterion = (text: string) => criteriaOf(specs(text), 'load')[0]!;

describe('what a load must keep', () => {
  it('is what the absolute thresholds of its scenario allow, and nothing that is asked of the search', () => {
    const all = [
      'ttft: p(95)<2s',
      'tpot{prompt:a}: p(90)<=50',
      'tokens_per_second: p(5)>20',
      'error_rate{scenario:load}: rate<1%',
      'e2e{scenario:other}: p(95)<2s',
      'e2e: p(95)<+15%',
      'capacity: value>12',
      'e2e: avg<2s',
    ];
    expect(
      criteriaOf(specs(all.join('\n')), 'load').map(({ text, theta0 }) => [text, theta0.toFixed(3)]),
    ).toEqual([
      ['time_to_first_token: p(95)<2s', '0.050'],
      ['time_per_output_token{prompt:a}: p(90)<=50', '0.100'],
      ['tokens_per_second: p(5)>20', '0.050'],
      ['error_rate{scenario:load}: rate<1%', '0.010'],
    ]);
  });

  it('is kept by a request as the threshold counts it: what lies on the limit by its operator', () => {
    const keeps = (text: string, ttftMs: number) => criterion(text).keeps(sampleWith({ ttftMs }), 1_000);
    expect([keeps('ttft: p(95)<2s', 1_999), keeps('ttft: p(95)<2s', 2_000)]).toEqual([true, false]);
    expect([keeps('ttft: p(95)<=2s', 2_000), keeps('ttft: p(95)<=2s', 2_001)]).toEqual([true, false]);
    const pace = criterion('tokens_per_second: p(5)>20');
    expect(pace.keeps(sampleWith({ outputTokens: 20, e2eMs: 1_000 }), 1_000)).toBe(false);
    expect(pace.keeps(sampleWith({ outputTokens: 21, e2eMs: 1_000 }), 1_000)).toBe(true);
  });

  it('is kept by no request that failed, was refused or never sent', () => {
    for (const text of ['ttft: p(95)<2s', 'e2e: p(50)<9s', 'tokens_per_second: p(5)>1'])
      for (const outcome of ['http_error', 'timeout', 'rate_limited', 'dropped', 'suppressed'] as const)
        expect([text, outcome, criterion(text).keeps(failedWith(outcome), 10)]).toEqual([
          text,
          outcome,
          false,
        ]);
    const errors = criterion('error_rate: rate<1%');
    expect(errors.keeps(failedWith('http_error'), 10)).toBe(false);
    expect(errors.keeps(sampleWith(), 10)).toBe(true);
    // It was refused, which is no error; but what was never sent is not the load that was meant.
    expect(errors.keeps(failedWith('rate_limited'), 10)).toBe(true);
    expect(errors.keeps(failedWith('dropped'), null)).toBe(false);
    expect(errors.levelOf(failedWith('dropped'))).toBe(Infinity);
  });

  it('is not known of a request that was taken back, unless its first token or its time had come', () => {
    const taken = (text: string, elapsedMs: number | null, ttftMs: number | null = null) =>
      criterion(text).keeps(failedWith('cancelled', { ttftMs }), elapsedMs);
    expect(taken('e2e: p(95)<2s', 1_999)).toBeNull();
    expect(taken('e2e: p(95)<2s', 2_000)).toBe(false);
    expect(taken('e2e: p(95)<2s', null)).toBeNull();
    expect(taken('ttft: p(95)<2s', 9_000, 300)).toBe(true);
    expect(taken('ttft: p(95)<2s', 9_000, 3_000)).toBe(false);
    expect(taken('ttft: p(95)<2s', 2_001)).toBe(false);
    expect(taken('tpot: p(95)<50', 9_000)).toBeNull();
    expect(taken('error_rate: rate<1%', 9_000)).toBeNull();
  });

  it('asks only those that carry its tags, in either arm', () => {
    const some = criterion('ttft{prompt:a}: p(95)<2s');
    expect(some.keeps(sampleWith({ prompt: 'a', arm: 'base' }), 1_000)).toBe(true);
    expect(some.keeps(sampleWith({ prompt: 'b' }), 1_000)).toBeNull();
    expect(some.levelOf(sampleWith({ prompt: 'b' }))).toBeNull();
    expect(some.keeps(failedWith('dropped', { prompt: 'b' }), null)).toBeNull();
  });

  it('judges by a value that is larger where it is worse', () => {
    const level = (text: string, fields = {}) => criterion(text).levelOf(sampleWith(fields));
    expect(level('ttft: p(95)<2s', { ttftMs: 120 })).toBe(120);
    expect(level('tokens_per_second: p(5)>20', { outputTokens: 30, e2eMs: 1_000 })).toBe(-30);
    expect(level('error_rate: rate<1%', { e2eMs: 700 })).toBe(700);
    expect(criterion('error_rate: rate<1%').levelOf(failedWith('http_error'))).toBe(Infinity);
    // An answer of one token has no pace, and takes no part.
    expect(level('tpot: p(95)<50', { tpotMs: null, events: 1, outputTokens: 1 })).toBeNull();
  });

  it('has a problem where it is no share of requests, and none where it is', () => {
    const problem = (text: string) => loadProblem(specs(text)[0]!);
    for (const fine of [
      'ttft: med<2s',
      'ttft: p(99.9)<2s',
      'dropped_rate: rate<1%',
      'timeout_rate: rate<=0.1%',
    ])
      expect([fine, problem(fine)]).toEqual([fine, null]);
    expect(problem('ttft: p(100)<2s')).toContain('between none and all');
    expect(problem('ttft: min<2s')).toContain('extreme');
    expect(problem('e2e{stage:1}: p(95)<2s')).toContain('and not by stage');
    expect(problem('cache_hit_rate: rate>50%')).toContain('says nothing of what a load does');
    expect(problem('error_rate: rate>1%')).toContain('no load breaks it');
    expect(problem('cold_start_latency: p(95)<2s')).not.toBeNull();
  });

  it('is written as in the settings', () => {
    expect(textOf(specs('ttft{prompt:a,model:m}: p(95)<2s')[0]!)).toBe(
      'time_to_first_token{prompt:a,model:m}: p(95)<2s',
    );
  });
});
