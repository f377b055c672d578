import { describe, expect, it } from '@jest/globals';
import { findColdStart } from '../../src/scenarios/cold-start-findings.js';
import type { Sample } from '../../src/samples/sample.js';
import { failedWith, sampleWith } from '../support/samples.js';

const IDLE = 60_000;

/** Cycles of one cold and two warm requests, back to back. */
function cycles(coldMs: readonly number[], warmMs = 500, fields: Partial<Sample> = {}): Sample[] {
  let now = 0;
  return coldMs.flatMap((cold, cycle) => {
    now += IDLE;
    return [cold, warmMs, warmMs + 20].map((e2eMs, place) => {
      const sample = sampleWith({
        id: 3 * cycle + place,
        startedMs: now,
        e2eMs,
        ttftMs: e2eMs / 5,
        phase: place === 0 ? 'cold' : 'warm',
        ...fields,
      });
      now += e2eMs;
      return sample;
    });
  });
}
const codes = (samples: readonly Sample[]): string[] => findColdStart(samples, IDLE).map(({ code }) => code);

describe('findColdStart', () => {
  it('gives the penalty as a ratio, with both counts, and what would mitigate it', () => {
    const [total, first] = findColdStart(cycles([2_000, 2_100, 1_900]), IDLE);
    expect(total).toMatchObject({
      code: 'cold_start',
      values: { coldMs: 2_000, warmMs: 510, coldRequests: 3, warmRequests: 6 },
    });
    expect(total?.values['penalty']).toBeCloseTo(2_000 / 510, 9);
    expect(total?.message).toBe(
      'Cold start: after 1 min idle the median total generation time is 2 s (3 cold requests), right after it 510 ms (6 warm requests): 3.9 times as long. Provisioned concurrency, or a keep-alive request more often than every 1 min, avoids it; keeping the model cached on the instance, or a smaller model at the edge, shortens it.',
    );
    expect(first?.values['metric']).toBe('time to first token');
  });

  it('sees none where cold requests are within the spread of warm ones', () => {
    expect(codes(cycles([520, 500, 510]))).toEqual(['no_cold_start', 'no_cold_start']);
  });

  it('leaves out cycles in which the endpoint was not idle', () => {
    const samples = cycles([2_000, 2_000]);
    const disturbed = [...samples, sampleWith({ id: 99, phase: 'measure', startedMs: 90_000, e2eMs: 100 })];
    const findings = findColdStart(disturbed, IDLE);
    expect(findings[0]?.values['coldRequests']).toBe(1);
    expect(findings.at(-1)).toMatchObject({ code: 'idle_too_short', values: { short: 1, cycles: 2 } });
  });

  it('does not depend on the order in which requests ended', () => {
    const samples = cycles([2_000, 2_100, 1_900]);
    expect(findColdStart([...samples].reverse(), IDLE)).toEqual(findColdStart(samples, IDLE));
  });

  it('says when cold requests got no answer', () => {
    const samples = [failedWith('timeout', { phase: 'cold', startedMs: 0 }), ...cycles([2_000])];
    expect(findColdStart(samples, IDLE).find(({ code }) => code === 'cold_requests_failed')).toMatchObject({
      values: { failed: 1, cold: 2, outcomes: 'timeout' },
    });
  });

  it('says when prompt caching explains a part of it', () => {
    const samples = cycles([2_000, 2_000]).map((sample) => ({
      ...sample,
      cachedInputTokens: sample.phase === 'warm' ? 1_024 : 0,
    }));
    expect(codes(samples)).toContain('warm_prompt_cached');
  });

  it('finds nothing where nothing was answered', () => {
    expect(codes([])).toEqual([]);
    expect(codes([failedWith('network_error', { phase: 'cold', startedMs: 5 })])).toEqual([
      'cold_requests_failed',
    ]);
  });

  it('blames the timeout for what it cut off, and for nothing else', () => {
    const words = (...lost: Sample[]): string =>
      findColdStart([...cycles([2_000]), ...lost], IDLE).find(({ code }) => code === 'cold_requests_failed')
        ?.message ?? '';
    const of = (outcome: 'timeout' | 'http_error' | 'cancelled' | 'dropped'): Sample =>
      failedWith(outcome, { id: 9, phase: 'cold', startedMs: 200_000 });
    expect(words(of('timeout'))).toBe(
      '1 of 2 requests after 1 min idle got no answer (timeout): a cold start may outlast the timeout, and then it costs more than the answers show.',
    );
    expect(words(of('http_error'))).toBe(
      '1 of 2 requests after 1 min idle got no answer (http_error); the comparison is without them.',
    );
    expect(words(of('cancelled'), of('dropped'))).toBe('');
  });
});
