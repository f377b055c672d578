import { toolCallsOf } from '../decode/billing.js';
import { credibleUsage, isCount, sumOfCounts } from '../decode/usage.js';
import { type JsonObject, listOf, objectOf, textOf } from '../json.js';
import type { Billing, Usage } from '../protocol.js';

/** Counts of an answer are cumulative, so of two reports the larger count stands; what is no count is as told last. */
export function largest(before: JsonObject, now: JsonObject): JsonObject {
  const entries = Object.entries(now).map(([key, value]) => {
    const known = before[key];
    return [
      key,
      isCount(known) && isCount(value) && key.endsWith('_tokens') ? Math.max(known, value) : value,
    ];
  });
  return Object.fromEntries(entries) as JsonObject;
}

/** The four counts that are billed. */
interface Parts {
  readonly fresh: unknown;
  readonly read: unknown;
  readonly written: unknown;
  readonly output: unknown;
}

/**
 * `input_tokens` counts only what was neither read from a cache nor written to it. A request may be computed in several
 * iterations; those of a compaction, an advisor or a fallback are in no count at the top, so that their sum is billed
 * where it is more.
 */
export function anthropicUsage(raw: JsonObject): Usage | null {
  const top = partsOf(raw);
  const rounds = listOf(raw['iterations'])
    .map(objectOf)
    .filter((round) => round !== undefined)
    .map(partsOf);
  const most = (part: keyof Parts): unknown => {
    const sum = sumOfCounts(...rounds.map((round) => round[part]));
    if (rounds.length === 0) return top[part];
    return sum === null ? undefined : larger(top[part], sum);
  };
  const { fresh, read, written, output } = {
    fresh: most('fresh'),
    read: most('read'),
    written: most('written'),
    output: most('output'),
  };
  return credibleUsage({
    input: fresh === undefined ? undefined : sumOfCounts(fresh, read, written),
    output,
    cachedInput: read,
    cacheWrite: written,
    hourLongWrite: hourLong(raw),
    reasoning: objectOf(raw['output_tokens_details'])?.['thinking_tokens'],
  });
}

function partsOf(raw: JsonObject): Parts {
  return {
    fresh: raw['input_tokens'],
    read: raw['cache_read_input_tokens'],
    written: raw['cache_creation_input_tokens'],
    output: raw['output_tokens'],
  };
}

function larger(top: unknown, sum: number): unknown {
  return top === undefined || top === null ? sum : isCount(top) ? Math.max(top, sum) : top;
}

/** Of the writes, those that are kept for an hour, which cost twice the input instead of a quarter more. */
function hourLong(raw: JsonObject): unknown {
  const rounds = listOf(raw['iterations']).map(
    (round) => objectOf(objectOf(round)?.['cache_creation'])?.['ephemeral_1h_input_tokens'],
  );
  const top = objectOf(raw['cache_creation'])?.['ephemeral_1h_input_tokens'];
  const sum = sumOfCounts(...rounds);
  return rounds.length === 0 || sum === null ? top : larger(top, sum);
}

/** Rounds at the request's own price. */
const OWN_ROUNDS: readonly unknown[] = ['message', undefined];

/** What else Anthropic says of the bill; rounds of another model, or of a kind that is not known, have a price of their own. */
export function anthropicBilling(raw: JsonObject): Partial<Billing> {
  const rounds = listOf(raw['iterations']).map((round) => objectOf(round)?.['type']);
  const foreign = rounds
    .filter((type) => !OWN_ROUNDS.includes(type))
    .map((type) => `iterations.${String(type)}`);
  return {
    tier: textOf(raw['service_tier']) ?? null,
    speed: textOf(raw['speed']) ?? null,
    geo: textOf(raw['inference_geo']) ?? null,
    toolCalls: toolCallsOf(raw),
    unknown: foreign,
  };
}
