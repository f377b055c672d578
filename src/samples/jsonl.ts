import {
  MAYBE_NUMBER_FIELDS,
  MAYBE_TEXT_FIELDS,
  NUMBER_FIELDS,
  TEXT_FIELDS,
  WORD_FIELDS,
  type WordField,
} from './fields.js';
import type { Sample } from './sample.js';

/** Order of the fields in a line: first which request it was, then what became of it. */
export const LINE_ORDER = [
  ...(['id', 'scenario', 'stage', 'arm', 'prompt', 'model', 'shard', 'pair', 'phase'] as const),
  ...([
    'plannedMs',
    'startedMs',
    'outcome',
    'status',
    'error',
    'connectMs',
    'firstByteMs',
    'ttftMs',
    'e2eMs',
    'tpotMs',
    'events',
  ] as const),
  ...(['inputTokens', 'cachedInputTokens', 'cacheWriteTokens', 'outputTokens', 'reasoningTokens'] as const),
  ...([
    'usageSource',
    'costUsd',
    'costBasis',
    'likelyUsd',
    'servedModel',
    'serviceTier',
    'servedBy',
    'finish',
    'retryAfterS',
    'cacheHit',
    'checks',
    'good',
    'limits',
    'resentUsd',
    'textHash',
  ] as const),
] satisfies readonly (keyof Sample)[];

/** A longer line is no sample of ours. */
const LONGEST_LINE = 1_000_000;

export type DecodedSample = { readonly sample: Sample } | { readonly problem: string };

/** One line of `samples.jsonl`, without its line break. */
export function encodeSample(sample: Sample): string {
  return JSON.stringify(Object.fromEntries(LINE_ORDER.map((field) => [field, sample[field] ?? null])));
}

/** Reads one line back, believing nothing; never throws. Fields that it does not know are left out. */
export function decodeSample(line: string): DecodedSample {
  if (line.length > LONGEST_LINE) return { problem: `a line of ${line.length} characters is no sample` };
  const record = parseObject(line);
  if (record === undefined) return { problem: 'not a JSON object' };
  const problem =
    findWrongNumber(record) ?? findWrongText(record) ?? findWrongWord(record) ?? findWrongObject(record);
  if (problem !== undefined) return { problem };
  const fields = LINE_ORDER.map((field) => [field, record[field] ?? null]);
  return { sample: Object.fromEntries(fields) as unknown as Sample };
}

function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function findWrongNumber(record: Record<string, unknown>): string | undefined {
  for (const field of [...NUMBER_FIELDS, ...MAYBE_NUMBER_FIELDS]) {
    const value = record[field] ?? null;
    const absent = value === null && (MAYBE_NUMBER_FIELDS as readonly string[]).includes(field);
    if (!absent && !isAmount(value)) return `${field} is no finite number of 0 or more`;
  }
  if (!Number.isSafeInteger(record['id'])) return 'id is no whole number';
  if (!Number.isSafeInteger(record['stage']) || record['stage'] === 0)
    return 'stage is no whole number from 1';
  return undefined;
}

/** `1e999` reads as Infinity, so finiteness is asked for too. */
function isAmount(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function findWrongText(record: Record<string, unknown>): string | undefined {
  for (const field of TEXT_FIELDS) {
    if (typeof record[field] !== 'string') return `${field} is no text`;
  }
  for (const field of MAYBE_TEXT_FIELDS) {
    const value = record[field] ?? null;
    if (value !== null && typeof value !== 'string') return `${field} is neither a text nor null`;
  }
  return undefined;
}

function findWrongWord(record: Record<string, unknown>): string | undefined {
  for (const field of Object.keys(WORD_FIELDS) as WordField[]) {
    const words: readonly unknown[] = WORD_FIELDS[field];
    if (!words.includes(record[field] ?? null)) return `${field} is none of ${words.join(', ')}`;
  }
  return undefined;
}

function findWrongObject(record: Record<string, unknown>): string | undefined {
  const { error = null, checks = null, limits = null } = record;
  if (
    error !== null &&
    !(isRecord(error) && typeof error['kind'] === 'string' && typeof error['message'] === 'string')
  ) {
    return 'error has no kind and message';
  }
  if (checks !== null && !isRecordOf(checks, 'boolean')) return 'checks are no map of true and false';
  if (limits !== null && !isRecordOf(limits, 'string')) return 'limits are no map of texts';
  return undefined;
}

function isRecordOf(value: unknown, type: 'boolean' | 'string'): boolean {
  return isRecord(value) && Object.values(value).every((entry) => typeof entry === type);
}
