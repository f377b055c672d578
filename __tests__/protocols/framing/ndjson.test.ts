import { describe, expect, it } from '@jest/globals';
import { ndjsonFraming } from '../../../src/protocols/framing/ndjson.js';

function linesOf(...chunks: string[]): { lines: string[]; leftover: boolean } {
  const lines: string[] = [];
  const framer = ndjsonFraming.create((line) => lines.push(line));
  for (const chunk of chunks) framer.push(Buffer.from(chunk));
  return { lines, ...framer.end() };
}

describe('newline-delimited JSON', () => {
  it('is one document a line, blank lines aside', () => {
    expect(linesOf('{"a":1}\n\n  \r\n{"b":2}\r\n').lines).toEqual(['{"a":1}', '{"b":2}']);
  });

  it('hands on a last line without its end, and says that it had none', () => {
    expect(linesOf('{"a":1}\n{"b"', ':2}')).toEqual({ lines: ['{"a":1}', '{"b":2}'], leftover: true });
    expect(linesOf('{"a":1}\n')).toEqual({ lines: ['{"a":1}'], leftover: false });
  });

  it('keeps U+2028 inside its line', () => {
    expect(linesOf('{"a":"x\u2028y"}\n').lines).toEqual(['{"a":"x\u2028y"}']);
  });

  it('gives up a line without end at 16 MiB', () => {
    const framer = ndjsonFraming.create(() => undefined);
    const piece = Buffer.alloc(1 << 20, 0x20);
    for (let i = 0; i < 20 && framer.problem === null; i += 1) framer.push(piece);
    expect(framer.problem?.kind).toBe('line_too_long');
  });
});
