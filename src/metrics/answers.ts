import type { Sample } from '../samples/sample.js';

/** What an answered request leaves unmeasured although it was answered: it must not leave the sample of a latency. */

/** Answered, billed, and not one event of content: nobody saw a token. */
export function isSilent({ outcome, events }: Sample): boolean {
  return outcome === 'ok' && events === 0;
}

/**
 * Tokens came one after the other, but when they did cannot be told: all in one event, none shown, or nobody knows how
 * many came before the first that was. One token and the marker of its end have no pace to speak of.
 */
export function lacksPace(sample: Sample): boolean {
  const { outcome, events, ttftMs, tpotMs } = sample;
  if (outcome !== 'ok' || events === null || tpotMs !== null) return false;
  return events > 1 && ttftMs !== null ? true : lacksGaps(sample);
}

/** The same of the gaps between events: fewer than two events of more than one token. */
export function lacksGaps({ outcome, events, ttftMs, outputTokens, reasoningTokens }: Sample): boolean {
  if (outcome !== 'ok' || events === null || events > 1) return false;
  if (events === 0) return (outputTokens ?? 0) > 1;
  // An answer that was not streamed has no first token, and is not asked for its pace.
  return ttftMs !== null && (outputTokens ?? 0) - (reasoningTokens ?? 0) > TOKEN_AND_ITS_END;
}

const TOKEN_AND_ITS_END = 2;
