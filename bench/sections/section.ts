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
  /** What this repository has promised itself; measured in this section. */
  readonly bars?: readonly Bar[];
}

export interface Highlight {
  readonly what: string;
  readonly own: string;
  readonly others: string;
}

/** A figure, and what it must not and should not pass. */
export interface Bar {
  readonly what: string;
  /** `×` before ratios, `ms` behind times. */
  readonly unit: '×' | 'ms';
  /** Null where it could not be measured. */
  readonly value: number | null;
  readonly must: number;
  readonly aim: number;
  /** Whether more is better. */
  readonly isFloor?: true;
}

/** What a bar can be measured by; null where there is no figure. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
