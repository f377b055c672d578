/**
 * Where answers are computed costs extra at some hosts, beside what the price list says; all looked up in November 2026:
 * - OpenAI: a tenth for models since March 2026 at `us.`, `eu.`, … `api.openai.com`
 *   (https://developers.openai.com/api/docs/guides/data-residency);
 * - xAI: a tenth at `us.api.x.ai` (https://docs.x.ai/developers/advanced-api-usage/regions);
 * - Together: a quarter at `us-api` and `ca-api.together.ai` (https://docs.together.ai/docs/serverless/geo-specific-inference);
 * - Google Cloud: a tenth at regional and multi-regional endpoints, Claude's and newer Gemini's
 *   (https://platform.claude.com/docs/en/about-claude/pricing, `regional_endpoint_uplift_multiplier` in LiteLLM's table).
 * Which models cost it is a list that changes, so that all of them are taken for dear.
 */
const HOSTS: readonly (readonly [RegExp, number])[] = [
  [/^(?!api\.)[a-z0-9-]+\.api\.openai\.com$/, 1.1],
  [/^(?!api\.)[a-z0-9-]+\.api\.x\.ai$/, 1.1],
  [/^[a-z]{2}-api\.together\.(ai|xyz)$/, 1.25],
  [/^[a-z0-9-]+-aiplatform\.googleapis\.com$/, 1.1],
  [/^aiplatform\.[a-z]{2}\.rep\.googleapis\.com$/, 1.1],
];

const BEDROCK = /(^|\.)bedrock-[\w.-]+\.(amazonaws\.com|api\.aws)$/;

/**
 * How many times its listed price a model costs at that host. On Amazon Bedrock the model's id names the place: a Claude
 * that is not `global.` costs a tenth more since 4.5 (https://platform.claude.com/docs/en/about-claude/pricing).
 */
export function placeFactor({ hostname }: URL, model: string | null): number {
  if (BEDROCK.test(hostname)) return /claude/i.test(model ?? '') && !/^global\./i.test(model ?? '') ? 1.1 : 1;
  return HOSTS.find(([pattern]) => pattern.test(hostname))?.[1] ?? 1;
}
