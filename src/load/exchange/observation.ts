import type { Ms, Tokens } from '../../base/units.js';
import type { Answer } from '../../protocols/protocol.js';
import type { ResponseHeaders } from '../wire/transport.js';
import type { AnswerAmount } from './least-tokens.js';
import type { PaceMarks } from './pace.js';

/** What was seen, not yet judged. Instants on the exchange's clock, null where they never came. */
export interface Observation extends AnswerAmount {
  writtenAt: Ms | null;
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
    writtenAt: null,
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
