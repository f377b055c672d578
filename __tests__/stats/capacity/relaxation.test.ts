import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  leastOfUsers,
  leastToHold,
  lengthOfUsers,
  mostCertifiable,
  relaxationTime,
} from '../../../src/stats/capacity/relaxation.js';

describe('how long a queue takes to forget', () => {
  it('is 2v/s², and endless where nothing is to spare', () => {
    expect(relaxationTime(10, 15)).toBeCloseTo((2 * 15 * 1_000) / 25, 9);
    expect(relaxationTime(15, 15)).toBe(Infinity);
    expect(relaxationTime(16, 15)).toBe(Infinity);
  });

  it('leaves loads that a probe of some length may certify', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 500, noNaN: true }),
        fc.integer({ min: 10_000, max: 3_600_000 }),
        (rate, ms) => {
          const load = mostCertifiable(rate, ms);
          expect(load).toBeGreaterThan(0);
          expect(load).toBeLessThan(rate);
          // The plateau is what the warm-up leaves of the probe.
          expect(leastToHold(load, rate)).toBeCloseTo(0.7 * ms, -1);
        },
      ),
    );
  });

  it('is a few rounds of users, who come back only when they are answered', () => {
    expect(lengthOfUsers(21_000)).toBe(15 * 21_000);
    expect(leastOfUsers(21_000)).toBeCloseTo(0.7 * 15 * 21_000, 6);
  });
});
