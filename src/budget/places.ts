/**
 * Where answers are computed costs extra at some hosts, beside what the price list says; all looked up in November 2026:
 * - OpenAI: a tenth for models since March 2026 at `us.`, `eu.`, … `api.openai.com`
 *   (https://developers.openai.com/api/docs/guides/data-residency);
 * - xAI: a tenth at `us.api.x.ai` (https://docs.x.ai/developers/advanced-api-usage/regions);
 * - Together: a quarter at `us-api` and `ca-api.together.ai` (https://docs.together.ai/docs/serverless/geo-specific-inference);
 * - Google Cloud: a tenth at regional and multi-regional endpoints, Claude's and newer Gemini's
 *   (https://platform.claude.com/docs/en/about-claude/pricing, `regional_endpoint_uplift_multiplier` in LiteLLM's table).
 * - Azure: a tenth in a data zone or a single region, which no host's name tells (`azure/eu/…` and `azure/us/…` in LiteLLM's table
 *   against `azure/…`: 1.1 for 16 of 20 models, as dear for the others);
 * Which models cost it is a list that changes, so that all of them are taken for dear.
 */
const HOSTS: readonly (readonly [RegExp, number])[] = [
  [/^(?!api\.)[a-z0-9-]+\.api\.openai\.com$/, 1.1],
  [/^(?!api\.)[a-z0-9-]+\.api\.x\.ai$/, 1.1],
  [/^[a-z]{2}-api\.together\.(ai|xyz)$/, 1.25],
  [/^[a-z0-9-]+-aiplatform\.googleapis\.com$/, 1.1],
  [/^aiplatform\.[a-z]{2}\.rep\.googleapis\.com$/, 1.1],
  [/\.(openai\.azure\.(com|us)|cognitiveservices\.azure\.com|services\.ai\.azure\.com)$/, 1.1],
];

const BEDROCK = /(^|\.)bedrock-[\w-]+\.([a-z0-9-]+)\.([\w-]+\.)*(amazonaws\.com|api\.aws)$/;

/**
 * What Bedrock's own models of other publishers cost at most beside Virginia's and Oregon's price, by region: the dearest of
 * `bedrock/<region>/…` in LiteLLM's table, and the dearest of all but São Paulo's where it has none.
 */
const REGIONS: readonly (readonly [RegExp, number])[] = [
  [/^us-(east|west)-/, 1],
  [/^sa-/, 1.68],
  [/^us-gov-/, 1.2],
  [/^ap-south-/, 1.2],
  [/^(ca|eu-west-1)/, 1.17],
  [/./, 1.33],
];

/**
 * How many times its listed price a model costs at that host. On Amazon Bedrock the model's id names the place: a Claude
 * that is not `global.` costs a tenth more since 4.5 (https://platform.claude.com/docs/en/about-claude/pricing).
 */
export function placeFactor({ hostname }: URL, model: string | null): number {
  const [, , region] = BEDROCK.exec(hostname) ?? [];
  if (region !== undefined) return bedrockFactor(region, model ?? '');
  return HOSTS.find(([pattern]) => pattern.test(hostname))?.[1] ?? 1;
}

/** The table has prices of their own for some regional ids. */
function bedrockFactor(region: string, model: string): number {
  if (/^(global|regional)\./i.test(model)) return 1;
  if (/claude/i.test(model)) return 1.1;
  return REGIONS.find(([pattern]) => pattern.test(region))?.[1] ?? 1;
}
