import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One exchange: what was asked, and what the server wrote. */
export interface Exchange {
  readonly body: string;
  readonly answer: string;
}

export interface Recorder {
  readonly url: string;
  /** In the order in which they ended. */
  readonly exchanges: readonly Exchange[];
  close(): Promise<void>;
}

/** Stands before a server and keeps its words; `change` may put something into a request on its way. */
export async function startRecorder(
  port: number,
  change: (body: string) => string = (body) => body,
): Promise<Recorder> {
  const exchanges: Exchange[] = [];
  const server = createServer((incoming, outgoing) => {
    let asked = '';
    incoming.on('data', (chunk: Buffer) => (asked += chunk.toString()));
    incoming.on('end', () => {
      const body = incoming.method === 'POST' ? change(asked) : asked;
      const headers = { ...incoming.headers };
      for (const name of ['host', 'content-length', 'transfer-encoding'])
        Reflect.deleteProperty(headers, name);
      const length = body === '' ? {} : { 'content-length': Buffer.byteLength(body) };
      const options = {
        host: '127.0.0.1',
        port,
        path: incoming.url,
        method: incoming.method,
        headers: { ...headers, ...length },
        // A connection of its own: a kept one may be closed by the server while a request is on its way.
        agent: false,
      };
      const onward = ask(options, (response) => {
        let answer = '';
        outgoing.writeHead(response.statusCode ?? 502, response.headers);
        response.on('data', (chunk: Buffer) => {
          answer += chunk.toString();
          outgoing.write(chunk);
        });
        response.on('end', () => {
          if (incoming.method === 'POST') exchanges.push({ body, answer });
          outgoing.end();
        });
      });
      onward.on('error', () => outgoing.destroy());
      onward.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exchanges,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
