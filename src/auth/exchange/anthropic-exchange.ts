import type { Token } from '../token.js';
import { TokenError } from '../token.js';
import { askJson, type AskTerms, wordsOf } from './ask-json.js';
import { tokenOf } from './token-answer.js';

/** What `auth` says of Anthropic's workload identity. */
export interface AnthropicIdentity {
  readonly federationRuleId: string;
  readonly organizationId: string;
  readonly serviceAccountId: string | undefined;
  readonly workspaceId: string | undefined;
}

const ANTHROPIC_EXCHANGE = 'https://api.anthropic.com/v1/oauth/token';

/** What Anthropic's SDKs send with an exchange. */
const EXCHANGE_BETA = 'oauth-2025-04-20,oidc-federation-2026-04-01';

/**
 * Exchanges an identity token for a short-lived Anthropic access token: RFC 7523 by the fields of Anthropic's WIF reference
 * (platform.claude.com/docs/manage-claude/wif-reference, "token exchange request"), with the `anthropic-beta` of its SDKs
 * (anthropic-sdk-typescript, src/lib/credentials/oidc-federation.ts). Rejects with a TokenError.
 */
export async function exchangeAtAnthropic(
  identityToken: string,
  { federationRuleId, organizationId, serviceAccountId, workspaceId }: AnthropicIdentity,
  terms: AskTerms & { readonly now: () => number; readonly url?: string },
): Promise<Token> {
  const answer = await askJson(
    {
      url: new URL(terms.url ?? ANTHROPIC_EXCHANGE),
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'anthropic-beta': EXCHANGE_BETA,
      },
      body: JSON.stringify({
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        assertion: identityToken,
        federation_rule_id: federationRuleId,
        organization_id: organizationId,
        ...(serviceAccountId === undefined ? {} : { service_account_id: serviceAccountId }),
        ...(workspaceId === undefined ? {} : { workspace_id: workspaceId }),
      }),
    },
    terms,
  );
  if (answer.status !== 200)
    throw new TokenError(
      `is refused by Anthropic (${wordsOf(answer)}); compare the federation rule with the claims of the workflow's token; a rule of several workspaces needs \`workspace-id\``,
    );
  return tokenOf(answer, { now: terms.now(), lifetimeS: null });
}
