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

  it.each(['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'])(
    'or whose certificate nobody known has signed: %s',
    (kind) => {
      const rule = createUnreachableRule({ head: 'x', base: 'y' });
      const untrusted = { startedMs: null, error: { kind, message: 'self-signed certificate' } };
      const reason = rule.observe(failedWith('network_error', untrusted));
      expect(reason?.message).toContain('NODE_EXTRA_CA_CERTS');
      expect(reason?.message).not.toContain('check that it runs');
    },
  );

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
