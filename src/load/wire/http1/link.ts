import { connect as connectTcp, type OnReadOpts, type Socket } from 'node:net';
import type { Ms } from '../../../base/units.js';
import { spreadLookup } from './addresses.js';
import { nodeTls } from './node-tls.js';
import type { Origin, Peer } from './origin.js';
import { tlsOptions } from './tls-options.js';

/** A way for bytes to the server and back: a socket, whatever it leads through. */
export interface Link {
  write(bytes: Buffer): void;
  destroy(): void;
  /** Bytes that were not handed to the system yet. */
  readonly pending: number;
}

/** What a link tells; nothing after `closed`. */
export interface LinkEvents {
  connected(): void;
  /** The buffer is only valid during the call. */
  received(buffer: Buffer, length: number): void;
  ended(): void;
  failed(error: Error): void;
  closed(): void;
}

/** How long a connection may be silent before the system asks whether the other side is still there. */
const PROBE_AFTER: Ms = 60_000;

export function openTcp({ host, port, turn }: Peer, onread?: OnReadOpts): Socket {
  const lookup = spreadLookup(turn);
  return connectTcp({ host, port, lookup, ...(onread === undefined ? {} : { onread }) });
}

export function openTls(peer: Peer, origin: Origin, onread?: OnReadOpts): Socket {
  const { host, port, turn } = peer;
  const lookup = spreadLookup(turn);
  const options = {
    ...tlsOptions(peer, origin),
    host,
    port,
    lookup,
    ...(onread === undefined ? {} : { onread }),
  };
  return nodeTls()
    .connect(options)
    .on('session', (latest: Buffer) => {
      peer.session = latest;
    });
}

/** Wires a socket up. */
export function linkOf(socket: Socket, events: LinkEvents, secure: boolean): Link {
  socket
    .setNoDelay(true)
    .setKeepAlive(true, PROBE_AFTER)
    .once(secure ? 'secureConnect' : 'connect', () => events.connected())
    .on('error', (error) => events.failed(error))
    .on('end', () => events.ended())
    .on('close', () => events.closed());
  return {
    write: (bytes) => void socket.write(bytes),
    destroy: () => void socket.destroy(),
    get pending() {
      return socket.writableLength;
    },
  };
}
