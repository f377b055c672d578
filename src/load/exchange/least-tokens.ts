import type { Tokens } from '../../base/units.js';

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
