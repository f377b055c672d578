import { ByteStore } from './bytes.js';

const LF = 0x0a;
const CR = 0x0d;

/** Receives one line, `bytes[start, end)`, without its end. The bytes are only lent. */
export type LineSink = (bytes: Buffer, start: number, end: number) => void;

/**
 * Cuts bytes into lines at LF, CRLF or CR, mixed as they come; nothing else ends a line (U+2028 does not).
 * Working on bytes, it never sees half a UTF-8 character as text. A byte order mark before the first line is dropped.
 */
export class LineSplitter {
  /** A line grew longer than the limit; what follows is ignored. */
  overflowed = false;
  private readonly carried = new ByteStore();
  private skipLf = false;
  private first = true;

  constructor(
    private readonly sink: LineSink,
    private readonly limit: number,
  ) {}

  /** Whether the next byte begins a line. */
  get idle(): boolean {
    return this.carried.length === 0 && !this.skipLf && !this.overflowed;
  }

  push(chunk: Buffer): void {
    let start = 0;
    let lf = chunk.indexOf(LF);
    let cr = chunk.indexOf(CR);
    while (!this.overflowed && (lf !== -1 || cr !== -1)) {
      const endsInCr = lf === -1 || (cr !== -1 && cr < lf);
      const end = endsInCr ? cr : lf;
      // The LF of a CRLF ends no second line, even where the two came in different chunks.
      if (!(this.skipLf && !endsInCr && end === start && this.carried.length === 0))
        this.finish(chunk, start, end);
      this.skipLf = endsInCr;
      start = end + 1;
      if (endsInCr) cr = chunk.indexOf(CR, start);
      else lf = chunk.indexOf(LF, start);
    }
    if (start < chunk.length) this.carry(chunk, start);
  }

  /** Hands on a last line that has no end. Returns whether there was one. */
  end(): boolean {
    const left = this.carried.length > 0 && !this.overflowed;
    if (left) this.finish(NOTHING, 0, 0);
    return left;
  }

  private carry(chunk: Buffer, start: number): void {
    this.skipLf = false;
    if (this.carried.length + chunk.length - start > this.limit) this.overflowed = true;
    if (!this.overflowed) this.carried.append(chunk, start, chunk.length);
  }

  private finish(chunk: Buffer, start: number, end: number): void {
    if (this.carried.length + end - start > this.limit) {
      this.overflowed = true;
    } else if (this.carried.length === 0) {
      this.emit(chunk, start, end);
    } else {
      this.carried.append(chunk, start, end);
      const line = this.carried.view();
      this.emit(line, 0, line.length);
      this.carried.clear();
    }
  }

  private emit(bytes: Buffer, start: number, end: number): void {
    const marked =
      this.first && bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf;
    this.first = false;
    this.sink(bytes, marked ? start + 3 : start, end);
  }
}

const NOTHING = Buffer.alloc(0);
