import { describe, expect, it } from '@jest/globals';
import type { Comparison } from '../../../src/stats/estimates/estimate.js';
import { judgeComparison } from '../../../src/stats/paired/judge-comparison.js';

const comparison = (estimate: number, high: number, p: number): Comparison => ({
  estimate,
  low: 0,
  high,
  n: 50,
  method: '',
  p,
});

describe('judgeComparison', () => {
  it.each([
    ['significant and beyond the limit', comparison(1.2, 1.3, 0.01), 'fail'],
    ['significant but within the limit', comparison(1.05, 1.12, 0.01), 'inconclusive'],
    ['beyond the limit but not significant', comparison(1.2, 1.5, 0.06), 'inconclusive'],
    ['wholly within the limit', comparison(1.02, 1.09, 0.3), 'pass'],
    ['significant and wholly within the limit', comparison(1.05, 1.08, 0.001), 'pass'],
    ['on the limit', comparison(1.1, 1.1, 0.5), 'inconclusive'],
    ['without bounds', comparison(1, Infinity, 0.5), 'inconclusive'],
  ] as const)('%s', (_, given, decision) => {
    expect(judgeComparison(given, 1.1, 0.05)).toBe(decision);
  });

  it('never passes without data', () => {
    expect(judgeComparison(undefined, 1.1, 0.05)).toBe('inconclusive');
  });

  it('takes the limit as it is: points of a rate, too', () => {
    expect(judgeComparison(comparison(0.03, 0.05, 0.01), 0.02, 0.05)).toBe('fail');
    expect(judgeComparison(comparison(0.001, 0.015, 0.4), 0.02, 0.05)).toBe('pass');
    expect(judgeComparison(undefined, 0.02, 0.05)).toBe('inconclusive');
  });
});
