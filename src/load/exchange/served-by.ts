import type { Usd } from '../../base/units.js';
import { headerValue, type ResponseHeaders } from '../wire/transport.js';

/**
 * Headers by which gateways tell who served a request, by their documentation (November 2026): LiteLLM's deployment and fallbacks
 * (docs.litellm.ai, response headers), Portkey's target (portkey.ai, response schema), Cloudflare's step (developers.cloudflare.com,
 * fallbacks), Bifrost's provider (docs.getbifrost.ai, response headers), ngrok's model (ngrok.com, AI gateway).
 */
const HEADERS = [
  'x-litellm-model-id',
  'x-litellm-attempted-fallbacks',
  'x-portkey-provider',
  'x-portkey-last-used-option-index',
  'cf-aig-step',
  'x-bifrost-provider',
  'ngrok-aig-model',
] as const;

const COST = 'x-litellm-response-cost';

/**
 * Dollars that LiteLLM's proxy states for an answer (docs.litellm.ai, response headers); null where it states none. Of a stream
 * it knows nothing yet when the headers go.
 */
export function statedInHeader(headers: ResponseHeaders): Usd | null {
  const value = headers[COST] === undefined ? null : Number(headerValue(headers, COST));
  return value !== null && Number.isFinite(value) && value > 0 ? value : null;
}

/** `x-litellm-model-id a1b2, x-litellm-attempted-fallbacks 1`, or the answer's own `provider`; null where nothing tells. */
export function servedBy(headers: ResponseHeaders, provider: string | null): string | null {
  let told = provider === null ? '' : `provider ${provider}`;
  for (const name of HEADERS) {
    const value = headerValue(headers, name)?.trim() ?? '';
    if (value !== '') told += `${told === '' ? '' : ', '}${name} ${value}`;
  }
  return told === '' ? null : told;
}
