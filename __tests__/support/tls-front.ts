import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { resolve } from 'node:path';
import { createServer, type TLSSocket } from 'node:tls';

/** Of `localhost` and 127.0.0.1, signed by itself, good until 2120; its key guards nothing. */
export const CERTIFICATE = resolve('__tests__/fixtures/tls/cert.pem');
const KEY = resolve('__tests__/fixtures/tls/key.pem');

export interface TlsFront {
  readonly port: number;
  /** For each connection whether it resumed the session of an earlier one. */
  readonly resumed: readonly boolean[];
  close(): Promise<void>;
}

/** TLS in front of a server that has none: what is said over it is handed on, both ways. */
export async function startTlsFront(port: number): Promise<TlsFront> {
  const resumed: boolean[] = [];
  const open = new Set<Socket>();
  const hold = (socket: Socket): void => {
    open.add(socket);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
  };
  const options = { cert: readFileSync(CERTIFICATE), key: readFileSync(KEY), ALPNProtocols: ['http/1.1'] };
  const server = createServer(options, (secure: TLSSocket) => {
    resumed.push(secure.isSessionReused());
    const plain = connect(port, '127.0.0.1');
    hold(secure);
    hold(plain);
    secure.pipe(plain).pipe(secure);
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    resumed,
    close() {
      for (const socket of open) socket.destroy();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
