import { describe, expect, it } from '@jest/globals';
import { formatAge } from '../../src/base/format-age.js';

describe('formatAge', () => {
  it.each([
    [0, '0 minutes'],
    [-5_000, '0 minutes'],
    [60_000, '1 minute'],
    [59.9 * 60_000, '59 minutes'],
    [60 * 60_000, '1 hour'],
    [47.9 * 60 * 60_000, '1 day'],
    [72 * 60 * 60_000, '3 days'],
  ])('%d ms is %s', (ms, text) => {
    expect(formatAge(ms)).toBe(text);
  });
});
