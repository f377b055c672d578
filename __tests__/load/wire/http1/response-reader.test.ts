import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ResponseReader } from '../../../../src/load/wire/http1/response-reader.js';

interface Response {
  readonly status: number;
  readonly bytes: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string;
}

const byte = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
const content = fc.string({ unit: byte, maxLength: 120 });
const interim = fc.constantFrom(
  '',
  'HTTP/1.1 100 Continue\r\n\r\n',
  'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\nHTTP/1.0 199 \r\n\r\n',
);
const blank = fc.constantFrom('', '\r\n', '\r\n\r\n');

function headed(status: number, headers: Readonly<Record<string, string>>, body: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Some Reason\r\n${lines.join('')}\r\n${body}`;
}

const withLength = fc
  .tuple(fc.constantFrom(200, 201, 299, 300, 404, 503), content)
  .map(([status, text]): Response => {
    const headers = { 'content-length': String(text.length), 'x-a': '1' };
    return { status, headers, content: text, bytes: headed(status, headers, text) };
  });
const inChunks = fc
  .array(fc.string({ unit: byte, minLength: 1, maxLength: 60 }), { maxLength: 5 })
  .map((chunks): Response => {
    const headers = { 'transfer-encoding': 'chunked' };
    const coded = chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('');
    return {
      status: 200,
      headers,
      content: chunks.join(''),
      bytes: headed(200, headers, `${coded}0\r\n\r\n`),
    };
  });
/** RFC 9112, section 6.3: these have no content, whatever their fields say. */
const without = fc
  .tuple(fc.constantFrom(204, 304), fc.constantFrom({}, { 'content-length': '7' }))
  .map(
    ([status, headers]): Response => ({ status, headers, content: '', bytes: headed(status, headers, '') }),
  );
const response = fc
  .tuple(blank, interim, fc.oneof(withLength, inChunks, without))
  .map(([lines, before, last]): Response => ({ ...last, bytes: lines + before + last.bytes }));

interface Heard {
  readonly status: number | undefined;
  readonly headers: object;
  readonly content: string;
  readonly done: boolean;
  readonly surplus: boolean;
}

/** Reads up to the end of the response; whatever is told twice, or of another read, does not come out right. */
function hear(reader: ResponseReader, pieces: readonly string[]): Heard {
  let [text, status, headers]: [string, number | undefined, object] = ['', undefined, {}];
  for (const [i, each] of pieces.entries()) {
    const bytes = Buffer.from(each, 'latin1');
    const piece = reader.read(bytes, bytes.length);
    expect(piece.problem).toBeNull();
    expect(piece.content?.length).not.toBe(0);
    if (piece.head !== null) {
      expect(status).toBeUndefined();
      status = piece.head.status;
      headers = { ...piece.head.headers };
    }
    text += piece.content?.toString('latin1') ?? '';
    if (!piece.done) expect(piece.surplus).toBe(false);
    if (piece.done || i === pieces.length - 1)
      return { status, headers, content: text, done: piece.done, surplus: piece.surplus };
  }
  throw new Error('nothing to read');
}

function cut(text: string, at: readonly number[]): string[] {
  const places = [0, ...at.map((place) => place % (text.length + 1)), text.length].sort((a, b) => a - b);
  return places
    .slice(1)
    .map((place, i) => text.slice(places[i], place))
    .filter((piece) => piece !== '');
}

const cuts = fc.array(fc.nat(600), { maxLength: 7 });

describe('the responses on one connection', () => {
  it('are each read to their last byte and no further, cut anywhere, one after another', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(response, cuts), { minLength: 1, maxLength: 4 }), (responses) => {
        const reader = new ResponseReader();
        for (const [{ bytes, status, headers, content: text }, at] of responses) {
          expect(hear(reader, cut(bytes, at))).toEqual({
            status,
            headers,
            content: text,
            done: true,
            surplus: false,
          });
          expect(reader.endsWithConnection).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are not done a byte before, and have surplus with a byte behind, which belongs to none', () => {
    fc.assert(
      fc.property(response, cuts, ({ bytes, content: text }, at) => {
        const short = cut(bytes.slice(0, -1), at);
        expect(hear(new ResponseReader(), short)).toMatchObject({ done: false, surplus: false });
        const reader = new ResponseReader();
        const [last = '', ...before] = cut(bytes, at).reverse();
        expect(hear(reader, [...before.reverse(), `${last}H`])).toMatchObject({
          content: text,
          done: true,
          surplus: true,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('go on with the connection where they name no end', () => {
    const reader = new ResponseReader();
    const heard = hear(reader, ['HTTP/1.1 200 OK\r\n\r\nsome', ' words', '\r\n']);
    expect(heard).toMatchObject({ content: 'some words\r\n', done: false });
    expect(reader.endsWithConnection).toBe(true);
  });

  it('may not switch to another protocol, though other interim ones are passed over', () => {
    const bytes = Buffer.from('HTTP/1.1 101 Switching Protocols\r\nupgrade: h2c\r\n\r\n');
    const { problem, head } = new ResponseReader().read(bytes, bytes.length);
    expect(problem).toMatchObject({ code: 'HPE_INVALID_STATUS', message: /switches to another protocol/ });
    expect(head).toBeNull();
  });

  it('have the content of the reads before what is no HTTP, and the reason', () => {
    const bytes = Buffer.from('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nhixx');
    const piece = new ResponseReader().read(bytes, bytes.length);
    expect(piece.content?.toString()).toBe('hi');
    expect(piece.problem).toMatchObject({ code: 'HPE_STRICT' });
    expect(piece.done).toBe(false);
  });

  it('do not hide what is wrong with whoever reads them', () => {
    const reader = new ResponseReader();
    expect(() => reader.read(null as unknown as Buffer, 3)).toThrow(TypeError);
  });
});
