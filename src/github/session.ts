import type { Log } from '../base/log.js';
import type { Redactor } from '../base/redact.js';
import type { Life } from '../gate/world.js';
import type { Send } from './api/api.js';
import type { EventContext } from './event/event.js';
import type { PullRequest } from './event/pull-request-of.js';

/** One run of the action: what it was given, and how it speaks. */
export interface Session extends Life {
  readonly inputs: Readonly<Record<string, string>>;
  readonly redact: Redactor;
  /** Tells the runner and the redactor of a secret found later, in a config file, say. */
  readonly hide: (secrets: readonly string[]) => void;
  readonly log: Log;
  readonly context: EventContext;
}

/** GitHub, as far as it can be asked. */
export interface Connection {
  /** Null where there is no token. */
  readonly send: Send | null;
  /** Null where the run belongs to none. */
  readonly pullRequest: PullRequest | null;
}
