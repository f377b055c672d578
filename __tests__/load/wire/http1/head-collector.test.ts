import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HeadCollector } from '../../../../src/load/wire/http1/head-collector.js';
import { LARGEST_HEAD } from '../../../../src/load/wire/http1/protocol-error.js';

/** Where the head ended in the piece that completed it, and its text; null where it goes on. */
function collect(pieces: readonly Buffer[], from = 0, heads = new HeadCollector()) {
  for (const [index, bytes] of pieces.entries()) {
    const end = heads.take(bytes, index === 0 ? from : 0);
    if (end !== -1) return { index, end, text: heads.text };
  }
  return null;
}

function codeOf(...bytes: readonly number[]): string {
  try {
    collect([Buffer.from(bytes)]);
    return 'none';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const line = fc.stringMatching(/^[!-~]{1,20}$/);
const head = fc
  .array(line, { maxLength: 5 })
  .map((lines) => `HTTP/1.1 200 OK\r\n${lines.map((one) => `${one}\r\n`).join('')}\r\n`);

describe('the collector of heads', () => {
  it('finds where each ends, wherever it begins and however it is cut, one after another', () => {
    const each = fc.tuple(
      head,
      fc.array(fc.nat(140), { maxLength: 5 }),
      fc.constantFrom('', '\r\n', '\n\r\n'),
    );
    fc.assert(
      fc.property(fc.array(each, { minLength: 1, maxLength: 3 }), fc.nat(3), (all, offset) => {
        const heads = new HeadCollector();
        for (const [text, at, blank] of all) {
          const whole = `${'?'.repeat(offset)}${blank}${text}rest`;
          const least = offset + 1;
          const places = at.map((place) => Math.min(whole.length - 4, least + place)).sort((a, b) => a - b);
          const cuts = [0, ...places, whole.length];
          const pieces = cuts.slice(1).map((place, i) => Buffer.from(whole.slice(cuts[i], place)));
          const found = collect(pieces, offset, heads);
          expect(found?.text).toBe(text);
          const before = pieces.slice(0, found?.index).reduce((sum, { length }) => sum + length, 0);
          expect(before + (found?.end ?? 0)).toBe(whole.length - 'rest'.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('passes over empty lines alone', () => {
    const heads = new HeadCollector();
    expect(heads.take(Buffer.from('\r\n\n\r'), 0)).toBe(-1);
    expect(heads.take(Buffer.from('HTTP/1.1 204 No\r\n\r\n'), 0)).toBe(19);
  });

  it('holds so much and not a byte more, in one read or several', () => {
    const of = (bytes: number): Buffer =>
      Buffer.from('HTTP/1.1 200 OK\r\n\r\n'.replace('OK', 'x'.repeat(bytes - 17)));
    expect(of(LARGEST_HEAD)).toHaveLength(LARGEST_HEAD);
    for (const at of [LARGEST_HEAD, 5]) {
      const cut = (bytes: Buffer): Buffer[] => [bytes.subarray(0, at), bytes.subarray(at)];
      expect(collect(cut(of(LARGEST_HEAD)))?.text).toHaveLength(LARGEST_HEAD);
      expect(() => collect(cut(of(LARGEST_HEAD + 1)))).toThrow(`longer than ${LARGEST_HEAD} bytes`);
    }
    // What has no end yet is not waited for either.
    expect(collect([of(LARGEST_HEAD + 2).subarray(0, LARGEST_HEAD)])).toBeNull();
    expect(() => collect([of(LARGEST_HEAD + 4).subarray(0, LARGEST_HEAD + 1)])).toThrow('longer than');
  });

  it('refuses at once what does not begin as one, by its first byte', () => {
    const beginning = 'HTTP/1.';
    for (let at = 0; at < beginning.length; at += 1) {
      const wrong = Buffer.from(`${beginning.slice(0, at)}x`);
      expect(() => collect([wrong])).toThrow('it does not begin as one does');
      expect(collect([Buffer.from(beginning.slice(0, at + 1))])).toBeNull();
    }
  });

  it('refuses a line that ends without CR, the first of its bytes too', () => {
    for (const text of ['HTTP/1.1 200 OK\n', 'HTTP/1.1 200 OK\r\na: b\n\r\n', 'HTTP/1.1 200 OK\r\n\n'])
      expect(() => collect([Buffer.from(text)])).toThrow('a line of its head ends without CR');
  });

  // RFC 8446, section 5.1: alert and handshake; RFC 9113, sections 4.1, 6.5 and 6.8: SETTINGS and GOAWAY.
  it('knows TLS and HTTP/2 by their first bytes, and nothing else', () => {
    for (const type of [0x15, 0x16]) {
      expect(codeOf(type, 3)).toBe('TLS_RECORD');
      expect(codeOf(type, 3, 3, 0, 2)).toBe('TLS_RECORD');
      expect(codeOf(type, 2)).toBe('HPE_INVALID_CONSTANT');
      expect(codeOf(type)).toBe('HPE_INVALID_CONSTANT');
    }
    for (const type of [0x14, 0x17]) expect(codeOf(type, 3)).toBe('HPE_INVALID_CONSTANT');
    const frame = (type: number, first = 0, stream = 0): number[] => [first, 0, 6, type, 0, 0, 0, 0, stream];
    for (const type of [4, 7]) {
      expect(codeOf(...frame(type))).toBe('HTTP2_FRAME');
      expect(codeOf(...frame(type), 0, 1)).toBe('HTTP2_FRAME');
      expect(codeOf(...frame(type).slice(0, 8))).toBe('HPE_INVALID_CONSTANT');
      expect(codeOf(...frame(type, 1))).toBe('HPE_INVALID_CONSTANT');
      expect(codeOf(...frame(type, 0, 1))).toBe('HPE_INVALID_CONSTANT');
    }
    for (const type of [3, 5, 6, 8]) expect(codeOf(...frame(type))).toBe('HPE_INVALID_CONSTANT');
    expect(codeOf(...Buffer.from('GET / HTTP/1.1'))).toBe('HPE_INVALID_CONSTANT');
  });
});
