import { describe, expect, it } from '@jest/globals';
import { sayAmount, sayMs, sayRate, sayShare, sayUsd, significant } from '../../src/scenarios/words.js';

describe('the words of findings', () => {
  it('scale durations', () => {
    expect([0, 0.42, 41.66, 412, 1_000, 2_140, 60_000, 90_000, 7_500_000].map(sayMs)).toEqual([
      '0 ms',
      '0.42 ms',
      '41.7 ms',
      '412 ms',
      '1 s',
      '2.1 s',
      '1 min',
      '1 min 30 s',
      '2 h 5 min',
    ]);
  });

  it('say dollars with the digits that matter', () => {
    expect([0, 0.00001, 0.0042, 0.25, 12, -0.005].map(sayUsd)).toEqual([
      '$0',
      'less than $0.0001',
      '$0.0042',
      '$0.25',
      '$12.00',
      '−$0.005',
    ]);
  });

  it('say shares with both counts', () => {
    expect(sayShare(1, 3)).toBe('33.3 % (1 of 3)');
    expect(sayShare(0, 0)).toBe('none');
  });

  it('count in plain English', () => {
    expect([sayAmount(1, 'request'), sayAmount(1_200, 'request'), sayRate(5)]).toEqual([
      '1 request',
      '1,200 requests',
      '5 req/s',
    ]);
    expect([significant(100), significant(1_234.5), significant(0.105), significant(10)]).toEqual([
      '100',
      '1,235',
      '0.1',
      '10',
    ]);
  });
});
