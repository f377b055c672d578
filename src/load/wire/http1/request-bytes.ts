import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { WireRequest } from '../../../protocols/protocol.js';

/** A POST as it goes onto the wire. Throws where a header cannot be sent: a line break would smuggle in another. */
export function encodeRequest({ url, headers, body }: WireRequest): Buffer {
  let head = `POST ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\nconnection: keep-alive\r\n`;
  for (const [name, value] of Object.entries(headers)) {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    head += `${name}: ${value}\r\n`;
  }
  const length = Buffer.byteLength(body);
  head += `content-length: ${length}\r\n\r\n`;
  const bytes = Buffer.allocUnsafe(head.length + length);
  bytes.write(head, 0, 'latin1');
  bytes.write(body, head.length, 'utf8');
  return bytes;
}
