import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawSparkline } from '../../../src/report/markup/sparkline.js';

describe('drawSparkline', () => {
  it('draws heights from zero, so that twice the value is twice the bar', () => {
    expect(drawSparkline([0, 1, 2, 4, 8])).toBe('▁▂▃▅█');
    expect(drawSparkline([100, 100])).toBe('██');
    expect(drawSparkline([0, 0])).toBe('▁▁');
  });

  it('marks what was not measured and draws nothing of a single value', () => {
    expect(drawSparkline([1, null, 2, Infinity])).toBe('▅·█·');
    expect([drawSparkline([]), drawSparkline([1]), drawSparkline([null, 1])]).toEqual(['', '', '']);
  });

  it('averages long series into the bars there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 500 }),
        fc.integer({ min: 2, max: 80 }),
        (values, most) => {
          expect(drawSparkline(values, most)).toHaveLength(Math.min(values.length, most));
        },
      ),
    );
    expect(drawSparkline([1, 1, 3, 3], 2)).toBe('▃█');
  });
});
