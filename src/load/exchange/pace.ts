import type { Ms, Tokens } from '../../base/units.js';
import type { Decoder, Usage } from '../../protocols/protocol.js';

/** How much of an answer had come by an instant. Counts are of all content; `thought…` of its reasoning alone. */
export interface Mark {
  readonly at: Ms;
  readonly events: number;
  readonly bytes: number;
  /** Fewest tokens that the content can be. */
  readonly tokens: Tokens;
  readonly thoughtEvents: number;
  readonly thoughtBytes: number;
  readonly thoughtTokens: Tokens;
  /** Output tokens reported by then; null where none were. */
  readonly reported: Tokens | null;
}

/** What the pace of an answer is told by: marks behind the reads that brought its first content and its first words. */
export interface PaceMarks {
  readonly content: Mark | null;
  /** Behind the read that brought the first content that is no reasoning. */
  readonly answer: Mark | null;
  readonly last: Mark | null;
  readonly lastAnswerAt: Ms | null;
  /** Reasoning was generated that the content does not show, or only in summary. */
  readonly veiled: boolean;
}

/** Bytes are the most tokens that a text can be; markers of the end, of roles and of tools are billed beside them. */
const UNSEEN_MARKERS = 4;
/** Where the tokens of the first read are known no better, nothing is said of the pace. */
const WIDEST_RATIO = 2;

export class PaceRecorder implements PaceMarks {
  content: Mark | null = null;
  answer: Mark | null = null;
  last: Mark | null = null;
  lastAnswerAt: Ms | null = null;
  veiled = false;
  private thoughts = 0;

  /** `events` is how many have come in all, this read's included. */
  note(at: Ms, events: number, fresh: number, decoder: Decoder): void {
    const { thoughtEvents } = decoder;
    const speaks = fresh > thoughtEvents - this.thoughts;
    this.thoughts = thoughtEvents;
    this.content ??= markOf(at, events, decoder);
    if (!speaks) return;
    this.answer ??= this.content.at === at ? this.content : markOf(at, events, decoder);
    this.lastAnswerAt = at;
  }

  end(at: Ms, events: number, decoder: Decoder): void {
    this.veiled = decoder.veiled;
    this.last = markOf(at, events, decoder);
  }
}

function markOf(at: Ms, events: number, decoder: Decoder): Mark {
  return {
    at,
    events,
    bytes: decoder.contentBytes,
    tokens: decoder.contentTokens,
    thoughtEvents: decoder.thoughtEvents,
    thoughtBytes: decoder.thoughtBytes,
    thoughtTokens: decoder.thoughtTokens,
    reported: decoder.outputTokens,
  };
}

/**
 * Milliseconds between the first content and the last, by the tokens that came behind the read of the first: neither what
 * was reasoned unseen nor what the first read already held is counted. Null where these tokens cannot be known, or all came at once.
 *
 * Where reasoning was billed, the answer alone is measured, for what is shown of reasoning may be a summary. The tokens of
 * the first read are told by usage that was reported with it; else they are at least its words and at most its bytes, as
 * are those behind it, and the whole is known.
 */
export function timePerOutputToken(
  marks: PaceMarks,
  lastContentAt: Ms | null,
  usage: Usage | null,
): Ms | null {
  const { content, answer, last, veiled, lastAnswerAt } = marks;
  if (usage === null || content === null || last === null || lastContentAt === null) return null;
  const reasoning = usage.reasoning ?? 0;
  if (veiled && (usage.reasoning === null || answer === null)) return null;
  if (reasoning === 0 || answer === null)
    return paceOf(lastContentAt - content.at, tokensBehind(content, last, usage.output));
  // Reasoning between the words takes time that no token counted here accounts for.
  if (last.thoughtEvents > answer.thoughtEvents || lastAnswerAt === null) return null;
  const visible = tokensBehind(
    withoutThoughts(answer),
    withoutThoughts(last),
    usage.output - reasoning,
    usage.output,
  );
  return paceOf(lastAnswerAt - answer.at, visible);
}

function paceOf(span: Ms, tokens: number | null): Ms | null {
  return tokens === null || tokens <= 0 ? null : span / tokens;
}

function withoutThoughts(mark: Mark): Mark {
  const { events, bytes, tokens, thoughtEvents, thoughtBytes, thoughtTokens } = mark;
  return {
    ...mark,
    events: events - thoughtEvents,
    bytes: bytes - thoughtBytes,
    tokens: tokens - thoughtTokens,
  };
}

/** Of `whole` tokens, those behind the first mark. `billed` is the last report of what `first.reported` counts. */
function tokensBehind(first: Mark, last: Mark, whole: Tokens, billed: Tokens = whole): number | null {
  const rest = {
    events: last.events - first.events,
    bytes: last.bytes - first.bytes,
    tokens: last.tokens - first.tokens,
  };
  if (rest.events === 0) return null;
  if (whole > last.bytes + UNSEEN_MARKERS) return null;
  const share = (whole * rest.bytes) / Math.max(1, last.bytes);
  const most = rest.bytes + UNSEEN_MARKERS;
  const told = toldBehind(first, whole, billed);
  if (told !== null && told >= rest.tokens && told <= most) return told;
  // A server that cuts its tokens into pieces has more events than tokens.
  if (last.events > whole) return share;
  // Where its tokens are longer than ours can be, words share them out as they share out ours.
  if (last.tokens > whole) return (whole * rest.tokens) / last.tokens;
  const low = Math.max(rest.events, rest.tokens, whole - first.bytes - UNSEEN_MARKERS);
  const high = Math.min(most, whole - Math.max(first.events, first.tokens));
  if (low > high) return share;
  return high / low > WIDEST_RATIO ? null : Math.min(high, Math.max(low, share));
}

/** By the usage that came with the first mark, unless that was reported before its content. */
function toldBehind({ reported, events, tokens }: Mark, whole: Tokens, billed: Tokens): Tokens | null {
  if (reported === null || reported >= billed) return null;
  return reported - (billed - whole) < Math.max(events, tokens) ? null : billed - reported;
}
