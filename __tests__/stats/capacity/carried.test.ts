import { describe, expect, it } from '@jest/globals';
import { better } from '../../../src/stats/capacity/carried.js';

const of = (rate: number, requests: number) => ({ rate, requests });

describe('what shows best what an endpoint carries', () => {
  it('is the higher rate where both rest on two hundred answers, and else the one that rests on more', () => {
    expect(better(null, of(3, 10))).toEqual(of(3, 10));
    expect(better(of(5, 200), of(4, 900))).toEqual(of(5, 200));
    expect(better(of(4, 900), of(5, 200))).toEqual(of(5, 200));
    expect(better(of(5, 199), of(4, 900))).toEqual(of(4, 900));
    expect(better(of(4, 900), of(5, 199))).toEqual(of(4, 900));
    expect(better(of(4, 50), of(5, 40))).toEqual(of(4, 50));
  });
});
