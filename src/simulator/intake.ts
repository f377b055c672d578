import type { IncomingMessage } from 'node:http';
import { BadRequest, type Ask, type Json } from './dialects/dialect.js';
import { isJson } from './dialects/fields.js';
import type { Place } from './dialects/registry.js';

/** Most bytes of a request's body. */
const LARGEST_BODY = 8 * 2 ** 20;

/** The body as text; null where it is larger than the simulator takes. Rejects where the client went. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST_BODY) chunks.push(chunk);
  }
  return size > LARGEST_BODY ? null : Buffer.concat(chunks).toString('utf8');
}

/** What is asked, or what the provider would find wrong with it. */
export function readAsk(body: string, request: IncomingMessage, { dialect, route }: Place): Ask | BadRequest {
  try {
    return dialect.read(parseObject(body), route, request.headers);
  } catch (error) {
    if (error instanceof BadRequest) return error;
    throw error;
  }
}

/** Throws BadRequest. */
function parseObject(text: string): Json {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadRequest('We could not parse the JSON body of your request.');
  }
  if (!isJson(value)) throw new BadRequest('The body of the request must be a JSON object.');
  return value;
}

/** The key in whichever header, or `key` parameter, the protocols carry it; null where there is none. */
export function presentedKey(request: IncomingMessage, query: URLSearchParams): string | null {
  const { authorization } = request.headers;
  const bearer = /^Bearer\s+(.*)$/i.exec(authorization ?? '')?.[1];
  const named = ['x-api-key', 'api-key', 'x-goog-api-key'].map((name) => request.headers[name]);
  return bearer ?? named.find((value) => typeof value === 'string') ?? query.get('key');
}
