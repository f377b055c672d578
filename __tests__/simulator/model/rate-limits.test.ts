import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_OPTIONS } from '../../../src/simulator/options.js';
import { createLimiter, type Limiter } from '../../../src/simulator/model/rate-limits.js';

function limiter(
  requestsPerMinute: number | null,
  tokensPerMinute: number | null = null,
  burstSeconds = 10,
): Limiter {
  return createLimiter({ ...DEFAULT_OPTIONS.limits, requestsPerMinute, tokensPerMinute, burstSeconds });
}

describe('the rate limits of the simulator', () => {
  it('let everything through where there are none', () => {
    expect(limiter(null).take(1e9, 0)).toBeNull();
    expect(limiter(null).state(0)).toEqual({ requests: null, tokens: null });
  });

  it('let a burst through, then one request as often as the rate says', () => {
    const limits = limiter(60, null, 3);
    expect([0, 0, 0].map((now) => limits.take(1, now))).toEqual([null, null, null]);
    expect(limits.take(1, 0)).toBeCloseTo(1000);
    expect(limits.take(1, 400)).toBeCloseTo(600);
    expect(limits.take(1, 1000)).toBeNull();
  });

  it('take nothing from either bucket for a request that one refuses', () => {
    const limits = limiter(60, 600, 10);
    expect(limits.take(100, 0)).toBeNull();
    expect(limits.take(50, 0)).toBeCloseTo(5000);
    expect(limits.state(0).requests?.remaining).toBe(9);
    expect(limits.state(0).tokens).toEqual({ limit: 600, remaining: 0, resetMs: 10_000 });
  });

  it('let a request that is larger than the bucket through when that is full', () => {
    const limits = limiter(null, 600, 1);
    expect(limits.take(500, 0)).toBeNull();
    expect(limits.take(500, 0)).toBeCloseTo(1000);
  });

  it('never admit more than burst and rate allow, and a refused request that waits as told is admitted', () => {
    const arrivals = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(
        arrivals,
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 1, max: 20 }),
        (gaps, perMinute, burst) => {
          const limits = limiter(perMinute, null, burst);
          let now = 0;
          let admitted = 0;
          for (const gap of gaps) {
            now += gap;
            const wait = limits.take(1, now);
            if (wait === null) admitted += 1;
            else {
              now += wait;
              expect(limits.take(1, now)).toBeNull();
              admitted += 1;
            }
            const size = Math.max(1, (perMinute * burst) / 60);
            expect(admitted).toBeLessThanOrEqual(size + (now * perMinute) / 60_000 + 1e-3);
          }
        },
      ),
    );
  });
});
