import type { Tokens } from '../../base/units.js';
import { asBuffer } from '../framing/bytes.js';
import { createBodyDecoder } from './body-decoder.js';
import type { Dialect } from './dialect.js';
import { Draft } from './draft.js';
import { carriesError, failureOf, looksLikeError } from './failures.js';
import type { Framer } from '../framing/framing.js';
import { readEventData } from './event-data.js';
import { type JsonObject, objectOf, parseJson } from '../json.js';
import {
  CUT_EVENT,
  EMPTY_BODY,
  HTML_BODY,
  invalid,
  MALFORMED_EVENT,
  NO_TERMINAL_MARKER,
  NOT_A_STREAM,
} from './known-failures.js';
import type { Answer, Decoder, DecoderOptions, Failure } from '../protocol.js';
import { Repetition } from './repetition.js';

/** A decoder for one answer. */
export function createDecoder(dialect: Dialect, options: DecoderOptions): Decoder {
  return options.stream
    ? new StreamDecoder(dialect, options.keepText)
    : createBodyDecoder(dialect, options.keepText, null);
}

/** Turns a stream into an answer, event by event. */
class StreamDecoder implements Decoder {
  private readonly draft: Draft;
  private readonly framer: Framer;
  private events = 0;
  private started = false;
  private spoke = false;
  /** An event of nobody's protocol that looks like an error: it is one, unless the answer goes on behind it. */
  private suspect: Failure | null = null;
  private lineEnd: '\n' | '\r\n' = '\n';
  private readonly repetition: Repetition;
  /** Takes over where the endpoint sent a plain JSON document instead of a stream. */
  private whole: Decoder | null = null;

  constructor(
    private readonly dialect: Dialect,
    private readonly keepText: number,
  ) {
    this.draft = new Draft(keepText);
    this.repetition = new Repetition(dialect);
    this.framer = dialect.framing.create((data, name) => this.read(data, name));
  }

  get contentBytes(): number {
    return this.whole?.contentBytes ?? this.draft.contentBytes;
  }

  get contentTokens(): Tokens {
    return this.whole?.contentTokens ?? this.draft.contentTokens;
  }

  get thoughtEvents(): number {
    return this.draft.thoughtEvents;
  }

  get thoughtBytes(): number {
    return this.draft.thoughtBytes;
  }

  get thoughtTokens(): Tokens {
    return this.draft.thoughtTokens;
  }

  get veiled(): boolean {
    return this.draft.veiled;
  }

  get contentWords(): Tokens {
    return this.whole?.contentWords ?? this.draft.contentWords;
  }

  get outputTokens(): Tokens | null {
    return this.draft.outputTokens;
  }

  get done(): boolean {
    return this.whole?.done ?? this.draft.done;
  }

  push(chunk: Uint8Array, isLast = false): number {
    if (this.done) return 0;
    const bytes = asBuffer(chunk);
    if (!this.started) this.start(bytes);
    if (this.whole !== null) return this.whole.push(bytes, isLast);
    this.events = 0;
    for (let at = 0; at < bytes.length; ) at = this.readFrom(bytes, at);
    this.failOnFraming();
    return this.events;
  }

  end(complete: boolean): number {
    if (this.whole !== null) {
      this.whole.end(complete);
      return 0;
    }
    this.events = 0;
    if (!this.draft.done) this.finish(complete);
    return this.events;
  }

  answer(): Answer {
    return (this.whole ?? this.draft).answer();
  }

  /** Looks at the first byte that is neither blank nor a byte order mark: it tells a stream from another kind of document. */
  private start(bytes: Buffer): void {
    const first = bytes.find((byte) => !BLANK.includes(byte));
    if (first === undefined) return;
    this.started = true;
    const mark = String.fromCharCode(first);
    if (!this.dialect.framing.foreign.includes(mark)) return;
    if (mark === '<') this.draft.fail(HTML_BODY);
    else this.whole = createBodyDecoder(this.dialect, this.keepText, NOT_A_STREAM);
  }

  /** Reads what repeats the events before, then one event the long way. Returns where the next one begins. */
  private readFrom(bytes: Buffer, from: number): number {
    const { framer, repetition, draft } = this;
    let at = from;
    if (framer.idle && !draft.done) {
      at = repetition.take(bytes, from, draft);
      this.events += repetition.events;
      if (repetition.events > 0) this.suspect = null;
    }
    if (at === bytes.length) return at;
    const end = repetition.endOfEvent(bytes, at);
    const part = end - at === bytes.length ? bytes : bytes.subarray(at, end);
    if (!this.spoke) this.lineEnd = part.includes('\r\n') ? '\r\n' : '\n';
    framer.push(part);
    return end;
  }

  private read(data: string, name: string): void {
    const { draft } = this;
    if (draft.done) return;
    const event = readEventData(data, name);
    if (event === 'done') {
      if (this.dialect.endsWithDone) this.completeUnlessSuspect();
    } else if (typeof event === 'string') {
      if (name === 'error') draft.fail(failureOf({ error: data }, 'stream_error'));
      else if (event === 'malformed') draft.fail(MALFORMED_EVENT);
    } else if (name === 'error' || carriesError(event)) draft.fail(failureOf(event, 'stream_error'));
    else this.readObject(event, data, name);
  }

  private readObject(event: JsonObject, data: string, name: string): void {
    const { draft } = this;
    if (!this.dialect.knows(event, name) && looksLikeError(event, name))
      this.suspect = failureOf(event, 'stream_error');
    this.dialect.readEvent(event, draft, name);
    if (draft.takeContentEvent() === 0) return;
    this.suspect = null;
    this.events += 1;
    // The first event often says who speaks as well.
    if (this.spoke) this.repetition.learn({ data, event, name, lineEnd: this.lineEnd });
    this.spoke = true;
  }

  private completeUnlessSuspect(): void {
    const { draft, suspect } = this;
    if (suspect !== null && !draft.terminated) draft.fail(suspect);
    draft.complete();
  }

  private finish(complete: boolean): void {
    const { draft, framer } = this;
    const { leftover } = framer.end();
    this.failOnFraming();
    // Half an event parses as no JSON: the stream was cut, the server did not write nonsense.
    if (leftover && draft.failure === MALFORMED_EVENT) draft.failure = draft.terminated ? null : CUT_EVENT;
    const stray = this.strayError();
    if (stray !== null) draft.fail(stray);
    else if (!draft.terminated) draft.fail(this.suspect ?? this.whatIsMissing(complete));
  }

  /** Gemini breaks a stream off with its error as plain JSON, in no event, be it behind one that was called the last. */
  private strayError(): Failure | null {
    const stray = objectOf(parseJson(this.framer.stray));
    return stray !== undefined && carriesError(stray) ? failureOf(stray, 'stream_error') : null;
  }

  private whatIsMissing(complete: boolean): Failure {
    if (!this.started) return complete ? EMPTY_BODY : NO_TERMINAL_MARKER;
    return this.framer.recognised ? NO_TERMINAL_MARKER : NOT_A_STREAM;
  }

  private failOnFraming(): void {
    const { problem } = this.framer;
    if (problem !== null) this.draft.fail(invalid(problem.kind, problem.message));
  }
}

/** LF, CR, tab, space, and the three bytes of a byte order mark. */
const BLANK: readonly number[] = [0x0a, 0x0d, 0x09, 0x20, 0xef, 0xbb, 0xbf];
