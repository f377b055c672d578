import { type Origin, placeOf } from './origin.js';

/** What a failure of TLS or of the protocol means to somebody who can only change settings. */
interface Explanation {
  /** Of Node's or OpenSSL's own code, or of OpenSSL's words. */
  readonly of: RegExp;
  /** The error's kind from then on; its own code where absent. */
  readonly kind?: string;
  readonly says: string;
}

const EXPLANATIONS: readonly Explanation[] = [
  {
    of: /^HTTP2_FRAME$|no.application.protocol/i,
    kind: 'http2_only',
    says: 'speaks only HTTP/2; the gate speaks HTTP/1.1, as the SDKs do by default: name a port or a proxy that does',
  },
  {
    of: /^TLS_RECORD$/,
    kind: 'tls_port',
    says: 'speaks TLS there: write `https://` in `endpoint`',
  },
  {
    of: /wrong.version.number|packet.length.too.long|http.request|unknown.protocol|record.layer.failure/i,
    kind: 'plain_port',
    says: 'speaks no TLS there: write `http://` in `endpoint`, or the port that does',
  },
  {
    of: /unsupported.protocol|alert.protocol.version|version.too.low|no.protocols.available/i,
    kind: 'tls_too_old',
    says: 'has a TLS that is too old: it takes 1.2 or newer, or `NODE_OPTIONS: --tls-min-v1.0` in the step’s `env`',
  },
  {
    of: /certificate.required|alert.bad.certificate|sslv3.alert.handshake.failure|alert.unknown.ca|alert.certificate.unknown/i,
    kind: 'client_certificate',
    says: 'refuses the handshake, as one does that wants a client certificate: set `tls: {cert: …, key: …}`',
  },
  {
    of: /^CERT_HAS_EXPIRED$/,
    says: 'has a certificate that has expired: renew it',
  },
  { of: /^CERT_NOT_YET_VALID$/, says: 'has a certificate that is not valid yet: check both clocks' },
  {
    of: /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    says: 'has a certificate of another name: write that name in `endpoint`, or set `headers: {Host: …}` for an address',
  },
  {
    of: /^(DEPTH_ZERO_)?SELF_SIGNED_CERT|^UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)/,
    says: 'has a certificate of an authority that Node does not know: set `tls: {ca: FILE}` where that is right, or `NODE_EXTRA_CA_CERTS` where the runner is started',
  },
];

/** The same error in plain words where they are known; never OpenSSL's line, whose digits differ from run to run. */
export function explainFailure(error: Error, origin: Origin): Error {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const reason = 'reason' in error && typeof error.reason === 'string' ? error.reason : '';
  const line = /:error:[0-9A-F]+:[^:]*:[^:]*:([^:]+)/i.exec(error.message)?.[1] ?? '';
  const known = EXPLANATIONS.find(({ of }) =>
    [code, reason, line].some((text) => text !== '' && of.test(text)),
  );
  if (known !== undefined)
    return failure(`${placeOf(origin)} ${known.says}`, known.kind ?? (code === '' ? 'tls' : code));
  if (line !== '' || code.startsWith('ERR_SSL_'))
    return failure(`the TLS handshake with ${placeOf(origin)} failed: ${reason || line || code}`, code);
  return origin.proxy !== null && !origin.secure && CONNECTING.test(code)
    ? failure(`the proxy ${placeOf(origin.proxy)} cannot be used: ${error.message || code}`, code)
    : error;
}

const CONNECTING = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/;

function failure(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}
