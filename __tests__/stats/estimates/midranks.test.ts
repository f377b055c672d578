import { describe, expect, it } from '@jest/globals';
import { midranks } from '../../../src/stats/estimates/midranks.js';

describe('midranks', () => {
  it('share the ranks of equal values, infinities included', () => {
    expect([...midranks([3, 1, 3, Infinity, 2, Infinity, 3])]).toEqual([4, 1, 4, 6.5, 2, 6.5, 4]);
    expect([...midranks([])]).toEqual([]);
  });
});
