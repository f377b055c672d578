import type { Ms } from '../../../base/units.js';
import type { Dispatch } from './dispatch.js';
import { explainFailure } from './explain-failure.js';
import type { Link } from './link.js';
import { openLink } from './open-link.js';
import { connectFailure, type Origin } from './origin.js';
import type { ResponseHead } from './response-head.js';
import { ResponseReader } from './response-reader.js';

/** Who hands out connections. */
export interface Keeper {
  /** Its response is complete, and another request may follow. */
  released(connection: Connection): void;
  /** It is of no more use. */
  gone(connection: Connection): void;
  /** It was lost before anything of the request was written. */
  again(dispatch: Dispatch): void;
  /** It had answered a request before, and ended without one byte of an answer to this one. */
  stale(dispatch: Dispatch): void;
}

/** How long a connection is kept without a request, where the server does not say. */
const IDLE: Ms = 4_000;
/** A server that says how long means its own clock. */
const IDLE_MARGIN: Ms = 2_000;
const LONGEST_IDLE: Ms = 300_000;

/** One connection, with one request at a time on it. */
export class Connection {
  dead = false;
  /** On the clock of `performance.now`; until when another request may follow. */
  idleUntil: Ms = 0;
  private connected = false;
  private readonly openedAt: Ms = performance.now();
  /** Until the first request is told of it. */
  private openingMs: Ms | null = null;
  /** It has answered a request before. */
  private reused = false;
  /** Bytes of the answer have come. */
  private heard = false;
  private dispatch: Dispatch | null = null;
  private head: ResponseHead | null = null;
  private readonly reader = new ResponseReader();
  private readonly link: Link;
  private readonly connectTimer: NodeJS.Timeout;
  private readonly writeNow = (): void => this.write();
  private readonly lookAgain = (): unknown => setImmediate(this.writeNow);

  constructor(
    private readonly origin: Origin,
    private readonly keeper: Keeper,
  ) {
    this.link = openLink(origin, {
      connected: () => this.connect(),
      received: (buffer, length) => this.receive(buffer, length),
      ended: () => this.endOfInput(),
      failed: (error) => this.fail(explainFailure(error, origin)),
      closed: () => this.fail(CLOSED),
    });
    this.connectTimer = setTimeout(() => this.fail(connectFailure(origin)), origin.connectTimeoutMs);
  }

  /** Sends a request when that is possible. Nothing else may be under way. */
  start(dispatch: Dispatch): void {
    this.dispatch = dispatch;
    dispatch.connection = this;
    if (!this.connected) return;
    // All that is read in one turn of the event loop is answered in one burst, which costs the system half as much. Then
    // comes one look at the network: the server may have closed the connection, and some do so behind every answer.
    setImmediate(this.lookAgain);
  }

  /** Gives the connection up, with whatever is under way on it. */
  drop(): void {
    if (this.dead) return;
    this.dead = true;
    this.leave();
    clearTimeout(this.connectTimer);
    this.link.destroy();
    this.keeper.gone(this);
  }

  private connect(): void {
    this.connected = true;
    this.openingMs = performance.now() - this.openedAt;
    clearTimeout(this.connectTimer);
    this.write();
  }

  private write(): void {
    const { dispatch } = this;
    if (dispatch === null) return;
    dispatch.written = true;
    if (this.openingMs !== null) dispatch.listener.opened?.(this.openingMs);
    this.openingMs = null;
    dispatch.listener.written();
    this.link.write(dispatch.bytes);
  }

  private receive(buffer: Buffer, length: number): void {
    const { dispatch } = this;
    if (dispatch?.written !== true) {
      this.fail(UNASKED);
      return;
    }
    this.heard = true;
    const { listener } = dispatch;
    const { head, content, done, surplus, problem } = this.reader.read(buffer, length);
    this.head = head ?? this.head;
    // All bytes were read by now, so that whoever is told of them may send on this very connection.
    if (done) this.release(!surplus);
    if (head !== null) listener.head(head.status, head.headers);
    if (content !== null && !dispatch.aborted) listener.data(content, done);
    if (dispatch.aborted) return;
    if (done) listener.end();
    else if (problem !== null) this.fail(explainFailure(problem, this.origin));
  }

  /** The response is complete. */
  private release(sound: boolean): void {
    const { head } = this;
    this.leave();
    this.head = null;
    this.heard = false;
    this.reused = true;
    const idleMs = head?.idleMs == null ? IDLE : Math.min(head.idleMs - IDLE_MARGIN, LONGEST_IDLE);
    if (sound && head?.keepAlive === true && idleMs > 0 && this.link.pending === 0) {
      this.idleUntil = performance.now() + idleMs;
      this.keeper.released(this);
    } else {
      this.drop();
    }
  }

  private leave(): void {
    if (this.dispatch !== null) this.dispatch.connection = null;
    this.dispatch = null;
  }

  private endOfInput(): void {
    const { dispatch } = this;
    if (dispatch === null || !this.reader.endsWithConnection) {
      this.fail(CLOSED);
      return;
    }
    this.drop();
    dispatch.listener.end();
  }

  /**
   * Gives the connection up; what is under way on it fails, unless nothing of it was written, or nothing of an answer
   * came where one had come before: then it may be sent on another one.
   */
  fail(error: Error): void {
    const { dispatch } = this;
    this.drop();
    if (dispatch === null) return;
    if (this.connected && !dispatch.written) this.keeper.again(dispatch);
    else if (this.reused && !this.heard) this.keeper.stale(dispatch);
    else dispatch.listener.fail(error);
  }
}

const CLOSED = Object.assign(new Error('the server closed the connection'), { code: 'SOCKET_CLOSED' });
const UNASKED = Object.assign(new Error('the server sent bytes before it was asked'), { code: 'UNASKED' });
