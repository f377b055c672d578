import { type EventSink, type Framer, type Framing, type FramingProblem, LONGEST_EVENT } from './framing.js';
import { LineSplitter } from './lines.js';

/** One JSON document a line. Blank lines are nothing; a last line needs no end. */
class NdjsonFramer implements Framer {
  problem: FramingProblem | null = null;
  recognised = false;
  readonly stray = '';
  private readonly lines = new LineSplitter(
    (bytes, start, end) => this.takeLine(bytes, start, end),
    LONGEST_EVENT,
  );

  constructor(private readonly sink: EventSink) {}

  get idle(): boolean {
    return this.lines.idle;
  }

  push(chunk: Buffer): void {
    if (this.problem !== null) return;
    this.lines.push(chunk);
    if (this.lines.overflowed)
      this.problem = { kind: 'line_too_long', message: `a line is longer than ${LONGEST_EVENT} bytes` };
  }

  end(): { leftover: boolean } {
    return { leftover: this.lines.end() };
  }

  private takeLine(bytes: Buffer, start: number, end: number): void {
    const line = bytes.toString('utf8', start, end).trim();
    if (line === '') return;
    this.recognised = true;
    this.sink(line, '');
  }
}

export const ndjsonFraming: Framing = {
  foreign: '[<',
  create: (sink) => new NdjsonFramer(sink),
  frame: (_, lineEnd) => ({ begin: '', end: lineEnd }),
};
