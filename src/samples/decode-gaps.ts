import { BUCKETS, type EncodedGaps } from './gap-histogram.js';
import type { EncodedGapStore, GapTags } from './gaps.js';
import { ARMS, PHASES } from './sample.js';

/** What another shard wrote, believing nothing; `undefined` where it is no store of gaps. */
export function decodeGapStore(value: unknown): EncodedGapStore | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries = value.map((entry: unknown) =>
    isRecord(entry) && isTags(entry['tags']) && isGaps(entry['gaps']) && isBursts(entry['bursts'])
      ? entry
      : undefined,
  );
  return entries.includes(undefined) ? undefined : (entries as unknown as EncodedGapStore);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTags(value: unknown): value is GapTags {
  if (!isRecord(value)) return false;
  const { scenario, stage, prompt, model, arm, phase, status, answered } = value;
  return (
    typeof scenario === 'string' &&
    isCount(stage) &&
    typeof prompt === 'string' &&
    (model === null || typeof model === 'string') &&
    (ARMS as readonly unknown[]).includes(arm) &&
    (PHASES as readonly unknown[]).includes(phase) &&
    (status === null || isCount(status)) &&
    typeof answered === 'boolean'
  );
}

function isGaps(value: unknown): value is EncodedGaps {
  if (!isRecord(value) || !Array.isArray(value['buckets'])) return false;
  const pairs: readonly unknown[] = value['buckets'];
  const empty = pairs.length === 0;
  const isBound = (bound: unknown): boolean => (empty ? bound === null : isAmount(bound));
  return isAmount(value['sum']) && isBound(value['min']) && isBound(value['max']) && pairs.every(isBucket);
}

function isBursts(value: unknown): boolean {
  if (!isRecord(value) || !Array.isArray(value['even'])) return false;
  const even: readonly unknown[] = value['even'];
  return (
    isCount(value['within']) &&
    isCount(value['answers']) &&
    isRecord(value['atOnce']) &&
    isCount(value['atOnce']['answers']) &&
    isCount(value['atOnce']['brief']) &&
    isAmount(value['atOnce']['ms']) &&
    isRecord(value['roundTrip']) &&
    isAmountOrNull(value['roundTrip']['connectMs']) &&
    isAmountOrNull(value['roundTrip']['firstByteMs']) &&
    even.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isCount))
  );
}

function isBucket(pair: unknown): boolean {
  return (
    Array.isArray(pair) &&
    pair.length === 2 &&
    isCount(pair[0]) &&
    pair[0] < BUCKETS &&
    isCount(pair[1]) &&
    pair[1] > 0
  );
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isAmount(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isAmountOrNull(value: unknown): boolean {
  return value === null || isAmount(value);
}
