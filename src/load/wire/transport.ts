import type { Ms } from '../../base/units.js';
import type { WireRequest } from '../../protocols/protocol.js';

/**
 * The one seam to the network. Callbacks come in this order: `written` (again if the connection was
 * replaced before anything was sent, or where `lost` allows it), `head`, any number of `data`, then exactly one of
 * `end` and `fail`. After `abort` was called, only `fail` may still come. None but `written` comes from
 * inside `send`.
 */
export interface Transport {
  send(request: WireRequest, listener: ResponseListener): RunningRequest;
  /** Drops every connection. */
  close(): Promise<void>;
}

/** A request on its way. */
export interface RunningRequest {
  /** Takes it back, and its connection with it; does nothing where it has ended. */
  abort(): void;
}

export interface ResponseListener {
  /** It goes onto a connection that was opened for it; how long that took: name, TCP, proxy and TLS. */
  opened?(tookMs: Ms): void;
  /** The request goes onto the wire now: every latency starts here. */
  written(): void;
  /**
   * It went onto a connection that had carried another request before, and that ended without one byte of an answer:
   * whether it may be written once more, on a fresh one. Absent where it may not.
   */
  lost?(): boolean;
  head(status: number, headers: ResponseHeaders): void;
  /** The buffer is only valid during the call. `isLast` where it is known that nothing but `end` will follow. */
  data(chunk: Uint8Array, isLast?: boolean): void;
  end(): void;
  fail(error: Error): void;
}

/** Lower-case names. */
export type ResponseHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** The first value of a header. */
export function headerValue(headers: ResponseHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** How the body is compressed, though nothing but plain bytes is ever asked for; null where it is not. */
export function contentEncoding(headers: ResponseHeaders): string | null {
  const encoding = headerValue(headers, 'content-encoding')?.trim().toLowerCase() ?? '';
  return encoding === '' || encoding === 'identity' ? null : encoding;
}
