import { describe, expect, it } from '@jest/globals';
import { explainFailure } from '../../../../src/load/wire/http1/explain-failure.js';
import { originOf } from '../../../../src/load/wire/http1/origin.js';

const originFor = (url: string, proxy: string | null = null) =>
  originOf(
    new URL(url),
    { connectTimeoutMs: 1, buffer: Buffer.alloc(0), tls: null },
    { proxy, host: undefined },
  );
const failure = (message: string, fields = {}): Error => Object.assign(new Error(message), fields);
const explain = (error: Error, url = 'https://api.example', proxy?: string) => {
  const { message, code } = explainFailure(error, originFor(url, proxy)) as Error & { code?: string };
  return { message, code };
};
/** As OpenSSL writes it, with digits that differ from run to run. */
const openssl = (reason: string): string =>
  `C0DE00:error:0A00010B:SSL routines:ssl3_get_record:${reason}:../deps/openssl/ssl_lib.c:1:\n`;

describe('a failure of a connection', () => {
  // Node's codes (`ERR_SSL_` and OpenSSL's reason), OpenSSL's reasons alone, or its line alone.
  it.each([
    ['wrong version number', 'plain_port'],
    ['packet length too long', 'plain_port'],
    ['http request', 'plain_port'],
    ['unsupported protocol', 'tls_too_old'],
    ['tlsv1 alert protocol version', 'tls_too_old'],
    ['no application protocol', 'http2_only'],
    ['tlsv13 alert certificate required', 'client_certificate'],
    ['sslv3 alert handshake failure', 'client_certificate'],
    ['tlsv1 alert unknown ca', 'client_certificate'],
  ])('of %s is %s, wherever that is told', (reason, kind) => {
    const node = `ERR_SSL_${reason.toUpperCase().replaceAll(' ', '_')}`;
    const told = [
      failure('x', { code: node }),
      failure('x', { code: 'ERR_SSL_OTHER', reason }),
      failure('x', { reason }),
      failure(openssl(reason)),
      failure(openssl(reason), { code: 'EPROTO' }),
    ];
    for (const error of told) {
      const { code, message } = explain(error);
      expect(code).toBe(kind);
      expect(message).toMatch(/^api\.example:443 /);
      expect(message).not.toContain('openssl');
    }
  });

  it.each([
    ['CERT_HAS_EXPIRED', /^api\.example:443 has a certificate that has expired: renew it$/],
    ['CERT_NOT_YET_VALID', /not valid yet/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /of another name/],
    ['SELF_SIGNED_CERT_IN_CHAIN', /does not know/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /does not know/],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', /does not know/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /does not know/],
  ])('of the certificate keeps its code: %s', (code, words) => {
    const told = explain(failure('certificate', { code }));
    expect(told.code).toBe(code);
    expect(told.message).toMatch(words);
  });

  it('of a handshake that nobody knows is told by its reason, or its line, or its code', () => {
    const of = (error: Error) => explain(error);
    const words = 'the TLS handshake with api.example:443 failed:';
    expect(of(failure(openssl('odd thing'), { code: 'ERR_SSL_ODD', reason: 'odd reason' }))).toEqual({
      message: `${words} odd reason`,
      code: 'ERR_SSL_ODD',
    });
    expect(of(failure(openssl('odd thing'), { code: 'EPROTO' })).message).toBe(`${words} odd thing`);
    expect(of(failure('x', { code: 'ERR_SSL_ODD' })).message).toBe(`${words} ERR_SSL_ODD`);
  });

  it('of anything else is as it was', () => {
    for (const error of [failure('reset', { code: 'ECONNRESET' }), failure('odd', { code: 7, reason: {} })])
      expect(explainFailure(error, originFor('https://api.example'))).toBe(error);
  });

  it('to connect is the proxy’s, where that is asked for the request itself', () => {
    const of = (code: string, message = 'no way') =>
      explain(failure(message, { code }), 'http://api.example', 'http://proxy.example:3128');
    for (const code of ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'])
      expect(of(code)).toEqual({ message: 'the proxy proxy.example:3128 cannot be used: no way', code });
    // Of several addresses Node tells no message.
    expect(of('ECONNREFUSED', '').message).toBe('the proxy proxy.example:3128 cannot be used: ECONNREFUSED');
    expect(of('ECONNRESET').message).toBe('no way');
    const refused = failure('no way', { code: 'ECONNREFUSED' });
    expect(explain(refused, 'http://api.example').message).toBe('no way');
    expect(explain(refused, 'https://api.example', 'http://proxy.example').message).toBe('no way');
  });
});
