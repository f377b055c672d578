import type { Framing } from '../framing/framing.js';
import type { JsonObject } from '../json.js';
import type { Draft } from './draft.js';

/** What one protocol knows of its answers; everything else about decoding is shared. */
export interface Dialect {
  readonly framing: Framing;
  /** Whether `data: [DONE]` ends a stream. */
  readonly endsWithDone: boolean;
  /** Whether an event is one of this protocol's own; of others it is asked whether they look like errors. */
  knows(event: JsonObject, name: string): boolean;
  /** Reads one event of a stream. Errors in OpenAI's and Anthropic's shape were found before. */
  readEvent(event: JsonObject, draft: Draft, name: string): void;
  /** Reads a whole answer. The same holds of errors. */
  readBody(body: JsonObject, draft: Draft): void;
}
