import type { Clock } from '../../base/clock.js';
import type { Ms, Tokens, Usd } from '../../base/units.js';
import type { Decoder, Protocol, WireRequest } from '../../protocols/protocol.js';
import { type Deadlines, Timed } from '../wire/deadlines.js';
import { ErrorBody } from './error-body.js';
import { nothingSeen, type Observation } from './observation.js';
import { PaceRecorder } from './pace.js';
import {
  contentEncoding,
  type ResponseHeaders,
  type ResponseListener,
  type RunningRequest,
  type Transport,
} from '../wire/transport.js';

/** What is asked of one exchange. */
export interface ExchangeRequest {
  readonly wire: WireRequest;
  readonly protocol: Protocol;
  readonly stream: boolean;
  /** Output tokens that were reserved; a stream that runs past them is cut. */
  readonly maxTokens: Tokens;
  /** Whether words cut no stream, but only what certainly is a token does: where nothing costs. */
  readonly isFree?: boolean;
  /** Characters of the answer to keep for checks. */
  readonly keepText: number;
  /** Writing it a second time; absent where it may not be. */
  readonly again?: Again;
}

/** A second writing, and what it may cost. */
export interface Again {
  readonly amount: Usd;
  /** Reserves it; false where it cannot be. */
  reserve(): boolean;
  /** Another thread has reserved it. */
  adopt(): void;
}

/** What exchanges share. */
export interface Surroundings {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly deadlines: Deadlines;
}

/** Takes an exchange back before its end. */
export interface RunningExchange {
  cancel(): void;
}

/** How long a connection may linger after the answer's terminal marker before it is dropped. */
const LINGER: Ms = 1_000;

/**
 * Sends one request and watches the answer. Never throws; `done` is called exactly once. Time is stamped in
 * the data callback before anything is decoded, so the cost of decoding is in no measurement.
 */
export function startExchange(
  request: ExchangeRequest,
  surroundings: Surroundings,
  done: (seen: Observation) => void,
): RunningExchange {
  const exchange = new Exchange(request, surroundings, done);
  exchange.start();
  return exchange;
}

class Exchange extends Timed implements ResponseListener, RunningExchange {
  private readonly pace = new PaceRecorder();
  private readonly seen = nothingSeen(this.pace);
  private readonly decoder: Decoder;
  private readonly clock: Clock;
  private running: RunningRequest | null = null;
  private clearLinger: (() => void) | null = null;
  private errorBody: ErrorBody | null = null;
  private over = false;
  private ended = false;

  constructor(
    private readonly request: ExchangeRequest,
    private readonly surroundings: Surroundings,
    private readonly done: (seen: Observation) => void,
  ) {
    super();
    this.clock = surroundings.clock;
    this.decoder = request.protocol.decoder(request);
  }

  start(): void {
    const { deadlines, transport } = this.surroundings;
    deadlines.watch(this);
    this.running = transport.send(this.request.wire, this);
  }

  override expire(): void {
    this.finish('timeout', this.clock.now());
  }

  cancel(): void {
    this.finish('cancelled', this.clock.now());
  }

  opened(tookMs: Ms): void {
    if (!this.over) this.seen.openedMs = tookMs;
  }

  written(): void {
    if (!this.over) this.seen.writtenAt = this.clock.now();
  }

  lost(): boolean {
    if (this.over || this.request.again?.reserve() !== true) return false;
    this.seen.writtenAt = null;
    this.seen.openedMs = null;
    return true;
  }

  head(status: number, headers: ResponseHeaders): void {
    // An interim answer (RFC 9110, section 15.2) says nothing yet.
    if (this.over || status < 200) return;
    this.seen.headAt = this.clock.now();
    this.seen.status = status;
    this.seen.headers = headers;
    // Nothing can be read of an encoded answer, so nothing would cut it where it runs past its reservation.
    if (status < 300 && contentEncoding(headers) !== null) this.finish('complete', this.clock.now());
  }

  data(chunk: Uint8Array, isLast = false): void {
    const now = this.clock.now();
    if (this.over) return;
    this.ended = isLast;
    if ((this.seen.status ?? 0) >= 300) {
      this.errorBody ??= new ErrorBody();
      if (!this.errorBody.add(chunk)) this.finish('complete', now);
      return;
    }
    const reported = this.decoder.outputTokens ?? 0;
    const events = this.decoder.push(chunk, isLast);
    if (events > 0) this.noteContent(now, events);
    if (this.decoder.done) this.finish('complete', now);
    else if (events > 0 && this.ranPastReservation(reported)) this.finish('cut', now);
  }

  end(): void {
    this.ended = true;
    this.clearLinger?.();
    this.finish('complete', this.clock.now());
  }

  fail(error: Error): void {
    this.clearLinger?.();
    if (!this.over) this.seen.networkError = error;
    this.finish('network', this.clock.now());
  }

  private noteContent(now: Ms, events: number): void {
    const { seen } = this;
    if (seen.firstContentAt === null) seen.firstContentAt = now;
    else seen.gaps.push(now - (seen.lastContentAt ?? now));
    // Events that arrive in one read have no measurable gap between them.
    for (let i = 1; i < events; i += 1) seen.gaps.push(0);
    seen.lastContentAt = now;
    seen.contentEvents += events;
    this.pace.note(now, seen.contentEvents, events, this.decoder);
  }

  /**
   * By events, by words, and by what was reported. A report beyond the cap may be the final bill; it is no reason to cut
   * unless content comes behind it.
   */
  private ranPastReservation(reportedBefore: Tokens): boolean {
    const { maxTokens, isFree } = this.request;
    const words = isFree === true ? 0 : this.decoder.contentWords;
    return Math.max(this.seen.contentEvents, words, reportedBefore) > maxTokens;
  }

  private finish(ending: Observation['ending'], now: Ms): void {
    if (this.over) return;
    this.over = true;
    this.surroundings.deadlines.forget(this);
    const { seen } = this;
    seen.endedAt = now;
    seen.ending = ending;
    if (this.errorBody !== null && contentEncoding(seen.headers) === null)
      seen.errorBody = this.errorBody.text();
    if (seen.status !== null && seen.status < 300) {
      const events = this.decoder.end(ending === 'complete');
      // What only the end completed has no instant of its own: without a stream there is no first token to time.
      if (events > 0 && this.request.stream) this.noteContent(seen.endedAt, events);
      else seen.contentEvents += events;
      seen.answer = this.decoder.answer();
      seen.contentBytes = this.decoder.contentBytes;
      seen.contentTokens = this.decoder.contentTokens;
      seen.reportedTokens = this.decoder.outputTokens;
      this.pace.end(seen.endedAt, seen.contentEvents, this.decoder);
    }
    this.release(ending);
    this.done(seen);
  }

  /** A complete answer leaves its connection to the pool; anything else drops it at once. */
  private release(ending: Observation['ending']): void {
    if (this.ended) return;
    if (ending === 'complete' && this.seen.answer?.failure === null) {
      this.clearLinger = this.clock.at(this.clock.now() + LINGER, () => this.running?.abort(), 'rough');
    } else if (ending !== 'network') {
      this.running?.abort();
    }
  }
}
