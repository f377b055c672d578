import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createGapHistogram, type EncodedGaps } from '../../src/samples/gap-histogram.js';
import { percentile, sortAscending } from '../../src/stats/estimates/percentile.js';

const histogramOf = (gaps: readonly number[]): ReturnType<typeof createGapHistogram> => {
  const histogram = createGapHistogram();
  for (const gap of gaps) histogram.add(gap);
  return histogram;
};
const throughJson = (gaps: EncodedGaps): EncodedGaps => JSON.parse(JSON.stringify(gaps)) as EncodedGaps;
const anyGaps = fc.array(fc.double({ min: 0.001, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 80 });

describe('createGapHistogram', () => {
  it('has percentiles within 0.8 % of the exact ones', () => {
    fc.assert(
      fc.property(anyGaps, fc.double({ min: 0, max: 1, noNaN: true }), (gaps, fraction) => {
        const exact = percentile(sortAscending(gaps), fraction)!;
        expect(Math.abs(histogramOf(gaps).percentile(fraction)! / exact - 1)).toBeLessThan(0.008);
      }),
    );
  });

  it('has the exact count, sum, least and greatest', () => {
    fc.assert(
      fc.property(anyGaps, (gaps) => {
        const histogram = histogramOf(gaps);
        expect(histogram.count).toBe(gaps.length);
        expect(histogram.sum).toBe(gaps.reduce((sum, gap) => sum + gap, 0));
        expect([histogram.min, histogram.max]).toEqual([Math.min(...gaps), Math.max(...gaps)]);
        expect([histogram.percentile(0), histogram.percentile(1)]).toEqual([
          Math.min(...gaps),
          Math.max(...gaps),
        ]);
      }),
    );
  });

  it('merges to what it would have been in one, through JSON too', () => {
    fc.assert(
      fc.property(anyGaps, anyGaps, (left, right) => {
        const whole = histogramOf([...left, ...right]).encode();
        const merged = histogramOf(left);
        merged.merge(createGapHistogram(throughJson(histogramOf(right).encode())));
        expect({ ...merged.encode(), sum: 0 }).toEqual({ ...whole, sum: 0 });
        expect(merged.sum).toBeCloseTo(whole.sum, 3);
      }),
    );
  });

  it('counts what reaches a limit', () => {
    expect(histogramOf([1, 5, 10, 50, 100]).countFrom(40)).toBe(2);
    expect(histogramOf([1, 5]).countFrom(0)).toBe(2);
  });

  it('takes gaps of nothing and of days, and ignores what is no gap', () => {
    const histogram = histogramOf([0, 1e-9, 1e12, -1, Number.NaN, Infinity]);
    expect(histogram.count).toBe(3);
    expect([histogram.min, histogram.max]).toEqual([0, 1e12]);
  });

  it('says nothing without gaps', () => {
    const empty = createGapHistogram();
    expect([empty.min, empty.max, empty.percentile(0.5), empty.count]).toEqual([null, null, null, 0]);
    expect(createGapHistogram(throughJson(empty.encode())).encode()).toEqual(empty.encode());
  });
});
