import { describe, expect, it } from '@jest/globals';
import { ResponseReader } from '../../../../src/load/wire/http1/response-reader.js';

function read(text: string) {
  const bytes = Buffer.from(text, 'latin1');
  const { head, content, done, problem } = new ResponseReader().read(bytes, bytes.length);
  return { headers: head?.headers ?? {}, content: content?.toString('latin1') ?? '', done, problem };
}

const chunked = (body: string): string => `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${body}`;

describe('the reader of responses', () => {
  it('takes chunk sizes with leading zeros, as many as a head may have bytes', () => {
    expect(read(chunked('0000000000000000000005\r\nhello\r\n000\r\n\r\n'))).toMatchObject({
      content: 'hello',
      done: true,
    });
    expect(read(chunked(`${'0'.repeat(70_000)}5\r\nhello`)).problem).not.toBeNull();
  });

  it('bounds extensions chunk by chunk, not over the answer', () => {
    const chunk = `1;${'x'.repeat(1_000)}\r\na\r\n`;
    expect(read(chunked(`${chunk.repeat(200)}0\r\n\r\n`))).toMatchObject({
      content: 'a'.repeat(200),
      done: true,
    });
    expect(read(chunked(`1;${'x'.repeat(70_000)}\r\na\r\n`)).problem).not.toBeNull();
  });

  it('puts spaces in the place of a folded line, and refuses one where lengths are told', () => {
    const { headers } = read('HTTP/1.1 200 OK\r\nx-a: one\r\n \ttwo\r\n\tthree\r\ncontent-length: 0\r\n\r\n');
    expect(headers['x-a']).toBe('one two three');
    for (const head of ['content-length:\r\n 5', ' x: folded first', 'transfer-encoding: x\r\n chunked'])
      expect(read(`HTTP/1.1 200 OK\r\n${head}\r\n\r\nhello`).problem?.message).toContain('folded');
  });

  it('takes nothing but spaces and tabs for white space', () => {
    const { headers } = read('HTTP/1.1 200 OK\r\nx: \t\xa0a\xa0 \t\r\ncontent-length: 0\r\n\r\n');
    expect(headers['x']).toBe('\xa0a\xa0');
    expect(read('HTTP/1.1 200 OK\r\ncontent-length: \xa05\r\n\r\nhello').problem).not.toBeNull();
  });
});
