import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  linearScale,
  logScale,
  percentileScale,
  timeScale,
} from '../../../../src/report/page/parts/scale.js';

const plain = (value: number): string => String(value);

describe('scales', () => {
  it('put ticks on round values inside the axis', () => {
    expect(linearScale(0, 10, plain).ticks.map(({ label }) => label)).toEqual([
      '0',
      '2',
      '4',
      '6',
      '8',
      '10',
    ]);
    expect(logScale(10, 100, plain).ticks.map(({ label }) => label)).toEqual(['10', '20', '50', '100']);
    expect(timeScale(120_000).ticks.map(({ label }) => label)).toContain('1 min 30 s');
  });

  it('give the tail of the percentiles as much room as their nines', () => {
    const { at } = percentileScale(10_000);
    expect(at(90)).toBeCloseTo(0.25);
    expect(at(99)).toBeCloseTo(0.5);
    expect(at(99.9)).toBeCloseTo(0.75);
  });

  it('never leave the axis, rise with the value and stay few, whatever the domain', () => {
    const positive = fc.double({ min: 1e-6, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(positive, positive, positive, positive, (low, high, a, b) => {
        for (const scale of [linearScale(low, high, plain), logScale(low, high, plain), timeScale(high)]) {
          const [left, right] = [scale.at(Math.min(a, b)), scale.at(Math.max(a, b))];
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(1);
          expect(left).toBeLessThanOrEqual(right);
          expect(scale.ticks.length).toBeLessThan(40);
        }
      }),
    );
  });
});
