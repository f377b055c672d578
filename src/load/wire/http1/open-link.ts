import type { OnReadOpts, Socket } from 'node:net';
import { type Link, type LinkEvents, linkOf, openTcp, openTls } from './link.js';
import type { Origin, Peer } from './origin.js';
import { openTunnel } from './tunnel.js';

/** Opens the way to an origin: straight, to the proxy that is asked for it, or through that proxy's tunnel. */
export function openLink(origin: Origin, events: LinkEvents): Link {
  if (origin.proxy !== null && origin.secure) return openTunnel(origin, origin.proxy, events);
  return linkOf(openSocket(origin.proxy ?? origin, origin, events), events, (origin.proxy ?? origin).secure);
}

/** Every read goes into the shared buffer, which the next one overwrites. */
function openSocket(peer: Peer, origin: Origin, events: LinkEvents): Socket {
  const { buffer } = origin;
  const onread: OnReadOpts = {
    buffer,
    callback(length) {
      events.received(buffer, length);
      return true;
    },
  };
  return peer.secure ? openTls(peer, origin, onread) : openTcp(peer, onread);
}
