import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ChunkedDecoder } from '../../../../src/load/wire/http1/chunked.js';
import { LARGEST_HEAD } from '../../../../src/load/wire/http1/protocol-error.js';

interface Read {
  readonly content: string;
  /** Where the coding ended; null where it did not. */
  readonly ended: number | null;
  readonly state: 'done' | 'waits' | 'wrong';
}

/** The grammar of RFC 9112, section 7.1, over a whole text; `waits` where more of it could still make it one. */
function readWhole(text: string): Read {
  let [at, content] = [0, ''];
  const stop = (state: 'waits' | 'wrong'): Read => ({ content, ended: null, state });
  for (;;) {
    const rest = text.slice(at);
    const line = /^([0-9a-f]+)(?:;[^\r\n]*)?\r\n/i.exec(rest);
    if (line === null) return stop(/^(?:[0-9a-f]+(?:;[^\r\n]*)?\r?)?$/i.test(rest) ? 'waits' : 'wrong');
    at += line[0].length;
    const size = Number.parseInt(line[1] ?? '', 16);
    if (size === 0) break;
    content += text.slice(at, at + size);
    at += size;
    if (at >= text.length || text.slice(at) === '\r') return stop('waits');
    if (!text.startsWith('\r\n', at)) return stop('wrong');
    at += 2;
  }
  const fields = /^(?:[!#$%&'*+\-.^_`|~\w]+:[\t\x20-\x7e\x80-\xff]*\r\n)*/.exec(text.slice(at));
  at += fields?.[0].length ?? 0;
  if (text.startsWith('\r\n', at)) return { content, ended: at + 2, state: 'done' };
  return stop(text.includes('\n', at) ? 'wrong' : 'waits');
}

/** Pieces as reads bring them, each somewhere within a buffer that holds other bytes as well. */
function readPieces(pieces: readonly string[]): Read & { readonly code: string | null } {
  const decoder = new ChunkedDecoder();
  let [content, before] = ['', 0];
  for (const piece of pieces) {
    const bytes = Buffer.from(`head${piece}next`, 'latin1');
    const out = decoder.decode(bytes, 4, 4 + piece.length);
    content += bytes.toString('latin1', 4, out);
    before += decoder.consumed - 4;
    expect(bytes.toString('latin1', 4 + piece.length)).toBe('next');
    if (decoder.done || decoder.problem !== null) break;
  }
  const state = decoder.problem !== null ? 'wrong' : decoder.done ? 'done' : 'waits';
  return {
    content,
    ended: state === 'done' ? before : null,
    state,
    code: decoder.problem?.code ?? null,
  };
}

function read(text: string) {
  return readPieces([text]);
}

const byte = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
const word = fc.stringMatching(/^[a-zA-Z0-9-]{1,6}$/);
const extension = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.tuple(word, word).map(([name, value]) => `;${name}=${value}`),
  fc.tuple(word, word).map(([name, value]) => ` ;${name}="${value} ;"`.trim()),
);
const size = (length: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('', '', '0', '000'), fc.boolean())
    .map(([zeros, isUpper]) => zeros + (isUpper ? length.toString(16).toUpperCase() : length.toString(16)));
const chunk = fc
  .string({ unit: byte, minLength: 1, maxLength: 80 })
  .chain((data) =>
    fc.tuple(size(data.length), extension).map(([hex, more]) => `${hex}${more}\r\n${data}\r\n`),
  );
const body = fc
  .tuple(
    fc.array(chunk, { maxLength: 6 }),
    extension,
    fc.array(
      fc.tuple(word, word).map(([name, value]) => `${name}: ${value}\r\n`),
      { maxLength: 2 },
    ),
    fc.constantFrom('', 'more', '\r\n', '0'),
  )
  .map(
    ([chunks, last, trailers, behind]) => `${chunks.join('')}0${last}\r\n${trailers.join('')}\r\n${behind}`,
  );

/** At places anywhere, framing as often as data. */
function cut(text: string, at: readonly number[]): string[] {
  const places = [0, ...at.map((place) => place % (text.length + 1)), text.length].sort((a, b) => a - b);
  return places.slice(1).map((place, i) => text.slice(places[i], place));
}
const cuts = fc.array(fc.nat(500), { maxLength: 8 });
const edits = fc.array(
  fc.record({
    at: fc.nat(500),
    drop: fc.nat(2),
    insert: fc.constantFrom(
      '\r',
      '\n',
      '\r\n',
      ';',
      '0',
      '5',
      'F',
      'g',
      '@',
      '/',
      ':',
      ' ',
      'G',
      '`',
      '\0',
      '\x7f',
      '',
    ),
  }),
  { minLength: 1, maxLength: 2 },
);

describe('the chunked coding', () => {
  it('is read as its grammar says, cut anywhere, with whatever comes behind it', () => {
    fc.assert(
      fc.property(body, cuts, (text, at) => {
        const { code, ...own } = readPieces(cut(text, at));
        expect(own).toEqual(readWhole(text));
        expect(own.state).toBe('done');
        expect(code).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('is refused as soon as its grammar is broken, and waited for no longer', () => {
    fc.assert(
      fc.property(body, edits, cuts, (text, changes, at) => {
        const spoilt = changes.reduce((so, { at: place, drop, insert }) => {
          const where = place % (so.length + 1);
          return so.slice(0, where) + insert + so.slice(where + drop);
        }, text);
        const { code, ...own } = readPieces(cut(spoilt, at));
        expect(own).toEqual(readWhole(spoilt));
        expect(code === null).toBe(own.state !== 'wrong');
      }),
      { numRuns: 1_500 },
    );
  });

  it('has no digits but hexadecimal ones, and a size in each line', () => {
    for (let code = 0; code < 256; code += 1) {
      const text = `${String.fromCharCode(code)}\r\n${'x'.repeat(15)}\r\n0\r\n\r\n`;
      const { content, ended, state } = read(text);
      expect([code, { content, ended, state }]).toEqual([code, readWhole(text)]);
    }
    for (const text of ['\r\n', ';a\r\n', '1\r\nx\r\n\r\n', '1\r\nx\r\n;a'])
      expect(read(text).state).toBe('wrong');
  });

  it('has sizes of thirteen digits at most, beside leading zeros', () => {
    expect(read('fffffffffffff\r\nx')).toMatchObject({ content: 'x', state: 'waits' });
    expect(read(`0000${'1'.padEnd(13, '0')}\r\nx`).state).toBe('waits');
    expect(read(`${'1'.padEnd(14, '0')}\r\nx`)).toMatchObject({
      state: 'wrong',
      code: 'HPE_INVALID_CHUNK_SIZE',
    });
  });

  it('holds as much beside its chunks as a head may, chunk by chunk, and not a byte more', () => {
    const room = (bytes: number): string => 'x'.repeat(bytes);
    const zeros = (bytes: number): string => '0'.repeat(bytes);
    const full = [
      // Between the semicolon and the CR.
      (spare: number) => `1;${room(LARGEST_HEAD - spare)}\r\n`,
      (spare: number) => `${zeros(LARGEST_HEAD - spare)}1\r\n`,
      // The size of the last chunk counts with its trailers, and so does the empty line behind them.
      (spare: number) => `0\r\nx:${room(LARGEST_HEAD - 7 - spare)}\r\n\r\n`,
      (spare: number) => `0\r\nx:y\r\nx:${room(LARGEST_HEAD - 12 - spare)}\r\n\r\n`,
    ];
    for (const make of full) {
      expect(read(make(0)).state).not.toBe('wrong');
      expect(read(`1\r\nx\r\n${make(0)}`).state).not.toBe('wrong');
      expect(read(make(-1))).toMatchObject({ state: 'wrong', code: 'HPE_HEADER_OVERFLOW' });
    }
    const chunk = full[0]?.(0) ?? '';
    expect(read(`${chunk}a\r\n${chunk}b\r\n0\r\n\r\n`)).toMatchObject({ content: 'ab', state: 'done' });
  });

  it('says which part of it is wrong', () => {
    const problemOf = (text: string): string => {
      const decoder = new ChunkedDecoder();
      decoder.decode(Buffer.from(text), 0, text.length);
      return `${decoder.problem?.code}: ${decoder.problem?.message}`;
    };
    expect(problemOf('z')).toBe('HPE_INVALID_CHUNK_SIZE: the response is not HTTP/1.1: no chunk size at "z"');
    expect(problemOf('1;a\nx')).toBe(
      'HPE_STRICT: the response is not HTTP/1.1: a line feed within a chunk extension',
    );
    expect(problemOf('1\r\nxy')).toBe(
      'HPE_STRICT: the response is not HTTP/1.1: expected "\\r" around a chunk, got "y"',
    );
    expect(problemOf('0\r\nbroken\r\n')).toBe(
      'HPE_INVALID_HEADER_TOKEN: the response is not HTTP/1.1: a line behind its chunks is no trailer',
    );
    expect(problemOf(`1;${'x'.repeat(LARGEST_HEAD + 1)}`)).toContain(`more than ${LARGEST_HEAD} bytes`);
  });
});
