import { describe, expect, it } from '@jest/globals';
import { findRateLimit } from '../../src/scenarios/rate-limit-findings.js';
import type { Sample } from '../../src/samples/sample.js';
import type { Finding } from '../../src/scenarios/finding.js';
import { failedWith, sampleWith } from '../support/samples.js';

const offered = { rate: 10, durationMs: 60_000 };

/** Ten a second for a minute: the first 60 pass, then one a second does. */
function run(refusal: Partial<Sample> = { retryAfterS: 2 }): Sample[] {
  return Array.from({ length: 600 }, (_, id) => {
    const at = { id, plannedMs: id * 100, startedMs: id * 100, scenario: 'rate-limit' };
    const passes = id < 60 || id % 10 === 0;
    return passes
      ? sampleWith({ ...at, inputTokens: 60, outputTokens: 40 })
      : failedWith('rate_limited', { ...at, status: 429, ...refusal });
  });
}
const probe = (outcome: 'ok' | 'rate_limited' | 'timeout', id: number): Sample =>
  outcome === 'ok'
    ? sampleWith({ id, phase: 'probe', startedMs: 70_000 + id })
    : failedWith(outcome, { id, phase: 'probe', startedMs: 70_000 + id });
const find = (samples: readonly Sample[], code: string): Finding | undefined =>
  findRateLimit(samples, offered).find((finding) => finding.code === code);

describe('findRateLimit', () => {
  it('tells the accepted rate in requests and tokens a minute once the limit holds', () => {
    const finding = find(run(), 'accepted_rate');
    expect(finding?.values['acceptedPerMinute']).toBeCloseTo((53 * 60_000) / 53_900, 6);
    expect(finding?.values['tokensPerMinute']).toBeCloseTo((5_300 * 60_000) / 53_900, 6);
    expect(finding?.values).toMatchObject({ offeredPerMinute: 600, firstRefusalMs: 6_100, burst: 61 });
  });

  const LOST = { inputTokens: null, outputTokens: null };

  it('counts as let through what failed behind the limit, and what was really sent', () => {
    const failing = run().map((sample) =>
      sample.outcome === 'ok' && sample.id >= 60 && sample.id % 20 === 0
        ? failedWith('http_error', { ...sample, ...LOST, status: 500, outcome: 'http_error' })
        : sample,
    );
    const finding = find(failing, 'accepted_rate');
    expect(finding?.values).toMatchObject({
      acceptedPerMinute: (53 * 60_000) / 53_900,
      sentPerMinute: (539 * 60_000) / 53_900,
      failedBehind: 26,
      burst: 61,
    });
    expect(finding?.message).toMatch(
      /^The limit lets 59 requests a minute through \(at least .+ tokens a minute\), of 600 a minute that were sent; 26 of these 53 requests failed behind the limit; the first 429 came after 6.1 s and 61 requests that passed\./,
    );
    // Half of the arrivals found `max-concurrency` in flight: they never came to the limit.
    const dropped = run().map((sample) =>
      sample.id % 2 === 1
        ? { ...failedWith('dropped', sample), outcome: 'dropped' as const, startedMs: null }
        : sample,
    );
    expect(find(dropped, 'accepted_rate')?.message).toContain('of 301 a minute that were sent;');
    // A connection that was lost before an answer began says nothing of the limit.
    const lost = run().map((sample) =>
      sample.id >= 300 && sample.outcome === 'ok'
        ? failedWith('network_error', { ...sample, outcome: 'network_error', status: null })
        : sample,
    );
    expect(find(lost, 'accepted_rate')?.values).toMatchObject({
      acceptedPerMinute: (23 * 60_000) / 53_900,
      failedBehind: 0,
    });
  });

  it('tells the statuses, as a whole and over time', () => {
    const { message, values } = find(run(), 'statuses')!;
    expect(values).toMatchObject({ 200: 114, 429: 486 });
    expect(message).toContain('0 s: 64 × 200, 36 × 429; 10 s: 10 × 200, 90 × 429');
  });

  it('tells Retry-After as the provider gives it, or that it gives none', () => {
    expect(find(run(), 'retry_after')?.values).toEqual({
      refused: 486,
      told: 486,
      medianS: 2,
      minS: 2,
      maxS: 2,
    });
    expect(find(run({ retryAfterS: null }), 'retry_after_missing')?.message).toMatch(/None of 486 refusals/);
  });

  it.each([
    ['waiting_enough', ['ok', 'ok', 'ok'], 3],
    ['waiting_not_enough', ['rate_limited', 'ok'], 1],
    ['waiting_untested', ['timeout'], 0],
    ['waiting_untested', [], 0],
  ] as const)('says %s after probes %j', (code, outcomes, accepted) => {
    const probes = outcomes.map((outcome, n) => probe(outcome, 600 + n));
    expect(find([...run(), ...probes], code)?.values).toEqual({ probes: outcomes.length, accepted });
  });

  it.each<[string, Partial<Sample>, object]>([
    [
      'OpenAI headers',
      {
        limits: {
          'x-ratelimit-limit-requests': '500',
          'x-ratelimit-remaining-requests': '321',
          'x-ratelimit-limit-tokens': '30000',
          'x-ratelimit-remaining-tokens': '12',
        },
      },
      { limit: 'tokens', by: 'headers', remaining: 12, of: 30_000 },
    ],
    [
      'Anthropic headers',
      {
        limits: {
          'anthropic-ratelimit-requests-limit': '50',
          'anthropic-ratelimit-requests-remaining': '0',
          'anthropic-ratelimit-input-tokens-limit': '1000',
          'anthropic-ratelimit-input-tokens-remaining': '900',
        },
      },
      { limit: 'requests', by: 'headers', remaining: 0 },
    ],
    [
      'the message',
      { error: { kind: 'rate_limit_exceeded', message: 'Rate limit reached on tokens per min (TPM)' } },
      { limit: 'tokens', by: 'message' },
    ],
  ])('names the limit that bound first by %s', (_, refusal, values) => {
    expect(find(run(refusal), 'limit_bound_first')?.values).toMatchObject(values);
  });

  it('does not guess which limit it was', () => {
    expect(find(run(), 'limit_bound_first')).toBeUndefined();
    expect(
      find(
        run({
          limits: {
            'x-ratelimit-limit-requests': '500',
            'x-ratelimit-remaining-requests': '400',
            'x-ratelimit-reset-requests': '1s',
          },
        }),
        'limit_bound_first',
      ),
    ).toBeUndefined();
    expect(
      find(run({ limits: { 'x-ratelimit-remaining-requests': 'soon' } }), 'limit_bound_first'),
    ).toBeUndefined();
  });

  it('says when no limit was met, or nothing was sent', () => {
    const calm = run().filter(({ outcome }) => outcome === 'ok');
    expect(findRateLimit(calm, offered).map(({ code }) => code)).toEqual(['statuses', 'limit_not_reached']);
    expect(
      findRateLimit(
        [failedWith('dropped')].map((sample) => ({ ...sample, startedMs: null })),
        offered,
      ),
    ).toEqual([]);
  });

  it('speaks of waiting as told only where somebody told how long', () => {
    const silent = [...run({ retryAfterS: null }), probe('ok', 700), probe('ok', 701)];
    expect(find(silent, 'waiting_enough')).toBeUndefined();
    expect(find(silent, 'waiting_untested')?.message).toContain(
      'stays open: nobody said how long. Of 2 probes after waits of our own 2 were answered.',
    );
    expect(find(silent, 'accepted_rate')?.message).toContain('Back off exponentially, spread the load');
    expect(find(run(), 'accepted_rate')?.message).toContain('Back off as Retry-After says, spread the load');
  });

  it('says how many of the planned requests met no limit, where not all were sent', () => {
    const free = Array.from({ length: 600 }, (_, id) => sampleWith({ id, startedMs: id * 100 }));
    expect(find(free, 'limit_not_reached')?.message).toContain('600 requests at 10 req/s over 1 min');
    expect(find(free.slice(0, 80), 'limit_not_reached')?.message).toContain('80 of 600 requests at 10 req/s');
  });
});
