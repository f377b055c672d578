import type { Endpoint } from '../endpoint/endpoint.js';
import type { Peers } from '../peers/find-peers.js';
import type { Scale } from '../scale.js';

/** What every section measures with. */
export interface Bench {
  readonly endpoint: Endpoint;
  readonly peers: Peers;
  readonly scale: Scale;
  /** Whether there is time for another round. */
  hasTime(): boolean;
  say(line: string): void;
}

/** One part of the document. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
  /** Rows of the table at the document's head: what, this repository's figure, the others'. */
  readonly highlights: readonly Highlight[];
}

export interface Highlight {
  readonly what: string;
  readonly own: string;
  readonly others: string;
}
