import { ChunkedDecoder } from './chunked.js';
import { HeadCollector } from './head-collector.js';
import { ProtocolError } from './protocol-error.js';
import { parseHead, type ResponseHead } from './response-head.js';

/** What one read brought of a response. */
export interface Piece {
  /** Given with the read that completed it. */
  readonly head: ResponseHead | null;
  /** The content of the read, all chunks in one: a view of the bytes that were given. */
  readonly content: Buffer | null;
  /** The response is complete. */
  readonly done: boolean;
  /** Bytes came behind the end of the response, which nobody has asked for. */
  readonly surplus: boolean;
  /** Why the response can never be completed: what came behind the rest is no HTTP. */
  readonly problem: ProtocolError | null;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * A push parser for the responses on one connection, one after another (RFC 9112). It has read all bytes that it is
 * given before it says what they were: whoever acts on that may overwrite them. No I/O, no clock.
 */
export class ResponseReader {
  private readonly heads = new HeadCollector();
  private readonly piece: Writable<Piece> = {
    head: null,
    content: null,
    done: false,
    surplus: false,
    problem: null,
  };
  private head: ResponseHead | null = null;
  private chunked: ChunkedDecoder | null = null;
  /** Bytes of content to come. */
  private left = 0;

  /** Whether the end of the connection is the end of the response. */
  get endsWithConnection(): boolean {
    return this.head?.framing === 'close';
  }

  /** Reads `bytes[0, length)` and changes them on the way. The next call overwrites what this one returns. */
  read(bytes: Buffer, length: number): Piece {
    const { piece } = this;
    piece.head = null;
    piece.content = null;
    piece.done = false;
    piece.surplus = false;
    piece.problem = null;
    try {
      const from = this.head === null ? this.readHead(bytes.subarray(0, length)) : 0;
      if (from !== -1) this.readContent(bytes, from, length);
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      piece.problem = error;
    }
    return piece;
  }

  /** Returns where the content begins, or -1 where it is not there yet. Interim responses are passed over. */
  private readHead(bytes: Buffer): number {
    for (let at = this.heads.take(bytes, 0); at !== -1; at = this.heads.take(bytes, at)) {
      const head = parseHead(this.heads.text);
      if (head.status === 101)
        throw new ProtocolError('HPE_INVALID_STATUS', 'it switches to another protocol');
      if (head.status < 200) continue;
      this.head = head;
      this.piece.head = head;
      this.chunked = head.framing === 'chunked' ? new ChunkedDecoder() : null;
      this.left = typeof head.framing === 'number' ? head.framing : Number.POSITIVE_INFINITY;
      return at;
    }
    return -1;
  }

  private readContent(bytes: Buffer, from: number, length: number): void {
    const { piece, chunked } = this;
    let end: number;
    let next: number;
    if (chunked === null) {
      end = Math.min(length, from + this.left);
      next = end;
      this.left -= end - from;
      piece.done = this.left === 0;
    } else {
      end = chunked.decode(bytes, from, length);
      next = chunked.consumed;
      piece.done = chunked.done;
      piece.problem = chunked.problem;
    }
    if (end > from) piece.content = bytes.subarray(from, end);
    if (!piece.done) return;
    this.head = null;
    piece.surplus = next < length;
  }
}
