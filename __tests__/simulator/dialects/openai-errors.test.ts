import { describe, expect, it } from '@jest/globals';
import {
  goDuration,
  openAiLimitHeaders,
  refuseOpenAi,
} from '../../../src/simulator/dialects/openai-errors.js';

describe('the refusals of OpenAI', () => {
  it('tell the wait in whole seconds, rounded up, and in milliseconds', () => {
    const { headers } = refuseOpenAi({ status: 429, message: 'slow down', retryAfterMs: 1200.4 });
    expect(headers).toEqual({ 'retry-after': '2', 'retry-after-ms': '1201' });
    expect(refuseOpenAi({ status: 429, message: 'slow down' }).headers).toEqual({});
  });

  it('tell a quota that no waiting cures from a rate', () => {
    const code = (permanent: boolean): unknown =>
      refuseOpenAi({ status: 429, message: 'no', permanent }).body['error'];
    expect(code(true)).toMatchObject({ code: 'insufficient_quota' });
    expect(code(false)).toMatchObject({ code: 'rate_limit_exceeded' });
  });

  it.each([
    [0, '0ms'],
    [11.2, '12ms'],
    [1000, '1s'],
    [1500, '1.5s'],
    [60_000, '1m0s'],
    [360_000, '6m0s'],
    [61_500, '1m1.5s'],
  ])('write %d ms as Go does: %s', (ms, text) => {
    expect(goDuration(ms)).toBe(text);
  });

  it('give the state of each limit there is', () => {
    const requests = { limit: 60, remaining: 2.9, resetMs: 1500 };
    expect(openAiLimitHeaders({ requests, tokens: null })).toEqual({
      'x-ratelimit-limit-requests': '60',
      'x-ratelimit-remaining-requests': '2',
      'x-ratelimit-reset-requests': '1.5s',
    });
  });
});
