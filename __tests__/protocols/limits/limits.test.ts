import { describe, expect, it } from '@jest/globals';
import { normaliseLimits } from '../../../src/protocols/limits/limits.js';

const NOW = Date.UTC(2026, 10, 24, 12, 0, 0);

describe("a provider's limit headers", () => {
  it("are read in OpenAI's spelling, resets being Go durations", () => {
    const headers = {
      'x-ratelimit-limit-requests': '60',
      'x-ratelimit-remaining-requests': '59',
      'x-ratelimit-reset-requests': '1s',
      'x-ratelimit-limit-tokens': '150000',
      'x-ratelimit-remaining-tokens': '149984',
      'x-ratelimit-reset-tokens': '6m0.5s',
    };
    expect(normaliseLimits(headers, NOW)).toEqual({
      requests: { limit: 60, remaining: 59, resetS: 1 },
      tokens: { limit: 150_000, remaining: 149_984, resetS: 360.5 },
    });
  });

  it("are read in Anthropic's spelling, resets being instants", () => {
    const headers = {
      'anthropic-ratelimit-requests-limit': '50',
      'anthropic-ratelimit-requests-remaining': '0',
      'anthropic-ratelimit-requests-reset': '2026-11-24T12:01:00Z',
      'anthropic-ratelimit-input-tokens-remaining': '1000',
      'anthropic-ratelimit-output-tokens-reset': '2026-11-24T11:00:00Z',
    };
    expect(normaliseLimits(headers, NOW)).toEqual({
      requests: { limit: 50, remaining: 0, resetS: 60 },
      inputTokens: { limit: null, remaining: 1000, resetS: null },
      outputTokens: { limit: null, remaining: null, resetS: 0 },
    });
  });

  it('mean requests where they name no unit, resets being seconds or times since 1970', () => {
    const resetOf = (value: string): number | null | undefined =>
      normaliseLimits({ 'x-ratelimit-reset': value }, NOW).requests?.resetS;
    expect(resetOf('15')).toBe(15);
    expect(resetOf('12ms')).toBe(0.012);
    expect(resetOf(String(NOW / 1000 + 40))).toBe(40);
    expect(resetOf(String(NOW + 2500))).toBe(2.5);
  });

  it('are null where they make no sense, and absent where there is none', () => {
    expect(
      normaliseLimits(
        {
          'x-ratelimit-limit-tokens': '-1',
          'x-ratelimit-reset-tokens': '99h',
          'x-ratelimit-remaining-tokens': '5',
        },
        NOW,
      ),
    ).toEqual({
      tokens: { limit: null, remaining: 5, resetS: null },
    });
    expect(normaliseLimits({ 'content-type': 'text/html', 'x-ratelimit-limit-tokens': 'many' }, NOW)).toEqual(
      {},
    );
  });
});
