import { createHash, createHmac } from 'node:crypto';
import type { Received } from './loopback-server.js';

/** A request as it came, with its path as it stood on the wire. */
export type Signed = Pick<Received, 'method' | 'headers' | 'body'> & { readonly target: string };

const hash = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Path segments are encoded once more than they came, by the rules of AWS. */
const encodeAgain = (path: string): string =>
  encodeURIComponent(path)
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** The signature that AWS would expect of a request, of Signature Version 4's own description, in other words than the gate's. */
export function expectedSignature({ method, target, headers, body }: Signed, secret: string): string {
  const authorization = String(headers['authorization']);
  const [, scope = '', names = ''] =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/([^,]+), SignedHeaders=([^,]+), Signature=[0-9a-f]{64}$/.exec(
      authorization,
    ) ?? [];
  const [path = '', query = ''] = target.split('?');
  const signed = names
    .split(';')
    .map((name) => `${name}:${String(headers[name]).trim().replace(/\s+/g, ' ')}\n`);
  const request = [method, encodeAgain(path), query, signed.join(''), names, hash(body)].join('\n');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hash(request)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>((all, part) => hmac(all, part), `AWS4${secret}`);
  return createHmac('sha256', key).update(text).digest('hex');
}
