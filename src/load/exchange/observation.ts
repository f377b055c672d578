import type { Ms, Tokens } from '../../base/units.js';
import type { Answer } from '../../protocols/protocol.js';
import type { ResponseHeaders } from '../wire/transport.js';
import type { PaceMarks } from './pace.js';

/** How much of an answer came, in three measures. */
export interface AnswerAmount {
  readonly contentEvents: number;
  /** Fewest tokens that the content can be. */
  readonly contentTokens: Tokens;
  /** Output tokens by the last report of any, on the way or at the end. */
  readonly reportedTokens: Tokens | null;
}

/** Fewest output tokens that were generated: at least one an event, and what its words and the endpoint itself say. */
export function leastTokens({ contentEvents, contentTokens, reportedTokens }: AnswerAmount): Tokens {
  return Math.max(contentEvents, contentTokens, reportedTokens ?? 0);
}

/** What was seen, not yet judged. Instants on the exchange's clock, null where they never came. */
export interface Observation extends AnswerAmount {
  /** How long it took to open the connection; null where it went onto one that stood. */
  openedMs: Ms | null;
  writtenAt: Ms | null;
  /** When the head of the answer came. */
  headAt: Ms | null;
  firstContentAt: Ms | null;
  lastContentAt: Ms | null;
  endedAt: Ms;
  status: number | null;
  headers: ResponseHeaders;
  contentEvents: number;
  /** UTF-8 bytes of content: most tokens that it can be. */
  contentBytes: number;
  contentTokens: Tokens;
  reportedTokens: Tokens | null;
  /** By what the time per output token is told. */
  readonly pace: PaceMarks;
  /** Between successive content events. */
  gaps: Ms[];
  /** Body of an answer with an error status, up to a bound. */
  errorBody: string;
  answer: Answer | null;
  /** How it came to its end. */
  ending: 'complete' | 'timeout' | 'cut' | 'cancelled' | 'network';
  networkError: Error | null;
}

/** Before anything came. */
export function nothingSeen(pace: PaceMarks): Observation {
  return {
    openedMs: null,
    writtenAt: null,
    headAt: null,
    firstContentAt: null,
    lastContentAt: null,
    endedAt: 0,
    status: null,
    headers: {},
    contentEvents: 0,
    contentBytes: 0,
    contentTokens: 0,
    reportedTokens: null,
    pace,
    gaps: [],
    errorBody: '',
    answer: null,
    ending: 'complete',
    networkError: null,
  };
}
