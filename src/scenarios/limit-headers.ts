import { formatCount } from '../base/format.js';
import type { Sample } from '../samples/sample.js';
import type { Finding } from './finding.js';

/** `x-ratelimit-remaining-tokens` (OpenAI and its kin) or `anthropic-ratelimit-input-tokens-remaining`. */
const HEADER =
  /^(?:x-ratelimit-(?:(?<figure>limit|remaining)-(?<what>[a-z-]+))|anthropic-ratelimit-(?<kind>[a-z-]+)-(?<count>limit|remaining))$/;

interface LimitState {
  readonly limit: number | null;
  readonly remaining: number | null;
}

/**
 * Which limit was used up when the first refusal came: by the provider's own counters (`requests`, `tokens`, …), or
 * else by the words of the refusal. Nothing where neither tells.
 */
export function findBoundLimit(load: readonly Sample[]): Finding[] {
  const refusal = load.find(({ outcome }) => outcome === 'rate_limited');
  if (refusal === undefined) return [];
  const states = [...readLimits(refusal)].map(([what, state]) => ({
    what,
    ...state,
    left: shareLeft(state),
  }));
  const scarcest = states
    .filter(({ left }) => left !== null)
    .sort((a, b) => (a.left ?? 0) - (b.left ?? 0))[0];
  if (scarcest !== undefined && isTellingAmong(states.length, scarcest.left)) {
    const { what, limit, remaining } = scarcest;
    const of = limit === null ? '' : ` of ${formatCount(limit)}`;
    const message = `The limit on ${what} bound first: at the first 429 ${formatCount(remaining ?? 0)}${of} remained, by the provider's headers.`;
    return [
      { code: 'limit_bound_first', message, values: { limit: what, by: 'headers', remaining, of: limit } },
    ];
  }
  const named = limitInWords(`${refusal.error?.kind ?? ''} ${refusal.error?.message ?? ''}`);
  if (named === null) return [];
  const message = `The limit on ${named} bound first, by the words of the first 429.`;
  return [
    {
      code: 'limit_bound_first',
      message,
      values: { limit: named, by: 'message', remaining: null, of: null },
    },
  ];
}

/** The provider's counters by what they count. */
function readLimits(sample: Sample): Map<string, LimitState> {
  const limits = new Map<string, LimitState>();
  for (const [name, text] of Object.entries(sample.limits ?? {})) {
    const groups = HEADER.exec(name.toLowerCase())?.groups;
    const amount = Number(text);
    if (groups === undefined || text.trim() === '' || !Number.isFinite(amount)) continue;
    const what = (groups['what'] ?? groups['kind'] ?? '').replaceAll('-', ' ');
    const known = limits.get(what) ?? { limit: null, remaining: null };
    limits.set(what, { ...known, [groups['figure'] ?? groups['count'] ?? 'limit']: amount });
  }
  return limits;
}

/** Without the limit itself, only an empty counter says how much is left. */
function shareLeft({ limit, remaining }: LimitState): number | null {
  if (remaining === null) return null;
  if (limit !== null && limit > 0) return remaining / limit;
  return remaining === 0 ? 0 : null;
}

/** One counter alone that is far from empty did not refuse anything. */
function isTellingAmong(counters: number, left: number | null): boolean {
  return left !== null && (left <= 0.05 || (counters > 1 && left <= 0.2));
}

function limitInWords(text: string): string | null {
  if (/tokens?[ _-]*(?:per|\/)|\b[io]?tpm\b|\btpd\b|token[ _-]?(?:rate|limit|quota)/i.test(text))
    return 'tokens';
  if (/requests?[ _-]*(?:per|\/)|\brp[msd]\b|request[ _-]?(?:rate|limit|quota)/i.test(text))
    return 'requests';
  if (/concurren|in[ -]flight|parallel/i.test(text)) return 'concurrent requests';
  return null;
}
