import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { retryAfterSeconds } from '../../../src/protocols/limits/retry-after.js';

const NOW = Date.UTC(2026, 10, 24, 12, 0, 0);
const wait = (headers: Record<string, string | string[]>, body: number | null = null): number | null =>
  retryAfterSeconds(headers, NOW, body);

describe('the wait that an answer asks for', () => {
  it('is null where nothing names one', () => {
    expect(wait({})).toBeNull();
    expect(wait({ 'retry-after': '', date: 'Tue, 24 Nov 2026 12:00:00 GMT' })).toBeNull();
  });

  it('is read from milliseconds, seconds and dates', () => {
    expect(wait({ 'retry-after-ms': '1500.5' })).toBeCloseTo(1.5005, 9);
    expect(wait({ 'retry-after': '20' })).toBe(20);
    expect(wait({ 'retry-after': ' 0.25 ' })).toBe(0.25);
    expect(wait({ 'retry-after': 'Tue, 24 Nov 2026 12:00:30 GMT' })).toBe(30);
    expect(wait({ 'retry-after': 'Tuesday, 24-Nov-26 12:01:00 GMT' })).toBe(60);
    expect(wait({ 'retry-after': ['7', '9'] })).toBe(7);
  });

  it('is zero for a date that has passed', () => {
    expect(wait({ 'retry-after': 'Tue, 24 Nov 2026 11:59:00 GMT' })).toBe(0);
  });

  it('comes from the most exact source: milliseconds, header, body, resets', () => {
    const all = { 'retry-after-ms': '100', 'retry-after': '2', 'x-ratelimit-reset-requests': '4s' };
    expect(wait(all, 3)).toBe(0.1);
    expect(wait({ ...all, 'retry-after-ms': '' }, 3)).toBe(2);
    expect(wait({ 'x-ratelimit-reset-requests': '4s' }, 3)).toBe(3);
    expect(wait({ 'x-ratelimit-reset-requests': '4s' })).toBe(4);
  });

  it('passes over values that make no sense and takes the next source', () => {
    for (const absurd of [
      '-5',
      'NaN',
      'Infinity',
      '1e9',
      '86401',
      'soon',
      '0x10',
      '12 monkeys',
      '9'.repeat(40),
    ]) {
      expect(
        wait({ 'retry-after-ms': absurd === '86401' ? '86400001' : absurd, 'retry-after': absurd }, 6),
      ).toBe(6);
    }
    expect(wait({}, -1)).toBeNull();
    expect(wait({}, Number.NaN)).toBeNull();
    expect(wait({ 'retry-after': 'Tue, 24 Nov 2099 12:00:00 GMT' })).toBeNull();
  });

  it('is the longest reset among the limits that are exhausted', () => {
    const headers = {
      'x-ratelimit-remaining-requests': '0',
      'x-ratelimit-reset-requests': '1m30s',
      'x-ratelimit-remaining-tokens': '100',
      'x-ratelimit-reset-tokens': '6m0s',
    };
    expect(wait(headers)).toBe(90);
    expect(wait({ ...headers, 'x-ratelimit-remaining-requests': '5' })).toBe(360);
  });

  it('reads Anthropic resets as instants', () => {
    expect(
      wait({
        'anthropic-ratelimit-output-tokens-remaining': '0',
        'anthropic-ratelimit-output-tokens-reset': '2026-11-24T12:00:12Z',
      }),
    ).toBe(12);
  });

  it('is never negative, whatever the headers hold', () => {
    const names = fc.constantFrom(
      'retry-after',
      'retry-after-ms',
      'x-ratelimit-reset-tokens',
      'anthropic-ratelimit-tokens-reset',
    );
    fc.assert(
      fc.property(
        fc.dictionary(names, fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String))),
        fc.double(),
        (headers, body) => {
          const seconds = retryAfterSeconds(headers, NOW, body);
          expect(seconds === null || (seconds >= 0 && seconds <= 86_400)).toBe(true);
        },
      ),
    );
  });
});
