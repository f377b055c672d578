import { describe, expect, it } from '@jest/globals';
import { Backoff } from '../../../src/load/schedule/backoff.js';
import { sampleWith } from '../../support/samples.js';

const refused = (retryAfterS: number | null) => sampleWith({ outcome: 'rate_limited', retryAfterS });

describe('the back-off', () => {
  it('holds nothing back before a 429, and not for another failure', () => {
    const backoff = new Backoff('backoff');
    backoff.observe(sampleWith({ outcome: 'http_error', status: 503, retryAfterS: 60 }), 100);
    expect(backoff.heldUntil()).toBeLessThan(0);
  });

  it('holds back for as long as was asked, or five seconds', () => {
    const backoff = new Backoff('backoff');
    backoff.observe(refused(2), 1_000);
    expect(backoff.heldUntil()).toBe(3_000);
    backoff.observe(refused(null), 1_500);
    expect(backoff.heldUntil()).toBe(6_500);
  });

  it('is not shortened by a later 429 that asks for less', () => {
    const backoff = new Backoff('backoff');
    backoff.observe(refused(10), 1_000);
    backoff.observe(refused(0), 2_000);
    expect(backoff.heldUntil()).toBe(11_000);
  });

  it('remembers what was asked even where it is not honoured', () => {
    const backoff = new Backoff('ignore');
    backoff.observe(refused(2), 1_000);
    expect(backoff.heldUntil()).toBeLessThan(0);
    expect(backoff.askedUntil()).toBe(3_000);
  });
});
