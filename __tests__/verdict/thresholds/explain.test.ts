import { describe, expect, it } from '@jest/globals';
import { neededOf, nameOf, sayNeeded } from '../../../src/verdict/thresholds/explain.js';
import { describeThresholds } from '../../../src/verdict/thresholds/threshold-results.js';
import { judge, runOf } from '../../support/judging.js';
import { failedWith } from '../../support/samples.js';

const explaining = { confidence: 0.95, usdPerRequest: 0.001, mayAskForMore: true };
const slow = (n: number, of: number): number[] =>
  Array.from({ length: n }, (_, i) =>
    i % Math.round(n / Math.max(1, of)) === 0 && of > 0 ? 4_000 : 1_000 + ((i * 7919) % 97),
  );

function explained(text: string, latencies: readonly number[]): string {
  const [row] = describeThresholds(judge(text, runOf(latencies)), explaining);
  return row?.message ?? '';
}

describe('a threshold in one sentence', () => {
  it.each([
    [
      'e2e: p(95)<3s',
      slow(100, 0),
      'p95 total generation time is 1.1 s (95 %, 100 requests): the limit of 3 s holds.',
    ],
    ['e2e: p(95)<3s', [], 'p95 total generation time: nothing was measured, and no data is no pass.'],
    ['e2e: max<3s', slow(20, 1), 'highest total generation time is 4.0 s: the limit of 3 s does not hold.'],
    [
      'requests: count>=100',
      slow(20, 0),
      'requests is 20 requests: the least of 100 requests does not hold.',
    ],
    ['requests: count<20', slow(20, 0), 'requests is 20 requests: a value below 20 requests does not hold.'],
    ['requests: count>20', slow(20, 0), 'requests is 20 requests: a value above 20 requests does not hold.'],
    ['requests: count<=20', slow(20, 0), 'requests is 20 requests: the limit of 20 requests holds.'],
  ])('%s', (text, latencies, sentence) => {
    const message = explained(text, latencies);
    expect(message.replace(/is [\d.]+ s/, 'is 1.1 s')).toBe(sentence.replace(/is [\d.]+ s/, 'is 1.1 s'));
  });

  it('says how many of the requests failed', () => {
    const values = slow(60, 0).map((value, i) => (i % 3 === 1 ? Infinity : value));
    expect(explained('e2e: p(95)<3s', values)).toMatch(
      /^p95 total generation time is unbounded: of 60 requests 20 timed out, which counts as infinitely slow; the limit of 3 s does not hold\./,
    );
  });

  it('says of a mean which requests have no value of their own, and what stands for it', () => {
    const answers = runOf(slow(60, 0));
    const samples = answers.map((sample, i) => {
      if (i % 30 === 7) return { ...sample, outcome: 'timeout' as const, ttftMs: null, tpotMs: null };
      return i % 10 === 3 ? { ...sample, events: 0, ttftMs: null, tpotMs: null, outputTokens: 5 } : sample;
    });
    const told = (text: string, settings = {}): string =>
      describeThresholds(judge(text, samples, settings), explaining)[0]?.message ?? '';
    const both =
      'of which 2 timed out and count with the time that they were given, 6 were answered without one and count with all the time that they took';
    expect(told('ttft: avg<5s')).toMatch(/^mean time to first token is at least [\d.]+ m?s \(95 %, 60 r/);
    expect(told('ttft: avg<5s')).toContain(`60 requests, ${both}): the limit of 5 s holds.`);
    // What took long need not have been slow from token to token.
    expect(told('tpot: avg<5s')).toMatch(/^mean time per output token is (?!at least)/);
    expect(told('tpot: avg<5s')).toContain(both);
    expect(told('e2e: avg<5s')).toContain(
      '(95 %, 60 requests, of which 2 timed out and count with the time that they were given)',
    );
    // Where the estimate alone is asked for, it is called a bound just as well.
    expect(told('ttft: avg<1050', { onInconclusive: 'point' })).toMatch(
      /is at least .+ \(60 requests, of which 2 /,
    );
  });

  it('says what would decide an undecided one, and for how much', () => {
    const message = explained('e2e: p(95)<3s', slow(30, 0));
    expect(message).toMatch(
      /cannot be decided: passing takes at least 59 requests; 29 more requests \(\$0\.029\) would, if none exceeds it\.$/,
    );
  });

  it('keeps infinities and what is missing out of the report', () => {
    const [row] = describeThresholds(judge('e2e: p(95)<3s', runOf([Infinity])), explaining);
    expect(row).toMatchObject({ observed: null, high: null, verdict: 'inconclusive' });
    expect(JSON.stringify(row)).not.toContain('Infinity');
  });
});

describe('what would decide', () => {
  const neededFor = (text: string, given: 'none_violates' | 'sure' | 'likely', more = 1_234, fields = {}) => {
    const [first] = judge(text, runOf([100]));
    const judgement = { ...first!.judgement, verdict: 'inconclusive', needed: { more, given } } as const;
    return neededOf({ spec: first!.spec, judgement }, { ...explaining, ...fields });
  };

  it('is rounded where it is an estimate, and exact with its condition elsewhere', () => {
    expect(neededFor('e2e: p(95)<3s', 'likely')).toEqual({
      requests: 1_300,
      usd: expect.closeTo(1.3, 9),
      condition: null,
    });
    expect(neededFor('e2e: p(95)<3s', 'none_violates')).toEqual({
      requests: 1_234,
      usd: expect.closeTo(1.234, 9),
      condition: 'if none exceeds it',
    });
    expect(neededFor('e2e: p(95)<3s', 'sure')).toMatchObject({
      requests: 1_234,
      condition: 'whatever becomes of them',
    });
    expect(neededFor('e2e: p(95)<3s', 'sure', 5, { usdPerRequest: null })).toMatchObject({ usd: null });
    expect(neededFor('e2e: p(95)<3s', 'sure', 5, { mayAskForMore: false })).toBeNull();
  });

  it.each([
    ['rate_limit_rate: rate<5%', 'if none is refused'],
    ['dropped_rate: rate<5%', 'if none is dropped'],
    ['good_requests: rate>95%', 'if all are good'],
    ['good_requests: rate<95%', 'if none is good'],
    ['error_rate: rate<5%', 'if none fails'],
    ['checks: rate>95%', 'if none fails a check'],
    ['cache_hit_rate: rate>50%', 'if all are hits'],
    ['cache_hit_rate: rate<50%', 'if none is a hit'],
    ['tokens_per_second: p(10)>20', 'if none falls short of it'],
    ['e2e: p(95)<3s', 'if none exceeds it'],
  ])('of %s takes that %s', (text, condition) => {
    expect(neededFor(text, 'none_violates')?.condition).toBe(condition);
  });

  it('is said in full, or briefly', () => {
    const needed = { requests: 49, usd: 0.05, condition: 'if none fails' };
    expect(sayNeeded(needed)).toBe('49 more requests ($0.05) would, if none fails');
    expect(sayNeeded(needed, 'briefly')).toBe('49 more would, if none fails');
    expect(sayNeeded({ ...needed, condition: null })).toBe('about 49 more requests ($0.05) would');
    for (const usd of [0, null])
      expect(sayNeeded({ ...needed, usd })).toBe('49 more requests would, if none fails');
  });
});

describe('how sure it is', () => {
  const alike = Array.from({ length: 200 }, (_, i) => 1_000 + 4 * Math.abs(i - 100));

  it('is said with what drifted within the run, and with an interval where it is open', () => {
    const [row] = describeThresholds(judge('e2e: p(50)<900', runOf(alike)), explaining);
    expect(row?.message).toMatch(
      /does not hold\. The endpoint drifted within the run, so these requests are worth about \d+ independent ones\.$/,
    );
    // Half of sixty values, by the exact test: the 24th and the 37th.
    const even = Array.from({ length: 60 }, (_, i) => 1_000 + 10 * ((i * 37) % 60));
    expect(explained('e2e: p(50)<1300', even)).toMatch(
      /^median total generation time is between 1\.2 s and 1\.4 s \(95 %, 60 requests\): the limit of 1\.3 s cannot be decided/,
    );
  });

  it('names the arm as it is called, and the tags that narrow it', () => {
    const [first] = judge('e2e{stage:2,arm:base}: p(95)<3s', runOf([100]));
    expect(nameOf(first!.spec)).toBe('p95 total generation time (stage 2, arm base)');
    expect(nameOf({ ...first!.spec, armName: 'gpt' })).toBe('p95 total generation time (stage 2, arm gpt)');
    expect(nameOf({ ...first!.spec, tags: {} })).toBe('p95 total generation time');
  });

  it('counts time-outs of a mean with the time that they were given', () => {
    const values = slow(100, 0).map((value, i) => (i % 25 === 7 ? Infinity : value));
    expect(explained('e2e: avg<9s', values)).toMatch(
      /^mean total generation time is at least 2\.\d+ s \(95 %, 100 requests, of which 4 timed out and count with the time that they were given\): the limit of 9 s holds\./,
    );
    expect(explained('e2e: p(50)<9s', values)).toContain('(95 %, 100 requests, of which 4 timed out)');
  });

  it('says of nothing but dropped arrivals that they are arrivals', () => {
    const dropped = Array.from({ length: 60 }, (_, id) => failedWith('dropped', { id }));
    const [row] = describeThresholds(judge('e2e: p(95)<3s', dropped), explaining);
    expect(row?.message).toContain('is unbounded: of 60 arrivals 60 were dropped');
  });
});
