import { describe, expect, it } from '@jest/globals';
import { describeThresholds } from '../../../src/verdict/thresholds/threshold-results.js';
import { judge, runOf } from '../../support/judging.js';

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
