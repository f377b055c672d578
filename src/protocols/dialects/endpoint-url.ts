/** A protocol's standard path: the version that a bare host gets before it, and what follows any base. */
export interface StandardPath {
  readonly version: string;
  readonly rest: string;
}

/**
 * Ends of what providers document as an SDK's base URL: a version (`/v1`, `/api/paas/v4`, `/compatible-mode/v1`); OpenAI's
 * root below another provider (Gemini, DeepInfra, Cloudflare's gateway `/compat`, Vertex's `/endpoints/openapi`); an Azure
 * deployment; Databricks; Azure's and GitHub's `/inference`.
 */
const BASES =
  /\/(v\d+((alpha|beta)\d*)?|openai|compat|endpoints\/openapi|openai\/deployments\/[^/]+|serving-endpoints|inference)$/;

/** Azure AI Foundry's root of every model but OpenAI's. */
const AZURE_MODELS = /\.services\.ai\.azure\.com\/models$/;

/** Bare hosts whose documented base URL goes without a version. */
const UNVERSIONED = /^api\.perplexity\.ai$/;

/**
 * The endpoint with the protocol's standard path where the user gave only a base, as an SDK is given one: no path at all,
 * or one of the known ends. Any other path is used as given. The query string is kept.
 */
export function endpointUrl(endpoint: URL, { version, rest }: StandardPath): URL {
  const url = new URL(endpoint);
  const given = pathOf(endpoint);
  if (given === '') url.pathname = `${UNVERSIONED.test(url.hostname) ? '' : version}${rest}`;
  // Azure's own `/openai` is no root yet: its version stands below it.
  else if (version.startsWith('/openai/') && given === '/openai') url.pathname = `${version}${rest}`;
  else if (BASES.test(given) || AZURE_MODELS.test(url.hostname + given)) url.pathname = `${given}${rest}`;
  return url;
}

/** Anthropic's SDKs append `/v1/messages` also to a base such as `https://api.deepseek.com/anthropic`. */
export function anthropicUrl(endpoint: URL): URL {
  const path = { version: '/v1', rest: '/messages' };
  const given = pathOf(endpoint);
  if (!given.endsWith('/anthropic')) return endpointUrl(endpoint, path);
  const url = new URL(endpoint);
  url.pathname = `${given}${path.version}${path.rest}`;
  return url;
}

function pathOf({ pathname }: URL): string {
  return pathname.replace(/\/+$/, '');
}
