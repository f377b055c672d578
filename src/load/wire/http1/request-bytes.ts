import { VERSION } from '../../../base/version.js';
import type { WireRequest } from '../../../protocols/protocol.js';
import type { ProxyPeer } from './origin.js';
import { TOKEN } from './response-head.js';

/** What is sent unless the user's headers say otherwise: firewalls refuse requests of nobody, and no answer may be compressed. */
const STANDARD: Readonly<Record<string, string>> = {
  'user-agent': `llm-perf-gate/${VERSION}`,
  'accept-encoding': 'identity',
};

/**
 * A request as it goes onto the wire; to a proxy with its whole address (RFC 9112, section 3.2.2) and the proxy's own
 * credentials. Throws where a header cannot be sent: a line break would smuggle in another.
 */
export function encodeRequest(
  { method = 'POST', url, headers, body }: WireRequest,
  proxy: ProxyPeer | null = null,
): Buffer {
  const target = `${proxy === null ? '' : url.origin}${url.pathname}${url.search}`;
  const credentials = proxy?.authorization ?? null;
  const sent: Record<string, string> = {
    host: url.host,
    connection: 'keep-alive',
    ...STANDARD,
    ...headers,
    ...(credentials === null ? {} : { 'proxy-authorization': credentials }),
  };
  let head = `${method} ${target} HTTP/1.1\r\n`;
  for (const [name, value] of Object.entries(sent)) {
    checkField(name, value);
    head += `${name}: ${value}\r\n`;
  }
  const length = Buffer.byteLength(body);
  head += `content-length: ${length}\r\n\r\n`;
  const bytes = Buffer.allocUnsafe(head.length + length);
  bytes.write(head, 0, 'latin1');
  bytes.write(body, head.length, 'utf8');
  return bytes;
}

/** What a value may hold (RFC 9110, section 5.5), as characters that are bytes on the wire. */
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** As Node's own client refuses them, which takes several milliseconds to load. */
function checkField(name: string, value: string): void {
  if (!TOKEN.test(name))
    throw Object.assign(new TypeError(`Header name must be a valid HTTP token ["${name}"]`), {
      code: 'ERR_INVALID_HTTP_TOKEN',
    });
  if (!VALUE.test(value))
    throw Object.assign(new TypeError(`Invalid character in header content ["${name}"]`), {
      code: 'ERR_INVALID_CHAR',
    });
}
