import { describe, expect, it } from '@jest/globals';
import {
  explainCluster,
  explainShort,
  whyMeanUndecided,
  whyUndecided,
} from '../../../src/verdict/thresholds/withheld.js';
import { lossOf, lossText } from '../../../src/verdict/thresholds/losses.js';
import { specOf } from '../../support/judging.js';

const alphas = { pass: 0.05, fail: 0.05 };
const why = (
  violations: number,
  n: number,
  effective = n,
  sequential: 'inconclusive' | 'pass' | null = null,
) => whyUndecided({ violations, n }, 0.05, { alphas, sequential, effective });

describe('why a share is undecided', () => {
  it('is the looks on the way, where the whole would decide by itself', () => {
    const looks = 'the looks on the way left too little of the error allowed for the last one to decide';
    expect(why(0, 60, 60, 'inconclusive')).toBe(looks);
    expect(why(0, 60, 60, 'pass')).toBeNull();
    expect(why(3, 60, 60, 'inconclusive')).toBeNull();
    expect(why(0, 60, 30, 'inconclusive')).toBe(looks);
  });

  it('is what neighbours have in common, where as many independent ones would decide', () => {
    expect(why(0, 60, 30)).toBe(
      'its 60 requests resemble their neighbours and are worth about 30 independent ones, too few to decide',
    );
    expect(why(30, 60, 12)).toContain('too few to decide');
  });

  it('is that fewer than ten never fail, where they would', () => {
    // Two of nine are no failure of any number: P(Bin(9, 0.05) >= 2) = 0.071.
    expect([why(9, 9), why(3, 9), why(2, 9)]).toEqual([
      'on fewer than 10 requests nothing fails',
      'on fewer than 10 requests nothing fails',
      null,
    ]);
    expect(why(3, 10)).toBeNull();
    expect(why(0, 9)).toBe('passing takes at least 59 requests');
  });

  it('is how many it takes to pass, where nothing is beyond the limit and there are fewer', () => {
    expect([why(0, 58), why(2, 58)]).toEqual(
      Array.from({ length: 2 }, () => 'passing takes at least 59 requests'),
    );
    expect(why(3, 59)).toBeNull();
    expect([why(2, 40), why(1, 40)]).toEqual([null, 'passing takes at least 59 requests']);
    expect(why(2, 80, 40)).toBe(
      'its 80 requests resemble their neighbours and are worth about 40 independent ones, and passing takes at least 59',
    );
    expect(why(2, 80, 59)).toBeNull();
    expect(why(1, 58, 57.6)).toBe('passing takes at least 59 requests');
  });
});

describe('why a mean is undecided', () => {
  it('is how few there are on the side where it seems to lie, or one value that makes it', () => {
    const of = (n: number, large: boolean, holds: boolean) => whyMeanUndecided({ n }, large, holds);
    expect([of(9, false, false), of(10, false, false), of(9, true, false)]).toEqual([
      'on fewer than 10 requests nothing fails',
      null,
      'on fewer than 10 requests nothing fails',
    ]);
    expect([of(29, true, true), of(30, false, true), of(100, true, true)]).toEqual([
      'a mean passes on no fewer than 30 requests',
      null,
      null,
    ]);
    expect([of(30, true, true), of(99, true, true)]).toEqual(
      Array.from(
        { length: 2 },
        () => 'one request is more than a fifth of the sum, and a mean of such passes on no fewer than 100',
      ),
    );
  });
});

describe('violations that lie together', () => {
  const cluster = { from: 3, length: 20, fromMs: 4_000, toMs: 15_000, violations: 26, of: 31 };
  const told = (text: string, others: 'pass' | 'inconclusive', fields = {}) =>
    explainCluster(specOf(text), { ...cluster, ...fields }, others);

  it('are told by what they are, with their time and what is without them', () => {
    expect(told('e2e: p(95)<3s', 'pass')).toBe(
      '26 of 31 slow requests lie within 11 s; without them the limit holds',
    );
    expect(told('error_rate: rate<5%', 'inconclusive')).toBe(
      '26 of 31 failed requests lie within 11 s; without them nothing shows that the limit is broken',
    );
    expect(told('tokens_per_second: p(10)>20', 'pass', { toMs: 4_001 })).toContain(
      'requests that fall short lie within 1 s',
    );
    for (const [text, words] of [
      ['timeout_rate: rate<5%', 'time-outs'],
      ['rate_limit_rate: rate<5%', 'refused requests'],
      ['dropped_rate: rate<5%', 'dropped arrivals'],
      ['checks: rate>95%', 'answers that fail a check'],
      ['good_requests: rate>95%', 'requests that were not good'],
    ] as const)
      expect(told(text, 'pass')).toContain(`26 of 31 ${words} lie`);
  });

  it('cannot be told on a few', () => {
    expect(explainShort({ starts: [], violations: [0, 1, 0] })).toBe(
      '3 requests are too few to tell an episode from what the endpoint is like',
    );
  });
});

describe('what counts as the worst value', () => {
  it('is told by what became of the requests, the most frequent first', () => {
    expect(lossText({ failed: 2, dropped: 14, silent: 1, rate_limited: 3, timed_out: 4 })).toBe(
      '14 were dropped at `max-concurrency`, 4 timed out, 3 were refused by a rate limit, 2 failed, 1 were answered without one',
    );
    expect(lossText({ dropped: 1, rate_limited: 0 })).toBe('1 was dropped at `max-concurrency`');
    expect(lossText({ rate_limited: 1 })).toBe('1 was refused by a rate limit');
    expect(lossText({})).toBe('');
    expect(
      (['ok', 'dropped', 'rate_limited', 'timeout', 'network_error', 'http_error'] as const).map(lossOf),
    ).toEqual(['silent', 'dropped', 'rate_limited', 'timed_out', 'failed', 'failed']);
  });
});
