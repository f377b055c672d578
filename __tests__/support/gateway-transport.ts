import type { Clock } from '../../src/base/clock.js';
import type { Transport } from '../../src/load/wire/transport.js';

/** A gateway in front of the endpoint: what it adds to each request, and the headers that it adds to each answer. */
export interface Gateway {
  readonly host: string;
  readonly addedMs: number;
  readonly headersOf?: (request: number) => Readonly<Record<string, string>>;
}

/** The same endpoint, of which those who ask this host are answered through a gateway. */
export function behindGateway(
  inner: Transport,
  clock: Clock,
  { host, addedMs, headersOf }: Gateway,
): Transport {
  let requests = 0;
  return {
    close: () => inner.close(),
    send(request, listener) {
      if (request.url.host !== host) return inner.send(request, listener);
      const own = headersOf?.(requests) ?? {};
      requests += 1;
      let abort = (): void => undefined;
      listener.written();
      const cancel = clock.at(clock.now() + addedMs, () => {
        const running = inner.send(request, {
          written: () => undefined,
          head: (status, headers) => listener.head(status, { ...headers, ...own }),
          data: (chunk, isLast) => listener.data(chunk, isLast),
          end: () => listener.end(),
          fail: (error) => listener.fail(error),
        });
        abort = () => running.abort();
      });
      return {
        abort: () => {
          cancel();
          abort();
        },
      };
    },
  };
}
