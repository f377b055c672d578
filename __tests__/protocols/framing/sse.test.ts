import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sseFraming } from '../../../src/protocols/framing/sse.js';

function framesOf(...chunks: (string | Buffer)[]): {
  events: [string, string][];
  leftover: boolean;
  problem: string | null;
} {
  const events: [string, string][] = [];
  const framer = sseFraming.create((data, name) => events.push([data, name]));
  for (const chunk of chunks) framer.push(Buffer.from(chunk as string));
  const { leftover } = framer.end();
  return { events, leftover, problem: framer.problem?.kind ?? null };
}

const dataOf = (...chunks: (string | Buffer)[]): string[] => framesOf(...chunks).events.map(([data]) => data);

describe('server-sent events', () => {
  it('end at a blank line, whichever of LF, CRLF and CR ends the lines', () => {
    expect(dataOf('data: a\n\ndata: b\r\n\r\ndata: c\r\rdata: d\n\r\n')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('take one CRLF as one line end where a chunk ends between its halves', () => {
    expect(dataOf('data: a\r', '\ndata: b\r', '\n\r', '\n')).toEqual(['a\nb']);
  });

  it('take CR, CR, LF as two line ends', () => {
    expect(dataOf('data: a\r', '\r', '\ndata: b\n\n')).toEqual(['a', 'b']);
  });

  it('lose one leading space of the value and no more', () => {
    expect(dataOf('data:a\n\ndata: b\n\ndata:  c\n\ndata:\td\n\n')).toEqual(['a', 'b', ' c', '\td']);
  });

  it('join several data lines by LF, empty ones too', () => {
    expect(dataOf('data: a\ndata\ndata:\ndata: b\n\n')).toEqual(['a\n\n\nb']);
  });

  it('of a field `error` are of that name, as llama.cpp writes them', () => {
    expect(framesOf('error: {"code":500}\n\ndata: a\n\n').events).toEqual([
      ['{"code":500}', 'error'],
      ['a', ''],
    ]);
  });

  it('leave a document that stands behind the last of them, and forget one that stands between', () => {
    const strayOf = (text: string): string => {
      const framer = sseFraming.create(() => undefined);
      for (const byte of Buffer.from(text)) framer.push(Buffer.of(byte));
      framer.end();
      return framer.stray;
    };
    expect(strayOf('data: a\n\n{\n  "b": 1\n}\n')).toBe('{\n  "b": 1\n}\n');
    expect(strayOf('data: a\n\n{"b":1}\n\ndata: c\n\n')).toBe('');
    expect(strayOf('id: 1\nretry: 2\nnoise\n\n')).toBe('');
    expect(strayOf(`data: a\n\n{${'x'.repeat(200_000)}\n{}\n`).length).toBeLessThan(70_000);
  });

  it('are handed on by name alone, and not at all without name and data', () => {
    expect(framesOf('event: error\n\n: comment\n\nid: 1\nretry: 9\n\n\n\n').events).toEqual([['', 'error']]);
  });

  it('forget the name of the event before', () => {
    expect(framesOf('event: a\ndata: 1\n\ndata: 2\n\n').events).toEqual([
      ['1', 'a'],
      ['2', ''],
    ]);
  });

  it('ignore fields that only begin like a known one', () => {
    expect(framesOf('database: 1\ndat: 2\nData: 3\neventual: x\n data: 4\n\n').events).toEqual([]);
  });

  it('are told from text that has no field of theirs', () => {
    const framer = sseFraming.create(() => undefined);
    framer.push(Buffer.from('hello\nworld: yes\n\n'));
    expect(framer.recognised).toBe(false);
    framer.push(Buffer.from(': ping\n'));
    expect(framer.recognised).toBe(true);
  });

  it('come out at the end without their blank line, even without a line end', () => {
    expect(framesOf('data: a\n')).toMatchObject({ events: [['a', '']], leftover: false });
    expect(framesOf('data: a')).toMatchObject({ events: [['a', '']], leftover: true });
  });

  it('may begin with a byte order mark, in whatever pieces it arrives', () => {
    const bytes = Buffer.from('\ufeffdata: a\n\ndata: \ufeffb\n\n');
    expect(dataOf(bytes)).toEqual(['a', '\ufeffb']);
    expect(dataOf(...Array.from(bytes, (byte) => Buffer.of(byte)))).toEqual(['a', '\ufeffb']);
  });

  it('do not end at U+2028, U+2029, U+0085, form feed or vertical tab', () => {
    expect(dataOf('data: a\u2028b\u2029c\u0085d\fe\vf\n\n')).toEqual(['a\u2028b\u2029c\u0085d\fe\vf']);
  });

  it('survive bytes that are no UTF-8', () => {
    expect(dataOf(Buffer.from([0x64, 0x61, 0x74, 0x61, 0x3a, 0xff, 0xc3, 0x0a, 0x0a]))).toEqual([
      '\ufffd\ufffd',
    ]);
  });

  it('are the same however the bytes are cut', () => {
    const piece = fc.constantFrom(
      'data: ',
      'data:',
      'data',
      'event: x',
      'é🌍',
      '\r',
      '\n',
      '\r\n',
      ':',
      ' ',
      'id: 1',
      '{"a":1}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.array(fc.nat(200)), (pieces, cuts) => {
        const bytes = Buffer.from(pieces.join(''));
        const ends = [...new Set(cuts.map((cut) => Math.min(cut, bytes.length)))].sort((a, b) => a - b);
        const chunks = [...ends, bytes.length].map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
        expect(framesOf(...chunks)).toEqual(framesOf(bytes));
      }),
    );
  });

  it('agree with a line-by-line reading of the whole text', () => {
    const line = fc.constantFrom('data: a', 'data:b', 'data', 'event: n', ': c', '', 'x: y');
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r', '\r\n'), (lines, end) => {
        expect(framesOf(lines.map((text) => text + end).join('')).events).toEqual(readSlowly(lines));
      }),
    );
  });
});

describe('an event without end', () => {
  it('is given up at 16 MiB, in one line or in many', () => {
    const piece = Buffer.alloc(1 << 16, 0x61);
    const endless = sseFraming.create(() => undefined);
    endless.push(Buffer.from('data: '));
    for (let i = 0; i < 300 && endless.problem === null; i += 1) endless.push(piece);
    expect(endless.problem?.kind).toBe('line_too_long');

    const many = sseFraming.create(() => undefined);
    const line = Buffer.concat([Buffer.from('data: '), piece, Buffer.from('\n')]);
    for (let i = 0; i < 300 && many.problem === null; i += 1) many.push(line);
    expect(many.problem?.kind).toBe('line_too_long');
  });

  it('costs as many appended bytes as it has, though it comes byte by byte', () => {
    const byte = Buffer.from('a');
    const seen: number[] = [];
    const framer = sseFraming.create((data) => seen.push(data.length));
    framer.push(Buffer.from('data: '));
    for (let i = 0; i < 1_000_000; i += 1) framer.push(byte);
    framer.push(Buffer.from('\n\n'));
    expect(seen).toEqual([1_000_000]);
  });
});

/** The standard's algorithm over lines, as slow as it is plain. */
function readSlowly(lines: readonly string[]): [string, string][] {
  const events: [string, string][] = [];
  let data: string[] = [];
  let name = '';
  for (const text of [...lines, '']) {
    const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(text) ?? [];
    if (text === '') {
      if (data.length > 0 || name !== '') events.push([data.join('\n'), name]);
      data = [];
      name = '';
    } else if (field === 'data') data.push(value);
    else if (field === 'event') name = value;
  }
  return events;
}
