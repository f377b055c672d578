import { LARGEST_HEAD, ProtocolError, showByte } from './protocol-error.js';
import { FIELD } from './response-head.js';

const CR = 0x0d;
const LF = 0x0a;
const SEMICOLON = 0x3b;
/** A size of thirteen hexadecimal digits is the largest that a number holds exactly. */
const LONGEST_SIZE = 13;
/** Up to here a loop copies faster than the call of a native function. */
const SHORT = 48;

type State = 'size' | 'extension' | 'sizeLf' | 'data' | 'dataCr' | 'dataLf' | 'trailer' | 'done';

/**
 * The chunked transfer coding (RFC 9112, section 7.1), decoded in place: the content of all chunks that came in one
 * read is moved together, so that it can be handed on as one piece with one stamp.
 */
export class ChunkedDecoder {
  problem: ProtocolError | null = null;
  /** Where the bytes of the coding ended, once it is `done`; all that was given before. */
  consumed = 0;
  private state: State = 'size';
  private left = 0;
  private digits = 0;
  private sized = false;
  /** Bytes of this chunk's extensions and leading zeros, or of trailers, so far. */
  private extra = 0;
  private line = '';

  get done(): boolean {
    return this.state === 'done';
  }

  /** Decodes `bytes[start, end)` and returns where its content, which begins at `start` now, ends. */
  decode(bytes: Buffer, start: number, end: number): number {
    let at = start;
    let out = start;
    while (at < end && this.state !== 'done' && this.problem === null) {
      if (this.state === 'data') {
        const length = Math.min(this.left, end - at);
        move(bytes, out, at, length);
        out += length;
        at += length;
        this.left -= length;
        if (this.left === 0) this.state = 'dataCr';
      } else {
        this.readFraming(bytes[at] as number);
        at += 1;
      }
    }
    this.consumed = at;
    return out;
  }

  private readFraming(byte: number): void {
    switch (this.state) {
      case 'size':
        this.readSize(byte);
        break;
      case 'extension':
        if (byte === CR) this.state = 'sizeLf';
        else this.countExtra(byte);
        break;
      case 'sizeLf':
        this.expect(byte, LF, this.left === 0 ? 'trailer' : 'data');
        break;
      case 'dataCr':
        this.expect(byte, CR, 'dataLf');
        break;
      case 'dataLf':
        this.expect(byte, LF, 'size');
        this.digits = 0;
        this.sized = false;
        this.extra = 0;
        break;
      case 'trailer':
        this.readTrailer(byte);
        break;
      case 'data':
      case 'done':
        break;
    }
  }

  private readSize(byte: number): void {
    const digit = hexDigit(byte);
    if (digit === 0 && this.left === 0) {
      this.sized = true;
      this.countExtra(byte);
    } else if (digit !== -1 && this.digits < LONGEST_SIZE) {
      this.left = this.left * 16 + digit;
      this.digits += 1;
      this.sized = true;
    } else if (digit === -1 && this.sized && byte === CR) {
      this.state = 'sizeLf';
    } else if (digit === -1 && this.sized && byte === SEMICOLON) {
      this.state = 'extension';
    } else {
      this.problem = new ProtocolError('HPE_INVALID_CHUNK_SIZE', `no chunk size at ${showByte(byte)}`);
    }
  }

  /** Trailers are passed over, for they come behind the answer, but they must be some. */
  private readTrailer(byte: number): void {
    this.countExtra(byte);
    this.line += String.fromCharCode(byte);
    if (byte !== LF) return;
    if (this.line === '\r\n') this.state = 'done';
    else if (!FIELD.test(this.line))
      this.problem = new ProtocolError('HPE_INVALID_HEADER_TOKEN', 'a line behind its chunks is no trailer');
    this.line = '';
  }

  private countExtra(byte: number): void {
    this.extra += 1;
    if (this.extra > LARGEST_HEAD)
      this.problem = new ProtocolError(
        'HPE_HEADER_OVERFLOW',
        `more than ${LARGEST_HEAD} bytes beside the chunks`,
      );
    else if (this.state === 'extension' && byte === LF)
      this.problem = new ProtocolError('HPE_STRICT', 'a line feed within a chunk extension');
  }

  private expect(byte: number, wanted: number, next: State): void {
    if (byte === wanted) this.state = next;
    else
      this.problem = new ProtocolError(
        'HPE_STRICT',
        `expected ${showByte(wanted)} around a chunk, got ${showByte(byte)}`,
      );
  }
}

function move(bytes: Buffer, to: number, from: number, length: number): void {
  if (to === from) return;
  if (length > SHORT) bytes.copyWithin(to, from, from + length);
  else for (let i = 0; i < length; i += 1) bytes[to + i] = bytes[from + i] as number;
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
