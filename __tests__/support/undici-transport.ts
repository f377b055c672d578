import { Client, type Dispatcher } from 'undici';
import type { Transport } from '../../src/load/wire/transport.js';

/** A second opinion on HTTP: undici with its parser, one connection a request. */
export function createUndiciTransport(): Transport {
  const clients = new Set<Client>();
  return {
    send({ url, headers, body }, listener) {
      const client = new Client(url.origin, { headersTimeout: 0, bodyTimeout: 0, maxHeaderSize: 64 * 1024 });
      clients.add(client);
      let controller: Dispatcher.DispatchController | undefined;
      let over = false;
      const end = (tell: () => void): void => {
        if (!over) tell();
        over = true;
        clients.delete(client);
        void client.destroy();
      };
      client.dispatch(
        { path: url.pathname + url.search, method: 'POST', headers, body },
        {
          onRequestStart(started) {
            controller = started;
            listener.written();
          },
          onResponseStart: (_, status, responseHeaders) => listener.head(status, responseHeaders),
          onResponseData: (_, chunk) => listener.data(chunk),
          onResponseEnd: () => end(() => listener.end()),
          onResponseError: (_, error) => end(() => listener.fail(error)),
        },
      );
      return { abort: () => controller?.abort(new Error('aborted')) };
    },
    async close() {
      await Promise.all([...clients].map((client) => client.destroy()));
    },
  };
}
