import { formatCount } from '../../base/format.js';
import type { Sample } from '../../samples/sample.js';

/** Kinds of trouble of an endpoint, or of the way to it. */
export type Cause = 'rate limit' | 'time-out' | 'connection' | '5xx' | 'stream';

/**
 * By what a request failed without an answer; null of one that was answered, however badly, of one that was never sent,
 * and of one whose answer had begun when its time was up.
 */
export function causeOf({ outcome, status, ttftMs }: Sample): Cause | null {
  switch (outcome) {
    case 'rate_limited':
      return 'rate limit';
    case 'timeout':
      return ttftMs === null ? 'time-out' : null;
    case 'network_error':
      return 'connection';
    case 'http_error':
      return status !== null && status >= 500 ? '5xx' : null;
    case 'stream_error':
      return 'stream';
    default:
      return null;
  }
}

function wordsOf(cause: Cause, { status, error }: Sample): string {
  switch (cause) {
    case 'rate limit':
      return 'refused by a rate limit (429)';
    case 'time-out':
      return 'timed out without a first token';
    case 'connection':
      return error?.kind === 'ECONNREFUSED' ? 'refused a connection' : 'lost or without a connection';
    case '5xx':
      return `answered ${status}`;
    case 'stream':
      return 'broken off by an error in the stream';
  }
}

const MOST_CAUSES = 3;

/** `12 answered 503, 3 timed out without a first token`, the most frequent first; empty where none failed so. */
export function countCauses(samples: readonly Sample[]): string {
  const counts = new Map<string, number>();
  for (const sample of samples) {
    const cause = causeOf(sample);
    if (cause === null) continue;
    const words = wordsOf(cause, sample);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_CAUSES)
    .map(([words, count]) => `${formatCount(count)} ${words}`)
    .join(', ');
}
