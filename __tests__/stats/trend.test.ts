import { describe, expect, it } from '@jest/globals';
import { summarizeTrend } from '../../src/stats/trend.js';

describe('summarizeTrend', () => {
  it('summarizes values in any order, percentiles keyed as written', () => {
    expect(summarizeTrend([4, 1, 3, 2], [50, 90, 99.9])).toEqual({
      count: 4,
      min: 1,
      avg: 2.5,
      med: 2.5,
      max: 4,
      percentiles: { '50': 2.5, '90': expect.closeTo(3.7, 10), '99.9': expect.closeTo(3.997, 10) },
    });
  });

  it('is infinite, not NaN, where a value is', () => {
    expect(summarizeTrend([1, Infinity, 2], [50])).toMatchObject({ avg: Infinity, med: 2, max: Infinity });
  });

  it('says null, not 0, where nothing was measured', () => {
    expect(summarizeTrend([], [95])).toEqual({
      count: 0,
      min: null,
      avg: null,
      med: null,
      max: null,
      percentiles: { '95': null },
    });
  });
});
