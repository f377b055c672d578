import type { ResponseHeaders } from '../../wire/transport.js';
import type { WireRequest } from '../../../protocols/protocol.js';

/** What requests show the endpoint where that changes during a run: a token that is renewed, or a signature. */
export interface Credential {
  /** What it is, with nothing secret in it: requests that differ in the token alone are alike. */
  readonly name: string;
  /** Whether the key is a token of OAuth's kind, which no protocol sends as an API key. */
  readonly isToken: boolean;
  /** What requests carry now; undefined before it is there, and where they are signed instead. */
  key(): string | undefined;
  /** The request with its signature; a promise where that could not be made before. Absent where nothing is signed. */
  sign?(wire: WireRequest): WireRequest | Promise<WireRequest>;
  /**
   * Told of an answer that is no 2xx. Null where it is none about credentials; else whether there is something newer now, so
   * that the request is worth sending once more.
   */
  refused(refusal: Refusal): Promise<boolean> | null;
  /** Why nothing valid can be had any more; null while it can. */
  failure(): string | null;
}

export interface Refusal {
  /** What was sent. */
  readonly wire: WireRequest;
  /** The key that it carried. */
  readonly key: string | undefined;
  readonly status: number;
  readonly headers: ResponseHeaders;
  readonly body: string;
}
