import type { Clock } from '../../src/base/clock.js';
import type { Transport } from '../../src/load/wire/transport.js';
import type { WireRequest } from '../../src/protocols/protocol.js';

/** An answer that is no 2xx. */
export interface Refused {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Looks at what a request shows before the endpoint does; null lets it through. */
export type Guard = (request: WireRequest, now: number) => Refused | null;

/** The same endpoint behind a door. */
export function guardedTransport(inner: Transport, clock: Clock, guard: Guard): Transport {
  return {
    close: () => inner.close(),
    send(request, listener) {
      const refused = guard(request, clock.now());
      if (refused === null) return inner.send(request, listener);
      const { status, headers = {}, body } = refused;
      listener.written();
      const cancel = clock.at(clock.now() + 1, () => {
        listener.head(status, headers);
        listener.data(Buffer.from(JSON.stringify(body)), true);
        listener.end();
      });
      return { abort: cancel };
    },
  };
}
