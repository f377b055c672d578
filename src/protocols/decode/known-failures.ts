import type { Failure } from '../protocol.js';

/** What can be wrong with an answer in any protocol. */

export const EMPTY_BODY: Failure = invalid('empty_body', 'the answer has no body');

export const HTML_BODY: Failure = invalid('html', 'the endpoint answered with an HTML page');

/** A whole answer where a stream was asked for: its first token has no time. */
export const NOT_A_STREAM: Failure = invalid(
  'not_a_stream',
  'the endpoint did not stream its answer although a stream was asked for',
);

export const UNEXPECTED_STREAM: Failure = invalid(
  'unexpected_stream',
  'the endpoint streamed its answer although none was asked for',
);

export const MALFORMED_BODY: Failure = invalid('malformed_json', 'the answer is no JSON object');

export const MALFORMED_EVENT: Failure = invalid('malformed_json', 'an event of the stream is no JSON object');

export const FOREIGN_BODY: Failure = invalid(
  'no_answer',
  'the answer is JSON, but not an answer in this protocol',
);

export const CUT_BODY = truncated('cut_body', 'the connection ended in the middle of the answer');

export const CUT_EVENT = truncated('cut_event', 'the stream ends in the middle of an event');

export const NO_TERMINAL_MARKER = truncated(
  'no_terminal_marker',
  'the stream ends without the event that says it is complete',
);

/** An answer that is none, or none that was asked for. */
export function invalid(kind: string, message: string): Failure {
  return { outcome: 'invalid_response', kind, message };
}

function truncated(kind: string, message: string): Failure {
  return { outcome: 'truncated', kind, message };
}
