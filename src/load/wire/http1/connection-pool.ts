import type { Ms } from '../../../base/units.js';
import { STALE_CONNECTION } from '../../../samples/sample.js';
import { Connection, type Keeper } from './connection.js';
import type { Dispatch } from './dispatch.js';
import type { Origin, ProxyPeer } from './origin.js';

const SWEEP_EVERY: Ms = 1_000;

/** After so many requests that were lost with a reused connection, none is used again. */
const MOST_LOSSES = 2;

/** The connections to one origin. Which was released last is used first, so that what is not needed grows old. */
export class ConnectionPool implements Keeper {
  private idle: Connection[] = [];
  private readonly all = new Set<Connection>();
  private sweeper: NodeJS.Timeout | null = null;
  private closed: Error | null = null;
  private losses = 0;

  constructor(private readonly origin: Origin) {}

  /** The proxy that is asked for each request itself; null where requests go to the server, through a tunnel or straight. */
  get askedProxy(): ProxyPeer | null {
    return this.origin.secure ? null : this.origin.proxy;
  }

  send(dispatch: Dispatch): void {
    (this.take() ?? this.open()).start(dispatch);
  }

  /** Closes every connection; what is under way on one fails with this error. */
  close(error: Error): void {
    this.closed = error;
    for (const connection of this.all) connection.fail(error);
    this.idle = [];
  }

  released(connection: Connection): void {
    if (this.losses >= MOST_LOSSES) {
      connection.drop();
      return;
    }
    this.idle.push(connection);
    this.sweepLater();
  }

  gone(connection: Connection): void {
    this.all.delete(connection);
  }

  again(dispatch: Dispatch): void {
    if (this.closed === null) this.open().start(dispatch);
    else dispatch.listener.fail(this.closed);
  }

  stale(dispatch: Dispatch): void {
    this.losses += 1;
    if (this.losses >= MOST_LOSSES) this.dropIdle();
    if (this.closed !== null) dispatch.listener.fail(this.closed);
    else if (dispatch.listener.lost?.() !== true) dispatch.listener.fail(staleError());
    else {
      dispatch.written = false;
      this.open().start(dispatch);
    }
  }

  private dropIdle(): void {
    const { idle } = this;
    this.idle = [];
    for (const connection of idle) connection.drop();
  }

  private take(): Connection | undefined {
    for (let last = this.idle.pop(); last !== undefined; last = this.idle.pop()) {
      if (last.idleUntil <= performance.now()) last.drop();
      if (!last.dead) return last;
    }
    return undefined;
  }

  private open(): Connection {
    const connection = new Connection(this.origin, this);
    this.all.add(connection);
    return connection;
  }

  private sweepLater(): void {
    this.sweeper ??= setTimeout(() => this.sweep(), SWEEP_EVERY).unref();
  }

  /** Closes what nobody needed for long. */
  private sweep(): void {
    const now = performance.now();
    for (const connection of this.idle) if (connection.idleUntil <= now) connection.drop();
    this.idle = this.idle.filter((connection) => !connection.dead);
    this.sweeper = null;
    if (this.idle.length > 0) this.sweepLater();
  }
}

function staleError(): Error {
  const message = 'the server closed a connection that it had promised to keep, without an answer';
  return Object.assign(new Error(message), { code: STALE_CONNECTION });
}
