import type { Json, LimitState, Refused, Trouble } from './dialect.js';

/** An error of OpenAI's three dialects; the time to wait is told in whole seconds and in milliseconds. */
export function refuseOpenAi(trouble: Trouble): Refused {
  const { retryAfterMs } = trouble;
  const waiting = typeof retryAfterMs === 'number';
  return {
    body: { error: describeOpenAi(trouble) },
    headers: waiting
      ? { 'retry-after': retryAfterSeconds(retryAfterMs), 'retry-after-ms': String(Math.ceil(retryAfterMs)) }
      : {},
  };
}

export function describeOpenAi({ status, message, permanent }: Trouble): Json {
  const quota = permanent === true ? 'insufficient_quota' : null;
  return { message, type: quota ?? typeOf(status), param: null, code: quota ?? codeOf(status) };
}

/** Whole seconds, rounded up: what the `Retry-After` header takes. */
export function retryAfterSeconds(ms: number): string {
  return String(Math.ceil(ms / 1_000));
}

function typeOf(status: number): string {
  if (status === 429) return 'requests';
  return status < 500 ? 'invalid_request_error' : 'server_error';
}

function codeOf(status: number): string | null {
  const codes: Readonly<Record<number, string>> = {
    401: 'invalid_api_key',
    404: 'unknown_url',
    429: 'rate_limit_exceeded',
  };
  return codes[status] ?? null;
}

/** `x-ratelimit-*`; resets are Go durations. */
export function openAiLimitHeaders(limits: LimitState): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const kind of ['requests', 'tokens'] as const) {
    const allowance = limits[kind];
    if (allowance === null) continue;
    headers[`x-ratelimit-limit-${kind}`] = String(allowance.limit);
    headers[`x-ratelimit-remaining-${kind}`] = String(Math.floor(allowance.remaining));
    headers[`x-ratelimit-reset-${kind}`] = goDuration(allowance.resetMs);
  }
  return headers;
}

/** `12ms`, `1.5s`, `6m0s`: as Go's time.Duration prints itself. */
export function goDuration(ms: number): string {
  const whole = Math.ceil(ms);
  if (whole < 1_000) return `${whole}ms`;
  const seconds = (whole % 60_000) / 1_000;
  const minutes = Math.floor(whole / 60_000);
  return minutes === 0 ? `${seconds}s` : `${minutes}m${seconds}s`;
}
