import { describe, expect, it } from '@jest/globals';
import { parsePrices } from '../../src/budget/parse-prices.js';

describe('the price of servers by the hour', () => {
  it('is that of all of them, and no request costs anything', () => {
    const price = parsePrices('gpu-hour: 2.49, gpus: 2');
    expect(price).toMatchObject({ basis: 'free', perHour: 4.98, source: 'gpu-hour: 2.49, gpus: 2' });
    expect(parsePrices({ 'gpu-hour': '$3' })).toMatchObject({ perHour: 3 });
    if (!Array.isArray(price)) expect(price.worst(1e6, 1e6)).toBe(0);
  });

  it.each(['gpu-hour: much', 'gpu-hour: 2, gpus: 0', 'gpus: 2', 'gpu-hour: 2, output: 3'])(
    'is not %s',
    (text) => {
      expect(parsePrices(text)).toEqual(
        expect.arrayContaining([expect.objectContaining({ setting: 'prices' })]),
      );
    },
  );
});
