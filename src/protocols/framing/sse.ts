import { type EventSink, type Framer, type Framing, type FramingProblem, LONGEST_EVENT } from './framing.js';
import { LineSplitter } from './lines.js';

const COLON = 0x3a;
const SPACE = 0x20;
const BRACE = 0x7b;
/** Characters of a document outside of all events. */
const LONGEST_STRAY = 1 << 16;

/**
 * Server-sent events (WHATWG HTML, section 9.2.6), pushed byte by byte or megabyte by megabyte. An event is
 * handed on when it has data or a name: providers send `event: error` alone. Beyond the standard, a last event
 * without its blank line is handed on at the end, since it may hold the usage, and a field `error` is an event of that name.
 */
class SseFramer implements Framer {
  problem: FramingProblem | null = null;
  recognised = false;
  stray = '';
  private readonly lines = new LineSplitter(
    (bytes, start, end) => this.takeLine(bytes, start, end),
    LONGEST_EVENT,
  );
  private data = '';
  private hasData = false;
  private name = '';

  constructor(private readonly sink: EventSink) {}

  get idle(): boolean {
    return this.lines.idle && !this.hasData && this.name === '' && this.stray === '';
  }

  push(chunk: Buffer): void {
    if (this.problem !== null) return;
    this.lines.push(chunk);
    if (this.lines.overflowed) this.overflow();
  }

  end(): { leftover: boolean } {
    const leftover = this.lines.end();
    this.dispatch();
    return { leftover };
  }

  private takeLine(bytes: Buffer, start: number, end: number): void {
    if (start === end) {
      this.dispatch();
      return;
    }
    if (bytes[start] === COLON) {
      this.recognised = true;
      return;
    }
    if (isField(bytes, start, end, DATA))
      this.takeData(bytes, valueStart(bytes, start + DATA.length, end), end);
    else if (isField(bytes, start, end, EVENT))
      this.name = bytes.toString('utf8', valueStart(bytes, start + EVENT.length, end), end);
    else if (isField(bytes, start, end, ERROR)) {
      this.name = 'error';
      this.takeData(bytes, valueStart(bytes, start + ERROR.length, end), end);
    } else {
      this.takeStray(bytes, start, end);
      return;
    }
    this.recognised = true;
  }

  /** A line that is no field may begin a document that somebody put between the events, or go on with it. */
  private takeStray(bytes: Buffer, start: number, end: number): void {
    if (this.stray === '' && bytes[start] !== BRACE) return;
    if (this.stray.length >= LONGEST_STRAY) return;
    this.stray += `${bytes.toString('utf8', start, Math.min(end, start + LONGEST_STRAY))}\n`;
  }

  private takeData(bytes: Buffer, start: number, end: number): void {
    const value = bytes.toString('utf8', start, end);
    this.stray = '';
    this.data = this.hasData ? `${this.data}\n${value}` : value;
    this.hasData = true;
    if (this.data.length > LONGEST_EVENT) this.overflow();
  }

  private dispatch(): void {
    const { data, name } = this;
    const any = this.hasData || name !== '';
    this.data = '';
    this.name = '';
    this.hasData = false;
    if (any && this.problem === null) this.sink(data, name);
  }

  private overflow(): void {
    this.problem = { kind: 'line_too_long', message: `an event is longer than ${LONGEST_EVENT} bytes` };
  }
}

/** Whether the line's field, up to its colon or the line's end, is `name`. */
function isField(bytes: Buffer, start: number, end: number, name: Buffer): boolean {
  const after = start + name.length;
  if (after > end || (after < end && bytes[after] !== COLON)) return false;
  for (let i = 0; i < name.length; i += 1) if (bytes[start + i] !== name[i]) return false;
  return true;
}

/** Where the value begins: behind the colon and at most one space. */
function valueStart(bytes: Buffer, colon: number, end: number): number {
  if (colon >= end) return end;
  return bytes[colon + 1] === SPACE && colon + 1 < end ? colon + 2 : colon + 1;
}

const DATA = Buffer.from('data');
const EVENT = Buffer.from('event');
/** llama.cpp’s server wrote its errors as a field of this name. */
const ERROR = Buffer.from('error');

export const sseFraming: Framing = {
  foreign: '{["<',
  create: (sink) => new SseFramer(sink),
  frame: (name, lineEnd) => ({
    begin: `${name === '' ? '' : `event: ${name}${lineEnd}`}data: `,
    end: lineEnd + lineEnd,
  }),
};
