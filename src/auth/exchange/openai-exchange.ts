import type { Token } from '../token.js';
import { TokenError } from '../token.js';
import { askJson, type AskTerms, wordsOf } from './ask-json.js';
import { tokenOf } from './token-answer.js';

/** What `auth` says of OpenAI's workload identity. */
export interface OpenAiIdentity {
  readonly identityProviderId: string;
  readonly serviceAccountId: string;
}

const OPENAI_EXCHANGE = 'https://auth.openai.com/oauth/token';

/**
 * Exchanges an identity token for a short-lived OpenAI access token: RFC 8693 by the fields of OpenAI's reference
 * (developers.openai.com/api/reference/workload-identity-federation). Where the answer does not say how long the token lasts, it
 * is an hour, as OpenAI's own SDK takes it (openai-node, src/auth/workload-identity-auth.ts). Rejects with a TokenError.
 */
export async function exchangeAtOpenAi(
  identityToken: string,
  { identityProviderId, serviceAccountId }: OpenAiIdentity,
  terms: AskTerms & { readonly now: () => number; readonly url?: string },
): Promise<Token> {
  const answer = await askJson(
    {
      url: new URL(terms.url ?? OPENAI_EXCHANGE),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        subject_token: identityToken,
        identity_provider_id: identityProviderId,
        service_account_id: serviceAccountId,
      }),
    },
    terms,
  );
  if (answer.status !== 200)
    throw new TokenError(
      `is refused by OpenAI (${wordsOf(answer)}); compare the provider's issuer and audience, and the mapping's attributes, with the claims of the workflow's token`,
    );
  return tokenOf(answer, { now: terms.now(), lifetimeS: 3_600 });
}
