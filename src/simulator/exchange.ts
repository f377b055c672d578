import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Dialect } from './dialects/dialect.js';
import type { Pacer } from './pacer.js';
import type { Visit } from './stats.js';

/** One request and all that answering it needs. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly dialect: Dialect;
  readonly visit: Visit;
  readonly pacer: Pacer;
}
