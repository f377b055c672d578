import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface RawServer {
  readonly url: URL;
  /** Connections that were opened. */
  readonly connections: readonly Socket[];
  close(): Promise<void>;
}

/** A server on 127.0.0.1 that speaks whatever `talk` writes: half an answer, one byte at a time, nothing at all. */
export async function startRawServer(talk: (socket: Socket) => void): Promise<RawServer> {
  const connections: Socket[] = [];
  // What is written is on its way at once: no ACK that the kernel puts off for 40 ms is waited for.
  const server = createServer({ noDelay: true }, (socket) => {
    connections.push(socket);
    socket.on('error', () => undefined);
    talk(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/chat/completions`),
    connections,
    async close() {
      for (const socket of connections) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Runs `reply` when a request has come in whole, once for each. */
export function onRequest(socket: Socket, reply: (request: string) => void): void {
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
    const head = text.indexOf('\r\n\r\n');
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
    if (head < 0 || text.length < head + 4 + length) return;
    const request = text;
    text = '';
    reply(request);
  });
}
