/** What multiplies a request's price, in the provider's words; null where it says nothing. */
export interface PriceModifiers {
  readonly tier: string | null;
  readonly speed: string | null;
  readonly geo: string | null;
}

export const NO_MODIFIERS: PriceModifiers = { tier: null, speed: null, geo: null };

/**
 * Tiers that cost the standard price or less. One that was paid in advance costs nothing more: OpenAI's `scale`, Bedrock's
 * `reserved`, Azure's and Google's provisioned throughput, whose spill-over is served, and told, as `default`.
 */
const STANDARD_TIERS: readonly string[] = [
  ...['default', 'standard', 'standard_only', 'on_demand', 'flex', 'batch', 'bulk'],
  ...['scale', 'reserved', 'provisioned', 'provisioned_throughput', 'free'],
];

/** The same tier under its older and newer name; `auto` may come to it. */
const FAST_TIERS: readonly string[] = ['priority', 'fast', 'auto', 'performance'];

const ULTRAFAST = 6;

/** Of all models: gpt-5.5 in November 2026. */
const DEAREST_FAST = 2.5;

/**
 * How much dearer OpenAI's fast tier is, rounded up to a quarter, by https://openai.com/api-fast-mode (November 2026).
 * Google's costs 75 to 100 % more (https://ai.google.dev/gemini-api/docs/optimization, November 2026). Amazon tells a premium and
 * no number (https://aws.amazon.com/bedrock/service-tiers), so that its models are taken for the dearest of all.
 */
const FAST_BY_MODEL: readonly (readonly [RegExp, number])[] = [
  [/^(gpt-4\.1-nano|gpt-5(\.[1-4])?(-(mini|nano|codex|pro|chat).*)?(-\d{4}.*)?)$/, 2],
  [/^(gpt-4o|gpt-4\.1|o3)(?!\d)(?!.*nano)/, 1.75],
  [/^(o4-mini|gemini)/, 2],
];

/** How many times the standard price requests of that tier cost, by the model; null where nobody here knows the tier. */
function tierFactor(tier: string, model: string | null, fast?: number): number | null {
  // Gemini's enum, and Vertex AI's `trafficType`: `SERVICE_TIER_PRIORITY`, `ON_DEMAND_FLEX`.
  const name = tier.toLowerCase().replace(/^(service_tier|on_demand)_(?=[a-z])/, '');
  if (STANDARD_TIERS.includes(name)) return 1;
  if (FAST_TIERS.includes(name)) return fast ?? fastFactor(model);
  return name === 'ultrafast' ? ULTRAFAST : null;
}

function fastFactor(model: string | null): number {
  const id = (model ?? '').toLowerCase().replace(/^.*\//, '');
  return FAST_BY_MODEL.find(([pattern]) => pattern.test(id))?.[1] ?? DEAREST_FAST;
}

/**
 * Anthropic's fast mode: 6 times for Claude Opus 4.6 and 4.7, twice for those after
 * (https://platform.claude.com/docs/en/build-with-claude/fast-mode, November 2026).
 */
function speedFactor(speed: string, model: string | null): number | null {
  if (speed === 'standard') return 1;
  if (speed !== 'fast') return null;
  return /(opus-(4-8|5)|fable|mythos)/.test(model ?? '') ? 2 : 6;
}

/** Anthropic computes within the United States for a tenth more; the whole world has no price. */
const GEO_FACTORS: Readonly<Record<string, number>> = { us: 1.1, global: 1, not_available: 1, default: 1 };

const FIELDS = [
  ['tier', 'service_tier', tierFactor],
  ['speed', 'speed', speedFactor],
  ['geo', 'inference_geo', (geo: string) => GEO_FACTORS[geo.toLowerCase()] ?? null],
] as const satisfies readonly (readonly [
  keyof PriceModifiers,
  string,
  (value: string, model: string | null, fast?: number) => number | null,
])[];

/** What a price says of its modifiers itself. */
export interface OwnModifiers {
  /** What is in it already. */
  readonly included?: PriceModifiers;
  /** How many times its rates the fast tier costs. */
  readonly fast?: number;
}

/**
 * How many times its price a request costs that was served so: the product of all modifiers, or the name and value of
 * one that nobody here understands. What `included` names is in the price already, which is then never lowered.
 */
export function priceFactor(
  told: PriceModifiers,
  model: string | null,
  { included = NO_MODIFIERS, fast }: OwnModifiers = {},
): number | { readonly unknown: string } {
  let product = 1;
  for (const [key, name, factorOf] of FIELDS) {
    const [value, own] = [told[key], included[key]];
    if (value === null || value === own) continue;
    const factor = factorOf(value, model, fast);
    if (factor === null) return { unknown: `${name}: ${value}` };
    product *= own === null ? factor : Math.max(1, factor / (factorOf(own, model, fast) ?? 1));
  }
  return product;
}
