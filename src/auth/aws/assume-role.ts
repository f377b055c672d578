import { askText, type AskTerms } from '../exchange/ask-json.js';
import { type Token, TokenError } from '../token.js';
import { keysFrom } from './aws-keys.js';

export interface AssumedRole {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly identityToken: string;
}

/**
 * Keys of a role by AssumeRoleWithWebIdentity of the region's STS, which takes no signature
 * (docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html). Rejects with a TokenError.
 */
export async function assumeRole(
  { roleArn, sessionName, identityToken }: AssumedRole,
  terms: AskTerms & { readonly region: string; readonly env: Readonly<Record<string, string | undefined>> },
): Promise<Token> {
  const url = endpointOf(terms);
  const body = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: roleArn,
    RoleSessionName: sessionName,
    WebIdentityToken: identityToken,
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
  const { status, text } = await askText({ url, headers, body: body.toString() }, terms);
  const field = (name: string): string | undefined =>
    new RegExp(`<${name}>\\s*([^<]*?)\\s*</${name}>`).exec(text)?.[1];
  if (status !== 200) {
    const words = [field('Code'), field('Message')].filter((each) => each !== undefined).join(': ');
    throw new TokenError(`are refused by STS (${status}${words === '' ? '' : `: ${words.slice(0, 300)}`})`);
  }
  return keysFrom(
    {
      accessKeyId: field('AccessKeyId'),
      secretAccessKey: field('SecretAccessKey'),
      sessionToken: field('SessionToken'),
      expiration: field('Expiration'),
    },
    'STS',
  );
}

/** `AWS_ENDPOINT_URL_STS`, as the SDKs read it, or the region's own. */
function endpointOf({
  region,
  env,
}: {
  region: string;
  env: Readonly<Record<string, string | undefined>>;
}): URL {
  const given = env['AWS_ENDPOINT_URL_STS'] ?? '';
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return new URL(given === '' ? `https://sts.${region}.${suffix}/` : given);
}
