import type { Ms, Tokens, Usd } from '../base/units.js';

/** How a planned request ended. Every planned request has exactly one. */
export const OUTCOMES = [
  'ok',
  'rate_limited',
  'timeout',
  'http_error',
  'network_error',
  'stream_error',
  'invalid_response',
  'truncated',
  'cut',
  'cancelled',
  'dropped',
  'suppressed',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** Outcomes of arrivals that were never written to the wire. */
export function wasSent(outcome: Outcome): boolean {
  return outcome !== 'dropped' && outcome !== 'suppressed';
}

/** Outcomes that count in `error_rate`: a 429 has a rate of its own, a cancelled request says nothing of the endpoint. */
export function isError(outcome: Outcome): boolean {
  return wasSent(outcome) && outcome !== 'ok' && outcome !== 'rate_limited' && outcome !== 'cancelled';
}

/** Kind of the error of a request that was lost with a connection that the server had promised to keep. */
export const STALE_CONNECTION = 'stale_connection';

/** The change, what it is compared with, and further candidates; whatever their names are, which may be anything. */
export const LOAD_ARMS = ['head', 'base', 'arm3', 'arm4', 'arm5', 'arm6', 'arm7', 'arm8'] as const;
/** Arms that are judged. */
export type LoadArm = (typeof LOAD_ARMS)[number];

/** And tiny requests beside the load, which no threshold judges. */
export const ARMS = [...LOAD_ARMS, 'canary'] as const;
export type Arm = (typeof ARMS)[number];

/** `fill` and `again` are what judging calls the cache scenario's cold requests and the repeats that go alone: no cold start. */
export const PHASES = ['measure', 'warmup', 'cold', 'warm', 'probe', 'fill', 'again'] as const;
export type Phase = (typeof PHASES)[number];

/**
 * What became of one planned request: one line of `samples.jsonl`, field for field. What was not measured is
 * null, never 0. Instants are milliseconds from the run's start, durations from the request's writing.
 */
export interface Sample {
  /** Ordinal in the plan, over all scenarios, arms and shards. */
  readonly id: number;
  readonly scenario: string;
  /** 1-based. */
  readonly stage: number;
  readonly arm: Arm;
  readonly prompt: string;
  readonly model: string | null;
  /** `i/n`, or null. */
  readonly shard: string | null;
  /** Joins the arms of a matched pair, or of a block of more; null outside a comparison. */
  readonly pair: number | null;
  /** What the request is for: warm-up requests are measured but not judged. */
  readonly phase: Phase;
  readonly plannedMs: Ms;
  readonly startedMs: Ms | null;
  readonly outcome: Outcome;
  readonly status: number | null;
  readonly error: { readonly kind: string; readonly message: string } | null;
  /** To open the connection it went onto, before it was written; null where one stood, or nothing was told. */
  readonly connectMs?: Ms | null;
  /** To the head of the answer. */
  readonly firstByteMs?: Ms | null;
  readonly ttftMs: Ms | null;
  readonly e2eMs: Ms | null;
  readonly tpotMs: Ms | null;
  /** Content events of the stream. */
  readonly events: number | null;
  readonly inputTokens: Tokens | null;
  readonly cachedInputTokens: Tokens | null;
  readonly cacheWriteTokens: Tokens | null;
  readonly outputTokens: Tokens | null;
  readonly reasoningTokens: Tokens | null;
  readonly usageSource: 'reported' | 'none';
  readonly costUsd: Usd;
  readonly costBasis: 'reported' | 'worst_case';
  /** What is probably billed of it: all that was reported, and of the rest what came. */
  readonly likelyUsd?: Usd | null;
  /** The model and the tier that the answer names. */
  readonly servedModel?: string | null;
  readonly serviceTier?: string | null;
  /** What a gateway says of who served it, by its headers or the answer's `provider`; null where none does. */
  readonly servedBy?: string | null;
  readonly finish: string | null;
  readonly retryAfterS: number | null;
  /** Whether the answer came from a cache, by the header that the user named; null where it did not come. */
  readonly cacheHit: boolean | null;
  readonly checks: Readonly<Record<string, boolean>> | null;
  /** Whether it was a good request, by the setting `good`; absent or null where none says so, or it was taken back. */
  readonly good?: boolean | null;
  /** The provider's rate-limit headers as given, names in lower case; absent or null where there were none. */
  readonly limits?: Readonly<Record<string, string>> | null;
  /**
   * `text.id`, hashed, which tells a replay from a new answer; `!` behind an id that was drawn at random. In the cache
   * scenario; absent or null elsewhere, and where there was no text.
   */
  readonly textHash?: string | null;
  /**
   * Of a request that was written twice, because the server had closed the connection of the first: what that first
   * writing stays charged, at its worst; a part of `costUsd`. Absent or null where it was written once.
   */
  readonly resentUsd?: Usd | null;
}

/** Whether it was written twice: the first time on a connection that the server had closed. */
export function wasResent({ resentUsd }: Sample): boolean {
  return resentUsd !== null && resentUsd !== undefined;
}

/** What the answer itself cost, without a first writing that was lost. */
export function answerUsd({ costUsd, resentUsd }: Sample): Usd {
  return costUsd - (resentUsd ?? 0);
}

/** Takes each sample once, in the order in which requests ended. */
export interface SampleSink {
  add(sample: Sample): void;
}

/** May end a run early. `observe` sees every sample; a non-null answer stops sending. */
export interface StopRule {
  observe(sample: Sample): StopReason | null;
}

export interface StopReason {
  readonly stoppedBy: 'budget' | 'abort' | 'decided' | 'cancelled' | 'error';
  readonly code: string;
  readonly message: string;
}
