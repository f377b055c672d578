import { ByteStore } from '../../../protocols/framing/bytes.js';
import { LARGEST_HEAD, ProtocolError } from './protocol-error.js';

const CR = 0x0d;
const LF = 0x0a;
const BEGINNING = Buffer.from('HTTP/1.');

/** Collects the bytes of a head, mostly of one read, up to its empty line. Linear in them, however they come. */
export class HeadCollector {
  /** The head that `take` found, byte for character. */
  text = '';
  private readonly store = new ByteStore();
  /** Counted from the head's beginning: where its last line begins, and what nobody has searched yet. */
  private line = 0;
  private searched = 0;

  /** Takes `bytes` from `from` on and returns where the head ends in them, or -1 where it goes on. */
  take(bytes: Buffer, from: number): number {
    const before = this.store.length;
    if (before > 0) {
      this.store.append(bytes, from, bytes.length);
      const end = this.search(this.store.view());
      if (end === -1) return -1;
      this.store.clear();
      return from + end - before;
    }
    const start = skipBlank(bytes, from);
    if (start === bytes.length) return -1;
    const rest = bytes.subarray(start);
    const end = this.search(rest);
    if (end === -1) this.store.append(rest, 0, rest.length);
    return end === -1 ? -1 : start + end;
  }

  private search(head: Buffer): number {
    for (let lf = head.indexOf(LF, this.searched); lf !== -1; lf = head.indexOf(LF, lf + 1)) {
      if (head[lf - 1] !== CR)
        throw new ProtocolError('HPE_CR_EXPECTED', 'a line of its head ends without CR');
      if (lf - 1 === this.line) return this.finish(head, lf + 1);
      this.line = lf + 1;
    }
    this.searched = head.length;
    check(head, head.length);
    return -1;
  }

  private finish(head: Buffer, end: number): number {
    check(head, end);
    this.text = head.toString('latin1', 0, end);
    this.line = 0;
    this.searched = 0;
    return end;
  }
}

/** What is no head is not waited for. */
function check(head: Buffer, length: number): void {
  if (length > LARGEST_HEAD)
    throw new ProtocolError('HPE_HEADER_OVERFLOW', `its head is longer than ${LARGEST_HEAD} bytes`);
  const known = Math.min(length, BEGINNING.length);
  if (head.compare(BEGINNING, 0, known, 0, known) !== 0)
    throw new ProtocolError(kindOf(head, length), 'it does not begin as one does');
}

/** Empty lines before a response are passed over (RFC 9112, section 2.2). */
function skipBlank(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === CR || bytes[at] === LF) at += 1;
  return at;
}

/** Known by their first bytes: a TLS record (RFC 8446, section 5.1), a frame of HTTP/2 on its stream 0 (RFC 9113, 4.1). */
function kindOf(head: Buffer, length: number): string {
  if (length >= 2 && (head[0] === 0x15 || head[0] === 0x16) && head[1] === 3) return 'TLS_RECORD';
  const isFrame =
    length >= 9 && head[0] === 0 && (head[3] === 4 || head[3] === 7) && head.readUInt32BE(5) === 0;
  return isFrame ? 'HTTP2_FRAME' : 'HPE_INVALID_CONSTANT';
}
