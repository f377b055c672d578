import fc from 'fast-check';
import { ARMS, OUTCOMES, PHASES, type Sample } from '../../src/samples/sample.js';

/** A plain answered request; say what is different about it. */
export function sampleWith(fields: Partial<Sample> = {}): Sample {
  return {
    id: 0,
    scenario: 'load',
    stage: 1,
    arm: 'head',
    prompt: 'inline-1',
    model: 'small',
    shard: null,
    pair: null,
    phase: 'measure',
    plannedMs: 0,
    startedMs: 1,
    outcome: 'ok',
    status: 200,
    error: null,
    connectMs: null,
    firstByteMs: null,
    ttftMs: 100,
    e2eMs: 500,
    tpotMs: 10,
    events: 41,
    inputTokens: 12,
    cachedInputTokens: null,
    cacheWriteTokens: null,
    outputTokens: 41,
    reasoningTokens: null,
    usageSource: 'reported',
    costUsd: 0.001,
    costBasis: 'reported',
    likelyUsd: null,
    servedModel: null,
    serviceTier: null,
    servedBy: null,
    finish: 'stop',
    retryAfterS: null,
    cacheHit: null,
    textHash: null,
    checks: null,
    good: null,
    limits: null,
    resentUsd: null,
    ...fields,
  };
}

/** What a request that came to nothing has: no measurement, no usage. */
export function failedWith(outcome: Sample['outcome'], fields: Partial<Sample> = {}): Sample {
  const nothing = {
    ttftMs: null,
    e2eMs: null,
    tpotMs: null,
    events: null,
    inputTokens: null,
    outputTokens: null,
  };
  return sampleWith({
    outcome,
    status: null,
    ...nothing,
    usageSource: 'none',
    costUsd: 0,
    finish: null,
    ...fields,
  });
}

const amount = fc.double({ min: 0, max: 1e12, noNaN: true }).map((value) => value + 0);
const count = fc.nat();
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const text = fc.string({ unit: 'binary', maxLength: 12 });

/** Any sample that a run may write, hostile texts included. */
export const anySample: fc.Arbitrary<Sample> = fc.record({
  id: count,
  scenario: text,
  stage: fc.integer({ min: 1, max: 1_000 }),
  arm: fc.constantFrom(...ARMS),
  prompt: text,
  model: maybe(text),
  shard: maybe(text),
  pair: maybe(count),
  phase: fc.constantFrom(...PHASES),
  plannedMs: amount,
  startedMs: maybe(amount),
  outcome: fc.constantFrom(...OUTCOMES),
  status: maybe(fc.integer({ min: 100, max: 599 })),
  error: maybe(fc.record({ kind: text, message: text })),
  connectMs: maybe(amount),
  firstByteMs: maybe(amount),
  ttftMs: maybe(amount),
  e2eMs: maybe(amount),
  tpotMs: maybe(amount),
  events: maybe(count),
  inputTokens: maybe(count),
  cachedInputTokens: maybe(count),
  cacheWriteTokens: maybe(count),
  outputTokens: maybe(count),
  reasoningTokens: maybe(count),
  usageSource: fc.constantFrom('reported', 'none'),
  costUsd: amount,
  costBasis: fc.constantFrom('reported', 'worst_case'),
  likelyUsd: maybe(amount),
  servedModel: maybe(text),
  serviceTier: maybe(text),
  servedBy: maybe(text),
  finish: maybe(text),
  retryAfterS: maybe(amount),
  cacheHit: maybe(fc.boolean()),
  textHash: maybe(text),
  checks: maybe(fc.dictionary(text, fc.boolean(), { maxKeys: 3 })),
  good: maybe(fc.boolean()),
  limits: maybe(fc.dictionary(text, text, { maxKeys: 3 })),
  resentUsd: maybe(amount),
});
