/** Bytes that wait for the rest of their line, frame or body. Grows by doubling, so that appending stays linear. */
export class ByteStore {
  length = 0;
  private bytes = EMPTY;

  /** Copies `chunk[start, end)` to the end. */
  append(chunk: Buffer, start: number, end: number): void {
    const needed = this.length + end - start;
    if (needed > this.bytes.length) {
      const grown = Buffer.allocUnsafe(Math.max(needed, this.bytes.length * 2, SMALLEST));
      this.bytes.copy(grown, 0, 0, this.length);
      this.bytes = grown;
    }
    chunk.copy(this.bytes, this.length, start, end);
    this.length = needed;
  }

  /** What was appended since the last `clear`: a view that the next call of either makes stale. */
  view(): Buffer {
    return this.bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
    // A stream that once had a huge line must not hold on to the memory.
    if (this.bytes.length > LARGEST_KEPT) this.bytes = EMPTY;
  }
}

/** The same memory as a Buffer, whose search and decoding are native. */
export function asBuffer(chunk: Uint8Array): Buffer {
  return Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

const EMPTY = Buffer.alloc(0);
const SMALLEST = 256;
const LARGEST_KEPT = 1 << 16;
