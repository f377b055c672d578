import type { Redactor } from '../../base/redact.js';
import type { Ms, Usd } from '../../base/units.js';
import type { PlannedRequest } from '../../plan/plan.js';
import type { Usage } from '../../protocols/protocol.js';
import type { Outcome, Sample } from '../../samples/sample.js';
import type { Observation } from './observation.js';
import type { Judged } from './outcome.js';
import { timePerOutputToken } from './pace.js';
import { servedBy } from './served-by.js';
import { headerValue, type ResponseHeaders } from '../wire/transport.js';

/** Where a request stands in the run. */
export interface RequestPlace {
  readonly id: number;
  readonly scenario: string;
  readonly stage: number;
  /** Joins the requests of a pair. */
  readonly pair: number | null;
  readonly planned: PlannedRequest;
  readonly promptId: string;
  readonly shard: string | null;
  readonly plannedMs: Ms;
}

/** What a request cost in the end, and how that is known. */
export interface Settlement {
  readonly costUsd: Usd;
  /** What of it is probably billed. */
  readonly likelyUsd?: Usd;
  readonly costBasis: 'reported' | 'worst_case';
  readonly usage: Usage | null;
}

/** The parts of a sample that come from the exchange. */
export interface Measured {
  readonly model: string | null;
  readonly seen: Observation;
  readonly judged: Judged;
  readonly settlement: Settlement;
  /** What a first writing stays charged that was lost with its connection; null where there was none. */
  readonly lostUsd: Usd | null;
  readonly retryAfterS: number | null;
  readonly cacheHit: boolean | null;
  readonly textHash: string | null;
  readonly checks: Readonly<Record<string, boolean>> | null;
}

/** One line of `samples.jsonl` for a request that was sent. `origin` is the run's start on the clock. */
export function buildSample(place: RequestPlace, measured: Measured, origin: Ms, redact: Redactor): Sample {
  const { seen, judged, settlement, lostUsd } = measured;
  const { writtenAt } = seen;
  const finished = judged.outcome === 'ok';
  const { usage } = settlement;
  const finish = seen.answer?.finish ?? null;
  return placed(place, measured.model, {
    startedMs: writtenAt === null ? null : round(writtenAt - origin),
    outcome: judged.outcome,
    status: seen.status,
    error: judged.error,
    connectMs: roundOrNull(seen.openedMs),
    firstByteMs: between(writtenAt, seen.headAt),
    ttftMs: between(writtenAt, seen.firstContentAt),
    e2eMs: finished ? between(writtenAt, seen.endedAt) : null,
    tpotMs: finished ? roundOrNull(timePerOutputToken(seen.pace, seen.lastContentAt, usage)) : null,
    events: seen.answer === null ? null : seen.contentEvents,
    inputTokens: usage?.input ?? null,
    cachedInputTokens: usage?.cachedInput ?? null,
    cacheWriteTokens: usage?.cacheWrite ?? null,
    outputTokens: usage?.output ?? null,
    reasoningTokens: usage?.reasoning ?? null,
    usageSource: usage === null ? 'none' : 'reported',
    costUsd: settlement.costUsd + (lostUsd ?? 0),
    costBasis: lostUsd === null ? settlement.costBasis : 'worst_case',
    likelyUsd: settlement.likelyUsd ?? null,
    servedModel: named(seen.answer?.model, redact),
    serviceTier: named(seen.answer?.billing?.tier, redact),
    servedBy: named(servedBy(seen.headers, seen.answer?.provider ?? null), redact),
    finish: finish === null ? null : foreignText(finish, redact),
    retryAfterS: measured.retryAfterS,
    cacheHit: measured.cacheHit,
    checks: measured.checks,
    limits: limitHeaders(seen.headers, redact),
    textHash: measured.textHash,
    resentUsd: lostUsd,
  });
}

/** The sample of an arrival that was never written. */
export function buildUnsentSample(
  place: RequestPlace,
  outcome: Extract<Outcome, 'dropped' | 'suppressed'>,
): Sample {
  return placed(place, null, { ...NOTHING, outcome });
}

type PlaceField =
  | 'id'
  | 'scenario'
  | 'stage'
  | 'arm'
  | 'prompt'
  | 'model'
  | 'shard'
  | 'pair'
  | 'phase'
  | 'plannedMs'
  | 'good';

const NOTHING: Omit<Sample, PlaceField | 'outcome'> = {
  startedMs: null,
  status: null,
  error: null,
  connectMs: null,
  firstByteMs: null,
  ttftMs: null,
  e2eMs: null,
  tpotMs: null,
  events: null,
  inputTokens: null,
  cachedInputTokens: null,
  cacheWriteTokens: null,
  outputTokens: null,
  reasoningTokens: null,
  usageSource: 'none',
  costUsd: 0,
  costBasis: 'reported',
  likelyUsd: 0,
  servedModel: null,
  serviceTier: null,
  servedBy: null,
  finish: null,
  retryAfterS: null,
  cacheHit: null,
  checks: null,
};

/** Field by field: what is spread into so large an object costs V8 some 25 µs, as much as the whole request. */
function placed(place: RequestPlace, model: string | null, rest: Omit<Sample, PlaceField>): Sample {
  const { planned } = place;
  return {
    id: place.id,
    scenario: place.scenario,
    stage: place.stage,
    arm: planned.arm,
    prompt: place.promptId,
    model,
    shard: place.shard,
    pair: place.pair,
    phase: planned.phase,
    plannedMs: round(place.plannedMs),
    startedMs: rest.startedMs,
    outcome: rest.outcome,
    status: rest.status,
    error: rest.error,
    connectMs: rest.connectMs ?? null,
    firstByteMs: rest.firstByteMs ?? null,
    ttftMs: rest.ttftMs,
    e2eMs: rest.e2eMs,
    tpotMs: rest.tpotMs,
    events: rest.events,
    inputTokens: rest.inputTokens,
    cachedInputTokens: rest.cachedInputTokens,
    cacheWriteTokens: rest.cacheWriteTokens,
    outputTokens: rest.outputTokens,
    reasoningTokens: rest.reasoningTokens,
    usageSource: rest.usageSource,
    costUsd: rest.costUsd,
    costBasis: rest.costBasis,
    likelyUsd: rest.likelyUsd ?? null,
    servedModel: rest.servedModel ?? null,
    serviceTier: rest.serviceTier ?? null,
    servedBy: rest.servedBy ?? null,
    finish: rest.finish,
    retryAfterS: rest.retryAfterS,
    cacheHit: rest.cacheHit,
    checks: rest.checks,
    good: null,
    limits: rest.limits ?? null,
    textHash: rest.textHash ?? null,
    resentUsd: rest.resentUsd ?? null,
  };
}

function between(from: Ms | null, to: Ms | null): Ms | null {
  return from === null || to === null ? null : round(to - from);
}

function roundOrNull(ms: Ms | null): Ms | null {
  return ms === null ? null : round(ms);
}

/** Microseconds are finer than anything measured here, and keep the files small. */
function round(ms: Ms): Ms {
  return Math.round(ms * 1_000) / 1_000;
}

/** More than any provider sends; a server may not fill the memory with samples of its words. */
const MOST_LIMITS = 32;
const LONGEST_VALUE = 120;

/** The provider's rate-limit headers as given; null where there were none. */
function limitHeaders(headers: ResponseHeaders, redact: Redactor): Record<string, string> | null {
  const found: (readonly [string, string])[] = [];
  for (const name in headers) {
    if (name.includes('ratelimit') && name.length <= LONGEST_VALUE && found.length < MOST_LIMITS)
      found.push([name, foreignText(headerValue(headers, name) ?? '', redact)]);
  }
  return found.length === 0 ? null : Object.fromEntries(found);
}

function named(value: string | null | undefined, redact: Redactor): string | null {
  return value === null || value === undefined ? null : foreignText(value, redact);
}

/** A server's words: bounded, and without our secrets. */
function foreignText(text: string, redact: Redactor): string {
  return redact(text, true).slice(0, LONGEST_VALUE);
}
