import { isIP } from 'node:net';
import type { ConnectionOptions, SecureContext } from 'node:tls';
import { nodeTls } from './node-tls.js';
import type { Origin, Peer } from './origin.js';
import type { TlsSettings } from './tls-settings.js';

/** HTTP/1.1 is all that is offered. A certificate is checked against the name that is asked for. */
export function tlsOptions({ host, session }: Peer, { tls, serverName }: Origin): ConnectionOptions {
  const name = isIP(host) === 0 ? host : serverName;
  return {
    ALPNProtocols: ['http/1.1'],
    secureContext: contextOf(tls),
    ...(name === undefined ? {} : { servername: name }),
    ...(session === undefined ? {} : { session }),
  };
}

/** Those of a process are few: a run has one, for all of its connections. */
const contexts = new WeakMap<TlsSettings, SecureContext>();
const USUAL: TlsSettings = {};

/**
 * What certificates are checked by, made once and not for each connection: to read the authorities takes some 100 ms, in which
 * nothing else is stamped. Throws where the settings are no PEM.
 */
export function contextOf(tls: TlsSettings | null): SecureContext {
  const settings = tls ?? USUAL;
  const known = contexts.get(settings);
  if (known !== undefined) return known;
  const { ca, cert, key } = settings;
  const { createSecureContext, rootCertificates } = nodeTls();
  const context = createSecureContext({
    ...(ca === undefined ? {} : { ca: [...rootCertificates, ca] }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  });
  contexts.set(settings, context);
  return context;
}
