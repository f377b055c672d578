import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  formatAgainst,
  formatAmount,
  formatChange,
  formatCount,
  formatInstant,
  formatInterval,
  formatLimit,
  formatMs,
  formatMsRow,
  formatNumber,
  formatPrice,
  formatRate,
  formatShare,
  formatUsd,
  formatValue,
  UNKNOWN,
} from '../../src/base/format.js';

describe('formatMs', () => {
  it.each([
    [0, '0 ms'],
    [0.42, '0.42 ms'],
    [8.44, '8.4 ms'],
    [412, '412 ms'],
    [999.6, '1.0 s'],
    [2_100, '2.1 s'],
    [3_000, '3 s'],
    [3_004, '3.0 s'],
    [59_960, '1 min'],
    [90_000, '1 min 30 s'],
    [7_500_000, '2 h 5 min'],
    [-5, '−5 ms'],
  ])('scales %d ms to %s', (value, text) => expect(formatMs(value)).toBe(text));

  it('says that it does not know, or that it never ended', () => {
    expect([formatMs(null), formatMs(NaN), formatMs(undefined), formatMs(Infinity)]).toEqual([
      UNKNOWN,
      UNKNOWN,
      UNKNOWN,
      '∞',
    ]);
  });
});

describe('formatMsRow', () => {
  it('writes a whole row in one unit with the same decimals', () => {
    expect(formatMsRow([412, 2_100, null])).toEqual(['0.41 s', '2.10 s', UNKNOWN]);
    expect(formatMsRow([8.4, 412])).toEqual(['8.4 ms', '412.0 ms']);
    expect(formatMsRow([0])).toEqual(['0 ms']);
  });
});

describe('formatUsd', () => {
  it.each([
    [0, '$0'],
    [0.00001, '<$0.0001'],
    [0.0004, '$0.0004'],
    [0.00084, '$0.00084'],
    [0.042, '$0.042'],
    [0.04, '$0.04'],
    [0.1203, '$0.12'],
    [1, '$1.00'],
    [1_234.5, '$1,234.50'],
    [-0.03, '−$0.03'],
  ])('writes %d as %s', (value, text) => expect(formatUsd(value)).toBe(text));

  it('does not round a price away', () => {
    expect([2.5, 0.0375, 1_500, 0].map(formatPrice)).toEqual(['$2.50', '$0.0375', '$1,500.00', '$0']);
  });
});

describe('formatShare', () => {
  it('gives both counts, so that a share of few is not taken for one of many', () => {
    expect(formatShare(1, 3)).toBe('33 % (1 of 3)');
    expect(formatShare(1_234, 1_235)).toBe('99.92 % (1,234 of 1,235)');
  });

  it('is no number where there is no whole', () => {
    expect(formatShare(0, 0)).toBe('none');
  });
});

describe('formatRate', () => {
  it.each([
    [0, '0 %'],
    [1e-9, '<0.01 %'],
    [0.0004, '0.04 %'],
    [0.042, '4.2 %'],
    [0.18, '18 %'],
    [0.999, '99.9 %'],
    [0.9999999, '>99.99 %'],
    [1, '100 %'],
  ])('writes %d as %s', (value, text) => expect(formatRate(value)).toBe(text));

  it('never shows 0 % or 100 % for a share that is neither', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true }),
        (share) => {
          expect(['0 %', '100 %']).not.toContain(formatRate(share));
        },
      ),
    );
  });
});

describe('formatChange', () => {
  it.each([
    [1, '±0 %'],
    [1.0001, '±0 %'],
    [1.18, '+18 %'],
    [0.93, '−7 %'],
    [1.0421, '+4.2 %'],
    [3.5, '+250 %'],
    [12.2, '×12'],
    [0, '−100 %'],
  ])('writes a ratio of %d as %s', (ratio, text) => expect(formatChange(ratio)).toBe(text));
});

describe('formatAgainst', () => {
  it('shows as many decimals as it takes to differ from the limit', () => {
    expect(formatAgainst(3_400, 3_000, 'ms')).toBe('3.4 s');
    expect(formatAgainst(3_004, 3_000, 'ms')).toBe('3.004 s');
    expect(formatAgainst(0.0501, 0.05, 'fraction')).toBe('5.01 %');
    expect(formatAgainst(0.9999, 1, 'USD')).toBe('$0.9999');
    expect(formatAgainst(3_000 + 1e-7, 3_000, 'ms')).toBe('just over 3 s');
    expect(formatAgainst(3_000 - 1e-7, 3_000, 'ms')).toBe('just under 3 s');
    expect(formatAgainst(3_000, 3_000, 'ms')).toBe('3 s');
  });

  it('never reads like the limit where it is not the limit', () => {
    const value = fc.double({ min: 0, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(
        value,
        fc.double({ min: 0.001, max: 1e7, noNaN: true }),
        fc.constantFrom('ms', 'fraction', 'USD', 'tokens/s'),
        (a, limit, unit) => {
          fc.pre(a !== limit);
          expect(formatAgainst(a, limit, unit)).not.toBe(formatLimit(limit, unit));
        },
      ),
    );
  });
});

describe('the smaller formats', () => {
  it('shows a limit as it was set', () => {
    expect([
      formatLimit(1_234, 'ms'),
      formatLimit(0.005, 'fraction'),
      formatLimit(0.00005, 'USD'),
      formatLimit(20, 'tokens/s'),
    ]).toEqual(['1.234 s', '0.5 %', '$0.00005', '20 tokens/s']);
  });

  it('writes values in the unit of their metric', () => {
    expect([
      formatValue(2, 's'),
      formatValue(8.9, 'ratio'),
      formatValue(3.25, 'requests/s'),
      formatValue(1_500, ''),
      formatValue(null, 'ms'),
    ]).toEqual(['2 s', '×8.9', '3.3 req/s', '1,500', UNKNOWN]);
  });

  it('separates thousands and counts in words', () => {
    expect([
      formatCount(1_234_567),
      formatNumber(41.66),
      formatAmount(1, 'request'),
      formatAmount(1_200, 'request'),
    ]).toEqual(['1,234,567', '41.7', '1 request', '1,200 requests']);
  });

  it('writes intervals, open ends included', () => {
    const ms = (value: number): string => formatMs(value);
    expect([
      formatInterval(780, 850, ms),
      formatInterval(null, 850, ms),
      formatInterval(780, null, ms),
      formatInterval(null, null, ms),
    ]).toEqual(['780 ms to 850 ms', 'at most 850 ms', 'at least 780 ms', '']);
  });

  it('shortens an instant to the minute and leaves other text alone', () => {
    expect([formatInstant('2026-11-03T14:05:09.123Z'), formatInstant('now')]).toEqual([
      '2026-11-03 14:05 UTC',
      'now',
    ]);
  });

  it('says every number of any size without an exponent', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (value) => {
        for (const unit of ['ms', 's', 'USD', 'fraction', 'ratio', 'tokens', ''])
          expect(formatValue(value, unit)).not.toMatch(/e[+-]?\d|NaN|undefined/);
      }),
    );
  });
});
