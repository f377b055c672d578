import { describe, expect, it } from '@jest/globals';
import { createUnreachableRule } from '../../../src/gate/run/unreachable.js';
import { failedWith, sampleWith } from '../../support/samples.js';

const refused = failedWith('network_error', {
  startedMs: null,
  error: { kind: 'ECONNREFUSED', message: 'connect ECONNREFUSED' },
});

describe('an endpoint that cannot be reached', () => {
  it('ends the run with its first request, as an error that says what to check', () => {
    const reason = createUnreachableRule({ head: 'https://api.example/v1', base: 'base' }).observe(refused);
    expect(reason).toMatchObject({ stoppedBy: 'error', code: 'endpoint_unreachable' });
    expect(reason?.message).toContain('https://api.example/v1 cannot be reached: connect ECONNREFUSED');
  });

  it.each(['DEPTH_ZERO_SELF_SIGNED_CERT', 'plain_port', 'proxy_refused'])(
    'is told in the words that say what helps, and in no others: %s',
    (kind) => {
      const rule = createUnreachableRule({ head: 'x', base: 'y' });
      const error = { kind, message: 'x:443 has this and that: set something' };
      const reason = rule.observe(failedWith('network_error', { startedMs: null, error }));
      expect(reason?.message).toBe('x cannot be reached: x:443 has this and that: set something');
    },
  );

  it('is one too where the request was written before the server showed what it speaks', () => {
    const rule = createUnreachableRule({ head: 'x', base: 'y' });
    const error = { kind: 'http2_only', message: 'speaks only HTTP/2' };
    expect(rule.observe(failedWith('network_error', { startedMs: 5, error }))).toMatchObject({
      code: 'endpoint_unreachable',
    });
  });

  it('is not blamed for a proxy that refuses', () => {
    const rule = createUnreachableRule({ head: 'x', base: 'y' });
    const error = { kind: 'proxy_refused', message: 'a proxy on the way refuses (403): Access Denied.' };
    const reason = rule.observe(failedWith('http_error', { status: 403, error }));
    expect(reason?.message).toContain('`no_proxy`');
    expect(reason?.message).not.toContain('api-key');
  });

  it.each([
    [400, "Use 'max_completion_tokens' instead.", 'body: {max_tokens: null, max_completion_tokens: 256}'],
    [422, 'body.stream_options: Extra inputs are not permitted', 'body: {stream_options: null}'],
    [400, 'temperature must be 1', '`body`'],
  ])('refuses where every request is answered %d in the same words: %s', (status, message, advice) => {
    const rule = createUnreachableRule({ head: 'x', base: 'y' });
    const refusal = failedWith('http_error', { status, error: { kind: 'invalid', message } });
    expect(rule.observe(refusal)).toBeNull();
    expect(rule.observe(refusal)).toBeNull();
    const reason = rule.observe(refusal);
    expect(reason).toMatchObject({ code: 'endpoint_refuses' });
    expect(reason?.message).toContain(message);
    expect(reason?.message).toContain(advice);
  });

  it('does not refuse where a prompt alone is refused', () => {
    const rule = createUnreachableRule({ head: 'x', base: 'y' });
    const refusal = (n: number) =>
      failedWith('http_error', { status: 400, error: { kind: 'k', message: `no. ${n}` } });
    for (let n = 0; n < 5; n += 1) expect(rule.observe(refusal(n))).toBeNull();
    const other = createUnreachableRule({ head: 'x', base: 'y' });
    for (const sample of [refusal(1), refusal(1), sampleWith(), refusal(1), refusal(1), refusal(1)])
      expect(other.observe(sample)).toBeNull();
  });

  it.each([
    [401, 'api-key'],
    [403, 'api-key'],
    [404, 'model'],
    [405, 'path'],
    [410, 'gone'],
  ])('or that answers %d', (status, advice) => {
    const reason = createUnreachableRule({ head: 'x', base: 'y' }).observe(
      failedWith('http_error', { status }),
    );
    expect(reason).toMatchObject({ stoppedBy: 'error', code: 'endpoint_refuses' });
    expect(reason?.message).toContain(advice);
  });

  it.each([500, 429, 400])('does not end for a first answer %d', (status) => {
    expect(
      createUnreachableRule({ head: 'x', base: 'y' }).observe(failedWith('http_error', { status })),
    ).toBeNull();
  });

  it('is one from the first request on: later failures are measurements', () => {
    const rule = createUnreachableRule({ head: 'x', base: 'y' });
    expect(rule.observe(failedWith('dropped'))).toBeNull();
    expect(rule.observe(sampleWith())).toBeNull();
    expect(rule.observe(refused)).toBeNull();
    expect(rule.observe(failedWith('http_error', { status: 401 }))).toBeNull();
  });
});

describe('an address that is not known', () => {
  it('is told with the one that was probably meant, and only then', () => {
    const error = { kind: 'http_404', message: 'Not Found' };
    const likely = { head: 'https://h.example/x/v1/chat/completions' };
    const told = (status: number): string =>
      createUnreachableRule({ head: 'https://h.example/x', base: 'y' }, likely).observe(
        failedWith('http_error', { status, error }),
      )?.message ?? '';
    expect(told(404)).toContain('is it `https://h.example/x/v1/chat/completions`?; it said: Not Found');
    expect(told(401)).not.toContain('is it');
  });
});
