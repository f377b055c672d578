import { describe, expect, it } from '@jest/globals';
import { parseHead } from '../../../../src/load/wire/http1/response-head.js';

const parse = (fields: string, start = 'HTTP/1.1 200 OK') => parseHead(`${start}\r\n${fields}\r\n`);

function problemOf(fields: string, start?: string): string {
  try {
    parse(fields, start);
    return 'none';
  } catch (error) {
    const { code, message } = error as Error & { code: string };
    return `${code}: ${message.replace('the response is not HTTP/1.1: ', '')}`;
  }
}

describe('the head of a response', () => {
  // RFC 9112, section 6.3.
  it.each([
    ['content-length: 5\r\n', 200, 5],
    ['content-length: 000000000000005\r\n', 200, 5],
    ['content-length: 999999999999999\r\n', 200, 999_999_999_999_999],
    ['', 200, 'close'],
    ['transfer-encoding: chunked\r\n', 200, 'chunked'],
    ['transfer-encoding: gzip,chunked\r\n', 200, 'chunked'],
    ['transfer-encoding: gzip\r\ntransfer-encoding: CHUNKED\r\n', 200, 'chunked'],
    ['transfer-encoding: chunked\r\ntransfer-encoding: gzip\r\n', 200, 'close'],
    ['transfer-encoding: chunked, gzip\r\n', 200, 'close'],
    ['transfer-encoding: notchunked\r\n', 200, 'close'],
    ['content-length: 5\r\n', 100, 0],
    ['content-length: 5\r\n', 199, 0],
    ['content-length: 5\r\n', 204, 0],
    ['transfer-encoding: chunked\r\n', 204, 0],
    ['content-length: 5\r\n', 304, 0],
    ['content-length: 5\r\n', 205, 5],
    ['content-length: 5\r\n', 303, 5],
    ['content-length: 5\r\n', 305, 5],
  ])('frames its content: %j with %i', (fields, status, framing) => {
    const head = parse(fields, `HTTP/1.1 ${status} Word`);
    expect([head.status, head.framing]).toEqual([status, framing]);
  });

  // RFC 9112, section 9.3; without an end of its own no response leaves a connection behind.
  it.each([
    ['', '1.1', true],
    ['', '1.0', false],
    ['connection: close\r\n', '1.1', false],
    ['connection: Close\r\n', '1.1', false],
    ['connection: upgrade , close\r\n', '1.1', false],
    ['connection: upgrade\r\nconnection: close\r\n', '1.1', false],
    ['connection: closed\r\n', '1.1', true],
    ['connection: keep-alive\r\n', '1.0', true],
    ['connection: Keep-Alive, x\r\n', '1.0', true],
    ['connection: x\r\n', '1.0', false],
    ['connection: close\r\n', '1.0', false],
  ])('says whether its connection is kept: %j by %s', (fields, version, kept) => {
    expect(parse(`content-length: 0\r\n${fields}`, `HTTP/${version} 200 OK`).keepAlive).toBe(kept);
    expect(parse(fields, `HTTP/${version} 200 OK`).keepAlive).toBe(false);
  });

  it('says for how long', () => {
    const idleOf = (fields: string): number | null => parse(fields).idleMs;
    expect(idleOf('')).toBeNull();
    expect(idleOf('keep-alive: max=100\r\n')).toBeNull();
    expect(idleOf('keep-alive: timeout=75, max=100\r\n')).toBe(75_000);
    expect(idleOf('keep-alive: max=1\r\nkeep-alive: timeout=5\r\n')).toBe(5_000);
  });

  it('has its fields by lower-case names, all values of one name in their order', () => {
    const { headers } = parse('Set-Cookie: a\r\nX-A:b:c\r\nset-cookie: b\r\nSET-COOKIE:\t c \t\r\nx-b:\r\n');
    expect({ ...headers }).toEqual({ 'set-cookie': ['a', 'b', 'c'], 'x-a': 'b:c', 'x-b': '' });
    expect('constructor' in parse('').headers || 'toString' in parse('').headers).toBe(false);
  });

  it('unfolds lines into the value before them, of several the last', () => {
    const { headers } = parse('x: a\r\nx: b\r\n  c\r\n\td \r\ny:\r\n e\r\nz: f\r\n');
    expect({ ...headers }).toEqual({ x: ['a', 'b c d'], y: 'e', z: 'f' });
    expect(problemOf('x: a\r\nTransfer-Encoding: gzip\r\n chunked\r\n')).toMatch(/folded/);
    expect(problemOf('Content-Length: 1\r\n 2\r\n')).toMatch(/folded/);
    expect(problemOf(' x\r\n')).toMatch(/folded/);
    expect(problemOf('\tx: y\r\n')).toMatch(/folded/);
  });

  it.each([
    ['HTTP/1.1 099 OK', 'no status line'],
    ['HTTP/1.1 2000', 'no status line'],
    ['HTTP/1.2 200 OK', 'no status line'],
    ['HTTP/1.1 200OK', 'no status line'],
    ['HTTP/1.1  200 OK', 'no status line'],
    ['HTTP/1.1 200', 'none'],
    ['HTTP/1.1 999 ', 'none'],
    ['HTTP/1.0 100 Any \tthing: "\xfc"', 'none'],
  ])('begins with a status line: %j', (start, what) => {
    expect(problemOf('', start)).toContain(what);
    if (what !== 'none') expect(problemOf('', start)).toContain('HPE_INVALID_CONSTANT');
  });

  it.each([
    ['a line\r\nb: c\r\n', 'HPE_INVALID_HEADER_TOKEN: a line of its head has no colon'],
    ['a line\r\n', 'HPE_INVALID_HEADER_TOKEN: a line of its head has no colon'],
    [': a\r\n', 'HPE_INVALID_HEADER_TOKEN: a line of its head begins with no header name'],
    ['a : b\r\n', 'HPE_INVALID_HEADER_TOKEN: a line of its head begins with no header name'],
    ['a(b: c\r\n', 'HPE_INVALID_HEADER_TOKEN: a line of its head begins with no header name'],
    ['a: b\0\r\n', 'HPE_INVALID_HEADER_TOKEN: its head holds a control character'],
    ['a: b\x7f\r\n', 'HPE_INVALID_HEADER_TOKEN: its head holds a control character'],
    ['a: b\rc\r\n', 'HPE_INVALID_HEADER_TOKEN: its head holds a control character'],
    ['content-length: 5\r\ncontent-length: 5\r\n', 'HPE_UNEXPECTED_CONTENT_LENGTH: it has two lengths'],
    [
      'content-length: 5\r\ntransfer-encoding: chunked\r\n',
      'HPE_UNEXPECTED_CONTENT_LENGTH: it has both a length and a transfer coding',
    ],
    ['content-length: 5x\r\n', 'HPE_INVALID_CONTENT_LENGTH: its content-length is no length'],
    ['content-length: -1\r\n', 'HPE_INVALID_CONTENT_LENGTH: its content-length is no length'],
    ['content-length:\r\n', 'HPE_INVALID_CONTENT_LENGTH: its content-length is no length'],
    ['content-length: 1000000000000000\r\n', 'HPE_INVALID_CONTENT_LENGTH: its content-length is no length'],
  ])('is refused as %j', (fields, what) => {
    expect(problemOf(fields)).toBe(what);
    // Of responses without content, too: who takes one length for another is smuggled past.
    expect(problemOf(fields, 'HTTP/1.1 204 No Content')).toBe(what);
  });
});
