import { describe, expect, it } from '@jest/globals';
import { Loads } from '../../../src/stats/capacity/loads.js';

describe('the loads that there are', () => {
  const [rates, users] = [false, true].map((isWhole) => new Loads({ min: 2, max: 1_000, isWhole }));

  it('have three digits, or are whole, and stay within their bounds', () => {
    expect([1, 2.3456, 123.456, 999.7, 5_000].map((load) => rates!.within(load))).toEqual([
      2, 2.35, 123, 1_000, 1_000,
    ]);
    expect([1, 2.3456, 2.5, 123.456, 5_000].map((load) => users!.within(load))).toEqual([
      2, 2, 3, 123, 1_000,
    ]);
  });

  it('go up and down by a factor, whole ones by one at least', () => {
    expect([rates!.up(10, 1.05), rates!.down(10, 1.25), rates!.up(900, 2), rates!.down(3, 2)]).toEqual([
      10.5, 8, 1_000, 2,
    ]);
    expect([users!.up(10, 1.01), users!.up(10, 1.5), users!.down(10, 1.01), users!.down(10, 2)]).toEqual([
      11, 15, 9, 5,
    ]);
  });
});
