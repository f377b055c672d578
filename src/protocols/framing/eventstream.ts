import { crc32 } from 'node:zlib';
import { ByteStore } from './bytes.js';
import { type EventSink, type Framer, type Framing, type FramingProblem, LONGEST_EVENT } from './framing.js';

/** Total length, length of the headers, CRC-32 of these eight bytes. */
const PRELUDE = 12;
const CHECKSUM = 4;

/**
 * Amazon's event stream encoding (`application/vnd.amazon.eventstream`): frames of prelude, typed headers, payload and
 * CRC-32. The event's name is `:event-type`, or `exception:` and the type of an exception or error.
 */
class EventStreamFramer implements Framer {
  readonly idle = false;
  problem: FramingProblem | null = null;
  recognised = false;
  readonly stray = '';
  private readonly carried = new ByteStore();

  constructor(private readonly sink: EventSink) {}

  push(chunk: Buffer): void {
    if (this.carried.length === 0) {
      this.keep(chunk, this.takeFrames(chunk));
    } else {
      this.carried.append(chunk, 0, chunk.length);
      const bytes = this.carried.view();
      const read = this.takeFrames(bytes);
      if (read === 0) return;
      const rest = Buffer.from(bytes.subarray(read));
      this.carried.clear();
      this.keep(rest, 0);
    }
  }

  end(): { leftover: boolean } {
    return { leftover: this.carried.length > 0 };
  }

  private keep(bytes: Buffer, from: number): void {
    if (this.problem === null && from < bytes.length) this.carried.append(bytes, from, bytes.length);
  }

  /** Hands on every whole frame and returns how many bytes they took. */
  private takeFrames(bytes: Buffer): number {
    let start = 0;
    while (this.problem === null && bytes.length - start >= PRELUDE) {
      const length = bytes.readUInt32BE(start);
      const headersLength = bytes.readUInt32BE(start + 4);
      const fits = length <= LONGEST_EVENT && headersLength <= length - PRELUDE - CHECKSUM;
      if (!fits || crc32(bytes.subarray(start, start + 8)) !== bytes.readUInt32BE(start + 8))
        this.fail('a frame has a wrong prelude');
      else if (bytes.length - start < length) break;
      else this.takeFrame(bytes.subarray(start, start + length), headersLength);
      start += length;
    }
    return Math.min(start, bytes.length);
  }

  private takeFrame(frame: Buffer, headersLength: number): void {
    const end = frame.length - CHECKSUM;
    const headers = readHeaders(frame.subarray(PRELUDE, PRELUDE + headersLength));
    if (headers === undefined || crc32(frame.subarray(0, end)) !== frame.readUInt32BE(end)) {
      this.fail('a frame has a wrong checksum or header');
      return;
    }
    this.recognised = true;
    const payload = frame.toString('utf8', PRELUDE + headersLength, end);
    const type = headers.get(':message-type');
    if (type === 'exception')
      this.sink(payload === '' ? '{}' : payload, `exception:${headers.get(':exception-type') ?? ''}`);
    else if (type === 'error')
      this.sink(errorPayload(headers), `exception:${headers.get(':error-code') ?? ''}`);
    else this.sink(payload, headers.get(':event-type') ?? '');
  }

  private fail(message: string): void {
    this.problem = { kind: 'malformed_frame', message };
  }
}

function errorPayload(headers: ReadonlyMap<string, string>): string {
  return JSON.stringify({ message: headers.get(':error-message') ?? '' });
}

/** Bytes of a header value by its type; -1 where a 16-bit length precedes it. Type 7 is text. */
const VALUE_LENGTHS = [0, 0, 1, 2, 4, 8, -1, -1, 8, 16];
const TEXT = 7;

/** The headers whose value is text; undefined where the block is malformed. */
function readHeaders(block: Buffer): Map<string, string> | undefined {
  const headers = new Map<string, string>();
  let at = 0;
  while (at < block.length) {
    const nameEnd = at + 1 + (block[at] ?? 0);
    const type = block[nameEnd] ?? -1;
    const fixed = VALUE_LENGTHS[type];
    if (fixed === undefined || (fixed === -1 && nameEnd + 3 > block.length)) return undefined;
    const valueStart = nameEnd + (fixed === -1 ? 3 : 1);
    const valueEnd = valueStart + (fixed === -1 ? block.readUInt16BE(nameEnd + 1) : fixed);
    if (valueEnd > block.length) return undefined;
    if (type === TEXT)
      headers.set(block.toString('utf8', at + 1, nameEnd), block.toString('utf8', valueStart, valueEnd));
    at = valueEnd;
  }
  return headers;
}

export const eventStreamFraming: Framing = {
  foreign: '{[<',
  create: (sink) => new EventStreamFramer(sink),
  // Frames have lengths and checksums.
  frame: () => null,
};
