import { type JsonObject, mergeJson } from '../json.js';
import type { Call, WireRequest } from '../protocol.js';

/** What a protocol says of a request before the user's headers and body come over it. */
export interface RequestParts {
  readonly url: URL;
  /** Lower-case names; an absent value is not sent. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: JsonObject;
}

/** The bytes of a request: the user's headers and body fields win over the protocol's own. */
export function wireRequest(call: Call, parts: RequestParts): WireRequest {
  const headers = new Map([['content-type', 'application/json']]);
  for (const [name, value] of Object.entries(parts.headers))
    if (value !== undefined) headers.set(name, value);
  for (const [name, value] of Object.entries(call.headers ?? {})) headers.set(name.toLowerCase(), value);
  const body = call.body === undefined ? parts.body : mergeJson(parts.body, call.body);
  return { url: parts.url, headers: Object.fromEntries(headers), body: JSON.stringify(body) };
}

/** `Bearer <key>`, or nothing where there is no key. */
export function bearer(apiKey: string | undefined): string | undefined {
  return apiKey === undefined || apiKey === '' ? undefined : `Bearer ${apiKey}`;
}

/** The texts of one role, as the protocols that keep the system prompt apart want them. */
export function systemText(call: Call): string | undefined {
  const texts = call.messages.filter(({ role }) => role === 'system').map(({ content }) => content);
  return texts.length === 0 ? undefined : texts.join('\n\n');
}
