import { isIP } from 'node:net';
import { type ConnectionOptions, rootCertificates } from 'node:tls';
import type { Origin, Peer } from './origin.js';

/** HTTP/1.1 is all that is offered. A certificate is checked against the name that is asked for. */
export function tlsOptions({ host, session }: Peer, { tls, serverName }: Origin): ConnectionOptions {
  const name = isIP(host) === 0 ? host : serverName;
  return {
    ALPNProtocols: ['http/1.1'],
    ...(name === undefined ? {} : { servername: name }),
    ...(session === undefined ? {} : { session }),
    ...(tls?.ca === undefined ? {} : { ca: [...rootCertificates, tls.ca] }),
    ...(tls?.cert === undefined ? {} : { cert: tls.cert }),
    ...(tls?.key === undefined ? {} : { key: tls.key }),
  };
}
