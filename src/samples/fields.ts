import { ARMS, OUTCOMES, PHASES, type Sample } from './sample.js';

/**
 * The fields of a sample, sorted by how they are stored and checked: the one table behind the recorder's columns
 * and the reader of `samples.jsonl`. `satisfies` keeps it in step with `Sample`.
 */

export const NUMBER_FIELDS = [
  'id',
  'stage',
  'plannedMs',
  'costUsd',
] as const satisfies readonly (keyof Sample)[];

/** Numbers or null. */
export const MAYBE_NUMBER_FIELDS = [
  'pair',
  'startedMs',
  'status',
  'connectMs',
  'firstByteMs',
  'ttftMs',
  'e2eMs',
  'tpotMs',
  'events',
  'inputTokens',
  'cachedInputTokens',
  'cacheWriteTokens',
  'outputTokens',
  'reasoningTokens',
  'retryAfterS',
  'resentUsd',
  'likelyUsd',
] as const satisfies readonly (keyof Sample)[];

export const TEXT_FIELDS = ['scenario', 'prompt'] as const satisfies readonly (keyof Sample)[];

/** Texts or null. */
export const MAYBE_TEXT_FIELDS = [
  'model',
  'shard',
  'finish',
  'servedModel',
  'serviceTier',
  'servedBy',
  'textHash',
] as const satisfies readonly (keyof Sample)[];

/** One of a few words. */
export const WORD_FIELDS = {
  arm: ARMS,
  phase: PHASES,
  outcome: OUTCOMES,
  usageSource: ['reported', 'none'],
  costBasis: ['reported', 'worst_case'],
  cacheHit: [true, false, null],
  good: [true, false, null],
} as const satisfies { readonly [Field in keyof Sample]?: readonly Sample[Field][] };

/** Small objects or null. */
export const OBJECT_FIELDS = ['error', 'checks', 'limits'] as const satisfies readonly (keyof Sample)[];

export type NumberField = (typeof NUMBER_FIELDS)[number] | (typeof MAYBE_NUMBER_FIELDS)[number];
export type TextField = (typeof TEXT_FIELDS)[number] | (typeof MAYBE_TEXT_FIELDS)[number];
export type WordField = keyof typeof WORD_FIELDS;
export type ObjectField = (typeof OBJECT_FIELDS)[number];
