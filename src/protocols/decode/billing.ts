import { isCount } from './usage.js';
import { type JsonObject, objectOf, textOf } from '../json.js';
import type { Billing } from '../protocol.js';

const NOTHING: Billing = { tier: null, speed: null, geo: null, toolCalls: 0, statedUsd: null, unknown: [] };

/** What was said before, and what is said now. Null where neither says anything. */
export function mergeBilling(before: Billing | null, now: Partial<Billing>): Billing | null {
  if (!saysAnything(now)) return before;
  const known = before ?? NOTHING;
  return {
    tier: now.tier ?? known.tier,
    speed: now.speed ?? known.speed,
    geo: now.geo ?? known.geo,
    toolCalls: Math.max(known.toolCalls, now.toolCalls ?? 0),
    statedUsd: Math.max(known.statedUsd ?? 0, now.statedUsd ?? 0) || null,
    unknown: [...new Set([...known.unknown, ...(now.unknown ?? [])])].slice(0, MOST_UNKNOWN),
  };
}

/** A server may not fill the memory with names of its own. */
const MOST_UNKNOWN = 8;

function saysAnything({ tier, speed, geo, toolCalls, statedUsd, unknown }: Partial<Billing>): boolean {
  return [tier ?? speed ?? geo, toolCalls, statedUsd].some(Boolean) || (unknown ?? []).length > 0;
}

/** Counts that Perplexity, xAI and Cohere bill beside the tokens of a chat; what each costs is in no price here. */
const BILLED_BESIDE = ['citation_tokens', 'num_search_queries', 'num_sources_used', 'search_units'];

/**
 * What an answer in OpenAI's shape says of its bill: the tier that served it, OpenRouter's and Perplexity's `cost`, DeepInfra's
 * `estimated_cost`, xAI's ticks (ten thousand millionths of a dollar), and counts that cost extra.
 */
export function completionBilling(document: JsonObject): Partial<Billing> {
  const usage = objectOf(document['usage']);
  const stated = Math.max(statedCost(usage) ?? 0, gatewayCost(document['provider_metadata']) ?? 0) || null;
  return {
    tier: textOf(document['service_tier']) ?? textOf(usage?.['service_tier']) ?? null,
    speed: textOf(usage?.['speed']) ?? null,
    geo: textOf(usage?.['inference_geo']) ?? null,
    toolCalls: toolCallsOf(usage),
    statedUsd: stated,
    // What the endpoint's own sum holds is no riddle.
    unknown: usage === undefined || stated !== null ? [] : besideTokens(usage),
  };
}

function besideTokens(usage: JsonObject): string[] {
  const details = objectOf(usage['completion_tokens_details'] ?? usage['output_tokens_details']);
  const counts = BILLED_BESIDE.filter((name) => isSome(usage[name]));
  return isSome(details?.['image_tokens']) ? [...counts, 'image_tokens of the output'] : counts;
}

/** Calls of hosted tools that are billed one by one; a page that is merely fetched costs no more than its tokens. */
export function toolCallsOf(usage: JsonObject | undefined): number {
  const calls = objectOf(usage?.['server_tool_use']) ?? {};
  return Object.entries(calls).reduce(
    (sum, [name, count]) => (name === 'web_fetch_requests' || !isCount(count) ? sum : sum + count),
    0,
  );
}

const TICKS_PER_USD = 1e10;

function statedCost(usage: JsonObject | undefined): number | null {
  const cost = usage?.['cost'] ?? usage?.['estimated_cost'];
  const ticks = usage?.['cost_in_usd_ticks'];
  const upstream = objectOf(usage?.['cost_details'])?.['upstream_inference_cost'];
  const own = [numberOf(cost), numberOf(objectOf(cost)?.['total_cost'])].find(isAmount) ?? 0;
  // With a key of one's own at the provider, OpenRouter's `cost` is its fee alone.
  const beside = isAmount(upstream) ? upstream : 0;
  const routed = usage?.['is_byok'] === true ? own + beside : Math.max(own, beside);
  return Math.max(routed, isAmount(ticks) ? ticks / TICKS_PER_USD : 0) || null;
}

/** Vercel's AI gateway states its cost in `provider_metadata.gateway.cost`, as text, of an answer, a message or a stream's last delta. */
export function gatewayCost(metadata: unknown): number | null {
  const cost = numberOf(objectOf(objectOf(metadata)?.['gateway'])?.['cost']);
  return isAmount(cost) ? cost : null;
}

/** Some gateways write amounts as text. */
function numberOf(value: unknown): unknown {
  return typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isSome(value: unknown): boolean {
  return typeof value === 'number' && value > 0;
}
